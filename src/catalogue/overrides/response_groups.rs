//! Response groups: objects below an application service, told apart by a GUID and by a name that is unique there.

use std::sync::Arc;

use crate::catalogue::adapters::{get, new, remove, set};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};
use crate::topology::{PropertyValue, fold};

pub(super) const ALL: super::Rows = &[
    ("New-CsRgsAgentGroup", make),
    ("New-CsRgsQueue", make),
    ("New-CsRgsWorkflow", make),
    ("New-CsRgsHolidaySet", make),
    ("New-CsRgsHoursOfBusiness", make),
    ("Get-CsRgsAgentGroup", read),
    ("Get-CsRgsQueue", read),
    ("Get-CsRgsWorkflow", read),
    ("Get-CsRgsHolidaySet", read),
    ("Get-CsRgsHoursOfBusiness", read),
    ("Set-CsRgsAgentGroup", set::run),
    ("Set-CsRgsQueue", set::run),
    ("Set-CsRgsWorkflow", set::run),
    ("Set-CsRgsHolidaySet", set::run),
    ("Set-CsRgsHoursOfBusiness", set::run),
    ("Remove-CsRgsAgentGroup", remove::run),
    ("Remove-CsRgsQueue", remove::run),
    ("Remove-CsRgsWorkflow", remove::run),
    ("Remove-CsRgsHolidaySet", remove::run),
    ("Remove-CsRgsHoursOfBusiness", remove::run),
    ("Get-CsRgsConfiguration", read_configuration),
];

/// `Service:ApplicationServer:<pool>` of what `-Parent` says; `None` after an error.
fn service(call: &mut Call<'_>, text: &str) -> Result<Option<String>> {
    let rest = text.get(..8).filter(|p| p.eq_ignore_ascii_case("service:")).map_or(text, |_| &text[8..]);
    let pool = rest.split_once(':').map_or(rest, |(_, pool)| pool);
    let found = call.read(|state| match state.find_service("ApplicationServer", pool)? {
        Some(found) => Ok(Some(found)),
        None => state.find_service("", rest),
    })?;
    match found {
        Some(found) => Ok(Some(format!("Service:{}", found.identity()))),
        None => {
            call.fail(errors::not_found("CsApplicationServer", text))?;
            Ok(None)
        }
    }
}

fn make(call: &mut Call<'_>) -> Result<()> {
    let (parent, name) = (call.text("Parent")?.unwrap_or_default(), call.text("Name")?.unwrap_or_default());
    let Some(scope) = service(call, &parent)? else { return Ok(()) };
    let noun = call.noun();
    let prefix = format!("{}/", fold(&scope));
    let there = call.read(|state| state.list(&noun))?;
    let taken =
        there.iter().any(|o| fold(o.identity()).starts_with(&prefix) && fold(o.text("Name")) == fold(&name));
    if taken && !call.switch("InMemory") {
        return call.fail(errors::already_exists(&noun, &name));
    }
    let identity = format!("{scope}/{}", new::new_guid_text(call)?);
    new::make(call, &identity, |call, values| {
        let entity_type = call.read(|state| state.schemas().entity_type(&noun))?;
        if entity_type.property("OwnerPool").is_some() {
            values.push((Arc::from("OwnerPool"), PropertyValue::string(&scope)));
        }
        check_agents(call, values)
    })
}

/// Agents must be enabled for Enterprise Voice.
fn check_agents(call: &mut Call<'_>, values: &new::Values) -> Result<()> {
    let Some((_, agents)) = values.iter().find(|(n, _)| &**n == "AgentsByUri") else { return Ok(()) };
    for agent in agents.items().iter().filter_map(PropertyValue::as_str) {
        let found = call.read(|state| state.find_directory("CsUser", agent))?;
        let voice = |u: &Arc<crate::topology::Entity>| {
            u.get("EnterpriseVoiceEnabled").and_then(PropertyValue::as_bool) == Some(true)
        };
        if !found.iter().any(voice) {
            let message = format!("The agent \"{agent}\" is not enabled for Enterprise Voice.");
            return throw(errors::not_possible(message, "AgentNotEnabled"));
        }
    }
    Ok(())
}

fn read(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let mut found = match call.identity()? {
        Some(text) if !text.contains('/') => {
            let Some(scope) = service(call, &text)? else { return Ok(()) };
            let prefix = format!("{}/", fold(&scope));
            let mut all = call.read(|state| state.list(&noun))?;
            all.retain(|o| fold(o.identity()).starts_with(&prefix));
            all
        }
        _ => get::select(call)?,
    };
    if let Some(name) = call.text("Name")? {
        found.retain(|o| fold(o.text("Name")) == fold(&name));
    }
    if let Some(owner) = call.text("Owner")? {
        let Some(owner) = service(call, &owner)? else { return Ok(()) };
        found.retain(|o| fold(o.text("OwnerPool")) == fold(&owner));
    }
    for object in found {
        call.write(&object)?;
    }
    Ok(())
}

/// The settings of an application service; those never changed are the defaults.
fn read_configuration(call: &mut Call<'_>) -> Result<()> {
    let Some(text) = call.identity()? else { return Ok(()) };
    let Some(scope) = service(call, &text)? else { return Ok(()) };
    let noun = call.noun();
    let stored = call.state().get(&noun, &scope).unwrap_or_default();
    let entity = match stored {
        Some(entity) => entity,
        None => match call.state().draft(&noun, Some(&scope), Vec::<(&str, PropertyValue)>::new()) {
            Ok(draft) => draft,
            Err(error) => return call.refuse(&error),
        },
    };
    call.write(&entity)
}
