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
    pub target: Value,
    group: Rc<MethodGroup>,
    is_static: bool,
}

impl PsMethod {
    pub(crate) fn new(target: Value, group: Rc<MethodGroup>, is_static: bool) -> PsMethod {
        PsMethod { target, group, is_static }
    }

    pub fn into_value(self) -> Value {
        Value::object(self)
    }

    pub fn name(&self) -> &'static str {
        self.group.name
    }

    pub fn definitions(&self) -> Vec<String> {
        self.group.definitions()
    }

    pub fn invoke(&self, rt: &mut dyn Runtime, arguments: Vec<Value>) -> Result<Value> {
        let name = self.group.name;
        if self.is_static {
            return call_group(rt, &self.group, &self.target, name, arguments, &[]);
        }
        super::invoke_method(rt, &self.target, name, arguments, &[])
    }
}

impl Native for PsMethod {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.PSMethod")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn definitions(this: &Value) -> Vec<String> {
    this.native::<PsMethod>().map_or(vec![], PsMethod::definitions)
}

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
