//! Type names: accelerators, full names, and what the brackets in a script mean.

mod accelerators;
mod assembly;
mod display;
mod parse;

pub use assembly::{AUTOMATION, CORE_LIBRARY, assembly_name, is_serializable};
pub use display::{accelerator_of, full_name, powershell_name, to_string_name};

use super::TypeId;
use crate::language::ast::{TypeName, TypeNameKind};
use crate::text::fold_case;
use accelerators::ACCELERATORS;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// Names of all types that have a record or a short name, found without regard to case.
#[derive(Default)]
struct Index {
    /// How many records there were when the index was made.
    records: usize,
    full_names: FxHashMap<Rc<str>, Rc<str>>,
    accelerators: FxHashMap<Rc<str>, TypeId>,
    /// Answers to whole names, brackets included.
    answers: FxHashMap<Rc<str>, TypeId>,
}

thread_local! {
    static INDEX: RefCell<Index> = RefCell::default();
}

/// Types we have no record of, but whose names scripts may say.
const KNOWN_BY_NAME: &[&str] = &[
    "System.IDisposable",
    "System.IComparable",
    "System.IConvertible",
    "System.IFormattable",
    "System.ICloneable",
    "System.IEquatable`1",
    "System.IComparable`1",
    "System.Collections.ICollection",
    "System.Collections.IEnumerator",
    "System.Collections.IComparer",
    "System.Collections.IEqualityComparer",
    "System.Collections.Generic.IEnumerable`1",
    "System.Collections.Generic.ICollection`1",
    "System.Collections.Generic.IList`1",
    "System.Collections.Generic.IDictionary`2",
    "System.Collections.Generic.IEqualityComparer`1",
    "System.Collections.Generic.IComparer`1",
    "System.MulticastDelegate",
    "System.Action",
    "System.Action`1",
    "System.Action`2",
    "System.Action`3",
    "System.Func`1",
    "System.Func`2",
    "System.Func`3",
    "System.Func`4",
    "System.Predicate`1",
    "System.Comparison`1",
    "System.Converter`2",
    "System.EventHandler",
    "System.Attribute",
    "System.Object",
];

impl Index {
    fn refresh(&mut self) {
        let names = TypeId::record_names();
        if self.records == names.len() && !self.accelerators.is_empty() {
            return;
        }
        self.records = names.len();
        self.full_names.clear();
        self.answers.clear();
        for name in names.iter().chain(KNOWN_BY_NAME).copied().chain(ACCELERATORS.iter().map(|a| a.1)) {
            self.full_names.entry(Rc::from(&*fold_case(name))).or_insert_with(|| Rc::from(name));
        }
        for (short, full) in ACCELERATORS {
            self.accelerators.insert(Rc::from(&*fold_case(short)), TypeId::named(full));
        }
    }

    /// A name without brackets: short, full, or full without `System.`.
    fn simple(&mut self, name: &str) -> Option<TypeId> {
        let folded = fold_case(name);
        if let Some(&id) = self.accelerators.get(&*folded) {
            return Some(id);
        }
        let full = self
            .full_names
            .get(&*folded)
            .or_else(|| self.full_names.get(format!("system.{folded}").as_str()))?;
        Some(TypeId::named(full))
    }
}

fn simple_builtin(name: &str) -> Option<TypeId> {
    INDEX.with_borrow_mut(|index| {
        if let Some(found) = index.simple(name) {
            return Some(found);
        }
        // Records may have come since the index was made.
        index.refresh();
        index.simple(name)
    })
}

/// The short names of types and what they stand for.
pub fn accelerators() -> &'static [(&'static str, &'static str)] {
    accelerators::ACCELERATORS
}

/// The type an accelerator or a full name stands for, with `[]` and generic arguments; case does not matter.
pub fn builtin(name: &str) -> Option<TypeId> {
    let folded = fold_case(name.trim());
    if let Some(id) = INDEX.with_borrow(|index| index.answers.get(&*folded).copied()) {
        return Some(id);
    }
    let written = parse::parse(name)?;
    let id = resolve_written(&written, &|part| simple_builtin(part))?;
    INDEX.with_borrow_mut(|index| {
        if index.answers.len() < 4096 {
            index.answers.insert(Rc::from(&*folded), id);
        }
    });
    Some(id)
}

/// A type's name given as text at run time, with the types of scripts: `'Point' -as [type]`.
pub fn resolve_text(
    name: &str,
    namespaces: &[Rc<str>],
    script_type: &dyn Fn(&str) -> Option<TypeId>,
) -> Option<TypeId> {
    let written = parse::parse(name)?;
    resolve_written(&written, &|part| simple(part, namespaces, script_type))
}

/// What a type name in a script stands for. `script_type` knows the classes and enums of scripts.
pub fn resolve(
    name: &TypeName,
    namespaces: &[Rc<str>],
    script_type: &dyn Fn(&str) -> Option<TypeId>,
) -> Option<TypeId> {
    resolve_written(&written_of(name), &|part| simple(part, namespaces, script_type))
}

fn simple(
    name: &str,
    namespaces: &[Rc<str>],
    script_type: &dyn Fn(&str) -> Option<TypeId>,
) -> Option<TypeId> {
    if let Some(id) = script_type(name).or_else(|| simple_builtin(name)) {
        return Some(id);
    }
    namespaces.iter().find_map(|n| simple_builtin(&format!("{n}.{name}")))
}

/// A type name taken apart, wherever it was written.
pub(super) enum Written {
    Simple(Rc<str>),
    Generic(Rc<str>, Vec<Written>),
    Array(Box<Written>, u32),
}

fn written_of(name: &TypeName) -> Written {
    match &name.kind {
        TypeNameKind::Simple { name, .. } => Written::Simple(name.clone()),
        TypeNameKind::Generic { name, arguments } => {
            let arguments = arguments.iter().map(written_of).collect();
            match written_of(name) {
                Written::Simple(name) => Written::Generic(name, arguments),
                other => other,
            }
        }
        TypeNameKind::Array { element, rank } => Written::Array(Box::new(written_of(element)), *rank),
    }
}

fn resolve_written(name: &Written, simple: &dyn Fn(&str) -> Option<TypeId>) -> Option<TypeId> {
    match name {
        Written::Simple(name) => simple(name),
        Written::Array(element, rank) => {
            let element = resolve_written(element, simple)?;
            Some(if *rank > 1 { TypeId::array_of_rank(element, *rank) } else { TypeId::array_of(element) })
        }
        Written::Generic(name, arguments) => {
            let definition = if name.contains('`') {
                simple(name)?
            } else {
                simple(&format!("{name}`{}", arguments.len()))?
            };
            let arguments =
                arguments.iter().map(|a| resolve_written(a, simple)).collect::<Option<Vec<_>>>()?;
            Some(TypeId::generic(definition, arguments))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_find_their_types() {
        let list = TypeId::generic(TypeId::GENERIC_LIST, vec![TypeId::INT32]);
        for (name, expected) in [
            ("int", TypeId::INT32),
            ("INT", TypeId::INT32),
            ("System.Int32", TypeId::INT32),
            ("int32", TypeId::INT32),
            ("text.regularexpressions.regex", TypeId::REGEX),
            ("object", TypeId::OBJECT),
            ("string[]", TypeId::array_of(TypeId::STRING)),
            ("int[][]", TypeId::array_of(TypeId::array_of(TypeId::INT32))),
            ("System.Collections.Generic.List[int]", list),
            ("Collections.Generic.List[[int]]", list),
            ("System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib]]", list),
            ("nullable[int]", TypeId::generic(TypeId::NULLABLE, vec![TypeId::INT32])),
            ("int[,]", TypeId::array_of_rank(TypeId::INT32, 2)),
        ] {
            assert!(builtin(name) == Some(expected), "{name}");
        }
        for name in ["", "nosuch", "int[", "List[int", "int]"] {
            assert!(builtin(name).is_none(), "{name}");
        }
    }

    #[test]
    fn types_show_their_names() {
        let list = TypeId::generic(TypeId::GENERIC_LIST, vec![TypeId::INT32]);
        assert_eq!(powershell_name(TypeId::INT32), "int");
        assert_eq!(powershell_name(TypeId::SINGLE), "float");
        assert_eq!(powershell_name(TypeId::OBJECT), "System.Object");
        assert_eq!(powershell_name(TypeId::array_of(TypeId::array_of(TypeId::STRING))), "string[][]");
        assert_eq!(powershell_name(list), "System.Collections.Generic.List[int]");
        assert_eq!(to_string_name(list), "System.Collections.Generic.List`1[System.Int32]");
        assert_eq!(powershell_name(TypeId::array_of_rank(TypeId::INT32, 2)), "int[,]");
        assert!(
            full_name(list)
                .starts_with("System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib")
        );
    }
}
