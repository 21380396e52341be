//! Property expressions: what `-Property` of `Select-Object`, `Sort-Object` and others may name.
//!
//! A name, a pattern, a script block, or a hash table that says more about one of these.

use crate::engine::{Context, HereBlock};
use crate::object::{
    ErrorCategory, Flow, MemberDefinition, MemberKind, Result, Thrown, TypeId, Value, convert,
};
use crate::text::{Name, WildcardPattern};
use crate::types::{self, MemberType};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Where the values come from.
pub enum Expression {
    Name {
        text: Rc<str>,
        name: Name,
        /// Type last seen, and whether it has the property itself.
        seen: Cell<Option<(TypeId, bool)>>,
        /// The type's own spelling of the name.
        spelled: RefCell<Option<(TypeId, Rc<str>)>>,
    },
    Pattern {
        text: Rc<str>,
        pattern: WildcardPattern,
    },
    Script(HereBlock),
}

/// One property as it was asked for.
pub struct Property {
    pub expression: Expression,
    pub label: Option<Rc<str>>,
    pub descending: Option<bool>,
}

/// A value that an expression found, under the name of its property.
pub struct Found {
    pub name: Rc<str>,
    pub value: std::result::Result<Value, Rc<Flow>>,
}

/// A key that a hash table may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Key {
    Expression,
    Name,
    Ascending,
    Descending,
}

/// Which keys are allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keys {
    /// `Select-Object`, `ConvertTo-Html`
    Labelled,
    /// `Sort-Object`
    Ordered,
    /// `Group-Object`, `Compare-Object` and `Measure-Object`
    Plain,
}

impl Keys {
    fn all(self) -> &'static [Key] {
        match self {
            Keys::Labelled => &[Key::Expression, Key::Name],
            Keys::Ordered => &[Key::Expression, Key::Ascending, Key::Descending],
            Keys::Plain => &[Key::Expression],
        }
    }
}

impl Key {
    fn names(self) -> &'static [&'static str] {
        match self {
            Key::Expression => &["expression"],
            Key::Name => &["name", "label"],
            Key::Ascending => &["ascending"],
            Key::Descending => &["descending"],
        }
    }
}

/// Reads the arguments of `-Property`. Elements that are null count for nothing.
pub fn parse(cx: &mut Context, arguments: &[Value], keys: Keys) -> Result<Vec<Property>> {
    arguments.iter().filter(|a| !a.is_null()).map(|a| parse_one(cx, a, keys)).collect()
}

fn parse_one(cx: &mut Context, argument: &Value, keys: Keys) -> Result<Property> {
    let expression = match argument.base() {
        Value::Str(s) if s.is_empty() => {
            return Err(refuse("ExpressionEmptyString2", "An empty string value is not allowed."));
        }
        Value::Str(s) => Expression::named(s)?,
        Value::ScriptBlock(block) => Expression::Script(HereBlock::local(cx, block)),
        Value::Hashtable(table) => return parse_table(cx, &table.pairs(), keys),
        other => {
            let name = other.type_id().name();
            return Err(refuse(
                "DictionaryKeyUnknownType",
                &format!(
                    "Cannot convert {name} to one of the following types {{System.String, System.Management.Automation.ScriptBlock}}."
                ),
            ));
        }
    };
    Ok(Property { expression, label: None, descending: None })
}

fn parse_table(cx: &mut Context, pairs: &[(Value, Value)], keys: Keys) -> Result<Property> {
    let mut property = Property { expression: Expression::named("*")?, label: None, descending: None };
    let mut seen: Vec<Key> = vec![];
    let mut ascending = None;
    for (key, value) in pairs {
        let Some(text) = key.as_str() else {
            let type_name = key.type_id().short_name();
            return Err(refuse(
                "DictionaryKeyNonString",
                &format!("The {type_name} key type is not valid. The key must be a string."),
            ));
        };
        let key = find_key(text, keys)?;
        if seen.contains(&key) {
            return Err(refuse(
                "DictionaryKeyDuplicate",
                &format!("The duplicated key \"{text}\" conflicts with \"{}\".", key.names()[0]),
            ));
        }
        seen.push(key);
        if value.is_null() {
            return Err(refuse("DictionaryKeyMissingValue", &format!("The {text} key has no value.")));
        }
        match key {
            Key::Expression => property.expression = expression(cx, text, value)?,
            Key::Name => property.label = Some(label(text, value)?),
            Key::Ascending => ascending = Some(convert::to_bool(value)),
            Key::Descending => property.descending = Some(convert::to_bool(value)),
        }
    }
    if !seen.contains(&Key::Expression) {
        return Err(refuse("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing."));
    }
    // Where both are given, ascending has the word.
    if let Some(up) = ascending {
        property.descending = Some(!up);
    }
    Ok(property)
}

fn find_key(text: &str, keys: Keys) -> Result<Key> {
    let starts =
        |name: &str| !text.is_empty() && name.get(..text.len()).is_some_and(|h| h.eq_ignore_ascii_case(text));
    match keys.all().iter().find(|k| k.names().iter().any(|n| starts(n))) {
        Some(key) => Ok(*key),
        None => Err(refuse("DictionaryKeyIllegal", &format!("The {text} key is not valid."))),
    }
}

fn expression(cx: &mut Context, key: &str, value: &Value) -> Result<Expression> {
    match value.base() {
        Value::Str(s) if s.is_empty() => Err(refuse(
            "ExpressionEmptyString1",
            &format!("The \"{key}\" key cannot have an empty string value."),
        )),
        Value::Str(s) => Expression::named(s),
        Value::ScriptBlock(block) => Ok(Expression::Script(HereBlock::local(cx, block))),
        other => Err(refuse(
            "DictionaryKeyIllegalValue1",
            &format!(
                "The \"{key}\" key has a type, {}, that is not valid; expected types are {{System.String, System.Management.Automation.ScriptBlock}}.",
                other.type_id().name()
            ),
        )),
    }
}

fn label(key: &str, value: &Value) -> Result<Rc<str>> {
    match value.as_str() {
        Some(text) => Ok(Rc::from(text)),
        None => Err(refuse(
            "DictionaryKeyIllegalValue2",
            &format!(
                "The \"{key}\" key has a type, {}, that is not valid; expected type is System.String.",
                value.type_id().name()
            ),
        )),
    }
}

/// PowerShell raises a bare .NET exception here and puts what it has to say into the details.
fn refuse(id: &str, details: &str) -> Rc<Flow> {
    let record = Thrown::record(
        "System.NotSupportedException",
        "Specified method is not supported.",
        id,
        ErrorCategory::InvalidArgument,
    )
    .into_record();
    *record.details.borrow_mut() = Some((Rc::from(details), Rc::from("")));
    Flow::error(record)
}

impl Expression {
    pub fn named(text: &str) -> Result<Expression> {
        if WildcardPattern::contains_wildcards(text) {
            return Ok(Expression::Pattern { text: Rc::from(text), pattern: super::support::pattern(text)? });
        }
        Ok(Expression::Name {
            text: Rc::from(text),
            name: Name::new(text),
            seen: Cell::new(None),
            spelled: RefCell::new(None),
        })
    }

    /// The name the expression shows where there is no label.
    pub fn text(&self) -> Rc<str> {
        match self {
            Expression::Name { text, .. } | Expression::Pattern { text, .. } => text.clone(),
            Expression::Script(block) => Rc::from(block.block.text()),
        }
    }

    /// The values for an object; none where there is no such property.
    pub fn values(&self, cx: &mut Context, target: &Value) -> Result<Vec<Found>> {
        match self {
            Expression::Name { text, .. } => {
                if let Some(set) = property_set(target, text) {
                    return each(cx, target, set);
                }
                Ok(self.single(cx, target)?.into_iter().collect())
            }
            Expression::Pattern { pattern, .. } => {
                let names = property_names(target).into_iter().filter(|n| pattern.is_match(n)).collect();
                each(cx, target, names)
            }
            Expression::Script(_) => Ok(self.single(cx, target)?.into_iter().collect()),
        }
    }

    /// The first value only, which is all that sorting and grouping ask for.
    pub fn single(&self, cx: &mut Context, target: &Value) -> Result<Option<Found>> {
        match self {
            Expression::Name { text, name, seen, spelled } => {
                let value = keep_errors(read(cx, target, *name, text, seen))?;
                Ok(match value {
                    Ok(None) => None,
                    Ok(Some(v)) => Some(Found { name: spelling(target, *name, text, spelled), value: Ok(v) }),
                    Err(flow) => Some(Found { name: text.clone(), value: Err(flow) }),
                })
            }
            Expression::Pattern { .. } => Ok(self.values(cx, target)?.into_iter().next()),
            Expression::Script(block) => {
                let value = keep_errors(block.value(cx, target))?;
                let value = value.map(|v| if matches!(v, Value::Void) { Value::Null } else { v });
                Ok(Some(Found { name: self.text(), value }))
            }
        }
    }
}

/// The property's name as the object spells it.
fn spelling(
    target: &Value,
    name: Name,
    text: &Rc<str>,
    spelled: &RefCell<Option<(TypeId, Rc<str>)>>,
) -> Rc<str> {
    if let Value::Custom(object) = target {
        let members = object.members.borrow();
        return members.shape.find(name).map_or_else(|| text.clone(), |i| members.shape.names()[i].clone());
    }
    if matches!(target, Value::Hashtable(_)) {
        return text.clone();
    }
    let id = target.type_id();
    if let Some((known, found)) = &*spelled.borrow()
        && *known == id
    {
        return found.clone();
    }
    let members = types::members_of(target);
    let found = members
        .into_iter()
        .find(|m| m.name.eq_ignore_ascii_case(text))
        .map_or_else(|| text.clone(), |m| m.name);
    *spelled.borrow_mut() = Some((id, found.clone()));
    found
}

/// Errors are values here; what is not an error, or must not be hidden, goes on.
fn keep_errors<T>(result: Result<T>) -> Result<std::result::Result<T, Rc<Flow>>> {
    match result {
        Ok(v) => Ok(Ok(v)),
        Err(flow) => match flow.record() {
            Some(record) if &**record.error_id.borrow() != "NotEmulated" => Ok(Err(flow)),
            _ => Err(flow),
        },
    }
}

fn each(cx: &mut Context, target: &Value, names: Vec<Rc<str>>) -> Result<Vec<Found>> {
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        // What is not emulated is left out of a pattern's answer.
        let value = match read_property(cx, target, &name) {
            Err(flow) if flow.record().is_some_and(|r| &**r.error_id.borrow() == "NotEmulated") => continue,
            other => keep_errors(other)?,
        };
        if let Some(value) = value.transpose() {
            found.push(Found { name, value });
        }
    }
    Ok(found)
}

/// Reads a property of that name; methods and the properties of elements do not count.
pub fn read_property(cx: &mut Context, target: &Value, text: &str) -> Result<Option<Value>> {
    read(cx, target, Name::new(text), text, &Cell::new(None))
}

fn read(
    cx: &mut Context,
    target: &Value,
    name: Name,
    text: &str,
    seen: &Cell<Option<(TypeId, bool)>>,
) -> Result<Option<Value>> {
    match target {
        Value::Null | Value::Void => return Ok(None),
        Value::Custom(object) => {
            let members = object.members.borrow();
            if let Some(i) = members.shape.find(name) {
                match members.shape.kinds()[i] {
                    MemberKind::Note => return Ok(Some(members.values[i].clone())),
                    MemberKind::Method => return Ok(None),
                    _ => {}
                }
            } else if is_intrinsic(text) {
                return Ok(None);
            }
        }
        Value::Hashtable(_) => {}
        _ if is_intrinsic(text)
            || target.type_id().is_a(TypeId::IENUMERABLE)
            || matches!(target, Value::Array(_)) =>
        {
            let id = target.type_id();
            let own = match seen.get() {
                Some((known, own)) if known == id => own,
                _ => {
                    let own = has_property(target, text);
                    seen.set(Some((id, own)));
                    own
                }
            };
            if !own && !has_key(cx, target, text) {
                return Ok(None);
            }
        }
        _ => {}
    }
    let value = types::get_member_by(cx, target, name, text)?;
    Ok(value.filter(|v| !is_method_object(v)))
}

/// Names that every object answers to without having them.
fn is_intrinsic(text: &str) -> bool {
    text.eq_ignore_ascii_case("Count")
        || text.eq_ignore_ascii_case("Length")
        || text.get(..2).is_some_and(|h| h.eq_ignore_ascii_case("ps"))
}

fn has_property(target: &Value, text: &str) -> bool {
    types::members_of(target).iter().any(|m| is_property(m.kind) && m.name.eq_ignore_ascii_case(text))
}

fn has_key(cx: &mut Context, target: &Value, text: &str) -> bool {
    matches!(target.base(), Value::Object(_))
        && target.type_id().is_a(TypeId::IDICTIONARY)
        && types::get_index(cx, target, &[Value::from(text)]).is_ok_and(|v| v.is_some_and(|v| !v.is_null()))
}

/// Names of an object's properties in their order.
pub fn property_names(target: &Value) -> Vec<Rc<str>> {
    if let Value::Custom(object) = target {
        let members = object.members.borrow();
        let plain = members.shape.kinds().iter().all(|k| *k == MemberKind::Note);
        if plain && object.type_names.borrow().is_none() {
            return members.shape.names().to_vec();
        }
    }
    types::members_of(target)
        .into_iter()
        .filter(|m| is_property(m.kind) && !m.is_static)
        .map(|m| m.name)
        .collect()
}

/// The names in a property set of the object.
fn property_set(target: &Value, text: &str) -> Option<Vec<Rc<str>>> {
    let names = |value: &Value| match value.native::<MemberDefinition>() {
        Some(MemberDefinition::PropertySet { names }) => Some(names.clone()),
        _ => None,
    };
    let in_bag = |bag: &crate::object::MemberBag| {
        let i = bag.find(text)?;
        (bag.shape.kinds()[i] == MemberKind::Set).then(|| names(&bag.values[i])).flatten()
    };
    match target {
        Value::Custom(object) => in_bag(&object.members.borrow()),
        other => other.extras().filter(|e| !e.is_empty()).and_then(|e| e.with(in_bag).flatten()),
    }
}

/// Whether a kind of member is one that `Select-Object *` takes.
pub fn is_property(kind: MemberType) -> bool {
    use MemberType::*;
    matches!(kind, AliasProperty | CodeProperty | Property | NoteProperty | ScriptProperty)
}

pub fn is_method(kind: MemberType) -> bool {
    matches!(kind, MemberType::Method | MemberType::CodeMethod | MemberType::ScriptMethod)
}

/// Whether reading a member gave a method.
pub fn is_method_object(value: &Value) -> bool {
    value.native::<types::members::PsMethod>().is_some()
}
