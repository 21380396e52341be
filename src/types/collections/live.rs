//! Collections that are looked at while they change: keys and values of dictionaries, and the watch that an
//! enumeration keeps on what it enumerates.

use super::{Deque, Dictionary, Enumerator, HashSet, List, SortedMap, SortedSet, pairs_of};
use crate::object::{Native, Result, Thrown, TypeId, TypeRecord, Value, throw};
use std::any::Any;

/// `Keys` or `Values` of a dictionary, as they are now.
pub struct Part {
    type_id: TypeId,
    owner: Value,
    keys: bool,
}

impl Native for Part {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Part {
    pub fn new(type_id: TypeId, owner: Value, keys: bool) -> Part {
        Part { type_id, owner, keys }
    }

    pub fn items(&self) -> Vec<Value> {
        let pairs = pairs_of(&self.owner).unwrap_or_default();
        pairs.into_iter().map(|(k, v)| if self.keys { k } else { v }).collect()
    }
}

/// What an enumeration remembers of its collection, so that it notices changes.
pub struct Watch {
    source: Value,
    state: State,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// Any change counts.
    Version(usize, u32),
    /// Additions count, removals do not.
    Grown(usize),
}

impl Watch {
    pub fn of(source: &Value) -> Option<Watch> {
        if let Some(part) = source.native::<Part>() {
            return Watch::of(&part.owner);
        }
        if let Some(enumerator) = source.native::<Enumerator>() {
            return enumerator.watched().and_then(|w| Watch::of(&w.source));
        }
        state_of(source).map(|state| Watch { source: source.clone(), state })
    }

    /// Refuses to go on after a change.
    pub fn check(&self) -> Result<()> {
        let unchanged = match (self.state, state_of(&self.source)) {
            (State::Grown(before), Some(State::Grown(now))) => now <= before,
            (before, Some(now)) => before == now,
            (_, None) => true,
        };
        if unchanged {
            return Ok(());
        }
        let name = self.source.type_id().name();
        let old = self.source.native::<SortedMap>().is_some()
            || self.source.native::<SortedSet>().is_some()
            || matches!(&*name, "System.Collections.Queue" | "System.Collections.Stack");
        let message = if old {
            "Collection was modified after the enumerator was instantiated."
        } else {
            "Collection was modified; enumeration operation may not execute."
        };
        throw(Thrown::exception("System.InvalidOperationException", message))
            .map_err(crate::types::members::errors::bare)
    }
}

fn state_of(source: &Value) -> Option<State> {
    if let Value::Hashtable(table) = source.base() {
        return Some(State::Version(0, table.version()));
    }
    if let Some(list) = source.native::<List>() {
        return Some(State::Version(list.len(), list.version()));
    }
    if let Some(dictionary) = source.native::<Dictionary>() {
        return Some(State::Grown(dictionary.entries.borrow().len()));
    }
    if let Some(set) = source.native::<HashSet>() {
        return Some(State::Grown(set.entries.borrow().len()));
    }
    if let Some(deque) = source.native::<Deque>() {
        return Some(State::Version(deque.items.borrow().len(), 0));
    }
    if let Some(map) = source.native::<SortedMap>() {
        return Some(State::Version(map.entries.borrow().len(), 0));
    }
    source.native::<SortedSet>().map(|set| State::Version(set.items.borrow().len(), 0))
}

macro_rules! records {
    ($list:ident of $interfaces:expr; $($constant:ident = $name:literal),* $(,)?) => {
        $(static $constant: TypeRecord = TypeRecord::class($name).interfaces($interfaces);)*
        pub(super) static $list: &[&TypeRecord] = &[$(&$constant),*];
    };
}

records! { PARTS of &["System.Collections.ICollection", "System.Collections.IEnumerable"];
    HASHTABLE_KEYS = "System.Collections.Hashtable+KeyCollection",
    HASHTABLE_VALUES = "System.Collections.Hashtable+ValueCollection",
    DICTIONARY_KEYS = "System.Collections.Generic.Dictionary`2+KeyCollection",
    DICTIONARY_VALUES = "System.Collections.Generic.Dictionary`2+ValueCollection",
    SORTED_KEYS = "System.Collections.Generic.SortedDictionary`2+KeyCollection",
    SORTED_VALUES = "System.Collections.Generic.SortedDictionary`2+ValueCollection",
}

records! { INDEXED_PARTS of &["System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"];
    ORDERED_PART = "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection",
}

records! { ENUMERATORS of &["System.Collections.IEnumerator"];
    ARRAY = "System.ArrayEnumerator",
    CHARS = "System.CharEnumerator",
    STRINGS = "System.Collections.Specialized.StringEnumerator",
    BITS = "System.Collections.BitArray+BitArrayEnumeratorSimple",
    QUEUE = "System.Collections.Queue+QueueEnumerator",
    STACK = "System.Collections.Stack+StackEnumerator",
    GENERIC_LIST = "System.Collections.Generic.List`1+Enumerator",
    GENERIC_QUEUE = "System.Collections.Generic.Queue`1+Enumerator",
    GENERIC_STACK = "System.Collections.Generic.Stack`1+Enumerator",
    LINKED_LIST = "System.Collections.Generic.LinkedList`1+Enumerator",
    SET = "System.Collections.Generic.HashSet`1+Enumerator",
    SORTED_SET = "System.Collections.Generic.SortedSet`1+Enumerator",
    GENERIC_DICTIONARY = "System.Collections.Generic.Dictionary`2+Enumerator",
    SORTED_DICTIONARY = "System.Collections.Generic.SortedDictionary`2+Enumerator",
}

records! { ENTRY_ENUMERATORS of &["System.Collections.IDictionaryEnumerator", "System.Collections.IEnumerator"];
    HASHTABLE = "System.Collections.Hashtable+HashtableEnumerator",
    ORDERED = "System.Collections.Specialized.OrderedDictionary+OrderedDictionaryEnumerator",
}
