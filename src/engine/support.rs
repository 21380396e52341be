//! What the engine needs of certain types before anything else: lists, enumerators, versions.

use crate::object::{Native, Object, PsArray, TypeId, Value};
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

/// Walks an array; `foreach` and `switch` share one with the script that looks at `$foreach`.
pub struct IndexEnumerator {
    items: Rc<PsArray>,
    next: Cell<usize>,
}

impl IndexEnumerator {
    pub fn new(items: Rc<PsArray>) -> IndexEnumerator {
        IndexEnumerator { items, next: Cell::new(0) }
    }

    pub fn next(&self) -> Option<Value> {
        let at = self.next.get();
        let found = self.items.get(at);
        if found.is_some() {
            self.next.set(at + 1);
        }
        found
    }

    pub fn current(&self) -> Option<Value> {
        self.next.get().checked_sub(1).and_then(|i| self.items.get(i))
    }

    pub fn reset(&self) {
        self.next.set(0);
    }

    /// What has not been visited yet.
    pub fn rest(&self) -> Vec<Value> {
        let rest = self.items.items().get(self.next.get()..).map_or(vec![], <[Value]>::to_vec);
        self.next.set(self.items.len());
        rest
    }
}

/// `IEnumerator` over an array.
pub struct EnumeratorObject(pub Rc<IndexEnumerator>);

impl Native for EnumeratorObject {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Array+SZArrayEnumerator")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `$input`.
pub struct InputEnumerator(pub IndexEnumerator);

impl Native for InputEnumerator {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Collections.ArrayList+ArrayListEnumeratorSimple")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn input_enumerator(items: Vec<Value>) -> Value {
    Value::Object(Rc::new(Object::new(InputEnumerator(IndexEnumerator::new(Rc::new(PsArray::new(items)))))))
}

/// A list until the collections have their records.
pub struct ListData {
    pub items: std::cell::RefCell<Vec<Value>>,
}

impl Native for ListData {
    fn type_id(&self) -> TypeId {
        TypeId::ARRAY_LIST
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn new_array_list(items: Vec<Value>) -> Value {
    Value::object(ListData { items: std::cell::RefCell::new(items) })
}

/// Adds to a list made by [`new_array_list`].
pub fn list_add(list: &Value, value: Value) {
    if let Some(list) = list.native::<ListData>() {
        list.items.borrow_mut().push(value);
    }
}

/// Puts a value at the head of a list that keeps no more than `limit`.
pub fn list_insert_first(list: &Value, value: Value, limit: usize) {
    if let Some(list) = list.native::<ListData>() {
        let mut items = list.items.borrow_mut();
        items.insert(0, value);
        items.truncate(limit);
    }
}

pub fn version_value(text: &str) -> Value {
    Value::from(text)
}

/// `PathInfo`, which `$PWD` holds.
pub fn path_info(path: &str) -> Value {
    crate::object::CustomObject::from_pairs([("Path", Value::from(path))])
        .with_type_name("System.Management.Automation.PathInfo")
        .into_value()
}

/// Keys and values of a dictionary that is not a hash table.
pub fn dictionary_pairs(_value: &Value) -> Option<Vec<(Value, Value)>> {
    None
}

pub fn bound_parameters_dictionary(table: crate::object::Hashtable) -> Value {
    table.into_value()
}
