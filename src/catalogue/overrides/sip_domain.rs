//! SIP domains: one of them is the default.

use std::sync::Arc;

use crate::catalogue::adapters::{new, set};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};
use crate::topology::{PropertyValue, Transaction};

pub(super) const ALL: super::Rows = &[("New-CsSipDomain", add), ("Set-CsSipDomain", change)];

type Stored<T> = std::result::Result<T, crate::topology::StoreError>;

fn add(call: &mut Call<'_>) -> Result<()> {
    let Some(name) = new::identity(call)? else {
        return call.fail(errors::needs_parameter("Identity", "to name the domain"));
    };
    let draft = match call.state().draft("CsSipDomain", Some(&name), Vec::<(&str, PropertyValue)>::new()) {
        Ok(draft) => draft,
        Err(error) => return call.refuse(&error),
    };
    let values = new::values_for(call, &draft)?;
    let becomes_default = is_default(&values);
    if call.switch("InMemory") {
        return new::run(call);
    }
    if !call.should_process(&name)? {
        return Ok(());
    }
    let made = call.try_change(|tx| {
        if becomes_default {
            no_default(tx)?;
        }
        tx.insert("CsSipDomain", &name, values)
    })?;
    match made {
        Some(entity) => {
            call.write(&entity)?;
            super::topology::must_be_enabled(call)
        }
        None => Ok(()),
    }
}

fn is_default(values: &[(Arc<str>, PropertyValue)]) -> bool {
    values.iter().any(|(n, v)| &**n == "IsDefault" && v.as_bool() == Some(true))
}

/// The domain that was the default is so no longer.
fn no_default(tx: &mut Transaction<'_>) -> Stored<()> {
    for domain in tx.list("CsSipDomain")? {
        if domain.get("IsDefault").and_then(PropertyValue::as_bool) == Some(true) {
            tx.update("CsSipDomain", domain.identity(), [("IsDefault", PropertyValue::Bool(false))])?;
        }
    }
    Ok(())
}

fn change(call: &mut Call<'_>) -> Result<()> {
    if call.arg("Instance").is_some_and(|v| !v.is_null()) {
        return set::run(call);
    }
    let Some(name) = call.identity()? else {
        return call.fail(errors::needs_parameter("Identity", "to name the domain"));
    };
    let Some(entity) = call.read(|state| state.get("CsSipDomain", &name))? else {
        return call.fail(errors::not_found("CsSipDomain", &name));
    };
    let assignments = crate::catalogue::arguments::assignments(call, entity.entity_type())?;
    let values = set::values_over(&entity, &assignments).or_else(throw)?;
    let was = entity.get("IsDefault").and_then(PropertyValue::as_bool) == Some(true);
    if was && values.iter().any(|(n, v)| &**n == "IsDefault" && v.as_bool() == Some(false)) {
        let message = "The default SIP domain cannot be changed by setting IsDefault to False. Make another domain the default.";
        return call.fail(errors::not_possible(message, "DefaultSipDomain"));
    }
    if !call.should_process(entity.identity())? {
        return Ok(());
    }
    let becomes_default = is_default(&values) && !was;
    let identity = entity.identity().clone();
    let changed = call.try_change(|tx| {
        if becomes_default {
            no_default(tx)?;
        }
        tx.update("CsSipDomain", &identity, values)
    })?;
    if changed.is_some_and(|c| *c != *entity) { super::topology::must_be_enabled(call) } else { Ok(()) }
}
