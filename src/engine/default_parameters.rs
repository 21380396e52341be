//! `$PSDefaultParameterValues`.

use super::context::Context;
use crate::command::{Argument, CommandMetadata};
use crate::object::{Result, Value, convert};
use crate::text::Name;

/// The defaults that fit a command and that its command line does not give by name: parameter by parameter.
pub(super) fn of(
    cx: &mut Context,
    metadata: &CommandMetadata,
    arguments: &[Argument],
) -> Result<Vec<(usize, Value)>> {
    let Some(Value::Hashtable(table)) = cx.get_variable(Name::new("PSDefaultParameterValues")) else {
        return Ok(vec![]);
    };
    if table.is_empty() || matches!(table.get_str("Disabled"), Some(Value::Bool(true))) {
        return Ok(vec![]);
    }
    let mut defaults = Vec::new();
    for (key, value) in table.pairs() {
        let key = convert::to_text(cx, &key)?;
        let Some((command, parameter)) = key.split_once(':') else { continue };
        if !crate::text::WildcardPattern::new(command.trim(), true).is_ok_and(|w| w.is_match(&metadata.name))
        {
            continue;
        }
        let [index] = metadata.matching(parameter.trim())[..] else { continue };
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
        defaults.push((index, value));
    }
    Ok(defaults)
}
