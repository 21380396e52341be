//! `HashSet<T>`, `SortedSet<T>`, `BitArray`.

use crate::object::{
    Entries, KeyComparer, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, convert, method,
    property, same_key, static_method, throw,
};
use crate::types::collections::{Enumerator, HashSet, List, SortedSet, key_comparer};
use crate::types::members::{call_delegate, items};
use crate::types::support::compare_values;
use crate::types::support::{
    Arguments, called_type, count, index_in, set_reference, unemulated, unemulated_property,
};

pub(super) static RECORDS: &[&TypeRecord] = &[&HASH_SET, &SORTED_SET, &BIT_ARRAY];

pub(in crate::types) static HASH_SET: TypeRecord = TypeRecord::class("System.Collections.Generic.HashSet`1")
    .interfaces(&["System.Collections.Generic.ICollection[T]", "System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable", "System.Collections.Generic.ISet[T]", "System.Collections.Generic.IReadOnlyCollection[T]", "System.Collections.Generic.IReadOnlySet[T]"])
    .constructors(&[
        constructor("System.Collections.Generic.HashSet`1[T] new()", |_, this, _| Ok(Value::object(HashSet::new(called_type(this), KeyComparer::Ordinal)))),
        constructor("System.Collections.Generic.HashSet`1[T] new(System.Collections.Generic.IEqualityComparer[T] comparer)", |_, this, a| {
            Ok(Value::object(HashSet::new(called_type(this), key_comparer(a.last().unwrap_or(&Value::Null)))))
        }),
        constructor("System.Collections.Generic.HashSet`1[T] new(int capacity)", |_, this, _| Ok(Value::object(HashSet::new(called_type(this), KeyComparer::Ordinal)))),
        constructor("System.Collections.Generic.HashSet`1[T] new(System.Collections.Generic.IEnumerable[T] collection)", |rt, this, a| {
            let new = HashSet::new(called_type(this), key_comparer(&a.value(1)));
            for value in items(rt, &a.value(0))? {
                new.entries.borrow_mut().insert(value, Value::Null);
            }
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.HashSet`1[T] new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IEqualityComparer[T] comparer)", |rt, this, a| {
            let new = HashSet::new(called_type(this), key_comparer(&a.value(1)));
            for value in items(rt, &a.value(0))? {
                new.entries.borrow_mut().insert(value, Value::Null);
            }
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.HashSet`1[T] new(int capacity, System.Collections.Generic.IEqualityComparer[T] comparer)", |_, this, a| {
            Ok(Value::object(HashSet::new(called_type(this), key_comparer(a.last().unwrap_or(&Value::Null)))))
        }),
    ])
    .methods(&[
        method("void Clear()", |_, this, _| {
            if let Some(set) = hash_set(this) {
                set.entries.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
        method("bool Contains(T item)", |_, this, a| Ok(Value::Bool(hash_set(this).is_some_and(|s| s.entries.borrow().contains(&a[0]))))),
        method("bool Remove(T item)", |_, this, a| Ok(Value::Bool(hash_set(this).is_some_and(|s| s.entries.borrow_mut().remove(&a[0]).is_some())))),
        method("System.Collections.Generic.HashSet`1+AlternateLookup`1[T,TAlternate] GetAlternateLookup[TAlternate]()", unemulated),
        method("bool TryGetAlternateLookup[TAlternate]([ref] System.Collections.Generic.HashSet`1+AlternateLookup`1[T,TAlternate] lookup)", unemulated),
        method("System.Collections.Generic.HashSet`1+Enumerator[T] GetEnumerator()", |rt, this, _| Ok(Value::object(Enumerator::new("System.Collections.Generic.HashSet`1+Enumerator", items(rt, this)?).watching(this)))),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("void OnDeserialization(System.Object sender)", unemulated),
        method("bool Add(T item)", |_, this, a| {
            let Some(set) = hash_set(this) else { return Ok(Value::Null) };
            if set.entries.borrow().contains(&a[0]) {
                return Ok(Value::Bool(false));
            }
            set.entries.borrow_mut().insert(a.value(0), Value::Null);
            Ok(Value::Bool(true))
        }),
        method("bool TryGetValue(T equalValue, [ref] T actualValue)", |_, this, a| {
            let found = hash_set(this).and_then(|s| s.entries.borrow().iter().find(|(k, _)| same_key(k, &a[0], s.entries.borrow().comparer())).map(|(k, _)| k.clone()));
            set_reference(&a[1], found.clone().unwrap_or_default());
            Ok(Value::Bool(found.is_some()))
        }),
        method("void UnionWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |_, _| true, true)),
        method("void IntersectWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |_, theirs| theirs, false)),
        method("void ExceptWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |_, theirs| !theirs, false)),
        method("void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |ours, theirs| ours != theirs, true)),
        method("bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.ours_only == 0)),
        method("bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.ours_only == 0 && c.theirs_only > 0)),
        method("bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.theirs_only == 0)),
        method("bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.theirs_only == 0 && c.ours_only > 0)),
        method("bool Overlaps(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.both > 0)),
        method("bool SetEquals(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.ours_only == 0 && c.theirs_only == 0)),
        method("void CopyTo(T[] array)", |rt, this, a| {
            let all = items(rt, this)?;
            let at = if a.len() > 1 { a.value(1) } else { Value::Int(0) };
            rt.call_method(&Value::array(all), "CopyTo", &[a.value(0), at])
        }),
        method("void CopyTo(T[] array, int arrayIndex)", |rt, this, a| {
            let all = items(rt, this)?;
            let at = if a.len() > 1 { a.value(1) } else { Value::Int(0) };
            rt.call_method(&Value::array(all), "CopyTo", &[a.value(0), at])
        }),
        method("void CopyTo(T[] array, int arrayIndex, int count)", |rt, this, a| {
            let all = items(rt, this)?;
            let at = if a.len() > 1 { a.value(1) } else { Value::Int(0) };
            rt.call_method(&Value::array(all), "CopyTo", &[a.value(0), at])
        }),
        method("int RemoveWhere(System.Predicate[T] match)", |rt, this, a| {
            let mut removed = 0;
            for value in items(rt, this)? {
                if convert::to_bool(&call_delegate(rt, &a[0], std::slice::from_ref(&value))?) {
                    if let Some(set) = hash_set(this) {
                        set.entries.borrow_mut().remove(&value);
                    }
                    removed += 1;
                }
            }
            Ok(Value::Int(removed))
        }),
        method("int EnsureCapacity(int capacity)", |_, _, a| Ok(a.value(0))),
        method("void TrimExcess()", |_, _, _| Ok(Value::Void)),
        method("void TrimExcess(int capacity)", |_, _, _| Ok(Value::Void)),
        static_method("System.Collections.Generic.IEqualityComparer[System.Collections.Generic.HashSet`1[T]] CreateSetComparer()", unemulated),
    ])
    .properties(&[
        property("Count", "int", |rt, this| Ok(Value::from(items(rt, this)?.len()))),
        property("Capacity", "int", unemulated_property),
        property("Comparer", "System.Collections.Generic.IEqualityComparer[T]", |_, _| Ok(Value::Null)),
    ]);

pub(in crate::types) static SORTED_SET: TypeRecord = TypeRecord::class("System.Collections.Generic.SortedSet`1")
    .interfaces(&["System.Collections.Generic.ISet[T]", "System.Collections.Generic.ICollection[T]", "System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyCollection[T]", "System.Collections.Generic.IReadOnlySet[T]"])
    .constructors(&[
        constructor("System.Collections.Generic.SortedSet`1[T] new()", |_, this, _| Ok(Value::object(SortedSet::new(called_type(this), Value::Null)))),
        constructor("System.Collections.Generic.SortedSet`1[T] new(System.Collections.Generic.IComparer[T] comparer)", |_, this, a| Ok(Value::object(SortedSet::new(called_type(this), a.value(0))))),
        constructor("System.Collections.Generic.SortedSet`1[T] new(System.Collections.Generic.IEnumerable[T] collection)", |rt, this, a| {
            let new = SortedSet::new(called_type(this), a.value(1));
            for value in items(rt, &a.value(0))? {
                new.add(rt, value)?;
            }
            Ok(Value::object(new))
        }),
        constructor("System.Collections.Generic.SortedSet`1[T] new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IComparer[T] comparer)", |rt, this, a| {
            let new = SortedSet::new(called_type(this), a.value(1));
            for value in items(rt, &a.value(0))? {
                new.add(rt, value)?;
            }
            Ok(Value::object(new))
        }),
    ])
    .methods(&[
        method("bool Add(T item)", |rt, this, a| match sorted(this) {
            Some(set) => set.add(rt, a.value(0)).map(Value::Bool),
            None => Ok(Value::Null),
        }),
        method("bool Remove(T item)", |rt, this, a| {
            let Some(set) = sorted(this) else { return Ok(Value::Null) };
            let found = set.find(rt, &a[0])?;
            if let Ok(i) = found {
                set.items.borrow_mut().remove(i);
            }
            Ok(Value::Bool(found.is_ok()))
        }),
        method("void Clear()", |_, this, _| {
            if let Some(set) = sorted(this) {
                set.items.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
        method("bool Contains(T item)", |rt, this, a| Ok(Value::Bool(match sorted(this) {
            Some(set) => set.find(rt, &a[0])?.is_ok(),
            None => false,
        }))),
        method("void CopyTo(T[] array)", unemulated),
        method("void CopyTo(T[] array, int index)", unemulated),
        method("void CopyTo(T[] array, int index, int count)", unemulated),
        method("System.Collections.Generic.SortedSet`1+Enumerator[T] GetEnumerator()", |rt, this, _| Ok(Value::object(Enumerator::new("System.Collections.Generic.SortedSet`1+Enumerator", items(rt, this)?).watching(this)))),
        static_method("System.Collections.Generic.IEqualityComparer[System.Collections.Generic.SortedSet`1[T]] CreateSetComparer()", unemulated),
        static_method("System.Collections.Generic.IEqualityComparer[System.Collections.Generic.SortedSet`1[T]] CreateSetComparer(System.Collections.Generic.IEqualityComparer[T] memberEqualityComparer)", unemulated),
        method("void UnionWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |_, _| true, true)),
        method("void IntersectWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |_, theirs| theirs, false)),
        method("void ExceptWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |_, theirs| !theirs, false)),
        method("void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| change(rt, this, a, |ours, theirs| ours != theirs, true)),
        method("bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.ours_only == 0)),
        method("bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.theirs_only == 0)),
        method("bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool SetEquals(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.ours_only == 0 && c.theirs_only == 0)),
        method("bool Overlaps(System.Collections.Generic.IEnumerable[T] other)", |rt, this, a| relate(rt, this, a, |c| c.both > 0)),
        method("int RemoveWhere(System.Predicate[T] match)", unemulated),
        method("System.Collections.Generic.IEnumerable[T] Reverse()", |rt, this, _| {
            let mut all = items(rt, this)?;
            all.reverse();
            Ok(Value::typed_array(sorted(this).map_or(TypeId::OBJECT, SortedSet::item_type), all))
        }),
        method("System.Collections.Generic.SortedSet`1[T] GetViewBetween(T lowerValue, T upperValue)", view_between),
        method("bool TryGetValue(T equalValue, [ref] T actualValue)", unemulated),
    ])
    .properties(&[
        property("Count", "int", |_, this| Ok(Value::from(sorted(this).map_or(0, |s| s.items.borrow().len())))),
        property("Comparer", "System.Collections.Generic.IComparer[T]", |_, this| Ok(sorted(this).map_or(Value::Null, |s| s.comparer.clone()))),
        property("Min", "T", |_, this| Ok(sorted(this).and_then(|s| s.items.borrow().first().cloned()).unwrap_or_default())),
        property("Max", "T", |_, this| Ok(sorted(this).and_then(|s| s.items.borrow().last().cloned()).unwrap_or_default())),
    ]);

pub(in crate::types) static BIT_ARRAY: TypeRecord = TypeRecord::class("System.Collections.BitArray")
    .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"])
    .constructors(&[
        constructor("System.Collections.BitArray new(int length)", |_, this, a| {
            Ok(bits(this, vec![false; count(a.int(0), "length")?.min(100_000_000)]))
        }),
        constructor("System.Collections.BitArray new(int length, bool defaultValue)", |_, this, a| {
            Ok(bits(this, vec![a.boolean(1); count(a.int(0), "length")?.min(100_000_000)]))
        }),
        constructor("System.Collections.BitArray new(byte[] bytes)", |_, this, a| {
            Ok(bits(this, spread(&a.items(0), 8)))
        }),
        constructor("System.Collections.BitArray new(bool[] values)", |_, this, a| {
            Ok(bits(this, a.items(0).iter().map(convert::to_bool).collect()))
        }),
        constructor("System.Collections.BitArray new(int[] values)", |_, this, a| {
            Ok(bits(this, spread(&a.items(0), 32)))
        }),
        constructor("System.Collections.BitArray new(System.Collections.BitArray bits)", |rt, this, a| {
            Ok(bits(this, items(rt, &a.value(0))?.iter().map(convert::to_bool).collect()))
        }),
    ])
    .methods(&[
        method("bool Get(int index)", |_, this, a| bit(this, a)),
        method("void Set(int index, bool value)", |_, this, a| bit(this, a)),
        method("void SetAll(bool value)", |_, this, a| {
            if let Some(list) = this.native::<List>() {
                list.items.borrow_mut().fill(a.value(0));
            }
            Ok(Value::Void)
        }),
        method("System.Collections.BitArray And(System.Collections.BitArray value)", |rt, this, a| {
            combine(rt, this, a, |x, y| x && y)
        }),
        method("System.Collections.BitArray Or(System.Collections.BitArray value)", |rt, this, a| {
            combine(rt, this, a, |x, y| x || y)
        }),
        method("System.Collections.BitArray Xor(System.Collections.BitArray value)", |rt, this, a| {
            combine(rt, this, a, |x, y| x != y)
        }),
        method("System.Collections.BitArray Not()", |_, this, _| {
            if let Some(list) = this.native::<List>() {
                list.items.borrow_mut().iter_mut().for_each(|v| *v = Value::Bool(!convert::to_bool(v)));
            }
            Ok(this.clone())
        }),
        method("System.Collections.BitArray RightShift(int count)", unemulated),
        method("System.Collections.BitArray LeftShift(int count)", unemulated),
        method("void CopyTo(array array, int index)", |rt, this, a| {
            let all = items(rt, this)?;
            rt.call_method(&Value::array(all), "CopyTo", a)
        }),
        method("bool HasAllSet()", |rt, this, _| {
            Ok(Value::Bool(items(rt, this)?.iter().all(convert::to_bool)))
        }),
        method("bool HasAnySet()", |rt, this, _| {
            Ok(Value::Bool(items(rt, this)?.iter().any(convert::to_bool)))
        }),
        method("System.Object Clone()", |rt, this, _| {
            Ok(Value::object(List::new(this.type_id(), items(rt, this)?)))
        }),
        method("System.Collections.IEnumerator GetEnumerator()", |rt, this, _| {
            Ok(Value::object(Enumerator::new(
                "System.Collections.BitArray+BitArrayEnumeratorSimple",
                items(rt, this)?,
            )))
        }),
        method("bool Item(int index) {get;set;}", |_, this, a| bit(this, a)),
    ])
    .properties(&[
        property("Length", "int", |rt, this| Ok(Value::from(items(rt, this)?.len()))),
        property("Count", "int", |rt, this| Ok(Value::from(items(rt, this)?.len()))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
    ]);

fn hash_set(this: &Value) -> Option<&HashSet> {
    this.native::<HashSet>()
}

/// The items between two values, both included.
fn view_between(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let Some(set) = sorted(this) else { return Ok(Value::Null) };
    let new = SortedSet::new(this.type_id(), set.comparer.clone());
    let all = set.items.borrow().clone();
    for item in all {
        let above = compare_values(rt, &set.comparer, &item, &a.value(0))?.is_ge();
        if above && compare_values(rt, &set.comparer, &item, &a.value(1))?.is_le() {
            new.items.borrow_mut().push(item);
        }
    }
    Ok(Value::object(new))
}

fn sorted(this: &Value) -> Option<&SortedSet> {
    this.native::<SortedSet>()
}

fn comparer_of(this: &Value) -> KeyComparer {
    hash_set(this).map_or(KeyComparer::Ordinal, |s| s.entries.borrow().comparer())
}

fn other_items(rt: &mut dyn Runtime, a: &[Value]) -> Result<Vec<Value>> {
    if a.is_null(0) { throw(Thrown::argument_null("other")) } else { items(rt, &a.value(0)) }
}

/// Keeps the items for which `keep(in this, in other)` holds; new ones from the other side where asked.
fn change(
    rt: &mut dyn Runtime,
    this: &Value,
    a: &[Value],
    keep: fn(bool, bool) -> bool,
    add: bool,
) -> Result<Value> {
    let (ours, theirs) = (items(rt, this)?, other_items(rt, a)?);
    let comparer = comparer_of(this);
    let (mut our_set, mut their_set) = (Entries::new(comparer), Entries::new(comparer));
    ours.iter().for_each(|v| drop(our_set.insert(v.clone(), Value::Null)));
    theirs.iter().for_each(|v| drop(their_set.insert(v.clone(), Value::Null)));
    let mut kept: Vec<Value> = ours.into_iter().filter(|v| keep(true, their_set.contains(v))).collect();
    if add {
        kept.extend(
            their_set.iter().map(|(k, _)| k.clone()).filter(|v| !our_set.contains(v) && keep(false, true)),
        );
    }
    if let Some(set) = hash_set(this) {
        set.entries.borrow_mut().clear();
        kept.into_iter().for_each(|v| drop(set.entries.borrow_mut().insert(v, Value::Null)));
    } else if let Some(set) = sorted(this) {
        set.items.borrow_mut().clear();
        for value in kept {
            set.add(rt, value)?;
        }
    }
    Ok(Value::Void)
}

struct Counts {
    ours_only: usize,
    theirs_only: usize,
    both: usize,
}

fn relate(rt: &mut dyn Runtime, this: &Value, a: &[Value], holds: fn(&Counts) -> bool) -> Result<Value> {
    let (ours, theirs) = (items(rt, this)?, other_items(rt, a)?);
    let mut their_set = Entries::new(comparer_of(this));
    theirs.into_iter().for_each(|v| drop(their_set.insert(v, Value::Null)));
    let both = ours.iter().filter(|v| their_set.contains(v)).count();
    let counts = Counts { ours_only: ours.len() - both, theirs_only: their_set.len() - both, both };
    Ok(Value::Bool(holds(&counts)))
}

fn bits(this: &Value, values: Vec<bool>) -> Value {
    let items = values.into_iter().map(Value::Bool).collect();
    Value::object(List::new(called_type(this), items).with_item_type(TypeId::BOOLEAN))
}

/// The bits of numbers, lowest first.
fn spread(numbers: &[Value], width: u32) -> Vec<bool> {
    let one = |v: &Value| v.as_integer().unwrap_or(0);
    numbers.iter().flat_map(|v| (0..width).map(move |i| one(v) >> i & 1 == 1)).collect()
}

fn bit(this: &Value, a: &[Value]) -> Result<Value> {
    let Some(list) = this.native::<List>() else { return Ok(Value::Null) };
    let at = index_in(a.int(0), list.len())?;
    if a.len() > 1 {
        list.set(at, a.value(1))?;
        return Ok(Value::Void);
    }
    Ok(list.items.borrow()[at].clone())
}

fn combine(rt: &mut dyn Runtime, this: &Value, a: &[Value], with: fn(bool, bool) -> bool) -> Result<Value> {
    let others = items(rt, &a.value(0))?;
    if let Some(list) = this.native::<List>() {
        if others.len() != list.len() {
            return throw(Thrown::argument_bare("Array lengths must be the same."));
        }
        let mut own = list.items.borrow_mut();
        own.iter_mut()
            .zip(&others)
            .for_each(|(v, o)| *v = Value::Bool(with(convert::to_bool(v), convert::to_bool(o))));
    }
    Ok(this.clone())
}
