//! `cmdlab replay JOURNAL`: prints each command of a journal with its changes, folds them over the state that the journal
//! builds on, and compares the hashes of the states.

use super::host::ConsoleHost;
use super::options::Options;
use crate::catalogue::Recorded;
use crate::object::Host;
use std::path::Path;

/// Replays a journal file; the exit code.
pub(super) fn run(options: &Options, path: &str) -> i32 {
    let mut out = ConsoleHost::new(false);
    let code = match replay(options, path, &mut out) {
        Ok(same) => i32::from(!same),
        Err(message) => {
            out.write_error(&format!("{message}\n"));
            1
        }
    };
    out.flush();
    code
}

/// A file beside the journal: of a state folder, or of `Export-CmdlabJournal`.
fn beside(path: &str, in_folder: &str, ending: &str) -> Option<Vec<u8>> {
    let exported = std::fs::read(format!("{path}{ending}")).ok();
    exported.or_else(|| std::fs::read(Path::new(path).with_file_name(in_folder)).ok())
}

fn replay(options: &Options, path: &str, out: &mut ConsoleHost) -> Result<bool, String> {
    // A state folder stands for the journal in it.
    let path = match Path::new(path).is_dir() {
        true => Path::new(path).join("journal.cmdlab").to_string_lossy().into_owned(),
        false => path.to_owned(),
    };
    let journal = std::fs::read(&path).map_err(|e| format!("Cannot read '{path}': {e}"))?;
    let origin = beside(&path, "origin.json", ".origin.json");
    let recorded = beside(&path, "state.hash", ".hash");
    let mut read_seed = |name: &str| std::fs::read(name);
    let replayed = crate::catalogue::replay_journal(
        &journal,
        origin.as_deref(),
        options.seed.as_deref(),
        &mut read_seed,
    )?;
    for entry in &replayed.entries {
        out.write_output(&format!("{}\n", entry.headline));
        for change in &entry.changes {
            out.write_output(&format!("    {change}\n"));
        }
    }
    let told = recorded.and_then(|bytes| Recorded::read(&bytes));
    let (text, same) = replayed.verdict(told.as_ref());
    out.write_output(&format!("{text}\n"));
    Ok(same)
}
