//! A hash map and a row list whose clones share their parts.
//!
//! Both are cut into shards of some dozens of entries. A clone costs one reference count; a change made while others
//! share the map copies the directory of shards and the one shard it falls into, and a change made while nobody does
//! happens in place. For a store, where almost all changes come while nobody shares the latest state, this measured twice as
//! fast as hash tries, whose every entry is an allocation of its own.

use std::borrow::Borrow;
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// Entries per shard at which there get to be more shards.
const FULL: usize = 64;
/// Rows per chunk.
const CHUNK: usize = 256;

/// A hash map with cheap clones.
#[derive(Clone)]
pub(super) struct SharedMap<K, V> {
    /// A power of two of shards, told apart by middle bits of the hash; the tables use the others.
    shards: Arc<Vec<Shard<K, V>>>,
    len: usize,
}

type Shard<K, V> = Arc<HashTable<Slot<K, V>>>;

/// An entry with its hash, so that growing need not look at the keys.
#[derive(Clone)]
struct Slot<K, V> {
    hash: u64,
    key: K,
    value: V,
}

impl<K, V> Default for SharedMap<K, V> {
    fn default() -> Self {
        Self { shards: Arc::new(vec![Arc::default()]), len: 0 }
    }
}

impl<K: Hash + Eq + Clone, V: Clone> SharedMap<K, V> {
    pub(super) fn len(&self) -> usize {
        self.len
    }

    fn place(hash: u64, shards: usize) -> usize {
        (hash >> 24) as usize & (shards - 1)
    }

    pub(super) fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        let hash = FxBuildHasher.hash_one(key);
        let shard = &self.shards[Self::place(hash, self.shards.len())];
        shard.find(hash, |s| s.hash == hash && s.key.borrow() == key).map(|s| &s.value)
    }

    fn shard_mut(&mut self, hash: u64) -> &mut HashTable<Slot<K, V>> {
        let place = Self::place(hash, self.shards.len());
        Arc::make_mut(&mut Arc::make_mut(&mut self.shards)[place])
    }

    /// Changes the value of a key, or puts one in.
    pub(super) fn upsert(&mut self, key: K, change: impl FnOnce(Option<&mut V>) -> Option<V>) {
        let hash = FxBuildHasher.hash_one(&key);
        let shard = self.shard_mut(hash);
        match shard.find_mut(hash, |s| s.hash == hash && s.key == key) {
            Some(slot) => {
                if let Some(value) = change(Some(&mut slot.value)) {
                    slot.value = value;
                }
            }
            None => {
                let Some(value) = change(None) else { return };
                shard.insert_unique(hash, Slot { hash, key, value }, |s| s.hash);
                self.len += 1;
                if self.len > self.shards.len() * FULL {
                    self.grow();
                }
            }
        }
    }

    pub(super) fn insert(&mut self, key: K, value: V) {
        self.upsert(key, |_| Some(value));
    }

    pub(super) fn remove<Q>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.get(key)?;
        let hash = FxBuildHasher.hash_one(key);
        let found =
            self.shard_mut(hash).find_entry(hash, |s| s.hash == hash && s.key.borrow() == key).ok()?;
        let value = found.remove().0.value;
        self.len -= 1;
        Some(value)
    }

    fn grow(&mut self) {
        let count = self.shards.len() * 4;
        let mut shards: Vec<HashTable<Slot<K, V>>> =
            (0..count).map(|_| HashTable::with_capacity(FULL / 2)).collect();
        for shard in std::mem::take(&mut self.shards).iter() {
            for slot in shard.iter() {
                shards[Self::place(slot.hash, count)].insert_unique(slot.hash, slot.clone(), |s| s.hash);
            }
        }
        self.shards = Arc::new(shards.into_iter().map(Arc::new).collect());
    }

    /// Keys in no order that means anything; sort them before anyone sees them.
    pub(super) fn keys(&self) -> impl Iterator<Item = &K> {
        self.shards.iter().flat_map(|s| s.iter().map(|slot| &slot.key))
    }
}

/// A list of rows with cheap clones; rows can be empty.
#[derive(Clone)]
pub(super) struct SharedRows<T> {
    chunks: Arc<Vec<Arc<Vec<Option<T>>>>>,
    len: usize,
}

impl<T> Default for SharedRows<T> {
    fn default() -> Self {
        Self { chunks: Arc::default(), len: 0 }
    }
}

impl<T: Clone> SharedRows<T> {
    /// One past the last row.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn get(&self, row: usize) -> Option<&T> {
        self.chunks.get(row / CHUNK)?.get(row % CHUNK)?.as_ref()
    }

    /// Puts a value into a row, with empty rows before it as needed.
    pub(super) fn set(&mut self, row: usize, value: T) {
        let chunks = Arc::make_mut(&mut self.chunks);
        while chunks.len() <= row / CHUNK {
            chunks.push(Arc::new(Vec::with_capacity(CHUNK)));
        }
        let chunk = Arc::make_mut(&mut chunks[row / CHUNK]);
        if chunk.len() <= row % CHUNK {
            chunk.resize(row % CHUNK + 1, None);
        }
        chunk[row % CHUNK] = Some(value);
        self.len = self.len.max(row + 1);
    }

    /// Empties a row. Empty rows at the end are given up.
    pub(super) fn clear(&mut self, row: usize) -> Option<T> {
        if row >= self.len {
            return None;
        }
        let chunks = Arc::make_mut(&mut self.chunks);
        let taken = Arc::make_mut(chunks.get_mut(row / CHUNK)?).get_mut(row % CHUNK)?.take();
        while self.len > 0 {
            let last = self.len - 1;
            let Some(chunk) = chunks.get(last / CHUNK) else { break };
            if chunk.get(last % CHUNK).is_some_and(Option::is_some) {
                break;
            }
            self.len = last;
            Arc::make_mut(&mut chunks[last / CHUNK]).truncate(last % CHUNK);
            if last.is_multiple_of(CHUNK) {
                chunks.truncate(last / CHUNK);
            }
        }
        taken
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.chunks.iter().flat_map(|c| c.iter()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_keep_what_they_are_given() {
        let mut map = SharedMap::default();
        let mut kept = Vec::new();
        for n in 0..10_000u32 {
            map.insert(n, n * 2);
            if n % 1000 == 0 {
                kept.push(map.clone());
            }
        }
        for n in (0..10_000).step_by(3) {
            assert_eq!(map.remove(&n), Some(n * 2));
            assert_eq!(map.remove(&n), None);
        }
        assert_eq!(map.len(), map.keys().count());
        assert_eq!(map.get(&1), Some(&2));
        assert_eq!(map.get(&3), None);
        for (at, old) in kept.iter().enumerate() {
            assert_eq!(old.len(), at * 1000 + 1);
            assert_eq!(old.get(&(at as u32 * 1000)), Some(&(at as u32 * 2000)));
        }
    }

    #[test]
    fn rows_give_up_their_empty_end() {
        let mut rows = SharedRows::default();
        for row in 0..600 {
            rows.set(row, row);
        }
        let old = rows.clone();
        for row in (1..600).rev() {
            assert_eq!(rows.clear(row), Some(row));
            assert_eq!(rows.len(), row);
        }
        assert_eq!(rows.clear(5), None);
        rows.set(700, 700);
        assert_eq!(rows.iter().copied().collect::<Vec<_>>(), [0, 700]);
        rows.clear(700);
        assert_eq!(rows.len(), 1);
        assert_eq!(old.iter().count(), 600);
    }
}
