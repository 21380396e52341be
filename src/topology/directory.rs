//! Looking for users and other directory objects by the names that `UserIdParameter` takes, and the policies that hold
//! for them.

use std::sync::Arc;

use super::derive::split_dn;
use super::entity::Entity;
use super::error::StoreError;
use super::identity::{Scope, strip_prefix};
use super::schema::IndexKind;
use super::snapshot::Snapshot;
use super::value::{PropertyValue, fold};

/// The policy that holds for a user, and the scope that it comes from.
#[derive(Debug, Clone)]
pub struct EffectivePolicy {
    /// The policy.
    pub policy: Arc<Entity>,
    /// Its scope.
    pub scope: Scope,
}

impl Snapshot {
    /// Directory users that an identity names: a distinguished name, a SIP address with or without `sip:`, a user
    /// principal name, `domain\name`, a display name (with `*` anywhere), or an account name. Users without a SIP address
    /// are found too.
    pub fn find_users(&self, identity: &str) -> Result<Vec<Arc<Entity>>, StoreError> {
        self.find_directory("CsUser", identity)
    }

    /// The same for the objects of another directory noun (`CsCommonAreaPhone`, `CsExUmContact`, …).
    pub fn find_directory(&self, noun: &str, identity: &str) -> Result<Vec<Arc<Entity>>, StoreError> {
        let id = self.schemas().types(self.schemas().id(noun)?)?.storage;
        let text = identity.trim();
        if text.is_empty() {
            return Ok(Vec::new());
        }
        if let Some(found) = self.table(id)?.get(&fold(text)) {
            return Ok(vec![found.clone()]);
        }
        let mine = |mut found: Vec<Arc<Entity>>| {
            found.retain(|e| e.entity_type.id == id);
            found
        };
        if text.contains('*') || text.contains('?') {
            let matches = |e: &&Arc<Entity>| wildcard_match(&fold(text), &fold(e.text("DisplayName")));
            return Ok(self.table(id)?.iter().filter(matches).cloned().collect());
        }
        if let Some((_, account)) = text.split_once('\\') {
            return Ok(mine(self.find_by(IndexKind::SamAccountName, account)?));
        }
        let sip = if strip_prefix(text, "sip:").is_some() { text.to_owned() } else { format!("sip:{text}") };
        let mut found = mine(self.find_by(IndexKind::SipAddress, &sip)?);
        for kind in [IndexKind::UserPrincipalName, IndexKind::DisplayName, IndexKind::SamAccountName] {
            if found.is_empty() {
                found = mine(self.find_by(kind, text)?);
            }
        }
        Ok(found)
    }

    /// The one user that an identity names.
    pub fn user(&self, identity: &str) -> Result<Arc<Entity>, StoreError> {
        let mut found = self.find_users(identity)?;
        match (found.pop(), found.is_empty()) {
            (Some(user), true) => Ok(user),
            (Some(_), false) => {
                Err(StoreError::Ambiguous { noun: "CsUser".to_owned(), identity: identity.to_owned() })
            }
            (None, _) => {
                Err(StoreError::NotFound { noun: "CsUser".to_owned(), identity: identity.to_owned() })
            }
        }
    }

    /// Whether a distinguished name lies in an organizational unit or below it.
    pub fn is_in_ou(distinguished_name: &str, ou: &str) -> bool {
        let parts: Vec<_> = split_dn(distinguished_name).map(fold).collect();
        let unit: Vec<_> = split_dn(ou).map(fold).collect();
        parts.len() > unit.len() && parts.ends_with(&unit)
    }

    /// The policy of a noun that holds for a user: the one granted to the user, else the one of the service, the site or
    /// the whole organization. A granted policy that has been removed does not count.
    pub fn resolve_policy(&self, user: &Entity, noun: &str) -> Result<Option<EffectivePolicy>, StoreError> {
        let property = noun.strip_prefix("Cs").unwrap_or(noun);
        let granted = user.text(property);
        let mut scopes = Vec::with_capacity(4);
        if !granted.is_empty() {
            scopes.push(Scope::Tag(strip_prefix(granted, "tag:").unwrap_or(granted).to_owned()));
        }
        let pool = user.text("RegistrarPool");
        if !pool.is_empty() {
            for role in ["Registrar", "UserServer"] {
                scopes.push(Scope::Service { role: role.to_owned(), name: pool.to_owned() });
            }
            if let Some(site) = self.site_of_pool(pool)? {
                scopes.push(Scope::Site(strip_prefix(&site, "site:").unwrap_or(&site).to_owned()));
            }
        }
        scopes.push(Scope::Global);
        let id = self.schemas().id(noun)?;
        let table = self.table(self.schemas().types(id)?.storage)?;
        let found = scopes.into_iter().find_map(|scope| {
            let policy = table.get(&fold(&scope.to_string()))?.clone();
            Some(EffectivePolicy { policy, scope })
        });
        Ok(found)
    }

    /// `Site:…` of a pool.
    pub fn site_of_pool(&self, pool: &str) -> Result<Option<String>, StoreError> {
        let found = self.get("CsPool", pool)?;
        Ok(found.map(|p| p.text("Site").to_owned()).filter(|s| !s.is_empty()))
    }

    /// Users whose property holds a per-user policy name.
    pub fn users_with_policy(&self, noun: &str, tag: &str) -> Result<Vec<Arc<Entity>>, StoreError> {
        let property = noun.strip_prefix("Cs").unwrap_or(noun);
        let name = fold(strip_prefix(tag, "tag:").unwrap_or(tag)).into_owned();
        let users = self.list("CsUser")?;
        Ok(users.into_iter().filter(|u| fold(u.text(property)) == name.as_str()).collect())
    }

    /// The Lync object of a user's pool in the directory, as `HomeServer` shows it.
    pub fn home_server(&self, pool: &str) -> Result<PropertyValue, StoreError> {
        let Some(entity) = self.get("CsPool", pool)? else { return Ok(PropertyValue::Null) };
        let cms = self.get("CmsState", "Global")?;
        let domain = cms.as_ref().map(|c| c.text("DomainName")).unwrap_or_default();
        let suffix =
            domain.split('.').filter(|p| !p.is_empty()).map(|p| format!(",DC={p}")).collect::<String>();
        let cluster = entity.text("ClusterId");
        Ok(PropertyValue::string(format!(
            "CN=Lc Services,CN=Microsoft,CN={cluster},CN=Pools,CN=RTC Service,CN=Services,CN=Configuration{suffix}"
        )))
    }
}

/// Matches `*` and `?`, both texts folded already. Linear in time: on a miss only the last `*` is widened.
fn wildcard_match(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t, mut star) = (0, 0, None);
    while t < text.len() {
        if p < pattern.len() && pattern[p] == '*' {
            star = Some((p, t));
            p += 1;
        } else if p < pattern.len() && (pattern[p] == '?' || pattern[p] == text[t]) {
            p += 1;
            t += 1;
        } else if let Some((at, from)) = star {
            p = at + 1;
            t = from + 1;
            star = Some((at, from + 1));
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_match() {
        assert!(wildcard_match("* smith", "ken smith"));
        assert!(wildcard_match("pilar*", "pilar ackerman"));
        assert!(wildcard_match("a*b*c", "axxbxxc"));
        assert!(!wildcard_match("a*b", "abx"));
        assert!(wildcard_match("k?n", "ken"));
    }

    #[test]
    fn organizational_units_hold_those_below_them() {
        let dn = "CN=Ken Myer,OU=Finance,OU=North America,DC=litwareinc,DC=com";
        assert!(Snapshot::is_in_ou(dn, "ou=north america,dc=litwareinc,dc=com"));
        assert!(Snapshot::is_in_ou(dn, "OU=Finance, OU=North America, DC=litwareinc, DC=com"));
        assert!(!Snapshot::is_in_ou(dn, "ou=America,dc=litwareinc,dc=com"));
        assert!(!Snapshot::is_in_ou(dn, dn));
    }
}
