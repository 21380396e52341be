//! `Format-Table`: objects as rows of a table.

use super::shaping::Shaping;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::Shape;
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Format-Table module=Microsoft.PowerShell.Utility
AutoSize switch
RepeatHeader switch
HideTableHeaders switch
Wrap switch
Property System.Object[] pos=0
GroupBy System.Object
View string
ShowError switch
DisplayError switch
Force switch
Expand string set=CoreOnly,EnumOnly,Both
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<FormatTable>::default(),
};

#[derive(Default)]
struct FormatTable(Shaping);

impl Cmdlet for FormatTable {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.0.begin(args, Shape::Table, |request| {
            request.autosize = args.is_bound("AutoSize").then(|| args.switch("AutoSize"));
            request.wrap = args.switch("Wrap");
            request.hide_headers = args.switch("HideTableHeaders");
            request.repeat_header = args.switch("RepeatHeader");
        })
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.0.process(cx, args, input)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        self.0.end(cx)
    }
}
