//! The topology room: the emulated organization as an immutable state with history.
//!
//! Everything that cmdlets change lives here: sites, pools, services, policies, settings and directory users, each an
//! [`Entity`] whose [`EntityType`] is made from its noun file in the catalogue. A [`Store`] holds the current [`Snapshot`]
//! and the journal that led to it; a [`Transaction`] changes it. The room is pure: no files, no clock, no random numbers;
//! the caller tells times, reads files and writes journal lines. It knows objects and their rules of form; what a cmdlet
//! checks, prompts or prints is the cmdlet's.

mod children;
pub mod clock;
mod derive;
mod directory;
mod entity;
mod error;
mod export;
mod hash;
mod identity;
mod journal;
mod package;
mod persistent;
mod property_type;
mod replay;
mod schema;
mod script;
mod seed;
mod snapshot;
mod store;
mod table;
#[cfg(test)]
mod tests;
mod transaction;
mod value;

pub use derive::{common_name, parent_dn, split_dn};
pub use directory::EffectivePolicy;
pub use entity::Entity;
pub use error::StoreError;
pub use export::{export_state, import_state};
pub use hash::format_hash;
pub use identity::{Identity, IdentityRules, Scope, role_name};
pub use journal::{
    Change, CommandInfo, EntryKind, JOURNAL_VERSION, Journal, JournalEntry, JournalHeader, parameters_text,
    read_journal,
};
pub use package::{export_configuration, import_configuration};
pub use property_type::{EnumType, IntKind, PropertyType};
pub use replay::replay;
pub use schema::{EntityType, IndexKind, NounId, Property, Schemas};
pub use script::export_script;
pub use seed::Seed;
pub use snapshot::Snapshot;
pub use store::{Difference, Store};
pub use transaction::Transaction;
pub use value::{EnumValue, PropertyValue, Record, fold, format_guid, parse_guid};
