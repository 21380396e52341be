//! The world outside: everything that is not a function of its input comes through here.

use std::io;

pub struct FileInformation {
    pub is_directory: bool,
    pub length: u64,
    /// Ticks of .NET's calendar, UTC.
    pub created: i64,
    pub modified: i64,
    pub accessed: i64,
    pub read_only: bool,
    pub hidden: bool,
}

/// Clock, random numbers, environment, files and terminal. Paths are the host's own.
pub trait Host {
    /// Now, in ticks of .NET's calendar, UTC.
    fn now_utc(&mut self) -> i64;
    /// Minutes that local time is ahead of UTC.
    fn utc_offset_minutes(&self, utc_ticks: i64) -> i32;
    /// A counter that only goes forward, in ticks of 100 ns.
    fn monotonic_ticks(&mut self) -> i64;
    fn random_u64(&mut self) -> u64;
    fn sleep(&mut self, milliseconds: u64);

    fn environment(&self, name: &str) -> Option<String>;
    fn environment_names(&self) -> Vec<String>;
    fn set_environment(&mut self, name: &str, value: Option<&str>);

    /// The folder in which the shell was started.
    fn current_directory(&self) -> String;
    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>>;
    fn write_file(&mut self, path: &str, content: &[u8], append: bool) -> io::Result<()>;
    fn information(&mut self, path: &str) -> io::Result<FileInformation>;
    /// Names in a folder, sorted.
    fn list_directory(&mut self, path: &str) -> io::Result<Vec<String>>;
    fn create_directory(&mut self, path: &str) -> io::Result<()>;
    fn remove(&mut self, path: &str, recurse: bool) -> io::Result<()>;
    fn rename(&mut self, from: &str, to: &str) -> io::Result<()>;
    fn set_modified(&mut self, path: &str, utc_ticks: i64) -> io::Result<()>;
    fn set_read_only(&mut self, path: &str, read_only: bool) -> io::Result<()>;

    /// Text for standard output, as it is.
    fn write_output(&mut self, text: &str);
    /// Text for standard error, as it is.
    fn write_error(&mut self, text: &str);
    /// Sends out what was written and is still kept.
    fn flush(&mut self) {}
    /// A line typed by the user; `None` at the end of input or where nobody can be asked.
    fn read_line(&mut self, prompt: &str, secret: bool) -> Option<String>;
    /// Columns of the terminal.
    fn width(&self) -> usize;
    /// Whether colours may be sent.
    fn colors(&self) -> bool;
    fn is_interactive(&self) -> bool;
    /// The user asked to stop (Ctrl+C).
    fn stop_requested(&self) -> bool;
}

/// What is said of a path that may not be touched, with the host's own reason where it has one.
pub fn access_denied(path: &str, error: &io::Error) -> String {
    match error.get_ref() {
        Some(reason) => format!("Access to the path '{path}' is denied. {reason}"),
        None => format!("Access to the path '{path}' is denied."),
    }
}

/// Methods of [`Host`] that a host around another one, its `inner`, leaves to it.
#[macro_export]
macro_rules! leave_to_inner_host {
    (@one now_utc) => { fn now_utc(&mut self) -> i64 { self.inner.now_utc() } };
    (@one utc_offset_minutes) => { fn utc_offset_minutes(&self, utc_ticks: i64) -> i32 { self.inner.utc_offset_minutes(utc_ticks) } };
    (@one monotonic_ticks) => { fn monotonic_ticks(&mut self) -> i64 { self.inner.monotonic_ticks() } };
    (@one random_u64) => { fn random_u64(&mut self) -> u64 { self.inner.random_u64() } };
    (@one sleep) => { fn sleep(&mut self, milliseconds: u64) { self.inner.sleep(milliseconds) } };
    (@one environment) => { fn environment(&self, name: &str) -> Option<String> { self.inner.environment(name) } };
    (@one environment_names) => { fn environment_names(&self) -> Vec<String> { self.inner.environment_names() } };
    (@one set_environment) => { fn set_environment(&mut self, name: &str, value: Option<&str>) { self.inner.set_environment(name, value) } };
    (@one current_directory) => { fn current_directory(&self) -> String { self.inner.current_directory() } };
    (@one read_file) => { fn read_file(&mut self, path: &str) -> std::io::Result<Vec<u8>> { self.inner.read_file(path) } };
    (@one write_file) => { fn write_file(&mut self, path: &str, content: &[u8], append: bool) -> std::io::Result<()> { self.inner.write_file(path, content, append) } };
    (@one information) => { fn information(&mut self, path: &str) -> std::io::Result<$crate::object::FileInformation> { self.inner.information(path) } };
    (@one list_directory) => { fn list_directory(&mut self, path: &str) -> std::io::Result<Vec<String>> { self.inner.list_directory(path) } };
    (@one create_directory) => { fn create_directory(&mut self, path: &str) -> std::io::Result<()> { self.inner.create_directory(path) } };
    (@one remove) => { fn remove(&mut self, path: &str, recurse: bool) -> std::io::Result<()> { self.inner.remove(path, recurse) } };
    (@one rename) => { fn rename(&mut self, from: &str, to: &str) -> std::io::Result<()> { self.inner.rename(from, to) } };
    (@one set_modified) => { fn set_modified(&mut self, path: &str, utc_ticks: i64) -> std::io::Result<()> { self.inner.set_modified(path, utc_ticks) } };
    (@one set_read_only) => { fn set_read_only(&mut self, path: &str, read_only: bool) -> std::io::Result<()> { self.inner.set_read_only(path, read_only) } };
    (@one write_output) => { fn write_output(&mut self, text: &str) { self.inner.write_output(text) } };
    (@one write_error) => { fn write_error(&mut self, text: &str) { self.inner.write_error(text) } };
    (@one flush) => { fn flush(&mut self) { self.inner.flush() } };
    (@one read_line) => { fn read_line(&mut self, prompt: &str, secret: bool) -> Option<String> { self.inner.read_line(prompt, secret) } };
    (@one width) => { fn width(&self) -> usize { self.inner.width() } };
    (@one colors) => { fn colors(&self) -> bool { self.inner.colors() } };
    (@one is_interactive) => { fn is_interactive(&self) -> bool { self.inner.is_interactive() } };
    (@one stop_requested) => { fn stop_requested(&self) -> bool { self.inner.stop_requested() } };
    ($($name:ident)*) => { $($crate::leave_to_inner_host!(@one $name);)* };
}
