//! Hosting and public providers: name and proxy are unique over both.

use crate::catalogue::adapters::new;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};
use crate::topology::{PropertyValue, fold};

pub(super) const ALL: super::Rows = &[("New-CsHostingProvider", run), ("New-CsPublicProvider", run)];

const NOUNS: [&str; 2] = ["CsHostingProvider", "CsPublicProvider"];

fn run(call: &mut Call<'_>) -> Result<()> {
    let Some(name) = new::identity(call)? else {
        return call.fail(errors::needs_parameter("Identity", "to name the provider"));
    };
    let in_memory = call.switch("InMemory");
    let own = call.noun();
    new::make(call, &name.clone(), move |call, values| {
        if in_memory {
            return Ok(());
        }
        let edge = call.read(|state| state.get("CsAccessEdgeConfiguration", "Global"))?;
        if edge.is_some_and(|e| e.text("RoutingMethod") == "UseDefaultRouting") {
            let message = "Providers cannot be added while the Access Edge uses default routing.";
            return throw(errors::not_possible(message, "DefaultRouting"));
        }
        let proxy = values
            .iter()
            .find(|(n, _)| &**n == "ProxyFqdn")
            .and_then(|(_, v)| v.as_str())
            .unwrap_or_default()
            .to_owned();
        for noun in NOUNS {
            for provider in call.read(|state| state.list(noun))? {
                if *noun != *own && fold(provider.identity()) == fold(&name) {
                    return throw(errors::already_exists(noun, &name));
                }
                let theirs = provider.get("ProxyFqdn").and_then(PropertyValue::as_str).unwrap_or_default();
                if !proxy.is_empty()
                    && fold(theirs) == fold(&proxy)
                    && fold(provider.identity()) != fold(&name)
                {
                    return throw(errors::duplicate_key(&proxy, "Settings.Edge.2008:ProxyFqdn"));
                }
            }
        }
        Ok(())
    })
}
