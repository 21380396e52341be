//! `System.Enum`, and the enum types that scripts name.

use crate::object::{
    PsString, Result, Runtime, Thrown, TypeId, TypeRecord, Value, convert, method, static_method, throw,
};
use crate::types::PsReference;
use crate::types::support::{Arguments, compare_to, generic_argument, set_reference, unemulated};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&ENUM];

pub(in crate::types) static ENUM: TypeRecord = TypeRecord::class("System.Enum")
    .base("System.ValueType")
    .interfaces(&["System.IComparable", "System.IFormattable", "System.IConvertible"])
    .methods(&[
        static_method("string GetName[TEnum](TEnum value)", unemulated),
        static_method("string GetName(type enumType, System.Object value)", |_, _, a| {
            let number = a.enumeration(1).unwrap_or_else(|| a.long(1));
            let found = sorted_values(a.net_type(0)).into_iter().find(|(_, v)| *v == number);
            Ok(found.map_or(Value::Null, |(n, _)| Value::from(&*n)))
        }),
        static_method("string[] GetNames[TEnum]()", unemulated),
        static_method("string[] GetNames(type enumType)", |_, _, a| Ok(Value::strings(sorted_values(a.net_type(0)).into_iter().map(|(n, _)| PsString::from(&*n))))),
        static_method("type GetUnderlyingType(type enumType)", |_, _, a| Ok(Value::Type(convert::enum_underlying(a.net_type(0).unwrap_or(TypeId::INT32))))),
        static_method("TEnum[] GetValues[TEnum]()", unemulated),
        static_method("array GetValues(type enumType)", |_, _, a| {
            let id = a.net_type(0).unwrap_or(TypeId::OBJECT);
            Ok(Value::typed_array(id, sorted_values(Some(id)).into_iter().map(|(_, v)| Value::Enum(id, v)).collect()))
        }),
        static_method("array GetValuesAsUnderlyingType[TEnum]()", unemulated),
        static_method("array GetValuesAsUnderlyingType(type enumType)", unemulated),
        method("bool HasFlag(System.Enum flag)", |_, this, a| Ok(Value::Bool(number(this) & a.enumeration(0).unwrap_or(0) == a.enumeration(0).unwrap_or(0)))),
        static_method("bool IsDefined[TEnum](TEnum value)", unemulated),
        static_method("bool IsDefined(type enumType, System.Object value)", |_, _, a| {
            let values = sorted_values(a.net_type(0));
            Ok(Value::Bool(match a.value(1).base() {
                Value::Str(s) => values.iter().any(|(n, _)| **n == **s),
                Value::Enum(_, n) => values.iter().any(|(_, v)| v == n),
                _ => values.iter().any(|(_, v)| *v == a.long(1)),
            }))
        }),
        static_method("System.Object Parse(type enumType, string value)", |rt, _, a| parse(rt, a.net_type(0), a.text(1), false)),
        static_method("System.Object Parse(type enumType, System.ReadOnlySpan[char] value)", unemulated),
        static_method("System.Object Parse(type enumType, string value, bool ignoreCase)", |rt, _, a| parse(rt, a.net_type(0), a.text(1), a.boolean(2))),
        static_method("System.Object Parse(type enumType, System.ReadOnlySpan[char] value, bool ignoreCase)", unemulated),
        static_method("TEnum Parse[TEnum](string value)", |rt, this, a| parse(rt, generic_argument(this, 0), a.text(0), false)),
        static_method("TEnum Parse[TEnum](System.ReadOnlySpan[char] value)", unemulated),
        static_method("TEnum Parse[TEnum](string value, bool ignoreCase)", |rt, this, a| parse(rt, generic_argument(this, 0), a.text(0), a.boolean(1))),
        static_method("TEnum Parse[TEnum](System.ReadOnlySpan[char] value, bool ignoreCase)", unemulated),
        static_method("bool TryParse(type enumType, string value, [ref] System.Object result)", |rt, _, a| Ok(try_parse(rt, a.net_type(0), a.text(1), false, a.last()))),
        static_method("bool TryParse(type enumType, System.ReadOnlySpan[char] value, [ref] System.Object result)", unemulated),
        static_method("bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)", |rt, _, a| Ok(try_parse(rt, a.net_type(0), a.text(1), a.boolean(2), a.last()))),
        static_method("bool TryParse(type enumType, System.ReadOnlySpan[char] value, bool ignoreCase, [ref] System.Object result)", unemulated),
        static_method("bool TryParse[TEnum](string value, [ref] TEnum result)", |rt, this, a| Ok(try_parse(rt, wanted(this, a), a.text(0), false, a.last()))),
        static_method("bool TryParse[TEnum](System.ReadOnlySpan[char] value, [ref] TEnum result)", unemulated),
        static_method("bool TryParse[TEnum](string value, bool ignoreCase, [ref] TEnum result)", |rt, this, a| Ok(try_parse(rt, wanted(this, a), a.text(0), a.boolean(1), a.last()))),
        static_method("bool TryParse[TEnum](System.ReadOnlySpan[char] value, bool ignoreCase, [ref] TEnum result)", unemulated),
        method("int CompareTo(System.Object target)", |rt, this, a| compare_to(rt, this, &a.value(0))),
        method("string ToString()", |_, this, _| Ok(text(this))),
        method("string ToString(string format)", |_, this, a| format(this, a.text(0))),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(text(this))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| format(this, a.text(0))),
        static_method("string Format(type enumType, System.Object value, string format)", |_, _, a| {
            let value = match a.value(1).base() {
                Value::Enum(id, n) => Value::Enum(*id, *n),
                _ => Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.long(1)),
            };
            format(&value, a.text(2))
        }),
        static_method("bool TryFormat[TEnum](TEnum value, System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default)", unemulated),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(type_code(convert::enum_underlying(this.type_id())))),
        static_method("System.Object ToObject(type enumType, System.Object value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, sbyte value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, short value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, int value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, byte value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, ushort value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, uint value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, long value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
        static_method("System.Object ToObject(type enumType, ulong value)", |_, _, a| Ok(Value::Enum(a.net_type(0).unwrap_or(TypeId::ENUM), a.enumeration(1).unwrap_or_else(|| a.long(1))))),
    ]);

fn number(this: &Value) -> i64 {
    match this.base() {
        Value::Enum(_, number) => *number,
        other => other.as_integer().and_then(|n| i64::try_from(n).ok()).unwrap_or(0),
    }
}

fn text(this: &Value) -> Value {
    match this.base() {
        Value::Enum(id, number) => Value::from(&*convert::enum_text(*id, *number)),
        _ => Value::from(""),
    }
}

fn format(this: &Value, format: &str) -> Result<Value> {
    match format {
        "" | "G" | "g" | "F" | "f" => Ok(text(this)),
        "D" | "d" => Ok(Value::from(number(this).to_string())),
        "X" | "x" => {
            let width = match convert::enum_underlying(this.type_id()) {
                TypeId::BYTE | TypeId::SBYTE => 2,
                TypeId::INT16 | TypeId::UINT16 => 4,
                TypeId::INT64 | TypeId::UINT64 => 16,
                _ => 8,
            };
            let digits = format!("{:016X}", number(this));
            Ok(Value::from(&digits[16 - width..]))
        }
        _ => throw(Thrown::exception(
            "System.FormatException",
            "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".",
        )),
    }
}

/// Names with numbers, in the order of the numbers taken as unsigned.
fn sorted_values(id: Option<TypeId>) -> Vec<(Rc<str>, i64)> {
    let mut values = id.map_or(vec![], TypeId::enum_values);
    values.sort_by_key(|(_, v)| *v as u64);
    values
}

/// The enum type of a generic `TryParse`: given, or what the reference holds.
fn wanted(this: &Value, a: &[Value]) -> Option<TypeId> {
    generic_argument(this, 0).or_else(|| match a.last()?.native::<PsReference>()?.get() {
        Value::Enum(id, _) => Some(id),
        _ => None,
    })
}

fn parse(_: &mut dyn Runtime, id: Option<TypeId>, text: &str, ignore_case: bool) -> Result<Value> {
    let id = id.unwrap_or(TypeId::ENUM);
    if text.trim().is_empty() {
        return throw(Thrown::argument("Must specify valid information for parsing in the string.", "value"));
    }
    match parse_exact(id, text, ignore_case) {
        Some(number) => Ok(Value::Enum(id, number)),
        None => throw(Thrown::argument_bare(format!("Requested value '{text}' was not found."))),
    }
}

fn parse_exact(id: TypeId, text: &str, ignore_case: bool) -> Option<i64> {
    let values = id.enum_values();
    let mut total = 0;
    for part in text.split(',') {
        let part = part.trim();
        if let Ok(number) = part.parse::<i64>() {
            total |= number;
            continue;
        }
        let found = values
            .iter()
            .find(|(n, _)| if ignore_case { n.eq_ignore_ascii_case(part) } else { **n == *part });
        total |= found?.1;
    }
    Some(total)
}

fn try_parse(
    _: &mut dyn Runtime,
    id: Option<TypeId>,
    text: &str,
    ignore_case: bool,
    result: Option<&Value>,
) -> Value {
    let id = id.unwrap_or(TypeId::ENUM);
    let parsed = parse_exact(id, text, ignore_case);
    if let Some(reference) = result {
        set_reference(reference, Value::Enum(id, parsed.unwrap_or(0)));
    }
    Value::Bool(parsed.is_some())
}

/// `TypeCode` of a primitive type.
pub(in crate::types) fn type_code(id: TypeId) -> Value {
    let code = match id {
        TypeId::BOOLEAN => 3,
        TypeId::CHAR => 4,
        TypeId::SBYTE => 5,
        TypeId::BYTE => 6,
        TypeId::INT16 => 7,
        TypeId::UINT16 => 8,
        TypeId::INT32 => 9,
        TypeId::UINT32 => 10,
        TypeId::INT64 => 11,
        TypeId::UINT64 => 12,
        TypeId::SINGLE => 13,
        TypeId::DOUBLE => 14,
        TypeId::DECIMAL => 15,
        TypeId::DATE_TIME => 16,
        TypeId::STRING => 18,
        _ => 1,
    };
    Value::Enum(TypeId::named("System.TypeCode"), code)
}
