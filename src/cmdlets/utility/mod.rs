//! Cmdlets of Microsoft.PowerShell.Utility: objects, variables, messages.

pub mod add_member;
pub mod add_type;
pub mod clear_variable;
pub mod compare_object;
pub mod convert_from_string_data;
pub mod export_alias;
pub mod format_hex;
pub mod get_alias;
pub mod get_culture;
pub mod get_date;
pub mod get_event;
pub mod get_event_subscriber;
pub mod get_file_hash;
pub mod get_host;
pub mod get_member;
pub mod get_ps_breakpoint;
pub mod get_ps_call_stack;
pub mod get_random;
pub mod get_secure_random;
pub mod get_time_zone;
pub mod get_type_data;
pub mod get_uiculture;
pub mod get_unique;
pub mod get_uptime;
pub mod get_variable;
pub mod get_verb;
pub mod group_object;
pub mod import_alias;
pub mod import_localized_data;
pub mod import_power_shell_data_file;
pub mod invoke_expression;
pub mod join_string;
pub mod measure_command;
pub mod measure_object;
pub mod new_alias;
pub mod new_event;
pub mod new_guid;
pub mod new_object;
pub mod new_temporary_file;
pub mod new_time_span;
pub mod new_variable;
pub mod read_host;
pub mod remove_alias;
pub mod remove_event;
pub mod remove_type_data;
pub mod remove_variable;
pub mod select_object;
pub mod select_string;
pub mod set_alias;
pub mod set_variable;
pub mod sort_object;
pub mod start_sleep;
pub mod tee_object;
pub mod unblock_file;
pub mod update_list;
pub mod update_type_data;
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
    &add_member::CMDLET,
    &add_type::CMDLET,
    &clear_variable::CMDLET,
    &compare_object::CMDLET,
    &convert_from_string_data::CMDLET,
    &export_alias::CMDLET,
    &format_hex::CMDLET,
    &get_alias::CMDLET,
    &get_culture::CMDLET,
    &get_date::CMDLET,
    &get_event::CMDLET,
    &get_event_subscriber::CMDLET,
    &get_file_hash::CMDLET,
    &get_host::CMDLET,
    &get_member::CMDLET,
    &get_ps_breakpoint::CMDLET,
    &get_ps_call_stack::CMDLET,
    &get_random::CMDLET,
    &get_secure_random::CMDLET,
    &get_time_zone::CMDLET,
    &get_type_data::CMDLET,
    &get_uiculture::CMDLET,
    &get_unique::CMDLET,
    &get_uptime::CMDLET,
    &get_variable::CMDLET,
    &get_verb::CMDLET,
    &group_object::CMDLET,
    &import_alias::CMDLET,
    &import_localized_data::CMDLET,
    &import_power_shell_data_file::CMDLET,
    &invoke_expression::CMDLET,
    &join_string::CMDLET,
    &measure_command::CMDLET,
    &measure_object::CMDLET,
    &new_alias::CMDLET,
    &new_event::CMDLET,
    &new_guid::CMDLET,
    &new_object::CMDLET,
    &new_temporary_file::CMDLET,
    &new_time_span::CMDLET,
    &new_variable::CMDLET,
    &read_host::CMDLET,
    &remove_alias::CMDLET,
    &remove_event::CMDLET,
    &remove_type_data::CMDLET,
    &remove_variable::CMDLET,
    &select_object::CMDLET,
    &select_string::CMDLET,
    &set_alias::CMDLET,
    &set_variable::CMDLET,
    &sort_object::CMDLET,
    &start_sleep::CMDLET,
    &tee_object::CMDLET,
    &unblock_file::CMDLET,
    &update_list::CMDLET,
    &update_type_data::CMDLET,
    &write_debug::CMDLET,
    &write_error::CMDLET,
    &write_host::CMDLET,
    &write_information::CMDLET,
    &write_output::CMDLET,
    &write_progress::CMDLET,
    &write_verbose::CMDLET,
    &write_warning::CMDLET,
];
