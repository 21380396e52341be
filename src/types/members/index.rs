//! Elements by index or key.

use super::errors;
use super::get::inner_receiver;
use super::invoke::{call_group, call_property, convert_to};
use super::table::with_members;
use crate::object::{
    ErrorCategory, Flow, Native, PsArray, Result, Runtime, TableKind, Thrown, TypeId, Value, throw,
};
use crate::types::collections::{Dictionary, List, Part, changeable, held_key};
use std::rc::Rc;

/// The collection inside an instance of a script's class that derives from one.
fn inner(target: &Value) -> Option<Value> {
    match target.base() {
        Value::Object(object) => inner_receiver(target, &object.type_id().info()),
        _ => None,
    }
}

/// `$target[index]`: null for what is not there, or its error where strict mode asks for it.
pub fn index_value(rt: &mut dyn Runtime, target: &Value, index: &Value, strict: bool) -> Result<Value> {
    if let Some(inner) = inner(target) {
        return index_value(rt, &inner, index, strict);
    }
    match target.base() {
        Value::Null | Value::Void => return Err(null_array()),
        Value::Array(array) => {
            if let Some(dimensions) = array.dimensions() {
                return multidimensional(rt, array, dimensions, index, strict);
            }
        }
        _ => {}
    }
    match index.base() {
        Value::Null | Value::Void => Err(null_index()),
        Value::Array(several) => slice(rt, target, &several.to_vec(), strict),
        _ => Ok(found(rt, target, index, strict)?.unwrap_or_default()),
    }
}

/// One element; `None` where it is not there and nobody is strict about it.
fn found(rt: &mut dyn Runtime, target: &Value, index: &Value, strict: bool) -> Result<Option<Value>> {
    if let (Value::Array(_), Value::Array(_)) = (target.base(), index.base()) {
        return crate::object::convert::convert(rt, index, TypeId::INT32).map(Some);
    }
    // Of what is no place in a list nothing is said either.
    let lenient = !strict && matches!(target.base(), Value::Array(_) | Value::Str(_) | Value::Object(_));
    match get_index(rt, target, std::slice::from_ref(index)) {
        Ok(None) if strict => missing(target),
        Err(flow) if lenient && flow.record().is_some() => Ok(None),
        other => other,
    }
}

/// What strict mode says of an index that is out of range; keys may be missing all the same.
fn missing(target: &Value) -> Result<Option<Value>> {
    match target.base() {
        Value::Array(_) | Value::Str(_) => Err(outside()),
        Value::Hashtable(table) if table.kind() != TableKind::Ordered => Ok(None),
        Value::Object(_) if target.native::<List>().is_none() => Ok(None),
        Value::Object(_) | Value::Hashtable(_) => {
            throw(Thrown::out_of_range(OUT_OF_RANGE, "index")).map_err(errors::bare)
        }
        _ => Err(errors::cannot_index(target)),
    }
}

/// Several indexes: of an array the elements that are there, of anything else null for what is not.
fn slice(rt: &mut dyn Runtime, target: &Value, indexes: &[Value], strict: bool) -> Result<Value> {
    if let Some(result) = by_indexer(rt, target, indexes)? {
        return Ok(result);
    }
    let class = target.base();
    let sliceable = matches!(class, Value::Array(_) | Value::Str(_) | Value::Hashtable(_) | Value::Object(_));
    if !sliceable && indexes.len() != 1 {
        return Ok(Value::Null);
    }
    let mut items = Vec::with_capacity(indexes.len());
    for index in indexes {
        // Keys that are null, or that an ordered table does not have, are not there.
        let item = if index.is_null() && !matches!(class, Value::Array(_)) {
            None
        } else {
            let key_only = matches!(class, Value::Hashtable(_)) && index.as_integer().is_none();
            found(rt, target, index, strict && !key_only)?
        };
        match item {
            Some(item) => items.push(item),
            None if matches!(class, Value::Array(_)) => {}
            None => items.push(Value::Null),
        }
    }
    Ok(Value::array(items))
}

/// A type's own indexer with several parameters.
fn by_indexer(rt: &mut dyn Runtime, target: &Value, indexes: &[Value]) -> Result<Option<Value>> {
    if indexes.len() < 2 || !matches!(target.base(), Value::Object(_)) {
        return Ok(None);
    }
    let group = with_members(&target.type_id().info(), |m| m.indexer.clone());
    match group.filter(|g| g.candidates().any(|o| o.parameters.len() == indexes.len())) {
        Some(group) => call_group(rt, &group, target.base(), "Item", indexes.to_vec(), &[]).map(Some),
        None => Ok(None),
    }
}

fn null_array() -> Rc<Flow> {
    let message = "Cannot index into a null array.";
    Thrown::runtime(message, "NullArray", ErrorCategory::InvalidOperation).into_flow()
}

fn null_index() -> Rc<Flow> {
    let message = "Index operation failed; the array index evaluated to null.";
    Thrown::runtime(message, "NullArrayIndex", ErrorCategory::InvalidOperation).into_flow()
}

fn outside() -> Rc<Flow> {
    let name = "System.IndexOutOfRangeException";
    errors::bare(Thrown::exception(name, "Index was outside the bounds of the array.").into_flow())
}

/// An element by its index or indexes; `None` if there is none.
pub fn get_index(rt: &mut dyn Runtime, target: &Value, indexes: &[Value]) -> Result<Option<Value>> {
    if let Value::Array(array) = target.base()
        && let Some(dimensions) = array.dimensions()
    {
        return Ok(flat_position(rt, dimensions, indexes)?.and_then(|i| array.get(i)));
    }
    let [index] = indexes else { return slice(rt, target, indexes, false).map(Some) };
    match target.base() {
        Value::Null | Value::Void => Err(null_array()),
        Value::Array(array) => {
            let Some(i) = index_number(rt, index)? else { return Ok(None) };
            Ok(position(i, array.len()).and_then(|i| array.get(i)))
        }
        Value::Str(text) => {
            let Some(i) = index_number(rt, index)? else { return Ok(None) };
            Ok(position(i, text.len16()).and_then(|i| text.unit_at(i)).map(Value::Char))
        }
        Value::Hashtable(table) => {
            if table.kind() == TableKind::Ordered
                && let Value::Int(i) = index
            {
                let entries = table.entries.borrow();
                let place = position(i64::from(*i), entries.len());
                return Ok(place.and_then(|i| entries.at(i)).map(|(_, v)| v.clone()));
            }
            let key = match index.base() {
                Value::Object(_) => held_key(rt, target, index.base().clone())?,
                other => other.clone(),
            };
            Ok(table.get(&key))
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
    if let Some(part) = target.native::<Part>().filter(|p| p.type_id().is_a(TypeId::ILIST)) {
        let Some(i) = index_number(rt, index)? else { return Ok(None) };
        let items = part.items();
        return Ok(position(i, items.len()).map(|i| items[i].clone()));
    }
    if let Some(dictionary) = target.native::<Dictionary>() {
        let key = convert_to(rt, index, dictionary.key_type())?;
        let key = held_key(rt, target, key)?;
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
        "ExceptionWhenGetting"
            | "ArgumentOutOfRangeException"
            | "IndexOutOfRangeException"
            | "KeyNotFoundException"
            | "MethodArgumentConversionInvalidCastArgument"
            | "MethodCountCouldNotFindBest"
    )
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

/// An array of more than one dimension: one index for each, or a list of such lists.
fn multidimensional(
    rt: &mut dyn Runtime,
    array: &Rc<PsArray>,
    dimensions: &[usize],
    index: &Value,
    strict: bool,
) -> Result<Value> {
    let indexes = match index.base() {
        Value::Array(several) => several.to_vec(),
        _ => vec![index.clone()],
    };
    let lists = !indexes.is_empty() && indexes.iter().all(|i| matches!(i.base(), Value::Array(_)));
    if !lists {
        return match flat_position(rt, dimensions, &indexes)?.and_then(|i| array.get(i)) {
            None if strict => Err(outside()),
            found => Ok(found.unwrap_or_default()),
        };
    }
    let mut items = Vec::with_capacity(indexes.len());
    for list in &indexes {
        let Value::Array(list) = list.base() else { continue };
        items.extend(flat_position(rt, dimensions, &list.to_vec())?.and_then(|i| array.get(i)));
    }
    Ok(Value::array(items))
}

/// The place of an element in row-major order; `None` if an index is out of range.
fn flat_position(rt: &mut dyn Runtime, dimensions: &[usize], indexes: &[Value]) -> Result<Option<usize>> {
    if dimensions.len() != indexes.len() {
        let text = format!(
            "You cannot index into a {} dimensional array with index [{}].",
            dimensions.len(),
            joined(indexes)
        );
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
    if let Some(inner) = inner(target) {
        return set_index(rt, &inner, indexes, value);
    }
    match target.base() {
        Value::Null | Value::Void => Err(null_array()),
        _ if matches!(indexes, [Value::Null | Value::Void]) => Err(null_index()),
        Value::Array(array) => set_in_array(rt, array, indexes, value),
        Value::Hashtable(table) => {
            let [key] = indexes else { return Err(errors::cannot_index(target)) };
            let key = match key {
                Value::Object(_) => held_key(rt, target, key.clone())?,
                other => other.clone(),
            };
            set_in_table(table, &key, value)
        }
        _ => set_in_object(rt, target, indexes, value),
    }
}

fn set_in_table(table: &crate::object::Hashtable, key: &Value, value: Value) -> Result<()> {
    changeable(table).map_err(errors::bare)?;
    if table.kind() == TableKind::Ordered
        && let Value::Int(i) = key
    {
        let found =
            usize::try_from(*i).ok().and_then(|i| table.entries.borrow().at(i).map(|(k, _)| k.clone()));
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
    table.insert(key.base().clone(), value);
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
        (None, [Value::Array(several)]) => return Err(slice_assignment(&several.to_vec())),
        (None, [index]) => index_number(rt, index)?.and_then(|i| position(i, array.len())),
        (None, several) => return Err(slice_assignment(several)),
    };
    let Some(place) = place else { return Err(outside()) };
    let value = convert_to(rt, &value, array.element())?;
    array.items_mut()[place] = value;
    Ok(())
}

fn slice_assignment(indexes: &[Value]) -> Rc<Flow> {
    let text = format!(
        "Array assignment to [{}] failed because assignment to slices is not supported.",
        joined(indexes)
    );
    Thrown::runtime(text, "ArraySliceAssignmentFailed", ErrorCategory::InvalidOperation).into_flow()
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
