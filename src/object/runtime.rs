//! What values need from whoever runs them.

use super::{Host, Result, ScriptBlock, Value};
use crate::text::Name;
use std::rc::Rc;

/// The running engine, as the rooms below it see it.
pub trait Runtime {
    fn host(&mut self) -> &mut dyn Host;

    /// Calls a script block as a delegate: arguments by position, `$_` and `$this` if given. Its output.
    fn invoke_block(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: &[Value],
        underscore: Option<Value>,
        this: Option<Value>,
    ) -> Result<Vec<Value>>;

    /// As [`Runtime::invoke_block`], but the first error of a statement ends the block and is raised here, as .NET
    /// code sees it that calls a block: `ValidateScript`, `-Param { … }`, `$block.Invoke()`.
    fn invoke_block_strictly(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: &[Value],
        underscore: Option<Value>,
        this: Option<Value>,
    ) -> Result<Vec<Value>> {
        self.invoke_block(block, arguments, underscore, this)
    }

    /// Runs a script block for an object in the caller's own scope, as `.ForEach({ … })` does.
    fn invoke_block_here(
        &mut self,
        block: &Rc<ScriptBlock>,
        arguments: &[Value],
        underscore: Value,
    ) -> Result<Vec<Value>> {
        self.invoke_block(block, arguments, Some(underscore), None)
    }

    /// Calls a method of any object: a .NET method, a script method, a method of a script's class.
    fn call_method(&mut self, target: &Value, name: &str, arguments: &[Value]) -> Result<Value>;

    /// Reads a property of any object as `$x.name` does.
    fn get_property(&mut self, target: &Value, name: &str) -> Result<Value>;

    /// Sets a property of any object as `$x.name = v` does.
    fn set_property(&mut self, target: &Value, name: &str, value: Value) -> Result<()>;

    /// A variable as the running code sees it.
    fn variable(&mut self, name: &str) -> Option<Value>;

    /// Sets a variable in the current scope (`$Matches`).
    fn set_variable(&mut self, name: Name, value: Value);

    /// Writes an object to the current output.
    fn write_output(&mut self, value: Value) -> Result<()>;

    /// Writes a non-terminating error to the error stream.
    fn write_error(&mut self, record: super::ErrorRecord) -> Result<()>;

    /// Refuses when a step limit is passed or a stop was asked for; long loops call it now and then.
    fn check_stop(&mut self) -> Result<()>;

    /// A path as .NET would tell it in full: `.` and `..` resolved, relative ones from the process's folder.
    fn full_path(&mut self, path: &str) -> String {
        if path.starts_with('/') {
            return resolved(path);
        }
        let folder = self.host().current_directory();
        resolved(&format!("{folder}/{path}"))
    }

    /// The host's own path for a path of the user.
    fn host_path(&mut self, path: &str) -> String {
        self.full_path(path)
    }

    /// What stands between folders: `/`, or `\\` where the user sees Windows.
    fn path_separator(&mut self) -> char {
        '/'
    }

    /// The whole of the engine, for code that knows it.
    fn as_any(&mut self) -> &mut dyn std::any::Any;
}

/// An absolute path without `.`, `..` and doubled separators.
fn resolved(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            other => parts.push(other),
        }
    }
    let end = if path.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    format!("/{}{end}", parts.join("/"))
}
