//! `cmdlab`: a PowerShell-compatible cmdlet emulator shell.
//!
//! The rooms stand in the order in which they may use each other; see `ARCHITECTURE.md`.

pub mod text;
pub mod dotnet;
pub mod language;
pub mod object;
pub mod types;
pub mod topology;
pub mod formatting;
pub mod command;
pub mod engine;
pub mod cmdlets;
pub mod catalogue;
pub mod help;
pub mod completion;
pub mod labs;
pub mod shell;
