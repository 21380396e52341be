//! The state as a PowerShell script of real Cs cmdlets, in an order in which each line finds what it needs.
//!
//! Sites, pools and their services are made by Topology Builder and user accounts by the directory; the script names them
//! in comments. Everything else becomes `New-`, `Set-`, `Grant-` and `Remove-` lines for what differs from a fresh
//! deployment.

use std::fmt::Write as _;

use super::derive::parent_dn;
use super::entity::Entity;
use super::error::StoreError;
use super::seed::Seed;
use super::snapshot::{Base, Snapshot};
use super::value::{PropertyValue, Record};
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

/// Writes the script.
pub fn export_script(state: &Snapshot) -> Result<String, StoreError> {
    let schemas = state.schemas().clone();
    let fresh = Snapshot::new(Base::new(schemas.clone(), Seed::empty().entities, true));
    let mut writer = Writer { state, fresh, out: String::new() };
    let product = state.product().year();
    let _ = writeln!(
        writer.out,
        "# Lync Server {product} configuration. Lines that begin with '#' tell what no cmdlet can make.\n"
    );
    writer.comments()?;
    for noun in FIRST {
        if schemas.id(noun).is_ok() {
            writer.noun(noun)?;
        }
    }
    for id in schemas.ids() {
        let noun = schemas.name(id).to_string();
        if !FIRST.contains(&noun.as_str())
            && !COMMENTED.contains(&noun.as_str())
            && !SKIPPED.contains(&noun.as_str())
        {
            writer.noun(&noun)?;
        }
    }
    writer.users()?;
    Ok(writer.out)
}

struct Writer<'a> {
    state: &'a Snapshot,
    fresh: Snapshot,
    out: String,
}

impl Writer<'_> {
    fn comments(&mut self) -> Result<(), StoreError> {
        let _ = writeln!(self.out, "# Topology Builder: sites, pools, computers and services.");
        for site in self.state.list("CsSite")? {
            let name = site.identity().trim_start_matches("Site:").to_owned();
            let _ = writeln!(self.out, "# Site {} '{name}' ({})", site.text("SiteId"), site.text("SiteType"));
        }
        for pool in self.state.list("CsPool")? {
            let told = |name: &str| {
                self.state.property(&pool, name).map(|v| v.map(|v| v.to_string()).unwrap_or_default())
            };
            let _ = writeln!(
                self.out,
                "# Pool {} in {}: {}",
                pool.identity(),
                pool.text("Site"),
                told("Computers")?
            );
            let _ = writeln!(self.out, "#   {}", told("Services")?);
        }
        let units = self.state.list("AdOrganizationalUnit")?;
        if !units.is_empty() {
            let _ = writeln!(self.out, "\n# Active Directory: organizational units.");
        }
        for unit in units {
            let _ = writeln!(self.out, "# {}", unit.identity());
        }
        self.out.push('\n');
        Ok(())
    }

    fn noun(&mut self, noun: &str) -> Result<(), StoreError> {
        let schemas = self.state.schemas().clone();
        let types = schemas.types(schemas.id(noun)?)?;
        let record = types.record.clone();
        if record.view_of.is_some() || record.stored_in.is_some() {
            return Ok(());
        }
        let mut lines = String::new();
        for old in self.fresh.list(noun)? {
            if self.state.get(noun, old.identity())?.is_none() {
                let _ = writeln!(lines, "Remove-{noun} -Identity {} -Force", quote(old.identity()));
            }
        }
        for entity in self.state.list(noun)? {
            // Setup makes these with each pool.
            if noun == "CsServerApplication"
                && entity.text("Uri").starts_with("http://www.microsoft.com/LCS/")
            {
                continue;
            }
            let before = if record.identity.form == IdentityForm::User {
                None
            } else {
                self.fresh.get(noun, entity.identity())?
            };
            if before.as_ref().is_none_or(|b| **b != *entity) {
                self.entity(&mut lines, &record, before.as_deref(), &entity)?;
            }
        }
        if !lines.is_empty() {
            self.out.push_str(&lines);
            self.out.push('\n');
        }
        Ok(())
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
        let exists = before.is_some() || noun == "CsSite";
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

    fn users(&mut self) -> Result<(), StoreError> {
        let schemas = self.state.schemas().clone();
        let record = schemas.types(schemas.id("CsUser")?)?.record.clone();
        let Some(set) = record.cmdlets.get("Set-CsUser") else { return Ok(()) };
        let users = self.state.list("CsAdUser")?;
        if !users.is_empty() {
            self.out.push_str("# The accounts of these users must exist in Active Directory.\n");
        }
        for user in users {
            let identity = quote(user.identity());
            if user.text("SipAddress").is_empty() {
                let _ = writeln!(self.out, "# {} is not enabled", user.identity());
                continue;
            }
            let _ = writeln!(
                self.out,
                "Enable-CsUser -Identity {identity} -RegistrarPool {} -SipAddress {}",
                quote(user.text("RegistrarPool")),
                quote(user.text("SipAddress"))
            );
            let mut line = String::new();
            for (property, value) in user.changed() {
                let enabled = &*property.name == "Enabled" && value.as_bool() == Some(true);
                if has(set, &property.name) && &*property.name != "SipAddress" && !enabled {
                    let _ = write!(line, " -{} {}", property.name, self.value("Set", &user, value)?);
                }
            }
            if !line.is_empty() {
                let _ = writeln!(self.out, "Set-CsUser -Identity {identity}{line}");
            }
            for (property, value) in user.changed() {
                let granted = schemas.catalogue().cmdlet(&format!("Grant-Cs{}", property.name));
                if granted.is_some_and(|c| c.is_in(self.state.product())) {
                    let name = quote(value.as_str().unwrap_or_default());
                    let _ = writeln!(
                        self.out,
                        "Grant-Cs{} -Identity {identity} -PolicyName {name}",
                        property.name
                    );
                }
            }
        }
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
