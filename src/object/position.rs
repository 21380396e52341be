//! Where an error happened: `InvocationInfo.PositionMessage` and its parts.

use super::InvocationInfo;
use crate::text::{Extent, Source};
use std::rc::Rc;

/// A place in a script with as much of its line as is shown.
pub struct Position {
    pub script: Option<Rc<str>>,
    pub line: usize,
    pub column: usize,
    /// The line, its ends cut where it is long.
    pub shown: String,
    /// Blanks and `~` below the part that failed.
    pub mark: String,
}

/// As many characters of a line are shown.
const LONGEST: usize = 69;
/// So many characters before and after the failing part are kept where that is possible.
const BEFORE: usize = 12;
const AFTER: usize = 8;

impl Position {
    /// `None` where the command was not called from a script.
    pub fn of(invocation: &InvocationInfo) -> Option<Position> {
        if invocation.extent == Extent::default() {
            return None;
        }
        Position::at(&invocation.source, invocation.extent)
    }

    /// `None` where the line is empty.
    pub fn at(source: &Source, extent: Extent) -> Option<Position> {
        let line = source.line(extent.start);
        let column = source.column(extent.start);
        let text = source.line_text(line).trim_end();
        if text.is_empty() {
            return None;
        }
        let chars: Vec<char> = text.chars().collect();
        let before = (column - 1).min(chars.len());
        let one_line = source.line(extent.end) == line && source.column(extent.end) <= chars.len() + 1;
        let length =
            if one_line { source.column(extent.end).saturating_sub(column) } else { chars.len() - before };
        let (chars, before, length) = expand_tabs(&chars, before, length.min(chars.len() - before));
        let (shown, mark) = cut(&chars, before, length.max(1));
        Some(Position { script: source.path.clone(), line, column, shown, mark })
    }
}

/// `At C:\x.ps1:1 char:1`, the line and the mark; empty where there is no place.
pub fn position_message(invocation: &InvocationInfo) -> String {
    if invocation.extent == Extent::default() {
        return String::new();
    }
    position_message_at(&invocation.source, invocation.extent)
}

/// The same for a place in a script.
pub fn position_message_at(source: &Source, extent: Extent) -> String {
    let name = source.path.as_deref().unwrap_or("line");
    match Position::at(source, extent) {
        Some(p) => format!("At {name}:{} char:{}\n+ {}\n+ {}", p.line, p.column, p.shown, p.mark),
        None => format!("At {name}:{} char:{}", source.line(extent.start), source.column(extent.start)),
    }
}

fn expand_tabs(chars: &[char], before: usize, length: usize) -> (Vec<char>, usize, usize) {
    if !chars.contains(&'\t') {
        return (chars.to_vec(), before, length);
    }
    let wide = |part: &[char]| part.iter().map(|c| if *c == '\t' { 4 } else { 1 }).sum::<usize>();
    let all = chars.iter().flat_map(|&c| if c == '\t' { vec![' '; 4] } else { vec![c] }).collect();
    (all, wide(&chars[..before]), wide(&chars[before..before + length]))
}

/// Cuts a long line so that the failing part stays in sight.
fn cut(chars: &[char], before: usize, length: usize) -> (String, String) {
    let mark = |offset: usize, length: usize| format!("{:offset$}{}", "", "~".repeat(length));
    if chars.len() <= LONGEST {
        return (chars.iter().collect(), mark(before, length));
    }
    let after = chars.len().saturating_sub(before + length);
    let lead = before.min(BEFORE);
    let (start, shown_length, tail) = if lead + length >= LONGEST {
        (before - lead, LONGEST - lead, None)
    } else {
        let least = after.min(AFTER);
        let kept = if before + length + least <= LONGEST {
            before
        } else {
            lead.max(LONGEST.saturating_sub(length + least)).min(before)
        };
        (before - kept, length, Some(LONGEST.saturating_sub(kept + length)))
    };
    let end = (before + shown_length + tail.unwrap_or(0)).min(chars.len());
    let (dots_before, dots_after) = (start > 0, tail.is_none_or(|t| t < after));
    let mut shown = String::new();
    if dots_before {
        shown.push_str("… ");
    }
    shown.extend(&chars[start..end]);
    if dots_after {
        shown.push_str(" …");
    }
    (shown, mark(before - start + if dots_before { 2 } else { 0 }, shown_length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: usize, length: usize, after: usize, wanted: (usize, bool, bool, usize, usize)) {
        let text: Vec<char> = "p"
            .repeat(before)
            .chars()
            .chain("e".repeat(length).chars())
            .chain("s".repeat(after).chars())
            .collect();
        let (shown, mark) = cut(&text, before, length);
        let got = (
            shown.chars().count(),
            shown.starts_with('…'),
            shown.ends_with('…'),
            mark.chars().take_while(|c| *c == ' ').count(),
            mark.trim().len(),
        );
        assert_eq!(got, wanted, "{before} {length} {after}");
    }

    #[test]
    fn long_lines_keep_the_failing_part() {
        check(0, 20, 50, (71, false, true, 0, 20));
        check(10, 70, 0, (71, false, true, 10, 59));
        check(20, 45, 30, (73, true, true, 18, 45));
        check(40, 30, 0, (71, true, false, 41, 30));
        check(60, 60, 30, (73, true, true, 14, 57));
        check(13, 57, 0, (73, true, true, 14, 57));
        check(50, 12, 8, (71, true, false, 51, 12));
        check(100, 10, 3, (71, true, false, 58, 10));
    }
}
