//! `Snapshot`: one state of everything, immutable to its readers and cheap to clone.
//!
//! A noun's table starts out as the seed and the builtin instances say, which is worked out when the noun is first asked
//! for; so a session pays only for the nouns that it uses.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use serde_json::{Map, Value as Json};

use super::entity::Entity;
use super::error::StoreError;
use super::identity::{Identity, Scope};
use super::schema::{EntityType, IndexKind, NounId, Schemas};
use super::table::{EntityRef, Index, Table};
use super::value::{PropertyValue, fold};
use crate::catalogue::{IdentityForm, Product};

/// The state before the first change: builtin instances and seed, per noun.
pub(super) struct Base {
    pub schemas: Arc<Schemas>,
    /// Objects of the seed by noun.
    pub seed: FxHashMap<NounId, Vec<Map<String, Json>>>,
    /// Whether the builtin instances are there too.
    pub builtins: bool,
    tables: Vec<OnceLock<Result<Table, StoreError>>>,
    indexes: [OnceLock<Result<Index, StoreError>>; IndexKind::COUNT],
}

impl Base {
    pub(super) fn new(
        schemas: Arc<Schemas>,
        seed: FxHashMap<NounId, Vec<Map<String, Json>>>,
        builtins: bool,
    ) -> Arc<Self> {
        let tables = (0..schemas.noun_count()).map(|_| OnceLock::new()).collect();
        Arc::new(Self { schemas, seed, builtins, tables, indexes: Default::default() })
    }

    fn table(&self, noun: NounId) -> Result<&Table, StoreError> {
        self.tables[usize::from(noun.0)].get_or_init(|| self.make_table(noun)).as_ref().map_err(Clone::clone)
    }

    fn make_table(&self, noun: NounId) -> Result<Table, StoreError> {
        let types = self.schemas.types(noun)?;
        let mut table = Table::default();
        if self.builtins {
            for row in &types.record.instances {
                let json = serde_json::to_value(row).unwrap_or_default();
                let map = json.as_object().cloned().unwrap_or_default();
                self.put_seed(&mut table, noun, &map)?;
            }
        }
        for row in self.seed.get(&noun).into_iter().flatten() {
            self.put_seed(&mut table, noun, row)?;
        }
        Ok(table)
    }

    /// Adds an object of a document, or changes the builtin one of the same identity.
    fn put_seed(&self, table: &mut Table, noun: NounId, map: &Map<String, Json>) -> Result<(), StoreError> {
        let types = self.schemas.types(noun)?;
        let given = map.get("Identity").and_then(Json::as_str).unwrap_or_default();
        let identity = types.plain.identity.parse(given)?;
        let key = identity.key();
        let entity_type = entity_type_for(&self.schemas, noun, &identity)?;
        let mut entity = match table.get(&key) {
            Some(old) => Entity::clone(old),
            None => {
                let mut fresh = Entity::new(entity_type, identity.text.clone());
                fresh.row = table.next_row();
                fresh
            }
        };
        for (name, json) in map.iter().filter(|(name, _)| *name != "Identity") {
            set_json(&self.schemas, &mut entity, name, json)?;
        }
        table.put(Arc::from(key), Arc::new(entity));
        Ok(())
    }

    fn index(&self, kind: IndexKind) -> Result<&Index, StoreError> {
        self.indexes[kind as usize].get_or_init(|| self.make_index(kind)).as_ref().map_err(Clone::clone)
    }

    fn make_index(&self, kind: IndexKind) -> Result<Index, StoreError> {
        let mut index = Index::default();
        for noun in kind.nouns() {
            let Ok(id) = self.schemas.id(noun) else { continue };
            for entity in self.table(id)?.iter() {
                for key in index_keys(entity, kind) {
                    index.add(Arc::from(key), EntityRef::new(id, entity.row));
                }
            }
        }
        Ok(index)
    }
}

/// Sets a property from a document.
pub(super) fn set_json(
    schemas: &Schemas,
    entity: &mut Entity,
    name: &str,
    json: &Json,
) -> Result<(), StoreError> {
    let entity_type = entity.entity_type.clone();
    let Some(slot) = entity_type.slot(name) else {
        // A seed serves all products; what another product has is left out.
        if schemas.is_in_other_product(&entity_type, name) {
            return Ok(());
        }
        return Err(StoreError::UnknownProperty {
            noun: entity_type.noun.to_string(),
            property: name.to_owned(),
        });
    };
    let property = &entity_type.properties[usize::from(slot)];
    if property.derived || property.twin {
        return Ok(());
    }
    let value = property.property_type.read_json(json).map_err(|reason| StoreError::InvalidValue {
        noun: entity_type.noun.to_string(),
        property: name.to_owned(),
        reason,
    })?;
    let value = entity_type.coerce(slot, value)?;
    let value = schemas.complete(&property.property_type, value)?;
    entity.set(slot, value);
    Ok(())
}

/// The schema of an object: that of its role for services.
pub(super) fn entity_type_for(
    schemas: &Schemas,
    noun: NounId,
    identity: &Identity,
) -> Result<Arc<EntityType>, StoreError> {
    let types = schemas.types(noun)?;
    if types.roles.is_empty() {
        return Ok(types.plain.clone());
    }
    let role = identity.text.split(':').next().unwrap_or_default();
    let found = types.roles.get(fold(role).as_ref()).cloned();
    found.ok_or_else(|| StoreError::UnknownRole { role: role.to_owned() })
}

/// The folded texts under which an index keeps an object.
fn index_keys(entity: &Entity, kind: IndexKind) -> impl Iterator<Item = String> {
    let mine = entity.properties().filter(move |(p, _)| p.index == Some(kind));
    mine.filter_map(|(_, v)| v.as_str()).filter(|t| !t.is_empty()).map(|t| fold(t).into_owned())
}

/// The folded text, shared with the text itself where that is folded already.
fn folded(text: &Arc<str>) -> Arc<str> {
    match fold(text) {
        std::borrow::Cow::Borrowed(_) => text.clone(),
        std::borrow::Cow::Owned(folded) => Arc::from(folded),
    }
}

/// One state of everything.
#[derive(Clone)]
pub struct Snapshot {
    base: Arc<Base>,
    tables: Arc<Vec<Option<Table>>>,
    indexes: [Option<Index>; IndexKind::COUNT],
}

impl Snapshot {
    pub(super) fn new(base: Arc<Base>) -> Self {
        let tables = Arc::new((0..base.schemas.noun_count()).map(|_| None).collect());
        Self { base, tables, indexes: Default::default() }
    }

    /// The schemas.
    pub fn schemas(&self) -> &Arc<Schemas> {
        &self.base.schemas
    }

    /// The product.
    pub fn product(&self) -> Product {
        self.base.schemas.product()
    }

    pub(super) fn table(&self, noun: NounId) -> Result<&Table, StoreError> {
        match &self.tables[usize::from(noun.0)] {
            Some(table) => Ok(table),
            None => self.base.table(noun),
        }
    }

    fn table_mut(&mut self, noun: NounId) -> Result<&mut Table, StoreError> {
        let fresh = match &self.tables[usize::from(noun.0)] {
            Some(_) => None,
            None => Some(self.base.table(noun)?.clone()),
        };
        let place = &mut Arc::make_mut(&mut self.tables)[usize::from(noun.0)];
        if fresh.is_some() {
            *place = fresh;
        }
        Ok(place.get_or_insert_with(Table::default))
    }

    pub(super) fn index(&self, kind: IndexKind) -> Result<&Index, StoreError> {
        match &self.indexes[kind as usize] {
            Some(index) => Ok(index),
            None => self.base.index(kind),
        }
    }

    fn index_mut(&mut self, kind: IndexKind) -> Result<&mut Index, StoreError> {
        if self.indexes[kind as usize].is_none() {
            self.indexes[kind as usize] = Some(self.base.index(kind)?.clone());
        }
        Ok(self.indexes[kind as usize].get_or_insert_with(Index::default))
    }

    /// Makes sure that everything a change touches can be read, before anything is changed.
    fn prepare(&mut self, entity: &Entity) -> Result<(), StoreError> {
        self.table_mut(entity.entity_type.id)?;
        for (kind, _) in &entity.entity_type.indexed {
            self.index_mut(*kind)?;
        }
        Ok(())
    }

    /// Puts an object at its row: a new one, or one in place of `before`, which has the same row.
    pub(super) fn put(&mut self, before: Option<&Entity>, entity: &Arc<Entity>) -> Result<(), StoreError> {
        self.prepare(entity)?;
        let noun = entity.entity_type.id;
        let reference = EntityRef::new(noun, entity.row);
        for (kind, slot) in &entity.entity_type.indexed {
            let new = entity.value(*slot);
            let old = before.map_or(&PropertyValue::Null, |o| o.value(*slot));
            if new == old {
                continue;
            }
            let index = self.index_mut(*kind)?;
            if let Some(text) = old.as_str().filter(|t| !t.is_empty()) {
                index.remove(&fold(text), reference);
            }
            if let PropertyValue::String(text) = new
                && !text.is_empty()
            {
                index.add(folded(text), reference);
            }
        }
        let table = self.table_mut(noun)?;
        if before.is_some() {
            table.replace(entity.clone());
        } else {
            table.put(folded(&entity.identity), entity.clone());
        }
        Ok(())
    }

    /// Takes an object out.
    pub(super) fn take(&mut self, entity: &Entity) -> Result<(), StoreError> {
        self.prepare(entity)?;
        let noun = entity.entity_type.id;
        let Some(old) = self.table_mut(noun)?.take(&fold(&entity.identity)) else { return Ok(()) };
        let reference = EntityRef::new(noun, old.row);
        for (kind, slot) in &old.entity_type.indexed {
            if let Some(text) = old.value(*slot).as_str().filter(|t| !t.is_empty()) {
                self.index_mut(*kind)?.remove(&fold(text), reference);
            }
        }
        Ok(())
    }

    pub(super) fn next_row(&self, noun: NounId) -> Result<u32, StoreError> {
        Ok(self.table(noun)?.next_row())
    }

    /// The stored object of an identity, for nouns with their own table.
    pub(super) fn stored(
        &self,
        noun: NounId,
        identity: &Identity,
    ) -> Result<Option<Arc<Entity>>, StoreError> {
        Ok(self.table(noun)?.get(&identity.key()).cloned())
    }

    /// Reads an identity and brings the site or service in it into the form of the topology: `site:1` and `site:REDMOND`
    /// become `Site:Redmond`, `service:1-WebServices-1` becomes `Service:WebServer:…`.
    pub fn resolve(&self, noun: &str, input: &str) -> Result<Identity, StoreError> {
        let types = self.schemas().types(self.schemas().id(noun)?)?;
        let rules = &types.plain.identity;
        if rules.form == IdentityForm::User {
            return Ok(Identity { text: Arc::from(input.trim()), scope: None, child: None });
        }
        let identity = rules.parse(input)?;
        match &identity.scope {
            Some(Scope::Site(name)) => match self.find_site(name)? {
                Some(site) => {
                    let text = site.identity.strip_prefix("Site:").unwrap_or(&site.identity).to_owned();
                    Ok(rescoped(&identity, Scope::Site(text)))
                }
                None => Ok(identity),
            },
            Some(Scope::Service { role, name }) => Ok(match self.find_service(role, name)? {
                Some(service) => {
                    let (role, name) = service.identity.split_once(':').unwrap_or((role, name));
                    rescoped(&identity, Scope::Service { role: role.to_owned(), name: name.to_owned() })
                }
                None => identity,
            }),
            _ => Ok(identity),
        }
    }

    /// The site of a name, a `Site:` identity or a SiteId.
    pub fn find_site(&self, text: &str) -> Result<Option<Arc<Entity>>, StoreError> {
        let noun = self.schemas().id("CsSite")?;
        let identity = self.schemas().types(noun)?.plain.identity.parse(text)?;
        if let Some(site) = self.stored(noun, &identity)? {
            return Ok(Some(site));
        }
        Ok(self.table(noun)?.iter().find(|s| s.text("SiteId").eq_ignore_ascii_case(text.trim())).cloned())
    }

    /// The service of a role and pool, or of a ServiceId when the role is empty.
    pub fn find_service(&self, role: &str, name: &str) -> Result<Option<Arc<Entity>>, StoreError> {
        let table = self.table(self.schemas().id("CsService")?)?;
        if role.is_empty() {
            return Ok(table.iter().find(|s| s.text("ServiceId").eq_ignore_ascii_case(name)).cloned());
        }
        Ok(table.get(&fold(&format!("{role}:{name}"))).cloned())
    }

    /// The object of an identity in any accepted spelling, or nothing. Users and other directory objects are looked for by
    /// distinguished name here; `find_users` knows their other names.
    pub fn get(&self, noun: &str, identity: &str) -> Result<Option<Arc<Entity>>, StoreError> {
        let id = self.schemas().id(noun)?;
        let types = self.schemas().types(id)?;
        let identity = self.resolve(noun, identity)?;
        if types.plain.stored_in.is_some() {
            return self.get_child(&types.plain, &identity);
        }
        let found = self.stored(types.storage, &identity)?;
        Ok(found.filter(|e| self.is_shown(noun, &types.view_role, e)))
    }

    /// All objects of a noun, in the order Lync lists them: Global, sites, services, tags; each as they were made.
    pub fn list(&self, noun: &str) -> Result<Vec<Arc<Entity>>, StoreError> {
        let id = self.schemas().id(noun)?;
        let types = self.schemas().types(id)?;
        if types.plain.stored_in.is_some() {
            return self.list_children(&types.plain);
        }
        let rows = self.table(types.storage)?.iter();
        let mut found: Vec<_> = rows.filter(|e| self.is_shown(noun, &types.view_role, e)).cloned().collect();
        if types.plain.identity.is_scoped() {
            found.sort_by_key(|e| scope_rank(&e.identity));
        } else if noun.eq_ignore_ascii_case("CsVoiceRoute") {
            found.sort_by_key(|e| e.get("Priority").and_then(PropertyValue::as_int));
        }
        Ok(found)
    }

    /// How many objects a noun's table has.
    pub fn count(&self, noun: &str) -> Result<usize, StoreError> {
        let id = self.schemas().id(noun)?;
        let types = self.schemas().types(id)?;
        if types.plain.stored_in.is_some()
            || types.view_role.is_some()
            || types.storage == id && &*types.plain.noun == "CsUser"
        {
            return Ok(self.list(noun)?.len());
        }
        Ok(self.table(types.storage)?.len())
    }

    /// `CsUser` shows directory users with a SIP address, a role's noun the services of the role.
    fn is_shown(&self, noun: &str, role: &Option<Arc<str>>, entity: &Entity) -> bool {
        if let Some(role) = role {
            return entity.entity_type.role.as_ref() == Some(role);
        }
        if noun.eq_ignore_ascii_case("CsUser") {
            return !entity.text("SipAddress").is_empty();
        }
        if noun.eq_ignore_ascii_case("CsTrustedApplicationComputer") {
            return self
                .find_service("TrustedApplicationPool", entity.text("Pool"))
                .is_ok_and(|s| s.is_some());
        }
        true
    }

    /// Every stored object of every noun, nouns in catalogue order.
    pub fn everything(&self) -> Result<Vec<Arc<Entity>>, StoreError> {
        let mut found = Vec::new();
        for noun in self.schemas().ids() {
            found.extend(self.table(noun)?.iter().cloned());
        }
        Ok(found)
    }

    /// The hash of the contents; equal contents have equal hashes, whatever led to them.
    pub fn hash(&self) -> Result<u128, StoreError> {
        let mut sum = 0u128;
        for noun in self.schemas().ids() {
            for entity in self.table(noun)?.iter() {
                sum = sum.wrapping_add(entity.hash());
            }
        }
        Ok(sum)
    }

    pub(super) fn entity_at(&self, reference: EntityRef) -> Option<Arc<Entity>> {
        self.table(reference.noun()).ok()?.at(reference.row()).cloned()
    }

    /// The objects that an index has for a text, in any case.
    pub fn find_by(&self, kind: IndexKind, text: &str) -> Result<Vec<Arc<Entity>>, StoreError> {
        let found = self.index(kind)?.get(&fold(text));
        Ok(found.into_iter().filter_map(|r| self.entity_at(r)).collect())
    }

    /// How many objects an index has for a text.
    pub fn count_by(&self, kind: IndexKind, text: &str) -> Result<usize, StoreError> {
        Ok(self.index(kind)?.count(&fold(text)))
    }
}

fn rescoped(identity: &Identity, scope: Scope) -> Identity {
    let text = match &identity.child {
        Some(child) => Arc::from(format!("{scope}/{child}")),
        None => Arc::from(scope.to_string()),
    };
    Identity { text, scope: Some(scope), child: identity.child.clone() }
}

/// Global before sites before services before tags.
pub(super) fn scope_rank(identity: &str) -> u8 {
    match identity.split([':', '/']).next().unwrap_or_default() {
        "Global" => 0,
        "Site" => 1,
        "Service" => 2,
        _ => 3,
    }
}
