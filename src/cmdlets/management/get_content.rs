//! `Get-Content`.

use super::content::{Encoded, encoding_of};
use super::support::*;
use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider};
use crate::object::TypeId;
use crate::object::{Result, Value, convert};
use crate::text::Name;

pub(super) static ALL: &[&Builtin] = &[&GET_CONTENT];

static GET_CONTENT: Builtin = Builtin {
    signature: r"Get-Content module=Microsoft.PowerShell.Management default=Path output=System.Byte,System.String
ReadCount long byname
TotalCount long byname alias=First,Head range=0..9223372036854775807
Tail int byname alias=Last range=0..2147483647
Path string[] mandatory pos=0 byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Filter string
Include string[]
Exclude string[]
Force switch
Credential pscredential byname transform=Credential
Delimiter string dynamic
Wait switch dynamic
Raw switch dynamic
Encoding System.Text.Encoding transform=Encoding notempty dynamic
AsByteStream switch dynamic",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetContent),
};

struct GetContent;

impl Cmdlet for GetContent {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            let name = Name::new(&item.path);
            let value = match item.provider {
                Provider::FileSystem => {
                    file_content(cx, args, &item)?;
                    continue;
                }
                Provider::Variable => cx.get_variable(name).unwrap_or_default(),
                Provider::Function => {
                    cx.find_function(name).map_or(Value::Null, |f| Value::ScriptBlock(f.block.clone()))
                }
                Provider::Environment => cx.host.environment(&item.path).map_or(Value::Null, Value::from),
                Provider::Alias => cx.find_alias(name).map_or(Value::Null, |a| Value::from(&*a.definition)),
            };
            cx.emit_enumerated(value)?;
        }
        let _ = convert::to_bool;
        Ok(())
    }
}

fn file_content(cx: &mut Context, args: &BoundParameters, item: &ItemPath) -> Result<()> {
    let bytes = match cx.host.read_file(&item.path) {
        Ok(bytes) => bytes,
        Err(error) => return write_error(cx, io_error(&error, &item.path, "GetContentReader")),
    };
    if args.switch("AsByteStream") {
        let values: Vec<Value> = bytes.into_iter().map(Value::Byte).collect();
        return if args.switch("Raw") {
            cx.emit(Value::typed_array(TypeId::BYTE, values))
        } else {
            cx.emit_enumerated(Value::array(values))
        };
    }
    let text = match encoding_of(cx, args)? {
        Encoded::Named(encoding) => encoding.decode(&bytes),
        Encoded::Default => crate::engine::decode_script(&bytes),
    };
    if args.switch("Raw") {
        return if text.is_empty() { Ok(()) } else { cx.emit(Value::from(text)) };
    }
    let mut lines: Vec<String> = match args.string("Delimiter") {
        Some(d) if !d.is_empty() => text
            .split_inclusive(d.as_str())
            .map(|p| p.strip_suffix(d.as_str()).unwrap_or(p).to_owned())
            .collect(),
        _ => split_lines(&text),
    };
    if let Some(n) = args.int("TotalCount").filter(|n| *n >= 0) {
        lines.truncate(n as usize);
    }
    if let Some(n) = args.int("Tail").filter(|n| *n >= 0) {
        lines = lines.split_off(lines.len().saturating_sub(n as usize));
    }
    let chunk = args.int("ReadCount").unwrap_or(1);
    if chunk == 1 {
        for line in lines {
            cx.emit(Value::from(line))?;
        }
        return Ok(());
    }
    let size = if chunk <= 0 { lines.len().max(1) } else { chunk as usize };
    for part in lines.chunks(size) {
        cx.emit(Value::array(part.iter().map(|l| Value::from(l.as_str())).collect()))?;
    }
    Ok(())
}

/// Lines end at `\n`, `\r\n` or `\r`; a last line end makes no empty line.
fn split_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some(at) = rest.find(['\n', '\r']) else {
            lines.push(rest.to_owned());
            break;
        };
        lines.push(rest[..at].to_owned());
        rest = if rest[at..].starts_with("\r\n") { &rest[at + 2..] } else { &rest[at + 1..] };
    }
    lines
}
