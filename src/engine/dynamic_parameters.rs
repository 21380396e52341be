//! `dynamicparam`: parameters that a function adds to itself once it knows the others.

use super::compile::{apply_attribute, membership_of};
use super::context::Context;
use super::function::Block;
use super::scope::Scope;
use super::variable::Slot;
use crate::command::{BoundParameters, CommandMetadata, ParameterMetadata, SetMembership};
use crate::object::{Result, TypeId, Value, convert};
use crate::types::collections::Dictionary;
use crate::types::{AttributeObject, RuntimeDefinedParameter, members};
use std::rc::Rc;

/// Runs the block with the parameters bound so far; the `RuntimeDefinedParameter` objects that it gives.
pub(super) fn defined(
    cx: &mut Context,
    block: &Block,
    scope: &Rc<Scope>,
    bound: &BoundParameters,
) -> Result<Vec<Value>> {
    let Some(body) = &block.dynamic_param else { return Ok(vec![]) };
    for (i, parameter) in block.parameters.iter().enumerate() {
        if let Some(value) = bound.at(i) {
            scope.put_slot(parameter.slot, Slot::Value(value.clone()));
        }
    }
    let table = super::invocation::bound_parameters(bound.iter());
    super::invocation::bound_parameters_variable(block, scope, &table);
    let saved = std::mem::replace(&mut cx.scope, scope.clone());
    let output = cx.collect(|cx| body.run(cx));
    cx.scope = saved;
    let mut found = Vec::new();
    for value in output? {
        if let Some(dictionary) = value.native::<Dictionary>() {
            found.extend(dictionary.entries.borrow().iter().map(|(_, v)| v.clone()));
        }
    }
    found.retain(|v| v.native::<RuntimeDefinedParameter>().is_some());
    Ok(found)
}

/// The metadata of one such object.
pub(super) fn metadata_of(
    cx: &mut Context,
    command: &CommandMetadata,
    defined: &Value,
) -> Result<Option<ParameterMetadata>> {
    let Some(dynamic) = defined.native::<RuntimeDefinedParameter>() else { return Ok(None) };
    let name = convert::to_text(cx, &dynamic.name.borrow().clone())?;
    let type_id = match &*dynamic.parameter_type.borrow() {
        Value::Type(id) => *id,
        _ => TypeId::OBJECT,
    };
    let mut parameter = ParameterMetadata::new(&name, type_id);
    let attributes = dynamic.attributes.borrow().clone();
    for attribute in members::enumerate(cx, &attributes)?.unwrap_or_default() {
        let Some(object) = attribute.native::<AttributeObject>() else { continue };
        let named: Vec<(Rc<str>, Value)> =
            object.named.borrow().iter().map(|(n, v)| (Rc::from(*n), v.clone())).collect();
        let short = attribute.type_id().short_name();
        match short.strip_suffix("Attribute").unwrap_or(&short) {
            "Parameter" => {
                let set_of = |name: &str| command.sets.iter().position(|s| s.eq_ignore_ascii_case(name));
                let membership =
                    membership_of(cx, &named, &mut |set| set_of(set).map_or(u32::MAX, |bit| 1 << bit))?;
                parameter.sets.push(membership);
            }
            other => apply_attribute(cx, &mut parameter, other, &object.positional, &named)?,
        }
    }
    if parameter.sets.is_empty() {
        parameter.sets.push(SetMembership::default());
    }
    Ok(Some(parameter))
}

/// Tells the objects what their parameters were bound to.
pub(super) fn report(defined: &[Value], bound: &BoundParameters) {
    for value in defined {
        let Some(dynamic) = value.native::<RuntimeDefinedParameter>() else { continue };
        let name = dynamic.name.borrow().as_str().map(str::to_owned).unwrap_or_default();
        if let Some((_, value)) = bound.iter().find(|(n, _)| n.eq_ignore_ascii_case(&name)) {
            *dynamic.value.borrow_mut() = value.clone();
            *dynamic.is_set.borrow_mut() = Value::Bool(true);
        }
    }
}
