//! Names of commands.

use super::{Detail, Match, MatchKind, begins, name};
use crate::cmdlets::alias;
use crate::command::syntax;
use crate::engine::{Alias, Command, Context, ancestors, metadata_of};
use std::rc::Rc;

/// Commands whose name begins with what was typed; a path names files.
pub(super) fn commands(cx: &mut Context, typed: &str, detail: Detail) -> Vec<Match> {
    if typed.contains(['/', '\\']) || typed.starts_with('.') {
        return name::paths(cx, typed);
    }
    let found = names(cx, typed);
    if detail == Detail::Names {
        return found.iter().map(|n| Match::new(&**n, &**n, MatchKind::Command, "")).collect();
    }
    let aliases = alias::all(cx, None);
    found.iter().filter_map(|name| described(cx, &aliases, name)).collect()
}

/// The names alone, sorted.
pub(super) fn names(cx: &mut Context, typed: &str) -> Vec<Rc<str>> {
    let mut found: Vec<Rc<str>> = vec![];
    // An empty word would name every command there is.
    if typed.is_empty() {
        return found;
    }
    found.extend(alias::all(cx, None).iter().map(|a| a.name.clone()).filter(|n| begins(n, typed)));
    for scope in ancestors(&cx.scope) {
        if let Some(definitions) = scope.definitions.borrow().as_ref() {
            found.extend(definitions.functions.values().map(|f| f.name.clone()).filter(|n| begins(n, typed)));
        }
    }
    found.extend(cx.commands.cmdlet_names().into_iter().filter(|n| begins(n, typed)));
    found.sort_by_key(|n| n.to_lowercase());
    found.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
    found
}

fn described(cx: &mut Context, aliases: &[Rc<Alias>], found: &Rc<str>) -> Option<Match> {
    let alias = aliases.iter().find(|a| a.name.eq_ignore_ascii_case(found));
    let tip = match alias {
        Some(alias) => alias.definition.to_string(),
        None => match cx.find_command(found).ok()?? {
            Command::Cmdlet(entry) => format!("{}\n", syntax(&entry.metadata())),
            Command::Function(function) => {
                let block = function.code.compiled(cx).ok()?;
                format!("{}\n", syntax(&*metadata_of(cx, &function, &block).ok()?))
            }
            Command::Script(path) => path.to_string(),
        },
    };
    Some(Match::new(&**found, &**found, MatchKind::Command, tip))
}
