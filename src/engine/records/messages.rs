//! Records of the warning, verbose, debug and information streams.

use super::Records;
use crate::engine::streams::{InformationRecord, MessageKind, MessageRecord};
use crate::object::{
    InvocationObject, MethodRecord, PropertyRecord, Result, Runtime, TypeRecord, Value, constructor, convert,
    method, property,
};
use std::rc::Rc;

pub(super) static RECORDS: Records = &[&INFORMATIONAL, &WARNING, &VERBOSE, &DEBUG, &INFORMATION];

const BASE: &str = "System.Management.Automation.InformationalRecord";

const PROPERTIES: &[PropertyRecord] = &[
    property("Message", "string", |_, this| {
        Ok(this.native::<MessageRecord>().map_or(Value::Null, |m| Value::from(&*m.message)))
    }),
    property("InvocationInfo", "System.Management.Automation.InvocationInfo", |_, this| {
        let info = this.native::<MessageRecord>().and_then(|m| m.invocation.clone());
        Ok(info.map_or(Value::Null, |i| Value::object(InvocationObject(i))))
    }),
    property("PipelineIterationInfo", "System.Collections.ObjectModel.ReadOnlyCollection[int]", |_, _| {
        Ok(Value::array(vec![]))
    }),
];

const TEXT: &[MethodRecord] = &[method("string ToString()", |_, this, _| {
    Ok(this.native::<MessageRecord>().map_or(Value::Null, |m| Value::from(&*m.message)))
})];

/// A record that a script makes; it has been in no stream.
fn made(rt: &mut dyn Runtime, kind: MessageKind, arguments: &[Value]) -> Result<Value> {
    let text = convert::to_text(rt, arguments.first().unwrap_or(&Value::Null))?;
    Ok(Value::object(MessageRecord { kind, message: Rc::from(&*text), invocation: None, streamed: false }))
}

static INFORMATIONAL: TypeRecord = TypeRecord::class(BASE).properties(PROPERTIES).methods(TEXT);
static WARNING: TypeRecord = TypeRecord::class("System.Management.Automation.WarningRecord")
    .base(BASE)
    .constructors(&[constructor(
        "System.Management.Automation.WarningRecord new(string message)",
        |rt, _, a| made(rt, MessageKind::Warning, a),
    )])
    .properties(&[property("FullyQualifiedWarningId", "string", |_, _| Ok(Value::from("")))]);
static VERBOSE: TypeRecord =
    TypeRecord::class("System.Management.Automation.VerboseRecord").base(BASE).constructors(&[constructor(
        "System.Management.Automation.VerboseRecord new(string message)",
        |rt, _, a| made(rt, MessageKind::Verbose, a),
    )]);
static DEBUG: TypeRecord =
    TypeRecord::class("System.Management.Automation.DebugRecord").base(BASE).constructors(&[constructor(
        "System.Management.Automation.DebugRecord new(string message)",
        |rt, _, a| made(rt, MessageKind::Debug, a),
    )]);

static INFORMATION: TypeRecord = TypeRecord::class("System.Management.Automation.InformationRecord")
    .constructors(&[constructor(
        "System.Management.Automation.InformationRecord new(System.Object messageData, string source)",
        |rt, _, a| {
            let source = convert::to_text(rt, a.get(1).unwrap_or(&Value::Null))?;
            Ok(Value::object(InformationRecord {
                message: a.first().cloned().unwrap_or_default(),
                source: Rc::from(&*source),
                tags: vec![],
                time: crate::types::system::date_time_now(rt),
                no_new_line: false,
            }))
        },
    )])
    .properties(&[
        property("MessageData", "System.Object", |_, this| {
            Ok(this.native::<InformationRecord>().map_or(Value::Null, |r| r.message.clone()))
        }),
        property("Source", "string", |_, this| {
            Ok(this.native::<InformationRecord>().map_or(Value::Null, |r| Value::from(&*r.source)))
        }),
        property("TimeGenerated", "datetime", |_, this| {
            Ok(this.native::<InformationRecord>().map_or(Value::Null, |r| Value::DateTime(r.time)))
        }),
        property("Tags", "System.Collections.Generic.List[string]", |_, this| {
            Ok(this
                .native::<InformationRecord>()
                .map_or(Value::Null, |r| Value::strings(r.tags.iter().map(|t| t.to_string()))))
        }),
        property("User", "string", |_, _| Ok(Value::from("Administrator"))),
        property("Computer", "string", |_, _| Ok(Value::from("LYNC-FE01"))),
        property("ProcessId", "uint", |_, _| Ok(Value::UInt32(4242))),
        property("NativeThreadId", "uint", |_, _| Ok(Value::UInt32(1))),
        property("ManagedThreadId", "uint", |_, _| Ok(Value::UInt32(1))),
    ])
    .methods(&[method("string ToString()", |rt, this, _| match this.native::<InformationRecord>() {
        Some(r) => crate::object::convert::to_text(rt, &r.message).map(Value::Str),
        None => Ok(Value::Null),
    })]);
