//! What a backslash means in a pattern.

use super::categories::{block, category, is_boundary_word};
use super::char_class::{CharSet, Class, ClassBuilder};
use super::cursor::{Cursor, ParseResult};
use super::node::{Anchor, Node};
use super::parser::{Groups, char_node};

impl Cursor {
    /// The escape behind a backslash. `None` for the pass that only counts groups.
    pub(super) fn scan_backslash(&mut self, groups: Option<&Groups>) -> ParseResult<Option<Node>> {
        let Some(c) = self.peek() else {
            return self.error("UnescapedEndingBackslash", "Illegal \\ at end of pattern.");
        };
        let ecma = self.ecma();
        let anchor = match c {
            'b' if ecma => Some(Anchor::EcmaBoundary),
            'b' => Some(Anchor::Boundary),
            'B' if ecma => Some(Anchor::EcmaNonBoundary),
            'B' => Some(Anchor::NonBoundary),
            'A' => Some(Anchor::Beginning),
            'G' => Some(Anchor::Start),
            'Z' => Some(Anchor::EndOrFinalNewline),
            'z' => Some(Anchor::End),
            _ => None,
        };
        if let Some(anchor) = anchor {
            self.at += 1;
            return Ok(groups.map(|_| Node::Anchor(anchor)));
        }
        let mut set = ClassBuilder::default();
        match c {
            'w' | 'W' => set.add_word(ecma, c == 'W'),
            's' | 'S' => set.add_space(ecma, c == 'S'),
            'd' | 'D' => set.add_digit(ecma, c == 'D'),
            'p' | 'P' => {
                self.at += 1;
                if groups.is_none() {
                    return Ok(None);
                }
                self.add_property(&mut set, c == 'P')?;
                return Ok(Some(Node::Set(Box::new(set.build(self.ignore_case())))));
            }
            _ => return self.scan_reference_or_char(groups),
        }
        self.at += 1;
        Ok(groups.map(|_| Node::Set(Box::new(set.build(false)))))
    }

    fn scan_reference_or_char(&mut self, groups: Option<&Groups>) -> ParseResult<Option<Node>> {
        let back = self.at;
        let mut close = None;
        let mut c = self.peek();
        if c == Some('k') {
            if self.left() >= 2 {
                self.at += 1;
                close = match self.next() {
                    Some('<') => Some('>'),
                    Some('\'') => Some('\''),
                    _ => None,
                };
            }
            if close.is_none() || self.left() == 0 {
                return self.error("MalformedNamedReference", "Malformed \\k<...> named back reference.");
            }
            c = self.peek();
        } else if let Some(open @ ('<' | '\'')) = c
            && self.left() > 1
        {
            close = Some(if open == '<' { '>' } else { '\'' });
            self.at += 1;
            c = self.peek();
        }
        let found = match (close, c) {
            (Some(close), Some('0'..='9')) => self.numbered_reference(close, groups)?,
            (None, Some('1'..='9')) if self.ecma() => self.ecma_reference(groups)?,
            (None, Some('1'..='9')) => {
                let number = self.decimal()?;
                match groups {
                    None => return Ok(None),
                    Some(groups) => match groups.slot_of_number(number) {
                        Some(slot) => Some(self.reference(slot)),
                        None if number <= 9 => {
                            self.at = back + 1;
                            return self.undefined_number(number);
                        }
                        None => None,
                    },
                }
            }
            (Some(close), Some(c)) if is_boundary_word(c) => self.named_reference(close, groups)?,
            _ => None,
        };
        if found.is_some() {
            return Ok(found);
        }
        self.at = back;
        let c = self.scan_char_escape()?;
        Ok(groups.map(|_| char_node(c, self.ignore_case())))
    }

    fn reference(&self, slot: u32) -> Node {
        Node::Backreference { slot, ignore_case: self.ignore_case(), ecma: self.ecma() }
    }

    fn undefined_number<T>(&self, number: u32) -> ParseResult<T> {
        self.error("UndefinedNumberedReference", &format!("Reference to undefined group number {number}."))
    }

    /// `\k<1>`
    fn numbered_reference(&mut self, close: char, groups: Option<&Groups>) -> ParseResult<Option<Node>> {
        let number = self.decimal()?;
        if self.next() != Some(close) {
            return Ok(None);
        }
        match groups.map(|g| g.slot_of_number(number)) {
            None => Ok(Some(Node::Empty)),
            Some(Some(slot)) => Ok(Some(self.reference(slot))),
            Some(None) => self.undefined_number(number),
        }
    }

    /// `\k<name>`
    fn named_reference(&mut self, close: char, groups: Option<&Groups>) -> ParseResult<Option<Node>> {
        let name = self.name();
        if self.next() != Some(close) {
            return Ok(None);
        }
        match groups.map(|g| g.slot_of_name(&name)) {
            None => Ok(Some(Node::Empty)),
            Some(Some(slot)) => Ok(Some(self.reference(slot))),
            Some(None) => {
                self.error("UndefinedNamedReference", &format!("Reference to undefined group name '{name}'."))
            }
        }
    }

    /// Under ECMAScript the longest number that is a group already seen; the rest are characters.
    fn ecma_reference(&mut self, groups: Option<&Groups>) -> ParseResult<Option<Node>> {
        let start = self.at;
        let Some(groups) = groups else { return Ok(None) };
        let mut found = None;
        let mut number = 0;
        let mut at = start;
        while let Some(digit) = self.pattern.get(at).and_then(|c| c.to_digit(10)) {
            number = number * 10 + digit;
            if number > groups.highest() {
                break;
            }
            at += 1;
            if let Some(slot) = groups.slot_opened_before(number, start) {
                found = Some((slot, at));
            }
        }
        Ok(found.map(|(slot, end)| {
            self.at = end;
            self.reference(slot)
        }))
    }

    /// An escape that stands for one character.
    pub(super) fn scan_char_escape(&mut self) -> ParseResult<char> {
        let Some(c) = self.next() else {
            return self.error("UnescapedEndingBackslash", "Illegal \\ at end of pattern.");
        };
        Ok(match c {
            '0'..='7' => {
                self.at -= 1;
                self.octal()
            }
            'x' => self.hex(2)?,
            'u' => self.hex(4)?,
            'a' => '\x07',
            'b' => '\x08',
            'e' => '\x1B',
            'f' => '\x0C',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\x0B',
            'c' => self.control()?,
            _ if !self.ecma() && is_boundary_word(c) => {
                return self.error("UnrecognizedEscape", &format!("Unrecognized escape sequence \\{c}."));
            }
            _ => c,
        })
    }

    fn octal(&mut self) -> char {
        let mut value = 0u32;
        for _ in 0..3 {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(8)) else { break };
            self.at += 1;
            value = value * 8 + digit;
            if self.ecma() && value >= 0x20 {
                break;
            }
        }
        (value & 0xFF) as u8 as char
    }

    fn hex(&mut self, digits: usize) -> ParseResult<char> {
        let mut value = 0u16;
        let mut missing = digits;
        if self.left() >= digits {
            while missing > 0 {
                let Some(digit) = self.next().and_then(|c| c.to_digit(16)) else { break };
                value = value * 16 + digit as u16;
                missing -= 1;
            }
        }
        if missing > 0 {
            return self
                .error("InsufficientOrInvalidHexDigits", "Insufficient or invalid hexadecimal digits.");
        }
        Ok(crate::text::unit_to_char(value))
    }

    fn control(&mut self) -> ParseResult<char> {
        let Some(c) = self.next() else {
            return self.error("MissingControlCharacter", "Missing control character.");
        };
        match (c.to_ascii_uppercase() as u32).checked_sub('@' as u32) {
            Some(value @ 0..32) => Ok(value as u8 as char),
            _ => self.error("UnrecognizedControlCharacter", "Unrecognized control character."),
        }
    }

    /// The name in `{…}` after `\p`.
    pub(super) fn property_name(&mut self) -> ParseResult<String> {
        let incomplete = "Incomplete \\p{X} character escape.";
        if self.left() < 3 {
            return self.error("InvalidUnicodePropertyEscape", incomplete);
        }
        if self.next() != Some('{') {
            return self.error("MalformedUnicodePropertyEscape", "Malformed \\p{X} character escape.");
        }
        let start = self.at;
        while self.peek().is_some_and(|c| is_boundary_word(c) || c == '-') {
            self.at += 1;
        }
        let name = self.pattern[start..self.at].iter().collect();
        if self.next() != Some('}') {
            return self.error("InvalidUnicodePropertyEscape", incomplete);
        }
        Ok(name)
    }

    pub(super) fn add_property(&mut self, set: &mut ClassBuilder, negated: bool) -> ParseResult<()> {
        let name = self.property_name()?;
        if let Some(mut categories) = category(&name) {
            if self.ignore_case() {
                categories = categories.without_case();
            }
            set.classes.push((Class::Categories(categories), negated));
            return Ok(());
        }
        let range = name.strip_prefix("Is").and_then(block);
        let Some((first, last)) = range.and_then(|(a, b)| char::from_u32(a).zip(char::from_u32(b))) else {
            return self.error("UnrecognizedUnicodeProperty", &format!("Unknown property '{name}'."));
        };
        if !negated {
            set.add_range(first, last);
            return Ok(());
        }
        set.ranges.extend(char::from_u32((first as u32).wrapping_sub(1)).map(|c| ('\0', c)));
        set.ranges.extend(char::from_u32(last as u32 + 1).map(|c| (c, char::MAX)));
        Ok(())
    }

    /// A bracketed set, its opening bracket read. `None` for the pass that only counts groups.
    pub(super) fn scan_char_class(&mut self, build: bool) -> ParseResult<Option<CharSet>> {
        // Sets nest by subtraction only; a set within a set within a set … is cut off at a sane depth.
        self.scan_nested_class(build, 0)
    }

    fn scan_nested_class(&mut self, build: bool, depth: u32) -> ParseResult<Option<CharSet>> {
        let mut set = ClassBuilder::default();
        let mut first = true;
        if self.peek() == Some('^') {
            self.at += 1;
            set.negated = true;
            if self.ecma() && self.peek() == Some(']') {
                first = false;
            }
        }
        let mut range_from: Option<char> = None;
        loop {
            let Some(mut c) = self.next() else {
                return self.error("UnterminatedBracket", "Unterminated [] set.");
            };
            let mut escaped = false;
            match c {
                ']' if !first => break,
                '\\' if self.left() > 0 => match self.class_escape(&mut set, &mut range_from, build)? {
                    Some(ch) => {
                        c = ch;
                        escaped = true;
                    }
                    None => {
                        first = false;
                        continue;
                    }
                },
                '[' if self.peek() == Some(':') && range_from.is_none() => self.skip_posix_class(),
                _ => {}
            }
            if let Some(from) = range_from.take() {
                if build && c == '[' && !escaped && !first {
                    set.add_range(from, from);
                    self.subtract(&mut set, build, depth)?;
                } else if build {
                    if from > c {
                        return self.error("ReversedCharacterRange", "[x-y] range in reverse order.");
                    }
                    set.add_range(from, c);
                }
            } else if self.left() >= 2 && self.peek() == Some('-') && self.peek_at(1) != Some(']') {
                range_from = Some(c);
                self.at += 1;
            } else if c == '-' && !escaped && self.peek() == Some('[') && !first {
                self.at += 1;
                self.subtract(&mut set, build, depth)?;
            } else if build {
                set.add_range(c, c);
            }
            first = false;
        }
        Ok(build.then(|| set.build(self.ignore_case())))
    }

    fn subtract(&mut self, set: &mut ClassBuilder, build: bool, depth: u32) -> ParseResult<()> {
        if depth > 200 {
            return self.error("UnterminatedBracket", "Unterminated [] set.");
        }
        set.subtraction = self.scan_nested_class(build, depth + 1)?.map(Box::new);
        if build && self.peek().is_some_and(|c| c != ']') {
            return self.error(
                "ExclusionGroupNotLast",
                "A subtraction must be the last element in a character class.",
            );
        }
        Ok(())
    }

    /// `[:name:]` is skipped without meaning, as .NET does.
    fn skip_posix_class(&mut self) {
        let saved = self.at;
        self.at += 1;
        self.name();
        if self.next() != Some(':') || self.next() != Some(']') {
            self.at = saved;
        }
    }

    /// An escape within brackets: a character, or a class that has been added.
    fn class_escape(
        &mut self,
        set: &mut ClassBuilder,
        range_from: &mut Option<char>,
        build: bool,
    ) -> ParseResult<Option<char>> {
        let Some(c) = self.next() else { return Ok(None) };
        if !matches!(c, 'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'p' | 'P' | '-') {
            self.at -= 1;
            return self.scan_char_escape().map(Some);
        }
        if c == '-' {
            if build {
                let from = range_from.take().unwrap_or('-');
                if from > '-' {
                    return self.error("ReversedCharacterRange", "[x-y] range in reverse order.");
                }
                set.add_range(from, '-');
            }
            return Ok(None);
        }
        if build && range_from.is_some() {
            return self.error(
                "ShorthandClassInCharacterRange",
                &format!("Cannot include class \\{c} in character range."),
            );
        }
        let ecma = self.ecma();
        match c {
            'd' | 'D' => set.add_digit(ecma, c == 'D'),
            's' | 'S' => set.add_space(ecma, c == 'S'),
            'w' | 'W' => set.add_word(ecma, c == 'W'),
            _ if build => self.add_property(set, c == 'P')?,
            _ => {
                self.property_name()?;
            }
        }
        Ok(None)
    }
}
