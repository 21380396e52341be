//! `Out-File`: what the host would show, into a file. `>` and `>>` come here too.

use crate::cmdlets::support::encoding;
use crate::command::BoundParameters;
use crate::dotnet::Encoding;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::{Lines, OutDefault};
use crate::object::{ErrorCategory, Flow, Result, Thrown, Value, access_denied};
use std::io;
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Out-File module=Microsoft.PowerShell.Utility default=ByPath shouldprocess
FilePath string mandatory pos=0 sets=ByPath alias=Path
LiteralPath string mandatory byname sets=ByLiteralPath alias=PSPath,LP
Encoding System.Text.Encoding pos=1 transform=Encoding notempty
Append switch
Force switch
NoClobber switch alias=NoOverwrite
Width int range=2..2147483647
NoNewline switch
InputObject psobject pipeline",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<OutFile>::default(),
};

/// So much text is held before it is written.
const CHUNK: usize = 1 << 16;

#[derive(Default)]
struct OutFile {
    lines: Option<Lines>,
    out: Option<OutDefault>,
    text: String,
    path: String,
    encoding: Option<Encoding>,
    no_new_line: bool,
}

impl OutFile {
    fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(Encoding::Utf8 { mark: false })
    }

    fn collect(&mut self, cx: &mut Context, all: bool) -> Result<()> {
        let Some(lines) = &self.lines else { return Ok(()) };
        for line in lines.take() {
            self.text.push_str(&line);
            if !self.no_new_line {
                self.text.push('\n');
            }
        }
        if self.text.is_empty() || (!all && self.text.len() < CHUNK) {
            return Ok(());
        }
        let bytes = self.encoding().encode(&self.text);
        self.text.clear();
        self.write(cx, &bytes, true)
    }

    fn write(&self, cx: &mut Context, bytes: &[u8], append: bool) -> Result<()> {
        cx.host.write_file(&self.path, bytes, append).map_err(|e| open_failed(&self.path, &e))
    }

    /// Makes or empties the file, or looks whether it may be written to.
    fn open(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let exists = cx.host.information(&self.path);
        let append = args.switch("Append");
        if let Ok(information) = &exists {
            if information.is_directory {
                return Err(open_failed(&self.path, &io::ErrorKind::PermissionDenied.into()));
            }
            if args.switch("NoClobber") && !append {
                return Err(no_clobber(&self.path));
            }
        }
        if append && exists.is_ok() {
            // What is added is written as the file is.
            if !args.is_bound("Encoding")
                && let Some(found) = Encoding::detect(&cx.host.read_file(&self.path).unwrap_or_default())
            {
                self.encoding = Some(found);
            }
            return self.write(cx, &[], true);
        }
        self.write(cx, self.encoding().preamble(), false)
    }
}

fn no_clobber(path: &str) -> Rc<Flow> {
    Thrown::record(
        "System.IO.IOException",
        format!("The file '{path}' already exists."),
        "NoClobber",
        ErrorCategory::ResourceExists,
    )
    .target(Value::from(path))
    .into_flow()
}

fn open_failed(path: &str, error: &io::Error) -> Rc<Flow> {
    let (type_name, message) = match error.kind() {
        io::ErrorKind::NotFound => {
            ("System.IO.DirectoryNotFoundException", format!("Could not find a part of the path '{path}'."))
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::IsADirectory => {
            ("System.UnauthorizedAccessException", access_denied(path, error))
        }
        _ => ("System.IO.IOException", error.to_string()),
    };
    Thrown::record(type_name, message, "FileOpenFailure", ErrorCategory::OpenError).into_flow()
}

impl Cmdlet for OutFile {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let given =
            args.string("FilePath").or_else(|| args.string("LiteralPath")).unwrap_or_else(|| "".into());
        self.path = cx.drives.to_host(&given);
        self.encoding = encoding(args);
        self.no_new_line = args.switch("NoNewline");
        self.open(cx, args)?;
        let width =
            args.int("Width").and_then(|n| usize::try_from(n).ok()).unwrap_or_else(|| cx.host.width().max(2));
        let lines = Lines::new(width);
        self.out = Some(OutDefault::new(Box::new(lines.clone())));
        self.lines = Some(lines);
        Ok(())
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let value = input.cloned().unwrap_or_else(|| args.value("InputObject"));
        if let Some(out) = &mut self.out {
            out.write(cx, &value)?;
        }
        self.collect(cx, false)
    }

    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        if let Some(out) = &mut self.out {
            out.finish(cx)?;
        }
        self.collect(cx, true)
    }
}
