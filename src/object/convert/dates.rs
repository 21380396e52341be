//! Dates and times from strings.

use crate::dotnet::{DateTime, DotNetError, TimeSpan};
use crate::object::Runtime;

/// `DateTime.Parse` in the invariant culture, as casts read dates.
pub(super) fn parse_date_time(rt: &mut dyn Runtime, text: &str) -> Result<DateTime, DotNetError> {
    let _ = rt;
    Err(DotNetError::format(format!("String '{text}' was not recognized as a valid DateTime.")))
}

/// `TimeSpan.Parse`.
pub(super) fn parse_time_span(text: &str) -> Result<TimeSpan, DotNetError> {
    Err(DotNetError::format(format!("String '{text}' was not recognized as a valid TimeSpan.")))
}
