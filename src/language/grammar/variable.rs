//! `variable`: where a variable ends and what it is called.

use super::character as ch;
use super::input::Input;
use crate::language::ast::VariableExpressionAst;
use crate::text::Extent;
use std::borrow::Cow;

/// Where the variable that starts here (at `$` or `@`) ends; `None` if it is no variable.
pub(crate) fn variable_end(i: Input<'_>) -> Option<Input<'_>> {
    let next = i.skip(1);
    let c = next.char()?;
    match c {
        '{' => return Some(braced_variable_end(i)),
        '$' | '?' | '^' => return Some(next.skip(1)),
        ':' => {
            // `$::a` and `$:a` name what no scope has; a colon alone is no variable.
            let mut name = next.skip(1);
            if name.byte(0) == b':' {
                name = name.skip(1);
            }
            if !name.char().is_some_and(ch::is_variable_part) {
                if name.at == next.at + 1 {
                    i.report("InvalidVariableReference", i.cx.raw_extent(i.at, name.at), &[]);
                }
                return Some(name);
            }
        }
        _ if ch::is_variable_part(c) => {}
        _ => return None,
    }
    let end = name_end(next);
    if end.at > next.at + 1 && i.cx.text.as_bytes()[end.at as usize - 1] == b':' {
        const SCOPES: &[&str] = &["global", "local", "private", "script", "workflow", "using", "variable"];
        let scope = i.slice(next.at, end.at - 1);
        let is_scope = SCOPES.iter().any(|s| scope.eq_ignore_ascii_case(s));
        let id = if is_scope { "InvalidVariableReference" } else { "InvalidVariableReferenceWithDrive" };
        i.report(id, i.cx.raw_extent(i.at, end.at), &[]);
    }
    Some(end)
}

/// `variable_characters`, with colons between them.
fn name_end(mut i: Input<'_>) -> Input<'_> {
    let bytes = i.cx.text.as_bytes();
    let start = i.at;
    loop {
        let byte = if i.at < i.end { bytes[i.at as usize] } else { 0 };
        if ch::has(byte, ch::IDENTIFIER) || byte == b'?' {
            i.at += 1;
        } else if byte == b':' {
            if i.byte(1) == b':' && i.at > start {
                return i;
            }
            if i.byte(1) == b':' {
                i.at += 1;
            }
            i.at += 1;
        } else if byte >= 0x80 {
            match i.char().filter(|&c| ch::is_variable_part(c)) {
                Some(c) => i.at += c.len_utf8() as u32,
                None => return i,
            }
        } else {
            return i;
        }
    }
}

/// `braced_variable`
fn braced_variable_end(i: Input<'_>) -> Input<'_> {
    let mut at = i.skip(2);
    let start = at.at;
    loop {
        match at.byte(0) {
            0 if at.is_end() => {
                i.note("IncompleteDollarVariableReference", i.cx.raw_extent(i.at + 1, at.at), &[], true);
                return at;
            }
            b'}' => {
                let end = at.skip(1);
                let name = i.slice(start, at.at);
                if name.is_empty() {
                    i.report("EmptyVariableReference", i.cx.raw_extent(at.at, end.at), &[]);
                } else if name.ends_with(':') && name.find(':') == Some(name.len() - 1) {
                    i.report("InvalidBracedVariableReference", i.cx.raw_extent(i.at, end.at), &[]);
                }
                return end;
            }
            b'`' => at = super::string::escape(at.skip(1)).1,
            b'{' => {
                i.report(
                    "OpenBraceNeedsToBeBackTickedInVariableName",
                    i.cx.raw_extent(at.at + 1, at.at + 2),
                    &[],
                );
                at = at.skip(1);
            }
            _ => at = at.skip(1),
        }
    }
}

/// Whether a variable in a command is a whole argument here, or the start of a longer word.
pub(crate) fn ends_in_command(end: Input<'_>) -> bool {
    end.is_end()
        || matches!(end.byte(0), b'.' | b'[' | b'=' | b':')
        || end.char().is_some_and(ch::forces_new_token)
        || (end.byte(0) == b'?' && matches!(end.byte(1), b'.' | b'['))
}

/// The name between the sign and the end, with braces and escapes undone.
fn variable_name<'a>(i: Input<'a>, start: u32, end: u32) -> Cow<'a, str> {
    let text = i.slice(start + 1, end);
    let Some(inner) = text.strip_prefix('{') else { return Cow::Borrowed(text) };
    let inner = inner.strip_suffix('}').unwrap_or(inner);
    if inner.is_empty() {
        return Cow::Borrowed(":Error:");
    }
    if !inner.contains('`') {
        return Cow::Borrowed(inner);
    }
    let mut name = String::with_capacity(inner.len());
    let mut at = Input { at: start + 2, end: start + 2 + inner.len() as u32, ..i };
    while let Some(c) = at.char() {
        at = at.skip(c.len_utf8() as u32);
        if c == '`' && !at.is_end() {
            let (escaped, rest) = super::string::escape(at);
            name.extend(escaped);
            at = rest;
        } else {
            name.push(c);
        }
    }
    Cow::Owned(name)
}

/// The node of the variable written from `start` to `end`.
pub(crate) fn variable_node(i: Input<'_>, start: u32, end: u32) -> VariableExpressionAst {
    let name = variable_name(i, start, end);
    let splatted = i.cx.text.as_bytes().get(start as usize) == Some(&b'@');
    from_path(i, &name, i.cx.extent(start, end), splatted)
}

/// A variable from its path: `scope:name` or a name alone.
pub(crate) fn from_path(i: Input<'_>, path: &str, extent: Extent, splatted: bool) -> VariableExpressionAst {
    let shared = i.cx.shared;
    let (scope, name) = match path.bytes().position(|b| b == b':') {
        Some(colon) if colon > 0 => (Some(shared.keep(&path[..colon])), &path[colon + 1..]),
        _ => (None, path),
    };
    VariableExpressionAst { extent, scope, name: shared.keep(name), splatted }
}
