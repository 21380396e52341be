//! Reads a pattern into a tree: first the groups are counted and named, then the pattern is read.

use super::case_equivalence::equivalents;
use super::categories::is_boundary_word;
use super::char_class::ClassBuilder;
use super::cursor::{Cursor, ParseResult, is_pattern_space};
use super::node::{Anchor, Node, UNLIMITED};
use super::options::RegexOptions;
use std::collections::BTreeMap;

/// Deeper nesting than this is refused, so that the tree can be walked without overflowing the stack.
const MAX_DEPTH: usize = 1000;

/// The groups of a pattern: number and name of each slot, slots in the order of numbers.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pub numbers: Vec<u32>,
    pub names: Vec<String>,
    /// Where each group opens, by slot.
    opened: Vec<usize>,
}

impl Groups {
    pub fn slot_of_number(&self, number: u32) -> Option<u32> {
        self.numbers.binary_search(&number).ok().map(|slot| slot as u32)
    }

    pub fn slot_of_name(&self, name: &str) -> Option<u32> {
        let given = !name.starts_with(|c: char| c.is_ascii_digit());
        self.names.iter().position(|n| given && n == name).map(|slot| slot as u32)
    }

    pub fn highest(&self) -> u32 {
        self.numbers.last().copied().unwrap_or(0)
    }

    pub fn slot_opened_before(&self, number: u32, at: usize) -> Option<u32> {
        self.slot_of_number(number).filter(|&slot| self.opened[slot as usize] < at)
    }
}

/// A character, or the set of its equivalents where case is ignored.
pub(super) fn char_node(c: char, ignore_case: bool) -> Node {
    let list = if ignore_case { equivalents(c) } else { Vec::new() };
    if list.len() < 2 {
        return Node::Char(c);
    }
    let mut set = ClassBuilder::default();
    set.ranges.extend(list.into_iter().map(|e| (e, e)));
    Node::Set(Box::new(set.build(false)))
}

/// Reads a pattern.
pub(super) fn parse(pattern: &str, options: RegexOptions) -> ParseResult<(Node, Groups)> {
    let cursor = |options| Cursor { pattern: pattern.chars().collect(), at: 0, options };
    let groups = count_groups(&mut cursor(options))?;
    let mut parser = Parser {
        cursor: cursor(options),
        groups,
        saved_options: Vec::new(),
        frames: vec![Frame::new(Open::Whole)],
        unit: None,
        next_number: 1,
        condition_next: false,
    };
    let node = parser.run()?;
    Ok((node, parser.groups))
}

/// The pass that finds all groups, so that a reference may stand before its group.
fn count_groups(cursor: &mut Cursor) -> ParseResult<Groups> {
    let mut numbered: BTreeMap<u32, usize> = BTreeMap::from([(0, 0)]);
    let mut named: Vec<(String, usize)> = Vec::new();
    let mut next_number = 1;
    let mut saved = Vec::new();
    let mut condition_next = false;
    while cursor.left() > 0 {
        let start = cursor.at;
        let Some(c) = cursor.next() else { break };
        match c {
            '\\' if cursor.left() > 0 => {
                cursor.scan_backslash(None)?;
            }
            '#' if cursor.has(RegexOptions::IGNORE_PATTERN_WHITESPACE) => {
                cursor.at -= 1;
                cursor.skip_blank()?;
            }
            '[' => {
                cursor.scan_char_class(false)?;
            }
            ')' => cursor.options = saved.pop().unwrap_or(cursor.options),
            '(' if cursor.peek() == Some('?') && cursor.peek_at(1) == Some('#') => {
                cursor.at -= 1;
                cursor.skip_blank()?;
            }
            '(' => {
                saved.push(cursor.options);
                if cursor.peek() != Some('?') {
                    if !cursor.has(RegexOptions::EXPLICIT_CAPTURE) && !condition_next {
                        numbered.entry(next_number).or_insert(start);
                        next_number += 1;
                    }
                    condition_next = false;
                    continue;
                }
                cursor.at += 1;
                if cursor.left() > 1 && matches!(cursor.peek(), Some('<' | '\'')) {
                    cursor.at += 1;
                    note_named(cursor, start, &mut numbered, &mut named)?;
                    condition_next = false;
                    continue;
                }
                cursor.scan_options();
                match cursor.peek() {
                    Some(')') => {
                        cursor.at += 1;
                        saved.pop();
                    }
                    Some('(') => {
                        condition_next = true;
                        continue;
                    }
                    _ => {}
                }
                condition_next = false;
            }
            _ => {}
        }
    }
    Ok(number_names(numbered, named, next_number))
}

fn note_named(
    cursor: &mut Cursor,
    start: usize,
    numbered: &mut BTreeMap<u32, usize>,
    named: &mut Vec<(String, usize)>,
) -> ParseResult<()> {
    match cursor.peek() {
        Some('1'..='9') => {
            let number = cursor.decimal()?;
            numbered.entry(number).or_insert(start);
        }
        Some(c) if c != '0' && is_boundary_word(c) => {
            let name = cursor.name();
            if !named.iter().any(|(n, _)| *n == name) {
                named.push((name, start));
            }
        }
        _ => {}
    }
    Ok(())
}

/// Named groups take the numbers that are left, after the unnamed ones.
fn number_names(numbered: BTreeMap<u32, usize>, named: Vec<(String, usize)>, first: u32) -> Groups {
    let mut all: BTreeMap<u32, (Option<String>, usize)> =
        numbered.into_iter().map(|(number, at)| (number, (None, at))).collect();
    let mut next = first;
    for (name, at) in named {
        while all.contains_key(&next) {
            next += 1;
        }
        all.insert(next, (Some(name), at));
        next += 1;
    }
    let mut groups = Groups::default();
    for (number, (name, at)) in all {
        groups.numbers.push(number);
        groups.names.push(name.unwrap_or_else(|| number.to_string()));
        groups.opened.push(at);
    }
    groups
}

/// What an opening parenthesis began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Whole,
    Group,
    Capture { slot: Option<u32>, uncapture: Option<u32> },
    Atomic,
    Look { behind: bool, negative: bool },
    GroupCondition { slot: u32 },
    Condition,
}

/// A group being read: its finished alternatives and the one at hand.
struct Frame {
    open: Open,
    alternatives: Vec<Node>,
    current: Vec<Node>,
    condition: Option<Node>,
}

impl Frame {
    fn new(open: Open) -> Frame {
        Frame { open, alternatives: Vec::new(), current: Vec::new(), condition: None }
    }

    fn end_alternative(&mut self) {
        let node = concat(std::mem::take(&mut self.current));
        self.alternatives.push(node);
    }
}

fn concat(mut nodes: Vec<Node>) -> Node {
    match nodes.len() {
        0 => Node::Empty,
        1 => nodes.remove(0),
        _ => Node::Concat(nodes),
    }
}

struct Parser {
    cursor: Cursor,
    groups: Groups,
    saved_options: Vec<RegexOptions>,
    frames: Vec<Frame>,
    /// The node a quantifier would apply to.
    unit: Option<Node>,
    next_number: u32,
    /// The next parenthesis is a condition, which does not capture.
    condition_next: bool,
}

impl Parser {
    fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::new(Open::Whole));
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    fn run(&mut self) -> ParseResult<Node> {
        let mut quantifier_before = false;
        while self.cursor.left() > 0 {
            let after_quantifier = std::mem::take(&mut quantifier_before);
            let after_quantifier = self.literals()? && after_quantifier;
            let Some(c) = self.cursor.peek().filter(|&c| is_special(c)) else { continue };
            if !self.special(c, after_quantifier)? {
                continue;
            }
            self.cursor.skip_blank()?;
            if !self.cursor.at_quantifier() {
                self.add_unit();
                continue;
            }
            quantifier_before = true;
            self.quantifier()?;
        }
        if self.frames.len() > 1 {
            return self.cursor.error("InsufficientClosingParentheses", "Not enough )'s.");
        }
        self.close()
    }

    fn add_unit(&mut self) {
        if let Some(unit) = self.unit.take() {
            self.frame().current.push(unit);
        }
    }

    /// Ordinary characters; a quantifier takes the last one. True if there were none.
    fn literals(&mut self) -> ParseResult<bool> {
        self.cursor.skip_blank()?;
        let free = self.cursor.has(RegexOptions::IGNORE_PATTERN_WHITESPACE);
        let start = self.cursor.at;
        while let Some(c) = self.cursor.peek() {
            let stops = is_special(c) || free && (c == '#' || is_pattern_space(c));
            if stops && (c != '{' || self.cursor.at_quantifier()) {
                break;
            }
            self.cursor.at += 1;
        }
        let mut end = self.cursor.at;
        self.cursor.skip_blank()?;
        if start == end {
            return Ok(true);
        }
        let ignore_case = self.cursor.ignore_case();
        let quantified = matches!(self.cursor.peek(), Some('*' | '+' | '?' | '{'));
        end -= usize::from(quantified);
        for i in start..end {
            let node = char_node(self.cursor.pattern[i], ignore_case);
            self.frame().current.push(node);
        }
        if quantified {
            self.unit = Some(char_node(self.cursor.pattern[end], ignore_case));
        }
        Ok(false)
    }

    /// A special character; false if nothing can be quantified after it.
    fn special(&mut self, c: char, after_quantifier: bool) -> ParseResult<bool> {
        self.cursor.at += 1;
        let options = self.cursor.options;
        match c {
            '[' => self.unit = self.cursor.scan_char_class(true)?.map(|s| simplify(Node::Set(Box::new(s)))),
            '(' => {
                self.saved_options.push(options);
                match self.open_group()? {
                    Some(open) => {
                        if self.frames.len() > MAX_DEPTH {
                            return self.cursor.error("InsufficientClosingParentheses", "Not enough )'s.");
                        }
                        self.frames.push(Frame::new(open));
                    }
                    None => {
                        self.saved_options.pop();
                    }
                }
                return Ok(false);
            }
            '|' => {
                self.frame().end_alternative();
                return Ok(false);
            }
            ')' => {
                if self.frames.len() == 1 {
                    return self.cursor.error("InsufficientOpeningParentheses", "Too many )'s.");
                }
                let node = self.close()?;
                self.frames.pop();
                if let Some(options) = self.saved_options.pop() {
                    self.cursor.options = options;
                }
                let frame = self.frame();
                if frame.open == Open::Condition && frame.condition.is_none() {
                    frame.condition = Some(node);
                    return Ok(false);
                }
                self.unit = Some(node);
            }
            '\\' => self.unit = self.cursor.scan_backslash(Some(&self.groups))?,
            '^' if options.has(RegexOptions::MULTILINE) => self.unit = Some(Node::Anchor(Anchor::LineStart)),
            '^' => self.unit = Some(Node::Anchor(Anchor::Beginning)),
            '$' if options.has(RegexOptions::MULTILINE) => self.unit = Some(Node::Anchor(Anchor::LineEnd)),
            '$' => self.unit = Some(Node::Anchor(Anchor::EndOrFinalNewline)),
            '.' => {
                let mut set = ClassBuilder { negated: true, ..ClassBuilder::default() };
                if !options.has(RegexOptions::SINGLELINE) {
                    set.add_range('\n', '\n');
                }
                self.unit = Some(Node::Set(Box::new(set.build(false))));
            }
            _ => {
                if self.unit.is_none() {
                    return if after_quantifier {
                        let what = format!("Nested quantifier '{c}'.");
                        self.cursor.error("NestedQuantifiersNotParenthesized", &what)
                    } else {
                        let what = format!("Quantifier '{c}' following nothing.");
                        self.cursor.error("QuantifierAfterNothing", &what)
                    };
                }
                self.cursor.at -= 1;
            }
        }
        Ok(true)
    }

    fn quantifier(&mut self) -> ParseResult<()> {
        let (min, max) = match self.cursor.next() {
            Some('*') => (0, UNLIMITED),
            Some('+') => (1, UNLIMITED),
            Some('?') => (0, 1),
            _ => {
                let min = self.cursor.decimal()?;
                let mut max = min;
                if self.cursor.peek() == Some(',') {
                    self.cursor.at += 1;
                    max = if self.cursor.peek() == Some('}') { UNLIMITED } else { self.cursor.decimal()? };
                }
                self.cursor.at += 1;
                (min, max)
            }
        };
        self.cursor.skip_blank()?;
        let lazy = self.cursor.peek() == Some('?');
        self.cursor.at += usize::from(lazy);
        if min > max {
            return self.cursor.error("ReversedQuantifierRange", "Illegal {x,y} with x > y.");
        }
        if let Some(unit) = self.unit.take() {
            self.frame().current.push(loop_node(unit, min, max, lazy));
        }
        Ok(())
    }

    /// Finishes the innermost group.
    fn close(&mut self) -> ParseResult<Node> {
        let frame = self.frame();
        frame.end_alternative();
        let open = frame.open;
        let condition = frame.condition.take();
        let mut branches = std::mem::take(&mut frame.alternatives);
        if matches!(open, Open::Condition | Open::GroupCondition { .. }) {
            if branches.len() > 2 {
                return self.cursor.error("AlternationHasTooManyConditions", "Too many | in (?()|).");
            }
            let no = Box::new(if branches.len() == 2 { branches.remove(1) } else { Node::Empty });
            let yes = Box::new(if branches.is_empty() { Node::Empty } else { branches.remove(0) });
            return match (open, condition) {
                (Open::GroupCondition { slot }, _) => Ok(Node::GroupCondition { slot, yes, no }),
                (_, Some(condition)) => Ok(Node::Condition { condition: Box::new(condition), yes, no }),
                _ => self
                    .cursor
                    .error("AlternationHasMalformedCondition", "Illegal conditional (?(...)) expression."),
            };
        }
        let node = match branches.len() {
            1 => branches.remove(0),
            _ => Node::Alternate(branches),
        };
        Ok(match open {
            Open::Capture { slot, uncapture } => Node::Capture { slot, uncapture, node: Box::new(node) },
            Open::Atomic => Node::Atomic(Box::new(node)),
            Open::Look { behind, negative } => Node::Look { behind, negative, node: Box::new(node) },
            _ => node,
        })
    }

    /// What follows an opening parenthesis; `None` for `(?imnsx-imnsx)`.
    fn open_group(&mut self) -> ParseResult<Option<Open>> {
        let condition = std::mem::take(&mut self.condition_next);
        if self.cursor.peek() != Some('?') || self.cursor.peek_at(1) == Some(')') {
            if condition || self.cursor.has(RegexOptions::EXPLICIT_CAPTURE) {
                return Ok(Some(Open::Group));
            }
            let slot = self.groups.slot_of_number(self.next_number);
            self.next_number += 1;
            return Ok(Some(Open::Capture { slot, uncapture: None }));
        }
        self.cursor.at += 1;
        let unrecognized =
            |cursor: &Cursor| cursor.error("InvalidGroupingConstruct", "Unrecognized grouping construct.");
        let Some(c) = self.cursor.next() else { return unrecognized(&self.cursor) };
        match c {
            ':' => Ok(Some(Open::Group)),
            '=' => Ok(Some(Open::Look { behind: false, negative: false })),
            '!' => Ok(Some(Open::Look { behind: false, negative: true })),
            '>' => Ok(Some(Open::Atomic)),
            '<' if self.cursor.peek() == Some('=') => {
                self.cursor.at += 1;
                Ok(Some(Open::Look { behind: true, negative: false }))
            }
            '<' if self.cursor.peek() == Some('!') => {
                self.cursor.at += 1;
                Ok(Some(Open::Look { behind: true, negative: true }))
            }
            '<' | '\'' if self.cursor.left() == 0 => unrecognized(&self.cursor),
            '\'' if matches!(self.cursor.peek(), Some('=' | '!')) => {
                self.cursor.at += 1;
                unrecognized(&self.cursor)
            }
            '<' => self.open_named('>').map(Some),
            '\'' => self.open_named('\'').map(Some),
            '(' => self.open_condition().map(Some),
            _ => {
                self.cursor.at -= 1;
                // The parenthesis of a condition takes no options.
                if !(self.frame().open == Open::Condition && self.frame().condition.is_none()) {
                    self.cursor.scan_options();
                }
                match self.cursor.next() {
                    Some(')') => Ok(None),
                    Some(':') => Ok(Some(Open::Group)),
                    _ => unrecognized(&self.cursor),
                }
            }
        }
    }

    fn bad_name<T>(&self) -> ParseResult<T> {
        self.cursor.error(
            "CaptureGroupNameInvalid",
            "Invalid group name: Group names must begin with a word character.",
        )
    }

    /// `(?<a>`, `(?<a-b>`, `(?<-b>`
    fn open_named(&mut self, close: char) -> ParseResult<Open> {
        let mut slot = None;
        let Some(c) = self.cursor.peek() else { return self.bad_name() };
        let before_minus_only = c == '-';
        if c.is_ascii_digit() {
            let number = self.cursor.decimal()?;
            slot = self.groups.slot_of_number(number);
            if self.cursor.peek().is_some_and(|c| c != close && c != '-') {
                return self.bad_name();
            }
            if number == 0 {
                return self.cursor.error("CaptureGroupOfZero", "Capture number cannot be zero.");
            }
        } else if is_boundary_word(c) {
            let name = self.cursor.name();
            slot = self.groups.slot_of_name(&name);
            if self.cursor.peek().is_some_and(|c| c != close && c != '-') {
                return self.bad_name();
            }
        } else if !before_minus_only {
            return self.bad_name();
        }
        let mut uncapture = None;
        if (slot.is_some() || before_minus_only) && self.cursor.left() > 1 && self.cursor.peek() == Some('-')
        {
            self.cursor.at += 1;
            uncapture = Some(self.balanced_group(close)?);
        }
        if (slot.is_some() || uncapture.is_some()) && self.cursor.next() == Some(close) {
            return Ok(Open::Capture { slot, uncapture });
        }
        self.cursor.error("InvalidGroupingConstruct", "Unrecognized grouping construct.")
    }

    /// The group behind the minus sign.
    fn balanced_group(&mut self, close: char) -> ParseResult<u32> {
        let slot = match self.cursor.peek() {
            Some('0'..='9') => {
                let number = self.cursor.decimal()?;
                match self.groups.slot_of_number(number) {
                    Some(slot) => slot,
                    None => {
                        let what = format!("Reference to undefined group number {number}.");
                        return self.cursor.error("UndefinedNumberedReference", &what);
                    }
                }
            }
            Some(c) if is_boundary_word(c) => {
                let name = self.cursor.name();
                match self.groups.slot_of_name(&name) {
                    Some(slot) => slot,
                    None => {
                        let what = format!("Reference to undefined group name '{name}'.");
                        return self.cursor.error("UndefinedNamedReference", &what);
                    }
                }
            }
            _ => return self.bad_name(),
        };
        if self.cursor.peek().is_some_and(|c| c != close) { self.bad_name() } else { Ok(slot) }
    }

    /// `(?(1)…)`, `(?(name)…)`, `(?(expression)…)`
    fn open_condition(&mut self) -> ParseResult<Open> {
        let parenthesis = self.cursor.at;
        match self.cursor.peek() {
            Some('0'..='9') => {
                let number = self.cursor.decimal()?;
                if self.cursor.next() != Some(')') {
                    let what = format!(
                        "Conditional alternation is missing a closing parenthesis after the group number {number}."
                    );
                    return self.cursor.error("AlternationHasMalformedReference", &what);
                }
                return match self.groups.slot_of_number(number) {
                    Some(slot) => Ok(Open::GroupCondition { slot }),
                    None => {
                        let what =
                            format!("Conditional alternation refers to an undefined group number {number}.");
                        self.cursor.error("AlternationHasUndefinedReference", &what)
                    }
                };
            }
            Some(c) if is_boundary_word(c) => {
                let name = self.cursor.name();
                if let Some(slot) = self.groups.slot_of_name(&name)
                    && self.cursor.next() == Some(')')
                {
                    return Ok(Open::GroupCondition { slot });
                }
            }
            _ => {}
        }
        self.cursor.at = parenthesis - 1;
        self.condition_next = true;
        if self.cursor.left() >= 3 && self.cursor.peek_at(1) == Some('?') {
            let (second, third) = (self.cursor.peek_at(2), self.cursor.peek_at(3));
            if second == Some('#') {
                return self
                    .cursor
                    .error("AlternationHasComment", "Alternation conditions cannot be comments.");
            }
            let named =
                second == Some('\'') || second == Some('<') && third.is_some_and(|c| c != '!' && c != '=');
            if named {
                return self.cursor.error(
                    "AlternationHasNamedCapture",
                    "Alternation conditions do not capture and cannot be named.",
                );
            }
        }
        Ok(Open::Condition)
    }
}

/// A loop; one directly within another of its kind is multiplied out, as .NET does.
fn loop_node(unit: Node, min: u32, max: u32, lazy: bool) -> Node {
    let product = |a: u32, b: u32| if a > 0 && (UNLIMITED - 1) / a < b { UNLIMITED } else { a * b };
    match unit {
        unit if min == 1 && max == 1 => unit,
        Node::Loop { node, min: inner_min, max: inner_max, lazy: inner_lazy }
            if inner_lazy == lazy && !(min == 0 && inner_min > 1 || inner_max / 2 < inner_min) =>
        {
            Node::Loop { node, min: product(inner_min, min), max: product(inner_max, max), lazy }
        }
        unit => Node::Loop { node: Box::new(unit), min, max, lazy },
    }
}

fn is_special(c: char) -> bool {
    matches!(c, '\\' | '*' | '+' | '?' | '|' | '{' | '[' | '(' | ')' | '^' | '$' | '.')
}

/// A set of one character is that character.
fn simplify(node: Node) -> Node {
    match &node {
        Node::Set(set) => set.single().map_or(node, Node::Char),
        _ => node,
    }
}
