//! `Sort-Object`.

use crate::cmdlets::order::{Comparer, Key, merge_sort};
use crate::cmdlets::property::{self, Keys, Property};
use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{ErrorCategory, ErrorRecord, Result, Value};
use std::cmp::Ordering;

pub static CMDLET: Builtin = Builtin {
    signature: r"Sort-Object module=Microsoft.PowerShell.Utility default=Default
Stable switch sets=Default
Descending switch
Unique switch
Top int mandatory sets=Top range=1..2147483647
Bottom int mandatory sets=Bottom range=1..2147483647
InputObject psobject pipeline
Property System.Object[] pos=0
Culture string
CaseSensitive switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<SortObject>::default(),
};

#[derive(Default)]
struct SortObject {
    objects: Vec<Value>,
}

impl Cmdlet for SortObject {
    fn process(&mut self, _cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        self.objects.extend(input_object(args, input).filter(|v| !v.is_null()));
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let objects = std::mem::take(&mut self.objects);
        let properties = property::parse(cx, &args.list("Property"), Keys::Ordered)?;
        let sorter = Sorter {
            comparer: Comparer { ignore_case: !args.switch("CaseSensitive") },
            descending: properties
                .iter()
                .map(|p| p.descending.unwrap_or(args.switch("Descending")))
                .collect(),
            descending_all: args.switch("Descending"),
            unique: args.switch("Unique"),
        };
        let sorted = if properties.is_empty() {
            sorter.plain(cx, objects)
        } else {
            let entries = objects
                .into_iter()
                .map(|o| Ok((keys_of(cx, &properties, &o)?, o)))
                .collect::<Result<Vec<_>>>()?;
            sorter.by_keys(cx, entries)
        };
        let count = sorted.len();
        let (from, to) = match (args.int("Top"), args.int("Bottom")) {
            (Some(n), _) => (0, count.min(n as usize)),
            (_, Some(n)) => (count.saturating_sub(n as usize), count),
            _ => (0, count),
        };
        sorted.into_iter().skip(from).take(to - from).try_for_each(|v| cx.emit(v))
    }
}

/// The values to sort an object by. An expression that fails counts as null and is reported.
pub fn keys_of(cx: &mut Context, properties: &[Property], target: &Value) -> Result<Vec<Key>> {
    let mut keys = Vec::with_capacity(properties.len());
    for p in properties {
        keys.push(match p.expression.single(cx, target)? {
            None => Key::Missing,
            Some(found) => match found.value {
                Ok(value) => Key::Value(value),
                Err(flow) => {
                    let Some(record) = flow.record() else { return Err(flow) };
                    let error = ErrorRecord::new(
                        record.exception.clone(),
                        "ExpressionEvaluation",
                        ErrorCategory::InvalidResult,
                        target.clone(),
                    );
                    cx.write_error_record(error)?;
                    Key::Value(Value::Null)
                }
            },
        });
    }
    Ok(keys)
}

struct Sorter {
    comparer: Comparer,
    descending: Vec<bool>,
    descending_all: bool,
    unique: bool,
}

impl Sorter {
    /// The objects by themselves.
    fn plain(&self, cx: &mut Context, mut objects: Vec<Value>) -> Vec<Value> {
        let (comparer, down) = (self.comparer, self.descending_all);
        let turned = |order: Ordering| if down { order.reverse() } else { order };
        if objects.iter().all(|v| matches!(v, Value::Int(_))) {
            objects.sort_by(|a, b| match (a, b) {
                (Value::Int(a), Value::Int(b)) => turned(a.cmp(b)),
                _ => Ordering::Equal,
            });
        } else if objects.iter().all(|v| matches!(v, Value::Str(_))) {
            objects.sort_by(|a, b| turned(comparer.compare(cx, a, b)));
        } else {
            objects = merge_sort(objects, &mut |a, b| turned(comparer.compare(cx, a, b)));
        }
        if self.unique {
            objects.dedup_by(|b, a| comparer.compare(cx, a, b) == Ordering::Equal);
        }
        objects
    }

    fn by_keys(&self, cx: &mut Context, entries: Vec<(Vec<Key>, Value)>) -> Vec<Value> {
        let comparer = self.comparer;
        let homogeneous = |test: fn(&Value) -> bool| {
            self.descending.len() == 1
                && entries.iter().all(|(k, _)| matches!(k.as_slice(), [Key::Value(v)] if test(v)))
        };
        let total =
            homogeneous(|v| matches!(v, Value::Int(_))) || homogeneous(|v| matches!(v, Value::Str(_)));
        let mut compare = |a: &(Vec<Key>, Value), b: &(Vec<Key>, Value)| {
            for ((x, y), down) in a.0.iter().zip(&b.0).zip(&self.descending) {
                let order = comparer.compare_keys(cx, x, y, *down);
                if order != Ordering::Equal {
                    return order;
                }
            }
            Ordering::Equal
        };
        let mut entries = entries;
        if total {
            entries.sort_by(&mut compare);
        } else {
            entries = merge_sort(entries, &mut compare);
        }
        if self.unique {
            entries.dedup_by(|b, a| compare(a, b) == Ordering::Equal);
        }
        entries.into_iter().map(|(_, v)| v).collect()
    }
}
