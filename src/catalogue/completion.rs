//! What the store and the catalogue know of a parameter's values, for completion.

use super::call::CsEntry;
use super::session::session;
use crate::engine::Context;

/// The most values that are worth listing.
const MOST: usize = 200;

/// Values for a parameter of a Cs cmdlet that begin with what was typed; `None` where nothing is known.
pub fn argument_values(cx: &mut Context, cmdlet: &str, parameter: &str, typed: &str) -> Option<Vec<String>> {
    let schemas = session(cx).state().schemas().clone();
    let entry = CsEntry::find(schemas.catalogue(), cmdlet)?;
    let record = &entry.record;
    let noun = match parameter {
        "Identity" | "Instance" => entry.noun.to_string(),
        "PolicyName" => entry.noun.to_string(),
        "RegistrarPool" | "PoolFqdn" | "TargetFqdn" | "Target" | "ProxyPool" => "CsPool".to_owned(),
        "Site" => "CsSite".to_owned(),
        "SipDomain" => "CsSipDomain".to_owned(),
        other => {
            let property = record.properties.iter().find(|(n, _)| n.eq_ignore_ascii_case(other))?.1;
            property.references.as_deref()?.split('.').next()?.to_owned()
        }
    };
    let is_user = |noun: &str| noun == "CsUser" || noun == "CsAdUser";
    let grants = entry.verb.as_ref() == "Grant";
    let noun = if parameter == "Identity" && grants { "CsUser".to_owned() } else { noun };
    let state = session(cx).state();
    let begins = |text: &str| text.get(..typed.len()).is_some_and(|head| head.eq_ignore_ascii_case(typed));
    let mut found = vec![];
    for entity in state.list(&noun).ok()? {
        let shown = if is_user(&noun) {
            [entity.text("SipAddress"), entity.text("DisplayName")]
                .into_iter()
                .find(|t| !t.is_empty() && begins(t))
        } else {
            let identity: &str = entity.identity();
            let bare = identity.strip_prefix("Tag:").unwrap_or(identity);
            let wanted =
                if parameter == "PolicyName" && bare.len() == identity.len() { None } else { Some(bare) };
            wanted
                .into_iter()
                .chain([identity].into_iter().filter(|_| parameter != "PolicyName"))
                .find(|t| begins(t))
        };
        found.extend(shown.map(str::to_owned));
        if found.len() >= MOST {
            break;
        }
    }
    found.sort_by_key(|t| t.to_lowercase());
    Some(found)
}

/// The properties of the objects that a Cs cmdlet returns, in display order.
pub fn output_properties(cx: &mut Context, cmdlet: &str) -> Vec<String> {
    let schemas = session(cx).state().schemas().clone();
    let Some(entry) = CsEntry::find(schemas.catalogue(), cmdlet) else { return vec![] };
    let product = schemas.product();
    let own = entry.record.properties.iter().filter(|(_, p)| p.is_in(product) && !p.internal);
    std::iter::once("Identity".to_owned()).chain(own.map(|(n, _)| n.clone())).collect()
}
