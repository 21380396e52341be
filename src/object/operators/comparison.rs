//! `-eq`, `-lt` and their kin, `-contains` and `-in`. A collection on the left is filtered.

use super::arithmetic::{number_type_of, string_number};
use crate::object::compare::{enum_mismatch, equals, numbers, order};
use crate::object::convert::enumerate;
use crate::object::{Result, Runtime, Thrown, TypeId, Value, throw, type_name};
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Relation {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Relation {
    fn holds(self, order: Ordering) -> bool {
        match self {
            Relation::Less => order.is_lt(),
            Relation::LessOrEqual => order.is_le(),
            Relation::Greater => order.is_gt(),
            Relation::GreaterOrEqual => order.is_ge(),
        }
    }
}

/// `-eq` and `-ne`.
pub(super) fn equality(
    rt: &mut dyn Runtime,
    left: &Value,
    right: &Value,
    ignore_case: bool,
    wanted: bool,
) -> Result<Value> {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => return Ok(Value::Bool((a == b) == wanted)),
        (Value::Str(a), Value::Str(b)) => {
            let same = crate::object::compare::strings_equal(a, b, ignore_case);
            return Ok(Value::Bool(same == wanted));
        }
        _ => {}
    }
    let Some(items) = enumerate(rt, left)? else {
        return Ok(Value::Bool(equals(rt, left, right, ignore_case)? == wanted));
    };
    let mut kept = Vec::new();
    for item in items {
        if equals(rt, &item, right, ignore_case)? == wanted {
            kept.push(item);
        }
    }
    Ok(Value::array(kept))
}

/// `-lt`, `-le`, `-gt` and `-ge`.
pub(super) fn relation(
    rt: &mut dyn Runtime,
    op: Relation,
    left: &Value,
    right: &Value,
    ignore_case: bool,
) -> Result<Value> {
    if let (Value::Int(a), Value::Int(b)) = (left, right) {
        return Ok(Value::Bool(op.holds(a.cmp(b))));
    }
    let Some(items) = enumerate(rt, left)? else {
        return Ok(Value::Bool(related(rt, op, left, right, ignore_case)?));
    };
    let mut kept = Vec::new();
    for item in items {
        if related(rt, op, &item, right, ignore_case)? {
            kept.push(item);
        }
    }
    Ok(Value::array(kept))
}

fn related(
    rt: &mut dyn Runtime,
    op: Relation,
    left: &Value,
    right: &Value,
    ignore_case: bool,
) -> Result<bool> {
    let (left, right) = (left.base(), right.base());
    // A string beside a number is read as a literal, whatever type that has.
    let numeric = (left.is_number() && !matches!(left, Value::BigInt(_))) || matches!(left, Value::Enum(..));
    if let (true, Value::Str(text)) = (numeric, right) {
        let number = string_number(rt, text, number_type_of(left))?;
        return related(rt, op, left, &number, ignore_case);
    }
    if let Value::Enum(id, n) = left
        && (right.is_number() || matches!(right, Value::Bool(_) | Value::Char(_)))
    {
        if let Some(thrown) = enum_mismatch(*id, right) {
            return throw(thrown);
        }
        let right = match right {
            Value::Bool(b) => Value::Int(i32::from(*b)),
            Value::Char(c) => Value::Int(i32::from(*c)),
            other => other.clone(),
        };
        return related(rt, op, &Value::Long(*n), &right, ignore_case);
    }
    if let Some(compared) = numbers(left, right) {
        return Ok(compared.is_some_and(|order| op.holds(order)));
    }
    if let (true, Value::Enum(id, _)) = (left.is_null(), right) {
        return throw(enum_against_null(!matches!(op, Relation::Less | Relation::LessOrEqual), *id));
    }
    if let (Value::Enum(id, _), true) = (left, right.is_null()) {
        return throw(enum_against_null(matches!(op, Relation::Less | Relation::LessOrEqual), *id));
    }
    if (is_nan(left)
        && (right.is_null() || matches!(right, Value::Bool(_) | Value::Char(_) | Value::Enum(..))))
        || (left.is_null() && is_nan(right))
    {
        return Ok(false);
    }
    Ok(op.holds(order(rt, left, right, ignore_case)?))
}

/// PowerShell has no such operator for enums.
fn enum_against_null(less: bool, id: TypeId) -> Thrown {
    let operator = if less { "LessThan" } else { "GreaterThanOrEqual" };
    let name = type_name::to_string_name(id);
    Thrown::invalid_operation(format!(
        "The binary operator {operator} is not defined for the types '{name}' and '{name}'."
    ))
}

fn is_nan(value: &Value) -> bool {
    matches!(value, Value::Double(v) if v.is_nan()) || matches!(value, Value::Single(v) if v.is_nan())
}

/// `-contains`: whether a collection has an element equal to the value; one object is a collection of one.
pub(super) fn contains(
    rt: &mut dyn Runtime,
    collection: &Value,
    value: &Value,
    ignore_case: bool,
) -> Result<bool> {
    if let Value::Array(array) = collection {
        // The usual case needs no copy: elements are looked at one by one.
        let mut index = 0;
        while let Some(item) = array.get(index) {
            if equals(rt, &item, value, ignore_case)? {
                return Ok(true);
            }
            index += 1;
        }
        return Ok(false);
    }
    let Some(items) = enumerate(rt, collection)? else {
        return equals(rt, collection, value, ignore_case);
    };
    for item in items {
        if equals(rt, &item, value, ignore_case)? {
            return Ok(true);
        }
    }
    Ok(false)
}
