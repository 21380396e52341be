//! Type names: accelerators, full names, and what the brackets in a script mean.

use super::TypeId;

/// The type an accelerator or a full name stands for, with `[]` and generic arguments; case does not matter.
pub fn builtin(name: &str) -> Option<TypeId> {
    let _ = name;
    None
}
