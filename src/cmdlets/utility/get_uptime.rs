//! `Get-Uptime`: since when this session runs, which is all an emulator has.

use crate::command::BoundParameters;
use crate::dotnet::TimeSpan;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Uptime module=Microsoft.PowerShell.Utility default=Timespan output=System.TimeSpan,System.DateTime
Since switch sets=Since",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetUptime>::default(),
};

#[derive(Default)]
struct GetUptime;

impl Cmdlet for GetUptime {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let ticks = cx.host.monotonic_ticks();
        // Whole seconds, as the system counts them.
        let span = TimeSpan::from_ticks(ticks - ticks % 10_000_000);
        if args.switch("Since") {
            let now = crate::cmdlets::support::now(cx);
            let since = now.subtract(span)?;
            return cx.emit(Value::DateTime(since));
        }
        cx.emit(Value::TimeSpan(span))
    }
}
