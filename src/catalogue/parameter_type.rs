//! The .NET types of parameters and properties, from Lync's words for them.
//!
//! Types that take any text or object (`XdsIdentity`, `UserIdParameter`, `PSListModifier`, …) are known by name, so that
//! syntax and messages show them; their values reach the cmdlets as they were given. Enumerations become types with values.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::record::{NounRecord, ParameterRecord};
use crate::command::Transformation;
use crate::object::{TypeId, TypeRecord, enum_type, register_records};

/// The type of a parameter and what is done to its arguments.
pub(super) struct ParameterType {
    pub type_id: TypeId,
    pub transformation: Transformation,
}

/// Types that .NET itself has, by the names that the catalogue uses.
const PLAIN: [(&str, TypeId); 19] = [
    ("String", TypeId::STRING),
    ("System.String", TypeId::STRING),
    ("Boolean", TypeId::BOOLEAN),
    ("SwitchParameter", TypeId::SWITCH),
    ("Byte", TypeId::BYTE),
    ("Int16", TypeId::INT16),
    ("UInt16", TypeId::UINT16),
    ("Int32", TypeId::INT32),
    ("UInt32", TypeId::UINT32),
    ("Int64", TypeId::INT64),
    ("UInt64", TypeId::UINT64),
    ("Double", TypeId::DOUBLE),
    ("TimeSpan", TypeId::TIME_SPAN),
    ("DateTime", TypeId::DATE_TIME),
    ("Guid", TypeId::GUID),
    ("Object", TypeId::OBJECT),
    ("System.Object", TypeId::OBJECT),
    ("PSObject", TypeId::PS_OBJECT),
    ("Hashtable", TypeId::HASHTABLE),
];

/// Lync's own types that stand for a text, with their namespaces.
const TEXTS: [(&str, &str); 13] = [
    ("XdsIdentity", "Microsoft.Rtc.Management.Xds"),
    ("XdsGlobalRelativeIdentity", "Microsoft.Rtc.Management.Xds"),
    ("Fqdn", "Microsoft.Rtc.Management.Deploy"),
    ("UserIdParameter", "Microsoft.Rtc.Management.AD"),
    ("OUIdParameter", "Microsoft.Rtc.Management.AD"),
    ("ExternalApplicationIdentity", "Microsoft.Rtc.Management.Xds"),
    ("NetworkInterfaceIdentity", "Microsoft.Rtc.Management.Xds"),
    ("RgsIdentity", "Microsoft.Rtc.Rgs.Management"),
    ("PhoneNumber", "Microsoft.Rtc.Management.Voice"),
    ("Unlimited", "Microsoft.Rtc.Management.ADConnect"),
    ("ADObjectId", "Microsoft.Rtc.Management.ADConnect.Core"),
    ("SecurityIdentifier", "System.Security.Principal"),
    ("Uri", "System"),
];

/// The namespace of a noun's own types.
pub(super) fn namespace_of(type_name: Option<&str>) -> &str {
    let full = type_name.unwrap_or_default().split('#').next().unwrap_or_default();
    match full.rsplit_once('.') {
        Some((namespace, _)) => namespace,
        None => "Microsoft.Rtc.Management",
    }
}

thread_local! {
    static ENUMS: RefCell<FxHashMap<String, TypeId>> = RefCell::default();
}

/// The enumeration of a name in a namespace. Its record lives as long as the program, as all records do; the catalogue
/// holds only so many.
pub(super) fn enum_type_id<S: AsRef<str>>(namespace: &str, name: &str, values: &[S]) -> TypeId {
    let full = format!("{namespace}.{name}");
    if let Some(id) = ENUMS.with_borrow(|known| known.get(&full).copied()) {
        return id;
    }
    let values: Vec<(&'static str, i64)> = values
        .iter()
        .enumerate()
        .map(|(i, v)| (&*Box::leak(v.as_ref().to_owned().into_boxed_str()), i as i64))
        .collect();
    let leaked: &'static str = Box::leak(full.clone().into_boxed_str());
    let record: &'static TypeRecord =
        Box::leak(Box::new(enum_type(leaked, Box::leak(values.into_boxed_slice()))));
    register_records(&[record]);
    let id = TypeId::named(leaked);
    ENUMS.with_borrow_mut(|known| known.insert(full, id));
    id
}

fn as_is() -> Transformation {
    Transformation::AsGiven
}

/// The type of a parameter of a cmdlet of a noun.
pub(super) fn parameter_type(noun: &NounRecord, name: &str, parameter: &ParameterRecord) -> ParameterType {
    let property = noun.property(name);
    let told = parameter.r#type.as_str();
    let choices = match property {
        Some(p) if parameter.choices.is_empty() => &p.choices,
        _ => &parameter.choices,
    };
    let nullable = property.is_some_and(|p| p.nullable);
    of(told, name, choices, namespace_of(noun.type_name.as_deref()), nullable)
}

fn of(told: &str, name: &str, choices: &[String], namespace: &str, nullable: bool) -> ParameterType {
    let plain = |type_id| ParameterType { type_id, transformation: Transformation::Convert };
    if let Some((_, id)) = PLAIN.iter().find(|(n, _)| *n == told) {
        let optional = nullable && id.is_value_type() && *id != TypeId::SWITCH;
        return plain(if optional { TypeId::generic(TypeId::NULLABLE, vec![*id]) } else { *id });
    }
    if let Some(element) = told.strip_suffix("[]") {
        let inner = of(element, name, choices, namespace, false);
        return match inner.transformation {
            Transformation::AsGiven => ParameterType {
                type_id: TypeId::array_of(inner.type_id),
                transformation: Transformation::AsGiven,
            },
            _ => plain(TypeId::array_of(inner.type_id)),
        };
    }
    if told == "PSCredential" || told == "System.Management.Automation.PSCredential" {
        let transformation = Transformation::Attribute(Rc::from("Credential"));
        return ParameterType {
            type_id: TypeId::named("System.Management.Automation.PSCredential"),
            transformation,
        };
    }
    if told == "SecureString" {
        return plain(TypeId::named("System.Security.SecureString"));
    }
    if let Some((short, namespace)) = TEXTS.iter().find(|(n, _)| *n == told) {
        return ParameterType {
            type_id: TypeId::named(&format!("{namespace}.{short}")),
            transformation: as_is(),
        };
    }
    if told.starts_with("PSListModifier") {
        return ParameterType {
            type_id: TypeId::named("System.Management.Automation.PSListModifier"),
            transformation: as_is(),
        };
    }
    let unnamed = told.is_empty() || told.contains(' ') || told == "enum" || told == "list";
    if !choices.is_empty() && !told.contains('<') {
        let short = if unnamed { name } else { told.rsplit('.').next().unwrap_or(told) };
        return plain(enum_type_id(namespace, short, choices));
    }
    let full = if unnamed { "System.Object".to_owned() } else { named_type(told, namespace) };
    ParameterType { type_id: TypeId::named(&full), transformation: as_is() }
}

/// The full name of one of Lync's types; a generic one by its definition, since its arguments say nothing here.
fn named_type(told: &str, namespace: &str) -> String {
    let bare = told.split('<').next().unwrap_or(told);
    if bare.contains('.') { bare.to_owned() } else { format!("{namespace}.{bare}") }
}
