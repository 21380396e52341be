//! Static methods and constructors.

use super::errors;
use super::invoke::call_group;
use super::table::with_members;
use crate::object::{
    ErrorCategory, ErrorRecord, Flow, Result, Runtime, Thrown, TypeId, TypeKind, TypeOrigin, Value, throw,
};
use crate::text::Name;
use crate::types::hooks::hooks;
use std::rc::Rc;

/// `[class]::text(arguments)`.
pub fn invoke_static(
    rt: &mut dyn Runtime,
    class: TypeId,
    text: &str,
    arguments: Vec<Value>,
    generic: &[TypeId],
) -> Result<Value> {
    if text.eq_ignore_ascii_case("new") {
        return construct(rt, class, arguments);
    }
    let info = class.info();
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
        && let Some(result) = hooks.invoke_static(rt, class, text, &arguments)?
    {
        return Ok(result);
    }
    let name = Name::new(text);
    let group = with_members(&info, |members| members.static_methods.get(&name).cloned());
    match group {
        Some(group) => {
            // A generic method finds its type arguments where others find their type.
            let receiver = match generic {
                [] => Value::Type(class),
                types => Value::typed_array(TypeId::TYPE, types.iter().map(|&t| Value::Type(t)).collect()),
            };
            call_group(rt, &group, &receiver, text, arguments, generic)
        }
        None => invoke_static_accessor(rt, class, text, arguments),
    }
}

/// `[class]::get_Now()`.
fn invoke_static_accessor(
    rt: &mut dyn Runtime,
    class: TypeId,
    text: &str,
    arguments: Vec<Value>,
) -> Result<Value> {
    if let Some(property) = text.get(4..).filter(|_| text.to_ascii_lowercase().starts_with("get_"))
        && arguments.is_empty()
        && let Some(value) = super::get_static(rt, class, property)?
    {
        return Ok(value);
    }
    if matches!(class.info().origin, TypeOrigin::BuiltIn(None)) {
        return throw(Thrown::not_emulated(format!("[{}]::{text}()", errors::display(class))));
    }
    Err(errors::method_not_found(class, text))
}

/// `[class]::new(arguments)`.
pub fn construct(rt: &mut dyn Runtime, class: TypeId, arguments: Vec<Value>) -> Result<Value> {
    construct_as(rt, class, "new", arguments)
}

/// As [`construct`]; errors call the constructor by the text.
fn construct_as(rt: &mut dyn Runtime, class: TypeId, text: &str, arguments: Vec<Value>) -> Result<Value> {
    let info = class.info();
    if let TypeOrigin::Script { .. } = info.origin
        && let Some(hooks) = hooks()
    {
        return hooks.construct(rt, class, text, &arguments);
    }
    if let TypeOrigin::ArrayOf(element) = info.origin {
        return new_array(rt, element, &arguments);
    }
    if let TypeOrigin::ArrayOfRank { element, rank } = info.origin {
        return new_multidimensional(rt, element, rank, text, &arguments);
    }
    let group = with_members(&info, |members| members.constructors.clone());
    match group {
        Some(group) => call_group(rt, &group, &Value::Type(class), text, arguments, &[]),
        None if arguments.is_empty() && matches!(info.kind, TypeKind::Struct | TypeKind::Enum) => {
            Ok(default_value(class))
        }
        None if matches!(info.origin, TypeOrigin::BuiltIn(None)) => {
            throw(Thrown::not_emulated(format!("[{}]::new()", errors::display(class))))
        }
        None => Err(errors::no_overload("new", arguments.len())),
    }
}

fn new_array(rt: &mut dyn Runtime, element: TypeId, arguments: &[Value]) -> Result<Value> {
    match arguments {
        [length] => {
            let length = super::invoke::convert_to(rt, length, TypeId::INT32)?;
            let length = length.as_integer().and_then(|n| usize::try_from(n).ok());
            match length {
                Some(n) if n <= 100_000_000 => {
                    Ok(Value::typed_array(element, vec![default_value(element); n]))
                }
                Some(_) => throw(Thrown::exception(
                    "System.OutOfMemoryException",
                    "Array dimensions exceeded supported range.",
                )),
                None => {
                    let inner = Thrown::exception(
                        "System.OverflowException",
                        "Arithmetic operation resulted in an overflow.",
                    );
                    Err(errors::invocation(errors::Invocation::Method, ".ctor", 1, inner.into_flow()))
                }
            }
        }
        _ => Err(errors::no_overload("new", arguments.len())),
    }
}

fn new_multidimensional(
    rt: &mut dyn Runtime,
    element: TypeId,
    rank: u32,
    text: &str,
    arguments: &[Value],
) -> Result<Value> {
    if arguments.len() != rank as usize {
        return Err(errors::no_overload(text, arguments.len()));
    }
    let mut lengths = Vec::with_capacity(arguments.len());
    for argument in arguments {
        lengths.push(super::invoke::convert_to(rt, argument, TypeId::INT32)?);
    }
    if lengths.iter().any(|n| n.as_integer().is_some_and(|n| n < 0)) {
        let inner =
            Thrown::exception("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        return Err(errors::invocation(
            errors::Invocation::Method,
            ".ctor",
            arguments.len(),
            inner.into_flow(),
        ));
    }
    let lengths = Value::typed_array(TypeId::INT32, lengths);
    invoke_static(rt, TypeId::ARRAY, "CreateInstance", vec![Value::Type(element), lengths], &[])
}

/// The default value of a type: zero, false, null.
pub fn default_value(id: TypeId) -> Value {
    match id {
        TypeId::BOOLEAN => Value::Bool(false),
        TypeId::CHAR => Value::Char(0),
        TypeId::BYTE => Value::Byte(0),
        TypeId::SBYTE => Value::SByte(0),
        TypeId::INT16 => Value::Int16(0),
        TypeId::UINT16 => Value::UInt16(0),
        TypeId::INT32 => Value::Int(0),
        TypeId::UINT32 => Value::UInt32(0),
        TypeId::INT64 => Value::Long(0),
        TypeId::UINT64 => Value::UInt64(0),
        TypeId::SINGLE => Value::Single(0.0),
        TypeId::DOUBLE => Value::Double(0.0),
        TypeId::DECIMAL => Value::decimal(rust_decimal::Decimal::ZERO),
        TypeId::BIG_INTEGER => Value::big_int(num_bigint::BigInt::default()),
        TypeId::SWITCH => Value::Switch(false),
        TypeId::DATE_TIME => crate::dotnet::DateTime::from_ticks(0, crate::dotnet::DateTimeKind::Unspecified)
            .map_or(Value::Null, Value::DateTime),
        TypeId::TIME_SPAN => Value::TimeSpan(crate::dotnet::TimeSpan::from_ticks(0)),
        other if other.is_enum() => Value::Enum(other, 0),
        other => crate::types::support::default_struct(other),
    }
}

/// `New-Object class -ArgumentList arguments`.
pub fn new_object(rt: &mut dyn Runtime, class: TypeId, arguments: Vec<Value>) -> Result<Value> {
    let count = arguments.len();
    if class == TypeId::PS_OBJECT && count == 0 {
        return Ok(crate::object::CustomObject::new(Default::default()).into_value());
    }
    let has_default = with_members(&class.info(), |members| members.constructors.is_some());
    if !has_default && count > 0 && matches!(class.info().kind, TypeKind::Enum) {
        return Err(no_constructor(class));
    }
    let constructible = has_default
        || matches!(
            class.info().origin,
            TypeOrigin::Script { .. } | TypeOrigin::ArrayOf(_) | TypeOrigin::ArrayOfRank { .. }
        );
    construct_as(rt, class, &class.short_name(), arguments).map_err(|flow| {
        let Some(record) = flow.record() else { return flow };
        match &**record.error_id.borrow() {
            "NotEmulated" => return flow.clone(),
            "MethodCountCouldNotFindBest" if !constructible || count == 0 => return no_constructor(class),
            _ => {}
        }
        let id = "ConstructorInvokedThrowException";
        let thrown_inside = matches!(class.info().origin, TypeOrigin::Script { .. })
            && !record.exception.type_id().name().ends_with(".MethodException");
        if thrown_inside {
            let wrapped = errors::invocation(errors::Invocation::Method, ".ctor", count, flow.clone());
            let Some(record) = wrapped.record() else { return flow };
            let (exception, category) = (record.exception.clone(), ErrorCategory::InvalidOperation);
            return Flow::error(ErrorRecord::new(exception, id, category, Value::Null));
        }
        let target = record.target.borrow().clone();
        Flow::error(ErrorRecord::new(record.exception.clone(), id, ErrorCategory::InvalidOperation, target))
    })
}

fn no_constructor(class: TypeId) -> Rc<Flow> {
    let message = format!(
        "A constructor was not found. Cannot find an appropriate constructor for type {}.",
        errors::display(class)
    );
    let name = "System.Management.Automation.PSArgumentException";
    Thrown::record(name, message, "CannotFindAppropriateCtor", ErrorCategory::ObjectNotFound).into_flow()
}
