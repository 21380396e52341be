//! `Out-Null`: takes everything and gives nothing.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Out-Null module=Microsoft.PowerShell.Core
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<OutNull>::default(),
};

#[derive(Default)]
struct OutNull;

impl Cmdlet for OutNull {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
