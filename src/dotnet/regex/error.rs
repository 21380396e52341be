//! `RegexParseException`: what is wrong with a pattern, and where.

use crate::text::char_units;

/// A fault in a pattern, in .NET's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegexParseError {
    /// `Exception.Message`: names the pattern and the offset.
    pub message: String,
    /// `RegexParseException.Error`
    pub code: &'static str,
    /// `RegexParseException.Offset`, in UTF-16 units.
    pub offset: usize,
}

impl RegexParseError {
    pub(super) fn new(pattern: &[char], at: usize, code: &'static str, what: &str) -> RegexParseError {
        let offset = pattern[..at.min(pattern.len())].iter().map(|&c| char_units(c)).sum();
        let text: String = pattern.iter().collect();
        RegexParseError {
            message: format!("Invalid pattern '{text}' at offset {offset}. {what}"),
            code,
            offset,
        }
    }
}

impl std::fmt::Display for RegexParseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for RegexParseError {}
