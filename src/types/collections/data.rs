//! The data behind collections; what their members do stands in the records.

use crate::object::{Entries, KeyComparer, Native, Result, Runtime, Thrown, TypeId, Value, throw};
use crate::types::support::compare_values;
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::collections::VecDeque;

macro_rules! native {
    ($name:ident) => {
        impl Native for $name {
            fn type_id(&self) -> TypeId {
                self.type_id
            }
            fn as_any(&self) -> &dyn Any {
                self
            }
        }
    };
}

/// The argument of a generic type at a place; `object` for others.
fn argument(id: TypeId, place: usize) -> TypeId {
    id.generic_parts().and_then(|(_, arguments)| arguments.get(place).copied()).unwrap_or(TypeId::OBJECT)
}

/// `ArrayList`, `List<T>`, `Collection<T>`, `ReadOnlyCollection<T>`, `StringCollection` and the like.
pub struct List {
    type_id: TypeId,
    item_type: TypeId,
    pub items: RefCell<Vec<Value>>,
    pub capacity: Cell<usize>,
    read_only: bool,
    /// Has a fixed size, as `ArrayList.FixedSize` and arrays seen as lists.
    fixed: bool,
    /// Counts elements that were set, so that an enumeration notices it.
    version: Cell<u32>,
}
native!(List);

impl List {
    pub fn new(type_id: TypeId, items: Vec<Value>) -> List {
        let item_type = argument(type_id, 0);
        List {
            type_id,
            item_type,
            items: RefCell::new(items),
            capacity: Cell::new(0),
            read_only: false,
            fixed: false,
            version: Cell::new(0),
        }
    }

    pub fn version(&self) -> u32 {
        self.version.get()
    }

    pub fn array_list(items: Vec<Value>) -> List {
        List::new(TypeId::ARRAY_LIST, items)
    }

    /// `List<T>`.
    pub fn of(item_type: TypeId, items: Vec<Value>) -> List {
        List::new(TypeId::generic(TypeId::GENERIC_LIST, vec![item_type]), items)
    }

    /// `Collection<PSObject>`, which intrinsic methods give.
    pub fn collection(item_type: TypeId, items: Vec<Value>) -> List {
        let definition = TypeId::named("System.Collections.ObjectModel.Collection`1");
        List::new(TypeId::generic(definition, vec![item_type]), items)
    }

    /// A collection that cannot be changed, under any type's name.
    pub fn read_only(type_name: &str, items: Vec<Value>) -> List {
        List { read_only: true, fixed: true, ..List::new(TypeId::named(type_name), items) }
    }

    pub fn with_item_type(self, item_type: TypeId) -> List {
        List { item_type, ..self }
    }

    pub fn fixed(self) -> List {
        List { fixed: true, ..self }
    }

    pub fn frozen(self) -> List {
        List { read_only: true, fixed: true, ..self }
    }

    pub fn item_type(&self) -> TypeId {
        self.item_type
    }

    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    pub fn is_fixed(&self) -> bool {
        self.fixed
    }

    /// Refuses where the list may not grow or shrink.
    pub fn growable(&self) -> Result<()> {
        if self.read_only {
            return throw(Thrown::exception("System.NotSupportedException", "Collection is read-only."));
        }
        if self.fixed {
            return throw(Thrown::exception(
                "System.NotSupportedException",
                "Collection was of a fixed size.",
            ));
        }
        Ok(())
    }

    pub fn set(&self, index: usize, value: Value) -> Result<()> {
        if self.read_only {
            return throw(Thrown::exception("System.NotSupportedException", "Collection is read-only."));
        }
        self.version.set(self.version.get().wrapping_add(1));
        if let Some(slot) = self.items.borrow_mut().get_mut(index) {
            *slot = value;
        }
        Ok(())
    }
}

/// `Queue`, `Stack` (its top at the front), `LinkedList<T>`.
pub struct Deque {
    type_id: TypeId,
    item_type: TypeId,
    pub items: RefCell<VecDeque<Value>>,
}
native!(Deque);

impl Deque {
    pub fn new(type_id: TypeId, items: impl IntoIterator<Item = Value>) -> Deque {
        Deque { type_id, item_type: argument(type_id, 0), items: RefCell::new(items.into_iter().collect()) }
    }

    pub fn item_type(&self) -> TypeId {
        self.item_type
    }
}

/// `Dictionary<TKey, TValue>` and what works like it.
pub struct Dictionary {
    type_id: TypeId,
    pub entries: RefCell<Entries>,
}
native!(Dictionary);

impl Dictionary {
    pub fn new(type_id: TypeId, comparer: KeyComparer) -> Dictionary {
        Dictionary { type_id, entries: RefCell::new(Entries::new(comparer)) }
    }

    pub fn of(key: TypeId, value: TypeId, comparer: KeyComparer) -> Dictionary {
        Dictionary::new(TypeId::generic(TypeId::GENERIC_DICTIONARY, vec![key, value]), comparer)
    }

    pub fn key_type(&self) -> TypeId {
        argument(self.type_id, 0)
    }

    pub fn value_type(&self) -> TypeId {
        argument(self.type_id, 1)
    }
}

/// `HashSet<T>`.
pub struct HashSet {
    type_id: TypeId,
    pub entries: RefCell<Entries>,
}
native!(HashSet);

impl HashSet {
    pub fn new(type_id: TypeId, comparer: KeyComparer) -> HashSet {
        HashSet { type_id, entries: RefCell::new(Entries::new(comparer)) }
    }

    pub fn item_type(&self) -> TypeId {
        argument(self.type_id, 0)
    }
}

/// `SortedList`, `SortedDictionary<TKey, TValue>`, `SortedList<TKey, TValue>`: entries in the order of their keys.
pub struct SortedMap {
    type_id: TypeId,
    pub entries: RefCell<Vec<(Value, Value)>>,
    pub comparer: Value,
}
native!(SortedMap);

impl SortedMap {
    pub fn new(type_id: TypeId, comparer: Value) -> SortedMap {
        SortedMap { type_id, entries: RefCell::default(), comparer }
    }

    pub fn key_type(&self) -> TypeId {
        argument(self.type_id, 0)
    }

    pub fn value_type(&self) -> TypeId {
        argument(self.type_id, 1)
    }

    /// Where a key is, or where it would go.
    pub fn find(&self, rt: &mut dyn Runtime, key: &Value) -> Result<std::result::Result<usize, usize>> {
        let (mut low, mut high) = (0, self.entries.borrow().len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let Some(other) = self.entries.borrow().get(middle).map(|(k, _)| k.clone()) else { break };
            match compare_values(rt, &self.comparer, &other, key)? {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Ok(Ok(middle)),
                Ordering::Greater => high = middle,
            }
        }
        Ok(Err(low))
    }

    /// Sets a key's value.
    pub fn insert(&self, rt: &mut dyn Runtime, key: Value, value: Value) -> Result<()> {
        match self.find(rt, &key)? {
            Ok(i) => {
                if let Some(entry) = self.entries.borrow_mut().get_mut(i) {
                    entry.1 = value;
                }
            }
            Err(i) => {
                let mut entries = self.entries.borrow_mut();
                let at = i.min(entries.len());
                entries.insert(at, (key, value));
            }
        }
        Ok(())
    }
}

/// `SortedSet<T>`.
pub struct SortedSet {
    type_id: TypeId,
    pub items: RefCell<Vec<Value>>,
    pub comparer: Value,
}
native!(SortedSet);

impl SortedSet {
    pub fn new(type_id: TypeId, comparer: Value) -> SortedSet {
        SortedSet { type_id, items: RefCell::default(), comparer }
    }

    pub fn item_type(&self) -> TypeId {
        argument(self.type_id, 0)
    }

    pub fn find(&self, rt: &mut dyn Runtime, item: &Value) -> Result<std::result::Result<usize, usize>> {
        let (mut low, mut high) = (0, self.items.borrow().len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let Some(other) = self.items.borrow().get(middle).cloned() else { break };
            match compare_values(rt, &self.comparer, &other, item)? {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Ok(Ok(middle)),
                Ordering::Greater => high = middle,
            }
        }
        Ok(Err(low))
    }

    /// Adds an item; false if it was there.
    pub fn add(&self, rt: &mut dyn Runtime, item: Value) -> Result<bool> {
        match self.find(rt, &item)? {
            Ok(_) => Ok(false),
            Err(i) => {
                let mut items = self.items.borrow_mut();
                let at = i.min(items.len());
                items.insert(at, item);
                Ok(true)
            }
        }
    }
}

/// `IEnumerator` over what the collection held when it was asked.
pub struct Enumerator {
    type_id: TypeId,
    items: Vec<Value>,
    /// Count of items moved to so far; 0 stands before the first.
    position: Cell<usize>,
    watch: Option<super::Watch>,
}
native!(Enumerator);

impl Enumerator {
    pub fn new(type_name: &str, items: Vec<Value>) -> Enumerator {
        Enumerator::of_type(TypeId::named(type_name), items)
    }

    pub fn of_type(type_id: TypeId, items: Vec<Value>) -> Enumerator {
        Enumerator { type_id, items, position: Cell::new(0), watch: None }
    }

    /// Notices when the collection changes.
    pub fn watching(self, source: &Value) -> Enumerator {
        Enumerator { watch: super::Watch::of(source), ..self }
    }

    pub fn watched(&self) -> Option<&super::Watch> {
        self.watch.as_ref()
    }

    pub fn move_next(&self) -> bool {
        let next = (self.position.get() + 1).min(self.items.len() + 1);
        self.position.set(next);
        next <= self.items.len()
    }

    pub fn current(&self) -> Option<Value> {
        self.position.get().checked_sub(1).and_then(|i| self.items.get(i)).cloned()
    }

    pub fn reset(&self) {
        self.position.set(0);
    }

    /// What a pipeline takes from it: everything not yet moved past.
    pub fn drain(&self) -> Vec<Value> {
        let from = self.position.replace(self.items.len() + 1).min(self.items.len());
        self.items[from..].to_vec()
    }
}

/// `DictionaryEntry` and `KeyValuePair<TKey, TValue>`.
pub struct Pair {
    type_id: TypeId,
    pub key: RefCell<Value>,
    pub value: RefCell<Value>,
}

impl Native for Pair {
    fn type_id(&self) -> TypeId {
        self.type_id
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl Pair {
    pub fn new(type_id: TypeId, key: Value, value: Value) -> Pair {
        Pair { type_id, key: RefCell::new(key), value: RefCell::new(value) }
    }
}

/// A `DictionaryEntry`.
pub fn dictionary_entry(key: Value, value: Value) -> Value {
    Value::object(Pair::new(TypeId::named("System.Collections.DictionaryEntry"), key, value))
}

/// A `KeyValuePair<TKey, TValue>`.
pub fn key_value_pair(types: &[TypeId; 2], key: Value, value: Value) -> Value {
    let definition = TypeId::named("System.Collections.Generic.KeyValuePair`2");
    Value::object(Pair::new(TypeId::generic(definition, types.to_vec()), key, value))
}
