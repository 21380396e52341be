//! Expressions: operators, operands, member access, hash literals.

use super::input::{CHAIN_LIMIT, IResult, Input, Miss, Mode, Tok, after, miss};
use super::lexical::{self, expect, peek, skip_newlines, skip_newlines_and_semicolons, token};
use super::precedence::{binary_operator, precedence, unary_operator};
use super::{block, command, number_literal, statement, string, type_name, variable};
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;

/// What an expression's surroundings change about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Within(u8);

impl Within {
    pub const NOTHING: Within = Within(0);
    /// Arguments of a call: the comma separates them and builds no array.
    pub const ARGUMENTS: Within = Within(8);

    /// Between `?` and `:`.
    fn ternary(self) -> Within {
        Within(self.0 | Mode::TERNARY)
    }

    fn mode(self) -> Mode {
        Mode(Mode::EXPRESSION.0 | (self.0 & Mode::TERNARY))
    }

    fn separates_by_comma(self) -> bool {
        self.0 & 8 != 0
    }

    fn without_ternary(self) -> Within {
        Within(self.0 & !Mode::TERNARY)
    }
}

/// `expression`
pub(crate) fn expression(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    expression_within(i, Within::NOTHING)
}

/// An expression with what its surroundings change.
pub(crate) fn expression_within<'a>(i: Input<'a>, within: Within) -> IResult<'a, ExpressionAst> {
    let (rest, condition) = binary_expression(i, within)?;
    if lexical::next_byte(rest) != b'?' {
        return Ok((rest, condition));
    }
    let (next, question) = token(rest, within.mode());
    if question.kind != K::QuestionMark {
        return Ok((rest, condition));
    }
    next.deeper(|next| ternary_tail(next, question, condition, within))
}

/// `? expression : expression`, after the question mark.
fn ternary_tail<'a>(
    i: Input<'a>,
    question: Tok,
    condition: ExpressionAst,
    within: Within,
) -> IResult<'a, ExpressionAst> {
    let start = condition.extent();
    let (mut i, mut if_true) = opt(|i| expression_within(i, within.ternary())).parse(skip_newlines(i))?;
    let missing_true = if_true.is_none();
    if missing_true {
        let extent = after(i.extent(question));
        i.report_incomplete("ExpectedValueExpression", extent, &["?"]);
        if_true = Some(error_expression(extent, Vec::new()));
    }
    let Some(if_true) = if_true else { return miss() };
    i = skip_newlines(i);
    let (next, colon) = token(i, within.ternary().mode());
    if colon.kind != K::Colon {
        if !missing_true {
            i.report_incomplete("MissingColonInTernaryExpression", i.extent(colon), &[]);
        }
        let mut nested = vec![ErrorPartAst::Expression(condition)];
        if !missing_true {
            nested.push(ErrorPartAst::Expression(if_true));
        }
        return Ok((i, error_expression(start.to(i.before(i.extent(colon))), nested)));
    }
    i = skip_newlines(next);
    let (rest, if_false) = opt(|i| expression_within(i, within.without_ternary())).parse(i)?;
    let if_false = if_false.unwrap_or_else(|| {
        let extent = after(i.extent(colon));
        i.report_incomplete("ExpectedValueExpression", extent, &[":"]);
        error_expression(extent, Vec::new())
    });
    let node = TernaryExpressionAst {
        extent: start.to(if_false.extent()),
        condition: Box::new(condition),
        if_true: Box::new(if_true),
        if_false: Box::new(if_false),
    };
    Ok((rest, ExpressionAst::Ternary(node)))
}

pub(crate) fn error_expression(extent: Extent, nested: Vec<ErrorPartAst>) -> ExpressionAst {
    ExpressionAst::Error(ErrorExpressionAst { extent, nested })
}

/// Operands joined by binary operators.
fn binary_expression<'a>(i: Input<'a>, within: Within) -> IResult<'a, ExpressionAst> {
    let (i, left) = array_literal_expression(i, within)?;
    match lexical::next_byte(i) {
        b'+' | b'-' | b'*' | b'/' | b'%' | b'.' | b'?' | 0x80.. => binary_tail(i, left, 1, within),
        _ => Ok((i, left)),
    }
}

/// Takes operators that bind at least as tightly as `lowest`, and their right operands.
fn binary_tail<'a>(
    mut i: Input<'a>,
    mut left: ExpressionAst,
    lowest: u8,
    within: Within,
) -> IResult<'a, ExpressionAst> {
    let mut length = 0;
    loop {
        length += 1;
        if length > CHAIN_LIMIT {
            i.give_up();
        }
        let (rest, operator) = token(i, within.mode());
        let binding = precedence(operator.kind);
        if binding == 0 || binding < lowest {
            if operator.kind == K::Parameter && lowest == 1 {
                return not_an_operator(rest, operator, left);
            }
            return Ok((i, left));
        }
        let (rest, mut right) = opt(|i| array_literal_expression(i, within)).parse(skip_newlines(rest))?;
        i = rest;
        if right.is_none() {
            let extent = after(i.extent(operator));
            i.report_incomplete("ExpectedValueExpression", extent, &[i.text(operator)]);
            right = Some(error_expression(extent, Vec::new()));
        }
        let Some(mut right) = right else { return miss() };
        let next = precedence(peek(i, within.mode()).kind);
        if next > binding {
            (i, right) = i.deeper(|i| binary_tail(i, right, binding + 1, within))?;
        }
        left = ExpressionAst::Binary(BinaryExpressionAst {
            extent: left.extent().to(right.extent()),
            operator: binary_operator(operator.kind, i.text(operator)),
            operator_extent: i.extent(operator),
            left: Box::new(left),
            right: Box::new(right),
        });
    }
}

/// `$x -foo`: the word after the operand is no operator.
fn not_an_operator<'a>(i: Input<'a>, word: Tok, left: ExpressionAst) -> IResult<'a, ExpressionAst> {
    let extent = i.extent(word);
    i.report("UnexpectedToken", extent, &[i.text(word)]);
    let parameter = CommandParameterAst {
        extent,
        name: command::parameter_name(i, word),
        argument: None,
        error_position: extent,
    };
    let whole = left.extent().to(extent);
    Ok((
        i,
        error_expression(
            whole,
            vec![ErrorPartAst::Expression(left), ErrorPartAst::CommandParameter(parameter)],
        ),
    ))
}

/// `array_literal_expression`
fn array_literal_expression<'a>(i: Input<'a>, within: Within) -> IResult<'a, ExpressionAst> {
    let (i, first) = unary_expression(i, within)?;
    if within.separates_by_comma() || lexical::next_byte(i) != b',' {
        return Ok((i, first));
    }
    let (rest, comma) = token(i, within.mode());
    if comma.kind != K::Comma {
        return Ok((i, first));
    }
    array_literal_tail(rest, comma, first, within)
}

fn array_literal_tail<'a>(
    mut i: Input<'a>,
    mut comma: Tok,
    first: ExpressionAst,
    within: Within,
) -> IResult<'a, ExpressionAst> {
    let mut elements = vec![first];
    let extent = loop {
        let (rest, element) = opt(|i| unary_expression(i, within)).parse(skip_newlines(i))?;
        let Some(element) = element else {
            let extent = i.extent(comma);
            i.report_incomplete("MissingExpressionAfterToken", after(extent), &[","]);
            elements.push(error_expression(extent, Vec::new()));
            i = rest;
            break extent;
        };
        let extent = element.extent();
        elements.push(element);
        i = rest;
        match token(i, within.mode()) {
            (rest, next) if next.kind == K::Comma => {
                comma = next;
                i = rest;
            }
            _ => break extent,
        }
    };
    let extent = elements[0].extent().to(extent);
    Ok((i, ExpressionAst::ArrayLiteral(ArrayLiteralAst { extent, elements })))
}

/// `unary_expression`
pub(crate) fn unary_expression<'a>(i: Input<'a>, within: Within) -> IResult<'a, ExpressionAst> {
    let mode = within.mode();
    let (rest, first) = token(i, mode.operand());
    let (i, operand) = if first.kind.is_unary_operator() {
        if within.separates_by_comma() && first.kind == K::Comma {
            return miss();
        }
        i.deeper(|_| operator_and_operand(rest, first, within))?
    } else if first.kind == K::LBracket {
        i.deeper(|i| cast_expression(i, within))?
    } else {
        primary_expression(i, mode.operand())?
    };
    if !matches!(lexical::next_byte(i), b'+' | b'-' | 0x80..) {
        return Ok((i, operand));
    }
    let (rest, sign) = token(i, mode);
    let operator = match sign.kind {
        K::PlusPlus => UnaryOperator::PostfixPlusPlus,
        K::MinusMinus => UnaryOperator::PostfixMinusMinus,
        _ => return Ok((i, operand)),
    };
    let extent = operand.extent().to(i.extent(sign));
    Ok((rest, ExpressionAst::Unary(UnaryExpressionAst { extent, operator, operand: Box::new(operand) })))
}

/// `expression_with_unary_operator`, after the operator.
fn operator_and_operand<'a>(i: Input<'a>, operator: Tok, within: Within) -> IResult<'a, ExpressionAst> {
    let extent = i.extent(operator);
    let (i, operand) = opt(|i| unary_expression(i, within)).parse(skip_newlines(i))?;
    let Some(operand) = operand else {
        i.report_incomplete("MissingExpressionAfterOperator", after(extent), &[i.text(operator)]);
        return Ok((i, error_expression(extent, Vec::new())));
    };
    let extent = extent.to(operand.extent());
    let node = if operator.kind == K::Comma {
        ExpressionAst::ArrayLiteral(ArrayLiteralAst { extent, elements: vec![operand] })
    } else {
        let operator = unary_operator(operator.kind, i.text(operator));
        ExpressionAst::Unary(UnaryExpressionAst { extent, operator, operand: Box::new(operand) })
    };
    Ok((i, node))
}

/// `cast_expression`, an attributed expression, or a type alone.
fn cast_expression<'a>(i: Input<'a>, within: Within) -> IResult<'a, ExpressionAst> {
    let start = i;
    let (i, mut attributes) = type_name::attribute_list_in_expression(i)?;
    let Some(last) = attributes.pop() else { return miss() };
    let (i, mut node) = match last {
        AttributeBaseAst::Attribute(attribute) => {
            let (rest, child) = opt(|i| unary_expression(i, within)).parse(skip_newlines(i))?;
            let Some(child) = child else {
                let extent = attribute.extent;
                i.report_incomplete("UnexpectedAttribute", extent, &[&attribute.type_name.full_name()]);
                let from = start.cx.place(lexical::skip_trivia(start).at);
                attributes.push(AttributeBaseAst::Attribute(attribute));
                let nested = attributes.into_iter().map(ErrorPartAst::Attribute).collect();
                return Ok((i, error_expression(Extent { start: from, end: extent.end }, nested)));
            };
            (rest, attributed(AttributeBaseAst::Attribute(attribute), child))
        }
        AttributeBaseAst::Type(target) => cast_or_type(i, target, within)?,
    };
    while let Some(attribute) = attributes.pop() {
        node = attributed(attribute, node);
    }
    Ok((i, node))
}

/// A node with an attribute or a cast around it.
fn attributed(attribute: AttributeBaseAst, child: ExpressionAst) -> ExpressionAst {
    match attribute {
        AttributeBaseAst::Attribute(attribute) => {
            ExpressionAst::Attributed(Box::new(AttributedExpressionAst {
                extent: attribute.extent.to(child.extent()),
                attribute,
                child: Box::new(child),
            }))
        }
        AttributeBaseAst::Type(target) => ExpressionAst::Convert(Box::new(ConvertExpressionAst {
            extent: target.extent.to(child.extent()),
            target,
            child: Box::new(child),
        })),
    }
}

/// After `[type]`: what is cast, or a member of the type, or nothing.
fn cast_or_type<'a>(i: Input<'a>, target: TypeConstraintAst, within: Within) -> IResult<'a, ExpressionAst> {
    let closed = i.slice(i.at - 1, i.at) == "]";
    if closed && lexical::member_access_operator(i, false).is_ok() {
        return member_access_tail(i, type_expression(target), Mode::EXPRESSION);
    }
    let next = peek(i, within.mode().operand()).kind;
    if next != K::NewLine && next != K::Comma {
        let (rest, child) = opt(|i| unary_expression(i, within)).parse(i)?;
        if let Some(child) = child {
            return Ok((rest, attributed(AttributeBaseAst::Type(target), child)));
        }
    }
    Ok((i, type_expression(target)))
}

fn type_expression(target: TypeConstraintAst) -> ExpressionAst {
    ExpressionAst::Type(TypeExpressionAst { extent: target.extent, type_name: target.type_name })
}

/// `primary_expression`
pub(crate) fn primary_expression<'a>(i: Input<'a>, mode: Mode) -> IResult<'a, ExpressionAst> {
    let (i, operand) = value(i, mode)?;
    match operand {
        ExpressionAst::Using(using) => {
            let (i, child) = member_access_tail(i, *using.child, mode)?;
            let extent = child.extent();
            Ok((i, ExpressionAst::Using(UsingExpressionAst { extent, child: Box::new(child) })))
        }
        operand => member_access_tail(i, operand, mode),
    }
}

/// `value`
pub(crate) fn value<'a>(i: Input<'a>, mode: Mode) -> IResult<'a, ExpressionAst> {
    let (rest, first) = token(i, mode);
    match first.kind {
        K::Variable | K::SplattedVariable => Ok((rest, variable_or_using(rest, first.start, first.end))),
        K::Number => Ok((rest, number_literal::number_node(rest, first))),
        K::StringLiteral | K::StringExpandable | K::HereStringLiteral | K::HereStringExpandable => {
            let node = rest.deeper(|i| Ok((i, string::string_node(i, first))))?.1;
            Ok((rest, node))
        }
        K::LParen => rest.deeper(|i| parenthesized_expression(i, first)),
        K::AtParen | K::DollarParen => rest.deeper(|i| sub_expression(i, first)),
        K::AtCurly => rest.deeper(|i| hash_literal_expression(i, first)),
        K::LCurly => rest.deeper(|i| block::script_block_expression(i, first)),
        _ => miss(),
    }
}

/// `variable`, or `$using:variable`.
pub(crate) fn variable_or_using(i: Input<'_>, start: u32, end: u32) -> ExpressionAst {
    let mut variable = variable::variable_node(i, start, end);
    let is_using = variable.scope.as_deref().is_some_and(|s| s.eq_ignore_ascii_case("using"));
    let extent = variable.extent;
    if is_using {
        // The scope's name is not part of the variable that is meant.
        variable = variable::from_path(i, &variable.name, extent, variable.splatted);
    }
    let node = ExpressionAst::Variable(variable);
    if is_using {
        return ExpressionAst::Using(UsingExpressionAst { extent, child: Box::new(node) });
    }
    node
}

/// Member accesses, calls and indexes after an operand.
fn member_access_tail<'a>(
    mut i: Input<'a>,
    mut target: ExpressionAst,
    mode: Mode,
) -> IResult<'a, ExpressionAst> {
    let mut length = 0;
    while let Ok((rest, operator)) = lexical::member_access_operator(i, true) {
        if mode.is_command() && !command::goes_on_as_member(rest, operator) {
            break;
        }
        length += 1;
        if length > CHAIN_LIMIT {
            i.give_up();
            break;
        }
        (i, target) = match operator.kind {
            K::LBracket | K::QuestionLBracket => {
                rest.deeper(|i| element_access(i, operator, target, mode))?
            }
            _ => member_access(rest, operator, target, mode)?,
        };
    }
    Ok((i, target))
}

/// `member_access` and `invocation_expression`, after the operator.
fn member_access<'a>(
    i: Input<'a>,
    operator: Tok,
    target: ExpressionAst,
    mode: Mode,
) -> IResult<'a, ExpressionAst> {
    let is_static = operator.kind == K::ColonColon;
    let null_conditional = operator.kind == K::QuestionDot;
    let start = target.extent();
    let (i, member) = match member_name(skip_newlines_after_operator(i, mode)) {
        Ok(found) => found,
        Err(_) => {
            let operator_end = i.extent(operator);
            i.report_incomplete("MissingPropertyName", after(operator_end), &[]);
            let (rest, argument) = opt(command::single_argument).parse(i)?;
            let argument = argument.unwrap_or_else(|| error_expression(start.to(operator_end), Vec::new()));
            let extent = start.to(argument.extent());
            let node = MemberExpressionAst {
                extent,
                target: Box::new(target),
                member: Box::new(argument),
                is_static,
                null_conditional,
            };
            return Ok((rest, ExpressionAst::Member(node)));
        }
    };
    let (after_types, generic_arguments) = type_name::generic_method_arguments(i);
    if let Ok((rest, open)) = lexical::invoke_member_token(after_types) {
        let (rest, (arguments, end)) = rest.deeper(|i| invocation_arguments(i, open))?;
        let node = InvokeMemberExpressionAst {
            extent: start.to(end),
            target: Box::new(target),
            member: Box::new(member),
            arguments,
            generic_arguments,
            is_static,
            null_conditional,
        };
        return Ok((rest, ExpressionAst::Invoke(Box::new(node))));
    }
    let extent = start.to(member.extent());
    let node = MemberExpressionAst {
        extent,
        target: Box::new(target),
        member: Box::new(member),
        is_static,
        null_conditional,
    };
    Ok((i, ExpressionAst::Member(node)))
}

/// A dot at the end of a line lets the member's name stand on the next one.
fn skip_newlines_after_operator(i: Input<'_>, mode: Mode) -> Input<'_> {
    if mode.is_command() { i } else { skip_newlines(i) }
}

/// `member_name`
fn member_name(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    if let Ok((rest, name)) = lexical::simple_name(i) {
        return Ok((rest, string::bare_word(rest, name)));
    }
    if i.byte(0) == b'['
        && let Ok((rest, AttributeBaseAst::Type(target))) = type_name::attribute(i)
    {
        return Ok((rest, type_expression(target)));
    }
    if i.byte(0) == b',' {
        return unary_expression(i, Within::NOTHING);
    }
    value(i, Mode::EXPRESSION)
}

/// The arguments in `( … )`, or the script block that may stand in their place, and their end.
fn invocation_arguments<'a>(i: Input<'a>, open: Tok) -> IResult<'a, (Vec<ExpressionAst>, Extent)> {
    if open.kind == K::LParen {
        return argument_list(i, open);
    }
    let (i, block) = block::script_block_expression(i, open)?;
    let end = block.extent();
    Ok((i, (vec![block], end)))
}

/// `argument_list`, after the opening parenthesis.
pub(crate) fn argument_list<'a>(mut i: Input<'a>, open: Tok) -> IResult<'a, (Vec<ExpressionAst>, Extent)> {
    let mut arguments: Vec<ExpressionAst> = Vec::new();
    let mut comma: Option<Tok> = None;
    let mut reported = false;
    loop {
        i = skip_newlines(i);
        let (rest, argument) = opt(|i| expression_within(i, Within::ARGUMENTS)).parse(i)?;
        let Some(argument) = argument else {
            if let Some(comma) = comma {
                i.report_incomplete("MissingExpressionAfterToken", after(i.extent(comma)), &[","]);
                reported = true;
            }
            break;
        };
        arguments.push(argument);
        i = skip_newlines(rest);
        match expect(i, Mode::EXPRESSION, K::Comma) {
            Ok((rest, next)) => {
                comma = Some(next);
                i = rest;
            }
            Err(_) => {
                comma = None;
                break;
            }
        }
    }
    i = skip_newlines(i);
    let last = arguments.last().map_or(i.extent(open), ExpressionAst::extent);
    if let Ok((rest, close)) = expect(i, Mode::EXPRESSION, K::RParen) {
        return Ok((rest, (arguments, rest.extent(close))));
    }
    if !reported {
        i.report_incomplete("MissingEndParenthesisInMethodCall", after(last), &[]);
    }
    let end = comma.map_or(last, |comma| i.extent(comma));
    Ok((i, (arguments, end)))
}

/// `element_access`, after the bracket.
fn element_access<'a>(
    i: Input<'a>,
    open: Tok,
    target: ExpressionAst,
    mode: Mode,
) -> IResult<'a, ExpressionAst> {
    let _ = mode;
    let open_extent = i.extent(open);
    let (i, index) = opt(expression).parse(skip_newlines(i))?;
    let missing = index.is_none();
    let index = index.unwrap_or_else(|| {
        i.report_incomplete("MissingArrayIndexExpression", after(open_extent), &[]);
        error_expression(open_extent, Vec::new())
    });
    let i = skip_newlines(i);
    let (i, end) = match expect(i, Mode::EXPRESSION, K::RBracket) {
        Ok((rest, close)) => (rest, rest.extent(close)),
        Err(_) => {
            let end = index.extent();
            if !missing {
                i.report_incomplete("MissingEndSquareBracket", after(end), &[]);
            }
            (i, end)
        }
    };
    let node = IndexExpressionAst {
        extent: target.extent().to(end),
        target: Box::new(target),
        index: Box::new(index),
        null_conditional: open.kind == K::QuestionLBracket,
    };
    Ok((i, ExpressionAst::Index(node)))
}

/// `parenthesized_expression`, after the parenthesis.
fn parenthesized_expression<'a>(i: Input<'a>, open: Tok) -> IResult<'a, ExpressionAst> {
    let open_extent = i.extent(open);
    let (i, pipeline) = opt(statement::pipeline_chain).parse(skip_newlines(i))?;
    let i = i.resumed();
    let pipeline = pipeline.unwrap_or_else(|| {
        let extent = after(open_extent);
        i.report_incomplete("ExpectedExpression", extent, &[]);
        statement::error_statement(extent, Vec::new())
    });
    let i = skip_newlines(i);
    let (i, end) = match expect(i, Mode::COMMAND, K::RParen) {
        Ok((rest, close)) => (rest, rest.extent(close)),
        Err(_) => {
            let end = pipeline.extent();
            i.report_incomplete("MissingEndParenthesisInExpression", after(end), &[]);
            (i, end)
        }
    };
    Ok((
        i,
        ExpressionAst::Paren(ParenExpressionAst {
            extent: open_extent.to(end),
            pipeline: Box::new(pipeline),
        }),
    ))
}

/// `sub_expression` and `array_expression`, after `$(` or `@(`.
fn sub_expression<'a>(i: Input<'a>, open: Tok) -> IResult<'a, ExpressionAst> {
    let open_extent = i.extent(open);
    let (i, list) = block::statement_list(skip_newlines(i))?;
    let i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    let (i, end) = if close.kind == K::RParen {
        (rest, rest.extent(close))
    } else {
        i.report_incomplete("MissingEndParenthesisInSubexpression", i.extent(close), &[]);
        (i, list.extent.unwrap_or(open_extent))
    };
    let body = StatementBlockAst {
        extent: list.extent.unwrap_or_default(),
        statements: list.statements,
        traps: list.traps,
    };
    let extent = open_extent.to(end);
    let node = if open.kind == K::DollarParen {
        ExpressionAst::Sub(Box::new(SubExpressionAst { extent, body }))
    } else {
        ExpressionAst::Array(Box::new(ArrayExpressionAst { extent, body }))
    };
    Ok((i, node))
}

/// The `$( … )` of a quoted string, whose text is the whole input.
pub(crate) fn nested_sub_expression(i: Input<'_>) -> ExpressionAst {
    match value(i, Mode::EXPRESSION) {
        Ok((_, node)) => node,
        Err(nom::Err::Error(Miss) | nom::Err::Failure(Miss) | nom::Err::Incomplete(_)) => {
            error_expression(i.cx.extent(i.at, i.end), Vec::new())
        }
    }
}

/// `hash_literal_expression`, after `@{`.
fn hash_literal_expression<'a>(i: Input<'a>, open: Tok) -> IResult<'a, ExpressionAst> {
    let (i, pairs) = hash_literal_body(skip_newlines(i))?;
    let open_extent = i.extent(open);
    let (rest, close) = token(i, Mode::EXPRESSION);
    let (i, end) = if close.kind == K::RCurly {
        (rest, rest.extent(close))
    } else {
        i.report_incomplete_at("MissingEndCurlyBrace", after(open_extent), i.extent(close), &[]);
        (i, i.before(i.extent(close)))
    };
    Ok((i, ExpressionAst::Hashtable(HashtableAst { extent: open_extent.to(end), pairs })))
}

/// `hash_literal_body`
fn hash_literal_body<'a>(mut i: Input<'a>) -> IResult<'a, Vec<(ExpressionAst, StatementAst)>> {
    let mut pairs = Vec::new();
    while let Ok((rest, pair)) = hash_entry(i) {
        pairs.push(pair);
        i = rest;
        if !matches!(peek(i, Mode::EXPRESSION).kind, K::NewLine | K::Semi) {
            break;
        }
        i = skip_newlines_and_semicolons(i);
    }
    pairs.shrink_to_fit();
    Ok((i, pairs))
}

/// `hash_entry`
fn hash_entry(i: Input<'_>) -> IResult<'_, (ExpressionAst, StatementAst)> {
    let (i, key) = key_expression(i)?;
    let (rest, equals) = token(i, Mode::EXPRESSION);
    if equals.kind != K::Equals {
        let extent = after(key.extent());
        i.report("MissingEqualsInHashLiteral", extent, &[]);
        let i = statement::sync_on_error(i, &[K::RCurly]);
        return Ok((i, (key, statement::error_statement(extent, Vec::new()))));
    }
    let (i, value) = opt(statement::statement).parse(skip_newlines(rest))?;
    let value = value.unwrap_or_else(|| {
        let extent = after(i.extent(equals));
        i.report_incomplete("MissingStatementInHashLiteral", extent, &[]);
        statement::error_statement(extent, Vec::new())
    });
    Ok((i, (key, value)))
}

/// `key_expression`
fn key_expression(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    match lexical::simple_name(i) {
        Ok((rest, name)) => Ok((rest, string::bare_word(rest, name))),
        Err(_) => unary_expression(i, Within::ARGUMENTS),
    }
}
