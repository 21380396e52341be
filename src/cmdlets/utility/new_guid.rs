//! `New-Guid`.

use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, TypeId, Value, convert};

pub static CMDLET: Builtin = Builtin {
    signature: r"New-Guid module=Microsoft.PowerShell.Utility default=Default output=System.Guid
Empty switch sets=Empty
InputObject string pos=0 pipeline sets=InputObject",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewGuid>::default(),
};

#[derive(Default)]
struct NewGuid;

impl Cmdlet for NewGuid {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let text = if let Some(text) = args.string("InputObject") {
            text.to_string()
        } else if args.switch("Empty") {
            "00000000-0000-0000-0000-000000000000".to_owned()
        } else {
            let (a, b) = (cx.host.random_u64(), cx.host.random_u64());
            let mut bytes = [0; 16];
            bytes[..8].copy_from_slice(&a.to_le_bytes());
            bytes[8..].copy_from_slice(&b.to_le_bytes());
            crate::dotnet::Guid::from_random(bytes).to_string_format("D")?
        };
        match convert::convert(cx, &Value::from(text.as_str()), TypeId::GUID) {
            Ok(guid) => cx.emit(guid),
            Err(_) => write_error(
                cx,
                Thrown::record(
                    "System.FormatException",
                    "Unrecognized Guid format.",
                    "StringNotRecognizedAsGuid",
                    ErrorCategory::InvalidArgument,
                ),
            ),
        }
    }
}
