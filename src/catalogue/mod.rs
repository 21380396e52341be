//! The Cs catalogue: what is known about each noun and each `*-Cs*` cmdlet, one file per noun in `grammar/catalogue/`.
//!
//! This room reads those files, packed into the binary or from a folder, each on its first use. The store's schemas
//! (`topology`) and the cmdlets' metadata are made from its records; what the cmdlets do stands by verb in `adapters` and,
//! where a noun has behaviour that no file can tell, in `overrides`.

mod adapters;
mod arguments;
mod call;
mod completion;
mod dispatch;
mod documentation;
mod errors;
mod lab_cmdlets;
mod metadata;
mod overrides;
mod parameter_type;
mod provider;
mod record;
mod references;
mod replay;
mod session;
mod source;
mod state_folder;
mod values;
mod view;

pub use completion::{argument_values, output_properties};
pub use record::{
    ActionReturns, CmdletRecord, IdentityForm, IdentityRecord, Mandatory, NounRecord, ParameterRecord,
    PerSet, PropertyRecord, RoleRecord, SetList, StoredIn, ViewOf,
};
pub use replay::{Recorded, Replayed, ReplayedEntry, replay_journal};
pub use session::{CsSession, DEFAULT_SEED, SessionOptions, close, read_seed, register, schemas_of};
pub use source::{
    Catalogue, CatalogueError, CatalogueSource, CmdletEntry, FolderReader, Product, packed_lab, packed_labs,
    packed_seed, packed_seeds,
};
