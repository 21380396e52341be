//! Puts a session together from the rooms.

use super::options::Options;
use crate::engine::{Context, Edition, InformationRecord, MessageKind, MessageRecord, OutDefault};
use crate::formatting::{self, OutStream};
use crate::object::{Host, Result, Value, convert};

/// Default formatting, as the engine wants it.
struct ConsoleOutput(formatting::OutDefault);

impl OutDefault for ConsoleOutput {
    fn write(&mut self, cx: &mut Context, value: &Value) -> Result<()> {
        if let Some(record) = value.native::<MessageRecord>().filter(|r| !r.streamed) {
            return self.0.write(cx, &Value::from(&*record.message));
        }
        if let Some(record) = value.native::<MessageRecord>() {
            show_message(cx, record);
            return Ok(());
        }
        if let Some(record) = value.native::<InformationRecord>() {
            return show_information(cx, record);
        }
        self.0.write(cx, value)
    }

    fn write_error(&mut self, cx: &mut Context, record: &Value) -> Result<()> {
        self.0.write_error(cx, record)
    }

    fn finish(&mut self, cx: &mut Context) -> Result<()> {
        self.0.finish(cx)
    }

    fn abandon(&mut self, cx: &mut Context) {
        self.0.abandon(cx);
    }
}

/// Warnings and the like go to the host at once, whatever table is still open.
fn show_message(cx: &mut Context, record: &MessageRecord) {
    let stream = match record.kind {
        MessageKind::Warning => OutStream::Warning,
        MessageKind::Verbose => OutStream::Verbose,
        MessageKind::Debug => OutStream::Debug,
    };
    let terminal = cx.host.is_interactive().then(|| cx.host.width());
    let colors = cx.host.colors();
    for line in formatting::stream_text::lines(stream, &record.message, terminal, colors) {
        cx.host.write_output(&format!("{line}\n"));
    }
}

/// What `Write-Host` and `Write-Information` say, in its colours.
fn show_information(cx: &mut Context, record: &InformationRecord) -> Result<()> {
    let text = convert::to_text(cx, &record.message)?.to_string();
    let (on, off) = match cx.host.colors() {
        true => formatting::stream_text::host_colors(cx, &record.message)?,
        false => (String::new(), ""),
    };
    let text = if cx.host.colors() { text } else { formatting::plain(&text).into_owned() };
    let end = if record.no_new_line { "" } else { "\n" };
    cx.host.write_output(&format!("{on}{text}{off}{end}"));
    Ok(())
}

/// A session with all commands, on the given host. Where the options name a state or seed that cannot be had, it says so
/// and goes on without.
pub fn new_session(host: Box<dyn Host>, options: &Options) -> Context {
    let (mut cx, problem) = open_session(host, options);
    if let Some(problem) = problem {
        cx.host.write_error(&format!("{problem}\n"));
    }
    cx
}

/// A session, and what is wrong with the state or seed that the options name.
pub(super) fn open_session(host: Box<dyn Host>, options: &Options) -> (Context, Option<String>) {
    crate::types::register();
    let edition = options.edition.unwrap_or(Edition::Desktop);
    let host: Box<dyn Host> = Box::new(super::sandbox::Sandbox::new(host, options));
    let host: Box<dyn Host> = match edition {
        Edition::Core => host,
        Edition::Desktop => Box::new(super::virtual_drive::VirtualDrive::new(host, options.state.as_deref())),
    };
    let mut cx = Context::new(host, edition);
    crate::cmdlets::register(&mut cx);
    cx.commands.register(crate::labs::ALL);
    crate::help::register(&mut cx);
    cx.commands.register(&[&crate::completion::CMDLET]);
    let state = crate::catalogue::SessionOptions {
        product: options.product.clone(),
        seed: options.seed.clone(),
        state: options.state.clone(),
    };
    let mut problem = None;
    if let Err(message) = crate::catalogue::register(&mut cx, &state) {
        problem = Some(message);
        let _ = crate::catalogue::register(&mut cx, &crate::catalogue::SessionOptions::default());
    }
    cx.out_default =
        Some(Box::new(ConsoleOutput(formatting::OutDefault::new(Box::new(formatting::HostSink)))));
    (cx, problem)
}
