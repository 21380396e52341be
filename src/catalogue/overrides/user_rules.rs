//! What the attributes of users and other directory objects must fulfil.

use std::sync::Arc;

use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{ErrorCategory, Result, Thrown, Value};
use crate::topology::{Entity, IndexKind, PropertyValue, fold};

/// Checks new values of an object against each other, the topology and the other objects.
pub(in crate::catalogue) fn check(
    call: &mut Call<'_>,
    entity: &Entity,
    values: &mut [(Arc<str>, PropertyValue)],
) -> Result<Option<Thrown>> {
    for (name, value) in values.iter() {
        let text = value.as_str().unwrap_or_default().to_owned();
        if text.is_empty() {
            continue;
        }
        let refused = match &**name {
            "SipAddress" => check_address(call, entity, &text)?,
            "LineURI" | "LineUri" => check_line(call, entity, "LineURI", &text)?,
            "PrivateLine" => check_line(call, entity, "PrivateLine", &text)?,
            "LineServerURI" if !has_prefix(&text, "sip:") => Some(bad_form("LineServerURI", &text, "sip:")),
            _ => None,
        };
        if refused.is_some() {
            return Ok(refused);
        }
    }
    Ok(if entity.noun() == "CsUser" { check_telephony(entity, values) } else { None })
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// The domain of `sip:name@domain`.
pub(super) fn domain_of(address: &str) -> Option<&str> {
    let (name, domain) = address.split_once('@')?;
    (!name.is_empty() && !domain.is_empty()).then_some(domain)
}

fn bad_form(property: &str, text: &str, prefix: &str) -> Thrown {
    errors::bad_argument(
        format!("\"{text}\" is not a valid {property}. It must start with \"{prefix}\"."),
        property,
    )
}

fn check_address(call: &mut Call<'_>, entity: &Entity, address: &str) -> Result<Option<Thrown>> {
    if !has_prefix(address, "sip:") {
        return Ok(Some(bad_form("SipAddress", address, "sip:")));
    }
    if domain_of(address).is_none() {
        return Ok(Some(errors::bad_argument(
            format!("\"{address}\" is not a valid SipAddress."),
            "SipAddress",
        )));
    }
    if !super::user::has_domain(call, address)? {
        let domain = domain_of(address).unwrap_or_default();
        let message = format!(
            "The domain \"{domain}\" of the SIP address \"{address}\" is not a SIP domain of this organization."
        );
        return Ok(Some(errors::bad_argument(message, "SipAddress")));
    }
    taken(call, entity, IndexKind::SipAddress, "SipAddress", address)
}

/// A number is `tel:+` and digits, perhaps with an extension.
fn check_line(call: &mut Call<'_>, entity: &Entity, property: &str, line: &str) -> Result<Option<Thrown>> {
    if !has_prefix(line, "tel:") {
        return Ok(Some(bad_form(property, line, "tel:")));
    }
    let number = line[4..].split(';').next().unwrap_or_default();
    let digits = number.strip_prefix('+').unwrap_or(number);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Some(errors::bad_argument(format!("\"{line}\" is not a valid {property}."), property)));
    }
    taken(call, entity, IndexKind::LineUri, property, line)
}

fn taken(
    call: &mut Call<'_>,
    entity: &Entity,
    kind: IndexKind,
    property: &str,
    text: &str,
) -> Result<Option<Thrown>> {
    let found = call.read(|state| state.find_by(kind, text))?;
    let other = found.iter().find(|o| fold(o.identity()) != fold(entity.identity()));
    Ok(other.map(|o| errors::not_unique(property, text, o.identity())))
}

/// Audio and video, Enterprise Voice and remote call control exclude each other in part.
fn check_telephony(entity: &Entity, values: &[(Arc<str>, PropertyValue)]) -> Option<Thrown> {
    let value =
        |name: &str| values.iter().find(|(n, _)| &**n == name).map(|(_, v)| v).or_else(|| entity.get(name));
    let is = |name: &str| value(name).and_then(PropertyValue::as_bool) == Some(true);
    let given = |name: &str| value(name).and_then(PropertyValue::as_str).is_some_and(|t| !t.is_empty());
    let touched = |names: &[&str]| values.iter().any(|(n, _)| names.contains(&&**n));
    let voice = ["AudioVideoDisabled", "EnterpriseVoiceEnabled", "RemoteCallControlTelephonyEnabled"];
    if !touched(&voice) && !touched(&["LineURI", "LineServerURI"]) {
        return None;
    }
    if is("AudioVideoDisabled") && (is("EnterpriseVoiceEnabled") || is("RemoteCallControlTelephonyEnabled")) {
        let message =
            "AudioVideoDisabled cannot be True while Enterprise Voice or remote call control is enabled.";
        return Some(errors::not_possible(message, "InvalidTelephonySettings"));
    }
    if is("RemoteCallControlTelephonyEnabled") && !(given("LineURI") && given("LineServerURI")) {
        let message = "Remote call control needs both LineURI and LineServerURI.";
        return Some(errors::not_possible(message, "InvalidTelephonySettings"));
    }
    None
}

/// Whether a pool has a Registrar that users can be homed on.
pub(in crate::catalogue) fn is_registrar_pool(call: &mut Call<'_>, pool: &str) -> Result<bool> {
    for role in ["Registrar", "Director"] {
        if call.read(|state| state.find_service(role, pool))?.is_some() {
            return Ok(role == "Registrar");
        }
    }
    Ok(false)
}

/// A pool that is not there, or has no Registrar.
pub(in crate::catalogue) fn no_such_pool(pool: &str) -> Thrown {
    Thrown::record(
        "Microsoft.Rtc.Management.ManagementException",
        format!("Cannot find Registrar pool. Verify that \"{pool}\" is a valid Registrar pool."),
        "RegistrarPool",
        ErrorCategory::InvalidData,
    )
    .target(Value::from(pool))
}
