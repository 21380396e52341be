//! `Set-StrictMode`.

use crate::command::BoundParameters;
use crate::dotnet::Version;
use crate::engine::{Builtin, Cmdlet, Context, is_compatible};
use crate::object::{ErrorCategory, Result, Thrown, Value, convert, throw};

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
            match Version::parse(&text) {
                Ok(version) if text == "0.0" || is_compatible(cx, &version) => {
                    u8::try_from(version.major).unwrap_or(3).min(3)
                }
                Ok(_) => return throw(no_version(&text)),
                Err(_) => 3,
            }
        };
        cx.scope.strict.set(Some(version));
        cx.strict_used = true;
        Ok(())
    }
}

fn no_version(text: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.ParameterBindingValidationException",
        format!(
            "Cannot validate argument on parameter 'Version'. The \"{text}\" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again."
        ),
        "ParameterArgumentValidationError",
        ErrorCategory::InvalidData,
    )
}
