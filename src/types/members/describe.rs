//! All members of a value, for `Get-Member` and completion; and the names of its types.

use super::extended::{self, TypeMember};
use super::table::{TypeMembers, members};
use super::{MemberDescription, MemberType, ps_object};
use crate::object::type_name::powershell_name;
use crate::object::{MemberDefinition, MemberKind, ScriptBlock, TypeId, TypeOrigin, Value};
use crate::types::hooks::hooks;
use crate::types::xml_adapter;
use std::rc::Rc;

/// The type names an object was given instead of its type's.
pub(crate) fn own_type_names(target: &Value) -> Option<Rc<[Rc<str>]>> {
    match target {
        Value::Custom(object) => object.type_names.borrow().clone(),
        other => other.extras().and_then(crate::object::Extras::type_names),
    }
}

/// A type and its bases by name.
pub(crate) fn names_of_type(id: TypeId) -> Vec<Rc<str>> {
    let mut names = vec![];
    let mut next = Some(id);
    while let Some(id) = next {
        let info = id.info();
        let name = crate::object::type_name::full_name(id);
        names.push(if *name == *info.name { info.name.clone() } else { Rc::from(name) });
        next = info.base;
    }
    names
}

/// `PSTypeNames`.
pub fn type_names(target: &Value) -> Vec<Rc<str>> {
    match own_type_names(target) {
        Some(names) => names.to_vec(),
        None if target.is_null() => vec![],
        None => match target.base() {
            Value::Type(_) => [
                "System.RuntimeType",
                "System.Reflection.TypeInfo",
                "System.Type",
                "System.Reflection.MemberInfo",
                "System.Object",
            ]
            .iter()
            .map(|n| Rc::from(*n))
            .collect(),
            base => crate::types::support::adapted_type_names(base)
                .unwrap_or_else(|| names_of_type(base.type_id())),
        },
    }
}

/// Every member of a value, added ones first.
pub fn members_of(target: &Value) -> Vec<MemberDescription> {
    let mut list = Vec::new();
    if target.is_null() {
        return list;
    }
    let add = |list: &mut Vec<MemberDescription>, member: MemberDescription| {
        if !list.iter().any(|m| m.name.eq_ignore_ascii_case(&member.name)) {
            list.push(member);
        }
    };
    for member in given(target) {
        add(&mut list, member);
    }
    let mut from_types: Vec<MemberDescription> = extended::type_members(target)
        .iter()
        .map(|(name, member)| match member {
            TypeMember::BuiltIn(b) => describe(b.name, b.kind, b.definition.to_owned()),
            TypeMember::Given(kind, value) => describe_given(&name.text(), *kind, value),
        })
        .collect();
    from_types.sort_by(|a, b| a.name.cmp(&b.name));
    for member in from_types {
        add(&mut list, member);
    }
    for member in xml_adapter::members(target) {
        add(&mut list, member);
    }
    for (name, type_id) in crate::types::data::cells_of(target) {
        let definition = format!("{} {name} {{get;set;}}", powershell_name(type_id));
        add(&mut list, describe(&name, MemberType::Property, definition));
    }
    let class = target.type_id();
    if matches!(class.info().origin, TypeOrigin::Script { .. })
        && let Some(hooks) = hooks()
    {
        for member in hooks.members(class, false) {
            add(&mut list, member);
        }
    }
    for member in net_members(&members(class), false) {
        add(&mut list, member);
    }
    xml_adapter::arrange(target, &mut list);
    list
}

/// Names of all properties of an instance of a script's class, hidden ones too.
pub fn class_property_names(target: &Value) -> Option<Vec<Rc<str>>> {
    let class = target.type_id();
    let TypeOrigin::Script { .. } = class.info().origin else { return None };
    Some(hooks()?.class_properties(class).into_iter().map(|(name, _)| name).collect())
}

/// The hidden properties of an instance of a script's class.
pub fn hidden_members_of(target: &Value) -> Vec<MemberDescription> {
    let class = target.type_id();
    let TypeOrigin::Script { .. } = class.info().origin else { return vec![] };
    let Some(hooks) = hooks() else { return vec![] };
    let shown = hooks.members(class, false);
    let all = hooks.class_properties(class).into_iter();
    all.filter(|(name, _)| !shown.iter().any(|m| m.name.eq_ignore_ascii_case(name)))
        .map(|(name, type_id)| {
            let definition = format!("{} {name} {{get;set;}}", powershell_name(type_id));
            describe(&name, MemberType::Property, definition)
        })
        .collect()
}

/// Static members of a type.
pub fn static_members_of(class: TypeId) -> Vec<MemberDescription> {
    let mut list = Vec::new();
    if matches!(class.info().origin, TypeOrigin::Script { .. })
        && let Some(hooks) = hooks()
    {
        list.extend(hooks.members(class, true));
    }
    for member in net_members(&members(class), true) {
        if !list.iter().any(|m| m.name.eq_ignore_ascii_case(&member.name)) {
            list.push(member);
        }
    }
    list
}

/// Members of the instances of a type.
pub fn instance_members_of(class: TypeId) -> Vec<MemberDescription> {
    net_members(&members(class), false)
}

fn describe(name: &str, kind: MemberType, definition: String) -> MemberDescription {
    MemberDescription { name: Rc::from(name), kind, definition, is_static: false }
}

fn net_members(members: &TypeMembers, statics: bool) -> Vec<MemberDescription> {
    let (properties, methods) = if statics {
        (&members.static_properties, &members.static_methods)
    } else {
        (&members.properties, &members.methods)
    };
    let mut list = vec![];
    for name in &members.property_order {
        let Some(slot) = properties.get(name) else { continue };
        let record = &slot.record;
        let accessors = if record.set.is_some() { "{get;set;}" } else { "{get;}" };
        let prefix = if statics { "static " } else { "" };
        let type_name = powershell_name(slot.type_id());
        let definition = format!("{prefix}{type_name} {} {accessors}", record.name);
        list.push(MemberDescription {
            is_static: statics,
            ..describe(record.name, MemberType::Property, definition)
        });
    }
    for name in &members.method_order {
        let Some(group) = methods.get(name) else { continue };
        let kind = if group.is_property() { MemberType::ParameterizedProperty } else { MemberType::Method };
        let definition = group.definitions().join(", ");
        list.push(MemberDescription { is_static: statics, ..describe(group.name, kind, definition) });
    }
    if statics && let Some(group) = &members.constructors {
        let definition = group.definitions().join(", ");
        list.push(MemberDescription { is_static: true, ..describe("new", MemberType::Method, definition) });
    }
    list
}

/// Members the object itself was given.
pub(crate) fn given(target: &Value) -> Vec<MemberDescription> {
    let all = |bag: &crate::object::MemberBag| -> Vec<MemberDescription> {
        bag.iter().map(|(name, kind, value)| describe_given(name, kind, value)).collect()
    };
    match target {
        Value::Custom(object) => all(&object.members.borrow()),
        other => other.extras().and_then(|extras| extras.with(all)).unwrap_or_default(),
    }
}

pub(crate) fn describe_given(name: &str, kind: MemberKind, value: &Value) -> MemberDescription {
    let block = |value: &Value| match value.base() {
        Value::ScriptBlock(block) => ScriptBlock::text(block).to_owned(),
        _ => String::new(),
    };
    let (kind, definition) = match (kind, value.native::<MemberDefinition>()) {
        (MemberKind::Note, _) => (MemberType::NoteProperty, note_definition(name, value)),
        (_, Some(MemberDefinition::Alias { target, conversion })) => {
            let conversion = conversion.map_or(String::new(), |c| format!("({}) ", powershell_name(c)));
            (MemberType::AliasProperty, format!("{name} = {conversion}{target}"))
        }
        (_, Some(MemberDefinition::Script { getter, setter })) => {
            let get = getter.as_ref().map_or(String::new(), |g| format!("get={};", block(g)));
            let set = setter.as_ref().map_or(String::new(), |s| format!("set={};", block(s)));
            (MemberType::ScriptProperty, format!("System.Object {name} {{{get}{set}}}"))
        }
        (_, Some(MemberDefinition::Method { .. })) => {
            (MemberType::ScriptMethod, format!("System.Object {name}();"))
        }
        (_, Some(MemberDefinition::PropertySet { names })) => (
            MemberType::PropertySet,
            format!("{name} {{{}}}", names.iter().map(|n| &**n).collect::<Vec<_>>().join(", ")),
        ),
        (_, Some(MemberDefinition::MemberSet { members })) => {
            let names: Vec<&str> = members.iter().map(|(n, ..)| &**n).collect();
            (MemberType::MemberSet, format!("{name} {{{}}}", names.join(", ")))
        }
        _ => (MemberType::NoteProperty, note_definition(name, value)),
    };
    describe(name, kind, definition)
}

/// `int a=1`.
fn note_definition(name: &str, value: &Value) -> String {
    if value.is_null() {
        return format!("object {name}=null");
    }
    let class = value.type_id();
    let type_name = match value.base() {
        Value::Custom(_) => type_names(value).first().map_or("PSCustomObject".into(), |n| {
            if n.ends_with(".PSCustomObject") { "PSCustomObject".into() } else { n.to_string() }
        }),
        _ => match crate::object::type_name::accelerator_of(class) {
            Some(short) => short.to_owned(),
            None => match class.element() {
                Some(element) => match crate::object::type_name::accelerator_of(element) {
                    Some(short) => format!("{short}[]"),
                    None => class.short_name(),
                },
                None => class.short_name(),
            },
        },
    };
    format!("{type_name} {name}={}", ps_object::note_text(value))
}
