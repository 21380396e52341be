//! `cmdlab check-commands FILE`: which of a file's commands parse, bind and run. For maintainers.
//!
//! The file has one JSON object a line, `{"cmdlet": …, "n": …, "text": …}`; so has the answer, with `parses`, `binds`, `runs`
//! and the first error. Each command starts from the same state.

use super::host::ConsoleHost;
use super::options::Options;
use super::session::new_session;
use crate::catalogue::CsSession;
use crate::engine::{Code, Context, StreamTarget};
use crate::object::{ErrorRecord, Flow, Host, Result, Value};
use crate::text::Source;
use serde_json::{Value as Json, json};
use std::rc::Rc;

/// Steps that one command may take.
const MOST_STEPS: u64 = 5_000_000;

/// Checks the commands of a file; the exit code.
pub(super) fn run(options: &Options, path: &str) -> i32 {
    let mut out = ConsoleHost::new(false);
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            out.write_error(&format!("Cannot read '{path}': {error}\n"));
            return 1;
        }
    };
    let mut cx = new_session(Box::new(ConsoleHost::new(false)), options);
    let beginning = cx.extension::<CsSession>().store.clone();
    for line in text.lines() {
        let Ok(mut row) = serde_json::from_str::<Json>(line) else { continue };
        let command = row.get("text").and_then(Json::as_str).unwrap_or_default().to_owned();
        cx.extension::<CsSession>().store = beginning.clone();
        let verdict = check(&mut cx, &command);
        if let Some(row) = row.as_object_mut() {
            row.insert("parses".to_owned(), json!(verdict.parses));
            row.insert("binds".to_owned(), json!(verdict.binds));
            row.insert("runs".to_owned(), json!(verdict.runs));
            row.insert("error".to_owned(), json!(verdict.error));
        }
        // What a command wrote to the host itself may have left a line open.
        out.write_output(&format!("\n{row}\n"));
    }
    out.flush();
    0
}

#[derive(Default)]
struct Verdict {
    parses: bool,
    binds: bool,
    runs: bool,
    error: Option<String>,
}

fn check(cx: &mut Context, command: &str) -> Verdict {
    let source = Source::new(None, command);
    let parsed = crate::language::parse(&source);
    if let Some(error) = parsed.errors.first() {
        return Verdict { error: Some(format!("{}: {}", error.id, error.message)), ..Verdict::default() };
    }
    cx.errors = crate::engine::support::new_array_list(vec![]);
    cx.limits.steps = Some(cx.steps + MOST_STEPS);
    let block = Code::block(parsed.script);
    let result = cx.with_streams(
        |streams| {
            streams.error = StreamTarget::Discard;
            streams.warning = StreamTarget::Discard;
            streams.information = StreamTarget::Discard;
        },
        |cx| cx.discard(|cx| cx.dot_block(&block)),
    );
    let failures = failures(cx, result);
    let unbound = failures.iter().find(|f| f.is_binding);
    Verdict {
        parses: true,
        binds: unbound.is_none(),
        runs: failures.is_empty(),
        error: unbound.or(failures.first()).map(|f| f.text.clone()),
    }
}

struct Failure {
    is_binding: bool,
    text: String,
}

/// The errors that a command left, oldest first.
fn failures(cx: &mut Context, result: Result<()>) -> Vec<Failure> {
    let errors = cx.errors.clone();
    let mut values = match crate::types::enumerate(cx, &errors) {
        Ok(Some(items)) => items,
        _ => vec![],
    };
    values.reverse();
    if let Err(flow) = &result {
        match &**flow {
            Flow::Error(object) => values.push(Value::Object(object.clone())),
            Flow::Stopped => values.push(Value::Null),
            _ => {}
        }
    }
    values.iter().map(|value| value.native::<ErrorRecord>().map_or_else(stopped, failure)).collect()
}

fn stopped() -> Failure {
    Failure { is_binding: false, text: "stopped".to_owned() }
}

fn failure(record: &ErrorRecord) -> Failure {
    let exception = record.exception.type_id().name();
    let id = record.fully_qualified_id();
    let is_binding = exception.contains("ParameterBinding")
        || exception.contains("CommandNotFound")
        || exception.contains("MissingMandatory");
    let message: Rc<str> = record.message();
    Failure { is_binding, text: format!("{id}: {message}") }
}
