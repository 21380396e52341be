//! How running code ends early.

use super::{ErrorRecord, Object, Value};
use std::rc::Rc;

/// What unwinds through running code. Control flow is not an error, and scripts can only ever catch errors.
pub enum Flow {
    /// A terminating error: an object whose data is an [`ErrorRecord`].
    Error(Rc<Object>),
    Break(Option<Rc<str>>),
    Continue(Option<Rc<str>>),
    /// `return`; its output has already been written.
    Return,
    Exit(i32),
    /// A pipeline needs no more input: `Select-Object -First`. Carries the pipeline's number.
    StopUpstream(u64),
    /// The whole run was stopped (Ctrl+C, a limit that no script may catch).
    Stopped,
}

pub type Result<T> = std::result::Result<T, Rc<Flow>>;

impl Flow {
    pub fn error(record: ErrorRecord) -> Rc<Flow> {
        Rc::new(Flow::Error(Rc::new(Object::new(record))))
    }

    /// The error record, if this is an error.
    pub fn record(&self) -> Option<&ErrorRecord> {
        match self {
            Flow::Error(object) => object.get::<ErrorRecord>(),
            _ => None,
        }
    }

    pub fn record_value(&self) -> Option<Value> {
        match self {
            Flow::Error(object) => Some(Value::Object(object.clone())),
            _ => None,
        }
    }
}
