//! The grammar: one function per production of the language specification, over nom.
//!
//! A production takes an [`input::Input`] and gives the input after it with its node, or says
//! that it is not there. Broken scripts are mended where PowerShell mends them, so productions
//! report errors on the side and still give nodes. No production runs anything or resolves names.

mod block;
mod character;
mod class;
mod command;
mod comment;
mod control;
mod expression;
mod input;
mod lexical;
mod loops;
mod number_literal;
mod precedence;
#[cfg(test)]
mod productions;
mod requires;
mod statement;
mod string;
mod switch;
mod token_list;
mod type_name;
mod variable;

use crate::language::ParseError;
use crate::language::ast::ScriptBlockAst;
use crate::language::token::Token;
use crate::text::Source;
use input::{Context, Shared};
use std::rc::Rc;

/// What a parse gives.
pub(crate) struct Outcome {
    pub script: ScriptBlockAst,
    pub errors: Vec<ParseError>,
    /// What the checks of finished statements found.
    pub findings: Vec<ParseError>,
    pub tokens: Vec<Token>,
}

/// Parses a script; lists its tokens too if asked.
pub(crate) fn parse_script(source: &Rc<Source>, with_tokens: bool) -> Outcome {
    let shared = Shared::new(source.clone(), with_tokens);
    let context = Context::new(&source.text, 0, Vec::new(), &shared);
    let input = context.input();
    let mut script = match block::script(input) {
        Ok((_, script)) => script,
        Err(_) => block::empty_script(input),
    };
    let places: Vec<(u32, u32)> =
        shared.requires.borrow().iter().map(|(&start, &end)| (start, end)).collect();
    let mut errors = shared.take_errors();
    script.requirements = requires::read(source, &places, &mut errors);
    let tokens = shared.tokens.as_ref().map(|t| t.borrow().clone()).unwrap_or_default();
    let findings = shared.findings.take();
    Outcome { script, errors, findings, tokens }
}
