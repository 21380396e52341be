//! `Measure-Command`: how long a script block takes.

use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::dotnet::TimeSpan;
use crate::engine::{Builtin, Cmdlet, Context, HereBlock};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Measure-Command module=Microsoft.PowerShell.Utility output=System.TimeSpan
InputObject psobject pipeline
Expression scriptblock mandatory pos=0",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<MeasureCommand>::default(),
};

#[derive(Default)]
struct MeasureCommand {
    block: Option<HereBlock>,
    ticks: i64,
}

impl Cmdlet for MeasureCommand {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if let Some(Value::ScriptBlock(block)) = args.get("Expression").map(Value::base) {
            self.block = Some(HereBlock::new(cx, block));
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(block) = &self.block else { return Ok(()) };
        let value = input_object(args, input).unwrap_or_default();
        let from = cx.host.monotonic_ticks();
        let result = cx.discard(|cx| block.run(cx, &value));
        self.ticks += cx.host.monotonic_ticks() - from;
        result
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        cx.emit(Value::TimeSpan(TimeSpan::from_ticks(self.ticks)))
    }
}
