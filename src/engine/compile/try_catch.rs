//! `try`, `catch`, `finally`.

use super::types::TypeRef;
use super::{Compiler, Stmt};
use crate::engine::context::Context;
use crate::engine::variable::Slot;
use crate::language::ast::*;
use crate::object::{ErrorRecord, ExceptionData, Flow, Result, TypeId, Value};
use crate::text::Name;
use std::rc::Rc;

struct Catch {
    types: Vec<TypeRef>,
    body: super::Body,
}

impl Compiler<'_> {
    pub(super) fn try_statement(&mut self, s: &TryStatementAst) -> Result<Stmt> {
        let body = self.statement_block(&s.body)?;
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
            let result = match result {
                Err(flow) if flow.record().is_some() && !catches.is_empty() => {
                    caught(cx, flow, &catches, underscore)
                }
                other => other,
            };
            let Some(finally) = &finally else { return result };
            // What `finally` raises takes the place of what went before.
            let depth = std::mem::replace(&mut cx.try_depth, 0);
            let ended = finally.run(cx);
            cx.try_depth = depth;
            ended.and(result)
        }))
    }
}

fn caught(cx: &mut Context, flow: Rc<Flow>, catches: &[Catch], underscore: usize) -> Result<()> {
    let Some(record) = flow.record_value() else { return Err(flow) };
    let Some(handler) = best_handler(cx, &record, catches.iter().map(|c| (c.types.as_slice(), c))) else {
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

/// The handler whose type is nearest to the error's exception: exact types before base types, both
/// before one without a type.
pub(super) fn best_handler<'a, H>(
    cx: &mut Context,
    record: &Value,
    handlers: impl Iterator<Item = (&'a [TypeRef], &'a H)>,
) -> Option<&'a H> {
    let exception = record.native::<ErrorRecord>().map(|r| r.exception.clone())?;
    let mut candidates = vec![exception.type_id()];
    // A method's exception is caught by the type of what the method threw, too.
    let mut inner = exception.native::<ExceptionData>().and_then(|e| e.inner.clone());
    while let Some(value) = inner {
        candidates.push(value.type_id());
        inner = value.native::<ExceptionData>().and_then(|e| e.inner.clone());
    }
    let wraps = candidates[0] == TypeId::named("System.Management.Automation.MethodInvocationException")
        || candidates[0] == TypeId::named("System.Management.Automation.GetValueInvocationException")
        || candidates[0] == TypeId::named("System.Management.Automation.SetValueInvocationException")
        || candidates[0] == TypeId::named("System.Management.Automation.ActionPreferenceStopException");
    if candidates[0] == TypeId::named("System.Management.Automation.RuntimeException") {
        candidates.truncate(2);
    } else if !wraps {
        candidates.truncate(1);
    }
    let mut general = None;
    let mut best: Option<(usize, &'a H)> = None;
    for (types, handler) in handlers {
        if types.is_empty() {
            general = general.or(Some(handler));
        }
        for t in types {
            let Some(wanted) = t.resolve(cx) else { continue };
            for (nesting, candidate) in candidates.iter().enumerate().rev() {
                let Some(distance) = inheritance_distance(*candidate, wanted) else { continue };
                let rank = distance + if nesting + 1 == candidates.len() { 0 } else { 100 };
                if best.is_none_or(|(b, _)| rank < b) {
                    best = Some((rank, handler));
                }
            }
        }
    }
    best.map(|(_, h)| h).or(general)
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
