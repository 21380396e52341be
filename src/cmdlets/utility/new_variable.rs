//! `New-Variable`.

use super::set_variable::describe;
use crate::cmdlets::variable::{find, not_writable, scope_of, variable_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, Slot, Variable};
use crate::object::{ErrorCategory, Result, Thrown, Value, convert};
use crate::text::Name;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"New-Variable module=Microsoft.PowerShell.Utility shouldprocess impact=Low output=System.Management.Automation.PSVariable
Name string mandatory pos=0 byname
Value System.Object pos=1 pipeline byname
Description string
Option System.Management.Automation.ScopedItemOptions
Visibility System.Management.Automation.SessionStateEntryVisibility
Force switch
PassThru switch
Scope string notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewVariable>::default(),
};

#[derive(Default)]
struct NewVariable;

impl Cmdlet for NewVariable {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let name = args.string("Name").unwrap_or_default();
        let (prefix, bare) = match name.split_once(':') {
            Some((prefix, rest)) if scope_of(cx, prefix).is_ok() => {
                (Some(prefix.to_owned()), rest.to_owned())
            }
            _ => (None, name.to_string()),
        };
        let scope = match args.string("Scope").map(|s| s.to_string()).or(prefix) {
            Some(text) => scope_of(cx, &text)?,
            None => cx.scope.clone(),
        };
        let value = args.value("Value");
        let shown = convert::to_text(cx, &value)?;
        if !cx.should_process(&format!("Name: {bare} Value: {shown}"), "New variable")? {
            return Ok(());
        }
        if let Some((existing, _)) = find(cx, &bare, Some(&scope)) {
            let options = existing.options.get();
            if options.constant || (options.read_only && !args.switch("Force")) {
                let error = if args.switch("Force") { not_writable(&bare) } else { exists(&bare) };
                return cx.write_error_record(error.into_record());
            }
            if !args.switch("Force") {
                return cx.write_error_record(exists(&bare).into_record());
            }
        }
        let key = Name::new(&bare);
        let variable = Rc::new(Variable::new(key, if value.is_null() { Value::Null } else { value }));
        describe(cx, args, &variable);
        let plain = !args.is_bound("Option") && !args.is_bound("Description");
        if plain {
            scope.put(key, Slot::Value(variable.value.borrow().clone()));
        } else {
            scope.put(key, Slot::Variable(variable.clone()));
        }
        if args.switch("PassThru") {
            let variable = scope.promote(key).unwrap_or(variable);
            let object = variable_object(cx, variable, &scope);
            cx.emit(object)?;
        }
        Ok(())
    }
}

fn exists(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.SessionStateException",
        format!("A variable with name '{name}' already exists."),
        "VariableAlreadyExists",
        ErrorCategory::ResourceExists,
    )
    .target(Value::from(name))
}
