//! `New-`: an object with the given values and else the defaults, in the store or only in memory.

use std::sync::Arc;

use crate::catalogue::arguments::{Assignments, assignments, fresh_values};
use crate::catalogue::call::Call;
use crate::catalogue::{IdentityForm, errors, references};
use crate::object::{Result, throw};
use crate::topology::{Entity, PropertyValue};

/// Makes an object of the noun.
pub fn run(call: &mut Call<'_>) -> Result<()> {
    let Some(identity) = identity(call)? else {
        return call.fail(errors::needs_parameter("Identity", "to name the new object"));
    };
    make(call, &identity, |_, _| Ok(()))
}

/// Values for a new object.
pub type Values = Vec<(Arc<str>, PropertyValue)>;

/// Makes an object of an identity. `adjust` may add values that follow from others, or refuse.
pub fn make(
    call: &mut Call<'_>,
    identity: &str,
    adjust: impl FnOnce(&mut Call<'_>, &mut Values) -> Result<()>,
) -> Result<()> {
    let noun = call.noun();
    let draft = match call.state().draft(&noun, Some(identity), Vec::<(&str, PropertyValue)>::new()) {
        Ok(draft) => draft,
        Err(error) => return call.refuse(&error),
    };
    let mut values = values_for(call, &draft)?;
    adjust(call, &mut values)?;
    if call.switch("InMemory") {
        return match call.state().draft(&noun, Some(identity), values) {
            Ok(entity) => call.write(&entity),
            Err(error) => call.refuse(&error),
        };
    }
    if let Some(error) = references::check(call, draft.entity_type(), &values)? {
        return call.fail(error);
    }
    if !call.should_process(draft.identity())? {
        return Ok(());
    }
    match call.try_change(|tx| tx.insert(&noun, identity, values))? {
        Some(entity) => call.write(&entity),
        None => Ok(()),
    }
}

/// The values that the arguments give a fresh object.
pub fn values_for(call: &mut Call<'_>, draft: &Entity) -> Result<Values> {
    let assignments: Assignments = assignments(call, draft.entity_type())?;
    fresh_values(draft, &assignments).or_else(throw)
}

/// A part of other objects, which has no identity: made in memory, always.
pub fn part(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let draft = match call.state().draft(&noun, None, Vec::<(&str, PropertyValue)>::new()) {
        Ok(draft) => draft,
        Err(error) => return call.refuse(&error),
    };
    let values = values_for(call, &draft)?;
    match call.state().draft(&noun, None, values) {
        Ok(entity) => call.write(&entity),
        Err(error) => call.refuse(&error),
    }
}

/// The identity of the new object: as given, or put together from `-Parent` and the key.
pub fn identity(call: &mut Call<'_>) -> Result<Option<String>> {
    if let Some(identity) = call.identity()? {
        return Ok(Some(identity));
    }
    let record = call.entry.record.clone();
    let key = match &record.stored_in {
        Some(stored) => Some(stored.key.clone()),
        None => record
            .identity
            .keys
            .iter()
            .find(|k| !matches!(k.as_str(), "Identity" | "Parent") && call.is_given(k))
            .cloned(),
    };
    let parent = call.text("Parent")?;
    let name = match &key {
        Some(key) => call.text(key)?,
        None => None,
    };
    Ok(match (parent, name) {
        (Some(parent), Some(name)) => Some(format!("{parent}/{name}")),
        // A rule without an id gets one.
        (Some(parent), None) if record.stored_in.as_ref().is_some_and(|s| s.key == "RuleId") => {
            Some(format!("{parent}/{}", new_guid_text(call)?))
        }
        (None, Some(name)) => Some(name),
        (None, None) if record.identity.form == IdentityForm::GlobalOnly => Some("Global".to_owned()),
        _ => None,
    })
}

/// A new GUID's text, from the host's random numbers.
pub fn new_guid_text(call: &mut Call<'_>) -> Result<String> {
    let guid = crate::types::system::new_guid(call.cx);
    call.text_of(&guid)
}
