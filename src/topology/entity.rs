//! `Entity`: one stored object, with the values that differ from its type's defaults.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::hash;
use super::schema::{EntityType, Property};
use super::value::PropertyValue;

/// One object of the store. Values equal to the default are not kept, so that equal objects are equal whatever their past.
#[derive(Clone)]
pub struct Entity {
    pub(super) entity_type: Arc<EntityType>,
    pub(super) identity: Arc<str>,
    pub(super) row: u32,
    values: Vec<(u16, PropertyValue)>,
    hash: OnceLock<u128>,
}

impl Entity {
    pub(super) fn new(entity_type: Arc<EntityType>, identity: Arc<str>) -> Self {
        Self { entity_type, identity, row: u32::MAX, values: Vec::with_capacity(8), hash: OnceLock::new() }
    }

    /// As it prints.
    pub fn identity(&self) -> &Arc<str> {
        &self.identity
    }

    /// The schema.
    pub fn entity_type(&self) -> &Arc<EntityType> {
        &self.entity_type
    }

    /// The noun.
    pub fn noun(&self) -> &str {
        &self.entity_type.noun
    }

    /// The stored value or default of a property, in any case. Derived properties are null or empty here; ask
    /// `Snapshot::property` for them.
    pub fn get(&self, property: &str) -> Option<&PropertyValue> {
        self.entity_type.slot(property).map(|slot| self.value(slot))
    }

    /// The text of a property, empty where it has none.
    pub fn text(&self, property: &str) -> &str {
        self.get(property).and_then(PropertyValue::as_str).unwrap_or_default()
    }

    /// Properties with their stored values or defaults, in display order, without derived ones.
    pub fn properties(&self) -> impl Iterator<Item = (&Property, &PropertyValue)> {
        self.entity_type.properties.iter().enumerate().map(|(slot, p)| (p, self.value(slot as u16)))
    }

    /// What differs from the defaults.
    pub fn changed(&self) -> impl Iterator<Item = (&Property, &PropertyValue)> {
        self.values.iter().map(|(slot, value)| (&self.entity_type.properties[usize::from(*slot)], value))
    }

    pub(super) fn value(&self, slot: u16) -> &PropertyValue {
        match self.values.binary_search_by_key(&slot, |(s, _)| *s) {
            Ok(at) => &self.values[at].1,
            Err(_) => &self.entity_type.properties[usize::from(slot)].default,
        }
    }

    /// Sets a value that has been coerced already.
    pub(super) fn set(&mut self, slot: u16, value: PropertyValue) {
        self.hash = OnceLock::new();
        let is_default = self.entity_type.properties[usize::from(slot)].default == value;
        match (self.values.binary_search_by_key(&slot, |(s, _)| *s), is_default) {
            (Ok(at), true) => drop(self.values.remove(at)),
            (Ok(at), false) => self.values[at].1 = value,
            (Err(_), true) => {}
            (Err(at), false) => self.values.insert(at, (slot, value)),
        }
    }

    /// The object with every value back at its default.
    pub(super) fn cleared(&self) -> Self {
        Self { row: self.row, ..Self::new(self.entity_type.clone(), self.identity.clone()) }
    }

    pub(super) fn hash(&self) -> u128 {
        *self.hash.get_or_init(|| hash::of_entity(self))
    }
}

/// Same noun, identity and values; the place in the list does not count.
impl PartialEq for Entity {
    fn eq(&self, other: &Self) -> bool {
        self.entity_type.noun == other.entity_type.noun
            && self.entity_type.role == other.entity_type.role
            && self.identity == other.identity
            && self.values == other.values
    }
}

impl fmt::Debug for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.entity_type.noun, self.identity)?;
        f.debug_map().entries(self.changed().map(|(p, v)| (&p.name, v))).finish()
    }
}
