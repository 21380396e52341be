//! `Set-ExecutionPolicy`: remembered, and nothing more.

use super::get_execution_policy::Policy;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Set-ExecutionPolicy module=Microsoft.PowerShell.Security shouldprocess
ExecutionPolicy Microsoft.PowerShell.ExecutionPolicy mandatory pos=0 pipeline
Scope Microsoft.PowerShell.ExecutionPolicyScope pos=1 byname
Force switch",
    module: "Microsoft.PowerShell.Security",
    make: || Box::<SetExecutionPolicy>::default(),
};

#[derive(Default)]
struct SetExecutionPolicy;

impl Cmdlet for SetExecutionPolicy {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if let Some(Value::Enum(_, number)) = args.get("ExecutionPolicy") {
            cx.extension::<Policy>().current = Some(*number);
        }
        Ok(())
    }
}
