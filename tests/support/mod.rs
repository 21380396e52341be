//! What the tests run scripts with: a host that writes into memory, and a thread with a deep stack.

pub mod random_script;

use cmdlab::object::Host;
use cmdlab::shell::{ConsoleHost, Options, new_session, run_file};
use cmdlab::text::encodable;
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

/// What a run left behind.
#[derive(Debug, PartialEq, Eq, Clone)]
pub struct Outcome {
    pub stdout: String,
    pub stderr: String,
    pub exit: i32,
}

#[derive(Default)]
struct Written {
    out: String,
    err: String,
}

/// The real machine, with output kept in memory, a fixed folder, width and home.
struct TestHost {
    inner: ConsoleHost,
    written: Rc<RefCell<Written>>,
    folder: String,
}

impl Host for TestHost {
    cmdlab::leave_to_inner_host! {
        now_utc monotonic_ticks random_u64 sleep set_environment read_file write_file information
        list_directory create_directory remove rename set_modified set_read_only
    }

    fn utc_offset_minutes(&self, _utc_ticks: i64) -> i32 {
        0
    }
    fn environment(&self, name: &str) -> Option<String> {
        match name {
            "HOME" => Some(format!("{}.home", self.folder)),
            _ => self.inner.environment(name),
        }
    }
    fn environment_names(&self) -> Vec<String> {
        self.inner.environment_names()
    }
    fn current_directory(&self) -> String {
        self.folder.clone()
    }
    fn write_output(&mut self, text: &str) {
        self.written.borrow_mut().out.push_str(&encodable(text));
    }
    fn write_error(&mut self, text: &str) {
        self.written.borrow_mut().err.push_str(&encodable(text));
    }
    fn read_line(&mut self, _prompt: &str, _secret: bool) -> Option<String> {
        None
    }
    fn width(&self) -> usize {
        80
    }
    fn colors(&self) -> bool {
        false
    }
    fn is_interactive(&self) -> bool {
        false
    }
    fn stop_requested(&self) -> bool {
        self.inner.stop_requested()
    }
}

/// Runs on a stack as deep as the program's own.
pub fn deep<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(1 << 30).spawn(run).expect("a thread");
    match thread.join() {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Runs a script file of a folder as `cmdlab -File` does, and gives what it wrote.
pub fn run_script(folder: &Path, script: &Path, options: Options) -> Outcome {
    let (folder, script) = (folder.to_string_lossy().into_owned(), script.to_string_lossy().into_owned());
    deep(move || {
        let written = Rc::new(RefCell::new(Written::default()));
        let host = TestHost { inner: ConsoleHost::new(false), written: written.clone(), folder };
        let mut cx = new_session(Box::new(host), &options);
        cx.limits.steps = Some(300_000_000);
        let exit = run_file(&mut cx, &script, &[]);
        drop(cx);
        let written = written.borrow();
        Outcome { stdout: written.out.clone(), stderr: written.err.clone(), exit: exit & 0xff }
    })
}

/// Text as it is compared: without trailing blanks and without the folder it ran in.
pub fn normalize(text: &str, folder: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\u{202f}', " ");
    let text = text.replace(&format!("{folder}/"), "").replace(folder, ".");
    let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Runs commands one after another in one session, as a person at the prompt would; what each wrote.
pub fn run_session(folder: &Path, commands: Vec<String>, options: Options) -> Vec<String> {
    let folder = folder.to_string_lossy().into_owned();
    deep(move || {
        let written = Rc::new(RefCell::new(Written::default()));
        let host =
            TestHost { inner: ConsoleHost::new(false), written: written.clone(), folder: folder.clone() };
        let mut cx = new_session(Box::new(host), &options);
        let mut answers = Vec::new();
        for command in commands {
            cmdlab::shell::run_text(&mut cx, &command);
            let mut written = written.borrow_mut();
            let mut text = std::mem::take(&mut written.out);
            text.push_str(&std::mem::take(&mut written.err));
            answers.push(text.replace(&folder, "."));
        }
        let _ = std::fs::remove_dir_all(&folder);
        answers
    })
}

/// Runs scripts one after another in one session with few steps allowed. The error is the script that panicked.
pub fn survives(folder: &Path, scripts: Vec<String>, options: Options) -> Result<(), String> {
    let folder = folder.to_string_lossy().into_owned();
    deep(move || {
        let written = Rc::new(RefCell::new(Written::default()));
        let host = TestHost { inner: ConsoleHost::new(false), written: written.clone(), folder };
        let mut cx = new_session(Box::new(host), &options);
        cx.limits.depth = 50;
        for script in scripts {
            cx.limits.steps = Some(cx.steps + 100_000);
            let run = std::panic::AssertUnwindSafe(|| cmdlab::shell::run_text(&mut cx, &script));
            if std::panic::catch_unwind(run).is_err() {
                return Err(script);
            }
            *written.borrow_mut() = Written::default();
        }
        Ok(())
    })
}
