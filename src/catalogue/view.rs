//! The objects that cmdlets return: Lync's type name first, `Identity` before the other properties, hidden ones last to
//! be seen. They are copies; changing one changes nothing in the store.

use std::rc::Rc;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::parameter_type::namespace_of;
use super::values::to_value;
use crate::formatting::{self, Shape};
use crate::object::{CustomObject, MemberBag, MemberKind, Shape as ObjectShape, Value};
use crate::topology::{Entity, EntityType, PropertyType, Record, Schemas, Snapshot, StoreError};

/// Types that PowerShell shows as a table, since they have so few properties.
const TABLES: [&str; 2] = ["CsSipDomain", "CsTestUserCredential"];

/// Types whose view depends on what an object holds; their own cmdlets register it.
const OWN_VIEWS: [&str; 1] = ["CsAccessEdgeConfiguration"];

/// Objects without a type of their own.
const PLAIN: &str = "System.Management.Automation.PSCustomObject";

/// How the objects of one schema are made.
struct View {
    type_names: Option<Rc<[Rc<str>]>>,
    namespace: String,
    shape: Rc<ObjectShape>,
    /// Names and kinds of the properties behind `Identity`.
    properties: Vec<(Arc<str>, PropertyType)>,
    with_identity: bool,
}

/// The views made so far.
#[derive(Default)]
pub struct Views {
    schemas: Option<Arc<Schemas>>,
    known: FxHashMap<usize, Rc<View>>,
    parts: FxHashMap<Arc<str>, Option<Arc<EntityType>>>,
}

impl Views {
    pub(super) fn new(schemas: Arc<Schemas>) -> Views {
        Views { schemas: Some(schemas), ..Views::default() }
    }

    /// The object of an entity as its own noun shows it.
    pub(super) fn object(&mut self, state: &Snapshot, entity: &Entity) -> Result<Value, StoreError> {
        let entity_type = entity.entity_type().clone();
        self.object_as(state, entity, &entity_type)
    }

    /// The object of an entity as another noun shows it (`Get-CsAdUser` of a user).
    pub(super) fn object_as(
        &mut self,
        state: &Snapshot,
        entity: &Entity,
        shown: &Arc<EntityType>,
    ) -> Result<Value, StoreError> {
        let view = self.view(shown);
        let mut values = Vec::with_capacity(view.properties.len() + 1);
        if view.with_identity {
            values.push(Value::from(&**entity.identity()));
        }
        for (name, kind) in &view.properties {
            let stored = state.property(entity, name)?.unwrap_or_default();
            values.push(to_value(self, &stored, kind, &view.namespace));
        }
        Ok(make(&view, values))
    }

    /// An object inside an object.
    pub(super) fn part(&mut self, record: &Record) -> Value {
        let Some(entity_type) = self.part_type(&record.type_name) else { return self.untyped(record) };
        let namespace = namespace_of(Some(&entity_type.type_name)).to_owned();
        let mut bag = MemberBag::default();
        // The type's own order, with what the record leaves out at its default.
        for property in entity_type.properties.iter().filter(|p| !p.internal && !p.hidden) {
            let given = record.get(&property.name).unwrap_or(&property.default);
            let value = to_value(self, given, &property.property_type, &namespace);
            bag.set(&Rc::from(&*property.name), MemberKind::Note, value);
        }
        for (name, value) in record.properties.iter().filter(|(name, _)| entity_type.property(name).is_none())
        {
            let value = to_value(self, value, &PropertyType::Any, &namespace);
            bag.set(&Rc::from(&**name), MemberKind::Note, value);
        }
        CustomObject::new(bag).with_type_name(&entity_type.type_name).into_value()
    }

    fn untyped(&mut self, record: &Record) -> Value {
        let mut bag = MemberBag::default();
        for (name, value) in &record.properties {
            let value = to_value(self, value, &PropertyType::Any, "");
            bag.set(&Rc::from(&**name), MemberKind::Note, value);
        }
        let type_name = format!("Microsoft.Rtc.Management.{}", record.type_name);
        CustomObject::new(bag).with_type_name(&type_name).into_value()
    }

    fn part_type(&mut self, noun: &Arc<str>) -> Option<Arc<EntityType>> {
        let schemas = self.schemas.clone()?;
        self.parts.entry(noun.clone()).or_insert_with(|| schemas.entity_type(noun).ok()).clone()
    }

    fn view(&mut self, entity_type: &Arc<EntityType>) -> Rc<View> {
        let key = Arc::as_ptr(entity_type) as usize;
        self.known.entry(key).or_insert_with(|| Rc::new(View::of(entity_type))).clone()
    }
}

fn make(view: &View, values: Vec<Value>) -> Value {
    let object = CustomObject::new(MemberBag { shape: view.shape.clone(), values });
    object.type_names.borrow_mut().clone_from(&view.type_names);
    object.into_value()
}

impl View {
    fn of(entity_type: &EntityType) -> View {
        let type_name: Rc<str> = Rc::from(entity_type.type_name.split('#').next().unwrap_or_default());
        let with_identity = entity_type.identity.form != super::IdentityForm::None;
        let mut shape = ObjectShape::empty();
        let mut shown: Vec<Rc<str>> = Vec::new();
        let mut properties = Vec::new();
        if with_identity {
            shape = shape.with(&Rc::from("Identity"), MemberKind::Note);
            shown.push(Rc::from("Identity"));
        }
        for property in
            entity_type.properties.iter().filter(|p| !p.internal && !p.name.eq_ignore_ascii_case("Identity"))
        {
            let name: Rc<str> = Rc::from(&*property.name);
            shape = shape.with(&name, MemberKind::Note);
            if !property.hidden {
                shown.push(name);
            }
            properties.push((property.name.clone(), property.property_type.clone()));
        }
        let own = OWN_VIEWS.contains(&&*entity_type.noun);
        // Types that are not Lync's own are shown as everybody's are.
        if type_name.starts_with("Microsoft.Rtc.") && !own && !formatting::is_registered(&type_name) {
            let table = TABLES.contains(&&*entity_type.noun);
            formatting::register_view(&type_name, if table { Shape::Table } else { Shape::List }, &shown);
        }
        if &*type_name == PLAIN {
            return View { type_names: None, namespace: String::new(), shape, properties, with_identity };
        }
        let bases = ["System.Management.Automation.PSCustomObject", "System.Object"];
        let type_names = Some(std::iter::once(type_name.clone()).chain(bases.map(Rc::from)).collect());
        View {
            type_names,
            namespace: namespace_of(Some(&type_name)).to_owned(),
            shape,
            properties,
            with_identity,
        }
    }
}

/// An object of a type that no noun describes: names and values in order, shown as a list.
pub(super) fn plain_object(type_name: &str, pairs: Vec<(&str, Value)>) -> Value {
    shaped_object(type_name, Shape::List, pairs)
}

/// The same in a given shape.
pub(super) fn shaped_object(type_name: &str, shape: Shape, pairs: Vec<(&str, Value)>) -> Value {
    if !formatting::is_registered(type_name) {
        let names: Vec<Rc<str>> = pairs.iter().map(|(n, _)| Rc::from(*n)).collect();
        formatting::register_view(type_name, shape, &names);
    }
    CustomObject::from_pairs(pairs).with_type_name(type_name).into_value()
}

/// A list of texts as objects have them.
pub(super) fn text_list<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Value {
    let items = items.into_iter().map(|t| Value::from(t.as_ref())).collect();
    Value::object(crate::types::collections::List::of(crate::object::TypeId::STRING, items))
}
