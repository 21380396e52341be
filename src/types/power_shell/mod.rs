//! Types of PowerShell itself.

mod attributes;
mod enums;

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[attributes::RECORDS, enums::RECORDS];
