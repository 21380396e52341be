//! `$PSStyle.Formatting` as it is set from the start.

/// Heads of tables and labels of lists.
pub const ACCENT: &str = "\x1b[32;1m";
pub const ERROR: &str = "\x1b[31;1m";
pub const ERROR_ACCENT: &str = "\x1b[36;1m";
pub const WARNING: &str = "\x1b[33;1m";
pub const RESET: &str = "\x1b[0m";
