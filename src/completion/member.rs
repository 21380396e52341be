//! Members of the value or type before a dot. Only what changes nothing is evaluated: variables, constants,
//! properties, casts and literals; of a command its declared output type is known.

use super::{Match, MatchKind, begins};
use crate::engine::{Command, Context};
use crate::language::ast::{CommandBaseAst, ExpressionAst, PipelineAst, StatementAst};
use crate::object::{TypeId, Value, type_name};
use crate::text::Source;
use crate::types::members::{
    MemberDescription, MemberType, instance_members_of, members_of, static_members_of,
};
use std::rc::Rc;

/// What is known of an expression without running it.
enum Known {
    Value(Value),
    /// What the text gives a variable that the session does not have.
    Inferred(Value),
    Type(TypeId),
}

/// What is only known by its type is described with more blanks.
fn inferred(mut found: Vec<Match>) -> Vec<Match> {
    for one in found.iter_mut().filter(|m| m.kind == MatchKind::Property) {
        one.tool_tip = one.tool_tip.replace("{get;}", "{ get; }").replace("{get;set;}", "{ get; set; }");
    }
    found
}

/// Members whose name begins with what was typed. `text` is all that stands before the cursor.
pub(super) fn members(
    cx: &mut Context,
    text: &str,
    target: &str,
    is_static: bool,
    typed: &str,
) -> Vec<Match> {
    if is_static {
        let name = target.trim_start_matches('[').trim_end_matches(']');
        let class =
            type_name::builtin(name).or_else(|| cx.script_types.get(&crate::text::Name::new(name)).copied());
        return class.map_or(vec![], |class| statics(class, typed));
    }
    match known(cx, text, target) {
        Some(Known::Value(value)) => of_value(&value, typed, !target.starts_with('@')),
        Some(Known::Inferred(value)) => inferred(of_value(&value, typed, true)),
        Some(Known::Type(class)) => inferred(listed(instance_members_of(class), typed)),
        None => vec![],
    }
}

fn statics(class: TypeId, typed: &str) -> Vec<Match> {
    let mut all = static_members_of(class);
    if class.is_enum() {
        let known = class.enum_values();
        all.retain(|m| !known.iter().any(|(n, _)| n.eq_ignore_ascii_case(&m.name)));
        let values = known.iter().map(|(name, _)| MemberDescription {
            name: name.clone(),
            kind: MemberType::Property,
            definition: format!("static {} {name} {{get;}}", class.name()),
            is_static: true,
        });
        all.extend(values);
    }
    listed(all, typed)
}

fn of_value(value: &Value, typed: &str, with_keys: bool) -> Vec<Match> {
    let mut keys = vec![];
    if let (Value::Hashtable(table), true) = (value.base(), with_keys) {
        for (key, entry) in table.pairs() {
            if let Some(key) = key.as_str().filter(|k| begins(k, typed)) {
                let tip = format!("{} {key}", type_name::powershell_name(entry.type_id()));
                keys.push(Match::new(key, key, MatchKind::Property, tip));
            }
        }
        keys.sort_by_key(|m| m.shown.to_lowercase());
    }
    keys.extend(listed(members_of(value), typed));
    keys
}

/// Properties before methods, each by name.
fn listed(members: Vec<MemberDescription>, typed: &str) -> Vec<Match> {
    let mut found: Vec<&MemberDescription> =
        members.iter().filter(|m| begins(&m.name, typed) && is_listed(m)).collect();
    found.sort_by_key(|m| (m.kind.is_method(), m.name.to_lowercase()));
    let made = found.iter().map(|m| {
        if m.kind.is_method() {
            let tip = m.definition.replace("), ", ")\n");
            Match::new(format!("{}(", m.name), &*m.name, MatchKind::Method, tip)
        } else {
            Match::new(&*m.name, &*m.name, MatchKind::Property, &*m.definition)
        }
    });
    made.collect()
}

fn is_listed(member: &MemberDescription) -> bool {
    member.kind != MemberType::ParameterizedProperty && !member.name.starts_with("ps")
}

/// Properties of what a command gives.
pub(super) fn properties_of_output(cx: &mut Context, command: &str, typed: &str) -> Vec<Match> {
    let names = crate::catalogue::output_properties(cx, command);
    if !names.is_empty() {
        let fits = names.iter().filter(|n| begins(n, typed));
        return fits.map(|n| Match::new(n, n, MatchKind::Property, n)).collect();
    }
    let Some(class) = output_type(cx, command) else { return vec![] };
    let mut found = inferred(listed(instance_members_of(class), typed));
    found.retain(|m| m.kind == MatchKind::Property);
    found
}

fn output_type(cx: &mut Context, command: &str) -> Option<TypeId> {
    match cx.find_command(command).ok()?? {
        Command::Cmdlet(entry) => {
            let metadata = entry.metadata();
            let types = metadata.output_types.iter().filter(|t| !t.starts_with("System.String"));
            types.chain(&metadata.output_types).find_map(|name| type_name::builtin(name))
        }
        _ => None,
    }
}

fn known(cx: &mut Context, text: &str, target: &str) -> Option<Known> {
    let source = Source::new(None, target);
    let parsed = crate::language::parse(&source);
    let block = parsed.script.end.as_ref().filter(|_| parsed.errors.is_empty())?;
    let [StatementAst::Pipeline(pipeline)] = block.statements.as_slice() else { return None };
    match only_element(pipeline)? {
        CommandBaseAst::Expression(e) => expression(cx, text, &e.expression, target),
        CommandBaseAst::Command(_) => None,
    }
}

fn only_element(pipeline: &PipelineAst) -> Option<&CommandBaseAst> {
    match pipeline.elements.as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

fn expression(cx: &mut Context, text: &str, e: &ExpressionAst, target: &str) -> Option<Known> {
    if let ExpressionAst::Paren(paren) = e
        && let StatementAst::Pipeline(pipeline) = &*paren.pipeline
        && let Some(CommandBaseAst::Command(command)) = pipeline.elements.last()
    {
        let extent = command.elements.first()?.extent();
        let name = target.get(extent.start as usize..extent.end as usize)?.to_owned();
        return output_type(cx, &name).map(Known::Type);
    }
    if !is_harmless(e) {
        return None;
    }
    let block = cx.parse_block(target, None).ok()?;
    let value = cx.collect(|cx| cx.call_block(&block, vec![], None, None)).ok().map(Value::from_output);
    match value {
        Some(value) if !value.is_null() => Some(Known::Value(value)),
        _ => assigned_value(cx, text, target.strip_prefix('$')?).map(Known::Inferred),
    }
}

/// The assignments to plain variables at the top level of a text: name, and the text of what is assigned.
fn assignments(text: &str) -> Vec<(Rc<str>, String)> {
    let source = Source::new(None, text);
    let parsed = crate::language::parse(&source);
    let statements = parsed.script.end.iter().flat_map(|block| &block.statements);
    let made = statements.filter_map(|s| {
        let StatementAst::Assignment(a) = s else { return None };
        let target = match &a.left {
            ExpressionAst::Convert(c) => &*c.child,
            other => other,
        };
        let name = target.extent().text(&source).strip_prefix('$')?;
        Some((Rc::from(name), a.right.extent().text(&source).to_owned()))
    });
    made.collect()
}

/// The variables that a text assigns to.
pub(super) fn assigned(text: &str) -> Vec<Rc<str>> {
    assignments(text).into_iter().map(|(name, _)| name).collect()
}

/// The value that a text gives a variable, if telling it runs nothing.
pub(super) fn assigned_value(cx: &mut Context, text: &str, variable: &str) -> Option<Value> {
    let all = assignments(text);
    let (_, value) = all.iter().rev().find(|(name, _)| name.eq_ignore_ascii_case(variable))?;
    match known(cx, "", value)? {
        Known::Value(value) => Some(value),
        _ => None,
    }
}

/// Evaluating it runs no command and calls no method.
fn is_harmless(e: &ExpressionAst) -> bool {
    match e {
        ExpressionAst::Constant(_)
        | ExpressionAst::String(_)
        | ExpressionAst::Variable(_)
        | ExpressionAst::Type(_)
        | ExpressionAst::ScriptBlock(_) => true,
        ExpressionAst::Convert(c) => is_harmless(&c.child),
        ExpressionAst::Member(m) => is_harmless(&m.target) && is_harmless(&m.member),
        ExpressionAst::Index(i) => is_harmless(&i.target) && is_harmless(&i.index),
        ExpressionAst::ArrayLiteral(a) => a.elements.iter().all(is_harmless),
        ExpressionAst::Array(a) => a.body.statements.iter().all(is_harmless_statement),
        ExpressionAst::Hashtable(h) => {
            h.pairs.iter().all(|(k, v)| is_harmless(k) && is_harmless_statement(v))
        }
        ExpressionAst::Paren(p) => is_harmless_statement(&p.pipeline),
        _ => false,
    }
}

fn is_harmless_statement(statement: &StatementAst) -> bool {
    let StatementAst::Pipeline(pipeline) = statement else { return false };
    pipeline.elements.iter().all(|e| match e {
        CommandBaseAst::Expression(e) => is_harmless(&e.expression),
        CommandBaseAst::Command(_) => false,
    })
}
