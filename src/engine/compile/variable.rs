//! Reading variables.

use super::loops::Target;
use super::{Compiler, Expr};
use crate::engine::context::Context;
use crate::engine::variable::Slot;
use crate::language::ast::*;
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use crate::text::Name;
use std::rc::Rc;

/// Which variable a name in the code means.
pub(super) enum Place {
    /// A slot of the block's own scope.
    Slot(usize, Name),
    Global(Name),
    Script(Name),
    /// `$env:PATH`, `$function:x`, `$variable:x`, `$alias:x`, or a path on a drive.
    Drive(Rc<str>, Rc<str>),
    Constant(Value),
    /// `$?`, `$PSItem` and others that are computed.
    Computed(Name),
    /// A variable that is the same in every scope.
    AllScope(Name),
    Private(usize, Name),
}

impl Compiler<'_> {
    pub(super) fn place(&mut self, v: &VariableExpressionAst) -> Place {
        let name = &*v.name;
        let Some(scope) = &v.scope else { return self.unqualified(name) };
        let interned = Name::new(name);
        match &*scope.to_ascii_lowercase() {
            "global" => Place::Global(interned),
            "script" => Place::Script(interned),
            "local" | "using" => Place::Slot(self.layout.slot(interned), interned),
            "private" => Place::Private(self.layout.slot(interned), interned),
            "variable" => self.unqualified(name),
            _ => Place::Drive(scope.clone(), v.name.clone()),
        }
    }

    fn unqualified(&mut self, name: &str) -> Place {
        let interned = Name::new(name);
        match &*name.to_ascii_lowercase() {
            "true" => Place::Constant(Value::Bool(true)),
            "false" => Place::Constant(Value::Bool(false)),
            "null" => Place::Constant(Value::Null),
            "?" => Place::Computed(interned),
            "psitem" => {
                let underscore = Name::new("_");
                Place::Slot(self.layout.slot(underscore), underscore)
            }
            _ if crate::engine::automatic::ALL_SCOPE.iter().any(|a| a.eq_ignore_ascii_case(name)) => {
                Place::AllScope(interned)
            }
            _ => Place::Slot(self.layout.slot(interned), interned),
        }
    }

    pub(super) fn variable(&mut self, v: &VariableExpressionAst) -> Result<Expr> {
        Ok(match self.place(v) {
            Place::Constant(value) => Box::new(move |_| Ok(value.clone())),
            Place::Slot(slot, name) => Box::new(move |cx| read_slot(cx, slot, name)),
            Place::Private(slot, name) => Box::new(move |cx| read_slot(cx, slot, name)),
            Place::Global(name) => Box::new(move |cx| match cx.global.get_local(name) {
                Some(value) => Ok(value),
                None => unset_as(cx, &format!("global:{}", name.text())),
            }),
            Place::Script(name) => Box::new(move |cx| match cx.script_scope().get_local(name) {
                Some(value) => Ok(value),
                None => unset_as(cx, &format!("script:{}", name.text())),
            }),
            Place::AllScope(name) | Place::Computed(name) => {
                Box::new(move |cx| match cx.get_variable(name) {
                    Some(value) => Ok(value),
                    None => unset(cx, name),
                })
            }
            Place::Drive(drive, path) => {
                Box::new(move |cx| crate::engine::drive_variable::read(cx, &drive, &path))
            }
        })
    }

    /// A place that takes values: the variable of `foreach`.
    pub(super) fn variable_target(&mut self, v: &VariableExpressionAst) -> Result<Target> {
        Ok(match self.place(v) {
            Place::Slot(slot, name) => Box::new(move |cx, value| store_slot(cx, slot, name, value)),
            Place::Private(slot, name) => Box::new(move |cx, value| {
                let options =
                    crate::engine::variable::VariableOptions { private: true, ..Default::default() };
                cx.scope.put_slot(
                    slot,
                    Slot::Variable(Rc::new(crate::engine::variable::Variable::with_options(
                        name, value, options,
                    ))),
                );
                Ok(())
            }),
            Place::Global(name) => Box::new(move |cx, value| {
                let scope = cx.global.clone();
                cx.assign_in(&scope, name, value)
            }),
            Place::Script(name) => Box::new(move |cx, value| {
                let scope = cx.script_scope();
                cx.assign_in(&scope, name, value)
            }),
            Place::AllScope(name) | Place::Computed(name) => {
                Box::new(move |cx, value| cx.assign(name, value))
            }
            Place::Constant(_) => {
                let name = Name::new(&v.name);
                Box::new(move |cx, value| cx.assign(name, value))
            }
            Place::Drive(drive, path) => {
                Box::new(move |cx, value| crate::engine::drive_variable::write(cx, &drive, &path, value))
            }
        })
    }
}

/// Reads a slot: here if it is set, else through the callers by name.
#[inline]
pub(super) fn read_slot(cx: &mut Context, slot: usize, name: Name) -> Result<Value> {
    match cx.scope.slots.borrow().get(slot) {
        Some(Slot::Value(Value::Int(value))) => return Ok(Value::Int(*value)),
        Some(Slot::Value(value)) => return Ok(value.clone()),
        Some(Slot::Variable(variable)) => return Ok(variable.value.borrow().clone()),
        _ => {}
    }
    read_outer(cx, name)
}

/// Reads a slot for `$x += …`: what the callers have by that name does not count.
pub(super) fn read_own(cx: &mut Context, slot: usize, name: Name) -> Result<Value> {
    if cx.all_scope_defined {
        return read_slot(cx, slot, name);
    }
    Ok(cx.scope.get_slot(slot).or_else(|| cx.scope.get_local(name)).unwrap_or_default())
}

#[cold]
#[inline(never)]
fn read_outer(cx: &mut Context, name: Name) -> Result<Value> {
    match cx.get_variable(name) {
        Some(value) => Ok(value),
        None => unset(cx, name),
    }
}

/// A variable that is nowhere: null, or an error under strict mode.
#[cold]
pub(super) fn unset(cx: &mut Context, name: Name) -> Result<Value> {
    unset_as(cx, &name.text())
}

/// Version 1 of strict mode lets a string mention what is not set.
#[cold]
fn unset_as(cx: &mut Context, text: &str) -> Result<Value> {
    let mode = cx.strict_mode();
    if mode == 0 || mode == 1 && cx.expanding > 0 {
        return Ok(Value::Null);
    }
    throw(
        Thrown::runtime(
            format!("The variable '${text}' cannot be retrieved because it has not been set."),
            "VariableIsUndefined",
            ErrorCategory::InvalidOperation,
        )
        .target(Value::from(text)),
    )
}

/// Stores into a slot, with what a type, an option or strictness has to say about it.
#[inline]
pub(super) fn store_slot(cx: &mut Context, slot: usize, name: Name, value: Value) -> Result<()> {
    {
        let mut slots = cx.scope.slots.borrow_mut();
        if let Some(content @ Slot::Value(_)) = slots.get_mut(slot)
            && cx.scope.layout.constraint(slot).is_none()
        {
            *content = Slot::Value(value);
            return Ok(());
        }
    }
    store_slowly(cx, slot, name, value)
}

#[inline(never)]
fn store_slowly(cx: &mut Context, slot: usize, name: Name, value: Value) -> Result<()> {
    let scope = cx.scope.clone();
    let variable = match scope.slots.borrow().get(slot) {
        Some(Slot::Variable(v)) => Some(v.clone()),
        Some(Slot::Value(_)) => None,
        _ => scope.variable_local(name),
    };
    if let Some(variable) = variable {
        return cx.assign_variable(&variable, value);
    }
    let is_set = matches!(scope.slots.borrow().get(slot), Some(Slot::Value(_)));
    if !is_set && cx.all_scope_defined && !Rc::ptr_eq(&scope, &cx.global) {
        let global = cx.global.variable_local(name).filter(|v| v.options.get().all_scope);
        if let Some(variable) = global {
            return cx.assign_variable(&variable, value);
        }
    }
    let value = match scope.layout.constraint(slot) {
        Some(type_id) if is_set => crate::object::convert::convert(cx, &value, type_id)?,
        _ => value,
    };
    scope.put_slot(slot, Slot::Value(value));
    Ok(())
}
