//! What many cmdlets need: input, texts, wildcard patterns, times, the usual errors.

use crate::command::BoundParameters;
use crate::dotnet::{DateTime, DateTimeKind, Encoding, ZoneOffset};
use crate::engine::{Context, ItemPath, path_not_found};
use crate::object::{ErrorCategory, PsString, Result, Thrown, TypeId, Value, convert, throw};
use crate::text::WildcardPattern;
use crate::types::collections::List;
use crate::types::text::EncodingValue;
use std::rc::Rc;

/// The object to work on: what came through the pipeline, or `-InputObject`.
pub fn input_object(args: &BoundParameters, input: Option<&Value>) -> Option<Value> {
    match input {
        Some(value) => Some(value.clone()),
        None => args.get("InputObject").cloned(),
    }
}

/// The text of a value as a string parameter takes it.
pub fn text(cx: &mut Context, value: &Value) -> Result<PsString> {
    convert::to_text(cx, value)
}

/// The texts of a list of names, which the binder made strings.
pub fn texts(args: &BoundParameters, name: &str) -> Vec<Rc<str>> {
    args.strings(name).iter().map(|s| Rc::from(s.as_str())).collect()
}

/// A wildcard pattern that ignores case, or the error of one that is none.
pub fn pattern(text: &str) -> Result<WildcardPattern> {
    WildcardPattern::new(text, true).map_err(|e| {
        Thrown::record(
            "System.Management.Automation.WildcardPatternException",
            e.to_string(),
            "WildcardPattern_Invalid",
            ErrorCategory::InvalidArgument,
        )
        .into_flow()
    })
}

pub fn patterns(texts: &[Rc<str>]) -> Result<Vec<WildcardPattern>> {
    texts.iter().map(|t| pattern(t)).collect()
}

/// Whether one of the patterns fits; no patterns fit everything.
pub fn any_match(patterns: &[WildcardPattern], text: &str) -> bool {
    patterns.is_empty() || patterns.iter().any(|p| p.is_match(text))
}

pub fn has_wildcards(text: &str) -> bool {
    WildcardPattern::contains_wildcards(text)
}

/// Writes a non-terminating error of the running cmdlet.
pub fn write_error(cx: &mut Context, error: Thrown) -> Result<()> {
    cx.write_error_record(error.into_record())
}

/// Writes an error whose text for people stands in the details.
pub fn write_detailed(cx: &mut Context, error: Thrown, details: &str) -> Result<()> {
    let record = error.into_record();
    *record.details.borrow_mut() = Some((Rc::from(details), Rc::from("")));
    cx.write_error_record(record)
}

/// `ArgumentException` with id and category, as many cmdlets raise it.
pub fn argument_error(message: impl AsRef<str>, id: &str) -> Thrown {
    Thrown::record("System.ArgumentException", message, id, ErrorCategory::InvalidArgument)
}

/// `PSArgumentException`.
pub fn ps_argument_error(message: impl AsRef<str>, id: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.PSArgumentException",
        message,
        id,
        ErrorCategory::InvalidArgument,
    )
}

/// `PSInvalidOperationException`.
pub fn invalid_operation(message: impl AsRef<str>, id: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.PSInvalidOperationException",
        message,
        id,
        ErrorCategory::InvalidOperation,
    )
}

/// Local time is ahead of UTC by that much.
pub fn zone_at(cx: &mut Context, utc_ticks: i64) -> ZoneOffset {
    ZoneOffset::from_minutes(cx.host.utc_offset_minutes(utc_ticks))
}

/// `[datetime]::Now`.
pub fn now(cx: &mut Context) -> DateTime {
    let utc = cx.host.now_utc();
    local_from_utc(cx, utc)
}

/// A moment of the host's calendar as local time.
pub fn local_from_utc(cx: &mut Context, utc_ticks: i64) -> DateTime {
    let zone = zone_at(cx, utc_ticks);
    match DateTime::from_ticks(utc_ticks, DateTimeKind::Utc) {
        Ok(utc) => utc.to_local_time(zone),
        Err(_) => DateTime::default(),
    }
}

/// The number of a value in any numeric type.
pub fn as_f64(value: &Value) -> Option<f64> {
    match value.base() {
        Value::Double(v) => Some(*v),
        Value::Single(v) => Some(f64::from(*v)),
        Value::Decimal(v) => num_traits::ToPrimitive::to_f64(&**v),
        Value::BigInt(v) => num_traits::ToPrimitive::to_f64(&**v),
        other => other.as_integer().map(|v| v as f64),
    }
}

/// Emits the elements of a value as `WriteObject(value, enumerate)` does.
pub fn write_enumerated(cx: &mut Context, value: Value) -> Result<()> {
    cx.emit_enumerated(value)
}

/// Raises: this cmdlet is known, and what it does lies outside of an emulator.
pub fn not_emulated<T>(what: &str) -> Result<T> {
    throw(Thrown::not_emulated(what))
}

/// `ArrayList`.
pub fn array_list(items: Vec<Value>) -> Value {
    Value::object(List::array_list(items))
}

/// `Collection<T>`.
pub fn collection(element: TypeId, items: Vec<Value>) -> Value {
    Value::object(List::collection(element, items))
}

/// The encoding of `-Encoding`, which the binder made an object of.
pub fn encoding(args: &BoundParameters) -> Option<Encoding> {
    args.get("Encoding").and_then(Value::native::<EncodingValue>).map(|e| e.0)
}

/// The text of a file: by its byte order mark, else in the given encoding, else UTF-8.
pub fn read_text(cx: &mut Context, path: &str, encoding: Option<Encoding>) -> Result<String> {
    let item = cx.item_path(path)?;
    let bytes = match cx.host.read_file(&item.path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return throw(path_not_found(&item.shown()));
        }
        Err(error) => {
            return throw(super::management::support::io_error(&error, &item.path, "GetContentReader"));
        }
    };
    Ok(encoding.unwrap_or(Encoding::Utf8 { mark: false }).decode_file(&bytes))
}

/// Files that `-Path` (with wildcards) or `-LiteralPath` names. A file that does not exist is an error of
/// the given id that ends the command.
pub fn file_paths(cx: &mut Context, args: &BoundParameters, id: &str) -> Result<Vec<ItemPath>> {
    let (paths, wildcards) = super::management::support::written_paths(cx, args)?;
    let mut found = vec![];
    for text in paths {
        let items = super::management::support::find_items(cx, &text, wildcards)?;
        if items.is_empty() && !(wildcards && has_wildcards(&text)) {
            let shown = cx.item_path(&text)?.shown();
            return throw(
                Thrown::record(
                    "System.IO.FileNotFoundException",
                    format!("Could not find file '{shown}'."),
                    id,
                    ErrorCategory::OpenError,
                )
                .target(Value::from(shown)),
            );
        }
        found.extend(items);
    }
    Ok(found)
}
