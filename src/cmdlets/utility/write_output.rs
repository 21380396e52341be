//! `Write-Output`: sends its arguments down the pipeline.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Output module=Microsoft.PowerShell.Utility
InputObject psobject mandatory pos=0 pipeline remaining null emptycollection
NoEnumerate switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteOutput>::default(),
};

#[derive(Default)]
struct WriteOutput;

impl Cmdlet for WriteOutput {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let Some(value) = args.get("InputObject").cloned() else { return Ok(()) };
        if args.switch("NoEnumerate") { cx.emit(value) } else { cx.emit_enumerated(value) }
    }
}
