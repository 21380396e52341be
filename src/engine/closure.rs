//! Blocks that keep the variables of the place where they were made.

use super::context::Context;
use super::module::{Module, ModuleInfo};
use super::scope::{Layout, Scope, ScopeKind};
use super::variable::Slot;
use crate::object::{ScriptBlock, Value};
use std::rc::Rc;

impl Context {
    /// `GetNewClosure()`: a block that keeps the variables as they are now.
    pub fn new_closure(&mut self, block: &Rc<ScriptBlock>) -> Rc<ScriptBlock> {
        let layout = Layout::new();
        let scope = Scope::new(ScopeKind::Module, layout, Some(self.global.clone()));
        let from = self.scope.clone();
        for name in from.local_names() {
            let plain = from.variable_local(name).is_none_or(|v| {
                let options = v.options.get();
                !(options.read_only || options.constant || options.all_scope || options.private)
            });
            if let Some(value) = from.get_local(name).filter(|_| plain) {
                scope.put(name, Slot::Value(value));
            }
        }
        let parent_module = self.scope.module.borrow().clone();
        let module = Module::new("__DynamicModule_closure", "", scope, true);
        if let Some(parent) = parent_module {
            *module.private_data.borrow_mut() = Value::object(ModuleInfo(parent));
        }
        let closure = ScriptBlock::new(block.ast.clone(), block.compiled.clone());
        *closure.session.borrow_mut() = Some(module);
        Rc::new(closure)
    }
}
