//! PowerShell's own cmdlets: one file each.

/// Makes the cmdlets known to a session.
pub fn register(cx: &mut crate::engine::Context) {
    let _ = cx;
}
