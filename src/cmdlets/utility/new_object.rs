//! `New-Object`: an object of a .NET class.

use crate::cmdlets::support::{not_emulated, ps_argument_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{
    CustomObject, ErrorCategory, MemberBag, MemberKind, Result, Thrown, TypeId, TypeKind, Value, convert,
    throw, type_name,
};
use crate::types;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"New-Object module=Microsoft.PowerShell.Utility default=Net
TypeName string mandatory pos=0 sets=Net
ArgumentList System.Object[] pos=1 sets=Net alias=Args
Strict switch sets=Com
Property System.Collections.IDictionary",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewObject>::default(),
};

#[derive(Default)]
struct NewObject;

impl Cmdlet for NewObject {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let Some(name) = args.string("TypeName") else { return not_emulated("New-Object -ComObject") };
        let by_name = |n: &str| cx.script_type(n);
        let Some(class) = type_name::resolve_text(&name, &cx.using_namespaces, &by_name) else {
            return throw(
                ps_argument_error(
                    format!(
                        "Cannot find type [{name}]: verify that the assembly containing this type is loaded."
                    ),
                    "TypeNotFound",
                )
                .category(ErrorCategory::InvalidType),
            );
        };
        let object = if class == TypeId::PS_OBJECT || class == TypeId::PS_CUSTOM_OBJECT {
            match args.list("ArgumentList").into_iter().next() {
                Some(value) if class == TypeId::PS_OBJECT && !value.is_null() => value,
                _ => CustomObject::new(MemberBag::default()).into_value(),
            }
        } else {
            let info = class.info();
            if info.kind == TypeKind::Interface {
                return throw(no_constructor(class));
            }
            types::new_object(cx, class, args.list("ArgumentList"))?
        };
        if let Some(table) = args.get("Property") {
            self.set_properties(cx, &object, &table.clone())?;
        }
        cx.emit(object)
    }
}

impl NewObject {
    fn set_properties(&self, cx: &mut Context, object: &Value, table: &Value) -> Result<()> {
        let pairs = match table.base() {
            Value::Hashtable(t) => t.pairs(),
            other => crate::engine::support::dictionary_pairs(other).unwrap_or_default(),
        };
        for (key, value) in pairs {
            let name = convert::to_text(cx, &key)?;
            if let Value::Custom(custom) = object {
                custom.members.borrow_mut().set(&Rc::from(name.as_str()), MemberKind::Note, value);
                continue;
            }
            let member = types::members_of(object).into_iter().find(|m| m.name.eq_ignore_ascii_case(&name));
            match member {
                Some(m) if crate::cmdlets::property::is_property(m.kind) => {
                    types::set_member(cx, object, &name, value)?
                }
                Some(_) => {
                    types::invoke_method(cx, object, &name, vec![value], &[])?;
                }
                None => {
                    return throw(Thrown::record(
                        "System.InvalidOperationException",
                        format!("The member \"{name}\" was not found for the specified .NET object."),
                        "InvalidOperationException",
                        ErrorCategory::InvalidOperation,
                    ));
                }
            }
        }
        Ok(())
    }
}

fn no_constructor(class: TypeId) -> Thrown {
    ps_argument_error(
        format!(
            "A constructor was not found. Cannot find an appropriate constructor for type {}.",
            class.name()
        ),
        "CannotFindAppropriateCtor",
    )
    .category(ErrorCategory::ObjectNotFound)
}
