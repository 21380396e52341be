//! `Get-Variable`.

use crate::cmdlets::support::{any_match, has_wildcards, patterns, texts, write_error};
use crate::cmdlets::variable::{find, names, not_found, scope_of, variable_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Variable module=Microsoft.PowerShell.Utility output=System.Management.Automation.PSVariable
Name string[] pos=0 pipeline byname notempty
ValueOnly switch
Include string[]
Exclude string[]
Scope string notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetVariable>::default(),
};

#[derive(Default)]
struct GetVariable;

impl Cmdlet for GetVariable {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let scope = args.string("Scope").map(|s| scope_of(cx, &s)).transpose()?;
        let mut wanted = texts(args, "Name");
        if wanted.is_empty() {
            wanted.push(Rc::from("*"));
        }
        let (include, exclude) = (patterns(&texts(args, "Include"))?, patterns(&texts(args, "Exclude"))?);
        for name in wanted {
            let found: Vec<Rc<str>> = if has_wildcards(&name) {
                let pattern = patterns(std::slice::from_ref(&name))?;
                names(cx, scope.as_ref()).into_iter().filter(|n| any_match(&pattern, n)).collect()
            } else {
                vec![name.clone()]
            };
            let is_pattern = has_wildcards(&name);
            for each in found {
                if !any_match(&include, &each) || (!exclude.is_empty() && any_match(&exclude, &each)) {
                    continue;
                }
                let bare = each.rsplit_once(':').map_or(&*each, |(_, n)| n).to_owned();
                match find(cx, &bare, scope.as_ref()) {
                    Some((variable, _)) if args.switch("ValueOnly") => {
                        let value = variable.value.borrow().clone();
                        cx.emit(value)?;
                    }
                    Some((variable, place)) => {
                        let object = variable_object(cx, variable, &place);
                        cx.emit(object)?;
                    }
                    None if is_pattern => {}
                    None => write_error(cx, not_found(&each))?,
                }
            }
        }
        Ok(())
    }
}
