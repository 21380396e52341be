//! Calling commands: a place in the code that calls, the arguments it evaluates, the stages it makes.

mod binding;
mod common_parameters;
mod function_stage;
mod help;
mod parameters;
mod quick;
mod script;
mod splat;

pub(super) use binding::bind_cmdlet;
pub(super) use common_parameters::{OutputHooks, output_hooks, preferences_of, with_out_variable};
pub(super) use parameters::{bound_parameters, bound_parameters_variable, fill_defaults};
pub(super) use script::out_file_stage;

use super::cmdlet::CmdletStage;
use super::command_table::{Command, not_found};
use super::compile::Expr;
use super::context::Context;
use super::function::Function;
use super::pipe::{Pipe, Stage};
use crate::command::{Argument, CommandSite};
use crate::language::ast::InvocationOperator;
use crate::object::{
    ErrorCategory, Flow, InvocationInfo, Result, ScriptBlock, Thrown, Value, convert, throw,
};
use crate::text::{Extent, Name, Source};
use function_stage::FunctionStage;
use quick::QuickCall;
use splat::splat;
use std::cell::RefCell;
use std::rc::Rc;

/// A command as it stands in the code.
pub struct CallSite {
    pub source: Rc<Source>,
    pub extent: Extent,
    pub name: CommandName,
    pub name_extent: Extent,
    pub arguments: Vec<ArgumentCode>,
    pub operator: InvocationOperator,
    /// What the name meant the last time, and how the arguments then found the parameters.
    pub(super) quick: RefCell<Option<QuickCall>>,
}

pub enum CommandName {
    Fixed(Rc<str>, Name),
    Computed(Expr),
}

pub enum ArgumentCode {
    Named { name: Rc<str>, value: Option<Expr>, extent: Extent },
    Positional { value: Expr, text: Option<Rc<str>>, extent: Extent },
    Splat { value: Expr, extent: Extent },
}

/// Arguments of one call, evaluated.
pub struct Prepared {
    pub arguments: Vec<Argument>,
}

/// What is to be called.
pub(super) enum Callee {
    Command(Command),
    Block(Rc<ScriptBlock>),
    /// `& $module { … }`: the block runs as the module's code.
    Module(Rc<super::module::Module>),
}

impl CallSite {
    pub fn command_site(&self, error_suffix: Rc<str>) -> CommandSite {
        CommandSite { error_suffix, source: self.source.clone(), extent: self.extent }
    }

    /// Evaluates the arguments in order.
    pub(super) fn prepare(&self, cx: &mut Context) -> Result<Prepared> {
        let mut arguments = Vec::with_capacity(self.arguments.len());
        for code in &self.arguments {
            match code {
                ArgumentCode::Named { name, value, extent } => {
                    let value = match value {
                        Some(v) => Some(null_of(v(cx)?)),
                        None => None,
                    };
                    arguments.push(Argument {
                        name: Some(name.clone()),
                        value,
                        extent: *extent,
                        splatted: false,
                        text: None,
                    });
                }
                ArgumentCode::Positional { value, text, extent } => {
                    let value = null_of(value(cx)?);
                    arguments.push(Argument {
                        name: None,
                        value: Some(value),
                        extent: *extent,
                        splatted: false,
                        text: text.clone(),
                    });
                }
                ArgumentCode::Splat { value, extent } => {
                    let value = value(cx)?;
                    splat(cx, &value, *extent, &mut arguments)?;
                }
            }
        }
        Ok(Prepared { arguments })
    }

    /// Finds what the command's name or first expression stands for; arguments may grow by what it holds.
    pub(super) fn callee(&self, cx: &mut Context) -> Result<Callee> {
        let value = match &self.name {
            CommandName::Fixed(text, _) if text.is_empty() => return throw(self.bad_callee()),
            CommandName::Fixed(text, _) => return cx.command_or_error(text).map(Callee::Command),
            CommandName::Computed(e) => e(cx)?,
        };
        match value.base() {
            Value::ScriptBlock(block) => Ok(Callee::Block(block.clone())),
            Value::Null | Value::Void => throw(self.bad_callee()),
            other => {
                if let Some(module) = other.native::<super::module::ModuleInfo>() {
                    return Ok(Callee::Module(module.0.clone()));
                }
                if let Some(found) = other.native::<super::command_info::CommandObject>() {
                    return Ok(Callee::Command(found.0.clone()));
                }
                let text = convert::to_text(cx, other)?;
                if text.is_empty() {
                    return throw(self.bad_callee());
                }
                cx.command_or_error(&text).map(Callee::Command)
            }
        }
    }

    fn bad_callee(&self) -> Thrown {
        let operator = if self.operator == InvocationOperator::Dot { "." } else { "&" };
        Thrown::runtime(
            format!(
                "The expression after '{operator}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object."
            ),
            "BadExpression",
            ErrorCategory::InvalidOperation,
        )
    }

    /// Says in an error that kept this command from being called how it was called.
    fn not_called(&self, cx: &mut Context, flow: &Rc<Flow>) {
        let Some(record) = flow.record() else { return };
        let names = matches!(
            &*record.exception.type_id().name(),
            "System.Management.Automation.CommandNotFoundException"
                | "System.Management.Automation.ScriptRequiresException"
        );
        if names && record.invocation.borrow().is_none() {
            let info = InvocationInfo {
                invocation_name: self.invocation_name(),
                ..InvocationInfo::at(&self.source, self.name_extent)
            };
            *record.invocation.borrow_mut() = Some(Rc::new(info));
        }
        super::errors::locate(cx, flow, &self.source, self.name_extent);
    }

    /// `MyInvocation.InvocationName`: the name as written, or the operator before a block.
    pub(super) fn invocation_name(&self) -> Rc<str> {
        match (&self.name, self.operator) {
            (_, InvocationOperator::Dot) => Rc::from("."),
            (_, InvocationOperator::Ampersand) | (CommandName::Computed(_), _) => Rc::from("&"),
            (CommandName::Fixed(text, _), _) => text.clone(),
        }
    }

    /// The stage that runs this command.
    pub(super) fn stage(
        self: &Rc<CallSite>,
        cx: &mut Context,
        expecting_input: bool,
    ) -> Result<Box<dyn Stage>> {
        let callee = self.callee(cx).inspect_err(|flow| self.not_called(cx, flow))?;
        if let Some(stage) = self.help_stage(cx, &callee, expecting_input)? {
            return Ok(stage);
        }
        let mut prepared = self.prepare(cx)?;
        let dot = self.operator == InvocationOperator::Dot;
        match callee {
            Callee::Command(Command::Cmdlet(entry)) => {
                Ok(Box::new(CmdletStage::new(entry, self.clone(), prepared, expecting_input)))
            }
            Callee::Command(Command::Function(function)) => {
                Ok(Box::new(FunctionStage::new(function, self.clone(), prepared, expecting_input, dot)))
            }
            Callee::Command(Command::Script(path)) => {
                let function = super::script_file::script_function(cx, &path)
                    .inspect_err(|flow| self.not_called(cx, flow))?;
                let stage = FunctionStage::new(function, self.clone(), prepared, expecting_input, dot);
                Ok(Box::new(stage.catching_exit()))
            }
            Callee::Module(module) => {
                let first =
                    if prepared.arguments.is_empty() { None } else { prepared.arguments.remove(0).value };
                let block = match first.as_ref().map(Value::base) {
                    Some(Value::ScriptBlock(block)) => {
                        let bound = ScriptBlock::new(block.ast.clone(), block.compiled.clone());
                        *bound.session.borrow_mut() = Some(module);
                        Rc::new(bound)
                    }
                    Some(other) => {
                        let text = convert::to_text(cx, other)?;
                        let found = module.scope.function_local(Name::new(&text));
                        match found {
                            Some(function) => function.block.clone(),
                            None => return throw(not_found(&text)),
                        }
                    }
                    None => return throw(not_found("")),
                };
                let function = Rc::new(Function::of_block("", block));
                Ok(Box::new(FunctionStage::new(function, self.clone(), prepared, expecting_input, false)))
            }
            Callee::Block(block) => {
                let function = Rc::new(Function::of_block("", block));
                Ok(Box::new(FunctionStage::new(function, self.clone(), prepared, expecting_input, dot)))
            }
        }
    }
}

fn null_of(value: Value) -> Value {
    if matches!(value, Value::Void) { Value::Null } else { value }
}

/// Runs something with the pipe of a stage.
pub fn with_pipe<R>(cx: &mut Context, pipe: Pipe, run: impl FnOnce(&mut Context) -> R) -> R {
    let saved = std::mem::replace(&mut cx.pipe, pipe);
    let result = run(cx);
    cx.pipe = saved;
    result
}
