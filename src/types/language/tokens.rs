//! Tokens and parse errors, and the enums that tell their kinds.

use super::type_named;
use super::values::{extent_value, variable_path_of};
use crate::language::ParseError;
use crate::language::token::{Token, TokenFlags, TokenKind};
use crate::object::convert;
use crate::object::{Native, Result, TypeId, TypeRecord, Value, enum_type, method, property};
use crate::text::Source;
use std::any::Any;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &TOKEN,
    &VARIABLE_TOKEN,
    &NUMBER_TOKEN,
    &PARAMETER_TOKEN,
    &STRING_TOKEN,
    &STRING_LITERAL_TOKEN,
    &STRING_EXPANDABLE_TOKEN,
    &REDIRECTION_TOKEN,
    &PARSE_ERROR,
    &TOKEN_FLAGS,
    &STRING_CONSTANT_TYPE,
    &REDIRECTION_STREAM,
    &SWITCH_FLAGS,
    &FOR_EACH_FLAGS,
    &USING_STATEMENT_KIND,
];

/// A token as an object.
pub struct TokenObject {
    source: Rc<Source>,
    token: Token,
}

impl Native for TokenObject {
    fn type_id(&self) -> TypeId {
        type_named(match self.token.kind {
            TokenKind::Variable | TokenKind::SplattedVariable => "VariableToken",
            TokenKind::Number => "NumberToken",
            TokenKind::Parameter => "ParameterToken",
            TokenKind::StringExpandable | TokenKind::HereStringExpandable => "StringExpandableToken",
            TokenKind::Generic | TokenKind::StringLiteral | TokenKind::HereStringLiteral => {
                "StringLiteralToken"
            }
            TokenKind::Redirection if self.text().contains('&') => "MergingRedirectionToken",
            TokenKind::Redirection => "FileRedirectionToken",
            _ => "Token",
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl TokenObject {
    pub fn value(source: &Rc<Source>, token: Token) -> Value {
        Value::object(TokenObject { source: source.clone(), token })
    }

    fn text(&self) -> &str {
        self.token.extent.text(&self.source)
    }

    /// The text that a string's token stands for.
    fn string(&self) -> String {
        let text = self.text();
        let inside = |n: usize| text.get(n..text.len().saturating_sub(n)).unwrap_or("");
        match self.token.kind {
            TokenKind::StringLiteral => inside(1).replace("''", "'"),
            TokenKind::StringExpandable => inside(1).replace("\"\"", "\""),
            TokenKind::HereStringLiteral | TokenKind::HereStringExpandable => {
                inside(2).trim_start_matches(['\r', '\n']).trim_end_matches(['\r', '\n']).to_owned()
            }
            _ => text.to_owned(),
        }
    }
}

fn token(this: &Value, read: impl FnOnce(&TokenObject) -> Value) -> Result<Value> {
    Ok(this.native::<TokenObject>().map_or(Value::Null, read))
}

/// The enum value of a kind.
pub fn kind_value(kind: TokenKind) -> Value {
    let id = type_named("TokenKind");
    let number = id.enum_values().iter().find(|(n, _)| **n == *kind.name()).map_or(0, |(_, v)| *v);
    Value::Enum(id, number)
}

static TOKEN: TypeRecord = TypeRecord::class("System.Management.Automation.Language.Token")
    .methods(&[method("string ToString()", |_, this, _| token(this, |t| Value::from(t.text())))])
    .properties(&[
        property("Text", "string", |_, this| token(this, |t| Value::from(t.text()))),
        property("TokenFlags", "System.Management.Automation.Language.TokenFlags", |_, this| {
            token(this, |t| {
                let own = [
                    (TokenFlags::COMMAND_NAME, 524_288),
                    (TokenFlags::MEMBER_NAME, 1_048_576),
                    (TokenFlags::ERROR, 65_536),
                ];
                let set: i64 = own.iter().filter(|(f, _)| t.token.flags.has(*f)).map(|(_, n)| n).sum();
                let invariant = matches!(
                    t.token.kind,
                    TokenKind::Comment
                        | TokenKind::EndOfInput
                        | TokenKind::NewLine
                        | TokenKind::Semi
                        | TokenKind::StringLiteral
                        | TokenKind::StringExpandable
                        | TokenKind::HereStringLiteral
                        | TokenKind::HereStringExpandable
                        | TokenKind::LParen
                        | TokenKind::RParen
                        | TokenKind::LCurly
                        | TokenKind::RCurly
                        | TokenKind::RBracket
                );
                Value::Enum(type_named("TokenFlags"), set | if invariant { 32_768 } else { 0 })
            })
        }),
        property("Kind", "System.Management.Automation.Language.TokenKind", |_, this| {
            token(this, |t| kind_value(t.token.kind))
        }),
        property("HasError", "bool", |_, this| {
            token(this, |t| Value::Bool(t.token.flags.has(TokenFlags::ERROR)))
        }),
        property("Extent", "System.Management.Automation.Language.IScriptExtent", |_, this| {
            token(this, |t| extent_value(&t.source, t.token.extent))
        }),
    ]);

/// A kind of token that derives from `Token`.
const fn derived(name: &'static str) -> TypeRecord {
    TypeRecord::class(name).base("System.Management.Automation.Language.Token")
}

/// `$name`, `${name}` or `@name` without its marks.
fn variable_name(text: &str) -> &str {
    let name = text.strip_prefix(['$', '@']).unwrap_or(text);
    name.strip_prefix('{').and_then(|n| n.strip_suffix('}')).unwrap_or(name)
}

static VARIABLE_TOKEN: TypeRecord = derived("System.Management.Automation.Language.VariableToken")
    .properties(&[
        property("Name", "string", |_, this| token(this, |t| Value::from(variable_name(t.text())))),
        property("VariablePath", "System.Management.Automation.VariablePath", |_, this| {
            token(this, |t| variable_path_of(variable_name(t.text())))
        }),
    ]);

static NUMBER_TOKEN: TypeRecord =
    derived("System.Management.Automation.Language.NumberToken").properties(&[property(
        "Value",
        "System.Object",
        |_, this| token(this, |t| convert::scan_number(t.text()).unwrap_or_else(|| Value::from(t.text()))),
    )]);

static PARAMETER_TOKEN: TypeRecord = derived("System.Management.Automation.Language.ParameterToken")
    .properties(&[
        property("ParameterName", "string", |_, this| {
            token(this, |t| Value::from(t.text().trim_start_matches('-').trim_end_matches(':')))
        }),
        property("UsedColon", "bool", |_, this| token(this, |t| Value::Bool(t.text().ends_with(':')))),
    ]);

static STRING_TOKEN: TypeRecord = derived("System.Management.Automation.Language.StringToken")
    .properties(&[property("Value", "string", |_, this| token(this, |t| Value::from(t.string())))]);

static STRING_LITERAL_TOKEN: TypeRecord =
    TypeRecord::class("System.Management.Automation.Language.StringLiteralToken")
        .base("System.Management.Automation.Language.StringToken");

static STRING_EXPANDABLE_TOKEN: TypeRecord =
    TypeRecord::class("System.Management.Automation.Language.StringExpandableToken")
        .base("System.Management.Automation.Language.StringToken");

static REDIRECTION_TOKEN: TypeRecord = derived("System.Management.Automation.Language.RedirectionToken");

/// A parse error as an object.
pub struct ParseErrorObject {
    pub source: Rc<Source>,
    pub error: ParseError,
}

impl Native for ParseErrorObject {
    fn type_id(&self) -> TypeId {
        type_named("ParseError")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn error(this: &Value, read: impl FnOnce(&ParseErrorObject) -> Value) -> Result<Value> {
    Ok(this.native::<ParseErrorObject>().map_or(Value::Null, read))
}

static PARSE_ERROR: TypeRecord = TypeRecord::class("System.Management.Automation.Language.ParseError")
    .methods(&[method("string ToString()", |_, this, _| {
        error(this, |e| Value::from(e.error.message.as_str()))
    })])
    .properties(&[
        property("Extent", "System.Management.Automation.Language.IScriptExtent", |_, this| {
            error(this, |e| extent_value(&e.source, e.error.extent))
        }),
        property("ErrorId", "string", |_, this| error(this, |e| Value::from(e.error.id))),
        property("Message", "string", |_, this| error(this, |e| Value::from(e.error.message.as_str()))),
        property("IncompleteInput", "bool", |_, this| error(this, |e| Value::Bool(e.error.incomplete))),
    ]);

#[rustfmt::skip]
static TOKEN_FLAGS: TypeRecord = enum_type("System.Management.Automation.Language.TokenFlags", &[
    ("None", 0), ("BinaryPrecedenceLogical", 1), ("BinaryPrecedenceBitwise", 2), ("BinaryPrecedenceComparison", 5),
    ("BinaryPrecedenceCoalesce", 7), ("BinaryPrecedenceAdd", 9), ("BinaryPrecedenceMultiply", 10),
    ("BinaryPrecedenceFormat", 12), ("BinaryPrecedenceRange", 13), ("BinaryPrecedenceMask", 15), ("Keyword", 16),
    ("ScriptBlockBlockName", 32), ("BinaryOperator", 256), ("UnaryOperator", 512), ("CaseSensitiveOperator", 1024),
    ("TernaryOperator", 2048), ("SpecialOperator", 4096), ("AssignmentOperator", 8192), ("ParseModeInvariant", 32768),
    ("TokenInError", 65536), ("DisallowedInRestrictedMode", 131072), ("PrefixOrPostfixOperator", 262144),
    ("CommandName", 524288), ("MemberName", 1048576), ("TypeName", 2097152), ("AttributeName", 4194304),
    ("CanConstantFold", 8388608), ("StatementDoesntSupportAttributes", 16777216),
]).flags();

static STRING_CONSTANT_TYPE: TypeRecord = enum_type(
    "System.Management.Automation.Language.StringConstantType",
    &[
        ("SingleQuoted", 0),
        ("SingleQuotedHereString", 1),
        ("DoubleQuoted", 2),
        ("DoubleQuotedHereString", 3),
        ("BareWord", 4),
    ],
);

#[rustfmt::skip]
static REDIRECTION_STREAM: TypeRecord = enum_type("System.Management.Automation.Language.RedirectionStream", &[
    ("All", 0), ("Output", 1), ("Error", 2), ("Warning", 3), ("Verbose", 4), ("Debug", 5), ("Information", 6),
]);

#[rustfmt::skip]
static SWITCH_FLAGS: TypeRecord = enum_type("System.Management.Automation.Language.SwitchFlags", &[
    ("None", 0), ("File", 1), ("Regex", 2), ("Wildcard", 4), ("Exact", 8), ("CaseSensitive", 16), ("Parallel", 32),
]).flags();

static FOR_EACH_FLAGS: TypeRecord =
    enum_type("System.Management.Automation.Language.ForEachFlags", &[("None", 0), ("Parallel", 1)]).flags();

#[rustfmt::skip]
static USING_STATEMENT_KIND: TypeRecord = enum_type("System.Management.Automation.Language.UsingStatementKind", &[
    ("Assembly", 0), ("Command", 1), ("Module", 2), ("Namespace", 3), ("Type", 4),
]);
