//! `Set-Variable`.

use crate::cmdlets::support::{any_match, has_wildcards, patterns, texts};
use crate::cmdlets::variable::{find, names, not_writable, options_of, scope_of, variable_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, Scope, Slot, Variable, write_flow};
use crate::object::{Result, Value, convert};
use crate::text::Name;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Set-Variable module=Microsoft.PowerShell.Utility shouldprocess output=System.Management.Automation.PSVariable
Name string[] mandatory pos=0 byname
Value System.Object pos=1 pipeline byname
Include string[]
Exclude string[]
Description string
Option System.Management.Automation.ScopedItemOptions
Force switch
Visibility System.Management.Automation.SessionStateEntryVisibility
PassThru switch
Append switch
Scope string notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<SetVariable>::default(),
};

#[derive(Default)]
struct SetVariable {
    values: Vec<Value>,
    from_pipeline: bool,
}

impl Cmdlet for SetVariable {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if !args.switch("Append") {
            return Ok(());
        }
        let scope = place(cx, args)?;
        if let Some((variable, _)) = texts(args, "Name").first().and_then(|n| find(cx, n, Some(&scope))) {
            match &*variable.value.borrow() {
                Value::Null | Value::Void => {}
                Value::Array(a) => self.values.extend(a.to_vec()),
                other => self.values.push(other.clone()),
            }
        }
        Ok(())
    }

    fn process(&mut self, _cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        if input.is_some() && args.is_bound("Value") {
            self.from_pipeline = true;
            self.values.push(args.value("Value"));
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let value = if self.from_pipeline {
            Some(match Value::from_output(std::mem::take(&mut self.values)) {
                Value::Void => Value::Null,
                v => v,
            })
        } else if args.switch("Append") {
            let mut values = std::mem::take(&mut self.values);
            match args.value("Value") {
                Value::Array(a) => values.extend(a.to_vec()),
                other => values.push(other),
            }
            Some(Value::from_output(values))
        } else {
            args.get("Value").cloned()
        };
        let scope = place(cx, args)?;
        let (include, exclude) = (patterns(&texts(args, "Include"))?, patterns(&texts(args, "Exclude"))?);
        for name in texts(args, "Name") {
            let all = if has_wildcards(&name) {
                let wanted = patterns(std::slice::from_ref(&name))?;
                names(cx, None).into_iter().filter(|n| any_match(&wanted, n)).collect()
            } else {
                vec![name]
            };
            for each in all {
                if any_match(&include, &each) && (exclude.is_empty() || !any_match(&exclude, &each)) {
                    set(cx, args, &scope, &each, value.as_ref())?;
                }
            }
        }
        Ok(())
    }
}

fn place(cx: &Context, args: &BoundParameters) -> Result<Rc<Scope>> {
    match args.string("Scope") {
        Some(text) => scope_of(cx, &text),
        None => Ok(cx.scope.clone()),
    }
}

fn set(
    cx: &mut Context,
    args: &BoundParameters,
    scope: &Rc<Scope>,
    name: &str,
    value: Option<&Value>,
) -> Result<()> {
    let (scope, name) = match name.split_once(':') {
        Some((prefix, rest)) => (scope_of(cx, prefix)?, rest),
        None => (scope.clone(), name),
    };
    let shown = match value {
        Some(v) => convert::to_text(cx, v)?.to_string(),
        None => String::new(),
    };
    if !cx.should_process(&format!("Name: {name} Value: {shown}"), "Set variable")? {
        return Ok(());
    }
    let key = Name::new(name);
    let existing = scope.variable_local(key).or_else(|| {
        let global = cx.global.variable_local(key);
        global.filter(|v| v.options.get().all_scope)
    });
    if let Some(variable) = &existing {
        let options = variable.options.get();
        if options.constant || (options.read_only && !args.switch("Force")) {
            return cx.write_error_record(not_writable(name).into_record());
        }
        if options.read_only {
            let mut open = options;
            open.read_only = false;
            variable.options.set(open);
            let result = value.map_or(Ok(()), |v| cx.assign_variable(variable, v.clone()));
            variable.options.set(options);
            if let Err(flow) = result {
                return write_flow(cx, flow);
            }
        } else if let Some(value) = value
            && let Err(flow) = cx.assign_variable(variable, value.clone())
        {
            return write_flow(cx, flow);
        }
    } else if (value.is_some() || !scope.contains(key))
        && let Err(flow) = cx.assign_in(&scope, key, value.cloned().unwrap_or_default())
    {
        return write_flow(cx, flow);
    }
    if args.is_bound("Option") || args.is_bound("Description") || args.switch("PassThru") {
        let variable = existing.or_else(|| scope.promote(key)).unwrap_or_else(|| {
            let made = Rc::new(Variable::new(key, Value::Null));
            scope.put(key, Slot::Variable(made.clone()));
            made
        });
        describe(cx, args, &variable);
        if args.switch("PassThru") {
            let object = variable_object(cx, variable, &scope);
            cx.emit(object)?;
        }
    }
    Ok(())
}

/// `-Option` and `-Description`.
pub fn describe(cx: &mut Context, args: &BoundParameters, variable: &Variable) {
    if let Some(option) = args.get("Option") {
        let options = options_of(option);
        cx.all_scope_defined = cx.all_scope_defined || options.all_scope;
        variable.options.set(options);
    }
    if let Some(text) = args.string("Description") {
        *variable.description.borrow_mut() = Rc::from(text.as_str());
    }
}
