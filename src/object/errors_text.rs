//! Wordings of PowerShell's errors that more than one place needs.

use super::{ErrorCategory, ExceptionData, Flow, Thrown, TypeId, Value};
use crate::dotnet::DotNetError;

/// An exception as a value, to stand inside another one.
pub fn exception(type_name: &str, message: impl AsRef<str>) -> Value {
    Value::object(ExceptionData::named(type_name, message))
}

/// What a .NET primitive threw, as a value.
pub fn dotnet_exception(error: &DotNetError) -> Value {
    let mut data = ExceptionData::named(error.type_name(), error.message());
    if let Some(parameter) = error.param() {
        data = data.with_detail("ParamName", parameter.into());
    }
    Value::object(data)
}

/// The exception inside an error that unwinds, if it is one.
pub fn exception_of(flow: &Flow) -> Option<Value> {
    flow.record().map(|record| record.exception.clone())
}

/// The message of an exception value.
pub fn exception_text(exception: &Value) -> String {
    exception.native::<ExceptionData>().map_or_else(String::new, |e| e.message.borrow().to_string())
}

/// `Cannot convert the "x" value of type "T" to type "U".`
pub fn cannot_convert(text: &str, from: TypeId, to: TypeId) -> Thrown {
    let from = if from == TypeId::PS_OBJECT { TypeId::PS_CUSTOM_OBJECT } else { from };
    cannot_convert_named(text, &super::type_name::full_name(from), to)
}

pub fn cannot_convert_named(text: &str, from: &str, to: TypeId) -> Thrown {
    let to = super::type_name::to_string_name(to);
    Thrown::invalid_cast(
        format!("Cannot convert the \"{text}\" value of type \"{from}\" to type \"{to}\"."),
        "ConvertToFinalInvalidCastException",
    )
}

/// `Cannot convert value "x" to type "T". Error: "…"`, with the reason inside.
pub fn cannot_convert_because(text: &str, to: TypeId, id: &str, reason: Value) -> Thrown {
    let to = super::type_name::to_string_name(to);
    let why = exception_text(&reason);
    Thrown::invalid_cast(format!("Cannot convert value \"{text}\" to type \"{to}\". Error: \"{why}\""), id)
        .inner(reason)
}

/// `Method invocation failed because [T] does not contain a method named 'm'.`
pub fn method_not_found(type_name: &str, method: &str) -> Thrown {
    Thrown::runtime(
        format!("Method invocation failed because [{type_name}] does not contain a method named '{method}'."),
        "MethodNotFound",
        ErrorCategory::InvalidOperation,
    )
    .target(Value::str(method))
}

/// A .NET exception that PowerShell's operators wrap in a `RuntimeException`.
pub fn wrapped(error: &DotNetError) -> Thrown {
    Thrown::runtime(error.message(), "RuntimeException", ErrorCategory::NotSpecified)
        .inner(dotnet_exception(error))
}

/// `Attempted to divide by zero.`
pub fn divide_by_zero() -> Thrown {
    wrapped(&DotNetError::DivideByZero)
}

/// `InvalidCastException` of .NET's own.
pub fn unable_to_cast(from: &str, to: &str) -> Thrown {
    Thrown::exception(
        "System.InvalidCastException",
        format!("Unable to cast object of type '{from}' to type '{to}'."),
    )
}
