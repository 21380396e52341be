//! Calling commands: a place in the code that calls, the arguments it evaluates, the stages it makes.

use super::cmdlet::CmdletStage;
use super::command_table::{Command, not_found};
use super::compile::Expr;
use super::context::{ActionPreference, Context, Frame, FramePreferences};
use super::function::{Block, Function, default_of, parent_scope};
use super::pipe::{Pipe, Stage};
use super::scope::{Scope, ScopeKind};
use super::variable::{Slot, VariableAttribute};
use crate::command::{
    Argument, BindOptions, Binder, BoundParameters, CommandMetadata, CommandSite, DynamicParameters,
    PARAMETER_WORD, ParameterMetadata, argument_refused, convert_argument, fitting_list, number_as_written,
};
use crate::language::ast::InvocationOperator;
use crate::object::{
    ErrorCategory, Flow, Hashtable, Result, Runtime, ScriptBlock, TableKind, Thrown, TypeId, Value, convert,
    throw,
};
use crate::text::{Extent, Name, Source};
use std::cell::RefCell;
use std::rc::Rc;

/// A command as it stands in the code.
pub struct CallSite {
    pub source: Rc<Source>,
    pub extent: Extent,
    pub name: CommandName,
    pub name_extent: Extent,
    pub arguments: Vec<ArgumentCode>,
    pub operator: InvocationOperator,
    /// What the name meant the last time, and how the arguments then found the parameters.
    pub(super) quick: RefCell<Option<QuickCall>>,
}

pub enum CommandName {
    Fixed(Rc<str>, Name),
    Computed(Expr),
}

pub enum ArgumentCode {
    Named { name: Rc<str>, value: Option<Expr>, extent: Extent },
    Positional { value: Expr, text: Option<Rc<str>>, extent: Extent },
    Splat { value: Expr, extent: Extent },
}

/// Arguments of one call, evaluated.
pub struct Prepared {
    pub arguments: Vec<Argument>,
}

/// A call of a simple function whose arguments are known to fit.
pub(super) struct QuickCall {
    epoch: u64,
    function: Rc<Function>,
    block: Rc<Block>,
    /// For each argument where it goes.
    plan: Rc<[Target]>,
}

/// Where an argument of a quick call goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Parameter(usize),
    Extra,
    /// A parameter's name whose value is the next argument.
    Nowhere,
}

/// What is to be called.
pub(super) enum Callee {
    Command(Command),
    Block(Rc<ScriptBlock>),
    /// `& $module { … }`: the block runs as the module's code.
    Module(Rc<super::module::Module>),
}

impl CallSite {
    pub fn command_site(&self, error_suffix: Rc<str>) -> CommandSite {
        CommandSite { error_suffix, source: self.source.clone(), extent: self.extent }
    }

    /// Evaluates the arguments in order.
    pub(super) fn prepare(&self, cx: &mut Context) -> Result<Prepared> {
        let mut arguments = Vec::with_capacity(self.arguments.len());
        for code in &self.arguments {
            match code {
                ArgumentCode::Named { name, value, extent } => {
                    let value = match value {
                        Some(v) => Some(null_of(v(cx)?)),
                        None => None,
                    };
                    arguments.push(Argument {
                        name: Some(name.clone()),
                        value,
                        extent: *extent,
                        splatted: false,
                        text: None,
                    });
                }
                ArgumentCode::Positional { value, text, extent } => {
                    let value = null_of(value(cx)?);
                    arguments.push(Argument {
                        name: None,
                        value: Some(value),
                        extent: *extent,
                        splatted: false,
                        text: text.clone(),
                    });
                }
                ArgumentCode::Splat { value, extent } => {
                    let value = value(cx)?;
                    splat(cx, &value, *extent, &mut arguments)?;
                }
            }
        }
        Ok(Prepared { arguments })
    }

    /// Finds what the command's name or first expression stands for; arguments may grow by what it holds.
    pub(super) fn callee(&self, cx: &mut Context) -> Result<Callee> {
        let value = match &self.name {
            CommandName::Fixed(text, _) => return cx.command_or_error(text).map(Callee::Command),
            CommandName::Computed(e) => e(cx)?,
        };
        match value.base() {
            Value::ScriptBlock(block) => Ok(Callee::Block(block.clone())),
            Value::Null | Value::Void => throw(Thrown::runtime(
                "The expression after '&' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.",
                "BadExpression",
                ErrorCategory::InvalidOperation,
            )),
            other => {
                if let Some(module) = other.native::<super::module::ModuleInfo>() {
                    return Ok(Callee::Module(module.0.clone()));
                }
                if let Some(found) = other.native::<super::command_info::CommandObject>() {
                    return Ok(Callee::Command(found.0.clone()));
                }
                let text = convert::to_text(cx, other)?;
                if text.is_empty() {
                    return throw(not_found(&text));
                }
                cx.command_or_error(&text).map(Callee::Command)
            }
        }
    }

    /// The stage that runs this command.
    pub(super) fn stage(
        self: &Rc<CallSite>,
        cx: &mut Context,
        expecting_input: bool,
    ) -> Result<Box<dyn Stage>> {
        let callee = match self.callee(cx) {
            Ok(callee) => callee,
            Err(flow) => {
                super::errors::locate(cx, &flow, &self.source, self.name_extent);
                return Err(flow);
            }
        };
        let mut prepared = self.prepare(cx)?;
        let dot = self.operator == InvocationOperator::Dot;
        match callee {
            Callee::Command(Command::Cmdlet(entry)) => {
                Ok(Box::new(CmdletStage::new(entry, self.clone(), prepared, expecting_input)))
            }
            Callee::Command(Command::Function(function)) => {
                Ok(Box::new(FunctionStage::new(function, self.clone(), prepared, expecting_input, dot)))
            }
            Callee::Command(Command::Script(path)) => {
                let function = super::script_file::script_function(cx, &path)?;
                let stage = FunctionStage::new(function, self.clone(), prepared, expecting_input, dot);
                Ok(Box::new(FunctionStage { catches_exit: true, ..stage }))
            }
            Callee::Module(module) => {
                let first =
                    if prepared.arguments.is_empty() { None } else { prepared.arguments.remove(0).value };
                let block = match first.as_ref().map(Value::base) {
                    Some(Value::ScriptBlock(block)) => {
                        let bound = ScriptBlock::new(block.ast.clone(), block.compiled.clone());
                        *bound.session.borrow_mut() = Some(module);
                        Rc::new(bound)
                    }
                    Some(other) => {
                        let text = convert::to_text(cx, other)?;
                        let found = module.scope.function_local(Name::new(&text));
                        match found {
                            Some(function) => function.block.clone(),
                            None => return throw(not_found(&text)),
                        }
                    }
                    None => return throw(not_found("")),
                };
                let function = Rc::new(Function::of_block("", block));
                Ok(Box::new(FunctionStage::new(function, self.clone(), prepared, expecting_input, false)))
            }
            Callee::Block(block) => {
                let function = Rc::new(Function::of_block("", block));
                Ok(Box::new(FunctionStage::new(function, self.clone(), prepared, expecting_input, dot)))
            }
        }
    }

    /// Calls a simple function without a pipeline around it; `false` if this call is not that simple.
    pub(super) fn quick(self: &Rc<CallSite>, cx: &mut Context) -> Result<bool> {
        let CommandName::Fixed(_, name) = &self.name else { return Ok(false) };
        if self.operator == InvocationOperator::Dot {
            return Ok(false);
        }
        let known = match &*self.quick.borrow() {
            Some(q) if q.epoch == cx.commands.epoch.get() && cx.local_functions == 0 => {
                Some((q.function.clone(), q.block.clone(), q.plan.clone()))
            }
            _ => None,
        };
        let (function, block, plan) = match known {
            Some(found) => found,
            None => match self.plan(cx, *name)? {
                Some(found) => found,
                None => return Ok(false),
            },
        };
        let mut slots = cx.slot_pool.pop().unwrap_or_default();
        slots.resize_with(block.layout.len(), || Slot::Unset);
        let mut extra = Vec::new();
        for (code, target) in self.arguments.iter().zip(plan.iter()) {
            let (value, extent) = match code {
                ArgumentCode::Positional { value, extent, .. }
                | ArgumentCode::Named { value: Some(value), extent, .. } => (null_of(value(cx)?), *extent),
                _ => (Value::Switch(true), self.extent),
            };
            match target {
                Target::Nowhere => {}
                Target::Parameter(index) => {
                    let parameter = &block.parameters[*index];
                    let value = match parameter.type_id {
                        Some(t) => self.argument(cx, value, t, &parameter.name, (&function, extent))?,
                        None => value,
                    };
                    slots[parameter.slot] = Slot::Value(value);
                }
                Target::Extra => extra.push(value),
            }
        }
        cx.call_function(&function, &block, slots, extra, self)?;
        Ok(true)
    }

    fn argument(
        &self,
        cx: &mut Context,
        value: Value,
        wanted: TypeId,
        name: &str,
        of: (&Function, Extent),
    ) -> Result<Value> {
        match (&value, wanted) {
            (Value::Int(_), TypeId::INT32) | (Value::Str(_), TypeId::STRING) => Ok(value),
            _ => {
                let (function, extent) = of;
                if wanted == TypeId::STRING
                    && let Some(written) = number_as_written(&value, extent, &self.source)
                {
                    return Ok(written);
                }
                if let Some(fitting) = fitting_list(cx, &value, wanted)? {
                    return Ok(fitting);
                }
                convert_argument(cx, &value, wanted, false).map_err(|flow| {
                    let site = self.command_site(function.name.clone());
                    let made = argument_refused(flow, (name, wanted), &value, &site, extent);
                    if let Some(function) = cx.find_function(Name::new(&function.name)) {
                        super::errors::name_command(&made, &Command::Function(function));
                    }
                    super::errors::locate(cx, &made, &site.source, extent);
                    made
                })
            }
        }
    }

    /// Works out how the arguments fit the function's parameters, if the function is a simple one.
    #[allow(clippy::type_complexity, reason = "the three parts of a quick call, used once")]
    fn plan(
        self: &Rc<CallSite>,
        cx: &mut Context,
        name: Name,
    ) -> Result<Option<(Rc<Function>, Rc<Block>, Rc<[Target]>)>> {
        if cx.find_alias(name).is_some() {
            return Ok(None);
        }
        let Some(function) = cx.find_function(name) else { return Ok(None) };
        if function.script_path.is_some() {
            return Ok(None);
        }
        let block = function.code.compiled(cx)?;
        let simple = !block.advanced
            && block.begin.is_none()
            && block.process.is_none()
            && block.clean.is_none()
            && block.dynamic_param.is_none()
            && block.slots.input.is_none()
            && block.slots.bound_parameters.is_none()
            && block.parameters.iter().all(|p| p.plain);
        if !simple {
            return Ok(None);
        }
        let Some(plan) = self.targets(&block) else { return Ok(None) };
        let plan: Rc<[Target]> = plan.into();
        *self.quick.borrow_mut() = Some(QuickCall {
            epoch: cx.commands.epoch.get(),
            function: function.clone(),
            block: block.clone(),
            plan: plan.clone(),
        });
        Ok(Some((function, block, plan)))
    }
}

impl CallSite {
    /// Where each argument goes, if names are written out and nothing is splatted.
    fn targets(&self, block: &Block) -> Option<Vec<Target>> {
        let mut taken = vec![false; block.parameters.len()];
        let mut plan = vec![Target::Extra; self.arguments.len()];
        let mut i = 0;
        while i < self.arguments.len() {
            if let ArgumentCode::Named { name, value, .. } = &self.arguments[i] {
                let at = block
                    .parameters
                    .iter()
                    .position(|p| p.name.eq_ignore_ascii_case(name))
                    .filter(|&p| !taken[p])?;
                taken[at] = true;
                if value.is_some() || block.parameters[at].is_switch {
                    plan[i] = Target::Parameter(at);
                } else {
                    plan[i] = Target::Nowhere;
                    i += 1;
                    if !matches!(self.arguments.get(i), Some(ArgumentCode::Positional { .. })) {
                        return None;
                    }
                    plan[i] = Target::Parameter(at);
                }
            } else if let ArgumentCode::Splat { .. } = &self.arguments[i] {
                return None;
            }
            i += 1;
        }
        for (i, code) in self.arguments.iter().enumerate() {
            if matches!(code, ArgumentCode::Positional { .. }) && plan[i] == Target::Extra {
                let free = (0..block.parameters.len()).find(|&p| !taken[p] && !block.parameters[p].is_switch);
                if let Some(at) = free {
                    taken[at] = true;
                    plan[i] = Target::Parameter(at);
                }
            }
        }
        Some(plan)
    }
}

fn null_of(value: Value) -> Value {
    if matches!(value, Value::Void) { Value::Null } else { value }
}

/// `@x`: a table gives named arguments, a list positional ones.
fn splat(cx: &mut Context, value: &Value, extent: Extent, arguments: &mut Vec<Argument>) -> Result<()> {
    match value {
        Value::Hashtable(h) => {
            for (key, value) in h.pairs() {
                let name = convert::to_text(cx, &key)?;
                arguments.push(Argument {
                    name: Some(Rc::from(name.as_str())),
                    value: Some(value),
                    extent,
                    splatted: true,
                    text: None,
                });
            }
        }
        Value::Null | Value::Void => {}
        Value::Array(a) => splat_list(a.to_vec(), extent, arguments),
        other => {
            if let Some(pairs) = crate::engine::support::dictionary_pairs(other) {
                for (key, value) in pairs {
                    let name = convert::to_text(cx, &key)?;
                    arguments.push(Argument {
                        name: Some(Rc::from(name.as_str())),
                        value: Some(value),
                        extent,
                        splatted: true,
                        text: None,
                    });
                }
                return Ok(());
            }
            let items = crate::types::members::enumerate(cx, other)?.unwrap_or_else(|| vec![other.clone()]);
            splat_list(items, extent, arguments);
        }
    }
    Ok(())
}

fn splat_list(items: Vec<Value>, extent: Extent, arguments: &mut Vec<Argument>) {
    for item in items {
        // A parameter's name that came through `$args` is a name again.
        if let Value::Wrapped(w) = &item
            && let Value::Str(s) = &w.0
            && w.1.with(|bag| bag.find(PARAMETER_WORD).is_some()) == Some(true)
        {
            let text = s.trim_start_matches('-').trim_end_matches(':');
            arguments.push(Argument {
                name: Some(Rc::from(text)),
                value: None,
                extent,
                splatted: true,
                text: None,
            });
            continue;
        }
        arguments.push(Argument { name: None, value: Some(item), extent, splatted: true, text: None });
    }
}

/// Binds a cmdlet's command line, with the defaults of `$PSDefaultParameterValues`.
pub(super) fn bind_cmdlet(
    cx: &mut Context,
    metadata: &Rc<CommandMetadata>,
    prepared: Prepared,
    expecting_input: bool,
    (site, command): (&CommandSite, &Command),
    dynamic: Option<DynamicParameters<'_>>,
) -> Result<BoundParameters> {
    let mut arguments = prepared.arguments;
    super::default_parameters::apply(cx, metadata, &mut arguments)?;
    let options = BindOptions { dynamic, ..BindOptions::default() };
    let result = Binder::bind_with(cx, metadata, arguments, expecting_input, site, options);
    if let Err(flow) = &result {
        if let Some(record) = flow.record()
            && record.id_suffix.borrow().is_none()
        {
            *record.id_suffix.borrow_mut() = Some(site.error_suffix.clone());
        }
        super::errors::name_command(flow, command);
        super::errors::locate(cx, flow, &site.source, site.extent);
    }
    result
}

/// Binds an advanced function's command line; its `dynamicparam` block may add parameters on the way.
fn bind_advanced(
    cx: &mut Context,
    of: (&Rc<CommandMetadata>, &Rc<Block>, &Rc<Scope>),
    prepared: Prepared,
    expecting_input: bool,
    site: (&CommandSite, &Command),
) -> Result<BoundParameters> {
    let (metadata, block, scope) = of;
    if block.dynamic_param.is_none() {
        return bind_cmdlet(cx, metadata, prepared, expecting_input, site, None);
    }
    let mut defined = Vec::new();
    let mut ask = |rt: &mut dyn Runtime, bound: &BoundParameters| -> Result<Vec<ParameterMetadata>> {
        let Some(cx) = Context::of(rt) else { return Ok(vec![]) };
        defined = super::dynamic_parameters::defined(cx, block, scope, bound)?;
        let mut added = Vec::new();
        for object in &defined {
            added.extend(super::dynamic_parameters::metadata_of(cx, metadata, object)?);
        }
        Ok(added)
    };
    let bound = bind_cmdlet(cx, metadata, prepared, expecting_input, site, Some(&mut ask))?;
    super::dynamic_parameters::report(&defined, &bound);
    Ok(bound)
}

/// The common parameters of a command line.
pub(super) fn preferences_of(
    cx: &mut Context,
    bound: &BoundParameters,
) -> Result<Option<Box<FramePreferences>>> {
    let mut preferences = FramePreferences::default();
    for (name, value) in bound.iter() {
        let action = || ActionPreference::from_value(value);
        let switch = || match value.base() {
            Value::Switch(b) | Value::Bool(b) => *b,
            _ => true,
        };
        let on_off =
            |on: bool| Some(if on { ActionPreference::Continue } else { ActionPreference::SilentlyContinue });
        match &**name {
            "ErrorAction" => preferences.error = action(),
            "WarningAction" => preferences.warning = action(),
            "InformationAction" => preferences.information = action(),
            "ProgressAction" => preferences.progress = action(),
            "Verbose" => preferences.verbose = on_off(switch()),
            "Debug" => preferences.debug = on_off(switch()),
            "WhatIf" => preferences.what_if = Some(switch()),
            "Confirm" => preferences.confirm = Some(switch()),
            "ErrorVariable" => preferences.error_variable = Some(stream_variable(cx, value)?),
            "WarningVariable" => preferences.warning_variable = Some(stream_variable(cx, value)?),
            "InformationVariable" => preferences.information_variable = Some(stream_variable(cx, value)?),
            _ => {}
        }
    }
    Ok(preferences_set(&preferences).then(|| Box::new(preferences)))
}

fn preferences_set(p: &FramePreferences) -> bool {
    p.error.is_some()
        || p.warning.is_some()
        || p.information.is_some()
        || p.progress.is_some()
        || p.verbose.is_some()
        || p.debug.is_some()
        || p.what_if.is_some()
        || p.confirm.is_some()
        || p.error_variable.is_some()
        || p.warning_variable.is_some()
        || p.information_variable.is_some()
}

/// The list that `-ErrorVariable name` or `+name` collects into.
fn stream_variable(cx: &mut Context, name: &Value) -> Result<Rc<crate::object::Object>> {
    let text = convert::to_text(cx, name)?;
    let (append, name) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let key = Name::new(name);
    let existing = if append { cx.scope.get_local(key) } else { None };
    let list = match existing {
        Some(Value::Object(o)) if o.type_id() == TypeId::ARRAY_LIST => Value::Object(o),
        Some(other) if !other.is_null() => crate::engine::support::new_array_list(vec![other]),
        _ => crate::engine::support::new_array_list(vec![]),
    };
    cx.assign(key, list.clone())?;
    match list {
        Value::Object(o) => Ok(o),
        _ => throw(Thrown::invalid_operation("A stream variable is not a list.")),
    }
}

/// The list that `-OutVariable` collects into.
fn out_variable(cx: &mut Context, bound: &BoundParameters) -> Result<Option<Value>> {
    match bound.iter().find(|(n, _)| &***n == "OutVariable").map(|(_, v)| v.clone()) {
        Some(name) => stream_variable(cx, &name).map(|o| Some(Value::Object(o))),
        None => Ok(None),
    }
}

/// What `-OutVariable` and `-PipelineVariable` ask for.
pub(super) fn output_hooks(cx: &mut Context, bound: &BoundParameters) -> Result<Option<OutputHooks>> {
    let list = out_variable(cx, bound)?;
    let named = bound.iter().find(|(n, _)| &***n == "PipelineVariable").map(|(_, v)| v.clone());
    let variable = match named {
        Some(name) => {
            let name = Name::new(&convert::to_text(cx, &name)?);
            Some((cx.scope.clone(), name))
        }
        None => None,
    };
    Ok((list.is_some() || variable.is_some()).then_some(OutputHooks { list, variable }))
}

/// Where each object of output goes on its way.
#[derive(Clone)]
pub(super) struct OutputHooks {
    pub list: Option<Value>,
    pub variable: Option<(Rc<Scope>, Name)>,
}

/// Runs with each object of output shown to `-OutVariable` and `-PipelineVariable` on its way.
pub(super) fn with_out_variable(
    cx: &mut Context,
    hooks: Option<OutputHooks>,
    run: impl FnOnce(&mut Context) -> Result<()>,
) -> Result<()> {
    let Some(hooks) = hooks else { return run(cx) };
    let tee = super::pipe::tee(cx, hooks);
    let saved = std::mem::replace(&mut cx.pipe, tee);
    let result = run(cx);
    cx.pipe = saved;
    result
}

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
    binding: Option<(BoundParameters, crate::command::PipelineBinder)>,
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
    fn new(
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
        if let (Err(flow), Some(true)) = (&result, self.block.as_ref().map(|b| b.advanced)) {
            super::errors::attribute(cx, flow);
        }
        self.frame = cx.frames.pop();
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
                    super::errors::attribute_to_function(&flow, &self.function);
                }
                Err(flow)
            }
            Ok(()) => Ok(()),
        }
    }

    fn bind(&mut self, cx: &mut Context, block: &Rc<Block>, scope: &Rc<Scope>) -> Result<()> {
        let Some(prepared) = self.prepared.take() else { return Ok(()) };
        if block.advanced {
            let metadata = super::compile::metadata_of(cx, &self.function, block)?;
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
            bound_parameters_variable(block, scope, bound.iter().filter(|(n, _)| !n.is_empty()));
            let binder = crate::command::PipelineBinder::new(&bound);
            self.binding = Some((bound, binder));
            return Ok(());
        }
        let metadata = super::compile::metadata_of(cx, &self.function, block)?;
        let site = self.site.command_site(self.function.name.clone());
        let (bound, extra) =
            Binder::bind_simple(cx, &metadata, prepared.arguments, &site).inspect_err(|flow| {
                super::errors::name_command(flow, &Command::Function(self.function.clone()));
                super::errors::locate(cx, flow, &site.source, site.extent);
            })?;
        for (i, parameter) in block.parameters.iter().enumerate() {
            if let Some(value) = bound.at(i) {
                scope.put_slot(parameter.slot, Slot::Value(value.clone()));
            }
        }
        bound_parameters_variable(block, scope, bound.iter());
        let args = block.slots.args.unwrap_or_else(|| block.layout.slot(Name::new("args")));
        scope.put_slot(args, Slot::Value(Value::array(extra)));
        Ok(())
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
            *scope.module.borrow_mut() = super::function::session_of(&self.function.block);
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
        let site = self.site.clone();
        let binding = self.binding.as_ref().map(|(b, _)| b.clone());
        self.run(cx, |cx, block| {
            fill_defaults(cx, block)?;
            guard_parameters(cx, &function, block)?;
            if let Some(slot) = block.slots.cmdlet
                && block.advanced
            {
                let value = super::ps_cmdlet::new(cx, &function, binding);
                cx.scope.put_slot(slot, Slot::Value(value));
            }
            if let Some(slot) = block.slots.my_invocation {
                let value = cx.my_invocation(&function, &site);
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
                    super::errors::name_command(&flow, &Command::Function(self.function.clone()));
                    return self.run(cx, |cx, _| super::errors::write_flow(cx, flow));
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
                cx.scope.put_slot(slot, Slot::Value(crate::engine::support::input_enumerator(vec![input])));
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
                && !had_process
            {
                cx.scope.put_slot(slot, Slot::Value(crate::engine::support::input_enumerator(input)));
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
                let _ = super::errors::write_flow(cx, flow);
            }
        }
        if let Some(scope) = self.scope.take()
            && !self.dot
            && self.function.script_path.is_none()
        {
            cx.leave_scope(scope);
        }
    }
}

/// Puts what an object bound into the parameters' variables; parameters that it did not bind have their defaults back.
fn put_parameters(
    block: &Block,
    scope: &Rc<Scope>,
    bound: &BoundParameters,
    unbound_values: &mut Vec<Option<Value>>,
) {
    unbound_values.resize(block.parameters.len(), None);
    for (i, (parameter, unbound)) in block.parameters.iter().zip(unbound_values).enumerate() {
        match bound.at(i) {
            Some(value) => {
                if unbound.is_none() {
                    *unbound = Some(scope.get_slot(parameter.slot).unwrap_or_default());
                }
                put_parameter(scope, parameter.slot, value.clone());
            }
            None => {
                if let Some(value) = unbound {
                    put_parameter(scope, parameter.slot, value.clone());
                }
            }
        }
    }
}

/// Sets a parameter's variable to a value that the binder has validated.
fn put_parameter(scope: &Scope, slot: usize, value: Value) {
    if let Some(Slot::Variable(variable)) = scope.slots.borrow().get(slot) {
        *variable.value.borrow_mut() = value;
        return;
    }
    scope.put_slot(slot, Slot::Value(value));
}

/// The validations of parameters hold for whatever the function later assigns to them.
fn guard_parameters(cx: &mut Context, function: &Function, block: &Block) -> Result<()> {
    if block.parameters.iter().all(|p| p.plain) {
        return Ok(());
    }
    let metadata = super::compile::metadata_of(cx, function, block)?;
    for (parameter, described) in block.parameters.iter().zip(&metadata.parameters) {
        if described.validations.is_empty() {
            continue;
        }
        let Some(variable) = cx.scope.promote(parameter.key) else { continue };
        let mut attributes = variable.attributes.borrow_mut();
        attributes.extend(parameter.type_id.map(VariableAttribute::Type));
        attributes.extend(described.validations.iter().cloned().map(VariableAttribute::Validation));
    }
    Ok(())
}

/// Remembers where the top level stood when code of a module starts.
fn enter_session(cx: &mut Context, scope: &Rc<Scope>) -> bool {
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

/// `-Verbose` and its like given to a function hold for what it calls.
fn set_preference_variables(scope: &Rc<Scope>, p: &FramePreferences) {
    let pairs = [
        ("ErrorActionPreference", p.error),
        ("WarningPreference", p.warning),
        ("InformationPreference", p.information),
        ("VerbosePreference", p.verbose),
        ("DebugPreference", p.debug),
        ("ProgressPreference", p.progress),
    ];
    for (name, value) in pairs {
        if let Some(value) = value {
            scope.put(Name::new(name), Slot::Value(value.to_value()));
        }
    }
    if let Some(what_if) = p.what_if {
        scope.put(Name::new("WhatIfPreference"), Slot::Value(Value::Switch(what_if)));
    }
    if let Some(confirm) = p.confirm {
        let level = if confirm { 1 } else { 0 };
        let value = Value::Enum(TypeId::named("System.Management.Automation.ConfirmImpact"), level);
        scope.put(Name::new("ConfirmPreference"), Slot::Value(value));
    }
}

/// `$PSBoundParameters`, where the code mentions it.
pub(super) fn bound_parameters_variable<'a>(
    block: &Block,
    scope: &Rc<Scope>,
    bound: impl Iterator<Item = (&'a Rc<str>, &'a Value)>,
) {
    let Some(slot) = block.slots.bound_parameters else { return };
    let table = Hashtable::from_pairs(TableKind::Ordered, bound.map(|(n, v)| (n.clone(), v.clone())));
    scope.put_slot(slot, Slot::Value(crate::engine::support::bound_parameters_dictionary(table)));
}

/// Adds what an object bound to `$PSBoundParameters`; what earlier objects bound stays in it.
fn remember_bound(block: &Block, scope: &Rc<Scope>, bound: &BoundParameters) {
    let Some(value) = block.slots.bound_parameters.and_then(|slot| scope.get_slot(slot)) else { return };
    let Some(dictionary) = value.native::<crate::types::collections::Dictionary>() else { return };
    for (name, value) in bound.iter() {
        dictionary.entries.borrow_mut().insert(Value::str(name), value.clone());
    }
}

/// Parameters that nothing was bound to: their defaults, in order, in the function's own scope.
pub(super) fn fill_defaults(cx: &mut Context, block: &Block) -> Result<()> {
    for parameter in &block.parameters {
        let unset =
            !matches!(cx.scope.slots.borrow().get(parameter.slot), Some(Slot::Value(_) | Slot::Variable(_)));
        if !unset {
            continue;
        }
        let value = match &parameter.default {
            Some(default) => {
                let value = null_of(default(cx)?);
                match parameter.type_id {
                    Some(t) => convert::convert(cx, &value, t)?,
                    None => value,
                }
            }
            None => default_of(parameter.type_id),
        };
        cx.scope.put_slot(parameter.slot, Slot::Value(value));
    }
    Ok(())
}

impl Context {
    /// Calls a simple function with its parameters already in their slots.
    pub(super) fn call_function(
        &mut self,
        function: &Rc<Function>,
        block: &Rc<Block>,
        slots: Vec<Slot>,
        extra: Vec<Value>,
        site: &CallSite,
    ) -> Result<()> {
        self.check_depth()?;
        self.check_stop()?;
        let parent = parent_scope(self, &function.block);
        let scope = Scope::with_slots(ScopeKind::Function, block.layout.clone(), Some(parent), slots);
        if function.block.session.borrow().is_some() {
            *scope.module.borrow_mut() = super::function::session_of(&function.block);
        }
        if let Some(slot) = block.slots.args {
            scope.put_slot(slot, Slot::Value(Value::array(extra)));
        }
        self.frames.push(Frame {
            name: function.name.clone(),
            error_suffix: function.name.clone(),
            source: site.source.clone(),
            extent: site.extent,
            preferences: None,
            invocation: Default::default(),
            is_script: true,
            body: Some(block.ast.source.clone()),
            cmdlet: None,
            command: Some(Command::Function(function.clone())),
        });
        let outer = enter_session(self, &scope);
        let saved = std::mem::replace(&mut self.scope, scope);
        let result = self.run_simple_body(function, block, site);
        let scope = std::mem::replace(&mut self.scope, saved);
        if outer {
            self.outer_scopes.pop();
        }
        self.frames.pop();
        self.leave_scope(scope);
        self.succeeded = true;
        match result {
            Err(flow) if matches!(*flow, Flow::Return) => Ok(()),
            other => other,
        }
    }

    fn run_simple_body(&mut self, function: &Rc<Function>, block: &Block, site: &CallSite) -> Result<()> {
        fill_defaults(self, block)?;
        if let Some(slot) = block.slots.my_invocation {
            let value = self.my_invocation(function, site);
            self.scope.put_slot(slot, Slot::Value(value));
        }
        block.end.as_ref().map_or(Ok(()), |end| end.run(self))
    }

    /// Takes a finished scope's slots back for the next call, if nobody kept the scope.
    pub(super) fn leave_scope(&mut self, scope: Rc<Scope>) {
        if scope.definitions.borrow().is_some() {
            self.local_functions = self.local_functions.saturating_sub(1);
            self.commands.changed();
        }
        if Rc::strong_count(&scope) == 1 && self.slot_pool.len() < 64 {
            let mut slots = std::mem::take(&mut *scope.slots.borrow_mut());
            slots.clear();
            self.slot_pool.push(slots);
        }
    }

    /// Defines a function in a scope.
    pub fn define_function_in(
        &mut self,
        scope: &Rc<Scope>,
        name: Name,
        function: Rc<Function>,
    ) -> Result<()> {
        if let Some(existing) = scope.function_local(name)
            && (existing.options.get().read_only || existing.options.get().constant)
        {
            let text = name.text();
            return throw(
                Thrown::record(
                    "System.Management.Automation.SessionStateUnauthorizedAccessException",
                    format!("Cannot write to function {text} because it is read-only or constant."),
                    "FunctionNotWritable",
                    ErrorCategory::WriteError,
                )
                .target(Value::from(&*text)),
            );
        }
        let first = scope.definitions.borrow().is_none();
        if first && !matches!(scope.kind, ScopeKind::Global | ScopeKind::Script | ScopeKind::Module) {
            self.local_functions += 1;
        }
        scope.define_function(name, function);
        self.commands.changed();
        Ok(())
    }
}

/// Runs something with the pipe of a stage.
pub fn with_pipe<R>(cx: &mut Context, pipe: Pipe, run: impl FnOnce(&mut Context) -> R) -> R {
    let saved = std::mem::replace(&mut cx.pipe, pipe);
    let result = run(cx);
    cx.pipe = saved;
    result
}

/// What `MyCommand` is in a function; a bare script block has no name to show.
fn named_command(function: &Rc<Function>) -> Option<Command> {
    match &function.script_path {
        Some(path) => Some(Command::Script(path.clone())),
        None if function.name.is_empty() => None,
        None => Some(Command::Function(function.clone())),
    }
}

/// `Out-File -LiteralPath path`, as a stage.
pub(super) fn out_file_stage(cx: &mut Context, path: &str, append: bool) -> Result<Box<dyn Stage>> {
    let Some(entry) = cx.commands.find_cmdlet("Out-File") else { return throw(not_found("Out-File")) };
    let named = |name: &str, value: Value| Argument {
        name: Some(Rc::from(name)),
        value: Some(value),
        extent: Extent::default(),
        splatted: true,
        text: None,
    };
    let mut arguments = vec![named("LiteralPath", Value::from(path))];
    if append {
        arguments.push(named("Append", Value::Switch(true)));
    }
    let (source, extent) = match cx.frames.last() {
        Some(frame) => (frame.source.clone(), frame.extent),
        None => cx.location.clone(),
    };
    let site = CallSite {
        source,
        extent,
        name: CommandName::Fixed(entry.name.clone(), Name::new(&entry.name)),
        name_extent: extent,
        arguments: vec![],
        operator: InvocationOperator::None,
        quick: RefCell::new(None),
    };
    Ok(Box::new(CmdletStage::new(entry, Rc::new(site), Prepared { arguments }, true)))
}

impl Context {
    /// Runs a script file as the program's command line names it: words that start with a dash are parameters.
    pub fn call_script(&mut self, path: &str, words: &[String]) -> Result<()> {
        let function = super::script_file::script_function(self, path)?;
        let mut arguments = Vec::with_capacity(words.len());
        for word in words {
            let name =
                word.strip_prefix('-').filter(|n| n.starts_with(|c: char| c.is_alphabetic() || c == '_'));
            arguments.push(match name {
                Some(name) => {
                    let (name, value) = match name.split_once(':') {
                        Some((n, v)) => (n, (!v.is_empty()).then(|| argument_word(v))),
                        None => (name, None),
                    };
                    Argument {
                        name: Some(Rc::from(name)),
                        value,
                        extent: Extent::default(),
                        splatted: false,
                        text: None,
                    }
                }
                None => Argument {
                    name: None,
                    value: Some(Value::from(word.as_str())),
                    extent: Extent::default(),
                    splatted: false,
                    text: None,
                },
            });
        }
        let source = function.code.ast.source.clone();
        let site = CallSite {
            source,
            extent: Extent::default(),
            name: CommandName::Fixed(function.name.clone(), Name::new(&function.name)),
            name_extent: Extent::default(),
            arguments: vec![],
            operator: InvocationOperator::None,
            quick: RefCell::new(None),
        };
        // A script named on the command line runs in the global scope, as if dot-sourced.
        let stage = FunctionStage::new(function, Rc::new(site), Prepared { arguments }, false, true);
        super::pipe::run_pipeline(self, vec![Box::new(stage)], super::pipe::Input::None)
    }
}

/// `-Switch:$false` on the program's command line.
fn argument_word(text: &str) -> Value {
    match &*text.to_ascii_lowercase() {
        "$true" => Value::Bool(true),
        "$false" => Value::Bool(false),
        _ => Value::from(text),
    }
}
