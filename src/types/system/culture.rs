//! `CultureInfo` with what hangs on it, and `StringComparer`.

use crate::dotnet::culture::{DAY_NAMES, MONTH_NAMES, abbreviated};
use crate::dotnet::{Culture, DateTime, days_in_month, is_leap_year};
use crate::object::{
    KeyComparer, Native, Result, Thrown, TypeId, TypeRecord, Value, constructor, method, property,
    static_method, static_property, throw,
};
use crate::types::support::{
    Arguments, compare_culture, compare_ordinal, compare_values, comparer_ignores_case, unemulated,
    unemulated_property,
};
use std::any::Any;
use std::cmp::Ordering;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &CULTURE_INFO,
    &TEXT_INFO,
    &NUMBER_FORMAT_INFO,
    &DATE_TIME_FORMAT_INFO,
    &COMPARE_INFO,
    &CALENDAR,
    &GREGORIAN_CALENDAR,
    &STRING_COMPARER,
    &COMPARER,
    &CASE_INSENSITIVE_COMPARER,
];

pub(in crate::types) static CULTURE_INFO: TypeRecord = TypeRecord::class("System.Globalization.CultureInfo")
    .interfaces(&["System.IFormatProvider", "System.ICloneable"])
    .constructors(&[
        constructor("cultureinfo new(string name)", |_, _, a| named_culture(a.text(0))),
        constructor("cultureinfo new(string name, bool useUserOverride)", |_, _, a| named_culture(a.text(0))),
        constructor("cultureinfo new(int culture)", unemulated),
        constructor("cultureinfo new(int culture, bool useUserOverride)", unemulated),
    ])
    .methods(&[
        static_method("cultureinfo CreateSpecificCulture(string name)", |_, _, a| named_culture(a.text(0))),
        static_method("cultureinfo[] GetCultures(System.Globalization.CultureTypes types)", |_, _, _| {
            Ok(Value::typed_array(
                TypeId::named("System.Globalization.CultureInfo"),
                vec![
                    Value::object(CultureInfo(Culture::Invariant)),
                    Value::object(CultureInfo(Culture::EnUs)),
                ],
            ))
        }),
        method("bool Equals(System.Object value)", unemulated),
        method("string ToString()", |_, this, _| Ok(Value::from(names(this).0))),
        method("System.Object GetFormat(type formatType)", |_, this, a| {
            Ok(match a.net_type(0).map(TypeId::short_name).as_deref() {
                Some("NumberFormatInfo") => Value::object(NumberFormatInfo(culture_of(this))),
                Some("DateTimeFormatInfo") => Value::object(DateTimeFormatInfo(culture_of(this))),
                _ => Value::Null,
            })
        }),
        method("void ClearCachedData()", |_, _, _| Ok(Value::Void)),
        method("cultureinfo GetConsoleFallbackUICulture()", unemulated),
        method("System.Object Clone()", |_, this, _| Ok(this.clone())),
        static_method("cultureinfo ReadOnly(cultureinfo ci)", |_, _, a| Ok(a.value(0))),
        static_method("cultureinfo GetCultureInfo(int culture)", unemulated),
        static_method("cultureinfo GetCultureInfo(string name)", |_, _, a| named_culture(a.text(0))),
        static_method("cultureinfo GetCultureInfo(string name, string altName)", unemulated),
        static_method("cultureinfo GetCultureInfo(string name, bool predefinedOnly)", |_, _, a| {
            named_culture(a.text(0))
        }),
        static_method("cultureinfo GetCultureInfoByIetfLanguageTag(string name)", unemulated),
    ])
    .properties(&[
        static_property("CurrentCulture", "cultureinfo", |_, _| {
            Ok(Value::object(CultureInfo(Culture::current())))
        })
        .settable(|_, _, value| {
            Culture::set_current(culture_of(&value));
            Ok(())
        }),
        static_property("CurrentUICulture", "cultureinfo", |_, _| {
            Ok(Value::object(CultureInfo(Culture::current())))
        })
        .settable(|_, _, _| Ok(())),
        static_property("InstalledUICulture", "cultureinfo", |_, _| {
            Ok(Value::object(CultureInfo(Culture::EnUs)))
        }),
        static_property("DefaultThreadCurrentCulture", "cultureinfo", |_, _| Ok(Value::Null)),
        static_property("DefaultThreadCurrentUICulture", "cultureinfo", |_, _| Ok(Value::Null)),
        static_property("InvariantCulture", "cultureinfo", |_, _| {
            Ok(Value::object(CultureInfo(Culture::Invariant)))
        }),
        property("Parent", "cultureinfo", |_, _| Ok(Value::object(CultureInfo(Culture::Invariant)))),
        property("LCID", "int", |_, this| Ok(Value::Int(names(this).1))),
        property("KeyboardLayoutId", "int", |_, this| Ok(Value::Int(names(this).1))),
        property("Name", "string", |_, this| Ok(Value::from(names(this).0))),
        property("IetfLanguageTag", "string", |_, this| Ok(Value::from(names(this).0))),
        property("DisplayName", "string", |_, this| Ok(Value::from(names(this).2))),
        property("NativeName", "string", |_, this| Ok(Value::from(names(this).2))),
        property("EnglishName", "string", |_, this| Ok(Value::from(names(this).2))),
        property("TwoLetterISOLanguageName", "string", |_, this| Ok(Value::from(names(this).3))),
        property("ThreeLetterISOLanguageName", "string", |_, this| Ok(Value::from(names(this).4))),
        property("ThreeLetterWindowsLanguageName", "string", |_, this| Ok(Value::from(names(this).5))),
        property("CompareInfo", "System.Globalization.CompareInfo", |_, this| {
            Ok(Value::object(CompareInfo(culture_of(this))))
        }),
        property("TextInfo", "System.Globalization.TextInfo", |_, this| {
            Ok(Value::object(TextInfo(culture_of(this))))
        }),
        property("IsNeutralCulture", "bool", |_, _| Ok(Value::Bool(false))),
        property("CultureTypes", "System.Globalization.CultureTypes", |_, _| {
            Ok(Value::Enum(TypeId::named("System.Globalization.CultureTypes"), SPECIFIC_CULTURES))
        }),
        property("NumberFormat", "System.Globalization.NumberFormatInfo", |_, this| {
            Ok(Value::object(NumberFormatInfo(culture_of(this))))
        }),
        property("DateTimeFormat", "System.Globalization.DateTimeFormatInfo", |_, this| {
            Ok(Value::object(DateTimeFormatInfo(culture_of(this))))
        }),
        property("Calendar", "System.Globalization.Calendar", |_, _| Ok(Value::object(Calendar))),
        property("OptionalCalendars", "System.Globalization.Calendar[]", |_, _| {
            Ok(Value::array(vec![Value::object(Calendar)]))
        }),
        property("UseUserOverride", "bool", |_, _| Ok(Value::Bool(false))),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
    ]);

/// `CultureTypes.SpecificCultures`.
const SPECIFIC_CULTURES: i64 = 2;

pub(in crate::types) static TEXT_INFO: TypeRecord = TypeRecord::class("System.Globalization.TextInfo")
    .interfaces(&["System.ICloneable"])
    .methods(&[
        method("string ToString()", |_, this, _| Ok(Value::from(format!("TextInfo - {}", names(this).0)))),
        method("System.Object Clone()", unemulated),
        static_method(
            "System.Globalization.TextInfo ReadOnly(System.Globalization.TextInfo textInfo)",
            unemulated,
        ),
        method("char ToLower(char c)", |_, _, a| {
            Ok(Value::Char(
                u16::try_from(crate::dotnet::to_lower_char(crate::text::unit_to_char(a.unit(0))) as u32)
                    .unwrap_or(a.unit(0)),
            ))
        }),
        method("string ToLower(string str)", |_, _, a| {
            Ok(super::string_methods::map_case(&a.value(0), false))
        }),
        method("char ToUpper(char c)", |_, _, a| {
            Ok(Value::Char(
                u16::try_from(crate::dotnet::to_upper_char(crate::text::unit_to_char(a.unit(0))) as u32)
                    .unwrap_or(a.unit(0)),
            ))
        }),
        method("string ToUpper(string str)", |_, _, a| {
            Ok(super::string_methods::map_case(&a.value(0), true))
        }),
        method("string ToTitleCase(string str)", |_, _, a| {
            Ok(Value::from(crate::dotnet::to_title_case(a.text(0), Culture::current())))
        }),
    ])
    .properties(&[
        property("ANSICodePage", "int", |_, _| Ok(Value::Int(1252))),
        property("OEMCodePage", "int", |_, _| Ok(Value::Int(437))),
        property("MacCodePage", "int", unemulated_property),
        property("EBCDICCodePage", "int", unemulated_property),
        property("LCID", "int", |_, this| Ok(Value::Int(names(this).1))),
        property("CultureName", "string", |_, this| Ok(Value::from(names(this).0))),
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
        property("ListSeparator", "string", |_, _| Ok(Value::from(","))),
        property("IsRightToLeft", "bool", |_, _| Ok(Value::Bool(false))),
    ]);

pub(in crate::types) static NUMBER_FORMAT_INFO: TypeRecord =
    TypeRecord::class("System.Globalization.NumberFormatInfo")
        .interfaces(&["System.IFormatProvider", "System.ICloneable"])
        .constructors(&[constructor("System.Globalization.NumberFormatInfo new()", |_, _, _| {
            Ok(Value::object(NumberFormatInfo(Culture::Invariant)))
        })])
        .methods(&[
            static_method(
                "System.Globalization.NumberFormatInfo GetInstance(System.IFormatProvider formatProvider)",
                unemulated,
            ),
            method("System.Object Clone()", unemulated),
            method("System.Object GetFormat(type formatType)", unemulated),
            static_method(
                "System.Globalization.NumberFormatInfo ReadOnly(System.Globalization.NumberFormatInfo nfi)",
                unemulated,
            ),
        ])
        .properties(&[
            static_property("InvariantInfo", "System.Globalization.NumberFormatInfo", |_, _| {
                Ok(Value::object(NumberFormatInfo(Culture::Invariant)))
            }),
            property("CurrencyDecimalDigits", "int", |_, _| Ok(Value::Int(2))),
            property("CurrencyDecimalSeparator", "string", |_, _| Ok(Value::from("."))),
            property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
            property("CurrencyGroupSizes", "int[]", |_, _| {
                Ok(Value::typed_array(TypeId::INT32, vec![Value::Int(3)]))
            }),
            property("NumberGroupSizes", "int[]", |_, _| {
                Ok(Value::typed_array(TypeId::INT32, vec![Value::Int(3)]))
            }),
            property("PercentGroupSizes", "int[]", |_, _| {
                Ok(Value::typed_array(TypeId::INT32, vec![Value::Int(3)]))
            }),
            property("CurrencyGroupSeparator", "string", |_, _| Ok(Value::from(","))),
            property("CurrencySymbol", "string", |_, this| {
                Ok(Value::from(culture_of(this).number().currency_symbol))
            }),
            static_property("CurrentInfo", "System.Globalization.NumberFormatInfo", |_, _| {
                Ok(Value::object(NumberFormatInfo(Culture::current())))
            }),
            property("NaNSymbol", "string", |_, _| Ok(Value::from("NaN"))),
            property("CurrencyNegativePattern", "int", unemulated_property),
            property("NumberNegativePattern", "int", |_, _| Ok(Value::Int(1))),
            property("PercentPositivePattern", "int", unemulated_property),
            property("PercentNegativePattern", "int", unemulated_property),
            property("NegativeInfinitySymbol", "string", |_, this| {
                Ok(Value::from(culture_of(this).number().negative_infinity))
            }),
            property("NegativeSign", "string", |_, _| Ok(Value::from("-"))),
            property("NumberDecimalDigits", "int", |_, _| Ok(Value::Int(2))),
            property("NumberDecimalSeparator", "string", |_, _| Ok(Value::from("."))),
            property("NumberGroupSeparator", "string", |_, _| Ok(Value::from(","))),
            property("CurrencyPositivePattern", "int", unemulated_property),
            property("PositiveInfinitySymbol", "string", |_, this| {
                Ok(Value::from(culture_of(this).number().positive_infinity))
            }),
            property("PositiveSign", "string", |_, _| Ok(Value::from("+"))),
            property("PercentDecimalDigits", "int", |_, _| Ok(Value::Int(2))),
            property("PercentDecimalSeparator", "string", |_, _| Ok(Value::from("."))),
            property("PercentGroupSeparator", "string", |_, _| Ok(Value::from(","))),
            property("PercentSymbol", "string", |_, _| Ok(Value::from("%"))),
            property("PerMilleSymbol", "string", |_, _| Ok(Value::from("‰"))),
            property("NativeDigits", "string[]", unemulated_property),
            property("DigitSubstitution", "System.Globalization.DigitShapes", unemulated_property),
        ]);

pub(in crate::types) static DATE_TIME_FORMAT_INFO: TypeRecord = TypeRecord::class(
    "System.Globalization.DateTimeFormatInfo",
)
.interfaces(&["System.IFormatProvider", "System.ICloneable"])
.constructors(&[constructor("System.Globalization.DateTimeFormatInfo new()", |_, _, _| {
    Ok(Value::object(DateTimeFormatInfo(Culture::Invariant)))
})])
.methods(&[
    static_method(
        "System.Globalization.DateTimeFormatInfo GetInstance(System.IFormatProvider provider)",
        unemulated,
    ),
    method("System.Object GetFormat(type formatType)", unemulated),
    method("System.Object Clone()", unemulated),
    method("int GetEra(string eraName)", unemulated),
    method("string GetEraName(int era)", unemulated),
    method("string GetAbbreviatedEraName(int era)", unemulated),
    method("string GetAbbreviatedDayName(System.DayOfWeek dayofweek)", |_, _, a| {
        Ok(Value::from(abbreviated(day_name(a))))
    }),
    method("string GetShortestDayName(System.DayOfWeek dayOfWeek)", unemulated),
    method("string[] GetAllDateTimePatterns()", unemulated),
    method("string[] GetAllDateTimePatterns(char format)", unemulated),
    method("string GetDayName(System.DayOfWeek dayofweek)", |_, _, a| Ok(Value::from(day_name(a)))),
    method("string GetAbbreviatedMonthName(int month)", |_, _, a| {
        month_name(a).map(|n| Value::from(abbreviated(n)))
    }),
    method("string GetMonthName(int month)", |_, _, a| month_name(a).map(Value::from)),
    static_method(
        "System.Globalization.DateTimeFormatInfo ReadOnly(System.Globalization.DateTimeFormatInfo dtfi)",
        unemulated,
    ),
    method("void SetAllDateTimePatterns(string[] patterns, char format)", unemulated),
])
.properties(&[
    static_property("InvariantInfo", "System.Globalization.DateTimeFormatInfo", |_, _| {
        Ok(Value::object(DateTimeFormatInfo(Culture::Invariant)))
    }),
    static_property("CurrentInfo", "System.Globalization.DateTimeFormatInfo", |_, _| {
        Ok(Value::object(DateTimeFormatInfo(Culture::current())))
    }),
    property("AMDesignator", "string", |_, _| Ok(Value::from("AM"))),
    property("Calendar", "System.Globalization.Calendar", |_, _| Ok(Value::object(Calendar))),
    property("DateSeparator", "string", |_, _| Ok(Value::from("/"))),
    property("FirstDayOfWeek", "System.DayOfWeek", |_, _| {
        Ok(Value::Enum(TypeId::named("System.DayOfWeek"), 0))
    }),
    property("CalendarWeekRule", "System.Globalization.CalendarWeekRule", |_, _| {
        Ok(Value::Enum(TypeId::named("System.Globalization.CalendarWeekRule"), 0))
    }),
    property("FullDateTimePattern", "string", |_, this| Ok(Value::from(culture_of(this).date().full))),
    property("LongDatePattern", "string", |_, this| Ok(Value::from(culture_of(this).date().long_date))),
    property("LongTimePattern", "string", |_, this| Ok(Value::from(culture_of(this).date().long_time))),
    property("MonthDayPattern", "string", |_, this| Ok(Value::from(culture_of(this).date().month_day))),
    property("PMDesignator", "string", |_, _| Ok(Value::from("PM"))),
    property("RFC1123Pattern", "string", |_, _| Ok(Value::from("ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"))),
    property("ShortDatePattern", "string", |_, this| Ok(Value::from(culture_of(this).date().short_date))),
    property("ShortTimePattern", "string", |_, this| Ok(Value::from(culture_of(this).date().short_time))),
    property("SortableDateTimePattern", "string", |_, _| Ok(Value::from("yyyy'-'MM'-'dd'T'HH':'mm':'ss"))),
    property("TimeSeparator", "string", |_, _| Ok(Value::from(":"))),
    property("UniversalSortableDateTimePattern", "string", |_, _| {
        Ok(Value::from("yyyy'-'MM'-'dd HH':'mm':'ss'Z'"))
    }),
    property("YearMonthPattern", "string", |_, this| Ok(Value::from(culture_of(this).date().year_month))),
    property("AbbreviatedDayNames", "string[]", |_, _| Ok(Value::strings(DAY_NAMES.map(abbreviated)))),
    property("ShortestDayNames", "string[]", |_, _| Ok(Value::strings(DAY_NAMES.map(|n| &n[..1])))),
    property("DayNames", "string[]", |_, _| Ok(Value::strings(DAY_NAMES))),
    property("AbbreviatedMonthNames", "string[]", |_, _| {
        Ok(Value::strings(MONTH_NAMES.map(abbreviated).into_iter().chain([""])))
    }),
    property("MonthNames", "string[]", |_, _| Ok(Value::strings(MONTH_NAMES.into_iter().chain([""])))),
    property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
    property("NativeCalendarName", "string", unemulated_property),
    property("AbbreviatedMonthGenitiveNames", "string[]", |_, _| {
        Ok(Value::strings(MONTH_NAMES.map(abbreviated).into_iter().chain([""])))
    }),
    property("MonthGenitiveNames", "string[]", |_, _| {
        Ok(Value::strings(MONTH_NAMES.into_iter().chain([""])))
    }),
]);

pub(in crate::types) static COMPARE_INFO: TypeRecord = TypeRecord::class("System.Globalization.CompareInfo")
    .methods(&[
        method("string ToString()", |_, this, _| Ok(Value::from(format!("CompareInfo - {}", names(this).0)))),
        static_method("System.Globalization.CompareInfo GetCompareInfo(int culture, System.Reflection.Assembly assembly)", unemulated),
        static_method("System.Globalization.CompareInfo GetCompareInfo(string name, System.Reflection.Assembly assembly)", unemulated),
        static_method("System.Globalization.CompareInfo GetCompareInfo(int culture)", unemulated),
        static_method("System.Globalization.CompareInfo GetCompareInfo(string name)", unemulated),
        static_method("bool IsSortable(char ch)", unemulated),
        static_method("bool IsSortable(string text)", unemulated),
        static_method("bool IsSortable(System.ReadOnlySpan[char] text)", unemulated),
        static_method("bool IsSortable(System.Text.Rune value)", unemulated),
        method("int Compare(string string1, string string2)", |_, _, a| Ok(Value::Int(compare_culture(a.text(0), a.text(1), false) as i32))),
        method("int Compare(string string1, string string2, System.Globalization.CompareOptions options)", |_, _, a| Ok(Value::Int(compare_culture(a.text(0), a.text(1), a.enumeration(2).unwrap_or(0) & 1 == 1) as i32))),
        method("int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2)", unemulated),
        method("int Compare(string string1, int offset1, string string2, int offset2, System.Globalization.CompareOptions options)", unemulated),
        method("int Compare(string string1, int offset1, string string2, int offset2)", unemulated),
        method("int Compare(string string1, int offset1, int length1, string string2, int offset2, int length2, System.Globalization.CompareOptions options)", unemulated),
        method("int Compare(System.ReadOnlySpan[char] string1, System.ReadOnlySpan[char] string2, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("bool IsPrefix(string source, string prefix, System.Globalization.CompareOptions options)", unemulated),
        method("bool IsPrefix(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] prefix, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("bool IsPrefix(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] prefix, System.Globalization.CompareOptions options, [ref] int matchLength)", unemulated),
        method("bool IsPrefix(string source, string prefix)", |_, _, a| Ok(Value::Bool(a.text(0).starts_with(a.text(1))))),
        method("bool IsSuffix(string source, string suffix, System.Globalization.CompareOptions options)", unemulated),
        method("bool IsSuffix(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] suffix, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("bool IsSuffix(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] suffix, System.Globalization.CompareOptions options, [ref] int matchLength)", unemulated),
        method("bool IsSuffix(string source, string suffix)", |_, _, a| Ok(Value::Bool(a.text(0).ends_with(a.text(1))))),
        method("int IndexOf(string source, char value)", |_, _, a| super::string_methods::index_of(&a.value(0), &a[1..])),
        method("int IndexOf(string source, string value)", |_, _, a| super::string_methods::index_of(&a.value(0), &a[1..])),
        method("int IndexOf(string source, char value, System.Globalization.CompareOptions options)", unemulated),
        method("int IndexOf(string source, string value, System.Globalization.CompareOptions options)", |_, _, a| super::string_methods::index_of(&a.value(0), &a[1..])),
        method("int IndexOf(string source, char value, int startIndex)", unemulated),
        method("int IndexOf(string source, string value, int startIndex)", unemulated),
        method("int IndexOf(string source, char value, int startIndex, System.Globalization.CompareOptions options)", unemulated),
        method("int IndexOf(string source, string value, int startIndex, System.Globalization.CompareOptions options)", unemulated),
        method("int IndexOf(string source, char value, int startIndex, int count)", unemulated),
        method("int IndexOf(string source, string value, int startIndex, int count)", unemulated),
        method("int IndexOf(string source, char value, int startIndex, int count, System.Globalization.CompareOptions options)", unemulated),
        method("int IndexOf(string source, string value, int startIndex, int count, System.Globalization.CompareOptions options)", unemulated),
        method("int IndexOf(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] value, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("int IndexOf(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] value, System.Globalization.CompareOptions options, [ref] int matchLength)", unemulated),
        method("int IndexOf(System.ReadOnlySpan[char] source, System.Text.Rune value, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("int LastIndexOf(string source, char value)", unemulated),
        method("int LastIndexOf(string source, string value)", unemulated),
        method("int LastIndexOf(string source, char value, System.Globalization.CompareOptions options)", unemulated),
        method("int LastIndexOf(string source, string value, System.Globalization.CompareOptions options)", unemulated),
        method("int LastIndexOf(string source, char value, int startIndex)", unemulated),
        method("int LastIndexOf(string source, string value, int startIndex)", unemulated),
        method("int LastIndexOf(string source, char value, int startIndex, System.Globalization.CompareOptions options)", unemulated),
        method("int LastIndexOf(string source, string value, int startIndex, System.Globalization.CompareOptions options)", unemulated),
        method("int LastIndexOf(string source, char value, int startIndex, int count)", unemulated),
        method("int LastIndexOf(string source, string value, int startIndex, int count)", unemulated),
        method("int LastIndexOf(string source, char value, int startIndex, int count, System.Globalization.CompareOptions options)", unemulated),
        method("int LastIndexOf(string source, string value, int startIndex, int count, System.Globalization.CompareOptions options)", unemulated),
        method("int LastIndexOf(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] value, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("int LastIndexOf(System.ReadOnlySpan[char] source, System.ReadOnlySpan[char] value, System.Globalization.CompareOptions options, [ref] int matchLength)", unemulated),
        method("int LastIndexOf(System.ReadOnlySpan[char] source, System.Text.Rune value, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("System.Globalization.SortKey GetSortKey(string source, System.Globalization.CompareOptions options)", unemulated),
        method("System.Globalization.SortKey GetSortKey(string source)", unemulated),
        method("int GetSortKey(System.ReadOnlySpan[char] source, System.Span[byte] destination, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("int GetSortKeyLength(System.ReadOnlySpan[char] source, System.Globalization.CompareOptions options = System.Globalization.CompareOptions.None)", unemulated),
        method("bool Equals(System.Object value)", unemulated),
    ])
    .properties(&[
        property("Name", "string", |_, this| Ok(Value::from(names(this).0))),
        property("Version", "System.Globalization.SortVersion", unemulated_property),
        property("LCID", "int", |_, this| Ok(Value::Int(names(this).1))),
    ]);

pub(in crate::types) static CALENDAR: TypeRecord = TypeRecord::class("System.Globalization.Calendar")
    .interfaces(&["System.ICloneable"])
    .methods(&[
        method("System.Object Clone()", unemulated),
        static_method("System.Globalization.Calendar ReadOnly(System.Globalization.Calendar calendar)", unemulated),
        method("datetime AddMilliseconds(datetime time, double milliseconds)", unemulated),
        method("datetime AddDays(datetime time, int days)", |_, _, a| Ok(Value::DateTime(a.date_time(0).add_days(f64::from(a.int(1)))?))),
        method("datetime AddHours(datetime time, int hours)", unemulated),
        method("datetime AddMinutes(datetime time, int minutes)", unemulated),
        method("datetime AddMonths(datetime time, int months)", |_, _, a| Ok(Value::DateTime(a.date_time(0).add_months(a.int(1))?))),
        method("datetime AddSeconds(datetime time, int seconds)", unemulated),
        method("datetime AddWeeks(datetime time, int weeks)", |_, _, a| Ok(Value::DateTime(a.date_time(0).add_days(7.0 * f64::from(a.int(1)))?))),
        method("datetime AddYears(datetime time, int years)", |_, _, a| Ok(Value::DateTime(a.date_time(0).add_years(a.int(1))?))),
        method("int GetDayOfMonth(datetime time)", |_, _, a| Ok(Value::Int(a.date_time(0).day()))),
        method("System.DayOfWeek GetDayOfWeek(datetime time)", |_, _, a| Ok(Value::Enum(TypeId::named("System.DayOfWeek"), a.date_time(0).day_of_week() as i64))),
        method("int GetDayOfYear(datetime time)", |_, _, a| Ok(Value::Int(a.date_time(0).day_of_year()))),
        method("int GetDaysInMonth(int year, int month)", |_, _, a| Ok(Value::Int(days_in_month(a.int(0), a.int(1))?))),
        method("int GetDaysInMonth(int year, int month, int era)", unemulated),
        method("int GetDaysInYear(int year)", |_, _, a| Ok(Value::Int(if is_leap_year(a.int(0))? { 366 } else { 365 }))),
        method("int GetDaysInYear(int year, int era)", unemulated),
        method("int GetEra(datetime time)", unemulated),
        method("int GetHour(datetime time)", unemulated),
        method("double GetMilliseconds(datetime time)", unemulated),
        method("int GetMinute(datetime time)", unemulated),
        method("int GetMonth(datetime time)", |_, _, a| Ok(Value::Int(a.date_time(0).month()))),
        method("int GetMonthsInYear(int year)", unemulated),
        method("int GetMonthsInYear(int year, int era)", unemulated),
        method("int GetSecond(datetime time)", unemulated),
        method("int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)", |_, _, a| Ok(Value::Int(week_of_year(a.date_time(0), a.enumeration(1).unwrap_or(0), a.enumeration(2).unwrap_or(0))))),
        method("int GetYear(datetime time)", |_, _, a| Ok(Value::Int(a.date_time(0).year()))),
        method("bool IsLeapDay(int year, int month, int day)", unemulated),
        method("bool IsLeapDay(int year, int month, int day, int era)", unemulated),
        method("bool IsLeapMonth(int year, int month)", unemulated),
        method("bool IsLeapMonth(int year, int month, int era)", unemulated),
        method("int GetLeapMonth(int year)", unemulated),
        method("int GetLeapMonth(int year, int era)", unemulated),
        method("bool IsLeapYear(int year)", |_, _, a| Ok(Value::Bool(is_leap_year(a.int(0))?))),
        method("bool IsLeapYear(int year, int era)", unemulated),
        method("datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond)", unemulated),
        method("datetime ToDateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, int era)", unemulated),
        method("int ToFourDigitYear(int year)", unemulated),
    ])
    .properties(&[
        property("MinSupportedDateTime", "datetime", unemulated_property),
        property("MaxSupportedDateTime", "datetime", unemulated_property),
        property("AlgorithmType", "System.Globalization.CalendarAlgorithmType", unemulated_property),
        property("IsReadOnly", "bool", unemulated_property),
        property("Eras", "int[]", unemulated_property),
        property("TwoDigitYearMax", "int", unemulated_property),
        static_property("CurrentEra", "int", |_, _| Ok(Value::Int(0))).field(),
    ]);

pub(in crate::types) static GREGORIAN_CALENDAR: TypeRecord = TypeRecord::class(
    "System.Globalization.GregorianCalendar",
)
.base("System.Globalization.Calendar")
.interfaces(&["System.ICloneable"])
.constructors(&[
    constructor("System.Globalization.GregorianCalendar new()", |_, _, _| Ok(Value::object(Calendar))),
    constructor(
        "System.Globalization.GregorianCalendar new(System.Globalization.GregorianCalendarTypes type)",
        |_, _, _| Ok(Value::object(Calendar)),
    ),
])
.properties(&[
    property("CalendarType", "System.Globalization.GregorianCalendarTypes", unemulated_property),
    static_property("ADEra", "int", |_, _| Ok(Value::Int(1))).field(),
]);

pub(in crate::types) static STRING_COMPARER: TypeRecord = TypeRecord::class("System.StringComparer")
    .interfaces(&["System.Collections.IComparer", "System.Collections.IEqualityComparer", "System.Collections.Generic.IComparer[string]", "System.Collections.Generic.IEqualityComparer[string]"])
    .methods(&[
        static_method("System.StringComparer FromComparison(System.StringComparison comparisonType)", |_, _, a| Ok(Value::object(StringComparer::from_number(a.enumeration(0).unwrap_or(4))))),
        static_method("System.StringComparer Create(cultureinfo culture, bool ignoreCase)", |_, _, a| Ok(Value::object(if a.boolean(1) { StringComparer::CultureIgnoreCase } else { StringComparer::Culture }))),
        static_method("System.StringComparer Create(cultureinfo culture, System.Globalization.CompareOptions options)", unemulated),
        static_method("bool IsWellKnownOrdinalComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] bool ignoreCase)", unemulated),
        static_method("bool IsWellKnownCultureAwareComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] System.Globalization.CompareInfo compareInfo, [ref] System.Globalization.CompareOptions compareOptions)", unemulated),
        method("int Compare(System.Object x, System.Object y)", |rt, this, a| Ok(Value::Int(compare_values(rt, this, &a.value(0), &a.value(1))? as i32))),
        method("bool Equals(System.Object x, System.Object y)", |rt, this, a| Ok(Value::Bool(compare_values(rt, this, &a.value(0), &a.value(1))?.is_eq()))),
        method("int GetHashCode(System.Object obj)", |_, this, a| {
            let comparer = if comparer_ignores_case(this) == Some(true) { KeyComparer::IgnoreCase } else { KeyComparer::Ordinal };
            Ok(Value::Int(crate::object::hash_key(&a.value(0), comparer) as i32))
        }),
        method("int Compare(string x, string y)", |rt, this, a| Ok(Value::Int(compare_values(rt, this, &a.value(0), &a.value(1))? as i32))),
        method("bool Equals(string x, string y)", |rt, this, a| Ok(Value::Bool(compare_values(rt, this, &a.value(0), &a.value(1))?.is_eq()))),
        method("int GetHashCode(string obj)", |_, this, a| {
            let comparer = if comparer_ignores_case(this) == Some(true) { KeyComparer::IgnoreCase } else { KeyComparer::Ordinal };
            Ok(Value::Int(crate::object::hash_key(&a.value(0), comparer) as i32))
        }),
    ])
    .properties(&[
        static_property("InvariantCulture", "System.StringComparer", |_, _| Ok(Value::object(StringComparer::Culture))),
        static_property("InvariantCultureIgnoreCase", "System.StringComparer", |_, _| Ok(Value::object(StringComparer::CultureIgnoreCase))),
        static_property("CurrentCulture", "System.StringComparer", |_, _| Ok(Value::object(StringComparer::Culture))),
        static_property("CurrentCultureIgnoreCase", "System.StringComparer", |_, _| Ok(Value::object(StringComparer::CultureIgnoreCase))),
        static_property("Ordinal", "System.StringComparer", |_, _| Ok(Value::object(StringComparer::Ordinal))),
        static_property("OrdinalIgnoreCase", "System.StringComparer", |_, _| Ok(Value::object(StringComparer::OrdinalIgnoreCase))),
    ]);

pub(in crate::types) static COMPARER: TypeRecord = TypeRecord::class("System.Collections.Comparer")
    .interfaces(&["System.Collections.IComparer"])
    .constructors(&[
        constructor("System.Collections.Comparer new(cultureinfo culture)", |_, _, _| Ok(Value::object(StringComparer::Culture))),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("int Compare(System.Object a, System.Object b)", |rt, this, a| Ok(Value::Int(compare_values(rt, this, &a.value(0), &a.value(1))? as i32))),
    ])
    .properties(&[
        static_property("Default", "System.Collections.Comparer", |_, _| Ok(Value::object(StringComparer::Culture))).field(),
        static_property("DefaultInvariant", "System.Collections.Comparer", |_, _| Ok(Value::object(StringComparer::Culture))).field(),
    ]);

pub(in crate::types) static CASE_INSENSITIVE_COMPARER: TypeRecord =
    TypeRecord::class("System.Collections.CaseInsensitiveComparer")
        .interfaces(&["System.Collections.IComparer"])
        .constructors(&[
            constructor("System.Collections.CaseInsensitiveComparer new()", |_, _, _| {
                Ok(Value::object(StringComparer::CultureIgnoreCase))
            }),
            constructor("System.Collections.CaseInsensitiveComparer new(cultureinfo culture)", |_, _, _| {
                Ok(Value::object(StringComparer::CultureIgnoreCase))
            }),
        ])
        .methods(&[method("int Compare(System.Object a, System.Object b)", |rt, this, a| {
            Ok(Value::Int(compare_values(rt, this, &a.value(0), &a.value(1))? as i32))
        })])
        .properties(&[
            static_property("Default", "System.Collections.CaseInsensitiveComparer", |_, _| {
                Ok(Value::object(StringComparer::CultureIgnoreCase))
            }),
            static_property("DefaultInvariant", "System.Collections.CaseInsensitiveComparer", |_, _| {
                Ok(Value::object(StringComparer::CultureIgnoreCase))
            }),
        ]);

macro_rules! culture_part {
    ($name:ident, $type_name:literal) => {
        /// The part of a culture that .NET keeps in the class of that name.
        pub struct $name(pub Culture);
        impl Native for $name {
            fn type_id(&self) -> TypeId {
                TypeId::named($type_name)
            }
            fn as_any(&self) -> &dyn Any {
                self
            }
            fn content_hash(&self) -> Option<u64> {
                Some(self.0 as u64)
            }
            fn content_equals(&self, other: &dyn Any) -> bool {
                other.downcast_ref::<$name>().is_some_and(|o| o.0 == self.0)
            }
        }
    };
}

culture_part!(CultureInfo, "System.Globalization.CultureInfo");
culture_part!(TextInfo, "System.Globalization.TextInfo");
culture_part!(NumberFormatInfo, "System.Globalization.NumberFormatInfo");
culture_part!(DateTimeFormatInfo, "System.Globalization.DateTimeFormatInfo");
culture_part!(CompareInfo, "System.Globalization.CompareInfo");

/// The Gregorian calendar.
pub struct Calendar;

impl Native for Calendar {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Globalization.GregorianCalendar")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The culture an `IFormatProvider` argument means; the current one for null.
pub(in crate::types) fn culture_of(provider: &Value) -> Culture {
    let of = |v: &Value| -> Option<Culture> {
        v.native::<CultureInfo>()
            .map(|c| c.0)
            .or_else(|| v.native::<NumberFormatInfo>().map(|c| c.0))
            .or_else(|| v.native::<DateTimeFormatInfo>().map(|c| c.0))
            .or_else(|| v.native::<TextInfo>().map(|c| c.0))
            .or_else(|| v.native::<CompareInfo>().map(|c| c.0))
    };
    of(provider).unwrap_or_else(Culture::current)
}

/// Name, number, English name, two letters, three letters, Windows' three letters.
fn names(this: &Value) -> (&'static str, i32, &'static str, &'static str, &'static str, &'static str) {
    match culture_of(this) {
        Culture::EnUs => ("en-US", 1033, "English (United States)", "en", "eng", "ENU"),
        Culture::Invariant => ("", 127, "Invariant Language (Invariant Country)", "iv", "ivl", "IVL"),
    }
}

/// Every well-formed name is taken; only en-US and the invariant culture have formats of their own.
fn named_culture(name: &str) -> Result<Value> {
    if name.is_empty() {
        return Ok(Value::object(CultureInfo(Culture::Invariant)));
    }
    if name.eq_ignore_ascii_case("en-US") || name.eq_ignore_ascii_case("en") {
        return Ok(Value::object(CultureInfo(Culture::EnUs)));
    }
    let well_formed =
        name.split('-').all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if well_formed {
        return throw(Thrown::not_emulated(format!("The culture {name}")));
    }
    let message =
        format!("Culture is not supported. (Parameter 'name')\n{name} is an invalid culture identifier.");
    throw(Thrown::exception("System.Globalization.CultureNotFoundException", message))
}

fn day_name(a: &[Value]) -> &'static str {
    usize::try_from(a.enumeration(0).unwrap_or(0)).ok().and_then(|i| DAY_NAMES.get(i)).copied().unwrap_or("")
}

fn month_name(a: &[Value]) -> Result<&'static str> {
    let number = a.int(0);
    if number == 13 {
        return Ok("");
    }
    match usize::try_from(number - 1).ok().and_then(|i| MONTH_NAMES.get(i)) {
        Some(name) => Ok(name),
        None => throw(Thrown::out_of_range("Valid values are between 1 and 13, inclusive.", "month")),
    }
}

/// `Calendar.GetWeekOfYear` by one of the three rules.
fn week_of_year(date: DateTime, rule: i64, first_day: i64) -> i32 {
    let day_of_year = date.day_of_year() - 1;
    let weekday = date.day_of_week() as i32;
    let january_first = (weekday - day_of_year % 7 + 14) % 7;
    let first = first_day as i32;
    let offset = (first - january_first + 14) % 7;
    let full_days = match rule {
        0 => return (day_of_year + (january_first - first + 14) % 7) / 7 + 1,
        1 => 7,
        _ => 4,
    };
    let offset = if offset != 0 && offset >= full_days { offset - 7 } else { offset };
    let day = day_of_year - offset;
    if day >= 0 {
        return day / 7 + 1;
    }
    match date.add_days(f64::from(-(day_of_year + 1))) {
        Ok(last_year) => week_of_year(last_year, rule, first_day),
        Err(_) => 1,
    }
}

/// The comparers `StringComparer` offers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StringComparer {
    Ordinal,
    OrdinalIgnoreCase,
    Culture,
    CultureIgnoreCase,
}

impl StringComparer {
    pub fn from_number(number: i64) -> StringComparer {
        match number {
            4 => StringComparer::Ordinal,
            5 => StringComparer::OrdinalIgnoreCase,
            n if n % 2 == 1 => StringComparer::CultureIgnoreCase,
            _ => StringComparer::Culture,
        }
    }

    pub fn ignores_case(self) -> bool {
        matches!(self, StringComparer::OrdinalIgnoreCase | StringComparer::CultureIgnoreCase)
    }

    pub fn compare(self, a: &str, b: &str) -> Ordering {
        match self {
            StringComparer::Ordinal => compare_ordinal(a, b, false),
            StringComparer::OrdinalIgnoreCase => compare_ordinal(a, b, true),
            StringComparer::Culture => compare_culture(a, b, false),
            StringComparer::CultureIgnoreCase => compare_culture(a, b, true),
        }
    }
}

impl Native for StringComparer {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.StringComparer")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn content_hash(&self) -> Option<u64> {
        Some(*self as u64)
    }
    fn content_equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<StringComparer>() == Some(self)
    }
}
