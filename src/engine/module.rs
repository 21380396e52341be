//! Modules.

use super::function::Function;
use super::scope::Scope;
use crate::object::{Native, TypeId, Value};
use crate::text::Name;
use indexmap::IndexMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A module: a scope of its own and what it exports. Closures and dynamic modules are modules too.
pub struct Module {
    pub name: Rc<str>,
    pub path: Rc<str>,
    pub scope: Rc<Scope>,
    /// What `Import-Module -Prefix` puts before the nouns of its functions.
    pub prefix: RefCell<Option<String>>,
    pub exports: RefCell<Exports>,
    /// Classes and enums that its code defines, which only it sees.
    pub types: RefCell<rustc_hash::FxHashMap<Name, TypeId>>,
    /// `Export-ModuleMember` was called, so that not everything is exported.
    pub explicit_exports: Cell<bool>,
    pub version: RefCell<Rc<str>>,
    pub description: RefCell<Rc<str>>,
    pub guid: RefCell<Rc<str>>,
    pub author: RefCell<Rc<str>>,
    pub module_type: Cell<&'static str>,
    pub on_remove: RefCell<Value>,
    pub private_data: RefCell<Value>,
    /// Made by `GetNewClosure`, not a module that is listed.
    pub is_closure: bool,
}

#[derive(Default)]
pub struct Exports {
    pub functions: IndexMap<Name, Rc<Function>>,
    pub variables: Vec<Name>,
    pub aliases: IndexMap<Name, Rc<super::command_table::Alias>>,
}

impl Module {
    pub fn new(name: &str, path: &str, scope: Rc<Scope>, is_closure: bool) -> Rc<Module> {
        let module = Rc::new(Module {
            name: Rc::from(name),
            path: Rc::from(path),
            scope: scope.clone(),
            prefix: RefCell::default(),
            exports: RefCell::default(),
            types: RefCell::default(),
            explicit_exports: Cell::new(false),
            version: RefCell::new(Rc::from("0.0")),
            description: RefCell::new(Rc::from("")),
            guid: RefCell::new(Rc::from("00000000-0000-0000-0000-000000000000")),
            author: RefCell::new(Rc::from("")),
            module_type: Cell::new("Script"),
            on_remove: RefCell::new(Value::Null),
            private_data: RefCell::new(Value::Null),
            is_closure,
        });
        *scope.module.borrow_mut() = Some(module.clone());
        module
    }

    pub fn exported_function(&self, name: Name) -> Option<Rc<Function>> {
        self.exports.borrow().functions.get(&name).cloned()
    }
}

/// A module as an object of scripts.
pub struct ModuleInfo(pub Rc<Module>);

impl Native for ModuleInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.PSModuleInfo")
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
