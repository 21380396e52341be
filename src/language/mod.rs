//! The PowerShell language as text: tokens, syntax tree, grammar, parse errors, printer.
//! Pure: a text goes in; a tree and errors come out. Nothing here runs.

pub mod ast;
mod dump;
mod extent;
mod grammar;
pub mod help_comment;
mod message;
pub mod number;
mod parse_error;
mod print;
mod semantic;
pub mod token;
pub mod visit;

pub use dump::{
    assignment_operator_name, binary_operator_name, dump_ast, dump_detail, switch_flags_name,
    unary_operator_name,
};
pub use parse_error::ParseError;
pub use print::print;

use crate::text::Source;
use ast::ScriptBlockAst;
use std::rc::Rc;

/// A parsed script. Parsing never fails: a broken script has a tree and errors.
pub struct Parsed {
    pub script: Rc<ScriptBlockAst>,
    pub errors: Vec<ParseError>,
}

/// The tokens of a script, with comments and line ends, for highlighting.
pub fn tokens(source: &Rc<Source>) -> Vec<token::Token> {
    grammar::parse_script(source, true).tokens
}

/// Whether an expression needs no running, as an enumerator's value must not.
pub fn is_constant(expression: &ast::ExpressionAst) -> bool {
    semantic::is_constant(expression)
}

pub use semantic::is_safe_value;

/// The sentence of a parse error.
pub fn message_text(id: &str, arguments: &[&str]) -> String {
    message::text(id, arguments)
}

/// Parses a whole script.
pub fn parse(source: &Rc<Source>) -> Parsed {
    let mut outcome = grammar::parse_script(source, false);
    semantic::check_script(&outcome.script, outcome.findings, &mut outcome.errors);
    Parsed { script: Rc::new(outcome.script), errors: outcome.errors }
}
