//! Blocks: statement lists, script blocks with their named blocks and parameters, functions.

use super::expression::{self, Within};
use super::input::{IResult, Input, Mode, Tok, after, miss};
use super::lexical::{self, expect, peek, skip_newlines, skip_newlines_and_semicolons, token};
use super::{class, command, statement, type_name, variable};
use crate::language::ast::*;
use crate::language::semantic;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;
use std::rc::Rc;

/// Statements with the traps taken out.
pub(crate) struct StatementList {
    pub extent: Option<Extent>,
    pub statements: Vec<StatementAst>,
    pub traps: Vec<TrapStatementAst>,
}

/// `statement_list`
pub(crate) fn statement_list(i: Input<'_>) -> IResult<'_, StatementList> {
    statements(i, |_| {})
}

/// The statements of a script's own level, each checked when it is finished.
fn script_statements(i: Input<'_>) -> IResult<'_, StatementList> {
    let check = |node: &StatementAst| semantic::check_statement(node, &mut i.cx.shared.findings.borrow_mut());
    let (i, mut list) = statements(i, check)?;
    let i = stray_tokens(i, &mut list, check)?;
    Ok((i, list))
}

fn statements<'a>(mut i: Input<'a>, finished: impl Fn(&StatementAst)) -> IResult<'a, StatementList> {
    let mut list = StatementList { extent: None, statements: Vec::new(), traps: Vec::new() };
    loop {
        i = skip_newlines_and_semicolons(i);
        if matches!(i.byte(0), b'e' | b'u' | b'c' | b'E' | b'U' | b'C') && i.has_errors() {
            // What follows a broken statement and belongs to it stands for nothing.
            let (rest, word) = token(i, Mode::COMMAND);
            if matches!(word.kind, K::Else | K::ElseIf | K::Until | K::Catch) {
                i = rest;
                continue;
            }
        }
        if matches!(i.byte(0), b't' | b'T') && peek(i, Mode::COMMAND).kind == K::Trap {
            let (rest, (extent, trap)) = statement::trap_statement(i)?;
            list.extent = Some(list.extent.map_or(extent, |e| e.to(extent)));
            match trap {
                Ok(trap) => list.traps.push(trap),
                Err(broken) => list.statements.push(broken),
            }
            i = rest;
            continue;
        }
        let Ok((rest, node)) = statement::statement(i) else {
            i = i.resumed();
            break;
        };
        let extent = node.extent();
        list.extent = Some(list.extent.map_or(extent, |e| e.to(extent)));
        finished(&node);
        list.statements.push(node);
        i = rest;
        if matches!(lexical::next_byte(i), b')' | b'}') {
            break;
        }
    }
    list.statements.shrink_to_fit();
    Ok((i, list))
}

/// `statement_block`
pub(crate) fn statement_block(i: Input<'_>) -> IResult<'_, StatementBlockAst> {
    let start = skip_newlines(i);
    let (i, open) = expect(start, Mode::COMMAND, K::LCurly)?;
    i.deeper(|i| statement_block_body(i, open))
}

fn statement_block_body<'a>(i: Input<'a>, open: Tok) -> IResult<'a, StatementBlockAst> {
    let open = i.extent(open);
    let (i, list) = statement_list(i)?;
    let (rest, close) = token(i, Mode::COMMAND);
    let (i, end) = if close.kind == K::RCurly {
        (rest, rest.extent(close))
    } else {
        i.report_incomplete_at("MissingEndCurlyBrace", open, i.extent(close), &[]);
        (i, list.extent.unwrap_or(open))
    };
    Ok((i, StatementBlockAst { extent: open.to(end), statements: list.statements, traps: list.traps }))
}

/// `script_block_expression`, after the brace.
pub(crate) fn script_block_expression<'a>(i: Input<'a>, open: Tok) -> IResult<'a, ExpressionAst> {
    let (i, script_block) = script_block(i, open, false)?;
    let extent = script_block.extent;
    Ok((
        i,
        ExpressionAst::ScriptBlock(ScriptBlockExpressionAst { extent, script_block: Rc::new(script_block) }),
    ))
}

/// `script_block` in braces, after the opening one.
pub(crate) fn script_block<'a>(i: Input<'a>, open: Tok, is_filter: bool) -> IResult<'a, ScriptBlockAst> {
    let (i, param_block) = opt(param_block).parse(i)?;
    let i = skip_newlines_and_semicolons(i);
    script_block_body(i, Some(open), Vec::new(), param_block, is_filter)
}

/// A whole script.
pub(crate) fn script(i: Input<'_>) -> IResult<'_, ScriptBlockAst> {
    let (i, using_statements) = class::using_statements(i)?;
    let (i, param_block) = opt(param_block).parse(i)?;
    let i = skip_newlines_and_semicolons(i);
    script_block_body(i, None, using_statements, param_block, false)
}

/// A script block of nothing.
pub(crate) fn empty_script(i: Input<'_>) -> ScriptBlockAst {
    ScriptBlockAst {
        extent: Extent::default(),
        source: i.cx.shared.source.clone(),
        using_statements: Vec::new(),
        attributes: Vec::new(),
        param_block: None,
        dynamic_param: None,
        begin: None,
        process: None,
        end: None,
        clean: None,
        requirements: None,
        is_filter: false,
    }
}

/// `script_block_body`
fn script_block_body<'a>(
    i: Input<'a>,
    open: Option<Tok>,
    using_statements: Vec<UsingStatementAst>,
    param_block: Option<ParamBlockAst>,
    is_filter: bool,
) -> IResult<'a, ScriptBlockAst> {
    let mut script = empty_script(i);
    script.is_filter = is_filter;
    script.using_statements = using_statements;
    let start = param_block.as_ref().map(|p| p.extent);
    script.param_block = param_block;
    if peek(i, Mode::COMMAND).kind.is_block_name() {
        return named_block_list(i, open, script, start);
    }
    let (i, list) = if open.is_some() { statement_list(i)? } else { script_statements(i)? };
    let mut body = match (start, list.extent) {
        (Some(start), Some(end)) => Some(start.to(end)),
        (start, end) => start.or(end),
    };
    let i = complete_body(i, open, &mut body, &mut script.extent);
    let kind = if is_filter { BlockKind::Process } else { BlockKind::End };
    let block = NamedBlockAst {
        extent: body.unwrap_or_default(),
        kind,
        unnamed: true,
        statements: list.statements,
        traps: list.traps,
    };
    if is_filter {
        script.process = Some(block)
    } else {
        script.end = Some(block)
    }
    Ok((i, script))
}

/// At the end of a script's statements: reports what should not stand there and goes on after it.
fn stray_tokens<'a>(
    mut i: Input<'a>,
    list: &mut StatementList,
    finished: impl Fn(&StatementAst),
) -> Result<Input<'a>, nom::Err<super::input::Miss>> {
    loop {
        let (rest, stray) = token(i, Mode::COMMAND);
        if stray.kind == K::EndOfInput || i.cx.shared.given_up.get() {
            return Ok(i);
        }
        i.report("UnexpectedToken", i.extent(stray), &[i.text(stray)]);
        let (rest, more) = statements(rest, &finished)?;
        list.statements.extend(more.statements);
        list.traps.extend(more.traps);
        list.extent = match (list.extent, more.extent) {
            (Some(first), Some(last)) => Some(first.to(last)),
            (first, last) => first.or(last),
        };
        i = rest;
    }
}

/// Takes the closing brace, or whatever should not stand after a script's last statement.
fn complete_body<'a>(
    i: Input<'a>,
    open: Option<Tok>,
    body: &mut Option<Extent>,
    whole: &mut Extent,
) -> Input<'a> {
    let (rest, close) = token(i, Mode::COMMAND);
    let Some(open) = open else {
        *whole = i.cx.extent(0, i.end);
        if close.kind != K::EndOfInput && !i.cx.shared.given_up.get() {
            i.report("UnexpectedToken", i.extent(close), &[i.text(close)]);
        }
        return rest;
    };
    let open = i.extent(open);
    if close.kind == K::RCurly {
        let close = rest.extent(close);
        *whole = open.to(close);
        if body.is_none() && close.start > open.end {
            *body = Some(Extent { start: open.end, end: close.start - 1 });
        }
        return rest;
    }
    let end = body.map_or(open, |b| b);
    *whole = open.to(end);
    i.report_incomplete_at("MissingEndCurlyBrace", open, i.extent(close), &[]);
    i
}

/// `named_block_list`
fn named_block_list<'a>(
    mut i: Input<'a>,
    open: Option<Tok>,
    mut script: ScriptBlockAst,
    start: Option<Extent>,
) -> IResult<'a, ScriptBlockAst> {
    let mut body = start;
    loop {
        let (rest, name) = token(i, Mode::COMMAND);
        let kind = match name.kind {
            K::Dynamicparam => BlockKind::DynamicParam,
            K::Begin => BlockKind::Begin,
            K::Process => BlockKind::Process,
            K::End => BlockKind::End,
            K::Clean => BlockKind::Clean,
            K::RCurly | K::EndOfInput => break,
            _ => {
                i.report("MissingNamedBlocks", i.extent(name), &[i.text(name)]);
                script.extent = match open {
                    Some(open) => i.extent(open).to(body.unwrap_or(i.extent(open))),
                    None => i.cx.extent(0, i.end),
                };
                return Ok((i, script));
            }
        };
        let (rest, block) = named_block(rest, name, kind)?;
        let extent = block.extent;
        body = Some(body.map_or(extent, |b| b.to(extent)));
        let slot = match kind {
            BlockKind::DynamicParam => &mut script.dynamic_param,
            BlockKind::Begin => &mut script.begin,
            BlockKind::Process => &mut script.process,
            BlockKind::End => &mut script.end,
            BlockKind::Clean => &mut script.clean,
        };
        if slot.is_some() {
            rest.report("DuplicateScriptCommandClause", extent, &[name.kind.text()]);
        } else {
            *slot = Some(block);
        }
        i = skip_newlines_and_semicolons(rest);
    }
    let i = complete_body(i, open, &mut body, &mut script.extent);
    Ok((i, script))
}

/// `named_block`, after its keyword.
fn named_block<'a>(i: Input<'a>, name: Tok, kind: BlockKind) -> IResult<'a, NamedBlockAst> {
    let extent = i.extent(name);
    let (i, block) = opt(statement_block).parse(i)?;
    let block = block.unwrap_or_else(|| {
        i.report_incomplete("MissingNamedStatementBlock", after(extent), &[name.kind.text()]);
        StatementBlockAst { extent, statements: Vec::new(), traps: Vec::new() }
    });
    let extent = extent.to(block.extent);
    Ok((i, NamedBlockAst { extent, kind, unnamed: false, statements: block.statements, traps: block.traps }))
}

/// `param_block`
fn param_block(i: Input<'_>) -> IResult<'_, ParamBlockAst> {
    let start = skip_newlines(i);
    let next = peek(start, Mode::COMMAND);
    let starts_attribute = next.kind == K::Generic && start.text(next).starts_with('[');
    if next.kind != K::Param && !starts_attribute {
        return miss();
    }
    let quiet = i.cx.shared.errors.borrow().len();
    let (i, attributes) = opt(type_name::attribute_list).parse(start)?;
    let (rest, keyword) = token(i, Mode::COMMAND);
    let (after_keyword, open) = token(skip_newlines(rest), Mode::COMMAND);
    if keyword.kind != K::Param || open.kind != K::LParen {
        i.cx.shared.forget_errors(quiet);
        return miss();
    }
    let mut kept = Vec::new();
    for attribute in attributes.into_iter().flatten() {
        match attribute {
            AttributeBaseAst::Attribute(attribute) => kept.push(attribute),
            AttributeBaseAst::Type(constraint) => {
                let name = constraint.type_name.full_name();
                i.report("TypeNotAllowedBeforeParam", constraint.extent, &[&name]);
            }
        }
    }
    let (i, parameters) = parameter_list(after_keyword)?;
    let i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    let keyword = rest.extent(keyword);
    let (i, end) = if close.kind == K::RParen {
        (rest, rest.extent(close))
    } else {
        let end = parameters.last().map_or(i.extent(open), |p| p.extent);
        i.report_incomplete("MissingEndParenthesisInFunctionParameterList", after(end), &[]);
        (i, i.before(i.extent(close)))
    };
    Ok((i, ParamBlockAst { extent: keyword.to(end), attributes: kept, parameters }))
}

/// `parameter_list`
pub(crate) fn parameter_list(mut i: Input<'_>) -> IResult<'_, Vec<ParameterAst>> {
    let mut parameters: Vec<ParameterAst> = Vec::new();
    let mut comma: Option<Tok> = None;
    loop {
        match script_parameter(i) {
            Ok((rest, parameter)) => {
                parameters.push(parameter);
                i = rest;
            }
            Err(_) => {
                if let Some(comma) = comma {
                    let extent = after(i.extent(comma));
                    i.report_incomplete("MissingExpressionAfterToken", extent, &[","]);
                }
                break;
            }
        }
        let from = skip_newlines(i);
        match expect(from, Mode::COMMAND, K::Comma) {
            Ok((rest, tok)) => {
                comma = Some(tok);
                i = rest;
            }
            Err(_) => break,
        }
    }
    parameters.shrink_to_fit();
    Ok((i, parameters))
}

/// `script_parameter`
fn script_parameter(i: Input<'_>) -> IResult<'_, ParameterAst> {
    let start = skip_newlines(i);
    let (i, attributes) = opt(type_name::attribute_list).parse(start)?;
    let attributes = attributes.unwrap_or_default();
    let i = skip_newlines(i);
    let (rest, name) = token(i, Mode::EXPRESSION);
    if !matches!(name.kind, K::Variable | K::SplattedVariable) {
        if let Some(last) = attributes.last() {
            let end = last.extent();
            i.report_incomplete("InvalidFunctionParameter", after(end), &[]);
            let synced = statement::sync_past_parenthesis(i);
            let extent = attributes[0].extent().to(end);
            let name = VariableExpressionAst {
                extent: end,
                scope: None,
                name: Rc::from("__error__"),
                splatted: false,
            };
            return Ok((synced, ParameterAst { extent, attributes, name, default: None }));
        }
        return miss();
    }
    let name = variable::variable_node(rest, name.start, name.end);
    let mut extent = attributes.first().map_or(name.extent, AttributeBaseAst::extent).to(name.extent);
    let (i, default) = script_parameter_default(rest)?;
    if let Some(default) = &default {
        extent = extent.to(default.extent());
    }
    Ok((i, ParameterAst { extent, attributes, name, default }))
}

/// `script_parameter_default`
fn script_parameter_default(i: Input<'_>) -> IResult<'_, Option<ExpressionAst>> {
    let Ok((rest, equals)) = expect(i, Mode::EXPRESSION, K::Equals) else { return Ok((i, None)) };
    let (i, value) =
        opt(|i| expression::expression_within(i, Within::ARGUMENTS)).parse(skip_newlines(rest))?;
    if value.is_some() {
        return Ok((i, value));
    }
    i.report_incomplete("MissingExpressionAfterToken", after(i.extent(equals)), &["="]);
    Ok((statement::sync_on_error(i, &[K::Comma, K::RParen]), None))
}

/// `function_statement`, after its keyword.
pub(crate) fn function_statement<'a>(i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = i.extent(keyword);
    let broken = |extent, nested| statement::error_statement(extent, nested);
    let Ok((i, (name, name_extent))) = command::name_word(i) else {
        i.report_incomplete("MissingNameAfterKeyword", after(start), &[i.text(keyword)]);
        return Ok((i, broken(start, Vec::new())));
    };
    let (mut i, parameters) = function_parameter_declaration(i)?;
    let mut error_end = None;
    let mut end = name_extent;
    let parameters = parameters.map(|(list, extent, complete)| {
        end = extent;
        if !complete {
            error_end = Some(extent);
        }
        list
    });
    i = skip_newlines(i);
    let (rest, open) = token(i, Mode::COMMAND);
    if open.kind != K::LCurly || error_end.is_some() {
        if error_end.is_none() {
            i.report_incomplete("MissingFunctionBody", after(end), &[]);
        }
        let i = if open.kind == K::LCurly { rest } else { i };
        let nested = parameters.into_iter().flatten().map(ErrorPartAst::Parameter).collect();
        return Ok((i, broken(start.to(end), nested)));
    }
    let kind = match keyword.kind {
        K::Filter => FunctionKind::Filter,
        K::Workflow => FunctionKind::Workflow,
        _ => FunctionKind::Function,
    };
    let (i, body) = rest.deeper(|i| script_block(i, open, kind == FunctionKind::Filter))?;
    if parameters.is_some()
        && let Some(param) = &body.param_block
    {
        i.report("OnlyOneParameterListAllowed", param.extent, &[]);
    }
    let extent = start.to(body.extent);
    let node = FunctionDefinitionAst { extent, name, name_extent, kind, parameters, body: Rc::new(body) };
    Ok((i, StatementAst::Function(Rc::new(node))))
}

/// Parameters, where their list ends, and whether it was closed.
type Declaration = (Vec<ParameterAst>, Extent, bool);

/// `function_parameter_declaration`
pub(crate) fn function_parameter_declaration(i: Input<'_>) -> IResult<'_, Option<Declaration>> {
    let Ok((rest, open)) = expect(skip_newlines(i), Mode::COMMAND, K::LParen) else { return Ok((i, None)) };
    let (i, parameters) = parameter_list(rest)?;
    let i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    if close.kind == K::RParen {
        return Ok((rest, Some((parameters, rest.extent(close), true))));
    }
    let end = parameters.last().map_or(i.extent(open), |p| p.extent);
    i.report_incomplete("MissingEndParenthesisInFunctionParameterList", after(end), &[]);
    Ok((i, Some((parameters, end, false))))
}
