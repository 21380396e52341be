//! Variables by name and scope: what the variable cmdlets share.

use crate::engine::records::PsVariable;
use crate::engine::{Context, Scope, ScopeKind, Variable, VariableOptions, ancestors};
use crate::object::{ErrorCategory, Result, Thrown, TypeId, Value, throw};
use crate::text::Name;
use std::rc::Rc;

/// `ScopedItemOptions` as an enum value.
pub fn options_value(options: VariableOptions) -> Value {
    Value::Enum(TypeId::named("System.Management.Automation.ScopedItemOptions"), options.number())
}

pub fn options_of(value: &Value) -> VariableOptions {
    match value.base() {
        Value::Enum(_, n) => VariableOptions::from_number(*n),
        _ => VariableOptions::default(),
    }
}

/// A variable as an object of scripts.
pub fn variable_object(cx: &Context, variable: Rc<Variable>, scope: &Rc<Scope>) -> Value {
    let local = !Rc::ptr_eq(scope, &cx.global);
    Value::object(PsVariable { variable, local })
}

/// The scope that `-Scope` names.
pub fn scope_of(cx: &Context, text: &str) -> Result<Rc<Scope>> {
    if text.eq_ignore_ascii_case("Global") {
        return Ok(cx.global.clone());
    }
    if text.eq_ignore_ascii_case("Local") || text.eq_ignore_ascii_case("Private") {
        return Ok(cx.scope.clone());
    }
    if text.eq_ignore_ascii_case("Script") {
        return Ok(cx.script_scope());
    }
    match text.trim().parse::<i64>() {
        Ok(n) if n >= 0 => match ancestors(&cx.scope).nth(n as usize) {
            Some(scope) => Ok(scope),
            None => throw(Thrown::record(
                "System.Management.Automation.PSArgumentOutOfRangeException",
                format!(
                    "The scope number '{n}' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was {n}."
                ),
                "ArgumentOutOfRange",
                ErrorCategory::InvalidArgument,
            )),
        },
        _ => throw(super::support::ps_argument_error(
            "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or \"Script\", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again.",
            "Argument",
        )),
    }
}

/// The variable of that name and the scope it is in, as seen from a scope; computed ones as a copy.
pub fn find(cx: &mut Context, name: &str, scope: Option<&Rc<Scope>>) -> Option<(Rc<Variable>, Rc<Scope>)> {
    let key = Name::existing(name)?;
    if let Some(scope) = scope {
        return scope.promote(key).map(|v| (v, scope.clone()));
    }
    let here = cx.scope.clone();
    for candidate in ancestors(&here) {
        if let Some(found) = candidate.promote(key) {
            if found.options.get().private && !Rc::ptr_eq(&candidate, &here) {
                continue;
            }
            return Some((found, candidate));
        }
    }
    let value = cx.get_variable(key)?;
    Some((Rc::new(Variable::new(key, value)), cx.global.clone()))
}

/// Names of all variables seen from a scope, or in one scope, sorted.
pub fn names(cx: &Context, scope: Option<&Rc<Scope>>) -> Vec<Rc<str>> {
    let mut names: Vec<Rc<str>> = match scope {
        Some(scope) => scope.local_names().iter().map(|n| n.text()).collect(),
        None => ancestors(&cx.scope).flat_map(|s| s.local_names()).map(|n| n.text()).collect(),
    };
    if scope.is_none_or(|s| s.kind == ScopeKind::Global) {
        names.extend(["?", "PWD", "MyInvocation", "PSScriptRoot", "PSCommandPath"].map(Rc::from));
    }
    names.sort_by_key(|n| n.to_lowercase());
    names.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    names
}

/// `Cannot find a variable with the name 'x'.`
pub fn not_found(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.ItemNotFoundException",
        format!("Cannot find a variable with the name '{name}'."),
        "VariableNotFound",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
}

/// `Cannot overwrite variable x because it is read-only or constant.`
pub fn not_writable(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        format!("Cannot overwrite variable {name} because it is read-only or constant."),
        "VariableNotWritable",
        ErrorCategory::WriteError,
    )
    .target(Value::from(name))
}
