//! Pipelines' elements: commands with arguments, parameters, redirections.

use super::character as ch;
use super::expression::{self, error_expression};
use super::input::{IResult, Input, Mode, Tok, after, miss};
use super::lexical::{self, made_to, peek, skip_newlines, token};
use super::string;
use crate::language::ast::*;
use crate::language::token::{TokenFlags, TokenKind as K};
use crate::text::Extent;
use nom::Parser;
use nom::combinator::opt;
use std::rc::Rc;

/// A command's elements and redirections as they are collected.
struct Parts<'a> {
    elements: Vec<CommandElementAst>,
    redirections: Redirections,
    end: Extent,
    at: Input<'a>,
}

/// At most one redirection per stream, in the order of the streams.
#[derive(Default)]
pub(crate) struct Redirections([Option<RedirectionAst>; 7]);

impl Redirections {
    pub fn into_vec(self) -> Vec<RedirectionAst> {
        self.0.into_iter().flatten().collect()
    }

    fn add(&mut self, i: Input<'_>, redirection: RedirectionAst) {
        let slot = &mut self.0[redirection.from as usize];
        if slot.is_some() {
            let id = match redirection.from {
                RedirectionStream::All => "AllStream",
                RedirectionStream::Output => "OutputStream",
                RedirectionStream::Error => "ErrorStream",
                RedirectionStream::Warning => "WarningStream",
                RedirectionStream::Verbose => "VerboseStream",
                RedirectionStream::Debug => "DebugStream",
                RedirectionStream::Information => "InformationStream",
            };
            let name = crate::language::message::pattern(id);
            i.report("StreamAlreadyRedirected", redirection.extent, &[name]);
        } else {
            *slot = Some(redirection);
        }
    }
}

/// `command`
pub(crate) fn command(i: Input<'_>) -> IResult<'_, CommandAst> {
    let (mut at, mut first) = token(i, Mode::COMMAND);
    let invocation = match first.kind {
        K::Dot => InvocationOperator::Dot,
        K::Ampersand => InvocationOperator::Ampersand,
        _ => InvocationOperator::None,
    };
    let start = i.extent(first);
    if invocation != InvocationOperator::None {
        let operator = first;
        (_, first) = token(at, Mode::COMMAND);
        if ends_command(first.kind) || first.kind == K::Ampersand {
            i.report("MissingExpression", start, &[operator.kind.text()]);
            at.moved_on();
            return miss();
        }
    } else {
        at = i;
        if ends_command(first.kind) {
            return miss();
        }
    }
    let (at, name) = command_name(at, first, invocation == InvocationOperator::None)?;
    let end = name.extent();
    let mut elements = Vec::with_capacity(4);
    elements.push(CommandElementAst::Argument(name));
    let mut parts = Parts { elements, redirections: Redirections::default(), end, at };
    command_elements(&mut parts);
    parts.elements.shrink_to_fit();
    let node = CommandAst {
        extent: start.to(parts.end),
        invocation,
        elements: parts.elements,
        redirections: parts.redirections.into_vec(),
    };
    Ok((parts.at, node))
}

/// Tokens that a command ends before.
fn ends_command(kind: K) -> bool {
    matches!(
        kind,
        K::EndOfInput | K::NewLine | K::Semi | K::Pipe | K::OrOr | K::AndAnd | K::RParen | K::RCurly
    )
}

/// `command_name` and `command_name_expr`
fn command_name<'a>(i: Input<'a>, first: Tok, plain: bool) -> IResult<'a, ExpressionAst> {
    if matches!(first.kind, K::Comma | K::Redirection | K::RedirectInStd) {
        let (rest, tok) = token(i, Mode::COMMAND);
        return Ok((rest, string::bare_word(rest, tok)));
    }
    if first.kind == K::Generic && first.flags.has(TokenFlags::EXPANDABLE) && plain {
        // A bare name is never expanded.
        let (rest, tok) = token(i, Mode::COMMAND);
        return Ok((rest, string::unexpanded_word(rest, tok)));
    }
    single_argument(i)
}

/// `command_elements`
fn command_elements(parts: &mut Parts<'_>) {
    let mut dashes_end_parameters = false;
    loop {
        let (rest, next) = token(parts.at, Mode::COMMAND);
        match next.kind {
            kind if ends_command(kind) => return,
            K::Ampersand => return,
            K::Comma => {
                let extent = rest.extent(next);
                rest.report("MissingArgument", extent, &[]);
                parts.end = extent;
                parts.at = skip_newlines(rest);
            }
            K::MinusMinus => {
                parts.at = rest;
                parts.end = rest.extent(next);
                let node = if dashes_end_parameters {
                    CommandElementAst::Argument(string::bare_word(rest, next))
                } else {
                    CommandElementAst::Parameter(Box::new(CommandParameterAst {
                        extent: parts.end,
                        name: Rc::from("-"),
                        argument: None,
                        error_position: parts.end,
                    }))
                };
                dashes_end_parameters = true;
                parts.elements.push(node);
            }
            K::Redirection | K::RedirectInStd => redirection(parts, rest, next),
            K::Parameter if !dashes_end_parameters => command_parameter(parts, rest, next),
            _ => command_argument(parts),
        }
    }
}

/// The name in `-name` or `-name:`.
pub(crate) fn parameter_name(i: Input<'_>, tok: Tok) -> Rc<str> {
    let text = i.text(tok);
    let text = text.strip_prefix(ch::is_dash).unwrap_or(text);
    i.cx.shared.keep(text.strip_suffix(':').unwrap_or(text))
}

/// `command_parameter`, after its token.
fn command_parameter(parts: &mut Parts<'_>, i: Input<'_>, tok: Tok) {
    let position = i.extent(tok);
    let mut node = CommandParameterAst {
        extent: position,
        name: parameter_name(i, tok),
        argument: None,
        error_position: position,
    };
    parts.at = parts.at.at(i.at);
    parts.end = position;
    if tok.flags.has(TokenFlags::COLON) {
        let next = peek(parts.at, Mode::COMMAND);
        if next.kind == K::Comma {
            // The comma is reported as the next element.
            parts.elements.push(CommandElementAst::Parameter(Box::new(node)));
            return;
        }
        match argument_list(parts.at) {
            Ok((rest, argument)) => {
                parts.at = rest;
                parts.end = argument.extent();
                node.extent = position.to(parts.end);
                node.argument = Some(argument);
            }
            Err(_) => i.report("ParameterRequiresArgument", after(position), &[i.text(tok)]),
        }
    }
    parts.elements.push(CommandElementAst::Parameter(Box::new(node)));
}

/// `command_argument`
fn command_argument(parts: &mut Parts<'_>) {
    let first = peek(parts.at, Mode::COMMAND);
    let verbatim = first.kind == K::Generic && is_stop_parsing(parts.at, first);
    match argument_list(parts.at) {
        Ok((rest, argument)) => {
            parts.at = rest;
            parts.end = argument.extent();
            parts.elements.push(CommandElementAst::Argument(argument));
        }
        Err(_) => {
            // Nothing is an argument here: take the token so that the parse goes on.
            let (rest, tok) = token(parts.at, Mode::COMMAND);
            parts.end = rest.extent(tok);
            parts.elements.push(CommandElementAst::Argument(string::bare_word(rest, tok)));
            parts.at = rest;
        }
    }
    if verbatim {
        verbatim_command_argument(parts);
    }
}

/// `--%`
fn is_stop_parsing(i: Input<'_>, tok: Tok) -> bool {
    let mut chars = i.text(tok).chars();
    let dash = |c: Option<char>| c.is_some_and(ch::is_dash);
    dash(chars.next()) && dash(chars.next()) && chars.next() == Some('%') && chars.next().is_none()
}

/// `verbatim_command_argument`: the rest of the line up to a pipe, as one text.
fn verbatim_command_argument(parts: &mut Parts<'_>) {
    let mut start = parts.at;
    while let Some(c) = start.char().filter(|&c| ch::is_blank(c)) {
        start = start.skip(c.len_utf8() as u32);
    }
    let mut end = start;
    let mut quoted = false;
    while let Some(c) = end.char() {
        let next = end.byte(1);
        match c {
            '\r' | '\n' => break,
            '|' if !quoted => break,
            '&' if !quoted && next == b'&' => break,
            _ if ch::is_double_quote(c) => quoted = !quoted,
            _ => {}
        }
        end = end.skip(c.len_utf8() as u32);
    }
    let (rest, tok) = made_to(start, end, K::Generic, TokenFlags(0));
    parts.elements.push(CommandElementAst::Argument(string::bare_word(rest, tok)));
    parts.end = rest.extent(tok);
    parts.at = rest;
}

/// `argument_list` of a command: arguments joined by commas are one array.
fn argument_list(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    let (mut i, first) = single_argument(i)?;
    if peek(i, Mode::COMMAND).kind != K::Comma {
        return Ok((i, first));
    }
    let mut elements = vec![first];
    loop {
        let (rest, comma) = token(i, Mode::COMMAND);
        if comma.kind != K::Comma {
            break;
        }
        let next = skip_newlines(rest);
        match single_argument(next) {
            Ok((rest, element)) => {
                elements.push(element);
                i = rest;
            }
            Err(_) => {
                let comma = i.extent(comma);
                i.report_incomplete("MissingExpression", after(comma), &[","]);
                let extent = elements[0].extent().to(comma);
                let nested = elements.into_iter().map(ErrorPartAst::Expression).collect();
                return Ok((next, error_expression(extent, nested)));
            }
        }
    }
    let extent = elements[0].extent().to(elements[elements.len() - 1].extent());
    Ok((i, ExpressionAst::ArrayLiteral(ArrayLiteralAst { extent, elements })))
}

/// One argument: a value, or a word whatever it looks like.
pub(crate) fn single_argument(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    let (rest, first) = token(i, Mode::COMMAND);
    match first.kind {
        K::Variable
        | K::SplattedVariable
        | K::Number
        | K::StringLiteral
        | K::StringExpandable
        | K::HereStringLiteral
        | K::HereStringExpandable
        | K::LParen
        | K::AtParen
        | K::DollarParen
        | K::AtCurly
        | K::LCurly => expression::primary_expression(i, Mode::COMMAND),
        K::Generic => Ok((rest, rest.deeper(|i| Ok((i, string::string_node(i, first))))?.1)),
        kind if ends_command(kind)
            || matches!(kind, K::Comma | K::Ampersand | K::Redirection | K::RedirectInStd) =>
        {
            miss()
        }
        _ => Ok((rest, string::bare_word(rest, first))),
    }
}

/// Whether a dot or bracket after an argument reads a member of it, or starts another word.
pub(crate) fn goes_on_as_member(after_operator: Input<'_>, operator: Tok) -> bool {
    matches!(operator.kind, K::LBracket | K::QuestionLBracket)
        || after_operator.char().is_some_and(|c| !ch::is_blank(c) && !matches!(c, '\r' | '\n'))
}

/// `redirection`, after its operator.
fn redirection(parts: &mut Parts<'_>, i: Input<'_>, operator: Tok) {
    let i = parts.at.at(i.at);
    let (rest, end) = redirection_target(i, operator, &mut parts.redirections);
    parts.at = rest;
    parts.end = end;
}

/// `redirections` after an expression.
pub(crate) fn redirections<'a>(mut i: Input<'a>, end: &mut Extent) -> (Input<'a>, Vec<RedirectionAst>) {
    let mut found = Redirections::default();
    loop {
        let (rest, operator) = token(i, Mode::COMMAND);
        if !matches!(operator.kind, K::Redirection | K::RedirectInStd) {
            return (i, found.into_vec());
        }
        let (next, last) = redirection_target(rest, operator, &mut found);
        if operator.kind == K::Redirection {
            *end = last;
        }
        i = next;
    }
}

fn stream(byte: u8) -> RedirectionStream {
    match byte {
        b'*' => RedirectionStream::All,
        b'2' => RedirectionStream::Error,
        b'3' => RedirectionStream::Warning,
        b'4' => RedirectionStream::Verbose,
        b'5' => RedirectionStream::Debug,
        b'6' => RedirectionStream::Information,
        _ => RedirectionStream::Output,
    }
}

/// What a redirection goes to. Gives the place after it and its end.
fn redirection_target<'a>(i: Input<'a>, operator: Tok, found: &mut Redirections) -> (Input<'a>, Extent) {
    let extent = i.extent(operator);
    let text = i.text(operator).as_bytes();
    if operator.kind == K::RedirectInStd {
        i.report("RedirectionNotSupported", extent, &["<"]);
        return match single_argument(i) {
            Ok((rest, argument)) => (rest, argument.extent()),
            Err(_) => {
                i.report("MissingFileSpecification", after(extent), &[]);
                (i, extent)
            }
        };
    }
    let from = stream(text[0]);
    if text.contains(&b'&') {
        let to = stream(text[text.len() - 1]);
        if to != RedirectionStream::Output {
            i.report("RedirectionStreamCanOnlyMergeToOutputStream", extent, &[]);
        } else if from == RedirectionStream::Output {
            i.report("RedirectionNotSupported", extent, &[i.text(operator)]);
        } else {
            found.add(i, RedirectionAst { extent, from, target: RedirectionTarget::Merge(to) });
        }
        return (i, extent);
    }
    let (rest, location) = match opt(single_argument).parse(i) {
        Ok((rest, Some(location))) => (rest, location),
        _ => {
            i.report("MissingFileSpecification", after(extent), &[]);
            (i, error_expression(extent, Vec::new()))
        }
    };
    let whole = extent.to(location.extent());
    let append = text.ends_with(b">>");
    found.add(
        rest,
        RedirectionAst { extent: whole, from, target: RedirectionTarget::File { append, location } },
    );
    (rest, whole)
}

/// A bare word or quoted string that names a function, or the like.
pub(crate) fn name_word(i: Input<'_>) -> IResult<'_, (Rc<str>, Extent)> {
    let (rest, tok) = token(i, Mode::COMMAND);
    match tok.kind {
        K::Generic | K::Identifier | K::Number | K::Parameter | K::Label | K::Dot | K::DotDot => {}
        kind if kind.is_keyword() => {}
        K::Minus
        | K::Plus
        | K::Multiply
        | K::Divide
        | K::Rem
        | K::Equals
        | K::Exclaim
        | K::QuestionMark
        | K::Colon
        | K::ColonColon
        | K::PlusPlus
        | K::MinusMinus
        | K::RBracket => {}
        _ => return miss(),
    }
    let extent = rest.extent(tok);
    if tok.flags.has(TokenFlags::ESCAPED) {
        return match string::unexpanded_word(rest, tok) {
            ExpressionAst::String(node) => Ok((rest, (node.value, extent))),
            _ => miss(),
        };
    }
    Ok((rest, (rest.cx.shared.keep(rest.text(tok)), extent)))
}

/// The label after `break` and `continue`: a word on the same line, or an expression.
pub(crate) fn label_expression(i: Input<'_>) -> IResult<'_, ExpressionAst> {
    if let Ok((rest, name)) = lexical::simple_name(i) {
        return Ok((rest, string::bare_word(rest, name)));
    }
    expression::unary_expression(i, expression::Within::NOTHING)
}
