//! The sandbox: scripts reach files below the folders they were given, and no others.
//!
//! Those are the current folder, the temporary folder, the state's folder, what the command line names (the
//! script, its arguments, a seed) and what `--allow` adds. That a file exists may be asked of any path; reading,
//! listing or changing what lies outside is denied, and what does not exist is said not to exist.

use super::options::{Action, Options};
use crate::object::Host;
use std::io;
use std::path::{Component, Path, PathBuf};

/// A host that lets nothing out of its folders.
pub struct Sandbox {
    inner: Box<dyn Host>,
    roots: Vec<PathBuf>,
}

impl Sandbox {
    pub fn new(inner: Box<dyn Host>, options: &Options) -> Sandbox {
        let mut roots =
            vec![resolved(Path::new(&inner.current_directory())), resolved(&std::env::temp_dir())];
        roots.extend(named_folders(options));
        roots.extend(options.allow.iter().map(|folder| resolved(Path::new(folder))));
        Sandbox { inner, roots }
    }

    /// Denies what exists outside; of what does not exist the reason is that it does not.
    fn check_existing(&mut self, path: &str) -> io::Result<()> {
        let denied = self.check(path);
        if denied.is_err() {
            self.inner.information(path)?;
        }
        denied
    }

    fn check(&self, path: &str) -> io::Result<()> {
        let full = resolved(Path::new(path));
        if self.roots.iter().any(|root| full.starts_with(root)) {
            return Ok(());
        }
        let message =
            "It lies outside the folders that cmdlab may use: the current one, and those that --allow names.";
        Err(io::Error::new(io::ErrorKind::PermissionDenied, message))
    }
}

/// Folders of what the command line names.
fn named_folders(options: &Options) -> Vec<PathBuf> {
    let folder_of = |file: &str| {
        let full = resolved(Path::new(file));
        if full.is_dir() { Some(full) } else { full.parent().map(Path::to_path_buf) }
    };
    let exists = |word: &&String| !word.starts_with('-') && Path::new(word).exists();
    let mut named: Vec<&String> = options.state.iter().chain(&options.seed).collect();
    match &options.action {
        Action::File(script, arguments) => {
            named.push(script);
            named.extend(arguments.iter().filter(exists));
        }
        Action::Replay(file) | Action::CheckCommands(file) => named.push(file),
        _ => {}
    }
    let is_path =
        |text: &&&String| Some(text.as_str()) == options.state.as_deref() || Path::new(text).exists();
    named.iter().filter(is_path).filter_map(|file| folder_of(file)).collect()
}

/// The absolute path without `..` and links, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for component in absolute.components() {
        match component {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    let existing = plain.ancestors().find_map(|a| Some((a.canonicalize().ok()?, a.to_path_buf())));
    match existing {
        Some((real, shown)) => match plain.strip_prefix(&shown) {
            Ok(rest) if rest.as_os_str().is_empty() => real,
            Ok(rest) => real.join(rest),
            Err(_) => plain,
        },
        None => plain,
    }
}

impl Host for Sandbox {
    crate::leave_to_inner_host! {
        now_utc utc_offset_minutes monotonic_ticks random_u64 sleep environment environment_names
        set_environment current_directory information write_output write_error flush read_line width colors
        is_interactive stop_requested
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        self.check_existing(path)?;
        self.inner.read_file(path)
    }
    fn write_file(&mut self, path: &str, content: &[u8], append: bool) -> io::Result<()> {
        self.check(path)?;
        self.inner.write_file(path, content, append)
    }
    fn list_directory(&mut self, path: &str) -> io::Result<Vec<String>> {
        self.check_existing(path)?;
        self.inner.list_directory(path)
    }
    fn create_directory(&mut self, path: &str) -> io::Result<()> {
        self.check(path)?;
        self.inner.create_directory(path)
    }
    fn remove(&mut self, path: &str, recurse: bool) -> io::Result<()> {
        self.check(path)?;
        self.inner.remove(path, recurse)
    }
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        self.check(from)?;
        self.check(to)?;
        self.inner.rename(from, to)
    }
    fn set_modified(&mut self, path: &str, utc_ticks: i64) -> io::Result<()> {
        self.check(path)?;
        self.inner.set_modified(path, utc_ticks)
    }
    fn set_read_only(&mut self, path: &str, read_only: bool) -> io::Result<()> {
        self.check(path)?;
        self.inner.set_read_only(path, read_only)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::ConsoleHost;

    fn sandbox(options: &Options) -> Sandbox {
        Sandbox::new(Box::new(ConsoleHost::new(false)), options)
    }

    fn is_denied(result: io::Result<Vec<u8>>) -> bool {
        result.is_err_and(|e| e.kind() == io::ErrorKind::PermissionDenied)
    }

    #[test]
    fn files_outside_are_denied() {
        let mut host = sandbox(&Options::default());
        assert!(host.read_file("Cargo.toml").is_ok());
        assert!(host.read_file("src/../Cargo.toml").is_ok());
        assert!(is_denied(host.read_file("/etc/hostname")));
        assert!(is_denied(host.read_file("../../../../../../../../etc/hostname")));
        assert!(host.write_file("/etc/cmdlab", b"", false).is_err());
        let missing = host.read_file("/no such folder/file");
        assert!(missing.is_err_and(|e| e.kind() == io::ErrorKind::NotFound));
        assert!(host.information("/").is_ok_and(|i| i.is_directory));
    }

    #[test]
    fn a_switch_allows_more() {
        let options = Options { allow: vec!["/etc".to_owned()], ..Options::default() };
        assert!(!is_denied(sandbox(&options).read_file("/etc/hostname")));
    }
}
