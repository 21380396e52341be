//! Script files: finding, reading, running them.

use super::context::Context;
use super::function::{Code, Function};
use crate::dotnet::decode_script;
use crate::object::{ErrorCategory, Result, ScriptBlock, Thrown, throw};
use crate::text::Source;
use std::rc::Rc;

/// The script file a command name stands for: a path to one, with or without `.ps1`.
pub(super) fn find_script(cx: &mut Context, name: &str) -> Option<Rc<str>> {
    let is_path = name.contains(['/', '\\']) || name.to_ascii_lowercase().ends_with(".ps1");
    if !is_path {
        return None;
    }
    let host_path = cx.drives.to_host(name);
    for candidate in [host_path.clone(), format!("{host_path}.ps1")] {
        if candidate.to_ascii_lowercase().ends_with(".ps1")
            && cx.host.information(&candidate).is_ok_and(|i| !i.is_directory)
        {
            return Some(Rc::from(candidate));
        }
    }
    None
}

/// Reads and parses a script.
pub fn load_script(cx: &mut Context, path: &str) -> Result<Rc<ScriptBlock>> {
    let bytes = match cx.host.read_file(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return throw(Thrown::record(
                "System.IO.FileNotFoundException",
                format!("Could not read the script '{path}': {error}"),
                "FileNotFound",
                ErrorCategory::ObjectNotFound,
            ));
        }
    };
    let source = Source::new(Some(path), decode_script(bytes));
    let parsed = crate::language::parse(&source);
    if let Some(flow) = super::parse_failure(&parsed.errors, &source) {
        return Err(flow);
    }
    Ok(Code::block(parsed.script))
}

/// A script as a function to call: it runs in a script scope of its own.
pub fn script_function(cx: &mut Context, path: &str) -> Result<Rc<Function>> {
    let block = load_script(cx, path)?;
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    if let Some(required) = &block.ast.requirements {
        super::requirements::check(cx, name, required)?;
    }
    Ok(Rc::new(Function::script(name, path, block)))
}
