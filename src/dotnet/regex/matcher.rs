//! Runs a program over a text: backtracking with its own stack, so that no pattern can overflow ours.

use super::case_equivalence::lower;
use super::categories::is_boundary_word;
use super::chars::{char_at, char_before, step_back};
use super::node::{Anchor, UNLIMITED};
use super::program::{CharMatch, Greed, Inst, NONE, Program, Search};
use crate::dotnet::DotNetError;

/// So many instructions are run before a match is given up.
const STEP_LIMIT: u64 = 50_000_000;
/// So many choices are kept before a match is given up.
const STACK_LIMIT: usize = 8_000_000;

/// Something to undo or to try when matching fails.
#[derive(Clone, Copy, Debug)]
enum Frame {
    Branch {
        pc: u32,
        pos: usize,
    },
    /// A greedy run that can give back characters down to `low`.
    Greedy {
        pc: u32,
        low: usize,
        pos: usize,
    },
    /// The same from right to left, up to `high`.
    GreedyBack {
        pc: u32,
        high: usize,
        pos: usize,
    },
    /// A lazy run that can take `left` more.
    Lazy {
        pc: u32,
        pos: usize,
        left: u32,
    },
    /// A counted loop: leave it after all, or (lazy) go round once more.
    Loop {
        pc: u32,
        pos: usize,
        reg: u32,
        count: usize,
        mark: usize,
    },
    /// What is left of `Loop` when its choice has been forgotten.
    LoopUndo {
        reg: u32,
        count: usize,
        mark: usize,
    },
    Register {
        reg: u32,
        old: usize,
    },
    Uncapture {
        slot: u32,
    },
    Recapture {
        slot: u32,
        span: (usize, usize),
    },
}

/// What a match attempt works with; kept and used again, so that attempts allocate nothing.
#[derive(Default)]
pub(super) struct Scratch {
    stack: Vec<Frame>,
    registers: Vec<usize>,
    pub captures: Vec<Vec<(usize, usize)>>,
}

/// The next place from `at` on where a search by bytes finds something.
pub(super) fn find_bytes(search: &Search, text: &[u8], at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let found = match search {
        Search::Prefix(finder) => finder.find(rest),
        Search::PrefixNoCase(literal) => find_no_case(literal, rest),
        Search::Byte(byte) => memchr::memchr(*byte, rest),
        Search::Bytes(set) => rest.iter().position(|&b| set.0[b as usize]),
        _ => None,
    };
    found.map(|n| at + n)
}

/// Where ASCII letters of either case stand.
fn find_no_case(literal: &[u8], text: &[u8]) -> Option<usize> {
    let first = *literal.first()?;
    let (lower, upper) = (first.to_ascii_lowercase(), first.to_ascii_uppercase());
    let last = text.len().checked_sub(literal.len())?;
    memchr::memchr2_iter(lower, upper, &text[..=last])
        .find(|&at| text[at..at + literal.len()].eq_ignore_ascii_case(literal))
}

pub(super) struct Matcher<'a> {
    program: &'a Program,
    text: &'a [u8],
    /// Where the search begins.
    from: usize,
    /// Where the previous match ended: `\G`.
    start: usize,
    steps: u64,
    scratch: &'a mut Scratch,
}

type Outcome = Result<Option<(usize, usize)>, DotNetError>;

impl<'a> Matcher<'a> {
    pub fn new(
        program: &'a Program,
        text: &'a str,
        (from, start): (usize, usize),
        scratch: &'a mut Scratch,
    ) -> Matcher<'a> {
        scratch.registers.clear();
        scratch.registers.resize(program.registers, 0);
        scratch.captures.resize_with(program.slots, Vec::new);
        Matcher { program, text: text.as_bytes(), from, start, steps: 0, scratch }
    }

    /// The first match from where the search begins.
    pub fn find(&mut self) -> Outcome {
        if self.program.right_to_left {
            return self.find_backwards();
        }
        let mut at = self.from;
        let last = match self.text.len().checked_sub(self.program.min_length) {
            Some(last) if at <= last => last,
            _ => return Ok(None),
        };
        loop {
            let Some(candidate) = self.candidate(at) else { return Ok(None) };
            if candidate > last {
                return Ok(None);
            }
            if let Some(length) = self.program.plain {
                return Ok(Some((candidate, candidate + length)));
            }
            if let Some(end) = self.attempt(candidate)? {
                return Ok(Some((candidate, end)));
            }
            if matches!(self.program.search, Search::Beginning | Search::Start) || candidate >= last {
                return Ok(None);
            }
            at = candidate + 1;
            while at < self.text.len() && self.text[at] & 0xC0 == 0x80 {
                at += 1;
            }
        }
    }

    fn find_backwards(&mut self) -> Outcome {
        let mut at = self.from;
        loop {
            if let Some(end) = self.attempt(at)? {
                return Ok(Some((end, at)));
            }
            if at == 0 {
                return Ok(None);
            }
            at = step_back(self.text, at);
        }
    }

    /// The next place from `at` on where a match could begin.
    fn candidate(&self, at: usize) -> Option<usize> {
        match &self.program.search {
            Search::Anywhere => Some(at),
            Search::Beginning => (at == 0).then_some(0),
            Search::Start => (at == self.start).then_some(at),
            Search::LineStarts => {
                if at == 0 || self.text[at - 1] == b'\n' {
                    return Some(at);
                }
                memchr::memchr(b'\n', &self.text[at..]).map(|n| at + n + 1)
            }
            search => find_bytes(search, self.text, at),
        }
    }

    /// Tries to match at a place; the other end of the match if it does.
    fn attempt(&mut self, at: usize) -> Result<Option<usize>, DotNetError> {
        self.scratch.stack.clear();
        for captures in &mut self.scratch.captures {
            captures.clear();
        }
        self.run(at)
    }

    fn run(&mut self, at: usize) -> Result<Option<usize>, DotNetError> {
        let program = self.program;
        let (mut pc, mut pos) = (0usize, at);
        loop {
            self.steps += 1;
            if self.steps > STEP_LIMIT || self.scratch.stack.len() > STACK_LIMIT {
                return Err(DotNetError::RegexMatchTimeout);
            }
            let next = match program.code[pc] {
                Inst::Match => return Ok(Some(pos)),
                Inst::Char { m, back: false } => self.one(m, pos).map(|p| {
                    pos = p;
                    pc + 1
                }),
                Inst::Char { m, back: true } => self.one_back(m, pos).map(|p| {
                    pos = p;
                    pc + 1
                }),
                Inst::Literal { index, back } => {
                    self.literal(&program.literals[index as usize], pos, back, false).map(|p| {
                        pos = p;
                        pc + 1
                    })
                }
                Inst::LiteralNoCase { index, back } => {
                    self.literal(&program.literals[index as usize], pos, back, true).map(|p| {
                        pos = p;
                        pc + 1
                    })
                }
                Inst::Run { m, min, max, greed, back: false, next } => {
                    self.run_forward(pc, pos, m, (min, max), greed, next).map(|p| {
                        pos = p;
                        pc + 1
                    })
                }
                Inst::Run { m, min, max, greed, back: true, .. } => {
                    self.run_backward(pc, pos, m, (min, max), greed).map(|p| {
                        pos = p;
                        pc + 1
                    })
                }
                Inst::Anchor(anchor) => self.anchor(anchor, pos).then_some(pc + 1),
                Inst::Jump(target) => Some(target as usize),
                Inst::Split { other, first, other_first } => {
                    Some(self.split(pc, pos, other, first, other_first))
                }
                Inst::Backreference { slot, ignore_case, ecma, back } => {
                    self.backreference(slot, ignore_case, ecma, back, pos).map(|p| {
                        pos = p;
                        pc + 1
                    })
                }
                Inst::Commit { reg, restore_position } => {
                    self.commit(self.scratch.registers[reg as usize]);
                    if restore_position {
                        pos = self.scratch.registers[reg as usize + 1];
                    }
                    Some(pc + 1)
                }
                other => self.control(other, pc, pos),
            };
            match next {
                Some(next) => pc = next,
                None => match self.backtrack() {
                    Some(place) => (pc, pos) = place,
                    None => return Ok(None),
                },
            }
        }
    }

    /// Instructions that leave the position alone.
    fn control(&mut self, inst: Inst, pc: usize, pos: usize) -> Option<usize> {
        match inst {
            Inst::SplitLazy { other } => {
                self.scratch.stack.push(Frame::Branch { pc: pc as u32 + 1, pos });
                Some(other as usize)
            }
            Inst::LoopStart { reg } => {
                self.set(reg, 0);
                self.set(reg + 1, usize::MAX);
                Some(pc + 1)
            }
            Inst::LoopTest { reg, min, max, lazy, exit } => {
                Some(self.loop_test(pc, pos, reg, (min, max), lazy, exit))
            }
            Inst::LoopEnd { reg, min, test, exit } => {
                let registers = &self.scratch.registers;
                let empty = registers[reg as usize + 1] == pos && registers[reg as usize] >= min as usize;
                Some(if empty { exit } else { test } as usize)
            }
            Inst::SaveStart { reg } => {
                self.set(reg, pos);
                Some(pc + 1)
            }
            Inst::Capture { reg, slot, uncapture } => {
                let start = self.scratch.registers[reg as usize];
                self.capture(slot, uncapture, start.min(pos), start.max(pos)).then_some(pc + 1)
            }
            Inst::GroupCondition { slot, no } => {
                let matched = slot == 0 || !self.scratch.captures[slot as usize].is_empty();
                Some(if matched { pc + 1 } else { no as usize })
            }
            Inst::Barrier { reg } => {
                let height = self.scratch.stack.len();
                self.set(reg, height);
                self.set(reg + 1, pos);
                Some(pc + 1)
            }
            Inst::BarrierOr { reg, other } => {
                let height = self.scratch.stack.len();
                self.scratch.stack.push(Frame::Branch { pc: other, pos });
                self.set(reg, height);
                self.set(reg + 1, pos);
                Some(pc + 1)
            }
            Inst::NegativeFail { reg } => {
                let height = self.scratch.registers[reg as usize];
                while self.scratch.stack.len() > height {
                    if let Some(frame) = self.scratch.stack.pop() {
                        self.undo(frame);
                    }
                }
                None
            }
            _ => None,
        }
    }

    /// Sets a register, so that backtracking restores it.
    fn set(&mut self, reg: u32, value: usize) {
        let old = std::mem::replace(&mut self.scratch.registers[reg as usize], value);
        self.scratch.stack.push(Frame::Register { reg, old });
    }

    fn may_begin(&self, first: u32, pos: usize) -> bool {
        first == NONE
            || self.text.get(pos).is_some_and(|&b| self.program.firsts[first as usize].0[b as usize])
    }

    fn split(&mut self, pc: usize, pos: usize, other: u32, first: u32, other_first: u32) -> usize {
        if !self.may_begin(first, pos) {
            return other as usize;
        }
        if self.may_begin(other_first, pos) {
            self.scratch.stack.push(Frame::Branch { pc: other, pos });
        }
        pc + 1
    }

    fn loop_test(
        &mut self,
        pc: usize,
        pos: usize,
        reg: u32,
        (min, max): (u32, u32),
        lazy: bool,
        exit: u32,
    ) -> usize {
        let count = self.scratch.registers[reg as usize];
        let mark = self.scratch.registers[reg as usize + 1];
        if count < min as usize {
            self.set(reg, count + 1);
            self.set(reg + 1, pos);
            return pc + 1;
        }
        if count >= max as usize && max != UNLIMITED {
            return exit as usize;
        }
        if lazy {
            self.scratch.stack.push(Frame::Loop { pc: pc as u32, pos, reg, count, mark });
            return exit as usize;
        }
        self.scratch.stack.push(Frame::Loop { pc: exit, pos, reg, count, mark });
        self.scratch.registers[reg as usize] = count + 1;
        self.scratch.registers[reg as usize + 1] = pos;
        pc + 1
    }

    /// Ends a group. A balancing group needs a capture to take away, and spans what lies between.
    fn capture(&mut self, slot: u32, uncapture: u32, start: usize, end: usize) -> bool {
        let mut span = (start, end);
        if uncapture != NONE {
            let Some(taken) = self.scratch.captures[uncapture as usize].pop() else { return false };
            self.scratch.stack.push(Frame::Recapture { slot: uncapture, span: taken });
            span = if start >= taken.1 {
                (taken.1, start)
            } else if end <= taken.0 {
                (taken.0, taken.0)
            } else {
                (start.max(taken.0), end.min(taken.1))
            };
        }
        if slot != NONE {
            self.scratch.captures[slot as usize].push(span);
            self.scratch.stack.push(Frame::Uncapture { slot });
        }
        true
    }

    /// Forgets the choices above a height, but not what must be undone.
    fn commit(&mut self, height: usize) {
        let stack = &mut self.scratch.stack;
        let first = height.min(stack.len());
        let mut keep = first;
        for i in first..stack.len() {
            let frame = match stack[i] {
                Frame::Loop { reg, count, mark, .. } => Frame::LoopUndo { reg, count, mark },
                Frame::Branch { .. }
                | Frame::Greedy { .. }
                | Frame::GreedyBack { .. }
                | Frame::Lazy { .. } => {
                    continue;
                }
                undo => undo,
            };
            stack[keep] = frame;
            keep += 1;
        }
        stack.truncate(keep);
    }

    fn undo(&mut self, frame: Frame) {
        match frame {
            Frame::Register { reg, old } => self.scratch.registers[reg as usize] = old,
            Frame::Uncapture { slot } => {
                self.scratch.captures[slot as usize].pop();
            }
            Frame::Recapture { slot, span } => self.scratch.captures[slot as usize].push(span),
            Frame::Loop { reg, count, mark, .. } | Frame::LoopUndo { reg, count, mark } => {
                self.scratch.registers[reg as usize] = count;
                self.scratch.registers[reg as usize + 1] = mark;
            }
            _ => {}
        }
    }

    /// Undoes down to the last choice, and takes it.
    fn backtrack(&mut self) -> Option<(usize, usize)> {
        loop {
            let frame = self.scratch.stack.pop()?;
            match frame {
                Frame::Branch { pc, pos } => return Some((pc as usize, pos)),
                Frame::Greedy { pc, low, pos } => {
                    if let Some(place) = self.give_back(pc, low, pos) {
                        return Some(place);
                    }
                }
                Frame::GreedyBack { pc, high, pos } => {
                    let pos = char_at(self.text, pos).map_or(high, |(_, next)| next);
                    if pos < high {
                        self.scratch.stack.push(Frame::GreedyBack { pc, high, pos });
                    }
                    return Some((pc as usize + 1, pos));
                }
                Frame::Lazy { pc, pos, left } => {
                    if let Some(place) = self.take_more(pc, pos, left) {
                        return Some(place);
                    }
                }
                Frame::Loop { pc, pos, reg, count, .. } => {
                    self.undo(frame);
                    if let Inst::LoopTest { lazy: true, .. } = self.program.code[pc as usize] {
                        self.set(reg, count + 1);
                        self.set(reg + 1, pos);
                        return Some((pc as usize + 1, pos));
                    }
                    return Some((pc as usize, pos));
                }
                other => self.undo(other),
            }
        }
    }
}

/// Loops over single characters.
impl Matcher<'_> {
    fn give_back(&mut self, pc: u32, low: usize, pos: usize) -> Option<(usize, usize)> {
        let Inst::Run { next, .. } = self.program.code[pc as usize] else { return None };
        let pos = match u8::try_from(next) {
            Ok(byte) => low + memchr::memrchr(byte, &self.text[low..pos])?,
            Err(_) => step_back(self.text, pos),
        };
        if pos > low {
            self.scratch.stack.push(Frame::Greedy { pc, low, pos });
        }
        Some((pc as usize + 1, pos))
    }

    fn take_more(&mut self, pc: u32, pos: usize, left: u32) -> Option<(usize, usize)> {
        let Inst::Run { m, back, next, .. } = self.program.code[pc as usize] else { return None };
        let (mut pos, mut left) = (pos, left);
        if !back && left as usize >= self.text.len() {
            pos = self.skip_to_byte(m, pos, next);
        }
        loop {
            pos = if back { self.one_back(m, pos)? } else { self.one(m, pos)? };
            left -= 1;
            self.steps += 1;
            // Where a certain byte must follow, there is no use in stopping before any other.
            let useless = next < 256 && !back && self.text.get(pos).is_none_or(|&b| u16::from(b) != next);
            if useless && left == 0 {
                return None;
            }
            if !useless {
                if left > 0 {
                    self.scratch.stack.push(Frame::Lazy { pc, pos, left });
                }
                return Some((pc as usize + 1, pos));
            }
        }
    }

    /// For a run that may take anything (but one byte): the place just before the byte that must follow,
    /// so that the character taken next is the last one.
    fn skip_to_byte(&self, m: CharMatch, pos: usize, next: u16) -> usize {
        let Ok(wanted) = u8::try_from(next) else { return pos };
        let Some(rest) = self.text.get(pos + 1..) else { return pos };
        let found = match m {
            CharMatch::Any => memchr::memchr(wanted, rest),
            CharMatch::NotByte(stop) => memchr::memchr2(wanted, stop, rest),
            _ => return pos,
        };
        step_back(self.text, pos + 1 + found.unwrap_or(rest.len())).max(pos)
    }

    fn run_forward(
        &mut self,
        pc: usize,
        pos: usize,
        m: CharMatch,
        (min, max): (u32, u32),
        greed: Greed,
        next: u16,
    ) -> Option<usize> {
        let first = if greed == Greed::Lazy { min } else { max };
        let low = if min == 0 || greed == Greed::Lazy { pos } else { self.take(m, pos, min)? };
        if greed == Greed::Lazy {
            let pos = self.take(m, pos, min)?;
            if max > min {
                self.scratch.stack.push(Frame::Lazy { pc: pc as u32, pos, left: max - min });
            }
            return Some(pos);
        }
        let end = self.take_most(m, low, first - min);
        self.steps += (end - low) as u64 / 16;
        if greed == Greed::Greedy && end > low {
            self.scratch.stack.push(Frame::Greedy { pc: pc as u32, low, pos: end });
            // With the byte that must follow known, the run's end is a choice like any other.
            if next < 256 && self.text.get(end).is_none_or(|&b| u16::from(b) != next) {
                return None;
            }
        }
        Some(end)
    }

    fn run_backward(
        &mut self,
        pc: usize,
        pos: usize,
        m: CharMatch,
        (min, max): (u32, u32),
        greed: Greed,
    ) -> Option<usize> {
        let mut at = pos;
        for _ in 0..min {
            at = self.one_back(m, at)?;
        }
        let high = at;
        if greed == Greed::Lazy {
            if max > min {
                self.scratch.stack.push(Frame::Lazy { pc: pc as u32, pos: at, left: max - min });
            }
            return Some(at);
        }
        let mut left = max - min;
        while left > 0 {
            let Some(before) = self.one_back(m, at) else { break };
            at = before;
            left -= 1;
        }
        self.steps += (high - at) as u64 / 16;
        if greed == Greed::Greedy && at < high {
            self.scratch.stack.push(Frame::GreedyBack { pc: pc as u32, high, pos: at });
        }
        Some(at)
    }

    /// Takes exactly `count` characters.
    fn take(&self, m: CharMatch, pos: usize, count: u32) -> Option<usize> {
        let mut at = pos;
        for _ in 0..count {
            at = self.one(m, at)?;
        }
        Some(at)
    }

    /// Takes up to `count` characters; where it ended.
    fn take_most(&self, m: CharMatch, pos: usize, count: u32) -> usize {
        let unlimited = count as usize >= self.text.len() - pos;
        let (mut at, mut taken) = (pos, 0);
        match m {
            CharMatch::Byte(byte) => {
                while taken < count && self.text.get(at) == Some(&byte) {
                    at += 1;
                    taken += 1;
                }
            }
            CharMatch::NotByte(byte) if unlimited => {
                at = memchr::memchr(byte, &self.text[pos..]).map_or(self.text.len(), |n| pos + n);
            }
            CharMatch::Any if unlimited => {
                at = self.text.len();
            }
            CharMatch::Set(index) => {
                let set = &self.program.sets[index as usize];
                while taken < count {
                    match self.text.get(at) {
                        Some(&b) if b < 0x80 => {
                            if !set.contains_ascii(b) {
                                break;
                            }
                            at += 1;
                        }
                        Some(_) => match self.one(m, at) {
                            Some(next) => at = next,
                            None => break,
                        },
                        None => break,
                    }
                    taken += 1;
                }
            }
            _ => {
                while taken < count {
                    let Some(next) = self.one(m, at) else { break };
                    at = next;
                    taken += 1;
                }
            }
        }
        at
    }

    /// The place behind one character that fits.
    #[inline]
    fn one(&self, m: CharMatch, pos: usize) -> Option<usize> {
        let &byte = self.text.get(pos)?;
        if byte < 0x80 {
            return self.fits_ascii(m, byte).then_some(pos + 1);
        }
        let (c, next) = char_at(self.text, pos)?;
        self.fits(m, c).then_some(next)
    }

    #[inline]
    fn one_back(&self, m: CharMatch, pos: usize) -> Option<usize> {
        let (c, before) = char_before(self.text, pos)?;
        let fits = if c.is_ascii() { self.fits_ascii(m, c as u8) } else { self.fits(m, c) };
        fits.then_some(before)
    }

    #[inline]
    fn fits_ascii(&self, m: CharMatch, byte: u8) -> bool {
        match m {
            CharMatch::Byte(b) => b == byte,
            CharMatch::Char(_) => false,
            CharMatch::NotByte(b) => b != byte,
            CharMatch::Any => true,
            CharMatch::Set(index) => self.program.sets[index as usize].contains_ascii(byte),
        }
    }

    fn fits(&self, m: CharMatch, c: char) -> bool {
        match m {
            CharMatch::Byte(_) => false,
            CharMatch::Char(wanted) => wanted == c,
            CharMatch::NotByte(_) | CharMatch::Any => true,
            CharMatch::Set(index) => self.program.sets[index as usize].contains(c),
        }
    }

    fn literal(&self, literal: &[u8], pos: usize, back: bool, ignore_case: bool) -> Option<usize> {
        let (from, to) = if back {
            (pos.checked_sub(literal.len())?, pos)
        } else {
            (pos, pos.checked_add(literal.len())?)
        };
        let text = self.text.get(from..to)?;
        let same = if ignore_case { text.eq_ignore_ascii_case(literal) } else { text == literal };
        same.then_some(if back { from } else { to })
    }

    fn backreference(
        &self,
        slot: u32,
        ignore_case: bool,
        ecma: bool,
        back: bool,
        pos: usize,
    ) -> Option<usize> {
        let Some(&(from, to)) = self.scratch.captures[slot as usize].last() else {
            return ecma.then_some(pos);
        };
        if !ignore_case {
            return self.literal(&self.text[from..to], pos, back, false);
        }
        let mut at = pos;
        let mut place = if back { to } else { from };
        while if back { place > from } else { place < to } {
            let step = if back { char_before } else { char_at };
            let (wanted, next_place) = step(self.text, place)?;
            let (c, next) = step(self.text, at)?;
            if c != wanted && lower(c) != lower(wanted) {
                return None;
            }
            (place, at) = (next_place, next);
        }
        Some(at)
    }

    fn anchor(&self, anchor: Anchor, pos: usize) -> bool {
        let text = self.text;
        match anchor {
            Anchor::Beginning => pos == 0,
            Anchor::LineStart => pos == 0 || text[pos - 1] == b'\n',
            Anchor::LineEnd => text.get(pos).is_none_or(|&b| b == b'\n'),
            Anchor::Start => pos == self.start,
            Anchor::End => pos == text.len(),
            Anchor::EndOrFinalNewline => pos == text.len() || pos + 1 == text.len() && text[pos] == b'\n',
            Anchor::Boundary => self.at_boundary(pos, is_boundary_word),
            Anchor::NonBoundary => !self.at_boundary(pos, is_boundary_word),
            Anchor::EcmaBoundary => self.at_boundary(pos, is_ecma_word),
            Anchor::EcmaNonBoundary => !self.at_boundary(pos, is_ecma_word),
        }
    }

    fn at_boundary(&self, pos: usize, is_word: impl Fn(char) -> bool) -> bool {
        let before = char_before(self.text, pos).is_some_and(|(c, _)| is_word(c));
        let after = char_at(self.text, pos).is_some_and(|(c, _)| is_word(c));
        before != after
    }
}

fn is_ecma_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '\u{130}'
}
