//! Text encodings: names, bytes to text and back, byte order marks.

use super::{DotNetError, DotNetResult};
use crate::text::{char_to_half, char_units, units_to_string};

/// A `System.Text.Encoding`. The flag says whether files begin with a byte order mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Utf8 { mark: bool },
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
    Ascii,
    Latin1,
    Windows1252,
}

const REGISTER: &str = "For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.";

/// What 0x80 to 0x9F mean in Windows-1252.
static WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

impl Encoding {
    /// By the names of the `-Encoding` parameter (`utf8BOM`, `ansi`, …), then by those of .NET.
    pub fn from_parameter(name: &str) -> DotNetResult<Encoding> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "utf8" | "utf8nobom" | "default" => Encoding::Utf8 { mark: false },
            "utf8bom" => Encoding::Utf8 { mark: true },
            "unicode" | "string" => Encoding::Utf16Le,
            "bigendianunicode" => Encoding::Utf16Be,
            "utf32" => Encoding::Utf32Le,
            "bigendianutf32" => Encoding::Utf32Be,
            "ascii" => Encoding::Ascii,
            "ansi" | "oem" => Encoding::Windows1252,
            _ => return Encoding::from_name(name),
        })
    }

    /// `Encoding.GetEncoding(name)`
    pub fn from_name(name: &str) -> DotNetResult<Encoding> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "utf-8" | "unicode-1-1-utf-8" | "unicode-2-0-utf-8" | "x-unicode-1-1-utf-8" => {
                Encoding::Utf8 { mark: true }
            }
            "utf-16" | "utf-16le" | "unicode" | "ucs-2" | "iso-10646-ucs-2" => Encoding::Utf16Le,
            "utf-16be" | "unicodefffe" => Encoding::Utf16Be,
            "utf-32" | "utf-32le" | "ucs-4" | "iso-10646-ucs-4" => Encoding::Utf32Le,
            "utf-32be" => Encoding::Utf32Be,
            "us-ascii" | "ascii" | "us" | "iso646-us" | "ansi_x3.4-1968" | "ansi_x3.4-1986" | "cp367"
            | "csascii" | "ibm367" | "iso-ir-6" | "iso_646.irv:1991" => Encoding::Ascii,
            "iso-8859-1" | "latin1" | "l1" | "cp819" | "csisolatin1" | "ibm819" | "iso-ir-100"
            | "iso8859-1" | "iso_8859-1" | "iso_8859-1:1987" => Encoding::Latin1,
            "windows-1252" | "cp1252" | "x-ansi" => Encoding::Windows1252,
            "utf-7" | "utf7" | "csunicode11utf7" | "unicode-1-1-utf-7" | "unicode-2-0-utf-7" => {
                return Err(DotNetError::NotSupported(
                    "Support for UTF-7 is disabled. See https://aka.ms/dotnet-warnings/SYSLIB0001 for more information."
                        .into(),
                ));
            }
            _ => {
                let message = format!("'{name}' is not a supported encoding name. {REGISTER}");
                return Err(DotNetError::argument(message, "name"));
            }
        })
    }

    /// `Encoding.GetEncoding(codepage)`; 0 is the default.
    pub fn from_code_page(code_page: i32) -> DotNetResult<Encoding> {
        Ok(match code_page {
            0 => Encoding::Utf8 { mark: false },
            65001 => Encoding::Utf8 { mark: true },
            1200 => Encoding::Utf16Le,
            1201 => Encoding::Utf16Be,
            12000 => Encoding::Utf32Le,
            12001 => Encoding::Utf32Be,
            20127 => Encoding::Ascii,
            28591 => Encoding::Latin1,
            1252 => Encoding::Windows1252,
            1..=65535 => {
                return Err(DotNetError::NotSupported(format!(
                    "No data is available for encoding {code_page}. {REGISTER}"
                )));
            }
            _ => {
                return Err(DotNetError::out_of_range(
                    "Valid values are between 0 and 65535, inclusive.",
                    "codepage",
                ));
            }
        })
    }

    pub fn web_name(self) -> &'static str {
        match self {
            Encoding::Utf8 { .. } => "utf-8",
            Encoding::Utf16Le => "utf-16",
            Encoding::Utf16Be => "utf-16BE",
            Encoding::Utf32Le => "utf-32",
            Encoding::Utf32Be => "utf-32BE",
            Encoding::Ascii => "us-ascii",
            Encoding::Latin1 => "iso-8859-1",
            Encoding::Windows1252 => "windows-1252",
        }
    }

    pub fn encoding_name(self) -> &'static str {
        match self {
            Encoding::Utf8 { .. } => "Unicode (UTF-8)",
            Encoding::Utf16Le => "Unicode",
            Encoding::Utf16Be => "Unicode (Big-Endian)",
            Encoding::Utf32Le => "Unicode (UTF-32)",
            Encoding::Utf32Be => "Unicode (UTF-32 Big-Endian)",
            Encoding::Ascii => "US-ASCII",
            Encoding::Latin1 => "Western European (ISO)",
            Encoding::Windows1252 => "Western European (Windows)",
        }
    }

    pub fn code_page(self) -> i32 {
        match self {
            Encoding::Utf8 { .. } => 65001,
            Encoding::Utf16Le => 1200,
            Encoding::Utf16Be => 1201,
            Encoding::Utf32Le => 12000,
            Encoding::Utf32Be => 12001,
            Encoding::Ascii => 20127,
            Encoding::Latin1 => 28591,
            Encoding::Windows1252 => 1252,
        }
    }

    /// The byte order mark files in this encoding begin with.
    pub fn preamble(self) -> &'static [u8] {
        match self {
            Encoding::Utf8 { mark: true } => &[0xEF, 0xBB, 0xBF],
            Encoding::Utf16Le => &[0xFF, 0xFE],
            Encoding::Utf16Be => &[0xFE, 0xFF],
            Encoding::Utf32Le => &[0xFF, 0xFE, 0, 0],
            Encoding::Utf32Be => &[0, 0, 0xFE, 0xFF],
            _ => &[],
        }
    }

    /// `GetBytes`, without a byte order mark. What cannot be written becomes a question mark (U+FFFD in
    /// Unicode's own encodings).
    pub fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Encoding::Utf8 { .. } => replaced_halves(text).into_bytes(),
            Encoding::Utf16Le => replaced_halves(text).encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => replaced_halves(text).encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Encoding::Utf32Le => {
                replaced_halves(text).chars().flat_map(|c| (c as u32).to_le_bytes()).collect()
            }
            Encoding::Utf32Be => {
                replaced_halves(text).chars().flat_map(|c| (c as u32).to_be_bytes()).collect()
            }
            Encoding::Ascii => narrow(text, |c| c.is_ascii().then_some(c as u8)),
            Encoding::Latin1 => narrow(text, |c| u8::try_from(c as u32).ok()),
            Encoding::Windows1252 => narrow(text, |c| match c as u32 {
                0..=0x7F | 0xA0..=0xFF => Some(c as u32 as u8),
                _ => WINDOWS_1252.iter().position(|&w| w == c).map(|i| 0x80 + i as u8),
            }),
        }
    }

    /// `GetString`. A byte order mark is a character like any other.
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Encoding::Utf8 { .. } => String::from_utf8_lossy(bytes).into_owned(),
            Encoding::Utf16Le => decode_utf16(bytes, u16::from_le_bytes),
            Encoding::Utf16Be => decode_utf16(bytes, u16::from_be_bytes),
            Encoding::Utf32Le => decode_utf32(bytes, u32::from_le_bytes),
            Encoding::Utf32Be => decode_utf32(bytes, u32::from_be_bytes),
            Encoding::Ascii => bytes.iter().map(|&b| if b < 0x80 { b as char } else { '?' }).collect(),
            Encoding::Latin1 => bytes.iter().map(|&b| b as char).collect(),
            Encoding::Windows1252 => bytes
                .iter()
                .map(|&b| if (0x80..0xA0).contains(&b) { WINDOWS_1252[b as usize - 0x80] } else { b as char })
                .collect(),
        }
    }

    /// The encoding a byte order mark names.
    pub fn detect(bytes: &[u8]) -> Option<Encoding> {
        [
            Encoding::Utf8 { mark: true },
            Encoding::Utf32Le,
            Encoding::Utf32Be,
            Encoding::Utf16Le,
            Encoding::Utf16Be,
        ]
        .into_iter()
        .find(|e| bytes.starts_with(e.preamble()))
    }

    /// The text of a file: by its byte order mark if it has one, else by this encoding.
    pub fn decode_file(self, bytes: &[u8]) -> String {
        match Encoding::detect(bytes) {
            Some(found) => found.decode(&bytes[found.preamble().len()..]),
            None => self.decode(bytes),
        }
    }

    /// The bytes of a file: byte order mark and text.
    pub fn encode_file(self, text: &str) -> Vec<u8> {
        let mut bytes = self.preamble().to_vec();
        bytes.extend(self.encode(text));
        bytes
    }
}

/// The text of a script: by its byte order mark, else UTF-8, else (for old scripts) Windows-1252.
pub fn decode_script(bytes: Vec<u8>) -> String {
    if Encoding::detect(&bytes).is_some() {
        return Encoding::Utf8 { mark: false }.decode_file(&bytes);
    }
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => Encoding::Windows1252.decode(error.as_bytes()),
    }
}

/// Unpaired surrogates cannot be written.
fn replaced_halves(text: &str) -> String {
    let text = crate::text::join_halves(text);
    text.chars().map(|c| if char_to_half(c).is_some() { '\u{FFFD}' } else { c }).collect()
}

fn narrow(text: &str, byte: impl Fn(char) -> Option<u8>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        match byte(c) {
            Some(b) => bytes.push(b),
            None => bytes.extend(std::iter::repeat_n(b'?', char_units(c))),
        }
    }
    bytes
}

fn decode_utf16(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units: Vec<u16> = pairs.map(|p| unit([p[0], p[1]])).collect();
    let text = units_to_string(&units);
    let mut out: String =
        text.chars().map(|c| if char_to_half(c).is_some() { '\u{FFFD}' } else { c }).collect();
    if odd {
        out.push('\u{FFFD}');
    }
    out
}

fn decode_utf32(bytes: &[u8], unit: impl Fn([u8; 4]) -> u32) -> String {
    let quads = bytes.chunks_exact(4);
    let odd = !quads.remainder().is_empty();
    let mut out: String =
        quads.map(|q| char::from_u32(unit([q[0], q[1], q[2], q[3]])).unwrap_or('\u{FFFD}')).collect();
    if odd {
        out.push('\u{FFFD}');
    }
    out
}

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `Convert.ToBase64String`, perhaps broken into lines of 76 characters.
pub fn to_base64(bytes: &[u8], line_breaks: bool) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4 + bytes.len() / 20);
    for (i, chunk) in bytes.chunks(3).enumerate() {
        if line_breaks && i > 0 && i.is_multiple_of(19) {
            out.push_str("\r\n");
        }
        let at = |i: usize| u32::from(chunk.get(i).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for k in 0..4 {
            let digit = BASE64[(bits >> (18 - 6 * k) & 63) as usize] as char;
            out.push(if k <= chunk.len() { digit } else { '=' });
        }
    }
    out
}

/// `Convert.FromBase64String`; white space is skipped.
pub fn from_base64(text: &str) -> DotNetResult<Vec<u8>> {
    let bad = || {
        DotNetError::format(
            "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.",
        )
    };
    let digits: Vec<u8> = text.bytes().filter(|b| !matches!(b, b' ' | b'\t' | b'\r' | b'\n')).collect();
    let padding = digits.iter().rev().take(2).take_while(|&&b| b == b'=').count();
    if !digits.len().is_multiple_of(4) {
        return Err(bad());
    }
    let mut out = Vec::with_capacity(digits.len() / 4 * 3);
    for quad in digits[..digits.len() - padding].chunks(4) {
        let mut bits = 0u32;
        for &digit in quad {
            let value = BASE64.iter().position(|&d| d == digit).ok_or_else(bad)?;
            bits = bits << 6 | value as u32;
        }
        bits <<= 6 * (4 - quad.len());
        let bytes = bits.to_be_bytes();
        out.extend_from_slice(&bytes[1..quad.len()]);
    }
    Ok(out)
}

/// `Convert.ToHexString`
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02X}")).collect()
}

/// `Convert.FromHexString`
pub fn from_hex(text: &str) -> DotNetResult<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return Err(DotNetError::format(
            "The input is not a valid hex string as its length is not a multiple of 2.",
        ));
    }
    let digit = |b: u8| (b as char).to_digit(16);
    text.as_bytes()
        .chunks(2)
        .map(|pair| digit(pair[0]).zip(digit(pair[1])).map(|(high, low)| (high * 16 + low) as u8))
        .collect::<Option<Vec<u8>>>()
        .ok_or_else(|| {
            DotNetError::format("The input is not a valid hex string as it contains a non-hex character.")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_text() {
        let text = "é😀€a";
        assert_eq!(Encoding::Latin1.encode(text), [233, 63, 63, 63, 97]);
        assert_eq!(Encoding::Windows1252.encode(text), [233, 63, 63, 128, 97]);
        assert_eq!(Encoding::Utf16Le.decode(&Encoding::Utf16Le.encode(text)), text);
        assert_eq!(Encoding::Utf32Be.decode(&Encoding::Utf32Be.encode(text)), text);
        assert_eq!(Encoding::Utf16Le.decode(&[0, 0xD8, 65, 0, 66]), "\u{FFFD}A\u{FFFD}");
        assert_eq!(Encoding::Utf8 { mark: false }.encode("\u{10F800}"), [0xEF, 0xBF, 0xBD]);
        assert_eq!(decode_script(b"caf\xE9".to_vec()), "café");
        assert_eq!(decode_script("\u{FEFF}café".into()), "café");
    }

    #[test]
    fn base64_there_and_back() {
        for n in 0..80 {
            let bytes: Vec<u8> = (0..n).collect();
            assert_eq!(from_base64(&to_base64(&bytes, true)).unwrap(), bytes);
        }
        assert_eq!(from_base64(" Y Q = = ").unwrap(), b"a");
        for bad in ["abc", "ab=c", "YQ", "Y!Q=", "YQ==YQ==", "="] {
            assert!(from_base64(bad).is_err(), "{bad}");
        }
    }
}
