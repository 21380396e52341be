//! A type's members by name, built from records on first use.

use super::signature::{self, Overload, Overloads};
use crate::object::{
    ConstructorRecord, MethodRecord, PropertyRecord, TypeId, TypeInfo, TypeKind, TypeOrigin, TypeRecord,
    Value,
};
use crate::text::Name;
use rustc_hash::FxHashMap;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// A property or field as one type has it.
pub(crate) struct PropertySlot {
    pub record: PropertyRecord,
    type_id: OnceCell<TypeId>,
    owner: TypeId,
}

impl PropertySlot {
    pub fn type_id(&self) -> TypeId {
        *self
            .type_id
            .get_or_init(|| TypeId::from_signature(self.record.type_name, &self.owner.substitutions()))
    }
}

/// Which overload answered arguments of these types before.
pub(crate) struct Choice {
    pub arguments: Vec<Option<TypeId>>,
    pub overload: Rc<Overload>,
    /// The last arguments go into an array.
    pub expanded: bool,
}

/// All overloads of one name.
pub(crate) struct MethodGroup {
    pub name: &'static str,
    owner: TypeId,
    sources: Vec<(MethodRecord, Option<TypeId>)>,
    overloads: OnceCell<Overloads>,
    pub choices: RefCell<Vec<Choice>>,
}

impl MethodGroup {
    fn new(name: &'static str, owner: TypeId) -> MethodGroup {
        MethodGroup { name, owner, sources: vec![], overloads: OnceCell::new(), choices: RefCell::default() }
    }

    pub fn owner(&self) -> TypeId {
        self.owner
    }

    pub fn overloads(&self) -> &Overloads {
        self.overloads.get_or_init(|| {
            let substitutions = self.owner.substitutions();
            let mut all = Overloads::new();
            for &(record, interface) in &self.sources {
                let own = match interface {
                    Some(interface) => interface.substitutions(),
                    None => substitutions.clone(),
                };
                let overload = signature::parse(record.signature, record.invoke, interface, &own);
                all.push(Rc::new(overload));
            }
            all
        })
    }

    /// Overloads to choose from: the class's own, else those it has for an interface.
    pub fn candidates(&self) -> impl Iterator<Item = &Rc<Overload>> {
        let own = self.sources.iter().any(|(_, interface)| interface.is_none());
        self.overloads().iter().filter(move |o| !own || o.interface.is_none())
    }

    /// Definitions as `OverloadDefinitions` lists them.
    pub fn definitions(&self) -> Vec<String> {
        let substitutions = self.owner.substitutions();
        self.sources
            .iter()
            .map(|(record, interface)| {
                let own = interface.map_or_else(|| substitutions.clone(), TypeId::substitutions);
                let text = signature::text_for(record.signature, &own, *interface);
                if record.is_static && self.name != "new" { format!("static {text}") } else { text }
            })
            .collect()
    }

    pub fn is_property(&self) -> bool {
        self.sources.first().is_some_and(|(r, _)| r.signature.ends_with('}'))
    }

    fn has_same_parameters(&self, signature: &str) -> bool {
        self.sources.iter().any(|(r, _)| parameter_types(r.signature).eq(parameter_types(signature)))
    }
}

/// The types of a signature's parameters, without their names and defaults.
fn parameter_types(signature: &str) -> impl Iterator<Item = &str> {
    let inside = signature.split_once('(').map_or("", |(_, p)| p.trim_end_matches(')'));
    inside.split(", ").map(|parameter| {
        let declared = parameter.split_once(" = ").map_or(parameter, |(declared, _)| declared);
        declared.rsplit_once(' ').map_or(declared, |(type_name, _)| type_name)
    })
}

/// What a type offers.
pub(crate) struct TypeMembers {
    #[expect(dead_code, reason = "tells whose members they are")]
    pub type_id: TypeId,
    pub properties: FxHashMap<Name, Rc<PropertySlot>>,
    pub static_properties: FxHashMap<Name, Rc<PropertySlot>>,
    pub methods: FxHashMap<Name, Rc<MethodGroup>>,
    pub static_methods: FxHashMap<Name, Rc<MethodGroup>>,
    pub constructors: Option<Rc<MethodGroup>>,
    /// Names in the order of declaration, for listings.
    pub property_order: Vec<Name>,
    pub method_order: Vec<Name>,
    /// `Item` or `Chars`: what an index calls.
    pub indexer: Option<Rc<MethodGroup>>,
}

/// The members of a type.
pub(crate) fn members(type_id: TypeId) -> Rc<TypeMembers> {
    let info = type_id.info();
    let any = info.cache.get_or_init(|| Rc::new(build(type_id, &info)) as Rc<dyn std::any::Any>).clone();
    any.downcast::<TypeMembers>().unwrap_or_else(|_| Rc::new(build(type_id, &info)))
}

/// Runs something on a type's members without taking a share of them.
pub(crate) fn with_members<R>(info: &TypeInfo, read: impl FnOnce(&TypeMembers) -> R) -> R {
    let any = info.cache.get_or_init(|| Rc::new(build(info.id, info)) as Rc<dyn std::any::Any>);
    match any.downcast_ref::<TypeMembers>() {
        Some(members) => read(members),
        None => read(&build(info.id, info)),
    }
}

/// The record a type is described by, its own or its generic definition's.
pub(crate) fn record_of(type_id: TypeId) -> Option<&'static TypeRecord> {
    match &type_id.info().origin {
        TypeOrigin::BuiltIn(record) => *record,
        TypeOrigin::Generic { definition, .. } => record_of(*definition),
        _ => None,
    }
}

struct Builder {
    type_id: TypeId,
    properties: FxHashMap<Name, Rc<PropertySlot>>,
    static_properties: FxHashMap<Name, Rc<PropertySlot>>,
    methods: FxHashMap<Name, MethodGroup>,
    static_methods: FxHashMap<Name, MethodGroup>,
    property_order: Vec<Name>,
    method_order: Vec<Name>,
}

fn build(type_id: TypeId, info: &TypeInfo) -> TypeMembers {
    let mut builder = Builder {
        type_id,
        properties: FxHashMap::default(),
        static_properties: FxHashMap::default(),
        methods: FxHashMap::default(),
        static_methods: FxHashMap::default(),
        property_order: vec![],
        method_order: vec![],
    };
    let mut chain = vec![type_id];
    while let Some(base) = chain.last().and_then(|t| t.info().base) {
        chain.push(base);
    }
    for &class in &chain {
        if let Some(record) = record_of(class) {
            builder.add_record(record, class, None);
        }
    }
    builder.add_interfaces(&chain);
    // Fields are listed after properties, those of interfaces included.
    let is_field = |name: &Name| {
        let slot = builder.properties.get(name).or_else(|| builder.static_properties.get(name));
        slot.is_some_and(|s| s.record.is_field)
    };
    let mut property_order = builder.property_order.clone();
    property_order.sort_by_key(is_field);
    let constructors = record_of(type_id)
        .filter(|r| !r.constructors.is_empty())
        .map(|r| Rc::new(constructor_group(type_id, r.constructors)));
    let wrap = |groups: FxHashMap<Name, MethodGroup>| -> FxHashMap<Name, Rc<MethodGroup>> {
        groups.into_iter().map(|(name, group)| (name, Rc::new(group))).collect()
    };
    let methods = wrap(builder.methods);
    let indexer = ["Item", "Chars"]
        .iter()
        .find_map(|n| methods.get(&Name::new(n)).filter(|g| g.is_property()).cloned());
    let _ = info;
    TypeMembers {
        type_id,
        properties: builder.properties,
        static_properties: builder.static_properties,
        methods,
        static_methods: wrap(builder.static_methods),
        constructors,
        property_order,
        method_order: builder.method_order,
        indexer,
    }
}

fn constructor_group(owner: TypeId, records: &'static [ConstructorRecord]) -> MethodGroup {
    let mut group = MethodGroup::new("new", owner);
    for record in records {
        let method = MethodRecord { signature: record.signature, is_static: true, invoke: record.invoke };
        group.sources.push((method, None));
    }
    group
}

impl Builder {
    fn add_record(&mut self, record: &'static TypeRecord, owner: TypeId, interface: Option<TypeId>) {
        for property in record.properties {
            self.add_property(property, owner);
        }
        for method in record.methods {
            self.add_method(method, interface);
        }
        for &(name, number) in record.values {
            let _ = number;
            self.add_enum_value(name);
        }
    }

    fn add_property(&mut self, record: &PropertyRecord, owner: TypeId) {
        let name = Name::new(record.name);
        let table = if record.is_static { &mut self.static_properties } else { &mut self.properties };
        if table.contains_key(&name) {
            return;
        }
        let slot = PropertySlot { record: *record, type_id: OnceCell::new(), owner };
        table.insert(name, Rc::new(slot));
        self.property_order.push(name);
    }

    fn add_enum_value(&mut self, name: &'static str) {
        let record = PropertyRecord {
            name,
            type_name: "",
            is_static: true,
            is_field: true,
            get: |_, this| Ok(this.clone()),
            set: None,
        };
        let slot = PropertySlot { record, type_id: OnceCell::from(self.type_id), owner: self.type_id };
        self.static_properties.insert(Name::new(name), Rc::new(slot));
        self.property_order.push(Name::new(name));
    }

    fn add_method(&mut self, record: &MethodRecord, interface: Option<TypeId>) {
        let text = signature::name_of(record.signature);
        let name = Name::new(text);
        let owner = self.type_id;
        let table = if record.is_static { &mut self.static_methods } else { &mut self.methods };
        if !table.contains_key(&name) {
            self.method_order.push(name);
        }
        let group = table.entry(name).or_insert_with(|| MethodGroup::new(text, owner));
        // An override hides the base's method of the same parameters.
        if interface.is_none() && group.has_same_parameters(record.signature) {
            return;
        }
        group.sources.push((*record, interface));
    }

    fn add_interfaces(&mut self, chain: &[TypeId]) {
        if self.type_id.info().kind == TypeKind::Interface {
            return;
        }
        let mut seen: Vec<TypeId> = vec![];
        let mut queue: Vec<TypeId> = chain.iter().flat_map(|c| c.declared_interfaces().to_vec()).collect();
        queue.reverse();
        while let Some(interface) = queue.pop() {
            if seen.contains(&interface) {
                continue;
            }
            seen.push(interface);
            queue.extend(interface.declared_interfaces().iter().rev());
            // Of an array's generic interfaces PowerShell shows nothing.
            if self.type_id.element().is_some() && interface.generic_parts().is_some() {
                continue;
            }
            if let Some(record) = record_of(interface) {
                for property in record.properties {
                    self.add_property(property, interface);
                }
                for method in record.methods {
                    self.add_method(method, Some(interface));
                }
            }
        }
    }
}

/// The value of an enum type's member.
pub(crate) fn enum_member(type_id: TypeId, name: Name) -> Option<Value> {
    let values = type_id.enum_values();
    values.iter().find(|(n, _)| Name::new(n) == name).map(|&(_, v)| Value::Enum(type_id, v))
}
