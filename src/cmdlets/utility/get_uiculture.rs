//! `Get-UICulture`.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeId, Value};
use crate::types;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-UICulture module=Microsoft.PowerShell.Utility output=System.Globalization.CultureInfo",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetUiCulture>::default(),
};

#[derive(Default)]
struct GetUiCulture;

impl Cmdlet for GetUiCulture {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let current =
            types::get_static(cx, TypeId::named("System.Globalization.CultureInfo"), "CurrentUICulture")?;
        cx.emit(current.unwrap_or_default())
    }
}
