//! Conversions to numbers and characters.

use crate::dotnet::{
    Culture, DotNetError, IntegerType, NumberStyles, parse_big_integer, parse_decimal, parse_double,
    parse_integer, parse_single,
};
use crate::language::ast::Constant;
use crate::language::number::parse_number;
use crate::object::{TypeId, Value};
use num_bigint::BigInt;
use num_traits::{FromPrimitive, ToPrimitive};
use rust_decimal::Decimal;

/// Why a value is no number of the wanted type: the error's id, and what .NET threw.
pub(super) struct Refusal {
    pub id: &'static str,
    pub error: DotNetError,
}

/// What a conversion between values without members can come to.
pub(super) enum Outcome {
    Done(Value),
    Refused(Refusal),
    /// No rule for this pair.
    NoRule,
}

const I_CONVERTIBLE: &str = "InvalidCastIConvertible";
const BIG_OPERATOR: &str = "InvalidCastTargetInvocationExceptionop_Explicit";

fn refused(id: &'static str, error: DotNetError) -> Outcome {
    Outcome::Refused(Refusal { id, error })
}

fn invalid_cast(message: String) -> DotNetError {
    DotNetError::InvalidCast(message)
}

/// The integer type of that id.
pub(in crate::object) fn integer_type(id: TypeId) -> Option<IntegerType> {
    Some(match id {
        TypeId::BYTE => IntegerType::Byte,
        TypeId::SBYTE => IntegerType::SByte,
        TypeId::INT16 => IntegerType::Int16,
        TypeId::UINT16 => IntegerType::UInt16,
        TypeId::INT32 => IntegerType::Int32,
        TypeId::UINT32 => IntegerType::UInt32,
        TypeId::INT64 => IntegerType::Int64,
        TypeId::UINT64 => IntegerType::UInt64,
        _ => return None,
    })
}

/// An integer as a value of that type; the number must fit.
pub(in crate::object) fn integer_value(ty: IntegerType, number: i128) -> Value {
    match ty {
        IntegerType::Byte => Value::Byte(number as u8),
        IntegerType::SByte => Value::SByte(number as i8),
        IntegerType::Int16 => Value::Int16(number as i16),
        IntegerType::UInt16 => Value::UInt16(number as u16),
        IntegerType::Int32 => Value::Int(number as i32),
        IntegerType::UInt32 => Value::UInt32(number as u32),
        IntegerType::Int64 => Value::Long(number as i64),
        IntegerType::UInt64 => Value::UInt64(number as u64),
    }
}

pub(in crate::object) fn is_numeric_type(id: TypeId) -> bool {
    integer_type(id).is_some()
        || matches!(id, TypeId::SINGLE | TypeId::DOUBLE | TypeId::DECIMAL | TypeId::BIG_INTEGER)
}

/// Zero of a numeric type.
pub(super) fn zero(target: TypeId) -> Value {
    match target {
        TypeId::SINGLE => Value::Single(0.0),
        TypeId::DOUBLE => Value::Double(0.0),
        TypeId::DECIMAL => Value::decimal(Decimal::ZERO),
        TypeId::BIG_INTEGER => Value::big_int(BigInt::from(0)),
        _ => integer_type(target).map_or(Value::Int(0), |ty| integer_value(ty, 0)),
    }
}

/// A value as a number of a numeric type.
pub(super) fn to_number(value: &Value, target: TypeId) -> Outcome {
    if let Value::Str(text) = value {
        return string_to_number(text, target);
    }
    if let Value::BigInt(big) = value {
        return big_to_number(big, target);
    }
    match target {
        TypeId::DOUBLE | TypeId::SINGLE => to_floating(value, target),
        TypeId::DECIMAL => to_decimal(value),
        TypeId::BIG_INTEGER => to_big(value),
        _ => match integer_type(target) {
            Some(ty) => to_integer(value, ty),
            None => Outcome::NoRule,
        },
    }
}

/// The number behind an integer, a character, a Boolean or an enum.
fn whole(value: &Value) -> Option<i128> {
    match value {
        Value::Bool(b) => Some(i128::from(*b)),
        Value::Char(c) => Some(i128::from(*c)),
        Value::Enum(_, n) => Some(i128::from(*n)),
        other => other.as_integer(),
    }
}

fn to_integer(value: &Value, ty: IntegerType) -> Outcome {
    if let Some(number) = whole(value) {
        return if ty.contains(number) {
            Outcome::Done(integer_value(ty, number))
        } else {
            refused(I_CONVERTIBLE, ty.overflow())
        };
    }
    let number = match value {
        Value::Double(v) => double_to_integer(*v, ty),
        Value::Single(v) => double_to_integer(f64::from(*v), ty),
        Value::Decimal(v) => v
            .round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointNearestEven)
            .to_i128()
            .filter(|&n| ty.contains(n))
            .ok_or_else(|| ty.overflow()),
        _ => return not_convertible(value, integer_name(ty)),
    };
    match number {
        Ok(n) => Outcome::Done(integer_value(ty, n)),
        Err(error) => refused(I_CONVERTIBLE, error),
    }
}

fn integer_name(ty: IntegerType) -> &'static str {
    match ty {
        IntegerType::Byte => "Byte",
        IntegerType::SByte => "SByte",
        IntegerType::Int16 => "Int16",
        IntegerType::UInt16 => "UInt16",
        IntegerType::Int32 => "Int32",
        IntegerType::UInt32 => "UInt32",
        IntegerType::Int64 => "Int64",
        IntegerType::UInt64 => "UInt64",
    }
}

/// What `Convert` says of values that have a type code but no such conversion.
pub(super) fn not_convertible(value: &Value, target: &str) -> Outcome {
    match value {
        Value::DateTime(_) => {
            refused(I_CONVERTIBLE, invalid_cast(format!("Invalid cast from 'DateTime' to '{target}'.")))
        }
        Value::Object(o) if &*o.type_id().name() == "System.DBNull" => {
            refused(I_CONVERTIBLE, invalid_cast("Object cannot be cast from DBNull to other types.".into()))
        }
        _ => Outcome::NoRule,
    }
}

/// `Convert.ToInt32(double)` and its kin: half to even; types narrower than 32 bits go by way of `int`.
pub(in crate::object) fn double_to_integer(value: f64, ty: IntegerType) -> Result<i128, DotNetError> {
    let rounded = value.round_ties_even();
    let fits = |ty: IntegerType| rounded.is_finite() && rounded.abs() < 1e30 && ty.contains(rounded as i128);
    match ty {
        IntegerType::Int64 | IntegerType::UInt64 if !fits(ty) => {
            Err(DotNetError::overflow("Arithmetic operation resulted in an overflow."))
        }
        IntegerType::Byte | IntegerType::SByte | IntegerType::Int16 | IntegerType::UInt16
            if !fits(IntegerType::Int32) =>
        {
            Err(IntegerType::Int32.overflow())
        }
        _ if !fits(ty) => Err(ty.overflow()),
        _ => Ok(rounded as i128),
    }
}

fn to_floating(value: &Value, target: TypeId) -> Outcome {
    let double = match value {
        Value::Double(v) => *v,
        Value::Single(v) if target == TypeId::SINGLE => return Outcome::Done(Value::Single(*v)),
        Value::Single(v) => f64::from(*v),
        Value::Decimal(v) => v.to_f64().unwrap_or(f64::NAN),
        other => match whole(other) {
            Some(n) if target == TypeId::SINGLE => return Outcome::Done(Value::Single(n as f32)),
            Some(n) => n as f64,
            None => {
                return not_convertible(value, if target == TypeId::SINGLE { "Single" } else { "Double" });
            }
        },
    };
    Outcome::Done(if target == TypeId::SINGLE { Value::Single(double as f32) } else { Value::Double(double) })
}

fn decimal_overflow() -> DotNetError {
    DotNetError::overflow("Value was either too large or too small for a Decimal.")
}

/// `new Decimal(double)`: 15 significant digits.
pub(in crate::object) fn double_to_decimal(value: f64) -> Option<Decimal> {
    significant_decimal(value, 15)
}

/// `new Decimal(float)`: 7 significant digits.
pub(in crate::object) fn single_to_decimal(value: f32) -> Option<Decimal> {
    significant_decimal(f64::from(value), 7)
}

fn significant_decimal(value: f64, digits: usize) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= 7.922_816_251_426_434e28 {
        return None;
    }
    if value == 0.0 || value.abs() < 1e-28 {
        return Some(Decimal::ZERO);
    }
    let text = format!("{:.*e}", digits - 1, value);
    let parsed = parse_decimal(&text, NumberStyles::FLOAT, Culture::Invariant).ok()?;
    Some(parsed.normalize())
}

fn to_decimal(value: &Value) -> Outcome {
    let decimal = match value {
        Value::Decimal(v) => Some(**v),
        Value::Double(v) => double_to_decimal(*v),
        Value::Single(v) => single_to_decimal(*v),
        other => match whole(other) {
            Some(n) => Decimal::from_i128(n),
            None => return not_convertible(value, "Decimal"),
        },
    };
    match decimal {
        Some(d) => Outcome::Done(Value::decimal(d)),
        None => refused(I_CONVERTIBLE, decimal_overflow()),
    }
}

fn to_big(value: &Value) -> Outcome {
    const CONSTRUCTOR: &str = "InvalidCastConstructorException";
    let floating = match value {
        Value::Double(v) => *v,
        Value::Single(v) => f64::from(*v),
        Value::Decimal(v) => {
            let whole = v.trunc().to_i128().unwrap_or_default();
            return Outcome::Done(Value::big_int(BigInt::from(whole)));
        }
        Value::DateTime(_) => return Outcome::NoRule,
        other => {
            return whole(other).map_or(Outcome::NoRule, |n| Outcome::Done(Value::big_int(BigInt::from(n))));
        }
    };
    if floating.is_infinite() {
        return refused(CONSTRUCTOR, DotNetError::overflow("BigInteger cannot represent infinity."));
    }
    match BigInt::from_f64(floating.trunc()) {
        Some(big) => Outcome::Done(Value::big_int(big)),
        None => refused(CONSTRUCTOR, DotNetError::overflow("The value is not a number.")),
    }
}

/// The cast operators of `BigInteger`.
fn big_to_number(big: &BigInt, target: TypeId) -> Outcome {
    match target {
        TypeId::BIG_INTEGER => Outcome::Done(Value::big_int(big.clone())),
        TypeId::DOUBLE => Outcome::Done(Value::Double(big.to_f64().unwrap_or(f64::NAN))),
        TypeId::SINGLE => Outcome::Done(Value::Single(big.to_f32().unwrap_or(f32::NAN))),
        TypeId::DECIMAL => match big.to_i128().and_then(Decimal::from_i128) {
            Some(d) => Outcome::Done(Value::decimal(d)),
            None => refused(BIG_OPERATOR, decimal_overflow()),
        },
        _ => {
            let Some(ty) = integer_type(target) else { return Outcome::NoRule };
            match big.to_i128().filter(|&n| ty.contains(n)) {
                Some(n) => Outcome::Done(integer_value(ty, n)),
                // Narrow types go by way of `int`, whose overflow is another.
                None if ty.bits() < 32 && big.to_i32().is_some() => refused(
                    BIG_OPERATOR,
                    DotNetError::overflow("Arithmetic operation resulted in an overflow."),
                ),
                None if ty.bits() < 32 => refused(BIG_OPERATOR, IntegerType::Int32.overflow()),
                None => refused(BIG_OPERATOR, ty.overflow()),
            }
        }
    }
}

/// The number a literal of PowerShell stands for.
pub fn constant_value(constant: Constant) -> Value {
    match constant {
        Constant::Byte(v) => Value::Byte(v),
        Constant::SByte(v) => Value::SByte(v),
        Constant::Int16(v) => Value::Int16(v),
        Constant::UInt16(v) => Value::UInt16(v),
        Constant::Int32(v) => Value::Int(v),
        Constant::UInt32(v) => Value::UInt32(v),
        Constant::Int64(v) => Value::Long(v),
        Constant::UInt64(v) => Value::UInt64(v),
        Constant::Double(v) => Value::Double(v),
        Constant::Decimal(v) => Value::decimal(v),
        Constant::BigInteger(v) => Value::big_int(v),
        Constant::Bool(v) => Value::Bool(v),
    }
}

/// The literal that a whole string is, without regard to white space around it.
pub fn scan_number(text: &str) -> Option<Value> {
    let trimmed = text.trim();
    match trimmed {
        "0x" | "0X" => Some(Value::Int(0)),
        _ => parse_number(trimmed).map(constant_value),
    }
}

/// A string that is not blank goes by PowerShell's literals first, then by .NET's parsers.
fn string_to_number(text: &str, target: TypeId) -> Outcome {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Outcome::Done(zero(target));
    }
    if let Some(number) = quick_integer(trimmed, target) {
        return Outcome::Done(number);
    }
    if let Some(number) = scan_number(trimmed)
        && let Outcome::Done(done) = to_number(&number, target)
    {
        return Outcome::Done(done);
    }
    let (id, parsed) = match target {
        TypeId::DOUBLE => (
            "InvalidCastFromStringToDoubleOrSingle",
            parse_double(text, NumberStyles::FLOAT_WITH_THOUSANDS, Culture::Invariant).map(Value::Double),
        ),
        TypeId::SINGLE => (
            "InvalidCastFromStringToDoubleOrSingle",
            parse_single(text, NumberStyles::FLOAT_WITH_THOUSANDS, Culture::Invariant).map(Value::Single),
        ),
        TypeId::DECIMAL => (
            "InvalidCastFromStringToDecimal",
            parse_decimal(text, NumberStyles::NUMBER, Culture::Invariant).map(Value::decimal),
        ),
        TypeId::BIG_INTEGER => {
            let styles = NumberStyles(NumberStyles::INTEGER.0 | NumberStyles::ALLOW_THOUSANDS.0);
            (
                "InvalidCastFromStringToInteger",
                parse_big_integer(text, styles, Culture::Invariant).map(Value::big_int),
            )
        }
        _ => {
            let Some(ty) = integer_type(target) else { return Outcome::NoRule };
            ("InvalidCastFromStringToInteger", string_to_integer(text, ty))
        }
    };
    match parsed {
        Ok(value) => Outcome::Done(value),
        Err(error) => refused(id, error),
    }
}

/// Plain digits, by far the usual case.
fn quick_integer(text: &str, target: TypeId) -> Option<Value> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i128 = text.parse().ok()?;
    match target {
        TypeId::DOUBLE => Some(Value::Double(number as f64)),
        _ => integer_type(target).filter(|ty| ty.contains(number)).map(|ty| integer_value(ty, number)),
    }
}

/// .NET's type converter for integers, then a double whose thousands may be marked by commas.
fn string_to_integer(text: &str, ty: IntegerType) -> Result<Value, DotNetError> {
    let trimmed = text.trim();
    let hex = ["0x", "0X", "&h", "&H", "#"].iter().find_map(|p| trimmed.strip_prefix(p));
    let strict = match hex {
        Some(digits) => crate::dotnet::convert_from_base(digits, 16, ty),
        None => parse_integer(trimmed, NumberStyles::INTEGER, ty, Culture::Invariant),
    };
    strict.map(|n| integer_value(ty, n)).or_else(|error| {
        parse_double(trimmed, NumberStyles::FLOAT_WITH_THOUSANDS, Culture::Invariant)
            .and_then(|d| double_to_integer(d, ty))
            .map(|n| integer_value(ty, n))
            .map_err(|_| error)
    })
}

/// A value as a character.
pub(super) fn to_char(value: &Value) -> Outcome {
    match value {
        Value::Char(c) => Outcome::Done(Value::Char(*c)),
        Value::Str(text) if text.len16() == 1 => {
            text.unit_at(0).map_or(Outcome::NoRule, |u| Outcome::Done(Value::Char(u)))
        }
        Value::Str(_) => refused(
            "InvalidCastParseTargetInvocation",
            DotNetError::format("String must be exactly one character long."),
        ),
        Value::Bool(_) => {
            refused(I_CONVERTIBLE, invalid_cast("Invalid cast from 'Boolean' to 'Char'.".into()))
        }
        Value::Double(_) => {
            refused(I_CONVERTIBLE, invalid_cast("Invalid cast from 'Double' to 'Char'.".into()))
        }
        Value::Single(_) => {
            refused(I_CONVERTIBLE, invalid_cast("Invalid cast from 'Single' to 'Char'.".into()))
        }
        Value::Decimal(_) => {
            refused(I_CONVERTIBLE, invalid_cast("Invalid cast from 'Decimal' to 'Char'.".into()))
        }
        Value::BigInt(_) => {
            refused(I_CONVERTIBLE, invalid_cast("Object must implement IConvertible.".into()))
        }
        other => match whole(other) {
            Some(n) => match u16::try_from(n) {
                Ok(unit) => Outcome::Done(Value::Char(unit)),
                Err(_) => refused(
                    I_CONVERTIBLE,
                    DotNetError::overflow("Value was either too large or too small for a character."),
                ),
            },
            None => not_convertible(other, "Char"),
        },
    }
}
