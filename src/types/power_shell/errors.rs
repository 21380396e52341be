//! `ErrorRecord` with its category and details.

use super::category::{category_message, category_reason, category_target};
use crate::object::InvocationObject;
use crate::object::{
    ErrorCategory, ErrorRecord, Native, Result, Runtime, Thrown, TypeId, TypeRecord, Value, constructor,
    method, property, throw,
};
use crate::types::support::{Arguments, unemulated};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&ERROR_RECORD, &ERROR_CATEGORY_INFO, &ERROR_DETAILS];

pub(in crate::types) static ERROR_RECORD: TypeRecord = TypeRecord::class("System.Management.Automation.ErrorRecord")
    .constructors(&[
        constructor("System.Management.Automation.ErrorRecord new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)", |_, _, a| {
            let category = ErrorCategory::from_number(a.enumeration(2).unwrap_or(0)).unwrap_or_default();
            if a.is_null(0) {
                return throw(Thrown::argument_null("exception"));
            }
            Ok(Value::object(ErrorRecord::new(a.value(0), a.text(1), category, a.value(3))))
        }),
        constructor("System.Management.Automation.ErrorRecord new(System.Management.Automation.ErrorRecord errorRecord, System.Exception replaceParentContainsErrorRecordException)", |_, _, a| {
            let Some(old) = record(&a[0]) else { return throw(Thrown::argument_null("errorRecord")) };
            let exception = if a.is_null(1) { old.exception.clone() } else { a.value(1) };
            let new = ErrorRecord::new(exception, &old.error_id.borrow(), old.category.get(), old.target.borrow().clone());
            *new.id_suffix.borrow_mut() = old.id_suffix.borrow().clone();
            *new.details.borrow_mut() = old.details.borrow().clone();
            *new.invocation.borrow_mut() = old.invocation.borrow().clone();
            Ok(Value::object(new))
        }),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("string ToString()", |rt, this, _| {
            let Some(r) = record(this) else { return Ok(Value::Null) };
            if let Some((message, _)) = &*r.details.borrow()
                && !message.is_empty()
            {
                return Ok(Value::from(&**message));
            }
            rt.get_property(&r.exception, "Message")
        }),
    ])
    .properties(&[
        property("Exception", "System.Exception", |_, this| Ok(record(this).map_or(Value::Null, |r| r.exception.clone()))),
        property("TargetObject", "System.Object", |_, this| Ok(record(this).map_or(Value::Null, |r| r.target.borrow().clone()))),
        property("CategoryInfo", "System.Management.Automation.ErrorCategoryInfo", |_, this| Ok(Value::object(CategoryInfo(this.clone())))),
        property("FullyQualifiedErrorId", "string", |_, this| Ok(record(this).map_or(Value::Null, |r| Value::from(r.fully_qualified_id())))),
        property("ErrorDetails", "System.Management.Automation.ErrorDetails", |_, this| {
            let has = record(this).is_some_and(|r| r.details.borrow().is_some());
            Ok(if has { Value::object(Details(this.clone())) } else { Value::Null })
        }).settable(|rt, this, value| {
            let message = rt.get_property(&value, "Message")?;
            let action = rt.get_property(&value, "RecommendedAction")?;
            if let Some(r) = record(this) {
                let text = |v: &Value| Rc::from(v.as_str().unwrap_or(""));
                *r.details.borrow_mut() = (!value.is_null()).then(|| (text(&message), text(&action)));
            }
            Ok(())
        }),
        property("InvocationInfo", "System.Management.Automation.InvocationInfo", |_, this| {
            let info = record(this).and_then(|r| r.invocation.borrow().clone());
            Ok(info.map_or(Value::Null, |i| Value::object(InvocationObject(i))))
        }),
        property("ScriptStackTrace", "string", |_, this| {
            Ok(record(this).and_then(|r| r.script_stack_trace.borrow().clone()).map_or(Value::Null, |t| Value::from(&*t)))
        }),
        property("PSMessageDetails", "System.Object", |_, _| Ok(Value::Null)),
        property("PipelineIterationInfo", "System.Collections.ObjectModel.ReadOnlyCollection[int]", |_, _| Ok(Value::array(vec![]))),
    ]);

pub(in crate::types) static ERROR_CATEGORY_INFO: TypeRecord =
    TypeRecord::class("System.Management.Automation.ErrorCategoryInfo")
        .methods(&[
            method("string GetMessage()", |rt, this, _| match of(this) {
                Some(value) => match record(&value) {
                    Some(r) => Ok(Value::from(category_message(rt, r)?)),
                    None => Ok(Value::Null),
                },
                None => Ok(Value::Null),
            }),
            method("string GetMessage(cultureinfo uiCultureInfo)", |rt, this, _| match of(this) {
                Some(value) => match record(&value) {
                    Some(r) => Ok(Value::from(category_message(rt, r)?)),
                    None => Ok(Value::Null),
                },
                None => Ok(Value::Null),
            }),
            method("string ToString()", |rt, this, _| match of(this) {
                Some(value) => match record(&value) {
                    Some(r) => Ok(Value::from(category_message(rt, r)?)),
                    None => Ok(Value::Null),
                },
                None => Ok(Value::Null),
            }),
        ])
        .properties(&[
            property("Category", "System.Management.Automation.ErrorCategory", |_, this| {
                let number = of(this).map_or(0, |v| record(&v).map_or(0, |r| r.category.get() as i64));
                Ok(Value::Enum(TypeId::named("System.Management.Automation.ErrorCategory"), number))
            }),
            property("Activity", "string", |_, this| {
                Ok(of(this)
                    .and_then(|v| record(&v).and_then(|r| r.activity.borrow().clone()))
                    .map_or(Value::from(""), |t| Value::from(&*t)))
            })
            .settable(|_, this, value| {
                set_text(this, &value, |r| &r.activity);
                Ok(())
            }),
            property("Reason", "string", |_, this| {
                Ok(of(this)
                    .and_then(|v| record(&v).map(category_reason))
                    .map_or(Value::Null, |t| Value::from(&*t)))
            })
            .settable(|_, this, value| {
                set_text(this, &value, |r| &r.reason);
                Ok(())
            }),
            property("TargetName", "string", |rt, this| target_part(rt, this, true)).settable(
                |_, this, value| {
                    set_text(this, &value, |r| &r.target_name);
                    Ok(())
                },
            ),
            property("TargetType", "string", |rt, this| target_part(rt, this, false)).settable(
                |_, this, value| {
                    set_text(this, &value, |r| &r.target_type);
                    Ok(())
                },
            ),
        ]);

pub(in crate::types) static ERROR_DETAILS: TypeRecord = TypeRecord::class("System.Management.Automation.ErrorDetails")
    .constructors(&[
        constructor("System.Management.Automation.ErrorDetails new(string message)", |_, _, a| {
            let holder = ErrorRecord::new(Value::Null, "", ErrorCategory::NotSpecified, Value::Null);
            *holder.details.borrow_mut() = Some((Rc::from(a.text(0)), Rc::from("")));
            Ok(Value::object(Details(Value::object(holder))))
        }),
        constructor("System.Management.Automation.ErrorDetails new(System.Management.Automation.Cmdlet cmdlet, string baseName, string resourceId, Params System.Object[] args)", unemulated),
        constructor("System.Management.Automation.ErrorDetails new(System.Management.Automation.IResourceSupplier resourceSupplier, string baseName, string resourceId, Params System.Object[] args)", unemulated),
        constructor("System.Management.Automation.ErrorDetails new(System.Reflection.Assembly assembly, string baseName, string resourceId, Params System.Object[] args)", unemulated),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("string ToString()", |_, this, _| Ok(details(this).map_or(Value::Null, |(m, _)| Value::from(&*m)))),
    ])
    .properties(&[
        property("Message", "string", |_, this| Ok(details(this).map_or(Value::Null, |(m, _)| Value::from(&*m)))),
        property("RecommendedAction", "string", |_, this| Ok(details(this).map_or(Value::Null, |(_, a)| Value::from(&*a)))).settable(|_, this, value| {
            if let Some(r) = this.native::<Details>().and_then(|d| record(&d.0))
                && let Some((_, action)) = &mut *r.details.borrow_mut()
            {
                *action = Rc::from(value.as_str().unwrap_or(""));
            }
            Ok(())
        }),
    ]);

fn record(this: &Value) -> Option<&ErrorRecord> {
    this.native::<ErrorRecord>()
}

/// The category of an error record, seen through the record.
struct CategoryInfo(Value);

impl Native for CategoryInfo {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.ErrorCategoryInfo")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// The details of an error record, seen through the record.
struct Details(Value);

impl Native for Details {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.ErrorDetails")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn of(this: &Value) -> Option<Value> {
    this.native::<CategoryInfo>().map(|c| c.0.clone())
}

fn details(this: &Value) -> Option<(Rc<str>, Rc<str>)> {
    this.native::<Details>().and_then(|d| record(&d.0)).and_then(|r| r.details.borrow().clone())
}

fn set_text(this: &Value, value: &Value, place: fn(&ErrorRecord) -> &RefCell<Option<Rc<str>>>) {
    if let Some(target) = of(this)
        && let Some(r) = record(&target)
    {
        *place(r).borrow_mut() = value.as_str().map(Rc::from);
    }
}

fn target_part(rt: &mut dyn Runtime, this: &Value, name: bool) -> Result<Value> {
    let Some(target) = of(this) else { return Ok(Value::Null) };
    let Some(r) = record(&target) else { return Ok(Value::Null) };
    let (target_name, target_type) = category_target(rt, r)?;
    Ok(Value::from(if name { &*target_name } else { &*target_type }))
}
