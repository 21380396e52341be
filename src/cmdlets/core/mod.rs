//! Cmdlets of Microsoft.PowerShell.Core: commands, modules, pipelines.

pub mod add_history;
pub mod clear_history;
pub mod for_each_object;
pub mod get_command;
pub mod get_credential;
pub mod get_execution_policy;
pub mod get_history;
pub mod get_job;
pub mod get_ps_session;
pub mod invoke_history;
pub mod out_null;
pub mod register_argument_completer;
pub mod set_execution_policy;
pub mod set_ps_debug;
pub mod set_strict_mode;
pub mod where_object;

use crate::engine::Builtin;

/// All of them.
pub static ALL: &[&Builtin] = &[
    &add_history::CMDLET,
    &clear_history::CMDLET,
    &for_each_object::CMDLET,
    &get_command::CMDLET,
    &get_credential::CMDLET,
    &get_execution_policy::CMDLET,
    &get_history::CMDLET,
    &get_job::CMDLET,
    &get_ps_session::CMDLET,
    &invoke_history::CMDLET,
    &out_null::CMDLET,
    &register_argument_completer::CMDLET,
    &set_execution_policy::CMDLET,
    &set_ps_debug::CMDLET,
    &set_strict_mode::CMDLET,
    &where_object::CMDLET,
];
