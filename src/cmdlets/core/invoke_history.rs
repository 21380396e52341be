//! `Invoke-History`: runs a command line again.

use crate::cmdlets::history::History;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Invoke-History module=Microsoft.PowerShell.Core shouldprocess
Id string pos=0 byname",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<InvokeHistory>::default(),
};

#[derive(Default)]
struct InvokeHistory;

impl Cmdlet for InvokeHistory {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let entries = cx.extension::<History>().entries.clone();
        let found = match args.string("Id") {
            None => entries.last().cloned(),
            Some(text) => match text.parse::<i64>() {
                Ok(id) => entries.iter().find(|e| e.id == id).cloned(),
                Err(_) => entries.iter().rev().find(|e| e.line.starts_with(text.as_str())).cloned(),
            },
        };
        let Some(entry) = found else {
            return throw(Thrown::record(
                "System.InvalidOperationException",
                "Cannot locate most recent history.",
                "InvokeHistoryNoHistoryForId",
                ErrorCategory::ObjectNotFound,
            ));
        };
        cx.host.write_output(&format!("{}\n", entry.line));
        let block = cx.parse_block(&entry.line, None)?;
        cx.dot_block(&block)
    }
}
