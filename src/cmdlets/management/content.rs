//! `Clear-Content`, and the encodings of content.

use super::support::*;
use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider};
use crate::object::{ErrorCategory, Result, Thrown, Value};

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
            if !cx.should_process(&format!("Item: {}", item.path), "Clear Content")? {
                continue;
            }
            match item.provider {
                Provider::FileSystem if is_container(cx, &item) => {
                    write_error(
                        cx,
                        directory_without_content(&item).target(Value::from(item.path.as_str())),
                    )?;
                }
                Provider::FileSystem => write_bytes(cx, &item, &[], false)?,
                _ => super::item::set_item(cx, &item, Value::Null)?,
            }
        }
        Ok(())
    }
}

/// A folder has nothing that could be cleared.
pub(super) fn directory_without_content(item: &ItemPath) -> Thrown {
    Thrown::record(
        "System.NotSupportedException",
        format!(
            "Unable to clear content of '{}' because it is a directory. Clear-Content is only supported on files.",
            item.path
        ),
        "ClearDirectoryContent",
        ErrorCategory::InvalidOperation,
    )
}

/// Writes a file; what goes wrong is reported.
pub(super) fn write_bytes(cx: &mut Context, item: &ItemPath, bytes: &[u8], append: bool) -> Result<()> {
    match cx.host.write_file(&item.path, bytes, append) {
        Ok(()) => Ok(()),
        Err(error) => write_error(cx, io_error(&error, &item.path, "GetContentWriter")),
    }
}
