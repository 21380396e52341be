//! `$ExecutionContext`, `SessionState` and what hangs on them.

use super::{Records, engine};
use crate::engine::command_info::CommandObject;
use crate::object::{Native, Result, Runtime, TypeId, TypeRecord, Value, convert, method, property};
use crate::text::Name;
use std::any::Any;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum IntrinsicsKind {
    Engine,
    SessionState,
    InvokeCommand,
    Variables,
    Path,
}

/// A door into the session; all doors lead to the same one.
pub struct Intrinsics(pub IntrinsicsKind);

impl Native for Intrinsics {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.0 {
            IntrinsicsKind::Engine => "System.Management.Automation.EngineIntrinsics",
            IntrinsicsKind::SessionState => "System.Management.Automation.SessionState",
            IntrinsicsKind::InvokeCommand => "System.Management.Automation.CommandInvocationIntrinsics",
            IntrinsicsKind::Variables => "System.Management.Automation.PSVariableIntrinsics",
            IntrinsicsKind::Path => "System.Management.Automation.PathIntrinsics",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) static RECORDS: Records = &[&ENGINE, &SESSION_STATE, &INVOKE_COMMAND, &VARIABLES, &PATH];

const fn door(kind: IntrinsicsKind) -> crate::object::Getter {
    match kind {
        IntrinsicsKind::Engine => |_, _| Ok(Value::object(Intrinsics(IntrinsicsKind::Engine))),
        IntrinsicsKind::SessionState => |_, _| Ok(Value::object(Intrinsics(IntrinsicsKind::SessionState))),
        IntrinsicsKind::InvokeCommand => |_, _| Ok(Value::object(Intrinsics(IntrinsicsKind::InvokeCommand))),
        IntrinsicsKind::Variables => |_, _| Ok(Value::object(Intrinsics(IntrinsicsKind::Variables))),
        IntrinsicsKind::Path => |_, _| Ok(Value::object(Intrinsics(IntrinsicsKind::Path))),
    }
}

static ENGINE: TypeRecord = TypeRecord::class("System.Management.Automation.EngineIntrinsics").properties(&[
    property("Host", "System.Management.Automation.Host.PSHost", |_, _| Ok(super::host_object())),
    property(
        "InvokeCommand",
        "System.Management.Automation.CommandInvocationIntrinsics",
        door(IntrinsicsKind::InvokeCommand),
    ),
    property("SessionState", "System.Management.Automation.SessionState", door(IntrinsicsKind::SessionState)),
]);

static SESSION_STATE: TypeRecord =
    TypeRecord::class("System.Management.Automation.SessionState").properties(&[
        property(
            "PSVariable",
            "System.Management.Automation.PSVariableIntrinsics",
            door(IntrinsicsKind::Variables),
        ),
        property("Path", "System.Management.Automation.PathIntrinsics", door(IntrinsicsKind::Path)),
        property(
            "InvokeCommand",
            "System.Management.Automation.CommandInvocationIntrinsics",
            door(IntrinsicsKind::InvokeCommand),
        ),
        property("LanguageMode", "System.Management.Automation.PSLanguageMode", |_, _| {
            Ok(Value::Enum(TypeId::named("System.Management.Automation.PSLanguageMode"), 0))
        }),
        property("Module", "psmoduleinfo", |rt, _| {
            let module = engine(rt)?.scope.module.borrow().clone();
            Ok(module.map_or(Value::Null, |m| Value::object(crate::engine::ModuleInfo(m))))
        }),
    ]);

static INVOKE_COMMAND: TypeRecord = TypeRecord::class("System.Management.Automation.CommandInvocationIntrinsics").methods(&[
    method("string ExpandString(string source)", |rt, _, a| {
        let text = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
        engine(rt)?.expand_string(&text).map(Value::from)
    }),
    method("scriptblock NewScriptBlock(string scriptText)", |rt, _, a| {
        let text = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
        engine(rt)?.parse_block(&text, None).map(Value::ScriptBlock)
    }),
    method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)", |rt, _, a| {
        let text = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
        let cx = engine(rt)?;
        let block = cx.parse_block(&text, None)?;
        cx.collect(|cx| cx.call_block(&block, vec![], None, None)).map(Value::array)
    }),
    method("System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script, Params System.Object[] args)", |rt, _, a| {
        let text = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
        let arguments = a.get(1..).map_or(vec![], <[Value]>::to_vec);
        let cx = engine(rt)?;
        let block = cx.parse_block(&text, None)?;
        cx.collect(|cx| cx.call_block(&block, arguments, None, None)).map(Value::array)
    }),
    method("System.Management.Automation.CmdletInfo GetCmdlet(string commandName)", |rt, _, a| {
        let name = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
        let found = engine(rt)?.commands.find_cmdlet(&name);
        Ok(found.map_or(Value::Null, |c| Value::object(CommandObject(crate::engine::Command::Cmdlet(c)))))
    }),
    method(
        "System.Management.Automation.CommandInfo GetCommand(string commandName, System.Management.Automation.CommandTypes type)",
        |rt, _, a| {
            let name = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
            Ok(engine(rt)?.find_command(&name)?.map_or(Value::Null, |c| Value::object(CommandObject(c))))
        },
    ),
]);

static VARIABLES: TypeRecord = TypeRecord::class("System.Management.Automation.PSVariableIntrinsics")
    .methods(&[
        method("psvariable Get(string name)", |rt, _, a| {
            let name = Name::new(a.first().and_then(Value::as_str).unwrap_or_default());
            let cx = engine(rt)?;
            let found = cx.scope_of(name).and_then(|s| s.promote(name));
            Ok(found.map_or(Value::Null, |v| Value::object(super::PsVariable::new(v))))
        }),
        method("System.Object GetValue(string name)", |rt, _, a| value_of(rt, a)),
        method("System.Object GetValue(string name, System.Object defaultValue)", |rt, _, a| {
            let found = value_of(rt, a)?;
            Ok(if found.is_null() { a.get(1).cloned().unwrap_or_default() } else { found })
        }),
        method("void Set(string name, System.Object value)", |rt, _, a| {
            let name = Name::new(a.first().and_then(Value::as_str).unwrap_or_default());
            let value = a.get(1).cloned().unwrap_or_default();
            engine(rt)?.assign(name, value)?;
            Ok(Value::Void)
        }),
        method("void Remove(string name)", |rt, _, a| {
            let name = Name::new(a.first().and_then(Value::as_str).unwrap_or_default());
            let cx = engine(rt)?;
            if let Some(scope) = cx.scope_of(name) {
                scope.remove(name);
            }
            Ok(Value::Void)
        }),
    ]);

fn value_of(rt: &mut dyn Runtime, arguments: &[Value]) -> Result<Value> {
    let name = Name::new(arguments.first().and_then(Value::as_str).unwrap_or_default());
    Ok(engine(rt)?.get_variable(name).unwrap_or_default())
}

static PATH: TypeRecord = TypeRecord::class("System.Management.Automation.PathIntrinsics")
    .properties(&[
        property("CurrentLocation", "System.Management.Automation.PathInfo", |rt, _| {
            let cx = engine(rt)?;
            Ok(super::location_value(cx, &cx.drives.current))
        }),
        property("CurrentFileSystemLocation", "System.Management.Automation.PathInfo", |rt, _| {
            let cx = engine(rt)?;
            Ok(super::location_value(cx, &cx.drives.absolute(".")))
        }),
    ])
    .methods(&[
        method("string GetUnresolvedProviderPathFromPSPath(string path)", |rt, _, a| {
            let path = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
            Ok(Value::from(engine(rt)?.drives.absolute(&path)))
        }),
        method("string Combine(string parent, string child)", |rt, _, a| {
            let parent = convert::to_text(rt, a.first().unwrap_or(&Value::Null))?;
            let child = convert::to_text(rt, a.get(1).unwrap_or(&Value::Null))?;
            Ok(Value::from(format!("{}/{child}", parent.trim_end_matches(['/', '\\']))))
        }),
    ]);
