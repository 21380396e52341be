//! `Test-CsFederatedPartner`: whether a message to a domain would get through, worked out from the settings.

use super::task_output::{Failure, object, time_out, write_time_out};
use crate::catalogue::call::Call;
use crate::object::Result;
use crate::topology::{PropertyValue, Snapshot, StoreError, fold};

pub(super) const ALL: super::Rows = &[("Test-CsFederatedPartner", run)];

fn run(call: &mut Call<'_>) -> Result<()> {
    let target = call.text("TargetFqdn")?.unwrap_or_default();
    let domain = call.text("Domain")?.unwrap_or_default();
    if !call.read(|state| has_edge(state, &target))? {
        let failure =
            Failure { error: "No matching cluster found in topology.".to_owned(), diagnosis: String::new() };
        return call.cx.emit(object(&target, Some(&failure)));
    }
    call.cx.write_verbose("'FederatedPartner' activity started.")?;
    let reachable = call.read(|state| is_reachable(state, &domain))?;
    call.cx.write_verbose("'FederatedPartner' activity completed.")?;
    match reachable {
        true => call.cx.emit(object(&target, None)),
        false => {
            let failure = time_out(&target);
            call.cx.emit(object(&target, Some(&failure)))?;
            write_time_out(call)
        }
    }
}

/// Whether an Edge Server is installed on a pool or computer of that name.
fn has_edge(state: &Snapshot, fqdn: &str) -> Result2<bool> {
    if state.find_service("EdgeServer", fqdn)?.is_some() {
        return Ok(true);
    }
    let Some(computer) = state.get("CsComputer", fqdn)? else { return Ok(false) };
    Ok(state.find_service("EdgeServer", computer.text("Pool"))?.is_some())
}

type Result2<T> = std::result::Result<T, StoreError>;

/// Whether the lists and the routing let messages to a domain pass.
fn is_reachable(state: &Snapshot, domain: &str) -> Result2<bool> {
    let Some(edge) = state.get("CsAccessEdgeConfiguration", "Global")? else { return Ok(false) };
    let is = |name: &str| edge.get(name).and_then(PropertyValue::as_bool) == Some(true);
    if !is("AllowFederatedUsers") || is_listed(state, "CsBlockedDomain", domain)? {
        return Ok(false);
    }
    if is_listed(state, "CsAllowedDomain", domain)? {
        return Ok(true);
    }
    Ok(edge.text("RoutingMethod") == "UseDefaultRouting" || is("EnablePartnerDiscovery"))
}

/// Whether a list has the domain or one above it.
fn is_listed(state: &Snapshot, noun: &str, domain: &str) -> Result2<bool> {
    let mut name = fold(domain).into_owned();
    loop {
        if state.get(noun, &name)?.is_some() {
            return Ok(true);
        }
        match name.split_once('.') {
            Some((_, above)) if above.contains('.') => name = above.to_owned(),
            _ => return Ok(false),
        }
    }
}
