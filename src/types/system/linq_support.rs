//! What the methods of `System.Linq.Enumerable` share.

use crate::object::{Entries, KeyComparer, Result, Runtime, Thrown, TypeId, Value, convert, throw};
use crate::types::members::{call_delegate, default_value, is_delegate, item_type, items};
use crate::types::support::{Arguments, compare_values};
use std::cmp::Ordering;

pub(super) fn element(source: &Value) -> TypeId {
    item_type(source.type_id()).unwrap_or(TypeId::OBJECT)
}

/// The result type of a `Func`.
pub(super) fn result_type(delegate: &Value) -> TypeId {
    delegate.type_id().generic_parts().and_then(|(_, types)| types.last().copied()).unwrap_or(TypeId::OBJECT)
}

/// Items changed without a change of their type.
pub(super) fn same(
    rt: &mut dyn Runtime,
    source: &Value,
    change: impl FnOnce(Vec<Value>) -> Result<Vec<Value>>,
) -> Result<Value> {
    let all = items(rt, source)?;
    Ok(Value::typed_array(element(source), change(all)?))
}

pub(super) fn set_of(all: Vec<Value>) -> Entries {
    let mut set = Entries::new(KeyComparer::Ordinal);
    all.into_iter().for_each(|v| drop(set.insert(v, Value::Null)));
    set
}

pub(super) fn distinct(all: Vec<Value>, comparer: KeyComparer) -> Vec<Value> {
    let mut seen = Entries::new(comparer);
    all.into_iter()
        .filter(|v| {
            let new = !seen.contains(v);
            seen.insert(v.clone(), Value::Null);
            new
        })
        .collect()
}

pub(super) fn holds(rt: &mut dyn Runtime, predicate: &Value, item: &Value) -> Result<bool> {
    Ok(convert::to_bool(&call_delegate(rt, predicate, std::slice::from_ref(item))?))
}

pub(super) fn empty_sequence() -> Result<Value> {
    throw(Thrown::invalid_operation("Sequence contains no elements"))
}

/// The first or last item, of all or of those a predicate holds for.
pub(super) fn pick(rt: &mut dyn Runtime, a: &[Value], last: bool) -> Result<Option<Value>> {
    let mut all = items(rt, &a[0])?;
    if last {
        all.reverse();
    }
    let predicate = a.get(1).filter(|p| is_delegate(p.type_id()));
    for item in all {
        if predicate.map_or(Ok(true), |p| holds(rt, p, &item))? {
            return Ok(Some(item));
        }
    }
    Ok(a.get(1).filter(|p| !is_delegate(p.type_id())).cloned())
}

pub(super) fn selected(rt: &mut dyn Runtime, a: &[Value]) -> Result<Vec<Value>> {
    let all = items(rt, &a[0])?;
    match a.get(1).filter(|f| is_delegate(f.type_id())) {
        None => Ok(all),
        Some(selector) => all.into_iter().map(|item| call_delegate(rt, selector, &[item])).collect(),
    }
}

pub(super) fn sum(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let mut total = Value::Null;
    for item in selected(rt, a)?.into_iter().filter(|v| !v.is_null()) {
        total = if total.is_null() {
            item
        } else {
            crate::object::operators::binary(rt, crate::language::ast::BinaryOperator::Add, &total, &item)?
        };
    }
    Ok(if total.is_null() { default_value(element(&a[0])) } else { total })
}

pub(super) fn best(rt: &mut dyn Runtime, a: &[Value], wanted: Ordering) -> Result<Value> {
    let mut all = selected(rt, a)?.into_iter();
    let Some(mut best) = all.next() else { return empty_sequence() };
    for item in all {
        if compare_values(rt, &Value::Null, &item, &best)? == wanted {
            best = item;
        }
    }
    Ok(best)
}

pub(super) fn keyed(rt: &mut dyn Runtime, a: &[Value]) -> Result<Vec<(Value, Value)>> {
    let mut pairs = vec![];
    for item in items(rt, &a[0])? {
        let key = call_delegate(rt, &a[1], std::slice::from_ref(&item))?;
        pairs.push((key, item));
    }
    Ok(pairs)
}

pub(super) fn order(rt: &mut dyn Runtime, a: &[Value], descending: bool) -> Result<Value> {
    let mut pairs = keyed(rt, a)?;
    let comparer = a.value(2);
    let mut failure = None;
    pairs.sort_by(|x, y| {
        let order = compare_values(rt, &comparer, &x.0, &y.0).unwrap_or_else(|flow| {
            failure.get_or_insert(flow);
            Ordering::Equal
        });
        if descending { order.reverse() } else { order }
    });
    match failure {
        Some(flow) => Err(flow),
        None => Ok(Value::typed_array(element(&a[0]), pairs.into_iter().map(|(_, v)| v).collect())),
    }
}

pub(super) fn order_ascending(rt: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    order(rt, a, false)
}

pub(super) fn order_descending(rt: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    order(rt, a, true)
}
