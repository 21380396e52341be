//! `Set-StrictMode`.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value, convert};

pub static CMDLET: Builtin = Builtin {
    signature: r"Set-StrictMode module=Microsoft.PowerShell.Core default=Version
Off switch mandatory sets=Off
Version version mandatory sets=Version alias=v transform=PSVersion",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<SetStrictMode>::default(),
};

#[derive(Default)]
struct SetStrictMode;

impl Cmdlet for SetStrictMode {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let version = if args.switch("Off") {
            0
        } else {
            let text = convert::net_text(cx, &args.value("Version"));
            match &*text.to_ascii_lowercase() {
                "latest" => 3,
                other => {
                    other.split('.').next().and_then(|major| major.parse::<u8>().ok()).unwrap_or(3).min(3)
                }
            }
        };
        cx.scope.strict.set(Some(version));
        cx.strict_used = true;
        Ok(())
    }
}
