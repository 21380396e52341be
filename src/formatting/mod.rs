//! Formatting: from objects to text, in PowerShell's three stages.
//!
//! A view or a request picks the shape; objects become format objects (which scripts may hold);
//! format objects become lines. Nothing here reads or writes but through a [`LineSink`].

mod out_default;
mod sink;

pub use out_default::OutDefault;
pub use sink::{HostSink, LineSink, Lines, OutStream};
