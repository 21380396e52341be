//! `Read-Host`: a line from whoever sits at the host.

use crate::cmdlets::support::not_emulated;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, no_one_to_ask};
use crate::object::{Result, Value, convert, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Read-Host module=Microsoft.PowerShell.Utility default=AsString output=System.String,System.Security.SecureString
Prompt System.Object pos=0 remaining null
AsSecureString switch sets=AsSecureString
MaskInput switch sets=AsString",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ReadHost>::default(),
};

#[derive(Default)]
struct ReadHost;

impl Cmdlet for ReadHost {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.switch("AsSecureString") && cx.commands.find_cmdlet("ConvertTo-SecureString").is_none() {
            return not_emulated("Read-Host -AsSecureString");
        }
        let prompt = match args.get("Prompt") {
            Some(prompt) => {
                let text = convert::to_text(cx, prompt)?;
                if text.is_empty() { String::new() } else { format!("{text}: ") }
            }
            None => String::new(),
        };
        cx.finish_output()?;
        let secret = args.switch("MaskInput") || args.switch("AsSecureString");
        let Some(line) = cx.host.read_line(&prompt, secret) else { return throw(no_one_to_ask()) };
        if args.switch("AsSecureString") {
            let arguments = vec![
                ("String", Value::from(line)),
                ("AsPlainText", Value::Switch(true)),
                ("Force", Value::Switch(true)),
            ];
            return cx.run_cmdlet("ConvertTo-SecureString", arguments, None);
        }
        cx.emit(Value::from(line))
    }
}
