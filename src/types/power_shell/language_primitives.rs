//! `LanguagePrimitives`: conversion, comparison and truth for scripts that ask for them by name; `AutomationNull`.

use crate::object::convert::{convert, is_cast_error, to_bool};
use crate::object::{
    Native, Result, Runtime, TypeId, TypeRecord, Value, compare, method, static_method, static_property,
};
use crate::types::members::enumerate;
use crate::types::support::{Arguments, set_reference};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[&LANGUAGE_PRIMITIVES, &AUTOMATION_NULL, &NULL_STRING];

/// The null that stays null where a string is wanted.
struct NullString;

impl Native for NullString {
    fn type_id(&self) -> TypeId {
        TypeId::INTERNAL_NULL
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.is::<NullString>()
    }
}

static NULL_STRING: TypeRecord = TypeRecord::class("System.Management.Automation.Language.NullString")
    .methods(&[method("string ToString()", |_, _, _| Ok(Value::Null))])
    .properties(&[static_property("Value", "System.Management.Automation.Language.NullString", |_, _| {
        Ok(Value::object(NullString))
    })]);

static LANGUAGE_PRIMITIVES: TypeRecord =
    TypeRecord::class("System.Management.Automation.LanguagePrimitives").methods(&[
        static_method("System.Object ConvertTo(System.Object valueToConvert, type resultType)", |rt, _, a| converted(rt, a)),
        static_method(
            "System.Object ConvertTo(System.Object valueToConvert, type resultType, System.IFormatProvider formatProvider)",
            |rt, _, a| converted(rt, a),
        ),
        static_method("bool TryConvertTo(System.Object valueToConvert, type resultType, [ref] System.Object result)", |rt, _, a| {
            match converted(rt, a) {
                Ok(value) => {
                    set_reference(&a.value(2), value);
                    Ok(Value::Bool(true))
                }
                Err(flow) if is_cast_error(&flow) => Ok(Value::Bool(false)),
                Err(flow) => Err(flow),
            }
        }),
        static_method("bool Equals(System.Object first, System.Object second)", |rt, _, a| equal(rt, a, false)),
        static_method("bool Equals(System.Object first, System.Object second, bool ignoreCase)", |rt, _, a| {
            equal(rt, a, a.boolean(2))
        }),
        static_method(
            "bool Equals(System.Object first, System.Object second, bool ignoreCase, System.IFormatProvider formatProvider)",
            |rt, _, a| equal(rt, a, a.boolean(2)),
        ),
        static_method("int Compare(System.Object first, System.Object second)", |rt, _, a| ordered(rt, a, false)),
        static_method("int Compare(System.Object first, System.Object second, bool ignoreCase)", |rt, _, a| {
            ordered(rt, a, a.boolean(2))
        }),
        static_method(
            "int Compare(System.Object first, System.Object second, bool ignoreCase, System.IFormatProvider formatProvider)",
            |rt, _, a| ordered(rt, a, a.boolean(2)),
        ),
        static_method("bool IsTrue(System.Object obj)", |_, _, a| Ok(Value::Bool(to_bool(&a.value(0))))),
        static_method("bool IsObjectEnumerable(System.Object obj)", |rt, _, a| {
            Ok(Value::Bool(enumerate(rt, &a.value(0))?.is_some()))
        }),
        static_method("System.Collections.IEnumerable GetEnumerable(System.Object obj)", |rt, _, a| {
            let value = a.value(0);
            Ok(if enumerate(rt, &value)?.is_some() { value } else { Value::Null })
        }),
    ]);

fn converted(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let target = match a.value(1) {
        Value::Type(id) => id,
        _ => TypeId::OBJECT,
    };
    convert(rt, &a.value(0), target)
}

fn equal(rt: &mut dyn Runtime, a: &[Value], ignore_case: bool) -> Result<Value> {
    compare::equals(rt, &a.value(0), &a.value(1), ignore_case).map(Value::Bool)
}

fn ordered(rt: &mut dyn Runtime, a: &[Value], ignore_case: bool) -> Result<Value> {
    compare::order(rt, &a.value(0), &a.value(1), ignore_case).map(|order| Value::Int(order as i32))
}

static AUTOMATION_NULL: TypeRecord = TypeRecord::class(
    "System.Management.Automation.Internal.AutomationNull",
)
.properties(&[static_property("Value", "psobject", |_, _| Ok(Value::Void))]);
