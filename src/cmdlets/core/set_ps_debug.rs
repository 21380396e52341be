//! `Set-PSDebug`: strict mode; tracing is not emulated.

use crate::cmdlets::support::not_emulated;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Set-PSDebug module=Microsoft.PowerShell.Core
Trace int sets=on range=0..2
Step switch sets=on
Strict switch sets=on
Off switch sets=off",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<SetPsDebug>::default(),
};

#[derive(Default)]
struct SetPsDebug;

impl Cmdlet for SetPsDebug {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.int("Trace").unwrap_or(0) > 0 || args.switch("Step") {
            return not_emulated("Set-PSDebug -Trace");
        }
        if args.switch("Strict") || args.switch("Off") {
            cx.global.strict.set(Some(u8::from(args.switch("Strict"))));
            cx.strict_used = true;
        }
        Ok(())
    }
}
