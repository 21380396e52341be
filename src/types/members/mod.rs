//! Member access as PowerShell has it: keys, notes, type data, then .NET's own members.

mod binder;
mod describe;
mod enumerate;
pub(crate) mod errors;
mod extended;
mod get;
mod index;
mod intrinsic;
mod invoke;
mod method_object;
mod ps_object;
mod rank;
mod set;
mod signature;
mod site;
mod statics;
mod table;

pub use describe::{
    class_property_names, hidden_members_of, instance_members_of, members_of, static_members_of, type_names,
};
pub use enumerate::enumerate;
pub use extended::{add_type_member, given_members, has_any_type_member, has_type_member, remove_type_data};
pub use get::{get_member_by, get_member_strictly, get_single_member, get_static, is_count};
pub use index::{get_index, index_value, set_index};
pub use invoke::invoke_method_by;
pub use method_object::PsMethod;
pub use ps_object::{PsMember, PsObjectView};
pub use set::{set_member, set_parameterized, set_static};
pub use site::{MethodSite, PropertySite};
pub use statics::{construct, default_value, invoke_static, new_object};

pub(crate) use binder::item_type;
pub use binder::{NoOverload, ScriptOverload, choose_script_overload};
pub(crate) use enumerate::{items, units};
pub(crate) use extended::BuiltInMember;
pub(crate) use invoke::{call_delegate, convert_to};
pub(crate) use rank::is_delegate;
pub(crate) use signature::{name_of, split_parameters, split_signature};
pub(crate) use table::{MethodGroup, members};

use crate::object::{Result, Runtime, TypeId, TypeRecord, Value};
use crate::text::Name;
use std::rc::Rc;

/// `PSMemberTypes`, as `Get-Member` sorts and prints them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MemberType {
    AliasProperty,
    CodeProperty,
    Property,
    NoteProperty,
    ScriptProperty,
    PropertySet,
    Method,
    CodeMethod,
    ScriptMethod,
    ParameterizedProperty,
    MemberSet,
    Event,
}

impl MemberType {
    /// The number in the flags enum `PSMemberTypes`.
    pub fn number(self) -> i64 {
        match self {
            MemberType::AliasProperty => 1,
            MemberType::CodeProperty => 2,
            MemberType::Property => 4,
            MemberType::NoteProperty => 8,
            MemberType::ScriptProperty => 16,
            MemberType::PropertySet => 32,
            MemberType::Method => 64,
            MemberType::CodeMethod => 128,
            MemberType::ScriptMethod => 256,
            MemberType::ParameterizedProperty => 512,
            MemberType::MemberSet => 1024,
            MemberType::Event => 2048,
        }
    }

    pub fn into_value(self) -> Value {
        Value::Enum(TypeId::named("System.Management.Automation.PSMemberTypes"), self.number())
    }

    pub fn is_property(self) -> bool {
        matches!(
            self,
            MemberType::AliasProperty
                | MemberType::CodeProperty
                | MemberType::Property
                | MemberType::NoteProperty
                | MemberType::ScriptProperty
        )
    }

    pub fn is_method(self) -> bool {
        matches!(self, MemberType::Method | MemberType::CodeMethod | MemberType::ScriptMethod)
    }
}

/// One member, as `Get-Member` and completion show it.
#[derive(Clone)]
pub struct MemberDescription {
    pub name: Rc<str>,
    pub kind: MemberType,
    pub definition: String,
    pub is_static: bool,
}

/// Reads a property as `$target.name` does; `None` if there is no such member.
pub fn get_member(rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Option<Value>> {
    get_member_by(rt, target, Name::new(name), name)
}

/// The same without the `Count` and `Length` of single objects, which only the language lends them.
pub fn get_own_member(rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Option<Value>> {
    get_member_strictly(rt, target, Name::new(name), name)
}

/// Calls `$target.name(arguments)`; `generic` holds the types of `name[int](…)`.
pub fn invoke_method(
    rt: &mut dyn Runtime,
    target: &Value,
    name: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    invoke_method_by(rt, target, Name::new(name), name, arguments, generic)
}

/// Records of the objects that stand for members.
pub(crate) static RECORDS: &[&TypeRecord] = &[
    &method_object::RECORD,
    &method_object::GENERIC_RECORD,
    &ps_object::VIEW,
    &ps_object::MEMBER_INFO,
    &ps_object::PROPERTY_INFO,
    &ps_object::METHOD_INFO,
    &ps_object::NOTE_PROPERTY,
    &ps_object::ALIAS_PROPERTY,
    &ps_object::SCRIPT_PROPERTY,
    &ps_object::CODE_PROPERTY,
    &ps_object::NET_PROPERTY,
    &ps_object::SCRIPT_METHOD,
    &ps_object::PROPERTY_SET,
    &ps_object::MEMBER_SET,
    &ps_object::COLLECTION,
    &ps_object::TYPE_NAMES,
];
