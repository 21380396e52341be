//! `System.DateOnly`.

use super::culture::culture_of;
use super::date_time::{context, give_parsed};
use super::time_only::clock_of;
use crate::dotnet::{
    DateTime, DateTimeKind, DotNetError, ZoneOffset, format_date_time, parse_date_time, parse_date_time_exact,
};
use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{Arguments, net_equals};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[&DATE_ONLY];

const NAME: &str = "System.DateOnly";
const TICKS_PER_DAY: i64 = 864_000_000_000;
/// The number of the last day there is.
const LAST_DAY: i64 = 3_652_058;

static DATE_ONLY: TypeRecord = TypeRecord::structure(NAME)
    .interfaces(&[
        "System.IComparable",
        "System.IFormattable",
        "System.IComparable[System.DateOnly]",
        "System.IEquatable[System.DateOnly]",
    ])
    .constructors(&[constructor("System.DateOnly new(int year, int month, int day)", |_, _, a| {
        Ok(wrap(DateTime::from_date(a.int(0), a.int(1), a.int(2))?))
    })])
    .methods(&[
        static_method("System.DateOnly FromDayNumber(int dayNumber)", |_, _, a| {
            from_day(i64::from(a.int(0)), "dayNumber")
        }),
        static_method("System.DateOnly FromDateTime(datetime dateTime)", |_, _, a| Ok(wrap(a.date_time(0)))),
        method("System.DateOnly AddDays(int value)", |_, this, a| {
            from_day(day_number(this) + i64::from(a.int(0)), "value")
        }),
        method("System.DateOnly AddMonths(int value)", |_, this, a| Ok(wrap(of(this).add_months(a.int(0))?))),
        method("System.DateOnly AddYears(int value)", |_, this, a| Ok(wrap(of(this).add_years(a.int(0))?))),
        method("datetime ToDateTime(System.TimeOnly time)", |_, this, a| {
            Ok(Value::DateTime(of(this).add_ticks(clock_of(&a.value(0)).ticks())?))
        }),
        method("datetime ToDateTime(System.TimeOnly time, System.DateTimeKind kind)", |_, this, a| {
            let kind = match a.enumeration(1) {
                Some(1) => DateTimeKind::Utc,
                Some(2) => DateTimeKind::Local,
                _ => DateTimeKind::Unspecified,
            };
            Ok(Value::DateTime(of(this).add_ticks(clock_of(&a.value(0)).ticks())?.with_kind(kind)))
        }),
        method("int CompareTo(System.DateOnly value)", |_, this, a| {
            Ok(Value::Int(compare(this, &a.value(0))))
        }),
        method("int CompareTo(System.Object value)", |_, this, a| {
            if !a.is_null(0) && a.value(0).native::<Day>().is_none() {
                return throw(Thrown::argument_bare("Object must be of type DateOnly."));
            }
            Ok(Value::Int(compare(this, &a.value(0))))
        }),
        method("bool Equals(System.DateOnly value)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("bool Equals(System.Object value)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(day_number(this) as i32))),
        static_method("System.DateOnly Parse(string s)", parse),
        static_method("System.DateOnly Parse(string s, System.IFormatProvider provider)", parse),
        static_method("System.DateOnly ParseExact(string s, string format)", parse_exact),
        static_method(
            "System.DateOnly ParseExact(string s, string format, System.IFormatProvider provider)",
            parse_exact,
        ),
        static_method("bool TryParse(string s, [ref] System.DateOnly result)", |rt, _, a| {
            let parsed = parse_date_time(a.text(0), context(rt, a, usize::MAX));
            Ok(give_parsed(a, parsed.map(wrap), wrap(DateTime::MIN)))
        }),
        method("string ToString()", |_, this, _| text(this, "d", &Value::Null)),
        method("string ToString(string format)", |_, this, a| text(this, a.text(0), &Value::Null)),
        method("string ToString(System.IFormatProvider provider)", |_, this, a| text(this, "d", &a.value(0))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| {
            text(this, a.text(0), &a.value(1))
        }),
        method("string ToLongDateString()", |_, this, _| text(this, "D", &Value::Null)),
        method("string ToShortDateString()", |_, this, _| text(this, "d", &Value::Null)),
    ])
    .properties(&[
        static_property("MinValue", NAME, |_, _| Ok(wrap(DateTime::MIN))),
        static_property("MaxValue", NAME, |_, _| Ok(wrap(DateTime::MAX))),
        property("Year", "int", |_, this| Ok(Value::Int(of(this).year()))),
        property("Month", "int", |_, this| Ok(Value::Int(of(this).month()))),
        property("Day", "int", |_, this| Ok(Value::Int(of(this).day()))),
        property("DayOfWeek", "System.DayOfWeek", |_, this| {
            Ok(Value::Enum(TypeId::named("System.DayOfWeek"), of(this).day_of_week() as i64))
        }),
        property("DayOfYear", "int", |_, this| Ok(Value::Int(of(this).day_of_year()))),
        property("DayNumber", "int", |_, this| Ok(Value::Int(day_number(this) as i32))),
    ]);

/// A boxed `DateOnly`: a midnight.
pub struct Day(DateTime);

impl Native for Day {
    fn type_id(&self) -> TypeId {
        TypeId::named(NAME)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.0.ticks() as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Day>().is_some_and(|o| o.0.ticks() == self.0.ticks())
    }
}

fn wrap(time: DateTime) -> Value {
    Value::object(Day(time.date().with_kind(DateTimeKind::Unspecified)))
}

fn of(this: &Value) -> DateTime {
    this.native::<Day>().map_or(DateTime::MIN, |d| d.0)
}

fn day_number(this: &Value) -> i64 {
    of(this).ticks() / TICKS_PER_DAY
}

fn from_day(number: i64, parameter: &str) -> Result<Value> {
    if (0..=LAST_DAY).contains(&number) {
        return Ok(wrap(DateTime::from_ticks(number * TICKS_PER_DAY, DateTimeKind::Unspecified)?));
    }
    let message = if parameter == "value" {
        "Value to add was out of range."
    } else {
        "Day number must be between 0 and DateOnly.MaxValue.DayNumber."
    };
    throw(Thrown::out_of_range(message, parameter))
}

fn compare(this: &Value, other: &Value) -> i32 {
    if other.is_null() {
        return 1;
    }
    of(this).ticks().cmp(&of(other).ticks()) as i32
}

fn unrecognized(text: &str) -> DotNetError {
    DotNetError::Format(format!("String '{text}' was not recognized as a valid DateOnly."))
}

fn parse(rt: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    if a.is_null(0) {
        return throw(Thrown::argument_null("s"));
    }
    match parse_date_time(a.text(0), context(rt, a, usize::MAX)) {
        Ok(time) => Ok(wrap(time)),
        Err(_) => Err(unrecognized(a.text(0)).into()),
    }
}

fn parse_exact(rt: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    match parse_date_time_exact(a.text(0), &[a.text(1)], context(rt, a, usize::MAX)) {
        Ok(time) => Ok(wrap(time)),
        Err(_) => Err(unrecognized(a.text(0)).into()),
    }
}

fn text(this: &Value, format: &str, provider: &Value) -> Result<Value> {
    let format = match format {
        "" => "d",
        "o" | "O" => "yyyy-MM-dd",
        "r" | "R" => "ddd, dd MMM yyyy",
        other => other,
    };
    Ok(Value::from(format_date_time(of(this), format, culture_of(provider), ZoneOffset::UTC)?))
}
