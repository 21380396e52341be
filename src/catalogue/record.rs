//! The records of a noun file, as serde reads them. `src/catalogue/source.rs` says when.

use indexmap::IndexMap;
use serde::Deserialize;

use super::source::Product;

/// One file of the catalogue: a noun, its properties and its cmdlets.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NounRecord {
    /// `CsHostingProvider`.
    pub noun: String,
    /// policy, configuration, list, topology, user, voice, rgs, …
    pub family: String,
    /// Full name of the .NET type of the objects that the cmdlets return.
    #[serde(default)]
    pub type_name: Option<String>,
    /// One sentence about the noun.
    #[serde(default)]
    pub summary: Option<String>,
    /// Validations and failure conditions, one sentence each.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Anything else; what is inferred is marked so.
    #[serde(default)]
    pub notes: Vec<String>,
    /// Set when the store keeps the objects inside a list of their parent.
    #[serde(default)]
    pub stored_in: Option<StoredIn>,
    /// Set when the objects are those of another noun.
    #[serde(default)]
    pub view_of: Option<ViewOf>,
    /// How the objects are named.
    #[serde(default)]
    pub identity: IdentityRecord,
    /// Properties in display order, without `Identity`.
    #[serde(default)]
    pub properties: IndexMap<String, PropertyRecord>,
    /// What a fresh deployment holds; each with `Identity` and what differs from the defaults.
    #[serde(default)]
    pub instances: Vec<IndexMap<String, toml::Value>>,
    /// Service roles (`CsService` only).
    #[serde(default)]
    pub roles: IndexMap<String, RoleRecord>,
    /// Types of role properties that no setter noun has (`CsService` only).
    #[serde(default)]
    pub members: IndexMap<String, PropertyRecord>,
    /// Cmdlets of the noun by full name.
    #[serde(default)]
    pub cmdlets: IndexMap<String, CmdletRecord>,
}

/// Where the objects of a child noun live: in a list property of the parent noun, told apart by a key property.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct StoredIn {
    /// Parent noun.
    pub noun: String,
    /// List property of the parent.
    pub property: String,
    /// Property of the child that makes `<parent>/<key>`.
    pub key: String,
}

/// The noun whose objects a noun shows, and the service role where it shows only one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ViewOf {
    /// Noun that the store keeps.
    pub noun: String,
    /// Service role of the objects shown.
    #[serde(default)]
    pub role: Option<String>,
}

/// How the objects of a noun are named.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct IdentityRecord {
    /// Shape of the identity.
    #[serde(default)]
    pub form: IdentityForm,
    /// `Global`, `Site`, `Tag`, `Service` or `Service:<Role>`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Parameters that make the identity.
    #[serde(default)]
    pub keys: Vec<String>,
    /// How it prints.
    #[serde(default)]
    pub display: Option<String>,
}

/// Shape of an identity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentityForm {
    /// The noun has no stored objects.
    #[default]
    None,
    /// `Global` and nothing else.
    GlobalOnly,
    /// `Global`, `Site:…`, `Service:…` or `Tag:…`.
    Scope,
    /// A scope, or a name below one (`Global/Keep All`).
    #[serde(rename = "scope/name")]
    ScopeName,
    /// A plain name.
    Name,
    /// A fully qualified domain name.
    Fqdn,
    /// A directory object: its distinguished name.
    User,
    /// `<Role>:<pool fqdn>`.
    Service,
    /// A GUID.
    Guid,
    /// Several parts, told by `keys` and `display`.
    Composite,
}

/// One property of a noun.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct PropertyRecord {
    /// Type in .NET's or Lync's words: `Boolean`, `UInt16`, `TimeSpan`, `PSListModifier<NormalizationRule>`, …
    pub r#type: String,
    /// Value of a new object; absent means null, or an empty list for a list.
    pub default: Option<toml::Value>,
    /// Names of an enumeration in the order of their numbers.
    pub choices: Vec<String>,
    /// Lowest value, a number or a time span.
    pub min: Option<toml::Value>,
    /// Highest value, a number or a time span.
    pub max: Option<toml::Value>,
    /// Longest text.
    pub max_length: Option<u32>,
    /// Unit of the number.
    pub unit: Option<String>,
    /// May be null.
    pub nullable: bool,
    /// Holds a list.
    pub list: bool,
    /// Not settable by Set-.
    pub read_only: bool,
    /// New- demands it.
    pub required_on_new: bool,
    /// Not in the default view.
    pub hidden: bool,
    /// Noun, or noun and property, that the value must exist in.
    pub references: Option<String>,
    /// Noun whose properties the items of the list have.
    pub item: Option<String>,
    /// The list only shows all objects of this noun.
    pub collects: Option<String>,
    /// The value follows from other objects and is never stored.
    pub derived: bool,
    /// The emulator's own: stored, but no property of the object that cmdlets return.
    pub internal: bool,
    /// Products that have the property (`"2015 2019"`); absent means all.
    pub versions: Option<String>,
    /// What it means, in at most 14 words.
    pub summary: Option<String>,
}

/// One role of `CsService`.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RoleRecord {
    /// Name in `ServiceId` and in the topology document.
    pub role_name: String,
    /// .NET type of the objects.
    pub type_name: String,
    /// Noun of the cmdlet that changes such a service; its properties have the types and defaults.
    #[serde(default)]
    pub setter: Option<String>,
    /// Properties between `Identity` and the common tail.
    #[serde(default)]
    pub properties: Vec<String>,
}

/// One cmdlet.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CmdletRecord {
    /// Products that have the cmdlet (`"2010 2013"`).
    pub versions: String,
    /// `seen`, `documented`, `inferred` or `none`.
    #[serde(default)]
    pub evidence: String,
    /// In the reference of the product, but for sessions with Lync Online.
    #[serde(default)]
    pub online: bool,
    /// Takes `-WhatIf` and `-Confirm`, which are not listed as parameters.
    #[serde(default)]
    pub should_process: bool,
    /// Names of the parameter sets; empty means one set without a name.
    #[serde(default)]
    pub sets: Vec<String>,
    /// Set taken when the parameters leave the choice open; absent means the first.
    #[serde(default)]
    pub default_set: Option<String>,
    /// .NET types written.
    #[serde(default)]
    pub outputs: Vec<String>,
    /// What it does to the store, for verbs beyond New, Get, Set and Remove.
    #[serde(default)]
    pub effect: Option<String>,
    /// What it writes.
    #[serde(default)]
    pub returns: Option<ActionReturns>,
    /// When it fails.
    #[serde(default)]
    pub fails: Vec<String>,
    /// Parameters in documented order.
    #[serde(default)]
    pub parameters: IndexMap<String, ParameterRecord>,
}

/// What a cmdlet writes: a sentence, or a type with its properties.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum ActionReturns {
    /// In words.
    Text(String),
    /// `type` and `properties`, as the file has them.
    Shape(IndexMap<String, toml::Value>),
}

/// One parameter of a cmdlet.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParameterRecord {
    /// Type in Lync's words.
    pub r#type: String,
    /// Mandatory everywhere (`true`) or in the named sets.
    #[serde(default)]
    pub mandatory: Option<Mandatory>,
    /// 0-based position, for all sets or per set.
    #[serde(default)]
    pub position: Option<PerSet<u32>>,
    /// `value`, `property` or `value+property`.
    #[serde(default)]
    pub pipeline: Option<String>,
    /// Sets that have the parameter; absent means all.
    #[serde(default)]
    pub sets: Option<SetList>,
    /// Products that have the parameter; absent means those of the cmdlet.
    #[serde(default)]
    pub versions: Option<String>,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Documented values.
    #[serde(default)]
    pub choices: Vec<String>,
    /// Documented default, in the reference's words.
    #[serde(default)]
    pub default: Option<String>,
}

/// A value that holds everywhere, or differs by parameter set.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum PerSet<T> {
    /// For all sets.
    All(T),
    /// By set name.
    Each(IndexMap<String, T>),
}

/// Where a parameter is mandatory.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Mandatory {
    /// In all sets, or in none.
    All(bool),
    /// In these sets.
    In(Vec<String>),
}

/// The sets that have a parameter, perhaps with the products where they do.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum SetList {
    /// For all products of the parameter.
    Names(Vec<String>),
    /// By set name: products.
    Versioned(IndexMap<String, String>),
}

impl ParameterRecord {
    /// Whether the set has the parameter in the product; `cmdlet` is the record it belongs to.
    pub fn in_set(&self, set: &str, product: Product, cmdlet: &CmdletRecord) -> bool {
        let own = self.versions.as_deref().unwrap_or(&cmdlet.versions);
        match &self.sets {
            None => product.is_in(own),
            Some(SetList::Names(names)) => product.is_in(own) && names.iter().any(|n| n == set),
            Some(SetList::Versioned(by_set)) => by_set.get(set).is_some_and(|v| product.is_in(v)),
        }
    }

    /// Whether the set demands the parameter.
    pub fn is_mandatory(&self, set: &str) -> bool {
        match &self.mandatory {
            None => false,
            Some(Mandatory::All(all)) => *all,
            Some(Mandatory::In(sets)) => sets.iter().any(|s| s == set),
        }
    }

    /// 0-based position in the set.
    pub fn position_in(&self, set: &str) -> Option<u32> {
        match self.position.as_ref()? {
            PerSet::All(position) => Some(*position),
            PerSet::Each(by_set) => by_set.get(set).copied(),
        }
    }

    /// Takes whole pipeline objects.
    pub fn from_pipeline(&self) -> bool {
        self.pipeline.as_deref().is_some_and(|p| p.starts_with("value"))
    }

    /// Takes a property of pipeline objects.
    pub fn from_pipeline_by_property_name(&self) -> bool {
        self.pipeline.as_deref().is_some_and(|p| p.ends_with("property"))
    }
}

impl NounRecord {
    /// The property of a name, in any case.
    pub fn property(&self, name: &str) -> Option<&PropertyRecord> {
        self.properties.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, p)| p)
    }
}

impl CmdletRecord {
    /// Names of the parameter sets that have at least one parameter in the product.
    pub fn sets_of(&self, product: Product) -> Vec<&str> {
        if self.sets.is_empty() {
            return vec!["Default"];
        }
        let used = |set: &&str| self.parameters.values().any(|p| p.in_set(set, product, self));
        self.sets.iter().map(String::as_str).filter(used).collect()
    }

    /// The set taken when the parameters leave the choice open.
    pub fn default_set_of(&self, product: Product) -> &str {
        let sets = self.sets_of(product);
        let told = self.default_set.as_deref().filter(|d| sets.contains(d));
        told.or_else(|| sets.first().copied()).unwrap_or("Default")
    }

    /// The parameters of a set in the product, in documented order.
    pub fn parameters_of<'a>(
        &'a self,
        set: &'a str,
        product: Product,
    ) -> impl Iterator<Item = (&'a str, &'a ParameterRecord)> {
        self.parameters
            .iter()
            .filter(move |(_, p)| p.in_set(set, product, self))
            .map(|(n, p)| (n.as_str(), p))
    }
}

impl PropertyRecord {
    /// Whether the product has the property.
    pub fn is_in(&self, product: Product) -> bool {
        self.versions.as_deref().is_none_or(|v| product.is_in(v))
    }
}
