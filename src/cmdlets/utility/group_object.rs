//! `Group-Object`: objects with the same values of some properties together.

use super::sort_object::keys_of;
use crate::cmdlets::order::{Comparer, Key, merge_sort};
use crate::cmdlets::property::{self, Keys, Property};
use crate::cmdlets::structure::{Structure, field};
use crate::cmdlets::support::{array_list, collection, input_object};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{
    ErrorCategory, Hashtable, KeyComparer, Result, TableKind, Thrown, TypeId, TypeRecord, Value, convert,
    hash_key, property as property_record, same_key, throw,
};
use crate::types;
use rustc_hash::FxHashMap;
use std::cmp::Ordering;

pub static CMDLET: Builtin = Builtin {
    signature: r"Group-Object module=Microsoft.PowerShell.Utility output=System.Collections.Hashtable,Microsoft.PowerShell.Commands.GroupInfo
NoElement switch
AsHashTable switch sets=HashTable alias=AHT
AsString switch sets=HashTable
InputObject psobject pipeline
Property System.Object[] pos=0
Culture string
CaseSensitive switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GroupObject>::default(),
};

const GROUP_INFO: &str = "Microsoft.PowerShell.Commands.GroupInfo";
const GROUP_INFO_NO_ELEMENT: &str = "Microsoft.PowerShell.Commands.GroupInfoNoElement";

pub static GROUP: TypeRecord = TypeRecord::class(GROUP_INFO).properties(&[
    property_record("Values", "System.Collections.ArrayList", field::<0>),
    property_record("Count", "int", field::<1>),
    property_record("Group", "System.Collections.ObjectModel.Collection[psobject]", field::<2>),
    property_record("Name", "string", field::<3>),
]);
pub static GROUP_NO_ELEMENT: TypeRecord = TypeRecord::class(GROUP_INFO_NO_ELEMENT).base(GROUP_INFO);

#[derive(Default)]
struct GroupObject {
    properties: Vec<Property>,
    entries: Entries,
    /// The type of each property's values, as long as there is one.
    types: Vec<Option<TypeId>>,
    mixed: bool,
}

/// The objects with their keys, row by row.
#[derive(Default)]
struct Entries {
    keys: Vec<Key>,
    objects: Vec<Value>,
}

impl Entries {
    fn keys(&self, row: u32) -> &[Key] {
        let width = self.keys.len() / self.objects.len();
        &self.keys[row as usize * width..][..width]
    }

    fn rows(&self) -> std::ops::Range<u32> {
        0..self.objects.len() as u32
    }
}

struct Group {
    keys: Vec<Key>,
    items: Vec<Value>,
    count: usize,
}

impl Cmdlet for GroupObject {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.properties = property::parse(cx, &args.list("Property"), Keys::Plain)?;
        self.types = vec![None; self.properties.len().max(1)];
        let refused = |message: &str| {
            throw(Thrown::record(
                "System.ArgumentException",
                message,
                "ArgumentException",
                ErrorCategory::InvalidArgument,
            ))
        };
        if args.switch("AsString") && !args.switch("AsHashTable") {
            return refused(
                "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.",
            );
        }
        if args.switch("AsHashTable") && !args.switch("AsString") && self.properties.len() > 1 {
            return refused(
                "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.",
            );
        }
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        let keys = if self.properties.is_empty() {
            vec![Key::Value(value.clone())]
        } else {
            keys_of(cx, &self.properties, &value)?
        };
        for (known, key) in self.types.iter_mut().zip(&keys) {
            let found = match key {
                Key::Value(v) if !v.is_null() => v.type_id(),
                _ => continue,
            };
            match known {
                None => *known = Some(found),
                Some(id) => self.mixed = self.mixed || *id != found,
            }
        }
        self.entries.keys.extend(keys);
        self.entries.objects.push(value);
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let comparer = Comparer { ignore_case: !args.switch("CaseSensitive") };
        let keep = !args.switch("NoElement");
        let entries = std::mem::take(&mut self.entries);
        let groups = if self.mixed {
            group_by_search(cx, comparer, &entries, keep)
        } else {
            group_by_order(cx, comparer, &entries, keep)
        };
        if args.switch("AsHashTable") {
            return self.as_table(cx, args, groups);
        }
        for group in groups {
            let name = name_of(cx, &group.keys)?;
            let values = group.keys.iter().map(Key::value).collect();
            let class = if keep { GROUP_INFO } else { GROUP_INFO_NO_ELEMENT };
            let info = vec![
                array_list(values),
                Value::from(group.count),
                collection(TypeId::PS_OBJECT, group.items),
                Value::from(name),
            ];
            cx.emit(Structure::make(class, info))?;
        }
        Ok(())
    }
}

impl GroupObject {
    fn as_table(&self, cx: &mut Context, args: &BoundParameters, groups: Vec<Group>) -> Result<()> {
        let comparer =
            if args.switch("CaseSensitive") { KeyComparer::Ordinal } else { KeyComparer::IgnoreCase };
        let table = Hashtable::new(TableKind::Hashtable, comparer);
        for group in groups {
            let key = if args.switch("AsString") {
                Value::from(name_of(cx, &group.keys)?)
            } else {
                group.keys.first().map(Key::value).unwrap_or_default()
            };
            if key.is_null() {
                return throw(Thrown::argument_null("key"));
            }
            table.insert(key, collection(TypeId::PS_OBJECT, group.items));
        }
        cx.emit(table.into_value())
    }
}

fn same(cx: &mut Context, comparer: Comparer, a: &[Key], b: &[Key]) -> Ordering {
    for (x, y) in a.iter().zip(b) {
        let order = comparer.compare_keys(cx, x, y, false);
        if order != Ordering::Equal {
            return order;
        }
    }
    Ordering::Equal
}

/// Groups in the order of their keys. What is the same to the letter is found by hash, so that only one
/// of each has to be compared.
fn group_by_order(cx: &mut Context, comparer: Comparer, entries: &Entries, keep: bool) -> Vec<Group> {
    let mut rows_of: Vec<Vec<u32>> = Vec::new();
    let mut known: FxHashMap<u64, usize> = FxHashMap::default();
    for row in entries.rows() {
        let keys = entries.keys(row);
        let hash = hash_of(keys);
        let found = known.get(&hash).filter(|&&at| same_to_the_letter(entries.keys(rows_of[at][0]), keys));
        match found {
            Some(&at) => rows_of[at].push(row),
            None => {
                known.insert(hash, rows_of.len());
                rows_of.push(vec![row]);
            }
        }
    }
    let keys_of_rows = |rows: &[u32]| entries.keys(rows[0]);
    let sorted = merge_sort(rows_of, &mut |a, b| same(cx, comparer, keys_of_rows(a), keys_of_rows(b)));
    let mut merged: Vec<Vec<u32>> = Vec::with_capacity(sorted.len());
    for rows in sorted {
        match merged.last_mut() {
            Some(last) if same(cx, comparer, keys_of_rows(last), keys_of_rows(&rows)) == Ordering::Equal => {
                last.extend(rows);
                last.sort_unstable();
            }
            // Objects without the property join those that have null there, and come after them.
            Some(last) if both_null(keys_of_rows(last), keys_of_rows(&rows)) => last.extend(rows),
            _ => merged.push(rows),
        }
    }
    let group = |rows: Vec<u32>| Group {
        keys: keys_of_rows(&rows).to_vec(),
        count: rows.len(),
        items: if keep {
            rows.iter().map(|&row| entries.objects[row as usize].clone()).collect()
        } else {
            Vec::new()
        },
    };
    merged.into_iter().map(group).collect()
}

fn both_null(a: &[Key], b: &[Key]) -> bool {
    a.iter().chain(b).all(|key| key.value().is_null())
}

fn hash_of(keys: &[Key]) -> u64 {
    let hash = |key: &Key| match key {
        Key::Missing => 1,
        Key::Value(value) => hash_key(value, KeyComparer::Ordinal),
    };
    keys.iter().fold(0u64, |h, k| h.rotate_left(5) ^ hash(k))
}

fn same_to_the_letter(a: &[Key], b: &[Key]) -> bool {
    a.iter().zip(b).all(|(a, b)| match (a, b) {
        (Key::Value(a), Key::Value(b)) => same_key(a, b, KeyComparer::Ordinal),
        (Key::Missing, Key::Missing) => true,
        _ => false,
    })
}

/// Values of several types have no order: each is looked up among the groups that are there.
fn group_by_search(cx: &mut Context, comparer: Comparer, entries: &Entries, keep: bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut known: FxHashMap<u64, usize> = FxHashMap::default();
    for row in entries.rows() {
        let keys = entries.keys(row);
        let hash = hash_of(keys);
        let quick = known.get(&hash).copied().filter(|&g| same_to_the_letter(&groups[g].keys, keys));
        let found = quick.or_else(|| {
            (0..groups.len()).find(|&g| same(cx, comparer, &groups[g].keys, keys) == Ordering::Equal)
        });
        let at = found.unwrap_or_else(|| {
            groups.push(Group { keys: keys.to_vec(), items: vec![], count: 0 });
            groups.len() - 1
        });
        known.insert(hash, at);
        groups[at].add(entries.objects[row as usize].clone(), keep);
    }
    groups
}

impl Group {
    fn add(&mut self, value: Value, keep: bool) {
        self.count += 1;
        if keep {
            self.items.push(value);
        }
    }
}

/// The values of a group as one text.
fn name_of(cx: &mut Context, keys: &[Key]) -> Result<String> {
    let mut parts = vec![];
    for key in keys {
        let value = key.value();
        if value.is_null() {
            continue;
        }
        let items = match &value {
            Value::Str(_) => None,
            other => types::enumerate(cx, other)?,
        };
        parts.push(match items {
            Some(items) => {
                let texts: Vec<String> = items.iter().map(|i| convert::net_text(cx, i).to_string()).collect();
                format!("{{{}}}", texts.join(", "))
            }
            None => convert::net_text(cx, &value).to_string(),
        });
    }
    Ok(parts.join(", "))
}
