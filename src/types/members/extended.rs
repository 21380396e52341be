//! Members beyond .NET's: those `Add-Member` gave one object, and those type data gives all of a type.

use crate::object::{Extras, Getter, MemberBag, MemberKind, Result, Runtime, TypeId, TypeInfo, Value};
use crate::text::{Name, fold_case};
use crate::types::type_data;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A member that comes with the shell for a type, as `types.ps1xml` has it.
#[derive(Clone, Copy)]
pub(crate) struct BuiltInMember {
    pub type_name: &'static str,
    pub name: &'static str,
    pub kind: super::MemberType,
    /// As `Get-Member` prints it.
    pub definition: &'static str,
    pub get: Getter,
}

#[derive(Clone)]
pub(crate) enum TypeMember {
    BuiltIn(&'static BuiltInMember),
    /// From `Update-TypeData`.
    Given(MemberKind, Value),
}

pub(crate) fn find_extra(extras: &Extras, name: Name) -> Option<(MemberKind, Value)> {
    extras.with(|bag| find_in_bag(bag, name)).flatten()
}

pub(crate) fn find_in_bag(bag: &MemberBag, name: Name) -> Option<(MemberKind, Value)> {
    bag.shape.find(name).map(|i| (bag.shape.kinds()[i], bag.values[i].clone()))
}

thread_local! {
    /// Counts changes of the type data, so that what was found before can be trusted.
    static VERSION: Cell<u32> = const { Cell::new(1) };
    static USER: RefCell<FxHashMap<Rc<str>, MemberBag>> = RefCell::default();
    /// Types by number that have any members of type data, with those members.
    static FOUND: RefCell<(u32, FxHashMap<TypeId, Rc<TypeTable>>)> = RefCell::default();
}

type TypeTable = FxHashMap<Name, TypeMember>;

/// Changes whenever type data do.
pub(super) fn version() -> u32 {
    VERSION.get()
}

/// `Update-TypeData -TypeName … -MemberName …`.
pub fn add_type_member(type_name: &str, member: &Rc<str>, kind: MemberKind, value: Value) {
    VERSION.set(VERSION.get().wrapping_add(1));
    USER.with_borrow_mut(|user| {
        user.entry(Rc::from(&*fold_case(type_name))).or_default().set(member, kind, value)
    });
}

/// Whether `Update-TypeData` would meet a member of that name.
pub fn has_type_member(type_name: &str, member: &str) -> bool {
    USER.with_borrow(|user| user.get(&*fold_case(type_name)).is_some_and(|bag| bag.find(member).is_some()))
        || type_data::BUILT_IN
            .iter()
            .any(|m| m.type_name.eq_ignore_ascii_case(type_name) && m.name.eq_ignore_ascii_case(member))
}

/// Whether type data says anything about a type.
pub fn has_any_type_member(type_name: &str) -> bool {
    USER.with_borrow(|user| user.contains_key(&*fold_case(type_name)))
        || type_data::BUILT_IN.iter().any(|m| m.type_name.eq_ignore_ascii_case(type_name))
}

/// `Remove-TypeData`.
pub fn remove_type_data(type_name: &str) {
    VERSION.set(VERSION.get().wrapping_add(1));
    USER.with_borrow_mut(|user| user.remove(&*fold_case(type_name)));
}

/// Members that `Update-TypeData` gave a type.
pub fn given_members(type_name: &str) -> Option<MemberBag> {
    USER.with_borrow(|user| user.get(&*fold_case(type_name)).cloned())
}

fn table_for_names(names: &[Rc<str>]) -> TypeTable {
    let mut table = TypeTable::default();
    for name in names {
        USER.with_borrow(|user| {
            if let Some(bag) = user.get(&*fold_case(name)) {
                for (member, kind, value) in bag.iter() {
                    table.entry(Name::new(member)).or_insert_with(|| TypeMember::Given(kind, value.clone()));
                }
            }
        });
        for member in type_data::BUILT_IN.iter().filter(|m| m.type_name == &**name) {
            table.entry(Name::new(member.name)).or_insert(TypeMember::BuiltIn(member));
        }
    }
    table
}

/// All members that type data gives a value.
pub(crate) fn type_members(target: &Value) -> Rc<TypeTable> {
    let own_names = super::describe::own_type_names(target);
    match own_names {
        Some(names) => Rc::new(table_for_names(&names)),
        None => by_type(target.type_id()),
    }
}

fn by_type(id: TypeId) -> Rc<TypeTable> {
    let version = VERSION.get();
    let known = FOUND.with_borrow_mut(|(seen, found)| {
        if *seen != version {
            found.clear();
            *seen = version;
        }
        found.get(&id).cloned()
    });
    known.unwrap_or_else(|| {
        let table = Rc::new(table_for_names(&super::describe::names_of_type(id)));
        FOUND.with_borrow_mut(|(_, found)| found.insert(id, table.clone()));
        table
    })
}

/// The member of that name that type data gives a value.
pub(crate) fn find_type_member(target: &Value, info: &TypeInfo, name: Name) -> Option<TypeMember> {
    if let Some(names) = super::describe::own_type_names(target) {
        return table_for_names(&names).get(&name).cloned();
    }
    by_type(info.id).get(&name).cloned()
}

impl TypeMember {
    pub fn get(&self, rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
        match self {
            TypeMember::BuiltIn(member) => (member.get)(rt, target),
            TypeMember::Given(kind, value) => super::get::read_member(rt, target, *kind, value),
        }
    }
}
