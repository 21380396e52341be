//! A function, script or script block as a stage of a pipeline.

use super::binding::bind_advanced;
use super::common_parameters::{
    OutputHooks, output_hooks, preferences_of, set_preference_variables, with_out_variable,
};
use super::parameters::{
    bound_parameters, bound_parameters_variable, fill_defaults, guard_parameters, put_parameters,
    remember_bound,
};
use super::{CallSite, Prepared};
use crate::command::{Binder, BoundParameters, PipelineBinder};
use crate::engine::command_table::Command;
use crate::engine::compile::metadata_of;
use crate::engine::context::{Called, Context, Frame};
use crate::engine::function::{Block, Function, parent_scope, session_of};
use crate::engine::pipe::Stage;
use crate::engine::scope::{Scope, ScopeKind};
use crate::engine::variable::Slot;
use crate::engine::{errors, ps_cmdlet, support};
use crate::object::{Flow, Result, Value};
use crate::text::Name;
use std::rc::Rc;

/// A function, script or script block in a pipeline.
pub(super) struct FunctionStage {
    function: Rc<Function>,
    site: Rc<CallSite>,
    prepared: Option<Prepared>,
    expecting_input: bool,
    dot: bool,
    block: Option<Rc<Block>>,
    scope: Option<Rc<Scope>>,
    frame: Option<Frame>,
    binding: Option<(BoundParameters, PipelineBinder)>,
    /// What parameters hold while no object binds them, once one did.
    unbound_values: Vec<Option<Value>>,
    /// Objects for a function that looks at its input only at the end.
    input: Vec<Value>,
    out_variable: Option<OutputHooks>,
    /// `return` or an error has ended it.
    ended: bool,
    /// A script called by another one: `exit` ends it alone.
    catches_exit: bool,
}

impl FunctionStage {
    pub(super) fn new(
        function: Rc<Function>,
        site: Rc<CallSite>,
        prepared: Prepared,
        expecting_input: bool,
        dot: bool,
    ) -> FunctionStage {
        FunctionStage {
            function,
            site,
            prepared: Some(prepared),
            expecting_input,
            dot,
            block: None,
            scope: None,
            frame: None,
            binding: None,
            unbound_values: Vec::new(),
            input: Vec::new(),
            out_variable: None,
            ended: false,
            catches_exit: false,
        }
    }

    /// The stage of a script that another one calls.
    pub(super) fn catching_exit(self) -> FunctionStage {
        FunctionStage { catches_exit: true, ..self }
    }

    /// Runs a part in the function's scope and frame.
    fn run(&mut self, cx: &mut Context, part: impl FnOnce(&mut Context, &Block) -> Result<()>) -> Result<()> {
        let (Some(block), Some(scope), Some(frame)) =
            (self.block.clone(), self.scope.clone(), self.frame.take())
        else {
            return Ok(());
        };
        cx.check_depth()?;
        cx.frames.push(frame);
        let succeeded = cx.succeeded;
        let outer = enter_session(cx, &scope);
        let saved = std::mem::replace(&mut cx.scope, scope);
        let tee = self.out_variable.clone();
        let result = with_out_variable(cx, tee, |cx| part(cx, &block));
        cx.scope = saved;
        if outer {
            cx.outer_scopes.pop();
        }
        cx.succeeded = succeeded && !std::mem::take(&mut cx.function_failed);
        if let Err(flow) = &result
            && cx.terminating == Some(cx.frames.len())
            && let Some(record) = flow.record()
        {
            cx.terminating = None;
            record.ends_script.set(false);
        }
        let advanced = self.block.as_ref().is_some_and(|b| b.advanced);
        if let Err(flow) = &result
            && advanced
        {
            if let Some(record) = flow.record().filter(|r| r.by_preference.take()) {
                record.ends_script.set(false);
            }
            errors::attribute(cx, flow);
        }
        self.frame = cx.frames.pop();
        remember_leaving(cx, &result, advanced);
        match result {
            Err(flow) if matches!(*flow, Flow::Return) => Ok(()),
            Err(flow) if self.catches_exit && matches!(*flow, Flow::Exit(_)) => {
                if let Flow::Exit(code) = *flow {
                    cx.last_exit_code = Some(code);
                    cx.succeeded = code == 0;
                }
                self.ended = true;
                Ok(())
            }
            Err(flow) => {
                if block.advanced {
                    errors::attribute_to_function(&flow, &self.function);
                }
                Err(flow)
            }
            Ok(()) => Ok(()),
        }
    }

    fn bind(&mut self, cx: &mut Context, block: &Rc<Block>, scope: &Rc<Scope>) -> Result<()> {
        let Some(prepared) = self.prepared.take() else { return Ok(()) };
        if block.advanced {
            let metadata = metadata_of(cx, &self.function, block)?;
            let site = self.site.command_site(self.function.name.clone());
            let command = Command::Function(self.function.clone());
            let bound = bind_advanced(
                cx,
                (&metadata, block, scope),
                prepared,
                self.expecting_input,
                (&site, &command),
            )?;
            let preferences = preferences_of(cx, &bound)?;
            self.out_variable = output_hooks(cx, &bound)?;
            if let Some(p) = &preferences {
                set_preference_variables(scope, p);
            }
            if let Some(frame) = self.frame.as_mut() {
                frame.preferences = preferences;
            }
            for (i, parameter) in block.parameters.iter().enumerate() {
                if let Some(value) = bound.at(i) {
                    scope.put_slot(parameter.slot, Slot::Value(value.clone()));
                }
            }
            let table = bound_parameters(bound.iter().filter(|(n, _)| !n.is_empty()));
            bound_parameters_variable(block, scope, &table);
            self.was_called_with(table, vec![]);
            let binder = PipelineBinder::new(&bound);
            self.binding = Some((bound, binder));
            return Ok(());
        }
        let metadata = metadata_of(cx, &self.function, block)?;
        let site = self.site.command_site(self.function.name.clone());
        let (bound, extra) =
            Binder::bind_simple(cx, &metadata, prepared.arguments, &site).inspect_err(|flow| {
                errors::name_command(flow, &Command::Function(self.function.clone()));
                errors::locate(cx, flow, &site.source, site.extent);
            })?;
        for (i, parameter) in block.parameters.iter().enumerate() {
            if let Some(value) = bound.at(i) {
                scope.put_slot(parameter.slot, Slot::Value(value.clone()));
            }
        }
        let table = bound_parameters(bound.iter());
        bound_parameters_variable(block, scope, &table);
        self.was_called_with(table, extra.clone());
        let args = block.slots.args.unwrap_or_else(|| block.layout.slot(Name::new("args")));
        scope.put_slot(args, Slot::Value(Value::array(extra)));
        Ok(())
    }

    /// An object that no parameter takes is reported, though not in the function's own `-ErrorVariable`.
    fn binding_failed(&mut self, cx: &mut Context, flow: Rc<Flow>) -> Result<()> {
        let own = self.frame.as_mut().and_then(|f| f.preferences.as_mut());
        let list = own.and_then(|p| p.error_variable.take());
        let result = self.run(cx, |cx, _| errors::write_flow(cx, flow));
        if let Some(p) = self.frame.as_mut().and_then(|f| f.preferences.as_mut()) {
            p.error_variable = list;
        }
        result
    }

    fn was_called_with(&mut self, bound: Value, unbound: Vec<Value>) {
        if let Some(called) = self.frame.as_mut().and_then(|f| f.called.as_mut()) {
            called.bound = bound;
            called.unbound = unbound;
        }
    }

    fn started(&mut self, cx: &mut Context) -> Result<()> {
        let block = match (&self.dot, self.function.script_path.is_some()) {
            (true, _) => {
                let layout = cx.scope.layout.clone();
                self.function.code.compiled_in(cx, &layout)?
            }
            _ => self.function.code.compiled(cx)?,
        };
        let scope = if self.dot {
            cx.scope.clone()
        } else {
            let kind =
                if self.function.script_path.is_some() { ScopeKind::Script } else { ScopeKind::Function };
            let parent = parent_scope(cx, &self.function.block);
            let scope = Scope::new(kind, block.layout.clone(), Some(parent));
            *scope.module.borrow_mut() = session_of(&self.function.block);
            scope
        };
        self.frame = Some(Frame {
            name: match (&self.function.script_path, self.function.name.is_empty()) {
                (None, false) => self.function.name.clone(),
                _ => Rc::from("<ScriptBlock>"),
            },
            error_suffix: self.function.name.clone(),
            source: self.site.source.clone(),
            extent: self.site.extent,
            preferences: None,
            invocation: Default::default(),
            is_script: true,
            body: Some(block.ast.source.clone()),
            cmdlet: None,
            command: named_command(&self.function),
            block: (self.function.script_path.is_none() && self.function.name.is_empty())
                .then(|| self.function.block.clone()),
            called: Some(Box::new(Called {
                name: self.site.invocation_name(),
                bound: Value::Null,
                unbound: vec![],
                place: cx.stage_place,
                expecting_input: self.expecting_input,
            })),
        });
        self.bind(cx, &block, &scope)?;
        self.block = Some(block);
        self.scope = Some(scope);
        Ok(())
    }
}

impl Stage for FunctionStage {
    fn begin(&mut self, cx: &mut Context) -> Result<()> {
        self.started(cx)?;
        let function = self.function.clone();
        let binding = self.binding.as_ref().map(|(b, _)| b.clone());
        self.run(cx, |cx, block| {
            fill_defaults(cx, block)?;
            guard_parameters(cx, &function, block)?;
            if let Some(slot) = block.slots.cmdlet
                && block.advanced
            {
                let value = ps_cmdlet::new(cx, &function, binding);
                cx.scope.put_slot(slot, Slot::Value(value));
            }
            if let Some(slot) = block.slots.my_invocation {
                let value = cx.invocation_value();
                cx.scope.put_slot(slot, Slot::Value(value));
            }
            match &block.begin {
                Some(begin) => begin.run(cx),
                None => Ok(()),
            }
        })
    }

    fn process(&mut self, cx: &mut Context, input: Value) -> Result<()> {
        cx.check_stop()?;
        if self.ended {
            return Ok(());
        }
        let Some(block) = self.block.clone() else { return Ok(()) };
        if let (Some((bound, binder)), Some(scope)) = (self.binding.as_mut(), self.scope.as_ref()) {
            let site = self.site.command_site(self.function.name.clone());
            match binder.bind(cx, bound, &input, &site) {
                Ok(true) => {
                    put_parameters(&block, scope, bound, &mut self.unbound_values);
                    remember_bound(&block, scope, bound);
                }
                Ok(false) => return Ok(()),
                Err(flow) => {
                    errors::name_command(&flow, &Command::Function(self.function.clone()));
                    return self.binding_failed(cx, flow);
                }
            }
        }
        if block.process.is_none() {
            self.input.push(input);
            return Ok(());
        }
        self.run(cx, |cx, block| {
            cx.scope.put_slot(block.slots.underscore, Slot::Value(input.clone()));
            if let Some(slot) = block.slots.input {
                cx.scope.put_slot(slot, Slot::Value(support::input_enumerator(vec![input])));
            }
            block.process.as_ref().map_or(Ok(()), |p| p.run(cx))
        })
    }

    fn process_without_input(&mut self, cx: &mut Context) -> Result<()> {
        if self.ended {
            return Ok(());
        }
        self.run(cx, |cx, block| block.process.as_ref().map_or(Ok(()), |p| p.run(cx)))
    }

    fn end(&mut self, cx: &mut Context) -> Result<()> {
        if self.ended {
            return Ok(());
        }
        let input = std::mem::take(&mut self.input);
        let had_process = self.block.as_ref().is_some_and(|b| b.process.is_some());
        self.run(cx, |cx, block| {
            let Some(end) = &block.end else { return Ok(()) };
            if let Some(slot) = block.slots.input
                && had_process
            {
                cx.scope.put_slot(slot, Slot::Value(support::input_enumerator(vec![])));
            } else if let Some(slot) = block.slots.input {
                cx.scope.put_slot(slot, Slot::Value(support::input_enumerator(input)));
            }
            end.run(cx)
        })
    }

    fn clean(&mut self, cx: &mut Context) {
        if self.block.as_ref().is_some_and(|b| b.clean.is_some()) {
            let result =
                self.run(cx, |cx, block| block.clean.as_ref().map_or(Ok(()), |c| cx.discard(|cx| c.run(cx))));
            if let Err(flow) = result
                && flow.record().is_some()
            {
                let _ = errors::write_flow(cx, flow);
            }
        }
        if let Some(hooks) = &self.out_variable {
            hooks.end();
        }
        if let Some(scope) = self.scope.take()
            && !self.dot
            && self.function.script_path.is_none()
        {
            cx.leave_scope(scope);
        }
    }
}

/// Remembers where the top level stood when code of a module starts.
pub(super) fn enter_session(cx: &mut Context, scope: &Rc<Scope>) -> bool {
    let same = match (&*scope.module.borrow(), &*cx.scope.module.borrow()) {
        (None, None) => true,
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        _ => false,
    };
    if !same {
        let current = cx.scope.clone();
        cx.outer_scopes.push(current);
    }
    !same
}

/// What `MyCommand` is in a function; a bare script block has no name to show.
fn named_command(function: &Rc<Function>) -> Option<Command> {
    match &function.script_path {
        Some(path) => Some(Command::Script(path.clone())),
        None if function.name.is_empty() => None,
        None => Some(Command::Function(function.clone())),
    }
}

/// An error counts once more where it leaves an advanced function, or any where no `throw` raised it.
pub(super) fn remember_leaving(cx: &Context, result: &Result<()>, advanced: bool) {
    if let Err(flow) = result
        && flow.record().is_some_and(|r| advanced || !r.ends_script.get())
    {
        cx.remember_in_error_variables(flow);
    }
}
