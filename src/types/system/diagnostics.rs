//! `Stopwatch`, `Thread`, `TimeZoneInfo`, `Process` and other things of the machine.

use crate::dotnet::{Culture, DateTimeKind, TimeSpan, format_time_span};
use crate::object::{
    Native, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::members::invoke_static;
use crate::types::support::{Arguments, unemulated, zone};
use std::any::Any;
use std::cell::Cell;

pub(super) static RECORDS: &[&TypeRecord] = &[&STOPWATCH, &THREAD, &TIME_ZONE_INFO];

pub(in crate::types) static STOPWATCH: TypeRecord = TypeRecord::class("System.Diagnostics.Stopwatch")
    .constructors(&[constructor("System.Diagnostics.Stopwatch new()", |_, _, _| {
        Ok(Value::object(Stopwatch::default()))
    })])
    .methods(&[
        method("void Start()", |rt, this, _| {
            let now = rt.host().monotonic_ticks();
            if let Some(w) = watch(this).filter(|w| w.started.get().is_none()) {
                w.started.set(Some(now));
            }
            Ok(Value::Void)
        }),
        static_method("System.Diagnostics.Stopwatch StartNew()", |rt, _, _| {
            let watch = Stopwatch::default();
            watch.started.set(Some(rt.host().monotonic_ticks()));
            Ok(Value::object(watch))
        }),
        method("void Stop()", |rt, this, _| {
            let total = elapsed(rt, this);
            if let Some(w) = watch(this) {
                w.total.set(total);
                w.started.set(None);
            }
            Ok(Value::Void)
        }),
        method("void Reset()", |_, this, _| {
            if let Some(w) = watch(this) {
                w.total.set(0);
                w.started.set(None);
            }
            Ok(Value::Void)
        }),
        method("void Restart()", |rt, this, _| {
            let now = rt.host().monotonic_ticks();
            if let Some(w) = watch(this) {
                w.total.set(0);
                w.started.set(Some(now));
            }
            Ok(Value::Void)
        }),
        method("string ToString()", |rt, this, _| {
            Ok(Value::from(format_time_span(TimeSpan::from_ticks(elapsed(rt, this)), "c")?))
        }),
        static_method("timespan GetElapsedTime(long startingTimestamp)", |rt, _, a| {
            Ok(Value::TimeSpan(TimeSpan::from_ticks(rt.host().monotonic_ticks() - a.long(0))))
        }),
        static_method("timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)", |_, _, a| {
            Ok(Value::TimeSpan(TimeSpan::from_ticks(a.long(1) - a.long(0))))
        }),
        static_method("long GetTimestamp()", |rt, _, _| Ok(Value::Long(rt.host().monotonic_ticks()))),
    ])
    .properties(&[
        property("IsRunning", "bool", |_, this| {
            Ok(Value::Bool(watch(this).is_some_and(|w| w.started.get().is_some())))
        }),
        property("Elapsed", "timespan", |rt, this| {
            Ok(Value::TimeSpan(TimeSpan::from_ticks(elapsed(rt, this))))
        }),
        property("ElapsedMilliseconds", "long", |rt, this| Ok(Value::Long(elapsed(rt, this) / 10_000))),
        property("ElapsedTicks", "long", |rt, this| Ok(Value::Long(elapsed(rt, this)))),
        static_property("Frequency", "long", |_, _| Ok(Value::Long(10_000_000))).field(),
        static_property("IsHighResolution", "bool", |_, _| Ok(Value::Bool(true))).field(),
    ]);

pub(in crate::types) static THREAD: TypeRecord = TypeRecord::class("System.Threading.Thread")
    .base("System.Runtime.ConstrainedExecution.CriticalFinalizerObject")
    .constructors(&[
        constructor("System.Threading.Thread new(System.Threading.ThreadStart start)", unemulated),
        constructor(
            "System.Threading.Thread new(System.Threading.ThreadStart start, int maxStackSize)",
            unemulated,
        ),
        constructor(
            "System.Threading.Thread new(System.Threading.ParameterizedThreadStart start)",
            unemulated,
        ),
        constructor(
            "System.Threading.Thread new(System.Threading.ParameterizedThreadStart start, int maxStackSize)",
            unemulated,
        ),
    ])
    .methods(&[
        static_method("void Sleep(int millisecondsTimeout)", |rt, _, a| {
            let mut left = u64::try_from(a.int(0)).unwrap_or(0);
            while left > 0 {
                let part = left.min(50);
                rt.host().sleep(part);
                rt.check_stop()?;
                left -= part;
            }
            Ok(Value::Void)
        }),
        static_method("void Sleep(timespan timeout)", |rt, _, a| {
            invoke_static(
                rt,
                TypeId::named("System.Threading.Thread"),
                "Sleep",
                vec![Value::Int(a.time_span(0).total_milliseconds() as i32)],
                &[],
            )
        }),
    ])
    .properties(&[
        property("ManagedThreadId", "int", |_, _| Ok(Value::Int(1))),
        property("IsAlive", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsBackground", "bool", |_, _| Ok(Value::Bool(true))),
        property("IsThreadPoolThread", "bool", |_, _| Ok(Value::Bool(false))),
        property("CurrentCulture", "cultureinfo", |_, _| {
            Ok(Value::object(super::culture::CultureInfo(Culture::current())))
        })
        .settable(|_, _, value| {
            Culture::set_current(super::culture::culture_of(&value));
            Ok(())
        }),
        property("CurrentUICulture", "cultureinfo", |_, _| {
            Ok(Value::object(super::culture::CultureInfo(Culture::current())))
        })
        .settable(|_, _, _| Ok(())),
        static_property("CurrentThread", "System.Threading.Thread", |_, _| Ok(Value::object(Thread))),
        property("Name", "string", |_, _| Ok(Value::from("Pipeline Execution Thread"))),
    ]);

pub(in crate::types) static TIME_ZONE_INFO: TypeRecord = TypeRecord::class("System.TimeZoneInfo")
    .interfaces(&["System.IEquatable[System.TimeZoneInfo]"])
    .methods(&[
        method("timespan[] GetAmbiguousTimeOffsets(System.DateTimeOffset dateTimeOffset)", unemulated),
        method("timespan[] GetAmbiguousTimeOffsets(datetime dateTime)", unemulated),
        method("timespan GetUtcOffset(System.DateTimeOffset dateTimeOffset)", |_, this, _| Ok(Value::TimeSpan(zone_of(this).1))),
        method("timespan GetUtcOffset(datetime dateTime)", |_, this, _| Ok(Value::TimeSpan(zone_of(this).1))),
        method("bool IsAmbiguousTime(System.DateTimeOffset dateTimeOffset)", |_, _, _| Ok(Value::Bool(false))),
        method("bool IsAmbiguousTime(datetime dateTime)", |_, _, _| Ok(Value::Bool(false))),
        method("bool IsDaylightSavingTime(System.DateTimeOffset dateTimeOffset)", |_, _, _| Ok(Value::Bool(false))),
        method("bool IsDaylightSavingTime(datetime dateTime)", |_, _, _| Ok(Value::Bool(false))),
        method("bool IsInvalidTime(datetime dateTime)", |_, _, _| Ok(Value::Bool(false))),
        static_method("void ClearCachedData()", unemulated),
        static_method("System.DateTimeOffset ConvertTimeBySystemTimeZoneId(System.DateTimeOffset dateTimeOffset, string destinationTimeZoneId)", unemulated),
        static_method("datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)", unemulated),
        static_method("System.TimeZoneInfo FindSystemTimeZoneById(string id)", |rt, _, a| match a.text(0) {
            "UTC" | "Etc/UTC" | "GMT" => Ok(zone_value("UTC", TimeSpan::ZERO)),
            "Local" => {
                let offset = zone(rt).0;
                Ok(zone_value("Local", offset))
            }
            other => throw(Thrown::not_emulated(format!("The time zone {other}"))),
        }),
        static_method("bool TryFindSystemTimeZoneById(string id, [ref] System.TimeZoneInfo timeZoneInfo)", unemulated),
        static_method("datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)", unemulated),
        static_method("System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, System.TimeZoneInfo destinationTimeZone)", unemulated),
        static_method("datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)", |rt, _, a| {
            let utc = a.date_time(0).to_universal_time(zone(rt));
            Ok(Value::DateTime(utc.add(zone_of(&a[1]).1)?.with_kind(DateTimeKind::Unspecified)))
        }),
        static_method("datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, System.TimeZoneInfo destinationTimeZone)", unemulated),
        static_method("datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)", |_, _, a| {
            let kind = if zone_of(&a[1]).1 == TimeSpan::ZERO { DateTimeKind::Utc } else { DateTimeKind::Unspecified };
            Ok(Value::DateTime(a.date_time(0).add(zone_of(&a[1]).1)?.with_kind(kind)))
        }),
        static_method("datetime ConvertTimeToUtc(datetime dateTime)", |rt, _, a| Ok(Value::DateTime(a.date_time(0).to_universal_time(zone(rt))))),
        static_method("datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)", unemulated),
        method("bool Equals(System.TimeZoneInfo other)", unemulated),
        static_method("System.TimeZoneInfo FromSerializedString(string source)", unemulated),
        static_method("System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones()", unemulated),
        static_method("System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones(bool skipSorting)", unemulated),
        method("bool HasSameRules(System.TimeZoneInfo other)", unemulated),
        method("string ToSerializedString()", unemulated),
        method("string ToString()", |_, this, _| Ok(Value::from(zone_of(this).0))),
        static_method("System.TimeZoneInfo CreateCustomTimeZone(string id, timespan baseUtcOffset, string displayName, string standardDisplayName)", unemulated),
        static_method("System.TimeZoneInfo CreateCustomTimeZone(string id, timespan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, System.TimeZoneInfo+AdjustmentRule[] adjustmentRules)", unemulated),
        static_method("System.TimeZoneInfo CreateCustomTimeZone(string id, timespan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, System.TimeZoneInfo+AdjustmentRule[] adjustmentRules, bool disableDaylightSavingTime)", unemulated),
        static_method("bool TryConvertIanaIdToWindowsId(string ianaId, [ref] string windowsId)", unemulated),
        static_method("bool TryConvertWindowsIdToIanaId(string windowsId, [ref] string ianaId)", unemulated),
        static_method("bool TryConvertWindowsIdToIanaId(string windowsId, string region, [ref] string ianaId)", unemulated),
        method("System.TimeZoneInfo+AdjustmentRule[] GetAdjustmentRules()", unemulated),
    ])
    .properties(&[
        property("Id", "string", |_, this| Ok(Value::from(zone_of(this).0))),
        property("HasIanaId", "bool", |_, _| Ok(Value::Bool(true))),
        property("DisplayName", "string", |_, this| {
            let (id, offset) = zone_of(this);
            let sign = if offset < TimeSpan::ZERO { '-' } else { '+' };
            Ok(Value::from(if offset == TimeSpan::ZERO { "(UTC) Coordinated Universal Time".to_owned() } else { format!("(UTC{sign}{:02}:{:02}) {id}", offset.hours().abs(), offset.minutes().abs()) }))
        }),
        property("StandardName", "string", |_, this| Ok(Value::from(if zone_of(this).1 == TimeSpan::ZERO { "Coordinated Universal Time".to_owned() } else { zone_of(this).0 }))),
        property("DaylightName", "string", |_, this| Ok(Value::from(if zone_of(this).1 == TimeSpan::ZERO { "Coordinated Universal Time".to_owned() } else { zone_of(this).0 }))),
        property("BaseUtcOffset", "timespan", |_, this| Ok(Value::TimeSpan(zone_of(this).1))),
        property("SupportsDaylightSavingTime", "bool", |_, _| Ok(Value::Bool(false))),
        static_property("Local", "System.TimeZoneInfo", |rt, _| {
            let offset = zone(rt).0;
            Ok(zone_value("Local", offset))
        }),
        static_property("Utc", "System.TimeZoneInfo", |_, _| Ok(zone_value("UTC", TimeSpan::ZERO))),
    ]);

#[derive(Default)]
struct Stopwatch {
    total: Cell<i64>,
    started: Cell<Option<i64>>,
}

impl Native for Stopwatch {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Diagnostics.Stopwatch")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn watch(this: &Value) -> Option<&Stopwatch> {
    this.native::<Stopwatch>()
}

fn elapsed(rt: &mut dyn Runtime, this: &Value) -> i64 {
    let Some(w) = watch(this) else { return 0 };
    w.total.get() + w.started.get().map_or(0, |since| rt.host().monotonic_ticks() - since)
}

/// The one thread there is.
struct Thread;

impl Native for Thread {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Threading.Thread")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct Zone {
    id: String,
    offset: TimeSpan,
}

impl Native for Zone {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.TimeZoneInfo")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn zone_value(id: &str, offset: TimeSpan) -> Value {
    let id = if offset == TimeSpan::ZERO { "UTC" } else { id };
    Value::object(Zone { id: id.to_owned(), offset })
}

fn zone_of(this: &Value) -> (String, TimeSpan) {
    this.native::<Zone>().map_or(("UTC".into(), TimeSpan::ZERO), |z| (z.id.clone(), z.offset))
}
