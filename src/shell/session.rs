//! Puts a session together from the rooms.

use super::options::Options;
use crate::engine::{Context, Edition, OutDefault};
use crate::formatting;
use crate::object::{Host, Result, Value};

/// Default formatting, as the engine wants it.
struct ConsoleOutput(formatting::OutDefault);

impl OutDefault for ConsoleOutput {
    fn write(&mut self, cx: &mut Context, value: &Value) -> Result<()> {
        if value.native::<crate::object::ErrorRecord>().is_some() { self.0.write_error(cx, value) } else { self.0.write(cx, value) }
    }

    fn finish(&mut self, cx: &mut Context) -> Result<()> {
        self.0.finish(cx)
    }
}

/// A session with all commands, on the given host.
pub fn new_session(host: Box<dyn Host>, options: &Options) -> Context {
    crate::types::register();
    let edition = options.edition.unwrap_or(Edition::Desktop);
    let mut cx = Context::new(host, edition);
    crate::cmdlets::register(&mut cx);
    cx.out_default = Some(Box::new(ConsoleOutput(formatting::OutDefault::new(Box::new(formatting::HostSink)))));
    cx
}
