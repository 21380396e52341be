//! The argument transformation attributes of built-in cmdlets, by their short names.

use super::argument::list_elements;
use crate::dotnet::Encoding;
use crate::object::{Result, Runtime, TypeId, Value, convert};
use crate::types::power_shell::FlagsExpression;
use crate::types::text::encoding_value;

/// Applies the attribute of that name; one that is not known leaves the value to conversion.
pub(super) fn apply(rt: &mut dyn Runtime, name: &str, value: &Value) -> Result<Value> {
    match name {
        "Encoding" => encoding(value),
        "FileinfoToString" => file_paths(rt, value),
        "Version" | "PSVersion" => version(rt, value),
        "FlagsExpression" => flags_expression(rt, value),
        _ => Ok(value.clone()),
    }
}

/// Names and code pages to encodings.
fn encoding(value: &Value) -> Result<Value> {
    match value.base() {
        Value::Str(name) => Ok(encoding_value(Encoding::from_parameter(name)?)),
        Value::Int(code_page) => Ok(encoding_value(Encoding::from_code_page(*code_page)?)),
        _ => Ok(value.clone()),
    }
}

/// `!Directory+Hidden` and lists of such. What cannot be read is left to conversion, whose error it is.
fn flags_expression(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let text = match list_elements(rt, value)? {
        None => convert::to_text(rt, value)?.to_string(),
        Some(elements) => {
            let mut parts = Vec::with_capacity(elements.len());
            for element in elements {
                parts.push(convert::to_text(rt, &element)?.to_string());
            }
            parts.join(",")
        }
    };
    let flags = TypeId::named("System.IO.FileAttributes");
    let type_id = TypeId::from_signature(FLAGS_EXPRESSION, &[]);
    match FlagsExpression::parse(&text, type_id, flags) {
        Some(expression) => Ok(Value::object(expression)),
        None => Ok(value.clone()),
    }
}

const FLAGS_EXPRESSION: &str = "System.Management.Automation.FlagsExpression`1[System.IO.FileAttributes]";

/// Files given in place of their paths.
fn file_paths(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let path = |rt: &mut dyn Runtime, v: &Value| match &*v.base().type_id().name() {
        "System.IO.FileInfo" => rt.get_property(v, "FullName"),
        _ => Ok(v.clone()),
    };
    match list_elements(rt, value)? {
        None => path(rt, value),
        Some(elements) => {
            let mut paths = Vec::with_capacity(elements.len());
            for element in elements {
                paths.push(path(rt, &element)?);
            }
            Ok(Value::array(paths))
        }
    }
}

/// `Off` and `Latest` for `Set-StrictMode`.
fn version(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    match value.as_str() {
        Some(text) if text.eq_ignore_ascii_case("off") => {
            convert::convert(rt, &Value::from("0.0"), TypeId::VERSION)
        }
        Some(text) if text.eq_ignore_ascii_case("latest") => match rt.variable("PSVersionTable") {
            Some(table) => {
                let version = rt.get_property(&table, "PSVersion")?;
                let text = convert::net_text(rt, &version);
                convert::convert(rt, &Value::from(text.as_str()), TypeId::VERSION)
            }
            None => Ok(value.clone()),
        },
        _ if value.is_number() => {
            // A whole number is a major version.
            let text = convert::to_text(rt, value)?;
            let text = if text.contains('.') { text.to_string() } else { format!("{text}.0") };
            convert::convert(rt, &Value::from(text), TypeId::VERSION)
        }
        _ => Ok(value.clone()),
    }
}
