//! What the host shows of the warning, verbose, debug and information streams.

use super::{OutStream, cells, style};

/// The lines of a message with its prefix (`WARNING: `). In a terminal they are broken between words.
pub fn lines(stream: OutStream, message: &str, terminal: Option<usize>, colors: bool) -> Vec<String> {
    let prefix = match stream {
        OutStream::Warning => "WARNING: ",
        OutStream::Verbose => "VERBOSE: ",
        OutStream::Debug => "DEBUG: ",
        _ => "",
    };
    let text = format!("{prefix}{message}");
    let mut lines = match terminal {
        Some(width) if width > 1 => cells::wrap(&text, width - 1, true),
        _ => cells::split_lines(&text).into_iter().map(|l| l.into_owned()).collect(),
    };
    if colors && !prefix.is_empty() {
        for line in &mut lines {
            *line = format!("{}{line}{}", style::WARNING, style::RESET);
        }
    }
    lines
}
