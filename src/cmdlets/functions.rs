//! The functions that every session begins with: `help`, `mkdir`, `Clear-Host` and the like.

use crate::engine::{Code, Context, Function};
use crate::language::ast::StatementAst;
use crate::text::{Name, Source};
use std::rc::Rc;

const FUNCTIONS: &str = include_str!("../../grammar/commands/functions.ps1");

/// Puts the functions into the global scope; they are compiled when they are called.
pub fn define(cx: &mut Context) {
    let parsed = crate::language::parse(&Source::new(None, FUNCTIONS));
    let statements = parsed.script.end.iter().flat_map(|block| &block.statements);
    for statement in statements {
        let StatementAst::Function(definition) = statement else { continue };
        let code = Code::new(definition.body.clone(), Some(definition.clone()));
        let block = code.instantiate(cx);
        let function = Function::new(&definition.name, block, code, definition.kind);
        cx.global.define_function(Name::new(&definition.name), Rc::new(function));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_functions_parse() {
        let parsed = crate::language::parse(&Source::new(None, FUNCTIONS));
        assert!(parsed.errors.is_empty());
        let statements = parsed.script.end.as_ref().map_or(&[][..], |block| &block.statements);
        assert!(statements.iter().all(|s| matches!(s, StatementAst::Function(_))));
    }
}
