//! .NET's collections.

mod data;
mod dictionaries;
mod hashtables;
mod interfaces;
mod lists;
mod live;
mod priority_queue;
mod queues;
mod sets;

pub use data::{
    Deque, Dictionary, Enumerator, HashSet, List, Pair, SortedMap, SortedSet, dictionary_entry,
    key_value_pair,
};

pub(in crate::types) use hashtables::changeable;
pub use live::{Part, Watch};

use crate::object::convert::to_bool;
use crate::object::{KeyComparer, Result, Runtime, TypeId, TypeOrigin, TypeRecord, Value, same_key};
use crate::types::members::convert_to;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[
    dictionaries::RECORDS,
    hashtables::RECORDS,
    interfaces::RECORDS,
    lists::RECORDS,
    live::PARTS,
    live::INDEXED_PARTS,
    live::ENUMERATORS,
    live::ENTRY_ENUMERATORS,
    priority_queue::RECORDS,
    queues::RECORDS,
    sets::RECORDS,
];

/// What `$dictionary.name` reads: the entry whose key is that text.
pub(crate) fn dictionary_entry_by_name(
    rt: &mut dyn Runtime,
    target: &Value,
    text: &str,
) -> Result<Option<Value>> {
    if let Some(dictionary) = target.native::<Dictionary>() {
        if !matches!(dictionary.key_type(), TypeId::STRING | TypeId::OBJECT) {
            return Ok(None);
        }
        return Ok(dictionary.entries.borrow().get_str(text).cloned());
    }
    if let Some(map) = target.native::<SortedMap>() {
        if !matches!(map.key_type(), TypeId::STRING | TypeId::OBJECT) {
            return Ok(None);
        }
        return map
            .find(rt, &Value::from(text))
            .map(|found| found.ok().map(|i| map.entries.borrow()[i].1.clone()));
    }
    Ok(None)
}

/// What `$dictionary.name = value` sets where the dictionary has no such property.
pub(crate) fn set_dictionary_entry(
    rt: &mut dyn Runtime,
    target: &Value,
    text: &str,
    value: &Value,
) -> Result<bool> {
    if let Some(dictionary) = target.native::<Dictionary>() {
        let value = convert_to(rt, value, dictionary.value_type())?;
        let key = convert_to(rt, &Value::from(text), dictionary.key_type())?;
        dictionary.entries.borrow_mut().insert(key, value);
        return Ok(true);
    }
    if let Some(map) = target.native::<SortedMap>() {
        let value = convert_to(rt, value, map.value_type())?;
        let key = convert_to(rt, &Value::from(text), map.key_type())?;
        map.insert(rt, key, value)?;
        return Ok(true);
    }
    Ok(false)
}

/// The elements of any collection of this room, in order.
pub(crate) fn items_of(target: &Value) -> Option<Vec<Value>> {
    if let Some(list) = target.native::<List>() {
        return Some(list.items.borrow().clone());
    }
    if let Some(deque) = target.native::<Deque>() {
        return Some(deque.items.borrow().iter().cloned().collect());
    }
    if let Some(set) = target.native::<HashSet>() {
        return Some(set.entries.borrow().iter().map(|(k, _)| k.clone()).collect());
    }
    if let Some(set) = target.native::<SortedSet>() {
        return Some(set.items.borrow().clone());
    }
    if let Some(part) = target.native::<Part>() {
        return Some(part.items());
    }
    target.native::<Enumerator>().map(Enumerator::drain)
}

/// Key and value pairs of any dictionary.
pub(crate) fn pairs_of(target: &Value) -> Option<Vec<(Value, Value)>> {
    if let Value::Hashtable(table) = target.base() {
        return Some(table.pairs());
    }
    if let Some(dictionary) = target.native::<Dictionary>() {
        return Some(dictionary.entries.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect());
    }
    target.native::<SortedMap>().map(|map| map.entries.borrow().clone())
}

/// What a comparer object means for hashing.
pub(crate) fn key_comparer(comparer: &Value) -> KeyComparer {
    crate::types::support::comparer_ignores_case(comparer).map_or(KeyComparer::Ordinal, |ignores| {
        if ignores { KeyComparer::IgnoreCase } else { KeyComparer::Ordinal }
    })
}

/// The key that a dictionary or set holds for an equal object: classes of scripts say themselves, by `GetHashCode`
/// and `Equals`, which of their objects are equal.
pub(crate) fn held_key(rt: &mut dyn Runtime, collection: &Value, key: Value) -> Result<Value> {
    let class = key.type_id();
    let says = |hooks: &dyn crate::types::hooks::EngineHooks| {
        hooks.declares_method(class, "GetHashCode") && hooks.declares_method(class, "Equals")
    };
    if !matches!(class.info().origin, TypeOrigin::Script { .. })
        || !crate::types::hooks::hooks().is_some_and(says)
    {
        return Ok(key);
    }
    let held: Vec<Value> = match collection.native::<HashSet>() {
        Some(set) => set.entries.borrow().iter().map(|(k, _)| k.clone()).collect(),
        None => pairs_of(collection).unwrap_or_default().into_iter().map(|(k, _)| k).collect(),
    };
    let hash = rt.call_method(&key, "GetHashCode", &[])?;
    for other in held.into_iter().filter(|k| k.type_id() == class) {
        let same_hash = same_key(&rt.call_method(&other, "GetHashCode", &[])?, &hash, KeyComparer::Ordinal);
        if same_hash && to_bool(&rt.call_method(&other, "Equals", std::slice::from_ref(&key))?) {
            return Ok(other);
        }
    }
    Ok(key)
}
