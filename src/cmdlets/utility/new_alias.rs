//! `New-Alias`.

use crate::cmdlets::alias::{define, from_arguments, local, not_writable, object, scope};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"New-Alias module=Microsoft.PowerShell.Utility shouldprocess impact=Low output=System.Management.Automation.AliasInfo
Name string mandatory pos=0 byname
Value string mandatory pos=1 byname
Description string
Option System.Management.Automation.ScopedItemOptions
PassThru switch
Scope string
Force switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewAlias>::default(),
};

#[derive(Default)]
struct NewAlias;

impl Cmdlet for NewAlias {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let alias = from_arguments(args);
        let place = scope(cx, args)?;
        let existing = if args.is_bound("Scope") {
            local(&place, &alias.name)
        } else {
            crate::text::Name::existing(&alias.name).and_then(|n| cx.find_alias(n))
        };
        if let Some(existing) = existing {
            if !args.switch("Force") {
                let error = Thrown::record(
                    "System.Management.Automation.SessionStateException",
                    format!(
                        "The alias is not allowed, because an alias with the name '{}' already exists.",
                        alias.name
                    ),
                    "AliasAlreadyExists",
                    ErrorCategory::ResourceExists,
                );
                return cx.write_error_record(error.target(Value::from(&*alias.name)).into_record());
            }
            if existing.options.constant {
                return cx.write_error_record(not_writable(&alias.name).into_record());
            }
        }
        let target = format!("Name: {} Value: {}", alias.name, alias.definition);
        if !cx.should_process(&target, "New Alias")? {
            return Ok(());
        }
        let made = define(cx, &place, alias);
        if args.switch("PassThru") { cx.emit(object(made)) } else { Ok(()) }
    }
}
