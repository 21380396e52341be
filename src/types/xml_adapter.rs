//! Elements and attributes of XML read as properties.

use crate::object::{Result, Runtime, Value};
use crate::types::MemberDescription;
use std::rc::Rc;

pub(crate) fn get(target: &Value, name: &str) -> Option<Value> {
    let _ = (target, name);
    None
}

pub(crate) fn set(rt: &mut dyn Runtime, target: &Value, name: &str, value: &Value) -> Result<bool> {
    let _ = (rt, target, name, value);
    Ok(false)
}

pub(crate) fn members(target: &Value) -> Vec<MemberDescription> {
    let _ = target;
    vec![]
}

pub(crate) fn type_names(target: &Value) -> Option<Vec<Rc<str>>> {
    let _ = target;
    None
}
