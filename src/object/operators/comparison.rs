//! `-eq`, `-lt` and their kin, `-contains` and `-in`. A collection on the left is filtered.

use super::arithmetic::{number_type_of, string_number};
use crate::object::compare::{equals, numbers, order};
use crate::object::convert::enumerate;
use crate::object::{Result, Runtime, Value};
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
pub(super) fn equality(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool, wanted: bool) -> Result<Value> {
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
pub(super) fn relation(rt: &mut dyn Runtime, op: Relation, left: &Value, right: &Value, ignore_case: bool) -> Result<Value> {
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

fn related(rt: &mut dyn Runtime, op: Relation, left: &Value, right: &Value, ignore_case: bool) -> Result<bool> {
    let (left, right) = (left.base(), right.base());
    // A string beside a number is read as a literal, whatever type that has.
    let numeric = (left.is_number() && !matches!(left, Value::BigInt(_))) || matches!(left, Value::Enum(..));
    if let (true, Value::Str(text)) = (numeric, right) {
        let number = string_number(rt, text, number_type_of(left))?;
        return related(rt, op, left, &number, ignore_case);
    }
    if let Value::Enum(_, n) = left
        && right.is_number()
    {
        return related(rt, op, &Value::Long(*n), right, ignore_case);
    }
    if let Some(compared) = numbers(left, right) {
        return Ok(compared.is_some_and(|order| op.holds(order)));
    }
    Ok(op.holds(order(rt, left, right, ignore_case)?))
}

/// `-contains`: whether a collection has an element equal to the value; one object is a collection of one.
pub(super) fn contains(rt: &mut dyn Runtime, collection: &Value, value: &Value, ignore_case: bool) -> Result<bool> {
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
