//! Objects of .NET classes that are nothing but their properties: what cmdlets put out as results.

use crate::object::{Native, Result, Runtime, TypeId, Value};
use std::any::Any;
use std::cell::RefCell;

/// Property values in the order in which the type's record names them.
pub struct Structure {
    type_id: TypeId,
    values: RefCell<Vec<Value>>,
}

impl Structure {
    /// An object of a type whose record reads its properties by [`field`].
    pub fn make(type_name: &str, values: Vec<Value>) -> Value {
        Value::object(Structure { type_id: TypeId::named(type_name), values: RefCell::new(values) })
    }

    pub fn get(&self, index: usize) -> Value {
        self.values.borrow().get(index).cloned().unwrap_or_default()
    }

    pub fn set(&self, index: usize, value: Value) {
        if let Some(place) = self.values.borrow_mut().get_mut(index) {
            *place = value;
        }
    }
}

impl Native for Structure {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The getter of the property at a place.
pub fn field<const INDEX: usize>(_: &mut dyn Runtime, this: &Value) -> Result<Value> {
    Ok(this.native::<Structure>().map(|s| s.get(INDEX)).unwrap_or_default())
}

/// The setter of the property at a place.
pub fn set_field<const INDEX: usize>(_: &mut dyn Runtime, this: &Value, value: Value) -> Result<()> {
    if let Some(structure) = this.native::<Structure>() {
        structure.set(INDEX, value);
    }
    Ok(())
}

/// The text of the property at a place, as `ToString()`.
pub fn field_text<const INDEX: usize>(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    let value = field::<INDEX>(rt, this)?;
    crate::object::convert::to_text(rt, &value).map(Value::Str)
}
