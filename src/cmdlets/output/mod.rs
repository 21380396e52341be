//! `Format-*` and `Out-*`: the cmdlets over the formatting room.

pub mod format_custom;
pub mod format_list;
pub mod format_table;
pub mod format_wide;
pub mod get_error;
pub mod out_default;
pub mod out_file;
pub mod out_host;
pub mod out_string;
mod shaping;

use crate::engine::Builtin;

/// All of them.
pub static ALL: &[&Builtin] = &[
    &format_custom::CMDLET,
    &format_list::CMDLET,
    &format_table::CMDLET,
    &format_wide::CMDLET,
    &get_error::CMDLET,
    &out_default::CMDLET,
    &out_file::CMDLET,
    &out_host::CMDLET,
    &out_string::CMDLET,
];
