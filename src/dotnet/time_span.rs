//! `System.TimeSpan`: a signed number of 100-nanosecond ticks.

use super::{DotNetError, DotNetResult};

pub const TICKS_PER_MICROSECOND: i64 = 10;
pub const TICKS_PER_MILLISECOND: i64 = 10_000;
pub const TICKS_PER_SECOND: i64 = 10_000_000;
pub const TICKS_PER_MINUTE: i64 = 60 * TICKS_PER_SECOND;
pub const TICKS_PER_HOUR: i64 = 60 * TICKS_PER_MINUTE;
pub const TICKS_PER_DAY: i64 = 24 * TICKS_PER_HOUR;

pub(super) const TOO_LONG: &str = "TimeSpan overflowed because the duration is too long.";

/// A time interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TimeSpan(i64);

impl TimeSpan {
    pub const ZERO: TimeSpan = TimeSpan(0);
    pub const MAX: TimeSpan = TimeSpan(i64::MAX);
    pub const MIN: TimeSpan = TimeSpan(i64::MIN);

    pub const fn from_ticks(ticks: i64) -> TimeSpan {
        TimeSpan(ticks)
    }

    pub const fn ticks(self) -> i64 {
        self.0
    }

    /// `new TimeSpan(days, hours, minutes, seconds, milliseconds, microseconds)`.
    pub fn new(
        days: i32,
        hours: i32,
        minutes: i32,
        seconds: i32,
        ms: i32,
        us: i32,
    ) -> DotNetResult<TimeSpan> {
        let total = i128::from(days) * i128::from(TICKS_PER_DAY)
            + i128::from(hours) * i128::from(TICKS_PER_HOUR)
            + i128::from(minutes) * i128::from(TICKS_PER_MINUTE)
            + i128::from(seconds) * i128::from(TICKS_PER_SECOND)
            + i128::from(ms) * i128::from(TICKS_PER_MILLISECOND)
            + i128::from(us) * i128::from(TICKS_PER_MICROSECOND);
        i64::try_from(total).map(TimeSpan).map_err(|_| DotNetError::out_of_range_bare(TOO_LONG))
    }

    pub fn from_days(value: f64) -> DotNetResult<TimeSpan> {
        interval(value, TICKS_PER_DAY)
    }

    pub fn from_hours(value: f64) -> DotNetResult<TimeSpan> {
        interval(value, TICKS_PER_HOUR)
    }

    pub fn from_minutes(value: f64) -> DotNetResult<TimeSpan> {
        interval(value, TICKS_PER_MINUTE)
    }

    pub fn from_seconds(value: f64) -> DotNetResult<TimeSpan> {
        interval(value, TICKS_PER_SECOND)
    }

    pub fn from_milliseconds(value: f64) -> DotNetResult<TimeSpan> {
        interval(value, TICKS_PER_MILLISECOND)
    }

    pub fn from_microseconds(value: f64) -> DotNetResult<TimeSpan> {
        interval(value, TICKS_PER_MICROSECOND)
    }

    pub fn days(self) -> i32 {
        (self.0 / TICKS_PER_DAY) as i32
    }

    pub fn hours(self) -> i32 {
        (self.0 / TICKS_PER_HOUR % 24) as i32
    }

    pub fn minutes(self) -> i32 {
        (self.0 / TICKS_PER_MINUTE % 60) as i32
    }

    pub fn seconds(self) -> i32 {
        (self.0 / TICKS_PER_SECOND % 60) as i32
    }

    pub fn milliseconds(self) -> i32 {
        (self.0 / TICKS_PER_MILLISECOND % 1000) as i32
    }

    pub fn microseconds(self) -> i32 {
        (self.0 / TICKS_PER_MICROSECOND % 1000) as i32
    }

    pub fn nanoseconds(self) -> i32 {
        (self.0 % TICKS_PER_MICROSECOND) as i32 * 100
    }

    pub fn total_days(self) -> f64 {
        self.0 as f64 / TICKS_PER_DAY as f64
    }

    pub fn total_hours(self) -> f64 {
        self.0 as f64 / TICKS_PER_HOUR as f64
    }

    pub fn total_minutes(self) -> f64 {
        self.0 as f64 / TICKS_PER_MINUTE as f64
    }

    pub fn total_seconds(self) -> f64 {
        self.0 as f64 / TICKS_PER_SECOND as f64
    }

    pub fn total_milliseconds(self) -> f64 {
        let value = self.0 as f64 / TICKS_PER_MILLISECOND as f64;
        value.clamp((i64::MIN / TICKS_PER_MILLISECOND) as f64, (i64::MAX / TICKS_PER_MILLISECOND) as f64)
    }

    pub fn total_microseconds(self) -> f64 {
        self.0 as f64 / TICKS_PER_MICROSECOND as f64
    }

    pub fn total_nanoseconds(self) -> f64 {
        self.0 as f64 * 100.0
    }

    pub fn add(self, other: TimeSpan) -> DotNetResult<TimeSpan> {
        self.0.checked_add(other.0).map(TimeSpan).ok_or_else(too_long)
    }

    pub fn subtract(self, other: TimeSpan) -> DotNetResult<TimeSpan> {
        self.0.checked_sub(other.0).map(TimeSpan).ok_or_else(too_long)
    }

    /// `TimeSpan.Negate()`.
    pub fn negate(self) -> DotNetResult<TimeSpan> {
        self.0.checked_neg().map(TimeSpan).ok_or_else(|| {
            DotNetError::overflow("Negating the minimum value of a twos complement number is invalid.")
        })
    }

    /// The minus sign before a `TimeSpan`; it words its overflow unlike [`TimeSpan::negate`].
    pub fn unary_negation(self) -> DotNetResult<TimeSpan> {
        self.0.checked_neg().map(TimeSpan).ok_or_else(too_long)
    }

    pub fn duration(self) -> DotNetResult<TimeSpan> {
        self.0.checked_abs().map(TimeSpan).ok_or_else(|| {
            DotNetError::overflow("The duration cannot be returned for TimeSpan.MinValue because the absolute value of TimeSpan.MinValue exceeds the value of TimeSpan.MaxValue.")
        })
    }

    pub fn multiply(self, factor: f64) -> DotNetResult<TimeSpan> {
        if factor.is_nan() {
            return Err(DotNetError::argument(NOT_A_NUMBER, "factor"));
        }
        from_double_ticks((self.0 as f64 * factor).round_ties_even())
    }

    pub fn divide(self, divisor: f64) -> DotNetResult<TimeSpan> {
        if divisor.is_nan() {
            return Err(DotNetError::argument(NOT_A_NUMBER, "divisor"));
        }
        from_double_ticks((self.0 as f64 / divisor).round_ties_even())
    }

    /// How many times the other interval goes into this one.
    pub fn ratio(self, other: TimeSpan) -> f64 {
        self.0 as f64 / other.0 as f64
    }

    pub fn hash_code(self) -> i32 {
        self.0 as i32 ^ (self.0 >> 32) as i32
    }
}

const NOT_A_NUMBER: &str = "TimeSpan does not accept floating point Not-a-Number values.";

fn too_long() -> DotNetError {
    DotNetError::overflow(TOO_LONG)
}

fn interval(value: f64, scale: i64) -> DotNetResult<TimeSpan> {
    if value.is_nan() {
        return Err(DotNetError::Argument { message: NOT_A_NUMBER.into(), param: None });
    }
    from_double_ticks(value * scale as f64)
}

fn from_double_ticks(ticks: f64) -> DotNetResult<TimeSpan> {
    if ticks.is_nan() || ticks > i64::MAX as f64 || ticks < i64::MIN as f64 {
        return Err(too_long());
    }
    Ok(TimeSpan(ticks as i64))
}
