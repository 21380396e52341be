//! `$Host` and its user interface.

use super::{Records, engine};
use crate::engine::should_process::no_one_to_ask;
use crate::object::{
    Native, Result, Runtime, TypeId, TypeRecord, Value, constructor, convert, method, property, throw,
};
use std::any::Any;
use std::cell::RefCell;

/// `$Host`, `$Host.UI`, `$Host.UI.RawUI`.
pub struct HostPart(Part);

#[derive(Clone, Copy)]
enum Part {
    Host,
    Interface,
    Raw,
}

impl Native for HostPart {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.0 {
            Part::Host => "System.Management.Automation.Internal.Host.InternalHost",
            Part::Interface => "System.Management.Automation.Internal.Host.InternalHostUserInterface",
            Part::Raw => "System.Management.Automation.Internal.Host.InternalHostRawUserInterface",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn host_object() -> Value {
    Value::object(HostPart(Part::Host))
}

pub(super) static RECORDS: Records = &[&PS_HOST, &HOST, &PS_INTERFACE, &INTERFACE, &RAW, &CHOICE];

static PS_HOST: TypeRecord = TypeRecord::class("System.Management.Automation.Host.PSHost");
static PS_INTERFACE: TypeRecord = TypeRecord::class("System.Management.Automation.Host.PSHostUserInterface");

static HOST: TypeRecord = TypeRecord::class("System.Management.Automation.Internal.Host.InternalHost")
    .base("System.Management.Automation.Host.PSHost")
    .properties(&[
        property("Name", "string", |_, _| Ok(Value::from("ConsoleHost"))),
        property("Version", "version", |rt, _| {
            let text =
                if engine(rt)?.edition == crate::engine::Edition::Core { "7.6.9" } else { "5.1.17763.1" };
            convert::convert(rt, &Value::from(text), TypeId::VERSION)
        }),
        property("InstanceId", "guid", |rt, _| {
            convert::convert(rt, &Value::from("6f9619ff-8b86-d011-b42d-00c04fc964ff"), TypeId::GUID)
        }),
        property("UI", "System.Management.Automation.Host.PSHostUserInterface", |_, _| {
            Ok(Value::object(HostPart(Part::Interface)))
        }),
        property("CurrentCulture", "cultureinfo", culture),
        property("CurrentUICulture", "cultureinfo", culture),
        property("PrivateData", "psobject", |_, _| Ok(Value::Null)),
        property("DebuggerEnabled", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsRunspacePushed", "bool", |_, _| Ok(Value::Bool(false))),
        property("Runspace", "runspace", |_, _| Ok(Value::Null)),
    ])
    .methods(&[
        method("void EnterNestedPrompt()", |_, _, _| Ok(Value::Void)),
        method("void ExitNestedPrompt()", |_, _, _| Ok(Value::Void)),
        method("void NotifyBeginApplication()", |_, _, _| Ok(Value::Void)),
        method("void NotifyEndApplication()", |_, _, _| Ok(Value::Void)),
        method("void SetShouldExit(int exitCode)", |_, _, a| {
            let code = a.first().and_then(Value::as_integer).unwrap_or(0) as i32;
            Err(std::rc::Rc::new(crate::object::Flow::Exit(code)))
        }),
    ]);

fn culture(rt: &mut dyn Runtime, _: &Value) -> Result<Value> {
    convert::convert(rt, &Value::from("en-US"), TypeId::named("System.Globalization.CultureInfo"))
}

static INTERFACE: TypeRecord = TypeRecord::class("System.Management.Automation.Internal.Host.InternalHostUserInterface")
    .base("System.Management.Automation.Host.PSHostUserInterface")
    .properties(&[
        property("RawUI", "System.Management.Automation.Host.PSHostRawUserInterface", |_, _| Ok(Value::object(HostPart(Part::Raw)))),
        property("SupportsVirtualTerminal", "bool", |rt, _| Ok(Value::Bool(rt.host().colors()))),
    ])
    .methods(&[
        method("void Write(string value)", |rt, _, a| write(rt, a.first(), "")),
        method("void WriteLine(string value)", |rt, _, a| write(rt, a.first(), "\n")),
        method("void WriteLine()", |rt, _, _| write(rt, None, "\n")),
        method("void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", |rt, _, a| write(rt, a.get(2), "")),
        method("void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)", |rt, _, a| {
            write(rt, a.get(2), "\n")
        }),
        method("void WriteErrorLine(string value)", |rt, _, a| {
            let text = a.first().and_then(Value::as_str).unwrap_or_default().to_owned();
            rt.host().write_error(&format!("{text}\n"));
            Ok(Value::Void)
        }),
        method("void WriteWarningLine(string message)", |rt, _, a| write_prefixed(rt, "WARNING", a)),
        method("void WriteVerboseLine(string message)", |rt, _, a| write_prefixed(rt, "VERBOSE", a)),
        method("void WriteDebugLine(string message)", |rt, _, a| write_prefixed(rt, "DEBUG", a)),
        method("string ReadLine()", |rt, _, _| Ok(rt.host().read_line("", false).map_or(Value::Null, Value::from))),
        method(
            "int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, int defaultChoice)",
            prompt_for_choice,
        ),
    ]);

fn write(rt: &mut dyn Runtime, value: Option<&Value>, end: &str) -> Result<Value> {
    let text = match value {
        Some(v) => convert::to_text(rt, v)?.to_string(),
        None => String::new(),
    };
    rt.host().write_output(&format!("{text}{end}"));
    Ok(Value::Void)
}

fn write_prefixed(rt: &mut dyn Runtime, prefix: &str, arguments: &[Value]) -> Result<Value> {
    let text = arguments.first().and_then(Value::as_str).unwrap_or_default().to_owned();
    rt.host().write_output(&format!("{prefix}: {text}\n"));
    Ok(Value::Void)
}

/// `ChoiceDescription`: a label with its key after an ampersand, and what help says of it.
struct Choice {
    label: Value,
    help: RefCell<Value>,
}

impl Native for Choice {
    fn type_id(&self) -> TypeId {
        TypeId::named(CHOICE_TYPE)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

const CHOICE_TYPE: &str = "System.Management.Automation.Host.ChoiceDescription";

static CHOICE: TypeRecord = TypeRecord::class(CHOICE_TYPE)
    .constructors(&[
        constructor("System.Management.Automation.Host.ChoiceDescription new(string label)", new_choice),
        constructor(
            "System.Management.Automation.Host.ChoiceDescription new(string label, string helpMessage)",
            new_choice,
        ),
    ])
    .properties(&[
        property("Label", "string", |_, this| {
            Ok(this.native::<Choice>().map_or(Value::Null, |c| c.label.clone()))
        }),
        property("HelpMessage", "string", |_, this| {
            Ok(this.native::<Choice>().map_or(Value::Null, |c| c.help.borrow().clone()))
        })
        .settable(|_, this, value| {
            if let Some(choice) = this.native::<Choice>() {
                *choice.help.borrow_mut() = value;
            }
            Ok(())
        }),
    ]);

fn new_choice(_: &mut dyn Runtime, _: &Value, arguments: &[Value]) -> Result<Value> {
    let text = |i: usize| arguments.get(i).cloned().unwrap_or_else(|| Value::from(""));
    Ok(Value::object(Choice { label: text(0), help: RefCell::new(text(1)) }))
}

/// Asks for one of several labels; each has its key after an ampersand.
fn prompt_for_choice(rt: &mut dyn Runtime, _: &Value, arguments: &[Value]) -> Result<Value> {
    if !rt.host().is_interactive() {
        return throw(no_one_to_ask());
    }
    let default = arguments.get(3).and_then(Value::as_integer).unwrap_or(0);
    let choices = match arguments.get(2) {
        Some(list) => crate::types::enumerate(rt, list)?.unwrap_or_default(),
        None => vec![],
    };
    let mut labels = Vec::new();
    for c in &choices {
        let label = match c.as_str() {
            Some(text) => text.to_owned(),
            None => {
                let label = rt.get_property(c, "Label")?;
                convert::to_text(rt, &label)?.to_string()
            }
        };
        labels.push(label);
    }
    for text in arguments.iter().take(2).filter_map(Value::as_str).filter(|t| !t.is_empty()) {
        let line = format!("{text}\n");
        rt.host().write_output(&line);
    }
    let shown: Vec<String> = labels
        .iter()
        .map(|l| {
            let key = l.split_once('&').and_then(|(_, k)| k.chars().next()).unwrap_or(' ').to_uppercase();
            format!("[{key}] {}", l.replace('&', ""))
        })
        .collect();
    let prompt = format!("{}  [?] Help (default is \"{default}\"): ", shown.join("  "));
    let Some(answer) = rt.host().read_line(&prompt, false) else { return Ok(Value::Int(default as i32)) };
    let answer = answer.trim();
    let chosen = labels.iter().position(|l| {
        let key = l.split_once('&').and_then(|(_, k)| k.chars().next());
        l.replace('&', "").eq_ignore_ascii_case(answer)
            || key.is_some_and(|k| k.to_string().eq_ignore_ascii_case(answer))
    });
    Ok(chosen.map_or(Value::Int(default as i32), Value::from))
}

static RAW: TypeRecord = TypeRecord::class(
    "System.Management.Automation.Internal.Host.InternalHostRawUserInterface",
)
.properties(&[
    property("WindowTitle", "string", |_, _| Ok(Value::from("cmdlab"))).settable(|_, _, _| Ok(())),
    property("ForegroundColor", "System.ConsoleColor", |_, _| {
        Ok(Value::Enum(TypeId::named("System.ConsoleColor"), 7))
    })
    .settable(|_, _, _| Ok(())),
    property("BackgroundColor", "System.ConsoleColor", |_, _| {
        Ok(Value::Enum(TypeId::named("System.ConsoleColor"), 0))
    })
    .settable(|_, _, _| Ok(())),
    property("BufferSize", "System.Management.Automation.Host.Size", size).settable(|_, _, _| Ok(())),
    property("WindowSize", "System.Management.Automation.Host.Size", size).settable(|_, _, _| Ok(())),
    property("KeyAvailable", "bool", |_, _| Ok(Value::Bool(false))),
]);

fn size(rt: &mut dyn Runtime, _: &Value) -> Result<Value> {
    let width = rt.host().width();
    Ok(crate::object::CustomObject::from_pairs([("Width", Value::from(width)), ("Height", Value::Int(50))])
        .with_type_name("System.Management.Automation.Host.Size")
        .into_value())
}
