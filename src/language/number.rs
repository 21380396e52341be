//! Numeric literals: `1`, `0xff`, `1.5kb`, `3ul`, `1e3d`, with PowerShell's rules for the type that
//! a value without suffix gets. Strings become numbers by the same rules.

use super::ast::Constant;
use num_bigint::BigInt;
use num_traits::{FromPrimitive, Num, One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

/// A literal taken apart.
pub(crate) struct Parts<'a> {
    negative: bool,
    radix: u32,
    /// Digits, and for real numbers the point and exponent.
    digits: &'a str,
    real: bool,
    suffix: Suffix,
    multiplier: i64,
    /// Bytes of text the literal takes.
    pub length: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Suffix {
    None,
    Long,
    Decimal,
    Unsigned,
    UnsignedLong,
    Short,
    UnsignedShort,
    SByte,
    Byte,
    BigInteger,
}

/// The value of a whole text that is a numeric literal.
pub fn parse_number(text: &str) -> Option<Constant> {
    let parts = split(text)?;
    if parts.length == text.len() { parts.value() } else { None }
}

/// Takes apart the literal at the start of a text.
pub(crate) fn split(text: &str) -> Option<Parts<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut negative = false;
    match text.chars().next()? {
        '+' => at = 1,
        c @ ('-' | '\u{2013}' | '\u{2014}' | '\u{2015}') => {
            negative = true;
            at = c.len_utf8();
        }
        _ => {}
    }
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let run = |mut at: usize, wanted: fn(u8) -> bool| {
        while wanted(byte(at)) {
            at += 1;
        }
        at
    };
    let (radix, real, start, end) = match (byte(at), byte(at + 1) | 0x20) {
        (b'0', b'x') => (16, false, at + 2, run(at + 2, |b| b.is_ascii_hexdigit())),
        (b'0', b'b') if matches!(byte(at + 2), b'0' | b'1') => {
            (2, false, at + 2, run(at + 2, |b| matches!(b, b'0' | b'1')))
        }
        _ => {
            let whole = run(at, |b| b.is_ascii_digit());
            let (end, real) = fraction_and_exponent(bytes, at, whole)?;
            (10, real, at, end)
        }
    };
    let (suffix, after) = suffix_at(bytes, end);
    let (multiplier, length) = multiplier_at(bytes, after);
    Some(Parts { negative, radix, digits: &text[start..end], real, suffix, multiplier, length })
}

/// The end of `.5` and `e-3` after a literal's whole part, and whether there was any of it.
fn fraction_and_exponent(bytes: &[u8], start: usize, whole: usize) -> Option<(usize, bool)> {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let mut end = whole;
    let mut real = false;
    if byte(end) == b'.' && byte(end + 1) != b'.' {
        let mut fraction = end + 1;
        while byte(fraction).is_ascii_digit() {
            fraction += 1;
        }
        if whole == start && fraction == end + 1 {
            return None;
        }
        end = fraction;
        real = true;
    }
    if end == start {
        return None;
    }
    if byte(end) | 0x20 == b'e' {
        let mut digits = end + 1;
        if matches!(byte(digits), b'+' | b'-') {
            digits += 1;
        }
        let first = digits;
        while byte(digits).is_ascii_digit() {
            digits += 1;
        }
        if digits == first {
            return None;
        }
        return Some((digits, true));
    }
    Some((end, real))
}

fn suffix_at(bytes: &[u8], at: usize) -> (Suffix, usize) {
    let lower = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
    match (lower(at), lower(at + 1)) {
        (b'u', b'l') => (Suffix::UnsignedLong, at + 2),
        (b'u', b's') => (Suffix::UnsignedShort, at + 2),
        (b'u', b'y') => (Suffix::Byte, at + 2),
        (b'u', _) => (Suffix::Unsigned, at + 1),
        (b'l', _) => (Suffix::Long, at + 1),
        (b'd', _) => (Suffix::Decimal, at + 1),
        (b's', _) => (Suffix::Short, at + 1),
        (b'y', _) => (Suffix::SByte, at + 1),
        (b'n', _) => (Suffix::BigInteger, at + 1),
        _ => (Suffix::None, at),
    }
}

fn multiplier_at(bytes: &[u8], at: usize) -> (i64, usize) {
    let lower = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
    let power = match lower(at) {
        b'k' => 10,
        b'm' => 20,
        b'g' => 30,
        b't' => 40,
        b'p' => 50,
        _ => return (1, at),
    };
    if lower(at + 1) == b'b' { (1 << power, at + 2) } else { (1, at) }
}

impl Parts<'_> {
    /// An integer of few digits without suffix: always valid.
    pub fn is_simple(&self) -> bool {
        self.radix == 10
            && !self.real
            && self.suffix == Suffix::None
            && self.multiplier == 1
            && self.digits.len() < 10
    }

    pub fn value(&self) -> Option<Constant> {
        if self.is_simple() {
            let value: i32 = self.digits.parse().ok()?;
            return Some(Constant::Int32(if self.negative { -value } else { value }));
        }
        if self.real { self.real_value() } else { self.integer_value() }
    }

    fn real_value(&self) -> Option<Constant> {
        if self.suffix == Suffix::Decimal {
            let value = decimal(self.digits, self.negative)?;
            return value.checked_mul(Decimal::from(self.multiplier)).map(Constant::Decimal);
        }
        let value: f64 = self.digits.parse().ok()?;
        let value = if self.negative { -value } else { value } * self.multiplier as f64;
        if self.suffix == Suffix::None {
            return Some(Constant::Double(value));
        }
        sized(&BigInt::from_f64(value.round_ties_even())?, self.suffix)
    }

    fn integer_value(&self) -> Option<Constant> {
        let mut value = self.magnitude()?;
        if self.negative {
            value = -value;
        }
        value *= self.multiplier;
        if self.suffix != Suffix::None {
            return sized(&value, self.suffix);
        }
        let wide = self.radix != 10 && value.is_negative() != self.negative && self.bits() == 64;
        if let Some(value) = value.to_i32().filter(|_| !wide) {
            return Some(Constant::Int32(value));
        }
        if let Some(value) = value.to_i64() {
            return Some(Constant::Int64(value));
        }
        if self.radix != 10 {
            return None;
        }
        if let Some(value) = big_decimal(&value) {
            return Some(Constant::Decimal(value));
        }
        value.to_f64().map(Constant::Double)
    }

    fn bits(&self) -> usize {
        if self.radix == 16 { self.digits.len() * 4 } else { self.digits.len() }
    }

    /// The digits' value. As many hexadecimal or binary digits as a signed type has give its
    /// negative values too.
    fn magnitude(&self) -> Option<BigInt> {
        if self.digits.is_empty() {
            return Some(BigInt::zero());
        }
        if self.digits.len() > 100_000 {
            return None;
        }
        let value = BigInt::from_str_radix(self.digits, self.radix).ok()?;
        let digits = self.digits.len();
        let unsigned = matches!(
            self.suffix,
            Suffix::Unsigned | Suffix::UnsignedLong | Suffix::UnsignedShort | Suffix::Byte
        );
        let signed = match (self.radix, self.suffix) {
            _ if unsigned => false,
            (16, Suffix::SByte) => digits == 2,
            (16, Suffix::Short) => digits == 4,
            (16, Suffix::Long) => digits == 16,
            (16, _) => matches!(digits, 8 | 16),
            (2, _) => matches!(digits, 8 | 16 | 32 | 64 | 96 | 128),
            _ => false,
        };
        let bits = self.bits();
        if signed && value.bit(bits as u64 - 1) {
            return Some(value - (BigInt::one() << bits));
        }
        Some(value)
    }
}

/// A value in the type its suffix asks for, if it fits.
fn sized(value: &BigInt, suffix: Suffix) -> Option<Constant> {
    match suffix {
        Suffix::None => None,
        Suffix::Long => value.to_i64().map(Constant::Int64),
        Suffix::Decimal => big_decimal(value).map(Constant::Decimal),
        Suffix::Unsigned => match value.to_u32() {
            Some(value) => Some(Constant::UInt32(value)),
            None => value.to_u64().map(Constant::UInt64),
        },
        Suffix::UnsignedLong => value.to_u64().map(Constant::UInt64),
        Suffix::Short => value.to_i16().map(Constant::Int16),
        Suffix::UnsignedShort => value.to_u16().map(Constant::UInt16),
        Suffix::SByte => value.to_i8().map(Constant::SByte),
        Suffix::Byte => value.to_u8().map(Constant::Byte),
        Suffix::BigInteger => Some(Constant::BigInteger(value.clone())),
    }
}

/// A whole number as a `decimal`, if its 96 bits suffice.
fn big_decimal(value: &BigInt) -> Option<Decimal> {
    let magnitude = value.abs().to_u128().filter(|m| m >> 96 == 0)?;
    let mut result = Decimal::from_i128_with_scale(magnitude as i128, 0);
    result.set_sign_negative(value.is_negative());
    Some(result)
}

/// A `decimal` from digits with point and exponent, rounded to what its 96 bits and 28 places hold.
fn decimal(text: &str, negative: bool) -> Option<Decimal> {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], text[at + 1..].parse::<i64>().unwrap_or(i64::MAX / 4)),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.len() > 10_000 {
        return None;
    }
    let mut value = BigInt::from_str_radix(&digits, 10).ok()?;
    let mut scale = fraction.len() as i64 - exponent.clamp(-1_000_000, 1_000_000);
    if value.is_zero() {
        let mut zero = Decimal::from_i128_with_scale(0, scale.clamp(0, 28) as u32);
        zero.set_sign_negative(negative);
        return Some(zero);
    }
    if scale < 0 {
        if scale < -40 {
            return None;
        }
        value *= BigInt::from(10).pow(scale.unsigned_abs() as u32);
        scale = 0;
    }
    let mut drop = (scale - 28).max(0);
    loop {
        if drop > scale {
            return None;
        }
        let rounded = round_off(&value, drop);
        if let Some(mut result) = rounded
            .to_u128()
            .filter(|m| m >> 96 == 0)
            .map(|m| Decimal::from_i128_with_scale(m as i128, (scale - drop) as u32))
        {
            result.set_sign_negative(negative);
            return Some(result);
        }
        drop += 1;
    }
}

/// Divides by a power of ten, ties to even.
fn round_off(value: &BigInt, places: i64) -> BigInt {
    if places == 0 {
        return value.clone();
    }
    if places > 12_000 {
        return BigInt::zero();
    }
    let power = BigInt::from(10).pow(places as u32);
    let quotient = value / &power;
    let twice = (value % &power) * 2;
    if twice > power || (twice == power && quotient.bit(0)) { quotient + 1 } else { quotient }
}
