//! Proves labs: nothing solved at the start, everything solved by the lab's own solution.

use super::lab::Lab;
use super::session::{LabSession, refresh, run_quietly, start};
use crate::engine::Context;
use crate::object::{Flow, Result};
use std::rc::Rc;

/// What came of proving a lab.
pub struct Verdict {
    pub lab: String,
    /// Why it failed; empty if it passed.
    pub faults: Vec<String>,
}

fn message(flow: &Rc<Flow>) -> String {
    flow.record().map_or_else(|| "it was stopped".to_owned(), |r| r.message().to_string())
}

/// Proves one lab in a session of its own.
pub fn verify(cx: &mut Context, lab: &Rc<Lab>) -> Verdict {
    let mut faults = Vec::new();
    if let Err(flow) = prove(cx, lab, &mut faults) {
        faults.push(message(&flow));
    }
    Verdict { lab: lab.name.clone(), faults }
}

fn prove(cx: &mut Context, lab: &Rc<Lab>, faults: &mut Vec<String>) -> Result<()> {
    start(cx, lab.clone())?;
    for (i, task) in lab.tasks.iter().enumerate() {
        if is_done(cx, i) {
            faults.push(format!("task {} ({}) is solved before anything was done", i + 1, task.title));
        }
    }
    run_quietly(cx, &lab.solution)?;
    refresh(cx)?;
    for (i, task) in lab.tasks.iter().enumerate() {
        if !is_done(cx, i) {
            faults.push(format!("task {} ({}) is not solved by the solution", i + 1, task.title));
        }
    }
    Ok(())
}

fn is_done(cx: &mut Context, task: usize) -> bool {
    cx.extension::<LabSession>().current.as_ref().is_some_and(|p| p.done[task])
}
