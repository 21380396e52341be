//! Help that is made of a command's signature alone (`ExtendedCmdletHelpInfo`).

use super::object::{object, set_types};
use super::topic::Topic;
use crate::command::{ParameterMetadata, SetMembership, Validation, shown_type, syntax};
use crate::object::{CustomObject, Value};

/// The help of a command about which nothing is written.
pub(super) fn help(topic: &Topic) -> Value {
    let (verb, noun) = topic.name.split_once('-').unwrap_or(("", ""));
    let details = [("name", Value::from(&*topic.name)), ("noun", noun.into()), ("verb", verb.into())];
    let is_cmdlet = topic.category == "Cmdlet";
    let mut pairs = vec![
        ("CommonParameters", Value::Bool(topic.metadata.is_advanced)),
        ("details", part("details", details)),
        ("Syntax", part("syntax", [("syntaxItem", syntax_items(topic))])),
        ("parameters", part("parameters", [("parameter", parameters(topic))])),
        ("inputTypes", part("inputTypes", [("inputType", typed("inputType", &input_types(topic)))])),
    ];
    if is_cmdlet {
        let none = super::object::list(vec![]);
        pairs.push(("relatedLinks", part("relatedLinks", [("navigationLink", none)])));
    }
    pairs.push((
        "returnValues",
        part("returnValues", [("returnValue", typed("returnValue", &outputs(topic)))]),
    ));
    pairs.push(("aliases", Value::from(aliases(topic))));
    pairs.push(("remarks", Value::from(remarks(topic))));
    if is_cmdlet {
        pairs.push(("PSSnapIn", Value::Null));
    }
    for name in ["alertSet", "description", "examples"] {
        pairs.push((name, Value::Null));
    }
    pairs.push(("Synopsis", Value::from(synopsis(topic))));
    pairs.push(("ModuleName", Value::from(topic.module.as_deref().unwrap_or(""))));
    pairs.push(("nonTerminatingErrors", Value::from("")));
    pairs.extend(super::NAMESPACES.map(|(name, uri)| (name, Value::from(uri))));
    pairs.push(("Name", Value::from(&*topic.name)));
    pairs.push(("Category", Value::from(topic.category)));
    pairs.extend(["Component", "Role", "Functionality"].map(|name| (name, Value::Null)));
    let help = CustomObject::from_pairs(pairs);
    set_types(&help, &["ExtendedCmdletHelpInfo", "CmdletHelpInfo", "HelpInfo"]);
    help.into_value()
}

fn part<const N: usize>(name: &str, pairs: [(&str, Value); N]) -> Value {
    object(&format!("ExtendedCmdletHelpInfo#{name}"), pairs)
}

/// `type.name` with the lines of a list of types.
fn typed(name: &str, types: &str) -> Value {
    part(name, [("type", part("type", [("name", Value::from(types))]))])
}

fn synopsis(topic: &Topic) -> String {
    let text = syntax(&topic.metadata);
    let end = if topic.metadata.is_advanced { "" } else { " " };
    format!("{}{end}\n", text.trim_end_matches('\n'))
}

fn syntax_items(topic: &Topic) -> Value {
    let item = |set| {
        let members = topic.syntax(set);
        let parameters = members.iter().map(|(_, p, m)| parameter(topic, p, m, true)).collect();
        part(
            "syntaxItem",
            [
                ("name", Value::from(&*topic.name)),
                ("CommonParameters", Value::Bool(topic.metadata.is_advanced)),
                ("parameter", Value::array(parameters)),
            ],
        )
    };
    Value::array(topic.sets().map(item).collect())
}

fn parameters(topic: &Topic) -> Value {
    let mut all: Vec<&ParameterMetadata> = topic.parameters().map(|(_, p)| p).collect();
    all.sort_by_key(|p| p.name.to_lowercase());
    let place = SetMembership::default();
    let made = all.into_iter().map(|p| parameter(topic, p, p.sets.first().unwrap_or(&place), false));
    Value::array(made.collect())
}

fn parameter(topic: &Topic, p: &ParameterMetadata, m: &SetMembership, in_syntax: bool) -> Value {
    let flag = |on: bool| Value::from(if on { "true" } else { "false" });
    let mut pairs = vec![
        ("name", Value::from(&*p.name)),
        ("required", flag(m.mandatory)),
        ("pipelineInput", Value::from(pipeline_input(m))),
        ("isDynamic", flag(p.is_dynamic)),
        ("globbing", flag(p.supports_wildcards)),
        ("parameterSetName", Value::from(topic.set_names(p))),
    ];
    if !p.is_switch() {
        let choices = choices(p);
        pairs.push(("parameterValue", Value::from(shown_type(p.type_id))));
        if in_syntax && !choices.is_empty() {
            let group = part("parameterValueGroup", [("parameterValue", Value::array(choices))]);
            pairs.push(("parameterValueGroup", group));
        }
    }
    let type_name = if p.is_switch() { "switch".to_owned() } else { shown_type(p.type_id) };
    pairs.push(("type", part("type", [("name", Value::from(type_name))])));
    let position = m.position.map_or("Named".to_owned(), |n| n.to_string());
    pairs.push(("position", Value::from(position)));
    pairs.push((
        "aliases",
        Value::from(if p.aliases.is_empty() { "None".into() } else { p.aliases.join(", ") }),
    ));
    object("ExtendedCmdletHelpInfo#parameter", pairs)
}

/// The values that the syntax offers: those of an enumeration, or the ones allowed.
fn choices(p: &ParameterMetadata) -> Vec<Value> {
    let allowed = p.validations.iter().find_map(|v| match v {
        Validation::Set { values, .. } => Some(values.iter().map(|v| Value::from(&**v)).collect()),
        _ => None,
    });
    allowed.unwrap_or_else(|| super::enum_names(p.type_id))
}

fn pipeline_input(m: &SetMembership) -> String {
    let mut ways = vec![];
    for (on, way) in [
        (m.from_pipeline, "ByValue"),
        (m.from_pipeline_by_name, "ByPropertyName"),
        (m.remaining, "FromRemainingArguments"),
    ] {
        if on {
            ways.push(way);
        }
    }
    if ways.is_empty() { "false".to_owned() } else { format!("true ({})", ways.join(", ")) }
}

fn lines(names: Vec<String>) -> String {
    names.into_iter().map(|n| n + "\n").collect()
}

/// Types of the parameters that take pipeline input.
fn input_types(topic: &Topic) -> String {
    let mut names: Vec<String> = vec![];
    for (_, p) in topic.parameters() {
        let name = p.type_id.name().to_string();
        if p.sets.iter().any(|m| m.from_pipeline || m.from_pipeline_by_name) && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { "None\n".to_owned() } else { lines(names) }
}

fn outputs(topic: &Topic) -> String {
    match topic.metadata.output_types.as_slice() {
        [] => "System.Object".to_owned(),
        types => lines(types.iter().map(|t| t.to_string()).collect()),
    }
}

fn aliases(topic: &Topic) -> String {
    match topic.aliases.as_slice() {
        [] => "None\n".to_owned(),
        all => lines(all.iter().map(|a| a.to_string()).collect()),
    }
}

const LINKS: &str = include_str!("../../grammar/help/links.txt");

/// Where a cmdlet's help stands online.
pub(super) fn link(cmdlet: &str) -> Option<&'static str> {
    LINKS
        .lines()
        .filter_map(|l| l.split_once(' '))
        .find(|(n, _)| n.eq_ignore_ascii_case(cmdlet))
        .map(|(_, l)| l)
}

fn remarks(topic: &Topic) -> String {
    if topic.category != "Cmdlet" {
        return "None".to_owned();
    }
    let mut text = "Get-Help cannot find the Help files for this cmdlet on this computer. It is displaying only partial help.\n    -- To download and install Help files for the module that includes this cmdlet, use Update-Help.".to_owned();
    if let Some(link) = link(&topic.name) {
        text.push_str(&format!(
            "\n    -- To view the Help topic for this cmdlet online, type: \"Get-Help {} -Online\" or\n       go to {link}.",
            topic.name
        ));
    }
    text
}
