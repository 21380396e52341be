//! `Regex` and what its matches are made of.

use super::regex_values::*;
use crate::dotnet::TimeSpan;
use crate::dotnet::regex::Replacement;
use crate::object::{
    Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method, static_property, throw,
};
use crate::text::byte_to_utf16;
use crate::types::collections::Enumerator;
use crate::types::support::{Arguments, unemulated, unemulated_property};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] =
    &[&REGEX, &CAPTURE, &GROUP, &MATCH, &MATCH_COLLECTION, &CAPTURE_COLLECTION, &GROUP_COLLECTION];

pub(in crate::types) static REGEX: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.Regex")
    .constructors(&[
        constructor("regex new(string pattern)", |_, _, a| compile(a.text(0), 0)),
        constructor("regex new(string pattern, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| compile(a.text(0), a.enumeration(1).unwrap_or(0))),
        constructor("regex new(string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |_, _, a| compile(a.text(0), a.enumeration(1).unwrap_or(0))),
    ])
    .methods(&[
        static_method("void CompileToAssembly(System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname)", unemulated),
        static_method("void CompileToAssembly(System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname, System.Reflection.Emit.CustomAttributeBuilder[] attributes)", unemulated),
        static_method("void CompileToAssembly(System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname, System.Reflection.Emit.CustomAttributeBuilder[] attributes, string resourceFile)", unemulated),
        static_method("string Escape(string str)", |_, _, a| Ok(Value::from(crate::dotnet::regex::escape(a.text(0))))),
        static_method("string Unescape(string str)", |_, _, a| match crate::dotnet::regex::unescape(a.text(0)) {
            Ok(text) => Ok(Value::from(text)),
            Err(error) => Err(parse_error(&error)),
        }),
        method("string ToString()", |_, this, _| Ok(Value::from(of(this)?.pattern()))),
        method("string[] GetGroupNames()", |_, this, _| Ok(Value::strings(of(this)?.group_names().iter().map(String::as_str)))),
        method("int[] GetGroupNumbers()", |_, this, _| Ok(Value::typed_array(TypeId::INT32, of(this)?.group_numbers().iter().map(|n| Value::Int(*n as i32)).collect()))),
        method("string GroupNameFromNumber(int i)", |_, this, a| {
            let regex = of(this)?;
            let slot = u32::try_from(a.int(0)).ok().and_then(|n| regex.slot_of_number(n));
            Ok(slot.and_then(|s| regex.group_names().get(s)).map_or(Value::from(""), |n| Value::from(n.as_str())))
        }),
        method("int GroupNumberFromName(string name)", |_, this, a| {
            let regex = of(this)?;
            let slot = regex.slot_of_name(a.text(0));
            Ok(Value::Int(slot.and_then(|s| regex.group_numbers().get(s)).map_or(-1, |n| *n as i32)))
        }),
        method("int Count(string input)", |_, this, a| Ok(Value::from(of(this)?.find_all(a.text(0), usize::MAX)?.len()))),
        method("int Count(System.ReadOnlySpan[char] input)", unemulated),
        method("int Count(System.ReadOnlySpan[char] input, int startat)", unemulated),
        static_method("int Count(string input, string pattern)", |_, _, a| Ok(Value::from(given(a)?.find_all(a.text(0), usize::MAX)?.len()))),
        static_method("int Count(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| Ok(Value::from(given(a)?.find_all(a.text(0), usize::MAX)?.len()))),
        static_method("int Count(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", unemulated),
        static_method("int Count(System.ReadOnlySpan[char] input, string pattern)", unemulated),
        static_method("int Count(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options)", unemulated),
        static_method("int Count(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", unemulated),
        static_method("bool IsMatch(string input, string pattern)", |_, _, a| Ok(Value::Bool(given(a)?.is_match(a.text(0))?))),
        static_method("bool IsMatch(System.ReadOnlySpan[char] input, string pattern)", unemulated),
        static_method("bool IsMatch(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| Ok(Value::Bool(given(a)?.is_match(a.text(0))?))),
        static_method("bool IsMatch(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options)", unemulated),
        static_method("bool IsMatch(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |_, _, a| Ok(Value::Bool(given(a)?.is_match(a.text(0))?))),
        static_method("bool IsMatch(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", unemulated),
        method("bool IsMatch(string input)", |_, this, a| Ok(Value::Bool(of(this)?.is_match(a.text(0))?))),
        method("bool IsMatch(string input, int startat)", |_, this, a| {
            let regex = of(this)?;
            let start = start_of(a.text(0), a.int(1))?;
            Ok(Value::Bool(regex.match_at(a.text(0), start)?.is_some()))
        }),
        method("bool IsMatch(System.ReadOnlySpan[char] input)", unemulated),
        method("bool IsMatch(System.ReadOnlySpan[char] input, int startat)", unemulated),
        static_method("System.Text.RegularExpressions.Match Match(string input, string pattern)", |_, _, a| first_match(&given(a)?, &a.string(0), None)),
        static_method("System.Text.RegularExpressions.Match Match(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| first_match(&given(a)?, &a.string(0), None)),
        static_method("System.Text.RegularExpressions.Match Match(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |_, _, a| first_match(&given(a)?, &a.string(0), None)),
        method("System.Text.RegularExpressions.Match Match(string input)", |_, this, a| first_match(&of(this)?, &a.string(0), None)),
        method("System.Text.RegularExpressions.Match Match(string input, int startat)", |_, this, a| {
            let start = start_of(a.text(0), a.int(1))?;
            first_match(&of(this)?, &a.string(0), Some(start))
        }),
        method("System.Text.RegularExpressions.Match Match(string input, int beginning, int length)", unemulated),
        static_method("System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern)", |_, _, a| all_matches(&given(a)?, &a.string(0), None)),
        static_method("System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| all_matches(&given(a)?, &a.string(0), None)),
        static_method("System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |_, _, a| all_matches(&given(a)?, &a.string(0), None)),
        method("System.Text.RegularExpressions.MatchCollection Matches(string input)", |_, this, a| all_matches(&of(this)?, &a.string(0), None)),
        method("System.Text.RegularExpressions.MatchCollection Matches(string input, int startat)", |_, this, a| {
            let start = start_of(a.text(0), a.int(1))?;
            all_matches(&of(this)?, &a.string(0), Some(start))
        }),
        static_method("string Replace(string input, string pattern, string replacement)", |_, _, a| {
            let regex = compiled(a.text(1), a.enumeration(3).unwrap_or(0))?;
            Ok(Value::from(regex.replace(a.text(0), a.text(2), usize::MAX)?))
        }),
        static_method("string Replace(string input, string pattern, string replacement, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| {
            let regex = compiled(a.text(1), a.enumeration(3).unwrap_or(0))?;
            Ok(Value::from(regex.replace(a.text(0), a.text(2), usize::MAX)?))
        }),
        static_method("string Replace(string input, string pattern, string replacement, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |_, _, a| {
            let regex = compiled(a.text(1), a.enumeration(3).unwrap_or(0))?;
            Ok(Value::from(regex.replace(a.text(0), a.text(2), usize::MAX)?))
        }),
        method("string Replace(string input, string replacement)", |_, this, a| Ok(Value::from(of(this)?.replace(a.text(0), a.text(1), usize::MAX)?))),
        method("string Replace(string input, string replacement, int count)", |_, this, a| {
            let (skipped, rest) = tail(a, 3)?;
            Ok(Value::from(format!("{skipped}{}", of(this)?.replace(rest, a.text(1), most(a.int(2)))?)))
        }),
        method("string Replace(string input, string replacement, int count, int startat)", |_, this, a| {
            let (skipped, rest) = tail(a, 3)?;
            Ok(Value::from(format!("{skipped}{}", of(this)?.replace(rest, a.text(1), most(a.int(2)))?)))
        }),
        static_method("string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator)", |rt, _, a| {
            let regex = compiled(a.text(1), a.enumeration(3).unwrap_or(0))?;
            evaluate(rt, &regex, &a.string(0), &a[2], usize::MAX)
        }),
        static_method("string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator, System.Text.RegularExpressions.RegexOptions options)", |rt, _, a| {
            let regex = compiled(a.text(1), a.enumeration(3).unwrap_or(0))?;
            evaluate(rt, &regex, &a.string(0), &a[2], usize::MAX)
        }),
        static_method("string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |rt, _, a| {
            let regex = compiled(a.text(1), a.enumeration(3).unwrap_or(0))?;
            evaluate(rt, &regex, &a.string(0), &a[2], usize::MAX)
        }),
        method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator)", |rt, this, a| evaluate(rt, &of(this)?, &a.string(0), &a[1], usize::MAX)),
        method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count)", |rt, this, a| evaluate(rt, &of(this)?, &a.string(0), &a[1], most(a.int(2)))),
        method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count, int startat)", |rt, this, a| evaluate(rt, &of(this)?, &a.string(0), &a[1], most(a.int(2)))),
        static_method("string[] Split(string input, string pattern)", |_, _, a| Ok(Value::strings(given(a)?.split(a.text(0), 0)?))),
        static_method("string[] Split(string input, string pattern, System.Text.RegularExpressions.RegexOptions options)", |_, _, a| Ok(Value::strings(given(a)?.split(a.text(0), 0)?))),
        static_method("string[] Split(string input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", |_, _, a| Ok(Value::strings(given(a)?.split(a.text(0), 0)?))),
        method("string[] Split(string input)", |_, this, a| Ok(Value::strings(of(this)?.split(a.text(0), 0)?))),
        method("string[] Split(string input, int count)", |_, this, a| Ok(Value::strings(of(this)?.split(a.text(0), usize::try_from(a.int(1)).unwrap_or(0))?))),
        method("string[] Split(string input, int count, int startat)", |_, this, a| Ok(Value::strings(of(this)?.split(a.text(0), usize::try_from(a.int(1)).unwrap_or(0))?))),
        static_method("System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, string pattern)", unemulated),
        static_method("System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options)", unemulated),
        static_method("System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", unemulated),
        method("System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input)", unemulated),
        method("System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, int startat)", unemulated),
        static_method("System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, string pattern)", unemulated),
        static_method("System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options)", unemulated),
        static_method("System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)", unemulated),
        method("System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input)", unemulated),
        method("System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, int count)", unemulated),
        method("System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, int count, int startat)", unemulated),
    ])
    .properties(&[
        property("Options", "System.Text.RegularExpressions.RegexOptions", |_, this| Ok(Value::Enum(TypeId::named("System.Text.RegularExpressions.RegexOptions"), of(this)?.options().0.into()))),
        property("RightToLeft", "bool", |_, this| Ok(Value::Bool(of(this)?.right_to_left()))),
        static_property("CacheSize", "int", |_, _| Ok(Value::Int(15))).settable(|_, _, _| Ok(())),
        property("MatchTimeout", "timespan", |_, _| Ok(Value::TimeSpan(TimeSpan::from_ticks(-10_000)))),
        static_property("InfiniteMatchTimeout", "timespan", |_, _| Ok(Value::TimeSpan(TimeSpan::from_ticks(-10_000)))).field(),
    ]);

pub(in crate::types) static CAPTURE: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.Capture")
    .methods(&[method("string ToString()", |_, this, _| Ok(Value::Str(captured(this))))])
    .properties(&[
        property("Index", "int", |_, this| {
            Ok(Value::from(span(this).map_or(0, |(text, start, _)| byte_to_utf16(&text, start))))
        }),
        property("Length", "int", |_, this| Ok(Value::from(captured(this).len16()))),
        property("Value", "string", |_, this| Ok(Value::Str(captured(this)))),
        property("ValueSpan", "System.ReadOnlySpan[char]", unemulated_property),
    ]);

pub(in crate::types) static GROUP: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.Group")
    .base("System.Text.RegularExpressions.Capture")
    .methods(&[static_method(
        "System.Text.RegularExpressions.Group Synchronized(System.Text.RegularExpressions.Group inner)",
        |_, _, a| Ok(a.value(0)),
    )])
    .properties(&[
        property("Success", "bool", |_, this| {
            Ok(Value::Bool(group(this).is_some_and(|g| !g.spans().is_empty())))
        }),
        property("Name", "string", |_, this| Ok(group(this).map_or(Value::Null, |g| Value::from(g.name())))),
        property("Captures", "System.Text.RegularExpressions.CaptureCollection", |_, this| {
            Ok(group(this).map_or(Value::Null, captures_of))
        }),
    ]);

pub(in crate::types) static MATCH: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.Match")
    .base("System.Text.RegularExpressions.Group")
    .methods(&[
        method("System.Text.RegularExpressions.Match NextMatch()", |_, this, _| {
            let Some(g) = group(this) else { return Ok(Value::Null) };
            let (Some(regex), Some(found)) = (&g.found.regex, &g.found.found) else {
                return Ok(this.clone());
            };
            let next = regex.next_match(&g.found.text, found)?;
            Ok(wrap_match(regex, &g.found.text, next))
        }),
        method("string Result(string replacement)", |_, this, a| {
            let Some(g) = group(this) else { return Ok(Value::Null) };
            let (Some(regex), Some(found)) = (&g.found.regex, &g.found.found) else {
                return throw(Thrown::exception(
                    "System.NotSupportedException",
                    "Result cannot be called on a failed Match.",
                ));
            };
            let mut out = String::new();
            Replacement::new(regex, a.text(0)).expand(&g.found.text, found, &mut out);
            Ok(Value::from(out))
        }),
        static_method(
            "System.Text.RegularExpressions.Match Synchronized(System.Text.RegularExpressions.Match inner)",
            unemulated,
        ),
    ])
    .properties(&[
        static_property("Empty", "System.Text.RegularExpressions.Match", |_, _| {
            Ok(Value::object(GroupValue { found: Rc::new(Found::none()), slot: 0, whole: true }))
        }),
        property("Groups", "System.Text.RegularExpressions.GroupCollection", |_, this| {
            Ok(group(this).map_or(Value::Null, |g| Value::object(GroupCollection(g.found.clone()))))
        }),
    ]);

pub(in crate::types) static MATCH_COLLECTION: TypeRecord =
    TypeRecord::class("System.Text.RegularExpressions.MatchCollection")
        .interfaces(&[
            "System.Collections.Generic.IList[System.Text.RegularExpressions.Match]",
            "System.Collections.Generic.ICollection[System.Text.RegularExpressions.Match]",
            "System.Collections.Generic.IEnumerable[System.Text.RegularExpressions.Match]",
            "System.Collections.IEnumerable",
            "System.Collections.Generic.IReadOnlyList[System.Text.RegularExpressions.Match]",
            "System.Collections.Generic.IReadOnlyCollection[System.Text.RegularExpressions.Match]",
            "System.Collections.IList",
            "System.Collections.ICollection",
        ])
        .methods(&[
            method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| {
                Ok(Value::object(Enumerator::new(
                    "System.Collections.IEnumerator",
                    items_of(this).unwrap_or_default(),
                )))
            }),
            method("void CopyTo(array array, int arrayIndex)", |rt, this, a| {
                rt.call_method(&Value::array(items_of(this).unwrap_or_default()), "CopyTo", a)
            }),
            method(
                "void CopyTo(System.Text.RegularExpressions.Match[] array, int arrayIndex)",
                |rt, this, a| rt.call_method(&Value::array(items_of(this).unwrap_or_default()), "CopyTo", a),
            ),
            method("System.Text.RegularExpressions.Match Item(int i) {get;}", |_, this, a| {
                item(this, a, "i")
            }),
        ])
        .properties(&[
            property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
            property("Count", "int", |_, this| Ok(Value::from(items_of(this).map_or(0, |m| m.len())))),
            property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
            property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        ]);

pub(in crate::types) static CAPTURE_COLLECTION: TypeRecord =
    TypeRecord::class("System.Text.RegularExpressions.CaptureCollection")
        .interfaces(&[
            "System.Collections.Generic.IList[System.Text.RegularExpressions.Capture]",
            "System.Collections.Generic.ICollection[System.Text.RegularExpressions.Capture]",
            "System.Collections.Generic.IEnumerable[System.Text.RegularExpressions.Capture]",
            "System.Collections.IEnumerable",
            "System.Collections.Generic.IReadOnlyList[System.Text.RegularExpressions.Capture]",
            "System.Collections.Generic.IReadOnlyCollection[System.Text.RegularExpressions.Capture]",
            "System.Collections.IList",
            "System.Collections.ICollection",
        ])
        .methods(&[
            method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| {
                Ok(Value::object(Enumerator::new(
                    "System.Collections.IEnumerator",
                    items_of(this).unwrap_or_default(),
                )))
            }),
            method("void CopyTo(array array, int arrayIndex)", unemulated),
            method("void CopyTo(System.Text.RegularExpressions.Capture[] array, int arrayIndex)", unemulated),
            method("System.Text.RegularExpressions.Capture Item(int i) {get;}", |_, this, a| {
                item(this, a, "i")
            }),
        ])
        .properties(&[
            property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
            property("Count", "int", |_, this| Ok(Value::from(items_of(this).map_or(0, |m| m.len())))),
            property("IsSynchronized", "bool", unemulated_property),
            property("SyncRoot", "System.Object", unemulated_property),
        ]);

pub(in crate::types) static GROUP_COLLECTION: TypeRecord = TypeRecord::class("System.Text.RegularExpressions.GroupCollection")
    .interfaces(&["System.Collections.Generic.IList[System.Text.RegularExpressions.Group]", "System.Collections.Generic.ICollection[System.Text.RegularExpressions.Group]", "System.Collections.Generic.IEnumerable[System.Text.RegularExpressions.Group]", "System.Collections.IEnumerable", "System.Collections.Generic.IReadOnlyList[System.Text.RegularExpressions.Group]", "System.Collections.Generic.IReadOnlyCollection[System.Text.RegularExpressions.Group]", "System.Collections.IList", "System.Collections.ICollection", "System.Collections.Generic.IReadOnlyDictionary[string,System.Text.RegularExpressions.Group]", "System.Collections.Generic.IReadOnlyCollection[System.Collections.Generic.KeyValuePair[string,System.Text.RegularExpressions.Group]]", "System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[string,System.Text.RegularExpressions.Group]]"])
    .methods(&[
        method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| Ok(Value::object(Enumerator::new("System.Collections.IEnumerator", items_of(this).unwrap_or_default())))),
        method("void CopyTo(array array, int arrayIndex)", |rt, this, a| rt.call_method(&Value::array(items_of(this).unwrap_or_default()), "CopyTo", a)),
        method("void CopyTo(System.Text.RegularExpressions.Group[] array, int arrayIndex)", |rt, this, a| rt.call_method(&Value::array(items_of(this).unwrap_or_default()), "CopyTo", a)),
        method("bool TryGetValue(string key, [ref] System.Text.RegularExpressions.Group value)", unemulated),
        method("bool ContainsKey(string key)", |_, this, a| Ok(Value::Bool(groups(this).is_some_and(|f| f.names().iter().any(|n| n == a.text(0)))))),
        method("System.Text.RegularExpressions.Group Item(int groupnum) {get;}", group_item),
        method("System.Text.RegularExpressions.Group Item(string groupname) {get;}", group_item),
    ])
    .properties(&[
        property("IsReadOnly", "bool", |_, _| Ok(Value::Bool(true))),
        property("Count", "int", |_, this| Ok(Value::from(items_of(this).map_or(0, |m| m.len())))),
        property("IsSynchronized", "bool", |_, _| Ok(Value::Bool(false))),
        property("SyncRoot", "System.Object", |_, this| Ok(this.clone())),
        property("Keys", "System.Collections.Generic.IEnumerable[string]", |_, this| Ok(Value::strings(groups(this).map_or(vec![], |f| f.names())))),
        property("Values", "System.Collections.Generic.IEnumerable[System.Text.RegularExpressions.Group]", |_, this| Ok(Value::array(items_of(this).unwrap_or_default()))),
    ]);
