//! `-match` and `-replace`.

use crate::object::{Result, Runtime, Thrown, Value, throw};

/// `-match` and `-notmatch`.
pub(super) fn matches(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool, wanted: bool) -> Result<Value> {
    let _ = (rt, left, right, ignore_case, wanted);
    throw(Thrown::not_emulated("-match"))
}

/// `-replace`.
pub(super) fn replace(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<Value> {
    let _ = (rt, left, right, ignore_case);
    throw(Thrown::not_emulated("-replace"))
}
