//! How well an argument of one type suits a parameter of another: PowerShell's conversion ranks.

use super::table::record_of;
use crate::object::{TypeId, TypeKind, TypeOrigin};

pub(crate) const NONE: u16 = 0;
pub(crate) const UNRELATED_ARRAYS: u16 = 0x0F;
const TO_STRING: u16 = 0x1F;
const ICONVERTIBLE: u16 = 0x3F;
const IMPLICIT_CAST: u16 = 0x4F;
const CONSTRUCTOR: u16 = 0x6F;
const PARSE: u16 = 0x7F;
const PS_OBJECT: u16 = 0x8F;
const LANGUAGE: u16 = 0x9F;
pub(crate) const NULL_TO_VALUE: u16 = 0xAF;
const NULL_TO_REF: u16 = 0xBF;
const NUMERIC_EXPLICIT: u16 = 0xCF;
const NUMERIC_EXPLICIT_1: u16 = 0xDF;
const NUMERIC_STRING: u16 = 0xEF;
pub(crate) const NUMERIC_IMPLICIT: u16 = 0xFF;
const ASSIGNABLE: u16 = 0x10F;
const STRING_TO_CHAR_ARRAY: u16 = 0x11A;
const IDENTITY: u16 = 0x11F;
/// A single value that becomes an array of one ranks this much lower.
const SCALAR_TO_ARRAY: u16 = 8;

/// Position in the order of numeric types; larger ones take smaller ones in without loss.
fn numeric(id: TypeId) -> Option<(u8, bool)> {
    Some(match id {
        TypeId::SBYTE => (1, true),
        TypeId::BYTE => (1, false),
        TypeId::INT16 => (2, true),
        TypeId::UINT16 => (2, false),
        TypeId::INT32 => (3, true),
        TypeId::UINT32 => (3, false),
        TypeId::INT64 => (4, true),
        TypeId::UINT64 => (4, false),
        TypeId::SINGLE => (5, true),
        TypeId::DOUBLE => (6, true),
        TypeId::DECIMAL => (7, true),
        _ => return None,
    })
}

fn numeric_rank(from: TypeId, to: TypeId) -> Option<u16> {
    let ((from_size, from_signed), (to_size, to_signed)) = (numeric(from)?, numeric(to)?);
    Some(match (from, to) {
        (TypeId::DECIMAL, TypeId::DOUBLE | TypeId::SINGLE) => NUMERIC_EXPLICIT_1,
        (TypeId::DECIMAL, _) | (TypeId::SINGLE | TypeId::DOUBLE, TypeId::DECIMAL) => NUMERIC_EXPLICIT,
        (_, TypeId::SINGLE | TypeId::DOUBLE | TypeId::DECIMAL) if from_size <= to_size => NUMERIC_IMPLICIT,
        _ if from_size < to_size && (to_signed || !from_signed) && to_size <= 4 => NUMERIC_IMPLICIT,
        _ => NUMERIC_EXPLICIT,
    })
}

/// The rank of a conversion; `None` as the source is null.
pub(crate) fn rank(from: Option<TypeId>, to: TypeId) -> u16 {
    let Some(from) = from else { return null_rank(to) };
    if from == to {
        return IDENTITY;
    }
    if from.is_a(to) {
        return ASSIGNABLE;
    }
    if let Some(rank) = numeric_rank(from, to) {
        return rank;
    }
    match to {
        TypeId::BOOLEAN => return LANGUAGE,
        TypeId::STRING if numeric(from).is_some() => return NUMERIC_STRING,
        TypeId::STRING => return TO_STRING,
        TypeId::PS_OBJECT => return PS_OBJECT,
        TypeId::PS_REFERENCE => return LANGUAGE,
        TypeId::VOID => return LANGUAGE,
        _ => {}
    }
    if from == TypeId::STRING && numeric(to).is_some() {
        return NUMERIC_STRING;
    }
    if to == TypeId::CHAR && numeric(from).is_some() {
        return NUMERIC_IMPLICIT;
    }
    let info = to.info();
    match &info.origin {
        TypeOrigin::ArrayOf(element) => return array_rank(from, *element),
        TypeOrigin::Generic { definition, arguments } if *definition == TypeId::NULLABLE => {
            let inner = arguments.first().copied().unwrap_or(TypeId::OBJECT);
            return if from == inner { ASSIGNABLE } else { rank(Some(from), inner) };
        }
        _ => {}
    }
    if info.kind == TypeKind::Enum {
        let suits =
            from == TypeId::STRING || numeric(from).is_some_and(|(size, _)| size <= 4) || is_enumerable(from);
        return if suits { LANGUAGE } else { NONE };
    }
    if from == TypeId::SCRIPT_BLOCK && is_delegate(to) {
        return LANGUAGE;
    }
    other_rank(from, to)
}

fn null_rank(to: TypeId) -> u16 {
    let info = to.info();
    match info.kind {
        _ if matches!(&info.origin, TypeOrigin::Generic { definition, .. } if *definition == TypeId::NULLABLE) => {
            NULL_TO_REF
        }
        // Null becomes an empty string.
        _ if to == TypeId::STRING => NULL_TO_VALUE,
        TypeKind::Class | TypeKind::Interface => NULL_TO_REF,
        _ if numeric(to).is_some() || matches!(to, TypeId::BOOLEAN | TypeId::CHAR | TypeId::SWITCH) => {
            NULL_TO_VALUE
        }
        _ => NONE,
    }
}

fn array_rank(from: TypeId, element: TypeId) -> u16 {
    if from == TypeId::STRING && element == TypeId::CHAR {
        return STRING_TO_CHAR_ARRAY;
    }
    if let Some(from_element) = from.element() {
        return if from_element.is_a(element) { LANGUAGE } else { UNRELATED_ARRAYS };
    }
    if is_enumerable(from) {
        return LANGUAGE;
    }
    match rank(Some(from), element) {
        NONE => NONE,
        ICONVERTIBLE if matches!(from, TypeId::BOOLEAN | TypeId::DATE_TIME) => ICONVERTIBLE,
        // An array has a constructor that takes its length.
        rank if from == TypeId::CHAR || from.is_enum() => CONSTRUCTOR.max(rank - SCALAR_TO_ARRAY),
        rank => rank - SCALAR_TO_ARRAY,
    }
}

/// Whether PowerShell enumerates values of the type.
fn is_enumerable(id: TypeId) -> bool {
    id != TypeId::STRING && id.is_a(TypeId::IENUMERABLE) && !id.is_a(TypeId::IDICTIONARY)
}

pub(crate) fn is_delegate(id: TypeId) -> bool {
    if id == TypeId::DELEGATE || id.is_a(TypeId::DELEGATE) {
        return true;
    }
    let name = match id.generic_parts() {
        Some((definition, _)) => definition.name(),
        None => id.name(),
    };
    let head = name.split('`').next().unwrap_or(&name);
    matches!(
        head,
        "System.Func"
            | "System.Action"
            | "System.Predicate"
            | "System.Comparison"
            | "System.Converter"
            | "System.Delegate"
            | "System.MulticastDelegate"
            | "System.EventHandler"
            | "System.Text.RegularExpressions.MatchEvaluator"
    )
}

fn other_rank(from: TypeId, to: TypeId) -> u16 {
    match (from, to) {
        (TypeId::STRING, TypeId::CHAR) => return PARSE,
        (TypeId::STRING, TypeId::TYPE | TypeId::REGEX | TypeId::URI | TypeId::XML_DOCUMENT) => {
            return LANGUAGE;
        }
        (TypeId::STRING, TypeId::SCRIPT_BLOCK) => return NONE,
        (TypeId::BOOLEAN, TypeId::SWITCH) | (TypeId::SWITCH, TypeId::BOOLEAN) => return LANGUAGE,
        (TypeId::CHAR, TypeId::SINGLE | TypeId::DOUBLE) => return LANGUAGE,
        (TypeId::CHAR, TypeId::DECIMAL) => return IMPLICIT_CAST,
        (TypeId::CHAR, TypeId::DATE_TIME) => return CONSTRUCTOR,
        (TypeId::SWITCH, _) if numeric(to).is_some() => return LANGUAGE,
        (TypeId::BOOLEAN | TypeId::DATE_TIME | TypeId::CHAR, TypeId::CHAR | TypeId::DATE_TIME) => {
            return ICONVERTIBLE;
        }
        (TypeId::BOOLEAN | TypeId::DATE_TIME | TypeId::CHAR, _) if numeric(to).is_some() => {
            return ICONVERTIBLE;
        }
        (_, TypeId::BIG_INTEGER) if numeric(from).is_some() => return IMPLICIT_CAST,
        (TypeId::BIG_INTEGER, _) if numeric(to).is_some() => return ICONVERTIBLE,
        (_, TypeId::HASHTABLE) => return if from.is_a(TypeId::IDICTIONARY) { LANGUAGE } else { NONE },
        _ => {}
    }
    if from.is_enum() {
        match to {
            TypeId::DECIMAL | TypeId::DATE_TIME => return CONSTRUCTOR,
            TypeId::CHAR => return ICONVERTIBLE,
            _ if numeric(to).is_some() => return ICONVERTIBLE,
            _ => {}
        }
    }
    if from.is_a(TypeId::IDICTIONARY) && (to == TypeId::PS_CUSTOM_OBJECT || to.is_value_type()) {
        return NONE;
    }
    // Elements are converted one by one, which may fail later.
    if is_enumerable(from) && takes_a_list(to) {
        return UNRELATED_ARRAYS;
    }
    let convertible = from.is_enum() || matches!(from, TypeId::BOOLEAN | TypeId::CHAR | TypeId::DATE_TIME);
    let last = if convertible { ICONVERTIBLE } else { NONE };
    let record = record_of(to);
    if from == TypeId::STRING
        && let Some(record) = record
        && record.methods.iter().any(|m| m.is_static && m.signature.contains(" Parse(string "))
    {
        return PARSE;
    }
    if to.name().ends_with("DateTimeOffset") && from == TypeId::DATE_TIME {
        return IMPLICIT_CAST;
    }
    if constructor_takes(to, from) { CONSTRUCTOR } else { last }
}

/// Whether the type has a constructor of one parameter that takes such a value as it is.
fn constructor_takes(to: TypeId, from: TypeId) -> bool {
    if let (TypeOrigin::Script { .. }, Some(hooks)) = (&to.info().origin, crate::types::hooks::hooks()) {
        return hooks.constructor_parameters(to).iter().any(|p| matches!(p[..], [only] if from.is_a(only)));
    }
    let members = super::table::members(to);
    let Some(group) = &members.constructors else { return false };
    group.overloads().iter().any(|o| match o.parameters.as_slice() {
        [only] => {
            !only.is_unreachable
                && !only.by_ref
                && (from.is_a(only.type_id) || is_enumerable(from) && takes_items(only.type_id))
        }
        _ => false,
    })
}

/// `IEnumerable<T>` and the like.
fn takes_a_list(to: TypeId) -> bool {
    to.generic_parts().is_some_and(|(definition, _)| {
        matches!(
            &*definition.name(),
            "System.Collections.Generic.IEnumerable`1"
                | "System.Collections.Generic.ICollection`1"
                | "System.Collections.Generic.IList`1"
        )
    })
}

fn takes_items(parameter: TypeId) -> bool {
    parameter.generic_parts().is_some_and(|(definition, arguments)| {
        &*definition.name() == "System.Collections.Generic.IEnumerable`1"
            && arguments.first() == Some(&TypeId::OBJECT)
    })
}
