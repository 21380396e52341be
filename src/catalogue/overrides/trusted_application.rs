//! Trusted applications, their pools and computers: what `New-` of a pool makes beside it.

use std::sync::Arc;

use super::topology::must_be_enabled;
use crate::catalogue::adapters::new;
use crate::catalogue::arguments::{assignments, fresh_values};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};
use crate::topology::{PropertyValue, Transaction, fold};

pub(super) const ALL: super::Rows = &[
    ("New-CsTrustedApplicationPool", new_pool),
    ("Remove-CsTrustedApplicationPool", remove_pool),
    ("New-CsTrustedApplicationComputer", new_computer),
    ("Remove-CsTrustedApplicationComputer", remove_computer),
    ("New-CsTrustedApplication", new_application),
    ("Get-CsTrustedApplication", get_application),
];

type Values = Vec<(Arc<str>, PropertyValue)>;

fn add(values: &mut Values, name: &str, value: impl AsRef<str>) {
    values.push((Arc::from(name), PropertyValue::string(value)));
}

fn new_pool(call: &mut Call<'_>) -> Result<()> {
    let Some(fqdn) = call.identity()? else { return Ok(()) };
    let fqdn = fqdn.rsplit(':').next().unwrap_or(&fqdn).to_owned();
    let identity = format!("TrustedApplicationPool:{fqdn}");
    if call.read(|state| state.get("CsService", &identity))?.is_some() {
        return call.fail(errors::already_exists("CsTrustedApplicationPool", &fqdn));
    }
    let pool = call.read(|state| state.get("CsPool", &fqdn))?;
    let site_text = call.text("Site")?;
    let site = match (&pool, &site_text) {
        (Some(pool), _) => pool.text("Site").to_owned(),
        (None, Some(text)) => match call.read(|state| state.find_site(text))? {
            Some(site) => site.identity().to_string(),
            None => return call.fail(errors::not_found("CsSite", text)),
        },
        (None, None) => {
            return call.fail(errors::needs_parameter("Site", "for a pool that is not in the topology"));
        }
    };
    let mut values = match pool_values(call, &identity)? {
        Some(values) => values,
        None => return Ok(()),
    };
    let computer = call.text("ComputerFqdn")?.unwrap_or_else(|| fqdn.clone());
    if !call.should_process(&fqdn)? {
        return Ok(());
    }
    if !call.switch("Force") && !confirmed(call, &fqdn)? {
        return Ok(());
    }
    let replicates = !values.iter().any(|(n, v)| &**n == "RequiresReplication" && v.as_bool() == Some(false));
    let made = call.try_change(|tx| {
        let site_id = tx.find_site(&site)?.map(|s| s.text("SiteId").to_owned()).unwrap_or_default();
        if tx.get("CsPool", &fqdn)?.is_none() {
            let number = next_cluster(tx, &site_id)?;
            let pool = [
                ("Site", PropertyValue::string(&site)),
                ("ClusterId", PropertyValue::string(format!("{site_id}:{number}"))),
                ("RequiresReplication", PropertyValue::Bool(replicates)),
                ("RequiresSetup", PropertyValue::Bool(false)),
            ];
            tx.insert("CsPool", &fqdn, pool)?;
            tx.insert("CsComputer", &computer, [("Pool", PropertyValue::string(&fqdn))])?;
        }
        add(&mut values, "ServiceId", format!("{site_id}-ExternalServer-{}", next_instance(tx, &site_id)?));
        add(&mut values, "SiteId", &site);
        add(&mut values, "PoolFqdn", &fqdn);
        tx.insert("CsService", &identity, values)
    })?;
    match made {
        Some(entity) => {
            let value = call.object_as(&entity, "CsTrustedApplicationPool")?;
            call.cx.emit(value)?;
            must_be_enabled(call)
        }
        None => Ok(()),
    }
}

/// The values that the arguments give the service; `None` after an error.
fn pool_values(call: &mut Call<'_>, identity: &str) -> Result<Option<Values>> {
    let draft = match call.state().draft("CsService", Some(identity), Vec::<(&str, PropertyValue)>::new()) {
        Ok(draft) => draft,
        Err(error) => {
            call.refuse(&error)?;
            return Ok(None);
        }
    };
    let assignments = assignments(call, draft.entity_type())?;
    let mut values = fresh_values(&draft, &assignments).or_else(throw)?;
    for (name, value) in &mut values {
        let Some(text) = value.as_str().filter(|_| &**name == "Registrar").map(str::to_owned) else {
            continue;
        };
        let bare = text.split_once(':').map_or(text.as_str(), |(_, fqdn)| fqdn);
        match call.read(|state| state.find_service("Registrar", bare))? {
            Some(found) => *value = PropertyValue::String(found.identity().clone()),
            None => {
                call.fail(errors::not_found("CsRegistrar", &text))?;
                return Ok(None);
            }
        }
    }
    Ok(Some(values))
}

fn confirmed(call: &mut Call<'_>, fqdn: &str) -> Result<bool> {
    if !call.cx.host.is_interactive() {
        return Ok(true);
    }
    call.cx.should_continue(&format!("A new trusted application pool \"{fqdn}\" will be added to the topology. Do you want to continue?"), "Confirm")
}

type Stored<T> = std::result::Result<T, crate::topology::StoreError>;

fn next_cluster(tx: &Transaction<'_>, site_id: &str) -> Stored<u64> {
    let prefix = format!("{site_id}:");
    let used = tx.list("CsPool")?;
    Ok(used
        .iter()
        .filter_map(|p| p.text("ClusterId").strip_prefix(&prefix)?.parse::<u64>().ok())
        .max()
        .unwrap_or(0)
        + 1)
}

fn next_instance(tx: &Transaction<'_>, site_id: &str) -> Stored<u64> {
    let prefix = format!("{site_id}-ExternalServer-");
    let used = tx.list("CsService")?;
    Ok(used
        .iter()
        .filter_map(|s| s.text("ServiceId").strip_prefix(&prefix)?.parse::<u64>().ok())
        .max()
        .unwrap_or(0)
        + 1)
}

fn remove_pool(call: &mut Call<'_>) -> Result<()> {
    let Some(text) = call.identity()? else { return Ok(()) };
    let fqdn = text.rsplit(':').next().unwrap_or(&text).to_owned();
    let Some(service) = call.read(|state| state.find_service("TrustedApplicationPool", &fqdn))? else {
        return call.fail(errors::not_found("CsTrustedApplicationPool", &fqdn));
    };
    if service.text("Registrar").is_empty() {
        let message =
            format!("The trusted application pool \"{fqdn}\" has no Registrar and cannot be removed.");
        return call.fail(errors::not_possible(message, "NoRegistrar"));
    }
    if !call.should_process(service.identity())? {
        return Ok(());
    }
    let identity = service.identity().clone();
    let done = call.try_change(|tx| {
        for application in tx.list("CsTrustedApplication")? {
            if fold(application.text("TrustedApplicationPoolFqdn")) == fold(&fqdn) {
                tx.remove("CsTrustedApplication", application.identity())?;
            }
        }
        tx.remove("CsService", &identity)?;
        let others = tx.list("CsService")?.iter().any(|s| fold(s.text("PoolFqdn")) == fold(&fqdn));
        if !others {
            for computer in tx.list("CsComputer")? {
                if fold(computer.text("Pool")) == fold(&fqdn) {
                    tx.remove("CsComputer", computer.identity())?;
                }
            }
            if tx.get("CsPool", &fqdn)?.is_some() {
                tx.remove("CsPool", &fqdn)?;
            }
        }
        Ok(())
    })?;
    if done.is_some() { must_be_enabled(call) } else { Ok(()) }
}

fn new_computer(call: &mut Call<'_>) -> Result<()> {
    let (Some(fqdn), Some(pool)) = (call.identity()?, call.text("Pool")?) else { return Ok(()) };
    if call.read(|state| state.find_service("TrustedApplicationPool", &pool))?.is_none() {
        return call.fail(errors::not_found("CsTrustedApplicationPool", &pool));
    }
    if !call.should_process(&fqdn)? {
        return Ok(());
    }
    let made =
        call.try_change(|tx| tx.insert("CsComputer", &fqdn, [("Pool", PropertyValue::string(&pool))]))?;
    match made {
        Some(entity) => {
            let value = call.object_as(&entity, "CsTrustedApplicationComputer")?;
            call.cx.emit(value)?;
            must_be_enabled(call)
        }
        None => Ok(()),
    }
}

fn remove_computer(call: &mut Call<'_>) -> Result<()> {
    let Some(fqdn) = call.identity()? else { return Ok(()) };
    if call.read(|state| state.get("CsTrustedApplicationComputer", &fqdn))?.is_none() {
        return call.fail(errors::not_found("CsTrustedApplicationComputer", &fqdn));
    }
    if call.should_process(&fqdn)? && call.try_change(|tx| tx.remove("CsComputer", &fqdn))?.is_some() {
        must_be_enabled(call)?;
    }
    Ok(())
}

/// `urn:application:<id>`.
fn with_urn(id: &str) -> String {
    let bare = id.get(..16).filter(|p| p.eq_ignore_ascii_case("urn:application:")).map_or(id, |_| &id[16..]);
    format!("urn:application:{}", bare.to_lowercase())
}

fn new_application(call: &mut Call<'_>) -> Result<()> {
    let parts =
        match (call.text("TrustedApplicationPoolFqdn")?, call.text("ApplicationId")?, call.identity()?) {
            (Some(pool), Some(id), _) => Some((pool, id)),
            (_, _, Some(identity)) => identity.split_once('/').map(|(p, i)| (p.to_owned(), i.to_owned())),
            _ => None,
        };
    let Some((pool, id)) = parts else {
        return call
            .fail(errors::needs_parameter("Identity", "or ApplicationId with TrustedApplicationPoolFqdn"));
    };
    let Some(service) = call.read(|state| state.find_service("TrustedApplicationPool", &pool))? else {
        return call.fail(errors::not_found("CsTrustedApplicationPool", &pool));
    };
    let (urn, pool) = (with_urn(&id), service.text("PoolFqdn").to_owned());
    let bare = urn.trim_start_matches("urn:application:").to_owned();
    let identity = format!("{pool}/{urn}");
    let computers = call.read(|state| state.find_by(crate::topology::IndexKind::Pool, &pool))?;
    let computers: Vec<String> =
        computers.iter().filter(|c| c.noun() == "CsComputer").map(|c| c.identity().to_string()).collect();
    let domain = super::voice::default_domain(call)?;
    let gruu = |host: &str| format!("sip:{host}@{domain};gruu;opaque=srvr:{bare}:{}", opaque(host, &bare));
    new::make(call, &identity, |_, values| {
        add(values, "ApplicationId", &urn);
        add(values, "TrustedApplicationPoolFqdn", &pool);
        add(values, "ServiceGruu", gruu(&pool.to_lowercase()));
        let rows =
            computers.iter().map(|c| PropertyValue::string(format!("{c} {}", gruu(&c.to_lowercase()))));
        values.push((Arc::from("ComputerGruus"), PropertyValue::list(rows)));
        if !values.iter().any(|(n, _)| &**n == "LegacyApplicationName") {
            add(values, "LegacyApplicationName", &bare);
        }
        Ok(())
    })?;
    if call.switch("EnableTcp") {
        call.try_change(|tx| {
            tx.update("CsTrustedApplication", &identity, [("Protocol", PropertyValue::string("Tcp"))])
        })?;
    }
    must_be_enabled(call)
}

/// The part of a GRUU that tells one service from another; it is the same whenever it is made.
fn opaque(host: &str, id: &str) -> String {
    let first = crc32fast::hash(format!("{host}/{id}").as_bytes());
    let second = crc32fast::hash(format!("{id}/{host}").as_bytes());
    let bytes: Vec<u8> = first
        .to_be_bytes()
        .into_iter()
        .chain(second.to_be_bytes())
        .chain(first.rotate_left(7).to_be_bytes())
        .chain(second.rotate_left(7).to_be_bytes())
        .collect();
    crate::dotnet::to_base64(&bytes, false).trim_end_matches('=').replace('+', "-").replace('/', "_") + "AA"
}

fn get_application(call: &mut Call<'_>) -> Result<()> {
    let mut found = crate::catalogue::adapters::get::select(call)?;
    if let Some(id) = call.text("ApplicationId")? {
        let urn = with_urn(&id);
        found.retain(|a| fold(a.text("ApplicationId")) == urn.as_str());
    }
    if let Some(pool) = call.text("TrustedApplicationPoolFqdn")? {
        found.retain(|a| fold(a.text("TrustedApplicationPoolFqdn")) == fold(&pool));
    }
    for application in found {
        call.write(&application)?;
    }
    Ok(())
}
