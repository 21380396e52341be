//! The state of a session: the store that Cs cmdlets read and change, and the folder that keeps it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use super::source::{Catalogue, Product, packed_seed};
use super::state_folder::StateFolder;
use super::view::Views;
use crate::engine::Context;
use crate::text::Source;
use crate::topology::{CommandInfo, JournalEntry, Schemas, Seed, Snapshot, Store, StoreError};

/// What the command line says about catalogue and state.
#[derive(Debug, Clone, Default)]
pub struct SessionOptions {
    /// `--product`.
    pub product: Option<String>,
    /// `--seed`: a packed seed's name or a file.
    pub seed: Option<String>,
    /// `--state`: the folder that keeps the journal.
    pub state: Option<String>,
}

/// Store and caches of a session.
pub struct CsSession {
    /// The organization and its history.
    pub store: Store,
    /// Name of the seed that the store began with.
    pub seed: String,
    pub(super) views: Views,
    pub(super) folder: Option<StateFolder>,
    /// Windows services that were stopped, as `computer/name`.
    pub(super) stopped: BTreeSet<String>,
    /// The line of the command that changed something last, for the next one on it.
    line: Option<(Rc<Source>, u32, Arc<str>)>,
}

/// The seed that sessions begin with.
pub const DEFAULT_SEED: &str = "litware";

thread_local! {
    /// What the session of this thread begins with, once something asks for it: most scripts never do.
    static BEGINNING: RefCell<Option<(Arc<Schemas>, String)>> = const { RefCell::new(None) };
}

impl Default for CsSession {
    fn default() -> CsSession {
        let told = BEGINNING.with_borrow(Clone::clone);
        let (schemas, name) =
            told.unwrap_or_else(|| (schemas_of(Product::default()), DEFAULT_SEED.to_owned()));
        let seed = packed_seed(&name).and_then(|text| Seed::parse(text, &schemas).ok());
        CsSession::new(Store::new(schemas, seed.unwrap_or_else(Seed::empty)), &name)
    }
}

/// The schemas of the packed catalogue for a product.
pub fn schemas_of(product: Product) -> Arc<Schemas> {
    Schemas::new(Arc::new(Catalogue::open(super::CatalogueSource::Packed)), product)
}

impl CsSession {
    /// A session over a store.
    pub fn new(store: Store, seed: &str) -> CsSession {
        let views = Views::new(store.current().schemas().clone());
        CsSession { store, seed: seed.to_owned(), views, folder: None, stopped: BTreeSet::new(), line: None }
    }

    /// The current state.
    pub fn state(&self) -> &Snapshot {
        self.store.current()
    }

    /// Puts another store in place of this one, as `Import-CmdlabTopology` and `Reset-CmdlabTopology` do.
    pub(super) fn replace(&mut self, store: Store) {
        self.views = Views::new(store.current().schemas().clone());
        self.store = store;
    }
}

/// The current state of the session.
pub(super) fn session(cx: &mut Context) -> &mut CsSession {
    cx.extension::<CsSession>()
}

/// Reads the seed of a name or file. `read` reads files.
pub fn read_seed(
    name: &str,
    schemas: &Schemas,
    read: impl FnOnce(&str) -> std::io::Result<Vec<u8>>,
) -> Result<Seed, String> {
    if name.eq_ignore_ascii_case("empty") {
        return Ok(Seed::empty());
    }
    if let Some(text) = packed_seed(name) {
        return Seed::parse(text, schemas).map_err(|e| e.to_string());
    }
    let bytes =
        read(name).map_err(|e| format!("There is no seed '{name}' and no such file can be read: {e}"))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("The seed file '{name}' is not UTF-8."))?;
    Seed::parse(&text, schemas).map_err(|e| format!("{name}: {e}"))
}

/// Makes the Cs cmdlets known to a session and gives it its state.
pub fn register(cx: &mut Context, options: &SessionOptions) -> Result<(), String> {
    let product = match &options.product {
        Some(text) => Some(text.parse::<Product>().map_err(|e| e.to_string())?),
        None => None,
    };
    let name = options.seed.as_deref().unwrap_or(DEFAULT_SEED);
    let schemas = match &options.state {
        Some(folder) => {
            let session = super::state_folder::open(cx, folder, product, options.seed.as_deref())?;
            let schemas = session.state().schemas().clone();
            cx.set_extension(session);
            schemas
        }
        None if name.eq_ignore_ascii_case("empty") || packed_seed(name).is_some() => {
            let schemas = schemas_of(product.unwrap_or_default());
            BEGINNING.set(Some((schemas.clone(), name.to_owned())));
            schemas
        }
        None => {
            let schemas = schemas_of(product.unwrap_or_default());
            let seed = read_seed(name, &schemas, |path| cx.host.read_file(path))?;
            let name = seed.name.clone();
            cx.set_extension(CsSession::new(Store::new(schemas.clone(), seed), &name));
            schemas
        }
    };
    cx.commands.add_provider(Box::new(super::provider::CatalogueCommands { schemas }));
    cx.commands.register(super::lab_cmdlets::ALL);
    Ok(())
}

/// Writes what the state folder keeps at the end of a session.
pub fn close(cx: &mut Context) -> Result<(), String> {
    // A run that never asked for the organization need not make one to close it.
    if !cx.has_extension::<CsSession>() {
        return Ok(());
    }
    super::state_folder::close(cx)
}

/// Keeps an entry of the journal on disk, where the session has a folder.
pub(super) fn keep(cx: &mut Context, entry: &JournalEntry) -> Result<(), String> {
    if session(cx).folder.is_none() {
        return Ok(());
    }
    super::state_folder::append(cx, entry)
}

/// Who did what when, for a journal entry. Parameters are the caller's.
pub(super) fn command_info(cx: &mut Context, cmdlet: &str) -> CommandInfo {
    let time = cx.host.now_utc();
    let place = cx.frame().map(|f| (f.source.clone(), f.extent));
    let session = session(cx);
    let line = match (&session.line, &place) {
        (Some((source, start, line)), Some((s, e))) if Rc::ptr_eq(source, s) && *start == e.start => {
            line.clone()
        }
        (_, Some((source, extent))) => {
            let line: Arc<str> = Arc::from(lines_of(source, extent.start, extent.end));
            session.line = Some((source.clone(), extent.start, line.clone()));
            line
        }
        (_, None) => Arc::from(""),
    };
    CommandInfo {
        time,
        actor: actor(session),
        command_line: line,
        cmdlet: Arc::from(cmdlet),
        parameters: Vec::new(),
    }
}

fn actor(session: &CsSession) -> Arc<str> {
    let state = session.state().get("CmsState", "Global").ok().flatten();
    let domain =
        state.as_ref().map(|s| s.text("NetBiosName")).filter(|t| !t.is_empty()).unwrap_or("LITWAREINC");
    Arc::from(format!("{domain}\\Administrator"))
}

/// The longest command line that a journal keeps.
const LONGEST_LINE: usize = 4096;

/// The whole lines on which a command stands.
fn lines_of(source: &Source, start: u32, end: u32) -> String {
    let (first, last) = (source.line(start), source.line(end));
    let lines: Vec<&str> = (first..=last.min(first + 100)).map(|n| source.line_text(n)).collect();
    let text = lines.join("\n");
    let text = text.trim();
    match text.char_indices().nth(LONGEST_LINE) {
        Some((at, _)) => format!("{}...", &text[..at]),
        None => text.to_owned(),
    }
}

/// An error of the store in words for the command line.
pub(super) fn in_words(error: &StoreError) -> String {
    error.to_string()
}
