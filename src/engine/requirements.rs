//! `#requires`: whether this shell is what a script asks for.

use super::context::{Context, Edition};
use super::modules;
use crate::dotnet::Version;
use crate::language::ast::{RequiredModule, ScriptRequirements};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use crate::text::Name;

/// The highest minor version of each older major version that PowerShell still takes for its own.
const COMPATIBLE: [(i32, i32); 6] = [(1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (6, 2)];

/// The version of the modules that PowerShell comes with.
const BUILT_IN_MODULES: &str = "7.0.0.0";

/// Refuses a script whose `#requires` statements ask for something else.
pub(super) fn check(cx: &mut Context, script: &str, required: &ScriptRequirements) -> Result<()> {
    check_shell(script, required)?;
    check_version(cx, script, required)?;
    check_edition(cx, script, required)?;
    for module in &required.modules {
        if !provide(cx, module)? {
            let reason = missing(module);
            let message = format!(
                "The script '{script}' cannot be run because the following modules that are specified by the \"#requires\" statements of the script are missing: {reason}."
            );
            return refuse(script, &message, "ScriptRequiresMissingModules");
        }
    }
    Ok(())
}

fn refuse(script: &str, message: &str, id: &str) -> Result<()> {
    throw(
        Thrown::record(
            "System.Management.Automation.ScriptRequiresException",
            message,
            id,
            ErrorCategory::ResourceUnavailable,
        )
        .target(Value::from(script))
        .detail("CommandName", Value::from(script)),
    )
}

fn check_shell(script: &str, required: &ScriptRequirements) -> Result<()> {
    match &required.shell_id {
        Some(id) if !id.eq_ignore_ascii_case("Microsoft.PowerShell") => refuse(
            script,
            "A #requires statement has specified only a shellID. #Requires statements must specify a required PowerShell snap-in when running in PowerShell.",
            "RequiresShellIDInvalidForSingleShell",
        ),
        _ => Ok(()),
    }
}

/// The running version and edition, as `$PSVersionTable` has them.
fn running(cx: &mut Context, key: &str) -> String {
    let table = cx.global.get_local(Name::new("PSVersionTable"));
    let value = match table.as_ref().map(Value::base) {
        Some(Value::Hashtable(table)) => table.get_str(key),
        _ => None,
    };
    value.map_or_else(String::new, |v| crate::object::convert::net_text(cx, &v).to_string())
}

/// Whether this shell counts as one of the given version.
pub fn is_compatible(cx: &mut Context, wanted: &Version) -> bool {
    let Ok(have) = Version::parse(&running(cx, "PSVersion")) else { return true };
    let older = COMPATIBLE.iter().any(|&(major, minor)| wanted.major == major && wanted.minor <= minor);
    wanted.major < have.major && older || wanted.major == have.major && wanted.minor <= have.minor
}

fn check_version(cx: &mut Context, script: &str, required: &ScriptRequirements) -> Result<()> {
    let Some(wanted) = &required.version else { return Ok(()) };
    let current = running(cx, "PSVersion");
    if Version::parse(wanted).is_ok_and(|wanted| is_compatible(cx, &wanted)) {
        return Ok(());
    }
    let message = format!(
        "The script '{script}' cannot be run because it contained a \"#requires\" statement for PowerShell {wanted}. The version of PowerShell that is required by the script does not match the currently running version of PowerShell {current}."
    );
    refuse(script, &message, "ScriptRequiresUnmatchedPSVersion")
}

fn check_edition(cx: &mut Context, script: &str, required: &ScriptRequirements) -> Result<()> {
    let current = if cx.edition == Edition::Core { "Core" } else { "Desktop" };
    if required.editions.is_empty() || required.editions.iter().any(|e| e.eq_ignore_ascii_case(current)) {
        return Ok(());
    }
    let wanted = required.editions.join(",");
    throw(
        Thrown::runtime(
            format!(
                "The script '{script}' cannot be run because it contained a \"#requires\" statement for PowerShell editions '{wanted}'. The edition of PowerShell that is required by the script does not match the currently running PowerShell {current} edition."
            ),
            "ScriptRequiresUnmatchedPSEdition",
            ErrorCategory::NotSpecified,
        )
        .target(Value::from(script)),
    )
}

/// Loads a required module; `false` where there is none of a version that will do.
fn provide(cx: &mut Context, wanted: &RequiredModule) -> Result<bool> {
    let version = if modules::is_built_in(&wanted.name) {
        BUILT_IN_MODULES.to_owned()
    } else {
        let Ok(module) = modules::load_module(cx, &wanted.name, vec![]) else { return Ok(false) };
        modules::import(cx, &module, &modules::ImportRules::default());
        module.version.borrow().to_string()
    };
    Ok(wanted.versions.iter().all(|(kind, text)| fits(&version, kind, text)))
}

fn fits(version: &str, kind: &str, wanted: &str) -> bool {
    let (Ok(have), Ok(want)) = (Version::parse(version), Version::parse(wanted)) else { return true };
    match kind {
        "ModuleVersion" => have >= want,
        "MaximumVersion" => have <= want,
        _ => have == want,
    }
}

fn missing(module: &RequiredModule) -> String {
    let RequiredModule { name, versions } = module;
    let versions: Vec<String> = versions.iter().map(|(kind, text)| format!("{kind} '{text}'")).collect();
    match versions.join(" and ").as_str() {
        "" => format!("The module '{name}' cannot be found."),
        versions => format!("The module '{name}' cannot be found with {versions}."),
    }
}
