//! Replacement patterns: `$1 ${name} $& $` $' $+ $_ $$`.

use super::Regex;
use super::categories::is_boundary_word;
use super::matches::Match;

#[derive(Debug)]
enum Piece {
    Text(String),
    Group(usize),
    Before,
    After,
    Last,
    Input,
}

/// A replacement pattern, read once for a regex.
#[derive(Debug)]
pub struct Replacement {
    pieces: Vec<Piece>,
}

impl Replacement {
    pub fn new(regex: &Regex, pattern: &str) -> Replacement {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut text = String::new();
        let mut rest = pattern;
        while let Some(at) = rest.find('$') {
            text.push_str(&rest[..at]);
            rest = &rest[at..];
            match read_dollar(regex, &rest[1..]) {
                Some((Some(piece), length)) => {
                    if !text.is_empty() {
                        pieces.push(Piece::Text(std::mem::take(&mut text)));
                    }
                    pieces.push(piece);
                    rest = &rest[1 + length..];
                }
                Some((None, length)) => {
                    text.push('$');
                    rest = &rest[1 + length..];
                }
                None => {
                    text.push('$');
                    rest = &rest[1..];
                }
            }
        }
        text.push_str(rest);
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        Replacement { pieces }
    }

    /// The text that every match is replaced by, if it is always the same.
    pub(super) fn plain(&self) -> Option<&str> {
        match &self.pieces[..] {
            [] => Some(""),
            [Piece::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// Writes what a match is replaced by.
    pub fn expand(&self, input: &str, found: &Match, out: &mut String) {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Group(slot) => out.push_str(found.group_text(input, *slot).unwrap_or("")),
                Piece::Before => out.push_str(&input[..found.start()]),
                Piece::After => out.push_str(&input[found.end()..]),
                Piece::Last => {
                    let last = found.group_count() - 1;
                    out.push_str(found.group_text(input, last).unwrap_or(""));
                }
                Piece::Input => out.push_str(input),
            }
        }
    }
}

/// What stands behind a dollar sign, and its length; no piece for `$$`; `None` if it is plain text.
fn read_dollar(regex: &Regex, rest: &str) -> Option<(Option<Piece>, usize)> {
    let first = rest.chars().next()?;
    if first.is_ascii_digit() {
        let ecma = regex.options().has(super::RegexOptions::ECMASCRIPT);
        return read_number(regex, rest, ecma).map(|(slot, n)| (Some(Piece::Group(slot)), n));
    }
    if first == '{' {
        let inner = &rest[1..rest.find('}')?];
        let number = inner.chars().all(|c| c.is_ascii_digit());
        let slot = if number && !inner.is_empty() {
            regex.slot_of_number(inner.parse().ok()?)?
        } else if inner.chars().all(is_boundary_word) {
            regex.slot_of_name(inner)?
        } else {
            return None;
        };
        return Some((Some(Piece::Group(slot)), inner.len() + 2));
    }
    let piece = match first {
        '$' => return Some((None, 1)),
        '&' => Piece::Group(0),
        '`' => Piece::Before,
        '\'' => Piece::After,
        '+' => Piece::Last,
        '_' => Piece::Input,
        _ => return None,
    };
    Some((Some(piece), 1))
}

/// A group's number: all digits, or under ECMAScript as many as make a group.
fn read_number(regex: &Regex, rest: &str, ecma: bool) -> Option<(usize, usize)> {
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !ecma {
        return regex.slot_of_number(rest[..length].parse().ok()?).map(|slot| (slot, length));
    }
    (1..=length.min(9))
        .rev()
        .find_map(|n| regex.slot_of_number(rest[..n].parse().ok()?).map(|slot| (slot, n)))
}
