//! Text that knows nothing of the language: source texts with their positions, names that ignore
//! case, wildcard patterns, display width.

mod name;
mod source;

pub use name::{Name, eq_ignore_case, fold_case};
pub use source::{Extent, Source};
