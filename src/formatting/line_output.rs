//! From format objects to lines.

use super::cells;
use super::format_data::{EntryInfo, FormatEntry, FormatStart, Packet, ShapeInfo};
use super::table_writer::{self, TableWriter};
use super::{LineSink, OutStream, custom_writer, list_writer};
use crate::dotnet::Culture;
use crate::object::{Result, Runtime};
use std::rc::Rc;

/// Rows are not held back for longer than this where somebody watches, in ticks of 100 ns.
const LONGEST_WAIT: i64 = 3_000_000;
/// `Format-Wide` without `-Column`.
const WIDE_COLUMNS: usize = 2;

/// Writes format objects to a sink.
pub struct LineOutput {
    sink: Box<dyn LineSink>,
    start: Option<Rc<FormatStart>>,
    /// Once a table sized itself by its rows, all groups of this output wait until they are complete.
    waits_for_groups: bool,
    queue: Option<Queue>,
    group: Group,
    line: String,
}

/// A group whose rows are not written yet.
struct Queue {
    head: Option<Rc<str>>,
    entries: Vec<Rc<FormatEntry>>,
    since: i64,
}

/// What the group that is being written needs.
#[derive(Default)]
struct Group {
    table: Option<TableWriter>,
    /// Items of the unfinished row of `Format-Wide`.
    wide: Vec<String>,
    columns: usize,
}

impl LineOutput {
    pub fn new(sink: Box<dyn LineSink>) -> LineOutput {
        LineOutput {
            sink,
            start: None,
            waits_for_groups: false,
            queue: None,
            group: Group::default(),
            line: String::new(),
        }
    }

    pub fn sink(&mut self) -> &mut dyn LineSink {
        &mut *self.sink
    }

    pub fn write(&mut self, rt: &mut dyn Runtime, packet: Packet) -> Result<()> {
        match packet {
            Packet::FormatStart(start) => self.begin(start),
            Packet::GroupStart(head) if self.waits_for_groups => {
                self.part_from_above(rt);
                let since = if self.sink.is_live() { rt.host().monotonic_ticks() } else { i64::MAX };
                self.queue = Some(Queue { head, entries: vec![], since });
            }
            Packet::GroupStart(head) => {
                self.part_from_above(rt);
                self.begin_group(rt, head.as_deref(), None);
            }
            Packet::Entry(entry) => self.take(rt, entry)?,
            Packet::GroupEnd => self.play_queue(rt),
            Packet::FormatEnd => self.end(rt),
        }
        Ok(())
    }

    /// Writes what was held back.
    pub fn flush(&mut self, rt: &mut dyn Runtime) {
        self.play_queue(rt);
        self.flush_wide(rt);
        self.waits_for_groups = false;
    }

    /// Forgets what was held back, as PowerShell does where a run ends before its time.
    pub fn abandon(&mut self, rt: &mut dyn Runtime) {
        self.queue = None;
        self.start = None;
        self.flush(rt);
        self.group = Group::default();
    }

    /// The line before a group stands at once, whatever the group still waits for.
    fn part_from_above(&mut self, rt: &mut dyn Runtime) {
        self.line(rt, "", OutStream::Output);
        self.flush_wide(rt);
    }

    fn begin(&mut self, start: Rc<FormatStart>) {
        let by_rows = matches!(&start.shape, ShapeInfo::Table { columns, .. } if columns.first().is_some_and(|c| c.width == 0));
        self.waits_for_groups |= start.autosize || by_rows;
        self.start = Some(start);
        self.group = Group::default();
    }

    fn take(&mut self, rt: &mut dyn Runtime, entry: Rc<FormatEntry>) -> Result<()> {
        let Some(queue) = &mut self.queue else {
            self.entry(rt, &entry);
            return rt.check_stop();
        };
        queue.entries.push(entry);
        if queue.since != i64::MAX && rt.host().monotonic_ticks() - queue.since > LONGEST_WAIT {
            self.play_queue(rt);
        }
        Ok(())
    }

    fn play_queue(&mut self, rt: &mut dyn Runtime) {
        let Some(queue) = self.queue.take() else { return };
        let widths = self.start.as_ref().and_then(|start| needed_widths(&start.shape, &queue.entries));
        self.begin_group(rt, queue.head.as_deref(), widths.as_deref());
        for entry in &queue.entries {
            self.entry(rt, entry);
        }
    }

    fn begin_group(&mut self, rt: &mut dyn Runtime, head: Option<&str>, widths: Option<&[usize]>) {
        if let Some(head) = head {
            self.line(rt, head, OutStream::Output);
            self.line(rt, "", OutStream::Output);
        }
        let Some(start) = self.start.clone() else { return };
        let screen = self.sink.width(rt);
        match &start.shape {
            ShapeInfo::Table { columns, hide_headers, .. } => {
                self.group.table = TableWriter::new(columns, widths, screen, at_words());
                if !hide_headers && let Some(table) = self.group.table.take() {
                    let colors = self.sink.colors(rt);
                    table.header(columns, colors, |l| self.sink.write_line(rt, l, OutStream::Output));
                    self.group.table = Some(table);
                }
            }
            ShapeInfo::Wide { columns } => {
                self.group.columns = match (columns, widths.and_then(<[usize]>::first)) {
                    (Some(columns), _) => *columns,
                    (None, Some(&width)) => table_writer::columns_that_fit(width, screen),
                    (None, None) => WIDE_COLUMNS,
                };
                self.group.table = TableWriter::wide(self.group.columns, screen, at_words());
            }
            _ => {}
        }
    }

    fn end(&mut self, rt: &mut dyn Runtime) {
        self.play_queue(rt);
        self.flush_wide(rt);
        if self.start.take().is_some_and(|s| !matches!(s.shape, ShapeInfo::List)) {
            self.line(rt, "", OutStream::Output);
        }
        self.group = Group::default();
    }

    fn flush_wide(&mut self, rt: &mut dyn Runtime) {
        if self.group.wide.is_empty() {
            return;
        }
        let items = std::mem::take(&mut self.group.wide);
        if let Some(table) = &self.group.table {
            let mut line = String::new();
            table.row(&items, &mut line);
            self.line(rt, &line, OutStream::Output);
        }
    }

    fn entry(&mut self, rt: &mut dyn Runtime, entry: &FormatEntry) {
        let stream = entry.stream;
        match &entry.info {
            EntryInfo::Raw(text) => self.line(rt, text, stream),
            EntryInfo::List(fields) => {
                let screen = self.sink.width(rt);
                let colors = self.sink.colors(rt);
                if entry.out_of_band {
                    self.line(rt, "", stream);
                }
                let mut lines = vec![];
                list_writer::write(fields, screen, colors, at_words(), |l| lines.push(l.to_owned()));
                lines.iter().for_each(|l| self.line(rt, l, stream));
                self.line(rt, "", stream);
            }
            EntryInfo::Custom(parts) => {
                let screen = if entry.out_of_band { None } else { Some(self.sink.width(rt)) };
                let mut lines = vec![];
                custom_writer::write(parts, screen, at_words(), &mut |l| lines.push(l.to_owned()));
                lines.iter().for_each(|l| self.line(rt, l, stream));
            }
            EntryInfo::Row { cells, wrap } => self.row(rt, cells, *wrap, stream),
            EntryInfo::Wide(text) => {
                self.group.wide.push(text.clone());
                if self.group.wide.len() >= self.group.columns.max(1) {
                    self.flush_wide(rt);
                }
            }
        }
    }

    fn row(&mut self, rt: &mut dyn Runtime, row: &[String], wrap: bool, stream: OutStream) {
        let Some(table) = &self.group.table else { return };
        if wrap {
            let texts: Vec<&str> = row.iter().map(String::as_str).collect();
            for line in table.broken_row(&texts, None) {
                self.line(rt, &line, stream);
            }
            return;
        }
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        table.row(row, &mut line);
        self.line(rt, &line, stream);
        self.line = line;
    }

    fn line(&mut self, rt: &mut dyn Runtime, text: &str, stream: OutStream) {
        if text.as_bytes().contains(&0x1b) && !self.sink.colors(rt) {
            self.sink.write_line(rt, &cells::plain(text), stream);
        } else {
            self.sink.write_line(rt, text, stream);
        }
    }
}

/// Languages with spaces between words are broken there; the invariant culture is not one of them.
fn at_words() -> bool {
    Culture::current() != Culture::Invariant
}

/// The widths that labels and cells need.
fn needed_widths(shape: &ShapeInfo, entries: &[Rc<FormatEntry>]) -> Option<Vec<usize>> {
    match shape {
        ShapeInfo::Table { columns, .. } => {
            let mut widths: Vec<usize> = columns.iter().map(|c| cells::cells(&c.label)).collect();
            for entry in entries {
                let EntryInfo::Row { cells: row, .. } = &entry.info else { continue };
                for (width, text) in widths.iter_mut().zip(row) {
                    *width = (*width).max(cells::cells(text));
                }
            }
            Some(widths)
        }
        ShapeInfo::Wide { .. } => {
            let items = entries.iter().filter_map(|e| match &e.info {
                EntryInfo::Wide(text) => Some(cells::cells(text)),
                _ => None,
            });
            items.max().filter(|w| *w > 0).map(|w| vec![w])
        }
        _ => None,
    }
}
