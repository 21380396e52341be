//! `System.Management.Automation.Language`: syntax trees, tokens and parse errors as objects of scripts.

mod build;
mod parser;
mod properties;
mod records;
mod tokens;
mod values;

pub use build::block_ast;

use crate::language::ast::ScriptBlockAst;
use crate::object::{Native, Result, Runtime, TypeId, TypeRecord, Value};
use crate::text::{Extent, Source};
use crate::types::collections::List;
use std::any::Any;
use std::rc::Rc;

pub(super) static RECORDS: &[&[&TypeRecord]] =
    &[records::RECORDS, values::RECORDS, tokens::RECORDS, parser::RECORDS];

const NAMESPACE: &str = "System.Management.Automation.Language.";

/// The type of that name in this namespace.
fn type_named(name: &str) -> TypeId {
    TypeId::named(&format!("{NAMESPACE}{name}"))
}

/// A whole tree: its nodes in the order in which a visitor meets them.
pub(super) struct Tree {
    source: Rc<Source>,
    nodes: Vec<Node>,
}

pub(super) struct Node {
    class: &'static str,
    extent: Extent,
    parent: Option<u32>,
    children: Vec<u32>,
    properties: Vec<(&'static str, Property)>,
    /// What a script block's node was made of.
    block: Option<Rc<ScriptBlockAst>>,
}

/// What a property of a node holds.
pub(super) enum Property {
    Value(Value),
    Node(Option<u32>),
    Nodes(Vec<u32>),
    Pairs(Vec<(u32, u32)>),
}

/// A node as an object.
#[derive(Clone)]
pub struct AstNode {
    tree: Rc<Tree>,
    index: u32,
}

impl Native for AstNode {
    fn type_id(&self) -> TypeId {
        type_named(self.node().class)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(u64::from(self.index))
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other
            .downcast_ref::<AstNode>()
            .is_some_and(|o| o.index == self.index && Rc::ptr_eq(&o.tree, &self.tree))
    }
}

impl AstNode {
    fn node(&self) -> &Node {
        &self.tree.nodes[self.index as usize]
    }

    fn text(&self) -> &str {
        self.node().extent.text(&self.tree.source)
    }

    fn at(&self, index: u32) -> Value {
        Value::object(AstNode { tree: self.tree.clone(), index })
    }

    /// A property's value; null where the node's class has it and the node does not.
    fn property(&self, name: &str) -> Value {
        let found = self.node().properties.iter().find(|(n, _)| *n == name);
        match found.map(|(_, property)| property) {
            None | Some(Property::Node(None)) => Value::Null,
            Some(Property::Value(value)) => value.clone(),
            Some(Property::Node(Some(index))) => self.at(*index),
            Some(Property::Nodes(all)) => collection(all.iter().map(|i| self.at(*i)).collect()),
            Some(Property::Pairs(all)) => {
                let pair = |(a, b): &(u32, u32)| values::pair(self.at(*a), self.at(*b));
                collection(all.iter().map(pair).collect())
            }
        }
    }

    /// The nodes that a predicate accepts, in the order of a visitor, as far as `wanted` of them.
    fn find(
        &self,
        rt: &mut dyn Runtime,
        predicate: &Value,
        nested: bool,
        wanted: usize,
    ) -> Result<Vec<Value>> {
        let mut found = Vec::new();
        let mut waiting = vec![self.index];
        while let Some(index) = waiting.pop() {
            rt.check_stop()?;
            let value = self.at(index);
            if values::accepts(rt, predicate, &value)? {
                found.push(value);
                if found.len() == wanted {
                    break;
                }
            }
            let node = &self.tree.nodes[index as usize];
            let closed = ["ScriptBlockExpressionAst", "FunctionDefinitionAst", "TypeDefinitionAst"]
                .contains(&node.class);
            if nested || !closed || index == self.index {
                waiting.extend(node.children.iter().rev());
            }
        }
        Ok(found)
    }
}

fn collection(items: Vec<Value>) -> Value {
    let definition = TypeId::named("System.Collections.ObjectModel.ReadOnlyCollection`1");
    Value::object(List::new(TypeId::generic(definition, vec![type_named("Ast")]), items).frozen())
}

fn of(this: &Value) -> Option<&AstNode> {
    this.native::<AstNode>()
}
