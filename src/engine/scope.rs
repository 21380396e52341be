//! Scopes: slots that know their names.
//!
//! A block's variables are slots of its scope; a slot not yet set reads through to the callers by
//! name. Commands that speak of variables by name find the same slots, so there is only one world.

use super::function::Function;
use super::module::Module;
use super::variable::{Slot, Variable};
use crate::object::{TypeId, Value};
use crate::text::Name;
use rustc_hash::FxHashMap;
use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

/// The names of a block's slots. Shared by all calls of the block; only ever grows.
#[derive(Default)]
pub struct Layout {
    names: RefCell<Vec<Name>>,
    index: RefCell<FxHashMap<Name, u32>>,
    /// Types of typed parameters: an assignment to such a slot converts.
    constraints: RefCell<FxHashMap<u32, TypeId>>,
    /// A bit for each slot that may have one; the last bit stands for all slots beyond.
    constrained: Cell<u64>,
}

impl Layout {
    pub fn new() -> Rc<Layout> {
        Rc::default()
    }

    /// The slot of a name, made if there is none.
    pub fn slot(&self, name: Name) -> usize {
        if let Some(&i) = self.index.borrow().get(&name) {
            return i as usize;
        }
        let mut names = self.names.borrow_mut();
        let slot = names.len();
        names.push(name);
        self.index.borrow_mut().insert(name, slot as u32);
        slot
    }

    pub fn find(&self, name: Name) -> Option<usize> {
        self.index.borrow().get(&name).map(|&i| i as usize)
    }

    pub fn name(&self, slot: usize) -> Name {
        self.names.borrow()[slot]
    }

    pub fn names(&self) -> Ref<'_, Vec<Name>> {
        self.names.borrow()
    }

    pub fn len(&self) -> usize {
        self.names.borrow().len()
    }

    pub fn constrain(&self, slot: usize, type_id: TypeId) {
        self.constrained.set(self.constrained.get() | 1 << slot.min(63));
        self.constraints.borrow_mut().insert(slot as u32, type_id);
    }

    /// The type that values of the slot are converted to.
    #[inline]
    pub fn constraint(&self, slot: usize) -> Option<TypeId> {
        if self.constrained.get() >> slot.min(63) & 1 == 0 {
            return None;
        }
        self.constraints.borrow().get(&(slot as u32)).copied()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    Global,
    /// A script file's own scope, which `$script:` means.
    Script,
    /// A module's own scope; `$script:` means it too.
    Module,
    Function,
    Block,
}

/// What can be defined in a scope beside variables.
#[derive(Default)]
pub struct Definitions {
    pub functions: FxHashMap<Name, Rc<Function>>,
    pub aliases: FxHashMap<Name, Rc<super::command_table::Alias>>,
}

pub struct Scope {
    pub layout: Rc<Layout>,
    pub slots: RefCell<Vec<Slot>>,
    pub parent: Option<Rc<Scope>>,
    pub kind: ScopeKind,
    pub definitions: RefCell<Option<Box<Definitions>>>,
    /// The module whose code runs here.
    pub module: RefCell<Option<Rc<Module>>>,
    /// `Set-StrictMode` in this scope: major version, or 0 for `-Off`.
    pub strict: Cell<Option<u8>>,
    /// Variables set by name that the block's code never mentions.
    pub extra: RefCell<Option<Box<FxHashMap<Name, Slot>>>>,
    /// The nearest enclosing script or module scope, or the global one.
    pub script: RefCell<Option<Rc<Scope>>>,
}

impl Scope {
    pub fn new(kind: ScopeKind, layout: Rc<Layout>, parent: Option<Rc<Scope>>) -> Rc<Scope> {
        let slots = Vec::with_capacity(layout.len());
        Scope::with_slots(kind, layout, parent, slots)
    }

    pub fn with_slots(
        kind: ScopeKind,
        layout: Rc<Layout>,
        parent: Option<Rc<Scope>>,
        slots: Vec<Slot>,
    ) -> Rc<Scope> {
        let module = parent.as_ref().and_then(|p| p.module.borrow().clone());
        Rc::new(Scope {
            layout,
            slots: RefCell::new(slots),
            parent,
            kind,
            definitions: RefCell::new(None),
            module: RefCell::new(module),
            strict: Cell::new(None),
            extra: RefCell::new(None),
            script: RefCell::new(None),
        })
    }

    /// An `int` in a slot.
    #[inline(always)]
    pub fn int(&self, slot: usize) -> Option<i32> {
        match self.slots.borrow().get(slot) {
            Some(Slot::Value(Value::Int(i))) => Some(*i),
            _ => None,
        }
    }

    /// The slot's content if it is set here.
    pub fn get_slot(&self, slot: usize) -> Option<Value> {
        match self.slots.borrow().get(slot) {
            Some(Slot::Value(v)) => Some(v.clone()),
            Some(Slot::Variable(v)) => Some(v.value.borrow().clone()),
            _ => None,
        }
    }

    /// Whether the name is set in this very scope.
    pub fn contains(&self, name: Name) -> bool {
        self.with_slot(name, |s| !matches!(s, Slot::Unset)).unwrap_or(false)
    }

    fn with_slot<R>(&self, name: Name, read: impl FnOnce(&Slot) -> R) -> Option<R> {
        // A name set before the code that mentions it was compiled stays where it was put.
        if let Some(i) = self.layout.find(name)
            && let Some(content) = self.slots.borrow().get(i).filter(|c| !matches!(c, Slot::Unset))
        {
            return Some(read(content));
        }
        self.extra.borrow().as_ref().and_then(|e| e.get(&name).map(read))
    }

    /// The value of a name in this very scope.
    pub fn get_local(&self, name: Name) -> Option<Value> {
        self.with_slot(name, |s| match s {
            Slot::Value(v) => Some(v.clone()),
            Slot::Variable(v) => Some(v.value.borrow().clone()),
            Slot::Unset => None,
        })
        .flatten()
    }

    /// The variable behind a name, if it has more than a value.
    pub fn variable_local(&self, name: Name) -> Option<Rc<Variable>> {
        self.with_slot(name, |s| match s {
            Slot::Variable(v) => Some(v.clone()),
            _ => None,
        })
        .flatten()
    }

    /// Puts a slot's content for a name, whether the block's code mentions it or not.
    pub fn put(&self, name: Name, content: Slot) {
        if let Some(i) = self.layout.find(name) {
            self.put_slot(i, content);
        } else {
            self.extra.borrow_mut().get_or_insert_default().insert(name, content);
        }
    }

    pub fn put_slot(&self, slot: usize, content: Slot) {
        let mut slots = self.slots.borrow_mut();
        if slot >= slots.len() {
            slots.resize_with(slot + 1, || Slot::Unset);
        }
        slots[slot] = content;
    }

    /// Makes the slot of a name a variable of its own that others can hold too.
    pub fn promote(&self, name: Name) -> Option<Rc<Variable>> {
        let made = self.with_slot(name, |s| match s {
            Slot::Unset => None,
            Slot::Value(v) => Some(Rc::new(Variable::new(name, v.clone()))),
            Slot::Variable(v) => Some(v.clone()),
        })??;
        self.put(name, Slot::Variable(made.clone()));
        Some(made)
    }

    pub fn remove(&self, name: Name) -> bool {
        let had = self.contains(name);
        if let Some(i) = self.layout.find(name)
            && let Some(s) = self.slots.borrow_mut().get_mut(i)
        {
            *s = Slot::Unset;
        }
        if let Some(extra) = self.extra.borrow_mut().as_mut() {
            extra.remove(&name);
        }
        had
    }

    /// Names set in this very scope.
    pub fn local_names(&self) -> Vec<Name> {
        let slots = self.slots.borrow();
        let mut names: Vec<Name> = self
            .layout
            .names()
            .iter()
            .zip(slots.iter())
            .filter(|(_, s)| !matches!(s, Slot::Unset))
            .map(|(&n, _)| n)
            .collect();
        if let Some(extra) = self.extra.borrow().as_ref() {
            let more: Vec<Name> = extra
                .iter()
                .filter(|(n, s)| !matches!(s, Slot::Unset) && !names.contains(n))
                .map(|(&n, _)| n)
                .collect();
            names.extend(more);
        }
        names
    }

    pub fn define_function(&self, name: Name, function: Rc<Function>) {
        self.definitions.borrow_mut().get_or_insert_default().functions.insert(name, function);
    }

    pub fn function_local(&self, name: Name) -> Option<Rc<Function>> {
        self.definitions.borrow().as_ref().and_then(|d| d.functions.get(&name).cloned())
    }
}

/// Walks from a scope to its callers.
pub fn ancestors(scope: &Rc<Scope>) -> impl Iterator<Item = Rc<Scope>> {
    std::iter::successors(Some(scope.clone()), |s| s.parent.clone())
}
