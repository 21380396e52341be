//! `Start-Sleep`.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Flow, Result, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Start-Sleep module=Microsoft.PowerShell.Utility default=Seconds
Seconds double mandatory pos=0 pipeline byname sets=Seconds range=0..2147483
Milliseconds int mandatory byname sets=Milliseconds alias=ms range=0..2147483647
Duration timespan mandatory pos=0 pipeline byname sets=FromTimeSpan alias=ts range=NonNegative",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<StartSleep>::default(),
};

#[derive(Default)]
struct StartSleep;

impl Cmdlet for StartSleep {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut left = match (
            args.get("Seconds").map(Value::base),
            args.int("Milliseconds"),
            args.get("Duration").map(Value::base),
        ) {
            (Some(Value::Double(seconds)), ..) => (seconds * 1000.0).max(0.0) as u64,
            (_, Some(milliseconds), _) => milliseconds.max(0) as u64,
            (_, _, Some(Value::TimeSpan(span))) => span.total_milliseconds().max(0.0) as u64,
            _ => 0,
        };
        // In short steps, so that Ctrl+C need not wait.
        while left > 0 {
            if cx.host.stop_requested() {
                return Err(Rc::new(Flow::Stopped));
            }
            let step = left.min(50);
            cx.host.sleep(step);
            left -= step;
        }
        Ok(())
    }
}
