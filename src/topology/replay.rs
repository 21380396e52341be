//! Replay: folding a journal over the state that it builds on gives the same state, byte for byte and hash for hash.

use std::sync::Arc;

use super::entity::Entity;
use super::error::StoreError;
use super::journal::{Change, JournalEntry, is_sane_row};
use super::snapshot::Snapshot;
use super::store::Store;
use super::value::fold;

/// Replays entries over a state. Each entry must fit the state before it.
pub fn replay(
    origin: Snapshot,
    entries: impl IntoIterator<Item = JournalEntry>,
) -> Result<Store, StoreError> {
    let mut store = Store::from_snapshot(origin);
    for entry in entries {
        for change in &entry.changes {
            check(store.current(), change, entry.sequence)?;
            store.current_mut().apply(change)?;
        }
        store.append(entry.info, entry.kind, entry.changes);
    }
    Ok(store)
}

fn check(state: &Snapshot, change: &Change, sequence: u64) -> Result<(), StoreError> {
    let entity = change.entity();
    let table = state.table(entity.entity_type.id)?;
    let found = table.get(&fold(&entity.identity));
    let same = match (&change.before, found) {
        (None, None) => true,
        (Some(told), Some(found)) => **told == **found && told.row == found.row,
        _ => false,
    };
    let fits = |after: &Arc<Entity>| {
        let free = table.at(after.row).is_none_or(|there| fold(&there.identity) == fold(&after.identity));
        free && is_sane_row(after.row, table.next_row())
    };
    if same && change.after.as_ref().is_none_or(fits) {
        return Ok(());
    }
    let (noun, identity) = (entity.noun().to_owned(), entity.identity().to_string());
    Err(StoreError::JournalMismatch { sequence, noun, identity })
}
