//! `switch`.

use super::{Compiler, Expr, Stmt};
use crate::engine::context::Context;
use crate::engine::errors;
use crate::engine::variable::Slot;
use crate::language::ast::*;
use crate::object::{ErrorCategory, Flow, Result, Thrown, Value, convert, operators};
use crate::text::{Extent, Name, Source};
use std::rc::Rc;

/// How a clause's pattern is compared with the input.
enum Pattern {
    /// A script block: `$_` is the input.
    Block(Rc<crate::engine::function::Code>),
    Value(Expr),
}

/// A switch, compiled.
struct Switch {
    clauses: Vec<((Pattern, Extent), super::Body)>,
    default: Option<super::Body>,
    flags: SwitchFlags,
    label: Option<Rc<str>>,
    /// The slot of `$_`.
    underscore: usize,
    source: Rc<Source>,
}

impl Compiler<'_> {
    pub(super) fn switch_statement(&mut self, s: &SwitchStatementAst) -> Result<Stmt> {
        let flags = s.flags;
        let input = self.statement_value(&s.condition)?;
        let mut clauses = Vec::with_capacity(s.clauses.len());
        for (pattern, body) in &s.clauses {
            let extent = pattern.extent();
            let pattern = match pattern {
                ExpressionAst::ScriptBlock(b) => {
                    Pattern::Block(crate::engine::function::Code::new(b.script_block.clone(), None))
                }
                e => Pattern::Value(self.expression(e)?),
            };
            clauses.push(((pattern, extent), self.statement_block(body)?));
        }
        let default = match &s.default {
            Some(body) => Some(self.statement_block(body)?),
            None => None,
        };
        let underscore = self.layout.slot(super::literal::underscore());
        let enumerator_slot = self.layout.slot(Name::new("switch"));
        let (source, label) = (self.source.clone(), s.label.clone());
        let condition_extent = super::block::statement_extent(&s.condition);
        let switch = Switch { clauses, default, flags, label, underscore, source };
        Ok(Box::new(move |cx| {
            let value = input(cx)?;
            let items = match flags.file {
                true => crate::engine::switch_file_lines(cx, &value)
                    .inspect_err(|flow| errors::locate(cx, flow, &switch.source, condition_extent))?,
                false => elements(cx, value)?,
            };
            let saved = cx.scope.slots.borrow().get(underscore).cloned().unwrap_or_default();
            let saved_switch = cx.scope.slots.borrow().get(enumerator_slot).cloned().unwrap_or_default();
            let enumerator = crate::engine::support::array_enumerator(items);
            cx.scope.put_slot(enumerator_slot, Slot::Value(enumerator.clone()));
            let result = (|| {
                while let Some(item) = crate::engine::support::next_of(&enumerator) {
                    cx.check_stop()?;
                    if one(cx, &item, &switch)? {
                        return Ok(());
                    }
                }
                Ok(())
            })();
            cx.scope.put_slot(underscore, saved);
            cx.scope.put_slot(enumerator_slot, saved_switch);
            result
        }))
    }
}

fn elements(cx: &mut Context, value: Value) -> Result<Vec<Value>> {
    Ok(match value {
        Value::Void => vec![],
        Value::Array(a) => a.to_vec(),
        other => match crate::types::members::enumerate(cx, &other)? {
            Some(items) => items,
            None => vec![other],
        },
    })
}

/// Runs the clauses that one input matches; true when the switch is left.
fn one(cx: &mut Context, item: &Value, switch: &Switch) -> Result<bool> {
    let label = switch.label.as_ref();
    let mut matched = false;
    cx.scope.put_slot(switch.underscore, Slot::Value(item.clone()));
    for ((pattern, extent), body) in &switch.clauses {
        // What a clause makes of `$_` is what the next one compares.
        let is_match = matches(cx, pattern, switch.underscore, switch.flags);
        if !is_match.inspect_err(|flow| errors::locate(cx, flow, &switch.source, *extent))? {
            continue;
        }
        matched = true;
        if let Some(left) = run_clause(cx, body, label)? {
            return Ok(left);
        }
    }
    if !matched
        && let Some(default) = &switch.default
        && let Some(left) = run_clause(cx, default, label)?
    {
        return Ok(left);
    }
    Ok(false)
}

/// `Some(true)` after `break`, `Some(false)` after `continue`, `None` to try the next clause.
fn run_clause(cx: &mut Context, body: &super::Body, label: Option<&Rc<str>>) -> Result<Option<bool>> {
    match body.run(cx) {
        Ok(()) => Ok(None),
        Err(flow) if matches!(*flow, Flow::Break(_) | Flow::Continue(_)) => {
            super::loops::leaves(flow, label).map(Some)
        }
        Err(flow) => Err(flow),
    }
}

fn matches(cx: &mut Context, pattern: &Pattern, underscore: usize, flags: SwitchFlags) -> Result<bool> {
    let case = if flags.case_sensitive { CaseRule::Sensitive } else { CaseRule::Insensitive };
    let pattern = match pattern {
        Pattern::Block(code) => {
            let block = code.instantiate(cx);
            return condition(cx, &block);
        }
        Pattern::Value(e) => e(cx)?,
    };
    if let Value::ScriptBlock(block) = &pattern {
        return condition(cx, block);
    }
    let item = match cx.scope.slots.borrow().get(underscore) {
        Some(Slot::Value(item)) => item.clone(),
        Some(Slot::Variable(variable)) => variable.value.borrow().clone(),
        _ => Value::Null,
    };
    let operator = if flags.regex {
        BinaryOperator::Match(case)
    } else if flags.wildcard {
        BinaryOperator::Like(case)
    } else {
        if pattern.is_null() {
            return Ok(item.is_null());
        }
        if let (Value::Int(a), Value::Int(b)) = (&item, &pattern) {
            return Ok(a == b);
        }
        BinaryOperator::Equal(case)
    };
    // Whatever they are, both sides are compared as texts.
    let text =
        Value::Str(convert::to_text(cx, if item.token_text().is_some() { item.base() } else { &item })?);
    let wanted = match &pattern {
        regex if flags.regex && !matches!(regex, Value::Str(_)) => pattern.clone(),
        other => Value::Str(convert::to_text(cx, other)?),
    };
    let answer =
        operators::binary(cx, operator, &text, &wanted).map_err(|flow| invalid_pattern(flow, &wanted))?;
    Ok(convert::to_bool(&answer))
}

/// Any error in a condition ends the switch.
fn condition(cx: &mut Context, block: &Rc<crate::object::ScriptBlock>) -> Result<bool> {
    cx.try_depth += 1;
    let output = cx.run_block_here(block);
    cx.try_depth -= 1;
    Ok(convert::to_bool(&Value::from_output(output?)))
}

/// A regular expression that cannot be read is told in the switch's own words.
fn invalid_pattern(flow: Rc<Flow>, pattern: &Value) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow };
    if &*record.exception.type_id().short_name() != "RegexParseException" {
        return flow;
    }
    let message = format!("The regular expression pattern {} is not valid.", pattern.as_str().unwrap_or(""));
    Thrown::runtime(message, "InvalidRegularExpression", ErrorCategory::InvalidOperation)
        .target(pattern.clone())
        .inner(record.exception.clone())
        .into_flow()
}
