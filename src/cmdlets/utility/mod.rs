//! Cmdlets of Microsoft.PowerShell.Utility: objects, variables, messages.

pub mod group_object;
pub mod select_object;
pub mod sort_object;
pub mod write_debug;
pub mod write_error;
pub mod write_host;
pub mod write_information;
pub mod write_output;
pub mod write_progress;
pub mod write_verbose;
pub mod write_warning;

use crate::engine::Builtin;

/// All of them.
pub static ALL: &[&Builtin] = &[
    &group_object::CMDLET,
    &select_object::CMDLET,
    &sort_object::CMDLET,
    &write_debug::CMDLET,
    &write_error::CMDLET,
    &write_host::CMDLET,
    &write_information::CMDLET,
    &write_output::CMDLET,
    &write_progress::CMDLET,
    &write_verbose::CMDLET,
    &write_warning::CMDLET,
];
