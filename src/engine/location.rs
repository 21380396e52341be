//! Where the session stands: the current folder and the drives.

use super::context::Edition;
use std::rc::Rc;

/// Current location. Paths to the host are made from what users write by [`Locations::to_host`].
pub struct Locations {
    edition: Edition,
    /// The current folder as the user sees it.
    pub current: Rc<str>,
    /// The host's folder in which the shell was started.
    root: Rc<str>,
    pub stack: Vec<Rc<str>>,
}

impl Locations {
    pub fn new(edition: Edition, host_directory: &str) -> Locations {
        let current = match edition {
            Edition::Core => Rc::from(host_directory),
            Edition::Desktop => Rc::from("C:\\Users\\Administrator"),
        };
        Locations { edition, current, root: Rc::from(host_directory), stack: Vec::new() }
    }

    /// The folder as the user sees it, joined with what was written.
    pub fn absolute(&self, path: &str) -> String {
        let path = path.replace('\\', "/");
        if path.starts_with('/') { normalize(&path) } else { normalize(&format!("{}/{path}", self.host_current())) }
    }

    fn host_current(&self) -> &str {
        match self.edition {
            Edition::Core => &self.current,
            Edition::Desktop => &self.root,
        }
    }

    /// The host's path for a path that a user wrote.
    pub fn to_host(&self, path: &str) -> String {
        self.absolute(path)
    }
}

/// Resolves `.` and `..` and doubled separators.
fn normalize(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    format!("/{}", parts.join("/"))
}
