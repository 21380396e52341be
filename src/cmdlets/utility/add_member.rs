//! `Add-Member`: notes, aliases, scripts and type names for one object.

use crate::cmdlets::support::{input_object, not_emulated};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{
    ErrorCategory, Extras, MemberDefinition, MemberKind, Result, Thrown, TypeId, Value, convert, throw,
};
use crate::types;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Add-Member module=Microsoft.PowerShell.Utility default=TypeNameSet
InputObject psobject mandatory pipeline sets=TypeNameSet,MemberSet,NotePropertySingleMemberSet,NotePropertyMultiMemberSet
MemberType System.Management.Automation.PSMemberTypes mandatory pos=0 sets=MemberSet alias=Type
Name string mandatory pos=1 sets=MemberSet
Value System.Object pos=2 sets=MemberSet
SecondValue System.Object pos=3 sets=MemberSet
TypeName string mandatory sets=TypeNameSet notempty
TypeName string sets=MemberSet,NotePropertySingleMemberSet,NotePropertyMultiMemberSet
Force switch sets=MemberSet,NotePropertySingleMemberSet,NotePropertyMultiMemberSet
PassThru switch sets=TypeNameSet,MemberSet,NotePropertySingleMemberSet,NotePropertyMultiMemberSet
NotePropertyName string mandatory pos=0 sets=NotePropertySingleMemberSet notename notempty
NotePropertyValue System.Object mandatory pos=1 sets=NotePropertySingleMemberSet null
NotePropertyMembers System.Collections.IDictionary mandatory pos=0 sets=NotePropertyMultiMemberSet notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<AddMember>::default(),
};

#[derive(Default)]
struct AddMember;

impl Cmdlet for AddMember {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(target) = input_object(args, input) else { return Ok(()) };
        let target = carrier(target);
        let force = args.switch("Force");
        if let Some(name) = args.string("TypeName") {
            add_type_name(&target, &name);
        }
        let done = match &*args.set_name() {
            "NotePropertyMultiMemberSet" => self.add_notes(cx, &target, args, force)?,
            "NotePropertySingleMemberSet" => {
                let name = args.string("NotePropertyName").unwrap_or_default();
                add(cx, &target, &name, MemberKind::Note, args.value("NotePropertyValue"), force)?
            }
            "MemberSet" => self.add_member(cx, &target, args, force)?,
            _ => true,
        };
        if done && args.switch("PassThru") { cx.emit(target) } else { Ok(()) }
    }
}

/// What can carry members of its own: scalars are wrapped.
fn carrier(value: Value) -> Value {
    match value {
        Value::Custom(_) => value,
        other if other.extras().is_some() => other,
        other => Value::Wrapped(Rc::new((other, Extras::default()))),
    }
}

fn add_type_name(target: &Value, name: &str) {
    // `[int]` becomes `System.Int32`, as far as the name is one of a type.
    let full = crate::object::type_name::builtin(name).map_or_else(|| Rc::from(name), TypeId::name);
    let mut names = types::type_names(target);
    names.insert(0, full);
    match target {
        Value::Custom(object) => *object.type_names.borrow_mut() = Some(names.into()),
        other => {
            if let Some(extras) = other.extras() {
                extras.set_type_names(names.into());
            }
        }
    }
}

/// Adds one member; `false` if it was refused.
fn add(
    cx: &mut Context,
    target: &Value,
    name: &str,
    kind: MemberKind,
    value: Value,
    force: bool,
) -> Result<bool> {
    let own = types::members_of(target).into_iter().find(|m| m.name.eq_ignore_ascii_case(name));
    if let Some(member) = own {
        let replaceable = is_given(target, name);
        if !force || !replaceable {
            let message = if force {
                format!(
                    "Cannot force the member with name \"{name}\" and type \"{:?}\" to be added. A member with that name and type already exists, and the existing member is not an instance extension.",
                    member.kind
                )
            } else {
                format!(
                    "Cannot add a member with the name \"{name}\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command."
                )
            };
            // A property of the type itself may be hidden by force.
            if !force || matches!(member.kind, types::MemberType::NoteProperty) {
                let id = if force { "CannotRemoveMember" } else { "MemberAlreadyExists" };
                let error = Thrown::record(
                    "System.InvalidOperationException",
                    message,
                    id,
                    ErrorCategory::InvalidOperation,
                );
                cx.write_error_record(error.target(target.clone()).into_record())?;
                return Ok(false);
            }
        } else {
            remove(target, name);
        }
    }
    let name: Rc<str> = Rc::from(name);
    match target {
        Value::Custom(object) => object.members.borrow_mut().set(&name, kind, value),
        other => {
            if let Some(extras) = other.extras() {
                extras.update(|bag| bag.set(&name, kind, value));
            }
        }
    }
    Ok(true)
}

fn is_given(target: &Value, name: &str) -> bool {
    match target {
        Value::Custom(object) => object.members.borrow().find(name).is_some(),
        other => other.extras().and_then(|e| e.with(|bag| bag.find(name).is_some())).unwrap_or(false),
    }
}

fn remove(target: &Value, name: &str) {
    match target {
        Value::Custom(object) => {
            object.members.borrow_mut().remove(name);
        }
        other => {
            if let Some(extras) = other.extras() {
                extras.update(|bag| bag.remove(name));
            }
        }
    }
}

impl AddMember {
    fn add_notes(
        &self,
        cx: &mut Context,
        target: &Value,
        args: &BoundParameters,
        force: bool,
    ) -> Result<bool> {
        let pairs = match args.value("NotePropertyMembers").base() {
            Value::Hashtable(t) => t.pairs(),
            other => crate::engine::support::dictionary_pairs(other).unwrap_or_default(),
        };
        let mut all = true;
        for (key, value) in pairs {
            let name = convert::to_text(cx, &key)?;
            all = add(cx, target, &name, MemberKind::Note, value, force)? && all;
        }
        Ok(all)
    }

    fn add_member(
        &self,
        cx: &mut Context,
        target: &Value,
        args: &BoundParameters,
        force: bool,
    ) -> Result<bool> {
        let name = args.string("Name").unwrap_or_default();
        let (value, second) = (args.value("Value"), args.value("SecondValue"));
        let number = match args.get("MemberType") {
            Some(Value::Enum(_, n)) => *n,
            _ => 0,
        };
        let (kind, value) = match number {
            8 => (MemberKind::Note, value),
            1 => {
                let target = convert::to_text(cx, &value)?;
                let conversion = match &second {
                    Value::Null | Value::Void => None,
                    Value::Type(id) => Some(*id),
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
                let mut block = |v: &Value| -> Result<Option<Value>> {
                    if v.is_null() {
                        Ok(None)
                    } else {
                        convert::convert(cx, v, TypeId::SCRIPT_BLOCK).map(Some)
                    }
                };
                let (getter, setter) = (block(&value)?, block(&second)?);
                if getter.is_none() && setter.is_none() {
                    return throw(crate::cmdlets::support::invalid_operation(
                        "To add a member, both the Value and SecondValue parameters cannot be null for a member of type \"ScriptProperty\".",
                        "Value1AndValue2AreNotBothNull",
                    ));
                }
                (MemberKind::Script, Value::object(MemberDefinition::Script { getter, setter }))
            }
            256 => {
                let body = convert::convert(cx, &value, TypeId::SCRIPT_BLOCK)?;
                (MemberKind::Method, Value::object(MemberDefinition::Method { body }))
            }
            32 => {
                let list = match &value {
                    Value::Array(a) => a.to_vec(),
                    other => vec![other.clone()],
                };
                let names = list
                    .iter()
                    .map(|v| convert::to_text(cx, v).map(|t| Rc::from(t.as_str())))
                    .collect::<Result<Vec<_>>>()?;
                (MemberKind::Set, Value::object(MemberDefinition::PropertySet { names }))
            }
            2 | 128 => {
                convert::convert(cx, &value, TypeId::named("System.Reflection.MethodInfo"))?;
                return not_emulated("Add-Member -MemberType CodeProperty");
            }
            _ => return not_emulated("Add-Member of this type"),
        };
        add(cx, target, &name, kind, value, force)
    }
}
