//! The Windows services of Lync computers: which there are follows from the roles; started and stopped for the session.

use super::topology::local_computer;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::parameter_type::enum_type_id;
use crate::catalogue::session::session;
use crate::catalogue::view::{shaped_object, text_list};
use crate::formatting::{self, Shape};
use crate::object::{Result, Value};
use crate::topology::{IndexKind, fold};

pub(super) const ALL: super::Rows =
    &[("Get-CsWindowsService", get), ("Start-CsWindowsService", start), ("Stop-CsWindowsService", stop)];

/// Name, display name, roles shown, and the service roles of which one must be on the computer (none: every one).
const SERVICES: [(&str, &str, &[&str], &[&str]); 17] = [
    ("W3SVC", "World Wide Web Publishing Service", &["W3SVC"], &["WebServer"]),
    ("REPLICA", "Lync Server Replica Replicator Agent", &["Replica"], &[]),
    ("RTCCLSAGT", "Lync Server Centralized Logging Service Agent", &["ClsAgent"], &[]),
    (
        "RTCSRV",
        "Lync Server Front-End",
        &["Registrar", "UserServer", "EdgeServer"],
        &["Registrar", "Director"],
    ),
    ("RTCSRV", "Lync Server Access Edge", &["Registrar", "UserServer", "EdgeServer"], &["EdgeServer"]),
    ("RTCDATAPROXY", "Lync Server Web Conferencing Edge", &["EdgeServer"], &["EdgeServer"]),
    ("RTCMEDIARELAY", "Lync Server Audio/Video Edge", &["EdgeServer"], &["EdgeServer"]),
    ("RTCMRAUTH", "Lync Server Audio/Video Authentication", &["EdgeServer"], &["EdgeServer"]),
    ("RTCATS", "Lync Server Audio Test Service", &["ApplicationServer"], &["ApplicationServer"]),
    ("RTCCAA", "Lync Server Conferencing Attendant", &["ApplicationServer"], &["ApplicationServer"]),
    ("RTCCPS", "Lync Server Call Park", &["ApplicationServer"], &["ApplicationServer"]),
    ("RTCRGS", "Lync Server Response Group", &["ApplicationServer"], &["ApplicationServer"]),
    ("RTCASMCU", "Lync Server Application Sharing", &["ConferencingServer"], &["ConferencingServer"]),
    ("RTCAVMCU", "Lync Server Audio/Video Conferencing", &["ConferencingServer"], &["ConferencingServer"]),
    ("RTCDATAMCU", "Lync Server Web Conferencing", &["ConferencingServer"], &["ConferencingServer"]),
    ("RTCIMMCU", "Lync Server IM Conferencing", &["ConferencingServer"], &["ConferencingServer"]),
    ("RTCMEDSRV", "Lync Server Mediation", &["MediationServer"], &["MediationServer"]),
];
/// Services of the computer that holds the Central Management store.
const MASTER: [(&str, &str); 2] =
    [("MASTER", "Lync Server Master Replicator Agent"), ("FTA", "Lync Server File Transfer Agent")];
const TYPE: &str = "Microsoft.Rtc.Management.Deployment.Core.NTService";

struct Service {
    name: &'static str,
    display: &'static str,
    roles: &'static [&'static str],
}

/// The computer that is meant; `None` after an error.
fn computer(call: &mut Call<'_>) -> Result<Option<String>> {
    let Some(text) = call.text("ComputerName")? else { return local_computer(call).map(Some) };
    match call.read(|state| state.get("CsComputer", &text))? {
        Some(found) => Ok(Some(found.identity().to_string())),
        None => {
            call.fail(errors::not_possible(
                format!("Cannot open Service Control Manager on computer '{text}'."),
                "ComputerNotReachable",
            ))?;
            Ok(None)
        }
    }
}

fn services_of(call: &mut Call<'_>, computer: &str) -> Result<Vec<Service>> {
    let pool = call
        .read(|state| state.get("CsComputer", computer))?
        .map(|c| c.text("Pool").to_owned())
        .unwrap_or_default();
    let installed = call.read(|state| state.find_by(IndexKind::Pool, &pool))?;
    let has = |role: &str| installed.iter().any(|s| s.entity_type().role.as_deref() == Some(role));
    let known = installed.iter().any(|s| s.noun() == "CsService");
    let mut found: Vec<Service> = SERVICES
        .iter()
        .filter(|(_, _, _, needed)| known && (needed.is_empty() || needed.iter().any(|r| has(r))))
        .map(|(name, display, roles, _)| Service { name, display, roles })
        .collect();
    if has("CentralManagement") {
        found.extend(MASTER.map(|(name, display)| Service { name, display, roles: &["CentralManagement"] }));
    }
    Ok(found)
}

/// The services that `-Name` leaves; `None` after an error.
fn named(
    call: &mut Call<'_>,
    mut services: Vec<Service>,
    name: Option<String>,
) -> Result<Option<Vec<Service>>> {
    let Some(name) = name else { return Ok(Some(services)) };
    services.retain(|s| s.name.eq_ignore_ascii_case(&name));
    if services.is_empty() {
        call.fail(errors::not_possible(
            format!("The service '{name}' is not a Lync Server service on this computer."),
            "ServiceNotFound",
        ))?;
        return Ok(None);
    }
    Ok(Some(services))
}

fn key(computer: &str, name: &str) -> String {
    format!("{}/{}", fold(computer), fold(name))
}

fn get(call: &mut Call<'_>) -> Result<()> {
    let Some(computer) = computer(call)? else { return Ok(()) };
    let services = services_of(call, &computer)?;
    let name = call.text("Name")?;
    let activity = !call.switch("ExcludeActivityLevel");
    let status = enum_type_id(
        "System.ServiceProcess",
        "ServiceControllerStatus",
        &["", "Stopped", "StartPending", "StopPending", "Running"],
    );
    for service in named(call, services, name)?.unwrap_or_default() {
        let stopped = session(call.cx).stopped.contains(&key(&computer, service.name));
        if !formatting::is_registered(TYPE) {
            let columns = ["Status", "Name", "ActivityLevel"].map(std::rc::Rc::from);
            formatting::register_view(TYPE, Shape::Table, &columns);
        }
        let pairs = vec![
            ("Status", Value::Enum(status, if stopped { 1 } else { 4 })),
            ("Name", Value::from(service.name)),
            ("ActivityLevel", if activity && !stopped { Value::from("") } else { Value::Null }),
            ("DisplayName", Value::from(service.display)),
            ("RoleName", text_list(service.roles)),
            ("ServiceStatus", Value::from(if stopped { "Stopped" } else { "Running" })),
            ("ComputerName", Value::from(computer.as_str())),
        ];
        call.cx.emit(shaped_object(TYPE, Shape::Table, pairs))?;
    }
    Ok(())
}

fn start(call: &mut Call<'_>) -> Result<()> {
    change(call, false)
}

fn stop(call: &mut Call<'_>) -> Result<()> {
    change(call, true)
}

fn change(call: &mut Call<'_>, stops: bool) -> Result<()> {
    let mut name = call.text("Name")?;
    let mut computer = match computer(call)? {
        Some(computer) => computer,
        None => return Ok(()),
    };
    if let Some(Value::Custom(object)) = call.arg("InputObject") {
        name = object.note("Name").and_then(|v| v.as_str().map(str::to_owned)).or(name);
        computer =
            object.note("ComputerName").and_then(|v| v.as_str().map(str::to_owned)).unwrap_or(computer);
    }
    let all = name.is_none();
    let services = services_of(call, &computer)?;
    for service in named(call, services, name)?.unwrap_or_default() {
        let spared = match service.name {
            "RTCCLSAGT" => call.switch("LeaveClsAgentRunning"),
            "W3SVC" => call.switch("LeaveWebServerRunning"),
            _ => false,
        };
        if all && spared || !call.should_process(service.name)? {
            continue;
        }
        let key = key(&computer, service.name);
        let stopped = &mut session(call.cx).stopped;
        let _ = if stops { stopped.insert(key) } else { stopped.remove(&key) };
    }
    Ok(())
}
