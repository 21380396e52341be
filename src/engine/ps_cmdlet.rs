//! `$PSCmdlet`.

use super::context::Context;
use super::function::Function;
use crate::command::BoundParameters;
use crate::object::{Native, TypeId, Value};
use std::rc::Rc;

/// The cmdlet that an advanced function is.
pub struct PsCmdlet {
    pub function: Rc<Function>,
    pub bound: Option<BoundParameters>,
}

impl Native for PsCmdlet {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.PSScriptCmdlet")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

pub(super) fn new(_cx: &mut Context, function: &Rc<Function>, bound: Option<BoundParameters>) -> Value {
    Value::object(PsCmdlet { function: function.clone(), bound })
}
