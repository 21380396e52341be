//! What the `object` room asks when it converts values: constructors, static methods, elements.

use crate::dotnet::regex::{Match, Regex};
use crate::object::convert::{ConversionHooks, set_conversion_hooks};
use crate::object::{PsString, Result, Runtime, TypeId, TypeOrigin, Value};
use crate::text::Name;
use crate::types::collections::List;
use crate::types::delegate::Delegate;
use crate::types::hooks::hooks;
use crate::types::members;
use crate::types::reference::PsReference;
use std::rc::Rc;

struct Hooks;

fn is_script_class(id: TypeId) -> bool {
    matches!(id.info().origin, TypeOrigin::Script { .. })
}

pub(super) fn register() {
    set_conversion_hooks(&Hooks);
}

fn parameter_types(group: &members::MethodGroup) -> Vec<Vec<TypeId>> {
    group
        .overloads()
        .iter()
        .filter(|o| o.parameters.iter().all(|p| !p.is_unreachable))
        .map(|o| o.parameters.iter().map(|p| p.type_id).collect())
        .collect()
}

impl ConversionHooks for Hooks {
    fn construct(&self, rt: &mut dyn Runtime, target: TypeId, arguments: &[Value]) -> Result<Value> {
        members::construct(rt, target, arguments.to_vec())
    }

    fn call_static(
        &self,
        rt: &mut dyn Runtime,
        target: TypeId,
        name: &str,
        arguments: &[Value],
    ) -> Result<Value> {
        members::invoke_static(rt, target, name, arguments.to_vec(), &[])
    }

    fn constructors(&self, target: TypeId) -> Vec<Vec<TypeId>> {
        if let (true, Some(engine)) = (is_script_class(target), hooks()) {
            return engine.constructor_parameters(target);
        }
        members::members(target).constructors.as_ref().map_or(vec![], |g| parameter_types(g))
    }

    fn static_overloads(&self, target: TypeId, name: &str) -> Vec<Vec<TypeId>> {
        if let (true, Some(engine)) = (is_script_class(target), hooks()) {
            return engine.static_parameters(target, name);
        }
        members::members(target).static_methods.get(&Name::new(name)).map_or(vec![], |g| parameter_types(g))
    }

    fn settable_properties(&self, target: TypeId) -> Vec<(Rc<str>, TypeId)> {
        if let (true, Some(engine)) = (is_script_class(target), hooks()) {
            return engine.class_properties(target);
        }
        let members = members::members(target);
        let slots = members.property_order.iter().filter_map(|n| members.properties.get(n));
        slots.filter(|s| s.record.set.is_some()).map(|s| (Rc::from(s.record.name), s.type_id())).collect()
    }

    fn enumerate(&self, rt: &mut dyn Runtime, value: &Value) -> Result<Option<Vec<Value>>> {
        members::enumerate(rt, value)
    }

    fn list_head(&self, value: &Value) -> Option<(usize, Option<Value>)> {
        let list = value.native::<List>()?;
        let items = list.items.borrow();
        Some((items.len(), items.first().cloned()))
    }

    fn read_xml(&self, text: &str) -> Result<Value> {
        crate::types::xml::from_text(text)
    }

    fn make_delegate(&self, _: &mut dyn Runtime, target: TypeId, block: &Value) -> Result<Option<Value>> {
        Ok(members::is_delegate(target).then(|| Value::object(Delegate::new(target, block.clone()))))
    }

    fn make_match(&self, regex: &Rc<Regex>, text: &PsString, found: &Match) -> Option<Value> {
        Some(crate::types::text::match_value(regex, text, Some(found.clone())))
    }

    fn resolve_type(&self, rt: &mut dyn Runtime, name: &str) -> Option<TypeId> {
        super::hooks::hooks()
            .and_then(|engine| engine.resolve_type(rt, name))
            .or_else(|| crate::object::type_name::builtin(name))
    }

    fn make_reference(&self, value: &Value) -> Option<Value> {
        Some(Value::object(PsReference::new(value.clone())))
    }
}
