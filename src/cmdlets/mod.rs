//! PowerShell's own cmdlets: one file each.
