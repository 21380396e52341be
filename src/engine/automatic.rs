//! Automatic variables: those that exist from the start, and those that are made when read.

use super::context::{ActionPreference, Context, Edition};
use super::variable::{Slot, Variable, VariableOptions};
use crate::object::{Hashtable, TableKind, Value};
use crate::text::Name;
use std::rc::Rc;

/// Variables that no scope of its own can hide: an assignment anywhere is an assignment to the one.
pub const ALL_SCOPE: [&str; 14] = [
    "?",
    "ConsoleFileName",
    "ExecutionContext",
    "false",
    "HOME",
    "Host",
    "PID",
    "PSCulture",
    "PSHOME",
    "PSUICulture",
    "PSVersionTable",
    "ShellId",
    "true",
    "PSEdition",
];

/// Defines what a session has from the start.
pub fn define(cx: &mut Context) {
    for (name, value) in constants(cx) {
        let name = Name::new(name);
        let options = VariableOptions { read_only: false, constant: true, private: false, all_scope: true };
        cx.global.put(name, Slot::Variable(Rc::new(Variable::with_options(name, value, options))));
    }
    for (name, value) in preferences(cx.edition) {
        cx.global.put(Name::new(name), Slot::Value(value));
    }
    let home = cx.host.environment("HOME").unwrap_or_default();
    let plain = [
        ("HOME", Value::from(home)),
        ("Error", cx.errors.clone()),
        ("PROFILE", Value::from("")),
        ("NestedPromptLevel", Value::Int(0)),
        ("OutputEncoding", crate::types::text::encoding_value(crate::dotnet::Encoding::Utf8 { mark: false })),
        ("PSStyle", Value::Null),
    ];
    for (name, value) in plain {
        if !value.is_null() {
            cx.global.put(Name::new(name), Slot::Value(value));
        }
    }
}

fn constants(cx: &mut Context) -> Vec<(&'static str, Value)> {
    let (version, edition) = match cx.edition {
        Edition::Core => ("7.6.9", "Core"),
        Edition::Desktop => ("5.1.17763.1", "Desktop"),
    };
    let rows = [
        ("PSVersion", own_version(cx, version)),
        ("PSEdition", Value::from(edition)),
        ("OS", Value::from("Microsoft Windows 10.0.17763")),
        ("Platform", Value::from("Win32NT")),
        ("PSRemotingProtocolVersion", super::support::version_value(cx, "2.3")),
        ("SerializationVersion", super::support::version_value(cx, "1.1.0.1")),
        ("WSManStackVersion", super::support::version_value(cx, "3.0")),
    ];
    let versions = Hashtable::from_pairs(TableKind::Hashtable, rows);
    vec![
        ("true", Value::Bool(true)),
        ("false", Value::Bool(false)),
        ("PSVersionTable", versions.into_value()),
        ("PSEdition", Value::from(edition)),
        ("PID", Value::Int(4242)),
        ("ShellId", Value::from("Microsoft.PowerShell")),
        ("PSCulture", Value::from("en-US")),
        ("PSUICulture", Value::from("en-US")),
        ("PSHOME", Value::from("/opt/microsoft/powershell/7")),
        ("IsWindows", Value::Bool(cx.edition == Edition::Desktop)),
        ("IsLinux", Value::Bool(cx.edition == Edition::Core)),
        ("IsMacOS", Value::Bool(false)),
        ("IsCoreCLR", Value::Bool(cx.edition == Edition::Core)),
        ("Host", super::records::host_object()),
        (
            "ExecutionContext",
            Value::object(super::records::Intrinsics(super::records::IntrinsicsKind::Engine)),
        ),
    ]
}

/// PowerShell 7's own version is a semantic one.
fn own_version(cx: &mut Context, text: &str) -> Value {
    match crate::types::Semantic::parse(text) {
        Some(version) if cx.edition == Edition::Core => Value::object(version),
        _ => super::support::version_value(cx, text),
    }
}

fn preferences(edition: Edition) -> Vec<(&'static str, Value)> {
    use ActionPreference::*;
    vec![
        ("ErrorActionPreference", Continue.to_value()),
        ("WarningPreference", Continue.to_value()),
        ("VerbosePreference", SilentlyContinue.to_value()),
        ("DebugPreference", SilentlyContinue.to_value()),
        ("InformationPreference", SilentlyContinue.to_value()),
        ("ProgressPreference", Continue.to_value()),
        (
            "ConfirmPreference",
            Value::Enum(crate::object::TypeId::named("System.Management.Automation.ConfirmImpact"), 3),
        ),
        ("WhatIfPreference", Value::Bool(false)),
        ("FormatEnumerationLimit", Value::Int(4)),
        ("MaximumHistoryCount", Value::Int(4096)),
        (
            "PSDefaultParameterValues",
            Hashtable::new(TableKind::Hashtable, crate::object::KeyComparer::IgnoreCase).into_value(),
        ),
        ("PSModuleAutoLoadingPreference", Value::Null),
        (
            "ErrorView",
            match edition {
                Edition::Core => {
                    Value::Enum(crate::object::TypeId::named("System.Management.Automation.ErrorView"), 2)
                }
                Edition::Desktop => {
                    Value::Enum(crate::object::TypeId::named("System.Management.Automation.ErrorView"), 0)
                }
            },
        ),
    ]
}

/// A variable that is computed when it is read and set nowhere.
pub fn read(cx: &mut Context, name: Name) -> Option<Value> {
    let text = name.text();
    match &*text.to_ascii_lowercase() {
        "?" => Some(Value::Bool(cx.succeeded)),
        "lastexitcode" => cx.last_exit_code.map(Value::Int),
        "pwd" => Some(crate::engine::records::location_value(cx, &cx.drives.current)),
        "psitem" => cx.get_variable(Name::new("_")),
        "psscriptroot" => Some(Value::from(script_path(cx).rsplit_once(['/', '\\']).map_or("", |(d, _)| d))),
        "pscommandpath" => Some(Value::from(script_path(cx).as_str())),
        "myinvocation" => Some(cx.invocation_value()),
        _ => None,
    }
}

/// The path of the script whose code runs.
fn script_path(cx: &Context) -> String {
    cx.frames
        .iter()
        .rev()
        .filter(|f| f.is_script)
        .find_map(|f| f.body.as_ref())
        .and_then(|s| s.path.clone())
        .map_or(String::new(), |p| p.to_string())
}
