//! `ArrayList`, `List<T>`, `Collection<T>`, `ReadOnlyCollection<T>`, `StringCollection`.

use crate::object::{
    Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, convert, method, property,
    static_method, static_property, throw,
};
use crate::types::collections::{Enumerator, List};
use crate::types::members::{call_delegate, convert_to, default_value, items};
use crate::types::support::{
    Arguments, called_type, count, index_in, sort_values, unemulated, unemulated_property,
};
use crate::types::system::array::{binary_search_in, range_of, search};

pub(super) static RECORDS: &[&TypeRecord] =
    &[&ARRAY_LIST, &LIST, &COLLECTION, &READ_ONLY_COLLECTION, &STRING_COLLECTION];

pub(in crate::types) static ARRAY_LIST: TypeRecord = TypeRecord::class("System.Collections.ArrayList")
    .interfaces(&["System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable", "System.ICloneable"])
    .constructors(&[
        constructor("System.Collections.ArrayList new()", |_, _, _| Ok(Value::object(List::array_list(vec![])))),
        constructor("System.Collections.ArrayList new(int capacity)", |_, _, a| {
            if a.int(0) < 0 {
                return throw(Thrown::out_of_range("'capacity' must be non-negative.", "capacity"));
            }
            Ok(Value::object(List::array_list(vec![])))
        }),
        constructor("System.Collections.ArrayList new(System.Collections.ICollection c)", |rt, _, a| {
            let all = items(rt, &a.value(0))?;
            Ok(Value::object(List::array_list(all)))
        }),
    ])
    .methods(&[
        static_method("System.Collections.ArrayList Adapter(System.Collections.IList list)", |rt, _, a| Ok(Value::object(List::array_list(items(rt, &a.value(0))?)))),
        method("int Add(System.Object value)", |_, this, a| add(this, a.value(0))),
        method("void AddRange(System.Collections.ICollection c)", add_range),
        method("int BinarySearch(int index, int count, System.Object value, System.Collections.IComparer comparer)", list_binary_search),
        method("int BinarySearch(System.Object value)", list_binary_search),
        method("int BinarySearch(System.Object value, System.Collections.IComparer comparer)", list_binary_search),
        method("void Clear()", clear),
        method("System.Object Clone()", |_, this, _| Ok(Value::object(List::array_list(list(this).items.borrow().clone())))),
        method("bool Contains(System.Object item)", contains),
        method("void CopyTo(array array)", copy_to),
        method("void CopyTo(array array, int arrayIndex)", copy_to),
        method("void CopyTo(int index, array array, int arrayIndex, int count)", copy_to),
        static_method("System.Collections.IList FixedSize(System.Collections.IList list)", unemulated),
        static_method("System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)", |_, _, a| Ok(Value::object(List::array_list(list(&a[0]).items.borrow().clone()).fixed()))),
        method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| Ok(Value::object(Enumerator::new("System.Collections.ArrayList+ArrayListEnumeratorSimple", list(this).items.borrow().clone()).watching(this)))),
        method("System.Collections.IEnumerator GetEnumerator(int index, int count)", |_, this, _| Ok(Value::object(Enumerator::new("System.Collections.ArrayList+ArrayListEnumeratorSimple", list(this).items.borrow().clone()).watching(this)))),
        method("int IndexOf(System.Object value)", |rt, this, a| index_of(rt, this, a, false)),
        method("int IndexOf(System.Object value, int startIndex)", |rt, this, a| index_of(rt, this, a, false)),
        method("int IndexOf(System.Object value, int startIndex, int count)", |rt, this, a| index_of(rt, this, a, false)),
        method("void Insert(int index, System.Object value)", insert),
        method("void InsertRange(int index, System.Collections.ICollection c)", insert_range),
        method("int LastIndexOf(System.Object value)", |rt, this, a| index_of(rt, this, a, true)),
        method("int LastIndexOf(System.Object value, int startIndex)", |rt, this, a| index_of(rt, this, a, true)),
        method("int LastIndexOf(System.Object value, int startIndex, int count)", |rt, this, a| index_of(rt, this, a, true)),
        static_method("System.Collections.IList ReadOnly(System.Collections.IList list)", unemulated),
        static_method("System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)", |_, _, a| Ok(Value::object(List::array_list(list(&a[0]).items.borrow().clone()).frozen()))),
        method("void Remove(System.Object obj)", |rt, this, a| remove(rt, this, a).map(|_| Value::Void)),
        method("void RemoveAt(int index)", remove_at),
        method("void RemoveRange(int index, int count)", remove_range),
        static_method("System.Collections.ArrayList Repeat(System.Object value, int count)", |_, _, a| Ok(Value::object(List::array_list(vec![a.value(0); count(a.int(1), "count")?.min(50_000_000)])))),
        method("void Reverse()", reverse),
        method("void Reverse(int index, int count)", reverse),
        method("void SetRange(int index, System.Collections.ICollection c)", unemulated),
        method("System.Collections.ArrayList GetRange(int index, int count)", get_range),
        method("void Sort()", sort),
        method("void Sort(System.Collections.IComparer comparer)", sort),
        method("void Sort(int index, int count, System.Collections.IComparer comparer)", sort),
        static_method("System.Collections.IList Synchronized(System.Collections.IList list)", unemulated),
        static_method("System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)", |_, _, a| Ok(a.value(0))),
        method("System.Object[] ToArray()", |_, this, _| Ok(Value::array(list(this).items.borrow().clone()))),
        method("array ToArray(type type)", |rt, this, a| {
            let element = a.net_type(0).unwrap_or(TypeId::OBJECT);
            let mut out = vec![];
            for value in list(this).items.borrow().clone() {
                out.push(convert_to(rt, &value, element)?);
            }
            Ok(Value::typed_array(element, out))
        }),
        method("void TrimToSize()", |_, _, _| Ok(Value::Void)),
        method("System.Object Item(int index) {get;set;}", item),
    ])
    .properties(&[
        property("Capacity", "int", |_, this| capacity(this)).settable(|_, _, _| Ok(())),
        property("Count", "int", |_, this| Ok(Value::from(list(this).len()))),
        property("IsFixedSize", "bool", |_, this| Ok(Value::Bool(list(this).is_fixed()))),
        property("IsReadOnly", "bool", |_, this| Ok(Value::Bool(list(this).is_read_only()))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
    ]);

pub(in crate::types) static LIST: TypeRecord = TypeRecord::class("System.Collections.Generic.List`1")
    .interfaces(&["System.Collections.Generic.IList[T]", "System.Collections.Generic.ICollection[T]", "System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable", "System.Collections.IList", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyList[T]", "System.Collections.Generic.IReadOnlyCollection[T]"])
    .constructors(&[
        constructor("System.Collections.Generic.List`1[T] new()", |_, this, _| Ok(Value::object(List::new(called_type(this), vec![])))),
        constructor("System.Collections.Generic.List`1[T] new(int capacity)", |_, this, a| {
            if a.int(0) < 0 {
                let error = Thrown::out_of_range("capacity ('-1') must be a non-negative value.".replace("-1", &a.int(0).to_string()), "capacity");
                return throw(error.actual(a.value(0)));
            }
            Ok(Value::object(List::new(called_type(this), vec![])))
        }),
        constructor("System.Collections.Generic.List`1[T] new(System.Collections.Generic.IEnumerable[T] collection)", |rt, this, a| {
            let all = items(rt, &a.value(0))?;
            Ok(Value::object(List::new(called_type(this), all)))
        }),
    ])
    .methods(&[
        method("void Add(T item)", |_, this, a| {
            list(this).growable()?;
            list(this).items.borrow_mut().push(a.value(0));
            Ok(Value::Void)
        }),
        method("void AddRange(System.Collections.Generic.IEnumerable[T] collection)", add_range),
        method("System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()", |_, this, _| {
            let definition = TypeId::named("System.Collections.ObjectModel.ReadOnlyCollection`1");
            let items = list(this).items.borrow().clone();
            Ok(Value::object(List::new(TypeId::generic(definition, vec![list(this).item_type()]), items).frozen()))
        }),
        method("int BinarySearch(int index, int count, T item, System.Collections.Generic.IComparer[T] comparer)", list_binary_search),
        method("int BinarySearch(T item)", list_binary_search),
        method("int BinarySearch(T item, System.Collections.Generic.IComparer[T] comparer)", list_binary_search),
        method("void Clear()", clear),
        method("bool Contains(T item)", contains),
        method("System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)", |rt, this, a| {
            let output = a[0].type_id().generic_parts().and_then(|(_, types)| types.last().copied()).unwrap_or(TypeId::OBJECT);
            let mut out = vec![];
            for value in list(this).items.borrow().clone() {
                out.push(call_delegate(rt, &a[0], &[value])?);
            }
            Ok(Value::object(List::of(output, out)))
        }),
        method("void CopyTo(T[] array)", copy_to),
        method("void CopyTo(int index, T[] array, int arrayIndex, int count)", copy_to),
        method("void CopyTo(T[] array, int arrayIndex)", copy_to),
        method("int EnsureCapacity(int capacity)", |_, this, a| Ok(Value::Int(a.int(0).max(list(this).len() as i32)))),
        method("bool Exists(System.Predicate[T] match)", |rt, this, a| {
            let all = list(this).items.borrow().clone();
            Ok(Value::Bool(search(rt, &all, a.first(), false)?.is_some()))
        }),
        method("T Find(System.Predicate[T] match)", |rt, this, a| find(rt, this, a, false)),
        method("System.Collections.Generic.List`1[T] FindAll(System.Predicate[T] match)", |rt, this, a| {
            let mut found = vec![];
            for value in list(this).items.borrow().clone() {
                if convert::to_bool(&call_delegate(rt, &a[0], std::slice::from_ref(&value))?) {
                    found.push(value);
                }
            }
            Ok(Value::object(List::new(this.type_id(), found)))
        }),
        method("int FindIndex(System.Predicate[T] match)", |rt, this, a| find_index(rt, this, a, false)),
        method("int FindIndex(int startIndex, System.Predicate[T] match)", |rt, this, a| find_index(rt, this, a, false)),
        method("int FindIndex(int startIndex, int count, System.Predicate[T] match)", |rt, this, a| find_index(rt, this, a, false)),
        method("T FindLast(System.Predicate[T] match)", |rt, this, a| find(rt, this, a, true)),
        method("int FindLastIndex(System.Predicate[T] match)", |rt, this, a| find_index(rt, this, a, true)),
        method("int FindLastIndex(int startIndex, System.Predicate[T] match)", |rt, this, a| find_index(rt, this, a, true)),
        method("int FindLastIndex(int startIndex, int count, System.Predicate[T] match)", |rt, this, a| find_index(rt, this, a, true)),
        method("void ForEach(System.Action[T] action)", |rt, this, a| {
            for value in list(this).items.borrow().clone() {
                call_delegate(rt, &a[0], &[value])?;
            }
            Ok(Value::Void)
        }),
        method("System.Collections.Generic.List`1+Enumerator[T] GetEnumerator()", |_, this, _| {
            let definition = TypeId::named("System.Collections.Generic.List`1+Enumerator");
            let id = TypeId::generic(definition, vec![list(this).item_type()]);
            Ok(Value::object(Enumerator::of_type(id, list(this).items.borrow().clone()).watching(this)))
        }),
        method("System.Collections.Generic.List`1[T] GetRange(int index, int count)", get_range),
        method("System.Collections.Generic.List`1[T] Slice(int start, int length)", get_range),
        method("int IndexOf(T item)", |rt, this, a| index_of(rt, this, a, false)),
        method("int IndexOf(T item, int index)", |rt, this, a| index_of(rt, this, a, false)),
        method("int IndexOf(T item, int index, int count)", |rt, this, a| index_of(rt, this, a, false)),
        method("void Insert(int index, T item)", insert),
        method("void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)", insert_range),
        method("int LastIndexOf(T item)", |rt, this, a| index_of(rt, this, a, true)),
        method("int LastIndexOf(T item, int index)", |rt, this, a| index_of(rt, this, a, true)),
        method("int LastIndexOf(T item, int index, int count)", |rt, this, a| index_of(rt, this, a, true)),
        method("bool Remove(T item)", remove),
        method("int RemoveAll(System.Predicate[T] match)", |rt, this, a| {
            let all = list(this).items.borrow().clone();
            let mut kept = vec![];
            for value in &all {
                if !convert::to_bool(&call_delegate(rt, &a[0], std::slice::from_ref(value))?) {
                    kept.push(value.clone());
                }
            }
            let removed = all.len() - kept.len();
            *list(this).items.borrow_mut() = kept;
            Ok(Value::from(removed))
        }),
        method("void RemoveAt(int index)", remove_at),
        method("void RemoveRange(int index, int count)", remove_range),
        method("void Reverse()", reverse),
        method("void Reverse(int index, int count)", reverse),
        method("void Sort()", sort),
        method("void Sort(System.Collections.Generic.IComparer[T] comparer)", sort),
        method("void Sort(int index, int count, System.Collections.Generic.IComparer[T] comparer)", sort),
        method("void Sort(System.Comparison[T] comparison)", sort),
        method("T[] ToArray()", |_, this, _| Ok(Value::typed_array(list(this).item_type(), list(this).items.borrow().clone()))),
        method("void TrimExcess()", |_, _, _| Ok(Value::Void)),
        method("bool TrueForAll(System.Predicate[T] match)", |rt, this, a| {
            for value in list(this).items.borrow().clone() {
                if !convert::to_bool(&call_delegate(rt, &a[0], &[value])?) {
                    return Ok(Value::Bool(false));
                }
            }
            Ok(Value::Bool(true))
        }),
        method("T Item(int index) {get;set;}", item),
    ])
    .properties(&[
        property("Capacity", "int", |_, this| capacity(this)).settable(|_, _, _| Ok(())),
        property("Count", "int", |_, this| Ok(Value::from(list(this).len()))),
    ]);

pub(in crate::types) static COLLECTION: TypeRecord = TypeRecord::class(
    "System.Collections.ObjectModel.Collection`1",
)
.interfaces(&[
    "System.Collections.Generic.IList[T]",
    "System.Collections.Generic.ICollection[T]",
    "System.Collections.Generic.IEnumerable[T]",
    "System.Collections.IEnumerable",
    "System.Collections.IList",
    "System.Collections.ICollection",
    "System.Collections.Generic.IReadOnlyList[T]",
    "System.Collections.Generic.IReadOnlyCollection[T]",
])
.constructors(&[
    constructor("System.Collections.ObjectModel.Collection`1[T] new()", |_, this, _| {
        Ok(Value::object(List::new(called_type(this), vec![])))
    }),
    constructor(
        "System.Collections.ObjectModel.Collection`1[T] new(System.Collections.Generic.IList[T] list)",
        |rt, this, a| {
            let all = items(rt, &a.value(0))?;
            Ok(Value::object(List::new(called_type(this), all)))
        },
    ),
])
.methods(&[
    method("void Add(T item)", |_, this, a| add(this, a.value(0)).map(|_| Value::Void)),
    method("void Clear()", clear),
    method("void CopyTo(T[] array, int index)", copy_to),
    method("bool Contains(T item)", contains),
    method("System.Collections.Generic.IEnumerator[T] GetEnumerator()", |_, this, _| {
        Ok(Value::object(Enumerator::new(
            "System.Collections.IEnumerator",
            list(this).items.borrow().clone(),
        )))
    }),
    method("int IndexOf(T item)", |rt, this, a| index_of(rt, this, a, false)),
    method("void Insert(int index, T item)", insert),
    method("bool Remove(T item)", remove),
    method("void RemoveAt(int index)", remove_at),
    method("T Item(int index) {get;set;}", item),
])
.properties(&[property("Count", "int", |_, this| Ok(Value::from(list(this).len())))]);

pub(in crate::types) static READ_ONLY_COLLECTION: TypeRecord = TypeRecord::class(
    "System.Collections.ObjectModel.ReadOnlyCollection`1",
)
.interfaces(&[
    "System.Collections.Generic.IList[T]",
    "System.Collections.Generic.ICollection[T]",
    "System.Collections.Generic.IEnumerable[T]",
    "System.Collections.IEnumerable",
    "System.Collections.IList",
    "System.Collections.ICollection",
    "System.Collections.Generic.IReadOnlyList[T]",
    "System.Collections.Generic.IReadOnlyCollection[T]",
])
.constructors(&[constructor(
    "System.Collections.ObjectModel.ReadOnlyCollection`1[T] new(System.Collections.Generic.IList[T] list)",
    |rt, this, a| {
        let all = items(rt, &a.value(0))?;
        Ok(Value::object(List::new(called_type(this), all).frozen()))
    },
)])
.methods(&[
    method("bool Contains(T value)", contains),
    method("void CopyTo(T[] array, int index)", copy_to),
    method("System.Collections.Generic.IEnumerator[T] GetEnumerator()", |_, this, _| {
        Ok(Value::object(Enumerator::new(
            "System.Collections.IEnumerator",
            list(this).items.borrow().clone(),
        )))
    }),
    method("int IndexOf(T value)", |rt, this, a| index_of(rt, this, a, false)),
    method("T Item(int index) {get;}", item),
])
.properties(&[
    static_property("Empty", "System.Collections.ObjectModel.ReadOnlyCollection`1[T]", unemulated_property),
    property("Count", "int", |_, this| Ok(Value::from(list(this).len()))),
]);

pub(in crate::types) static STRING_COLLECTION: TypeRecord =
    TypeRecord::class("System.Collections.Specialized.StringCollection")
        .interfaces(&[
            "System.Collections.IList",
            "System.Collections.ICollection",
            "System.Collections.IEnumerable",
        ])
        .constructors(&[constructor(
            "System.Collections.Specialized.StringCollection new()",
            |_, this, _| {
                Ok(Value::object(List::new(called_type(this), vec![]).with_item_type(TypeId::STRING)))
            },
        )])
        .methods(&[
            method("int Add(string value)", |_, this, a| add(this, a.value(0))),
            method("void AddRange(string[] value)", add_range),
            method("void Clear()", clear),
            method("bool Contains(string value)", contains),
            method("void CopyTo(string[] array, int index)", copy_to),
            method("System.Collections.Specialized.StringEnumerator GetEnumerator()", |_, this, _| {
                Ok(Value::object(Enumerator::new(
                    "System.Collections.Specialized.StringEnumerator",
                    list(this).items.borrow().clone(),
                )))
            }),
            method("int IndexOf(string value)", |rt, this, a| index_of(rt, this, a, false)),
            method("void Insert(int index, string value)", insert),
            method("void Remove(string value)", |rt, this, a| remove(rt, this, a).map(|_| Value::Void)),
            method("void RemoveAt(int index)", remove_at),
            method("string Item(int index) {get;set;}", item),
        ])
        .properties(&[
            property("Count", "int", |_, this| Ok(Value::from(list(this).len()))),
            property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
            property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
            property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        ]);

thread_local! {
    static NONE: &'static List = Box::leak(Box::new(List::array_list(vec![]).frozen()));
}

/// The list itself; records call these only on lists.
fn list(this: &Value) -> &List {
    this.native::<List>().unwrap_or_else(|| NONE.with(|none| *none))
}

fn capacity(this: &Value) -> Result<Value> {
    Ok(Value::from(list(this).items.borrow().capacity()))
}

fn item(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let at = index_in(a.int(0), list(this).len())?;
    if a.len() > 1 {
        list(this).set(at, a.value(1))?;
        return Ok(Value::Void);
    }
    Ok(list(this).items.borrow()[at].clone())
}

fn add(this: &Value, value: Value) -> Result<Value> {
    list(this).growable()?;
    let mut items = list(this).items.borrow_mut();
    items.push(value);
    Ok(Value::from(items.len() - 1))
}

fn add_range(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    list(this).growable()?;
    if a.is_null(0) {
        return throw(Thrown::argument_null("collection"));
    }
    let more = items(rt, &a.value(0))?;
    list(this).items.borrow_mut().extend(more);
    Ok(Value::Void)
}

fn clear(_: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    list(this).growable()?;
    list(this).items.borrow_mut().clear();
    Ok(Value::Void)
}

fn position(rt: &mut dyn Runtime, this: &Value, a: &[Value], last: bool) -> Result<i32> {
    let all = list(this).items.borrow().clone();
    let mut arguments = vec![Value::Null];
    arguments.extend_from_slice(a);
    crate::types::system::array::index_of(rt, &all, &arguments, last)
}

fn contains(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    Ok(Value::Bool(position(rt, this, &a[..1], false)? >= 0))
}

fn index_of(rt: &mut dyn Runtime, this: &Value, a: &[Value], last: bool) -> Result<Value> {
    position(rt, this, a, last).map(Value::Int)
}

fn copy_to(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let all = Value::typed_array(list(this).item_type(), list(this).items.borrow().clone());
    let arguments = match a {
        [target] => vec![target.clone(), Value::Int(0)],
        [target, at] => vec![target.clone(), at.clone()],
        [from, target, at, n] => {
            let copy = [all, from.clone(), target.clone(), at.clone(), n.clone()];
            return crate::types::members::invoke_static(rt, TypeId::ARRAY, "Copy", copy.to_vec(), &[]);
        }
        _ => return Ok(Value::Void),
    };
    rt.call_method(&all, "CopyTo", &arguments)
}

/// Start and count that must lie within the list.
fn range(this: &Value, start: i32, n: i32) -> Result<(usize, usize)> {
    let start = count(start, "index")?;
    let n = count(n, "count")?;
    if start.checked_add(n).is_none_or(|end| end > list(this).len()) {
        return throw(Thrown::argument_bare(
            "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.",
        ));
    }
    Ok((start, start + n))
}

fn get_range(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let (start, end) = range(this, a.int(0), a.int(1))?;
    let part = list(this).items.borrow()[start..end].to_vec();
    Ok(Value::object(List::new(this.type_id(), part)))
}

fn insert_place(this: &Value, index: i32) -> Result<usize> {
    match usize::try_from(index) {
        Ok(i) if i <= list(this).len() => Ok(i),
        _ => throw(Thrown::out_of_range("Index must be within the bounds of the List.", "index")),
    }
}

fn insert(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    list(this).growable()?;
    let at = insert_place(this, a.int(0))?;
    list(this).items.borrow_mut().insert(at, a.value(1));
    Ok(Value::Void)
}

fn insert_range(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    list(this).growable()?;
    let at = insert_place(this, a.int(0))?;
    let more = items(rt, &a.value(1))?;
    list(this).items.borrow_mut().splice(at..at, more);
    Ok(Value::Void)
}

fn remove(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    list(this).growable()?;
    let at = position(rt, this, &a[..1], false)?;
    if let Ok(at) = usize::try_from(at) {
        list(this).items.borrow_mut().remove(at);
        return Ok(Value::Bool(true));
    }
    Ok(Value::Bool(false))
}

fn remove_at(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    list(this).growable()?;
    let at = index_in(a.int(0), list(this).len())?;
    list(this).items.borrow_mut().remove(at);
    Ok(Value::Void)
}

fn remove_range(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    list(this).growable()?;
    let (start, end) = range(this, a.int(0), a.int(1))?;
    list(this).items.borrow_mut().drain(start..end);
    Ok(Value::Void)
}

fn reverse(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let (start, end) = if a.len() > 1 { range(this, a.int(0), a.int(1))? } else { (0, list(this).len()) };
    list(this).items.borrow_mut()[start..end].reverse();
    Ok(Value::Void)
}

fn sort(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let (start, end) = if a.len() > 2 { range(this, a.int(0), a.int(1))? } else { (0, list(this).len()) };
    let comparer = if a.len() > 2 { a.value(2) } else { a.value(0) };
    let mut part = list(this).items.borrow()[start..end].to_vec();
    sort_values(rt, &mut part, &comparer)?;
    list(this).items.borrow_mut()[start..end].clone_from_slice(&part);
    Ok(Value::Void)
}

fn list_binary_search(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let all = list(this).items.borrow().clone();
    if a.len() > 2 {
        let (start, end) = range(this, a.int(0), a.int(1))?;
        return binary_search_in(rt, &all, start, end, &a.value(2), &a.value(3)).map(Value::Int);
    }
    binary_search_in(rt, &all, 0, all.len(), &a.value(0), &a.value(1)).map(Value::Int)
}

fn find(rt: &mut dyn Runtime, this: &Value, a: &[Value], last: bool) -> Result<Value> {
    let all = list(this).items.borrow().clone();
    let found = search(rt, &all, a.first(), last)?;
    Ok(found.map_or_else(|| default_value(list(this).item_type()), |i| all[i].clone()))
}

fn find_index(rt: &mut dyn Runtime, this: &Value, a: &[Value], last: bool) -> Result<Value> {
    let all = list(this).items.borrow().clone();
    let numbers: Vec<i32> = (0..a.len() - 1).map(|i| a.int(i)).collect();
    let (start, end) = range_of(&numbers, all.len(), last);
    let found = search(rt, &all[start..end], a.last(), last)?;
    Ok(Value::Int(found.map_or(-1, |i| (start + i) as i32)))
}
