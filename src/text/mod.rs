//! Text that knows nothing of the language: source texts with their positions, names that ignore
//! case, .NET strings and their UTF-16 positions, wildcard patterns, display width.

mod name;
mod source;
mod utf16;
mod wildcard;

pub use name::{Name, eq_ignore_case, fold_case, fold_char};
pub use source::{Extent, Source};
pub use utf16::{
    byte_to_utf16, char_to_half, char_units, compare_units, encodable, half_to_char, join_halves, to_units,
    unit_to_char, units_to_string, utf16_len, utf16_slice, utf16_to_byte, utf16_unit_at,
};
pub use wildcard::{WildcardPattern, WildcardPatternError};
