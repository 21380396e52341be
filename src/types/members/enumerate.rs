//! What the pipeline and `foreach` take apart.

use super::invoke::invoke_method_by;
use super::ps_object::{PsMemberCollection, TypeNameList};
use crate::object::{PsString, Result, Runtime, TypeId, TypeOrigin, Value};
use crate::text::Name;
use crate::types::{collections, support, xml};

/// The elements of a value that the pipeline takes apart; `None` for a value that is one object.
pub fn enumerate(rt: &mut dyn Runtime, target: &Value) -> Result<Option<Vec<Value>>> {
    match target.base() {
        Value::Array(array) => Ok(Some(array.to_vec())),
        Value::Object(object) => {
            if let Some(items) = collections::items_of(target) {
                return Ok(Some(items));
            }
            if let Some(items) = xml::items_of(target) {
                return Ok(Some(items));
            }
            if let Some(items) = support::items_of_other(target) {
                return Ok(Some(items));
            }
            if let Some(members) = object.get::<PsMemberCollection>() {
                return Ok(Some(members.items()));
            }
            if let Some(names) = object.get::<TypeNameList>() {
                return Ok(Some(names.names().iter().map(|n| Value::from(&**n)).collect()));
            }
            let class = object.type_id();
            if matches!(class.info().origin, TypeOrigin::Script { .. }) && class.is_a(TypeId::IENUMERABLE) {
                return enumerate_script_class(rt, target).map(Some);
            }
            Ok(None)
        }
        _ => Ok(None),
    }
}

/// A script's class that implements `IEnumerable` is asked for its enumerator.
fn enumerate_script_class(rt: &mut dyn Runtime, target: &Value) -> Result<Vec<Value>> {
    let get = "GetEnumerator";
    let enumerator = invoke_method_by(rt, target, Name::new(get), get, vec![], &[])?;
    if let Some(items) = enumerate_known(rt, &enumerator)? {
        return Ok(items);
    }
    let mut items = vec![];
    loop {
        rt.check_stop()?;
        let moved = super::invoke_method(rt, &enumerator, "MoveNext", vec![], &[])?;
        if !crate::object::convert::to_bool(&moved) {
            return Ok(items);
        }
        items.push(super::get_member(rt, &enumerator, "Current")?.unwrap_or_default());
    }
}

fn enumerate_known(rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
    if matches!(value.type_id().info().origin, TypeOrigin::Script { .. }) {
        Ok(None)
    } else {
        enumerate(rt, value)
    }
}

/// The items of anything enumerable for .NET: what [`enumerate`] gives, and the characters of a string and
/// the pairs of a dictionary too.
pub(crate) fn items(rt: &mut dyn Runtime, value: &Value) -> Result<Vec<Value>> {
    if let Some(items) = enumerate(rt, value)? {
        return Ok(items);
    }
    if let Some(pairs) = collections::pairs_of(value) {
        return Ok(entries(value, pairs));
    }
    Ok(match value.base() {
        Value::Null | Value::Void => vec![],
        Value::Str(text) => units(text),
        _ => vec![value.clone()],
    })
}

/// Pairs as the objects that the dictionary itself enumerates.
pub(crate) fn entries(dictionary: &Value, pairs: Vec<(Value, Value)>) -> Vec<Value> {
    let types = dictionary.type_id().generic_parts().and_then(|(_, a)| <[TypeId; 2]>::try_from(a).ok());
    pairs
        .into_iter()
        .map(|(key, value)| match &types {
            Some(types) => collections::key_value_pair(types, key, value),
            None => collections::dictionary_entry(key, value),
        })
        .collect()
}

/// A string's UTF-16 units as `char` values.
pub(crate) fn units(text: &PsString) -> Vec<Value> {
    crate::text::to_units(text).into_iter().map(Value::Char).collect()
}
