//! `Remove-`: takes an object out; a Global instance goes back to its defaults instead.

use crate::catalogue::arguments::instance_record;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::Result;

/// Policies whose removal asks first while users have them.
const ASKED: [&str; 8] = [
    "CsArchivingPolicy",
    "CsClientPolicy",
    "CsConferencingPolicy",
    "CsLocationPolicy",
    "CsMobilityPolicy",
    "CsPersistentChatPolicy",
    "CsPresencePolicy",
    "CsVoiceRoutingPolicy",
];

/// Removes an object of the noun.
pub fn run(call: &mut Call<'_>) -> Result<()> {
    if let Some(instance) = call.arg("Instance").filter(|v| !v.is_null()) {
        return match instance_record(call, &instance)? {
            Some((identity, _)) => remove(call, &identity),
            None => call.fail(errors::bad_argument("The instance has no identity.", "Instance")),
        };
    }
    let identity = match call.identity()? {
        Some(identity) => identity,
        None => match super::new::identity(call)? {
            Some(identity) => identity,
            None => return call.fail(errors::needs_parameter("Identity", "to name the object")),
        },
    };
    remove(call, &identity)
}

/// Removes the object of an identity.
pub fn remove(call: &mut Call<'_>, identity: &str) -> Result<()> {
    let noun = call.noun();
    let found = match call.state().get(&noun, identity) {
        Ok(found) => found,
        Err(error) => return call.refuse(&error),
    };
    let Some(entity) = found else {
        let shown = call
            .state()
            .resolve(&noun, identity)
            .map_or_else(|_| identity.to_owned(), |i| i.text.to_string());
        return call.fail(errors::not_found(&noun, &shown));
    };
    if let Some(error) = crate::catalogue::references::check_removal(call, &entity)? {
        return call.fail(error);
    }
    let identity = entity.identity().clone();
    if !call.should_process(&identity)? || !may_go(call, &noun, &identity)? {
        return Ok(());
    }
    if &*identity == "Global" && entity.entity_type().identity.is_scoped() {
        if call.try_change(|tx| tx.reset(&noun, &identity))?.is_some() {
            let element = entity.entity_type().element_name().to_owned();
            call.cx.write_warning(&format!(
                "Global configuration for \"{element}\" cannot be removed. Instead of removing it, the Global configuration for \"{element}\" has been reset to default."
            ))?;
        }
        return Ok(());
    }
    call.try_change(|tx| tx.remove(&noun, &identity)).map(|_| ())
}

/// Asks before a policy goes that users have, unless `-Force` says not to.
fn may_go(call: &mut Call<'_>, noun: &str, identity: &str) -> Result<bool> {
    let Some(name) = identity.strip_prefix("Tag:") else { return Ok(true) };
    if !ASKED.contains(&noun) || call.switch("Force") {
        return Ok(true);
    }
    let users = call.read(|state| state.users_with_policy(noun, name))?;
    if users.is_empty() {
        return Ok(true);
    }
    let query = format!(
        "The policy \"{identity}\" is assigned to {} user(s). If it is removed, the site or global policy will apply to them. Are you sure you want to remove it?",
        users.len()
    );
    call.cx.should_continue(&query, "Confirm")
}
