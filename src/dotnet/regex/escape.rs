//! `Regex.Escape` and `Regex.Unescape`.

use super::cursor::{Cursor, ParseResult};
use super::options::RegexOptions;

/// Escapes what has a meaning in a pattern.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        let letter = match c {
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\x0C' => 'f',
            '\\' | '*' | '+' | '?' | '|' | '{' | '[' | '(' | ')' | '^' | '$' | '.' | '#' | ' ' => c,
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push('\\');
        out.push(letter);
    }
    out
}

/// Turns escapes back into characters.
pub fn unescape(text: &str) -> ParseResult<String> {
    let mut cursor = Cursor { pattern: text.chars().collect(), at: 0, options: RegexOptions::NONE };
    let mut out = String::with_capacity(text.len());
    while let Some(c) = cursor.next() {
        match c {
            // A backslash at the very end vanishes.
            '\\' if cursor.left() == 0 => {}
            '\\' => out.push(cursor.scan_char_escape()?),
            _ => out.push(c),
        }
    }
    Ok(crate::text::join_halves(&out).into_owned())
}
