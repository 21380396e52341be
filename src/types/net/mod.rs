//! `System.Net`, `System.Web` and hashes, as far as they need no network.

mod address;
mod cryptography;
mod uri;

pub use address::AddressValue;
pub use cryptography::hash;
pub use uri::{UriValue, uri_value};

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[address::RECORDS, cryptography::RECORDS, uri::RECORDS];
