//! Dates and times from strings.

use crate::dotnet::{
    Culture, DateContext, DateTime, DateTimeKind, DateTimeStyles, DotNetError, TimeSpan, ZoneOffset,
};
use crate::object::Runtime;

/// `DateTime.Parse` in the invariant culture, as casts read dates.
pub(super) fn parse_date_time(rt: &mut dyn Runtime, text: &str) -> Result<DateTime, DotNetError> {
    let host = rt.host();
    let now = host.now_utc();
    let zone = ZoneOffset::from_minutes(host.utc_offset_minutes(now));
    let today = DateTime::from_ticks(now, DateTimeKind::Utc)?.to_local_time(zone).date();
    let context = DateContext { culture: Culture::Invariant, styles: DateTimeStyles::NONE, today, zone };
    crate::dotnet::parse_date_time(text, context)
}

/// `TimeSpan.Parse`.
pub(super) fn parse_time_span(text: &str) -> Result<TimeSpan, DotNetError> {
    crate::dotnet::parse_time_span(text)
}
