//! Calls of simple functions without a pipeline: which argument goes to which slot is worked out once per place.

use super::function_stage::enter_session;
use super::parameters::fill_defaults;
use super::{ArgumentCode, CallSite, CommandName, null_of};
use crate::command::{argument_refused, convert_argument, fitting_list, number_as_written};
use crate::engine::command_table::Command;
use crate::engine::context::{Context, Frame};
use crate::engine::errors;
use crate::engine::function::{Block, Function, parent_scope, session_of};
use crate::engine::scope::{Scope, ScopeKind};
use crate::engine::variable::Slot;
use crate::language::ast::InvocationOperator;
use crate::object::{Flow, Result, TypeId, Value};
use crate::text::{Extent, Name};
use std::rc::Rc;

/// A call of a simple function whose arguments are known to fit.
pub(in crate::engine) struct QuickCall {
    epoch: u64,
    function: Rc<Function>,
    block: Rc<Block>,
    /// For each argument where it goes.
    plan: Rc<[Target]>,
}

/// Where an argument of a quick call goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Parameter(usize),
    Extra,
    /// A parameter's name whose value is the next argument.
    Nowhere,
}

impl CallSite {
    /// Calls a simple function without a pipeline around it; `false` if this call is not that simple.
    pub(in crate::engine) fn quick(self: &Rc<CallSite>, cx: &mut Context) -> Result<bool> {
        let CommandName::Fixed(_, name) = &self.name else { return Ok(false) };
        if self.operator == InvocationOperator::Dot {
            return Ok(false);
        }
        let known = match &*self.quick.borrow() {
            Some(q) if q.epoch == cx.commands.epoch.get() && cx.local_functions == 0 => {
                Some((q.function.clone(), q.block.clone(), q.plan.clone()))
            }
            _ => None,
        };
        let (function, block, plan) = match known {
            Some(found) => found,
            None => match self.plan(cx, *name)? {
                Some(found) => found,
                None => return Ok(false),
            },
        };
        let mut slots = cx.slot_pool.pop().unwrap_or_default();
        slots.resize_with(block.layout.len(), || Slot::Unset);
        let mut extra = Vec::new();
        for (code, target) in self.arguments.iter().zip(plan.iter()) {
            let (value, extent) = match code {
                ArgumentCode::Positional { value, extent, .. }
                | ArgumentCode::Named { value: Some(value), extent, .. } => (null_of(value(cx)?), *extent),
                _ => (Value::Switch(true), self.extent),
            };
            match target {
                Target::Nowhere => {}
                Target::Parameter(index) => {
                    let parameter = &block.parameters[*index];
                    let value = match parameter.type_id {
                        Some(t) => self.argument(cx, value, t, &parameter.name, (&function, extent))?,
                        None => value,
                    };
                    slots[parameter.slot] = Slot::Value(value);
                }
                Target::Extra => extra.push(value),
            }
        }
        cx.call_function(&function, &block, slots, extra, self)?;
        Ok(true)
    }

    fn argument(
        &self,
        cx: &mut Context,
        value: Value,
        wanted: TypeId,
        name: &str,
        of: (&Function, Extent),
    ) -> Result<Value> {
        match (&value, wanted) {
            (Value::Int(_), TypeId::INT32) | (Value::Str(_), TypeId::STRING) => Ok(value),
            _ => {
                let (function, extent) = of;
                if wanted == TypeId::STRING
                    && let Some(written) = number_as_written(&value, extent, &self.source)
                {
                    return Ok(written);
                }
                if let Some(fitting) = fitting_list(cx, &value, wanted)? {
                    return Ok(fitting);
                }
                convert_argument(cx, &value, wanted, false).map_err(|flow| {
                    let site = self.command_site(function.name.clone());
                    let made = argument_refused(flow, (name, wanted), &value, &site, extent);
                    if let Some(function) = cx.find_function(Name::new(&function.name)) {
                        errors::name_command(&made, &Command::Function(function));
                    }
                    errors::locate(cx, &made, &site.source, extent);
                    made
                })
            }
        }
    }

    /// Works out how the arguments fit the function's parameters, if the function is a simple one.
    #[allow(clippy::type_complexity, reason = "the three parts of a quick call, used once")]
    fn plan(
        self: &Rc<CallSite>,
        cx: &mut Context,
        name: Name,
    ) -> Result<Option<(Rc<Function>, Rc<Block>, Rc<[Target]>)>> {
        if cx.find_alias(name).is_some() || self.source.asks_for_calls {
            return Ok(None);
        }
        let Some(function) = cx.find_function(name) else { return Ok(None) };
        if function.script_path.is_some() {
            return Ok(None);
        }
        let block = function.code.compiled(cx)?;
        let simple = !block.advanced
            && block.begin.is_none()
            && block.process.is_none()
            && block.clean.is_none()
            && block.dynamic_param.is_none()
            && block.slots.input.is_none()
            && block.slots.bound_parameters.is_none()
            && block.slots.my_invocation.is_none()
            && block.parameters.iter().all(|p| p.plain);
        if !simple {
            return Ok(None);
        }
        let Some(plan) = self.targets(&block) else { return Ok(None) };
        let plan: Rc<[Target]> = plan.into();
        *self.quick.borrow_mut() = Some(QuickCall {
            epoch: cx.commands.epoch.get(),
            function: function.clone(),
            block: block.clone(),
            plan: plan.clone(),
        });
        Ok(Some((function, block, plan)))
    }

    /// Where each argument goes, if names are written out and nothing is splatted.
    fn targets(&self, block: &Block) -> Option<Vec<Target>> {
        let mut taken = vec![false; block.parameters.len()];
        let mut plan = vec![Target::Extra; self.arguments.len()];
        let mut i = 0;
        while i < self.arguments.len() {
            if let ArgumentCode::Named { name, value, .. } = &self.arguments[i] {
                let at = block
                    .parameters
                    .iter()
                    .position(|p| p.name.eq_ignore_ascii_case(name))
                    .filter(|&p| !taken[p])?;
                taken[at] = true;
                if value.is_some() || block.parameters[at].is_switch {
                    plan[i] = Target::Parameter(at);
                } else {
                    plan[i] = Target::Nowhere;
                    i += 1;
                    if !matches!(self.arguments.get(i), Some(ArgumentCode::Positional { .. })) {
                        return None;
                    }
                    plan[i] = Target::Parameter(at);
                }
            } else if let ArgumentCode::Splat { .. } = &self.arguments[i] {
                return None;
            }
            i += 1;
        }
        for (i, code) in self.arguments.iter().enumerate() {
            if matches!(code, ArgumentCode::Positional { .. }) && plan[i] == Target::Extra {
                let free = (0..block.parameters.len()).find(|&p| !taken[p] && !block.parameters[p].is_switch);
                if let Some(at) = free {
                    taken[at] = true;
                    plan[i] = Target::Parameter(at);
                }
            }
        }
        Some(plan)
    }
}

impl Context {
    /// Calls a simple function with its parameters already in their slots.
    pub(in crate::engine) fn call_function(
        &mut self,
        function: &Rc<Function>,
        block: &Rc<Block>,
        slots: Vec<Slot>,
        extra: Vec<Value>,
        site: &CallSite,
    ) -> Result<()> {
        self.check_depth()?;
        self.check_stop()?;
        let parent = parent_scope(self, &function.block);
        let scope = Scope::with_slots(ScopeKind::Function, block.layout.clone(), Some(parent), slots);
        if function.block.session.borrow().is_some() {
            *scope.module.borrow_mut() = session_of(&function.block);
        }
        if let Some(slot) = block.slots.args {
            scope.put_slot(slot, Slot::Value(Value::array(extra)));
        }
        self.frames.push(Frame {
            name: function.name.clone(),
            error_suffix: function.name.clone(),
            source: site.source.clone(),
            extent: site.extent,
            preferences: None,
            invocation: Default::default(),
            is_script: true,
            body: Some(block.ast.source.clone()),
            cmdlet: None,
            command: Some(Command::Function(function.clone())),
            block: None,
            called: None,
        });
        let outer = enter_session(self, &scope);
        let saved = std::mem::replace(&mut self.scope, scope);
        let result = self.run_simple_body(block);
        let scope = std::mem::replace(&mut self.scope, saved);
        if outer {
            self.outer_scopes.pop();
        }
        self.frames.pop();
        super::function_stage::remember_leaving(self, &result, false);
        self.leave_scope(scope);
        self.succeeded = true;
        match result {
            Err(flow) if matches!(*flow, Flow::Return) => Ok(()),
            other => other,
        }
    }

    fn run_simple_body(&mut self, block: &Block) -> Result<()> {
        fill_defaults(self, block)?;
        block.end.as_ref().map_or(Ok(()), |end| end.run(self))
    }

    /// Takes a finished scope's slots back for the next call, if nobody kept the scope.
    pub(in crate::engine) fn leave_scope(&mut self, scope: Rc<Scope>) {
        if scope.definitions.borrow().is_some() {
            self.local_functions = self.local_functions.saturating_sub(1);
            self.commands.changed();
        }
        if Rc::strong_count(&scope) == 1 && self.slot_pool.len() < 64 {
            let mut slots = std::mem::take(&mut *scope.slots.borrow_mut());
            slots.clear();
            self.slot_pool.push(slots);
        }
    }
}
