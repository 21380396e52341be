//! `Get-Error`: an error record or an exception with everything inside, level by level.

use super::properties::{self, Order};
use super::value_text;
use crate::object::{ErrorRecord, ExceptionData, Result, Runtime, Value};
use crate::text::Name;
use std::rc::Rc;

/// Levels below which only texts are shown.
const DEEPEST: usize = 10;
const INDENTATION: usize = 4;

/// The text, one property a line.
pub fn show(rt: &mut dyn Runtime, target: &Value) -> Result<String> {
    let mut out = String::from("\n");
    object(rt, target, 0, 1, &mut out)?;
    Ok(out)
}

fn object(
    rt: &mut dyn Runtime,
    target: &Value,
    indentation: usize,
    depth: usize,
    out: &mut String,
) -> Result<()> {
    let mut names = properties::property_names(target, Order::Matched);
    let is_exception = target.native::<ExceptionData>().is_some();
    if is_exception {
        names.retain(|n| !n.eq_ignore_ascii_case("Type"));
        names.insert(0, Rc::from("Type"));
    }
    let width = names.iter().map(|n| n.len()).max().unwrap_or(0);
    for name in &names {
        let value = match &**name {
            "Type" if is_exception => Value::from(&*target.type_id().name()),
            text => match properties::read(rt, target, Name::new(text), text) {
                Ok(value) => value.unwrap_or_default(),
                Err(flow) if flow.record().is_none() => return Err(flow),
                Err(_) => Value::Null,
            },
        };
        if value.is_null() {
            continue;
        }
        out.push_str(&format!("{:indentation$}{name:width$} : ", ""));
        property(rt, &value, indentation, width, depth, out)?;
    }
    Ok(())
}

fn property(
    rt: &mut dyn Runtime,
    value: &Value,
    indentation: usize,
    width: usize,
    depth: usize,
    out: &mut String,
) -> Result<()> {
    let deep = value.native::<ExceptionData>().is_some() || value.native::<ErrorRecord>().is_some();
    let invocation = value.native::<crate::object::InvocationInfo>().is_some();
    if (deep || invocation) && depth < DEEPEST {
        out.push('\n');
        return object(rt, value, indentation + INDENTATION, depth + 1, out);
    }
    let limit = value_text::enumeration_limit(rt);
    let text = value_text::field(rt, value, &value_text::FieldFormat::default(), limit)?;
    let pad = indentation + width + 3;
    let mut lines = text.lines();
    out.push_str(lines.next().unwrap_or(""));
    for line in lines {
        out.push_str(&format!("\n{:pad$}{}", "", line.trim()));
    }
    out.push('\n');
    Ok(())
}
