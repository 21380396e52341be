//! The machine we run on, as the engine's host.

use crate::object::{FileInformation, Host};
use crate::text::encodable;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

/// Set by Ctrl+C.
pub static STOP: AtomicBool = AtomicBool::new(false);

const TICKS_AT_UNIX_EPOCH: i64 = 621_355_968_000_000_000;

/// Standard streams, the real clock and the real files.
pub struct ConsoleHost {
    started: Instant,
    out: io::BufWriter<io::Stdout>,
    environment: BTreeMap<String, String>,
    random: u64,
    interactive: bool,
    unattended: bool,
    colors: bool,
    width: usize,
    is_terminal: bool,
}

impl ConsoleHost {
    pub fn new(interactive: bool) -> ConsoleHost {
        use std::io::IsTerminal;
        let nanos = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |d| d.as_nanos() as u64);
        let terminal = io::stdout().is_terminal();
        // PowerShell lays out for 80 columns wherever output is no terminal.
        let columns = env::var("COLUMNS").ok().and_then(|c| c.parse().ok()).unwrap_or(120);
        let width = if terminal { columns } else { 80 };
        ConsoleHost {
            started: Instant::now(),
            out: io::BufWriter::with_capacity(1 << 16, io::stdout()),
            environment: env::vars().collect(),
            random: nanos ^ (u64::from(std::process::id()) << 32) | 1,
            interactive,
            unattended: false,
            colors: terminal && env::var_os("NO_COLOR").is_none(),
            width,
            is_terminal: terminal,
        }
    }

    /// With `-NonInteractive` nobody is asked anything.
    pub fn unattended(mut self, unattended: bool) -> ConsoleHost {
        self.unattended = unattended;
        self
    }
}

fn ticks(time: io::Result<SystemTime>) -> i64 {
    match time.ok().and_then(|t| t.duration_since(UNIX_EPOCH).ok()) {
        Some(d) => TICKS_AT_UNIX_EPOCH + (d.as_nanos() / 100) as i64,
        None => TICKS_AT_UNIX_EPOCH,
    }
}

impl Host for ConsoleHost {
    fn now_utc(&mut self) -> i64 {
        ticks(Ok(SystemTime::now()))
    }

    fn utc_offset_minutes(&self, _utc_ticks: i64) -> i32 {
        0
    }

    fn monotonic_ticks(&mut self) -> i64 {
        (self.started.elapsed().as_nanos() / 100) as i64
    }

    fn random_u64(&mut self) -> u64 {
        // xorshift64*: good enough for Get-Random, and no business of anything secret.
        self.random ^= self.random >> 12;
        self.random ^= self.random << 25;
        self.random ^= self.random >> 27;
        self.random.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn sleep(&mut self, milliseconds: u64) {
        self.flush();
        let end = Instant::now() + std::time::Duration::from_millis(milliseconds);
        while Instant::now() < end && !STOP.load(Ordering::Relaxed) {
            let left = end.saturating_duration_since(Instant::now());
            std::thread::sleep(left.min(std::time::Duration::from_millis(20)));
        }
    }

    fn environment(&self, name: &str) -> Option<String> {
        self.environment
            .get(name)
            .or_else(|| self.environment.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map(|(_, v)| v))
            .cloned()
    }

    fn environment_names(&self) -> Vec<String> {
        self.environment.keys().cloned().collect()
    }

    fn set_environment(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(v) => {
                self.environment.insert(name.to_owned(), v.to_owned());
            }
            None => {
                self.environment.remove(name);
            }
        }
    }

    fn current_directory(&self) -> String {
        env::current_dir().map_or_else(|_| "/".to_owned(), |d| d.to_string_lossy().into_owned())
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn write_file(&mut self, path: &str, content: &[u8], append: bool) -> io::Result<()> {
        if append {
            fs::OpenOptions::new().create(true).append(true).open(path)?.write_all(content)
        } else {
            fs::write(path, content)
        }
    }

    fn information(&mut self, path: &str) -> io::Result<FileInformation> {
        let m = fs::metadata(path)?;
        Ok(FileInformation {
            is_directory: m.is_dir(),
            length: m.len(),
            created: ticks(m.created().or_else(|_| m.modified())),
            modified: ticks(m.modified()),
            accessed: ticks(m.accessed()),
            read_only: m.permissions().readonly(),
            hidden: path.rsplit('/').next().is_some_and(|n| n.starts_with('.')),
        })
    }

    fn list_directory(&mut self, path: &str) -> io::Result<Vec<String>> {
        let mut names: Vec<String> = fs::read_dir(path)?
            .filter_map(|e| e.ok().map(|e| e.file_name().to_string_lossy().into_owned()))
            .collect();
        names.sort();
        Ok(names)
    }

    fn create_directory(&mut self, path: &str) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn remove(&mut self, path: &str, recurse: bool) -> io::Result<()> {
        let m = fs::symlink_metadata(path)?;
        match (m.is_dir(), recurse) {
            (true, true) => fs::remove_dir_all(path),
            (true, false) => fs::remove_dir(path),
            (false, _) => fs::remove_file(path),
        }
    }

    fn rename(&mut self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn set_modified(&mut self, path: &str, utc_ticks: i64) -> io::Result<()> {
        let nanos = (utc_ticks - TICKS_AT_UNIX_EPOCH).max(0) as u64 * 100;
        let time = UNIX_EPOCH + std::time::Duration::from_nanos(nanos);
        // A folder opens for reading only, and takes its times all the same.
        let folder = fs::metadata(path)?.is_dir();
        fs::File::options().read(folder).write(!folder).open(path)?.set_modified(time)
    }

    fn set_read_only(&mut self, path: &str, read_only: bool) -> io::Result<()> {
        let mut permissions = fs::metadata(path)?.permissions();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = permissions.mode();
            permissions.set_mode(if read_only { mode & !0o222 } else { mode | 0o200 });
        }
        #[cfg(not(unix))]
        permissions.set_readonly(read_only);
        fs::set_permissions(path, permissions)
    }

    fn write_output(&mut self, text: &str) {
        let _ = self.out.write_all(encodable(text).as_bytes());
        if self.interactive {
            self.flush();
        }
    }

    fn write_error(&mut self, text: &str) {
        self.flush();
        let _ = io::stderr().write_all(encodable(text).as_bytes());
    }

    fn flush(&mut self) {
        let _ = self.out.flush();
    }

    fn read_line(&mut self, prompt: &str, _secret: bool) -> Option<String> {
        if self.unattended {
            return None;
        }
        self.write_output(prompt);
        self.flush();
        let mut line = String::new();
        match io::stdin().lock().read_line(&mut line) {
            Ok(n) if n > 0 => Some(line.trim_end_matches(['\r', '\n']).to_owned()),
            _ => None,
        }
    }

    /// A terminal is asked each time, for its window may have changed.
    fn width(&self) -> usize {
        if !self.is_terminal {
            return self.width;
        }
        comfy_table::Table::new().width().map_or(self.width, usize::from)
    }

    fn colors(&self) -> bool {
        self.colors
    }

    fn is_interactive(&self) -> bool {
        self.interactive
    }

    fn stop_requested(&self) -> bool {
        STOP.load(Ordering::Relaxed)
    }
}

impl Drop for ConsoleHost {
    fn drop(&mut self) {
        self.flush();
    }
}
