//! .NET arrays.

use super::{Extras, TypeId, Value};
use std::cell::{Ref, RefCell, RefMut};

/// An array with its element type; `object[]` unless told otherwise. Arrays of higher rank keep
/// their elements in row-major order with the dimensions beside them.
pub struct PsArray {
    items: RefCell<Vec<Value>>,
    element: TypeId,
    dimensions: Option<Box<[usize]>>,
    pub extras: Extras,
}

impl PsArray {
    pub fn new(items: Vec<Value>) -> PsArray {
        PsArray::typed(TypeId::OBJECT, items)
    }

    pub fn typed(element: TypeId, items: Vec<Value>) -> PsArray {
        PsArray { items: RefCell::new(items), element, dimensions: None, extras: Extras::default() }
    }

    pub fn multidimensional(element: TypeId, dimensions: Vec<usize>, items: Vec<Value>) -> PsArray {
        PsArray {
            items: RefCell::new(items),
            element,
            dimensions: Some(dimensions.into()),
            extras: Extras::default(),
        }
    }

    pub fn element(&self) -> TypeId {
        self.element
    }

    pub fn dimensions(&self) -> Option<&[usize]> {
        self.dimensions.as_deref()
    }

    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, index: usize) -> Option<Value> {
        self.items.borrow().get(index).cloned()
    }

    pub fn items(&self) -> Ref<'_, Vec<Value>> {
        self.items.borrow()
    }

    /// For elements to be changed in place; a .NET array never changes its length.
    pub fn items_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.items.borrow_mut()
    }

    pub fn to_vec(&self) -> Vec<Value> {
        self.items.borrow().clone()
    }

    pub fn into_items(self) -> Vec<Value> {
        self.items.into_inner()
    }
}
