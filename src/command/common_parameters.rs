//! The parameters that every advanced command has.

/// Name, type and aliases of the common parameters, in PowerShell's order.
pub const COMMON: [(&str, &str, &str); 12] = [
    ("Verbose", "switch", "vb"),
    ("Debug", "switch", "db"),
    ("ErrorAction", "System.Management.Automation.ActionPreference", "ea"),
    ("WarningAction", "System.Management.Automation.ActionPreference", "wa"),
    ("InformationAction", "System.Management.Automation.ActionPreference", "infa"),
    ("ProgressAction", "System.Management.Automation.ActionPreference", "proga"),
    ("ErrorVariable", "string", "ev"),
    ("WarningVariable", "string", "wv"),
    ("InformationVariable", "string", "iv"),
    ("OutVariable", "string", "ov"),
    ("OutBuffer", "int", "ob"),
    ("PipelineVariable", "string", "pv"),
];

pub fn is_common(name: &str) -> bool {
    COMMON.iter().any(|(n, _, _)| n.eq_ignore_ascii_case(name))
        || name.eq_ignore_ascii_case("WhatIf")
        || name.eq_ignore_ascii_case("Confirm")
}
