//! `Remove-Variable`.

use crate::cmdlets::support::{any_match, has_wildcards, patterns, texts, write_error};
use crate::cmdlets::variable::{find, names, not_found, scope_of};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, Result, Thrown, Value};
use crate::text::Name;

pub static CMDLET: Builtin = Builtin {
    signature: r"Remove-Variable module=Microsoft.PowerShell.Utility shouldprocess
Name string[] mandatory pos=0 byname
Include string[]
Exclude string[]
Force switch
Scope string notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<RemoveVariable>::default(),
};

#[derive(Default)]
struct RemoveVariable;

impl Cmdlet for RemoveVariable {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let scope = args.string("Scope").map(|s| scope_of(cx, &s)).transpose()?;
        let (include, exclude) = (patterns(&texts(args, "Include"))?, patterns(&texts(args, "Exclude"))?);
        for name in texts(args, "Name") {
            let is_pattern = has_wildcards(&name);
            let all = if is_pattern {
                let wanted = patterns(std::slice::from_ref(&name))?;
                names(cx, scope.as_ref()).into_iter().filter(|n| any_match(&wanted, n)).collect()
            } else {
                vec![name]
            };
            for each in all {
                if !any_match(&include, &each) || (!exclude.is_empty() && any_match(&exclude, &each)) {
                    continue;
                }
                let Some((variable, place)) = find(cx, &each, scope.as_ref()) else {
                    write_error(cx, not_found(&each))?;
                    continue;
                };
                if !cx.should_process(&format!("Name: {each}"), "Remove variable")? {
                    continue;
                }
                let options = variable.options.get();
                if options.constant || (options.read_only && !args.switch("Force")) {
                    write_error(cx, not_removable(&each))?;
                    continue;
                }
                place.remove(Name::new(&each));
            }
        }
        Ok(())
    }
}

fn not_removable(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        format!("Cannot remove variable {name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option."),
        "VariableNotRemovable",
        ErrorCategory::WriteError,
    )
    .target(Value::from(name))
}
