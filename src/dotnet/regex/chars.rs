//! Characters within valid UTF-8, read at byte offsets in either direction.

/// The character at an offset, and the offset behind it.
#[inline]
pub(super) fn char_at(text: &[u8], at: usize) -> Option<(char, usize)> {
    let &lead = text.get(at)?;
    if lead < 0x80 {
        return Some((lead as char, at + 1));
    }
    let continued = |i: usize| text.get(at + i).map_or(0, |&b| u32::from(b & 0x3F));
    let (value, length) = match lead {
        0..0xE0 => (u32::from(lead & 0x1F) << 6 | continued(1), 2),
        0xE0..0xF0 => (u32::from(lead & 0x0F) << 12 | continued(1) << 6 | continued(2), 3),
        _ => (u32::from(lead & 0x07) << 18 | continued(1) << 12 | continued(2) << 6 | continued(3), 4),
    };
    Some((char::from_u32(value).unwrap_or('\u{FFFD}'), at + length))
}

/// The offset of the character before an offset that is not 0.
#[inline]
pub(super) fn step_back(text: &[u8], at: usize) -> usize {
    let mut before = at.saturating_sub(1);
    while before > 0 && text[before] & 0xC0 == 0x80 {
        before -= 1;
    }
    before
}

/// The character before an offset, and its own offset.
#[inline]
pub(super) fn char_before(text: &[u8], at: usize) -> Option<(char, usize)> {
    if at == 0 {
        return None;
    }
    let before = step_back(text, at);
    char_at(text, before).map(|(c, _)| (c, before))
}
