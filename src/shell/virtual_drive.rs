//! The drive `C:` of the desktop edition: the host's folder mounted at the user's home, the rest kept
//! in memory, or below the state's folder.

use crate::object::{FileInformation, Host};
use std::collections::BTreeMap;
use std::io;

/// The user's home on the virtual drive; the host's current folder stands there.
const HOME: &str = "c:\\users\\administrator";

/// What the drive holds in memory: folders, and files with their bytes and time.
#[derive(Default)]
struct Memory {
    /// By lower-case path: spelling and content, `None` for a folder.
    nodes: BTreeMap<String, Node>,
}

struct Node {
    path: String,
    content: Option<Vec<u8>>,
    modified: i64,
}

/// A host whose paths are Windows paths.
pub struct VirtualDrive {
    inner: Box<dyn Host>,
    folder: String,
    /// The host's folder for everything outside the home, if the state is kept on disk.
    below: Option<String>,
    memory: Memory,
}

/// Where a path leads.
enum Place {
    Host(String),
    Memory(String),
}

impl VirtualDrive {
    pub fn new(inner: Box<dyn Host>, state: Option<&str>) -> VirtualDrive {
        let folder = inner.current_directory();
        let below = state.map(|s| format!("{}/drive", s.trim_end_matches('/')));
        let mut drive = VirtualDrive { inner, folder, below, memory: Memory::default() };
        for path in
            ["C:\\", "C:\\Users", "C:\\Users\\Administrator", "C:\\Windows", "C:\\Program Files", "C:\\Temp"]
        {
            let node = Node { path: path.to_owned(), content: None, modified: 635_000_000_000_000_000 };
            drive.memory.nodes.insert(key(path), node);
        }
        drive
    }

    fn place(&self, path: &str) -> Place {
        if path.starts_with('/') {
            return Place::Host(path.to_owned());
        }
        let folded = key(path);
        if let Some(rest) = folded.strip_prefix(HOME)
            && (rest.is_empty() || rest.starts_with('\\'))
        {
            let own = path.get(HOME.len()..).unwrap_or("").replace('\\', "/");
            return Place::Host(format!("{}{own}", self.folder));
        }
        match &self.below {
            Some(below) => Place::Host(format!("{below}/{}", path.replace('\\', "/").replace(':', ""))),
            None => Place::Memory(folded),
        }
    }

    fn missing<T>() -> io::Result<T> {
        Err(io::Error::from(io::ErrorKind::NotFound))
    }

    fn parent_exists(&self, folded: &str) -> bool {
        match folded.rfind('\\') {
            Some(2) => true,
            Some(at) => self.memory.nodes.get(&folded[..at]).is_some_and(|n| n.content.is_none()),
            None => true,
        }
    }
}

fn key(path: &str) -> String {
    let folded = path.replace('/', "\\").to_lowercase();
    if folded.len() > 3 { folded.trim_end_matches('\\').to_owned() } else { folded }
}

impl Host for VirtualDrive {
    crate::leave_to_inner_host! {
        now_utc utc_offset_minutes monotonic_ticks random_u64 sleep set_environment write_output write_error
        flush read_line width colors is_interactive stop_requested
    }

    fn environment(&self, name: &str) -> Option<String> {
        let own = match &*name.to_ascii_uppercase() {
            "USERPROFILE" | "HOME" => "C:\\Users\\Administrator",
            "USERNAME" => "Administrator",
            "USERDOMAIN" => "LITWAREINC",
            "USERDNSDOMAIN" => "LITWAREINC.COM",
            "COMPUTERNAME" => "ATL-CS-001",
            "SYSTEMROOT" | "WINDIR" => "C:\\Windows",
            "SYSTEMDRIVE" | "HOMEDRIVE" => "C:",
            "HOMEPATH" => "\\Users\\Administrator",
            "TEMP" | "TMP" => "C:\\Temp",
            "PROGRAMFILES" => "C:\\Program Files",
            "OS" => "Windows_NT",
            _ => return self.inner.environment(name),
        };
        Some(self.inner.environment(&format!("CMDLAB_{name}")).unwrap_or_else(|| own.to_owned()))
    }
    fn environment_names(&self) -> Vec<String> {
        let mut names = self.inner.environment_names();
        for own in [
            "COMPUTERNAME",
            "OS",
            "ProgramFiles",
            "SystemDrive",
            "SystemRoot",
            "TEMP",
            "TMP",
            "USERDOMAIN",
            "USERNAME",
            "USERPROFILE",
        ] {
            if !names.iter().any(|n| n.eq_ignore_ascii_case(own)) {
                names.push(own.to_owned());
            }
        }
        names
    }

    fn current_directory(&self) -> String {
        self.folder.clone()
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        match self.place(path) {
            Place::Host(host) => self.inner.read_file(&host),
            Place::Memory(folded) => match self.memory.nodes.get(&folded) {
                Some(Node { content: Some(bytes), .. }) => Ok(bytes.clone()),
                Some(_) => Err(io::Error::from(io::ErrorKind::IsADirectory)),
                None => Self::missing(),
            },
        }
    }

    fn write_file(&mut self, path: &str, content: &[u8], append: bool) -> io::Result<()> {
        match self.place(path) {
            Place::Host(host) => self.inner.write_file(&host, content, append),
            Place::Memory(folded) => {
                if !self.parent_exists(&folded) {
                    return Self::missing();
                }
                let modified = self.inner.now_utc();
                let node = self.memory.nodes.entry(folded).or_insert_with(|| Node {
                    path: path.to_owned(),
                    content: Some(vec![]),
                    modified,
                });
                let Some(bytes) = node.content.as_mut() else {
                    return Err(io::Error::from(io::ErrorKind::IsADirectory));
                };
                if !append {
                    bytes.clear();
                }
                bytes.extend_from_slice(content);
                node.modified = modified;
                Ok(())
            }
        }
    }

    fn information(&mut self, path: &str) -> io::Result<FileInformation> {
        match self.place(path) {
            Place::Host(host) => self.inner.information(&host),
            Place::Memory(folded) => match self.memory.nodes.get(&folded) {
                Some(node) => Ok(FileInformation {
                    is_directory: node.content.is_none(),
                    length: node.content.as_ref().map_or(0, |b| b.len() as u64),
                    created: node.modified,
                    modified: node.modified,
                    accessed: node.modified,
                    read_only: false,
                    hidden: false,
                }),
                None => Self::missing(),
            },
        }
    }

    fn list_directory(&mut self, path: &str) -> io::Result<Vec<String>> {
        match self.place(path) {
            Place::Host(host) => self.inner.list_directory(&host),
            Place::Memory(folded) => {
                let prefix = format!("{}\\", folded.trim_end_matches('\\'));
                let below =
                    self.memory.nodes.range(prefix.clone()..).take_while(|(k, _)| k.starts_with(&prefix));
                Ok(below
                    .filter(|(k, _)| k.len() > prefix.len() && !k[prefix.len()..].contains('\\'))
                    .map(|(_, n)| n.path.rsplit('\\').next().unwrap_or(&n.path).to_owned())
                    .collect())
            }
        }
    }

    fn create_directory(&mut self, path: &str) -> io::Result<()> {
        match self.place(path) {
            Place::Host(host) => self.inner.create_directory(&host),
            Place::Memory(_) => {
                let modified = self.inner.now_utc();
                let mut whole = String::new();
                for part in path.split('\\').filter(|p| !p.is_empty()) {
                    if !whole.is_empty() {
                        whole.push('\\');
                    }
                    whole.push_str(part);
                    if whole.len() > 2 {
                        let node = Node { path: whole.clone(), content: None, modified };
                        self.memory.nodes.entry(key(&whole)).or_insert(node);
                    }
                }
                Ok(())
            }
        }
    }

    fn remove(&mut self, path: &str, recurse: bool) -> io::Result<()> {
        match self.place(path) {
            Place::Host(host) => self.inner.remove(&host, recurse),
            Place::Memory(folded) => {
                if self.memory.nodes.remove(&folded).is_none() {
                    return Self::missing();
                }
                let prefix = format!("{folded}\\");
                self.memory.nodes.retain(|k, _| !k.starts_with(&prefix));
                Ok(())
            }
        }
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        match (self.place(from), self.place(to)) {
            (Place::Host(a), Place::Host(b)) => self.inner.rename(&a, &b),
            (Place::Memory(a), Place::Memory(b)) => {
                let Some(node) = self.memory.nodes.remove(&a) else { return Self::missing() };
                let prefix = format!("{a}\\");
                let below: Vec<String> =
                    self.memory.nodes.keys().filter(|k| k.starts_with(&prefix)).cloned().collect();
                for old in below {
                    if let Some(child) = self.memory.nodes.remove(&old) {
                        let rest = child.path.get(a.len()..).unwrap_or("").to_owned();
                        self.memory.nodes.insert(
                            format!("{b}{}", &old[a.len()..]),
                            Node { path: format!("{to}{rest}"), ..child },
                        );
                    }
                }
                self.memory.nodes.insert(b, Node { path: to.to_owned(), ..node });
                Ok(())
            }
            _ => {
                let bytes = self.read_file(from)?;
                self.write_file(to, &bytes, false)?;
                self.remove(from, false)
            }
        }
    }

    fn set_read_only(&mut self, path: &str, read_only: bool) -> io::Result<()> {
        match self.place(path) {
            Place::Host(host) => self.inner.set_read_only(&host, read_only),
            Place::Memory(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    fn set_modified(&mut self, path: &str, utc_ticks: i64) -> io::Result<()> {
        match self.place(path) {
            Place::Host(host) => self.inner.set_modified(&host, utc_ticks),
            Place::Memory(folded) => match self.memory.nodes.get_mut(&folded) {
                Some(node) => {
                    node.modified = utc_ticks;
                    Ok(())
                }
                None => Self::missing(),
            },
        }
    }
}
