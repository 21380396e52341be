//! `Write-Progress`: nothing is shown, as where a shell's output is not a terminal.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: "@Write-Progress@",
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
