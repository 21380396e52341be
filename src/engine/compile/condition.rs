//! Conditions: decisions without a value in between where the shape allows it.

use super::block::statement_extent;
use super::{Compiler, Decide};
use crate::engine::context::Context;
use crate::engine::errors;
use crate::language::ast::*;
use crate::object::{Result, Value, convert};
use std::cmp::Ordering;

/// Decides. A test of `int`s that stand in slots is made on the spot, everything else by the closure.
pub struct Condition {
    pub(super) test: Test,
    pub(super) decide: Decide,
}

impl Condition {
    #[inline(always)]
    pub fn holds(&self, cx: &mut Context) -> Result<bool> {
        match self.test.decide(cx) {
            Some(answer) => Ok(answer),
            None => (self.decide)(cx),
        }
    }

    fn new(decide: impl Fn(&mut Context) -> Result<bool> + 'static) -> Condition {
        Condition { test: Test::None, decide: Box::new(decide) }
    }
}

/// The comparisons that loops are made of.
#[derive(Clone, Copy)]
pub(super) enum Test {
    None,
    /// `$i -lt 10`
    Constant {
        accepts: Accepts,
        left: usize,
        right: i32,
    },
    /// `$i -lt $n`
    Slots {
        accepts: Accepts,
        left: usize,
        right: usize,
    },
    /// `$i % 3 -eq 0`
    Remainder {
        accepts: Accepts,
        left: usize,
        divisor: i32,
        right: i32,
    },
}

impl Test {
    /// The answer, if the slots hold `int`s.
    #[inline(always)]
    fn decide(&self, cx: &Context) -> Option<bool> {
        match *self {
            Test::None => None,
            Test::Constant { accepts, left, right } => Some(accepts.order(cx.scope.int(left)?.cmp(&right))),
            Test::Slots { accepts, left, right } => {
                Some(accepts.order(cx.scope.int(left)?.cmp(&cx.scope.int(right)?)))
            }
            Test::Remainder { accepts, left, divisor, right } => {
                Some(accepts.order(cx.scope.int(left)?.checked_rem(divisor)?.cmp(&right)))
            }
        }
    }
}

/// The orders of two numbers for which a comparison is true, a bit for each.
#[derive(Clone, Copy)]
pub(super) struct Accepts(u8);

impl Accepts {
    pub(super) fn of(operator: BinaryOperator) -> Option<Accepts> {
        const LESS: u8 = 1;
        const EQUAL: u8 = 2;
        const GREATER: u8 = 4;
        Some(Accepts(match operator {
            BinaryOperator::Equal(_) => EQUAL,
            BinaryOperator::NotEqual(_) => LESS | GREATER,
            BinaryOperator::Less(_) => LESS,
            BinaryOperator::LessOrEqual(_) => LESS | EQUAL,
            BinaryOperator::Greater(_) => GREATER,
            BinaryOperator::GreaterOrEqual(_) => GREATER | EQUAL,
            _ => return None,
        }))
    }

    #[inline]
    pub(super) fn order(self, order: Ordering) -> bool {
        self.0 >> (order as i8 + 1) & 1 != 0
    }
}

impl Compiler<'_> {
    /// The condition of `if`, `while` and their like, with its place for errors.
    pub(super) fn condition_statement(&mut self, statement: &StatementAst) -> Result<Condition> {
        let (extent, source) = (statement_extent(statement), self.source.clone());
        let inner = match super::statement::plain_expression(statement) {
            Some(e) => self.condition(e)?,
            None => {
                // An assignment or a step as a condition is its value.
                let value = match (statement, super::expression::stepping_of(statement)) {
                    (StatementAst::Assignment(a), _) => self.assignment_value(a)?,
                    (_, Some(step)) => self.stepping(step)?,
                    _ => self.statement_value(statement)?,
                };
                Condition::new(move |cx| Ok(convert::to_bool(&value(cx)?)))
            }
        };
        let decide = inner.decide;
        let located = move |cx: &mut Context| {
            decide(cx).map_err(|flow| {
                let flow = errors::surfaced(flow);
                errors::locate(cx, &flow, &source, extent);
                flow
            })
        };
        Ok(Condition { test: inner.test, decide: Box::new(located) })
    }

    /// An expression taken for true or false.
    pub(super) fn condition(&mut self, expression: &ExpressionAst) -> Result<Condition> {
        match expression {
            ExpressionAst::Binary(b) => match b.operator {
                BinaryOperator::And => {
                    let (l, r) = (self.condition(&b.left)?, self.condition(&b.right)?);
                    return Ok(Condition::new(move |cx| Ok(l.holds(cx)? && r.holds(cx)?)));
                }
                BinaryOperator::Or => {
                    let (l, r) = (self.condition(&b.left)?, self.condition(&b.right)?);
                    return Ok(Condition::new(move |cx| Ok(l.holds(cx)? || r.holds(cx)?)));
                }
                _ => {
                    if let Some(condition) = self.comparison(b)? {
                        return Ok(condition);
                    }
                }
            },
            ExpressionAst::Unary(u) if matches!(u.operator, UnaryOperator::Not | UnaryOperator::Exclaim) => {
                let inner = self.condition(&u.operand)?;
                return Ok(Condition::new(move |cx| Ok(!inner.holds(cx)?)));
            }
            ExpressionAst::Paren(p) => {
                if let Some(e) = super::statement::plain_expression(&p.pipeline) {
                    return self.condition(e);
                }
            }
            _ => {}
        }
        let value = self.expression(expression)?;
        Ok(Condition::new(move |cx| {
            Ok(match value(cx)? {
                Value::Bool(b) => b,
                Value::Int(i) => i != 0,
                other => convert::to_bool(&other),
            })
        }))
    }
}
