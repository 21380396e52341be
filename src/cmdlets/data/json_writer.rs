//! Objects as JSON, as `ConvertTo-Json` writes them.

use crate::cmdlets::property;
use crate::dotnet::{Culture, decimal_to_string, double_to_string, format_date_time, single_to_string};
use crate::engine::Context;
use crate::object::{ErrorCategory, MemberKind, Result, Thrown, TypeId, Value, convert, throw, type_name};
use crate::text::{char_to_half, to_units};
use crate::types::{self, MemberType};
use std::fmt::Write as _;
use std::rc::Rc;

/// Which characters are written as `\u1234`.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Escape {
    #[default]
    Default,
    NonAscii,
    Html,
}

/// Writes one value after another into a text.
pub struct JsonWriter {
    pub out: String,
    pub compress: bool,
    pub depth: usize,
    pub enums_as_strings: bool,
    pub escape: Escape,
    /// How deep the objects stand that came through the pipeline: theirs alone are the members of type data.
    pub piped_level: Option<usize>,
    /// Something lay deeper than `depth`.
    pub truncated: bool,
}

impl JsonWriter {
    /// Writes a value that stands `level` deep.
    pub fn value(&mut self, cx: &mut Context, value: &Value, level: usize) -> Result<()> {
        cx.check_stop()?;
        if self.scalar(cx, value) {
            return Ok(());
        }
        match value {
            Value::Wrapped(inner) => {
                // What was added to a text or a date is not written.
                if matches!(inner.0, Value::Str(_) | Value::DateTime(_)) {
                    return self.value(cx, &inner.0, level);
                }
                return self.carrying(cx, value, level);
            }
            Value::Object(o) if is_simple_object(o.type_id()) => {
                return match self.piped_level == Some(level) || !o.extras.is_empty() {
                    true => self.carrying(cx, value, level),
                    false => self.plain_text(cx, value),
                };
            }
            _ => {}
        }
        if level > self.depth {
            return self.too_deep(cx, value);
        }
        match value {
            Value::Hashtable(table) => self.dictionary(cx, value, &table.pairs(), level),
            Value::Array(array) => self.list(cx, &array.to_vec(), level),
            Value::Custom(_) => self.custom(cx, value, level),
            other => {
                if let Some(pairs) = crate::engine::support::dictionary_pairs(other) {
                    return self.dictionary(cx, other, &pairs, level);
                }
                match types::enumerate(cx, other)? {
                    Some(items) => self.list(cx, &items, level),
                    None => self.net_object(cx, other, level),
                }
            }
        }
    }

    /// Writes what JSON has a form for; `false` for anything else.
    fn scalar(&mut self, cx: &mut Context, value: &Value) -> bool {
        match value {
            Value::Null | Value::Void => self.out.push_str("null"),
            Value::Bool(b) => self.out.push_str(if *b { "true" } else { "false" }),
            Value::Str(s) => self.string(s),
            Value::Char(c) => self.string(&crate::text::unit_to_char(*c).to_string()),
            Value::Double(v) => self.real(double_to_string(*v, Culture::Invariant), v.is_finite()),
            Value::Single(v) => self.real(single_to_string(*v, Culture::Invariant), v.is_finite()),
            Value::Decimal(v) => self.real(decimal_to_string(**v), true),
            Value::BigInt(v) => {
                let _ = write!(self.out, "{v}");
            }
            Value::DateTime(moment) => {
                let zone = crate::cmdlets::support::zone_at(cx, moment.ticks());
                let text =
                    format_date_time(*moment, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", Culture::Invariant, zone);
                self.string(&text.unwrap_or_default());
            }
            Value::Enum(id, number) => {
                if self.enums_as_strings {
                    let text = convert::enum_text(*id, *number);
                    self.string(&text);
                } else {
                    let _ = write!(self.out, "{number}");
                }
            }
            Value::Object(o) => match &*o.type_id().name() {
                "System.DBNull" | "System.Management.Automation.Language.NullString" => {
                    self.out.push_str("null")
                }
                "System.Uri" => {
                    // As it was written, escapes and all.
                    let text =
                        types::get_member(cx, value, "OriginalString").ok().flatten().unwrap_or_default();
                    self.string(text.as_str().unwrap_or_default());
                }
                "System.DateTimeOffset" => {
                    let text = types::invoke_method(
                        cx,
                        value,
                        "ToString",
                        vec![Value::from("yyyy-MM-ddTHH:mm:ss.FFFFFFFK")],
                        &[],
                    );
                    let text = text.ok().and_then(|t| t.as_str().map(str::to_owned)).unwrap_or_default();
                    self.string(&text);
                }
                _ => return false,
            },
            other => match other.as_integer() {
                Some(number) if !matches!(other, Value::Wrapped(_)) => {
                    let _ = write!(self.out, "{number}");
                }
                _ => return false,
            },
        }
        true
    }

    /// .NET's text of a number, which always shows that it is not an integer.
    fn real(&mut self, text: String, finite: bool) {
        if !finite {
            let name = match text.as_str() {
                "∞" => "Infinity",
                "-∞" => "-Infinity",
                other => other,
            };
            return self.string(name);
        }
        self.out.push_str(&text);
        if !text.contains(['.', 'E', 'e']) {
            self.out.push_str(".0");
        }
    }

    /// A scalar with members of its own: they stand beside its `value`.
    fn carrying(&mut self, cx: &mut Context, value: &Value, level: usize) -> Result<()> {
        let mut extended = vec![];
        for m in types::members_of(value) {
            if property::is_property(m.kind)
                && m.kind != MemberType::Property
                && m.kind != MemberType::CodeProperty
            {
                extended.push(m.name);
            }
        }
        let base = value.base().clone();
        if extended.is_empty() {
            return if matches!(value, Value::Wrapped(_)) {
                self.value(cx, &base, level)
            } else {
                self.plain_text(cx, &base)
            };
        }
        if level > self.depth {
            return self.too_deep(cx, value);
        }
        self.open('{');
        self.key("value", level, true);
        if !self.scalar(cx, &base) {
            self.plain_text(cx, &base)?;
        }
        for name in extended {
            let member = property::read_property(cx, value, &name)?.unwrap_or_default();
            self.key(&name, level, false);
            self.value(cx, &member, level + 1)?;
        }
        self.close('}', level, false);
        Ok(())
    }

    fn plain_text(&mut self, cx: &mut Context, value: &Value) -> Result<()> {
        let text = convert::net_text(cx, value);
        self.string(&text);
        Ok(())
    }

    fn too_deep(&mut self, cx: &mut Context, value: &Value) -> Result<()> {
        self.truncated = true;
        let text = convert::to_text(cx, value)?;
        self.string(&text);
        Ok(())
    }

    fn dictionary(
        &mut self,
        cx: &mut Context,
        table: &Value,
        pairs: &[(Value, Value)],
        level: usize,
    ) -> Result<()> {
        self.open('{');
        let mut first = true;
        for (key, value) in pairs {
            let Some(name) = key.as_str() else {
                let name = type_name::full_name(table.type_id());
                return throw(Thrown::record(
                    "System.InvalidOperationException",
                    format!(
                        "The type '{name}' is not supported for serialization or deserialization of a dictionary. Keys must be strings."
                    ),
                    "NonStringKeyInDictionary",
                    ErrorCategory::InvalidOperation,
                ));
            };
            self.key(name, level, first);
            first = false;
            self.value(cx, value, level + 1)?;
        }
        self.close('}', level, first);
        Ok(())
    }

    fn list(&mut self, cx: &mut Context, items: &[Value], level: usize) -> Result<()> {
        self.open('[');
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.out.push(',');
            }
            self.line(level + 1);
            self.value(cx, item, level + 1)?;
        }
        self.close(']', level, items.is_empty());
        Ok(())
    }

    fn custom(&mut self, cx: &mut Context, value: &Value, level: usize) -> Result<()> {
        let Value::Custom(object) = value else { return Ok(()) };
        let bag = object.members.borrow().clone();
        self.open('{');
        let mut first = true;
        for (name, kind, note) in bag.iter() {
            match kind {
                MemberKind::Note => {
                    self.key(name, level, first);
                    self.value(cx, note, level + 1)?;
                }
                MemberKind::Alias | MemberKind::Script => {
                    let member = property::read_property(cx, value, name)?.unwrap_or_default();
                    self.key(name, level, first);
                    self.value(cx, &member, level + 1)?;
                }
                MemberKind::Method | MemberKind::Set => continue,
            }
            first = false;
        }
        self.close('}', level, first);
        Ok(())
    }

    /// Any other object by its properties; one that cannot be read is null.
    fn net_object(&mut self, cx: &mut Context, value: &Value, level: usize) -> Result<()> {
        self.open('{');
        let mut first = true;
        for name in json_properties(value, self.piped_level == Some(level)) {
            let member = match property::read_property(cx, value, &name) {
                Ok(member) => member.unwrap_or_default(),
                Err(flow) if flow.record().is_some() => Value::Null,
                Err(flow) => return Err(flow),
            };
            self.key(&name, level, first);
            first = false;
            self.value(cx, &member, level + 1)?;
        }
        self.close('}', level, first);
        Ok(())
    }

    fn open(&mut self, bracket: char) {
        self.out.push(bracket);
    }

    fn close(&mut self, bracket: char, level: usize, empty: bool) {
        if !empty {
            self.line(level);
        }
        self.out.push(bracket);
    }

    fn line(&mut self, level: usize) {
        if !self.compress {
            self.out.push('\n');
            for _ in 0..level {
                self.out.push_str("  ");
            }
        }
    }

    fn key(&mut self, name: &str, level: usize, first: bool) {
        if !first {
            self.out.push(',');
        }
        self.line(level + 1);
        self.string(name);
        self.out.push_str(if self.compress { ":" } else { ": " });
    }

    /// A text in quotation marks.
    pub fn string(&mut self, text: &str) {
        self.out.push('"');
        let plain = |b: u8| (0x20..0x7f).contains(&b) && b != b'"' && b != b'\\' && !b"<>&'".contains(&b);
        if text.bytes().all(plain) {
            self.out.push_str(text);
        } else {
            text.chars().for_each(|c| self.character(c));
        }
        self.out.push('"');
    }

    fn character(&mut self, c: char) {
        let html = self.escape == Escape::Html;
        match c {
            '"' if html => self.out.push_str("\\u0022"),
            '"' => self.out.push_str("\\\""),
            '\\' => self.out.push_str("\\\\"),
            '\u{8}' => self.out.push_str("\\b"),
            '\t' => self.out.push_str("\\t"),
            '\n' => self.out.push_str("\\n"),
            '\u{c}' => self.out.push_str("\\f"),
            '\r' => self.out.push_str("\\r"),
            '\0'..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.unicode(c as u16),
            '<' | '>' | '&' | '\'' if html => self.unicode(c as u16),
            c if self.escape == Escape::NonAscii && c as u32 > 0x7f => {
                for unit in to_units(&c.to_string()) {
                    self.unicode(unit);
                }
            }
            // Half a pair has no UTF-8.
            c if char_to_half(c).is_some() => self.out.push('\u{fffd}'),
            c => self.out.push(c),
        }
    }

    fn unicode(&mut self, unit: u16) {
        let _ = write!(self.out, "\\u{unit:04x}");
    }
}

/// .NET values that JSON knows as texts, beside which type data may put members.
fn is_simple_object(id: TypeId) -> bool {
    id == TypeId::GUID
}

/// Names of the properties that are written: added ones last, those of type data too.
fn json_properties(value: &Value, with_type_data: bool) -> Vec<Rc<str>> {
    let members = types::members_of(value);
    let own = |m: &types::MemberDescription| m.kind == MemberType::Property;
    // Of a script's class hidden properties are written too.
    let mut names = types::class_property_names(value)
        .unwrap_or_else(|| members.iter().filter(|m| own(m)).map(|m| m.name.clone()).collect());
    let added =
        |name: &str| value.extras().and_then(|e| e.with(|bag| bag.find(name).is_some())).unwrap_or(false);
    let shown = |m: &&types::MemberDescription| {
        !own(m) && property::is_property(m.kind) && (with_type_data || added(&m.name))
    };
    names.extend(members.iter().filter(shown).map(|m| m.name.clone()));
    names
}
