//! `System.TimeSpan`.

use crate::dotnet::{DotNetResult, TimeSpan, format_time_span, parse_time_span, parse_time_span_exact};
use crate::object::{
    Result, Thrown, TypeRecord, Value, constructor, method, property, static_method, static_property, throw,
};
use crate::types::support::{Arguments, set_reference, unemulated};

pub(super) static RECORDS: &[&TypeRecord] = &[&TIME_SPAN];

pub(in crate::types) static TIME_SPAN: TypeRecord = TypeRecord::structure("System.TimeSpan")
    .interfaces(&["System.IComparable", "System.IComparable[timespan]", "System.IEquatable[timespan]", "System.IFormattable", "System.ISpanFormattable", "System.IUtf8SpanFormattable"])
    .constructors(&[
        constructor("timespan new(long ticks)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_ticks(a.long(0))))),
        constructor("timespan new(int hours, int minutes, int seconds)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::new(0, a.int(0), a.int(1), a.int(2), 0, 0)?))),
        constructor("timespan new(int days, int hours, int minutes, int seconds)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::new(a.int(0), a.int(1), a.int(2), a.int(3), a.int(4), a.int(5))?))),
        constructor("timespan new(int days, int hours, int minutes, int seconds, int milliseconds)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::new(a.int(0), a.int(1), a.int(2), a.int(3), a.int(4), a.int(5))?))),
        constructor("timespan new(int days, int hours, int minutes, int seconds, int milliseconds, int microseconds)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::new(a.int(0), a.int(1), a.int(2), a.int(3), a.int(4), a.int(5))?))),
        constructor("System.TimeSpan new()", |_, _, _| Ok(Value::TimeSpan(TimeSpan::ZERO))),
    ])
    .methods(&[
        method("timespan Add(timespan ts)", |_, this, a| Ok(Value::TimeSpan(of(this).add(a.time_span(0))?))),
        static_method("int Compare(timespan t1, timespan t2)", |_, _, a| Ok(Value::Int(a.time_span(0).cmp(&a.time_span(1)) as i32))),
        method("int CompareTo(System.Object value)", |_, this, a| match a.value(0) {
            Value::TimeSpan(other) => Ok(Value::Int(of(this).cmp(&other) as i32)),
            Value::Null => Ok(Value::Int(1)),
            _ => throw(Thrown::must_be_of_type("TimeSpan")),
        }),
        method("int CompareTo(timespan value)", |_, this, a| match a.value(0) {
            Value::TimeSpan(other) => Ok(Value::Int(of(this).cmp(&other) as i32)),
            Value::Null => Ok(Value::Int(1)),
            _ => throw(Thrown::must_be_of_type("TimeSpan")),
        }),
        static_method("timespan FromDays(double value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_days(a.double(0))?))),
        method("timespan Duration()", |_, this, _| Ok(Value::TimeSpan(of(this).duration()?))),
        method("bool Equals(System.Object value)", |_, this, a| Ok(Value::Bool(matches!(a.value(0), Value::TimeSpan(other) if other == of(this))))),
        method("bool Equals(timespan obj)", |_, this, a| Ok(Value::Bool(matches!(a.value(0), Value::TimeSpan(other) if other == of(this))))),
        static_method("bool Equals(timespan t1, timespan t2)", |_, _, a| Ok(Value::Bool(a.time_span(0) == a.time_span(1)))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(of(this).hash_code()))),
        static_method("timespan FromDays(int days)", |_, _, a| sum(a, &[864_000_000_000, 36_000_000_000, 600_000_000, 10_000_000, 10_000, 10])),
        static_method("timespan FromDays(int days, int hours = 0, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)", |_, _, a| sum(a, &[864_000_000_000, 36_000_000_000, 600_000_000, 10_000_000, 10_000, 10])),
        static_method("timespan FromHours(int hours)", |_, _, a| sum(a, &[36_000_000_000, 600_000_000, 10_000_000, 10_000, 10])),
        static_method("timespan FromHours(int hours, long minutes = 0, long seconds = 0, long milliseconds = 0, long microseconds = 0)", |_, _, a| sum(a, &[36_000_000_000, 600_000_000, 10_000_000, 10_000, 10])),
        static_method("timespan FromMinutes(long minutes)", |_, _, a| sum(a, &[600_000_000, 10_000_000, 10_000, 10])),
        static_method("timespan FromMinutes(long minutes, long seconds = 0, long milliseconds = 0, long microseconds = 0)", |_, _, a| sum(a, &[600_000_000, 10_000_000, 10_000, 10])),
        static_method("timespan FromSeconds(long seconds)", |_, _, a| sum(a, &[10_000_000, 10_000, 10])),
        static_method("timespan FromSeconds(long seconds, long milliseconds = 0, long microseconds = 0)", |_, _, a| sum(a, &[10_000_000, 10_000, 10])),
        static_method("timespan FromMilliseconds(long milliseconds)", |_, _, a| sum(a, &[10_000, 10])),
        static_method("timespan FromMilliseconds(long milliseconds, long microseconds)", |_, _, a| sum(a, &[10_000, 10])),
        static_method("timespan FromMicroseconds(long microseconds)", |_, _, a| sum(a, &[10])),
        static_method("timespan FromHours(double value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_hours(a.double(0))?))),
        static_method("timespan FromMilliseconds(double value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_milliseconds(a.double(0))?))),
        static_method("timespan FromMicroseconds(double value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_microseconds(a.double(0))?))),
        static_method("timespan FromMinutes(double value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_minutes(a.double(0))?))),
        method("timespan Negate()", |_, this, _| Ok(Value::TimeSpan(of(this).negate()?))),
        static_method("timespan FromSeconds(double value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_seconds(a.double(0))?))),
        method("timespan Subtract(timespan ts)", |_, this, a| Ok(Value::TimeSpan(of(this).subtract(a.time_span(0))?))),
        method("timespan Multiply(double factor)", |_, this, a| Ok(Value::TimeSpan(of(this).multiply(a.double(0))?))),
        method("timespan Divide(double divisor)", |_, this, a| Ok(Value::TimeSpan(of(this).divide(a.double(0))?))),
        method("double Divide(timespan ts)", |_, this, a| Ok(Value::Double(of(this).ratio(a.time_span(0))))),
        static_method("timespan FromTicks(long value)", |_, _, a| Ok(Value::TimeSpan(TimeSpan::from_ticks(a.long(0))))),
        static_method("timespan Parse(string s)", |_, _, a| Ok(Value::TimeSpan(parse_time_span(a.text(0))?))),
        static_method("timespan Parse(string input, System.IFormatProvider formatProvider)", |_, _, a| Ok(Value::TimeSpan(parse_time_span(a.text(0))?))),
        static_method("timespan Parse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider = null)", |_, _, a| Ok(Value::TimeSpan(parse_time_span(a.text(0))?))),
        static_method("timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::TimeSpan(parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)?))
        }),
        static_method("timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::TimeSpan(parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)?))
        }),
        static_method("timespan ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::TimeSpan(parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)?))
        }),
        static_method("timespan ParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles = System.Globalization.TimeSpanStyles.None)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::TimeSpan(parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)?))
        }),
        static_method("timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::TimeSpan(parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)?))
        }),
        static_method("timespan ParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles = System.Globalization.TimeSpanStyles.None)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(Value::TimeSpan(parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)?))
        }),
        static_method("bool TryParse(string s, [ref] timespan result)", |_, _, a| Ok(give(a, parse_time_span(a.text(0))))),
        static_method("bool TryParse(System.ReadOnlySpan[char] s, [ref] timespan result)", |_, _, a| Ok(give(a, parse_time_span(a.text(0))))),
        static_method("bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)", |_, _, a| Ok(give(a, parse_time_span(a.text(0))))),
        static_method("bool TryParse(System.ReadOnlySpan[char] input, System.IFormatProvider formatProvider, [ref] timespan result)", |_, _, a| Ok(give(a, parse_time_span(a.text(0))))),
        static_method("bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, System.ReadOnlySpan[char] format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(string input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        static_method("bool TryParseExact(System.ReadOnlySpan[char] input, string[] formats, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles, [ref] timespan result)", |_, _, a| {
            let formats = super::date_time::formats(a);
            let formats: Vec<&str> = formats.iter().map(String::as_str).collect();
            Ok(give(a, parse_time_span_exact(a.text(0), &formats, a.enumeration(3).unwrap_or(0) & 1 == 1)))
        }),
        method("string ToString()", |_, this, _| Ok(Value::from(format_time_span(of(this), "c")?))),
        method("string ToString(string format)", |_, this, a| {
            Ok(Value::from(format_time_span(of(this), if a.text(0).is_empty() { "c" } else { a.text(0) })?))
        }),
        method("string ToString(string format, System.IFormatProvider formatProvider)", |_, this, a| {
            Ok(Value::from(format_time_span(of(this), if a.text(0).is_empty() { "c" } else { a.text(0) })?))
        }),
        method("bool TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)", unemulated),
        method("bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format = default, System.IFormatProvider formatProvider = null)", unemulated),
    ])
    .properties(&[
        property("Ticks", "long", |_, this| Ok(Value::Long(of(this).ticks()))),
        property("Days", "int", |_, this| Ok(Value::Int(of(this).days()))),
        property("Hours", "int", |_, this| Ok(Value::Int(of(this).hours()))),
        property("Milliseconds", "int", |_, this| Ok(Value::Int(of(this).milliseconds()))),
        property("Microseconds", "int", |_, this| Ok(Value::Int(of(this).microseconds()))),
        property("Nanoseconds", "int", |_, this| Ok(Value::Int(of(this).nanoseconds()))),
        property("Minutes", "int", |_, this| Ok(Value::Int(of(this).minutes()))),
        property("Seconds", "int", |_, this| Ok(Value::Int(of(this).seconds()))),
        property("TotalDays", "double", |_, this| Ok(Value::Double(of(this).total_days()))),
        property("TotalHours", "double", |_, this| Ok(Value::Double(of(this).total_hours()))),
        property("TotalMilliseconds", "double", |_, this| Ok(Value::Double(of(this).total_milliseconds()))),
        property("TotalMicroseconds", "double", |_, this| Ok(Value::Double(of(this).total_microseconds()))),
        property("TotalNanoseconds", "double", |_, this| Ok(Value::Double(of(this).total_nanoseconds()))),
        property("TotalMinutes", "double", |_, this| Ok(Value::Double(of(this).total_minutes()))),
        property("TotalSeconds", "double", |_, this| Ok(Value::Double(of(this).total_seconds()))),
        static_property("Zero", "timespan", |_, _| Ok(Value::TimeSpan(TimeSpan::ZERO))).field(),
        static_property("MaxValue", "timespan", |_, _| Ok(Value::TimeSpan(TimeSpan::MAX))).field(),
        static_property("MinValue", "timespan", |_, _| Ok(Value::TimeSpan(TimeSpan::MIN))).field(),
        static_property("NanosecondsPerTick", "long", |_, _| Ok(Value::Long(100))).field(),
        static_property("TicksPerMicrosecond", "long", |_, _| Ok(Value::Long(10))).field(),
        static_property("TicksPerMillisecond", "long", |_, _| Ok(Value::Long(10000))).field(),
        static_property("TicksPerSecond", "long", |_, _| Ok(Value::Long(10000000))).field(),
        static_property("TicksPerMinute", "long", |_, _| Ok(Value::Long(600000000))).field(),
        static_property("TicksPerHour", "long", |_, _| Ok(Value::Long(36000000000))).field(),
        static_property("TicksPerDay", "long", |_, _| Ok(Value::Long(864000000000))).field(),
        static_property("MicrosecondsPerMillisecond", "long", |_, _| Ok(Value::Long(1000))).field(),
        static_property("MicrosecondsPerSecond", "long", |_, _| Ok(Value::Long(1000000))).field(),
        static_property("MicrosecondsPerMinute", "long", |_, _| Ok(Value::Long(60000000))).field(),
        static_property("MicrosecondsPerHour", "long", |_, _| Ok(Value::Long(3600000000))).field(),
        static_property("MicrosecondsPerDay", "long", |_, _| Ok(Value::Long(86400000000))).field(),
        static_property("MillisecondsPerSecond", "long", |_, _| Ok(Value::Long(1000))).field(),
        static_property("MillisecondsPerMinute", "long", |_, _| Ok(Value::Long(60000))).field(),
        static_property("MillisecondsPerHour", "long", |_, _| Ok(Value::Long(3600000))).field(),
        static_property("MillisecondsPerDay", "long", |_, _| Ok(Value::Long(86400000))).field(),
        static_property("SecondsPerMinute", "long", |_, _| Ok(Value::Long(60))).field(),
        static_property("SecondsPerHour", "long", |_, _| Ok(Value::Long(3600))).field(),
        static_property("SecondsPerDay", "long", |_, _| Ok(Value::Long(86400))).field(),
        static_property("MinutesPerHour", "long", |_, _| Ok(Value::Long(60))).field(),
        static_property("MinutesPerDay", "long", |_, _| Ok(Value::Long(1440))).field(),
        static_property("HoursPerDay", "int", |_, _| Ok(Value::Int(24))).field(),
    ]);

fn of(this: &Value) -> TimeSpan {
    std::slice::from_ref(this).time_span(0)
}

/// The sum of integer parts in ticks.
fn sum(a: &[Value], units: &[i128]) -> Result<Value> {
    let total: i128 =
        a.iter().zip(units).map(|(v, unit)| v.as_integer().unwrap_or(0).saturating_mul(*unit)).sum();
    match i64::try_from(total) {
        Ok(ticks) => Ok(Value::TimeSpan(TimeSpan::from_ticks(ticks))),
        Err(_) => throw(Thrown::exception(
            "System.ArgumentOutOfRangeException",
            "TimeSpan overflowed because the duration is too long.",
        )),
    }
}

fn give(a: &[Value], parsed: DotNetResult<TimeSpan>) -> Value {
    if let Some(reference) = a.last() {
        set_reference(reference, Value::TimeSpan(*parsed.as_ref().unwrap_or(&TimeSpan::ZERO)));
    }
    Value::Bool(parsed.is_ok())
}
