//! Secure strings as text, the way PowerShell keeps them where there is no data protection.

/// UTF-16 as hexadecimal digits, which hides a text from a glance only.
pub fn hidden(text: &str) -> String {
    crate::text::to_units(text).iter().flat_map(|u| u.to_le_bytes()).map(|b| format!("{b:02x}")).collect()
}

/// The text behind [`hidden`]; `None` if it is none.
pub fn shown(text: &str) -> Option<String> {
    let digits = text.trim();
    if !digits.len().is_multiple_of(4) || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let byte = |i: usize| u8::from_str_radix(&digits[i..i + 2], 16).unwrap_or(0);
    let units: Vec<u16> =
        (0..digits.len()).step_by(4).map(|i| u16::from_le_bytes([byte(i), byte(i + 2)])).collect();
    Some(crate::text::units_to_string(&units))
}
