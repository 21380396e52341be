//! `Import-PowerShellDataFile`: a hash table from a file, without running anything.

use crate::cmdlets::data_file;
use crate::cmdlets::support::{file_paths, read_text};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

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
        for item in file_paths(cx, args, "PathNotFound")? {
            let text = read_text(cx, &item.path, None)?;
            let value = data_file::read(cx, &text, &item.path)?;
            cx.emit(value)?;
        }
        Ok(())
    }
}
