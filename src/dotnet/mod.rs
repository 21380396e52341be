//! .NET primitives that know nothing of the shell: numbers, dates, GUIDs, versions and their texts,
//! composite formats, regular expressions, string comparison, encodings.

mod error;

pub use error::{DotNetError, DotNetResult};
