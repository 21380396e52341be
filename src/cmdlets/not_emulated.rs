//! Commands that the shell knows and does not emulate: PowerShell's jobs, processes, services, remoting and the
//! like, and the programs of Windows. Calling one says so, and what to do instead.

use crate::command::parse_signature;
use crate::engine::{Cmdlet, CmdletEntry, CommandProvider, NotEmulated};
use crate::object::{ErrorCategory, Thrown, Value};
use std::rc::Rc;

const SIGNATURES: &str = include_str!("../../grammar/commands/not-emulated.txt");
const PROGRAMS: &str = include_str!("../../grammar/commands/programs.txt");

/// What files are that Windows starts.
const EXTENSIONS: [&str; 5] = [".exe", ".com", ".bat", ".cmd", ".msc"];

/// The commands of the file, each read when it is first asked for.
pub struct NotEmulatedCommands;

/// One command of the file: its signature, and what to do instead.
struct Entry {
    signature: &'static str,
    advice: &'static str,
}

impl Entry {
    fn name(&self) -> &'static str {
        self.signature.split_whitespace().next().unwrap_or_default()
    }
}

fn entries() -> impl Iterator<Item = Entry> {
    let mut advice = "";
    SIGNATURES.split("\n\n").filter_map(move |part| {
        let part = part.trim();
        if let Some(text) = part.strip_prefix('!') {
            advice = text.trim();
            return None;
        }
        (!part.is_empty() && !part.starts_with('#')).then_some(Entry { signature: part, advice })
    })
}

impl CommandProvider for NotEmulatedCommands {
    fn find(&self, name: &str) -> Option<CmdletEntry> {
        let entry = entries().find(|e| e.name().eq_ignore_ascii_case(name))?;
        let metadata = parse_signature(entry.signature);
        let module = metadata.module.clone().unwrap_or_default();
        let shown: Rc<str> = metadata.name.clone();
        let advice: Rc<str> = Rc::from(entry.advice);
        let class = metadata.class_name();
        let make = move || -> Box<dyn Cmdlet> {
            Box::new(NotEmulated { name: shown.clone(), advice: advice.clone() })
        };
        Some(CmdletEntry::provided(Rc::new(metadata), &module, &class, Rc::new(make)))
    }

    fn names(&self) -> Vec<Rc<str>> {
        entries().map(|e| Rc::from(e.name())).collect()
    }

    fn refusal(&self, name: &str) -> Option<Thrown> {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
        let stem = EXTENSIONS.iter().find_map(|e| file.strip_suffix(e));
        let is_known = |word: &str| PROGRAMS.split_whitespace().any(|p| p == word);
        (stem.is_some() || is_known(&file)).then(|| {
            Thrown::not_emulated(format!("The program '{name}'"))
                .category(ErrorCategory::NotImplemented)
                .target(Value::from(name))
                .advice("No program is ever started; use cmdlets, or run it outside.")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every signature can be read, and none stands there twice.
    #[test]
    fn signatures_are_whole() {
        let mut names: Vec<&str> = entries().map(|e| e.name()).collect();
        assert!(names.len() > 100 && names.iter().all(|n| n.contains('-')));
        let metadata: Vec<_> = entries().map(|e| parse_signature(e.signature)).collect();
        assert!(metadata.iter().all(|m| m.module.is_some() && !m.parameters.is_empty()));
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
