//! From syntax trees to closures.
//!
//! Names become slots, constants are folded, and the usual shapes (`$i -lt 10`, `$i++`, `$_.Name`)
//! become one closure. What a script does is decided here once; running only calls.

mod access;
mod assignment;
mod attributes;
mod binary;
mod block;
mod class;
mod class_check;
mod command;
mod condition;
mod expression;
mod literal;
mod loops;
mod statement;
mod step;
mod switch;
mod try_catch;
mod types;
mod variable;

pub use attributes::{apply_attribute, membership_of, metadata_of};
pub use block::Body;
pub(in crate::engine) use block::statement_extent;
pub use condition::Condition;

use super::context::Context;
use super::scope::Layout;
use crate::language::ast::ScriptBlockAst;
use crate::object::{Result, Value};
use crate::text::{Extent, Source};
use std::rc::Rc;

/// Gives a value.
pub type Expr = Box<dyn Fn(&mut Context) -> Result<Value>>;
/// Writes what it has to write into the current output.
pub type Stmt = Box<dyn Fn(&mut Context) -> Result<()>>;
/// Decides.
pub type Decide = Box<dyn Fn(&mut Context) -> Result<bool>>;

/// Compiles the code of one block.
pub struct Compiler<'a> {
    pub cx: &'a mut Context,
    pub source: Rc<Source>,
    pub layout: Rc<Layout>,
    /// The body of a class's method: `return` gives the method's value and nothing else is output.
    pub in_method: bool,
    pub using_namespaces: Vec<Rc<str>>,
    /// The block whose own scope the code runs in; `None` where it runs in a scope that others fill, too.
    pub(super) own_block: Option<Rc<ScriptBlockAst>>,
    /// Answer of [`Compiler::changes_only_own`].
    pub(super) only_own: Option<bool>,
}

impl<'a> Compiler<'a> {
    pub fn new(cx: &'a mut Context, source: Rc<Source>, layout: Rc<Layout>) -> Compiler<'a> {
        let using_namespaces = cx.using_namespaces.clone();
        let (own_block, only_own) = (None, None);
        Compiler { cx, source, layout, in_method: false, using_namespaces, own_block, only_own }
    }

    fn for_script(cx: &'a mut Context, ast: &ScriptBlockAst, layout: Rc<Layout>) -> Compiler<'a> {
        Compiler::new(cx, ast.source.clone(), layout)
    }

    /// The text of an extent, for error messages.
    fn text(&self, extent: Extent) -> String {
        extent.text(&self.source).to_owned()
    }
}
