//! Device update rules: a version waits, is approved, is taken back.

use crate::catalogue::adapters::{get, remove, set};
use crate::catalogue::arguments::instance_record;
use crate::catalogue::call::Call;
use crate::object::Result;
use crate::topology::PropertyValue;

pub(super) const ALL: super::Rows = &[
    ("Get-CsDeviceUpdateRule", get::run),
    ("Remove-CsDeviceUpdateRule", remove::run),
    ("Approve-CsDeviceUpdateRule", step),
    ("Reset-CsDeviceUpdateRule", step),
    ("Restore-CsDeviceUpdateRule", step),
];

fn step(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let identity = match call.arg("Instance").filter(|v| !v.is_null()) {
        Some(instance) => instance_record(call, &instance)?.map(|(identity, _)| identity),
        None => set::default_identity(call)?,
    };
    let Some(identity) = identity else { return Ok(()) };
    for rule in get::by_identity(call, &noun, &identity)?.unwrap_or_default() {
        let value = |name: &str| rule.get(name).cloned().unwrap_or_default();
        let values = match &*call.entry.verb {
            "Approve" => vec![
                ("RestoreVersion", value("ApprovedVersion")),
                ("ApprovedVersion", value("PendingVersion")),
                ("PendingVersion", PropertyValue::Null),
            ],
            "Restore" => {
                vec![("ApprovedVersion", value("RestoreVersion")), ("RestoreVersion", PropertyValue::Null)]
            }
            _ => vec![("PendingVersion", PropertyValue::Null)],
        };
        if call.should_process(rule.identity())? {
            let identity = rule.identity().clone();
            call.try_change(|tx| tx.update(&noun, &identity, values))?;
        }
    }
    Ok(())
}
