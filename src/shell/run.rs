//! Runs scripts and command texts, and says with which exit code the program ends.

use super::host::ConsoleHost;
use super::options::{Action, Options, parse_options};
use super::session::open_session;
use crate::engine::{Code, Context, Edition, load_script};
use crate::object::{ErrorCategory, ErrorRecord, Flow, Host, Result, TypeId};
use crate::text::Source;
use std::rc::Rc;

/// The program's main on its own thread.
pub(super) fn main(arguments: Vec<String>) -> i32 {
    let mut options = parse_options(&arguments);
    if options.edition.is_none() {
        let wanted = std::env::var("CMDLAB_EDITION").unwrap_or_default();
        options.edition =
            Some(if wanted.eq_ignore_ascii_case("core") { Edition::Core } else { Edition::Desktop });
    }
    if let Some(directory) = &options.working_directory
        && std::env::set_current_dir(directory).is_err()
    {
        return complain(&format!("Cannot find the working directory '{directory}'."));
    }
    make_absolute(&mut options);
    match options.action.clone() {
        Action::Version => say(&format!("cmdlab {}\n", env!("CARGO_PKG_VERSION"))),
        Action::Help => say(USAGE),
        Action::Invalid(what) => complain(&not_a_script(&what)),
        Action::Ast(path) => ast(&path),
        Action::Replay(path) => super::replay::run(&options, &path),
        Action::CheckCommands(path) => super::check_commands::run(&options, &path),
        Action::Lab(words) => super::lab::run(&options, &words),
        Action::File(path, rest) => file(&options, &path, &rest),
        Action::Command(text) => command(&options, &text),
        Action::StandardInput { .. } | Action::Interactive => super::repl::run(&options),
    }
}

/// Paths of the command line are the host's: in the desktop edition a relative one would be sought on the virtual drive.
fn make_absolute(options: &mut Options) {
    let absolute = |path: &String| {
        std::path::absolute(path).map_or_else(|_| path.clone(), |p| p.to_string_lossy().into_owned())
    };
    options.state = options.state.as_ref().map(absolute);
    let seed_file = options.seed.as_ref().filter(|seed| std::path::Path::new(seed).is_file()).map(absolute);
    if seed_file.is_some() {
        options.seed = seed_file;
    }
}

const USAGE: &str = "\
Usage: cmdlab [script.ps1 [arguments]]
       cmdlab [-NoProfile] [-NonInteractive] [-NoLogo] [-NoExit] [-WorkingDirectory DIR]
              [-File SCRIPT [arguments] | -Command TEXT | -EncodedCommand BASE64 | -]
              [--edition desktop|core] [--product 2010|2013|2015|2019] [--seed NAME|FILE] [--state DIR]
              [--allow DIR]...
       cmdlab lab [list | start NAME | verify [NAME]]
       cmdlab replay JOURNAL      prints the commands and changes of a journal and compares the states
       cmdlab ast FILE            prints the syntax tree of a script
       cmdlab -Version | -Help
";

fn say(text: &str) -> i32 {
    let mut host = ConsoleHost::new(false);
    host.write_output(text);
    host.flush();
    0
}

fn complain(text: &str) -> i32 {
    let mut host = ConsoleHost::new(false);
    host.write_error(&format!("{text}\n\n{USAGE}"));
    64
}

fn not_a_script(what: &str) -> String {
    format!(
        "The argument '{what}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again."
    )
}

fn ast(path: &str) -> i32 {
    match std::fs::read(path) {
        Ok(bytes) => {
            let source = Source::new(Some(path), crate::dotnet::decode_script(bytes));
            let parsed = crate::language::parse(&source);
            say(&crate::language::dump_ast(&parsed, &source))
        }
        Err(error) => {
            let mut host = ConsoleHost::new(false);
            host.write_error(&format!("Cannot read '{path}': {error}\n"));
            1
        }
    }
}

/// A session, or the exit code after saying why there is none.
fn session(options: &Options) -> std::result::Result<Context, i32> {
    match open_session(Box::new(ConsoleHost::new(false).unattended(options.non_interactive)), options) {
        (cx, None) => Ok(cx),
        (_, Some(problem)) => Err(complain(&problem)),
    }
}

/// Writes what a state folder keeps at the end.
pub(super) fn close(cx: &mut Context, code: i32) -> i32 {
    match crate::catalogue::close(cx) {
        Ok(()) => code,
        Err(message) => {
            cx.host.write_error(&format!("{message}\n"));
            code.max(1)
        }
    }
}

fn file(options: &Options, path: &str, rest: &[String]) -> i32 {
    let full = match std::fs::canonicalize(path) {
        Ok(full) if full.is_file() => full.to_string_lossy().into_owned(),
        _ => return complain(&not_a_script(path)),
    };
    let mut cx = match session(options) {
        Ok(cx) => cx,
        Err(code) => return code,
    };
    let code = run_file(&mut cx, &full, rest);
    leave(cx, code)
}

fn command(options: &Options, text: &str) -> i32 {
    let mut cx = match session(options) {
        Ok(cx) => cx,
        Err(code) => return code,
    };
    let code = run_text(&mut cx, text);
    leave(cx, code)
}

/// Closes a session with which the program ends: its objects are not taken apart one by one.
fn leave(mut cx: Context, code: i32) -> i32 {
    let code = close(&mut cx, code);
    cx.host.flush();
    std::mem::forget(cx);
    code
}

/// Runs a script file with arguments as words; its exit code.
pub fn run_file(cx: &mut Context, path: &str, arguments: &[String]) -> i32 {
    let result = cx.call_script(path, arguments);
    finish(cx, result, false)
}

/// Runs commands in the global scope; their exit code.
pub fn run_text(cx: &mut Context, text: &str) -> i32 {
    let source = Source::new(None, text);
    let parsed = crate::language::parse(&source);
    let result = match crate::engine::parse_failure(&parsed.errors, &source) {
        Some(flow) => Err(flow),
        None => cx.dot_block(&Code::block(parsed.script)),
    };
    finish(cx, result, true)
}

/// Shows an error that nothing caught, and gives the exit code.
fn finish(cx: &mut Context, result: Result<()>, by_status: bool) -> i32 {
    let code = match result {
        Ok(()) if by_status && !cx.succeeded => 1,
        Ok(()) => 0,
        Err(flow) => uncaught(cx, &flow),
    };
    let _ = cx.finish_output();
    code
}

/// Shows an error that ended a command at the prompt.
pub(super) fn report(cx: &mut Context, flow: &Rc<Flow>) {
    uncaught(cx, flow);
}

fn uncaught(cx: &mut Context, flow: &Rc<Flow>) -> i32 {
    cx.abandon_output();
    match &**flow {
        Flow::Exit(code) => *code,
        Flow::Error(object) => {
            cx.remember_error(object);
            if let Some(record) = flow.record() {
                name_reason(record);
            }
            let _ = cx.deliver_error(crate::object::Value::Object(object.clone()));
            1
        }
        Flow::Stopped => 130,
        _ => 0,
    }
}

/// The host is given an exception and asks it for its record; one that the exception had to make itself
/// names this exception as the reason.
fn name_reason(record: &ErrorRecord) {
    let runtime = TypeId::named("System.Management.Automation.RuntimeException");
    let own = record.category.get() == ErrorCategory::NotSpecified && record.activity.borrow().is_none();
    if own && record.exception.type_id().is_a(runtime) {
        *record.reason.borrow_mut() = Some(Rc::from("ParentContainsErrorRecordException"));
    }
}

/// Parses a script without running it, for those who only want to know whether it can be read.
pub fn check_file(cx: &mut Context, path: &str) -> Result<()> {
    load_script(cx, path).map(|_| ())
}
