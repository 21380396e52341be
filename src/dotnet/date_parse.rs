//! `DateTime.Parse` and `DateTimeOffset.Parse` for en-US and the invariant culture, which read alike.

use super::culture::{DAY_NAMES, MONTH_NAMES, abbreviated};
use super::date_time::{DateTime, DateTimeKind, ZoneOffset, days_of_date, month_length, ticks_of_time};
use super::time_span::{TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, TimeSpan};
use super::{Culture, DateTimeOffset, DotNetError, DotNetResult};
use crate::text::byte_to_utf16;

/// `System.Globalization.DateTimeStyles`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct DateTimeStyles(pub u32);

impl DateTimeStyles {
    pub const NONE: DateTimeStyles = DateTimeStyles(0);
    pub const ALLOW_LEADING_WHITE: DateTimeStyles = DateTimeStyles(1);
    pub const ALLOW_TRAILING_WHITE: DateTimeStyles = DateTimeStyles(2);
    pub const ALLOW_INNER_WHITE: DateTimeStyles = DateTimeStyles(4);
    pub const ALLOW_WHITE_SPACES: DateTimeStyles = DateTimeStyles(7);
    pub const NO_CURRENT_DATE_DEFAULT: DateTimeStyles = DateTimeStyles(8);
    pub const ADJUST_TO_UNIVERSAL: DateTimeStyles = DateTimeStyles(16);
    pub const ASSUME_LOCAL: DateTimeStyles = DateTimeStyles(32);
    pub const ASSUME_UNIVERSAL: DateTimeStyles = DateTimeStyles(64);
    pub const ROUNDTRIP_KIND: DateTimeStyles = DateTimeStyles(128);

    pub fn has(self, other: DateTimeStyles) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a date's text is read against: the styles, today's date and the local zone.
#[derive(Clone, Copy, Debug)]
pub struct DateContext {
    pub culture: Culture,
    pub styles: DateTimeStyles,
    pub today: DateTime,
    pub zone: ZoneOffset,
}

/// `DateTime.Parse`.
pub fn parse_date_time(text: &str, context: DateContext) -> DotNetResult<DateTime> {
    let mut scan = Scan::default();
    scan.read(text, context.culture)?;
    scan.finish(text, context)?.to_date_time(text, context)
}

/// `DateTimeOffset.Parse`.
pub fn parse_date_time_offset(text: &str, context: DateContext) -> DotNetResult<DateTimeOffset> {
    let mut scan = Scan::default();
    scan.read(text, context.culture)?;
    scan.finish(text, context)?.to_date_time_offset(text, context)
}

/// A clock's reading and what was said of its zone.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reading {
    pub ticks: i64,
    pub offset: Option<TimeSpan>,
    /// The zone was given as `Z` or `GMT`.
    pub utc_name: bool,
}

impl Reading {
    pub fn to_date_time(self, text: &str, context: DateContext) -> DotNetResult<DateTime> {
        let DateContext { styles, zone, .. } = context;
        let adjust = styles.has(DateTimeStyles::ADJUST_TO_UNIVERSAL);
        let roundtrip = styles.has(DateTimeStyles::ROUNDTRIP_KIND);
        let (offset, to_utc) = match self.offset {
            Some(offset) => (offset, adjust || roundtrip && self.utc_name),
            None if styles.has(DateTimeStyles::ASSUME_UNIVERSAL) => (TimeSpan::ZERO, adjust),
            None if styles.has(DateTimeStyles::ASSUME_LOCAL) => (zone.0, adjust),
            None => {
                return DateTime::from_ticks(self.ticks, DateTimeKind::Unspecified)
                    .map_err(|_| out_of_calendar(text));
            }
        };
        let utc = self.ticks - offset.ticks();
        // The year 1 east of Greenwich begins in no year at all; .NET keeps the time of day.
        let utc = if utc < 0 && utc > -TICKS_PER_DAY { utc + TICKS_PER_DAY } else { utc };
        let utc = DateTime::from_ticks(utc, DateTimeKind::Utc).map_err(|_| {
            DotNetError::format(format!("The DateTime represented by the string '{text}' is out of range."))
        })?;
        Ok(if to_utc { utc } else { utc.to_local_time(zone) })
    }

    pub fn to_date_time_offset(self, text: &str, context: DateContext) -> DotNetResult<DateTimeOffset> {
        let assumed = if context.styles.has(DateTimeStyles::ASSUME_UNIVERSAL) {
            TimeSpan::ZERO
        } else {
            context.zone.0
        };
        let clock =
            DateTime::from_ticks(self.ticks, DateTimeKind::Unspecified).map_err(|_| out_of_calendar(text))?;
        let value = DateTimeOffset::new(clock, self.offset.unwrap_or(assumed)).map_err(|_| {
            DotNetError::format(format!(
                "The UTC representation of the date '{text}' falls outside the year range 1-9999."
            ))
        })?;
        if context.styles.has(DateTimeStyles::ADJUST_TO_UNIVERSAL) {
            return value.to_offset(TimeSpan::ZERO);
        }
        Ok(value)
    }
}

pub(super) fn not_recognized(text: &str) -> DotNetError {
    DotNetError::format(format!("String '{text}' was not recognized as a valid DateTime."))
}

pub(super) fn out_of_calendar(text: &str) -> DotNetError {
    DotNetError::format(format!(
        "The DateTime represented by the string '{text}' is not supported in calendar 'System.Globalization.GregorianCalendar'."
    ))
}

pub(super) fn wrong_weekday(text: &str) -> DotNetError {
    DotNetError::format(format!(
        "String '{text}' was not recognized as a valid DateTime because the day of week was incorrect."
    ))
}

pub(super) fn offset_too_large(text: &str) -> DotNetError {
    DotNetError::format(format!(
        "The time zone offset of string '{text}' must be within plus or minus 14 hours."
    ))
}

/// A year of two digits lies between 1950 and 2049.
pub(super) fn full_year(year: i32) -> i32 {
    match year {
        0..=49 => 2000 + year,
        50..=99 => 1900 + year,
        _ => year,
    }
}

/// The place of a name in a table, spelt out or abbreviated.
pub(super) fn name_index(names: &'static [&'static str], word: &str) -> Option<usize> {
    names.iter().position(|n| n.eq_ignore_ascii_case(word) || abbreviated(n).eq_ignore_ascii_case(word))
}

#[derive(Clone, Copy)]
struct Number {
    value: i32,
    digits: usize,
}

impl Number {
    fn is_year(self) -> bool {
        self.digits >= 3
    }

    fn year(self) -> i32 {
        if self.is_year() { self.value } else { full_year(self.value) }
    }
}

#[derive(Clone, Copy, Default)]
struct Time {
    hour: i32,
    minute: i32,
    second: i32,
    fraction: i64,
    two_digits: bool,
    empty_fraction: bool,
    only_hour: bool,
}

/// What has been read so far.
#[derive(Default)]
struct Scan {
    numbers: Vec<Number>,
    month: Option<i32>,
    month_first: bool,
    weekday: Option<usize>,
    time: Option<Time>,
    afternoon: Option<bool>,
    offset: Option<TimeSpan>,
    utc_name: bool,
    /// A `T` stood between date and time.
    iso: bool,
    /// Something followed the date, so that no more of it may come.
    date_closed: bool,
    /// A separator that wants a number behind it.
    dangling: bool,
}

impl Scan {
    fn read(&mut self, text: &str, culture: Culture) -> DotNetResult<()> {
        let bad = || not_recognized(text);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            match c {
                '0'..='9' => at = self.number(text, at).ok_or_else(bad)??,
                c if c.is_alphabetic() && !"年月日".contains(c) => at = self.word(text, at, culture)?,
                '+' | '-' if self.expects_offset() => at = self.offset(text, at)?,
                '/' | '-' => {
                    if self.dangling || self.numbers.is_empty() && self.month.is_none() || self.date_closed {
                        return Err(bad());
                    }
                    self.dangling = true;
                    at += 1;
                }
                '#' if at == 0 || at + 1 == text.len() => at += 1,
                ',' | '.' | '年' | '月' | '日' => at += c.len_utf8(),
                c if c.is_whitespace() => at += c.len_utf8(),
                '\0' if text[at..].bytes().all(|b| b == 0) => break,
                _ => return Err(bad()),
            }
        }
        if self.dangling { Err(bad()) } else { Ok(()) }
    }

    fn expects_offset(&self) -> bool {
        self.offset.is_none()
            && (self.time.is_some()
                || self.numbers.len() == 3
                || self.month.is_some() && self.numbers.len() == 2)
    }

    /// Reads a number: a time's hour if a colon or AM/PM follows, else a part of the date.
    /// `None` means the text is no date.
    fn number(&mut self, text: &str, at: usize) -> Option<DotNetResult<usize>> {
        let (number, end) = digits(text, at)?;
        let behind = skip_white(text, end);
        let rest = &text[behind..];
        if rest.starts_with(':') {
            if self.time.is_some() || number.digits > 2 || self.dangling {
                return None;
            }
            return self.clock(text, number, behind + 1).map(Ok);
        }
        let word_end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        if self.time.is_none()
            && number.digits <= 2
            && !self.dangling
            && meridiem(&rest[..word_end]).is_some()
        {
            let time = Time { hour: number.value, only_hour: true, ..Time::default() };
            self.set_time(time);
            return Some(Ok(end));
        }
        if self.date_closed || self.numbers.len() >= 3 || number.value > 9999 {
            return None;
        }
        self.numbers.push(number);
        self.dangling = false;
        Some(Ok(end))
    }

    fn set_time(&mut self, time: Time) {
        self.date_closed = !self.numbers.is_empty() || self.month.is_some();
        self.time = Some(time);
    }

    /// `minute[:second[.fraction]]` after the hour.
    fn clock(&mut self, text: &str, hour: Number, at: usize) -> Option<usize> {
        let (minute, mut end) = digits(text, skip_white(text, at))?;
        let mut time = Time { hour: hour.value, minute: minute.value, ..Time::default() };
        time.two_digits = hour.digits == 2 && minute.digits == 2;
        if minute.digits > 2 {
            return None;
        }
        let colon = skip_white(text, end);
        if text[colon..].starts_with(':') {
            let (second, after) = digits(text, skip_white(text, colon + 1))?;
            if second.digits > 2 {
                return None;
            }
            time.second = second.value;
            time.two_digits &= second.digits == 2;
            end = after;
            if text[end..].starts_with(['.', ',']) {
                let length = text[end + 1..].bytes().take_while(u8::is_ascii_digit).count();
                time.fraction = fraction_ticks(&text[end + 1..end + 1 + length]);
                time.empty_fraction = length == 0;
                end += 1 + length;
            }
        }
        if text[skip_white(text, end)..].starts_with(':') {
            return None;
        }
        self.set_time(time);
        Some(end)
    }

    fn word(&mut self, text: &str, at: usize, culture: Culture) -> DotNetResult<usize> {
        let rest = &text[at..];
        let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let word = &rest[..length];
        let bad = || not_recognized(text);
        let unknown = || {
            let index = byte_to_utf16(text, at);
            DotNetError::format(format!(
                "The string '{text}' was not recognized as a valid DateTime. There is an unknown word starting at index '{index}'."
            ))
        };
        if let Some(month) = name_index(&MONTH_NAMES, word) {
            if self.month.is_some() || self.date_closed {
                return Err(bad());
            }
            self.month = Some(month as i32 + 1);
            self.month_first = self.numbers.is_empty();
            self.dangling = false;
        } else if let Some(day) = name_index(&DAY_NAMES, word) {
            if self.weekday.is_some() {
                return Err(bad());
            }
            self.weekday = Some(day);
        } else if let Some(afternoon) = meridiem(word) {
            if self.afternoon.is_some() {
                return Err(bad());
            }
            self.afternoon = Some(afternoon);
        } else if word.eq_ignore_ascii_case("Z") || word.eq_ignore_ascii_case("GMT") {
            if self.offset.is_some() {
                return Err(bad());
            }
            self.offset = Some(TimeSpan::ZERO);
            self.utc_name = true;
        } else if word.eq_ignore_ascii_case("T") && !self.iso && !self.numbers.is_empty() {
            if self.numbers.len() != 3 || !self.numbers[0].is_year() || self.time.is_some() {
                return Err(bad());
            }
            self.iso = true;
        } else if !(culture == Culture::EnUs && word.eq_ignore_ascii_case("A")
            || word.eq_ignore_ascii_case("AD"))
        {
            return Err(unknown());
        }
        Ok(at + length)
    }

    /// `+2`, `+02`, `+0200`, `+02:00`
    fn offset(&mut self, text: &str, at: usize) -> DotNetResult<usize> {
        let negative = text[at..].starts_with('-');
        let (offset, end) = read_offset(text, at + 1, negative).ok_or_else(|| not_recognized(text))?;
        self.offset = Some(offset);
        if offset.ticks().unsigned_abs() > 14 * TICKS_PER_HOUR as u64 {
            return Err(offset_too_large(text));
        }
        Ok(end)
    }

    fn finish(self, text: &str, context: DateContext) -> DotNetResult<Reading> {
        let bad = || not_recognized(text);
        let date = self.date(context).ok_or_else(bad)?;
        let days = match date {
            Some((year, month, day)) => days_of_date(year, month, day).ok_or_else(bad)?,
            None if self.time.is_none() => return Err(bad()),
            None if context.styles.has(DateTimeStyles::NO_CURRENT_DATE_DEFAULT) => 0,
            None => context.today.ticks() / TICKS_PER_DAY,
        };
        let mut time = self.time.unwrap_or_default();
        if self.iso
            && (self.time.is_none()
                || !time.two_digits
                || time.empty_fraction
                || time.only_hour
                || self.afternoon.is_some())
        {
            return Err(bad());
        }
        time.hour = match self.afternoon {
            Some(false) if time.hour > 12 => return Err(bad()),
            Some(true) if time.hour > 23 => return Err(bad()),
            Some(false) if time.hour == 12 => 0,
            Some(true) if time.hour < 12 => time.hour + 12,
            _ => time.hour,
        };
        let clock =
            ticks_of_time(time.hour, time.minute, time.second).ok_or_else(|| out_of_calendar(text))?;
        if self.weekday.is_some_and(|w| w as i64 != (days + 1) % 7) {
            return Err(wrong_weekday(text));
        }
        let ticks = days * TICKS_PER_DAY + clock + time.fraction;
        Ok(Reading { ticks, offset: self.offset, utc_name: self.utc_name })
    }

    /// The date's parts; `None` if they make no date, `Some(None)` if none were given.
    fn date(&self, context: DateContext) -> Option<Option<(i32, i32, i32)>> {
        let this_year = context.today.year();
        let parts = match (self.month, self.numbers.as_slice()) {
            (None, []) => return Some(None),
            (None, [a, b]) if a.is_year() && b.is_year() => return None,
            (None, [year, month]) if year.is_year() => (year.value, month.value, 1),
            (None, [month, year]) if year.is_year() => (year.value, month.value, 1),
            (None, [_, _]) if self.time.is_some() => return None,
            (None, [month, day]) => (this_year, month.value, day.value),
            (None, [year, month, day]) if year.is_year() => (year.value, month.value, day.value),
            (None, [month, day, year]) if !day.is_year() => (year.year(), month.value, day.value),
            (Some(month), [year]) if year.is_year() => (year.value, month, 1),
            // The invariant culture writes the year before the month.
            (Some(month), [year]) if context.culture == Culture::Invariant && !self.month_first => {
                (year.year(), month, 1)
            }
            (Some(month), [day]) => (this_year, month, day.value),
            (Some(month), [a, b]) => {
                let fits = |day: &Number, year: &Number| {
                    !day.is_year() && (1..=month_length(year.year(), month)).contains(&day.value)
                };
                let (day, year) = if fits(a, b) { (a, b) } else { (b, a) };
                (year.year(), month, day.value)
            }
            _ => return None,
        };
        Some(Some(parts))
    }
}

fn meridiem(word: &str) -> Option<bool> {
    if word.eq_ignore_ascii_case("am") {
        Some(false)
    } else if word.eq_ignore_ascii_case("pm") {
        Some(true)
    } else {
        None
    }
}

fn skip_white(text: &str, at: usize) -> usize {
    at + text[at..].len() - text[at..].trim_start().len()
}

fn digits(text: &str, at: usize) -> Option<(Number, usize)> {
    let count = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let value = match count {
        0 => return None,
        1..=9 => text[at..at + count].parse().ok()?,
        _ => i32::MAX,
    };
    Some((Number { value, digits: count }, at + count))
}

/// Ticks of a fraction of a second; an eighth digit rounds.
pub(super) fn fraction_ticks(digits: &str) -> i64 {
    let mut ticks =
        digits.bytes().chain(std::iter::repeat(b'0')).take(7).fold(0, |t, d| t * 10 + i64::from(d - b'0'));
    if digits.as_bytes().get(7).is_some_and(|&d| d >= b'5') {
        ticks += 1;
    }
    debug_assert!(ticks <= TICKS_PER_SECOND);
    ticks
}

/// Hours and perhaps minutes of an offset, after its sign.
pub(super) fn read_offset(text: &str, at: usize, negative: bool) -> Option<(TimeSpan, usize)> {
    let (number, mut end) = digits(text, at)?;
    let (hours, mut minutes) = match number.digits {
        1 | 2 => (number.value, 0),
        3 | 4 => (number.value / 100, number.value % 100),
        _ => return None,
    };
    if number.digits <= 2 && text[end..].starts_with(':') {
        let (more, after) = digits(text, end + 1)?;
        if more.digits > 2 {
            return None;
        }
        minutes = more.value;
        end = after;
    }
    if minutes > 59 {
        return None;
    }
    let ticks = i64::from(hours) * TICKS_PER_HOUR + i64::from(minutes) * TICKS_PER_MINUTE;
    Some((TimeSpan::from_ticks(if negative { -ticks } else { ticks }), end))
}
