//! The list of tokens for highlighting, noted while parsing if someone asked for it.

use super::input::{Input, Tok};
use crate::language::token::{Token, TokenFlags, TokenKind};
use crate::text::Extent;

/// Notes a token that was read. A token read again in another mode takes the old one's place.
#[inline]
pub(crate) fn note(i: Input<'_>, tok: Tok) {
    if i.cx.shared.tokens.is_some() {
        push(i, tok.kind, i.extent(tok), tok.flags);
    }
}

/// Notes a line end or semicolon.
#[inline]
pub(crate) fn note_newline(start: Input<'_>, end: Input<'_>) {
    if start.cx.shared.tokens.is_some() {
        let kind = if start.byte(0) == b';' { TokenKind::Semi } else { TokenKind::NewLine };
        push(start, kind, start.cx.extent(start.at, end.at), TokenFlags(0));
    }
}

/// Notes a comment.
#[inline]
pub(crate) fn note_comment(i: Input<'_>, extent: Extent) {
    if i.cx.shared.tokens.is_some() {
        push(i, TokenKind::Comment, extent, TokenFlags(0));
    }
}

fn push(i: Input<'_>, kind: TokenKind, extent: Extent, flags: TokenFlags) {
    let Some(tokens) = &i.cx.shared.tokens else { return };
    let mut tokens = tokens.borrow_mut();
    let from = tokens.partition_point(|t| t.extent.start < extent.start);
    let overlap = tokens[from..]
        .iter()
        .take_while(|t| t.extent.start < extent.end || t.extent.start == extent.start)
        .count();
    let token = Token { kind, extent, flags };
    if overlap == 0 {
        tokens.insert(from, token);
    } else {
        tokens.splice(from..from + overlap, [token]);
    }
}
