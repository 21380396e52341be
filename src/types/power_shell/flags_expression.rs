//! `FlagsExpression<T>`: what `Get-ChildItem -Attributes` takes: `!Directory+Hidden, ReadOnly`.

use crate::object::{Native, TypeId, convert};
use std::any::Any;

/// Alternatives of demands: a flag, and whether it must be set.
pub struct FlagsExpression {
    type_id: TypeId,
    alternatives: Vec<Vec<(i64, bool)>>,
}

/// The names that may be one letter.
const SHORT: [(&str, &str); 4] = [("D", "Directory"), ("H", "Hidden"), ("R", "ReadOnly"), ("S", "System")];

impl Native for FlagsExpression {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl FlagsExpression {
    /// Reads an expression of a flags type's names: `,` is or, `+` is and, `!` is not.
    pub fn parse(text: &str, type_id: TypeId, flags: TypeId) -> Option<FlagsExpression> {
        let mut alternatives = Vec::new();
        for part in text.split(',') {
            let mut demands = Vec::new();
            for term in part.split('+').map(str::trim) {
                let (name, wanted) = match term.strip_prefix('!') {
                    Some(rest) => (rest.trim(), false),
                    None => (term, true),
                };
                if name.is_empty() {
                    return None;
                }
                let full =
                    SHORT.iter().find(|(short, _)| short.eq_ignore_ascii_case(name)).map_or(name, |s| s.1);
                demands.push((convert::parse_enum(full, flags).ok().flatten()?, wanted));
            }
            alternatives.push(demands);
        }
        Some(FlagsExpression { type_id, alternatives })
    }

    pub fn is_met(&self, flags: i64) -> bool {
        self.alternatives.iter().any(|all| all.iter().all(|&(flag, wanted)| (flags & flag != 0) == wanted))
    }

    /// Whether a flag is spoken of at all.
    pub fn mentions(&self, flag: i64) -> bool {
        self.alternatives.iter().flatten().any(|&(f, wanted)| f == flag && wanted)
    }
}
