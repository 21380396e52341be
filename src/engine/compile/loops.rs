//! Loops.

use super::block::statement_extent;
use super::statement::placed;
use super::{Compiler, Stmt};
use crate::engine::context::Context;
use crate::engine::variable::Slot;
use crate::engine::{errors, support};
use crate::language::ast::*;
use crate::object::{Flow, Result, Value};
use crate::text::{Extent, Name, Source};
use crate::types::collections::Watch;
use std::rc::Rc;

/// What a loop does after its body ended early.
enum Turn {
    Next,
    Leave,
}

/// Whether a `break` or `continue` is meant for a loop with this label.
fn turn(flow: Rc<Flow>, label: Option<&Rc<str>>) -> Result<Turn> {
    let mine = |wanted: &Option<Rc<str>>| match (wanted, label) {
        (None, _) => true,
        (Some(w), Some(l)) => w.eq_ignore_ascii_case(l),
        (Some(_), None) => false,
    };
    match &*flow {
        Flow::Continue(wanted) if mine(wanted) => Ok(Turn::Next),
        Flow::Break(wanted) if mine(wanted) => Ok(Turn::Leave),
        _ => Err(flow),
    }
}

impl Compiler<'_> {
    pub(super) fn while_statement(&mut self, s: &WhileStatementAst) -> Result<Stmt> {
        let condition = self.condition_statement(&s.condition)?;
        let body = self.statement_block(&s.body)?;
        let label = s.label.clone();
        Ok(Box::new(move |cx| {
            while condition.holds(cx)? {
                cx.check_stop()?;
                if let Err(flow) = body.run(cx) {
                    match turn(flow, label.as_ref())? {
                        Turn::Next => {}
                        Turn::Leave => break,
                    }
                }
            }
            Ok(())
        }))
    }

    pub(super) fn do_statement(&mut self, s: &DoLoopAst, while_true: bool) -> Result<Stmt> {
        let condition = self.condition_statement(&s.condition)?;
        let body = self.statement_block(&s.body)?;
        let label = s.label.clone();
        Ok(Box::new(move |cx| {
            loop {
                cx.check_stop()?;
                if let Err(flow) = body.run(cx) {
                    match turn(flow, label.as_ref())? {
                        Turn::Next => {}
                        Turn::Leave => return Ok(()),
                    }
                }
                if condition.holds(cx)? != while_true {
                    return Ok(());
                }
            }
        }))
    }

    pub(super) fn for_statement(&mut self, s: &ForStatementAst) -> Result<Stmt> {
        let initializer = match &s.initializer {
            Some(i) => Some(self.statement(i)?),
            None => None,
        };
        let condition = match &s.condition {
            Some(c) => Some(self.condition_statement(c)?),
            None => None,
        };
        let iterator = match &s.iterator {
            Some(i) => Some((self.step(i)?, statement_extent(i))),
            None => None,
        };
        let source = self.source.clone();
        let body = self.statement_block(&s.body)?;
        let label = s.label.clone();
        let run = move |cx: &mut Context| {
            loop {
                if let Some(condition) = &condition
                    && !condition.holds(cx)?
                {
                    return Ok(());
                }
                cx.check_stop()?;
                if let Err(flow) = body.run(cx) {
                    match turn(flow, label.as_ref())? {
                        Turn::Next => {}
                        Turn::Leave => return Ok(()),
                    }
                }
                if let Some((iterator, extent)) = &iterator {
                    cx.discard(|cx| iterator.run(cx)).map_err(|flow| placed(cx, flow, &source, *extent))?;
                }
            }
        };
        Ok(match initializer {
            Some(initializer) => Box::new(move |cx| {
                cx.discard(|cx| initializer(cx))?;
                run(cx)
            }),
            None => Box::new(run),
        })
    }

    pub(super) fn foreach_statement(&mut self, s: &ForEachStatementAst) -> Result<Stmt> {
        if s.parallel {
            return Ok(Box::new(|_| Err(crate::engine::errors::not_emulated("foreach -parallel"))));
        }
        let range = self.range_of(&s.expression)?;
        let source = self.statement_value(&s.expression)?;
        let target = self.variable_target(&s.variable)?;
        let body = self.statement_block(&s.body)?;
        // Only code that mentions `$foreach` can look at the enumerator.
        let made: fn(Vec<Value>) -> Value =
            if range.is_some() { support::range_enumerator } else { support::array_enumerator };
        let enumerator = self.layout.find(Name::new("foreach")).map(|slot| (slot, made));
        let label = s.label.clone();
        let place = (self.source.clone(), super::block::statement_extent(&s.expression));
        if enumerator.is_none()
            && let Some((from, to)) = range
        {
            return Ok(Box::new(move |cx| {
                let (from_value, to_value) = (from(cx)?, to(cx)?);
                if let (Value::Int(a), Value::Int(b)) = (&from_value, &to_value) {
                    let (mut i, b) = (*a, *b);
                    let step = if i <= b { 1 } else { -1 };
                    loop {
                        cx.check_stop()?;
                        target(cx, Value::Int(i))?;
                        if let Err(flow) = body.run(cx) {
                            match turn(flow, label.as_ref())? {
                                Turn::Next => {}
                                Turn::Leave => return Ok(()),
                            }
                        }
                        if i == b {
                            return Ok(());
                        }
                        i += step;
                    }
                }
                let values =
                    crate::object::operators::binary(cx, BinaryOperator::Range, &from_value, &to_value)?;
                each(cx, values, &target, &body, label.as_ref(), (enumerator, &place))
            }));
        }
        Ok(Box::new(move |cx| {
            let values = source(cx)?;
            each(cx, values, &target, &body, label.as_ref(), (enumerator, &place))
        }))
    }
}

/// Stores the loop's current element.
pub(super) type Target = Box<dyn Fn(&mut Context, Value) -> Result<()>>;

fn each(
    cx: &mut Context,
    values: Value,
    target: &Target,
    body: &super::Body,
    label: Option<&Rc<str>>,
    (enumerator, place): (Option<(usize, fn(Vec<Value>) -> Value)>, &(Rc<Source>, Extent)),
) -> Result<()> {
    let items: Rc<crate::object::PsArray> = match &values {
        Value::Void | Value::Null => return Ok(()),
        Value::Array(a) => a.clone(),
        other => match crate::types::members::enumerate(cx, other)? {
            Some(items) => Rc::new(crate::object::PsArray::new(items)),
            None => Rc::new(crate::object::PsArray::new(vec![other.clone()])),
        },
    };
    let watch = match &values {
        Value::Object(_) => Watch::of(&values),
        _ => None,
    };
    // That the collection changed is told where it stands.
    let unchanged = |cx: &mut Context| match &watch {
        Some(watch) => watch.check().inspect_err(|flow| errors::locate(cx, flow, &place.0, place.1)),
        None => Ok(()),
    };
    let Some((enumerator, made)) = enumerator else {
        let mut i = 0;
        while let Some(item) = items.get(i) {
            i += 1;
            cx.check_stop()?;
            target(cx, item)?;
            if let Err(flow) = body.run(cx) {
                match turn(flow, label)? {
                    Turn::Next => {}
                    Turn::Leave => return Ok(()),
                }
            }
            unchanged(cx)?;
        }
        return Ok(());
    };
    let shown = made(items.to_vec());
    let saved = cx.scope.slots.borrow().get(enumerator).cloned().unwrap_or_default();
    cx.scope.put_slot(enumerator, Slot::Value(shown.clone()));
    let result = (|| {
        while let Some(item) = crate::engine::support::next_of(&shown) {
            cx.check_stop()?;
            target(cx, item)?;
            if let Err(flow) = body.run(cx) {
                match turn(flow, label)? {
                    Turn::Next => {}
                    Turn::Leave => return Ok(()),
                }
            }
            unchanged(cx)?;
        }
        Ok(())
    })();
    cx.scope.put_slot(enumerator, saved);
    result
}

/// Handles the end of a loop-like construct (`switch`): true to leave it.
pub(super) fn leaves(flow: Rc<Flow>, label: Option<&Rc<str>>) -> Result<bool> {
    Ok(matches!(turn(flow, label)?, Turn::Leave))
}
