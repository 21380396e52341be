//! The prompt.

use super::editor::{PromptEditor, editor};
use super::host::STOP;
use super::options::Options;
use super::run::report;
use super::session::new_session;
use crate::engine::{Code, Context, Edition};
use crate::object::{Flow, Value};
use crate::text::{Name, Source};
use rustyline::error::ReadlineError;
use std::cell::RefCell;
use std::io::IsTerminal;
use std::rc::Rc;
use std::sync::atomic::Ordering;

/// Runs the prompt until the user leaves; the exit code.
pub(super) fn run(options: &Options) -> i32 {
    run_with(options, None)
}

/// As [`run`], with a command given before the first prompt.
pub(super) fn run_with(options: &Options, first: Option<&str>) -> i32 {
    let _ = ctrlc::set_handler(|| STOP.store(true, Ordering::Relaxed));
    let terminal = std::io::stdin().is_terminal();
    let interactive = terminal && !options.non_interactive;
    let mut cx = new_session(
        Box::new(super::ConsoleHost::new(interactive).unattended(options.non_interactive)),
        options,
    );
    if !options.no_logo && terminal {
        banner(&mut cx);
    }
    let ended = first.and_then(|text| run_line(&mut cx, text));
    let code = match ended {
        Some(code) => code,
        None if terminal => terminal_loop(&mut cx),
        None => piped_loop(&mut cx),
    };
    super::run::close(&mut cx, code)
}

fn banner(cx: &mut Context) {
    let text = match cx.edition {
        Edition::Desktop => format!(
            "cmdlab {}: Lync Server Management Shell, emulated\nTry Get-CsUser, Get-Command *-Cs*, or Start-Lab federation-lync-online.\n\n",
            env!("CARGO_PKG_VERSION")
        ),
        Edition::Core => format!("cmdlab {}\n", env!("CARGO_PKG_VERSION")),
    };
    cx.host.write_output(&text);
}

/// What `prompt` answers: the user's function, or `PS path> `.
fn prompt(cx: &mut Context) -> String {
    if let Some(function) = cx.find_function(Name::new("prompt")) {
        let block = function.block.clone();
        let output = cx.collect(|cx| cx.call_block(&block, vec![], None, None));
        if let Ok(items) = output {
            let value = Value::from_output(items);
            if let Ok(text) = crate::object::convert::to_text(cx, &value)
                && !text.is_empty()
            {
                return text.to_string();
            }
        }
    }
    format!("PS {}> ", cx.drives.current)
}

fn terminal_loop(cx: &mut Context) -> i32 {
    let history = cx.host.environment("HOME").map(|home| format!("{home}/.cmdlab_history"));
    let session = RefCell::new(cx);
    let Ok(mut editor) = editor(&session) else { return piped_loop(session.into_inner()) };
    if let Some(file) = &history {
        let _ = editor.load_history(file);
    }
    let code = loop {
        STOP.store(false, Ordering::Relaxed);
        let prompt = prompt(&mut session.borrow_mut());
        let Some(text) = read_command(&mut editor, &prompt) else { break 0 };
        let Some(text) = text else { continue };
        if text.trim().is_empty() {
            continue;
        }
        let _ = editor.add_history_entry(text.as_str());
        if let Some(code) = run_line(&mut session.borrow_mut(), &text) {
            break code;
        }
    };
    if let Some(file) = &history {
        let _ = editor.save_history(file);
    }
    code
}

/// One command, over several lines if it needs them. `None` at the end of input, `Some(None)` after Ctrl+C.
fn read_command(editor: &mut PromptEditor<'_, '_>, prompt: &str) -> Option<Option<String>> {
    let mut text = String::new();
    loop {
        let shown = if text.is_empty() { prompt } else { ">> " };
        match editor.readline(shown) {
            Ok(line) => {
                // An empty line ends what cannot be finished otherwise.
                let forced = !text.is_empty() && line.is_empty();
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&line);
                if forced || !is_incomplete(&text) {
                    return Some(Some(text));
                }
            }
            Err(ReadlineError::Interrupted) => return Some(None),
            Err(_) => return None,
        }
    }
}

/// Whether more lines could still make the text whole.
fn is_incomplete(text: &str) -> bool {
    let source = Source::new(None, text);
    crate::language::parse(&source).errors.first().is_some_and(|e| e.incomplete)
}

fn piped_loop(cx: &mut Context) -> i32 {
    let mut text = String::new();
    // The lock is not kept: a command that asks something reads its answer from the same input.
    while std::io::stdin().read_line(&mut text).is_ok_and(|n| n > 0) {
        if is_incomplete(&text) {
            continue;
        }
        let command = std::mem::take(&mut text);
        if let Some(code) = run_line(cx, &command) {
            return code;
        }
    }
    if !text.trim().is_empty()
        && let Some(code) = run_line(cx, &text)
    {
        return code;
    }
    i32::from(!cx.succeeded)
}

/// Runs one command in the global scope; an exit code if it ends the session.
fn run_line(cx: &mut Context, text: &str) -> Option<i32> {
    let source = Source::new(None, text);
    let parsed = crate::language::parse(&source);
    let outcome =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            match crate::engine::parse_failure(&parsed.errors, &source) {
                Some(flow) => Err(flow),
                None => cx.dot_block(&Code::block(parsed.script.clone())),
            }
        }));
    let ended = match outcome {
        Ok(Ok(())) => None,
        Ok(Err(flow)) => match &*flow {
            Flow::Exit(code) => {
                cx.abandon_output();
                Some(*code)
            }
            _ => {
                report(cx, &flow);
                None
            }
        },
        Err(_) => {
            cx.recover();
            let thrown = crate::object::Thrown::runtime(
                "cmdlab met a fault of its own in this command. The session goes on; please report the command.",
                "InternalError",
                crate::object::ErrorCategory::InvalidResult,
            );
            report(cx, &Rc::clone(&thrown.into_flow()));
            None
        }
    };
    cx.history_id += 1;
    let _ = cx.finish_output();
    crate::labs::after_command(cx);
    ended
}
