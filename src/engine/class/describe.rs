//! What a script's class shows of its members.

use super::method::{Candidate, constructors_of, methods_named};
use super::{ClassInfo, Method, Property};
use crate::object::{TypeId, Value};
use crate::types::members::PsMethod;
use crate::types::{MemberDescription, MemberType};
use std::rc::Rc;

fn type_text(type_id: Option<TypeId>) -> String {
    type_id.map_or_else(|| "System.Object".to_owned(), crate::object::type_name::powershell_name)
}

fn parameters(m: &Method) -> String {
    let parameters: Vec<String> =
        m.parameters.iter().map(|(n, t)| format!("{} {n}", type_text(*t))).collect();
    parameters.join(", ")
}

fn signature(m: &Method) -> String {
    let returns = match m.returns {
        None => "void".to_owned(),
        some => type_text(some),
    };
    format!("{}{returns} {}({})", if m.is_static { "static " } else { "" }, m.name, parameters(m))
}

/// Overloads as `OverloadDefinitions` lists them.
pub(super) fn definitions(methods: &[Candidate]) -> Vec<String> {
    methods.iter().map(|(_, m)| signature(m)).collect()
}

pub(super) fn constructor_definitions(class: &Rc<ClassInfo>) -> Vec<String> {
    let declared = constructors_of(class);
    if declared.is_empty() {
        return vec![format!("{} new()", class.name)];
    }
    declared.iter().map(|(_, m)| format!("{} new({})", class.name, parameters(m))).collect()
}

pub(super) fn describe_property(p: &Property) -> MemberDescription {
    let modifier = if p.is_static { "static " } else { "" };
    MemberDescription {
        name: p.name.clone(),
        kind: MemberType::Property,
        definition: format!("{modifier}{} {} {{get;set;}}", type_text(p.type_id), p.name),
        is_static: p.is_static,
    }
}

pub(super) fn describe_method(name: Rc<str>, definition: String, is_static: bool) -> MemberDescription {
    MemberDescription { name, kind: MemberType::Method, definition, is_static }
}

/// A method without parentheses after it.
pub(super) fn method_object(
    target: &Value,
    class: &Rc<ClassInfo>,
    name: &str,
    is_static: bool,
) -> Option<Value> {
    if is_static && name.eq_ignore_ascii_case("new") {
        return Some(PsMethod::of_script(target.clone(), "new", constructor_definitions(class)).into_value());
    }
    let found = methods_named(class, name, is_static);
    let (_, first) = found.first()?;
    Some(PsMethod::of_script(target.clone(), &first.name, definitions(&found)).into_value())
}
