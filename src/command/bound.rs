//! The arguments of one invocation, as they were bound.

use super::CommandMetadata;
use crate::object::{PsString, ScriptBlock, Value};
use crate::text::Extent;
use std::cell::Cell;
use std::rc::Rc;

/// A script block that stands for a parameter's value and is called for each object of input.
#[derive(Clone)]
pub struct Delayed {
    pub parameter: usize,
    pub block: Rc<ScriptBlock>,
    pub extent: Extent,
}

/// Parameters and their values.
#[derive(Clone)]
pub struct BoundParameters {
    pub metadata: Rc<CommandMetadata>,
    values: Vec<Option<Value>>,
    /// In the order in which they were bound, as `$PSBoundParameters` shows them.
    order: Vec<u16>,
    /// The sets still possible; all bits while none was chosen.
    pub valid_sets: u32,
    /// Parameters that wait for input to have their script blocks called.
    pub delayed: Vec<Delayed>,
    /// The same, as every copy of these sees it: `$PSCmdlet` is made before input chooses the set.
    shared_sets: Rc<Cell<u32>>,
    /// The set that input is bound to before others are tried; no bit if there is none.
    pub prioritized_set: u32,
}

impl BoundParameters {
    pub fn new(metadata: Rc<CommandMetadata>) -> BoundParameters {
        let count = metadata.parameters.len();
        BoundParameters {
            metadata,
            values: vec![None; count],
            order: Vec::new(),
            valid_sets: u32::MAX,
            shared_sets: Rc::new(Cell::new(u32::MAX)),
            delayed: Vec::new(),
            prioritized_set: 0,
        }
    }

    pub(super) fn narrow(&mut self, sets: u32) {
        self.valid_sets = sets;
        self.shared_sets.set(sets);
    }

    /// Takes in parameters that were added to the command's own.
    pub(super) fn extend(&mut self, metadata: Rc<CommandMetadata>) {
        self.values.resize(metadata.parameters.len(), None);
        self.metadata = metadata;
    }

    pub fn at(&self, index: usize) -> Option<&Value> {
        self.values.get(index).and_then(Option::as_ref)
    }

    pub fn is_bound_at(&self, index: usize) -> bool {
        matches!(self.values.get(index), Some(Some(_)))
    }

    pub fn set(&mut self, index: usize, value: Value) {
        if let Some(slot) = self.values.get_mut(index)
            && slot.replace(value).is_none()
        {
            self.order.push(index as u16);
        }
    }

    pub fn clear(&mut self, index: usize) {
        if let Some(slot) = self.values.get_mut(index) {
            *slot = None;
            self.order.retain(|&i| usize::from(i) != index);
        }
    }

    /// A parameter's value. The name must be one of the command's parameters, in its own spelling.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let index = self.metadata.parameters.iter().position(|p| &*p.name == name);
        debug_assert!(
            index.is_some() || super::is_common(name),
            "{} has no parameter {name}",
            self.metadata.name
        );
        index.and_then(|i| self.at(i))
    }

    /// The value, or null where none was bound.
    pub fn value(&self, name: &str) -> Value {
        self.get(name).cloned().unwrap_or_default()
    }

    pub fn is_bound(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether a switch was given, and not as `-Switch:$false`.
    pub fn switch(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Value::Switch(true) | Value::Bool(true)))
    }

    pub fn string(&self, name: &str) -> Option<PsString> {
        match self.get(name).map(Value::base) {
            Some(Value::Str(s)) => Some(s.clone()),
            _ => None,
        }
    }

    pub fn int(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(Value::as_integer).and_then(|v| i64::try_from(v).ok())
    }

    /// The elements of a list parameter; a single value counts as one element.
    pub fn list(&self, name: &str) -> Vec<Value> {
        match self.get(name) {
            None | Some(Value::Null | Value::Void) => vec![],
            Some(Value::Array(a)) => a.to_vec(),
            Some(other) => vec![other.clone()],
        }
    }

    pub fn strings(&self, name: &str) -> Vec<PsString> {
        self.list(name).iter().filter_map(|v| v.as_str().map(PsString::from)).collect()
    }

    /// The name of the parameter set in use.
    pub fn set_name(&self) -> Rc<str> {
        self.metadata.set_name(self.shared_sets.get())
    }

    /// Names and values in the order of binding.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &Value)> {
        self.order.iter().filter_map(|&i| {
            let i = usize::from(i);
            self.values[i].as_ref().map(|v| (&self.metadata.parameters[i].name, v))
        })
    }
}
