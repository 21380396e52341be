//! The operators of the language on values of any type.
//!
//! The engine has quick ways of its own for the usual cases; these are complete.

use super::{Result, Runtime, Thrown, Value, throw};
use crate::language::ast::{BinaryOperator, UnaryOperator};

/// Any binary operator except `-and`, `-or` and `??`, which do not evaluate both sides.
pub fn binary(rt: &mut dyn Runtime, operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value> {
    let _ = (rt, operator, left, right);
    throw(Thrown::not_emulated("this operator"))
}

/// `-not`, `-bnot`, `-`, `+`, unary `-split` and `-join`; the stepping operators are the engine's.
pub fn unary(rt: &mut dyn Runtime, operator: UnaryOperator, operand: &Value) -> Result<Value> {
    let _ = (rt, operator, operand);
    throw(Thrown::not_emulated("this operator"))
}
