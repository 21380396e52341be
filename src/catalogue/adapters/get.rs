//! `Get-`: one object by its identity, those whose identity a pattern fits, or all.

use std::sync::Arc;

use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, Value};
use crate::text::WildcardPattern;
use crate::topology::{Entity, StoreError};

/// Reads objects of the noun.
pub fn run(call: &mut Call<'_>) -> Result<()> {
    for entity in select(call)? {
        let value = show(call, &entity)?;
        call.cx.emit(value)?;
    }
    Ok(())
}

/// The object of an entity as the running cmdlet's noun shows it.
pub fn show(call: &mut Call<'_>, entity: &Entity) -> Result<Value> {
    let noun = call.noun();
    let view = call.entry.record.view_of.is_some() && !call.entry.record.properties.is_empty();
    if view { call.object_as(entity, &noun) } else { call.object(entity) }
}

/// The entities that `-Identity` or `-Filter` name.
pub fn select(call: &mut Call<'_>) -> Result<Vec<Arc<Entity>>> {
    let noun = call.noun();
    if let Some(pattern) = call.text("Filter")? {
        return filtered(call, &noun, &pattern);
    }
    match call.identity()? {
        Some(identity) => Ok(by_identity(call, &noun, &identity)?.unwrap_or_default()),
        None => call.read(|state| state.list(&noun)),
    }
}

/// Objects whose identity fits a wildcard pattern.
pub fn filtered(call: &mut Call<'_>, noun: &str, pattern: &str) -> Result<Vec<Arc<Entity>>> {
    let Ok(pattern) = WildcardPattern::new(pattern, true) else {
        call.fail(errors::bad_argument(
            format!("The filter \"{pattern}\" is not a valid wildcard pattern."),
            "Filter",
        ))?;
        return Ok(Vec::new());
    };
    let mut found = call.read(|state| state.list(noun))?;
    found.retain(|e| pattern.is_match(e.identity()));
    Ok(found)
}

/// The object of an identity; the scope alone of a child noun names all children there. `None` after an error.
pub fn by_identity(call: &mut Call<'_>, noun: &str, identity: &str) -> Result<Option<Vec<Arc<Entity>>>> {
    let found = call.state().get(noun, identity);
    match found {
        Ok(Some(entity)) => Ok(Some(vec![entity])),
        Ok(None) => {
            let shown = call
                .state()
                .resolve(noun, identity)
                .map_or_else(|_| identity.to_owned(), |i| i.text.to_string());
            call.fail(errors::not_found(noun, &shown))?;
            Ok(None)
        }
        Err(error @ StoreError::InvalidIdentity { .. }) => match children_of(call, noun, identity)? {
            Some(children) => Ok(Some(children)),
            None => {
                call.refuse(&error)?;
                Ok(None)
            }
        },
        Err(error) => {
            call.refuse(&error)?;
            Ok(None)
        }
    }
}

/// The children of the scope that an identity names.
fn children_of(call: &mut Call<'_>, noun: &str, identity: &str) -> Result<Option<Vec<Arc<Entity>>>> {
    let state = call.state();
    let Ok(entity_type) = state.schemas().entity_type(noun) else { return Ok(None) };
    if !entity_type.identity.child {
        return Ok(None);
    }
    let scope = match &entity_type.stored_in {
        Some(stored) => state.resolve(&stored.noun, identity).ok().map(|i| i.text.to_string()),
        None => entity_type.identity.parse_scope(identity).ok().map(|s| s.to_string()),
    };
    let Some(scope) = scope else { return Ok(None) };
    let mut found = call.read(|state| state.list(noun))?;
    let prefix = format!("{scope}/").to_lowercase();
    found.retain(|e| e.identity().to_lowercase().starts_with(&prefix));
    Ok(Some(found))
}
