//! `EntityType`: the schema of a kind of stored object, made from its noun record when the kind is first used.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::error::StoreError;
use super::identity::IdentityRules;
use super::property_type::PropertyType;
use super::value::{PropertyValue, Record, fold};
use crate::catalogue::{Catalogue, NounRecord, Product, PropertyRecord, RoleRecord, StoredIn};

/// Place of a noun in the catalogue, the key of its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NounId(pub(super) u16);

/// One property of an entity type.
#[derive(Debug, Clone)]
pub struct Property {
    /// Name in its usual spelling.
    pub name: Arc<str>,
    /// What it holds.
    pub property_type: PropertyType,
    /// Value of a new object.
    pub default: PropertyValue,
    /// May be null.
    pub nullable: bool,
    /// Not settable by Set-.
    pub read_only: bool,
    /// New- demands it.
    pub required_on_new: bool,
    /// Not in the default view.
    pub hidden: bool,
    /// The emulator's own, no property of the object that cmdlets return.
    pub internal: bool,
    /// Follows from other objects and is never stored.
    pub derived: bool,
    /// Repeats the identity.
    pub twin: bool,
    /// The list shows all objects of this noun.
    pub collects: Option<Arc<str>>,
    /// Noun, or noun and property, that the value must exist in.
    pub references: Option<Arc<str>>,
    /// Lowest value, in the unit of the property (ticks for time spans).
    pub min: Option<i64>,
    /// Highest value.
    pub max: Option<i64>,
    /// Longest text in UTF-16 units.
    pub max_length: Option<u32>,
    /// What it means.
    pub summary: Option<Arc<str>>,
    pub(super) index: Option<IndexKind>,
}

/// The indexes over directory objects and services.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IndexKind {
    /// SIP addresses, of all directory nouns together.
    SipAddress,
    /// Line URIs and private lines, of all directory nouns together.
    LineUri,
    /// Account names.
    SamAccountName,
    /// User principal names.
    UserPrincipalName,
    /// Display names.
    DisplayName,
    /// Registrar pools of directory objects.
    RegistrarPool,
    /// Pools of services and computers.
    Pool,
}

/// Directory nouns that share the indexes by SIP address and line URI.
const DIRECTORY: [&str; 10] = [
    "CsUser",
    "CsCommonAreaPhone",
    "CsAnalogDevice",
    "CsExUmContact",
    "CsTrustedApplicationEndpoint",
    "CsDialInConferencingAccessNumber",
    "CsMeetingRoom",
    "CsApplicationEndpoint",
    "CsAudioTestServiceApplication",
    "CsPersistentChatEndpoint",
];

impl IndexKind {
    pub(super) const COUNT: usize = 7;

    /// Nouns whose objects the index covers.
    pub(super) fn nouns(self) -> &'static [&'static str] {
        match self {
            Self::Pool => &["CsService", "CsComputer"],
            _ => &DIRECTORY,
        }
    }

    fn of(noun: &str, property: &str) -> Option<Self> {
        let directory = DIRECTORY.contains(&noun);
        Some(match property {
            "SipAddress" | "PrimaryUri" if directory => Self::SipAddress,
            "LineURI" | "LineUri" | "PrivateLine" if directory => Self::LineUri,
            "SamAccountName" if directory => Self::SamAccountName,
            "UserPrincipalName" if directory => Self::UserPrincipalName,
            "DisplayName" if directory => Self::DisplayName,
            "RegistrarPool" | "Pool" if directory => Self::RegistrarPool,
            "PoolFqdn" | "Pool" if matches!(noun, "CsService" | "CsComputer") => Self::Pool,
            _ => return None,
        })
    }
}

/// The schema of a kind of stored object.
#[derive(Debug)]
pub struct EntityType {
    /// Noun, `CsVoicePolicy`.
    pub noun: Arc<str>,
    /// Service role, for `CsService`.
    pub role: Option<Arc<str>>,
    /// .NET type of the object.
    pub type_name: Arc<str>,
    /// Family of the noun.
    pub family: Arc<str>,
    /// How objects are named.
    pub identity: IdentityRules,
    /// Properties in display order, without `Identity`.
    pub properties: Vec<Property>,
    /// Set when the objects live in a list of another noun's objects.
    pub stored_in: Option<StoredIn>,
    pub(super) id: NounId,
    /// Indexed properties.
    pub(super) indexed: Vec<(IndexKind, u16)>,
    by_name: FxHashMap<Arc<str>, u16>,
}

impl EntityType {
    /// The property of a name, in any case.
    pub fn property(&self, name: &str) -> Option<&Property> {
        self.slot(name).map(|slot| &self.properties[usize::from(slot)])
    }

    /// The last part of the type name, as warnings print it: `VoicePolicy`.
    pub fn element_name(&self) -> &str {
        let plain = self.type_name.split('#').next().unwrap_or_default();
        plain.rsplit(['.', '+']).next().unwrap_or_default()
    }

    pub(super) fn slot(&self, name: &str) -> Option<u16> {
        self.by_name.get(fold(name).as_ref()).copied()
    }

    /// Checks a value for a property and brings it into the property's own form (names to enumeration values, texts to
    /// time spans, single values to lists).
    pub fn coerce(&self, slot: u16, value: PropertyValue) -> Result<PropertyValue, StoreError> {
        let property = &self.properties[usize::from(slot)];
        property.check(value).map_err(|reason| StoreError::InvalidValue {
            noun: self.noun.to_string(),
            property: property.name.to_string(),
            reason,
        })
    }
}

impl Property {
    fn check(&self, value: PropertyValue) -> Result<PropertyValue, String> {
        if value.is_null() {
            return Ok(if matches!(self.property_type, PropertyType::List(_)) {
                empty_list()
            } else {
                value
            });
        }
        let value = self.property_type.coerce(value)?;
        let measure = match &value {
            PropertyValue::Int(number) | PropertyValue::TimeSpan(number) => Some(*number),
            PropertyValue::UInt(_) => Some(i64::MAX),
            _ => None,
        };
        if let Some(number) = measure {
            self.check_range(number)?;
        }
        if let (Some(text), Some(longest)) = (value.as_str(), self.max_length) {
            let length = text.encode_utf16().count();
            if length > longest as usize {
                return Err(format!("the text has {length} characters; the longest allowed is {longest}"));
            }
        }
        Ok(value)
    }

    fn check_range(&self, number: i64) -> Result<(), String> {
        let show = |n: i64| match self.property_type {
            PropertyType::TimeSpan => super::clock::format_time_span(n),
            _ => n.to_string(),
        };
        match (self.min, self.max) {
            (Some(min), _) if number < min => {
                Err(format!("{} is less than the minimum of {}", show(number), show(min)))
            }
            (_, Some(max)) if number > max => {
                Err(format!("{} is greater than the maximum of {}", show(number), show(max)))
            }
            _ => Ok(()),
        }
    }

    fn from_record(name: &str, record: &PropertyRecord, noun: &str) -> Self {
        let property_type = PropertyType::of(record);
        let bound = |v: &Option<toml::Value>| v.as_ref().and_then(|v| property_type.bound(v));
        let (min, max) = (bound(&record.min), bound(&record.max));
        let default = match &record.default {
            Some(value) => property_type.read_toml(value).unwrap_or_default(),
            None if matches!(property_type, PropertyType::List(_)) => empty_list(),
            None if property_type == PropertyType::Bool && !record.nullable => PropertyValue::Bool(false),
            None => PropertyValue::Null,
        };
        Self {
            name: Arc::from(name),
            default,
            nullable: record.nullable,
            read_only: record.read_only,
            required_on_new: record.required_on_new,
            hidden: record.hidden,
            internal: record.internal,
            derived: record.derived || record.collects.is_some(),
            twin: false,
            collects: record.collects.as_deref().map(Arc::from),
            references: record.references.as_deref().map(Arc::from),
            min,
            max,
            max_length: record.max_length,
            summary: record.summary.as_deref().map(Arc::from),
            index: IndexKind::of(noun, name),
            property_type,
        }
    }
}

/// The empty list that list properties hold when nothing is set.
pub(super) fn empty_list() -> PropertyValue {
    static EMPTY: OnceLock<Arc<Vec<PropertyValue>>> = OnceLock::new();
    PropertyValue::List(EMPTY.get_or_init(Arc::default).clone())
}

/// The schemas of one catalogue and product, each made on first use.
pub struct Schemas {
    catalogue: Arc<Catalogue>,
    product: Product,
    nouns: Vec<NounSchema>,
    by_noun: FxHashMap<String, u16>,
}

#[derive(Default)]
struct NounSchema {
    name: Arc<str>,
    types: OnceLock<Result<NounTypes, StoreError>>,
}

/// What a noun name stands for in the store.
#[derive(Clone)]
pub(super) struct NounTypes {
    pub record: Arc<NounRecord>,
    /// Noun whose table holds the objects.
    pub storage: NounId,
    /// Service role that the noun shows.
    pub view_role: Option<Arc<str>>,
    /// Schema for objects without a role.
    pub plain: Arc<EntityType>,
    /// Schemas by folded role name.
    pub roles: FxHashMap<String, Arc<EntityType>>,
}

impl Schemas {
    /// The schemas of a product.
    pub fn new(catalogue: Arc<Catalogue>, product: Product) -> Arc<Self> {
        let names: Vec<Arc<str>> = catalogue.nouns().map(Arc::from).collect();
        let by_noun = names.iter().enumerate().map(|(i, n)| (n.to_lowercase(), i as u16)).collect();
        let nouns = names.into_iter().map(|name| NounSchema { name, types: OnceLock::new() }).collect();
        Arc::new(Self { catalogue, product, nouns, by_noun })
    }

    /// The product.
    pub fn product(&self) -> Product {
        self.product
    }

    /// The catalogue that the schemas are made from.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The schema of a noun, in any case; of `CsService` the one without role properties.
    pub fn entity_type(&self, noun: &str) -> Result<Arc<EntityType>, StoreError> {
        Ok(self.types(self.id(noun)?)?.plain.clone())
    }

    /// The schema of a service role, in any case.
    pub fn service_type(&self, role: &str) -> Result<Arc<EntityType>, StoreError> {
        let types = self.types(self.id("CsService")?)?;
        let found = types.roles.get(fold(role).as_ref());
        found.cloned().ok_or_else(|| StoreError::UnknownRole { role: role.to_owned() })
    }

    /// Names of the service roles, in catalogue order.
    pub fn roles(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.types(self.id("CsService")?)?.record.roles.keys().cloned().collect())
    }

    /// Whether some other product has the property.
    pub(super) fn is_in_other_product(&self, entity_type: &EntityType, property: &str) -> bool {
        let Ok(types) = self.types(entity_type.id) else { return false };
        let told = |record: &NounRecord| record.properties.keys().any(|p| p.eq_ignore_ascii_case(property));
        let role = entity_type.role.as_deref().and_then(|r| types.record.roles.get(r));
        let setter = role.and_then(|r| r.setter.as_deref()).and_then(|n| self.catalogue.noun(n)?.ok());
        told(&types.record) || setter.is_some_and(|s| told(&s))
    }

    /// Completes the records inside a value: properties in the order of their noun, texts in the form of their types.
    pub(super) fn complete(
        &self,
        property_type: &PropertyType,
        value: PropertyValue,
    ) -> Result<PropertyValue, StoreError> {
        match (property_type, value) {
            (PropertyType::List(item), PropertyValue::List(items))
                if matches!(&**item, PropertyType::Record(Some(_))) =>
            {
                let items =
                    items.iter().map(|v| self.complete(item, v.clone())).collect::<Result<Vec<_>, _>>()?;
                Ok(PropertyValue::List(Arc::new(items)))
            }
            (PropertyType::Record(Some(noun)), PropertyValue::Record(record)) => {
                let entity_type = self.entity_type(noun)?;
                Ok(PropertyValue::Record(Arc::new(self.complete_record(&entity_type, &record)?)))
            }
            (_, value) => Ok(value),
        }
    }

    fn complete_record(&self, entity_type: &EntityType, record: &Record) -> Result<Record, StoreError> {
        let mut properties = Vec::with_capacity(entity_type.properties.len());
        for (slot, property) in entity_type.properties.iter().enumerate() {
            if property.derived || (&*property.name == "Priority" && entity_type.stored_in.is_some()) {
                continue;
            }
            let value = match record.get(&property.name) {
                Some(given) => {
                    let coerced = entity_type.coerce(slot as u16, given.clone())?;
                    self.complete(&property.property_type, coerced)?
                }
                None => property.default.clone(),
            };
            properties.push((property.name.clone(), value));
        }
        let known = |name: &str| entity_type.slot(name).is_some() || matches!(name, "Identity" | "Priority");
        properties.extend(record.properties.iter().filter(|(name, _)| !known(name)).cloned());
        Ok(Record { type_name: entity_type.noun.clone(), properties })
    }

    pub(super) fn noun_count(&self) -> usize {
        self.nouns.len()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = NounId> + use<> {
        (0..self.nouns.len() as u16).map(NounId)
    }

    pub(super) fn name(&self, id: NounId) -> &Arc<str> {
        &self.nouns[usize::from(id.0)].name
    }

    pub(super) fn id(&self, noun: &str) -> Result<NounId, StoreError> {
        let found = self.by_noun.get(fold(noun).as_ref()).copied().map(NounId);
        found.ok_or_else(|| StoreError::UnknownNoun { noun: noun.to_owned() })
    }

    pub(super) fn types(&self, id: NounId) -> Result<&NounTypes, StoreError> {
        let schema = &self.nouns[usize::from(id.0)];
        schema.types.get_or_init(|| self.build(id)).as_ref().map_err(Clone::clone)
    }

    fn build(&self, id: NounId) -> Result<NounTypes, StoreError> {
        let name = self.name(id);
        let missing = || StoreError::UnknownNoun { noun: name.to_string() };
        let record = self
            .catalogue
            .noun(name)
            .ok_or_else(missing)?
            .map_err(|e| StoreError::Catalogue(e.to_string()))?;
        let mut storage = id;
        let mut view_role = None;
        if let Some(view) = &record.view_of {
            storage = self.id(&view.noun)?;
            view_role = view.role.as_deref().map(Arc::from);
        }
        let mut properties = self.own_properties(&record);
        if record.noun == "CsUser" {
            self.add_directory_properties(&mut properties)?;
        }
        let plain = Arc::new(self.entity(id, &record, None, properties));
        let mut roles = FxHashMap::default();
        for (role, told) in &record.roles {
            let properties = self.role_properties(&record, told)?;
            roles.insert(
                role.to_lowercase(),
                Arc::new(self.entity(id, &record, Some((role, told)), properties)),
            );
        }
        Ok(NounTypes { record, storage, view_role, plain, roles })
    }

    fn entity(
        &self,
        id: NounId,
        record: &NounRecord,
        role: Option<(&String, &RoleRecord)>,
        mut properties: Vec<Property>,
    ) -> EntityType {
        let identity = IdentityRules::of(record);
        for property in &mut properties {
            property.twin = identity.is_twin(&property.name);
        }
        let by_name = properties
            .iter()
            .enumerate()
            .map(|(i, p)| (Arc::from(fold(&p.name).as_ref()), i as u16))
            .collect();
        let indexed = properties.iter().enumerate().filter_map(|(i, p)| Some((p.index?, i as u16))).collect();
        let type_name =
            role.map(|(_, told)| told.type_name.as_str()).or(record.type_name.as_deref()).unwrap_or_default();
        EntityType {
            noun: Arc::from(record.noun.as_str()),
            role: role.map(|(name, _)| Arc::from(name.as_str())),
            type_name: Arc::from(type_name),
            family: Arc::from(record.family.as_str()),
            identity,
            properties,
            stored_in: record.stored_in.clone(),
            id,
            indexed,
            by_name,
        }
    }

    fn own_properties(&self, record: &NounRecord) -> Vec<Property> {
        let told = record.properties.iter().filter(|(_, p)| p.is_in(self.product));
        told.map(|(name, p)| Property::from_record(name, p, &record.noun)).collect()
    }

    /// Users carry the attributes that `Get-CsAdUser` shows as well.
    fn add_directory_properties(&self, properties: &mut Vec<Property>) -> Result<(), StoreError> {
        let record = match self.catalogue.noun("CsAdUser") {
            Some(found) => found.map_err(|e| StoreError::Catalogue(e.to_string()))?,
            None => return Ok(()),
        };
        for mut property in self.own_properties(&record) {
            if &*property.name != "Identity" && !properties.iter().any(|p| p.name == property.name) {
                property.internal = true;
                properties.push(property);
            }
        }
        Ok(())
    }

    /// The properties of a role: its own, those that only its Set- cmdlet names (hidden), and the common tail.
    fn role_properties(&self, service: &NounRecord, role: &RoleRecord) -> Result<Vec<Property>, StoreError> {
        let setter = match role.setter.as_deref().and_then(|n| self.catalogue.noun(n)) {
            Some(found) => Some(found.map_err(|e| StoreError::Catalogue(e.to_string()))?),
            None => None,
        };
        let told = |name: &str| {
            let own = setter.as_ref().and_then(|r| r.properties.get(name));
            service.members.get(name).filter(|m| m.derived).or(own).or_else(|| service.members.get(name))
        };
        let text =
            PropertyRecord { r#type: "String".to_owned(), nullable: true, ..PropertyRecord::default() };
        let mut properties = Vec::new();
        for name in &role.properties {
            let record = told(name).unwrap_or(&text);
            if record.is_in(self.product) {
                properties.push(Property::from_record(name, record, &service.noun));
            }
        }
        for (name, record) in setter.iter().flat_map(|r| &r.properties) {
            let listed = role.properties.contains(name) || service.properties.contains_key(name);
            if !listed && record.is_in(self.product) {
                let mut property = Property::from_record(name, record, &service.noun);
                property.hidden = true;
                properties.push(property);
            }
        }
        properties.extend(self.own_properties(service));
        for property in &mut properties {
            if &*property.name == "Version" {
                property.default = PropertyValue::Int(self.product.service_version());
            }
        }
        Ok(properties)
    }
}
