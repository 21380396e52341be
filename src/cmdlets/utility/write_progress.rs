//! `Write-Progress`: nothing is shown, as where a shell's output is not a terminal.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Progress module=Microsoft.PowerShell.Utility
Activity string pos=0
Status string pos=1 notempty
Id int pos=2 range=0..2147483647
PercentComplete int range=-1..100
SecondsRemaining int
CurrentOperation string
ParentId int range=-1..2147483647
Completed switch
SourceId int",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteProgress>::default(),
};

#[derive(Default)]
struct WriteProgress;

impl Cmdlet for WriteProgress {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
