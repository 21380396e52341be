//! The operators of the language on values of any type.
//!
//! The engine has quick ways of its own for the usual cases; these are complete.

mod arithmetic;
mod bitwise;
mod comparison;
mod implicit;
mod numeric;
mod range;
mod regex;
mod split;
mod text;
mod types;

#[cfg(test)]
mod tests;

pub use regex::{Prepared, prepare};
pub use text::format_list;
pub use text::{WildcardObject, format_enum, invalid_pattern};
pub use types::is_of_type;

use super::convert::to_bool;
use super::{Result, Runtime, Value};
use crate::language::ast::{BinaryOperator, CaseRule, UnaryOperator};
use bitwise::Bitwise;
use comparison::Relation;

fn ignores_case(rule: CaseRule) -> bool {
    rule != CaseRule::Sensitive
}

/// Any binary operator except `-and`, `-or` and `??`, which do not evaluate both sides.
pub fn binary(rt: &mut dyn Runtime, operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value> {
    use BinaryOperator::*;
    match operator {
        Add => arithmetic::add(rt, left, right),
        Subtract => arithmetic::subtract(rt, left, right),
        Multiply => arithmetic::multiply(rt, left, right),
        Divide => arithmetic::divide(rt, left, right),
        Remainder => arithmetic::remainder(rt, left, right),
        Equal(case) => comparison::equality(rt, left, right, ignores_case(case), true),
        NotEqual(case) => comparison::equality(rt, left, right, ignores_case(case), false),
        Less(case) => comparison::relation(rt, Relation::Less, left, right, ignores_case(case)),
        LessOrEqual(case) => comparison::relation(rt, Relation::LessOrEqual, left, right, ignores_case(case)),
        Greater(case) => comparison::relation(rt, Relation::Greater, left, right, ignores_case(case)),
        GreaterOrEqual(case) => {
            comparison::relation(rt, Relation::GreaterOrEqual, left, right, ignores_case(case))
        }
        Contains(case) => comparison::contains(rt, left, right, ignores_case(case)).map(Value::Bool),
        NotContains(case) => {
            comparison::contains(rt, left, right, ignores_case(case)).map(|b| Value::Bool(!b))
        }
        In(case) => comparison::contains(rt, right, left, ignores_case(case)).map(Value::Bool),
        NotIn(case) => comparison::contains(rt, right, left, ignores_case(case)).map(|b| Value::Bool(!b)),
        Like(case) => text::like(rt, left, right, ignores_case(case), true),
        NotLike(case) => text::like(rt, left, right, ignores_case(case), false),
        Match(case) => regex::matches(rt, left, right, ignores_case(case), true),
        NotMatch(case) => regex::matches(rt, left, right, ignores_case(case), false),
        Replace(case) => regex::replace(rt, left, right, ignores_case(case)),
        Split(case) => split::binary(rt, left, right, ignores_case(case)),
        Join => {
            let separator = text::separator(rt, right)?;
            text::join(rt, left, &separator)
        }
        Format => text::format(rt, left, right),
        Range => range::range(left, right),
        BitAnd => bitwise::bitwise(rt, Bitwise::And, left, right),
        BitOr => bitwise::bitwise(rt, Bitwise::Or, left, right),
        BitXor => bitwise::bitwise(rt, Bitwise::Xor, left, right),
        ShiftLeft => bitwise::shift(rt, true, left, right),
        ShiftRight => bitwise::shift(rt, false, left, right),
        Is => types::is(rt, left, right, true),
        IsNot => types::is(rt, left, right, false),
        As => types::as_type(rt, left, right),
        And => Ok(Value::Bool(to_bool(left) && to_bool(right))),
        Or => Ok(Value::Bool(to_bool(left) || to_bool(right))),
        Xor => Ok(Value::Bool(to_bool(left) != to_bool(right))),
        Coalesce => Ok(if left.is_null() { right.clone() } else { left.clone() }),
    }
}

/// `-not`, `-bnot`, `-`, `+`, unary `-split` and `-join`; the stepping operators are the engine's.
pub fn unary(rt: &mut dyn Runtime, operator: UnaryOperator, operand: &Value) -> Result<Value> {
    match operator {
        UnaryOperator::Not | UnaryOperator::Exclaim => Ok(Value::Bool(!to_bool(operand))),
        UnaryOperator::Minus => match operand {
            Value::Int(v) if *v != i32::MIN => Ok(Value::Int(-v)),
            Value::Double(v) => Ok(Value::Double(-v)),
            _ => arithmetic::subtract(rt, &Value::Int(0), operand),
        },
        UnaryOperator::Plus => match operand {
            Value::Int(_) | Value::Double(_) => Ok(operand.clone()),
            _ => arithmetic::add(rt, &Value::Int(0), operand),
        },
        UnaryOperator::BitNot => bitwise::not(rt, operand),
        UnaryOperator::Comma => Ok(Value::array(vec![operand.clone()])),
        UnaryOperator::Split { .. } => split::unary(rt, operand),
        UnaryOperator::Join => text::join(rt, operand, ""),
        UnaryOperator::PlusPlus | UnaryOperator::PostfixPlusPlus => {
            arithmetic::add(rt, operand, &Value::Int(1))
        }
        UnaryOperator::MinusMinus | UnaryOperator::PostfixMinusMinus => {
            arithmetic::subtract(rt, operand, &Value::Int(1))
        }
    }
}
