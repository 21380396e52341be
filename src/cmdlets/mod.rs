//! PowerShell's own cmdlets, one a file.
//!
//! Each file holds the cmdlet's signature, its state and its behaviour. The folders are the modules
//! they come from: `core`, `utility`, `management`; `data` holds what reads and writes data formats.

pub mod alias;
mod aliases;
pub mod core;
pub mod data;
pub mod data_file;
pub mod events;
pub mod file_output;
mod functions;
pub mod history;
pub mod management;
pub mod modules;
mod not_emulated;
pub mod order;
pub mod output;
pub mod property;
pub mod random;
pub mod structure;
pub mod support;
pub mod utility;
pub mod variable;

use crate::engine::Context;
use crate::object::{TypeRecord, register_records};

/// Makes all cmdlets of this room known to a session.
pub fn register(cx: &mut Context) {
    register_records(RECORDS);
    register_records(crate::formatting::RECORDS);
    aliases::define(cx);
    functions::define(cx);
    cx.commands.register(core::ALL);
    cx.commands.register(utility::ALL);
    cx.commands.register(data::ALL);
    cx.commands.register(output::ALL);
    for all in management::ALL.iter().chain(modules::ALL) {
        cx.commands.register(all);
    }
    cx.commands.add_provider(Box::new(not_emulated::NotEmulatedCommands));
}

/// Types of this room's results.
static RECORDS: &[&TypeRecord] = &[
    &utility::write_host::MESSAGE,
    &utility::write_error::EXCEPTION,
    &utility::group_object::GROUP,
    &utility::group_object::GROUP_NO_ELEMENT,
    &utility::measure_object::MEASURE_INFO,
    &utility::measure_object::GENERIC_INFO,
    &utility::measure_object::OBJECT_INFO,
    &utility::measure_object::TEXT_INFO,
    &utility::get_member::DEFINITION,
    &utility::get_member::VIEW_TYPES,
    &utility::get_verb::VERB,
    &data::convert_to_json::ESCAPE_HANDLING,
    &data::convert_from_json::DATE_KIND,
    &data::ORDERED_HASHTABLE,
    &data::csv_write::QUOTE_KIND,
    &data::ps_serializer::PS_SERIALIZER,
    &data::select_xml::INFO,
    &utility::select_string::MATCH,
    &utility::select_string::CONTEXT,
    &utility::get_file_hash::INFO,
    &utility::format_hex::COLLECTION,
    &utility::export_alias::FORMAT,
    &history::INFO,
    &events::ARGUMENTS,
    &utility::get_date::DISPLAY_HINT,
    &utility::get_ps_call_stack::FRAME,
];
