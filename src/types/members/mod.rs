//! Member access as PowerShell has it: keys, notes, type data, then .NET's own members.

use crate::object::{Result, Runtime, Thrown, TypeId, Value, throw};
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

/// As [`get_member`], for places that interned the name before.
pub fn get_member_by(rt: &mut dyn Runtime, target: &Value, name: Name, text: &str) -> Result<Option<Value>> {
    let _ = (rt, target, name, text);
    Ok(None)
}

/// Sets a property as `$target.name = value` does.
pub fn set_member(rt: &mut dyn Runtime, target: &Value, name: &str, value: Value) -> Result<()> {
    let _ = (rt, target, value);
    throw(Thrown::not_emulated(format!("setting {name}")))
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

/// As [`invoke_method`], for places that interned the name before.
pub fn invoke_method_by(
    rt: &mut dyn Runtime,
    target: &Value,
    name: Name,
    text: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    let _ = (rt, target, name, arguments, generic);
    throw(Thrown::not_emulated(format!("calling {text}")))
}

/// `[type]::name`; `None` if there is no such static member.
pub fn get_static(rt: &mut dyn Runtime, class: TypeId, name: &str) -> Result<Option<Value>> {
    let _ = (rt, class, name);
    Ok(None)
}

/// `[type]::name = value`.
pub fn set_static(rt: &mut dyn Runtime, class: TypeId, name: &str, value: Value) -> Result<()> {
    let _ = (rt, class, value);
    throw(Thrown::not_emulated(format!("setting {name}")))
}

/// `[type]::name(arguments)`, `[type]::new(arguments)` included.
pub fn invoke_static(
    rt: &mut dyn Runtime,
    class: TypeId,
    name: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    let _ = (rt, class, arguments, generic);
    throw(Thrown::not_emulated(format!("calling {name}")))
}

/// `[type]::new(arguments)`.
pub fn construct(rt: &mut dyn Runtime, class: TypeId, arguments: Vec<Value>) -> Result<Value> {
    let _ = (rt, arguments);
    throw(Thrown::not_emulated(format!("making a {}", class.name())))
}

/// `New-Object type -ArgumentList arguments`, which reports errors in its own words.
pub fn new_object(rt: &mut dyn Runtime, class: TypeId, arguments: Vec<Value>) -> Result<Value> {
    construct(rt, class, arguments)
}

/// `$target[indexes]` for one element; `None` where PowerShell gives null for an index out of range.
pub fn get_index(rt: &mut dyn Runtime, target: &Value, indexes: &[Value]) -> Result<Option<Value>> {
    let _ = (rt, target, indexes);
    Ok(None)
}

/// `$target[indexes] = value`.
pub fn set_index(rt: &mut dyn Runtime, target: &Value, indexes: &[Value], value: Value) -> Result<()> {
    let _ = (rt, target, indexes, value);
    throw(Thrown::not_emulated("this index"))
}

/// The elements that the pipeline and `foreach` take apart; `None` for a value that is one object.
pub fn enumerate(rt: &mut dyn Runtime, target: &Value) -> Result<Option<Vec<Value>>> {
    let _ = rt;
    Ok(match target {
        Value::Array(a) => Some(a.to_vec()),
        _ => None,
    })
}

/// Every member of a value, in `Get-Member`'s order before it sorts.
pub fn members_of(target: &Value) -> Vec<MemberDescription> {
    let _ = target;
    vec![]
}

/// Static members of a type.
pub fn static_members_of(class: TypeId) -> Vec<MemberDescription> {
    let _ = class;
    vec![]
}

/// `PSTypeNames`: the type and its bases, most specific first, or what the object was given instead.
pub fn type_names(target: &Value) -> Vec<Rc<str>> {
    let mut names = vec![];
    let mut next = Some(target.type_id());
    while let Some(id) = next {
        let info = id.info();
        names.push(info.name.clone());
        next = info.base;
    }
    names
}
