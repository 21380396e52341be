//! The order and equality of values that sorting, grouping and comparing cmdlets share.

use crate::engine::Context;
use crate::object::{Value, compare, convert};
use std::cmp::Ordering;

/// How values are compared: strings by the current culture, values that cannot be compared by their texts.
#[derive(Clone, Copy)]
pub struct Comparer {
    pub ignore_case: bool,
}

/// A value of a property, or the fact that there is no such property.
#[derive(Clone)]
pub enum Key {
    Missing,
    Value(Value),
}

impl Key {
    pub fn value(&self) -> Value {
        match self {
            Key::Missing => Value::Null,
            Key::Value(v) => v.clone(),
        }
    }
}

impl Comparer {
    /// Never fails: what has no order of its own is ordered by its text.
    pub fn compare(&self, cx: &mut Context, a: &Value, b: &Value) -> Ordering {
        if a.is_null() && b.is_null() {
            return Ordering::Equal;
        }
        // Custom objects have no content to .NET.
        if matches!((a, b), (Value::Custom(_), Value::Custom(_))) {
            return self.compare_custom(cx, a, b);
        }
        if let Ok(order) = compare::order(cx, a, b, self.ignore_case) {
            return order;
        }
        let (left, right) = (convert::net_text(cx, a), convert::net_text(cx, b));
        self.compare_text(cx, &left, &right)
    }

    fn compare_custom(&self, cx: &mut Context, a: &Value, b: &Value) -> Ordering {
        if a.same_reference(b) {
            return Ordering::Equal;
        }
        let (left, right) = (convert::net_text(cx, a), convert::net_text(cx, b));
        self.compare_text(cx, &left, &right)
    }

    fn compare_text(&self, cx: &mut Context, a: &str, b: &str) -> Ordering {
        compare::order(cx, &Value::from(a), &Value::from(b), self.ignore_case).unwrap_or(Ordering::Equal)
    }

    /// Properties that do not exist come last, whatever the direction.
    pub fn compare_keys(&self, cx: &mut Context, a: &Key, b: &Key, descending: bool) -> Ordering {
        match (a, b) {
            (Key::Value(a), Key::Value(b)) => {
                let order = self.compare(cx, a, b);
                if descending { order.reverse() } else { order }
            }
            (Key::Value(_), Key::Missing) => Ordering::Less,
            (Key::Missing, Key::Value(_)) => Ordering::Greater,
            (Key::Missing, Key::Missing) => Ordering::Equal,
        }
    }
}

/// A stable sort that bears a comparison which contradicts itself, as values of mixed types do.
pub fn merge_sort<T>(items: Vec<T>, compare: &mut dyn FnMut(&T, &T) -> Ordering) -> Vec<T> {
    if items.len() < 2 {
        return items;
    }
    let mut runs: Vec<Vec<T>> = Vec::new();
    let mut run: Vec<T> = Vec::new();
    for item in items {
        if run.last().is_some_and(|last| compare(last, &item) == Ordering::Greater) {
            runs.push(std::mem::take(&mut run));
        }
        run.push(item);
    }
    runs.push(run);
    while runs.len() > 1 {
        let mut merged = Vec::with_capacity(runs.len().div_ceil(2));
        let mut rest = runs.into_iter();
        while let Some(left) = rest.next() {
            merged.push(match rest.next() {
                Some(right) => merge(left, right, compare),
                None => left,
            });
        }
        runs = merged;
    }
    runs.pop().unwrap_or_default()
}

fn merge<T>(left: Vec<T>, right: Vec<T>, compare: &mut dyn FnMut(&T, &T) -> Ordering) -> Vec<T> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    loop {
        match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => {
                let next = if compare(a, b) == Ordering::Greater { right.next() } else { left.next() };
                merged.extend(next);
            }
            _ => {
                merged.extend(left);
                merged.extend(right);
                return merged;
            }
        }
    }
}
