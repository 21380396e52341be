//! What this room asks of the engine: classes of scripts, closures, module state.

use super::MemberDescription;
use crate::object::{Result, Runtime, ScriptBlock, TypeId, Value};
use std::cell::Cell;
use std::rc::Rc;

/// Answers about classes of scripts, whose members only the engine can run. `None` and `false` mean
/// "not a member of the class": this room then looks at the .NET base class, if there is one.
pub trait EngineHooks {
    fn get_member(&self, rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Option<Value>>;
    fn set_member(&self, rt: &mut dyn Runtime, target: &Value, name: &str, value: &Value) -> Result<bool>;
    fn invoke_method(
        &self,
        rt: &mut dyn Runtime,
        target: &Value,
        name: &str,
        arguments: &[Value],
    ) -> Result<Option<Value>>;
    fn get_static(&self, rt: &mut dyn Runtime, class: TypeId, name: &str) -> Result<Option<Value>>;
    fn set_static(&self, rt: &mut dyn Runtime, class: TypeId, name: &str, value: &Value) -> Result<bool>;
    fn invoke_static(
        &self,
        rt: &mut dyn Runtime,
        class: TypeId,
        name: &str,
        arguments: &[Value],
    ) -> Result<Option<Value>>;
    /// Errors call the constructor by the text.
    fn construct(
        &self,
        rt: &mut dyn Runtime,
        class: TypeId,
        text: &str,
        arguments: &[Value],
    ) -> Result<Value>;
    /// A class or an enum of a script, by name.
    fn resolve_type(&self, rt: &mut dyn Runtime, name: &str) -> Option<TypeId>;
    /// Instance or static members that the class and its script bases declare, in order.
    fn members(&self, class: TypeId, statics: bool) -> Vec<MemberDescription>;
    /// The parameter types of a class's constructors; one without parameters where it declares none.
    fn constructor_parameters(&self, class: TypeId) -> Vec<Vec<TypeId>>;
    /// The parameter types of the static methods of that name.
    fn static_parameters(&self, class: TypeId, name: &str) -> Vec<Vec<TypeId>>;
    /// All properties with their types, hidden ones too, base classes' last.
    fn class_properties(&self, class: TypeId) -> Vec<(Rc<str>, TypeId)>;
    /// Whether the class or one of its script bases has an instance method of that name.
    fn declares_method(&self, class: TypeId, name: &str) -> bool;
    /// The .NET object inside an instance whose class derives from a .NET class.
    fn base_object(&self, target: &Value) -> Option<Value>;
    /// `[scriptblock]::Create(text)`.
    fn create_block(&self, rt: &mut dyn Runtime, text: &str) -> Result<Value>;
    /// `GetNewClosure()`.
    fn new_closure(&self, rt: &mut dyn Runtime, block: &Rc<ScriptBlock>) -> Result<Value>;
    /// `GetSteppablePipeline()`.
    fn steppable_pipeline(&self, rt: &mut dyn Runtime, block: &Rc<ScriptBlock>) -> Result<Value>;
}

thread_local! {
    static HOOKS: Cell<Option<&'static dyn EngineHooks>> = const { Cell::new(None) };
}

/// Called once by the engine on its thread.
pub fn set_engine_hooks(hooks: &'static dyn EngineHooks) {
    HOOKS.set(Some(hooks));
}

pub(crate) fn hooks() -> Option<&'static dyn EngineHooks> {
    HOOKS.get()
}
