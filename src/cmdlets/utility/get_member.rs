//! `Get-Member`: the members of objects, one list for each type.

use crate::cmdlets::structure::{Structure, field};
use crate::cmdlets::support::{any_match, input_object, patterns, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{
    ErrorCategory, Result, Thrown, TypeId, TypeRecord, Value, enum_type, method, property as property_record,
    type_name,
};
use crate::text::WildcardPattern;
use crate::types::{self, MemberDescription, MemberType};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Member module=Microsoft.PowerShell.Utility output=Microsoft.PowerShell.Commands.MemberDefinition
InputObject psobject pipeline
Name string[] pos=0 notempty
MemberType System.Management.Automation.PSMemberTypes alias=Type
View System.Management.Automation.PSMemberViewTypes
Static switch
Force switch",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetMember>::default(),
};

const MEMBER_DEFINITION: &str = "Microsoft.PowerShell.Commands.MemberDefinition";

pub static DEFINITION: TypeRecord = TypeRecord::class(MEMBER_DEFINITION)
    .methods(&[method("string ToString()", crate::cmdlets::structure::field_text::<3>)])
    .properties(&[
        property_record("TypeName", "string", field::<0>),
        property_record("Name", "string", field::<1>),
        property_record("MemberType", "System.Management.Automation.PSMemberTypes", field::<2>),
        property_record("Definition", "string", field::<3>),
    ]);

pub static VIEW_TYPES: TypeRecord = enum_type(
    "System.Management.Automation.PSMemberViewTypes",
    &[("Extended", 1), ("Adapted", 2), ("Base", 4), ("All", 7)],
)
.flags();

#[derive(Default)]
struct GetMember {
    names: Vec<WildcardPattern>,
    kinds: i64,
    /// Type names whose members were shown.
    shown: Vec<String>,
    any: bool,
}

const ALL: i64 = 8191;

impl Cmdlet for GetMember {
    fn begin(&mut self, _cx: &mut Context, args: &BoundParameters) -> Result<()> {
        self.names = patterns(&texts(args, "Name"))?;
        self.kinds = match args.get("MemberType") {
            Some(Value::Enum(_, n)) => *n,
            _ => ALL,
        };
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(value) = input_object(args, input).filter(|v| !v.is_null()) else { return Ok(()) };
        self.any = true;
        let is_static = args.switch("Static");
        let class = match value.base() {
            Value::Type(id) if is_static => *id,
            other => other.type_id(),
        };
        let type_name = if is_static {
            type_name::full_name(class)
        } else {
            types::type_names(&value).first().map_or_else(String::new, |n| n.to_string())
        };
        if self.shown.contains(&type_name) {
            return Ok(());
        }
        self.shown.push(type_name.clone());
        let mut members = if is_static { types::static_members_of(class) } else { types::members_of(&value) };
        let view = match args.get("View") {
            Some(Value::Enum(_, n)) => *n,
            _ => 0,
        };
        if let Some(content) = types::content_names(&value).filter(|_| !is_static) {
            // What a node is for .NET is no part of what it is for PowerShell.
            let number_of = |m: &MemberDescription| m.kind == MemberType::Property;
            members.retain(|m| !number_of(m) || content.contains(&m.name));
        }
        members.retain(|m| self.fits(m, view, args.switch("Force")));
        if args.switch("Force") && !is_static {
            let hidden = types::hidden_members_of(&value);
            members
                .extend(hidden.into_iter().chain(intrinsic_members()).filter(|m| self.fits(m, view, true)));
        }
        // The members of each name asked for stand together.
        let asked = |m: &MemberDescription| self.names.iter().position(|n| n.is_match(&m.name)).unwrap_or(0);
        members.sort_by_cached_key(|m| (asked(m), rank(m.kind), m.name.to_lowercase()));
        for m in members {
            let kind =
                Value::Enum(TypeId::named("System.Management.Automation.PSMemberTypes"), number(m.kind));
            let row =
                vec![Value::from(type_name.as_str()), Value::from(&*m.name), kind, Value::from(m.definition)];
            cx.emit(Structure::make(MEMBER_DEFINITION, row))?;
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        if self.any {
            return Ok(());
        }
        let error = Thrown::record(
            "System.InvalidOperationException",
            "You must specify an object for the Get-Member cmdlet.",
            "NoObjectInGetMember",
            ErrorCategory::CloseError,
        );
        cx.write_error_record(error.into_record())
    }
}

impl GetMember {
    fn fits(&self, m: &MemberDescription, view: i64, force: bool) -> bool {
        let in_view = match view & 3 {
            1 => is_extended(m.kind),
            2 => !is_extended(m.kind),
            _ => true,
        };
        let special = m.kind == MemberType::Method
            && ["get_", "set_", "add_", "remove_", "op_"].iter().any(|p| m.name.starts_with(p));
        in_view && (force || !special) && self.kinds & number(m.kind) != 0 && any_match(&self.names, &m.name)
    }
}

fn is_extended(kind: MemberType) -> bool {
    use MemberType::*;
    matches!(
        kind,
        NoteProperty
            | AliasProperty
            | ScriptProperty
            | CodeProperty
            | PropertySet
            | ScriptMethod
            | CodeMethod
            | MemberSet
    )
}

/// The number in the flags enum `PSMemberTypes`.
fn number(kind: MemberType) -> i64 {
    use MemberType::*;
    match kind {
        AliasProperty => 1,
        CodeProperty => 2,
        Property => 4,
        NoteProperty => 8,
        ScriptProperty => 16,
        PropertySet => 32,
        Method => 64,
        CodeMethod => 128,
        ScriptMethod => 256,
        ParameterizedProperty => 512,
        MemberSet => 1024,
        Event => 2048,
    }
}

/// In which order the kinds come: by their names, as the numbers of the enum are compared as texts.
fn rank(kind: MemberType) -> usize {
    use MemberType::*;
    [
        AliasProperty,
        CodeMethod,
        CodeProperty,
        Event,
        MemberSet,
        Method,
        NoteProperty,
        ParameterizedProperty,
        Property,
        PropertySet,
        ScriptMethod,
        ScriptProperty,
    ]
    .iter()
    .position(|k| *k == kind)
    .unwrap_or(usize::MAX)
}

/// Members that every object has and `-Force` shows.
fn intrinsic_members() -> Vec<MemberDescription> {
    let member = |name: &str, kind, definition: &str| MemberDescription {
        name: name.into(),
        kind,
        definition: definition.to_owned(),
        is_static: false,
    };
    let set = MemberType::MemberSet;
    vec![
        member(
            "pstypenames",
            MemberType::CodeProperty,
            "System.Collections.ObjectModel.Collection`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]] pstypenames{get=PSTypeNames;}",
        ),
        member("psadapted", set, "psadapted {}"),
        member("psbase", set, "psbase {}"),
        member("psextended", set, "psextended {}"),
        member(
            "psobject",
            set,
            "psobject {BaseObject, Members, Properties, Methods, ImmediateBaseObject, TypeNames, get_BaseObject, get_Members, get_Properties, get_Methods, get_ImmediateBaseObject, get_TypeNames, ToString, Copy, CompareTo, Equals, GetHashCode, GetType, GetObjectData}",
        ),
    ]
}
