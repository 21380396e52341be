//! A script's text with its lines, and places in it.

use std::rc::Rc;

/// A half-open range of bytes in a [`Source`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct Extent {
    pub start: u32,
    pub end: u32,
}

impl Extent {
    pub fn new(start: usize, end: usize) -> Extent {
        Extent { start: start as u32, end: end as u32 }
    }

    pub fn to(self, last: Extent) -> Extent {
        Extent { start: self.start, end: last.end }
    }

    pub fn text(self, source: &Source) -> &str {
        source.text.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

/// A decoded script: its path if it came from a file, its text, and where its lines begin.
#[derive(Debug)]
pub struct Source {
    pub path: Option<Rc<str>>,
    pub text: Box<str>,
    line_starts: Vec<u32>,
    /// Whether the script asks for its call stack, and so for what its functions were called with.
    pub asks_for_calls: bool,
}

impl Source {
    pub fn new(path: Option<&str>, text: impl Into<Box<str>>) -> Rc<Source> {
        let text: Box<str> = text.into();
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        for i in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n') {
                line_starts.push(i as u32 + 1);
            }
        }
        let asks_for_calls = memchr::memmem::find(bytes, b"PSCallStack").is_some();
        Rc::new(Source { path: path.map(Rc::from), text, line_starts, asks_for_calls })
    }

    /// One-based line of a byte offset.
    pub fn line(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|&s| s <= offset)
    }

    /// One-based column, in UTF-16 code units.
    pub fn column(&self, offset: u32) -> usize {
        let start = self.line_starts[self.line(offset) - 1];
        self.text.get(start as usize..offset as usize).map_or(0, |t| t.encode_utf16().count()) + 1
    }

    /// Offset from the start of the text in UTF-16 code units.
    pub fn utf16_offset(&self, offset: u32) -> usize {
        self.text.get(..offset as usize).map_or(0, |t| t.encode_utf16().count())
    }

    /// The text of a one-based line, without its line end.
    pub fn line_text(&self, line: usize) -> &str {
        let Some(&start) = line.checked_sub(1).and_then(|l| self.line_starts.get(l)) else { return "" };
        let end = self.line_starts.get(line).map_or(self.text.len(), |&e| e as usize);
        self.text[start as usize..end].trim_end_matches(['\r', '\n'])
    }
}
