//! `SteppablePipeline`: a pipeline that a script feeds by hand, as proxy functions do.

use super::{Records, engine};
use crate::engine::compile::Compiler;
use crate::engine::context::Context;
use crate::engine::invocation::CallSite;
use crate::engine::pipe::{Pipe, Pipeline, Stage};
use crate::engine::redirection::{Redirected, Redirection};
use crate::object::{
    ErrorCategory, Native, Result, Runtime, ScriptBlock, Thrown, TypeId, TypeRecord, Value, convert, method,
    throw,
};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

pub(super) static RECORDS: Records = &[&STEPPABLE];

const NAME: &str = "System.Management.Automation.SteppablePipeline";

/// A command of a pipeline with its redirections.
pub type Site = (Rc<CallSite>, Option<Rc<Vec<Redirection>>>);

struct Steppable {
    sites: Vec<Site>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    running: Option<Rc<Pipeline>>,
    /// What the pipeline has written since the last step, where no command takes it.
    output: Option<Rc<RefCell<Vec<Value>>>>,
    ended: bool,
}

impl Native for Steppable {
    fn type_id(&self) -> TypeId {
        TypeId::named(NAME)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

static STEPPABLE: TypeRecord = TypeRecord::class(NAME).interfaces(&["System.IDisposable"]).methods(&[
    method("void Begin(bool expectInput)", |rt, this, a| begin(rt, this, is_true(a), false)),
    method(
        "void Begin(bool expectInput, System.Management.Automation.EngineIntrinsics contextToRedirectTo)",
        |rt, this, a| begin(rt, this, is_true(a), true),
    ),
    method("void Begin(System.Management.Automation.Internal.InternalCommand command)", |rt, this, a| {
        let info = rt.get_property(a.first().unwrap_or(&Value::Null), "MyInvocation")?;
        let expects = rt.get_property(&info, "ExpectingInput")?;
        begin(rt, this, convert::to_bool(&expects), true)
    }),
    method("array Process(System.Object input)", |rt, this, a| {
        step(rt, this, Some(a.first().cloned().unwrap_or_default()))
    }),
    method("array Process()", |rt, this, _| step(rt, this, None)),
    method("array End()", end),
    method("void Clean()", |_, _, _| Ok(Value::Void)),
    method("void Dispose()", |_, this, _| {
        if let Some(s) = this.native::<Steppable>() {
            s.state.borrow_mut().running = None;
        }
        Ok(Value::Void)
    }),
]);

fn is_true(arguments: &[Value]) -> bool {
    arguments.first().is_some_and(convert::to_bool)
}

/// `GetSteppablePipeline()` of a block, whose variables are those of whoever asks.
pub fn steppable(rt: &mut dyn Runtime, block: &Rc<ScriptBlock>) -> Result<Value> {
    let cx = engine(rt)?;
    let layout = cx.scope.layout.clone();
    match Compiler::commands_of(cx, &block.ast, layout)? {
        Some(sites) => Ok(Value::object(Steppable { sites, state: RefCell::default() })),
        None => throw(Thrown::record(
            "System.Management.Automation.PSInvalidOperationException",
            "Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.",
            "InvalidOperation",
            ErrorCategory::InvalidOperation,
        )),
    }
}

fn begin(rt: &mut dyn Runtime, this: &Value, expects_input: bool, passes_on: bool) -> Result<Value> {
    let cx = engine(rt)?;
    let Some(s) = this.native::<Steppable>() else { return Ok(Value::Void) };
    let mut stages: Vec<Box<dyn Stage>> = Vec::with_capacity(s.sites.len());
    for (i, (site, redirections)) in s.sites.iter().enumerate() {
        let stage = site.stage(cx, expects_input || i > 0)?;
        stages.push(match redirections {
            Some(r) => Box::new(Redirected::new(stage, r.clone())),
            None => stage,
        });
    }
    let output = (!passes_on).then(Rc::default);
    let outer = output.clone().map_or_else(|| cx.pipe.clone(), Pipe::Collect);
    let running = Pipeline::begun(cx, stages, outer)?;
    *s.state.borrow_mut() = State { running: Some(running), output, ended: false };
    Ok(Value::Void)
}

fn running(this: &Value) -> Result<Rc<Pipeline>> {
    match this.native::<Steppable>().and_then(|s| s.state.borrow().running.clone()) {
        Some(pipeline) => Ok(pipeline),
        None => throw(Thrown::invalid_operation(
            "Cannot perform this operation because the pipeline has not been started or has been disposed.",
        )),
    }
}

fn step(rt: &mut dyn Runtime, this: &Value, input: Option<Value>) -> Result<Value> {
    let cx = engine(rt)?;
    let pipeline = running(this)?;
    match input {
        Some(value) => pipeline.send(cx, 0, value)?,
        None => pipeline.start(cx)?,
    }
    Ok(written(this))
}

fn end(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    let cx: &mut Context = engine(rt)?;
    let pipeline = running(this)?;
    let Some(s) = this.native::<Steppable>() else { return Ok(Value::Void) };
    if !std::mem::replace(&mut s.state.borrow_mut().ended, true) {
        pipeline.finish(cx)?;
    }
    Ok(written(this))
}

/// What has been written since the last step.
fn written(this: &Value) -> Value {
    let output = this.native::<Steppable>().and_then(|s| s.state.borrow().output.clone());
    Value::array(output.map_or_else(Vec::new, |list| std::mem::take(&mut *list.borrow_mut())))
}
