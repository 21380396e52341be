//! The tables and indexes of a snapshot: persistent maps that share their parts with other snapshots and are changed in
//! place where nobody shares them.

use std::sync::Arc;

use rpds::{HashTrieMapSync, HashTrieSetSync, VectorSync};
use rustc_hash::FxBuildHasher;

use super::entity::Entity;
use super::schema::NounId;

type Map<V> = HashTrieMapSync<Arc<str>, V, FxBuildHasher>;

fn new_map<V>() -> Map<V> {
    Map::new_with_hasher_and_ptr_kind(FxBuildHasher)
}

/// The objects of one noun, in the order they were made, found by folded identity.
#[derive(Clone)]
pub(super) struct Table {
    rows: VectorSync<Option<Arc<Entity>>>,
    keys: Map<u32>,
}

impl Default for Table {
    fn default() -> Self {
        Self { rows: VectorSync::new_sync(), keys: new_map() }
    }
}

impl Table {
    pub(super) fn len(&self) -> usize {
        self.keys.size()
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arc<Entity>> {
        self.rows.get(*self.keys.get(key)? as usize)?.as_ref()
    }

    pub(super) fn at(&self, row: u32) -> Option<&Arc<Entity>> {
        self.rows.get(row as usize)?.as_ref()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Entity>> {
        self.rows.iter().flatten()
    }

    /// The row that a new object gets.
    pub(super) fn next_row(&self) -> u32 {
        self.rows.len() as u32
    }

    /// Puts an object at its own row, in place of what is there.
    pub(super) fn put(&mut self, key: Arc<str>, entity: Arc<Entity>) {
        let row = entity.row;
        while self.rows.len() <= row as usize {
            self.rows.push_back_mut(None);
        }
        self.rows.set_mut(row as usize, Some(entity));
        if self.keys.get(&key) != Some(&row) {
            self.keys.insert_mut(key, row);
        }
    }

    /// Takes an object out. Free rows at the end are given up, so that a rolled back change leaves no trace.
    pub(super) fn take(&mut self, key: &str) -> Option<Arc<Entity>> {
        let row = *self.keys.get(key)? as usize;
        let entity = self.rows.get(row)?.clone();
        self.keys.remove_mut(key);
        self.rows.set_mut(row, None);
        while self.rows.last().is_some_and(Option::is_none) {
            self.rows.drop_last_mut();
        }
        entity
    }
}

/// An object's noun and row in one number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct EntityRef(u64);

impl EntityRef {
    pub(super) fn new(noun: NounId, row: u32) -> Self {
        Self(u64::from(noun.0) << 32 | u64::from(row))
    }

    pub(super) fn noun(self) -> NounId {
        NounId((self.0 >> 32) as u16)
    }

    pub(super) fn row(self) -> u32 {
        self.0 as u32
    }
}

/// Objects by a folded text.
#[derive(Clone)]
pub(super) struct Index {
    postings: Map<Posting>,
}

#[derive(Clone)]
enum Posting {
    One(EntityRef),
    Many(HashTrieSetSync<EntityRef, FxBuildHasher>),
}

impl Default for Index {
    fn default() -> Self {
        Self { postings: new_map() }
    }
}

impl Index {
    pub(super) fn add(&mut self, key: Arc<str>, entity: EntityRef) {
        let Some(posting) = self.postings.get_mut(&key) else {
            self.postings.insert_mut(key, Posting::One(entity));
            return;
        };
        match posting {
            Posting::One(old) if *old == entity => {}
            Posting::One(old) => {
                let mut set = HashTrieSetSync::new_with_hasher_with_ptr_kind(FxBuildHasher);
                set.insert_mut(*old);
                set.insert_mut(entity);
                *posting = Posting::Many(set);
            }
            Posting::Many(set) => set.insert_mut(entity),
        }
    }

    pub(super) fn remove(&mut self, key: &str, entity: EntityRef) {
        let empty = match self.postings.get_mut(key) {
            Some(Posting::One(old)) => *old == entity,
            Some(Posting::Many(set)) => {
                set.remove_mut(&entity);
                set.is_empty()
            }
            None => false,
        };
        if empty {
            self.postings.remove_mut(key);
        }
    }

    /// The objects of a key, in the order of their tables.
    pub(super) fn get(&self, key: &str) -> Vec<EntityRef> {
        match self.postings.get(key) {
            None => Vec::new(),
            Some(Posting::One(entity)) => vec![*entity],
            Some(Posting::Many(set)) => {
                let mut found: Vec<_> = set.iter().copied().collect();
                found.sort_unstable();
                found
            }
        }
    }

    /// How many objects a key has.
    pub(super) fn count(&self, key: &str) -> usize {
        match self.postings.get(key) {
            None => 0,
            Some(Posting::One(_)) => 1,
            Some(Posting::Many(set)) => set.size(),
        }
    }
}
