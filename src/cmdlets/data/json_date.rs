//! Dates in JSON: `2020-01-02T03:04:05Z` and `/Date(1577836800000)/`.

use super::json_reader::DateKind;
use crate::dotnet::{DateTime, DateTimeKind, DateTimeOffset, TimeSpan, ZoneOffset};
use crate::object::Value;
use crate::types;

/// The date that a text stands for, if it looks like one.
pub fn parse(text: &str, wanted: DateKind, zone: ZoneOffset) -> Option<Value> {
    let (clock, offset) = if text.starts_with('/') { milliseconds(text)? } else { iso(text)? };
    let shifted = |minutes: i64| clock.add_ticks(-minutes * 600_000_000).ok();
    let moment = match offset {
        None => clock,
        Some(0) if text.ends_with(['Z', 'z']) || text.starts_with('/') && !text.contains(['+']) => {
            clock.with_kind(DateTimeKind::Utc)
        }
        Some(minutes) => shifted(minutes)?.with_kind(DateTimeKind::Utc).to_local_time(zone),
    };
    if wanted == DateKind::Offset {
        let offset = match offset {
            Some(minutes) => TimeSpan::from_ticks(minutes * 600_000_000),
            None => TimeSpan::from_ticks(moment.to_local_time(zone).ticks() - moment.ticks()),
        };
        let clock = clock.with_kind(DateTimeKind::Unspecified);
        return DateTimeOffset::new(clock, offset).ok().map(types::system::date_time_offset_value);
    }
    Some(Value::DateTime(match wanted {
        DateKind::Local => match moment.kind() {
            DateTimeKind::Utc => moment.to_local_time(zone),
            _ => moment.with_kind(DateTimeKind::Local),
        },
        DateKind::Utc => match moment.kind() {
            DateTimeKind::Unspecified => moment.with_kind(DateTimeKind::Utc),
            _ => moment.to_universal_time(zone),
        },
        _ => moment,
    }))
}

/// Digits of a fixed number.
fn digits(text: &str, from: usize, count: usize) -> Option<i32> {
    let part = text.get(from..from + count)?;
    part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok()).flatten()
}

/// Date, time and, where there is one, the offset in minutes.
fn iso(text: &str) -> Option<(DateTime, Option<i64>)> {
    let bytes = text.as_bytes();
    if !(19..=40).contains(&bytes.len()) || !text.is_ascii() || bytes[4] != b'-' || bytes[10] != b'T' {
        return None;
    }
    if bytes[7] != b'-' || bytes[13] != b':' || bytes[16] != b':' {
        return None;
    }
    let part = |from, count| digits(text, from, count);
    let (year, month, day) = (part(0, 4)?, part(5, 2)?, part(8, 2)?);
    let (hour, minute, second) = (part(11, 2)?, part(14, 2)?, part(17, 2)?);
    let whole_day = hour == 24 && minute == 0 && second == 0;
    if minute > 59 || second > 59 || (hour > 23 && !whole_day) {
        return None;
    }
    let mut at = 19;
    let mut ticks = 0i64;
    if bytes.get(at) == Some(&b'.') {
        let fraction: &str = &text[at + 1..];
        let count = fraction.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 || count > 7 {
            return None;
        }
        ticks = format!("{:0<7}", &fraction[..count]).parse().ok()?;
        at += 1 + count;
    }
    let offset = zone_offset(&text[at..])?;
    let midnight = DateTime::from_date(year, month, day).ok()?;
    let time = (i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second)) * 10_000_000 + ticks;
    Some((midnight.add(TimeSpan::from_ticks(time)).ok()?, offset))
}

/// Nothing, `Z`, or `+02:00`; `None` outside for anything else.
#[allow(clippy::option_option, reason = "no offset is an answer, too")]
fn zone_offset(text: &str) -> Option<Option<i64>> {
    match text {
        "" => return Some(None),
        "Z" | "z" => return Some(Some(0)),
        _ => {}
    }
    let sign = match text.as_bytes()[0] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let hours = i64::from(digits(text, 1, 2)?);
    let minutes = match text.len() {
        3 => 0,
        5 => i64::from(digits(text, 3, 2)?),
        6 if text.as_bytes()[3] == b':' => i64::from(digits(text, 4, 2)?),
        _ => return None,
    };
    Some(Some(sign * (hours * 60 + minutes)))
}

/// `/Date(1577836800000+0100)/`.
fn milliseconds(text: &str) -> Option<(DateTime, Option<i64>)> {
    let inner = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let sign_at = inner.get(1..).and_then(|t| t.find(['+', '-'])).map(|i| i + 1);
    let number: i64 = inner[..sign_at.unwrap_or(inner.len())].parse().ok()?;
    let ticks = number.checked_mul(10_000)?.checked_add(621_355_968_000_000_000)?;
    let utc = DateTime::from_ticks(ticks, DateTimeKind::Utc).ok()?;
    Some((utc, Some(0)))
}

/// The name of a date kind's enum.
pub fn kind_of(value: Option<&Value>) -> DateKind {
    match value {
        Some(Value::Enum(_, 1)) => DateKind::Local,
        Some(Value::Enum(_, 2)) => DateKind::Utc,
        Some(Value::Enum(_, 3)) => DateKind::Offset,
        Some(Value::Enum(_, 4)) => DateKind::String,
        _ => DateKind::Default,
    }
}
