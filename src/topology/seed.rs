//! Seeds: what an organization holds beyond the builtin instances, as JSON. The objects are read when they are first
//! asked for.

use rustc_hash::FxHashMap;
use serde_json::{Map, Value as Json};

use super::error::StoreError;
use super::export::group;
use super::schema::{NounId, Schemas};

/// A seed, not yet read in detail.
#[derive(Debug, Clone)]
pub struct Seed {
    /// Name for the journal header.
    pub name: String,
    pub(super) builtins: bool,
    pub(super) entities: FxHashMap<NounId, Vec<Map<String, Json>>>,
}

impl Seed {
    /// Nothing but the builtin instances.
    pub fn empty() -> Self {
        Self { name: "empty".to_owned(), builtins: true, entities: FxHashMap::default() }
    }

    /// Reads a seed document: `{"format": "cmdlab-seed", "version": 1, "name": …, "entities": {noun: [objects]}}`.
    pub fn parse(text: &str, schemas: &Schemas) -> Result<Self, StoreError> {
        let bad = |reason: &str| StoreError::BadDocument { document: "seed", reason: reason.to_owned() };
        let json: Json = serde_json::from_str(text).map_err(|e| bad(&format!("it is no JSON ({e})")))?;
        if json.get("format").and_then(Json::as_str) != Some("cmdlab-seed") {
            return Err(bad("it is not a seed"));
        }
        if json.get("version").and_then(Json::as_u64) != Some(1) {
            return Err(bad("its version is not known"));
        }
        let name = json.get("name").and_then(Json::as_str).unwrap_or("seed").to_owned();
        let entities =
            json.get("entities").and_then(Json::as_object).ok_or_else(|| bad("it has no entities"))?;
        Ok(Self { name, builtins: true, entities: group(entities, schemas, "seed")? })
    }
}
