//! Commands as objects: what `Get-Command` gives.

use super::command_table::{Alias, Command};
use crate::language::ast::FunctionKind;
use crate::object::{Native, ScriptBlock, TypeId, Value};
use std::rc::Rc;

/// `CmdletInfo`, `FunctionInfo`, `FilterInfo`, `ExternalScriptInfo`.
pub struct CommandObject(pub Command);

impl Native for CommandObject {
    fn type_id(&self) -> TypeId {
        TypeId::named(match &self.0 {
            Command::Cmdlet(_) => "System.Management.Automation.CmdletInfo",
            Command::Function(f) if f.kind == FunctionKind::Filter => {
                "System.Management.Automation.FilterInfo"
            }
            Command::Function(_) => "System.Management.Automation.FunctionInfo",
            Command::Script(_) => "System.Management.Automation.ExternalScriptInfo",
        })
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// A command as an object.
pub fn value_of(command: Command) -> Value {
    Value::object(CommandObject(command))
}

/// `AliasInfo`.
pub struct AliasObject(pub Rc<Alias>);

impl Native for AliasObject {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.AliasInfo")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `ScriptInfo`: a script block as the command that runs.
pub struct ScriptInfo(pub Rc<ScriptBlock>);

impl Native for ScriptInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.ScriptInfo")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
