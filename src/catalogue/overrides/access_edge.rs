//! The Access Edge: which properties it shows depends on the routing in force.

use std::rc::Rc;
use std::sync::Arc;

use crate::catalogue::adapters::{get, set};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::formatting::{self, Shape};
use crate::object::{MemberKind, Result, Value, throw};
use crate::topology::{EnumValue, PropertyType, PropertyValue};

pub(super) const ALL: super::Rows =
    &[("Get-CsAccessEdgeConfiguration", read), ("Set-CsAccessEdgeConfiguration", change)];

const DNS_TYPE: &str =
    "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayAccessEdgeSettingsDnsSrvRouting";
const DEFAULT_TYPE: &str =
    "Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayAccessEdgeSettingsDefaultRoute";
const DNS_ONLY: [&str; 3] =
    ["BeClearingHouse", "EnablePartnerDiscovery", "DiscoveredPartnerVerificationLevel"];
const DEFAULT_ONLY: [&str; 3] = ["IsPublicProvider", "DefaultRouteFqdn", "VerificationLevel"];

fn read(call: &mut Call<'_>) -> Result<()> {
    for entity in get::select(call)? {
        let value = call.object(&entity)?;
        let by_default_route = entity.text("RoutingMethod") == "UseDefaultRouting";
        let value = shown(&value, by_default_route);
        call.cx.emit(value)?;
    }
    Ok(())
}

/// The object without the properties of the other routing.
fn shown(value: &Value, by_default_route: bool) -> Value {
    let Value::Custom(object) = value else { return value.clone() };
    let (type_name, hidden) =
        if by_default_route { (DEFAULT_TYPE, DNS_ONLY) } else { (DNS_TYPE, DEFAULT_ONLY) };
    let mut bag = crate::object::MemberBag::default();
    for (name, _, member) in object.members.borrow().iter().filter(|(name, _, _)| !hidden.contains(&&***name))
    {
        bag.set(name, MemberKind::Note, member.clone());
    }
    let names: Vec<Rc<str>> =
        bag.shape.names().iter().filter(|n| &***n != "DiscoveredPartnerVerificationLevel").cloned().collect();
    if !formatting::is_registered(type_name) {
        formatting::register_view(type_name, Shape::List, &names);
    }
    crate::object::CustomObject::new(bag).with_type_name(type_name).into_value()
}

fn change(call: &mut Call<'_>) -> Result<()> {
    let (default_route, dns) = (call.switch("UseDefaultRouting"), call.switch("UseDnsSrvRouting"));
    if dns && !call.is_given("EnablePartnerDiscovery") {
        return call.fail(errors::needs_parameter("EnablePartnerDiscovery", "with UseDnsSrvRouting"));
    }
    if default_route && !call.is_given("DefaultRouteFqdn") {
        return call.fail(errors::needs_parameter("DefaultRouteFqdn", "with UseDefaultRouting"));
    }
    if default_route {
        for noun in ["CsHostingProvider", "CsPublicProvider"] {
            if !call.read(|state| state.list(noun))?.is_empty() {
                let message = "A default route cannot be used while there are hosting providers or public providers. Remove them first.";
                return call.fail(errors::not_possible(message, "ProvidersExist"));
            }
        }
    }
    set::with_extra(call, |_, entity, values| {
        let value = |values: &set::Extra, name: &str| {
            let given = values.iter().rev().find(|(n, _)| &**n == name).map(|(_, v)| v.clone());
            given.or_else(|| entity.get(name).cloned()).and_then(|v| v.as_bool()) == Some(true)
        };
        if value(values, "AllowAnonymousUsers") && !value(values, "AllowOutsideUsers") {
            return throw(errors::not_possible(
                "AllowAnonymousUsers can be True only if AllowOutsideUsers is True.",
                "InvalidEdgeSettings",
            ));
        }
        if default_route || dns {
            let method = if default_route { "UseDefaultRouting" } else { "UseDnsSrvRouting" };
            values.push((Arc::from("RoutingMethod"), routing(entity, method)));
        }
        Ok(())
    })
}

fn routing(entity: &crate::topology::Entity, method: &str) -> PropertyValue {
    match entity.entity_type().property("RoutingMethod").map(|p| &p.property_type) {
        Some(PropertyType::Enum(known)) => known.parse(method).unwrap_or_default(),
        _ => PropertyValue::Enum(Arc::new(EnumValue {
            type_name: Arc::from("RoutingMethod"),
            name: Arc::from(method),
            number: 0,
        })),
    }
}
