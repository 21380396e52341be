//! PowerShell's own cmdlets: one file each.

pub mod output;

/// Makes the cmdlets known to a session.
pub fn register(cx: &mut crate::engine::Context) {
    cx.commands.register(output::ALL);
}
