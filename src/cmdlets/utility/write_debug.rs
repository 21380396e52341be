//! `Write-Debug`: a message for the debug stream.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Debug module=Microsoft.PowerShell.Utility
Message string mandatory pos=0 pipeline alias=Msg emptystring",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteDebug>::default(),
};

#[derive(Default)]
struct WriteDebug;

impl Cmdlet for WriteDebug {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        cx.write_debug(&args.string("Message").unwrap_or_else(|| "".into()))
    }
}
