//! `ConvertFrom-Json`.

use super::json_date;
use super::json_reader::{JsonError, JsonReader, Options};
use crate::cmdlets::support::zone_at;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, PsString, Result, Thrown, TypeRecord, Value, enum_type};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertFrom-Json module=Microsoft.PowerShell.Utility
InputObject string mandatory pos=0 pipeline emptystring
AsHashtable switch
Depth int range=Positive
NoEnumerate switch
DateKind Microsoft.PowerShell.Commands.JsonDateKind",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertFromJson>::default(),
};

pub static DATE_KIND: TypeRecord = enum_type(
    "Microsoft.PowerShell.Commands.JsonDateKind",
    &[("Default", 0), ("Local", 1), ("Utc", 2), ("Offset", 3), ("String", 4)],
);

#[derive(Default)]
struct ConvertFromJson {
    lines: Vec<PsString>,
}

impl Cmdlet for ConvertFromJson {
    fn process(&mut self, _cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        self.lines.extend(args.string("InputObject"));
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let lines = std::mem::take(&mut self.lines);
        let now = cx.host.now_utc();
        let options = Options {
            as_hashtable: args.switch("AsHashtable"),
            max_depth: args.int("Depth").map_or(1024, |n| n.max(0) as usize),
            dates: json_date::kind_of(args.get("DateKind")),
            zone: zone_at(cx, now),
        };
        match lines.as_slice() {
            [] => return Ok(()),
            [one] => {
                let value = JsonReader::new(one, options).read().map_err(failed)?;
                return write(cx, args, value);
            }
            _ => {}
        }
        // Lines that are values by themselves, or one value over several lines.
        match JsonReader::new(&lines[0], options).read() {
            Ok(Some(first)) => {
                write(cx, args, Some(first))?;
                for line in &lines[1..] {
                    let value = JsonReader::new(line, options).read().map_err(failed)?;
                    write(cx, args, value)?;
                }
                Ok(())
            }
            _ => {
                let whole = lines.iter().map(PsString::as_str).collect::<Vec<_>>().join("\n");
                let value = JsonReader::new(&whole, options).read().map_err(failed)?;
                write(cx, args, value)
            }
        }
    }
}

fn write(cx: &mut Context, args: &BoundParameters, value: Option<Value>) -> Result<()> {
    match value {
        None => Ok(()),
        Some(value) if args.switch("NoEnumerate") => cx.emit(value),
        Some(value) => cx.emit_enumerated(value),
    }
}

/// The error as the cmdlet raises it.
fn failed(error: JsonError) -> std::rc::Rc<crate::object::Flow> {
    let refused = |message: String, id: &str| {
        Thrown::record("System.InvalidOperationException", message, id, ErrorCategory::InvalidOperation)
            .into_flow()
    };
    match error {
        JsonError::Syntax(message) => Thrown::record(
            "System.ArgumentException",
            format!("Conversion from JSON failed with error: {message}"),
            "System.ArgumentException",
            ErrorCategory::NotSpecified,
        )
        .into_flow(),
        JsonError::Casing { kept, other } => refused(
            format!("Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '{kept}' was '{other}'."),
            "KeysWithDifferentCasingInJsonString",
        ),
        JsonError::EmptyKey => refused(
            "The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.".into(),
            "EmptyKeyInJsonString",
        ),
    }
}

/// Whether a text is JSON in the strict sense.
pub fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}
