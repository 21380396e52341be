//! What a script's class shows of its members.

use super::Method;
use crate::object::TypeId;

pub(super) fn type_text(type_id: Option<TypeId>) -> String {
    type_id.map_or_else(|| "System.Object".to_owned(), crate::object::type_name::powershell_name)
}

pub(super) fn signature(m: &Method) -> String {
    let parameters: Vec<String> =
        m.parameters.iter().map(|(n, t, _)| format!("{} {n}", type_text(*t))).collect();
    let returns = match m.returns {
        None => "void".to_owned(),
        some => type_text(some),
    };
    format!("{}{returns} {}({})", if m.is_static { "static " } else { "" }, m.name, parameters.join(", "))
}
