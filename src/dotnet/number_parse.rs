//! `Int32.Parse`, `Double.Parse`, `Decimal.Parse` and their kin, with number styles and .NET's errors.

use super::number_buffer::{NumberBuffer, NumberKind};
use super::{Culture, DotNetError, DotNetResult};
use num_bigint::{BigInt, BigUint, Sign};
use rust_decimal::Decimal;

/// `System.Globalization.NumberStyles`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberStyles(pub u32);

impl NumberStyles {
    pub const NONE: NumberStyles = NumberStyles(0);
    pub const ALLOW_LEADING_WHITE: NumberStyles = NumberStyles(0x1);
    pub const ALLOW_TRAILING_WHITE: NumberStyles = NumberStyles(0x2);
    pub const ALLOW_LEADING_SIGN: NumberStyles = NumberStyles(0x4);
    pub const ALLOW_TRAILING_SIGN: NumberStyles = NumberStyles(0x8);
    pub const ALLOW_PARENTHESES: NumberStyles = NumberStyles(0x10);
    pub const ALLOW_DECIMAL_POINT: NumberStyles = NumberStyles(0x20);
    pub const ALLOW_THOUSANDS: NumberStyles = NumberStyles(0x40);
    pub const ALLOW_EXPONENT: NumberStyles = NumberStyles(0x80);
    pub const ALLOW_CURRENCY_SYMBOL: NumberStyles = NumberStyles(0x100);
    pub const ALLOW_HEX_SPECIFIER: NumberStyles = NumberStyles(0x200);
    pub const ALLOW_BINARY_SPECIFIER: NumberStyles = NumberStyles(0x400);
    pub const INTEGER: NumberStyles = NumberStyles(0x7);
    pub const HEX_NUMBER: NumberStyles = NumberStyles(0x203);
    pub const BINARY_NUMBER: NumberStyles = NumberStyles(0x403);
    pub const NUMBER: NumberStyles = NumberStyles(0x6F);
    pub const FLOAT: NumberStyles = NumberStyles(0xA7);
    pub const CURRENCY: NumberStyles = NumberStyles(0x17F);
    pub const ANY: NumberStyles = NumberStyles(0x1FF);
    /// What `Double.Parse` allows when no style is given.
    pub const FLOAT_WITH_THOUSANDS: NumberStyles = NumberStyles(0xE7);

    pub fn has(self, other: NumberStyles) -> bool {
        self.0 & other.0 != 0
    }

    fn radix(self) -> Option<u32> {
        if self.has(NumberStyles::ALLOW_HEX_SPECIFIER) {
            Some(16)
        } else if self.has(NumberStyles::ALLOW_BINARY_SPECIFIER) {
            Some(2)
        } else {
            None
        }
    }
}

/// The integer types, with their ranges and names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IntegerType {
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
}

impl IntegerType {
    pub fn bits(self) -> u32 {
        use IntegerType::*;
        match self {
            SByte | Byte => 8,
            Int16 | UInt16 => 16,
            Int32 | UInt32 => 32,
            Int64 | UInt64 => 64,
        }
    }

    pub fn is_signed(self) -> bool {
        matches!(self, IntegerType::SByte | IntegerType::Int16 | IntegerType::Int32 | IntegerType::Int64)
    }

    pub fn min(self) -> i128 {
        if self.is_signed() { -(1 << (self.bits() - 1)) } else { 0 }
    }

    pub fn max(self) -> i128 {
        (1 << (self.bits() - u32::from(self.is_signed()))) - 1
    }

    pub fn contains(self, value: i128) -> bool {
        (self.min()..=self.max()).contains(&value)
    }

    /// The unsigned type of the same width.
    pub fn unsigned(self) -> IntegerType {
        match self.bits() {
            8 => IntegerType::Byte,
            16 => IntegerType::UInt16,
            32 => IntegerType::UInt32,
            _ => IntegerType::UInt64,
        }
    }

    /// `Value was either too large or too small for …`.
    pub fn overflow(self) -> DotNetError {
        let name = match self {
            IntegerType::SByte => "a signed byte",
            IntegerType::Byte => "an unsigned byte",
            IntegerType::Int16 => "an Int16",
            IntegerType::UInt16 => "a UInt16",
            IntegerType::Int32 => "an Int32",
            IntegerType::UInt32 => "a UInt32",
            IntegerType::Int64 => "an Int64",
            IntegerType::UInt64 => "a UInt64",
        };
        DotNetError::overflow(format!("Value was either too large or too small for {name}."))
    }

    /// The value of a bit pattern of this width.
    fn from_bits(self, bits: u64) -> i128 {
        let value = i128::from(bits);
        if self.is_signed() && value > self.max() { value - (1 << self.bits()) } else { value }
    }
}

fn bad_input(text: &str) -> DotNetError {
    DotNetError::format(format!("The input string '{text}' was not in a correct format."))
}

fn is_white(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r')
}

/// `Int32.Parse(text)`.
pub fn parse_i32(text: &str) -> DotNetResult<i32> {
    parse_integer(text, NumberStyles::INTEGER, IntegerType::Int32, Culture::Invariant).map(|v| v as i32)
}

/// `Parse(text, styles, culture)` of an integer type.
pub fn parse_integer(
    text: &str,
    styles: NumberStyles,
    ty: IntegerType,
    culture: Culture,
) -> DotNetResult<i128> {
    if let Some(radix) = styles.radix() {
        check_radix_styles(styles)?;
        return parse_radix_style(text, styles, radix, ty);
    }
    let plain = text.strip_prefix('-').unwrap_or(text);
    if (1..=18).contains(&plain.len())
        && plain.bytes().all(|b| b.is_ascii_digit())
        && styles.has(NumberStyles::ALLOW_LEADING_SIGN)
    {
        let value = plain.bytes().fold(0i128, |v, b| v * 10 + i128::from(b - b'0'));
        let value = if plain.len() < text.len() { -value } else { value };
        return if ty.contains(value) { Ok(value) } else { Err(ty.overflow()) };
    }
    let number = read_number(text, styles, culture, NumberKind::Integer).ok_or_else(|| bad_input(text))?;
    let fits = number.scale <= 20 && number.scale >= number.digits.len() as i32;
    // A minus sign is too much for an unsigned type, even before zero.
    if !fits && !number.is_zero() || number.negative && !ty.is_signed() {
        return Err(ty.overflow());
    }
    let value = (0..number.scale.max(0) as usize)
        .fold(0i128, |v, i| v * 10 + number.digits.get(i).map_or(0, |&d| i128::from(d - b'0')));
    let value = if number.negative { -value } else { value };
    if ty.contains(value) { Ok(value) } else { Err(ty.overflow()) }
}

fn check_radix_styles(styles: NumberStyles) -> DotNetResult<()> {
    let radix_bits = NumberStyles::ALLOW_HEX_SPECIFIER.0 | NumberStyles::ALLOW_BINARY_SPECIFIER.0;
    let valid = styles.0 & !(radix_bits | 3) == 0 && styles.0 & radix_bits != radix_bits;
    if valid {
        return Ok(());
    }
    Err(DotNetError::argument(
        "With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be AllowLeadingWhite and AllowTrailingWhite.",
        "style",
    ))
}

/// The digits between permitted white space and trailing NULs.
fn trimmed(text: &str, styles: NumberStyles) -> &str {
    let mut inner = text;
    if styles.has(NumberStyles::ALLOW_LEADING_WHITE) {
        inner = inner.trim_start_matches(is_white);
    }
    inner = inner.trim_end_matches('\0');
    if styles.has(NumberStyles::ALLOW_TRAILING_WHITE) { inner.trim_end_matches(is_white) } else { inner }
}

fn parse_radix_style(text: &str, styles: NumberStyles, radix: u32, ty: IntegerType) -> DotNetResult<i128> {
    let digits = trimmed(text, styles);
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return Err(bad_input(text));
    }
    match u64::from_str_radix(digits, radix) {
        Ok(bits) if ty.unsigned().contains(i128::from(bits)) => Ok(ty.from_bits(bits)),
        _ => Err(ty.overflow()),
    }
}

/// `Double.Parse(text, styles, culture)`; too large means infinity.
pub fn parse_double(text: &str, styles: NumberStyles, culture: Culture) -> DotNetResult<f64> {
    check_float_styles(styles)?;
    match read_number(text, styles, culture, NumberKind::FloatingPoint) {
        Some(number) => Ok(to_scientific(&number).parse().unwrap_or(f64::NAN)),
        None => parse_symbol(text, culture).ok_or_else(|| bad_input(text)),
    }
}

/// `Single.Parse(text, styles, culture)`.
pub fn parse_single(text: &str, styles: NumberStyles, culture: Culture) -> DotNetResult<f32> {
    check_float_styles(styles)?;
    match read_number(text, styles, culture, NumberKind::FloatingPoint) {
        Some(number) => Ok(to_scientific(&number).parse().unwrap_or(f32::NAN)),
        None => parse_symbol(text, culture).map(|v| v as f32).ok_or_else(|| bad_input(text)),
    }
}

fn check_float_styles(styles: NumberStyles) -> DotNetResult<()> {
    match styles.radix() {
        None => Ok(()),
        Some(_) => Err(DotNetError::argument(
            "The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.",
            "style",
        )),
    }
}

/// The number in the notation Rust reads.
fn to_scientific(number: &NumberBuffer) -> String {
    let sign = if number.negative { "-" } else { "" };
    let digits = std::str::from_utf8(&number.digits).unwrap_or("0");
    if digits.is_empty() { format!("{sign}0") } else { format!("{sign}0.{digits}e{}", number.scale) }
}

fn parse_symbol(text: &str, culture: Culture) -> Option<f64> {
    let trimmed = text.trim();
    let (sign, rest) = match trimmed.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    if crate::text::eq_ignore_case(rest, culture.number().positive_infinity) {
        Some(sign * f64::INFINITY)
    } else if rest.eq_ignore_ascii_case("NaN") {
        Some(f64::NAN)
    } else {
        None
    }
}

/// `Decimal.Parse(text, styles, culture)`: rounds half to even in the 29th digit.
pub fn parse_decimal(text: &str, styles: NumberStyles, culture: Culture) -> DotNetResult<Decimal> {
    check_float_styles(styles)?;
    let number = read_number(text, styles, culture, NumberKind::Decimal).ok_or_else(|| bad_input(text))?;
    buffer_to_decimal(&number)
        .ok_or_else(|| DotNetError::overflow("Value was either too large or too small for a Decimal."))
}

const DECIMAL_MAX: u128 = (1 << 96) - 1;

fn buffer_to_decimal(number: &NumberBuffer) -> Option<Decimal> {
    let mut exponent = number.scale;
    if number.is_zero() {
        let scale = (-exponent).clamp(0, 28) as u32;
        let mut zero = Decimal::new(0, scale);
        zero.set_sign_negative(number.negative);
        return Some(zero);
    }
    let mut value: u128 = 0;
    let mut next = 0;
    while exponent > 0 || (next < number.digits.len() && exponent > -28) {
        let digit = number.digits.get(next).map_or(0, |d| u128::from(d - b'0'));
        let grown = value * 10 + digit;
        if grown > DECIMAL_MAX {
            break;
        }
        value = grown;
        next += 1;
        exponent -= 1;
    }
    let rest = number.digits.get(next..).unwrap_or(&[]);
    let tie = rest.first() == Some(&b'5') && rest[1..].iter().all(|&d| d == b'0') && value & 1 == 0;
    if rest.first().is_some_and(|&d| d >= b'5') && !tie {
        value += 1;
        if value > DECIMAL_MAX {
            value = 7_922_816_251_426_433_759_354_395_034;
            exponent += 1;
        }
    }
    if exponent > 0 {
        return None;
    }
    if exponent < -28 {
        return Some(Decimal::new(0, 28));
    }
    let mut out = Decimal::from_i128_with_scale(value as i128, exponent.unsigned_abs());
    out.set_sign_negative(number.negative);
    Some(out)
}

/// `BigInteger.Parse(text, styles, culture)`.
pub fn parse_big_integer(text: &str, styles: NumberStyles, culture: Culture) -> DotNetResult<BigInt> {
    let bad = || DotNetError::format("The value could not be parsed.");
    if let Some(radix) = styles.radix() {
        if styles.0 & !0x603 != 0 {
            return Err(DotNetError::argument(
                "With the AllowHexSpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be a subset of those in HexNumber.",
                "style",
            ));
        }
        return big_from_radix(trimmed(text, styles), radix).ok_or_else(bad);
    }
    let number = read_number(text, styles, culture, NumberKind::Integer).ok_or_else(bad)?;
    let whole = number.scale.max(0) as usize;
    if number.digits.len() > whole && !number.is_zero() {
        return Err(bad());
    }
    if whole > 1_000_000 {
        return Err(DotNetError::OutOfMemory);
    }
    let mut digits = number.digits;
    digits.resize(whole, b'0');
    let magnitude = BigUint::parse_bytes(&digits, 10).unwrap_or_default();
    Ok(BigInt::from_biguint(if number.negative { Sign::Minus } else { Sign::Plus }, magnitude))
}

/// Two's complement: a leading digit with its highest bit set makes the number negative.
fn big_from_radix(digits: &str, radix: u32) -> Option<BigInt> {
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    let magnitude = BigInt::from(BigUint::parse_bytes(digits.as_bytes(), radix)?);
    let negative = digits.chars().next()?.to_digit(radix)? >= radix / 2;
    let bits = digits.len() * if radix == 16 { 4 } else { 1 };
    Some(if negative { magnitude - (BigInt::from(1) << bits) } else { magnitude })
}

/// `Boolean.Parse`.
pub fn parse_boolean(text: &str) -> DotNetResult<bool> {
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    if trimmed.eq_ignore_ascii_case("true") {
        Ok(true)
    } else if trimmed.eq_ignore_ascii_case("false") {
        Ok(false)
    } else {
        Err(DotNetError::format(format!("String '{text}' was not recognized as a valid Boolean.")))
    }
}

/// `Convert.ToInt32(text, fromBase)` and its kin.
pub fn convert_from_base(text: &str, base: i32, ty: IntegerType) -> DotNetResult<i128> {
    if !matches!(base, 2 | 8 | 10 | 16) {
        return Err(DotNetError::Argument { message: "Invalid Base.".into(), param: None });
    }
    if text.is_empty() {
        return Err(DotNetError::out_of_range(
            "Specified argument was out of the range of valid values.",
            "Index was out of range. Must be non-negative and less than the size of the collection.",
        ));
    }
    let (negative, mut digits) = match text.strip_prefix('-') {
        Some(_) if base != 10 => {
            let message = "String cannot contain a minus sign if the base is not 10.".into();
            return Err(DotNetError::Argument { message, param: None });
        }
        Some(_) if !ty.is_signed() => {
            return Err(DotNetError::overflow(
                "The string was being parsed as an unsigned number and could not have a negative sign.",
            ));
        }
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if base == 16 {
        digits = digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")).unwrap_or(digits);
    }
    let end = digits.find(|c: char| !c.is_digit(base as u32)).unwrap_or(digits.len());
    if end == 0 {
        return Err(DotNetError::format("Could not find any recognizable digits."));
    }
    // .NET reads all but the 64-bit types as 32 bits wide, and that decides which overflow is reported.
    let wide = if ty.bits() == 64 { IntegerType::UInt64 } else { IntegerType::UInt32 };
    let wide_name = if base != 10 {
        wide
    } else if ty.bits() == 64 {
        ty
    } else if ty.is_signed() {
        IntegerType::Int32
    } else {
        wide
    };
    let magnitude = i128::from_str_radix(&digits[..end], base as u32).unwrap_or(i128::MAX);
    if magnitude > wide.max()
        || (base == 10 && !wide_name.contains(if negative { -magnitude } else { magnitude }))
    {
        return Err(wide_name.overflow());
    }
    if end < digits.len() {
        return Err(DotNetError::format("Additional non-parsable characters are at the end of the string."));
    }
    let value = if negative { -magnitude } else { magnitude };
    if base == 10 {
        return if ty.contains(value) { Ok(value) } else { Err(ty.overflow()) };
    }
    if ty.unsigned().contains(value) { Ok(ty.from_bits(value as u64)) } else { Err(ty.overflow()) }
}

/// `Convert.ToString(value, toBase)`.
pub fn convert_to_base(value: i64, bits: u32, base: i32) -> DotNetResult<String> {
    let mask = if bits >= 64 { u64::MAX } else { (1 << bits) - 1 };
    let pattern = value as u64 & mask;
    match base {
        2 => Ok(format!("{pattern:b}")),
        8 => Ok(format!("{pattern:o}")),
        10 => Ok(value.to_string()),
        16 => Ok(format!("{pattern:x}")),
        _ => Err(DotNetError::Argument { message: "Invalid Base.".into(), param: None }),
    }
}

/// Reads a number by styles; `None` if the text is not one.
struct Reader<'a> {
    rest: &'a str,
    styles: NumberStyles,
    currency: Option<&'static str>,
    number: NumberBuffer,
    signed: bool,
    parens: bool,
    currency_seen: bool,
}

fn read_number(text: &str, styles: NumberStyles, culture: Culture, kind: NumberKind) -> Option<NumberBuffer> {
    let currency =
        styles.has(NumberStyles::ALLOW_CURRENCY_SYMBOL).then_some(culture.number().currency_symbol);
    let mut reader = Reader {
        rest: text,
        styles,
        currency,
        number: NumberBuffer { negative: false, digits: Vec::new(), scale: 0, kind },
        signed: false,
        parens: false,
        currency_seen: false,
    };
    reader.leading();
    let seen = reader.digits()?;
    reader.exponent();
    reader.trailing();
    if reader.parens || reader.rest.chars().any(|c| c != '\0') {
        return None;
    }
    let mut number = reader.number;
    if number.digits.is_empty() {
        if kind != NumberKind::Decimal {
            number.scale = 0;
        }
        if kind == NumberKind::Integer && !seen.point {
            number.negative = false;
        }
    }
    while number.digits.last() == Some(&b'0') {
        number.digits.pop();
    }
    restore_decimal_zeros(&mut number, seen.digits_stored);
    Some(number)
}

/// A decimal keeps the zeros it was written with.
fn restore_decimal_zeros(number: &mut NumberBuffer, stored: usize) {
    if number.kind == NumberKind::Decimal && !number.digits.is_empty() {
        number.digits.resize(stored, b'0');
    }
}

/// What the digits showed.
struct Seen {
    point: bool,
    digits_stored: usize,
}

impl Reader<'_> {
    fn skip(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn sign(&mut self) -> bool {
        if self.signed {
            return false;
        }
        if self.skip("-") {
            self.number.negative = true;
            self.signed = true;
        } else if self.skip("+") {
            self.signed = true;
        }
        self.signed
    }

    fn currency_symbol(&mut self) -> bool {
        if let Some(symbol) = self.currency
            && self.skip(symbol)
        {
            self.currency = None;
            self.currency_seen = true;
            return true;
        }
        false
    }

    fn leading(&mut self) {
        loop {
            // White space between sign and digits is allowed only behind a currency symbol.
            let white =
                self.styles.has(NumberStyles::ALLOW_LEADING_WHITE) && (!self.signed || self.currency_seen);
            if white && self.rest.starts_with(is_white) {
                self.rest = &self.rest[1..];
                continue;
            }
            if self.styles.has(NumberStyles::ALLOW_LEADING_SIGN) && self.sign() {
                continue;
            }
            if self.styles.has(NumberStyles::ALLOW_PARENTHESES) && !self.signed && self.skip("(") {
                self.signed = true;
                self.parens = true;
                self.number.negative = true;
                continue;
            }
            if !self.currency_symbol() {
                return;
            }
        }
    }

    fn digits(&mut self) -> Option<Seen> {
        let (mut any, mut point) = (false, false);
        while let Some(c) = self.rest.chars().next() {
            match c {
                '0'..='9' => {
                    any = true;
                    if c != '0' || !self.number.digits.is_empty() {
                        self.number.digits.push(c as u8);
                        self.number.scale += i32::from(!point);
                    } else if point {
                        self.number.scale -= 1;
                    }
                }
                '.' if self.styles.has(NumberStyles::ALLOW_DECIMAL_POINT) && !point => point = true,
                ',' if self.styles.has(NumberStyles::ALLOW_THOUSANDS) && any && !point => {}
                _ => break,
            }
            self.rest = &self.rest[1..];
        }
        any.then_some(Seen { point, digits_stored: self.number.digits.len() })
    }

    fn exponent(&mut self) {
        if !self.styles.has(NumberStyles::ALLOW_EXPONENT) {
            return;
        }
        let Some(rest) = self.rest.strip_prefix(['e', 'E']) else { return };
        let (negative, rest) = match rest.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, rest.strip_prefix('+').unwrap_or(rest)),
        };
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if end == 0 {
            return;
        }
        let exponent = rest[..end].bytes().fold(0i32, |e, b| (e * 10 + i32::from(b - b'0')).min(99_999_999));
        let exponent = if negative { -exponent } else { exponent };
        self.number.scale = self.number.scale.saturating_add(exponent);
        self.rest = &rest[end..];
    }

    fn trailing(&mut self) {
        loop {
            if self.styles.has(NumberStyles::ALLOW_TRAILING_WHITE) && self.rest.starts_with(is_white) {
                self.rest = &self.rest[1..];
                continue;
            }
            if self.styles.has(NumberStyles::ALLOW_TRAILING_SIGN) && self.sign_after() {
                continue;
            }
            if self.parens && self.skip(")") {
                self.parens = false;
                continue;
            }
            if !self.currency_symbol() {
                return;
            }
        }
    }

    fn sign_after(&mut self) -> bool {
        !self.signed && self.sign()
    }
}
