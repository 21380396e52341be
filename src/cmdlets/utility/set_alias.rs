//! `Set-Alias`.

use crate::cmdlets::alias::{define, from_arguments, local, not_writable, object, scope};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Set-Alias module=Microsoft.PowerShell.Utility shouldprocess output=System.Management.Automation.AliasInfo
Name string mandatory pos=0 byname
Value string mandatory pos=1 byname
Description string
Option System.Management.Automation.ScopedItemOptions
PassThru switch
Scope string
Force switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<SetAlias>::default(),
};

#[derive(Default)]
struct SetAlias;

impl Cmdlet for SetAlias {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let alias = from_arguments(args);
        let mut place = scope(cx, args)?;
        let target = format!("Name: {} Value: {}", alias.name, alias.definition);
        if !cx.should_process(&target, "Set Alias")? {
            return Ok(());
        }
        // An alias for all scopes is the same one everywhere.
        if local(&place, &alias.name).is_none()
            && local(&cx.global, &alias.name).is_some_and(|a| a.options.all_scope)
        {
            place = cx.global.clone();
        }
        if let Some(existing) = local(&place, &alias.name) {
            let locked = existing.options.constant || (existing.options.read_only && !args.switch("Force"));
            if locked {
                return cx.write_error_record(not_writable(&alias.name).into_record());
            }
        }
        let made = define(cx, &place, alias);
        if args.switch("PassThru") { cx.emit(object(made)) } else { Ok(()) }
    }
}
