//! The queue of `New-Event`, `Get-Event` and `Remove-Event`.

use super::structure::{Structure, field};
use crate::object::{TypeRecord, Value, property};

pub const PS_EVENT_ARGS: &str = "System.Management.Automation.PSEventArgs";

pub static ARGUMENTS: TypeRecord = TypeRecord::class(PS_EVENT_ARGS).properties(&[
    property("ComputerName", "string", field::<0>),
    property("RunspaceId", "guid", field::<1>),
    property("EventIdentifier", "int", field::<2>),
    property("Sender", "System.Object", field::<3>),
    property("SourceEventArgs", "System.EventArgs", field::<4>),
    property("SourceArgs", "System.Object[]", field::<5>),
    property("SourceIdentifier", "string", field::<6>),
    property("TimeGenerated", "datetime", field::<7>),
    property("MessageData", "psobject", field::<8>),
]);

#[derive(Default)]
pub struct EventQueue {
    pub events: Vec<Value>,
    pub last_id: i32,
}

/// The event's number.
pub fn id_of(event: &Value) -> i128 {
    event.native::<Structure>().and_then(|s| s.get(2).as_integer()).unwrap_or(-1)
}

/// The name under which it was raised.
pub fn source_of(event: &Value) -> String {
    event.native::<Structure>().and_then(|s| s.get(6).as_str().map(str::to_owned)).unwrap_or_default()
}
