//! `System.String`.

use super::string_methods::*;
use crate::object::{
    Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method, static_property, throw,
};
use crate::types::collections::Enumerator;
use crate::types::members::units;
use crate::types::support::{Arguments, compare_culture, count, unemulated};

pub(super) static RECORDS: &[&TypeRecord] = &[&STRING];

pub(in crate::types) static STRING: TypeRecord = TypeRecord::class("System.String")
    .interfaces(&["System.IComparable", "System.Collections.IEnumerable", "System.IConvertible", "System.Collections.Generic.IEnumerable[char]", "System.IComparable[string]", "System.IEquatable[string]", "System.ICloneable"])
    .constructors(&[
        constructor("string new(char[] value)", |_, _, a| Ok(from_units(&units_in(&a.value(0))))),
        constructor("string new(char[] value, int startIndex, int length)", |_, _, a| {
            let units = units_in(&a.value(0));
            let (start, length) = (a.int(1), a.int(2));
            match usize::try_from(start).ok().zip(usize::try_from(length).ok()).and_then(|(s, l)| units.get(s..s.checked_add(l)?)) {
                Some(part) => Ok(from_units(part)),
                None => throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")),
            }
        }),
        constructor("string new(System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value)", unemulated),
        constructor("string new(System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value, int startIndex, int length)", unemulated),
        constructor("string new(System.SByte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value)", unemulated),
        constructor("string new(System.SByte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value, int startIndex, int length)", unemulated),
        constructor("string new(System.SByte*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value, int startIndex, int length, System.Text.Encoding enc)", unemulated),
        constructor("string new(char c, int count)", |_, _, a| {
            let n = a.int(1);
            if n < 0 {
                return throw(Thrown::out_of_range("'count' must be non-negative.", "count"));
            }
            Ok(Value::from(crate::text::unit_to_char(a.unit(0)).to_string().repeat(n as usize)))
        }),
        constructor("string new(System.ReadOnlySpan[char] value)", unemulated),
    ])
    .methods(&[
        static_method("string Intern(string str)", |_, _, a| Ok(a.value(0))),
        static_method("string IsInterned(string str)", |_, _, a| Ok(a.value(0))),
        static_method("int Compare(string strA, string strB)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, string strB, bool ignoreCase)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, string strB, System.StringComparison comparisonType)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, string strB, cultureinfo culture, System.Globalization.CompareOptions options)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, string strB, bool ignoreCase, cultureinfo culture)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, int indexA, string strB, int indexB, int length)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, int indexA, string strB, int indexB, int length, bool ignoreCase, cultureinfo culture)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, int indexA, string strB, int indexB, int length, cultureinfo culture, System.Globalization.CompareOptions options)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int Compare(string strA, int indexA, string strB, int indexB, int length, System.StringComparison comparisonType)", |_, _, a| Ok(Value::Int(compare_arguments(a)))),
        static_method("int CompareOrdinal(string strA, string strB)", |_, _, a| Ok(Value::Int(unit_difference(a.text(0), a.text(1))))),
        static_method("int CompareOrdinal(string strA, int indexA, string strB, int indexB, int length)", |_, _, a| {
            Ok(Value::Int(unit_difference(&part(a.text(0), a.int(1), a.int(4)), &part(a.text(2), a.int(3), a.int(4)))))
        }),
        method("int CompareTo(System.Object value)", |_, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            match a.value(0).as_str() {
                Some(other) => Ok(Value::Int(compare_culture(text(this), other, false) as i32)),
                None => throw(Thrown::must_be_of_type("String")),
            }
        }),
        method("int CompareTo(string strB)", |_, this, a| {
            if a.is_null(0) {
                return Ok(Value::Int(1));
            }
            match a.value(0).as_str() {
                Some(other) => Ok(Value::Int(compare_culture(text(this), other, false) as i32)),
                None => throw(Thrown::must_be_of_type("String")),
            }
        }),
        method("bool EndsWith(string value)", |_, this, a| Ok(Value::Bool(edge(this, a, false)))),
        method("bool EndsWith(string value, System.StringComparison comparisonType)", |_, this, a| Ok(Value::Bool(edge(this, a, false)))),
        method("bool EndsWith(string value, bool ignoreCase, cultureinfo culture)", |_, this, a| Ok(Value::Bool(edge(this, a, false)))),
        method("bool EndsWith(char value)", |_, this, a| Ok(Value::Bool(edge(this, a, false)))),
        method("bool Equals(System.Object obj)", |_, this, a| Ok(Value::Bool(a.value(0).as_str() == Some(text(this))))),
        method("bool Equals(string value)", |_, this, a| Ok(Value::Bool(a.value(0).as_str() == Some(text(this))))),
        method("bool Equals(string value, System.StringComparison comparisonType)", |_, this, a| Ok(Value::Bool(same(text(this), a.text(0), ignores_case(a))))),
        static_method("bool Equals(string a, string b)", |_, _, a| Ok(Value::Bool(a.value(0).as_str() == a.value(1).as_str()))),
        static_method("bool Equals(string a, string b, System.StringComparison comparisonType)", |_, _, a| Ok(Value::Bool(same(a.text(0), a.text(1), ignores_case(a))))),
        method("int GetHashCode()", |_, this, _| Ok(Value::Int(super::object::hash_code(this)))),
        method("bool StartsWith(string value)", |_, this, a| Ok(Value::Bool(edge(this, a, true)))),
        method("bool StartsWith(string value, System.StringComparison comparisonType)", |_, this, a| Ok(Value::Bool(edge(this, a, true)))),
        method("bool StartsWith(string value, bool ignoreCase, cultureinfo culture)", |_, this, a| Ok(Value::Bool(edge(this, a, true)))),
        method("bool StartsWith(char value)", |_, this, a| Ok(Value::Bool(edge(this, a, true)))),
        static_method("string Create[TState](int length, TState state, System.Buffers.SpanAction[char,TState] action)", unemulated),
        static_method("string Create(System.IFormatProvider provider, [ref] System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler)", unemulated),
        static_method("string Create(System.IFormatProvider provider, System.Span[char] initialBuffer, [ref] System.Runtime.CompilerServices.DefaultInterpolatedStringHandler handler)", unemulated),
        method("System.Object Clone()", |_, this, _| Ok(this.clone())),
        static_method("string Copy(string str)", |_, _, a| Ok(a.value(0))),
        method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)", |_, this, a| copy_to(this, a)),
        method("void CopyTo(System.Span[char] destination)", unemulated),
        method("bool TryCopyTo(System.Span[char] destination)", unemulated),
        method("char[] ToCharArray()", |_, this, _| Ok(Value::typed_array(TypeId::CHAR, units(&receiver(this))))),
        method("char[] ToCharArray(int startIndex, int length)", |_, this, a| {
            let all = units(&receiver(this));
            match usize::try_from(a.int(0)).ok().zip(usize::try_from(a.int(1)).ok()).and_then(|(s, l)| all.get(s..s.checked_add(l)?)) {
                Some(part) => Ok(Value::typed_array(TypeId::CHAR, part.to_vec())),
                None => throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")),
            }
        }),
        static_method("bool IsNullOrEmpty(string value)", |_, _, a| Ok(Value::Bool(a.text(0).is_empty()))),
        static_method("bool IsNullOrWhiteSpace(string value)", |_, _, a| Ok(Value::Bool(a.text(0).chars().all(is_white)))),
        method("System.Char&, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e GetPinnableReference()", unemulated),
        method("string ToString()", |_, this, _| Ok(this.clone())),
        method("string ToString(System.IFormatProvider provider)", |_, this, _| Ok(this.clone())),
        method("System.CharEnumerator GetEnumerator()", |_, this, _| {
            Ok(Value::object(Enumerator::new("System.CharEnumerator", units(&receiver(this)))))
        }),
        method("System.Text.StringRuneEnumerator EnumerateRunes()", unemulated),
        method("System.TypeCode GetTypeCode()", |_, _, _| Ok(super::enums::type_code(TypeId::STRING))),
        method("bool IsNormalized()", |_, _, _| Ok(Value::Bool(true))),
        method("bool IsNormalized(System.Text.NormalizationForm normalizationForm)", |_, _, _| Ok(Value::Bool(true))),
        method("string Normalize()", |_, this, a| Ok(Value::from(normalize(text(this), a.enumeration(0).unwrap_or(1))))),
        method("string Normalize(System.Text.NormalizationForm normalizationForm)", |_, this, a| Ok(Value::from(normalize(text(this), a.enumeration(0).unwrap_or(1))))),
        static_method("string Concat(System.Object arg0)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat(System.Object arg0, System.Object arg1)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat(System.Object arg0, System.Object arg1, System.Object arg2)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat(Params System.Object[] args)", |rt, _, a| join_values(rt, "", &a.value(0))),
        static_method("string Concat(System.ReadOnlySpan[System.Object] args)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat[T](System.Collections.Generic.IEnumerable[T] values)", |rt, _, a| join_values(rt, "", &a.value(0))),
        static_method("string Concat(System.Collections.Generic.IEnumerable[string] values)", |rt, _, a| join_values(rt, "", &a.value(0))),
        static_method("string Concat(string str0, string str1)", |_, _, a| {
            Ok(Value::str(crate::text::join_halves(&(0..a.len()).map(|i| a.text(i)).collect::<String>())))
        }),
        static_method("string Concat(string str0, string str1, string str2)", |_, _, a| {
            Ok(Value::str(crate::text::join_halves(&(0..a.len()).map(|i| a.text(i)).collect::<String>())))
        }),
        static_method("string Concat(string str0, string str1, string str2, string str3)", |_, _, a| {
            Ok(Value::str(crate::text::join_halves(&(0..a.len()).map(|i| a.text(i)).collect::<String>())))
        }),
        static_method("string Concat(System.ReadOnlySpan[char] str0, System.ReadOnlySpan[char] str1)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat(System.ReadOnlySpan[char] str0, System.ReadOnlySpan[char] str1, System.ReadOnlySpan[char] str2)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat(System.ReadOnlySpan[char] str0, System.ReadOnlySpan[char] str1, System.ReadOnlySpan[char] str2, System.ReadOnlySpan[char] str3)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Concat(Params string[] values)", |rt, _, a| join_values(rt, "", &a.value(0))),
        static_method("string Concat(System.ReadOnlySpan[string] values)", |rt, _, a| join_values(rt, "", &Value::array(a.to_vec()))),
        static_method("string Format(string format, System.Object arg0)", |rt, _, a| format_text(rt, a.text(0), &a[1..])),
        static_method("string Format(string format, System.Object arg0, System.Object arg1)", |rt, _, a| format_text(rt, a.text(0), &a[1..])),
        static_method("string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, _, a| format_text(rt, a.text(0), &a[1..])),
        static_method("string Format(string format, Params System.Object[] args)", |rt, _, a| format_text(rt, a.text(0), &a.items(1))),
        static_method("string Format(string format, System.ReadOnlySpan[System.Object] args)", unemulated),
        static_method("string Format(System.IFormatProvider provider, string format, System.Object arg0)", |rt, _, a| format_with(rt, &a.value(0), a.text(1), &a[2..])),
        static_method("string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)", |rt, _, a| format_with(rt, &a.value(0), a.text(1), &a[2..])),
        static_method("string Format(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, _, a| format_with(rt, &a.value(0), a.text(1), &a[2..])),
        static_method("string Format(System.IFormatProvider provider, string format, Params System.Object[] args)", |rt, _, a| format_with(rt, &a.value(0), a.text(1), &a.items(2))),
        static_method("string Format(System.IFormatProvider provider, string format, System.ReadOnlySpan[System.Object] args)", unemulated),
        static_method("string Format[TArg0](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0)", unemulated),
        static_method("string Format[TArg0, TArg1](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1)", unemulated),
        static_method("string Format[TArg0, TArg1, TArg2](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)", unemulated),
        static_method("string Format(System.IFormatProvider provider, System.Text.CompositeFormat format, Params System.Object[] args)", unemulated),
        static_method("string Format(System.IFormatProvider provider, System.Text.CompositeFormat format, System.ReadOnlySpan[System.Object] args)", unemulated),
        method("string Insert(int startIndex, string value)", |_, this, a| {
            let string = receiver(this);
            match usize::try_from(a.int(0)).ok().filter(|&i| i <= string.len16()) {
                Some(at) => Ok(Value::from(format!("{}{}{}", slice(&string, 0, at), a.text(1), slice(&string, at, string.len16() - at)))),
                None if a.int(0) < 0 => count(a.int(0), "startIndex").map(|_| Value::Null),
                None => throw(at_most("startIndex", a.int(0), string.len16())),
            }
        }),
        static_method("string Join(char separator, Params string[] value)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(char separator, System.ReadOnlySpan[string] value)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(string separator, Params string[] value)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(string separator, System.ReadOnlySpan[string] value)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(char separator, string[] value, int startIndex, int count)", |rt, _, a| {
            let all = a.items(1);
            let (start, n) = (a.int(2), a.int(3));
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, l)| all.get(s..s.checked_add(l)?)) {
                Some(part) => join_values(rt, &separator(a), &Value::array(part.to_vec())),
                None => throw(Thrown::out_of_range(format!("startIndex ('{start}') must be less than or equal to '{}'.", all.len() as i64 - i64::from(n)), "startIndex").actual(Value::Int(start))),
            }
        }),
        static_method("string Join(string separator, string[] value, int startIndex, int count)", |rt, _, a| {
            let all = a.items(1);
            let (start, n) = (a.int(2), a.int(3));
            match usize::try_from(start).ok().zip(usize::try_from(n).ok()).and_then(|(s, l)| all.get(s..s.checked_add(l)?)) {
                Some(part) => join_values(rt, &separator(a), &Value::array(part.to_vec())),
                None => throw(Thrown::out_of_range(format!("startIndex ('{start}') must be less than or equal to '{}'.", all.len() as i64 - i64::from(n)), "startIndex").actual(Value::Int(start))),
            }
        }),
        static_method("string Join(string separator, System.Collections.Generic.IEnumerable[string] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(char separator, Params System.Object[] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(char separator, System.ReadOnlySpan[System.Object] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(string separator, Params System.Object[] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join(string separator, System.ReadOnlySpan[System.Object] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join[T](char separator, System.Collections.Generic.IEnumerable[T] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        static_method("string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)", |rt, _, a| join_values(rt, &separator(a), &a.value(1))),
        method("string PadLeft(int totalWidth)", |_, this, a| pad(this, a, true)),
        method("string PadLeft(int totalWidth, char paddingChar)", |_, this, a| pad(this, a, true)),
        method("string PadRight(int totalWidth)", |_, this, a| pad(this, a, false)),
        method("string PadRight(int totalWidth, char paddingChar)", |_, this, a| pad(this, a, false)),
        method("string Remove(int startIndex, int count)", |_, this, a| remove(this, a)),
        method("string Remove(int startIndex)", |_, this, a| {
            let string = receiver(this);
            let start = count(a.int(0), "startIndex")?;
            if start > string.len16() {
                return throw(Thrown::out_of_range("startIndex cannot be larger than length of string.", "startIndex"));
            }
            Ok(Value::str(slice(&string, 0, start)))
        }),
        method("string Replace(string oldValue, string newValue, bool ignoreCase, cultureinfo culture)", |_, this, a| replace(this, a)),
        method("string Replace(string oldValue, string newValue, System.StringComparison comparisonType)", |_, this, a| replace(this, a)),
        method("string Replace(char oldChar, char newChar)", |_, this, a| {
            let (from, to) = (crate::text::unit_to_char(a.unit(0)), crate::text::unit_to_char(a.unit(1)));
            Ok(Value::from(text(this).chars().map(|c| if c == from { to } else { c }).collect::<String>()))
        }),
        method("string Replace(string oldValue, string newValue)", |_, this, a| replace(this, a)),
        method("string ReplaceLineEndings()", |_, this, a| {
            let with = if a.is_empty() { "\n" } else { a.text(0) };
            Ok(Value::from(text(this).replace("\r\n", "\n").replace(['\r', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}'], "\n").replace('\n', with)))
        }),
        method("string ReplaceLineEndings(string replacementText)", |_, this, a| {
            let with = if a.is_empty() { "\n" } else { a.text(0) };
            Ok(Value::from(text(this).replace("\r\n", "\n").replace(['\r', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}'], "\n").replace('\n', with)))
        }),
        method("string[] Split(char separator, System.StringSplitOptions options = System.StringSplitOptions.None)", |_, this, a| split(this, a)),
        method("string[] Split(char separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)", |_, this, a| split(this, a)),
        method("string[] Split(Params char[] separator)", |_, this, a| split(this, a)),
        method("string[] Split(System.ReadOnlySpan[char] separator)", |_, this, a| split(this, a)),
        method("string[] Split(char[] separator, int count)", |_, this, a| split(this, a)),
        method("string[] Split(char[] separator, System.StringSplitOptions options)", |_, this, a| split(this, a)),
        method("string[] Split(char[] separator, int count, System.StringSplitOptions options)", |_, this, a| split(this, a)),
        method("string[] Split(string separator, System.StringSplitOptions options = System.StringSplitOptions.None)", |_, this, a| split(this, a)),
        method("string[] Split(string separator, int count, System.StringSplitOptions options = System.StringSplitOptions.None)", |_, this, a| split(this, a)),
        method("string[] Split(string[] separator, System.StringSplitOptions options)", |_, this, a| split(this, a)),
        method("string[] Split(string[] separator, int count, System.StringSplitOptions options)", |_, this, a| split(this, a)),
        method("string Substring(int startIndex)", |_, this, a| substring(this, a)),
        method("string Substring(int startIndex, int length)", |_, this, a| substring(this, a)),
        method("string ToLower()", |_, this, _| Ok(map_case(this, false))),
        method("string ToLower(cultureinfo culture)", |_, this, _| Ok(map_case(this, false))),
        method("string ToLowerInvariant()", |_, this, _| Ok(map_case(this, false))),
        method("string ToUpper()", |_, this, _| Ok(map_case(this, true))),
        method("string ToUpper(cultureinfo culture)", |_, this, _| Ok(map_case(this, true))),
        method("string ToUpperInvariant()", |_, this, _| Ok(map_case(this, true))),
        method("string Trim()", |_, this, a| Ok(trim(this, a, true, true))),
        method("string Trim(char trimChar)", |_, this, a| Ok(trim(this, a, true, true))),
        method("string Trim(Params char[] trimChars)", |_, this, a| Ok(trim(this, a, true, true))),
        method("string Trim(System.ReadOnlySpan[char] trimChars)", |_, this, a| Ok(trim(this, a, true, true))),
        method("string TrimStart()", |_, this, a| Ok(trim(this, a, true, false))),
        method("string TrimStart(char trimChar)", |_, this, a| Ok(trim(this, a, true, false))),
        method("string TrimStart(Params char[] trimChars)", |_, this, a| Ok(trim(this, a, true, false))),
        method("string TrimStart(System.ReadOnlySpan[char] trimChars)", |_, this, a| Ok(trim(this, a, true, false))),
        method("string TrimEnd()", |_, this, a| Ok(trim(this, a, false, true))),
        method("string TrimEnd(char trimChar)", |_, this, a| Ok(trim(this, a, false, true))),
        method("string TrimEnd(Params char[] trimChars)", |_, this, a| Ok(trim(this, a, false, true))),
        method("string TrimEnd(System.ReadOnlySpan[char] trimChars)", |_, this, a| Ok(trim(this, a, false, true))),
        method("bool Contains(string value)", |_, this, a| Ok(Value::Bool(find_argument(this, a, ignores_case(a)).is_some()))),
        method("bool Contains(string value, System.StringComparison comparisonType)", |_, this, a| Ok(Value::Bool(find_argument(this, a, ignores_case(a)).is_some()))),
        method("bool Contains(char value)", |_, this, a| Ok(Value::Bool(find_argument(this, a, ignores_case(a)).is_some()))),
        method("bool Contains(char value, System.StringComparison comparisonType)", |_, this, a| Ok(Value::Bool(find_argument(this, a, ignores_case(a)).is_some()))),
        method("int IndexOf(char value)", |_, this, a| index_of(this, a)),
        method("int IndexOf(char value, int startIndex)", |_, this, a| index_of(this, a)),
        method("int IndexOf(char value, System.StringComparison comparisonType)", |_, this, a| index_of(this, a)),
        method("int IndexOf(char value, int startIndex, int count)", |_, this, a| index_of(this, a)),
        method("int IndexOfAny(char[] anyOf)", |_, this, a| index_of_any(this, a, false)),
        method("int IndexOfAny(char[] anyOf, int startIndex)", |_, this, a| index_of_any(this, a, false)),
        method("int IndexOfAny(char[] anyOf, int startIndex, int count)", |_, this, a| index_of_any(this, a, false)),
        method("int IndexOf(string value)", |_, this, a| index_of(this, a)),
        method("int IndexOf(string value, int startIndex)", |_, this, a| index_of(this, a)),
        method("int IndexOf(string value, int startIndex, int count)", |_, this, a| index_of(this, a)),
        method("int IndexOf(string value, System.StringComparison comparisonType)", |_, this, a| index_of(this, a)),
        method("int IndexOf(string value, int startIndex, System.StringComparison comparisonType)", |_, this, a| index_of(this, a)),
        method("int IndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)", |_, this, a| index_of(this, a)),
        method("int LastIndexOf(char value)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(char value, int startIndex)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(char value, int startIndex, int count)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOfAny(char[] anyOf)", |_, this, a| index_of_any(this, a, true)),
        method("int LastIndexOfAny(char[] anyOf, int startIndex)", |_, this, a| index_of_any(this, a, true)),
        method("int LastIndexOfAny(char[] anyOf, int startIndex, int count)", |_, this, a| index_of_any(this, a, true)),
        method("int LastIndexOf(string value)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(string value, int startIndex)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(string value, int startIndex, int count)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(string value, System.StringComparison comparisonType)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(string value, int startIndex, System.StringComparison comparisonType)", |_, this, a| last_index_of(this, a)),
        method("int LastIndexOf(string value, int startIndex, int count, System.StringComparison comparisonType)", |_, this, a| last_index_of(this, a)),
        method("char Chars(int index) {get;}", |_, this, a| match usize::try_from(a.int(0)).ok().and_then(|i| receiver(this).unit_at(i)) {
            Some(unit) => Ok(Value::Char(unit)),
            None => throw(Thrown::exception("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")),
        }),
    ])
    .properties(&[
        property("Length", "int", |_, this| Ok(Value::from(length_of(this)))),
        static_property("Empty", "string", |_, _| Ok(Value::from(""))).field(),
    ]);
