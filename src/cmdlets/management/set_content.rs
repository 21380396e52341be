//! `Set-Content`, `Add-Content`.

use super::content::{directory_without_content, write_bytes};
use super::support::*;
use crate::cmdlets::support::{encoding, has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::dotnet::Encoding;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider};
use crate::object::{ErrorCategory, Result, Thrown, Value, convert, throw};

pub(super) static ALL: &[&Builtin] = &[&SET_CONTENT, &ADD_CONTENT];

static SET_CONTENT: Builtin = Builtin {
    signature: r"Set-Content module=Microsoft.PowerShell.Management default=Path shouldprocess
Value System.Object[] mandatory pos=1 pipeline byname null emptycollection
PassThru switch
Path string[] mandatory pos=0 byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Filter string
Include string[]
Exclude string[]
Force switch
Credential pscredential byname transform=Credential
NoNewline switch dynamic
Encoding System.Text.Encoding transform=Encoding notempty dynamic
AsByteStream switch dynamic",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(WriteContent::new(false)),
};

static ADD_CONTENT: Builtin = Builtin {
    signature: r"Add-Content module=Microsoft.PowerShell.Management default=Path shouldprocess
Value System.Object[] mandatory pos=1 pipeline byname null emptycollection
PassThru switch
Path string[] mandatory pos=0 byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Filter string
Include string[]
Exclude string[]
Force switch
Credential pscredential byname transform=Credential
NoNewline switch dynamic
Encoding System.Text.Encoding transform=Encoding notempty dynamic
AsByteStream switch dynamic",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(WriteContent::new(true)),
};

/// Writes the pipeline's objects to items, the first one in place of what was there.
struct WriteContent {
    append: bool,
    started: Vec<ItemPath>,
}

impl WriteContent {
    fn new(append: bool) -> WriteContent {
        WriteContent { append, started: Vec::new() }
    }

    fn targets(&self, cx: &mut Context, args: &BoundParameters) -> Result<Vec<ItemPath>> {
        let (paths, wildcards) = written_paths(cx, args)?;
        let mut targets = Vec::new();
        for text in paths {
            let found = find_items(cx, &text, wildcards)?;
            if found.is_empty() && wildcards && has_wildcards(&text) {
                let message = format!(
                    "An object at the specified path {text} does not exist, or has been filtered by the -Include or \
                     -Exclude parameter."
                );
                let error = Thrown::record(
                    "System.Exception",
                    message,
                    "ItemNotFound",
                    ErrorCategory::ObjectNotFound,
                );
                write_error(cx, error.target(args.value("Path")))?;
            } else if found.is_empty() {
                targets.push(cx.item_path(&text)?);
            }
            targets.extend(found);
        }
        Ok(targets)
    }

    fn write(
        &mut self,
        cx: &mut Context,
        args: &BoundParameters,
        item: &ItemPath,
        values: &[Value],
    ) -> Result<()> {
        let fresh = !self.started.contains(item);
        if fresh {
            let action = if self.append { "Add Content" } else { "Set Content" };
            if !cx.should_process(&format!("Path: {}", item.path), action)? {
                return Ok(());
            }
            self.started.push(item.clone());
        }
        if item.provider != Provider::FileSystem {
            return super::item::set_item(cx, item, Value::from_output(values.to_vec()));
        }
        if is_container(cx, item) {
            let error = self.refused(item);
            return if self.append { write_error(cx, error) } else { throw(error) };
        }
        let append = self.append || !fresh;
        let Some(bytes) = self.bytes(cx, args, item, values, append)? else { return Ok(()) };
        write_bytes(cx, item, &bytes, append)
    }

    fn refused(&self, item: &ItemPath) -> Thrown {
        if self.append {
            return Thrown::record(
                "System.InvalidOperationException",
                format!("Unable to write content because it is a directory: '{}'.", item.path),
                "WriteContainerContentException",
                ErrorCategory::InvalidOperation,
            );
        }
        directory_without_content(item)
            .with_id("System.NotSupportedException")
            .category(ErrorCategory::NotSpecified)
    }

    fn bytes(
        &self,
        cx: &mut Context,
        args: &BoundParameters,
        item: &ItemPath,
        values: &[Value],
        append: bool,
    ) -> Result<Option<Vec<u8>>> {
        if args.switch("AsByteStream") {
            let bytes = byte_values(values);
            if bytes.is_none() {
                write_error(cx, not_bytes())?;
            }
            // The file has been opened, and emptied, before its content is looked at.
            return Ok(bytes.or_else(|| (!append).then(Vec::new)));
        }
        let mut text = String::new();
        for value in values.iter().filter(|v| !v.is_null()) {
            text.push_str(&convert::net_text(cx, value));
            if !args.switch("NoNewline") {
                text.push_str(if cx.drives.is_windows() { "\r\n" } else { "\n" });
            }
        }
        let encoding = match encoding(args) {
            Some(encoding) => encoding,
            // What is added is written as the file is.
            None if append => {
                let start = cx.host.read_file(&item.path).unwrap_or_default();
                Encoding::detect(&start).unwrap_or(Encoding::Utf8 { mark: false })
            }
            None => Encoding::Utf8 { mark: false },
        };
        let there = append && exists(cx, item);
        let mark = if there { &[][..] } else { encoding.preamble() };
        Ok(Some([mark, &encoding.encode(&text)].concat()))
    }
}

/// `-AsByteStream` takes nothing but bytes.
fn byte_values(values: &[Value]) -> Option<Vec<u8>> {
    let byte = |value: &Value| match value.base() {
        Value::Byte(b) => Some(*b),
        _ => None,
    };
    values.iter().map(byte).collect()
}

fn not_bytes() -> Thrown {
    Thrown::record(
        "System.Management.Automation.PSArgumentException",
        "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte.",
        "Argument",
        ErrorCategory::InvalidArgument,
    )
}

impl Cmdlet for WriteContent {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let values = match args.get("Value") {
            Some(Value::Array(a)) => a.to_vec(),
            Some(value) => vec![value.clone()],
            None => vec![],
        };
        for item in self.targets(cx, args)? {
            self.write(cx, args, &item, &values)?;
        }
        if args.switch("PassThru") {
            for value in values {
                cx.emit(value)?;
            }
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        // An empty pipeline still makes an empty file.
        if self.started.is_empty() && !args.is_bound("Value") {
            for item in self.targets(cx, args)? {
                self.write(cx, args, &item, &[])?;
            }
        }
        Ok(())
    }
}
