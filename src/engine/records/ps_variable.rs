//! `PSVariable`.

use super::{Records, engine};
use crate::engine::variable::{Variable, VariableAttribute, VariableOptions};
use crate::object::{
    Native, PropertyRecord, Result, Runtime, TypeId, TypeRecord, Value, constructor, property,
};
use crate::text::Name;
use std::any::Any;
use std::rc::Rc;

/// A variable as an object: reading and setting go to the variable itself.
pub struct PsVariable {
    pub variable: Rc<Variable>,
    /// Of a function's, block's or script's scope.
    pub local: bool,
}

impl PsVariable {
    pub fn new(variable: Rc<Variable>) -> PsVariable {
        PsVariable { variable, local: false }
    }
}

impl Native for PsVariable {
    fn type_id(&self) -> TypeId {
        TypeId::named(if self.local {
            "System.Management.Automation.LocalVariable"
        } else {
            "System.Management.Automation.PSVariable"
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) static RECORDS: Records = &[&VARIABLE, &LOCAL];

static VARIABLE: TypeRecord = TypeRecord::class("System.Management.Automation.PSVariable").constructors(&[
    constructor("psvariable new(string name)", made),
    constructor("psvariable new(string name, System.Object value)", made),
    constructor("psvariable new(string name, System.Object value, System.Management.Automation.ScopedItemOptions options)", made),
]).properties(&[
    NAME,
    DESCRIPTION,
    VALUE,
    VISIBILITY,
    MODULE,
    MODULE_NAME,
    OPTIONS,
    ATTRIBUTES,
]);

/// A variable that belongs to no scope.
fn made(_: &mut dyn Runtime, _: &Value, a: &[Value]) -> Result<Value> {
    let name = Name::new(a.first().and_then(Value::as_str).unwrap_or_default());
    let options = match a.get(2).map(Value::base) {
        Some(Value::Enum(_, number)) => VariableOptions::from_number(*number),
        _ => VariableOptions::default(),
    };
    let variable = Variable::with_options(name, a.get(1).cloned().unwrap_or_default(), options);
    Ok(Value::object(PsVariable::new(Rc::new(variable))))
}

static LOCAL: TypeRecord = TypeRecord::class("System.Management.Automation.LocalVariable")
    .base("System.Management.Automation.PSVariable")
    .properties(&[OPTIONS, VALUE, NAME, DESCRIPTION, VISIBILITY, MODULE, MODULE_NAME, ATTRIBUTES]);

const NAME: PropertyRecord =
    property("Name", "string", |_, this| Ok(of(this).map_or(Value::Null, |v| Value::from(&*v.name.text()))));

const DESCRIPTION: PropertyRecord = property("Description", "string", |_, this| {
    Ok(of(this).map_or(Value::Null, |v| Value::from(&**v.description.borrow())))
})
.settable(|rt, this, value| {
    let text = crate::object::convert::to_text(rt, &value)?;
    if let Some(v) = of(this) {
        *v.description.borrow_mut() = Rc::from(text.as_str());
    }
    Ok(())
});

const VALUE: PropertyRecord = property("Value", "System.Object", |_, this| {
    Ok(of(this).map_or(Value::Null, |v| v.value.borrow().clone()))
})
.settable(|rt, this, value| match of(this) {
    Some(v) => engine(rt)?.assign_variable(&v, value),
    None => Ok(()),
});

const OPTIONS: PropertyRecord =
    property("Options", "System.Management.Automation.ScopedItemOptions", |_, this| {
        let number = of(this).map_or(0, |v| v.options.get().number());
        Ok(Value::Enum(TypeId::named("System.Management.Automation.ScopedItemOptions"), number))
    })
    .settable(|rt, this, value| {
        let wanted = TypeId::named("System.Management.Automation.ScopedItemOptions");
        if let (Value::Enum(_, number), Some(v)) =
            (crate::object::convert::convert(rt, &value, wanted)?, of(this))
        {
            v.options.set(VariableOptions::from_number(number));
        }
        Ok(())
    });

const ATTRIBUTES: PropertyRecord =
    property("Attributes", "System.Collections.ObjectModel.Collection[System.Attribute]", |_, this| {
        let items = of(this).map_or(vec![], |v| {
            let attributes = v.attributes.borrow();
            let other = |a: &VariableAttribute| match a {
                VariableAttribute::Other(value) => Some(value.clone()),
                // A type alone is a matter of the code where variables are local slots.
                VariableAttribute::Type(_) if !v.checked.get() => None,
                VariableAttribute::Type(_) => {
                    Some(crate::types::AttributeObject::make(super::command_info::CONVERTER, vec![], vec![]))
                }
                VariableAttribute::Validation(v) => super::command_info::validation_attribute(v),
            };
            attributes.iter().filter_map(other).collect()
        });
        Ok(Value::object(crate::types::collections::List::collection(
            TypeId::named("System.Attribute"),
            items,
        )))
    });

const VISIBILITY: PropertyRecord =
    property("Visibility", "System.Management.Automation.SessionStateEntryVisibility", |_, _| {
        Ok(Value::from("Public"))
    });
const MODULE: PropertyRecord = property("Module", "psmoduleinfo", |_, _| Ok(Value::Null));
const MODULE_NAME: PropertyRecord = property("ModuleName", "string", |_, _| Ok(Value::from("")));

fn of(this: &Value) -> Option<Rc<Variable>> {
    this.native::<PsVariable>().map(|v| v.variable.clone())
}
