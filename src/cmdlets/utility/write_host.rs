//! `Write-Host`: text for the person at the host, which is an information record too.

use crate::cmdlets::structure::{Structure, field, field_text, set_field};
use crate::command::BoundParameters;
use crate::dotnet::DateTime;
use crate::engine::{Builtin, Cmdlet, Context, InformationRecord};
use crate::object::{Result, Runtime, TypeId, TypeRecord, Value, convert, method, property};
use crate::types;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Host module=Microsoft.PowerShell.Utility
Object System.Object pos=0 pipeline remaining alias=Msg,Message
NoNewline switch
Separator System.Object
ForegroundColor System.ConsoleColor
BackgroundColor System.ConsoleColor",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteHost>::default(),
};

pub const HOST_INFORMATION_MESSAGE: &str = "System.Management.Automation.HostInformationMessage";

/// What a record of `Write-Host` carries.
pub static MESSAGE: TypeRecord = TypeRecord::class(HOST_INFORMATION_MESSAGE)
    .methods(&[method("string ToString()", field_text::<0>)])
    .properties(&[
        property("Message", "string", field::<0>).settable(set_field::<0>),
        property("NoNewLine", "System.Nullable[bool]", field::<1>).settable(set_field::<1>),
        property("ForegroundColor", "System.Nullable[System.ConsoleColor]", field::<2>)
            .settable(set_field::<2>),
        property("BackgroundColor", "System.Nullable[System.ConsoleColor]", field::<3>)
            .settable(set_field::<3>),
    ]);

#[derive(Default)]
struct WriteHost;

impl Cmdlet for WriteHost {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let separator = match args.get("Separator") {
            Some(separator) => convert::to_text(cx, separator)?.to_string(),
            None => " ".to_owned(),
        };
        let mut text = String::new();
        append(cx, &args.value("Object"), &separator, &mut text)?;
        let no_new_line = args.switch("NoNewline");
        let none = Value::Enum(TypeId::named("System.ConsoleColor"), -1);
        let color = |name: &str| args.get(name).cloned().unwrap_or_else(|| none.clone());
        let message = Structure::make(
            HOST_INFORMATION_MESSAGE,
            vec![
                Value::from(text),
                Value::Bool(no_new_line),
                color("ForegroundColor"),
                color("BackgroundColor"),
            ],
        );
        let time = super::super::support::now(cx);
        cx.write_information(record(message, time, "Write-Host", vec![Rc::from("PSHOST")], no_new_line), true)
    }
}

fn record(
    message: Value,
    time: DateTime,
    source: &str,
    tags: Vec<Rc<str>>,
    no_new_line: bool,
) -> InformationRecord {
    InformationRecord { message, source: Rc::from(source), tags, time, no_new_line }
}

/// The text of a value, collections element by element.
fn append(cx: &mut Context, value: &Value, separator: &str, out: &mut String) -> Result<()> {
    let items = match value {
        Value::Null | Value::Void => return Ok(()),
        Value::Hashtable(table) => {
            let pairs = table.pairs();
            for (i, (key, item)) in pairs.iter().enumerate() {
                if i > 0 {
                    out.push_str(separator);
                }
                let (key, item) = (convert::net_text(cx, key), convert::net_text(cx, item));
                out.push_str(&format!("[{key}, {item}]"));
            }
            return Ok(());
        }
        Value::Array(_) | Value::Object(_) => types::enumerate(cx, value)?,
        _ => None,
    };
    match items {
        None => match value.base() {
            // Each object says its own name here, as in the current culture.
            _ if value.token_text().is_some() => out.push_str(&convert::to_text(cx, value)?),
            Value::Str(_) | Value::Custom(_) => out.push_str(&convert::to_text(cx, value)?),
            base => {
                let shown = cx.call_method(base, "ToString", &[])?;
                out.push_str(&convert::to_text(cx, &shown)?);
            }
        },
        Some(items) => {
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push_str(separator);
                }
                append(cx, item, separator, out)?;
            }
        }
    }
    Ok(())
}
