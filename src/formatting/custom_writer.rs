//! Lines of a custom view: text runs to the next line end, indented and broken to the screen.

use super::cells;
use super::format_data::CustomPart;

/// Writes the parts of one object. What is written wherever it comes is not broken.
pub fn write(parts: &[CustomPart], screen: Option<usize>, at_words: bool, write: &mut dyn FnMut(&str)) {
    let mut writer = Writer { screen, at_words, buffer: String::new(), write };
    writer.parts(parts, 0);
    if !matches!(parts.last(), Some(CustomPart::End)) {
        writer.end_line(0);
    }
}

struct Writer<'a> {
    screen: Option<usize>,
    at_words: bool,
    buffer: String,
    write: &'a mut dyn FnMut(&str),
}

impl Writer<'_> {
    fn parts(&mut self, parts: &[CustomPart], indentation: usize) {
        for part in parts {
            match part {
                CustomPart::Text(text) => self.buffer.push_str(text),
                CustomPart::NewLine => self.end_line(indentation),
                CustomPart::End => {}
                CustomPart::Indented(more, inner) => self.parts(inner, indentation + more),
            }
        }
    }

    fn end_line(&mut self, indentation: usize) {
        let text = std::mem::take(&mut self.buffer);
        let lines = match self.screen {
            Some(screen) if screen <= indentation => return,
            Some(screen) => cells::wrap(&text, screen - indentation, self.at_words),
            None => cells::split_lines(&text).into_iter().map(|l| l.into_owned()).collect(),
        };
        for line in lines {
            (self.write)(&format!("{:indentation$}{line}", ""));
        }
    }
}
