//! XML nodes as values, and what their records share.

use super::node::{Kind, Node};
use super::parse::{XmlError, parse_cast, parse_document, parse_fragment};
use super::xpath;
use crate::object::{Flow, Native, Result, Runtime, Thrown, TypeId, Value, throw};
use crate::types::support::Arguments;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A node as an object. The document is held, so that a node's ancestors live as long as it does.
pub struct XmlValue {
    pub node: Rc<Node>,
    document: Rc<Node>,
}

impl Native for XmlValue {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.node.kind {
            Kind::Element => "System.Xml.XmlElement",
            Kind::Attribute => "System.Xml.XmlAttribute",
            Kind::Text | Kind::EntityReference => "System.Xml.XmlText",
            Kind::CData => "System.Xml.XmlCDataSection",
            Kind::ProcessingInstruction => "System.Xml.XmlProcessingInstruction",
            Kind::Comment => "System.Xml.XmlComment",
            Kind::Document => "System.Xml.XmlDocument",
            Kind::DocumentType => "System.Xml.XmlDocumentType",
            Kind::Fragment => "System.Xml.XmlDocumentFragment",
            Kind::Whitespace => "System.Xml.XmlWhitespace",
            Kind::Declaration => "System.Xml.XmlDeclaration",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(Rc::as_ptr(&self.node) as usize as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<XmlValue>().is_some_and(|o| Rc::ptr_eq(&o.node, &self.node))
    }
}

/// `XmlNodeList`, `XmlAttributeCollection`.
pub struct XmlList {
    type_name: &'static str,
    nodes: Vec<Rc<Node>>,
    owner: Value,
}

impl Native for XmlList {
    fn type_id(&self) -> TypeId {
        TypeId::named(match self.type_name {
            "System.Xml.XmlAttributeCollection" => "System.Xml.XmlAttributeCollection",
            _ => "System.Xml.XmlNodeList",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Default)]
pub struct NamespaceManager {
    pub prefixes: RefCell<Vec<(String, String)>>,
}

impl NamespaceManager {
    pub fn find(&self, prefix: &str) -> Option<String> {
        self.prefixes.borrow().iter().rev().find(|(p, _)| p == prefix).map(|(_, uri)| uri.clone())
    }
}

impl Native for NamespaceManager {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Xml.XmlNamespaceManager")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub fn node(this: &Value) -> Option<&Rc<Node>> {
    this.native::<XmlValue>().map(|v| &v.node)
}

/// A document as a value.
pub fn document_value(document: Rc<Node>) -> Value {
    Value::object(XmlValue { node: document.clone(), document })
}

/// A node that belongs where another value belongs.
pub fn wrap(this: &Value, node: Rc<Node>) -> Value {
    let document = match this.native::<XmlValue>() {
        Some(v) => v.document.clone(),
        None => match this.native::<XmlList>() {
            Some(list) => return wrap(&list.owner, node),
            None => node.clone(),
        },
    };
    Value::object(XmlValue { node, document })
}

pub fn optional(this: &Value, node: Option<Rc<Node>>) -> Value {
    node.map_or(Value::Null, |n| wrap(this, n))
}

pub fn list(this: &Value, nodes: Vec<Rc<Node>>, type_name: &'static str) -> Value {
    Value::object(XmlList { type_name, nodes, owner: this.clone() })
}

pub fn nodes_in(this: &Value) -> Option<&[Rc<Node>]> {
    this.native::<XmlList>().map(|l| l.nodes.as_slice())
}

pub fn owner(this: &Value) -> Value {
    this.native::<XmlList>().map_or(Value::Null, |l| l.owner.clone())
}

pub fn root_value(this: &Value) -> Value {
    match this.native::<XmlValue>() {
        Some(v) if v.document.kind == Kind::Document => document_value(v.document.clone()),
        _ => Value::Null,
    }
}

pub(super) fn item_at(_: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let found = usize::try_from(a.int(0)).ok().and_then(|i| nodes_in(this)?.get(i).cloned());
    Ok(optional(this, found))
}

pub(super) fn named(this: &Value, name: &str) -> Value {
    optional(this, nodes_in(this).and_then(|nodes| nodes.iter().find(|n| *n.name() == *name).cloned()))
}

pub(super) fn sibling(this: &Value, step: isize) -> Value {
    let found = node(this).and_then(|n| {
        let (parent, at) = n.position_in_parent()?;
        let children = parent.children.borrow();
        children.get(at.checked_add_signed(step)?).cloned()
    });
    optional(this, found)
}

/// `XmlException` with its line and position.
pub fn xml_error(error: &XmlError) -> Rc<Flow> {
    let text = if error.line == 0 { error.message.clone() } else { error.text() };
    Thrown::exception("System.Xml.XmlException", text)
        .detail("LineNumber", Value::from(error.line))
        .detail("LinePosition", Value::from(error.column))
        .into_flow()
}

/// `XmlDocument.LoadXml`.
pub(super) fn load(this: &Value, text: &str) -> Result<Value> {
    let Some(document) = node(this) else { return Ok(Value::Void) };
    let parsed = parse_document(text, document.preserves_space.get()).map_err(|e| xml_error(&e))?;
    document.detach_children();
    for child in parsed.children.take() {
        *child.parent.borrow_mut() = std::rc::Weak::new();
        document.append(&child);
    }
    Ok(Value::Void)
}

/// `[xml]$text`.
pub fn from_text(text: &str) -> Result<Value> {
    parse_cast(text).map(document_value).map_err(|e| xml_error(&e))
}

pub(super) fn read_file(rt: &mut dyn Runtime, path: &str) -> Result<String> {
    let bytes = crate::types::io::read_file(rt, path)?;
    Ok(crate::dotnet::Encoding::Utf8 { mark: false }.decode_file(&bytes))
}

pub(super) fn set_inner_xml(this: &Value, text: &str) -> Result<()> {
    let Some(n) = node(this) else { return Ok(()) };
    let holder = Node::new(Kind::Element, "holder");
    *holder.parent.borrow_mut() = Rc::downgrade(n);
    parse_fragment(text, &holder).map_err(|e| xml_error(&e))?;
    n.detach_children();
    for child in holder.children.take() {
        *child.parent.borrow_mut() = std::rc::Weak::new();
        n.append(&child);
    }
    Ok(())
}

/// The nodes an XPath selects.
pub fn select(target: &Value, path: &str, manager: Option<&Value>) -> Result<Vec<Rc<Node>>> {
    let Some(n) = node(target) else { return Ok(vec![]) };
    let manager = manager.and_then(|m| m.native::<NamespaceManager>());
    let lookup = |prefix: &str| manager.and_then(|m| m.find(prefix));
    xpath::select(n, path, &lookup)
        .or_else(|message| throw(Thrown::exception("System.Xml.XPath.XPathException", message)))
}

pub(super) fn query(this: &Value, a: &[Value]) -> Result<Vec<Rc<Node>>> {
    select(this, a.text(0), a.get(1))
}

fn check_child(parent: &Rc<Node>, child: &Rc<Node>) -> Result<()> {
    let mut next = Some(parent.clone());
    while let Some(n) = next {
        if Rc::ptr_eq(&n, child) {
            return throw(Thrown::argument_bare(
                "Cannot insert a node or any ancestor of that node as a child of itself.",
            ));
        }
        next = n.parent();
    }
    let second_root = parent.kind == Kind::Document
        && child.kind == Kind::Element
        && parent.children.borrow().iter().any(|c| c.kind == Kind::Element && !Rc::ptr_eq(c, child));
    if second_root {
        return throw(Thrown::invalid_operation("This document already has a 'DocumentElement' node."));
    }
    Ok(())
}

/// Puts a node into another; a fragment gives its children.
pub(super) fn insert(this: &Value, new: &Value, place: impl Fn(&Rc<Node>) -> usize) -> Result<Value> {
    let (Some(parent), Some(child)) = (node(this), node(new)) else {
        return throw(Thrown::argument_null("newChild"));
    };
    if child.kind == Kind::Attribute {
        return throw(Thrown::invalid_operation(
            "The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.",
        ));
    }
    if child.kind == Kind::Fragment {
        let children = child.children.borrow().clone();
        for (at, one) in (place(parent)..).zip(children) {
            parent.insert(at, &one);
        }
        return Ok(new.clone());
    }
    check_child(parent, child)?;
    child.detach();
    parent.insert(place(parent), child);
    Ok(new.clone())
}

pub(super) fn insert_at(this: &Value, a: &[Value], after: usize) -> Result<Value> {
    let reference = node(&a[1]).cloned();
    let Some(reference) = reference else {
        return insert(this, &a[0], |n| if after == 0 { n.children.borrow().len() } else { 0 });
    };
    let is_child = node(this).is_some_and(|n| n.children.borrow().iter().any(|c| Rc::ptr_eq(c, &reference)));
    if !is_child {
        return throw(Thrown::argument_bare("The reference node is not a child of this node."));
    }
    insert(this, &a[0], |n| {
        n.children.borrow().iter().position(|c| Rc::ptr_eq(c, &reference)).map_or(0, |i| i + after)
    })
}

/// An attribute by name, or by local name and namespace.
pub(super) fn attribute(this: &Value, a: &[Value]) -> Option<Rc<Node>> {
    let n = node(this)?;
    if a.len() < 2 {
        return n.attribute(a.text(0));
    }
    n.attributes
        .borrow()
        .iter()
        .find(|x| *x.local_name() == *a.text(0) && **x.namespace.borrow() == *a.text(1))
        .cloned()
}

pub(super) fn append_attribute(this: &Value, new: &Value) -> Result<Value> {
    if let (Some(element), Some(attribute)) = (node(this), node(new)) {
        if let Some(old) = element.attribute(&attribute.name())
            && !Rc::ptr_eq(&old, attribute)
        {
            old.detach();
        }
        attribute.detach();
        *attribute.parent.borrow_mut() = Rc::downgrade(element);
        element.attributes.borrow_mut().push(attribute.clone());
    }
    Ok(new.clone())
}

pub(super) fn by_tag(this: &Value, name: &str) -> Value {
    let mut all = vec![];
    if let Some(n) = node(this) {
        n.descendants(&mut all);
        all.remove(0);
    }
    all.retain(|n| n.kind == Kind::Element && (name == "*" || *n.name() == *name));
    list(this, all, "System.Xml.XmlElementList")
}

/// Elements by local name and namespace; `*` stands for any.
pub(super) fn by_local_name(this: &Value, local: &str, namespace: &str) -> Value {
    let mut all = vec![];
    if let Some(n) = node(this) {
        n.descendants(&mut all);
        all.remove(0);
    }
    all.retain(|n| {
        n.kind == Kind::Element
            && (local == "*" || *n.local_name() == *local)
            && (namespace == "*" || **n.namespace.borrow() == *namespace)
    });
    list(this, all, "System.Xml.XmlElementList")
}

pub fn qualified(prefix: &str, local: &str) -> String {
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
}

pub(super) fn made(this: &Value, kind: Kind, name: &str, namespace: &str, value: &str) -> Value {
    let new = Node::with_value(kind, name, value);
    *new.namespace.borrow_mut() = Rc::from(namespace);
    if kind == Kind::Element && !namespace.is_empty() {
        let prefix = new.prefix();
        new.set_attribute(
            &qualified(
                if prefix.is_empty() { "" } else { "xmlns" },
                if prefix.is_empty() { "xmlns" } else { &prefix },
            ),
            namespace,
        );
    }
    wrap(this, new)
}

pub(super) fn kind_of(number: i64) -> Kind {
    match number {
        2 => Kind::Attribute,
        3 => Kind::Text,
        4 => Kind::CData,
        7 => Kind::ProcessingInstruction,
        8 => Kind::Comment,
        11 => Kind::Fragment,
        17 => Kind::Declaration,
        _ => Kind::Element,
    }
}

pub(super) fn declaration_text(version: &str, encoding: &str, standalone: &str) -> String {
    let mut text = format!("version=\"{version}\"");
    if !encoding.is_empty() {
        text.push_str(&format!(" encoding=\"{encoding}\""));
    }
    if !standalone.is_empty() {
        text.push_str(&format!(" standalone=\"{standalone}\""));
    }
    text
}

/// A part of an XML declaration.
pub(super) fn declared(this: &Value, name: &str) -> Value {
    let Some(n) = node(this) else { return Value::Null };
    let value = n.value.borrow();
    let found = value.split(&format!("{name}=")).nth(1).and_then(|rest| {
        let quote = rest.chars().next()?;
        rest[1..].split(quote).next()
    });
    Value::from(found.unwrap_or(""))
}

/// An object of .NET's that does nothing but be there, such as a document's name table.
struct Opaque(TypeId);

impl Native for Opaque {
    fn type_id(&self) -> TypeId {
        self.0
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

pub(super) fn opaque(type_name: &str) -> Value {
    Value::object(Opaque(TypeId::named(type_name)))
}
