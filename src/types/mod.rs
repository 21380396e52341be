//! .NET types: one record per type, and how PowerShell finds, reads, sets and calls their members.
//!
//! Nothing here knows of scopes, commands or the pipeline: what needs the engine goes through
//! [`Runtime`](crate::object::Runtime) or the [`EngineHooks`].

pub mod collections;
mod conversion;
mod data;
pub mod delegate;
mod hooks;
pub mod io;
mod language;
pub mod members;
pub mod net;
pub mod power_shell;
mod reference;
mod support;
pub mod system;
pub mod text;
mod type_data;
pub mod xml;
mod xml_adapter;

pub use hooks::{EngineHooks, set_engine_hooks};
pub use members::{
    MemberDescription, MemberType, class_property_names, construct, enumerate, get_index, get_member,
    get_member_by, get_own_member, get_static, hidden_members_of, invoke_method, invoke_method_by,
    invoke_static, members_of, new_object, set_index, set_member, set_static, static_members_of, type_names,
};
pub use power_shell::{
    AttributeObject, RuntimeDefinedParameter, Semantic, category_message, category_reason, category_target,
    is_desktop,
};
pub use reference::{PsReference, ReferenceTarget};
pub(crate) use xml_adapter::{content_names, node_text};

/// Makes all types of this room known; the engine calls it once on its thread before it runs anything.
pub fn register() {
    crate::object::register_records(members::RECORDS);
    for room in [
        system::RECORDS,
        collections::RECORDS,
        power_shell::RECORDS,
        text::RECORDS,
        io::RECORDS,
        language::RECORDS,
        xml::RECORDS,
        net::RECORDS,
        data::RECORDS,
    ] {
        for records in room {
            crate::object::register_records(records);
        }
    }
    conversion::register();
}
