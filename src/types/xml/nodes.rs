//! `XmlNode` and its kinds.

use super::node::{Kind, Node};
use super::values::*;
use crate::object::{Thrown, TypeId, TypeRecord, Value, constructor, convert, method, property, throw};
use crate::types::collections::Enumerator;
use crate::types::support::{Arguments, unemulated};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &XML_NODE,
    &XML_LINKED_NODE,
    &XML_CHARACTER_DATA,
    &XML_TEXT,
    &XML_C_DATA_SECTION,
    &XML_COMMENT,
    &XML_WHITESPACE,
    &XML_PROCESSING_INSTRUCTION,
    &XML_DOCUMENT_TYPE,
    &XML_DOCUMENT_FRAGMENT,
    &XML_DECLARATION,
    &XML_ATTRIBUTE,
    &XML_ELEMENT,
    &XML_DOCUMENT,
    &XML_NODE_LIST,
    &XML_NAMED_NODE_MAP,
    &XML_ATTRIBUTE_COLLECTION,
    &NAME_TABLE,
    &XML_NAMESPACE_MANAGER,
];

pub(in crate::types) static XML_NODE: TypeRecord = TypeRecord::class("System.Xml.XmlNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
    .methods(&[
        method("System.Xml.XPath.XPathNavigator CreateNavigator()", unemulated),
        method("System.Xml.XmlNode SelectSingleNode(string xpath)", |_, this, a| {
            let found = query(this, a)?;
            Ok(optional(this, found.into_iter().next()))
        }),
        method(
            "System.Xml.XmlNode SelectSingleNode(string xpath, System.Xml.XmlNamespaceManager nsmgr)",
            |_, this, a| {
                let found = query(this, a)?;
                Ok(optional(this, found.into_iter().next()))
            },
        ),
        method("System.Xml.XmlNodeList SelectNodes(string xpath)", |_, this, a| {
            let found = query(this, a)?;
            Ok(list(this, found, "System.Xml.XPathNodeList"))
        }),
        method(
            "System.Xml.XmlNodeList SelectNodes(string xpath, System.Xml.XmlNamespaceManager nsmgr)",
            |_, this, a| {
                let found = query(this, a)?;
                Ok(list(this, found, "System.Xml.XPathNodeList"))
            },
        ),
        method(
            "System.Xml.XmlNode InsertBefore(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)",
            |_, this, a| insert_at(this, a, 0),
        ),
        method(
            "System.Xml.XmlNode InsertAfter(System.Xml.XmlNode newChild, System.Xml.XmlNode refChild)",
            |_, this, a| insert_at(this, a, 1),
        ),
        method(
            "System.Xml.XmlNode ReplaceChild(System.Xml.XmlNode newChild, System.Xml.XmlNode oldChild)",
            |_, this, a| {
                insert_at(this, a, 0)?;
                if let Some(old) = node(&a[1]) {
                    old.detach();
                }
                Ok(a.value(1))
            },
        ),
        method("System.Xml.XmlNode RemoveChild(System.Xml.XmlNode oldChild)", |_, this, a| {
            match (node(this), node(&a[0])) {
                (Some(n), Some(child)) if child.parent().is_some_and(|p| Rc::ptr_eq(&p, n)) => {
                    child.detach();
                    Ok(a.value(0))
                }
                _ => throw(Thrown::argument_bare("The node to be removed is not a child of this node.")),
            }
        }),
        method("System.Xml.XmlNode PrependChild(System.Xml.XmlNode newChild)", |_, this, a| {
            insert(this, &a[0], |_| 0)
        }),
        method("System.Xml.XmlNode AppendChild(System.Xml.XmlNode newChild)", |_, this, a| {
            insert(this, &a[0], |n| n.children.borrow().len())
        }),
        method("System.Xml.XmlNode CloneNode(bool deep)", |_, this, a| {
            Ok(node(this).map_or(Value::Null, |n| wrap(this, n.clone_node(a.boolean(0)))))
        }),
        method("void Normalize()", |_, _, _| Ok(Value::Void)),
        method("bool Supports(string feature, string version)", |_, _, _| Ok(Value::Bool(false))),
        method("System.Xml.XmlNode Clone()", |_, this, _| {
            Ok(node(this).map_or(Value::Null, |n| wrap(this, n.clone_node(true))))
        }),
        method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| {
            let items = node(this)
                .map_or(vec![], |n| n.children.borrow().iter().map(|c| wrap(this, c.clone())).collect());
            Ok(Value::object(Enumerator::new("System.Collections.IEnumerator", items)))
        }),
        method("void WriteTo(System.Xml.XmlWriter w)", |rt, this, a| {
            let text = node(this).map_or(String::new(), |n| n.outer_xml());
            super::writer::write_node(rt, &a[0], this, &text)
        }),
        method("void WriteContentTo(System.Xml.XmlWriter w)", |rt, this, a| {
            let text = node(this).map_or(String::new(), |n| n.inner_xml());
            super::writer::write_node(rt, &a[0], this, &text)
        }),
        method("void RemoveAll()", |_, this, _| {
            if let Some(n) = node(this) {
                n.detach_children();
                n.attributes.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
        method("string GetNamespaceOfPrefix(string prefix)", |_, this, a| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(&*n.namespace_of_prefix(a.text(0)))))
        }),
        method("string GetPrefixOfNamespace(string namespaceURI)", |_, this, a| {
            let mut next = node(this).cloned();
            while let Some(n) = next {
                let found = n
                    .attributes
                    .borrow()
                    .iter()
                    .find(|x| x.name().starts_with("xmlns:") && *x.value.borrow() == a.text(0))
                    .map(|x| x.local_name());
                if let Some(prefix) = found {
                    return Ok(Value::from(&*prefix));
                }
                next = n.parent();
            }
            Ok(Value::from(""))
        }),
        method("System.Xml.XmlElement Item(string name) {get;}", |_, this, a| {
            Ok(optional(
                this,
                node(this).and_then(|n| {
                    n.children
                        .borrow()
                        .iter()
                        .find(|c| c.kind == Kind::Element && *c.name() == *a.text(0))
                        .cloned()
                }),
            ))
        }),
        method("System.Xml.XmlElement Item(string localname, string ns) {get;}", |_, this, a| {
            Ok(optional(
                this,
                node(this).and_then(|n| {
                    n.children
                        .borrow()
                        .iter()
                        .find(|c| c.kind == Kind::Element && *c.name() == *a.text(0))
                        .cloned()
                }),
            ))
        }),
    ])
    .properties(&[
        property("Name", "string", |_, this| Ok(node(this).map_or(Value::Null, |n| Value::from(&*n.name())))),
        property("Value", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| {
                if matches!(n.kind, Kind::Element | Kind::Document | Kind::Fragment) {
                    Value::Null
                } else {
                    Value::from(n.value.borrow().as_str())
                }
            }))
        })
        .settable(|_, this, value| match node(this) {
            Some(n) if !matches!(n.kind, Kind::Element | Kind::Document | Kind::Fragment) => {
                *n.value.borrow_mut() = value.as_str().unwrap_or("").to_owned();
                Ok(())
            }
            Some(n) => {
                throw(Thrown::invalid_operation(format!("Cannot set a value on node type '{:?}'.", n.kind)))
            }
            None => Ok(()),
        }),
        property("NodeType", "System.Xml.XmlNodeType", |_, this| {
            Ok(Value::Enum(
                TypeId::named("System.Xml.XmlNodeType"),
                node(this).map_or(0, |n| n.kind.number()),
            ))
        }),
        property("ParentNode", "System.Xml.XmlNode", |_, this| {
            Ok(optional(this, node(this).filter(|n| n.kind != Kind::Attribute).and_then(|n| n.parent())))
        }),
        property("ChildNodes", "System.Xml.XmlNodeList", |_, this| {
            Ok(node(this)
                .map_or(Value::Null, |n| list(this, n.children.borrow().clone(), "System.Xml.XmlChildNodes")))
        }),
        property("PreviousSibling", "System.Xml.XmlNode", |_, this| Ok(sibling(this, -1))),
        property("NextSibling", "System.Xml.XmlNode", |_, this| Ok(sibling(this, 1))),
        property("Attributes", "System.Xml.XmlAttributeCollection", |_, this| {
            Ok(node(this).filter(|n| n.kind == Kind::Element).map_or(Value::Null, |n| {
                list(this, n.attributes.borrow().clone(), "System.Xml.XmlAttributeCollection")
            }))
        }),
        property("OwnerDocument", "xml", |_, this| {
            Ok(node(this).filter(|n| n.kind != Kind::Document).map_or(Value::Null, |_| root_value(this)))
        }),
        property("FirstChild", "System.Xml.XmlNode", |_, this| {
            Ok(optional(this, node(this).and_then(|n| n.children.borrow().first().cloned())))
        }),
        property("LastChild", "System.Xml.XmlNode", |_, this| {
            Ok(optional(this, node(this).and_then(|n| n.children.borrow().last().cloned())))
        }),
        property("HasChildNodes", "bool", |_, this| {
            Ok(Value::Bool(node(this).is_some_and(|n| !n.children.borrow().is_empty())))
        }),
        property("NamespaceURI", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(&**n.namespace.borrow())))
        }),
        property("Prefix", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(&*n.prefix())))
        })
        .settable(|_, this, value| {
            if let Some(n) = node(this) {
                let local = n.local_name();
                let prefix = value.as_str().unwrap_or("");
                *n.name.borrow_mut() =
                    if prefix.is_empty() { local } else { Rc::from(format!("{prefix}:{local}")) };
            }
            Ok(())
        }),
        property("LocalName", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(&*n.local_name())))
        }),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(false))),
        property("InnerText", "string", |_, this| {
            if node(this).is_some_and(|n| n.kind == Kind::Document) {
                return Ok(Value::Null);
            }
            Ok(node(this).map_or(Value::Null, |n| Value::from(n.inner_text())))
        })
        .settable(|_, this, value| {
            if let Some(n) = node(this) {
                n.set_inner_text(value.as_str().unwrap_or(""));
            }
            Ok(())
        }),
        property("OuterXml", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(n.outer_xml())))
        }),
        property("InnerXml", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(n.inner_xml())))
        })
        .settable(|_, this, value| set_inner_xml(this, value.as_str().unwrap_or(""))),
        property("SchemaInfo", "System.Xml.Schema.IXmlSchemaInfo", |_, this| {
            let is_element = node(this).is_some_and(|n| matches!(n.kind, Kind::Element | Kind::Attribute));
            Ok(opaque(if is_element { "System.Xml.XmlName" } else { "System.Xml.Schema.XmlSchemaInfo" }))
        }),
        property("BaseURI", "string", |_, _| Ok(Value::from(""))),
        property("PreviousText", "System.Xml.XmlNode", |_, _| Ok(Value::Null)),
    ]);

pub(in crate::types) static XML_LINKED_NODE: TypeRecord = TypeRecord::class("System.Xml.XmlLinkedNode")
    .base("System.Xml.XmlNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_CHARACTER_DATA: TypeRecord = TypeRecord::class("System.Xml.XmlCharacterData")
    .base("System.Xml.XmlLinkedNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
    .methods(&[
        method("string Substring(int offset, int count)", unemulated),
        method("void AppendData(string strData)", unemulated),
        method("void InsertData(int offset, string strData)", unemulated),
        method("void DeleteData(int offset, int count)", unemulated),
        method("void ReplaceData(int offset, int count, string strData)", unemulated),
    ])
    .properties(&[
        property("Data", "string", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(n.value.borrow().as_str())))
        })
        .settable(|_, this, value| {
            if let Some(n) = node(this) {
                *n.value.borrow_mut() = value.as_str().unwrap_or("").to_owned();
            }
            Ok(())
        }),
        property("Length", "int", |_, this| {
            Ok(node(this).map_or(Value::Null, |n| Value::from(crate::text::utf16_len(&n.value.borrow()))))
        }),
    ]);

pub(in crate::types) static XML_TEXT: TypeRecord = TypeRecord::class("System.Xml.XmlText")
    .base("System.Xml.XmlCharacterData")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_C_DATA_SECTION: TypeRecord = TypeRecord::class("System.Xml.XmlCDataSection")
    .base("System.Xml.XmlCharacterData")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_COMMENT: TypeRecord = TypeRecord::class("System.Xml.XmlComment")
    .base("System.Xml.XmlCharacterData")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_WHITESPACE: TypeRecord = TypeRecord::class("System.Xml.XmlWhitespace")
    .base("System.Xml.XmlCharacterData")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_PROCESSING_INSTRUCTION: TypeRecord =
    TypeRecord::class("System.Xml.XmlProcessingInstruction")
        .base("System.Xml.XmlLinkedNode")
        .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
        .properties(&[
            property("Target", "string", |_, this| {
                Ok(node(this).map_or(Value::Null, |n| Value::from(&*n.name())))
            }),
            property("Data", "string", |_, this| {
                Ok(node(this).map_or(Value::Null, |n| Value::from(n.value.borrow().as_str())))
            }),
        ]);

pub(in crate::types) static XML_DOCUMENT_TYPE: TypeRecord = TypeRecord::class("System.Xml.XmlDocumentType")
    .base("System.Xml.XmlLinkedNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_DOCUMENT_FRAGMENT: TypeRecord =
    TypeRecord::class("System.Xml.XmlDocumentFragment")
        .base("System.Xml.XmlNode")
        .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"]);

pub(in crate::types) static XML_DECLARATION: TypeRecord = TypeRecord::class("System.Xml.XmlDeclaration")
    .base("System.Xml.XmlLinkedNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
    .properties(&[
        property("Version", "string", |_, this| Ok(declared(this, "version"))),
        property("Encoding", "string", |_, this| Ok(declared(this, "encoding"))).settable(
            |_, this, value| {
                if let Some(n) = node(this) {
                    let standalone = declared(this, "standalone");
                    let text = declaration_text(
                        "1.0",
                        value.as_str().unwrap_or(""),
                        standalone.as_str().unwrap_or(""),
                    );
                    *n.value.borrow_mut() = text;
                }
                Ok(())
            },
        ),
        property("Standalone", "string", |_, this| Ok(declared(this, "standalone"))),
    ]);

pub(in crate::types) static XML_ATTRIBUTE: TypeRecord = TypeRecord::class("System.Xml.XmlAttribute")
    .base("System.Xml.XmlNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
    .properties(&[
        property("Specified", "bool", |_, _| Ok(Value::Bool(true))),
        property("OwnerElement", "System.Xml.XmlElement", |_, this| {
            Ok(optional(this, node(this).and_then(|n| n.parent())))
        }),
    ]);

pub(in crate::types) static XML_ELEMENT: TypeRecord = TypeRecord::class("System.Xml.XmlElement")
    .base("System.Xml.XmlLinkedNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
    .methods(&[
        method("string GetAttribute(string name)", |_, this, a| {
            Ok(Value::from(attribute(this, a).map_or(String::new(), |x| x.value.borrow().clone())))
        }),
        method("void SetAttribute(string name, string value)", |_, this, a| {
            if let Some(n) = node(this) {
                n.set_attribute(a.text(0), a.text(1));
            }
            Ok(Value::Void)
        }),
        method("void RemoveAttribute(string name)", |_, this, a| {
            if let Some(found) = attribute(this, a) {
                found.detach();
            }
            Ok(Value::Void)
        }),
        method("System.Xml.XmlAttribute GetAttributeNode(string name)", |_, this, a| {
            Ok(optional(this, attribute(this, a)))
        }),
        method("System.Xml.XmlAttribute SetAttributeNode(System.Xml.XmlAttribute newAttr)", |_, this, a| {
            append_attribute(this, &a[0])
        }),
        method("System.Xml.XmlAttribute RemoveAttributeNode(System.Xml.XmlAttribute oldAttr)", |_, _, a| {
            if let Some(n) = node(&a[0]) {
                n.detach();
            }
            Ok(a.value(0))
        }),
        method("System.Xml.XmlNodeList GetElementsByTagName(string name)", |_, this, a| {
            Ok(by_tag(this, a.text(0)))
        }),
        method("string GetAttribute(string localName, string namespaceURI)", |_, this, a| {
            Ok(Value::from(attribute(this, a).map_or(String::new(), |x| x.value.borrow().clone())))
        }),
        method("string SetAttribute(string localName, string namespaceURI, string value)", |_, this, a| {
            if let Some(n) = node(this) {
                let new = n.set_attribute(a.text(0), a.text(2));
                *new.namespace.borrow_mut() = Rc::from(a.text(1));
            }
            Ok(a.value(2))
        }),
        method("void RemoveAttribute(string localName, string namespaceURI)", |_, this, a| {
            if let Some(found) = attribute(this, a) {
                found.detach();
            }
            Ok(Value::Void)
        }),
        method(
            "System.Xml.XmlAttribute GetAttributeNode(string localName, string namespaceURI)",
            |_, this, a| Ok(optional(this, attribute(this, a))),
        ),
        method("System.Xml.XmlAttribute SetAttributeNode(string localName, string namespaceURI)", unemulated),
        method(
            "System.Xml.XmlAttribute RemoveAttributeNode(string localName, string namespaceURI)",
            unemulated,
        ),
        method(
            "System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)",
            |_, this, a| Ok(by_local_name(this, a.text(0), a.text(1))),
        ),
        method("bool HasAttribute(string name)", |_, this, a| Ok(Value::Bool(attribute(this, a).is_some()))),
        method("bool HasAttribute(string localName, string namespaceURI)", |_, this, a| {
            Ok(Value::Bool(attribute(this, a).is_some()))
        }),
        method("System.Xml.XmlNode RemoveAttributeAt(int i)", unemulated),
        method("void RemoveAllAttributes()", |_, this, _| {
            if let Some(n) = node(this) {
                n.attributes.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
    ])
    .properties(&[
        property("IsEmpty", "bool", |_, this| {
            Ok(Value::Bool(
                node(this).is_some_and(|n| n.is_empty_tag.get() && n.children.borrow().is_empty()),
            ))
        })
        .settable(|_, this, value| {
            if let Some(n) = node(this) {
                n.is_empty_tag.set(convert::to_bool(&value));
            }
            Ok(())
        }),
        property("HasAttributes", "bool", |_, this| {
            Ok(Value::Bool(node(this).is_some_and(|n| !n.attributes.borrow().is_empty())))
        }),
    ]);

pub(in crate::types) static XML_DOCUMENT: TypeRecord = TypeRecord::class("System.Xml.XmlDocument")
    .base("System.Xml.XmlNode")
    .interfaces(&["System.ICloneable", "System.Collections.IEnumerable"])
    .constructors(&[
        constructor("xml new()", |_, _, _| Ok(document_value(Node::new(Kind::Document, "#document")))),
        constructor("xml new(System.Xml.XmlNameTable nt)", |_, _, _| Ok(document_value(Node::new(Kind::Document, "#document")))),
    ])
    .methods(&[
        method("System.Xml.XmlAttribute CreateAttribute(string name)", |_, this, a| Ok(made(this, Kind::Attribute, a.text(0), "", ""))),
        method("System.Xml.XmlCDataSection CreateCDataSection(string data)", |_, this, a| Ok(made(this, Kind::CData, "#cdata-section", "", a.text(0)))),
        method("System.Xml.XmlComment CreateComment(string data)", |_, this, a| Ok(made(this, Kind::Comment, "#comment", "", a.text(0)))),
        method("System.Xml.XmlDocumentType CreateDocumentType(string name, string publicId, string systemId, string internalSubset)", unemulated),
        method("System.Xml.XmlDocumentFragment CreateDocumentFragment()", |_, this, _| Ok(made(this, Kind::Fragment, "#document-fragment", "", ""))),
        method("System.Xml.XmlElement CreateElement(string name)", |_, this, a| Ok(made(this, Kind::Element, a.text(0), "", ""))),
        method("System.Xml.XmlEntityReference CreateEntityReference(string name)", unemulated),
        method("System.Xml.XmlProcessingInstruction CreateProcessingInstruction(string target, string data)", |_, this, a| Ok(made(this, Kind::ProcessingInstruction, a.text(0), "", a.text(1)))),
        method("System.Xml.XmlDeclaration CreateXmlDeclaration(string version, string encoding, string standalone)", |_, this, a| Ok(made(this, Kind::Declaration, "xml", "", &declaration_text(a.text(0), a.text(1), a.text(2))))),
        method("System.Xml.XmlText CreateTextNode(string text)", |_, this, a| Ok(made(this, Kind::Text, "#text", "", a.text(0)))),
        method("System.Xml.XmlSignificantWhitespace CreateSignificantWhitespace(string text)", |_, this, a| Ok(made(this, Kind::Whitespace, "#whitespace", "", a.text(0)))),
        method("System.Xml.XmlWhitespace CreateWhitespace(string text)", |_, this, a| Ok(made(this, Kind::Whitespace, "#whitespace", "", a.text(0)))),
        method("System.Xml.XmlNodeList GetElementsByTagName(string name)", |_, this, a| Ok(by_tag(this, a.text(0)))),
        method("System.Xml.XmlAttribute CreateAttribute(string qualifiedName, string namespaceURI)", |_, this, a| Ok(made(this, Kind::Attribute, a.text(0), a.text(1), ""))),
        method("System.Xml.XmlElement CreateElement(string qualifiedName, string namespaceURI)", |_, this, a| Ok(made(this, Kind::Element, a.text(0), a.text(1), ""))),
        method("System.Xml.XmlNodeList GetElementsByTagName(string localName, string namespaceURI)", |_, this, a| Ok(by_local_name(this, a.text(0), a.text(1)))),
        method("System.Xml.XmlElement GetElementById(string elementId)", |_, this, a| {
            let mut all = vec![];
            if let Some(n) = node(this) {
                n.descendants(&mut all);
            }
            Ok(optional(this, all.into_iter().find(|n| n.attribute("id").is_some_and(|x| *x.value.borrow() == a.text(0)))))
        }),
        method("System.Xml.XmlNode ImportNode(System.Xml.XmlNode node, bool deep)", |_, this, a| Ok(node(&a[0]).map_or(Value::Null, |n| wrap(this, n.clone_node(a.boolean(1)))))),
        method("System.Xml.XmlAttribute CreateAttribute(string prefix, string localName, string namespaceURI)", |_, this, a| Ok(made(this, Kind::Attribute, &qualified(a.text(0), a.text(1)), a.text(2), ""))),
        method("System.Xml.XmlElement CreateElement(string prefix, string localName, string namespaceURI)", |_, this, a| Ok(made(this, Kind::Element, &qualified(a.text(0), a.text(1)), a.text(2), ""))),
        method("System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string prefix, string name, string namespaceURI)", |_, this, a| Ok(made(this, kind_of(a.enumeration(0).unwrap_or(1)), &qualified(a.text(1), a.text(2)), a.text(3), ""))),
        method("System.Xml.XmlNode CreateNode(string nodeTypeString, string name, string namespaceURI)", |_, this, a| {
            let kind = match a.text(0).to_ascii_lowercase().as_str() {
                "attribute" => Kind::Attribute,
                "text" => Kind::Text,
                "comment" => Kind::Comment,
                _ => Kind::Element,
            };
            Ok(made(this, kind, a.text(1), a.text(2), ""))
        }),
        method("System.Xml.XmlNode CreateNode(System.Xml.XmlNodeType type, string name, string namespaceURI)", |_, this, a| Ok(made(this, kind_of(a.enumeration(0).unwrap_or(1)), a.text(1), a.text(2), ""))),
        method("System.Xml.XmlNode ReadNode(System.Xml.XmlReader reader)", unemulated),
        method("void Load(string filename)", |rt, this, a| {
            let text = read_file(rt, a.text(0))?;
            load(this, &text)
        }),
        method("void Load(System.IO.Stream inStream)", |_, this, a| {
            let bytes = crate::types::io::stream_of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
            let text = crate::dotnet::Encoding::Utf8 { mark: false }.decode_file(&bytes);
            load(this, &text)
        }),
        method("void Load(System.IO.TextReader txtReader)", |rt, this, a| {
            let text = rt.call_method(&a[0], "ReadToEnd", &[])?;
            load(this, text.as_str().unwrap_or(""))
        }),
        method("void Load(System.Xml.XmlReader reader)", unemulated),
        method("void LoadXml(string xml)", |_, this, a| load(this, a.text(0))),
        method("void Save(string filename)", |rt, this, a| super::writer::save(rt, this, a.text(0))),
        method("void Save(System.IO.Stream outStream)", |rt, this, a| super::writer::save_to(rt, this, &a[0])),
        method("void Save(System.IO.TextWriter writer)", |rt, this, a| super::writer::save_to(rt, this, &a[0])),
        method("void Save(System.Xml.XmlWriter w)", |rt, this, a| super::writer::save_to(rt, this, &a[0])),
        method("void WriteContentTo(System.Xml.XmlWriter xw)", unemulated),
        method("void Validate(System.Xml.Schema.ValidationEventHandler validationEventHandler)", unemulated),
        method("void Validate(System.Xml.Schema.ValidationEventHandler validationEventHandler, System.Xml.XmlNode nodeToValidate)", unemulated),
    ])
    .properties(&[
        property("DocumentType", "System.Xml.XmlDocumentType", |_, this| Ok(optional(this, node(this).and_then(|n| n.children.borrow().iter().find(|c| c.kind == Kind::DocumentType).cloned())))),
        property("Implementation", "System.Xml.XmlImplementation", |_, _| {
            Ok(opaque("System.Xml.XmlImplementation"))
        }),
        property("DocumentElement", "System.Xml.XmlElement", |_, this| Ok(optional(this, node(this).and_then(|n| n.children.borrow().iter().find(|c| c.kind == Kind::Element).cloned())))),
        property("Schemas", "System.Xml.Schema.XmlSchemaSet", |_, _| {
            Ok(opaque("System.Xml.Schema.XmlSchemaSet"))
        }),
        property("XmlResolver", "System.Xml.XmlResolver", |_, _| Ok(Value::Null)).settable(|_, _, _| Ok(())),
        property("NameTable", "System.Xml.XmlNameTable", |_, _| Ok(opaque("System.Xml.NameTable"))),
        property("PreserveWhitespace", "bool", |_, this| Ok(Value::Bool(node(this).is_some_and(|n| n.preserves_space.get())))).settable(|_, this, value| {
            if let Some(n) = node(this) {
                n.preserves_space.set(convert::to_bool(&value));
            }
            Ok(())
        }),
    ]);

pub(in crate::types) static XML_NODE_LIST: TypeRecord = TypeRecord::class("System.Xml.XmlNodeList")
    .interfaces(&["System.Collections.IEnumerable", "System.IDisposable"])
    .methods(&[
        method("System.Xml.XmlNode Item(int index)", item_at),
        method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| {
            Ok(Value::object(Enumerator::new(
                "System.Collections.IEnumerator",
                super::items_of(this).unwrap_or_default(),
            )))
        }),
        method("System.Xml.XmlNode Item(int index) {get;}", item_at),
        method("System.Xml.XmlNode ItemOf(int i) {get;}", item_at),
    ])
    .properties(&[property("Count", "int", |_, this| {
        Ok(Value::from(nodes_in(this).map_or(0, <[Rc<Node>]>::len)))
    })]);

pub(in crate::types) static XML_NAMED_NODE_MAP: TypeRecord = TypeRecord::class("System.Xml.XmlNamedNodeMap")
    .interfaces(&["System.Collections.IEnumerable"])
    .methods(&[
        method("System.Xml.XmlNode GetNamedItem(string name)", |_, this, a| Ok(named(this, a.text(0)))),
        method("System.Xml.XmlNode SetNamedItem(System.Xml.XmlNode node)", |_, this, a| {
            append_attribute(&owner(this), &a[0])
        }),
        method("System.Xml.XmlNode RemoveNamedItem(string name)", |_, this, a| {
            let found = named(this, a.text(0));
            if let Some(n) = node(&found) {
                n.detach();
            }
            Ok(found)
        }),
        method("System.Xml.XmlNode Item(int index)", item_at),
        method("System.Xml.XmlNode GetNamedItem(string localName, string namespaceURI)", unemulated),
        method("System.Xml.XmlNode RemoveNamedItem(string localName, string namespaceURI)", unemulated),
        method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| {
            Ok(Value::object(Enumerator::new(
                "System.Collections.IEnumerator",
                super::items_of(this).unwrap_or_default(),
            )))
        }),
    ])
    .properties(&[property("Count", "int", |_, this| {
        Ok(Value::from(nodes_in(this).map_or(0, <[Rc<Node>]>::len)))
    })]);

pub(in crate::types) static XML_ATTRIBUTE_COLLECTION: TypeRecord = TypeRecord::class("System.Xml.XmlAttributeCollection")
    .base("System.Xml.XmlNamedNodeMap")
    .interfaces(&["System.Collections.IEnumerable", "System.Collections.ICollection"])
    .methods(&[
        method("System.Xml.XmlAttribute Prepend(System.Xml.XmlAttribute node)", |_, this, a| append_attribute(&owner(this), &a[0])),
        method("System.Xml.XmlAttribute Append(System.Xml.XmlAttribute node)", |_, this, a| append_attribute(&owner(this), &a[0])),
        method("System.Xml.XmlAttribute InsertBefore(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)", unemulated),
        method("System.Xml.XmlAttribute InsertAfter(System.Xml.XmlAttribute newNode, System.Xml.XmlAttribute refNode)", unemulated),
        method("System.Xml.XmlAttribute Remove(System.Xml.XmlAttribute node)", |_, _, a| {
            if let Some(n) = node(&a[0]) {
                n.detach();
            }
            Ok(a.value(0))
        }),
        method("System.Xml.XmlAttribute RemoveAt(int i)", unemulated),
        method("void RemoveAll()", |_, this, _| {
            if let Some(n) = node(&owner(this)) {
                n.attributes.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
        method("void CopyTo(System.Xml.XmlAttribute[] array, int index)", unemulated),
        method("System.Xml.XmlAttribute Item(string name) {get;}", |rt, this, a| if a[0].as_str().is_some() { Ok(named(this, a.text(0))) } else { item_at(rt, this, a) }),
        method("System.Xml.XmlAttribute Item(int i) {get;}", |rt, this, a| item_at(rt, this, a)),
        method("System.Xml.XmlAttribute ItemOf(int i) {get;}", |rt, this, a| if a[0].as_str().is_some() { Ok(named(this, a.text(0))) } else { item_at(rt, this, a) }),
        method("System.Xml.XmlAttribute ItemOf(string name) {get;}", |rt, this, a| if a[0].as_str().is_some() { Ok(named(this, a.text(0))) } else { item_at(rt, this, a) }),
        method("System.Xml.XmlAttribute ItemOf(string localName, string namespaceURI) {get;}", |rt, this, a| if a[0].as_str().is_some() { Ok(named(this, a.text(0))) } else { item_at(rt, this, a) }),
    ]);

pub(in crate::types) static NAME_TABLE: TypeRecord = TypeRecord::class("System.Xml.NameTable")
    .base("System.Xml.XmlNameTable")
    .constructors(&[constructor("System.Xml.NameTable new()", |_, _, _| Ok(opaque("System.Xml.NameTable")))]);

pub(in crate::types) static XML_NAMESPACE_MANAGER: TypeRecord = TypeRecord::class("System.Xml.XmlNamespaceManager")
    .interfaces(&["System.Xml.IXmlNamespaceResolver", "System.Collections.IEnumerable"])
    .constructors(&[
        constructor("System.Xml.XmlNamespaceManager new(System.Xml.XmlNameTable nameTable)", |_, _, _| Ok(Value::object(NamespaceManager::default()))),
    ])
    .methods(&[
        method("void PushScope()", |_, _, _| Ok(Value::Bool(true))),
        method("bool PopScope()", |_, _, _| Ok(Value::Bool(true))),
        method("void AddNamespace(string prefix, string uri)", |_, this, a| {
            if let Some(m) = this.native::<NamespaceManager>() {
                m.prefixes.borrow_mut().push((a.text(0).to_owned(), a.text(1).to_owned()));
            }
            Ok(Value::Void)
        }),
        method("void RemoveNamespace(string prefix, string uri)", |_, this, a| {
            if let Some(m) = this.native::<NamespaceManager>() {
                m.prefixes.borrow_mut().retain(|(p, _)| p != a.text(0));
            }
            Ok(Value::Void)
        }),
        method("System.Collections.IEnumerator GetEnumerator()", unemulated),
        method("System.Collections.Generic.IDictionary[string,string] GetNamespacesInScope(System.Xml.XmlNamespaceScope scope)", unemulated),
        method("string LookupNamespace(string prefix)", |_, this, a| Ok(this.native::<NamespaceManager>().and_then(|m| m.find(a.text(0))).map_or(Value::Null, Value::from))),
        method("string LookupPrefix(string uri)", unemulated),
        method("bool HasNamespace(string prefix)", |_, this, a| Ok(Value::Bool(this.native::<NamespaceManager>().is_some_and(|m| m.find(a.text(0)).is_some())))),
    ])
    .properties(&[
        property("NameTable", "System.Xml.XmlNameTable", |_, _| Ok(opaque("System.Xml.NameTable"))),
        property("DefaultNamespace", "string", |_, this| Ok(Value::from(this.native::<NamespaceManager>().and_then(|m| m.find("")).unwrap_or_default()))),
    ]);
