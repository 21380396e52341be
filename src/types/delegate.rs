//! Delegates made of script blocks.

use crate::object::{Native, TypeId, Value};
use std::any::Any;

/// A `Func`, an `Action`, a `Predicate` over a script block or a method.
pub struct Delegate {
    pub type_id: TypeId,
    pub target: Value,
}

impl Delegate {
    pub fn new(type_id: TypeId, target: Value) -> Delegate {
        Delegate { type_id, target }
    }
}

impl Native for Delegate {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}
