//! `..`: integers or characters one by one, up or down.

use crate::dotnet::{Culture, DotNetError, IntegerType, NumberStyles, parse_integer};
use crate::object::convert::double_to_integer;
use crate::object::errors_text::unable_to_cast;
use crate::object::{Result, Thrown, TypeId, Value, throw, type_name};
use num_traits::ToPrimitive;

/// Longer ranges than this do not fit into an array.
const MOST_ELEMENTS: i64 = 1 << 27;

pub(super) fn range(left: &Value, right: &Value) -> Result<Value> {
    let (left, right) = (left.base(), right.base());
    if let (Some(from), Some(to)) = (character(left), character(right)) {
        let units: Vec<Value> = if from <= to {
            (from..=to).map(Value::Char).collect()
        } else {
            (to..=from).rev().map(Value::Char).collect()
        };
        return Ok(Value::array(units));
    }
    let (from, to) = (bound(left)?, bound(right)?);
    let (first, last) = (i64::from(from), i64::from(to));
    if (last - first).abs() >= MOST_ELEMENTS {
        return throw(Thrown::from(DotNetError::OutOfMemory));
    }
    let items = if from <= to {
        (from..=to).map(Value::Int).collect()
    } else {
        (to..=from).rev().map(Value::Int).collect()
    };
    Ok(Value::array(items))
}

/// A character, or a string of one that is no number.
fn character(value: &Value) -> Option<u16> {
    match value {
        Value::Char(c) => Some(*c),
        Value::Str(text) if text.len16() == 1 && !text.as_bytes().first().is_some_and(u8::is_ascii_digit) => {
            text.unit_at(0)
        }
        _ => None,
    }
}

/// `Convert.ToInt32`.
fn bound(value: &Value) -> Result<i32> {
    let overflow = || Thrown::from(IntegerType::Int32.overflow());
    let number = match value {
        Value::Null | Value::Void => 0,
        Value::Int(n) => return Ok(*n),
        Value::Bool(b) => i128::from(*b),
        Value::Char(c) => i128::from(*c),
        Value::Enum(_, n) => i128::from(*n),
        Value::Double(v) => double_to_integer(*v, IntegerType::Int32)?,
        Value::Single(v) => double_to_integer(f64::from(*v), IntegerType::Int32)?,
        Value::Decimal(v) => {
            let rounded = v.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointNearestEven);
            rounded.to_i128().unwrap_or(i128::MAX)
        }
        Value::Str(text) => {
            return match parse_integer(text, NumberStyles::INTEGER, IntegerType::Int32, Culture::Invariant) {
                Ok(n) => Ok(n as i32),
                Err(error) => throw(Thrown::from(error)),
            };
        }
        Value::DateTime(_) => {
            return throw(Thrown::from(DotNetError::InvalidCast(
                "Invalid cast from 'DateTime' to 'Int32'.".into(),
            )));
        }
        other if crate::object::convert::is_db_null(other) => {
            return throw(Thrown::from(DotNetError::InvalidCast(
                "Object cannot be cast from DBNull to other types.".into(),
            )));
        }
        other => match other.as_integer() {
            Some(n) => n,
            None => {
                let id = if matches!(other, Value::Custom(_)) { TypeId::PS_OBJECT } else { other.type_id() };
                return throw(unable_to_cast(&type_name::to_string_name(id), "System.IConvertible"));
            }
        },
    };
    match i32::try_from(number) {
        Ok(n) => Ok(n),
        Err(_) => throw(overflow()),
    }
}
