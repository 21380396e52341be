//! What the catalogue has to say about a cmdlet, as help shows it.

use super::record::{CmdletRecord, IdentityForm, NounRecord, ParameterRecord, PropertyRecord};
use super::source::Product;
use crate::command::{Documentation, ParameterDocumentation};
use std::rc::Rc;

/// Parameters that mean the same on every cmdlet.
const SHARED: &[(&str, &str)] = &[
    ("Force", "Suppresses prompts and warnings that do not stop the command."),
    ("InMemory", "Makes the object without writing it; Set-Cs… -Instance writes it later."),
    ("Instance", "An object to write as it is, instead of an identity and single settings."),
    ("Filter", "Wildcards that the identities returned must match, such as \"site:*\" or \"tag:*\"."),
    ("LocalStore", "Reads the local replica instead of the Central Management store."),
    ("PassThru", "Returns the object that the command worked on."),
    ("Tenant", "The tenant of Lync Online whose object is meant; of no effect on premises."),
    ("DomainController", "The domain controller to talk to."),
    ("GlobalCatalog", "The global catalog server to talk to."),
    ("GlobalSettingsDomainController", "The domain controller that has the global settings."),
    ("Report", "File for the report of the run."),
    ("ResultSize", "The most objects to return."),
    ("PolicyName", "The per-user policy to assign, without \"tag:\"; $Null takes the assignment away."),
    ("Credential", "The account to work as."),
    ("Parent", "Identity of the object that the new one becomes a part of."),
];

/// The words about a cmdlet of a noun.
pub(super) fn documentation(
    noun: &NounRecord,
    name: &str,
    cmdlet: &CmdletRecord,
    product: Product,
) -> Documentation {
    let parameters = cmdlet.parameters.iter().map(|(name, parameter)| {
        let property = property_of(noun, name).filter(|p| p.is_in(product));
        ParameterDocumentation {
            name: Rc::from(name.as_str()),
            text: parameter_text(noun, cmdlet, (name, parameter), property),
            default: parameter.default.clone(),
        }
    });
    Documentation {
        synopsis: synopsis(noun, name, cmdlet),
        description: description(noun, cmdlet),
        parameters: parameters.collect(),
        examples: vec![],
        notes: notes(noun, cmdlet),
    }
}

fn synopsis(noun: &NounRecord, name: &str, cmdlet: &CmdletRecord) -> String {
    let about = noun.summary.as_deref().unwrap_or("");
    if let Some(effect) = cmdlet.effect.as_deref() {
        return sentence(effect);
    }
    let (verb, noun_name) = name.split_once('-').unwrap_or(("", name));
    let does = match verb {
        "Get" => "Returns",
        "New" => "Creates",
        "Set" => "Changes",
        "Remove" => "Removes",
        "Grant" => "Assigns",
        "Enable" => "Enables",
        "Disable" => "Disables",
        "Test" => "Tests",
        "Move" => "Moves",
        other => other,
    };
    format!("{does} {noun_name}: {about}").trim_end().to_owned()
}

/// Words from a table as a sentence.
fn sentence(text: &str) -> String {
    let mut chars = text.trim_end_matches('.').chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", chars.as_str())
}

fn description(noun: &NounRecord, cmdlet: &CmdletRecord) -> Vec<String> {
    let mut paragraphs: Vec<String> = noun.summary.iter().cloned().collect();
    paragraphs.extend(noun.rules.iter().cloned());
    paragraphs.extend(cmdlet.fails.iter().map(|f| format!("Fails: {f}")));
    paragraphs
}

fn property_of<'a>(noun: &'a NounRecord, name: &str) -> Option<&'a PropertyRecord> {
    noun.properties.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, p)| p)
}

fn parameter_text(
    noun: &NounRecord,
    cmdlet: &CmdletRecord,
    (name, parameter): (&str, &ParameterRecord),
    property: Option<&PropertyRecord>,
) -> String {
    let mut sentences: Vec<String> = vec![];
    let shared = SHARED.iter().find(|(n, _)| *n == name).map(|(_, text)| (*text).to_owned());
    match property.and_then(|p| p.summary.clone()).or(shared) {
        Some(text) => sentences.push(text),
        None if name == "Identity" => sentences.push(identity_text(noun)),
        None => {}
    }
    let choices = match property {
        Some(p) if parameter.choices.is_empty() => &p.choices,
        _ => &parameter.choices,
    };
    if !choices.is_empty() {
        sentences.push(format!("Values: {}.", choices.join(", ")));
    }
    sentences.extend(property.and_then(range_text));
    if let Some(versions) = parameter.versions.as_deref().filter(|v| *v != cmdlet.versions) {
        sentences.push(format!("Only in {}.", products(versions)));
    }
    sentences.join("\n")
}

fn identity_text(noun: &NounRecord) -> String {
    if let Some(display) = &noun.identity.display {
        return format!("Which object is meant: {display}.");
    }
    match noun.identity.form {
        IdentityForm::GlobalOnly => "Which object is meant: global.".to_owned(),
        IdentityForm::Scope | IdentityForm::ScopeName => {
            format!("Which object is meant, by scope: {}.", noun.identity.scopes.join(", "))
        }
        IdentityForm::User => {
            "The user: display name, SIP address, user principal name, DOMAIN\\name or distinguished name."
                .to_owned()
        }
        _ => "Which object is meant.".to_owned(),
    }
}

fn range_text(property: &PropertyRecord) -> Option<String> {
    let unit = property.unit.as_deref().map_or(String::new(), |u| format!(" {u}"));
    let text = match (property.min.as_ref().map(shown), property.max.as_ref().map(shown), property.max_length)
    {
        (Some(min), Some(max), _) => format!("From {min} to {max}{unit}."),
        (Some(min), None, _) => format!("At least {min}{unit}."),
        (None, Some(max), _) => format!("At most {max}{unit}."),
        (None, None, Some(length)) => format!("At most {length} characters."),
        (None, None, None) => return None,
    };
    Some(text)
}

fn shown(value: &toml::Value) -> String {
    value.as_str().map_or_else(|| value.as_integer().unwrap_or_default().to_string(), str::to_owned)
}

fn products(versions: &str) -> String {
    let name = |year: &str| match year {
        "2010" | "2013" => format!("Lync Server {year}"),
        _ => format!("Skype for Business Server {year}"),
    };
    versions.split_whitespace().map(name).collect::<Vec<_>>().join(", ")
}

fn notes(noun: &NounRecord, cmdlet: &CmdletRecord) -> Vec<String> {
    let evidence = match cmdlet.evidence.as_str() {
        "seen" => "as seen in a real shell",
        "documented" => "as documented",
        "inferred" => "inferred from its neighbours",
        _ => "the signature only",
    };
    let mut lines =
        vec![format!("Versions: {}.", products(&cmdlet.versions)), format!("Evidence: {evidence}.")];
    lines.extend(noun.notes.iter().cloned());
    lines
}
