//! `-match` and `-replace`.

use super::split;
use crate::dotnet::DotNetError;
use crate::dotnet::regex::{self as dotnet, Match, Regex, RegexOptions};
use crate::language::ast::BinaryOperator;
use crate::object::convert::{enumerate, hooks, to_text};
use crate::object::regex_cache::{self, RegexObject};
use crate::object::{
    Entries, ErrorCategory, Flow, Hashtable, KeyComparer, PsString, Result, Runtime, ScriptBlock, TableKind,
    Thrown, Value, throw,
};
use crate::text::Name;
use std::rc::Rc;

pub(super) fn options(ignore_case: bool) -> RegexOptions {
    if ignore_case { RegexOptions::IGNORE_CASE } else { RegexOptions::NONE }
}

/// `-match` and `-notmatch`: one object is tested and sets `$Matches`, a collection is filtered.
pub(super) fn matches(
    rt: &mut dyn Runtime,
    left: &Value,
    right: &Value,
    ignore_case: bool,
    wanted: bool,
) -> Result<Value> {
    let regex = match right.native::<RegexObject>() {
        Some(object) => object.0.clone(),
        None => {
            let pattern = to_text(rt, right)?;
            match regex_cache::regex(&pattern, options(ignore_case)) {
                Ok(regex) => regex,
                Err(error) => return throw(regex_cache::parse_error(&error)),
            }
        }
    };
    test(rt, left, &regex, None, wanted)
}

/// The test itself; `groups` if it is known how `$Matches` will look.
fn test(
    rt: &mut dyn Runtime,
    left: &Value,
    regex: &Regex,
    groups: Option<&Groups>,
    wanted: bool,
) -> Result<Value> {
    let text = match left {
        Value::Str(text) => text.clone(),
        _ => match enumerate(rt, left)? {
            Some(items) => return filter(rt, regex, items, wanted),
            None => to_text(rt, left)?,
        },
    };
    let found = regex.find(&text)?;
    if let Some(found) = &found {
        match groups {
            Some(groups) => groups.set(rt, &text, found),
            None => Groups::of(regex).set(rt, &text, found),
        }
    }
    Ok(Value::Bool(found.is_some() == wanted))
}

/// A `-match`, `-replace` or `-split` whose right side is written in the code: read once, used at every turn.
pub struct Prepared(Operation);

enum Operation {
    Match {
        regex: Rc<Regex>,
        groups: Groups,
        wanted: bool,
    },
    Replace {
        regex: Rc<Regex>,
        replacement: Replacement,
    },
    /// `-split` at a text that means itself.
    Split {
        separator: PsString,
        operator: BinaryOperator,
    },
}

/// Prepares an operator for its right side; `None` where only running it can tell.
pub fn prepare(operator: BinaryOperator, right: &Value) -> Option<Prepared> {
    let compiled = |case, pattern: &Value| match pattern {
        Value::Str(text) => regex_cache::regex(text, options(super::ignores_case(case))).ok(),
        _ => None,
    };
    Some(Prepared(match operator {
        BinaryOperator::Match(case) | BinaryOperator::NotMatch(case) => {
            let regex = compiled(case, right)?;
            let groups = Groups::of(&regex);
            Operation::Match { regex, groups, wanted: matches!(operator, BinaryOperator::Match(_)) }
        }
        BinaryOperator::Replace(case) => {
            let (pattern, with) = match right {
                Value::Array(parts) => match parts.items().as_slice() {
                    [pattern, Value::Str(with)] => (pattern.clone(), with.clone()),
                    _ => return None,
                },
                one => (one.clone(), PsString::default()),
            };
            let regex = compiled(case, &pattern)?;
            let replacement = Replacement::text(&regex, &with);
            Operation::Replace { regex, replacement }
        }
        BinaryOperator::Split(_) => match right {
            Value::Str(separator) if split::is_plain(separator, split::IGNORE_CASE) => {
                Operation::Split { separator: separator.clone(), operator }
            }
            _ => return None,
        },
        _ => return None,
    }))
}

impl Prepared {
    pub fn apply(&self, rt: &mut dyn Runtime, left: &Value) -> Result<Value> {
        match &self.0 {
            Operation::Match { regex, groups, wanted } => test(rt, left, regex, Some(groups), *wanted),
            Operation::Replace { regex, replacement } => replace_in(rt, left, regex, replacement),
            Operation::Split { separator, operator } => match left {
                Value::Str(text) => Ok(split::at_plain(text, separator)),
                _ => super::binary(rt, *operator, left, &Value::Str(separator.clone())),
            },
        }
    }
}

fn filter(rt: &mut dyn Runtime, regex: &Regex, items: Vec<Value>, wanted: bool) -> Result<Value> {
    let mut kept = Vec::new();
    for item in items {
        let text = to_text(rt, &item)?;
        if regex.is_match(&text)? == wanted {
            kept.push(item);
        }
    }
    Ok(Value::array(kept))
}

/// What `-match` sets: the variable, and what the groups of a pattern are called in it: a number or a name.
struct Groups {
    variable: Name,
    keys: Vec<Value>,
}

impl Groups {
    fn of(regex: &Regex) -> Groups {
        let key = |name: &String| name.parse::<i32>().map_or_else(|_| Value::from(name.as_str()), Value::Int);
        Groups { variable: Name::new("Matches"), keys: regex.group_names().iter().map(key).collect() }
    }

    /// `$Matches`: groups that took part, by number or name.
    fn set(&self, rt: &mut dyn Runtime, text: &str, found: &Match) {
        let pairs = self.keys.iter().enumerate().filter_map(|(slot, key)| {
            found.group_text(text, slot).map(|group| (key.clone(), Value::from(group)))
        });
        let entries = Entries::from_distinct(KeyComparer::IgnoreCase, pairs);
        rt.set_variable(self.variable, Hashtable::from_entries(TableKind::Hashtable, entries).into_value());
    }
}

/// What a match is replaced with.
enum Replacement {
    Text(dotnet::Replacement),
    Block(Rc<ScriptBlock>),
}

impl Replacement {
    fn text(regex: &Regex, pattern: &str) -> Replacement {
        Replacement::Text(dotnet::Replacement::new(regex, pattern))
    }
}

/// `-replace`.
pub(super) fn replace(rt: &mut dyn Runtime, left: &Value, right: &Value, ignore_case: bool) -> Result<Value> {
    let arguments = match enumerate(rt, right)? {
        Some(items) => items,
        None => vec![right.clone()],
    };
    if arguments.len() > 2 {
        return throw(Thrown::runtime(
            format!("The -replace operator allows only two elements to follow it, not {}.", arguments.len()),
            "BadReplaceArgument",
            ErrorCategory::InvalidOperation,
        ));
    }
    let pattern = arguments.first().cloned().unwrap_or(Value::Null);
    let regex = match pattern.native::<RegexObject>() {
        Some(object) => object.0.clone(),
        None => {
            let text = to_text(rt, &pattern)?;
            match regex_cache::regex(&text, options(ignore_case)) {
                Ok(regex) => regex,
                Err(error) => {
                    return throw(
                        Thrown::runtime(
                            format!("The regular expression pattern {text} is not valid."),
                            "InvalidRegularExpression",
                            ErrorCategory::InvalidOperation,
                        )
                        .inner(Value::object(regex_cache::parse_exception(&error))),
                    );
                }
            }
        }
    };
    let replacement = match arguments.get(1).map(Value::base) {
        None => Replacement::text(&regex, ""),
        Some(Value::ScriptBlock(block)) => Replacement::Block(block.clone()),
        Some(other) => Replacement::text(&regex, &to_text(rt, other)?),
    };
    replace_in(rt, left, &regex, &replacement)
}

fn replace_in(
    rt: &mut dyn Runtime,
    left: &Value,
    regex: &Rc<Regex>,
    replacement: &Replacement,
) -> Result<Value> {
    if let Value::Str(text) = left {
        return replaced(rt, regex, text, replacement).map(Value::Str);
    }
    let Some(items) = enumerate(rt, left)? else {
        let text = to_text(rt, left)?;
        return replaced(rt, regex, &text, replacement).map(Value::Str);
    };
    let mut out = Vec::with_capacity(items.len());
    for item in items {
        let text = to_text(rt, &item)?;
        out.push(Value::Str(replaced(rt, regex, &text, replacement)?));
    }
    Ok(Value::array(out))
}

/// What stops a replacement: .NET, or the script block.
enum Failure {
    DotNet(DotNetError),
    Flow(Rc<Flow>),
}

impl From<DotNetError> for Failure {
    fn from(error: DotNetError) -> Failure {
        Failure::DotNet(error)
    }
}

fn replaced(
    rt: &mut dyn Runtime,
    regex: &Rc<Regex>,
    text: &PsString,
    replacement: &Replacement,
) -> Result<PsString> {
    let block = match replacement {
        Replacement::Text(with) => {
            let replaced = regex.replaced(text, with, usize::MAX)?;
            return Ok(replaced.map_or_else(|| text.clone(), PsString::from));
        }
        Replacement::Block(block) => block,
    };
    let result = regex.replace_with::<Failure>(text, usize::MAX, |found, out| {
        let shown = hooks::hooks()
            .and_then(|hooks| hooks.make_match(regex, text, found))
            .unwrap_or_else(|| Value::str(found.text(text)));
        let output = rt
            .invoke_block(block, std::slice::from_ref(&shown), Some(shown.clone()), None)
            .map_err(Failure::Flow)?;
        let value = Value::from_output(output);
        out.push_str(&to_text(rt, &value).map_err(Failure::Flow)?);
        Ok(())
    });
    match result {
        Ok(text) => Ok(PsString::from(text)),
        Err(Failure::DotNet(error)) => Err(error.into()),
        Err(Failure::Flow(flow)) => Err(flow),
    }
}
