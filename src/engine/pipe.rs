//! Pipelines: stages that push objects to each other, one by one, on one stack.

use super::Context;
use super::scope::Scope;
use crate::object::{Flow, Result, Value};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Where output goes.
#[derive(Clone, Default)]
pub enum Pipe {
    #[default]
    Discard,
    /// Into a list.
    Collect(Rc<RefCell<Vec<Value>>>),
    /// Into the stage of a pipeline.
    Stage(Rc<Pipeline>, u32),
    /// To the host, through default formatting.
    Host,
}

/// A command that runs in a pipeline.
pub trait Stage {
    /// Binds the command line and runs `begin`.
    fn begin(&mut self, cx: &mut Context) -> Result<()>;
    /// One object of input.
    fn process(&mut self, cx: &mut Context, input: Value) -> Result<()>;
    /// The only call of `process` for a command that stands first.
    fn process_without_input(&mut self, cx: &mut Context) -> Result<()>;
    fn end(&mut self, cx: &mut Context) -> Result<()>;
    /// Runs last, whatever happened.
    fn clean(&mut self, cx: &mut Context);
    /// Whether it is a compiled cmdlet, no function or script block.
    fn is_cmdlet(&self) -> bool {
        false
    }
}

pub struct Pipeline {
    pub id: u64,
    pub stages: Vec<RefCell<Box<dyn Stage>>>,
    /// Where the last stage writes.
    outer: Pipe,
    /// Where the pipeline stands: its commands run in this scope, whoever sends them objects.
    scope: Rc<Scope>,
    /// The stage that wanted no more input.
    stopper: Cell<Option<usize>>,
    /// How many stages have begun: a stage also begins when output of an earlier stage's `begin` reaches it.
    begun: Cell<usize>,
    /// Why a stage that its input began could not begin.
    begin_failed: RefCell<Option<Rc<Flow>>>,
}

impl Pipeline {
    /// A pipeline of whoever runs now, not begun yet.
    fn new(cx: &mut Context, stages: Vec<Box<dyn Stage>>, outer: Pipe) -> Rc<Pipeline> {
        cx.pipeline_count += 1;
        Rc::new(Pipeline {
            id: cx.pipeline_count,
            stages: stages.into_iter().map(RefCell::new).collect(),
            outer,
            scope: cx.scope.clone(),
            stopper: Cell::new(None),
            begun: Cell::new(0),
            begin_failed: RefCell::default(),
        })
    }

    fn pipe_after(self: &Rc<Pipeline>, index: usize) -> Pipe {
        if index + 1 < self.stages.len() {
            Pipe::Stage(self.clone(), index as u32 + 1)
        } else {
            self.outer.clone()
        }
    }

    fn at<R>(
        self: &Rc<Pipeline>,
        cx: &mut Context,
        index: usize,
        run: impl FnOnce(&mut dyn Stage, &mut Context) -> Result<R>,
    ) -> Result<R> {
        let saved = std::mem::replace(&mut cx.pipe, self.pipe_after(index));
        let outer_scope = (!Rc::ptr_eq(&cx.scope, &self.scope))
            .then(|| std::mem::replace(&mut cx.scope, self.scope.clone()));
        let outer_pipeline = std::mem::replace(&mut cx.running_pipeline, self.id);
        let result = match self.stages[index].try_borrow_mut() {
            Ok(mut stage) => run(&mut **stage, cx),
            Err(_) => Err(Rc::new(Flow::Stopped)),
        };
        cx.pipe = saved;
        cx.running_pipeline = outer_pipeline;
        if let Some(scope) = outer_scope {
            cx.scope = scope;
        }
        if let Err(flow) = &result
            && let Flow::StopUpstream(id) = **flow
            && id == self.id
            && self.stopper.get().is_none()
        {
            self.stopper.set(Some(index));
        }
        result
    }

    /// Begins a stage unless it has begun.
    fn begin_at(self: &Rc<Pipeline>, cx: &mut Context, index: usize) -> Result<()> {
        if index < self.begun.get() {
            return Ok(());
        }
        self.begun.set(index + 1);
        let place = (index as i32 + 1, self.stages.len() as i32);
        let outer_place = std::mem::replace(&mut cx.stage_place, place);
        let result = self.at(cx, index, |stage, cx| stage.begin(cx));
        cx.stage_place = outer_place;
        result
    }

    /// Begins a stage for its first input. A failure is the pipeline's, not the sender's.
    fn begin_for_input(self: &Rc<Pipeline>, cx: &mut Context, index: usize) -> Result<()> {
        match self.begin_at(cx, index) {
            Err(flow) if flow.record().is_some() => {
                *self.begin_failed.borrow_mut() = Some(flow);
                Err(Rc::new(Flow::StopUpstream(self.id)))
            }
            result => result,
        }
    }

    /// Gives an object to a stage.
    pub fn send(self: &Rc<Pipeline>, cx: &mut Context, index: u32, value: Value) -> Result<()> {
        if index as usize >= self.begun.get() {
            self.begin_for_input(cx, index as usize)?;
        }
        self.at(cx, index as usize, |stage, cx| stage.process(cx, value))
    }
}

/// What the first stage gets.
pub enum Input {
    /// Nothing: the first stage is a command that stands at the head.
    None,
    Value(Value),
    /// Integers from, to: a range never written out.
    Range(i32, i32),
}

/// Runs a pipeline from begin to end.
pub fn run_pipeline(cx: &mut Context, stages: Vec<Box<dyn Stage>>, input: Input) -> Result<()> {
    let outer = cx.pipe.clone();
    let pipeline = Pipeline::new(cx, stages, outer);
    let result = run_blocks(cx, &pipeline, input);
    for index in 0..pipeline.stages.len() {
        let saved = std::mem::replace(&mut cx.pipe, pipeline.pipe_after(index));
        if let Ok(mut stage) = pipeline.stages[index].try_borrow_mut() {
            stage.clean(cx);
        }
        cx.pipe = saved;
    }
    result
}

fn run_blocks(cx: &mut Context, pipeline: &Rc<Pipeline>, input: Input) -> Result<()> {
    let count = pipeline.stages.len();
    let mut first_to_end = 0;
    if let Err(flow) = begin_all(cx, pipeline).and_then(|()| feed(cx, pipeline, input)) {
        first_to_end = stopped_at(pipeline, flow)?;
    }
    let mut index = first_to_end;
    while index < count {
        if let Err(flow) = pipeline.at(cx, index, |stage, cx| stage.end(cx)) {
            // A stage further down has enough: it and those after it still end.
            index = stopped_at(pipeline, flow)?.max(index + 1);
            continue;
        }
        index += 1;
    }
    Ok(())
}

fn begin_all(cx: &mut Context, pipeline: &Rc<Pipeline>) -> Result<()> {
    (0..pipeline.stages.len()).try_for_each(|index| pipeline.begin_at(cx, index))
}

/// The stage at which this pipeline was told to stop, or the error for somebody else.
fn stopped_at(pipeline: &Pipeline, flow: Rc<Flow>) -> Result<usize> {
    match *flow {
        Flow::StopUpstream(id) if id == pipeline.id => {
            if let Some(failure) = pipeline.begin_failed.take() {
                return Err(failure);
            }
            Ok(pipeline.stopper.take().unwrap_or(pipeline.stages.len()))
        }
        _ => Err(flow),
    }
}

fn feed(cx: &mut Context, pipeline: &Rc<Pipeline>, input: Input) -> Result<()> {
    match input {
        Input::None => pipeline.at(cx, 0, |stage, cx| stage.process_without_input(cx)),
        Input::Range(from, to) => {
            let step = if from <= to { 1 } else { -1 };
            let mut i = from;
            loop {
                cx.check_stop()?;
                pipeline.send(cx, 0, Value::Int(i))?;
                if i == to {
                    return Ok(());
                }
                i += step;
            }
        }
        Input::Value(value) => {
            let saved = std::mem::replace(&mut cx.pipe, Pipe::Stage(pipeline.clone(), 0));
            let result = cx.emit_enumerated(value);
            cx.pipe = saved;
            result
        }
    }
}

/// A stage that shows each object to a list or a variable and passes it on.
struct Tee(super::invocation::OutputHooks);

impl Stage for Tee {
    fn begin(&mut self, _cx: &mut Context) -> Result<()> {
        Ok(())
    }
    fn process(&mut self, cx: &mut Context, input: Value) -> Result<()> {
        if let Some(list) = &self.0.list {
            crate::engine::support::list_add(list, input.clone());
        }
        if let Some((scope, name)) = &self.0.variable {
            scope.put(*name, super::variable::Slot::Value(input.clone()));
        }
        cx.emit(input)
    }
    fn process_without_input(&mut self, _cx: &mut Context) -> Result<()> {
        Ok(())
    }
    fn end(&mut self, _cx: &mut Context) -> Result<()> {
        Ok(())
    }
    fn clean(&mut self, _cx: &mut Context) {}
}

/// The current output with each object seen on its way.
pub(super) fn tee(cx: &mut Context, hooks: super::invocation::OutputHooks) -> Pipe {
    single_stage(cx, Box::new(Tee(hooks)))
}

/// A pipe into one stage that writes to the current output.
pub(super) fn single_stage(cx: &mut Context, stage: Box<dyn Stage>) -> Pipe {
    let outer = cx.pipe.clone();
    Pipe::Stage(Pipeline::new(cx, vec![stage], outer), 0)
}

/// A pipeline of `Out-File` alone, begun and waiting for input.
pub(super) fn file_pipeline(cx: &mut Context, path: &str, append: bool) -> Result<Rc<Pipeline>> {
    let stage = super::invocation::out_file_stage(cx, path, append)?;
    let pipeline = Pipeline::new(cx, vec![stage], Pipe::Discard);
    pipeline.begin_at(cx, 0)?;
    Ok(pipeline)
}

impl Pipeline {
    /// A pipeline whose stages have begun and wait to be fed by hand.
    pub fn begun(cx: &mut Context, stages: Vec<Box<dyn Stage>>, outer: Pipe) -> Result<Rc<Pipeline>> {
        let pipeline = Pipeline::new(cx, stages, outer);
        begin_all(cx, &pipeline)?;
        Ok(pipeline)
    }

    /// Lets the first stage work without input.
    pub fn start(self: &Rc<Pipeline>, cx: &mut Context) -> Result<()> {
        self.at(cx, 0, |stage, cx| stage.process_without_input(cx))
    }

    /// Ends the stages of a pipeline that was begun by hand.
    pub fn finish(self: &Rc<Pipeline>, cx: &mut Context) -> Result<()> {
        for index in 0..self.stages.len() {
            self.at(cx, index, |stage, cx| stage.end(cx))?;
        }
        Ok(())
    }
}

impl Context {
    /// Ends the pipeline whose stage runs: it needs no more objects (`Select-Object -First`).
    pub fn stop_upstream<T>(&mut self) -> Result<T> {
        Err(std::rc::Rc::new(Flow::StopUpstream(self.running_pipeline)))
    }
}
