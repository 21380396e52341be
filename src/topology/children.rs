//! Children: objects that Lync keeps inside a list of their parent, such as the normalization rules of a dial plan. They
//! read and write like objects of their own; their `Priority` is their place in the list.

use std::sync::Arc;

use super::entity::Entity;
use super::error::StoreError;
use super::identity::Identity;
use super::schema::EntityType;
use super::snapshot::Snapshot;
use super::value::{PropertyValue, Record, fold};

/// The list that holds a child, and the child's place in it.
pub(super) struct Place {
    pub parent: Arc<Entity>,
    pub items: Vec<PropertyValue>,
    pub at: Option<usize>,
}

impl Snapshot {
    pub(super) fn get_child(
        &self,
        child: &Arc<EntityType>,
        identity: &Identity,
    ) -> Result<Option<Arc<Entity>>, StoreError> {
        let Some(place) = self.place_of(child, identity)? else { return Ok(None) };
        let Some(at) = place.at else { return Ok(None) };
        self.child_entity(child, &place.parent, at, &place.items[at]).map(Some)
    }

    pub(super) fn list_children(&self, child: &Arc<EntityType>) -> Result<Vec<Arc<Entity>>, StoreError> {
        let Some(stored) = &child.stored_in else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for parent in self.list(&stored.noun)? {
            let items = parent.get(&stored.property).map(|v| v.items().to_vec()).unwrap_or_default();
            for (at, item) in items.iter().enumerate() {
                found.push(self.child_entity(child, &parent, at, item)?);
            }
        }
        Ok(found)
    }

    /// The parent of a child identity with its list; `None` where the parent does not exist.
    pub(super) fn place_of(
        &self,
        child: &EntityType,
        identity: &Identity,
    ) -> Result<Option<Place>, StoreError> {
        let (Some(stored), Some(parent), Some(name)) = (&child.stored_in, identity.parent(), &identity.child)
        else {
            return Ok(None);
        };
        let Some(parent) = self.get(&stored.noun, &parent)? else { return Ok(None) };
        let items = parent.get(&stored.property).map(|v| v.items().to_vec()).unwrap_or_default();
        let named = |v: &PropertyValue| key_of(v, &stored.key).is_some_and(|k| fold(&k) == fold(name));
        let at = items.iter().position(named);
        Ok(Some(Place { parent, items, at }))
    }

    fn child_entity(
        &self,
        child: &Arc<EntityType>,
        parent: &Entity,
        at: usize,
        item: &PropertyValue,
    ) -> Result<Arc<Entity>, StoreError> {
        let key = child.stored_in.as_ref().and_then(|s| key_of(item, &s.key)).unwrap_or_default();
        let identity = format!("{}/{key}", parent.identity());
        let mut entity = Entity::new(child.clone(), Arc::from(identity));
        for (name, value) in item.as_record().map(|r| r.properties.as_slice()).unwrap_or_default() {
            if let Some(slot) = child.slot(name) {
                entity.set(slot, child.coerce(slot, value.clone())?);
            }
        }
        if let Some(slot) = child.slot("Priority") {
            entity.set(slot, PropertyValue::Int(at as i64));
        }
        Ok(Arc::new(entity))
    }
}

fn key_of(item: &PropertyValue, key: &str) -> Option<String> {
    item.as_record().and_then(|r| r.get(key)).map(ToString::to_string)
}

/// The record that a list keeps of a child.
pub(super) fn record_of(entity: &Entity) -> Record {
    let kept = entity.properties().filter(|(p, _)| !p.derived && &*p.name != "Priority");
    let properties = kept.map(|(p, v)| (p.name.clone(), v.clone())).collect();
    Record { type_name: entity.entity_type.noun.clone(), properties }
}
