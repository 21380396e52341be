//! `Tuple` and `ValueTuple`, `Nullable`.

use crate::object::{
    KeyComparer, Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    same_key, static_method, throw,
};
use crate::types::support::{Arguments, called_type, net_equals, net_text, unemulated};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &I_TUPLE,
    &TUPLE1,
    &TUPLE2,
    &TUPLE3,
    &TUPLE4,
    &VALUE_TUPLE2,
    &VALUE_TUPLE3,
    &TUPLE,
    &VALUE_TUPLE,
    &NULLABLE,
];

pub(in crate::types) static I_TUPLE: TypeRecord =
    TypeRecord::interface("System.Runtime.CompilerServices.ITuple")
        .methods(&[method("System.Object Item(int index) {get;}", |_, this, a| {
            match usize::try_from(a.int(0))
                .ok()
                .and_then(|i| this.native::<Tuple>().and_then(|t| t.items.get(i)).cloned())
            {
                Some(value) => Ok(value),
                None => throw(Thrown::exception(
                    "System.IndexOutOfRangeException",
                    "Index was outside the bounds of the array.",
                )),
            }
        })])
        .properties(&[property("Length", "int", |_, this| {
            Ok(Value::from(this.native::<Tuple>().map_or(0, |t| t.items.len())))
        })]);

pub(in crate::types) static TUPLE1: TypeRecord = TypeRecord::class("System.Tuple`1")
    .interfaces(&[
        "System.Collections.IStructuralEquatable",
        "System.Collections.IStructuralComparable",
        "System.IComparable",
        "System.Runtime.CompilerServices.ITuple",
    ])
    .constructors(&[constructor("System.Tuple`1[T1] new(T1 item1)", new_tuple)])
    .methods(&[method("bool Equals(System.Object obj)", equals), method("string ToString()", to_string)])
    .properties(&[property("Item1", "T1", |_, this| Ok(item(this, 0)))]);

pub(in crate::types) static TUPLE2: TypeRecord = TypeRecord::class("System.Tuple`2")
    .interfaces(&[
        "System.Collections.IStructuralEquatable",
        "System.Collections.IStructuralComparable",
        "System.IComparable",
        "System.Runtime.CompilerServices.ITuple",
    ])
    .constructors(&[constructor("System.Tuple`2[T1,T2] new(T1 item1, T2 item2)", new_tuple)])
    .methods(&[method("bool Equals(System.Object obj)", equals), method("string ToString()", to_string)])
    .properties(&[
        property("Item1", "T1", |_, this| Ok(item(this, 0))),
        property("Item2", "T2", |_, this| Ok(item(this, 1))),
    ]);

pub(in crate::types) static TUPLE3: TypeRecord = TypeRecord::class("System.Tuple`3")
    .interfaces(&[
        "System.Collections.IStructuralEquatable",
        "System.Collections.IStructuralComparable",
        "System.IComparable",
        "System.Runtime.CompilerServices.ITuple",
    ])
    .constructors(&[constructor("System.Tuple`3[T1,T2,T3] new(T1 item1, T2 item2, T3 item3)", new_tuple)])
    .methods(&[method("bool Equals(System.Object obj)", equals), method("string ToString()", to_string)])
    .properties(&[
        property("Item1", "T1", |_, this| Ok(item(this, 0))),
        property("Item2", "T2", |_, this| Ok(item(this, 1))),
        property("Item3", "T3", |_, this| Ok(item(this, 2))),
    ]);

pub(in crate::types) static TUPLE4: TypeRecord = TypeRecord::class("System.Tuple`4")
    .interfaces(&[
        "System.Collections.IStructuralEquatable",
        "System.Collections.IStructuralComparable",
        "System.IComparable",
        "System.Runtime.CompilerServices.ITuple",
    ])
    .constructors(&[constructor(
        "System.Tuple`4[T1,T2,T3,T4] new(T1 item1, T2 item2, T3 item3, T4 item4)",
        new_tuple,
    )])
    .methods(&[method("bool Equals(System.Object obj)", equals), method("string ToString()", to_string)])
    .properties(&[
        property("Item1", "T1", |_, this| Ok(item(this, 0))),
        property("Item2", "T2", |_, this| Ok(item(this, 1))),
        property("Item3", "T3", |_, this| Ok(item(this, 2))),
        property("Item4", "T4", |_, this| Ok(item(this, 3))),
    ]);

pub(in crate::types) static VALUE_TUPLE2: TypeRecord = TypeRecord::structure("System.ValueTuple`2")
    .interfaces(&[
        "System.IEquatable[System.ValueTuple`2[T1,T2]]",
        "System.Collections.IStructuralEquatable",
        "System.Collections.IStructuralComparable",
        "System.IComparable",
        "System.IComparable[System.ValueTuple`2[T1,T2]]",
        "System.Runtime.CompilerServices.ITuple",
    ])
    .constructors(&[constructor("System.ValueTuple`2[T1,T2] new(T1 item1, T2 item2)", new_tuple)])
    .methods(&[
        method("bool Equals(System.Object obj)", equals),
        method("bool Equals(System.ValueTuple`2[T1,T2] other)", equals),
        method("int CompareTo(System.ValueTuple`2[T1,T2] other)", unemulated),
        method("string ToString()", to_string),
    ])
    .properties(&[
        property("Item1", "T1", |_, this| Ok(item(this, 0))).field(),
        property("Item2", "T2", |_, this| Ok(item(this, 1))).field(),
    ]);

pub(in crate::types) static VALUE_TUPLE3: TypeRecord = TypeRecord::structure("System.ValueTuple`3")
    .interfaces(&[
        "System.IEquatable[System.ValueTuple`3[T1,T2,T3]]",
        "System.Collections.IStructuralEquatable",
        "System.Collections.IStructuralComparable",
        "System.IComparable",
        "System.IComparable[System.ValueTuple`3[T1,T2,T3]]",
        "System.Runtime.CompilerServices.ITuple",
    ])
    .constructors(&[constructor(
        "System.ValueTuple`3[T1,T2,T3] new(T1 item1, T2 item2, T3 item3)",
        new_tuple,
    )])
    .methods(&[
        method("bool Equals(System.Object obj)", equals),
        method("bool Equals(System.ValueTuple`3[T1,T2,T3] other)", equals),
        method("int CompareTo(System.ValueTuple`3[T1,T2,T3] other)", unemulated),
        method("string ToString()", to_string),
    ])
    .properties(&[
        property("Item1", "T1", |_, this| Ok(item(this, 0))).field(),
        property("Item2", "T2", |_, this| Ok(item(this, 1))).field(),
        property("Item3", "T3", |_, this| Ok(item(this, 2))).field(),
    ]);

pub(in crate::types) static TUPLE: TypeRecord = TypeRecord::class("System.Tuple")
    .methods(&[
        static_method("System.Tuple[T1] Create[T1](T1 item1)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2] Create[T1, T2](T1 item1, T2 item2)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2,T3] Create[T1, T2, T3](T1 item1, T2 item2, T3 item3)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2,T3,T4] Create[T1, T2, T3, T4](T1 item1, T2 item2, T3 item3, T4 item4)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2,T3,T4,T5] Create[T1, T2, T3, T4, T5](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2,T3,T4,T5,T6] Create[T1, T2, T3, T4, T5, T6](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2,T3,T4,T5,T6,T7] Create[T1, T2, T3, T4, T5, T6, T7](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
        static_method("System.Tuple[T1,T2,T3,T4,T5,T6,T7,System.Tuple[T8]] Create[T1, T2, T3, T4, T5, T6, T7, T8](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8)", |_, _, a| Ok(tuple("System.Tuple", a.to_vec()))),
    ]);

pub(in crate::types) static VALUE_TUPLE: TypeRecord = TypeRecord::structure("System.ValueTuple")
    .interfaces(&["System.IEquatable[System.ValueTuple]", "System.Collections.IStructuralEquatable", "System.Collections.IStructuralComparable", "System.IComparable", "System.IComparable[System.ValueTuple]", "System.Runtime.CompilerServices.ITuple"])
    .methods(&[
        method("bool Equals(System.ValueTuple other)", unemulated),
        method("int CompareTo(System.ValueTuple other)", unemulated),
        static_method("System.ValueTuple Create()", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1] Create[T1](T1 item1)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2] Create[T1, T2](T1 item1, T2 item2)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2,T3] Create[T1, T2, T3](T1 item1, T2 item2, T3 item3)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2,T3,T4] Create[T1, T2, T3, T4](T1 item1, T2 item2, T3 item3, T4 item4)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2,T3,T4,T5] Create[T1, T2, T3, T4, T5](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2,T3,T4,T5,T6] Create[T1, T2, T3, T4, T5, T6](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2,T3,T4,T5,T6,T7] Create[T1, T2, T3, T4, T5, T6, T7](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
        static_method("System.ValueTuple[T1,T2,T3,T4,T5,T6,T7,System.ValueTuple[T8]] Create[T1, T2, T3, T4, T5, T6, T7, T8](T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8)", |_, _, a| Ok(tuple("System.ValueTuple", a.to_vec()))),
    ]);

pub(in crate::types) static NULLABLE: TypeRecord = TypeRecord::structure("System.Nullable`1")
    .constructors(&[constructor("System.Nullable`1[T] new(T value)", |_, _, a| Ok(a.value(0)))])
    .methods(&[
        method("T GetValueOrDefault()", |_, this, _| Ok(this.clone())),
        method("T GetValueOrDefault(T defaultValue)", unemulated),
        method("bool Equals(System.Object other)", unemulated),
    ])
    .properties(&[
        property("HasValue", "bool", |_, this| Ok(Value::Bool(!this.is_null()))),
        property("Value", "T", |_, this| Ok(this.clone())),
    ]);

/// A tuple of any size.
pub struct Tuple {
    type_id: TypeId,
    pub items: Vec<Value>,
}

/// `Tuple<object, …>` of objects.
pub fn tuple_of(items: Vec<Value>) -> Value {
    let definition = TypeId::named(&format!("System.Tuple`{}", items.len()));
    let type_id = TypeId::generic(definition, items.iter().map(Value::type_id).collect());
    Value::object(Tuple { type_id, items })
}

impl Native for Tuple {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        let hash = |h: u64, v: &Value| h.rotate_left(5) ^ crate::object::hash_key(v, KeyComparer::Ordinal);
        Some(self.items.iter().fold(17, hash))
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Tuple>().is_some_and(|o| {
            o.items.len() == self.items.len()
                && o.items.iter().zip(&self.items).all(|(a, b)| same_key(a, b, KeyComparer::Ordinal))
        })
    }
}

fn tuple(name: &str, items: Vec<Value>) -> Value {
    let definition = TypeId::named(&format!("{name}`{}", items.len()));
    let types = items.iter().map(Value::type_id).collect();
    Value::object(Tuple { type_id: TypeId::generic(definition, types), items })
}

pub(in crate::types) fn value_tuple(items: Vec<Value>) -> Value {
    tuple("System.ValueTuple", items)
}

fn new_tuple(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    Ok(Value::object(Tuple { type_id: called_type(this), items: a.to_vec() }))
}

fn item(this: &Value, index: usize) -> Value {
    this.native::<Tuple>().and_then(|t| t.items.get(index)).cloned().unwrap_or_default()
}

fn to_string(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    let mut texts = vec![];
    for value in this.native::<Tuple>().map_or(vec![], |t| t.items.clone()) {
        texts.push(if value.is_null() { String::new() } else { net_text(rt, &value)?.to_string() });
    }
    Ok(Value::from(format!("({})", texts.join(", "))))
}

fn equals(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
}
