//! `System.DateTimeOffset`.

use super::culture::culture_of;
use crate::dotnet::{
    DateTime, DateTimeKind, DateTimeOffset, TimeSpan, ZoneOffset, format_date_time_offset,
    parse_date_time_offset, parse_date_time_offset_exact,
};
use crate::object::{
    Native, Result, TypeId, TypeRecord, Value, constructor, method, property, static_method, static_property,
};
use crate::types::support::{Arguments, net_equals, set_reference, unemulated, zone};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[&DATE_TIME_OFFSET];

pub(in crate::types) static DATE_TIME_OFFSET: TypeRecord = TypeRecord::structure("System.DateTimeOffset")
    .interfaces(&["System.IComparable", "System.IFormattable", "System.IComparable[System.DateTimeOffset]", "System.IEquatable[System.DateTimeOffset]"])
    .constructors(&[
        constructor("System.DateTimeOffset new(long ticks, timespan offset)", |_, _, a| Ok(wrap(DateTimeOffset::new(DateTime::from_ticks(a.long(0), DateTimeKind::Unspecified)?, a.time_span(1))?))),
        constructor("System.DateTimeOffset new(datetime dateTime)", |rt, _, a| Ok(wrap(DateTimeOffset::from_date_time(a.date_time(0), zone(rt))?))),
        constructor("System.DateTimeOffset new(datetime dateTime, timespan offset)", |_, _, a| Ok(wrap(DateTimeOffset::new(a.date_time(0), a.time_span(1))?))),
        constructor("System.DateTimeOffset new(System.DateOnly date, System.TimeOnly time, timespan offset)", unemulated),
        constructor("System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, timespan offset)", |_, _, a| {
            let n = |i: usize| a.int(i);
            let ms = if a.len() > 7 { n(6) } else { 0 };
            let clock = DateTime::new([n(0), n(1), n(2), n(3), n(4), n(5), ms], DateTimeKind::Unspecified)?;
            Ok(wrap(DateTimeOffset::new(clock, a.time_span(a.len() - 1))?))
        }),
        constructor("System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)", |_, _, a| {
            let n = |i: usize| a.int(i);
            let ms = if a.len() > 7 { n(6) } else { 0 };
            let clock = DateTime::new([n(0), n(1), n(2), n(3), n(4), n(5), ms], DateTimeKind::Unspecified)?;
            Ok(wrap(DateTimeOffset::new(clock, a.time_span(a.len() - 1))?))
        }),
        constructor("System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar, timespan offset)", unemulated),
        constructor("System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, timespan offset)", unemulated),
        constructor("System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar, timespan offset)", unemulated),
    ])
    .methods(&[
        method("System.DateTimeOffset ToOffset(timespan offset)", |_, this, a| Ok(wrap(of(this).to_offset(a.time_span(0))?))),
        method("System.DateTimeOffset Add(timespan timeSpan)", |_, this, a| Ok(wrap(of(this).add(a.time_span(0))?))),
        method("System.DateTimeOffset AddDays(double days)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_days(a.double(0)))?))),
        method("System.DateTimeOffset AddHours(double hours)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_hours(a.double(0)))?))),
        method("System.DateTimeOffset AddMilliseconds(double milliseconds)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_milliseconds(a.double(0)))?))),
        method("System.DateTimeOffset AddMicroseconds(double microseconds)", unemulated),
        method("System.DateTimeOffset AddMinutes(double minutes)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_minutes(a.double(0)))?))),
        method("System.DateTimeOffset AddMonths(int months)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_months(a.int(0)))?))),
        method("System.DateTimeOffset AddSeconds(double seconds)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_seconds(a.double(0)))?))),
        method("System.DateTimeOffset AddTicks(long ticks)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_ticks(a.long(0)))?))),
        method("System.DateTimeOffset AddYears(int years)", |_, this, a| Ok(wrap(of(this).map_clock(|c| c.add_years(a.int(0)))?))),
        static_method("int Compare(System.DateTimeOffset first, System.DateTimeOffset second)", |_, _, a| Ok(Value::Int(of(&a.value(0)).cmp(&of(&a.value(1))) as i32))),
        method("int CompareTo(System.DateTimeOffset other)", |_, this, a| Ok(Value::Int(of(this).cmp(&of(&a.value(0))) as i32))),
        method("bool Equals(System.Object obj)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool Equals(System.DateTimeOffset other)", |rt, this, a| Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))),
        method("bool EqualsExact(System.DateTimeOffset other)", |_, this, a| Ok(Value::Bool(of(this).equals_exact(of(&a.value(0)))))),
        static_method("bool Equals(System.DateTimeOffset first, System.DateTimeOffset second)", |_, _, a| Ok(Value::Bool(of(&a.value(0)) == of(&a.value(1))))),
        static_method("System.DateTimeOffset FromFileTime(long fileTime)", unemulated),
        static_method("System.DateTimeOffset FromUnixTimeSeconds(long seconds)", |_, _, a| Ok(wrap(DateTimeOffset::from_unix_time_seconds(a.long(0))?))),
        static_method("System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)", |_, _, a| Ok(wrap(DateTimeOffset::from_unix_time_milliseconds(a.long(0))?))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(of(this).hash_code()))),
        static_method("System.DateTimeOffset Parse(string input)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            Ok(wrap(parse_date_time_offset(a.text(0), context)?))
        }),
        static_method("System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            Ok(wrap(parse_date_time_offset(a.text(0), context)?))
        }),
        static_method("System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            Ok(wrap(parse_date_time_offset(a.text(0), context)?))
        }),
        static_method("System.DateTimeOffset Parse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider = null, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            Ok(wrap(parse_date_time_offset(a.text(0), context)?))
        }),
        static_method("System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)", |rt, _, a| {
            let (context, formats) = (super::date_time::context(rt, a, 2), super::date_time::formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(wrap(parse_date_time_offset_exact(a.text(0), &formats, context)?))
        }),
        static_method("System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", |rt, _, a| {
            let (context, formats) = (super::date_time::context(rt, a, 2), super::date_time::formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(wrap(parse_date_time_offset_exact(a.text(0), &formats, context)?))
        }),
        static_method("System.DateTimeOffset ParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)", |rt, _, a| {
            let (context, formats) = (super::date_time::context(rt, a, 2), super::date_time::formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(wrap(parse_date_time_offset_exact(a.text(0), &formats, context)?))
        }),
        static_method("System.DateTimeOffset ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles)", |rt, _, a| {
            let (context, formats) = (super::date_time::context(rt, a, 2), super::date_time::formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(wrap(parse_date_time_offset_exact(a.text(0), &formats, context)?))
        }),
        static_method("System.DateTimeOffset ParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)", |rt, _, a| {
            let (context, formats) = (super::date_time::context(rt, a, 2), super::date_time::formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(wrap(parse_date_time_offset_exact(a.text(0), &formats, context)?))
        }),
        static_method("System.DateTimeOffset op_Addition(System.DateTimeOffset dateTimeOffset, timespan timeSpan)", |_, _, a| {
            Ok(wrap(of(&a.value(0)).add(a.time_span(1))?))
        }),
        static_method("System.DateTimeOffset op_Subtraction(System.DateTimeOffset dateTimeOffset, timespan timeSpan)", |_, _, a| {
            Ok(wrap(of(&a.value(0)).subtract(a.time_span(1))?))
        }),
        static_method("timespan op_Subtraction(System.DateTimeOffset left, System.DateTimeOffset right)", |_, _, a| {
            Ok(Value::TimeSpan(of(&a.value(0)).since(of(&a.value(1)))))
        }),
        method("timespan Subtract(System.DateTimeOffset value)", |_, this, a| Ok(Value::TimeSpan(of(this).since(of(&a.value(0)))))),
        method("System.DateTimeOffset Subtract(timespan value)", |_, this, a| Ok(wrap(of(this).subtract(a.time_span(0))?))),
        method("long ToFileTime()", |rt, this, _| Ok(Value::Long(of(this).utc_date_time().to_file_time(zone(rt))?))),
        method("long ToUnixTimeSeconds()", |_, this, _| Ok(Value::Long(of(this).to_unix_time_seconds()))),
        method("long ToUnixTimeMilliseconds()", |_, this, _| Ok(Value::Long(of(this).to_unix_time_milliseconds()))),
        method("System.DateTimeOffset ToLocalTime()", |rt, this, _| Ok(wrap(of(this).to_offset(zone(rt).0)?))),
        method("string ToString()", |_, this, _| text(this, "", &Value::Null)),
        method("string ToString(string format)", |_, this, a| text(this, a.text(0), &Value::Null)),
        method("string ToString(System.IFormatProvider formatProvider)", |_, this, a| text(this, "", &a.value(0))),
        method("string ToString(string format, System.IFormatProvider formatProvider)", |_, this, a| text(this, a.text(0), &a.value(1))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)", unemulated),
        method("System.DateTimeOffset ToUniversalTime()", |_, this, _| Ok(wrap(of(this).to_offset(TimeSpan::ZERO)?))),
        static_method("bool TryParse(string input, [ref] System.DateTimeOffset result)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            let parsed = parse_date_time_offset(a.text(0), context);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, wrap(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] input, [ref] System.DateTimeOffset result)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            let parsed = parse_date_time_offset(a.text(0), context);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, wrap(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParse(string input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            let parsed = parse_date_time_offset(a.text(0), context);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, wrap(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            let parsed = parse_date_time_offset(a.text(0), context);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, wrap(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", unemulated),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", unemulated),
        static_method("bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", unemulated),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.DateTimeStyles styles, [ref] System.DateTimeOffset result)", unemulated),
        method("void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time, [ref] timespan offset)", unemulated),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] System.DateTimeOffset result)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            let parsed = parse_date_time_offset(a.text(0), context);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, wrap(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
        static_method("System.DateTimeOffset Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            Ok(wrap(parse_date_time_offset(a.text(0), context)?))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] System.DateTimeOffset result)", |rt, _, a| {
            let context = super::date_time::context(rt, a, 1);
            let parsed = parse_date_time_offset(a.text(0), context);
            let ok = parsed.is_ok();
            if let Some(reference) = a.last() {
                set_reference(reference, wrap(parsed.unwrap_or_default()));
            }
            Ok(Value::Bool(ok))
        }),
    ])
    .properties(&[
        static_property("UtcNow", "System.DateTimeOffset", |rt, _| {
            let now = super::date_time::utc_now(rt);
            Ok(wrap(DateTimeOffset::from_date_time(now, ZoneOffset::UTC)?))
        }),
        property("DateTime", "datetime", |_, this| Ok(Value::DateTime(of(this).date_time()))),
        property("UtcDateTime", "datetime", |_, this| Ok(Value::DateTime(of(this).utc_date_time()))),
        property("LocalDateTime", "datetime", |rt, this| Ok(Value::DateTime(of(this).local_date_time(zone(rt))))),
        property("Date", "datetime", |_, this| Ok(Value::DateTime(of(this).date_time().date()))),
        property("Day", "int", |_, this| Ok(Value::Int(of(this).date_time().day()))),
        property("DayOfWeek", "System.DayOfWeek", |_, this| Ok(Value::Enum(TypeId::named("System.DayOfWeek"), of(this).date_time().day_of_week() as i64))),
        property("DayOfYear", "int", |_, this| Ok(Value::Int(of(this).date_time().day_of_year()))),
        property("Hour", "int", |_, this| Ok(Value::Int(of(this).date_time().hour()))),
        property("Millisecond", "int", |_, this| Ok(Value::Int(of(this).date_time().millisecond()))),
        property("Microsecond", "int", |_, this| Ok(Value::Int(of(this).date_time().microsecond()))),
        property("Nanosecond", "int", |_, this| Ok(Value::Int(of(this).date_time().nanosecond()))),
        property("Minute", "int", |_, this| Ok(Value::Int(of(this).date_time().minute()))),
        property("Month", "int", |_, this| Ok(Value::Int(of(this).date_time().month()))),
        property("Offset", "timespan", |_, this| Ok(Value::TimeSpan(of(this).offset()))),
        property("TotalOffsetMinutes", "int", |_, this| Ok(Value::Int(of(this).offset().total_minutes() as i32))),
        property("Second", "int", |_, this| Ok(Value::Int(of(this).date_time().second()))),
        property("Ticks", "long", |_, this| Ok(Value::Long(of(this).date_time().ticks()))),
        property("UtcTicks", "long", |_, this| Ok(Value::Long(of(this).utc_date_time().ticks()))),
        property("TimeOfDay", "timespan", |_, this| Ok(Value::TimeSpan(of(this).date_time().time_of_day()))),
        property("Year", "int", |_, this| Ok(Value::Int(of(this).date_time().year()))),
        static_property("Now", "System.DateTimeOffset", |rt, _| {
            let now = super::date_time::now(rt);
            Ok(wrap(DateTimeOffset::from_date_time(now, zone(rt))?))
        }),
        static_property("MinValue", "System.DateTimeOffset", |_, _| Ok(wrap(DateTimeOffset::new(DateTime::MIN, TimeSpan::ZERO)?))).field(),
        static_property("MaxValue", "System.DateTimeOffset", |_, _| Ok(wrap(DateTimeOffset::new(DateTime::MAX, TimeSpan::ZERO)?))).field(),
        static_property("UnixEpoch", "System.DateTimeOffset", |_, _| Ok(wrap(DateTimeOffset::from_unix_time_seconds(0)?))).field(),
    ]);

/// A boxed `DateTimeOffset`.
pub struct Offset(pub DateTimeOffset);

impl Native for Offset {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.DateTimeOffset")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.0.hash_code() as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Offset>().is_some_and(|o| o.0 == self.0)
    }
}

pub fn wrap(value: DateTimeOffset) -> Value {
    Value::object(Offset(value))
}

fn of(this: &Value) -> DateTimeOffset {
    this.native::<Offset>().map_or_else(DateTimeOffset::default, |o| o.0)
}

fn text(this: &Value, format: &str, provider: &Value) -> Result<Value> {
    Ok(Value::from(format_date_time_offset(of(this), format, culture_of(provider))?))
}
