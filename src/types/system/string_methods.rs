//! What the methods of `System.String` do; positions count UTF-16 units.

use crate::dotnet::{
    Culture, DotNetError, ends_with, format_composite, index_of as index_of_text,
    last_index_of as last_index_of_text, prefix_length, starts_with, to_lower, to_upper,
};
use crate::object::{Flow, PsString, Result, Runtime, Thrown, TypeId, Value, throw};
use crate::text::{byte_to_utf16, to_units, unit_to_char, units_to_string, utf16_slice, utf16_to_byte};
use crate::types::members::items;
use crate::types::support::{Arguments, compare_culture, compare_ordinal, count, net_text};
use crate::types::system::formatting::format_value;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::rc::Rc;

/// The string itself; records call these only on strings.
pub(super) fn receiver(this: &Value) -> PsString {
    match this.base() {
        Value::Str(s) => s.clone(),
        _ => PsString::from(""),
    }
}

pub(super) fn text(this: &Value) -> &str {
    this.as_str().unwrap_or("")
}

pub(super) fn length_of(this: &Value) -> usize {
    match this.base() {
        Value::Str(s) => s.len16(),
        _ => 0,
    }
}

/// A slice by units that is known to lie within the string.
pub(super) fn slice(string: &str, start: usize, length: usize) -> Cow<'_, str> {
    utf16_slice(string, start, length).unwrap_or(Cow::Borrowed(""))
}

/// Up to `length` units from `start`, as the comparisons of parts take them.
pub(super) fn part(string: &str, start: i32, length: i32) -> String {
    let all = to_units(string);
    let start = usize::try_from(start).unwrap_or(0).min(all.len());
    let end = start.saturating_add(usize::try_from(length).unwrap_or(0)).min(all.len());
    units_to_string(&all[start..end])
}

pub(super) fn units_in(value: &Value) -> Vec<u16> {
    match value.base() {
        Value::Array(array) => array.items().iter().map(|v| std::slice::from_ref(v).unit(0)).collect(),
        Value::Str(s) => to_units(s),
        Value::Char(unit) => vec![*unit],
        _ => vec![],
    }
}

pub(super) fn from_units(units: &[u16]) -> Value {
    Value::from(units_to_string(units))
}

/// Whether a `StringComparison` or a `bool ignoreCase` among the arguments asks to ignore case.
pub(super) fn ignores_case(a: &[Value]) -> bool {
    a.iter().any(|v| match v.base() {
        Value::Enum(_, number) => number % 2 == 1,
        Value::Bool(b) => *b,
        _ => false,
    })
}

/// Whether the comparison is ordinal.
fn is_ordinal(a: &[Value]) -> bool {
    a.iter().any(|v| matches!(v.base(), Value::Enum(_, 4 | 5)))
}

pub(super) fn compare_arguments(a: &[Value]) -> i32 {
    let by_parts = matches!(a.get(1).map(Value::base), Some(Value::Int(_)));
    let (left, right, rest) = if by_parts {
        (part(a.text(0), a.int(1), a.int(4)), part(a.text(2), a.int(3), a.int(4)), &a[5..])
    } else {
        (a.text(0).to_owned(), a.text(1).to_owned(), &a[2.min(a.len())..])
    };
    // CompareOptions.IgnoreCase is 1 as StringComparison's odd values are.
    let ignore = ignores_case(rest);
    let order = if is_ordinal(rest) && rest.len() == 1 {
        compare_ordinal(&left, &right, ignore)
    } else {
        compare_culture(&left, &right, ignore)
    };
    order as i32
}

/// The difference of the first units that differ, as `CompareOrdinal` gives it.
pub(super) fn unit_difference(a: &str, b: &str) -> i32 {
    let (a, b) = (to_units(a), to_units(b));
    let differing = a.iter().zip(&b).find(|(x, y)| x != y);
    match differing {
        Some((x, y)) => i32::from(*x) - i32::from(*y),
        None => a.len() as i32 - b.len() as i32,
    }
}

pub(super) fn same(a: &str, b: &str, ignore_case: bool) -> bool {
    if ignore_case { compare_ordinal(a, b, true) == Ordering::Equal } else { a == b }
}

/// Byte offset of the first occurrence.
fn find(hay: &str, needle: &str, ignore_case: bool) -> Option<usize> {
    index_of_text(hay, needle, 0, ignore_case)
}

/// The text of a `char` or `string` argument.
fn needle(value: &Value) -> Cow<'_, str> {
    match value.base() {
        Value::Str(s) => Cow::Borrowed(s.as_str()),
        Value::Char(unit) => Cow::Owned(unit_to_char(*unit).to_string()),
        _ => Cow::Borrowed(""),
    }
}

pub(super) fn find_argument(this: &Value, a: &[Value], ignore_case: bool) -> Option<usize> {
    find(text(this), &needle(a.first()?), ignore_case)
}

pub(super) fn edge(this: &Value, a: &[Value], start: bool) -> bool {
    let Some(first) = a.first() else { return false };
    let (hay, wanted) = (text(this), needle(first));
    let ignore_case = ignores_case(&a[1..]);
    if start { starts_with(hay, &wanted, ignore_case) } else { ends_with(hay, &wanted, ignore_case) }
}

pub(super) fn copy_to(this: &Value, a: &[Value]) -> Result<Value> {
    let units = to_units(text(this));
    let (from, at, n) = (a.int(0), a.int(2), a.int(3));
    let range = usize::try_from(from)
        .ok()
        .zip(usize::try_from(n).ok())
        .and_then(|(f, n)| units.get(f..f.checked_add(n)?));
    let (Some(range), Some(Value::Array(target)), Ok(at)) =
        (range, a.get(1).map(Value::base), usize::try_from(at))
    else {
        return throw(Thrown::out_of_range(
            "Index and count must refer to a location within the string.",
            "sourceIndex",
        ));
    };
    let mut items = target.items_mut();
    match items.get_mut(at..at + range.len()) {
        Some(slots) => {
            slots.iter_mut().zip(range).for_each(|(slot, unit)| *slot = Value::Char(*unit));
            Ok(Value::Void)
        }
        None => throw(Thrown::out_of_range(
            "Index and count must refer to a location within the string.",
            "destinationIndex",
        )),
    }
}

/// Numbers among the arguments after the first: start index and count.
fn positions(a: &[Value]) -> Vec<i32> {
    a.iter()
        .skip(1)
        .filter_map(|v| match v.base() {
            Value::Int(n) => Some(*n),
            _ => None,
        })
        .collect()
}

pub(super) fn index_of(this: &Value, a: &[Value]) -> Result<Value> {
    let hay = text(this);
    let length = length_of(this);
    let numbers = positions(a);
    let start = numbers.first().copied().unwrap_or(0);
    let Some(from) = usize::try_from(start).ok().filter(|&s| s <= length) else {
        return throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        ));
    };
    let number = match numbers.get(1) {
        None => length - from,
        Some(&n) => match usize::try_from(n).ok().filter(|&n| n <= length - from) {
            Some(n) => n,
            None => {
                return throw(Thrown::out_of_range(
                    "Count must be positive and count must refer to a location within the string/array/collection.",
                    "count",
                ));
            }
        },
    };
    let (Some(first), Some(last)) = (utf16_to_byte(hay, from), utf16_to_byte(hay, from + number)) else {
        return Ok(Value::Int(-1));
    };
    let wanted = a.first().map_or(Cow::Borrowed(""), needle);
    let found = find(hay.get(first..last).unwrap_or(""), &wanted, ignores_case(&a[1..]));
    Ok(Value::Int(found.map_or(-1, |i| byte_to_utf16(hay, first + i) as i32)))
}

pub(super) fn last_index_of(this: &Value, a: &[Value]) -> Result<Value> {
    let hay = text(this);
    let length = length_of(this);
    let numbers = positions(a);
    let wanted = a.first().map_or(Cow::Borrowed(""), needle);
    if length == 0 {
        return Ok(Value::Int(if wanted.is_empty() { 0 } else { -1 }));
    }
    let start = numbers.first().copied().unwrap_or(length as i32 - 1);
    let Some(end) = usize::try_from(start).ok().filter(|&s| s <= length) else {
        return throw(Thrown::out_of_range(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection.",
            "startIndex",
        ));
    };
    let end = (end + 1).min(length);
    let begin = match numbers.get(1) {
        None => 0,
        Some(&n) => match usize::try_from(n).ok().and_then(|n| end.checked_sub(n)) {
            Some(begin) => begin,
            None => {
                return throw(Thrown::out_of_range(
                    "Count must be positive and count must refer to a location within the string/array/collection.",
                    "count",
                ));
            }
        },
    };
    let (Some(first), Some(last)) = (utf16_to_byte(hay, begin), utf16_to_byte(hay, end)) else {
        return Ok(Value::Int(-1));
    };
    let found = last_index_of_text(hay.get(first..last).unwrap_or(""), &wanted, ignores_case(&a[1..]));
    Ok(Value::Int(found.map_or(-1, |i| byte_to_utf16(hay, first + i) as i32)))
}

pub(super) fn index_of_any(this: &Value, a: &[Value], last: bool) -> Result<Value> {
    let units = to_units(text(this));
    let wanted = units_in(&a.value(0));
    let numbers = positions(a);
    let hit = |i: &usize| wanted.contains(&units[*i]);
    let bad = |what: &str| {
        throw(Thrown::out_of_range("Specified argument was out of the range of valid values.", what))
    };
    let found = if last {
        if units.is_empty() {
            return Ok(Value::Int(-1));
        }
        let start = numbers.first().copied().unwrap_or(units.len() as i32 - 1);
        let Some(start) = usize::try_from(start).ok().filter(|&s| s < units.len()) else {
            return bad("startIndex");
        };
        let n = numbers.get(1).map_or(start + 1, |&n| usize::try_from(n).unwrap_or(0)).min(start + 1);
        (start + 1 - n..=start).rev().find(hit)
    } else {
        let start = numbers.first().copied().unwrap_or(0);
        let Some(start) = usize::try_from(start).ok().filter(|&s| s <= units.len()) else {
            return bad("startIndex");
        };
        let n = numbers.get(1).map_or(units.len() - start, |&n| usize::try_from(n).unwrap_or(0));
        if n > units.len() - start {
            return bad("count");
        }
        (start..start + n).find(hit)
    };
    Ok(Value::Int(found.map_or(-1, |i| i as i32)))
}

pub(super) fn is_white(c: char) -> bool {
    c.is_whitespace()
}

pub(super) fn normalize(text: &str, form: i64) -> String {
    use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
    match form {
        2 => DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned(),
        5 => ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned(),
        6 => DecomposingNormalizerBorrowed::new_nfkd().normalize(text).into_owned(),
        _ => ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned(),
    }
}

pub(super) fn pad(this: &Value, a: &[Value], left: bool) -> Result<Value> {
    let missing = count(a.int(0), "totalWidth")?.saturating_sub(length_of(this));
    if missing == 0 {
        return Ok(this.clone());
    }
    if missing > 200_000_000 {
        return throw(Thrown::exception(
            "System.OutOfMemoryException",
            "Insufficient memory to continue the execution of the program.",
        ));
    }
    let fill = if a.len() > 1 { unit_to_char(a.unit(1)) } else { ' ' };
    let mut out = String::with_capacity(text(this).len() + missing);
    if !left {
        out.push_str(text(this));
    }
    out.extend(std::iter::repeat_n(fill, missing));
    if left {
        out.push_str(text(this));
    }
    Ok(Value::from(out))
}

pub(super) fn remove(this: &Value, a: &[Value]) -> Result<Value> {
    let string = receiver(this);
    let length = string.len16();
    let start = count(a.int(0), "startIndex")?;
    let number = count(a.int(1), "count")?;
    if start > length {
        return throw(at_most("startIndex", a.int(0), length));
    }
    if number > length - start {
        return throw(at_most("count", a.int(1), length - start));
    }
    let end = start + number;
    Ok(Value::from(format!("{}{}", slice(&string, 0, start), slice(&string, end, length - end))))
}

pub(super) fn replace(this: &Value, a: &[Value]) -> Result<Value> {
    let (hay, from, to) = (text(this), a.text(0), a.text(1));
    if from.is_empty() {
        return if a.is_null(0) {
            throw(Thrown::argument_null("oldValue"))
        } else {
            throw(Thrown::argument("The value cannot be an empty string.", "oldValue"))
        };
    }
    if !ignores_case(&a[2..]) {
        return Ok(if hay.contains(from) { Value::from(hay.replace(from, to)) } else { this.clone() });
    }
    let mut out = String::with_capacity(hay.len());
    let mut rest = hay;
    while let Some(at) = find(rest, from, true) {
        out.push_str(&rest[..at]);
        out.push_str(to);
        let taken = prefix_length(&rest[at..], from).unwrap_or(from.len());
        rest = &rest[at + taken..];
    }
    out.push_str(rest);
    Ok(Value::from(out))
}

/// All forms of `Split`: by characters, by strings, with a count and options.
pub(super) fn split(this: &Value, a: &[Value]) -> Result<Value> {
    let separators: Vec<String> = match a.first().map(Value::base) {
        None | Some(Value::Null | Value::Void) => vec![],
        Some(Value::Array(array)) => {
            array.items().iter().map(|v| needle(v).into_owned()).filter(|s| !s.is_empty()).collect()
        }
        Some(other) => vec![needle(other).into_owned()].into_iter().filter(|s| !s.is_empty()).collect(),
    };
    let given_string = matches!(a.first().map(Value::base), Some(Value::Str(_)));
    let most = a.iter().skip(1).find_map(|v| if let Value::Int(n) = v.base() { Some(*n) } else { None });
    let options =
        a.iter().find_map(|v| if let Value::Enum(_, n) = v.base() { Some(*n) } else { None }).unwrap_or(0);
    let limit = match most {
        None => usize::MAX,
        Some(n) => count(n, "count")?,
    };
    let (no_empty, trim) = (options & 1 != 0, options & 2 != 0);
    let mut parts: Vec<&str> = Vec::new();
    if limit > 0 {
        let by_white = separators.is_empty() && !given_string;
        collect_parts(text(this), &separators, by_white, limit, no_empty, trim, &mut parts);
    }
    Ok(Value::typed_array(TypeId::STRING, parts.into_iter().map(Value::from).collect()))
}

fn collect_parts<'a>(
    hay: &'a str,
    separators: &[String],
    by_white: bool,
    limit: usize,
    no_empty: bool,
    trim: bool,
    parts: &mut Vec<&'a str>,
) {
    let cut = |part: &'a str| if trim { part.trim_matches(is_white) } else { part };
    let mut rest = hay;
    loop {
        if parts.len() + 1 >= limit {
            break;
        }
        let Some((at, length)) = next_separator(rest, separators, by_white) else { break };
        let part = cut(&rest[..at]);
        rest = &rest[at + length..];
        if !(no_empty && part.is_empty()) {
            parts.push(part);
        }
    }
    // Leading empties before the last part are dropped too where empties are.
    if no_empty && parts.len() + 1 >= limit {
        while let Some((0, length)) = next_separator(rest, separators, by_white) {
            rest = &rest[length..];
        }
    }
    let part = cut(rest);
    if !(no_empty && part.is_empty()) {
        parts.push(part);
    }
}

fn next_separator(text: &str, separators: &[String], by_white: bool) -> Option<(usize, usize)> {
    if by_white {
        return text.char_indices().find(|(_, c)| is_white(*c)).map(|(i, c)| (i, c.len_utf8()));
    }
    if let [only] = separators {
        return text.find(only.as_str()).map(|i| (i, only.len()));
    }
    text.char_indices().find_map(|(i, _)| {
        let found = separators.iter().find(|s| text[i..].starts_with(s.as_str()))?;
        Some((i, found.len()))
    })
}

pub(super) fn substring(this: &Value, a: &[Value]) -> Result<Value> {
    let string = receiver(this);
    let length = string.len16();
    let start = count(a.int(0), "startIndex")?;
    if start > length {
        return throw(Thrown::out_of_range(
            "startIndex cannot be larger than length of string.",
            "startIndex",
        ));
    }
    let number = if a.len() > 1 { count(a.int(1), "length")? } else { length - start };
    if number > length - start {
        return throw(Thrown::out_of_range(
            "Index and length must refer to a location within the string.",
            "length",
        ));
    }
    if start == 0 && number == length {
        return Ok(this.clone());
    }
    Ok(Value::from(slice(&string, start, number).into_owned()))
}

/// An index or a count beyond what the string allows.
pub(super) fn at_most(parameter: &str, value: i32, most: usize) -> Thrown {
    let message = format!("{parameter} ('{value}') must be less than or equal to '{most}'.");
    Thrown::out_of_range(message, parameter).actual(Value::Int(value))
}

/// `ToUpper` and `ToLower`.
pub(super) fn map_case(this: &Value, upper: bool) -> Value {
    let text = text(this);
    let mapped = if upper { to_upper(text, Culture::current()) } else { to_lower(text, Culture::current()) };
    match mapped {
        Cow::Borrowed(_) => this.clone(),
        Cow::Owned(text) => Value::from(text),
    }
}

pub(super) fn trim(this: &Value, a: &[Value], start: bool, end: bool) -> Value {
    let whole = text(this);
    let set: Vec<char> = match a.first() {
        Some(value) => units_in(value).into_iter().map(unit_to_char).collect(),
        None => vec![],
    };
    let out = |c: char| if set.is_empty() { is_white(c) } else { set.contains(&c) };
    let mut part = whole;
    if start {
        part = part.trim_start_matches(out);
    }
    if end {
        part = part.trim_end_matches(out);
    }
    if part.len() == whole.len() { this.clone() } else { Value::from(part) }
}

pub(super) fn separator(a: &[Value]) -> String {
    a.first().map_or(String::new(), |v| needle(v).into_owned())
}

/// The texts of values with a separator between them; null is empty.
pub(in crate::types) fn join_values(rt: &mut dyn Runtime, separator: &str, values: &Value) -> Result<Value> {
    let mut out = String::new();
    for (i, item) in items(rt, values)?.iter().enumerate() {
        if i > 0 {
            out.push_str(separator);
        }
        match item {
            Value::Null | Value::Void => {}
            Value::Str(s) => out.push_str(s),
            other => out.push_str(&net_text(rt, other)?),
        }
    }
    Ok(Value::str(crate::text::join_halves(&out)))
}

/// `String.Format`.
pub(in crate::types) fn format_text(rt: &mut dyn Runtime, format: &str, values: &[Value]) -> Result<Value> {
    let text =
        format_composite(format, values.len(), |index, format, out| -> std::result::Result<(), Failure> {
            out.push_str(&format_value(rt, &values[index], format.unwrap_or("")).map_err(Failure::Thrown)?);
            Ok(())
        });
    match text {
        Ok(text) => Ok(Value::from(text)),
        Err(Failure::Thrown(flow)) => Err(flow),
        Err(Failure::Net(error)) => Err(error.into()),
    }
}

enum Failure {
    Net(DotNetError),
    Thrown(Rc<Flow>),
}

impl From<DotNetError> for Failure {
    fn from(error: DotNetError) -> Failure {
        Failure::Net(error)
    }
}

/// `String.Format` with a culture.
pub(in crate::types) fn format_with(
    rt: &mut dyn Runtime,
    provider: &Value,
    format: &str,
    values: &[Value],
) -> Result<Value> {
    let previous = Culture::current();
    Culture::set_current(super::culture::culture_of(provider));
    let result = format_text(rt, format, values);
    Culture::set_current(previous);
    result
}
