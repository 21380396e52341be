//! .NET's unstable sort (`Array.Sort`, `List<T>.Sort`): what is equal ends in the order that its
//! introspective sort leaves, which scripts can see.

use std::cmp::Ordering;

/// So few elements are sorted by insertion.
const INSERTION: usize = 16;

/// Sorts as `Array.Sort` does. False if the comparison contradicts itself so that .NET would throw.
pub fn introspective_sort<T: Clone>(items: &mut [T], compare: &mut impl FnMut(&T, &T) -> Ordering) -> bool {
    match items.len().checked_ilog2() {
        Some(log) => sort_range(items, 2 * (log + 1), compare),
        None => true,
    }
}

fn sort_range<T: Clone>(
    mut items: &mut [T],
    mut depth: u32,
    compare: &mut impl FnMut(&T, &T) -> Ordering,
) -> bool {
    while items.len() > INSERTION {
        if depth == 0 {
            heap_sort(items, compare);
            return true;
        }
        depth -= 1;
        let Some(pivot) = partition(items, compare) else { return false };
        let (left, right) = items.split_at_mut(pivot);
        if !sort_range(&mut right[1..], depth, compare) {
            return false;
        }
        items = left;
    }
    match items.len() {
        0 | 1 => {}
        2 => order(items, 0, 1, compare),
        3 => {
            order(items, 0, 1, compare);
            order(items, 0, 2, compare);
            order(items, 1, 2, compare);
        }
        _ => insertion_sort(items, compare),
    }
    true
}

/// Swaps two elements if the first is the greater one.
fn order<T>(items: &mut [T], i: usize, j: usize, compare: &mut impl FnMut(&T, &T) -> Ordering) {
    if compare(&items[i], &items[j]) == Ordering::Greater {
        items.swap(i, j);
    }
}

/// Partitions around the median of three; gives the pivot's place, or nothing if a search runs out of the
/// range, which no consistent comparison does.
fn partition<T: Clone>(items: &mut [T], compare: &mut impl FnMut(&T, &T) -> Ordering) -> Option<usize> {
    let high = items.len() - 1;
    let middle = high >> 1;
    order(items, 0, middle, compare);
    order(items, 0, high, compare);
    order(items, middle, high, compare);
    let pivot = items[middle].clone();
    items.swap(middle, high - 1);
    let (mut left, mut right) = (0, high - 1);
    while left < right {
        left += 1;
        while compare(items.get(left)?, &pivot) == Ordering::Less {
            left += 1;
        }
        right = right.checked_sub(1)?;
        while compare(&pivot, items.get(right)?) == Ordering::Less {
            right = right.checked_sub(1)?;
        }
        if left >= right {
            break;
        }
        items.swap(left, right);
    }
    if left != high - 1 {
        items.swap(left, high - 1);
    }
    Some(left)
}

fn insertion_sort<T>(items: &mut [T], compare: &mut impl FnMut(&T, &T) -> Ordering) {
    for i in 1..items.len() {
        let mut j = i;
        while j > 0 && compare(&items[j], &items[j - 1]) == Ordering::Less {
            items.swap(j, j - 1);
            j -= 1;
        }
    }
}

fn heap_sort<T: Clone>(items: &mut [T], compare: &mut impl FnMut(&T, &T) -> Ordering) {
    let count = items.len();
    for i in (1..=count >> 1).rev() {
        down_heap(items, i, count, compare);
    }
    for i in (2..=count).rev() {
        items.swap(0, i - 1);
        down_heap(items, 1, i - 1, compare);
    }
}

fn down_heap<T: Clone>(
    items: &mut [T],
    mut i: usize,
    count: usize,
    compare: &mut impl FnMut(&T, &T) -> Ordering,
) {
    let sinking = items[i - 1].clone();
    while i <= count >> 1 {
        let mut child = 2 * i;
        if child < count && compare(&items[child - 1], &items[child]) == Ordering::Less {
            child += 1;
        }
        if compare(&sinking, &items[child - 1]) != Ordering::Less {
            break;
        }
        items[i - 1] = items[child - 1].clone();
        i = child;
    }
    items[i - 1] = sinking;
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Recorded from `List<T>.Sort` on equal keys.
    #[test]
    fn equal_elements_end_where_dotnet_leaves_them() {
        let mut items: Vec<(i32, i32)> = (1..=17).map(|i| (1, i)).collect();
        assert!(introspective_sort(&mut items, &mut |a, b| a.0.cmp(&b.0)));
        let order: Vec<i32> = items.iter().map(|&(_, i)| i).collect();
        assert_eq!(order, [1, 15, 14, 13, 12, 11, 10, 16, 9, 7, 6, 5, 4, 3, 2, 8, 17]);
    }

    #[test]
    fn sorts_whatever_the_order_was() {
        let mut items: Vec<u32> = (0..2000u32).map(|i| i.wrapping_mul(2_654_435_761) % 1000).collect();
        let mut expected = items.clone();
        expected.sort_unstable();
        assert!(introspective_sort(&mut items, &mut u32::cmp));
        assert_eq!(items, expected);
        heap_sort(&mut items, &mut |a, b| b.cmp(a));
        expected.reverse();
        assert_eq!(items, expected);
    }

    #[test]
    fn a_comparison_that_contradicts_itself_ends() {
        let mut items: Vec<u32> = (0..100).collect();
        assert!(!introspective_sort(&mut items, &mut |_, _| Ordering::Less));
    }
}
