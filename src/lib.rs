//! `cmdlab`: a PowerShell-compatible cmdlet emulator shell.
//!
//! The rooms stand in the order in which they may use each other; see `ARCHITECTURE.md`.

pub mod catalogue;
pub mod cmdlets;
pub mod command;
pub mod completion;
pub mod dotnet;
pub mod engine;
pub mod formatting;
pub mod help;
pub mod labs;
pub mod language;
pub mod object;
pub mod shell;
pub mod text;
pub mod topology;
pub mod types;
