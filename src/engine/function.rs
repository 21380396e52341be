//! Functions and script blocks: their code, and how it is compiled when it is first called.

use super::compile::{Body, Compiler, Condition, Expr};
use super::context::Context;
use super::module::Module;
use super::scope::{Layout, Scope, ScopeKind};
use super::variable::VariableOptions;
use crate::command::CommandMetadata;
use crate::language::ast::{FunctionDefinitionAst, FunctionKind, ScriptBlockAst};
use crate::object::{ErrorCategory, Result, ScriptBlock, Thrown, TypeId, Value, throw};
use crate::text::Name;
use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// One place in the source that holds code: all script blocks and functions made there share it.
pub struct Code {
    pub ast: Rc<ScriptBlockAst>,
    /// The function definition whose body this is, for parameters written after the name.
    pub definition: Option<Rc<FunctionDefinitionAst>>,
    own: OnceCell<Rc<Block>>,
    /// Compiled to run within the scope of another block.
    within: RefCell<Vec<(Rc<Layout>, Rc<Block>)>>,
    /// The body of a class's method: only `return` gives a value.
    pub is_method: bool,
}

/// A compiled script block.
pub struct Block {
    pub layout: Rc<Layout>,
    pub parameters: Vec<Parameter>,
    /// Has `[CmdletBinding()]` or a `[Parameter()]`: binds as a cmdlet does.
    pub advanced: bool,
    pub dynamic_param: Option<Body>,
    pub begin: Option<Body>,
    pub process: Option<Body>,
    pub end: Option<Body>,
    pub clean: Option<Body>,
    /// The body is this one expression and nothing else.
    pub expression: Option<Expr>,
    /// The same as a decision, for filters.
    pub condition: Option<Condition>,
    pub slots: SpecialSlots,
    pub metadata: OnceCell<Rc<CommandMetadata>>,
    pub ast: Rc<ScriptBlockAst>,
}

/// Where the automatic variables that the code mentions stand.
#[derive(Default, Clone, Copy)]
pub struct SpecialSlots {
    pub underscore: usize,
    pub args: Option<usize>,
    pub input: Option<usize>,
    pub bound_parameters: Option<usize>,
    pub my_invocation: Option<usize>,
    pub cmdlet: Option<usize>,
    pub this: Option<usize>,
}

/// A parameter as the call needs it.
pub struct Parameter {
    pub slot: usize,
    pub name: Rc<str>,
    pub key: Name,
    pub type_id: Option<TypeId>,
    pub default: Option<Expr>,
    /// Nothing but a type: a call may put a value into the slot without the binder.
    pub plain: bool,
    pub is_switch: bool,
}

impl Code {
    pub fn new(ast: Rc<ScriptBlockAst>, definition: Option<Rc<FunctionDefinitionAst>>) -> Rc<Code> {
        Rc::new(Code { ast, definition, own: OnceCell::new(), within: RefCell::default(), is_method: false })
    }

    /// The body of a class's method.
    pub fn method(ast: Rc<ScriptBlockAst>, definition: Rc<FunctionDefinitionAst>) -> Rc<Code> {
        Rc::new(Code {
            ast,
            definition: Some(definition),
            own: OnceCell::new(),
            within: RefCell::default(),
            is_method: true,
        })
    }

    /// Compiled now, under the `using namespace` statements of the file around it.
    pub fn compiled_with_namespaces(&self, cx: &mut Context, namespaces: &[Rc<str>]) -> Result<Rc<Block>> {
        let saved = std::mem::replace(&mut cx.using_namespaces, namespaces.to_vec());
        let result = self.compiled(cx);
        cx.using_namespaces = saved;
        result
    }

    /// A script block value bound to no session.
    pub fn block(ast: Rc<ScriptBlockAst>) -> Rc<ScriptBlock> {
        let code = Code::new(ast.clone(), None);
        Rc::new(ScriptBlock::new(ast, code))
    }

    /// A script block value of this code, made where the engine stands.
    pub fn instantiate(self: &Rc<Code>, cx: &Context) -> Rc<ScriptBlock> {
        let block = ScriptBlock::new(self.ast.clone(), self.clone());
        if let Some(module) = cx.scope.module.borrow().clone() {
            *block.session.borrow_mut() = Some(module);
        }
        Rc::new(block)
    }

    /// The code of a script block.
    pub fn of(block: &ScriptBlock) -> Rc<Code> {
        match block.compiled.clone().downcast::<Code>() {
            Ok(code) => code,
            Err(_) => Code::new(block.ast.clone(), None),
        }
    }

    /// Compiled to run in a scope of its own.
    pub fn compiled(&self, cx: &mut Context) -> Result<Rc<Block>> {
        if let Some(block) = self.own.get() {
            return Ok(block.clone());
        }
        let block =
            Rc::new(Compiler::block(cx, &self.ast, self.definition.as_deref(), None, self.is_method)?);
        Ok(self.own.get_or_init(|| block).clone())
    }

    /// Compiled to run within a scope of the given layout.
    pub fn compiled_in(&self, cx: &mut Context, layout: &Rc<Layout>) -> Result<Rc<Block>> {
        if let Some((_, block)) = self.within.borrow().iter().find(|(l, _)| Rc::ptr_eq(l, layout)) {
            return Ok(block.clone());
        }
        let block = Rc::new(Compiler::block(
            cx,
            &self.ast,
            self.definition.as_deref(),
            Some(layout.clone()),
            self.is_method,
        )?);
        let mut within = self.within.borrow_mut();
        if within.len() >= 8 {
            within.remove(0);
        }
        within.push((layout.clone(), block.clone()));
        Ok(block)
    }
}

/// A function, a filter, or a script file as a command.
pub struct Function {
    pub name: Rc<str>,
    pub block: Rc<ScriptBlock>,
    pub code: Rc<Code>,
    pub kind: FunctionKind,
    pub options: Cell<VariableOptions>,
    pub description: RefCell<Rc<str>>,
    /// A script file: it runs in a scope that `$script:` means.
    pub script_path: Option<Rc<str>>,
    pub module_name: Option<Rc<str>>,
    /// Where the help comment stands, for `Get-Help`.
    pub definition: Option<Rc<FunctionDefinitionAst>>,
}

impl Function {
    pub fn new(name: &str, block: Rc<ScriptBlock>, code: Rc<Code>, kind: FunctionKind) -> Function {
        let module_name = session_of(&block).filter(|m| !m.is_closure).map(|m| m.name.clone());
        let definition = code.definition.clone();
        Function {
            name: Rc::from(name),
            block,
            code,
            kind,
            options: Cell::default(),
            description: RefCell::new(Rc::from("")),
            script_path: None,
            module_name,
            definition,
        }
    }

    /// A function made of a script block value (`Set-Item function:x`).
    pub fn of_block(name: &str, block: Rc<ScriptBlock>) -> Function {
        let code = Code::of(&block);
        Function::new(name, block, code, FunctionKind::Function)
    }

    pub fn script(name: &str, path: &str, block: Rc<ScriptBlock>) -> Function {
        Function { script_path: Some(Rc::from(path)), ..Function::of_block(name, block) }
    }
}

/// Whether `-?` asks for a function's help: it binds as a cmdlet does, or a comment says what it is.
pub(super) fn has_help(cx: &mut Context, function: &Function) -> Result<bool> {
    let commented = function.definition.as_deref().and_then(crate::language::help_comment::of_function);
    Ok(commented.is_some() || function.code.compiled(cx)?.advanced)
}

/// The module whose code a block is.
pub fn session_of(block: &ScriptBlock) -> Option<Rc<Module>> {
    let session: Rc<dyn Any> = block.session.borrow().clone()?;
    session.downcast::<Module>().ok()
}

/// The scope from which a block's own scope reads on: the caller's, or its module's.
pub fn parent_scope(cx: &Context, block: &ScriptBlock) -> Rc<Scope> {
    let session = session_of(block);
    let current = cx.scope.module.borrow().clone();
    match (&session, &current) {
        (None, None) => cx.scope.clone(),
        (Some(a), Some(b)) if Rc::ptr_eq(a, b) => cx.scope.clone(),
        (Some(module), _) => module.scope.clone(),
        // Code of the top level, called from within a module: back to where the top level stood.
        (None, Some(_)) => cx
            .outer_scopes
            .iter()
            .rev()
            .find(|s| s.module.borrow().is_none())
            .cloned()
            .unwrap_or_else(|| cx.global.clone()),
    }
}

/// What an unbound parameter of a type holds: zero, an empty string, or null.
pub fn default_of(type_id: Option<TypeId>) -> Value {
    match type_id {
        Some(TypeId::INT32) => Value::Int(0),
        Some(TypeId::STRING) => Value::from(""),
        Some(TypeId::SWITCH) => Value::Switch(false),
        Some(TypeId::BOOLEAN) => Value::Bool(false),
        Some(TypeId::INT64) => Value::Long(0),
        Some(TypeId::DOUBLE) => Value::Double(0.0),
        Some(TypeId::SINGLE) => Value::Single(0.0),
        Some(TypeId::BYTE) => Value::Byte(0),
        Some(TypeId::SBYTE) => Value::SByte(0),
        Some(TypeId::INT16) => Value::Int16(0),
        Some(TypeId::UINT16) => Value::UInt16(0),
        Some(TypeId::UINT32) => Value::UInt32(0),
        Some(TypeId::UINT64) => Value::UInt64(0),
        Some(TypeId::CHAR) => Value::Char(0),
        Some(TypeId::DECIMAL) => Value::decimal(rust_decimal::Decimal::ZERO),
        Some(TypeId::BIG_INTEGER) => Value::big_int(num_bigint::BigInt::ZERO),
        _ => Value::Null,
    }
}

impl Context {
    /// Defines a function in a scope.
    pub fn define_function_in(
        &mut self,
        scope: &Rc<Scope>,
        name: Name,
        function: Rc<Function>,
    ) -> Result<()> {
        if let Some(existing) = scope.function_local(name)
            && (existing.options.get().read_only || existing.options.get().constant)
        {
            let text = name.text();
            return throw(
                Thrown::record(
                    "System.Management.Automation.SessionStateUnauthorizedAccessException",
                    format!("Cannot write to function {text} because it is read-only or constant."),
                    "FunctionNotWritable",
                    ErrorCategory::WriteError,
                )
                .target(Value::from(&*text)),
            );
        }
        let first = scope.definitions.borrow().is_none();
        if first && !matches!(scope.kind, ScopeKind::Global | ScopeKind::Script | ScopeKind::Module) {
            self.local_functions += 1;
        }
        scope.define_function(name, function);
        self.commands.changed();
        Ok(())
    }
}
