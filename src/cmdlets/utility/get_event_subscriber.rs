//! `Get-EventSubscriber`: there are no subscriptions to events here, so that none are listed.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-EventSubscriber module=Microsoft.PowerShell.Utility default=BySource output=System.Management.Automation.PSEventSubscriber
SourceIdentifier string pos=0 byname sets=BySource notempty
SubscriptionId int mandatory pos=0 byname sets=ById alias=Id
Force switch pos=1",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetEventSubscriber>::default(),
};

#[derive(Default)]
struct GetEventSubscriber;

impl Cmdlet for GetEventSubscriber {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
