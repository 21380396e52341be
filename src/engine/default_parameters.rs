//! `$PSDefaultParameterValues`.

use super::context::Context;
use crate::command::{Argument, CommandMetadata};
use crate::object::{Result, Value, convert};
use crate::text::{Extent, Name};
use std::rc::Rc;

/// Adds the defaults that fit a command and that its command line does not give.
pub(super) fn apply(
    cx: &mut Context,
    metadata: &CommandMetadata,
    arguments: &mut Vec<Argument>,
) -> Result<()> {
    let Some(Value::Hashtable(table)) = cx.get_variable(Name::new("PSDefaultParameterValues")) else {
        return Ok(());
    };
    if table.is_empty() || matches!(table.get_str("Disabled"), Some(Value::Bool(true))) {
        return Ok(());
    }
    for (key, value) in table.pairs() {
        let key = convert::to_text(cx, &key)?;
        let Some((command, parameter)) = key.split_once(':') else { continue };
        if !crate::text::WildcardPattern::new(command.trim(), true).is_ok_and(|w| w.is_match(&metadata.name))
        {
            continue;
        }
        let [index] = metadata.matching(parameter.trim())[..] else { continue };
        let name = metadata.parameters[index].name.clone();
        let given = arguments
            .iter()
            .any(|a| a.name.as_deref().is_some_and(|n| metadata.matching(n).first() == Some(&index)));
        if given {
            continue;
        }
        let value = match &value {
            Value::ScriptBlock(block) => Value::from_output(cx.run_block_here(block)?),
            other => other.clone(),
        };
        arguments.push(Argument {
            name: Some(Rc::clone(&name)),
            value: Some(value),
            extent: Extent::default(),
            splatted: true,
            text: None,
        });
    }
    Ok(())
}
