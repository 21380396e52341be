//! String comparison: by culture as ICU orders en-US and the invariant culture (which order alike), and
//! ordinal, with or without regard to case.

use super::case;
use crate::text::compare_units;
use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use std::cmp::Ordering;
use std::sync::OnceLock;

/// ASCII characters in ICU's order; those on one level differ in case only. Control characters are not
/// listed: they do not count.
const ASCII_ORDER: &[u8; 100] =
    b"\t\n\x0B\x0C\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";

/// The first weight of each ASCII character, 0 for those that do not count. Both cases weigh the same.
static WEIGHTS: [u8; 128] = weights();

const fn weights() -> [u8; 128] {
    let mut table = [0; 128];
    let mut i = 0;
    let mut weight = 0;
    while i < ASCII_ORDER.len() {
        let c = ASCII_ORDER[i];
        if !c.is_ascii_uppercase() {
            weight += 1;
        }
        table[c as usize] = weight;
        i += 1;
    }
    table
}

/// `CompareInfo.Compare` of en-US and of the invariant culture.
pub fn compare_culture(a: &str, b: &str, ignore_case: bool) -> Ordering {
    if a == b {
        return Ordering::Equal;
    }
    if a.is_ascii() && b.is_ascii() {
        return compare_ascii(a.as_bytes(), b.as_bytes(), ignore_case);
    }
    collator(ignore_case).compare(a, b)
}

/// Whether two strings are equal by culture; a little quicker than comparing.
pub fn equals_culture(a: &str, b: &str, ignore_case: bool) -> bool {
    compare_culture(a, b, ignore_case) == Ordering::Equal
}

fn compare_ascii(a: &[u8], b: &[u8], ignore_case: bool) -> Ordering {
    let mut case = Ordering::Equal;
    let (mut i, mut j) = (0, 0);
    loop {
        let x = next_weight(a, &mut i);
        let y = next_weight(b, &mut j);
        if x != y {
            return x.cmp(&y);
        }
        if x == 0 {
            return if ignore_case { Ordering::Equal } else { case };
        }
        // Lower case comes first, unlike in ASCII.
        if case == Ordering::Equal {
            case = b[j - 1].cmp(&a[i - 1]);
        }
    }
}

/// The weight of the next character that counts, 0 at the end.
#[inline]
fn next_weight(text: &[u8], at: &mut usize) -> u8 {
    while let Some(&c) = text.get(*at) {
        *at += 1;
        let weight = WEIGHTS[(c & 0x7F) as usize];
        if weight != 0 {
            return weight;
        }
    }
    0
}

/// The first eight weights of an ASCII text: where those of two texts differ they order the texts by culture.
pub fn culture_prefix(text: &str) -> Option<u64> {
    if !text.is_ascii() {
        return None;
    }
    let (mut prefix, mut at) = (0, 0);
    for _ in 0..8 {
        prefix = prefix << 8 | u64::from(next_weight(text.as_bytes(), &mut at));
    }
    Some(prefix)
}

fn collator(ignore_case: bool) -> &'static CollatorBorrowed<'static> {
    static EXACT: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
    static NO_CASE: OnceLock<CollatorBorrowed<'static>> = OnceLock::new();
    let (cell, strength) =
        if ignore_case { (&NO_CASE, Strength::Secondary) } else { (&EXACT, Strength::Tertiary) };
    cell.get_or_init(|| {
        let mut options = CollatorOptions::default();
        options.strength = Some(strength);
        #[expect(clippy::expect_used, reason = "the root collation is compiled in")]
        Collator::try_new(Default::default(), options).expect("the root collation")
    })
}

/// Ordinal comparison never takes a character beyond ASCII for an ASCII letter (`ſ` for `S`).
fn to_upper_char(c: char) -> char {
    let upper = case::to_upper_char(c);
    if upper.is_ascii() && !c.is_ascii() { c } else { upper }
}

/// `String.CompareOrdinal`: by UTF-16 units.
pub fn compare_ordinal(a: &str, b: &str) -> Ordering {
    compare_units(a, b)
}

/// `StringComparison.OrdinalIgnoreCase`: by the upper-case forms.
pub fn compare_ordinal_ignore_case(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() {
        let order = a.bytes().zip(b.bytes()).find(|(x, y)| !x.eq_ignore_ascii_case(y));
        return match order {
            Some((x, y)) => x.to_ascii_uppercase().cmp(&y.to_ascii_uppercase()),
            None => a.len().cmp(&b.len()),
        };
    }
    // Here, unlike in ordinal comparison with case, surrogate pairs count as the characters they are.
    let key = |c: char| unit_of(to_upper_char(c));
    a.chars().map(key).cmp(b.chars().map(key))
}

fn unit_of(c: char) -> u32 {
    crate::text::char_to_half(c).map_or(c as u32, u32::from)
}

/// `StringComparison.OrdinalIgnoreCase` equality.
pub fn equals_ordinal_ignore_case(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    a.chars().map(to_upper_char).eq(b.chars().map(to_upper_char))
}

/// Where a text is found in another by ordinal comparison, from a byte offset on.
pub fn index_of(text: &str, sought: &str, from: usize, ignore_case: bool) -> Option<usize> {
    let rest = text.get(from..)?;
    if !ignore_case {
        return memchr::memmem::find(rest.as_bytes(), sought.as_bytes()).map(|n| from + n);
    }
    rest.char_indices()
        .map(|(i, _)| i)
        .chain([rest.len()])
        .find(|&i| prefix_length(&rest[i..], sought).is_some())
        .map(|n| from + n)
}

/// Where a text is found last in another.
pub fn last_index_of(text: &str, sought: &str, ignore_case: bool) -> Option<usize> {
    if !ignore_case {
        return memchr::memmem::rfind(text.as_bytes(), sought.as_bytes());
    }
    text.char_indices()
        .map(|(i, _)| i)
        .chain([text.len()])
        .rev()
        .find(|&i| prefix_length(&text[i..], sought).is_some())
}

/// How many bytes of a text another text takes up at its start, ignoring case.
pub fn prefix_length(text: &str, prefix: &str) -> Option<usize> {
    let mut chars = text.chars();
    for wanted in prefix.chars() {
        let c = chars.next()?;
        if c != wanted && to_upper_char(c) != to_upper_char(wanted) {
            return None;
        }
    }
    Some(text.len() - chars.as_str().len())
}

/// `StartsWith` by ordinal comparison.
pub fn starts_with(text: &str, prefix: &str, ignore_case: bool) -> bool {
    if ignore_case { prefix_length(text, prefix).is_some() } else { text.starts_with(prefix) }
}

/// `EndsWith` by ordinal comparison.
pub fn ends_with(text: &str, suffix: &str, ignore_case: bool) -> bool {
    if !ignore_case {
        return text.ends_with(suffix);
    }
    let mut chars = text.chars().rev();
    suffix
        .chars()
        .rev()
        .all(|wanted| chars.next().is_some_and(|c| c == wanted || to_upper_char(c) == to_upper_char(wanted)))
}
