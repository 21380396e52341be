//! What a node can begin with; it tells where to search, which branch to skip, and which loops never
//! need to give characters back.

use super::char_class::CharSet;
use super::node::{Anchor, Node};
use super::program::ByteSet;

/// Adds the bytes a node can begin with; true if it can match without any.
pub(super) fn first_bytes(node: &Node, into: &mut ByteSet) -> bool {
    match node {
        Node::Char(c) => {
            into.add_char(*c);
            false
        }
        Node::Set(set) => {
            into.add_set(set);
            false
        }
        Node::Concat(nodes) => nodes.iter().all(|n| first_bytes(n, into)),
        Node::Alternate(nodes) => nodes.iter().fold(false, |empty, n| first_bytes(n, into) | empty),
        Node::Loop { node, min, .. } => first_bytes(node, into) | (*min == 0),
        Node::Capture { node, .. } | Node::Atomic(node) => first_bytes(node, into),
        Node::Backreference { .. } => {
            into.0.fill(true);
            true
        }
        Node::GroupCondition { yes, no, .. } | Node::Condition { yes, no, .. } => {
            first_bytes(yes, into) | first_bytes(no, into)
        }
        Node::Empty | Node::Anchor(_) | Node::Look { .. } => true,
    }
}

/// What comes after a loop, as far as it can be told.
enum Follow {
    /// Everything that can follow has been found disjoint.
    Disjoint,
    /// Something that follows may begin with what the loop takes.
    Overlaps,
    /// The nodes may match nothing, and what lies behind them counts.
    Open,
}

/// Whether a loop over `set`, followed by `rest`, can keep all it took. `at_end` says that nothing
/// follows `rest` in the whole pattern.
pub(super) fn never_gives_back(set: &CharSet, rest: &[&Node], at_end: bool) -> bool {
    for node in rest {
        match follow(set, node) {
            Follow::Disjoint => return true,
            Follow::Overlaps => return false,
            Follow::Open => {}
        }
    }
    at_end
}

fn follow(set: &CharSet, node: &Node) -> Follow {
    let by_char = |disjoint: bool| if disjoint { Follow::Disjoint } else { Follow::Overlaps };
    match node {
        Node::Char(c) => by_char(!set.contains(*c)),
        Node::Set(other) => by_char(set.disjoint(other)),
        Node::Anchor(Anchor::End) => Follow::Disjoint,
        Node::Anchor(Anchor::EndOrFinalNewline | Anchor::LineEnd) => by_char(!set.contains('\n')),
        Node::Anchor(_) => Follow::Overlaps,
        Node::Capture { node, .. } | Node::Atomic(node) => follow(set, node),
        Node::Loop { node, min, .. } => match follow(set, node) {
            Follow::Disjoint if *min == 0 => Follow::Open,
            found => found,
        },
        Node::Concat(nodes) => {
            for node in nodes {
                match follow(set, node) {
                    Follow::Open => {}
                    found => return found,
                }
            }
            Follow::Open
        }
        Node::Alternate(nodes) => {
            let mut open = nodes.is_empty();
            for node in nodes {
                match follow(set, node) {
                    Follow::Overlaps => return Follow::Overlaps,
                    Follow::Open => open = true,
                    Follow::Disjoint => {}
                }
            }
            if open { Follow::Open } else { Follow::Disjoint }
        }
        Node::Empty => Follow::Open,
        _ => Follow::Overlaps,
    }
}

/// The byte every match of these nodes begins with, or 256.
pub(super) fn required_byte(rest: &[&Node]) -> u16 {
    for node in rest {
        match node {
            Node::Char(c) if c.is_ascii() => return *c as u16,
            Node::Capture { node, .. } | Node::Atomic(node) => return required_byte(&[node]),
            Node::Concat(nodes) => return required_byte(&nodes.iter().collect::<Vec<_>>()),
            Node::Loop { node, min, .. } if *min > 0 => return required_byte(&[node]),
            Node::Empty => {}
            _ => return 256,
        }
    }
    256
}

/// The text every match begins with.
pub(super) fn literal_prefix(node: &Node, into: &mut String) -> bool {
    match node {
        Node::Char(c) => {
            into.push(*c);
            true
        }
        Node::Concat(nodes) => nodes.iter().all(|n| literal_prefix(n, into)),
        Node::Capture { node, .. } | Node::Atomic(node) => literal_prefix(node, into),
        Node::Loop { node, min, max, .. } if *min > 0 => {
            let whole = literal_prefix(node, into);
            whole && *min == 1 && *max == 1
        }
        Node::Empty => true,
        _ => false,
    }
}

/// The anchor every match begins with.
pub(super) fn leading_anchor(node: &Node) -> Option<Anchor> {
    match node {
        Node::Anchor(anchor) => Some(*anchor),
        Node::Concat(nodes) => nodes.first().and_then(leading_anchor),
        Node::Capture { node, .. } | Node::Atomic(node) => leading_anchor(node),
        Node::Alternate(nodes) => {
            let first = nodes.first().and_then(leading_anchor)?;
            nodes.iter().all(|n| leading_anchor(n) == Some(first)).then_some(first)
        }
        _ => None,
    }
}
