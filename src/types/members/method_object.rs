//! A method as an object: what `$x.Method` without parentheses gives.

use super::invoke::call_group;
use super::table::MethodGroup;
use crate::object::{
    MethodRecord, Native, PropertyRecord, Result, Runtime, TypeId, TypeRecord, Value, method, property,
};
use std::any::Any;
use std::rc::Rc;

/// `PSMethod`.
pub struct PsMethod {
    /// The object, or the type of a static method.
    pub target: Value,
    source: Source,
    is_static: bool,
}

enum Source {
    Group(Rc<MethodGroup>),
    /// A method of a script's class, which the engine runs by its name.
    Script {
        name: Rc<str>,
        definitions: Vec<String>,
    },
}

impl PsMethod {
    pub(crate) fn new(target: Value, group: Rc<MethodGroup>, is_static: bool) -> PsMethod {
        PsMethod { target, source: Source::Group(group), is_static }
    }

    /// A method of a script's class; static if the target is the class itself.
    pub fn of_script(target: Value, name: &str, definitions: Vec<String>) -> PsMethod {
        let is_static = matches!(target, Value::Type(_));
        PsMethod { target, source: Source::Script { name: Rc::from(name), definitions }, is_static }
    }

    pub fn into_value(self) -> Value {
        Value::object(self)
    }

    pub fn name(&self) -> &str {
        match &self.source {
            Source::Group(group) => group.name,
            Source::Script { name, .. } => name,
        }
    }

    pub fn definitions(&self) -> Vec<String> {
        match &self.source {
            Source::Group(group) => group.definitions(),
            Source::Script { definitions, .. } => definitions.clone(),
        }
    }

    pub fn invoke(&self, rt: &mut dyn Runtime, arguments: Vec<Value>) -> Result<Value> {
        match (&self.source, &self.target) {
            (Source::Group(group), target) if self.is_static => {
                call_group(rt, group, target, group.name, arguments, &[])
            }
            (Source::Script { name, .. }, Value::Type(class)) => {
                super::invoke_static(rt, *class, name, arguments, &[])
            }
            (_, target) => super::invoke_method(rt, target, self.name(), arguments, &[]),
        }
    }
}

impl Native for PsMethod {
    fn type_id(&self) -> TypeId {
        // Constructors stay plain; other methods are generic over their signatures.
        if self.name() == "new" {
            return TypeId::named("System.Management.Automation.PSMethod");
        }
        TypeId::generic(TypeId::named(GENERIC), vec![TypeId::OBJECT])
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn definitions(this: &Value) -> Vec<String> {
    this.native::<PsMethod>().map_or(vec![], PsMethod::definitions)
}

const GENERIC: &str = "System.Management.Automation.PSMethod`1";

/// What `GetType()` says of a method object.
pub(crate) static GENERIC_RECORD: TypeRecord =
    TypeRecord::class(GENERIC).base("System.Management.Automation.PSMethod");

const METHODS: &[MethodRecord] = &[
    method("System.Object Invoke(Params System.Object[] arguments)", |rt, this, a| {
        let arguments = match a.first() {
            Some(Value::Array(items)) => items.to_vec(),
            _ => a.to_vec(),
        };
        match this.native::<PsMethod>() {
            Some(method) => method.invoke(rt, arguments),
            None => Ok(Value::Null),
        }
    }),
    method("System.Management.Automation.PSMemberInfo Copy()", |_, this, _| Ok(this.clone())),
    method("string ToString()", |_, this, _| Ok(Value::from(definitions(this).join(", ")))),
];

const PROPERTIES: &[PropertyRecord] = &[
    property("OverloadDefinitions", "System.Collections.ObjectModel.Collection[string]", |_, this| {
        Ok(Value::object(crate::types::collections::List::collection(
            TypeId::STRING,
            definitions(this).into_iter().map(Value::from).collect(),
        )))
    }),
    property("MemberType", "System.Management.Automation.PSMemberTypes", |_, _| {
        Ok(super::MemberType::Method.into_value())
    }),
    property("TypeNameOfValue", "string", |_, _| Ok(Value::from("System.Management.Automation.PSMethod"))),
    property("Value", "System.Object", |_, this| Ok(this.clone())),
    property("Name", "string", |_, this| {
        Ok(this.native::<PsMethod>().map_or(Value::Null, |m| Value::from(m.name())))
    }),
    property("IsInstance", "bool", |_, this| {
        Ok(Value::Bool(this.native::<PsMethod>().is_some_and(|m| !m.is_static)))
    }),
];

pub(crate) static RECORD: TypeRecord = TypeRecord::class("System.Management.Automation.PSMethod")
    .base("System.Management.Automation.PSMethodInfo")
    .methods(METHODS)
    .properties(PROPERTIES);
