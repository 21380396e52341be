//! The syntax of a command as `Get-Command -Syntax` prints it.

use super::{CommandMetadata, ParameterMetadata, SetMembership, is_common};
use crate::object::{TypeId, type_name};

/// One line for each parameter set, with an empty line between them.
pub fn syntax(metadata: &CommandMetadata) -> String {
    let count = metadata.sets.len().max(1);
    let lines: Vec<String> = (0..count).map(|i| set_syntax(metadata, 1u32 << i.min(31))).collect();
    format!("\n{}", lines.join("\n\n"))
}

/// The syntax of one set.
pub fn set_syntax(metadata: &CommandMetadata, set: u32) -> String {
    let mut text = metadata.name.to_string();
    let parameters = set_parameters(metadata, set);
    if !parameters.is_empty() {
        text.push(' ');
        text.push_str(&parameters);
    }
    text
}

/// The parameters of one set: positional ones by position, then mandatory ones, then the rest.
pub fn set_parameters(metadata: &CommandMetadata, set: u32) -> String {
    let mut members: Vec<(&ParameterMetadata, &SetMembership)> = metadata
        .parameters
        .iter()
        .filter(|p| !p.hidden && !is_common(&p.name))
        .filter_map(|p| p.in_sets(set).next().map(|m| (p, m)))
        .collect();
    members.sort_by_key(|(_, m)| match (m.position, m.mandatory) {
        (Some(position), _) => (0, position),
        (None, true) => (1, 0),
        (None, false) => (2, 0),
    });
    let mut words: Vec<String> = members.iter().map(|(p, m)| parameter(p, m)).collect();
    if metadata.supports_should_process {
        words.push("[-WhatIf]".to_owned());
        words.push("[-Confirm]".to_owned());
    }
    if metadata.is_advanced {
        words.push("[<CommonParameters>]".to_owned());
    }
    words.join(" ")
}

fn parameter(p: &ParameterMetadata, m: &SetMembership) -> String {
    let name = format!("-{}", p.name);
    let named = if m.position.is_some() { format!("[{name}]") } else { name.clone() };
    if p.is_switch() {
        return if m.mandatory { name } else { format!("[{name}]") };
    }
    let value = value_name(p);
    if m.mandatory { format!("{named} {value}") } else { format!("[{named} {value}]") }
}

/// `<string[]>`.
fn value_name(p: &ParameterMetadata) -> String {
    format!("<{}>", shown_type(p.type_id))
}

/// A type as the syntax shows it: without its namespace.
pub fn shown_type(id: TypeId) -> String {
    let name = type_name::powershell_name(id);
    let cut = name.split('[').next().and_then(|head| head.rfind('.')).map_or(0, |i| i + 1);
    name[cut..].to_owned()
}
