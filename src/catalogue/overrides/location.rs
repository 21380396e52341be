//! The location database: subnets, switches, ports and access points with civic addresses, and the addresses themselves.

use std::sync::Arc;

use crate::catalogue::adapters::set::values_over;
use crate::catalogue::arguments::assignments;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, Value, throw};
use crate::topology::{Entity, PropertyValue, Transaction};

pub(super) const ALL: super::Rows = &[
    ("Get-CsLisSubnet", get),
    ("Get-CsLisSwitch", get),
    ("Get-CsLisPort", get),
    ("Get-CsLisWirelessAccessPoint", get),
    ("Get-CsLisLocation", get_location),
    ("Get-CsLisCivicAddress", get),
    ("Get-CsLisServiceProvider", get),
    ("Set-CsLisSubnet", set),
    ("Set-CsLisSwitch", set),
    ("Set-CsLisPort", set),
    ("Set-CsLisWirelessAccessPoint", set),
    ("Set-CsLisLocation", set_location),
    ("Set-CsLisServiceProvider", set_provider),
    ("Remove-CsLisSubnet", remove),
    ("Remove-CsLisSwitch", remove),
    ("Remove-CsLisPort", remove),
    ("Remove-CsLisWirelessAccessPoint", remove),
    ("Remove-CsLisLocation", remove_location),
    ("Remove-CsLisServiceProvider", remove_provider),
    ("Publish-CsLisConfiguration", publish),
    ("Unpublish-CsLisConfiguration", publish),
];

/// What makes an address; a location has its name and company beside them.
const ADDRESS: [&str; 10] = [
    "HouseNumber",
    "HouseNumberSuffix",
    "PreDirectional",
    "StreetName",
    "StreetSuffix",
    "PostDirectional",
    "City",
    "State",
    "PostalCode",
    "Country",
];

type Values = Vec<(Arc<str>, PropertyValue)>;
type Stored<T> = std::result::Result<T, crate::topology::StoreError>;

fn text_of<'a>(values: &'a Values, name: &str) -> &'a str {
    values.iter().find(|(n, _)| &**n == name).and_then(|(_, v)| v.as_str()).unwrap_or_default()
}

fn emit_without_identity(call: &mut Call<'_>, entity: &Entity) -> Result<()> {
    let value = call.object(entity)?;
    let Value::Custom(object) = &value else { return call.cx.emit(value) };
    object.members.borrow_mut().remove("Identity");
    call.cx.emit(value.clone())
}

fn get(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    for entity in call.read(|state| state.list(&noun))? {
        emit_without_identity(call, &entity)?;
    }
    Ok(())
}

/// `-Unreferenced`: locations that no subnet, switch, port or access point is at.
fn get_location(call: &mut Call<'_>) -> Result<()> {
    let mut found = call.read(|state| state.list("CsLisLocation"))?;
    if call.switch("Unreferenced") {
        for noun in ["CsLisSubnet", "CsLisSwitch", "CsLisPort", "CsLisWirelessAccessPoint"] {
            let users = call.read(|state| state.list(noun))?;
            found.retain(|location| {
                !users.iter().any(|user| location_key_of(user) == location.identity().to_lowercase())
            });
        }
    }
    for entity in found {
        emit_without_identity(call, &entity)?;
    }
    Ok(())
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.map(|p| p.replace(';', " ")).collect::<Vec<_>>().join(";")
}

/// The identity of the location that an object is at.
fn location_key_of(entity: &Entity) -> String {
    let names = ["Location", "CompanyName"].into_iter().chain(ADDRESS);
    joined(names.map(|n| entity.text(n))).to_lowercase()
}

fn location_identity(values: &Values) -> String {
    joined(["Location", "CompanyName"].into_iter().chain(ADDRESS).map(|n| text_of(values, n)))
}

fn address_identity(values: &Values) -> String {
    joined(ADDRESS.into_iter().map(|n| text_of(values, n)))
}

/// A new address goes into the tables of locations and addresses as well.
fn note_address(tx: &mut Transaction<'_>, values: &Values) -> Stored<()> {
    let address: Values =
        values.iter().filter(|(n, v)| ADDRESS.contains(&&**n) && !v.is_null()).cloned().collect();
    if text_of(&address, "StreetName").is_empty() {
        return Ok(());
    }
    let identity = address_identity(&address);
    if tx.get("CsLisCivicAddress", &identity)?.is_none() {
        tx.insert("CsLisCivicAddress", &identity, address.clone())?;
    }
    if text_of(values, "Location").is_empty() {
        return Ok(());
    }
    let mut location = address;
    location.extend(
        values.iter().filter(|(n, v)| matches!(&**n, "Location" | "CompanyName") && !v.is_null()).cloned(),
    );
    let identity = location_identity(&location);
    if tx.get("CsLisLocation", &identity)?.is_none() {
        tx.insert("CsLisLocation", &identity, location)?;
    }
    Ok(())
}

/// The key of a subnet, switch, port or access point.
fn key(call: &mut Call<'_>) -> Result<Option<String>> {
    let keys = call.entry.record.identity.keys.clone();
    let mut parts = Vec::new();
    for name in keys {
        match call.text(&name)? {
            Some(text) => parts.push(text),
            None if name == "PortIDSubType" => parts.push("LocallyAssigned".to_owned()),
            None => return Ok(None),
        }
    }
    Ok(Some(parts.join("/")))
}

fn values_for(call: &mut Call<'_>, noun: &str, identity: &str) -> Result<Option<Values>> {
    let old = match call.state().get(noun, identity) {
        Ok(Some(old)) => old,
        Ok(None) => match call.state().draft(noun, Some(identity), Vec::<(&str, PropertyValue)>::new()) {
            Ok(draft) => draft,
            Err(error) => {
                call.refuse(&error)?;
                return Ok(None);
            }
        },
        Err(error) => {
            call.refuse(&error)?;
            return Ok(None);
        }
    };
    let assignments = assignments(call, old.entity_type())?;
    values_over(&old, &assignments).or_else(throw).map(Some)
}

fn put(tx: &mut Transaction<'_>, noun: &str, identity: &str, values: Values) -> Stored<()> {
    note_address(tx, &values)?;
    match tx.get(noun, identity)? {
        Some(_) => tx.update(noun, identity, values)?,
        None => tx.insert(noun, identity, values)?,
    };
    Ok(())
}

fn set(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let Some(identity) = key(call)? else { return location_of_instance(call) };
    let Some(values) = values_for(call, &noun, &identity)? else { return Ok(()) };
    if !call.should_process(&identity)? {
        return Ok(());
    }
    call.try_change(|tx| put(tx, &noun, &identity, values)).map(|_| ())
}

/// An entry piped in with nothing but an address: there is nothing to set it on.
fn location_of_instance(call: &mut Call<'_>) -> Result<()> {
    call.fail(errors::needs_parameter("Identity", "to name the entry"))
}

fn remove(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let Some(identity) = key(call)? else { return Ok(()) };
    // What is not there is removed already.
    if call.read(|state| state.get(&noun, &identity))?.is_none() || !call.should_process(&identity)? {
        return Ok(());
    }
    call.try_change(|tx| tx.remove(&noun, &identity)).map(|_| ())
}

/// The address that arguments, or a piped object, say.
fn address_arguments(call: &mut Call<'_>) -> Result<Values> {
    let mut values = Values::new();
    for name in ["Location", "CompanyName"].into_iter().chain(ADDRESS) {
        if let Some(text) = call.text(name)? {
            values.push((Arc::from(name), PropertyValue::string(text)));
        }
    }
    Ok(values)
}

fn set_location(call: &mut Call<'_>) -> Result<()> {
    let values = address_arguments(call)?;
    if let Some(instance) = call.arg("Instance").filter(|v| !v.is_null()) {
        let record = crate::catalogue::values::record_of(call.cx, &instance)?;
        let old: Values = record.properties.into_iter().collect();
        let identity = location_identity(&old);
        if call.read(|state| state.get("CsLisLocation", &identity))?.is_none() {
            return call.fail(errors::not_found("CsLisLocation", &identity));
        }
        let mut merged = old.clone();
        for (name, value) in values {
            merged.retain(|(n, _)| *n != name);
            merged.push((name, value));
        }
        merged.retain(|(_, v)| !v.is_null());
        if !call.should_process(&identity)? {
            return Ok(());
        }
        return call
            .try_change(|tx| {
                tx.remove("CsLisLocation", &identity)?;
                note_address(tx, &merged)
            })
            .map(|_| ());
    }
    let identity = location_identity(&values);
    if !call.should_process(&identity)? {
        return Ok(());
    }
    call.try_change(|tx| note_address(tx, &values)).map(|_| ())
}

fn remove_location(call: &mut Call<'_>) -> Result<()> {
    let values = address_arguments(call)?;
    let all = call.read(|state| state.list("CsLisLocation"))?;
    for location in all {
        let fits =
            values.iter().all(|(n, v)| v.as_str().is_none_or(|t| location.text(n).eq_ignore_ascii_case(t)));
        if !fits || values.is_empty() || !call.should_process(location.identity())? {
            continue;
        }
        let identity = location.identity().clone();
        call.try_change(|tx| tx.remove("CsLisLocation", &identity))?;
    }
    Ok(())
}

const PROVIDER: &str = "Global";

fn set_provider(call: &mut Call<'_>) -> Result<()> {
    let mut values = Values::new();
    for name in ["ServiceProviderName", "ValidationServiceUrl", "CertFileName"] {
        if let Some(text) = call.text(name)? {
            values.push((Arc::from(name), PropertyValue::string(text)));
        }
    }
    if !text_of(&values, "ValidationServiceUrl").to_lowercase().starts_with("https://") {
        return call.fail(errors::bad_argument(
            "The validation service URL must start with https://.",
            "ValidationServiceUrl",
        ));
    }
    if !call.should_process(text_of(&values, "ServiceProviderName"))? {
        return Ok(());
    }
    call.try_change(|tx| put(tx, "CsLisServiceProvider", PROVIDER, values)).map(|_| ())
}

fn remove_provider(call: &mut Call<'_>) -> Result<()> {
    if call.read(|state| state.get("CsLisServiceProvider", PROVIDER))?.is_none()
        || !call.should_process("LisServiceProvider")?
    {
        return Ok(());
    }
    call.try_change(|tx| tx.remove("CsLisServiceProvider", PROVIDER)).map(|_| ())
}

/// Publishing carries the locations to the computers; taking it back leaves the database as it is.
fn publish(call: &mut Call<'_>) -> Result<()> {
    if !call.should_process("LisConfiguration")? {
        return Ok(());
    }
    let time = match &*call.entry.verb {
        "Publish" => PropertyValue::DateTime(call.cx.host.now_utc()),
        _ => PropertyValue::Null,
    };
    call.try_change(|tx| tx.update("CmsState", "Global", [("LisPublished", time)])).map(|_| ())
}
