//! `Sort-Object`.

use crate::cmdlets::order::{Comparer, Key, merge_sort};
use crate::cmdlets::property::{self, Keys, Property};
use crate::cmdlets::support::input_object;
use crate::command::BoundParameters;
use crate::dotnet::introspective_sort;
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
        let by_itself = properties.is_empty();
        let directions = properties.iter().map(|p| p.descending.unwrap_or(args.switch("Descending")));
        let descending = if by_itself { vec![args.switch("Descending")] } else { directions.collect() };
        let count = objects.len();
        // Objects that are sorted by themselves are their own keys and are kept once.
        let (objects, keys) = if by_itself {
            (Vec::new(), objects.into_iter().map(Key::Value).collect())
        } else {
            let mut keys = Vec::with_capacity(count * properties.len());
            for object in &objects {
                keys.extend(keys_of(cx, &properties, object)?);
            }
            (objects, keys)
        };
        let comparer = Comparer { ignore_case: !args.switch("CaseSensitive") };
        let table = Table { comparer, descending, keys };
        // `-Top` and `-Bottom` are stable, and nothing else is unless it is asked for.
        let stable = ["Stable", "Top", "Bottom"].iter().any(|name| args.is_bound(name));
        let mut sorted = table.sort(cx, count, stable);
        if args.switch("Unique") {
            sorted.dedup_by(|b, a| table.compare(cx, a.index, b.index) == Ordering::Equal);
        }
        let count = sorted.len();
        let (from, to) = match (args.int("Top"), args.int("Bottom")) {
            (Some(n), _) => (0, count.min(n as usize)),
            (_, Some(n)) => (count.saturating_sub(n as usize), count),
            _ => (0, count),
        };
        sorted[from..to].iter().try_for_each(|row| {
            let at = row.index as usize;
            cx.emit(objects.get(at).cloned().unwrap_or_else(|| table.keys[at].value()))
        })
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

/// The keys of all objects, row by row.
struct Table {
    comparer: Comparer,
    /// The direction of each column.
    descending: Vec<bool>,
    keys: Vec<Key>,
}

/// A row with the beginning of its first key as a number.
#[derive(Clone, Copy)]
struct Row {
    prefix: u64,
    index: u32,
}

impl Table {
    fn row(&self, index: u32) -> &[Key] {
        let width = self.descending.len();
        &self.keys[index as usize * width..][..width]
    }

    fn compare(&self, cx: &mut Context, a: u32, b: u32) -> Ordering {
        for ((x, y), down) in self.row(a).iter().zip(self.row(b)).zip(&self.descending) {
            let order = self.comparer.compare_keys(cx, x, y, *down);
            if order != Ordering::Equal {
                return order;
            }
        }
        Ordering::Equal
    }

    /// The rows as they came, with numbers that order them by their first key as far as they differ.
    fn rows(&self, count: usize) -> Vec<Row> {
        let firsts = || self.keys.chunks(self.descending.len()).map(|row| &row[0]);
        let number = |key: &Key| match key {
            Key::Value(Value::Int(n)) => Some(u64::from(n.cast_unsigned() ^ 1 << 31)),
            _ => None,
        };
        let text = |key: &Key| match key {
            Key::Value(Value::Str(text)) => crate::dotnet::culture_prefix(text),
            _ => None,
        };
        let numbers = firsts().all(|key| number(key).is_some());
        let texts = firsts().all(|key| matches!(key, Key::Value(Value::Str(text)) if text.is_ascii()));
        let down = self.descending[0];
        let prefix = |key: &Key| {
            let prefix = if numbers { number(key) } else { text(key) };
            let prefix = prefix.filter(|_| numbers || texts).unwrap_or_default();
            if down { !prefix } else { prefix }
        };
        let mut rows = Vec::with_capacity(count);
        rows.extend(firsts().zip(0..).map(|(key, index)| Row { prefix: prefix(key), index }));
        rows
    }

    /// The order of the rows.
    fn sort(&self, cx: &mut Context, count: usize, stable: bool) -> Vec<Row> {
        let mut compare = |a: &Row, b: &Row| match a.prefix.cmp(&b.prefix) {
            Ordering::Equal => self.compare(cx, a.index, b.index),
            order => order,
        };
        let mut rows = self.rows(count);
        if stable || !introspective_sort(&mut rows, &mut compare) {
            rows = merge_sort(self.rows(count), &mut compare);
        }
        rows
    }
}
