//! Statements: pipelines, assignments, and every keyword's own production.

use super::block::{self, statement_block};
use super::expression;
use super::input::{CHAIN_LIMIT, IResult, Input, Mode, Tok, after, miss};
use super::lexical::{self, expect, peek, skip_newlines, skip_trivia, token};
use super::{class, command, control, loops, switch, type_name};
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;

pub(crate) fn error_statement(extent: Extent, nested: Vec<ErrorPartAst>) -> StatementAst {
    StatementAst::Error(ErrorStatementAst { extent, nested })
}

/// `statement`
pub(crate) fn statement(i: Input<'_>) -> IResult<'_, StatementAst> {
    i.deeper(|i| {
        let (rest, first) = token(i, Mode::COMMAND);
        match first.kind {
            K::Variable | K::Identifier | K::LParen => pipeline_chain(i),
            K::Generic if i.text(first).starts_with('[') => attributed_statement(i),
            K::Label => labeled_statement(i, rest, first),
            K::EndOfInput | K::RCurly | K::RParen | K::Semi | K::NewLine => miss(),
            kind if kind.is_keyword() => keyword_statement(i, rest, first, Vec::new()),
            _ => pipeline_chain(i),
        }
    })
}

/// A statement that starts with `[`: attributes before a definition, or an expression.
fn attributed_statement(i: Input<'_>) -> IResult<'_, StatementAst> {
    let quiet = i.cx.shared.errors.borrow().len();
    let Ok((after_list, attributes)) = type_name::attribute_list(i) else { return pipeline_chain(i) };
    let (rest, next) = token(after_list, Mode::COMMAND);
    let takes_attributes = matches!(next.kind, K::Class | K::Enum | K::Interface);
    let any_type = attributes.iter().any(|a| matches!(a, AttributeBaseAst::Type(_)));
    if !takes_attributes && (any_type || !next.kind.refuses_attributes()) {
        i.cx.shared.forget_errors(quiet);
        return pipeline_chain(i);
    }
    if next.kind.refuses_attributes() {
        for attribute in &attributes {
            if let AttributeBaseAst::Attribute(attribute) = attribute {
                i.report("UnexpectedAttribute", attribute.extent, &[&attribute.type_name.full_name()]);
            }
        }
        return keyword_statement(after_list, rest, next, Vec::new());
    }
    if any_type {
        return typed_definition(after_list, rest, next, attributes);
    }
    keyword_statement(after_list, rest, next, attributes)
}

/// `[type] class …`: a definition with a type before it.
fn typed_definition<'a>(
    start: Input<'a>,
    i: Input<'a>,
    keyword: Tok,
    attributes: Vec<AttributeBaseAst>,
) -> IResult<'a, StatementAst> {
    let extent = attributes.first().map_or(i.extent(keyword), AttributeBaseAst::extent);
    for attribute in &attributes {
        if let AttributeBaseAst::Type(constraint) = attribute {
            let name = constraint.type_name.full_name();
            i.report("TypeNotAllowedBeforeStatement", constraint.extent, &[&name]);
        }
    }
    let (rest, mut definition) = keyword_statement(start, i, keyword, Vec::new())?;
    let extent = extent.to(definition.extent());
    if let StatementAst::Type(node) = &mut definition {
        node.extent = extent;
    }
    let mut nested: Vec<ErrorPartAst> = attributes.into_iter().map(ErrorPartAst::Attribute).collect();
    nested.push(ErrorPartAst::Statement(definition));
    Ok((rest, error_statement(extent, nested)))
}

/// A statement that starts with a keyword. `start` is before it and `i` after it.
fn keyword_statement<'a>(
    start: Input<'a>,
    i: Input<'a>,
    keyword: Tok,
    attributes: Vec<AttributeBaseAst>,
) -> IResult<'a, StatementAst> {
    match keyword.kind {
        K::If => control::if_statement(i, keyword),
        K::Switch => switch::switch_statement(i, None, keyword),
        K::Foreach => loops::foreach_statement(i, None, keyword),
        K::For => loops::for_statement(i, None, keyword),
        K::While => loops::while_statement(i, None, keyword),
        K::Do => loops::do_statement(i, None, keyword),
        K::Function | K::Filter | K::Workflow => block::function_statement(i, keyword),
        K::Return | K::Exit | K::Throw => flow_control_statement(i, keyword),
        K::Break | K::Continue => labeled_flow_statement(i, keyword),
        K::Trap => {
            // A trap belongs to its block; where a value should stand it is none.
            let (rest, (extent, trap)) = trap_statement(start)?;
            let node = trap.map_or_else(
                |broken| broken,
                |trap| error_statement(extent, vec![ErrorPartAst::StatementBlock(trap.body)]),
            );
            Ok((rest, node))
        }
        K::Try => control::try_statement(i, keyword),
        K::Data => control::data_statement(i, keyword),
        K::Class => class::class_statement(i, keyword, attributes),
        K::Enum => class::enum_statement(i, keyword, attributes),
        K::Using => class::using_statement(i, keyword, true),
        K::Parallel | K::Sequence => block_statement(start, i, keyword),
        K::Define | K::From | K::Var => {
            i.report("ReservedKeywordNotAllowed", i.extent(keyword), &[keyword.kind.text()]);
            Ok((i, error_statement(i.extent(keyword), Vec::new())))
        }
        _ => pipeline_chain(start),
    }
}

/// `parallel { … }` and `sequence { … }`.
fn block_statement<'a>(start: Input<'a>, i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let extent = i.extent(keyword);
    let Ok((rest, body)) = statement_block(i) else {
        let _ = start;
        i.report_incomplete("MissingStatementAfterKeyword", after(extent), &[i.text(keyword)]);
        return Ok((i, error_statement(extent, Vec::new())));
    };
    let kind = i.cx.shared.keep(i.text(keyword));
    Ok((
        rest,
        StatementAst::Block(Box::new(BlockStatementAst { extent: extent.to(body.extent), kind, body })),
    ))
}

/// `labeled_statement`
fn labeled_statement<'a>(start: Input<'a>, i: Input<'a>, label: Tok) -> IResult<'a, StatementAst> {
    let (rest, next) = token(skip_newlines(i), Mode::COMMAND);
    let label = Some(label);
    match next.kind {
        K::Foreach => loops::foreach_statement(rest, label, next),
        K::For => loops::for_statement(rest, label, next),
        K::While => loops::while_statement(rest, label, next),
        K::Do => loops::do_statement(rest, label, next),
        K::Switch => switch::switch_statement(rest, label, next),
        _ => pipeline_chain(start),
    }
}

/// `return`, `exit`, `throw`
fn flow_control_statement<'a>(i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = i.extent(keyword);
    let (i, pipeline) = opt(pipeline_chain).parse(i)?;
    let extent = start.to(pipeline.as_ref().map_or(start, StatementAst::extent));
    let node = FlowStatementAst { extent, pipeline: pipeline.map(Box::new) };
    let node = match keyword.kind {
        K::Return => StatementAst::Return(node),
        K::Exit => StatementAst::Exit(node),
        _ => StatementAst::Throw(node),
    };
    Ok((i, node))
}

/// `break`, `continue`
fn labeled_flow_statement<'a>(i: Input<'a>, keyword: Tok) -> IResult<'a, StatementAst> {
    let start = i.extent(keyword);
    let (i, label) = opt(command::label_expression).parse(i)?;
    let extent = start.to(label.as_ref().map_or(start, ExpressionAst::extent));
    let node = LabeledFlowAst { extent, label };
    Ok((
        i,
        if keyword.kind == K::Break {
            StatementAst::Break(Box::new(node))
        } else {
            StatementAst::Continue(Box::new(node))
        },
    ))
}

/// `trap_statement`: the whole extent, and the trap or what stands for a broken one.
pub(crate) fn trap_statement(i: Input<'_>) -> IResult<'_, (Extent, Result<TrapStatementAst, StatementAst>)> {
    let (i, keyword) = token(i, Mode::COMMAND);
    let start = i.extent(keyword);
    let i = skip_newlines(i);
    let (i, trap_type) = opt(type_name::type_literal).parse(i)?;
    let (i, body) = opt(statement_block).parse(i)?;
    let Some(body) = body else {
        let end = trap_type.as_ref().map_or(start, |t| t.extent);
        i.report_incomplete("MissingTrapStatement", after(end), &[]);
        let extent = start.to(end);
        let nested =
            trap_type.into_iter().map(|t| ErrorPartAst::Attribute(AttributeBaseAst::Type(t))).collect();
        return Ok((i, (extent, Err(error_statement(extent, nested)))));
    };
    let extent = start.to(body.extent);
    Ok((i, (extent, Ok(TrapStatementAst { extent, trap_type, body }))))
}

/// Pipelines joined by `&&` and `||`, or an assignment.
pub(crate) fn pipeline_chain(i: Input<'_>) -> IResult<'_, StatementAst> {
    let (mut i, mut left) = pipeline(i)?;
    let start = left.extent();
    let mut length = 0;
    loop {
        length += 1;
        if length > CHAIN_LIMIT {
            i.give_up();
        }
        if !matches!(lexical::next_byte(i), b'&' | b'|') {
            return Ok((i, left));
        }
        let (rest, operator) = token(i, Mode::COMMAND);
        if !matches!(operator.kind, K::AndAnd | K::OrOr) {
            return Ok((i, left));
        }
        let operator_extent = i.extent(operator);
        let background = match &left {
            StatementAst::Pipeline(node) => node.background,
            StatementAst::PipelineChain(node) => node.background,
            StatementAst::Assignment(_) => return Ok((i, left)),
            _ => false,
        };
        if background {
            i.report("BackgroundOperatorInPipelineChain", operator_extent, &[]);
            return Ok((rest, error_statement(start.to(operator_extent), Vec::new())));
        }
        let next = skip_newlines(rest);
        if peek(next, Mode::COMMAND).kind == K::EndOfInput {
            i.report_incomplete("EmptyPipelineChainElement", after(operator_extent), &[]);
            return Ok((next, left));
        }
        let (rest, right) = opt(|i| pipeline_within(i, false)).parse(next)?;
        let next = next.resumed();
        let mut right = match right {
            Some(StatementAst::Pipeline(right)) => right,
            _ => {
                let met = next.extent(peek(next, Mode::COMMAND));
                i.report("EmptyPipelineChainElement", operator_extent.to(met), &[]);
                return Ok((
                    next,
                    error_statement(start.to(operator_extent), vec![ErrorPartAst::Statement(left)]),
                ));
            }
        };
        i = rest;
        let background = std::mem::take(&mut right.background);
        left = StatementAst::PipelineChain(Box::new(PipelineChainAst {
            extent: start.to(right.extent),
            left: Box::new(left),
            right,
            and: operator.kind == K::AndAnd,
            background,
        }));
    }
}

/// `pipeline` and `assignment_expression`
pub(crate) fn pipeline(i: Input<'_>) -> IResult<'_, StatementAst> {
    pipeline_within(i, true)
}

/// A pipeline, or an assignment where one may stand.
fn pipeline_within(i: Input<'_>, may_assign: bool) -> IResult<'_, StatementAst> {
    let Ok((mut at, first)) = pipeline_element(i) else { return pipeline_without_head(i) };
    let first = match first {
        CommandBaseAst::Expression(node) if !expression_goes_on(at) => CommandBaseAst::Expression(node),
        CommandBaseAst::Expression(node) => {
            let (rest, operator) = token(at, Mode::EXPRESSION);
            if may_assign && operator.kind.is_assignment_operator() {
                return assignment_tail(rest, operator, node.expression);
            }
            let (rest, node) = with_redirections(at, node);
            at = rest;
            CommandBaseAst::Expression(node)
        }
        other => other,
    };
    pipeline_tail(at, first)
}

/// Whether an assignment or redirection may follow an expression here.
fn expression_goes_on(i: Input<'_>) -> bool {
    matches!(
        lexical::next_byte(i),
        b'=' | b'+' | b'-' | b'*' | b'/' | b'%' | b'?' | b'>' | b'<' | b'1'..=b'6' | 0x80..
    )
}

/// A pipeline whose first element is missing.
fn pipeline_without_head(i: Input<'_>) -> IResult<'_, StatementAst> {
    let i = Input { at: i.cx.shared.moved_to().max(i.at), ..i };
    let (rest, pipe) = token(i, Mode::COMMAND);
    if pipe.kind != K::Pipe {
        return miss();
    }
    let extent = i.extent(pipe);
    let next = skip_newlines(rest);
    i.report_incomplete("EmptyPipeElement", extent, &[]);
    let Ok((rest, element)) = pipeline_element(next) else {
        next.report_incomplete("EmptyPipeElement", after(extent), &[]);
        next.moved_on();
        return miss();
    };
    if let CommandBaseAst::Expression(node) = &element {
        rest.report("ExpressionsMustBeFirstInPipeline", node.extent, &[]);
    }
    pipeline_tail(rest, element)
}

/// `assignment_expression`, after its operator.
fn assignment_tail<'a>(i: Input<'a>, operator: Tok, left: ExpressionAst) -> IResult<'a, StatementAst> {
    let operator_extent = i.extent(operator);
    let (i, right) = opt(statement).parse(skip_newlines(i))?;
    let i = i.resumed();
    let right = right.unwrap_or_else(|| {
        let extent = after(operator_extent);
        i.report_incomplete("ExpectedValueExpression", extent, &[operator.kind.text()]);
        error_statement(extent, Vec::new())
    });
    let operator = match operator.kind {
        K::PlusEquals => AssignmentOperator::Plus,
        K::MinusEquals => AssignmentOperator::Minus,
        K::MultiplyEquals => AssignmentOperator::Multiply,
        K::DivideEquals => AssignmentOperator::Divide,
        K::RemainderEquals => AssignmentOperator::Remainder,
        K::QuestionQuestionEquals => AssignmentOperator::Coalesce,
        _ => AssignmentOperator::Equals,
    };
    let extent = left.extent().to(right.extent());
    let node = AssignmentStatementAst { extent, left, operator, operator_extent, right: Box::new(right) };
    Ok((i, StatementAst::Assignment(Box::new(node))))
}

fn with_redirections<'a>(i: Input<'a>, mut node: CommandExpressionAst) -> (Input<'a>, CommandExpressionAst) {
    let mut end = node.extent;
    let (i, redirections) = command::redirections(i, &mut end);
    node.redirections = redirections;
    node.extent = node.extent.to(end);
    (i, node)
}

/// An expression or a command.
fn pipeline_element(i: Input<'_>) -> IResult<'_, CommandBaseAst> {
    let start = skip_trivia(i);
    // No expression starts with a letter, so that commands are read once.
    if !start.byte(0).is_ascii_alphabetic()
        && let Ok((rest, expression)) = expression::expression(start)
    {
        let extent = expression.extent();
        return Ok((
            rest,
            CommandBaseAst::Expression(CommandExpressionAst { extent, expression, redirections: Vec::new() }),
        ));
    }
    if i.cx.shared.given_up.get() {
        return miss();
    }
    let (rest, command) = command::command(start)?;
    Ok((rest, CommandBaseAst::Command(command)))
}

/// `pipeline_tail`
fn pipeline_tail<'a>(mut i: Input<'a>, first: CommandBaseAst) -> IResult<'a, StatementAst> {
    let mut extent = first.extent();
    let mut elements = Vec::with_capacity(1);
    elements.push(first);
    let mut background = false;
    loop {
        if matches!(lexical::next_byte(i), b';' | b'}' | b')') {
            break;
        }
        let (mut rest, mut next) = token(i, Mode::COMMAND);
        if next.kind == K::NewLine && lexical::is_pipe_continuation(i) {
            i = skip_newlines(i);
            (rest, next) = token(i, Mode::COMMAND);
        }
        match next.kind {
            K::Semi | K::NewLine | K::RParen | K::RCurly | K::EndOfInput | K::AndAnd | K::OrOr => break,
            K::Ampersand => {
                background = true;
                i = rest;
                break;
            }
            K::Pipe => {
                i = skip_newlines(rest);
                let pipe = i.extent(next);
                let Ok((rest, element)) = pipeline_element(i) else {
                    i.report_incomplete("EmptyPipeElement", after(pipe), &[]);
                    if peek(i, Mode::COMMAND).kind == K::EndOfInput {
                        break;
                    }
                    continue;
                };
                i = rest;
                let element = match element {
                    CommandBaseAst::Expression(node) => {
                        i.report("ExpressionsMustBeFirstInPipeline", node.extent, &[]);
                        let (rest, node) = with_redirections(i, node);
                        i = rest;
                        CommandBaseAst::Expression(node)
                    }
                    command => command,
                };
                extent = extent.to(element.extent());
                elements.push(element);
            }
            _ => {
                i.report("UnexpectedToken", i.extent(next), &[i.text(next)]);
                break;
            }
        }
    }
    Ok((i, StatementAst::Pipeline(PipelineAst { extent, elements, background })))
}

/// Skips to one of some kinds of token, past nested brackets. A closing bracket is taken, other
/// tokens are left.
pub(crate) fn sync_on_error<'a>(mut i: Input<'a>, kinds: &[K]) -> Input<'a> {
    let (mut parentheses, mut braces, mut brackets) = (0_i32, 0_i32, 0_i32);
    loop {
        let (rest, next) = token(i, Mode::EXPRESSION);
        if next.kind == K::EndOfInput {
            return i;
        }
        if parentheses == 0 && braces == 0 && brackets == 0 && kinds.contains(&next.kind) {
            return if next.kind == K::RBracket && kinds.len() == 1 { rest } else { i };
        }
        match next.kind {
            K::LParen | K::AtParen | K::DollarParen => parentheses += 1,
            K::RParen => parentheses -= 1,
            K::LCurly => braces += 1,
            K::RCurly => braces -= 1,
            K::LBracket => brackets += 1,
            K::RBracket => brackets -= 1,
            _ => {}
        }
        brackets = brackets.max(0);
        if parentheses < 0 || braces < 0 {
            return i;
        }
        i = rest;
    }
}

/// Skips past the parenthesis that closes the one at hand.
pub(crate) fn sync_past_parenthesis(i: Input<'_>) -> Input<'_> {
    let end = sync_on_error(i, &[K::RParen]);
    expect(end, Mode::EXPRESSION, K::RParen).map_or(end, |(rest, _)| rest)
}

/// Skips to the brace that closes the block at hand, or the end.
pub(crate) fn sync_to_block_end(mut i: Input<'_>) -> Input<'_> {
    let mut braces = 0;
    loop {
        let (rest, next) = token(i, Mode::COMMAND);
        match next.kind {
            K::EndOfInput => return i,
            K::LCurly | K::AtCurly => braces += 1,
            K::RCurly if braces == 0 => return i,
            K::RCurly => braces -= 1,
            _ => {}
        }
        i = rest;
    }
}

/// What a loop's condition came to.
pub(crate) enum Condition {
    /// The condition and its closing parenthesis.
    Whole(StatementAst, Extent),
    /// What there was of it, and where it ended.
    Broken(Option<StatementAst>, Extent),
}

/// A loop's condition in parentheses.
pub(crate) fn parenthesized_condition<'a>(i: Input<'a>, keyword: Tok) -> (Input<'a>, Condition) {
    let name = keyword.kind.text();
    let start = i.extent(keyword);
    let i = skip_newlines(i);
    let Ok((rest, open)) = expect(i, Mode::COMMAND, K::LParen) else {
        i.report_incomplete("MissingOpenParenthesisAfterKeyword", after(start), &[i.text(keyword)]);
        return (i, Condition::Broken(None, start));
    };
    let open = rest.extent(open);
    let from = skip_newlines(rest);
    let Ok((i, condition)) = pipeline_chain(from) else {
        from.report_incomplete("MissingExpressionAfterKeyword", after(open), &[name]);
        let condition = error_statement(after(open), Vec::new());
        return match expect(skip_newlines(from), Mode::COMMAND, K::RParen) {
            Ok((rest, close)) => (rest, Condition::Whole(condition, rest.extent(close))),
            Err(_) => (from, Condition::Broken(None, open)),
        };
    };
    let i = skip_newlines(i);
    match expect(i, Mode::COMMAND, K::RParen) {
        Ok((rest, close)) => (rest, Condition::Whole(condition, rest.extent(close))),
        Err(_) => {
            let end = condition.extent();
            i.report_incomplete("MissingEndParenthesisAfterStatement", after(end), &[name]);
            (i, Condition::Broken(Some(condition), end))
        }
    }
}
