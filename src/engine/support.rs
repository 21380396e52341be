//! Objects of other rooms that the engine makes itself.

use super::context::Context;
use crate::object::{Hashtable, TypeId, Value, convert};
use crate::types::collections::{Dictionary, Enumerator, List};

/// `$input`.
pub fn input_enumerator(items: Vec<Value>) -> Value {
    Value::object(Enumerator::new("System.Collections.ArrayList+ArrayListEnumeratorSimple", items))
}

/// `$foreach`, `$switch`.
pub fn array_enumerator(items: Vec<Value>) -> Value {
    Value::object(Enumerator::new("System.Array+SZArrayEnumerator", items))
}

/// `$foreach` of a loop over integers.
pub fn range_enumerator(items: Vec<Value>) -> Value {
    Value::object(Enumerator::new("System.Management.Automation.RangeEnumerator", items))
}

/// The next element of an enumerator that the engine made.
pub fn next_of(enumerator: &Value) -> Option<Value> {
    let e = enumerator.native::<Enumerator>()?;
    if e.move_next() { e.current() } else { None }
}

pub fn new_array_list(items: Vec<Value>) -> Value {
    Value::object(List::array_list(items))
}

/// A `List[Object]`.
pub fn object_list(items: Vec<Value>) -> Value {
    Value::object(List::new(list_type(), items))
}

fn list_type() -> TypeId {
    TypeId::named("System.Collections.Generic.List[System.Object]")
}

/// Adds to a list made by [`new_array_list`].
pub fn list_add(list: &Value, value: Value) {
    if let Some(list) = list.native::<List>() {
        list.items.borrow_mut().push(value);
    }
}

/// Puts a value at the head of a list that keeps no more than `limit`.
pub fn list_insert_first(list: &Value, value: Value, limit: usize) {
    if let Some(list) = list.native::<List>() {
        let mut items = list.items.borrow_mut();
        items.insert(0, value);
        items.truncate(limit);
    }
}

/// `System.Version`.
pub fn version_value(cx: &mut Context, text: &str) -> Value {
    convert::convert(cx, &Value::from(text), TypeId::VERSION).unwrap_or_else(|_| Value::from(text))
}

/// Keys and values of a dictionary that is not a hash table.
pub fn dictionary_pairs(value: &Value) -> Option<Vec<(Value, Value)>> {
    let dictionary = value.native::<Dictionary>()?;
    Some(dictionary.entries.borrow().iter().map(|(k, v)| (k.clone(), v.clone())).collect())
}

/// `$PSBoundParameters`.
pub fn bound_parameters_dictionary(table: Hashtable) -> Value {
    let class = TypeId::named("System.Management.Automation.PSBoundParametersDictionary");
    let dictionary = Dictionary::new(class, crate::object::KeyComparer::IgnoreCase);
    *dictionary.entries.borrow_mut() = table.entries.borrow().clone();
    Value::object(dictionary)
}
