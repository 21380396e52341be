//! Statements.

use super::block::{Body, statement_extent};
use super::{Compiler, Expr, Stmt};
use crate::engine::context::Context;
use crate::engine::errors;
use crate::engine::function::{Code, Function};
use crate::language::ast::*;
use crate::object::{
    ErrorCategory, ErrorRecord, ExceptionData, Flow, Result, Runtime, Thrown, TypeId, Value, convert,
};
use crate::text::{Extent, Name, Source};
use std::rc::Rc;

impl Compiler<'_> {
    pub(super) fn statement(&mut self, statement: &StatementAst) -> Result<Stmt> {
        match statement {
            StatementAst::Pipeline(p) => self.pipeline(p),
            StatementAst::PipelineChain(c) => self.pipeline_chain(c),
            StatementAst::Assignment(a) => self.assignment_statement(a),
            StatementAst::If(s) => self.if_statement(s),
            StatementAst::While(s) => self.while_statement(s),
            StatementAst::DoWhile(s) => self.do_statement(s, true),
            StatementAst::DoUntil(s) => self.do_statement(s, false),
            StatementAst::For(s) => self.for_statement(s),
            StatementAst::ForEach(s) => self.foreach_statement(s),
            StatementAst::Switch(s) => self.switch_statement(s),
            StatementAst::Try(s) => self.try_statement(s),
            StatementAst::Data(s) => self.data_statement(s),
            StatementAst::Block(s) => {
                let what = format!("the {} block", s.kind);
                Ok(Box::new(move |_| Err(errors::not_emulated(&what))))
            }
            StatementAst::Break(s) => self.labeled_flow(s, true),
            StatementAst::Continue(s) => self.labeled_flow(s, false),
            StatementAst::Return(s) => self.return_statement(s),
            StatementAst::Exit(s) => self.exit_statement(s),
            StatementAst::Throw(s) => self.throw_statement(s),
            StatementAst::Function(f) => self.function_definition(f),
            StatementAst::Type(_) => Ok(Box::new(|_| Ok(()))),
            StatementAst::Error(e) => {
                let text = self.text(e.extent);
                Ok(Box::new(move |_| Err(errors::not_emulated(&text))))
            }
        }
    }

    /// The value of a statement that stands where a value is wanted: `$x = …`, `( … )`, a hash value.
    pub(super) fn statement_value(&mut self, statement: &StatementAst) -> Result<Expr> {
        if let Some(expression) = plain_expression(statement) {
            return self.expression(expression);
        }
        match statement {
            // Where a value is wanted, stepping and assigning have one.
            StatementAst::Pipeline(p) if !p.background => {
                if let [CommandBaseAst::Expression(e)] = p.elements.as_slice()
                    && e.redirections.is_empty()
                {
                    return self.expression(&e.expression);
                }
            }
            StatementAst::Assignment(a) => return self.assignment_value(a),
            _ => {}
        }
        let (extent, source) = (statement_extent(statement), self.source.clone());
        let run = self.statement(statement)?;
        Ok(Box::new(move |cx| {
            let result = cx.capture(&run).map_err(errors::surfaced);
            if let Err(flow) = &result {
                errors::locate(cx, flow, &source, extent);
            }
            result
        }))
    }

    fn if_statement(&mut self, s: &IfStatementAst) -> Result<Stmt> {
        let mut clauses = Vec::with_capacity(s.clauses.len());
        for (condition, block) in &s.clauses {
            clauses.push((self.condition_statement(condition)?, self.statement_block(block)?));
        }
        let otherwise = match &s.else_block {
            Some(block) => Some(self.statement_block(block)?),
            None => None,
        };
        if clauses.len() == 1
            && let Some((condition, body)) = clauses.pop()
        {
            return Ok(match otherwise {
                Some(otherwise) => {
                    Box::new(move |cx| if condition.holds(cx)? { body.run(cx) } else { otherwise.run(cx) })
                }
                None => Box::new(move |cx| if condition.holds(cx)? { body.run(cx) } else { Ok(()) }),
            });
        }
        Ok(Box::new(move |cx| {
            for (condition, body) in &clauses {
                if condition.holds(cx)? {
                    return body.run(cx);
                }
            }
            otherwise.as_ref().map_or(Ok(()), |body| body.run(cx))
        }))
    }

    fn pipeline_chain(&mut self, c: &PipelineChainAst) -> Result<Stmt> {
        let (left_extent, right_extent) = (statement_extent(&c.left), c.right.extent);
        let left = self.statement(&c.left)?;
        let right = self.pipeline(&c.right)?;
        let (source, and) = (self.source.clone(), c.and);
        let guarded = move |cx: &mut Context, run: &Stmt, extent: Extent| -> Result<()> {
            match run(cx) {
                Err(flow) if flow.record().is_some() => {
                    errors::locate(cx, &flow, &source, extent);
                    cx.statement_failed(flow)
                }
                other => other,
            }
        };
        Ok(Box::new(move |cx| {
            guarded(cx, &left, left_extent)?;
            if cx.succeeded == and { guarded(cx, &right, right_extent) } else { Ok(()) }
        }))
    }

    fn labeled_flow(&mut self, s: &LabeledFlowAst, is_break: bool) -> Result<Stmt> {
        let make = move |label: Option<Rc<str>>| {
            Rc::new(if is_break { Flow::Break(label) } else { Flow::Continue(label) })
        };
        match &s.label {
            None if is_break => Ok(Box::new(|cx| Err(cx.plain_break.clone()))),
            None => Ok(Box::new(|cx| Err(cx.plain_continue.clone()))),
            Some(ExpressionAst::String(text)) => {
                let flow = make(Some(text.value.clone()));
                Ok(Box::new(move |_| Err(flow.clone())))
            }
            Some(e) => {
                let label = self.expression(e)?;
                Ok(Box::new(move |cx| {
                    let value = label(cx)?;
                    let text = convert::to_text(cx, &value)?;
                    Err(make(Some(Rc::from(text.as_str()))))
                }))
            }
        }
    }

    fn return_statement(&mut self, s: &FlowStatementAst) -> Result<Stmt> {
        if self.in_method
            && let Some(p) = &s.pipeline
        {
            let value = self.statement_value(p)?;
            let extent = statement_extent(p);
            let source = self.source.clone();
            return Ok(Box::new(move |cx| {
                let v = value(cx).map_err(|flow| placed(cx, flow, &source, extent))?;
                cx.method_result = super::literal::null_of(v);
                cx.method_return_extent = extent;
                Err(cx.return_flow.clone())
            }));
        }
        match &s.pipeline {
            None => Ok(Box::new(|cx| Err(cx.return_flow.clone()))),
            Some(p) => {
                if let Some(e) = plain_expression(p) {
                    let value = self.expression(e)?;
                    let (source, extent) = (self.source.clone(), statement_extent(p));
                    return Ok(Box::new(move |cx| {
                        let v = value(cx).map_err(|flow| placed(cx, flow, &source, extent))?;
                        cx.succeeded = true;
                        cx.emit_enumerated(v)?;
                        Err(cx.return_flow.clone())
                    }));
                }
                let run = self.statement(p)?;
                Ok(Box::new(move |cx| {
                    run(cx)?;
                    Err(cx.return_flow.clone())
                }))
            }
        }
    }

    fn exit_statement(&mut self, s: &FlowStatementAst) -> Result<Stmt> {
        let Some(p) = &s.pipeline else {
            return Ok(Box::new(|cx| {
                let code = cx.last_exit_code.unwrap_or(0);
                let _ = code;
                Err(Rc::new(Flow::Exit(0)))
            }));
        };
        let value = self.statement_value(p)?;
        Ok(Box::new(move |cx| {
            let v = value(cx)?;
            let code = match convert::convert(cx, &v, TypeId::INT32) {
                Ok(Value::Int(code)) => code,
                _ => 0,
            };
            Err(Rc::new(Flow::Exit(code)))
        }))
    }

    fn throw_statement(&mut self, s: &FlowStatementAst) -> Result<Stmt> {
        let (source, extent) = (self.source.clone(), s.extent);
        let value = match &s.pipeline {
            Some(p) => Some(self.statement_value(p)?),
            None => None,
        };
        Ok(Box::new(move |cx| {
            let flow = match &value {
                Some(value) => match value(cx)? {
                    v if v.is_null() => rethrown(cx),
                    v => thrown(cx, v)?,
                },
                None => rethrown(cx),
            };
            if let Some(record) = flow.record() {
                record.ends_script.set(true);
            }
            errors::locate(cx, &flow, &source, extent);
            Err(flow)
        }))
    }

    fn function_definition(&mut self, f: &Rc<FunctionDefinitionAst>) -> Result<Stmt> {
        let (scope_prefix, name) = match f.name.split_once(':') {
            Some((scope, rest)) => (Some(scope.to_ascii_lowercase()), Rc::<str>::from(rest)),
            None => (None, f.name.clone()),
        };
        if f.kind == FunctionKind::Workflow {
            return Ok(Box::new(|_| Err(errors::not_emulated("workflow"))));
        }
        let code = Code::new(f.body.clone(), Some(f.clone()));
        let (key, kind) = (Name::new(&name), f.kind);
        Ok(Box::new(move |cx| {
            let scope = match scope_prefix.as_deref() {
                Some("global") => cx.global.clone(),
                Some("script") => cx.script_scope(),
                _ => cx.scope.clone(),
            };
            let block = code.instantiate(cx);
            let function = Function::new(&name, block, code.clone(), kind);
            cx.define_function_in(&scope, key, Rc::new(function))
        }))
    }

    fn data_statement(&mut self, s: &DataStatementAst) -> Result<Stmt> {
        let body = self.statement_block(&s.body)?;
        match &s.variable {
            None => Ok(Box::new(move |cx| body.run(cx))),
            Some(name) => {
                let name = Name::new(name);
                self.layout.slot(name);
                Ok(Box::new(move |cx| {
                    let value = cx.capture(|cx| body.run(cx))?;
                    cx.assign(name, value)
                }))
            }
        }
    }

    pub(super) fn body_expression(&mut self, body: Body) -> Expr {
        Box::new(move |cx| cx.capture(|cx| body.run(cx)))
    }
}

/// The expression that a statement is, if it is no more than that.
pub(super) fn plain_expression(statement: &StatementAst) -> Option<&ExpressionAst> {
    match statement {
        StatementAst::Pipeline(p) if !p.background => match p.elements.as_slice() {
            [CommandBaseAst::Expression(e)]
                if e.redirections.is_empty() && !super::expression::is_stepping(&e.expression) =>
            {
                Some(&e.expression)
            }
            _ => None,
        },
        _ => None,
    }
}

/// The error that `throw value` raises.
pub(super) fn thrown(cx: &mut Context, value: Value) -> Result<Rc<Flow>> {
    if let Value::Object(object) = value.base() {
        if let Some(record) = object.get::<ErrorRecord>() {
            let copy = errors::copy_record(record);
            if let Some(data) = copy.exception.native::<ExceptionData>()
                && data.type_id.is_a(TypeId::named("System.Management.Automation.RuntimeException"))
            {
                data.mark_thrown();
            }
            return Ok(Flow::error(copy));
        }
        if value.type_id().is_a(TypeId::EXCEPTION) {
            return exception_record(cx, &value);
        }
    }
    if value.type_id().is_a(TypeId::EXCEPTION) {
        return exception_record(cx, &value);
    }
    let text = convert::to_text(cx, &value)?;
    let thrown = Thrown::record(
        "System.Management.Automation.RuntimeException",
        &*text,
        &text,
        ErrorCategory::OperationStopped,
    )
    .target(value);
    Ok(thrown.into_flow())
}

/// A record around an exception object that a script threw.
fn exception_record(cx: &mut Context, exception: &Value) -> Result<Rc<Flow>> {
    if let Some(data) = exception.native::<crate::object::ExceptionData>()
        && let Some(inner) = &*data.error_record.borrow()
        && let Some(record) = inner.native::<ErrorRecord>()
    {
        let held = &*record.exception.type_id().name() == errors::PARENT_EXCEPTION;
        let made = if held {
            errors::with_exception(record, exception.clone())
        } else {
            errors::copy_record(record)
        };
        return Ok(Flow::error(made));
    }
    if exception.type_id().is_a(TypeId::named("System.Management.Automation.RuntimeException"))
        && let own = cx.get_property(exception, "ErrorRecord")?
        && let Some(record) = own.native::<ErrorRecord>()
    {
        return Ok(Flow::error(errors::with_exception(record, exception.clone())));
    }
    let message = exception
        .native::<crate::object::ExceptionData>()
        .map_or_else(|| exception.type_id().short_name(), |d| d.message.borrow().to_string());
    let category = ErrorCategory::OperationStopped;
    Ok(Flow::error(ErrorRecord::new(exception.clone(), &message, category, Value::Null)))
}

/// `throw` alone: the error being handled, or `ScriptHalted`.
fn rethrown(cx: &mut Context) -> Rc<Flow> {
    if cx.handling > 0
        && let Some(current) = cx.get_variable(Name::new("_"))
        && let Some(record) = current.native::<ErrorRecord>()
    {
        return Flow::error(errors::copy_record(record));
    }
    Thrown::runtime("ScriptHalted", "ScriptHalted", ErrorCategory::OperationStopped).into_flow()
}

/// An error told at a part of its statement.
pub(super) fn placed(cx: &mut Context, flow: Rc<Flow>, source: &Rc<Source>, extent: Extent) -> Rc<Flow> {
    let flow = errors::surfaced(flow);
    errors::locate(cx, &flow, source, extent);
    flow
}
