//! `System.Array`: members of every array, and the static methods.

use crate::object::{
    PsArray, Result, Runtime, Thrown, TypeId, TypeRecord, Value, convert, method, property, static_method,
    static_property, throw,
};
use crate::types::PsReference;
use crate::types::collections::{Enumerator, List};
use crate::types::members::{call_delegate, convert_to, default_value};
use crate::types::support::{
    Arguments, compare_values, count, generic_argument, net_equals, sort_values, unemulated,
};
use std::cmp::Ordering;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&ARRAY];

pub(in crate::types) static ARRAY: TypeRecord = TypeRecord::class("System.Array")
    .interfaces(&["System.ICloneable", "System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.Collections.IStructuralComparable", "System.Collections.IStructuralEquatable"])
    .methods(&[
        method("void Initialize()", |_, _, _| Ok(Value::Void)),
        static_method("System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly[T](T[] array)", |_, _, a| {
            let definition = TypeId::named("System.Collections.ObjectModel.ReadOnlyCollection`1");
            Ok(Value::object(List::new(TypeId::generic(definition, vec![element_of(&a.value(0))]), a.items(0)).frozen()))
        }),
        static_method("void Resize[T]([ref] T[] array, int newSize)", |_, _, a| {
            let Some(reference) = a[0].native::<PsReference>() else { return Ok(Value::Void) };
            let old = reference.get();
            let size = count(a.int(1), "newSize")?;
            let element = array(&old).map_or(TypeId::OBJECT, |a| a.element());
            let mut items = items_in(&old);
            items.resize(size, default_value(element));
            reference.set(Value::typed_array(element, items));
            Ok(Value::Void)
        }),
        static_method("array CreateInstance(type elementType, int length)", |_, _, a| create(a)),
        static_method("array CreateInstance(type elementType, int length1, int length2)", |_, _, a| create(a)),
        static_method("array CreateInstance(type elementType, int length1, int length2, int length3)", |_, _, a| create(a)),
        static_method("array CreateInstance(type elementType, Params int[] lengths)", |_, _, a| create(a)),
        static_method("array CreateInstance(type elementType, int[] lengths, int[] lowerBounds)", |_, _, a| create(a)),
        static_method("array CreateInstance(type elementType, Params long[] lengths)", |_, _, a| create(a)),
        static_method("array CreateInstanceFromArrayType(type arrayType, int length)", unemulated),
        static_method("array CreateInstanceFromArrayType(type arrayType, Params int[] lengths)", unemulated),
        static_method("array CreateInstanceFromArrayType(type arrayType, int[] lengths, int[] lowerBounds)", unemulated),
        static_method("void Copy(array sourceArray, array destinationArray, long length)", |rt, _, a| copy(rt, &a.value(0), 0, &a.value(1), 0, a.long(2))),
        static_method("void Copy(array sourceArray, long sourceIndex, array destinationArray, long destinationIndex, long length)", |rt, _, a| copy(rt, &a.value(0), a.long(1), &a.value(2), a.long(3), a.long(4))),
        static_method("void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", |rt, _, a| copy(rt, &a.value(0), a.long(1), &a.value(2), a.long(3), a.long(4))),
        static_method("void Copy(array sourceArray, array destinationArray, int length)", |rt, _, a| copy(rt, &a.value(0), 0, &a.value(1), 0, a.long(2))),
        static_method("void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", |rt, _, a| copy(rt, &a.value(0), a.long(1), &a.value(2), a.long(3), a.long(4))),
        static_method("void Clear(array array)", |_, _, a| clear(a)),
        static_method("void Clear(array array, int index, int length)", |_, _, a| clear(a)),
        method("int GetLength(int dimension)", |_, this, a| dimension(this, a).map(Value::from)),
        method("int GetUpperBound(int dimension)", |_, this, a| Ok(Value::Int(dimension(this, a)? as i32 - 1))),
        method("int GetLowerBound(int dimension)", |_, this, a| dimension(this, a).map(|_| Value::Int(0))),
        method("System.Object GetValue(Params int[] indices)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("System.Object GetValue(int index)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("System.Object GetValue(int index1, int index2)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("System.Object GetValue(int index1, int index2, int index3)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("void SetValue(System.Object value, int index)", |_, this, a| set_value(this, a)),
        method("void SetValue(System.Object value, int index1, int index2)", |_, this, a| set_value(this, a)),
        method("void SetValue(System.Object value, int index1, int index2, int index3)", |_, this, a| set_value(this, a)),
        method("void SetValue(System.Object value, Params int[] indices)", |_, this, a| set_value(this, a)),
        method("System.Object GetValue(long index)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("System.Object GetValue(long index1, long index2)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("System.Object GetValue(long index1, long index2, long index3)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("System.Object GetValue(Params long[] indices)", |rt, this, a| {
            let indexes = flat_arguments(a);
            crate::types::members::get_index(rt, this, &indexes)?.map_or_else(outside, Ok)
        }),
        method("void SetValue(System.Object value, long index)", |_, this, a| set_value(this, a)),
        method("void SetValue(System.Object value, long index1, long index2)", |_, this, a| set_value(this, a)),
        method("void SetValue(System.Object value, long index1, long index2, long index3)", |_, this, a| set_value(this, a)),
        method("void SetValue(System.Object value, Params long[] indices)", |_, this, a| set_value(this, a)),
        method("long GetLongLength(int dimension)", |_, this, a| Ok(Value::Long(dimension(this, a)? as i64))),
        method("System.Object Clone()", |_, this, _| Ok(array(this).map_or(Value::Null, copy_of))),
        static_method("int BinarySearch(array array, System.Object value)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch(array array, int index, int length, System.Object value)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch(array array, System.Object value, System.Collections.IComparer comparer)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch(array array, int index, int length, System.Object value, System.Collections.IComparer comparer)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch[T](T[] array, T value)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch[T](T[] array, T value, System.Collections.Generic.IComparer[T] comparer)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch[T](T[] array, int index, int length, T value)", |rt, _, a| binary_search(rt, a)),
        static_method("int BinarySearch[T](T[] array, int index, int length, T value, System.Collections.Generic.IComparer[T] comparer)", |rt, _, a| binary_search(rt, a)),
        static_method("TOutput[] ConvertAll[TInput, TOutput](TInput[] array, System.Converter[TInput,TOutput] converter)", |rt, _, a| {
            let output = a[1].type_id().generic_parts().and_then(|(_, types)| types.last().copied()).unwrap_or(TypeId::OBJECT);
            let mut items = vec![];
            for item in a.items(0) {
                items.push(call_delegate(rt, &a[1], &[item])?);
            }
            Ok(Value::typed_array(output, items))
        }),
        method("void CopyTo(array array, int index)", |rt, this, a| copy(rt, this, 0, &a.value(0), a.long(1), len(this) as i64)),
        method("void CopyTo(array array, long index)", |rt, this, a| copy(rt, this, 0, &a.value(0), a.long(1), len(this) as i64)),
        static_method("T[] Empty[T]()", |_, this, _| Ok(Value::typed_array(generic_argument(this, 0).unwrap_or(TypeId::OBJECT), vec![]))),
        static_method("bool Exists[T](T[] array, System.Predicate[T] match)", |rt, _, a| Ok(Value::Bool(search(rt, &a.items(0), a.last(), false)?.is_some()))),
        static_method("void Fill[T](T[] array, T value)", |_, _, a| {
            let Some(target) = array(&a[0]) else { return Ok(Value::Void) };
            let mut items = target.items_mut();
            let (start, n) = if a.len() > 2 { (a.int(2), a.int(3)) } else { (0, items.len() as i32) };
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?)) {
                Some(slots) => slots.fill(a.value(1)),
                None => return throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")),
            }
            Ok(Value::Void)
        }),
        static_method("void Fill[T](T[] array, T value, int startIndex, int count)", |_, _, a| {
            let Some(target) = array(&a[0]) else { return Ok(Value::Void) };
            let mut items = target.items_mut();
            let (start, n) = if a.len() > 2 { (a.int(2), a.int(3)) } else { (0, items.len() as i32) };
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?)) {
                Some(slots) => slots.fill(a.value(1)),
                None => return throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")),
            }
            Ok(Value::Void)
        }),
        static_method("T Find[T](T[] array, System.Predicate[T] match)", |rt, _, a| find(rt, a, false)),
        static_method("T[] FindAll[T](T[] array, System.Predicate[T] match)", |rt, _, a| {
            let element = element_of(&a.value(0));
            let mut found = vec![];
            for item in a.items(0) {
                if convert::to_bool(&call_delegate(rt, &a[1], std::slice::from_ref(&item))?) {
                    found.push(item);
                }
            }
            Ok(Value::typed_array(element, found))
        }),
        static_method("int FindIndex[T](T[] array, System.Predicate[T] match)", |rt, _, a| find_index(rt, a, false)),
        static_method("int FindIndex[T](T[] array, int startIndex, System.Predicate[T] match)", |rt, _, a| find_index(rt, a, false)),
        static_method("int FindIndex[T](T[] array, int startIndex, int count, System.Predicate[T] match)", |rt, _, a| find_index(rt, a, false)),
        static_method("T FindLast[T](T[] array, System.Predicate[T] match)", |rt, _, a| find(rt, a, true)),
        static_method("int FindLastIndex[T](T[] array, System.Predicate[T] match)", |rt, _, a| find_index(rt, a, true)),
        static_method("int FindLastIndex[T](T[] array, int startIndex, System.Predicate[T] match)", |rt, _, a| find_index(rt, a, true)),
        static_method("int FindLastIndex[T](T[] array, int startIndex, int count, System.Predicate[T] match)", |rt, _, a| find_index(rt, a, true)),
        static_method("void ForEach[T](T[] array, System.Action[T] action)", |rt, _, a| {
            for item in a.items(0) {
                call_delegate(rt, &a[1], &[item])?;
            }
            Ok(Value::Void)
        }),
        static_method("int IndexOf(array array, System.Object value)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, false)?))),
        static_method("int IndexOf(array array, System.Object value, int startIndex)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, false)?))),
        static_method("int IndexOf(array array, System.Object value, int startIndex, int count)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, false)?))),
        static_method("int IndexOf[T](T[] array, T value)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, false)?))),
        static_method("int IndexOf[T](T[] array, T value, int startIndex)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, false)?))),
        static_method("int IndexOf[T](T[] array, T value, int startIndex, int count)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, false)?))),
        static_method("int LastIndexOf(array array, System.Object value)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, true)?))),
        static_method("int LastIndexOf(array array, System.Object value, int startIndex)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, true)?))),
        static_method("int LastIndexOf(array array, System.Object value, int startIndex, int count)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, true)?))),
        static_method("int LastIndexOf[T](T[] array, T value)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, true)?))),
        static_method("int LastIndexOf[T](T[] array, T value, int startIndex)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, true)?))),
        static_method("int LastIndexOf[T](T[] array, T value, int startIndex, int count)", |rt, _, a| Ok(Value::Int(index_of(rt, &a.items(0), a, true)?))),
        static_method("void Reverse(array array)", |_, _, a| {
            let Some(target) = array(&a[0]) else { return throw(Thrown::argument_null("array")) };
            let mut items = target.items_mut();
            let (start, n) = if a.len() > 2 { (a.int(1), a.int(2)) } else { (0, items.len() as i32) };
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?)) {
                Some(slots) => slots.reverse(),
                None => return throw(Thrown::argument_bare("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")),
            }
            Ok(Value::Void)
        }),
        static_method("void Reverse(array array, int index, int length)", |_, _, a| {
            let Some(target) = array(&a[0]) else { return throw(Thrown::argument_null("array")) };
            let mut items = target.items_mut();
            let (start, n) = if a.len() > 2 { (a.int(1), a.int(2)) } else { (0, items.len() as i32) };
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?)) {
                Some(slots) => slots.reverse(),
                None => return throw(Thrown::argument_bare("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")),
            }
            Ok(Value::Void)
        }),
        static_method("void Reverse[T](T[] array)", |_, _, a| {
            let Some(target) = array(&a[0]) else { return throw(Thrown::argument_null("array")) };
            let mut items = target.items_mut();
            let (start, n) = if a.len() > 2 { (a.int(1), a.int(2)) } else { (0, items.len() as i32) };
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?)) {
                Some(slots) => slots.reverse(),
                None => return throw(Thrown::argument_bare("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")),
            }
            Ok(Value::Void)
        }),
        static_method("void Reverse[T](T[] array, int index, int length)", |_, _, a| {
            let Some(target) = array(&a[0]) else { return throw(Thrown::argument_null("array")) };
            let mut items = target.items_mut();
            let (start, n) = if a.len() > 2 { (a.int(1), a.int(2)) } else { (0, items.len() as i32) };
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?)) {
                Some(slots) => slots.reverse(),
                None => return throw(Thrown::argument_bare("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")),
            }
            Ok(Value::Void)
        }),
        static_method("void Sort(array array)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array keys, array items)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array array, int index, int length)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array keys, array items, int index, int length)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array array, System.Collections.IComparer comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array keys, array items, System.Collections.IComparer comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array array, int index, int length, System.Collections.IComparer comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort(array keys, array items, int index, int length, System.Collections.IComparer comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[T](T[] array)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[TKey, TValue](TKey[] keys, TValue[] items)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[T](T[] array, int index, int length)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[TKey, TValue](TKey[] keys, TValue[] items, int index, int length)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[T](T[] array, System.Collections.Generic.IComparer[T] comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[TKey, TValue](TKey[] keys, TValue[] items, System.Collections.Generic.IComparer[TKey] comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[T](T[] array, int index, int length, System.Collections.Generic.IComparer[T] comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[TKey, TValue](TKey[] keys, TValue[] items, int index, int length, System.Collections.Generic.IComparer[TKey] comparer)", |rt, _, a| sort(rt, a)),
        static_method("void Sort[T](T[] array, System.Comparison[T] comparison)", |rt, _, a| sort(rt, a)),
        static_method("bool TrueForAll[T](T[] array, System.Predicate[T] match)", |rt, _, a| {
            for item in a.items(0) {
                if !convert::to_bool(&call_delegate(rt, &a[1], &[item])?) {
                    return Ok(Value::Bool(false));
                }
            }
            Ok(Value::Bool(true))
        }),
        method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| Ok(Value::object(Enumerator::new("System.ArrayEnumerator", items_in(this))))),
        method("System.Object Get(int )", |rt, this, a| crate::types::members::get_index(rt, this, a)?.map_or_else(outside, Ok)),
        method("void Set(int , System.Object )", |_, this, a| set_value(this, &[a.value(1), a.value(0)])),
    ])
    .properties(&[
        property("Length", "int", |_, this| Ok(Value::from(len(this)))),
        property("LongLength", "long", |_, this| Ok(Value::Long(len(this) as i64))),
        property("Rank", "int", |_, this| Ok(Value::from(array(this).and_then(|a| a.dimensions().map(<[usize]>::len)).unwrap_or(1)))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsFixedSize", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        static_property("MaxLength", "int", |_, _| Ok(Value::Int(0x7FFF_FFC7))),
    ]);

pub(in crate::types) fn array(value: &Value) -> Option<&Rc<PsArray>> {
    match value.base() {
        Value::Array(array) => Some(array),
        _ => None,
    }
}

fn len(this: &Value) -> usize {
    array(this).map_or(0, |a| a.len())
}

fn items_in(this: &Value) -> Vec<Value> {
    array(this).map_or(vec![], |a| a.to_vec())
}

fn element_of(value: &Value) -> TypeId {
    array(value).map_or(TypeId::OBJECT, |a| a.element())
}

fn copy_of(source: &Rc<PsArray>) -> Value {
    match source.dimensions() {
        Some(d) => {
            Value::Array(Rc::new(PsArray::multidimensional(source.element(), d.to_vec(), source.to_vec())))
        }
        None => Value::typed_array(source.element(), source.to_vec()),
    }
}

fn outside() -> Result<Value> {
    throw(Thrown::exception("System.IndexOutOfRangeException", "Index was outside the bounds of the array."))
}

fn dimension(this: &Value, a: &[Value]) -> Result<usize> {
    let Some(target) = array(this) else { return Ok(0) };
    let found = match (target.dimensions(), usize::try_from(a.int(0))) {
        (Some(d), Ok(i)) => d.get(i).copied(),
        (None, Ok(0)) => Some(target.len()),
        _ => None,
    };
    match found {
        Some(n) => Ok(n),
        None => throw(Thrown::exception(
            "System.IndexOutOfRangeException",
            "Index was outside the bounds of the array.",
        )),
    }
}

fn flat_arguments(a: &[Value]) -> Vec<Value> {
    match a {
        [Value::Array(several)] => several.to_vec(),
        other => other.to_vec(),
    }
}

/// `SetValue(value, indexes)`.
fn set_value(this: &Value, a: &[Value]) -> Result<Value> {
    let Some(target) = array(this) else { return Ok(Value::Void) };
    let indexes: Vec<i64> =
        flat_arguments(&a[1..]).iter().map(|v| v.as_integer().map_or(-1, |n| n as i64)).collect();
    let lengths: Vec<usize> = target.dimensions().map_or_else(|| vec![target.len()], <[usize]>::to_vec);
    if lengths.len() != indexes.len() {
        return throw(Thrown::argument_bare("Array was not an array with the number of dimensions given."));
    }
    let mut flat = 0;
    for (&index, &length) in indexes.iter().zip(&lengths) {
        match usize::try_from(index).ok().filter(|&i| i < length) {
            Some(i) => flat = flat * length + i,
            None => return outside(),
        }
    }
    let element = target.element();
    let value = a.value(0);
    if !value.is_null() && element != TypeId::OBJECT && !value.type_id().is_a(element) {
        return throw(Thrown::exception(
            "System.InvalidCastException",
            "Object cannot be stored in an array of this type.",
        ));
    }
    if let Some(slot) = target.items_mut().get_mut(flat) {
        *slot = value;
    }
    Ok(Value::Void)
}

fn create(a: &[Value]) -> Result<Value> {
    let element = a.net_type(0).unwrap_or(TypeId::OBJECT);
    let mut lengths = vec![];
    for length in flat_arguments(&a[1..]) {
        lengths.push(count(length.as_integer().and_then(|n| i32::try_from(n).ok()).unwrap_or(-1), "length")?);
    }
    let total = lengths.iter().try_fold(1usize, |n, l| n.checked_mul(*l)).filter(|n| *n <= 100_000_000);
    let Some(total) = total else {
        return throw(Thrown::exception(
            "System.OutOfMemoryException",
            "Array dimensions exceeded supported range.",
        ));
    };
    let items = vec![default_value(element); total];
    Ok(match lengths.len() {
        1 => Value::typed_array(element, items),
        _ => Value::Array(Rc::new(PsArray::multidimensional(element, lengths, items))),
    })
}

fn copy(rt: &mut dyn Runtime, source: &Value, from: i64, target: &Value, to: i64, n: i64) -> Result<Value> {
    let (Some(_), Some(into)) = (array(source), array(target)) else {
        return throw(Thrown::argument_null("array"));
    };
    let items = items_in(source);
    let place = |s: i64, n: i64, length: usize| -> Option<std::ops::Range<usize>> {
        let (s, n) = (usize::try_from(s).ok()?, usize::try_from(n).ok()?);
        s.checked_add(n).filter(|e| *e <= length).map(|e| s..e)
    };
    if n < 0 {
        return throw(
            Thrown::out_of_range(format!("length ('{n}') must be a non-negative value."), "length")
                .actual(Value::Long(n)),
        );
    }
    let Some(read) = place(from, n, items.len()) else {
        return throw(Thrown::argument(
            "Source array was not long enough. Check the source index, length, and the array's lower bounds.",
            "sourceArray",
        ));
    };
    let Some(write) = place(to, n, into.len()) else {
        return throw(Thrown::argument(
            "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
            "destinationArray",
        ));
    };
    let element = into.element();
    for (item, at) in items[read].iter().zip(write) {
        let value = if element == TypeId::OBJECT || item.type_id() == element {
            item.clone()
        } else {
            convert_to(rt, item, element)?
        };
        into.items_mut()[at] = value;
    }
    Ok(Value::Void)
}

fn clear(a: &[Value]) -> Result<Value> {
    let Some(target) = array(&a[0]) else { return throw(Thrown::argument_null("array")) };
    let empty = default_value(target.element());
    let mut items = target.items_mut();
    let (start, n) = if a.len() > 2 { (a.int(1), a.int(2)) } else { (0, items.len() as i32) };
    match usize::try_from(start)
        .ok()
        .zip(usize::try_from(n).ok())
        .and_then(|(s, n)| items.get_mut(s..s.checked_add(n)?))
    {
        Some(slots) => {
            slots.fill(empty);
            Ok(Value::Void)
        }
        None => throw(Thrown::exception(
            "System.IndexOutOfRangeException",
            "Index was outside the bounds of the array.",
        )),
    }
}

fn binary_search(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let items = a.items(0);
    let ranged = a.len() >= 4;
    let (start, n, value) =
        if ranged { (a.int(1), a.int(2), a.value(3)) } else { (0, items.len() as i32, a.value(1)) };
    let comparer = if ranged { a.value(4) } else { a.value(2) };
    let start = usize::try_from(start).unwrap_or(0).min(items.len());
    let end = (start + usize::try_from(n).unwrap_or(0)).min(items.len());
    binary_search_in(rt, &items, start, end, &value, &comparer).map(Value::Int)
}

/// The index of a value in sorted items, or the complement of where it would go.
pub(in crate::types) fn binary_search_in(
    rt: &mut dyn Runtime,
    items: &[Value],
    start: usize,
    end: usize,
    value: &Value,
    comparer: &Value,
) -> Result<i32> {
    let (mut low, mut high) = (start as i64, end as i64 - 1);
    while low <= high {
        let middle = (low + high) / 2;
        match compare_values(rt, comparer, &items[middle as usize], value)? {
            Ordering::Equal => return Ok(middle as i32),
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle - 1,
        }
    }
    Ok(!low as i32)
}

/// Index of the first (or last) item for which a predicate holds.
pub(in crate::types) fn search(
    rt: &mut dyn Runtime,
    items: &[Value],
    predicate: Option<&Value>,
    last: bool,
) -> Result<Option<usize>> {
    let Some(predicate) = predicate else { return Ok(None) };
    let order: Box<dyn Iterator<Item = usize>> =
        if last { Box::new((0..items.len()).rev()) } else { Box::new(0..items.len()) };
    for i in order {
        if convert::to_bool(&call_delegate(rt, predicate, std::slice::from_ref(&items[i]))?) {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

fn find(rt: &mut dyn Runtime, a: &[Value], last: bool) -> Result<Value> {
    let items = a.items(0);
    let found = search(rt, &items, a.last(), last)?;
    Ok(found.map_or_else(|| default_value(element_of(&a.value(0))), |i| items[i].clone()))
}

fn find_index(rt: &mut dyn Runtime, a: &[Value], last: bool) -> Result<Value> {
    let items = a.items(0);
    let numbers: Vec<i32> = a[1..a.len() - 1].iter().map(|v| std::slice::from_ref(v).int(0)).collect();
    let (start, end) = range_of(&numbers, items.len(), last);
    let found = search(rt, &items[start..end], a.last(), last)?;
    Ok(Value::Int(found.map_or(-1, |i| (start + i) as i32)))
}

/// The range that a start index and a count mean, going forward or back.
pub(in crate::types) fn range_of(numbers: &[i32], length: usize, last: bool) -> (usize, usize) {
    if last {
        let end = numbers.first().map_or(length, |&s| usize::try_from(s + 1).unwrap_or(0)).min(length);
        let n = numbers.get(1).map_or(end, |&n| usize::try_from(n).unwrap_or(0)).min(end);
        return (end - n, end);
    }
    let start = numbers.first().map_or(0, |&s| usize::try_from(s).unwrap_or(0)).min(length);
    let n = numbers.get(1).map_or(length - start, |&n| usize::try_from(n).unwrap_or(0)).min(length - start);
    (start, start + n)
}

/// `IndexOf` and `LastIndexOf` over items; the arguments are those of the static method.
pub(in crate::types) fn index_of(
    rt: &mut dyn Runtime,
    items: &[Value],
    a: &[Value],
    last: bool,
) -> Result<i32> {
    let numbers: Vec<i32> = (2..a.len()).map(|i| a.int(i)).collect();
    let (start, end) = range_of(&numbers, items.len(), last);
    let wanted = a.value(1);
    let order: Box<dyn Iterator<Item = usize>> =
        if last { Box::new((start..end).rev()) } else { Box::new(start..end) };
    for i in order {
        if net_equals(rt, &items[i], &wanted)? {
            return Ok(i as i32);
        }
    }
    Ok(-1)
}

/// All forms of `Sort`: one array or keys with items, a range, a comparer or a comparison.
fn sort(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let Some(keys) = array(&a[0]) else { return throw(Thrown::argument_null("array")) };
    let with = array(a.get(1).unwrap_or(&Value::Null));
    let numbers: Vec<i32> =
        a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
    let comparer = match a.last() {
        Some(last) if a.len() > 1 && !matches!(last.base(), Value::Array(_) | Value::Int(_)) => last.clone(),
        _ => Value::Null,
    };
    let (start, end) = range_of(&numbers, keys.len(), false);
    let Some(with) = with else {
        let mut part = keys.items()[start..end].to_vec();
        sort_values(rt, &mut part, &comparer)?;
        keys.items_mut()[start..end].clone_from_slice(&part);
        return Ok(Value::Void);
    };
    if with.len() < end {
        return throw(Thrown::argument_bare(
            "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.",
        ));
    }
    let mut pairs: Vec<(Value, Value)> =
        (start..end).filter_map(|i| Some((keys.get(i)?, with.get(i)?))).collect();
    let mut failure = None;
    crate::dotnet::introspective_sort(&mut pairs, &mut |x, y| {
        compare_values(rt, &comparer, &x.0, &y.0).unwrap_or_else(|flow| {
            failure.get_or_insert(flow);
            Ordering::Equal
        })
    });
    if let Some(flow) = failure {
        return Err(flow);
    }
    for (i, (key, item)) in pairs.into_iter().enumerate() {
        keys.items_mut()[start + i] = key;
        with.items_mut()[start + i] = item;
    }
    Ok(Value::Void)
}
