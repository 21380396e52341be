//! Sets of characters: `[a-z-[aeiou]]`, `\w`, `\p{Lu}`, and single characters that ignore case.

use super::case_equivalence::equivalents;
use super::categories::{Categories, DIGIT, WORD, is_space};

/// A class of characters that is no plain range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Categories(Categories),
    Space,
}

/// A set under construction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ClassBuilder {
    pub ranges: Vec<(char, char)>,
    pub classes: Vec<(Class, bool)>,
    pub negated: bool,
    pub subtraction: Option<Box<CharSet>>,
}

/// Beyond this many characters a range is not searched for case equivalents one by one.
const CASE_LIMIT: u32 = 0x1_1000;

impl ClassBuilder {
    pub fn add_range(&mut self, first: char, last: char) {
        self.ranges.push((first, last));
    }

    pub fn add_digit(&mut self, ecma: bool, negated: bool) {
        if ecma {
            self.add_ascii(&[('0', '9')], negated);
        } else {
            self.classes.push((Class::Categories(DIGIT), negated));
        }
    }

    pub fn add_word(&mut self, ecma: bool, negated: bool) {
        if ecma {
            self.add_ascii(
                &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'), ('\u{130}', '\u{130}')],
                negated,
            );
        } else {
            self.classes.push((Class::Categories(WORD), negated));
        }
    }

    pub fn add_space(&mut self, ecma: bool, negated: bool) {
        if ecma {
            self.add_ascii(&[('\t', '\r'), (' ', ' ')], negated);
        } else {
            self.classes.push((Class::Space, negated));
        }
    }

    /// Sorted ranges, or what lies between them.
    fn add_ascii(&mut self, ranges: &[(char, char)], negated: bool) {
        if !negated {
            self.ranges.extend(ranges);
            return;
        }
        let mut next = 0;
        for &(first, last) in ranges {
            if first as u32 > next {
                self.ranges.extend(char::from_u32(next).zip(char::from_u32(first as u32 - 1)));
            }
            next = last as u32 + 1;
        }
        self.ranges.extend(char::from_u32(next).map(|c| (c, char::MAX)));
    }

    pub fn build(mut self, ignore_case: bool) -> CharSet {
        if ignore_case {
            self.add_case_equivalents();
        }
        self.ranges.sort_unstable();
        let mut merged: Vec<(char, char)> = Vec::with_capacity(self.ranges.len());
        for (first, last) in self.ranges {
            match merged.last_mut() {
                Some(previous) if first as u32 <= previous.1 as u32 + 1 => previous.1 = previous.1.max(last),
                _ => merged.push((first, last)),
            }
        }
        let mut set = CharSet {
            ascii: 0,
            ranges: merged,
            classes: self.classes,
            negated: self.negated,
            subtraction: self.subtraction,
        };
        for b in 0..128u8 {
            if set.contains_slow(b as char) {
                set.ascii |= 1 << b;
            }
        }
        set
    }

    fn add_case_equivalents(&mut self) {
        let mut more = Vec::new();
        for &(first, last) in &self.ranges {
            if last as u32 - first as u32 >= CASE_LIMIT {
                continue;
            }
            for c in first..=last {
                more.extend(equivalents(c).into_iter().filter(|&e| e != c).map(|e| (e, e)));
            }
        }
        self.ranges.extend(more);
    }
}

/// A finished set; its ASCII part is a bitmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CharSet {
    pub ascii: u128,
    ranges: Vec<(char, char)>,
    classes: Vec<(Class, bool)>,
    negated: bool,
    subtraction: Option<Box<CharSet>>,
}

impl CharSet {
    pub fn contains_ascii(&self, b: u8) -> bool {
        self.ascii >> b & 1 != 0
    }

    pub fn contains(&self, c: char) -> bool {
        if c.is_ascii() { self.contains_ascii(c as u8) } else { self.contains_slow(c) }
    }

    fn contains_slow(&self, c: char) -> bool {
        let index = self.ranges.partition_point(|r| r.1 < c);
        let listed = self.ranges.get(index).is_some_and(|r| r.0 <= c)
            || self.classes.iter().any(|&(class, negated)| {
                let inside = match class {
                    Class::Categories(categories) => categories.contains(c),
                    Class::Space => is_space(c),
                };
                inside != negated
            });
        listed != self.negated && !self.subtraction.as_ref().is_some_and(|s| s.contains(c))
    }

    /// Whether no character beyond ASCII is in the set.
    pub fn is_ascii_only(&self) -> bool {
        !self.negated && self.classes.is_empty() && self.ranges.iter().all(|r| r.1.is_ascii())
    }

    /// The only character of the set, if it is that simple.
    pub fn single(&self) -> Option<char> {
        match self.ranges.as_slice() {
            [(first, last)]
                if first == last
                    && !self.negated
                    && self.classes.is_empty()
                    && self.subtraction.is_none() =>
            {
                Some(*first)
            }
            _ => None,
        }
    }

    /// Whether two sets have no character in common; false when that is hard to tell.
    pub fn disjoint(&self, other: &CharSet) -> bool {
        self.ascii & other.ascii == 0
            && (self.is_ascii_only() || other.is_ascii_only() || self.classes_disjoint(other))
    }

    fn classes_disjoint(&self, other: &CharSet) -> bool {
        let word = |s: &CharSet| {
            !s.negated
                && s.ranges.iter().all(|r| r.1.is_ascii())
                && s.classes
                    .iter()
                    .all(|&(c, n)| !n && (c == Class::Categories(WORD) || c == Class::Categories(DIGIT)))
        };
        let space = |s: &CharSet| {
            !s.negated
                && s.ranges.iter().all(|r| r.1.is_ascii())
                && s.classes.iter().all(|&(c, n)| !n && c == Class::Space)
        };
        word(self) && space(other) || space(self) && word(other) || self.is_complement(other)
    }

    /// `\d` and `\D`, `[^"]` and `"`, and the like.
    fn is_complement(&self, other: &CharSet) -> bool {
        self.subtraction.is_none()
            && other.subtraction.is_none()
            && self.ranges == other.ranges
            && (self.classes == other.classes && self.negated != other.negated
                || self.ranges.is_empty()
                    && self.negated == other.negated
                    && matches!((self.classes.as_slice(), other.classes.as_slice()),
                        ([(a, m)], [(b, n)]) if a == b && m != n))
    }
}

impl CharSet {
    /// Whether every character beyond ASCII is in the set.
    pub fn is_all_but_ascii(&self) -> bool {
        self.negated
            && self.subtraction.is_none()
            && self.classes.is_empty()
            && self.ranges.iter().all(|r| r.1.is_ascii())
    }
}
