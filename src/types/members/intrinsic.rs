//! `.ForEach()` and `.Where()`, which every value has.

use super::errors;
use super::invoke::{call_delegate, convert_to};
use crate::object::{ErrorCategory, Flow, Result, Runtime, Thrown, TypeId, Value, convert, throw};
use crate::types::collections::List;
use std::rc::Rc;

/// Calls the intrinsic method of that name; `None` if there is none.
pub(crate) fn invoke(
    rt: &mut dyn Runtime,
    target: &Value,
    name: &str,
    arguments: &[Value],
) -> Result<Option<Value>> {
    if name.eq_ignore_ascii_case("ForEach") {
        return for_each(rt, target, arguments).map(Some);
    }
    if name.eq_ignore_ascii_case("Where") {
        return where_(rt, target, arguments).map(Some);
    }
    Ok(None)
}

fn items_of(rt: &mut dyn Runtime, target: &Value) -> Result<Vec<Value>> {
    Ok(super::enumerate(rt, target)?.unwrap_or_else(|| vec![target.clone()]))
}

fn collection(items: Vec<Value>) -> Value {
    Value::object(List::collection(TypeId::PS_OBJECT, items))
}

fn usage(text: &str, count: usize) -> Rc<Flow> {
    errors::no_overload(text, count)
}

fn for_each(rt: &mut dyn Runtime, target: &Value, arguments: &[Value]) -> Result<Value> {
    let [expression, rest @ ..] = arguments else {
        return Err(usage(".ForEach(expression [, arguments...])", arguments.len()));
    };
    let items = items_of(rt, target)?;
    match expression.base() {
        Value::ScriptBlock(block) => {
            let mut output = Vec::with_capacity(items.len());
            for item in items {
                output.extend(rt.invoke_block_here(block, rest, item)?);
            }
            Ok(collection(output))
        }
        Value::Type(wanted) => {
            let mut output = Vec::with_capacity(items.len());
            for item in &items {
                output.push(convert::convert(rt, item, *wanted)?);
            }
            Ok(Value::object(List::collection(*wanted, output)))
        }
        _ if super::rank::is_delegate(expression.type_id()) => {
            let mut output = Vec::with_capacity(items.len());
            for item in items {
                output.push(call_delegate(rt, expression, &[item])?);
            }
            Ok(collection(output))
        }
        _ => for_each_member(rt, items, expression, rest),
    }
}

/// `.ForEach('Name')` reads a property, `.ForEach('Name', argument)` sets it or calls the method.
fn for_each_member(rt: &mut dyn Runtime, items: Vec<Value>, name: &Value, rest: &[Value]) -> Result<Value> {
    let name = convert::to_text(rt, name)?;
    let mut output = Vec::with_capacity(items.len());
    for item in items {
        if item.is_null() {
            continue;
        }
        let member = super::get_member(rt, &item, &name)?;
        let is_method = member.as_ref().is_none_or(|m| m.native::<super::PsMethod>().is_some());
        let result = if is_method {
            super::invoke_method(rt, &item, &name, rest.to_vec(), &[])?
        } else if let [value] = rest {
            super::set_member(rt, &item, &name, value.clone())?;
            Value::Void
        } else {
            member.unwrap_or_default()
        };
        match super::enumerate(rt, &result)? {
            Some(inner) => output.extend(inner),
            None if matches!(result, Value::Void) => {}
            None => output.push(result),
        }
    }
    Ok(collection(output))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Default,
    First,
    Last,
    SkipUntil,
    Until,
    Split,
}

fn mode(value: Option<&Value>) -> Result<Mode> {
    let modes = [Mode::Default, Mode::First, Mode::Last, Mode::SkipUntil, Mode::Until, Mode::Split];
    let names = ["Default", "First", "Last", "SkipUntil", "Until", "Split"];
    let Some(value) = value else { return Ok(Mode::Default) };
    if let Value::Enum(_, n) = value.base() {
        return Ok(usize::try_from(*n).ok().and_then(|n| modes.get(n)).copied().unwrap_or(Mode::Default));
    }
    if let Some(n) = value.as_integer() {
        return Ok(usize::try_from(n).ok().and_then(|n| modes.get(n)).copied().unwrap_or(Mode::Default));
    }
    let text = value.as_str().unwrap_or("");
    let starts = |name: &str| name.get(..text.len()).is_some_and(|head| head.eq_ignore_ascii_case(text));
    let exact = names.iter().position(|n| n.eq_ignore_ascii_case(text));
    match exact.or_else(|| names.iter().position(|n| !text.is_empty() && starts(n))) {
        Some(i) => Ok(modes[i]),
        None => {
            let message = format!(
                "Cannot convert value \"{text}\" to type \"System.Management.Automation.WhereOperatorSelectionMode\". Error: \"Unable to match the identifier name {text} to a valid enumerator name. Specify one of the following enumerator names and try again:\n{}\"",
                names.join(", ")
            );
            let id = "SubstringDisambiguationEnumParseThrewAnException";
            throw(Thrown::runtime(message, id, ErrorCategory::InvalidArgument))
        }
    }
}

fn where_(rt: &mut dyn Runtime, target: &Value, arguments: &[Value]) -> Result<Value> {
    let (condition, rest) = match arguments {
        [condition, rest @ ..] if rest.len() <= 2 => (condition, rest),
        _ => return Err(usage(".Where({ expression } [, mode [, numberToReturn]])", arguments.len())),
    };
    let Value::ScriptBlock(block) = condition.base() else {
        let shown = convert::to_text(rt, condition)?;
        let message = format!(
            "Cannot convert the \"{shown}\" value of type \"{}\" to type \"System.Management.Automation.ScriptBlock\".",
            errors::display(condition.type_id())
        );
        return throw(Thrown::runtime(
            message,
            "ConvertToFinalInvalidCastException",
            ErrorCategory::InvalidArgument,
        ));
    };
    let mode = mode(rest.first())?;
    let wanted = match rest.get(1) {
        Some(count) => convert_to(rt, count, TypeId::INT32)?
            .as_integer()
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(0),
        None => 0,
    };
    let items = items_of(rt, target)?;
    let mut holds = |rt: &mut dyn Runtime, item: &Value| -> Result<bool> {
        let output = rt.invoke_block_here(block, &[], item.clone())?;
        Ok(convert::to_bool(&Value::from_output(output)))
    };
    if mode == Mode::Split {
        return split(rt, items, wanted, &mut holds);
    }
    let mut chosen = Vec::new();
    let mut skipping = true;
    for item in items {
        let matched = match mode {
            Mode::SkipUntil if !skipping => true,
            _ => holds(rt, &item)?,
        };
        match mode {
            Mode::Until if matched => break,
            Mode::Until => chosen.push(item),
            _ if !matched => continue,
            _ => {
                skipping = false;
                chosen.push(item);
            }
        }
        let full = match mode {
            Mode::First => chosen.len() >= wanted.max(1),
            Mode::Last => false,
            _ => wanted > 0 && chosen.len() >= wanted,
        };
        if full {
            break;
        }
    }
    if mode == Mode::Last {
        let keep = wanted.max(1).min(chosen.len());
        chosen.drain(..chosen.len() - keep);
    }
    Ok(collection(chosen))
}

type Condition<'a> = dyn FnMut(&mut dyn Runtime, &Value) -> Result<bool> + 'a;

fn split(rt: &mut dyn Runtime, items: Vec<Value>, wanted: usize, holds: &mut Condition<'_>) -> Result<Value> {
    let (mut matching, mut others) = (vec![], vec![]);
    for item in items {
        let full = wanted > 0 && matching.len() >= wanted;
        if !full && holds(rt, &item)? {
            matching.push(item);
        } else {
            others.push(item);
        }
    }
    Ok(collection(vec![collection(matching), collection(others)]))
}
