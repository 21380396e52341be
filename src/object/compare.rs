//! Equality and order of values, as `-eq` and `-lt` have them.

use super::{Result, Runtime, Value};
use std::cmp::Ordering;

/// `-eq` between two single values: the right side is converted to the left side's type.
pub fn equals(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<bool> {
    let _ = (rt, left, right, ignore_case);
    Ok(false)
}

/// Order between two single values (`-lt`, `Sort-Object`, `ValidateRange`).
pub fn order(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<Ordering> {
    let _ = (rt, left, right, ignore_case);
    Ok(Ordering::Equal)
}
