//! Help that someone wrote: a comment in a script, or the words of the catalogue (`MamlCommandHelpInfo`).

use super::object::{list, object, paragraph, set_types};
use super::topic::{Topic, Words};
use crate::command::{Documentation, ParameterMetadata, SetMembership};
use crate::language::help_comment::HelpComment;
use crate::object::{CustomObject, Value};

/// Paragraphs behind the code of an example, of which the last stay empty.
const REMARKS: usize = 5;

/// The help of a command about which something is written.
pub(super) fn help(topic: &Topic) -> Option<Value> {
    let page = match &topic.words {
        Words::None => return None,
        Words::Comment(comment) => Page::of_comment(comment),
        Words::Documentation(documentation) => Page::of_documentation(documentation, topic),
    };
    Some(page.object(topic))
}

/// The sections in the order of the object's properties.
#[derive(Default)]
struct Page<'a> {
    synopsis: Option<&'a str>,
    description: Vec<&'a str>,
    notes: Option<String>,
    inputs: Vec<&'a str>,
    outputs: Vec<&'a str>,
    links: Vec<&'a str>,
    examples: Vec<&'a str>,
    component: Option<&'a str>,
    role: Option<&'a str>,
    functionality: Option<&'a str>,
    comment: Option<&'a HelpComment>,
    documentation: Option<&'a Documentation>,
}

fn trimmed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(|t| t.trim_end()).collect()
}

impl<'a> Page<'a> {
    fn of_comment(comment: &'a HelpComment) -> Page<'a> {
        let trim = |text: &'a Option<String>| text.as_deref().map(str::trim_end).filter(|t| !t.is_empty());
        Page {
            synopsis: trim(&comment.synopsis),
            description: trim(&comment.description).into_iter().collect(),
            notes: trim(&comment.notes).map(str::to_owned),
            inputs: trimmed(&comment.inputs),
            outputs: trimmed(&comment.outputs),
            links: trimmed(&comment.links),
            examples: trimmed(&comment.examples),
            component: comment.component.as_deref(),
            role: comment.role.as_deref(),
            functionality: comment.functionality.as_deref(),
            comment: Some(comment),
            documentation: None,
        }
    }

    fn of_documentation(documentation: &'a Documentation, topic: &'a Topic) -> Page<'a> {
        Page {
            synopsis: Some(&documentation.synopsis),
            description: documentation.description.iter().map(String::as_str).collect(),
            notes: (!documentation.notes.is_empty()).then(|| documentation.notes.join("\n")),
            outputs: topic.metadata.output_types.iter().map(|t| &**t).collect(),
            examples: trimmed(&documentation.examples),
            documentation: Some(documentation),
            ..Page::default()
        }
    }

    fn object(&self, topic: &Topic) -> Value {
        let mut pairs = vec![("parameters", part("parameters", [("parameter", self.parameters(topic))]))];
        if !self.outputs.is_empty() {
            pairs.push(("returnValues", types("returnValues", "returnValue", &self.outputs)));
        }
        pairs.push(("details", self.details(topic)));
        if !self.inputs.is_empty() {
            pairs.push(("inputTypes", types("inputTypes", "inputType", &self.inputs)));
        }
        if !self.links.is_empty() {
            let links = self.links.iter().map(|l| link(l)).collect();
            pairs.push(("relatedLinks", part("relatedLinks", [("navigationLink", list(links))])));
        }
        pairs.push(("syntax", part("syntax", [("syntaxItem", self.syntax(topic))])));
        if let Some(notes) = &self.notes {
            pairs.push(("alertSet", part("alertSet", [("alert", list(vec![paragraph(notes)]))])));
        }
        if !self.description.is_empty() {
            pairs.push(("description", list(self.description.iter().map(|d| paragraph(d)).collect())));
        }
        if !self.examples.is_empty() {
            let examples = self.examples.iter().enumerate().map(|(i, e)| example(i + 1, e)).collect();
            pairs.push(("examples", part("examples", [("example", list(examples))])));
        }
        pairs.extend(super::NAMESPACES.map(|(name, uri)| (name, Value::from(uri))));
        let optional = |text: Option<&str>| text.map_or(Value::Null, Value::from);
        pairs.push(("Name", Value::from(&*topic.name)));
        pairs.push(("Category", Value::from(topic.category)));
        pairs.push(("Synopsis", Value::from(self.synopsis.unwrap_or(""))));
        pairs.push(("Component", optional(self.component)));
        pairs.push(("Role", optional(self.role)));
        pairs.push(("Functionality", optional(self.functionality)));
        pairs.push(("ModuleName", Value::from(topic.module.as_deref().unwrap_or(""))));
        let help = CustomObject::from_pairs(pairs);
        set_types(&help, &["MamlCommandHelpInfo", "HelpInfo"]);
        help.into_value()
    }

    fn details(&self, topic: &Topic) -> Value {
        let mut pairs = vec![("name", Value::from(&*topic.name))];
        if let Some(synopsis) = self.synopsis {
            pairs.push(("description", list(vec![paragraph(synopsis)])));
        }
        object("MamlCommandHelpInfo#details", pairs)
    }

    fn text_of(&self, p: &ParameterMetadata, index: usize) -> Option<Value> {
        let text = match (self.comment, self.documentation) {
            (Some(comment), _) => comment.parameter(&p.name, index)?,
            (None, Some(documentation)) => &documentation.parameter(&p.name)?.text,
            (None, None) => return None,
        };
        Some(list(vec![paragraph(text.trim_end())]))
    }

    fn default_of(&self, topic: &Topic, p: &ParameterMetadata, index: usize) -> Value {
        let documented = self.documentation.and_then(|d| d.parameter(&p.name)?.default.as_deref());
        if let Some(text) = documented {
            return Value::from(text);
        }
        match topic.defaults.get(index) {
            Some(Some(text)) => Value::from(&**text),
            Some(None) if p.is_switch() => Value::from("False"),
            _ => Value::from(""),
        }
    }

    fn parameters(&self, topic: &Topic) -> Value {
        let made = topic.parameters().map(|(index, p)| {
            let place = SetMembership::default();
            let m = p.sets.first().unwrap_or(&place);
            let mut pairs = vec![];
            let is_choice = p.type_id.is_enum();
            if !is_choice {
                pairs.push(("parameterValue", Value::from(type_name(p))));
            }
            pairs.push(("defaultValue", self.default_of(topic, p, index)));
            pairs.push(("name", Value::from(&*p.name)));
            pairs.extend(self.text_of(p, index).map(|text| ("description", text)));
            pairs.push(("type", part("type", [("name", Value::from(type_name(p)))])));
            pairs.extend(place_of(m));
            object("MamlCommandHelpInfo#parameter", pairs)
        });
        list(made.collect())
    }

    fn syntax(&self, topic: &Topic) -> Value {
        let items: Vec<Value> = topic.sets().map(|set| self.syntax_item(topic, set)).collect();
        if items.len() == 1 { items.into_iter().next().unwrap_or_default() } else { list(items) }
    }

    fn syntax_item(&self, topic: &Topic, set: u32) -> Value {
        let made = topic.syntax(set).into_iter().map(|(index, p, m)| {
            let mut pairs = vec![];
            if p.type_id.is_enum() {
                let names = list(super::enum_names(p.type_id));
                pairs.push(("parameterValueGroup", part("parameterValueGroup", [("parameterValue", names)])));
            }
            pairs.push(("name", Value::from(&*p.name)));
            if !p.is_switch() && !p.type_id.is_enum() {
                pairs.push(("parameterValue", Value::from(type_name(p))));
            }
            pairs.extend(self.text_of(p, index).map(|text| ("description", text)));
            pairs.extend(place_of(m));
            object("MamlCommandHelpInfo#parameter", pairs)
        });
        let parameters = list(made.collect());
        object(
            "MamlCommandHelpInfo#syntaxItem",
            [("name", Value::from(&*topic.name)), ("parameter", parameters)],
        )
    }
}

/// The type's own name; a value that may be missing has the name of the value.
fn type_name(p: &ParameterMetadata) -> String {
    match p.type_id.generic_parts() {
        Some((definition, arguments)) if definition.short_name().starts_with("Nullable") => {
            arguments.first().map_or_else(String::new, |a| a.short_name())
        }
        _ => p.type_id.short_name(),
    }
}

fn part<const N: usize>(name: &str, pairs: [(&str, Value); N]) -> Value {
    object(&format!("MamlCommandHelpInfo#{name}"), pairs)
}

/// How a parameter stands in the signature; positions count from one here.
fn place_of(m: &SetMembership) -> [(&'static str, Value); 4] {
    let input = match (m.from_pipeline, m.from_pipeline_by_name) {
        (true, true) => "true (ByValue, ByPropertyName)",
        (true, false) => "true (ByValue)",
        (false, true) => "true (ByPropertyName)",
        (false, false) => "false",
    };
    [
        ("required", Value::from(if m.mandatory { "true" } else { "false" })),
        ("globbing", Value::from("false")),
        ("pipelineInput", Value::from(input)),
        ("position", Value::from(m.position.map_or("named".to_owned(), |n| (n + 1).to_string()))),
    ]
}

fn types(outer: &str, inner: &str, names: &[&str]) -> Value {
    let one = |name: &&str| part(inner, [("type", part("type", [("name", Value::from(*name))]))]);
    let mut all: Vec<Value> = names.iter().map(one).collect();
    let value = if all.len() == 1 { all.remove(0) } else { list(all) };
    object(&format!("MamlCommandHelpInfo#{outer}"), [(inner, value)])
}

fn link(text: &str) -> Value {
    let name = if text.contains("://") { "uri" } else { "linkText" };
    part("navigationLink", [(name, Value::from(text))])
}

/// An example: the prompt it is shown with, its code, and the remarks behind the first empty line.
fn example(number: usize, text: &str) -> Value {
    let (prompt, text) = prompt_of(text);
    let (code, remarks) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut paragraphs = vec![paragraph(remarks.trim_end())];
    paragraphs.resize_with(REMARKS, || paragraph(""));
    let title = format!("-------------------------- EXAMPLE {number} --------------------------");
    part(
        "example",
        [
            ("title", Value::from(title)),
            ("introduction", list(vec![paragraph(prompt)])),
            ("code", Value::from(code.trim_end())),
            ("remarks", list(paragraphs)),
        ],
    )
}

/// The prompt that an example was written with, if any, and what it says behind it.
fn prompt_of(text: &str) -> (&str, &str) {
    let first = text.lines().next().unwrap_or("");
    let is_prompt = |head: &str| {
        let head = head.trim();
        head == "PS" || head.starts_with("PS ") || head.ends_with(":\\PS") || head.ends_with("PS")
    };
    match first.find('>') {
        Some(at) if is_prompt(&first[..at]) => {
            let (prompt, rest) = text.split_at(at + 1);
            (prompt, rest.trim_start_matches(' '))
        }
        _ => ("PS > ", text),
    }
}
