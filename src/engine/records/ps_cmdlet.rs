//! `$PSCmdlet`.

use super::{Records, engine};
use crate::command::COMMON;
use crate::engine::ps_cmdlet::PsCmdlet;
use crate::object::{
    ErrorRecord, ExceptionData, Flow, Result, Runtime, Thrown, TypeRecord, Value, convert, method, property,
    static_property, throw,
};
use crate::text::Name;
use std::rc::Rc;

pub(super) static RECORDS: Records = &[&COMMAND, &CMDLET, &PS_CMDLET, &SCRIPT_CMDLET];

static COMMAND: TypeRecord = TypeRecord::class("System.Management.Automation.Internal.InternalCommand");
static CMDLET: TypeRecord = TypeRecord::class("System.Management.Automation.Cmdlet")
    .base("System.Management.Automation.Internal.InternalCommand")
    .properties(&[
        static_property("CommonParameters", "System.Collections.Generic.HashSet[string]", |_, _| {
            Ok(names(COMMON.iter().map(|(name, _, _)| *name)))
        }),
        static_property("OptionalCommonParameters", "System.Collections.Generic.HashSet[string]", |_, _| {
            Ok(names(["WhatIf", "Confirm", "UseTransaction"].into_iter()))
        }),
    ]);
static PS_CMDLET: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSCmdlet").base("System.Management.Automation.Cmdlet");

static SCRIPT_CMDLET: TypeRecord = TypeRecord::class("System.Management.Automation.PSScriptCmdlet")
    .base("System.Management.Automation.PSCmdlet")
    .methods(&[
        method("bool ShouldProcess(string target)", |rt, _, a| {
            let target = text(a, 0);
            engine(rt)?.should_process_target(&target).map(Value::Bool)
        }),
        method("bool ShouldProcess(string target, string action)", |rt, _, a| {
            engine(rt)?.should_process(&text(a, 0), &text(a, 1)).map(Value::Bool)
        }),
        method(
            "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)",
            |rt, _, a| {
                engine(rt)?.should_process_described(&text(a, 0), &text(a, 1), &text(a, 2)).map(Value::Bool)
            },
        ),
        method("bool ShouldContinue(string query, string caption)", |rt, _, a| {
            engine(rt)?.should_continue(&text(a, 0), &text(a, 1)).map(Value::Bool)
        }),
        method(
            "bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)",
            |rt, _, a| engine(rt)?.should_continue(&text(a, 0), &text(a, 1)).map(Value::Bool),
        ),
        method(
            "void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)",
            throw_terminating_error,
        ),
        method("void WriteError(System.Management.Automation.ErrorRecord errorRecord)", write_error),
        method("void WriteObject(System.Object sendToPipeline)", |rt, _, a| {
            engine(rt)?.emit(argument(a, 0)).map(|()| Value::Void)
        }),
        method("void WriteObject(System.Object sendToPipeline, bool enumerateCollection)", |rt, _, a| {
            let cx = engine(rt)?;
            let value = argument(a, 0);
            if matches!(a.get(1), Some(Value::Bool(true))) {
                cx.emit_enumerated(value)?
            } else {
                cx.emit(value)?
            }
            Ok(Value::Void)
        }),
        method("void WriteDebug(string text)", |rt, _, a| {
            engine(rt)?.write_debug(&text(a, 0)).map(|()| Value::Void)
        }),
        method("void WriteVerbose(string text)", |rt, _, a| {
            engine(rt)?.write_verbose(&text(a, 0)).map(|()| Value::Void)
        }),
        method("void WriteWarning(string text)", |rt, _, a| {
            engine(rt)?.write_warning(&text(a, 0)).map(|()| Value::Void)
        }),
        method("void WriteInformation(System.Object messageData, string[] tags)", write_information),
        method(
            "void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)",
            |_, _, _| Ok(Value::Void),
        ),
        method("void WriteCommandDetail(string text)", |_, _, _| Ok(Value::Void)),
        method("System.Object GetVariableValue(string name)", |rt, _, a| {
            Ok(engine(rt)?.get_variable(Name::new(&text(a, 0))).unwrap_or_default())
        }),
        method("System.Object GetVariableValue(string name, System.Object defaultValue)", |rt, _, a| {
            Ok(engine(rt)?.get_variable(Name::new(&text(a, 0))).unwrap_or_else(|| argument(a, 1)))
        }),
        method("string GetUnresolvedProviderPathFromPSPath(string path)", |rt, _, a| {
            Ok(Value::from(engine(rt)?.drives.absolute(&text(a, 0))))
        }),
        method("bool TransactionAvailable()", |_, _, _| Ok(Value::Bool(false))),
        method("void Dispose()", |_, _, _| Ok(Value::Void)),
    ])
    .properties(&[
        property("CommandOrigin", "System.Management.Automation.CommandOrigin", |_, _| {
            Ok(Value::from("Internal"))
        }),
        property(
            "CommandRuntime",
            "System.Management.Automation.ICommandRuntime",
            |_, this| Ok(this.clone()),
        ),
        property("Host", "System.Management.Automation.Host.PSHost", |rt, _| {
            Ok(engine(rt)?.get_variable(Name::new("Host")).unwrap_or_default())
        }),
        property("InvokeCommand", "System.Management.Automation.CommandInvocationIntrinsics", |_, _| {
            Ok(Value::object(super::Intrinsics(super::IntrinsicsKind::InvokeCommand)))
        }),
        property("MyInvocation", "System.Management.Automation.InvocationInfo", |rt, _| {
            Ok(engine(rt)?.invocation_value())
        }),
        property("PagingParameters", "System.Management.Automation.PagingParameters", paging),
        property("ParameterSetName", "string", |_, this| {
            let name = this.native::<PsCmdlet>().and_then(|c| c.bound.as_ref().map(|b| b.set_name()));
            Ok(name.map_or(Value::Null, |n| Value::from(&*n)))
        }),
        property("SessionState", "System.Management.Automation.SessionState", |_, _| {
            Ok(Value::object(super::Intrinsics(super::IntrinsicsKind::SessionState)))
        }),
        property("Stopping", "bool", |_, _| Ok(Value::Bool(false))),
    ]);

fn names<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    Value::typed_array(crate::object::TypeId::STRING, names.map(Value::from).collect())
}

fn text(arguments: &[Value], index: usize) -> String {
    arguments.get(index).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn argument(arguments: &[Value], index: usize) -> Value {
    arguments.get(index).cloned().unwrap_or_default()
}

/// An error that ends the function as a cmdlet's terminating error does: attributed to the caller's line.
fn throw_terminating_error(rt: &mut dyn Runtime, this: &Value, arguments: &[Value]) -> Result<Value> {
    let Some(record) = arguments.first().and_then(|v| v.native::<ErrorRecord>()) else {
        return throw(Thrown::argument_null("errorRecord"));
    };
    let cx = engine(rt)?;
    let copy = crate::engine::errors::copy_record(record);
    attribute_to(cx, this, &copy);
    // It passes through the function's own statements up to where the function was called.
    copy.ends_script.set(true);
    copy.stops_pipeline.set(true);
    let own = cx.frames.iter().rposition(|f| f.is_script && cmdlet_name(this).is_some_and(|n| *n == *f.name));
    cx.terminating = own.map(|i| i + 1);
    if let Some(list) = own.and_then(|i| cx.frames[i].preferences.as_ref()?.error_variable.clone()) {
        let exception =
            ExceptionData::named(INVOCATION_EXCEPTION, copy.message()).with_inner(copy.exception.clone());
        crate::engine::support::list_add(&Value::Object(list), Value::object(exception));
    }
    Err(Rc::new(Flow::Error(Rc::new(crate::object::Object::new(copy)))))
}

const INVOCATION_EXCEPTION: &str = "System.Management.Automation.CmdletInvocationException";

fn write_error(rt: &mut dyn Runtime, this: &Value, arguments: &[Value]) -> Result<Value> {
    let Some(record) = arguments.first().and_then(|v| v.native::<ErrorRecord>()) else {
        return throw(Thrown::argument_null("errorRecord"));
    };
    let cx = engine(rt)?;
    let copy = crate::engine::errors::copy_record(record);
    attribute_to(cx, this, &copy);
    copy.stops_pipeline.set(true);
    cx.write_error_record(copy)?;
    cx.function_failed = true;
    Ok(Value::Void)
}

fn cmdlet_name(this: &Value) -> Option<Rc<str>> {
    this.native::<PsCmdlet>().map(|c| c.function.name.clone())
}

/// The error is the function's, and happened where the function was called.
fn attribute_to(cx: &mut crate::engine::Context, this: &Value, record: &ErrorRecord) {
    let Some(cmdlet) = this.native::<PsCmdlet>() else { return };
    *record.id_suffix.borrow_mut() = Some(cmdlet.function.name.clone());
    *record.activity.borrow_mut() = Some(cmdlet.function.name.clone());
    if let Some(frame) = cx.frames.iter().rev().find(|f| f.is_script && f.name == cmdlet.function.name) {
        *record.invocation.borrow_mut() = Some(frame.invocation_info());
    }
}

fn write_information(rt: &mut dyn Runtime, _this: &Value, arguments: &[Value]) -> Result<Value> {
    let tags = match arguments.get(1) {
        Some(Value::Array(a)) => a.to_vec(),
        Some(other) if !other.is_null() => vec![other.clone()],
        _ => vec![],
    };
    let mut names = Vec::new();
    for t in &tags {
        names.push(Rc::from(convert::to_text(rt, t)?.as_str()));
    }
    let message = argument(arguments, 0);
    let cx = engine(rt)?;
    let record = cx.information_record(message, names);
    cx.write_information(record, false)?;
    Ok(Value::Void)
}

fn paging(_rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(bound) = this.native::<PsCmdlet>().and_then(|c| c.bound.as_ref()) else {
        return Ok(Value::Null);
    };
    if !bound.metadata.supports_paging {
        return Ok(Value::Null);
    }
    let number = |name: &str, default: u64| match bound.get(name) {
        Some(v) => v.clone(),
        None => Value::UInt64(default),
    };
    Ok(crate::object::CustomObject::from_pairs([
        ("IncludeTotalCount", Value::Switch(bound.switch("IncludeTotalCount"))),
        ("Skip", number("Skip", 0)),
        ("First", number("First", u64::MAX)),
    ])
    .with_type_name("System.Management.Automation.PagingParameters")
    .into_value())
}
