//! Types of PowerShell itself.

mod enums;

use crate::object::TypeRecord;

pub(super) static RECORDS: &[&[&TypeRecord]] = &[enums::RECORDS];
