//! What every production takes and gives: a place in a text, and a miss when the production is
//! not there. Errors are noted on the side, so that a broken script still gives a tree.

use crate::language::ParseError;
use crate::language::message;
use crate::language::token::{Token, TokenFlags, TokenKind};
use crate::text::{Extent, Source};
use rustc_hash::FxHashSet;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The production is not here; nothing was consumed and nothing reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss;

impl<'a> nom::error::ParseError<Input<'a>> for Miss {
    fn from_error_kind(_: Input<'a>, _: nom::error::ErrorKind) -> Miss {
        Miss
    }

    fn append(_: Input<'a>, _: nom::error::ErrorKind, other: Miss) -> Miss {
        other
    }
}

/// What a production gives: the input after it and its node, or [`Miss`].
pub(crate) type IResult<'a, T> = nom::IResult<Input<'a>, T, Miss>;

/// "The production is not here."
pub(crate) fn miss<'a, T>() -> IResult<'a, T> {
    Err(nom::Err::Error(Miss))
}

/// Nested levels of statements and expressions a script may have. A level costs a few kilobytes
/// of stack, which the thread that parses must have.
pub(crate) const DEPTH_LIMIT: u32 = 4000;

/// Operators, members or casts in a row that one expression may have: whoever walks the tree goes
/// one call deeper for each.
pub(crate) const CHAIN_LIMIT: u32 = 10_000;

/// Errors after which a script is given up.
const ERROR_LIMIT: usize = 1000;

/// Bytes of script text that one message may quote.
const QUOTE_LIMIT: usize = 4096;

/// What all contexts of one parse share.
pub(crate) struct Shared {
    pub source: Rc<Source>,
    pub errors: RefCell<Vec<ParseError>>,
    reported: RefCell<FxHashSet<(&'static str, Extent)>>,
    pub depth: Cell<u32>,
    /// The rest of the script is not read: it is nested too deeply, or too broken.
    pub given_up: Cell<bool>,
    /// Tokens in order of their places, when someone asked for them.
    pub tokens: Option<RefCell<Vec<Token>>>,
    /// Where `#requires` comments start and end.
    pub requires: RefCell<std::collections::BTreeMap<u32, u32>>,
    /// Where a signature block begins.
    pub signature_at: Cell<Option<u32>>,
    /// What the checks of finished statements found.
    pub findings: RefCell<Vec<ParseError>>,
    /// Short texts of this parse, each kept once.
    names: RefCell<FxHashSet<Rc<str>>>,
    /// Where to go on after a production that was not there but took tokens.
    moved: Cell<u32>,
}

/// A text being parsed: the script itself, or the inside of `$( … )` in a quoted string whose
/// doubled quotes had to be undone.
pub(crate) struct Context<'a> {
    pub text: &'a str,
    /// Where the text's first byte stands in the script.
    base: u32,
    /// Places of the text after which one byte of the script was left out.
    skips: Vec<(u32, u32)>,
    pub shared: &'a Shared,
    pub peeked: Cell<Peeked>,
}

/// The last token looked at, so that looking and then taking reads it once.
#[derive(Clone, Copy)]
pub(crate) struct Peeked {
    pub at: u32,
    pub end: u32,
    pub mode: Mode,
    pub after: u32,
    pub token: Tok,
}

/// How a token is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mode(pub u8);

impl Mode {
    pub const COMMAND: Mode = Mode(0);
    pub const EXPRESSION: Mode = Mode(1);
    /// Between `?` and `:` of a ternary, where `:` ends a number.
    pub const TERNARY: u8 = 4;

    pub fn is_command(self) -> bool {
        self.0 & 1 == 0
    }

    pub fn allows_sign(self) -> bool {
        self.0 & 2 != 0
    }

    pub fn in_ternary(self) -> bool {
        self.0 & Mode::TERNARY != 0
    }

    /// The same mode with a leading sign allowed.
    pub fn operand(self) -> Mode {
        Mode(self.0 | 3)
    }
}

/// A token with places in its context's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tok {
    pub kind: TokenKind,
    pub flags: TokenFlags,
    pub start: u32,
    pub end: u32,
}

/// A place in a context's text with the place where the readable part ends.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a> {
    pub cx: &'a Context<'a>,
    pub at: u32,
    pub end: u32,
}

impl Shared {
    pub fn new(source: Rc<Source>, with_tokens: bool) -> Shared {
        Shared {
            source,
            errors: RefCell::default(),
            reported: RefCell::default(),
            depth: Cell::new(0),
            given_up: Cell::new(false),
            tokens: with_tokens.then(RefCell::default),
            requires: RefCell::default(),
            signature_at: Cell::new(None),
            findings: RefCell::default(),
            names: RefCell::default(),
            moved: Cell::new(0),
        }
    }

    /// A text to keep: the same name occurs again and again in a script.
    pub fn keep(&self, text: &str) -> Rc<str> {
        if text.len() > 40 {
            return Rc::from(text);
        }
        let mut names = self.names.borrow_mut();
        if let Some(kept) = names.get(text) {
            return kept.clone();
        }
        let kept: Rc<str> = Rc::from(text);
        names.insert(kept.clone());
        kept
    }

    pub fn moved_to(&self) -> u32 {
        self.moved.get()
    }

    /// Takes back what a production reported that turned out not to be there.
    pub fn forget_errors(&self, keep: usize) {
        if self.given_up.get() {
            return;
        }
        let mut errors = self.errors.borrow_mut();
        let keep = keep.min(errors.len());
        for error in errors.drain(keep..) {
            self.reported.borrow_mut().remove(&(error.id, error.extent));
        }
    }

    pub fn take_errors(&self) -> Vec<ParseError> {
        std::mem::take(&mut self.errors.borrow_mut())
    }
}

impl<'a> Context<'a> {
    pub fn new(text: &'a str, base: u32, skips: Vec<(u32, u32)>, shared: &'a Shared) -> Context<'a> {
        let none = Tok { kind: TokenKind::Unknown, flags: TokenFlags(0), start: 0, end: 0 };
        let peeked = Peeked { at: u32::MAX, end: 0, mode: Mode::COMMAND, after: 0, token: none };
        Context { text, base, skips, shared, peeked: Cell::new(peeked) }
    }

    pub fn input(&'a self) -> Input<'a> {
        Input { cx: self, at: 0, end: self.text.len() as u32 }
    }

    /// Place in the script of a place in this text.
    pub fn place(&self, at: u32) -> u32 {
        if self.skips.is_empty() || at as usize > self.text.len() {
            return self.base + at;
        }
        let skipped = self.skips.partition_point(|&(from, _)| from <= at);
        self.base + at + skipped.checked_sub(1).map_or(0, |i| self.skips[i].1)
    }

    /// An extent as the reader of tokens reports it, which does not count what was left out.
    pub fn raw_extent(&self, start: u32, end: u32) -> Extent {
        Extent { start: self.base + start, end: self.base + end }
    }

    pub fn extent(&self, start: u32, end: u32) -> Extent {
        Extent { start: self.place(start), end: self.place(end) }
    }
}

impl<'a> Input<'a> {
    /// The byte `ahead` places further, 0 beyond the end.
    #[inline]
    pub fn byte(self, ahead: u32) -> u8 {
        let at = self.at + ahead;
        if at < self.end { self.cx.text.as_bytes()[at as usize] } else { 0 }
    }

    #[inline]
    pub fn is_end(self) -> bool {
        self.at >= self.end
    }

    /// The character here.
    pub fn char(self) -> Option<char> {
        if self.is_end() {
            return None;
        }
        let byte = self.byte(0);
        if byte < 0x80 { Some(byte as char) } else { self.rest().chars().next() }
    }

    pub fn rest(self) -> &'a str {
        self.cx.text.get(self.at as usize..self.end as usize).unwrap_or("")
    }

    pub fn slice(self, start: u32, end: u32) -> &'a str {
        self.cx.text.get(start as usize..end as usize).unwrap_or("")
    }

    pub fn text(self, token: Tok) -> &'a str {
        self.slice(token.start, token.end)
    }

    #[inline]
    pub fn skip(self, count: u32) -> Input<'a> {
        Input { at: (self.at + count).min(self.end), ..self }
    }

    #[inline]
    pub fn at(self, at: u32) -> Input<'a> {
        Input { at, ..self }
    }

    /// A token's extent in the script.
    #[inline]
    pub fn extent(self, token: Tok) -> Extent {
        self.cx.extent(token.start, token.end)
    }

    /// Says that a production which will miss has taken everything up to here.
    pub fn moved_on(self) {
        self.cx.shared.moved.set(self.at);
    }

    /// After a miss: the place up to which tokens were taken all the same.
    pub fn resumed(self) -> Input<'a> {
        let at = self.cx.shared.moved.replace(0);
        if at > self.at && at <= self.end { self.at(at) } else { self }
    }

    /// The empty extent one character before a token, which is where PowerShell ends an unclosed node.
    pub fn before(self, extent: Extent) -> Extent {
        let text = &self.cx.shared.source.text;
        let mut place = extent.start.saturating_sub(1);
        while place > 0 && (place as usize) < text.len() && !text.is_char_boundary(place as usize) {
            place -= 1;
        }
        Extent { start: place, end: place }
    }

    /// Notes an error.
    pub fn report(self, id: &'static str, extent: Extent, arguments: &[&str]) {
        self.note(id, extent, arguments, false);
    }

    /// Notes an error which more input could mend if nothing follows it.
    pub fn report_incomplete(self, id: &'static str, extent: Extent, arguments: &[&str]) {
        self.note(id, extent, arguments, self.nothing_after(extent.end));
    }

    /// The same for an error shown at one place and met at another.
    pub fn report_incomplete_at(self, id: &'static str, extent: Extent, met: Extent, arguments: &[&str]) {
        self.note(id, extent, arguments, self.nothing_after(met.end));
    }

    pub fn note(self, id: &'static str, extent: Extent, arguments: &[&str], incomplete: bool) {
        let shared = self.cx.shared;
        if shared.given_up.get() {
            return;
        }
        // A place may be read twice, in two modes: what it says is said once.
        if !shared.reported.borrow_mut().insert((id, extent)) {
            return;
        }
        let mut cut = arguments.to_vec();
        for argument in &mut cut {
            if argument.len() > QUOTE_LIMIT {
                *argument =
                    &argument[..(0..=QUOTE_LIMIT).rev().find(|&i| argument.is_char_boundary(i)).unwrap_or(0)];
            }
        }
        let arguments = &cut[..];
        if shared.errors.borrow().len() >= ERROR_LIMIT {
            shared.given_up.set(true);
        }
        shared.errors.borrow_mut().push(ParseError {
            id,
            message: message::text(id, arguments),
            extent,
            incomplete,
        });
    }

    /// Whether only blanks and comments follow a place of the script in the text at hand.
    fn nothing_after(self, place: u32) -> bool {
        // Inside a string's subexpression PowerShell compares the place with the length of the
        // subexpression alone.
        let at = place.min(self.cx.text.len() as u32);
        super::lexical::only_trivia(self.slice(at, self.cx.text.len() as u32))
    }

    pub fn has_errors(self) -> bool {
        !self.cx.shared.errors.borrow().is_empty()
    }

    /// Runs a production one level deeper. Beyond the limit the whole rest is given up.
    pub fn deeper<T>(self, production: impl FnOnce(Input<'a>) -> IResult<'a, T>) -> IResult<'a, T> {
        let depth = &self.cx.shared.depth;
        if depth.get() >= DEPTH_LIMIT || self.cx.shared.given_up.get() {
            self.give_up();
            return miss();
        }
        depth.set(depth.get() + 1);
        let result = production(self);
        depth.set(depth.get() - 1);
        result
    }

    /// Ends the parse: the script is nested too deeply.
    pub fn give_up(self) {
        let shared = self.cx.shared;
        if !shared.given_up.get() {
            let place = self.cx.place(self.at);
            shared.errors.borrow_mut().clear();
            let extent = Extent { start: place, end: place };
            self.report("ScriptTooComplicated", extent, &[]);
            shared.given_up.set(true);
        }
    }
}

/// The empty extent just after a node or token.
pub(crate) fn after(extent: Extent) -> Extent {
    Extent { start: extent.end, end: extent.end }
}

impl<'a> nom::Input for Input<'a> {
    type Item = u8;
    type Iter = std::iter::Copied<std::slice::Iter<'a, u8>>;
    type IterIndices = std::iter::Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        (self.end - self.at) as usize
    }

    fn take(&self, index: usize) -> Self {
        Input { end: self.at + index as u32, ..*self }
    }

    fn take_from(&self, index: usize) -> Self {
        Input { at: self.at + index as u32, ..*self }
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P>(&self, predicate: P) -> Option<usize>
    where
        P: Fn(Self::Item) -> bool,
    {
        self.iter_elements().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.cx.text.as_bytes()[self.at as usize..self.end as usize].iter().copied()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, nom::Needed> {
        if self.input_len() >= count { Ok(count) } else { Err(nom::Needed::new(count - self.input_len())) }
    }
}
