//! Names that compare without regard to case, interned once.

use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// An interned name: two spellings that differ in case only are the same `Name`.
/// Comparing and hashing cost one integer; the spelling kept is the first one seen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name(u32);

#[derive(Default)]
struct Interner {
    by_folded: FxHashMap<Rc<str>, u32>,
    spellings: Vec<Rc<str>>,
}

thread_local! {
    static NAMES: RefCell<Interner> = RefCell::default();
}

impl Name {
    pub fn new(text: &str) -> Name {
        with_folded(text, |folded| {
            NAMES.with_borrow_mut(|names| {
                if let Some(&id) = names.by_folded.get(folded) {
                    return Name(id);
                }
                let id = names.spellings.len() as u32;
                names.spellings.push(Rc::from(text));
                names.by_folded.insert(Rc::from(folded), id);
                Name(id)
            })
        })
    }

    /// The name if it was ever interned; look-ups by text that must not grow the table use this.
    pub fn existing(text: &str) -> Option<Name> {
        with_folded(text, |folded| NAMES.with_borrow(|names| names.by_folded.get(folded).map(|&id| Name(id))))
    }

    /// The spelling that was seen first.
    pub fn text(self) -> Rc<str> {
        NAMES.with_borrow(|names| names.spellings[self.0 as usize].clone())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// Hands on the text in lower case; a short ASCII name needs no memory for that.
fn with_folded<R>(text: &str, read: impl FnOnce(&str) -> R) -> R {
    let mut buffer = [0u8; 48];
    if let Some(lower) = buffer.get_mut(..text.len())
        && text.is_ascii()
    {
        lower.copy_from_slice(text.as_bytes());
        lower.make_ascii_lowercase();
        if let Ok(lower) = std::str::from_utf8(lower) {
            return read(lower);
        }
    }
    read(&fold_case(text))
}

/// Lower case by the invariant culture's simple mapping, borrowed when nothing changes.
pub fn fold_case(text: &str) -> std::borrow::Cow<'_, str> {
    if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        std::borrow::Cow::Borrowed(text)
    } else if text.is_ascii() {
        std::borrow::Cow::Owned(text.to_ascii_lowercase())
    } else {
        std::borrow::Cow::Owned(text.chars().map(fold_char).collect())
    }
}

/// One character to one character, as .NET's ordinal-ignore-case comparison does.
pub fn fold_char(c: char) -> char {
    let mut lower = c.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(l), None) => l,
        _ => c,
    }
}

/// Ordinal equality without regard to case.
pub fn eq_ignore_case(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b);
    }
    a.chars().map(fold_char).eq(b.chars().map(fold_char))
}
