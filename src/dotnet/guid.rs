//! `System.Guid`: parsing and writing in the formats N, D, B, P and X.

use super::{DotNetError, DotNetResult};

const UNRECOGNIZED: &str = "Unrecognized Guid format.";
const NOT_DASHED: &str =
    "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).";
const NOT_HEX: &str = "Guid string should only contain hexadecimal characters.";
const DASHES: &str = "Dashes are in the wrong position for GUID parsing.";
const NO_PREFIX: &str = "Expected 0x prefix.";
const NO_BRACE: &str = "Expected {0xdddddddd, etc}.";
const NO_COMMA: &str = "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.).";
const NO_END_BRACE: &str = "Could not find the ending brace.";
const EXTRA: &str = "Additional non-parsable characters are at the end of the string.";
const BAD_FORMAT: &str =
    "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".";

/// A globally unique identifier: its three numbers and eight bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Guid {
    a: u32,
    b: u16,
    c: u16,
    rest: [u8; 8],
}

impl Guid {
    pub const EMPTY: Guid = Guid { a: 0, b: 0, c: 0, rest: [0; 8] };

    /// A version 4 GUID from sixteen random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Guid {
        let mut guid = Guid::from_bytes(bytes);
        guid.c = guid.c & 0x0FFF | 0x4000;
        guid.rest[0] = guid.rest[0] & 0x3F | 0x80;
        guid
    }

    /// From the bytes of `ToByteArray()`, whose numbers are little-endian.
    pub fn from_bytes(bytes: [u8; 16]) -> Guid {
        let [a0, a1, a2, a3, b0, b1, c0, c1, rest @ ..] = bytes;
        Guid {
            a: u32::from_le_bytes([a0, a1, a2, a3]),
            b: u16::from_le_bytes([b0, b1]),
            c: u16::from_le_bytes([c0, c1]),
            rest,
        }
    }

    /// The upper four bits of byte 8, as .NET tells the variant.
    pub fn variant(self) -> u8 {
        self.rest[0] >> 4
    }

    pub fn version(self) -> u8 {
        (self.c >> 12) as u8
    }

    pub fn to_bytes(self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&self.a.to_le_bytes());
        bytes[4..6].copy_from_slice(&self.b.to_le_bytes());
        bytes[6..8].copy_from_slice(&self.c.to_le_bytes());
        bytes[8..].copy_from_slice(&self.rest);
        bytes
    }

    pub fn hash_code(self) -> i32 {
        let bytes = self.to_bytes();
        bytes.chunks_exact(4).fold(0, |hash, c| hash ^ i32::from_le_bytes([c[0], c[1], c[2], c[3]]))
    }

    /// `Guid.Parse`: any of the five formats.
    pub fn parse(text: &str) -> DotNetResult<Guid> {
        let text = text.trim();
        if text.len() < 32 {
            return Err(DotNetError::format(UNRECOGNIZED));
        }
        match text.as_bytes().first() {
            Some(b'(') => parse_wrapped(text, '(', ')'),
            Some(b'{') if text.as_bytes().get(9) == Some(&b'-') => parse_wrapped(text, '{', '}'),
            Some(b'{') => parse_numbers(text),
            _ if text.as_bytes().get(8) == Some(&b'-') => parse_dashed(text),
            _ => parse_plain(text),
        }
        .map_err(DotNetError::format)
    }

    /// `Guid.ParseExact`.
    pub fn parse_exact(text: &str, format: &str) -> DotNetResult<Guid> {
        let text = text.trim();
        match format_letter(format)? {
            'D' => parse_dashed(text),
            'N' => parse_plain(text),
            'B' => parse_wrapped(text, '{', '}'),
            'P' => parse_wrapped(text, '(', ')'),
            _ => parse_numbers(text),
        }
        .map_err(DotNetError::format)
    }

    /// `ToString(format)`; an empty format means `D`.
    pub fn to_string_format(self, format: &str) -> DotNetResult<String> {
        let Guid { a, b, c, rest } = self;
        let tail: String = rest[2..].iter().map(|b| format!("{b:02x}")).collect();
        let dashed = || format!("{a:08x}-{b:04x}-{c:04x}-{:02x}{:02x}-{tail}", rest[0], rest[1]);
        Ok(match if format.is_empty() { 'D' } else { format_letter(format)? } {
            'D' => dashed(),
            'N' => format!("{a:08x}{b:04x}{c:04x}{:02x}{:02x}{tail}", rest[0], rest[1]),
            'B' => format!("{{{}}}", dashed()),
            'P' => format!("({})", dashed()),
            _ => {
                let bytes: Vec<String> = rest.iter().map(|b| format!("0x{b:02x}")).collect();
                format!("{{0x{a:08x},0x{b:04x},0x{c:04x},{{{}}}}}", bytes.join(","))
            }
        })
    }
}

impl std::fmt::Display for Guid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_string_format("").unwrap_or_default())
    }
}

fn format_letter(format: &str) -> DotNetResult<char> {
    let mut chars = format.chars();
    match (chars.next().map(|c| c.to_ascii_uppercase()), chars.next()) {
        (Some(c @ ('D' | 'N' | 'B' | 'P' | 'X')), None) => Ok(c),
        _ => Err(DotNetError::format(BAD_FORMAT)),
    }
}

fn parse_wrapped(text: &str, open: char, close: char) -> Result<Guid, &'static str> {
    if text.len() != 38 {
        return Err(NOT_DASHED);
    }
    match text.strip_prefix(open).and_then(|t| t.strip_suffix(close)) {
        Some(inner) => parse_dashed(inner),
        None => Err(NOT_DASHED),
    }
}

fn parse_dashed(text: &str) -> Result<Guid, &'static str> {
    let bytes = text.as_bytes();
    if bytes.len() != 36 {
        return Err(NOT_DASHED);
    }
    if [8, 13, 18, 23].iter().any(|&i| bytes[i] != b'-') {
        return Err(DASHES);
    }
    let field = |from: usize, to: usize| text.get(from..to).and_then(signed_hex).ok_or(NOT_HEX);
    let (a, b, c, d) = (field(0, 8)?, field(9, 13)?, field(14, 18)?, field(19, 23)?);
    let (e, f) = (field(24, 28)?, field(28, 36)?);
    let mut rest = [0; 8];
    rest[..2].copy_from_slice(&(d as u16).to_be_bytes());
    rest[2..4].copy_from_slice(&(e as u16).to_be_bytes());
    rest[4..].copy_from_slice(&f.to_be_bytes());
    Ok(Guid { a, b: b as u16, c: c as u16, rest })
}

/// A field may begin with `+` or `0x`: .NET has kept that from its first parser.
fn signed_hex(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('+').unwrap_or(text);
    let digits = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")).unwrap_or(digits);
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

fn parse_plain(text: &str) -> Result<Guid, &'static str> {
    if text.len() != 32 {
        return Err(NOT_DASHED);
    }
    let mut bytes = [0; 16];
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = text
            .get(i * 2..i * 2 + 2)
            .filter(|t| t.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|t| u8::from_str_radix(t, 16).ok())
            .ok_or(NOT_HEX)?;
    }
    let mut guid = Guid::from_bytes(bytes);
    (guid.a, guid.b, guid.c) = (guid.a.swap_bytes(), guid.b.swap_bytes(), guid.c.swap_bytes());
    Ok(guid)
}

/// `{0xdddddddd,0xdddd,0xdddd,{0xdd,…}}`, white space allowed anywhere.
fn parse_numbers(text: &str) -> Result<Guid, &'static str> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut rest = compact.strip_prefix('{').ok_or(NO_BRACE)?;
    let number = |rest: &mut &str, end: char, missing: &'static str| -> Result<u32, &'static str> {
        let digits = rest.strip_prefix("0x").or_else(|| rest.strip_prefix("0X")).ok_or(NO_PREFIX)?;
        let length = digits.find(end).filter(|&n| n > 0).ok_or(missing)?;
        let (digits, tail) = digits.split_at(length);
        *rest = &tail[1..];
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(NOT_HEX);
        }
        u32::from_str_radix(digits, 16).map_err(|_| UNRECOGNIZED)
    };
    let (a, b, c) = (
        number(&mut rest, ',', NO_COMMA)?,
        number(&mut rest, ',', NO_COMMA)?,
        number(&mut rest, ',', NO_COMMA)?,
    );
    rest = rest.strip_prefix('{').ok_or(NO_BRACE)?;
    let mut bytes = [0; 8];
    for (i, byte) in bytes.iter_mut().enumerate() {
        let (end, missing) = if i < 7 { (',', NO_COMMA) } else { ('}', NO_END_BRACE) };
        *byte = u8::try_from(number(&mut rest, end, missing)?).map_err(|_| UNRECOGNIZED)?;
    }
    match rest {
        "}" => Ok(Guid { a, b: b as u16, c: c as u16, rest: bytes }),
        _ if rest.starts_with('}') => Err(EXTRA),
        _ => Err(NO_END_BRACE),
    }
}
