//! Cmdlets of Microsoft.PowerShell.Core: commands, modules, pipelines.

pub mod for_each_object;
pub mod get_command;
pub mod out_null;
pub mod set_strict_mode;
pub mod where_object;

use crate::engine::Builtin;

/// All of them.
pub static ALL: &[&Builtin] = &[
    &for_each_object::CMDLET,
    &get_command::CMDLET,
    &out_null::CMDLET,
    &set_strict_mode::CMDLET,
    &where_object::CMDLET,
];
