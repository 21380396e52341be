//! Arguments of New- and Set- as values of properties: plain ones, and lists changed with `@{Add=…}`.

use std::sync::Arc;

use super::call::Call;
use super::errors;
use super::values::{from_value, record_of};
use crate::object::{Hashtable, Result, Thrown, Value, convert, throw};
use crate::topology::clock::TICKS_PER_DAY;
use crate::topology::{Entity, EntityType, Property, PropertyType, PropertyValue, fold};

/// Parameters that say how to do it and not what.
const CONTROL: [&str; 11] = [
    "Identity",
    "Parent",
    "Instance",
    "InMemory",
    "Force",
    "LocalStore",
    "Filter",
    "Tenant",
    "PassThru",
    "DomainController",
    "Credential",
];

/// Properties that a parameter of another name sets: noun, parameter, property.
const RENAMED: [(&str, &str, &str); 2] =
    [("CsAdminRole", "Template", "TemplateName"), ("CsConferenceDirectory", "HomePool", "ServiceId")];

/// What an argument does to a property.
pub(super) enum Given {
    Value(PropertyValue),
    /// `@{Add=…; Remove=…; Replace=…}`, in the order of the table.
    Modify(Vec<(Modification, Vec<PropertyValue>)>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Modification {
    Add,
    Remove,
    Replace,
}

/// Properties and what the arguments do to them, in the order of the arguments.
pub(super) type Assignments = Vec<(Arc<str>, Given)>;

/// The arguments of a call that set properties of a schema.
pub(super) fn assignments(call: &mut Call<'_>, entity_type: &EntityType) -> Result<Assignments> {
    let given: Vec<(String, Value)> = call.args.iter().map(|(n, v)| (n.to_string(), v.clone())).collect();
    let mut found = Vec::with_capacity(given.len());
    for (name, value) in given {
        if crate::command::is_common(&name) || CONTROL.contains(&name.as_str()) {
            continue;
        }
        let renamed = RENAMED.iter().find(|(noun, from, _)| *noun == &*entity_type.noun && *from == name);
        let name = renamed.map_or(name.as_str(), |(_, _, to)| to);
        let Some(property) = entity_type.property(name) else { continue };
        if property.derived {
            continue;
        }
        let given = given_value(call, property, &value)?;
        found.push((property.name.clone(), given));
    }
    Ok(found)
}

fn given_value(call: &mut Call<'_>, property: &Property, value: &Value) -> Result<Given> {
    if let (PropertyType::List(_), Value::Hashtable(table)) = (&property.property_type, value.base())
        && let Some(changes) = modifications(call, table)?
    {
        return Ok(Given::Modify(changes));
    }
    let mut stored = stored_value(call, value)?;
    if let (PropertyType::TimeOfDay, PropertyValue::DateTime(ticks)) = (&property.property_type, &stored) {
        stored = PropertyValue::DateTime(ticks.rem_euclid(TICKS_PER_DAY));
    }
    Ok(Given::Value(stored))
}

/// A value for the store; of Lync's objects that texts stand for, the identity.
fn stored_value(call: &mut Call<'_>, value: &Value) -> Result<PropertyValue> {
    from_value(call.cx, value)
}

/// The changes that a table of a `PSListModifier` asks for; `None` if it is a table of something else.
fn modifications(
    call: &mut Call<'_>,
    table: &Hashtable,
) -> Result<Option<Vec<(Modification, Vec<PropertyValue>)>>> {
    let mut changes = Vec::new();
    for (key, value) in table.pairs() {
        let key = convert::to_text(call.cx, &key)?;
        let what = match fold(key.as_str()).as_ref() {
            "add" => Modification::Add,
            "remove" => Modification::Remove,
            "replace" => Modification::Replace,
            _ if changes.is_empty() && table.len() > 1 => return Ok(None),
            _ => return throw(bad_key(key.as_str())),
        };
        let items = call.items_of(&value)?;
        let items = items.iter().map(|item| from_value(call.cx, item)).collect::<Result<Vec<_>>>()?;
        changes.push((what, items));
    }
    Ok(Some(changes))
}

fn bad_key(key: &str) -> Thrown {
    errors::bad_argument(
        format!("The key \"{key}\" is not valid in a list modifier. Use Add, Remove or Replace."),
        "ListModifier",
    )
}

/// The value that a property gets, from what it has.
pub(super) fn applied(
    entity: &Entity,
    name: &str,
    given: &Given,
) -> std::result::Result<PropertyValue, Thrown> {
    let changes = match given {
        Given::Value(value) => return Ok(value.clone()),
        Given::Modify(changes) => changes,
    };
    let mut items: Vec<PropertyValue> = entity.get(name).map(|v| v.items().to_vec()).unwrap_or_default();
    for (what, values) in changes {
        match what {
            Modification::Replace => items = values.clone(),
            Modification::Remove => items.retain(|item| !values.iter().any(|v| is_same(item, v))),
            Modification::Add => {
                for value in values {
                    if let Some(key) = items.iter().find_map(|item| same_key(item, value)) {
                        let noun = &entity.entity_type().noun;
                        return Err(errors::duplicate_key(&key, &format!("{}:{name}", urn_of(entity, noun))));
                    }
                    items.push(value.clone());
                }
            }
        }
    }
    Ok(PropertyValue::list(items))
}

/// Area and year of a schema, as its messages name it.
fn urn_of(entity: &Entity, noun: &str) -> String {
    let full = &entity.entity_type().type_name;
    let parts: Vec<&str> = full.split('.').collect();
    match parts.iter().position(|p| *p == "WritableConfig").and_then(|at| parts.get(at + 1..at + 3)) {
        Some([kind, area]) => format!("{kind}.{area}.2008"),
        _ => format!("Settings.{}.2008", errors::element_of(noun)),
    }
}

/// Whether an item is the one to be taken out: the same text, or the same in all that the given one says.
fn is_same(item: &PropertyValue, given: &PropertyValue) -> bool {
    match (item, given) {
        (PropertyValue::Record(item), PropertyValue::Record(given)) => given
            .properties
            .iter()
            .all(|(name, value)| item.get(name).is_none_or(|v| v.to_string() == value.to_string())),
        (PropertyValue::Record(item), text) => item
            .get("Name")
            .or_else(|| item.properties.first().map(|(_, v)| v))
            .is_some_and(|v| fold(&v.to_string()) == fold(&text.to_string())),
        (item, given) => {
            item.equals_ignoring_case(given) || fold(&item.to_string()) == fold(&given.to_string())
        }
    }
}

/// The key under which an item is in the list already.
fn same_key(item: &PropertyValue, given: &PropertyValue) -> Option<String> {
    match (item, given) {
        (PropertyValue::Record(item), PropertyValue::Record(given)) => {
            let key = ["Name", "RuleId", "Id"].into_iter().find_map(|k| Some((item.get(k)?, given.get(k)?)));
            key.filter(|(a, b)| fold(&a.to_string()) == fold(&b.to_string())).map(|(a, _)| a.to_string())
        }
        (PropertyValue::Record(_), _) | (_, PropertyValue::Record(_)) => None,
        (item, given) => (fold(&item.to_string()) == fold(&given.to_string())).then(|| item.to_string()),
    }
}

/// The values that all assignments give an object that has only its defaults.
pub(super) fn fresh_values(
    entity: &Entity,
    assignments: &Assignments,
) -> std::result::Result<Vec<(Arc<str>, PropertyValue)>, Thrown> {
    assignments.iter().map(|(name, given)| Ok((name.clone(), applied(entity, name, given)?))).collect()
}

/// The record of an object that one of our cmdlets gave, for `-Instance`.
pub(super) fn instance_record(
    call: &mut Call<'_>,
    value: &Value,
) -> Result<Option<(String, crate::topology::Record)>> {
    let Value::Custom(object) = value.base() else { return Ok(None) };
    let Some(identity) = object.note("Identity") else { return Ok(None) };
    let identity = convert::to_text(call.cx, &identity)?.as_str().to_owned();
    Ok(Some((identity, record_of(call.cx, value)?)))
}

/// The first type name of one of our objects.
pub(super) fn type_of(value: &Value) -> Option<String> {
    let Value::Custom(object) = value.base() else { return None };
    object.type_names.borrow().as_ref().and_then(|names| names.first().map(ToString::to_string))
}
