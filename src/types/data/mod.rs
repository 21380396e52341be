//! `System.Data`: tables in memory.

mod table;

pub(super) use table::{cells_of, get_cell, items_of, set_named_cell};

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[table::RECORDS];
