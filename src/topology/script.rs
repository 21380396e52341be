//! The state as a PowerShell script of real Cs cmdlets, in an order in which each line finds what it needs.
//!
//! Sites, pools and their services are made by Topology Builder and user accounts by the directory; the script names them
//! in comments. Everything else becomes `Remove-`, `New-`, `Set-` and `Grant-` lines for what differs from the state that
//! the session began with; the script's head names that state and its end compares the result.

use std::fmt::Write as _;
use std::sync::Arc;

use super::derive::parent_dn;
use super::entity::Entity;
use super::error::StoreError;
use super::hash::format_hash;
use super::snapshot::Snapshot;
use super::value::{PropertyValue, Record, fold};
use crate::catalogue::{CmdletRecord, IdentityForm, NounRecord};

/// Nouns that others build on, in order; the rest follows in catalogue order.
const FIRST: [&str; 14] = [
    "CsSipDomain",
    "CsSite",
    "CsPstnUsage",
    "CsNetworkBandwidthPolicyProfile",
    "CsNetworkRegion",
    "CsNetworkRegionLink",
    "CsNetworkSite",
    "CsOAuthServer",
    "CsDialPlan",
    "CsVoicePolicy",
    "CsVoiceRoutingPolicy",
    "CsLocationPolicy",
    "CsRgsAgentGroup",
    "CsRgsQueue",
];
/// Nouns that only Topology Builder or the directory changes.
const COMMENTED: [&str; 6] =
    ["CsPool", "CsComputer", "CsService", "AdOrganizationalUnit", "AdGroup", "CsAdUser"];
/// What the emulator works out by itself or keeps for itself.
const SKIPPED: [&str; 4] = ["CsManagementStoreReplicationStatus", "CsNetworkInterface", "CmsState", "CsUser"];

/// Properties that a parameter of another name sets.
const RENAMED: [(&str, &str, &str); 2] =
    [("CsAdminRole", "TemplateName", "Template"), ("CsConferenceDirectory", "ServiceId", "HomePool")];

/// Writes the script that leads from `origin`, the state of the seed, to `state`.
pub fn export_script(origin: &Snapshot, seed: &str, state: &Snapshot) -> Result<String, StoreError> {
    let schemas = state.schemas().clone();
    let mut writer = Writer { state, origin, removals: Vec::new(), out: String::new() };
    let listed = |noun: &str| FIRST.contains(&noun) || COMMENTED.contains(&noun) || SKIPPED.contains(&noun);
    for noun in FIRST {
        if schemas.id(noun).is_ok() {
            writer.noun(noun)?;
        }
    }
    for id in schemas.ids() {
        let noun = schemas.name(id).to_string();
        if !listed(&noun) {
            writer.noun(&noun)?;
        }
    }
    writer.services()?;
    writer.users()?;
    let mut script = head(origin, seed, state)?;
    comments(state, &mut script)?;
    // What was made last may build on what was made first.
    for line in writer.removals.iter().rev() {
        let _ = writeln!(script, "{line}");
    }
    if !writer.removals.is_empty() {
        script.push('\n');
    }
    script.push_str(&writer.out);
    let _ = writeln!(
        script,
        "{} {{ Write-Warning 'The state differs from the exported one.' }}",
        differs(&format_hash(state.hash()?))
    );
    Ok(script)
}

/// What the script builds on, and the check of it. A real server has no `Get-CmdlabState` and is not checked.
fn head(origin: &Snapshot, seed: &str, state: &Snapshot) -> Result<String, StoreError> {
    let mut out = String::new();
    let product = state.product().year();
    let hash = format_hash(origin.hash()?);
    let _ = writeln!(
        out,
        "# Lync Server {product} configuration. Lines that begin with '#' tell what no cmdlet can make."
    );
    let _ = writeln!(out, "# Builds on the seed '{}' (state {hash}).", seed.replace(['\r', '\n'], " "));
    let told = format!("This script builds on the seed '{seed}'; the state is another one.");
    let _ = writeln!(out, "{} {{ throw {} }}\n", differs(&hash), quote(&told));
    Ok(out)
}

fn differs(hash: &str) -> String {
    format!("if ((Get-Command Get-CmdlabState -ErrorAction Ignore) -and (Get-CmdlabState).Hash -ne '{hash}')")
}

/// What only Topology Builder and the directory make.
fn comments(state: &Snapshot, out: &mut String) -> Result<(), StoreError> {
    let _ = writeln!(out, "# Topology Builder: sites, pools, computers and services.");
    for site in state.list("CsSite")? {
        let name = site.identity().trim_start_matches("Site:").to_owned();
        let _ = writeln!(out, "# Site {} '{name}' ({})", site.text("SiteId"), site.text("SiteType"));
    }
    for pool in state.list("CsPool")? {
        let told =
            |name: &str| state.property(&pool, name).map(|v| v.map(|v| v.to_string()).unwrap_or_default());
        let _ = writeln!(out, "# Pool {} in {}: {}", pool.identity(), pool.text("Site"), told("Computers")?);
        let _ = writeln!(out, "#   {}", told("Services")?);
    }
    let units = state.list("AdOrganizationalUnit")?;
    if !units.is_empty() {
        let _ = writeln!(out, "\n# Active Directory: organizational units.");
    }
    for unit in units {
        let _ = writeln!(out, "# {}", unit.identity());
    }
    out.push('\n');
    Ok(())
}

struct Writer<'a> {
    state: &'a Snapshot,
    origin: &'a Snapshot,
    removals: Vec<String>,
    out: String,
}

impl Writer<'_> {
    /// The object of this one's identity before the script.
    fn before(&self, entity: &Entity) -> Result<Option<Arc<Entity>>, StoreError> {
        let found = self.origin.table(entity.entity_type.id)?.get(&fold(&entity.identity)).cloned();
        Ok(found)
    }

    fn remove(&mut self, record: &NounRecord, old: &Entity) {
        let name = format!("Remove-{}", old.noun());
        let identity = quote(old.identity());
        let line = match record.cmdlets.get(&name) {
            Some(told) if has(told, "Force") => {
                format!("{name} -Identity {identity} -Force -Confirm:$false")
            }
            Some(_) => format!("{name} -Identity {identity} -Confirm:$false"),
            None => format!("# {} {} is removed", old.noun(), old.identity()),
        };
        self.removals.push(line);
    }

    fn noun(&mut self, noun: &str) -> Result<(), StoreError> {
        let schemas = self.state.schemas().clone();
        let types = schemas.types(schemas.id(noun)?)?;
        let record = types.record.clone();
        if record.view_of.is_some() || record.stored_in.is_some() {
            return Ok(());
        }
        let mut lines = String::new();
        for old in self.origin.list(noun)? {
            if self.state.table(old.entity_type.id)?.get(&fold(&old.identity)).is_none() {
                self.remove(&record, &old);
            }
        }
        for entity in self.state.list(noun)? {
            let mut before = self.before(&entity)?;
            if before.as_ref().is_some_and(|b| **b == *entity) {
                continue;
            }
            if let Some(old) = before.take_if(|old| self.must_be_made_anew(&record, old, &entity)) {
                self.remove(&record, &old);
            }
            self.entity(&mut lines, &record, before.as_deref(), &entity)?;
            if record.identity.form == IdentityForm::User {
                self.grants(&mut lines, before.as_deref(), &entity);
            }
        }
        if !lines.is_empty() {
            self.out.push_str(&lines);
            self.out.push('\n');
        }
        Ok(())
    }

    /// Whether `Set-` cannot lead from the one to the other, but `New-` can.
    fn must_be_made_anew(&self, record: &NounRecord, old: &Entity, entity: &Entity) -> bool {
        let noun = entity.noun();
        let told = |verb: &str| record.cmdlets.get(&format!("{verb}-{noun}"));
        let (Some(new), Some(_)) = (told("New"), told("Remove")) else { return false };
        old.identity != entity.identity
            || entity.properties().filter(|(p, _)| !p.internal && !p.derived && !p.twin).any(|(p, value)| {
                old.get(&p.name) != Some(value)
                    && has(new, &p.name)
                    && told("Set").is_none_or(|set| !has(set, &p.name))
            })
    }

    /// Lines that give and take the policies of a user.
    fn grants(&self, out: &mut String, before: Option<&Entity>, entity: &Entity) {
        for (property, value) in entity.properties() {
            let old = before.map_or(Some(&property.default), |b| b.get(&property.name));
            let cmdlet = format!("Grant-Cs{}", property.name);
            let granted = self.state.schemas().catalogue().cmdlet(&cmdlet);
            if old == Some(value) || granted.is_none_or(|c| !c.is_in(self.state.product())) {
                continue;
            }
            let name = value.as_str().map_or_else(|| "$null".to_owned(), quote);
            let _ = writeln!(out, "{cmdlet} -Identity {} -PolicyName {name}", quote(entity.identity()));
        }
    }

    fn entity(
        &self,
        out: &mut String,
        record: &NounRecord,
        before: Option<&Entity>,
        entity: &Entity,
    ) -> Result<(), StoreError> {
        let noun = entity.noun();
        let cmdlet = |verb: &str| {
            let found = record.cmdlets.get(&format!("{verb}-{noun}"));
            found.filter(|c| self.state.product().is_in(&c.versions))
        };
        let exists = before.is_some();
        let (verb, told) = match (exists, cmdlet("New"), cmdlet("Set")) {
            (false, Some(new), _) => ("New", new),
            (_, _, Some(set)) => ("Set", set),
            _ => {
                let _ = writeln!(out, "# {noun} {}", entity.identity());
                return Ok(());
            }
        };
        let identity =
            if noun == "CsSite" { entity.identity().trim_start_matches("Site:") } else { entity.identity() };
        let mut values = Vec::new();
        for (property, value) in entity.properties().filter(|(p, _)| !p.internal && !p.derived && !p.twin) {
            let old =
                before.map_or(&property.default, |b| b.get(&property.name).unwrap_or(&property.default));
            let renamed = RENAMED.iter().find(|(n, p, _)| *n == noun && *p == &*property.name);
            let Some(name) = parameter_of(told, renamed.map_or(&property.name, |(_, _, to)| to)) else {
                continue;
            };
            values.push((name, value, old != value, renamed.is_some()));
        }
        let set = self.pick_set(told, &values);
        let mut line = format!("{verb}-{noun}");
        if self.in_set(told, set, "Identity") {
            let _ = write!(line, " -Identity {}", quote(identity));
        }
        let written = line.len();
        if let (true, Some(ou)) = (self.in_set(told, set, "OU"), parent_dn(identity)) {
            let _ = write!(line, " -OU {}", quote(ou));
        }
        for (name, value, changed, renamed) in values {
            let demanded = verb == "New" && told.parameters.get(name).is_some_and(|p| p.is_mandatory(set));
            if self.in_set(told, set, name) && (changed || demanded) {
                let text = match value.as_str().and_then(|t| t.split_once(':')) {
                    Some((_, pool)) if renamed => quote(pool),
                    _ => self.value(verb, entity, value)?,
                };
                let _ = write!(line, " -{name} {text}");
            }
        }
        // A Set- that has nothing to set would only make a warning.
        if verb == "New" || line.len() > written {
            let _ = writeln!(out, "{line}");
        }
        Ok(())
    }

    /// The parameter set that takes the identity and most of what has changed.
    fn pick_set<'c>(
        &self,
        cmdlet: &'c CmdletRecord,
        values: &[(&str, &PropertyValue, bool, bool)],
    ) -> &'c str {
        let sets = cmdlet.sets_of(self.state.product());
        let takes = |set: &str| {
            values.iter().filter(|(n, _, changed, _)| *changed && self.in_set(cmdlet, set, n)).count()
        };
        let best = sets.iter().rev().max_by_key(|set| (self.in_set(cmdlet, set, "Identity"), takes(set)));
        best.copied().unwrap_or("Default")
    }

    fn in_set(&self, cmdlet: &CmdletRecord, set: &str, parameter: &str) -> bool {
        cmdlet.parameters.get(parameter).is_some_and(|p| p.in_set(set, self.state.product(), cmdlet))
    }

    fn value(&self, verb: &str, owner: &Entity, value: &PropertyValue) -> Result<String, StoreError> {
        Ok(match value {
            PropertyValue::Null => "$null".to_owned(),
            PropertyValue::Bool(true) => "$true".to_owned(),
            PropertyValue::Bool(false) => "$false".to_owned(),
            PropertyValue::Int(_) | PropertyValue::UInt(_) | PropertyValue::Double(_) => value.to_string(),
            PropertyValue::List(items) if items.is_empty() => "$null".to_owned(),
            PropertyValue::List(items) => {
                let items = items
                    .iter()
                    .map(|i| self.value(verb, owner, i))
                    .collect::<Result<Vec<_>, _>>()?
                    .join(",");
                if verb == "Set" { format!("@{{Replace={items}}}") } else { format!("@({items})") }
            }
            PropertyValue::Record(record) => self.in_memory(owner, record)?,
            other => quote(&other.to_string()),
        })
    }

    /// `(New-CsVoiceNormalizationRule -Parent 'Global' -Name 'Keep All' … -InMemory)`.
    fn in_memory(&self, owner: &Entity, record: &Record) -> Result<String, StoreError> {
        let schemas = self.state.schemas();
        let noun = &record.type_name;
        let types = schemas.types(schemas.id(noun)?)?;
        let Some(cmdlet) = types.record.cmdlets.get(&format!("New-{noun}")) else {
            return Ok(quote(&record.to_string()));
        };
        let mut text = format!("(New-{noun}");
        if has(cmdlet, "Parent") {
            let _ = write!(text, " -Parent {}", quote(owner.identity()));
        }
        for (name, value) in &record.properties {
            let default = types.plain.property(name).map(|p| &p.default);
            if has(cmdlet, name) && (default != Some(value) || is_demanded(cmdlet, name)) {
                let _ = write!(text, " -{name} {}", self.value("New", owner, value)?);
            }
        }
        text.push_str(if has(cmdlet, "InMemory") { " -InMemory)" } else { ")" });
        Ok(text)
    }

    /// `Set-CsRegistrar` and its like for services that have changed.
    fn services(&mut self) -> Result<(), StoreError> {
        let schemas = self.state.schemas().clone();
        for service in self.state.list("CsService")? {
            let Some(before) = self.before(&service)?.filter(|b| **b != *service) else { continue };
            let role = service.identity().split(':').next().unwrap_or_default();
            let cmdlet = format!("Set-Cs{role}");
            let Ok(id) = schemas.id(&format!("Cs{role}")) else { continue };
            let record = schemas.types(id)?.record.clone();
            let Some(told) = record.cmdlets.get(&cmdlet) else { continue };
            let mut line = format!("{cmdlet} -Identity {}", quote(service.identity()));
            for (property, value) in service.properties() {
                let same = before.get(&property.name) == Some(value);
                if let Some(name) = parameter_of(told, &property.name).filter(|_| !same) {
                    let _ = write!(line, " -{name} {}", self.value("Set", &service, value)?);
                }
            }
            let _ = writeln!(self.out, "{line}");
        }
        Ok(())
    }

    fn users(&mut self) -> Result<(), StoreError> {
        let schemas = self.state.schemas().clone();
        let record = schemas.types(schemas.id("CsUser")?)?.record.clone();
        let Some(set) = record.cmdlets.get("Set-CsUser") else { return Ok(()) };
        for user in self.state.list("CsAdUser")? {
            let before = self.before(&user)?;
            if before.as_ref().is_some_and(|b| **b == *user) {
                continue;
            }
            if before.is_none() {
                let _ = writeln!(
                    self.out,
                    "# The account {} must exist in Active Directory.",
                    user.identity().replace(['\r', '\n'], " ")
                );
            }
            self.user(set, before.as_deref(), &user)?;
        }
        Ok(())
    }

    fn user(&mut self, set: &CmdletRecord, before: Option<&Entity>, user: &Entity) -> Result<(), StoreError> {
        let identity = quote(user.identity());
        let enabled = |u: &Entity| !u.text("SipAddress").is_empty();
        let was_enabled = before.is_some_and(enabled);
        if !enabled(user) {
            if was_enabled {
                let _ = writeln!(self.out, "Disable-CsUser -Identity {identity} -Confirm:$false");
            }
            return Ok(());
        }
        let pool = user.text("RegistrarPool");
        if !was_enabled {
            let (home, at) = match pool.is_empty() {
                true => ("HostingProviderProxyFqdn", user.text("HostingProvider")),
                false => ("RegistrarPool", pool),
            };
            let address = quote(user.text("SipAddress"));
            let _ = writeln!(
                self.out,
                "Enable-CsUser -Identity {identity} -{home} {} -SipAddress {address}",
                quote(at)
            );
        } else if before.is_some_and(|b| b.text("RegistrarPool") != pool) && !pool.is_empty() {
            let _ = writeln!(
                self.out,
                "Move-CsUser -Identity {identity} -Target {} -Force -Confirm:$false",
                quote(pool)
            );
        }
        let mut line = String::new();
        for (property, value) in user.properties() {
            let same = was_enabled && before.and_then(|b| b.get(&property.name)) == Some(value);
            let made = !was_enabled
                && (matches!(&*property.name, "SipAddress" | "Enabled") && value.as_bool() != Some(false)
                    || *value == property.default && !property.name.starts_with("EnabledFor"));
            if has(set, &property.name) && !same && !made {
                let _ = write!(line, " -{} {}", property.name, self.value("Set", user, value)?);
            }
        }
        if !line.is_empty() {
            let _ = writeln!(self.out, "Set-CsUser -Identity {identity}{line}");
        }
        let mut lines = String::new();
        self.grants(&mut lines, before.filter(|_| was_enabled), user);
        self.out.push_str(&lines);
        Ok(())
    }
}

fn has(cmdlet: &CmdletRecord, parameter: &str) -> bool {
    parameter_of(cmdlet, parameter).is_some()
}

/// The cmdlet's spelling of a parameter.
fn parameter_of<'c>(cmdlet: &'c CmdletRecord, name: &str) -> Option<&'c str> {
    cmdlet.parameters.keys().map(String::as_str).find(|p| p.eq_ignore_ascii_case(name))
}

/// Whether every set of the cmdlet demands the parameter.
fn is_demanded(cmdlet: &CmdletRecord, parameter: &str) -> bool {
    let Some(told) = cmdlet.parameters.get(parameter) else { return false };
    if cmdlet.sets.is_empty() {
        told.is_mandatory("Default")
    } else {
        cmdlet.sets.iter().all(|s| told.is_mandatory(s))
    }
}

/// A PowerShell literal: single quotes, doubled inside.
fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
