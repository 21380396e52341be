//! `Get-ExecutionPolicy`: scripts run here; the usual policy of a server is shown.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{CustomObject, Result, TypeId, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-ExecutionPolicy module=Microsoft.PowerShell.Security output=Microsoft.PowerShell.ExecutionPolicy
Scope Microsoft.PowerShell.ExecutionPolicyScope pos=0 byname
List switch",
    module: "Microsoft.PowerShell.Security",
    make: || Box::<GetExecutionPolicy>::default(),
};

/// What `Set-ExecutionPolicy` set.
#[derive(Default)]
pub struct Policy {
    pub current: Option<i64>,
}

pub fn policy_value(number: i64) -> Value {
    Value::Enum(TypeId::named("Microsoft.PowerShell.ExecutionPolicy"), number)
}

/// `RemoteSigned`
const DEFAULT: i64 = 1;
/// `Undefined`
const UNDEFINED: i64 = 5;

#[derive(Default)]
struct GetExecutionPolicy;

impl Cmdlet for GetExecutionPolicy {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let current = cx.extension::<Policy>().current.unwrap_or(DEFAULT);
        if !args.switch("List") {
            return cx.emit(policy_value(current));
        }
        let scopes = TypeId::named("Microsoft.PowerShell.ExecutionPolicyScope");
        for (scope, policy) in [(4, UNDEFINED), (3, UNDEFINED), (0, UNDEFINED), (1, UNDEFINED), (2, current)]
        {
            let row = CustomObject::from_pairs([
                ("Scope", Value::Enum(scopes, scope)),
                ("ExecutionPolicy", policy_value(policy)),
            ]);
            cx.emit(row.into_value())?;
        }
        Ok(())
    }
}
