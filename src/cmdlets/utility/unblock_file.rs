//! `Unblock-File`: no file here carries the mark of the web.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Unblock-File module=Microsoft.PowerShell.Utility default=ByPath shouldprocess
Path string[] mandatory pos=0 sets=ByPath
LiteralPath string[] mandatory byname sets=ByLiteralPath alias=PSPath,LP",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<UnblockFile>::default(),
};

#[derive(Default)]
struct UnblockFile;

impl Cmdlet for UnblockFile {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        crate::cmdlets::management::support::items_or_errors(cx, args).map(drop)
    }
}
