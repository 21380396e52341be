//! Whether a value counts as true.

use super::hooks;
use crate::object::Value;
use num_traits::Zero;

/// Whether `if` takes the value for true.
pub fn to_bool(value: &Value) -> bool {
    match value {
        Value::Bool(v) | Value::Switch(v) => *v,
        Value::Null | Value::Void => false,
        Value::Int(v) => *v != 0,
        Value::Str(text) => !text.is_empty(),
        Value::Char(v) => *v != 0,
        Value::Byte(v) => *v != 0,
        Value::SByte(v) => *v != 0,
        Value::Int16(v) => *v != 0,
        Value::UInt16(v) => *v != 0,
        Value::UInt32(v) => *v != 0,
        Value::Long(v) => *v != 0,
        Value::UInt64(v) => *v != 0,
        Value::Single(v) => *v != 0.0,
        Value::Double(v) => *v != 0.0,
        Value::Decimal(v) => !v.is_zero(),
        Value::BigInt(v) => !v.is_zero(),
        Value::Enum(_, v) => *v != 0,
        Value::Array(array) => {
            let items = array.items();
            list(items.len(), items.first())
        }
        Value::Object(_) => match hooks::hooks().and_then(|hooks| hooks.list_head(value)) {
            Some((count, first)) => list(count, first.as_ref()),
            None => true,
        },
        Value::Wrapped(inner) => to_bool(&inner.0),
        Value::DateTime(_)
        | Value::TimeSpan(_)
        | Value::Type(_)
        | Value::Hashtable(_)
        | Value::Custom(_)
        | Value::ScriptBlock(_) => true,
    }
}

/// An empty list is false; one element speaks for the list, unless it is a list itself.
fn list(count: usize, first: Option<&Value>) -> bool {
    match (count, first) {
        (0, _) | (_, None) => false,
        (1, Some(Value::Array(inner))) => !inner.is_empty(),
        (1, Some(only)) => match hooks::hooks().and_then(|hooks| hooks.list_head(only)) {
            Some((inner, _)) => inner > 0,
            None => to_bool(only),
        },
        _ => true,
    }
}
