//! Methods of a script's class: which overload, and how it runs.

use super::construct::{construct_base, placed};
use super::{ClassInfo, Instance, Method, class_of};
use crate::engine::context::{Context, Frame};
use crate::engine::scope::{Scope, ScopeKind};
use crate::engine::variable::Slot;
use crate::object::{Flow, Result, TypeId, Value, convert};
use crate::types::members::{NoOverload, choose_script_overload, errors};
use std::rc::Rc;

/// A script's overload that takes the arguments.
pub(super) fn choose(candidates: &[Candidate], text: &str, arguments: &[Value]) -> Result<Candidate> {
    if let [(class, only)] = candidates
        && only.parameters.len() == arguments.len()
    {
        return Ok((class.clone(), only.clone()));
    }
    match choose_script_overload(candidates.iter().map(|(_, m)| &m.overload), arguments) {
        Ok(i) => Ok(candidates[i].clone()),
        Err(NoOverload::Ambiguous) => Err(errors::ambiguous(text, arguments.len())),
        Err(NoOverload::NoneFits) => Err(errors::no_overload(text, arguments.len())),
    }
}

/// A method and the class that declares it.
pub(super) type Candidate = (Rc<ClassInfo>, Rc<Method>);

/// The methods of a name, nearest class first, without those that a nearer one overrides.
pub(super) fn methods_named(class: &Rc<ClassInfo>, name: &str, is_static: bool) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for c in class.chain() {
        let own = c
            .own_methods()
            .filter(|m| m.is_static == is_static && !m.is_constructor && m.name.eq_ignore_ascii_case(name));
        for m in own {
            let types = |m: &Method| m.parameters.iter().map(|(_, t)| *t).collect::<Vec<_>>();
            if !found.iter().any(|(_, known)| types(known) == types(m)) {
                found.push((c.clone(), m.clone()));
            }
        }
    }
    found
}

/// The constructors that a class declares.
pub(super) fn constructors_of(class: &Rc<ClassInfo>) -> Vec<Candidate> {
    let own = class.own_methods().filter(|m| m.is_constructor && !m.is_static);
    own.map(|m| (class.clone(), m.clone())).collect()
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
        for ((parameter, (name, wanted)), value) in
            block.parameters.iter().zip(&method.parameters).zip(arguments)
        {
            let value = match wanted {
                Some(t) => argument(self, value, *t, name, method)?,
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
        let (source, extent) = self.location.clone();
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
            block: None,
            called: None,
        });
        let saved_result = std::mem::take(&mut self.method_result);
        let saved = std::mem::replace(&mut self.scope, scope);
        // No error of the language lets a method go on.
        self.try_depth += 1;
        let errors = method.returns.map(|_| {
            std::mem::replace(&mut self.streams.error, crate::engine::streams::StreamTarget::Message)
        });
        let result = self.discard(|cx| {
            if method.is_constructor
                && let Some(this) = &this
            {
                construct_base(cx, class, Some(method), this)?;
            }
            block.end.as_ref().map_or(Ok(()), |end| end.run(cx))
        });
        if let Some(errors) = errors {
            self.streams.error = errors;
        }
        self.try_depth -= 1;
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
            Some(t) => convert::convert(self, &returned, t).map_err(|flow| {
                let extent = self.method_return_extent;
                placed(self, class, flow, extent)
            }),
        }
    }
}

fn argument(cx: &mut Context, value: &Value, wanted: TypeId, name: &str, method: &Method) -> Result<Value> {
    match (value, wanted) {
        (Value::Int(_), TypeId::INT32) | (Value::Str(_), TypeId::STRING) => Ok(value.clone()),
        _ => convert::convert(cx, value, wanted).map_err(|flow| {
            let shown = match value.base() {
                Value::Null | Value::Void => "null".to_owned(),
                Value::Array(_) => errors::display(value.type_id()),
                _ => convert::net_text(cx, value),
            };
            let method = if method.is_constructor { ".ctor" } else { &method.name };
            errors::argument_conversion(name, &shown, method, wanted, &flow)
        }),
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
    let candidates = methods_named(&class, name, false);
    if candidates.is_empty() {
        return Ok(None);
    }
    let (owner, method) = choose(&candidates, name, arguments)?;
    cx.run_method(&owner, &method, Some(this.clone()), arguments).map(Some)
}
