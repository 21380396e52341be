//! The folder of `--state`: the state that the journal builds on, the journal, and the hash of the state it led to.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `origin.json` | the state before the first entry, as a state document |
//! | `journal.cmdlab` | the journal; every change is appended when it is made |
//! | `state.hash` | a revision and the hash of its state, written when a session ends |

use super::session::{CsSession, DEFAULT_SEED, in_words, read_seed, schemas_of, session};
use super::source::Product;
use crate::engine::Context;
use crate::topology::{
    JournalEntry, JournalHeader, Schemas, Snapshot, Store, export_state, format_hash, import_state,
    read_journal, replay,
};
use std::sync::Arc;

pub(super) const ORIGIN: &str = "origin.json";
pub(super) const JOURNAL: &str = "journal.cmdlab";
pub(super) const HASH: &str = "state.hash";

/// Where a session keeps its journal.
pub struct StateFolder {
    pub(super) path: String,
}

fn file(folder: &str, name: &str) -> String {
    let folder = folder.trim_end_matches(['/', '\\']);
    format!("{folder}/{name}")
}

/// Opens a state folder and continues where it was left, or begins one with a seed.
pub(super) fn open(
    cx: &mut Context,
    folder: &str,
    product: Option<Product>,
    seed: Option<&str>,
) -> Result<CsSession, String> {
    let mut session = match cx.host.read_file(&file(folder, ORIGIN)) {
        Ok(origin) => resume(cx, folder, &origin, product)?,
        Err(_) => begin(cx, folder, product.unwrap_or_default(), seed.unwrap_or(DEFAULT_SEED))?,
    };
    session.folder = Some(StateFolder { path: folder.to_owned() });
    Ok(session)
}

fn begin(cx: &mut Context, folder: &str, product: Product, seed: &str) -> Result<CsSession, String> {
    let schemas = schemas_of(product);
    let seed = read_seed(seed, &schemas, |path| cx.host.read_file(path))?;
    let name = seed.name.clone();
    let store = Store::new(schemas, seed);
    cx.host.create_directory(folder).map_err(|e| format!("The folder '{folder}' cannot be made: {e}"))?;
    write_origin(cx, folder, store.origin(), &name)?;
    Ok(CsSession::new(store, &name))
}

/// Writes what a journal begins with.
fn write_origin(cx: &mut Context, folder: &str, origin: &Snapshot, seed: &str) -> Result<(), String> {
    let text = export_state(origin).map_err(|e| in_words(&e))?;
    let hash = format_hash(origin.hash().map_err(|e| in_words(&e))?);
    let header = JournalHeader::new(origin.product().year(), seed, Some(hash));
    write(cx, folder, JOURNAL, header.line().as_bytes(), false)?;
    write(cx, folder, ORIGIN, text.as_bytes(), false)
}

fn write(cx: &mut Context, folder: &str, name: &str, bytes: &[u8], append: bool) -> Result<(), String> {
    let path = file(folder, name);
    cx.host.write_file(&path, bytes, append).map_err(|e| format!("The file '{path}' cannot be written: {e}"))
}

/// The product that a state document belongs to.
pub(super) fn product_of(document: &str) -> Result<Product, String> {
    let json: serde_json::Value =
        serde_json::from_str(document).map_err(|e| format!("The state document is no JSON: {e}"))?;
    json.get("product")
        .and_then(|p| p.as_str())
        .unwrap_or_default()
        .parse::<Product>()
        .map_err(|e| e.to_string())
}

fn resume(
    cx: &mut Context,
    folder: &str,
    origin: &[u8],
    product: Option<Product>,
) -> Result<CsSession, String> {
    let document =
        std::str::from_utf8(origin).map_err(|_| format!("'{}' is not UTF-8.", file(folder, ORIGIN)))?;
    let kept = product_of(document)?;
    if let Some(wanted) = product.filter(|p| *p != kept) {
        return Err(format!(
            "The folder '{folder}' keeps a state of product {}, not {}.",
            kept.year(),
            wanted.year()
        ));
    }
    let schemas = schemas_of(kept);
    let bytes = cx
        .host
        .read_file(&file(folder, JOURNAL))
        .map_err(|e| format!("The journal of '{folder}' cannot be read: {e}"))?;
    let (store, seed, good) = load(document, &bytes, &schemas)?;
    if good < bytes.len() {
        // The end of a write that did not finish goes, so that the next entry follows a whole one.
        write(cx, folder, JOURNAL, &bytes[..good], false)?;
    }
    Ok(CsSession::new(store, &seed))
}

/// The store that a state document and a journal make, the seed's name, and how much of the journal is good.
pub(super) fn load(
    document: &str,
    journal: &[u8],
    schemas: &Arc<Schemas>,
) -> Result<(Store, String, usize), String> {
    let origin = import_state(document, schemas).map_err(|e| in_words(&e))?;
    let journal = read_journal(journal, schemas).map_err(|e| in_words(&e))?;
    let hash = format_hash(origin.hash().map_err(|e| in_words(&e))?);
    if journal.header.origin.as_ref().is_some_and(|told| *told != hash) {
        return Err("The journal does not belong to the state that it is kept with.".to_owned());
    }
    let store = replay(origin, journal.entries).map_err(|e| in_words(&e))?;
    Ok((store, journal.header.seed, journal.good_bytes))
}

/// Appends an entry.
pub(super) fn append(cx: &mut Context, entry: &JournalEntry) -> Result<(), String> {
    let Some(folder) = session(cx).folder.as_ref().map(|f| f.path.clone()) else { return Ok(()) };
    write(cx, &folder, JOURNAL, entry.line().as_bytes(), true)
}

/// Begins the folder's journal anew, over the present origin.
pub(super) fn restart(cx: &mut Context) -> Result<(), String> {
    let Some(folder) = session(cx).folder.as_ref().map(|f| f.path.clone()) else { return Ok(()) };
    let (origin, seed) = (session(cx).store.origin().clone(), session(cx).seed.clone());
    write_origin(cx, &folder, &origin, &seed)
}

/// Writes revision and hash of the state that the session ends with.
pub(super) fn close(cx: &mut Context) -> Result<(), String> {
    let Some(folder) = session(cx).folder.as_ref().map(|f| f.path.clone()) else { return Ok(()) };
    let store = &session(cx).store;
    let hash = store.current().hash().map_err(|e| in_words(&e))?;
    let text = format!("{} {}\n", store.revision(), format_hash(hash));
    write(cx, &folder, HASH, text.as_bytes(), false)
}
