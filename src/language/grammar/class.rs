//! Classes, enums and `using`.

use super::block;
use super::command;
use super::expression;
use super::input::{IResult, Input, Mode, Tok, after};
use super::lexical::{self, expect, peek, skip_newlines, skip_newlines_and_semicolons, token};
use super::statement::error_statement;
use super::{type_name, variable};
use crate::language::ast::*;
use crate::language::token::TokenKind as K;
use crate::text::{Extent, eq_ignore_case};
use nom::Parser;
use nom::combinator::opt;
use std::rc::Rc;

/// Attributes before a definition, without types, which may not stand there.
fn definition_attributes(i: Input<'_>, attributes: Vec<AttributeBaseAst>) -> Vec<AttributeAst> {
    let mut kept = Vec::new();
    for attribute in attributes {
        match attribute {
            AttributeBaseAst::Attribute(attribute) => kept.push(attribute),
            AttributeBaseAst::Type(constraint) => {
                let name = constraint.type_name.full_name();
                i.report("TypeNotAllowedBeforeStatement", constraint.extent, &[&name]);
            }
        }
    }
    kept
}

/// What a class or enum statement begins with, up to its brace.
struct Head {
    start: Extent,
    name: Rc<str>,
    attributes: Vec<AttributeAst>,
    base_types: Vec<TypeConstraintAst>,
    open: Tok,
}

/// `class name : base {`. A broken head gives the statement that stands for it.
fn head<'a>(
    i: Input<'a>,
    keyword: Tok,
    attributes: Vec<AttributeBaseAst>,
) -> IResult<'a, Result<Head, StatementAst>> {
    let word = i.extent(keyword);
    let start = attributes.first().map_or(word, AttributeBaseAst::extent);
    let Ok((rest, name)) = lexical::simple_name(i) else {
        i.report_incomplete("MissingNameAfterKeyword", after(word), &[i.text(keyword)]);
        return Ok((i, Err(error_statement(word, Vec::new()))));
    };
    let name_extent = rest.extent(name);
    let name: Rc<str> = rest.cx.shared.keep(rest.text(name));
    let mut base_types = Vec::new();
    let mut i = skip_newlines(rest);
    if let Ok((rest, colon)) = expect(i, Mode::EXPRESSION, K::Colon) {
        i = rest;
        let mut end = i.extent(colon);
        loop {
            match type_name::type_spec_without_assembly(skip_newlines(i)) {
                Ok((rest, type_name)) => {
                    end = type_name.extent;
                    base_types.push(TypeConstraintAst { extent: end, type_name });
                    i = rest;
                }
                Err(_) => {
                    i.report_incomplete("TypeNameExpected", after(end), &[]);
                    break;
                }
            }
            let next = skip_newlines(i);
            match expect(next, Mode::EXPRESSION, K::Comma) {
                Ok((rest, comma)) if keyword.kind != K::Enum => {
                    end = rest.extent(comma);
                    i = rest;
                }
                _ => break,
            }
        }
    }
    i = skip_newlines(i);
    let (rest, open) = token(i, Mode::COMMAND);
    if open.kind != K::LCurly {
        let end = if keyword.kind == K::Enum {
            name_extent
        } else {
            base_types.last().map_or(name_extent, |t| t.extent)
        };
        if keyword.kind == K::Enum {
            base_types.clear();
        }
        i.report_incomplete("MissingTypeBody", after(end), &[keyword.kind.text()]);
        let nested =
            base_types.into_iter().map(|t| ErrorPartAst::Attribute(AttributeBaseAst::Type(t))).collect();
        return Ok((i, Err(error_statement(word.to(end), nested))));
    }
    let attributes = definition_attributes(i, attributes);
    Ok((rest, Ok(Head { start, name, attributes, base_types, open })))
}

/// `class_statement`, after its keyword.
pub(crate) fn class_statement<'a>(
    i: Input<'a>,
    keyword: Tok,
    attributes: Vec<AttributeBaseAst>,
) -> IResult<'a, StatementAst> {
    let (i, head) = head(i, keyword, attributes)?;
    match head {
        Ok(head) => i.deeper(|i| type_body(i, head, TypeDefinitionKind::Class)),
        Err(broken) => Ok((i, broken)),
    }
}

/// `enum_statement`, after its keyword.
pub(crate) fn enum_statement<'a>(
    i: Input<'a>,
    keyword: Tok,
    attributes: Vec<AttributeBaseAst>,
) -> IResult<'a, StatementAst> {
    let (i, head) = head(i, keyword, attributes)?;
    match head {
        Ok(head) => i.deeper(|i| type_body(i, head, TypeDefinitionKind::Enum)),
        Err(broken) => Ok((i, broken)),
    }
}

/// The members and the closing brace.
fn type_body<'a>(mut i: Input<'a>, head: Head, kind: TypeDefinitionKind) -> IResult<'a, StatementAst> {
    let open = i.extent(head.open);
    let mut members = Vec::new();
    let mut parts = Vec::new();
    let mut end = open;
    loop {
        let (rest, member) = if kind == TypeDefinitionKind::Enum {
            opt(enum_member).parse(i)?
        } else {
            class_member(i, &head.name, &mut parts)?
        };
        i = rest;
        let Some(member) = member else { break };
        end = member.extent();
        members.push(member);
    }
    i = skip_newlines(i);
    let (rest, close) = token(i, Mode::COMMAND);
    let broken = !parts.is_empty();
    if close.kind == K::RCurly {
        end = rest.extent(close);
        i = rest;
    } else {
        i.report_incomplete_at("MissingEndCurlyBrace", after(open), i.extent(close), &[]);
        if let Some(ErrorPartAst::Attribute(last)) = parts.last() {
            end = last.extent();
        }
        if kind == TypeDefinitionKind::Enum {
            end = i.extent(close);
        }
    }
    let extent = head.start.to(end);
    if broken {
        return Ok((i, error_statement(extent, parts)));
    }
    let node = TypeDefinitionAst {
        extent,
        name: head.name,
        kind,
        attributes: head.attributes,
        base_types: head.base_types,
        members,
    };
    Ok((i, StatementAst::Type(Box::new(node))))
}

/// What stands before a class member's name.
#[derive(Default)]
struct Modifiers {
    start: Option<Extent>,
    attributes: Vec<AttributeAst>,
    member_type: Option<TypeConstraintAst>,
    last_attribute: Option<Extent>,
    is_static: bool,
    is_hidden: bool,
}

impl Modifiers {
    /// Keeps what stood before a member that is broken.
    fn give_up(self, parts: &mut Vec<ErrorPartAst>) {
        parts.extend(
            self.attributes.into_iter().map(|a| ErrorPartAst::Attribute(AttributeBaseAst::Attribute(a))),
        );
        parts
            .extend(self.member_type.into_iter().map(|t| ErrorPartAst::Attribute(AttributeBaseAst::Type(t))));
    }
}

/// `class_attribute`s: attributes, a type, `static`, `hidden`.
fn modifiers(mut i: Input<'_>) -> (Input<'_>, Modifiers) {
    let mut found = Modifiers::default();
    loop {
        i = skip_newlines(i);
        match type_name::attribute(i) {
            Ok((rest, attribute)) => {
                let extent = attribute.extent();
                found.start.get_or_insert(extent);
                found.last_attribute = Some(extent);
                match attribute {
                    AttributeBaseAst::Attribute(attribute) => found.attributes.push(attribute),
                    AttributeBaseAst::Type(constraint) if found.member_type.is_none() => {
                        found.member_type = Some(constraint)
                    }
                    AttributeBaseAst::Type(_) => i.report("TooManyTypes", extent, &[]),
                }
                i = rest;
            }
            Err(_) => {
                let (rest, word) = token(i, Mode::COMMAND);
                let flag = match word.kind {
                    K::Static => &mut found.is_static,
                    K::Hidden => &mut found.is_hidden,
                    _ => return (i, found),
                };
                let extent = i.extent(word);
                if std::mem::replace(flag, true) {
                    i.report("DuplicateQualifier", extent, &[i.text(word)]);
                }
                found.start.get_or_insert(extent);
                found.last_attribute = Some(extent);
                i = rest;
            }
        }
    }
}

/// `class_member`
fn class_member<'a>(
    i: Input<'a>,
    class_name: &str,
    parts: &mut Vec<ErrorPartAst>,
) -> IResult<'a, Option<MemberAst>> {
    let (i, found) = modifiers(i);
    let (rest, first) = token(i, Mode::EXPRESSION);
    if first.kind == K::Variable {
        return property_member(rest, first, found);
    }
    if let Ok((rest, name)) = lexical::simple_name(i) {
        return method_member(rest, name, found, class_name, parts);
    }
    if let Some(last) = found.last_attribute {
        i.report_incomplete("IncompleteMemberDefinition", after(last), &[]);
        found.give_up(parts);
    }
    Ok((i, None))
}

/// The line end, semicolon or brace that must follow a property. Gives the member's end.
fn property_terminator<'a>(i: Input<'a>, end: Extent) -> (Input<'a>, Extent) {
    let (rest, next) = token(i, Mode::COMMAND);
    match next.kind {
        K::Semi => (skip_newlines_and_semicolons(rest), rest.extent(next)),
        K::NewLine => (skip_newlines_and_semicolons(i), end),
        K::RCurly => (i, end),
        _ => {
            i.report_incomplete("MissingPropertyTerminator", after(end), &[]);
            (i, end)
        }
    }
}

/// `property_member`, after the variable.
fn property_member<'a>(i: Input<'a>, name: Tok, found: Modifiers) -> IResult<'a, Option<MemberAst>> {
    let variable = variable::variable_node(i, name.start, name.end);
    let (i, initial_value) = initializer(i, false)?;
    let end = initial_value.as_ref().map_or(variable.extent, ExpressionAst::extent);
    let (i, end) = property_terminator(i, end);
    let node = PropertyMemberAst {
        extent: found.start.unwrap_or(variable.extent).to(end),
        name: variable.name,
        attributes: found.attributes,
        property_type: found.member_type,
        initial_value,
        is_static: found.is_static,
        is_hidden: found.is_hidden,
    };
    Ok((i, Some(MemberAst::Property(node))))
}

/// `= expression`
fn initializer(i: Input<'_>, needed: bool) -> IResult<'_, Option<ExpressionAst>> {
    let Ok((rest, equals)) = expect(i, Mode::EXPRESSION, K::Equals) else { return Ok((i, None)) };
    let from = skip_newlines(rest);
    let (rest, value) = opt(expression::expression).parse(from)?;
    if value.is_some() {
        return Ok((rest, value));
    }
    let extent = after(i.extent(equals));
    if needed {
        i.report("ExpectedValueExpression", extent, &["="]);
    }
    Ok((from, None))
}

/// `method_member`, after its name.
fn method_member<'a>(
    i: Input<'a>,
    name: Tok,
    found: Modifiers,
    class_name: &str,
    parts: &mut Vec<ErrorPartAst>,
) -> IResult<'a, Option<MemberAst>> {
    let name_extent = i.extent(name);
    let name: Rc<str> = i.cx.shared.keep(i.text(name));
    let start = found.start.unwrap_or(name_extent);
    let is_constructor = eq_ignore_case(&name, class_name);
    let (i, declaration) = block::function_parameter_declaration(i)?;
    let (parameters, mut end, mut complete) = declaration.unwrap_or_else(|| {
        i.report_incomplete("MissingMethodParameterList", after(name_extent), &[]);
        (Vec::new(), name_extent, true)
    });
    let (i, base_arguments) = if complete && is_constructor && !found.is_static {
        base_call(i, &mut end, &mut complete)?
    } else {
        (i, None)
    };
    let i = skip_newlines(i);
    let (rest, open) = token(i, Mode::COMMAND);
    if open.kind != K::LCurly || !complete {
        if complete {
            i.report_incomplete("MissingFunctionBody", after(end), &[]);
        }
        found.give_up(parts);
        let from = if open.kind == K::LCurly { rest } else { i };
        return Ok((super::statement::sync_to_block_end(from), None));
    }
    let (i, body) = rest.deeper(|i| block::script_block(i, open, false))?;
    if is_constructor && let Some(return_type) = &found.member_type {
        i.report("ConstructorCantHaveReturnType", return_type.extent, &[]);
    }
    let function = FunctionDefinitionAst {
        extent: name_extent.to(body.extent),
        name,
        name_extent,
        kind: FunctionKind::Function,
        parameters: Some(parameters),
        body: Rc::new(body),
    };
    let node = FunctionMemberAst {
        extent: start.to(function.extent),
        attributes: found.attributes,
        return_type: found.member_type,
        is_static: found.is_static,
        is_hidden: found.is_hidden,
        is_constructor,
        base_arguments,
        function: Rc::new(function),
    };
    Ok((i, Some(MemberAst::Function(node))))
}

/// `: base( … )`
fn base_call<'a>(
    i: Input<'a>,
    end: &mut Extent,
    complete: &mut bool,
) -> IResult<'a, Option<BaseCtorInvokeAst>> {
    let Ok((rest, colon)) = expect(skip_newlines(i), Mode::EXPRESSION, K::Colon) else {
        return Ok((i, None));
    };
    let colon = rest.extent(colon);
    let from = skip_newlines(rest);
    let base =
        lexical::simple_name(from).ok().filter(|(rest, word)| rest.text(*word).eq_ignore_ascii_case("base"));
    let Some((rest, word)) = base else {
        i.report_incomplete("MissingBaseCtorCall", after(colon), &[]);
        *complete = false;
        *end = colon;
        return Ok((from, None));
    };
    let word = rest.extent(word);
    let Ok((rest, open)) = expect(skip_newlines(rest), Mode::EXPRESSION, K::LParen) else {
        rest.report_incomplete("MissingMethodParameterList", after(word), &[]);
        *complete = false;
        *end = word;
        return Ok((rest, None));
    };
    let (i, (arguments, last)) = rest.deeper(|i| expression::argument_list(i, open))?;
    Ok((i, Some(BaseCtorInvokeAst { extent: word.to(last), arguments })))
}

/// `enum_member`
fn enum_member(i: Input<'_>) -> IResult<'_, MemberAst> {
    let (i, name) = lexical::simple_name(skip_newlines(i))?;
    let name_extent = i.extent(name);
    let text: Rc<str> = i.cx.shared.keep(i.text(name));
    let equals = peek(i, Mode::EXPRESSION);
    let (i, initial_value) = initializer(i, true)?;
    let end = if equals.kind == K::Equals { i.extent(equals) } else { name_extent };
    let whole = equals.kind != K::Equals || initial_value.is_some();
    let end = initial_value.as_ref().map_or(end, ExpressionAst::extent);
    let (i, end) = if whole { property_terminator(i, end) } else { (i, end) };
    let node = PropertyMemberAst {
        extent: name_extent.to(end),
        name: text,
        attributes: Vec::new(),
        property_type: None,
        initial_value,
        is_static: true,
        is_hidden: false,
    };
    Ok((i, MemberAst::Property(node)))
}

/// The `using` statements at the head of a script.
pub(crate) fn using_statements(i: Input<'_>) -> IResult<'_, Vec<UsingStatementAst>> {
    let mut i = i;
    let mut found = Vec::new();
    loop {
        let from = skip_newlines_and_semicolons(i);
        let Ok((rest, keyword)) = expect(from, Mode::COMMAND, K::Using) else { return Ok((from, found)) };
        let (rest, node) = using_directive(rest, keyword)?;
        if let Ok(node) = node {
            found.push(node);
        }
        i = rest;
    }
}

/// `using_statement` where it may no longer stand.
pub(crate) fn using_statement<'a>(i: Input<'a>, keyword: Tok, late: bool) -> IResult<'a, StatementAst> {
    let (i, node) = using_directive(i, keyword)?;
    let extent = match &node {
        Ok(node) => node.extent,
        Err(StatementAst::Error(broken)) => broken.extent,
        Err(_) => i.extent(keyword),
    };
    if late {
        i.report("UsingMustBeAtStartOfScript", extent, &[]);
    }
    Ok((
        i,
        node.map_or_else(
            |broken| broken,
            |node| error_statement(node.extent, vec![ErrorPartAst::Using(node)]),
        ),
    ))
}

/// What follows the word `using`.
fn using_directive<'a>(i: Input<'a>, keyword: Tok) -> IResult<'a, Result<UsingStatementAst, StatementAst>> {
    let start = i.extent(keyword);
    let (rest, directive) = token(i, Mode::COMMAND);
    let kind = match directive.kind {
        K::Assembly => UsingKind::Assembly,
        K::Command => UsingKind::Command,
        K::Module => UsingKind::Module,
        K::Namespace => UsingKind::Namespace,
        K::Type => UsingKind::Type,
        _ => {
            i.report_incomplete("MissingUsingStatementDirective", after(start), &[]);
            return Ok((i, Err(error_statement(start, Vec::new()))));
        }
    };
    let item = peek(rest, Mode::COMMAND);
    if matches!(item.kind, K::EndOfInput | K::NewLine | K::Semi) {
        let extent = rest.extent(directive);
        rest.report_incomplete("MissingUsingItemName", after(extent), &[]);
        return Ok((rest, Err(error_statement(start.to(extent), Vec::new()))));
    }
    let item_extent = rest.extent(item);
    let (i, name) = opt(command::single_argument).parse(rest)?;
    let fits = match &name {
        Some(ExpressionAst::String(_)) => true,
        Some(ExpressionAst::Hashtable(_)) => kind == UsingKind::Module,
        _ => false,
    };
    if !fits {
        let rest = if i.at == rest.at { token(rest, Mode::COMMAND).0 } else { i };
        let item_extent = name.as_ref().map_or(item_extent, ExpressionAst::extent);
        let text = item_extent.text(&i.cx.shared.source);
        rest.report("InvalidValueForUsingItemName", item_extent, &[text]);
        return Ok((rest, Err(error_statement(start.to(item_extent), Vec::new()))));
    }
    let Some(name) = name else { return super::input::miss() };
    let mut extent = start.to(name.extent());
    let (i, alias) = using_alias(i, &mut extent)?;
    if alias.is_none() && matches!(kind, UsingKind::Command | UsingKind::Type) {
        i.report_incomplete("MissingEqualsInUsingAlias", after(extent), &[]);
        return Ok((i, Err(error_statement(extent, vec![ErrorPartAst::Expression(name)]))));
    }
    let i = using_terminator(i);
    if let (UsingKind::Namespace, ExpressionAst::String(namespace)) = (kind, &name)
        && !is_namespace(&namespace.value)
    {
        i.report("InvalidNamespaceValue", namespace.extent, &[]);
    }
    if matches!(kind, UsingKind::Command | UsingKind::Type) || alias.is_some() {
        i.report("UsingStatementNotSupported", extent, &[]);
    }
    Ok((i, Ok(UsingStatementAst { extent, kind, name, alias })))
}

/// Names joined by dots.
fn is_namespace(text: &str) -> bool {
    text.split('.').all(|part| {
        part.starts_with(super::character::is_identifier_start)
            && part.chars().all(super::character::is_identifier_part)
    })
}

/// `= name` after a using's name.
fn using_alias<'a>(i: Input<'a>, extent: &mut Extent) -> IResult<'a, Option<ExpressionAst>> {
    let Ok((rest, equals)) = expect(i, Mode::COMMAND, K::Equals) else { return Ok((i, None)) };
    let (i, alias) = opt(command::single_argument).parse(rest)?;
    match &alias {
        Some(alias) => *extent = extent.to(alias.extent()),
        None => i.report_incomplete("MissingNamespaceAlias", after(i.extent(equals)), &[]),
    }
    Ok((i, alias))
}

/// The line end that must follow a `using` statement.
fn using_terminator(i: Input<'_>) -> Input<'_> {
    let next = peek(i, Mode::COMMAND);
    if !matches!(next.kind, K::NewLine | K::Semi | K::EndOfInput) {
        i.report_incomplete("MissingStatementTerminator", i.extent(next), &[]);
    }
    i
}
