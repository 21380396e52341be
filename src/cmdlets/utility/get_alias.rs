//! `Get-Alias`.

use crate::cmdlets::alias::{all, not_found, object};
use crate::cmdlets::support::{any_match, has_wildcards, pattern, patterns, texts, write_error};
use crate::cmdlets::variable::scope_of;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Alias module=Microsoft.PowerShell.Utility default=Default output=System.Management.Automation.AliasInfo
Name string[] pos=0 pipeline byname sets=Default notempty
Exclude string[]
Scope string
Definition string[] sets=Definition notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetAlias>::default(),
};

#[derive(Default)]
struct GetAlias;

impl Cmdlet for GetAlias {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let scope = args.string("Scope").map(|s| scope_of(cx, &s)).transpose()?;
        let exclude = patterns(&texts(args, "Exclude"))?;
        let aliases = all(cx, scope.as_ref());
        let by_definition = args.is_bound("Definition");
        let mut wanted = texts(args, if by_definition { "Definition" } else { "Name" });
        if wanted.is_empty() {
            wanted.push(Rc::from("*"));
        }
        for text in wanted {
            let fits = pattern(&text)?;
            let mut found = false;
            for alias in &aliases {
                let shown = if by_definition { &alias.definition } else { &alias.name };
                if fits.is_match(shown) && (exclude.is_empty() || !any_match(&exclude, shown)) {
                    found = true;
                    cx.emit(object(alias.clone()))?;
                }
            }
            if !found && !has_wildcards(&text) {
                write_error(cx, not_found(if by_definition { "definition" } else { "name" }, &text))?;
            }
        }
        Ok(())
    }
}
