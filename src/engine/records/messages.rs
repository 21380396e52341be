//! Records of the warning, verbose, debug and information streams.

use super::Records;
use crate::engine::streams::{InformationRecord, MessageRecord};
use crate::object::{InvocationObject, MethodRecord, PropertyRecord, TypeRecord, Value, method, property};

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

static INFORMATIONAL: TypeRecord = TypeRecord::class(BASE).properties(PROPERTIES).methods(TEXT);
static WARNING: TypeRecord = TypeRecord::class("System.Management.Automation.WarningRecord")
    .base(BASE)
    .properties(&[property("FullyQualifiedWarningId", "string", |_, _| Ok(Value::from("")))]);
static VERBOSE: TypeRecord = TypeRecord::class("System.Management.Automation.VerboseRecord").base(BASE);
static DEBUG: TypeRecord = TypeRecord::class("System.Management.Automation.DebugRecord").base(BASE);

static INFORMATION: TypeRecord = TypeRecord::class("System.Management.Automation.InformationRecord")
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
