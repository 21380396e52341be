//! PINs of users, and the audio conferencing providers that they dial in with.

use std::sync::Arc;

use crate::catalogue::adapters::directory;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::catalogue::view::plain_object;
use crate::object::{Result, Value};
use crate::topology::{Entity, PropertyValue, Record, clock::TICKS_PER_DAY};

pub(super) const ALL: super::Rows = &[
    ("Get-CsClientPinInfo", info),
    ("Set-CsClientPin", set),
    ("Lock-CsClientPin", lock),
    ("Unlock-CsClientPin", lock),
    ("Get-CsUserAcp", get_acp),
    ("Set-CsUserAcp", set_acp),
    ("Remove-CsUserAcp", remove_acp),
];

const INFO: &str = "CsClientPinInfo";

/// What is kept of a user's PIN; the defaults where nothing is.
fn pin_of(call: &mut Call<'_>, user: &Entity) -> Result<Arc<Entity>> {
    let address = user.text("SipAddress").to_owned();
    let stored = call.read(|state| state.get(INFO, &address))?;
    match stored {
        Some(stored) => Ok(stored),
        None => call.read(|state| state.draft(INFO, Some(&address), Vec::<(&str, PropertyValue)>::new())),
    }
}

fn info(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let pin = pin_of(call, &user)?;
    call.write(&pin)
}

fn change(call: &mut Call<'_>, user: &Entity, values: Vec<(&'static str, PropertyValue)>) -> Result<bool> {
    let address = user.text("SipAddress").to_owned();
    let changed = call.try_change(|tx| match tx.get(INFO, &address)? {
        Some(_) => tx.update(INFO, &address, values),
        None => tx.insert(INFO, &address, values),
    })?;
    Ok(changed.is_some())
}

/// The number in the PIN policy that holds for a user.
fn policy_number(call: &mut Call<'_>, user: &Entity, property: &str) -> Result<i64> {
    let policy = call.read(|state| state.resolve_policy(user, "CsPinPolicy"))?;
    Ok(policy.and_then(|p| p.policy.get(property).and_then(PropertyValue::as_int)).unwrap_or_default())
}

fn set(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let shortest = policy_number(call, &user, "MinPasswordLength")?.clamp(4, 24) as usize;
    let given = call.text("Pin")?;
    if let Some(pin) = &given {
        if !pin.bytes().all(|b| b.is_ascii_digit()) {
            return call.fail(errors::bad_argument("The PIN may have digits only.", "Pin"));
        }
        if pin.len() < shortest {
            return call
                .fail(errors::bad_argument(format!("The PIN must have at least {shortest} digits."), "Pin"));
        }
    }
    let address = user.text("SipAddress").to_owned();
    if !call.should_process(&address)? {
        return Ok(());
    }
    let now = call.cx.host.now_utc();
    let days = policy_number(call, &user, "PINLifetime")?;
    let expires = if days > 0 {
        PropertyValue::DateTime(now.saturating_add(days.saturating_mul(TICKS_PER_DAY)))
    } else {
        PropertyValue::Null
    };
    let values = vec![
        ("IsPinSet", PropertyValue::Bool(true)),
        ("IsLockedOut", PropertyValue::Bool(false)),
        ("LastPinChangeTime", PropertyValue::DateTime(now)),
        ("PinExpirationTime", expires),
    ];
    if !change(call, &user, values)? || given.is_some() {
        return Ok(());
    }
    let mut pin = String::new();
    while pin.len() < shortest {
        pin.push(char::from(b'0' + (call.cx.host.random_u64() % 10) as u8));
    }
    let value = plain_object(
        "Microsoft.Rtc.Management.UserPinService.NewPinDetails",
        vec![("Identity", Value::from(address)), ("Pin", Value::from(pin))],
    );
    call.cx.emit(value)
}

fn lock(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let locked = &*call.entry.verb == "Lock";
    let pin = pin_of(call, &user)?;
    if pin.get("IsPinSet").and_then(PropertyValue::as_bool) != Some(true) {
        let message = format!("The user \"{}\" has no PIN.", user.identity());
        return call.fail(errors::not_possible(message, "PinNotSet"));
    }
    let address = user.text("SipAddress").to_owned();
    if call.should_process(&address)? {
        change(call, &user, vec![("IsLockedOut", PropertyValue::Bool(locked))])?;
    }
    Ok(())
}

// Audio conferencing providers

fn get_acp(call: &mut Call<'_>) -> Result<()> {
    let users = match call.identity()? {
        Some(identity) => directory::by_name(call, "CsUser", &identity)?.unwrap_or_default(),
        None => call.read(|state| state.list("CsUser"))?,
    };
    for user in users {
        let value = call.object(&user)?;
        let Value::Custom(object) = &value else { continue };
        let info = object.note("AcpInfo").unwrap_or_default();
        let value = plain_object(
            "Microsoft.Rtc.Management.ADConnect.Schema.ADUserAcp",
            vec![("Identity", Value::from(&**user.identity())), ("AcpInfo", info)],
        );
        call.cx.emit(value)?;
    }
    Ok(())
}

fn providers_of(user: &Entity) -> Vec<PropertyValue> {
    user.get("AcpInfo").map(|v| v.items().to_vec()).unwrap_or_default()
}

fn named(item: &PropertyValue, property: &str) -> String {
    item.as_record().and_then(|r| r.get(property)).map(ToString::to_string).unwrap_or_default()
}

fn store(call: &mut Call<'_>, user: &Entity, items: Vec<PropertyValue>) -> Result<()> {
    directory::update(call, user, vec![(Arc::from("AcpInfo"), PropertyValue::list(items))])
}

fn set_acp(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let mut record = Record { type_name: Arc::from("CsUserAcp"), properties: Vec::new() };
    for name in ["TollNumber", "TollFreeNumbers", "ParticipantPasscode", "Domain", "Name", "Url", "IsDefault"]
    {
        if let Some(value) = call.value(name)? {
            record.set(name, value);
        }
    }
    let name = named(&PropertyValue::Record(Arc::new(record.clone())), "Name");
    let mut items = providers_of(&user);
    items.retain(|item| !named(item, "Name").eq_ignore_ascii_case(&name));
    items.push(PropertyValue::Record(Arc::new(record)));
    store(call, &user, items)
}

/// Those that fit all that is said go; all where nothing is.
fn remove_acp(call: &mut Call<'_>) -> Result<()> {
    let Some(user) = directory::one(call, "CsUser")? else { return Ok(()) };
    let mut wanted = Vec::new();
    for name in ["Name", "TollNumber", "ParticipantPasscode"] {
        if let Some(text) = call.text(name)? {
            wanted.push((name, text));
        }
    }
    let mut items = providers_of(&user);
    items.retain(|item| !wanted.iter().all(|(name, text)| named(item, name).eq_ignore_ascii_case(text)));
    store(call, &user, items)
}
