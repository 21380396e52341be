//! `System.Object` and the classes above everything else.

use crate::object::{
    KeyComparer, Native, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property,
};
use crate::types::members::call_delegate;
use crate::types::support::{Arguments, net_equals, net_text, unemulated, unemulated_property};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &OBJECT,
    &VALUE_TYPE,
    &DELEGATE,
    &MULTICAST_DELEGATE,
    &EVENT_HANDLER,
    &ACTION,
    &ACTION1,
    &ACTION2,
    &ACTION3,
    &FUNC1,
    &FUNC2,
    &FUNC3,
    &FUNC4,
    &PREDICATE,
    &COMPARISON,
    &CONVERTER,
    &MATCH_EVALUATOR,
    &EVENT_ARGS,
    &DB_NULL,
];

pub(in crate::types) static OBJECT: TypeRecord = TypeRecord::class("System.Object")
    .constructors(&[constructor("System.Object new()", |_, _, _| Ok(Value::object(PlainObject)))])
    .methods(&[
        method("type GetType()", |_, this, _| Ok(Value::Type(this.type_id()))),
        method("string ToString()", |rt, this, _| match this {
            Value::Object(_) => Ok(Value::from(crate::object::type_name::to_string_name(this.type_id()))),
            other => net_text(rt, other).map(Value::Str),
        }),
        method("bool Equals(System.Object obj)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        static_method("bool Equals(System.Object objA, System.Object objB)", |rt, _, a| {
            Ok(Value::Bool(net_equals(rt, &a.value(0), &a.value(1))?))
        }),
        static_method("bool ReferenceEquals(System.Object objA, System.Object objB)", |_, _, a| {
            Ok(Value::Bool(
                a.value(0).same_reference(&a.value(1))
                    && (a.is_null(0) || !a.value(0).type_id().is_value_type()),
            ))
        }),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(hash_code(this)))),
    ]);

pub(in crate::types) static VALUE_TYPE: TypeRecord = TypeRecord::class("System.ValueType");

pub(in crate::types) static DELEGATE: TypeRecord = TypeRecord::class("System.Delegate")
    .interfaces(&["System.ICloneable"])
    .methods(&[
        static_method("System.Delegate CreateDelegate(type type, System.Object target, string method, bool ignoreCase, bool throwOnBindFailure)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, type target, string method, bool ignoreCase, bool throwOnBindFailure)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, System.Reflection.MethodInfo method, bool throwOnBindFailure)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, System.Object firstArgument, System.Reflection.MethodInfo method, bool throwOnBindFailure)", unemulated),
        method("System.Object Clone()", unemulated),
        static_method("System.Delegate Combine(System.Delegate a, System.Delegate b)", unemulated),
        static_method("System.Delegate Combine(Params System.Delegate[] delegates)", unemulated),
        static_method("System.Delegate Combine(System.ReadOnlySpan[System.Delegate] delegates)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, System.Object firstArgument, System.Reflection.MethodInfo method)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, System.Reflection.MethodInfo method)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, System.Object target, string method)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, System.Object target, string method, bool ignoreCase)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, type target, string method)", unemulated),
        static_method("System.Delegate CreateDelegate(type type, type target, string method, bool ignoreCase)", unemulated),
        method("System.Delegate[] GetInvocationList()", unemulated),
        static_method("System.Delegate+InvocationListEnumerator`1[TDelegate] EnumerateInvocationList[TDelegate](TDelegate d)", unemulated),
        method("System.Object DynamicInvoke(Params System.Object[] args)", |rt, this, a| call_delegate(rt, this, &a.items(0))),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        static_method("System.Delegate Remove(System.Delegate source, System.Delegate value)", unemulated),
        static_method("System.Delegate RemoveAll(System.Delegate source, System.Delegate value)", unemulated),
        method("System.Object Invoke(Params System.Object[] arguments)", |rt, this, a| call_delegate(rt, this, &a.items(0))),
    ])
    .properties(&[
        property("Target", "System.Object", |_, this| Ok(this.native::<crate::types::delegate::Delegate>().map_or(Value::Null, |d| d.target.clone()))),
        property("HasSingleTarget", "bool", unemulated_property),
        property("Method", "System.Reflection.MethodInfo", |_, _| Ok(Value::Null)),
    ]);

pub(in crate::types) static MULTICAST_DELEGATE: TypeRecord =
    TypeRecord::class("System.MulticastDelegate").base("System.Delegate").interfaces(&["System.ICloneable"]);

pub(in crate::types) static EVENT_HANDLER: TypeRecord = TypeRecord::class("System.EventHandler")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.EventHandler new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("void Invoke(System.Object sender, System.EventArgs e)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(System.Object sender, System.EventArgs e, System.AsyncCallback callback, System.Object object)", unemulated),
        method("void EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static ACTION: TypeRecord = TypeRecord::class("System.Action")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor("System.Action new(System.Object object, System.IntPtr method)", unemulated)])
    .methods(&[
        method("void Invoke()", |rt, this, a| call_delegate(rt, this, a)),
        method(
            "System.IAsyncResult BeginInvoke(System.AsyncCallback callback, System.Object object)",
            unemulated,
        ),
        method("void EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static ACTION1: TypeRecord = TypeRecord::class("System.Action`1")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor(
        "System.Action`1[T] new(System.Object object, System.IntPtr method)",
        unemulated,
    )])
    .methods(&[
        method("void Invoke(T obj)", |rt, this, a| call_delegate(rt, this, a)),
        method(
            "System.IAsyncResult BeginInvoke(T obj, System.AsyncCallback callback, System.Object object)",
            unemulated,
        ),
        method("void EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static ACTION2: TypeRecord = TypeRecord::class("System.Action`2")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Action`2[T1,T2] new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("void Invoke(T1 arg1, T2 arg2)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(T1 arg1, T2 arg2, System.AsyncCallback callback, System.Object object)", unemulated),
        method("void EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static ACTION3: TypeRecord = TypeRecord::class("System.Action`3")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Action`3[T1,T2,T3] new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("void Invoke(T1 arg1, T2 arg2, T3 arg3)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(T1 arg1, T2 arg2, T3 arg3, System.AsyncCallback callback, System.Object object)", unemulated),
        method("void EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static FUNC1: TypeRecord = TypeRecord::class("System.Func`1")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor(
        "System.Func`1[TResult] new(System.Object object, System.IntPtr method)",
        unemulated,
    )])
    .methods(&[
        method("TResult Invoke()", |rt, this, a| call_delegate(rt, this, a)),
        method(
            "System.IAsyncResult BeginInvoke(System.AsyncCallback callback, System.Object object)",
            unemulated,
        ),
        method("TResult EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static FUNC2: TypeRecord = TypeRecord::class("System.Func`2")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor(
        "System.Func`2[T,TResult] new(System.Object object, System.IntPtr method)",
        unemulated,
    )])
    .methods(&[
        method("TResult Invoke(T arg)", |rt, this, a| call_delegate(rt, this, a)),
        method(
            "System.IAsyncResult BeginInvoke(T arg, System.AsyncCallback callback, System.Object object)",
            unemulated,
        ),
        method("TResult EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static FUNC3: TypeRecord = TypeRecord::class("System.Func`3")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Func`3[T1,T2,TResult] new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("TResult Invoke(T1 arg1, T2 arg2)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(T1 arg1, T2 arg2, System.AsyncCallback callback, System.Object object)", unemulated),
        method("TResult EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static FUNC4: TypeRecord = TypeRecord::class("System.Func`4")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Func`4[T1,T2,T3,TResult] new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("TResult Invoke(T1 arg1, T2 arg2, T3 arg3)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(T1 arg1, T2 arg2, T3 arg3, System.AsyncCallback callback, System.Object object)", unemulated),
        method("TResult EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static PREDICATE: TypeRecord = TypeRecord::class("System.Predicate`1")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor(
        "System.Predicate`1[T] new(System.Object object, System.IntPtr method)",
        unemulated,
    )])
    .methods(&[
        method("bool Invoke(T obj)", |rt, this, a| call_delegate(rt, this, a)),
        method(
            "System.IAsyncResult BeginInvoke(T obj, System.AsyncCallback callback, System.Object object)",
            unemulated,
        ),
        method("bool EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static COMPARISON: TypeRecord = TypeRecord::class("System.Comparison`1")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[constructor(
        "System.Comparison`1[T] new(System.Object object, System.IntPtr method)",
        unemulated,
    )])
    .methods(&[
        method("int Invoke(T x, T y)", |rt, this, a| call_delegate(rt, this, a)),
        method(
            "System.IAsyncResult BeginInvoke(T x, T y, System.AsyncCallback callback, System.Object object)",
            unemulated,
        ),
        method("int EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static CONVERTER: TypeRecord = TypeRecord::class("System.Converter`2")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Converter`2[TInput,TOutput] new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("TOutput Invoke(TInput input)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(TInput input, System.AsyncCallback callback, System.Object object)", unemulated),
        method("TOutput EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static MATCH_EVALUATOR: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.MatchEvaluator")
    .base("System.MulticastDelegate")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.Text.RegularExpressions.MatchEvaluator new(System.Object object, System.IntPtr method)", unemulated),
    ])
    .methods(&[
        method("string Invoke(System.Text.RegularExpressions.Match match)", |rt, this, a| call_delegate(rt, this, a)),
        method("System.IAsyncResult BeginInvoke(System.Text.RegularExpressions.Match match, System.AsyncCallback callback, System.Object object)", unemulated),
        method("string EndInvoke(System.IAsyncResult result)", unemulated),
    ]);

pub(in crate::types) static EVENT_ARGS: TypeRecord = TypeRecord::class("System.EventArgs")
    .constructors(&[constructor("System.EventArgs new()", |_, _, _| Ok(Value::object(PlainObject)))])
    .properties(&[
        static_property("Empty", "System.EventArgs", |_, _| Ok(Value::object(PlainObject))).field()
    ]);

pub(in crate::types) static DB_NULL: TypeRecord = TypeRecord::class("System.DBNull")
    .interfaces(&["System.IConvertible"])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("string ToString()", |_, _, _| Ok(Value::from(""))),
        method("string ToString(System.IFormatProvider provider)", |_, _, _| Ok(Value::from(""))),
        method("System.TypeCode GetTypeCode()", unemulated),
    ])
    .properties(&[
        static_property("Value", "System.DBNull", |_, _| Ok(Value::object(DbNull))).field(),
    ]);

/// `[object]::new()`.
pub struct PlainObject;

impl Native for PlainObject {
    fn type_id(&self) -> TypeId {
        TypeId::OBJECT
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `[DBNull]::Value`.
pub struct DbNull;

impl Native for DbNull {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.DBNull")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(0)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.is::<DbNull>()
    }
}

/// .NET's hash codes where they are the same in every process; some number of ours elsewhere.
pub(in crate::types) fn hash_code(value: &Value) -> i32 {
    let fold = |v: u64| (v ^ (v >> 32)) as u32 as i32;
    match value.base() {
        Value::Bool(v) | Value::Switch(v) => i32::from(*v),
        Value::Char(v) => (u32::from(*v) | (u32::from(*v) << 16)) as i32,
        Value::Int(v) => *v,
        Value::Byte(v) => i32::from(*v),
        Value::SByte(v) => i32::from(*v),
        Value::Int16(v) => i32::from(*v),
        Value::UInt16(v) => i32::from(*v),
        Value::UInt32(v) => *v as i32,
        Value::Long(v) => fold(*v as u64),
        Value::UInt64(v) => fold(*v),
        Value::Double(v) => fold((v + 0.0).to_bits()),
        Value::Single(v) => (v + 0.0).to_bits() as i32,
        Value::DateTime(v) => v.hash_code(),
        Value::TimeSpan(v) => v.hash_code(),
        Value::Enum(_, v) => fold(*v as u64),
        other => fold(crate::object::hash_key(other, KeyComparer::Ordinal)),
    }
}
