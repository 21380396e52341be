//! `System.DateTime`.

use super::culture::culture_of;
use crate::dotnet::{
    DateContext, DateTime, DateTimeKind, DateTimeStyles, DotNetResult, days_in_month, format_date_time,
    is_leap_year, parse_date_time, parse_date_time_exact,
};
use crate::object::{
    Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{Arguments, set_reference, unemulated, zone};

pub(super) static RECORDS: &[&TypeRecord] = &[&DATE_TIME];

pub(in crate::types) static DATE_TIME: TypeRecord = TypeRecord::structure("System.DateTime")
    .interfaces(&["System.IComparable", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable", "System.IConvertible", "System.IComparable[datetime]", "System.IEquatable[datetime]"])
    .constructors(&[
        constructor("datetime new(long ticks)", |_, _, a| {
            if (0..=DateTime::MAX.ticks()).contains(&a.long(0)) {
                return Ok(Value::DateTime(DateTime::from_ticks(a.long(0), kind(a))?));
            }
            throw(Thrown::out_of_range("Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "ticks"))
        }),
        constructor("datetime new(long ticks, System.DateTimeKind kind)", |_, _, a| {
            if (0..=DateTime::MAX.ticks()).contains(&a.long(0)) {
                return Ok(Value::DateTime(DateTime::from_ticks(a.long(0), kind(a))?));
            }
            throw(Thrown::out_of_range("Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "ticks"))
        }),
        constructor("datetime new(System.DateOnly date, System.TimeOnly time)", unemulated),
        constructor("datetime new(System.DateOnly date, System.TimeOnly time, System.DateTimeKind kind)", unemulated),
        constructor("datetime new(int year, int month, int day)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, System.Globalization.Calendar calendar)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar, System.DateTimeKind kind)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, System.Globalization.Calendar calendar)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.Globalization.Calendar calendar)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.DateTimeKind kind)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, int microsecond, System.Globalization.Calendar calendar, System.DateTimeKind kind)", |_, _, a| {
            let mut parts = [1, 1, 1, 0, 0, 0, 0];
            let numbers: Vec<i32> = a.iter().filter_map(|v| if let Value::Int(n) = v { Some(*n) } else { None }).collect();
            let microseconds = numbers.get(7).copied().unwrap_or(0);
            numbers.iter().take(7).zip(&mut parts).for_each(|(n, slot)| *slot = *n);
            Ok(Value::DateTime(DateTime::new(parts, kind(a))?.add_ticks(i64::from(microseconds) * 10)?))
        }),
        constructor("System.DateTime new()", |_, _, _| Ok(Value::DateTime(DateTime::MIN))),
    ])
    .methods(&[
        method("datetime Add(timespan value)", |_, this, a| Ok(Value::DateTime(of(this).add(a.time_span(0))?))),
        method("datetime AddDays(double value)", |_, this, a| Ok(Value::DateTime(of(this).add_days(a.double(0))?))),
        method("datetime AddHours(double value)", |_, this, a| Ok(Value::DateTime(of(this).add_hours(a.double(0))?))),
        method("datetime AddMilliseconds(double value)", |_, this, a| Ok(Value::DateTime(of(this).add_milliseconds(a.double(0))?))),
        method("datetime AddMicroseconds(double value)", |_, this, a| Ok(Value::DateTime(of(this).add_microseconds(a.double(0))?))),
        method("datetime AddMinutes(double value)", |_, this, a| Ok(Value::DateTime(of(this).add_minutes(a.double(0))?))),
        method("datetime AddMonths(int months)", |_, this, a| Ok(Value::DateTime(of(this).add_months(a.int(0))?))),
        method("datetime AddSeconds(double value)", |_, this, a| Ok(Value::DateTime(of(this).add_seconds(a.double(0))?))),
        method("datetime AddTicks(long value)", |_, this, a| Ok(Value::DateTime(of(this).add_ticks(a.long(0))?))),
        method("datetime AddYears(int value)", |_, this, a| Ok(Value::DateTime(of(this).add_years(a.int(0))?))),
        static_method("int Compare(datetime t1, datetime t2)", |_, _, a| Ok(Value::Int(a.date_time(0).cmp(&a.date_time(1)) as i32))),
        method("int CompareTo(System.Object value)", |_, this, a| match a.value(0) {
            Value::DateTime(other) => Ok(Value::Int(of(this).cmp(&other) as i32)),
            Value::Null => Ok(Value::Int(1)),
            _ => throw(Thrown::must_be_of_type("DateTime")),
        }),
        method("int CompareTo(datetime value)", |_, this, a| match a.value(0) {
            Value::DateTime(other) => Ok(Value::Int(of(this).cmp(&other) as i32)),
            Value::Null => Ok(Value::Int(1)),
            _ => throw(Thrown::must_be_of_type("DateTime")),
        }),
        static_method("int DaysInMonth(int year, int month)", |_, _, a| Ok(Value::Int(days_in_month(a.int(0), a.int(1))?))),
        method("bool Equals(System.Object value)", |_, this, a| Ok(Value::Bool(matches!(a.value(0), Value::DateTime(other) if other == of(this))))),
        method("bool Equals(datetime value)", |_, this, a| Ok(Value::Bool(matches!(a.value(0), Value::DateTime(other) if other == of(this))))),
        static_method("bool Equals(datetime t1, datetime t2)", |_, _, a| Ok(Value::Bool(a.date_time(0) == a.date_time(1)))),
        static_method("datetime FromBinary(long dateData)", |rt, _, a| Ok(Value::DateTime(DateTime::from_binary(a.long(0), zone(rt))?))),
        static_method("datetime FromFileTime(long fileTime)", |rt, _, a| Ok(Value::DateTime(DateTime::from_file_time_utc(a.long(0))?.to_local_time(zone(rt))))),
        static_method("datetime FromFileTimeUtc(long fileTime)", |_, _, a| Ok(Value::DateTime(DateTime::from_file_time_utc(a.long(0))?))),
        static_method("datetime FromOADate(double d)", |_, _, a| Ok(Value::DateTime(DateTime::from_oa_date(a.double(0))?))),
        method("bool IsDaylightSavingTime()", |_, _, _| Ok(Value::Bool(false))),
        static_method("datetime SpecifyKind(datetime value, System.DateTimeKind kind)", |_, _, a| Ok(Value::DateTime(a.date_time(0).with_kind(kind(a))))),
        method("long ToBinary()", |rt, this, _| Ok(Value::Long(of(this).to_binary(zone(rt))))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(of(this).hash_code()))),
        static_method("bool IsLeapYear(int year)", |_, _, a| Ok(Value::Bool(is_leap_year(a.int(0))?))),
        static_method("datetime Parse(string s)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(Value::DateTime(parse_date_time(a.text(0), context)?))
        }),
        static_method("datetime Parse(string s, System.IFormatProvider provider)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(Value::DateTime(parse_date_time(a.text(0), context)?))
        }),
        static_method("datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(Value::DateTime(parse_date_time(a.text(0), context)?))
        }),
        static_method("datetime Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider = null, System.Globalization.DateTimeStyles styles = System.Globalization.DateTimeStyles.None)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(Value::DateTime(parse_date_time(a.text(0), context)?))
        }),
        static_method("datetime ParseExact(string s, string format, System.IFormatProvider provider)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::DateTime(parse_date_time_exact(a.text(0), &formats, context)?))
        }),
        static_method("datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::DateTime(parse_date_time_exact(a.text(0), &formats, context)?))
        }),
        static_method("datetime ParseExact(System.ReadOnlySpan[char] s, System.ReadOnlySpan[char] format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = System.Globalization.DateTimeStyles.None)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::DateTime(parse_date_time_exact(a.text(0), &formats, context)?))
        }),
        static_method("datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::DateTime(parse_date_time_exact(a.text(0), &formats, context)?))
        }),
        static_method("datetime ParseExact(System.ReadOnlySpan[char] s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style = System.Globalization.DateTimeStyles.None)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::DateTime(parse_date_time_exact(a.text(0), &formats, context)?))
        }),
        method("timespan Subtract(datetime value)", |_, this, a| Ok(Value::TimeSpan(of(this).since(a.date_time(0))))),
        method("datetime Subtract(timespan value)", |_, this, a| Ok(Value::DateTime(of(this).subtract(a.time_span(0))?))),
        method("double ToOADate()", |_, this, _| Ok(Value::Double(of(this).to_oa_date()?))),
        method("long ToFileTime()", |rt, this, _| Ok(Value::Long(of(this).to_file_time(zone(rt))?))),
        method("long ToFileTimeUtc()", |rt, this, _| Ok(Value::Long(of(this).to_file_time(zone(rt))?))),
        method("datetime ToLocalTime()", |rt, this, _| Ok(Value::DateTime(of(this).to_local_time(zone(rt))))),
        method("string ToLongDateString()", |rt, this, _| text(rt, this, "D", &Value::Null)),
        method("string ToLongTimeString()", |rt, this, _| text(rt, this, "T", &Value::Null)),
        method("string ToShortDateString()", |rt, this, _| text(rt, this, "d", &Value::Null)),
        method("string ToShortTimeString()", |rt, this, _| text(rt, this, "t", &Value::Null)),
        method("string ToString()", |rt, this, _| text(rt, this, "G", &Value::Null)),
        method("string ToString(string format)", |rt, this, a| text(rt, this, a.text(0), &Value::Null)),
        method("string ToString(System.IFormatProvider provider)", |rt, this, a| text(rt, this, "G", &a.value(0))),
        method("string ToString(string format, System.IFormatProvider provider)", |rt, this, a| text(rt, this, a.text(0), &a.value(1))),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider provider = null)", unemulated),
        method("datetime ToUniversalTime()", |rt, this, _| Ok(Value::DateTime(of(this).to_universal_time(zone(rt))))),
        static_method("bool TryParse(string s, [ref] datetime result)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(give(a, parse_date_time(a.text(0), context)))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] datetime result)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(give(a, parse_date_time(a.text(0), context)))
        }),
        static_method("bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(give(a, parse_date_time(a.text(0), context)))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(give(a, parse_date_time(a.text(0), context)))
        }),
        static_method("bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_date_time_exact(a.text(0), &formats, context)))
        }),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] s, System.ReadOnlySpan[char] format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_date_time_exact(a.text(0), &formats, context)))
        }),
        static_method("bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_date_time_exact(a.text(0), &formats, context)))
        }),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)", |rt, _, a| {
            let (context, formats) = (context(rt, a, 2), formats(a));
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_date_time_exact(a.text(0), &formats, context)))
        }),
        method("void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time)", unemulated),
        method("void Deconstruct([ref] int year, [ref] int month, [ref] int day)", unemulated),
        method("string[] GetDateTimeFormats()", |rt, this, _| {
            let mut texts = vec![];
            for format in ["d", "D", "f", "F", "g", "G", "M", "O", "R", "s", "t", "T", "u", "U", "Y"] {
                texts.push(text(rt, this, format, &Value::Null)?);
            }
            Ok(Value::typed_array(TypeId::STRING, texts))
        }),
        method("string[] GetDateTimeFormats(System.IFormatProvider provider)", unemulated),
        method("string[] GetDateTimeFormats(char format)", unemulated),
        method("string[] GetDateTimeFormats(char format, System.IFormatProvider provider)", unemulated),
        method("System.TypeCode GetTypeCode()", |_, this, _| Ok(super::enums::type_code(this.type_id()))),
        static_method("bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(give(a, parse_date_time(a.text(0), context)))
        }),
        static_method("datetime Parse(System.ReadOnlySpan[char] s, System.IFormatProvider provider)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(Value::DateTime(parse_date_time(a.text(0), context)?))
        }),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, System.IFormatProvider provider, [ref] datetime result)", |rt, _, a| {
            let context = context(rt, a, 1);
            Ok(give(a, parse_date_time(a.text(0), context)))
        }),
    ])
    .properties(&[
        property("Date", "datetime", |_, this| Ok(Value::DateTime(of(this).date()))),
        property("Day", "int", |_, this| Ok(Value::Int(of(this).day()))),
        property("DayOfWeek", "System.DayOfWeek", |_, this| Ok(Value::Enum(TypeId::named("System.DayOfWeek"), of(this).day_of_week() as i64))),
        property("DayOfYear", "int", |_, this| Ok(Value::Int(of(this).day_of_year()))),
        property("Hour", "int", |_, this| Ok(Value::Int(of(this).hour()))),
        property("Kind", "System.DateTimeKind", |_, this| Ok(Value::Enum(TypeId::named("System.DateTimeKind"), of(this).kind() as i64))),
        property("Millisecond", "int", |_, this| Ok(Value::Int(of(this).millisecond()))),
        property("Microsecond", "int", |_, this| Ok(Value::Int(of(this).microsecond()))),
        property("Nanosecond", "int", |_, this| Ok(Value::Int(of(this).nanosecond()))),
        property("Minute", "int", |_, this| Ok(Value::Int(of(this).minute()))),
        property("Month", "int", |_, this| Ok(Value::Int(of(this).month()))),
        static_property("Now", "datetime", |rt, _| Ok(Value::DateTime(now(rt)))),
        property("Second", "int", |_, this| Ok(Value::Int(of(this).second()))),
        property("Ticks", "long", |_, this| Ok(Value::Long(of(this).ticks()))),
        property("TimeOfDay", "timespan", |_, this| Ok(Value::TimeSpan(of(this).time_of_day()))),
        static_property("Today", "datetime", |rt, _| Ok(Value::DateTime(now(rt).date()))),
        property("Year", "int", |_, this| Ok(Value::Int(of(this).year()))),
        static_property("UtcNow", "datetime", |rt, _| Ok(Value::DateTime(utc_now(rt)))),
        static_property("MinValue", "datetime", |_, _| Ok(Value::DateTime(DateTime::MIN))).field(),
        static_property("MaxValue", "datetime", |_, _| Ok(Value::DateTime(DateTime::MAX))).field(),
        static_property("UnixEpoch", "datetime", |_, _| Ok(Value::DateTime(DateTime::UNIX_EPOCH))).field(),
    ]);

fn of(this: &Value) -> DateTime {
    std::slice::from_ref(this).date_time(0)
}

/// The `DateTimeKind` among the arguments.
fn kind(a: &[Value]) -> DateTimeKind {
    match a.iter().find_map(|v| if let Value::Enum(_, n) = v { Some(*n) } else { None }) {
        Some(1) => DateTimeKind::Utc,
        Some(2) => DateTimeKind::Local,
        _ => DateTimeKind::Unspecified,
    }
}

pub(in crate::types) fn utc_now(rt: &mut dyn Runtime) -> DateTime {
    DateTime::from_ticks(rt.host().now_utc(), DateTimeKind::Utc).unwrap_or(DateTime::MIN)
}

pub fn now(rt: &mut dyn Runtime) -> DateTime {
    let zone = zone(rt);
    utc_now(rt).to_local_time(zone)
}

/// Culture, styles, today and zone for parsing; the provider stands at an index.
pub(super) fn context(rt: &mut dyn Runtime, a: &[Value], provider: usize) -> DateContext {
    let styles = a.iter().find_map(|v| if let Value::Enum(_, n) = v { Some(*n) } else { None }).unwrap_or(0);
    let today = now(rt).date();
    DateContext {
        culture: culture_of(&a.value(provider)),
        styles: DateTimeStyles(styles as u32),
        today,
        zone: zone(rt),
    }
}

pub(super) fn formats(a: &[Value]) -> Vec<String> {
    a.items(1).iter().map(|v| v.as_str().unwrap_or("").to_owned()).collect()
}

fn give(a: &[Value], parsed: DotNetResult<DateTime>) -> Value {
    give_parsed(a, parsed.map(Value::DateTime), Value::DateTime(DateTime::MIN))
}

/// The answer of a `TryParse`: whether it worked, and the value through the reference.
pub(super) fn give_parsed(a: &[Value], parsed: DotNetResult<Value>, otherwise: Value) -> Value {
    let parsed_at_all = parsed.is_ok();
    if let Some(reference) = a.last() {
        set_reference(reference, parsed.unwrap_or(otherwise));
    }
    Value::Bool(parsed_at_all)
}

fn text(rt: &mut dyn Runtime, this: &Value, format: &str, provider: &Value) -> Result<Value> {
    Ok(Value::from(format_date_time(of(this), format, culture_of(provider), zone(rt))?))
}
