//! Arguments of a command: the names of its parameters, and values for them.

use super::place::CommandLine;
use super::{Detail, Match, MatchKind, begins, command, member, name};
use crate::command::{
    CommandMetadata, CursorPlace, ParameterMetadata, PseudoWord, Validation, WordValue, place_of_cursor,
    shown_type,
};
use crate::engine::{Code, Command, Context, Function, metadata_of};
use crate::language::ast::StatementAst;
use crate::object::{TypeId, Value, convert};
use crate::text::Source;
use std::rc::Rc;

const ENCODINGS: [&str; 11] = [
    "ansi",
    "ascii",
    "bigendianunicode",
    "bigendianutf32",
    "oem",
    "unicode",
    "utf7",
    "utf8",
    "utf8BOM",
    "utf8NoBOM",
    "utf32",
];

/// What may stand at the cursor among the arguments.
pub(super) fn matches(cx: &mut Context, text: &str, line: &CommandLine<'_>) -> Vec<Match> {
    let Some(metadata) = metadata(cx, text, line.name) else { return name::paths(cx, unquoted(line.word)) };
    let mut words: Vec<PseudoWord> = line.words.iter().filter(|w| **w != ",").map(|w| word(w)).collect();
    words.push(word(line.word));
    match place_of_cursor(&metadata, &words, words.len() - 1) {
        CursorPlace::Name(parameters) => {
            parameters.iter().map(|&i| parameter_name(&metadata.parameters[i])).collect()
        }
        CursorPlace::Value(parameter) => values(cx, line, &metadata, &[parameter]),
        CursorPlace::Positional(parameters) => values(cx, line, &metadata, &parameters),
    }
}

/// The signature of a command of the session, or of a function that the text before defines.
fn metadata(cx: &mut Context, text: &str, name: &str) -> Option<Rc<CommandMetadata>> {
    let Some(found) = cx.find_command(unquoted(name)).ok()? else {
        let function = defined_in(text, name)?;
        let block = function.code.compiled(cx).ok()?;
        return metadata_of(cx, &function, &block).ok();
    };
    match found {
        Command::Cmdlet(entry) => Some(entry.metadata()),
        Command::Function(function) => {
            let block = function.code.compiled(cx).ok()?;
            metadata_of(cx, &function, &block).ok()
        }
        Command::Script(_) => None,
    }
}

fn defined_in(text: &str, name: &str) -> Option<Function> {
    let parsed = crate::language::parse(&Source::new(None, text));
    let statements = parsed.script.end.as_ref()?.statements.iter();
    let definitions = statements.filter_map(|s| match s {
        StatementAst::Function(definition) => Some(definition),
        _ => None,
    });
    let definition = definitions.rev().find(|d| d.name.eq_ignore_ascii_case(name))?;
    let code = Code::new(definition.body.clone(), Some(definition.clone()));
    let block = Code::block(definition.body.clone());
    Some(Function::new(&definition.name, block, code, definition.kind))
}

fn word(text: &str) -> PseudoWord {
    let is_name = |t: &str| t.is_empty() || t.starts_with(|c: char| c.is_alphabetic() || c == '?');
    match text.strip_prefix('-').filter(|t| is_name(t)) {
        Some(name) => match name.split_once(':') {
            Some((name, value)) => {
                PseudoWord { name: Some(Rc::from(name)), value: Some(value_of(value)), splat: false }
            }
            None => PseudoWord { name: Some(Rc::from(name)), value: None, splat: false },
        },
        None => PseudoWord { name: None, value: Some(value_of(text)), splat: text.starts_with('@') },
    }
}

fn value_of(text: &str) -> WordValue {
    match text.chars().next() {
        Some('$' | '(' | '@' | '{') => WordValue::Unknown,
        _ => WordValue::Text(Rc::from(unquoted(text))),
    }
}

/// A word without the quote it begins with.
fn unquoted(text: &str) -> &str {
    text.trim_matches(['\'', '"'])
}

fn parameter_name(p: &ParameterMetadata) -> Match {
    let type_name = if p.is_switch() { "switch".to_owned() } else { shown_type(p.type_id) };
    Match::new(
        format!("-{}", p.name),
        &*p.name,
        MatchKind::ParameterName,
        format!("[{type_name}] {}", p.name),
    )
}

fn values(
    cx: &mut Context,
    line: &CommandLine<'_>,
    metadata: &CommandMetadata,
    parameters: &[usize],
) -> Vec<Match> {
    let typed =
        unquoted(line.word.rsplit_once(':').filter(|(n, _)| n.starts_with('-')).map_or(line.word, |w| w.1));
    for &index in parameters {
        let p = &metadata.parameters[index];
        if let Some(found) = completer(cx, &metadata.name, &p.name, typed) {
            return found;
        }
        if let Some(mut choices) = choices(p) {
            choices.retain(|c| begins(c, typed));
            choices.sort_by_key(|c| c.to_lowercase());
            return choices.iter().map(|c| Match::value(c)).collect();
        }
        if let Some(found) = special(cx, line, &metadata.name, &p.name, typed) {
            return found;
        }
    }
    name::paths(cx, typed)
}

/// The values that the parameter's type or validation allows.
fn choices(p: &ParameterMetadata) -> Option<Vec<String>> {
    for validation in &p.validations {
        if let Validation::Set { values, .. } = validation {
            return Some(values.iter().map(|v| v.to_string()).collect());
        }
    }
    let type_id = p.type_id.element().unwrap_or(p.type_id);
    let type_id = type_id.generic_parts().and_then(|(_, a)| a.first().copied()).unwrap_or(type_id);
    if type_id.is_enum() {
        return Some(type_id.enum_values().iter().map(|(name, _)| name.to_string()).collect());
    }
    (type_id == TypeId::BOOLEAN).then(|| vec!["$true".to_owned(), "$false".to_owned()])
}

/// Values that the meaning of a parameter tells.
fn special(
    cx: &mut Context,
    line: &CommandLine<'_>,
    command_name: &str,
    parameter: &str,
    typed: &str,
) -> Option<Vec<Match>> {
    let listed = |names: Vec<String>| {
        names.iter().filter(|n| begins(n, typed)).map(|n| Match::value(n)).collect::<Vec<_>>()
    };
    match (command_name, parameter) {
        (_, "Encoding") => Some(listed(ENCODINGS.iter().map(|e| (*e).to_owned()).collect())),
        ("Set-StrictMode", "Version") => Some(
            ["Latest", "3.0", "2.0", "1.0"]
                .iter()
                .filter(|v| begins(v, typed))
                .map(|v| Match::new(*v, *v, MatchKind::Text, *v))
                .collect(),
        ),
        ("Get-Command" | "Get-Help" | "help", "Name") | ("Set-Alias" | "New-Alias", "Value") => {
            Some(command::commands(cx, typed, Detail::ToolTips))
        }
        ("Get-Variable" | "Set-Variable" | "Remove-Variable" | "Clear-Variable", "Name") => {
            let names = crate::cmdlets::variable::names(cx, None);
            Some(listed(names.iter().map(|n| n.to_string()).collect()))
        }
        ("Get-Alias" | "Remove-Alias", "Name") => {
            let all = crate::cmdlets::alias::all(cx, None);
            Some(listed(all.iter().map(|a| a.name.to_string()).collect()))
        }
        ("New-Object", "TypeName") => Some(name::types(typed)),
        ("Import-Module" | "Get-Module" | "Remove-Module", "Name") => {
            Some(listed(cx.modules.iter().map(|m| m.name.to_string()).collect()))
        }
        ("Start-Lab" | "Get-Lab", "Name") => {
            let labs = crate::catalogue::packed_labs();
            let mut names: Vec<String> =
                labs.iter().filter_map(|(path, _)| path.split('/').next()).map(str::to_owned).collect();
            names.dedup();
            Some(listed(names))
        }
        (
            "Where-Object" | "Sort-Object" | "Select-Object" | "Group-Object" | "Measure-Object"
            | "Format-Table" | "Format-List" | "Format-Wide" | "ForEach-Object",
            "Property" | "MemberName" | "ExpandProperty" | "ExcludeProperty",
        ) => line.upstream.map(|name| member::properties_of_output(cx, name, typed)),
        _ if command_name.contains("-Cs") => {
            crate::catalogue::argument_values(cx, command_name, parameter, typed).map(listed)
        }
        _ => None,
    }
}

/// What `Register-ArgumentCompleter` was told of a parameter.
fn completer(cx: &mut Context, command_name: &str, parameter: &str, typed: &str) -> Option<Vec<Match>> {
    let block = crate::cmdlets::core::register_argument_completer::find(cx, command_name, parameter)?;
    let arguments = [command_name, parameter, typed].map(Value::from).to_vec();
    let found = cx.collect(|cx| cx.call_block(&block, arguments, None, None)).ok()?;
    let mut made = vec![];
    for value in found {
        made.push(Match::value(&convert::to_text(cx, &value).ok()?));
    }
    Some(made)
}
