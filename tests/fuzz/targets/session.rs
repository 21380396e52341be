//! A session with few steps, which keeps its output to itself.

use cmdlab::shell::{ConsoleHost, Options, new_session, run_text};

pub fn run(script: &str) {
    let options = Options { non_interactive: true, ..Options::default() };
    let mut cx = new_session(Box::new(ConsoleHost::new(false)), &options);
    cx.limits.steps = Some(20_000);
    cx.limits.depth = 30;
    run_text(&mut cx, script);
}
