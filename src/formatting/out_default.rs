//! `Out-Default`, `Out-Host`, `Out-String`, `Out-File`: objects and format objects in, lines out.

use super::format_data::{FormatEntry, Packet};
use super::formatter::Formatter;
use super::line_output::LineOutput;
use super::request::FormatRequest;
use super::{LineSink, OutStream, errors};
use crate::object::{Result, Runtime, Value};

/// Where in a sequence of format objects we are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    Outside,
    InFormat,
    InGroup,
}

/// Formats and shows the objects of one run, one after another. Format objects that come ready made
/// (`Get-Thing | Format-List | Out-String`) are shown as they are.
pub struct OutDefault {
    output: LineOutput,
    formatter: Option<Formatter>,
    state: State,
    packets: Vec<Packet>,
}

impl OutDefault {
    pub fn new(sink: Box<dyn LineSink>) -> OutDefault {
        OutDefault { output: LineOutput::new(sink), formatter: None, state: State::Outside, packets: vec![] }
    }

    /// Shows an object of the output stream; enumerable objects are enumerated.
    pub fn write(&mut self, rt: &mut dyn Runtime, value: &Value) -> Result<()> {
        self.write_to(rt, value, OutStream::Output)
    }

    /// Shows an error record of the error stream.
    pub fn write_error(&mut self, rt: &mut dyn Runtime, record: &Value) -> Result<()> {
        self.write_to(rt, record, OutStream::Error)
    }

    /// Shows an object that came through another stream.
    pub fn write_to(&mut self, rt: &mut dyn Runtime, value: &Value, stream: OutStream) -> Result<()> {
        if value.is_null() {
            return Ok(());
        }
        match value.native::<Packet>() {
            Some(packet) => self.ready_made(rt, packet.clone()),
            None => self.format(rt, value, stream),
        }
    }

    fn format(&mut self, rt: &mut dyn Runtime, value: &Value, stream: OutStream) -> Result<()> {
        let formatter = self.formatter.get_or_insert_with(|| Formatter::new(FormatRequest::default()));
        let mut packets = std::mem::take(&mut self.packets);
        let result = formatter.push(rt, value, stream, &mut packets);
        for packet in packets.drain(..) {
            self.accept(rt, packet)?;
        }
        self.packets = packets;
        result
    }

    fn ready_made(&mut self, rt: &mut dyn Runtime, packet: Packet) -> Result<()> {
        // A new sequence ends the one that the default formatting has open.
        if matches!(packet, Packet::FormatStart(_)) && self.state == State::InGroup {
            self.close_default(rt)?;
        }
        self.accept(rt, packet)
    }

    fn accept(&mut self, rt: &mut dyn Runtime, packet: Packet) -> Result<()> {
        let out_of_band = matches!(&packet, Packet::Entry(e) if (e.as_ref() as &FormatEntry).out_of_band);
        if !out_of_band {
            let (needed, next) = match packet {
                Packet::FormatStart(_) => (State::Outside, State::InFormat),
                Packet::GroupStart(_) => (State::InFormat, State::InGroup),
                Packet::Entry(_) => (State::InGroup, State::InGroup),
                Packet::GroupEnd => (State::InGroup, State::InFormat),
                Packet::FormatEnd => (State::InFormat, State::Outside),
            };
            if self.state != needed {
                return errors::out_of_sequence(packet.type_name());
            }
            self.state = next;
        }
        self.output.write(rt, packet)
    }

    fn close_default(&mut self, rt: &mut dyn Runtime) -> Result<()> {
        let Some(mut formatter) = self.formatter.take() else { return Ok(()) };
        let mut packets = vec![];
        formatter.finish(rt, &mut packets)?;
        for packet in packets {
            self.accept(rt, packet)?;
        }
        Ok(())
    }

    /// The run is over: shows what was held back and closes what is open.
    pub fn finish(&mut self, rt: &mut dyn Runtime) -> Result<()> {
        let result = self.close_default(rt);
        self.output.flush(rt);
        self.state = State::Outside;
        result
    }

    /// The run ended before its time: what was held back is not shown.
    pub fn abandon(&mut self, rt: &mut dyn Runtime) {
        self.formatter = None;
        self.output.abandon(rt);
        self.state = State::Outside;
    }

    pub fn sink(&mut self) -> &mut dyn LineSink {
        self.output.sink()
    }
}
