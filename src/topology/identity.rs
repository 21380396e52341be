//! The grammar of identities: `Global`, `Site:…`, `Service:<Role>:…`, `Tag:…` or a bare name, each perhaps with `/<name>`
//! behind it, and the plain identities of everything outside the scopes.
//!
//! Prefixes are read in any case and printed in Lync's spelling; names print as they were given. Whether the site or
//! service exists is for the store to say (`Snapshot::resolve`).

use std::fmt;
use std::sync::Arc;

use super::error::StoreError;
use super::value::fold;
use crate::catalogue::{IdentityForm, NounRecord};

/// Roles as identities spell them; `CsService` in the catalogue has the same list.
const ROLES: [&str; 27] = [
    "UserServer",
    "Registrar",
    "Director",
    "WebServer",
    "ConferencingServer",
    "ApplicationServer",
    "MediationServer",
    "EdgeServer",
    "ManagementServer",
    "CentralManagement",
    "CentralManagementDatabase",
    "UserDatabase",
    "ApplicationDatabase",
    "ArchivingDatabase",
    "MonitoringDatabase",
    "FileStore",
    "PstnGateway",
    "WacServer",
    "TrustedApplicationPool",
    "PersistentChatServer",
    "PersistentChatDatabase",
    "PersistentChatComplianceDatabase",
    "ArchivingServer",
    "MonitoringServer",
    "BackupServer",
    "LegalInterceptServer",
    "WitnessStore",
];

/// The scope that an identity names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// `Global`.
    Global,
    /// `Site:<name>`.
    Site(String),
    /// `Service:<Role>:<fqdn>`.
    Service {
        /// Role.
        role: String,
        /// FQDN of the pool, or what stands for it.
        name: String,
    },
    /// `Tag:<name>`, per user.
    Tag(String),
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Global => f.write_str("Global"),
            Self::Site(name) => write!(f, "Site:{name}"),
            Self::Service { role, name } => write!(f, "Service:{role}:{name}"),
            Self::Tag(name) => write!(f, "Tag:{name}"),
        }
    }
}

/// An identity, read and in the form that it prints in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// As it prints.
    pub text: Arc<str>,
    /// The scope, for nouns that have scopes.
    pub scope: Option<Scope>,
    /// What stands behind the scope and `/`, for children.
    pub child: Option<Arc<str>>,
}

impl Identity {
    fn scoped(scope: Scope, child: Option<&str>) -> Self {
        let text = match child {
            Some(child) => Arc::from(format!("{scope}/{child}")),
            None => Arc::from(scope.to_string()),
        };
        Self { text, scope: Some(scope), child: child.map(Arc::from) }
    }

    fn plain(text: &str) -> Self {
        Self { text: Arc::from(text), scope: None, child: None }
    }

    /// The key of the look-up: identities in another case are the same.
    pub fn key(&self) -> String {
        fold(&self.text).into_owned()
    }

    /// The identity of the parent, for children.
    pub fn parent(&self) -> Option<String> {
        self.child.as_ref().and(self.scope.as_ref()).map(ToString::to_string)
    }
}

/// What the identities of a noun may look like.
#[derive(Debug, Clone)]
pub struct IdentityRules {
    /// Shape.
    pub form: IdentityForm,
    /// May be `Global`.
    pub global: bool,
    /// May be `Site:…`.
    pub site: bool,
    /// May be `Tag:…`.
    pub tag: bool,
    /// Roles of `Service:<Role>:…`.
    pub service_roles: Vec<String>,
    /// Parameters that make the identity, besides `Identity`.
    pub keys: Vec<String>,
    /// Objects live below a scope: `<scope>/<name>`.
    pub child: bool,
    noun: Arc<str>,
    service: bool,
    view_role: Option<String>,
}

impl IdentityRules {
    pub(super) fn of(record: &NounRecord) -> Self {
        let scopes = &record.identity.scopes;
        let has = |scope: &str| scopes.iter().any(|s| s == scope);
        let service_roles =
            scopes.iter().filter_map(|s| s.strip_prefix("Service:")).map(str::to_owned).collect::<Vec<_>>();
        let form = record.identity.form;
        let composite =
            form == IdentityForm::Composite && !scopes.is_empty() && record.noun != "CsCertificate";
        let child = record.stored_in.is_some() || composite || record.noun == "CsDeviceUpdateRule";
        Self {
            form,
            global: has("Global"),
            site: has("Site"),
            tag: has("Tag"),
            service: has("Service") || !service_roles.is_empty(),
            service_roles,
            keys: record.identity.keys.iter().filter(|k| *k != "Identity").cloned().collect(),
            child,
            noun: Arc::from(record.noun.as_str()),
            view_role: record.view_of.as_ref().and_then(|v| v.role.clone()),
        }
    }

    /// Whether a property repeats the identity (`Name` of a route, `Domain` of an allowed domain, `Fqdn` of a pool).
    pub(super) fn is_twin(&self, property: &str) -> bool {
        match self.form {
            IdentityForm::Name => {
                self.keys.iter().any(|k| k == property) || property == "Name" || self.is_id(property)
            }
            IdentityForm::Fqdn => {
                property == "Fqdn" || property == "Name" || self.keys.iter().any(|k| k == property)
            }
            _ => false,
        }
    }

    /// `NetworkRegionID` of `CsNetworkRegion`; the network nouns each have such a property as well as `Identity`.
    fn is_id(&self, property: &str) -> bool {
        property == "BWPolicyProfileID" && &*self.noun == "CsNetworkBandwidthPolicyProfile"
    }

    /// Whether the noun's identities are scopes.
    pub fn is_scoped(&self) -> bool {
        matches!(self.form, IdentityForm::Scope | IdentityForm::ScopeName | IdentityForm::GlobalOnly)
            || self.child
    }

    /// Reads an identity.
    pub fn parse(&self, input: &str) -> Result<Identity, StoreError> {
        let text = input.trim();
        if text.is_empty() {
            return Err(self.error(input, "it is empty"));
        }
        if self.child {
            return self.parse_child(text);
        }
        if self.is_scoped() {
            return self.parse_scope(text).map(|scope| Identity::scoped(scope, None));
        }
        match self.form {
            IdentityForm::Service => self.parse_service(text),
            IdentityForm::Name if &*self.noun == "CsSite" => {
                let name = strip_prefix(text, "site:").unwrap_or(text);
                Ok(Identity::plain(&format!("Site:{name}")))
            }
            IdentityForm::Name | IdentityForm::Fqdn => {
                Ok(Identity::plain(strip_prefix(text, "global/").unwrap_or(text)))
            }
            IdentityForm::Composite if &*self.noun == "CsTrustedApplication" => {
                Ok(Identity::plain(&with_urn(text)))
            }
            _ => Ok(Identity::plain(text)),
        }
    }

    /// `<scope>/<name>`; a bare scope is the parent itself and no identity of a child.
    fn parse_child(&self, text: &str) -> Result<Identity, StoreError> {
        let Some((scope, child)) = text.split_once('/').map(|(s, c)| (s.trim(), c.trim())) else {
            return Err(self.error(text, "the name behind '/' is missing"));
        };
        if child.is_empty() {
            return Err(self.error(text, "the name behind '/' is missing"));
        }
        Ok(Identity::scoped(self.parse_scope(scope)?, Some(child)))
    }

    /// Reads a scope: the identity of a scoped object, or of the parent of a child.
    pub fn parse_scope(&self, text: &str) -> Result<Scope, StoreError> {
        let text = text.trim();
        if text.eq_ignore_ascii_case("global") {
            return if self.global {
                Ok(Scope::Global)
            } else {
                Err(self.error(text, "the global scope is not allowed"))
            };
        }
        if let Some(name) = strip_prefix(text, "site:") {
            return self.scope(self.site, name, text, "the site scope is not allowed", |n| {
                Scope::Site(n.to_owned())
            });
        }
        if let Some(name) = strip_prefix(text, "tag:") {
            return self.scope(self.tag, name, text, "the per-user scope is not allowed", |n| {
                Scope::Tag(n.to_owned())
            });
        }
        if let Some(rest) = strip_prefix(text, "service:") {
            return self.parse_service_scope(rest, text);
        }
        if text.split_once(':').is_some_and(|(role, _)| role_name(role).is_some()) && self.service {
            return self.parse_service_scope(text, text);
        }
        let refused = "it names no scope that is allowed";
        self.scope(self.tag, text, text, refused, |n| Scope::Tag(n.to_owned()))
    }

    fn scope(
        &self,
        allowed: bool,
        name: &str,
        text: &str,
        refused: &str,
        make: impl Fn(&str) -> Scope,
    ) -> Result<Scope, StoreError> {
        let name = name.trim();
        if !allowed {
            return Err(self.error(text, refused));
        }
        if name.is_empty() || name.contains(':') {
            return Err(self.error(text, "the name is missing or has a colon"));
        }
        Ok(make(name))
    }

    fn parse_service_scope(&self, rest: &str, text: &str) -> Result<Scope, StoreError> {
        if !self.service {
            return Err(self.error(text, "the service scope is not allowed"));
        }
        let Some((role, name)) = rest.split_once(':') else {
            // `service:Redmond-UserServices-1` names the service by its ServiceId; the store looks it up.
            return Ok(Scope::Service { role: String::new(), name: rest.trim().to_owned() });
        };
        let role = role_name(role).ok_or_else(|| self.error(text, "the service role is not known"))?;
        if !self.service_roles.is_empty() && !self.service_roles.iter().any(|r| r == role) {
            let allowed = self.service_roles.join(", ");
            return Err(self.error(text, &format!("the service role must be {allowed}")));
        }
        if name.trim().is_empty() {
            return Err(self.error(text, "the name of the service is missing"));
        }
        Ok(Scope::Service { role: role.to_owned(), name: name.trim().to_owned() })
    }

    /// `<Role>:<fqdn>`, with or without `Service:` before it; a noun that shows one role takes the FQDN alone.
    fn parse_service(&self, text: &str) -> Result<Identity, StoreError> {
        let text = strip_prefix(text, "service:").unwrap_or(text);
        let known = text.split_once(':').and_then(|(role, name)| Some((role_name(role)?, name.trim())));
        match (known, &self.view_role) {
            (Some((role, name)), None) if !name.is_empty() => Ok(Identity::plain(&format!("{role}:{name}"))),
            (Some((role, name)), Some(own)) if role == own && !name.is_empty() => {
                Ok(Identity::plain(&format!("{role}:{name}")))
            }
            (Some(_), Some(own)) => Err(self.error(text, &format!("the service role must be {own}"))),
            (None, Some(own)) if !text.is_empty() => Ok(Identity::plain(&format!("{own}:{text}"))),
            _ => Ok(Identity::plain(text)),
        }
    }

    fn error(&self, identity: &str, reason: &str) -> StoreError {
        StoreError::InvalidIdentity {
            noun: self.noun.to_string(),
            identity: identity.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

/// `TrustPool.litwareinc.com/tapp2` means `TrustPool.litwareinc.com/urn:application:tapp2`.
fn with_urn(text: &str) -> String {
    match text.split_once('/') {
        Some((pool, id)) if strip_prefix(id, "urn:application:").is_none() => {
            format!("{pool}/urn:application:{}", id.to_lowercase())
        }
        _ => text.to_owned(),
    }
}

/// Lync's spelling of a role, from any case.
pub fn role_name(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let found = ROLES.into_iter().find(|r| r.eq_ignore_ascii_case(text));
    found.or_else(|| text.eq_ignore_ascii_case("ConferenceServer").then_some("ConferencingServer"))
}

/// What follows a prefix, read in any case.
pub(super) fn strip_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn parse(noun: &str, text: &str) -> Result<String, String> {
        let record = Catalogue::packed().noun(noun).expect("known").expect("readable");
        let rules = IdentityRules::of(&record);
        rules.parse(text).map(|i| i.text.to_string()).map_err(|e| e.to_string())
    }

    #[test]
    fn identities_print_in_lyncs_spelling() {
        for (noun, input, printed) in [
            ("CsVoicePolicy", "global", "Global"),
            ("CsVoicePolicy", "site:Redmond", "Site:Redmond"),
            ("CsVoicePolicy", "RedmondPolicy", "Tag:RedmondPolicy"),
            ("CsVoicePolicy", "TAG:RedmondPolicy", "Tag:RedmondPolicy"),
            ("CsDialPlan", "registrar:pool0.litwareinc.com", "Service:Registrar:pool0.litwareinc.com"),
            ("CsDialPlan", "service:REGISTRAR:pool0", "Service:Registrar:pool0"),
            ("CsVoiceNormalizationRule", "site:Redmond/Rule 1", "Site:Redmond/Rule 1"),
            ("CsVoiceNormalizationRule", "SeattleUser/SeattleFourDigit", "Tag:SeattleUser/SeattleFourDigit"),
            ("CsAllowedDomain", "fabrikam.com", "fabrikam.com"),
            ("CsSite", "Redmond", "Site:Redmond"),
            ("CsSite", "site:Redmond", "Site:Redmond"),
            ("CsService", "service:webserver:pool0", "WebServer:pool0"),
            ("CsRegistrar", "atl-cs-001.litwareinc.com", "Registrar:atl-cs-001.litwareinc.com"),
            (
                "CsTrustedApplication",
                "TrustPool.litwareinc.com/Tapp2",
                "TrustPool.litwareinc.com/urn:application:tapp2",
            ),
            ("CsServerApplication", "registrar:pool0/QoEAgent", "Service:Registrar:pool0/QoEAgent"),
            ("CsAnnouncement", "service:ApplicationServer:pool0/1", "Service:ApplicationServer:pool0/1"),
        ] {
            assert_eq!(parse(noun, input).as_deref(), Ok(printed), "{noun} {input}");
        }
    }

    #[test]
    fn scopes_that_a_noun_lacks_are_refused() {
        for (noun, input) in [
            ("CsVoiceRoutingPolicy", "site:Redmond"),
            ("CsCdrConfiguration", "RedmondTag"),
            ("CsArchivingPolicy", "service:Registrar:pool0"),
            ("CsArchivingConfiguration", "service:WebServer:pool0"),
            ("CsVoicePolicy", "site:"),
            ("CsVoicePolicy", ""),
            ("CsVoiceNormalizationRule", "global/"),
            ("CsVoiceNormalizationRule", "global"),
            ("CsRegistrar", "WebServer:pool0"),
        ] {
            assert!(parse(noun, input).is_err(), "{noun} {input}");
        }
    }
}
