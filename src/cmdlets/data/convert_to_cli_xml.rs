//! `ConvertTo-CliXml`.

use super::clixml_writer::ClixmlWriter;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertTo-CliXml class=Microsoft.PowerShell.Commands.ConvertToClixmlCommand module=Microsoft.PowerShell.Utility output=System.String
InputObject psobject mandatory pos=0 pipeline
Depth int range=1..2147483647",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertToCliXml>::default(),
};

#[derive(Default)]
struct ConvertToCliXml {
    objects: Vec<Value>,
}

impl Cmdlet for ConvertToCliXml {
    fn process(&mut self, _cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.objects.push(input.cloned().unwrap_or_else(|| args.value("InputObject")));
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let mut writer = ClixmlWriter::new(args.int("Depth").map_or(2, |n| n.max(1) as usize));
        for value in std::mem::take(&mut self.objects) {
            writer.object(cx, &value)?;
        }
        cx.emit(Value::from(writer.finish()))
    }
}
