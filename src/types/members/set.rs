//! Setting properties.

use super::errors::{self, Invocation};
use super::extended;
use super::get::inner_receiver;
use super::invoke::{call_property, convert_to};
use super::table::with_members;
use crate::object::{
    ErrorRecord, Flow, MemberDefinition, MemberKind, Result, Runtime, TypeId, TypeOrigin, Value,
};
use crate::text::Name;
use crate::types::collections::{changeable, set_dictionary_entry};
use crate::types::hooks::hooks;
use crate::types::{data, xml_adapter};
use std::rc::Rc;

/// `$target.text = value`.
pub fn set_member(rt: &mut dyn Runtime, target: &Value, text: &str, value: Value) -> Result<()> {
    let name = Name::new(text);
    let value = if matches!(value, Value::Void) { Value::Null } else { value };
    match target {
        Value::Null | Value::Void => return Err(errors::property_null_target(text)),
        Value::Hashtable(table) => {
            // A key that is new does not hide what the table itself can be set.
            changeable(table).map_err(errors::bare)?;
            table.insert(Value::from(text), value);
            return Ok(());
        }
        Value::Custom(object) => {
            let found = {
                let members = object.members.borrow();
                members.shape.find(name).map(|i| (i, members.shape.kinds()[i], members.values[i].clone()))
            };
            if let Some((i, kind, old)) = found {
                if kind == MemberKind::Note {
                    object.members.borrow_mut().values[i] = value;
                    return Ok(());
                }
                return set_defined(rt, target, text, &old, value);
            }
        }
        _ => {}
    }
    if let Some(extras) = target.extras()
        && !extras.is_empty()
        && let Some((kind, old)) = extended::find_extra(extras, name)
    {
        if kind == MemberKind::Note {
            extras.update(|bag| bag.set(&Rc::from(text), MemberKind::Note, value));
            return Ok(());
        }
        return set_defined(rt, target, text, &old, value);
    }
    let info = target.type_id().info();
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
        && hooks.set_member(rt, target, text, &value)?
    {
        return Ok(());
    }
    if let Some(member) = extended::find_type_member(target, &info, name) {
        return match &member {
            extended::TypeMember::Given(MemberKind::Note, _) | extended::TypeMember::BuiltIn(_) => {
                Err(errors::no_setter(text))
            }
            extended::TypeMember::Given(_, definition)
                if matches!(
                    definition.native::<MemberDefinition>(),
                    Some(MemberDefinition::Script { setter: None, .. })
                ) =>
            {
                Err(errors::read_only(text))
            }
            extended::TypeMember::Given(_, definition) => set_defined(rt, target, text, definition, value),
        };
    }
    if xml_adapter::set(rt, target, text, &value)? || data::set_named_cell(rt, target, text, &value)? {
        return Ok(());
    }
    set_net_property(rt, target, name, text, value)
}

fn set_net_property(
    rt: &mut dyn Runtime,
    target: &Value,
    name: Name,
    text: &str,
    value: Value,
) -> Result<()> {
    let info = target.type_id().info();
    let slot = with_members(&info, |members| members.properties.get(&name).cloned());
    let Some(slot) = slot else {
        if set_dictionary_entry(rt, target, text, &value)? {
            return Ok(());
        }
        return Err(errors::property_not_found(text, target));
    };
    let Some(set) = slot.record.set else { return Err(errors::read_only(slot.record.name)) };
    let converted = convert_value(rt, text, &value, slot.type_id())?;
    let inner = inner_receiver(target, &info);
    set(rt, inner.as_ref().unwrap_or(target.base()), converted)
        .map_err(|flow| errors::invocation(Invocation::Set, text, 1, flow))
}

/// The value as the property's type, or `SetValueInvocationException` over the conversion's error.
fn convert_value(rt: &mut dyn Runtime, text: &str, value: &Value, wanted: TypeId) -> Result<Value> {
    convert_to(rt, value, wanted).map_err(|flow| errors::invocation(Invocation::Set, text, 1, flow))
}

/// A member that is not a note: an alias, a script property.
fn set_defined(
    rt: &mut dyn Runtime,
    target: &Value,
    text: &str,
    definition: &Value,
    value: Value,
) -> Result<()> {
    match definition.native::<MemberDefinition>() {
        Some(MemberDefinition::Alias { target: real, .. }) => super::set_member(rt, target, real, value),
        Some(MemberDefinition::Script { setter: Some(setter), .. }) => {
            let Value::ScriptBlock(block) = setter.base() else { return Err(errors::no_setter(text)) };
            rt.invoke_block(block, &[value], None, Some(target.clone()))
                .map(drop)
                .map_err(|flow| script_set_error(text, flow))
        }
        Some(MemberDefinition::Script { setter: None, .. }) => Err(errors::no_setter(text)),
        _ => Err(errors::read_only(text)),
    }
}

fn script_set_error(text: &str, flow: Rc<Flow>) -> Rc<Flow> {
    let wrapped = errors::invocation(Invocation::Set, text, 1, flow);
    match wrapped.record() {
        Some(record) => {
            let record: &ErrorRecord = record;
            if &**record.error_id.borrow() == "ExceptionWhenSetting" {
                *record.error_id.borrow_mut() = Rc::from("ScriptSetValueRuntimeException");
            }
            wrapped
        }
        None => wrapped,
    }
}

/// `$target.text(arguments) = value`: a property with parameters.
pub fn set_parameterized(
    rt: &mut dyn Runtime,
    target: &Value,
    text: &str,
    arguments: Vec<Value>,
    value: Value,
) -> Result<()> {
    if target.is_null() {
        return Err(errors::property_null_target(text));
    }
    let info = target.type_id().info();
    let group = with_members(&info, |members| members.methods.get(&Name::new(text)).cloned());
    let Some(group) = group.filter(|g| g.is_property()) else {
        return Err(errors::property_not_found(text, target));
    };
    if !group.overloads().iter().any(|o| o.signature.contains("set;")) {
        return Err(errors::read_only(group.name));
    }
    let inner = inner_receiver(target, &info);
    let all = arguments.into_iter().chain([value]).collect();
    call_property(rt, &group, inner.as_ref().unwrap_or(target.base()), text, all, true)
        .map(drop)
        .map_err(|flow| errors::invocation(Invocation::Set, text, 1, flow))
}

/// `[class]::text = value`.
pub fn set_static(rt: &mut dyn Runtime, class: TypeId, text: &str, value: Value) -> Result<()> {
    let info = class.info();
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
        && hooks.set_static(rt, class, text, &value)?
    {
        return Ok(());
    }
    let slot = with_members(&info, |members| members.static_properties.get(&Name::new(text)).cloned());
    let Some(slot) = slot else {
        return Err(errors::property_not_found(text, &Value::Type(class)));
    };
    let Some(set) = slot.record.set else { return Err(errors::read_only(slot.record.name)) };
    let converted = convert_value(rt, text, &value, slot.type_id())?;
    set(rt, &Value::Type(class), converted).map_err(|flow| errors::invocation(Invocation::Set, text, 1, flow))
}
