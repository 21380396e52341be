//! The conversions behind the methods of `System.Convert`.

use crate::dotnet::{
    Culture, DotNetError, IntegerType, NumberStyles, convert_from_base, convert_to_base, parse_boolean,
    parse_decimal, parse_double, parse_integer, parse_single,
};
use crate::object::{ExceptionData, Flow, Result, Runtime, Thrown, TypeId, Value, throw, type_name};
use crate::types::members::{convert_to, default_value, invoke_static};
use crate::types::support::{Arguments, net_text};
use crate::types::text::bytes_of;
use rust_decimal::Decimal;
use std::rc::Rc;

/// The static methods of `Convert` raise what `Parse` raises.
pub(super) fn unwrapped(flow: Rc<Flow>) -> Rc<Flow> {
    let inner =
        flow.record().and_then(|r| r.exception.native::<ExceptionData>().and_then(|e| e.inner.clone()));
    match inner.as_ref().and_then(|v| v.native::<ExceptionData>()) {
        Some(e) => Thrown::exception(&e.type_id.name(), &**e.message.borrow()).into_flow(),
        None => flow,
    }
}

pub(super) fn invalid(from: TypeId, to: &str) -> Result<Value> {
    let message = format!("Invalid cast from '{}' to '{to}'.", from.short_name());
    throw(Thrown::exception("System.InvalidCastException", message))
}

/// `ToInt32(value)` and its like: texts are parsed as .NET does, numbers rounded to even and checked.
pub(super) fn to(
    rt: &mut dyn Runtime,
    value: &Value,
    target: TypeId,
    second: Option<&Value>,
) -> Result<Value> {
    let culture = second.map_or(Culture::current(), super::culture::culture_of);
    match value.base() {
        Value::Null => Ok(default_value(target)),
        Value::Str(text) => from_text(text, target, culture),
        base if base.type_id() == target => Ok(base.clone()),
        Value::DateTime(_) => invalid(TypeId::DATE_TIME, &target.short_name()),
        Value::Double(_) | Value::Single(_) | Value::Decimal(_) if target == TypeId::CHAR => {
            invalid(value.type_id(), "Char")
        }
        Value::Char(_)
            if matches!(target, TypeId::BOOLEAN | TypeId::SINGLE | TypeId::DOUBLE | TypeId::DECIMAL) =>
        {
            invalid(TypeId::CHAR, &target.short_name())
        }
        Value::Bool(_) if target == TypeId::CHAR => invalid(TypeId::BOOLEAN, "Char"),
        Value::Bool(b) => to(rt, &Value::Int(i32::from(*b)), target, None),
        Value::Double(v) => from_double(*v, target),
        Value::Single(v) if target != TypeId::DECIMAL => from_double(f64::from(*v), target),
        Value::Decimal(v) if integer_type(target).is_some() => {
            let rounded = v.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointNearestEven);
            in_range(rounded.to_string().parse::<i128>().ok(), target)
        }
        other => match (
            other
                .as_integer()
                .or_else(|| if let Value::Char(u) = other { Some(i128::from(*u)) } else { None }),
            integer_type(target),
        ) {
            (Some(number), Some(_)) => in_range(Some(number), target),
            (Some(number), None) if target == TypeId::CHAR => match u16::try_from(number) {
                Ok(unit) => Ok(Value::Char(unit)),
                Err(_) => {
                    Err(DotNetError::overflow("Value was either too large or too small for a character.")
                        .into())
                }
            },
            _ => convert_to(rt, value, target),
        },
    }
}

pub(super) fn integer_type(id: TypeId) -> Option<IntegerType> {
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

pub(super) fn in_range(number: Option<i128>, target: TypeId) -> Result<Value> {
    let Some(ty) = integer_type(target) else { return Ok(Value::Null) };
    match number {
        Some(n) if ty.contains(n) => Ok(super::integers::of_type(ty, n)),
        _ => Err(ty.overflow().into()),
    }
}

pub(super) fn from_double(value: f64, target: TypeId) -> Result<Value> {
    match target {
        TypeId::BOOLEAN => Ok(Value::Bool(value != 0.0)),
        TypeId::SINGLE => Ok(Value::Single(value as f32)),
        TypeId::DOUBLE => Ok(Value::Double(value)),
        TypeId::DECIMAL => match Decimal::from_f64_retain(value)
            .map(|d| d.round_sf(15).unwrap_or(d).normalize())
        {
            Some(d) => Ok(Value::decimal(d)),
            None => {
                Err(DotNetError::overflow("Value was either too large or too small for a Decimal.").into())
            }
        },
        _ => in_range(value.is_finite().then(|| value.round_ties_even() as i128), target),
    }
}

pub(super) fn from_text(text: &str, target: TypeId, culture: Culture) -> Result<Value> {
    if let Some(ty) = integer_type(target) {
        return Ok(super::integers::of_type(ty, parse_integer(text, NumberStyles::INTEGER, ty, culture)?));
    }
    Ok(match target {
        TypeId::BOOLEAN => Value::Bool(parse_boolean(text)?),
        TypeId::SINGLE => Value::Single(parse_single(text, NumberStyles::FLOAT_WITH_THOUSANDS, culture)?),
        TypeId::DOUBLE => Value::Double(parse_double(text, NumberStyles::FLOAT_WITH_THOUSANDS, culture)?),
        TypeId::DECIMAL => Value::decimal(parse_decimal(text, NumberStyles::NUMBER, culture)?),
        _ => {
            let units = crate::text::to_units(text);
            match units.as_slice() {
                [unit] => Value::Char(*unit),
                _ => {
                    return throw(Thrown::exception(
                        "System.FormatException",
                        "String must be exactly one character long.",
                    ));
                }
            }
        }
    })
}

pub(super) fn from_base(a: &[Value], ty: IntegerType) -> Result<Value> {
    if a[0].as_str().is_none() {
        return Ok(super::integers::of_type(ty, 0));
    }
    if let Some(base) = a.get(1)
        && base.as_integer().is_none()
    {
        return from_text(a.text(0), TypeId::INT64, Culture::current());
    }
    Ok(super::integers::of_type(ty, convert_from_base(a.text(0), a.int(1), ty)?))
}

pub(super) fn to_base(a: &[Value], bits: u32) -> Result<Value> {
    Ok(Value::from(convert_to_base(a.long(0), bits, a.int(1))?))
}

pub(super) fn base64(value: &Value, range: Option<(i32, i32)>, options: i64) -> Result<Value> {
    if value.is_null() {
        return throw(Thrown::argument_null("inArray"));
    }
    let bytes = bytes_of(value);
    let part = match range {
        None => Some(bytes.as_slice()),
        Some((s, n)) => usize::try_from(s)
            .ok()
            .zip(usize::try_from(n).ok())
            .and_then(|(s, n)| bytes.get(s..s.checked_add(n)?)),
    };
    match part {
        Some(part) => Ok(Value::from(crate::dotnet::to_base64(part, options == 1))),
        None => throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "offset",
        )),
    }
}

pub(super) fn change_type(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    if value.is_null() && target.is_value_type() {
        return throw(Thrown::exception(
            "System.InvalidCastException",
            "Null object cannot be converted to a value type.",
        ));
    }
    match target {
        TypeId::STRING => net_text(rt, value).map(Value::Str),
        TypeId::DATE_TIME => {
            invoke_static(rt, TypeId::named("System.Convert"), "ToDateTime", vec![value.clone()], &[])
                .map_err(unwrapped)
        }
        _ if integer_type(target).is_some()
            || matches!(
                target,
                TypeId::BOOLEAN | TypeId::CHAR | TypeId::SINGLE | TypeId::DOUBLE | TypeId::DECIMAL
            ) =>
        {
            to(rt, value, target, None)
        }
        _ if value.type_id().is_a(target) => Ok(value.clone()),
        _ => {
            let message = format!(
                "Invalid cast from '{}' to '{}'.",
                type_name::to_string_name(value.type_id()),
                type_name::to_string_name(target)
            );
            throw(Thrown::exception("System.InvalidCastException", message))
        }
    }
}
