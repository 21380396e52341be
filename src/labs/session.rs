//! A lab in progress.

use super::lab::Lab;
use crate::engine::{Context, StreamTarget};
use crate::object::{ErrorCategory, Result, Thrown, Value, convert, throw};
use std::rc::Rc;

/// What a hint costs: a quarter of the task's points each, the last one half of what is left.
const HINT_COST: u32 = 4;

/// The lab a session works on.
#[derive(Default)]
pub struct LabSession {
    pub current: Option<Progress>,
}

pub struct Progress {
    pub lab: Rc<Lab>,
    pub done: Vec<bool>,
    /// Hints taken for each task.
    pub hints: Vec<usize>,
}

impl Progress {
    pub fn new(lab: Rc<Lab>) -> Progress {
        let count = lab.tasks.len();
        Progress { lab, done: vec![false; count], hints: vec![0; count] }
    }

    /// Points that a task is worth after the hints taken.
    pub fn worth(&self, task: usize) -> u32 {
        let Some(t) = self.lab.tasks.get(task) else { return 0 };
        let taken = self.hints.get(task).copied().unwrap_or(0) as u32;
        t.points.saturating_sub(t.points * taken / HINT_COST)
    }

    pub fn score(&self) -> u32 {
        (0..self.done.len()).filter(|&i| self.done[i]).map(|i| self.worth(i)).sum()
    }

    pub fn maximum(&self) -> u32 {
        self.lab.tasks.iter().map(|t| t.points).sum()
    }

    pub fn is_complete(&self) -> bool {
        self.done.iter().all(|d| *d)
    }

    /// The first task that is not done.
    pub fn next(&self) -> Option<usize> {
        self.done.iter().position(|d| !d)
    }
}

/// Starts a lab on a fresh copy of its organization.
pub fn start(cx: &mut Context, lab: Rc<Lab>) -> Result<()> {
    run_quietly(
        cx,
        &format!("Reset-CmdlabTopology -Seed '{}' -Force -Confirm:$false", lab.seed.replace('\'', "''")),
    )?;
    if !lab.setup.trim().is_empty() {
        run_quietly(cx, &lab.setup)?;
    }
    cx.extension::<LabSession>().current = Some(Progress::new(lab));
    refresh(cx)?;
    Ok(())
}

/// Runs a lab's own script; what it writes is not shown, and its first error is ours.
pub(super) fn run_quietly(cx: &mut Context, script: &str) -> Result<Vec<Value>> {
    let block = cx.parse_block(script, None)?;
    cx.try_depth += 1;
    let result = cx.with_streams(
        |streams| {
            streams.warning = StreamTarget::Discard;
            streams.information = StreamTarget::Discard;
        },
        |cx| cx.collect(|cx| cx.call_block(&block, vec![], None, None)),
    );
    cx.try_depth -= 1;
    result
}

/// Whether a task is done: its check gives true, and an error in the check means no.
pub(super) fn check(cx: &mut Context, script: &str) -> Result<bool> {
    let block = cx.parse_block(script, None)?;
    let (succeeded, errors) = (cx.succeeded, cx.errors.clone());
    cx.errors = crate::engine::support::new_array_list(vec![]);
    cx.try_depth += 1;
    let result = cx.with_streams(
        |streams| {
            streams.error = StreamTarget::Discard;
            streams.warning = StreamTarget::Discard;
            streams.information = StreamTarget::Discard;
        },
        |cx| cx.collect(|cx| cx.call_block(&block, vec![], None, None)),
    );
    cx.try_depth -= 1;
    cx.succeeded = succeeded;
    cx.errors = errors;
    match result {
        Ok(output) => Ok(convert::to_bool(&Value::from_output(output))),
        Err(flow) if flow.record().is_some() => Ok(false),
        Err(flow) => Err(flow),
    }
}

/// Looks at every task again; the ones that are newly done.
pub(super) fn refresh(cx: &mut Context) -> Result<Vec<usize>> {
    let Some(lab) = cx.extension::<LabSession>().current.as_ref().map(|p| p.lab.clone()) else {
        return Ok(vec![]);
    };
    let mut newly = Vec::new();
    for (i, task) in lab.tasks.iter().enumerate() {
        let done = check(cx, &task.check)?;
        if let Some(progress) = cx.extension::<LabSession>().current.as_mut() {
            if done && !progress.done[i] {
                newly.push(i);
            }
            progress.done[i] = done;
        }
    }
    Ok(newly)
}

/// After a command at the prompt: says which tasks it has just solved.
pub fn after_command(cx: &mut Context) {
    if cx.extension::<LabSession>().current.is_none() {
        return;
    }
    let Ok(newly) = refresh(cx) else { return };
    let Some(progress) = &cx.extension::<LabSession>().current else { return };
    let mut text = String::new();
    for i in newly {
        text.push_str(&format!("\n[lab] Task {} done: {}\n", i + 1, progress.lab.tasks[i].title));
        text.push_str(&format!("[lab] Score {} of {}.", progress.score(), progress.maximum()));
        match progress.next() {
            Some(next) => {
                text.push_str(&format!(" Next: task {}, {}\n", next + 1, progress.lab.tasks[next].title))
            }
            None => text.push_str(&format!(" The lab is complete.\n{}\n", progress.lab.closing.trim())),
        }
    }
    if !text.is_empty() {
        cx.host.write_output(&text);
    }
}

/// The lab in progress, or an error that says how to start one.
pub(super) fn current(cx: &mut Context) -> Result<&mut Progress> {
    match &mut cx.extension::<LabSession>().current {
        Some(progress) => Ok(progress),
        None => throw(Thrown::record(
            "System.InvalidOperationException",
            "No lab is in progress. Get-Lab lists the labs, Start-Lab starts one.",
            "NoLabInProgress",
            ErrorCategory::InvalidOperation,
        )),
    }
}
