//! The engine: compiles syntax trees to closures over slots and runs them.
//!
//! Push pipelines on one stack, no threads. Control flow is not an error. Nothing here touches the
//! world but through the [`Host`](crate::object::Host).

mod automatic;
pub mod class;
mod closure;
mod cmdlet;
pub mod command_info;
mod command_table;
mod compile;
mod context;
mod default_parameters;
mod drive_variable;
mod dynamic_parameters;
mod errors;
mod function;
mod here_block;
mod invocation;

mod location;
mod module;
pub mod modules;
mod pipe;
mod ps_cmdlet;
pub mod records;
mod redirection;
mod requirements;
mod run_cmdlet;
mod runtime_impl;
mod scope;
mod script_file;
mod should_process;
mod streams;
pub mod support;
mod variable;

pub use crate::object::InvocationObject;
pub use cmdlet::{Cmdlet, NotEmulated};
pub use command_table::{Alias, Builtin, CmdletEntry, Command, CommandProvider, CommandTable, not_found};
pub use compile::metadata_of;
pub use context::{ActionPreference, Context, Edition, Frame, FramePreferences, Limits, OutDefault};
pub use errors::{attribute, copy_record, locate, parse_failure, position_message, surfaced, write_flow};
pub use function::{Block, Code, Function, parent_scope, session_of};
pub use here_block::HereBlock;
pub use invocation::with_pipe;
pub use location::{
    Drive, ItemPath, Locations, Place, Provider, drive_not_found, path_not_found, provider_not_found,
};
pub use module::{Exports, Module, ModuleInfo};
pub use pipe::{Input, Pipe, Pipeline, Stage, run_pipeline};
pub use ps_cmdlet::PsCmdlet;
pub use requirements::is_compatible;
pub use scope::{Definitions, Layout, Scope, ScopeKind, ancestors};
pub use script_file::{load_script, script_function};
pub use should_process::no_one_to_ask;
pub use streams::{InformationRecord, MessageKind, MessageRecord, StreamTarget, Streams};
pub use variable::{Slot, Variable, VariableAttribute, VariableOptions};

use crate::object::{Result, Value};
use std::rc::Rc;

/// The lines of the file that `switch -file` names.
fn switch_file_lines(cx: &mut Context, path: &Value) -> Result<Vec<Value>> {
    let text = crate::object::convert::to_text(cx, path)?;
    let host_path = cx.drives.to_host(&text);
    let bytes = match cx.host.read_file(&host_path) {
        Ok(bytes) => bytes,
        Err(_) => {
            return crate::object::throw(crate::object::Thrown::runtime(
                format!("Cannot find path '{host_path}' because it does not exist."),
                "PathNotFound",
                crate::object::ErrorCategory::ObjectNotFound,
            ));
        }
    };
    let text = crate::dotnet::decode_script(bytes);
    Ok(text.lines().map(Value::from).collect())
}

/// A pipeline of one stage that writes its input to a file: `> path`.
fn file_output(cx: &mut Context, path: &str, append: bool) -> Result<Rc<Pipeline>> {
    pipe::file_pipeline(cx, path, append)
}
