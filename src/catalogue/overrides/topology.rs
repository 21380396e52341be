//! Reading the topology: services by role, pools, computers; publishing and enabling it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::topology_document::{document, read_document};
use crate::catalogue::adapters::{get, set};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::view::{plain_object, text_list};
use crate::object::{Result, Thrown, Value, throw};
use crate::topology::{Entity, IndexKind, PropertyValue, fold};

pub(super) const ALL: super::Rows = &[
    ("Get-CsService", services),
    ("Get-CsPool", pools),
    ("Get-CsComputer", computers),
    ("Get-CsTrunk", of_pool),
    ("Get-CsTrustedApplicationPool", of_pool),
    ("Get-CsTrustedApplicationComputer", computers),
    ("Get-CsNetworkInterface", interfaces),
    ("Set-CsSite", set_site),
    ("Get-CsTopology", topology),
    ("Enable-CsTopology", enable),
    ("Publish-CsTopology", publish),
    ("Test-CsTopology", test),
    ("Get-CsPoolBackupRelationship", backup_relationship),
];

/// Says that a change of the topology takes effect only when it is enabled.
pub(super) fn must_be_enabled(call: &mut Call<'_>) -> Result<()> {
    call.cx.write_warning("The following changes must be made in order for the operation to be complete.\nEnable-CsTopology must still be run for all changes to take effect.")
}

fn write_all(call: &mut Call<'_>, found: Vec<Arc<Entity>>) -> Result<()> {
    for entity in found {
        let value = get::show(call, &entity)?;
        call.cx.emit(value)?;
    }
    Ok(())
}

fn keep_pool(
    call: &mut Call<'_>,
    found: &mut Vec<Arc<Entity>>,
    parameter: &str,
    property: &str,
) -> Result<()> {
    if let Some(pool) = call.text(parameter)? {
        let pool = fold(&pool).into_owned();
        found.retain(|e| fold(e.text(property)) == pool.as_str());
    }
    Ok(())
}

/// `Get-CsService`: of a role, of a pool, or all.
fn services(call: &mut Call<'_>) -> Result<()> {
    let roles = call.read(|state| state.schemas().roles())?;
    let wanted: Vec<String> =
        roles.into_iter().filter(|role| call.switch(role)).map(|role| role.to_lowercase()).collect();
    let mut found = match call.identity()? {
        Some(identity) if !identity.contains(':') => {
            // A ServiceId or the FQDN of a pool names its services as well.
            let found =
                call.read(|state| Ok(state.find_service("", &identity)?.into_iter().collect::<Vec<_>>()))?;
            if found.is_empty() {
                return call.fail(errors::not_found("CsService", &identity));
            }
            found
        }
        _ => get::select(call)?,
    };
    if !wanted.is_empty() {
        found.retain(|s| s.entity_type().role.as_ref().is_some_and(|r| wanted.contains(&r.to_lowercase())));
    }
    keep_pool(call, &mut found, "PoolFqdn", "PoolFqdn")?;
    write_all(call, found)
}

fn of_pool(call: &mut Call<'_>) -> Result<()> {
    let mut found = get::select(call)?;
    keep_pool(call, &mut found, "PoolFqdn", "PoolFqdn")?;
    write_all(call, found)
}

fn pools(call: &mut Call<'_>) -> Result<()> {
    let mut found = get::select(call)?;
    if let Some(name) = call.text("Site")? {
        let Some(site) = call.read(|state| state.find_site(&name))? else {
            return call.fail(errors::not_found("CsSite", &name));
        };
        found.retain(|p| p.text("Site").eq_ignore_ascii_case(site.identity()));
    }
    write_all(call, found)
}

fn computers(call: &mut Call<'_>) -> Result<()> {
    if call.switch("Local") {
        let local = local_computer(call)?;
        let found = call.read(|state| state.get("CsComputer", &local))?;
        return write_all(call, found.into_iter().collect());
    }
    let mut found = get::select(call)?;
    keep_pool(call, &mut found, "Pool", "Pool")?;
    write_all(call, found)
}

/// The computer that the shell runs on.
pub(super) fn local_computer(call: &mut Call<'_>) -> Result<String> {
    let state = call.read(|state| state.get("CmsState", "Global"))?;
    Ok(state.map(|s| s.text("LocalComputer").to_owned()).unwrap_or_default())
}

fn interfaces(call: &mut Call<'_>) -> Result<()> {
    let mut found = get::select(call)?;
    for parameter in ["ComputerFqdn", "Computer"] {
        keep_pool(call, &mut found, parameter, "ComputerFqdn")?;
    }
    write_all(call, found)
}

/// `Set-CsSite`: a federation route is an Edge Server of the topology.
fn set_site(call: &mut Call<'_>) -> Result<()> {
    set::with_extra(call, |call, _, values| {
        for (name, value) in values.iter_mut().filter(|(n, _)| n.ends_with("FederationRoute")) {
            let Some(text) = value.as_str().filter(|t| !t.is_empty()).map(str::to_owned) else { continue };
            let bare = text
                .split_once(':')
                .filter(|(role, _)| role.eq_ignore_ascii_case("EdgeServer"))
                .map_or(text.as_str(), |(_, f)| f);
            match call.read(|state| state.find_service("EdgeServer", bare))? {
                Some(edge) => *value = PropertyValue::String(edge.identity().clone()),
                None => {
                    let message = format!("The Edge Server \"{text}\" in \"{name}\" does not exist.");
                    return throw(errors::bad_argument(message, name));
                }
            }
        }
        Ok(())
    })
}

// The topology as a whole

fn topology(call: &mut Call<'_>) -> Result<()> {
    if call.switch("AsXml") {
        let text = call.read(document)?;
        return call.cx.emit(Value::from(text));
    }
    let object = topology_object(call)?;
    call.cx.emit(object)
}

fn list(items: Vec<Value>) -> Value {
    Value::object(crate::types::collections::List::of(crate::object::TypeId::OBJECT, items))
}

/// A class of the topology's object model.
fn internal(name: &str) -> String {
    format!("Microsoft.Rtc.Management.Deploy.Internal.{name}")
}

/// The object with the members that scripts walk through.
fn topology_object(call: &mut Call<'_>) -> Result<Value> {
    let domains = call.read(|state| state.list("CsSipDomain"))?;
    let domains = domains.iter().map(|d| Value::from(&**d.identity())).collect();
    let (mut clusters, mut machines) = (Vec::new(), Vec::new());
    for pool in call.read(|state| state.list("CsPool"))? {
        let parts = call.read(|state| state.find_by(IndexKind::Pool, pool.identity()))?;
        let own: Vec<Value> =
            parts.iter().filter(|e| e.noun() == "CsComputer").map(|c| machine(c, &pool)).collect();
        clusters.push(cluster(&pool, &parts, own.clone()));
        machines.extend(own);
    }
    let sites = call.read(|state| state.list("CsSite"))?.iter().map(|s| site(s)).collect();
    let services = call.read(|state| state.list("CsService"))?;
    Ok(plain_object(
        &internal("DefaultTopology"),
        vec![
            ("InternalDomains", list(domains)),
            ("Sites", list(sites)),
            ("Clusters", list(clusters)),
            ("Machines", list(machines)),
            ("Services", text_list(services.iter().map(|s| s.text("ServiceId").to_owned()))),
            ("SqlInstances", text_list(sql_instances(&services))),
        ],
    ))
}

fn machine(computer: &Entity, pool: &Entity) -> Value {
    let cluster =
        plain_object(&internal("Cluster#Reference"), vec![("Fqdn", Value::from(&**pool.identity()))]);
    plain_object(
        &internal("Machine#Topology"),
        vec![("Fqdn", Value::from(&**computer.identity())), ("Cluster", cluster)],
    )
}

/// A pool with what stands in it.
fn cluster(pool: &Entity, parts: &[Arc<Entity>], machines: Vec<Value>) -> Value {
    let required = |name: &str| Value::Bool(pool.get(name).and_then(PropertyValue::as_bool) != Some(false));
    let services = || parts.iter().filter(|e| e.noun() == "CsService");
    let on_edge = services().any(|s| s.entity_type().role.as_deref() == Some("EdgeServer"));
    plain_object(
        &internal("Cluster#Topology"),
        vec![
            ("ClusterId", Value::from(pool.text("ClusterId"))),
            ("Fqdn", Value::from(&**pool.identity())),
            ("RequiresReplication", required("RequiresReplication")),
            ("RequiresSetup", required("RequiresSetup")),
            ("IsOnEdge", Value::Bool(on_edge)),
            ("Machines", list(machines)),
            ("InstalledServices", text_list(services().map(|s| s.text("ServiceId").to_owned()))),
        ],
    )
}

fn site(site: &Entity) -> Value {
    let kind = if site.text("SiteType") == "RemoteSite" { "RemoteSite" } else { "CentralSite" };
    plain_object(
        &internal(&format!("Site+{kind}#Topology")),
        vec![
            ("SiteId", Value::from(site.text("SiteId"))),
            ("Name", Value::from(site.identity().trim_start_matches("Site:"))),
            ("Description", Value::from(site.text("Description"))),
        ],
    )
}

/// The database instances that services run on, sorted, each once.
fn sql_instances(services: &[Arc<Entity>]) -> BTreeSet<String> {
    services
        .iter()
        .filter(|s| s.entity_type().property("SqlInstanceName").is_some())
        .map(|s| format!("{}\\{}", s.text("PoolFqdn"), s.text("SqlInstanceName")))
        .collect()
}

fn enable(call: &mut Call<'_>) -> Result<()> {
    if call.should_process("DefaultTopology")? {
        call.try_change(|tx| {
            tx.update("CmsState", "Global", [("TopologyEnabled", PropertyValue::Bool(true))])
        })?;
    }
    Ok(())
}

/// `Publish-CsTopology`: takes the document of the present topology; another one would need Topology Builder's work.
fn publish(call: &mut Call<'_>) -> Result<()> {
    if call.switch("FinalizeUninstall") {
        return throw(Thrown::not_emulated("Publish-CsTopology -FinalizeUninstall"));
    }
    let text = match call.text("FileName")? {
        Some(path) => {
            let host_path = call.cx.drives.to_host(&path);
            match call.cx.host.read_file(&host_path) {
                Ok(bytes) => crate::dotnet::decode_script(bytes),
                Err(_) => return call.fail(errors::file_error(format!("Could not find file '{path}'."))),
            }
        }
        None => call.text("Document")?.unwrap_or_default(),
    };
    let given = match read_document(&text) {
        Ok(given) => given,
        Err(reason) => {
            return call.fail(errors::bad_argument(
                format!("The topology document cannot be read: {reason}."),
                "Document",
            ));
        }
    };
    let present = call.read(document)?;
    let present = read_document(&present).unwrap_or_default();
    if given != present {
        return throw(Thrown::not_emulated(
            "Publish-CsTopology with a document that changes sites, pools or services",
        ));
    }
    if call.should_process("DefaultTopology")? {
        call.try_change(|tx| {
            tx.update("CmsState", "Global", [("TopologyEnabled", PropertyValue::Bool(false))])
        })?;
        must_be_enabled(call)?;
    }
    Ok(())
}

fn test(call: &mut Call<'_>) -> Result<()> {
    if let Some(service) = call.text("Service")?
        && call.state().get("CsService", &service).unwrap_or_default().is_none()
    {
        return call.fail(errors::not_found("CsService", &service));
    }
    call.cx.write_verbose("\"Test-CsTopology\" processing has completed successfully.")
}

fn backup_relationship(call: &mut Call<'_>) -> Result<()> {
    let Some(pool) = call.text("PoolFqdn")? else {
        return call.fail(errors::needs_parameter("PoolFqdn", "to name the pool"));
    };
    let Some(entity) = call.read(|state| state.get("CsPool", &pool))? else {
        return call.fail(errors::not_found("CsPool", &pool));
    };
    let backup = entity.text("BackupPoolFqdn");
    if backup.is_empty() {
        let message = format!("The pool \"{}\" has no backup pool.", entity.identity());
        return call.fail(errors::not_possible(message, "NoBackupPool"));
    }
    let value = plain_object(
        "Microsoft.Rtc.Management.Hadr.BackupService.BackupRelation",
        vec![("PoolFqdn", Value::from(&**entity.identity())), ("BackupPoolFqdn", Value::from(backup))],
    );
    call.cx.emit(value)
}
