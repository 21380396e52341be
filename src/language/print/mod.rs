//! A tree as source text again, in one layout: four blanks a level, one statement a line, blanks around operators.
//!
//! The law it keeps: for a script without parse errors, the printed text parses to the same tree. What the parser
//! could not understand is printed as it was written. Comments are not part of the tree and are lost.

mod block;
mod expression;
mod statement;
mod word;

#[cfg(test)]
mod tests;

use super::ast::ScriptBlockAst;
use crate::text::{Extent, Source};

/// The source text of a script's tree.
pub fn print(script: &ScriptBlockAst) -> String {
    let mut printer = Printer { out: String::new(), indent: 0, after_words: false, source: &script.source };
    printer.script_body(script);
    printer.out
}

/// Writes text and knows how deep the current block is.
struct Printer<'a> {
    out: String,
    indent: usize,
    /// The last command ended with the words of `--%`.
    after_words: bool,
    source: &'a Source,
}

impl Printer<'_> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.indent {
            self.out.push_str("    ");
        }
    }

    /// Items with a separator between them.
    fn list<T>(&mut self, items: &[T], separator: &str, mut each: impl FnMut(&mut Self, &T)) {
        for (n, item) in items.iter().enumerate() {
            if n > 0 {
                self.text(separator);
            }
            each(self, item);
        }
    }

    fn as_written(&mut self, extent: Extent) {
        let text = self.source.text.get(extent.start as usize..extent.end as usize).unwrap_or_default();
        self.out.push_str(text);
    }
}
