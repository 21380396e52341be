//! `Remove-TypeData`.

use crate::cmdlets::support::not_emulated;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting;
use crate::object::{Result, Value};
use crate::types::members;

pub static CMDLET: Builtin = Builtin {
    signature: r"Remove-TypeData module=Microsoft.PowerShell.Utility default=RemoveTypeDataSet shouldprocess
TypeName string mandatory pos=0 pipeline byname sets=RemoveTypeSet transform=TypeName notempty
Path string[] mandatory sets=RemoveFileSet notempty
TypeData System.Management.Automation.Runspaces.TypeData mandatory pipeline sets=RemoveTypeDataSet",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<RemoveTypeData>::default(),
};

#[derive(Default)]
struct RemoveTypeData;

impl Cmdlet for RemoveTypeData {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let Some(name) = args.string("TypeName") else { return not_emulated("Remove-TypeData with files") };
        if cx.should_process(&name, "Remove TypeData")? {
            members::remove_type_data(&name);
            formatting::set_default_properties(&name, None);
        }
        Ok(())
    }
}
