//! Classes and enums of scripts: defined when the block that holds them is compiled.

use super::Compiler;
use crate::language::ast::*;
use crate::object::{Result, Thrown, throw};

impl Compiler<'_> {
    /// Defines the classes and enums at the top of a block before anything in it is compiled.
    pub(super) fn define_types(&mut self, ast: &ScriptBlockAst) -> Result<()> {
        let blocks = [&ast.begin, &ast.process, &ast.end];
        for block in blocks.into_iter().flatten() {
            for statement in &block.statements {
                if let StatementAst::Type(_) = statement {
                    return throw(Thrown::not_emulated("a class or an enum"));
                }
            }
        }
        Ok(())
    }
}
