//! Variables.

use crate::command::Validation;
use crate::object::{TypeId, Value};
use crate::text::Name;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a scope holds for a name: usually just the value.
#[derive(Default, Clone)]
pub enum Slot {
    #[default]
    Unset,
    Value(Value),
    /// A variable with options, a type, or someone else who holds it.
    Variable(Rc<Variable>),
}

/// `ScopedItemOptions`.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct VariableOptions {
    pub read_only: bool,
    pub constant: bool,
    pub private: bool,
    pub all_scope: bool,
}

impl VariableOptions {
    /// As the .NET enum `ScopedItemOptions` counts them.
    pub fn number(self) -> i64 {
        i64::from(self.read_only)
            | i64::from(self.constant) << 1
            | i64::from(self.private) << 2
            | i64::from(self.all_scope) << 3
    }

    pub fn from_number(number: i64) -> VariableOptions {
        VariableOptions {
            read_only: number & 1 != 0,
            constant: number & 2 != 0,
            private: number & 4 != 0,
            all_scope: number & 8 != 0,
        }
    }
}

/// A variable with more than a value.
pub struct Variable {
    pub name: Name,
    pub value: RefCell<Value>,
    pub options: Cell<VariableOptions>,
    pub description: RefCell<Rc<str>>,
    /// Types and validations, applied in order at each assignment.
    pub attributes: RefCell<Vec<VariableAttribute>>,
    /// A failed conversion is the variable's error and not the cast's: so it is in scopes that can be seen by name.
    pub checked: Cell<bool>,
    /// Its attributes are just being given to it.
    pub is_new: Cell<bool>,
}

#[derive(Clone)]
pub enum VariableAttribute {
    Type(TypeId),
    Validation(Validation),
    /// `[AllowNull()]` and others that only matter to who reflects on them.
    Other(Value),
}

impl Variable {
    pub fn new(name: Name, value: Value) -> Variable {
        Variable {
            name,
            value: RefCell::new(value),
            options: Cell::default(),
            description: RefCell::new(Rc::from("")),
            attributes: RefCell::default(),
            checked: Cell::new(false),
            is_new: Cell::new(false),
        }
    }

    pub fn with_options(name: Name, value: Value, options: VariableOptions) -> Variable {
        let variable = Variable::new(name, value);
        variable.options.set(options);
        variable
    }
}
