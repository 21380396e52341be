//! `Set-Content`, `Add-Content`.

use super::content::{Encoded, encoding_of, write_bytes};
use super::support::*;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider};
use crate::object::{Result, Value, convert};

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
            if found.is_empty() {
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
        let append = self.append || !fresh;
        let bytes = self.bytes(cx, args, values, append)?;
        write_bytes(cx, item, &bytes, append)
    }

    fn bytes(
        &self,
        cx: &mut Context,
        args: &BoundParameters,
        values: &[Value],
        append: bool,
    ) -> Result<Vec<u8>> {
        if args.switch("AsByteStream") {
            return Ok(values.iter().filter_map(Value::as_integer).map(|b| b as u8).collect());
        }
        let mut text = String::new();
        for value in values {
            text.push_str(&convert::to_text(cx, value)?);
            if !args.switch("NoNewline") {
                text.push_str(if cx.drives.is_windows() { "\r\n" } else { "\n" });
            }
        }
        Ok(match encoding_of(cx, args)? {
            Encoded::Default => text.into_bytes(),
            Encoded::Named(encoding) if append => encoding.encode(&text),
            Encoded::Named(encoding) => [encoding.preamble(), &encoding.encode(&text)].concat(),
        })
    }
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
