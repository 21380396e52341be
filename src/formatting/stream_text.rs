//! What the host shows of the warning, verbose, debug and information streams.

use super::{OutStream, cells, properties, style};
use crate::object::{Result, Runtime, Value};
use crate::text::Name;

/// `ConsoleColor` to the numbers of escape sequences.
const COLORS: [u8; 16] = [30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97];

/// Escape sequences for the colours that a `Write-Host` record asks for.
pub fn host_colors(rt: &mut dyn Runtime, message: &Value) -> Result<(String, &'static str)> {
    let mut on = String::new();
    for (name, offset) in [("ForegroundColor", 0), ("BackgroundColor", 10)] {
        let value = properties::read(rt, message, Name::new(name), name)?.unwrap_or_default();
        if let Value::Enum(_, number) = value.base()
            && let Some(code) = usize::try_from(*number).ok().and_then(|n| COLORS.get(n))
        {
            on.push_str(&format!("\x1b[{}m", code + offset));
        }
    }
    let off = if on.is_empty() { "" } else { style::RESET };
    Ok((on, off))
}

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
