//! `-band`, `-bor`, `-bxor`, `-shl`, `-shr` and `-bnot`.

use super::arithmetic::{number_type_of, string_number};
use super::implicit;
use super::numeric::{Number, Width};
use crate::object::convert::convert;
use crate::object::errors_text::cannot_convert;
use crate::object::{Result, Runtime, Thrown, TypeId, Value, throw, type_name};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bitwise {
    And,
    Or,
    Xor,
}

impl Bitwise {
    fn method(self) -> &'static str {
        match self {
            Bitwise::And => "op_BitwiseAnd",
            Bitwise::Or => "op_BitwiseOr",
            Bitwise::Xor => "op_ExclusiveOr",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Bitwise::And => "-band",
            Bitwise::Or => "-bor",
            Bitwise::Xor => "-bxor",
        }
    }

    fn apply(self, left: i128, right: i128) -> i128 {
        match self {
            Bitwise::And => left & right,
            Bitwise::Or => left | right,
            Bitwise::Xor => left ^ right,
        }
    }
}

pub(super) fn bitwise(rt: &mut dyn Runtime, op: Bitwise, left: &Value, right: &Value) -> Result<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right) {
        return Ok(Value::Int(op.apply(i128::from(*a), i128::from(*b)) as i32));
    }
    let (left, right) = (left.base(), right.base());
    if let Value::Str(text) = left {
        let number = string_number(rt, text, number_type_of(right))?;
        if let Value::Str(other) = right {
            let right = string_number(rt, other, TypeId::INT32)?;
            return bitwise(rt, op, &number, &right);
        }
        return bitwise(rt, op, &number, right);
    }
    if let Value::Str(text) = right {
        let number = string_number(rt, text, number_type_of(left))?;
        return bitwise(rt, op, left, &number);
    }
    if is_real(left) || is_real(right) {
        return real(rt, op, left, right);
    }
    let enum_type = match left {
        Value::Enum(id, _) => Some(*id),
        _ => None,
    };
    let (Some(l), Some(r)) = (plain(left), plain(right)) else {
        return implicit::call(rt, op.method(), op.sign(), left, right);
    };
    let (Number::Integer(l, lw), Number::Integer(r, rw)) = (l, r) else {
        return implicit::call(rt, op.method(), op.sign(), left, right);
    };
    let bits = op.apply(l, r);
    if let Some(id) = enum_type {
        return Ok(Value::Enum(id, i64::from(bits as i32)));
    }
    Ok(match lw.max(rw) {
        Width::Int => Value::Int(bits as i32),
        Width::UInt => Value::UInt32(bits as u32),
        Width::Long => Value::Long(bits as i64),
        _ => Value::UInt64(bits as u64),
    })
}

fn is_real(value: &Value) -> bool {
    matches!(value, Value::Single(_) | Value::Double(_) | Value::Decimal(_))
}

/// The number of a value; an enum's is its own.
fn plain(value: &Value) -> Option<Number> {
    match value {
        Value::Enum(_, n) => Some(Number::Integer(i128::from(*n), Width::Int)),
        other => Number::of(other),
    }
}

/// Real numbers are rounded to 64 bits first, unsigned unless one is negative.
fn real(rt: &mut dyn Runtime, op: Bitwise, left: &Value, right: &Value) -> Result<Value> {
    let (Some(l), Some(r)) = (plain(left), plain(right)) else {
        // Dates have type codes and yet are no numbers.
        let (left, right) = if is_real(left) { (&Value::Null, right) } else { (left, right) };
        if matches!(left, Value::DateTime(_)) || matches!(right, Value::DateTime(_)) {
            return implicit::call(rt, op.method(), op.sign(), left, right);
        }
        return throw(Thrown::exception(
            "System.NullReferenceException",
            "Object reference not set to an instance of an object.",
        ));
    };
    let decimal = matches!(left, Value::Decimal(_)) || matches!(right, Value::Decimal(_));
    let mut sides = Vec::with_capacity(2);
    for number in [l, r] {
        sides.push(match number {
            Number::Decimal(d) => Value::decimal(d),
            other if decimal => match other.to_decimal() {
                Some(d) => Value::decimal(d),
                None => convert(rt, &Value::Double(other.to_double()), TypeId::DECIMAL)?,
            },
            other => Value::Double(other.to_double()),
        });
    }
    let negative = |v: &Value| match v {
        Value::Double(d) => *d < 0.0,
        Value::Decimal(d) => d.is_sign_negative() && !d.is_zero(),
        _ => false,
    };
    let mut bits = [0i128; 2];
    for (side, bits) in sides.iter().zip(&mut bits) {
        let target = if negative(side) { TypeId::INT64 } else { TypeId::UINT64 };
        *bits = convert(rt, side, target)?.as_integer().unwrap_or_default();
    }
    let result = op.apply(bits[0], bits[1]);
    Ok(if sides.iter().any(negative) { Value::Long(result as i64) } else { Value::UInt64(result as u64) })
}

/// Real numbers and strings as the first integer type that holds them.
fn integral(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let mut first = None;
    for target in [TypeId::INT32, TypeId::UINT32, TypeId::INT64, TypeId::UINT64] {
        match convert(rt, value, target) {
            Ok(done) => return Ok(done),
            Err(flow) => first = first.or(Some(flow)),
        }
    }
    let text = crate::object::convert::net_text(rt, value);
    let convertible = is_real(value) || value.is_number();
    match first {
        Some(flow) if !convertible => Err(flow),
        _ if matches!(value, Value::Decimal(_)) => {
            throw(cannot_convert(&text, value.type_id(), TypeId::INT32))
        }
        _ => throw(cannot_convert(&text, value.type_id(), TypeId::UINT64)),
    }
}

pub(super) fn shift(rt: &mut dyn Runtime, to_left: bool, left: &Value, right: &Value) -> Result<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right) {
        let by = *b as u32 & 31;
        return Ok(Value::Int(if to_left { a.wrapping_shl(by) } else { a >> by }));
    }
    let (left, right) = (left.base(), right.base());
    let (method, sign) = if to_left { ("op_LeftShift", "-shl") } else { ("op_RightShift", "-shr") };
    let owned;
    let left_was_text = matches!(left, Value::Str(_));
    let left = match left {
        Value::Null | Value::Void => return Ok(Value::Int(0)),
        Value::Str(text) => {
            owned = string_number(rt, text, number_type_of(right))?;
            &owned
        }
        other => other,
    };
    let number;
    let right = match (left, right) {
        (_, Value::Str(text)) => {
            let wanted = if left_was_text { TypeId::INT32 } else { number_type_of(left) };
            number = string_number(rt, text, wanted)?;
            &number
        }
        (_, other) => other,
    };
    match left {
        Value::Bool(_) | Value::Char(_) => return implicit::call(rt, method, sign, left, right),
        Value::Enum(id, _) => {
            if !right.is_number() && !matches!(right, Value::DateTime(_)) {
                convert(rt, right, TypeId::INT32)?;
            }
            let operator = if to_left { "LeftShift" } else { "RightShift" };
            let name = type_name::to_string_name(*id);
            return throw(Thrown::invalid_operation(format!(
                "The binary operator {operator} is not defined for the types '{name}' and 'System.Int32'."
            )));
        }
        Value::BigInt(_) => return implicit::call(rt, method, sign, left, right),
        _ => {}
    }
    if Number::of(left).is_none() {
        if matches!(left, Value::Custom(_)) && !right.is_number() {
            convert(rt, right, TypeId::INT32)?;
        }
        return implicit::call(rt, method, sign, left, right);
    }
    let by = match convert(rt, right, TypeId::INT32)? {
        Value::Int(n) => n as u32,
        _ => 0,
    };
    let whole = if is_real(left) { integral(rt, left)? } else { left.clone() };
    let Some(Number::Integer(bits, width)) = Number::of(&whole) else {
        return implicit::call(rt, method, sign, left, right);
    };
    Ok(match left {
        Value::Byte(v) => Value::Byte(narrow(i32::from(*v), by, to_left) as u8),
        Value::SByte(v) => Value::SByte(narrow(i32::from(*v), by, to_left) as i8),
        Value::Int16(v) => Value::Int16(narrow(i32::from(*v), by, to_left) as i16),
        Value::UInt16(v) => Value::UInt16(narrow(i32::from(*v), by, to_left) as u16),
        _ => shifted(bits, width, by, to_left),
    })
}

/// A shift of a type narrower than `int`, before it is cut to its width.
fn narrow(value: i32, by: u32, to_left: bool) -> i32 {
    if to_left { value << (by & 31) } else { value >> (by & 31) }
}

fn shifted(bits: i128, width: Width, by: u32, to_left: bool) -> Value {
    match width {
        Width::Int => {
            let v = bits as i32;
            Value::Int(if to_left { v << (by & 31) } else { v >> (by & 31) })
        }
        Width::UInt => {
            let v = bits as u32;
            Value::UInt32(if to_left { v << (by & 31) } else { v >> (by & 31) })
        }
        Width::Long => {
            let v = bits as i64;
            Value::Long(if to_left { v << (by & 63) } else { v >> (by & 63) })
        }
        _ => {
            let v = bits as u64;
            Value::UInt64(if to_left { v << (by & 63) } else { v >> (by & 63) })
        }
    }
}

pub(super) fn not(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let value = value.base();
    Ok(match value {
        Value::Int(v) => Value::Int(!v),
        Value::Enum(id, n) => Value::Enum(*id, i64::from(!(*n as i32))),
        Value::BigInt(v) => Value::big_int(!(**v).clone()),
        Value::Str(text) => {
            let number = string_number(rt, text, TypeId::INT32)?;
            return not(rt, &number);
        }
        other => {
            let whole = match Number::of(other) {
                Some(Number::Integer(n, width)) => (n, width),
                _ => match Number::of(&integral(rt, other)?) {
                    Some(Number::Integer(n, width)) => (n, width),
                    _ => (0, Width::Int),
                },
            };
            match whole {
                (n, Width::Int) => Value::Int(!(n as i32)),
                (n, Width::UInt) => Value::UInt32(!(n as u32)),
                (n, Width::Long) => Value::Long(!(n as i64)),
                (n, _) => Value::UInt64(!(n as u64)),
            }
        }
    })
}
