//! `ForEach-Object`: script blocks, a property or a method for each object.

use crate::cmdlets::property::{is_method as is_method_kind, is_method_object, is_property};
use crate::cmdlets::support::{has_wildcards, input_object, not_emulated, pattern, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, HereBlock};
use crate::object::{ErrorCategory, Flow, PsString, Result, Thrown, TypeId, Value, convert};
use crate::types::{self, MemberType};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"ForEach-Object module=Microsoft.PowerShell.Core default=ScriptBlockSet shouldprocess impact=Low
InputObject psobject pipeline sets=ScriptBlockSet,PropertyAndMethodSet,ParallelParameterSet
Begin scriptblock sets=ScriptBlockSet
Process scriptblock[] mandatory pos=0 sets=ScriptBlockSet null emptycollection
End scriptblock sets=ScriptBlockSet
RemainingScripts scriptblock[] remaining sets=ScriptBlockSet null emptycollection
MemberName string mandatory pos=0 sets=PropertyAndMethodSet notempty
ArgumentList System.Object[] remaining sets=PropertyAndMethodSet alias=Args
Parallel scriptblock mandatory sets=ParallelParameterSet
ThrottleLimit int sets=ParallelParameterSet range=1..2147483647
TimeoutSeconds int sets=ParallelParameterSet range=0..2147483
AsJob switch sets=ParallelParameterSet
UseNewRunspace switch sets=ParallelParameterSet",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<ForEachObject>::default(),
};

#[derive(Default)]
struct ForEachObject {
    process: Vec<HereBlock>,
    end: Option<HereBlock>,
    member: Option<PsString>,
    arguments: Option<Vec<Value>>,
}

impl Cmdlet for ForEachObject {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if args.is_bound("Parallel") {
            return not_emulated("ForEach-Object -Parallel");
        }
        if let Some(member) = args.string("MemberName") {
            self.member = Some(member);
            self.arguments = args.is_bound("ArgumentList").then(|| args.list("ArgumentList"));
            return Ok(());
        }
        let mut scripts: Vec<Option<HereBlock>> = vec![];
        if let Some(block) = block_of(cx, &args.value("Begin")) {
            scripts.push(Some(block));
        }
        for name in ["Process", "RemainingScripts"] {
            match args.get(name) {
                Some(Value::Null | Value::Void) => scripts.push(None),
                Some(_) => scripts.extend(args.list(name).iter().map(|v| block_of(cx, v))),
                None => {}
            }
        }
        self.end = block_of(cx, &args.value("End"));
        // Of several blocks the first is run before and, from three on, the last after all objects.
        if self.end.is_none() && !args.is_bound("End") && scripts.len() > 2 {
            self.end = scripts.pop().flatten();
        }
        let first = if scripts.len() > 1 { scripts.remove(0) } else { None };
        self.process = scripts.into_iter().flatten().collect();
        match first {
            Some(block) => block.run(cx, &Value::Null),
            None => Ok(()),
        }
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        if self.member.is_none() {
            let given;
            let value = match input {
                Some(value) => value,
                None => {
                    given = args.value("InputObject");
                    &given
                }
            };
            for block in &self.process {
                block.run(cx, value)?;
            }
            return Ok(());
        }
        let value = input_object(args, input).unwrap_or_default();
        self.member_of(cx, &value)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        match &self.end {
            Some(block) => block.run(cx, &Value::Null),
            None => Ok(()),
        }
    }
}

fn block_of(cx: &Context, value: &Value) -> Option<HereBlock> {
    match value.base() {
        Value::ScriptBlock(block) => Some(HereBlock::new(cx, block)),
        _ => None,
    }
}

impl ForEachObject {
    /// `-MemberName`: the property's value, or what the method gives.
    fn member_of(&self, cx: &mut Context, target: &Value) -> Result<()> {
        let name = self.member.clone().unwrap_or_else(|| "".into());
        if target.is_null() {
            if cx.strict_mode() >= 2 {
                return write_error(
                    cx,
                    name_error(
                        "Cannot process argument because the value of argument \"InputObject\" is null. Change the value of argument \"InputObject\" to a non-null value.",
                        "InputObjectIsNull",
                        target,
                    ),
                );
            }
            return cx.emit(Value::Null);
        }
        let name = match self.resolve(cx, target, &name)? {
            Some(name) => name,
            None => return Ok(()),
        };
        match &self.arguments {
            Some(arguments) => self.call(cx, target, &name, arguments.clone()),
            None => self.read(cx, target, &name),
        }
    }

    /// The one member that a pattern means.
    fn resolve(&self, cx: &mut Context, target: &Value, name: &PsString) -> Result<Option<PsString>> {
        if !has_wildcards(name) {
            return Ok(Some(name.clone()));
        }
        let wanted = pattern(name)?;
        let methods_only = self.arguments.is_some();
        let mut found: Vec<Rc<str>> = vec![];
        for member in types::members_of(target) {
            let fits = if methods_only {
                is_method_kind(member.kind)
            } else {
                is_method_kind(member.kind)
                    || is_property(member.kind)
                    || member.kind == MemberType::ParameterizedProperty
            };
            if fits && wanted.is_match(&member.name) && !found.contains(&member.name) {
                found.push(member.name);
            }
        }
        match found.as_slice() {
            [] => Ok(Some(name.clone())),
            [one] => Ok(Some(PsString::from(one))),
            several => {
                let list: Vec<&str> = several.iter().map(|n| &**n).collect();
                let (message, id) = if methods_only {
                    (
                        format!(
                            "Input name \"{name}\" is ambiguous. It can be resolved to multiple matched methods. Possible matches include: {}.",
                            list.join(" ")
                        ),
                        "AmbiguousMethodName",
                    )
                } else {
                    (
                        format!(
                            "Input name \"{name}\" is ambiguous. It can be resolved to multiple matched members. Possible matches include: {}.",
                            list.join(" ")
                        ),
                        "AmbiguousPropertyOrMethodName",
                    )
                };
                write_error(cx, name_error(&message, id, target))?;
                Ok(None)
            }
        }
    }

    fn call(&self, cx: &mut Context, target: &Value, name: &str, arguments: Vec<Value>) -> Result<()> {
        let is_method = is_method(cx, target, name)?;
        if !is_method {
            return write_error(
                cx,
                name_error(
                    &format!("Input name \"{name}\" cannot be resolved to a method."),
                    "MethodNotFound",
                    target,
                ),
            );
        }
        let texts: Vec<String> = arguments.iter().map(|a| convert::net_text(cx, a).to_string()).collect();
        if !confirmed(cx, target, &format!("Invoke method '{name}' with arguments: {}", texts.join(", ")))? {
            return Ok(());
        }
        self.invoke(cx, target, name, arguments)
    }

    fn invoke(&self, cx: &mut Context, target: &Value, name: &str, arguments: Vec<Value>) -> Result<()> {
        match types::invoke_method(cx, target, name, arguments, &[]) {
            Ok(value) => cx.emit_enumerated(value),
            Err(flow) => method_failed(cx, flow, target),
        }
    }

    fn read(&self, cx: &mut Context, target: &Value, name: &str) -> Result<()> {
        match types::get_own_member(cx, target, name) {
            Ok(Some(value)) if is_method_object(&value) || is_script_method(target, name) => {
                if !confirmed(cx, target, &format!("Invoke method '{name}'"))? {
                    return Ok(());
                }
                self.invoke(cx, target, name, vec![])
            }
            Ok(Some(value)) => {
                if !confirmed(cx, target, &format!("Retrieve the value for property '{name}'"))? {
                    return Ok(());
                }
                cx.emit_enumerated(value)
            }
            Ok(None) if cx.strict_mode() >= 2 => write_error(
                cx,
                name_error(
                    &format!("The input name \"{name}\" cannot be resolved to a member."),
                    "PropertyOrMethodNotFound",
                    target,
                ),
            ),
            Ok(None) => cx.emit(Value::Null),
            Err(flow) => match flow.record() {
                Some(_) if cx.strict_mode() < 2 => cx.emit(Value::Null),
                _ => Err(flow),
            },
        }
    }
}

fn is_script_method(target: &Value, name: &str) -> bool {
    let found = types::members_of(target).into_iter().find(|m| m.name.eq_ignore_ascii_case(name));
    found.is_some_and(|m| m.kind == MemberType::ScriptMethod)
}

fn is_method(cx: &mut Context, target: &Value, name: &str) -> Result<bool> {
    let is_native = types::get_member(cx, target, name)?.is_some_and(|v| is_method_object(&v));
    Ok(is_native || {
        let found = types::members_of(target).into_iter().find(|m| m.name.eq_ignore_ascii_case(name));
        found.is_some_and(|m| is_method_kind(m.kind) || m.kind == MemberType::ParameterizedProperty)
    })
}

fn confirmed(cx: &mut Context, target: &Value, action: &str) -> Result<bool> {
    let target = format!("InputObject: {}", convert::net_text(cx, target));
    cx.should_process(&target, action)
}

fn name_error(message: &str, id: &str, target: &Value) -> Thrown {
    Thrown::record(
        "System.Management.Automation.PSArgumentException",
        message,
        id,
        ErrorCategory::InvalidArgument,
    )
    .target(target.clone())
}

/// A method's error is the object's own; the others still get their turn.
fn method_failed(cx: &mut Context, flow: Rc<Flow>, target: &Value) -> Result<()> {
    let Some(record) = flow.record() else { return Err(flow) };
    let made = crate::object::ErrorRecord::new(
        record.exception.clone(),
        "MethodInvocationError",
        ErrorCategory::InvalidOperation,
        target.clone(),
    );
    if record.exception.type_id() == TypeId::named("System.NotImplementedException") {
        return Err(flow);
    }
    cx.write_error_record(made)
}
