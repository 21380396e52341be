//! Signatures of built-in cmdlets as text, read when a cmdlet is first used.
//!
//! ```text
//! Sort-Object module=Microsoft.PowerShell.Utility default=Default
//! InputObject psobject pipeline
//! Property System.Object[] pos=0
//! Top int mandatory sets=Top range=1..2147483647
//! ```
//! One line a parameter: its name, its type, then any of
//! - `mandatory`, `pos=N`, `pipeline`, `byname`, `remaining`, `sets=A,B`: its place in those sets, or in all of
//!   them. Where sets have rules of their own, the line is repeated with them and with nothing else;
//! - `alias=A,B`; `null`, `emptystring`, `emptycollection` allow what a mandatory parameter refuses;
//! - `set=One,Two` (allowed values; `<cultures>` among them lets any culture name pass), `range=1..9` or
//!   `range=Positive`, `count=1..5`, `pattern=…`, `notnull`, `notempty`, `notwhitespace`;
//! - `transform=Name`: an argument transformation attribute; `wildcards`, `dynamic`, `hidden`, `help=Some_words`.
//!
//! The head line takes `class=` (the implementing class, where it is not
//! `Microsoft.PowerShell.Commands.<Verb><Noun>Command`), `module=`, `default=`, `sets=` (the order of the sets, where
//! it is not the order of their appearance), `shouldprocess`, `impact=High`, `paging`, `output=`.

use super::{
    COMMON, CommandMetadata, ConfirmImpact, ParameterMetadata, RangeKind, SetMembership, Transformation,
    Validation,
};
use crate::object::{TypeId, Value, type_name};
use std::rc::Rc;

/// Reads a signature. The text is the project's own; what cannot be read in it is left out, and the
/// tests over all signatures say so.
pub fn parse_signature(text: &str) -> CommandMetadata {
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let head = lines.next().unwrap_or_default();
    let mut metadata =
        CommandMetadata { positional_binding: true, is_advanced: true, ..CommandMetadata::default() };
    for (i, word) in head.split_whitespace().enumerate() {
        match word.split_once('=') {
            None if i == 0 => metadata.name = Rc::from(word),
            None if word == "shouldprocess" => metadata.supports_should_process = true,
            None if word == "paging" => metadata.supports_paging = true,
            Some(("class", class)) => metadata.class = Some(Rc::from(class)),
            Some(("module", module)) => metadata.module = Some(Rc::from(module)),
            Some(("sets", sets)) => metadata.sets = sets.split(',').map(Rc::from).collect(),
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
    let (Some(name), Some(type_text)) = (words.next(), words.next()) else { return };
    let mut membership = SetMembership::default();
    let mut p = ParameterMetadata::new(name, type_of(type_text));
    for word in words {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        match key {
            "mandatory" => membership.mandatory = true,
            "pos" => membership.position = value.parse().ok(),
            "pipeline" => membership.from_pipeline = true,
            "byname" => membership.from_pipeline_by_name = true,
            "remaining" => membership.remaining = true,
            "sets" => membership.mask = value.split(',').fold(0, |m, s| m | metadata.set_bit(s)),
            "help" => membership.help_message = Some(Rc::from(value.replace('_', " "))),
            _ => attribute(&mut p, key, value),
        }
    }
    match metadata.find(name) {
        Some(i) => metadata.parameters[i].sets.push(membership),
        None => {
            p.sets.push(membership);
            metadata.parameters.push(p);
        }
    }
}

/// What holds in every set.
fn attribute(p: &mut ParameterMetadata, key: &str, value: &str) {
    match key {
        "alias" => p.aliases = value.split(',').map(Rc::from).collect(),
        "set" => p.validations.push(Validation::set(value.split(','))),
        "range" => p.validations.extend(range(value)),
        "count" => p.validations.extend(count(value)),
        "pattern" => p.validations.push(Validation::pattern(value)),
        "notnull" => p.validations.push(Validation::NotNull),
        "notename" => p.validations.push(Validation::NoteName),
        "notempty" => p.validations.push(Validation::NotNullOrEmpty),
        "someelement" => p.validations.push(Validation::SomeElement),
        "notwhitespace" => p.validations.push(Validation::NotNullOrWhiteSpace),
        "transform" => p.transformation = Transformation::Attribute(Rc::from(value)),
        "null" => p.allow_null = true,
        "emptystring" => p.allow_empty_string = true,
        "emptycollection" => p.allow_empty_collection = true,
        "wildcards" => p.supports_wildcards = true,
        "dynamic" => p.is_dynamic = true,
        "hidden" => p.hidden = true,
        _ => debug_assert!(false, "signature of {}: {key}={value}", p.name),
    }
}

/// The type of that name; one that nothing is known of keeps its name.
fn type_of(name: &str) -> TypeId {
    type_name::builtin(name).unwrap_or_else(|| match name.strip_suffix("[]") {
        Some(element) => TypeId::array_of(type_of(element)),
        None => TypeId::named(name),
    })
}

fn range(text: &str) -> Option<Validation> {
    let kind = match text {
        "Positive" => RangeKind::Positive,
        "NonNegative" => RangeKind::NonNegative,
        "Negative" => RangeKind::Negative,
        "NonPositive" => RangeKind::NonPositive,
        _ => {
            let (low, high) = text.split_once("..")?;
            let (low, high) = (low.parse::<i64>().ok()?, high.parse::<i64>().ok()?);
            // Both ends are of one type, as the attribute's constructor made them.
            return Some(match (i32::try_from(low), i32::try_from(high)) {
                (Ok(min), Ok(max)) => Validation::Range { min: Value::Int(min), max: Value::Int(max) },
                _ => Validation::Range { min: Value::Long(low), max: Value::Long(high) },
            });
        }
    };
    Some(Validation::RangeKind(kind))
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
    let mut p = ParameterMetadata::new(name, type_of(type_name));
    if !alias.is_empty() {
        p.aliases = vec![Rc::from(alias)];
    }
    p.sets = vec![SetMembership::default()];
    metadata.parameters.push(p);
}
