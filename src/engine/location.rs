//! Where the session stands: the current location, the drives, and what a written path means.

use super::context::{Context, Edition};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use rustc_hash::FxHashMap;
use std::rc::Rc;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Provider {
    FileSystem,
    Environment,
    Function,
    Variable,
    Alias,
}

impl Provider {
    pub const ALL: [Provider; 5] = [
        Provider::Alias,
        Provider::Environment,
        Provider::FileSystem,
        Provider::Function,
        Provider::Variable,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Provider::FileSystem => "FileSystem",
            Provider::Environment => "Environment",
            Provider::Function => "Function",
            Provider::Variable => "Variable",
            Provider::Alias => "Alias",
        }
    }

    pub fn of_name(name: &str) -> Option<Provider> {
        let short = name.rsplit('\\').next().unwrap_or(name);
        Provider::ALL.into_iter().find(|p| p.name().eq_ignore_ascii_case(short))
    }
}

/// A drive: a name for a place of a provider.
#[derive(Clone, Debug)]
pub struct Drive {
    pub name: Rc<str>,
    pub provider: Provider,
    /// For the file system the full path of the drive's root; empty for others.
    pub root: Rc<str>,
    pub description: Rc<str>,
    /// Where a session that goes back to the drive finds itself, below the root.
    pub last: Rc<str>,
}

/// A location: as the session shows it, and as its provider knows it.
#[derive(Clone, Debug)]
pub struct Place {
    pub shown: Rc<str>,
    pub provider: Provider,
    pub provider_path: Rc<str>,
    pub drive: Option<Drive>,
}

/// A place of a provider: a full path of the file system, or the name of an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemPath {
    pub provider: Provider,
    pub drive: Rc<str>,
    pub path: String,
}

impl ItemPath {
    /// The path as messages and `PSPath` show it.
    pub fn shown(&self) -> String {
        match self.provider {
            Provider::FileSystem => self.path.clone(),
            _ => format!("{}:/{}", self.drive, self.path).trim_end_matches('/').to_owned(),
        }
    }
}

/// Current location and drives.
pub struct Locations {
    edition: Edition,
    /// The current location as the user sees it.
    pub current: Rc<str>,
    pub drives: Vec<Drive>,
    /// The stacks of `Push-Location` by their names, in lower case; the usual one has none.
    pub stacks: FxHashMap<String, Vec<Rc<str>>>,
    /// The last location, for `Set-Location -`.
    pub previous: Option<Rc<str>>,
}

impl Locations {
    pub fn new(edition: Edition, host_directory: &str) -> Locations {
        let (current, root, name) = match edition {
            Edition::Core => (host_directory, "/", "/"),
            Edition::Desktop => (HOME, "C:\\", "C"),
        };
        let drive = |name: &str, provider, root: &str, description: &str| Drive {
            name: Rc::from(name),
            provider,
            root: Rc::from(root),
            description: Rc::from(description),
            last: Rc::from(""),
        };
        let mut drives = vec![
            drive(name, Provider::FileSystem, root, ""),
            drive(
                "Alias",
                Provider::Alias,
                "",
                "Drive that contains a view of the aliases stored in a session state",
            ),
            drive(
                "Env",
                Provider::Environment,
                "",
                "Drive that contains a view of the environment variables for the process",
            ),
            drive(
                "Function",
                Provider::Function,
                "",
                "Drive that contains a view of the functions stored in a session state",
            ),
            drive(
                "Variable",
                Provider::Variable,
                "",
                "Drive that contains a view of those variables stored in a session state",
            ),
        ];
        if edition == Edition::Core {
            drives.insert(0, drive("Temp", Provider::FileSystem, "/tmp/", ""));
        }
        let stacks = FxHashMap::default();
        let mut new = Locations { edition, current: Rc::from(""), drives, stacks, previous: None };
        new.enter(Rc::from(current));
        new
    }

    /// Makes a location, as the session shows it, the current one.
    pub fn enter(&mut self, shown: Rc<str>) {
        let place = self.place(&shown);
        let separator = self.separator();
        if let Some(drive) = place.drive
            && let Some(own) = self.drives.iter_mut().find(|d| d.name == drive.name)
        {
            let rest = match shown.strip_prefix(&*drive.root) {
                Some(rest) if drive.provider == Provider::FileSystem => rest,
                _ => Self::drive_prefix(&shown).map_or("", |(_, rest)| rest),
            };
            own.last = Rc::from(rest.trim_start_matches(separator));
        }
        self.previous = Some(std::mem::replace(&mut self.current, shown));
    }

    /// The drive of the file system that full paths belong to.
    fn root_drive(&self) -> Option<&Drive> {
        let root = if self.is_windows() { "C:\\" } else { "/" };
        self.drives.iter().find(|d| &*d.root == root)
    }

    /// What a location means, as the session shows it.
    pub fn place(&self, shown: &str) -> Place {
        let found = Self::drive_prefix(shown).and_then(|(name, rest)| Some((self.find(name)?, rest)));
        let (drive, provider_path) = match found {
            Some((d, rest)) if d.provider != Provider::FileSystem => {
                (Some(d), rest.trim_start_matches(['/', '\\']).to_owned())
            }
            Some((d, _)) => (Some(d), self.absolute(shown)),
            None => (self.root_drive(), shown.to_owned()),
        };
        Place {
            shown: Rc::from(shown),
            provider: drive.map_or(Provider::FileSystem, |d| d.provider),
            provider_path: Rc::from(provider_path),
            drive: drive.cloned(),
        }
    }

    /// An item's path as the session shows it: by its drive, where that is not the usual one.
    pub fn shown(&self, item: &ItemPath) -> String {
        if item.provider != Provider::FileSystem {
            let shown = item.shown();
            return if item.path.is_empty() { format!("{shown}{}", self.separator()) } else { shown };
        }
        let separator = self.separator();
        match self.find(&item.drive) {
            Some(drive) if drive.name.len() > 1 => {
                let root = drive.root.trim_end_matches(separator);
                let rest = item.path.strip_prefix(root).unwrap_or(&item.path);
                format!("{}:{separator}{}", drive.name, rest.trim_start_matches(separator))
            }
            _ => item.path.clone(),
        }
    }

    pub fn is_windows(&self) -> bool {
        self.edition == Edition::Desktop
    }

    pub fn separator(&self) -> char {
        if self.is_windows() { '\\' } else { '/' }
    }

    pub fn find(&self, name: &str) -> Option<&Drive> {
        self.drives.iter().find(|d| d.name.eq_ignore_ascii_case(name))
    }

    /// The name before a colon that stands for a drive.
    pub(super) fn drive_prefix(path: &str) -> Option<(&str, &str)> {
        let (name, rest) = path.split_once(':')?;
        let plain =
            !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-' || c == ' ');
        plain.then_some((name, rest))
    }

    /// The folder of the file system that relative paths start from.
    fn folder(&self) -> String {
        match Self::drive_prefix(&self.current).and_then(|(n, _)| self.find(n)) {
            Some(d) if d.provider != Provider::FileSystem => {
                self.root_drive().map_or_else(|| "/".to_owned(), |d| d.root.to_string())
            }
            Some(_) => self.absolute(&self.current),
            None => self.current.to_string(),
        }
    }

    /// The full path of the file system for what was written.
    pub fn absolute(&self, path: &str) -> String {
        let path = path
            .strip_prefix("FileSystem::")
            .or_else(|| path.strip_prefix("Microsoft.PowerShell.Core\\FileSystem::"))
            .unwrap_or(path);
        if let Some((name, rest)) = Self::drive_prefix(path)
            && let Some(drive) = self.find(name).filter(|d| d.provider == Provider::FileSystem)
        {
            return self.normalized(&format!("{}{}{}", drive.root, self.separator(), rest));
        }
        if self.is_windows() {
            let rooted = path.starts_with(['\\', '/']);
            let other_drive = Self::drive_prefix(path).is_some_and(|(n, _)| n.len() == 1);
            return match (other_drive, rooted) {
                (true, _) => self.normalized(path),
                (_, true) => self.normalized(&format!("{}{path}", self.folder().get(..2).unwrap_or("C:"))),
                _ => self.normalized(&format!("{}\\{path}", self.folder())),
            };
        }
        let path = path.replace('\\', "/");
        if path.starts_with('/') {
            self.normalized(&path)
        } else {
            self.normalized(&format!("{}/{path}", self.folder()))
        }
    }

    /// Resolves `.` and `..` and doubled separators.
    fn normalized(&self, path: &str) -> String {
        let (prefix, rest) = match (self.is_windows(), path.get(..2)) {
            (true, Some(drive)) if drive.ends_with(':') => (drive, &path[2..]),
            _ => ("", path),
        };
        let mut parts: Vec<&str> = Vec::new();
        for part in rest.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop();
                }
                other => parts.push(other),
            }
        }
        let separator = self.separator().to_string();
        format!("{prefix}{separator}{}", parts.join(&separator))
    }

    /// The host's path for a path that a user wrote. The host knows Windows paths of the virtual drive.
    pub fn to_host(&self, path: &str) -> String {
        self.absolute(path)
    }
}

/// Where a session of the desktop edition starts; the host's own folder is mounted there.
pub const HOME: &str = "C:\\Users\\Administrator";

/// `PathNotFound`.
pub fn path_not_found(path: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.ItemNotFoundException",
        format!("Cannot find path '{path}' because it does not exist."),
        "PathNotFound",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(path))
}

/// `DriveNotFound`.
pub fn drive_not_found(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.DriveNotFoundException",
        format!("Cannot find drive. A drive with the name '{name}' does not exist."),
        "DriveNotFound",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
}

/// `ProviderNotFound`.
pub fn provider_not_found(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.ProviderNotFoundException",
        format!("Cannot find a provider with the name '{name}'."),
        "ProviderNotFound",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
}

impl Context {
    /// What `~` stands for.
    pub fn home_folder(&self) -> String {
        if self.drives.is_windows() {
            HOME.to_owned()
        } else {
            self.host.environment("HOME").unwrap_or_default()
        }
    }

    /// The place that a written path means; the place need not exist.
    pub fn item_path(&mut self, text: &str) -> Result<ItemPath> {
        let file = |path: String| ItemPath { provider: Provider::FileSystem, drive: Rc::from(""), path };
        if let Some((provider, rest)) = text.split_once("::")
            && let Some(provider) = Provider::of_name(provider)
        {
            return Ok(match provider {
                Provider::FileSystem => file(self.drives.absolute(rest)),
                other => {
                    let drive = self
                        .drives
                        .drives
                        .iter()
                        .find(|d| d.provider == other)
                        .map_or_else(|| Rc::from(""), |d| d.name.clone());
                    ItemPath { provider: other, drive, path: rest.trim_matches(['/', '\\']).to_owned() }
                }
            });
        }
        if text == "~" || text.starts_with("~/") || text.starts_with("~\\") {
            let home = self.home_folder();
            return Ok(file(self.drives.absolute(&format!("{home}{}", &text[1..]))));
        }
        if let Some((name, rest)) = Locations::drive_prefix(text) {
            match self.drives.find(name) {
                Some(d) if d.provider == Provider::FileSystem => {
                    return Ok(ItemPath { drive: d.name.clone(), ..file(self.drives.absolute(text)) });
                }
                Some(d) => {
                    return Ok(ItemPath {
                        provider: d.provider,
                        drive: d.name.clone(),
                        path: rest.trim_start_matches(['/', '\\']).to_owned(),
                    });
                }
                None if self.drives.is_windows() && name.len() == 1 => return throw(drive_not_found(name)),
                None => return throw(drive_not_found(name)),
            }
        }
        // Within a drive that is not the usual one a bare name is one of its items.
        let current = self.drives.current.clone();
        if let Some((name, _)) = Locations::drive_prefix(&current)
            && let Some(d) = self.drives.find(name)
            && !text.starts_with(['/', '\\'])
        {
            if d.provider == Provider::FileSystem {
                return Ok(ItemPath { drive: d.name.clone(), ..file(self.drives.absolute(text)) });
            }
            let path = if text == "." { String::new() } else { text.to_owned() };
            return Ok(ItemPath { provider: d.provider, drive: d.name.clone(), path });
        }
        Ok(file(self.drives.absolute(text)))
    }
}
