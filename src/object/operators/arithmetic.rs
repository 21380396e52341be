//! `+`, `-`, `*`, `/` and `%` on values of any type.

use super::implicit;
use super::numeric::{Arithmetic, Number, combine};
use crate::dotnet::DotNetError;
use crate::object::convert::{convert, enum_underlying, enumerate, scan_number, to_text};
use crate::object::{
    ErrorCategory, Hashtable, KeyComparer, PsString, Result, Runtime, TableKind, Thrown, TypeId, Value,
    throw, type_name,
};
use crate::text::join_halves;

/// Larger texts and arrays than this are refused instead of built.
const MOST_UNITS: usize = 1 << 30;
const MOST_ELEMENTS: usize = 1 << 27;

pub(super) fn add(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => {
            return Ok(a
                .checked_add(*b)
                .map_or_else(|| Value::Double(f64::from(*a) + f64::from(*b)), Value::Int));
        }
        (Value::Str(a), Value::Str(b)) => return Ok(Value::Str(concatenate(a, b))),
        (Value::Double(a), Value::Double(b)) => return Ok(Value::Double(a + b)),
        _ => {}
    }
    let (left, right) = (left.base(), right.base());
    match left {
        Value::Null => return Ok(right.clone()),
        Value::Void => return Ok(right.clone()),
        Value::Str(a) => {
            let text = to_text(rt, right)?;
            return Ok(Value::Str(concatenate(a, &text)));
        }
        Value::Char(c) => {
            let mut text = PsString::from(crate::text::unit_to_char(*c));
            text.push_str(&to_text(rt, right)?);
            return Ok(Value::str(join_halves(&text)));
        }
        Value::Hashtable(table) => return add_tables(table, right),
        _ => {}
    }
    if let Some(items) = enumerate(rt, left)? {
        return add_to_array(rt, items, right);
    }
    numbers(rt, Arithmetic::Add, left, right)
}

/// Two strings in one; halves of a character that meet become the character.
fn concatenate(left: &PsString, right: &str) -> PsString {
    let mut text = String::with_capacity(left.len() + right.len());
    text.push_str(left);
    text.push_str(right);
    if left.is_ascii() {
        return PsString::new(text);
    }
    match join_halves(&text) {
        std::borrow::Cow::Owned(joined) => PsString::new(joined),
        std::borrow::Cow::Borrowed(_) => PsString::new(text),
    }
}

/// Elements of the right side follow those of the left; a right side that is one object is one more element.
fn add_to_array(rt: &mut dyn Runtime, mut items: Vec<Value>, right: &Value) -> Result<Value> {
    match enumerate(rt, right)? {
        Some(more) => items.extend(more),
        None if matches!(right, Value::Void) => {}
        None => items.push(right.clone()),
    }
    Ok(Value::array(items))
}

fn add_tables(left: &Hashtable, right: &Value) -> Result<Value> {
    let Value::Hashtable(right) = right else {
        return throw(Thrown::runtime(
            "A hash table can only be added to another hash table.",
            "AddHashTableToNonHashTable",
            ErrorCategory::InvalidOperation,
        ));
    };
    let sum = Hashtable::new(left.kind(), KeyComparer::IgnoreCase);
    for (key, value) in left.pairs() {
        sum.insert(key, value);
    }
    for (key, value) in right.pairs() {
        if sum.entries.borrow().contains(&key) {
            let text = key.as_str().map_or_else(|| type_name::to_string_name(key.type_id()), str::to_owned);
            let text = key.as_integer().map_or(text, |n| n.to_string());
            let message = match left.kind() {
                TableKind::Hashtable | TableKind::OrderedHashtable => {
                    format!(
                        "Item has already been added. Key in dictionary: '{text}'  Key being added: '{text}'"
                    )
                }
                TableKind::Ordered => {
                    format!("An item with the same key has already been added. Key: {text}")
                }
            };
            let name = "System.ArgumentException";
            return throw(Thrown::record(name, message, name, ErrorCategory::OperationStopped));
        }
        sum.insert(key, value);
    }
    Ok(sum.into_value())
}

pub(super) fn subtract(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right) {
        return Ok(a
            .checked_sub(*b)
            .map_or_else(|| Value::Double(f64::from(*a) - f64::from(*b)), Value::Int));
    }
    numbers(rt, Arithmetic::Subtract, left.base(), right.base())
}

pub(super) fn divide(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    numbers(rt, Arithmetic::Divide, left.base(), right.base())
}

pub(super) fn remainder(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right)
        && *b != 0
    {
        return Ok(Value::Int(a.wrapping_rem(*b)));
    }
    numbers(rt, Arithmetic::Remainder, left.base(), right.base())
}

pub(super) fn multiply(rt: &mut dyn Runtime, left: &Value, right: &Value) -> Result<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right) {
        return Ok(a
            .checked_mul(*b)
            .map_or_else(|| Value::Double(f64::from(*a) * f64::from(*b)), Value::Int));
    }
    let (left, right) = (left.base(), right.base());
    match left {
        Value::Null | Value::Void => return Ok(Value::Null),
        Value::Str(text) => return repeat_text(rt, text, right),
        Value::Bool(_) | Value::Char(_) => {
            return implicit::call(rt, Arithmetic::Multiply.method(), "*", left, right);
        }
        _ => {}
    }
    if let Some(items) = enumerate_list(rt, left)? {
        return repeat_array(rt, left, items, right);
    }
    numbers(rt, Arithmetic::Multiply, left, right)
}

/// Only arrays are repeated; other collections have no such operator.
fn enumerate_list(rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
    match value {
        Value::Array(_) => enumerate(rt, value),
        _ => Ok(None),
    }
}

/// The number of repetitions: a string counts as the number it spells.
fn times(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    if let Value::Str(text) = value {
        let number = string_number(rt, text, TypeId::INT32)?;
        return convert(rt, &number, target);
    }
    convert(rt, value, target)
}

fn repeat_text(rt: &mut dyn Runtime, text: &PsString, right: &Value) -> Result<Value> {
    let count = match times(rt, right, TypeId::INT32)? {
        Value::Int(n) => n,
        _ => 0,
    };
    let Ok(count) = usize::try_from(count) else {
        return throw(Thrown::from(DotNetError::out_of_range_value(
            format!("times ('{count}') must be a non-negative value."),
            "times",
            count,
        )));
    };
    if text.len().saturating_mul(count) > MOST_UNITS {
        return throw(Thrown::from(DotNetError::OutOfMemory));
    }
    Ok(Value::str(text.as_str().repeat(count)))
}

fn repeat_array(rt: &mut dyn Runtime, left: &Value, items: Vec<Value>, right: &Value) -> Result<Value> {
    let count = match times(rt, right, TypeId::UINT32)? {
        Value::UInt32(n) => n as usize,
        _ => 0,
    };
    if items.len().saturating_mul(count) > MOST_ELEMENTS {
        return throw(Thrown::from(DotNetError::OutOfMemory));
    }
    let mut out = Vec::with_capacity(items.len() * count);
    for _ in 0..count {
        out.extend(items.iter().cloned());
    }
    let element = left.type_id().element().unwrap_or(TypeId::OBJECT);
    Ok(Value::typed_array(element, out))
}

/// The number a string spells, of whatever type the literal has; the error speaks of `wanted`.
pub(super) fn string_number(rt: &mut dyn Runtime, text: &PsString, wanted: TypeId) -> Result<Value> {
    if text.trim().is_empty() {
        return Ok(Value::Int(0));
    }
    match scan_number(text) {
        Some(number) => Ok(number),
        None => convert(rt, &Value::Str(text.clone()), wanted),
    }
}

/// The type that a string beside this value should spell a number of.
pub(super) fn number_type_of(value: &Value) -> TypeId {
    match value {
        Value::Char(_) | Value::Bool(_) | Value::Null | Value::Void => TypeId::INT32,
        other if other.is_number() && !matches!(other, Value::BigInt(_)) => other.type_id(),
        Value::Enum(id, _) => *id,
        _ => TypeId::INT32,
    }
}

/// Both sides as numbers, or the operator method of one of their types.
pub(super) fn numbers(rt: &mut dyn Runtime, op: Arithmetic, left: &Value, right: &Value) -> Result<Value> {
    if let Value::Str(text) = left {
        let wanted = number_type_of(right);
        let number = string_number(rt, text, wanted)?;
        if let Value::Str(other) = right {
            let right = string_number(rt, other, TypeId::INT32)?;
            return numbers(rt, op, &number, &right);
        }
        return numbers(rt, op, &number, right);
    }
    if let Value::Str(text) = right
        && (Number::of(left).is_some() || matches!(left, Value::Enum(..)))
    {
        let number = string_number(rt, text, number_type_of(left))?;
        return numbers(rt, op, left, &number);
    }
    if let Value::Enum(id, number) = left {
        return enum_arithmetic(rt, op, *id, *number, left, right);
    }
    let right_number = match right {
        // An enum becomes what stands to the left of it.
        Value::Enum(_, n) => Some(match left {
            Value::Bool(_) => Value::Int(i32::from(*n != 0)),
            _ => Value::Int(*n as i32),
        }),
        _ => None,
    };
    let right = right_number.as_ref().unwrap_or(right);
    match (Number::of(left), Number::of(right)) {
        (Some(_), Some(Number::Decimal(_))) if matches!(left, Value::Bool(_)) => {
            throw(no_coercion(TypeId::BOOLEAN, TypeId::DECIMAL))
        }
        (Some(l), Some(r)) => combine(op, l, r),
        _ if left.is_null() => implicit::call(rt, op.method(), op.sign(), &Value::Int(0), right),
        _ => implicit::call(rt, op.method(), op.sign(), left, right),
    }
}

fn no_coercion(from: TypeId, to: TypeId) -> Thrown {
    Thrown::invalid_operation(format!(
        "No coercion operator is defined between types '{}' and '{}'.",
        type_name::to_string_name(from),
        type_name::to_string_name(to)
    ))
}

/// An enum on the left stays an enum as long as the result is an `int`.
fn enum_arithmetic(
    rt: &mut dyn Runtime,
    op: Arithmetic,
    id: TypeId,
    number: i64,
    left: &Value,
    right: &Value,
) -> Result<Value> {
    let name = type_name::to_string_name(id);
    let right = match right {
        Value::Enum(_, n) => Value::Int(*n as i32),
        other => other.clone(),
    };
    match &right {
        Value::Double(_) | Value::Single(_) => {
            return throw(crate::object::errors_text::unable_to_cast(&name, "System.Double"));
        }
        other => {
            if let Some(thrown) = crate::object::compare::enum_mismatch(id, other) {
                return throw(thrown);
            }
        }
    }
    let Some(r) = Number::of(&right) else {
        return implicit::call(rt, op.method(), op.sign(), left, &right);
    };
    let wide = enum_underlying(id) == TypeId::INT64;
    let width = if wide { super::numeric::Width::Long } else { super::numeric::Width::Int };
    match combine(op, Number::Integer(i128::from(number), width), r)? {
        Value::Int(n) => Ok(Value::Enum(id, i64::from(n))),
        Value::Long(n) if wide => Ok(Value::Enum(id, n)),
        other => {
            let from = type_name::to_string_name(other.type_id());
            throw(crate::object::errors_text::unable_to_cast(&from, &name))
        }
    }
}
