//! `IFormattable.ToString(format)`, which `String.Format` and `-f` call on every argument.

use crate::dotnet::{Culture, Numeric, format_date_time, format_number, format_time_span};
use crate::object::{Result, Runtime, Value};
use crate::types::support::{net_text, zone};

/// A number of any type as the formatter takes it.
pub(in crate::types) fn numeric(value: &Value) -> Option<Numeric<'_>> {
    Some(match value.base() {
        Value::Byte(v) => Numeric::Integer { value: i128::from(*v), bits: 8 },
        Value::SByte(v) => Numeric::Integer { value: i128::from(*v), bits: 8 },
        Value::Int16(v) => Numeric::Integer { value: i128::from(*v), bits: 16 },
        Value::UInt16(v) => Numeric::Integer { value: i128::from(*v), bits: 16 },
        Value::Int(v) => Numeric::Integer { value: i128::from(*v), bits: 32 },
        Value::UInt32(v) => Numeric::Integer { value: i128::from(*v), bits: 32 },
        Value::Long(v) => Numeric::Integer { value: i128::from(*v), bits: 64 },
        Value::UInt64(v) => Numeric::Integer { value: i128::from(*v), bits: 64 },
        Value::Single(v) => Numeric::Single(*v),
        Value::Double(v) => Numeric::Double(*v),
        Value::Decimal(v) => Numeric::Decimal(**v),
        Value::BigInt(v) => Numeric::Big(v),
        _ => return None,
    })
}

/// The argument's text in the current culture; a format that its type does not know is ignored.
pub(in crate::types) fn format_value(rt: &mut dyn Runtime, value: &Value, format: &str) -> Result<String> {
    if let Some(number) = numeric(value) {
        return Ok(format_number(number, format, Culture::current())?);
    }
    match value.base() {
        Value::Null | Value::Void => Ok(String::new()),
        Value::DateTime(v) => Ok(format_date_time(*v, format, Culture::current(), zone(rt))?),
        Value::TimeSpan(v) => Ok(format_time_span(*v, if format.is_empty() { "c" } else { format })?),
        Value::Enum(..) if !format.is_empty() => {
            let text = rt.call_method(value, "ToString", &[Value::from(format)])?;
            Ok(text.as_str().unwrap_or("").to_owned())
        }
        Value::Object(object) if !format.is_empty() && object.type_id().is_a(formattable()) => {
            let text = rt.call_method(value, "ToString", &[Value::from(format), Value::Null])?;
            Ok(text.as_str().unwrap_or("").to_owned())
        }
        _ => Ok(net_text(rt, value)?.to_string()),
    }
}

fn formattable() -> crate::object::TypeId {
    crate::object::TypeId::named("System.IFormattable")
}
