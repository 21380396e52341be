//! `PSCustomObject`, and the members that any object can be given.

use super::{PsString, Value};
use crate::text::Name;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The names of an object's members in order. Objects built alike share one shape, so that a place
/// in the code can remember where a property stood.
pub struct Shape {
    names: Vec<Rc<str>>,
    kinds: Vec<MemberKind>,
    index: FxHashMap<Name, u32>,
    /// Shapes that grew out of this one by one more member.
    grown: RefCell<FxHashMap<(Rc<str>, MemberKind), Rc<Shape>>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MemberKind {
    /// The value itself.
    Note,
    /// A [`MemberDefinition`] stands in the value's place.
    Alias,
    Script,
    Method,
    /// A named set of members (`PSStandardMembers`) or property names.
    Set,
}

thread_local! {
    static EMPTY: Rc<Shape> = Rc::new(Shape { names: vec![], kinds: vec![], index: FxHashMap::default(), grown: RefCell::default() });
}

impl Shape {
    pub fn empty() -> Rc<Shape> {
        EMPTY.with(Rc::clone)
    }

    pub fn names(&self) -> &[Rc<str>] {
        &self.names
    }

    pub fn kinds(&self) -> &[MemberKind] {
        &self.kinds
    }

    pub fn find(&self, name: Name) -> Option<usize> {
        self.index.get(&name).map(|&i| i as usize)
    }

    /// The shape with one more member at the end.
    pub fn with(self: &Rc<Shape>, name: &Rc<str>, kind: MemberKind) -> Rc<Shape> {
        let key = (name.clone(), kind);
        if let Some(next) = self.grown.borrow().get(&key) {
            return next.clone();
        }
        let mut index = self.index.clone();
        index.insert(Name::new(name), self.names.len() as u32);
        let next = Rc::new(Shape {
            names: self.names.iter().cloned().chain([name.clone()]).collect(),
            kinds: self.kinds.iter().copied().chain([kind]).collect(),
            index,
            grown: RefCell::default(),
        });
        // A shape that fans out without end (a table read row by row) is not worth remembering.
        if self.grown.borrow().len() < 64 && self.names.len() < 512 {
            self.grown.borrow_mut().insert(key, next.clone());
        }
        next
    }

    fn rebuilt(names: Vec<Rc<str>>, kinds: Vec<MemberKind>) -> Rc<Shape> {
        names.iter().zip(kinds).fold(Shape::empty(), |shape, (name, kind)| shape.with(name, kind))
    }
}

/// Members in order with their values.
#[derive(Clone)]
pub struct MemberBag {
    pub shape: Rc<Shape>,
    pub values: Vec<Value>,
}

impl Default for MemberBag {
    fn default() -> MemberBag {
        MemberBag { shape: Shape::empty(), values: Vec::new() }
    }
}

impl MemberBag {
    pub fn len(&self) -> usize {
        self.values.len()
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    pub fn find(&self, name: &str) -> Option<usize> {
        Name::existing(name).and_then(|n| self.shape.find(n))
    }

    /// Adds a member or replaces the one of that name, which keeps its place.
    pub fn set(&mut self, name: &Rc<str>, kind: MemberKind, value: Value) {
        match self.shape.find(Name::new(name)) {
            Some(i) if self.shape.kinds[i] == kind => self.values[i] = value,
            Some(i) => {
                let mut kinds = self.shape.kinds.clone();
                kinds[i] = kind;
                self.shape = Shape::rebuilt(self.shape.names.clone(), kinds);
                self.values[i] = value;
            }
            None => {
                self.shape = self.shape.with(name, kind);
                self.values.push(value);
            }
        }
    }

    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let i = self.find(name)?;
        let (mut names, mut kinds) = (self.shape.names.clone(), self.shape.kinds.clone());
        names.remove(i);
        kinds.remove(i);
        self.shape = Shape::rebuilt(names, kinds);
        Some(self.values.remove(i))
    }

    /// Name, kind and value of every member, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, MemberKind, &Value)> {
        self.shape.names.iter().zip(&self.shape.kinds).zip(&self.values).map(|((n, &k), v)| (n, k, v))
    }
}

/// What stands behind a member that is not a note property.
pub enum MemberDefinition {
    Alias { target: Rc<str>, conversion: Option<super::TypeId> },
    Script { getter: Option<Value>, setter: Option<Value> },
    Method { body: Value },
    PropertySet { names: Vec<Rc<str>> },
    MemberSet { members: MemberBag },
}

impl super::Native for MemberDefinition {
    fn type_id(&self) -> super::TypeId {
        super::TypeId::named(match self {
            MemberDefinition::Alias { .. } => "System.Management.Automation.PSAliasProperty",
            MemberDefinition::Script { .. } => "System.Management.Automation.PSScriptProperty",
            MemberDefinition::Method { .. } => "System.Management.Automation.PSScriptMethod",
            MemberDefinition::PropertySet { .. } => "System.Management.Automation.PSPropertySet",
            MemberDefinition::MemberSet { .. } => "System.Management.Automation.PSMemberSet",
        })
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

/// `PSCustomObject`: an object that is nothing but its members.
pub struct CustomObject {
    pub members: RefCell<MemberBag>,
    /// `PSTypeNames` where they were changed; most specific first.
    pub type_names: RefCell<Option<Rc<[Rc<str>]>>>,
}

impl CustomObject {
    pub fn new(bag: MemberBag) -> CustomObject {
        CustomObject { members: RefCell::new(bag), type_names: RefCell::new(None) }
    }

    /// A note property for each pair.
    pub fn from_pairs<N: AsRef<str>>(pairs: impl IntoIterator<Item = (N, Value)>) -> CustomObject {
        let mut bag = MemberBag::default();
        for (name, value) in pairs {
            bag.set(&Rc::from(name.as_ref()), MemberKind::Note, value);
        }
        CustomObject::new(bag)
    }

    pub fn with_type_name(self, name: &str) -> CustomObject {
        *self.type_names.borrow_mut() = Some(Rc::from([
            Rc::from(name),
            Rc::from("System.Management.Automation.PSCustomObject"),
            Rc::from("System.Object"),
        ]));
        self
    }

    pub fn into_value(self) -> Value {
        Value::Custom(Rc::new(self))
    }

    /// The value of a note property.
    pub fn note(&self, name: &str) -> Option<Value> {
        let members = self.members.borrow();
        let i = members.find(name)?;
        (members.shape.kinds[i] == MemberKind::Note).then(|| members.values[i].clone())
    }
}

/// Members and type names that one object was given beyond its type's.
#[derive(Default)]
pub struct Extras {
    inner: RefCell<Option<Box<ExtraData>>>,
    present: Cell<bool>,
}

#[derive(Default, Clone)]
struct ExtraData {
    bag: MemberBag,
    type_names: Option<Rc<[Rc<str>]>>,
    /// How a number that was written as a command's argument stands in the script: `0x10`.
    token_text: Option<PsString>,
}

impl Extras {
    /// What belongs to a number written as an argument: the text that stands in the script.
    pub fn of_token(text: PsString) -> Extras {
        let data = ExtraData { token_text: Some(text), ..ExtraData::default() };
        Extras { inner: RefCell::new(Some(Box::new(data))), present: Cell::new(false) }
    }

    pub fn token_text(&self) -> Option<PsString> {
        self.inner.borrow().as_ref().and_then(|data| data.token_text.clone())
    }

    pub fn is_empty(&self) -> bool {
        !self.present.get()
    }

    pub fn with<R>(&self, read: impl FnOnce(&MemberBag) -> R) -> Option<R> {
        if !self.present.get() {
            return None;
        }
        self.inner.borrow().as_ref().map(|data| read(&data.bag))
    }

    pub fn update<R>(&self, change: impl FnOnce(&mut MemberBag) -> R) -> R {
        self.present.set(true);
        change(&mut self.inner.borrow_mut().get_or_insert_default().bag)
    }

    pub fn type_names(&self) -> Option<Rc<[Rc<str>]>> {
        if !self.present.get() {
            return None;
        }
        self.inner.borrow().as_ref().and_then(|data| data.type_names.clone())
    }

    pub fn set_type_names(&self, names: Rc<[Rc<str>]>) {
        self.present.set(true);
        self.inner.borrow_mut().get_or_insert_default().type_names = Some(names);
    }
}

impl Clone for Extras {
    fn clone(&self) -> Extras {
        Extras { inner: RefCell::new(self.inner.borrow().clone()), present: Cell::new(self.present.get()) }
    }
}
