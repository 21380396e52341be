//! Comments with a meaning: `#requires` and the mark of a signature.

use super::input::Input;

/// Notes a comment that starts at the input and ends at `end`.
pub(crate) fn note(i: Input<'_>, end: u32) {
    super::token_list::note_comment(i, i.cx.extent(i.at, end));
    let text = i.slice(i.at, end);
    let bytes = text.as_bytes();
    if bytes.len() > 8 && bytes[1] | 0x20 == b'r' && bytes[1..9].eq_ignore_ascii_case(b"requires") {
        i.cx.shared.requires.borrow_mut().insert(i.cx.place(i.at), i.cx.place(end));
    } else if bytes.len() > 20 && is_signature_begin(text) && i.cx.shared.signature_at.get().is_none() {
        i.cx.shared.signature_at.set(Some(i.cx.place(i.at)));
    }
}

fn is_signature_begin(text: &str) -> bool {
    text.trim_end() == "# SIG # Begin signature block"
}
