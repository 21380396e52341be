//! `System.Linq.Enumerable`: eager, for a script cannot tell.

use super::linq_support::*;
use crate::object::{
    Entries, KeyComparer, Thrown, TypeId, TypeRecord, Value, same_key, static_method, throw, type_name,
};
use crate::types::collections::{Dictionary, List, key_comparer};
use crate::types::members::{call_delegate, construct, default_value, items};
use crate::types::support::{Arguments, as_double, count, generic_argument, sort_values, unemulated};
use rust_decimal::Decimal;
use std::cmp::Ordering;

pub(super) static RECORDS: &[&TypeRecord] = &[&ENUMERABLE];

pub(in crate::types) static ENUMERABLE: TypeRecord = TypeRecord::class("System.Linq.Enumerable")
    .methods(&[
        static_method("TSource Aggregate[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TSource,TSource] func)", |rt, _, a| {
            let mut all = items(rt, &a[0])?.into_iter();
            let Some(mut total) = all.next() else { return empty_sequence() };
            for item in all {
                total = call_delegate(rt, &a[1], &[total, item])?;
            }
            Ok(total)
        }),
        static_method("TAccumulate Aggregate[TSource, TAccumulate](System.Collections.Generic.IEnumerable[TSource] source, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func)", |rt, _, a| {
            let mut total = a.value(1);
            for item in items(rt, &a[0])? {
                total = call_delegate(rt, &a[2], &[total, item])?;
            }
            Ok(total)
        }),
        static_method("TResult Aggregate[TSource, TAccumulate, TResult](System.Collections.Generic.IEnumerable[TSource] source, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func, System.Func[TAccumulate,TResult] resultSelector)", unemulated),
        static_method("bool Any[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| Ok(Value::Bool(!items(rt, &a[0])?.is_empty()))),
        static_method("bool Any[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            for item in items(rt, &a[0])? {
                if holds(rt, &a[1], &item)? {
                    return Ok(Value::Bool(true));
                }
            }
            Ok(Value::Bool(false))
        }),
        static_method("bool All[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            for item in items(rt, &a[0])? {
                if !holds(rt, &a[1], &item)? {
                    return Ok(Value::Bool(false));
                }
            }
            Ok(Value::Bool(true))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Append[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource element)", |rt, _, a| same(rt, &a[0], |mut all| {
            all.push(a.value(1));
            Ok(all)
        })),
        static_method("System.Collections.Generic.IEnumerable[TSource] Prepend[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource element)", |rt, _, a| same(rt, &a[0], |mut all| {
            all.insert(0, a.value(1));
            Ok(all)
        })),
        static_method("double Average(System.Collections.Generic.IEnumerable[int] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("double Average(System.Collections.Generic.IEnumerable[long] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("float Average(System.Collections.Generic.IEnumerable[float] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("double Average(System.Collections.Generic.IEnumerable[double] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("decimal Average(System.Collections.Generic.IEnumerable[decimal] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[double] Average(System.Collections.Generic.IEnumerable[System.Nullable[int]] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[double] Average(System.Collections.Generic.IEnumerable[System.Nullable[long]] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[float] Average(System.Collections.Generic.IEnumerable[System.Nullable[float]] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[double] Average(System.Collections.Generic.IEnumerable[System.Nullable[double]] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[decimal] Average(System.Collections.Generic.IEnumerable[System.Nullable[decimal]] source)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("double Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("double Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,long] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("float Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,float] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("double Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,double] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("decimal Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,decimal] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[double] Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[int]] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[double] Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[long]] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[float] Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[float]] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[double] Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[double]] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Nullable[decimal] Average[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[decimal]] selector)", |rt, _, a| {
            let n = items(rt, &a[0])?.len();
            if n == 0 {
                return empty_sequence();
            }
            let total = sum(rt, a)?;
            Ok(match total.base() {
                Value::Decimal(d) => Value::decimal(**d / Decimal::from(n)),
                other => Value::Double(as_double(other) / n as f64),
            })
        }),
        static_method("System.Collections.Generic.IEnumerable[TResult] Cast[TResult](System.Collections.IEnumerable source)", |rt, this, a| {
            let wanted = generic_argument(this, 0).unwrap_or(TypeId::OBJECT);
            let mut out = vec![];
            for item in items(rt, &a[0])? {
                if !item.is_null() && !item.type_id().is_a(wanted) {
                    let message = format!("Unable to cast object of type '{}' to type '{}'.", type_name::to_string_name(item.type_id()), type_name::to_string_name(wanted));
                    return throw(Thrown::exception("System.InvalidCastException", message));
                }
                out.push(item);
            }
            Ok(Value::typed_array(wanted, out))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource[]] Chunk[TSource](System.Collections.Generic.IEnumerable[TSource] source, int size)", |rt, _, a| {
            let size = usize::try_from(a.int(1)).unwrap_or(1).max(1);
            let element = element(&a[0]);
            let all = items(rt, &a[0])?;
            Ok(Value::array(all.chunks(size).map(|c| Value::typed_array(element, c.to_vec())).collect()))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Concat[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second)", |rt, _, a| {
            let more = items(rt, &a[1])?;
            same(rt, &a[0], |mut all| {
                all.extend(more);
                Ok(all)
            })
        }),
        static_method("bool Contains[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource value)", |rt, _, a| {
            let all = items(rt, &a[0])?;
            let comparer = a.get(2).map_or(KeyComparer::Ordinal, key_comparer);
            Ok(Value::Bool(all.iter().any(|v| same_key(v, &a[1], comparer))))
        }),
        static_method("bool Contains[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource value, System.Collections.Generic.IEqualityComparer[TSource] comparer)", |rt, _, a| {
            let all = items(rt, &a[0])?;
            let comparer = a.get(2).map_or(KeyComparer::Ordinal, key_comparer);
            Ok(Value::Bool(all.iter().any(|v| same_key(v, &a[1], comparer))))
        }),
        static_method("System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TAccumulate]] AggregateBy[TSource, TKey, TAccumulate](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func, System.Collections.Generic.IEqualityComparer[TKey] keyComparer = null)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TAccumulate]] AggregateBy[TSource, TKey, TAccumulate](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TKey,TAccumulate] seedSelector, System.Func[TAccumulate,TSource,TAccumulate] func, System.Collections.Generic.IEqualityComparer[TKey] keyComparer = null)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,int]] CountBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] keyComparer = null)", unemulated),
        static_method("int Count[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| {
            let mut n = 0usize;
            for item in items(rt, &a[0])? {
                n += usize::from(a.len() < 2 || holds(rt, &a[1], &item)?);
            }
            Ok(Value::from(n))
        }),
        static_method("int Count[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            let mut n = 0usize;
            for item in items(rt, &a[0])? {
                n += usize::from(a.len() < 2 || holds(rt, &a[1], &item)?);
            }
            Ok(Value::from(n))
        }),
        static_method("bool TryGetNonEnumeratedCount[TSource](System.Collections.Generic.IEnumerable[TSource] source, [ref] int count)", unemulated),
        static_method("long LongCount[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| {
            let mut n = 0usize;
            for item in items(rt, &a[0])? {
                n += usize::from(a.len() < 2 || holds(rt, &a[1], &item)?);
            }
            Ok(Value::from(n))
        }),
        static_method("long LongCount[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            let mut n = 0usize;
            for item in items(rt, &a[0])? {
                n += usize::from(a.len() < 2 || holds(rt, &a[1], &item)?);
            }
            Ok(Value::from(n))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] DefaultIfEmpty[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| {
            let default = default_value(element(&a[0]));
            same(rt, &a[0], |all| Ok(if all.is_empty() { vec![default] } else { all }))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] DefaultIfEmpty[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource defaultValue)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] Distinct[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| {
            let comparer = a.get(1).map_or(KeyComparer::Ordinal, key_comparer);
            same(rt, &a[0], |all| Ok(distinct(all, comparer)))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Distinct[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Collections.Generic.IEqualityComparer[TSource] comparer)", |rt, _, a| {
            let comparer = a.get(1).map_or(KeyComparer::Ordinal, key_comparer);
            same(rt, &a[0], |all| Ok(distinct(all, comparer)))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] DistinctBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", |rt, _, a| {
            let mut seen = Entries::new(KeyComparer::Ordinal);
            let mut kept = vec![];
            for item in items(rt, &a[0])? {
                let key = call_delegate(rt, &a[1], std::slice::from_ref(&item))?;
                if !seen.contains(&key) {
                    seen.insert(key, Value::Null);
                    kept.push(item);
                }
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] DistinctBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("TSource ElementAt[TSource](System.Collections.Generic.IEnumerable[TSource] source, int index)", |rt, _, a| {
            let all = items(rt, &a[0])?;
            match usize::try_from(a.int(1)).ok().and_then(|i| all.get(i).cloned()) {
                Some(value) => Ok(value),
                None => throw(Thrown::out_of_range("Index was out of range. Must be non-negative and less than the size of the collection.", "index")),
            }
        }),
        static_method("TSource ElementAt[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Index index)", unemulated),
        static_method("TSource ElementAtOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, int index)", unemulated),
        static_method("TSource ElementAtOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Index index)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] AsEnumerable[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| same(rt, &a[0], Ok)),
        static_method("System.Collections.Generic.IEnumerable[TResult] Empty[TResult]()", |_, this, _| Ok(Value::typed_array(generic_argument(this, 0).unwrap_or(TypeId::OBJECT), vec![]))),
        static_method("System.Collections.Generic.IEnumerable[TSource] Except[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second)", |rt, _, a| {
            let other = set_of(items(rt, &a[1])?);
            same(rt, &a[0], |all| Ok(distinct(all.into_iter().filter(|v| !other.contains(v)).collect(), KeyComparer::Ordinal)))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Except[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second, System.Collections.Generic.IEqualityComparer[TSource] comparer)", |rt, _, a| {
            let other = set_of(items(rt, &a[1])?);
            same(rt, &a[0], |all| Ok(distinct(all.into_iter().filter(|v| !other.contains(v)).collect(), KeyComparer::Ordinal)))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] ExceptBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TKey] second, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] ExceptBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TKey] second, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("TSource First[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| pick(rt, a, false)?.map_or_else(empty_sequence, Ok)),
        static_method("TSource First[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| pick(rt, a, false)?.map_or_else(empty_sequence, Ok)),
        static_method("TSource FirstOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource FirstOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource defaultValue)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource FirstOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource FirstOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate, TSource defaultValue)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TElement]] GroupBy[TSource, TKey, TElement](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TElement]] GroupBy[TSource, TKey, TElement](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] GroupBy[TSource, TKey, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TKey,System.Collections.Generic.IEnumerable[TSource],TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] GroupBy[TSource, TKey, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TKey,System.Collections.Generic.IEnumerable[TSource],TResult] resultSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] GroupBy[TSource, TKey, TElement, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, System.Func[TKey,System.Collections.Generic.IEnumerable[TElement],TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] GroupBy[TSource, TKey, TElement, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, System.Func[TKey,System.Collections.Generic.IEnumerable[TElement],TResult] resultSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] GroupJoin[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,System.Collections.Generic.IEnumerable[TInner],TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] GroupJoin[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,System.Collections.Generic.IEnumerable[TInner],TResult] resultSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[System.ValueTuple[int,TSource]] Index[TSource](System.Collections.Generic.IEnumerable[TSource] source)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[T] InfiniteSequence[T](T start, T step)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] Intersect[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second)", |rt, _, a| {
            let other = set_of(items(rt, &a[1])?);
            same(rt, &a[0], |all| Ok(distinct(all.into_iter().filter(|v| other.contains(v)).collect(), KeyComparer::Ordinal)))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Intersect[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second, System.Collections.Generic.IEqualityComparer[TSource] comparer)", |rt, _, a| {
            let other = set_of(items(rt, &a[1])?);
            same(rt, &a[0], |all| Ok(distinct(all.into_iter().filter(|v| other.contains(v)).collect(), KeyComparer::Ordinal)))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] IntersectBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TKey] second, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] IntersectBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TKey] second, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] Join[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] Join[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("TSource Last[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| pick(rt, a, true)?.map_or_else(empty_sequence, Ok)),
        static_method("TSource Last[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| pick(rt, a, true)?.map_or_else(empty_sequence, Ok)),
        static_method("TSource LastOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| Ok(pick(rt, a, true)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource LastOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource defaultValue)", |rt, _, a| Ok(pick(rt, a, true)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource LastOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| Ok(pick(rt, a, true)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource LastOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate, TSource defaultValue)", |rt, _, a| Ok(pick(rt, a, true)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("System.Collections.Generic.IEnumerable[TResult] LeftJoin[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] LeftJoin[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Linq.ILookup[TKey,TSource] ToLookup[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Linq.ILookup[TKey,TSource] ToLookup[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Linq.ILookup[TKey,TElement] ToLookup[TSource, TKey, TElement](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)", unemulated),
        static_method("System.Linq.ILookup[TKey,TElement] ToLookup[TSource, TKey, TElement](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("int Max(System.Collections.Generic.IEnumerable[int] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("long Max(System.Collections.Generic.IEnumerable[long] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[int] Max(System.Collections.Generic.IEnumerable[System.Nullable[int]] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[long] Max(System.Collections.Generic.IEnumerable[System.Nullable[long]] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("double Max(System.Collections.Generic.IEnumerable[double] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[double] Max(System.Collections.Generic.IEnumerable[System.Nullable[double]] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("float Max(System.Collections.Generic.IEnumerable[float] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[float] Max(System.Collections.Generic.IEnumerable[System.Nullable[float]] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("decimal Max(System.Collections.Generic.IEnumerable[decimal] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[decimal] Max(System.Collections.Generic.IEnumerable[System.Nullable[decimal]] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("TSource Max[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("TSource Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Collections.Generic.IComparer[TSource] comparer)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("TSource MaxBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("TSource MaxBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)", unemulated),
        static_method("int Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[int] Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[int]] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("long Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,long] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[long] Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[long]] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("float Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,float] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[float] Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[float]] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("double Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,double] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[double] Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[double]] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("decimal Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,decimal] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("System.Nullable[decimal] Max[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[decimal]] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("TResult Max[TSource, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TResult] selector)", |rt, _, a| best(rt, a, Ordering::Greater)),
        static_method("int Min(System.Collections.Generic.IEnumerable[int] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("long Min(System.Collections.Generic.IEnumerable[long] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[int] Min(System.Collections.Generic.IEnumerable[System.Nullable[int]] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[long] Min(System.Collections.Generic.IEnumerable[System.Nullable[long]] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("float Min(System.Collections.Generic.IEnumerable[float] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[float] Min(System.Collections.Generic.IEnumerable[System.Nullable[float]] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("double Min(System.Collections.Generic.IEnumerable[double] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[double] Min(System.Collections.Generic.IEnumerable[System.Nullable[double]] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("decimal Min(System.Collections.Generic.IEnumerable[decimal] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[decimal] Min(System.Collections.Generic.IEnumerable[System.Nullable[decimal]] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("TSource Min[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("TSource Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Collections.Generic.IComparer[TSource] comparer)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("TSource MinBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("TSource MinBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)", unemulated),
        static_method("int Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[int] Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[int]] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("long Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,long] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[long] Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[long]] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("float Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,float] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[float] Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[float]] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("double Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,double] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[double] Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[double]] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("decimal Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,decimal] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Nullable[decimal] Min[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[decimal]] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("TResult Min[TSource, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TResult] selector)", |rt, _, a| best(rt, a, Ordering::Less)),
        static_method("System.Collections.Generic.IEnumerable[TResult] OfType[TResult](System.Collections.IEnumerable source)", |rt, this, a| {
            let wanted = generic_argument(this, 0).unwrap_or(TypeId::OBJECT);
            let kept = items(rt, &a[0])?.into_iter().filter(|v| !v.is_null() && v.type_id().is_a(wanted)).collect();
            Ok(Value::typed_array(wanted, kept))
        }),
        static_method("System.Linq.IOrderedEnumerable[T] Order[T](System.Collections.Generic.IEnumerable[T] source)", |rt, _, a| same(rt, &a[0], Ok)),
        static_method("System.Linq.IOrderedEnumerable[T] Order[T](System.Collections.Generic.IEnumerable[T] source, System.Collections.Generic.IComparer[T] comparer)", |rt, _, a| same(rt, &a[0], Ok)),
        static_method("System.Linq.IOrderedEnumerable[TSource] OrderBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", order_ascending),
        static_method("System.Linq.IOrderedEnumerable[TSource] OrderBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)", order_ascending),
        static_method("System.Linq.IOrderedEnumerable[T] OrderDescending[T](System.Collections.Generic.IEnumerable[T] source)", |rt, _, a| {
            let mut all = items(rt, &a[0])?;
            sort_values(rt, &mut all, &Value::Null)?;
            all.reverse();
            Ok(Value::typed_array(element(&a[0]), all))
        }),
        static_method("System.Linq.IOrderedEnumerable[T] OrderDescending[T](System.Collections.Generic.IEnumerable[T] source, System.Collections.Generic.IComparer[T] comparer)", |rt, _, a| {
            let mut all = items(rt, &a[0])?;
            sort_values(rt, &mut all, &Value::Null)?;
            all.reverse();
            Ok(Value::typed_array(element(&a[0]), all))
        }),
        static_method("System.Linq.IOrderedEnumerable[TSource] OrderByDescending[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", order_descending),
        static_method("System.Linq.IOrderedEnumerable[TSource] OrderByDescending[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)", order_descending),
        static_method("System.Linq.IOrderedEnumerable[TSource] ThenBy[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Linq.IOrderedEnumerable[TSource] ThenBy[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)", unemulated),
        static_method("System.Linq.IOrderedEnumerable[TSource] ThenByDescending[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Linq.IOrderedEnumerable[TSource] ThenByDescending[TSource, TKey](System.Linq.IOrderedEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[int] Range(int start, int count)", |_, _, a| {
            let n = count(a.int(1), "count")?.min(100_000_000);
            Ok(Value::typed_array(TypeId::INT32, (0..n).map(|i| Value::Int(a.int(0).wrapping_add(i as i32))).collect()))
        }),
        static_method("System.Collections.Generic.IEnumerable[TResult] Repeat[TResult](TResult element, int count)", |_, _, a| {
            let n = count(a.int(1), "count")?.min(100_000_000);
            Ok(Value::typed_array(a[0].type_id(), vec![a.value(0); n]))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Shuffle[TSource](System.Collections.Generic.IEnumerable[TSource] source)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] Reverse[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| same(rt, &a[0], |mut all| {
            all.reverse();
            Ok(all)
        })),
        static_method("System.Collections.Generic.IEnumerable[TSource] Reverse[TSource](TSource[] source)", |rt, _, a| same(rt, &a[0], |mut all| {
            all.reverse();
            Ok(all)
        })),
        static_method("System.Collections.Generic.IEnumerable[TResult] RightJoin[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] RightJoin[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] Select[TSource, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TResult] selector)", |rt, _, a| {
            let mut out = vec![];
            for item in items(rt, &a[0])? {
                out.push(call_delegate(rt, &a[1], &[item])?);
            }
            Ok(Value::typed_array(result_type(&a[1]), out))
        }),
        static_method("System.Collections.Generic.IEnumerable[TResult] Select[TSource, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int,TResult] selector)", |rt, _, a| {
            let mut out = vec![];
            for item in items(rt, &a[0])? {
                out.push(call_delegate(rt, &a[1], &[item])?);
            }
            Ok(Value::typed_array(result_type(&a[1]), out))
        }),
        static_method("System.Collections.Generic.IEnumerable[TResult] SelectMany[TSource, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Collections.Generic.IEnumerable[TResult]] selector)", |rt, _, a| {
            let mut out = vec![];
            for item in items(rt, &a[0])? {
                let inner = call_delegate(rt, &a[1], &[item])?;
                out.extend(items(rt, &inner)?);
            }
            Ok(Value::array(out))
        }),
        static_method("System.Collections.Generic.IEnumerable[TResult] SelectMany[TSource, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int,System.Collections.Generic.IEnumerable[TResult]] selector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] SelectMany[TSource, TCollection, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int,System.Collections.Generic.IEnumerable[TCollection]] collectionSelector, System.Func[TSource,TCollection,TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TResult] SelectMany[TSource, TCollection, TResult](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Collections.Generic.IEnumerable[TCollection]] collectionSelector, System.Func[TSource,TCollection,TResult] resultSelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[T] Sequence[T](T start, T endInclusive, T step)", unemulated),
        static_method("bool SequenceEqual[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second)", |rt, _, a| {
            let (x, y) = (items(rt, &a[0])?, items(rt, &a[1])?);
            Ok(Value::Bool(x.len() == y.len() && x.iter().zip(&y).all(|(p, q)| same_key(p, q, KeyComparer::Ordinal))))
        }),
        static_method("bool SequenceEqual[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second, System.Collections.Generic.IEqualityComparer[TSource] comparer)", |rt, _, a| {
            let (x, y) = (items(rt, &a[0])?, items(rt, &a[1])?);
            Ok(Value::Bool(x.len() == y.len() && x.iter().zip(&y).all(|(p, q)| same_key(p, q, KeyComparer::Ordinal))))
        }),
        static_method("TSource Single[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| pick(rt, a, false)?.map_or_else(empty_sequence, Ok)),
        static_method("TSource Single[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| pick(rt, a, false)?.map_or_else(empty_sequence, Ok)),
        static_method("TSource SingleOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource SingleOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, TSource defaultValue)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource SingleOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("TSource SingleOrDefault[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate, TSource defaultValue)", |rt, _, a| Ok(pick(rt, a, false)?.unwrap_or_else(|| default_value(element(&a[0]))))),
        static_method("System.Collections.Generic.IEnumerable[TSource] Skip[TSource](System.Collections.Generic.IEnumerable[TSource] source, int count)", |rt, _, a| same(rt, &a[0], |all| Ok(all.into_iter().skip(usize::try_from(a.int(1)).unwrap_or(0)).collect()))),
        static_method("System.Collections.Generic.IEnumerable[TSource] SkipWhile[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            let (mut kept, mut skipping) = (vec![], true);
            for item in items(rt, &a[0])? {
                skipping = skipping && holds(rt, &a[1], &item)?;
                if !skipping {
                    kept.push(item);
                }
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] SkipWhile[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int,bool] predicate)", |rt, _, a| {
            let (mut kept, mut skipping) = (vec![], true);
            for item in items(rt, &a[0])? {
                skipping = skipping && holds(rt, &a[1], &item)?;
                if !skipping {
                    kept.push(item);
                }
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] SkipLast[TSource](System.Collections.Generic.IEnumerable[TSource] source, int count)", |rt, _, a| same(rt, &a[0], |mut all| {
            all.truncate(all.len().saturating_sub(usize::try_from(a.int(1)).unwrap_or(0)));
            Ok(all)
        })),
        static_method("int Sum(System.Collections.Generic.IEnumerable[int] source)", |rt, _, a| sum(rt, a)),
        static_method("long Sum(System.Collections.Generic.IEnumerable[long] source)", |rt, _, a| sum(rt, a)),
        static_method("float Sum(System.Collections.Generic.IEnumerable[float] source)", |rt, _, a| sum(rt, a)),
        static_method("double Sum(System.Collections.Generic.IEnumerable[double] source)", |rt, _, a| sum(rt, a)),
        static_method("decimal Sum(System.Collections.Generic.IEnumerable[decimal] source)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[int] Sum(System.Collections.Generic.IEnumerable[System.Nullable[int]] source)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[long] Sum(System.Collections.Generic.IEnumerable[System.Nullable[long]] source)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[float] Sum(System.Collections.Generic.IEnumerable[System.Nullable[float]] source)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[double] Sum(System.Collections.Generic.IEnumerable[System.Nullable[double]] source)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[decimal] Sum(System.Collections.Generic.IEnumerable[System.Nullable[decimal]] source)", |rt, _, a| sum(rt, a)),
        static_method("int Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int] selector)", |rt, _, a| sum(rt, a)),
        static_method("long Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,long] selector)", |rt, _, a| sum(rt, a)),
        static_method("float Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,float] selector)", |rt, _, a| sum(rt, a)),
        static_method("double Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,double] selector)", |rt, _, a| sum(rt, a)),
        static_method("decimal Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,decimal] selector)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[int] Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[int]] selector)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[long] Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[long]] selector)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[float] Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[float]] selector)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[double] Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[double]] selector)", |rt, _, a| sum(rt, a)),
        static_method("System.Nullable[decimal] Sum[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,System.Nullable[decimal]] selector)", |rt, _, a| sum(rt, a)),
        static_method("System.Collections.Generic.IEnumerable[TSource] Take[TSource](System.Collections.Generic.IEnumerable[TSource] source, int count)", |rt, _, a| same(rt, &a[0], |all| Ok(all.into_iter().take(usize::try_from(a.int(1)).unwrap_or(0)).collect()))),
        static_method("System.Collections.Generic.IEnumerable[TSource] Take[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Range range)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] TakeWhile[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            let mut kept = vec![];
            for item in items(rt, &a[0])? {
                if !holds(rt, &a[1], &item)? {
                    break;
                }
                kept.push(item);
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] TakeWhile[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int,bool] predicate)", |rt, _, a| {
            let mut kept = vec![];
            for item in items(rt, &a[0])? {
                if !holds(rt, &a[1], &item)? {
                    break;
                }
                kept.push(item);
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] TakeLast[TSource](System.Collections.Generic.IEnumerable[TSource] source, int count)", |rt, _, a| same(rt, &a[0], |all| {
            let n = usize::try_from(a.int(1)).unwrap_or(0);
            Ok(all.iter().skip(all.len().saturating_sub(n)).cloned().collect())
        })),
        static_method("TSource[] ToArray[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| same(rt, &a[0], Ok)),
        static_method("System.Collections.Generic.List[TSource] ToList[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| {
            let all = items(rt, &a[0])?;
            Ok(Value::object(List::of(element(&a[0]), all)))
        }),
        static_method("System.Collections.Generic.Dictionary[TKey,TValue] ToDictionary[TKey, TValue](System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] source)", unemulated),
        static_method("System.Collections.Generic.Dictionary[TKey,TValue] ToDictionary[TKey, TValue](System.Collections.Generic.IEnumerable[System.Collections.Generic.KeyValuePair[TKey,TValue]] source, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.Dictionary[TKey,TValue] ToDictionary[TKey, TValue](System.Collections.Generic.IEnumerable[System.ValueTuple[TKey,TValue]] source)", unemulated),
        static_method("System.Collections.Generic.Dictionary[TKey,TValue] ToDictionary[TKey, TValue](System.Collections.Generic.IEnumerable[System.ValueTuple[TKey,TValue]] source, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector)", |rt, _, a| {
            let value_type = a.get(2).map_or_else(|| element(&a[0]), result_type);
            let new = Dictionary::of(result_type(&a[1]), value_type, KeyComparer::Ordinal);
            for item in items(rt, &a[0])? {
                let key = call_delegate(rt, &a[1], std::slice::from_ref(&item))?;
                let value = if a.len() > 2 { call_delegate(rt, &a[2], &[item])? } else { item };
                new.entries.borrow_mut().insert(key, value);
            }
            Ok(Value::object(new))
        }),
        static_method("System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.Dictionary[TKey,TElement] ToDictionary[TSource, TKey, TElement](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)", |rt, _, a| {
            let value_type = a.get(2).map_or_else(|| element(&a[0]), result_type);
            let new = Dictionary::of(result_type(&a[1]), value_type, KeyComparer::Ordinal);
            for item in items(rt, &a[0])? {
                let key = call_delegate(rt, &a[1], std::slice::from_ref(&item))?;
                let value = if a.len() > 2 { call_delegate(rt, &a[2], &[item])? } else { item };
                new.entries.borrow_mut().insert(key, value);
            }
            Ok(Value::object(new))
        }),
        static_method("System.Collections.Generic.Dictionary[TKey,TElement] ToDictionary[TSource, TKey, TElement](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.HashSet[TSource] ToHashSet[TSource](System.Collections.Generic.IEnumerable[TSource] source)", |rt, _, a| {
            let id = TypeId::generic(TypeId::named("System.Collections.Generic.HashSet`1"), vec![element(&a[0])]);
            construct(rt, id, vec![a.value(0)])
        }),
        static_method("System.Collections.Generic.HashSet[TSource] ToHashSet[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Collections.Generic.IEqualityComparer[TSource] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] Union[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second)", |rt, _, a| {
            let more = items(rt, &a[1])?;
            same(rt, &a[0], |mut all| {
                all.extend(more);
                Ok(distinct(all, KeyComparer::Ordinal))
            })
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Union[TSource](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second, System.Collections.Generic.IEqualityComparer[TSource] comparer)", |rt, _, a| {
            let more = items(rt, &a[1])?;
            same(rt, &a[0], |mut all| {
                all.extend(more);
                Ok(distinct(all, KeyComparer::Ordinal))
            })
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] UnionBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second, System.Func[TSource,TKey] keySelector)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] UnionBy[TSource, TKey](System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second, System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", unemulated),
        static_method("System.Collections.Generic.IEnumerable[TSource] Where[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,bool] predicate)", |rt, _, a| {
            let mut kept = vec![];
            for item in items(rt, &a[0])? {
                if holds(rt, &a[1], &item)? {
                    kept.push(item);
                }
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TSource] Where[TSource](System.Collections.Generic.IEnumerable[TSource] source, System.Func[TSource,int,bool] predicate)", |rt, _, a| {
            let mut kept = vec![];
            for item in items(rt, &a[0])? {
                if holds(rt, &a[1], &item)? {
                    kept.push(item);
                }
            }
            Ok(Value::typed_array(element(&a[0]), kept))
        }),
        static_method("System.Collections.Generic.IEnumerable[TResult] Zip[TFirst, TSecond, TResult](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second, System.Func[TFirst,TSecond,TResult] resultSelector)", |rt, _, a| {
            let mut out = vec![];
            for (x, y) in items(rt, &a[0])?.into_iter().zip(items(rt, &a[1])?) {
                out.push(call_delegate(rt, &a[2], &[x, y])?);
            }
            Ok(Value::typed_array(result_type(&a[2]), out))
        }),
        static_method("System.Collections.Generic.IEnumerable[System.ValueTuple[TFirst,TSecond]] Zip[TFirst, TSecond](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second)", |rt, _, a| {
            let pairs = items(rt, &a[0])?.into_iter().zip(items(rt, &a[1])?);
            Ok(Value::array(pairs.map(|(x, y)| super::tuple::value_tuple(vec![x, y])).collect()))
        }),
        static_method("System.Collections.Generic.IEnumerable[System.ValueTuple[TFirst,TSecond,TThird]] Zip[TFirst, TSecond, TThird](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second, System.Collections.Generic.IEnumerable[TThird] third)", unemulated),
    ]);
