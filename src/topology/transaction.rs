//! `Transaction`: changes that take effect together, or not at all.
//!
//! Changes show at once to whoever reads through the transaction. Dropping it takes them back; committing it writes one
//! journal entry. So `-WhatIf` and `-InMemory` are a transaction that is dropped.

use std::ops::Deref;
use std::sync::Arc;

use indexmap::IndexMap;

use super::children::{self, Place};
use super::entity::Entity;
use super::error::StoreError;
use super::identity::{Identity, Scope};
use super::journal::{Change, CommandInfo, EntryKind, JournalEntry};
use super::schema::{EntityType, NounId};
use super::snapshot::{self, Snapshot};
use super::store::Store;
use super::value::{PropertyValue, Record, fold};
use crate::catalogue::StoredIn;

/// Changes to a store that are not committed yet. Reads like the snapshot that they lead to.
pub struct Transaction<'a> {
    store: &'a mut Store,
    changes: Vec<Change>,
}

impl Deref for Transaction<'_> {
    type Target = Snapshot;

    fn deref(&self) -> &Snapshot {
        self.store.current()
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        for change in std::mem::take(&mut self.changes).iter().rev() {
            // What could be applied can be taken back: all tables it touches are there.
            let _ = self.store.current_mut().apply(&change.inverse());
        }
    }
}

impl<'a> Transaction<'a> {
    pub(super) fn new(store: &'a mut Store) -> Self {
        Self { store, changes: Vec::new() }
    }

    /// The changes so far, in the order they were made.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Makes a new object with the given values; the rest has the defaults. Fails if there is one of that identity, or if
    /// the site, service or parent in the identity does not exist.
    pub fn insert<N, I>(&mut self, noun: &str, identity: &str, values: I) -> Result<Arc<Entity>, StoreError>
    where
        N: AsRef<str>,
        I: IntoIterator<Item = (N, PropertyValue)>,
    {
        let identity = self.resolve(noun, identity)?;
        let (id, entity_type) = self.target(noun, &identity)?;
        if entity_type.stored_in.is_some() {
            return self.insert_child(&entity_type, &identity, values);
        }
        if self.stored(id, &identity)?.is_some() {
            return Err(already(&entity_type, &identity));
        }
        self.check_scope(&entity_type, &identity)?;
        let mut entity = Entity::new(entity_type, identity.text.clone());
        entity.row = self.next_row(id)?;
        self.assign(&mut entity, values)?;
        self.record(Change::added(Arc::new(entity)))
    }

    /// Changes the given values of an object.
    pub fn update<N, I>(&mut self, noun: &str, identity: &str, values: I) -> Result<Arc<Entity>, StoreError>
    where
        N: AsRef<str>,
        I: IntoIterator<Item = (N, PropertyValue)>,
    {
        let identity = self.resolve(noun, identity)?;
        let (id, entity_type) = self.target(noun, &identity)?;
        if entity_type.stored_in.is_some() {
            return self.update_child(&entity_type, &identity, values);
        }
        let old = self.stored(id, &identity)?.ok_or_else(|| missing(&entity_type, &identity))?;
        let mut entity = Entity::clone(&old);
        self.assign(&mut entity, values)?;
        if entity == *old {
            return Ok(old);
        }
        self.record(Change::changed(old, Arc::new(entity)))
    }

    /// Makes an object be exactly what a record says, as `Set-… -Instance` does: it is made if it is not there, and what
    /// the record leaves out gets its default. Derived properties of the record are ignored.
    pub fn put_record(
        &mut self,
        noun: &str,
        identity: &str,
        record: &Record,
    ) -> Result<Arc<Entity>, StoreError> {
        let resolved = self.resolve(noun, identity)?;
        let (id, entity_type) = self.target(noun, &resolved)?;
        let settable = |name: &str| entity_type.property(name).is_some_and(|p| !p.derived && !p.twin);
        let values: Vec<_> = record.properties.iter().filter(|(name, _)| settable(name)).cloned().collect();
        if entity_type.stored_in.is_some() {
            let there = self.get(noun, identity)?.is_some();
            return if there {
                self.update(noun, identity, values)
            } else {
                self.insert(noun, identity, values)
            };
        }
        let Some(old) = self.stored(id, &resolved)? else { return self.insert(noun, identity, values) };
        let mut entity = old.cleared();
        for (property, value) in old.changed().filter(|(p, _)| p.internal) {
            entity.set(entity_type.slot(&property.name).unwrap_or_default(), value.clone());
        }
        self.assign(&mut entity, values)?;
        if entity == *old {
            return Ok(old);
        }
        self.record(Change::changed(old, Arc::new(entity)))
    }

    /// Removes an object and returns it.
    pub fn remove(&mut self, noun: &str, identity: &str) -> Result<Arc<Entity>, StoreError> {
        let identity = self.resolve(noun, identity)?;
        let (id, entity_type) = self.target(noun, &identity)?;
        if entity_type.stored_in.is_some() {
            let (old, place) = self.child(&entity_type, &identity)?;
            let (stored, mut place) = (stored_in(&entity_type)?, place);
            if let Some(at) = place.at {
                place.items.remove(at);
            }
            self.write_items(stored, &place)?;
            return Ok(old);
        }
        let old = self.stored(id, &identity)?.ok_or_else(|| missing(&entity_type, &identity))?;
        self.record(Change::removed(old.clone()))?;
        Ok(old)
    }

    /// Puts an object back to what a fresh deployment has, or to the defaults.
    pub fn reset(&mut self, noun: &str, identity: &str) -> Result<Arc<Entity>, StoreError> {
        let resolved = self.resolve(noun, identity)?;
        let (id, entity_type) = self.target(noun, &resolved)?;
        let old = self.stored(id, &resolved)?.ok_or_else(|| missing(&entity_type, &resolved))?;
        let schemas = self.schemas().clone();
        let mut entity = old.cleared();
        for row in &schemas.types(id)?.record.instances {
            let named = row.get("Identity").and_then(toml::Value::as_str).unwrap_or_default();
            if fold(named) != fold(&resolved.text) {
                continue;
            }
            for (name, value) in row.iter().filter(|(name, _)| *name != "Identity") {
                let json = serde_json::to_value(value).unwrap_or_default();
                snapshot::set_json(&schemas, &mut entity, name, &json)?;
            }
        }
        if entity == *old {
            return Ok(old);
        }
        self.record(Change::changed(old, Arc::new(entity)))
    }

    /// Changes everything to what another state holds. Objects that are the same stay untouched.
    pub fn become_state(&mut self, state: &Snapshot) -> Result<(), StoreError> {
        self.become_part(state, |_| true)
    }

    /// The same for those objects only that the filter takes.
    pub fn become_part(
        &mut self,
        state: &Snapshot,
        filter: impl Fn(&Entity) -> bool,
    ) -> Result<(), StoreError> {
        for old in self.everything()?.into_iter().filter(|e| filter(e)) {
            if state.table(old.entity_type.id)?.get(&fold(&old.identity)).is_none() {
                self.record(Change::removed(old))?;
            }
        }
        for new in state.everything()?.into_iter().filter(|e| filter(e)) {
            let id = new.entity_type.id;
            let old = self.table(id)?.get(&fold(&new.identity)).cloned();
            if old.as_ref().is_some_and(|o| **o == *new) {
                continue;
            }
            let mut entity = Entity::clone(&new);
            entity.row = old.as_ref().map_or_else(|| self.next_row(id), |o| Ok(o.row))?;
            let entity = Arc::new(entity);
            self.record(
                old.map_or_else(|| Change::added(entity.clone()), |o| Change::changed(o, entity.clone())),
            )?;
        }
        Ok(())
    }

    /// Commits: the changes stay and one journal entry tells them. Returns nothing where nothing has changed.
    pub fn commit(mut self, info: CommandInfo) -> Option<Arc<JournalEntry>> {
        let changes = merge(std::mem::take(&mut self.changes));
        if changes.is_empty() {
            return None;
        }
        Some(self.store.append(info, EntryKind::Command, changes))
    }

    /// Noun and schema that a write goes to.
    fn target(&self, noun: &str, identity: &Identity) -> Result<(NounId, Arc<EntityType>), StoreError> {
        let types = self.schemas().types(self.schemas().id(noun)?)?;
        if types.plain.stored_in.is_some() {
            return Ok((types.storage, types.plain.clone()));
        }
        Ok((types.storage, snapshot::entity_type_for(self.schemas(), types.storage, identity)?))
    }

    fn check_scope(&self, entity_type: &EntityType, identity: &Identity) -> Result<(), StoreError> {
        let missing = match &identity.scope {
            Some(Scope::Site(name)) if self.find_site(name)?.is_none() => format!("the site '{name}'"),
            Some(Scope::Service { role, name }) if self.find_service(role, name)?.is_none() => {
                format!("the service '{role}:{name}'")
            }
            _ => return Ok(()),
        };
        Err(StoreError::MissingParent {
            noun: entity_type.noun.to_string(),
            identity: identity.text.to_string(),
            missing,
        })
    }
}

impl Snapshot {
    /// An object that is not in the store, with the given values and else the defaults: what `-InMemory` gives. Neither
    /// the object nor its site, service or parent need exist. Without an identity it is a part of another object.
    pub fn draft<N, I>(
        &self,
        noun: &str,
        identity: Option<&str>,
        values: I,
    ) -> Result<Arc<Entity>, StoreError>
    where
        N: AsRef<str>,
        I: IntoIterator<Item = (N, PropertyValue)>,
    {
        let types = self.schemas().types(self.schemas().id(noun)?)?;
        let mut entity = match identity {
            None => Entity::new(types.plain.clone(), Arc::from("")),
            Some(text) => {
                let identity = self.resolve(noun, text)?;
                let entity_type = match types.plain.stored_in.is_some() {
                    true => types.plain.clone(),
                    false => snapshot::entity_type_for(self.schemas(), types.storage, &identity)?,
                };
                let mut entity = Entity::new(entity_type.clone(), identity.text.clone());
                if let (Some(stored), Some(name)) = (&entity_type.stored_in, &identity.child) {
                    self.assign(&mut entity, [(stored.key.as_str(), PropertyValue::String(name.clone()))])?;
                }
                entity
            }
        };
        self.assign(&mut entity, values)?;
        Ok(Arc::new(entity))
    }

    /// Checks and sets values.
    fn assign<N: AsRef<str>>(
        &self,
        entity: &mut Entity,
        values: impl IntoIterator<Item = (N, PropertyValue)>,
    ) -> Result<(), StoreError> {
        let entity_type = entity.entity_type.clone();
        for (name, value) in values {
            let name = name.as_ref();
            let noun = || entity_type.noun.to_string();
            let slot = entity_type
                .slot(name)
                .ok_or_else(|| StoreError::UnknownProperty { noun: noun(), property: name.to_owned() })?;
            let property = &entity_type.properties[usize::from(slot)];
            if property.twin {
                continue;
            }
            if property.derived {
                return Err(StoreError::Derived { noun: noun(), property: name.to_owned() });
            }
            let value = entity_type.coerce(slot, value)?;
            let value = self.schemas().complete(&property.property_type, value)?;
            entity.set(slot, value);
        }
        Ok(())
    }
}

impl Transaction<'_> {
    fn record(&mut self, change: Change) -> Result<Arc<Entity>, StoreError> {
        self.store.current_mut().apply(&change)?;
        let entity = change.entity().clone();
        self.changes.push(change);
        Ok(entity)
    }

    fn child(
        &self,
        child: &Arc<EntityType>,
        identity: &Identity,
    ) -> Result<(Arc<Entity>, Place), StoreError> {
        let old = self.get_child(child, identity)?.ok_or_else(|| missing(child, identity))?;
        let place = self.place_of(child, identity)?.ok_or_else(|| missing(child, identity))?;
        Ok((old, place))
    }

    fn insert_child<N, I>(
        &mut self,
        child: &Arc<EntityType>,
        identity: &Identity,
        values: I,
    ) -> Result<Arc<Entity>, StoreError>
    where
        N: AsRef<str>,
        I: IntoIterator<Item = (N, PropertyValue)>,
    {
        let stored = stored_in(child)?.clone();
        let no_parent = || StoreError::MissingParent {
            noun: child.noun.to_string(),
            identity: identity.text.to_string(),
            missing: format!("the {} '{}'", stored.noun, identity.parent().unwrap_or_default()),
        };
        let mut place = self.place_of(child, identity)?.ok_or_else(no_parent)?;
        if place.at.is_some() {
            return Err(already(child, identity));
        }
        let mut entity = Entity::new(child.clone(), identity.text.clone());
        let name = PropertyValue::string(identity.child.as_deref().unwrap_or_default());
        self.assign(&mut entity, [(stored.key.as_str(), name)])?;
        self.assign(&mut entity, values)?;
        let at = priority_given(&entity).unwrap_or(place.items.len()).min(place.items.len());
        place.items.insert(at, PropertyValue::Record(Arc::new(children::record_of(&entity))));
        self.write_items(&stored, &place)?;
        self.get_child(child, identity)?.ok_or_else(|| missing(child, identity))
    }

    fn update_child<N, I>(
        &mut self,
        child: &Arc<EntityType>,
        identity: &Identity,
        values: I,
    ) -> Result<Arc<Entity>, StoreError>
    where
        N: AsRef<str>,
        I: IntoIterator<Item = (N, PropertyValue)>,
    {
        let stored = stored_in(child)?.clone();
        let (old, mut place) = self.child(child, identity)?;
        let mut entity = Entity::clone(&old);
        self.assign(&mut entity, values)?;
        let at = place.at.unwrap_or_default();
        let wanted = priority_given(&entity).unwrap_or(at).min(place.items.len().saturating_sub(1));
        place.items.remove(at);
        place.items.insert(wanted, PropertyValue::Record(Arc::new(children::record_of(&entity))));
        self.write_items(&stored, &place)?;
        self.get_child(child, identity)?.ok_or_else(|| missing(child, identity))
    }

    fn write_items(&mut self, stored: &StoredIn, place: &Place) -> Result<(), StoreError> {
        let items = PropertyValue::list(place.items.iter().cloned());
        self.update(&stored.noun, &place.parent.identity, [(stored.property.as_str(), items)])?;
        Ok(())
    }
}

fn priority_given(entity: &Entity) -> Option<usize> {
    entity.get("Priority").and_then(PropertyValue::as_int).and_then(|p| usize::try_from(p).ok())
}

fn stored_in(child: &EntityType) -> Result<&StoredIn, StoreError> {
    child.stored_in.as_ref().ok_or_else(|| StoreError::UnknownNoun { noun: child.noun.to_string() })
}

fn already(entity_type: &EntityType, identity: &Identity) -> StoreError {
    StoreError::AlreadyExists { noun: entity_type.noun.to_string(), identity: identity.text.to_string() }
}

fn missing(entity_type: &EntityType, identity: &Identity) -> StoreError {
    StoreError::NotFound { noun: entity_type.noun.to_string(), identity: identity.text.to_string() }
}

/// One change per object: from what it was first to what it is last. What ends as it began is left out.
fn merge(changes: Vec<Change>) -> Vec<Change> {
    if changes.len() < 2 {
        return changes;
    }
    let mut merged: IndexMap<(NounId, String), Change> = IndexMap::with_capacity(changes.len());
    for change in changes {
        let key = (change.entity().entity_type.id, fold(&change.entity().identity).into_owned());
        match merged.get_mut(&key) {
            Some(first) => first.after = change.after,
            None => drop(merged.insert(key, change)),
        }
    }
    merged.into_values().filter(|c| !c.is_empty()).collect()
}
