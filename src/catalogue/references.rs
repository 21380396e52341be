//! Values that must exist elsewhere, and objects that cannot go while others need them.

use std::sync::Arc;

use super::call::Call;
use super::errors;
use crate::object::{ErrorCategory, Result, Thrown, Value};
use crate::topology::{Entity, EntityType, PropertyValue, Snapshot, fold};

/// Nouns that values are checked against. Others are given freely: the real shell takes them, or they are not known.
const CHECKED: [&str; 10] = [
    "CsPstnUsage.Usage",
    "CsNetworkRegion.NetworkRegionID",
    "CsNetworkSite.NetworkSiteID",
    "CsNetworkBandwidthPolicyProfile.BWPolicyProfileID",
    "CsNetworkRegionLink.NetworkRegionLinkID",
    "CsNetworkRegion",
    "CsNetworkSite",
    "CsNetworkBandwidthPolicyProfile",
    "CsSite",
    "CsDialPlan",
];

/// The first value that names something that does not exist.
pub(super) fn check(
    call: &mut Call<'_>,
    entity_type: &EntityType,
    values: &[(Arc<str>, PropertyValue)],
) -> Result<Option<Thrown>> {
    for (name, value) in values {
        let Some(property) = entity_type.property(name) else { continue };
        let Some(reference) = property.references.clone().filter(|r| CHECKED.contains(&&**r)) else {
            continue;
        };
        if property.derived || property.twin {
            continue;
        }
        for item in value.items() {
            let Some(text) = item.as_str().filter(|t| !t.is_empty()).map(str::to_owned) else { continue };
            if !call.read(|state| exists(state, &reference, &text))? {
                return Ok(Some(missing(&reference, &property.name, &text)));
            }
        }
    }
    Ok(None)
}

fn exists(
    state: &Snapshot,
    reference: &str,
    text: &str,
) -> std::result::Result<bool, crate::topology::StoreError> {
    match reference {
        "CsPstnUsage.Usage" => {
            let usages = state.get("CsPstnUsage", "Global")?;
            Ok(usages.is_some_and(|u| {
                u.get("Usage").is_some_and(|v| {
                    v.items().iter().any(|i| i.as_str().is_some_and(|t| fold(t) == fold(text)))
                })
            }))
        }
        "CsSite" => Ok(state.find_site(text)?.is_some()),
        "CsDialPlan" => Ok(state.get("CsDialPlan", text).unwrap_or_default().is_some()),
        _ => {
            let noun = reference.split('.').next().unwrap_or(reference);
            Ok(state.get(noun, text)?.is_some())
        }
    }
}

fn missing(reference: &str, property: &str, value: &str) -> Thrown {
    let what = match reference {
        "CsPstnUsage.Usage" => "PSTN usage".to_owned(),
        other => errors::element_of(other.split('.').next().unwrap_or(other)).to_owned(),
    };
    Thrown::record(
        "Microsoft.Rtc.Management.ManagementException",
        format!("The {what} \"{value}\" in \"{property}\" does not exist."),
        "ReferenceNotFound",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(value))
}

/// Objects that others name: noun, referring noun, referring property.
const NEEDED: [(&str, &str, &str); 7] = [
    ("CsNetworkRegion", "CsNetworkSite", "NetworkRegionID"),
    ("CsNetworkRegion", "CsNetworkRegionLink", "NetworkRegionID1"),
    ("CsNetworkRegion", "CsNetworkRegionLink", "NetworkRegionID2"),
    ("CsNetworkSite", "CsNetworkSubnet", "NetworkSiteID"),
    ("CsNetworkBandwidthPolicyProfile", "CsNetworkSite", "BWPolicyProfileID"),
    ("CsNetworkBandwidthPolicyProfile", "CsNetworkRegionLink", "BWPolicyProfileID"),
    ("CsNetworkRegionLink", "CsNetworkInterRegionRoute", "NetworkRegionLinks"),
];

/// Why an object cannot be removed, if something needs it.
pub(super) fn check_removal(call: &mut Call<'_>, entity: &Entity) -> Result<Option<Thrown>> {
    if entity.noun() == "CsSipDomain" {
        return sip_domain(call, entity);
    }
    for (noun, by, property) in NEEDED.iter().filter(|(noun, _, _)| *noun == entity.noun()) {
        let wanted = fold(entity.identity()).into_owned();
        let users = call.read(|state| state.list(by))?;
        let uses = |e: &&Arc<Entity>| {
            e.get(property).is_some_and(|v| v.items().iter().any(|i| fold(&i.to_string()) == wanted.as_str()))
        };
        if let Some(user) = users.iter().find(uses) {
            return Ok(Some(in_use(noun, entity.identity(), by, user.identity())));
        }
    }
    Ok(None)
}

fn in_use(noun: &str, identity: &str, by: &str, user: &str) -> Thrown {
    let message = format!(
        "The {} \"{identity}\" cannot be removed because the {} \"{user}\" uses it.",
        errors::element_of(noun),
        errors::element_of(by)
    );
    errors::not_possible(message, "ItemInUse").target(Value::from(identity))
}

/// The default domain and domains of users stay.
fn sip_domain(call: &mut Call<'_>, entity: &Entity) -> Result<Option<Thrown>> {
    let name = entity.identity().to_string();
    if entity.get("IsDefault").and_then(PropertyValue::as_bool) == Some(true) {
        let message = format!("The SIP domain \"{name}\" is the default SIP domain and cannot be removed.");
        return Ok(Some(errors::not_possible(message, "DefaultSipDomain").target(Value::from(name))));
    }
    let ending = format!("@{}", fold(&name));
    let users = call.read(|state| state.list("CsUser"))?;
    let user = users.iter().find(|u| fold(u.text("SipAddress")).ends_with(&ending));
    Ok(user.map(|u| in_use("CsSipDomain", &name, "CsUser", u.identity())))
}
