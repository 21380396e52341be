//! How an error record is shown: `ConciseView`, `NormalView`, `CategoryView`, `DetailedView`.

use super::{cells, properties, style, value_text};
use crate::object::{
    EnumRecord, ErrorCategory, ErrorRecord, ExceptionData, InvocationInfo, InvocationObject, Position,
    Result, Runtime, TypeRecord, Value, enum_type, position_message,
};
use crate::text::Name;
use std::rc::Rc;

/// The text of an error record by `$ErrorView`.
pub fn text(rt: &mut dyn Runtime, target: &Value) -> Result<String> {
    let Some(record) = target.native::<ErrorRecord>() else { return value_text::to_string(rt, target) };
    let view = view_name(rt)?;
    let colors = rt.host().colors();
    let (error, reset) = if colors { (style::ERROR, style::RESET) } else { ("", "") };
    if view.eq_ignore_ascii_case("CategoryView") {
        return Ok(format!("{error}{}{reset}", crate::types::category_message(rt, record)?));
    }
    if view.eq_ignore_ascii_case("DetailedView") {
        return Ok(format!("{error}{}{reset}", details(rt, target)?));
    }
    if view.is_empty() || view.eq_ignore_ascii_case("ConciseView") {
        return concise(rt, record, colors);
    }
    Ok(format!("{error}{}{reset}", normal(rt, record)?))
}

/// Names of `ErrorView`, by number.
static VIEWS: [EnumRecord; 4] =
    [("NormalView", 0), ("CategoryView", 1), ("ConciseView", 2), ("DetailedView", 3)];

/// The type of `$ErrorView`.
pub static ERROR_VIEW: TypeRecord = enum_type("System.Management.Automation.ErrorView", &VIEWS);

/// `$ErrorView`; another value than the four is shown as `NormalView` is.
fn view_name(rt: &mut dyn Runtime) -> Result<String> {
    match rt.variable("ErrorView") {
        Some(Value::Enum(_, number)) => {
            let name = VIEWS.iter().find(|(_, n)| *n == number).map_or("NormalView", |(name, _)| name);
            Ok(name.to_owned())
        }
        Some(value) => value_text::to_string(rt, &value),
        None => Ok(String::new()),
    }
}

/// Everything an error record or an exception has to say (`Get-Error`).
pub fn details(rt: &mut dyn Runtime, target: &Value) -> Result<String> {
    super::details::show(rt, target)
}

/// The message: the details' if there are any.
fn message(rt: &mut dyn Runtime, record: &ErrorRecord) -> Result<String> {
    if let Some((text, _)) = &*record.details.borrow()
        && !text.is_empty()
    {
        return Ok(text.to_string());
    }
    if record.exception.native::<ExceptionData>().is_some() {
        return Ok(record.exception_message().to_string());
    }
    let value = properties::read(rt, &record.exception, Name::new("Message"), "Message")?.unwrap_or_default();
    value_text::to_string(rt, &value)
}

/// What is known of the command that failed.
#[derive(Default)]
struct Command {
    name: String,
    /// A cmdlet, a function or an alias, rather than a script.
    is_known: bool,
    is_script: bool,
    path: String,
    /// The text of a script block without a name.
    block: Option<String>,
}

fn command_of(rt: &mut dyn Runtime, invocation: &Rc<InvocationInfo>) -> Command {
    let shown = Value::object(InvocationObject(invocation.clone()));
    let command =
        properties::read(rt, &shown, Name::new("MyCommand"), "MyCommand").ok().flatten().unwrap_or_default();
    if command.is_null() {
        return Command::default();
    }
    let mut read = |name: &str| {
        let value = properties::read(rt, &command, Name::new(name), name).ok().flatten().unwrap_or_default();
        value_text::to_string(rt, &value).unwrap_or_default()
    };
    let (name, path) = (read("Name"), read("Path"));
    let type_name = command.type_id().name();
    let is_script = type_name.ends_with(".ExternalScriptInfo");
    let is_block = type_name.ends_with(".ScriptInfo");
    let is_known = !is_script && !is_block && !name.is_empty();
    let block = is_block.then(|| read("Definition"));
    Command { name, is_known, is_script, path, block }
}

fn was_thrown(rt: &mut dyn Runtime, record: &ErrorRecord) -> bool {
    let flag = "WasThrownFromThrowStatement";
    if let Some(data) = record.exception.native::<ExceptionData>()
        && let Some(value) = data.detail(flag)
    {
        return matches!(value, Value::Bool(true));
    }
    let read = properties::read(rt, &record.exception, Name::new(flag), flag);
    if matches!(read, Ok(Some(Value::Bool(true)))) {
        return true;
    }
    let runtime = &*record.exception.type_id().name() == "System.Management.Automation.RuntimeException";
    runtime && record.category.get() == ErrorCategory::OperationStopped
}

/// What stands before the first colon.
fn reason(rt: &mut dyn Runtime, record: &ErrorRecord, command: &Command) -> String {
    if was_thrown(rt, record) {
        return "Exception".to_owned();
    }
    if command.is_known {
        return command.name.clone();
    }
    if let Some(activity) = record.activity.borrow().as_ref().filter(|a| !a.is_empty()) {
        return activity.to_string();
    }
    if !command.name.is_empty() {
        return command.name.clone();
    }
    let invocation = record.invocation.borrow();
    if let Some(name) = invocation.as_ref().map(|i| i.invocation_name.clone()).filter(|n| !n.is_empty()) {
        return name.to_string();
    }
    match record.category.get() {
        ErrorCategory::NotSpecified => crate::types::category_reason(record).to_string(),
        category => category.name(),
    }
}

fn concise(rt: &mut dyn Runtime, record: &ErrorRecord, colors: bool) -> Result<String> {
    let invocation = record.invocation.borrow().clone();
    let command = invocation.as_ref().map(|i| command_of(rt, i)).unwrap_or_default();
    let reason = reason(rt, record, &command);
    let paint = Paint::new(colors);
    let position = invocation.as_ref().and_then(|i| Position::of(i));
    let script = position.as_ref().and_then(|p| p.script.clone());
    let is_parse_error = record.category.get() == ErrorCategory::ParserError;
    let shows_line = position.as_ref().is_some_and(|p| {
        (is_parse_error || p.script.is_some() || p.line > 1)
            && !p.script.as_ref().is_some_and(|s| s.to_ascii_lowercase().ends_with(".psm1"))
    });
    let mut text = format!("{}{reason}: ", paint.error);
    let mut prefix = (String::new(), String::new());
    if shows_line && let Some(position) = &position {
        prefix = push_position(&mut text, position, &paint);
    }
    let mut body = message(rt, record)?;
    let has_details = record.details.borrow().as_ref().is_some_and(|(m, _)| !m.is_empty());
    if is_parse_error
        && !has_details
        && let Some((_, rest)) = body.split_once("~\n")
    {
        body = rest.split("\n\n").next().unwrap_or_default().to_owned();
        if let Some((head, _)) = body.split_once("~\n") {
            body = head.to_owned();
        }
    }
    if script.is_some() || is_parse_error {
        let flat = body.replace("\r\n", " ").replace(['\n', '\t'], " ");
        let width = rt.host().width();
        text.push_str(paint.error);
        for (i, line) in fold(&flat, &prefix.0, width).iter().enumerate() {
            if i > 0 {
                text.push('\n');
            }
            let rest = line.strip_prefix(prefix.0.as_str()).unwrap_or(line);
            text.push_str(&prefix.1);
            text.push_str(rest);
        }
        text.push('\n');
    } else {
        text.push_str(paint.error);
        text.push_str(&prefix.1);
        text.push_str(&body);
    }
    text.push_str(paint.reset);
    if let Some((_, action)) = &*record.details.borrow()
        && !action.trim().is_empty()
    {
        text.push_str(&format!("\n{}  Recommendation: {action}{}", paint.error, paint.reset));
    }
    Ok(text)
}

struct Paint {
    error: &'static str,
    accent: &'static str,
    reset: &'static str,
}

impl Paint {
    fn new(colors: bool) -> Paint {
        match colors {
            true => Paint { error: style::ERROR, accent: style::ERROR_ACCENT, reset: style::RESET },
            false => Paint { error: "", accent: "", reset: "" },
        }
    }
}

/// `path:line`, the line itself and the mark below it; what stands before the message, plain and painted.
fn push_position(text: &mut String, position: &Position, paint: &Paint) -> (String, String) {
    let Paint { error, accent, reset } = paint;
    match &position.script {
        Some(path) => text.push_str(&format!("{reset}{path}:{}\n", position.line)),
        None => text.push('\n'),
    }
    let number = position.line.to_string();
    let more = number.len().saturating_sub(4);
    let less = 4usize.saturating_sub(number.len());
    text.push_str(&format!("{accent}{:more$}Line |\n", ""));
    let (shown, mark) = (&position.shown, &position.mark);
    let painted = match paint.accent {
        "" => shown.clone(),
        _ => paint_part(shown, mark, accent, reset),
    };
    text.push_str(&format!("{accent}{:less$}{number} | {reset} {painted}\n", ""));
    let plain = format!("{:more$}     | ", "");
    let prefix = format!("{accent}{plain}{error}");
    text.push_str(&format!("{prefix} {mark}\n"));
    (plain, prefix)
}

fn paint_part(shown: &str, mark: &str, accent: &str, reset: &str) -> String {
    let chars: Vec<char> = shown.chars().collect();
    let start = mark.chars().take_while(|c| *c == ' ').count().min(chars.len());
    let end = mark.chars().count().min(chars.len()).max(start);
    let part = |range: &[char]| range.iter().collect::<String>();
    format!("{}{accent}{}{reset}{}", part(&chars[..start]), part(&chars[start..end]), part(&chars[end..]))
}

/// Breaks a message at white space, each line behind the prefix.
fn fold(message: &str, prefix: &str, width: usize) -> Vec<String> {
    let full = format!("{prefix}{message}");
    if width == 0 || full.chars().count() <= width {
        return vec![full];
    }
    let cut = |text: &str| -> String {
        let chars: Vec<char> = text.chars().collect();
        if chars.len() <= width {
            return text.to_owned();
        }
        let head = &chars[..width];
        let at = head.iter().rposition(|c| c.is_whitespace()).unwrap_or(width);
        head[..at].iter().collect()
    };
    let first = cut(&full);
    let mut rest = full[first.len()..].trim().to_owned();
    let mut lines = vec![first];
    while rest.chars().count() + prefix.chars().count() > width {
        let line = cut(&format!("{prefix}{rest}"));
        if line.len() <= prefix.len() {
            break;
        }
        rest = rest[line.len() - prefix.len()..].trim().to_owned();
        lines.push(line);
    }
    lines.push(format!("{prefix}{rest}"));
    lines
}

fn normal(rt: &mut dyn Runtime, record: &ErrorRecord) -> Result<String> {
    let invocation = record.invocation.borrow().clone();
    let mut text = String::new();
    let mut position = String::new();
    let desktop = crate::types::is_desktop(rt);
    if let Some(invocation) = &invocation {
        let command = command_of(rt, invocation);
        let name = &*invocation.invocation_name;
        let head = if command.is_script {
            command.path.clone()
        } else if let Some(text) = &command.block {
            text.clone()
        } else if !command.name.is_empty() && matches!(name, "" | "&" | ".") {
            command.name.clone()
        } else {
            name.to_owned()
        };
        if !head.is_empty() {
            text.push_str(&format!("{head} : "));
        }
        if !command.name.is_empty() || record.category.get() != ErrorCategory::ParserError {
            position = position_message(invocation);
        }
    }
    text.push_str(&message(rt, record)?);
    if !position.is_empty() {
        text.push_str(&format!("\n{position}"));
    }
    let category = format!("+ CategoryInfo          : {}", crate::types::category_message(rt, record)?);
    let id = format!("+ FullyQualifiedErrorId : {}", record.fully_qualified_id());
    if !desktop {
        return Ok(format!("{text}\n{category}\n{id}"));
    }
    Ok(desktop_layout(&text, &[category, id], rt.host().width()))
}

/// Windows PowerShell indents the last lines, breaks everything at the window's edge, and leaves a blank line.
fn desktop_layout(text: &str, last: &[String], width: usize) -> String {
    const INDENT: usize = 4;
    let mut all = text.to_owned();
    let chunk = width.saturating_sub(INDENT + 2).max(20);
    for line in last {
        all.push('\n');
        let chars: Vec<char> = line.chars().collect();
        for part in chars.chunks(chunk) {
            all.push_str(&" ".repeat(INDENT));
            all.extend(part);
        }
    }
    let mut lines = cells::wrap(&all, width.saturating_sub(1).max(20), true);
    lines.push(" ".to_owned());
    lines.join("\n")
}
