//! `PSVariable`.

use super::{Records, engine};
use crate::engine::variable::Variable;
use crate::object::{Native, TypeId, TypeRecord, Value, property};
use std::any::Any;
use std::rc::Rc;

/// A variable as an object: reading and setting go to the variable itself.
pub struct PsVariable(pub Rc<Variable>);

impl Native for PsVariable {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.PSVariable")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

pub(super) static RECORDS: Records = &[&VARIABLE];

static VARIABLE: TypeRecord = TypeRecord::class("System.Management.Automation.PSVariable").properties(&[
    property("Name", "string", |_, this| Ok(of(this).map_or(Value::Null, |v| Value::from(&*v.name.text())))),
    property("Description", "string", |_, this| Ok(of(this).map_or(Value::Null, |v| Value::from(&**v.description.borrow())))).settable(
        |rt, this, value| {
            let text = crate::object::convert::to_text(rt, &value)?;
            if let Some(v) = of(this) {
                *v.description.borrow_mut() = Rc::from(text.as_str());
            }
            Ok(())
        },
    ),
    property("Value", "System.Object", |_, this| Ok(of(this).map_or(Value::Null, |v| v.value.borrow().clone()))).settable(
        |rt, this, value| match of(this) {
            Some(v) => engine(rt)?.assign_variable(&v, value),
            None => Ok(()),
        },
    ),
    property("Options", "System.Management.Automation.ScopedItemOptions", |_, this| {
        let number = of(this).map_or(0, |v| v.options.get().number());
        Ok(Value::Enum(TypeId::named("System.Management.Automation.ScopedItemOptions"), number))
    }),
    property("Attributes", "System.Collections.ObjectModel.Collection[System.Attribute]", |_, _| Ok(Value::array(vec![]))),
    property("Visibility", "System.Management.Automation.SessionStateEntryVisibility", |_, _| Ok(Value::from("Public"))),
    property("Module", "psmoduleinfo", |_, _| Ok(Value::Null)),
    property("ModuleName", "string", |_, _| Ok(Value::from(""))),
]);

fn of(this: &Value) -> Option<Rc<Variable>> {
    this.native::<PsVariable>().map(|v| v.0.clone())
}
