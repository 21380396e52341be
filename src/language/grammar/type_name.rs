//! Type names, type constraints and attributes: everything in brackets.

use super::character as ch;
use super::expression::{self, Within, error_expression};
use super::input::{CHAIN_LIMIT, IResult, Input, Mode, Tok, after, miss};
use super::lexical::{self, expect, made_to, peek, skip_newlines, skip_trivia, token};
use crate::language::ast::*;
use crate::language::token::{TokenFlags, TokenKind as K};
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;
use std::rc::Rc;

/// As many dimensions as .NET allows.
const MAX_RANK: u32 = 32;

/// `type_spec`'s name: letters, digits, dots and the signs of nested and generic types.
fn type_identifier(i: Input<'_>) -> IResult<'_, Tok> {
    let start = skip_trivia(i);
    let mut at = start;
    while let Some(c) = at.char() {
        if !(ch::is_identifier_part(c) || matches!(c, '.' | '`' | '+' | '#' | '\\')) {
            break;
        }
        at = at.skip(c.len_utf8() as u32);
    }
    if at.at == start.at || !start.char().is_some_and(|c| ch::is_identifier_start(c) || c == '\\') {
        return miss();
    }
    let (rest, tok) = made_to(start, at, K::Identifier, TokenFlags(0));
    super::token_list::note(i, tok);
    Ok((rest, tok))
}

/// `type_spec`
pub(crate) fn type_spec(i: Input<'_>) -> IResult<'_, TypeName> {
    let (i, name) = type_identifier(i)?;
    type_spec_tail(i, name, true)
}

/// A base type or a type argument without brackets, where a comma ends the name.
pub(crate) fn type_spec_without_assembly(i: Input<'_>) -> IResult<'_, TypeName> {
    let (i, name) = type_identifier(i)?;
    type_spec_tail(i, name, false)
}

/// What follows a type's name: dimensions, type arguments, the assembly.
fn type_spec_tail<'a>(i: Input<'a>, name: Tok, assembly_allowed: bool) -> IResult<'a, TypeName> {
    let simple = simple_type(i, name, None);
    let (rest, next) = token(i, Mode::EXPRESSION);
    if next.kind == K::LBracket {
        return i.deeper(|_| bracketed_tail(rest, next, name, simple, assembly_allowed));
    }
    if next.kind == K::Comma && assembly_allowed {
        return assembly_name(rest, next, simple);
    }
    Ok((i, simple))
}

fn simple_type(i: Input<'_>, name: Tok, assembly: Option<Rc<str>>) -> TypeName {
    TypeName {
        extent: i.extent(name),
        kind: TypeNameKind::Simple { name: i.cx.shared.keep(i.text(name)), assembly },
    }
}

/// After the comma: the assembly's name up to the closing bracket.
fn assembly_name<'a>(i: Input<'a>, comma: Tok, type_name: TypeName) -> IResult<'a, TypeName> {
    let start = skip_trivia(i);
    let length = start.rest().find([']', '[', '\n', '\r']).unwrap_or(start.rest().len());
    let text = start.rest()[..length].trim_end();
    let end = start.skip(text.len() as u32);
    if text.is_empty() {
        i.report("MissingAssemblyNameSpecification", after(i.extent(comma)), &[]);
        return Ok((i, type_name));
    }
    let TypeName { extent, kind } = type_name;
    let assembly = Some(Rc::from(text));
    let whole = Extent { start: extent.start, end: i.cx.place(end.at) };
    let named = match kind {
        TypeNameKind::Simple { name, .. } => {
            TypeName { extent: whole, kind: TypeNameKind::Simple { name, assembly } }
        }
        TypeNameKind::Generic { name, arguments } => {
            let TypeNameKind::Simple { name: inner, .. } = name.kind else {
                return Ok((end, TypeName { extent, kind: TypeNameKind::Generic { name, arguments } }));
            };
            let name = TypeName { extent: name.extent, kind: TypeNameKind::Simple { name: inner, assembly } };
            TypeName { extent: whole, kind: TypeNameKind::Generic { name: Box::new(name), arguments } }
        }
        kind => TypeName { extent: whole, kind },
    };
    Ok((end, named))
}

/// After `name[`: dimensions or type arguments.
fn bracketed_tail<'a>(
    i: Input<'a>,
    open: Tok,
    name: Tok,
    simple: TypeName,
    assembly_allowed: bool,
) -> IResult<'a, TypeName> {
    let i = skip_newlines(i);
    let (rest, next) = token(i, Mode::EXPRESSION);
    match next.kind {
        K::RBracket | K::Comma => array_tail(i, open, simple, assembly_allowed),
        K::LBracket => generic_tail(i, simple, assembly_allowed),
        _ if type_identifier(i).is_ok() => generic_tail(i, simple, assembly_allowed),
        K::EndOfInput => {
            i.report_incomplete("MissingTypename", after(i.extent(open)), &[]);
            Ok((i, simple))
        }
        _ => {
            let _ = name;
            i.report("UnexpectedToken", i.extent(next), &[i.text(next)]);
            Ok((super::statement::sync_on_error(rest, &[K::RBracket]), simple))
        }
    }
}

/// `dimension`s: `]`, `,]`, and any further pairs of brackets.
fn array_tail<'a>(
    mut i: Input<'a>,
    open: Tok,
    element: TypeName,
    assembly_allowed: bool,
) -> IResult<'a, TypeName> {
    let mut rank = 1;
    let mut last = open;
    let first = peek(i, Mode::EXPRESSION);
    while let Ok((rest, comma)) = expect(i, Mode::EXPRESSION, K::Comma) {
        rank += 1;
        last = comma;
        i = skip_newlines(rest);
    }
    let start = element.extent;
    let (rest, close) = token(i, Mode::EXPRESSION);
    let (i, end) = if close.kind == K::RBracket {
        (rest, rest.extent(close))
    } else {
        i.report_incomplete("EndSquareBracketExpectedAtEndOfType", after(i.extent(last)), &[]);
        (i, i.extent(last))
    };
    if rank > MAX_RANK {
        let extent = i.extent(first).to(i.extent(last));
        i.report("ArrayHasTooManyDimensions", extent, &[&rank.to_string()]);
        return Ok((i, element));
    }
    let array =
        TypeName { extent: start.to(end), kind: TypeNameKind::Array { element: Box::new(element), rank } };
    let (rest, next) = token(i, Mode::EXPRESSION);
    match next.kind {
        K::LBracket => {
            let inner = skip_newlines(rest);
            let (after_inner, token_inside) = token(inner, Mode::EXPRESSION);
            if matches!(token_inside.kind, K::RBracket | K::Comma) {
                return i.deeper(|_| array_tail(inner, next, array, assembly_allowed));
            }
            i.report("UnexpectedToken", i.extent(token_inside), &[i.text(token_inside)]);
            Ok((super::statement::sync_on_error(after_inner, &[K::RBracket]), array))
        }
        K::Comma if assembly_allowed => assembly_name(rest, next, array),
        _ => Ok((i, array)),
    }
}

/// `generic_type_arguments`, after the opening bracket.
fn generic_tail<'a>(i: Input<'a>, name: TypeName, assembly_allowed: bool) -> IResult<'a, TypeName> {
    let start = name.extent;
    let (i, (arguments, end)) = generic_type_arguments(i)?;
    let generic =
        TypeName { extent: start.to(end), kind: TypeNameKind::Generic { name: Box::new(name), arguments } };
    let (rest, next) = token(i, Mode::EXPRESSION);
    match next.kind {
        K::LBracket => array_tail(skip_newlines(rest), next, generic, assembly_allowed),
        K::Comma if assembly_allowed => assembly_name(rest, next, generic),
        _ => Ok((i, generic)),
    }
}

/// Type arguments up to their closing bracket.
fn generic_type_arguments(mut i: Input<'_>) -> IResult<'_, (Vec<TypeName>, Extent)> {
    let mut arguments = Vec::new();
    loop {
        i = skip_newlines(i);
        let (rest, argument) = opt(generic_type_argument).parse(i)?;
        match argument {
            Some(argument) => arguments.push(argument),
            None => i.report_incomplete("MissingTypename", after(last_extent(i)), &[]),
        }
        i = skip_newlines(rest);
        let (rest, next) = token(i, Mode::EXPRESSION);
        match next.kind {
            K::Comma => i = rest,
            K::RBracket => return Ok((rest, (arguments, rest.extent(next)))),
            _ => {
                let end = arguments.last().map_or(last_extent(i), |a| a.extent);
                i.report_incomplete("EndSquareBracketExpectedAtEndOfAttribute", after(end), &[]);
                return Ok((i, (arguments, end)));
            }
        }
    }
}

/// The empty extent at the input, for errors with no token at hand.
fn last_extent(i: Input<'_>) -> Extent {
    let place = i.cx.place(i.at);
    Extent { start: place, end: place }
}

/// One type argument, in brackets of its own or without.
fn generic_type_argument(i: Input<'_>) -> IResult<'_, TypeName> {
    let Ok((rest, open)) = expect(i, Mode::EXPRESSION, K::LBracket) else {
        return type_spec_without_assembly(i);
    };
    let (i, name) = opt(type_spec).parse(skip_newlines(rest))?;
    let Some(name) = name else {
        i.report_incomplete("MissingTypename", after(i.extent(open)), &[]);
        return Ok((
            i,
            TypeName {
                extent: i.extent(open),
                kind: TypeNameKind::Simple { name: Rc::from(":ErrorTypeName:"), assembly: None },
            },
        ));
    };
    let i = skip_newlines(i);
    match expect(i, Mode::EXPRESSION, K::RBracket) {
        Ok((rest, _)) => Ok((rest, name)),
        Err(_) => {
            i.report_incomplete("EndSquareBracketExpectedAtEndOfType", after(name.extent), &[]);
            Ok((i, name))
        }
    }
}

/// `[type]` between a method's name and its parenthesis; nothing if there is no call after it.
pub(crate) fn generic_method_arguments(i: Input<'_>) -> (Input<'_>, Vec<TypeName>) {
    if i.byte(0) != b'[' {
        return (i, Vec::new());
    }
    let inner = skip_newlines(i.skip(1));
    let first_ok = type_identifier(inner).is_ok() || inner.byte(0) == b'[';
    if !first_ok {
        return (i, Vec::new());
    }
    let quiet = i.cx.shared.errors.borrow().len();
    match generic_type_arguments(inner) {
        Ok((rest, (arguments, _))) if rest.byte(0) == b'(' => (rest, arguments),
        _ => {
            i.cx.shared.forget_errors(quiet);
            (i, Vec::new())
        }
    }
}

/// `attribute_list`: attributes and type constraints before a statement or parameter.
pub(crate) fn attribute_list(i: Input<'_>) -> IResult<'_, Vec<AttributeBaseAst>> {
    attributes(i, false)
}

/// The same before an operand, where a line end after `[type]` ends the list.
pub(crate) fn attribute_list_in_expression(i: Input<'_>) -> IResult<'_, Vec<AttributeBaseAst>> {
    attributes(i, true)
}

fn attributes<'a>(mut i: Input<'a>, in_expression: bool) -> IResult<'a, Vec<AttributeBaseAst>> {
    let (rest, first) = attribute(i)?;
    i = rest;
    let mut list = vec![first];
    loop {
        let skips = !in_expression || matches!(list.last(), Some(AttributeBaseAst::Attribute(_)));
        let from = if skips { skip_newlines(i) } else { i };
        match attribute(from) {
            Ok((rest, next)) => {
                list.push(next);
                if list.len() > CHAIN_LIMIT as usize {
                    rest.give_up();
                }
                i = rest;
            }
            Err(_) => return Ok((from, list)),
        }
    }
}

/// `attribute` or a type constraint.
pub(crate) fn attribute(i: Input<'_>) -> IResult<'_, AttributeBaseAst> {
    let start = skip_trivia(i);
    if start.byte(0) != b'[' {
        return miss();
    }
    let (i, open) = expect(start, Mode::EXPRESSION, K::LBracket)?;
    let (i, name) = opt(type_spec).parse(skip_newlines(i))?;
    let Some(name) = name else {
        i.report_incomplete("MissingTypename", after(i.extent(open)), &[]);
        return miss();
    };
    let (rest, next) = token(i, Mode::EXPRESSION);
    let open = i.extent(open);
    match next.kind {
        K::LParen => rest.deeper(|rest| attribute_tail(rest, open, next, name)),
        K::RBracket => {
            let extent = open.to(rest.extent(next));
            Ok((rest, AttributeBaseAst::Type(TypeConstraintAst { extent, type_name: name })))
        }
        _ => {
            i.report("EndSquareBracketExpectedAtEndOfAttribute", i.before(i.extent(next)), &[]);
            Ok((
                i,
                AttributeBaseAst::Type(TypeConstraintAst { extent: open.to(name.extent), type_name: name }),
            ))
        }
    }
}

/// `attribute_arguments` and what closes the attribute.
fn attribute_tail<'a>(
    i: Input<'a>,
    open: Extent,
    parenthesis: Tok,
    type_name: TypeName,
) -> IResult<'a, AttributeBaseAst> {
    let mut end = i.extent(parenthesis);
    let (i, (positional, named)) = attribute_arguments(skip_newlines(i), &mut end)?;
    let mut i = skip_newlines(i);
    let mut closed = false;
    match expect(i, Mode::EXPRESSION, K::RParen) {
        Ok((rest, close)) => {
            end = i.extent(close);
            closed = true;
            i = rest;
        }
        Err(_) => i.report_incomplete("MissingEndParenthesisInExpression", after(end), &[]),
    }
    i = skip_newlines(i);
    match expect(i, Mode::EXPRESSION, K::RBracket) {
        Ok((rest, close)) => {
            end = i.extent(close);
            i = rest;
        }
        Err(_) if closed => i.report_incomplete("EndSquareBracketExpectedAtEndOfAttribute", after(end), &[]),
        Err(_) => {}
    }
    Ok((i, AttributeBaseAst::Attribute(AttributeAst { extent: open.to(end), type_name, positional, named })))
}

type Arguments = (Vec<ExpressionAst>, Vec<NamedAttributeArgumentAst>);

/// `attribute_arguments`
fn attribute_arguments<'a>(mut i: Input<'a>, end: &mut Extent) -> IResult<'a, Arguments> {
    let mut positional = Vec::new();
    let mut named: Vec<NamedAttributeArgumentAst> = Vec::new();
    let mut comma: Option<Tok> = None;
    loop {
        i = skip_newlines(i);
        if let Ok((rest, name)) = lexical::simple_name(i) {
            let (rest, argument) = attribute_argument(rest, name)?;
            i = rest;
            if !argument.expression_omitted {
                *end = argument.extent;
            }
            named.push(argument);
        } else {
            let (rest, value) = opt(|i| expression::expression_within(i, Within::ARGUMENTS)).parse(i)?;
            if let Some(value) = value {
                *end = value.extent();
                positional.push(value);
            } else if let Some(comma) = comma {
                let extent = after(i.extent(comma));
                i.report_incomplete("MissingExpressionAfterToken", extent, &[","]);
                positional.push(error_expression(extent, Vec::new()));
            }
            i = rest;
        }
        let next = skip_newlines(i);
        match expect(next, Mode::EXPRESSION, K::Comma) {
            Ok((rest, tok)) => {
                *end = rest.extent(tok);
                comma = Some(tok);
                i = rest;
            }
            Err(_) => return Ok((next, (positional, named))),
        }
    }
}

/// `attribute_argument` with a name.
fn attribute_argument<'a>(i: Input<'a>, name: Tok) -> IResult<'a, NamedAttributeArgumentAst> {
    let name_extent = i.extent(name);
    let text: Rc<str> = i.cx.shared.keep(i.text(name));
    let (rest, equals) = token(i, Mode::EXPRESSION);
    if equals.kind != K::Equals {
        let argument = ExpressionAst::Constant(ConstantExpressionAst {
            extent: name_extent,
            value: Constant::Bool(true),
        });
        let node =
            NamedAttributeArgumentAst { extent: name_extent, name: text, argument, expression_omitted: true };
        return Ok((i, node));
    }
    let from = skip_newlines(rest);
    let (rest, value) = opt(|i| expression::expression_within(i, Within::ARGUMENTS)).parse(from)?;
    let (i, argument) = match value {
        Some(value) => (rest, value),
        None => {
            let extent = after(i.extent(equals));
            i.report_incomplete("MissingExpressionInNamedArgument", extent, &[]);
            let synced =
                super::statement::sync_on_error(rest, &[K::Comma, K::RParen, K::RBracket, K::NewLine]);
            (synced, error_expression(extent, Vec::new()))
        }
    };
    let extent = name_extent.to(argument.extent());
    Ok((i, NamedAttributeArgumentAst { extent, name: text, argument, expression_omitted: false }))
}

/// A `[type]` alone, as after `catch` and `trap`.
pub(crate) fn type_literal(i: Input<'_>) -> IResult<'_, TypeConstraintAst> {
    if peek(i, Mode::EXPRESSION).kind != K::LBracket {
        return miss();
    }
    match attribute(i)? {
        (rest, AttributeBaseAst::Type(constraint)) => Ok((rest, constraint)),
        (_, AttributeBaseAst::Attribute(_)) => miss(),
    }
}
