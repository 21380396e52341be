//! `Write-Warning`: a message for the warning stream.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Warning module=Microsoft.PowerShell.Utility
Message string mandatory pos=0 pipeline alias=Msg emptystring",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteWarning>::default(),
};

#[derive(Default)]
struct WriteWarning;

impl Cmdlet for WriteWarning {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        cx.write_warning(&args.string("Message").unwrap_or_else(|| "".into()))
    }
}
