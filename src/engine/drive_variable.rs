//! `$env:PATH`, `$function:x`, `$alias:x`: variables that are items of a drive.

use super::context::Context;
use super::function::Function;
use super::location::drive_not_found;
use crate::object::{Result, Value, convert, throw};
use crate::text::Name;
use std::rc::Rc;

pub(super) fn read(cx: &mut Context, drive: &str, path: &str) -> Result<Value> {
    match &*drive.to_ascii_lowercase() {
        "env" => Ok(cx.host.environment(path).map_or(Value::Null, Value::from)),
        "function" => {
            Ok(cx.find_function(Name::new(path)).map_or(Value::Null, |f| Value::ScriptBlock(f.block.clone())))
        }
        "alias" => Ok(cx.find_alias(Name::new(path)).map_or(Value::Null, |a| Value::from(&*a.definition))),
        "variable" => Ok(cx.get_variable(Name::new(path)).unwrap_or_default()),
        _ => Ok(cx.read_drive_item(drive, path).unwrap_or_default()),
    }
}

pub(super) fn write(cx: &mut Context, drive: &str, path: &str, value: Value) -> Result<()> {
    match &*drive.to_ascii_lowercase() {
        "env" => {
            let text = convert::to_text(cx, &value)?;
            cx.host.set_environment(path, (!value.is_null()).then_some(&*text));
            Ok(())
        }
        "function" => {
            let block = match &value {
                Value::ScriptBlock(block) => block.clone(),
                other => {
                    let text = convert::to_text(cx, other)?;
                    cx.parse_block(&text, None)?
                }
            };
            let scope = cx.scope.clone();
            cx.define_function_in(&scope, Name::new(path), Rc::new(Function::of_block(path, block)))
        }
        "variable" => cx.assign(Name::new(path), value),
        "alias" => {
            let definition = convert::to_text(cx, &value)?;
            cx.set_alias(path, &definition);
            Ok(())
        }
        _ => throw(drive_not_found(drive)),
    }
}
