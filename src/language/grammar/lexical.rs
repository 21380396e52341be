//! Reading tokens: one function per lexical production, each reading from a place in a text.
//!
//! A token depends on where it stands: `-eq` is an operator in an expression and an argument in
//! a command. So there is no list of tokens made beforehand; productions ask for the next token
//! in the mode they are in.

use super::character::{self as ch, BLANK, ENDS_NUMBER, FORCE_NEW_TOKEN, IDENTIFIER, SPECIAL_IN_WORD, has};
use super::input::{IResult, Input, Mode, Peeked, Tok, miss};
use super::{number_literal, string, variable};
use crate::language::token::{self, TokenFlags, TokenKind as K};
use crate::text::Extent;

/// Takes the next token.
pub(crate) fn token<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    let cached = i.cx.peeked.get();
    if cached.at == i.at && cached.mode == mode && cached.end == i.end {
        return (i.at(cached.after), cached.token);
    }
    let start = skip_trivia(i);
    let (rest, token) = scan(start, mode);
    i.cx.peeked.set(Peeked { at: i.at, end: i.end, mode, after: rest.at, token });
    super::token_list::note(i, token);
    (rest, token)
}

/// Looks at the next token.
pub(crate) fn peek(i: Input<'_>, mode: Mode) -> Tok {
    token(i, mode).1
}

/// The first byte of what comes next, which mostly says whether a production can be there at all.
#[inline]
pub(crate) fn next_byte(i: Input<'_>) -> u8 {
    skip_trivia(i).byte(0)
}

/// Takes the next token if it is of a kind.
pub(crate) fn expect<'a>(i: Input<'a>, mode: Mode, kind: K) -> IResult<'a, Tok> {
    let (rest, token) = token(i, mode);
    if token.kind == kind { Ok((rest, token)) } else { miss() }
}

/// Skips blanks, comments and continued lines.
#[inline]
pub(crate) fn skip_trivia<'a>(i: Input<'a>) -> Input<'a> {
    // Mostly there is nothing to skip, or one blank.
    let i = if i.byte(0) == b' ' { i.skip(1) } else { i };
    match i.byte(0) {
        b'!'..=b'"' | b'$'..=b';' | b'='..=b'_' | b'a'..=b'~' | b'\r' | b'\n' => i,
        _ => skip_long_trivia(i),
    }
}

fn skip_long_trivia<'a>(mut i: Input<'a>) -> Input<'a> {
    loop {
        let byte = i.byte(0);
        match byte {
            b' ' | b'\t' | 0x0b | 0x0c => i = i.skip(1),
            b'#' => i = line_comment(i),
            b'<' if i.byte(1) == b'#' => i = delimited_comment(i),
            b'`' => match continued_line(i) {
                Some(next) => i = next,
                None => return i,
            },
            0x80.. => match i.char() {
                Some(c) if ch::is_wide_blank(c) => i = i.skip(c.len_utf8() as u32),
                _ => return i,
            },
            _ => return i,
        }
    }
}

/// A backtick with a line end or blank after it joins the lines.
fn continued_line(i: Input<'_>) -> Option<Input<'_>> {
    let next = i.skip(1);
    match next.byte(0) {
        b'\r' if next.byte(1) == b'\n' => Some(next.skip(2)),
        b'\r' | b'\n' => Some(next.skip(1)),
        0 if next.is_end() => {
            let end = i.cx.place(i.end) + 1;
            i.note("IncompleteString", Extent { start: end, end }, &[], true);
            Some(next)
        }
        byte if has(byte, BLANK) => Some(next.skip(1)),
        _ => next.char().filter(|&c| ch::is_wide_blank(c)).map(|c| next.skip(c.len_utf8() as u32)),
    }
}

/// `single_line_comment`
fn line_comment(i: Input<'_>) -> Input<'_> {
    let bytes = &i.cx.text.as_bytes()[i.at as usize..i.end as usize];
    let length = bytes.iter().position(|&b| b == b'\n' || b == b'\r').unwrap_or(bytes.len());
    let end = i.skip(length as u32);
    super::comment::note(i, end.at);
    end
}

/// `delimited_comment`
fn delimited_comment(i: Input<'_>) -> Input<'_> {
    let rest = i.rest();
    if let Some(length) = rest.get(2..).and_then(|r| r.find("#>")) {
        let end = i.skip(length as u32 + 4);
        super::comment::note(i, end.at);
        return end;
    }
    i.note("MissingTerminatorMultiLineComment", i.cx.raw_extent(i.at, i.end), &[], true);
    let end = i.at(i.end);
    super::comment::note(i, end.at);
    end
}

/// Whether a text holds nothing but blanks and comments; a line end is more than that.
pub(crate) fn only_trivia(mut text: &str) -> bool {
    loop {
        text = text.trim_start_matches(ch::is_blank);
        if text.is_empty() {
            return true;
        }
        if text.starts_with('#') {
            text = text.find(['\n', '\r']).map_or("", |at| &text[at..]);
        } else if text.starts_with("<#") {
            text = text.find("#>").map_or("", |at| &text[at + 2..]);
        } else {
            return false;
        }
    }
}

/// Skips line ends.
#[inline]
pub(crate) fn skip_newlines<'a>(i: Input<'a>) -> Input<'a> {
    let next = skip_trivia(i);
    if newline_length(next) == 0 { next } else { skip_newlines_from(next) }
}

fn skip_newlines_from<'a>(i: Input<'a>) -> Input<'a> {
    let mut at = i;
    loop {
        let next = skip_trivia(at);
        match newline_length(next) {
            0 => return next,
            length => at = next.skip(length),
        }
        super::token_list::note_newline(next, at);
    }
}

/// Skips line ends and semicolons.
pub(crate) fn skip_newlines_and_semicolons<'a>(i: Input<'a>) -> Input<'a> {
    let mut at = i;
    loop {
        let next = skip_trivia(at);
        let length = if next.byte(0) == b';' { 1 } else { newline_length(next) };
        if length == 0 {
            return next;
        }
        at = next.skip(length);
        super::token_list::note_newline(next, at);
    }
}

/// Length of the line end here, 0 if there is none.
#[inline]
pub(crate) fn newline_length(i: Input<'_>) -> u32 {
    match i.byte(0) {
        b'\n' => 1,
        b'\r' => 1 + u32::from(i.byte(1) == b'\n'),
        _ => 0,
    }
}

/// Makes a token from `start` over `length` bytes.
pub(crate) fn made<'a>(start: Input<'a>, length: u32, kind: K) -> (Input<'a>, Tok) {
    made_to(start, start.skip(length), kind, TokenFlags(0))
}

/// Makes a token from `start` to `end`.
pub(crate) fn made_to<'a>(start: Input<'a>, end: Input<'a>, kind: K, flags: TokenFlags) -> (Input<'a>, Tok) {
    (end, Tok { kind, flags, start: start.at, end: end.at })
}

/// The token that starts here, by its first byte.
fn scan<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    if i.cx.shared.given_up.get() {
        return end_of_input(i);
    }
    match i.byte(0) {
        b'a'..=b'z' | b'A'..=b'Z' | b'_' => identifier_or_keyword(i, 1, mode),
        b'$' => dollar(i, mode),
        b'"' => string::expandable_string_literal(i),
        b'\'' => string::verbatim_string_literal(i),
        b'\n' | b'\r' => made(i, newline_length(i), K::NewLine),
        b'(' => made(i, 1, K::LParen),
        b')' => made(i, 1, K::RParen),
        b'{' => made(i, 1, K::LCurly),
        b'}' => made(i, 1, K::RCurly),
        b',' => made(i, 1, K::Comma),
        b';' => made(i, 1, K::Semi),
        b'0'..=b'9' => digit(i, mode),
        b'-' => dash(i, 1, mode),
        b'|' => doubled(i, b'|', K::Pipe, K::OrOr),
        b'&' => doubled(i, b'&', K::Ampersand, K::AndAnd),
        b'@' => at_sign(i, mode),
        0 if i.is_end() => end_of_input(i),
        0x80.. => wide(i, mode),
        _ if mode.is_command() => command_sign(i, mode),
        _ => expression_sign(i, mode),
    }
}

fn end_of_input(i: Input<'_>) -> (Input<'_>, Tok) {
    let end = i.end + 1;
    (i, Tok { kind: K::EndOfInput, flags: TokenFlags(0), start: end, end })
}

fn doubled<'a>(i: Input<'a>, byte: u8, one: K, two: K) -> (Input<'a>, Tok) {
    if i.byte(1) == byte { made(i, 2, two) } else { made(i, 1, one) }
}

/// `generic_token`, from its first byte.
pub(crate) fn generic_token(i: Input<'_>) -> (Input<'_>, Tok) {
    generic_from(i, i, TokenFlags(0))
}

/// A word that began at `start` and goes on at `i`.
pub(crate) fn generic_from<'a>(start: Input<'a>, i: Input<'a>, flags: TokenFlags) -> (Input<'a>, Tok) {
    let (end, flags) = string::word(i, flags);
    let end = if end.at == start.at { end.skip(end.char().map_or(1, char::len_utf8) as u32) } else { end };
    made_to(start, end, K::Generic, flags)
}

/// A letter or `_` of `width` bytes comes first.
fn identifier_or_keyword<'a>(i: Input<'a>, width: u32, mode: Mode) -> (Input<'a>, Tok) {
    let bytes = i.cx.text.as_bytes();
    let mut at = i.at + width;
    while at < i.end && has(bytes[at as usize], IDENTIFIER) {
        at += 1;
    }
    let mut end = i.at(at);
    if end.byte(0) >= 0x80 {
        end = identifier_end(end);
    }
    if mode.is_command() {
        let byte = end.byte(0);
        let word_goes_on = if byte >= 0x80 {
            !end.char().is_some_and(ch::forces_new_token)
        } else {
            !has(byte, FORCE_NEW_TOKEN)
        };
        if word_goes_on {
            return generic_from(i, end, TokenFlags(0));
        }
        let kind = token::keyword(i.slice(i.at, end.at)).unwrap_or(K::Identifier);
        return made_to(i, end, kind, TokenFlags(0));
    }
    made_to(i, end, K::Identifier, TokenFlags(0))
}

/// Where an identifier's letters end.
pub(crate) fn identifier_end(mut i: Input<'_>) -> Input<'_> {
    while let Some(c) = i.char().filter(|&c| ch::is_identifier_part(c)) {
        i = i.skip(c.len_utf8() as u32);
    }
    i
}

/// `simple_name`: a bare name as in a hash literal's key or after a dot.
pub(crate) fn simple_name<'a>(i: Input<'a>) -> IResult<'a, Tok> {
    let start = skip_trivia(i);
    if !start.char().is_some_and(ch::is_identifier_start) {
        return miss();
    }
    let (rest, tok) = made_to(start, identifier_end(start), K::Identifier, TokenFlags(0));
    super::token_list::note(i, tok);
    Ok((rest, tok))
}

fn dollar<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    if i.byte(1) == b'(' {
        return made(i, 2, K::DollarParen);
    }
    match variable::variable_end(i) {
        None => generic_from(i, i.skip(1), TokenFlags(0)),
        Some(end) => {
            if mode.is_command() && !variable::ends_in_command(end) {
                return generic_from(i, end, TokenFlags::EXPANDABLE.with(TokenFlags::ESCAPED));
            }
            made_to(i, end, K::Variable, TokenFlags(0))
        }
    }
}

fn at_sign<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    match i.byte(1) {
        b'(' => made(i, 2, K::AtParen),
        b'{' => made(i, 2, K::AtCurly),
        _ => {
            let next = i.skip(1);
            let c = next.char().unwrap_or('\0');
            if ch::is_single_quote(c) {
                return string::verbatim_here_string(i);
            }
            if ch::is_double_quote(c) {
                return string::expandable_here_string(i);
            }
            if (ch::is_variable_part(c) || matches!(c, '$' | '^' | ':'))
                && let Some(end) = variable::variable_end(i)
            {
                if mode.is_command() && !variable::ends_in_command(end) {
                    return generic_from(i, end, TokenFlags::ESCAPED);
                }
                return made_to(i, end, K::SplattedVariable, TokenFlags(0));
            }
            i.report("UnrecognizedToken", i.cx.raw_extent(i.at, next.at), &[]);
            made(i, 1, K::Unknown)
        }
    }
}

/// A digit comes first: a number, a redirection as `2>`, or a word.
fn digit<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    let merges = i.byte(2) == b'&' && matches!(i.byte(3), b'1'..=b'6');
    if i.byte(1) == b'>' && matches!(i.byte(0), b'1'..=b'6') && (mode.is_command() || merges) {
        return redirection_operator(i, 1);
    }
    number(i, mode)
}

fn number<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    if let Some(end) = number_literal::number_end(i, mode) {
        return made_to(i, end, K::Number, TokenFlags(0));
    }
    generic_token(i)
}

/// `>`, `>>`, `>&1`, with a stream's digit or `*` before.
pub(crate) fn redirection_operator<'a>(i: Input<'a>, prefix: u32) -> (Input<'a>, Tok) {
    match (i.byte(prefix + 1), i.byte(prefix + 2)) {
        (b'>', _) => made(i, prefix + 2, K::Redirection),
        (b'&', b'1'..=b'6') if prefix > 0 => made(i, prefix + 3, K::Redirection),
        _ => made(i, prefix + 1, K::Redirection),
    }
}

/// A dash of `width` bytes comes first.
fn dash<'a>(i: Input<'a>, width: u32, mode: Mode) -> (Input<'a>, Tok) {
    let next = i.skip(width);
    let c = next.char().unwrap_or('\0');
    if ch::is_dash(c) {
        return double_dash(i, next.skip(c.len_utf8() as u32), mode);
    }
    if c == '=' && !mode.is_command() {
        return made(i, width + 1, K::MinusEquals);
    }
    if mode.is_command() && (ch::is_identifier_start(c) || c == '?') {
        return command_parameter(i, next);
    }
    if !mode.is_command() && c.is_ascii_alphabetic() {
        return dash_operator(i, next);
    }
    if mode.allows_sign() && (c.is_ascii_digit() || (c == '.' && next.byte(1).is_ascii_digit())) {
        return number(i, mode);
    }
    if mode.is_command() {
        return operator_or_word(i, next, K::Minus);
    }
    made(i, width, K::Minus)
}

fn double_dash<'a>(i: Input<'a>, end: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    if mode.is_command() {
        if end.byte(0) == b'%' {
            let after = end.skip(1);
            if after.is_end() || after.char().is_some_and(ch::forces_new_token) {
                return made_to(i, after, K::Generic, TokenFlags(0));
            }
        }
        return operator_or_word(i, end, K::MinusMinus);
    }
    made_to(i, end, K::MinusMinus, TokenFlags(0))
}

/// A sign that stands alone is an operator; with more after it, it is the start of a word.
fn operator_or_word<'a>(start: Input<'a>, end: Input<'a>, kind: K) -> (Input<'a>, Tok) {
    if end.is_end() || end.char().is_some_and(ch::forces_new_token) {
        made_to(start, end, kind, TokenFlags(0))
    } else {
        generic_from(start, end, TokenFlags(0))
    }
}

/// `-name` or `-name:` in a command.
fn command_parameter<'a>(start: Input<'a>, name: Input<'a>) -> (Input<'a>, Tok) {
    let bytes = name.cx.text.as_bytes();
    let mut i = name;
    loop {
        let byte = if i.at < i.end { bytes[i.at as usize] } else { 0 };
        if byte >= 0x80 {
            match i.char() {
                Some(c) if ch::is_wide_blank(c) => break,
                // A closing quote of a surrounding word and the like: the whole is no parameter.
                Some(c) if ch::is_single_quote(c) || ch::is_double_quote(c) => {
                    return generic_from(start, name, TokenFlags(0));
                }
                Some(c) => i = i.skip(c.len_utf8() as u32),
                None => break,
            }
            continue;
        }
        if byte == b':' {
            return made_to(start, i.skip(1), K::Parameter, TokenFlags::COLON);
        }
        if has(byte, FORCE_NEW_TOKEN) || matches!(byte, b'.' | b'[') {
            break;
        }
        if matches!(byte, b'\'' | b'"') {
            return generic_from(start, name, TokenFlags(0));
        }
        i = i.skip(1);
    }
    made_to(start, i, K::Parameter, TokenFlags(0))
}

/// `-eq` and its like in an expression.
fn dash_operator<'a>(start: Input<'a>, name: Input<'a>) -> (Input<'a>, Tok) {
    let mut end = name;
    while end.byte(0).is_ascii_alphabetic() {
        end = end.skip(1);
    }
    if let Some(kind) = token::dash_operator(name.slice(name.at, end.at)) {
        return made_to(start, end, kind, TokenFlags(0));
    }
    made_to(start, identifier_end(name), K::Parameter, TokenFlags(0))
}

/// A first character that is not ASCII.
fn wide<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    let c = i.char().unwrap_or('\0');
    let width = c.len_utf8() as u32;
    if ch::is_single_quote(c) {
        string::verbatim_string_literal(i)
    } else if ch::is_double_quote(c) {
        string::expandable_string_literal(i)
    } else if ch::is_dash(c) {
        dash(i, width, mode)
    } else if ch::is_identifier_start(c) {
        identifier_or_keyword(i, width, mode)
    } else {
        generic_token(i)
    }
}

/// Signs in a command: mostly the first character of a word.
fn command_sign<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    let next = i.skip(1);
    match i.byte(0) {
        b'>' => redirection_operator(i, 0),
        b'<' => made(i, 1, K::RedirectInStd),
        b'*' if i.byte(1) == b'>' => redirection_operator(i, 1),
        b'.' => command_dot(i, mode),
        b':' => label(i),
        b'%' => operator_or_word(i, next, K::Rem),
        b'=' => operator_or_word(i, next, K::Equals),
        b'*' => operator_or_word(i, next, K::Multiply),
        b'/' => operator_or_word(i, next, K::Divide),
        b'+' if i.byte(1) == b'+' => operator_or_word(i, i.skip(2), K::PlusPlus),
        b'+' => operator_or_word(i, next, K::Plus),
        b'!' => operator_or_word(i, next, K::Exclaim),
        b'?' => operator_or_word(i, next, K::QuestionMark),
        b']' => made(i, 1, K::RBracket),
        _ => generic_token(i),
    }
}

/// `.` in a command: an invocation, a number, or a word as `.\run`.
fn command_dot<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    let next = i.skip(1);
    let c = next.char().unwrap_or('\0');
    if c == '.' {
        return operator_or_word(i, i.skip(2), K::DotDot);
    }
    if c.is_ascii_digit() {
        return number(i, mode);
    }
    if next.is_end()
        || ch::forces_new_token(c)
        || c == '$'
        || ch::is_single_quote(c)
        || ch::is_double_quote(c)
    {
        return made(i, 1, K::Dot);
    }
    generic_from(i, next, TokenFlags(0))
}

/// `:name` before a loop.
fn label(i: Input<'_>) -> (Input<'_>, Tok) {
    let next = i.skip(1);
    if next.byte(0) == b':' {
        return operator_or_word(i, i.skip(2), K::ColonColon);
    }
    if next.char().is_some_and(ch::is_identifier_start) {
        let end = identifier_end(next);
        if end.is_end() || end.char().is_some_and(ch::forces_new_token) {
            return made_to(i, end, K::Label, TokenFlags(0));
        }
    }
    operator_or_word(i, next, K::Colon)
}

/// Signs in an expression.
fn expression_sign<'a>(i: Input<'a>, mode: Mode) -> (Input<'a>, Tok) {
    match (i.byte(0), i.byte(1)) {
        (b'=', _) => made(i, 1, K::Equals),
        (b'[', _) => made(i, 1, K::LBracket),
        (b']', _) => made(i, 1, K::RBracket),
        (b'.', b'.') => made(i, 2, K::DotDot),
        (b'.', b'0'..=b'9') => number(i, mode),
        (b'.', _) => made(i, 1, K::Dot),
        (b'+', b'+') => made(i, 2, K::PlusPlus),
        (b'+', b'=') => made(i, 2, K::PlusEquals),
        (b'+', b'0'..=b'9') if mode.allows_sign() => number(i, mode),
        (b'+', b'.') if mode.allows_sign() && i.byte(2).is_ascii_digit() => number(i, mode),
        (b'+', _) => made(i, 1, K::Plus),
        (b'*', b'=') => made(i, 2, K::MultiplyEquals),
        (b'*', b'>') => redirection_operator(i, 1),
        (b'*', _) => made(i, 1, K::Multiply),
        (b'/', b'=') => made(i, 2, K::DivideEquals),
        (b'/', _) => made(i, 1, K::Divide),
        (b'%', b'=') => made(i, 2, K::RemainderEquals),
        (b'%', _) => made(i, 1, K::Rem),
        (b'!', _) if i.skip(1).char().is_some_and(ch::is_identifier_start) => generic_token(i),
        (b'!', _) => made(i, 1, K::Exclaim),
        (b':', b':') => made(i, 2, K::ColonColon),
        (b':', _) => made(i, 1, K::Colon),
        (b'?', b'?') if i.byte(2) == b'=' => made(i, 3, K::QuestionQuestionEquals),
        (b'?', b'?') => made(i, 2, K::QuestionQuestion),
        (b'?', _) => made(i, 1, K::QuestionMark),
        (b'>', _) => redirection_operator(i, 0),
        (b'<', _) => made(i, 1, K::RedirectInStd),
        _ => generic_token(i),
    }
}

/// `.`, `::`, `?.`, `[` or `?[` directly after an operand, with nothing between.
pub(crate) fn member_access_operator<'a>(i: Input<'a>, allow_bracket: bool) -> IResult<'a, Tok> {
    let (length, kind) = match (i.byte(0), i.byte(1)) {
        (b'.', b'.') => return miss(),
        (b'.', _) => (1, K::Dot),
        (b':', b':') => (2, K::ColonColon),
        (b'?', b'.') => (2, K::QuestionDot),
        (b'[', _) if allow_bracket => (1, K::LBracket),
        (b'?', b'[') if allow_bracket => (2, K::QuestionLBracket),
        _ => return miss(),
    };
    let (rest, tok) = made(i, length, kind);
    super::token_list::note(i, tok);
    Ok((rest, tok))
}

/// `(` or `{` directly after a member's name.
pub(crate) fn invoke_member_token<'a>(i: Input<'a>) -> IResult<'a, Tok> {
    let kind = match i.byte(0) {
        b'(' => K::LParen,
        b'{' => K::LCurly,
        _ => return miss(),
    };
    let (rest, tok) = made(i, 1, kind);
    super::token_list::note(i, tok);
    Ok((rest, tok))
}

fn skip_blanks(mut i: Input<'_>) -> Input<'_> {
    while let Some(c) = i.char().filter(|&c| ch::is_blank(c)) {
        i = i.skip(c.len_utf8() as u32);
    }
    i
}

/// Whether the next line that holds anything starts with `|`, so that the pipeline goes on there.
pub(crate) fn is_pipe_continuation(i: Input<'_>) -> bool {
    let mut at = skip_trivia(i);
    loop {
        let line = at.skip(newline_length(at));
        let first = skip_blanks(line);
        if first.byte(0) == b'|' {
            return first.byte(1) != b'|';
        }
        // Comments may stand between, blank lines may not.
        if first.byte(0) != b'#' && !(first.byte(0) == b'<' && first.byte(1) == b'#') {
            return false;
        }
        at = skip_trivia(first);
        if newline_length(at) == 0 {
            return at.byte(0) == b'|' && at.byte(1) != b'|';
        }
    }
}

/// Ends a number in an expression.
pub(crate) fn ends_number(i: Input<'_>, mode: Mode) -> bool {
    let byte = i.byte(0);
    if byte >= 0x80 {
        let c = i.char().unwrap_or('\0');
        return ch::is_wide_blank(c) || (!mode.is_command() && ch::is_dash(c));
    }
    if i.is_end() || has(byte, FORCE_NEW_TOKEN) {
        return true;
    }
    !mode.is_command()
        && (has(byte, ENDS_NUMBER)
            || (byte == b'?' && i.byte(1) == b'?')
            || (mode.in_ternary() && matches!(byte, b':' | b'?')))
}

/// Whether a byte can stand in a word without a closer look.
pub(crate) fn is_plain_word_byte(byte: u8) -> bool {
    !has(byte, FORCE_NEW_TOKEN | SPECIAL_IN_WORD)
}
