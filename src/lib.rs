//! `cmdlab`: a PowerShell-compatible cmdlet emulator shell.
//!
//! The rooms stand in the order in which they may use each other; see `ARCHITECTURE.md`.

pub mod catalogue;
pub mod cmdlets;
pub mod command;
pub mod completion;
pub mod dotnet;
pub mod engine;
pub mod formatting;
pub mod help;
pub mod labs;
pub mod language;
pub mod object;
pub mod shell;
pub mod text;
pub mod topology;
pub mod types;

#[cfg(test)]
mod layers {
    use std::collections::BTreeMap;
    use std::path::Path;

    /// The rooms of the table in order, each with those that it may use.
    fn table() -> Vec<(String, Vec<String>)> {
        let mut rooms: Vec<(String, Vec<String>)> = vec![];
        for line in include_str!("ARCHITECTURE.md").lines() {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let [_, name, _, may_use, _] = cells.as_slice() else { continue };
            let Some(name) = name.strip_prefix('`').and_then(|n| n.strip_suffix("/`")) else { continue };
            let words: Vec<&str> = may_use.split(|c: char| !c.is_alphanumeric()).collect();
            let last = rooms.iter().rposition(|(room, _)| words.contains(&room.as_str()));
            let earlier = match (words.contains(&"all"), words.contains(&"earlier"), last) {
                (true, ..) => rooms.len(),
                (_, true, Some(at)) => at + 1,
                _ => 0,
            };
            let mut allowed: Vec<String> = rooms[..earlier].iter().map(|(room, _)| room.clone()).collect();
            allowed.extend(words.iter().map(|w| (*w).to_owned()));
            rooms.push((name.to_owned(), allowed));
        }
        rooms
    }

    /// Adds the rooms that the code below a folder names, with a file that does.
    fn used(folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                used(&path, found);
                continue;
            }
            let shown = path.display().to_string();
            if !shown.ends_with(".rs") || shown.contains("test") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for line in code.lines().filter(|l| !l.trim_start().starts_with("//")) {
                for after in line.split("crate::").skip(1) {
                    let end = after.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(after.len());
                    found.entry(after[..end].to_owned()).or_insert_with(|| shown.clone());
                }
            }
        }
    }

    #[test]
    fn rooms_use_only_what_the_table_says() {
        let rooms = table();
        assert!(rooms.len() > 10);
        let mut wrong = vec![];
        for (room, allowed) in &rooms {
            let mut found = BTreeMap::new();
            used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut found);
            for (other, file) in found {
                let is_room = rooms.iter().any(|(name, _)| *name == other);
                if is_room && other != *room && !allowed.contains(&other) {
                    wrong.push(format!("{file}: {room} uses {other}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
