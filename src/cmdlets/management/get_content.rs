//! `Get-Content`.

use super::support::*;
use crate::cmdlets::support::{encoding, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider};
use crate::object::{ErrorCategory, Result, Thrown, TypeId, Value};
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
        if let Some(error) = unfitting(args) {
            return if args.switch("Raw") { Err(error.into()) } else { write_error(cx, error) };
        }
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
            let notes = content_notes(cx, &item);
            let mut values = match &value {
                Value::Array(items) => items.to_vec(),
                _ => vec![value],
            };
            for (i, value) in values.drain(..).enumerate() {
                let value = if value.is_null() { value } else { with_notes(value, &notes, i + 1) };
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}

/// Parameters that exclude each other.
fn unfitting(args: &BoundParameters) -> Option<Thrown> {
    if args.is_bound("Tail") && args.is_bound("TotalCount") {
        return Some(Thrown::record(
            "System.InvalidOperationException",
            "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.",
            "TailAndHeadCannotCoexist",
            ErrorCategory::InvalidOperation,
        ));
    }
    let other = ["TotalCount", "Tail", "Delimiter"].into_iter().find(|n| args.is_bound(n))?;
    args.switch("Raw").then(|| {
        Thrown::record(
            "System.Management.Automation.PSInvalidOperationException",
            format!("The 'Raw' and '{other}' parameters cannot be specified in the same command."),
            "InvalidOperation",
            ErrorCategory::InvalidOperation,
        )
    })
}

fn file_content(cx: &mut Context, args: &BoundParameters, item: &ItemPath) -> Result<()> {
    if is_container(cx, item) {
        let error = Thrown::record(
            "System.InvalidOperationException",
            format!(
                "Unable to get content because it is a directory: '{}'. Please use 'Get-ChildItem' instead.",
                item.path
            ),
            "GetContainerContentException",
            ErrorCategory::InvalidOperation,
        );
        return write_error(cx, error);
    }
    let bytes = match cx.host.read_file(&item.path) {
        Ok(bytes) => bytes,
        Err(error) => return write_error(cx, io_error(&error, &item.path, "GetContentReader")),
    };
    if args.switch("AsByteStream") {
        if args.is_bound("Encoding") {
            cx.write_warning("Encoding not used when '-AsByteStream' specified.")?;
        }
        let mut values: Vec<Value> = bytes.into_iter().map(Value::Byte).collect();
        if let Some(n) = args.int("TotalCount").filter(|n| *n >= 0) {
            values.truncate(n as usize);
        }
        if let Some(n) = args.int("Tail").filter(|n| *n >= 0) {
            values = values.split_off(values.len().saturating_sub(n as usize));
        }
        return if args.switch("Raw") {
            cx.emit(Value::typed_array(TypeId::BYTE, values))
        } else {
            cx.emit_enumerated(Value::array(values))
        };
    }
    let text = match encoding(args) {
        Some(encoding) => encoding.decode_file(&bytes),
        None => crate::dotnet::decode_script(bytes),
    };
    if args.switch("Raw") {
        let notes = content_notes(cx, item);
        return if text.is_empty() { Ok(()) } else { cx.emit(with_notes(Value::from(text), &notes, 1)) };
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
    let notes = content_notes(cx, item);
    if chunk == 1 {
        for (i, line) in lines.into_iter().enumerate() {
            cx.emit(with_notes(Value::from(line), &notes, i + 1))?;
        }
        return Ok(());
    }
    let mut read = 0;
    let size = if chunk <= 0 { lines.len().max(1) } else { chunk as usize };
    for part in lines.chunks(size) {
        read += part.len();
        let values = Value::array(part.iter().map(|l| Value::from(l.as_str())).collect());
        cx.emit(with_notes(values, &notes, read))?;
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
