//! Types as signatures spell them: `string`, `System.Object[]`, `System.Collections.Generic.IEnumerable[T]`.

use super::{TypeId, TypeOrigin};

/// What generic parameters stand for: `("T", int)`.
pub type Substitutions = [(&'static str, TypeId)];

/// The short names that PowerShell prints in signatures.
const SHORT_NAMES: &[(&str, TypeId)] = &[
    ("string", TypeId::STRING),
    ("int", TypeId::INT32),
    ("bool", TypeId::BOOLEAN),
    ("char", TypeId::CHAR),
    ("void", TypeId::VOID),
    ("long", TypeId::INT64),
    ("double", TypeId::DOUBLE),
    ("type", TypeId::TYPE),
    ("byte", TypeId::BYTE),
    ("sbyte", TypeId::SBYTE),
    ("short", TypeId::INT16),
    ("ushort", TypeId::UINT16),
    ("uint", TypeId::UINT32),
    ("ulong", TypeId::UINT64),
    ("float", TypeId::SINGLE),
    ("decimal", TypeId::DECIMAL),
    ("bigint", TypeId::BIG_INTEGER),
    ("datetime", TypeId::DATE_TIME),
    ("timespan", TypeId::TIME_SPAN),
    ("array", TypeId::ARRAY),
    ("hashtable", TypeId::HASHTABLE),
    ("scriptblock", TypeId::SCRIPT_BLOCK),
    ("switch", TypeId::SWITCH),
    ("psobject", TypeId::PS_OBJECT),
    ("pscustomobject", TypeId::PS_CUSTOM_OBJECT),
    ("regex", TypeId::REGEX),
    ("guid", TypeId::GUID),
    ("version", TypeId::VERSION),
    ("uri", TypeId::URI),
    ("xml", TypeId::XML_DOCUMENT),
];

impl TypeId {
    /// The type a signature's text means.
    pub fn from_signature(text: &str, substitutions: &Substitutions) -> TypeId {
        let text = text.trim();
        if let Some(element) = text.strip_suffix("[]") {
            return TypeId::array_of(TypeId::from_signature(element, substitutions));
        }
        if let Some(&(_, id)) = substitutions.iter().find(|(name, _)| *name == text) {
            return id;
        }
        if let Some((head, tail)) = text.split_once('[') {
            return generic_from(head, tail.strip_suffix(']').unwrap_or(tail), substitutions);
        }
        if let Some(&(_, id)) = SHORT_NAMES.iter().find(|(name, _)| *name == text) {
            return id;
        }
        if !text.contains('.') {
            return super::type_name::builtin(text).unwrap_or(TypeId::OBJECT);
        }
        TypeId::named(text)
    }

    /// The names a generic type's signatures use for its arguments.
    pub fn parameter_names(definition: &str, count: usize) -> &'static [&'static str] {
        let short = definition.rsplit('.').next().unwrap_or(definition);
        let head = short.split('`').next().unwrap_or(short);
        match (head, count) {
            ("Tuple" | "ValueTuple" | "Action", 2..) => {
                &["T1", "T2", "T3", "T4", "T5", "T6", "T7"][..count.min(7)]
            }
            ("Tuple" | "ValueTuple", 1) => &["T1"],
            ("Func", 1) => &["TResult"],
            ("Func", 2) => &["T", "TResult"],
            ("Func", 3) => &["T1", "T2", "TResult"],
            ("Func", 4) => &["T1", "T2", "T3", "TResult"],
            ("Converter", _) => &["TInput", "TOutput"],
            ("PriorityQueue", _) => &["TElement", "TPriority"],
            ("IGrouping", _) => &["TKey", "TElement"],
            (_, 2) => &["TKey", "TValue"],
            _ => &["T"],
        }
    }

    /// What the parameters of this generic type stand for; empty for other types.
    pub fn substitutions(self) -> Vec<(&'static str, TypeId)> {
        match &self.info().origin {
            TypeOrigin::Generic { definition, arguments } => {
                let names = TypeId::parameter_names(&definition.name(), arguments.len());
                names.iter().copied().zip(arguments.iter().copied()).collect()
            }
            TypeOrigin::ArrayOf(element) => vec![("T", *element)],
            _ => vec![],
        }
    }

    /// The interfaces this type itself declares, generic ones with their arguments put in.
    pub fn declared_interfaces(self) -> std::rc::Rc<[TypeId]> {
        let info = self.info();
        if let Some(known) = info.generic_interfaces.get() {
            return known.clone();
        }
        let names: Vec<&'static str> = match &info.origin {
            TypeOrigin::BuiltIn(Some(record)) => record.interfaces.to_vec(),
            TypeOrigin::Generic { definition, .. } => match definition.info().origin {
                TypeOrigin::BuiltIn(Some(record)) => record.interfaces.to_vec(),
                _ => vec![],
            },
            TypeOrigin::ArrayOf(_) => ARRAY_INTERFACES.to_vec(),
            _ => vec![],
        };
        let substitutions = self.substitutions();
        let mut all: Vec<TypeId> = names.iter().map(|n| TypeId::from_signature(n, &substitutions)).collect();
        all.extend(info.interfaces.iter().copied().filter(|i| !i.name().contains('[')));
        let mut seen = Vec::with_capacity(all.len());
        all.retain(|i| {
            let new = !seen.contains(i);
            seen.push(*i);
            new
        });
        let all: std::rc::Rc<[TypeId]> = all.into();
        info.generic_interfaces.get_or_init(|| all.clone()).clone()
    }
}

/// What every array of `T` implements beyond `System.Array`'s interfaces.
const ARRAY_INTERFACES: &[&str] = &[
    "System.Collections.Generic.IList[T]",
    "System.Collections.Generic.ICollection[T]",
    "System.Collections.Generic.IEnumerable[T]",
    "System.Collections.Generic.IReadOnlyList[T]",
    "System.Collections.Generic.IReadOnlyCollection[T]",
];

fn generic_from(head: &str, tail: &str, substitutions: &Substitutions) -> TypeId {
    let mut arguments = vec![];
    let (mut depth, mut start) = (0usize, 0usize);
    for (i, b) in tail.bytes().enumerate() {
        match b {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                arguments.push(TypeId::from_signature(&tail[start..i], substitutions));
                start = i + 1;
            }
            _ => {}
        }
    }
    arguments.push(TypeId::from_signature(&tail[start..], substitutions));
    let name = if head.contains('`') { head.to_owned() } else { format!("{head}`{}", arguments.len()) };
    TypeId::generic(TypeId::named(&name), arguments)
}
