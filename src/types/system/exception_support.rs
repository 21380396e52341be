//! What all exceptions share: messages, details, constructors.

use crate::object::{
    ErrorCategory, ErrorRecord, ExceptionData, Hashtable, KeyComparer, Result, Runtime, TableKind, TypeId,
    Value, convert, type_name,
};
use crate::types::members::enumerate;
use crate::types::support::{Arguments, called_type};
use std::rc::Rc;

/// Message and `HResult` of exceptions made without a message; where the message is empty it is told by the type.
#[rustfmt::skip]
static DEFAULTS: &[(&str, &str, i32)] = &[
    ("System.Exception", "", -2146233088),
    ("System.ArgumentException", "Value does not fall within the expected range.", -2147024809),
    ("System.ArgumentNullException", "Value cannot be null.", -2147467261),
    ("System.FormatException", "One of the identified items was in an invalid format.", -2146233033),
    ("System.InvalidOperationException", "Operation is not valid due to the current state of the object.", -2146233079),
    ("System.OverflowException", "Arithmetic operation resulted in an overflow.", -2146233066),
    ("System.DivideByZeroException", "Attempted to divide by zero.", -2147352558),
    ("System.IndexOutOfRangeException", "Index was outside the bounds of the array.", -2146233080),
    ("System.InvalidCastException", "Specified cast is not valid.", -2147467262),
    ("System.NotSupportedException", "Specified method is not supported.", -2146233067),
    ("System.NotImplementedException", "The method or operation is not implemented.", -2147467263),
    ("System.NullReferenceException", "Object reference not set to an instance of an object.", -2147467261),
    ("System.TimeoutException", "The operation has timed out.", -2146233083),
    ("System.UnauthorizedAccessException", "Attempted to perform an unauthorized operation.", -2147024891),
    ("System.AggregateException", "One or more errors occurred.", -2146233088),
    ("System.IO.FileNotFoundException", "Unable to find the specified file.", -2147024894),
    ("System.IO.IOException", "I/O error occurred.", -2146232800),
    ("System.Management.Automation.RuntimeException", "System error.", -2146233087),
    ("System.Management.Automation.ParameterBindingException", "", -2146233087),
    ("System.Management.Automation.CommandNotFoundException", "System error.", -2146233087),
    ("System.Management.Automation.ItemNotFoundException", "System error.", -2146233087),
    ("System.Management.Automation.PSInvalidOperationException", "Operation is not valid due to the current state of the object.", -2146233079),
    ("System.Management.Automation.MethodInvocationException", "", -2146233087),
    ("System.SystemException", "System error.", -2146233087),
    ("System.ArithmeticException", "Overflow or underflow in the arithmetic operation.", -2147024362),
    ("System.ApplicationException", "Error in the application.", -2146232832),
    ("System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", -2146233086),
    ("System.ArrayTypeMismatchException", "Attempted to access an element as a type incompatible with the array.", -2146233085),
    ("System.OutOfMemoryException", "Insufficient memory to continue the execution of the program.", -2147024882),
    ("System.StackOverflowException", "Operation caused a stack overflow.", -2147023895),
    ("System.RankException", "Attempted to operate on an array with the incorrect number of dimensions.", -2146233065),
    ("System.TypeLoadException", "Failure has occurred while loading a type.", -2146233054),
    ("System.OperationCanceledException", "The operation was canceled.", -2146233029),
    ("System.UriFormatException", "One of the identified items was in an invalid format.", -2146233033),
    ("System.MemberAccessException", "Cannot access member.", -2146233062),
    ("System.MissingMemberException", "Attempted to access a missing member.", -2146233070),
    ("System.MissingMethodException", "Attempted to access a missing method.", -2146233069),
    ("System.MissingFieldException", "Attempted to access a non-existing field.", -2146233071),
    ("System.PlatformNotSupportedException", "Operation is not supported on this platform.", -2146233031),
    ("System.Collections.Generic.KeyNotFoundException", "The given key was not present in the dictionary.", -2146232969),
    ("System.IO.DirectoryNotFoundException", "Attempted to access a path that is not on the disk.", -2147024893),
    ("System.IO.EndOfStreamException", "Attempted to read past the end of the stream.", -2147024858),
    ("System.IO.PathTooLongException", "The specified file name or path is too long, or a component of the specified path is too long.", -2147024690),
    ("System.IO.FileLoadException", "Could not load the specified file.", -2146232799),
    ("System.IO.DriveNotFoundException", "Could not find the drive. The drive might not be ready or might not be mapped.", -2147024893),
    ("System.Security.SecurityException", "Security error.", -2146233078),
    ("System.Text.RegularExpressions.RegexMatchTimeoutException", "The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.", -2146233083),
    ("System.Xml.XmlException", "An XML error has occurred.", -2146232000),
    ("System.Xml.XPath.XPathException", "", -2146231997),
    ("System.Net.WebException", "Operation is not valid due to the current state of the object.", -2146233079),
    ("System.Net.Http.HttpRequestException", "", -2146233088),
    ("System.Net.Sockets.SocketException", "", -2147467259),
    ("System.ComponentModel.Win32Exception", "", -2147467259),
    ("System.Reflection.AmbiguousMatchException", "Ambiguous match found.", -2147475171),
    ("System.Management.Automation.PSArgumentException", "Value does not fall within the expected range.", -2147024809),
    ("System.Management.Automation.PSArgumentNullException", "Value cannot be null.", -2147467261),
    ("System.Management.Automation.PSArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", -2146233086),
    ("System.Management.Automation.PSInvalidCastException", "", -2147467262),
    ("System.Management.Automation.PSNotSupportedException", "Specified method is not supported.", -2146233067),
    ("System.Management.Automation.PSNotImplementedException", "The method or operation is not implemented.", -2147467263),
    ("System.Management.Automation.ParseException", "System error.", -2146233087),
    ("System.Management.Automation.IncompleteParseException", "System error.", -2146233087),
    ("System.Management.Automation.MethodException", "", -2146233087),
    ("System.Management.Automation.ExtendedTypeSystemException", "", -2146233087),
    ("System.Management.Automation.SetValueException", "", -2146233087),
    ("System.Management.Automation.GetValueException", "", -2146233087),
    ("System.Management.Automation.SetValueInvocationException", "", -2146233087),
    ("System.Management.Automation.GetValueInvocationException", "", -2146233087),
    ("System.Management.Automation.PropertyNotFoundException", "", -2146233087),
    ("System.Management.Automation.ActionPreferenceStopException", "Running commands is prevented by Stop policy settings.", -2146233087),
    ("System.Management.Automation.CmdletInvocationException", "System error.", -2146233087),
    ("System.Management.Automation.CmdletProviderInvocationException", "System error.", -2146233087),
    ("System.Management.Automation.ProviderInvocationException", "System error.", -2146233087),
    ("System.Management.Automation.ProviderNotFoundException", "System error.", -2146233087),
    ("System.Management.Automation.DriveNotFoundException", "System error.", -2146233087),
    ("System.Management.Automation.SessionStateException", "System error.", -2146233087),
    ("System.Management.Automation.SessionStateUnauthorizedAccessException", "System error.", -2146233087),
    ("System.Management.Automation.ScriptRequiresException", "System error.", -2146233087),
    ("System.Management.Automation.ScriptCallDepthException", "The script failed due to call depth overflow.", -2146233087),
    ("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped.", -2146233087),
    ("System.Management.Automation.PipelineClosedException", "System error.", -2146233087),
    ("System.Management.Automation.PipelineDepthException", "The pipeline failed due to call depth overflow.", -2146233087),
    ("System.Management.Automation.HaltCommandException", "The command was stopped by the user.", -2146233087),
    ("System.Management.Automation.MetadataException", "", -2146233087),
    ("System.Management.Automation.ValidationMetadataException", "", -2146233087),
    ("System.Management.Automation.ArgumentTransformationMetadataException", "", -2146233087),
    ("System.Management.Automation.ParsingMetadataException", "", -2146233087),
    ("System.Management.Automation.ApplicationFailedException", "System error.", -2146233087),
    ("System.Management.Automation.WildcardPatternException", "System error.", -2146233087),
    ("System.Management.Automation.RemoteException", "System error.", -2146233087),
    ("System.Management.Automation.JobFailedException", "", -2146233087),
];

pub(in crate::types) fn exception(this: &Value) -> Option<&ExceptionData> {
    this.native::<ExceptionData>()
}

fn default_of(id: TypeId) -> Option<&'static (&'static str, &'static str, i32)> {
    let mut next = Some(id);
    while let Some(id) = next {
        if let Some(found) = DEFAULTS.iter().find(|(name, ..)| **name == *id.name()) {
            return Some(found);
        }
        next = id.info().base;
    }
    None
}

pub(super) fn h_result(this: &Value) -> i32 {
    let Some(e) = exception(this) else { return 0 };
    match e.h_result.get() {
        -2_146_233_088 => default_of(e.type_id).map_or(-2_146_233_088, |d| d.2),
        given => given,
    }
}

pub(in crate::types) fn message_of(rt: &mut dyn Runtime, this: &Value) -> Result<Value> {
    let _ = rt;
    Ok(exception(this).map_or(Value::Null, |e| Value::from(&**e.message.borrow())))
}

pub(super) fn data_of(this: &Value) -> Value {
    let Some(e) = exception(this) else { return Value::Null };
    let mut data = e.data.borrow_mut();
    data.get_or_insert_with(|| Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal).into_value())
        .clone()
}

pub(in crate::types) fn detail(this: &Value, name: &str) -> Value {
    exception(this).and_then(|e| e.detail(name)).unwrap_or_default()
}

pub(in crate::types) fn set_detail(this: &Value, name: &str, value: Value) {
    let Some(e) = exception(this) else { return };
    let mut details = e.details.borrow_mut();
    match details.iter_mut().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
        Some((_, old)) => *old = value,
        None => details.push((Rc::from(name), value)),
    }
}

/// The record of a PowerShell exception; one that has none yet is given one.
pub(in crate::types) fn error_record(this: &Value) -> Value {
    let Some(e) = exception(this) else { return Value::Null };
    if let Some(record) = &*e.error_record.borrow() {
        return record.clone();
    }
    let id = e.type_id.short_name().trim_end_matches("Exception").to_owned() + "Exception";
    let session_state = TypeId::named("System.Management.Automation.SessionStateException");
    if this.type_id().is_a(session_state) {
        let (id, target) = (session_state.short_name(), Value::from(""));
        return Value::object(ErrorRecord::new(this.clone(), &id, ErrorCategory::InvalidArgument, target));
    }
    Value::object(ErrorRecord::new(this.clone(), &id, ErrorCategory::NotSpecified, Value::Null))
}

/// The message an exception of that type has where none was given.
pub(in crate::types) fn default_message(id: TypeId) -> String {
    match default_of(id) {
        Some((name, message, _))
            if !message.is_empty() && (id.name().starts_with("System.") || *name != "System.Exception") =>
        {
            (*message).to_owned()
        }
        _ if id.name().starts_with("System.Management.Automation.") => id.name().to_string(),
        _ => format!("Exception of type '{}' was thrown.", type_name::to_string_name(id)),
    }
}

/// Any exception's constructor: texts and inner exceptions are told apart by what they are, parameter names by
/// the type.
pub(in crate::types) fn new_exception(rt: &mut dyn Runtime, this: &Value, a: &[Value]) -> Result<Value> {
    let id = called_type(this);
    let name = id.name();
    let texts: Vec<Option<&str>> =
        a.iter().filter(|v| matches!(v.base(), Value::Str(_) | Value::Null)).map(Value::as_str).collect();
    let inner = a.iter().find(|v| v.type_id().is_a(TypeId::EXCEPTION)).cloned();
    let first = texts.first().copied().flatten();
    let second = texts.get(1).copied().flatten();
    let names_parameter =
        matches!(&*name, "System.ArgumentNullException" | "System.ArgumentOutOfRangeException")
            && inner.is_none();
    let (message, parameter) = if names_parameter {
        (second.or(a.get(2).and_then(Value::as_str)), first)
    } else if id.is_a(TypeId::named("System.ArgumentException")) {
        (first, second)
    } else if &*name == "System.ObjectDisposedException" && inner.is_none() {
        (second, first)
    } else {
        (first, None)
    };
    let mut text = message.map_or_else(|| default_message(id), str::to_owned);
    if &*name == "System.ObjectDisposedException" {
        text = message.unwrap_or("Cannot access a disposed object.").to_owned();
        if let Some(object) = parameter.filter(|p| !p.is_empty()) {
            text.push_str(&format!("\nObject name: '{object}'."));
        }
    } else if let Some(parameter) = parameter.filter(|p| !p.is_empty()) {
        text.push_str(&format!(" (Parameter '{parameter}')"));
    }
    if &*name == "System.ArgumentOutOfRangeException" && a.len() == 3 && !a[1].is_null() {
        text.push_str(&format!("\nActual value was {}.", convert::net_text(rt, &a[1])));
    }
    let all = if &*name == "System.AggregateException" { inner_exceptions(rt, a)? } else { vec![] };
    for one in &all {
        text.push_str(&format!(
            " ({})",
            exception(one).map_or(String::new(), |e| e.message.borrow().to_string())
        ));
    }
    let mut data = ExceptionData::new(id, text);
    data.inner = inner.or_else(|| all.first().cloned());
    if let Some(parameter) = parameter {
        data = data.with_detail(
            if &*name == "System.ObjectDisposedException" { "ObjectName" } else { "ParamName" },
            Value::from(parameter),
        );
    }
    match &*name {
        "System.AggregateException" => data = data.with_detail("InnerExceptions", Value::array(all)),
        "System.IO.FileNotFoundException" | "System.IO.FileLoadException" => {
            data = data.with_detail("FileName", second.map_or(Value::Null, Value::from));
        }
        "System.ArgumentOutOfRangeException" if a.len() == 3 => {
            data = data.with_detail("ActualValue", a.value(1))
        }
        "System.Management.Automation.CommandNotFoundException" => {
            data = data.with_detail("CommandName", Value::from(""))
        }
        _ => {}
    }
    if let Some(record) = a.iter().find(|v| v.native::<ErrorRecord>().is_some()) {
        *data.error_record.borrow_mut() = Some(record.clone());
    }
    Ok(Value::object(data))
}

fn inner_exceptions(rt: &mut dyn Runtime, a: &[Value]) -> Result<Vec<Value>> {
    let mut all = vec![];
    for argument in a.iter().filter(|v| v.as_str().is_none()) {
        match enumerate(rt, argument)? {
            Some(items) => all.extend(items),
            None => all.push(argument.clone()),
        }
    }
    Ok(all)
}

pub(super) fn to_string(rt: &mut dyn Runtime, this: &Value, _: &[Value]) -> Result<Value> {
    let Some(e) = exception(this) else { return Ok(Value::Null) };
    let message = rt.get_property(this, "Message")?;
    let message = convert::to_text(rt, &message)?;
    let mut text = type_name::to_string_name(this.type_id());
    if !message.is_empty() {
        text.push_str(": ");
        text.push_str(&message);
    }
    if let Some(inner) = &e.inner {
        let inner = to_string(rt, inner, &[])?;
        text.push_str(&format!(
            "\n ---> {}\n   --- End of inner exception stack trace ---",
            inner.as_str().unwrap_or("")
        ));
    }
    if let Some(trace) = &*e.stack_trace.borrow() {
        text.push('\n');
        text.push_str(trace);
    }
    Ok(Value::from(text))
}
