//! `System.DateTimeOffset`: a clock's reading with its distance from UTC.

use super::date_time::{DateTime, DateTimeKind, UNIX_EPOCH_TICKS, ZoneOffset};
use super::time_span::{TICKS_PER_HOUR, TICKS_PER_MILLISECOND, TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan};
use super::{DotNetError, DotNetResult};

/// A local reading and its offset in whole minutes; it compares by the instant.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateTimeOffset {
    utc: DateTime,
    minutes: i16,
}

impl PartialEq for DateTimeOffset {
    fn eq(&self, other: &DateTimeOffset) -> bool {
        self.utc == other.utc
    }
}

impl Eq for DateTimeOffset {}

impl PartialOrd for DateTimeOffset {
    fn partial_cmp(&self, other: &DateTimeOffset) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTimeOffset {
    fn cmp(&self, other: &DateTimeOffset) -> std::cmp::Ordering {
        self.utc.cmp(&other.utc)
    }
}

impl std::hash::Hash for DateTimeOffset {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.utc.hash(state);
    }
}

impl DateTimeOffset {
    /// `new DateTimeOffset(dateTime, offset)`.
    pub fn new(clock: DateTime, offset: TimeSpan) -> DotNetResult<DateTimeOffset> {
        let minutes = whole_minutes(offset)?;
        if clock.kind() == DateTimeKind::Utc && minutes != 0 {
            return Err(DotNetError::argument(
                "The UTC Offset for Utc DateTime instances must be 0.",
                "offset",
            ));
        }
        let utc = DateTime::checked(clock.ticks() - offset.ticks(), DateTimeKind::Unspecified).ok_or_else(
            || {
                DotNetError::out_of_range(
                    "The UTC time represented when the offset is applied must be between year 0 and 10,000.",
                    "offset",
                )
            },
        )?;
        Ok(DateTimeOffset { utc, minutes })
    }

    /// `new DateTimeOffset(dateTime)`: a UTC time has no offset, any other the local zone's.
    pub fn from_date_time(clock: DateTime, zone: ZoneOffset) -> DotNetResult<DateTimeOffset> {
        let offset = if clock.kind() == DateTimeKind::Utc { TimeSpan::ZERO } else { zone.0 };
        DateTimeOffset::new(clock, offset)
    }

    /// The reading of the clock, of unspecified kind.
    pub fn date_time(self) -> DateTime {
        DateTime::clamped(self.utc.ticks() + self.offset().ticks(), DateTimeKind::Unspecified)
    }

    pub fn utc_date_time(self) -> DateTime {
        self.utc.with_kind(DateTimeKind::Utc)
    }

    pub fn local_date_time(self, zone: ZoneOffset) -> DateTime {
        self.utc_date_time().to_local_time(zone)
    }

    pub fn offset(self) -> TimeSpan {
        TimeSpan::from_ticks(i64::from(self.minutes) * TICKS_PER_MINUTE)
    }

    pub fn to_offset(self, offset: TimeSpan) -> DotNetResult<DateTimeOffset> {
        let minutes = whole_minutes(offset)?;
        Ok(DateTimeOffset { utc: self.utc, minutes })
    }

    /// Applies a change of the clock's reading; the offset stays.
    pub fn map_clock(
        self,
        change: impl FnOnce(DateTime) -> DotNetResult<DateTime>,
    ) -> DotNetResult<DateTimeOffset> {
        DateTimeOffset::new(change(self.date_time())?, self.offset())
    }

    pub fn add(self, span: TimeSpan) -> DotNetResult<DateTimeOffset> {
        self.map_clock(|c| c.add(span))
    }

    pub fn subtract(self, span: TimeSpan) -> DotNetResult<DateTimeOffset> {
        self.map_clock(|c| c.subtract(span))
    }

    pub fn since(self, other: DateTimeOffset) -> TimeSpan {
        self.utc.since(other.utc)
    }

    pub fn to_unix_time_seconds(self) -> i64 {
        self.utc.unix_seconds()
    }

    pub fn to_unix_time_milliseconds(self) -> i64 {
        self.utc.ticks() / TICKS_PER_MILLISECOND - UNIX_EPOCH_TICKS / TICKS_PER_MILLISECOND
    }

    pub fn from_unix_time_seconds(seconds: i64) -> DotNetResult<DateTimeOffset> {
        from_unix(seconds, TICKS_PER_SECOND, "seconds")
    }

    pub fn from_unix_time_milliseconds(milliseconds: i64) -> DotNetResult<DateTimeOffset> {
        from_unix(milliseconds, TICKS_PER_MILLISECOND, "milliseconds")
    }

    pub fn equals_exact(self, other: DateTimeOffset) -> bool {
        self == other && self.minutes == other.minutes
    }

    pub fn hash_code(self) -> i32 {
        self.utc.hash_code()
    }
}

fn from_unix(value: i64, unit: i64, param: &'static str) -> DotNetResult<DateTimeOffset> {
    let (low, high) = (-UNIX_EPOCH_TICKS / unit, (DateTime::MAX.ticks() - UNIX_EPOCH_TICKS) / unit);
    if !(low..=high).contains(&value) {
        let message = format!("Valid values are between {low} and {high}, inclusive.");
        return Err(DotNetError::out_of_range_value(message, param, value));
    }
    let utc = DateTime::from_ticks(value * unit + UNIX_EPOCH_TICKS, DateTimeKind::Unspecified)?;
    Ok(DateTimeOffset { utc, minutes: 0 })
}

fn whole_minutes(offset: TimeSpan) -> DotNetResult<i16> {
    if offset.ticks() % TICKS_PER_MINUTE != 0 {
        return Err(DotNetError::argument("Offset must be specified in whole minutes.", "offset"));
    }
    if offset.ticks().unsigned_abs() > 14 * TICKS_PER_HOUR as u64 {
        return Err(DotNetError::out_of_range("Offset must be within plus or minus 14 hours.", "offset"));
    }
    Ok((offset.ticks() / TICKS_PER_MINUTE) as i16)
}
