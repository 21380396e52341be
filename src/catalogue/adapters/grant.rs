//! `Grant-`: gives a per-user policy to users, or takes it away with `$Null`.

use std::sync::Arc;

use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::Result;
use crate::topology::{Entity, PropertyValue};

/// Nouns beside users whose objects may have per-user policies.
const OTHERS: [&str; 4] = ["CsCommonAreaPhone", "CsAnalogDevice", "CsExUmContact", "CsMeetingRoom"];

/// Assigns the policy of the noun.
pub fn run(call: &mut Call<'_>) -> Result<()> {
    let Some(identity) = call.identity()? else {
        return call.fail(errors::needs_parameter("Identity", "to name the user"));
    };
    let policy = call.text("PolicyName")?;
    let value = match policy {
        None => PropertyValue::Null,
        Some(name) => match policy_name(call, &name)? {
            Some(found) => PropertyValue::string(found),
            None => return call.fail(errors::not_a_user_policy(&name)),
        },
    };
    let users = targets(call, &identity)?;
    match users.len() {
        0 => call.cx.write_error_record(errors::management_object_not_found(&identity)),
        1 => assign(call, &users[0], value),
        _ => call.cx.write_error_record(errors::several_objects(&identity)),
    }
}

/// The bare name of a per-user policy, as it is stored.
fn policy_name(call: &mut Call<'_>, name: &str) -> Result<Option<String>> {
    let noun = call.noun();
    let bare = match name.get(..4) {
        Some(head) if head.eq_ignore_ascii_case("tag:") => &name[4..],
        _ => name,
    };
    let found = call.state().get(&noun, &format!("Tag:{bare}")).unwrap_or_default();
    Ok(found.and_then(|p| p.identity().strip_prefix("Tag:").map(str::to_owned)))
}

/// Users with a SIP address, or devices, that answer to an identity.
fn targets(call: &mut Call<'_>, identity: &str) -> Result<Vec<Arc<Entity>>> {
    let mut found = call.read(|state| state.find_directory("CsUser", identity))?;
    found.retain(|u| !u.text("SipAddress").is_empty());
    for noun in OTHERS {
        if found.is_empty() {
            found = call.read(|state| state.find_directory(noun, identity))?;
        }
    }
    Ok(found)
}

fn assign(call: &mut Call<'_>, user: &Entity, value: PropertyValue) -> Result<()> {
    let noun = call.noun();
    let property = errors::element_of(&noun).to_owned();
    if user.entity_type().property(&property).is_none() {
        let message = format!("The object \"{}\" cannot have a {property}.", user.identity());
        return call.fail(errors::not_possible(message, "PolicyNotSupported"));
    }
    let (of, identity) = (user.noun().to_owned(), user.identity().clone());
    if !call.should_process(&identity)? {
        return Ok(());
    }
    let changed = call.try_change(|tx| tx.update(&of, &identity, [(property.as_str(), value)]))?;
    match changed {
        Some(user) if call.switch("PassThru") => call.write(&user),
        _ => Ok(()),
    }
}
