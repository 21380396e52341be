//! .NET primitives that know nothing of the shell: numbers, dates, GUIDs, versions and their texts,
//! composite formats, regular expressions, string comparison, encodings.

mod case;
mod collation;
mod composite_format;
pub mod culture;
mod date_format;
mod date_parse;
mod date_parse_exact;
mod date_time;
mod date_time_offset;
mod encoding;
mod error;
mod guid;
mod number_buffer;
mod number_custom;
mod number_format;
mod number_parse;
mod random;
pub mod regex;
mod sort;
mod text_elements;
mod time_span;
mod time_span_format;
mod time_span_parse;
mod version;

#[cfg(test)]
mod golden_tests;

pub use case::{to_lower, to_lower_char, to_title_case, to_upper, to_upper_char};
pub use collation::{
    compare_culture, compare_ordinal, compare_ordinal_ignore_case, culture_prefix, ends_with, equals_culture,
    equals_ordinal_ignore_case, index_of, last_index_of, prefix_length, starts_with,
};
pub use composite_format::{FormatPiece, format_composite, parse_composite_format};
pub use culture::Culture;
pub use date_format::{format_date_time, format_date_time_offset};
pub use date_parse::{DateContext, DateTimeStyles, parse_date_time, parse_date_time_offset};
pub use date_parse_exact::{parse_date_time_exact, parse_date_time_offset_exact};
pub use date_time::{DateTime, DateTimeKind, DayOfWeek, ZoneOffset, days_in_month, is_leap_year};
pub use date_time_offset::DateTimeOffset;
pub use encoding::{Encoding, decode_script, from_base64, from_hex, to_base64, to_hex};
pub use error::{DotNetError, DotNetResult};
pub use guid::Guid;
pub use number_format::{
    Numeric, decimal_to_string, double_to_string, format_number, number_to_string, powershell_double,
    powershell_single, single_to_string,
};
pub use number_parse::{
    IntegerType, NumberStyles, convert_from_base, convert_to_base, parse_big_integer, parse_boolean,
    parse_decimal, parse_double, parse_i32, parse_integer, parse_single,
};
pub use random::SeededRandom;
pub use sort::introspective_sort;
pub use text_elements::text_element_starts;
pub use time_span::TimeSpan;
pub use time_span_format::format_time_span;
pub use time_span_parse::{parse_time_span, parse_time_span_exact};
pub use version::Version;
