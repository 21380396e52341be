//! Loading modules.

use super::context::Context;
use crate::object::{Result, Thrown, throw};
use crate::text::Source;

/// `using module path`.
pub(super) fn using_module(cx: &mut Context, name: &str, source: &Source) -> Result<()> {
    let _ = (cx, source);
    throw(Thrown::not_emulated(format!("using module {name}")))
}
