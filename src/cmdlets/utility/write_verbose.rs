//! `Write-Verbose`: a message for the verbose stream.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Verbose module=Microsoft.PowerShell.Utility
Message string mandatory pos=0 pipeline alias=Msg emptystring",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteVerbose>::default(),
};

#[derive(Default)]
struct WriteVerbose;

impl Cmdlet for WriteVerbose {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        cx.write_verbose(&args.string("Message").unwrap_or_else(|| "".into()))
    }
}
