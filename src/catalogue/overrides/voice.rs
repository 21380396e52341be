//! Enterprise Voice: names that follow from scopes, and the order of routes.

use std::sync::Arc;

use crate::catalogue::adapters::{new, set};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};
use crate::topology::{PropertyValue, Scope, Transaction, fold};

pub(super) const ALL: super::Rows = &[
    ("New-CsDialPlan", new_dial_plan),
    ("Set-CsDialPlan", set_dial_plan),
    ("New-CsVoicePolicy", new_voice_policy),
    ("Set-CsVoicePolicy", set_voice_policy),
    ("New-CsVoiceRoutingPolicy", new_routing_policy),
    ("New-CsVoiceRoute", new_route),
    ("Set-CsVoiceRoute", set_route),
    ("New-CsRoutingConfiguration", new_routing_configuration),
];

/// The default SIP domain.
pub(super) fn default_domain(call: &mut Call<'_>) -> Result<String> {
    let domains = call.read(|state| state.list("CsSipDomain"))?;
    let default = domains.iter().find(|d| d.get("IsDefault").and_then(PropertyValue::as_bool) == Some(true));
    Ok(default.or(domains.first()).map(|d| d.identity().to_string()).unwrap_or_default())
}

/// The name that an object of a scope has when nobody names it.
fn scope_name(call: &mut Call<'_>, noun: &str, identity: &str) -> Option<String> {
    match call.state().resolve(noun, identity).ok()?.scope? {
        Scope::Global => None,
        Scope::Site(name) | Scope::Tag(name) => Some(name),
        Scope::Service { role, name } => Some(format!("{role}_{name}")),
    }
}

fn is_given(values: &[(Arc<str>, PropertyValue)], name: &str) -> bool {
    values.iter().any(|(n, v)| &**n == name && v.as_str().is_some_and(|t| !t.is_empty()))
}

fn needs_identity(call: &mut Call<'_>) -> Result<()> {
    call.fail(errors::needs_parameter("Identity", "to name the new object"))
}

/// A dial plan's simple name is unique.
fn check_simple_name(call: &mut Call<'_>, own: &str, values: &[(Arc<str>, PropertyValue)]) -> Result<()> {
    let Some(name) = values
        .iter()
        .rev()
        .find(|(n, _)| &**n == "SimpleName")
        .and_then(|(_, v)| v.as_str())
        .map(str::to_owned)
    else {
        return Ok(());
    };
    let plans = call.read(|state| state.list("CsDialPlan"))?;
    let other =
        plans.iter().find(|p| fold(p.text("SimpleName")) == fold(&name) && fold(p.identity()) != fold(own));
    match other {
        Some(plan) => {
            let message = format!(
                "The SimpleName \"{name}\" is already used by the dial plan \"{}\".",
                plan.identity()
            );
            throw(errors::not_possible(message, "SimpleNameNotUnique"))
        }
        None => Ok(()),
    }
}

fn new_dial_plan(call: &mut Call<'_>) -> Result<()> {
    let Some(identity) = new::identity(call)? else { return needs_identity(call) };
    let in_memory = call.switch("InMemory");
    new::make(call, &identity.clone(), move |call, values| {
        if !is_given(values, "SimpleName")
            && let Some(name) = scope_name(call, "CsDialPlan", &identity)
        {
            values.push((Arc::from("SimpleName"), PropertyValue::string(name)));
        }
        if in_memory { Ok(()) } else { check_simple_name(call, &identity, values) }
    })
}

fn set_dial_plan(call: &mut Call<'_>) -> Result<()> {
    set::with_extra(call, |call, entity, values| check_simple_name(call, &entity.identity().clone(), values))
}

/// Warns where a policy or route leads nowhere.
fn warn_if_empty(call: &mut Call<'_>, what: &str, name: &str, property: &str, empty: bool) -> Result<()> {
    if !empty {
        return Ok(());
    }
    let thing = if property == "PstnUsages" { "PSTN usages" } else { "PSTN gateways" };
    call.cx.write_warning(&format!(
        "The {what} \"{name}\" has no {thing}. No calls can be made to the PSTN through it."
    ))
}

fn is_empty(values: &[(Arc<str>, PropertyValue)], name: &str) -> bool {
    values.iter().rev().find(|(n, _)| &**n == name).is_none_or(|(_, v)| v.items().is_empty())
}

fn named_policy(call: &mut Call<'_>, what: &'static str) -> Result<()> {
    let Some(identity) = new::identity(call)? else { return needs_identity(call) };
    let noun = call.noun();
    let warns = !call.switch("InMemory");
    new::make(call, &identity.clone(), move |call, values| {
        if !is_given(values, "Name")
            && let Some(name) = scope_name(call, &noun, &identity)
        {
            values.push((Arc::from("Name"), PropertyValue::string(name)));
        }
        warn_if_empty(call, what, &identity, "PstnUsages", warns && is_empty(values, "PstnUsages"))
    })
}

fn new_voice_policy(call: &mut Call<'_>) -> Result<()> {
    named_policy(call, "voice policy")
}

fn new_routing_policy(call: &mut Call<'_>) -> Result<()> {
    named_policy(call, "voice routing policy")
}

fn set_voice_policy(call: &mut Call<'_>) -> Result<()> {
    set::with_extra(call, |call, entity, values| {
        let emptied = values.iter().any(|(n, v)| &**n == "PstnUsages" && v.items().is_empty());
        warn_if_empty(call, "voice policy", &entity.identity().clone(), "PstnUsages", emptied)
    })
}

// Routes

fn check_gateways(call: &mut Call<'_>, values: &mut [(Arc<str>, PropertyValue)]) -> Result<()> {
    for (_, value) in values.iter_mut().filter(|(n, _)| &**n == "PstnGatewayList") {
        let mut checked = Vec::new();
        for item in value.items().iter().map(ToString::to_string).collect::<Vec<_>>() {
            let rest = item
                .get(..8)
                .filter(|p| p.eq_ignore_ascii_case("service:"))
                .map_or(item.as_str(), |_| &item[8..]);
            let bare = rest
                .get(..12)
                .filter(|p| p.eq_ignore_ascii_case("PstnGateway:"))
                .map_or(rest, |_| &rest[12..]);
            match call.read(|state| state.find_service("PstnGateway", bare))? {
                Some(found) => checked.push(PropertyValue::String(found.identity().clone())),
                None => return throw(errors::not_found("CsPstnGateway", &item)),
            }
        }
        *value = PropertyValue::list(checked);
    }
    Ok(())
}

/// Puts a route at its priority and numbers all others around it.
fn place(
    tx: &mut Transaction<'_>,
    name: &str,
    wanted: Option<i64>,
) -> std::result::Result<(), crate::topology::StoreError> {
    let mut order: Vec<_> = tx.list("CsVoiceRoute")?.iter().map(|r| r.identity().clone()).collect();
    let Some(at) = order.iter().position(|i| fold(i) == fold(name)) else { return Ok(()) };
    let own = order.remove(at);
    let wanted = wanted.and_then(|w| usize::try_from(w).ok()).unwrap_or(order.len()).min(order.len());
    order.insert(wanted, own);
    for (number, identity) in order.iter().enumerate() {
        tx.update("CsVoiceRoute", identity, [("Priority", PropertyValue::Int(number as i64))])?;
    }
    Ok(())
}

fn priority(values: &[(Arc<str>, PropertyValue)]) -> Option<i64> {
    values.iter().rev().find(|(n, _)| &**n == "Priority").and_then(|(_, v)| v.as_int())
}

fn new_route(call: &mut Call<'_>) -> Result<()> {
    let Some(name) = new::identity(call)? else { return needs_identity(call) };
    if call.switch("InMemory") {
        return new::run(call);
    }
    let draft = match call.state().draft("CsVoiceRoute", Some(&name), Vec::<(&str, PropertyValue)>::new()) {
        Ok(draft) => draft,
        Err(error) => return call.refuse(&error),
    };
    let mut values = new::values_for(call, &draft)?;
    check_gateways(call, &mut values)?;
    if let Some(error) = crate::catalogue::references::check(call, draft.entity_type(), &values)? {
        return call.fail(error);
    }
    let wanted = priority(&values);
    values.retain(|(n, _)| &**n != "Priority");
    values.push((Arc::from("Priority"), PropertyValue::Int(i64::from(i32::MAX))));
    for property in ["PstnUsages", "PstnGatewayList"] {
        warn_if_empty(call, "voice route", &name, property, is_empty(&values, property))?;
    }
    if !call.should_process(&name)? {
        return Ok(());
    }
    let made = call.try_change(|tx| {
        let made = tx.insert("CsVoiceRoute", &name, values)?;
        place(tx, made.identity(), wanted)?;
        tx.get("CsVoiceRoute", made.identity())
    })?;
    match made.flatten() {
        Some(route) => call.write(&route),
        None => Ok(()),
    }
}

fn set_route(call: &mut Call<'_>) -> Result<()> {
    let identity = call.identity()?;
    let given = call.value("Priority")?.and_then(|v| v.as_int());
    let Some((identity, wanted)) = identity.zip(given) else {
        return set::with_extra(call, |call, _, values| check_gateways(call, values));
    };
    let Some(route) = call.read(|state| state.get("CsVoiceRoute", &identity))? else {
        return call.fail(errors::not_found("CsVoiceRoute", &identity));
    };
    let assignments = crate::catalogue::arguments::assignments(call, route.entity_type())?;
    let mut values = set::values_over(&route, &assignments).or_else(throw)?;
    check_gateways(call, &mut values)?;
    if let Some(error) = crate::catalogue::references::check(call, route.entity_type(), &values)? {
        return call.fail(error);
    }
    values.retain(|(n, _)| &**n != "Priority");
    if !call.should_process(route.identity())? {
        return Ok(());
    }
    call.try_change(|tx| {
        tx.update("CsVoiceRoute", route.identity(), values)?;
        place(tx, route.identity(), Some(wanted))
    })
    .map(|_| ())
}

/// The routing configuration is there always; it can be made in memory only.
fn new_routing_configuration(call: &mut Call<'_>) -> Result<()> {
    if call.switch("InMemory") {
        return new::run(call);
    }
    call.fail(errors::already_exists("CsRoutingConfiguration", "Global"))
}
