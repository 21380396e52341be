//! `Add-History`.

use crate::cmdlets::history;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value, convert};

pub static CMDLET: Builtin = Builtin {
    signature: r"Add-History module=Microsoft.PowerShell.Core output=Microsoft.PowerShell.Commands.HistoryInfo
InputObject psobject[] pos=0 pipeline
Passthru switch",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<AddHistory>::default(),
};

#[derive(Default)]
struct AddHistory;

impl Cmdlet for AddHistory {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in args.list("InputObject") {
            let line = crate::cmdlets::property::read_property(cx, &item, "CommandLine")?;
            let Some(line) = line.filter(|l| !l.is_null()) else {
                let error = Thrown::record(
                    "System.IO.InvalidDataException",
                    "Cannot add history because the input object has a format that is not valid.",
                    "AddHistoryInvalidInput",
                    ErrorCategory::InvalidData,
                );
                cx.write_error_record(error.target(item).into_record())?;
                continue;
            };
            let text = convert::to_text(cx, &line)?;
            let now = crate::cmdlets::support::now(cx);
            history::record(cx, &text, now, now, true);
        }
        Ok(())
    }
}
