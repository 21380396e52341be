//! The interfaces of collections, with what arrays and others implement for them only.

use crate::object::{Result, Thrown, TypeId, TypeRecord, Value, method, property, throw};
use crate::types::collections::Enumerator;
use crate::types::members::{convert_to, default_value, items};
use crate::types::support::{Arguments, net_text, unemulated, unemulated_property};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &I_ENUMERABLE,
    &I_COLLECTION,
    &I_LIST,
    &I_DICTIONARY,
    &I_ENUMERATOR,
    &I_DICTIONARY_ENUMERATOR,
    &I_COMPARER,
    &I_EQUALITY_COMPARER,
    &I_STRUCTURAL_COMPARABLE,
    &I_STRUCTURAL_EQUATABLE,
    &GENERIC_IENUMERABLE,
    &GENERIC_ICOLLECTION,
    &GENERIC_ILIST,
    &GENERIC_IENUMERATOR,
    &I_READ_ONLY_LIST,
    &I_READ_ONLY_COLLECTION,
    &GENERIC_IDICTIONARY,
    &I_READ_ONLY_DICTIONARY,
    &I_SET,
    &GENERIC_ICOMPARER,
    &GENERIC_IEQUALITY_COMPARER,
    &I_COMPARABLE,
    &GENERIC_ICOMPARABLE,
    &GENERIC_IEQUATABLE,
    &I_FORMATTABLE,
    &I_CLONEABLE,
    &I_DISPOSABLE,
    &I_FORMAT_PROVIDER,
    &I_CONVERTIBLE,
];

pub(in crate::types) static I_ENUMERABLE: TypeRecord =
    TypeRecord::interface("System.Collections.IEnumerable")
        .methods(&[method("System.Collections.IEnumerator GetEnumerator()", |rt, this, _| {
            Ok(Value::object(Enumerator::new("System.Collections.IEnumerator", items(rt, this)?)))
        })]);

pub(in crate::types) static I_COLLECTION: TypeRecord =
    TypeRecord::interface("System.Collections.ICollection")
        .interfaces(&["System.Collections.IEnumerable"])
        .methods(&[method("void CopyTo(array array, int index)", |rt, this, a| {
            let all = items(rt, this)?;
            rt.call_method(&Value::array(all), "CopyTo", a)
        })])
        .properties(&[
            property("Count", "int", |rt, this| match this.base() {
                Value::Array(array) => Ok(Value::from(array.len())),
                _ => Ok(Value::from(items(rt, this)?.len())),
            }),
            property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
            property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        ]);

pub(in crate::types) static I_LIST: TypeRecord = TypeRecord::interface("System.Collections.IList")
    .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable"])
    .methods(&[
        method("int Add(System.Object value)", |_, this, _| refuse(this)),
        method("bool Contains(System.Object value)", |rt, this, a| {
            let all = items(rt, this)?;
            Ok(Value::Bool(
                crate::types::system::array::index_of(rt, &all, &[Value::Null, a.value(0)], false)? >= 0,
            ))
        }),
        method("void Clear()", |_, this, _| {
            if let Value::Array(array) = this.base() {
                let empty = default_value(array.element());
                array.items_mut().fill(empty);
                return Ok(Value::Void);
            }
            refuse(this)
        }),
        method("int IndexOf(System.Object value)", |rt, this, a| {
            let all = items(rt, this)?;
            crate::types::system::array::index_of(rt, &all, &[Value::Null, a.value(0)], false).map(Value::Int)
        }),
        method("void Insert(int index, System.Object value)", |_, this, _| refuse(this)),
        method("void Remove(System.Object value)", |_, this, _| refuse(this)),
        method("void RemoveAt(int index)", |_, this, _| refuse(this)),
        method("System.Object Item(int index) {get;set;}", |rt, this, a| {
            if let [index, value] = a {
                crate::types::members::set_index(rt, this, std::slice::from_ref(index), value.clone())?;
                return Ok(Value::Void);
            }
            match crate::types::members::get_index(rt, this, a)? {
                Some(value) => Ok(value),
                None => throw(Thrown::exception(
                    "System.IndexOutOfRangeException",
                    "Index was outside the bounds of the array.",
                )),
            }
        }),
    ])
    .properties(&[
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsFixedSize", "bool", |_, _| Ok(Value::Bool(true))),
    ]);

pub(in crate::types) static I_DICTIONARY: TypeRecord =
    TypeRecord::interface("System.Collections.IDictionary")
        .interfaces(&["System.Collections.ICollection", "System.Collections.IEnumerable"])
        .methods(&[
            method("bool Contains(System.Object key)", unemulated),
            method("void Add(System.Object key, System.Object value)", unemulated),
            method("void Clear()", unemulated),
            method("System.Collections.IDictionaryEnumerator GetEnumerator()", unemulated),
            method("void Remove(System.Object key)", unemulated),
            method("System.Object Item(System.Object key) {get;set;}", unemulated),
        ])
        .properties(&[
            property("Keys", "System.Collections.ICollection", unemulated_property),
            property("Values", "System.Collections.ICollection", unemulated_property),
            property("IsReadOnly", "bool", unemulated_property),
            property("IsFixedSize", "bool", unemulated_property),
        ]);

pub(in crate::types) static I_ENUMERATOR: TypeRecord =
    TypeRecord::interface("System.Collections.IEnumerator")
        .methods(&[
            method("bool MoveNext()", |_, this, _| {
                if let Some(watch) = this.native::<Enumerator>().and_then(Enumerator::watched) {
                    watch.check()?;
                }
                Ok(Value::Bool(this.native::<Enumerator>().is_some_and(Enumerator::move_next)))
            }),
            method("void Reset()", |_, this, _| {
                if let Some(enumerator) = this.native::<Enumerator>() {
                    enumerator.reset();
                }
                Ok(Value::Void)
            }),
        ])
        .properties(&[property("Current", "System.Object", |_, this| current(this))]);

pub(in crate::types) static I_DICTIONARY_ENUMERATOR: TypeRecord =
    TypeRecord::interface("System.Collections.IDictionaryEnumerator")
        .interfaces(&["System.Collections.IEnumerator"])
        .properties(&[
            property("Key", "System.Object", |rt, this| {
                let entry = current(this)?;
                rt.get_property(&entry, "Key")
            }),
            property("Value", "System.Object", |rt, this| {
                let entry = current(this)?;
                rt.get_property(&entry, "Value")
            }),
            property("Entry", "System.Collections.DictionaryEntry", |_, this| current(this)),
        ]);

pub(in crate::types) static I_COMPARER: TypeRecord = TypeRecord::interface("System.Collections.IComparer")
    .methods(&[method("int Compare(System.Object x, System.Object y)", unemulated)]);

pub(in crate::types) static I_EQUALITY_COMPARER: TypeRecord =
    TypeRecord::interface("System.Collections.IEqualityComparer")
        .methods(&[method("bool Equals(System.Object x, System.Object y)", unemulated)]);

pub(in crate::types) static I_STRUCTURAL_COMPARABLE: TypeRecord = TypeRecord::interface(
    "System.Collections.IStructuralComparable",
)
.methods(&[method("int CompareTo(System.Object other, System.Collections.IComparer comparer)", unemulated)]);

pub(in crate::types) static I_STRUCTURAL_EQUATABLE: TypeRecord =
    TypeRecord::interface("System.Collections.IStructuralEquatable").methods(&[method(
        "bool Equals(System.Object other, System.Collections.IEqualityComparer comparer)",
        unemulated,
    )]);

pub(in crate::types) static GENERIC_IENUMERABLE: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IEnumerable`1")
        .interfaces(&["System.Collections.IEnumerable"])
        .methods(&[method("System.Collections.Generic.IEnumerator[T] GetEnumerator()", unemulated)]);

pub(in crate::types) static GENERIC_ICOLLECTION: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.ICollection`1")
        .interfaces(&["System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable"])
        .methods(&[
            method("void Add(T item)", unemulated),
            method("void Clear()", unemulated),
            method("bool Contains(T item)", unemulated),
            method("void CopyTo(T[] array, int arrayIndex)", unemulated),
            method("bool Remove(T item)", unemulated),
        ])
        .properties(&[
            property("Count", "int", unemulated_property),
            property("IsReadOnly", "bool", unemulated_property),
        ]);

pub(in crate::types) static GENERIC_ILIST: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IList`1")
        .interfaces(&[
            "System.Collections.Generic.ICollection[T]",
            "System.Collections.Generic.IEnumerable[T]",
            "System.Collections.IEnumerable",
        ])
        .methods(&[
            method("int IndexOf(T item)", unemulated),
            method("void Insert(int index, T item)", unemulated),
            method("void RemoveAt(int index)", unemulated),
            method("T Item(int index) {get;set;}", unemulated),
        ]);

pub(in crate::types) static GENERIC_IENUMERATOR: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IEnumerator`1")
        .interfaces(&["System.IDisposable", "System.Collections.IEnumerator"])
        .properties(&[property("Current", "T", unemulated_property)]);

pub(in crate::types) static I_READ_ONLY_LIST: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IReadOnlyList`1")
        .interfaces(&[
            "System.Collections.Generic.IReadOnlyCollection[T]",
            "System.Collections.Generic.IEnumerable[T]",
            "System.Collections.IEnumerable",
        ])
        .methods(&[method("T Item(int index) {get;}", unemulated)]);

pub(in crate::types) static I_READ_ONLY_COLLECTION: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IReadOnlyCollection`1")
        .interfaces(&["System.Collections.Generic.IEnumerable[T]", "System.Collections.IEnumerable"])
        .properties(&[property("Count", "int", unemulated_property)]);

pub(in crate::types) static GENERIC_IDICTIONARY: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IDictionary`2")
        .interfaces(&[
            "System.Collections.Generic.ICollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]",
            "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]",
            "System.Collections.IEnumerable",
        ])
        .methods(&[
            method("bool ContainsKey(TKey key)", unemulated),
            method("void Add(TKey key, TValue value)", unemulated),
            method("bool Remove(TKey key)", unemulated),
            method("bool TryGetValue(TKey key, [ref] TValue value)", unemulated),
            method("TValue Item(TKey key) {get;set;}", unemulated),
        ])
        .properties(&[
            property("Keys", "System.Collections.Generic.ICollection[TKey]", unemulated_property),
            property("Values", "System.Collections.Generic.ICollection[TValue]", unemulated_property),
        ]);

pub(in crate::types) static I_READ_ONLY_DICTIONARY: TypeRecord = TypeRecord::interface(
    "System.Collections.Generic.IReadOnlyDictionary`2",
)
.interfaces(&[
    "System.Collections.Generic.IReadOnlyCollection[System.Collections.Generic.KeyValuePair[TKey,TValue]]",
    "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]]",
    "System.Collections.IEnumerable",
])
.methods(&[
    method("bool ContainsKey(TKey key)", unemulated),
    method("bool TryGetValue(TKey key, [ref] TValue value)", unemulated),
    method("TValue Item(TKey key) {get;}", unemulated),
])
.properties(&[
    property("Keys", "System.Collections.Generic.IEnumerable[TKey]", unemulated_property),
    property("Values", "System.Collections.Generic.IEnumerable[TValue]", unemulated_property),
]);

pub(in crate::types) static I_SET: TypeRecord = TypeRecord::interface("System.Collections.Generic.ISet`1")
    .interfaces(&[
        "System.Collections.Generic.ICollection[T]",
        "System.Collections.Generic.IEnumerable[T]",
        "System.Collections.IEnumerable",
    ])
    .methods(&[
        method("bool Add(T item)", unemulated),
        method("void UnionWith(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("void IntersectWith(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("void ExceptWith(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("void SymmetricExceptWith(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool IsSubsetOf(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool IsSupersetOf(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool IsProperSupersetOf(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool IsProperSubsetOf(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool Overlaps(System.Collections.Generic.IEnumerable[T] other)", unemulated),
        method("bool SetEquals(System.Collections.Generic.IEnumerable[T] other)", unemulated),
    ]);

pub(in crate::types) static GENERIC_ICOMPARER: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IComparer`1")
        .methods(&[method("int Compare(T x, T y)", unemulated)]);

pub(in crate::types) static GENERIC_IEQUALITY_COMPARER: TypeRecord =
    TypeRecord::interface("System.Collections.Generic.IEqualityComparer`1")
        .methods(&[method("bool Equals(T x, T y)", unemulated)]);

pub(in crate::types) static I_COMPARABLE: TypeRecord = TypeRecord::interface("System.IComparable")
    .methods(&[method("int CompareTo(System.Object obj)", unemulated)]);

static GENERIC_ICOMPARABLE: TypeRecord =
    TypeRecord::interface("System.IComparable`1").methods(&[method("int CompareTo(T other)", unemulated)]);

static GENERIC_IEQUATABLE: TypeRecord =
    TypeRecord::interface("System.IEquatable`1").methods(&[method("bool Equals(T other)", unemulated)]);

pub(in crate::types) static I_FORMATTABLE: TypeRecord = TypeRecord::interface("System.IFormattable")
    .methods(&[method("string ToString(string format, System.IFormatProvider formatProvider)", unemulated)]);

pub(in crate::types) static I_CLONEABLE: TypeRecord =
    TypeRecord::interface("System.ICloneable").methods(&[method("System.Object Clone()", unemulated)]);

pub(in crate::types) static I_DISPOSABLE: TypeRecord = TypeRecord::interface("System.IDisposable")
    .methods(&[method("void Dispose()", |_, _, _| Ok(Value::Void))]);

pub(in crate::types) static I_FORMAT_PROVIDER: TypeRecord = TypeRecord::interface("System.IFormatProvider")
    .methods(&[method("System.Object GetFormat(type formatType)", unemulated)]);

pub(in crate::types) static I_CONVERTIBLE: TypeRecord =
    TypeRecord::interface("System.IConvertible").methods(&[
        method("System.TypeCode GetTypeCode()", unemulated),
        method("bool ToBoolean(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::BOOLEAN)
        }),
        method("char ToChar(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::CHAR)
        }),
        method("sbyte ToSByte(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::SBYTE)
        }),
        method("byte ToByte(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::BYTE)
        }),
        method("short ToInt16(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::INT16)
        }),
        method("ushort ToUInt16(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::UINT16)
        }),
        method("int ToInt32(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::INT32)
        }),
        method("uint ToUInt32(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::UINT32)
        }),
        method("long ToInt64(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::INT64)
        }),
        method("ulong ToUInt64(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::UINT64)
        }),
        method("float ToSingle(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::SINGLE)
        }),
        method("double ToDouble(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::DOUBLE)
        }),
        method("decimal ToDecimal(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::DECIMAL)
        }),
        method("datetime ToDateTime(System.IFormatProvider provider)", |rt, this, _| {
            convert_to(rt, this, TypeId::DATE_TIME)
        }),
        method("string ToString(System.IFormatProvider provider)", |rt, this, _| {
            net_text(rt, this).map(Value::Str)
        }),
        method(
            "System.Object ToType(type conversionType, System.IFormatProvider provider)",
            |rt, this, a| convert_to(rt, this, a.net_type(0).unwrap_or(TypeId::OBJECT)),
        ),
    ]);

fn refuse(this: &Value) -> Result<Value> {
    let message = match this.base() {
        Value::Array(_) => "Collection was of a fixed size.",
        _ => "Collection is read-only.",
    };
    throw(Thrown::exception("System.NotSupportedException", message))
}

fn current(this: &Value) -> Result<Value> {
    match this.native::<Enumerator>().and_then(Enumerator::current) {
        Some(value) => Ok(value),
        None => {
            throw(Thrown::invalid_operation("Enumeration has either not started or has already finished."))
        }
    }
}
