//! CLIXML as objects: simple values as they were, others as what is known of their properties.

use crate::engine::Context;
use crate::object::{
    CustomObject, ErrorCategory, Extras, Hashtable, KeyComparer, MemberBag, MemberKind, Result, TableKind,
    Thrown, TypeId, Value, convert, throw,
};
use crate::text::units_to_string;
use crate::types::xml::{Kind, Node};
use crate::types::{self, xml};
use rustc_hash::FxHashMap;
use std::rc::Rc;

#[derive(Default)]
pub struct ClixmlReader {
    type_lists: FxHashMap<String, Rc<[Rc<str>]>>,
    objects: FxHashMap<String, Value>,
}

/// Where the root element's name stands.
fn root_place(text: &str) -> String {
    let at = text.match_indices('<').map(|(at, _)| at).find(|&at| !text[at + 1..].starts_with(['?', '!']));
    let before = &text[..at.unwrap_or(0)];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 2;
    format!("Line {line}, position {column}.")
}

/// The objects of a CLIXML text.
pub fn read(cx: &mut Context, text: &str) -> Result<Vec<Value>> {
    let document = xml::from_text(text)?;
    let root = xml::node(&document).and_then(|d| elements(d).into_iter().next());
    let Some(root) = root.filter(|r| &*r.local_name() == "Objs") else {
        return throw(Thrown::record(
            "System.Xml.XmlException",
            format!(
                "Element 'Objs' with namespace name 'http://schemas.microsoft.com/powershell/2004/04' was not found. {}",
                root_place(text)
            ),
            "System.Xml.XmlException",
            ErrorCategory::NotSpecified,
        ));
    };
    let mut reader = ClixmlReader::default();
    elements(&root).iter().map(|e| reader.value(cx, e)).collect()
}

fn elements(node: &Rc<Node>) -> Vec<Rc<Node>> {
    node.children.borrow().iter().filter(|c| c.kind == Kind::Element).cloned().collect()
}

fn attribute(node: &Node, name: &str) -> Option<String> {
    node.attribute(name).map(|a| a.inner_text())
}

impl ClixmlReader {
    fn value(&mut self, cx: &mut Context, node: &Rc<Node>) -> Result<Value> {
        let tag = node.local_name();
        let text = node.inner_text();
        let as_type = |cx: &mut Context, id: TypeId, text: &str| convert::convert(cx, &Value::from(text), id);
        let plain = match &*tag {
            "Nil" => return Ok(Value::Null),
            "S" => return Ok(Value::from(decoded(&text))),
            "B" => return Ok(Value::Bool(text.trim() == "true")),
            "C" => return Ok(text.trim().parse().map_or(Value::Null, Value::Char)),
            "By" => TypeId::BYTE,
            "SB" => TypeId::SBYTE,
            "I16" => TypeId::INT16,
            "U16" => TypeId::UINT16,
            "I32" => TypeId::INT32,
            "U32" => TypeId::UINT32,
            "I64" => TypeId::INT64,
            "U64" => TypeId::UINT64,
            "Db" => TypeId::DOUBLE,
            "Sg" => TypeId::SINGLE,
            "D" => TypeId::DECIMAL,
            "DT" => return date_time(cx, &text),
            "TS" => return Ok(Value::TimeSpan(crate::dotnet::TimeSpan::from_ticks(ticks_of(&text)))),
            "G" => TypeId::GUID,
            "Version" => TypeId::VERSION,
            "URI" => return as_type(cx, TypeId::URI, &decoded(&text)),
            "XD" => return xml::from_text(&decoded(&text)),
            "SBK" => return Ok(Value::from(decoded(&text))),
            "SS" => {
                return Ok(Value::object(types::power_shell::Secure::new(
                    &super::secure::shown(&text).unwrap_or_default(),
                )));
            }
            "BA" => {
                let bytes = crate::dotnet::from_base64(&text)?;
                return Ok(types::text::byte_array(bytes));
            }
            "Ref" => {
                let id = attribute(node, "RefId").unwrap_or_default();
                return Ok(self.objects.get(&id).cloned().unwrap_or_default());
            }
            "Obj" => return self.object(cx, node),
            _ => return Ok(Value::from(decoded(&text))),
        };
        as_type(cx, plain, text.trim())
    }

    fn object(&mut self, cx: &mut Context, node: &Rc<Node>) -> Result<Value> {
        let mut names: Option<Rc<[Rc<str>]>> = None;
        let mut base: Option<Value> = None;
        let mut text: Option<String> = None;
        let mut bag = MemberBag::default();
        let mut is_property_bag = false;
        for child in elements(node) {
            match &*child.local_name() {
                "TN" => {
                    let list: Vec<Rc<str>> =
                        elements(&child).iter().map(|t| Rc::from(t.inner_text())).collect();
                    let list: Rc<[Rc<str>]> = list.into();
                    self.type_lists.insert(attribute(&child, "RefId").unwrap_or_default(), list.clone());
                    names = Some(list);
                }
                "TNRef" => {
                    names = self.type_lists.get(&attribute(&child, "RefId").unwrap_or_default()).cloned()
                }
                "ToString" => text = Some(decoded(&child.inner_text())),
                "Props" | "MS" => {
                    is_property_bag = is_property_bag || &*child.local_name() == "Props";
                    for member in elements(&child) {
                        let name: Rc<str> = Rc::from(decoded(&attribute(&member, "N").unwrap_or_default()));
                        let value = self.value(cx, &member)?;
                        bag.set(&name, MemberKind::Note, value);
                    }
                }
                "DCT" => base = Some(self.dictionary(cx, &child, names.as_deref())?),
                "LST" | "IE" | "QUE" | "STK" => {
                    let items =
                        elements(&child).iter().map(|e| self.value(cx, e)).collect::<Result<Vec<_>>>()?;
                    base = Some(crate::cmdlets::support::array_list(items));
                }
                _ => base = Some(self.value(cx, &child)?),
            }
        }
        let value = finished(base, bag, names, text, is_property_bag);
        if let Some(id) = attribute(node, "RefId") {
            self.objects.insert(id, value.clone());
        }
        Ok(value)
    }

    fn dictionary(&mut self, cx: &mut Context, node: &Rc<Node>, names: Option<&[Rc<str>]>) -> Result<Value> {
        let ordered = names.is_some_and(|n| n.iter().any(|n| n.contains("OrderedDictionary")));
        let kind = if ordered { TableKind::Ordered } else { TableKind::Hashtable };
        let table = Hashtable::new(kind, KeyComparer::IgnoreCase);
        for entry in elements(node) {
            let mut pair = [Value::Null, Value::Null];
            for part in elements(&entry) {
                let at = usize::from(attribute(&part, "N").as_deref() == Some("Value"));
                pair[at] = self.value(cx, &part)?;
            }
            let [key, value] = pair;
            table.insert(key, value);
        }
        Ok(table.into_value())
    }
}

/// The parts of an object put together.
fn finished(
    base: Option<Value>,
    bag: MemberBag,
    names: Option<Rc<[Rc<str>]>>,
    text: Option<String>,
    is_bag: bool,
) -> Value {
    let names = names.map(|n| deserialized(&n));
    match base {
        None => {
            let mut bag = bag;
            if let Some(text) = text.filter(|_| is_bag) {
                let body = format!("'{}'", text.replace('\'', "''"));
                let source = crate::text::Source::new(None, body);
                let block = crate::engine::Code::block(crate::language::parse(&source).script);
                let method = crate::object::MemberDefinition::Method { body: Value::ScriptBlock(block) };
                bag.set(&Rc::from("ToString"), MemberKind::Method, Value::object(method));
            }
            let object = CustomObject::new(bag);
            if let Some(names) = names
                .filter(|n| n.first().is_some_and(|f| &**f != "System.Management.Automation.PSCustomObject"))
            {
                *object.type_names.borrow_mut() = Some(names);
            }
            object.into_value()
        }
        Some(value) => {
            let rename = names.filter(|n| !matches!(&value, Value::Hashtable(_)) && !n.is_empty());
            if bag.is_empty() && rename.is_none() {
                return value;
            }
            let value = match value {
                v if v.extras().is_some() => v,
                v => Value::Wrapped(Rc::new((v, Extras::default()))),
            };
            if let Some(extras) = value.extras() {
                if !bag.is_empty() {
                    extras.update(|own| *own = bag);
                }
                if let Some(names) = rename {
                    extras.set_type_names(names);
                }
            }
            value
        }
    }
}

/// Type names say that the object only looks like one of the type.
fn deserialized(names: &[Rc<str>]) -> Rc<[Rc<str>]> {
    let known = |n: &str| n == "System.Management.Automation.PSCustomObject" || n.starts_with("Selected.");
    if names.iter().any(|n| known(n)) && !names.first().is_some_and(|n| n.starts_with("Deserialized.")) {
        return names
            .iter()
            .map(|n| {
                if n.starts_with("Selected.") || (known(n) && names.len() > 2) {
                    Rc::from(format!("Deserialized.{n}"))
                } else if &**n == "System.Object" && names.len() > 2 {
                    Rc::from("Deserialized.System.Object")
                } else {
                    n.clone()
                }
            })
            .collect();
    }
    names
        .iter()
        .map(
            |n| {
                if n.starts_with("Deserialized.") { n.clone() } else { Rc::from(format!("Deserialized.{n}")) }
            },
        )
        .collect()
}

fn date_time(cx: &mut Context, text: &str) -> Result<Value> {
    let now = cx.host.now_utc();
    let zone = crate::cmdlets::support::zone_at(cx, now);
    match super::json_date::parse(text, super::json_reader::DateKind::Default, zone) {
        Some(date) => Ok(date),
        None => convert::convert(cx, &Value::from(text), TypeId::DATE_TIME),
    }
}

/// A duration of XML Schema in ticks.
fn ticks_of(text: &str) -> i64 {
    let negative = text.starts_with('-');
    let mut total = 0.0f64;
    let mut number = String::new();
    let mut in_time = false;
    for c in text.chars() {
        match c {
            '0'..='9' | '.' => number.push(c),
            'T' => in_time = true,
            'D' | 'H' | 'M' | 'S' => {
                let value: f64 = number.parse().unwrap_or(0.0);
                number.clear();
                total += value
                    * match (c, in_time) {
                        ('D', _) => 864e9,
                        ('H', _) => 36e9,
                        ('M', true) => 6e8,
                        ('S', _) => 1e7,
                        _ => 0.0,
                    };
            }
            _ => {}
        }
    }
    let ticks = total.round() as i64;
    if negative { -ticks } else { ticks }
}

/// `_x000A_` becomes the character again.
fn decoded(text: &str) -> String {
    if !text.contains("_x") && !text.contains("_X") {
        return text.to_owned();
    }
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let hex = rest.get(..7).filter(|h| (h.starts_with("_x") || h.starts_with("_X")) && h.ends_with('_'));
        if let Some(unit) = hex.and_then(|h| u16::from_str_radix(&h[2..6], 16).ok()) {
            units.push(unit);
            rest = &rest[7..];
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        units.extend(crate::text::to_units(&rest[..c.len_utf8()]));
        rest = &rest[c.len_utf8()..];
    }
    units_to_string(&units)
}
