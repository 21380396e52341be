//! The running engine: one per session.

use super::command_table::CommandTable;
use super::module::Module;
use super::pipe::Pipe;
use super::scope::{Layout, Scope, ScopeKind, ancestors};
use super::streams::{StreamTarget, Streams};
use super::variable::{Slot, VariableAttribute};
use crate::object::{
    ErrorCategory, Flow, Host, InvocationInfo, Object, Result, ScriptBlock, Thrown, TypeId, Value, convert,
    throw,
};
use crate::text::{Extent, Name, Source};
use rustc_hash::FxHashMap;
use std::any::{Any, TypeId as RustTypeId};
use std::cell::RefCell;
use std::rc::Rc;

/// A command that is being run: what errors and preferences refer to.
pub struct Frame {
    pub name: Rc<str>,
    /// What follows the id in the errors this command writes: a function's name or a cmdlet's class.
    pub error_suffix: Rc<str>,
    /// Where the command was called.
    pub source: Rc<Source>,
    pub extent: Extent,
    /// `-ErrorAction` and the like, given on the command line.
    pub preferences: Option<Box<FramePreferences>>,
    pub invocation: RefCell<Option<Rc<InvocationInfo>>>,
    /// A script's code rather than a cmdlet.
    pub is_script: bool,
    /// Source of the code that runs in the frame, for stack traces.
    pub body: Option<Rc<Source>>,
    /// What the command shows as its own: `PSCmdlet`, bound parameters.
    pub cmdlet: Option<Value>,
    /// The command itself, for `MyCommand`.
    pub command: Option<super::command_table::Command>,
    /// The script block that runs without being a function.
    pub block: Option<Rc<ScriptBlock>>,
    /// How it was called, where that is known.
    pub called: Option<Box<Called>>,
}

/// What `$MyInvocation` tells of a call.
pub struct Called {
    pub name: Rc<str>,
    pub bound: Value,
    pub unbound: Vec<Value>,
    /// Which stage of how many.
    pub place: (i32, i32),
    pub expecting_input: bool,
}

#[derive(Default, Clone)]
pub struct FramePreferences {
    pub error: Option<ActionPreference>,
    pub warning: Option<ActionPreference>,
    pub information: Option<ActionPreference>,
    pub verbose: Option<ActionPreference>,
    pub debug: Option<ActionPreference>,
    pub progress: Option<ActionPreference>,
    pub what_if: Option<bool>,
    pub confirm: Option<bool>,
    pub error_variable: Option<Rc<Object>>,
    pub warning_variable: Option<Rc<Object>>,
    pub information_variable: Option<Rc<Object>>,
    /// Answers "yes to all" or "no to all" given at a prompt.
    pub should_process_all: Option<bool>,
}

/// `ActionPreference`, with .NET's numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ActionPreference {
    SilentlyContinue = 0,
    Stop = 1,
    Continue = 2,
    Inquire = 3,
    Ignore = 4,
    Suspend = 5,
    Break = 6,
}

impl ActionPreference {
    pub fn from_number(n: i64) -> Option<ActionPreference> {
        use ActionPreference::*;
        [SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break]
            .get(usize::try_from(n).ok()?)
            .copied()
    }

    /// Reads a preference variable's value: an enum value, a name, a Boolean.
    pub fn from_value(value: &Value) -> Option<ActionPreference> {
        use ActionPreference::*;
        match value.base() {
            Value::Enum(_, n) => Self::from_number(*n),
            Value::Int(n) => Self::from_number(i64::from(*n)),
            Value::Bool(true) | Value::Switch(true) => Some(Continue),
            Value::Bool(false) | Value::Switch(false) => Some(SilentlyContinue),
            Value::Str(s) => [SilentlyContinue, Stop, Continue, Inquire, Ignore, Suspend, Break]
                .into_iter()
                .find(|p| format!("{p:?}").eq_ignore_ascii_case(s)),
            _ => None,
        }
    }

    pub fn to_value(self) -> Value {
        Value::Enum(TypeId::named("System.Management.Automation.ActionPreference"), self as i64)
    }
}

/// Bounds on what a script may use; beyond them there is a clear error.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Nested calls.
    pub depth: usize,
    /// Loop turns and calls; none by default.
    pub steps: Option<u64>,
}

pub struct Context {
    pub host: Box<dyn Host>,
    pub scope: Rc<Scope>,
    pub global: Rc<Scope>,
    pub pipe: Pipe,
    pub streams: Streams,
    pub commands: CommandTable,
    pub frames: Vec<Frame>,
    /// `$?`.
    pub succeeded: bool,
    /// `$Error`, newest first in the list.
    pub errors: Value,
    /// How many `try` blocks and statement traps enclose the running code.
    pub try_depth: usize,
    pub pipeline_count: u64,
    /// The script named on the program's command line.
    pub(super) main_script: Option<Rc<super::function::Function>>,
    /// The pipeline whose stage runs.
    pub(super) running_pipeline: u64,
    pub limits: Limits,
    pub steps: u64,
    pub modules: Vec<Rc<Module>>,
    /// Classes and enums of scripts, by name.
    pub script_types: FxHashMap<Name, TypeId>,
    pub using_namespaces: Vec<Rc<str>>,
    pub edition: Edition,
    /// Exit code of the last program; `$LASTEXITCODE`.
    pub last_exit_code: Option<i32>,
    /// Default formatting of what reaches the host.
    pub out_default: Option<Box<dyn OutDefault>>,
    /// State of rooms above the engine: the topology, the catalogue, a lab.
    extensions: FxHashMap<RustTypeId, Box<dyn Any>>,
    pub(super) buffers: Vec<Rc<RefCell<Vec<Value>>>>,
    pub(super) return_flow: Rc<Flow>,
    pub(super) plain_break: Rc<Flow>,
    pub(super) plain_continue: Rc<Flow>,
    /// Where the statement being run stands, for errors raised by cmdlets without a frame of their own.
    pub location: (Rc<Source>, Extent),
    /// Prompt-level history number.
    pub history_id: i64,
    pub drives: super::location::Locations,
    /// Scopes from which code of a module was entered.
    pub(super) outer_scopes: Vec<Rc<Scope>>,
    /// Errors being handled by `catch` blocks around the running code.
    pub(super) handling: usize,
    /// A variable with the `AllScope` option was made beyond the automatic ones.
    pub all_scope_defined: bool,
    /// Which stage of how many is being begun.
    pub(super) stage_place: (i32, i32),
    /// Strings being expanded around the running code, where strict mode was used.
    pub(super) expanding: usize,
    /// `Set-StrictMode` was used at all.
    pub strict_used: bool,
    /// Scopes of calls that have functions of their own.
    pub(super) local_functions: usize,
    pub(super) slot_pool: Vec<Vec<Slot>>,
    /// Room in which strings are put together.
    pub(super) text_room: String,
    /// What the running method of a class returns.
    pub(super) method_result: Value,
    pub(super) method_return_extent: Extent,
    /// Errors written so far.
    pub(super) errors_written: usize,
    /// `$PSCmdlet.ThrowTerminatingError` is on its way out of the function.
    pub(super) terminating: Option<usize>,
    /// `$PSCmdlet.WriteError` was called by the running function.
    pub function_failed: bool,
}

/// How the shell presents itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edition {
    /// Windows PowerShell, as the Lync Server Management Shell was.
    Desktop,
    /// PowerShell 7.
    Core,
}

/// Shows objects that reach the host.
pub trait OutDefault {
    fn write(&mut self, cx: &mut Context, value: &Value) -> Result<()>;
    /// Shows a record of the error stream.
    fn write_error(&mut self, cx: &mut Context, record: &Value) -> Result<()>;
    /// Nothing more comes: closes tables that are still open.
    fn finish(&mut self, cx: &mut Context) -> Result<()>;
    /// The run ended before its time: forgets what was held back.
    fn abandon(&mut self, cx: &mut Context);
}

impl Context {
    pub fn new(host: Box<dyn Host>, edition: Edition) -> Context {
        let global = Scope::new(ScopeKind::Global, Layout::new(), None);
        let directory = host.current_directory();
        let mut cx = Context {
            host,
            scope: global.clone(),
            global,
            pipe: Pipe::Host,
            streams: Streams::default(),
            commands: CommandTable::default(),
            frames: Vec::new(),
            succeeded: true,
            errors: crate::engine::support::new_array_list(vec![]),
            try_depth: 0,
            pipeline_count: 0,
            main_script: None,
            running_pipeline: 0,
            limits: Limits { depth: 1000, steps: None },
            steps: 0,
            modules: Vec::new(),
            script_types: FxHashMap::default(),
            using_namespaces: Vec::new(),
            edition,
            last_exit_code: None,
            out_default: None,
            extensions: FxHashMap::default(),
            buffers: Vec::new(),
            return_flow: Rc::new(Flow::Return),
            plain_break: Rc::new(Flow::Break(None)),
            plain_continue: Rc::new(Flow::Continue(None)),
            location: (Source::new(None, ""), Extent::default()),
            history_id: 1,
            drives: super::location::Locations::new(edition, &directory),
            outer_scopes: Vec::new(),
            handling: 0,
            all_scope_defined: false,
            stage_place: (1, 1),
            expanding: 0,
            strict_used: false,
            local_functions: 0,
            slot_pool: Vec::new(),
            text_room: String::new(),
            method_result: Value::Null,
            method_return_extent: Extent::default(),
            terminating: None,
            errors_written: 0,
            function_failed: false,
        };
        super::records::register();
        crate::types::set_engine_hooks(&super::class::Classes);
        super::automatic::define(&mut cx);
        cx
    }

    /// State of another room, made on first use.
    pub fn extension<T: Any + Default>(&mut self) -> &mut T {
        let entry = self.extensions.entry(RustTypeId::of::<T>()).or_insert_with(|| Box::<T>::default());
        match entry.downcast_mut() {
            Some(found) => found,
            None => unreachable!("an extension is stored under its own type"),
        }
    }

    /// Whether the state of another room was made yet.
    pub fn has_extension<T: Any>(&self) -> bool {
        self.extensions.contains_key(&RustTypeId::of::<T>())
    }

    /// Replaces the state of another room.
    pub fn set_extension<T: Any>(&mut self, state: T) {
        self.extensions.insert(RustTypeId::of::<T>(), Box::new(state));
    }

    // Output

    /// Writes one object to the current output, as it is.
    pub fn emit(&mut self, value: Value) -> Result<()> {
        match &self.pipe {
            Pipe::Collect(list) => {
                list.borrow_mut().push(value);
                Ok(())
            }
            Pipe::Stage(pipeline, index) => {
                let (pipeline, index) = (pipeline.clone(), *index);
                pipeline.send(self, index, value)
            }
            Pipe::Discard => Ok(()),
            Pipe::Host => self.show(&value),
        }
    }

    /// Writes a value as an expression statement does: collections element by element.
    pub fn emit_enumerated(&mut self, value: Value) -> Result<()> {
        match &value {
            Value::Void => Ok(()),
            Value::Array(array) => {
                if let Pipe::Collect(list) = &self.pipe {
                    list.borrow_mut().extend(array.items().iter().cloned());
                    return Ok(());
                }
                let mut i = 0;
                while let Some(item) = array.get(i) {
                    self.emit(item)?;
                    i += 1;
                }
                Ok(())
            }
            Value::Object(_) => match crate::types::members::enumerate(self, &value)? {
                Some(items) => {
                    let watch = crate::types::collections::Watch::of(&value);
                    for item in items {
                        self.emit(item)?;
                        if let Some(watch) = &watch {
                            watch.check().map_err(super::errors::bad_enumeration)?;
                        }
                    }
                    Ok(())
                }
                None => self.emit(value),
            },
            _ => self.emit(value),
        }
    }

    /// Shows a value on the host, through default formatting.
    pub fn show(&mut self, value: &Value) -> Result<()> {
        let Some(mut out) = self.out_default.take() else { return Ok(()) };
        let result = out.write(self, value);
        self.out_default.get_or_insert(out);
        result
    }

    /// Shows an error on the host, where errors go.
    pub fn show_error(&mut self, record: &Value) -> Result<()> {
        let Some(mut out) = self.out_default.take() else { return Ok(()) };
        let result = out.write_error(self, record);
        self.out_default.get_or_insert(out);
        result
    }

    /// Closes what default formatting has still open.
    pub fn finish_output(&mut self) -> Result<()> {
        let Some(mut out) = self.out_default.take() else { return Ok(()) };
        let result = out.finish(self);
        self.out_default.get_or_insert(out);
        result
    }

    /// Forgets what default formatting holds back.
    pub fn abandon_output(&mut self) {
        let Some(mut out) = self.out_default.take() else { return };
        out.abandon(self);
        self.out_default.get_or_insert(out);
    }

    /// Collects what runs inside writes.
    pub fn collect(&mut self, run: impl FnOnce(&mut Context) -> Result<()>) -> Result<Vec<Value>> {
        let (result, items) = self.collect_partial(run);
        result.map(|()| items)
    }

    /// Collects what runs inside writes, and keeps what had been written when it failed.
    pub fn collect_partial(
        &mut self,
        run: impl FnOnce(&mut Context) -> Result<()>,
    ) -> (Result<()>, Vec<Value>) {
        let buffer = self.buffers.pop().unwrap_or_default();
        let saved = std::mem::replace(&mut self.pipe, Pipe::Collect(buffer.clone()));
        let result = run(self);
        self.pipe = saved;
        let items = std::mem::take(&mut *buffer.borrow_mut());
        self.give_back(buffer);
        (result, items)
    }

    /// Collects output as the value of an expression: nothing, one value, or an array.
    pub fn capture(&mut self, run: impl FnOnce(&mut Context) -> Result<()>) -> Result<Value> {
        let buffer = self.buffers.pop().unwrap_or_default();
        let saved = std::mem::replace(&mut self.pipe, Pipe::Collect(buffer.clone()));
        let result = run(self);
        self.pipe = saved;
        let value = {
            let mut items = buffer.borrow_mut();
            match items.len() {
                0 => Value::Void,
                1 => items.pop().unwrap_or_default(),
                _ => Value::array(std::mem::take(&mut *items)),
            }
        };
        self.give_back(buffer);
        result.map(|()| value)
    }

    fn give_back(&mut self, buffer: Rc<RefCell<Vec<Value>>>) {
        if Rc::strong_count(&buffer) == 1 && self.buffers.len() < 32 {
            buffer.borrow_mut().clear();
            self.buffers.push(buffer);
        }
    }

    /// Runs with all output thrown away.
    pub fn discard(&mut self, run: impl FnOnce(&mut Context) -> Result<()>) -> Result<()> {
        let saved = std::mem::replace(&mut self.pipe, Pipe::Discard);
        let result = run(self);
        self.pipe = saved;
        result
    }

    // Stopping

    /// Called at every loop turn and object: refuses when the user or a limit says stop.
    #[inline]
    pub fn check_stop(&mut self) -> Result<()> {
        self.steps += 1;
        if self.steps & 0x3ff == 0 { self.check_stop_slowly() } else { Ok(()) }
    }

    fn check_stop_slowly(&mut self) -> Result<()> {
        if self.host.stop_requested() {
            return Err(Rc::new(Flow::Stopped));
        }
        match self.limits.steps {
            Some(limit) if self.steps > limit => {
                self.limits.steps = Some(self.steps + 1_000_000);
                throw(Thrown::runtime(
                    format!("The script was stopped after {limit} steps."),
                    "StepLimitExceeded",
                    ErrorCategory::LimitsExceeded,
                ))
            }
            _ => Ok(()),
        }
    }

    // Scopes and variables

    /// Runs in another scope.
    pub fn in_scope<R>(&mut self, scope: Rc<Scope>, run: impl FnOnce(&mut Context) -> R) -> R {
        let saved = std::mem::replace(&mut self.scope, scope);
        let result = run(self);
        self.scope = saved;
        result
    }

    /// The script, module or global scope that `$script:` means here.
    pub fn script_scope(&self) -> Rc<Scope> {
        ancestors(&self.scope)
            .find(|s| matches!(s.kind, ScopeKind::Script | ScopeKind::Module | ScopeKind::Global))
            .unwrap_or_else(|| self.global.clone())
    }

    /// A variable as the running code sees it: here, then in the callers.
    pub fn get_variable(&mut self, name: Name) -> Option<Value> {
        let mut scope = self.scope.clone();
        if let Some(value) = scope.get_local(name) {
            return Some(value);
        }
        while let Some(parent) = scope.parent.clone() {
            scope = parent;
            if let Some(variable) = scope.variable_local(name) {
                if variable.options.get().private {
                    continue;
                }
                return Some(variable.value.borrow().clone());
            }
            if let Some(value) = scope.get_local(name) {
                return Some(value);
            }
        }
        super::automatic::read(self, name)
    }

    /// The scope in which a name is set, nearest first.
    pub fn scope_of(&self, name: Name) -> Option<Rc<Scope>> {
        ancestors(&self.scope).find(|s| s.contains(name))
    }

    /// Assigns in the current scope, as `$name = value` does.
    pub fn assign(&mut self, name: Name, value: Value) -> Result<()> {
        let scope = self.scope.clone();
        self.assign_in(&scope, name, value)
    }

    /// Assigns in a given scope, keeping types, validations and options of a variable that is there.
    pub fn assign_in(&mut self, scope: &Rc<Scope>, name: Name, value: Value) -> Result<()> {
        if let Some(variable) = scope.variable_local(name) {
            return self.assign_variable(&variable, value);
        }
        // An AllScope variable is one and the same in every scope.
        if let Some(variable) = self.all_scope_variable(scope, name) {
            return self.assign_variable(&variable, value);
        }
        let value = match scope.layout.find(name).and_then(|i| scope.layout.constraint(i)) {
            Some(type_id) if scope.contains(name) => convert::convert(self, &value, type_id)?,
            _ => value,
        };
        scope.put(name, Slot::Value(value));
        Ok(())
    }

    fn all_scope_variable(&self, scope: &Rc<Scope>, name: Name) -> Option<Rc<super::variable::Variable>> {
        if Rc::ptr_eq(scope, &self.global) {
            return None;
        }
        self.global.variable_local(name).filter(|v| v.options.get().all_scope)
    }

    pub fn assign_variable(&mut self, variable: &Rc<super::variable::Variable>, value: Value) -> Result<()> {
        let options = variable.options.get();
        if options.read_only || options.constant {
            let name = variable.name.text();
            return throw(
                Thrown::record(
                    "System.Management.Automation.SessionStateUnauthorizedAccessException",
                    format!("Cannot overwrite variable {name} because it is read-only or constant."),
                    "VariableNotWritable",
                    ErrorCategory::WriteError,
                )
                .target(Value::from(&*name)),
            );
        }
        let mut value = if matches!(value, Value::Void) { Value::Null } else { value };
        // Mostly a variable has one type, and the value has it already.
        if let [VariableAttribute::Type(type_id)] = variable.attributes.borrow().as_slice()
            && is_exactly(&value, *type_id)
        {
            *variable.value.borrow_mut() = value;
            return Ok(());
        }
        let attributes = variable.attributes.borrow().clone();
        for attribute in &attributes {
            match attribute {
                VariableAttribute::Type(type_id) => match convert::convert(self, &value, *type_id) {
                    Ok(converted) => value = converted,
                    Err(flow) if variable.checked.get() && convert::is_cast_error(&flow) => {
                        return throw(transformation_failed(&flow));
                    }
                    Err(flow) => return Err(flow),
                },
                VariableAttribute::Validation(validation) => {
                    if let Some(message) = validation.check(self, &value)? {
                        let _ = message;
                        let shown = shown_value(self, &value);
                        return throw(invalid_value(&variable.name.text(), &shown, variable.is_new.get()));
                    }
                }
                VariableAttribute::Other(_) => {}
            }
        }
        *variable.value.borrow_mut() = value;
        Ok(())
    }

    /// A preference variable's value, as the running code sees it.
    pub fn preference(&mut self, name: &str) -> Option<ActionPreference> {
        self.get_variable(Name::new(name)).and_then(|v| ActionPreference::from_value(&v))
    }

    // Frames

    pub fn frame(&self) -> Option<&Frame> {
        self.frames.last()
    }

    /// What the innermost command line asked for.
    pub fn frame_preferences(&self) -> Option<&FramePreferences> {
        self.frames.last().and_then(|f| f.preferences.as_deref())
    }

    /// Refuses when calls nest too deeply.
    pub fn check_depth(&self) -> Result<()> {
        if self.frames.len() < self.limits.depth {
            return Ok(());
        }
        throw(
            Thrown::record(
                "System.Management.Automation.ScriptCallDepthException",
                "The script failed due to call depth overflow.",
                "CallDepthOverflow",
                ErrorCategory::InvalidOperation,
            )
            .detail("CallDepth", Value::from(self.frames.len())),
        )
    }

    /// A script block made of text, bound to nothing.
    pub fn parse_block(&mut self, text: &str, path: Option<&str>) -> Result<Rc<ScriptBlock>> {
        let source = Source::new(path, text);
        let parsed = crate::language::parse(&source);
        if let Some(flow) = super::parse_failure(&parsed.errors, &source) {
            return Err(flow);
        }
        Ok(super::function::Code::block(parsed.script))
    }

    /// Sends one of the streams somewhere else while something runs.
    pub fn with_streams<R>(
        &mut self,
        change: impl FnOnce(&mut Streams),
        run: impl FnOnce(&mut Context) -> R,
    ) -> R {
        let saved = self.streams.clone();
        change(&mut self.streams);
        let result = run(self);
        self.streams = saved;
        result
    }

    /// Puts the engine back to the top level after a fault inside it.
    pub fn recover(&mut self) {
        self.frames.clear();
        self.scope = self.global.clone();
        self.pipe = Pipe::Host;
        self.streams = Streams::default();
        self.try_depth = 0;
        self.handling = 0;
        self.expanding = 0;
        self.outer_scopes.clear();
        self.buffers.clear();
    }

    /// Where errors go just now.
    pub fn error_target(&self) -> &StreamTarget {
        &self.streams.error
    }
}

/// A value as the refusal of a variable's validation tells it.
fn shown_value(cx: &mut Context, value: &Value) -> String {
    match value {
        Value::Null | Value::Void => "$null".to_owned(),
        other => convert::net_text(cx, other).to_string(),
    }
}

fn invalid_value(name: &str, shown: &str, is_new: bool) -> Thrown {
    let message = if is_new {
        format!(
            "The attribute cannot be added because variable {name} with value {shown} would no longer be valid."
        )
    } else {
        format!(
            "The variable cannot be validated because the value {shown} is not a valid value for the {name} variable."
        )
    };
    Thrown::record(
        "System.Management.Automation.ValidationMetadataException",
        message,
        "ValidateSetFailure",
        ErrorCategory::MetadataError,
    )
}

/// Whether a value needs no conversion to one of the usual types.
fn is_exactly(value: &Value, type_id: TypeId) -> bool {
    match value {
        Value::Int(_) => type_id == TypeId::INT32,
        Value::Long(_) => type_id == TypeId::INT64,
        Value::Double(_) => type_id == TypeId::DOUBLE,
        Value::Bool(_) => type_id == TypeId::BOOLEAN,
        Value::Str(_) => type_id == TypeId::STRING,
        _ => false,
    }
}

/// A typed variable's refusal where its type is an attribute of the variable and not of the code.
fn transformation_failed(flow: &Flow) -> Thrown {
    let message = flow.record().map_or_else(String::new, |r| r.exception_message().to_string());
    let thrown = Thrown::record(
        "System.Management.Automation.ArgumentTransformationMetadataException",
        message,
        "RuntimeException",
        ErrorCategory::MetadataError,
    );
    match flow.record() {
        Some(record) => thrown.inner(record.exception.clone()),
        None => thrown,
    }
}
