//! Signatures of built-in cmdlets as text, read when a cmdlet is first used.
//!
//! ```text
//! Sort-Object default=Default output=System.Object
//! InputObject psobject pipeline
//! Property object[] pos=0
//! Top int sets=Top mandatory
//! ```
//! One line a parameter: its name, its type, then any of `mandatory`, `pos=N`, `pipeline`, `byname`,
//! `remaining`, `sets=A,B` (the set; repeat the line for a set with other rules), `alias=A,B`,
//! `set=One,Two` (allowed values), `range=1..9`, `notnull`, `notempty`, `null`, `emptystring`,
//! `emptycollection`, `count=1..5`. The head line takes `default=`, `shouldprocess`, `impact=High`,
//! `paging`, `output=`.

use super::{COMMON, CommandMetadata, ConfirmImpact, ParameterMetadata, SetMembership, Validation};
use crate::object::{TypeId, Value, type_name};
use std::rc::Rc;

/// Reads a signature. The text is the project's own; what cannot be read in it is left out, and the
/// tests over all signatures say so.
pub fn parse_signature(text: &str) -> CommandMetadata {
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let head = lines.next().unwrap_or_default();
    let mut metadata = CommandMetadata { positional_binding: true, is_advanced: true, ..CommandMetadata::default() };
    for (i, word) in head.split_whitespace().enumerate() {
        match word.split_once('=') {
            None if i == 0 => metadata.name = Rc::from(word),
            None if word == "shouldprocess" => metadata.supports_should_process = true,
            None if word == "paging" => metadata.supports_paging = true,
            Some(("default", set)) => metadata.default_set_name = Some(Rc::from(set)),
            Some(("impact", level)) => metadata.confirm_impact = impact(level),
            Some(("output", types)) => metadata.output_types = types.split(',').map(Rc::from).collect(),
            _ => debug_assert!(false, "signature of {}: {word}", metadata.name),
        }
    }
    if let Some(default) = metadata.default_set_name.clone() {
        metadata.set_bit(&default);
    }
    for line in lines {
        parameter(&mut metadata, line);
    }
    add_common(&mut metadata);
    metadata.finish()
}

fn impact(level: &str) -> ConfirmImpact {
    match level {
        "None" => ConfirmImpact::None,
        "Low" => ConfirmImpact::Low,
        "High" => ConfirmImpact::High,
        _ => ConfirmImpact::Medium,
    }
}

fn parameter(metadata: &mut CommandMetadata, line: &str) {
    let mut words = line.split_whitespace();
    let (Some(name), Some(type_name)) = (words.next(), words.next()) else { return };
    let mut membership = SetMembership::default();
    let mut p = ParameterMetadata::new(name, type_name::builtin(type_name).unwrap_or(TypeId::OBJECT));
    let mut sets: Vec<String> = vec![];
    for word in words {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        match key {
            "mandatory" => membership.mandatory = true,
            "pos" => membership.position = value.parse().ok(),
            "pipeline" => membership.from_pipeline = true,
            "byname" => membership.from_pipeline_by_name = true,
            "remaining" => membership.remaining = true,
            "sets" => sets = value.split(',').map(str::to_owned).collect(),
            "alias" => p.aliases = value.split(',').map(Rc::from).collect(),
            "set" => p.validations.push(Validation::set(value.split(','))),
            "range" => p.validations.extend(range(value)),
            "count" => p.validations.extend(count(value)),
            "notnull" => p.validations.push(Validation::NotNull),
            "notempty" => p.validations.push(Validation::NotNullOrEmpty),
            "null" => p.allow_null = true,
            "emptystring" => p.allow_empty_string = true,
            "emptycollection" => p.allow_empty_collection = true,
            "wildcards" => p.supports_wildcards = true,
            _ => debug_assert!(false, "signature of {}: {line}", metadata.name),
        }
    }
    if !sets.is_empty() {
        membership.mask = sets.iter().fold(0, |m, s| m | metadata.set_bit(s));
    }
    match metadata.find(name) {
        Some(i) => metadata.parameters[i].sets.push(membership),
        None => {
            p.sets.push(membership);
            metadata.parameters.push(p);
        }
    }
}

fn range(text: &str) -> Option<Validation> {
    let (low, high) = text.split_once("..")?;
    let bound = |t: &str| t.parse::<i64>().ok().map(|v| i32::try_from(v).map_or(Value::Long(v), Value::Int));
    Some(Validation::Range { min: bound(low)?, max: bound(high)? })
}

fn count(text: &str) -> Option<Validation> {
    let (low, high) = text.split_once("..")?;
    Some(Validation::Count { min: low.parse().ok()?, max: high.parse().ok()? })
}

/// Appends the common parameters, and `-WhatIf` and `-Confirm` where they belong.
pub fn add_common(metadata: &mut CommandMetadata) {
    for (name, type_name, alias) in COMMON {
        add(metadata, name, type_name, alias);
    }
    if metadata.supports_should_process {
        add(metadata, "WhatIf", "switch", "wi");
        add(metadata, "Confirm", "switch", "cf");
    }
    if metadata.supports_paging {
        add(metadata, "IncludeTotalCount", "switch", "");
        add(metadata, "Skip", "uint64", "");
        add(metadata, "First", "uint64", "");
    }
}

fn add(metadata: &mut CommandMetadata, name: &str, type_name: &str, alias: &str) {
    if metadata.find(name).is_some() {
        return;
    }
    let type_id = type_name::builtin(type_name).unwrap_or_else(|| TypeId::named(type_name));
    let mut p = ParameterMetadata::new(name, type_id);
    if !alias.is_empty() {
        p.aliases = vec![Rc::from(alias)];
    }
    p.sets = vec![SetMembership::default()];
    metadata.parameters.push(p);
}
