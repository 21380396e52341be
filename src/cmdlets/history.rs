//! The commands a person typed, for `Get-History` and its relatives.

use super::structure::{Structure, field, field_text};
use crate::dotnet::DateTime;
use crate::engine::Context;
use crate::object::{TypeRecord, Value, method, property};

const HISTORY_INFO: &str = "Microsoft.PowerShell.Commands.HistoryInfo";

pub static INFO: TypeRecord = TypeRecord::class(HISTORY_INFO)
    .properties(&[
        property("Id", "long", field::<0>),
        property("CommandLine", "string", field::<1>),
        property("ExecutionStatus", "System.Management.Automation.Runspaces.PipelineState", field::<2>),
        property("StartExecutionTime", "datetime", field::<3>),
        property("EndExecutionTime", "datetime", field::<4>),
        property("Duration", "timespan", |rt, this| {
            let (from, to) = (field::<3>(rt, this)?, field::<4>(rt, this)?);
            Ok(match (from, to) {
                (Value::DateTime(a), Value::DateTime(b)) => Value::TimeSpan(b.since(a)),
                _ => Value::Null,
            })
        }),
    ])
    .methods(&[method("string ToString()", field_text::<1>)]);

#[derive(Default)]
pub struct History {
    pub entries: Vec<Entry>,
    last_id: i64,
}

#[derive(Clone)]
pub struct Entry {
    pub id: i64,
    pub line: String,
    pub start: DateTime,
    pub end: DateTime,
    pub status: &'static str,
}

impl Entry {
    pub fn into_value(self) -> Value {
        Structure::make(
            HISTORY_INFO,
            vec![
                Value::Long(self.id),
                Value::from(self.line),
                Value::from(self.status),
                Value::DateTime(self.start),
                Value::DateTime(self.end),
            ],
        )
    }
}

/// Remembers a command line that was run at the prompt.
pub fn record(cx: &mut Context, line: &str, start: DateTime, end: DateTime, succeeded: bool) {
    let history = cx.extension::<History>();
    history.last_id += 1;
    let status = if succeeded { "Completed" } else { "Failed" };
    let entry = Entry { id: history.last_id, line: line.to_owned(), start, end, status };
    history.entries.push(entry);
    let excess = history.entries.len().saturating_sub(4096);
    history.entries.drain(..excess);
}
