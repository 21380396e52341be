//! `System.DateTime`: ticks since the year 1 and a kind, in eight bytes as .NET has it.

use super::time_span::{
    TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MICROSECOND, TICKS_PER_MILLISECOND, TICKS_PER_MINUTE,
    TICKS_PER_SECOND, TimeSpan,
};
use super::{DotNetError, DotNetResult};

const DAYS_TO_1899: i64 = 693_593;
const DAYS_TO_1601: i64 = 584_388;
const DAYS_TO_1970: i64 = 719_162;
const DAYS_TO_10000: i64 = 3_652_059;
const MILLIS_PER_DAY: i64 = 86_400_000;
const MAX_TICKS: i64 = DAYS_TO_10000 * TICKS_PER_DAY - 1;
const FILE_TIME_OFFSET: i64 = DAYS_TO_1601 * TICKS_PER_DAY;
pub(super) const UNIX_EPOCH_TICKS: i64 = DAYS_TO_1970 * TICKS_PER_DAY;
const UNREPRESENTABLE: &str = "The added or subtracted value results in an un-representable DateTime.";
pub(super) const BAD_DATE: &str = "Year, Month, and Day parameters describe an un-representable DateTime.";
pub(super) const BAD_TIME: &str =
    "Hour, Minute, and Second parameters describe an un-representable DateTime.";
const BAD_OLE_DATE: &str = "Not a legal OleAut date.";
const BAD_YEAR: &str = "Year must be between 1 and 9999.";

/// Whether a time says of itself that it is UTC, local, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum DateTimeKind {
    #[default]
    Unspecified,
    Utc,
    Local,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayOfWeek {
    Sunday,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
}

impl DayOfWeek {
    pub fn name(self) -> &'static str {
        super::culture::DAY_NAMES[self as usize]
    }
}

/// The offset of local time from UTC; the shell's local zone has one fixed offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct ZoneOffset(pub TimeSpan);

impl ZoneOffset {
    pub const UTC: ZoneOffset = ZoneOffset(TimeSpan::ZERO);

    pub fn from_minutes(minutes: i32) -> ZoneOffset {
        ZoneOffset(TimeSpan::from_ticks(i64::from(minutes) * TICKS_PER_MINUTE))
    }
}

/// An instant of the Gregorian calendar from `0001-01-01` to `9999-12-31`.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateTime {
    data: u64,
}

const KIND_SHIFT: u32 = 62;
const TICKS_MASK: u64 = (1 << KIND_SHIFT) - 1;

/// Equality, order and hash look at the ticks alone, as in .NET.
impl PartialEq for DateTime {
    fn eq(&self, other: &DateTime) -> bool {
        self.ticks() == other.ticks()
    }
}

impl Eq for DateTime {}

impl PartialOrd for DateTime {
    fn partial_cmp(&self, other: &DateTime) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for DateTime {
    fn cmp(&self, other: &DateTime) -> std::cmp::Ordering {
        self.ticks().cmp(&other.ticks())
    }
}

impl std::hash::Hash for DateTime {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.ticks().hash(state);
    }
}

impl DateTime {
    pub const MIN: DateTime = DateTime { data: 0 };
    pub const MAX: DateTime = DateTime { data: MAX_TICKS as u64 };
    pub const UNIX_EPOCH: DateTime = DateTime { data: UNIX_EPOCH_TICKS as u64 | 1 << KIND_SHIFT };

    pub fn from_ticks(ticks: i64, kind: DateTimeKind) -> DotNetResult<DateTime> {
        DateTime::checked(ticks, kind).ok_or_else(|| {
            DotNetError::out_of_range(
                "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.",
                "ticks",
            )
        })
    }

    pub(super) fn checked(ticks: i64, kind: DateTimeKind) -> Option<DateTime> {
        (0..=MAX_TICKS)
            .contains(&ticks)
            .then_some(DateTime { data: ticks as u64 | (kind as u64) << KIND_SHIFT })
    }

    pub fn from_date(year: i32, month: i32, day: i32) -> DotNetResult<DateTime> {
        DateTime::new([year, month, day, 0, 0, 0, 0], DateTimeKind::Unspecified)
    }

    /// `new DateTime(year, month, day, hour, minute, second, millisecond, kind)`.
    pub fn new(parts: [i32; 7], kind: DateTimeKind) -> DotNetResult<DateTime> {
        let [year, month, day, hour, minute, second, millisecond] = parts;
        let days = days_of_date(year, month, day).ok_or_else(|| DotNetError::out_of_range_bare(BAD_DATE))?;
        let time =
            ticks_of_time(hour, minute, second).ok_or_else(|| DotNetError::out_of_range_bare(BAD_TIME))?;
        if !(0..1000).contains(&millisecond) {
            return Err(DotNetError::out_of_range(
                "Valid values are between 0 and 999, inclusive.",
                "millisecond",
            ));
        }
        let ticks = days * TICKS_PER_DAY + time + i64::from(millisecond) * TICKS_PER_MILLISECOND;
        DateTime::from_ticks(ticks, kind)
    }

    pub fn ticks(self) -> i64 {
        (self.data & TICKS_MASK) as i64
    }

    pub fn kind(self) -> DateTimeKind {
        match self.data >> KIND_SHIFT {
            0 => DateTimeKind::Unspecified,
            1 => DateTimeKind::Utc,
            _ => DateTimeKind::Local,
        }
    }

    pub fn with_kind(self, kind: DateTimeKind) -> DateTime {
        DateTime { data: self.data & TICKS_MASK | (kind as u64) << KIND_SHIFT }
    }

    /// Year, month and day.
    pub fn ymd(self) -> (i32, i32, i32) {
        date_of_days(self.ticks() / TICKS_PER_DAY)
    }

    pub fn year(self) -> i32 {
        self.ymd().0
    }

    pub fn month(self) -> i32 {
        self.ymd().1
    }

    pub fn day(self) -> i32 {
        self.ymd().2
    }

    pub fn hour(self) -> i32 {
        (self.ticks() / TICKS_PER_HOUR % 24) as i32
    }

    pub fn minute(self) -> i32 {
        (self.ticks() / TICKS_PER_MINUTE % 60) as i32
    }

    pub fn second(self) -> i32 {
        (self.ticks() / TICKS_PER_SECOND % 60) as i32
    }

    pub fn millisecond(self) -> i32 {
        (self.ticks() / TICKS_PER_MILLISECOND % 1000) as i32
    }

    pub fn microsecond(self) -> i32 {
        (self.ticks() / TICKS_PER_MICROSECOND % 1000) as i32
    }

    pub fn nanosecond(self) -> i32 {
        (self.ticks() % TICKS_PER_MICROSECOND) as i32 * 100
    }

    pub fn day_of_week(self) -> DayOfWeek {
        use DayOfWeek::*;
        [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
            [(self.ticks() / TICKS_PER_DAY % 7) as usize]
    }

    pub fn day_of_year(self) -> i32 {
        let days = self.ticks() / TICKS_PER_DAY;
        (days - days_before_year(self.year())) as i32 + 1
    }

    /// Midnight of the day, with the same kind.
    pub fn date(self) -> DateTime {
        let ticks = self.ticks() - self.ticks() % TICKS_PER_DAY;
        DateTime { data: ticks as u64 | self.data & !TICKS_MASK }
    }

    pub fn time_of_day(self) -> TimeSpan {
        TimeSpan::from_ticks(self.ticks() % TICKS_PER_DAY)
    }

    pub fn hash_code(self) -> i32 {
        let ticks = self.ticks();
        ticks as i32 ^ (ticks >> 32) as i32
    }
}

/// Arithmetic. The kind is kept.
impl DateTime {
    fn moved(self, ticks: Option<i64>, param: &'static str) -> DotNetResult<DateTime> {
        ticks
            .and_then(|t| DateTime::checked(t, self.kind()))
            .ok_or_else(|| DotNetError::out_of_range(UNREPRESENTABLE, param))
    }

    pub fn add_ticks(self, ticks: i64) -> DotNetResult<DateTime> {
        self.moved(self.ticks().checked_add(ticks), "value")
    }

    /// `DateTime + TimeSpan`.
    pub fn add(self, span: TimeSpan) -> DotNetResult<DateTime> {
        self.moved(self.ticks().checked_add(span.ticks()), "t")
    }

    /// `DateTime - TimeSpan`.
    pub fn subtract(self, span: TimeSpan) -> DotNetResult<DateTime> {
        self.moved(self.ticks().checked_sub(span.ticks()), "t")
    }

    /// `DateTime - DateTime`.
    pub fn since(self, other: DateTime) -> TimeSpan {
        TimeSpan::from_ticks(self.ticks() - other.ticks())
    }

    fn add_units(self, value: f64, ticks_per_unit: i64) -> DotNetResult<DateTime> {
        if value.abs() > (MAX_TICKS / ticks_per_unit) as f64 {
            return Err(DotNetError::out_of_range("Value to add was out of range.", "value"));
        }
        let whole = value.trunc();
        let ticks = whole as i64 * ticks_per_unit + ((value - whole) * ticks_per_unit as f64) as i64;
        self.add_ticks(ticks)
    }

    pub fn add_days(self, value: f64) -> DotNetResult<DateTime> {
        self.add_units(value, TICKS_PER_DAY)
    }

    pub fn add_hours(self, value: f64) -> DotNetResult<DateTime> {
        self.add_units(value, TICKS_PER_HOUR)
    }

    pub fn add_minutes(self, value: f64) -> DotNetResult<DateTime> {
        self.add_units(value, TICKS_PER_MINUTE)
    }

    pub fn add_seconds(self, value: f64) -> DotNetResult<DateTime> {
        self.add_units(value, TICKS_PER_SECOND)
    }

    pub fn add_milliseconds(self, value: f64) -> DotNetResult<DateTime> {
        self.add_units(value, TICKS_PER_MILLISECOND)
    }

    pub fn add_microseconds(self, value: f64) -> DotNetResult<DateTime> {
        self.add_units(value, TICKS_PER_MICROSECOND)
    }

    pub fn add_months(self, months: i32) -> DotNetResult<DateTime> {
        if !(-120_000..=120_000).contains(&months) {
            return Err(DotNetError::out_of_range("Months value must be between +/-120000.", "months"));
        }
        self.shift_months(months).ok_or_else(|| DotNetError::out_of_range(UNREPRESENTABLE, "months"))
    }

    pub fn add_years(self, years: i32) -> DotNetResult<DateTime> {
        if !(-10_000..=10_000).contains(&years) {
            return Err(DotNetError::out_of_range("Years value must be between +/-10000.", "value"));
        }
        self.shift_months(years * 12).ok_or_else(|| DotNetError::out_of_range(UNREPRESENTABLE, "value"))
    }

    fn shift_months(self, months: i32) -> Option<DateTime> {
        let (year, month, day) = self.ymd();
        let index = year * 12 + month - 1 + months;
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) + 1);
        if !(1..=9999).contains(&year) {
            return None;
        }
        let days = days_of_date(year, month, day.min(month_length(year, month)))?;
        DateTime::checked(days * TICKS_PER_DAY + self.ticks() % TICKS_PER_DAY, self.kind())
    }
}

/// Conversions to other reckonings.
impl DateTime {
    /// The same instant as UTC. Unspecified times are taken for local.
    pub fn to_universal_time(self, zone: ZoneOffset) -> DateTime {
        if self.kind() == DateTimeKind::Utc {
            return self;
        }
        DateTime::clamped(self.ticks() - zone.0.ticks(), DateTimeKind::Utc)
    }

    /// The same instant in local time. Unspecified times are taken for UTC.
    pub fn to_local_time(self, zone: ZoneOffset) -> DateTime {
        if self.kind() == DateTimeKind::Local {
            return self;
        }
        DateTime::clamped(self.ticks() + zone.0.ticks(), DateTimeKind::Local)
    }

    pub(super) fn clamped(ticks: i64, kind: DateTimeKind) -> DateTime {
        DateTime { data: ticks.clamp(0, MAX_TICKS) as u64 | (kind as u64) << KIND_SHIFT }
    }

    pub fn to_oa_date(self) -> DotNetResult<f64> {
        let mut ticks = self.ticks();
        if ticks == 0 {
            return Ok(0.0);
        }
        let offset = DAYS_TO_1899 * TICKS_PER_DAY;
        if ticks < TICKS_PER_DAY {
            ticks += offset;
        }
        if ticks < (36_524 - 365) * TICKS_PER_DAY {
            return Err(DotNetError::overflow(BAD_OLE_DATE));
        }
        let mut millis = (ticks - offset) / TICKS_PER_MILLISECOND;
        if millis < 0 {
            let rest = millis % MILLIS_PER_DAY;
            if rest != 0 {
                millis -= (MILLIS_PER_DAY + rest) * 2;
            }
        }
        Ok(millis as f64 / MILLIS_PER_DAY as f64)
    }

    pub fn from_oa_date(value: f64) -> DotNetResult<DateTime> {
        let bad = || DotNetError::Argument { message: BAD_OLE_DATE.into(), param: None };
        if !(value < 2_958_466.0 && value > -657_435.0) {
            return Err(bad());
        }
        let mut millis = (value * MILLIS_PER_DAY as f64 + if value >= 0.0 { 0.5 } else { -0.5 }) as i64;
        if millis < 0 {
            millis -= millis % MILLIS_PER_DAY * 2;
        }
        millis += DAYS_TO_1899 * MILLIS_PER_DAY;
        DateTime::checked(millis * TICKS_PER_MILLISECOND, DateTimeKind::Unspecified).ok_or_else(bad)
    }

    pub fn to_file_time(self, zone: ZoneOffset) -> DotNetResult<i64> {
        let ticks = self.to_universal_time(zone).ticks() - FILE_TIME_OFFSET;
        if ticks < 0 {
            return Err(DotNetError::out_of_range_bare("Not a valid Win32 FileTime."));
        }
        Ok(ticks)
    }

    /// `DateTime.FromFileTimeUtc`.
    pub fn from_file_time_utc(file_time: i64) -> DotNetResult<DateTime> {
        (file_time >= 0)
            .then(|| file_time.checked_add(FILE_TIME_OFFSET))
            .flatten()
            .and_then(|t| DateTime::checked(t, DateTimeKind::Utc))
            .ok_or_else(|| DotNetError::out_of_range("Not a valid Win32 FileTime.", "fileTime"))
    }

    /// `ToBinary`: a local time is stored as its UTC ticks.
    pub fn to_binary(self, zone: ZoneOffset) -> i64 {
        if self.kind() != DateTimeKind::Local {
            return self.data as i64;
        }
        let ticks = self.ticks() - zone.0.ticks();
        (ticks as u64 & TICKS_MASK | 1 << 63) as i64
    }

    pub fn from_binary(data: i64, zone: ZoneOffset) -> DotNetResult<DateTime> {
        let bad = || {
            DotNetError::argument(
                "The binary data must result in a DateTime with ticks between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.",
                "dateData",
            )
        };
        let bits = data as u64;
        let mut ticks = (bits & TICKS_MASK) as i64;
        if bits >> 63 == 0 {
            let kind = if bits >> KIND_SHIFT == 1 { DateTimeKind::Utc } else { DateTimeKind::Unspecified };
            return DateTime::checked(ticks, kind).ok_or_else(bad);
        }
        // Times before the year 1 in UTC wrap round to the top of the 62 bits.
        if ticks > (1 << KIND_SHIFT) - TICKS_PER_DAY {
            ticks -= 1 << KIND_SHIFT;
        }
        let ticks = ticks + zone.0.ticks();
        let ticks = if ticks < 0 { ticks + TICKS_PER_DAY } else { ticks };
        DateTime::checked(ticks, DateTimeKind::Local).ok_or_else(bad)
    }

    /// Seconds since 1970 of a UTC time.
    pub fn unix_seconds(self) -> i64 {
        (self.ticks() / TICKS_PER_SECOND) - UNIX_EPOCH_TICKS / TICKS_PER_SECOND
    }

    pub fn from_unix_nanoseconds(nanoseconds: i128) -> DateTime {
        let ticks = nanoseconds.div_euclid(100) + i128::from(UNIX_EPOCH_TICKS);
        DateTime::clamped(ticks.clamp(0, i128::from(MAX_TICKS)) as i64, DateTimeKind::Utc)
    }
}

/// `DateTime.IsLeapYear`.
pub fn is_leap_year(year: i32) -> DotNetResult<bool> {
    if !(1..=9999).contains(&year) {
        return Err(DotNetError::out_of_range(BAD_YEAR, "year"));
    }
    Ok(leap(year))
}

/// `DateTime.DaysInMonth`.
pub fn days_in_month(year: i32, month: i32) -> DotNetResult<i32> {
    if !(1..=12).contains(&month) {
        return Err(DotNetError::out_of_range_value("Month must be between one and twelve.", "month", month));
    }
    if !(1..=9999).contains(&year) {
        return Err(DotNetError::out_of_range(BAD_YEAR, "year"));
    }
    Ok(month_length(year, month))
}

fn leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The length of a month known to exist.
pub(super) fn month_length(year: i32, month: i32) -> i32 {
    match month {
        2 => 28 + i32::from(leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_before_year(year: i32) -> i64 {
    let y = i64::from(year) - 1;
    y * 365 + y / 4 - y / 100 + y / 400
}

const DAYS_BEFORE_MONTH: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/// Days since 0001-01-01; `None` if there is no such date.
pub(super) fn days_of_date(year: i32, month: i32, day: i32) -> Option<i64> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day < 1 || day > month_length(year, month)
    {
        return None;
    }
    let leap_day = i64::from(month > 2 && leap(year));
    Some(days_before_year(year) + DAYS_BEFORE_MONTH[month as usize - 1] + leap_day + i64::from(day) - 1)
}

pub(super) fn ticks_of_time(hour: i32, minute: i32, second: i32) -> Option<i64> {
    let valid = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second);
    valid.then(|| (i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second)) * TICKS_PER_SECOND)
}

fn date_of_days(days: i64) -> (i32, i32, i32) {
    // Counted in years that begin in March, so that the leap day comes last.
    let shifted = days + 306;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as i32, day as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_goes_there_and_back() {
        for days in 0..DAYS_TO_10000 {
            let (y, m, d) = date_of_days(days);
            assert_eq!(days_of_date(y, m, d), Some(days));
        }
    }

    #[test]
    fn months_end_where_they_end() {
        let date = DateTime::from_date(2013, 1, 31).unwrap();
        assert_eq!(date.add_months(1).unwrap().ymd(), (2013, 2, 28));
        assert_eq!(date.add_years(-1).unwrap().ymd(), (2012, 1, 31));
        assert_eq!(date.day_of_week(), DayOfWeek::Thursday);
        assert_eq!(DateTime::from_date(2020, 1, 1).unwrap().hash_code(), -2_085_908_915);
    }
}
