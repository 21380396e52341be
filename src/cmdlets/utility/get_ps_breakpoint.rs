//! `Get-PSBreakpoint`: there are no breakpoints here, so that none are listed.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-PSBreakpoint module=Microsoft.PowerShell.Utility default=Line output=System.Management.Automation.CommandBreakpoint,System.Management.Automation.LineBreakpoint,System.Management.Automation.VariableBreakpoint,System.Management.Automation.Breakpoint
Script string[] pos=0 pipeline sets=Line notempty
Script string[] sets=Command,Variable,Type
Id int[] mandatory pos=0 pipeline sets=Id notnull
Variable string[] mandatory sets=Variable notnull
Command string[] mandatory sets=Command notnull
Type Microsoft.PowerShell.Commands.BreakpointType[] mandatory pos=0 pipeline sets=Type notnull
Runspace runspace notnull",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetPsBreakpoint>::default(),
};

#[derive(Default)]
struct GetPsBreakpoint;

impl Cmdlet for GetPsBreakpoint {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
