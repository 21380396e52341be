//! The functions of XPath 1.0 that do not ask where they stand.

use super::node::{Kind, Node};
use super::xpath::{MANAGER_WANTED, NODE_SET_WANTED, Object, PathResult, number, text, to_number, truth};
use std::rc::Rc;

/// Calls a function; without arguments most speak of the node at hand.
pub(super) fn call(name: &str, values: &[Object], node: &Rc<Node>) -> PathResult<Object> {
    let own = Object::Nodes(vec![node.clone()]);
    let first = values.first().unwrap_or(&own);
    Ok(match name {
        "count" => match first {
            Object::Nodes(nodes) => Object::Number(nodes.len() as f64),
            _ => return Err(NODE_SET_WANTED.into()),
        },
        "sum" => match first {
            Object::Nodes(nodes) => Object::Number(nodes.iter().map(|n| to_number(&n.inner_text())).sum()),
            _ => return Err(NODE_SET_WANTED.into()),
        },
        "name" => Object::Text(node_name(first, false)),
        "local-name" => Object::Text(node_name(first, true)),
        "namespace-uri" => Object::Text(match first {
            Object::Nodes(nodes) => nodes.first().map_or(String::new(), |n| n.namespace.borrow().to_string()),
            _ => String::new(),
        }),
        "number" => Object::Number(number(first)),
        "boolean" => Object::Bool(truth(first)),
        "not" => Object::Bool(!truth(first)),
        "true" => Object::Bool(true),
        "false" => Object::Bool(false),
        "floor" => Object::Number(number(first).floor()),
        "ceiling" => Object::Number(number(first).ceil()),
        "round" => Object::Number((number(first) + 0.5).floor()),
        _ => return text_function(name, first, values),
    })
}

/// The functions about strings.
fn text_function(name: &str, first: &Object, values: &[Object]) -> PathResult<Object> {
    let whole = text(first);
    let second = values.get(1).map_or(String::new(), text);
    Ok(Object::Text(match name {
        "string" => whole,
        "contains" => return Ok(Object::Bool(whole.contains(&second))),
        "starts-with" => return Ok(Object::Bool(whole.starts_with(&second))),
        "string-length" => return Ok(Object::Number(crate::text::to_units(&whole).len() as f64)),
        "normalize-space" => whole.split_whitespace().collect::<Vec<_>>().join(" "),
        "concat" => values.iter().map(text).collect(),
        "substring-before" => whole.split_once(&second).map_or(String::new(), |(head, _)| head.to_owned()),
        "substring-after" => whole.split_once(&second).map_or(String::new(), |(_, tail)| tail.to_owned()),
        "substring" => {
            let start = values.get(1).map_or(1.0, number).round();
            let length = values.get(2).map_or(f64::INFINITY, number).round();
            let inside = |i: usize| (i + 1) as f64 >= start && ((i + 1) as f64) < start + length;
            whole.chars().enumerate().filter(|(i, _)| inside(*i)).map(|(_, c)| c).collect()
        }
        "translate" => translate(&whole, &second, &values.get(2).map_or(String::new(), text)),
        _ => return Err(MANAGER_WANTED.into()),
    }))
}

fn translate(text: &str, from: &str, to: &str) -> String {
    let to: Vec<char> = to.chars().collect();
    let map = |c: char| match from.chars().position(|f| f == c) {
        Some(i) => to.get(i).copied(),
        None => Some(c),
    };
    text.chars().filter_map(map).collect()
}

fn node_name(value: &Object, local: bool) -> String {
    let Object::Nodes(nodes) = value else { return String::new() };
    match nodes.first() {
        Some(n) if matches!(n.kind, Kind::Element | Kind::Attribute | Kind::ProcessingInstruction) => {
            if local { n.local_name().to_string() } else { n.name().to_string() }
        }
        _ => String::new(),
    }
}
