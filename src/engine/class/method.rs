//! Methods of a script's class: which overload, and how it runs.

use super::construct::construct_base;
use super::{ClassInfo, Instance, Method, class_of};
use crate::engine::context::{Context, Frame};
use crate::engine::invocation::fill_defaults;
use crate::engine::scope::{Scope, ScopeKind};
use crate::engine::variable::Slot;
use crate::object::{ErrorCategory, Flow, Result, Thrown, TypeId, Value, convert, throw};
use std::rc::Rc;

/// Fits arguments to one of several overloads: the closest types win.
pub(super) fn choose(
    cx: &mut Context,
    candidates: Vec<Rc<Method>>,
    arguments: &[Value],
) -> Option<Rc<Method>> {
    let fitting: Vec<Rc<Method>> = candidates
        .into_iter()
        .filter(|m| {
            let required = m.parameters.iter().filter(|(_, _, optional)| !optional).count();
            arguments.len() >= required && arguments.len() <= m.parameters.len()
        })
        .collect();
    if fitting.len() <= 1 {
        return fitting.into_iter().next();
    }
    let mut best: Option<(usize, Rc<Method>)> = None;
    for method in fitting {
        let mut cost = 0;
        let mut possible = true;
        for (value, (_, wanted, _)) in arguments.iter().zip(&method.parameters) {
            match conversion_cost(cx, value, *wanted) {
                Some(c) => cost += c,
                None => possible = false,
            }
        }
        if possible && best.as_ref().is_none_or(|(b, _)| cost < *b) {
            best = Some((cost, method));
        }
    }
    best.map(|(_, m)| m)
}

fn conversion_cost(cx: &mut Context, value: &Value, wanted: Option<TypeId>) -> Option<usize> {
    let Some(wanted) = wanted else { return Some(20) };
    if value.is_null() {
        return Some(if wanted.is_value_type() { 30 } else { 1 });
    }
    let own = value.type_id();
    if own == wanted {
        return Some(0);
    }
    if wanted == TypeId::OBJECT {
        return Some(20);
    }
    if own.is_a(wanted) {
        return Some(2);
    }
    if value.is_number() {
        let widening = [
            TypeId::BYTE,
            TypeId::INT16,
            TypeId::INT32,
            TypeId::INT64,
            TypeId::SINGLE,
            TypeId::DOUBLE,
            TypeId::DECIMAL,
        ];
        let place = |t: TypeId| widening.iter().position(|w| *w == t);
        if let (Some(from), Some(to)) = (place(own), place(wanted)) {
            return Some(if to > from { 2 + to - from } else { 12 + from - to });
        }
        if wanted == TypeId::STRING {
            return Some(15);
        }
    }
    convert::convert(cx, value, wanted).ok().map(|_| 25)
}

pub(super) fn no_overload(name: &str, count: usize) -> Thrown {
    Thrown::record(
        "System.Management.Automation.MethodException",
        format!("Cannot find an overload for \"{name}\" and the argument count: \"{count}\"."),
        "MethodCountCouldNotFindBest",
        ErrorCategory::NotSpecified,
    )
}

impl Context {
    /// Runs a method with `$this`; what it returns.
    pub(super) fn run_method(
        &mut self,
        class: &Rc<ClassInfo>,
        method: &Rc<Method>,
        this: Option<Value>,
        arguments: &[Value],
    ) -> Result<Value> {
        self.check_depth()?;
        self.check_stop()?;
        let block = method.code.compiled(self)?;
        let mut slots = self.slot_pool.pop().unwrap_or_default();
        slots.resize_with(block.layout.len(), || Slot::Unset);
        for ((parameter, (name, wanted, _)), value) in
            block.parameters.iter().zip(&method.parameters).zip(arguments)
        {
            let value = match wanted {
                Some(t) => argument(self, value, *t, name, &method.name)?,
                None => value.clone(),
            };
            slots[parameter.slot] = Slot::Value(value);
        }
        let parent = if class.module.is_some() { class.scope.clone() } else { self.scope.clone() };
        let scope = Scope::with_slots(ScopeKind::Function, block.layout.clone(), Some(parent), slots);
        *scope.module.borrow_mut() = class.module.clone();
        if let (Some(this), Some(slot)) = (&this, block.slots.this) {
            scope.put_slot(slot, Slot::Value(this.clone()));
        }
        let (source, extent) = match self.frames.last() {
            Some(f) => (f.source.clone(), f.extent),
            None => self.location.clone(),
        };
        self.frames.push(Frame {
            name: method.name.clone(),
            error_suffix: Rc::from(""),
            source,
            extent,
            preferences: None,
            invocation: Default::default(),
            is_script: true,
            body: Some(block.ast.source.clone()),
            cmdlet: None,
            command: None,
        });
        let saved_result = std::mem::take(&mut self.method_result);
        let saved = std::mem::replace(&mut self.scope, scope);
        let result = self.discard(|cx| {
            fill_defaults(cx, &block)?;
            if method.is_constructor
                && let Some(this) = &this
            {
                construct_base(cx, class, Some(method), this)?;
            }
            block.end.as_ref().map_or(Ok(()), |end| end.run(cx))
        });
        let scope = std::mem::replace(&mut self.scope, saved);
        self.frames.pop();
        self.leave_scope(scope);
        let returned = std::mem::replace(&mut self.method_result, saved_result);
        match result {
            Err(flow) if !matches!(*flow, Flow::Return) => return Err(flow),
            _ => {}
        }
        match method.returns {
            None => Ok(Value::Void),
            Some(TypeId::OBJECT) => Ok(returned),
            Some(t) => convert::convert(self, &returned, t),
        }
    }
}

fn argument(cx: &mut Context, value: &Value, wanted: TypeId, _name: &str, method: &str) -> Result<Value> {
    match (value, wanted) {
        (Value::Int(_), TypeId::INT32) | (Value::Str(_), TypeId::STRING) => Ok(value.clone()),
        _ => match convert::convert(cx, value, wanted) {
            Ok(v) => Ok(v),
            Err(flow) => {
                let Some(record) = flow.record() else { return Err(flow) };
                let message = format!(
                    "Cannot convert argument \"{_name}\", with value: \"{}\", for \"{method}\" to type \"{}\": \"{}\"",
                    convert::to_text(cx, value)?,
                    crate::object::type_name::powershell_name(wanted),
                    record.message()
                );
                throw(
                    Thrown::record(
                        "System.Management.Automation.MethodException",
                        message,
                        "MethodArgumentConversionInvalidCastArgument",
                        ErrorCategory::NotSpecified,
                    )
                    .inner(record.exception.clone()),
                )
            }
        },
    }
}

/// Calls a method as the given class has it, whatever the object's own class overrides: `([Base]$this).Method()`.
pub(in crate::engine) fn invoke_on_class(
    cx: &mut Context,
    class: TypeId,
    this: &Value,
    name: &str,
    arguments: &[Value],
) -> Result<Option<Value>> {
    if class == TypeId::OBJECT && name.eq_ignore_ascii_case("ToString") && this.native::<Instance>().is_some()
    {
        return Ok(Some(Value::from(&*this.type_id().name())));
    }
    let Some(class) = class_of(class).filter(|c| this.type_id().is_a(c.id.get())) else { return Ok(None) };
    for c in class.chain() {
        let named: Vec<Rc<Method>> = c
            .own_methods()
            .filter(|m| !m.is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name))
            .cloned()
            .collect();
        if named.is_empty() {
            continue;
        }
        let Some(method) = choose(cx, named, arguments) else { continue };
        return cx.run_method(&c, &method, Some(this.clone()), arguments).map(Some);
    }
    Ok(None)
}
