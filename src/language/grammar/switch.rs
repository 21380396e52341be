//! `switch`.

use super::block::statement_block;
use super::command;
use super::input::{IResult, Input, Mode, Tok, after};
use super::lexical::{expect, peek, skip_newlines, skip_newlines_and_semicolons, token};
use super::statement::{error_statement, pipeline_chain};
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;

use super::control::{label_text, start_of};

/// What stands before a switch's clauses.
struct SwitchHead {
    flags: SwitchFlags,
    /// What `-file` names.
    file: Option<StatementAst>,
    condition: Option<StatementAst>,
    end: Extent,
    failed: bool,
}

/// `switch_parameters`
fn switch_parameters<'a>(mut i: Input<'a>, head: &mut SwitchHead) -> IResult<'a, ()> {
    loop {
        i = skip_newlines(i);
        let (rest, tok) = token(i, Mode::COMMAND);
        if tok.kind != K::Parameter {
            return Ok((i, ()));
        }
        i = rest;
        head.end = i.extent(tok);
        let name = command::parameter_name(i, tok).to_ascii_lowercase();
        let is = |full: &str| !name.is_empty() && full.starts_with(&name);
        if is("regex") {
            head.flags.regex = true;
            head.flags.wildcard = false;
        } else if is("wildcard") {
            head.flags.wildcard = true;
            head.flags.regex = false;
        } else if is("exact") {
            head.flags.regex = false;
            head.flags.wildcard = false;
        } else if is("casesensitive") {
            head.flags.case_sensitive = true;
        } else if is("parallel") {
            head.flags.parallel = true;
        } else if is("file") {
            head.flags.file = true;
            let (rest, file) = opt(command::single_argument).parse(skip_newlines(i))?;
            i = rest;
            match file {
                Some(file) => {
                    head.end = file.extent();
                    head.file = Some(expression_pipeline(file));
                }
                None => {
                    head.failed = true;
                    i.report_incomplete("MissingFilenameOption", after(head.end), &[]);
                }
            }
        } else {
            i.report("InvalidSwitchFlag", head.end, &[&command::parameter_name(i, tok)]);
            head.failed = true;
        }
    }
}

/// A pipeline of one expression.
fn expression_pipeline(expression: ExpressionAst) -> StatementAst {
    let extent = expression.extent();
    let element =
        CommandBaseAst::Expression(CommandExpressionAst { extent, expression, redirections: Vec::new() });
    StatementAst::Pipeline(PipelineAst { extent, elements: vec![element], background: false })
}

/// `switch_condition` in parentheses.
fn switch_condition<'a>(i: Input<'a>, head: &mut SwitchHead) -> IResult<'a, bool> {
    let Ok((rest, open)) = expect(i, Mode::COMMAND, K::LParen) else {
        if head.file.is_none() && !head.flags.file {
            i.report_incomplete("PipelineValueRequired", after(head.end), &[]);
            head.failed = true;
        }
        return Ok((i, !head.failed || peek(i, Mode::COMMAND).kind != K::EndOfInput));
    };
    let open = rest.extent(open);
    if head.file.is_some() {
        i.report("PipelineValueRequired", open, &[]);
        head.failed = true;
    }
    head.end = open;
    let (i, condition) = opt(pipeline_chain).parse(skip_newlines(rest))?;
    match condition {
        Some(condition) => {
            head.end = condition.extent();
            head.condition = Some(condition);
        }
        None => {
            i.report_incomplete("PipelineValueRequired", after(head.end), &[]);
            head.failed = true;
        }
    }
    let found = head.condition.is_some();
    let i = skip_newlines(i);
    match expect(i, Mode::COMMAND, K::RParen) {
        Ok((rest, close)) => {
            head.end = rest.extent(close);
            Ok((rest, true))
        }
        Err(_) => {
            if found {
                i.report_incomplete("MissingEndParenthesisInSwitchStatement", after(head.end), &[]);
            }
            head.failed = true;
            Ok((i, peek(i, Mode::COMMAND).kind != K::EndOfInput))
        }
    }
}

/// `switch_statement`, after its keyword.
pub(crate) fn switch_statement<'a>(
    i: Input<'a>,
    label: Option<Tok>,
    keyword: Tok,
) -> IResult<'a, StatementAst> {
    let start = start_of(i, label, keyword);
    let label = label_text(i, label);
    let mut head =
        SwitchHead { flags: SwitchFlags::default(), file: None, condition: None, end: start, failed: false };
    let (i, ()) = switch_parameters(i, &mut head)?;
    let (i, complete) = switch_condition(i, &mut head)?;
    let (i, open) = if complete {
        let i = skip_newlines(i);
        match expect(i, Mode::COMMAND, K::LCurly) {
            Ok((rest, open)) => (rest, Some(open)),
            Err(_) => {
                i.report_incomplete("MissingCurlyBraceInSwitchStatement", after(head.end), &[]);
                (i, None)
            }
        }
    } else {
        (i, None)
    };
    let Some(open) = open else {
        let nested = head.file.into_iter().chain(head.condition).map(ErrorPartAst::Statement).collect();
        return Ok((i, error_statement(start.to(head.end), nested)));
    };
    let open = i.extent(open);
    let (i, body) = i.deeper(|i| switch_clauses(i, open))?;
    let SwitchBody { clauses, end, failed } = body;
    if failed || head.failed {
        let mut nested: Vec<ErrorPartAst> =
            head.file.into_iter().chain(head.condition).map(ErrorPartAst::Statement).collect();
        let mut end = open;
        for (condition, block) in clauses {
            end = block.as_ref().map_or(condition.extent(), |b| b.extent);
            nested.push(ErrorPartAst::Expression(condition));
            nested.extend(block.map(ErrorPartAst::StatementBlock));
        }
        return Ok((i, error_statement(start.to(end), nested)));
    }
    let mut default = None;
    let mut kept = Vec::with_capacity(clauses.len());
    for (condition, block) in clauses {
        match block {
            Some(block) if is_default(&condition) => default = Some(block),
            Some(block) => kept.push((condition, block)),
            None => {}
        }
    }
    let clauses = kept;
    head.condition = head.file.or(head.condition);
    let condition = head.condition.unwrap_or_else(|| error_statement(head.end, Vec::new()));
    let node = SwitchStatementAst {
        extent: start.to(end),
        label,
        flags: head.flags,
        condition: Box::new(condition),
        clauses,
        default,
    };
    Ok((i, StatementAst::Switch(Box::new(node))))
}

/// All clauses as written, the default one among them.
struct SwitchBody {
    clauses: Vec<(ExpressionAst, Option<StatementBlockAst>)>,
    end: Extent,
    failed: bool,
}

fn is_default(condition: &ExpressionAst) -> bool {
    matches!(condition, ExpressionAst::String(s)
        if s.kind == StringKind::BareWord && s.value.eq_ignore_ascii_case("default"))
}

/// `switch_clauses`, after the brace.
fn switch_clauses<'a>(i: Input<'a>, open: Extent) -> IResult<'a, SwitchBody> {
    let mut body = SwitchBody { clauses: Vec::new(), end: open, failed: false };
    let mut i = skip_newlines_and_semicolons(i);
    let mut has_default = false;
    loop {
        let (rest, condition) = opt(switch_clause_condition).parse(i)?;
        let Some(condition) = condition else {
            i.report_incomplete("MissingSwitchConditionExpression", after(body.end), &[]);
            if let Ok((rest, _)) = expect(i, Mode::COMMAND, K::RCurly) {
                i = rest;
            }
            body.failed = true;
            return Ok((i, body));
        };
        i = rest;
        body.end = condition.extent();
        let (rest, block) = opt(statement_block).parse(i)?;
        i = rest;
        match &block {
            None => {
                i.report_incomplete("MissingSwitchStatementClause", after(body.end), &[]);
                body.failed = true;
            }
            Some(block) => {
                body.end = block.extent;
                if is_default(&condition) && std::mem::replace(&mut has_default, true) {
                    i.report("MultipleSwitchDefaultClauses", condition.extent(), &[]);
                    body.failed = true;
                }
            }
        }
        let unfinished = block.is_none();
        body.clauses.push((condition, block));
        i = skip_newlines_and_semicolons(i);
        let (rest, next) = token(i, Mode::COMMAND);
        match next.kind {
            K::RCurly => {
                body.end = rest.extent(next);
                return Ok((rest, body));
            }
            K::EndOfInput => {
                if !unfinished {
                    i.report_incomplete_at("MissingEndCurlyBrace", open, i.extent(next), &[]);
                }
                body.failed = true;
                return Ok((i, body));
            }
            _ => {}
        }
    }
}

/// `switch_clause_condition`
fn switch_clause_condition(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    command::single_argument(i)
}
