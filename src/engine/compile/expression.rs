//! Expressions.

use super::{Compiler, Expr};
use crate::engine::context::Context;
use crate::engine::errors;
use crate::language::ast::*;
use crate::object::{ErrorCategory, Result, TableKind, Thrown, TypeId, Value, convert, operators, throw};

impl Compiler<'_> {
    pub(super) fn expression(&mut self, e: &ExpressionAst) -> Result<Expr> {
        Ok(match e {
            ExpressionAst::Constant(c) => {
                let value = Self::constant_value(&c.value);
                Box::new(move |_| Ok(value.clone()))
            }
            ExpressionAst::String(s) => {
                let value = Value::from(&*s.value);
                Box::new(move |_| Ok(value.clone()))
            }
            ExpressionAst::ExpandableString(s) => self.expandable_string(s)?,
            ExpressionAst::Variable(v) => self.variable(v)?,
            ExpressionAst::Unary(u) => self.unary(u)?,
            ExpressionAst::Binary(b) => self.binary(b)?,
            ExpressionAst::Ternary(t) => self.ternary(t)?,
            ExpressionAst::Convert(c) => self.conversion(c)?,
            ExpressionAst::Attributed(a) => self.expression(&a.child)?,
            ExpressionAst::Type(t) => self.type_literal(t),
            ExpressionAst::Member(m) => self.member(m)?,
            ExpressionAst::Invoke(i) => self.invoke_member(i)?,
            ExpressionAst::Index(i) => self.index(i)?,
            ExpressionAst::ArrayLiteral(a) => self.array_literal(a)?,
            ExpressionAst::Array(a) => self.array_expression(a)?,
            ExpressionAst::Hashtable(h) => self.hashtable(h, TableKind::Hashtable)?,
            ExpressionAst::ScriptBlock(s) => self.script_block_literal(s),
            ExpressionAst::Paren(p) => self.statement_value_of_paren(p)?,
            ExpressionAst::Sub(s) => self.sub_expression(s)?,
            ExpressionAst::Using(u) => self.expression(&u.child)?,
            ExpressionAst::Error(e) => {
                let text = self.text(e.extent);
                Box::new(move |_| Err(errors::not_emulated(&text)))
            }
        })
    }

    fn statement_value_of_paren(&mut self, p: &ParenExpressionAst) -> Result<Expr> {
        // An assignment in parentheses gives the value assigned.
        if let StatementAst::Assignment(a) = &*p.pipeline {
            return self.assignment_value(a);
        }
        if let Some(step) = stepping_of(&p.pipeline) {
            return self.stepping(step);
        }
        self.statement_value(&p.pipeline)
    }

    fn ternary(&mut self, t: &TernaryExpressionAst) -> Result<Expr> {
        let condition = self.condition(&t.condition)?;
        let (yes, no) = (self.expression(&t.if_true)?, self.expression(&t.if_false)?);
        Ok(Box::new(move |cx| if condition.holds(cx)? { yes(cx) } else { no(cx) }))
    }

    fn unary(&mut self, u: &UnaryExpressionAst) -> Result<Expr> {
        match u.operator {
            UnaryOperator::PlusPlus
            | UnaryOperator::MinusMinus
            | UnaryOperator::PostfixPlusPlus
            | UnaryOperator::PostfixMinusMinus => {
                return self.stepping(u);
            }
            UnaryOperator::Not | UnaryOperator::Exclaim => {
                let inner = self.condition(&u.operand)?;
                return Ok(Box::new(move |cx| Ok(Value::Bool(!inner.holds(cx)?))));
            }
            UnaryOperator::Comma => {
                let inner = self.expression(&u.operand)?;
                return Ok(Box::new(move |cx| Ok(Value::array(vec![super::literal::null_of(inner(cx)?)]))));
            }
            UnaryOperator::Minus => {
                if let ExpressionAst::Constant(c) = &*u.operand
                    && let Constant::Int32(v) = c.value
                    && let Some(negative) = v.checked_neg()
                {
                    return Ok(Box::new(move |_| Ok(Value::Int(negative))));
                }
            }
            _ => {}
        }
        let (operator, inner) = (u.operator, self.expression(&u.operand)?);
        Ok(Box::new(move |cx| {
            let value = inner(cx)?;
            operators::unary(cx, operator, &value)
        }))
    }

    pub(super) fn conversion(&mut self, c: &ConvertExpressionAst) -> Result<Expr> {
        if let TypeNameKind::Simple { name, .. } = &c.target.type_name.kind {
            match (&*name.to_ascii_lowercase(), &*c.child) {
                (
                    "ordered" | "system.collections.specialized.ordereddictionary",
                    ExpressionAst::Hashtable(h),
                ) => {
                    return self.hashtable(h, TableKind::Ordered);
                }
                (
                    "pscustomobject" | "system.management.automation.pscustomobject",
                    ExpressionAst::Hashtable(h),
                ) => {
                    return self.custom_object(h);
                }
                ("pscustomobject", child) => {
                    let inner = self.expression(child)?;
                    return Ok(Box::new(move |cx| {
                        let value = inner(cx)?;
                        convert::convert(cx, &value, TypeId::PS_CUSTOM_OBJECT)
                    }));
                }
                ("ref" | "system.management.automation.psreference", child) => return self.reference(child),
                ("void", child) => {
                    let inner = self.expression(child)?;
                    return Ok(Box::new(move |cx| {
                        inner(cx)?;
                        Ok(Value::Void)
                    }));
                }
                _ => {}
            }
        }
        let inner = self.expression(&c.child)?;
        let target = self.type_ref(&c.target.type_name);
        Ok(Box::new(move |cx| {
            let value = inner(cx)?;
            let type_id = target.require(cx)?;
            match (&value, type_id) {
                (Value::Int(_), TypeId::INT32) | (Value::Str(_), TypeId::STRING) => Ok(value),
                (Value::Str(text), TypeId::INT32) => match plain_int(text) {
                    Some(number) => Ok(Value::Int(number)),
                    None => convert::convert(cx, &value, type_id),
                },
                _ => convert::convert(cx, &value, type_id),
            }
        }))
    }

    /// `[ref]$x`.
    fn reference(&mut self, child: &ExpressionAst) -> Result<Expr> {
        if let ExpressionAst::Variable(v) = child
            && !matches!(self.place(v), super::variable::Place::Constant(_))
        {
            let (place, name) = (self.place(v), crate::text::Name::new(&v.name));
            return Ok(Box::new(move |cx| {
                let scope = match &place {
                    super::variable::Place::Global(_) => cx.global.clone(),
                    super::variable::Place::Script(_) => cx.script_scope(),
                    _ => cx.scope_of(name).unwrap_or_else(|| cx.scope.clone()),
                };
                let Some(variable) = scope.promote(name) else {
                    return throw(Thrown::runtime(
                        "[ref] cannot be applied to a variable that does not exist.",
                        "NonExistingVariableReference",
                        ErrorCategory::InvalidOperation,
                    ));
                };
                Ok(Value::object(crate::types::PsReference::to_target(variable)))
            }));
        }
        let inner = self.expression(child)?;
        Ok(Box::new(move |cx| {
            let value = inner(cx)?;
            Ok(Value::object(crate::types::PsReference::new(value)))
        }))
    }

    pub(super) fn type_literal(&mut self, literal: &TypeExpressionAst) -> Expr {
        let target = self.type_literal_ref(literal);
        Box::new(move |cx| target.require(cx).map(Value::Type))
    }

    /// The two ends of `a..b`, if the statement is just that.
    pub(super) fn range_of(&mut self, statement: &StatementAst) -> Result<Option<(Expr, Expr)>> {
        let mut expression = super::statement::plain_expression(statement);
        while let Some(ExpressionAst::Paren(p)) = expression {
            expression = super::statement::plain_expression(&p.pipeline);
        }
        match expression {
            Some(ExpressionAst::Binary(b)) if b.operator == BinaryOperator::Range => {
                Ok(Some((self.expression(&b.left)?, self.expression(&b.right)?)))
            }
            _ => Ok(None),
        }
    }
}

/// A text of a few digits and nothing else.
fn plain_int(text: &str) -> Option<i32> {
    let plain = (1..=9).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// `$i++` and its like: as a statement it writes nothing.
pub(super) fn is_stepping(e: &ExpressionAst) -> bool {
    matches!(
        e,
        ExpressionAst::Unary(u) if matches!(
            u.operator,
            UnaryOperator::PlusPlus | UnaryOperator::MinusMinus | UnaryOperator::PostfixPlusPlus | UnaryOperator::PostfixMinusMinus
        )
    )
}

pub(super) fn stepping_of(statement: &StatementAst) -> Option<&UnaryExpressionAst> {
    match statement {
        StatementAst::Pipeline(p) => match p.elements.as_slice() {
            [CommandBaseAst::Expression(e)] if is_stepping(&e.expression) && e.redirections.is_empty() => {
                match &e.expression {
                    ExpressionAst::Unary(u) => Some(u),
                    _ => None,
                }
            }
            _ => None,
        },
        _ => None,
    }
}

/// A value of an expression that cannot be.
pub(super) fn nothing(_: &mut Context) -> Result<Value> {
    Ok(Value::Null)
}
