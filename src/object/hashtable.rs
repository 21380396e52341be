//! Hash tables: `Hashtable`, `OrderedDictionary`, and the entries that every dictionary is made of.

use super::{Extras, TypeId, Value};
use crate::text::fold_char;
use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::cell::{Cell, RefCell};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// When two keys are the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KeyComparer {
    /// Strings without regard to case: what `@{}` uses.
    IgnoreCase,
    Ordinal,
}

/// Up to so many entries are found by looking at each, which is quicker than hashing.
const FEW: usize = 8;

/// Keys and values in the order they were inserted, found by hash.
#[derive(Clone)]
pub struct Entries {
    comparer: KeyComparer,
    slots: Vec<Option<(Value, Value)>>,
    /// How many slots are taken.
    count: usize,
    /// The slots by the hash of their key; empty as long as there are few slots.
    table: HashTable<Place>,
}

/// A slot with the hash of its key, so that neither a search nor a growing table reads keys in vain.
#[derive(Clone, Copy)]
struct Place {
    slot: u32,
    hash: u32,
}

impl Place {
    fn of(slot: usize, key: &Value, comparer: KeyComparer) -> Place {
        Place { slot: slot as u32, hash: folded(hash_key(key, comparer)) }
    }
}

fn folded(hash: u64) -> u32 {
    (hash ^ (hash >> 32)) as u32
}

/// A folded hash as wide as the table wants it.
fn spread(hash: u32) -> u64 {
    (u64::from(hash) << 32) | u64::from(hash)
}

impl Entries {
    pub fn new(comparer: KeyComparer) -> Entries {
        Entries::with_capacity(comparer, 0)
    }

    pub fn with_capacity(comparer: KeyComparer, capacity: usize) -> Entries {
        Entries { comparer, slots: Vec::with_capacity(capacity), count: 0, table: HashTable::new() }
    }

    pub fn comparer(&self) -> KeyComparer {
        self.comparer
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn is_hashed(&self) -> bool {
        self.slots.len() > FEW
    }

    /// The slot of the key for which `same` says so; the hash is only made where it is needed.
    fn position(&self, hash: impl FnOnce() -> u64, same: impl Fn(&Value) -> bool) -> Option<usize> {
        let fits = |slot: &Option<(Value, Value)>| matches!(slot, Some((k, _)) if same(k));
        if self.is_hashed() {
            let hash = folded(hash());
            let same = |place: &Place| place.hash == hash && fits(&self.slots[place.slot as usize]);
            return self.table.find(spread(hash), same).map(|place| place.slot as usize);
        }
        self.slots.iter().position(fits)
    }

    fn find(&self, key: &Value) -> Option<usize> {
        if let Value::Str(text) = key {
            return self.find_str(text);
        }
        self.position(|| hash_key(key, self.comparer), |k| same_key(k, key, self.comparer))
    }

    fn find_str(&self, key: &str) -> Option<usize> {
        self.position(
            || hash_str(key, self.comparer),
            |k| matches!(k.base(), Value::Str(k) if same_str(k, key, self.comparer)),
        )
    }

    pub fn get(&self, key: &Value) -> Option<&Value> {
        self.find(key).and_then(|i| self.slots[i].as_ref()).map(|(_, v)| v)
    }

    pub fn get_mut(&mut self, key: &Value) -> Option<&mut Value> {
        let i = self.find(key)?;
        self.slots[i].as_mut().map(|(_, v)| v)
    }

    pub fn get_str(&self, key: &str) -> Option<&Value> {
        self.find_str(key).and_then(|i| self.slots[i].as_ref()).map(|(_, v)| v)
    }

    pub fn contains(&self, key: &Value) -> bool {
        self.find(key).is_some()
    }

    /// Sets the value of a key; gives the old value if there was one. An existing key keeps its place and spelling.
    pub fn insert(&mut self, key: Value, value: Value) -> Option<Value> {
        let key = match key {
            // The object counts, not what was noted on it.
            Value::Wrapped(_) => key.base().clone(),
            key => key,
        };
        if let Some(i) = self.find(&key) {
            return self.slots[i].as_mut().map(|(_, v)| std::mem::replace(v, value));
        }
        self.append(key, value);
        None
    }

    /// Entries whose keys are known to differ.
    pub fn from_distinct(comparer: KeyComparer, pairs: impl Iterator<Item = (Value, Value)>) -> Entries {
        let mut entries = Entries::with_capacity(comparer, pairs.size_hint().1.unwrap_or(0));
        pairs.for_each(|(key, value)| entries.append(key, value));
        entries
    }

    fn append(&mut self, key: Value, value: Value) {
        self.slots.push(Some((key, value)));
        self.count += 1;
        match self.slots.len() {
            0..=FEW => {}
            n if n == FEW + 1 => self.rebuild(),
            n => self.index(n - 1),
        }
    }

    /// Enters a slot into the table.
    fn index(&mut self, slot: usize) {
        let Some((key, _)) = &self.slots[slot] else { return };
        let place = Place::of(slot, key, self.comparer);
        self.table.insert_unique(spread(place.hash), place, |place| spread(place.hash));
    }

    pub fn remove(&mut self, key: &Value) -> Option<(Value, Value)> {
        let slot = self.find(key)?;
        let hash = spread(Place::of(slot, key, self.comparer).hash);
        if self.is_hashed()
            && let Ok(entry) = self.table.find_entry(hash, |place| place.slot as usize == slot)
        {
            entry.remove();
        }
        let removed = self.slots[slot].take();
        self.count -= 1;
        if self.slots.len() > 16 && self.count * 2 < self.slots.len() {
            self.compact();
        }
        removed
    }

    /// Inserts a key at a place in the order (`OrderedDictionary.Insert`).
    pub fn insert_at(&mut self, index: usize, key: Value, value: Value) {
        self.slots.retain(Option::is_some);
        let at = index.min(self.slots.len());
        self.slots.insert(at, Some((key, value)));
        self.count = self.slots.len();
        self.rebuild();
    }

    pub fn clear(&mut self) {
        self.slots.clear();
        self.table.clear();
        self.count = 0;
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Value, &Value)> {
        self.slots.iter().flatten().map(|(k, v)| (k, v))
    }

    /// The entry at a place in the order.
    pub fn at(&self, index: usize) -> Option<(&Value, &Value)> {
        if self.count == self.slots.len() {
            return self.slots.get(index).and_then(|s| s.as_ref()).map(|(k, v)| (k, v));
        }
        self.iter().nth(index)
    }

    fn compact(&mut self) {
        self.slots.retain(Option::is_some);
        self.rebuild();
    }

    fn rebuild(&mut self) {
        self.table.clear();
        if self.is_hashed() {
            (0..self.slots.len()).for_each(|slot| self.index(slot));
        }
    }
}

fn hash_str(text: &str, comparer: KeyComparer) -> u64 {
    let mut hasher = FxHasher::default();
    match comparer {
        KeyComparer::Ordinal => text.hash(&mut hasher),
        KeyComparer::IgnoreCase if text.is_ascii() => {
            let (words, rest) = text.as_bytes().as_chunks::<8>();
            for word in words {
                hasher.write_u64(lower_word(u64::from_le_bytes(*word)));
            }
            if !rest.is_empty() {
                let mut word = [0u8; 8];
                word[..rest.len()].copy_from_slice(rest);
                hasher.write_u64(lower_word(u64::from_le_bytes(word)));
            }
        }
        KeyComparer::IgnoreCase => {
            for c in text.chars() {
                hasher.write_u32(fold_char(c) as u32);
            }
        }
    }
    hasher.finish()
}

/// Eight ASCII characters in lower case: bit 5 is set wherever a byte lies between `A` and `Z`.
fn lower_word(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    let from_a = word + (0x80 - u64::from(b'A')) * ONES;
    let beyond_z = word + (0x7f - u64::from(b'Z')) * ONES;
    word | ((from_a & !beyond_z & (0x80 * ONES)) >> 2)
}

fn same_str(a: &str, b: &str, comparer: KeyComparer) -> bool {
    match comparer {
        KeyComparer::Ordinal => a == b,
        KeyComparer::IgnoreCase => crate::text::eq_ignore_case(a, b),
    }
}

/// A hash by the value's own `GetHashCode` identity: equal keys hash alike, types differ.
pub fn hash_key(key: &Value, comparer: KeyComparer) -> u64 {
    let mut h = FxHasher::default();
    match key.base() {
        Value::Str(s) => return hash_str(s, comparer),
        Value::Int(v) => h.write_i64(i64::from(*v)),
        Value::Bool(v) | Value::Switch(v) => (1u8, v).hash(&mut h),
        Value::Char(v) => (2u8, v).hash(&mut h),
        Value::Byte(v) => (3u8, v).hash(&mut h),
        Value::SByte(v) => (4u8, v).hash(&mut h),
        Value::Int16(v) => (5u8, v).hash(&mut h),
        Value::UInt16(v) => (6u8, v).hash(&mut h),
        Value::UInt32(v) => (7u8, v).hash(&mut h),
        Value::Long(v) => (8u8, v).hash(&mut h),
        Value::UInt64(v) => (9u8, v).hash(&mut h),
        Value::Single(v) => (10u8, v.to_bits()).hash(&mut h),
        Value::Double(v) => (11u8, (v + 0.0).to_bits()).hash(&mut h),
        Value::Decimal(v) => (12u8, v.normalize()).hash(&mut h),
        Value::BigInt(v) => (13u8, v).hash(&mut h),
        Value::DateTime(v) => (14u8, v.ticks()).hash(&mut h),
        Value::TimeSpan(v) => (15u8, v.ticks()).hash(&mut h),
        Value::Enum(t, v) => (16u8, t, v).hash(&mut h),
        Value::Type(t) => (17u8, t).hash(&mut h),
        Value::Array(r) => (Rc::as_ptr(r) as usize).hash(&mut h),
        Value::Hashtable(r) => (Rc::as_ptr(r) as usize).hash(&mut h),
        Value::Custom(r) => (Rc::as_ptr(r) as usize).hash(&mut h),
        Value::ScriptBlock(r) => (Rc::as_ptr(r) as usize).hash(&mut h),
        Value::Object(r) => return super::type_info::object_hash(r),
        Value::Null | Value::Void | Value::Wrapped(_) => {}
    }
    h.finish()
}

/// `Equals` with a comparer for strings.
pub fn same_key(a: &Value, b: &Value, comparer: KeyComparer) -> bool {
    match (a.base(), b.base()) {
        (Value::Str(a), Value::Str(b)) => same_str(a, b, comparer),
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Bool(a), Value::Bool(b)) | (Value::Switch(a), Value::Switch(b)) => a == b,
        (Value::Char(a), Value::Char(b)) => a == b,
        (Value::Byte(a), Value::Byte(b)) => a == b,
        (Value::SByte(a), Value::SByte(b)) => a == b,
        (Value::Int16(a), Value::Int16(b)) => a == b,
        (Value::UInt16(a), Value::UInt16(b)) => a == b,
        (Value::UInt32(a), Value::UInt32(b)) => a == b,
        (Value::Long(a), Value::Long(b)) => a == b,
        (Value::UInt64(a), Value::UInt64(b)) => a == b,
        (Value::Single(a), Value::Single(b)) => a == b || (a.is_nan() && b.is_nan()),
        (Value::Double(a), Value::Double(b)) => a == b || (a.is_nan() && b.is_nan()),
        (Value::Decimal(a), Value::Decimal(b)) => a == b,
        (Value::BigInt(a), Value::BigInt(b)) => a == b,
        (Value::DateTime(a), Value::DateTime(b)) => a.ticks() == b.ticks(),
        (Value::TimeSpan(a), Value::TimeSpan(b)) => a == b,
        (Value::Enum(t, a), Value::Enum(u, b)) => t == u && a == b,
        (Value::Object(a), Value::Object(b)) => Rc::ptr_eq(a, b) || super::type_info::object_equals(a, b),
        (a, b) => a.same_reference(b),
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TableKind {
    Hashtable,
    Ordered,
    /// What `ConvertFrom-Json -AsHashtable` gives.
    OrderedHashtable,
}

/// `Hashtable` or `OrderedDictionary`, shared by reference.
pub struct Hashtable {
    pub entries: RefCell<Entries>,
    kind: TableKind,
    /// Counts changes, so that an enumeration notices them.
    version: Cell<u32>,
    /// What `AsReadOnly` gives.
    read_only: bool,
    pub extras: Extras,
}

impl Hashtable {
    pub fn new(kind: TableKind, comparer: KeyComparer) -> Hashtable {
        Hashtable {
            entries: RefCell::new(Entries::new(comparer)),
            kind,
            version: Cell::new(0),
            read_only: false,
            extras: Extras::default(),
        }
    }

    /// The same entries, not to be changed.
    pub fn frozen(&self) -> Hashtable {
        let entries = self.entries.borrow().clone();
        Hashtable { read_only: true, ..Hashtable::from_entries(self.kind, entries) }
    }

    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    pub fn from_entries(kind: TableKind, entries: Entries) -> Hashtable {
        Hashtable {
            entries: RefCell::new(entries),
            kind,
            version: Cell::new(0),
            read_only: false,
            extras: Extras::default(),
        }
    }

    /// Names to values, as a `@{}` or `[ordered]@{}` literal makes it.
    pub fn from_pairs<N: Into<super::PsString>>(
        kind: TableKind,
        pairs: impl IntoIterator<Item = (N, Value)>,
    ) -> Hashtable {
        let table = Hashtable::new(kind, KeyComparer::IgnoreCase);
        for (k, v) in pairs {
            table.entries.borrow_mut().insert(Value::Str(k.into()), v);
        }
        table
    }

    pub fn into_value(self) -> Value {
        Value::Hashtable(Rc::new(self))
    }

    pub fn kind(&self) -> TableKind {
        self.kind
    }

    pub fn type_id(&self) -> TypeId {
        match self.kind {
            TableKind::Hashtable => TypeId::HASHTABLE,
            TableKind::Ordered => TypeId::ORDERED_DICTIONARY,
            TableKind::OrderedHashtable => TypeId::named("System.Management.Automation.OrderedHashtable"),
        }
    }

    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn get(&self, key: &Value) -> Option<Value> {
        self.entries.borrow().get(key).cloned()
    }

    pub fn get_str(&self, key: &str) -> Option<Value> {
        self.entries.borrow().get_str(key).cloned()
    }

    pub fn insert(&self, key: Value, value: Value) -> Option<Value> {
        self.touch();
        self.entries.borrow_mut().insert(key, value)
    }

    pub fn remove(&self, key: &Value) -> Option<Value> {
        self.touch();
        self.entries.borrow_mut().remove(key).map(|(_, v)| v)
    }

    pub fn version(&self) -> u32 {
        self.version.get()
    }

    pub fn touch(&self) {
        self.version.set(self.version.get().wrapping_add(1));
    }

    /// Keys and values in the order in which .NET enumerates them. A plain hash table keyed by
    /// integers enumerates by .NET's bucket arithmetic; strings hash differently in every .NET
    /// process, so that insertion order is as true as any.
    pub fn pairs(&self) -> Vec<(Value, Value)> {
        let entries = self.entries.borrow();
        let mut pairs = Vec::with_capacity(entries.len());
        pairs.extend(entries.iter().map(|(k, v)| (k.clone(), v.clone())));
        if self.kind == TableKind::Hashtable {
            order_by_buckets(&mut pairs);
        }
        pairs
    }

    pub fn keys(&self) -> Vec<Value> {
        self.column(|(key, _)| key)
    }

    pub fn values(&self) -> Vec<Value> {
        self.column(|(_, value)| value)
    }

    /// The keys or the values, in the order of `pairs`.
    fn column(&self, side: for<'p> fn((&'p Value, &'p Value)) -> &'p Value) -> Vec<Value> {
        let entries = self.entries.borrow();
        // Only integers as keys make an order other than that of insertion.
        if entries.iter().next().is_some_and(|(key, _)| matches!(key, Value::Str(_))) {
            let mut column = Vec::with_capacity(entries.len());
            column.extend(entries.iter().map(|entry| side(entry).clone()));
            return column;
        }
        drop(entries);
        self.pairs().iter().map(|(key, value)| side((key, value)).clone()).collect()
    }
}

/// .NET's bucket counts for a `Hashtable`.
const PRIMES: [u32; 40] = [
    3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919,
    1103, 1327, 1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519,
    21023,
];

fn order_by_buckets(pairs: &mut Vec<(Value, Value)>) {
    let code = |key: &Value| match key.base() {
        Value::Int(v) => Some(*v as u32 & 0x7fff_ffff),
        Value::Byte(v) => Some(u32::from(*v)),
        Value::Long(v) => Some(((*v as u32) ^ ((*v >> 32) as u32)) & 0x7fff_ffff),
        Value::Bool(v) => Some(u32::from(*v)),
        Value::Char(v) => Some(u32::from(*v) | (u32::from(*v) << 16) & 0x7fff_ffff),
        _ => None,
    };
    let Some(codes) = pairs.iter().map(|(k, _)| code(k)).collect::<Option<Vec<u32>>>() else { return };
    if codes.len() > 4000 {
        return;
    }
    let mut size = PRIMES[0];
    let mut buckets = vec![usize::MAX; size as usize];
    for entry in 0..codes.len() {
        if entry as f64 >= (f64::from(size) * 0.72).floor() {
            size = PRIMES.iter().copied().find(|&p| p >= size * 2).unwrap_or((size * 2) | 1);
            let moved = std::mem::replace(&mut buckets, vec![usize::MAX; size as usize]);
            moved.into_iter().filter(|&e| e != usize::MAX).for_each(|e| occupy(&mut buckets, codes[e], e));
        }
        occupy(&mut buckets, codes[entry], entry);
    }
    let order: Vec<usize> = buckets.into_iter().rev().filter(|&e| e != usize::MAX).collect();
    *pairs = order.into_iter().map(|i| pairs[i].clone()).collect();
}

/// Puts an entry into the first free bucket of its probe sequence.
fn occupy(buckets: &mut [usize], code: u32, entry: usize) {
    let size = buckets.len() as u64;
    let step = 1 + u64::from(code.wrapping_mul(101)) % (size - 1);
    let mut at = u64::from(code) % size;
    while buckets[at as usize] != usize::MAX {
        at = (at + step) % size;
    }
    buckets[at as usize] = entry;
}
