//! What an error's category says of it in words.

use crate::object::{ErrorRecord, Result, Runtime};
use std::rc::Rc;

/// `CategoryInfo.GetMessage()`: `ObjectNotFound: (x:String) [Get-Item], ItemNotFoundException`.
pub fn category_message(rt: &mut dyn Runtime, record: &ErrorRecord) -> Result<String> {
    let (name, kind) = category_target(rt, record)?;
    let activity = record.activity.borrow().clone().unwrap_or_else(|| Rc::from(""));
    Ok(format!(
        "{}: ({}:{}) [{}], {}",
        record.category.get().name(),
        ellipsize(&name),
        ellipsize(&kind),
        ellipsize(&activity),
        ellipsize(&category_reason(record))
    ))
}

/// `CategoryInfo.TargetName` and `TargetType`.
pub fn category_target(rt: &mut dyn Runtime, record: &ErrorRecord) -> Result<(Rc<str>, Rc<str>)> {
    let target = record.target.borrow().clone();
    let name = match record.target_name.borrow().clone() {
        Some(name) => name,
        None if target.is_null() => Rc::from(""),
        None => Rc::from(crate::object::convert::to_text(rt, &target).map_or_else(|_| String::new(), |t| t.to_string())),
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

/// Long names keep their first and last fifteen characters.
fn ellipsize(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= 40 {
        return text.to_owned();
    }
    chars[..15].iter().chain(['.', '.', '.'].iter()).chain(&chars[chars.len() - 15..]).collect()
}
