//! `Export-ModuleMember`.

use crate::command::BoundParameters;
use crate::engine::modules::export_members;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub(super) static ALL: &[&Builtin] = &[&EXPORT_MODULEMEMBER];

static EXPORT_MODULEMEMBER: Builtin = Builtin {
    signature: r"Export-ModuleMember module=Microsoft.PowerShell.Core
Function string[] pos=0 pipeline byname emptycollection
Cmdlet string[] byname emptycollection
Variable string[] byname notnull
Alias string[] byname notnull",
    module: "Microsoft.PowerShell.Core",
    make: || Box::new(ExportModuleMember),
};

struct ExportModuleMember;

impl Cmdlet for ExportModuleMember {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let list = |name: &str| args.strings(name).iter().map(|s| s.to_string()).collect::<Vec<_>>();
        export_members(cx, &list("Function"), &list("Variable"), &list("Alias"))
    }
}
