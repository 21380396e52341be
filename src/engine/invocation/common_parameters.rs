//! What the common parameters ask for: preferences, and variables that collect.

use crate::command::BoundParameters;
use crate::engine::context::{ActionPreference, Context, FramePreferences};
use crate::engine::scope::Scope;
use crate::engine::variable::Slot;
use crate::engine::{pipe, support};
use crate::object::{Object, Result, Thrown, TypeId, Value, convert, throw};
use crate::text::Name;
use std::rc::Rc;

/// The common parameters of a command line.
pub(in crate::engine) fn preferences_of(
    cx: &mut Context,
    bound: &BoundParameters,
) -> Result<Option<Box<FramePreferences>>> {
    let mut preferences = FramePreferences::default();
    for (name, value) in bound.iter() {
        let action = || ActionPreference::from_value(value);
        let switch = || match value.base() {
            Value::Switch(b) | Value::Bool(b) => *b,
            _ => true,
        };
        let on_off =
            |on: bool| Some(if on { ActionPreference::Continue } else { ActionPreference::SilentlyContinue });
        match &**name {
            "ErrorAction" => preferences.error = action(),
            "WarningAction" => preferences.warning = action(),
            "InformationAction" => preferences.information = action(),
            "ProgressAction" => preferences.progress = action(),
            "Verbose" => preferences.verbose = on_off(switch()),
            "Debug" => preferences.debug = on_off(switch()),
            "WhatIf" => preferences.what_if = Some(switch()),
            "Confirm" => preferences.confirm = Some(switch()),
            "ErrorVariable" => preferences.error_variable = Some(stream_variable(cx, value)?),
            "WarningVariable" => preferences.warning_variable = Some(stream_variable(cx, value)?),
            "InformationVariable" => preferences.information_variable = Some(stream_variable(cx, value)?),
            _ => {}
        }
    }
    Ok(preferences_set(&preferences).then(|| Box::new(preferences)))
}

fn preferences_set(p: &FramePreferences) -> bool {
    p.error.is_some()
        || p.warning.is_some()
        || p.information.is_some()
        || p.progress.is_some()
        || p.verbose.is_some()
        || p.debug.is_some()
        || p.what_if.is_some()
        || p.confirm.is_some()
        || p.error_variable.is_some()
        || p.warning_variable.is_some()
        || p.information_variable.is_some()
}

/// `-Verbose` and its like given to a function hold for what it calls.
pub(super) fn set_preference_variables(scope: &Rc<Scope>, p: &FramePreferences) {
    let pairs = [
        ("ErrorActionPreference", p.error),
        ("WarningPreference", p.warning),
        ("InformationPreference", p.information),
        ("VerbosePreference", p.verbose),
        ("DebugPreference", p.debug),
        ("ProgressPreference", p.progress),
    ];
    for (name, value) in pairs {
        if let Some(value) = value {
            scope.put(Name::new(name), Slot::Value(value.to_value()));
        }
    }
    if let Some(what_if) = p.what_if {
        scope.put(Name::new("WhatIfPreference"), Slot::Value(Value::Switch(what_if)));
    }
    if let Some(confirm) = p.confirm {
        let level = if confirm { 1 } else { 0 };
        let value = Value::Enum(TypeId::named("System.Management.Automation.ConfirmImpact"), level);
        scope.put(Name::new("ConfirmPreference"), Slot::Value(value));
    }
}

/// The list that `-ErrorVariable name` or `+name` collects into.
fn stream_variable(cx: &mut Context, name: &Value) -> Result<Rc<Object>> {
    let text = convert::to_text(cx, name)?;
    let (append, name) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text.as_str()),
    };
    let key = Name::new(name);
    let existing = if append { cx.scope.get_local(key) } else { None };
    let list = match existing {
        Some(Value::Object(o)) if o.type_id() == TypeId::ARRAY_LIST => Value::Object(o),
        Some(other) if !other.is_null() => {
            let items = crate::types::members::enumerate(cx, &other)?.unwrap_or_else(|| vec![other]);
            support::new_array_list(items)
        }
        _ => support::new_array_list(vec![]),
    };
    cx.assign(key, list.clone())?;
    match list {
        Value::Object(o) => Ok(o),
        _ => throw(Thrown::invalid_operation("A stream variable is not a list.")),
    }
}

/// The list that `-OutVariable` collects into.
fn out_variable(cx: &mut Context, bound: &BoundParameters) -> Result<Option<Value>> {
    match bound.iter().find(|(n, _)| &***n == "OutVariable").map(|(_, v)| v.clone()) {
        Some(name) => stream_variable(cx, &name).map(|o| Some(Value::Object(o))),
        None => Ok(None),
    }
}

/// What `-OutVariable` and `-PipelineVariable` ask for.
pub(in crate::engine) fn output_hooks(
    cx: &mut Context,
    bound: &BoundParameters,
) -> Result<Option<OutputHooks>> {
    let list = out_variable(cx, bound)?;
    let named = bound.iter().find(|(n, _)| &***n == "PipelineVariable").map(|(_, v)| v.clone());
    let variable = match named {
        Some(name) => {
            let name = Name::new(&convert::to_text(cx, &name)?);
            Some((cx.scope.clone(), name))
        }
        None => None,
    };
    Ok((list.is_some() || variable.is_some()).then_some(OutputHooks { list, variable }))
}

/// Where each object of output goes on its way.
#[derive(Clone)]
pub(in crate::engine) struct OutputHooks {
    pub list: Option<Value>,
    pub variable: Option<(Rc<Scope>, Name)>,
}

impl OutputHooks {
    /// The pipeline is over: its variable is gone.
    pub fn end(&self) {
        if let Some((scope, name)) = &self.variable {
            scope.remove(*name);
        }
    }
}

/// Runs with each object of output shown to `-OutVariable` and `-PipelineVariable` on its way.
pub(in crate::engine) fn with_out_variable(
    cx: &mut Context,
    hooks: Option<OutputHooks>,
    run: impl FnOnce(&mut Context) -> Result<()>,
) -> Result<()> {
    let Some(hooks) = hooks else { return run(cx) };
    let tee = pipe::tee(cx, hooks);
    let saved = std::mem::replace(&mut cx.pipe, tee);
    let result = run(cx);
    cx.pipe = saved;
    result
}
