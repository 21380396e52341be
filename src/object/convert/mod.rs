//! Conversion between types, by the rules of PowerShell's `LanguagePrimitives`.

mod arrays;
mod dates;
mod enums;
pub(in crate::object) mod hooks;
mod numbers;
mod objects;
mod text;
mod truth;

pub use enums::{enum_text, parse as parse_enum, underlying as enum_underlying};
pub use hooks::{ConversionHooks, set_conversion_hooks};
pub use text::{custom_to_string, net_text, scalar_text, to_text};
pub use truth::to_bool;

pub(in crate::object) use arrays::is_db_null;
pub(in crate::object) use hooks::{enumerate, is_script_class};
pub use numbers::{constant_value, scan_number};
pub(in crate::object) use numbers::{
    double_to_decimal, double_to_integer, integer_type, is_numeric_type, single_to_decimal,
};

use super::errors_text::cannot_convert;
use super::{Flow, PsString, Result, Runtime, Thrown, TypeId, Value, throw, type_name};
use numbers::Outcome;

/// Converts a value to a type, as a cast or a typed variable does; the error is PowerShell's.
pub fn convert(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    match (value, target) {
        (Value::Int(_), TypeId::INT32)
        | (Value::Str(_), TypeId::STRING)
        | (Value::Bool(_), TypeId::BOOLEAN) => {
            return Ok(value.clone());
        }
        (Value::Void, TypeId::OBJECT | TypeId::PS_OBJECT) => return Ok(Value::Null),
        (_, TypeId::OBJECT | TypeId::PS_OBJECT) => return Ok(value.clone()),
        (Value::Wrapped(_), TypeId::PS_CUSTOM_OBJECT) => return Ok(value.clone()),
        (Value::Wrapped(_), _) if let Some(text) = value.token_text() => {
            return token(rt, value, text, target);
        }
        _ => {}
    }
    let value = value.base();
    if value.is_null() {
        return from_null(target);
    }
    match target {
        TypeId::STRING => {
            if is_null_string(value) {
                return Ok(Value::Null);
            }
            to_text(rt, value).map(Value::Str)
        }
        TypeId::BOOLEAN => Ok(Value::Bool(to_bool(value))),
        TypeId::VOID => Ok(Value::Void),
        TypeId::CHAR => finish(rt, value, target, numbers::to_char(value)),
        _ if is_numeric_type(target) => {
            let outcome = numbers::to_number(value, target);
            finish(rt, value, target, outcome)
        }
        _ if value.type_id() == target => Ok(value.clone()),
        _ => other(rt, value, target),
    }
}

/// A number written as a command's argument: types that read texts get the one that stands in the script.
fn token(rt: &mut dyn Runtime, value: &Value, text: PsString, target: TypeId) -> Result<Value> {
    match (target, target.element()) {
        (TypeId::STRING, _) => Ok(Value::Str(text)),
        (TypeId::VERSION, _) => convert(rt, &Value::Str(text), target),
        (_, Some(TypeId::STRING)) => Ok(Value::strings([text])),
        (_, Some(TypeId::PS_OBJECT)) => Ok(Value::typed_array(TypeId::PS_OBJECT, vec![value.clone()])),
        _ => convert(rt, value.base(), target),
    }
}

/// `NullString`: the null that stays null as a string.
fn is_null_string(value: &Value) -> bool {
    matches!(value, Value::Object(o) if o.type_id() == TypeId::INTERNAL_NULL)
}

/// What null becomes.
fn from_null(target: TypeId) -> Result<Value> {
    Ok(match target {
        TypeId::STRING => Value::from(""),
        TypeId::BOOLEAN => Value::Bool(false),
        TypeId::SWITCH => Value::Switch(false),
        TypeId::CHAR => Value::Char(0),
        TypeId::VOID => Value::Void,
        TypeId::PS_REFERENCE => {
            hooks::hooks().and_then(|h| h.make_reference(&Value::Null)).unwrap_or(Value::Null)
        }
        _ if is_numeric_type(target) => numbers::zero(target),
        _ if target.is_enum() => return throw(enums::null_to_enum(target)),
        _ if target.is_value_type() && !is_nullable(target) => {
            return throw(Thrown::invalid_cast(
                format!("Cannot convert null to type \"{}\".", type_name::to_string_name(target)),
                "nullToObjectInvalidCast",
            ));
        }
        _ => Value::Null,
    })
}

fn is_nullable(target: TypeId) -> bool {
    matches!(target.generic_parts(), Some((TypeId::NULLABLE, _)))
}

/// The outcome of a conversion between values without members, or the next conversion to try.
fn finish(rt: &mut dyn Runtime, value: &Value, target: TypeId, outcome: Outcome) -> Result<Value> {
    match outcome {
        Outcome::Done(done) => Ok(done),
        Outcome::Refused(refusal) => {
            let text = net_text(rt, value);
            throw(objects::refused(&text, target, refusal.id, &refusal.error))
        }
        Outcome::NoRule => objects::by_members(rt, value, target),
    }
}

/// Targets other than strings, Booleans, numbers and characters.
fn other(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    match target {
        TypeId::SWITCH => return to_switch(rt, value),
        TypeId::PS_CUSTOM_OBJECT => return objects::to_custom_object(rt, value),
        TypeId::HASHTABLE => return objects::to_hashtable(rt, value),
        TypeId::ARRAY => return arrays::to_any_array(rt, value),
        TypeId::TYPE | TypeId::RUNTIME_TYPE if !matches!(value, Value::Type(_)) => {
            return objects::to_type(rt, value);
        }
        TypeId::XML_DOCUMENT if !value.type_id().is_a(target) => return objects::to_xml(rt, value),
        TypeId::PS_REFERENCE if !value.type_id().is_a(target) => {
            return match hooks::hooks().and_then(|h| h.make_reference(value)) {
                Some(reference) => Ok(reference),
                None => throw(Thrown::not_emulated("[ref]")),
            };
        }
        _ => {}
    }
    if value.type_id().is_a(target) {
        return Ok(value.clone());
    }
    if let Some((definition, arguments)) = target.generic_parts()
        && definition == TypeId::NULLABLE
        && let [inner] = arguments.as_slice()
    {
        return match convert(rt, value, *inner) {
            Err(flow)
                if flow
                    .record()
                    .is_some_and(|r| &**r.error_id.borrow() == "ConvertToFinalInvalidCastException") =>
            {
                let text = net_text(rt, value);
                throw(cannot_convert(&text, value.type_id(), target))
            }
            other => other,
        };
    }
    match target.element() {
        Some(_) if type_name::to_string_name(target).contains(',') => {
            return arrays::to_ranked_array(rt, value, target);
        }
        Some(element) => return arrays::to_array(rt, value, element),
        None => {}
    }
    if target.is_enum() {
        return to_enum(rt, value, target);
    }
    if let Value::ScriptBlock(_) = value
        && let Some(hooks) = hooks::hooks()
        && let Some(delegate) = hooks.make_delegate(rt, target, value)?
    {
        return Ok(delegate);
    }
    objects::by_members(rt, value, target)
}

fn to_switch(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    match value {
        Value::Switch(v) | Value::Bool(v) => Ok(Value::Switch(*v)),
        other => objects::by_members(rt, other, TypeId::SWITCH),
    }
}

fn to_enum(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    match value {
        Value::Str(text) => enums::from_string(text, target),
        Value::Enum(_, number) => {
            let text = net_text(rt, value);
            enums::from_number(i128::from(*number), &text, target)
        }
        other if other.as_integer().is_some() => {
            let text = net_text(rt, other);
            enums::from_number(other.as_integer().unwrap_or_default(), &text, target)
        }
        Value::BigInt(_) => {
            let text = net_text(rt, value);
            throw(cannot_convert(&text, value.type_id(), target))
        }
        other => match enumerate(rt, other)? {
            Some(items) => enum_from_items(rt, &items, target),
            None => objects::by_members(rt, other, target),
        },
    }
}

/// Several names or numbers together.
fn enum_from_items(rt: &mut dyn Runtime, items: &[Value], target: TypeId) -> Result<Value> {
    let mut names = Vec::with_capacity(items.len());
    for item in items {
        names.push(match item.base() {
            Value::Str(text) => text.to_string(),
            other => {
                let one = convert(rt, other, target)?;
                to_text(rt, &one)?.to_string()
            }
        });
    }
    enums::from_string(&names.join(","), target)
}

/// `-as`: the converted value, or null where the conversion fails.
pub fn try_as(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    match convert(rt, value, target) {
        Ok(done) => Ok(done),
        Err(flow) => match &*flow {
            Flow::Error(_) if is_cast_error(&flow) => Ok(Value::Null),
            _ => Err(flow),
        },
    }
}

/// Whether an error says that a conversion failed, and nothing else went wrong.
pub fn is_cast_error(flow: &Flow) -> bool {
    flow.record().is_some_and(|record| record.exception.type_id().name().ends_with("InvalidCastException"))
}

/// Whether a value of this kind could be converted at all, for overload resolution and binding.
pub fn can_convert(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Option<Value> {
    convert(rt, value, target).ok()
}
