//! `Format-List`: objects as lists of their properties.

use super::shaping::Shaping;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::Shape;
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Format-List module=Microsoft.PowerShell.Utility
Property System.Object[] pos=0
GroupBy System.Object
View string
ShowError switch
DisplayError switch
Force switch
Expand string set=CoreOnly,EnumOnly,Both
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<FormatList>::default(),
};

#[derive(Default)]
struct FormatList(Shaping);

impl Cmdlet for FormatList {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.0.begin(args, Shape::List, |_| {})
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.0.process(cx, args, input)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.0.end(cx)
    }
}
