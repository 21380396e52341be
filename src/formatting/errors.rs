//! The errors that `Format-*` and `Out-*` raise.

use crate::object::{ErrorCategory, Flow, Result, Thrown, Value};
use std::rc::Rc;

/// PowerShell raises bare .NET exceptions here and puts what it has to say into the details.
fn raise<T>(
    exception: &str,
    message: &str,
    id: &str,
    category: ErrorCategory,
    target: Value,
    details: String,
) -> Result<T> {
    let record = Thrown::record(exception, message, id, category).target(target).into_record();
    *record.details.borrow_mut() = Some((Rc::from(details), Rc::from("")));
    Err(Flow::error(record))
}

fn parameter<T>(id: &str, details: String) -> Result<T> {
    let message = "Specified method is not supported.";
    raise("System.NotSupportedException", message, id, ErrorCategory::InvalidArgument, Value::Null, details)
}

/// `Format-Table @{ Label = 'x' }`.
pub fn missing_expression<T>() -> Result<T> {
    parameter("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.".into())
}

/// `Format-Table @{ Expression = 'x'; Colour = 'red' }`.
pub fn unknown_key<T>(key: &str) -> Result<T> {
    parameter("DictionaryKeyIllegal", format!("The {key} key is not valid."))
}

/// `Format-Table @{ '' = 'x' }`.
pub fn ambiguous_key<T>(key: &str, one: &str, other: &str) -> Result<T> {
    parameter("DictionaryKeyAmbiguous", format!("The {key} key is ambiguous; {one} and {other} conflict."))
}

/// `Format-Table @{ Label = 'x'; Name = 'x' }`.
pub fn duplicate_key<T>(key: &str, name: &str) -> Result<T> {
    parameter("DictionaryKeyDuplicate", format!("The duplicated key \"{key}\" conflicts with \"{name}\"."))
}

/// `Format-Table @{ Expression = $null }`.
pub fn key_without_value<T>(key: &str) -> Result<T> {
    parameter("DictionaryKeyMissingValue", format!("The {key} key has no value."))
}

/// `Format-Table @{ 5 = 'x' }`.
pub fn key_not_string<T>(type_name: &str) -> Result<T> {
    parameter(
        "DictionaryKeyNonString",
        format!("The {type_name} key type is not valid. The key must be a string."),
    )
}

/// `Format-Table @{ Expression = 5 }`.
pub fn expression_type<T>(key: &str, type_name: &str) -> Result<T> {
    parameter(
        "DictionaryKeyIllegalValue1",
        format!(
            "The \"{key}\" key has a type, {type_name}, that is not valid; expected types are {{System.String, System.Management.Automation.ScriptBlock}}."
        ),
    )
}

/// `Format-Table @{ Expression = 'x'; Width = 'wide' }`.
pub fn value_type<T>(key: &str, type_name: &str, expected: &str) -> Result<T> {
    parameter(
        "DictionaryKeyIllegalValue2",
        format!("The \"{key}\" key has a type, {type_name}, that is not valid; expected type is {expected}."),
    )
}

/// `Format-Table 5`.
pub fn unknown_type<T>(type_name: &str) -> Result<T> {
    parameter(
        "DictionaryKeyUnknownType",
        format!(
            "Cannot convert {type_name} to one of the following types {{System.String, System.Management.Automation.ScriptBlock}}."
        ),
    )
}

/// `Format-Table @{ Expression = '' }`.
pub fn empty_expression<T>(key: &str) -> Result<T> {
    parameter("ExpressionEmptyString1", format!("The \"{key}\" key cannot have an empty string value."))
}

/// `Format-Table ''`.
pub fn empty_string<T>() -> Result<T> {
    parameter("ExpressionEmptyString2", "An empty string value is not allowed.".into())
}

/// `Format-Table @{ Expression = 'x'; Width = 0 }`.
pub fn width_out_of_range<T>(value: i32) -> Result<T> {
    parameter("WidthOutOfRange", format!("The value \"{value}\" for key \"width\" should be greater than 0."))
}

/// `Format-Table @{ Expression = 'x'; Alignment = 'up' }`.
pub fn unknown_alignment<T>(value: &str) -> Result<T> {
    parameter(
        "AlignmentIllegalValue",
        format!(
            "The value \"{value}\" for key \"alignment\" is not valid; valid values are {{left, center, right}}."
        ),
    )
}

fn exclusive<T>(id: &str, one: &str, other: &str) -> Result<T> {
    raise(
        "System.IO.InvalidDataException",
        "Found invalid data while decoding.",
        id,
        ErrorCategory::InvalidArgument,
        Value::Null,
        format!("Cmdlet parameters {one} and {other} are mutually exclusive."),
    )
}

/// `Format-Table Name -View x`.
pub fn view_and_property<T>() -> Result<T> {
    exclusive("FormatCannotSpecifyViewAndProperty", "View", "Property")
}

/// `Format-Wide -AutoSize -Column 3`.
pub fn autosize_and_column<T>() -> Result<T> {
    exclusive("FormatCannotSpecifyAutosizeAndColumns", "AutoSize", "Column")
}

/// `Format-Table -View x` where there is no such view.
pub fn view_not_found<T>(view: &str, details: String) -> Result<T> {
    raise(
        "System.Management.Automation.PipelineStoppedException",
        "The pipeline has been stopped.",
        "FormatViewNotFound",
        ErrorCategory::ObjectNotFound,
        Value::from(view),
        details,
    )
}

/// `(Get-Date | Format-Table)[2] | Out-String`.
pub fn out_of_sequence<T>(type_name: &str) -> Result<T> {
    let details = format!(
        "The object of type \"{type_name}\" is not valid or not in the correct sequence. This is likely caused by a user-specified \"format-*\" command which is conflicting with the default formatting."
    );
    let record = Thrown::record(
        "System.InvalidOperationException",
        "Operation is not valid due to the current state of the object.",
        "ConsoleLineOutputOutOfSequencePacket",
        ErrorCategory::InvalidData,
    )
    .into_record();
    *record.details.borrow_mut() = Some((Rc::from(details), Rc::from("")));
    *record.id_suffix.borrow_mut() = Some(Rc::from("Microsoft.PowerShell.Commands.OutLineOutputCommand"));
    Err(Flow::error(record))
}
