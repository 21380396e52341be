//! `if`, `try` and `data`, and what the statements with labels share.

use super::block::statement_block;
use super::command;
use super::input::{IResult, Input, Mode, Tok, after};
use super::lexical::{self, expect, skip_newlines, token};
use super::statement::{error_statement, pipeline_chain};
use super::type_name;
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;
use std::rc::Rc;

pub(super) fn label_text(i: Input<'_>, label: Option<Tok>) -> Option<Rc<str>> {
    label.map(|label| Rc::from(i.text(label).trim_start_matches(':')))
}

pub(super) fn start_of(i: Input<'_>, label: Option<Tok>, keyword: Tok) -> Extent {
    i.extent(label.unwrap_or(keyword)).to(i.extent(keyword))
}

/// `if_statement`, after its keyword.
pub(crate) fn if_statement<'a>(mut i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = i.extent(keyword);
    let mut clauses: Vec<(StatementAst, StatementBlockAst)> = Vec::new();
    let mut parts: Vec<ErrorPartAst> = Vec::new();
    let mut word = keyword;
    let mut end;
    loop {
        let (rest, clause) = if_clause(i, word, &mut parts)?;
        i = rest;
        match clause {
            Ok(clause) => {
                end = clause.1.extent;
                clauses.push(clause);
            }
            Err(end) => return Ok((i, broken_if(start.to(end), clauses, parts))),
        }
        let next = skip_newlines(i);
        let (rest, tok) = token(next, Mode::COMMAND);
        match tok.kind {
            K::ElseIf => {
                word = tok;
                i = rest;
            }
            K::Else => {
                let else_extent = rest.extent(tok);
                let (rest, block) = opt(statement_block).parse(rest)?;
                let Some(block) = block else {
                    rest.report_incomplete("MissingStatementBlockAfterElse", after(else_extent), &[]);
                    return Ok((rest, broken_if(start.to(else_extent), clauses, parts)));
                };
                let extent = start.to(block.extent);
                return Ok((
                    rest,
                    StatementAst::If(Box::new(IfStatementAst { extent, clauses, else_block: Some(block) })),
                ));
            }
            _ => break,
        }
    }
    Ok((i, StatementAst::If(Box::new(IfStatementAst { extent: start.to(end), clauses, else_block: None }))))
}

fn broken_if(
    extent: Extent,
    clauses: Vec<(StatementAst, StatementBlockAst)>,
    parts: Vec<ErrorPartAst>,
) -> StatementAst {
    let mut nested = Vec::new();
    for (condition, body) in clauses {
        nested.push(ErrorPartAst::Statement(condition));
        nested.push(ErrorPartAst::StatementBlock(body));
    }
    nested.extend(parts);
    error_statement(extent, nested)
}

type Clause = Result<(StatementAst, StatementBlockAst), Extent>;

/// `if_clause`: `( condition ) { … }` after `if` or `elseif`.
fn if_clause<'a>(i: Input<'a>, keyword: Tok, parts: &mut Vec<ErrorPartAst>) -> IResult<'a, Clause> {
    let name = i.text(keyword);
    let start = i.extent(keyword);
    let i = skip_newlines(i);
    let Ok((rest, open)) = expect(i, Mode::COMMAND, K::LParen) else {
        i.report_incomplete("MissingOpenParenthesisInIfStatement", after(start), &[name]);
        return Ok((i, Err(start)));
    };
    let open = rest.extent(open);
    let (i, condition) = opt(pipeline_chain).parse(skip_newlines(rest))?;
    let missing = condition.is_none();
    let condition = condition.unwrap_or_else(|| {
        let extent = after(open);
        i.report_incomplete("IfStatementMissingCondition", extent, &[name]);
        error_statement(extent, Vec::new())
    });
    let i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    if close.kind != K::RParen {
        let end = i.before(i.extent(close));
        if missing {
            return Ok((i, Err(end)));
        }
        i.report_incomplete("MissingEndParenthesisAfterStatement", i.extent(close), &[name]);
        parts.push(ErrorPartAst::Statement(condition));
        return Ok((i, Err(end)));
    }
    let close = rest.extent(close);
    let (i, body) = opt(statement_block).parse(rest)?;
    let Some(body) = body else {
        i.report_incomplete("MissingStatementBlock", close, &[name]);
        parts.extend(real_statement(condition).map(ErrorPartAst::Statement));
        return Ok((i, Err(close)));
    };
    Ok((i, Ok((condition, body))))
}

/// A condition that was written.
pub(super) fn real_statement(condition: StatementAst) -> Option<StatementAst> {
    if is_missing(&condition) { None } else { Some(condition) }
}

/// A condition that only stands for a missing one.
pub(super) fn is_missing(condition: &StatementAst) -> bool {
    matches!(condition, StatementAst::Error(node) if node.extent.start == node.extent.end && node.nested.is_empty())
}

/// `try_statement`, after its keyword.
pub(crate) fn try_statement<'a>(i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = i.extent(keyword);
    let (i, body) = opt(statement_block).parse(i)?;
    let Some(body) = body else {
        i.report_incomplete("MissingTryStatementBlock", after(start), &[]);
        return Ok((i, error_statement(start, Vec::new())));
    };
    let (mut i, mut end) = (i, body.extent);
    let mut catches = Vec::new();
    let mut broken = Vec::new();
    let mut finally = None;
    let mut failed = false;
    while let Ok((rest, clause)) = catch_clause(i) {
        i = rest;
        match clause {
            Ok(clause) => {
                end = clause.extent;
                catches.push(clause);
            }
            Err((extent, parts)) => {
                end = extent;
                broken = parts;
                failed = true;
                break;
            }
        }
    }
    let next = skip_newlines(i);
    if let Ok((rest, word)) = expect(next, Mode::COMMAND, K::Finally) {
        let word = rest.extent(word);
        let (rest, block) = opt(statement_block).parse(rest)?;
        i = rest;
        match block {
            Some(block) => {
                end = block.extent;
                finally = Some(block);
            }
            None => {
                i.report_incomplete("MissingFinallyStatementBlock", after(word), &[]);
                end = word;
                failed = true;
            }
        }
    }
    if !failed && catches.is_empty() && finally.is_none() {
        i.report_incomplete("MissingCatchOrFinally", after(end), &[]);
        failed = true;
    }
    let extent = start.to(end);
    if failed {
        let mut nested = vec![ErrorPartAst::StatementBlock(body)];
        nested.extend(catches.into_iter().map(ErrorPartAst::CatchClause));
        nested.extend(broken);
        return Ok((i, error_statement(extent, nested)));
    }
    Ok((i, StatementAst::Try(Box::new(TryStatementAst { extent, body, catches, finally }))))
}

type Catch = Result<CatchClauseAst, (Extent, Vec<ErrorPartAst>)>;

/// `catch_clause`
fn catch_clause(i: Input<'_>) -> IResult<'_, Catch> {
    let (mut i, keyword) = expect(skip_newlines(i), Mode::COMMAND, K::Catch)?;
    let start = i.extent(keyword);
    let mut end = start;
    let mut types: Vec<TypeConstraintAst> = Vec::new();
    let mut comma: Option<Tok> = None;
    let mut broken = None;
    loop {
        let from = skip_newlines(i);
        match type_name::type_literal(from) {
            Ok((rest, constraint)) => {
                end = constraint.extent;
                types.push(constraint);
                i = rest;
            }
            Err(_) => {
                if let Some(comma) = comma {
                    let extent = i.extent(comma);
                    i.report_incomplete("MissingTypeLiteralToken", after(extent), &[]);
                    broken = Some(start.to(extent));
                }
                break;
            }
        }
        match expect(skip_newlines(i), Mode::EXPRESSION, K::Comma) {
            Ok((rest, tok)) => {
                comma = Some(tok);
                i = rest;
            }
            Err(_) => break,
        }
    }
    let (i, body) = opt(statement_block).parse(i)?;
    let Some(body) = body else {
        if broken.is_none() {
            i.report_incomplete("MissingCatchHandlerBlock", after(end), &[]);
        }
        let nested = types.into_iter().map(|t| ErrorPartAst::Attribute(AttributeBaseAst::Type(t))).collect();
        return Ok((i, Err((broken.unwrap_or(start.to(end)), nested))));
    };
    let clause = CatchClauseAst { extent: start.to(body.extent), types, body };
    match broken {
        Some(extent) => Ok((i, Err((extent, vec![ErrorPartAst::CatchClause(clause)])))),
        None => Ok((i, Ok(clause))),
    }
}

/// `data_statement`, after its keyword.
pub(crate) fn data_statement<'a>(i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = i.extent(keyword);
    let mut end = start;
    let mut i = skip_newlines(i);
    let mut name = None;
    if let Ok((rest, tok)) = lexical::simple_name(i) {
        name = Some(rest.cx.shared.keep(rest.text(tok)));
        end = rest.extent(tok);
        i = rest;
    }
    let mut commands_allowed: Vec<ExpressionAst> = Vec::new();
    let mut failed = false;
    i = skip_newlines(i);
    if let Ok((rest, parameter)) = expect(i, Mode::COMMAND, K::Parameter) {
        i = rest;
        end = i.extent(parameter);
        let text = command::parameter_name(i, parameter).to_ascii_lowercase();
        if text.is_empty() || !"supportedcommand".starts_with(&text) {
            i.report(
                "InvalidParameterForDataSectionStatement",
                end,
                &[&command::parameter_name(i, parameter)],
            );
            let mut ignored = end;
            (i, _) = supported_commands(i, &mut commands_allowed, &mut ignored, true)?;
            let nested = commands_allowed.into_iter().map(ErrorPartAst::Expression).collect();
            return Ok((i, error_statement(start.to(end), nested)));
        }
        (i, failed) = supported_commands(i, &mut commands_allowed, &mut end, failed)?;
    }
    let (i, body) = opt(statement_block).parse(i)?;
    let body = match body {
        Some(body) => body,
        None => {
            if !failed {
                i.report_incomplete("MissingStatementBlockForDataSection", after(end), &[]);
            }
            let nested = commands_allowed.into_iter().map(ErrorPartAst::Expression).collect();
            return Ok((i, error_statement(start.to(end), nested)));
        }
    };
    let extent = start.to(body.extent);
    if failed {
        let mut nested: Vec<ErrorPartAst> =
            commands_allowed.into_iter().map(ErrorPartAst::Expression).collect();
        nested.push(ErrorPartAst::StatementBlock(body));
        return Ok((i, error_statement(extent, nested)));
    }
    Ok((i, StatementAst::Data(Box::new(DataStatementAst { extent, variable: name, commands_allowed, body }))))
}

/// `data_commands_list`
fn supported_commands<'a>(
    mut i: Input<'a>,
    found: &mut Vec<ExpressionAst>,
    end: &mut Extent,
    failed: bool,
) -> IResult<'a, bool> {
    let mut comma_end = *end;
    loop {
        let (rest, name) = opt(command::single_argument).parse(skip_newlines(i))?;
        let Some(name) = name else {
            let broken = failed || {
                i.report_incomplete(
                    "MissingValueForSupportedCommandInDataSectionStatement",
                    after(comma_end),
                    &[],
                );
                true
            };
            return Ok((i, broken));
        };
        *end = name.extent();
        found.push(name);
        i = rest;
        match expect(i, Mode::COMMAND, K::Comma) {
            Ok((rest, tok)) => {
                comma_end = rest.extent(tok);
                i = rest;
            }
            Err(_) => return Ok((i, failed)),
        }
    }
}
