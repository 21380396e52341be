//! Completion at the prompt.
