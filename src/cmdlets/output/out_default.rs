//! `Out-Default`: to the host, as output that nobody takes.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Out-Default module=Microsoft.PowerShell.Core
Transcript switch
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<OutDefault>::default(),
};

#[derive(Default)]
struct OutDefault {
    out: Option<crate::formatting::OutDefault>,
}

impl Cmdlet for OutDefault {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        super::out_host::show(cx, &mut self.out, &value)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        super::out_host::finish(cx, &mut self.out)
    }
}
