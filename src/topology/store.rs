//! `Store`: the current snapshot and the history that led to it, with undo, redo, time travel, diff and blame.

use std::sync::Arc;

use indexmap::IndexMap;

use super::entity::Entity;
use super::error::StoreError;
use super::journal::{Change, CommandInfo, EntryKind, JournalEntry};
use super::schema::{NounId, Schemas};
use super::seed::Seed;
use super::snapshot::{Base, Snapshot};
use super::transaction::Transaction;
use super::value::{PropertyValue, fold};

/// The first revision whose snapshot is kept for time travel; then each at twice the revision before. What changes after a
/// kept snapshot is copied once, so that ever wider gaps keep the cost of a change constant.
const FIRST_CHECKPOINT: u64 = 4096;

/// The state and its history. A clone is an independent store that shares everything unchanged.
#[derive(Clone)]
pub struct Store {
    current: Snapshot,
    origin: Snapshot,
    entries: Vec<Arc<JournalEntry>>,
    checkpoints: Vec<(u64, Snapshot)>,
    undoable: Vec<u64>,
    redoable: Vec<u64>,
}

impl Store {
    /// A store with the builtin instances and the objects of a seed.
    pub fn new(schemas: Arc<Schemas>, seed: Seed) -> Self {
        Self::from_snapshot(Snapshot::new(Base::new(schemas, seed.entities, seed.builtins)))
    }

    /// A store that begins with a state and no history.
    pub fn from_snapshot(snapshot: Snapshot) -> Self {
        Self {
            origin: snapshot.clone(),
            current: snapshot,
            entries: Vec::new(),
            checkpoints: Vec::new(),
            undoable: Vec::new(),
            redoable: Vec::new(),
        }
    }

    /// The current state.
    pub fn current(&self) -> &Snapshot {
        &self.current
    }

    pub(super) fn current_mut(&mut self) -> &mut Snapshot {
        &mut self.current
    }

    /// The state before the first journal entry.
    pub fn origin(&self) -> &Snapshot {
        &self.origin
    }

    /// The object of an identity, in any accepted spelling.
    pub fn get(&self, noun: &str, identity: &str) -> Result<Option<Arc<Entity>>, StoreError> {
        self.current.get(noun, identity)
    }

    /// All objects of a noun.
    pub fn list(&self, noun: &str) -> Result<Vec<Arc<Entity>>, StoreError> {
        self.current.list(noun)
    }

    /// Begins a transaction. Dropping it changes nothing.
    pub fn begin(&mut self) -> Transaction<'_> {
        Transaction::new(self)
    }

    /// The number of the current revision: how many journal entries led to it.
    pub fn revision(&self) -> u64 {
        self.entries.len() as u64
    }

    /// The journal entries, oldest first; entry `n` leads to revision `n`, counted from 1.
    pub fn entries(&self) -> &[Arc<JournalEntry>] {
        &self.entries
    }

    /// Changes the state as an entry says and keeps the entry; for replay. The entry gets the next sequence number.
    pub(super) fn append(
        &mut self,
        info: CommandInfo,
        kind: EntryKind,
        changes: Vec<Change>,
    ) -> Arc<JournalEntry> {
        let sequence = self.revision() + 1;
        let entry = Arc::new(JournalEntry { sequence, info, kind, changes });
        match kind {
            EntryKind::Command => {
                self.undoable.push(sequence);
                self.redoable.clear();
            }
            EntryKind::Undo(of) => {
                self.undoable.retain(|s| *s != of);
                self.redoable.push(of);
            }
            EntryKind::Redo(of) => {
                self.redoable.retain(|s| *s != of);
                self.undoable.push(of);
            }
        }
        self.entries.push(entry.clone());
        if sequence >= FIRST_CHECKPOINT && sequence.is_power_of_two() {
            self.checkpoints.push((sequence, self.current.clone()));
        }
        entry
    }

    /// Takes the last command back. The undoing is itself an entry of the journal.
    pub fn undo(&mut self, info: CommandInfo) -> Result<Arc<JournalEntry>, StoreError> {
        let of = self.undoable.last().copied().ok_or(StoreError::NothingTo("undo"))?;
        let changes: Vec<_> = self.entry(of)?.changes.iter().rev().map(Change::inverse).collect();
        self.apply_all(&changes)?;
        Ok(self.append(info, EntryKind::Undo(of), changes))
    }

    /// Does the command again that was undone last.
    pub fn redo(&mut self, info: CommandInfo) -> Result<Arc<JournalEntry>, StoreError> {
        let of = self.redoable.last().copied().ok_or(StoreError::NothingTo("redo"))?;
        let changes = self.entry(of)?.changes.clone();
        self.apply_all(&changes)?;
        Ok(self.append(info, EntryKind::Redo(of), changes))
    }

    /// The entry that `undo` would take back.
    pub fn next_undo(&self) -> Option<&Arc<JournalEntry>> {
        self.undoable.last().and_then(|s| self.entry(*s).ok())
    }

    /// The entry that `redo` would do again.
    pub fn next_redo(&self) -> Option<&Arc<JournalEntry>> {
        self.redoable.last().and_then(|s| self.entry(*s).ok())
    }

    fn apply_all(&mut self, changes: &[Change]) -> Result<(), StoreError> {
        changes.iter().try_for_each(|c| self.current.apply(c))
    }

    fn entry(&self, sequence: u64) -> Result<&Arc<JournalEntry>, StoreError> {
        let found = sequence.checked_sub(1).and_then(|i| self.entries.get(usize::try_from(i).ok()?));
        found.ok_or_else(|| StoreError::NoSuchRevision { revision: sequence, last: self.revision() })
    }

    /// The state after the given number of journal entries.
    pub fn at(&self, revision: u64) -> Result<Snapshot, StoreError> {
        let last = self.revision();
        if revision > last {
            return Err(StoreError::NoSuchRevision { revision, last });
        }
        let known = [(0, &self.origin), (last, &self.current)];
        let kept = self.checkpoints.iter().map(|(r, s)| (*r, s)).chain(known);
        let (from, snapshot) = kept.min_by_key(|(r, _)| r.abs_diff(revision)).unwrap_or((0, &self.origin));
        let mut state = snapshot.clone();
        for sequence in from..revision {
            self.entry(sequence + 1)?.changes.iter().try_for_each(|c| state.apply(c))?;
        }
        for sequence in (revision..from).rev() {
            self.entry(sequence + 1)?.changes.iter().rev().try_for_each(|c| state.apply(&c.inverse()))?;
        }
        Ok(state)
    }

    /// What changed from one revision to another, one change per object.
    pub fn diff(&self, from: u64, to: u64) -> Result<Vec<Change>, StoreError> {
        if from > to {
            return Ok(self.diff(to, from)?.iter().map(Change::inverse).collect());
        }
        let mut merged: IndexMap<(NounId, String), Change> = IndexMap::new();
        for sequence in from..to {
            for change in &self.entry(sequence + 1)?.changes {
                let entity = change.entity();
                let key = (entity.entity_type.id, fold(&entity.identity).into_owned());
                match merged.get_mut(&key) {
                    Some(first) => first.after.clone_from(&change.after),
                    None => drop(merged.insert(key, change.clone())),
                }
            }
        }
        Ok(merged.into_values().filter(|c| !c.is_empty()).collect())
    }

    /// The entries that changed an object, newest first, each with its change.
    pub fn blame(&self, noun: &str, identity: &str) -> Result<Vec<(Arc<JournalEntry>, Change)>, StoreError> {
        let schemas = self.current.schemas();
        let types = schemas.types(schemas.id(noun)?)?;
        let key = self.current.resolve(noun, identity)?.key();
        let mut found = Vec::new();
        for entry in self.entries.iter().rev() {
            let mine = |c: &&Change| {
                c.entity().entity_type.id == types.storage && fold(&c.entity().identity) == key.as_str()
            };
            found.extend(entry.changes.iter().find(mine).map(|c| (entry.clone(), c.clone())));
        }
        Ok(found)
    }

    /// For each property of an object, the entry that gave it its present value; properties that no entry touched are
    /// left out.
    pub fn blame_properties(
        &self,
        noun: &str,
        identity: &str,
    ) -> Result<IndexMap<Arc<str>, Arc<JournalEntry>>, StoreError> {
        let mut found: IndexMap<Arc<str>, Arc<JournalEntry>> = IndexMap::new();
        for (entry, change) in self.blame(noun, identity)? {
            for (name, _, _) in change.differences() {
                found.entry(name).or_insert_with(|| entry.clone());
            }
            if change.before.is_none() {
                break;
            }
        }
        Ok(found)
    }
}

impl Snapshot {
    /// Makes one change.
    pub(super) fn apply(&mut self, change: &Change) -> Result<(), StoreError> {
        let moved = match (&change.before, &change.after) {
            (Some(before), Some(after)) => before.row != after.row,
            (Some(_), None) => true,
            (None, _) => false,
        };
        let before = change.before.as_deref();
        if let (Some(before), true) = (before, moved) {
            self.take(before)?;
        }
        let before = before.filter(|_| !moved);
        change.after.as_ref().map_or(Ok(()), |after| self.put(before, after))
    }
}

/// The property of a change: name, value before, value after.
pub type Difference = (Arc<str>, PropertyValue, PropertyValue);
