//! Comma-separated values as text: quoting fields, and taking records apart.

use crate::object::Value;

/// Which fields are put into quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Quotes {
    #[default]
    Always,
    AsNeeded,
    Never,
}

/// How records are written.
pub struct CsvFormat {
    pub delimiter: char,
    pub quotes: Quotes,
    /// Names of the only fields that are quoted.
    pub fields: Option<Vec<String>>,
}

impl CsvFormat {
    /// Appends one field to a record.
    pub fn field(&self, out: &mut String, name: &str, text: &str) {
        let quoted = match (&self.fields, self.quotes) {
            (Some(fields), _) => fields.iter().any(|f| f.eq_ignore_ascii_case(name)),
            (None, Quotes::Always) => true,
            (None, Quotes::Never) => false,
            (None, Quotes::AsNeeded) => text.contains([self.delimiter, '"', '\n']),
        };
        if !quoted {
            out.push_str(text);
            return;
        }
        out.push('"');
        for (i, part) in text.split('"').enumerate() {
            if i > 0 {
                out.push_str("\"\"");
            }
            out.push_str(part);
        }
        out.push('"');
    }
}

/// Takes records out of a text one after another.
pub struct CsvReader<'t> {
    text: &'t str,
    at: usize,
    delimiter: char,
}

impl<'t> CsvReader<'t> {
    pub fn new(text: &'t str, delimiter: char) -> CsvReader<'t> {
        CsvReader { text, at: 0, delimiter }
    }

    pub fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// The next line as it stands.
    pub fn line(&mut self) -> Option<&'t str> {
        if self.at >= self.text.len() {
            return None;
        }
        let rest = self.rest();
        let end = rest.find('\n').unwrap_or(rest.len());
        self.at += (end + 1).min(rest.len());
        Some(rest[..end].trim_end_matches('\r'))
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Past the end of a line, if one is here.
    fn end_of_line(&mut self) -> bool {
        let rest = self.rest();
        let length = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with(['\n', '\r'])) };
        self.at += length;
        length > 0
    }

    /// The fields of the next record.
    pub fn record(&mut self) -> Option<Vec<String>> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let mut field = String::new();
            // Blanks before a field do not belong to it.
            while self.peek().is_some_and(|c| (c == ' ' || c == '\t') && c != self.delimiter) {
                self.at += 1;
            }
            if self.peek() == Some('"') {
                self.quoted(&mut field);
            } else {
                field.push_str(self.plain());
            }
            fields.push(field);
            match self.peek() {
                Some(c) if c == self.delimiter => {
                    self.at += c.len_utf8();
                    if self.at >= self.text.len() || self.rest().starts_with(['\n', '\r']) {
                        // A delimiter at the end of the line opens no field.
                        self.end_of_line();
                        return Some(fields);
                    }
                }
                _ => {
                    self.end_of_line();
                    return Some(fields);
                }
            }
        }
    }

    /// Text up to the next delimiter or the end of the line.
    fn plain(&mut self) -> &'t str {
        let rest = self.rest();
        let delimiter = self.delimiter;
        let end = rest.find([delimiter, '\n', '\r']).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn quoted(&mut self, field: &mut String) {
        self.at += 1;
        loop {
            let rest = self.rest();
            let Some(end) = rest.find('"') else {
                field.push_str(rest);
                self.at = self.text.len();
                return;
            };
            field.push_str(&rest[..end]);
            self.at += end + 1;
            if self.peek() != Some('"') {
                break;
            }
            field.push('"');
            self.at += 1;
        }
        // What follows the closing mark belongs to the field, but for blanks at its end.
        field.push_str(self.plain().trim_end_matches([' ', '\t']));
    }
}

/// The `-Delimiter` parameter's character.
pub fn delimiter_of(value: Option<&Value>) -> char {
    match value.map(Value::base) {
        Some(Value::Char(c)) => crate::text::unit_to_char(*c),
        _ => ',',
    }
}
