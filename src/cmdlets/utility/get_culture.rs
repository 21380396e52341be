//! `Get-Culture`.

use crate::cmdlets::support::texts;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeId, Value};
use crate::types;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Culture module=Microsoft.PowerShell.Utility default=CurrentCulture output=System.Globalization.CultureInfo
Name string[] pos=0 pipeline sets=Name set=<cultures> notnull
NoUserOverrides switch sets=CurrentCulture,Name
ListAvailable switch sets=ListAvailable",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetCulture>::default(),
};

const CULTURE_INFO: &str = "System.Globalization.CultureInfo";

#[derive(Default)]
struct GetCulture;

impl Cmdlet for GetCulture {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let class = TypeId::named(CULTURE_INFO);
        let names = texts(args, "Name");
        if names.is_empty() {
            let current = types::get_static(cx, class, "CurrentCulture")?.unwrap_or_default();
            return cx.emit(current);
        }
        for name in names {
            let culture = types::invoke_static(cx, class, "GetCultureInfo", vec![Value::from(&*name)], &[])?;
            cx.emit(culture)?;
        }
        Ok(())
    }
}
