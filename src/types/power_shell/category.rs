//! What an error's category says of it in words.

use crate::object::{ErrorRecord, Result, Runtime, Value};
use std::rc::Rc;

/// `CategoryInfo.GetMessage()`: `ObjectNotFound: (x:String) [Get-Item], ItemNotFoundException`.
pub fn category_message(rt: &mut dyn Runtime, record: &ErrorRecord) -> Result<String> {
    let (name, kind) = category_target(rt, record)?;
    let activity = record.activity.borrow().clone().unwrap_or_else(|| Rc::from(""));
    let desktop = is_desktop(rt);
    // PowerShell 7 leaves the exception's type whole.
    let whole = !desktop && record.reason.borrow().is_none();
    let reason = category_reason(record);
    Ok(format!(
        "{}: ({}:{}) [{}], {}",
        record.category.get().name(),
        ellipsize(&name, desktop),
        ellipsize(&kind, desktop),
        ellipsize(&activity, desktop),
        if whole { reason.to_string() } else { ellipsize(&reason, desktop) }
    ))
}

/// Whether the shell presents itself as Windows PowerShell.
pub fn is_desktop(rt: &mut dyn Runtime) -> bool {
    rt.variable("PSEdition")
        .as_ref()
        .and_then(Value::as_str)
        .is_some_and(|e| e.eq_ignore_ascii_case("Desktop"))
}

/// `CategoryInfo.TargetName` and `TargetType`.
pub fn category_target(rt: &mut dyn Runtime, record: &ErrorRecord) -> Result<(Rc<str>, Rc<str>)> {
    let target = record.target.borrow().clone();
    let name = match record.target_name.borrow().clone() {
        Some(name) => name,
        None if target.is_null() => Rc::from(""),
        None => Rc::from(
            crate::object::convert::to_text(rt, &target).map_or_else(|_| String::new(), |t| t.to_string()),
        ),
    };
    let kind = match record.target_type.borrow().clone() {
        Some(kind) => kind,
        None if target.is_null() => Rc::from(""),
        None => Rc::from(target.type_id().short_name()),
    };
    Ok((name, kind))
}

/// `CategoryInfo.Reason`: the exception's type unless something else was said.
pub fn category_reason(record: &ErrorRecord) -> Rc<str> {
    record.reason.borrow().clone().unwrap_or_else(|| Rc::from(record.exception.type_id().short_name()))
}

/// Long names keep their two ends.
fn ellipsize(text: &str, desktop: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= 40 {
        return text.to_owned();
    }
    let (kept, dots) = if desktop { (15, "...") } else { (19, "\u{2026}") };
    chars[..kept]
        .iter()
        .copied()
        .chain(dots.chars())
        .chain(chars[chars.len() - kept..].iter().copied())
        .collect()
}
