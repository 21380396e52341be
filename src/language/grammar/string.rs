//! Quoted strings, here-strings and words: where they end, and what they mean.
//!
//! Finding the end and reading the value are the same walk with another [`Sink`], so that the two
//! cannot disagree.

use super::character::{self as ch, SPECIAL_IN_QUOTES, has};
use super::input::{Context, Input, Tok};
use super::lexical::{is_plain_word_byte, made_to, newline_length};
use super::{expression, variable};
use crate::language::ast::{
    ExpandableStringExpressionAst, ExpressionAst, StringConstantExpressionAst, StringKind, StringPart,
};
use crate::language::token::{TokenFlags, TokenKind as K};
use std::rc::Rc;

/// What a walk over a string's text tells.
pub(crate) trait Sink<'a> {
    /// Text that stands for itself.
    fn text(&mut self, text: &str);
    /// An escape's character.
    fn escaped(&mut self, c: Option<char>);
    /// A variable or subexpression from `start` to `end`.
    fn nested(&mut self, start: Input<'a>, end: Input<'a>, here: bool);
}

/// Only finds the end, and whether the text is more than its own value.
#[derive(Default)]
struct Measure {
    flags: TokenFlags,
}

impl Sink<'_> for Measure {
    fn text(&mut self, _: &str) {}

    fn escaped(&mut self, _: Option<char>) {
        self.flags = self.flags.with(TokenFlags::ESCAPED);
    }

    fn nested(&mut self, _: Input<'_>, _: Input<'_>, _: bool) {
        self.flags = self.flags.with(TokenFlags::EXPANDABLE).with(TokenFlags::ESCAPED);
    }
}

/// Reads the value and the nodes of what is nested.
#[derive(Default)]
struct Value {
    /// Variables and subexpressions stay text.
    verbatim: bool,
    value: String,
    piece: String,
    parts: Vec<StringPart>,
}

impl Value {
    fn end_piece(&mut self) {
        if !self.piece.is_empty() {
            self.parts.push(StringPart::Text(Rc::from(self.piece.as_str())));
            self.piece.clear();
        }
    }
}

impl<'a> Sink<'a> for Value {
    fn text(&mut self, text: &str) {
        self.value.push_str(text);
        self.piece.push_str(text);
    }

    fn escaped(&mut self, c: Option<char>) {
        self.value.extend(c);
        self.piece.extend(c);
    }

    fn nested(&mut self, start: Input<'a>, end: Input<'a>, here: bool) {
        self.value.push_str(start.slice(start.at, end.at));
        if self.verbatim {
            return;
        }
        self.end_piece();
        let node = nested_expression(start, end, here);
        self.parts.push(StringPart::Expression(node));
    }
}

/// The character that a backtick and what follows it stand for, and the place after it.
/// The input is just after the backtick.
pub(crate) fn escape(i: Input<'_>) -> (Option<char>, Input<'_>) {
    let Some(c) = i.char() else { return (None, i) };
    let rest = i.skip(c.len_utf8() as u32);
    let value = match c {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        'e' => '\u{1b}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\u{b}',
        'u' => return unicode_escape(i, rest),
        _ => c,
    };
    (Some(value), rest)
}

/// `u{…}` after a backtick. `u` is the place of the `u`.
fn unicode_escape<'a>(u: Input<'a>, rest: Input<'a>) -> (Option<char>, Input<'a>) {
    const BROKEN: Option<char> = Some('\u{ffff}');
    let cx = u.cx;
    let backtick = u.at - 1;
    if rest.byte(0) != b'{' {
        u.report("InvalidUnicodeEscapeSequence", cx.raw_extent(backtick, rest.at), &[]);
        return (BROKEN, rest);
    }
    let digits = rest.skip(1);
    let mut at = digits;
    while at.byte(0).is_ascii_hexdigit() && at.at - digits.at < 6 {
        at = at.skip(1);
    }
    let next = at.byte(0);
    let here = cx.raw_extent(at.at, at.at + 1);
    if next == b'}' {
        let end = at.skip(1);
        if at.at == digits.at {
            u.report("InvalidUnicodeEscapeSequence", cx.raw_extent(backtick, end.at), &[]);
            return (BROKEN, end);
        }
        let value = u32::from_str_radix(u.slice(digits.at, at.at), 16).unwrap_or(u32::MAX);
        if value > 0x10_ffff {
            u.report("InvalidUnicodeEscapeSequenceValue", cx.raw_extent(digits.at, at.at), &[]);
            return (BROKEN, end);
        }
        return (Some(char::from_u32(value).unwrap_or('\u{fffd}')), end);
    }
    if at.is_end() || ch::is_double_quote(at.char().unwrap_or('\0')) {
        u.note("MissingUnicodeEscapeSequenceTerminator", here, &[], at.is_end());
    } else if next.is_ascii_hexdigit() {
        u.report("TooManyDigitsInUnicodeEscapeSequence", here, &[]);
    } else {
        u.report("InvalidUnicodeEscapeSequence", here, &[]);
    }
    (BROKEN, at)
}

/// Walks over the inside of double quotes up to the closing quote or the end of the text.
fn quoted<'a>(mut i: Input<'a>, sink: &mut impl Sink<'a>) -> Input<'a> {
    let bytes = i.cx.text.as_bytes();
    loop {
        let start = i.at;
        while i.at < i.end && !has(bytes[i.at as usize], SPECIAL_IN_QUOTES) {
            i.at += 1;
        }
        if i.at > start {
            sink.text(i.slice(start, i.at));
        }
        let Some(c) = i.char() else { return i };
        if ch::is_double_quote(c) {
            let next = i.skip(c.len_utf8() as u32);
            match next.char().filter(|&n| ch::is_double_quote(n)) {
                Some(second) => {
                    sink.escaped(Some(c));
                    i = next.skip(second.len_utf8() as u32);
                }
                None => return i,
            }
        } else {
            i = special(i, c, sink, false);
        }
    }
}

/// A backtick, a `$`, or a character of no meaning inside double quotes.
fn special<'a>(i: Input<'a>, c: char, sink: &mut impl Sink<'a>, here: bool) -> Input<'a> {
    let next = i.skip(c.len_utf8() as u32);
    match c {
        '`' if !next.is_end() => {
            let (value, rest) = escape(next);
            sink.escaped(value);
            rest
        }
        '$' => match nested_end(i, here) {
            Some(end) => {
                sink.nested(i, end, here);
                end
            }
            None => {
                sink.text("$");
                next
            }
        },
        _ => {
            sink.text(i.slice(i.at, next.at));
            next
        }
    }
}

/// Where the variable or subexpression that starts at this `$` ends, if there is one.
fn nested_end(i: Input<'_>, here: bool) -> Option<Input<'_>> {
    if i.byte(1) == b'(' { Some(sub_expression_end(i, here, |_, _| {})) } else { variable::variable_end(i) }
}

/// Walks to the parenthesis that closes `$(`, counting parentheses only: quotes do not hide them.
/// Inside quotes, `""` and `` `" `` stand for one quote; `each` gets every kept piece.
fn sub_expression_end<'a>(i: Input<'a>, here: bool, mut each: impl FnMut(u32, u32)) -> Input<'a> {
    let mut at = i.skip(2);
    let mut kept_from = i.at;
    let mut open = 1_u32;
    loop {
        let Some(c) = at.char() else {
            each(kept_from, at.at);
            i.note("IncompleteDollarSubexpressionReference", i.cx.raw_extent(i.at, at.at), &[], true);
            return at;
        };
        let next = at.skip(c.len_utf8() as u32);
        match c {
            '(' => open += 1,
            ')' => {
                open -= 1;
                if open == 0 {
                    each(kept_from, next.at);
                    return next;
                }
            }
            '`' if !here && next.char().is_some_and(ch::is_double_quote) => {
                each(kept_from, at.at);
                let quote = next.char().map_or(1, char::len_utf8) as u32;
                each(next.at, next.at + quote);
                kept_from = next.at + quote;
                at = at.at(kept_from);
                continue;
            }
            _ if !here && ch::is_double_quote(c) => {
                if let Some(second) = next.char().filter(|&n| ch::is_double_quote(n)) {
                    each(kept_from, next.at);
                    kept_from = next.at + second.len_utf8() as u32;
                    at = at.at(kept_from);
                    continue;
                }
            }
            _ => {}
        }
        at = next;
    }
}

/// The node of a variable or subexpression inside a string.
fn nested_expression<'a>(start: Input<'a>, end: Input<'a>, here: bool) -> ExpressionAst {
    if start.byte(1) != b'(' {
        return expression::variable_or_using(start, start.at, end.at);
    }
    let mut pieces: Vec<(u32, u32)> = Vec::new();
    sub_expression_end(start, here, |from, to| pieces.push((from, to)));
    let base = start.cx.place(start.at);
    if let [(from, to)] = pieces[..] {
        let cx = Context::new(start.slice(from, to), base, Vec::new(), start.cx.shared);
        return expression::nested_sub_expression(cx.input());
    }
    let mut text = String::new();
    let mut skips = Vec::new();
    for (n, &(from, to)) in pieces.iter().enumerate() {
        text.push_str(start.slice(from, to));
        if let Some(&(next, next_end)) = pieces.get(n + 1) {
            // A backtick left out shows from the quote's end on, as a doubled quote does.
            let single = next_end - next <= 3 && next == to + 1 && start.slice(to, next) == "`";
            let shown = text.len() as u32 + if single { next_end - next } else { 0 };
            skips.push((shown, next - to));
        }
    }
    let mut total = 0;
    for skip in &mut skips {
        total += skip.1;
        skip.1 = total;
    }
    let cx = Context::new(&text, base, skips, start.cx.shared);
    expression::nested_sub_expression(cx.input())
}

/// `expandable_string_literal`, the token.
pub(crate) fn expandable_string_literal<'a>(i: Input<'a>) -> (Input<'a>, Tok) {
    let inner = i.skip(i.char().map_or(1, char::len_utf8) as u32);
    let mut sink = Measure::default();
    let end = quoted(inner, &mut sink);

    finish(i, end, K::StringExpandable, sink.flags, "\"")
}

/// A token past its closing quote, or an error if there is none.
fn finish<'a>(
    start: Input<'a>,
    end: Input<'a>,
    kind: K,
    flags: TokenFlags,
    terminator: &str,
) -> (Input<'a>, Tok) {
    if end.is_end() {
        start.note(
            "TerminatorExpectedAtEndOfString",
            start.cx.raw_extent(start.at, end.at),
            &[terminator],
            true,
        );
        return made_to(start, end, kind, flags.with(TokenFlags::ERROR));
    }
    made_to(start, end.skip(end.char().map_or(1, char::len_utf8) as u32), kind, flags)
}

/// Walks over the inside of single quotes.
fn verbatim<'a>(mut i: Input<'a>, sink: &mut impl Sink<'a>) -> Input<'a> {
    let bytes = i.cx.text.as_bytes();
    loop {
        let start = i.at;
        while i.at < i.end && bytes[i.at as usize] != b'\'' && bytes[i.at as usize] != 0xe2 {
            i.at += 1;
        }
        if i.at > start {
            sink.text(i.slice(start, i.at));
        }
        let Some(c) = i.char() else { return i };
        let next = i.skip(c.len_utf8() as u32);
        if !ch::is_single_quote(c) {
            sink.text(i.slice(i.at, next.at));
            i = next;
            continue;
        }
        match next.char().filter(|&n| ch::is_single_quote(n)) {
            Some(second) => {
                sink.escaped(Some(c));
                i = next.skip(second.len_utf8() as u32);
            }
            None => return i,
        }
    }
}

/// `verbatim_string_literal`, the token.
pub(crate) fn verbatim_string_literal<'a>(i: Input<'a>) -> (Input<'a>, Tok) {
    let inner = i.skip(i.char().map_or(1, char::len_utf8) as u32);
    let mut sink = Measure::default();
    let end = verbatim(inner, &mut sink);
    finish(i, end, K::StringLiteral, sink.flags, "'")
}

/// The place where a here-string's text begins, after `@"` and the line end.
fn here_string_body<'a>(i: Input<'a>) -> Result<Input<'a>, Input<'a>> {
    let quote = i.skip(1);
    let mut at = quote.skip(quote.char().map_or(1, char::len_utf8) as u32);
    while let Some(c) = at.char().filter(|&c| ch::is_blank(c)) {
        at = at.skip(c.len_utf8() as u32);
    }
    let length = newline_length(at);
    if length > 0 {
        return Ok(at.skip(length));
    }
    if at.is_end() {
        return Err(at);
    }
    let width = at.char().map_or(1, char::len_utf8) as u32;
    i.report("UnexpectedCharactersAfterHereStringHeader", i.cx.raw_extent(at.at, at.at + width), &[]);
    while newline_length(at) == 0 && !at.is_end() {
        at = at.skip(1);
    }
    Err(at)
}

/// Whether a line that starts here closes the here-string: how many bytes the closing takes.
fn here_string_footer(i: Input<'_>, is_quote: fn(char) -> bool) -> Option<u32> {
    let c = i.char().filter(|&c| is_quote(c))?;
    let width = c.len_utf8() as u32;
    (i.byte(width) == b'@').then_some(width + 1)
}

/// Walks over a here-string's text. Gives the place after it, which is the line end before the
/// closing line, and the closing's end if there is one.
fn here_string<'a>(
    body: Input<'a>,
    is_quote: fn(char) -> bool,
    expandable: bool,
    sink: &mut impl Sink<'a>,
) -> (Input<'a>, Option<Input<'a>>) {
    if let Some(length) = here_string_footer(body, is_quote) {
        return (body, Some(body.skip(length)));
    }
    let bytes = body.cx.text.as_bytes();
    let mut i = body;
    let mut false_footer = None;
    loop {
        let start = i.at;
        while i.at < i.end && !matches!(bytes[i.at as usize], b'\n' | b'\r' | b'`' | b'$') {
            i.at += 1;
        }
        if i.at > start {
            sink.text(i.slice(start, i.at));
        }
        let length = newline_length(i);
        if length > 0 {
            let line = i.skip(length);
            if let Some(footer) = here_string_footer(line, is_quote) {
                return (i, Some(line.skip(footer)));
            }
            note_false_footer(line, is_quote, &mut false_footer);
            sink.text(i.slice(i.at, line.at));
            i = line;
        } else if i.is_end() {
            if let Some((from, to)) = false_footer {
                i.note("WhitespaceBeforeHereStringFooter", i.cx.raw_extent(from, to), &[], true);
                return (i, Some(i));
            }
            return (i, None);
        } else if expandable {
            let c = i.char().unwrap_or('$');
            i = special(i, c, sink, true);
        } else {
            sink.text(i.slice(i.at, i.at + 1));
            i = i.skip(1);
        }
    }
}

/// Remembers the first line that would close the here-string but for blanks before it.
fn note_false_footer(line: Input<'_>, is_quote: fn(char) -> bool, found: &mut Option<(u32, u32)>) {
    if found.is_some() {
        return;
    }
    let mut at = line;
    while let Some(c) = at.char().filter(|&c| ch::is_blank(c)) {
        at = at.skip(c.len_utf8() as u32);
    }
    if at.at > line.at
        && let Some(length) = here_string_footer(at, is_quote)
    {
        *found = Some((at.at, at.at + length));
    }
}

fn here_string_token<'a>(i: Input<'a>, is_quote: fn(char) -> bool, expandable: bool) -> (Input<'a>, Tok) {
    let kind = if expandable { K::HereStringExpandable } else { K::HereStringLiteral };
    let terminator = if expandable { "\"@" } else { "'@" };
    let body = match here_string_body(i) {
        Ok(body) => body,
        Err(end) => {
            if end.is_end() && i.byte(1) < 0x80 && end.at == i.at + 2 {
                i.note("TerminatorExpectedAtEndOfString", i.cx.raw_extent(i.at, end.at), &[terminator], true);
            }
            return made_to(i, end, kind, TokenFlags::ERROR);
        }
    };
    let mut sink = Measure::default();
    match here_string(body, is_quote, expandable, &mut sink) {
        (_, Some(end)) => made_to(i, end, kind, sink.flags),
        (end, None) => {
            i.note("TerminatorExpectedAtEndOfString", i.cx.raw_extent(i.at, end.at), &[terminator], true);
            made_to(i, end, kind, sink.flags.with(TokenFlags::ERROR))
        }
    }
}

/// `verbatim_here_string_literal`, the token.
pub(crate) fn verbatim_here_string<'a>(i: Input<'a>) -> (Input<'a>, Tok) {
    here_string_token(i, ch::is_single_quote, false)
}

/// `expandable_here_string_literal`, the token.
pub(crate) fn expandable_here_string<'a>(i: Input<'a>) -> (Input<'a>, Tok) {
    here_string_token(i, ch::is_double_quote, true)
}

/// Where the word ends that goes on here, and what its text holds besides itself.
pub(crate) fn word<'a>(i: Input<'a>, flags: TokenFlags) -> (Input<'a>, TokenFlags) {
    let mut sink = Measure { flags };
    let end = walk_word(i, &mut sink);
    (end, sink.flags)
}

fn walk_word<'a>(mut i: Input<'a>, sink: &mut impl Sink<'a>) -> Input<'a> {
    let bytes = i.cx.text.as_bytes();
    loop {
        let start = i.at;
        while i.at < i.end && is_plain_word_byte(bytes[i.at as usize]) {
            i.at += 1;
        }
        if i.at > start {
            sink.text(i.slice(start, i.at));
        }
        let Some(c) = i.char() else { return i };
        if ch::forces_new_token(c) {
            return i;
        }
        let next = i.skip(c.len_utf8() as u32);
        if ch::is_single_quote(c) {
            sink.escaped(None);
            let end = verbatim(next, sink);
            i = finish(i, end, K::StringLiteral, TokenFlags(0), "'").0;
        } else if ch::is_double_quote(c) {
            sink.escaped(None);
            let end = quoted(next, sink);
            i = finish(i, end, K::StringExpandable, TokenFlags(0), "\"").0;
        } else {
            i = special(i, c, sink, false);
        }
    }
}

/// A command's bare name: quotes and escapes are undone, variables stay as written.
pub(crate) fn unexpanded_word(i: Input<'_>, tok: Tok) -> ExpressionAst {
    let mut sink = Value { verbatim: true, ..Value::default() };
    walk_word(Input { at: tok.start, end: tok.end, ..i }, &mut sink);
    constant(i, i.extent(tok), StringKind::BareWord, &sink.value)
}

/// The node of a quoted string, a here-string or a word.
pub(crate) fn string_node(i: Input<'_>, tok: Tok) -> ExpressionAst {
    let extent = i.extent(tok);
    let kind = match tok.kind {
        K::StringLiteral => StringKind::SingleQuoted,
        K::StringExpandable => StringKind::DoubleQuoted,
        K::HereStringLiteral => StringKind::SingleQuotedHereString,
        K::HereStringExpandable => StringKind::DoubleQuotedHereString,
        _ => StringKind::BareWord,
    };
    let start = Input { at: tok.start, end: tok.end, ..i };
    if !tok.flags.has(TokenFlags::ESCAPED) && kind == StringKind::BareWord {
        return constant(i, extent, kind, i.text(tok));
    }
    let mut sink = Value::default();
    match kind {
        StringKind::BareWord => {
            walk_word(start, &mut sink);
        }
        StringKind::SingleQuoted | StringKind::DoubleQuoted => {
            let width = start.char().map_or(1, char::len_utf8) as u32;
            let inner = start.skip(width);
            if !tok.flags.has(TokenFlags::ESCAPED) {
                let text = inner.rest();
                let closing = text.chars().next_back().map_or(0, char::len_utf8);
                let cut = if tok.flags.has(TokenFlags::ERROR) { 0 } else { closing };
                return constant(i, extent, kind, &text[..text.len() - cut]);
            }
            if kind == StringKind::SingleQuoted {
                verbatim(inner, &mut sink)
            } else {
                quoted(inner, &mut sink)
            };
        }
        _ => {
            if let Ok(body) = here_string_body(start) {
                let expandable = kind == StringKind::DoubleQuotedHereString;
                let is_quote = if expandable { ch::is_double_quote } else { ch::is_single_quote };
                here_string(body, is_quote, expandable, &mut sink);
            }
        }
    }
    if sink.parts.is_empty() {
        return constant(i, extent, kind, &sink.value);
    }
    sink.end_piece();
    sink.parts.shrink_to_fit();
    let value = Rc::from(sink.value);
    ExpressionAst::ExpandableString(ExpandableStringExpressionAst { extent, kind, parts: sink.parts, value })
}

fn constant(i: Input<'_>, extent: crate::text::Extent, kind: StringKind, value: &str) -> ExpressionAst {
    ExpressionAst::String(StringConstantExpressionAst { extent, kind, value: i.cx.shared.keep(value) })
}

/// A bare word that is its own value.
pub(crate) fn bare_word(i: Input<'_>, tok: Tok) -> ExpressionAst {
    constant(i, i.extent(tok), StringKind::BareWord, i.text(tok))
}
