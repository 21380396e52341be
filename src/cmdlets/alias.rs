//! Aliases by name and scope: what the alias cmdlets share.

use super::variable::{options_of, scope_of};
use crate::command::BoundParameters;
use crate::engine::command_info::AliasObject;
use crate::engine::{Alias, Context, Scope, ancestors};
use crate::object::{ErrorCategory, Result, Thrown, Value};
use crate::text::Name;
use std::rc::Rc;

/// The alias of that name in one scope.
pub fn local(scope: &Rc<Scope>, name: &str) -> Option<Rc<Alias>> {
    let key = Name::existing(name)?;
    scope.definitions.borrow().as_ref().and_then(|d| d.aliases.get(&key).cloned())
}

/// All aliases seen from a scope, or those of one scope, sorted by name.
pub fn all(cx: &Context, scope: Option<&Rc<Scope>>) -> Vec<Rc<Alias>> {
    let of = |s: &Rc<Scope>| -> Vec<Rc<Alias>> {
        s.definitions.borrow().as_ref().map_or(vec![], |d| d.aliases.values().cloned().collect())
    };
    let mut found: Vec<Rc<Alias>> = match scope {
        Some(scope) => of(scope),
        None => ancestors(&cx.scope).flat_map(|s| of(&s)).collect(),
    };
    // The nearest of several with one name is the one that counts; the sort is stable.
    found.sort_by_key(|a| a.name.to_lowercase());
    found.dedup_by(|a, b| a.name.eq_ignore_ascii_case(&b.name));
    found
}

pub fn define(cx: &mut Context, scope: &Rc<Scope>, alias: Alias) -> Rc<Alias> {
    let alias = Rc::new(alias);
    scope
        .definitions
        .borrow_mut()
        .get_or_insert_default()
        .aliases
        .insert(Name::new(&alias.name), alias.clone());
    cx.commands.changed();
    alias
}

pub fn remove(cx: &mut Context, scope: &Rc<Scope>, name: &str) {
    if let (Some(key), Some(definitions)) = (Name::existing(name), scope.definitions.borrow_mut().as_mut()) {
        definitions.aliases.remove(&key);
    }
    cx.commands.changed();
}

/// The scope that `-Scope` names, or the current one.
pub fn scope(cx: &Context, args: &BoundParameters) -> Result<Rc<Scope>> {
    match args.string("Scope") {
        Some(text) => scope_of(cx, &text),
        None => Ok(cx.scope.clone()),
    }
}

/// An alias as `Set-Alias` and `New-Alias` were told.
pub fn from_arguments(args: &BoundParameters) -> Alias {
    Alias {
        name: Rc::from(args.string("Name").unwrap_or_default().as_str()),
        definition: Rc::from(args.string("Value").unwrap_or_default().as_str()),
        description: Rc::from(args.string("Description").unwrap_or_default().as_str()),
        options: args.get("Option").map(options_of).unwrap_or_default(),
    }
}

pub fn object(alias: Rc<Alias>) -> Value {
    Value::object(AliasObject(alias))
}

pub fn not_found(kind: &str, name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.ItemNotFoundException",
        format!("This command cannot find a matching alias because an alias with the {kind} '{name}' does not exist."),
        "ItemNotFoundException",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
}

pub fn not_writable(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        format!(
            "Alias is not writeable because alias {name} is read-only or constant and cannot be written to."
        ),
        "AliasNotWritable",
        ErrorCategory::WriteError,
    )
    .target(Value::from(name))
}
