//! The tables and indexes of a snapshot. They share their parts with other snapshots and are changed in place where nobody
//! shares them.

use std::sync::Arc;

use super::entity::Entity;
use super::persistent::{SharedMap, SharedRows};
use super::schema::NounId;

/// The objects of one noun, in the order they were made, found by folded identity.
#[derive(Clone, Default)]
pub(super) struct Table {
    rows: SharedRows<Arc<Entity>>,
    keys: SharedMap<Arc<str>, u32>,
}

impl Table {
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arc<Entity>> {
        self.rows.get(*self.keys.get(key)? as usize)
    }

    pub(super) fn at(&self, row: u32) -> Option<&Arc<Entity>> {
        self.rows.get(row as usize)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<Entity>> {
        self.rows.iter()
    }

    /// The row that a new object gets.
    pub(super) fn next_row(&self) -> u32 {
        self.rows.len() as u32
    }

    /// Puts an object at its own row, under a key that has no other row.
    pub(super) fn put(&mut self, key: Arc<str>, entity: Arc<Entity>) {
        self.keys.insert(key, entity.row);
        self.replace(entity);
    }

    /// Puts an object in place of the one at its row, which has the same key.
    pub(super) fn replace(&mut self, entity: Arc<Entity>) {
        self.rows.set(entity.row as usize, entity);
    }

    /// Takes an object out. Free rows at the end are given up, so that a rolled back change leaves no trace.
    pub(super) fn take(&mut self, key: &str) -> Option<Arc<Entity>> {
        let row = self.keys.remove(key)?;
        self.rows.clear(row as usize)
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
#[derive(Clone, Default)]
pub(super) struct Index {
    postings: SharedMap<Arc<str>, Posting>,
}

#[derive(Clone)]
enum Posting {
    One(EntityRef),
    Many(SharedMap<EntityRef, ()>),
}

impl Index {
    pub(super) fn add(&mut self, key: Arc<str>, entity: EntityRef) {
        self.postings.upsert(key, |posting| match posting {
            None => Some(Posting::One(entity)),
            Some(Posting::One(old)) if *old == entity => None,
            Some(Posting::One(old)) => {
                let mut many = SharedMap::default();
                many.insert(*old, ());
                many.insert(entity, ());
                Some(Posting::Many(many))
            }
            Some(Posting::Many(many)) => {
                many.insert(entity, ());
                None
            }
        });
    }

    pub(super) fn remove(&mut self, key: &str, entity: EntityRef) {
        let Some(posting) = self.postings.get(key) else { return };
        let empty = match posting {
            Posting::One(old) => *old == entity,
            Posting::Many(many) => many.get(&entity).is_some() && many.len() == 1,
        };
        if empty {
            self.postings.remove(key);
        } else {
            self.postings.upsert(Arc::from(key), |posting| {
                if let Some(Posting::Many(many)) = posting {
                    many.remove(&entity);
                }
                None
            });
        }
    }

    /// The objects of a key, in the order of their tables.
    pub(super) fn get(&self, key: &str) -> Vec<EntityRef> {
        match self.postings.get(key) {
            None => Vec::new(),
            Some(Posting::One(entity)) => vec![*entity],
            Some(Posting::Many(many)) => {
                let mut found: Vec<_> = many.keys().copied().collect();
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
            Some(Posting::Many(many)) => many.len(),
        }
    }
}
