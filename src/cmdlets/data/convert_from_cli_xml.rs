//! `ConvertFrom-CliXml`.

use super::clixml_reader;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertFrom-CliXml class=Microsoft.PowerShell.Commands.ConvertFromClixmlCommand module=Microsoft.PowerShell.Utility
InputObject string mandatory pos=0 pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertFromCliXml>::default(),
};

#[derive(Default)]
struct ConvertFromCliXml {
    text: String,
}

impl Cmdlet for ConvertFromCliXml {
    fn process(&mut self, _cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        self.text.push_str(&args.string("InputObject").unwrap_or_default());
        self.text.push('\n');
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        let values = clixml_reader::read(cx, self.text.trim())?;
        values.into_iter().try_for_each(|v| cx.emit(v))
    }
}
