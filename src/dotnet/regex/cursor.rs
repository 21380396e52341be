//! A place in a pattern, with the little readers every part of the parser uses.

use super::categories::is_boundary_word;
use super::error::RegexParseError;
use super::options::RegexOptions;

pub(super) type ParseResult<T> = Result<T, RegexParseError>;

/// The pattern's characters, where we are, and the options in force.
pub(super) struct Cursor {
    pub pattern: Vec<char>,
    pub at: usize,
    pub options: RegexOptions,
}

impl Cursor {
    /// How many characters are left.
    pub fn left(&self) -> usize {
        self.pattern.len() - self.at
    }

    pub fn peek(&self) -> Option<char> {
        self.pattern.get(self.at).copied()
    }

    pub fn peek_at(&self, ahead: usize) -> Option<char> {
        self.pattern.get(self.at + ahead).copied()
    }

    pub fn next(&mut self) -> Option<char> {
        let c = self.peek();
        self.at += usize::from(c.is_some());
        c
    }

    pub fn has(&self, option: RegexOptions) -> bool {
        self.options.has(option)
    }

    pub fn ignore_case(&self) -> bool {
        self.has(RegexOptions::IGNORE_CASE)
    }

    pub fn ecma(&self) -> bool {
        self.has(RegexOptions::ECMASCRIPT)
    }

    pub fn error<T>(&self, code: &'static str, what: &str) -> ParseResult<T> {
        Err(RegexParseError::new(&self.pattern, self.at, code, what))
    }

    /// A decimal number; no digits make 0.
    pub fn decimal(&mut self) -> ParseResult<u32> {
        let mut value: i64 = 0;
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            self.at += 1;
            value = value * 10 + i64::from(digit as u32 - '0' as u32);
            if value > i64::from(i32::MAX) {
                return self.error(
                    "QuantifierOrCaptureGroupOutOfRange",
                    "Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.",
                );
            }
        }
        Ok(value as u32)
    }

    /// A group's name: word characters.
    pub fn name(&mut self) -> String {
        let start = self.at;
        while self.peek().is_some_and(is_boundary_word) {
            self.at += 1;
        }
        self.pattern[start..self.at].iter().collect()
    }

    /// Comments, and white space where the pattern ignores it.
    pub fn skip_blank(&mut self) -> ParseResult<()> {
        let free = self.has(RegexOptions::IGNORE_PATTERN_WHITESPACE);
        loop {
            if free {
                while self.peek().is_some_and(is_pattern_space) {
                    self.at += 1;
                }
                if self.peek() == Some('#') {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.at += 1;
                    }
                    continue;
                }
            }
            if !(self.peek() == Some('(') && self.peek_at(1) == Some('?') && self.peek_at(2) == Some('#')) {
                return Ok(());
            }
            while self.peek().is_some_and(|c| c != ')') {
                self.at += 1;
            }
            if self.left() == 0 {
                return self.error("UnterminatedComment", "Unterminated (?#...) comment.");
            }
            self.at += 1;
        }
    }

    /// The letters of `(?imnsx-imnsx`.
    pub fn scan_options(&mut self) {
        let mut on = true;
        while let Some(c) = self.peek() {
            let option = match c.to_ascii_lowercase() {
                '-' => {
                    on = false;
                    self.at += 1;
                    continue;
                }
                '+' => {
                    on = true;
                    self.at += 1;
                    continue;
                }
                'i' => RegexOptions::IGNORE_CASE,
                'm' => RegexOptions::MULTILINE,
                'n' => RegexOptions::EXPLICIT_CAPTURE,
                's' => RegexOptions::SINGLELINE,
                'x' => RegexOptions::IGNORE_PATTERN_WHITESPACE,
                _ => return,
            };
            self.options.set(option, on);
            self.at += 1;
        }
    }

    /// Whether a quantifier stands here; a brace is one only in the form `{n}`, `{n,}` or `{n,m}`.
    pub fn at_quantifier(&self) -> bool {
        match self.peek() {
            Some('*' | '+' | '?') => true,
            Some('{') => {
                let mut i = 1;
                let digits = |mut i: usize| {
                    while self.peek_at(i).is_some_and(|c| c.is_ascii_digit()) {
                        i += 1;
                    }
                    i
                };
                let after = digits(i);
                if after == i {
                    return false;
                }
                i = after;
                match self.peek_at(i) {
                    Some('}') => true,
                    Some(',') => self.peek_at(digits(i + 1)) == Some('}'),
                    _ => false,
                }
            }
            _ => false,
        }
    }
}

pub(super) fn is_pattern_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\x0C' | '\r')
}
