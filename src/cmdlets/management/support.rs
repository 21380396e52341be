//! What the item cmdlets share: finding items, making their objects, their errors.

use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::command_info::{AliasObject, CommandObject};
use crate::engine::records::{PsVariable, drive_value, provider_text, provider_value};
use crate::engine::{Command, Context, Definitions, ItemPath, Provider, ancestors, path_not_found};
use crate::object::{
    ErrorCategory, Extras, MemberBag, MemberKind, Result, Thrown, Value, access_denied, convert,
};
use crate::text::{Name, WildcardPattern};
use crate::types::collections::dictionary_entry;
use std::rc::Rc;

/// The written paths of `-Path` or `-LiteralPath`, and whether wildcards count.
pub fn written_paths(cx: &mut Context, args: &BoundParameters) -> Result<(Vec<String>, bool)> {
    let literal = args.metadata.find("LiteralPath").is_some() && args.is_bound("LiteralPath");
    let mut paths = Vec::new();
    for value in args.list(if literal { "LiteralPath" } else { "Path" }) {
        paths.push(convert::to_text(cx, &value)?.to_string());
    }
    Ok((paths, !literal))
}

/// Whether there is an item.
pub fn exists(cx: &mut Context, item: &ItemPath) -> bool {
    match item.provider {
        Provider::FileSystem => cx.host.information(&item.path).is_ok(),
        _ if item.path.is_empty() => true,
        Provider::Environment => cx.host.environment(&item.path).is_some(),
        Provider::Function => cx.find_function(Name::new(&item.path)).is_some(),
        Provider::Variable => cx.get_variable(Name::new(&item.path)).is_some(),
        Provider::Alias => cx.find_alias(Name::new(&item.path)).is_some(),
    }
}

pub fn is_container(cx: &mut Context, item: &ItemPath) -> bool {
    match item.provider {
        Provider::FileSystem => cx.host.information(&item.path).is_ok_and(|i| i.is_directory),
        _ => item.path.is_empty(),
    }
}

/// The items that a written path names: itself if it exists, or all that fit its wildcards.
pub fn find_items(cx: &mut Context, text: &str, wildcards: bool) -> Result<Vec<ItemPath>> {
    let place = cx.item_path(text)?;
    if !wildcards || !has_wildcards(text) {
        return Ok(if exists(cx, &place) { vec![place] } else { vec![] });
    }
    if place.provider != Provider::FileSystem {
        let Ok(pattern) = WildcardPattern::new(&place.path, true) else { return Ok(vec![]) };
        let all = children(cx, &ItemPath { path: String::new(), ..place.clone() });
        return Ok(all.into_iter().filter(|c| pattern.is_match(&c.path)).collect());
    }
    let separator = cx.drives.separator();
    let (root, rest) = match place.path.find(separator) {
        Some(at) => place.path.split_at(at + 1),
        None => ("", place.path.as_str()),
    };
    let mut found = vec![root.to_owned()];
    for part in rest.split(separator).filter(|p| !p.is_empty()) {
        found = expand(cx, &found, part, separator);
    }
    Ok(found.into_iter().map(|path| ItemPath { path, ..place.clone() }).collect())
}

/// One more part of a path with wildcards, below each folder found so far.
fn expand(cx: &mut Context, folders: &[String], part: &str, separator: char) -> Vec<String> {
    let join = |folder: &str, name: &str| {
        if folder.ends_with(separator) {
            format!("{folder}{name}")
        } else {
            format!("{folder}{separator}{name}")
        }
    };
    let mut found = Vec::new();
    if !has_wildcards(part) {
        for folder in folders {
            let path = join(folder, part);
            if cx.host.information(&path).is_ok() {
                found.push(path);
            }
        }
        return found;
    }
    let Ok(pattern) = WildcardPattern::new(part, true) else { return found };
    for folder in folders {
        let (mut folders, mut files) = (Vec::new(), Vec::new());
        for name in sorted_names(cx, folder) {
            if !pattern.is_match(&name) {
                continue;
            }
            let path = join(folder, &name);
            let is_folder = cx.host.information(&path).is_ok_and(|i| i.is_directory);
            if is_folder { folders.push(path) } else { files.push(path) }
        }
        found.append(&mut folders);
        found.append(&mut files);
    }
    found
}

/// Names in a folder as `Get-ChildItem` orders them: without regard to case.
pub fn sorted_names(cx: &mut Context, folder: &str) -> Vec<String> {
    let mut names = cx.host.list_directory(folder).unwrap_or_default();
    names.sort_by_cached_key(|n| (n.to_lowercase(), n.clone()));
    names
}

/// Whether an item of the file system is shown only by `-Force`.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// The items below a container.
pub fn children(cx: &mut Context, container: &ItemPath) -> Vec<ItemPath> {
    let with = |path: String| ItemPath { path, ..container.clone() };
    let names = match container.provider {
        Provider::FileSystem => {
            let separator = cx.drives.separator();
            let base = container.path.trim_end_matches(separator).to_owned();
            return sorted_names(cx, &container.path)
                .into_iter()
                .map(|n| with(format!("{base}{separator}{n}")))
                .collect();
        }
        Provider::Environment => cx.host.environment_names(),
        Provider::Function => names_of(cx, |d| d.functions.keys().copied().collect()),
        Provider::Alias => names_of(cx, |d| d.aliases.keys().copied().collect()),
        Provider::Variable => {
            ancestors(&cx.scope).flat_map(|s| s.local_names()).map(|n| n.text().to_string()).collect()
        }
    };
    let mut names = names;
    names.sort_by_key(|n| n.to_ascii_lowercase());
    names.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    names.into_iter().map(with).collect()
}

fn names_of(cx: &Context, list: impl Fn(&Definitions) -> Vec<Name>) -> Vec<String> {
    ancestors(&cx.scope)
        .flat_map(|s| s.definitions.borrow().as_ref().map_or(vec![], |d| list(d)))
        .map(|n| n.text().to_string())
        .collect()
}

/// The last part of a path.
pub fn leaf(path: &str) -> &str {
    let trimmed = path.trim_end_matches(['/', '\\']);
    trimmed.rsplit(['/', '\\']).next().unwrap_or(trimmed)
}

/// Everything before the last part.
pub fn parent(path: &str) -> &str {
    let trimmed = path.trim_end_matches(['/', '\\']);
    match trimmed.rfind(['/', '\\']) {
        Some(0) => &trimmed[..1],
        Some(2) if trimmed.as_bytes().get(1) == Some(&b':') => &trimmed[..3],
        Some(at) => &trimmed[..at],
        None => "",
    }
}

/// An item as the object that scripts get.
pub fn item_value(cx: &mut Context, item: &ItemPath) -> Option<Value> {
    let value = match item.provider {
        Provider::FileSystem => {
            let information = cx.host.information(&item.path).ok()?;
            crate::types::io::entry(cx, &item.path, information.is_directory)
        }
        Provider::Environment => {
            let text = cx.host.environment(&item.path)?;
            dictionary_entry(Value::from(item.path.as_str()), Value::from(text))
        }
        Provider::Function => {
            Value::object(CommandObject(Command::Function(cx.find_function(Name::new(&item.path))?)))
        }
        Provider::Alias => Value::object(AliasObject(cx.find_alias(Name::new(&item.path))?)),
        Provider::Variable => {
            let name = Name::new(&item.path);
            Value::object(PsVariable {
                variable: cx.scope_of(name).and_then(|s| s.promote(name))?,
                local: false,
            })
        }
    };
    annotate(cx, item, &value);
    Some(value)
}

/// The note properties that providers add to every object.
fn annotate(cx: &mut Context, item: &ItemPath, value: &Value) {
    let Some(extras) = value.extras() else { return };
    let provider = provider_text(item.provider);
    let container = is_container(cx, item);
    let mut notes = vec![("PSPath", Value::from(format!("{provider}::{}", item.path)))];
    if item.provider == Provider::FileSystem {
        notes.push(("PSParentPath", Value::from(format!("{provider}::{}", parent(&item.path)))));
        notes.push(("PSChildName", Value::from(leaf(&item.path))));
    }
    notes.push(("PSDrive", drive_of(cx, item)));
    notes.push(("PSProvider", provider_value(item.provider)));
    notes.push(("PSIsContainer", Value::Bool(container)));
    extras.update(|bag| {
        for (name, value) in notes {
            bag.set(&Rc::from(name), MemberKind::Note, value);
        }
    });
}

/// The `PSDriveInfo` of an item's drive.
fn drive_of(cx: &Context, item: &ItemPath) -> Value {
    let shown = cx.drives.shown(item);
    cx.drives.place(&shown).drive.as_ref().map_or(Value::Null, drive_value)
}

/// The note properties of what `Get-Content` reads; `ReadCount` stands last.
pub fn content_notes(cx: &Context, item: &ItemPath) -> MemberBag {
    let mut bag = MemberBag::default();
    let mut note = |name: &str, value: Value| bag.set(&Rc::from(name), MemberKind::Note, value);
    let shown = cx.drives.shown(item);
    let above = match parent(&shown) {
        "" => shown.strip_suffix(leaf(&shown)).unwrap_or(""),
        above => above,
    };
    note("PSPath", Value::from(&*shown));
    note("PSParentPath", Value::from(above));
    note("PSChildName", Value::from(leaf(&shown)));
    note("PSDrive", drive_of(cx, item));
    note("PSProvider", provider_value(item.provider));
    note("ReadCount", Value::Long(0));
    bag
}

/// A value as `Get-Content` gives it, with the notes of where it stood.
pub fn with_notes(value: Value, notes: &MemberBag, read_count: usize) -> Value {
    let extras = Extras::default();
    extras.update(|bag| {
        *bag = notes.clone();
        if let Some(last) = bag.values.last_mut() {
            *last = Value::Long(read_count as i64);
        }
    });
    Value::Wrapped(Rc::new((value, extras)))
}

/// Finds items for a cmdlet: what is missing is reported, and the rest goes on.
pub fn items_or_errors(cx: &mut Context, args: &BoundParameters) -> Result<Vec<ItemPath>> {
    let (paths, wildcards) = written_paths(cx, args)?;
    let mut all = Vec::new();
    for text in paths {
        let found = match find_items(cx, &text, wildcards) {
            Ok(found) => found,
            Err(flow) => {
                crate::engine::write_flow(cx, flow)?;
                continue;
            }
        };
        if found.is_empty() && !(wildcards && has_wildcards(&text)) {
            let shown = cx.item_path(&text)?.shown();
            write_error(cx, path_not_found(&shown))?;
        }
        // Wildcards pass over what is hidden.
        let all_shown = !(wildcards && has_wildcards(leaf(&text)))
            || leaf(&text).starts_with('.')
            || args.metadata.find("Force").is_none()
            || args.switch("Force");
        all.extend(
            found
                .into_iter()
                .filter(|i| all_shown || i.provider != Provider::FileSystem || !is_hidden(leaf(&i.path))),
        );
    }
    for (name, keep) in [("Include", true), ("Exclude", false)] {
        if args.metadata.find(name).is_none() || !args.is_bound(name) {
            continue;
        }
        let patterns: Vec<WildcardPattern> =
            args.strings(name).iter().filter_map(|p| WildcardPattern::new(p, true).ok()).collect();
        all.retain(|i| patterns.iter().any(|p| p.is_match(leaf(&i.path))) == keep);
    }
    Ok(all)
}

/// An error of the host's file system as PowerShell words it; `id` is what the cmdlet calls it.
pub fn io_error(error: &std::io::Error, path: &str, id: &str) -> Thrown {
    use std::io::ErrorKind;
    let made = match error.kind() {
        ErrorKind::NotFound => Thrown::record(
            "System.IO.DirectoryNotFoundException",
            format!("Could not find a part of the path '{path}'."),
            &format!("{id}DirectoryNotFoundError"),
            ErrorCategory::ObjectNotFound,
        ),
        ErrorKind::PermissionDenied | ErrorKind::IsADirectory => Thrown::record(
            "System.UnauthorizedAccessException",
            access_denied(path, error),
            &format!("{id}UnauthorizedAccessError"),
            ErrorCategory::PermissionDenied,
        ),
        _ => Thrown::record(
            "System.IO.IOException",
            format!("{error} : '{path}'"),
            &format!("{id}IOError"),
            ErrorCategory::WriteError,
        ),
    };
    made.target(Value::from(path))
}
