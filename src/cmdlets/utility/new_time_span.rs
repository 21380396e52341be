//! `New-TimeSpan`.

use crate::cmdlets::support::now;
use crate::command::BoundParameters;
use crate::dotnet::{DateTime, TimeSpan};
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"New-TimeSpan module=Microsoft.PowerShell.Utility default=Date output=System.TimeSpan
Start datetime pos=0 pipeline byname sets=Date alias=LastWriteTime
End datetime pos=1 byname sets=Date
Days int sets=Time
Hours int sets=Time
Minutes int sets=Time
Seconds int sets=Time
Milliseconds int sets=Time",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewTimeSpan>::default(),
};

#[derive(Default)]
struct NewTimeSpan;

impl Cmdlet for NewTimeSpan {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let span = if &*args.set_name() == "Time" {
            let number = |name: &str| args.int(name).unwrap_or(0);
            let milliseconds = number("Days") * 86_400_000
                + number("Hours") * 3_600_000
                + number("Minutes") * 60_000
                + number("Seconds") * 1000
                + number("Milliseconds");
            TimeSpan::from_ticks(milliseconds * 10_000)
        } else {
            let here = now(cx);
            let moment = |name: &str| -> DateTime {
                match args.get(name).map(Value::base) {
                    Some(Value::DateTime(d)) => *d,
                    _ => here,
                }
            };
            moment("End").since(moment("Start"))
        };
        cx.emit(Value::TimeSpan(span))
    }
}
