//! Persistent Chat rooms, categories and add-ins: `<pool>\<name>`.

use std::sync::Arc;

use crate::catalogue::adapters::{get, new};
use crate::catalogue::call::Call;
use crate::catalogue::errors;
use crate::object::{Result, throw};
use crate::text::WildcardPattern;
use crate::topology::{PropertyValue, fold};

pub(super) const ALL: super::Rows = &[
    ("New-CsPersistentChatRoom", make),
    ("New-CsPersistentChatCategory", make),
    ("New-CsPersistentChatAddin", make),
    ("Get-CsPersistentChatRoom", read),
    ("Get-CsPersistentChatCategory", read),
    ("Get-CsPersistentChatAddin", read),
];

/// The pool of `-PersistentChatPoolFqdn`, or the only one; `None` after an error.
fn pool(call: &mut Call<'_>) -> Result<Option<String>> {
    let mut all = call.read(|state| state.list("CsService"))?;
    all.retain(|s| s.entity_type().role.as_deref() == Some("PersistentChatServer"));
    let wanted = call.text("PersistentChatPoolFqdn")?;
    if let Some(fqdn) = &wanted {
        all.retain(|s| s.text("PoolFqdn").eq_ignore_ascii_case(fqdn));
    }
    match (all.as_slice(), wanted) {
        ([only], _) => Ok(Some(only.text("PoolFqdn").to_owned())),
        ([], Some(fqdn)) => {
            call.fail(errors::not_found("CsPool", &fqdn))?;
            Ok(None)
        }
        _ => {
            call.fail(errors::needs_parameter("PersistentChatPoolFqdn", "to name the pool"))?;
            Ok(None)
        }
    }
}

fn make(call: &mut Call<'_>) -> Result<()> {
    let Some(name) = call.text("Name")? else { return Ok(()) };
    let category = call.text("Category")?;
    let pool = match category.as_deref().and_then(|c| c.split_once('\\')) {
        Some((pool, _)) if !call.is_given("PersistentChatPoolFqdn") => pool.to_owned(),
        _ => match pool(call)? {
            Some(pool) => pool,
            None => return Ok(()),
        },
    };
    let switches = [
        ("EnableInvitations", "Invitations", true),
        ("EnableFileUpload", "FileUpload", true),
        ("RemoveChatHistory", "ChatHistory", false),
    ];
    let identity = format!("{pool}\\{name}");
    let own = pool.clone();
    new::make(call, &identity, move |call, values| {
        values.retain(|(n, _)| !switches.iter().any(|(switch, _, _)| **n == **switch) && &**n != "AsObject");
        for (switch, property, value) in switches {
            if call.switch(switch) {
                values.push((Arc::from(property), PropertyValue::Bool(value)));
            }
        }
        for (property, noun) in [("Category", "CsPersistentChatCategory"), ("Addin", "CsPersistentChatAddin")]
        {
            let Some((_, value)) = values.iter_mut().find(|(n, _)| &**n == property) else { continue };
            let Some(text) = value.as_str().filter(|t| !t.is_empty()).map(str::to_owned) else { continue };
            let full = if text.contains('\\') { text.clone() } else { format!("{own}\\{text}") };
            match call.read(|state| state.get(noun, &full))? {
                Some(found) => *value = PropertyValue::String(found.identity().clone()),
                None => return throw(errors::not_found(noun, &text)),
            }
        }
        Ok(())
    })
}

fn read(call: &mut Call<'_>) -> Result<()> {
    let noun = call.noun();
    let mut found = match call.identity()? {
        Some(identity) => get::by_identity(call, &noun, &identity)?.unwrap_or_default(),
        None => call.read(|state| state.list(&noun))?,
    };
    if let Some(fqdn) = call.text("PersistentChatPoolFqdn")? {
        let prefix = format!("{}\\", fold(&fqdn));
        found.retain(|o| fold(o.identity()).starts_with(&prefix));
    }
    if let Some(pattern) = call.text("Filter")?
        && let Ok(pattern) = WildcardPattern::new(&pattern, true)
    {
        let deep = call.switch("SearchDescription");
        found.retain(|o| pattern.is_match(o.text("Name")) || deep && pattern.is_match(o.text("Description")));
    }
    for property in ["Category", "Addin", "Privacy", "Type", "Invitations", "Disabled"] {
        let Some(wanted) = call.text(property)? else { continue };
        let wanted = fold(&wanted).into_owned();
        found.retain(|o| {
            let text = o.get(property).map(|v| fold(&v.to_string()).into_owned()).unwrap_or_default();
            text == wanted || text.rsplit('\\').next() == Some(wanted.as_str())
        });
    }
    for (parameter, property) in [("Member", "Members"), ("Manager", "Managers")] {
        let Some(wanted) = call.text(parameter)? else { continue };
        found.retain(|o| {
            o.get(property).is_some_and(|v| {
                v.items().iter().any(|i| fold(&i.to_string()).contains(fold(&wanted).as_ref()))
            })
        });
    }
    if let Some(most) = call.text("ResultSize")?.and_then(|t| t.parse::<usize>().ok()) {
        found.truncate(most);
    }
    for object in found {
        call.write(&object)?;
    }
    Ok(())
}
