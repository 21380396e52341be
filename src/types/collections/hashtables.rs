//! `Hashtable`, `OrderedDictionary`, `DictionaryEntry`.

use crate::object::{
    Hashtable, KeyComparer, Result, Runtime, TableKind, Thrown, TypeId, TypeRecord, Value, constructor,
    method, property, same_key, static_method, throw,
};
use crate::types::collections::{Enumerator, Pair, Part, dictionary_entry, key_comparer, pairs_of};
use crate::types::support::{Arguments, net_equals, plain_text, unemulated};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&HASHTABLE, &ORDERED_DICTIONARY, &DICTIONARY_ENTRY];

pub(in crate::types) static HASHTABLE: TypeRecord = TypeRecord::class("System.Collections.Hashtable")
    .interfaces(&["System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"])
    .constructors(&[
        constructor("hashtable new()", |_, _, _| Ok(Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal).into_value())),
        constructor("hashtable new(int capacity)", |_, _, _| Ok(Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal).into_value())),
        constructor("hashtable new(int capacity, float loadFactor)", |_, _, _| Ok(Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal).into_value())),
        constructor("hashtable new(int capacity, float loadFactor, System.Collections.IEqualityComparer equalityComparer)", unemulated),
        constructor("hashtable new(System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer)", unemulated),
        constructor("hashtable new(System.Collections.IEqualityComparer equalityComparer)", |_, _, a| {
            Ok(Hashtable::new(TableKind::Hashtable, key_comparer(a.last().unwrap_or(&Value::Null))).into_value())
        }),
        constructor("hashtable new(int capacity, System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer)", unemulated),
        constructor("hashtable new(int capacity, System.Collections.IEqualityComparer equalityComparer)", |_, _, a| {
            Ok(Hashtable::new(TableKind::Hashtable, key_comparer(a.last().unwrap_or(&Value::Null))).into_value())
        }),
        constructor("hashtable new(System.Collections.IDictionary d)", |rt, _, a| from_dictionary(rt, &a.value(0), KeyComparer::Ordinal)),
        constructor("hashtable new(System.Collections.IDictionary d, float loadFactor)", |rt, _, a| from_dictionary(rt, &a.value(0), KeyComparer::Ordinal)),
        constructor("hashtable new(System.Collections.IDictionary d, System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer)", unemulated),
        constructor("hashtable new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)", |rt, _, a| from_dictionary(rt, &a.value(0), key_comparer(&a.value(1)))),
        constructor("hashtable new(int capacity, float loadFactor, System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer)", unemulated),
        constructor("hashtable new(System.Collections.IDictionary d, float loadFactor, System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer)", unemulated),
        constructor("hashtable new(System.Collections.IDictionary d, float loadFactor, System.Collections.IEqualityComparer equalityComparer)", unemulated),
    ])
    .methods(&[
        method("void Add(System.Object key, System.Object value)", add),
        method("void Clear()", clear),
        method("System.Object Clone()", |_, this, _| Ok(table(this).map_or(Value::Null, |t| Hashtable::from_entries(TableKind::Hashtable, t.entries.borrow().clone()).into_value()))),
        method("bool Contains(System.Object key)", contains_key),
        method("bool ContainsKey(System.Object key)", contains_key),
        method("bool ContainsValue(System.Object value)", |rt, this, a| {
            for value in table(this).map_or(vec![], |t| t.values()) {
                if net_equals(rt, &value, &a.value(0))? {
                    return Ok(Value::Bool(true));
                }
            }
            Ok(Value::Bool(false))
        }),
        method("void CopyTo(array array, int arrayIndex)", copy_to),
        method("System.Collections.IDictionaryEnumerator GetEnumerator()", |_, this, _| Ok(enumerator("System.Collections.Hashtable+HashtableEnumerator", this))),
        method("void Remove(System.Object key)", remove),
        static_method("hashtable Synchronized(hashtable table)", |_, _, a| Ok(a.value(0))),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("void OnDeserialization(System.Object sender)", unemulated),
        method("System.Object Item(System.Object key) {get;set;}", item),
    ])
    .properties(&[
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsFixedSize", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("Keys", "System.Collections.ICollection", |_, this| Ok(part("System.Collections.Hashtable+KeyCollection", this, true))),
        property("Values", "System.Collections.ICollection", |_, this| Ok(part("System.Collections.Hashtable+ValueCollection", this, false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        property("Count", "int", |_, this| Ok(Value::from(table(this).map_or(0, |t| t.len())))),
    ]);

pub(in crate::types) static ORDERED_DICTIONARY: TypeRecord = TypeRecord::class("System.Collections.Specialized.OrderedDictionary")
    .interfaces(&["System.Collections.Specialized.IOrderedDictionary", "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable"])
    .constructors(&[
        constructor("ordered new()", |_, _, _| Ok(Hashtable::new(TableKind::Ordered, KeyComparer::Ordinal).into_value())),
        constructor("ordered new(int capacity)", |_, _, _| Ok(Hashtable::new(TableKind::Ordered, KeyComparer::Ordinal).into_value())),
        constructor("ordered new(System.Collections.IEqualityComparer comparer)", |_, _, a| Ok(Hashtable::new(TableKind::Ordered, key_comparer(a.last().unwrap_or(&Value::Null))).into_value())),
        constructor("ordered new(int capacity, System.Collections.IEqualityComparer comparer)", |_, _, a| Ok(Hashtable::new(TableKind::Ordered, key_comparer(a.last().unwrap_or(&Value::Null))).into_value())),
    ])
    .methods(&[
        method("void Add(System.Object key, System.Object value)", add),
        method("void Clear()", clear),
        method("ordered AsReadOnly()", |_, this, _| Ok(table(this).map_or(Value::Null, |t| t.frozen().into_value()))),
        method("bool Contains(System.Object key)", contains_key),
        method("void CopyTo(array array, int index)", copy_to),
        method("void Insert(int index, System.Object key, System.Object value)", |_, this, a| {
            let Some(t) = table(this) else { return Ok(Value::Void) };
            changeable(t)?;
            if t.entries.borrow().contains(&a.value(1)) {
                return duplicate_ordered(&a.value(1));
            }
            match usize::try_from(a.int(0)) {
                Ok(at) if at <= t.len() => {
                    t.touch();
                    t.entries.borrow_mut().insert_at(at, a.value(1), a.value(2));
                    Ok(Value::Void)
                }
                _ => outside_of(a.int(0), "less than or equal to", t.len()),
            }
        }),
        method("void RemoveAt(int index)", |_, this, a| {
            let Some(t) = table(this) else { return Ok(Value::Void) };
            changeable(t)?;
            let key = usize::try_from(a.int(0)).ok().and_then(|i| t.entries.borrow().at(i).map(|(k, _)| k.clone()));
            match key {
                Some(key) => {
                    t.remove(&key);
                    Ok(Value::Void)
                }
                None => outside_of(a.int(0), "less than", t.len()),
            }
        }),
        method("void Remove(System.Object key)", remove),
        method("System.Collections.IDictionaryEnumerator GetEnumerator()", |_, this, _| Ok(enumerator("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator", this))),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("System.Object Item(int index) {get;set;}", item),
        method("System.Object Item(System.Object key) {get;set;}", item),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(table(this).map_or(0, |t| t.len())))),
        property("IsReadOnly", "bool", |_, this| Ok(Value::Bool(table(this).is_some_and(|t| t.is_read_only())))),
        property("Keys", "System.Collections.ICollection", |_, this| Ok(part("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection", this, true))),
        property("Values", "System.Collections.ICollection", |_, this| Ok(part("System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection", this, false))),
        property("IsFixedSize", "bool", |_, _| Ok(Value::Bool(false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
    ]);

pub(in crate::types) static DICTIONARY_ENTRY: TypeRecord =
    TypeRecord::structure("System.Collections.DictionaryEntry")
        .constructors(&[constructor(
            "System.Collections.DictionaryEntry new(System.Object key, System.Object value)",
            |_, _, a| Ok(dictionary_entry(a.value(0), a.value(1))),
        )])
        .methods(&[
            method("void Deconstruct([ref] System.Object key, [ref] System.Object value)", unemulated),
            method("string ToString()", |rt, this, _| {
                let Some(pair) = this.native::<Pair>() else { return Ok(Value::Null) };
                let (key, value) = (pair.key.borrow().clone(), pair.value.borrow().clone());
                let (key, value) = (
                    crate::object::convert::net_text(rt, &key),
                    crate::object::convert::net_text(rt, &value),
                );
                Ok(Value::from(format!("[{key}, {value}]")))
            }),
        ])
        .properties(&[
            property("Key", "System.Object", |_, this| {
                Ok(this.native::<Pair>().map_or(Value::Null, |p| p.key.borrow().clone()))
            })
            .settable(|_, this, value| {
                if let Some(pair) = this.native::<Pair>() {
                    *pair.key.borrow_mut() = value;
                }
                Ok(())
            }),
            property("Value", "System.Object", |_, this| {
                Ok(this.native::<Pair>().map_or(Value::Null, |p| p.value.borrow().clone()))
            })
            .settable(|_, this, value| {
                if let Some(pair) = this.native::<Pair>() {
                    *pair.value.borrow_mut() = value;
                }
                Ok(())
            }),
        ]);

fn table(this: &Value) -> Option<&Rc<Hashtable>> {
    match this.base() {
        Value::Hashtable(table) => Some(table),
        _ => None,
    }
}

fn outside_of(index: i32, relation: &str, count: usize) -> Result<Value> {
    if index < 0 {
        let message = format!(
            "index ('{index}') must be a non-negative value. (Parameter 'index')\nActual value was {index}."
        );
        return throw(Thrown::exception("System.ArgumentOutOfRangeException", message));
    }
    let message = format!(
        "index ('{index}') must be {relation} '{count}'. (Parameter 'index')\nActual value was {index}."
    );
    throw(Thrown::exception("System.ArgumentOutOfRangeException", message))
}

/// Refuses to change what `AsReadOnly` gave.
pub(in crate::types) fn changeable(table: &Hashtable) -> Result<()> {
    if !table.is_read_only() {
        return Ok(());
    }
    let message = "The OrderedDictionary is read-only and cannot be modified.";
    throw(Thrown::exception("System.NotSupportedException", message))
}

fn from_dictionary(rt: &mut dyn Runtime, source: &Value, comparer: KeyComparer) -> Result<Value> {
    let _ = rt;
    let new = Hashtable::new(TableKind::Hashtable, comparer);
    for (key, value) in pairs_of(source).unwrap_or_default() {
        if new.entries.borrow().contains(&key) {
            return duplicate(&key, &key);
        }
        new.insert(key, value);
    }
    Ok(new.into_value())
}

fn key_of(a: &[Value]) -> Result<Value> {
    if a.is_null(0) { throw(Thrown::argument_null("key")) } else { Ok(a.value(0)) }
}

fn item(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(t) = table(this) else { return Ok(Value::Null) };
    let mut key = key_of(a)?;
    if t.kind() == TableKind::Ordered
        && let Value::Int(i) = key
    {
        let found = usize::try_from(i).ok().and_then(|i| t.entries.borrow().at(i).map(|(k, _)| k.clone()));
        match found {
            Some(found) => key = found,
            None => {
                return throw(Thrown::out_of_range(
                    "Specified argument was out of the range of valid values.",
                    "index",
                ));
            }
        }
    }
    if a.len() > 1 {
        changeable(t)?;
        t.insert(key, a.value(1));
        return Ok(Value::Void);
    }
    Ok(t.get(&key).unwrap_or_default())
}

fn duplicate(old: &Value, new: &Value) -> Result<Value> {
    let message = format!(
        "Item has already been added. Key in dictionary: '{}'  Key being added: '{}'",
        plain_text(old),
        plain_text(new)
    );
    throw(Thrown::argument_bare(message))
}

fn duplicate_ordered(key: &Value) -> Result<Value> {
    throw(Thrown::argument_bare(format!(
        "An item with the same key has already been added. Key: {}",
        plain_text(key)
    )))
}

fn add(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(t) = table(this) else { return Ok(Value::Void) };
    changeable(t)?;
    let key = key_of(a)?;
    if !t.entries.borrow().contains(&key) {
        t.insert(key, a.value(1));
        return Ok(Value::Void);
    }
    let entries = t.entries.borrow();
    let known = entries.iter().find(|(k, _)| same_key(k, &key, entries.comparer())).map(|(k, _)| k.clone());
    match t.kind() {
        TableKind::Hashtable => duplicate(&known.unwrap_or_else(|| key.clone()), &key),
        _ => throw(Thrown::argument_bare(format!(
            "Item has already been added. Key in dictionary: '{0}'  Key being added: '{0}'",
            plain_text(&key)
        ))),
    }
}

fn clear(_: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    if let Some(t) = table(this) {
        changeable(t)?;
        t.touch();
        t.entries.borrow_mut().clear();
    }
    Ok(Value::Void)
}

fn contains_key(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    match a.first() {
        Some(key) if !key.is_null() => {
            Ok(Value::Bool(table(this).is_some_and(|t| t.entries.borrow().contains(key))))
        }
        _ => throw(Thrown::argument_null("key")),
    }
}

fn remove(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let key = key_of(a)?;
    if let Some(t) = table(this) {
        changeable(t)?;
        t.remove(&key);
    }
    Ok(Value::Void)
}

/// `Keys` or `Values`.
fn part(type_name: &str, this: &Value, keys: bool) -> Value {
    Value::object(Part::new(TypeId::named(type_name), this.clone(), keys))
}

fn enumerator(type_name: &str, this: &Value) -> Value {
    Value::object(Enumerator::new(type_name, entries_of(this)).watching(this))
}

fn entries_of(this: &Value) -> Vec<Value> {
    table(this).map_or(vec![], |t| t.pairs()).into_iter().map(|(k, v)| dictionary_entry(k, v)).collect()
}

fn copy_to(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    rt.call_method(&Value::array(entries_of(this)), "CopyTo", a)
}
