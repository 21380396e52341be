//! `Import-Clixml`.

use super::clixml_reader;
use crate::cmdlets::support::{file_paths, read_text};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Import-Clixml module=Microsoft.PowerShell.Utility default=ByPath paging
Path string[] mandatory pos=0 pipeline byname sets=ByPath
LiteralPath string[] mandatory byname sets=ByLiteralPath alias=PSPath,LP
IncludeTotalCount switch
Skip ulong
First ulong",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ImportClixml>::default(),
};

#[derive(Default)]
struct ImportClixml;

impl Cmdlet for ImportClixml {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let unsigned = |name: &str| args.get(name).and_then(Value::as_integer).map(|n| n.max(0) as usize);
        let (skip, first) = (unsigned("Skip").unwrap_or(0), unsigned("First").unwrap_or(usize::MAX));
        for item in file_paths(cx, args, "FileOpenFailure")? {
            let text = read_text(cx, &item.path, None)?;
            for value in clixml_reader::read(cx, &text)?.into_iter().skip(skip).take(first) {
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}
