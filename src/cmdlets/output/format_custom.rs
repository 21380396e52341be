//! `Format-Custom`: objects as classes with their members, level by level.

use super::shaping::Shaping;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::Shape;
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Format-Custom module=Microsoft.PowerShell.Utility
Property System.Object[] pos=0
Depth int range=1..2147483647
GroupBy System.Object
View string
ShowError switch
DisplayError switch
Force switch
Expand string set=CoreOnly,EnumOnly,Both
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<FormatCustom>::default(),
};

#[derive(Default)]
struct FormatCustom(Shaping);

impl Cmdlet for FormatCustom {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.0.begin(args, Shape::Custom, |request| {
            request.depth = args.int("Depth").and_then(|n| usize::try_from(n).ok());
        })
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.0.process(cx, args, input)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.0.end(cx)
    }
}
