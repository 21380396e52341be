//! `ConvertTo-Json`.

use super::json_writer::{Escape, JsonWriter};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeRecord, Value, enum_type};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertTo-Json module=Microsoft.PowerShell.Utility output=System.String
InputObject System.Object mandatory pos=0 pipeline null
Depth int range=0..100
Compress switch
EnumsAsStrings switch
AsArray switch
EscapeHandling Newtonsoft.Json.StringEscapeHandling",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertToJson>::default(),
};

pub static ESCAPE_HANDLING: TypeRecord = enum_type(
    "Newtonsoft.Json.StringEscapeHandling",
    &[("Default", 0), ("EscapeNonAscii", 1), ("EscapeHtml", 2)],
);

#[derive(Default)]
struct ConvertToJson {
    objects: Vec<Value>,
    piped: bool,
}

impl Cmdlet for ConvertToJson {
    fn process(&mut self, _cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.piped = input.is_some();
        self.objects.push(input.cloned().unwrap_or_else(|| args.value("InputObject")));
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let mut objects = std::mem::take(&mut self.objects);
        if objects.is_empty() {
            return Ok(());
        }
        let several = objects.len() > 1 || args.switch("AsArray");
        let root = match objects.len() {
            1 if !args.switch("AsArray") => objects.pop().unwrap_or_default(),
            _ => Value::array(objects),
        };
        let depth = args.int("Depth").unwrap_or(2).max(0) as usize;
        let mut writer = JsonWriter {
            out: String::new(),
            compress: args.switch("Compress"),
            depth,
            enums_as_strings: args.switch("EnumsAsStrings"),
            escape: match args.get("EscapeHandling") {
                Some(Value::Enum(_, 1)) => Escape::NonAscii,
                Some(Value::Enum(_, 2)) => Escape::Html,
                _ => Escape::Default,
            },
            piped_level: self.piped.then_some(usize::from(several)),
            truncated: false,
        };
        writer.value(cx, &root, 0)?;
        if writer.truncated {
            cx.write_warning(&format!(
                "Resulting JSON is truncated as serialization has exceeded the set depth of {depth}."
            ))?;
        }
        cx.emit(Value::from(writer.out))
    }
}
