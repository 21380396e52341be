//! Elements by index or key.

use super::errors;
use super::invoke::{call_group, call_property, convert_to};
use super::table::with_members;
use crate::object::{ErrorCategory, PsArray, Result, Runtime, TableKind, Thrown, TypeId, Value, throw};
use crate::types::collections::{Dictionary, List};
use std::rc::Rc;

/// `$target[indexes]`; `None` where PowerShell gives null for an index out of range.
pub fn get_index(rt: &mut dyn Runtime, target: &Value, indexes: &[Value]) -> Result<Option<Value>> {
    if let Value::Array(array) = target.base()
        && let Some(dimensions) = array.dimensions()
    {
        return get_multidimensional(rt, array, dimensions, indexes);
    }
    let [index] = indexes else { return slice(rt, target, indexes) };
    if let Value::Array(several) = index.base()
        && !matches!(target.base(), Value::Hashtable(_))
    {
        return slice(rt, target, &several.to_vec());
    }
    match target.base() {
        Value::Null | Value::Void => throw(Thrown::runtime(
            "Cannot index into a null array.",
            "NullArray",
            ErrorCategory::InvalidOperation,
        )),
        Value::Array(array) => {
            let Some(i) = index_number(rt, index)? else { return Ok(None) };
            Ok(position(i, array.len()).and_then(|i| array.get(i)))
        }
        Value::Str(text) => {
            // What is no number is no place in a string, and no error either.
            let Ok(Some(i)) = index_number(rt, index) else { return Ok(None) };
            Ok(position(i, text.len16()).and_then(|i| text.unit_at(i)).map(Value::Char))
        }
        Value::Hashtable(table) => {
            if let Value::Array(keys) = index.base() {
                return slice(rt, target, &keys.to_vec());
            }
            if table.kind() == TableKind::Ordered
                && let Some(i) = index.as_integer()
            {
                let entries = table.entries.borrow();
                return Ok(usize::try_from(i).ok().and_then(|i| entries.at(i)).map(|(_, v)| v.clone()));
            }
            Ok(table.get(index))
        }
        _ => get_from_object(rt, target, index),
    }
}

fn get_from_object(rt: &mut dyn Runtime, target: &Value, index: &Value) -> Result<Option<Value>> {
    if let Some(list) = target.native::<List>() {
        let Some(i) = index_number(rt, index)? else { return Ok(None) };
        let items = list.items.borrow();
        return Ok(position(i, items.len()).map(|i| items[i].clone()));
    }
    if let Some(dictionary) = target.native::<Dictionary>() {
        let key = convert_to(rt, index, dictionary.key_type())?;
        return Ok(dictionary.entries.borrow().get(&key).cloned());
    }
    let indexer = with_members(&target.type_id().info(), |m| m.indexer.clone());
    let Some(group) = indexer else {
        // Anything else is a collection of one.
        let zero = matches!(index.as_integer(), Some(0 | -1));
        return Ok(zero.then(|| target.clone()));
    };
    let index = match index.as_integer() {
        Some(i) if i < 0 => match super::enumerate(rt, target)? {
            Some(items) => Value::from(items.len().saturating_sub(usize::try_from(-i).unwrap_or(usize::MAX))),
            None => index.clone(),
        },
        _ => index.clone(),
    };
    match call_group(rt, &group, target.base(), "Item", vec![index], &[]) {
        Ok(value) => Ok(Some(value)),
        Err(flow) if flow.record().is_some_and(|r| is_missing(&r.error_id.borrow())) => Ok(None),
        Err(flow) => Err(flow),
    }
}

fn is_missing(id: &str) -> bool {
    matches!(
        id,
        "ArgumentOutOfRangeException"
            | "IndexOutOfRangeException"
            | "KeyNotFoundException"
            | "MethodArgumentConversionInvalidCastArgument"
            | "MethodCountCouldNotFindBest"
    )
}

/// Several indexes into a collection of one dimension give those elements that exist.
fn slice(rt: &mut dyn Runtime, target: &Value, indexes: &[Value]) -> Result<Option<Value>> {
    if indexes.len() > 1
        && matches!(target.base(), Value::Object(_))
        && let Some(group) = with_members(&target.type_id().info(), |m| m.indexer.clone())
        && group.candidates().any(|o| o.parameters.len() == indexes.len())
    {
        return call_group(rt, &group, target.base(), "Item", indexes.to_vec(), &[]).map(Some);
    }
    let keep_missing =
        matches!(target.base(), Value::Hashtable(_)) || target.native::<Dictionary>().is_some();
    let mut items = Vec::with_capacity(indexes.len());
    for index in indexes {
        match get_index(rt, target, std::slice::from_ref(index))? {
            Some(item) => items.push(item),
            None if keep_missing => items.push(Value::Null),
            None => {}
        }
    }
    Ok(Some(Value::array(items)))
}

/// An index as a number; `None` for what does not convert.
fn index_number(rt: &mut dyn Runtime, index: &Value) -> Result<Option<i64>> {
    if let Value::Int(i) = index {
        return Ok(Some(i64::from(*i)));
    }
    let number = convert_to(rt, index, TypeId::INT32)?;
    Ok(number.as_integer().and_then(|n| i64::try_from(n).ok()))
}

/// Negative indexes count from the end.
fn position(index: i64, length: usize) -> Option<usize> {
    let at = if index < 0 { index + length as i64 } else { index };
    usize::try_from(at).ok().filter(|&i| i < length)
}

fn get_multidimensional(
    rt: &mut dyn Runtime,
    array: &Rc<PsArray>,
    dimensions: &[usize],
    indexes: &[Value],
) -> Result<Option<Value>> {
    let indexes = match indexes {
        [Value::Array(several)] => several.to_vec(),
        other => other.to_vec(),
    };
    Ok(flat_position(rt, dimensions, &indexes)?.and_then(|i| array.get(i)))
}

/// The place of an element in row-major order; `None` if an index is out of range.
fn flat_position(rt: &mut dyn Runtime, dimensions: &[usize], indexes: &[Value]) -> Result<Option<usize>> {
    if dimensions.len() != indexes.len() {
        let message = format!(
            "The array reference must be made using {} index values, but {} were provided instead.",
            dimensions.len(),
            indexes.len()
        );
        let text = format!(
            "Cannot index into a {} dimensional array with index [{}].",
            dimensions.len(),
            joined(indexes)
        );
        let _ = message;
        return throw(Thrown::runtime(text, "NeedMultidimensionalIndex", ErrorCategory::InvalidOperation));
    }
    let mut flat = 0usize;
    for (&length, index) in dimensions.iter().zip(indexes) {
        let Some(i) = index_number(rt, index)?.and_then(|i| position(i, length)) else { return Ok(None) };
        flat = flat * length + i;
    }
    Ok(Some(flat))
}

fn joined(indexes: &[Value]) -> String {
    let texts: Vec<String> =
        indexes.iter().map(|i| i.as_integer().map_or(String::new(), |n| n.to_string())).collect();
    texts.join(",")
}

/// `$target[indexes] = value`.
pub fn set_index(rt: &mut dyn Runtime, target: &Value, indexes: &[Value], value: Value) -> Result<()> {
    let value = if matches!(value, Value::Void) { Value::Null } else { value };
    match target.base() {
        Value::Null | Value::Void => throw(Thrown::runtime(
            "Cannot index into a null array.",
            "NullArray",
            ErrorCategory::InvalidOperation,
        )),
        Value::Array(array) => set_in_array(rt, array, indexes, value),
        Value::Hashtable(table) => {
            let [key] = indexes else { return Err(errors::cannot_index(target)) };
            set_in_table(table, key, value)
        }
        _ => set_in_object(rt, target, indexes, value),
    }
}

fn set_in_table(table: &crate::object::Hashtable, key: &Value, value: Value) -> Result<()> {
    if key.is_null() {
        return throw(Thrown::argument_null("key")).map_err(errors::bare);
    }
    if table.kind() == TableKind::Ordered
        && let Some(i) = key.as_integer()
    {
        let found =
            usize::try_from(i).ok().and_then(|i| table.entries.borrow().at(i).map(|(k, _)| k.clone()));
        return match found {
            Some(key) => {
                table.insert(key, value);
                Ok(())
            }
            None => throw(Thrown::out_of_range(
                "Specified argument was out of the range of valid values.",
                "index",
            ))
            .map_err(errors::bare),
        };
    }
    table.insert(key.clone(), value);
    Ok(())
}

const OUT_OF_RANGE: &str =
    "Index was out of range. Must be non-negative and less than the size of the collection.";

fn set_in_array(rt: &mut dyn Runtime, array: &Rc<PsArray>, indexes: &[Value], value: Value) -> Result<()> {
    let place = match (array.dimensions(), indexes) {
        (Some(dimensions), _) => {
            let indexes = match indexes {
                [Value::Array(several)] => several.to_vec(),
                other => other.to_vec(),
            };
            flat_position(rt, dimensions, &indexes)?
        }
        (None, [index]) => index_number(rt, index)?.and_then(|i| position(i, array.len())),
        (None, _) => {
            let message = "Array assignment failed because index '{0}' was out of range.";
            let text = message.replace("{0}", &joined(indexes));
            return throw(Thrown::runtime(text, "ArrayAssignmentFailed", ErrorCategory::InvalidOperation));
        }
    };
    let Some(place) = place else {
        let bare = Thrown::exception(
            "System.IndexOutOfRangeException",
            "Index was outside the bounds of the array.",
        );
        return throw(bare).map_err(errors::bare);
    };
    let value = convert_to(rt, &value, array.element())?;
    array.items_mut()[place] = value;
    Ok(())
}

fn set_in_object(rt: &mut dyn Runtime, target: &Value, indexes: &[Value], value: Value) -> Result<()> {
    if let (Some(list), [index]) = (target.native::<List>(), indexes) {
        let number = index_number(rt, index)?.unwrap_or(-1);
        let value = convert_to(rt, &value, list.item_type())?;
        return match position(number, list.len()) {
            Some(i) => list.set(i, value).map_err(errors::bare),
            None => throw(Thrown::out_of_range(OUT_OF_RANGE, "index")).map_err(errors::bare),
        };
    }
    let indexer = with_members(&target.type_id().info(), |m| m.indexer.clone());
    let Some(group) = indexer.filter(|g| g.overloads().iter().any(|o| o.signature.contains("set;"))) else {
        return Err(errors::cannot_index(target));
    };
    let arguments = indexes.iter().cloned().chain([value]).collect();
    call_property(rt, &group, target.base(), "Item", arguments, true).map(drop).map_err(errors::bare)
}
