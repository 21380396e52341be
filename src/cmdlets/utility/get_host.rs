//! `Get-Host`.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use crate::text::Name;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Host module=Microsoft.PowerShell.Utility output=System.Management.Automation.Host.PSHost",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetHost>::default(),
};

#[derive(Default)]
struct GetHost;

impl Cmdlet for GetHost {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let host = cx.get_variable(Name::new("Host")).unwrap_or_default();
        cx.emit(host)
    }
}
