//! Which behaviour a cmdlet has: its own, or that of its verb.

use super::adapters::{directory, enable_disable, get, grant, new, remove, set};
use super::call::{CsEntry, Run};
use super::overrides;
use super::record::{IdentityForm, NounRecord};

/// What a cmdlet does; `None` where nobody has written it yet.
pub(super) fn behaviour_of(entry: &CsEntry) -> Option<Run> {
    overrides::find(&entry.name).or_else(|| by_verb(entry))
}

fn by_verb(entry: &CsEntry) -> Option<Run> {
    let record = &*entry.record;
    if is_directory(record) {
        return directory_verb(entry);
    }
    if entry.verb.as_ref() == "Grant" {
        return (record.family == "policy" || entry.noun.ends_with("Policy") || &*entry.noun == "CsDialPlan")
            .then_some(grant::run as Run);
    }
    if !is_plain(record) {
        let part =
            record.identity.form == IdentityForm::None && record.type_name.is_some() && &*entry.verb == "New";
        return part.then_some(new::part as Run);
    }
    Some(match &*entry.verb {
        "Get" => get::run,
        "New"
            if record.identity.form == IdentityForm::Composite
                && !record.identity.keys.iter().any(|k| k == "Identity" || k == "Parent") =>
        {
            return None;
        }
        "New" => new::run,
        "Set" => set::run,
        "Remove" => remove::run,
        "Enable" | "Disable" if record.family == "list" => enable_disable::run,
        _ => return None,
    })
}

/// Nouns whose objects are what their file says, and nothing more.
fn is_plain(record: &NounRecord) -> bool {
    match record.family.as_str() {
        "policy" | "configuration" | "list" | "network" | "voice" | "role" => {}
        "topology" | "diagnostic" | "persistentchat" | "synthetic" => {}
        _ => return false,
    }
    !record.properties.is_empty() && !matches!(record.identity.form, IdentityForm::None | IdentityForm::User)
}

/// Nouns whose objects stand in the directory.
fn is_directory(record: &NounRecord) -> bool {
    record.identity.form == IdentityForm::User
        && !record.properties.is_empty()
        && record.properties.contains_key("SipAddress")
        || matches!(record.noun.as_str(), "CsDialInConferencingAccessNumber" | "CsAdUser")
}

fn directory_verb(entry: &CsEntry) -> Option<Run> {
    Some(match &*entry.verb {
        "Get" => directory::get,
        "Set" => directory::set,
        "Remove" => directory::remove,
        "New" => directory::new,
        "Move" => directory::move_to,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, Product};

    /// The cmdlets of 2013 that say that they are not emulated; `UPDATE=1` rewrites the list.
    #[test]
    fn what_is_not_emulated_is_listed() {
        let catalogue = Catalogue::packed();
        let names: Vec<&str> = catalogue
            .cmdlets()
            .filter(|row| row.is_in(Product::Lync2013))
            .filter(|row| {
                CsEntry::find(catalogue, row.name).is_none_or(|entry| behaviour_of(&entry).is_none())
            })
            .map(|row| row.name)
            .collect();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/not-emulated.txt");
        let text = names.join("\n") + "\n";
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &text).expect("the list can be written");
        }
        let told = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(told, text, "run with UPDATE=1 and look at the difference");
    }

    #[test]
    fn overrides_name_cmdlets_that_exist() {
        let catalogue = Catalogue::packed();
        for name in overrides::names() {
            assert!(catalogue.cmdlet(name).is_some(), "{name}");
        }
    }
}
