//! The compiled form of a pattern.

use super::char_class::CharSet;
use super::node::Anchor;

/// What one character must be.
#[derive(Clone, Copy, Debug)]
pub(super) enum CharMatch {
    /// An ASCII character.
    Byte(u8),
    Char(char),
    /// Anything but an ASCII character: `[^"]`, `.`
    NotByte(u8),
    Any,
    Set(u32),
}

/// How a loop over single characters gives characters back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Greed {
    Greedy,
    Lazy,
    /// Nothing that follows could match what the loop took.
    Never,
}

/// No such index, byte or set.
pub(super) const NONE: u32 = u32::MAX;

#[derive(Clone, Copy, Debug)]
pub(super) enum Inst {
    Match,
    /// One character, forwards or (`back`) backwards.
    Char {
        m: CharMatch,
        back: bool,
    },
    /// A text, byte for byte, ends inclusive of the position where matching goes backwards.
    Literal {
        index: u32,
        back: bool,
    },
    /// ASCII letters of either case.
    LiteralNoCase {
        index: u32,
        back: bool,
    },
    /// A loop over single characters. `next` is a byte that must follow, or 256.
    Run {
        m: CharMatch,
        min: u32,
        max: u32,
        greed: Greed,
        back: bool,
        next: u16,
    },
    Anchor(Anchor),
    Jump(u32),
    /// Tries the next instruction, then `other`; skips either at once if the next byte rules it out.
    Split {
        other: u32,
        first: u32,
        other_first: u32,
    },
    /// Tries `other`, then the next instruction.
    SplitLazy {
        other: u32,
    },
    /// Begins a counted loop whose counter is `reg` and whose mark is `reg + 1`.
    LoopStart {
        reg: u32,
    },
    LoopTest {
        reg: u32,
        min: u32,
        max: u32,
        lazy: bool,
        exit: u32,
    },
    LoopEnd {
        reg: u32,
        min: u32,
        test: u32,
        exit: u32,
    },
    /// Remembers where a group begins.
    SaveStart {
        reg: u32,
    },
    /// Ends a group: pushes a capture to `slot`, takes one from `uncapture`.
    Capture {
        reg: u32,
        slot: u32,
        uncapture: u32,
    },
    Backreference {
        slot: u32,
        ignore_case: bool,
        ecma: bool,
        back: bool,
    },
    GroupCondition {
        slot: u32,
        no: u32,
    },
    /// Remembers the height of the stack in `reg` and the position in `reg + 1`.
    Barrier {
        reg: u32,
    },
    /// As `Barrier`, with somewhere to go on if all that follows fails.
    BarrierOr {
        reg: u32,
        other: u32,
    },
    /// Forgets the choices since the barrier.
    Commit {
        reg: u32,
        restore_position: bool,
    },
    /// What was not to match has matched.
    NegativeFail {
        reg: u32,
    },
}

/// Which bytes a match can begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ByteSet(pub [bool; 256]);

impl ByteSet {
    pub const EMPTY: ByteSet = ByteSet([false; 256]);

    pub fn add_set(&mut self, set: &CharSet) {
        for b in 0..128u8 {
            self.0[b as usize] |= set.contains_ascii(b);
        }
        if !set.is_ascii_only() {
            self.add_beyond_ascii();
        }
    }

    pub fn add_char(&mut self, c: char) {
        let mut buffer = [0; 4];
        self.0[c.encode_utf8(&mut buffer).as_bytes()[0] as usize] = true;
    }

    pub fn add_beyond_ascii(&mut self) {
        self.0[0xC2..].fill(true);
    }

    pub fn is_full(&self) -> bool {
        self.0[..128].iter().all(|&b| b) && self.0[0xC2]
    }
}

/// Where a match can begin.
#[derive(Debug)]
pub(super) enum Search {
    Anywhere,
    /// `\A`
    Beginning,
    /// `\G`
    Start,
    LineStarts,
    /// A text that begins every match.
    Prefix(Box<memchr::memmem::Finder<'static>>),
    /// ASCII letters of either case that begin every match.
    PrefixNoCase(Box<[u8]>),
    Byte(u8),
    Bytes(Box<ByteSet>),
}

#[derive(Debug)]
pub(super) struct Program {
    pub code: Vec<Inst>,
    pub sets: Vec<CharSet>,
    pub literals: Vec<Box<[u8]>>,
    pub firsts: Vec<ByteSet>,
    pub registers: usize,
    pub slots: usize,
    pub search: Search,
    /// The pattern is a text of so many bytes and nothing more: what the search finds is the match.
    pub plain: Option<usize>,
    pub min_length: usize,
    pub right_to_left: bool,
}
