//! States of services that hold without being stored, and directories that services host.

use std::sync::Arc;

use crate::catalogue::adapters::set::values_over;
use crate::catalogue::arguments::{assignments, instance_record};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::parameter_type::enum_type_id;
use crate::catalogue::view::plain_object;
use crate::object::{Result, Value, throw};
use crate::text::WildcardPattern;
use crate::topology::{Entity, PropertyValue};

pub(super) const ALL: super::Rows = &[
    ("Get-CsUserDatabaseState", get),
    ("Set-CsUserDatabaseState", set),
    ("Get-CsPersistentChatState", get),
    ("Set-CsPersistentChatState", set),
    ("New-CsConferenceDirectory", new_directory),
    ("Move-CsConferenceDirectory", move_directory),
    ("Get-CsDatabaseMirrorState", mirror_state),
    ("Get-CsAdDomain", directory_state),
    ("Get-CsAdForest", directory_state),
    ("Get-CsAdServerSchema", directory_state),
];

fn role_of(noun: &str) -> &'static str {
    if noun == "CsUserDatabaseState" { "UserDatabase" } else { "PersistentChatServer" }
}

/// The stored state of a service, or what holds where nobody changed it.
fn state_of(call: &mut Call<'_>, noun: &str, service: &str) -> Result<Arc<Entity>> {
    let stored = call.read(|state| state.get(noun, service))?;
    let initial = || match noun {
        "CsUserDatabaseState" => vec![("Online", PropertyValue::Bool(true))],
        _ => vec![],
    };
    match stored {
        Some(stored) => Ok(stored),
        None => call.read(|state| state.draft(noun, Some(service), initial())),
    }
}

/// The services that the arguments name; `None` after an error.
fn services(call: &mut Call<'_>) -> Result<Option<Vec<Arc<Entity>>>> {
    let noun = call.noun();
    let role = role_of(&noun);
    let mut all = call.read(|state| state.list("CsService"))?;
    all.retain(|s| s.entity_type().role.as_deref() == Some(role));
    if let Some(pool) = call.text("RegistrarPool")? {
        let server = call.read(|state| state.find_service("UserServer", &pool))?;
        let database = server.map(|s| s.text("UserDatabase").to_owned()).unwrap_or_default();
        all.retain(|s| s.identity().eq_ignore_ascii_case(&database));
        if all.is_empty() {
            call.fail(errors::not_found("CsPool", &pool))?;
            return Ok(None);
        }
        return Ok(Some(all));
    }
    if let Some(pattern) = call.text("Filter")?
        && let Ok(pattern) = WildcardPattern::new(&pattern, true)
    {
        all.retain(|s| pattern.is_match(s.identity()));
    }
    let identity = match call.arg("Instance").filter(|v| !v.is_null()) {
        Some(instance) => instance_record(call, &instance)?.map(|(identity, _)| identity),
        None => call.identity()?,
    };
    if let Some(identity) = identity {
        let bare = identity
            .get(..8)
            .filter(|p| p.eq_ignore_ascii_case("service:"))
            .map_or(identity.as_str(), |_| &identity[8..]);
        let full = if bare.contains(':') { bare.to_owned() } else { format!("{role}:{bare}") };
        all.retain(|s| s.identity().eq_ignore_ascii_case(&full));
        if all.is_empty() {
            call.fail(errors::not_found(&noun, &identity))?;
            return Ok(None);
        }
    }
    Ok(Some(all))
}

fn get(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    for service in services(call)?.unwrap_or_default() {
        let state = state_of(call, &noun, service.identity())?;
        call.write(&state)?;
    }
    Ok(())
}

fn set(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    for service in services(call)?.unwrap_or_default() {
        let state = state_of(call, &noun, service.identity())?;
        let assignments = assignments(call, state.entity_type())?;
        let values = values_over(&state, &assignments).or_else(throw)?;
        if !call.should_process(service.identity())? {
            continue;
        }
        let identity = service.identity().clone();
        call.try_change(|tx| match tx.get(&noun, &identity)? {
            Some(_) => tx.update(&noun, &identity, values),
            None => tx.insert(&noun, &identity, values),
        })?;
    }
    Ok(())
}

// Conference directories

fn user_server(call: &mut Call<'_>, pool: &str) -> Result<Option<String>> {
    let bare = pool.split_once(':').map_or(pool, |(_, fqdn)| fqdn);
    match call.read(|state| state.find_service("UserServer", bare))? {
        Some(found) => Ok(Some(found.identity().to_string())),
        None => {
            call.fail(errors::not_found("CsPool", pool))?;
            Ok(None)
        }
    }
}

fn new_directory(call: &mut Call<'_>) -> Result<()> {
    let Some(identity) = call.identity()? else { return Ok(()) };
    let Some(number) = identity.trim().parse::<u32>().ok().filter(|n| *n <= 9999) else {
        return call.fail(errors::bad_argument(
            format!("\"{identity}\" is not a valid conference directory. Use a number up to 9999."),
            "Identity",
        ));
    };
    let pool = call.text("HomePool")?.unwrap_or_default();
    let Some(server) = user_server(call, &pool)? else { return Ok(()) };
    let identity = number.to_string();
    if !call.should_process(&identity)? {
        return Ok(());
    }
    let values =
        [("ServiceId", PropertyValue::string(&server)), ("Id", PropertyValue::Int(i64::from(number)))];
    match call.try_change(|tx| tx.insert("CsConferenceDirectory", &identity, values))? {
        Some(entity) => call.write(&entity),
        None => Ok(()),
    }
}

fn move_directory(call: &mut Call<'_>) -> Result<()> {
    let Some(identity) = call.identity()? else { return Ok(()) };
    let target = call.text("TargetPool")?.unwrap_or_default();
    let Some(server) = user_server(call, &target)? else { return Ok(()) };
    if !call.should_process(&identity)? {
        return Ok(());
    }
    call.try_change(|tx| {
        tx.update("CsConferenceDirectory", &identity, [("ServiceId", PropertyValue::string(&server))])
    })
    .map(|_| ())
}

// What is true of every deployment here

/// No pool has a mirror.
fn mirror_state(call: &mut Call<'_>) -> Result<()> {
    const NONE: &str = "DatabaseInaccessibleOrMirroringNotEnabled";
    let wanted = call.text("PoolFqdn")?;
    if let Some(pool) = &wanted
        && call.read(|state| state.get("CsPool", pool))?.is_none()
    {
        return call.fail(errors::not_found("CsPool", pool));
    }
    for name in ["rtcab", "rtcxds", "rtcshared", "rgsconfig", "rgsdyn", "cpsdyn"] {
        let value = plain_object(
            "Microsoft.Rtc.Management.Deployment.DatabaseMirrorState",
            vec![
                ("DatabaseName", Value::from(name)),
                ("StateOnPrimary", Value::from(NONE)),
                ("StateOnMirror", Value::from(NONE)),
                ("MirroringStatusOnPrimary", Value::Null),
                ("MirroringStatusOnMirror", Value::Null),
            ],
        );
        call.cx.emit(value)?;
    }
    Ok(())
}

/// The directory is prepared, else there would be no users.
fn directory_state(call: &mut Call<'_>) -> Result<()> {
    let (name, values) = match &*call.entry.noun {
        "CsAdDomain" => {
            ("LcDomainSettingsState", ["LC_DOMAINSETTINGS_STATE_NOT_READY", "LC_DOMAINSETTINGS_STATE_READY"])
        }
        "CsAdForest" => {
            ("LcForestSettingsState", ["LC_FORESTSETTINGS_STATE_NOT_READY", "LC_FORESTSETTINGS_STATE_READY"])
        }
        _ => ("SchemaVersionState", ["SCHEMA_VERSION_STATE_NOT_CURRENT", "SCHEMA_VERSION_STATE_CURRENT"]),
    };
    let id = enum_type_id("Microsoft.Rtc.Management.Deployment", name, &values);
    call.cx.emit(Value::Enum(id, 1))
}
