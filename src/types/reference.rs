//! `[ref]`: a box that a method or a function may fill.

use crate::object::{Native, TypeId, Value};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// The variable behind a `[ref]`.
pub trait ReferenceTarget {
    fn get(&self) -> Value;
    fn set(&self, value: Value);
}

/// `PSReference`: bound to a variable, or holding a value of its own.
pub struct PsReference {
    target: Option<Rc<dyn ReferenceTarget>>,
    own: RefCell<Value>,
}

impl PsReference {
    pub fn new(value: Value) -> PsReference {
        PsReference { target: None, own: RefCell::new(value) }
    }

    pub fn to_target(target: Rc<dyn ReferenceTarget>) -> PsReference {
        PsReference { target: Some(target), own: RefCell::default() }
    }

    pub fn get(&self) -> Value {
        match &self.target {
            Some(target) => target.get(),
            None => self.own.borrow().clone(),
        }
    }

    pub fn set(&self, value: Value) {
        match &self.target {
            Some(target) => target.set(value),
            None => *self.own.borrow_mut() = value,
        }
    }
}

impl Native for PsReference {
    fn type_id(&self) -> TypeId {
        let value = self.get();
        let inside = match value.base() {
            Value::Null | Value::Void => {
                TypeId::named("System.Management.Automation.LanguagePrimitives+Null")
            }
            Value::Custom(_) => TypeId::PS_OBJECT,
            other => other.type_id(),
        };
        TypeId::generic(TypeId::named("System.Management.Automation.PSReference`1"), vec![inside])
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}
