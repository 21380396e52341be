//! `.PSObject` and its relatives: an object's members as objects.

use super::describe::{describe_given, given, members_of, type_names};
use super::{MemberDescription, MemberType};
use crate::object::{
    CustomObject, MemberBag, MemberDefinition, MemberKind, MethodRecord, Native, PropertyRecord, Result,
    Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, throw,
};
use crate::types::collections::List;
use crate::types::support::{Arguments, plain_text};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

const AUTOMATION: &str = "System.Management.Automation";

macro_rules! native {
    ($name:ident, $type_name:expr) => {
        impl Native for $name {
            fn type_id(&self) -> TypeId {
                TypeId::named($type_name)
            }
            fn as_any(&self) -> &dyn Any {
                self
            }
        }
    };
}

/// What `$x.PSObject` gives.
pub struct PsObjectView {
    pub target: Value,
}
native!(PsObjectView, "System.Management.Automation.PSObject");

/// What `$x.PSBase` gives: the .NET members only.
pub(crate) struct PsBase {
    pub target: Value,
}
native!(PsBase, "System.Management.Automation.PSMemberSet");

/// `PSPropertyInfo`, `PSNoteProperty`, `PSScriptMethod` and so on: a member of an object, or one yet without.
pub struct PsMember {
    pub name: Rc<str>,
    pub kind: MemberType,
    /// Null for a member that belongs to no object.
    pub owner: Value,
    /// The note's value or the definition, where there is no owner.
    pub own: RefCell<Value>,
    definition: String,
}

impl Native for PsMember {
    fn type_id(&self) -> TypeId {
        let name = match self.kind {
            MemberType::NoteProperty => "PSNoteProperty",
            MemberType::AliasProperty => "PSAliasProperty",
            MemberType::ScriptProperty => "PSScriptProperty",
            MemberType::CodeProperty => "PSCodeProperty",
            MemberType::Property => "PSProperty",
            MemberType::PropertySet => "PSPropertySet",
            MemberType::Method => "PSMethod",
            MemberType::CodeMethod => "PSCodeMethod",
            MemberType::ScriptMethod => "PSScriptMethod",
            MemberType::ParameterizedProperty => "PSParameterizedProperty",
            MemberType::MemberSet => "PSMemberSet",
            MemberType::Event => "PSEvent",
        };
        TypeId::named(&format!("{AUTOMATION}.{name}"))
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl PsMember {
    fn of(owner: &Value, description: MemberDescription) -> Value {
        if description.kind == MemberType::Method {
            let group = super::members(owner.type_id())
                .methods
                .get(&crate::text::Name::new(&description.name))
                .cloned();
            if let Some(group) = group {
                return super::PsMethod::new(owner.clone(), group, false).into_value();
            }
            // A method of a script's class.
            let overloads = description.definition.trim_end_matches(')').split("), ");
            let definitions = overloads.map(|d| format!("{d})")).collect();
            return super::PsMethod::of_script(owner.clone(), &description.name, definitions).into_value();
        }
        Value::object(PsMember {
            name: description.name,
            kind: description.kind,
            owner: owner.clone(),
            own: RefCell::default(),
            definition: description.definition,
        })
    }

    /// A member that belongs to no object yet: `[psnoteproperty]::new('a', 1)`.
    fn alone(name: &str, kind: MemberKind, value: Value) -> Value {
        let description = describe_given(name, kind, &value);
        Value::object(PsMember {
            name: description.name,
            kind: description.kind,
            owner: Value::Null,
            own: RefCell::new(value),
            definition: description.definition,
        })
    }

    pub fn read(&self, rt: &mut dyn Runtime) -> Result<Value> {
        if !self.owner.is_null() {
            return Ok(super::get_member(rt, &self.owner, &self.name)?.unwrap_or_default());
        }
        Ok(self.own.borrow().clone())
    }

    fn write(&self, rt: &mut dyn Runtime, value: Value) -> Result<()> {
        if self.owner.is_null() {
            *self.own.borrow_mut() = value;
            return Ok(());
        }
        super::set_member(rt, &self.owner, &self.name, value)
    }

    /// The kind and the value under which an object keeps this member.
    fn stored(&self, rt: &mut dyn Runtime) -> Result<(MemberKind, Value)> {
        let kind = match self.kind {
            MemberType::AliasProperty => MemberKind::Alias,
            MemberType::ScriptProperty => MemberKind::Script,
            MemberType::ScriptMethod | MemberType::CodeMethod => MemberKind::Method,
            MemberType::PropertySet | MemberType::MemberSet => MemberKind::Set,
            _ => MemberKind::Note,
        };
        if self.owner.is_null() || kind == MemberKind::Note {
            return Ok((kind, self.read(rt)?));
        }
        let found =
            with_bag(&self.owner, |bag| bag.find(&self.name).map(|i| bag.values[i].clone())).flatten();
        Ok((kind, found.unwrap_or_default()))
    }
}

/// The members an object was given.
fn with_bag<R>(target: &Value, read: impl FnOnce(&MemberBag) -> R) -> Option<R> {
    match target {
        Value::Custom(object) => Some(read(&object.members.borrow())),
        other => other.extras().and_then(|extras| extras.with(read)),
    }
}

fn update_bag<R>(target: &Value, change: impl FnOnce(&mut MemberBag) -> R) -> Option<R> {
    match target {
        Value::Custom(object) => Some(change(&mut object.members.borrow_mut())),
        other => other.extras().map(|extras| extras.update(change)),
    }
}

/// Which members a collection shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Properties,
    Methods,
}

/// `PSMemberInfoCollection<T>`.
pub(crate) struct PsMemberCollection {
    owner: Value,
    filter: Filter,
}
native!(PsMemberCollection, "System.Management.Automation.PSMemberInfoIntegratingCollection`1");

impl PsMemberCollection {
    fn descriptions(&self) -> Vec<MemberDescription> {
        let mut all = members_of(&self.owner);
        match self.filter {
            Filter::All => {}
            Filter::Properties => all.retain(|m| m.kind.is_property()),
            Filter::Methods => all.retain(|m| m.kind.is_method()),
        }
        all
    }

    pub fn items(&self) -> Vec<Value> {
        self.descriptions().into_iter().map(|d| PsMember::of(&self.owner, d)).collect()
    }

    fn find(&self, name: &str) -> Option<Value> {
        let found = self.descriptions().into_iter().find(|d| d.name.eq_ignore_ascii_case(name))?;
        Some(PsMember::of(&self.owner, found))
    }
}

/// `PSTypeNames`, which can be changed in place.
pub(crate) struct TypeNameList {
    owner: Value,
}
native!(TypeNameList, "System.Management.Automation.Runspaces.ConsolidatedString");

impl TypeNameList {
    pub fn names(&self) -> Vec<Rc<str>> {
        type_names(&self.owner)
    }

    fn change(&self, change: impl FnOnce(&mut Vec<Rc<str>>)) {
        let mut names = self.names();
        change(&mut names);
        match &self.owner {
            Value::Custom(object) => *object.type_names.borrow_mut() = Some(names.into()),
            other => {
                if let Some(extras) = other.extras() {
                    extras.set_type_names(names.into());
                }
            }
        }
    }
}

/// `psobject`, `pstypenames`, `psbase`, `psadapted`, `psextended`.
pub(crate) fn intrinsic_property(target: &Value, text: &str) -> Option<Value> {
    if !text.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("ps")) {
        return None;
    }
    let target = target.clone();
    Some(match text.to_ascii_lowercase().as_str() {
        "psobject" => Value::object(PsObjectView { target }),
        "pstypenames" => Value::object(TypeNameList { owner: target }),
        "psbase" | "psadapted" => Value::object(PsBase { target }),
        "psextended" => extended_only(&target),
        _ => return None,
    })
}

fn extended_only(target: &Value) -> Value {
    let mut bag = MemberBag::default();
    if let Some(own) = with_bag(target, MemberBag::clone) {
        bag = own;
    }
    CustomObject::new(bag).into_value()
}

/// A script method, a property set or a member set read as a property.
pub(crate) fn member_value(target: &Value, kind: MemberKind, value: &Value) -> Value {
    let found = given(target).into_iter().find(|d| {
        with_bag(target, |bag| bag.find(&d.name).is_some_and(|i| bag.values[i].same_reference(value)))
            .unwrap_or(false)
    });
    match (kind, found) {
        (MemberKind::Note, _) | (_, None) => value.clone(),
        (_, Some(description)) => PsMember::of(target, description),
    }
}

/// A value in a note's definition: `int a=1`.
pub(crate) fn note_text(value: &Value) -> String {
    plain_text(value)
}

fn view(this: &Value) -> Value {
    this.native::<PsObjectView>().map_or_else(|| this.clone(), |v| v.target.clone())
}

fn member(this: &Value) -> Option<&PsMember> {
    this.native::<PsMember>()
}

fn collection(this: &Value, filter: Filter) -> Value {
    Value::object(PsMemberCollection { owner: view(this), filter })
}

/// A copy that shares nothing of the members themselves.
pub(crate) fn shallow_copy(value: &Value) -> Value {
    match value {
        Value::Custom(object) => {
            let copy = CustomObject::new(object.members.borrow().clone());
            *copy.type_names.borrow_mut() = object.type_names.borrow().clone();
            copy.into_value()
        }
        Value::Hashtable(table) => {
            let copy = crate::object::Hashtable::from_entries(table.kind(), table.entries.borrow().clone());
            copy.into_value()
        }
        Value::Array(array) => Value::typed_array(array.element(), array.to_vec()),
        other => other.clone(),
    }
}

pub(crate) static VIEW: TypeRecord = TypeRecord::class("System.Management.Automation.PSObject")
    .interfaces(&["System.IFormattable", "System.IComparable"])
    .constructors(&[
        constructor("psobject new()", |_, _, _| Ok(CustomObject::new(MemberBag::default()).into_value())),
        constructor("psobject new(System.Object obj)", |_, _, a| Ok(a.value(0))),
        constructor("psobject new(int instanceMemberCapacity)", |_, _, _| {
            Ok(CustomObject::new(MemberBag::default()).into_value())
        }),
    ])
    .methods(&[
        method("psobject Copy()", |_, this, _| Ok(shallow_copy(&view(this)))),
        crate::object::static_method("static psobject AsPSObject(System.Object obj)", |_, _, a| Ok(a.value(0))),
    ])
    .properties(&[
        property(
            "Members",
            "System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMemberInfo]",
            |_, this| Ok(collection(this, Filter::All)),
        ),
        property(
            "Properties",
            "System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSPropertyInfo]",
            |_, this| Ok(collection(this, Filter::Properties)),
        ),
        property(
            "Methods",
            "System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMethodInfo]",
            |_, this| Ok(collection(this, Filter::Methods)),
        ),
        property("ImmediateBaseObject", "System.Object", |_, this| Ok(view(this).base().clone())),
        property("BaseObject", "System.Object", |_, this| Ok(view(this).base().clone())),
        property("TypeNames", "System.Collections.ObjectModel.Collection[string]", |_, this| {
            Ok(Value::object(TypeNameList { owner: view(this) }))
        }),
    ]);

const NAME: PropertyRecord =
    property("Name", "string", |_, this| Ok(member(this).map_or(Value::Null, |m| Value::from(&*m.name))));
const MEMBER_TYPE: PropertyRecord =
    property("MemberType", "System.Management.Automation.PSMemberTypes", |_, this| {
        Ok(member(this).map_or(Value::Null, |m| m.kind.into_value()))
    });
const VALUE: PropertyRecord = property("Value", "System.Object", |rt, this| match member(this) {
    Some(m) => m.read(rt),
    None => Ok(Value::Null),
})
.settable(|rt, this, value| match member(this) {
    Some(m) => m.write(rt, value),
    None => Ok(()),
});
const TYPE_NAME_OF_VALUE: PropertyRecord = property("TypeNameOfValue", "string", |rt, this| {
    let Some(m) = member(this) else { return Ok(Value::Null) };
    if matches!(m.kind, MemberType::ScriptProperty | MemberType::ScriptMethod) {
        return Ok(Value::from("System.Object"));
    }
    Ok(Value::from(match m.read(rt)? {
        Value::Null | Value::Void => "System.Object".to_owned(),
        other => crate::object::type_name::full_name(other.type_id()),
    }))
});
/// False of what the type lends to all its objects.
const IS_INSTANCE: PropertyRecord = property("IsInstance", "bool", |_, this| {
    let Some(m) = member(this) else { return Ok(Value::Bool(false)) };
    let own = matches!(m.kind, MemberType::Property | MemberType::Method | MemberType::NoteProperty);
    let in_bag = || with_bag(&m.owner, |bag| bag.find(&m.name).is_some()).unwrap_or(false);
    Ok(Value::Bool(own || in_bag()))
});
const IS_SETTABLE: PropertyRecord = property("IsSettable", "bool", |_, this| {
    Ok(Value::Bool(member(this).is_some_and(|m| match m.kind {
        MemberType::NoteProperty | MemberType::AliasProperty => true,
        MemberType::ScriptProperty => m.definition.contains("set="),
        _ => m.definition.contains("set;"),
    })))
});
const IS_GETTABLE: PropertyRecord = property("IsGettable", "bool", |_, _| Ok(Value::Bool(true)));

const MEMBER_METHODS: &[MethodRecord] = &[
    method("string ToString()", |_, this, _| {
        Ok(member(this).map_or(Value::Null, |m| Value::from(m.definition.as_str())))
    }),
    method("System.Management.Automation.PSMemberInfo Copy()", |_, this, _| Ok(this.clone())),
];

pub(crate) static MEMBER_INFO: TypeRecord = TypeRecord::class("System.Management.Automation.PSMemberInfo")
    .properties(&[NAME, MEMBER_TYPE, VALUE, TYPE_NAME_OF_VALUE, IS_INSTANCE])
    .methods(MEMBER_METHODS);

pub(crate) static PROPERTY_INFO: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSPropertyInfo")
        .base("System.Management.Automation.PSMemberInfo")
        .properties(&[IS_SETTABLE, IS_GETTABLE]);

pub(crate) static METHOD_INFO: TypeRecord = TypeRecord::class("System.Management.Automation.PSMethodInfo")
    .base("System.Management.Automation.PSMemberInfo");

pub(crate) static NOTE_PROPERTY: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSNoteProperty")
        .base("System.Management.Automation.PSPropertyInfo")
        .constructors(&[constructor("psnoteproperty new(string name, System.Object value)", |_, _, a| {
            Ok(PsMember::alone(a.text(0), MemberKind::Note, a.value(1)))
        })])
        // Each kind lists its properties in the order that .NET has them.
        .properties(&[MEMBER_TYPE, IS_SETTABLE, IS_GETTABLE, VALUE, TYPE_NAME_OF_VALUE, NAME, IS_INSTANCE]);

pub(crate) static ALIAS_PROPERTY: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSAliasProperty")
        .base("System.Management.Automation.PSPropertyInfo")
        .constructors(&[
            constructor("psaliasproperty new(string name, string referencedMemberName)", |_, _, a| {
                Ok(new_alias(a, None))
            }),
            constructor(
                "psaliasproperty new(string name, string referencedMemberName, type conversionType)",
                |_, _, a| Ok(new_alias(a, a.net_type(2))),
            ),
        ])
        .properties(&[
            property("ReferencedMemberName", "string", |_, this| {
                let Some(m) = member(this) else { return Ok(Value::Null) };
                let target = m.definition.rsplit(' ').next().unwrap_or("").to_owned();
                Ok(Value::from(target))
            }),
            property("ConversionType", "type", |_, _| Ok(Value::Null)),
            MEMBER_TYPE,
            TYPE_NAME_OF_VALUE,
            IS_SETTABLE,
            IS_GETTABLE,
            VALUE,
            NAME,
            IS_INSTANCE,
        ]);

fn new_alias(a: &[Value], conversion: Option<TypeId>) -> Value {
    let definition = MemberDefinition::Alias { target: Rc::from(a.text(1)), conversion };
    PsMember::alone(a.text(0), MemberKind::Alias, Value::object(definition))
}

pub(crate) static SCRIPT_PROPERTY: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSScriptProperty")
        .base("System.Management.Automation.PSPropertyInfo")
        .constructors(&[
            constructor("psscriptproperty new(string name, scriptblock getterScript)", |_, _, a| {
                Ok(new_script_property(a))
            }),
            constructor(
                "psscriptproperty new(string name, scriptblock getterScript, scriptblock setterScript)",
                |_, _, a| Ok(new_script_property(a)),
            ),
        ])
        .properties(&[
            property("GetterScript", "scriptblock", |_, this| Ok(script_of(this, true))),
            property("SetterScript", "scriptblock", |_, this| Ok(script_of(this, false))),
            MEMBER_TYPE,
            IS_SETTABLE,
            IS_GETTABLE,
            VALUE,
            TYPE_NAME_OF_VALUE,
            NAME,
            IS_INSTANCE,
        ]);

fn new_script_property(a: &[Value]) -> Value {
    let given = |i: usize| Some(a.value(i)).filter(|v| !v.is_null());
    let definition = MemberDefinition::Script { getter: given(1), setter: given(2) };
    PsMember::alone(a.text(0), MemberKind::Script, Value::object(definition))
}

fn script_of(this: &Value, wants_getter: bool) -> Value {
    let Some(m) = member(this) else { return Value::Null };
    let stored = if m.owner.is_null() {
        m.own.borrow().clone()
    } else {
        with_bag(&m.owner, |bag| bag.find(&m.name).map(|i| bag.values[i].clone()))
            .flatten()
            .unwrap_or_default()
    };
    match stored.native::<MemberDefinition>() {
        Some(MemberDefinition::Script { getter, setter }) => {
            if wants_getter { getter.clone() } else { setter.clone() }.unwrap_or_default()
        }
        Some(MemberDefinition::Method { body }) => body.clone(),
        _ => Value::Null,
    }
}

pub(crate) static CODE_PROPERTY: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSCodeProperty")
        .base("System.Management.Automation.PSPropertyInfo");

pub(crate) static NET_PROPERTY: TypeRecord = TypeRecord::class("System.Management.Automation.PSProperty")
    .base("System.Management.Automation.PSPropertyInfo")
    .properties(&[MEMBER_TYPE, VALUE, IS_SETTABLE, IS_GETTABLE, TYPE_NAME_OF_VALUE, NAME, IS_INSTANCE]);

pub(crate) static SCRIPT_METHOD: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSScriptMethod")
        .base("System.Management.Automation.PSMethodInfo")
        .constructors(&[constructor("psscriptmethod new(string name, scriptblock script)", |_, _, a| {
            let definition = MemberDefinition::Method { body: a.value(1) };
            Ok(PsMember::alone(a.text(0), MemberKind::Method, Value::object(definition)))
        })])
        .methods(&[method("System.Object Invoke(Params System.Object[] arguments)", |rt, this, a| {
            let Some(m) = member(this) else { return Ok(Value::Null) };
            let arguments = a.items(0);
            if m.owner.is_null() {
                return super::invoke::call_delegate(rt, &script_of(this, true), &arguments);
            }
            super::invoke_method(rt, &m.owner, &m.name, arguments, &[])
        })])
        .properties(&[
            property("Script", "scriptblock", |_, this| Ok(script_of(this, true))),
            property(
                "OverloadDefinitions",
                "System.Collections.ObjectModel.Collection[string]",
                |_, this| {
                    let texts = member(this).map(|m| Value::from(m.definition.as_str()));
                    Ok(Value::object(List::collection(TypeId::STRING, texts.into_iter().collect())))
                },
            ),
            MEMBER_TYPE,
            TYPE_NAME_OF_VALUE,
            VALUE,
            NAME,
            IS_INSTANCE,
        ]);

pub(crate) static PROPERTY_SET: TypeRecord = TypeRecord::class("System.Management.Automation.PSPropertySet")
    .base("System.Management.Automation.PSMemberInfo")
    .constructors(&[constructor(
        "System.Management.Automation.PSPropertySet new(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)",
        |rt, _, a| {
            let names = super::items(rt, &a.value(1))?.iter().map(|v| Rc::from(v.as_str().unwrap_or(""))).collect();
            let definition = MemberDefinition::PropertySet { names };
            Ok(PsMember::alone(a.text(0), MemberKind::Set, Value::object(definition)))
        },
    )])
    .properties(&[property("ReferencedPropertyNames", "System.Collections.ObjectModel.Collection[string]", |_, this| {
        let Some(m) = member(this) else { return Ok(Value::Null) };
        let inner = m.definition.split_once('{').map_or("", |(_, t)| t.trim_end_matches('}'));
        let names = inner.split(", ").filter(|n| !n.is_empty()).map(Value::from).collect();
        Ok(Value::object(List::collection(TypeId::STRING, names)))
    })]);

pub(crate) static MEMBER_SET: TypeRecord = TypeRecord::class("System.Management.Automation.PSMemberSet")
    .base("System.Management.Automation.PSMemberInfo")
    .constructors(&[constructor(
        "System.Management.Automation.PSMemberSet new(string name, System.Collections.Generic.IEnumerable[System.Management.Automation.PSMemberInfo] members)",
        |rt, _, a| {
            let mut bag = MemberBag::default();
            for item in super::items(rt, &a.value(1))? {
                if let Some(m) = item.native::<PsMember>() {
                    let (kind, value) = m.stored(rt)?;
                    bag.set(&m.name, kind, value);
                }
            }
            let definition = MemberDefinition::MemberSet { members: bag };
            Ok(PsMember::alone(a.text(0), MemberKind::Set, Value::object(definition)))
        },
    )]);

fn members_in(this: &Value) -> Option<&PsMemberCollection> {
    this.native::<PsMemberCollection>()
}

fn add_member(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let (Some(all), Some(new)) = (members_in(this), a.first().and_then(|v| v.native::<PsMember>())) else {
        return throw(Thrown::argument_null("member"));
    };
    let exists = members_of(&all.owner).iter().any(|m| m.name.eq_ignore_ascii_case(&new.name));
    if exists {
        let message = format!(
            "Cannot add a member with the name \"{}\" because a member with that name already exists.",
            new.name
        );
        return throw(Thrown::exception("System.Management.Automation.ExtendedTypeSystemException", message));
    }
    let (kind, value) = new.stored(rt)?;
    update_bag(&all.owner, |bag| bag.set(&new.name, kind, value));
    Ok(Value::Void)
}

fn match_members(this: &Value, a: &[Value]) -> Value {
    let Some(all) = members_in(this) else { return Value::Null };
    let Ok(pattern) = crate::text::WildcardPattern::new(a.text(0), true) else { return Value::Null };
    let wanted = a.enumeration(1);
    let found = all
        .descriptions()
        .into_iter()
        .filter(|d| pattern.is_match(&d.name))
        .filter(|d| wanted.is_none_or(|w| w & d.kind.number() != 0))
        .map(|d| PsMember::of(&all.owner, d))
        .collect();
    Value::object(List::read_only("System.Management.Automation.ReadOnlyPSMemberInfoCollection`1", found))
}

pub(crate) static COLLECTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.PSMemberInfoIntegratingCollection`1")
        .interfaces(&["System.Collections.IEnumerable"])
        .methods(&[
            method("void Add(System.Management.Automation.PSMemberInfo member)", add_member),
            method("void Add(System.Management.Automation.PSMemberInfo member, bool preValidated)", add_member),
            method("void Remove(string name)", |_, this, a| {
                if let Some(all) = members_in(this) {
                    update_bag(&all.owner, |bag| bag.remove(a.text(0)));
                }
                Ok(Value::Void)
            }),
            method("System.Management.Automation.ReadOnlyPSMemberInfoCollection[T] Match(string name)", |_, this, a| {
                Ok(match_members(this, a))
            }),
            method(
                "System.Management.Automation.ReadOnlyPSMemberInfoCollection[T] Match(string name, System.Management.Automation.PSMemberTypes memberTypes)",
                |_, this, a| Ok(match_members(this, a)),
            ),
            method("T Item(string name) {get;}", |_, this, a| {
                Ok(members_in(this).and_then(|all| all.find(a.text(0))).unwrap_or_default())
            }),
            method("System.Collections.IEnumerator GetEnumerator()", |_, this, _| {
                let items = members_in(this).map_or(vec![], PsMemberCollection::items);
                Ok(Value::object(crate::types::collections::Enumerator::new("System.Collections.IEnumerator", items)))
            }),
        ]);

fn names_in(this: &Value) -> Option<&TypeNameList> {
    this.native::<TypeNameList>()
}

pub(crate) static TYPE_NAMES: TypeRecord = TypeRecord::class(
    "System.Management.Automation.Runspaces.ConsolidatedString",
)
.base("System.Collections.ObjectModel.Collection`1")
.interfaces(&["System.Collections.IList", "System.Collections.IEnumerable"])
.methods(&[
    method("void Add(string item)", |_, this, a| {
        if let Some(list) = names_in(this) {
            list.change(|names| names.push(Rc::from(a.text(0))));
        }
        Ok(Value::Void)
    }),
    method("void Insert(int index, string item)", |_, this, a| {
        if let Some(list) = names_in(this) {
            let at = usize::try_from(a.int(0)).unwrap_or(0);
            list.change(|names| names.insert(at.min(names.len()), Rc::from(a.text(1))));
        }
        Ok(Value::Void)
    }),
    method("bool Remove(string item)", |_, this, a| {
        let mut found = false;
        if let Some(list) = names_in(this) {
            list.change(|names| {
                let before = names.len();
                names.retain(|n| !n.eq_ignore_ascii_case(a.text(0)));
                found = names.len() < before;
            });
        }
        Ok(Value::Bool(found))
    }),
    method("void RemoveAt(int index)", |_, this, a| {
        if let Some(list) = names_in(this) {
            let at = usize::try_from(a.int(0)).unwrap_or(usize::MAX);
            list.change(|names| {
                if at < names.len() {
                    names.remove(at);
                }
            });
        }
        Ok(Value::Void)
    }),
    method("void Clear()", |_, this, _| {
        if let Some(list) = names_in(this) {
            list.change(Vec::clear);
        }
        Ok(Value::Void)
    }),
    method("bool Contains(string item)", |_, this, a| {
        Ok(Value::Bool(
            names_in(this).is_some_and(|l| l.names().iter().any(|n| n.eq_ignore_ascii_case(a.text(0)))),
        ))
    }),
    method("int IndexOf(string item)", |_, this, a| {
        let at =
            names_in(this).and_then(|l| l.names().iter().position(|n| n.eq_ignore_ascii_case(a.text(0))));
        Ok(Value::Int(at.map_or(-1, |i| i as i32)))
    }),
    method("string Item(int index) {get;set;}", |_, this, a| {
        let Some(list) = names_in(this) else { return Ok(Value::Null) };
        let at = usize::try_from(a.int(0)).unwrap_or(usize::MAX);
        if a.len() > 1 {
            list.change(|names| {
                if let Some(slot) = names.get_mut(at) {
                    *slot = Rc::from(a.text(1));
                }
            });
            return Ok(Value::Void);
        }
        match list.names().get(at) {
            Some(name) => Ok(Value::from(&**name)),
            None => throw(Thrown::out_of_range(
                "Index was out of range. Must be non-negative and less than the size of the collection.",
                "index",
            )),
        }
    }),
])
.properties(&[property("Count", "int", |_, this| {
    Ok(Value::from(names_in(this).map_or(0, |l| l.names().len())))
})]);
