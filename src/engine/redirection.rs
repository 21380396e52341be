//! Redirections: streams into each other and into files.

use super::compile::{Expr, Stmt};
use super::context::Context;
use super::pipe::{Pipe, Stage};
use super::streams::{StreamTarget, Streams};
use crate::language::ast::RedirectionStream;
use crate::object::{Result, Value, convert};
use std::rc::Rc;

pub enum Redirection {
    /// Into the output stream: PowerShell merges into no other.
    Merge {
        from: RedirectionStream,
    },
    File {
        from: RedirectionStream,
        append: bool,
        path: Expr,
    },
}

/// Redirections in force: where output and the streams go while a command runs.
struct Active {
    pipe: Pipe,
    streams: Streams,
    files: Vec<Rc<super::pipe::Pipeline>>,
}

fn redirect(streams: &mut Streams, pipe: &mut Pipe, from: RedirectionStream, target: StreamTarget) {
    let slot = match from {
        RedirectionStream::Error => {
            streams.merged_by = None;
            &mut streams.error
        }
        RedirectionStream::Warning => &mut streams.warning,
        RedirectionStream::Verbose => &mut streams.verbose,
        RedirectionStream::Debug => &mut streams.debug,
        RedirectionStream::Information => &mut streams.information,
        RedirectionStream::Output => {
            *pipe = as_pipe(target);
            return;
        }
        RedirectionStream::All => {
            for stream in [
                RedirectionStream::Error,
                RedirectionStream::Warning,
                RedirectionStream::Verbose,
                RedirectionStream::Debug,
                RedirectionStream::Information,
            ] {
                redirect(streams, pipe, stream, target.clone());
            }
            return;
        }
    };
    *slot = target;
}

fn as_pipe(target: StreamTarget) -> Pipe {
    match target {
        StreamTarget::Host | StreamTarget::Message => Pipe::Host,
        StreamTarget::Discard => Pipe::Discard,
        StreamTarget::Pipe(pipe) => pipe,
    }
}

fn activate(cx: &mut Context, redirections: &[Redirection]) -> Result<Active> {
    let mut active = Active { pipe: cx.pipe.clone(), streams: cx.streams.clone(), files: Vec::new() };
    // Files first: `> file 2>&1` sends errors to the file too, whatever the order.
    for r in redirections {
        let Redirection::File { from, append, path } = r else { continue };
        let location = path(cx)?;
        let target = if location.is_null() {
            StreamTarget::Discard
        } else {
            let path = convert::to_text(cx, &location)?;
            let pipeline = super::file_output(cx, &path, *append)?;
            active.files.push(pipeline.clone());
            StreamTarget::Pipe(Pipe::Stage(pipeline, 0))
        };
        if *from == RedirectionStream::All {
            active.pipe = as_pipe(target.clone());
        }
        redirect(&mut active.streams, &mut active.pipe, *from, target);
    }
    for r in redirections {
        let Redirection::Merge { from, .. } = r else { continue };
        let target = StreamTarget::Pipe(active.pipe.clone());
        redirect(&mut active.streams, &mut active.pipe, *from, target);
    }
    Ok(active)
}

fn under<R>(cx: &mut Context, active: &Active, run: impl FnOnce(&mut Context) -> R) -> R {
    let pipe = std::mem::replace(&mut cx.pipe, active.pipe.clone());
    let streams = std::mem::replace(&mut cx.streams, active.streams.clone());
    let result = run(cx);
    cx.pipe = pipe;
    cx.streams = streams;
    result
}

fn close(cx: &mut Context, active: &mut Active) -> Result<()> {
    for pipeline in active.files.drain(..) {
        pipeline.finish(cx)?;
    }
    Ok(())
}

/// Runs a statement under redirections.
pub fn with_redirections(cx: &mut Context, redirections: &[Redirection], run: &Stmt) -> Result<()> {
    let mut active = activate(cx, redirections)?;
    let result = under(cx, &active, run);
    let closed = close(cx, &mut active);
    result.and(closed)
}

/// A stage whose streams are redirected.
pub struct Redirected {
    inner: Box<dyn Stage>,
    redirections: Rc<Vec<Redirection>>,
    active: Option<Active>,
}

impl Redirected {
    pub fn new(inner: Box<dyn Stage>, redirections: Rc<Vec<Redirection>>) -> Redirected {
        Redirected { inner, redirections, active: None }
    }

    fn run(
        &mut self,
        cx: &mut Context,
        part: impl FnOnce(&mut dyn Stage, &mut Context) -> Result<()>,
    ) -> Result<()> {
        // The output behind this stage is known only while it runs.
        let active = match self.active.take() {
            Some(active) => active,
            None => {
                let mut active = activate(cx, &self.redirections)?;
                let merges = |r: &Redirection| {
                    matches!(
                        r,
                        Redirection::Merge { from: RedirectionStream::Error | RedirectionStream::All }
                    )
                };
                if self.inner.is_cmdlet() && self.redirections.iter().any(merges) {
                    active.streams.merged_by = Some(cx.frames.len() + 1);
                }
                active
            }
        };
        let result = under(cx, &active, |cx| part(&mut *self.inner, cx));
        self.active = Some(active);
        result
    }
}

impl Stage for Redirected {
    fn begin(&mut self, cx: &mut Context) -> Result<()> {
        self.run(cx, |s, cx| s.begin(cx))
    }
    fn process(&mut self, cx: &mut Context, input: Value) -> Result<()> {
        self.run(cx, |s, cx| s.process(cx, input))
    }
    fn process_without_input(&mut self, cx: &mut Context) -> Result<()> {
        self.run(cx, |s, cx| s.process_without_input(cx))
    }
    fn end(&mut self, cx: &mut Context) -> Result<()> {
        self.run(cx, |s, cx| s.end(cx))
    }
    fn clean(&mut self, cx: &mut Context) {
        self.inner.clean(cx);
        if let Some(mut active) = self.active.take() {
            let _ = close(cx, &mut active);
        }
    }
}
