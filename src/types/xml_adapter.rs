//! Elements and attributes of XML read as properties.

use crate::object::{Result, Runtime, Thrown, Value, throw};
use crate::types::xml::{Kind, Node, node, property_position, wrap};
use crate::types::{MemberDescription, MemberType};
use std::rc::Rc;

/// How the text of a node is called.
const TEXT: &str = "#text";

/// Attributes and child elements of that name, attributes first.
fn named(target: &Rc<Node>, name: &str) -> Vec<Rc<Node>> {
    if target.kind == Kind::Attribute {
        return if name == TEXT { vec![target.clone()] } else { vec![] };
    }
    let fits = |n: &&Rc<Node>| n.local_name().eq_ignore_ascii_case(name);
    let attributes = target.attributes.borrow();
    let children = target.children.borrow();
    let elements = children.iter().filter(|n| !matches!(n.kind, Kind::Whitespace));
    attributes.iter().filter(fits).chain(elements.filter(fits)).cloned().collect()
}

/// What a node is as a property's value: its text where it has nothing else.
fn value_of(target: &Value, node: &Rc<Node>) -> Value {
    match node.kind {
        Kind::Attribute | Kind::Text | Kind::CData | Kind::Comment => {
            return Value::from(node.value.borrow().as_str());
        }
        Kind::Declaration | Kind::ProcessingInstruction => return Value::from(node.value.borrow().as_str()),
        _ => {}
    }
    if !node.attributes.borrow().is_empty() {
        return wrap(target, node.clone());
    }
    let children = node.children.borrow();
    match children.as_slice() {
        [] => Value::from(""),
        [only] if only.kind == Kind::Text => Value::from(only.value.borrow().as_str()),
        _ => wrap(target, node.clone()),
    }
}

pub(crate) fn get(target: &Value, name: &str) -> Option<Value> {
    let found = named(node(target)?, name);
    match found.as_slice() {
        [] => None,
        [one] => Some(value_of(target, one)),
        several => Some(Value::array(several.iter().map(|n| value_of(target, n)).collect())),
    }
}

pub(crate) fn set(_: &mut dyn Runtime, target: &Value, name: &str, value: &Value) -> Result<bool> {
    let Some(own) = node(target) else { return Ok(false) };
    let found = named(own, name);
    let refuse = |id: &str| {
        let text = format!(
            "Cannot set \"{name}\" because only strings can be used as values to set XmlNode properties."
        );
        throw(Thrown::exception("System.Management.Automation.SetValueException", text).with_id(id))
    };
    match found.as_slice() {
        [] => Ok(false),
        [one] => match value.as_str() {
            Some(text) => {
                let simple = one.kind != Kind::Element
                    || one.attributes.borrow().is_empty()
                        && one.children.borrow().iter().all(|c| c.kind == Kind::Text);
                if !simple {
                    return refuse("XmlNodeSetRestrictionsUnknownNodeType");
                }
                one.set_inner_text(text);
                Ok(true)
            }
            None => refuse("XmlNodeSetShouldBeAString"),
        },
        _ => refuse("XmlNodeSetRestrictionsMoreThanOneNode"),
    }
}

pub(crate) fn members(target: &Value) -> Vec<MemberDescription> {
    let Some(own) = node(target) else { return vec![] };
    let mut list: Vec<MemberDescription> = vec![];
    if own.kind == Kind::Attribute {
        list.push(MemberDescription {
            name: Rc::from(TEXT),
            definition: "string #text {get;set;}".to_owned(),
            kind: MemberType::Property,
            is_static: false,
        });
    }
    let attributes = own.attributes.borrow();
    let children = own.children.borrow();
    let nodes = attributes.iter().chain(children.iter().filter(|n| n.kind != Kind::Whitespace));
    for child in nodes {
        let name = child.local_name();
        if list.iter().any(|m| m.name.eq_ignore_ascii_case(&name)) {
            continue;
        }
        let Some(value) = get(target, &name) else { continue };
        let (type_name, accessors) = match &value {
            Value::Str(_) => ("string".to_owned(), "{get;set;}"),
            Value::Array(_) => ("System.Object[]".to_owned(), "{get;}"),
            other => (crate::object::type_name::powershell_name(other.type_id()), "{get;}"),
        };
        list.push(MemberDescription {
            definition: format!("{type_name} {name} {accessors}"),
            name,
            kind: MemberType::Property,
            is_static: false,
        });
    }
    list
}

/// Puts a node's properties into .NET's order, after those that are its content.
pub(crate) fn arrange(target: &Value, list: &mut [MemberDescription]) {
    let Some(own) = node(target) else { return };
    let kind = own.kind;
    let content = members(target);
    let is_content = |m: &MemberDescription| content.iter().any(|c| c.name == m.name);
    list.sort_by_cached_key(|m| match m.kind {
        MemberType::Property if !is_content(m) => property_position(kind, &m.name).saturating_add(1),
        MemberType::Property => 0,
        _ => usize::MAX,
    });
}

/// Names of the properties that are a node's content, as views list them: the indexer of elements and documents hides
/// one of its name. `None` for what is no node.
pub(crate) fn content_names(target: &Value) -> Option<Vec<Rc<str>>> {
    node(target)?;
    Some(members(target).into_iter().map(|m| m.name).filter(|n| !n.eq_ignore_ascii_case("Item")).collect())
}

/// The text of a node where PowerShell writes one: its name.
pub(crate) fn node_text(target: &Value) -> Option<String> {
    Some(node(target)?.local_name().to_string())
}

/// An element's type names begin with its own name.
pub(crate) fn type_names(target: &Value) -> Option<Vec<Rc<str>>> {
    let own = node(target)?;
    let id = target.type_id();
    let base = id.name();
    let namespace = own.namespace.borrow();
    let first = if namespace.is_empty() {
        format!("{base}#{}", own.local_name())
    } else {
        format!("{base}#{namespace}#{}", own.local_name())
    };
    let mut names = vec![Rc::from(first)];
    let mut next = Some(id);
    while let Some(id) = next {
        let info = id.info();
        names.push(info.name.clone());
        next = info.base;
    }
    if own.kind == Kind::Document {
        names.remove(0);
    }
    Some(names)
}
