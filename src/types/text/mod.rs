//! `System.Text` and regular expressions.

mod encoding;
mod regex;
mod regex_values;
mod string_builder;

pub use encoding::{EncodingValue, byte_array, wrap as encoding_value};
pub(super) use encoding::{bytes_of, of as encoding_of};
pub use regex_values::GroupValue;
pub(super) use regex_values::items_of;
pub use regex_values::wrap_match as match_value;
pub use string_builder::Builder;

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[encoding::RECORDS, regex::RECORDS, string_builder::RECORDS];
