//! `Clear-Variable`.

use crate::cmdlets::support::{any_match, has_wildcards, patterns, texts, write_error};
use crate::cmdlets::variable::{find, names, not_found, not_writable, scope_of, variable_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, write_flow};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Clear-Variable module=Microsoft.PowerShell.Utility shouldprocess output=System.Management.Automation.PSVariable
Name string[] mandatory pos=0 byname
Include string[]
Exclude string[]
Force switch
PassThru switch
Scope string notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ClearVariable>::default(),
};

#[derive(Default)]
struct ClearVariable;

impl Cmdlet for ClearVariable {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let scope = args.string("Scope").map(|s| scope_of(cx, &s)).transpose()?;
        let (include, exclude) = (patterns(&texts(args, "Include"))?, patterns(&texts(args, "Exclude"))?);
        for name in texts(args, "Name") {
            let all = if has_wildcards(&name) {
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
                if !cx.should_process(&format!("Name: {each}"), "Clear variable")? {
                    continue;
                }
                let options = variable.options.get();
                if options.constant || (options.read_only && !args.switch("Force")) {
                    write_error(cx, not_writable(&each))?;
                    continue;
                }
                let mut open = options;
                open.read_only = false;
                variable.options.set(open);
                let result = cx.assign_variable(&variable, Value::Null);
                variable.options.set(options);
                if let Err(flow) = result {
                    write_flow(cx, flow)?;
                } else if args.switch("PassThru") {
                    let object = variable_object(cx, variable, &place);
                    cx.emit(object)?;
                }
            }
        }
        Ok(())
    }
}
