//! `[Parser]` and `[PSParser]`: trees, tokens and errors of a text.

use super::build::block_ast;
use super::tokens::{ParseErrorObject, TokenObject};
use super::type_named;
use super::values::extent_value;
use crate::language;
use crate::language::ast::{CommandBaseAst, CommandElementAst, ExpressionAst, ScriptBlockAst, StringKind};
use crate::language::token::{Token, TokenFlags, TokenKind};
use crate::language::visit::Node;
use crate::object::{CustomObject, Result, Runtime, Thrown, TypeId, TypeRecord, Value, static_method, throw};
use crate::text::{Extent, Source};
use crate::types::collections::List;
use crate::types::support::{Arguments, set_reference};
use rustc_hash::FxHashSet;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&PARSER, &PS_PARSER];

static PARSER: TypeRecord = TypeRecord::class("System.Management.Automation.Language.Parser").methods(&[
    static_method("System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, [ref] System.Management.Automation.Language.Token[] tokens, [ref] System.Management.Automation.Language.ParseError[] errors)", |_, _, a| {
        Ok(parse(Source::new(None, a.text(0)), &a[1..]))
    }),
    static_method("System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, string fileName, [ref] System.Management.Automation.Language.Token[] tokens, [ref] System.Management.Automation.Language.ParseError[] errors)", |_, _, a| {
        let name = (!a.is_null(1)).then(|| a.text(1));
        Ok(parse(Source::new(name, a.text(0)), &a[2..]))
    }),
    static_method("System.Management.Automation.Language.ScriptBlockAst ParseFile(string fileName, [ref] System.Management.Automation.Language.Token[] tokens, [ref] System.Management.Automation.Language.ParseError[] errors)", parse_file),
]);

fn parse_file(rt: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    let path = a.text(0);
    let host = rt.host_path(path);
    match rt.host().read_file(&host) {
        Ok(bytes) => {
            let text = crate::dotnet::Encoding::Utf8 { mark: false }.decode_file(&bytes);
            Ok(parse(Source::new(Some(&host), text), &a[1..]))
        }
        Err(_) => throw(Thrown::exception(
            "System.IO.FileNotFoundException",
            format!("Could not find file '{host}'."),
        )),
    }
}

/// The tokens of a text; those that name commands say so, and the end stands at the end.
fn tokens_of(source: &Rc<Source>, script: &ScriptBlockAst) -> Vec<Token> {
    let mut names = FxHashSet::default();
    command_names(Node::ScriptBlock(script), &mut names);
    let end = source.text.len() as u32;
    let mut tokens = language::tokens(source);
    for token in &mut tokens {
        if token.kind == TokenKind::EndOfInput {
            token.extent = Extent { start: end, end };
        } else if names.contains(&token.extent.start) {
            token.flags = token.flags.with(TokenFlags::COMMAND_NAME);
        }
    }
    tokens
}

/// Where the names of commands begin.
fn command_names(node: Node<'_>, found: &mut FxHashSet<u32>) {
    if let Node::CommandBase(CommandBaseAst::Command(command)) = node
        && let Some(CommandElementAst::Argument(ExpressionAst::String(name))) = command.elements.first()
        && name.kind == StringKind::BareWord
    {
        found.insert(name.extent.start);
    }
    node.children(&mut |child| command_names(child, found));
}

/// The tree; tokens and errors go through the references.
fn parse(source: Rc<Source>, references: &[Value]) -> Value {
    let parsed = language::parse(&source);
    let tokens = tokens_of(&source, &parsed.script);
    let tokens = tokens.into_iter().map(|t| TokenObject::value(&source, t)).collect();
    let errors = parsed
        .errors
        .into_iter()
        .map(|error| Value::object(ParseErrorObject { source: source.clone(), error }))
        .collect();
    if let [first, second] = references {
        set_reference(first, Value::typed_array(type_named("Token"), tokens));
        set_reference(second, Value::typed_array(type_named("ParseError"), errors));
    }
    block_ast(&parsed.script)
}

static PS_PARSER: TypeRecord = TypeRecord::class("System.Management.Automation.PSParser").methods(&[
    static_method("System.Collections.ObjectModel.Collection[System.Management.Automation.PSToken] Tokenize(string script, [ref] System.Collections.ObjectModel.Collection[System.Management.Automation.PSParseError] errors)", |_, _, a| {
        Ok(tokenize(a.text(0), a.get(1)))
    }),
]);

fn tokenize(text: &str, errors: Option<&Value>) -> Value {
    let source = Source::new(None, text);
    let parsed = language::parse(&source);
    let tokens = tokens_of(&source, &parsed.script);
    let token_type = TypeId::named("System.Management.Automation.PSToken");
    let items =
        tokens.iter().filter(|t| t.kind != TokenKind::EndOfInput).map(|t| ps_token(&source, *t)).collect();
    if let Some(reference) = errors {
        let found = parsed.errors.into_iter().map(|error| {
            CustomObject::from_pairs([
                ("Token", extent_value(&source, error.extent)),
                ("Message", Value::from(error.message.as_str())),
            ])
            .with_type_name("System.Management.Automation.PSParseError")
            .into_value()
        });
        let error_type = TypeId::named("System.Management.Automation.PSParseError");
        set_reference(reference, Value::object(List::collection(error_type, found.collect())));
    }
    Value::object(List::collection(token_type, items))
}

/// `PSToken`.
fn ps_token(source: &Source, token: Token) -> Value {
    let text = token.extent.text(source);
    let content = match token.kind {
        TokenKind::Variable | TokenKind::SplattedVariable => text.trim_start_matches(['$', '@']),
        TokenKind::StringLiteral | TokenKind::StringExpandable => {
            text.get(1..text.len().saturating_sub(1)).unwrap_or("")
        }
        _ => text,
    };
    let kinds = TypeId::named("System.Management.Automation.PSTokenType");
    let name = ps_token_type(token);
    let number = kinds.enum_values().iter().find(|(n, _)| **n == *name).map_or(0, |(_, v)| *v);
    let (start, end) = (token.extent.start, token.extent.end);
    CustomObject::from_pairs([
        ("Content", Value::from(content)),
        ("Type", Value::Enum(kinds, number)),
        ("Start", Value::from(source.utf16_offset(start))),
        ("Length", Value::from(source.utf16_offset(end) - source.utf16_offset(start))),
        ("StartLine", Value::from(source.line(start))),
        ("StartColumn", Value::from(source.column(start))),
        ("EndLine", Value::from(source.line(end))),
        ("EndColumn", Value::from(source.column(end))),
    ])
    .with_type_name("System.Management.Automation.PSToken")
    .into_value()
}

fn ps_token_type(token: Token) -> &'static str {
    if token.flags.has(TokenFlags::COMMAND_NAME) {
        return "Command";
    }
    if token.flags.has(TokenFlags::MEMBER_NAME) {
        return "Member";
    }
    match token.kind {
        TokenKind::Variable | TokenKind::SplattedVariable => "Variable",
        TokenKind::Parameter => "CommandParameter",
        TokenKind::Number => "Number",
        TokenKind::Label => "LoopLabel",
        TokenKind::Identifier | TokenKind::Generic => "CommandArgument",
        TokenKind::NewLine => "NewLine",
        TokenKind::LineContinuation => "LineContinuation",
        TokenKind::Comment => "Comment",
        TokenKind::StringLiteral
        | TokenKind::StringExpandable
        | TokenKind::HereStringLiteral
        | TokenKind::HereStringExpandable => "String",
        TokenKind::LParen
        | TokenKind::LCurly
        | TokenKind::AtParen
        | TokenKind::AtCurly
        | TokenKind::DollarParen => "GroupStart",
        TokenKind::RParen | TokenKind::RCurly => "GroupEnd",
        TokenKind::Semi => "StatementSeparator",
        kind if kind.text().chars().all(|c| c.is_ascii_alphabetic()) => "Keyword",
        _ => "Operator",
    }
}
