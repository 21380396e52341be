//! `Get-History`.

use crate::cmdlets::history::History;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-History module=Microsoft.PowerShell.Core output=Microsoft.PowerShell.Commands.HistoryInfo
Id long[] pos=0 pipeline range=1..9223372036854775807
Count int pos=1 range=0..32767",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<GetHistory>::default(),
};

#[derive(Default)]
struct GetHistory;

impl Cmdlet for GetHistory {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let entries = cx.extension::<History>().entries.clone();
        let ids: Vec<i64> = args.list("Id").iter().filter_map(Value::as_integer).map(|n| n as i64).collect();
        for id in &ids {
            match entries.iter().find(|e| e.id == *id) {
                Some(entry) => cx.emit(entry.clone().into_value())?,
                None => {
                    let error = Thrown::record(
                        "System.ArgumentException",
                        format!("Cannot locate the history for Id {id}."),
                        "GetHistoryNoHistoryForId",
                        ErrorCategory::ObjectNotFound,
                    );
                    cx.write_error_record(error.target(Value::Long(*id)).into_record())?;
                }
            }
        }
        if !ids.is_empty() {
            return Ok(());
        }
        let count = args.int("Count").map_or(usize::MAX, |n| n.max(0) as usize);
        let from = entries.len().saturating_sub(count);
        entries[from..].iter().try_for_each(|e| cx.emit(e.clone().into_value()))
    }
}
