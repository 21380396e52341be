//! `Get-Credential`: asks for a user's name and password.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, no_one_to_ask};
use crate::object::{Result, TypeId, Value, throw};
use crate::types::{self, power_shell::Secure};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Credential module=Microsoft.PowerShell.Security default=CredentialSet output=System.Management.Automation.PSCredential
Credential pscredential pos=0 sets=CredentialSet notnull transform=Credential
Message string sets=MessageSet notempty
UserName string pos=0 sets=MessageSet notempty
Title string sets=MessageSet notempty",
    module: "Microsoft.PowerShell.Security",
    make: || Box::<GetCredential>::default(),
};

#[derive(Default)]
struct GetCredential;

impl Cmdlet for GetCredential {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if let Some(given) = args.get("Credential").filter(|v| matches!(v.base(), Value::Object(_))) {
            return cx.emit(given.clone());
        }
        cx.finish_output()?;
        let given = args
            .get("Credential")
            .and_then(Value::as_str)
            .map(str::to_owned)
            .or_else(|| args.string("UserName").map(|s| s.to_string()));
        let user = match given {
            Some(user) => user,
            None => match cx.host.read_line("User: ", false) {
                Some(user) => user,
                None => return throw(no_one_to_ask()),
            },
        };
        let Some(password) = cx.host.read_line(&format!("Password for user {user}: "), true) else {
            return throw(no_one_to_ask());
        };
        let secure = Value::object(Secure::new(&password));
        let class = TypeId::named("System.Management.Automation.PSCredential");
        let credential = types::construct(cx, class, vec![Value::from(user), secure])?;
        cx.emit(credential)
    }
}
