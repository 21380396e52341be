//! Cmdlets about modules.

mod export_module_member;
mod get_module;
mod import_module;
mod invoke_command;
mod new_module;

use crate::engine::Builtin;

pub static ALL: &[&[&Builtin]] =
    &[export_module_member::ALL, get_module::ALL, import_module::ALL, invoke_command::ALL, new_module::ALL];
