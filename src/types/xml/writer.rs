//! `XmlWriter`, `XmlTextWriter` and saving documents.

use super::node::{Kind, escape};
use super::values::{node, qualified};
use crate::dotnet::Encoding;
use crate::object::{
    Native, Result, Runtime, TypeId, TypeRecord, Value, constructor, convert, enum_type, method, property,
    static_method,
};
use crate::types::support::{Arguments, net_text};
use std::any::Any;
use std::cell::{Cell, RefCell};

pub(super) static RECORDS: &[&TypeRecord] =
    &[&XML_WRITER_SETTINGS, &XML_WRITER, &FORMATTING, &XML_TEXT_WRITER];

pub(in crate::types) static XML_WRITER_SETTINGS: TypeRecord =
    TypeRecord::class("System.Xml.XmlWriterSettings")
        .constructors(&[constructor("System.Xml.XmlWriterSettings new()", |_, _, _| {
            Ok(Value::object(Settings::default()))
        })])
        .properties(&[
            property("Encoding", "System.Text.Encoding", |_, this| {
                Ok(settings(this)
                    .map_or(Value::Null, |s| crate::types::text::encoding_value(s.encoding.get())))
            })
            .settable(|_, this, value| {
                if let Some(s) = settings(this) {
                    s.encoding.set(crate::types::text::encoding_of(&value));
                }
                Ok(())
            }),
            property("OmitXmlDeclaration", "bool", |_, this| {
                Ok(Value::Bool(settings(this).is_some_and(|s| s.omit.get())))
            })
            .settable(|_, this, value| {
                if let Some(s) = settings(this) {
                    s.omit.set(convert::to_bool(&value));
                }
                Ok(())
            }),
            property("NewLineChars", "string", |_, this| {
                Ok(settings(this).map_or(Value::Null, |s| Value::from(s.new_line.borrow().as_str())))
            })
            .settable(|_, this, value| {
                if let Some(s) = settings(this) {
                    *s.new_line.borrow_mut() = value.as_str().unwrap_or("\n").to_owned();
                }
                Ok(())
            }),
            property("Indent", "bool", |_, this| {
                Ok(Value::Bool(settings(this).is_some_and(|s| s.indent.get())))
            })
            .settable(|_, this, value| {
                if let Some(s) = settings(this) {
                    s.indent.set(convert::to_bool(&value));
                }
                Ok(())
            }),
            property("IndentChars", "string", |_, this| {
                Ok(settings(this).map_or(Value::Null, |s| Value::from(s.indent_text.borrow().as_str())))
            })
            .settable(|_, this, value| {
                if let Some(s) = settings(this) {
                    *s.indent_text.borrow_mut() = value.as_str().unwrap_or("  ").to_owned();
                }
                Ok(())
            }),
            property("NewLineOnAttributes", "bool", |_, _| Ok(Value::Bool(false))).settable(|_, _, _| Ok(())),
            property("CloseOutput", "bool", |_, _| Ok(Value::Bool(false))).settable(|_, _, _| Ok(())),
            property("CheckCharacters", "bool", |_, _| Ok(Value::Bool(false))).settable(|_, _, _| Ok(())),
        ]);

pub(in crate::types) static XML_WRITER: TypeRecord = TypeRecord::class("System.Xml.XmlWriter")
    .interfaces(&["System.IDisposable"])
    .methods(&[
        method("void WriteStartDocument()", |_, this, _| with(this, |w| w.start_document())),
        method("void WriteStartDocument(bool standalone)", |_, this, _| with(this, |w| w.start_document())),
        method("void WriteEndDocument()", |_, this, _| with(this, |w| {
            while !w.open.borrow().is_empty() {
                w.end_element();
            }
        })),
        method("void WriteStartElement(string localName, string ns)", |_, this, a| with(this, |w| w.start_element(a.text(0), a.text(1)))),
        method("void WriteStartElement(string prefix, string localName, string ns)", |_, this, a| with(this, |w| w.start_element(&qualified(a.text(0), a.text(1)), ""))),
        method("void WriteStartElement(string localName)", |_, this, a| with(this, |w| w.start_element(a.text(0), a.text(1)))),
        method("void WriteEndElement()", |_, this, _| with(this, |w| w.end_element())),
        method("void WriteFullEndElement()", |_, this, _| with(this, |w| {
            w.close_tag();
            w.end_element();
        })),
        method("void WriteAttributeString(string localName, string ns, string value)", |_, this, a| with(this, |w| w.attribute(a.text(0), a.text(2)))),
        method("void WriteAttributeString(string localName, string value)", |_, this, a| with(this, |w| w.attribute(a.text(0), a.text(1)))),
        method("void WriteAttributeString(string prefix, string localName, string ns, string value)", |_, this, a| with(this, |w| w.attribute(&qualified(a.text(0), a.text(1)), a.text(3)))),
        method("void WriteCData(string text)", |_, this, a| with(this, |w| w.raw(&format!("<![CDATA[{}]]>", a.text(0))))),
        method("void WriteComment(string text)", |_, this, a| with(this, |w| w.line(&format!("<!--{}-->", a.text(0))))),
        method("void WriteProcessingInstruction(string name, string text)", |_, this, a| with(this, |w| w.line(&format!("<?{} {}?>", a.text(0), a.text(1))))),
        method("void WriteWhitespace(string ws)", |_, this, a| with(this, |w| w.raw(a.text(0)))),
        method("void WriteString(string text)", |_, this, a| with(this, |w| w.text(a.text(0)))),
        method("void WriteRaw(string data)", |_, this, a| with(this, |w| w.raw(a.text(0)))),
        method("void Close()", |rt, this, _| {
            with(this, |w| {
                while !w.open.borrow().is_empty() {
                    w.end_element();
                }
            })?;
            flush(rt, this)?;
            match this.native::<XmlWriter>().map(|w| w.target.clone()) {
                Some(target) if target.as_str().is_none() && target.native::<crate::types::io::Writer>().is_some() => {
                    rt.call_method(&target, "Flush", &[])?;
                    Ok(Value::Void)
                }
                _ => Ok(Value::Void),
            }
        }),
        method("void Flush()", |rt, this, _| flush(rt, this)),
        method("void WriteValue(System.Object value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(string value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(bool value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(datetime value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(System.DateTimeOffset value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(double value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(float value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(decimal value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(int value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteValue(long value)", |rt, this, a| {
            let text = net_text(rt, &a[0])?;
            with(this, |w| w.text(&text))
        }),
        method("void WriteElementString(string localName, string value)", |_, this, a| with(this, |w| {
            w.start_element(a.text(0), "");
            w.text(a.text(1));
            w.end_element();
        })),
        method("void WriteElementString(string localName, string ns, string value)", |_, this, a| with(this, |w| {
            w.start_element(a.text(0), a.text(1));
            w.text(a.text(2));
            w.end_element();
        })),
        method("void Dispose()", |rt, this, _| {
            with(this, |w| {
                while !w.open.borrow().is_empty() {
                    w.end_element();
                }
            })?;
            flush(rt, this)?;
            match this.native::<XmlWriter>().map(|w| w.target.clone()) {
                Some(target) if target.as_str().is_none() && target.native::<crate::types::io::Writer>().is_some() => {
                    rt.call_method(&target, "Flush", &[])?;
                    Ok(Value::Void)
                }
                _ => Ok(Value::Void),
            }
        }),
        static_method("System.Xml.XmlWriter Create(string outputFileName)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(string outputFileName, System.Xml.XmlWriterSettings settings)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(System.IO.Stream output)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(System.IO.Stream output, System.Xml.XmlWriterSettings settings)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(System.IO.TextWriter output)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(System.IO.TextWriter output, System.Xml.XmlWriterSettings settings)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(System.Text.StringBuilder output)", |rt, _, a| create(rt, a)),
        static_method("System.Xml.XmlWriter Create(System.Text.StringBuilder output, System.Xml.XmlWriterSettings settings)", |rt, _, a| create(rt, a)),
    ])
    .properties(&[
        property("Settings", "System.Xml.XmlWriterSettings", |_, _| Ok(Value::Null)),
    ]);

pub(in crate::types) static FORMATTING: TypeRecord =
    enum_type("System.Xml.Formatting", &[("None", 0), ("Indented", 1)]);

pub(in crate::types) static XML_TEXT_WRITER: TypeRecord = TypeRecord::class("System.Xml.XmlTextWriter")
    .base("System.Xml.XmlWriter")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor(
            "System.Xml.XmlTextWriter new(System.IO.Stream w, System.Text.Encoding encoding)",
            |_, _, a| {
                Ok(Value::object(XmlWriter {
                    is_text_writer: true,
                    ..XmlWriter::new(a.value(0), &Settings::default())
                }))
            },
        ),
        constructor(
            "System.Xml.XmlTextWriter new(string filename, System.Text.Encoding encoding)",
            |_, _, a| {
                let settings = Settings::default();
                if !a.is_null(1) {
                    settings.encoding.set(crate::types::text::encoding_of(&a[1]));
                }
                Ok(Value::object(XmlWriter { is_text_writer: true, ..XmlWriter::new(a.value(0), &settings) }))
            },
        ),
        constructor("System.Xml.XmlTextWriter new(System.IO.TextWriter w)", |_, _, a| {
            Ok(Value::object(XmlWriter {
                is_text_writer: true,
                ..XmlWriter::new(a.value(0), &Settings::default())
            }))
        }),
    ])
    .properties(&[
        property("BaseStream", "System.IO.Stream", |_, this| {
            Ok(this.native::<XmlWriter>().map_or(Value::Null, |w| w.target.clone()))
        }),
        property("Formatting", "System.Xml.Formatting", |_, this| {
            Ok(Value::Enum(
                TypeId::named("System.Xml.Formatting"),
                i64::from(this.native::<XmlWriter>().is_some_and(|w| w.indent.borrow().is_some())),
            ))
        })
        .settable(|_, this, value| {
            let on = matches!(&value, Value::Enum(_, 1))
                || value.as_str().is_some_and(|t| t.eq_ignore_ascii_case("Indented"))
                || value.as_integer() == Some(1);
            with(this, |w| *w.indent.borrow_mut() = on.then(|| "  ".to_owned())).map(drop)
        }),
        property("Indentation", "int", |_, this| {
            Ok(Value::from(
                this.native::<XmlWriter>()
                    .and_then(|w| w.indent.borrow().as_ref().map(String::len))
                    .unwrap_or(2),
            ))
        })
        .settable(|_, this, value| {
            let n = value.as_integer().and_then(|n| usize::try_from(n).ok()).unwrap_or(2).min(100);
            with(this, |w| {
                let mut indent = w.indent.borrow_mut();
                let fill = indent.as_ref().and_then(|t| t.chars().next()).unwrap_or(' ');
                if indent.is_some() {
                    *indent = Some(fill.to_string().repeat(n));
                }
            })
            .map(drop)
        }),
        property("IndentChar", "char", |_, this| {
            Ok(Value::Char(
                this.native::<XmlWriter>()
                    .and_then(|w| w.indent.borrow().as_ref().and_then(|t| t.bytes().next()))
                    .map_or(32, u16::from),
            ))
        })
        .settable(|_, this, value| {
            let fill = crate::text::unit_to_char(std::slice::from_ref(&value).unit(0));
            with(this, |w| {
                let mut indent = w.indent.borrow_mut();
                if let Some(text) = indent.as_mut() {
                    *text = fill.to_string().repeat(text.len().max(1));
                }
            })
            .map(drop)
        }),
        property("QuoteChar", "char", |_, _| Ok(Value::Char(u16::from(b'"')))),
    ]);

/// `XmlWriterSettings`.
struct Settings {
    indent: Cell<bool>,
    indent_text: RefCell<String>,
    new_line: RefCell<String>,
    omit: Cell<bool>,
    encoding: Cell<Encoding>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            indent: Cell::new(false),
            indent_text: RefCell::new("  ".into()),
            new_line: RefCell::new("\n".into()),
            omit: Cell::new(false),
            encoding: Cell::new(Encoding::Utf8 { mark: true }),
        }
    }
}

impl Native for Settings {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Xml.XmlWriterSettings")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn settings(this: &Value) -> Option<&Settings> {
    this.native::<Settings>()
}

/// Writes tags one after the other into text, which goes to a file, a builder or another writer.
pub struct XmlWriter {
    out: RefCell<String>,
    target: Value,
    /// Names of open elements, and whether they hold elements or text so far.
    open: RefCell<Vec<(String, bool, bool)>>,
    /// The start tag of the last element still lacks its `>`.
    in_tag: Cell<bool>,
    indent: RefCell<Option<String>>,
    new_line: String,
    declaration: bool,
    encoding: Encoding,
    flushed: Cell<usize>,
    is_text_writer: bool,
}

impl XmlWriter {
    fn new(target: Value, settings: &Settings) -> XmlWriter {
        XmlWriter {
            out: RefCell::default(),
            target,
            open: RefCell::default(),
            in_tag: Cell::new(false),
            indent: RefCell::new(settings.indent.get().then(|| settings.indent_text.borrow().clone())),
            new_line: settings.new_line.borrow().clone(),
            declaration: !settings.omit.get(),
            encoding: settings.encoding.get(),
            flushed: Cell::new(0),
            is_text_writer: false,
        }
    }

    fn encoding_name(&self) -> &'static str {
        let in_memory = self.target.native::<crate::types::text::Builder>().is_some()
            || self.target.native::<crate::types::io::Writer>().is_some();
        if in_memory { "utf-16" } else { self.encoding.web_name() }
    }

    fn start_document(&self) {
        if !self.declaration || !self.out.borrow().is_empty() {
            return;
        }
        let text = format!("<?xml version=\"1.0\" encoding=\"{}\"?>", self.encoding_name());
        self.out.borrow_mut().push_str(&text);
    }

    fn close_tag(&self) {
        if self.in_tag.replace(false) {
            self.out.borrow_mut().push('>');
        }
    }

    /// A new line with as many indents as elements are open.
    fn break_line(&self) {
        let open = self.open.borrow();
        let has_text = open.last().is_some_and(|(_, _, text)| *text);
        if let Some(indent) = &*self.indent.borrow()
            && !has_text
            && !self.out.borrow().is_empty()
        {
            let mut out = self.out.borrow_mut();
            out.push_str(&self.new_line);
            out.push_str(&indent.repeat(open.len()));
        }
    }

    fn start_element(&self, name: &str, namespace: &str) {
        if self.out.borrow().is_empty() && self.declaration && !self.is_text_writer {
            self.start_document();
        }
        self.close_tag();
        self.break_line();
        if let Some((_, elements, _)) = self.open.borrow_mut().last_mut() {
            *elements = true;
        }
        self.out.borrow_mut().push_str(&format!("<{name}"));
        self.open.borrow_mut().push((name.to_owned(), false, false));
        self.in_tag.set(true);
        if !namespace.is_empty() {
            self.attribute("xmlns", namespace);
        }
    }

    fn attribute(&self, name: &str, value: &str) {
        let mut out = self.out.borrow_mut();
        out.push_str(&format!(" {name}=\""));
        escape(value, true, &mut out);
        out.push('"');
    }

    fn text(&self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.close_tag();
        if let Some((_, _, has_text)) = self.open.borrow_mut().last_mut() {
            *has_text = true;
        }
        escape(text, false, &mut self.out.borrow_mut());
    }

    fn raw(&self, text: &str) {
        self.close_tag();
        if let Some((_, _, has_text)) = self.open.borrow_mut().last_mut() {
            *has_text = true;
        }
        self.out.borrow_mut().push_str(text);
    }

    fn line(&self, text: &str) {
        self.close_tag();
        self.break_line();
        if let Some((_, elements, _)) = self.open.borrow_mut().last_mut() {
            *elements = true;
        }
        self.out.borrow_mut().push_str(text);
    }

    fn end_element(&self) {
        let Some((name, elements, text)) = self.open.borrow_mut().pop() else { return };
        if self.in_tag.replace(false) {
            self.out.borrow_mut().push_str(" />");
            return;
        }
        if elements && !text {
            self.break_line();
        }
        self.out.borrow_mut().push_str(&format!("</{name}>"));
    }
}

impl Native for XmlWriter {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.is_text_writer { "System.Xml.XmlTextWriter" } else { "System.Xml.XmlWriter" })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn with(this: &Value, act: impl FnOnce(&XmlWriter)) -> Result<Value> {
    if let Some(writer) = this.native::<XmlWriter>() {
        act(writer);
    }
    Ok(Value::Void)
}

fn create(rt: &mut dyn Runtime, a: &[Value]) -> Result<Value> {
    let _ = rt;
    let default = Settings::default();
    let settings = a.get(1).and_then(settings).unwrap_or(&default);
    Ok(Value::object(XmlWriter::new(a.value(0), settings)))
}

/// What was written since the last time goes to where it belongs.
fn flush(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let Some(w) = this.native::<XmlWriter>() else { return Ok(Value::Void) };
    let all = w.out.borrow().clone();
    let new = all[w.flushed.get()..].to_owned();
    if new.is_empty() {
        return Ok(Value::Void);
    }
    let first = w.flushed.replace(all.len()) == 0;
    if let Some(path) = w.target.as_str() {
        let bytes = if first { w.encoding.encode_file(&new) } else { w.encoding.encode(&new) };
        return crate::types::io::write_file(rt, path, &bytes, !first);
    }
    if let Some(stream) = crate::types::io::stream_of(&w.target) {
        stream.write(&if first { w.encoding.encode_file(&new) } else { w.encoding.encode(&new) });
        return Ok(Value::Void);
    }
    let name = if w.target.native::<crate::types::text::Builder>().is_some() { "Append" } else { "Write" };
    rt.call_method(&w.target, name, &[Value::from(new)])?;
    Ok(Value::Void)
}

/// A node's XML into an `XmlWriter`, indented if the writer indents.
pub(super) fn write_node(rt: &mut dyn Runtime, target: &Value, this: &Value, text: &str) -> Result<Value> {
    let Some(writer) = target.native::<XmlWriter>() else {
        rt.call_method(target, "Write", &[Value::from(text)])?;
        return Ok(Value::Void);
    };
    let indent = writer.indent.borrow().clone();
    match (indent, node(this)) {
        (Some(indent), Some(n)) => {
            let mut out = String::new();
            n.write_indented(&mut out, writer.open.borrow().len(), &indent, &writer.new_line);
            writer.raw(&out);
        }
        _ => writer.raw(text),
    }
    Ok(Value::Void)
}

fn document_text(this: &Value) -> String {
    let Some(n) = node(this) else { return String::new() };
    if n.preserves_space.get() {
        return n.outer_xml();
    }
    let mut out = String::new();
    n.write_indented(&mut out, 0, "  ", "\n");
    out
}

fn declared_encoding(this: &Value) -> Encoding {
    let declared = node(this).and_then(|n| {
        let children = n.children.borrow();
        let declaration = children.iter().find(|c| c.kind == Kind::Declaration)?;
        let value = declaration.value.borrow();
        let name = value
            .split("encoding=")
            .nth(1)?
            .trim_start_matches(['"', '\''])
            .split(['"', '\''])
            .next()?
            .to_owned();
        Encoding::from_name(&name).ok()
    });
    declared.unwrap_or(Encoding::Utf8 { mark: false })
}

/// `XmlDocument.Save(path)`: indented unless white space was kept.
pub(super) fn save(rt: &mut dyn Runtime, this: &Value, path: &str) -> Result<Value> {
    let bytes = declared_encoding(this).encode_file(&document_text(this));
    crate::types::io::write_file(rt, path, &bytes, false)
}

pub(super) fn save_to(rt: &mut dyn Runtime, this: &Value, target: &Value) -> Result<Value> {
    if let Some(stream) = crate::types::io::stream_of(target) {
        stream.write(&declared_encoding(this).encode_file(&document_text(this)));
        return Ok(Value::Void);
    }
    if let Some(writer) = target.native::<XmlWriter>() {
        let declared = node(this)
            .is_some_and(|n| n.children.borrow().first().is_some_and(|c| c.kind == Kind::Declaration));
        if writer.is_text_writer && !declared {
            writer.start_document();
            writer.break_line();
        }
        let text = node(this).map_or(String::new(), |n| n.outer_xml());
        write_node(rt, target, this, &text)?;
        return flush(rt, target);
    }
    let text = document_text(this);
    // A writer in memory says of itself that it is UTF-16.
    let text = match text.strip_prefix("<?xml ") {
        Some(rest) if target.native::<crate::types::io::Writer>().is_some() => {
            let (_, after) = rest.split_once("?>").unwrap_or(("", rest));
            format!("<?xml version=\"1.0\" encoding=\"utf-16\"?>{after}")
        }
        _ => format!("<?xml version=\"1.0\" encoding=\"utf-16\"?>\n{text}"),
    };
    rt.call_method(target, "Write", &[Value::from(text)])?;
    Ok(Value::Void)
}
