//! What goes wrong with members, in PowerShell's words.

use crate::object::type_name::full_name;
pub(crate) use crate::object::type_name::to_string_name as display;
use crate::object::{ErrorCategory, ErrorRecord, ExceptionData, Flow, Thrown, TypeId, Value};
use std::rc::Rc;

const AUTOMATION: &str = "System.Management.Automation";

fn method_exception(message: String, id: &str) -> Rc<Flow> {
    Thrown::record(&format!("{AUTOMATION}.MethodException"), message, id, ErrorCategory::NotSpecified)
        .into_flow()
}

pub(crate) fn method_not_found(class: TypeId, name: &str) -> Rc<Flow> {
    let message = format!(
        "Method invocation failed because [{}] does not contain a method named '{name}'.",
        full_name(class)
    );
    let thrown = Thrown::runtime(message, "MethodNotFound", ErrorCategory::InvalidOperation);
    // Only custom objects are asked by PowerShell's own adapter, which tells the name.
    let told = matches!(class, TypeId::PS_CUSTOM_OBJECT | TypeId::PS_OBJECT);
    if told { thrown.target(Value::from(name)).into_flow() } else { thrown.into_flow() }
}

pub(crate) fn call_on_null() -> Rc<Flow> {
    let message = "You cannot call a method on a null-valued expression.";
    Thrown::runtime(message, "InvokeMethodOnNull", ErrorCategory::InvalidOperation).into_flow()
}

pub(crate) fn no_overload(name: &str, count: usize) -> Rc<Flow> {
    let message = format!("Cannot find an overload for \"{name}\" and the argument count: \"{count}\".");
    method_exception(message, "MethodCountCouldNotFindBest")
}

pub(crate) fn no_generic_overload(name: &str, types: usize, count: usize) -> Rc<Flow> {
    let message = format!(
        "Cannot find an overload for the generic method \"{name}\" with \"{types}\" type parameters and the argument count: \"{count}\"."
    );
    method_exception(message, "MethodCountCouldNotFindBest")
}

pub(crate) fn ambiguous(name: &str, count: usize) -> Rc<Flow> {
    let message =
        format!("Multiple ambiguous overloads found for \"{name}\" and the argument count: \"{count}\".");
    method_exception(message, "MethodCountCouldNotFindBest")
}

pub(crate) fn needs_reference(position: usize) -> Rc<Flow> {
    let message =
        format!("Argument: '{position}' should be a System.Management.Automation.PSReference. Use [ref].");
    method_exception(message, "NonRefArgumentToRefParameterMsg")
}

/// An argument that does not convert to its parameter's type; the cause is the conversion's error.
pub(crate) fn argument_conversion(
    parameter: &str,
    value: &str,
    method: &str,
    target: TypeId,
    cause: &Flow,
) -> Rc<Flow> {
    let Some(record) = cause.record() else { return Rc::new(copy_of(cause)) };
    let message = format!(
        "Cannot convert argument \"{parameter}\", with value: \"{value}\", for \"{}\" to type \"{}\": \"{}\"",
        if method == "new" { ".ctor" } else { method },
        display(target),
        record.exception_message()
    );
    let exception = ExceptionData::named(&format!("{AUTOMATION}.MethodException"), message)
        .with_inner(record.exception.clone());
    let id = "MethodArgumentConversionInvalidCastArgument";
    Flow::error(ErrorRecord::new(Value::object(exception), id, ErrorCategory::NotSpecified, Value::Null))
}

fn copy_of(flow: &Flow) -> Flow {
    match flow {
        Flow::Error(object) => Flow::Error(object.clone()),
        Flow::Break(label) => Flow::Break(label.clone()),
        Flow::Continue(label) => Flow::Continue(label.clone()),
        Flow::Return => Flow::Return,
        Flow::Exit(code) => Flow::Exit(*code),
        Flow::StopUpstream(number) => Flow::StopUpstream(*number),
        Flow::Stopped => Flow::Stopped,
    }
}

/// Wraps what an invocation threw: `Exception calling "Parse" with "1" argument(s): "…"`.
pub(crate) fn invocation(kind: Invocation, name: &str, count: usize, flow: Rc<Flow>) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow };
    if record.stops_pipeline.get() || &**record.error_id.borrow() == "NotEmulated" {
        return flow;
    }
    let inner = record.exception.clone();
    let text = record.exception_message();
    let (class, message) = match kind {
        Invocation::Method | Invocation::ScriptMethod => (
            "MethodInvocationException",
            format!("Exception calling \"{name}\" with \"{count}\" argument(s): \"{text}\""),
        ),
        Invocation::Get => {
            ("GetValueInvocationException", format!("Exception getting \"{name}\": \"{text}\""))
        }
        Invocation::Set => {
            ("SetValueInvocationException", format!("Exception setting \"{name}\": \"{text}\""))
        }
    };
    let id = match kind {
        Invocation::Method => inner.type_id().short_name(),
        Invocation::ScriptMethod => "ScriptMethodRuntimeException".into(),
        Invocation::Get => "ExceptionWhenGetting".into(),
        Invocation::Set => "ExceptionWhenSetting".into(),
    };
    let exception = ExceptionData::named(&format!("{AUTOMATION}.{class}"), message).with_inner(inner);
    Flow::error(ErrorRecord::new(Value::object(exception), &id, ErrorCategory::NotSpecified, Value::Null))
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Invocation {
    Method,
    ScriptMethod,
    Get,
    Set,
}

/// A member we know of but do not run.
pub(crate) fn unemulated(class: TypeId, name: &str) -> Rc<Flow> {
    Thrown::not_emulated(format!("{}.{name}", display(class))).into_flow()
}

pub(crate) fn property_not_found(name: &str, target: &Value) -> Rc<Flow> {
    let message = format!(
        "The property '{name}' cannot be found on this object. Verify that the property exists and can be set."
    );
    if matches!(target.base(), Value::Custom(_)) {
        let class = format!("{AUTOMATION}.SetValueInvocationException");
        let message = format!("Exception setting \"{name}\": \"{message}\"");
        return Thrown::record(&class, message, "ExceptionWhenSetting", ErrorCategory::NotSpecified)
            .into_flow();
    }
    Thrown::runtime(message, "PropertyAssignmentException", ErrorCategory::InvalidOperation).into_flow()
}

pub(crate) fn property_null_target(name: &str) -> Rc<Flow> {
    let message = format!(
        "The property '{name}' cannot be found on this object. Verify that the property exists and can be set."
    );
    Thrown::runtime(message, "PropertyNotFound", ErrorCategory::InvalidOperation).into_flow()
}

pub(crate) fn read_only(name: &str) -> Rc<Flow> {
    let message = format!("'{name}' is a ReadOnly property.");
    let inner = ExceptionData::named(&format!("{AUTOMATION}.SetValueException"), &message);
    Thrown::runtime(message, "PropertyAssignmentException", ErrorCategory::InvalidOperation)
        .inner(Value::object(inner))
        .into_flow()
}

pub(crate) fn no_setter(name: &str) -> Rc<Flow> {
    let class = format!("{AUTOMATION}.SetValueException");
    let message = format!("Set accessor for property \"{name}\" is unavailable.");
    Thrown::record(&class, message, "SetWithoutSetterFromScriptProperty", ErrorCategory::NotSpecified)
        .into_flow()
}

pub(crate) fn cannot_index(target: &Value) -> Rc<Flow> {
    let class = match target.base() {
        Value::Custom(_) => TypeId::PS_OBJECT,
        other => other.type_id(),
    };
    let message = format!("Unable to index into an object of type \"{}\".", display(class));
    Thrown::runtime(message, "CannotIndex", ErrorCategory::InvalidOperation).into_flow()
}

/// An exception that surfaces without a wrapper, as from an index or an operator.
pub(crate) fn bare(flow: Rc<Flow>) -> Rc<Flow> {
    if let Some(record) = flow.record() {
        let class = record.exception.type_id();
        if record.category.get() == ErrorCategory::NotSpecified
            && **record.error_id.borrow() == class.short_name()
        {
            record.category.set(ErrorCategory::OperationStopped);
            *record.error_id.borrow_mut() = class.name();
        }
    }
    flow
}
