//! The variables of parameters: what was bound, what their defaults are, what guards them.

use super::null_of;
use crate::command::{BoundParameters, CommandSite, argument_refused};
use crate::engine::compile::metadata_of;
use crate::engine::context::Context;
use crate::engine::function::{Block, Function, default_of};
use crate::engine::scope::Scope;
use crate::engine::support;
use crate::engine::variable::{Slot, VariableAttribute};
use crate::object::{Flow, Hashtable, Result, TableKind, TypeId, Value, convert};
use crate::types::collections::Dictionary;
use std::rc::Rc;

/// Puts what an object bound into the parameters' variables; parameters that it did not bind have their defaults back.
pub(super) fn put_parameters(
    block: &Block,
    scope: &Rc<Scope>,
    bound: &BoundParameters,
    unbound_values: &mut Vec<Option<Value>>,
) {
    unbound_values.resize(block.parameters.len(), None);
    for (i, (parameter, unbound)) in block.parameters.iter().zip(unbound_values).enumerate() {
        match bound.at(i) {
            Some(value) => {
                if unbound.is_none() {
                    *unbound = Some(scope.get_slot(parameter.slot).unwrap_or_default());
                }
                put_parameter(scope, parameter.slot, value.clone());
            }
            None => {
                if let Some(value) = unbound {
                    put_parameter(scope, parameter.slot, value.clone());
                }
            }
        }
    }
}

/// Sets a parameter's variable to a value that the binder has validated.
fn put_parameter(scope: &Scope, slot: usize, value: Value) {
    if let Some(Slot::Variable(variable)) = scope.slots.borrow().get(slot) {
        *variable.value.borrow_mut() = value;
        return;
    }
    scope.put_slot(slot, Slot::Value(value));
}

/// The validations of parameters hold for whatever the function later assigns to them.
pub(super) fn guard_parameters(cx: &mut Context, function: &Function, block: &Block) -> Result<()> {
    if block.parameters.iter().all(|p| p.plain) {
        return Ok(());
    }
    let metadata = metadata_of(cx, function, block)?;
    for (parameter, described) in block.parameters.iter().zip(&metadata.parameters) {
        if described.validations.is_empty() {
            continue;
        }
        let Some(variable) = cx.scope.promote(parameter.key) else { continue };
        let mut attributes = variable.attributes.borrow_mut();
        attributes.extend(parameter.type_id.map(VariableAttribute::Type));
        attributes.extend(described.validations.iter().cloned().map(VariableAttribute::Validation));
    }
    Ok(())
}

/// What was bound, as `$PSBoundParameters` holds it.
pub(in crate::engine) fn bound_parameters<'a>(
    bound: impl Iterator<Item = (&'a Rc<str>, &'a Value)>,
) -> Value {
    let table = Hashtable::from_pairs(TableKind::Ordered, bound.map(|(n, v)| (n.clone(), v.clone())));
    support::bound_parameters_dictionary(table)
}

/// `$PSBoundParameters`, where the code mentions it.
pub(in crate::engine) fn bound_parameters_variable(block: &Block, scope: &Rc<Scope>, table: &Value) {
    if let Some(slot) = block.slots.bound_parameters {
        scope.put_slot(slot, Slot::Value(table.clone()));
    }
}

/// Adds what an object bound to `$PSBoundParameters`; what earlier objects bound stays in it.
pub(super) fn remember_bound(block: &Block, scope: &Rc<Scope>, bound: &BoundParameters) {
    let Some(value) = block.slots.bound_parameters.and_then(|slot| scope.get_slot(slot)) else { return };
    let Some(dictionary) = value.native::<Dictionary>() else { return };
    for (name, value) in bound.iter() {
        dictionary.entries.borrow_mut().insert(Value::str(name), value.clone());
    }
}

/// Parameters that nothing was bound to: their defaults, in order, in the function's own scope.
pub(in crate::engine) fn fill_defaults(cx: &mut Context, block: &Block) -> Result<()> {
    for parameter in &block.parameters {
        let unset =
            !matches!(cx.scope.slots.borrow().get(parameter.slot), Some(Slot::Value(_) | Slot::Variable(_)));
        if !unset {
            continue;
        }
        let value = match &parameter.default {
            Some(default) => {
                let value = null_of(default(cx)?);
                match parameter.type_id {
                    Some(t) => convert::convert(cx, &value, t)
                        .map_err(|flow| default_refused(cx, flow, (&parameter.name, t), &value))?,
                    None => value,
                }
            }
            None => default_of(parameter.type_id),
        };
        cx.scope.put_slot(parameter.slot, Slot::Value(value));
    }
    Ok(())
}

/// A default value that its parameter's type refuses is told as an argument would be.
fn default_refused(cx: &mut Context, flow: Rc<Flow>, parameter: (&str, TypeId), value: &Value) -> Rc<Flow> {
    let Some(frame) = cx.frames.last() else { return flow };
    let site = CommandSite {
        error_suffix: frame.error_suffix.clone(),
        source: frame.source.clone(),
        extent: frame.extent,
    };
    let command = frame.command.clone();
    let made = argument_refused(flow, parameter, value, &site, site.extent);
    if let Some(command) = &command {
        crate::engine::errors::name_command(&made, command);
    }
    made
}
