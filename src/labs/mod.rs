//! Training labs: tasks with instructions, checks on the state, hints, progress and score.
//!
//! A lab is a folder under `scripts/labs/`: `lab.toml` says what there is to do and how it is checked,
//! `solution.ps1` does it. Checks are PowerShell, and look at the state, never at keystrokes.

mod cmdlets;
mod lab;
mod session;
mod verify;

pub use cmdlets::ALL;
pub use lab::{Lab, Task, all_labs, find_lab};
pub use session::{LabSession, after_command, start};
pub use verify::{Verdict, verify};
