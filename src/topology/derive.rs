//! Derived properties: values that follow from other objects and are worked out when they are read.

use super::entity::Entity;
use super::error::StoreError;
use super::schema::Property;
use super::snapshot::Snapshot;
use super::value::{PropertyValue, Record};
use super::{children, value};

/// Paths behind the web services' names: (property prefix, internal path, external path).
const WEB_PATHS: [(&str, &str, &str); 11] = [
    ("LIService", "/locationinformation/liservice.svc", ""),
    ("ABHandler", "/abs/handler", "/abs/handler"),
    ("DLExpansion", "/groupexpansion/service.svc", "/groupexpansion/service.svc"),
    ("CAHandler", "/CertProv/CertProvisioningService.svc", "/CertProv/CertProvisioningService.svc"),
    ("CollabContent", "/CollabContent", "/CollabContent"),
    ("DeviceUpdateDownload", "/RequestHandler/ucdevice.upx", "/RequestHandlerExt/ucdevice.upx"),
    ("DeviceUpdateStore", "/RequestHandler/Files", "/RequestHandlerExt/Files"),
    ("RgsAgentService", "/RgsClients/AgentService.svc", "/RgsClients/AgentService.svc"),
    ("Reach", "/Reach", "/Reach"),
    ("WebTicket", "/WebTicket/WebTicketService.svc", "/WebTicket/WebTicketService.svc"),
    ("Cscp", "/Cscp", ""),
];

impl Snapshot {
    /// The value of a property, derived ones too; `None` where the noun has no such property.
    pub fn property(&self, entity: &Entity, name: &str) -> Result<Option<PropertyValue>, StoreError> {
        let Some(slot) = entity.entity_type.slot(name) else { return Ok(None) };
        let property = &entity.entity_type.properties[usize::from(slot)];
        self.value_of(entity, property, entity.value(slot)).map(Some)
    }

    /// All properties of the object that cmdlets return, with values, in display order and without `Identity`.
    pub fn properties<'a>(
        &self,
        entity: &'a Entity,
    ) -> Result<Vec<(&'a Property, PropertyValue)>, StoreError> {
        let shown = entity.properties().filter(|(p, _)| !p.internal);
        shown.map(|(p, v)| Ok((p, self.value_of(entity, p, v)?))).collect()
    }

    fn value_of(
        &self,
        entity: &Entity,
        property: &Property,
        stored: &PropertyValue,
    ) -> Result<PropertyValue, StoreError> {
        if property.twin {
            return Ok(PropertyValue::String(entity.identity().clone()));
        }
        if !property.derived {
            return Ok(stored.clone());
        }
        if let Some(noun) = &property.collects {
            return self.collect(noun);
        }
        match (entity.noun(), &*property.name) {
            ("CsSite", "Services") => {
                self.services(|s| s.text("SiteId").eq_ignore_ascii_case(entity.identity()))
            }
            ("CsSite", "Pools") => {
                self.identities("CsPool", |p| p.text("Site").eq_ignore_ascii_case(entity.identity()))
            }
            ("CsPool", "Services") => {
                self.services(|s| s.text("PoolFqdn").eq_ignore_ascii_case(entity.identity()))
            }
            ("CsPool", "Computers") => {
                self.identities("CsComputer", |c| c.text("Pool").eq_ignore_ascii_case(entity.identity()))
            }
            ("CsService", "DependentServiceList") => self.services(|s| depends_on(s, entity.identity())),
            ("CsService", "Role") => {
                Ok(PropertyValue::string(entity.identity().split(':').next().unwrap_or_default()))
            }
            ("CsService", "UncPath") => Ok(PropertyValue::string(format!(
                "\\\\{}\\{}",
                entity.text("PoolFqdn"),
                entity.text("ShareName")
            ))),
            ("CsService", name) => Ok(web_uri(entity, name)),
            ("CsUser", "DistinguishedName") => Ok(PropertyValue::String(entity.identity().clone())),
            ("CsUser", "Name") => Ok(PropertyValue::string(common_name(entity.identity()))),
            _ => Ok(PropertyValue::Null),
        }
    }

    /// What a list property shows of all objects of a noun.
    fn collect(&self, noun: &str) -> Result<PropertyValue, StoreError> {
        let mut items = Vec::new();
        for item in self.list(noun)? {
            let mut record = Record { type_name: item.entity_type.noun.clone(), properties: Vec::new() };
            for (property, value) in self.properties(&item)? {
                record.properties.push((property.name.clone(), value));
            }
            items.push(PropertyValue::Record(record.into()));
        }
        Ok(PropertyValue::List(items.into()))
    }

    fn services(&self, filter: impl Fn(&Entity) -> bool) -> Result<PropertyValue, StoreError> {
        self.identities("CsService", filter)
    }

    fn identities(&self, noun: &str, filter: impl Fn(&Entity) -> bool) -> Result<PropertyValue, StoreError> {
        let found = self.list(noun)?;
        Ok(PropertyValue::list(
            found.iter().filter(|e| filter(e)).map(|e| PropertyValue::String(e.identity().clone())),
        ))
    }

    /// The object as a record, as lists and exports hold it.
    pub fn record(&self, entity: &Entity) -> Record {
        children::record_of(entity)
    }
}

/// Whether a property of a service names another service.
fn depends_on(service: &Entity, identity: &str) -> bool {
    let names = |v: &PropertyValue| v.as_str().is_some_and(|t| value::fold(t) == value::fold(identity));
    service.changed().any(|(p, v)| p.references.as_deref() == Some("CsService") && names(v))
}

/// The URI of a web service; null where the web server has no such name.
fn web_uri(service: &Entity, property: &str) -> PropertyValue {
    let external = property.ends_with("ExternalUri");
    let host = service.text(if external { "ExternalFqdn" } else { "InternalFqdn" });
    let host = if host.is_empty() && !external { service.text("PoolFqdn") } else { host };
    let found = match property {
        "MeetExternalUri" => Some("/Meet"),
        "DialinExternalUri" => Some("/Dialin"),
        _ => {
            let row = WEB_PATHS.iter().find(|(prefix, _, _)| property.starts_with(prefix));
            row.map(|(_, inside, outside)| if external { *outside } else { *inside })
        }
    };
    match found.filter(|_| !host.is_empty()) {
        Some(path) => {
            let plain = property == "CAHandlerInternalAnonUri" || property == "DeviceUpdateStoreInternalUri";
            PropertyValue::string(format!("{}://{host}{path}", if plain { "http" } else { "https" }))
        }
        None => PropertyValue::Null,
    }
}

/// `Ken Myer` of `CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com`.
pub fn common_name(distinguished_name: &str) -> &str {
    let first = split_dn(distinguished_name).next().unwrap_or_default();
    first.split_once('=').map_or(first, |(_, name)| name)
}

/// `OU=Redmond,DC=litwareinc,DC=com` of `CN=Ken Myer,OU=Redmond,DC=litwareinc,DC=com`.
pub fn parent_dn(distinguished_name: &str) -> Option<&str> {
    let first = split_dn(distinguished_name).next()?;
    let at = distinguished_name.find(first)? + first.len();
    distinguished_name.get(at..)?.trim_start().strip_prefix(',').map(str::trim_start)
}

/// The parts of a distinguished name, first the object itself; commas behind `\` belong to a name.
pub fn split_dn(distinguished_name: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(distinguished_name);
    std::iter::from_fn(move || {
        let text = rest?;
        let bytes = text.as_bytes();
        let end = (0..bytes.len()).find(|i| bytes[*i] == b',' && (*i == 0 || bytes[*i - 1] != b'\\'));
        let (part, tail) = end.map_or((text, None), |i| (&text[..i], Some(&text[i + 1..])));
        rest = tail;
        Some(part.trim())
    })
}
