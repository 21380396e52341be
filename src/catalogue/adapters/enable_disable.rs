//! `Enable-` and `Disable-` of hosting and public providers.

use crate::catalogue::arguments::instance_record;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::Result;
use crate::topology::PropertyValue;

/// Turns a provider on or off; an error if it is so already.
pub fn run(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let wanted = &*call.entry.verb == "Enable";
    let identity = match call.arg("Instance").filter(|v| !v.is_null()) {
        Some(instance) => instance_record(call, &instance)?.map(|(identity, _)| identity),
        None => call.identity()?,
    };
    let Some(identity) = identity else {
        return call.fail(errors::needs_parameter("Identity", "to name the provider"));
    };
    let Some(found) = super::get::by_identity(call, &noun, &identity)? else { return Ok(()) };
    for entity in found {
        if entity.get("Enabled").and_then(PropertyValue::as_bool) == Some(wanted) {
            let state = if wanted { "enabled" } else { "disabled" };
            let message = format!("The provider \"{}\" is already {state}.", entity.identity());
            call.fail(errors::not_possible(message, "InvalidProviderState"))?;
            continue;
        }
        if call.should_process(entity.identity())? {
            let identity = entity.identity().clone();
            call.try_change(|tx| tx.update(&noun, &identity, [("Enabled", PropertyValue::Bool(wanted))]))?;
        }
    }
    Ok(())
}
