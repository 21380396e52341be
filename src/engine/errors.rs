//! Errors as they pass through running code: where they happened, whose they are, how they surface.

use super::command_table::Command;
use super::context::Context;
use super::function::Function;
use crate::language::ParseError;
use crate::object::{
    ErrorCategory, ErrorRecord, ExceptionData, Flow, InvocationInfo, Position, Result, Thrown, TypeId, Value,
};
use crate::text::{Extent, Source};
use std::rc::Rc;

/// Gives an error that has no place yet, or that of a command outside of any script's text, the place of a statement.
pub fn locate(cx: &mut Context, flow: &Rc<Flow>, source: &Rc<Source>, extent: Extent) {
    let Some(record) = flow.record() else { return };
    let is_placed = record.invocation.borrow().as_ref().is_some_and(|i| Position::of(i).is_some());
    if !is_placed {
        let extent = match &**record.error_id.borrow() {
            "VariableIsUndefined" => place_of_variable(record, source, extent),
            _ => extent,
        };
        let info = InvocationInfo::at(source, extent);
        *record.invocation.borrow_mut() = Some(Rc::new(info));
    }
    if record.script_stack_trace.borrow().is_none() {
        cx.location = (source.clone(), extent);
        cx.complete_record(record);
    }
}

/// Where in a statement the variable that an error speaks of stands first.
fn place_of_variable(record: &ErrorRecord, source: &Source, extent: Extent) -> Extent {
    let target = record.target.borrow();
    let Some(name) = target.as_str().map(str::to_ascii_lowercase) else { return extent };
    let text = extent.text(source).to_ascii_lowercase();
    let written = [format!("${name}"), format!("${{{name}}}")];
    let ends = |at: usize| !text[at..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let found = written.iter().find_map(|w| {
        text.match_indices(w.as_str()).map(|(at, w)| (at, at + w.len())).find(|&(_, end)| ends(end))
    });
    match found {
        Some((start, end)) => Extent { start: extent.start + start as u32, end: extent.start + end as u32 },
        None => extent,
    }
}

/// An error as the language shows it where it leaves an expression: a failed cast is wrapped in a
/// `RuntimeException`, and a bare .NET exception goes by its full name.
pub fn surfaced(flow: Rc<Flow>) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow };
    if record.invocation.borrow().is_some() {
        return flow;
    }
    let type_id = record.exception.type_id();
    let name = type_id.name();
    if &*name == "System.Management.Automation.PSInvalidCastException" {
        let outer =
            ExceptionData::named("System.Management.Automation.RuntimeException", record.exception_message())
                .with_inner(record.exception.clone());
        let made = ErrorRecord::new(
            Value::object(outer),
            &record.error_id.borrow(),
            record.category.get(),
            record.target.borrow().clone(),
        );
        *made.id_suffix.borrow_mut() = record.id_suffix.borrow().clone();
        return Flow::error(made);
    }
    let bare = !name.starts_with("System.Management.Automation.")
        && **record.error_id.borrow() == *type_id.short_name();
    if bare && record.id_suffix.borrow().is_none() && record.category.get() == ErrorCategory::NotSpecified {
        *record.error_id.borrow_mut() = name;
        record.category.set(ErrorCategory::OperationStopped);
    }
    flow
}

/// A collection that changed while the pipeline took it apart.
pub(super) fn bad_enumeration(flow: Rc<Flow>) -> Rc<Flow> {
    let Some(record) = flow.record() else { return flow };
    let message =
        format!("An error occurred while enumerating through a collection: {}.", record.exception_message());
    Thrown::runtime(message, "BadEnumeration", ErrorCategory::InvalidOperation)
        .inner(record.exception.clone())
        .into_flow()
}

/// Gives an error that a command raised the command's name and place.
pub fn attribute(cx: &mut Context, flow: &Rc<Flow>) {
    let Some(record) = flow.record() else { return };
    let Some(frame) = cx.frames.last() else { return };
    // What a script block inside the command raised becomes the command's error; a `throw` stays what it is.
    if record.id_suffix.borrow().is_some() || record.ends_script.get() && record.invocation.borrow().is_some()
    {
        return;
    }
    if record.id_suffix.borrow().is_none() {
        *record.id_suffix.borrow_mut() = Some(frame.error_suffix.clone());
    }
    if record.activity.borrow().is_none() {
        *record.activity.borrow_mut() = Some(frame.name.clone());
    }
    if record.invocation.borrow().is_some() {
        *record.target.borrow_mut() = Value::Null;
    }
    *record.invocation.borrow_mut() = Some(frame.invocation_info());
    cx.complete_record(record);
}

/// Says in an error of parameter binding which command was to be called.
pub(super) fn name_command(flow: &Rc<Flow>, command: &Command) {
    let Some(record) = flow.record() else { return };
    let Some(info) = record.invocation.borrow().clone().filter(|i| i.command.is_null()) else { return };
    // What cannot be bound of the input is told as the command's own error.
    let own = record.error_id.borrow().starts_with("InputObject");
    let name = if own { command.name() } else { Rc::from("") };
    let info = Rc::new(info.of_command(super::command_info::value_of(command.clone()), &name));
    *record.invocation.borrow_mut() = Some(info.clone());
    if let Some(exception) = record.exception.native::<crate::object::ExceptionData>()
        && exception.detail("ErrorId").is_some()
    {
        let value = Value::object(crate::object::InvocationObject(info));
        exception.details.borrow_mut().push((Rc::from("CommandInvocation"), value));
    }
}

/// An error that leaves an advanced function becomes the function's, unless a `throw` made it.
pub(super) fn attribute_to_function(flow: &Rc<Flow>, function: &Rc<Function>) {
    let Some(record) = flow.record() else { return };
    if record.ends_script.get() && record.id_suffix.borrow().is_none() {
        return;
    }
    if record.id_suffix.borrow().is_none() {
        *record.id_suffix.borrow_mut() = Some(function.name.clone());
    }
    let info = record.invocation.borrow().clone();
    if let Some(info) = info.filter(|i| i.command.is_null()) {
        let command = super::command_info::value_of(Command::Function(function.clone()));
        *record.invocation.borrow_mut() = Some(Rc::new(info.of_command(command, &function.name)));
    }
}

/// Writes a raised error as a non-terminating one; other flow goes on.
pub fn write_flow(cx: &mut Context, flow: Rc<Flow>) -> Result<()> {
    let Some(record) = flow.record() else { return Err(flow) };
    let copy = copy_record(record);
    cx.write_error_record(copy)
}

/// A record like another one, to be changed on its own.
pub fn copy_record(record: &ErrorRecord) -> ErrorRecord {
    with_exception(record, record.exception.clone())
}

/// A copy of a record that tells of another exception.
pub(in crate::engine) fn with_exception(record: &ErrorRecord, exception: Value) -> ErrorRecord {
    let copy = ErrorRecord::new(
        exception,
        &record.error_id.borrow(),
        record.category.get(),
        record.target.borrow().clone(),
    );
    *copy.id_suffix.borrow_mut() = record.id_suffix.borrow().clone();
    *copy.activity.borrow_mut() = record.activity.borrow().clone();
    *copy.reason.borrow_mut() = record.reason.borrow().clone();
    *copy.target_name.borrow_mut() = record.target_name.borrow().clone();
    *copy.target_type.borrow_mut() = record.target_type.borrow().clone();
    *copy.details.borrow_mut() = record.details.borrow().clone();
    *copy.invocation.borrow_mut() = record.invocation.borrow().clone();
    *copy.script_stack_trace.borrow_mut() = record.script_stack_trace.borrow().clone();
    copy.stops_pipeline.set(record.stops_pipeline.get());
    copy.stopped.set(record.stopped.get());
    copy
}

/// Lets an exception of PowerShell's own keep the record it was raised with: thrown again, it is that error.
pub(super) fn keep_in_exception(record: &ErrorRecord) {
    let Some(data) = record.exception.native::<ExceptionData>() else { return };
    let runtime = TypeId::named("System.Management.Automation.RuntimeException");
    // The exception that `throw` makes of a text knows nothing of its record.
    let of_text = record.category.get() == ErrorCategory::OperationStopped && data.type_id == runtime;
    if data.error_record.borrow().is_some() || !data.type_id.is_a(runtime) || of_text {
        return;
    }
    let parent = ExceptionData::named(PARENT_EXCEPTION, record.exception_message());
    let kept = with_exception(record, Value::object(parent));
    if data.type_id.is_a(TypeId::named("System.Management.Automation.SessionStateException")) {
        kept.id_suffix.take();
        kept.activity.take();
        kept.invocation.take();
        kept.script_stack_trace.take();
    }
    *data.error_record.borrow_mut() = Some(Value::object(kept));
}

/// The exception of a record that its exception holds.
pub(super) const PARENT_EXCEPTION: &str = "System.Management.Automation.ParentContainsErrorRecordException";

/// The error that a script which does not parse raises.
pub fn parse_failure(errors: &[ParseError], source: &Rc<Source>) -> Option<Rc<Flow>> {
    let first = errors.first()?;
    let mut message = String::new();
    for error in errors.iter().take(10) {
        message.push_str(&position_message(source, error.extent));
        message.push('\n');
        message.push_str(&error.message);
        message.push_str("\n\n");
    }
    if errors.len() > 10 {
        message.push_str("Not all parse errors were reported.  Correct the reported errors and try again.");
    }
    let exception = ExceptionData::named("System.Management.Automation.ParseException", message.trim_end());
    exception.details.borrow_mut().push((
        Rc::from("Errors"),
        Value::array(
            errors
                .iter()
                .map(|e| {
                    crate::object::CustomObject::from_pairs([
                        ("Extent", Value::from(e.extent.text(source))),
                        ("ErrorId", Value::from(e.id)),
                        ("Message", Value::from(e.message.clone())),
                        ("IncompleteInput", Value::Bool(e.incomplete)),
                    ])
                    .with_type_name("System.Management.Automation.Language.ParseError")
                    .into_value()
                })
                .collect(),
        ),
    ));
    let id = first.id.to_owned();
    let record = ErrorRecord::new(Value::object(exception), &id, ErrorCategory::ParserError, Value::Null);
    *record.invocation.borrow_mut() = Some(Rc::new(InvocationInfo::at(source, first.extent)));
    Some(Flow::error(record))
}

/// `At line:1 char:5` with the line and the tildes under it.
pub fn position_message(source: &Source, extent: Extent) -> String {
    crate::object::position_message_at(source, extent)
}

/// `NotEmulated` for a part of the language.
pub fn not_emulated(what: &str) -> Rc<Flow> {
    Thrown::not_emulated(what).into()
}
