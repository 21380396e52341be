//! Records of the types whose objects belong to the engine: cmdlets, commands, modules, the host.

mod command_info;
mod enumerators;
mod host;
mod intrinsics;
mod invocation_info;
mod locations;
mod messages;
mod module_info;
mod ps_cmdlet;
mod ps_variable;
mod steppable;

pub use host::host_object;
pub use intrinsics::{Intrinsics, IntrinsicsKind};
pub use locations::{DriveInfo, drive_value, item_location, location_value, provider_text, provider_value};
pub use ps_variable::PsVariable;
pub use steppable::{Site, steppable};

use super::context::Context;
use crate::object::{Result, Runtime, Thrown, TypeRecord, throw};

/// Makes the engine's own types known.
pub fn register() {
    for records in [
        command_info::RECORDS,
        enumerators::RECORDS,
        host::RECORDS,
        intrinsics::RECORDS,
        invocation_info::RECORDS,
        locations::RECORDS,
        messages::RECORDS,
        module_info::RECORDS,
        ps_cmdlet::RECORDS,
        ps_variable::RECORDS,
        steppable::RECORDS,
    ] {
        crate::object::register_records(records);
    }
}

type Records = &'static [&'static TypeRecord];

/// The engine behind a runtime; there is no other.
fn engine(rt: &mut dyn Runtime) -> Result<&mut Context> {
    match Context::of(rt) {
        Some(cx) => Ok(cx),
        None => throw(Thrown::invalid_operation("There is no engine here.")),
    }
}
