//! Users, contacts and devices: objects that are found by any of their names and filtered by their properties.

use std::sync::Arc;

use super::filter::{self, Filter};
use crate::catalogue::arguments::assignments;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::overrides::user_rules;
use crate::object::{Result, convert};
use crate::text::Name;
use crate::topology::{Entity, IndexKind, PropertyValue, Snapshot};

/// `Get-` of a directory noun.
pub fn get(call: &mut Call<'_>) -> Result<()> {
    get_where(call, |_, _| true)
}

/// The same for those objects only that a cmdlet's own switches leave.
pub fn get_where(call: &mut Call<'_>, keep: impl Fn(&Snapshot, &Entity) -> bool) -> Result<()> {
    let Some(most) = result_size(call)? else { return Ok(()) };
    let Some(mut found) = select(call)? else { return Ok(()) };
    {
        let state = call.state();
        found.retain(|e| keep(state, e));
    }
    found.truncate(most);
    for entity in found {
        let value = super::get::show(call, &entity)?;
        call.cx.emit(value)?;
    }
    Ok(())
}

/// How many objects are wanted at most; `None` after an error.
fn result_size(call: &mut Call<'_>) -> Result<Option<usize>> {
    let Some(text) = call.text("ResultSize")? else { return Ok(Some(usize::MAX)) };
    if text.eq_ignore_ascii_case("unlimited") {
        return Ok(Some(usize::MAX));
    }
    match text.trim().parse::<i64>() {
        Ok(number) if (0..=i64::from(i32::MAX)).contains(&number) => Ok(Some(number as usize)),
        _ => {
            call.fail(errors::bad_argument(
                format!("\"{text}\" is not a valid result size. Use a number or Unlimited."),
                "ResultSize",
            ))?;
            Ok(None)
        }
    }
}

/// The objects that identity, OU and filters leave; `None` after an error.
fn select(call: &mut Call<'_>) -> Result<Option<Vec<Arc<Entity>>>> {
    let noun = call.noun();
    let mut found = match call.identity()? {
        Some(identity) => match by_name(call, &noun, &identity)? {
            Some(found) => found,
            None => return Ok(None),
        },
        None => call.read(|state| state.list(&noun))?,
    };
    if let Some(ou) = call.text("OU")? {
        if !is_known_ou(call, &ou)? {
            call.cx.write_error_record(errors::management_object_not_found(&ou))?;
            return Ok(None);
        }
        found.retain(|e| Snapshot::is_in_ou(e.identity(), &ou));
    }
    let Some(filters) = filters(call, &found)? else { return Ok(None) };
    let state = call.state();
    found.retain(|e| filters.iter().all(|f| f.fits(state, e)));
    Ok(Some(found))
}

/// Whether the directory has that organizational unit, container or domain.
fn is_known_ou(call: &mut Call<'_>, ou: &str) -> Result<bool> {
    let parts = |dn: &str| crate::topology::split_dn(dn).map(str::to_lowercase).collect::<Vec<_>>();
    let wanted = parts(ou);
    let units = call.read(|state| state.list("AdOrganizationalUnit"))?;
    Ok(units.iter().any(|u| parts(u.identity()).ends_with(&wanted))
        || call.read(|state| state.list("CsAdUser"))?.iter().any(|u| Snapshot::is_in_ou(u.identity(), ou)))
}

/// The conditions of `-Filter` and `-LdapFilter`; `None` after an error.
fn filters(call: &mut Call<'_>, found: &[Arc<Entity>]) -> Result<Option<Vec<Filter>>> {
    let mut filters = Vec::new();
    let (plain, ldap) = (filter_text(call, "Filter")?, call.text("LdapFilter")?);
    if plain.is_some() && ldap.is_some() {
        call.fail(errors::bad_argument(
            "The parameters Filter and LdapFilter cannot be used together.",
            "Filter",
        ))?;
        return Ok(None);
    }
    if let Some(text) = plain {
        let cx = &mut *call.cx;
        let mut variables = |path: &str| {
            let mut parts = path.split('.');
            let mut value = cx.get_variable(Name::existing(parts.next()?)?)?;
            for part in parts {
                value = crate::types::get_member(cx, &value, part).ok().flatten()?;
            }
            convert::to_text(cx, &value).ok().map(|t| t.as_str().to_owned())
        };
        match filter::parse(&text, &mut variables) {
            Ok(filter) => filters.push(filter),
            Err(reason) => return bad_filter(call, &text, &reason),
        }
        let has = |name: &str| {
            name.eq_ignore_ascii_case("Identity")
                || found.first().is_none_or(|e| e.entity_type().property(name).is_some())
        };
        if let Some(name) = filters.iter().find_map(|f| f.unknown_property(&has)) {
            return bad_filter(call, &text, &format!("'{name}' is not a property that can be filtered on"));
        }
    }
    if let Some(text) = ldap {
        match filter::parse_ldap(&text) {
            Ok(filter) => filters.push(filter),
            Err(reason) => return bad_filter(call, &text, &reason),
        }
    }
    Ok(Some(filters))
}

/// `-Filter` as it was written: a script block gives the text between its braces.
fn filter_text(call: &mut Call<'_>, name: &str) -> Result<Option<String>> {
    call.text(name)
}

fn bad_filter(call: &mut Call<'_>, text: &str, reason: &str) -> Result<Option<Vec<Filter>>> {
    call.fail(errors::bad_argument(format!("The filter \"{text}\" cannot be read: {reason}."), "Filter"))?;
    Ok(None)
}

/// Objects of a directory noun by any of their names. A pattern may find none; a name must find one.
pub fn by_name(call: &mut Call<'_>, noun: &str, identity: &str) -> Result<Option<Vec<Arc<Entity>>>> {
    let mut found = call.read(|state| state.find_directory(noun, identity))?;
    if noun == "CsUser" {
        found.retain(|u| !u.text("SipAddress").is_empty());
    }
    if found.is_empty() && !identity.contains('*') {
        call.cx.write_error_record(errors::management_object_not_found(identity))?;
        return Ok(None);
    }
    Ok(Some(found))
}

/// The one object that `-Identity` names, for cmdlets that change it; `None` after an error.
pub fn one(call: &mut Call<'_>, noun: &str) -> Result<Option<Arc<Entity>>> {
    let Some(identity) = call.identity()? else {
        call.fail(errors::needs_parameter("Identity", "to name the object"))?;
        return Ok(None);
    };
    one_named(call, noun, &identity)
}

/// The one object of a name; `None` after an error.
pub fn one_named(call: &mut Call<'_>, noun: &str, identity: &str) -> Result<Option<Arc<Entity>>> {
    let mut found = call.read(|state| state.find_directory(noun, identity))?;
    if noun == "CsUser" {
        found.retain(|u| !u.text("SipAddress").is_empty());
    }
    match found.len() {
        1 => Ok(found.pop()),
        0 => {
            call.cx.write_error_record(errors::management_object_not_found(identity))?;
            Ok(None)
        }
        _ => {
            call.cx.write_error_record(errors::several_objects(identity))?;
            Ok(None)
        }
    }
}

/// `Set-` of a directory noun.
pub fn set(call: &mut Call<'_>) -> Result<()> {
    if call.arg("Instance").is_some_and(|v| !v.is_null()) {
        return super::set::with_extra(call, |call, entity, values| {
            user_rules::check(call, entity, values)?.map_or(Ok(()), crate::object::throw)
        });
    }
    let noun = call.noun();
    let Some(entity) = one(call, &noun)? else { return Ok(()) };
    change(call, &entity)
}

/// Changes an object as the arguments say.
pub fn change(call: &mut Call<'_>, entity: &Entity) -> Result<()> {
    let assignments = assignments(call, entity.entity_type())?;
    let mut values = match super::set::values_over(entity, &assignments) {
        Ok(values) => values,
        Err(error) => return call.fail(error),
    };
    if let Some(error) = user_rules::check(call, entity, &mut values)? {
        return call.fail(error);
    }
    update(call, entity, values)
}

/// Writes values of an object, warns where nothing differs, and passes the object on if asked to.
pub fn update(call: &mut Call<'_>, entity: &Entity, values: Vec<(Arc<str>, PropertyValue)>) -> Result<()> {
    let (noun, identity) = (entity.noun().to_owned(), entity.identity().clone());
    if !call.should_process(&identity)? {
        return Ok(());
    }
    let Some(changed) = call.try_change(|tx| tx.update(&noun, &identity, values))? else { return Ok(()) };
    if *changed == *entity {
        call.cx.write_warning(&format!("Object with identity \"{identity}\" was not changed."))?;
    }
    if call.switch("PassThru") {
        call.write(&changed)?;
    }
    Ok(())
}

/// `Remove-` of a contact or device.
pub fn remove(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let Some(entity) = one(call, &noun)? else { return Ok(()) };
    let identity = entity.identity().clone();
    if call.should_process(&identity)? {
        call.try_change(|tx| tx.remove(&noun, &identity))?;
    }
    Ok(())
}

/// `Move-` of a contact or device to another pool.
pub fn move_to(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let Some(entity) = one(call, &noun)? else { return Ok(()) };
    let target = call.text("Target")?.unwrap_or_default();
    if !user_rules::is_registrar_pool(call, &target)? {
        return call.fail(user_rules::no_such_pool(&target));
    }
    let mut values: Vec<(Arc<str>, PropertyValue)> =
        vec![(Arc::from("RegistrarPool"), PropertyValue::string(&target))];
    let home = call.read(|state| state.home_server(&target))?;
    if entity.entity_type().property("HomeServer").is_some_and(|p| !p.derived) {
        values.push((Arc::from("HomeServer"), home));
    }
    update(call, &entity, values)
}

/// `New-` of a contact or device, whose distinguished name is made of a GUID and the unit it goes to.
pub fn new(call: &mut Call<'_>) -> Result<()> {
    let guid = super::new::new_guid_text(call)?;
    let identity = match call.text("DN")? {
        Some(dn) => dn,
        None => {
            let default = default_container(call)?;
            let unit = call.text("OU")?.unwrap_or(default);
            format!("CN={{{guid}}},{unit}")
        }
    };
    let pool = call.text("RegistrarPool")?;
    if let Some(pool) = pool.filter(|p| !p.is_empty())
        && !user_rules::is_registrar_pool(call, &pool)?
    {
        return call.fail(user_rules::no_such_pool(&pool));
    }
    let sip = sip_address(call, &guid)?;
    super::new::make(call, &identity, |call, values| fill(call, values, &sip))
}

fn default_container(call: &mut Call<'_>) -> Result<String> {
    let cms = call.read(|state| state.get("CmsState", "Global"))?;
    let domain = cms.as_ref().map(|c| c.text("DomainName").to_owned()).unwrap_or_default();
    let suffix: String = domain.split('.').filter(|p| !p.is_empty()).map(|p| format!(",DC={p}")).collect();
    Ok(format!("CN=Application Contacts,CN=RTC Service,CN=Services,CN=Configuration{suffix}"))
}

/// The address of a new device: as given, or its GUID in the default domain.
fn sip_address(call: &mut Call<'_>, guid: &str) -> Result<String> {
    let domains = call.read(|state| state.list("CsSipDomain"))?;
    let default = domains.iter().find(|d| d.get("IsDefault").and_then(PropertyValue::as_bool) == Some(true));
    let domain = default.or(domains.first()).map(|d| d.identity().to_string()).unwrap_or_default();
    Ok(format!("sip:{guid}@{domain}"))
}

/// What a new directory object has beside its arguments.
fn fill(call: &mut Call<'_>, values: &mut super::new::Values, sip: &str) -> Result<()> {
    let noun = call.noun();
    let entity_type = call.read(|state| state.schemas().entity_type(&noun))?;
    let mut add = |name: &str, value: PropertyValue| {
        let settable = entity_type.property(name).is_some_and(|p| !p.derived && !p.twin);
        if settable && !values.iter().any(|(n, _)| n.eq_ignore_ascii_case(name)) {
            values.push((Arc::from(name), value));
        }
    };
    add("Enabled", PropertyValue::Bool(true));
    add("EnterpriseVoiceEnabled", PropertyValue::Bool(true));
    if !matches!(&*noun, "CsDialInConferencingAccessNumber") {
        add("SipAddress", PropertyValue::string(sip));
    }
    let taken = |values: &super::new::Values, name: &str| {
        values
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .and_then(|(_, v)| v.as_str().map(str::to_owned))
    };
    for (property, kind) in [
        ("SipAddress", IndexKind::SipAddress),
        ("PrimaryUri", IndexKind::SipAddress),
        ("LineURI", IndexKind::LineUri),
    ] {
        let Some(text) = taken(values, property).filter(|t| !t.is_empty()) else { continue };
        if let Some(owner) = call.read(|state| state.find_by(kind, &text))?.first() {
            return crate::object::throw(errors::not_unique(property, &text, owner.identity()));
        }
    }
    Ok(())
}
