//! Display cells: how many columns of a terminal a text takes, and cutting it there.

use std::borrow::Cow;

/// What stands where a text was cut.
pub const ELLIPSIS: char = '…';

/// Cells of one character: two for East Asian wide ones and for what .NET holds as two units.
pub fn char_cells(c: char) -> usize {
    let u = c as u32;
    if u < 0x1100 {
        return 1;
    }
    let wide = matches!(u,
        0x1100..=0x115f | 0x2329 | 0x232a | 0x2e80..=0x303e | 0x3040..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff
        | 0xfe10..=0xfe19 | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6);
    if wide || (0x1_0000..0x10_F800).contains(&u) { 2 } else { 1 }
}

/// Cells of a text; escape sequences take none.
pub fn cells(text: &str) -> usize {
    let bytes = text.as_bytes();
    if bytes.iter().all(|&b| b != 0x1b && b < 0x80) {
        return bytes.len();
    }
    pieces(text).map(|p| if p.is_escape { 0 } else { p.text.chars().map(char_cells).sum() }).sum()
}

/// A run of plain text or one escape sequence.
pub struct Piece<'a> {
    pub text: &'a str,
    pub is_escape: bool,
}

/// Splits a text into runs of plain text and escape sequences (`ESC [ … letter`, `ESC ] … BEL`).
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let length = escape_length(rest);
        let (size, is_escape) = match length {
            0 => (next_escape(rest), false),
            n => (n, true),
        };
        let (head, tail) = rest.split_at(size);
        rest = tail;
        Some(Piece { text: head, is_escape })
    })
}

fn next_escape(text: &str) -> usize {
    text.char_indices()
        .skip(1)
        .find(|&(i, c)| c == '\x1b' && escape_length(&text[i..]) > 0)
        .map_or(text.len(), |(i, _)| i)
}

/// The length of the escape sequence a text begins with; 0 if it begins with none.
fn escape_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.get(1)) {
        (Some(0x1b), Some(b'[')) => {
            let end = bytes.iter().skip(2).position(|b| (0x40..0x7f).contains(b));
            end.map_or(0, |n| n + 3)
        }
        (Some(0x1b), Some(b']')) => bytes.iter().position(|&b| b == 7).map_or(0, |n| n + 1),
        _ => 0,
    }
}

/// The text without escape sequences.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&0x1b) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(pieces(text).filter(|p| !p.is_escape).map(|p| p.text).collect())
}

/// As much of the text's start as fits into `width` cells, in bytes; escape sequences go with what follows.
pub fn head(text: &str, width: usize) -> usize {
    let (mut used, mut end) = (0, 0);
    for piece in pieces(text) {
        if piece.is_escape {
            end += piece.text.len();
            continue;
        }
        for c in piece.text.chars() {
            used += char_cells(c);
            if used > width {
                return end;
            }
            end += c.len_utf8();
        }
    }
    end
}

/// As much of the text's end as fits into `width` cells: the byte it starts at.
pub fn tail(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (i, c) in text.char_indices().rev() {
        used += char_cells(c);
        if used > width {
            return i + c.len_utf8();
        }
    }
    0
}

/// Lines of a text, split at line feeds; carriage returns are dropped where there are line feeds.
pub fn split_lines(text: &str) -> Vec<Cow<'_, str>> {
    if !text.contains('\n') {
        return vec![Cow::Borrowed(text)];
    }
    text.split('\n')
        .map(|l| if l.contains('\r') { Cow::Owned(l.replace('\r', "")) } else { Cow::Borrowed(l) })
        .collect()
}

/// Breaks a text into lines of at most `width` cells, between words where there are any.
/// Cultures that do not use spaces, the invariant one included, break anywhere.
pub fn wrap(text: &str, width: usize, at_words: bool) -> Vec<String> {
    let mut out = Vec::new();
    for line in split_lines(text) {
        if width == 0 || cells(&line) <= width {
            out.push(line.into_owned());
        } else if at_words {
            wrap_words(&line, width, &mut out);
        } else {
            wrap_anywhere(&line, width, &mut out);
        }
    }
    out
}

fn wrap_anywhere(line: &str, width: usize, out: &mut Vec<String>) {
    let mut rest = line;
    while !rest.is_empty() {
        let at = head(rest, width);
        if at == 0 {
            let first = rest.chars().next().map_or(rest.len(), char::len_utf8);
            out.push("?".to_owned());
            rest = &rest[first..];
        } else {
            out.push(rest[..at].to_owned());
            rest = &rest[at..];
        }
    }
}

const SOFT_HYPHEN: char = '\u{ad}';

struct LineBuilder<'a> {
    width: usize,
    left: usize,
    line: String,
    /// The escape sequences in force, repeated at the start of each line.
    style: String,
    out: &'a mut Vec<String>,
}

impl LineBuilder<'_> {
    fn end_line(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        if !self.style.is_empty() {
            line.push_str(RESET);
            self.line.push_str(&self.style);
        }
        self.out.push(line);
        self.left = self.width;
    }

    fn push_escape(&mut self, escape: &str) {
        self.line.push_str(escape);
        if escape == RESET || escape == "\x1b[m" {
            self.style.clear();
        } else {
            self.style.push_str(escape);
        }
    }

    fn push_word(&mut self, word: &str) {
        let wide = cells(word);
        if wide > self.width {
            return self.push_broken(word);
        }
        if wide > self.left {
            self.end_line();
        }
        self.push_text(word);
        self.left -= wide;
    }

    fn push_text(&mut self, word: &str) {
        if !word.contains('\x1b') {
            self.line.push_str(word);
            return;
        }
        for piece in pieces(word) {
            if piece.is_escape { self.push_escape(piece.text) } else { self.line.push_str(piece.text) }
        }
    }

    fn push_broken(&mut self, word: &str) {
        for piece in pieces(word) {
            if piece.is_escape {
                self.push_escape(piece.text);
                continue;
            }
            for mut c in piece.text.chars() {
                let mut wide = char_cells(c);
                if wide > self.width {
                    (c, wide) = ('?', 1);
                }
                if wide > self.left {
                    self.end_line();
                }
                self.line.push(c);
                self.left = self.left.saturating_sub(wide);
            }
        }
    }
}

pub const RESET: &str = "\x1b[0m";

fn wrap_words(line: &str, width: usize, out: &mut Vec<String>) {
    let mut builder = LineBuilder { width, left: width, line: String::new(), style: String::new(), out };
    let mut start = 0;
    for (i, c) in line.char_indices() {
        if !matches!(c, ' ' | '\t' | SOFT_HYPHEN) {
            continue;
        }
        let end = i + c.len_utf8();
        if c == SOFT_HYPHEN {
            let word = &line[start..i];
            let hyphen = if cells(word) + 1 == builder.left { "-" } else { "" };
            builder.push_word(&format!("{word}{hyphen}"));
        } else {
            builder.push_word(&line[start..end]);
        }
        start = end;
    }
    builder.push_word(&line[start..]);
    let LineBuilder { line, out, .. } = builder;
    out.push(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_as_powershell_does() {
        assert_eq!(wrap("ab cdef gh", 2, true), ["ab", " c", "de", "f ", "gh"]);
        assert_eq!(wrap("ab-cdef-gh-ijkl mnop/qrst", 8, true), ["ab-cdef-", "gh-ijkl ", "mnop/qrs", "t"]);
        assert_eq!(cells("日本x"), 5);
        assert_eq!(cells("\x1b[31mred\x1b[0m"), 3);
        assert_eq!(plain("\x1b[31mred\x1b[0m"), "red");
    }
}
