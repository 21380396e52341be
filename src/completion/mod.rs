//! Completion at the cursor: commands, parameters and their values, variables, members, types, paths.
//!
//! Nothing is run to complete: values are looked at where the session has them, and expressions are evaluated only
//! where that changes nothing (`member.rs`). `TabExpansion2` and the prompt ask the same question.

mod argument;
mod command;
mod member;
mod name;
mod place;
mod tab_expansion;

use crate::engine::Context;
pub use tab_expansion::CMDLET;

/// What may stand at the cursor, and which bytes of the text it takes the place of.
#[derive(Debug, Default)]
pub struct Completion {
    pub start: usize,
    pub end: usize,
    pub matches: Vec<Match>,
}

/// What a match is, as `CompletionResultType` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchKind {
    Text,
    Command,
    ProviderItem,
    ProviderContainer,
    Property,
    Method,
    ParameterName,
    ParameterValue,
    Variable,
    Type,
}

impl MatchKind {
    /// Its name and number.
    pub fn number(self) -> i64 {
        match self {
            MatchKind::Text => 0,
            MatchKind::Command => 2,
            MatchKind::ProviderItem => 3,
            MatchKind::ProviderContainer => 4,
            MatchKind::Property => 5,
            MatchKind::Method => 6,
            MatchKind::ParameterName => 7,
            MatchKind::ParameterValue => 8,
            MatchKind::Variable => 9,
            MatchKind::Type => 11,
        }
    }
}

/// One thing that may stand there.
#[derive(Clone, Debug)]
pub struct Match {
    pub text: String,
    /// As a list shows it.
    pub shown: String,
    pub kind: MatchKind,
    pub tool_tip: String,
}

impl Match {
    fn new(
        text: impl Into<String>,
        shown: impl Into<String>,
        kind: MatchKind,
        tip: impl Into<String>,
    ) -> Match {
        Match { text: text.into(), shown: shown.into(), kind, tool_tip: tip.into() }
    }

    /// A value that is shown and written as it is.
    fn value(text: &str) -> Match {
        Match::new(quoted(text), text, MatchKind::ParameterValue, text)
    }
}

/// A word as it may stand among arguments.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./\\:@+%=~".contains(c);
    let is_constant = text.strip_prefix('$').is_some_and(|t| t.chars().all(char::is_alphanumeric));
    if is_constant || !text.is_empty() && text.chars().all(is_plain) && !text.starts_with(['@', '-']) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "''"))
}

/// Whether a name begins with what was typed, without regard to case.
fn begins(name: &str, typed: &str) -> bool {
    name.get(..typed.len()).is_some_and(|head| head.eq_ignore_ascii_case(typed))
}

/// How much is told of each match.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// What to insert and to list, as the prompt needs it.
    Names,
    /// Tool tips too, for which every command's signature is read.
    ToolTips,
}

/// What may stand at a place of a text, given in bytes.
pub fn complete(cx: &mut Context, text: &str, cursor: usize, detail: Detail) -> Completion {
    let mut cursor = cursor.min(text.len());
    while !text.is_char_boundary(cursor) {
        cursor -= 1;
    }
    let found = place::find(&text[..cursor]);
    let (start, matches) = match found {
        place::Place::Nothing => (cursor, vec![]),
        place::Place::Variable { start, name, scope } => {
            (start, name::variables(cx, &text[..start], name, scope))
        }
        place::Place::Type { start, typed } => (start, name::types(typed)),
        place::Place::Member { start, typed, target, is_static } => {
            (start, member::members(cx, &text[..cursor], target, is_static, typed))
        }
        place::Place::Operator { start, typed } => (start, name::operators(typed)),
        place::Place::Command { start, typed } => (start, command::commands(cx, typed, detail)),
        place::Place::Argument(line) => (line.start(), argument::matches(cx, &text[..line.start()], &line)),
    };
    Completion { start, end: cursor, matches }
}
