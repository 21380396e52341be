//! The loops: `while`, `do`, `for`, `foreach`.

use super::block::statement_block;
use super::command;
use super::input::{IResult, Input, Mode, Tok, after};
use super::lexical::{expect, peek, skip_newlines, token};
use super::statement::{self, Condition, error_statement, pipeline_chain};
use super::variable;
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;

use super::control::{is_missing, label_text, real_statement, start_of};

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
