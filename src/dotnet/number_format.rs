//! `ToString(format, culture)` of numbers: the standard formats C D E F G N P R X B; the custom ones
//! are in `number_custom`.

use super::number_buffer::{NumberBuffer, NumberKind};
use super::number_custom::format_custom;
use super::{Culture, DotNetError, DotNetResult};
use num_bigint::BigInt;
use rust_decimal::Decimal;

/// A number of any .NET type. Integers say how many bits they have, for `X` and `B` of negatives.
#[derive(Clone, Copy, Debug)]
pub enum Numeric<'a> {
    Integer { value: i128, bits: u32 },
    Double(f64),
    Single(f32),
    Decimal(Decimal),
    Big(&'a BigInt),
}

/// Longer results than this are refused rather than built.
const MAX_PRECISION: i64 = 4_000_000;

/// `number.ToString(format, culture)`.
pub fn format_number(number: Numeric<'_>, format: &str, culture: Culture) -> DotNetResult<String> {
    if format.is_empty() {
        return Ok(number_to_string(number, culture));
    }
    match number {
        Numeric::Double(value) if !value.is_finite() => return Ok(not_finite(value, culture).to_string()),
        Numeric::Single(value) if !value.is_finite() => {
            return Ok(not_finite(f64::from(value), culture).to_string());
        }
        _ => {}
    }
    let specifier = parse_specifier(format)?;
    if specifier.is_some_and(|s| s.precision > MAX_PRECISION) {
        return Err(DotNetError::OutOfMemory);
    }
    match number {
        Numeric::Integer { value, bits } => format_integer(value, bits, format, specifier, culture),
        Numeric::Big(value) => format_big(value, format, specifier, culture),
        Numeric::Decimal(value) => {
            format_buffer(NumberBuffer::from_decimal(value), format, specifier, culture)
        }
        Numeric::Double(value) => format_double(value, false, format, specifier, culture),
        Numeric::Single(value) => format_double(f64::from(value), true, format, specifier, culture),
    }
}

/// `ToString(culture)` without a format.
pub fn number_to_string(number: Numeric<'_>, culture: Culture) -> String {
    match number {
        Numeric::Integer { value, .. } => value.to_string(),
        Numeric::Big(value) => value.to_string(),
        Numeric::Double(value) => double_to_string(value, culture),
        Numeric::Single(value) => single_to_string(value, culture),
        Numeric::Decimal(value) => decimal_to_string(value),
    }
}

/// The shortest text that reads back as the same double.
pub fn double_to_string(value: f64, culture: Culture) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 && (value != 0.0 || value.is_sign_positive()) {
        return (value as i64).to_string();
    }
    if !value.is_finite() {
        return not_finite(value, culture).to_string();
    }
    let number = NumberBuffer::from_f64_shortest(value);
    let most = number.digits.len().max(17) as i64;
    general(&number, most, 'E', false)
}

/// The shortest text that reads back as the same single.
pub fn single_to_string(value: f32, culture: Culture) -> String {
    if !value.is_finite() {
        return not_finite(f64::from(value), culture).to_string();
    }
    let number = NumberBuffer::from_f32_shortest(value);
    let most = number.digits.len().max(9) as i64;
    general(&number, most, 'E', false)
}

/// How PowerShell itself shows a double: 15 digits at most, where .NET shows as many as are needed.
pub fn powershell_double(value: f64, culture: Culture) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 && (value != 0.0 || value.is_sign_positive()) {
        return (value as i64).to_string();
    }
    if !value.is_finite() {
        return not_finite(value, culture).to_string();
    }
    general(&NumberBuffer::from_f64_significant(value, 15), 15, 'E', false)
}

/// How PowerShell itself shows a single: 7 digits at most.
pub fn powershell_single(value: f32, culture: Culture) -> String {
    if !value.is_finite() {
        return not_finite(f64::from(value), culture).to_string();
    }
    general(&NumberBuffer::from_f64_significant(f64::from(value), 7), 7, 'E', false)
}

/// All digits of a decimal, trailing zeros included; zero has no sign.
pub fn decimal_to_string(value: Decimal) -> String {
    let mut value = value;
    if value.is_zero() {
        value.set_sign_positive(true);
    }
    value.to_string()
}

fn not_finite(value: f64, culture: Culture) -> &'static str {
    if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        culture.number().positive_infinity
    } else {
        culture.number().negative_infinity
    }
}

/// A standard format: its letter and precision, -1 if none was given.
#[derive(Clone, Copy)]
struct Specifier {
    letter: char,
    precision: i64,
}

fn bad_format() -> DotNetError {
    DotNetError::format("Format specifier was invalid.")
}

/// A letter and digits make a standard format; anything else is custom (`None`).
fn parse_specifier(format: &str) -> DotNetResult<Option<Specifier>> {
    let format = format.split('\0').next().unwrap_or("");
    let mut chars = format.chars();
    let Some(letter) = chars.next().filter(char::is_ascii_alphabetic) else { return Ok(None) };
    let digits = chars.as_str();
    if digits.is_empty() {
        return Ok(Some(Specifier { letter, precision: -1 }));
    }
    let mut precision: i64 = 0;
    for c in digits.chars() {
        let Some(digit) = c.to_digit(10) else { return Ok(None) };
        if precision >= 100_000_000 {
            return Err(bad_format());
        }
        precision = precision * 10 + i64::from(digit);
    }
    Ok(Some(Specifier { letter, precision }))
}

fn format_integer(
    value: i128,
    bits: u32,
    format: &str,
    specifier: Option<Specifier>,
    culture: Culture,
) -> DotNetResult<String> {
    let Some(Specifier { letter, precision }) = specifier else {
        return Ok(format_custom(NumberBuffer::from_integer(value), format, culture));
    };
    let mask = if bits >= 128 { u128::MAX } else { (1 << bits) - 1 };
    let width = precision.max(0) as usize;
    match letter.to_ascii_uppercase() {
        'G' | 'R' if precision < 1 => Ok(value.to_string()),
        'D' => Ok(padded_decimal(value < 0, &value.unsigned_abs().to_string(), width)),
        'X' if letter == 'X' => Ok(zero_padded(format!("{:X}", value as u128 & mask), width)),
        'X' => Ok(zero_padded(format!("{:x}", value as u128 & mask), width)),
        'B' => Ok(zero_padded(format!("{:b}", value as u128 & mask), width)),
        _ => format_buffer(NumberBuffer::from_integer(value), format, specifier, culture),
    }
}

fn zero_padded(digits: String, width: usize) -> String {
    if digits.len() >= width { digits } else { "0".repeat(width - digits.len()) + &digits }
}

fn padded_decimal(negative: bool, digits: &str, width: usize) -> String {
    let mut out = String::with_capacity(width.max(digits.len()) + 1);
    if negative {
        out.push('-');
    }
    out.extend(std::iter::repeat_n('0', width.saturating_sub(digits.len())));
    out.push_str(digits);
    out
}

fn format_big(
    value: &BigInt,
    format: &str,
    specifier: Option<Specifier>,
    culture: Culture,
) -> DotNetResult<String> {
    let number = NumberBuffer::from_big(value);
    let Some(Specifier { letter, precision }) = specifier else {
        return Ok(format_custom(number, format, culture));
    };
    let width = precision.max(0) as usize;
    match letter.to_ascii_uppercase() {
        'D' | 'R' | 'G' => Ok(padded_decimal(number.negative, &value.magnitude().to_string(), width)),
        'X' => Ok(big_hex(value, width, letter == 'X')),
        'B' => Ok(big_binary(value, width)),
        _ => format_buffer(number, format, specifier, culture),
    }
}

/// Two's complement with just enough digits that the sign shows.
fn big_hex(value: &BigInt, width: usize, upper: bool) -> String {
    let bytes = value.to_signed_bytes_be();
    let mut text: String =
        bytes.iter().map(|b| if upper { format!("{b:02X}") } else { format!("{b:02x}") }).collect();
    let negative = bytes[0] >= 0x80;
    let fill = if !negative {
        '0'
    } else if upper {
        'F'
    } else {
        'f'
    };
    let second_keeps_sign = text.as_bytes().get(1).is_some_and(|d| negative != (b'0'..=b'7').contains(d));
    if text.starts_with(fill) && second_keeps_sign {
        text.remove(0);
    }
    while text.len() < width {
        text.insert_str(0, &fill.to_string().repeat(width - text.len()));
    }
    text
}

fn big_binary(value: &BigInt, width: usize) -> String {
    let bytes = value.to_signed_bytes_be();
    let fill = if bytes[0] >= 0x80 { '1' } else { '0' };
    let text: String = bytes.iter().map(|b| format!("{b:08b}")).collect();
    let digits = text.trim_start_matches(fill);
    let shortest = format!("{fill}{digits}");
    let shortest =
        if digits.is_empty() || fill == '0' && value.bits() == 0 { fill.to_string() } else { shortest };
    fill.to_string().repeat(width.saturating_sub(shortest.len())) + &shortest
}

fn format_double(
    value: f64,
    single: bool,
    format: &str,
    specifier: Option<Specifier>,
    culture: Culture,
) -> DotNetResult<String> {
    let significant = if single { 7 } else { 15 };
    let Some(Specifier { letter, precision }) = specifier else {
        return Ok(format_custom(NumberBuffer::from_f64_significant(value, significant), format, culture));
    };
    let places = precision.max(0) as usize;
    let number = match letter.to_ascii_uppercase() {
        'R' | 'G' if precision < 1 || letter.eq_ignore_ascii_case(&'R') => {
            let number = if single {
                NumberBuffer::from_f32_shortest(value as f32)
            } else {
                NumberBuffer::from_f64_shortest(value)
            };
            let most = number.digits.len().max(if single { 9 } else { 17 }) as i64;
            let e = if letter.is_ascii_uppercase() { 'E' } else { 'e' };
            return Ok(general(&number, most, e, false));
        }
        'G' => NumberBuffer::from_f64_significant(value, places),
        'E' => NumberBuffer::from_f64_significant(value, if precision < 0 { 7 } else { places + 1 }),
        'P' => NumberBuffer::from_f64_decimals(value, if precision < 0 { 2 } else { places } + 2),
        'C' | 'F' | 'N' => NumberBuffer::from_f64_decimals(value, if precision < 0 { 2 } else { places }),
        _ => return Err(bad_format()),
    };
    format_buffer(number, format, specifier, culture)
}

/// The formats that work on digits.
fn format_buffer(
    mut number: NumberBuffer,
    format: &str,
    specifier: Option<Specifier>,
    culture: Culture,
) -> DotNetResult<String> {
    let Some(Specifier { letter, precision }) = specifier else {
        return Ok(format_custom(number, format, culture));
    };
    let rounded = number.kind == NumberKind::FloatingPoint;
    let places = if precision < 0 { 2 } else { precision };
    let info = culture.number();
    let e = if letter.is_ascii_uppercase() { 'E' } else { 'e' };
    match letter.to_ascii_uppercase() {
        'C' => {
            number.round(i64::from(number.scale) + places, rounded);
            let body = fixed(&number, places as usize, true);
            let pattern = if number.negative { info.currency_negative } else { "$#" };
            Ok(pattern.replace('$', info.currency_symbol).replace('#', &body))
        }
        'F' | 'N' => {
            number.round(i64::from(number.scale) + places, rounded);
            let body = fixed(&number, places as usize, letter.eq_ignore_ascii_case(&'N'));
            Ok(if number.negative { format!("-{body}") } else { body })
        }
        'P' => {
            if !number.is_zero() {
                number.scale += 2;
            }
            number.round(i64::from(number.scale) + places, rounded);
            let body = fixed(&number, places as usize, true);
            let pattern = if number.negative { info.percent_negative } else { info.percent_positive };
            Ok(pattern.replace('#', &body))
        }
        'E' => {
            let places = if precision < 0 { 6 } else { precision };
            number.round(places + 1, rounded);
            Ok(scientific(&number, places as usize, e))
        }
        'G' | 'R' if precision < 0 && number.kind == NumberKind::Decimal => {
            number.negative &= !number.is_zero();
            Ok(general(&number, i64::MAX, e, true))
        }
        'G' | 'R' => {
            let most = if precision < 1 { number.digits.len() as i64 } else { precision };
            number.round(most, rounded);
            Ok(general(&number, most, e, false))
        }
        _ => Err(bad_format()),
    }
}

/// `G`: plain where the exponent is small, else scientific.
fn general(number: &NumberBuffer, most_digits: i64, e: char, plain: bool) -> String {
    let mut out = String::with_capacity(24);
    if number.negative {
        out.push('-');
    }
    let scale = i64::from(number.scale);
    let scientific = !plain && (scale > most_digits || scale < -3);
    let point = if scientific { 1 } else { scale };
    let whole = point.max(0) as usize;
    push_digits(&mut out, &number.digits, 0, whole);
    if whole == 0 {
        out.push('0');
    }
    if number.digits.len() > whole || point < 0 {
        out.push('.');
        out.extend(std::iter::repeat_n('0', (-point).max(0) as usize));
        push_digits(&mut out, &number.digits, whole, number.digits.len());
    }
    if scientific {
        push_exponent(&mut out, number.scale - 1, e, 2, true);
    }
    out
}

/// The digits from one place to another, zeros where there are none.
fn push_digits(out: &mut String, digits: &[u8], from: usize, to: usize) {
    out.extend((from..to).map(|i| digits.get(i).map_or('0', |&d| d as char)));
}

/// Digits with a fixed number of decimals and perhaps group separators, without sign.
fn fixed(number: &NumberBuffer, places: usize, group: bool) -> String {
    let whole = number.scale.max(0) as usize;
    let mut out = String::with_capacity(whole + whole / 3 + places + 2);
    if whole == 0 {
        out.push('0');
    }
    for i in 0..whole {
        if group && i > 0 && (whole - i).is_multiple_of(3) {
            out.push(',');
        }
        push_digits(&mut out, &number.digits, i, i + 1);
    }
    if places > 0 {
        out.push('.');
        let zeros = (number.scale.min(0).unsigned_abs() as usize).min(places);
        out.extend(std::iter::repeat_n('0', zeros));
        push_digits(&mut out, &number.digits, whole, whole + places - zeros);
    }
    out
}

fn scientific(number: &NumberBuffer, places: usize, e: char) -> String {
    let mut out = String::with_capacity(places + 8);
    if number.negative {
        out.push('-');
    }
    push_digits(&mut out, &number.digits, 0, 1);
    if places > 0 {
        out.push('.');
        push_digits(&mut out, &number.digits, 1, 1 + places);
    }
    let exponent = if number.is_zero() { 0 } else { number.scale - 1 };
    push_exponent(&mut out, exponent, e, 3, true);
    out
}

pub(super) fn push_exponent(out: &mut String, value: i32, e: char, width: usize, plus: bool) {
    out.push(e);
    if value < 0 {
        out.push('-');
    } else if plus {
        out.push('+');
    }
    out.push_str(&format!("{:0width$}", value.unsigned_abs()));
}
