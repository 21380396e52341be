//! `System.IO`: paths, files, streams, readers and writers, all through the host.

mod file;
mod info;
mod path;
mod readers;
mod streams;
mod writers;

pub(super) use file::{read as read_file, write as write_file};
pub use info::{Entry, entry};
pub(super) use info::{base_name, mode};
pub(super) use streams::of as stream_of;
pub use writers::Writer;
pub(super) use writers::value_text;

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] =
    &[file::RECORDS, info::RECORDS, path::RECORDS, readers::RECORDS, streams::RECORDS, writers::RECORDS];
