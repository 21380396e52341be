//! Script blocks: parameters, named blocks, lists of statements with their traps.

use super::Compiler;
use super::step::Step;
use crate::engine::context::Context;
use crate::engine::errors;
use crate::engine::function::{Block, Parameter, SpecialSlots};
use crate::engine::scope::{Layout, Scope, ScopeKind};
use crate::engine::variable::Slot;
use crate::language::ast::*;
use crate::object::{Flow, Result, TypeId, Value};
use crate::text::{Extent, Name, Source};
use std::cell::OnceCell;
use std::rc::Rc;

/// A list of statements.
pub struct Body {
    statements: Vec<(Step, Extent)>,
    traps: Vec<Trap>,
    source: Rc<Source>,
    /// The body of a `try`, which itself says what becomes of an error.
    pub(super) guarded: bool,
}

struct Trap {
    type_id: Option<super::types::TypeRef>,
    body: Body,
    /// A trap's code runs in a scope of its own.
    layout: Rc<Layout>,
}

impl Body {
    /// Runs the statements. An error ends the statement it happened in; whether the next one runs is
    /// for traps, `try` and preferences to say.
    pub fn run(&self, cx: &mut Context) -> Result<()> {
        for (statement, extent) in &self.statements {
            if let Err(flow) = statement.run(cx) {
                self.failed(cx, flow, *extent)?;
            }
        }
        Ok(())
    }

    /// What follows when the first statement has failed and was run by somebody else.
    pub(super) fn first_failed(&self, cx: &mut Context, flow: Rc<Flow>) -> Result<()> {
        match self.statements.first() {
            Some((_, extent)) => self.failed(cx, flow, *extent),
            None => Err(flow),
        }
    }

    #[cold]
    #[inline(never)]
    fn failed(&self, cx: &mut Context, flow: Rc<Flow>, extent: Extent) -> Result<()> {
        if flow.record().is_none() {
            return Err(flow);
        }
        let flow = errors::surfaced(flow);
        errors::locate(cx, &flow, &self.source, extent);
        if !self.guarded {
            cx.remember_in_error_variables(&flow);
        }
        if !self.traps.is_empty() {
            return self.trapped(cx, flow);
        }
        cx.statement_failed(flow)
    }

    /// Runs the trap that fits the error best.
    fn trapped(&self, cx: &mut Context, flow: Rc<Flow>) -> Result<()> {
        let Some(record) = flow.record_value() else { return Err(flow) };
        let handlers = self.traps.iter().map(|t| (t.type_id.as_slice(), t));
        let Some((trap, seen)) = super::try_catch::best_handler(cx, &record, handlers) else {
            return cx.statement_failed(flow);
        };
        if let Flow::Error(object) = &*flow {
            cx.remember_error(object);
        }
        cx.succeeded = false;
        let scope = Scope::new(ScopeKind::Block, trap.layout.clone(), Some(cx.scope.clone()));
        scope.put(Name::new("_"), Slot::Value(seen));
        let result = cx.in_scope(scope, |cx| trap.body.run(cx));
        match result {
            Ok(()) => {
                // Without `continue` or `break` the error is shown and the next statement runs.
                if cx.try_depth > 0 {
                    return Err(flow);
                }
                cx.deliver_error(record)
            }
            Err(ended) => match &*ended {
                Flow::Continue(None) => Ok(()),
                Flow::Break(None) => Err(flow),
                _ => Err(ended),
            },
        }
    }
}

impl Compiler<'_> {
    /// Compiles a script block to run in the given layout, or in a scope of its own.
    pub fn block(
        cx: &mut Context,
        ast: &Rc<ScriptBlockAst>,
        definition: Option<&FunctionDefinitionAst>,
        layout: Option<Rc<Layout>>,
        is_method: bool,
    ) -> Result<Block> {
        let own_block = layout.is_none().then(|| ast.clone());
        let mut compiler = Compiler::for_script(cx, ast, layout.unwrap_or_default());
        compiler.in_method = is_method;
        compiler.own_block = own_block;
        compiler.script_block(ast, definition)
    }

    pub(super) fn script_block(
        &mut self,
        ast: &Rc<ScriptBlockAst>,
        definition: Option<&FunctionDefinitionAst>,
    ) -> Result<Block> {
        self.using_statements(&ast.using_statements)?;
        self.define_types(ast)?;
        let underscore = self.layout.slot(Name::new("_"));
        let parameter_asts: &[ParameterAst] =
            match (definition.and_then(|d| d.parameters.as_ref()), &ast.param_block) {
                (Some(list), _) => list,
                (None, Some(block)) => &block.parameters,
                (None, None) => &[],
            };
        let mut parameters = Vec::with_capacity(parameter_asts.len());
        for p in parameter_asts {
            parameters.push(self.parameter(p)?);
        }
        let param_attributes = ast.param_block.as_ref().map_or(&[][..], |b| &b.attributes);
        let advanced = param_attributes.iter().any(|a| is_attribute(a, "CmdletBinding"))
            || parameter_asts.iter().any(|p| {
                p.attributes
                    .iter()
                    .any(|a| matches!(a, AttributeBaseAst::Attribute(a) if is_attribute(a, "Parameter")))
            });
        let filter = definition.is_some_and(|d| d.kind == FunctionKind::Filter) || ast.is_filter;
        let lone = lone_expression(ast, parameters.is_empty());
        let expression = lone.and_then(|e| self.expression(e).ok());
        let condition = lone
            .filter(|e| matches!(e, ExpressionAst::Binary(_) | ExpressionAst::Unary(_)))
            .and_then(|e| self.condition(e).ok());
        let dynamic_param = self.named_block(&ast.dynamic_param)?;
        let begin = self.named_block(&ast.begin)?;
        let mut process = self.named_block(&ast.process)?;
        let mut end = self.named_block(&ast.end)?;
        let clean = self.named_block(&ast.clean)?;
        if filter && process.is_none() && ast.end.as_ref().is_some_and(|e| e.unnamed) {
            process = end.take();
        }
        let find = |name: &str| self.layout.find(Name::new(name));
        Ok(Block {
            slots: SpecialSlots {
                underscore,
                args: find("args"),
                input: find("input"),
                bound_parameters: find("PSBoundParameters"),
                my_invocation: find("MyInvocation"),
                cmdlet: find("PSCmdlet"),
                this: find("this"),
            },
            layout: self.layout.clone(),
            parameters,
            advanced,
            dynamic_param,
            begin,
            process,
            end,
            clean,
            expression,
            condition,
            metadata: OnceCell::new(),
            ast: ast.clone(),
        })
    }

    fn named_block(&mut self, block: &Option<NamedBlockAst>) -> Result<Option<Body>> {
        match block {
            None => Ok(None),
            Some(b) => self.body(&b.statements, &b.traps).map(Some),
        }
    }

    pub(super) fn statement_block(&mut self, block: &StatementBlockAst) -> Result<Body> {
        self.body(&block.statements, &block.traps)
    }

    pub(super) fn body(&mut self, statements: &[StatementAst], traps: &[TrapStatementAst]) -> Result<Body> {
        let mut compiled = Vec::with_capacity(statements.len());
        for s in statements {
            compiled.push((self.step(s)?, statement_extent(s)));
        }
        let mut trap_list = Vec::new();
        for t in traps {
            let type_id = t.trap_type.as_ref().map(|c| self.type_ref(&c.type_name));
            let layout = Layout::new();
            let outer = (std::mem::replace(&mut self.layout, layout.clone()), self.own_block.take());
            let body = self.statement_block(&t.body);
            (self.layout, self.own_block) = outer;
            // What the call gives is the outer block's; the trap reads it through.
            for name in AUTOMATIC.map(Name::new).into_iter().filter(|n| layout.find(*n).is_some()) {
                self.layout.slot(name);
            }
            trap_list.push(Trap { type_id, body: body?, layout });
        }
        Ok(Body { statements: compiled, traps: trap_list, source: self.source.clone(), guarded: false })
    }

    fn parameter(&mut self, ast: &ParameterAst) -> Result<Parameter> {
        let key = Name::new(&ast.name.name);
        let slot = self.layout.slot(key);
        let mut type_id = None;
        let mut plain = true;
        for attribute in &ast.attributes {
            match attribute {
                AttributeBaseAst::Type(t) => type_id = type_id.or(Some(self.resolve_type(&t.type_name)?)),
                AttributeBaseAst::Attribute(_) => plain = false,
            }
        }
        // A switch stays what it is; every other type converts what is assigned later, too.
        if let Some(t) = type_id.filter(|t| *t != TypeId::OBJECT && *t != TypeId::PS_OBJECT) {
            self.layout.constrain(slot, t);
        }
        let default = match &ast.default {
            Some(e) => Some(self.expression(e)?),
            None => None,
        };
        Ok(Parameter {
            slot,
            name: ast.name.name.clone(),
            key,
            type_id,
            default,
            plain,
            is_switch: type_id == Some(TypeId::SWITCH),
        })
    }
}

/// The expression that is all there is to a block, compiled once more for quick calls.
fn lone_expression(ast: &ScriptBlockAst, no_parameters: bool) -> Option<&ExpressionAst> {
    let only_end =
        ast.begin.is_none() && ast.process.is_none() && ast.dynamic_param.is_none() && ast.clean.is_none();
    let end = ast.end.as_ref()?;
    if !no_parameters || !only_end || !end.traps.is_empty() || !ast.using_statements.is_empty() {
        return None;
    }
    match end.statements.as_slice() {
        [only] => super::statement::plain_expression(only),
        _ => None,
    }
}

/// Variables that a call sets where the code mentions them.
const AUTOMATIC: [&str; 6] = ["args", "input", "this", "PSBoundParameters", "MyInvocation", "PSCmdlet"];

pub(super) fn is_attribute(attribute: &AttributeAst, name: &str) -> bool {
    match &attribute.type_name.kind {
        TypeNameKind::Simple { name: written, .. } => {
            let short = written.rsplit('.').next().unwrap_or(written);
            short.eq_ignore_ascii_case(name) || short.eq_ignore_ascii_case(&format!("{name}Attribute"))
        }
        _ => false,
    }
}

/// Where an error in a statement is shown.
pub(in crate::engine) fn statement_extent(statement: &StatementAst) -> Extent {
    match statement {
        StatementAst::Pipeline(s) => s.extent,
        StatementAst::PipelineChain(s) => s.extent,
        StatementAst::Assignment(s) => s.extent,
        StatementAst::If(s) => s.extent,
        StatementAst::While(s) => s.extent,
        StatementAst::DoWhile(s) | StatementAst::DoUntil(s) => s.extent,
        StatementAst::For(s) => s.extent,
        StatementAst::ForEach(s) => s.extent,
        StatementAst::Switch(s) => s.extent,
        StatementAst::Try(s) => s.extent,
        StatementAst::Data(s) => s.extent,
        StatementAst::Block(s) => s.extent,
        StatementAst::Break(s) | StatementAst::Continue(s) => s.extent,
        StatementAst::Return(s) | StatementAst::Exit(s) | StatementAst::Throw(s) => s.extent,
        StatementAst::Function(s) => s.extent,
        StatementAst::Type(s) => s.extent,
        StatementAst::Error(s) => s.extent,
    }
}

/// A value that stands for nothing written.
pub(super) fn void(_: &mut Context) -> Result<Value> {
    Ok(Value::Void)
}
