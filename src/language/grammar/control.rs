//! `if`, the loops, `switch`, `try` and `data`.

use super::block::statement_block;
use super::command;
use super::input::{IResult, Input, Mode, Tok, after};
use super::lexical::{self, expect, peek, skip_newlines, skip_newlines_and_semicolons, token};
use super::statement::{self, Condition, error_statement, pipeline_chain};
use super::{type_name, variable};
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;
use std::rc::Rc;

fn label_text(i: Input<'_>, label: Option<Tok>) -> Option<Rc<str>> {
    label.map(|label| Rc::from(i.text(label).trim_start_matches(':')))
}

fn start_of(i: Input<'_>, label: Option<Tok>, keyword: Tok) -> Extent {
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
fn real_statement(condition: StatementAst) -> Option<StatementAst> {
    if is_missing(&condition) { None } else { Some(condition) }
}

/// A condition that only stands for a missing one.
fn is_missing(condition: &StatementAst) -> bool {
    matches!(condition, StatementAst::Error(node) if node.extent.start == node.extent.end && node.nested.is_empty())
}

/// `while_statement`, after its keyword.
pub(crate) fn while_statement<'a>(
    i: Input<'a>,
    label: Option<Tok>,
    keyword: Tok,
) -> IResult<'a, StatementAst> {
    let start = start_of(i, label, keyword);
    let label = label_text(i, label);
    let (i, condition) = statement::parenthesized_condition(i, keyword);
    let (condition, close) = match condition {
        Condition::Whole(condition, close) => (condition, close),
        Condition::Broken(condition, end) => {
            let nested = condition.into_iter().map(ErrorPartAst::Statement).collect();
            return Ok((i, error_statement(start.to(end), nested)));
        }
    };
    let (i, body) = opt(statement_block).parse(i)?;
    let Some(body) = body else {
        i.report_incomplete("MissingLoopStatement", after(close), &["while"]);
        let nested = real_statement(condition).into_iter().map(ErrorPartAst::Statement).collect();
        return Ok((i, error_statement(start.to(close), nested)));
    };
    let extent = start.to(body.extent);
    Ok((
        i,
        StatementAst::While(Box::new(WhileStatementAst {
            extent,
            label,
            condition: Box::new(condition),
            body,
        })),
    ))
}

/// `do_statement`, after its keyword.
pub(crate) fn do_statement<'a>(i: Input<'a>, label: Option<Tok>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = start_of(i, label, keyword);
    let label = label_text(i, label);
    let (i, body) = opt(statement_block).parse(i)?;
    let Some(body) = body else {
        i.report_incomplete("MissingLoopStatement", after(start), &["do"]);
        return Ok((i, error_statement(start, Vec::new())));
    };
    let block_end = body.extent;
    let i = skip_newlines(i);
    let (rest, word) = token(i, Mode::COMMAND);
    if !matches!(word.kind, K::While | K::Until) {
        i.report_incomplete("MissingWhileOrUntilInDoWhile", after(block_end), &[]);
        return Ok((i, error_statement(start.to(block_end), vec![ErrorPartAst::StatementBlock(body)])));
    }
    let (i, condition) = statement::parenthesized_condition(rest, word);
    let (condition, close) = match condition {
        Condition::Whole(condition, close) if !is_missing(&condition) => (condition, close),
        Condition::Whole(condition, _) => {
            let end = Extent { start: condition.extent().start, end: condition.extent().start };
            return Ok((i, error_statement(start.to(end), vec![ErrorPartAst::StatementBlock(body)])));
        }
        Condition::Broken(condition, end) => {
            let mut nested = vec![ErrorPartAst::StatementBlock(body)];
            nested.extend(condition.map(ErrorPartAst::Statement));
            return Ok((i, error_statement(start.to(end), nested)));
        }
    };
    let node = DoLoopAst { extent: start.to(close), label, body, condition: Box::new(condition) };
    Ok((
        i,
        if word.kind == K::While {
            StatementAst::DoWhile(Box::new(node))
        } else {
            StatementAst::DoUntil(Box::new(node))
        },
    ))
}

/// `for_statement`, after its keyword.
pub(crate) fn for_statement<'a>(i: Input<'a>, label: Option<Tok>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = start_of(i, label, keyword);
    let label = label_text(i, label);
    let i = skip_newlines(i);
    let Ok((rest, open)) = expect(i, Mode::COMMAND, K::LParen) else {
        i.report_incomplete("MissingOpenParenthesisAfterKeyword", after(start), &["for"]);
        return Ok((i, error_statement(start, Vec::new())));
    };
    let mut end = rest.extent(open);
    let mut clause = |i| {
        let (i, node) = opt(pipeline_chain).parse(skip_newlines(i))?;
        if let Some(node) = &node {
            end = node.extent();
        }
        let next = peek(i, Mode::COMMAND);
        let i = if matches!(next.kind, K::Semi | K::NewLine) {
            let (rest, tok) = token(i, Mode::COMMAND);
            end = rest.extent(tok);
            rest
        } else {
            i
        };
        Ok::<_, nom::Err<super::input::Miss>>((i, node))
    };
    let (i, initializer) = clause(rest)?;
    let (i, condition) = clause(i)?;
    let (i, iterator) = opt(pipeline_chain).parse(skip_newlines(i))?;
    if let Some(node) = &iterator {
        end = node.extent();
    }
    let i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    let broken = |i,
                  end,
                  initializer: Option<StatementAst>,
                  condition: Option<StatementAst>,
                  iterator: Option<StatementAst>| {
        let nested =
            [initializer, condition, iterator].into_iter().flatten().map(ErrorPartAst::Statement).collect();
        Ok((i, error_statement(start.to(end), nested)))
    };
    if close.kind != K::RParen {
        i.report_incomplete("MissingEndParenthesisAfterStatement", after(end), &["for"]);
        return broken(i, end, initializer, condition, iterator);
    }
    end = rest.extent(close);
    let (i, body) = opt(statement_block).parse(rest)?;
    let Some(body) = body else {
        i.report_incomplete("MissingLoopStatement", after(end), &["for"]);
        return broken(i, end, initializer, condition, iterator);
    };
    let node = ForStatementAst {
        extent: start.to(body.extent),
        label,
        initializer: initializer.map(Box::new),
        condition: condition.map(Box::new),
        iterator: iterator.map(Box::new),
        body,
    };
    Ok((i, StatementAst::For(Box::new(node))))
}

/// What `foreach` takes before its parenthesis.
#[derive(Default)]
struct ForEachFlags {
    parallel: bool,
    throttle_limit: Option<ExpressionAst>,
    end: Option<Extent>,
    invalid: Option<Extent>,
}

fn foreach_flags<'a>(mut i: Input<'a>) -> IResult<'a, ForEachFlags> {
    let mut flags = ForEachFlags::default();
    loop {
        let next = skip_newlines(i);
        let (rest, tok) = token(next, Mode::COMMAND);
        if tok.kind != K::Parameter {
            return Ok((i, flags));
        }
        i = rest;
        let extent = i.extent(tok);
        flags.end = Some(extent);
        let name = command::parameter_name(i, tok).to_ascii_lowercase();
        if !name.is_empty() && "parallel".starts_with(&name) {
            flags.parallel = true;
        } else if !name.is_empty() && "throttlelimit".starts_with(&name) {
            let (rest, value) = opt(command::single_argument).parse(skip_newlines(i))?;
            i = rest;
            match value {
                Some(value) => {
                    flags.end = Some(value.extent());
                    flags.throttle_limit = Some(value);
                }
                None => i.report_incomplete("MissingThrottleLimit", after(extent), &[]),
            }
        } else {
            i.report("InvalidForeachFlag", extent, &[&command::parameter_name(i, tok)]);
            flags.invalid = Some(extent);
        }
    }
}

/// `foreach_statement`, after its keyword.
pub(crate) fn foreach_statement<'a>(
    i: Input<'a>,
    label: Option<Tok>,
    keyword: Tok,
) -> IResult<'a, StatementAst> {
    let start = start_of(i, label, keyword);
    let label = label_text(i, label);
    let (i, flags) = foreach_flags(i)?;
    let i = skip_newlines(i);
    let Ok((rest, open)) = expect(i, Mode::COMMAND, K::LParen) else {
        let end = i.extent(keyword);
        i.report_incomplete("MissingOpenParenthesisAfterKeyword", after(end), &["foreach"]);
        return Ok((i, error_statement(start.to(end), Vec::new())));
    };
    let mut end = rest.extent(open);
    let i = skip_newlines(rest);
    let (rest, name) = token(i, Mode::EXPRESSION);
    if !matches!(name.kind, K::Variable | K::SplattedVariable) {
        i.report_incomplete("MissingVariableNameAfterForeach", after(end), &[]);
        return Ok((i, error_statement(start.to(end), Vec::new())));
    }
    let variable = variable::variable_node(rest, name.start, name.end);
    let variable_part = |v| ErrorPartAst::Expression(ExpressionAst::Variable(v));
    end = variable.extent;
    let i = skip_newlines(rest);
    let (rest, word) = token(i, Mode::COMMAND);
    if word.kind != K::In {
        i.report_incomplete("MissingInInForeach", after(end), &[]);
        return Ok((i, error_statement(start.to(end), vec![variable_part(variable)])));
    }
    end = rest.extent(word);
    let (i, expression) = opt(pipeline_chain).parse(skip_newlines(rest))?;
    let Some(expression) = expression else {
        i.report_incomplete("MissingForeachExpression", after(end), &[]);
        return Ok((i, error_statement(start.to(end), vec![variable_part(variable)])));
    };
    end = expression.extent();
    let i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    if close.kind != K::RParen {
        i.report_incomplete("MissingEndParenthesisAfterForeach", after(end), &[]);
        let nested = vec![variable_part(variable), ErrorPartAst::Statement(expression)];
        return Ok((i, error_statement(start.to(end), nested)));
    }
    let close = rest.extent(close);
    let (i, body) = opt(statement_block).parse(rest)?;
    let Some(body) = body else {
        i.report_incomplete("MissingForeachStatement", after(close), &[]);
        let nested = vec![variable_part(variable), ErrorPartAst::Statement(expression)];
        return Ok((i, error_statement(start.to(close), nested)));
    };
    if let Some(end) = flags.invalid {
        let nested = vec![
            variable_part(variable),
            ErrorPartAst::Statement(expression),
            ErrorPartAst::StatementBlock(body),
        ];
        return Ok((i, error_statement(start.to(end), nested)));
    }
    let node = ForEachStatementAst {
        extent: start.to(body.extent),
        label,
        variable,
        parallel: flags.parallel,
        throttle_limit: flags.throttle_limit,
        expression: Box::new(expression),
        body,
    };
    Ok((i, StatementAst::ForEach(Box::new(node))))
}

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
