//! `cmdlab`: a PowerShell-compatible cmdlet emulator shell.

pub mod text;
pub mod dotnet;
pub mod catalogue;
pub mod language;
pub mod topology;
