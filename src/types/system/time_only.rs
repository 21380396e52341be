//! `System.TimeOnly`.

use super::culture::culture_of;
use super::date_time::{context, give_parsed};
use crate::dotnet::{
    DateTime, DateTimeKind, DotNetError, TimeSpan, ZoneOffset, format_date_time, parse_date_time,
};
use crate::object::{
    Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{Arguments, net_equals};
use std::any::Any;

pub(super) static RECORDS: &[&TypeRecord] = &[&TIME_ONLY];

const NAME: &str = "System.TimeOnly";
const TICKS_PER_DAY: i64 = 864_000_000_000;

static TIME_ONLY: TypeRecord = TypeRecord::structure(NAME)
    .interfaces(&[
        "System.IComparable",
        "System.IFormattable",
        "System.IComparable[System.TimeOnly]",
        "System.IEquatable[System.TimeOnly]",
    ])
    .constructors(&[
        constructor("System.TimeOnly new(int hour, int minute)", |_, _, a| made(a)),
        constructor("System.TimeOnly new(int hour, int minute, int second)", |_, _, a| made(a)),
        constructor("System.TimeOnly new(int hour, int minute, int second, int millisecond)", |_, _, a| {
            made(a)
        }),
        constructor("System.TimeOnly new(long ticks)", |_, _, a| match a.long(0) {
            ticks @ 0..TICKS_PER_DAY => Ok(wrap(ticks)),
            _ => throw(Thrown::out_of_range(
                "Ticks must be between 0 and and TimeOnly.MaxValue.Ticks.",
                "ticks",
            )),
        }),
    ])
    .methods(&[
        method("System.TimeOnly Add(timespan value)", |_, this, a| Ok(shifted(this, a.time_span(0).ticks()))),
        method("System.TimeOnly AddHours(double value)", |_, this, a| {
            Ok(shifted(this, (a.double(0) * 36e9) as i64))
        }),
        method("System.TimeOnly AddMinutes(double value)", |_, this, a| {
            Ok(shifted(this, (a.double(0) * 6e8) as i64))
        }),
        method("bool IsBetween(System.TimeOnly start, System.TimeOnly end)", |_, this, a| {
            let (now, start, end) = (of(this), of(&a.value(0)), of(&a.value(1)));
            let inside = if start <= end { now >= start && now < end } else { now >= start || now < end };
            Ok(Value::Bool(inside))
        }),
        static_method("System.TimeOnly FromTimeSpan(timespan timeSpan)", |_, _, a| {
            Ok(wrap(a.time_span(0).ticks()))
        }),
        static_method("System.TimeOnly FromDateTime(datetime dateTime)", |_, _, a| {
            Ok(wrap(a.date_time(0).time_of_day().ticks()))
        }),
        method("timespan ToTimeSpan()", |_, this, _| Ok(Value::TimeSpan(TimeSpan::from_ticks(of(this))))),
        static_method("timespan op_Subtraction(System.TimeOnly t1, System.TimeOnly t2)", |_, _, a| {
            let ticks = (of(&a.value(0)) - of(&a.value(1))).rem_euclid(TICKS_PER_DAY);
            Ok(Value::TimeSpan(TimeSpan::from_ticks(ticks)))
        }),
        method("int CompareTo(System.TimeOnly value)", |_, this, a| {
            Ok(Value::Int(of(this).cmp(&of(&a.value(0))) as i32))
        }),
        method("int CompareTo(System.Object value)", |_, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            if a.value(0).native::<Clock>().is_none() {
                return throw(Thrown::argument_bare("Object must be of type TimeOnly."));
            }
            Ok(Value::Int(of(this).cmp(&of(&a.value(0))) as i32))
        }),
        method("bool Equals(System.TimeOnly value)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        method("bool Equals(System.Object value)", |rt, this, a| {
            Ok(Value::Bool(net_equals(rt, this, &a.value(0))?))
        }),
        static_method("System.TimeOnly Parse(string s)", parse),
        static_method("System.TimeOnly Parse(string s, System.IFormatProvider provider)", parse),
        static_method("bool TryParse(string s, [ref] System.TimeOnly result)", |rt, _, a| {
            let parsed = parse_date_time(a.text(0), context(rt, a, usize::MAX));
            Ok(give_parsed(a, parsed.map(|t| wrap(t.time_of_day().ticks())), wrap(0)))
        }),
        method("string ToString()", |_, this, _| text(this, "t", &Value::Null)),
        method("string ToString(string format)", |_, this, a| text(this, a.text(0), &Value::Null)),
        method("string ToString(System.IFormatProvider provider)", |_, this, a| text(this, "t", &a.value(0))),
        method("string ToString(string format, System.IFormatProvider provider)", |_, this, a| {
            text(this, a.text(0), &a.value(1))
        }),
        method("string ToLongTimeString()", |_, this, _| text(this, "T", &Value::Null)),
        method("string ToShortTimeString()", |_, this, _| text(this, "t", &Value::Null)),
    ])
    .properties(&[
        static_property("MinValue", NAME, |_, _| Ok(wrap(0))),
        static_property("MaxValue", NAME, |_, _| Ok(wrap(TICKS_PER_DAY - 1))),
        property("Hour", "int", |_, this| Ok(Value::Int(moment(this).hour()))),
        property("Minute", "int", |_, this| Ok(Value::Int(moment(this).minute()))),
        property("Second", "int", |_, this| Ok(Value::Int(moment(this).second()))),
        property("Millisecond", "int", |_, this| Ok(Value::Int(moment(this).millisecond()))),
        property("Microsecond", "int", |_, this| Ok(Value::Int(moment(this).microsecond()))),
        property("Nanosecond", "int", |_, this| Ok(Value::Int(moment(this).nanosecond()))),
        property("Ticks", "long", |_, this| Ok(Value::Long(of(this)))),
    ]);

/// A boxed `TimeOnly`: ticks since midnight.
pub struct Clock(i64);

impl Clock {
    pub fn ticks(&self) -> i64 {
        self.0
    }
}

impl Native for Clock {
    fn type_id(&self) -> TypeId {
        TypeId::named(NAME)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(self.0 as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Clock>().is_some_and(|o| o.0 == self.0)
    }
}

pub(super) fn clock_of(value: &Value) -> Clock {
    Clock(of(value))
}

fn wrap(ticks: i64) -> Value {
    Value::object(Clock(ticks.rem_euclid(TICKS_PER_DAY)))
}

fn of(this: &Value) -> i64 {
    this.native::<Clock>().map_or(0, |c| c.0)
}

fn made(a: &[Value]) -> Result<Value> {
    let part = |i: usize| if i < a.len() { a.int(i) } else { 0 };
    let time = DateTime::new([1, 1, 1, part(0), part(1), part(2), part(3)], DateTimeKind::Unspecified)?;
    Ok(wrap(time.ticks()))
}

fn shifted(this: &Value, ticks: i64) -> Value {
    wrap(of(this).wrapping_add(ticks))
}

/// That time of the first day there is.
fn moment(this: &Value) -> DateTime {
    DateTime::from_ticks(of(this), DateTimeKind::Unspecified).unwrap_or(DateTime::MIN)
}

fn parse(rt: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    if a.is_null(0) {
        return throw(Thrown::argument_null("s"));
    }
    match parse_date_time(a.text(0), context(rt, a, usize::MAX)) {
        Ok(time) => Ok(wrap(time.time_of_day().ticks())),
        Err(_) => {
            let message = format!("String '{}' was not recognized as a valid TimeOnly.", a.text(0));
            Err(DotNetError::Format(message).into())
        }
    }
}

fn text(this: &Value, format: &str, provider: &Value) -> Result<Value> {
    let format = match format {
        "" => "t",
        "o" | "O" => "HH:mm:ss.fffffff",
        "r" | "R" => "HH:mm:ss",
        other => other,
    };
    Ok(Value::from(format_date_time(moment(this), format, culture_of(provider), ZoneOffset::UTC)?))
}
