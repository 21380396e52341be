//! Allowed and blocked domains: a domain stands on one of the lists only.

use crate::catalogue::adapters::new;
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};

pub(super) const ALL: super::Rows = &[("New-CsAllowedDomain", run), ("New-CsBlockedDomain", run)];

/// The longest domain name that the lists take.
const LONGEST: usize = 256;

fn run(call: &mut Call<'_>) -> Result<()> {
    let Some(domain) = new::identity(call)? else {
        return call.fail(errors::needs_parameter("Identity", "to name the domain"));
    };
    if domain.encode_utf16().count() > LONGEST {
        return call.fail(errors::bad_argument(
            format!("The domain name is longer than {LONGEST} characters."),
            "Identity",
        ));
    }
    if domain.contains(['/', '*', ' ', '@', ':']) {
        return call
            .fail(errors::bad_argument(format!("\"{domain}\" is not a valid domain name."), "Identity"));
    }
    let other = if &*call.entry.noun == "CsAllowedDomain" { "CsBlockedDomain" } else { "CsAllowedDomain" };
    let in_memory = call.switch("InMemory");
    let name = domain.clone();
    new::make(call, &domain, move |call, _| {
        if !in_memory && call.read(|state| state.get(other, &name))?.is_some() {
            return throw(errors::already_exists(other, &name));
        }
        Ok(())
    })
}
