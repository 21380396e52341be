//! `Get-PSCallStack`.

use crate::cmdlets::structure::{Structure, field};
use crate::command::BoundParameters;
use crate::engine::support::dictionary_pairs;
use crate::engine::{Builtin, Cmdlet, Command, Context};
use crate::object::{InvocationInfo, InvocationObject, Result, TypeRecord, Value, convert, method, property};
use crate::text::Extent;
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
        let (mut rows, mut frames) = (vec![], vec![]);
        let mut inner = match cx.frames.last() {
            Some(own) => (own.source.clone(), own.extent),
            None => cx.location.clone(),
        };
        for frame in cx.frames.iter().rev().skip(1).filter(|f| f.is_script) {
            let name = frame.name.clone();
            let is_file = matches!(frame.command, Some(Command::Script(_)));
            frames.push((name, inner, frame.invocation_info(), is_file));
            inner = (frame.source.clone(), frame.extent);
        }
        let outermost = Rc::new(InvocationInfo::at(&inner.0, inner.1));
        if cx.frames.len() < 2 || inner.1 != Extent::default() {
            frames.push((Rc::from("<ScriptBlock>"), inner, outermost, true));
        }
        for (name, place, invocation, is_file) in frames {
            let arguments = arguments(cx, &invocation);
            rows.push(row(&name, &place, invocation, (is_file, &arguments)));
        }
        rows.into_iter().try_for_each(|r| cx.emit(r))
    }
}

fn row(
    name: &str,
    place: &(Rc<crate::text::Source>, crate::text::Extent),
    invocation: Rc<InvocationInfo>,
    (is_file, arguments): (bool, &str),
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
        (Some(path), "<ScriptBlock>") if is_file => {
            path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
        }
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

/// `{A=1, B=two}`: what was bound.
fn arguments(cx: &mut Context, invocation: &InvocationInfo) -> String {
    let bound = dictionary_pairs(&invocation.bound_parameters).unwrap_or_default();
    let shown: Vec<String> = bound
        .iter()
        .map(|(name, value)| format!("{}={}", convert::net_text(cx, name), convert::net_text(cx, value)))
        .collect();
    format!("{{{}}}", shown.join(", "))
}
