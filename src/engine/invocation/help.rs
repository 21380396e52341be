//! `-?` in place of arguments: the command's help.

use super::{ArgumentCode, CallSite, Callee, Prepared};
use crate::command::Argument;
use crate::engine::cmdlet::CmdletStage;
use crate::engine::command_table::Command;
use crate::engine::context::Context;
use crate::engine::pipe::Stage;
use crate::engine::{function, script_file};
use crate::object::{Result, Value};
use std::rc::Rc;

impl CallSite {
    /// The stage that shows the help of what is called, if `-?` asks for it. A plain function without a help
    /// comment takes `-?` as an argument.
    pub(super) fn help_stage(
        self: &Rc<CallSite>,
        cx: &mut Context,
        callee: &Callee,
        expecting_input: bool,
    ) -> Result<Option<Box<dyn Stage>>> {
        let asks = |a: &ArgumentCode| matches!(a, ArgumentCode::Named { name, .. } if &**name == "?");
        if !self.arguments.iter().any(asks) {
            return Ok(None);
        }
        let Callee::Command(command) = callee else { return Ok(None) };
        let Some(get_help) = cx.commands.find_cmdlet("Get-Help") else { return Ok(None) };
        let has_help = match command {
            Command::Cmdlet(_) => true,
            Command::Function(function) => function::has_help(cx, function)?,
            Command::Script(path) => {
                let script = script_file::load_script(cx, path)?;
                crate::language::help_comment::of_script(&script.ast).is_some()
            }
        };
        if !has_help {
            return Ok(None);
        }
        let name = Argument {
            name: Some(Rc::from("Name")),
            value: Some(Value::from(&*command.name())),
            extent: self.extent,
            splatted: false,
            text: None,
        };
        let prepared = Prepared { arguments: vec![name] };
        Ok(Some(Box::new(CmdletStage::new(get_help, self.clone(), prepared, expecting_input))))
    }
}
