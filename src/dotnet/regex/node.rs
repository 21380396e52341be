//! The tree a pattern is read into.

use super::char_class::CharSet;

/// A place that matches without taking characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// `^` under Multiline
    LineStart,
    /// `$` under Multiline
    LineEnd,
    /// `\A`, `^`
    Beginning,
    /// `\G`
    Start,
    /// `\Z`, `$`
    EndOrFinalNewline,
    /// `\z`
    End,
    Boundary,
    NonBoundary,
    EcmaBoundary,
    EcmaNonBoundary,
}

#[derive(Clone, Debug)]
pub(super) enum Node {
    Empty,
    /// A character that ignores no case.
    Char(char),
    Set(Box<CharSet>),
    Anchor(Anchor),
    Concat(Vec<Node>),
    Alternate(Vec<Node>),
    Loop {
        node: Box<Node>,
        min: u32,
        max: u32,
        lazy: bool,
    },
    /// `(…)`, `(?<a>…)`, `(?<a-b>…)`, `(?<-b>…)`; slots, not group numbers.
    Capture {
        slot: Option<u32>,
        uncapture: Option<u32>,
        node: Box<Node>,
    },
    Atomic(Box<Node>),
    Look {
        behind: bool,
        negative: bool,
        node: Box<Node>,
    },
    Backreference {
        slot: u32,
        ignore_case: bool,
        ecma: bool,
    },
    /// `(?(1)yes|no)`
    GroupCondition {
        slot: u32,
        yes: Box<Node>,
        no: Box<Node>,
    },
    /// `(?(expr)yes|no)`
    Condition {
        condition: Box<Node>,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

/// A loop without an upper limit.
pub(super) const UNLIMITED: u32 = i32::MAX as u32;

impl Node {
    /// The least number of bytes a match takes.
    pub fn min_length(&self) -> usize {
        match self {
            Node::Char(c) => c.len_utf8(),
            Node::Set(_) => 1,
            Node::Concat(nodes) => nodes.iter().map(Node::min_length).fold(0, usize::saturating_add),
            Node::Alternate(nodes) => nodes.iter().map(Node::min_length).min().unwrap_or(0),
            Node::Loop { node, min, .. } => node.min_length().saturating_mul(*min as usize),
            Node::Capture { node, .. } | Node::Atomic(node) => node.min_length(),
            Node::GroupCondition { yes, no, .. } | Node::Condition { yes, no, .. } => {
                yes.min_length().min(no.min_length())
            }
            Node::Empty | Node::Anchor(_) | Node::Look { .. } | Node::Backreference { .. } => 0,
        }
    }
}
