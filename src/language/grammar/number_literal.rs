//! `numeric_literal`: where a number ends.

use super::input::{Input, Mode, Tok};
use super::lexical::ends_number;
use crate::language::ast::{Constant, ConstantExpressionAst, ExpressionAst};
use crate::language::number;

/// Where the number that starts here ends; `None` if it is a word.
pub(crate) fn number_end(i: Input<'_>, mode: Mode) -> Option<Input<'_>> {
    let parts = number::split(i.rest())?;
    let end = i.skip(parts.length as u32);
    if !ends_number(end, mode) {
        return None;
    }
    if !parts.is_simple() && parts.value().is_none() {
        if mode.is_command() {
            return None;
        }
        i.report("BadNumericConstant", i.cx.raw_extent(i.at, end.at), &[i.slice(i.at, end.at)]);
    }
    Some(end)
}

/// The node of a number.
pub(crate) fn number_node(i: Input<'_>, tok: Tok) -> ExpressionAst {
    let value = number::split(i.text(tok)).and_then(|parts| parts.value()).unwrap_or(Constant::Int32(0));
    ExpressionAst::Constant(ConstantExpressionAst { extent: i.extent(tok), value })
}
