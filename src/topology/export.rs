//! The state as one JSON document, and back. A document that is damaged or not ours gives one error and changes nothing.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde_json::{Map, Value as Json};

use super::entity::Entity;
use super::error::StoreError;
use super::hash::format_hash;
use super::schema::Schemas;
use super::snapshot::{self, Base, Snapshot};

/// Version of the document that this program writes.
const STATE_VERSION: u64 = 1;

/// Writes everything as JSON, nouns in alphabetical order, objects in the order they were made.
pub fn export_state(state: &Snapshot) -> Result<String, StoreError> {
    let mut entities = Map::new();
    for noun in state.schemas().ids() {
        let rows: Vec<_> = state.table(noun)?.iter().map(|e| entity_json(e)).collect();
        if !rows.is_empty() {
            entities.insert(state.schemas().name(noun).to_string(), Json::Array(rows));
        }
    }
    let mut map = Map::new();
    map.insert("format".to_owned(), "cmdlab-state".into());
    map.insert("version".to_owned(), STATE_VERSION.into());
    map.insert("product".to_owned(), state.product().year().into());
    map.insert("hash".to_owned(), format_hash(state.hash()?).into());
    map.insert("entities".to_owned(), Json::Object(entities));
    serde_json::to_string_pretty(&Json::Object(map)).map_err(|e| bad(&e.to_string()))
}

/// Reads a document of `export_state`. Its hash, if it has one, must be that of its contents.
pub fn import_state(text: &str, schemas: &Arc<Schemas>) -> Result<Snapshot, StoreError> {
    let json: Json = serde_json::from_str(text).map_err(|e| bad(&format!("it is no JSON ({e})")))?;
    let field = |name: &str| json.get(name);
    if field("format").and_then(Json::as_str) != Some("cmdlab-state") {
        return Err(bad("it is not an exported state"));
    }
    match field("version").and_then(Json::as_u64) {
        Some(1..=STATE_VERSION) => {}
        Some(version) => return Err(bad(&format!("its version {version} is newer than this program"))),
        None => return Err(bad("it has no version")),
    }
    let ours = schemas.product().year();
    if let Some(product) = field("product").and_then(Json::as_str).filter(|p| *p != ours) {
        return Err(bad(&format!("it belongs to product {product}, not {ours}")));
    }
    let entities = field("entities").and_then(Json::as_object).ok_or_else(|| bad("it has no entities"))?;
    let state = Snapshot::new(Base::new(schemas.clone(), group(entities, schemas, "state document")?, false));
    let read = |e: StoreError| bad(e.to_string().trim_end_matches('.'));
    let hash = state.hash().map_err(read)?;
    if let Some(told) = field("hash").and_then(Json::as_str)
        && told != format_hash(hash)
    {
        return Err(bad(
            "its contents do not have the hash that it states; it is damaged, or was edited without removing the hash",
        ));
    }
    Ok(state)
}

/// The objects of a document by noun.
pub(super) fn group(
    entities: &Map<String, Json>,
    schemas: &Schemas,
    document: &'static str,
) -> Result<FxHashMap<super::schema::NounId, Vec<Map<String, Json>>>, StoreError> {
    let mut grouped = FxHashMap::default();
    for (noun, rows) in entities {
        let wrong = |reason: &str| StoreError::BadDocument { document, reason: format!("{noun}: {reason}") };
        let id = schemas.id(noun).map_err(|_| wrong("the noun is not known"))?;
        let rows = rows.as_array().ok_or_else(|| wrong("a list of objects is expected"))?;
        let objects =
            rows.iter().map(|r| r.as_object().cloned().ok_or_else(|| wrong("a list of objects is expected")));
        grouped.insert(id, objects.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(grouped)
}

fn bad(reason: &str) -> StoreError {
    StoreError::BadDocument { document: "state document", reason: reason.to_owned() }
}

/// An object as JSON: its identity and what differs from the defaults.
pub(super) fn entity_json(entity: &Entity) -> Json {
    let mut map = Map::new();
    map.insert("Identity".to_owned(), Json::String(entity.identity().to_string()));
    for (property, value) in entity.changed() {
        map.insert(property.name.to_string(), property.property_type.write_json(value));
    }
    Json::Object(map)
}

/// Reads an object of a document; its row is for the caller to set.
pub(super) fn read_entity(
    schemas: &Schemas,
    noun: &str,
    map: &Map<String, Json>,
) -> Result<Entity, StoreError> {
    let id = schemas.id(noun)?;
    let given = map.get("Identity").and_then(Json::as_str).unwrap_or_default();
    let identity = schemas.types(id)?.plain.identity.parse(given)?;
    let entity_type = snapshot::entity_type_for(schemas, id, &identity)?;
    let mut entity = Entity::new(entity_type, identity.text);
    for (name, json) in map.iter().filter(|(name, _)| *name != "Identity") {
        snapshot::set_json(schemas, &mut entity, name, json)?;
    }
    Ok(entity)
}
