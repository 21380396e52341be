//! `InvocationInfo`.

use super::Records;
use crate::engine::Context;
use crate::engine::command_info::CommandObject;
use crate::object::{InvocationInfo, InvocationObject, Result, Runtime, TypeRecord, Value, property};
use std::rc::Rc;

pub(super) static RECORDS: Records = &[&INVOCATION];

static INVOCATION: TypeRecord =
    TypeRecord::class("System.Management.Automation.InvocationInfo").properties(&[
        property("MyCommand", "System.Management.Automation.CommandInfo", my_command),
        property(
            "BoundParameters",
            "System.Collections.Generic.Dictionary[string,System.Object]",
            |_, this| Ok(of(this).map_or(Value::Null, |i| i.bound_parameters.clone())),
        ),
        property("UnboundArguments", "System.Collections.Generic.List[System.Object]", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| i.unbound_arguments.clone()))
        }),
        property("ScriptLineNumber", "int", |_, this| {
            Ok(of(this).map_or(Value::Int(0), |i| Value::from(line(&i))))
        }),
        property("OffsetInLine", "int", |_, this| {
            Ok(of(this).map_or(Value::Int(0), |i| {
                if nowhere(&i) { Value::Int(0) } else { Value::from(i.source.column(i.extent.start)) }
            }))
        }),
        property("HistoryId", "long", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| Value::Long(i.history_id)))
        }),
        property("ScriptName", "string", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| {
                Value::from(i.source.path.as_deref().filter(|_| !nowhere(&i)).unwrap_or(""))
            }))
        }),
        property("Line", "string", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| {
                if nowhere(&i) {
                    return Value::from("");
                }
                let at = i.source.line(i.extent.start);
                let last = at == i.source.line(i.source.text.len() as u32);
                Value::from(format!("{}{}", i.line(), if last { "" } else { "\n" }))
            }))
        }),
        property("Statement", "string", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| Value::from(i.extent.text(&i.source))))
        }),
        property("PositionMessage", "string", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| {
                if nowhere(&i) {
                    Value::from("")
                } else {
                    Value::from(crate::engine::position_message(&i.source, i.extent))
                }
            }))
        }),
        property("PSScriptRoot", "string", |_, this| {
            let path = of(this).and_then(|i| i.source.path.clone());
            Ok(Value::from(path.as_deref().and_then(|p| p.rsplit_once(['/', '\\'])).map_or("", |(d, _)| d)))
        }),
        property("PSCommandPath", "string", |_, this| {
            Ok(of(this).and_then(|i| i.source.path.clone()).map_or(Value::from(""), |p| Value::from(&*p)))
        }),
        property("InvocationName", "string", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| Value::from(&*i.invocation_name)))
        }),
        property("PipelineLength", "int", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| Value::Int(i.pipeline_length.get())))
        }),
        property("PipelinePosition", "int", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| Value::Int(i.pipeline_position.get())))
        }),
        property("ExpectingInput", "bool", |_, this| {
            Ok(of(this).map_or(Value::Null, |i| Value::Bool(i.expecting_input)))
        }),
        property("CommandOrigin", "System.Management.Automation.CommandOrigin", |_, _| {
            Ok(Value::Enum(crate::object::TypeId::named("System.Management.Automation.CommandOrigin"), 1))
        }),
        property("DisplayScriptPosition", "System.Management.Automation.Language.IScriptExtent", |_, _| {
            Ok(Value::Null)
        }),
    ]);

/// The command, looked up by its name where nobody asked before.
fn my_command(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(info) = of(this) else { return Ok(Value::Null) };
    if !info.command.is_null() || info.invocation_name.is_empty() {
        return Ok(info.command.clone());
    }
    let Some(cx) = Context::of(rt) else { return Ok(Value::Null) };
    let found = cx.find_command(&info.invocation_name).ok().flatten();
    Ok(found.map_or(Value::Null, |command| Value::object(CommandObject(command))))
}

fn of(this: &Value) -> Option<Rc<InvocationInfo>> {
    this.native::<InvocationObject>().map(|i| i.0.clone())
}

/// Called by the program itself rather than from a line of a script.
fn nowhere(info: &InvocationInfo) -> bool {
    info.extent.start == info.extent.end
}

fn line(info: &InvocationInfo) -> usize {
    if nowhere(info) { 0 } else { info.source.line(info.extent.start) }
}
