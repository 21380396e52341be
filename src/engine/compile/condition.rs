//! Conditions: decisions without a value in between where the shape allows it.

use super::block::statement_extent;
use super::{Compiler, Condition};
use crate::engine::errors;
use crate::language::ast::*;
use crate::object::{Result, Value, convert};

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
                    (_, Some(step)) => self.stepping(step, true)?,
                    _ => self.statement_value(statement)?,
                };
                Box::new(move |cx: &mut crate::engine::context::Context| Ok(convert::to_bool(&value(cx)?)))
            }
        };
        Ok(Box::new(move |cx| {
            let result = inner(cx).map_err(errors::surfaced);
            if let Err(flow) = &result {
                errors::locate(cx, flow, &source, extent);
            }
            result
        }))
    }

    /// An expression taken for true or false.
    pub(super) fn condition(&mut self, expression: &ExpressionAst) -> Result<Condition> {
        match expression {
            ExpressionAst::Binary(b) => match b.operator {
                BinaryOperator::And => {
                    let (l, r) = (self.condition(&b.left)?, self.condition(&b.right)?);
                    return Ok(Box::new(move |cx| Ok(l(cx)? && r(cx)?)));
                }
                BinaryOperator::Or => {
                    let (l, r) = (self.condition(&b.left)?, self.condition(&b.right)?);
                    return Ok(Box::new(move |cx| Ok(l(cx)? || r(cx)?)));
                }
                _ => {
                    if let Some(condition) = self.comparison(b)? {
                        return Ok(condition);
                    }
                }
            },
            ExpressionAst::Unary(u) if matches!(u.operator, UnaryOperator::Not | UnaryOperator::Exclaim) => {
                let inner = self.condition(&u.operand)?;
                return Ok(Box::new(move |cx| Ok(!inner(cx)?)));
            }
            ExpressionAst::Paren(p) => {
                if let Some(e) = super::statement::plain_expression(&p.pipeline) {
                    return self.condition(e);
                }
            }
            _ => {}
        }
        let value = self.expression(expression)?;
        Ok(Box::new(move |cx| {
            Ok(match value(cx)? {
                Value::Bool(b) => b,
                Value::Int(i) => i != 0,
                other => convert::to_bool(&other),
            })
        }))
    }
}
