//! `Clear-Content`, and the encodings of content.

use super::support::*;
use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::dotnet::Encoding;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider};
use crate::object::{Result, Value, convert};

pub(super) static ALL: &[&Builtin] = &[&CLEAR_CONTENT];

static CLEAR_CONTENT: Builtin = Builtin {
    signature: r"Clear-Content module=Microsoft.PowerShell.Management default=Path shouldprocess
Path string[] mandatory pos=0 byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Filter string
Include string[]
Exclude string[]
Force switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(ClearContent),
};

struct ClearContent;

impl Cmdlet for ClearContent {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            if cx.should_process(&format!("Item: {}", item.path), "Clear Content")?
                && item.provider == Provider::FileSystem
            {
                write_bytes(cx, &item, &[], false)?;
            }
        }
        Ok(())
    }
}

/// Writes a file; what goes wrong is reported.
pub(super) fn write_bytes(cx: &mut Context, item: &ItemPath, bytes: &[u8], append: bool) -> Result<()> {
    match cx.host.write_file(&item.path, bytes, append) {
        Ok(()) => Ok(()),
        Err(error) => write_error(cx, io_error(&error, &item.path, "GetContentWriter")),
    }
}

/// `-Encoding`, if it was given.
pub(super) enum Encoded {
    Default,
    Named(Encoding),
}

pub(super) fn encoding_of(cx: &mut Context, args: &BoundParameters) -> Result<Encoded> {
    let Some(value) = args.get("Encoding").cloned() else { return Ok(Encoded::Default) };
    // The parameter's transformation may have made an `Encoding` object of the name.
    let text = match value.as_str() {
        Some(text) => text.to_owned(),
        None => {
            let name = crate::types::get_member(cx, &value, "WebName")?.unwrap_or_default();
            convert::to_text(cx, &name)?.to_string()
        }
    };
    Ok(match Encoding::from_parameter(&text).or_else(|_| Encoding::from_name(&text)) {
        Ok(encoding) => Encoded::Named(encoding),
        Err(_) => Encoded::Default,
    })
}
