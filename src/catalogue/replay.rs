//! A journal told entry by entry, and whether it leads to the state that it is said to lead to.

use std::sync::Arc;

use super::lab_cmdlets::change_text;
use super::session::{in_words, read_seed, schemas_of};
use super::source::Product;
use super::state_folder::product_of;
use crate::topology::{
    EntryKind, JournalEntry, Schemas, Snapshot, Store, clock, format_hash, import_state, read_journal, replay,
};

/// One command of a journal in words.
pub struct ReplayedEntry {
    /// Number, time and command line.
    pub headline: String,
    /// What it changed.
    pub changes: Vec<String>,
}

/// What a journal leads to.
pub struct Replayed {
    /// Its commands.
    pub entries: Vec<ReplayedEntry>,
    store: Store,
    torn: bool,
}

/// What was written down about a state.
pub struct Recorded {
    revision: u64,
    hash: String,
}

impl Recorded {
    /// Reads `REVISION HASH`.
    pub fn read(bytes: &[u8]) -> Option<Recorded> {
        let text = std::str::from_utf8(bytes).ok()?;
        let (revision, hash) = text.trim().split_once(' ')?;
        Some(Recorded { revision: revision.parse().ok()?, hash: hash.to_owned() })
    }
}

/// The year in the header of a journal.
fn product_in_header(journal: &[u8]) -> Option<Product> {
    let line = journal.split(|b| *b == b'\n').next()?;
    let text = std::str::from_utf8(line.get(18..)?).ok()?;
    let json: serde_json::Value = serde_json::from_str(text).ok()?;
    json.get("product")?.as_str()?.parse().ok()
}

/// Folds a journal over the state document beside it, or over the seed that it names.
pub fn replay_journal(
    journal: &[u8],
    origin: Option<&[u8]>,
    seed: Option<&str>,
    read: &mut dyn FnMut(&str) -> std::io::Result<Vec<u8>>,
) -> Result<Replayed, String> {
    let document = match origin {
        Some(bytes) => Some(
            std::str::from_utf8(bytes)
                .map_err(|_| "The state document beside the journal is not UTF-8.".to_owned())?,
        ),
        None => None,
    };
    let product = match document {
        Some(document) => product_of(document)?,
        None => product_in_header(journal).unwrap_or_default(),
    };
    let schemas = schemas_of(product);
    let told = read_journal(journal, &schemas).map_err(|e| in_words(&e))?;
    let beginning = match document {
        Some(document) => import_state(document, &schemas).map_err(|e| in_words(&e))?,
        None => seeded(seed.unwrap_or(&told.header.seed), &schemas, read)?,
    };
    let hash = format_hash(beginning.hash().map_err(|e| in_words(&e))?);
    if told.header.origin.as_ref().is_some_and(|o| *o != hash) {
        return Err(format!(
            "The journal builds on a state with the hash {}, not on this one ({hash}).",
            told.header.origin.unwrap_or_default()
        ));
    }
    let entries = told.entries.iter().map(in_lines).collect();
    let store = replay(beginning, told.entries).map_err(|e| in_words(&e))?;
    Ok(Replayed { entries, store, torn: told.torn })
}

fn seeded(
    name: &str,
    schemas: &Arc<Schemas>,
    read: &mut dyn FnMut(&str) -> std::io::Result<Vec<u8>>,
) -> Result<Snapshot, String> {
    let seed = read_seed(name, schemas, |path| read(path))?;
    Ok(Store::new(schemas.clone(), seed).origin().clone())
}

fn in_lines(entry: &JournalEntry) -> ReplayedEntry {
    let time = clock::format_date_time(entry.info.time);
    let what = match entry.kind {
        EntryKind::Command => String::new(),
        EntryKind::Undo(of) => format!(" (undo of {of})"),
        EntryKind::Redo(of) => format!(" (redo of {of})"),
    };
    let line = entry.info.command_line.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    ReplayedEntry {
        headline: format!("{:>4}  {time}  {}  {line}{what}", entry.sequence, entry.info.actor),
        changes: entry.changes.iter().map(change_text).collect(),
    }
}

impl Replayed {
    /// Says how the replayed state compares with what was recorded, and whether it is the same.
    pub fn verdict(&self, recorded: Option<&Recorded>) -> (String, bool) {
        let revision = self.store.revision();
        let hash = self.store.current().hash().map(format_hash).unwrap_or_default();
        let torn =
            if self.torn { "\nThe last entry of the journal was cut off and is left out." } else { "" };
        let Some(recorded) = recorded else {
            return (
                format!(
                    "Replayed {revision} commands. State hash: {hash}. Nothing was recorded to compare it with.{torn}"
                ),
                true,
            );
        };
        let at = self.store.at(recorded.revision).and_then(|s| s.hash()).map(format_hash);
        match at {
            Ok(found) if found == recorded.hash => (
                format!(
                    "Replayed {revision} commands. State hash: {hash}. It is identical to the recorded state at revision {}.{torn}",
                    recorded.revision
                ),
                true,
            ),
            Ok(found) => (
                format!(
                    "Replayed {revision} commands, but the state differs at revision {}: {found} instead of {}.{torn}",
                    recorded.revision, recorded.hash
                ),
                false,
            ),
            Err(_) => (
                format!(
                    "Replayed {revision} commands, but the state of revision {} was recorded.{torn}",
                    recorded.revision
                ),
                false,
            ),
        }
    }
}
