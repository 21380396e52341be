//! Trees of objects from syntax trees.

use super::{AstNode, Node, Tree, properties};
use crate::language::ast::ScriptBlockAst;
use crate::language::visit::Node as Syntax;
use crate::object::Value;
use crate::text::Source;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// The object of a script block's tree.
pub fn block_ast(block: &Rc<ScriptBlockAst>) -> Value {
    let mut builder = Builder::default();
    builder.add(Syntax::ScriptBlock(block), None);
    builder.finish(block)
}

/// The nodes collected so far, and where each piece of the syntax tree went.
#[derive(Default)]
pub(super) struct Builder<'a> {
    syntax: Vec<Syntax<'a>>,
    nodes: Vec<Node>,
    places: FxHashMap<(usize, &'static str), u32>,
}

/// Where a piece of the tree stands in memory, which tells it from all others of its type.
pub(super) fn address<T>(piece: &T) -> usize {
    std::ptr::from_ref(piece).addr()
}

fn key(node: Syntax<'_>) -> Option<usize> {
    Some(match node {
        Syntax::ScriptBlock(n) | Syntax::MethodBody(n, _) => address(n),
        Syntax::UsingStatement(n) => address(n),
        Syntax::ParamBlock(n) => address(n),
        Syntax::Parameter(n) => address(n),
        Syntax::Attribute(n) => address(n),
        Syntax::NamedArgument(n) => address(n),
        Syntax::TypeConstraint(n) => address(n),
        Syntax::NamedBlock(n, _) => address(n),
        Syntax::StatementBlock(n) => address(n),
        Syntax::Statement(n) => address(n),
        Syntax::Pipeline(n) => address(n),
        Syntax::CommandBase(n) => address(n),
        Syntax::CommandParameter(n) => address(n),
        Syntax::Redirection(n) => address(n),
        Syntax::CatchClause(n) => address(n),
        Syntax::Trap(n) => address(n),
        Syntax::Function(n, _) => address(n),
        Syntax::Member(n) => address(n),
        Syntax::Expression(n) => address(n),
        Syntax::Variable(n) => address(n),
        Syntax::BaseCall(_) | Syntax::BaseInvoke(_) | Syntax::Implied(..) => return None,
    })
}

impl<'a> Builder<'a> {
    fn add(&mut self, node: Syntax<'a>, parent: Option<u32>) -> u32 {
        let index = self.nodes.len() as u32;
        let class = node.type_name();
        self.nodes.push(Node {
            class,
            extent: node.extent(),
            parent,
            children: vec![],
            properties: vec![],
            block: None,
        });
        self.syntax.push(node);
        if let Some(key) = key(node) {
            self.places.insert((key, class), index);
        }
        let mut children = Vec::new();
        node.children(&mut |child| children.push(child));
        for child in children {
            let at = self.add(child, Some(index));
            self.nodes[index as usize].children.push(at);
        }
        index
    }

    /// The text that all nodes are from.
    pub fn source(&self) -> Rc<Source> {
        match self.syntax.first() {
            Some(Syntax::ScriptBlock(n)) => n.source.clone(),
            _ => Source::new(None, ""),
        }
    }

    /// The node of a piece of the tree.
    pub fn place(&self, node: Syntax<'a>) -> Option<u32> {
        self.places.get(&(key(node)?, node.type_name())).copied()
    }

    fn finish(mut self, root: &Rc<ScriptBlockAst>) -> Value {
        for index in 0..self.nodes.len() {
            let node = self.syntax[index];
            let made = properties::of(node, &self);
            let own = &mut self.nodes[index];
            own.properties = made;
            own.block = match node {
                Syntax::ScriptBlock(n) if std::ptr::eq(n, &**root) => Some(root.clone()),
                _ => None,
            };
        }
        let tree = Rc::new(Tree { source: root.source.clone(), nodes: self.nodes });
        Value::object(AstNode { tree, index: 0 })
    }
}
