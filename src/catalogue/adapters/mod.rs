//! What the verbs do to any noun. A noun with behaviour of its own has it in `overrides`.

pub(super) mod directory;
pub(super) mod enable_disable;
pub(super) mod filter;
pub(super) mod get;
pub(super) mod grant;
pub(super) mod new;
pub(super) mod remove;
pub(super) mod set;
