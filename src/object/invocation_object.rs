//! `InvocationInfo` as an object of scripts, shared with the errors that refer to it.

use super::{InvocationInfo, Native, TypeId};
use std::rc::Rc;

pub struct InvocationObject(pub Rc<InvocationInfo>);

impl Native for InvocationObject {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.InvocationInfo")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
