//! Cmdlets whose behaviour no noun file can tell.

mod access_edge;
mod domains;
mod effective_policy;
mod federated_partner;
mod management;
mod network;
mod providers;
mod response_groups;
mod sip_domain;
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
    let all = [
        access_edge::ALL,
        domains::ALL,
        effective_policy::ALL,
        federated_partner::ALL,
        management::ALL,
        network::ALL,
        providers::ALL,
        response_groups::ALL,
        sip_domain::ALL,
        topology::ALL,
        trusted_application::ALL,
        user::ALL,
        voice::ALL,
        voice_tests::ALL,
        windows_service::ALL,
    ];
    all.into_iter().flatten().find(|(n, _)| *n == name).map(|(_, run)| *run)
}

/// Cmdlets by name.
pub(super) type Rows = &'static [(&'static str, Run)];
