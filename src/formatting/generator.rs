//! From one object to one entry, in the shape that was chosen for the whole sequence.

use super::computed::Computed;
use super::custom;
use super::expression::Expression;
use super::format_data::{Alignment, EntryInfo, ListField, ShapeInfo, TableColumn};
use super::properties::{self, Order};
use super::property_spec::PropertySpec;
use super::request::FormatRequest;
use super::value_text::{self, FieldFormat};
use super::views::{Shape, View};
use crate::object::{Flow, Result, Runtime, Value};
use crate::text::WildcardPattern;
use std::rc::Rc;

/// A table without chosen properties shows no more than these.
const MOST_COLUMNS: usize = 10;
/// An object with more properties is shown as a list.
const MOST_FOR_TABLE: usize = 4;
/// `Format-Custom` goes so deep.
const CUSTOM_DEPTH: usize = 5;

struct Column {
    expression: Expression,
    format: FieldFormat,
}

/// How the objects of one sequence become entries.
pub struct Generator {
    pub view: Option<Rc<View>>,
    pub shape: Shape,
    columns: Vec<Column>,
    heads: Vec<TableColumn>,
    autosize: bool,
    /// Errors of scripts, kept for `-ShowError`.
    pub failures: Vec<(Rc<str>, Rc<Flow>)>,
    limit: usize,
}

impl Generator {
    /// Picks the shape and, for a table, the columns, by the first object.
    pub fn new(
        rt: &mut dyn Runtime,
        request: &FormatRequest,
        view: Option<Rc<View>>,
        first: &Value,
    ) -> Result<Generator> {
        let shape = view.as_ref().map(|v| v.shape).or(request.shape).unwrap_or_else(|| shape_for(first));
        let limit = value_text::enumeration_limit(rt);
        let mut generator = Generator {
            autosize: request.autosize.unwrap_or(view.as_ref().is_some_and(|v| v.autosize)),
            view,
            shape,
            columns: vec![],
            heads: vec![],
            failures: vec![],
            limit,
        };
        if shape == Shape::Table {
            generator.set_columns(rt, request, first)?;
        }
        Ok(generator)
    }

    fn set_columns(&mut self, rt: &mut dyn Runtime, request: &FormatRequest, first: &Value) -> Result<()> {
        if let Some(view) = self.view.clone() {
            for column in view.columns.iter() {
                let label = column.label.clone().unwrap_or_else(|| column.expression.display_name());
                self.heads.push(TableColumn {
                    label,
                    width: column.width,
                    alignment: column.alignment.unwrap_or_default(),
                    is_custom_label: column.label.is_some(),
                });
                let format = FieldFormat::default();
                self.columns.push(Column { expression: column.expression.clone(), format });
            }
            return Ok(());
        }
        let specs = if request.properties.is_empty() {
            let chosen = properties::default_set(first);
            let names = chosen.unwrap_or_else(|| first_names(first, MOST_COLUMNS));
            names.iter().map(|n| PropertySpec::new(Expression::property(n))).collect()
        } else {
            expand(&request.properties, first)
        };
        for spec in exclude(specs, &request.exclude) {
            let alignment = match spec.alignment {
                Some(alignment) => alignment,
                None => default_alignment(rt, &spec.expression, first)?,
            };
            self.heads.push(TableColumn {
                label: spec.display_name(),
                width: spec.width.unwrap_or(0),
                alignment,
                is_custom_label: spec.label.is_some(),
            });
            let format = FieldFormat { in_table: spec.format.is_none(), format: spec.format };
            self.columns.push(Column { expression: spec.expression, format });
        }
        Ok(())
    }

    pub fn shape_info(&self, request: &FormatRequest) -> ShapeInfo {
        match self.shape {
            Shape::Table => ShapeInfo::Table {
                columns: self.heads.clone(),
                hide_headers: request.hide_headers,
                repeat_header: request.repeat_header,
            },
            Shape::List => ShapeInfo::List,
            Shape::Wide => ShapeInfo::Wide { columns: request.columns },
            Shape::Custom => ShapeInfo::Custom,
        }
    }

    pub fn is_autosize(&self) -> bool {
        self.autosize
    }

    /// The entry for one object.
    pub fn entry(
        &mut self,
        rt: &mut dyn Runtime,
        request: &FormatRequest,
        object: &Value,
    ) -> Result<EntryInfo> {
        match self.shape {
            Shape::Table => self.row(rt, request, object),
            Shape::List => self.list(rt, request, object),
            Shape::Wide => self.wide(rt, request, object),
            Shape::Custom => self.custom(rt, request, object),
        }
    }

    fn row(&mut self, rt: &mut dyn Runtime, request: &FormatRequest, object: &Value) -> Result<EntryInfo> {
        let mut cells = Vec::with_capacity(self.columns.len());
        let mut failures = vec![];
        for column in &self.columns {
            let text =
                cell(rt, request, &column.expression, &column.format, object, self.limit, &mut failures)?;
            cells.push(text.unwrap_or_default());
        }
        self.failures.append(&mut failures);
        let wrap = request.wrap || self.view.as_ref().is_some_and(|v| v.wrap);
        Ok(EntryInfo::Row { cells, wrap })
    }

    fn list(&mut self, rt: &mut dyn Runtime, request: &FormatRequest, object: &Value) -> Result<EntryInfo> {
        let mut fields = vec![];
        if let Some(view) = self.view.clone() {
            let type_names = properties::type_names(object);
            for item in view.items(&type_names) {
                let label = item.label.clone().unwrap_or_else(|| item.expression.display_name());
                let text = self.cell(rt, request, &item.expression, &FieldFormat::default(), object)?;
                fields.push(ListField { label, text: text.unwrap_or_default() });
            }
            return Ok(EntryInfo::List(fields));
        }
        for spec in exclude(specs_for(request, object), &request.exclude) {
            let format = FieldFormat { format: spec.format.clone(), in_table: false };
            if let Some(text) = self.cell(rt, request, &spec.expression, &format, object)? {
                fields.push(ListField { label: spec.display_name(), text });
            }
        }
        Ok(EntryInfo::List(fields))
    }

    fn wide(&mut self, rt: &mut dyn Runtime, request: &FormatRequest, object: &Value) -> Result<EntryInfo> {
        let (expression, format) = match (&self.view, request.properties.first()) {
            (Some(view), _) => (view.columns.first().map(|c| c.expression.clone()), None),
            (None, Some(spec)) => {
                let resolved = spec.expression.resolve(object).into_iter().next();
                (resolved, spec.format.clone())
            }
            (None, None) => (properties::naming_property(object).map(|n| Expression::property(&n)), None),
        };
        let expression = match (expression, request.properties.is_empty()) {
            (None, true) => {
                let names = properties::default_set(object).unwrap_or_else(|| first_names(object, 1));
                names.first().map(Expression::property)
            }
            (found, _) => found,
        };
        let Some(expression) = expression else { return Ok(EntryInfo::Wide(String::new())) };
        let format = FieldFormat { format, in_table: false };
        let text = self.cell(rt, request, &expression, &format, object)?;
        Ok(EntryInfo::Wide(text.unwrap_or_default()))
    }

    fn custom(&mut self, rt: &mut dyn Runtime, request: &FormatRequest, object: &Value) -> Result<EntryInfo> {
        if let Some(view) = self.view.clone() {
            if let Some(Expression::Computed(Computed::Help)) = view.columns.first().map(|c| &c.expression) {
                return super::help_view::parts(rt, object).map(EntryInfo::Custom);
            }
            let mut text = String::new();
            for item in &view.columns {
                text.push_str(
                    &self
                        .cell(rt, request, &item.expression, &FieldFormat::default(), object)?
                        .unwrap_or_default(),
                );
            }
            return Ok(EntryInfo::Custom(vec![super::CustomPart::Text(text)]));
        }
        let depth = request.depth.unwrap_or(CUSTOM_DEPTH);
        custom::browse(rt, request, object, depth, self.limit).map(EntryInfo::Custom)
    }

    fn cell(
        &mut self,
        rt: &mut dyn Runtime,
        request: &FormatRequest,
        expression: &Expression,
        format: &FieldFormat,
        object: &Value,
    ) -> Result<Option<String>> {
        let mut failures = vec![];
        let text = cell(rt, request, expression, format, object, self.limit, &mut failures);
        self.failures.append(&mut failures);
        text
    }
}

/// The text of an expression for an object; `None` if there is no such property. Errors of scripts leave
/// the cell empty.
pub(super) fn cell(
    rt: &mut dyn Runtime,
    request: &FormatRequest,
    expression: &Expression,
    format: &FieldFormat,
    object: &Value,
    limit: usize,
    failures: &mut Vec<(Rc<str>, Rc<Flow>)>,
) -> Result<Option<String>> {
    let value = match expression.evaluate(rt, object) {
        Ok(Some(value)) => value,
        Ok(None) => return Ok(None),
        Err(flow) => return failed(rt, request, expression, flow, failures).map(Some),
    };
    match value_text::field(rt, &value, format, limit) {
        Ok(text) => Ok(Some(text)),
        Err(flow) if flow.record().is_none() => Err(flow),
        Err(_) if request.display_error => Ok(Some("#FMTERR".to_owned())),
        Err(_) => {
            let plain = FieldFormat { format: None, in_table: format.in_table };
            Ok(Some(value_text::field(rt, &value, &plain, limit).unwrap_or_default()))
        }
    }
}

fn failed(
    _rt: &mut dyn Runtime,
    request: &FormatRequest,
    expression: &Expression,
    flow: Rc<Flow>,
    failures: &mut Vec<(Rc<str>, Rc<Flow>)>,
) -> Result<String> {
    if flow.record().is_none() {
        return Err(flow);
    }
    if request.show_error {
        failures.push((expression.display_name(), flow));
    }
    Ok(if request.display_error { "#ERR".to_owned() } else { String::new() })
}

/// A list for objects with many properties, else a table.
fn shape_for(object: &Value) -> Shape {
    let count = match properties::default_set(object) {
        Some(names) => names.len(),
        None => properties::property_names(object, Order::Shown).len(),
    };
    if count <= MOST_FOR_TABLE { Shape::Table } else { Shape::List }
}

fn first_names(object: &Value, most: usize) -> Vec<Rc<str>> {
    let mut names = properties::property_names(object, Order::Shown);
    names.truncate(most);
    names
}

/// The properties asked for, or those an object shows by itself.
pub(super) fn specs_for(request: &FormatRequest, object: &Value) -> Vec<PropertySpec> {
    if !request.properties.is_empty() {
        return expand(&request.properties, object);
    }
    let names =
        properties::default_set(object).unwrap_or_else(|| properties::property_names(object, Order::Shown));
    names.iter().map(|n| PropertySpec::new(Expression::property(n))).collect()
}

fn expand(specs: &[PropertySpec], object: &Value) -> Vec<PropertySpec> {
    specs
        .iter()
        .flat_map(|spec| {
            let resolved = spec.expression.resolve(object);
            resolved
                .into_iter()
                .map(|expression| PropertySpec { expression, ..spec.clone() })
                .collect::<Vec<_>>()
        })
        .collect()
}

fn exclude(specs: Vec<PropertySpec>, patterns: &[Rc<str>]) -> Vec<PropertySpec> {
    if patterns.is_empty() {
        return specs;
    }
    let patterns: Vec<WildcardPattern> =
        patterns.iter().filter_map(|p| WildcardPattern::new(p, true).ok()).collect();
    specs.into_iter().filter(|s| !patterns.iter().any(|p| p.is_match(&s.expression.display_name()))).collect()
}

/// Numbers, characters, booleans and enums stand right; the first object decides.
fn default_alignment(rt: &mut dyn Runtime, expression: &Expression, first: &Value) -> Result<Alignment> {
    // A name with a dot is looked up as a path here, and there is none.
    if matches!(expression, Expression::Property { text, .. } if text.contains('.')) {
        return Ok(Alignment::Left);
    }
    match expression.evaluate(rt, first) {
        Ok(Some(value)) => Ok(match value.base() {
            Value::Str(_) => Alignment::Left,
            _ if properties::is_scalar(&value) => Alignment::Right,
            _ => Alignment::Left,
        }),
        Ok(None) => Ok(Alignment::Left),
        Err(flow) if flow.record().is_none() => Err(flow),
        Err(_) => Ok(Alignment::Left),
    }
}
