//! Columns of views that are more than a property.

use super::{error_view, properties, value_text};
use crate::dotnet::{Culture, TimeSpan, ZoneOffset, format_date_time, format_time_span};
use crate::object::{Result, Runtime, Value, convert};
use crate::text::Name;
use std::rc::Rc;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Computed {
    /// The object's own text.
    Text,
    Error,
    ErrorDetails,
    /// The folder of a file, above its group.
    Parent,
    UnixTime,
    WideName,
    Mode,
    WriteTime,
    Length,
    FileName,
    Used,
    Free,
    DriveRoot,
    CommandName,
    Duration,
    Match,
    Overloads,
    PreRelease,
    Editions,
    ModuleFolder,
    /// A help object, which only a custom view can show.
    Help,
}

impl Computed {
    pub fn named(name: &str) -> Computed {
        match name {
            "error" => Computed::Error,
            "error-details" => Computed::ErrorDetails,
            "parent" => Computed::Parent,
            "unix-time" => Computed::UnixTime,
            "wide-name" => Computed::WideName,
            "mode" => Computed::Mode,
            "write-time" => Computed::WriteTime,
            "length" => Computed::Length,
            "file-name" => Computed::FileName,
            "used" => Computed::Used,
            "free" => Computed::Free,
            "drive-root" => Computed::DriveRoot,
            "command-name" => Computed::CommandName,
            "duration" => Computed::Duration,
            "match" => Computed::Match,
            "overloads" => Computed::Overloads,
            "prerelease" => Computed::PreRelease,
            "editions" => Computed::Editions,
            "module-folder" => Computed::ModuleFolder,
            "help" => Computed::Help,
            _ => Computed::Text,
        }
    }

    pub fn evaluate(self, rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
        match self {
            Computed::Text | Computed::Help => Ok(Value::from(value_text::to_string(rt, target)?)),
            Computed::Error => Ok(Value::from(error_view::text(rt, target)?)),
            Computed::ErrorDetails => Ok(Value::from(error_view::details(rt, target)?)),
            Computed::Parent => parent(rt, target),
            Computed::UnixTime => unix_time(rt, target),
            Computed::WideName => wide_name(rt, target),
            Computed::Mode => either(rt, target, "ModeWithoutHardLink", "Mode"),
            Computed::WriteTime => write_time(rt, target),
            Computed::Length => length(rt, target),
            Computed::FileName => either(rt, target, "NameString", "Name"),
            Computed::Used => gigabytes(rt, target, "Used"),
            Computed::Free => gigabytes(rt, target, "Free"),
            Computed::DriveRoot => match get(rt, target, "DisplayRoot")? {
                root if root.is_null() => get(rt, target, "Root"),
                root => Ok(root),
            },
            Computed::CommandName => command_name(rt, target),
            Computed::Duration => duration(rt, target),
            Computed::Match => matched_line(rt, target),
            Computed::Overloads => overloads(rt, target),
            Computed::PreRelease => {
                let data = path(rt, target, &["PrivateData", "PSData", "PreRelease"])?;
                Ok(data)
            }
            Computed::Editions => editions(rt, target),
            Computed::ModuleFolder => module_folder(rt, target),
        }
    }
}

/// A property's value, or null.
fn get(rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Value> {
    Ok(properties::read(rt, target, Name::new(name), name)?.unwrap_or_default())
}

fn path(rt: &mut dyn Runtime, target: &Value, names: &[&str]) -> Result<Value> {
    let mut value = target.clone();
    for name in names {
        if value.is_null() {
            break;
        }
        value = rt.get_property(&value, name)?;
    }
    Ok(value)
}

fn text_of(rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<String> {
    let value = get(rt, target, name)?;
    value_text::to_string(rt, &value)
}

fn parent(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let text = text_of(rt, target, "PSParentPath")?;
    let text = text.rsplit_once("::").map_or(text.as_str(), |(_, path)| path);
    Ok(Value::from(text))
}

fn unix_time(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let Value::DateTime(time) = get(rt, target, "LastWriteTime")? else { return Ok(Value::Null) };
    let write = |format: &str| {
        format_date_time(time, format, Culture::current(), ZoneOffset::from_minutes(0)).unwrap_or_default()
    };
    Ok(Value::from(format!("{} {}", write("d"), write("HH:mm"))))
}

/// A property that type data adds, or what it is made of.
fn either(rt: &mut dyn Runtime, target: &Value, name: &str, other: &str) -> Result<Value> {
    match get(rt, target, name)? {
        value if value.is_null() => get(rt, target, other),
        value => Ok(value),
    }
}

/// A folder's name stands in brackets, except where colours tell it.
fn wide_name(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let name = either(rt, target, "NameString", "Name")?;
    let is_folder = properties::first_type_name(target).ends_with(".DirectoryInfo");
    if !is_folder || rt.host().colors() {
        return Ok(name);
    }
    let name = value_text::to_string(rt, &name)?;
    Ok(Value::from(format!("[{name}]")))
}

fn write_time(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let known = get(rt, target, "LastWriteTimeString")?;
    if !known.is_null() {
        return Ok(known);
    }
    let Value::DateTime(time) = get(rt, target, "LastWriteTime")? else { return Ok(Value::Null) };
    let write = |format: &str| {
        format_date_time(time, format, Culture::current(), ZoneOffset::from_minutes(0)).unwrap_or_default()
    };
    Ok(Value::from(format!("{:>10} {:>8}", write("d"), write("t"))))
}

fn length(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    if properties::first_type_name(target).ends_with(".DirectoryInfo") {
        return Ok(Value::Null);
    }
    either(rt, target, "LengthString", "Length")
}

fn gigabytes(rt: &mut dyn Runtime, target: &Value, name: &str) -> Result<Value> {
    let (used, free) = (get(rt, target, "Used")?, get(rt, target, "Free")?);
    if !convert::to_bool(&used) && !convert::to_bool(&free) {
        return Ok(Value::Null);
    }
    let bytes = get(rt, target, name)?.as_integer().unwrap_or(0);
    let hundredths = (bytes as f64 / f64::from(1 << 30) * 100.0).round();
    Ok(Value::from(format!("{:.2}", hundredths / 100.0)))
}

fn command_name(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    if properties::first_type_name(target).ends_with(".AliasInfo") {
        return get(rt, target, "DisplayName");
    }
    get(rt, target, "Name")
}

fn duration(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let Value::TimeSpan(span) = get(rt, target, "Duration")? else { return Ok(Value::Null) };
    Ok(Value::from(duration_text(span)))
}

fn duration_text(span: TimeSpan) -> String {
    let write = |format: &str| format_time_span(span, format).unwrap_or_default();
    let hours = span.total_hours();
    if hours >= 10.0 {
        format!("{}:{}", hours.round_ties_even() as i64, write("mm\\:ss\\.fff"))
    } else if hours >= 1.0 {
        write("h\\:mm\\:ss\\.fff")
    } else if span.total_minutes() >= 1.0 {
        write("m\\:ss\\.fff")
    } else {
        write("s\\.fff")
    }
}

fn matched_line(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let here = rt.variable("PWD").unwrap_or_default();
    let here = value_text::to_string(rt, &here)?;
    let emphasized = rt.call_method(target, "ToEmphasizedString", &[Value::from(here.as_str())]);
    match emphasized {
        Ok(text) => Ok(text),
        Err(_) => rt.call_method(target, "ToString", &[Value::from(here)]),
    }
}

fn overloads(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let definitions = get(rt, target, "OverloadDefinitions")?;
    let mut text = String::new();
    for line in properties::elements(rt, &definitions)?.unwrap_or_else(|| vec![definitions.clone()]) {
        text.push_str(&value_text::to_string(rt, &line)?);
        text.push('\n');
    }
    Ok(Value::from(text))
}

fn editions(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let editions = get(rt, target, "CompatiblePSEditions")?;
    let mut names = vec![];
    for edition in properties::elements(rt, &editions)?.unwrap_or_default() {
        let name: Rc<str> = Rc::from(value_text::to_string(rt, &edition)?);
        names.push(name.get(..4).unwrap_or(&name).to_owned());
    }
    if names.is_empty() {
        names.push("Desk".to_owned());
    }
    names.sort();
    Ok(Value::from(names.join(",")))
}

/// The folder that holds a module's folder, or the folder of its version's folder.
fn module_folder(rt: &mut dyn Runtime, target: &Value) -> Result<Value> {
    let text = text_of(rt, target, "Path")?;
    let up = |p: &str| p.rsplit_once(['/', '\\']).map_or(String::new(), |(head, _)| head.to_owned());
    let mut folder = up(&text);
    let leaf = folder.rsplit(['/', '\\']).next().unwrap_or_default();
    if leaf.contains('.') && leaf.split('.').all(|p| p.parse::<u32>().is_ok()) {
        folder = up(&folder);
    }
    Ok(Value::from(up(&folder)))
}
