//! Classes of scripts at run time: what a class is and what its instances hold.

mod construct;
mod describe;
mod hooks;
mod method;
mod statics;

pub use hooks::Classes;
pub(super) use method::invoke_on_class;

use super::context::Context;
use super::function::Code;
use super::module::Module;
use super::scope::Scope;
use crate::command::Validation;
use crate::object::{Native, TypeId, TypeOrigin, Value};
use crate::text::{Extent, Name, Source};
use crate::types::members::ScriptOverload;
use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// A class as its script defined it.
pub struct ClassInfo {
    pub name: Rc<str>,
    pub id: Cell<TypeId>,
    pub base: TypeId,
    pub properties: OnceCell<Vec<Property>>,
    pub methods: OnceCell<Vec<Rc<Method>>>,
    /// Values of static properties; empty until the class is first used.
    statics: RefCell<Vec<Value>>,
    statics_ready: Cell<bool>,
    pub source: Rc<Source>,
    pub module: Option<Rc<Module>>,
    pub scope: Rc<Scope>,
}

pub struct Property {
    pub name: Rc<str>,
    /// `None`: any object.
    pub type_id: Option<TypeId>,
    pub is_static: bool,
    pub hidden: bool,
    pub initial: Option<super::compile::Expr>,
    /// Where a value that does not convert is told: the initial value.
    pub extent: Extent,
    pub validations: Vec<Validation>,
}

pub struct Method {
    pub name: Rc<str>,
    pub is_static: bool,
    pub hidden: bool,
    pub is_constructor: bool,
    /// `None` for `[void]`, which a method without a type is too.
    pub returns: Option<TypeId>,
    pub parameters: Vec<(Rc<str>, Option<TypeId>)>,
    pub overload: ScriptOverload,
    pub code: Rc<Code>,
    /// Arguments of `: base(…)`, compiled in the constructor's layout.
    pub base_arguments: RefCell<Option<Vec<super::compile::Expr>>>,
    /// Where a base class's constructor is called: at the start of the body.
    pub base_extent: Extent,
    pub ast: Rc<FunctionMemberHolder>,
}

/// Where the member stands in the tree.
pub struct FunctionMemberHolder {
    pub extent: Extent,
}

/// An object of a script's class.
pub struct Instance {
    pub class: Rc<ClassInfo>,
    /// Of the class and its script bases, base first.
    pub fields: RefCell<Vec<Value>>,
    /// The .NET object inside, where a .NET class stands at the root.
    pub base: RefCell<Option<Value>>,
}

impl Native for Instance {
    fn type_id(&self) -> TypeId {
        self.class.id.get()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The class behind a type, if a script defined it.
pub fn class_of(id: TypeId) -> Option<Rc<ClassInfo>> {
    match &id.info().origin {
        TypeOrigin::Script { class } => class.clone().downcast::<ClassInfo>().ok(),
        _ => None,
    }
}

impl Context {
    /// A class or an enum by name: one of the module's own, else a script's.
    pub fn script_type(&self, name: &str) -> Option<TypeId> {
        let name = Name::existing(name)?;
        let own = self.scope.module.borrow().as_ref().and_then(|m| m.types.borrow().get(&name).copied());
        own.or_else(|| self.script_types.get(&name).copied())
    }

    /// Makes a type known where the code at hand runs.
    pub fn define_type(&mut self, name: Name, id: TypeId) {
        match &*self.scope.module.borrow() {
            Some(module) if !module.is_closure => {
                module.types.borrow_mut().insert(name, id);
            }
            _ => {
                self.script_types.insert(name, id);
            }
        }
    }
}

impl ClassInfo {
    pub fn new(name: &str, base: TypeId, source: Rc<Source>, cx: &Context) -> Rc<ClassInfo> {
        Rc::new(ClassInfo {
            name: Rc::from(name),
            id: Cell::new(TypeId::OBJECT),
            base,
            properties: OnceCell::new(),
            methods: OnceCell::new(),
            statics: RefCell::default(),
            statics_ready: Cell::new(false),
            source,
            module: cx.scope.module.borrow().clone(),
            scope: cx.script_scope(),
        })
    }

    /// The class and its script bases, nearest first.
    pub fn chain(self: &Rc<ClassInfo>) -> Vec<Rc<ClassInfo>> {
        std::iter::successors(Some(self.clone()), |c| class_of(c.base)).collect()
    }

    /// The .NET class at the root.
    fn root(self: &Rc<ClassInfo>) -> TypeId {
        self.chain().last().map_or(TypeId::OBJECT, |c| c.base)
    }

    fn own_properties(&self, statics: bool) -> impl Iterator<Item = &Property> {
        self.properties.get().into_iter().flatten().filter(move |p| p.is_static == statics)
    }

    fn own_methods(&self) -> impl Iterator<Item = &Rc<Method>> {
        self.methods.get().into_iter().flatten()
    }

    fn field_count(&self) -> usize {
        self.own_properties(false).count() + class_of(self.base).map_or(0, |b| b.field_count())
    }

    /// Where a property's value stands, with the property.
    fn field<R>(self: &Rc<ClassInfo>, name: &str, read: impl FnOnce(usize, &Property) -> R) -> Option<R> {
        for class in self.chain() {
            let first = class_of(class.base).map_or(0, |b| b.field_count());
            if let Some((i, p)) =
                class.own_properties(false).enumerate().find(|(_, p)| p.name.eq_ignore_ascii_case(name))
            {
                return Some(read(first + i, p));
            }
        }
        None
    }
}
