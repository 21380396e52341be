//! Rows of a table: the width of each column, then cells cut, padded or broken to it.

use super::cells::{self, ELLIPSIS};
use super::format_data::{Alignment, TableColumn};
use super::style;

/// Cells between two columns.
const SEPARATOR: usize = 1;
/// Narrower screens show no table at all.
const NARROWEST_SCREEN: usize = 5;

/// A table ready to be written. A column of width 0 is hidden.
pub struct TableWriter {
    widths: Vec<usize>,
    alignments: Vec<Alignment>,
    /// The last column that is not hidden.
    last: usize,
    at_words: bool,
}

impl TableWriter {
    /// `hint` has the widths that the contents need; without it the columns' own widths count.
    /// `None` if nothing can be shown on such a screen.
    pub fn new(
        columns: &[TableColumn],
        hint: Option<&[usize]>,
        screen: usize,
        at_words: bool,
    ) -> Option<TableWriter> {
        if screen < NARROWEST_SCREEN || columns.is_empty() {
            return None;
        }
        let wanted: Vec<usize> = match hint {
            Some(widths) => widths.to_vec(),
            None => columns.iter().map(|c| c.width).collect(),
        };
        let widths = fit(&wanted, screen);
        let last = widths.iter().rposition(|&w| w > 0)?;
        Some(TableWriter {
            widths,
            alignments: columns.iter().map(|c| c.alignment).collect(),
            last,
            at_words,
        })
    }

    /// A table of equal columns, as `Format-Wide` writes it.
    pub fn wide(columns: usize, screen: usize, at_words: bool) -> Option<TableWriter> {
        if screen < NARROWEST_SCREEN {
            return None;
        }
        let widths = fit(&vec![0; columns], screen);
        let last = widths.iter().rposition(|&w| w > 0)?;
        Some(TableWriter { widths, alignments: vec![Alignment::Left; columns], last, at_words })
    }

    /// The lines above the rows: labels, broken where they are too long, and dashes.
    pub fn header(&self, columns: &[TableColumn], colors: bool, mut write: impl FnMut(&str)) {
        let labels: Vec<&str> = columns.iter().map(|c| &*c.label).collect();
        for line in self.broken_row(&labels, if colors { Some(style::ACCENT) } else { None }) {
            write(&line);
        }
        let mut line = String::new();
        for (k, label) in labels.iter().enumerate() {
            let width = self.widths[k];
            if width == 0 {
                continue;
            }
            let dashes = match cells::cells(label) {
                0 => width,
                n => n.min(width),
            };
            if k > 0 {
                line.push(' ');
            }
            if colors {
                line.push_str(style::ACCENT);
            }
            self.push_cell(&mut line, &"-".repeat(dashes), k);
            if colors {
                line.push_str(style::RESET);
            }
        }
        write(&line);
    }

    /// A row on one line, appended to `line`.
    pub fn row(&self, row: &[String], line: &mut String) {
        let mut first = true;
        for (k, &width) in self.widths.iter().enumerate() {
            if width == 0 {
                continue;
            }
            if !first {
                line.push(' ');
            }
            first = false;
            self.push_cell(line, row.get(k).map_or("", String::as_str), k);
        }
    }

    /// The last column of all is not padded on its right, and neither is what stands before hidden ones.
    fn pads(&self, k: usize) -> bool {
        k + 1 < self.widths.len()
    }

    fn push_cell(&self, line: &mut String, value: &str, k: usize) {
        let (width, alignment) = (self.widths[k], self.alignments[k]);
        let pad_right = self.pads(k);
        let bytes = value.as_bytes();
        if bytes.len() <= width && bytes.iter().all(|&b| (0x20..0x7f).contains(&b)) {
            return pad(line, value, width - bytes.len(), alignment, pad_right);
        }
        let cut = match value.find(['\r', '\n']) {
            Some(at) => format!("{}{ELLIPSIS}", &value[..at]),
            None => value.to_owned(),
        };
        let used = cells::cells(&cut);
        if used <= width {
            return pad(line, &cut, width - used, alignment, pad_right);
        }
        let text = truncate(&cut, width, alignment);
        let missing = width.saturating_sub(cells::cells(&text));
        match alignment {
            Alignment::Right => {
                line.extend(std::iter::repeat_n(' ', missing.min(1)));
                line.push_str(&text);
            }
            _ => {
                line.push_str(&text);
                if pad_right {
                    line.extend(std::iter::repeat_n(' ', missing.min(1)));
                }
            }
        }
    }

    /// A row whose cells are broken into several lines.
    pub fn broken_row(&self, row: &[&str], style: Option<&str>) -> Vec<String> {
        let broken: Vec<Vec<String>> = self
            .widths
            .iter()
            .enumerate()
            .map(
                |(k, &width)| {
                    if width == 0 { vec![] } else { self.broken_cell(row.get(k).copied().unwrap_or(""), k) }
                },
            )
            .collect();
        let count = broken.iter().map(Vec::len).max().unwrap_or(0);
        (0..count).map(|i| self.assemble(&broken, i, style)).collect()
    }

    fn broken_cell(&self, value: &str, k: usize) -> Vec<String> {
        let width = self.widths[k];
        let mut lines = cells::wrap(value, width, self.at_words);
        for line in &mut lines {
            let missing = width.saturating_sub(cells::cells(line));
            if missing > 0 {
                let text = std::mem::take(line);
                pad(line, &text, missing, self.alignments[k], k < self.last);
            }
        }
        lines
    }

    fn assemble(&self, broken: &[Vec<String>], i: usize, style: Option<&str>) -> String {
        let mut line = String::new();
        for (k, lines) in broken.iter().enumerate() {
            if self.widths[k] == 0 {
                continue;
            }
            let text = lines.get(i).map(|t| {
                if k == self.last && k > 0 && style.is_none() { t.trim_end_matches(' ') } else { t }
            });
            if k == self.last && k > 0 && style.is_none() && text.is_none_or(str::is_empty) {
                continue;
            }
            line.push_str(style.unwrap_or(""));
            if k > 0 {
                line.push(' ');
            }
            match text {
                Some(text) => line.push_str(text),
                None => line.extend(std::iter::repeat_n(' ', self.widths[k])),
            }
            if style.is_some() {
                line.push_str(style::RESET);
            }
        }
        if i > 0 && style.is_none() {
            line.truncate(line.trim_end_matches(' ').len());
        }
        line
    }
}

fn pad(line: &mut String, text: &str, missing: usize, alignment: Alignment, pad_right: bool) {
    let (left, right) = match alignment {
        Alignment::Left => (0, missing),
        Alignment::Right => (missing, 0),
        Alignment::Center => (missing / 2, missing - missing / 2),
    };
    line.extend(std::iter::repeat_n(' ', left));
    line.push_str(text);
    if pad_right {
        line.extend(std::iter::repeat_n(' ', right));
    }
}

/// Cuts a text to a width; an ellipsis stands where there is room for one.
fn truncate(text: &str, width: usize, alignment: Alignment) -> String {
    let room = width.saturating_sub(1);
    let mut out = String::new();
    if alignment == Alignment::Right {
        if room > 0 {
            out.push(ELLIPSIS);
        }
        let plain = cells::plain(text);
        out.push_str(&plain[cells::tail(&plain, if room > 0 { room } else { width })..]);
        return out;
    }
    out.push_str(&text[..cells::head(text, if room > 0 { room } else { width })]);
    if room > 0 {
        out.push(ELLIPSIS);
    }
    if out.contains('\x1b') && !out.ends_with(style::RESET) {
        out.push_str(style::RESET);
    }
    out
}

/// Gives each column its width: wanted widths are kept, columns without one share what is left, and
/// columns that do not fit are cut or hidden from the right.
fn fit(wanted: &[usize], screen: usize) -> Vec<usize> {
    let count = wanted.len();
    let separators = SEPARATOR * (count - 1);
    let mut widths = wanted.to_vec();
    if wanted.contains(&0) {
        widths.iter_mut().filter(|w| **w == 0).for_each(|w| *w = 1);
        let used: usize = widths.iter().sum::<usize>() + separators;
        if used <= screen {
            share(&mut widths, wanted, screen - used);
            return widths;
        }
    }
    loop {
        let visible = widths.iter().filter(|w| **w > 0).count();
        let used = widths.iter().sum::<usize>() + SEPARATOR * visible.saturating_sub(1);
        let Some(excess) = used.checked_sub(screen).filter(|e| *e > 0) else { return widths };
        let Some(last) = widths.iter().rposition(|w| *w > 0) else { return widths };
        widths[last] = widths[last].saturating_sub(excess);
    }
}

fn share(widths: &mut [usize], wanted: &[usize], room: usize) {
    let free: Vec<usize> = (0..widths.len()).filter(|&k| wanted[k] == 0).collect();
    let (each, rest) = (room / free.len(), room % free.len());
    for (i, &k) in free.iter().enumerate() {
        widths[k] += each + usize::from(i < rest);
    }
}

/// How many columns of a width a screen holds.
pub fn columns_that_fit(width: usize, screen: usize) -> usize {
    if width == 0 || screen < 1 || width >= screen {
        return 1;
    }
    let mut columns = 1;
    while width * (columns + 1) + columns < screen {
        columns += 1;
    }
    columns
}
