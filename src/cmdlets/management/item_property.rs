//! `Get-ItemProperty`, `Get-ItemPropertyValue`, `Set-ItemProperty`.

use super::support::*;
use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, ItemPath};
use crate::object::{CustomObject, ErrorCategory, MemberBag, MemberKind, Result, Thrown, Value, convert};
use crate::types::members;
use std::rc::Rc;

pub(super) static ALL: &[&Builtin] = &[&GET_ITEMPROPERTY, &GET_ITEMPROPERTYVALUE, &SET_ITEMPROPERTY];

static GET_ITEMPROPERTY: Builtin = Builtin {
    signature: r"Get-ItemProperty module=Microsoft.PowerShell.Management default=Path output=System.Boolean,System.String,System.DateTime,System.IO.FileInfo,System.IO.DirectoryInfo
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Name string[] pos=1 alias=PSProperty
Filter string
Include string[]
Exclude string[]
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetItemProperty),
};

static GET_ITEMPROPERTYVALUE: Builtin = Builtin {
    signature: r"Get-ItemPropertyValue module=Microsoft.PowerShell.Management default=Path
Path string[] pos=0 pipeline byname sets=Path notempty
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Name string[] mandatory pos=1 alias=PSProperty
Filter string
Include string[]
Exclude string[]
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetItemPropertyValue),
};

static SET_ITEMPROPERTY: Builtin = Builtin {
    signature: r"Set-ItemProperty module=Microsoft.PowerShell.Management default=propertyValuePathSet shouldprocess
Path string[] mandatory pos=0 pipeline byname sets=propertyValuePathSet,propertyPSObjectPathSet
LiteralPath string[] mandatory byname sets=propertyValueLiteralPathSet,propertyPSObjectLiteralPathSet alias=PSPath,LP
Name string mandatory pos=1 byname sets=propertyValuePathSet,propertyValueLiteralPathSet alias=PSProperty
Value System.Object mandatory pos=2 byname sets=propertyValuePathSet,propertyValueLiteralPathSet null
InputObject psobject mandatory pipeline byname sets=propertyPSObjectPathSet,propertyPSObjectLiteralPathSet
PassThru switch
Force switch
Filter string
Include string[]
Exclude string[]
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(SetItemProperty),
};

struct GetItemProperty;
struct GetItemPropertyValue;
struct SetItemProperty;

/// The notes of its place that every answer about an item carries.
const PLACE: [&str; 5] = ["PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider"];

fn missing(name: &str) -> Thrown {
    let message = format!("The property {name} does not exist or was not found.");
    Thrown::record("System.IO.IOException", message, "GetValueError", ErrorCategory::ReadError)
        .target(Value::from(name))
}

/// An object of some properties of an item, and of where it is.
fn chosen(cx: &mut Context, value: &Value, pairs: Vec<(String, Value)>) -> Result<Value> {
    let mut bag = MemberBag::default();
    for (name, value) in pairs {
        bag.set(&Rc::from(name), MemberKind::Note, value);
    }
    for name in PLACE {
        if let Some(found) = crate::types::get_member(cx, value, name)? {
            bag.set(&Rc::from(name), MemberKind::Note, found);
        }
    }
    Ok(CustomObject::new(bag).into_value())
}

impl Cmdlet for GetItemProperty {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            let Some(value) = item_value(cx, &item) else { continue };
            let names = args.strings("Name");
            if names.is_empty() {
                cx.emit(value)?;
                continue;
            }
            let mut pairs = Vec::new();
            for name in &names {
                match crate::types::get_member(cx, &value, name)? {
                    Some(found) => pairs.push((name.to_string(), found)),
                    None => write_error(cx, missing(name))?,
                }
            }
            if !pairs.is_empty() {
                let object = chosen(cx, &value, pairs)?;
                cx.emit(object)?;
            }
        }
        Ok(())
    }
}

impl Cmdlet for GetItemPropertyValue {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            let Some(value) = item_value(cx, &item) else { continue };
            for name in args.strings("Name") {
                match crate::types::get_member(cx, &value, &name)? {
                    Some(found) => cx.emit(found)?,
                    None => {
                        let error = missing(&name).with_id("System.IO.IOException");
                        return Err(error.category(ErrorCategory::NotSpecified).target(Value::Null).into());
                    }
                }
            }
        }
        Ok(())
    }
}

impl SetItemProperty {
    /// The properties to set: one by name, or the notes of an object.
    fn pairs(cx: &mut Context, args: &BoundParameters) -> Result<Vec<(String, Value)>> {
        if let Some(name) = args.string("Name") {
            return Ok(vec![(name.to_string(), args.value("Value"))]);
        }
        let object = args.value("InputObject");
        let mut pairs = Vec::new();
        for name in crate::cmdlets::property::property_names(&object) {
            let value = crate::types::get_member(cx, &object, &name)?.unwrap_or_default();
            pairs.push((name.to_string(), value));
        }
        Ok(pairs)
    }

    fn set(cx: &mut Context, item: &ItemPath, name: &str, value: Value) -> Result<bool> {
        let Some(object) = item_value(cx, item) else { return Ok(false) };
        if crate::types::get_member(cx, &object, name)?.is_none() {
            let kind = crate::object::type_name::powershell_name(value.base().type_id());
            let shown = format!("{kind} {name}={}", convert::to_text(cx, &value)?);
            let message = format!("The property {shown} does not exist or was not found.");
            let error = Thrown::record(
                "System.IO.IOException",
                message,
                "SetPropertyError",
                ErrorCategory::ReadError,
            );
            write_error(cx, error.target(Value::from(shown)))?;
            return Ok(false);
        }
        members::set_member(cx, &object, name, value)?;
        Ok(true)
    }
}

impl Cmdlet for SetItemProperty {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let pairs = Self::pairs(cx, args)?;
        for item in items_or_errors(cx, args)? {
            for (name, value) in &pairs {
                let target = format!("Item: {} Property: {name}", item.path);
                if !cx.should_process(&target, "Set Property File")? {
                    continue;
                }
                let set = Self::set(cx, &item, name, value.clone())?;
                if set
                    && args.switch("PassThru")
                    && let Some(object) = item_value(cx, &item)
                {
                    let shown = chosen(cx, &object, vec![(name.clone(), value.clone())])?;
                    cx.emit(shown)?;
                }
            }
        }
        Ok(())
    }
}
