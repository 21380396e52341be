//! Regular expressions with .NET's grammar, matching and error texts; offsets are bytes of the text.

mod case_equivalence;
mod categories;
mod char_class;
mod chars;
mod compile;
mod cursor;
mod error;
mod escape;
mod escapes;
mod first;
mod matcher;
mod matches;
mod node;
mod options;
mod parser;
mod program;
mod replace;

#[cfg(test)]
mod tests;

use crate::dotnet::{DotNetError, DotNetResult};
use matcher::{Matcher, Scratch};
use program::Program;
use std::cell::RefCell;

pub use error::RegexParseError;
pub use escape::{escape, unescape};
pub use matches::Match;
pub use options::RegexOptions;
pub use replace::Replacement;

/// A compiled pattern. Compiling costs more than matching: callers keep it.
#[derive(Debug)]
pub struct Regex {
    pattern: String,
    options: RegexOptions,
    program: Program,
    numbers: Vec<u32>,
    names: Vec<String>,
}

thread_local! {
    /// What the last search worked with, for the next one.
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

impl Regex {
    pub fn new(pattern: &str, options: RegexOptions) -> Result<Regex, RegexParseError> {
        let (node, groups) = parser::parse(pattern, options)?;
        let program = compile::compile(&node, groups.numbers.len(), options.has(RegexOptions::RIGHT_TO_LEFT));
        Ok(Regex {
            pattern: pattern.to_string(),
            options,
            program,
            numbers: groups.numbers,
            names: groups.names,
        })
    }

    /// Whether .NET would take these options together; otherwise it throws for the parameter `options`.
    pub fn check_options(options: RegexOptions) -> DotNetResult<()> {
        if options.is_valid() {
            return Ok(());
        }
        Err(DotNetError::out_of_range("Specified argument was out of the range of valid values.", "options"))
    }

    /// `ToString()`
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    pub fn options(&self) -> RegexOptions {
        self.options
    }

    pub fn right_to_left(&self) -> bool {
        self.program.right_to_left
    }

    /// `GetGroupNumbers()`; a group's place in this list is its index in a [`Match`].
    pub fn group_numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// `GetGroupNames()`, in the same order.
    pub fn group_names(&self) -> &[String] {
        &self.names
    }

    pub fn slot_of_number(&self, number: u32) -> Option<usize> {
        self.numbers.binary_search(&number).ok()
    }

    /// The index of the group with a name (or a number written out).
    pub fn slot_of_name(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n == name)
    }

    /// Where a search begins by default: the end of the text for a pattern that goes right to left.
    pub fn first_start(&self, text: &str) -> usize {
        if self.right_to_left() { text.len() } else { 0 }
    }

    fn search<R>(
        &self,
        text: &str,
        from: usize,
        start: usize,
        read: impl FnOnce((usize, usize), &Scratch) -> R,
    ) -> DotNetResult<Option<R>> {
        let mut scratch =
            SCRATCH.with(|s| s.try_borrow_mut().map(|mut s| std::mem::take(&mut *s))).unwrap_or_default();
        let found = Matcher::new(&self.program, text, (from, start), &mut scratch).find();
        let result = found.map(|span| span.map(|span| read(span, &scratch)));
        SCRATCH.with(|s| {
            if let Ok(mut s) = s.try_borrow_mut() {
                *s = scratch;
            }
        });
        result
    }

    pub fn is_match(&self, text: &str) -> DotNetResult<bool> {
        let start = self.first_start(text);
        Ok(self.search(text, start, start, |_, _| ())?.is_some())
    }

    /// Whether a match begins at a byte offset or after it (before it for RightToLeft).
    pub fn is_match_at(&self, text: &str, start: usize) -> DotNetResult<bool> {
        Ok(text.is_char_boundary(start) && self.search(text, start, start, |_, _| ())?.is_some())
    }

    /// The first match from a byte offset on (backwards from it for RightToLeft).
    pub fn match_at(&self, text: &str, start: usize) -> DotNetResult<Option<Match>> {
        self.match_from(text, start, start)
    }

    /// The first match from `from` on, with `\G` at `start`.
    fn match_from(&self, text: &str, from: usize, start: usize) -> DotNetResult<Option<Match>> {
        if !text.is_char_boundary(from) {
            return Ok(None);
        }
        let slots = self.program.slots;
        self.search(text, from, start, |span, scratch| Match::new(span, &scratch.captures[..slots]))
    }

    /// `Match(text)`
    pub fn find(&self, text: &str) -> DotNetResult<Option<Match>> {
        self.match_at(text, self.first_start(text))
    }

    /// `Match.NextMatch()`
    pub fn next_match(&self, text: &str, previous: &Match) -> DotNetResult<Option<Match>> {
        match self.places_after(text, previous) {
            Some((from, start)) => self.match_from(text, from, start),
            None => Ok(None),
        }
    }

    /// Where to search on after a match (behind an empty one by a character), and where it ended.
    fn places_after(&self, text: &str, previous: &Match) -> Option<(usize, usize)> {
        let back = self.right_to_left();
        let at = if back { previous.start() } else { previous.end() };
        if !previous.is_empty() {
            return Some((at, at));
        }
        let from = if back {
            (at > 0).then(|| chars::step_back(text.as_bytes(), at))
        } else {
            chars::char_at(text.as_bytes(), at).map(|(_, next)| next)
        };
        from.map(|from| (from, at))
    }

    /// `Matches(text)`, up to a number of matches.
    pub fn find_all(&self, text: &str, most: usize) -> DotNetResult<Vec<Match>> {
        let mut all = Vec::new();
        let first = self.first_start(text);
        let mut next = Some((first, first));
        while let Some((from, start)) = next.filter(|_| all.len() < most) {
            let Some(found) = self.match_from(text, from, start)? else { break };
            next = self.places_after(text, &found);
            all.push(found);
        }
        Ok(all)
    }

    /// `Replace(text, replacement)` with a replacement pattern; at most `most` matches.
    pub fn replace(&self, text: &str, replacement: &str, most: usize) -> DotNetResult<String> {
        let replaced = self.replaced(text, &Replacement::new(self, replacement), most)?;
        Ok(replaced.unwrap_or_else(|| text.to_owned()))
    }

    /// The same with a pattern read before; `None` if nothing matches.
    pub fn replaced(
        &self,
        text: &str,
        replacement: &Replacement,
        most: usize,
    ) -> DotNetResult<Option<String>> {
        if let (Some(length), Some(with)) = (self.program.plain, replacement.plain()) {
            return Ok(self.replace_plain(text, length, with, most));
        }
        self.replace_matches(text, most, |found, out| {
            replacement.expand(text, found, out);
            Ok(())
        })
    }

    /// A text for a text.
    fn replace_plain(&self, text: &str, length: usize, with: &str, most: usize) -> Option<String> {
        let find = |at| matcher::find_bytes(&self.program.search, text.as_bytes(), at);
        let mut next = find(0).filter(|_| most > 0)?;
        let mut out = String::with_capacity(text.len() + with.len());
        let (mut copied, mut count) = (0, 0);
        loop {
            out.push_str(&text[copied..next]);
            out.push_str(with);
            copied = next + length;
            count += 1;
            match find(copied) {
                Some(found) if count < most => next = found,
                _ => break,
            }
        }
        out.push_str(&text[copied..]);
        Some(out)
    }

    /// `Replace(text, evaluator)`: `write` appends what a match is replaced by.
    pub fn replace_with<E: From<DotNetError>>(
        &self,
        text: &str,
        most: usize,
        write: impl FnMut(&Match, &mut String) -> Result<(), E>,
    ) -> Result<String, E> {
        Ok(self.replace_matches(text, most, write)?.unwrap_or_else(|| text.to_owned()))
    }

    fn replace_matches<E: From<DotNetError>>(
        &self,
        text: &str,
        most: usize,
        mut write: impl FnMut(&Match, &mut String) -> Result<(), E>,
    ) -> Result<Option<String>, E> {
        if self.right_to_left() {
            return self.replace_backwards(text, most, write).map(Some);
        }
        let mut out = String::new();
        let (mut copied, mut count) = (0, 0);
        let mut next = Some((0, 0));
        while let Some((from, start)) = next.filter(|_| count < most) {
            let Some(found) = self.match_from(text, from, start)? else { break };
            if count == 0 {
                out.reserve(text.len() + 16);
            }
            out.push_str(&text[copied..found.start()]);
            write(&found, &mut out)?;
            copied = found.end();
            count += 1;
            next = self.places_after(text, &found);
        }
        if count == 0 {
            return Ok(None);
        }
        out.push_str(&text[copied..]);
        Ok(Some(out))
    }

    fn replace_backwards<E: From<DotNetError>>(
        &self,
        text: &str,
        most: usize,
        mut write: impl FnMut(&Match, &mut String) -> Result<(), E>,
    ) -> Result<String, E> {
        let mut pieces: Vec<String> = Vec::new();
        let mut copied = text.len();
        for found in self.find_all(text, most)? {
            pieces.push(text[found.end()..copied].to_string());
            let mut piece = String::new();
            write(&found, &mut piece)?;
            pieces.push(piece);
            copied = found.start();
        }
        pieces.push(text[..copied].to_string());
        pieces.reverse();
        Ok(pieces.concat())
    }

    /// `Split(text, count)`; 0 splits at every match. Captured groups come between the parts.
    pub fn split<'t>(&self, text: &'t str, count: usize) -> DotNetResult<Vec<&'t str>> {
        if count == 1 {
            return Ok(vec![text]);
        }
        let most = if count == 0 { usize::MAX } else { count - 1 };
        let back = self.right_to_left();
        let mut parts = Vec::new();
        let mut copied = if back { text.len() } else { 0 };
        for found in self.find_all(text, most)? {
            parts.push(if back { &text[found.end()..copied] } else { &text[copied..found.start()] });
            copied = if back { found.start() } else { found.end() };
            // .NET asks for the group by its place whether it matched, and by its number what it holds.
            let by_number = |g: usize| {
                let slot = self.slot_of_number(g as u32);
                slot.and_then(|slot| found.group_text(text, slot)).unwrap_or("")
            };
            parts.extend((1..found.group_count()).filter(|&g| found.group(g).is_some()).map(by_number));
        }
        parts.push(if back { &text[..copied] } else { &text[copied..] });
        if back {
            parts.reverse();
        }
        Ok(parts)
    }
}
