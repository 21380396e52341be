//! `ConvertTo-Xml`.

use super::markup::Markup;
use crate::cmdlets::property;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{MemberKind, Result, Value, convert, type_name};
use crate::types::{self, MemberType};

pub static CMDLET: Builtin = Builtin {
    signature: r"ConvertTo-Xml module=Microsoft.PowerShell.Utility output=System.Xml.XmlDocument,System.String
Depth int range=1..2147483647 help=Specifies_how_many_levels_of_contained_objects_should_be_included_in_the_XML_representation
InputObject psobject mandatory pos=0 pipeline null
NoTypeInformation switch help=Specifies_not_to_include_the_Type_information_in_the_XML_representation
As string notempty set=Stream,String,Document",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ConvertToXml>::default(),
};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

#[derive(Default)]
struct ConvertToXml {
    objects: Vec<Value>,
}

impl Cmdlet for ConvertToXml {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        if args.string("As").is_some_and(|a| a.eq_ignore_ascii_case("Stream")) {
            if self.objects.is_empty() {
                cx.emit(Value::from(DECLARATION))?;
                cx.emit(Value::from("<Objects>"))?;
            }
            let mut writer = Writer::new(args, 0);
            writer.object(cx, "Object", None, &value, writer.depth)?;
            cx.emit(Value::from(writer.markup.out))?;
        }
        self.objects.push(value);
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if self.objects.is_empty() {
            return Ok(());
        }
        let kind = args.string("As").unwrap_or_else(|| "Document".into()).to_ascii_lowercase();
        if kind == "stream" {
            if self.objects.is_empty() {
                cx.emit(Value::from(DECLARATION))?;
                cx.emit(Value::from("<Objects>"))?;
            }
            return cx.emit(Value::from("</Objects>"));
        }
        let mut writer = Writer::new(args, 0);
        writer.markup.out.push_str(DECLARATION);
        if self.objects.is_empty() {
            writer.markup.empty("Objects", &[]);
        } else {
            writer.markup.open("Objects", &[]);
        }
        let any = !self.objects.is_empty();
        for value in std::mem::take(&mut self.objects) {
            writer.object(cx, "Object", None, &value, writer.depth)?;
        }
        if any {
            writer.markup.close("Objects");
        }
        if kind == "string" {
            return cx.emit(Value::from(writer.markup.out));
        }
        let document = types::xml::from_text(&writer.markup.out)?;
        cx.emit(document)
    }
}

struct Writer {
    markup: Markup,
    depth: usize,
    types: bool,
}

impl Writer {
    fn new(args: &BoundParameters, level: usize) -> Writer {
        let depth = args.int("Depth").map_or(1, |n| n.max(1) as usize);
        Writer { markup: Markup::new(level, "\n"), depth, types: !args.switch("NoTypeInformation") }
    }

    /// One object as an element; `depth` levels may still be told.
    fn object(
        &mut self,
        cx: &mut Context,
        tag: &str,
        name: Option<&str>,
        value: &Value,
        depth: usize,
    ) -> Result<()> {
        let class = if value.is_null() {
            "System.Object".to_owned()
        } else {
            type_name::to_string_name(value.type_id())
        };
        let mut attributes = vec![];
        if let Some(name) = name {
            attributes.push(("Name", name));
        }
        let untyped = value.is_null() && name.is_none();
        if self.types && !untyped {
            attributes.push(("Type", class.as_str()));
        }
        match value.base() {
            Value::Null | Value::Void => self.markup.empty(tag, &attributes),
            Value::Enum(_, number) if depth > 0 => {
                let number = Value::from(i32::try_from(*number).unwrap_or_default());
                self.markup.open(tag, &attributes);
                self.object(cx, "Property", Some("value__"), &number, depth - 1)?;
                self.markup.close(tag);
            }
            Value::Custom(_) => {
                self.markup.open(tag, &attributes);
                self.custom(cx, value, depth)?;
                self.markup.close(tag);
            }
            // A table within a property is told one level deeper than an object is.
            Value::Hashtable(table) if depth > 0 || name.is_some_and(|n| n != "Value") => {
                let below = depth.saturating_sub(1);
                self.markup.open(tag, &attributes);
                for (key, item) in table.pairs() {
                    self.object(cx, "Property", Some("Key"), &key, below)?;
                    self.object(cx, "Property", Some("Value"), &item, below)?;
                }
                self.markup.close(tag);
            }
            base => {
                let items = if matches!(base, Value::Str(_)) { None } else { types::enumerate(cx, base)? };
                match items {
                    Some(items) if items.is_empty() => self.markup.empty(tag, &attributes),
                    Some(items) => {
                        self.markup.open(tag, &attributes);
                        for item in items {
                            self.object(cx, "Property", None, &item, depth.saturating_sub(1))?;
                        }
                        self.markup.close(tag);
                    }
                    None => self.other(cx, tag, &attributes, value, depth)?,
                }
            }
        }
        Ok(())
    }

    fn custom(&mut self, cx: &mut Context, value: &Value, depth: usize) -> Result<()> {
        let names = property::property_names(value);
        if depth > 0 {
            for name in names {
                let member = property::read_property(cx, value, &name)?.unwrap_or_default();
                self.object(cx, "Property", Some(&name), &member, depth - 1)?;
            }
            return Ok(());
        }
        // Beyond the depth objects are their texts, and their notes too.
        let string = [("Type", "System.String")];
        let text = nested_text(cx, value);
        self.markup.leaf("Property", if self.types { &string } else { &[] }, &text);
        for name in names {
            let member = property::read_property(cx, value, &name)?.unwrap_or_default();
            let text = convert::net_text(cx, &member);
            let all = [("Name", &*name), ("Type", "System.Management.Automation.PSNoteProperty")];
            self.markup.leaf("Property", if self.types { &all } else { &all[..1] }, &text);
        }
        Ok(())
    }

    /// A scalar by its text, another object by its properties.
    fn other(
        &mut self,
        cx: &mut Context,
        tag: &str,
        attributes: &[(&str, &str)],
        value: &Value,
        depth: usize,
    ) -> Result<()> {
        let by_text = !matches!(value.base(), Value::Object(_)) || is_text_like(value) || depth == 0;
        if by_text {
            let text = convert::net_text(cx, value);
            self.markup.leaf(tag, attributes, &text);
            return Ok(());
        }
        self.markup.open(tag, attributes);
        for m in types::members_of(value) {
            if m.kind != MemberType::Property && m.kind != MemberType::NoteProperty {
                continue;
            }
            let member = match property::read_property(cx, value, &m.name) {
                Ok(member) => member.unwrap_or_default(),
                Err(flow) if flow.record().is_some() => continue,
                Err(flow) => return Err(flow),
            };
            self.object(cx, "Property", Some(&m.name), &member, depth - 1)?;
        }
        self.markup.close(tag);
        Ok(())
    }
}

/// Objects that are their texts.
fn is_text_like(value: &Value) -> bool {
    ["System.Guid", "System.Version", "System.Uri"].contains(&&*value.type_id().name())
}

/// A custom object's text, in which objects have none.
fn nested_text(cx: &mut Context, value: &Value) -> String {
    let Value::Custom(object) = value else { return String::new() };
    let bag = object.members.borrow().clone();
    let mut parts = vec![];
    for (name, kind, note) in bag.iter() {
        let text = match (kind, note) {
            (MemberKind::Note, Value::Custom(_)) => String::new(),
            (MemberKind::Note, note) => convert::net_text(cx, note),
            _ => continue,
        };
        parts.push(format!("{name}={text}"));
    }
    format!("@{{{}}}", parts.join("; "))
}
