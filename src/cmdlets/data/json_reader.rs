//! JSON as `ConvertFrom-Json` reads it: with comments, single quotes, trailing commas and bare names.

use super::json_date;
use crate::dotnet::ZoneOffset;
use crate::object::{CustomObject, Entries, Hashtable, KeyComparer, MemberBag, MemberKind, TableKind, Value};
use crate::text::utf16_len;
use num_bigint::BigInt;
use std::rc::Rc;

/// What objects become, and what is allowed.
#[derive(Clone, Copy)]
pub struct Options {
    pub as_hashtable: bool,
    pub max_depth: usize,
    pub dates: DateKind,
    pub zone: ZoneOffset,
}

/// What texts that look like dates become.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateKind {
    Default,
    Local,
    Utc,
    Offset,
    String,
}

#[derive(Debug)]
pub enum JsonError {
    /// The text is no JSON; the message with path and position.
    Syntax(String),
    /// Two keys of one object differ in case only.
    Casing {
        kept: String,
        other: String,
    },
    EmptyKey,
}

type Read<T> = std::result::Result<T, JsonError>;

/// A step on the way to the value being read.
enum Step {
    Object(Option<String>),
    Array(i64),
}

pub struct JsonReader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    path: Vec<Step>,
    options: Options,
    /// Names met before, so that equal names are one text.
    names: rustc_hash::FxHashMap<&'t str, Rc<str>>,
}

impl<'t> JsonReader<'t> {
    pub fn new(text: &'t str, options: Options) -> JsonReader<'t> {
        JsonReader { text, bytes: text.as_bytes(), at: 0, path: vec![], options, names: Default::default() }
    }

    /// The one value of a text; `None` for a text without any.
    pub fn read(mut self) -> Read<Option<Value>> {
        self.skip()?;
        if self.at >= self.bytes.len() {
            return Ok(None);
        }
        match self.bytes[self.at] {
            b',' => {
                return Err(self.error("Additional text encountered after finished reading JSON content: ,."));
            }
            b']' => {
                self.at += 1;
                return Err(self.error("JsonToken EndArray is not valid for closing JsonType None."));
            }
            _ => {}
        }
        let value = self.value()?;
        self.skip()?;
        if let Some(c) = self.peek() {
            self.path.clear();
            return Err(
                self.error(&format!("Additional text encountered after finished reading JSON content: {c}."))
            );
        }
        Ok(Some(value))
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..).and_then(|t| t.chars().next())
    }

    fn byte(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    /// White space and comments.
    fn skip(&mut self) -> Read<()> {
        loop {
            match self.byte() {
                b' ' | b'\t' | b'\r' | b'\n' if self.at < self.bytes.len() => self.at += 1,
                b'/' => self.comment()?,
                0 if self.at >= self.bytes.len() => return Ok(()),
                b if b >= 0x80 => match self.peek() {
                    Some(c) if c.is_whitespace() => self.at += c.len_utf8(),
                    _ => return Ok(()),
                },
                _ => return Ok(()),
            }
        }
    }

    fn comment(&mut self) -> Read<()> {
        self.at += 1;
        match self.peek() {
            Some('/') => {
                while self.at < self.bytes.len() && !matches!(self.byte(), b'\n' | b'\r') {
                    self.at += 1;
                }
                Ok(())
            }
            Some('*') => match self.text[self.at..].find("*/") {
                Some(end) if end > 0 => {
                    self.at += end + 2;
                    Ok(())
                }
                _ => Err(self.error("Unexpected end while parsing comment.")),
            },
            Some(c) => Err(self.error(&format!("Error parsing comment. Expected: *, got {c}."))),
            None => Err(self.error("Unexpected end while parsing comment.")),
        }
    }

    fn value(&mut self) -> Read<Value> {
        match self.byte() {
            b'{' => self.object(),
            b'[' => self.array(),
            b'"' | b'\'' => self.text_value(),
            b't' => self.word("true", Value::Bool(true), "Error parsing boolean value."),
            b'f' => self.word("false", Value::Bool(false), "Error parsing boolean value."),
            b'n' => self.word("null", Value::Null, "Error parsing null value."),
            b'u' => self.word("undefined", Value::Null, "Error parsing undefined value."),
            b'N' => self.word("NaN", Value::Double(f64::NAN), "Error parsing NaN value."),
            b'I' => self.word("Infinity", Value::Double(f64::INFINITY), "Error parsing Infinity value."),
            b'-' if self.bytes.get(self.at + 1) == Some(&b'I') => {
                self.word("-Infinity", Value::Double(f64::NEG_INFINITY), "Error parsing Infinity value.")
            }
            b'0'..=b'9' | b'-' | b'.' => self.number(),
            _ => match self.peek() {
                Some(c) => {
                    Err(self.error(&format!("Unexpected character encountered while parsing value: {c}.")))
                }
                None => Err(self.ended()),
            },
        }
    }

    /// The text ended where a value should stand.
    fn ended(&self) -> JsonError {
        match self.path.last() {
            Some(Step::Array(_)) => JsonError::Syntax("Unexpected end when reading token. Path ''.".into()),
            Some(Step::Object(_)) => self.error("Unexpected end when deserializing object."),
            None => self.error("Unexpected end when reading JSON."),
        }
    }

    fn word(&mut self, word: &str, value: Value, error: &str) -> Read<Value> {
        for b in word.bytes() {
            if self.at >= self.bytes.len() {
                return Err(self.error("Unexpected end when reading JSON."));
            }
            if self.byte() != b {
                return Err(self.error(error));
            }
            self.at += 1;
        }
        match self.peek() {
            Some(c) if !c.is_whitespace() && !",}])/:".contains(c) => Err(self.error(error)),
            _ => Ok(value),
        }
    }

    fn enter(&mut self, step: Step) -> Read<()> {
        self.at += 1;
        if self.path.len() >= self.options.max_depth {
            let limit = self.options.max_depth;
            return Err(self.error(&format!("The reader's MaxDepth of {limit} has been exceeded.")));
        }
        self.path.push(step);
        Ok(())
    }

    fn array(&mut self) -> Read<Value> {
        self.enter(Step::Array(-1))?;
        let mut items = vec![];
        loop {
            self.skip()?;
            match self.byte() {
                0 if self.at >= self.bytes.len() => {
                    // A list whose end is missing counts, after an element.
                    if self.path.len() == 1 && !items.is_empty() && !self.text.trim_end().ends_with(',') {
                        break;
                    }
                    return Err(self.ended());
                }
                b']' => {
                    self.at += 1;
                    break;
                }
                b',' => {
                    self.at += 1;
                    items.push(Value::Null);
                    self.count();
                    continue;
                }
                b'{' | b'[' => self.count(),
                _ => {}
            }
            let nested = matches!(self.byte(), b'{' | b'[');
            let value = self.value()?;
            if !nested {
                self.count();
            }
            items.push(value);
            self.skip()?;
            match self.peek() {
                Some(',') => self.at += 1,
                Some(']') | None => {}
                Some(c) => {
                    return Err(self.error(&format!(
                        "After parsing a value an unexpected character was encountered: {c}."
                    )));
                }
            }
        }
        self.path.pop();
        Ok(Value::array(items))
    }

    /// One more element of the list being read.
    fn count(&mut self) {
        if let Some(Step::Array(index)) = self.path.last_mut() {
            *index += 1;
        }
    }

    fn object(&mut self) -> Read<Value> {
        self.enter(Step::Object(None))?;
        let mut built = Built::new(self.options.as_hashtable);
        loop {
            self.skip()?;
            match self.byte() {
                0 if self.at >= self.bytes.len() => {
                    return Err(match self.path.last() {
                        Some(Step::Object(Some(_))) => self.ended(),
                        _ => self.error("Unexpected end when reading JSON."),
                    });
                }
                b'}' => {
                    self.at += 1;
                    break;
                }
                _ => {}
            }
            let name = self.name()?;
            self.skip()?;
            match self.peek() {
                Some(':') => self.at += 1,
                found => {
                    let shown = found.unwrap_or('\0');
                    return Err(self.error(&format!(
                        "Invalid character after parsing property name. Expected ':' but got: {shown}."
                    )));
                }
            }
            if let Some(Step::Object(current)) = self.path.last_mut() {
                *current = Some(name.to_string());
            }
            self.skip()?;
            let value = self.value()?;
            built.set(name, value)?;
            self.skip()?;
            match self.peek() {
                Some(',') => self.at += 1,
                Some('}') | None => {}
                Some(c) => {
                    return Err(self.error(&format!(
                        "After parsing a value an unexpected character was encountered: {c}."
                    )));
                }
            }
        }
        self.path.pop();
        Ok(built.finish())
    }

    fn name(&mut self) -> Read<Rc<str>> {
        let from = self.at;
        match self.byte() {
            b'"' | b'\'' => {
                let quote = self.byte();
                // The usual name has nothing to decode.
                let rest = &self.bytes[from + 1..];
                if let Some(end) = rest.iter().position(|&b| b == quote || b == b'\\')
                    && rest[end] == quote
                {
                    self.at = from + end + 2;
                    return Ok(self.shared(from + 1, from + 1 + end));
                }
                self.quoted().map(Rc::from)
            }
            _ => {
                let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
                match self.peek() {
                    Some(c) if is_name(c) => {}
                    Some(c) => {
                        return Err(self.error(&format!("Invalid property identifier character: {c}.")));
                    }
                    None => return Err(self.ended()),
                }
                while let Some(c) = self.peek() {
                    if is_name(c) {
                        self.at += c.len_utf8();
                    } else if c.is_whitespace() || c == ':' {
                        break;
                    } else {
                        return Err(
                            self.error(&format!("Invalid JavaScript property identifier character: {c}."))
                        );
                    }
                }
                if self.peek().is_none() {
                    return Err(self.error("Unexpected end while parsing unquoted property name."));
                }
                Ok(self.shared(from, self.at))
            }
        }
    }

    fn shared(&mut self, from: usize, to: usize) -> Rc<str> {
        let text = &self.text[from..to];
        self.names.entry(text).or_insert_with(|| Rc::from(text)).clone()
    }

    fn text_value(&mut self) -> Read<Value> {
        let text = self.quoted()?;
        if self.options.dates != DateKind::String
            && let Some(date) = json_date::parse(&text, self.options.dates, self.options.zone)
        {
            return Ok(date);
        }
        Ok(Value::from(text))
    }

    /// A text in quotation marks of either kind.
    fn quoted(&mut self) -> Read<String> {
        let quote = self.byte();
        self.at += 1;
        let mut text = String::new();
        loop {
            let from = self.at;
            while self.at < self.bytes.len() && self.byte() != quote && self.byte() != b'\\' {
                self.at += 1;
            }
            text.push_str(&self.text[from..self.at]);
            if self.at >= self.bytes.len() {
                let quote = char::from(quote);
                return Err(self.error(&format!("Unterminated string. Expected delimiter: {quote}.")));
            }
            self.at += 1;
            if self.bytes[self.at - 1] == quote {
                return Ok(if text.is_ascii() { text } else { crate::text::join_halves(&text).into_owned() });
            }
            self.escaped(&mut text, quote)?;
        }
    }

    fn escaped(&mut self, text: &mut String, quote: u8) -> Read<()> {
        let Some(c) = self.peek() else {
            let quote = char::from(quote);
            return Err(self.error(&format!("Unterminated string. Expected delimiter: {quote}.")));
        };
        self.at += c.len_utf8();
        text.push(match c {
            'b' => '\u{8}',
            't' => '\t',
            'n' => '\n',
            'f' => '\u{c}',
            'r' => '\r',
            '\\' | '"' | '\'' | '/' => c,
            'u' => return self.unicode(text),
            _ => return Err(self.error(&format!("Bad JSON escape sequence: \\{c}."))),
        });
        Ok(())
    }

    fn unicode(&mut self, text: &mut String) -> Read<()> {
        let Some(digits) = self.text.get(self.at..self.at + 4).filter(|d| d.is_ascii() && !d.contains('"'))
        else {
            return Err(self.error("Unexpected end while parsing Unicode escape sequence."));
        };
        match u16::from_str_radix(digits, 16) {
            Ok(unit) if digits.bytes().all(|b| b.is_ascii_hexdigit()) => {
                self.at += 4;
                text.push(crate::text::unit_to_char(unit));
                Ok(())
            }
            _ => Err(self.error(&format!("Invalid Unicode escape sequence: \\u{digits}."))),
        }
    }

    fn number(&mut self) -> Read<Value> {
        let from = self.at;
        while let Some(c) = self.peek() {
            match c {
                '0'..='9' | '-' | '+' | '.' | 'a'..='f' | 'A'..='F' | 'x' | 'X' => self.at += 1,
                ',' | '}' | ']' | ')' | '/' => break,
                c if c.is_whitespace() => break,
                c => {
                    return Err(
                        self.error(&format!("Unexpected character encountered while parsing number: {c}."))
                    );
                }
            }
        }
        let text = &self.text[from..self.at];
        match number_of(text) {
            Some(value) => Ok(value),
            None => Err(self.error(&format!("Input string '{text}' is not a valid number."))),
        }
    }

    /// The message with the path to the value and the position in the text.
    fn error(&self, message: &str) -> JsonError {
        let before = &self.text[..self.at.min(self.text.len())];
        let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
        let column = utf16_len(before.rsplit('\n').next().unwrap_or(before));
        let line = if before.is_empty() && message.starts_with("Unexpected character") { 0 } else { line };
        JsonError::Syntax(format!("{message} Path '{}', line {line}, position {column}.", self.path_text()))
    }

    fn path_text(&self) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                Step::Object(None) => {}
                Step::Array(index) if *index < 0 => {}
                Step::Array(index) => text.push_str(&format!("[{index}]")),
                Step::Object(Some(name)) => {
                    if name
                        .contains(|c: char| " .'/\"[]()\t\n\r\u{c}\u{8}\\\u{85}\u{2028}\u{2029}".contains(c))
                    {
                        text.push_str(&format!("['{}']", name.replace('\\', "\\\\").replace('\'', "\\'")));
                    } else {
                        if !text.is_empty() {
                            text.push('.');
                        }
                        text.push_str(name);
                    }
                }
            }
        }
        text
    }
}

/// A number as .NET's reader takes it: octal and hexadecimal too.
fn number_of(text: &str) -> Option<Value> {
    let long = |v: i64| Some(Value::Long(v));
    if text.len() > 1 && text.starts_with('0') && !matches!(text.as_bytes()[1], b'.' | b'e' | b'E') {
        return match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
            Some(hex) => i64::from_str_radix(hex, 16).ok().and_then(long),
            None => i64::from_str_radix(text, 8).ok().and_then(long),
        };
    }
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
        if let Ok(v) = text.parse::<i64>() {
            return long(v);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || digits.contains('-') {
            return None;
        }
        return text.parse::<BigInt>().ok().map(Value::big_int);
    }
    if text.bytes().any(|b| !(b.is_ascii_digit() || b"+-.eE".contains(&b))) || text.starts_with('+') {
        return None;
    }
    text.parse::<f64>().ok().map(Value::Double)
}

/// An object being read.
enum Built {
    Custom(MemberBag),
    Table(Entries),
}

impl Built {
    fn new(as_hashtable: bool) -> Built {
        if as_hashtable {
            Built::Table(Entries::new(KeyComparer::Ordinal))
        } else {
            Built::Custom(MemberBag::default())
        }
    }

    fn set(&mut self, name: Rc<str>, value: Value) -> Read<()> {
        match self {
            Built::Table(entries) => {
                entries.insert(Value::from(&*name), value);
            }
            Built::Custom(bag) => {
                if name.is_empty() {
                    return Err(JsonError::EmptyKey);
                }
                if let Some(at) = bag.find(&name) {
                    let kept = bag.shape.names()[at].clone();
                    if *kept != *name {
                        return Err(JsonError::Casing { kept: kept.to_string(), other: name.to_string() });
                    }
                }
                bag.set(&name, MemberKind::Note, value);
            }
        }
        Ok(())
    }

    fn finish(self) -> Value {
        match self {
            Built::Custom(bag) => CustomObject::new(bag).into_value(),
            Built::Table(entries) => {
                Hashtable::from_entries(TableKind::OrderedHashtable, entries).into_value()
            }
        }
    }
}
