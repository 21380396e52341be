//! Objects as CLIXML, the XML that `Export-Clixml` writes.

use super::markup::Markup;
use crate::cmdlets::property;
use crate::dotnet::{Culture, ZoneOffset, format_date_time};
use crate::engine::Context;
use crate::object::{MemberKind, Result, Value, convert};
use crate::text::to_units;
use crate::types::{self, MemberType};
use std::rc::Rc;

pub const NAMESPACE: &str = "http://schemas.microsoft.com/powershell/2004/04";

pub struct ClixmlWriter {
    markup: Markup,
    depth: usize,
    objects: usize,
    /// Lists of type names written before, by their first name's number.
    type_lists: Vec<Vec<Rc<str>>>,
    /// Objects being written, so that one inside itself ends.
    open: Vec<Value>,
}

impl ClixmlWriter {
    pub fn new(depth: usize) -> ClixmlWriter {
        let mut markup = Markup::new(0, "\n");
        markup.open("Objs", &[("Version", "1.1.0.1"), ("xmlns", NAMESPACE)]);
        ClixmlWriter { markup, depth, objects: 0, type_lists: vec![], open: vec![] }
    }

    /// The whole text.
    pub fn finish(mut self) -> String {
        self.markup.close("Objs");
        self.markup.out
    }

    pub fn object(&mut self, cx: &mut Context, value: &Value) -> Result<()> {
        self.value(cx, value, None, self.depth)
    }

    fn value(&mut self, cx: &mut Context, value: &Value, name: Option<&str>, depth: usize) -> Result<()> {
        let attributes: Vec<(&str, &str)> = name.map(|n| ("N", n)).into_iter().collect();
        if value.is_null() {
            self.markup.empty("Nil", &attributes);
            return Ok(());
        }
        if let Some((tag, text)) = primitive(cx, value.base())
            && notes_of(value).is_empty()
        {
            self.markup.text_leaf(tag, &attributes, &text);
            return Ok(());
        }
        if self.open.iter().any(|o| o.same_reference(value)) || self.open.len() > 40 {
            let text = convert::to_text(cx, value)?;
            self.markup.text_leaf("S", &attributes, &encoded(&text));
            return Ok(());
        }
        self.open.push(value.clone());
        let result = self.complex(cx, value, name, depth);
        self.open.pop();
        result
    }

    fn complex(&mut self, cx: &mut Context, value: &Value, name: Option<&str>, depth: usize) -> Result<()> {
        let number = self.objects.to_string();
        let plain_list = is_list(cx, value)?;
        if depth == 0
            && !matches!(value.base(), Value::Custom(_) | Value::Enum(..) | Value::Hashtable(_))
            && plain_list.is_none()
        {
            let text = convert::to_text(cx, value)?;
            let attributes: Vec<(&str, &str)> = name.map(|n| ("N", n)).into_iter().collect();
            self.markup.text_leaf("S", &attributes, &encoded(&text));
            return Ok(());
        }
        self.objects += 1;
        let mut attributes: Vec<(&str, &str)> = name.map(|n| ("N", n)).into_iter().collect();
        attributes.push(("RefId", &number));
        self.markup.open("Obj", &attributes);
        if let Some((tag, text)) = primitive(cx, value.base()) {
            self.markup.text_leaf(tag, &[], &text);
        } else {
            self.type_names(value);
            self.content(cx, value, plain_list, depth)?;
        }
        self.notes(cx, value, depth)?;
        self.markup.close("Obj");
        Ok(())
    }

    fn type_names(&mut self, value: &Value) {
        let names = types::type_names(value);
        if let Some(known) = self.type_lists.iter().position(|l| *l == names) {
            return self.markup.empty("TNRef", &[("RefId", &known.to_string())]);
        }
        let number = self.type_lists.len().to_string();
        self.markup.open("TN", &[("RefId", &number)]);
        for name in &names {
            self.markup.leaf("T", &[], name);
        }
        self.markup.close("TN");
        self.type_lists.push(names);
    }

    fn content(
        &mut self,
        cx: &mut Context,
        value: &Value,
        list: Option<Vec<Value>>,
        depth: usize,
    ) -> Result<()> {
        let base = value.base();
        let pairs = match base {
            Value::Hashtable(table) => Some(table.pairs()),
            other => crate::engine::support::dictionary_pairs(other),
        };
        if let Some(pairs) = pairs {
            self.markup.open("DCT", &[]);
            for (key, item) in pairs {
                self.markup.open("En", &[]);
                self.value(cx, &key, Some("Key"), depth.saturating_sub(1))?;
                self.value(cx, &item, Some("Value"), depth.saturating_sub(1))?;
                self.markup.close("En");
            }
            self.markup.close("DCT");
            return Ok(());
        }
        if let Some(items) = list {
            self.markup.open("LST", &[]);
            for item in items {
                self.value(cx, &item, None, depth.saturating_sub(1))?;
            }
            self.markup.close("LST");
            return Ok(());
        }
        match base {
            Value::Custom(_) => Ok(()),
            Value::Enum(id, number) => {
                self.markup.text_leaf("ToString", &[], &convert::enum_text(*id, *number));
                self.markup.text_leaf("I32", &[], &number.to_string());
                Ok(())
            }
            _ => self.properties(cx, value, depth),
        }
    }

    /// .NET properties, with the object's text before them.
    fn properties(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<()> {
        let text = convert::net_text(cx, value);
        self.markup.text_leaf("ToString", &[], &encoded(&text));
        let names: Vec<Rc<str>> = types::members_of(value)
            .into_iter()
            .filter(|m| m.kind == MemberType::Property)
            .map(|m| m.name)
            .collect();
        if names.is_empty() {
            return Ok(());
        }
        self.markup.open("Props", &[]);
        for name in names {
            match property::read_property(cx, value, &name) {
                Ok(member) => {
                    self.value(cx, &member.unwrap_or_default(), Some(&name), depth.saturating_sub(1))?
                }
                Err(flow) if flow.record().is_some() => {}
                Err(flow) => return Err(flow),
            }
        }
        self.markup.close("Props");
        Ok(())
    }

    fn notes(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<()> {
        let names = notes_of(value);
        if names.is_empty() {
            return Ok(());
        }
        self.markup.open("MS", &[]);
        for name in names {
            let member = property::read_property(cx, value, &name)?.unwrap_or_default();
            self.value(cx, &member, Some(&encoded(&name)), depth)?;
        }
        self.markup.close("MS");
        Ok(())
    }
}

/// Names of the properties that were added to an object.
fn notes_of(value: &Value) -> Vec<Rc<str>> {
    let added = |bag: &crate::object::MemberBag| -> Vec<Rc<str>> {
        bag.iter()
            .filter(|(_, k, _)| matches!(k, MemberKind::Note | MemberKind::Alias | MemberKind::Script))
            .map(|(n, ..)| n.clone())
            .collect()
    };
    match value {
        Value::Custom(object) => added(&object.members.borrow()),
        other => other.extras().and_then(|e| e.with(added)).unwrap_or_default(),
    }
}

/// The elements of a value that is written as a list.
fn is_list(cx: &mut Context, value: &Value) -> Result<Option<Vec<Value>>> {
    match value.base() {
        Value::Array(_) | Value::Object(_) => types::enumerate(cx, value.base()),
        _ => Ok(None),
    }
}

/// The tag and the text of a value that has an element of its own.
fn primitive(cx: &mut Context, value: &Value) -> Option<(&'static str, String)> {
    let number = |tag: &'static str| Some((tag, value.as_integer().unwrap_or_default().to_string()));
    match value {
        Value::Str(s) => Some(("S", encoded(s))),
        Value::Bool(b) | Value::Switch(b) => Some(("B", b.to_string())),
        Value::Char(c) => Some(("C", c.to_string())),
        Value::Byte(_) => number("By"),
        Value::SByte(_) => number("SB"),
        Value::Int16(_) => number("I16"),
        Value::UInt16(_) => number("U16"),
        Value::Int(_) => number("I32"),
        Value::UInt32(_) => number("U32"),
        Value::Long(_) => number("I64"),
        Value::UInt64(_) => number("U64"),
        Value::Double(v) => Some(("Db", crate::dotnet::double_to_string(*v, Culture::Invariant))),
        Value::Single(v) => Some(("Sg", crate::dotnet::single_to_string(*v, Culture::Invariant))),
        Value::Decimal(v) => Some(("D", crate::dotnet::decimal_to_string(**v))),
        Value::DateTime(moment) => {
            let zone: ZoneOffset = crate::cmdlets::support::zone_at(cx, moment.ticks());
            let text =
                format_date_time(*moment, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", Culture::Invariant, zone).ok()?;
            Some(("DT", text))
        }
        Value::TimeSpan(span) => Some(("TS", duration(span.ticks()))),
        Value::ScriptBlock(block) => Some(("SBK", encoded(block.text()))),
        Value::Object(o) => match &*o.type_id().name() {
            "System.Guid" => Some(("G", convert::net_text(cx, value))),
            "System.Version" => Some(("Version", convert::net_text(cx, value))),
            "System.Uri" => Some(("URI", encoded(&convert::net_text(cx, value)))),
            "System.Xml.XmlDocument" => {
                let text = types::get_member(cx, value, "OuterXml").ok()??;
                Some(("XD", encoded(text.as_str().unwrap_or_default())))
            }
            "System.Security.SecureString" => {
                let text = value.native::<types::power_shell::Secure>()?.text.borrow().clone();
                Some(("SS", super::secure::hidden(&text)))
            }
            _ => None,
        },
        _ => None,
    }
}

/// A time span as XML Schema writes durations.
fn duration(ticks: i64) -> String {
    let sign = if ticks < 0 { "-" } else { "" };
    let total = ticks.unsigned_abs();
    let (days, rest) = (total / 864_000_000_000, total % 864_000_000_000);
    let (hours, rest) = (rest / 36_000_000_000, rest % 36_000_000_000);
    let (minutes, rest) = (rest / 600_000_000, rest % 600_000_000);
    let mut text = format!("{sign}P");
    if days > 0 {
        text.push_str(&format!("{days}D"));
    }
    if hours + minutes + rest > 0 {
        text.push('T');
    }
    if hours > 0 {
        text.push_str(&format!("{hours}H"));
    }
    if minutes > 0 {
        text.push_str(&format!("{minutes}M"));
    }
    if rest > 0 {
        let fraction = format!("{:07}", rest % 10_000_000);
        let fraction = fraction.trim_end_matches('0');
        let dot = if fraction.is_empty() { "" } else { "." };
        text.push_str(&format!("{}{dot}{fraction}S", rest / 10_000_000));
    }
    if total == 0 {
        text.push_str("T0S");
    }
    text
}

/// Characters that XML cannot hold are written `_x000A_`.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    for (i, c) in chars.iter().enumerate() {
        let control = (*c as u32) < 0x20
            || ('\u{7f}'..='\u{9f}').contains(c)
            || crate::text::char_to_half(*c).is_some();
        let looks_encoded = *c == '_' && chars.get(i + 1).is_some_and(|x| *x == 'x' || *x == 'X');
        if control || looks_encoded {
            for unit in to_units(&c.to_string()) {
                out.push_str(&format!("_x{unit:04X}_"));
            }
        } else {
            out.push(*c);
        }
    }
    out
}
