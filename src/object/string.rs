//! .NET strings: UTF-16 to the user, UTF-8 inside.

use compact_str::CompactString;
use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

struct Inner {
    /// Every character is ASCII, so that UTF-16 positions are byte positions.
    ascii: bool,
    /// Up to 24 bytes stand in place; most strings of scripts are that short.
    text: CompactString,
}

/// A shared string. An unpaired surrogate 0xD800+k is held as the character U+10F800+k.
/// Appending to a string that nobody else holds costs only what is appended.
#[derive(Clone)]
pub struct PsString(Rc<Inner>);

impl PsString {
    pub fn new(text: String) -> PsString {
        PsString::of(CompactString::from(text))
    }

    fn of(text: CompactString) -> PsString {
        PsString(Rc::new(Inner { ascii: text.is_ascii(), text }))
    }

    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    pub fn is_ascii(&self) -> bool {
        self.0.ascii
    }

    /// Length in UTF-16 code units.
    pub fn len16(&self) -> usize {
        if self.0.ascii { self.0.text.len() } else { crate::text::utf16_len(&self.0.text) }
    }

    /// The code unit at a UTF-16 position.
    pub fn unit_at(&self, index: usize) -> Option<u16> {
        if self.0.ascii {
            self.0.text.as_bytes().get(index).map(|&b| u16::from(b))
        } else {
            crate::text::utf16_unit_at(&self.0.text, index)
        }
    }

    pub fn ptr_eq(&self, other: &PsString) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// Appends, in place if this is the only holder.
    pub fn push_str(&mut self, more: &str) {
        match Rc::get_mut(&mut self.0) {
            Some(inner) => {
                inner.ascii = inner.ascii && more.is_ascii();
                inner.text.push_str(more);
            }
            None => {
                let mut text = CompactString::with_capacity(self.0.text.len() + more.len());
                text.push_str(&self.0.text);
                text.push_str(more);
                *self = PsString::of(text);
            }
        }
    }
}

impl Deref for PsString {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0.text
    }
}
impl AsRef<str> for PsString {
    fn as_ref(&self) -> &str {
        &self.0.text
    }
}
impl Borrow<str> for PsString {
    fn borrow(&self) -> &str {
        &self.0.text
    }
}
impl From<&str> for PsString {
    fn from(text: &str) -> PsString {
        PsString::of(CompactString::from(text))
    }
}
impl From<String> for PsString {
    fn from(text: String) -> PsString {
        PsString::new(text)
    }
}
impl From<&String> for PsString {
    fn from(text: &String) -> PsString {
        PsString::from(text.as_str())
    }
}
impl From<Rc<str>> for PsString {
    fn from(text: Rc<str>) -> PsString {
        PsString::from(&*text)
    }
}
impl From<&Rc<str>> for PsString {
    fn from(text: &Rc<str>) -> PsString {
        PsString::from(&**text)
    }
}
impl From<char> for PsString {
    fn from(c: char) -> PsString {
        PsString::from(&*c.encode_utf8(&mut [0; 4]))
    }
}
impl From<std::borrow::Cow<'_, str>> for PsString {
    fn from(text: std::borrow::Cow<'_, str>) -> PsString {
        PsString::of(CompactString::from(text))
    }
}
impl PartialEq for PsString {
    fn eq(&self, other: &PsString) -> bool {
        self.ptr_eq(other) || self.0.text == other.0.text
    }
}
impl Eq for PsString {}
impl fmt::Display for PsString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text)
    }
}
impl fmt::Debug for PsString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0.text, f)
    }
}
impl Default for PsString {
    fn default() -> PsString {
        PsString::new(String::new())
    }
}
