//! Generic dictionaries, sorted ones included.

use crate::object::{
    KeyComparer, PsString, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    static_method, throw,
};
use crate::types::collections::{
    Dictionary, Enumerator, List, Pair, Part, SortedMap, dictionary_entry, key_comparer, key_value_pair,
    pairs_of,
};
use crate::types::members::{call_delegate, convert_to, default_value};
use crate::types::support::{
    Arguments, called_type, net_equals, net_text, plain_text, set_reference, unemulated, unemulated_property,
};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &DICTIONARY,
    &CONCURRENT_DICTIONARY,
    &SORTED_DICTIONARY,
    &GENERIC_SORTED_LIST,
    &SORTED_LIST,
    &KEY_VALUE_PAIR,
];

pub(in crate::types) static DICTIONARY: TypeRecord = TypeRecord::class("System.Collections.Generic.Dictionary`2")
    .interfaces(&["System.Collections.Generic.IDictionary[TKey,TValue]", "System.Collections.Generic.ICollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.IEnumerable", "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]", "System.Collections.Generic.IReadOnlyCollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]"])
    .constructors(&[
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new()", |_, this, _| Ok(Value::object(Dictionary::new(called_type(this), KeyComparer::Ordinal)))),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(int capacity)", |_, this, _| Ok(Value::object(Dictionary::new(called_type(this), KeyComparer::Ordinal)))),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(System.Collections.Generic.IEqualityComparer[TKey] comparer)", |_, this, a| {
            Ok(Value::object(Dictionary::new(called_type(this), key_comparer(a.last().unwrap_or(&Value::Null)))))
        }),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)", |_, this, a| {
            Ok(Value::object(Dictionary::new(called_type(this), key_comparer(a.last().unwrap_or(&Value::Null)))))
        }),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)", |rt, this, a| {
            let new = Dictionary::new(called_type(this), key_comparer(&a.value(1)));
            fill(rt, &new, &a.value(0))?;
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IEqualityComparer[TKey] comparer)", |rt, this, a| {
            let new = Dictionary::new(called_type(this), key_comparer(&a.value(1)));
            fill(rt, &new, &a.value(0))?;
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)", unemulated),
        constructor("System.Collections.Generic.Dictionary`2[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
    ])
    .methods(&[
        method("void Add(TKey key, TValue value)", |_, this, a| {
            let Some(d) = dictionary(this) else { return Ok(Value::Void) };
            let key = key_of(a)?;
            if d.entries.borrow().contains(&key) {
                return duplicate(&key);
            }
            d.entries.borrow_mut().insert(key, a.value(1));
            Ok(Value::Void)
        }),
        method("void Clear()", clear),
        method("bool ContainsKey(TKey key)", contains_key),
        method("bool ContainsValue(TValue value)", contains_value),
        method("System.Collections.Generic.Dictionary`2+Enumerator[TKey,TValue] GetEnumerator()", |_, this, _| Ok(enumerator(this, "System.Collections.Generic.Dictionary`2+Enumerator"))),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("System.Collections.Generic.Dictionary`2+AlternateLookup`1[TKey,TValue,TAlternateKey] GetAlternateLookup[TAlternateKey]()", unemulated),
        method("bool TryGetAlternateLookup[TAlternateKey]([ref] System.Collections.Generic.Dictionary`2+AlternateLookup`1[TKey,TValue,TAlternateKey] lookup)", unemulated),
        method("void OnDeserialization(System.Object sender)", unemulated),
        method("bool Remove(TKey key)", |rt, this, a| take(rt, this, a).map(|v| Value::Bool(v.is_some()))),
        method("bool Remove(TKey key, [ref] TValue value)", |rt, this, a| {
            let taken = take(rt, this, a)?;
            set_reference(&a[1], taken.clone().unwrap_or_default());
            Ok(Value::Bool(taken.is_some()))
        }),
        method("bool TryGetValue(TKey key, [ref] TValue value)", try_get_value),
        method("bool TryAdd(TKey key, TValue value)", |_, this, a| {
            let Some(d) = dictionary(this) else { return Ok(Value::Void) };
            let key = key_of(a)?;
            if d.entries.borrow().contains(&key) {
                return Ok(Value::Bool(false));
            }
            d.entries.borrow_mut().insert(key, a.value(1));
            Ok(Value::Bool(true))
        }),
        method("int EnsureCapacity(int capacity)", |_, _, a| Ok(a.value(0))),
        method("void TrimExcess()", |_, _, _| Ok(Value::Void)),
        method("void TrimExcess(int capacity)", |_, _, _| Ok(Value::Void)),
        method("TValue Item(TKey key) {get;set;}", item),
    ])
    .properties(&[
        property("Comparer", "System.Collections.Generic.IEqualityComparer[TKey]", |_, _| Ok(Value::Null)),
        property("Count", "int", |_, this| Ok(Value::from(entries(this).len()))),
        property("Capacity", "int", |_, this| Ok(Value::from(entries(this).len()))),
        property("Keys", "System.Collections.Generic.Dictionary`2+KeyCollection[TKey,TValue]", |_, this| Ok(keys(this, "System.Collections.Generic.Dictionary`2+KeyCollection"))),
        property("Values", "System.Collections.Generic.Dictionary`2+ValueCollection[TKey,TValue]", |_, this| Ok(values(this, "System.Collections.Generic.Dictionary`2+ValueCollection"))),
    ]);

pub(in crate::types) static CONCURRENT_DICTIONARY: TypeRecord = TypeRecord::class("System.Collections.Concurrent.ConcurrentDictionary`2")
    .interfaces(&["System.Collections.Generic.IDictionary[TKey,TValue]", "System.Collections.Generic.ICollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.IEnumerable", "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]", "System.Collections.Generic.IReadOnlyCollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]"])
    .constructors(&[
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new()", |_, this, _| Ok(Value::object(Dictionary::new(called_type(this), KeyComparer::Ordinal)))),
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new(int concurrencyLevel, int capacity)", |_, this, _| Ok(Value::object(Dictionary::new(called_type(this), KeyComparer::Ordinal)))),
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection)", unemulated),
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new(System.Collections.Generic.IEqualityComparer[TKey] comparer)", |_, this, a| Ok(Value::object(Dictionary::new(called_type(this), key_comparer(&a.value(0)))))),
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new(System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new(int concurrencyLevel, System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] collection, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        constructor("System.Collections.Concurrent.ConcurrentDictionary`2[TKey,TValue] new(int concurrencyLevel, int capacity, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
    ])
    .methods(&[
        method("System.Collections.Concurrent.ConcurrentDictionary`2+AlternateLookup`1[TKey,TValue,TAlternateKey] GetAlternateLookup[TAlternateKey]()", unemulated),
        method("bool TryGetAlternateLookup[TAlternateKey]([ref] System.Collections.Concurrent.ConcurrentDictionary`2+AlternateLookup`1[TKey,TValue,TAlternateKey] lookup)", unemulated),
        method("bool TryAdd(TKey key, TValue value)", |_, this, a| {
            let Some(d) = dictionary(this) else { return Ok(Value::Void) };
            let key = key_of(a)?;
            if d.entries.borrow().contains(&key) {
                return Ok(Value::Bool(false));
            }
            d.entries.borrow_mut().insert(key, a.value(1));
            Ok(Value::Bool(true))
        }),
        method("bool ContainsKey(TKey key)", contains_key),
        method("bool TryRemove(TKey key, [ref] TValue value)", |rt, this, a| {
            let taken = take(rt, this, a)?;
            set_reference(&a[1], taken.clone().unwrap_or_default());
            Ok(Value::Bool(taken.is_some()))
        }),
        method("bool TryRemove(System.Collections.Generic.KeyValuePair[TKey,TValue] item)", unemulated),
        method("bool TryGetValue(TKey key, [ref] TValue value)", try_get_value),
        method("bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)", |rt, this, a| {
            let key = key_of(a)?;
            let Some(known) = try_get(rt, this, &key)? else { return Ok(Value::Bool(false)) };
            let same = net_equals(rt, &known, &a.value(2))?;
            if same {
                set_entry(this, key, a.value(1));
            }
            Ok(Value::Bool(same))
        }),
        method("void Clear()", clear),
        method("System.Collections.Generic.KeyValuePair[TKey,TValue][] ToArray()", |_, this, _| Ok(Value::array(pair_objects(this)))),
        method("System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()", |_, this, _| Ok(enumerator(this, "System.Collections.Generic.IEnumerator`1"))),
        method("TValue GetOrAdd(TKey key, System.Func[TKey,TValue] valueFactory)", |rt, this, a| {
            let key = key_of(a)?;
            if let Some(known) = try_get(rt, this, &key)? {
                return Ok(known);
            }
            let value = call_delegate(rt, &a.value(1), std::slice::from_ref(&key))?;
            Ok(set_entry(this, key, value))
        }),
        method("TValue GetOrAdd[TArg](TKey key, System.Func[TKey,TArg,TValue] valueFactory, TArg factoryArgument)", unemulated),
        method("TValue GetOrAdd(TKey key, TValue value)", |_, this, a| {
            let Some(d) = dictionary(this) else { return Ok(Value::Void) };
            let known = d.entries.borrow().get(&a.value(0)).cloned();
            Ok(known.unwrap_or_else(|| {
                d.entries.borrow_mut().insert(a.value(0), a.value(1));
                a.value(1)
            }))
        }),
        method("TValue AddOrUpdate[TArg](TKey key, System.Func[TKey,TArg,TValue] addValueFactory, System.Func[TKey,TValue,TArg,TValue] updateValueFactory, TArg factoryArgument)", unemulated),
        method("TValue AddOrUpdate(TKey key, System.Func[TKey,TValue] addValueFactory, System.Func[TKey,TValue,TValue] updateValueFactory)", |rt, this, a| {
            let key = key_of(a)?;
            match try_get(rt, this, &key)? {
                Some(known) => updated(rt, this, key, known, &a.value(2)),
                None => {
                    let value = call_delegate(rt, &a.value(1), std::slice::from_ref(&key))?;
                    Ok(set_entry(this, key, value))
                }
            }
        }),
        method("TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)", |rt, this, a| {
            let key = key_of(a)?;
            match try_get(rt, this, &key)? {
                Some(known) => updated(rt, this, key, known, &a.value(2)),
                None => Ok(set_entry(this, key, a.value(1))),
            }
        }),
        method("TValue Item(TKey key) {get;set;}", item),
    ])
    .properties(&[
        property("Comparer", "System.Collections.Generic.IEqualityComparer[TKey]", unemulated_property),
        property("Count", "int", |_, this| Ok(Value::from(entries(this).len()))),
        property("IsEmpty", "bool", |_, this| Ok(Value::Bool(entries(this).is_empty()))),
        property("Keys", "System.Collections.Generic.ICollection[TKey]", |_, this| Ok(keys(this, "System.Collections.ObjectModel.ReadOnlyCollection`1"))),
        property("Values", "System.Collections.Generic.ICollection[TValue]", |_, this| Ok(values(this, "System.Collections.ObjectModel.ReadOnlyCollection`1"))),
    ]);

pub(in crate::types) static SORTED_DICTIONARY: TypeRecord = TypeRecord::class("System.Collections.Generic.SortedDictionary`2")
    .interfaces(&["System.Collections.Generic.IDictionary[TKey,TValue]", "System.Collections.Generic.ICollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.IEnumerable", "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]", "System.Collections.Generic.IReadOnlyCollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]"])
    .constructors(&[
        constructor("System.Collections.Generic.SortedDictionary`2[TKey,TValue] new()", |_, this, _| Ok(Value::object(SortedMap::new(called_type(this), Value::Null)))),
        constructor("System.Collections.Generic.SortedDictionary`2[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)", |rt, this, a| {
            let new = SortedMap::new(called_type(this), a.value(1));
            fill_sorted(rt, &new, &a.value(0))?;
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.SortedDictionary`2[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IComparer[TKey] comparer)", |rt, this, a| {
            let new = SortedMap::new(called_type(this), a.value(1));
            fill_sorted(rt, &new, &a.value(0))?;
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.SortedDictionary`2[TKey,TValue] new(System.Collections.Generic.IComparer[TKey] comparer)", |_, this, a| Ok(Value::object(SortedMap::new(called_type(this), a.value(0))))),
    ])
    .methods(&[
        method("void Add(TKey key, TValue value)", sorted_add),
        method("void Clear()", clear),
        method("bool ContainsKey(TKey key)", contains_key),
        method("bool ContainsValue(TValue value)", contains_value),
        method("void CopyTo(System.Collections.Generic.KeyValuePair[TKey,TValue][] array, int index)", unemulated),
        method("System.Collections.Generic.SortedDictionary`2+Enumerator[TKey,TValue] GetEnumerator()", |_, this, _| Ok(enumerator(this, "System.Collections.Generic.SortedDictionary`2+Enumerator"))),
        method("bool Remove(TKey key)", |rt, this, a| take(rt, this, a).map(|v| Value::Bool(v.is_some()))),
        method("bool TryGetValue(TKey key, [ref] TValue value)", try_get_value),
        method("TValue Item(TKey key) {get;set;}", sorted_item),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(pairs(this).len()))),
        property("Comparer", "System.Collections.Generic.IComparer[TKey]", unemulated_property),
        property("Keys", "System.Collections.Generic.SortedDictionary`2+KeyCollection[TKey,TValue]", |_, this| Ok(keys(this, "System.Collections.Generic.SortedDictionary`2+KeyCollection"))),
        property("Values", "System.Collections.Generic.SortedDictionary`2+ValueCollection[TKey,TValue]", |_, this| Ok(values(this, "System.Collections.Generic.SortedDictionary`2+ValueCollection"))),
    ]);

pub(in crate::types) static GENERIC_SORTED_LIST: TypeRecord = TypeRecord::class("System.Collections.Generic.SortedList`2")
    .interfaces(&["System.Collections.Generic.IDictionary[TKey,TValue]", "System.Collections.Generic.ICollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]", "System.Collections.IEnumerable", "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyDictionary[TKey,TValue]", "System.Collections.Generic.IReadOnlyCollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]"])
    .constructors(&[
        constructor("System.Collections.Generic.SortedList`2[TKey,TValue] new()", |_, this, _| Ok(Value::object(SortedMap::new(called_type(this), Value::Null)))),
        constructor("System.Collections.Generic.SortedList`2[TKey,TValue] new(int capacity)", |_, this, _| Ok(Value::object(SortedMap::new(called_type(this), Value::Null)))),
        constructor("System.Collections.Generic.SortedList`2[TKey,TValue] new(System.Collections.Generic.IComparer[TKey] comparer)", |_, this, a| Ok(Value::object(SortedMap::new(called_type(this), a.value(0))))),
        constructor("System.Collections.Generic.SortedList`2[TKey,TValue] new(int capacity, System.Collections.Generic.IComparer[TKey] comparer)", unemulated),
        constructor("System.Collections.Generic.SortedList`2[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary)", unemulated),
        constructor("System.Collections.Generic.SortedList`2[TKey,TValue] new(System.Collections.Generic.IDictionary[TKey,TValue] dictionary, System.Collections.Generic.IComparer[TKey] comparer)", unemulated),
    ])
    .methods(&[
        method("void Add(TKey key, TValue value)", sorted_add),
        method("void Clear()", clear),
        method("bool ContainsKey(TKey key)", contains_key),
        method("bool ContainsValue(TValue value)", contains_value),
        method("TValue GetValueAtIndex(int index)", |_, this, a| sorted_at(this, a.int(0)).map(|(_, v)| v)),
        method("void SetValueAtIndex(int index, TValue value)", unemulated),
        method("System.Collections.Generic.IEnumerator[System.Collections.Generic.KeyValuePair[TKey,TValue]] GetEnumerator()", |_, this, _| Ok(enumerator(this, "System.Collections.Generic.SortedList`2+Enumerator"))),
        method("TKey GetKeyAtIndex(int index)", |_, this, a| sorted_at(this, a.int(0)).map(|(k, _)| k)),
        method("int IndexOfKey(TKey key)", sorted_index_of_key),
        method("int IndexOfValue(TValue value)", sorted_index_of_value),
        method("bool TryGetValue(TKey key, [ref] TValue value)", try_get_value),
        method("void RemoveAt(int index)", sorted_remove_at),
        method("bool Remove(TKey key)", |rt, this, a| take(rt, this, a).map(|v| Value::Bool(v.is_some()))),
        method("void TrimExcess()", unemulated),
        method("TValue Item(TKey key) {get;set;}", sorted_item),
    ])
    .properties(&[
        property("Capacity", "int", unemulated_property),
        property("Comparer", "System.Collections.Generic.IComparer[TKey]", unemulated_property),
        property("Count", "int", |_, this| Ok(Value::from(pairs(this).len()))),
        property("Keys", "System.Collections.Generic.IList[TKey]", |_, this| Ok(keys(this, "System.Collections.Generic.SortedList`2+KeyList"))),
        property("Values", "System.Collections.Generic.IList[TValue]", |_, this| Ok(values(this, "System.Collections.Generic.SortedList`2+ValueList"))),
    ]);

pub(in crate::types) static SORTED_LIST: TypeRecord = TypeRecord::class("System.Collections.SortedList")
    .interfaces(&["System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"])
    .constructors(&[
        constructor("System.Collections.SortedList new()", |_, this, _| Ok(Value::object(SortedMap::new(called_type(this), Value::Null)))),
        constructor("System.Collections.SortedList new(int initialCapacity)", |_, this, _| Ok(Value::object(SortedMap::new(called_type(this), Value::Null)))),
        constructor("System.Collections.SortedList new(System.Collections.IComparer comparer)", |_, this, a| Ok(Value::object(SortedMap::new(called_type(this), a.value(0))))),
        constructor("System.Collections.SortedList new(System.Collections.IComparer comparer, int capacity)", unemulated),
        constructor("System.Collections.SortedList new(System.Collections.IDictionary d)", |rt, this, a| {
            let new = SortedMap::new(called_type(this), a.value(1));
            fill_sorted(rt, &new, &a.value(0))?;
            Ok(Value::object(new))
        }),
        constructor("System.Collections.SortedList new(System.Collections.IDictionary d, System.Collections.IComparer comparer)", |rt, this, a| {
            let new = SortedMap::new(called_type(this), a.value(1));
            fill_sorted(rt, &new, &a.value(0))?;
            Ok(Value::object(new))
        }),
    ])
    .methods(&[
        method("void Add(System.Object key, System.Object value)", sorted_add),
        method("void Clear()", clear),
        method("System.Object Clone()", |rt, this, _| {
            let new = SortedMap::new(this.type_id(), Value::Null);
            fill_sorted(rt, &new, this)?;
            Ok(Value::object(new))
        }),
        method("bool Contains(System.Object key)", contains_key),
        method("bool ContainsKey(System.Object key)", contains_key),
        method("bool ContainsValue(System.Object value)", contains_value),
        method("void CopyTo(array array, int arrayIndex)", |rt, this, a| rt.call_method(&Value::array(pair_objects(this)), "CopyTo", a)),
        method("System.Object GetByIndex(int index)", |_, this, a| sorted_at(this, a.int(0)).map(|(_, v)| v)),
        method("System.Collections.IDictionaryEnumerator GetEnumerator()", |_, this, _| Ok(enumerator(this, "System.Collections.SortedList+SortedListEnumerator"))),
        method("System.Object GetKey(int index)", |_, this, a| sorted_at(this, a.int(0)).map(|(k, _)| k)),
        method("System.Collections.IList GetKeyList()", |_, this, _| Ok(keys(this, "System.Collections.SortedList+KeyList"))),
        method("System.Collections.IList GetValueList()", |_, this, _| Ok(values(this, "System.Collections.SortedList+ValueList"))),
        method("int IndexOfKey(System.Object key)", sorted_index_of_key),
        method("int IndexOfValue(System.Object value)", sorted_index_of_value),
        method("void RemoveAt(int index)", sorted_remove_at),
        method("void Remove(System.Object key)", |rt, this, a| take(rt, this, a).map(|_| Value::Void)),
        method("void SetByIndex(int index, System.Object value)", |_, this, a| {
            sorted_at(this, a.int(0))?;
            if let (Some(map), Ok(i)) = (this.native::<SortedMap>(), usize::try_from(a.int(0))) {
                map.entries.borrow_mut()[i].1 = a.value(1);
            }
            Ok(Value::Void)
        }),
        static_method("System.Collections.SortedList Synchronized(System.Collections.SortedList list)", unemulated),
        method("void TrimToSize()", |_, _, _| Ok(Value::Void)),
        method("System.Object Item(System.Object key) {get;set;}", |rt, this, a| {
            if a.len() > 1 {
                return sorted_item(rt, this, a);
            }
            let found = try_get(rt, this, &key_of(a)?)?;
            Ok(found.unwrap_or_default())
        }),
    ])
    .properties(&[
        property("Capacity", "int", |_, this| Ok(Value::from(pairs(this).len().next_power_of_two().max(16)))),
        property("Count", "int", |_, this| Ok(Value::from(pairs(this).len()))),
        property("Keys", "System.Collections.ICollection", |_, this| Ok(keys(this, "System.Collections.SortedList+KeyList"))),
        property("Values", "System.Collections.ICollection", |_, this| Ok(values(this, "System.Collections.SortedList+ValueList"))),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsFixedSize", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
    ]);

pub(in crate::types) static KEY_VALUE_PAIR: TypeRecord =
    TypeRecord::structure("System.Collections.Generic.KeyValuePair`2")
        .constructors(&[constructor(
            "System.Collections.Generic.KeyValuePair`2[TKey,TValue] new(TKey key, TValue value)",
            |_, this, a| Ok(Value::object(Pair::new(called_type(this), a.value(0), a.value(1)))),
        )])
        .methods(&[
            method("string ToString()", |rt, this, _| {
                let Some(pair) = this.native::<Pair>() else { return Ok(Value::Null) };
                let (key, value) = (pair.key.borrow().clone(), pair.value.borrow().clone());
                let text = |rt: &mut dyn Runtime, v: &Value| {
                    if v.is_null() { Ok(PsString::from("")) } else { net_text(rt, v) }
                };
                Ok(Value::from(format!("[{}, {}]", text(rt, &key)?, text(rt, &value)?)))
            }),
            method("void Deconstruct([ref] TKey key, [ref] TValue value)", unemulated),
        ])
        .properties(&[
            property("Key", "TKey", |_, this| {
                Ok(this.native::<Pair>().map_or(Value::Null, |p| p.key.borrow().clone()))
            }),
            property("Value", "TValue", |_, this| {
                Ok(this.native::<Pair>().map_or(Value::Null, |p| p.value.borrow().clone()))
            }),
        ]);

fn dictionary(this: &Value) -> Option<&Dictionary> {
    this.native::<Dictionary>()
}

fn pairs(this: &Value) -> Vec<(Value, Value)> {
    pairs_of(this).unwrap_or_default()
}

fn entries(this: &Value) -> Vec<(Value, Value)> {
    pairs(this)
}

fn key_of(a: &[Value]) -> Result<Value> {
    if a.is_null(0) { throw(Thrown::argument_null("key")) } else { Ok(a.value(0)) }
}

fn duplicate(key: &Value) -> Result<Value> {
    throw(Thrown::argument_bare(format!(
        "An item with the same key has already been added. Key: {}",
        plain_text(key)
    )))
}

fn missing(key: &Value) -> Result<Value> {
    let message = format!("The given key '{}' was not present in the dictionary.", plain_text(key));
    throw(Thrown::exception("System.Collections.Generic.KeyNotFoundException", message))
}

fn fill(rt: &mut dyn Runtime, new: &Dictionary, source: &Value) -> Result<()> {
    for (key, value) in pairs(source) {
        let key = convert_to(rt, &key, new.key_type())?;
        let value = convert_to(rt, &value, new.value_type())?;
        new.entries.borrow_mut().insert(key, value);
    }
    Ok(())
}

fn fill_sorted(rt: &mut dyn Runtime, new: &SortedMap, source: &Value) -> Result<()> {
    for (key, value) in pairs(source) {
        let key = convert_to(rt, &key, new.key_type())?;
        let value = convert_to(rt, &value, new.value_type())?;
        new.insert(rt, key, value)?;
    }
    Ok(())
}

/// A collection of keys or values under the dictionary's own type arguments.
fn part(this: &Value, name: &str, place: usize) -> Value {
    let arguments = this.type_id().generic_parts().map(|(_, a)| a);
    let item_type = arguments.as_ref().and_then(|a| a.get(place).copied()).unwrap_or(TypeId::OBJECT);
    let id = match arguments {
        Some(arguments) => TypeId::generic(TypeId::named(name), arguments),
        None => TypeId::named(name),
    };
    if name.ends_with("KeyCollection") || name.ends_with("ValueCollection") {
        return Value::object(Part::new(id, this.clone(), place == 0));
    }
    let items = pairs(this).into_iter().map(|(k, v)| if place == 0 { k } else { v }).collect();
    Value::object(List::new(id, items).with_item_type(item_type).frozen())
}

fn keys(this: &Value, name: &str) -> Value {
    part(this, name, 0)
}

fn values(this: &Value, name: &str) -> Value {
    part(this, name, 1)
}

fn pair_objects(this: &Value) -> Vec<Value> {
    let types = this.type_id().generic_parts().and_then(|(_, a)| <[TypeId; 2]>::try_from(a).ok());
    pairs(this)
        .into_iter()
        .map(|(k, v)| match &types {
            Some(types) => key_value_pair(types, k, v),
            None => dictionary_entry(k, v),
        })
        .collect()
}

fn enumerator(this: &Value, name: &str) -> Value {
    Value::object(Enumerator::new(name, pair_objects(this)).watching(this))
}

/// Sets an entry of a dictionary and gives its value back.
fn set_entry(this: &Value, key: Value, value: Value) -> Value {
    if let Some(d) = dictionary(this) {
        d.entries.borrow_mut().insert(key, value.clone());
    }
    value
}

/// What a delegate makes of a key's value, which takes its place.
fn updated(rt: &mut dyn Runtime, this: &Value, key: Value, known: Value, update: &Value) -> Result<Value> {
    let value = call_delegate(rt, update, &[key.clone(), known])?;
    Ok(set_entry(this, key, value))
}

fn try_get(rt: &mut dyn Runtime, this: &Value, key: &Value) -> Result<Option<Value>> {
    if let Some(map) = this.native::<SortedMap>() {
        let found = map.find(rt, key)?;
        return Ok(found.ok().and_then(|i| map.entries.borrow().get(i).map(|(_, v)| v.clone())));
    }
    Ok(dictionary(this).and_then(|d| d.entries.borrow().get(key).cloned()))
}

fn item(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let key = key_of(a)?;
    if a.len() > 1 {
        if let Some(d) = dictionary(this) {
            d.entries.borrow_mut().insert(key, a.value(1));
        }
        return Ok(Value::Void);
    }
    match try_get(rt, this, &key)? {
        Some(value) => Ok(value),
        None => missing(&key),
    }
}

fn sorted_item(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let key = key_of(a)?;
    if let (Some(map), true) = (this.native::<SortedMap>(), a.len() > 1) {
        map.insert(rt, key, a.value(1))?;
        return Ok(Value::Void);
    }
    match try_get(rt, this, &key)? {
        Some(value) => Ok(value),
        None => missing(&key),
    }
}

fn sorted_add(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let key = key_of(a)?;
    let Some(map) = this.native::<SortedMap>() else { return Ok(Value::Void) };
    if map.find(rt, &key)?.is_ok() {
        if this.type_id().generic_parts().is_some() {
            return throw(Thrown::argument(
                format!("An item with the same key has already been added. Key: {}", plain_text(&key)),
                "key",
            ));
        }
        let text = plain_text(&key);
        return throw(Thrown::argument_bare(format!(
            "Item has already been added. Key in dictionary: '{text}'  Key being added: '{text}'"
        )));
    }
    map.insert(rt, key, a.value(1))?;
    Ok(Value::Void)
}

fn clear(_: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    if let Some(map) = this.native::<SortedMap>() {
        map.entries.borrow_mut().clear();
    }
    if let Some(d) = dictionary(this) {
        d.entries.borrow_mut().clear();
    }
    Ok(Value::Void)
}

fn contains_key(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    Ok(Value::Bool(try_get(rt, this, &key_of(a)?)?.is_some()))
}

fn contains_value(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    for (_, value) in pairs(this) {
        if net_equals(rt, &value, &a.value(0))? {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn take(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Option<Value>> {
    let key = key_of(a)?;
    if let Some(map) = this.native::<SortedMap>() {
        let found = map.find(rt, &key)?;
        return Ok(found.ok().map(|i| map.entries.borrow_mut().remove(i).1));
    }
    Ok(dictionary(this).and_then(|d| d.entries.borrow_mut().remove(&key)).map(|(_, v)| v))
}

fn try_get_value(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let found = try_get(rt, this, &key_of(a)?)?;
    let value_type =
        this.type_id().generic_parts().and_then(|(_, types)| types.get(1).copied()).unwrap_or(TypeId::OBJECT);
    set_reference(&a[1], found.clone().unwrap_or_else(|| default_value(value_type)));
    Ok(Value::Bool(found.is_some()))
}

fn sorted_at(this: &Value, index: i32) -> Result<(Value, Value)> {
    let all = pairs(this);
    match usize::try_from(index).ok().and_then(|i| all.get(i)) {
        Some(pair) => Ok(pair.clone()),
        None => throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than the size of the collection.",
            "index",
        )),
    }
}

fn sorted_remove_at(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    sorted_at(this, a.int(0))?;
    if let (Some(map), Ok(i)) = (this.native::<SortedMap>(), usize::try_from(a.int(0))) {
        map.entries.borrow_mut().remove(i);
    }
    Ok(Value::Void)
}

fn sorted_index_of_key(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(map) = this.native::<SortedMap>() else { return Ok(Value::Int(-1)) };
    Ok(Value::Int(map.find(rt, &key_of(a)?)?.map_or(-1, |i| i as i32)))
}

fn sorted_index_of_value(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    for (i, (_, value)) in pairs(this).iter().enumerate() {
        if net_equals(rt, value, &a.value(0))? {
            return Ok(Value::from(i));
        }
    }
    Ok(Value::Int(-1))
}
