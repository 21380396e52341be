//! Enums: from names and numbers, and to texts.

use crate::dotnet::{Culture, DotNetError, IntegerType, NumberStyles, parse_integer};
use crate::object::errors_text::{cannot_convert_because, dotnet_exception};
use crate::object::{ErrorCategory, Result, Thrown, TypeId, TypeOrigin, Value, throw, type_name};
use crate::text::eq_ignore_case;
use std::rc::Rc;

/// `Enum.ToString()`: a name, names of flags, or the number.
pub fn enum_text(id: TypeId, number: i64) -> Rc<str> {
    let info = id.info();
    let named = |wanted: i64| -> Option<Rc<str>> {
        match &info.origin {
            TypeOrigin::BuiltIn(Some(record)) => {
                record.values.iter().find(|(_, v)| *v == wanted).map(|(n, _)| Rc::from(*n))
            }
            TypeOrigin::ScriptEnum { values, .. } => {
                values.iter().find(|(_, v)| *v == wanted).map(|(n, _)| n.clone())
            }
            _ => None,
        }
    };
    if let Some(name) = named(number) {
        return name;
    }
    if id.is_flags() && number != 0 {
        let mut values = id.enum_values();
        values.sort_by_key(|(_, v)| *v as u64);
        let mut rest = number as u64;
        let mut names: Vec<Rc<str>> = Vec::new();
        for (name, value) in values.iter().rev() {
            let bits = *value as u64;
            if bits != 0 && rest & bits == bits {
                rest -= bits;
                names.push(name.clone());
            }
        }
        if rest == 0 {
            names.reverse();
            return Rc::from(names.join(", "));
        }
    }
    Rc::from(number.to_string())
}

/// The integer type an enum is made of.
pub fn underlying(id: TypeId) -> TypeId {
    match id.info().origin {
        TypeOrigin::ScriptEnum { underlying, .. } => underlying,
        _ => TypeId::INT32,
    }
}

fn underlying_integer(id: TypeId) -> IntegerType {
    super::numbers::integer_type(underlying(id)).unwrap_or(IntegerType::Int32)
}

/// Whether a number is a value of the enum, or made of its flags.
fn is_defined(id: TypeId, number: i64) -> bool {
    let values = id.enum_values();
    if values.iter().any(|(_, v)| *v == number) {
        return true;
    }
    let all = values.iter().fold(0, |all, (_, v)| all | v);
    id.is_flags() && number & !all == 0
}

fn undefined(value_text: &str, id: TypeId, error_id: &str) -> Thrown {
    Thrown::invalid_cast(
        format!(
            "Cannot convert value \"{value_text}\" to type \"{}\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"{}\".",
            type_name::to_string_name(id),
            names_of(id, ",")
        ),
        error_id,
    )
}

/// `Cannot convert null to type …` for an enum.
pub(super) fn null_to_enum(id: TypeId) -> Thrown {
    Thrown::invalid_cast(
        format!(
            "Cannot convert null to type \"{}\" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are \"{}\".",
            type_name::to_string_name(id),
            names_of(id, ",")
        ),
        "nullToEnumInvalidCast",
    )
}

fn names_of(id: TypeId, separator: &str) -> String {
    let mut values = id.enum_values();
    values.sort_by_key(|(_, v)| *v as u64);
    values.iter().map(|(n, _)| &**n).collect::<Vec<_>>().join(separator)
}

/// An integer as an enum.
pub(super) fn from_number(number: i128, text: &str, id: TypeId) -> Result<Value> {
    match i64::try_from(number) {
        Ok(n) if is_defined(id, n) => Ok(Value::Enum(id, n)),
        _ => throw(undefined(text, id, "UndefinedIntegerToEnum")),
    }
}

/// A string as an enum: names in any case, beginnings of names, numbers, several with commas between.
pub(super) fn from_string(text: &str, id: TypeId) -> Result<Value> {
    match parse(text, id) {
        Ok(Some(number)) if is_defined(id, number) => Ok(Value::Enum(id, number)),
        Ok(Some(_)) => throw(undefined(text, id, "EnumParseUndefined")),
        Ok(None) => match disambiguate(text, id) {
            Ok(number) => Ok(Value::Enum(id, number)),
            Err(reason) => {
                let id_text = "SubstringDisambiguationEnumParseThrewAnException";
                let reason = Value::object(reason);
                throw(cannot_convert_because(text, id, id_text, reason))
            }
        },
        Err(error) => throw(cannot_convert_because(
            text,
            id,
            "CaseSensitiveEnumParseThrewAnException",
            dotnet_exception(&error),
        )),
    }
}

/// `Enum.Parse`; `None` where a name is not one of the enum's.
pub fn parse(text: &str, id: TypeId) -> std::result::Result<Option<i64>, DotNetError> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Ok(None);
    }
    let values = id.enum_values();
    let starts_number = trimmed.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+');
    let mut total = 0;
    if starts_number && !trimmed.contains(',') {
        return match parse_integer(trimmed, NumberStyles::INTEGER, underlying_integer(id), Culture::Invariant)
        {
            Ok(n) => Ok(Some(n as i64)),
            Err(error @ DotNetError::Overflow(_)) => Err(error),
            Err(_) => Ok(None),
        };
    }
    for part in trimmed.split(',') {
        let part = part.trim();
        let exact = values.iter().find(|(n, _)| &**n == part);
        let found = exact.or_else(|| values.iter().find(|(n, _)| eq_ignore_case(n, part)));
        match found {
            Some((_, v)) => total |= v,
            None => return Ok(None),
        }
    }
    Ok(Some(total))
}

/// The one name that begins with the text.
fn disambiguate(text: &str, id: TypeId) -> std::result::Result<i64, crate::object::ExceptionData> {
    let values = id.enum_values();
    let folded = crate::text::fold_case(text);
    let matches: Vec<_> =
        values.iter().filter(|(n, _)| crate::text::fold_case(n).starts_with(&*folded)).collect();
    let (message, error_id) = match matches.as_slice() {
        [(_, number)] => return Ok(*number),
        [] => (
            format!(
                "Unable to match the identifier name {text} to a valid enumerator name. Specify one of the following enumerator names and try again:\n{}",
                names_of(id, ", ")
            ),
            "NoEnumNameMatch",
        ),
        several => {
            let names: Vec<_> = several.iter().map(|(n, _)| &**n).collect();
            (
                format!(
                    "The identifier name {text} cannot be processed because it is either too similar or identical to the following enumerator names: {}. Use a more specific identifier name.",
                    names.join(", ")
                ),
                "MultipleEnumNameMatch",
            )
        }
    };
    let data = crate::object::ExceptionData::named("System.Management.Automation.RuntimeException", message);
    let inner = crate::object::ExceptionData::named(
        "System.Management.Automation.RuntimeException",
        &*data.message.borrow(),
    );
    let record = crate::object::ErrorRecord::new(
        Value::object(inner),
        error_id,
        ErrorCategory::NotSpecified,
        Value::Null,
    );
    *data.error_record.borrow_mut() = Some(Value::object(record));
    Err(data)
}
