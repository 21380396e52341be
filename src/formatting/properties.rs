//! What the formatter asks of an object: its type names, its properties in order, its elements.

use super::views;
use crate::object::{CustomObject, MemberKind, Result, Runtime, TypeId, Value};
use crate::text::{Name, WildcardPattern};
use crate::types::{self, MemberType};
use std::rc::Rc;

/// `PSTypeNames`, most specific first.
pub fn type_names(value: &Value) -> Vec<Rc<str>> {
    types::type_names(value)
}

/// The most specific type name.
pub fn first_type_name(value: &Value) -> Rc<str> {
    match value.base() {
        Value::Custom(c) if c.type_names.borrow().is_none() => TypeId::PS_CUSTOM_OBJECT.name(),
        _ => type_names(value).into_iter().next().unwrap_or_else(|| Rc::from("")),
    }
}

/// The elements of an object that is shown element by element: collections and dictionaries.
pub fn elements(rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
    match value.base() {
        Value::Hashtable(table) => Ok(Some(
            table.pairs().into_iter().map(|(k, v)| types::collections::dictionary_entry(k, v)).collect(),
        )),
        Value::Array(a) => Ok(Some(a.to_vec())),
        Value::Str(_) | Value::Custom(_) | Value::Null | Value::Void => Ok(None),
        Value::Object(_) => {
            if let Some(items) = types::enumerate(rt, value)? {
                return Ok(Some(items));
            }
            if !value.type_id().is_a(TypeId::IDICTIONARY) {
                return Ok(None);
            }
            let enumerator = rt.call_method(value, "GetEnumerator", &[])?;
            types::enumerate(rt, &enumerator)
        }
        _ => Ok(None),
    }
}

/// In which order properties are listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// What is shown when nobody chose: the object's own, its type's, then what type data adds.
    Shown,
    /// What `*` and other patterns find: the object's own, what type data adds, then its type's.
    Matched,
}

/// Names of all properties.
pub fn property_names(value: &Value, order: Order) -> Vec<Rc<str>> {
    if let Value::Custom(c) = value.base() {
        return custom_names(c);
    }
    let content = types::content_names(value).unwrap_or_default();
    if order == Order::Shown && !content.is_empty() {
        return content;
    }
    let own: Vec<Rc<str>> =
        value.extras().and_then(|e| e.with(|bag| bag.shape.names().to_vec())).unwrap_or_default();
    let is_own = |name: &str| own.iter().any(|o| o.eq_ignore_ascii_case(name));
    let members = types::members_of(value);
    let mut names: Vec<Rc<str>> = vec![];
    let mut add = |name: &Rc<str>| {
        if !names.iter().any(|n| n.eq_ignore_ascii_case(name)) {
            names.push(name.clone());
        }
    };
    let hidden = |m: &types::MemberDescription| {
        !content.is_empty() && m.name.eq_ignore_ascii_case("Item") && !content.contains(&m.name)
    };
    let properties = || members.iter().filter(|m| !m.is_static && is_property(m.kind) && !hidden(m));
    properties().filter(|m| is_own(&m.name)).for_each(|m| add(&m.name));
    let adapted = |m: &MemberType| *m == MemberType::Property;
    let first_adapted = order == Order::Shown;
    properties().filter(|m| adapted(&m.kind) == first_adapted).for_each(|m| add(&m.name));
    properties().for_each(|m| add(&m.name));
    names
}

fn is_property(kind: MemberType) -> bool {
    matches!(
        kind,
        MemberType::AliasProperty
            | MemberType::CodeProperty
            | MemberType::Property
            | MemberType::NoteProperty
            | MemberType::ScriptProperty
    )
}

fn custom_names(object: &CustomObject) -> Vec<Rc<str>> {
    let members = object.members.borrow();
    members
        .iter()
        .filter(|(_, kind, _)| !matches!(kind, MemberKind::Method | MemberKind::Set))
        .map(|(name, _, _)| name.clone())
        .collect()
}

/// Names that a pattern finds, or the one name if it is no pattern and there is such a property.
pub fn matching_names(value: &Value, pattern: &str) -> Vec<Rc<str>> {
    let Ok(wildcard) = WildcardPattern::new(pattern, true) else { return vec![] };
    property_names(value, Order::Matched).into_iter().filter(|n| wildcard.is_match(n)).collect()
}

/// A property's name as the object spells it.
pub fn own_spelling(value: &Value, name: Name, text: &str) -> Option<Rc<str>> {
    if let Value::Custom(c) = value.base() {
        let members = c.members.borrow();
        if let Some(at) = members.shape.find(name) {
            return members.shape.names().get(at).cloned();
        }
    }
    property_names(value, Order::Matched).into_iter().find(|n| n.eq_ignore_ascii_case(text))
}

/// The properties that type data or a registered view chose for a type (`DefaultDisplayPropertySet`).
pub fn default_set(value: &Value) -> Option<Vec<Rc<str>>> {
    if let Some(names) = own_default_set(value) {
        return Some(names);
    }
    if let Value::Custom(c) = value.base()
        && c.type_names.borrow().is_none()
    {
        return None;
    }
    type_names(value).iter().find_map(|t| views::default_properties(t))
}

/// `PSStandardMembers.DefaultDisplayPropertySet` of the very object.
fn own_default_set(value: &Value) -> Option<Vec<Rc<str>>> {
    let find = |bag: &crate::object::MemberBag| {
        let at = bag.find("PSStandardMembers")?;
        let crate::object::MemberDefinition::MemberSet { members } = bag.values[at].native()? else {
            return None;
        };
        let at = members.find("DefaultDisplayPropertySet")?;
        match members.values[at].native()? {
            crate::object::MemberDefinition::PropertySet { names } => Some(names.clone()),
            _ => None,
        }
    };
    match value.base() {
        Value::Custom(c) => find(&c.members.borrow()),
        _ => value.extras().and_then(|e| e.with(find).flatten()),
    }
}

/// Reads a property; `None` if there is none of that name.
pub fn read(rt: &mut dyn Runtime, value: &Value, name: Name, text: &str) -> Result<Option<Value>> {
    if let Value::Custom(c) = value {
        let members = c.members.borrow();
        if let Some(i) = members.shape.find(name)
            && members.shape.kinds()[i] == MemberKind::Note
        {
            return Ok(Some(members.values[i].clone()));
        }
    }
    types::members::get_member_strictly(rt, value, name, text)
}

/// Types whose values are one piece of text: they are written as they are, and stand right in tables.
pub fn is_scalar(value: &Value) -> bool {
    match value.base() {
        Value::Bool(_) | Value::Char(_) | Value::Str(_) | Value::Enum(..) => has_own_type_name(value),
        Value::Object(_) => {
            matches!(&*value.type_id().name(), "System.Security.SecureString" | "System.IntPtr")
        }
        other => other.is_number() && has_own_type_name(value),
    }
}

/// Whether nobody put a type name before the value's own.
fn has_own_type_name(value: &Value) -> bool {
    match value {
        Value::Wrapped(w) => match w.1.type_names() {
            Some(names) => names.first().is_some_and(|n| **n == *value.type_id().name()),
            None => true,
        },
        _ => true,
    }
}

/// Whether an object has no property at all.
pub fn is_propertyless(value: &Value) -> bool {
    property_names(value, Order::Shown).is_empty()
}

/// Patterns of the property that names an object best.
const NAME_PATTERNS: [&str; 6] = ["name", "id", "key", "*key", "*name", "*id"];

/// The property that names an object best.
pub fn naming_property(value: &Value) -> Option<Rc<str>> {
    if let Some(name) = type_names(value).iter().find_map(|t| views::naming_property(t)) {
        return Some(name);
    }
    let names = property_names(value, Order::Matched);
    NAME_PATTERNS.iter().find_map(|pattern| {
        let wildcard = WildcardPattern::new(pattern, true).ok()?;
        names.iter().find(|n| wildcard.is_match(n)).cloned()
    })
}
