//! .NET types at run time, and the records they are made from.
//!
//! A type's record says everything about it once: member access, overload resolution, `Get-Member`,
//! conversion and completion all read it.

use super::{Object, Result, Runtime, Value};
use rustc_hash::FxHashMap;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// A type, as a small number.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct TypeId(u32);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeKind {
    Class,
    Struct,
    Enum,
    Interface,
}

/// What a type does when one of its methods is called: receiver (null for a static one) and arguments
/// already converted to the overload's parameter types.
pub type Invoker = fn(&mut dyn Runtime, &Value, &[Value]) -> Result<Value>;
pub type Getter = fn(&mut dyn Runtime, &Value) -> Result<Value>;
pub type Setter = fn(&mut dyn Runtime, &Value, Value) -> Result<()>;

/// One overload. The signature reads as `Get-Member` prints it: `string Substring(int startIndex, int length)`.
#[derive(Clone, Copy)]
pub struct MethodRecord {
    pub signature: &'static str,
    pub is_static: bool,
    pub invoke: Invoker,
}

/// One constructor: `new(char c, int count)` without the type's name.
#[derive(Clone, Copy)]
pub struct ConstructorRecord {
    pub signature: &'static str,
    pub invoke: Invoker,
}

#[derive(Clone, Copy)]
pub struct PropertyRecord {
    pub name: &'static str,
    /// As `Get-Member` prints it: `int`, `System.Collections.ICollection`.
    pub type_name: &'static str,
    pub is_static: bool,
    /// A field rather than a property.
    pub is_field: bool,
    pub get: Getter,
    pub set: Option<Setter>,
}

pub const fn method(signature: &'static str, invoke: Invoker) -> MethodRecord {
    MethodRecord { signature, is_static: false, invoke }
}
pub const fn static_method(signature: &'static str, invoke: Invoker) -> MethodRecord {
    MethodRecord { signature, is_static: true, invoke }
}
pub const fn constructor(signature: &'static str, invoke: Invoker) -> ConstructorRecord {
    ConstructorRecord { signature, invoke }
}
pub const fn property(name: &'static str, type_name: &'static str, get: Getter) -> PropertyRecord {
    PropertyRecord { name, type_name, is_static: false, is_field: false, get, set: None }
}
pub const fn static_property(name: &'static str, type_name: &'static str, get: Getter) -> PropertyRecord {
    PropertyRecord { name, type_name, is_static: true, is_field: false, get, set: None }
}

impl PropertyRecord {
    pub const fn settable(self, set: Setter) -> PropertyRecord {
        PropertyRecord { set: Some(set), ..self }
    }
    pub const fn field(self) -> PropertyRecord {
        PropertyRecord { is_field: true, ..self }
    }
}

/// Everything about one built-in type. A generic type is named as .NET does, ``System.Collections.Generic.List`1``,
/// and its signatures speak of `T`, `TKey`, `TValue`.
pub struct TypeRecord {
    pub name: &'static str,
    pub base: &'static str,
    pub interfaces: &'static [&'static str],
    pub kind: TypeKind,
    pub constructors: &'static [ConstructorRecord],
    pub methods: &'static [MethodRecord],
    pub properties: &'static [PropertyRecord],
    pub values: &'static [EnumRecord],
    /// `[Flags]`.
    pub flags: bool,
}

pub type EnumRecord = (&'static str, i64);

impl TypeRecord {
    pub const fn class(name: &'static str) -> TypeRecord {
        TypeRecord {
            name,
            base: "System.Object",
            interfaces: &[],
            kind: TypeKind::Class,
            constructors: &[],
            methods: &[],
            properties: &[],
            values: &[],
            flags: false,
        }
    }
    pub const fn structure(name: &'static str) -> TypeRecord {
        TypeRecord { kind: TypeKind::Struct, base: "System.ValueType", ..TypeRecord::class(name) }
    }
    pub const fn interface(name: &'static str) -> TypeRecord {
        TypeRecord { kind: TypeKind::Interface, base: "", ..TypeRecord::class(name) }
    }
    pub const fn base(self, base: &'static str) -> TypeRecord {
        TypeRecord { base, ..self }
    }
    pub const fn interfaces(self, interfaces: &'static [&'static str]) -> TypeRecord {
        TypeRecord { interfaces, ..self }
    }
    pub const fn constructors(self, constructors: &'static [ConstructorRecord]) -> TypeRecord {
        TypeRecord { constructors, ..self }
    }
    pub const fn methods(self, methods: &'static [MethodRecord]) -> TypeRecord {
        TypeRecord { methods, ..self }
    }
    pub const fn properties(self, properties: &'static [PropertyRecord]) -> TypeRecord {
        TypeRecord { properties, ..self }
    }
    pub const fn flags(self) -> TypeRecord {
        TypeRecord { flags: true, ..self }
    }
}

/// The record of an enum type.
pub const fn enum_type(name: &'static str, values: &'static [EnumRecord]) -> TypeRecord {
    TypeRecord { kind: TypeKind::Enum, base: "System.Enum", values, ..TypeRecord::class(name) }
}

/// Where a type came from.
pub enum TypeOrigin {
    /// A record of ours; `None` where we know the type by name only.
    BuiltIn(Option<&'static TypeRecord>),
    ArrayOf(TypeId),
    /// `int[,]`.
    ArrayOfRank {
        element: TypeId,
        rank: u32,
    },
    /// A generic type with its arguments.
    Generic {
        definition: TypeId,
        arguments: Vec<TypeId>,
    },
    /// A class of a script. The engine keeps what it needs to run it.
    Script {
        class: Rc<dyn std::any::Any>,
    },
    /// An enum of a script.
    ScriptEnum {
        values: Vec<(Rc<str>, i64)>,
        underlying: TypeId,
        flags: bool,
    },
}

pub struct TypeInfo {
    pub id: TypeId,
    /// `System.Int32`, ``System.Collections.Generic.List`1[[System.Int32, …]]`` is told by `type_name::full_name`.
    pub name: Rc<str>,
    pub kind: TypeKind,
    pub base: Option<TypeId>,
    pub interfaces: Vec<TypeId>,
    pub origin: TypeOrigin,
    /// Interfaces with generic arguments put in; see [`TypeId::declared_interfaces`].
    pub generic_interfaces: OnceCell<Rc<[TypeId]>>,
    /// Members with their signatures read, built on first use by the `types` room.
    pub cache: OnceCell<Rc<dyn std::any::Any>>,
    /// Names of properties and methods to their places, for quick look-ups by the engine.
    pub slots: RefCell<FxHashMap<crate::text::Name, u32>>,
}

#[derive(Default)]
struct Table {
    infos: Vec<Rc<TypeInfo>>,
    by_name: FxHashMap<Rc<str>, TypeId>,
    records: FxHashMap<&'static str, &'static TypeRecord>,
    arrays: FxHashMap<TypeId, TypeId>,
}

thread_local! {
    static TYPES: RefCell<Table> = RefCell::new(Table::with_well_known());
}

macro_rules! well_known {
    ($($constant:ident = $name:literal),* $(,)?) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "numbers the constants below")]
        enum Numbered { $($constant),* }
        impl TypeId {
            $(pub const $constant: TypeId = TypeId(Numbered::$constant as u32);)*
        }
        const WELL_KNOWN: &[&str] = &[$($name),*];
    };
}

well_known! {
    OBJECT = "System.Object",
    BOOLEAN = "System.Boolean",
    CHAR = "System.Char",
    BYTE = "System.Byte",
    SBYTE = "System.SByte",
    INT16 = "System.Int16",
    UINT16 = "System.UInt16",
    INT32 = "System.Int32",
    UINT32 = "System.UInt32",
    INT64 = "System.Int64",
    UINT64 = "System.UInt64",
    SINGLE = "System.Single",
    DOUBLE = "System.Double",
    DECIMAL = "System.Decimal",
    BIG_INTEGER = "System.Numerics.BigInteger",
    STRING = "System.String",
    DATE_TIME = "System.DateTime",
    TIME_SPAN = "System.TimeSpan",
    RUNTIME_TYPE = "System.RuntimeType",
    TYPE = "System.Type",
    VOID = "System.Void",
    HASHTABLE = "System.Collections.Hashtable",
    ORDERED_DICTIONARY = "System.Collections.Specialized.OrderedDictionary",
    PS_CUSTOM_OBJECT = "System.Management.Automation.PSCustomObject",
    PS_OBJECT = "System.Management.Automation.PSObject",
    SCRIPT_BLOCK = "System.Management.Automation.ScriptBlock",
    SWITCH = "System.Management.Automation.SwitchParameter",
    ERROR_RECORD = "System.Management.Automation.ErrorRecord",
    EXCEPTION = "System.Exception",
    REGEX = "System.Text.RegularExpressions.Regex",
    GUID = "System.Guid",
    VERSION = "System.Version",
    URI = "System.Uri",
    ARRAY = "System.Array",
    ENUM = "System.Enum",
    VALUE_TYPE = "System.ValueType",
    DELEGATE = "System.Delegate",
    ARRAY_LIST = "System.Collections.ArrayList",
    GENERIC_LIST = "System.Collections.Generic.List`1",
    GENERIC_DICTIONARY = "System.Collections.Generic.Dictionary`2",
    NULLABLE = "System.Nullable`1",
    IENUMERABLE = "System.Collections.IEnumerable",
    IDICTIONARY = "System.Collections.IDictionary",
    ILIST = "System.Collections.IList",
    PS_REFERENCE = "System.Management.Automation.PSReference",
    XML_DOCUMENT = "System.Xml.XmlDocument",
    INTERNAL_NULL = "System.Management.Automation.Language.NullString",
}

impl Table {
    fn with_well_known() -> Table {
        let mut table = Table::default();
        for (i, name) in WELL_KNOWN.iter().enumerate() {
            table.by_name.insert(Rc::from(*name), TypeId(i as u32));
        }
        for (i, name) in WELL_KNOWN.iter().enumerate() {
            let kind = match i {
                1..=14 | 16 | 17 => TypeKind::Struct,
                _ => TypeKind::Class,
            };
            let base = match (i, kind) {
                (0, _) => None,
                (_, TypeKind::Struct) => Some(TypeId::VALUE_TYPE),
                _ => Some(TypeId::OBJECT),
            };
            table.infos.push(Rc::new(TypeInfo {
                id: TypeId(i as u32),
                name: Rc::from(*name),
                kind,
                base,
                interfaces: vec![],
                origin: TypeOrigin::BuiltIn(None),
                generic_interfaces: OnceCell::new(),
                cache: OnceCell::new(),
                slots: RefCell::default(),
            }));
        }
        table
    }

    fn push(
        &mut self,
        name: Rc<str>,
        kind: TypeKind,
        base: Option<TypeId>,
        interfaces: Vec<TypeId>,
        origin: TypeOrigin,
    ) -> TypeId {
        let id = TypeId(self.infos.len() as u32);
        self.infos.push(Rc::new(TypeInfo {
            id,
            name,
            kind,
            base,
            interfaces,
            origin,
            generic_interfaces: OnceCell::new(),
            cache: OnceCell::new(),
            slots: RefCell::default(),
        }));
        id
    }

    /// The type of that exact name, made from its record or known by name only.
    fn named(&mut self, name: &str) -> TypeId {
        if let Some(&id) = self.by_name.get(name) {
            return id;
        }
        match self.records.get(name).copied() {
            Some(record) => self.load(record),
            None => {
                // What is known by name only is an exception if it is called one.
                let base = if name.ends_with("Exception") { TypeId::EXCEPTION } else { TypeId::OBJECT };
                let id =
                    self.push(Rc::from(name), TypeKind::Class, Some(base), vec![], TypeOrigin::BuiltIn(None));
                self.by_name.insert(Rc::from(name), id);
                id
            }
        }
    }

    fn load(&mut self, record: &'static TypeRecord) -> TypeId {
        let id = match self.by_name.get(record.name) {
            Some(&id) => id,
            None => {
                let id = self.push(
                    Rc::from(record.name),
                    record.kind,
                    None,
                    vec![],
                    TypeOrigin::BuiltIn(Some(record)),
                );
                self.by_name.insert(Rc::from(record.name), id);
                id
            }
        };
        let base =
            (!record.base.is_empty() && record.name != "System.Object").then(|| self.named(record.base));
        let interfaces = record.interfaces.iter().map(|i| self.named(i)).collect();
        self.infos[id.0 as usize] = Rc::new(TypeInfo {
            id,
            name: Rc::from(record.name),
            kind: record.kind,
            base,
            interfaces,
            origin: TypeOrigin::BuiltIn(Some(record)),
            generic_interfaces: OnceCell::new(),
            cache: OnceCell::new(),
            slots: RefCell::default(),
        });
        id
    }
}

/// Makes the records known. A record is turned into a type when its name is first asked for.
pub fn register_records(records: &[&'static TypeRecord]) {
    TYPES.with_borrow_mut(|table| {
        for &record in records {
            table.records.insert(record.name, record);
        }
        for &record in records {
            if table.by_name.contains_key(record.name) {
                table.load(record);
            }
        }
    });
}

impl TypeId {
    /// The built-in type of that full name (exact case); one we have no record of is known by its name only.
    pub fn named(name: &str) -> TypeId {
        TYPES.with_borrow_mut(|table| table.named(name))
    }

    /// The type of that full name if it has a record or was met before.
    pub fn existing(name: &str) -> Option<TypeId> {
        TYPES.with_borrow_mut(|table| {
            if let Some(&id) = table.by_name.get(name) {
                return Some(id);
            }
            table.records.get(name).copied().map(|record| table.load(record))
        })
    }

    /// Full names of all built-in records, for look-ups that ignore case.
    pub fn record_names() -> Vec<&'static str> {
        TYPES.with_borrow(|table| {
            let mut names: Vec<_> = table.records.keys().copied().chain(WELL_KNOWN.iter().copied()).collect();
            names.sort_unstable();
            names.dedup();
            names
        })
    }

    pub fn info(self) -> Rc<TypeInfo> {
        TYPES.with_borrow(|table| table.infos[self.0 as usize].clone())
    }

    pub fn array_of(element: TypeId) -> TypeId {
        TYPES.with_borrow_mut(|table| {
            if let Some(&id) = table.arrays.get(&element) {
                return id;
            }
            let name: Rc<str> = Rc::from(format!("{}[]", table.infos[element.0 as usize].name));
            let id =
                table.push(name, TypeKind::Class, Some(TypeId::ARRAY), vec![], TypeOrigin::ArrayOf(element));
            table.arrays.insert(element, id);
            id
        })
    }

    /// `int[,]`: an array of more than one dimension.
    pub fn array_of_rank(element: TypeId, rank: u32) -> TypeId {
        if rank <= 1 {
            return TypeId::array_of(element);
        }
        TYPES.with_borrow_mut(|table| {
            let commas = ",".repeat(rank.min(32) as usize - 1);
            let name: Rc<str> = Rc::from(format!("{}[{commas}]", table.infos[element.0 as usize].name));
            if let Some(&id) = table.by_name.get(&name) {
                return id;
            }
            let origin = TypeOrigin::ArrayOfRank { element, rank };
            let id = table.push(name.clone(), TypeKind::Class, Some(TypeId::ARRAY), vec![], origin);
            table.by_name.insert(name, id);
            id
        })
    }

    /// ``List`1`` and its argument give `List<int>`; interned, so that equal types are equal numbers.
    pub fn generic(definition: TypeId, arguments: Vec<TypeId>) -> TypeId {
        TYPES.with_borrow_mut(|table| {
            let names: Vec<&str> = arguments.iter().map(|a| &*table.infos[a.0 as usize].name).collect();
            let definition_info = table.infos[definition.0 as usize].clone();
            let name: Rc<str> = Rc::from(format!("{}[{}]", definition_info.name, names.join(",")));
            if let Some(&id) = table.by_name.get(&name) {
                return id;
            }
            let origin = TypeOrigin::Generic { definition, arguments };
            let id = table.push(
                name.clone(),
                definition_info.kind,
                definition_info.base,
                definition_info.interfaces.clone(),
                origin,
            );
            table.by_name.insert(name, id);
            id
        })
    }

    /// A new type for a class or an enum of a script. The name may repeat an older one's.
    pub fn define(
        name: &str,
        kind: TypeKind,
        base: TypeId,
        interfaces: Vec<TypeId>,
        origin: TypeOrigin,
    ) -> TypeId {
        TYPES.with_borrow_mut(|table| table.push(Rc::from(name), kind, Some(base), interfaces, origin))
    }

    pub fn name(self) -> Rc<str> {
        TYPES.with_borrow(|table| table.infos[self.0 as usize].name.clone())
    }

    /// The name after the last dot, with .NET's back-tick for generics: `Int32`, ``List`1``.
    pub fn short_name(self) -> String {
        let info = self.info();
        if let TypeOrigin::ArrayOf(element) = info.origin {
            return format!("{}[]", element.short_name());
        }
        if let TypeOrigin::ArrayOfRank { element, rank } = info.origin {
            return format!("{}[{}]", element.short_name(), ",".repeat(rank as usize - 1));
        }
        let name = match info.origin {
            TypeOrigin::Generic { definition, .. } => definition.name(),
            _ => info.name.clone(),
        };
        name.rsplit(['.', '+']).next().unwrap_or(&name).to_owned()
    }

    pub fn namespace(self) -> String {
        let info = self.info();
        let name = match info.origin {
            TypeOrigin::ArrayOf(element) | TypeOrigin::ArrayOfRank { element, .. } => {
                return element.namespace();
            }
            TypeOrigin::Generic { definition, .. } => definition.name(),
            _ => info.name.clone(),
        };
        name.rsplit_once('.').map_or(String::new(), |(n, _)| n.to_owned())
    }

    /// `Type.IsPrimitive`.
    pub fn is_primitive(self) -> bool {
        matches!(
            self,
            TypeId::BOOLEAN
                | TypeId::CHAR
                | TypeId::BYTE
                | TypeId::SBYTE
                | TypeId::INT16
                | TypeId::UINT16
                | TypeId::INT32
                | TypeId::UINT32
                | TypeId::INT64
                | TypeId::UINT64
                | TypeId::SINGLE
                | TypeId::DOUBLE
        )
    }

    pub fn is_enum(self) -> bool {
        self.info().kind == TypeKind::Enum
    }

    pub fn is_value_type(self) -> bool {
        matches!(self.info().kind, TypeKind::Enum | TypeKind::Struct)
    }

    pub fn element(self) -> Option<TypeId> {
        match self.info().origin {
            TypeOrigin::ArrayOf(element) | TypeOrigin::ArrayOfRank { element, .. } => Some(element),
            _ => None,
        }
    }

    /// The arguments of a generic type and its definition.
    pub fn generic_parts(self) -> Option<(TypeId, Vec<TypeId>)> {
        match &self.info().origin {
            TypeOrigin::Generic { definition, arguments } => Some((*definition, arguments.clone())),
            _ => None,
        }
    }

    /// Whether a value of this type is one of `other` too (`-is`): by base classes and interfaces.
    pub fn is_a(self, other: TypeId) -> bool {
        if self == other || other == TypeId::OBJECT {
            return true;
        }
        let info = self.info();
        if let (TypeOrigin::ArrayOf(element), TypeOrigin::ArrayOf(wanted)) =
            (&info.origin, &other.info().origin)
            && !element.is_value_type()
            && element.is_a(*wanted)
        {
            return true;
        }
        if other == TypeId::TYPE && self == TypeId::RUNTIME_TYPE {
            return true;
        }
        self.declared_interfaces().iter().any(|i| i.is_a(other)) || info.base.is_some_and(|b| b.is_a(other))
    }

    /// Names and numbers of an enum type, in declaration order; empty for other types.
    pub fn enum_values(self) -> Vec<(Rc<str>, i64)> {
        match &self.info().origin {
            TypeOrigin::BuiltIn(Some(record)) => {
                record.values.iter().map(|&(n, v)| (Rc::from(n), v)).collect()
            }
            TypeOrigin::ScriptEnum { values, .. } => values.clone(),
            _ => vec![],
        }
    }

    pub fn is_flags(self) -> bool {
        match &self.info().origin {
            TypeOrigin::BuiltIn(Some(record)) => record.flags,
            TypeOrigin::ScriptEnum { flags, .. } => *flags,
            _ => false,
        }
    }
}

/// Hash of an object for a hash table: by content where its type compares so, else by identity.
pub(super) fn object_hash(object: &Rc<Object>) -> u64 {
    object.content_hash().unwrap_or_else(|| Rc::as_ptr(object).cast::<u8>() as usize as u64)
}

pub(super) fn object_equals(a: &Rc<Object>, b: &Rc<Object>) -> bool {
    a.content_equals(b)
}
