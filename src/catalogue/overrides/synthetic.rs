//! Synthetic transactions between users of a pool: whether they would succeed follows from who is enabled where.

use super::task_output::{Failure, object};
use crate::catalogue::call::Call;
use crate::object::{ErrorCategory, Result, Thrown};
use crate::topology::{PropertyValue, Snapshot, StoreError};

pub(super) const ALL: super::Rows = &[
    ("Test-CsRegistration", run),
    ("Test-CsIM", run),
    ("Test-CsGroupIM", run),
    ("Test-CsPresence", run),
    ("Test-CsP2PAV", run),
    ("Test-CsAVConference", run),
];

/// Parameters that name the two accounts.
const ADDRESSES: [&str; 5] = [
    "UserSipAddress",
    "SenderSipAddress",
    "ReceiverSipAddress",
    "SubscriberSipAddress",
    "PublisherSipAddress",
];

type Stored<T> = std::result::Result<T, StoreError>;

/// The Registrar pool of a pool's or computer's name.
fn registrar(state: &Snapshot, fqdn: &str) -> Stored<Option<String>> {
    if let Some(found) = state.find_service("Registrar", fqdn)? {
        return Ok(Some(found.text("PoolFqdn").to_owned()));
    }
    let Some(computer) = state.get("CsComputer", fqdn)? else { return Ok(None) };
    Ok(state.find_service("Registrar", computer.text("Pool"))?.map(|s| s.text("PoolFqdn").to_owned()))
}

/// Whether a user can sign in.
fn can_sign_in(state: &Snapshot, address: &str) -> Stored<bool> {
    let found = state.find_directory("CsUser", address)?;
    Ok(found.iter().any(|u| {
        u.get("Enabled").and_then(PropertyValue::as_bool) == Some(true) && !u.text("RegistrarPool").is_empty()
    }))
}

fn run(call: &mut Call<'_>) -> Result<()> {
    let target = call.text("TargetFqdn")?.unwrap_or_default();
    let Some(pool) = call.read(|state| registrar(state, &target))? else {
        call.cx.write_warning("Failed to read Registrar port number for the given fully qualified domain name (FQDN). Using default Registrar port number. Exception: System.InvalidOperationException: No matching cluster found in topology.")?;
        let failure =
            Failure { error: "No matching cluster found in topology.".to_owned(), diagnosis: String::new() };
        return call.cx.emit(object(&target, Some(&failure)));
    };
    let mut addresses = Vec::new();
    for name in ADDRESSES {
        addresses.extend(call.text(name)?);
    }
    if addresses.is_empty() {
        let settings = call.read(|state| state.get("CsHealthMonitoringConfiguration", &pool))?;
        let Some(settings) = settings else { return no_test_users(call, &pool) };
        addresses
            .extend(["FirstTestUserSipUri", "SecondTestUserSipUri"].map(|n| settings.text(n).to_owned()));
    }
    for address in addresses {
        if !call.read(|state| can_sign_in(state, &address))? {
            let failure = unknown_user(&call.entry.name.clone(), &target);
            return call.cx.emit(object(&target, Some(&failure)));
        }
    }
    call.cx.emit(object(&target, None))
}

fn no_test_users(call: &mut Call<'_>, pool: &str) -> Result<()> {
    call.fail(Thrown::record(
        "System.InvalidOperationException",
        format!("There is no test user assigned for [{pool}]. Verify test user configuration."),
        "NotFoundTestUsers",
        ErrorCategory::ResourceUnavailable,
    ))
}

fn unknown_user(cmdlet: &str, target: &str) -> Failure {
    let (code, reason) = match cmdlet {
        "Test-CsRegistration" => (1003, "User does not exist"),
        _ => (4005, "Destination URI either not enabled for SIP or does not exist."),
    };
    Failure {
        error: "404, Not Found".to_owned(),
        diagnosis: format!(
            "ErrorCode={code},Source={target},Reason={reason}\nMicrosoft.Rtc.Signaling.DiagnosticHeader"
        ),
    }
}
