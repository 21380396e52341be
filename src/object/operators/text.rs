//! `-like`, `-join` and `-f`.

use crate::dotnet::{
    Culture, DotNetError, Numeric, ZoneOffset, format_composite, format_date_time, format_number,
    format_time_span,
};
use crate::object::convert::{
    convert, enum_text, enum_underlying, enumerate, integer_type, net_text, to_text,
};
use crate::object::{
    ErrorCategory, Flow, PsString, Result, Runtime, Thrown, TypeId, Value, regex_cache, throw, type_name,
};
use crate::text::{WildcardPattern, WildcardPatternError};
use std::fmt::Write;
use std::rc::Rc;

/// `-like` and `-notlike`: one object is tested, a collection is filtered to the texts that fit.
pub(super) fn like(
    rt: &mut dyn Runtime,
    left: &Value,
    right: &Value,
    ignore_case: bool,
    wanted: bool,
) -> Result<Value> {
    let pattern = compiled(rt, right, ignore_case)?;
    if let Value::Str(text) = left {
        return Ok(Value::Bool(pattern.is_match(text) == wanted));
    }
    // An enumerator is no collection: it is one text.
    let is_enumerator = matches!(left, Value::Object(_)) && left.type_id().name().contains("Enumerator");
    let items = if is_enumerator { None } else { enumerate(rt, left)? };
    let Some(items) = items else {
        let text = to_text(rt, left)?;
        return Ok(Value::Bool(pattern.is_match(&text) == wanted));
    };
    let mut kept = Vec::new();
    for item in items {
        let text = to_text(rt, &item)?;
        if pattern.is_match(&text) == wanted {
            kept.push(Value::Str(text));
        }
    }
    Ok(Value::array(kept))
}

fn compiled(rt: &mut dyn Runtime, pattern: &Value, ignore_case: bool) -> Result<Rc<WildcardPattern>> {
    if let Some(object) = pattern.native::<WildcardObject>() {
        return Ok(object.0.clone());
    }
    let text = to_text(rt, pattern)?;
    regex_cache::wildcard(&text, ignore_case).or_else(|error| throw(invalid_pattern(&error)))
}

/// `WildcardPattern` as an object of scripts.
pub struct WildcardObject(pub Rc<WildcardPattern>);

impl crate::object::Native for WildcardObject {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.WildcardPattern")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `WildcardPatternException`.
pub fn invalid_pattern(error: &WildcardPatternError) -> Thrown {
    Thrown::record(
        "System.Management.Automation.WildcardPatternException",
        error.to_string(),
        "RuntimeException",
        ErrorCategory::NotSpecified,
    )
}

/// `-join` with a separator, or without one.
pub(super) fn join(rt: &mut dyn Runtime, left: &Value, separator: &str) -> Result<Value> {
    if let Value::Str(text) = left {
        return Ok(Value::Str(text.clone()));
    }
    // An enumerator is no collection: it is one text.
    let is_enumerator = matches!(left, Value::Object(_)) && left.type_id().name().contains("Enumerator");
    let items = if is_enumerator { None } else { enumerate(rt, left)? };
    let Some(items) = items else {
        return to_text(rt, left).map(Value::Str);
    };
    let mut out = String::new();
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push_str(separator);
        }
        match item {
            Value::Str(text) => out.push_str(text),
            Value::Array(_) | Value::Hashtable(_) => out.push_str(&type_name::to_string_name(item.type_id())),
            other => out.push_str(&to_text(rt, other)?),
        }
    }
    Ok(Value::str(crate::text::join_halves(&out)))
}

/// `-f`.
pub(super) fn format(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    match right.base() {
        // Only arrays of references are argument lists; `int[]` is one argument.
        Value::Array(array) if !array.element().is_value_type() && array.dimensions().is_none() => {
            format_list(rt, left, &array.to_vec())
        }
        _ => format_list(rt, left, std::slice::from_ref(right)),
    }
}

/// `-f` with its arguments in a list.
pub fn format_list(rt: &mut dyn Runtime, left: &Value, arguments: &[Value]) -> Result<Value> {
    let format = to_text(rt, left)?;
    let written = format_composite::<FormatFailure>(&format, arguments.len(), |index, item_format, out| {
        match (arguments.get(index).unwrap_or(&Value::Null), item_format) {
            (Value::Str(text), _) => out.push_str(text),
            (Value::Int(number), None) => {
                let _ = write!(out, "{number}");
            }
            (value, item_format) => out.push_str(&formatted(rt, value, item_format.unwrap_or(""))?),
        }
        Ok(())
    });
    match written {
        Ok(text) => Ok(Value::str(text)),
        Err(FormatFailure::DotNet(error)) => throw(format_error(&error)),
        Err(FormatFailure::Flow(flow)) => Err(flow),
    }
}

/// What stops a format: .NET's own error, or one of a script's `ToString`.
enum FormatFailure {
    DotNet(DotNetError),
    Flow(Rc<Flow>),
}

impl From<DotNetError> for FormatFailure {
    fn from(error: DotNetError) -> FormatFailure {
        FormatFailure::DotNet(error)
    }
}

fn format_error(error: &DotNetError) -> Thrown {
    Thrown::runtime(
        format!("Error formatting a string: {}.", error.message()),
        "FormatError",
        ErrorCategory::InvalidOperation,
    )
}

/// The bits of an integer type, for the formats that show them.
fn bits_of(value: &Value) -> u32 {
    integer_type(value.type_id()).map_or(32, crate::dotnet::IntegerType::bits)
}

/// `IFormattable.ToString(format, culture)` of a value, or its `ToString()`.
fn formatted(
    rt: &mut dyn Runtime,
    value: &Value,
    format: &str,
) -> std::result::Result<String, FormatFailure> {
    let culture = Culture::current();
    Ok(match value {
        Value::Null | Value::Void => String::new(),
        Value::Str(text) => text.to_string(),
        Value::Int(v) if format.is_empty() => v.to_string(),
        Value::Double(v) => format_number(Numeric::Double(*v), format, culture)?,
        Value::Single(v) => format_number(Numeric::Single(*v), format, culture)?,
        Value::Decimal(v) => format_number(Numeric::Decimal(**v), format, culture)?,
        Value::BigInt(v) => format_number(Numeric::Big(v), format, culture)?,
        Value::DateTime(v) => {
            let host = rt.host();
            let now = host.now_utc();
            let zone = ZoneOffset::from_minutes(host.utc_offset_minutes(now));
            format_date_time(*v, format, culture, zone)?
        }
        Value::TimeSpan(v) => format_time_span(*v, if format.is_empty() { "c" } else { format })?,
        Value::Enum(id, n) => format_enum(*id, *n, format)?,
        Value::Wrapped(w) => match w.1.token_text() {
            Some(text) if format.is_empty() => text.to_string(),
            _ => formatted(rt, &w.0, format)?,
        },
        Value::Object(_) => format_object(rt, value, format)?,
        other => match other.as_integer() {
            Some(number) => {
                let number = Numeric::Integer { value: number, bits: bits_of(other) };
                format_number(number, format, culture)?
            }
            None => net_text(rt, other),
        },
    })
}

/// Objects with a `ToString` that takes a format, and all others.
fn format_object(
    rt: &mut dyn Runtime,
    value: &Value,
    format: &str,
) -> std::result::Result<String, FormatFailure> {
    let formattable = !format.is_empty() && value.type_id().is_a(TypeId::named("System.IFormattable"));
    let arguments = if formattable { vec![Value::str(format)] } else { vec![] };
    match rt.call_method(value, "ToString", &arguments) {
        Ok(text) => Ok(text.as_str().unwrap_or("").to_owned()),
        Err(flow) => {
            let inner = crate::object::errors_text::exception_of(&flow)
                .and_then(|e| e.native::<crate::object::ExceptionData>().and_then(|d| d.inner.clone()));
            match inner {
                Some(inner) if formattable => Err(FormatFailure::DotNet(DotNetError::format(
                    crate::object::errors_text::exception_text(&inner),
                ))),
                _ => Err(FormatFailure::Flow(flow)),
            }
        }
    }
}

/// `Enum.ToString(format)`.
pub fn format_enum(id: TypeId, number: i64, format: &str) -> crate::dotnet::DotNetResult<String> {
    match format {
        "" | "g" | "G" | "f" | "F" => Ok(enum_text(id, number).to_string()),
        "d" | "D" => Ok(number.to_string()),
        "x" | "X" => {
            let bits = integer_type(enum_underlying(id)).map_or(32, crate::dotnet::IntegerType::bits);
            let mask = if bits == 64 { u64::MAX } else { (1 << bits) - 1 };
            Ok(format!("{:0width$X}", number as u64 & mask, width = bits as usize / 4))
        }
        _ => Err(DotNetError::format(
            "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".",
        )),
    }
}

/// The separator of `-join`.
pub(super) fn separator(rt: &mut dyn Runtime, right: &Value) -> Result<PsString> {
    match convert(rt, right, TypeId::STRING)? {
        Value::Str(text) => Ok(text),
        _ => Ok(PsString::from("")),
    }
}
