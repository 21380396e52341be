//! Calling methods: arguments converted, the overload run, its exception wrapped.

use super::binder::{Resolution, resolve};
use super::errors::{self, Invocation};
use super::ps_object::PsBase;
use super::rank::is_delegate;
use super::signature::{Overload, Parameter};
use super::table::{MethodGroup, with_members};
use super::{extended, intrinsic};
use crate::object::convert;
use crate::object::{
    ErrorCategory, ErrorRecord, ExceptionData, Flow, MemberDefinition, MemberKind, Result, Runtime, TypeId,
    TypeOrigin, Value,
};
use crate::text::Name;
use crate::types::PsReference;
use crate::types::collections::{Dictionary, HashSet, held_key};
use crate::types::delegate::Delegate;
use crate::types::hooks::hooks;
use std::rc::Rc;

/// `$target.text(arguments)`.
pub fn invoke_method_by(
    rt: &mut dyn Runtime,
    target: &Value,
    name: Name,
    text: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    match target {
        Value::Null | Value::Void => {
            return intrinsic::invoke(rt, &Value::array(vec![]), text, &arguments)?
                .ok_or_else(errors::call_on_null);
        }
        Value::Custom(object) => {
            let member = {
                let members = object.members.borrow();
                members.shape.find(name).map(|i| (members.shape.kinds()[i], members.values[i].clone()))
            };
            if let Some((kind, value)) = member
                && let Some(result) = invoke_extra(rt, target, kind, &value, text, &arguments)
            {
                return result;
            }
        }
        _ => {
            if let Some(base) = target.native::<PsBase>() {
                return invoke_method_by(rt, &base.target, name, text, arguments, generic);
            }
            if let Some(extras) = target.extras()
                && !extras.is_empty()
                && let Some((kind, value)) = extended::find_extra(extras, name)
                && let Some(result) = invoke_extra(rt, target, kind, &value, text, &arguments)
            {
                return result;
            }
        }
    }
    let class = target.type_id();
    let info = class.info();
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
        && let Some(result) = hooks.invoke_method(rt, target, text, &arguments)?
    {
        return Ok(result);
    }
    if let TypeOrigin::Script { .. } = info.origin
        && text.eq_ignore_ascii_case("GetType")
        && arguments.is_empty()
    {
        return Ok(Value::Type(class));
    }
    if let Some(member) = extended::find_type_member(target, &info, name)
        && let Some(result) = invoke_type_member(rt, target, &member, text, &arguments)
    {
        return result;
    }
    let group = with_members(&info, |members| members.methods.get(&name).cloned());
    if let Some(group) = group {
        let receiver = receiver(target);
        let arguments = held_keys(rt, &receiver, arguments)?;
        return call_group(rt, &group, &receiver, text, arguments, generic);
    }
    invoke_other(rt, target, name, text, arguments, generic)
}

/// The first argument of a method of a dictionary or set is a key.
pub(super) fn held_keys(
    rt: &mut dyn Runtime,
    receiver: &Value,
    mut arguments: Vec<Value>,
) -> Result<Vec<Value>> {
    let keyed = matches!(receiver, Value::Hashtable(_))
        || receiver.native::<Dictionary>().is_some()
        || receiver.native::<HashSet>().is_some();
    if keyed && let Some(key @ Value::Object(_)) = arguments.first().cloned() {
        arguments[0] = held_key(rt, receiver, key)?;
    }
    Ok(arguments)
}

/// The .NET object that a method works on: for an instance of a script's class the one inside it.
fn receiver(target: &Value) -> Value {
    match target.base() {
        Value::Object(object) if matches!(object.type_id().info().origin, TypeOrigin::Script { .. }) => {
            hooks().and_then(|h| h.base_object(target)).unwrap_or_else(|| target.clone())
        }
        base => base.clone(),
    }
}

/// Names that are no method of the type: accessors, intrinsic methods, values that can be called, elements.
fn invoke_other(
    rt: &mut dyn Runtime,
    target: &Value,
    name: Name,
    text: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    if let Some(result) = invoke_accessor(rt, target, text, &arguments)? {
        return Ok(result);
    }
    if let Some(result) = intrinsic::invoke(rt, target, text, &arguments)? {
        return Ok(result);
    }
    if let Value::Hashtable(table) = target.base()
        && let Some(Value::ScriptBlock(_)) = table.get_str(text)
    {
        return Err(errors::method_not_found(target.type_id(), text));
    }
    let items = super::enumerate(rt, target)?;
    match items {
        Some(items) if !items.is_empty() => {
            invoke_on_each(rt, target, items, name, text, &arguments, generic)
        }
        _ => Err(errors::method_not_found(target.type_id(), text)),
    }
}

/// A method that the collection itself does not have is called on each element.
fn invoke_on_each(
    rt: &mut dyn Runtime,
    target: &Value,
    items: Vec<Value>,
    name: Name,
    text: &str,
    arguments: &[Value],
    generic: &[TypeId],
) -> Result<Value> {
    let _ = target;
    if !items.is_empty() && items.iter().all(Value::is_null) {
        return Err(errors::call_on_null());
    }
    let mut results = Vec::with_capacity(items.len());
    for item in items {
        if item.is_null() {
            continue;
        }
        let result = invoke_method_by(rt, &item, name, text, arguments.to_vec(), generic)?;
        match &result {
            Value::Void => {}
            Value::Array(array) => results.extend(array.to_vec()),
            _ => results.push(result),
        }
    }
    Ok(Value::from_output(results))
}

/// `get_Length()` and `set_Item(…)`.
fn invoke_accessor(
    rt: &mut dyn Runtime,
    target: &Value,
    text: &str,
    arguments: &[Value],
) -> Result<Option<Value>> {
    let Some((head, property)) = text.split_once('_') else { return Ok(None) };
    let (is_get, is_set) = (head.eq_ignore_ascii_case("get"), head.eq_ignore_ascii_case("set"));
    if !is_get && !is_set {
        return Ok(None);
    }
    let name = Name::new(property);
    let info = target.type_id().info();
    let (slot, group) = with_members(&info, |m| {
        (m.properties.get(&name).cloned(), m.methods.get(&name).filter(|g| g.is_property()).cloned())
    });
    let receiver = receiver(target);
    match (slot, group) {
        (Some(slot), _) if is_get && arguments.is_empty() => (slot.record.get)(rt, &receiver)
            .map(Some)
            .map_err(|flow| errors::invocation(Invocation::Method, text, 0, flow)),
        (Some(_), _) if is_set && arguments.len() == 1 => {
            super::set_member(rt, target, property, arguments[0].clone())?;
            Ok(Some(Value::Void))
        }
        (_, Some(group)) => {
            let result = call_property(rt, &group, &receiver, text, arguments.to_vec(), is_set)?;
            Ok(Some(if is_set { Value::Void } else { result }))
        }
        _ => Ok(None),
    }
}

/// A member that `Add-Member` gave the object, if it can be called.
fn invoke_extra(
    rt: &mut dyn Runtime,
    target: &Value,
    kind: MemberKind,
    value: &Value,
    text: &str,
    arguments: &[Value],
) -> Option<Result<Value>> {
    if kind == MemberKind::Method
        && let Some(MemberDefinition::Method { body }) = value.native::<MemberDefinition>()
    {
        return Some(call_script_method(rt, target, body, text, arguments));
    }
    None
}

pub(crate) fn call_script_method(
    rt: &mut dyn Runtime,
    target: &Value,
    body: &Value,
    text: &str,
    arguments: &[Value],
) -> Result<Value> {
    let Value::ScriptBlock(block) = body.base() else {
        return call_delegate(rt, body, arguments);
    };
    rt.invoke_block(block, arguments, None, Some(target.clone()))
        .map(Value::from_output)
        .map_err(|flow| errors::invocation(Invocation::ScriptMethod, text, arguments.len(), flow))
}

fn invoke_type_member(
    rt: &mut dyn Runtime,
    target: &Value,
    member: &extended::TypeMember,
    text: &str,
    arguments: &[Value],
) -> Option<Result<Value>> {
    match member {
        extended::TypeMember::Given(kind, value) => invoke_extra(rt, target, *kind, value, text, arguments),
        extended::TypeMember::BuiltIn(_) => None,
    }
}

/// Runs the overload of a group that suits the arguments.
pub(crate) fn call_group(
    rt: &mut dyn Runtime,
    group: &MethodGroup,
    receiver: &Value,
    text: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    match resolve(group, &arguments, generic) {
        Resolution::Chosen { overload, expanded } => {
            // `New-Object` counts arguments where a call names parameters.
            let naming = match receiver {
                Value::Type(_) if text != group.name && group.name == "new" => {
                    Naming { method: text, by_position: true }
                }
                _ => Naming { method: group.name, by_position: false },
            };
            let result = call_overload(rt, naming, &overload, receiver, arguments, expanded);
            if group.is_property() { result.map_err(|flow| getting_failed(group.name, flow)) } else { result }
        }
        Resolution::Ambiguous => Err(errors::ambiguous(text, arguments.len())),
        Resolution::NoneFits if group.is_property() => {
            call_property(rt, group, receiver, text, arguments, false)
        }
        Resolution::NoneFits if !generic.is_empty() => {
            Err(errors::no_generic_overload(text, generic.len(), arguments.len()))
        }
        Resolution::NoneFits => Err(errors::no_overload(text, arguments.len())),
    }
}

/// A property with parameters, read, or set with the value as the last argument.
pub(crate) fn call_property(
    rt: &mut dyn Runtime,
    group: &MethodGroup,
    receiver: &Value,
    text: &str,
    mut arguments: Vec<Value>,
    set: bool,
) -> Result<Value> {
    let value = if set { arguments.pop() } else { None };
    let count = arguments.len();
    match resolve(group, &arguments, &[]) {
        Resolution::Chosen { overload, .. } => {
            let Some(value) = value else {
                return call_overload(
                    rt,
                    Naming { method: group.name, by_position: false },
                    &overload,
                    receiver,
                    arguments,
                    false,
                );
            };
            let mut converted = convert_arguments(
                rt,
                Naming { method: group.name, by_position: false },
                &overload,
                &arguments,
                false,
            )?;
            let wanted = property_type(&overload, group.owner());
            converted.push(if wanted == TypeId::OBJECT {
                value
            } else {
                convert::convert(rt, &value, wanted)?
            });
            (overload.invoke)(rt, receiver, &converted)
        }
        _ => Err(errors::no_overload(text, count)),
    }
}

fn property_type(overload: &Overload, owner: TypeId) -> TypeId {
    let substitutions = overload.interface.unwrap_or(owner).substitutions();
    TypeId::from_signature(super::signature::split_signature(overload.signature).return_type, &substitutions)
}

/// What a failed conversion calls the method and its parameters.
#[derive(Clone, Copy)]
struct Naming<'a> {
    method: &'a str,
    by_position: bool,
}

fn call_overload(
    rt: &mut dyn Runtime,
    naming: Naming<'_>,
    overload: &Overload,
    receiver: &Value,
    arguments: Vec<Value>,
    expanded: bool,
) -> Result<Value> {
    let given = arguments.len();
    let converted = if fits_as_it_is(overload, &arguments, expanded) {
        arguments
    } else {
        convert_arguments(rt, naming, overload, &arguments, expanded)?
    };
    match (overload.invoke)(rt, receiver, &converted) {
        Ok(_) if overload.is_void => Ok(Value::Void),
        Ok(value) => Ok(value),
        Err(flow) => Err(wrap(if naming.by_position { "new" } else { naming.method }, given, receiver, flow)),
    }
}

/// A property with parameters is got, not called.
fn getting_failed(name: &str, flow: Rc<Flow>) -> Rc<Flow> {
    let thrown = flow.record().and_then(|r| r.exception.native::<ExceptionData>()?.inner.clone());
    let called =
        flow.record().is_some_and(|r| r.exception.type_id().name().ends_with(".MethodInvocationException"));
    match thrown {
        Some(inner) if called => {
            let category = ErrorCategory::NotSpecified;
            let bare = Flow::error(ErrorRecord::new(inner, "", category, Value::Null));
            errors::invocation(Invocation::Get, name, 0, bare)
        }
        _ => flow,
    }
}

fn wrap(name: &str, given: usize, receiver: &Value, flow: Rc<Flow>) -> Rc<Flow> {
    if let Some(record) = flow.record()
        && &**record.error_id.borrow() == "NotEmulated"
        && record.exception_message().starts_with(crate::types::support::UNEMULATED)
    {
        let class = match receiver {
            Value::Type(id) => *id,
            other => other.type_id(),
        };
        return errors::unemulated(class, name);
    }
    let shown = if name == "new" { ".ctor" } else { name };
    errors::invocation(Invocation::Method, shown, given, flow)
}

/// Whether every argument already has the type of its parameter.
fn fits_as_it_is(overload: &Overload, arguments: &[Value], expanded: bool) -> bool {
    !expanded
        && arguments.len() == overload.parameters.len()
        && arguments.iter().zip(&overload.parameters).all(|(argument, parameter)| {
            !parameter.by_ref
                && match argument {
                    Value::Void | Value::Wrapped(_) => false,
                    Value::Null => parameter.type_id == TypeId::OBJECT,
                    other => parameter.type_id == TypeId::OBJECT || other.type_id() == parameter.type_id,
                }
        })
}

/// Arguments converted to the overload's parameter types; those for a `Params` array gathered in one.
fn convert_arguments(
    rt: &mut dyn Runtime,
    method: Naming<'_>,
    overload: &Overload,
    arguments: &[Value],
    expanded: bool,
) -> Result<Vec<Value>> {
    let parameters = &overload.parameters;
    let plain = if expanded { parameters.len() - 1 } else { parameters.len() };
    let mut converted = Vec::with_capacity(parameters.len());
    for (i, (argument, parameter)) in arguments.iter().zip(parameters).take(plain).enumerate() {
        converted.push(convert_argument(
            rt,
            method,
            argument,
            parameter,
            parameter.type_id,
            (i, arguments.len()),
        )?);
    }
    if expanded && let Some(last) = parameters.last() {
        let element = last.type_id.element().unwrap_or(TypeId::OBJECT);
        let mut items = Vec::with_capacity(arguments.len().saturating_sub(plain));
        for (i, argument) in arguments.iter().enumerate().skip(plain) {
            items.push(convert_argument(rt, method, argument, last, element, (i, arguments.len()))?);
        }
        converted.push(Value::typed_array(element, items));
    } else if overload.has_params() && arguments.len() + 1 == parameters.len() {
        let element = parameters.last().and_then(|p| p.type_id.element()).unwrap_or(TypeId::OBJECT);
        converted.push(Value::typed_array(element, vec![]));
    }
    Ok(converted)
}

fn convert_argument(
    rt: &mut dyn Runtime,
    method: Naming<'_>,
    argument: &Value,
    parameter: &Parameter,
    target: TypeId,
    (index, count): (usize, usize),
) -> Result<Value> {
    if parameter.by_ref {
        let Some(reference) = argument.native::<PsReference>() else {
            return Err(errors::needs_reference(index + 1));
        };
        // What the variable holds must convert to the parameter's type, though it is only written.
        let held = reference.get();
        if !held.is_null() && target != TypeId::OBJECT && held.type_id() != target {
            convert_to(rt, &held, target)
                .map_err(|flow| errors::invocation(Invocation::Method, method.method, count, flow))?;
        }
        return Ok(argument.clone());
    }
    if target == TypeId::OBJECT {
        return Ok(if matches!(argument, Value::Void) { Value::Null } else { argument.clone() });
    }
    convert_to(rt, argument, target).map_err(|flow| {
        let shown = convert::net_text(rt, argument);
        let shown = if argument.is_null() { "null".to_owned() } else { argument_text(argument, &shown) };
        let name = if method.by_position { index.to_string() } else { parameter.name.to_owned() };
        errors::argument_conversion(&name, &shown, method.method, target, &flow)
    })
}

fn argument_text(argument: &Value, text: &str) -> String {
    match argument.base() {
        Value::Array(_) => errors::display(argument.type_id()),
        _ => text.to_owned(),
    }
}

/// Converts a value to a type; script blocks become delegates.
pub(crate) fn convert_to(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    if target == TypeId::OBJECT {
        return Ok(value.clone());
    }
    match value.base() {
        Value::Null | Value::Void => {}
        Value::ScriptBlock(_) if is_delegate(target) => {
            return Ok(Value::object(Delegate::new(target, value.clone())));
        }
        base if base.type_id() == target || base.type_id().is_a(target) => return Ok(base.clone()),
        _ => {}
    }
    if value.is_null() && !target.is_value_type() && target != TypeId::STRING {
        return Ok(Value::Null);
    }
    convert::convert(rt, value, target)
}

/// Calls a delegate, a script block, or a method object as a function.
pub(crate) fn call_delegate(rt: &mut dyn Runtime, callee: &Value, arguments: &[Value]) -> Result<Value> {
    if let Value::ScriptBlock(block) = callee.base() {
        return rt.invoke_block(block, arguments, None, None).map(Value::from_output);
    }
    if let Some(delegate) = callee.native::<Delegate>() {
        let (target, type_id) = (delegate.target.clone(), delegate.type_id);
        let result = call_delegate(rt, &target, arguments)?;
        return convert_result(rt, result, type_id);
    }
    if let Some(method) = callee.native::<super::PsMethod>() {
        return method.invoke(rt, arguments.to_vec());
    }
    Err(errors::method_not_found(callee.type_id(), "Invoke"))
}

/// A delegate's result has its type: a `Predicate` gives a boolean whatever the block wrote.
fn convert_result(rt: &mut dyn Runtime, result: Value, delegate: TypeId) -> Result<Value> {
    let Some((definition, arguments)) = delegate.generic_parts() else { return Ok(result) };
    let name = definition.name();
    let wanted = match name.split('`').next().unwrap_or(&name) {
        "System.Func" | "System.Converter" => arguments.last().copied(),
        "System.Predicate" => Some(TypeId::BOOLEAN),
        "System.Comparison" => Some(TypeId::INT32),
        _ => return Ok(Value::Void),
    };
    match wanted {
        Some(wanted) if wanted != TypeId::OBJECT => convert_to(rt, &result, wanted),
        _ => Ok(if matches!(result, Value::Void) { Value::Null } else { result }),
    }
}
