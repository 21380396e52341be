//! The `-Property` and `-GroupBy` arguments of `Format-*`: names, script blocks and hash tables.

use super::errors;
use super::expression::Expression;
use super::format_data::Alignment;
use crate::object::{Result, Value};
use std::rc::Rc;

/// One property as it was asked for.
#[derive(Clone)]
pub struct PropertySpec {
    pub expression: Expression,
    pub label: Option<Rc<str>>,
    pub format: Option<Rc<str>>,
    pub width: Option<usize>,
    pub alignment: Option<Alignment>,
    pub depth: Option<usize>,
}

impl PropertySpec {
    pub fn new(expression: Expression) -> PropertySpec {
        PropertySpec { expression, label: None, format: None, width: None, alignment: None, depth: None }
    }

    /// The label, or the expression's own name.
    pub fn display_name(&self) -> Rc<str> {
        self.label.clone().unwrap_or_else(|| self.expression.display_name())
    }
}

/// A key that a hash table may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Key {
    Expression,
    Label,
    FormatString,
    Width,
    Alignment,
    Depth,
}

impl Key {
    fn name(self) -> &'static str {
        match self {
            Key::Expression => "expression",
            Key::Label => "label",
            Key::FormatString => "formatString",
            Key::Width => "width",
            Key::Alignment => "alignment",
            Key::Depth => "depth",
        }
    }
}

/// Where the property is asked for, which decides the keys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpecKind {
    Table,
    List,
    Wide,
    Custom,
    GroupBy,
}

impl SpecKind {
    fn keys(self) -> &'static [Key] {
        match self {
            SpecKind::Table => &[Key::Expression, Key::FormatString, Key::Label, Key::Width, Key::Alignment],
            SpecKind::List | SpecKind::GroupBy => &[Key::Expression, Key::FormatString, Key::Label],
            SpecKind::Wide => &[Key::Expression, Key::FormatString],
            SpecKind::Custom => &[Key::Expression, Key::Depth],
        }
    }
}

/// Reads the arguments of `-Property`; an element that is null counts for nothing.
pub fn parse_properties(arguments: &[Value], kind: SpecKind) -> Result<Vec<PropertySpec>> {
    arguments.iter().filter(|a| !a.is_null()).map(|a| parse(a, kind)).collect()
}

/// Reads one argument.
pub fn parse(argument: &Value, kind: SpecKind) -> Result<PropertySpec> {
    match argument.base() {
        Value::Str(s) if s.as_str().is_empty() => errors::empty_string(),
        Value::Str(s) => Ok(PropertySpec::new(Expression::property(&Rc::from(s.as_str())))),
        Value::ScriptBlock(block) => Ok(PropertySpec::new(Expression::Script(block.clone()))),
        Value::Hashtable(table) => parse_table(&table.pairs(), kind),
        other => errors::unknown_type(&other.type_id().name()),
    }
}

fn parse_table(pairs: &[(Value, Value)], kind: SpecKind) -> Result<PropertySpec> {
    let mut found: Vec<(Key, &str, &Value)> = vec![];
    for (key, value) in pairs {
        let Some(text) = key.as_str() else { return errors::key_not_string(&key.type_id().short_name()) };
        let key = find_key(text, kind)?;
        if found.iter().any(|(k, ..)| *k == key) {
            return errors::duplicate_key(text, key.name());
        }
        if value.is_null() {
            return errors::key_without_value(text);
        }
        check_type(key, text, value)?;
        found.push((key, text, value));
    }
    let Some((_, text, value)) = found.iter().find(|(k, ..)| *k == Key::Expression) else {
        return errors::missing_expression();
    };
    let mut spec = PropertySpec::new(expression(text, value)?);
    for key in kind.keys() {
        if let Some((_, text, value)) = found.iter().find(|(k, ..)| k == key) {
            apply(&mut spec, *key, text, value)?;
        }
    }
    Ok(spec)
}

/// A value of the wrong type is found before anything is done with any value.
fn check_type(key: Key, text: &str, value: &Value) -> Result<()> {
    match key {
        Key::Expression if value.as_str().is_none() && !matches!(value.base(), Value::ScriptBlock(_)) => {
            errors::expression_type(text, &value.type_id().name())
        }
        Key::Expression => Ok(()),
        Key::Width | Key::Depth => integer(text, value).map(drop),
        Key::Label | Key::FormatString | Key::Alignment => string(text, value).map(drop),
    }
}

fn find_key(text: &str, kind: SpecKind) -> Result<Key> {
    if text.is_empty()
        && let [first, second, ..] = kind.keys()
    {
        return errors::ambiguous_key(text, first.name(), second.name());
    }
    let starts =
        |name: &str| !text.is_empty() && name.get(..text.len()).is_some_and(|h| h.eq_ignore_ascii_case(text));
    let keys = kind.keys().iter().copied();
    let mut matching = keys.filter(|k| starts(k.name()) || (*k == Key::Label && starts("name")));
    match matching.next() {
        Some(key) => Ok(key),
        None => errors::unknown_key(text),
    }
}

fn expression(key: &str, value: &Value) -> Result<Expression> {
    match value.base() {
        Value::Str(s) if s.as_str().is_empty() => errors::empty_expression("expression"),
        Value::Str(s) => Ok(Expression::property(&Rc::from(s.as_str()))),
        Value::ScriptBlock(block) => Ok(Expression::Script(block.clone())),
        other => errors::expression_type(key, &other.type_id().name()),
    }
}

fn apply(spec: &mut PropertySpec, key: Key, text: &str, value: &Value) -> Result<()> {
    match key {
        Key::Expression => {}
        Key::Label => spec.label = Some(string(text, value)?),
        Key::FormatString => spec.format = Some(string(text, value)?),
        Key::Width => spec.width = Some(positive(text, value)?),
        Key::Depth => spec.depth = Some(integer(text, value)?.max(0) as usize),
        Key::Alignment => spec.alignment = Some(alignment(&string(text, value)?)?),
    }
    Ok(())
}

fn string(key: &str, value: &Value) -> Result<Rc<str>> {
    match value.as_str() {
        Some(text) => Ok(Rc::from(text)),
        None => errors::value_type(key, &value.type_id().name(), "System.String"),
    }
}

fn integer(key: &str, value: &Value) -> Result<i32> {
    match value.base() {
        Value::Int(v) => Ok(*v),
        other => errors::value_type(key, &other.type_id().name(), "System.Int32"),
    }
}

fn positive(key: &str, value: &Value) -> Result<usize> {
    match integer(key, value)? {
        v if v > 0 => Ok(v as usize),
        v => errors::width_out_of_range(v),
    }
}

/// `left`, `center`, `right`, or the beginning of one.
fn alignment(text: &str) -> Result<Alignment> {
    let starts =
        |name: &str| !text.is_empty() && name.get(..text.len()).is_some_and(|h| h.eq_ignore_ascii_case(text));
    let found = ["left", "center", "right"].into_iter().find(|n| starts(n)).and_then(Alignment::named);
    match found {
        Some(alignment) => Ok(alignment),
        None => errors::unknown_alignment(text),
    }
}
