//! `-is`, `-isnot` and `-as`.

use crate::object::convert::{convert, is_cast_error, try_as};
use crate::object::errors_text::{exception_of, exception_text};
use crate::object::{ErrorCategory, Result, Runtime, Thrown, TypeId, Value, throw};

/// The type on the right: a type, or its name.
fn right_type(rt: &mut dyn Runtime, right: &Value, operator: &str) -> Result<TypeId> {
    match right.base() {
        Value::Type(id) => Ok(*id),
        Value::Null | Value::Void => throw(Thrown::runtime(
            format!("The right operand of '{operator}' must be a type."),
            if operator == "-as" { "AsOperatorRequiresType" } else { "IsOperatorRequiresType" },
            ErrorCategory::InvalidOperation,
        )),
        other => {
            let found = if operator == "-as" {
                convert(rt, other, TypeId::TYPE)?
            } else {
                operand(rt, other, TypeId::TYPE)?
            };
            match found {
                Value::Type(id) => Ok(id),
                _ => Ok(TypeId::OBJECT),
            }
        }
    }
}

/// An operator's own operand in the type it asks for; the error is the operator's.
pub(super) fn operand(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    match convert(rt, value, target) {
        Err(flow) if is_cast_error(&flow) => {
            let Some(reason) = exception_of(&flow) else { return Err(flow) };
            let message = exception_text(&reason);
            throw(Thrown::runtime(message, "RuntimeException", ErrorCategory::NotSpecified).inner(reason))
        }
        other => other,
    }
}

/// Whether the value is of the type; null is of none.
pub fn is_of_type(value: &Value, id: TypeId) -> bool {
    match (value, id) {
        (Value::Null | Value::Void, _) => false,
        (Value::Custom(_), TypeId::PS_OBJECT | TypeId::PS_CUSTOM_OBJECT) => true,
        (Value::Wrapped(_), TypeId::PS_OBJECT) => true,
        (_, TypeId::TYPE) => matches!(value.base(), Value::Type(_)),
        _ => match id.generic_parts() {
            // No value is boxed as one.
            Some((TypeId::NULLABLE, _)) => false,
            _ => value.base().type_id().is_a(id),
        },
    }
}

pub(super) fn is(rt: &mut dyn Runtime, left: &Value, right: &Value, wanted: bool) -> Result<Value> {
    let id = right_type(rt, right, if wanted { "-is" } else { "-isnot" })?;
    Ok(Value::Bool(is_of_type(left, id) == wanted))
}

pub(super) fn as_type(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    let id = right_type(rt, right, "-as")?;
    try_as(rt, left, id)
}
