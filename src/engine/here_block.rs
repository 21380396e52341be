//! Script blocks that cmdlets run for each object: `ForEach-Object`, `Where-Object`, calculated properties.

use super::context::{Context, Frame};
use super::errors;
use super::function::{Block, Code, session_of};
use super::scope::{Layout, Scope};
use super::streams::StreamTarget;
use super::variable::Slot;
use crate::object::{ErrorCategory, Flow, Result, ScriptBlock, Thrown, Value, convert, throw};
use crate::text::Extent;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A script block that runs in the scope of whoever called the cmdlet, with `$_` set for each object.
///
/// A block that is one expression is evaluated without a frame and without collecting output.
pub struct HereBlock {
    pub block: Rc<ScriptBlock>,
    scope: Rc<Scope>,
    /// The block belongs to another session (a module), whose scope it must run in.
    foreign: bool,
    /// Variables that the block assigns stay in the block.
    own_scope: bool,
    compiled: RefCell<Option<(Rc<Layout>, Rc<Block>)>>,
    frame: Cell<Option<Frame>>,
}

impl HereBlock {
    /// For the scope in which the engine stands now.
    pub fn new(cx: &Context, block: &Rc<ScriptBlock>) -> HereBlock {
        let session = session_of(block);
        let current = cx.scope.module.borrow().clone();
        let foreign = match (&session, &current) {
            (None, None) => false,
            (Some(a), Some(b)) => !Rc::ptr_eq(a, b),
            _ => true,
        };
        HereBlock {
            block: block.clone(),
            scope: cx.scope.clone(),
            foreign,
            own_scope: false,
            compiled: RefCell::new(None),
            frame: Cell::new(None),
        }
    }

    /// As a calculated property runs: what it assigns is its own.
    pub fn local(cx: &Context, block: &Rc<ScriptBlock>) -> HereBlock {
        HereBlock { own_scope: true, ..HereBlock::new(cx, block) }
    }

    fn compiled(&self, cx: &mut Context) -> Result<Rc<Block>> {
        if let Some((layout, block)) = &*self.compiled.borrow()
            && Rc::ptr_eq(layout, &self.scope.layout)
        {
            return Ok(block.clone());
        }
        let layout = self.scope.layout.clone();
        let block = Code::of(&self.block).compiled_in(cx, &layout)?;
        let clauses = [&block.begin, &block.process, &block.end].into_iter().flatten().count();
        if clauses > 1 || block.dynamic_param.is_some() {
            return throw(Thrown::record(
                "System.Management.Automation.PSInvalidOperationException",
                "The script block cannot be invoked because it contains more than one clause. The Invoke() method can only be used on script blocks that contain a single clause.",
                "InvalidOperation",
                ErrorCategory::InvalidOperation,
            ));
        }
        *self.compiled.borrow_mut() = Some((layout, block.clone()));
        Ok(block)
    }

    /// Runs the block for an object; its output goes on. An error in a lone expression is handled as
    /// the statement's it is.
    pub fn run(&self, cx: &mut Context, underscore: &Value) -> Result<()> {
        if self.foreign {
            return cx.call_block(&self.block, vec![], Some(underscore.clone()), None);
        }
        let block = self.compiled(cx)?;
        let outer = self.enter(cx);
        let saved = swap(&self.scope, block.slots.underscore, Slot::Value(underscore.clone()));
        let result = match &block.expression {
            Some(expression) => match expression(cx) {
                Ok(value) => {
                    cx.succeeded = true;
                    cx.emit_enumerated(value)
                }
                Err(flow) => failed(cx, &block, flow),
            },
            None => self.bodies(cx, &block, underscore),
        };
        swap(&self.scope, block.slots.underscore, saved);
        leave(cx, outer);
        result
    }

    /// The block's value for an object: nothing, the one output, or an array. `statement`: an error is
    /// reported as that of a statement; else it is the caller's.
    fn evaluate(&self, cx: &mut Context, underscore: &Value, statement: bool) -> Result<Value> {
        if self.foreign {
            return cx.capture(|cx| cx.call_block(&self.block, vec![], Some(underscore.clone()), None));
        }
        let block = self.compiled(cx)?;
        if self.own_scope && block.expression.is_none() {
            return cx.capture(|cx| cx.call_block(&self.block, vec![], Some(underscore.clone()), None));
        }
        let outer = self.enter(cx);
        let saved = swap(&self.scope, block.slots.underscore, Slot::Value(underscore.clone()));
        let result = match &block.expression {
            Some(expression) => match expression(cx) {
                Err(flow) if statement => failed(cx, &block, flow).map(|()| Value::Void),
                other => other,
            },
            None => cx.capture(|cx| self.bodies(cx, &block, underscore)),
        };
        swap(&self.scope, block.slots.underscore, saved);
        leave(cx, outer);
        result
    }

    /// Whether the block says yes to an object.
    pub fn test(&self, cx: &mut Context, underscore: &Value) -> Result<bool> {
        let block = if self.foreign { None } else { Some(self.compiled(cx)?) };
        let Some((block, condition)) = block.as_ref().and_then(|b| Some((b, b.condition.as_ref()?))) else {
            return self.evaluate(cx, underscore, true).map(|v| convert::to_bool(&v));
        };
        let outer = self.enter(cx);
        let saved = swap(&self.scope, block.slots.underscore, Slot::Value(underscore.clone()));
        let result = match condition.holds(cx) {
            Err(flow) => failed(cx, block, flow).map(|()| false),
            answer => answer,
        };
        swap(&self.scope, block.slots.underscore, saved);
        leave(cx, outer);
        result
    }

    /// What the block gives for an object; errors are the caller's.
    pub fn value(&self, cx: &mut Context, underscore: &Value) -> Result<Value> {
        // What the block complains of on its way is not shown.
        let errors = std::mem::replace(&mut cx.streams.error, StreamTarget::Discard);
        cx.try_depth += usize::from(self.own_scope);
        let result = self.evaluate(cx, underscore, false);
        cx.try_depth -= usize::from(self.own_scope);
        cx.streams.error = errors;
        match result? {
            // A lone expression was not collected: a collection counts by its elements.
            value @ (Value::Object(_) | Value::Array(_)) => {
                match crate::types::members::enumerate(cx, &value)? {
                    Some(items) => Ok(Value::from_output(items)),
                    None => Ok(value),
                }
            }
            value => Ok(value),
        }
    }

    fn bodies(&self, cx: &mut Context, block: &Block, underscore: &Value) -> Result<()> {
        cx.check_depth()?;
        let frame = self.frame.take().unwrap_or_else(|| block_frame(cx, block));
        cx.frames.push(frame);
        if let Some(slot) = block.slots.input {
            self.scope
                .put_slot(slot, Slot::Value(super::support::input_enumerator(vec![underscore.clone()])));
        }
        if let Some(slot) = block.slots.args {
            self.scope.put_slot(slot, Slot::Value(Value::array(vec![])));
        }
        let mut result = super::invocation::fill_defaults(cx, block);
        for body in [&block.begin, &block.process, &block.end].into_iter().flatten() {
            if result.is_ok() {
                result = body.run(cx);
            }
        }
        self.frame.set(cx.frames.pop());
        match result {
            Err(flow) if matches!(*flow, Flow::Return) => Ok(()),
            other => other,
        }
    }

    fn enter(&self, cx: &mut Context) -> Option<Rc<Scope>> {
        if Rc::ptr_eq(&cx.scope, &self.scope) {
            return None;
        }
        Some(std::mem::replace(&mut cx.scope, self.scope.clone()))
    }
}

fn leave(cx: &mut Context, outer: Option<Rc<Scope>>) {
    if let Some(scope) = outer {
        cx.scope = scope;
    }
}

/// An error in the lone expression: the statement failed, and the pipeline goes on if it may.
#[cold]
#[inline(never)]
fn failed(cx: &mut Context, block: &Block, flow: Rc<Flow>) -> Result<()> {
    if flow.record().is_none() {
        return Err(flow);
    }
    let extent = block
        .ast
        .end
        .as_ref()
        .and_then(|e| e.statements.first())
        .map_or(block.ast.extent, super::compile::statement_extent);
    let frame = block_frame(cx, block);
    cx.frames.push(frame);
    let flow = errors::surfaced(flow);
    errors::locate(cx, &flow, &block.ast.source, extent);
    let result = cx.statement_failed(flow);
    cx.frames.pop();
    result
}

fn block_frame(cx: &Context, block: &Block) -> Frame {
    let (source, extent) = match cx.frames.iter().rev().find(|f| f.is_script) {
        Some(f) => (f.source.clone(), f.extent),
        None => (block.ast.source.clone(), Extent::default()),
    };
    Frame {
        name: Rc::from("<ScriptBlock>"),
        error_suffix: Rc::from(""),
        source,
        extent,
        preferences: None,
        invocation: Default::default(),
        is_script: true,
        body: Some(block.ast.source.clone()),
        cmdlet: None,
        command: None,
        block: None,
        called: None,
    }
}

/// Puts a slot's content and gives what stood there.
fn swap(scope: &Rc<Scope>, slot: usize, content: Slot) -> Slot {
    let mut slots = scope.slots.borrow_mut();
    if slot >= slots.len() {
        slots.resize_with(slot + 1, || Slot::Unset);
    }
    std::mem::replace(&mut slots[slot], content)
}
