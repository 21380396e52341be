//! Turns the tree of a pattern into a program.

use super::char_class::CharSet;
use super::first::{first_bytes, leading_anchor, literal_prefix, never_gives_back, required_byte};
use super::node::{Anchor, Node, UNLIMITED};
use super::program::{ByteSet, CharMatch, Greed, Inst, NONE, Program, Search};

pub(super) fn compile(node: &Node, slots: usize, right_to_left: bool) -> Program {
    let mut c = Compiler {
        program: Program {
            code: Vec::new(),
            sets: Vec::new(),
            literals: Vec::new(),
            firsts: Vec::new(),
            registers: 0,
            slots,
            search: search_of(node, right_to_left),
            plain: None,
            min_length: node.min_length(),
            right_to_left,
        },
    };
    c.node(node, right_to_left, true);
    c.emit(Inst::Match);
    note_plain(&mut c.program);
    c.program
}

/// Sees whether the whole program is one text.
fn note_plain(program: &mut Program) {
    let text = match program.code[..] {
        [Inst::Literal { index, back: false } | Inst::LiteralNoCase { index, back: false }, Inst::Match] => {
            program.literals[index as usize].clone()
        }
        _ => return,
    };
    program.plain = Some(text.len());
    if matches!(program.code[0], Inst::LiteralNoCase { .. }) {
        program.search = Search::PrefixNoCase(text);
    }
}

fn search_of(node: &Node, right_to_left: bool) -> Search {
    if right_to_left {
        return Search::Anywhere;
    }
    match leading_anchor(node) {
        Some(Anchor::Beginning) => return Search::Beginning,
        Some(Anchor::Start) => return Search::Start,
        Some(Anchor::LineStart) => return Search::LineStarts,
        _ => {}
    }
    let mut prefix = String::new();
    literal_prefix(node, &mut prefix);
    match prefix.as_bytes() {
        [] => {}
        [byte] => return Search::Byte(*byte),
        bytes => return Search::Prefix(Box::new(memchr::memmem::Finder::new(bytes).into_owned())),
    }
    let mut first = ByteSet::EMPTY;
    if first_bytes(node, &mut first) || first.is_full() {
        return Search::Anywhere;
    }
    let mut listed = first.0.iter().enumerate().filter(|(_, yes)| **yes).map(|(b, _)| b as u8);
    match (listed.next(), listed.next()) {
        (Some(only), None) => Search::Byte(only),
        _ => Search::Bytes(Box::new(first)),
    }
}

struct Compiler {
    program: Program,
}

impl Compiler {
    fn emit(&mut self, inst: Inst) -> usize {
        self.program.code.push(inst);
        self.program.code.len() - 1
    }

    fn here(&self) -> u32 {
        self.program.code.len() as u32
    }

    /// Two registers.
    fn registers(&mut self) -> u32 {
        self.program.registers += 2;
        self.program.registers as u32 - 2
    }

    fn char_match(&mut self, node: &Node) -> Option<CharMatch> {
        Some(match node {
            Node::Char(c) if c.is_ascii() => CharMatch::Byte(*c as u8),
            Node::Char(c) => CharMatch::Char(*c),
            Node::Set(set) => self.set_match(set),
            _ => return None,
        })
    }

    fn set_match(&mut self, set: &CharSet) -> CharMatch {
        if !set.is_ascii_only() && set.is_all_but_ascii() {
            match set.ascii.count_zeros() {
                0 => return CharMatch::Any,
                1 => return CharMatch::NotByte(set.ascii.trailing_ones() as u8),
                _ => {}
            }
        }
        if let Some(index) = self.program.sets.iter().position(|s| s == set) {
            return CharMatch::Set(index as u32);
        }
        self.program.sets.push(set.clone());
        CharMatch::Set(self.program.sets.len() as u32 - 1)
    }

    fn first_index(&mut self, nodes: &[&Node], back: bool) -> u32 {
        let mut first = ByteSet::EMPTY;
        if back || nodes.iter().all(|n| first_bytes(n, &mut first)) || first.is_full() {
            return NONE;
        }
        if let Some(index) = self.program.firsts.iter().position(|f| *f == first) {
            return index as u32;
        }
        self.program.firsts.push(first);
        self.program.firsts.len() as u32 - 1
    }

    /// Emits a node. `back`: it is matched from right to left. `at_end`: nothing follows it.
    fn node(&mut self, node: &Node, back: bool, at_end: bool) {
        match node {
            Node::Empty => {}
            Node::Char(_) | Node::Set(_) => {
                if let Some(m) = self.char_match(node) {
                    self.emit(Inst::Char { m, back });
                }
            }
            Node::Anchor(anchor) => {
                self.emit(Inst::Anchor(*anchor));
            }
            Node::Concat(nodes) => self.concat(nodes, back, at_end),
            Node::Alternate(nodes) => self.alternate(nodes, back, at_end),
            Node::Loop { .. } => self.loop_node(node, &[], back, at_end),
            Node::Capture { slot, uncapture, node } => {
                self.capture(*slot, *uncapture, node, &[], back, at_end);
            }
            Node::Atomic(node) => {
                let reg = self.registers();
                self.emit(Inst::Barrier { reg });
                self.node(node, back, false);
                self.emit(Inst::Commit { reg, restore_position: false });
            }
            Node::Look { behind, negative, node } => self.look(*behind, *negative, node),
            Node::Backreference { slot, ignore_case, ecma } => {
                let (slot, ignore_case, ecma) = (*slot, *ignore_case, *ecma);
                self.emit(Inst::Backreference { slot, ignore_case, ecma, back });
            }
            Node::GroupCondition { slot, yes, no } => {
                let test = self.emit(Inst::GroupCondition { slot: *slot, no: 0 });
                self.branches(test, yes, no, back, at_end);
            }
            Node::Condition { condition, yes, no } => {
                let reg = self.registers();
                let test = self.emit(Inst::BarrierOr { reg, other: 0 });
                self.node(condition, back, false);
                self.emit(Inst::Commit { reg, restore_position: true });
                self.branches(test, yes, no, back, at_end);
            }
        }
    }

    /// The two branches of a condition whose test stands at `test`.
    fn branches(&mut self, test: usize, yes: &Node, no: &Node, back: bool, at_end: bool) {
        self.node(yes, back, at_end);
        let jump = self.emit(Inst::Jump(0));
        let otherwise = self.here();
        match &mut self.program.code[test] {
            Inst::GroupCondition { no, .. } => *no = otherwise,
            Inst::BarrierOr { other, .. } => *other = otherwise,
            _ => {}
        }
        self.node(no, back, at_end);
        self.program.code[jump] = Inst::Jump(self.here());
    }

    fn look(&mut self, behind: bool, negative: bool, node: &Node) {
        let reg = self.registers();
        if negative {
            let barrier = self.emit(Inst::BarrierOr { reg, other: 0 });
            self.node(node, behind, false);
            self.emit(Inst::NegativeFail { reg });
            let other = self.here();
            self.program.code[barrier] = Inst::BarrierOr { reg, other };
        } else {
            self.emit(Inst::Barrier { reg });
            self.node(node, behind, false);
            self.emit(Inst::Commit { reg, restore_position: true });
        }
    }

    fn capture(
        &mut self,
        slot: Option<u32>,
        uncapture: Option<u32>,
        node: &Node,
        rest: &[&Node],
        back: bool,
        at_end: bool,
    ) {
        let reg = self.registers();
        self.emit(Inst::SaveStart { reg });
        match node {
            Node::Loop { .. } if !back => self.loop_node(node, rest, back, at_end),
            Node::Concat(nodes) if !back => self.sequence(&nodes.iter().collect::<Vec<_>>(), rest, at_end),
            _ => self.node(node, back, at_end && rest.is_empty()),
        }
        self.emit(Inst::Capture { reg, slot: slot.unwrap_or(NONE), uncapture: uncapture.unwrap_or(NONE) });
    }

    fn concat(&mut self, nodes: &[Node], back: bool, at_end: bool) {
        if !back {
            self.sequence(&nodes.iter().collect::<Vec<_>>(), &[], at_end);
            return;
        }
        let reversed: Vec<&Node> = nodes.iter().rev().collect();
        let mut i = 0;
        while i < reversed.len() {
            let taken = self.literal(&reversed[i..], true);
            if taken == 0 {
                self.node(reversed[i], true, false);
            }
            i += taken.max(1);
        }
    }

    /// Nodes from left to right; `behind` are the nodes that come after them.
    fn sequence(&mut self, nodes: &[&Node], behind: &[&Node], at_end: bool) {
        let mut i = 0;
        while i < nodes.len() {
            let taken = self.literal(&nodes[i..], false);
            if taken > 0 {
                i += taken;
                continue;
            }
            let follow = || nodes[i + 1..].iter().chain(behind).copied().collect::<Vec<&Node>>();
            let last = i + 1 == nodes.len() && behind.is_empty();
            match nodes[i] {
                node @ Node::Loop { .. } => self.loop_node(node, &follow(), false, at_end),
                Node::Capture { slot, uncapture, node } => {
                    self.capture(*slot, *uncapture, node, &follow(), false, at_end);
                }
                node => self.node(node, false, at_end && last),
            }
            i += 1;
        }
    }

    /// Two characters or more in a row become one literal; returns how many nodes it took.
    fn literal(&mut self, nodes: &[&Node], back: bool) -> usize {
        let exact = nodes.iter().map_while(|n| if let Node::Char(c) = n { Some(*c) } else { None });
        let mut text: Vec<char> = exact.collect();
        let mut taken = text.len();
        let folded: Vec<char> = nodes.iter().map_while(|n| ascii_letter(n)).collect();
        let ignore_case = folded.len() > taken;
        if ignore_case {
            taken = folded.len();
            text = folded;
        }
        if taken < 2 {
            return 0;
        }
        if back {
            text.reverse();
        }
        let text: String = text.into_iter().collect();
        self.program.literals.push(text.into_bytes().into());
        let index = self.program.literals.len() as u32 - 1;
        self.emit(if ignore_case {
            Inst::LiteralNoCase { index, back }
        } else {
            Inst::Literal { index, back }
        });
        taken
    }

    fn alternate(&mut self, nodes: &[Node], back: bool, at_end: bool) {
        let mut jumps = Vec::new();
        for (i, node) in nodes.iter().enumerate() {
            let rest: Vec<&Node> = nodes[i + 1..].iter().collect();
            if rest.is_empty() {
                self.node(node, back, at_end);
                continue;
            }
            let first = self.first_index(&[node], back);
            let other_first = if rest.len() == 1 { self.first_index(&rest, back) } else { NONE };
            let split = self.emit(Inst::Split { other: 0, first, other_first });
            self.node(node, back, at_end);
            jumps.push(self.emit(Inst::Jump(0)));
            let other = self.here();
            self.program.code[split] = Inst::Split { other, first, other_first };
        }
        let end = self.here();
        for jump in jumps {
            self.program.code[jump] = Inst::Jump(end);
        }
    }

    fn loop_node(&mut self, node: &Node, rest: &[&Node], back: bool, at_end: bool) {
        let Node::Loop { node: body, min, max, lazy } = node else { return };
        let (min, max, lazy) = (*min, *max, *lazy);
        if max == 0 {
            return;
        }
        if let Some(m) = self.char_match(body) {
            let keeps =
                !back && !lazy && char_set(body).is_some_and(|set| never_gives_back(&set, rest, at_end));
            let greed = match (lazy, keeps || min == max) {
                (_, true) => Greed::Never,
                (true, _) => Greed::Lazy,
                _ => Greed::Greedy,
            };
            let next = if back || rest.is_empty() { 256 } else { required_byte(rest) };
            self.emit(Inst::Run { m, min, max, greed, back, next });
            return;
        }
        let never_empty = body.min_length() > 0;
        match (min, max) {
            (0, 1) => {
                let split = self.split(body, lazy, back);
                self.node(body, back, at_end && rest.is_empty());
                self.patch(split);
            }
            (0, UNLIMITED) if never_empty => {
                let split = self.split(body, lazy, back);
                self.node(body, back, false);
                self.emit(Inst::Jump(split as u32));
                self.patch(split);
            }
            (1, UNLIMITED) if never_empty && body.min_length() < 4 && is_small(body) => {
                self.node(body, back, false);
                let split = self.split(body, lazy, back);
                self.node(body, back, false);
                self.emit(Inst::Jump(split as u32));
                self.patch(split);
            }
            _ => self.counted_loop(body, min, max, lazy, back),
        }
    }

    /// A choice between the body that follows and what comes after it.
    fn split(&mut self, body: &Node, lazy: bool, back: bool) -> usize {
        if lazy {
            return self.emit(Inst::SplitLazy { other: 0 });
        }
        let first = self.first_index(&[body], back);
        self.emit(Inst::Split { other: 0, first, other_first: NONE })
    }

    fn patch(&mut self, split: usize) {
        let end = self.here();
        match &mut self.program.code[split] {
            Inst::Split { other, .. } | Inst::SplitLazy { other } => *other = end,
            _ => {}
        }
    }

    fn counted_loop(&mut self, body: &Node, min: u32, max: u32, lazy: bool, back: bool) {
        let reg = self.registers();
        self.emit(Inst::LoopStart { reg });
        let test = self.emit(Inst::LoopTest { reg, min, max, lazy, exit: 0 });
        self.node(body, back, false);
        let end = self.emit(Inst::LoopEnd { reg, min, test: test as u32, exit: 0 });
        let exit = self.here();
        self.program.code[test] = Inst::LoopTest { reg, min, max, lazy, exit };
        self.program.code[end] = Inst::LoopEnd { reg, min, test: test as u32, exit };
    }
}

/// The characters a loop's body takes, as a set.
fn char_set(node: &Node) -> Option<CharSet> {
    match node {
        Node::Set(set) => Some((**set).clone()),
        Node::Char(c) => {
            let mut set = super::char_class::ClassBuilder::default();
            set.add_range(*c, *c);
            Some(set.build(false))
        }
        _ => None,
    }
}

/// Bodies that are cheap to emit twice.
fn is_small(node: &Node) -> bool {
    match node {
        Node::Char(_) | Node::Set(_) => true,
        Node::Concat(nodes) => nodes.len() < 5 && nodes.iter().all(is_small),
        Node::Loop { node, .. } => is_small(node),
        _ => false,
    }
}

/// An ASCII character, or a set of just the two cases of an ASCII letter.
fn ascii_letter(node: &Node) -> Option<char> {
    match node {
        Node::Char(c) if c.is_ascii() && !c.is_ascii_alphabetic() => Some(*c),
        Node::Set(set) if set.is_ascii_only() && set.ascii.count_ones() == 2 => {
            let upper = set.ascii.trailing_zeros() as u8;
            let pair = 1u128 << upper | 1u128 << (upper | 0x20);
            (upper.is_ascii_uppercase() && set.ascii == pair).then_some((upper | 0x20) as char)
        }
        _ => None,
    }
}
