//! How types are called in texts.

use super::accelerators::{ACCELERATORS, SECOND_CHOICE};
use super::assembly::assembly_name;
use crate::object::{TypeId, TypeOrigin};
use rustc_hash::FxHashMap;
use std::cell::OnceCell;

thread_local! {
    static SHORT: OnceCell<FxHashMap<TypeId, &'static str>> = const { OnceCell::new() };
}

/// The short name PowerShell shows for a type, if it has one.
pub fn accelerator_of(id: TypeId) -> Option<&'static str> {
    SHORT.with(|short| {
        short
            .get_or_init(|| {
                ACCELERATORS
                    .iter()
                    .filter(|(short, _)| !SECOND_CHOICE.contains(short))
                    .map(|&(short, full)| (TypeId::named(full), short))
                    .collect()
            })
            .get(&id)
            .copied()
    })
}

fn commas(rank: u32) -> String {
    ",".repeat(rank.saturating_sub(1) as usize)
}

/// The name up to the back-tick, and `+` and all before it.
fn without_arity(name: &str) -> &str {
    name.split('`').next().unwrap_or(name)
}

/// What `"$type"` gives: short names, and generic types as one writes them.
pub fn powershell_name(id: TypeId) -> String {
    match &id.info().origin {
        TypeOrigin::ArrayOf(element) => format!("{}[]", powershell_name(*element)),
        TypeOrigin::ArrayOfRank { element, rank } => {
            format!("{}[{}]", powershell_name(*element), commas(*rank))
        }
        TypeOrigin::Generic { definition, arguments } => {
            let arguments: Vec<_> = arguments.iter().map(|&a| powershell_name(a)).collect();
            format!("{}[{}]", without_arity(&definition.name()), arguments.join(","))
        }
        TypeOrigin::Script { .. } | TypeOrigin::ScriptEnum { .. } => id.name().to_string(),
        TypeOrigin::BuiltIn(_) => match accelerator_of(id) {
            Some(short) => short.to_owned(),
            None => to_string_name(id),
        },
    }
}

/// `[type].ToString()`.
pub fn to_string_name(id: TypeId) -> String {
    match &id.info().origin {
        TypeOrigin::ArrayOf(element) => format!("{}[]", to_string_name(*element)),
        TypeOrigin::ArrayOfRank { element, rank } => {
            format!("{}[{}]", to_string_name(*element), commas(*rank))
        }
        TypeOrigin::Generic { definition, arguments } => {
            let arguments: Vec<_> = arguments.iter().map(|&a| to_string_name(a)).collect();
            format!("{}[{}]", definition.name(), arguments.join(","))
        }
        TypeOrigin::BuiltIn(_) if id.name().contains('`') => {
            let name = id.name();
            let arity = name.rsplit('`').next().and_then(|n| n.parse::<usize>().ok()).unwrap_or(1);
            let letters = match (&*name, arity) {
                (n, 2) if n.contains("Dictionary") || n.contains("KeyValuePair") => "TKey,TValue".to_owned(),
                (_, 1) => "T".to_owned(),
                (_, n) => (1..=n.min(16)).map(|i| format!("T{i}")).collect::<Vec<_>>().join(","),
            };
            format!("{name}[{letters}]")
        }
        _ => id.name().to_string(),
    }
}

/// `Type.FullName`.
pub fn full_name(id: TypeId) -> String {
    match &id.info().origin {
        TypeOrigin::ArrayOf(element) => format!("{}[]", full_name(*element)),
        TypeOrigin::ArrayOfRank { element, rank } => format!("{}[{}]", full_name(*element), commas(*rank)),
        TypeOrigin::Generic { definition, arguments } => {
            let arguments: Vec<_> =
                arguments.iter().map(|&a| format!("[{}, {}]", full_name(a), assembly_name(a))).collect();
            format!("{}[{}]", definition.name(), arguments.join(","))
        }
        _ => id.name().to_string(),
    }
}
