//! Script blocks as values.

use super::Extras;
use crate::language::ast::ScriptBlockAst;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

/// A script block: its syntax tree, the session state it belongs to, and what the engine made of it.
pub struct ScriptBlock {
    pub ast: Rc<ScriptBlockAst>,
    /// The module or closure whose variables the block sees; the engine's own type. `None`: whoever calls.
    pub session: RefCell<Option<Rc<dyn Any>>>,
    /// The engine's compiled form, shared by all script blocks of one place in the source.
    pub compiled: Rc<dyn Any>,
    pub extras: Extras,
}

impl ScriptBlock {
    pub fn new(ast: Rc<ScriptBlockAst>, compiled: Rc<dyn Any>) -> ScriptBlock {
        ScriptBlock { ast, session: RefCell::new(None), compiled, extras: Extras::default() }
    }

    /// The text between the braces, as `ToString()` gives it.
    pub fn text(&self) -> &str {
        let text = self.ast.extent.text(&self.ast.source);
        let inner = text.strip_prefix('{').and_then(|t| t.strip_suffix('}'));
        inner.unwrap_or(text)
    }
}
