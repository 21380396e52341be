//! Names that need no command: variables, types, operators, paths.

use super::{Match, MatchKind, begins, member, quoted};
use crate::cmdlets::variable;
use crate::command::shown_type;
use crate::engine::Context;
use crate::language::token::dash_operators;
use crate::object::{TypeId, type_name};

/// `$name`, `$env:name`.
pub(super) fn variables(cx: &mut Context, text: &str, typed: &str, scope: Option<&str>) -> Vec<Match> {
    let prefix = scope.map_or(String::new(), |s| format!("{s}:"));
    if scope.is_some_and(|s| s.eq_ignore_ascii_case("env")) {
        let mut names = cx.host.environment_names();
        names.retain(|n| begins(n, typed));
        names.sort();
        return names
            .iter()
            .map(|n| Match::new(format!("${prefix}{n}"), n, MatchKind::Variable, n))
            .collect();
    }
    let mut names = variable::names(cx, None);
    names.extend(member::assigned(text));
    names.sort_by_key(|n| n.to_lowercase());
    names.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    let found = names.iter().filter(|n| begins(n, typed));
    let made = found.map(|name| {
        let value = variable::find(cx, name, None).map(|(v, _)| v.value.borrow().clone());
        let value = value.filter(|v| !v.is_null()).or_else(|| member::assigned_value(cx, text, name));
        let tip = match value {
            Some(value) => format!("[{}]${name}", shown_type(value.type_id())),
            None => (**name).to_owned(),
        };
        let is_plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '?'));
        let text = if is_plain { format!("${prefix}{name}") } else { format!("${{{prefix}{name}}}") };
        Match::new(text, &**name, MatchKind::Variable, tip)
    });
    made.collect()
}

/// Types by their name, with or without its namespace.
pub(super) fn types(typed: &str) -> Vec<Match> {
    let mut found: Vec<Match> = vec![];
    for &(short, full) in type_name::accelerators() {
        if begins(short, typed) {
            found.push(Match::new(short, short, MatchKind::Type, full));
        }
    }
    for full in TypeId::record_names() {
        let short = full.rsplit('.').next().unwrap_or(full);
        let fits = if typed.contains('.') { begins(full, typed) } else { begins(short, typed) };
        let (plain, arity) = full.split_once('`').map_or((full, ""), |(p, a)| (p, a));
        if fits && !full.contains('+') && !found.iter().any(|m| m.tool_tip == full) {
            let shown = short.split('`').next().unwrap_or(short);
            let (shown, tip) = match arity {
                "" => (shown.to_owned(), full.to_owned()),
                "2" => (format!("{shown}<,>"), format!("{plain}[TKey,TValue]")),
                _ => (format!("{shown}<>"), format!("{plain}[T]")),
            };
            found.push(Match::new(plain, shown, MatchKind::Type, tip));
        }
    }
    found.sort_by_key(|m| m.shown.to_lowercase());
    found
}

/// Operators that begin with a dash.
pub(super) fn operators(typed: &str) -> Vec<Match> {
    let words = dash_operators().filter(|w| begins(w, typed));
    words.map(|w| Match::new(format!("-{w}"), w, MatchKind::ParameterName, format!("-{w}"))).collect()
}

/// Files and folders whose path begins with what was typed.
pub(super) fn paths(cx: &mut Context, typed: &str) -> Vec<Match> {
    let cut = typed.rfind(['/', '\\', ':']).map_or(0, |at| at + 1);
    let (folder, begin) = typed.split_at(cut);
    let separator = cx.drives.separator();
    let place = if folder.is_empty() { "." } else { folder };
    let Ok(item) = cx.item_path(place) else { return vec![] };
    let Ok(mut names) = cx.host.list_directory(&item.path) else { return vec![] };
    names.retain(|n| begins(n, begin) && (begin.starts_with('.') || !n.starts_with('.')));
    names.sort_by_key(|n| n.to_lowercase());
    let prefix = if folder.is_empty() { format!(".{separator}") } else { folder.to_owned() };
    let base = item.path.trim_end_matches(['/', '\\']).to_owned();
    let made = names.iter().map(|name| {
        let full = format!("{base}{separator}{name}");
        let is_folder = cx.host.information(&full).is_ok_and(|i| i.is_directory);
        let kind = if is_folder { MatchKind::ProviderContainer } else { MatchKind::ProviderItem };
        Match::new(quoted(&format!("{prefix}{name}")), name, kind, full)
    });
    made.collect()
}
