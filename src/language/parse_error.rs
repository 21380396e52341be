//! What the parser has to say about a broken script.

use crate::text::Extent;

#[derive(Debug, Clone, PartialEq)]
pub struct ParseError {
    /// PowerShell's error id, for instance `MissingEndCurlyBrace`.
    pub id: &'static str,
    pub message: String,
    pub extent: Extent,
    /// More input could still make the text whole: the prompt asks for another line.
    pub incomplete: bool,
}
