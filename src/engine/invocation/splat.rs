//! `@name`: tables and lists that become arguments.

use crate::command::{Argument, PARAMETER_WORD};
use crate::engine::context::Context;
use crate::engine::support;
use crate::object::{Result, Value, convert};
use crate::text::Extent;
use std::rc::Rc;

/// `@x`: a table gives named arguments, a list positional ones.
pub(super) fn splat(
    cx: &mut Context,
    value: &Value,
    extent: Extent,
    arguments: &mut Vec<Argument>,
) -> Result<()> {
    match value {
        Value::Hashtable(h) => {
            for (key, value) in h.pairs() {
                let name = convert::to_text(cx, &key)?;
                arguments.push(Argument {
                    name: Some(Rc::from(name.as_str())),
                    value: Some(value),
                    extent,
                    splatted: true,
                    text: None,
                });
            }
        }
        Value::Null | Value::Void => {}
        Value::Array(a) => splat_list(a.to_vec(), extent, arguments),
        other => {
            if let Some(pairs) = support::dictionary_pairs(other) {
                for (key, value) in pairs {
                    let name = convert::to_text(cx, &key)?;
                    arguments.push(Argument {
                        name: Some(Rc::from(name.as_str())),
                        value: Some(value),
                        extent,
                        splatted: true,
                        text: None,
                    });
                }
                return Ok(());
            }
            let items = crate::types::members::enumerate(cx, other)?.unwrap_or_else(|| vec![other.clone()]);
            splat_list(items, extent, arguments);
        }
    }
    Ok(())
}

fn splat_list(items: Vec<Value>, extent: Extent, arguments: &mut Vec<Argument>) {
    for item in items {
        // A parameter's name that came through `$args` is a name again.
        if let Value::Wrapped(w) = &item
            && let Value::Str(s) = &w.0
            && w.1.with(|bag| bag.find(PARAMETER_WORD).is_some()) == Some(true)
        {
            let text = s.trim_start_matches('-').trim_end_matches(':');
            arguments.push(Argument {
                name: Some(Rc::from(text)),
                value: None,
                extent,
                splatted: true,
                text: None,
            });
            continue;
        }
        arguments.push(Argument { name: None, value: Some(item), extent, splatted: true, text: None });
    }
}
