//! The errors of parameter binding.

use crate::text::{Extent, Source};
use std::rc::Rc;

/// Who binds, and where: what the errors of binding speak of.
pub struct CommandSite {
    /// The name in the error's id: a function's name or a cmdlet's class.
    pub error_suffix: Rc<str>,
    pub source: Rc<Source>,
    pub extent: Extent,
}
