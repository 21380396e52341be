//! The streams beside output: errors, warnings, and what else commands have to say.

use super::context::{ActionPreference, Context, Frame, FramePreferences};
use super::pipe::Pipe;
use crate::object::{
    ErrorCategory, ErrorRecord, ExceptionData, Flow, InvocationInfo, Native, Object, Result, Thrown, TypeId,
    Value, throw,
};
use std::rc::Rc;

/// Where a stream goes.
#[derive(Clone, Default)]
pub enum StreamTarget {
    #[default]
    Host,
    Discard,
    /// The host, which shows the bare message: errors that commands write in a method with a value to return.
    Message,
    /// Merged into an output: `2>&1`.
    Pipe(Pipe),
}

#[derive(Clone, Default)]
pub struct Streams {
    pub error: StreamTarget,
    /// The frames around and of a cmdlet that has `2>&1`: errors that commands in its script blocks write are lost.
    pub merged_by: Option<usize>,
    pub warning: StreamTarget,
    pub verbose: StreamTarget,
    pub debug: StreamTarget,
    pub information: StreamTarget,
}

/// The streams that carry messages rather than errors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MessageKind {
    Warning,
    Verbose,
    Debug,
}

/// `WarningRecord`, `VerboseRecord`, `DebugRecord`.
pub struct MessageRecord {
    pub kind: MessageKind,
    pub message: Rc<str>,
    pub invocation: Option<Rc<InvocationInfo>>,
    /// It came through its stream, so that the host shows it with its prefix.
    pub streamed: bool,
}

impl Native for MessageRecord {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.kind {
            MessageKind::Warning => "System.Management.Automation.WarningRecord",
            MessageKind::Verbose => "System.Management.Automation.VerboseRecord",
            MessageKind::Debug => "System.Management.Automation.DebugRecord",
        })
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `InformationRecord`.
pub struct InformationRecord {
    pub message: Value,
    pub source: Rc<str>,
    pub tags: Vec<Rc<str>>,
    pub time: crate::dotnet::DateTime,
    pub no_new_line: bool,
}

impl Native for InformationRecord {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.InformationRecord")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

impl Context {
    fn target(&self, kind: MessageKind) -> StreamTarget {
        match kind {
            MessageKind::Warning => self.streams.warning.clone(),
            MessageKind::Verbose => self.streams.verbose.clone(),
            MessageKind::Debug => self.streams.debug.clone(),
        }
    }

    /// Writes a value into an output that is not the current one.
    pub fn emit_to(&mut self, pipe: &Pipe, value: Value) -> Result<()> {
        let saved = std::mem::replace(&mut self.pipe, pipe.clone());
        let result = self.emit(value);
        self.pipe = saved;
        result
    }

    fn message_preference(&mut self, kind: MessageKind) -> ActionPreference {
        let own = self.frame_preferences().and_then(|p| match kind {
            MessageKind::Warning => p.warning,
            MessageKind::Verbose => p.verbose,
            MessageKind::Debug => p.debug,
        });
        let name = match kind {
            MessageKind::Warning => "WarningPreference",
            MessageKind::Verbose => "VerbosePreference",
            MessageKind::Debug => "DebugPreference",
        };
        own.or_else(|| self.preference(name)).unwrap_or(ActionPreference::SilentlyContinue)
    }

    /// Writes a warning, a verbose or a debug message, as the preferences in force say.
    pub fn write_message(&mut self, kind: MessageKind, message: &str) -> Result<()> {
        let preference = self.message_preference(kind);
        let invocation = self.current_invocation();
        let record = |streamed| {
            let (message, invocation) = (Rc::from(message), invocation.clone());
            Value::object(MessageRecord { kind, message, invocation, streamed })
        };
        let value = record(true);
        if kind == MessageKind::Warning {
            self.remember_in(&record(false), |p| p.warning_variable.as_ref());
        }
        match preference {
            ActionPreference::SilentlyContinue | ActionPreference::Ignore => Ok(()),
            ActionPreference::Stop => {
                self.deliver_message(kind, value)?;
                let name = format!("{kind:?}");
                throw(stopped_by(&name, message))
            }
            _ => self.deliver_message(kind, value),
        }
    }

    pub fn write_warning(&mut self, message: &str) -> Result<()> {
        self.write_message(MessageKind::Warning, message)
    }

    pub fn write_verbose(&mut self, message: &str) -> Result<()> {
        self.write_message(MessageKind::Verbose, message)
    }

    pub fn write_debug(&mut self, message: &str) -> Result<()> {
        self.write_message(MessageKind::Debug, message)
    }

    fn deliver_message(&mut self, kind: MessageKind, value: Value) -> Result<()> {
        match self.target(kind) {
            StreamTarget::Discard => Ok(()),
            StreamTarget::Pipe(pipe) => self.emit_to(&pipe, value),
            StreamTarget::Host | StreamTarget::Message => self.show(&value),
        }
    }

    /// Writes to the information stream; `host` records are shown whatever the preference.
    pub fn write_information(&mut self, record: InformationRecord, host: bool) -> Result<()> {
        let own = self.frame_preferences().and_then(|p| p.information);
        let preference = own
            .or_else(|| self.preference("InformationPreference"))
            .unwrap_or(ActionPreference::SilentlyContinue);
        let value = Value::object(record);
        self.remember_in(&value, |p| p.information_variable.as_ref());
        let stop = (preference == ActionPreference::Stop && !host).then(|| information_text(&value));
        let target = self.streams.information.clone();
        let shown = stop.is_some()
            || host
            || preference == ActionPreference::Continue
            || preference == ActionPreference::Inquire;
        match target {
            StreamTarget::Discard => Ok(()),
            StreamTarget::Pipe(pipe) if preference != ActionPreference::Ignore => self.emit_to(&pipe, value),
            StreamTarget::Host if shown && preference != ActionPreference::Ignore => self.show(&value),
            _ => Ok(()),
        }?;
        match stop {
            Some(text) => throw(stopped_by("Information", &text)),
            None => Ok(()),
        }
    }

    // Errors

    /// The invocation of the command that is running.
    pub fn current_invocation(&self) -> Option<Rc<InvocationInfo>> {
        self.frames.last().map(Frame::invocation_info)
    }

    /// The effective `ErrorAction`.
    pub fn error_preference(&mut self) -> ActionPreference {
        self.frame_preferences()
            .and_then(|p| p.error)
            .or_else(|| self.preference("ErrorActionPreference"))
            .unwrap_or(ActionPreference::Continue)
    }

    /// Writes a non-terminating error of the running command.
    pub fn write_error_record(&mut self, record: ErrorRecord) -> Result<()> {
        if record.invocation.borrow().is_none() {
            *record.invocation.borrow_mut() = self.current_invocation();
        }
        if record.id_suffix.borrow().is_none()
            && let Some(frame) = self.frames.last()
        {
            *record.id_suffix.borrow_mut() = Some(frame.error_suffix.clone());
        }
        if record.activity.borrow().is_none()
            && let Some(frame) = self.frames.last()
        {
            *record.activity.borrow_mut() = Some(frame.name.clone());
        }
        self.complete_record(&record);
        self.write_error_object(Rc::new(Object::new(record)))
    }

    /// Fills what every record has: the stack trace.
    pub fn complete_record(&self, record: &ErrorRecord) {
        if record.script_stack_trace.borrow().is_none() {
            *record.script_stack_trace.borrow_mut() = Some(Rc::from(self.stack_trace()));
        }
    }

    fn write_error_object(&mut self, object: Rc<Object>) -> Result<()> {
        let preference = self.error_preference();
        self.errors_written += 1;
        self.succeeded = false;
        if preference == ActionPreference::Ignore {
            return Ok(());
        }
        let value = Value::Object(object.clone());
        let kept = if preference == ActionPreference::Stop { stop_exception(&object) } else { value.clone() };
        self.remember_in(&kept, |p| p.error_variable.as_ref());
        match preference {
            ActionPreference::Stop => {
                if let Some(record) = object.get::<ErrorRecord>() {
                    record.ends_script.set(true);
                    record.stopped.set(true);
                }
                Err(Rc::new(Flow::Error(object)))
            }
            ActionPreference::SilentlyContinue => {
                self.remember_error(&object);
                Ok(())
            }
            _ => {
                self.remember_error(&object);
                if self.streams.merged_by.is_some_and(|depth| self.frames.len() > depth) {
                    return Ok(());
                }
                self.deliver_error(value)
            }
        }
    }

    /// `-ErrorVariable` counts an error once for every list of statements, `try` and command that it leaves.
    #[cold]
    pub fn remember_in_error_variables(&self, flow: &Rc<Flow>) {
        if self.terminating.is_none()
            && let Some(record) = flow.record_value()
        {
            self.remember_in(&record, |p| p.error_variable.as_ref());
        }
    }

    /// A record counts for every command around it that collects its kind in a variable.
    fn remember_in(&self, record: &Value, list: fn(&FramePreferences) -> Option<&Rc<Object>>) {
        for frame in &self.frames {
            if let Some(list) = frame.preferences.as_deref().and_then(list) {
                crate::engine::support::list_add(&Value::Object(list.clone()), record.clone());
            }
        }
    }

    /// Puts an error at the head of `$Error`, once.
    pub fn remember_error(&mut self, object: &Rc<Object>) {
        if let Some(record) = object.get::<ErrorRecord>() {
            if record.remembered.replace(true) {
                return;
            }
            super::errors::keep_in_exception(record);
            crate::engine::support::list_insert_first(&self.errors, Value::Object(object.clone()), 256);
        }
    }

    /// Sends an error to where the error stream goes.
    pub fn deliver_error(&mut self, value: Value) -> Result<()> {
        match self.streams.error.clone() {
            StreamTarget::Discard => Ok(()),
            StreamTarget::Pipe(pipe) => self.emit_to(&pipe, merged(value)),
            StreamTarget::Host => self.show_error(&value),
            StreamTarget::Message => {
                let text = value.native::<ErrorRecord>().map(|r| r.message().to_string());
                self.host.write_error(&text.unwrap_or_default());
                Ok(())
            }
        }
    }

    /// `at Get-Thing, path: line 3` for every frame, innermost first.
    pub fn stack_trace(&self) -> String {
        let place = |source: &crate::text::Source, offset: u32| {
            let path = source.path.as_deref().unwrap_or("<No file>");
            format!("{path}: line {}", source.line(offset))
        };
        let mut lines = Vec::new();
        let mut inner = (self.location.0.clone(), self.location.1);
        for frame in self.frames.iter().rev() {
            if frame.is_script {
                lines.push(format!("at {}, {}", frame.name, place(&inner.0, inner.1.start)));
            }
            inner = (frame.source.clone(), frame.extent);
        }
        // What the program itself called has no line of its own.
        if self.frames.is_empty() || inner.1 != crate::text::Extent::default() {
            lines.push(format!("at <ScriptBlock>, {}", place(&inner.0, inner.1.start)));
        }
        lines.join("\n")
    }

    /// Whether a function that ended itself with a terminating error still runs: its own statements, blocks and
    /// preferences have no say in it.
    pub(super) fn is_leaving_function(&self) -> bool {
        self.terminating.is_some_and(|level| self.frames.len() >= level)
    }

    /// A statement ended with an error: decides whether the script goes on after it.
    pub fn statement_failed(&mut self, flow: Rc<Flow>) -> Result<()> {
        let Flow::Error(object) = &*flow else { return Err(flow) };
        let Some(record) = object.get::<ErrorRecord>() else { return Err(flow) };
        self.succeeded = false;
        if self.try_depth > 0 || self.is_leaving_function() {
            return Err(flow);
        }
        let preference = self.preference("ErrorActionPreference").unwrap_or(ActionPreference::Continue);
        match preference {
            ActionPreference::SilentlyContinue => {
                self.remember_error(object);
                Ok(())
            }
            ActionPreference::Ignore => Ok(()),
            ActionPreference::Stop => {
                record.by_preference.set(!record.ends_script.replace(true));
                Err(flow)
            }
            _ if record.ends_script.get() => Err(flow),
            _ => {
                self.remember_error(object);
                let value = Value::Object(object.clone());
                self.deliver_error(value)
            }
        }
    }
}

/// What `-ErrorAction Stop` makes of an error, as `-ErrorVariable` keeps it.
fn stop_exception(object: &Rc<Object>) -> Value {
    let text = object.get::<ErrorRecord>().map_or_else(String::new, |r| r.message().to_string());
    let message = format!(
        "The running command stopped because the preference variable \"ErrorActionPreference\" or common parameter is set to Stop: {text}"
    );
    let exception = ExceptionData::named(STOP_EXCEPTION, message);
    *exception.error_record.borrow_mut() = Some(Value::Object(object.clone()));
    Value::object(exception)
}

/// A message ends its command where the preference of its stream is `Stop`.
fn stopped_by(stream: &str, message: &str) -> Thrown {
    Thrown::record(
        STOP_EXCEPTION,
        format!(
            "The running command stopped because the preference variable \"{stream}Preference\" or common parameter is set to Stop: {message}"
        ),
        "ActionPreferenceStop",
        ErrorCategory::OperationStopped,
    )
}

fn information_text(record: &Value) -> String {
    let message = record.native::<InformationRecord>().map(|r| r.message.clone()).unwrap_or_default();
    message.as_str().unwrap_or_default().to_owned()
}

pub(super) const STOP_EXCEPTION: &str = "System.Management.Automation.ActionPreferenceStopException";

impl Frame {
    /// Whether it is a method of a script's class.
    pub fn is_method(&self) -> bool {
        self.command.is_none() && self.block.is_none() && self.called.is_none() && self.cmdlet.is_none()
    }

    /// `MyInvocation` of this call, made on first need.
    pub fn invocation_info(&self) -> Rc<InvocationInfo> {
        self.invocation
            .borrow_mut()
            .get_or_insert_with(|| {
                let command = match (&self.command, &self.block) {
                    (Some(command), _) => super::command_info::value_of(command.clone()),
                    (None, Some(block)) => Value::object(super::command_info::ScriptInfo(block.clone())),
                    (None, None) => Value::Null,
                };
                let mut info = InvocationInfo {
                    invocation_name: self.name.clone(),
                    command,
                    ..InvocationInfo::at(&self.source, self.extent)
                };
                if let Some(called) = &self.called {
                    info.invocation_name = called.name.clone();
                    info.bound_parameters = called.bound.clone();
                    info.unbound_arguments = super::support::object_list(called.unbound.clone());
                    info.expecting_input = called.expecting_input;
                    info.pipeline_position.set(called.place.0);
                    info.pipeline_length.set(called.place.1);
                }
                Rc::new(info)
            })
            .clone()
    }
}

/// A record as a merged error stream gives it: `$Error` keeps the one that is not marked.
fn merged(value: Value) -> Value {
    let Some(record) = value.native::<ErrorRecord>() else { return value };
    let record = record.clone();
    record.merged.set(true);
    Value::object(record)
}
