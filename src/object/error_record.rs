//! Errors as values: exceptions, error records, and where they happened.

use super::{ErrorCategory, Native, TypeId, Value};
use crate::text::{Extent, Source};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A .NET exception.
pub struct ExceptionData {
    pub type_id: TypeId,
    pub message: RefCell<Rc<str>>,
    pub inner: Option<Value>,
    /// The record that a PowerShell exception carries, or that a `throw` wrapped around it.
    pub error_record: RefCell<Option<Value>>,
    /// Properties that only some exceptions have: `ParamName`, `ActualValue`, `ItemName`, …
    pub details: RefCell<Vec<(Rc<str>, Value)>>,
    pub data: RefCell<Option<Value>>,
    pub source: RefCell<Option<Rc<str>>>,
    pub stack_trace: RefCell<Option<Rc<str>>>,
    pub h_result: Cell<i32>,
}

/// The property of an exception that tells whether a `throw` statement threw it.
pub const THROWN_BY_STATEMENT: &str = "WasThrownFromThrowStatement";

impl ExceptionData {
    pub fn new(type_id: TypeId, message: impl AsRef<str>) -> ExceptionData {
        ExceptionData {
            type_id,
            message: RefCell::new(Rc::from(message.as_ref())),
            inner: None,
            error_record: RefCell::new(None),
            details: RefCell::default(),
            data: RefCell::new(None),
            source: RefCell::new(None),
            stack_trace: RefCell::new(None),
            h_result: Cell::new(-2_146_233_088),
        }
    }

    pub fn named(type_name: &str, message: impl AsRef<str>) -> ExceptionData {
        ExceptionData::new(TypeId::named(type_name), message)
    }

    pub fn with_inner(self, inner: Value) -> ExceptionData {
        ExceptionData { inner: Some(inner), ..self }
    }

    pub fn with_detail(self, name: &str, value: Value) -> ExceptionData {
        self.details.borrow_mut().push((Rc::from(name), value));
        self
    }

    /// Notes that a `throw` statement threw the record of this exception.
    pub fn mark_thrown(&self) {
        if self.detail(THROWN_BY_STATEMENT).is_none() {
            self.details.borrow_mut().push((Rc::from(THROWN_BY_STATEMENT), Value::Bool(true)));
        }
    }

    pub fn detail(&self, name: &str) -> Option<Value> {
        self.details.borrow().iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.clone())
    }
}

impl Native for ExceptionData {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `ErrorRecord`.
#[derive(Clone)]
pub struct ErrorRecord {
    /// An [`ExceptionData`], or an object of a script's class that derives from `Exception`.
    pub exception: Value,
    pub target: RefCell<Value>,
    /// Without the command's name after the comma.
    pub error_id: RefCell<Rc<str>>,
    /// `,Get-Thing` or a class name: what follows the id in `FullyQualifiedErrorId`.
    pub id_suffix: RefCell<Option<Rc<str>>>,
    pub category: Cell<ErrorCategory>,
    pub activity: RefCell<Option<Rc<str>>>,
    pub reason: RefCell<Option<Rc<str>>>,
    pub target_name: RefCell<Option<Rc<str>>>,
    pub target_type: RefCell<Option<Rc<str>>>,
    /// `ErrorDetails`: a message in place of the exception's, and what to do.
    pub details: RefCell<Option<(Rc<str>, Rc<str>)>>,
    pub invocation: RefCell<Option<Rc<InvocationInfo>>>,
    pub script_stack_trace: RefCell<Option<Rc<str>>>,
    /// Came from `throw` or `-ErrorAction Stop`, or otherwise ends the whole script and not only the statement.
    pub ends_script: Cell<bool>,
    /// Only `$ErrorActionPreference` makes it end more than its statement: an advanced function ends with it as with its own.
    pub by_preference: Cell<bool>,
    /// A command ended itself with it: method calls on the way let it through as it is.
    pub stops_pipeline: Cell<bool>,
    /// `-ErrorAction Stop` made it end what wrote it.
    pub stopped: Cell<bool>,
    /// `$Error` has it already.
    pub remembered: Cell<bool>,
    /// Came through an error stream merged into another: where nothing takes it, it is shown as an error.
    pub merged: Cell<bool>,
}

impl ErrorRecord {
    pub fn new(exception: Value, error_id: &str, category: ErrorCategory, target: Value) -> ErrorRecord {
        ErrorRecord {
            exception,
            target: RefCell::new(target),
            error_id: RefCell::new(Rc::from(error_id)),
            id_suffix: RefCell::new(None),
            category: Cell::new(category),
            activity: RefCell::new(None),
            reason: RefCell::new(None),
            target_name: RefCell::new(None),
            target_type: RefCell::new(None),
            details: RefCell::new(None),
            invocation: RefCell::new(None),
            script_stack_trace: RefCell::new(None),
            ends_script: Cell::new(false),
            by_preference: Cell::new(false),
            stops_pipeline: Cell::new(false),
            stopped: Cell::new(false),
            remembered: Cell::new(false),
            merged: Cell::new(false),
        }
    }

    /// `FullyQualifiedErrorId`.
    pub fn fully_qualified_id(&self) -> String {
        let id = self.error_id.borrow();
        match &*self.id_suffix.borrow() {
            Some(suffix) if suffix.is_empty() => id.to_string(),
            Some(suffix) if id.is_empty() => suffix.to_string(),
            Some(suffix) => format!("{id},{suffix}"),
            None => id.to_string(),
        }
    }

    /// The exception's own message.
    pub fn exception_message(&self) -> Rc<str> {
        self.exception.native::<ExceptionData>().map_or_else(|| Rc::from(""), |e| e.message.borrow().clone())
    }

    /// What is shown: the details' message where there are details, else the exception's.
    pub fn message(&self) -> Rc<str> {
        match &*self.details.borrow() {
            Some((message, _)) if !message.is_empty() => message.clone(),
            _ => self.exception_message(),
        }
    }
}

impl Native for ErrorRecord {
    fn type_id(&self) -> TypeId {
        TypeId::ERROR_RECORD
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `InvocationInfo`: which command ran, called how, and where.
pub struct InvocationInfo {
    pub source: Rc<Source>,
    /// What the position message underlines.
    pub extent: Extent,
    pub invocation_name: Rc<str>,
    /// A `CommandInfo` object, or null.
    pub command: Value,
    pub bound_parameters: Value,
    pub unbound_arguments: Value,
    pub pipeline_length: Cell<i32>,
    pub pipeline_position: Cell<i32>,
    pub expecting_input: bool,
    pub history_id: i64,
    /// Where the command being run is itself defined: its script's path, if any.
    pub script_name: Option<Rc<str>>,
}

impl InvocationInfo {
    pub fn at(source: &Rc<Source>, extent: Extent) -> InvocationInfo {
        InvocationInfo {
            source: source.clone(),
            extent,
            invocation_name: Rc::from(""),
            command: Value::Null,
            bound_parameters: Value::Null,
            unbound_arguments: Value::Null,
            pipeline_length: Cell::new(0),
            pipeline_position: Cell::new(0),
            expecting_input: false,
            history_id: 1,
            script_name: source.path.clone(),
        }
    }

    /// The same place as a command's.
    pub fn of_command(&self, command: Value, invocation_name: &Rc<str>) -> InvocationInfo {
        InvocationInfo {
            invocation_name: invocation_name.clone(),
            command,
            bound_parameters: self.bound_parameters.clone(),
            unbound_arguments: self.unbound_arguments.clone(),
            pipeline_length: self.pipeline_length.clone(),
            pipeline_position: self.pipeline_position.clone(),
            expecting_input: self.expecting_input,
            history_id: self.history_id,
            script_name: self.script_name.clone(),
            ..InvocationInfo::at(&self.source, self.extent)
        }
    }

    pub fn line(&self) -> &str {
        self.source.line_text(self.source.line(self.extent.start))
    }
}

impl Native for InvocationInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.InvocationInfo")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}
