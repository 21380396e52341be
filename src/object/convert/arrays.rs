//! Conversions to arrays and `Nullable`, element by element.

use super::{convert, hooks, text};
use crate::object::errors_text::{cannot_convert, cannot_convert_because, exception_of};
use crate::object::{Flow, Result, Runtime, TypeId, Value, throw, type_name};
use std::rc::Rc;

/// The array of that element type which the value is or makes.
pub(super) fn to_array(rt: &mut dyn Runtime, value: &Value, element: TypeId) -> Result<Value> {
    if let (Value::Str(text), TypeId::CHAR) = (value, element) {
        let units = crate::text::to_units(text);
        return Ok(Value::typed_array(element, units.into_iter().map(Value::Char).collect()));
    }
    if let Some(items) = hooks::enumerate(rt, value)? {
        return match convert_all(rt, items, element) {
            Ok(items) => Ok(Value::typed_array(element, items)),
            Err(flow) if matches!(value, Value::Array(_)) => Err(flow),
            Err(flow) => throw(list_refused(rt, value, element, &flow).ok_or(flow)?),
        };
    }
    match convert(rt, value, element) {
        Ok(item) => Ok(Value::typed_array(element, vec![item])),
        Err(flow) => throw(scalar_refused(rt, value, element, &flow).ok_or(flow)?),
    }
}

/// Each element as the type asks.
pub(super) fn convert_all(rt: &mut dyn Runtime, items: Vec<Value>, element: TypeId) -> Result<Vec<Value>> {
    if element == TypeId::OBJECT {
        return Ok(items
            .into_iter()
            .map(|v| if matches!(v, Value::Void) { Value::Null } else { v })
            .collect());
    }
    items.into_iter().map(|item| convert(rt, &item, element)).collect()
}

/// The error of a list whose elements are refused.
fn list_refused(
    rt: &mut dyn Runtime,
    value: &Value,
    element: TypeId,
    flow: &Rc<Flow>,
) -> Option<crate::object::Thrown> {
    let reason = exception_of(flow)?;
    let text = text::net_text(rt, value);
    Some(cannot_convert_because(
        &text,
        TypeId::array_of(element),
        "InvalidCastExceptionEnumerableToArray",
        reason,
    ))
}

/// The error of a single value that is to become an array and cannot.
fn scalar_refused(
    rt: &mut dyn Runtime,
    value: &Value,
    element: TypeId,
    flow: &Rc<Flow>,
) -> Option<crate::object::Thrown> {
    let record = flow.record()?;
    let target = TypeId::array_of(element);
    let text = text::net_text(rt, value);
    let id = record.error_id.borrow().clone();
    if &*id == "ConvertToFinalInvalidCastException" {
        return Some(cannot_convert(&text, value.type_id(), target));
    }
    let convertible = matches!(value, Value::DateTime(_)) || is_db_null(value);
    if convertible && &*id == "InvalidCastIConvertible" {
        return Some(super::objects::not_convertible(&text, value.type_id(), target));
    }
    Some(cannot_convert_because(&text, target, "InvalidCastExceptionScalarToArray", exception_of(flow)?))
}

pub(in crate::object) fn is_db_null(value: &Value) -> bool {
    matches!(value, Value::Object(o) if &*o.type_id().name() == "System.DBNull")
}

/// `[array]`: a list stays what it is, everything else becomes its one element.
pub(super) fn to_any_array(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    match value {
        Value::Array(_) => Ok(value.clone()),
        other => match hooks::enumerate(rt, other)? {
            Some(items) => Ok(Value::array(items)),
            None => Ok(Value::array(vec![other.clone()])),
        },
    }
}

/// `int[,]` and the like: only an array that is one already.
pub(super) fn to_ranked_array(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    let text = text::net_text(rt, value);
    debug_assert!(type_name::to_string_name(target).contains(','));
    throw(cannot_convert(&text, value.type_id(), target))
}
