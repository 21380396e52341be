//! From a cmdlet's record to the metadata that binding, help and completion read.

use std::rc::Rc;

use super::parameter_type::parameter_type;
use super::record::{CmdletRecord, NounRecord, ParameterRecord};
use super::source::Product;
use crate::command::{CommandMetadata, ConfirmImpact, ParameterMetadata, SetMembership, add_common};

/// Cmdlets that ask before they act, without being told to.
const ASKING: [&str; 9] = [
    "Move-CsUser",
    "Move-CsLegacyUser",
    "Move-CsExUmContact",
    "Invoke-CsArchivingDatabasePurge",
    "Invoke-CsCdrDatabasePurge",
    "Invoke-CsQoEDatabasePurge",
    "Invoke-CsUcsRollback",
    "Install-CsMirrorDatabase",
    "Reset-CsPoolRegistrarState",
];

/// The metadata of a cmdlet in a product.
pub(super) fn metadata_of(
    noun: &NounRecord,
    name: &str,
    cmdlet: &CmdletRecord,
    product: Product,
) -> CommandMetadata {
    let sets: Vec<&str> = if cmdlet.sets.is_empty() { vec![] } else { cmdlet.sets_of(product) };
    let mut metadata = CommandMetadata {
        name: Rc::from(name),
        module: Some(Rc::from(module_of(product))),
        sets: sets.iter().map(|s| Rc::from(*s)).collect(),
        default_set_name: (!sets.is_empty()).then(|| Rc::from(cmdlet.default_set_of(product))),
        supports_should_process: cmdlet.should_process,
        confirm_impact: if ASKING.contains(&name) { ConfirmImpact::High } else { ConfirmImpact::Medium },
        output_types: cmdlet.outputs.iter().map(|o| Rc::from(o.as_str())).collect(),
        is_advanced: true,
        class: Some(Rc::from(class_of(name, noun))),
        ..CommandMetadata::default()
    };
    for (name, parameter) in &cmdlet.parameters {
        let memberships = memberships(&mut metadata, cmdlet, parameter, &sets, product);
        if memberships.is_empty() || matches!(name.as_str(), "WhatIf" | "Confirm") {
            continue;
        }
        metadata.parameters.push(parameter_metadata(noun, name, parameter, memberships));
    }
    add_common(&mut metadata);
    metadata.finish()
}

fn parameter_metadata(
    noun: &NounRecord,
    name: &str,
    record: &ParameterRecord,
    sets: Vec<SetMembership>,
) -> ParameterMetadata {
    let made = parameter_type(noun, name, record);
    let mut parameter = ParameterMetadata::new(name, made.type_id);
    parameter.transformation = made.transformation;
    parameter.aliases = record.aliases.iter().map(|a| Rc::from(a.as_str())).collect();
    parameter.sets = sets;
    let property = noun.property(name);
    parameter.allow_empty_string = property.is_some_and(|p| p.nullable);
    parameter.allow_null = parameter.allow_empty_string || property.is_some_and(|p| p.list);
    parameter.help = record.default.as_deref().map(Rc::from);
    parameter
}

/// The parameter's place in each set of the product; one place for all sets where it is the same in all.
fn memberships(
    metadata: &mut CommandMetadata,
    cmdlet: &CmdletRecord,
    parameter: &ParameterRecord,
    sets: &[&str],
    product: Product,
) -> Vec<SetMembership> {
    let place = |set: &str, mask: u32| SetMembership {
        mask,
        mandatory: parameter.is_mandatory(set),
        position: parameter.position_in(set).and_then(|p| i32::try_from(p).ok()),
        from_pipeline: parameter.from_pipeline(),
        from_pipeline_by_name: parameter.from_pipeline_by_property_name(),
        ..SetMembership::default()
    };
    if sets.is_empty() {
        return if parameter.in_set("Default", product, cmdlet) {
            vec![place("Default", u32::MAX)]
        } else {
            vec![]
        };
    }
    let mine: Vec<&str> = sets.iter().copied().filter(|s| parameter.in_set(s, product, cmdlet)).collect();
    let mut places: Vec<SetMembership> = mine.iter().map(|s| place(s, metadata.set_bit(s))).collect();
    let same = places.windows(2).all(|w| w[0].mandatory == w[1].mandatory && w[0].position == w[1].position);
    if mine.len() == sets.len() && same {
        places.truncate(1);
        places[0].mask = u32::MAX;
    }
    places
}

/// The module of the Management Shell.
pub(super) fn module_of(product: Product) -> &'static str {
    match product {
        Product::Lync2010 | Product::Lync2013 => "Lync",
        Product::Skype2015 | Product::Skype2019 => "SkypeForBusiness",
    }
}

/// The implementing class, which error ids end with. Patterns are those of error records seen in the field; the cmdlets
/// that the store's schema generates are called after verb and noun alone.
fn class_of(name: &str, noun: &NounRecord) -> String {
    let (verb, noun_name) = name.split_once('-').unwrap_or((name, ""));
    let bare = noun_name.strip_prefix("Cs").unwrap_or(noun_name);
    match name {
        "Test-CsFederatedPartner" => {
            return "Microsoft.Rtc.Management.SyntheticTransactions.TestFederatedPartnerCmdlt".to_owned();
        }
        "Enable-CsAdForest" => return "Microsoft.Rtc.Management.Deployment.PrepareForestCmdlet".to_owned(),
        "Enable-CsAdDomain" => return "Microsoft.Rtc.Management.Deployment.PrepareDomainCmdlet".to_owned(),
        _ => {}
    }
    match (noun.family.as_str(), verb) {
        (_, "Grant") | ("user", _) => format!("Microsoft.Rtc.Management.AD.Cmdlets.{verb}Ocs{bare}Cmdlet"),
        ("synthetic", "Test") => format!("Microsoft.Rtc.Management.SyntheticTransactions.{verb}{bare}Cmdlet"),
        ("voice", "Test") => format!("Microsoft.Rtc.Management.Voice.Cmdlets.{verb}Ocs{bare}Cmdlet"),
        ("operation" | "certificate" | "diagnostic", _) => {
            format!("Microsoft.Rtc.Management.Deployment.{verb}{bare}Cmdlet")
        }
        ("topology", "Get") => format!("Microsoft.Rtc.Management.Xds.{verb}Ocs{bare}Cmdlet"),
        ("rgs", _) => format!("Microsoft.Rtc.Rgs.Management.Cmdlets.{verb}{bare}Cmdlet"),
        _ => format!("Microsoft.Rtc.Management.Internal.{verb}{bare}Cmdlet"),
    }
}
