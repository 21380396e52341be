//! Variables by name and scope, and `PSVariable`: what the variable cmdlets share.

use crate::engine::{Context, Scope, ScopeKind, Variable, VariableAttribute, VariableOptions, ancestors};
use crate::object::{
    ErrorCategory, Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, property, throw,
};
use crate::text::Name;
use std::any::Any;
use std::rc::Rc;

/// A variable as an object.
pub struct PsVariable {
    pub variable: Rc<Variable>,
    /// Of a scope that runs, rather than of a provider or a script of its own.
    local: bool,
}

impl Native for PsVariable {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.local { "System.Management.Automation.LocalVariable" } else { "System.Management.Automation.PSVariable" })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn variable(this: &Value) -> Option<&Variable> {
    this.native::<PsVariable>().map(|v| &*v.variable)
}

pub static PS_VARIABLE: TypeRecord = TypeRecord::class("System.Management.Automation.PSVariable").properties(&[
    property("Options", "System.Management.Automation.ScopedItemOptions", |_, this| {
        Ok(options_value(variable(this).map(|v| v.options.get()).unwrap_or_default()))
    })
    .settable(|rt, this, value| {
        let value = crate::object::convert::convert(rt, &value, options_type())?;
        if let Some(v) = variable(this) {
            v.options.set(options_of(&value));
        }
        Ok(())
    }),
    property("Value", "System.Object", |_, this| Ok(variable(this).map(|v| v.value.borrow().clone()).unwrap_or_default()))
        .settable(|rt, this, value| {
            let Some(v) = this.native::<PsVariable>().map(|v| v.variable.clone()) else { return Ok(()) };
            match Context::of(rt) {
                Some(cx) => cx.assign_variable(&v, value),
                None => Ok(()),
            }
        }),
    property("Name", "string", |_, this| Ok(variable(this).map_or(Value::Null, |v| Value::from(&*v.name.text())))),
    property("Description", "string", |_, this| {
        Ok(variable(this).map_or(Value::Null, |v| Value::from(&**v.description.borrow())))
    })
    .settable(|rt, this, value| {
        let text = crate::object::convert::to_text(rt, &value)?;
        if let Some(v) = variable(this) {
            *v.description.borrow_mut() = Rc::from(text.as_str());
        }
        Ok(())
    }),
    property("Visibility", "System.Management.Automation.SessionStateEntryVisibility", |_, _| {
        Ok(Value::Enum(TypeId::named("System.Management.Automation.SessionStateEntryVisibility"), 0))
    }),
    property("Module", "psmoduleinfo", |_, _| Ok(Value::Null)),
    property("ModuleName", "string", |_, _| Ok(Value::from(""))),
    property("Attributes", "System.Collections.ObjectModel.Collection[System.Attribute]", attributes),
]);

pub static LOCAL_VARIABLE: TypeRecord =
    TypeRecord::class("System.Management.Automation.LocalVariable").base("System.Management.Automation.PSVariable");

fn attributes(_: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let items = variable(this).map(|v| {
        v.attributes
            .borrow()
            .iter()
            .map(|a| match a {
                VariableAttribute::Other(value) => value.clone(),
                VariableAttribute::Type(id) => Value::Type(*id),
                VariableAttribute::Validation(_) => Value::Null,
            })
            .filter(|v| !v.is_null())
            .collect()
    });
    Ok(super::support::collection(TypeId::named("System.Attribute"), items.unwrap_or_default()))
}

fn options_type() -> TypeId {
    TypeId::named("System.Management.Automation.ScopedItemOptions")
}

/// `ScopedItemOptions` as an enum value.
pub fn options_value(options: VariableOptions) -> Value {
    let number = i64::from(options.read_only)
        | i64::from(options.constant) << 1
        | i64::from(options.private) << 2
        | i64::from(options.all_scope) << 3;
    Value::Enum(options_type(), number)
}

pub fn options_of(value: &Value) -> VariableOptions {
    let number = match value.base() {
        Value::Enum(_, n) => *n,
        _ => 0,
    };
    VariableOptions {
        read_only: number & 1 != 0,
        constant: number & 2 != 0,
        private: number & 4 != 0,
        all_scope: number & 8 != 0,
    }
}

/// A variable as an object of scripts.
pub fn variable_object(cx: &Context, variable: Rc<Variable>, scope: &Rc<Scope>) -> Value {
    let local = !Rc::ptr_eq(scope, &cx.global);
    Value::object(PsVariable { variable, local })
}

/// The scope that `-Scope` names.
pub fn scope_of(cx: &Context, text: &str) -> Result<Rc<Scope>> {
    if text.eq_ignore_ascii_case("Global") {
        return Ok(cx.global.clone());
    }
    if text.eq_ignore_ascii_case("Local") || text.eq_ignore_ascii_case("Private") {
        return Ok(cx.scope.clone());
    }
    if text.eq_ignore_ascii_case("Script") {
        return Ok(cx.script_scope());
    }
    match text.trim().parse::<i64>() {
        Ok(n) if n >= 0 => match ancestors(&cx.scope).nth(n as usize) {
            Some(scope) => Ok(scope),
            None => throw(
                Thrown::record(
                    "System.Management.Automation.PSArgumentOutOfRangeException",
                    format!("The scope number '{n}' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was {n}."),
                    "ArgumentOutOfRange",
                    ErrorCategory::InvalidArgument,
                ),
            ),
        },
        _ => throw(super::support::ps_argument_error(
            "Cannot process argument because the value of parameter \"Scope\" is not valid. Valid values are \"Global\", \"Local\", or \"Script\", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the \"Scope\" parameter and run the operation again.",
            "Argument",
        )),
    }
}

/// The variable of that name and the scope it is in, as seen from a scope; computed ones as a copy.
pub fn find(cx: &mut Context, name: &str, scope: Option<&Rc<Scope>>) -> Option<(Rc<Variable>, Rc<Scope>)> {
    let key = Name::existing(name)?;
    if let Some(scope) = scope {
        return scope.promote(key).map(|v| (v, scope.clone()));
    }
    let here = cx.scope.clone();
    for candidate in ancestors(&here) {
        if let Some(found) = candidate.promote(key) {
            if found.options.get().private && !Rc::ptr_eq(&candidate, &here) {
                continue;
            }
            return Some((found, candidate));
        }
    }
    let value = cx.get_variable(key)?;
    Some((Rc::new(Variable::new(key, value)), cx.global.clone()))
}

/// Names of all variables seen from a scope, or in one scope, sorted.
pub fn names(cx: &Context, scope: Option<&Rc<Scope>>) -> Vec<Rc<str>> {
    let mut names: Vec<Rc<str>> = match scope {
        Some(scope) => scope.local_names().iter().map(|n| n.text()).collect(),
        None => ancestors(&cx.scope).flat_map(|s| s.local_names()).map(|n| n.text()).collect(),
    };
    if scope.is_none_or(|s| s.kind == ScopeKind::Global) {
        names.extend(["?", "PWD", "MyInvocation", "PSScriptRoot", "PSCommandPath"].map(Rc::from));
    }
    names.sort_by_key(|n| n.to_lowercase());
    names.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    names
}

/// `Cannot find a variable with the name 'x'.`
pub fn not_found(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.ItemNotFoundException",
        format!("Cannot find a variable with the name '{name}'."),
        "VariableNotFound",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
}

/// `Cannot overwrite variable x because it is read-only or constant.`
pub fn not_writable(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.SessionStateUnauthorizedAccessException",
        format!("Cannot overwrite variable {name} because it is read-only or constant."),
        "VariableNotWritable",
        ErrorCategory::WriteError,
    )
    .target(Value::from(name))
}

