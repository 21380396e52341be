//! From a stream of objects to a stream of format objects.

use super::OutStream;
use super::errors;
use super::expression::Expression;
use super::format_data::{CustomPart, EntryInfo, FormatEntry, FormatStart, ListField, Packet};
use super::generator::{Generator, cell, specs_for};
use super::properties;
use super::request::{Expand, FormatRequest};
use super::value_text::{self, FieldFormat};
use super::views::{self, Shape, View};
use crate::object::{ErrorRecord, Result, Runtime, TypeId, Value, compare};
use std::rc::Rc;

/// Formats the objects of one pipeline.
pub struct Formatter {
    request: FormatRequest,
    document: Option<Document>,
    /// What is known of the type of the object before, since most objects are of one type.
    memo: Option<TypeMemo>,
    stream: OutStream,
}

struct Document {
    generator: Generator,
    group: Option<Grouping>,
}

struct Grouping {
    expression: Expression,
    label: Option<Rc<str>>,
    indentation: usize,
    current: Option<Value>,
    name: Rc<str>,
}

struct TypeMemo {
    type_id: TypeId,
    names: Option<Rc<[Rc<str>]>>,
    out_of_band: Option<Rc<View>>,
    propertyless: bool,
    /// Whether the view in use is for this type.
    applies: bool,
}

impl Formatter {
    pub fn new(request: FormatRequest) -> Formatter {
        Formatter { request, document: None, memo: None, stream: OutStream::Output }
    }

    /// Formats an object, or the elements of a collection.
    pub fn push(
        &mut self,
        rt: &mut dyn Runtime,
        value: &Value,
        stream: OutStream,
        out: &mut Vec<Packet>,
    ) -> Result<()> {
        self.stream = stream;
        if value.is_null() {
            return Ok(());
        }
        let elements = match self.request.expand {
            Expand::CoreOnly => None,
            _ => properties::elements(rt, value)?,
        };
        match elements {
            None => {
                self.stream = stream_of(value, stream);
                self.object(rt, value, out)
            }
            Some(items) => {
                if self.request.expand == Expand::Both {
                    self.core_and_count(rt, value, items.len(), out)?;
                }
                for item in items.iter().filter(|i| !i.is_null()) {
                    self.stream = stream_of(item, stream);
                    self.object(rt, item, out)?;
                }
                Ok(())
            }
        }
    }

    /// The pipeline is over.
    pub fn finish(&mut self, rt: &mut dyn Runtime, out: &mut Vec<Packet>) -> Result<()> {
        let Some(document) = self.document.take() else { return Ok(()) };
        out.push(Packet::GroupEnd);
        for (expression, flow) in document.generator.failures {
            let thrown = flow
                .record()
                .is_some_and(|r| r.category.get() == crate::object::ErrorCategory::OperationStopped);
            let head = if thrown { "Exception" } else { "InvalidArgument" };
            let text = format!("{head}: Failed to evaluate expression \"{expression}\".");
            out.push(raw(text, OutStream::Output));
        }
        out.push(Packet::FormatEnd);
        rt.check_stop()
    }

    fn core_and_count(
        &mut self,
        rt: &mut dyn Runtime,
        value: &Value,
        count: usize,
        out: &mut Vec<Packet>,
    ) -> Result<()> {
        out.push(raw("The following object supports IEnumerable:".to_owned(), self.stream));
        if let Some(entry) = self.list_entry(rt, value)? {
            out.push(entry);
        }
        let noun = if count == 1 { "object" } else { "objects" };
        out.push(raw(format!("The IEnumerable contains the following {count} {noun}:"), self.stream));
        Ok(())
    }

    fn object(&mut self, rt: &mut dyn Runtime, value: &Value, out: &mut Vec<Packet>) -> Result<()> {
        if !self.request.force
            && let Some(entry) = self.out_of_band(rt, value)?
        {
            out.push(entry);
            return Ok(());
        }
        if self.document.is_none() {
            self.start(rt, value, out)?;
        } else if self.is_new_group(rt, value)? {
            out.push(Packet::GroupEnd);
            let head = self.group_head(rt)?;
            out.push(Packet::GroupStart(head));
        }
        let Some(document) = &mut self.document else { return Ok(()) };
        let info = document.generator.entry(rt, &self.request, value)?;
        let entry = FormatEntry { info, out_of_band: false, stream: self.stream };
        out.push(Packet::Entry(Rc::new(entry)));
        Ok(())
    }

    fn start(&mut self, rt: &mut dyn Runtime, value: &Value, out: &mut Vec<Packet>) -> Result<()> {
        let view = self.choose_view(rt, value)?;
        let generator = Generator::new(rt, &self.request, view.clone(), value)?;
        let start =
            FormatStart { shape: generator.shape_info(&self.request), autosize: generator.is_autosize() };
        let group = self.grouping(view.as_deref());
        self.document = Some(Document { generator, group });
        self.memo = None;
        out.push(Packet::FormatStart(Rc::new(start)));
        self.is_new_group(rt, value)?;
        let head = self.group_head(rt)?;
        out.push(Packet::GroupStart(head));
        Ok(())
    }

    fn choose_view(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Rc<View>>> {
        if let Some(name) = &self.request.view {
            return self.named_view(value, name).map(Some);
        }
        if !self.request.properties.is_empty() || !self.request.exclude.is_empty() || has_no_view(value) {
            return Ok(None);
        }
        let names = properties::type_names(value);
        for view in views::candidates(&names, self.request.shape) {
            let fits = match &view.when {
                None => true,
                Some(property) => {
                    let name = crate::text::Name::new(property);
                    properties::read(rt, value, name, property).ok().flatten().is_some_and(|v| !v.is_null())
                }
            };
            if fits {
                return Ok(Some(view));
            }
        }
        Ok(None)
    }

    fn named_view(&self, value: &Value, name: &str) -> Result<Rc<View>> {
        let shape = self.request.shape.unwrap_or(Shape::Table);
        let names = properties::type_names(value);
        let of_shape = views::candidates(&names, Some(shape));
        if let Some(view) = of_shape.iter().find(|v| v.name.eq_ignore_ascii_case(name)) {
            return Ok(view.clone());
        }
        let others: Vec<Rc<View>> = views::candidates(&names, None)
            .into_iter()
            .filter(|v| v.shape != shape && v.name.eq_ignore_ascii_case(name))
            .collect();
        let head = format!("The view name {name} cannot be found");
        let details = if !others.is_empty() {
            let cmdlets: Vec<String> = others.iter().map(|v| format!("Format-{}", v.shape.name())).collect();
            format!(
                " {head} in the {} formatting. Try using one of these other format cmdlets: {}",
                shape.name(),
                cmdlets.join(", ")
            )
        } else if of_shape.is_empty() {
            let type_name = names.first().cloned().unwrap_or_else(|| Rc::from(""));
            format!("{head}. There are no existing {} views for {type_name} objects.", shape.name())
        } else {
            let known: Vec<&str> = of_shape.iter().map(|v| &*v.name).collect();
            format!(
                "{head}. Specify one of the following {} views and try again: {}.",
                shape.name(),
                known.join(", ")
            )
        };
        errors::view_not_found(name, details)
    }

    fn grouping(&self, view: Option<&View>) -> Option<Grouping> {
        let (expression, label, indentation) =
            match (&self.request.group_by, view.and_then(|v| v.group.as_ref())) {
                (Some(spec), _) => (spec.expression.clone(), spec.label.clone(), 3),
                (None, Some((expression, label))) => {
                    let deep = matches!(expression, Expression::Computed(_));
                    (expression.clone(), Some(label.clone()), if deep { 4 } else { 3 })
                }
                (None, None) => return None,
            };
        Some(Grouping {
            expression,
            name: label.clone().unwrap_or_else(|| Rc::from("")),
            label,
            indentation,
            current: None,
        })
    }

    /// Takes up the object's grouping value; whether it differs from the one before.
    fn is_new_group(&mut self, rt: &mut dyn Runtime, value: &Value) -> Result<bool> {
        let Some(group) = self.document.as_mut().and_then(|d| d.group.as_mut()) else { return Ok(false) };
        let Some(expression) = group.expression.resolve(value).into_iter().next() else { return Ok(false) };
        let new = match expression.evaluate(rt, value) {
            Ok(Some(new)) => new,
            Ok(None) => return Ok(false),
            Err(flow) if flow.record().is_none() => return Err(flow),
            Err(_) => return Ok(false),
        };
        let same = match &group.current {
            Some(old) => same_group(rt, old, &new)?,
            None => new.is_null(),
        };
        group.current = Some(new);
        if !same && group.label.is_none() {
            group.name = expression.display_name();
        }
        Ok(!same)
    }

    /// The line above a group.
    fn group_head(&self, rt: &mut dyn Runtime) -> Result<Option<Rc<str>>> {
        let Some(group) = self.document.as_ref().and_then(|d| d.group.as_ref()) else { return Ok(None) };
        let Some(value) = &group.current else { return Ok(None) };
        let limit = value_text::enumeration_limit(rt);
        let text = value_text::field(rt, value, &FieldFormat::default(), limit)?;
        Ok(Some(Rc::from(format!("{:1$}{2}: {3}", "", group.indentation, group.name, text))))
    }

    /// The entry of an object that is written wherever it comes: text, numbers, errors, and objects for
    /// which the view in use is not made.
    fn out_of_band(&mut self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Packet>> {
        if properties::is_scalar(value) {
            return Ok(Some(raw(value_text::to_string(rt, value)?, self.stream)));
        }
        if let Value::Custom(c) = value.base()
            && c.type_names.borrow().is_none()
            && self.document.as_ref().is_none_or(|d| d.generator.view.is_none())
        {
            let empty = c.members.borrow().is_empty();
            return if empty {
                Ok(Some(raw(value_text::to_string(rt, value)?, self.stream)))
            } else {
                Ok(None)
            };
        }
        let memo = self.memo_for(value);
        let (view, propertyless, applies) = (memo.out_of_band.clone(), memo.propertyless, memo.applies);
        if let Some(view) = view {
            return self.custom_entry(rt, value, &view).map(Some);
        }
        if propertyless {
            return Ok(Some(raw(value_text::to_string(rt, value)?, self.stream)));
        }
        if applies { Ok(None) } else { self.list_entry(rt, value) }
    }

    fn memo_for(&mut self, value: &Value) -> &TypeMemo {
        let type_id = value.type_id();
        let names = own_names(value);
        let same = |m: &TypeMemo| {
            m.type_id == type_id
                && match (&m.names, &names) {
                    (None, None) => true,
                    (Some(a), Some(b)) => Rc::ptr_eq(a, b),
                    _ => false,
                }
                && !matches!(value.base(), Value::Custom(_))
        };
        let known = self.memo.take().filter(same);
        self.memo.insert(known.unwrap_or_else(|| {
            let all = properties::type_names(value);
            let view = self.document.as_ref().and_then(|d| d.generator.view.as_ref());
            TypeMemo {
                type_id,
                names,
                out_of_band: views::out_of_band(&all),
                propertyless: properties::is_propertyless(value),
                applies: view.is_none_or(|v| views::applies(v, &all)),
            }
        }))
    }

    fn custom_entry(&self, rt: &mut dyn Runtime, value: &Value, view: &View) -> Result<Packet> {
        let mut text = String::new();
        for item in &view.columns {
            let limit = value_text::enumeration_limit(rt);
            let format = FieldFormat::default();
            let part = cell(rt, &self.request, &item.expression, &format, value, limit, &mut vec![])?;
            text.push_str(&part.unwrap_or_default());
        }
        let info = EntryInfo::Custom(vec![CustomPart::Text(text)]);
        Ok(Packet::Entry(Rc::new(FormatEntry { info, out_of_band: true, stream: self.stream })))
    }

    /// An object as a list, in the midst of something else.
    fn list_entry(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Packet>> {
        let request = FormatRequest::default();
        let limit = value_text::enumeration_limit(rt);
        let mut fields = vec![];
        for spec in specs_for(&request, value) {
            let format = FieldFormat::default();
            if let Some(text) = cell(rt, &request, &spec.expression, &format, value, limit, &mut vec![])? {
                fields.push(ListField { label: spec.display_name(), text });
            }
        }
        if fields.is_empty() {
            return Ok(None);
        }
        let entry = FormatEntry { info: EntryInfo::List(fields), out_of_band: true, stream: self.stream };
        Ok(Some(Packet::Entry(Rc::new(entry))))
    }
}

/// A text written as it is.
/// An error of a merged stream is shown where errors are.
fn stream_of(value: &Value, stream: OutStream) -> OutStream {
    let merged = value.native::<ErrorRecord>().is_some_and(|record| record.merged.get());
    if merged { OutStream::Error } else { stream }
}

fn raw(text: String, stream: OutStream) -> Packet {
    Packet::Entry(Rc::new(FormatEntry { info: EntryInfo::Raw(text), out_of_band: true, stream }))
}

/// Type names that the object was given.
fn own_names(value: &Value) -> Option<Rc<[Rc<str>]>> {
    match value.base() {
        Value::Custom(c) => c.type_names.borrow().clone(),
        _ => value.extras().and_then(crate::object::Extras::type_names),
    }
}

/// A custom object without a type name of its own has no view.
fn has_no_view(value: &Value) -> bool {
    matches!(value.base(), Value::Custom(c) if c.type_names.borrow().is_none())
}

fn same_group(rt: &mut dyn Runtime, old: &Value, new: &Value) -> Result<bool> {
    if old.is_null() || new.is_null() {
        return Ok(old.is_null() && new.is_null());
    }
    if let (Some(a), Some(b)) = (old.as_str(), new.as_str()) {
        return Ok(crate::text::eq_ignore_case(a, b));
    }
    let simple =
        |v: &Value| properties::is_scalar(v) || matches!(v.base(), Value::DateTime(_) | Value::TimeSpan(_));
    if simple(old) && simple(new) && compare::equals(rt, old, new, true).unwrap_or(false) {
        return Ok(true);
    }
    let (a, b) = (value_text::to_string(rt, old)?, value_text::to_string(rt, new)?);
    Ok(crate::text::eq_ignore_case(&a, &b))
}
