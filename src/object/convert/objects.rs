//! Conversions by a type's own means: `Parse`, constructors, properties set from a hash table.

use super::numbers::integer_type;
use super::{convert, hooks, numbers, text};
use crate::dotnet::{DateTime, DateTimeKind, DotNetError, TimeSpan};
use crate::object::errors_text::{
    cannot_convert, cannot_convert_because, dotnet_exception, exception, exception_of, exception_text,
};
use crate::object::{
    CustomObject, ExceptionData, Flow, Hashtable, KeyComparer, MemberKind, PsString, Result, Runtime,
    TableKind, Thrown, TypeId, TypeKind, Value, throw, type_name,
};
use std::rc::Rc;

/// The last of the conversions: whatever the target type offers, or the error that says it offers nothing.
pub(super) fn by_members(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Value> {
    if let Value::Str(text) = value
        && let Some(done) = by_parse(rt, text, target)?
    {
        return Ok(done);
    }
    if let Some(done) = by_constructor(rt, value, target)? {
        return Ok(done);
    }
    let from = value.type_id();
    if value.is_number() && !matches!(value, Value::BigInt(_)) {
        if takes_strings(target) {
            let text = text::text_of(rt, value, false)?;
            return convert(rt, &Value::Str(text), target);
        }
    } else if is_convertible(value) {
        let text = text::net_text(rt, value);
        return throw(not_convertible(&text, from, target));
    }
    if let Some(pairs) = dictionary_pairs(value)
        && let Some(done) = from_pairs(rt, &pairs, target)?
    {
        return Ok(done);
    }
    if let Some(done) = by_elements(rt, value, target)? {
        return Ok(done);
    }
    if let Value::Custom(object) = value
        && let Some(done) = from_custom(rt, value, object, target)?
    {
        return Ok(done);
    }
    let text = text::net_text(rt, value);
    throw(cannot_convert(&text, from, target))
}

/// `Invalid cast from 'A' to 'B'.`
pub(super) fn not_convertible(text: &str, from: TypeId, target: TypeId) -> Thrown {
    // Types with a type code go by their short names.
    let message = if target == TypeId::DATE_TIME && from.namespace() == "System" {
        match &*from.name() {
            "System.DBNull" => "Object cannot be cast from DBNull to other types.".to_owned(),
            _ => format!("Invalid cast from '{}' to 'DateTime'.", from.short_name()),
        }
    } else {
        format!("Invalid cast from '{}' to '{}'.", type_name::full_name(from), type_name::full_name(target))
    };
    cannot_convert_because(
        text,
        target,
        "InvalidCastIConvertible",
        exception("System.InvalidCastException", message),
    )
}

/// `IConvertible`, but neither number nor string.
fn is_convertible(value: &Value) -> bool {
    matches!(value, Value::Bool(_) | Value::Char(_) | Value::DateTime(_) | Value::Enum(..))
        || super::arrays::is_db_null(value)
}

/// What a method or a property threw, without the exception that says it was called or set.
fn thrown_inside(flow: &Flow) -> Option<Value> {
    let outer = exception_of(flow)?;
    let data = outer.native::<ExceptionData>();
    let called = data.is_some_and(|d| {
        let name = d.type_id.name();
        name.ends_with("MethodInvocationException") || name.ends_with("SetValueInvocationException")
    });
    match data.and_then(|d| d.inner.clone()) {
        Some(inner) if called => Some(inner),
        _ => Some(outer),
    }
}

fn because(text: &str, target: TypeId, id: &str, flow: Rc<Flow>) -> Rc<Flow> {
    match thrown_inside(&flow) {
        Some(reason) => cannot_convert_because(text, target, id, reason).into_flow(),
        None => flow,
    }
}

const PARSE: &str = "InvalidCastParseTargetInvocation";
const PARSE_WITH_PROVIDER: &str = "InvalidCastParseTargetInvocationWithFormatProvider";
const CONSTRUCTOR: &str = "InvalidCastConstructorException";

fn is_string(id: TypeId) -> bool {
    id == TypeId::STRING
}

/// A static `Parse` that takes a string, and a format provider if there is such an overload.
fn by_parse(rt: &mut dyn Runtime, text: &PsString, target: TypeId) -> Result<Option<Value>> {
    let parsed = match target {
        TypeId::DATE_TIME => super::dates::parse_date_time(rt, text).map(Value::DateTime),
        TypeId::TIME_SPAN => super::dates::parse_time_span(text).map(Value::TimeSpan),
        _ => return by_static_parse(rt, text, target),
    };
    match parsed {
        Ok(value) => Ok(Some(value)),
        Err(error) => {
            throw(cannot_convert_because(text, target, PARSE_WITH_PROVIDER, dotnet_exception(&error)))
        }
    }
}

fn by_static_parse(rt: &mut dyn Runtime, text: &PsString, target: TypeId) -> Result<Option<Value>> {
    let Some(hooks) = hooks::hooks().filter(|_| target != TypeId::ENUM) else { return Ok(None) };
    let overloads = hooks.static_overloads(target, "Parse");
    let provider =
        |p: &[TypeId]| p.len() == 2 && is_string(p[0]) && &*p[1].name() == "System.IFormatProvider";
    let (id, arguments) = if overloads.iter().any(|p| provider(p)) {
        (PARSE_WITH_PROVIDER, vec![Value::Str(text.clone()), Value::Null])
    } else if overloads.iter().any(|p| p.len() == 1 && is_string(p[0])) {
        (PARSE, vec![Value::Str(text.clone())])
    } else {
        return Ok(None);
    };
    match hooks.call_static(rt, target, "Parse", &arguments) {
        Ok(value) => Ok(Some(value)),
        Err(flow) => Err(because(text, target, id, flow)),
    }
}

/// Whether a string can become the type at all.
fn takes_strings(target: TypeId) -> bool {
    if matches!(
        target,
        TypeId::DATE_TIME | TypeId::TIME_SPAN | TypeId::TYPE | TypeId::REGEX | TypeId::XML_DOCUMENT
    ) || target.is_enum()
    {
        return true;
    }
    let Some(hooks) = hooks::hooks().filter(|_| target != TypeId::ENUM) else { return false };
    let one_string = |p: &Vec<TypeId>| p.first().is_some_and(|&t| is_string(t)) && p.len() <= 2;
    hooks.static_overloads(target, "Parse").iter().any(one_string)
        || hooks.constructors(target).iter().any(|p| p.len() == 1 && is_string(p[0]))
}

/// A constructor with one parameter that the value fits without conversion.
fn by_constructor(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Option<Value>> {
    let from = value.type_id();
    if matches!(target, TypeId::DATE_TIME | TypeId::TIME_SPAN) {
        return from_ticks(rt, value, target);
    }
    let Some(hooks) = hooks::hooks() else { return Ok(None) };
    // A number would be taken for a capacity.
    let counted = value.as_integer().is_some() && implements(target, "System.Collections.ICollection");
    if counted {
        return Ok(None);
    }
    let constructors = hooks.constructors(target);
    let fits =
        |wanted: fn(TypeId, TypeId) -> bool| constructors.iter().any(|p| p.len() == 1 && wanted(from, p[0]));
    let any = hooks::is_script_class(target) && fits(|_, to| to == TypeId::OBJECT);
    if !any && !fits(|from, to| from == to) && !fits(fits_parameter) {
        return Ok(None);
    }
    let mut arguments = vec![as_number(rt, value, &constructors)?];
    if target == TypeId::URI && matches!(value, Value::Str(_)) {
        // A conversion takes relative addresses too.
        arguments.push(Value::Enum(TypeId::named("System.UriKind"), 0));
    }
    match hooks.construct(rt, target, &arguments) {
        Ok(made) => Ok(Some(made)),
        Err(flow) => {
            let text = text::net_text(rt, value);
            let id = if target == TypeId::REGEX { "InvalidCastFromStringToRegex" } else { CONSTRUCTOR };
            Err(because(&text, target, id, flow))
        }
    }
}

/// What .NET widens before it calls the constructor: a char or an enum's value whose only parameter is a number.
fn as_number(rt: &mut dyn Runtime, value: &Value, constructors: &[Vec<TypeId>]) -> Result<Value> {
    if !matches!(value, Value::Char(_) | Value::Enum(..)) {
        return Ok(value.clone());
    }
    let from = value.type_id();
    let mut fitting = constructors.iter().filter(|p| p.len() == 1 && fits_parameter(from, p[0]));
    match (fitting.next().map(Vec::as_slice), fitting.next()) {
        (Some(&[only]), None) if integer_type(only).is_some() => convert(rt, value, only),
        _ => Ok(value.clone()),
    }
}

/// Whether the type or one of its bases has that interface, generic or not.
pub(super) fn implements(id: TypeId, interface: &str) -> bool {
    id.is_a(TypeId::named(interface))
        || matches!(id.generic_parts(), Some((d, _)) if d.is_a(TypeId::named(interface)))
}

/// `new DateTime(long)`, `new TimeSpan(long)`.
fn from_ticks(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Option<Value>> {
    let ticks = match value {
        Value::Char(c) => i64::from(*c),
        Value::Enum(_, n) => *n,
        Value::UInt64(_) => return Ok(None),
        other => match other.as_integer() {
            Some(n) => n as i64,
            None => return Ok(None),
        },
    };
    if target == TypeId::TIME_SPAN {
        return Ok(Some(Value::TimeSpan(TimeSpan::from_ticks(ticks))));
    }
    match DateTime::from_ticks(ticks, DateTimeKind::Unspecified) {
        Ok(date) => Ok(Some(Value::DateTime(date))),
        Err(error) => {
            let text = text::net_text(rt, value);
            throw(cannot_convert_because(&text, target, CONSTRUCTOR, dotnet_exception(&error)))
        }
    }
}

/// .NET's default binder: assignable, or a wider number.
fn fits_parameter(from: TypeId, to: TypeId) -> bool {
    if from.is_a(to) && to != TypeId::OBJECT {
        return true;
    }
    let from = if from.is_enum() { super::enums::underlying(from) } else { from };
    if from == TypeId::CHAR {
        return matches!(
            to,
            TypeId::UINT16
                | TypeId::INT32
                | TypeId::UINT32
                | TypeId::INT64
                | TypeId::UINT64
                | TypeId::SINGLE
                | TypeId::DOUBLE
        );
    }
    if from == TypeId::SINGLE {
        return to == TypeId::DOUBLE;
    }
    let Some(narrow) = integer_type(from) else { return false };
    match integer_type(to) {
        Some(wide) => wide.min() <= narrow.min() && wide.max() >= narrow.max(),
        None => matches!(to, TypeId::SINGLE | TypeId::DOUBLE),
    }
}

/// Keys and values of anything that is a dictionary.
pub(super) fn dictionary_pairs(value: &Value) -> Option<Vec<(Value, Value)>> {
    match value {
        Value::Hashtable(table) => Some(table.pairs()),
        _ => None,
    }
}

/// Whether `default(T)` or a constructor without parameters gives the object whose properties are set.
fn starts_empty(target: TypeId) -> bool {
    if target.is_primitive() {
        return false;
    }
    target.is_value_type()
        || target == TypeId::SWITCH
        || hooks::hooks().is_some_and(|h| h.constructors(target).iter().any(Vec::is_empty))
}

fn empty_object(rt: &mut dyn Runtime, target: TypeId) -> Result<Value> {
    Ok(match target {
        TypeId::DECIMAL | TypeId::BIG_INTEGER => numbers::zero(target),
        TypeId::DATE_TIME => Value::DateTime(DateTime::MIN),
        TypeId::TIME_SPAN => Value::TimeSpan(TimeSpan::ZERO),
        TypeId::SWITCH => Value::Switch(false),
        _ if target.is_enum() => Value::Enum(target, 0),
        _ => match hooks::hooks() {
            Some(hooks) => hooks.construct(rt, target, &[])?,
            None => return throw(Thrown::not_emulated(format!("making a {}", target.name()))),
        },
    })
}

fn settable(target: TypeId) -> Vec<(Rc<str>, TypeId)> {
    if target.is_enum() {
        return vec![(Rc::from("value__"), super::enums::underlying(target))];
    }
    hooks::hooks().map_or_else(Vec::new, |h| h.settable_properties(target))
}

/// `The property 'X' was not found for the 'T' object. …`
fn property_not_found(name: &str, target: TypeId, properties: &[(Rc<str>, TypeId)]) -> Value {
    let type_text = type_name::full_name(target);
    let offer = if properties.is_empty() {
        "There is no settable property available.".to_owned()
    } else {
        let listed: Vec<_> =
            properties.iter().map(|(n, t)| format!("[{n} <{}>]", type_name::to_string_name(*t))).collect();
        format!("The settable properties are: {}.", listed.join(", "))
    };
    exception(
        "System.InvalidOperationException",
        format!("The property '{name}' was not found for the '{type_text}' object. {offer}"),
    )
}

/// Sets properties by name on a fresh object.
fn fill(
    rt: &mut dyn Runtime,
    target: TypeId,
    pairs: &[(PsString, Value)],
) -> Result<std::result::Result<Value, Value>> {
    let object = empty_object(rt, target)?;
    let properties = settable(target);
    for (name, value) in pairs {
        let Some((property, kind)) = properties.iter().find(|(n, _)| crate::text::eq_ignore_case(n, name))
        else {
            return Ok(Err(property_not_found(name, target, &properties)));
        };
        let converted = match convert(rt, value, *kind) {
            Ok(converted) => converted,
            Err(flow) => return exception_of(&flow).map(Err).ok_or(flow),
        };
        if let Err(flow) = rt.set_property(&object, property, converted) {
            return thrown_inside(&flow).map(Err).ok_or(flow);
        }
    }
    Ok(Ok(object))
}

fn from_pairs(rt: &mut dyn Runtime, pairs: &[(Value, Value)], target: TypeId) -> Result<Option<Value>> {
    if !starts_empty(target) {
        return Ok(None);
    }
    let mut named = Vec::with_capacity(pairs.len());
    for (key, value) in pairs {
        named.push((text::text_of(rt, key, false)?, value.clone()));
    }
    match fill(rt, target, &named)? {
        Ok(object) => Ok(Some(object)),
        Err(reason) => {
            let message = format!(
                "Cannot create object of type \"{}\". {}",
                type_name::to_string_name(target),
                exception_text(&reason)
            );
            throw(Thrown::invalid_cast(message, "ObjectCreationError").inner(reason))
        }
    }
}

/// A custom object's properties set on a fresh object.
fn from_custom(
    rt: &mut dyn Runtime,
    value: &Value,
    object: &Rc<CustomObject>,
    target: TypeId,
) -> Result<Option<Value>> {
    if !starts_empty(target) {
        return Ok(None);
    }
    let members: Vec<_> = {
        let bag = object.members.borrow();
        let properties =
            bag.iter().filter(|(_, kind, _)| !matches!(kind, MemberKind::Method | MemberKind::Set));
        properties.map(|(name, kind, member)| (name.clone(), kind, member.clone())).collect()
    };
    let mut named = Vec::with_capacity(members.len());
    for (name, kind, member) in members {
        let member = if kind == MemberKind::Note { member } else { rt.get_property(value, &name)? };
        named.push((PsString::from(&name), member));
    }
    match fill(rt, target, &named)? {
        Ok(made) => Ok(Some(made)),
        Err(reason) => {
            let text = text::net_text(rt, value);
            let middle = cannot_convert(&text, TypeId::PS_CUSTOM_OBJECT, target).inner(reason).into_record();
            throw(cannot_convert_because(&text, target, CONSTRUCTOR, middle.exception))
        }
    }
}

/// Collections that are made from a sequence of elements: `List[int]`, `ArrayList`, `HashSet[string]`.
fn by_elements(rt: &mut dyn Runtime, value: &Value, target: TypeId) -> Result<Option<Value>> {
    let Some(hooks) = hooks::hooks() else { return Ok(None) };
    if target.info().kind == TypeKind::Interface || matches!(value, Value::Custom(_)) {
        return Ok(None);
    }
    let element = hooks.constructors(target).iter().find_map(|p| match p.as_slice() {
        [only] => sequence_element(*only),
        _ => None,
    });
    let Some(element) = element else { return Ok(None) };
    let many = hooks::enumerate(rt, value)?;
    let generic = element != TypeId::OBJECT;
    let items = match (many, value) {
        (Some(items), _) => items,
        (None, Value::Hashtable(_)) if !generic => return Ok(None),
        (None, _) if generic => return Ok(Some(one_element(rt, value, target, element)?)),
        (None, _) => return Ok(None),
    };
    let converted = match super::arrays::convert_all(rt, items, element) {
        Ok(items) => items,
        Err(flow) if generic => {
            let text = text::net_text(rt, value);
            let thrown = cannot_convert(&text, value.type_id(), target);
            return throw(match exception_of(&flow) {
                Some(inner) => thrown.inner(inner),
                None => return Err(flow),
            });
        }
        Err(flow) => return Err(flow),
    };
    let array = Value::typed_array(element, converted);
    hooks.construct(rt, target, &[array]).map(Some)
}

fn one_element(rt: &mut dyn Runtime, value: &Value, target: TypeId, element: TypeId) -> Result<Value> {
    let item = convert(rt, value, element)?;
    let array = Value::typed_array(element, vec![item]);
    match hooks::hooks() {
        Some(hooks) => hooks.construct(rt, target, &[array]),
        None => throw(Thrown::not_emulated(format!("making a {}", target.name()))),
    }
}

/// `T` of `IEnumerable[T]` and its kin, `object` of `ICollection`.
fn sequence_element(id: TypeId) -> Option<TypeId> {
    if let Some((definition, arguments)) = id.generic_parts() {
        let name = definition.name();
        let sequence =
            name.ends_with("IEnumerable`1") || name.ends_with("ICollection`1") || name.ends_with("IList`1");
        return if sequence { arguments.first().copied() } else { None };
    }
    matches!(
        &*id.name(),
        "System.Collections.ICollection" | "System.Collections.IEnumerable" | "System.Collections.IList"
    )
    .then_some(TypeId::OBJECT)
}

/// `[hashtable]` of another dictionary.
pub(super) fn to_hashtable(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    if let Some(pairs) = dictionary_pairs(value) {
        let table = Hashtable::new(TableKind::Hashtable, KeyComparer::IgnoreCase);
        for (key, value) in pairs {
            table.insert(key, value);
        }
        return Ok(table.into_value());
    }
    // The constructor takes them for a capacity.
    if matches!(value, Value::Char(_) | Value::Enum(..)) {
        return Ok(Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal).into_value());
    }
    by_members(rt, value, TypeId::HASHTABLE)
}

/// `[pscustomobject]`: a dictionary's entries become note properties; everything else stays what it is.
pub(super) fn to_custom_object(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let Some(pairs) = dictionary_pairs(value) else { return Ok(value.clone()) };
    let mut named = Vec::with_capacity(pairs.len());
    let mut type_name = None;
    for (key, value) in pairs {
        let name = text::text_of(rt, &key, false)?;
        if name.eq_ignore_ascii_case("PSTypeName") {
            type_name = Some(text::text_of(rt, &value, false)?);
        } else {
            named.push((name, value));
        }
    }
    let object = CustomObject::from_pairs(named.iter().map(|(n, v)| (n.as_str(), v.clone())));
    Ok(match type_name {
        Some(name) => object.with_type_name(&name).into_value(),
        None => object.into_value(),
    })
}

/// `[xml]`: the text read as a document; a collection's elements are its lines.
pub(super) fn to_xml(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let Some(hooks) = hooks::hooks() else { return throw(Thrown::not_emulated("[xml]")) };
    let shown = text::net_text(rt, value);
    let read = match hooks.enumerate(rt, value)? {
        Some(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| text::net_text(rt, line)).collect();
            hooks.read_xml(&lines.join("\n"))
        }
        None => hooks.read_xml(&shown),
    };
    read.map_err(|flow| because(&shown, TypeId::XML_DOCUMENT, "InvalidCastToXmlDocument", flow))
}

/// `[type]`: a name looked up.
pub(super) fn to_type(rt: &mut dyn Runtime, value: &Value) -> Result<Value> {
    let Value::Str(name) = value else { return by_members(rt, value, TypeId::TYPE) };
    let found = match hooks::hooks() {
        Some(hooks) => hooks.resolve_type(rt, name),
        None => type_name::builtin(name),
    };
    match found {
        Some(id) => Ok(Value::Type(id)),
        None => throw(Thrown::invalid_cast(
            format!("Cannot convert the \"{name}\" value of type \"System.String\" to type \"System.Type\"."),
            "InvalidCastFromStringToType",
        )),
    }
}

/// A failed conversion of .NET's own as PowerShell words it.
pub(super) fn refused(text: &str, target: TypeId, id: &str, error: &DotNetError) -> Thrown {
    cannot_convert_because(text, target, id, dotnet_exception(error))
}
