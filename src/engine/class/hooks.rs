//! What the types room asks about classes of scripts.

use super::construct::{check_property, construct, store_field};
use super::describe::{
    constructor_definitions, definitions, describe_method, describe_property, method_object,
};
use super::method::{choose, constructors_of, invoke_on_class, methods_named};
use super::statics::{ready_statics, static_place};
use super::{Instance, Method, class_of};
use crate::engine::context::Context;
use crate::object::{
    ErrorCategory, ExceptionData, Flow, Result, Runtime, ScriptBlock, Thrown, TypeId, Value, convert, throw,
};
use crate::types::members::errors;
use crate::types::{EngineHooks, MemberDescription};
use std::rc::Rc;

/// What the types room asks about classes.
pub struct Classes;

/// The engine behind a runtime; there is no other.
fn engine(rt: &mut dyn Runtime) -> Result<&mut Context> {
    match Context::of(rt) {
        Some(cx) => Ok(cx),
        None => throw(Thrown::invalid_operation("There is no engine here to run a class.")),
    }
}

fn parameter_types(method: &Method) -> Vec<TypeId> {
    method.parameters.iter().map(|(_, t)| t.unwrap_or(TypeId::OBJECT)).collect()
}

impl EngineHooks for Classes {
    fn get_member(&self, _rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Option<Value>> {
        if let Some(instance) = target.native::<Instance>() {
            let field = instance.class.field(name, |i, _| i);
            let value = field.and_then(|i| instance.fields.borrow().get(i).cloned());
            return Ok(value.or_else(|| method_object(target, &instance.class, name, false)));
        }
        if let Some(data) = target.native::<ExceptionData>()
            && let Some(class) = class_of(data.type_id)
            && class.field(name, |_, _| ()).is_some()
        {
            return Ok(data.detail(name));
        }
        Ok(None)
    }

    fn constructor_parameters(&self, class: TypeId) -> Vec<Vec<TypeId>> {
        let Some(info) = class_of(class) else { return vec![] };
        let declared: Vec<_> = info
            .own_methods()
            .filter(|m| m.is_constructor && !m.is_static)
            .map(|m| parameter_types(m))
            .collect();
        if declared.is_empty() { vec![vec![]] } else { declared }
    }

    fn static_parameters(&self, class: TypeId, name: &str) -> Vec<Vec<TypeId>> {
        let Some(info) = class_of(class) else { return vec![] };
        let mut found = Vec::new();
        for c in info.chain() {
            let methods = c
                .own_methods()
                .filter(|m| m.is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name));
            found.extend(methods.map(|m| parameter_types(m)));
        }
        found
    }

    fn class_properties(&self, class: TypeId) -> Vec<(Rc<str>, TypeId)> {
        let Some(info) = class_of(class) else { return vec![] };
        let chain = info.chain();
        let all = chain.iter().flat_map(|c| c.own_properties(false));
        all.map(|p| (p.name.clone(), p.type_id.unwrap_or(TypeId::OBJECT))).collect()
    }

    fn set_member(&self, rt: &mut dyn Runtime, target: &Value, name: &str, value: &Value) -> Result<bool> {
        let Some(class) = class_of(target.type_id()) else { return Ok(false) };
        let Some((wanted, validations)) = class.field(name, |_, p| (p.type_id, p.validations.clone())) else {
            return Ok(false);
        };
        let converted = match wanted {
            Some(t) => match convert::convert(rt, value, t) {
                Ok(v) => v,
                Err(flow) => return Err(setting_failed(name, &flow)),
            },
            None => value.clone(),
        };
        check_property(rt, &validations, &converted).map_err(|flow| setting_failed(name, &flow))?;
        store_field(&class, target, name, converted);
        Ok(true)
    }

    fn invoke_method(
        &self,
        rt: &mut dyn Runtime,
        target: &Value,
        name: &str,
        arguments: &[Value],
    ) -> Result<Option<Value>> {
        let class = target.type_id();
        let cx = engine(rt)?;
        if let Some(found) = invoke_on_class(cx, class, target, name, arguments)? {
            return Ok(Some(found));
        }
        let Some(info) = class_of(class) else { return Ok(None) };
        // `Object`'s own: identity. Asking further would come back here.
        let plain = info.root() == TypeId::OBJECT;
        match (name.to_ascii_lowercase().as_str(), arguments) {
            ("equals", [other]) if plain => Ok(Some(Value::Bool(target.same_reference(other)))),
            ("gethashcode", []) if plain => {
                let hash = crate::object::hash_key(target, crate::object::KeyComparer::Ordinal);
                Ok(Some(Value::Int((hash as u32 & 0x7fff_ffff) as i32)))
            }
            ("tostring", []) if plain => Ok(Some(Value::from(&*info.name))),
            _ => Ok(None),
        }
    }

    fn resolve_type(&self, rt: &mut dyn Runtime, name: &str) -> Option<TypeId> {
        let cx = Context::of(rt)?;
        cx.script_type(name)
    }

    fn get_static(&self, rt: &mut dyn Runtime, class: TypeId, name: &str) -> Result<Option<Value>> {
        let Some(info) = class_of(class) else { return Ok(None) };
        let Some((owner, at)) = static_place(&info, name) else {
            return Ok(method_object(&Value::Type(class), &info, name, true));
        };
        ready_statics(engine(rt)?, &owner)?;
        let value = owner.statics.borrow().get(at).cloned();
        Ok(value)
    }

    fn set_static(&self, rt: &mut dyn Runtime, class: TypeId, name: &str, value: &Value) -> Result<bool> {
        let Some(info) = class_of(class) else { return Ok(false) };
        let Some((owner, at)) = static_place(&info, name) else { return Ok(false) };
        ready_statics(engine(rt)?, &owner)?;
        let wanted = owner.own_properties(true).nth(at).and_then(|p| p.type_id);
        let value = match wanted {
            Some(t) => match convert::convert(rt, value, t) {
                Ok(v) => v,
                Err(flow) => return Err(setting_failed(name, &flow)),
            },
            None => value.clone(),
        };
        if let Some(p) = owner.own_properties(true).nth(at) {
            check_property(rt, &p.validations, &value).map_err(|flow| setting_failed(name, &flow))?;
        }
        if let Some(slot) = owner.statics.borrow_mut().get_mut(at) {
            *slot = value;
        }
        Ok(true)
    }

    fn invoke_static(
        &self,
        rt: &mut dyn Runtime,
        class: TypeId,
        name: &str,
        arguments: &[Value],
    ) -> Result<Option<Value>> {
        let Some(info) = class_of(class) else { return Ok(None) };
        let candidates = methods_named(&info, name, true);
        if candidates.is_empty() {
            return Ok(None);
        }
        let cx = engine(rt)?;
        let (owner, method) = choose(&candidates, name, arguments)?;
        ready_statics(cx, &owner)?;
        cx.run_method(&owner, &method, None, arguments).map(Some)
    }

    fn construct(
        &self,
        rt: &mut dyn Runtime,
        class: TypeId,
        text: &str,
        arguments: &[Value],
    ) -> Result<Value> {
        let cx = engine(rt)?;
        match class_of(class) {
            Some(info) => {
                ready_statics(cx, &info)?;
                construct(cx, &info, text, arguments)
            }
            None => Err(errors::no_overload(text, arguments.len())),
        }
    }

    fn members(&self, class: TypeId, statics: bool) -> Vec<MemberDescription> {
        let Some(info) = class_of(class) else { return vec![] };
        let chain = info.chain();
        let mut found: Vec<MemberDescription> = Vec::new();
        let shown = chain.iter().flat_map(|c| c.own_properties(statics)).filter(|p| !p.hidden);
        found.extend(shown.map(describe_property));
        for c in &chain {
            for m in c.own_methods().filter(|m| m.is_static == statics && !m.hidden && !m.is_constructor) {
                if !found.iter().any(|d| d.name.eq_ignore_ascii_case(&m.name)) {
                    let definition = definitions(&methods_named(&info, &m.name, statics)).join(", ");
                    found.push(describe_method(m.name.clone(), definition, statics));
                }
            }
        }
        if statics && !constructors_of(&info).is_empty() {
            let definition = constructor_definitions(&info).join(", ");
            found.push(describe_method(Rc::from("new"), definition, true));
        }
        found
    }

    fn declares_method(&self, class: TypeId, name: &str) -> bool {
        class_of(class).is_some_and(|info| !methods_named(&info, name, false).is_empty())
    }

    fn base_object(&self, target: &Value) -> Option<Value> {
        target.native::<Instance>().and_then(|i| i.base.borrow().clone())
    }

    fn create_block(&self, rt: &mut dyn Runtime, text: &str) -> Result<Value> {
        engine(rt)?.parse_block(text, None).map(Value::ScriptBlock)
    }

    fn new_closure(&self, rt: &mut dyn Runtime, block: &Rc<ScriptBlock>) -> Result<Value> {
        let cx = engine(rt)?;
        Ok(Value::ScriptBlock(cx.new_closure(block)))
    }

    fn steppable_pipeline(&self, rt: &mut dyn Runtime, block: &Rc<ScriptBlock>) -> Result<Value> {
        crate::engine::records::steppable(rt, block)
    }
}

/// A value that a typed property refuses.
fn setting_failed(name: &str, flow: &Rc<Flow>) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow.clone() };
    let made = Thrown::record(
        "System.Management.Automation.SetValueInvocationException",
        format!("Exception setting \"{name}\": \"{}\"", record.message()),
        "ExceptionWhenSetting",
        ErrorCategory::NotSpecified,
    )
    .inner(record.exception.clone());
    made.into_flow()
}
