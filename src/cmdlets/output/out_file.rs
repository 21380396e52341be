//! `Out-File`: what the host would show, into a file. `>` and `>>` come here too.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::formatting::{Lines, OutDefault};
use crate::object::{ErrorCategory, Flow, Result, Thrown, Value};
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
    encoding: Encoding,
    no_new_line: bool,
}

/// How text becomes bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Encoding {
    #[default]
    Utf8,
    Utf8Bom,
    Utf16,
    Utf16Big,
    Utf32,
    Ascii,
    Latin1,
}

impl Encoding {
    fn named(name: &str) -> Encoding {
        match name.to_ascii_lowercase().as_str() {
            "utf8bom" => Encoding::Utf8Bom,
            "unicode" | "utf-16" => Encoding::Utf16,
            "bigendianunicode" | "utf-16be" => Encoding::Utf16Big,
            "utf32" | "utf-32" => Encoding::Utf32,
            "ascii" | "us-ascii" => Encoding::Ascii,
            "latin1" | "ansi" | "iso-8859-1" => Encoding::Latin1,
            _ => Encoding::Utf8,
        }
    }

    fn preamble(self) -> &'static [u8] {
        match self {
            Encoding::Utf8Bom => &[0xef, 0xbb, 0xbf],
            Encoding::Utf16 => &[0xff, 0xfe],
            Encoding::Utf16Big => &[0xfe, 0xff],
            Encoding::Utf32 => &[0xff, 0xfe, 0, 0],
            Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1 => &[],
        }
    }

    fn bytes(self, text: &str) -> Vec<u8> {
        let narrow =
            |most: u32| text.chars().map(|c| if c as u32 <= most { c as u32 as u8 } else { b'?' }).collect();
        match self {
            Encoding::Utf8 | Encoding::Utf8Bom => text.as_bytes().to_vec(),
            Encoding::Utf16 => crate::text::to_units(text).iter().flat_map(|u| u.to_le_bytes()).collect(),
            Encoding::Utf16Big => crate::text::to_units(text).iter().flat_map(|u| u.to_be_bytes()).collect(),
            Encoding::Utf32 => text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
            Encoding::Ascii => narrow(0x7f),
            Encoding::Latin1 => narrow(0xff),
        }
    }
}

impl OutFile {
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
        let bytes = self.encoding.bytes(&self.text);
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
            return self.write(cx, &[], true);
        }
        self.write(cx, self.encoding.preamble(), false)
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
            ("System.UnauthorizedAccessException", format!("Access to the path '{path}' is denied."))
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
        if let Some(encoding) = args.get("Encoding") {
            let name = match encoding.as_str() {
                Some(name) => name.to_owned(),
                None => {
                    let read = crate::types::get_member(cx, encoding, "WebName")?.unwrap_or_default();
                    read.as_str().unwrap_or_default().to_owned()
                }
            };
            self.encoding = Encoding::named(&name);
        }
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
