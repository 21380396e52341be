//! Cmdlets whose behaviour no noun file can tell.

mod access_edge;
mod client_pin;
mod device_update;
mod domains;
mod effective_policy;
mod federated_partner;
mod location;
mod management;
mod network;
mod persistent_chat;
mod providers;
mod response_groups;
mod service_state;
mod sip_domain;
mod synthetic;
mod task_output;
mod topology;
mod topology_document;
mod trusted_application;
mod user;
pub(super) mod user_rules;
mod voice;
mod voice_tests;
mod windows_service;

use super::call::Run;

/// The behaviour of a cmdlet's own.
pub(super) fn find(name: &str) -> Option<Run> {
    all().find(|(n, _)| *n == name).map(|(_, run)| *run)
}

/// Names of the cmdlets with behaviour of their own.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|(name, _)| *name)
}

fn all() -> impl Iterator<Item = &'static (&'static str, Run)> {
    [
        access_edge::ALL,
        client_pin::ALL,
        device_update::ALL,
        domains::ALL,
        effective_policy::ALL,
        federated_partner::ALL,
        location::ALL,
        management::ALL,
        network::ALL,
        persistent_chat::ALL,
        providers::ALL,
        response_groups::ALL,
        service_state::ALL,
        sip_domain::ALL,
        synthetic::ALL,
        topology::ALL,
        trusted_application::ALL,
        user::ALL,
        voice::ALL,
        voice_tests::ALL,
        windows_service::ALL,
    ]
    .into_iter()
    .flatten()
}

/// Cmdlets by name.
pub(super) type Rows = &'static [(&'static str, Run)];
