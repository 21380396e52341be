//! Where the cursor stands: what kind of thing the unfinished word at the end of a text is.

use crate::language::token::{Token, TokenFlags, TokenKind};
use crate::text::Source;

/// What is to be completed. Offsets are bytes of the text.
#[derive(Debug)]
pub(super) enum Place<'a> {
    Nothing,
    /// `$name`, with the scope or drive it was written with.
    Variable {
        start: usize,
        name: &'a str,
        scope: Option<&'a str>,
    },
    /// `[name`.
    Type {
        start: usize,
        typed: &'a str,
    },
    /// `target.name`, `[type]::name`.
    Member {
        start: usize,
        typed: &'a str,
        target: &'a str,
        is_static: bool,
    },
    /// `1 -name`.
    Operator {
        start: usize,
        typed: &'a str,
    },
    Command {
        start: usize,
        typed: &'a str,
    },
    Argument(CommandLine<'a>),
}

/// A command up to the cursor.
#[derive(Debug)]
pub(super) struct CommandLine<'a> {
    pub name: &'a str,
    /// The words between the name and the one at the cursor, with what stands between its quotes.
    pub words: Vec<&'a str>,
    pub word: &'a str,
    start: usize,
    /// The command before it in the pipeline.
    pub upstream: Option<&'a str>,
}

impl CommandLine<'_> {
    pub fn start(&self) -> usize {
        self.start
    }
}

/// What stands at the end of a text.
pub(super) fn find(text: &str) -> Place<'_> {
    if let Some(place) = variable(text) {
        return place;
    }
    let source = Source::new(None, text);
    let tokens = crate::language::tokens(&source);
    let tokens: Vec<Token> =
        tokens.into_iter().filter(|t| !matches!(t.kind, TokenKind::EndOfInput)).collect();
    if tokens.last().is_some_and(|t| t.kind == TokenKind::Comment && t.extent.end as usize == text.len()) {
        return Place::Nothing;
    }
    if let Some(place) = type_name(text) {
        return place;
    }
    if let Some(place) = member(text, &tokens) {
        return place;
    }
    command(text, &tokens)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The last characters that all fit.
fn tail(text: &str, fits: impl Fn(char) -> bool) -> &str {
    text.rfind(|c| !fits(c))
        .map_or(text, |at| &text[at + text[at..].chars().next().map_or(1, char::len_utf8)..])
}

fn variable(text: &str) -> Option<Place<'_>> {
    let word = tail(text, |c| is_name(c) || c == ':' || c == '?');
    let before = &text[..text.len() - word.len()];
    if !before.ends_with('$') || word.contains("::") || in_single_quotes(before) {
        return None;
    }
    let (scope, name) = match word.split_once(':') {
        Some((scope, name)) => (Some(scope), name),
        None => (None, word),
    };
    Some(Place::Variable { start: before.len() - 1, name, scope })
}

/// Whether the text ends within a verbatim string on its last line.
fn in_single_quotes(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or(text);
    let (mut single, mut double) = (false, false);
    for c in line.chars() {
        match c {
            '\'' if !double => single = !single,
            '"' if !single => double = !double,
            _ => {}
        }
    }
    single
}

fn type_name(text: &str) -> Option<Place<'_>> {
    let typed = tail(text, |c| is_name(c) || c == '.' || c == '+');
    let before = text[..text.len() - typed.len()].strip_suffix('[')?;
    let indexes = before.ends_with(|c: char| is_name(c) || matches!(c, ')' | ']' | '}' | '"' | '\''));
    (!indexes && !typed.is_empty()).then_some(Place::Type { start: before.len() + 1, typed })
}

fn member<'a>(text: &'a str, tokens: &[Token]) -> Option<Place<'a>> {
    let typed = tail(text, is_name);
    let before = &text[..text.len() - typed.len()];
    let (target, is_static) = match before.strip_suffix("::") {
        Some(target) => (target, true),
        None => (before.strip_suffix('.')?, false),
    };
    if !target.ends_with(|c: char| is_name(c) || matches!(c, ')' | ']' | '}' | '"' | '\'')) {
        return None;
    }
    let from = target_start(text, tokens, target.len())?;
    let target = target.get(from..)?;
    let is_expression = target.starts_with(['$', '(', '[', '"', '\'', '@', '{']);
    is_expression.then_some(Place::Member { start: before.len(), typed, target, is_static })
}

/// Where the expression that ends at an offset begins.
fn target_start(text: &str, tokens: &[Token], end: usize) -> Option<usize> {
    let mut at = tokens.partition_point(|t| (t.extent.end as usize) <= end);
    let mut depth = 0usize;
    let mut start = None;
    while at > 0 {
        at -= 1;
        let token = tokens[at];
        let (from, to) = (token.extent.start as usize, token.extent.end as usize);
        if depth == 0 && start.is_some_and(|s| s != to) {
            return start;
        }
        match token.kind {
            TokenKind::RParen | TokenKind::RBracket | TokenKind::RCurly => depth += 1,
            TokenKind::LParen
            | TokenKind::LBracket
            | TokenKind::LCurly
            | TokenKind::AtParen
            | TokenKind::AtCurly
            | TokenKind::DollarParen => {
                if depth == 0 {
                    return start;
                }
                depth -= 1;
            }
            _ if depth > 0 => {}
            TokenKind::Variable
            | TokenKind::StringLiteral
            | TokenKind::StringExpandable
            | TokenKind::Identifier
            | TokenKind::Generic
            | TokenKind::Dot
            | TokenKind::ColonColon => {}
            _ if token.flags.has(TokenFlags::MEMBER_NAME) => {}
            _ => return start,
        }
        if depth == 0 {
            start = Some(from);
        }
    }
    start.filter(|&s| s < text.len())
}

/// Tokens after which a command begins.
fn begins_command(kind: TokenKind) -> bool {
    use TokenKind as K;
    matches!(
        kind,
        K::Pipe
            | K::Semi
            | K::NewLine
            | K::LCurly
            | K::LParen
            | K::AtParen
            | K::DollarParen
            | K::AndAnd
            | K::OrOr
            | K::Equals
            | K::PlusEquals
            | K::Return
            | K::Throw
            | K::Ampersand
            | K::Else
            | K::Try
            | K::Do
    )
}

fn command<'a>(text: &'a str, tokens: &[Token]) -> Place<'a> {
    let word_of = |t: &Token| &text[t.extent.start as usize..t.extent.end as usize];
    let start = open_command(tokens);
    let mut words: Vec<Token> = tokens[start..].to_vec();
    let at_word = words.last().is_some_and(|t| t.extent.end as usize == text.len());
    let current = if at_word { joined(&mut words) } else { None };
    let word = current.map_or("", |(from, to)| &text[from..to]);
    let from = current.map_or(text.len(), |(from, _)| from);
    let Some(name) = words.first() else {
        return match word.strip_prefix('-') {
            Some(_) => Place::Nothing,
            None => Place::Command { start: from, typed: word },
        };
    };
    if matches!(name.kind, TokenKind::Variable | TokenKind::Number | TokenKind::StringLiteral)
        || matches!(name.kind, TokenKind::StringExpandable | TokenKind::RParen)
    {
        return match word.strip_prefix('-') {
            Some(typed) => Place::Operator { start: from, typed },
            None => Place::Nothing,
        };
    }
    let upstream = (start > 1 && tokens[start - 1].kind == TokenKind::Pipe).then(|| {
        let before = &tokens[..start - 1];
        before.get(open_command(before)).map(word_of)
    });
    Place::Argument(CommandLine {
        name: word_of(name),
        words: words[1..].iter().map(word_of).collect(),
        word,
        start: from,
        upstream: upstream.flatten(),
    })
}

/// The index of the token with which the last command begins: behind the last separator outside of closed brackets.
fn open_command(tokens: &[Token]) -> usize {
    let mut depth = 0usize;
    for (i, token) in tokens.iter().enumerate().rev() {
        match token.kind {
            TokenKind::RParen | TokenKind::RCurly | TokenKind::RBracket => depth += 1,
            TokenKind::LBracket => depth = depth.saturating_sub(1),
            kind if depth == 0 && begins_command(kind) => return i + 1,
            TokenKind::LParen
            | TokenKind::LCurly
            | TokenKind::AtParen
            | TokenKind::AtCurly
            | TokenKind::DollarParen => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    0
}

/// Takes the tokens that touch each other off the end: together they are the word at the cursor.
fn joined(words: &mut Vec<Token>) -> Option<(usize, usize)> {
    let last = words.pop()?;
    let (mut from, to) = (last.extent.start as usize, last.extent.end as usize);
    while let Some(before) = words.last()
        && before.extent.end as usize == from
        && !matches!(before.kind, TokenKind::Comma)
    {
        from = before.extent.start as usize;
        words.pop();
    }
    Some((from, to))
}
