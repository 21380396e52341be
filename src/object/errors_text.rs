//! Wordings of PowerShell's errors that more than one place needs.
