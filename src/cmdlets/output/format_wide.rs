//! `Format-Wide`: one property of each object, several to a line.

use super::shaping::Shaping;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::Shape;
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Format-Wide module=Microsoft.PowerShell.Utility
Property System.Object pos=0
AutoSize switch
Column int range=1..2147483647
GroupBy System.Object
View string
ShowError switch
DisplayError switch
Force switch
Expand string set=CoreOnly,EnumOnly,Both
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<FormatWide>::default(),
};

#[derive(Default)]
struct FormatWide(Shaping);

impl Cmdlet for FormatWide {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let columns = args.int("Column").and_then(|n| usize::try_from(n).ok());
        if columns.is_some() && args.switch("AutoSize") {
            return crate::formatting::autosize_and_column();
        }
        self.0.begin(args, Shape::Wide, |request| {
            request.autosize = args.is_bound("AutoSize").then(|| args.switch("AutoSize"));
            request.columns = columns;
        })
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.0.process(cx, args, input)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.0.end(cx)
    }
}
