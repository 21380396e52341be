//! The program: command line, scripts, prompt. The only room with input and output.

mod check_commands;
mod editor;
mod host;
mod lab;
mod options;
mod repl;
mod replay;
mod run;
mod sandbox;
mod session;
mod virtual_drive;

pub use host::ConsoleHost;
pub use options::{Action, Options, parse_options};
pub use run::{check_file, run_file, run_text};
pub use session::new_session;

use std::process::ExitCode;

/// Runs the program with its arguments.
pub fn main(arguments: Vec<String>) -> ExitCode {
    // Deep recursion in scripts is ended by a limit of ours, long before this stack is.
    let worker = std::thread::Builder::new().stack_size(1 << 30).spawn(move || run::main(arguments));
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => ExitCode::from((code & 0xff) as u8),
        _ => ExitCode::from(70),
    }
}
