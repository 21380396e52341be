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
            let is_file = matches!(frame.command, Some(Command::Script(_)));
            rows.push(row(&name, &inner, frame.invocation_info(), is_file));
            inner = (frame.source.clone(), frame.extent);
        }
        let outermost = Rc::new(InvocationInfo::at(&inner.0, inner.1));
        if cx.frames.len() < 2 || inner.1 != Extent::default() {
            rows.push(row("<ScriptBlock>", &inner, outermost, true));
        }
        rows.into_iter().try_for_each(|r| cx.emit(r))
    }
}

fn row(
    name: &str,
    place: &(Rc<crate::text::Source>, crate::text::Extent),
    invocation: Rc<InvocationInfo>,
    is_file: bool,
) -> Value {
    let arguments = arguments(&invocation);
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
        (Some(path), "<ScriptBlock>") if is_file => path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned(),
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
        Value::from(arguments),
    ];
    Structure::make(CALL_STACK_FRAME, values)
}

/// `{A=1, B=two}`: what was bound, then the rest.
fn arguments(invocation: &InvocationInfo) -> String {
    let text = |v: &Value| v.as_str().map_or_else(|| crate::object::convert::scalar_text(v), |s| Some(s.into()));
    let shown = |v: &Value| text(v).map_or_else(|| v.type_id().name().to_string(), |t| t.to_string());
    let bound = dictionary_pairs(&invocation.bound_parameters).unwrap_or_default();
    let bound = bound.iter().map(|(name, value)| format!("{}={}", shown(name), shown(value)));
    format!("{{{}}}", bound.collect::<Vec<_>>().join(", "))
}
