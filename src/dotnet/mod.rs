//! .NET primitives that know nothing of the shell: numbers, dates, GUIDs, versions and their texts,
//! composite formats, regular expressions, string comparison, encodings.

mod culture;
mod date_time;
mod error;
mod time_span;

pub use date_time::*;
pub use error::{DotNetError, DotNetResult};
pub use time_span::*;
