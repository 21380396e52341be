//! PowerShell's wildcard patterns: `*`, `?`, `[a-z]`, and the backtick that takes their meaning away.

use super::{fold_char, to_units};
use std::fmt;

/// A compiled pattern. It counts in UTF-16 units, so that `?` is half of an emoji as in .NET.
#[derive(Debug)]
pub struct WildcardPattern {
    elements: Vec<Element>,
    ignore_case: bool,
    shape: Shape,
}

#[derive(Debug, PartialEq)]
enum Element {
    /// `*`
    Any,
    /// `?`
    One,
    Unit(u16),
    /// `[…]`: inclusive ranges.
    Set(Box<[(u16, u16)]>),
}

/// Patterns that need no search, told by where the one or two stars stand.
#[derive(Debug, PartialEq)]
enum Shape {
    Everything,
    Exact(Box<[u8]>),
    Prefix(Box<[u8]>),
    Suffix(Box<[u8]>),
    Contains(Box<[u8]>),
    General,
}

/// The pattern has a bracket that nobody closes, or a range that runs backwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WildcardPatternError {
    pub pattern: String,
}

impl fmt::Display for WildcardPatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The specified wildcard character pattern is not valid: {}", self.pattern)
    }
}

impl std::error::Error for WildcardPatternError {}

const BACKTICK: u16 = b'`' as u16;

impl WildcardPattern {
    pub fn new(pattern: &str, ignore_case: bool) -> Result<WildcardPattern, WildcardPatternError> {
        let elements = Parser::new(ignore_case)
            .parse(&to_units(pattern))
            .ok_or_else(|| WildcardPatternError { pattern: pattern.to_owned() })?;
        let shape = shape_of(&elements);
        Ok(WildcardPattern { elements, ignore_case, shape })
    }

    pub fn is_match(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        match &self.shape {
            Shape::Everything => return true,
            Shape::General => {}
            _ if !text.is_ascii() => {}
            Shape::Exact(part) => return bytes.len() == part.len() && self.same(bytes, part),
            Shape::Prefix(part) => return bytes.get(..part.len()).is_some_and(|b| self.same(b, part)),
            Shape::Suffix(part) => {
                return bytes.len() >= part.len() && self.same(&bytes[bytes.len() - part.len()..], part);
            }
            Shape::Contains(part) => return bytes.windows(part.len()).any(|b| self.same(b, part)),
        }
        if text.is_ascii() {
            let ignore = self.ignore_case;
            let unit = |i: usize| u16::from(if ignore { bytes[i].to_ascii_lowercase() } else { bytes[i] });
            return self.search(bytes.len(), unit);
        }
        let mut units = to_units(text);
        if self.ignore_case {
            units.iter_mut().for_each(|u| *u = fold_unit(*u));
        }
        self.search(units.len(), |i| units[i])
    }

    fn same(&self, text: &[u8], part: &[u8]) -> bool {
        if self.ignore_case { text.eq_ignore_ascii_case(part) } else { text == part }
    }

    /// Goes back to the last star only, which is enough for patterns without alternatives.
    fn search(&self, len: usize, unit: impl Fn(usize) -> u16) -> bool {
        let (mut e, mut i) = (0, 0);
        let mut star: Option<(usize, usize)> = None;
        loop {
            let fits = match self.elements.get(e) {
                None if i == len => return true,
                None => false,
                Some(Element::Any) => {
                    star = Some((e + 1, i));
                    e += 1;
                    continue;
                }
                Some(_) if i == len => false,
                Some(Element::One) => true,
                Some(Element::Unit(wanted)) => unit(i) == *wanted,
                Some(Element::Set(ranges)) => {
                    let u = unit(i);
                    ranges.iter().any(|&(a, b)| (a..=b).contains(&u))
                }
            };
            if fits {
                e += 1;
                i += 1;
                continue;
            }
            match &mut star {
                Some((after, from)) if *from < len => {
                    *from += 1;
                    (e, i) = (*after, *from);
                }
                _ => return false,
            }
        }
    }

    /// `WildcardPattern.ContainsWildcardCharacters`.
    pub fn contains_wildcards(pattern: &str) -> bool {
        let mut escaped = false;
        for c in pattern.chars() {
            if !escaped && matches!(c, '*' | '?' | '[' | ']') {
                return true;
            }
            escaped = c == '`' && !escaped;
        }
        false
    }

    /// `WildcardPattern.Escape`.
    pub fn escape(text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 4);
        for c in text.chars() {
            if matches!(c, '*' | '?' | '[' | ']' | '`') {
                out.push('`');
            }
            out.push(c);
        }
        out
    }

    /// `WildcardPattern.Unescape`.
    pub fn unescape(pattern: &str) -> String {
        let mut out = String::with_capacity(pattern.len());
        let mut escaped = false;
        for c in pattern.chars() {
            if c == '`' && !escaped {
                escaped = true;
                continue;
            }
            if escaped && !matches!(c, '*' | '?' | '[' | ']' | '`') {
                out.push('`');
            }
            out.push(c);
            escaped = false;
        }
        if escaped {
            out.push('`');
        }
        out
    }
}

fn fold_unit(unit: u16) -> u16 {
    if unit < 0x80 {
        return u16::from((unit as u8).to_ascii_lowercase());
    }
    match char::from_u32(u32::from(unit)).map(fold_char) {
        Some(c) if (c as u32) < 0x1_0000 => c as u32 as u16,
        _ => unit,
    }
}

fn shape_of(elements: &[Element]) -> Shape {
    let literal = |part: &[Element]| -> Option<Box<[u8]>> {
        part.iter()
            .map(|e| match e {
                Element::Unit(u) if *u < 0x80 => Some(*u as u8),
                _ => None,
            })
            .collect()
    };
    let first = elements.first() == Some(&Element::Any);
    let last = elements.last() == Some(&Element::Any);
    let shape = match elements {
        [Element::Any] => return Shape::Everything,
        [Element::Any, middle @ .., Element::Any] if !middle.is_empty() => {
            literal(middle).map(Shape::Contains)
        }
        [Element::Any, rest @ ..] if !last => literal(rest).map(Shape::Suffix),
        [rest @ .., Element::Any] if !first => literal(rest).map(Shape::Prefix),
        _ if !first && !last => literal(elements).map(Shape::Exact),
        _ => None,
    };
    shape.unwrap_or(Shape::General)
}

struct Parser {
    ignore_case: bool,
    elements: Vec<Element>,
}

impl Parser {
    fn new(ignore_case: bool) -> Parser {
        Parser { ignore_case, elements: Vec::new() }
    }

    fn literal(&mut self, unit: u16) {
        self.elements.push(Element::Unit(if self.ignore_case { fold_unit(unit) } else { unit }));
    }

    /// PowerShell's own reading: within brackets a backtick escapes, and a `]` that comes first is a member.
    fn parse(mut self, pattern: &[u16]) -> Option<Vec<Element>> {
        let mut set: Option<Vec<(u16, bool)>> = None;
        let (mut escaped, mut just_opened) = (false, false);
        for &unit in pattern {
            let plain = !escaped;
            let c = char::from_u32(u32::from(unit)).unwrap_or('\u{FFFD}');
            if let Some(members) = &mut set {
                if c == ']' && plain && !just_opened {
                    let ranges = self.ranges(members)?;
                    self.elements.push(Element::Set(ranges));
                    set = None;
                } else if c != '`' || escaped {
                    members.push((unit, c == '-' && plain));
                }
                just_opened = false;
            } else {
                match c {
                    '*' if plain => {
                        if self.elements.last() != Some(&Element::Any) {
                            self.elements.push(Element::Any);
                        }
                    }
                    '?' if plain => self.elements.push(Element::One),
                    '[' if plain => {
                        set = Some(Vec::new());
                        just_opened = true;
                    }
                    '`' if plain => {}
                    _ => self.literal(unit),
                }
            }
            escaped = c == '`' && plain;
        }
        if set.is_some() {
            return None;
        }
        // A backtick at the very end stands for itself, except alone.
        if escaped && pattern != [BACKTICK] {
            self.literal(BACKTICK);
        }
        Some(self.elements)
    }

    fn ranges(&self, members: &[(u16, bool)]) -> Option<Box<[(u16, u16)]>> {
        let mut ranges = Vec::with_capacity(members.len());
        let mut i = 0;
        while let Some(&(low, _)) = members.get(i) {
            match (members.get(i + 1), members.get(i + 2)) {
                (Some(&(_, true)), Some(&(high, _))) => {
                    if high < low {
                        return None;
                    }
                    self.add_range(&mut ranges, low, high);
                    i += 3;
                }
                _ => {
                    self.add_range(&mut ranges, low, low);
                    i += 1;
                }
            }
        }
        Some(ranges.into())
    }

    /// Text is folded before it is compared, so a range must hold the folded forms of its letters.
    fn add_range(&self, ranges: &mut Vec<(u16, u16)>, low: u16, high: u16) {
        ranges.push((low, high));
        if !self.ignore_case {
            return;
        }
        if high < 0x80 {
            let (from, to) = (low.max(b'A'.into()), high.min(b'Z'.into()));
            if from <= to {
                ranges.push((from + 32, to + 32));
            }
            return;
        }
        let folded = (low..=high).map(fold_unit).filter(|f| !(low..=high).contains(f));
        ranges.extend(folded.map(|f| (f, f)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(text: &str, pattern: &str) -> bool {
        WildcardPattern::new(pattern, true).unwrap().is_match(text)
    }

    #[test]
    fn brackets_and_escapes_are_powershells() {
        for (text, pattern, expected) in [
            ("!", "[!a]", true),
            ("b", "[!a]", false),
            ("-", "[a-]", true),
            ("b", "[a-c-e]", true),
            ("-", "[a-c-e]", true),
            ("d", "[a-c-e]", false),
            ("B", "[a-c]", true),
            ("_", "[Z-a]", true),
            ("]", "[]]", true),
            ("a]", "[a]]", true),
            ("\\", "[\\]", true),
            ("`", "`", false),
            ("`", "``", true),
            ("a`", "a`", true),
            ("É", "é", true),
            ("\u{1F600}", "?", false),
            ("\u{1F600}", "??", true),
            ("a\nb", "a*b", true),
            ("aXbXc", "a*b*c", true),
            ("aXbXcd", "a*b*c", false),
            ("", "", true),
            ("", "*", true),
            ("abc", "a**c", true),
        ] {
            assert_eq!(like(text, pattern), expected, "{text} -like {pattern}");
        }
        assert!(WildcardPattern::new("a[", true).is_err());
        assert!(WildcardPattern::new("[z-a]", true).is_err());
    }

    #[test]
    fn escaping_goes_there_and_back() {
        let escaped = WildcardPattern::escape("a*[b]?`");
        assert_eq!(escaped, "a`*`[b`]`?``");
        assert_eq!(WildcardPattern::unescape(&escaped), "a*[b]?`");
        assert!(WildcardPattern::contains_wildcards("a[b"));
        assert!(!WildcardPattern::contains_wildcards("a`*"));
    }
}
