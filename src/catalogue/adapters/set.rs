//! `Set-`: changes properties of an object, or makes it what an object in memory says.

use std::sync::Arc;

use crate::catalogue::arguments::{Assignments, applied, assignments, instance_record, type_of};
use crate::catalogue::call::Call;
use crate::catalogue::{errors, references};
use crate::object::{Result, Thrown, Value};
use crate::topology::{Entity, PropertyValue};

/// Changes an object of the noun.
pub fn run(call: &mut Call<'_>) -> Result<()> {
    with_extra(call, |_, _, _| Ok(()))
}

/// Values beside those of the arguments.
pub type Extra = Vec<(Arc<str>, PropertyValue)>;

/// Changes an object; `adjust` may add values that follow from others, or refuse.
pub fn with_extra(
    call: &mut Call<'_>,
    adjust: impl Fn(&mut Call<'_>, &Entity, &mut Extra) -> Result<()>,
) -> Result<()> {
    match call.arg("Instance").filter(|v| !v.is_null()) {
        Some(instance) => {
            for item in call.items_of(&instance)? {
                by_instance(call, &item, &adjust)?;
            }
            Ok(())
        }
        None => by_identity(call, &adjust),
    }
}

/// The identity that is meant where none is given.
pub fn default_identity(call: &mut Call<'_>) -> Result<Option<String>> {
    if let Some(identity) = call.identity()? {
        return Ok(Some(identity));
    }
    let noun = call.noun();
    let entity_type = call.read(|state| state.schemas().entity_type(&noun))?;
    let rules = &entity_type.identity;
    Ok((rules.is_scoped() && rules.global && !rules.child).then(|| "Global".to_owned()))
}

fn by_identity(
    call: &mut Call<'_>,
    adjust: &impl Fn(&mut Call<'_>, &Entity, &mut Extra) -> Result<()>,
) -> Result<()> {
    let noun = call.noun();
    let Some(identity) = default_identity(call)? else {
        return call
            .fail(errors::needs_parameter("Identity", "because this kind of object has no Global instance"));
    };
    let found = match call.state().get(&noun, &identity) {
        Ok(found) => found,
        Err(error) => return call.refuse(&error),
    };
    let Some(entity) = found else {
        let shown =
            call.state().resolve(&noun, &identity).map_or_else(|_| identity.clone(), |i| i.text.to_string());
        return call.fail(errors::not_found(&noun, &shown));
    };
    change(call, &entity, adjust)
}

fn change(
    call: &mut Call<'_>,
    entity: &Entity,
    adjust: &impl Fn(&mut Call<'_>, &Entity, &mut Extra) -> Result<()>,
) -> Result<()> {
    let noun = call.noun();
    let assignments = assignments(call, entity.entity_type())?;
    let mut values = match values_over(entity, &assignments) {
        Ok(values) => values,
        Err(error) => return call.fail(error),
    };
    adjust(call, entity, &mut values)?;
    if let Some(error) = references::check(call, entity.entity_type(), &values)? {
        return call.fail(error);
    }
    if !call.should_process(entity.identity())? {
        return Ok(());
    }
    let identity = entity.identity().clone();
    let changed = call.try_change(|tx| tx.update(&noun, &identity, values))?;
    match changed {
        Some(entity) if call.switch("PassThru") => call.write(&entity),
        _ => Ok(()),
    }
}

/// The values that arguments give an object, from what it has.
pub fn values_over(entity: &Entity, assignments: &Assignments) -> std::result::Result<Extra, Thrown> {
    assignments.iter().map(|(name, given)| Ok((name.clone(), applied(entity, name, given)?))).collect()
}

/// `-Instance`: the object is made what the instance says, with what other parameters say on top.
fn by_instance(
    call: &mut Call<'_>,
    instance: &Value,
    adjust: &impl Fn(&mut Call<'_>, &Entity, &mut Extra) -> Result<()>,
) -> Result<()> {
    let noun = call.noun();
    let Some((identity, mut record)) = instance_record(call, instance)? else {
        return refuse_instance(call, instance);
    };
    let resolved = match call.state().resolve(&noun, &identity) {
        Ok(resolved) => resolved.text,
        Err(error) => return call.refuse(&error),
    };
    let draft = match call.state().draft(&noun, Some(&resolved), Vec::<(&str, PropertyValue)>::new()) {
        Ok(draft) => draft,
        Err(error) => return call.refuse(&error),
    };
    if !is_of(&draft, instance) {
        return refuse_instance(call, instance);
    }
    record.properties.retain(|(name, _)| draft.entity_type().property(name).is_some());
    let given = record
        .properties
        .iter()
        .filter(|(n, _)| draft.entity_type().property(n).is_some_and(|p| !p.derived && !p.twin));
    let given: Vec<_> = given.cloned().collect();
    let shaped = match call.state().draft(&noun, Some(&resolved), given) {
        Ok(shaped) => shaped,
        Err(error) => return call.refuse(&error),
    };
    let assignments = assignments(call, shaped.entity_type())?;
    let mut extra = match values_over(&shaped, &assignments) {
        Ok(values) => values,
        Err(error) => return call.fail(error),
    };
    adjust(call, &shaped, &mut extra)?;
    for (name, value) in extra {
        record.set(&name, value);
    }
    if let Some(error) = references::check(call, shaped.entity_type(), &record.properties)? {
        return call.fail(error);
    }
    if !call.should_process(&resolved)? {
        return Ok(());
    }
    call.try_change(|tx| tx.put_record(&noun, &resolved, &record)).map(|_| ())
}

/// Whether an object is one of the noun's.
fn is_of(draft: &Entity, instance: &Value) -> bool {
    let Some(given) = type_of(instance) else { return false };
    let given = given.strip_prefix("Deserialized.").unwrap_or(&given).to_owned();
    let own = draft.entity_type().type_name.split('#').next().unwrap_or_default();
    let family = |name: &str| name.rsplit_once('.').map(|(n, _)| n.to_owned()).unwrap_or_default();
    given.eq_ignore_ascii_case(own)
        || (own.contains(".Xds.") && family(&given).eq_ignore_ascii_case(&family(own)))
        || draft.noun() == "CsAccessEdgeConfiguration" && given.contains("DisplayAccessEdgeSettings")
}

fn refuse_instance(call: &mut Call<'_>, instance: &Value) -> Result<()> {
    let noun = call.noun();
    let found =
        type_of(instance).unwrap_or_else(|| crate::object::type_name::to_string_name(instance.type_id()));
    call.fail(errors::bad_argument(
        format!("The instance is a \"{found}\" and not a \"{}\".", errors::element_of(&noun)),
        "Instance",
    ))
}
