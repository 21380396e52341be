//! New objects of a script's class: fields, initial values, constructors from the base down.

use super::method::{choose, constructors_of};
use super::{ClassInfo, Instance, Method, class_of};
use crate::command::Validation;
use crate::engine::context::Context;
use crate::engine::scope::{Layout, Scope, ScopeKind};
use crate::engine::variable::Slot;
use crate::object::{
    ErrorCategory, ExceptionData, Flow, Result, Runtime, Thrown, TypeId, Value, convert, throw,
};
use crate::text::Extent;
use crate::types::members::errors;
use std::cell::RefCell;
use std::rc::Rc;

/// Makes an instance: fields at their types' defaults, initial values, then the constructor.
pub(super) fn construct(
    cx: &mut Context,
    class: &Rc<ClassInfo>,
    text: &str,
    arguments: &[Value],
) -> Result<Value> {
    let constructors = constructors_of(class);
    let chosen = match constructors.is_empty() {
        true if !arguments.is_empty() => return Err(errors::no_overload(text, arguments.len())),
        true => None,
        false => Some(choose(&constructors, text, arguments)?.1),
    };
    let this = new_instance(class);
    initialize_fields(cx, class, &this)?;
    match chosen {
        Some(method) => {
            cx.run_method(class, &method, Some(this.clone()), arguments)?;
        }
        None => construct_base(cx, class, None, &this)?,
    }
    Ok(this)
}

/// An object with its fields at their types' defaults.
pub(super) fn new_instance(class: &Rc<ClassInfo>) -> Value {
    let mut fields = Vec::with_capacity(class.field_count());
    let mut chain = class.chain();
    chain.reverse();
    for c in &chain {
        fields.extend(c.own_properties(false).map(|p| field_default(p.type_id)));
    }
    if class.root().is_a(TypeId::EXCEPTION) {
        let data =
            ExceptionData::new(class.id.get(), format!("Exception of type '{}' was thrown.", class.name));
        for c in &chain {
            for p in c.own_properties(false) {
                data.details.borrow_mut().push((p.name.clone(), field_default(p.type_id)));
            }
        }
        return Value::object(data);
    }
    Value::object(Instance { class: class.clone(), fields: RefCell::new(fields), base: RefCell::new(None) })
}

pub(super) fn field_default(type_id: Option<TypeId>) -> Value {
    match type_id {
        Some(t) if t.is_value_type() || t == TypeId::SWITCH => crate::types::members::default_value(t),
        _ => Value::Null,
    }
}

/// Initial values of a class's own properties.
pub(super) fn initialize_fields(cx: &mut Context, class: &Rc<ClassInfo>, this: &Value) -> Result<()> {
    let Some(properties) = class.properties.get() else { return Ok(()) };
    for p in properties.iter().filter(|p| !p.is_static) {
        let Some(initial) = &p.initial else { continue };
        let value = in_class(cx, class, Some(this), |cx| initial(cx)).inspect_err(|_| ());
        let value = match value {
            Ok(v) => v,
            Err(flow) => {
                crate::engine::errors::locate(cx, &flow, &class.source, p.extent);
                return Err(flow);
            }
        };
        let value = if matches!(value, Value::Void) { Value::Null } else { value };
        let value = match p.type_id {
            Some(t) => convert::convert(cx, &value, t).map_err(|flow| placed(cx, class, flow, p.extent))?,
            None => value,
        };
        check_property(cx, &p.validations, &value).map_err(|flow| placed(cx, class, flow, p.extent))?;
        store_field(class, this, &p.name, value);
    }
    Ok(())
}

/// An error told at a place in the class's text.
pub(super) fn placed(cx: &mut Context, class: &ClassInfo, flow: Rc<Flow>, extent: Extent) -> Rc<Flow> {
    let flow = crate::engine::errors::surfaced(flow);
    crate::engine::errors::locate(cx, &flow, &class.source, extent);
    flow
}

/// What the validation attributes of a property say to a value.
pub(super) fn check_property(rt: &mut dyn Runtime, validations: &[Validation], value: &Value) -> Result<()> {
    for validation in validations {
        if let Some(refusal) = validation.refuses(rt, value)? {
            let id = validation.error_id(&refusal.message);
            let name = "System.Management.Automation.ValidationMetadataException";
            return throw(Thrown::record(name, refusal.message, id, ErrorCategory::MetadataError));
        }
    }
    Ok(())
}

/// Runs code of a class outside any method: property initialisers.
pub(super) fn in_class<R>(
    cx: &mut Context,
    class: &Rc<ClassInfo>,
    this: Option<&Value>,
    run: impl FnOnce(&mut Context) -> Result<R>,
) -> Result<R> {
    let parent = class.scope.clone();
    let scope = Scope::new(ScopeKind::Block, Layout::new(), Some(parent));
    if let Some(this) = this {
        scope.put(crate::text::Name::new("this"), Slot::Value(this.clone()));
    }
    cx.try_depth += 1;
    let result = cx.in_scope(scope, run);
    cx.try_depth -= 1;
    result
}

/// The base class's part of a new object: its initial values and its constructor.
pub(super) fn construct_base(
    cx: &mut Context,
    class: &Rc<ClassInfo>,
    method: Option<&Rc<Method>>,
    this: &Value,
) -> Result<()> {
    let mut arguments = Vec::new();
    if let Some(method) = method
        && let Some(expressions) = &*method.base_arguments.borrow()
    {
        for e in expressions {
            arguments.push(e(cx)?);
        }
    }
    if let Some(base) = class_of(class.base) {
        initialize_fields(cx, &base, this)?;
        let constructors = constructors_of(&base);
        if constructors.is_empty() {
            return construct_base(cx, &base, None, this);
        }
        let (_, chosen) = choose(&constructors, "new", &arguments)
            .map_err(|flow| method.map_or(flow.clone(), |m| placed(cx, class, flow, m.base_extent)))?;
        cx.run_method(&base, &chosen, Some(this.clone()), &arguments)?;
        return Ok(());
    }
    if class.base == TypeId::OBJECT {
        return match method {
            Some(m) if !arguments.is_empty() => {
                let flow = errors::no_overload("new", arguments.len());
                Err(placed(cx, class, flow, m.base_extent))
            }
            _ => Ok(()),
        };
    }
    if let Some(data) = this.native::<ExceptionData>() {
        // The base class's constructor says what the message is.
        let made = crate::types::construct(cx, class.base, arguments)?;
        if let Some(from) = made.native::<ExceptionData>() {
            let own_default = from.message.borrow().contains(&*class.base.name());
            if !own_default {
                *data.message.borrow_mut() = from.message.borrow().clone();
            }
            if let Some(inner) = &from.inner {
                data.details.borrow_mut().push((Rc::from("InnerException"), inner.clone()));
            }
        }
        return Ok(());
    }
    if let Some(instance) = this.native::<Instance>() {
        let made = crate::types::construct(cx, class.base, arguments)?;
        *instance.base.borrow_mut() = Some(made);
    }
    Ok(())
}

pub(super) fn store_field(_class: &Rc<ClassInfo>, this: &Value, name: &str, value: Value) {
    if let Some(instance) = this.native::<Instance>() {
        if let Some(at) = instance.class.field(name, |i, _| i)
            && let Some(slot) = instance.fields.borrow_mut().get_mut(at)
        {
            *slot = value;
        }
    } else if let Some(data) = this.native::<ExceptionData>() {
        let mut details = data.details.borrow_mut();
        match details.iter_mut().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
            Some((_, v)) => *v = value,
            None => details.push((Rc::from(name), value)),
        }
    }
}
