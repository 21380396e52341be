//! Our own cmdlets over the store: export and import, the journal, undo and redo, differences, starting over.

use std::sync::Arc;

use super::errors;
use super::session::{CsSession, command_info, in_words, keep, read_seed, session};
use super::state_folder;
use super::view::{plain_object, shaped_object, text_list};
use crate::command::BoundParameters;
use crate::dotnet::{DateTime, DateTimeKind};
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::Shape;
use crate::object::{Result, Thrown, Value};
use crate::topology::{
    Change, EntryKind, JournalEntry, JournalHeader, Store, StoreError, export_script, export_state,
    format_hash, import_state,
};

const MODULE: &str = "Cmdlab";

macro_rules! cmdlets {
    ($($constant:ident, $cmdlet:ident, $run:path, $signature:literal;)*) => {
        $(
            struct $cmdlet;
            impl Cmdlet for $cmdlet {
                fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
                    $run(cx, args)
                }
            }
            static $constant: Builtin = Builtin { signature: $signature, module: MODULE, make: || Box::new($cmdlet) };
        )*
        /// All of them.
        pub(super) static ALL: &[&Builtin] = &[$(&$constant),*];
    };
}

cmdlets! {
    EXPORT_TOPOLOGY, ExportTopology, export_topology, "Export-CmdlabTopology shouldprocess\nPath string mandatory pos=0\nFormat string pos=1 set=Json,Script\nForce switch";
    IMPORT_TOPOLOGY, ImportTopology, import_topology, "Import-CmdlabTopology shouldprocess\nPath string mandatory pos=0 byname alias=FullName";
    GET_JOURNAL, GetJournal, get_journal, "Get-CmdlabJournal\nSequence long[] pos=0\nLast int range=0..2147483647";
    EXPORT_JOURNAL, ExportJournal, export_journal, "Export-CmdlabJournal\nPath string mandatory pos=0";
    UNDO, UndoChange, undo, "Undo-CmdlabChange shouldprocess\nCount int pos=0 range=1..2147483647\nPassThru switch";
    REDO, RedoChange, redo, "Redo-CmdlabChange shouldprocess\nCount int pos=0 range=1..2147483647\nPassThru switch";
    RESET, ResetTopology, reset, "Reset-CmdlabTopology shouldprocess\nSeed string pos=0\nForce switch";
    DIFFERENCE, GetDifference, difference, "Get-CmdlabDifference\nFrom long pos=0\nTo long pos=1";
    STATE, GetState, state, "Get-CmdlabState";
}

fn fail(cx: &mut Context, error: Thrown) -> Result<()> {
    cx.write_error_record(error.into_record())
}

fn refuse(cx: &mut Context, error: &StoreError) -> Result<()> {
    fail(cx, errors::of_store(error))
}

fn text(args: &BoundParameters, name: &str) -> Option<String> {
    args.string(name).map(|s| s.as_str().to_owned()).filter(|t| !t.is_empty())
}

fn read_file(cx: &mut Context, path: &str) -> std::result::Result<Vec<u8>, Thrown> {
    let host_path = cx.drives.to_host(path);
    cx.host.read_file(&host_path).map_err(|_| errors::file_error(format!("Could not find file '{path}'.")))
}

fn write_file(cx: &mut Context, path: &str, bytes: &[u8]) -> std::result::Result<(), Thrown> {
    let host_path = cx.drives.to_host(path);
    cx.host
        .write_file(&host_path, bytes, false)
        .map_err(|e| errors::file_error(format!("Could not write the file '{path}': {e}.")))
}

fn export_topology(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    let Some(path) = text(args, "Path") else { return Ok(()) };
    let by_name = path.to_lowercase().ends_with(".ps1");
    let as_script = text(args, "Format").map_or(by_name, |f| f.eq_ignore_ascii_case("Script"));
    let session = session(cx);
    let state = session.state();
    let made = match as_script {
        true => export_script(session.store.origin(), &session.seed, state),
        false => export_state(state),
    };
    let document = match made {
        Ok(document) => document,
        Err(error) => return refuse(cx, &error),
    };
    if !cx.should_process(&path, "Export topology")? {
        return Ok(());
    }
    match write_file(cx, &path, document.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) => fail(cx, error),
    }
}

/// Changes the state to that of a document. The change is an entry of the journal and can be undone.
fn import_topology(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    let Some(path) = text(args, "Path") else { return Ok(()) };
    let bytes = match read_file(cx, &path) {
        Ok(bytes) => bytes,
        Err(error) => return fail(cx, error),
    };
    let Ok(document) = String::from_utf8(bytes) else {
        return fail(cx, errors::bad_argument(format!("The file '{path}' is not a state document."), "Path"));
    };
    let schemas = session(cx).state().schemas().clone();
    let state = match import_state(document.trim_start_matches('\u{feff}'), &schemas) {
        Ok(state) => state,
        Err(error) => return refuse(cx, &error),
    };
    if !cx.should_process(&path, "Import topology")? {
        return Ok(());
    }
    let info = command_info(cx, "Import-CmdlabTopology");
    let mut transaction = session(cx).store.begin();
    if let Err(error) = transaction.become_state(&state) {
        drop(transaction);
        return refuse(cx, &error);
    }
    match transaction.commit(info) {
        Some(entry) => kept(cx, &entry),
        None => Ok(()),
    }
}

fn kept(cx: &mut Context, entry: &JournalEntry) -> Result<()> {
    match keep(cx, entry) {
        Ok(()) => Ok(()),
        Err(message) => fail(cx, errors::file_error(message)),
    }
}

// The journal

fn entry_object(entry: &JournalEntry) -> Value {
    let time = DateTime::from_ticks(entry.info.time, DateTimeKind::Utc).map_or(Value::Null, Value::DateTime);
    let kind = match entry.kind {
        EntryKind::Command => "Command".to_owned(),
        EntryKind::Undo(of) => format!("Undo of {of}"),
        EntryKind::Redo(of) => format!("Redo of {of}"),
    };
    let parameters =
        entry.info.parameters.iter().map(|(name, value)| (name.to_string(), Value::from(value.to_string())));
    let table = crate::object::Hashtable::from_pairs(crate::object::TableKind::Ordered, parameters);
    plain_object(
        "Cmdlab.JournalEntry",
        vec![
            ("Sequence", Value::Long(entry.sequence as i64)),
            ("Time", time),
            ("Actor", Value::from(&*entry.info.actor)),
            ("Kind", Value::from(kind)),
            ("Cmdlet", Value::from(&*entry.info.cmdlet)),
            ("CommandLine", Value::from(&*entry.info.command_line)),
            ("Parameters", table.into_value()),
            ("Changes", text_list(entry.changes.iter().map(change_text))),
        ],
    )
}

/// One change in one line: `+ CsAllowedDomain fabrikam.com`, `~ CsAccessEdgeConfiguration Global: AllowFederatedUsers False -> True`.
pub(super) fn change_text(change: &Change) -> String {
    let entity = change.entity();
    let sign = match (&change.before, &change.after) {
        (None, _) => '+',
        (_, None) => '-',
        _ => '~',
    };
    let mut text = format!("{sign} {} {}", entity.noun(), entity.identity());
    if sign == '-' {
        return text;
    }
    let parts: Vec<String> = change
        .differences()
        .iter()
        .map(|(name, before, after)| match sign {
            '+' => format!("{name}={after}"),
            _ => format!("{name} {} -> {}", shown(before), shown(after)),
        })
        .collect();
    if !parts.is_empty() {
        text.push_str(": ");
        text.push_str(&parts.join("; "));
    }
    text
}

fn shown(value: &crate::topology::PropertyValue) -> String {
    let text = value.to_string();
    if text.is_empty() { "(none)".to_owned() } else { text }
}

fn get_journal(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    let wanted: Vec<u64> = args
        .list("Sequence")
        .iter()
        .filter_map(|v| v.as_integer())
        .filter_map(|n| u64::try_from(n).ok())
        .collect();
    let entries = session(cx).store.entries();
    let last =
        args.int("Last").and_then(|n| usize::try_from(n).ok()).unwrap_or(entries.len()).min(entries.len());
    let chosen: Vec<Arc<JournalEntry>> = entries[entries.len() - last..]
        .iter()
        .filter(|e| wanted.is_empty() || wanted.contains(&e.sequence))
        .cloned()
        .collect();
    chosen.iter().try_for_each(|entry| cx.emit(entry_object(entry)))
}

/// Writes the journal with the state that it builds on beside it, so that `cmdlab replay` can fold it again.
fn export_journal(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    let Some(path) = text(args, "Path") else { return Ok(()) };
    let session = session(cx);
    let (product, seed) = (session.state().product().year(), session.seed.clone());
    let made = session.store.origin().hash().and_then(|origin| {
        let hash = session.state().hash()?;
        Ok((format_hash(origin), format_hash(hash), export_state(session.store.origin())?))
    });
    let (origin_hash, hash, origin) = match made {
        Ok(made) => made,
        Err(error) => return refuse(cx, &error),
    };
    let revision = session.store.revision();
    let mut lines = JournalHeader::new(product, &seed, Some(origin_hash)).line();
    lines.extend(session.store.entries().iter().map(|e| e.line()));
    let files = [
        (path.clone(), lines),
        (format!("{path}.origin.json"), origin),
        (format!("{path}.hash"), format!("{revision} {hash}\n")),
    ];
    for (path, content) in files {
        if let Err(error) = write_file(cx, &path, content.as_bytes()) {
            return fail(cx, error);
        }
    }
    Ok(())
}

fn undo(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    step(
        cx,
        args,
        "Undo",
        |session, info| session.store.undo(info),
        |session| session.store.next_undo().cloned(),
    )
}

fn redo(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    step(
        cx,
        args,
        "Redo",
        |session, info| session.store.redo(info),
        |session| session.store.next_redo().cloned(),
    )
}

type Step =
    fn(&mut CsSession, crate::topology::CommandInfo) -> std::result::Result<Arc<JournalEntry>, StoreError>;

fn step(
    cx: &mut Context,
    args: &BoundParameters,
    verb: &str,
    go: Step,
    next: fn(&CsSession) -> Option<Arc<JournalEntry>>,
) -> Result<()> {
    let cmdlet = format!("{verb}-CmdlabChange");
    for _ in 0..args.int("Count").unwrap_or(1) {
        if let Some(entry) = next(session(cx)) {
            let target = format!("{} {}", entry.sequence, entry.info.command_line);
            if !cx.should_process(&target, verb)? {
                return Ok(());
            }
        }
        let info = command_info(cx, &cmdlet);
        match go(session(cx), info) {
            Ok(entry) => {
                kept(cx, &entry)?;
                if args.switch("PassThru") {
                    cx.emit(entry_object(&entry))?;
                }
            }
            Err(error) => return refuse(cx, &error),
        }
    }
    Ok(())
}

/// Starts over with a seed and an empty journal.
fn reset(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    let seed = text(args, "Seed").unwrap_or_else(|| session(cx).seed.clone());
    if !cx.should_process(&seed, "Reset topology")? {
        return Ok(());
    }
    let schemas = session(cx).state().schemas().clone();
    let packed = super::packed_seed(&seed).is_some() || seed.eq_ignore_ascii_case("empty");
    let path = if packed { String::new() } else { cx.drives.to_host(&seed) };
    let read = read_seed(&seed, &schemas, |_| cx.host.read_file(&path));
    match read {
        Ok(read) => {
            let session = session(cx);
            session.seed = read.name.clone();
            session.replace(Store::new(schemas, read));
        }
        Err(message) => return fail(cx, errors::bad_argument(message, "Seed")),
    }
    match state_folder::restart(cx) {
        Ok(()) => Ok(()),
        Err(message) => fail(cx, errors::file_error(message)),
    }
}

fn difference(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    let store = &session(cx).store;
    let number = |name: &str, other: u64| args.int(name).and_then(|n| u64::try_from(n).ok()).unwrap_or(other);
    let (from, to) = (number("From", 0), number("To", store.revision()));
    let changes = match store.diff(from, to) {
        Ok(changes) => changes,
        Err(error) => return refuse(cx, &error),
    };
    for change in &changes {
        let kind = match (&change.before, &change.after) {
            (None, _) => "Added",
            (_, None) => "Removed",
            _ => "Changed",
        };
        let entity = change.entity();
        for (name, before, after) in rows(change, kind) {
            let value = shaped_object(
                "Cmdlab.Difference",
                Shape::Table,
                vec![
                    ("Change", Value::from(kind)),
                    ("Noun", Value::from(entity.noun())),
                    ("Identity", Value::from(&**entity.identity())),
                    ("Property", name),
                    ("Before", before),
                    ("After", after),
                ],
            );
            cx.emit(value)?;
        }
    }
    Ok(())
}

/// A row for each property that differs; one for an object that is new or gone.
fn rows(change: &Change, kind: &str) -> Vec<(Value, Value, Value)> {
    if kind != "Changed" {
        return vec![(Value::Null, Value::Null, Value::Null)];
    }
    let text = |v: &crate::topology::PropertyValue| {
        if v.is_null() { Value::Null } else { Value::from(v.to_string()) }
    };
    change
        .differences()
        .iter()
        .map(|(name, before, after)| (Value::from(&**name), text(before), text(after)))
        .collect()
}

fn state(cx: &mut Context, _args: &BoundParameters) -> Result<()> {
    let session = session(cx);
    let hash = match session.state().hash() {
        Ok(hash) => format_hash(hash),
        Err(error) => {
            let message = in_words(&error);
            return fail(cx, errors::not_possible(message, "StateNotReadable"));
        }
    };
    let folder = session.folder.as_ref().map_or(Value::Null, |f| Value::from(f.path.as_str()));
    let value = plain_object(
        "Cmdlab.State",
        vec![
            ("Product", Value::from(session.state().product().year())),
            ("Seed", Value::from(session.seed.as_str())),
            ("Revision", Value::Long(session.store.revision() as i64)),
            ("Hash", Value::from(hash)),
            ("Folder", folder),
        ],
    );
    cx.emit(value)
}
