//! Values as texts: `"$x"`, `[string]$x`, and the plain `ToString()` that error messages quote.

use super::enums::enum_text;
use super::hooks;
use crate::dotnet::{
    Culture, ZoneOffset, decimal_to_string, double_to_string, format_date_time, format_time_span,
    powershell_double, powershell_single, single_to_string,
};
use crate::object::{CustomObject, MemberKind, PsString, Result, Runtime, TypeId, Value, type_name};
use crate::text::unit_to_char;
use std::rc::Rc;

/// What the value is inside an expandable string: `"$x"`.
pub fn to_text(rt: &mut dyn Runtime, value: &Value) -> Result<PsString> {
    match value {
        Value::Str(text) => Ok(text.clone()),
        Value::Int(number) => Ok(integer_text(*number)),
        other => text_of(rt, other, true),
    }
}

/// The decimal digits of an integer, without a formatter.
fn integer_text(number: i32) -> PsString {
    let mut digits = [0u8; 11];
    let mut at = digits.len();
    let mut rest = number.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        at -= 1;
        digits[at] = b'-';
    }
    PsString::from(std::str::from_utf8(&digits[at..]).unwrap_or_default())
}

/// Texts of values that need nobody's help; `None` for collections and objects.
pub fn scalar_text(value: &Value) -> Option<PsString> {
    Some(match value {
        Value::Null | Value::Void => PsString::from(""),
        Value::Bool(v) | Value::Switch(v) => PsString::from(if *v { "True" } else { "False" }),
        Value::Char(c) => PsString::from(unit_to_char(*c)),
        Value::Int(v) => integer_text(*v),
        Value::Byte(_)
        | Value::SByte(_)
        | Value::Int16(_)
        | Value::UInt16(_)
        | Value::UInt32(_)
        | Value::Long(_)
        | Value::UInt64(_) => PsString::from(value.as_integer().unwrap_or_default().to_string()),
        Value::Single(v) => PsString::from(powershell_single(*v, Culture::Invariant)),
        Value::Double(v) => PsString::from(powershell_double(*v, Culture::Invariant)),
        Value::Decimal(v) => PsString::from(decimal_to_string(**v)),
        Value::BigInt(v) => PsString::from(v.to_string()),
        Value::Str(text) => text.clone(),
        Value::DateTime(v) => {
            let text = format_date_time(*v, "G", Culture::Invariant, ZoneOffset::UTC);
            PsString::from(text.unwrap_or_default())
        }
        Value::TimeSpan(v) => PsString::from(format_time_span(*v, "c").unwrap_or_default()),
        Value::Enum(id, number) => PsString::from(&enum_text(*id, *number)),
        Value::Type(id) => PsString::from(type_name::powershell_name(*id)),
        _ => return None,
    })
}

/// `PSObject.ToString()` of a custom object, whose dates are the current culture's.
pub fn custom_to_string(rt: &mut dyn Runtime, value: &Value, object: &Rc<CustomObject>) -> Result<PsString> {
    custom_text(rt, value, object, true, Culture::current())
}

/// `recurse`: collections are joined and custom objects show their members; within those they are not.
pub(super) fn text_of(rt: &mut dyn Runtime, value: &Value, recurse: bool) -> Result<PsString> {
    if let Some(text) = scalar_text(value) {
        return Ok(text);
    }
    if let Value::Custom(object) = value {
        return custom_text(rt, value, object, recurse, Culture::Invariant);
    }
    if let Some(text) = script_to_string(rt, value)? {
        return Ok(text);
    }
    match value {
        Value::Wrapped(inner) => match inner.1.token_text() {
            Some(text) => Ok(text),
            None => text_of(rt, &inner.0, recurse),
        },
        Value::Array(array) => {
            if !recurse {
                return Ok(PsString::from(type_name::to_string_name(value.type_id())));
            }
            join(rt, &array.to_vec())
        }
        Value::Hashtable(_) => Ok(PsString::from(type_name::to_string_name(value.type_id()))),
        Value::ScriptBlock(block) => Ok(PsString::from(block.text())),
        _ => object_text(rt, value, recurse),
    }
}

fn object_text(rt: &mut dyn Runtime, value: &Value, recurse: bool) -> Result<PsString> {
    if recurse
        && !hooks::is_script_class(value.type_id())
        && !is_dictionary(value.type_id())
        && let Some(items) = hooks::enumerate(rt, value)?
    {
        return join(rt, &items);
    }
    match rt.call_method(value, "ToString", &[])? {
        Value::Str(text) => Ok(text),
        other => Ok(scalar_text(&other).unwrap_or_else(|| PsString::from(""))),
    }
}

fn is_dictionary(id: TypeId) -> bool {
    id.is_a(TypeId::IDICTIONARY)
        || id.generic_parts().is_some_and(|(definition, _)| definition == TypeId::GENERIC_DICTIONARY)
}

/// Elements with `$OFS` between them.
fn join(rt: &mut dyn Runtime, items: &[Value]) -> Result<PsString> {
    let separator = match rt.variable("OFS") {
        None | Some(Value::Null | Value::Void) => PsString::from(" "),
        Some(ofs) => text_of(rt, &ofs, false)?,
    };
    let mut out = String::new();
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push_str(&separator);
        }
        match item {
            Value::Str(text) => out.push_str(text),
            // Within a list a type goes by its full name.
            Value::Type(id) => out.push_str(&type_name::to_string_name(*id)),
            other => out.push_str(&text_of(rt, other, false)?),
        }
    }
    Ok(PsString::from(out))
}

/// A script method `ToString` that was added to the very object.
fn script_to_string(rt: &mut dyn Runtime, value: &Value) -> Result<Option<PsString>> {
    let added = value.extras().and_then(|extras| {
        extras.with(|bag| bag.find("ToString").is_some_and(|i| bag.shape.kinds()[i] == MemberKind::Method))
    });
    if added != Some(true) {
        return Ok(None);
    }
    called_to_string(rt, value).map(Some)
}

fn called_to_string(rt: &mut dyn Runtime, value: &Value) -> Result<PsString> {
    match rt.call_method(value, "ToString", &[])? {
        Value::Str(text) => Ok(text),
        other => Ok(scalar_text(&other).unwrap_or_else(|| PsString::from(""))),
    }
}

/// `@{Name=value; …}`.
fn custom_text(
    rt: &mut dyn Runtime,
    value: &Value,
    object: &Rc<CustomObject>,
    recurse: bool,
    culture: Culture,
) -> Result<PsString> {
    let members: Vec<_> = {
        let bag = object.members.borrow();
        if bag.find("ToString").is_some_and(|i| bag.shape.kinds()[i] == MemberKind::Method) {
            drop(bag);
            return called_to_string(rt, value);
        }
        bag.iter().map(|(name, kind, member)| (name.clone(), kind, member.clone())).collect()
    };
    if let Some(style) = lync_style(object) {
        return lync_text(rt, style, members);
    }
    if !recurse {
        return Ok(PsString::from(""));
    }
    let mut out = String::new();
    for (name, kind, member) in members {
        let member = match kind {
            MemberKind::Note => member,
            MemberKind::Alias => rt.get_property(value, &name)?,
            // Their code does not run to make a text.
            MemberKind::Script => Value::from("System.Management.Automation.PSScriptProperty"),
            MemberKind::Method | MemberKind::Set => continue,
        };
        out.push_str(if out.is_empty() { "@{" } else { "; " });
        out.push_str(&name);
        out.push('=');
        match &member {
            Value::DateTime(date) if culture != Culture::Invariant => {
                out.push_str(&format_date_time(*date, "G", culture, ZoneOffset::UTC).unwrap_or_default());
            }
            _ => out.push_str(&text_of(rt, &member, false)?),
        }
    }
    if !out.is_empty() {
        out.push('}');
    }
    Ok(PsString::from(out))
}

/// How Lync's own objects read as text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LyncStyle {
    /// Directory and topology objects: their identity.
    Identity,
    /// Settings: `Name=value;…` without what their place gives them.
    Members,
}

fn lync_style(object: &CustomObject) -> Option<LyncStyle> {
    let names = object.type_names.borrow();
    let rest = names.as_ref()?.first()?.strip_prefix("Microsoft.Rtc.")?.to_owned();
    let named = [".ADConnect.", ".Xds.", ".Deploy.", ".AD."].iter().any(|part| rest.contains(part));
    Some(if named && object.note("Identity").is_some() { LyncStyle::Identity } else { LyncStyle::Members })
}

fn lync_text(
    rt: &mut dyn Runtime,
    style: LyncStyle,
    members: Vec<(Rc<str>, MemberKind, Value)>,
) -> Result<PsString> {
    let mut out = String::new();
    for (name, kind, member) in members {
        let is_identity = &*name == "Identity";
        if kind != MemberKind::Note || style == LyncStyle::Members && (is_identity || &*name == "Priority") {
            continue;
        }
        let text = text_of(rt, &member, true)?;
        if style == LyncStyle::Identity && is_identity {
            return Ok(text);
        }
        if !out.is_empty() {
            out.push(';');
        }
        out.push_str(&name);
        out.push('=');
        out.push_str(&text);
    }
    Ok(PsString::from(out))
}

/// .NET's own `ToString()` in the current culture, which error messages quote.
pub fn net_text(rt: &mut dyn Runtime, value: &Value) -> String {
    let culture = Culture::current();
    match value {
        Value::Double(v) => double_to_string(*v, culture),
        Value::Single(v) => single_to_string(*v, culture),
        Value::DateTime(v) => format_date_time(*v, "G", culture, ZoneOffset::UTC).unwrap_or_default(),
        Value::Type(id) => type_name::to_string_name(*id),
        Value::Array(_) | Value::Hashtable(_) => type_name::to_string_name(value.type_id()),
        Value::Wrapped(inner) => net_text(rt, &inner.0),
        Value::Custom(_) => text_of(rt, value, true).map_or_else(|_| String::new(), |t| t.to_string()),
        Value::Object(_) => match rt.call_method(value, "ToString", &[]) {
            Ok(text) => text.as_str().unwrap_or("").to_owned(),
            Err(_) => type_name::to_string_name(value.type_id()),
        },
        other => text_of(rt, other, false).map_or_else(|_| String::new(), |t| t.to_string()),
    }
}
