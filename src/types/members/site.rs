//! What a place in the code found last: members of plain .NET objects, so that the next object of the same type needs
//! no look-ups there.

use super::extended;
use super::invoke;
use super::ps_object::PsBase;
use super::table::{MethodGroup, with_members};
use crate::object::{Getter, Result, Runtime, TypeId, TypeOrigin, Value};
use crate::text::Name;
use std::cell::RefCell;
use std::rc::Rc;

/// A member as it was found for a type, or that it takes a look at the object; both hold until type data change.
struct Known<T> {
    class: TypeId,
    version: u32,
    member: Option<T>,
}

impl<T> Known<T> {
    fn new(class: TypeId, member: Option<T>) -> Option<Known<T>> {
        Some(Known { class, version: extended::version(), member })
    }

    fn of(&self, class: TypeId) -> Option<&Option<T>> {
        (self.class == class && self.version == extended::version()).then_some(&self.member)
    }
}

/// A place where a property is read from texts or arrays.
#[derive(Default)]
pub struct PropertySite(RefCell<Option<Known<Getter>>>);

impl PropertySite {
    /// The property, if the value's type alone says which it is.
    pub fn read(&self, rt: &mut dyn Runtime, target: &Value, name: Name) -> Option<Result<Value>> {
        let class = text_or_array(target)?;
        let known = self.0.borrow().as_ref().and_then(|known| known.of(class).copied());
        let getter = known.unwrap_or_else(|| self.remember(target, class, name))?;
        Some(getter(rt, target))
    }

    fn remember(&self, target: &Value, class: TypeId, name: Name) -> Option<Getter> {
        let info = class.info();
        let member = match extended::find_type_member(target, &info, name) {
            Some(extended::TypeMember::BuiltIn(member)) => Some(member.get),
            Some(extended::TypeMember::Given(..)) => None,
            None => with_members(&info, |m| m.properties.get(&name).map(|slot| slot.record.get)),
        };
        *self.0.borrow_mut() = Known::new(class, member);
        member
    }
}

fn text_or_array(target: &Value) -> Option<TypeId> {
    match target {
        Value::Str(_) => Some(TypeId::STRING),
        Value::Array(array) if array.extras.is_empty() => Some(target.type_id()),
        _ => None,
    }
}

/// A place where a method is called.
#[derive(Default)]
pub struct MethodSite(RefCell<Option<Known<Rc<MethodGroup>>>>);

impl MethodSite {
    /// `$target.text(arguments)`.
    pub fn call(
        &self,
        rt: &mut dyn Runtime,
        target: &Value,
        (name, text): (Name, &str),
        arguments: Vec<Value>,
        generic: &[TypeId],
    ) -> Result<Value> {
        let Some(group) = self.group(target, name) else {
            return invoke::invoke_method_by(rt, target, name, text, arguments, generic);
        };
        let arguments = invoke::held_keys(rt, target, arguments)?;
        invoke::call_group(rt, &group, target, text, arguments, generic)
    }

    /// The method's overloads, if the value's type alone says which they are.
    fn group(&self, target: &Value, name: Name) -> Option<Rc<MethodGroup>> {
        let class = plain_object(target)?;
        let known = self.0.borrow().as_ref().and_then(|known| known.of(class).cloned());
        known.unwrap_or_else(|| self.remember(target, class, name))
    }

    fn remember(&self, target: &Value, class: TypeId, name: Name) -> Option<Rc<MethodGroup>> {
        let info = class.info();
        let is_plain = !matches!(info.origin, TypeOrigin::Script { .. })
            && extended::find_type_member(target, &info, name).is_none();
        let member = is_plain.then(|| with_members(&info, |m| m.methods.get(&name).cloned())).flatten();
        *self.0.borrow_mut() = Known::new(class, member.clone());
        member
    }
}

/// The type of a text or .NET object that nothing was added to.
fn plain_object(target: &Value) -> Option<TypeId> {
    match target {
        Value::Str(_) => Some(TypeId::STRING),
        Value::Hashtable(table) if table.extras.is_empty() => Some(target.type_id()),
        Value::Object(object) if object.extras.is_empty() && object.get::<PsBase>().is_none() => {
            Some(object.type_id())
        }
        _ => None,
    }
}
