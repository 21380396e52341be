//! `ConvertFrom-SecureString`.

use super::secure::hidden;
use crate::cmdlets::support::not_emulated;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use crate::types::power_shell::Secure;

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertFrom-SecureString module=Microsoft.PowerShell.Security default=Secure output=System.String
SecureString securestring mandatory pos=0 pipeline
AsPlainText switch sets=AsPlainText
SecureKey securestring pos=1 sets=Secure
Key byte[] sets=Open",
    module: "Microsoft.PowerShell.Security",
    make: || Box::<ConvertFromSecureString>::default(),
};

#[derive(Default)]
struct ConvertFromSecureString;

impl Cmdlet for ConvertFromSecureString {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.is_bound("Key") || args.is_bound("SecureKey") {
            return not_emulated("ConvertFrom-SecureString -Key");
        }
        let text = match args.get("SecureString").and_then(Value::native::<Secure>) {
            Some(secure) => secure.text.borrow().clone(),
            None => return Ok(()),
        };
        cx.emit(Value::from(if args.switch("AsPlainText") { text } else { hidden(&text) }))
    }
}
