//! .NET strings held as `str`: lengths and positions in UTF-16 code units, and unpaired surrogates.
//!
//! An unpaired surrogate `0xD800 + k` is held as the character `U+10F800 + k`; everything else is held as
//! itself. Each function takes a fast path for ASCII, where bytes and units are the same.

use std::borrow::Cow;

/// The first character of the block that stands for unpaired surrogates.
const HALF_BASE: u32 = 0x10_F800;

/// The character that holds an unpaired surrogate; `None` if the unit is not a surrogate.
pub fn half_to_char(unit: u16) -> Option<char> {
    if (0xD800..0xE000).contains(&unit) { char::from_u32(HALF_BASE + (unit as u32 - 0xD800)) } else { None }
}

/// The unpaired surrogate a character stands for.
pub fn char_to_half(c: char) -> Option<u16> {
    (c as u32).checked_sub(HALF_BASE).map(|k| 0xD800 + k as u16)
}

/// Text as it leaves the program: an unpaired surrogate has no encoding and becomes U+FFFD, as .NET's encoders do.
pub fn encodable(text: &str) -> Cow<'_, str> {
    // Such characters begin with this byte in UTF-8, and few others do.
    if !text.as_bytes().contains(&0xF4) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|c| if char_to_half(c).is_some() { '\u{FFFD}' } else { c }).collect()
}

/// How many UTF-16 units a character takes.
pub fn char_units(c: char) -> usize {
    if (c as u32) < 0x1_0000 || (c as u32) >= HALF_BASE { 1 } else { 2 }
}

/// A UTF-16 unit as a character of our strings.
pub fn unit_to_char(unit: u16) -> char {
    half_to_char(unit).or_else(|| char::from_u32(unit as u32)).unwrap_or('\u{FFFD}')
}

/// `String.Length`.
pub fn utf16_len(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let bytes = text.as_bytes();
    let mut units = 0;
    for (i, &b) in bytes.iter().enumerate() {
        if b & 0xC0 != 0x80 {
            units += 1 + usize::from(b >= 0xF0 && !is_half_at(bytes, i));
        }
    }
    units
}

/// Whether the four-byte character at `i` stands for an unpaired surrogate.
fn is_half_at(bytes: &[u8], i: usize) -> bool {
    bytes[i] == 0xF4 && bytes.get(i + 1) == Some(&0x8F) && bytes.get(i + 2).is_some_and(|&b| b >= 0xA0)
}

/// Where the unit with index `index` lies: the byte its character begins at, and whether it is that
/// character's second half. The index one past the end is a place too.
fn locate(text: &str, index: usize) -> Option<(usize, bool)> {
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        if at == index {
            return Some((byte, false));
        }
        let n = char_units(c);
        if n == 2 && at + 1 == index {
            return Some((byte, true));
        }
        at += n;
    }
    (at == index).then_some((text.len(), false))
}

/// The byte offset of a unit index; in the middle of a pair, the offset of the pair's character.
pub fn utf16_to_byte(text: &str, index: usize) -> Option<usize> {
    if text.is_ascii() {
        return (index <= text.len()).then_some(index);
    }
    locate(text, index).map(|(byte, _)| byte)
}

/// The unit index of a byte offset; an offset within a character counts that character as not reached.
pub fn byte_to_utf16(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    utf16_len(&text[..byte])
}

/// The two halves of a character outside the basic plane.
fn halves(c: char) -> (u16, u16) {
    let v = (c as u32).wrapping_sub(0x1_0000);
    (0xD800 + (v >> 10) as u16 % 0x400, 0xDC00 + (v & 0x3FF) as u16)
}

/// The code unit at an index, as `$text[index]` gives it.
pub fn utf16_unit_at(text: &str, index: usize) -> Option<u16> {
    if text.is_ascii() {
        return text.as_bytes().get(index).map(|&b| b as u16);
    }
    let (byte, second) = locate(text, index)?;
    let c = text[byte..].chars().next()?;
    Some(match char_to_half(c) {
        Some(half) => half,
        None if char_units(c) == 1 => c as u32 as u16,
        None if second => halves(c).1,
        None => halves(c).0,
    })
}

/// `Substring(start, len)` in units; `None` when out of range. A cut through a pair leaves its halves.
pub fn utf16_slice(text: &str, start: usize, len: usize) -> Option<Cow<'_, str>> {
    let end = start.checked_add(len)?;
    if text.is_ascii() {
        return text.get(start..end).map(Cow::Borrowed);
    }
    let (from, cut_front) = locate(text, start)?;
    let (rest_len, cut_back) = if len == 0 {
        return Some(Cow::Borrowed(""));
    } else {
        locate(&text[from..], len + usize::from(cut_front))?
    };
    let to = from + rest_len;
    if !cut_front && !cut_back {
        return text.get(from..to).map(Cow::Borrowed);
    }
    let mut out = String::with_capacity(to - from + 4);
    let mut body = from;
    if cut_front {
        let c = text[from..].chars().next()?;
        out.extend(half_to_char(halves(c).1));
        body += c.len_utf8();
    }
    out.push_str(text.get(body..to)?);
    if cut_back {
        let c = text[to..].chars().next()?;
        out.extend(half_to_char(halves(c).0));
    }
    Some(Cow::Owned(out))
}

/// The UTF-16 code units of a text, with unpaired surrogates restored.
pub fn to_units(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len());
    if text.is_ascii() {
        units.extend(text.bytes().map(u16::from));
        return units;
    }
    for c in text.chars() {
        match char_to_half(c) {
            Some(half) => units.push(half),
            None => units.extend_from_slice(c.encode_utf16(&mut [0; 2])),
        }
    }
    units
}

/// A text from UTF-16 code units; unpaired surrogates are kept.
pub fn units_to_string(units: &[u16]) -> String {
    let mut out = String::with_capacity(units.len());
    for c in char::decode_utf16(units.iter().copied()) {
        match c {
            Ok(c) => out.push(c),
            Err(half) => out.extend(half_to_char(half.unpaired_surrogate())),
        }
    }
    out
}

/// Joins halves that meet (as after `$high + $low`) into the character they mean.
pub fn join_halves(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.bytes().any(|b| b == 0xF4) {
        return Cow::Borrowed(text);
    }
    let mut previous_high = false;
    for c in text.chars() {
        let half = char_to_half(c);
        if previous_high && half.is_some_and(|h| h >= 0xDC00) {
            return Cow::Owned(units_to_string(&to_units(text)));
        }
        previous_high = half.is_some_and(|h| h < 0xDC00);
    }
    Cow::Borrowed(text)
}

/// Order by UTF-16 code units, as ordinal comparison has it: it differs from the order of characters only
/// where characters outside the basic plane meet those from `U+E000` on.
pub fn compare_units(a: &str, b: &str) -> std::cmp::Ordering {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let (x, y) = (a.as_bytes().get(common), b.as_bytes().get(common));
    match (x, y) {
        (Some(&x), Some(&y)) if x >= 0x80 && y >= 0x80 => {
            let mut start = common;
            while !a.is_char_boundary(start) {
                start -= 1;
            }
            first_unit_key(&a[start..]).cmp(&first_unit_key(&b[start..]))
        }
        _ => x.cmp(&y),
    }
}

fn first_unit_key(text: &str) -> (u16, u16) {
    match text.chars().next() {
        None => (0, 0),
        Some(c) => match char_to_half(c) {
            Some(half) => (half, 0),
            None if char_units(c) == 1 => (c as u32 as u16, 0),
            None => halves(c),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_slices_count_units() {
        let text = "a\u{1F600}é\u{4E2D}";
        assert_eq!(utf16_len(text), 5);
        assert_eq!(utf16_unit_at(text, 1), Some(0xD83D));
        assert_eq!(utf16_unit_at(text, 2), Some(0xDE00));
        assert_eq!(utf16_unit_at(text, 5), None);
        assert_eq!(utf16_slice(text, 0, 2).as_deref(), Some("a\u{10F83D}"));
        assert_eq!(utf16_slice(text, 2, 2).as_deref(), Some("\u{10FE00}é"));
        assert_eq!(utf16_slice(text, 1, 2).as_deref(), Some("\u{1F600}"));
        assert_eq!(utf16_slice(text, 2, 1).as_deref(), Some("\u{10FE00}"));
        assert_eq!(utf16_slice(text, 5, 0).as_deref(), Some(""));
        assert_eq!(utf16_slice(text, 5, 1), None);
        assert_eq!(byte_to_utf16(text, 5), 3);
        assert_eq!(utf16_to_byte(text, 3), Some(5));
    }

    #[test]
    fn halves_survive_and_join() {
        let half = units_to_string(&[0x61, 0xD83D]);
        assert_eq!(to_units(&half), [0x61, 0xD83D]);
        assert_eq!(utf16_len(&half), 2);
        let both = half + &units_to_string(&[0xDE00]);
        assert_eq!(join_halves(&both), "a\u{1F600}");
    }

    #[test]
    fn order_is_by_units() {
        assert!(compare_units("\u{1F600}", "\u{FF21}").is_lt());
        assert!(compare_units("a", "ab").is_lt());
        assert!(compare_units("é", "z").is_gt());
        assert!(compare_units("\u{1F600}", "\u{1F601}").is_lt());
    }
}
