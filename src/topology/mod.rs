//! The topology store.
