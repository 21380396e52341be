//! Which characters are the same when case is ignored.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// The simple lower case, by which characters are compared.
pub(super) fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    if c == '\u{130}' {
        return 'i';
    }
    crate::text::fold_char(c)
}

/// All characters with the same lower case as a given one (itself among them), in order.
pub(super) fn equivalents(c: char) -> Vec<char> {
    if c.is_ascii_alphabetic() {
        let mut list = vec![c.to_ascii_uppercase(), c.to_ascii_lowercase()];
        match list[1] {
            'k' => list.push('\u{212A}'),
            'i' => list.push('\u{130}'),
            _ => {}
        }
        return list;
    }
    if c.is_ascii() {
        return vec![c];
    }
    table().get(&lower(c)).cloned().unwrap_or_else(|| vec![c])
}

/// Lower case to all characters that share it; built when the first character beyond ASCII is asked for.
fn table() -> &'static FxHashMap<char, Vec<char>> {
    static TABLE: OnceLock<FxHashMap<char, Vec<char>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table: FxHashMap<char, Vec<char>> = FxHashMap::default();
        for c in '\0'..'\u{1_0000}' {
            let folded = lower(c);
            if folded != c {
                table.entry(folded).or_insert_with(|| vec![folded]).push(c);
            }
        }
        for list in table.values_mut() {
            list.sort_unstable();
        }
        table
    })
}
