//! Cmdlets of `Microsoft.PowerShell.Management`: locations, items, content, drives.

mod content;
mod get_child_item;
mod get_content;
mod item;
mod item_changes;
mod item_property;
mod locations;
mod paths;
mod ps_drive;
mod set_content;
pub mod support;
mod test_path;

use crate::engine::Builtin;

pub static ALL: &[&[&Builtin]] = &[
    content::ALL,
    get_child_item::ALL,
    get_content::ALL,
    item::ALL,
    item_changes::ALL,
    item_property::ALL,
    locations::ALL,
    paths::ALL,
    ps_drive::ALL,
    set_content::ALL,
    test_path::ALL,
];
