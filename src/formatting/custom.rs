//! `Format-Custom` without a view: the object as a class with its properties, level by level.

use super::cells::ELLIPSIS;
use super::format_data::CustomPart;
use super::generator::specs_for;
use super::properties;
use super::property_spec::PropertySpec;
use super::request::FormatRequest;
use super::value_text::{self, FieldFormat};
use crate::object::{Result, Runtime, Value};

/// Cells that each level stands further right.
const INDENTATION: usize = 2;

struct Browser<'a> {
    request: &'a FormatRequest,
    limit: usize,
}

/// Where in the tree: this level, and the deepest one to go to.
#[derive(Clone, Copy)]
struct Level {
    at: usize,
    deepest: usize,
}

impl Level {
    fn next(self) -> Level {
        Level { at: self.at + 1, ..self }
    }
}

/// The parts that show an object.
pub fn browse(
    rt: &mut dyn Runtime,
    request: &FormatRequest,
    object: &Value,
    depth: usize,
    limit: usize,
) -> Result<Vec<CustomPart>> {
    let browser = Browser { request, limit };
    let level = Level { at: 0, deepest: depth };
    let mut parts = vec![];
    if properties::is_scalar(object) {
        parts.push(CustomPart::Text(value_text::to_string(rt, object)?));
        return Ok(parts);
    }
    match properties::elements(rt, object)? {
        Some(items) => browser.collection(rt, &items, level, &mut parts)?,
        None => browser.object(rt, object, level, true, &mut parts)?,
    }
    Ok(parts)
}

impl Browser<'_> {
    fn object(
        &self,
        rt: &mut dyn Runtime,
        object: &Value,
        level: Level,
        top: bool,
        parts: &mut Vec<CustomPart>,
    ) -> Result<()> {
        let full = properties::first_type_name(object);
        let name = full.rsplit(['.', '+']).next().unwrap_or(&full).to_owned();
        parts.push(CustomPart::Text(format!("class {name}")));
        parts.push(CustomPart::NewLine);
        parts.push(CustomPart::Text("{".to_owned()));
        parts.push(CustomPart::NewLine);
        let shown = FormatRequest::default();
        let specs = specs_for(if top { self.request } else { &shown }, object);
        let mut inner = vec![];
        for spec in &specs {
            self.property(rt, object, spec, level, &mut inner)?;
        }
        parts.push(CustomPart::Indented(INDENTATION, inner));
        parts.push(CustomPart::Text("}".to_owned()));
        parts.push(CustomPart::NewLine);
        Ok(())
    }

    fn property(
        &self,
        rt: &mut dyn Runtime,
        object: &Value,
        spec: &PropertySpec,
        level: Level,
        parts: &mut Vec<CustomPart>,
    ) -> Result<()> {
        let label = spec.expression.display_name();
        let value = match spec.expression.evaluate(rt, object) {
            Ok(Some(value)) => value,
            Ok(None) => return Ok(()),
            Err(flow) if flow.record().is_none() => return Err(flow),
            Err(_) => Value::from(if self.request.display_error { "#ERR" } else { "" }),
        };
        parts.push(CustomPart::Text(format!("{label} = ")));
        let level = spec.depth.map_or(level, |deepest| Level { deepest, ..level });
        let elements = if value.is_null() { None } else { properties::elements(rt, &value)? };
        if let Some(items) = elements {
            parts.push(CustomPart::NewLine);
            let mut inner = vec![];
            self.collection(rt, &items, level.next(), &mut inner)?;
            parts.push(CustomPart::Indented(INDENTATION, inner));
        } else if self.is_leaf(&value, level) {
            self.leaf(rt, &value, parts)?;
        } else {
            parts.push(CustomPart::NewLine);
            let mut inner = vec![];
            self.object(rt, &value, level.next(), false, &mut inner)?;
            parts.push(CustomPart::Indented(INDENTATION, inner));
        }
        Ok(())
    }

    fn collection(
        &self,
        rt: &mut dyn Runtime,
        items: &[Value],
        level: Level,
        parts: &mut Vec<CustomPart>,
    ) -> Result<()> {
        parts.push(CustomPart::Text("[".to_owned()));
        parts.push(CustomPart::NewLine);
        let mut inner = vec![];
        for (i, item) in items.iter().enumerate() {
            if i == self.limit {
                self.leaf(rt, &Value::from(ELLIPSIS.to_string()), &mut inner)?;
                break;
            }
            self.element(rt, item, level, &mut inner)?;
        }
        parts.push(CustomPart::Indented(INDENTATION, inner));
        parts.push(CustomPart::Text("]".to_owned()));
        parts.push(CustomPart::NewLine);
        parts.push(CustomPart::NewLine);
        Ok(())
    }

    fn element(
        &self,
        rt: &mut dyn Runtime,
        item: &Value,
        level: Level,
        parts: &mut Vec<CustomPart>,
    ) -> Result<()> {
        if self.is_leaf(item, level) {
            return self.leaf(rt, item, parts);
        }
        match properties::elements(rt, item)? {
            Some(items) => {
                parts.push(CustomPart::NewLine);
                let mut inner = vec![];
                self.collection(rt, &items, level.next(), &mut inner)?;
                parts.push(CustomPart::Indented(INDENTATION, inner));
                Ok(())
            }
            None => self.object(rt, item, level.next(), false, parts),
        }
    }

    fn is_leaf(&self, value: &Value, level: Level) -> bool {
        level.at >= level.deepest || value.is_null() || properties::is_scalar(value)
    }

    fn leaf(&self, rt: &mut dyn Runtime, value: &Value, parts: &mut Vec<CustomPart>) -> Result<()> {
        let text = value_text::field(rt, value, &FieldFormat::default(), self.limit)?;
        parts.push(CustomPart::Text(text));
        parts.push(CustomPart::NewLine);
        Ok(())
    }
}
