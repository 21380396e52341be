//! Users: who is enabled for Lync, and where they are homed.

use std::sync::Arc;

use super::user_rules::{self, domain_of};
use crate::catalogue::adapters::directory;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::Result;
use crate::topology::{Entity, PropertyValue};

pub(super) const ALL: super::Rows = &[
    ("Get-CsUser", get),
    ("Enable-CsUser", enable),
    ("Disable-CsUser", disable),
    ("Move-CsUser", move_user),
    ("Get-CsUserPoolInfo", pool_info),
];

/// `Get-CsUser`: users with a SIP address.
fn get(call: &mut Call<'_>) -> Result<()> {
    let unassigned = call.switch("UnassignedUser");
    let modern = call.switch("OnLyncServer") || call.switch("OnModernServer");
    let legacy = call.switch("OnOfficeCommunicationServer");
    directory::get_where(call, move |_, user| {
        let homed = !user.text("RegistrarPool").is_empty();
        // Users of older servers have a home server and no Registrar pool.
        let older = !homed && !user.text("HomeServer").is_empty();
        (!unassigned || !homed && !older) && (!modern || homed) && (!legacy || older)
    })
}

type Values = Vec<(Arc<str>, PropertyValue)>;

fn set(values: &mut Values, name: &str, value: PropertyValue) {
    values.push((Arc::from(name), value));
}

/// The directory user of `-Identity`, enabled for Lync or not; `None` after an error.
fn directory_user(call: &mut Call<'_>) -> Result<Option<Arc<Entity>>> {
    let Some(identity) = call.identity()? else {
        call.fail(errors::needs_parameter("Identity", "to name the user"))?;
        return Ok(None);
    };
    directory::one_named(call, "CsAdUser", &identity)
}

fn enable(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory_user(call)? else { return Ok(()) };
    let mut values = Values::new();
    let address = match sip_address(call, &user)? {
        Ok(address) => address,
        Err(error) => return call.fail(error),
    };
    let pool = call.text("RegistrarPool")?;
    let hosting = call.text("HostingProviderProxyFqdn")?;
    match (&pool, &hosting) {
        (Some(pool), None) => {
            if !user_rules::is_registrar_pool(call, pool)? {
                return call.fail(user_rules::no_such_pool(pool));
            }
            let home = call.read(|state| state.home_server(pool))?;
            set(&mut values, "RegistrarPool", PropertyValue::string(pool));
            set(&mut values, "HomeServer", home);
            set(&mut values, "HostingProvider", PropertyValue::string("SRV:"));
        }
        (None, Some(proxy)) => set(&mut values, "HostingProvider", PropertyValue::string(proxy)),
        (Some(_), Some(_)) => {
            let message =
                "The parameters RegistrarPool and HostingProviderProxyFqdn cannot be used together.";
            return call.fail(errors::bad_argument(message, "RegistrarPool"));
        }
        (None, None) => return call.fail(errors::needs_parameter("RegistrarPool", "to enable a user")),
    }
    set(&mut values, "SipAddress", PropertyValue::string(&address));
    set(&mut values, "Enabled", PropertyValue::Bool(true));
    for name in ["EnabledForFederation", "EnabledForInternetAccess", "EnabledForRichPresence"] {
        set(&mut values, name, PropertyValue::Bool(true));
    }
    if let Some(error) = user_rules::check(call, &user, &mut values)? {
        return call.fail(error);
    }
    directory::update(call, &user, values)
}

type Address = std::result::Result<String, crate::object::Thrown>;

/// The SIP address that the arguments give a user.
fn sip_address(call: &mut Call<'_>, user: &Entity) -> Result<Address> {
    let (address, kind) = (call.text("SipAddress")?, call.text("SipAddressType")?);
    let domain = call.text("SipDomain")?;
    let kind = kind.filter(|k| !k.eq_ignore_ascii_case("None"));
    match (address, kind) {
        (Some(_), Some(_)) => Ok(Err(errors::bad_argument(
            "The parameters SipAddress and SipAddressType cannot be used together.",
            "SipAddress",
        ))),
        (Some(_), None) if call.index > 0 => Ok(Err(errors::bad_argument(
            "The parameter SipAddress cannot be used to enable more than one user. Use SipAddressType.",
            "SipAddress",
        ))),
        (Some(address), None) => Ok(Ok(address)),
        (None, Some(kind)) => made_address(user, &kind, domain),
        // Without either, an address that the user has is kept.
        (None, None) => {
            let kept = user.text("SipAddress");
            Ok(if kept.is_empty() {
                Err(errors::needs_parameter("SipAddress", "or SipAddressType with SipDomain"))
            } else {
                Ok(kept.to_owned())
            })
        }
    }
}

fn made_address(user: &Entity, kind: &str, domain: Option<String>) -> Result<Address> {
    let with_domain = |name: String| match &domain {
        Some(domain) => Ok(format!("sip:{name}@{domain}")),
        None => Err(errors::needs_parameter("SipDomain", &format!("with the SipAddressType {kind}"))),
    };
    let needed = |property: &str, what: &str| {
        let text = user.text(property);
        match text.is_empty() {
            false => Ok(text.to_owned()),
            true => Err(errors::not_possible(
                format!("The user \"{}\" has no {what}.", user.identity()),
                "MissingAttribute",
            )),
        }
    };
    Ok(match &*kind.to_ascii_lowercase() {
        "firstlastname" => needed("FirstName", "first name").and_then(|first| {
            let last = needed("LastName", "last name")?;
            with_domain(format!("{first}.{last}").replace(' ', ""))
        }),
        "emailaddress" => needed("WindowsEmailAddress", "e-mail address").map(|a| format!("sip:{a}")),
        "userprincipalname" => needed("UserPrincipalName", "user principal name").map(|a| format!("sip:{a}")),
        "samaccountname" => needed("SamAccountName", "account name").and_then(with_domain),
        _ => {
            Err(errors::bad_argument(format!("\"{kind}\" is not a valid SipAddressType."), "SipAddressType"))
        }
    })
}

/// Attributes of the account, which stay when a user is disabled.
const ACCOUNT: [&str; 14] = [
    "SamAccountName",
    "UserPrincipalName",
    "FirstName",
    "LastName",
    "WindowsEmailAddress",
    "Sid",
    "DisplayName",
    "Guid",
    "ObjectCategory",
    "WhenChanged",
    "WhenCreated",
    "OriginatingServer",
    "IsValid",
    "ObjectState",
];

/// `Disable-CsUser`: every Lync attribute goes; also the address of a user who was never enabled.
fn disable(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let lync = user
        .entity_type()
        .properties
        .iter()
        .filter(|p| !p.derived && !p.twin && !p.internal && !ACCOUNT.contains(&&*p.name));
    let values: Values = lync
        .map(|p| (p.name.clone(), if p.nullable { PropertyValue::Null } else { p.default.clone() }))
        .collect();
    let values: Values = values
        .into_iter()
        .map(|(n, v)| if &*n == "SipAddress" { (n, PropertyValue::Null) } else { (n, v) })
        .collect();
    let identity = user.identity().clone();
    if !call.should_process(&identity)? {
        return Ok(());
    }
    let changed = call.try_change(|tx| tx.update("CsUser", &identity, values))?;
    match changed {
        Some(user) if call.switch("PassThru") => call.write(&user),
        _ => Ok(()),
    }
}

/// `Move-CsUser` between pools; to a hosting provider it needs Lync Online, which is not here.
fn move_user(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let target = call.text("Target")?.unwrap_or_default();
    let providers = call.read(|state| state.list("CsHostingProvider"))?;
    if providers.iter().any(|p| p.text("ProxyFqdn").eq_ignore_ascii_case(&target)) {
        return call.fail(crate::object::Thrown::not_emulated("Move-CsUser to a hosting provider"));
    }
    if !user_rules::is_registrar_pool(call, &target)? {
        return call.fail(user_rules::no_such_pool(&target));
    }
    if user.text("RegistrarPool").is_empty() {
        let message = "SetMoveResourceData failed because the user is not provisioned.";
        let error = crate::object::Thrown::record(
            "Microsoft.Rtc.Management.AD.MoveUserException",
            message,
            "MoveError",
            crate::object::ErrorCategory::InvalidOperation,
        );
        let record = error.target(crate::object::Value::from(&**user.identity())).into_record();
        *record.target_type.borrow_mut() = Some("OCSADUser".into());
        return call.cx.write_error_record(record);
    }
    let home = call.read(|state| state.home_server(&target))?;
    let mut values = Values::new();
    set(&mut values, "RegistrarPool", PropertyValue::string(&target));
    set(&mut values, "HomeServer", home);
    directory::update(call, &user, values)
}

/// `Get-CsUserPoolInfo`: the pools and computers that serve a user.
fn pool_info(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let pool = user.text("RegistrarPool").to_owned();
    if pool.is_empty() {
        let message = format!("The user \"{}\" is not homed on a Registrar pool.", user.identity());
        return call.fail(errors::not_possible(message, "NoRegistrarPool"));
    }
    let backup = call
        .read(|state| state.get("CsPool", &pool))?
        .map(|p| p.text("BackupPoolFqdn").to_owned())
        .unwrap_or_default();
    let machines = |call: &mut Call<'_>, pool: &str| -> Result<Vec<String>> {
        let found = call.read(|state| state.find_by(crate::topology::IndexKind::Pool, pool))?;
        Ok(found.iter().filter(|c| c.noun() == "CsComputer").map(|c| c.identity().to_string()).collect())
    };
    let (primary, secondary) = (machines(call, &pool)?, machines(call, &backup)?);
    use crate::catalogue::view::{plain_object, text_list};
    use crate::object::Value;
    let first = |m: &[String]| m.first().map_or(Value::Null, |t| Value::from(t.as_str()));
    let rest = |m: &[String]| text_list(m.iter().skip(1));
    let optional = |t: &str| if t.is_empty() { Value::Null } else { Value::from(t) };
    let value = plain_object(
        "Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation",
        vec![
            ("Identity", Value::from(&**user.identity())),
            ("PrimaryPoolFQDN", Value::from(pool.as_str())),
            ("BackupPoolFQDN", optional(&backup)),
            ("UserServicesPoolFQDN", Value::from(pool.as_str())),
            ("PrimaryPoolMachinesInPreferredOrder", text_list(&primary)),
            ("BackupPoolMachinesInPreferredOrder", text_list(&secondary)),
            ("PrimaryPoolPrimaryRegistrar", first(&primary)),
            ("PrimaryPoolBackupRegistrars", rest(&primary)),
            ("PrimaryPoolPrimaryUserService", first(&primary)),
            ("PrimaryPoolBackupUserServices", rest(&primary)),
            ("BackupPoolPrimaryRegistrar", first(&secondary)),
            ("BackupPoolBackupRegistrars", rest(&secondary)),
        ],
    );
    call.cx.emit(value)
}

/// Whether the organization has the domain of an address.
pub(super) fn has_domain(call: &mut Call<'_>, address: &str) -> Result<bool> {
    let Some(domain) = domain_of(address).map(str::to_owned) else { return Ok(false) };
    Ok(call.read(|state| state.get("CsSipDomain", &domain))?.is_some())
}
