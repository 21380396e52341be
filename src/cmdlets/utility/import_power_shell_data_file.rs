//! `Import-PowerShellDataFile`: a hash table from a file, without running anything.

use crate::cmdlets::data_file;
use crate::cmdlets::management::support::{find_items, written_paths};
use crate::cmdlets::support::{has_wildcards, read_text};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Import-PowerShellDataFile module=Microsoft.PowerShell.Utility default=ByPath
Path string[] mandatory pos=0 sets=ByPath notempty
LiteralPath string[] mandatory pos=0 byname sets=ByLiteralPath alias=PSPath,LP notempty
SkipLimitCheck switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ImportPowerShellDataFile>::default(),
};

#[derive(Default)]
struct ImportPowerShellDataFile;

impl Cmdlet for ImportPowerShellDataFile {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        for path in paths {
            let items = find_items(cx, &path, wildcards)?;
            match &items[..] {
                [item] => {
                    let text = read_text(cx, &item.path, None)?;
                    match data_file::read(cx, &text, &item.path)? {
                        Ok(table) => cx.emit(table)?,
                        Err(broken) => cx.write_error_record(broken.into_record())?,
                    }
                }
                [] if wildcards && has_wildcards(&path) => return throw(no_match()),
                [] => cx.write_error_record(not_found(&path).into_record())?,
                _ => return throw(several()),
            }
        }
        Ok(())
    }
}

fn not_found(path: &str) -> Thrown {
    Thrown::record(
        "System.ArgumentException",
        format!("Cannot find path '{path}' because it does not exist."),
        "PathNotFound",
        ErrorCategory::InvalidArgument,
    )
    .target(Value::from(path))
}

fn no_match() -> Thrown {
    Thrown::record(
        "System.IO.FileNotFoundException",
        "Unable to find the specified file.",
        "FileOpenFailure",
        ErrorCategory::OpenError,
    )
}

/// Said in these words since PowerShell looks for a message that it does not have.
fn several() -> Thrown {
    let operation = "ReportMultipleFilesNotSupported";
    Thrown::record(
        "System.Management.Automation.PSInvalidOperationException",
        format!(
            "Cannot perform operation because operation \"{operation}\" is not valid. Remove operation \"{operation}\", or investigate why it is not valid."
        ),
        "ReadWriteMultipleFilesNotSupported",
        ErrorCategory::InvalidArgument,
    )
}
