//! `Update-TypeData`: members for all objects of a type.

use crate::cmdlets::support::{invalid_operation, not_emulated};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting;
use crate::object::{
    ErrorCategory, MemberDefinition, MemberKind, Result, Thrown, TypeId, Value, convert, throw,
};
use crate::types::members;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Update-TypeData module=Microsoft.PowerShell.Utility default=FileSet shouldprocess impact=Low
MemberType System.Management.Automation.PSMemberTypes sets=DynamicTypeSet notempty set=NoteProperty,AliasProperty,ScriptProperty,CodeProperty,ScriptMethod,CodeMethod
MemberName string sets=DynamicTypeSet notempty
Value System.Object sets=DynamicTypeSet
SecondValue System.Object sets=DynamicTypeSet notnull
TypeConverter type sets=DynamicTypeSet notnull
TypeAdapter type sets=DynamicTypeSet notnull
SerializationMethod string sets=DynamicTypeSet notempty
TargetTypeForDeserialization type sets=DynamicTypeSet notnull
SerializationDepth int sets=DynamicTypeSet notnull range=0..2147483647
DefaultDisplayProperty string sets=DynamicTypeSet notempty
InheritPropertySerializationSet System.Nullable[bool] sets=DynamicTypeSet notnull
StringSerializationSource string sets=DynamicTypeSet notempty
DefaultDisplayPropertySet string[] sets=DynamicTypeSet notempty
DefaultKeyPropertySet string[] sets=DynamicTypeSet notempty
PropertySerializationSet string[] sets=DynamicTypeSet notempty
TypeName string mandatory pipeline sets=DynamicTypeSet transform=TypeName notempty
Force switch sets=DynamicTypeSet,TypeDataSet
TypeData System.Management.Automation.Runspaces.TypeData[] mandatory pos=0 pipeline byname sets=TypeDataSet
AppendPath string[] pos=0 pipeline byname sets=FileSet alias=PSPath,Path notnull
PrependPath string[] sets=FileSet notnull",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<UpdateTypeData>::default(),
};

#[derive(Default)]
struct UpdateTypeData;

impl Cmdlet for UpdateTypeData {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let Some(type_name) = args.string("TypeName") else {
            return not_emulated("Update-TypeData with files");
        };
        let type_name = crate::object::type_name::builtin(&type_name)
            .map_or_else(|| type_name.to_string(), |t| t.name().to_string());
        if !cx.should_process(&type_name, "Update TypeData")? {
            return Ok(());
        }
        if let Some(name) = args.string("MemberName") {
            self.member(cx, args, &type_name, &name)?;
        }
        if args.is_bound("DefaultDisplayPropertySet") {
            let names =
                args.strings("DefaultDisplayPropertySet").iter().map(|s| Rc::from(s.as_str())).collect();
            if formatting::default_properties(&type_name).is_some() && !args.switch("Force") {
                return present(cx, &type_name, "DefaultDisplayPropertySet");
            }
            formatting::set_default_properties(&type_name, Some(names));
        }
        if let Some(name) = args.string("DefaultDisplayProperty") {
            formatting::set_naming_property(&type_name, &name);
        }
        Ok(())
    }
}

fn present(cx: &mut Context, type_name: &str, member: &str) -> Result<()> {
    let error = Thrown::runtime(
        format!("Error in TypeData \"{type_name}\": The member {member} is already present."),
        "TypesDynamicUpdateException",
        ErrorCategory::InvalidOperation,
    );
    cx.write_error_record(error.into_record())
}

impl UpdateTypeData {
    fn member(&self, cx: &mut Context, args: &BoundParameters, type_name: &str, name: &str) -> Result<()> {
        let (value, second) = (args.value("Value"), args.value("SecondValue"));
        let Some(Value::Enum(_, number)) = args.get("MemberType").cloned() else {
            return throw(invalid_operation(
                "A MemberType is required to update a type data member.",
                "MemberTypeIsMissing",
            ));
        };
        let mut block = |v: &Value| -> Result<Option<Value>> {
            if v.is_null() { Ok(None) } else { convert::convert(cx, v, TypeId::SCRIPT_BLOCK).map(Some) }
        };
        let (kind, value) = match number {
            8 => (MemberKind::Note, value),
            1 => {
                let target = convert::to_text(cx, &value)?;
                let conversion = match &second {
                    Value::Type(id) => Some(*id),
                    Value::Null | Value::Void => None,
                    other => match convert::convert(cx, other, TypeId::TYPE)? {
                        Value::Type(id) => Some(id),
                        _ => None,
                    },
                };
                (
                    MemberKind::Alias,
                    Value::object(MemberDefinition::Alias { target: Rc::from(target.as_str()), conversion }),
                )
            }
            16 => {
                let (getter, setter) = (block(&value)?, block(&second)?);
                (MemberKind::Script, Value::object(MemberDefinition::Script { getter, setter }))
            }
            256 => match block(&value)? {
                Some(body) => (MemberKind::Method, Value::object(MemberDefinition::Method { body })),
                None => return Ok(()),
            },
            _ => return not_emulated("Update-TypeData with code members"),
        };
        if !args.switch("Force") && members::has_type_member(type_name, name) {
            return present(cx, type_name, name);
        }
        members::add_type_member(type_name, &Rc::from(name), kind, value);
        Ok(())
    }
}
