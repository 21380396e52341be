//! `try`, `catch`, `finally`.

use super::types::TypeRef;
use super::{Compiler, Stmt};
use crate::engine::context::Context;
use crate::engine::errors;
use crate::engine::streams::STOP_EXCEPTION;
use crate::engine::variable::Slot;
use crate::language::ast::*;
use crate::object::{ErrorRecord, ExceptionData, Flow, Result, Runtime, TypeId, Value};
use crate::text::Name;
use std::rc::Rc;

struct Catch {
    types: Vec<TypeRef>,
    body: super::Body,
}

impl Compiler<'_> {
    pub(super) fn try_statement(&mut self, s: &TryStatementAst) -> Result<Stmt> {
        let mut body = self.statement_block(&s.body)?;
        body.guarded = true;
        let mut catches = Vec::with_capacity(s.catches.len());
        for c in &s.catches {
            let types = c.types.iter().map(|t| self.type_ref(&t.type_name)).collect();
            catches.push(Catch { types, body: self.statement_block(&c.body)? });
        }
        let finally = match &s.finally {
            Some(block) => Some(self.statement_block(block)?),
            None => None,
        };
        let underscore = self.layout.slot(Name::new("_"));
        Ok(Box::new(move |cx| {
            cx.try_depth += usize::from(!catches.is_empty());
            let result = body.run(cx);
            cx.try_depth -= usize::from(!catches.is_empty());
            if let Err(flow) = &result {
                cx.remember_in_error_variables(flow);
            }
            let result = match result {
                Err(flow) if flow.record().is_some() && !catches.is_empty() => {
                    caught(cx, flow, &catches, underscore)
                }
                other => other,
            };
            let Some(finally) = &finally else { return result };
            // What `finally` raises takes the place of what went before.
            finally.run(cx).and(result)
        }))
    }
}

fn caught(cx: &mut Context, flow: Rc<Flow>, catches: &[Catch], underscore: usize) -> Result<()> {
    let Some(record) = flow.record_value() else { return Err(flow) };
    if cx.is_leaving_function() {
        return Err(flow);
    }
    let handlers = catches.iter().map(|c| (c.types.as_slice(), c));
    let Some((handler, record)) = best_handler(cx, &record, handlers) else {
        cx.remember_in_error_variables(&flow);
        return Err(flow);
    };
    if let Flow::Error(object) = &*flow {
        cx.remember_error(object);
    }
    let saved = cx.scope.slots.borrow().get(underscore).cloned().unwrap_or_default();
    cx.scope.put_slot(underscore, Slot::Value(record));
    cx.handling += 1;
    let result = handler.body.run(cx);
    cx.handling -= 1;
    cx.scope.put_slot(underscore, saved);
    result
}

/// The handler for an error, and the record it sees. An exception inside PowerShell's own comes first,
/// then the outer one; the handler of the most derived type wins, and one without a type is the last resort.
pub(super) fn best_handler<'a, H>(
    cx: &mut Context,
    record: &Value,
    handlers: impl Iterator<Item = (&'a [TypeRef], &'a H)>,
) -> Option<(&'a H, Value)> {
    let error = record.native::<ErrorRecord>()?;
    let handlers: Vec<(Vec<TypeId>, &'a H)> = handlers
        .map(|(types, h)| {
            let found = types.iter().filter_map(|t| t.resolve(cx)).collect();
            (if types.is_empty() { vec![TypeId::OBJECT] } else { found }, h)
        })
        .collect();
    let mut best: Option<(usize, &'a H, Option<Value>)> = None;
    let stop = error.stopped.get().then(|| (TypeId::named(STOP_EXCEPTION), None));
    for (class, exception) in stop.into_iter().chain(exceptions_of(&error.exception)) {
        let Some((depth, handler)) = handler_of(class, &handlers) else { continue };
        if best.as_ref().is_none_or(|(b, _, _)| depth > *b) {
            best = Some((depth, handler, exception));
        }
    }
    let (depth, handler, exception) = best?;
    let seen = match exception.filter(|_| depth > 0) {
        Some(inner) => Value::object(errors::with_exception(error, inner)),
        None if depth > 0 && error.stopped.get() => own_record(cx, error).unwrap_or_else(|| record.clone()),
        None => record.clone(),
    };
    Some((handler, seen))
}

/// A handler for the type of an exception that a script wrote and `Stop` raised sees the exception's own record.
fn own_record(cx: &mut Context, error: &ErrorRecord) -> Option<Value> {
    let runtime = TypeId::named("System.Management.Automation.RuntimeException");
    if !error.stops_pipeline.get() || !error.exception.type_id().is_a(runtime) {
        return None;
    }
    let own = cx.get_property(&error.exception, "ErrorRecord").ok()?;
    let record = errors::with_exception(own.native::<ErrorRecord>()?, error.exception.clone());
    *record.invocation.borrow_mut() = error.invocation.borrow().clone();
    *record.script_stack_trace.borrow_mut() = error.script_stack_trace.borrow().clone();
    Some(Value::object(record))
}

/// The exceptions that handlers are looked for, in order; with the ones that `$_` then shows instead.
fn exceptions_of(exception: &Value) -> Vec<(TypeId, Option<Value>)> {
    let runtime = TypeId::named("System.Management.Automation.RuntimeException");
    let class = exception.type_id();
    if !class.is_a(runtime) {
        return vec![(class, None), (runtime, None)];
    }
    match exception.native::<ExceptionData>().and_then(|e| e.inner.clone()) {
        Some(inner) => vec![(inner.type_id(), Some(inner)), (class, None)],
        None => vec![(class, None)],
    }
}

/// The handler that takes an exception's class, and how derived its type is.
fn handler_of<'a, H>(class: TypeId, handlers: &[(Vec<TypeId>, &'a H)]) -> Option<(usize, &'a H)> {
    let all = || handlers.iter().flat_map(|(types, h)| types.iter().map(move |t| (*t, *h)));
    let found = all()
        .find(|(t, _)| *t == class)
        .or_else(|| all().find(|(t, _)| *t != TypeId::OBJECT && class.is_a(*t)))
        .or_else(|| all().find(|(t, _)| *t == TypeId::OBJECT));
    found.map(|(t, h)| (inheritance_distance(t, TypeId::OBJECT).unwrap_or(0), h))
}

/// How many steps up the wanted base class is.
fn inheritance_distance(from: TypeId, wanted: TypeId) -> Option<usize> {
    let mut distance = 0;
    let mut current = Some(from);
    while let Some(id) = current {
        if id == wanted {
            return Some(distance);
        }
        distance += 1;
        current = id.info().base;
    }
    None
}
