//! `Remove-Alias`.

use crate::cmdlets::alias::{local, not_found, remove};
use crate::cmdlets::support::{texts, write_error};
use crate::cmdlets::variable::scope_of;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, ancestors};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Remove-Alias module=Microsoft.PowerShell.Utility default=Default
Name string[] mandatory pos=0 pipeline byname
Scope string
Force switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<RemoveAlias>::default(),
};

#[derive(Default)]
struct RemoveAlias;

impl Cmdlet for RemoveAlias {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let scope = args.string("Scope").map(|s| scope_of(cx, &s)).transpose()?;
        for name in texts(args, "Name") {
            let place = match &scope {
                Some(scope) => local(scope, &name).map(|a| (a, scope.clone())),
                None => ancestors(&cx.scope).find_map(|s| local(&s, &name).map(|a| (a, s))),
            };
            let Some((alias, place)) = place else {
                write_error(cx, not_found("name", &name))?;
                continue;
            };
            if alias.options.constant || (alias.options.read_only && !args.switch("Force")) {
                return throw(
                    Thrown::record(
                        "System.Management.Automation.SessionStateUnauthorizedAccessException",
                        format!("Alias was not removed because alias {name} is constant or read-only."),
                        "AliasNotRemovable",
                        ErrorCategory::WriteError,
                    )
                    .target(Value::from(&*name)),
                );
            }
            remove(cx, &place, &name);
        }
        Ok(())
    }
}
