//! The text of one value in a table's cell, a list's field or on a line of its own.

use super::cells::ELLIPSIS;
use super::properties;
use crate::dotnet::{
    Culture, Numeric, ZoneOffset, decimal_to_string, format_date_time, format_number, format_time_span,
    powershell_double, powershell_single,
};
use crate::language::ast::BinaryOperator;
use crate::object::{Result, Runtime, TypeOrigin, Value, convert, operators};

/// `PSObject.ToString()`: as in an expandable string, but by the current culture.
pub fn to_string(rt: &mut dyn Runtime, value: &Value) -> Result<String> {
    if let Some(written) = value.token_text() {
        return Ok(written.to_string());
    }
    let culture = Culture::current();
    Ok(match value.base() {
        Value::Null | Value::Void => String::new(),
        Value::Str(s) => s.as_str().to_owned(),
        Value::Bool(b) => if *b { "True" } else { "False" }.to_owned(),
        Value::Int(v) => v.to_string(),
        Value::Long(v) => v.to_string(),
        Value::Double(v) => powershell_double(*v, culture),
        Value::Single(v) => powershell_single(*v, culture),
        Value::Decimal(v) => decimal_to_string(**v),
        Value::DateTime(v) => {
            format_date_time(*v, "G", culture, ZoneOffset::from_minutes(0)).unwrap_or_default()
        }
        Value::Type(_) => {
            let text = rt.call_method(value, "ToString", &[])?;
            text.as_str().unwrap_or_default().to_owned()
        }
        Value::TimeSpan(v) => format_time_span(*v, "c").unwrap_or_default(),
        Value::Custom(object) => convert::custom_to_string(rt, value, object)?.as_str().to_owned(),
        Value::Object(_) => match crate::types::node_text(value) {
            Some(text) => text,
            None => convert::to_text(rt, value)?.as_str().to_owned(),
        },
        _ => convert::to_text(rt, value)?.as_str().to_owned(),
    })
}

/// How a field of a view is to be written.
#[derive(Clone, Default)]
pub struct FieldFormat {
    /// `FormatString`.
    pub format: Option<std::rc::Rc<str>>,
    /// In a table: numbers with a fraction get the culture's digits.
    pub in_table: bool,
}

/// The text of a field. A collection is shown in braces, as many elements as `$FormatEnumerationLimit` says.
pub fn field(rt: &mut dyn Runtime, value: &Value, format: &FieldFormat, limit: usize) -> Result<String> {
    if let Some(text) = &format.format
        && !text.is_empty()
    {
        return with_format(rt, value, text);
    }
    match value {
        Value::Str(s) => return Ok(s.as_str().to_owned()),
        Value::Int(v) => return Ok(v.to_string()),
        Value::Null | Value::Void => return Ok(String::new()),
        Value::Array(a) if a.dimensions().is_none() => {
            let items = a.items().iter().take(limit.saturating_add(1)).cloned().collect();
            return braces(rt, items, limit);
        }
        _ => {}
    }
    if format.in_table
        && let Some(text) = fraction(value)
    {
        return Ok(text);
    }
    match properties::elements(rt, value)? {
        Some(items) => braces(rt, items, limit),
        None => to_string(rt, value),
    }
}

fn fraction(value: &Value) -> Option<String> {
    let number = match value.base() {
        Value::Double(v) => Numeric::Double(*v),
        Value::Single(v) => Numeric::Single(*v),
        Value::Decimal(v) => Numeric::Decimal(**v),
        _ => return None,
    };
    format_number(number, "F2", Culture::current()).ok()
}

/// By a format string: a composite one if it has braces, else the value's own `ToString(format)`.
fn with_format(rt: &mut dyn Runtime, value: &Value, format: &str) -> Result<String> {
    let composite = format.contains("{0") || format.contains('}');
    let format = if composite { format.to_owned() } else { format!("{{0:{format}}}") };
    let arguments = Value::array(vec![value.clone()]);
    let text = operators::binary(rt, BinaryOperator::Format, &Value::from(format), &arguments)?;
    to_string(rt, &text)
}

fn braces(rt: &mut dyn Runtime, items: Vec<Value>, limit: usize) -> Result<String> {
    let mut out = String::from("{");
    for (i, item) in items.iter().enumerate() {
        if i == limit {
            out.push(ELLIPSIS);
            break;
        }
        if i > 0 {
            out.push_str(", ");
        }
        out.push_str(&element(rt, item)?);
    }
    out.push('}');
    Ok(out)
}

/// The name of an element: its text where its type has one, else the property that names it.
fn element(rt: &mut dyn Runtime, item: &Value) -> Result<String> {
    if item.is_null() {
        return Ok("$null".to_owned());
    }
    if item.native::<crate::types::collections::Pair>().is_some() {
        let text = rt.call_method(item, "ToString", &[])?;
        return to_string(rt, &text);
    }
    if has_own_text(rt, item)? {
        return to_string(rt, item);
    }
    if let Some(name) = properties::naming_property(item)
        && let Some(value) = properties::read(rt, item, crate::text::Name::new(&name), &name).ok().flatten()
    {
        return to_string(rt, &value);
    }
    to_string(rt, item)
}

/// Whether the element's type has a text of its own rather than its class's name or its base's text.
fn has_own_text(rt: &mut dyn Runtime, item: &Value) -> Result<bool> {
    let Value::Object(object) = item.base() else { return Ok(true) };
    let id = object.type_id();
    let name = id.name();
    if crate::types::node_text(item).is_some() {
        return Ok(false);
    }
    if matches!(&*name, "System.Text.RegularExpressions.Match" | "System.Text.RegularExpressions.Group") {
        return Ok(false);
    }
    if !matches!(id.info().origin, TypeOrigin::Script { .. }) {
        return Ok(true);
    }
    Ok(to_string(rt, item)? != *name)
}

/// `$FormatEnumerationLimit`, as a count; a negative one has no limit.
pub fn enumeration_limit(rt: &mut dyn Runtime) -> usize {
    match rt.variable("global:FormatEnumerationLimit").as_ref().and_then(Value::as_integer) {
        Some(n) if n < 0 => usize::MAX,
        Some(n) => usize::try_from(n).unwrap_or(usize::MAX),
        None => 4,
    }
}
