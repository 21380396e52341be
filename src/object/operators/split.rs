//! `-split`.

use crate::object::{Result, Runtime, Thrown, Value, throw};

/// `left -split right`.
pub(super) fn binary(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<Value> {
    let _ = (rt, left, right, ignore_case);
    throw(Thrown::not_emulated("-split"))
}

/// `-split operand`.
pub(super) fn unary(rt: &mut dyn Runtime, operand: &Value) -> Result<Value> {
    let _ = (rt, operand);
    throw(Thrown::not_emulated("-split"))
}
