//! .NET objects other than the ones values hold directly.

use super::{Extras, TypeId};
use std::any::Any;

/// The Rust data behind a .NET object. What its members do stands in its type's record.
pub trait Native: 'static {
    fn type_id(&self) -> TypeId;
    fn as_any(&self) -> &dyn Any;

    /// A hash of the content for types that are equal by content (`Guid`, `Version`, `Uri`, …).
    fn content_hash(&self) -> Option<u64> {
        None
    }

    /// Equality by content for such types.
    fn content_equals(&self, _other: &dyn Any) -> bool {
        false
    }
}

pub struct Object {
    data: Box<dyn Native>,
    pub extras: Extras,
}

impl Object {
    pub fn new(data: impl Native) -> Object {
        Object { data: Box::new(data), extras: Extras::default() }
    }

    pub fn get<T: Native>(&self) -> Option<&T> {
        self.data.as_any().downcast_ref()
    }

    pub fn type_id(&self) -> TypeId {
        Native::type_id(&*self.data)
    }

    pub fn content_hash(&self) -> Option<u64> {
        self.data.content_hash()
    }

    pub fn content_equals(&self, other: &Object) -> bool {
        self.data.content_equals(other.data.as_any())
    }
}
