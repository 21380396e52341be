//! Help: `Get-Help`, `help` and `-?`.
//!
//! A command's help is an object made of its metadata and of what is written about it: a comment in a script
//! or the catalogue's words. Views (`formatting/help_view.rs`) show the object; scripts read its members.

mod generated;
mod get_help;
mod object;
mod topic;
mod written;

use crate::engine::Context;
use crate::object::{TypeId, Value};
use get_help::ALL;

/// Namespaces that every help object names.
const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns:command", "http://schemas.microsoft.com/maml/dev/command/2004/10"),
    ("xmlns:dev", "http://schemas.microsoft.com/maml/dev/2004/10"),
    ("xmlns:maml", "http://schemas.microsoft.com/maml/2004/10"),
];

/// The names of an enumeration's values; none for other types.
fn enum_names(type_id: TypeId) -> Vec<Value> {
    if !type_id.is_enum() {
        return vec![];
    }
    type_id.enum_values().iter().map(|(name, _)| Value::from(&**name)).collect()
}

/// Gives a session `Get-Help`; the function `help` is one of those that every session has.
pub fn register(cx: &mut Context) {
    cx.commands.register(ALL);
}
