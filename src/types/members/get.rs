//! Reading properties.

use super::extended;
use super::table::{MethodGroup, PropertySlot, enum_member, with_members};
use super::{PsMethod, enumerate, ps_object};
use crate::object::Flow;
use crate::object::{
    MemberDefinition, MemberKind, Result, Runtime, TypeId, TypeInfo, TypeKind, TypeOrigin, Value, convert,
};
use crate::text::Name;
use crate::types::collections::dictionary_entry_by_name;
use crate::types::hooks::hooks;
use crate::types::{data, xml_adapter};
use std::rc::Rc;

/// `$target.text`; `$null` and anything that is one object have a `Count` and a `Length`.
pub fn get_member_by(rt: &mut dyn Runtime, target: &Value, name: Name, text: &str) -> Result<Option<Value>> {
    match get_member_strictly(rt, target, name, text)? {
        None if is_count(text) => {
            if super::enumerate(rt, target)?.is_some() {
                return Ok(None);
            }
            Ok(Some(Value::Int(i32::from(!target.is_null()))))
        }
        None => nulls_of_each(rt, target),
        found => Ok(found),
    }
}

/// Custom objects in a collection that do not have the property give null, each of them.
fn nulls_of_each(rt: &mut dyn Runtime, target: &Value) -> Result<Option<Value>> {
    if !matches!(target.base(), Value::Array(_) | Value::Object(_)) {
        return Ok(None);
    }
    let Some(items) = enumerate(rt, target)? else { return Ok(None) };
    let nulls: Vec<Value> =
        items.iter().filter(|i| matches!(i, Value::Custom(_))).map(|_| Value::Null).collect();
    Ok((!nulls.is_empty()).then(|| Value::from_output(nulls)))
}

/// `Count` and `Length`, which every single object seems to have.
pub fn is_count(name: &str) -> bool {
    name.eq_ignore_ascii_case("Count") || name.eq_ignore_ascii_case("Length")
}

/// As [`get_member_by`], without the `Count` that single objects do not really have.
pub fn get_member_strictly(
    rt: &mut dyn Runtime,
    target: &Value,
    name: Name,
    text: &str,
) -> Result<Option<Value>> {
    if let Some(value) = get_single_member(rt, target, name, text)? {
        return Ok(Some(value));
    }
    match enumerate(rt, target)? {
        Some(items) => member_of_each(rt, items, name, text),
        None => Ok(None),
    }
}

/// A member of the object itself: a collection's elements are not asked.
pub fn get_single_member(
    rt: &mut dyn Runtime,
    target: &Value,
    name: Name,
    text: &str,
) -> Result<Option<Value>> {
    match target {
        Value::Null | Value::Void => return Ok(None),
        Value::Hashtable(table) => {
            if let Some(value) = table.get_str(text) {
                return Ok(Some(value));
            }
        }
        Value::Custom(object) => {
            let found = extended::find_in_bag(&object.members.borrow(), name);
            if let Some((kind, value)) = found {
                return read_member(rt, target, kind, &value).map(Some);
            }
        }
        Value::Object(object) => {
            if let Some(base) = object.get::<ps_object::PsBase>() {
                return net_member(rt, &base.target, &base.target.type_id().info(), name);
            }
            if let Some(value) = dictionary_entry_by_name(rt, target, text)? {
                return Ok(Some(value));
            }
        }
        _ => {}
    }
    if let Some(extras) = target.extras()
        && !extras.is_empty()
        && let Some((kind, value)) = extended::find_extra(extras, name)
    {
        return read_member(rt, target, kind, &value).map(Some);
    }
    let info = target.type_id().info();
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
    {
        if let Some(value) = hooks.get_member(rt, target, text)? {
            return Ok(Some(value));
        }
        // The class may stand on `Hashtable`.
        if let Some(Value::Hashtable(table)) = hooks.base_object(target)
            && let Some(value) = table.get_str(text)
        {
            return Ok(Some(value));
        }
    }
    if let Some(member) = extended::find_type_member(target, &info, name) {
        return member.get(rt, target).map(Some);
    }
    if let Some(value) = xml_adapter::get(target, text).or_else(|| data::get_cell(target, text)) {
        return Ok(Some(value));
    }
    if let Some(found) = net_member(rt, target, &info, name)? {
        return Ok(Some(found));
    }
    other_member(rt, target, text)
}

enum Found {
    Property(Rc<PropertySlot>),
    Method(Rc<MethodGroup>),
}

/// A property that throws is read as null, so that objects can always be shown; what we do not emulate is told.
fn is_passed_over(flow: &Flow) -> bool {
    flow.record().is_some_and(|record| &**record.error_id.borrow() != "NotEmulated")
}

/// A .NET property, or a method as an object.
fn net_member(rt: &mut dyn Runtime, target: &Value, info: &TypeInfo, name: Name) -> Result<Option<Value>> {
    let found = with_members(info, |members| {
        if let Some(slot) = members.properties.get(&name) {
            return Some(Found::Property(slot.clone()));
        }
        members.methods.get(&name).cloned().map(Found::Method)
    });
    match found {
        None => Ok(None),
        Some(Found::Property(slot)) => {
            let receiver = inner_receiver(target, info);
            match (slot.record.get)(rt, receiver.as_ref().unwrap_or(target.base())) {
                Err(flow) if is_passed_over(&flow) => Ok(Some(Value::Null)),
                found => found.map(Some),
            }
        }
        Some(Found::Method(group)) => Ok(Some(PsMethod::new(target.clone(), group, false).into_value())),
    }
}

/// The .NET object inside an instance of a script's class.
pub(crate) fn inner_receiver(target: &Value, info: &TypeInfo) -> Option<Value> {
    match info.origin {
        TypeOrigin::Script { .. } => hooks().and_then(|h| h.base_object(target)),
        _ => None,
    }
}

fn other_member(rt: &mut dyn Runtime, target: &Value, text: &str) -> Result<Option<Value>> {
    if let Value::Enum(class, number) = target.base()
        && text.eq_ignore_ascii_case("value__")
    {
        let underlying = convert::enum_underlying(*class);
        return convert::convert(rt, &Value::Long(*number), underlying).map(Some);
    }
    Ok(ps_object::intrinsic_property(target, text))
}

/// A property that the collection does not have is read from each element.
fn member_of_each(rt: &mut dyn Runtime, items: Vec<Value>, name: Name, text: &str) -> Result<Option<Value>> {
    let mut values = Vec::new();
    let mut found = false;
    for item in items {
        if item.is_null() {
            continue;
        }
        let Some(value) = get_member_by(rt, &item, name, text)? else {
            if matches!(item, Value::Custom(_)) {
                values.push(Value::Null);
            }
            continue;
        };
        found = true;
        match enumerate(rt, &value)? {
            Some(inner) => values.extend(inner),
            None => values.push(value),
        }
    }
    Ok(found.then(|| match Value::from_output(values) {
        Value::Void => Value::Null,
        value => value,
    }))
}

/// The value behind a member that an object or type data was given.
pub(crate) fn read_member(
    rt: &mut dyn Runtime,
    target: &Value,
    kind: MemberKind,
    value: &Value,
) -> Result<Value> {
    if kind == MemberKind::Note {
        return Ok(value.clone());
    }
    match value.native::<MemberDefinition>() {
        Some(MemberDefinition::Alias { target: real, conversion }) => {
            let value = super::get_member(rt, target, real)?.unwrap_or_default();
            match conversion {
                Some(to) => convert::convert(rt, &value, *to),
                None => Ok(value),
            }
        }
        Some(MemberDefinition::Script { getter: Some(getter), .. }) => read_script(rt, target, getter),
        Some(MemberDefinition::Script { getter: None, .. }) => Ok(Value::Null),
        _ => Ok(ps_object::member_value(target, kind, value)),
    }
}

/// A getter's errors are swallowed, as PowerShell does when a property is read from a script.
fn read_script(rt: &mut dyn Runtime, target: &Value, getter: &Value) -> Result<Value> {
    let Value::ScriptBlock(block) = getter.base() else { return Ok(Value::Null) };
    match rt.invoke_block(block, &[], None, Some(target.clone())) {
        Ok(output) => Ok(match Value::from_output(output) {
            Value::Void => Value::Null,
            value => value,
        }),
        Err(flow) if flow.record().is_some_and(|r| &**r.error_id.borrow() != "NotEmulated") => {
            Ok(Value::Null)
        }
        Err(flow) => Err(flow),
    }
}

/// `[class]::text`.
pub fn get_static(rt: &mut dyn Runtime, class: TypeId, text: &str) -> Result<Option<Value>> {
    let name = Name::new(text);
    let info = class.info();
    if info.kind == TypeKind::Enum
        && let Some(value) = enum_member(class, name)
    {
        return Ok(Some(value));
    }
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
        && let Some(value) = hooks.get_static(rt, class, text)?
    {
        return Ok(Some(value));
    }
    let found = with_members(&info, |members| {
        if let Some(slot) = members.static_properties.get(&name) {
            return Some(Found::Property(slot.clone()));
        }
        if text.eq_ignore_ascii_case("new") {
            return members.constructors.clone().map(Found::Method);
        }
        members.static_methods.get(&name).cloned().map(Found::Method)
    });
    match found {
        None => Ok(None),
        Some(Found::Property(slot)) => (slot.record.get)(rt, &Value::Type(class)).map(Some),
        Some(Found::Method(group)) => Ok(Some(PsMethod::new(Value::Type(class), group, true).into_value())),
    }
}
