//! The journal: what each entry says, and the append-only file of entries. `FORMAT.md` beside this file defines the lines.

use std::sync::Arc;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::entity::Entity;
use super::error::StoreError;
use super::export::{entity_json, read_entity};
use super::schema::Schemas;
use super::store::Difference;
use super::value::PropertyValue;

/// Who did what when: the part of an entry that the caller tells. The store reads no clock.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CommandInfo {
    /// Time in ticks since the year 1, UTC.
    pub time: i64,
    /// Who, such as `LITWAREINC\Administrator`.
    pub actor: Arc<str>,
    /// The line as typed.
    pub command_line: Arc<str>,
    /// The cmdlet that made the change.
    pub cmdlet: Arc<str>,
    /// Its bound parameters.
    pub parameters: Vec<(Arc<str>, PropertyValue)>,
}

/// Why an entry is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
    /// A command made the changes.
    Command,
    /// The changes take back those of the entry of this sequence number.
    Undo(u64),
    /// The changes are those of the entry of this sequence number once more.
    Redo(u64),
}

/// One change of one object: made (no before), changed, or removed (no after).
#[derive(Debug, Clone)]
pub struct Change {
    /// The object before.
    pub before: Option<Arc<Entity>>,
    /// The object after.
    pub after: Option<Arc<Entity>>,
    subject: Arc<Entity>,
}

impl PartialEq for Change {
    fn eq(&self, other: &Self) -> bool {
        self.before == other.before && self.after == other.after
    }
}

impl Change {
    /// An object is made.
    pub(super) fn added(after: Arc<Entity>) -> Self {
        Self { before: None, subject: after.clone(), after: Some(after) }
    }

    /// An object changes.
    pub(super) fn changed(before: Arc<Entity>, after: Arc<Entity>) -> Self {
        Self { before: Some(before), subject: after.clone(), after: Some(after) }
    }

    /// An object is removed.
    pub(super) fn removed(before: Arc<Entity>) -> Self {
        Self { subject: before.clone(), before: Some(before), after: None }
    }

    /// The object after the change, or before it where it was removed.
    pub fn entity(&self) -> &Arc<Entity> {
        self.after.as_ref().or(self.before.as_ref()).unwrap_or(&self.subject)
    }

    /// The change that takes this one back.
    pub fn inverse(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone(), subject: self.subject.clone() }
    }

    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.before == self.after
    }

    /// The properties that differ, in display order; of a new or removed object those that differ from the defaults.
    pub fn differences(&self) -> Vec<Difference> {
        let entity = self.entity();
        let value = |side: &Option<Arc<Entity>>, name: &str| side.as_ref().and_then(|e| e.get(name).cloned());
        let mut found = Vec::new();
        for (property, _) in entity.properties() {
            let default = || property.default.clone();
            let before = value(&self.before, &property.name).unwrap_or_else(default);
            let after = value(&self.after, &property.name).unwrap_or_else(default);
            if before != after {
                found.push((property.name.clone(), before, after));
            }
        }
        found
    }
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// Its number, from 1 without gaps.
    pub sequence: u64,
    /// Who, when and how.
    pub info: CommandInfo,
    /// Why.
    pub kind: EntryKind,
    /// What changed.
    pub changes: Vec<Change>,
}

/// The first line of a journal: what the entries build on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalHeader {
    /// `cmdlab-journal`.
    pub format: String,
    /// 1.
    pub version: u32,
    /// Product year.
    pub product: String,
    /// Name of the seed.
    pub seed: String,
    /// Hash of the state before the first entry, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
}

/// Version of the lines that this program writes.
pub const JOURNAL_VERSION: u32 = 1;
/// Rows past the end of a table that an entry may skip.
const MOST_ROWS_SKIPPED: u32 = 1_000_000;

impl JournalHeader {
    /// A header of the present version.
    pub fn new(product: &str, seed: &str, origin: Option<String>) -> Self {
        let (product, seed) = (product.to_owned(), seed.to_owned());
        Self { format: "cmdlab-journal".to_owned(), version: JOURNAL_VERSION, product, seed, origin }
    }

    /// The line of the header.
    pub fn line(&self) -> String {
        frame(&serde_json::to_string(self).unwrap_or_default())
    }
}

/// Puts length and checksum before a text and a line end behind it.
fn frame(text: &str) -> String {
    format!("{:08x} {:08x} {text}\n", text.len(), crc32fast::hash(text.as_bytes()))
}

impl JournalEntry {
    /// The line of the entry.
    pub fn line(&self) -> String {
        let mut map = Map::new();
        map.insert("sequence".to_owned(), self.sequence.into());
        map.insert("time".to_owned(), Json::String(super::clock::format_iso(self.info.time)));
        map.insert("actor".to_owned(), Json::String(self.info.actor.to_string()));
        map.insert("commandLine".to_owned(), Json::String(self.info.command_line.to_string()));
        map.insert("cmdlet".to_owned(), Json::String(self.info.cmdlet.to_string()));
        let parameters: Map<_, _> =
            self.info.parameters.iter().map(|(n, v)| (n.to_string(), v.to_json())).collect();
        map.insert("parameters".to_owned(), Json::Object(parameters));
        match self.kind {
            EntryKind::Command => {}
            EntryKind::Undo(of) => drop(map.insert("undo".to_owned(), of.into())),
            EntryKind::Redo(of) => drop(map.insert("redo".to_owned(), of.into())),
        }
        map.insert("changes".to_owned(), Json::Array(self.changes.iter().map(change_json).collect()));
        frame(&Json::Object(map).to_string())
    }

    fn read(json: &Json, schemas: &Schemas) -> Result<Self, StoreError> {
        let text = |name: &str| Arc::from(json.get(name).and_then(Json::as_str).unwrap_or_default());
        let number = |name: &str| json.get(name).and_then(Json::as_u64);
        let sequence = number("sequence").ok_or_else(|| bad("an entry without a sequence number"))?;
        let time = json.get("time").and_then(Json::as_str).and_then(super::clock::parse_date_time);
        let mut parameters = Vec::new();
        for (name, value) in json.get("parameters").and_then(Json::as_object).into_iter().flatten() {
            parameters
                .push((Arc::from(name.as_str()), PropertyValue::from_json(value).map_err(|e| bad(&e))?));
        }
        let changes =
            json.get("changes").and_then(Json::as_array).ok_or_else(|| bad("an entry without changes"))?;
        Ok(Self {
            sequence,
            info: CommandInfo {
                time: time.ok_or_else(|| bad("an entry without a time"))?,
                actor: text("actor"),
                command_line: text("commandLine"),
                cmdlet: text("cmdlet"),
                parameters,
            },
            kind: match (number("undo"), number("redo")) {
                (Some(of), _) => EntryKind::Undo(of),
                (None, Some(of)) => EntryKind::Redo(of),
                (None, None) => EntryKind::Command,
            },
            changes: changes.iter().map(|c| read_change(c, schemas)).collect::<Result<_, _>>()?,
        })
    }
}

fn change_json(change: &Change) -> Json {
    let side = |entity: &Option<Arc<Entity>>| entity.as_ref().map_or(Json::Null, |e| entity_json(e));
    let mut map = Map::new();
    map.insert("noun".to_owned(), Json::String(change.entity().noun().to_owned()));
    let rows = [&change.before, &change.after].map(|e| e.as_ref().map_or(Json::Null, |e| e.row.into()));
    map.insert("rows".to_owned(), Json::Array(rows.into()));
    map.insert("before".to_owned(), side(&change.before));
    map.insert("after".to_owned(), side(&change.after));
    Json::Object(map)
}

fn read_change(json: &Json, schemas: &Schemas) -> Result<Change, StoreError> {
    let noun = json.get("noun").and_then(Json::as_str).ok_or_else(|| bad("a change without a noun"))?;
    let row = |at: usize| {
        json.get("rows").and_then(|r| r.get(at)).and_then(Json::as_u64).and_then(|r| u32::try_from(r).ok())
    };
    let side = |name: &str, at: usize| match json.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(told) => {
            let map = told.as_object().ok_or_else(|| bad("a change that is no object"))?;
            let mut entity = read_entity(schemas, noun, map)?;
            entity.row = row(at).ok_or_else(|| bad("a change without its row"))?;
            Ok(Some(Arc::new(entity)))
        }
    };
    match (side("before", 0)?, side("after", 1)?) {
        (None, Some(after)) => Ok(Change::added(after)),
        (Some(before), Some(after)) => Ok(Change::changed(before, after)),
        (Some(before), None) => Ok(Change::removed(before)),
        (None, None) => Err(bad("a change of nothing")),
    }
}

fn bad(reason: &str) -> StoreError {
    StoreError::BadDocument { document: "journal", reason: reason.to_owned() }
}

/// What a journal file holds.
#[derive(Debug)]
pub struct Journal {
    /// The first line.
    pub header: JournalHeader,
    /// The entries.
    pub entries: Vec<JournalEntry>,
    /// How many bytes are good; what follows is the torn end of a write that did not finish.
    pub good_bytes: usize,
    /// Whether there was a torn end.
    pub torn: bool,
}

/// Reads a journal file. A torn last line is left out; damage before it is an error that says where.
pub fn read_journal(bytes: &[u8], schemas: &Schemas) -> Result<Journal, StoreError> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut torn = false;
    while at < bytes.len() {
        match read_line(&bytes[at..]) {
            Ok((text, length)) => {
                lines.push((at, text));
                at += length;
            }
            // Only the end of the file may be damaged: nothing that is complete may follow.
            Err(_) if !has_good_line(&bytes[at + 1..]) => {
                torn = true;
                break;
            }
            Err(reason) => return Err(bad(&format!("{reason} at byte {at}"))),
        }
    }
    let (_, first) = lines.first().ok_or_else(|| bad("it has no header"))?;
    let header: JournalHeader =
        serde_json::from_str(first).map_err(|_| bad("the first line is no journal header"))?;
    check_header(&header, schemas)?;
    let mut entries = Vec::with_capacity(lines.len() - 1);
    for (start, text) in &lines[1..] {
        let json: Json = serde_json::from_str(text)
            .map_err(|e| bad(&format!("the line at byte {start} is no JSON ({e})")))?;
        let entry = JournalEntry::read(&json, schemas)?;
        if entry.sequence != entries.len() as u64 + 1 {
            return Err(bad(&format!("entry {} follows entry {}", entry.sequence, entries.len())));
        }
        entries.push(entry);
    }
    Ok(Journal { header, entries, good_bytes: at, torn })
}

fn check_header(header: &JournalHeader, schemas: &Schemas) -> Result<(), StoreError> {
    if header.format != "cmdlab-journal" {
        return Err(bad("it is not a cmdlab journal"));
    }
    if header.version > JOURNAL_VERSION {
        return Err(bad(&format!("its version {} is newer than this program", header.version)));
    }
    if header.product != schemas.product().year() {
        let ours = schemas.product().year();
        return Err(bad(&format!("it belongs to product {}, not {ours}", header.product)));
    }
    Ok(())
}

/// The text of the line at the start, and the length of the line with its frame.
fn read_line(bytes: &[u8]) -> Result<(&str, usize), &'static str> {
    const HEAD: usize = 18;
    let head = bytes.get(..HEAD).and_then(|h| std::str::from_utf8(h).ok()).ok_or("a line is cut off")?;
    if !head.is_ascii() || &head[8..9] != " " || &head[17..18] != " " {
        return Err("a line has no length and checksum");
    }
    let number = |text: &str| u32::from_str_radix(text, 16).map_err(|_| "a line has no length and checksum");
    let (length, checksum) = (number(&head[..8])? as usize, number(&head[9..17])?);
    let end = HEAD.checked_add(length).ok_or("a line is cut off")?;
    let body = bytes.get(HEAD..end).ok_or("a line is cut off")?;
    if bytes.get(end) != Some(&b'\n') {
        return Err("a line is cut off");
    }
    if crc32fast::hash(body) != checksum {
        return Err("a checksum is wrong");
    }
    Ok((std::str::from_utf8(body).map_err(|_| "a line is no UTF-8")?, end + 1))
}

/// Whether a whole line begins behind any line end.
fn has_good_line(bytes: &[u8]) -> bool {
    let starts = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(i, _)| i + 1);
    starts.filter(|i| *i < bytes.len()).any(|i| read_line(&bytes[i..]).is_ok())
}

/// Checks that a row of an entry does not blow up a table.
pub(super) fn is_sane_row(row: u32, next: u32) -> bool {
    row <= next.saturating_add(MOST_ROWS_SKIPPED)
}

/// The parameters by name, as shown in listings.
pub fn parameters_text(entry: &JournalEntry) -> IndexMap<&str, String> {
    entry.info.parameters.iter().map(|(name, value)| (&**name, value.to_string())).collect()
}
