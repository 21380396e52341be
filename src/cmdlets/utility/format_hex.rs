//! `Format-Hex`: bytes of files and values.

use crate::cmdlets::structure::{Structure, field};
use crate::cmdlets::support::encoding;
use crate::command::BoundParameters;
use crate::dotnet::Encoding;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, TypeRecord, Value, property, type_name};
use crate::types::text::byte_array;

pub static CMDLET: Builtin = Builtin {
    signature: r"Format-Hex class=Microsoft.PowerShell.Commands.FormatHex module=Microsoft.PowerShell.Utility output=Microsoft.PowerShell.Commands.ByteCollection
Path string[] mandatory pos=0 sets=Path notempty
LiteralPath string[] mandatory sets=LiteralPath alias=PSPath,LP notempty
InputObject psobject mandatory pipeline sets=ByInputObject
Encoding System.Text.Encoding sets=ByInputObject transform=Encoding notempty
Count long range=Positive
Offset long range=NonNegative
Raw switch sets=ByInputObject hidden",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<FormatHex>::default(),
};

const BYTE_COLLECTION: &str = "Microsoft.PowerShell.Commands.ByteCollection";

pub static COLLECTION: TypeRecord = TypeRecord::class(BYTE_COLLECTION).properties(&[
    property("Offset", "uint", field::<0>),
    property("Offset64", "ulong", field::<1>),
    property("Bytes", "byte[]", field::<2>),
    property("Path", "string", field::<3>),
    property("HexOffset", "string", field::<4>),
    property("Label", "string", field::<5>),
    property("HexBytes", "string", field::<6>),
    property("Ascii", "string", field::<7>),
]);

/// The type of the last pipeline input with its bytes so far.
#[derive(Default)]
struct FormatHex {
    pending: Option<(String, Vec<u8>)>,
    count: usize,
}

impl Cmdlet for FormatHex {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        if !args.is_bound("InputObject") && input.is_none() {
            for item in crate::cmdlets::management::support::items_or_errors(cx, args)? {
                match cx.host.read_file(&item.path) {
                    Ok(bytes) => rows(cx, args, &bytes, Value::from(item.path.as_str()), &item.path)?,
                    Err(error) => {
                        let error =
                            crate::cmdlets::management::support::io_error(&error, &item.path, "FormatHex");
                        cx.write_error_record(error.into_record())?;
                    }
                }
            }
            return Ok(());
        }
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        let items = match value.base() {
            Value::Array(a) => a.to_vec(),
            other => vec![other.clone()],
        };
        for item in items {
            self.item(cx, args, &item)?;
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.flush(cx, args)
    }
}

impl FormatHex {
    fn item(&mut self, cx: &mut Context, args: &BoundParameters, value: &Value) -> Result<()> {
        let Some(bytes) = bytes_of(value, encoding(args)) else {
            let name = type_name::full_name(value.type_id());
            let error = Thrown::record(
                "System.ArgumentException",
                format!(
                    "Cannot convert input of type '{name}' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping to Format-Hex."
                ),
                "FormatHexTypeNotSupported",
                ErrorCategory::InvalidArgument,
            );
            return cx.write_error_record(error.target(value.clone()).into_record());
        };
        let class = value.type_id();
        let label = format!("{} ({})", class.short_name(), type_name::full_name(class));
        // Numbers of one type stand together, texts each alone.
        if matches!(value, Value::Str(_)) || self.pending.as_ref().is_some_and(|(l, _)| *l != label) {
            self.flush(cx, args)?;
        }
        self.pending.get_or_insert_with(|| (label, vec![])).1.extend(bytes);
        if matches!(value, Value::Str(_)) { self.flush(cx, args) } else { Ok(()) }
    }

    fn flush(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let Some((label, bytes)) = self.pending.take() else { return Ok(()) };
        self.count += 1;
        let mark = cx.host.random_u64() as u32;
        rows(cx, args, &bytes, Value::Null, &format!("{label} <{mark:08X}>"))
    }
}

fn bytes_of(value: &Value, encoding: Option<Encoding>) -> Option<Vec<u8>> {
    Some(match value {
        Value::Str(text) => encoding.unwrap_or(Encoding::Utf8 { mark: false }).encode(text),
        Value::Byte(v) => vec![*v],
        Value::SByte(v) => vec![*v as u8],
        Value::Int16(v) => v.to_le_bytes().to_vec(),
        Value::UInt16(v) => v.to_le_bytes().to_vec(),
        Value::Char(v) => v.to_le_bytes().to_vec(),
        Value::Int(v) => v.to_le_bytes().to_vec(),
        Value::UInt32(v) => v.to_le_bytes().to_vec(),
        Value::Long(v) => v.to_le_bytes().to_vec(),
        Value::UInt64(v) => v.to_le_bytes().to_vec(),
        Value::Single(v) => v.to_le_bytes().to_vec(),
        Value::Double(v) => v.to_le_bytes().to_vec(),
        Value::Bool(v) | Value::Switch(v) => i32::from(*v).to_le_bytes().to_vec(),
        Value::Enum(_, v) => (*v as i32).to_le_bytes().to_vec(),
        _ => return None,
    })
}

fn rows(cx: &mut Context, args: &BoundParameters, bytes: &[u8], path: Value, label: &str) -> Result<()> {
    let offset =
        args.get("Offset").and_then(Value::as_integer).map_or(0, |n| n.max(0) as usize).min(bytes.len());
    let count = args.get("Count").and_then(Value::as_integer).map_or(usize::MAX, |n| n.max(0) as usize);
    let end = offset.saturating_add(count).min(bytes.len());
    for (i, row) in bytes[offset..end].chunks(16).enumerate() {
        let at = (i * 16) as u64;
        let hex: Vec<String> = row.iter().map(|b| format!("{b:02X}")).collect();
        let ascii: String = row
            .iter()
            .map(|&b| match b {
                0 => ' ',
                0x20..=0x7e | 0xa1..=0xff => char::from(b),
                _ => '\u{fffd}',
            })
            .collect();
        let values = vec![
            Value::UInt32(at as u32),
            Value::UInt64(at),
            byte_array(row.to_vec()),
            path.clone(),
            Value::from(format!("{at:016X}")),
            Value::from(label),
            Value::from(hex.join(" ")),
            Value::from(ascii),
        ];
        cx.emit(Structure::make(BYTE_COLLECTION, values))?;
    }
    Ok(())
}
