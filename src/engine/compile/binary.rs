//! Binary operators, with quick ways for the usual operands.

use super::condition::{Accepts, Condition, Test};
use super::{Compiler, Expr};
use crate::engine::context::Context;
use crate::language::ast::*;
use crate::object::{Result, Value, operators};
use crate::text::Name;

/// An operand that can be read without a call.
enum Operand {
    Slot(usize, Name),
    Int(i32),
    Other(Expr),
}

/// What `a op b` is for two `int`s, where that needs nobody's help.
fn quick_int(operator: BinaryOperator, a: i32, b: i32) -> Option<Value> {
    use BinaryOperator::*;
    Some(match operator {
        Add => Value::Int(a.checked_add(b)?),
        Subtract => Value::Int(a.checked_sub(b)?),
        Multiply => Value::Int(a.checked_mul(b)?),
        Remainder => Value::Int(a.checked_rem(b)?),
        Divide if b != 0 && a.checked_rem(b)? == 0 => Value::Int(a / b),
        Divide if b != 0 => Value::Double(f64::from(a) / f64::from(b)),
        BitAnd => Value::Int(a & b),
        BitOr => Value::Int(a | b),
        BitXor => Value::Int(a ^ b),
        _ => Value::Bool(quick_comparison(operator, a, b)?),
    })
}

fn quick_comparison(operator: BinaryOperator, a: i32, b: i32) -> Option<bool> {
    use BinaryOperator::*;
    Some(match operator {
        Equal(_) => a == b,
        NotEqual(_) => a != b,
        Less(_) => a < b,
        LessOrEqual(_) => a <= b,
        Greater(_) => a > b,
        GreaterOrEqual(_) => a >= b,
        _ => return None,
    })
}

fn quick_double(operator: BinaryOperator, a: f64, b: f64) -> Option<Value> {
    use BinaryOperator::*;
    Some(match operator {
        Add => Value::Double(a + b),
        Subtract => Value::Double(a - b),
        Multiply => Value::Double(a * b),
        Less(_) => Value::Bool(a < b),
        LessOrEqual(_) => Value::Bool(a <= b),
        Greater(_) => Value::Bool(a > b),
        GreaterOrEqual(_) => Value::Bool(a >= b),
        _ => return None,
    })
}

fn quick_long(operator: BinaryOperator, a: i64, b: i64) -> Option<Value> {
    use BinaryOperator::*;
    Some(match operator {
        Add => Value::Long(a.checked_add(b)?),
        Subtract => Value::Long(a.checked_sub(b)?),
        Multiply => Value::Long(a.checked_mul(b)?),
        Remainder => Value::Long(a.checked_rem(b)?),
        Equal(_) => Value::Bool(a == b),
        NotEqual(_) => Value::Bool(a != b),
        Less(_) => Value::Bool(a < b),
        LessOrEqual(_) => Value::Bool(a <= b),
        Greater(_) => Value::Bool(a > b),
        GreaterOrEqual(_) => Value::Bool(a >= b),
        _ => return None,
    })
}

/// What `a op b` is for numbers of the usual kinds, where that needs nobody's help.
#[inline]
pub(super) fn quick(operator: BinaryOperator, left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => quick_int(operator, *a, *b),
        (Value::Double(a), Value::Double(b)) => quick_double(operator, *a, *b),
        (Value::Double(a), Value::Int(b)) => quick_double(operator, *a, f64::from(*b)),
        (Value::Int(a), Value::Double(b)) => quick_double(operator, f64::from(*a), *b),
        (Value::Long(a), Value::Long(b)) => quick_long(operator, *a, *b),
        (Value::Long(a), Value::Int(b)) => quick_long(operator, *a, i64::from(*b)),
        _ => None,
    }
}

/// The operator on two values: quick for numbers, else complete.
#[inline]
pub(super) fn apply(
    cx: &mut Context,
    operator: BinaryOperator,
    left: &Value,
    right: &Value,
) -> Result<Value> {
    match quick(operator, left, right) {
        Some(value) => Ok(value),
        None => operators::binary(cx, operator, left, right),
    }
}

/// The `int` that an expression is written as.
pub(super) fn int_constant(e: &ExpressionAst) -> Option<i32> {
    match e {
        ExpressionAst::Constant(c) => match c.value {
            Constant::Int32(value) => Some(value),
            _ => None,
        },
        _ => None,
    }
}

/// The right side of an operator that does not keep it, if it is made of constants.
fn constant_operand(operator: BinaryOperator, right: &ExpressionAst) -> Option<Value> {
    use BinaryOperator::*;
    if !matches!(
        operator,
        Match(_) | NotMatch(_) | Replace(_) | Split(_) | In(_) | NotIn(_) | Like(_) | NotLike(_) | Join
    ) {
        return None;
    }
    match right {
        ExpressionAst::ArrayLiteral(list) => {
            list.elements.iter().map(constant_of).collect::<Option<Vec<Value>>>().map(Value::array)
        }
        ExpressionAst::Paren(p) => {
            constant_operand(operator, super::statement::plain_expression(&p.pipeline)?)
        }
        one => constant_of(one),
    }
}

fn constant_of(e: &ExpressionAst) -> Option<Value> {
    match e {
        ExpressionAst::String(s) => Some(Value::from(&*s.value)),
        ExpressionAst::Constant(c) => Some(Compiler::constant_value(&c.value)),
        _ => None,
    }
}

impl Compiler<'_> {
    fn operand(&mut self, e: &ExpressionAst) -> Result<Operand> {
        match e {
            ExpressionAst::Constant(_) => {
                if let Some(v) = int_constant(e) {
                    return Ok(Operand::Int(v));
                }
            }
            ExpressionAst::Variable(v) => {
                if let super::variable::Place::Slot(slot, name) = self.place(v) {
                    return Ok(Operand::Slot(slot, name));
                }
            }
            ExpressionAst::Paren(p) => {
                if let Some(inner) = super::statement::plain_expression(&p.pipeline)
                    && !matches!(inner, ExpressionAst::ArrayLiteral(_))
                {
                    return self.operand(inner);
                }
            }
            _ => {}
        }
        Ok(Operand::Other(self.expression(e)?))
    }

    fn operand_expr(operand: Operand) -> Expr {
        match operand {
            Operand::Int(v) => Box::new(move |_| Ok(Value::Int(v))),
            Operand::Slot(slot, name) => Box::new(move |cx| super::variable::read_slot(cx, slot, name)),
            Operand::Other(e) => e,
        }
    }

    pub(super) fn binary(&mut self, b: &BinaryExpressionAst) -> Result<Expr> {
        match b.operator {
            BinaryOperator::And | BinaryOperator::Or | BinaryOperator::Xor => {
                let (left, right) = (self.condition(&b.left)?, self.condition(&b.right)?);
                return Ok(match b.operator {
                    BinaryOperator::And => {
                        Box::new(move |cx| Ok(Value::Bool(left.holds(cx)? && right.holds(cx)?)))
                    }
                    BinaryOperator::Or => {
                        Box::new(move |cx| Ok(Value::Bool(left.holds(cx)? || right.holds(cx)?)))
                    }
                    _ => Box::new(move |cx| Ok(Value::Bool(left.holds(cx)? != right.holds(cx)?))),
                });
            }
            BinaryOperator::Coalesce => {
                let (left, right) = (self.expression(&b.left)?, self.expression(&b.right)?);
                return Ok(Box::new(move |cx| {
                    let value = left(cx)?;
                    if value.is_null() { right(cx) } else { Ok(value) }
                }));
            }
            BinaryOperator::Is | BinaryOperator::IsNot | BinaryOperator::As => return self.type_operator(b),
            _ => {}
        }
        let operator = b.operator;
        if let Some(right) = constant_operand(operator, &b.right) {
            return self.with_constant(operator, &b.left, right);
        }
        if let (BinaryOperator::Format, ExpressionAst::ArrayLiteral(list)) = (operator, &*b.right) {
            return self.format_list(&b.left, list);
        }
        Ok(match (self.operand(&b.left)?, self.operand(&b.right)?) {
            (Operand::Slot(slot, name), Operand::Int(right)) => Box::new(move |cx| {
                if let Some(left) = cx.scope.int(slot)
                    && let Some(value) = quick_int(operator, left, right)
                {
                    return Ok(value);
                }
                let left = super::variable::read_slot(cx, slot, name)?;
                apply(cx, operator, &left, &Value::Int(right))
            }),
            (Operand::Slot(a, a_name), Operand::Slot(b, b_name)) => Box::new(move |cx| {
                if let (Some(left), Some(right)) = (cx.scope.int(a), cx.scope.int(b))
                    && let Some(value) = quick_int(operator, left, right)
                {
                    return Ok(value);
                }
                let left = super::variable::read_slot(cx, a, a_name)?;
                let right = super::variable::read_slot(cx, b, b_name)?;
                apply(cx, operator, &left, &right)
            }),
            (left, Operand::Int(right)) => {
                let left = Self::operand_expr(left);
                Box::new(move |cx| {
                    let left = left(cx)?;
                    apply(cx, operator, &left, &Value::Int(right))
                })
            }
            (left, right) => {
                let (left, right) = (Self::operand_expr(left), Self::operand_expr(right));
                Box::new(move |cx| {
                    let left = left(cx)?;
                    let right = right(cx)?;
                    apply(cx, operator, &left, &right)
                })
            }
        })
    }

    /// `'…' -f $a, $b`: the list needs no array of its own.
    fn format_list(&mut self, format: &ExpressionAst, list: &ArrayLiteralAst) -> Result<Expr> {
        let format = self.expression(format)?;
        let elements = list.elements.iter().map(|e| self.expression(e)).collect::<Result<Vec<Expr>>>()?;
        Ok(Box::new(move |cx| {
            let format = format(cx)?;
            let mut values = Vec::with_capacity(elements.len());
            for element in &elements {
                values.push(super::literal::null_of(element(cx)?));
            }
            operators::format_list(cx, &format, &values)
        }))
    }

    /// An operator that only looks at its right side, which is written in the code.
    fn with_constant(
        &mut self,
        operator: BinaryOperator,
        left: &ExpressionAst,
        right: Value,
    ) -> Result<Expr> {
        let left = self.expression(left)?;
        Ok(match operators::prepare(operator, &right) {
            Some(prepared) => Box::new(move |cx| {
                let left = left(cx)?;
                prepared.apply(cx, &left)
            }),
            None => Box::new(move |cx| {
                let left = left(cx)?;
                operators::binary(cx, operator, &left, &right)
            }),
        })
    }

    /// A comparison as a decision.
    pub(super) fn comparison(&mut self, b: &BinaryExpressionAst) -> Result<Option<Condition>> {
        let Some(accepts) = Accepts::of(b.operator) else { return Ok(None) };
        let test = self.test(b, accepts).unwrap_or(Test::None);
        let operator = b.operator;
        let (left, right) = (self.operand(&b.left)?, self.operand(&b.right)?);
        let (left, right) = (Self::operand_expr(left), Self::operand_expr(right));
        let decide = move |cx: &mut Context| {
            let left = left(cx)?;
            let right = right(cx)?;
            if let (Value::Int(a), Value::Int(b)) = (&left, &right) {
                return Ok(accepts.order(a.cmp(b)));
            }
            Ok(match apply(cx, operator, &left, &right)? {
                Value::Bool(answer) => answer,
                other => crate::object::convert::to_bool(&other),
            })
        };
        Ok(Some(Condition { test, decide: Box::new(decide) }))
    }

    /// The comparison as a test of slots, if it is one.
    fn test(&mut self, b: &BinaryExpressionAst, accepts: Accepts) -> Option<Test> {
        let Some(right) = int_constant(&b.right) else {
            let (left, right) = (self.slot_of(&b.left)?, self.slot_of(&b.right)?);
            return Some(Test::Slots { accepts, left, right });
        };
        match &*b.left {
            ExpressionAst::Binary(inner) if inner.operator == BinaryOperator::Remainder => {
                let divisor = int_constant(&inner.right)?;
                Some(Test::Remainder { accepts, left: self.slot_of(&inner.left)?, divisor, right })
            }
            left => Some(Test::Constant { accepts, left: self.slot_of(left)?, right }),
        }
    }

    /// `-is`, `-isnot`, `-as`: the right side is a type or a type's name.
    fn type_operator(&mut self, b: &BinaryExpressionAst) -> Result<Expr> {
        let operator = b.operator;
        let (left, right) = (self.expression(&b.left)?, self.expression(&b.right)?);
        Ok(Box::new(move |cx| {
            let left = left(cx)?;
            let mut right = right(cx)?;
            // A name that only this script knows.
            if let Some(text) = right.as_str()
                && let Some(id) = cx.script_type(text)
            {
                right = Value::Type(id);
            }
            operators::binary(cx, operator, &left, &right)
        }))
    }
}
