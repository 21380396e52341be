//! `Get-PSCallStack`.

use crate::cmdlets::structure::{Structure, field};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{InvocationInfo, InvocationObject, Result, TypeRecord, Value, method, property};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-PSCallStack module=Microsoft.PowerShell.Utility output=System.Management.Automation.CallStackFrame",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetPsCallStack>::default(),
};

const CALL_STACK_FRAME: &str = "System.Management.Automation.CallStackFrame";

pub static FRAME: TypeRecord = TypeRecord::class(CALL_STACK_FRAME)
    .properties(&[
        property("ScriptName", "string", field::<0>),
        property("ScriptLineNumber", "int", field::<1>),
        property("InvocationInfo", "System.Management.Automation.InvocationInfo", field::<2>),
        property("Position", "System.Management.Automation.Language.IScriptExtent", field::<3>),
        property("FunctionName", "string", field::<4>),
        property("Command", "string", field::<5>),
        property("Location", "string", field::<6>),
        property("Arguments", "string", field::<7>),
    ])
    .methods(&[method("string GetScriptLocation()", |rt, this, _| field::<6>(rt, this))]);

#[derive(Default)]
struct GetPsCallStack;

impl Cmdlet for GetPsCallStack {
    fn process(&mut self, cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut rows = vec![];
        let mut inner = match cx.frames.last() {
            Some(own) => (own.source.clone(), own.extent),
            None => cx.location.clone(),
        };
        for frame in cx.frames.iter().rev().skip(1).filter(|f| f.is_script) {
            let name = frame.name.clone();
            rows.push(row(&name, &inner, frame.invocation_info()));
            inner = (frame.source.clone(), frame.extent);
        }
        let outermost = Rc::new(InvocationInfo::at(&inner.0, inner.1));
        rows.push(row("<ScriptBlock>", &inner, outermost));
        rows.into_iter().try_for_each(|r| cx.emit(r))
    }
}

fn row(
    name: &str,
    place: &(Rc<crate::text::Source>, crate::text::Extent),
    invocation: Rc<InvocationInfo>,
) -> Value {
    let (source, extent) = place;
    let line = source.line(extent.start);
    let (script, location) = match &source.path {
        Some(path) => {
            let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
            (Value::from(&**path), format!("{file}: line {line}"))
        }
        None => (Value::Null, "<No file>".to_owned()),
    };
    let command = match (&source.path, name) {
        (Some(path), "<ScriptBlock>") => path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned(),
        _ => name.to_owned(),
    };
    let values = vec![
        script,
        Value::from(line),
        Value::object(InvocationObject(invocation)),
        Value::from(extent.text(source)),
        Value::from(name),
        Value::from(command),
        Value::from(location),
        Value::from("{}"),
    ];
    Structure::make(CALL_STACK_FRAME, values)
}
