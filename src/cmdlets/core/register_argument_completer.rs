//! `Register-ArgumentCompleter`: keeps script blocks for completion to find.

use crate::cmdlets::support::texts;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, ScriptBlock, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Register-ArgumentCompleter class=System.Management.Automation.RegisterArgumentCompleterCommand module=Microsoft.PowerShell.Core
CommandName string[] mandatory sets=NativeCommandSet
CommandName string[] sets=PowerShellSet
ParameterName string mandatory sets=PowerShellSet
ScriptBlock scriptblock mandatory null
Native switch sets=NativeCommandSet
NativeFallback switch sets=NativeFallbackSet",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<RegisterArgumentCompleter>::default(),
};

/// One registration: the command (any, if there is none), the parameter, the block.
pub struct Completer {
    pub command: Option<Rc<str>>,
    pub parameter: Rc<str>,
    pub block: Rc<ScriptBlock>,
}

/// All registrations of a session.
#[derive(Default)]
pub struct Completers {
    pub all: Vec<Completer>,
}

/// The block that was registered last for a command's parameter.
pub fn find(cx: &mut Context, command: &str, parameter: &str) -> Option<Rc<ScriptBlock>> {
    let all = &cx.extension::<Completers>().all;
    let fits = |c: &&Completer| {
        c.parameter.eq_ignore_ascii_case(parameter)
            && c.command.as_ref().is_none_or(|n| n.eq_ignore_ascii_case(command))
    };
    all.iter().rev().find(fits).map(|c| c.block.clone())
}

#[derive(Default)]
struct RegisterArgumentCompleter;

impl Cmdlet for RegisterArgumentCompleter {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let Some(Value::ScriptBlock(block)) = args.get("ScriptBlock").map(Value::base).cloned() else {
            return Ok(());
        };
        let parameter: Rc<str> = Rc::from(args.string("ParameterName").unwrap_or_default().as_str());
        let mut commands: Vec<Option<Rc<str>>> = texts(args, "CommandName").into_iter().map(Some).collect();
        if commands.is_empty() {
            commands.push(None);
        }
        let completers = cx.extension::<Completers>();
        for command in commands {
            completers.all.push(Completer { command, parameter: parameter.clone(), block: block.clone() });
        }
        Ok(())
    }
}
