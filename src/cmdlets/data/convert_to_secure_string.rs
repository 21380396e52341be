//! `ConvertTo-SecureString`.

use super::secure::shown;
use crate::cmdlets::support::{argument_error, not_emulated, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use crate::types::power_shell::Secure;

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertTo-SecureString module=Microsoft.PowerShell.Security default=Secure output=System.Security.SecureString
String string mandatory pos=0 pipeline
AsPlainText switch pos=1 sets=PlainText
Force switch pos=2 sets=PlainText
SecureKey securestring pos=1 sets=Secure
Key byte[] sets=Open",
    module: "Microsoft.PowerShell.Security",
    make: || Box::<ConvertToSecureString>::default(),
};

#[derive(Default)]
struct ConvertToSecureString;

impl Cmdlet for ConvertToSecureString {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.is_bound("Key") || args.is_bound("SecureKey") {
            return not_emulated("ConvertTo-SecureString -Key");
        }
        let text = args.string("String").unwrap_or_default();
        let plain = if args.switch("AsPlainText") { Some(text.to_string()) } else { shown(&text) };
        match plain {
            Some(plain) => cx.emit(Value::object(Secure::new(&plain))),
            None => write_error(
                cx,
                argument_error(
                    format!("The parameter value \"{text}\" is not a valid encrypted string."),
                    "ImportSecureString_InvalidArgument",
                ),
            ),
        }
    }
}
