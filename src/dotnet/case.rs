//! Upper, lower and title case, one character to one character as .NET maps them.

use super::Culture;
use std::borrow::Cow;
use unicode_general_category::{GeneralCategory, get_general_category};

/// `Char.ToUpperInvariant`
pub fn to_upper_char(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    match c {
        '\u{131}' => return c,
        // These have capitals of one character for titles only, and .NET takes those.
        '\u{1F80}'..='\u{1F87}' | '\u{1F90}'..='\u{1F97}' | '\u{1FA0}'..='\u{1FA7}' => {
            return char::from_u32(c as u32 + 8).unwrap_or(c);
        }
        '\u{1FB3}' | '\u{1FC3}' | '\u{1FF3}' => return char::from_u32(c as u32 + 9).unwrap_or(c),
        _ => {}
    }
    single(c, c.to_uppercase())
}

/// `Char.ToLowerInvariant`
pub fn to_lower_char(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    single(c, c.to_lowercase())
}

fn single(c: char, mut mapped: impl Iterator<Item = char>) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

/// `String.ToUpper(culture)`, borrowed when nothing changes.
pub fn to_upper(text: &str, culture: Culture) -> Cow<'_, str> {
    convert(text, u8::is_ascii_lowercase, str::to_ascii_uppercase, |c| match c {
        '\u{131}' if culture == Culture::EnUs => 'I',
        c => to_upper_char(c),
    })
}

/// `String.ToLower(culture)`, borrowed when nothing changes.
pub fn to_lower(text: &str, culture: Culture) -> Cow<'_, str> {
    convert(text, u8::is_ascii_uppercase, str::to_ascii_lowercase, |c| match c {
        '\u{130}' if culture == Culture::EnUs => 'i',
        c => to_lower_char(c),
    })
}

fn convert(
    text: &str,
    changes: impl Fn(&u8) -> bool,
    ascii: impl Fn(&str) -> String,
    map: impl Fn(char) -> char,
) -> Cow<'_, str> {
    if text.is_ascii() {
        return if text.as_bytes().iter().any(changes) {
            Cow::Owned(ascii(text))
        } else {
            Cow::Borrowed(text)
        };
    }
    if text.chars().all(|c| map(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(map).collect())
    }
}

/// `TextInfo.ToTitleCase`: words in capitals are left alone.
pub fn to_title_case(text: &str, culture: Culture) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    while let Some(&c) = chars.get(i) {
        i += 1;
        let category = get_general_category(c);
        if !is_letter(category) {
            out.push(c);
            continue;
        }
        out.push(title_char(c));
        let mut start = i;
        let mut lower = category == GeneralCategory::LowercaseLetter;
        while let Some(&c) = chars.get(i) {
            let category = get_general_category(c);
            if c == '\'' {
                i += 1;
                push_word(&mut out, &chars[start..i], lower, culture);
                start = i;
                lower = true;
            } else if is_letter(category) || !is_separator(category) {
                lower |= category == GeneralCategory::LowercaseLetter;
                i += 1;
            } else {
                break;
            }
        }
        push_word(&mut out, &chars[start..i], lower, culture);
    }
    out
}

fn push_word(out: &mut String, chars: &[char], lower: bool, culture: Culture) {
    let word: String = chars.iter().collect();
    out.push_str(&if lower { to_lower(&word, culture) } else { Cow::Borrowed(word.as_str()) });
}

fn title_char(c: char) -> char {
    match c {
        '\u{1C4}'..='\u{1C6}' => '\u{1C5}',
        '\u{1C7}'..='\u{1C9}' => '\u{1C8}',
        '\u{1CA}'..='\u{1CC}' => '\u{1CB}',
        '\u{1F1}'..='\u{1F3}' => '\u{1F2}',
        c => to_upper_char(c),
    }
}

fn is_letter(category: GeneralCategory) -> bool {
    use GeneralCategory::*;
    matches!(category, UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter)
}

fn is_separator(category: GeneralCategory) -> bool {
    use GeneralCategory::*;
    !matches!(
        category,
        NonspacingMark
            | SpacingMark
            | EnclosingMark
            | DecimalNumber
            | LetterNumber
            | OtherNumber
            | Surrogate
            | PrivateUse
            | Unassigned
    )
}
