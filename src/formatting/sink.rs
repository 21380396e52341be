//! Where finished lines go.

use crate::object::Runtime;
use std::cell::RefCell;
use std::rc::Rc;

/// The stream that a line belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum OutStream {
    #[default]
    Output,
    Error,
    Warning,
    Verbose,
    Debug,
    Information,
}

/// Takes lines as they are finished.
pub trait LineSink {
    /// Columns to lay tables and lists out for.
    fn width(&mut self, rt: &mut dyn Runtime) -> usize;
    /// One line without its line end.
    fn write_line(&mut self, rt: &mut dyn Runtime, text: &str, stream: OutStream);
    /// Whether a person is watching, so that rows must not be held back for long.
    fn is_live(&self) -> bool {
        false
    }
    /// Whether lines longer than the width are broken by us.
    fn wraps(&self) -> bool {
        false
    }
    /// Whether colours may stay in the text.
    fn colors(&mut self, rt: &mut dyn Runtime) -> bool {
        let _ = rt;
        false
    }
}

/// The host's standard output and standard error.
#[derive(Default)]
pub struct HostSink;

impl LineSink for HostSink {
    fn width(&mut self, rt: &mut dyn Runtime) -> usize {
        // The console's last column stays free: a character there would wrap the line.
        rt.host().width().saturating_sub(1).max(1)
    }
    fn write_line(&mut self, rt: &mut dyn Runtime, text: &str, stream: OutStream) {
        let line = format!("{text}\n");
        match stream {
            // The console drops empty lines of the error stream.
            OutStream::Error if text.is_empty() => {}
            OutStream::Error => rt.host().write_error(&line),
            _ => rt.host().write_output(&line),
        }
    }
    fn is_live(&self) -> bool {
        true
    }
    fn colors(&mut self, rt: &mut dyn Runtime) -> bool {
        rt.host().colors()
    }
}

/// Collects lines: what `Out-String` and tests need.
#[derive(Clone)]
pub struct Lines {
    width: usize,
    lines: Rc<RefCell<Vec<String>>>,
}

impl Lines {
    pub fn new(width: usize) -> Lines {
        Lines { width, lines: Rc::default() }
    }

    /// The lines so far, which are taken away.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.lines.borrow_mut())
    }
}

impl LineSink for Lines {
    fn width(&mut self, _rt: &mut dyn Runtime) -> usize {
        self.width
    }
    fn write_line(&mut self, _rt: &mut dyn Runtime, text: &str, _stream: OutStream) {
        self.lines.borrow_mut().push(text.to_owned());
    }
    fn wraps(&self) -> bool {
        true
    }
}
