//! Which characters mean what: blanks, dashes, quotes, and where words end.

/// A word ends before this byte.
pub(crate) const FORCE_NEW_TOKEN: u8 = 1;
/// A letter, a digit or `_`.
pub(crate) const IDENTIFIER: u8 = 2;
/// Inside a word this byte needs a closer look: quotes, backtick, `$`, other than ASCII.
pub(crate) const SPECIAL_IN_WORD: u8 = 4;
/// A blank within a line.
pub(crate) const BLANK: u8 = 8;
/// Ends a number in an expression.
pub(crate) const ENDS_NUMBER: u8 = 16;
/// Inside double quotes this byte needs a closer look.
pub(crate) const SPECIAL_IN_QUOTES: u8 = 32;

static TRAITS: [u8; 256] = traits();

const fn traits() -> [u8; 256] {
    let mut table = [0_u8; 256];
    let mut byte = 0_usize;
    while byte < 256 {
        let b = byte as u8;
        let mut t = 0;
        if matches!(
            b,
            0 | b'\t'
                | b'\n'
                | b'\r'
                | 0x0b
                | 0x0c
                | b' '
                | b'&'
                | b'('
                | b')'
                | b','
                | b';'
                | b'{'
                | b'|'
                | b'}'
        ) {
            t |= FORCE_NEW_TOKEN | ENDS_NUMBER;
        }
        if b.is_ascii_alphanumeric() || b == b'_' {
            t |= IDENTIFIER;
        }
        if b >= 0x80 || matches!(b, b'\'' | b'"' | b'`' | b'$') {
            t |= SPECIAL_IN_WORD;
        }
        if b >= 0x80 || matches!(b, b'"' | b'`' | b'$' | 0) {
            t |= SPECIAL_IN_QUOTES;
        }
        if matches!(b, b' ' | b'\t' | 0x0b | 0x0c) {
            t |= BLANK;
        }
        if matches!(b, b'!' | b'#' | b'%' | b'*' | b'+' | b'-' | b'.' | b'/' | b'<' | b'=' | b'>' | b']') {
            t |= ENDS_NUMBER;
        }
        table[byte] = t;
        byte += 1;
    }
    table
}

#[inline]
pub(crate) fn has(byte: u8, what: u8) -> bool {
    TRAITS[byte as usize] & what != 0
}

/// A blank that is not ASCII.
pub(crate) fn is_wide_blank(c: char) -> bool {
    matches!(
        c,
        '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

pub(crate) fn is_blank(c: char) -> bool {
    if c.is_ascii() { has(c as u8, BLANK) } else { is_wide_blank(c) }
}

/// A hyphen, or one of the dashes that word processors put in its place.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}' | '\u{2014}' | '\u{2015}')
}

pub(crate) fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
}

pub(crate) fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '\u{201e}')
}

pub(crate) fn is_identifier_start(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || (!c.is_ascii() && is_letter(c))
}

pub(crate) fn is_identifier_part(c: char) -> bool {
    if c.is_ascii() { has(c as u8, IDENTIFIER) } else { is_letter(c) || is_digit(c) }
}

/// A letter as .NET's `char.IsLetter` knows it: one UTF-16 unit of category L.
fn is_letter(c: char) -> bool {
    // `is_alphabetic` also takes letter-like numbers and marks, which .NET counts apart.
    (c as u32) < 0x1_0000 && c.is_alphabetic() && !c.is_numeric()
}

/// A decimal digit of any script, as `char.IsDigit` has it.
fn is_digit(c: char) -> bool {
    (c as u32) < 0x1_0000
        && c.is_numeric()
        && !c.is_alphabetic()
        && !matches!(c, '\u{b2}'..='\u{be}' | '\u{2070}'..='\u{2189}' | '\u{2460}'..='\u{2bff}' | '\u{3007}'..='\u{33ff}')
}

/// A variable's name without braces is made of these.
pub(crate) fn is_variable_part(c: char) -> bool {
    is_identifier_part(c) || c == '?'
}

/// A word ends before this character.
pub(crate) fn forces_new_token(c: char) -> bool {
    if c.is_ascii() { has(c as u8, FORCE_NEW_TOKEN) } else { is_wide_blank(c) }
}
