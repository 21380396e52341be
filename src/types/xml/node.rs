//! XML trees: nodes with their children, and how they are written.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Element,
    Attribute,
    Text,
    CData,
    EntityReference,
    ProcessingInstruction,
    Comment,
    Document,
    DocumentType,
    Fragment,
    Whitespace,
    Declaration,
}

impl Kind {
    /// The number in `XmlNodeType`.
    pub fn number(self) -> i64 {
        match self {
            Kind::Element => 1,
            Kind::Attribute => 2,
            Kind::Text => 3,
            Kind::CData => 4,
            Kind::EntityReference => 5,
            Kind::ProcessingInstruction => 7,
            Kind::Comment => 8,
            Kind::Document => 9,
            Kind::DocumentType => 10,
            Kind::Fragment => 11,
            Kind::Whitespace => 13,
            Kind::Declaration => 17,
        }
    }
}

/// One node. Children are held, parents are only known.
pub struct Node {
    pub kind: Kind,
    /// With its prefix.
    pub name: RefCell<Rc<str>>,
    pub namespace: RefCell<Rc<str>>,
    /// Text of a text node, a comment or an attribute; what stands in a declaration.
    pub value: RefCell<String>,
    pub parent: RefCell<Weak<Node>>,
    pub children: RefCell<Vec<Rc<Node>>>,
    pub attributes: RefCell<Vec<Rc<Node>>>,
    /// `<a />` rather than `<a></a>`.
    pub is_empty_tag: Cell<bool>,
    /// Whether a document keeps white space between elements.
    pub preserves_space: Cell<bool>,
}

impl Node {
    pub fn new(kind: Kind, name: &str) -> Rc<Node> {
        Rc::new(Node {
            kind,
            name: RefCell::new(Rc::from(name)),
            namespace: RefCell::new(Rc::from("")),
            value: RefCell::default(),
            parent: RefCell::default(),
            children: RefCell::default(),
            attributes: RefCell::default(),
            is_empty_tag: Cell::new(true),
            preserves_space: Cell::new(false),
        })
    }

    pub fn with_value(kind: Kind, name: &str, value: &str) -> Rc<Node> {
        let node = Node::new(kind, name);
        *node.value.borrow_mut() = value.to_owned();
        node
    }

    pub fn name(&self) -> Rc<str> {
        self.name.borrow().clone()
    }

    pub fn local_name(&self) -> Rc<str> {
        let name = self.name.borrow();
        name.split_once(':').map_or_else(|| name.clone(), |(_, local)| Rc::from(local))
    }

    pub fn prefix(&self) -> Rc<str> {
        self.name.borrow().split_once(':').map_or_else(|| Rc::from(""), |(prefix, _)| Rc::from(prefix))
    }

    pub fn parent(&self) -> Option<Rc<Node>> {
        self.parent.borrow().upgrade()
    }

    pub fn append(self: &Rc<Node>, child: &Rc<Node>) {
        let at = self.children.borrow().len();
        self.insert(at, child);
    }

    pub fn insert(self: &Rc<Node>, at: usize, child: &Rc<Node>) {
        child.detach();
        *child.parent.borrow_mut() = Rc::downgrade(self);
        let mut children = self.children.borrow_mut();
        let at = at.min(children.len());
        children.insert(at, child.clone());
        self.is_empty_tag.set(false);
    }

    /// Takes the node out of its parent.
    pub fn detach(self: &Rc<Node>) {
        if let Some(parent) = self.parent() {
            parent.children.borrow_mut().retain(|c| !Rc::ptr_eq(c, self));
            parent.attributes.borrow_mut().retain(|c| !Rc::ptr_eq(c, self));
        }
        *self.parent.borrow_mut() = Weak::new();
    }

    /// Takes every child out of the node.
    pub fn detach_children(&self) {
        let children = self.children.borrow().clone();
        for child in children {
            child.detach();
        }
    }

    pub fn position_in_parent(self: &Rc<Node>) -> Option<(Rc<Node>, usize)> {
        let parent = self.parent()?;
        let at = parent.children.borrow().iter().position(|c| Rc::ptr_eq(c, self))?;
        Some((parent, at))
    }

    pub fn attribute(&self, name: &str) -> Option<Rc<Node>> {
        self.attributes.borrow().iter().find(|a| *a.name() == *name).cloned()
    }

    pub fn set_attribute(self: &Rc<Node>, name: &str, value: &str) -> Rc<Node> {
        if let Some(old) = self.attribute(name) {
            *old.value.borrow_mut() = value.to_owned();
            return old;
        }
        let new = Node::with_value(Kind::Attribute, name, value);
        *new.parent.borrow_mut() = Rc::downgrade(self);
        self.attributes.borrow_mut().push(new.clone());
        new
    }

    /// The namespace a prefix stands for where this node is.
    pub fn namespace_of_prefix(self: &Rc<Node>, prefix: &str) -> Rc<str> {
        if prefix == "xml" {
            return Rc::from("http://www.w3.org/XML/1998/namespace");
        }
        let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        let mut next = Some(self.clone());
        while let Some(node) = next {
            if let Some(found) = node.attribute(&name) {
                return Rc::from(found.value.borrow().as_str());
            }
            next = node.parent();
        }
        Rc::from("")
    }

    /// All text within.
    pub fn inner_text(&self) -> String {
        match self.kind {
            Kind::Element | Kind::Document | Kind::Fragment => {
                let mut out = String::new();
                for child in self.children.borrow().iter() {
                    if !matches!(child.kind, Kind::Comment | Kind::ProcessingInstruction | Kind::Declaration)
                    {
                        out.push_str(&child.inner_text());
                    }
                }
                out
            }
            _ => self.value.borrow().clone(),
        }
    }

    pub fn set_inner_text(self: &Rc<Node>, text: &str) {
        if !matches!(self.kind, Kind::Element | Kind::Document | Kind::Fragment) {
            *self.value.borrow_mut() = text.to_owned();
            return;
        }
        for child in self.children.take() {
            *child.parent.borrow_mut() = Weak::new();
        }
        if text.is_empty() {
            self.is_empty_tag.set(false);
        } else {
            self.append(&Node::with_value(Kind::Text, "#text", text));
        }
    }

    pub fn clone_node(&self, deep: bool) -> Rc<Node> {
        let copy = Node::with_value(self.kind, &self.name(), &self.value.borrow());
        *copy.namespace.borrow_mut() = self.namespace.borrow().clone();
        for attribute in self.attributes.borrow().iter() {
            let new = attribute.clone_node(true);
            *new.parent.borrow_mut() = Rc::downgrade(&copy);
            copy.attributes.borrow_mut().push(new);
        }
        if deep {
            for child in self.children.borrow().iter() {
                copy.append(&child.clone_node(true));
            }
        }
        copy.is_empty_tag.set(self.is_empty_tag.get());
        copy.preserves_space.set(self.preserves_space.get());
        copy
    }

    pub fn inner_xml(&self) -> String {
        let mut out = String::new();
        if self.kind == Kind::Attribute {
            escape(&self.value.borrow(), true, &mut out);
            return out;
        }
        self.children.borrow().iter().for_each(|c| c.write(&mut out));
        out
    }

    pub fn outer_xml(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self.kind {
            Kind::Document | Kind::Fragment => self.children.borrow().iter().for_each(|c| c.write(out)),
            Kind::Element => {
                self.write_start(out);
                if self.children.borrow().is_empty() && self.is_empty_tag.get() {
                    out.push_str(" />");
                    return;
                }
                out.push('>');
                self.children.borrow().iter().for_each(|c| c.write(out));
                out.push_str("</");
                out.push_str(&self.name());
                out.push('>');
            }
            _ => self.write_leaf(out),
        }
    }

    fn write_start(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name());
        for attribute in self.attributes.borrow().iter() {
            out.push(' ');
            attribute.write_leaf(out);
        }
    }

    fn write_leaf(&self, out: &mut String) {
        let value = self.value.borrow();
        match self.kind {
            Kind::Attribute => {
                out.push_str(&self.name());
                out.push_str("=\"");
                escape(&value, true, out);
                out.push('"');
            }
            Kind::Text | Kind::Whitespace => escape(&value, false, out),
            Kind::CData => out.push_str(&format!("<![CDATA[{value}]]>")),
            Kind::Comment => out.push_str(&format!("<!--{value}-->")),
            Kind::ProcessingInstruction => {
                let gap = if value.is_empty() { "" } else { " " };
                out.push_str(&format!("<?{}{gap}{value}?>", self.name()));
            }
            Kind::Declaration => out.push_str(&format!("<?xml {value}?>")),
            Kind::DocumentType => out.push_str(&format!("<!DOCTYPE {value}>")),
            Kind::EntityReference => out.push_str(&format!("&{};", self.name())),
            Kind::Element | Kind::Document | Kind::Fragment => {}
        }
    }

    /// Written with every element on a line of its own, but for those that hold text.
    pub fn write_indented(&self, out: &mut String, depth: usize, indent: &str, line: &str) {
        if matches!(self.kind, Kind::Document | Kind::Fragment) {
            for child in self.children.borrow().iter().filter(|c| c.kind != Kind::Whitespace) {
                if !out.is_empty() {
                    out.push_str(line);
                }
                child.write_indented(out, depth, indent, line);
            }
            return;
        }
        if self.kind != Kind::Element {
            self.write_leaf(out);
            return;
        }
        let children = self.children.borrow();
        let mixed =
            children.iter().any(|c| matches!(c.kind, Kind::Text | Kind::CData | Kind::EntityReference));
        if children.is_empty() || mixed {
            self.write(out);
            return;
        }
        self.write_start(out);
        out.push('>');
        for child in children.iter().filter(|c| c.kind != Kind::Whitespace) {
            out.push_str(line);
            out.push_str(&indent.repeat(depth + 1));
            child.write_indented(out, depth + 1, indent, line);
        }
        out.push_str(line);
        out.push_str(&indent.repeat(depth));
        out.push_str("</");
        out.push_str(&self.name());
        out.push('>');
    }

    /// This node and all below it, in document order, without attributes.
    pub fn descendants(self: &Rc<Node>, found: &mut Vec<Rc<Node>>) {
        found.push(self.clone());
        for child in self.children.borrow().iter() {
            child.descendants(found);
        }
    }
}

pub fn escape(text: &str, attribute: bool, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if attribute => out.push_str("&quot;"),
            '\n' if attribute => out.push_str("&#xA;"),
            '\r' => out.push_str("&#xD;"),
            '\t' if attribute => out.push_str("&#x9;"),
            other => out.push(other),
        }
    }
}
