//! Files that cmdlets write line by line: `-Append`, `-NoClobber`, `-Force`, encodings.

use crate::command::BoundParameters;
use crate::dotnet::Encoding;
use crate::engine::Context;
use crate::object::{ErrorCategory, Flow, Result, Thrown, Value, throw};
use std::io::ErrorKind;
use std::rc::Rc;

/// So much text is held before it is written.
const CHUNK: usize = 1 << 16;

pub struct FileOutput {
    /// The path as it was written, and in full.
    pub given: String,
    path: String,
    encoding: Encoding,
    text: String,
    line_end: &'static str,
    /// What the file held before, if it is appended to.
    pub existing: String,
}

impl FileOutput {
    /// Makes or empties the file, or opens it to go on at its end.
    pub fn open(
        cx: &mut Context,
        given: &str,
        args: &BoundParameters,
        encoding: Option<Encoding>,
    ) -> Result<FileOutput> {
        let path = cx.item_path(given)?.path;
        let has = |name: &str| args.metadata.find(name).is_some() && args.switch(name);
        let (append, force) = (has("Append"), has("Force"));
        let information = cx.host.information(&path).ok();
        if let Some(found) = &information {
            if has("NoClobber") && !append {
                return throw(
                    Thrown::record(
                        "System.IO.IOException",
                        format!("The file '{path}' already exists."),
                        "NoClobber",
                        ErrorCategory::ResourceExists,
                    )
                    .target(Value::from(path.as_str())),
                );
            }
            if found.is_directory || (found.read_only && !force) {
                return Err(open_failed(&path, ErrorKind::PermissionDenied));
            }
        }
        let mut encoding = encoding.unwrap_or(Encoding::Utf8 { mark: false });
        let mut existing = String::new();
        let bytes = match (append, &information) {
            (true, Some(_)) => {
                let bytes = cx.host.read_file(&path).map_err(|e| open_failed(&path, e.kind()))?;
                if let Some(detected) = Encoding::detect(&bytes) {
                    encoding = detected;
                }
                existing = encoding.decode_file(&bytes);
                vec![]
            }
            _ => encoding.preamble().to_vec(),
        };
        let fresh = !append || information.is_none();
        cx.host.write_file(&path, &bytes, !fresh).map_err(|e| open_failed(&path, e.kind()))?;
        let line_end = if cx.drives.is_windows() { "\r\n" } else { "\n" };
        Ok(FileOutput { given: given.to_owned(), path, encoding, text: String::new(), line_end, existing })
    }

    pub fn line(&mut self, cx: &mut Context, text: &str) -> Result<()> {
        self.text.push_str(text);
        self.text.push_str(self.line_end);
        if self.text.len() >= CHUNK { self.flush(cx) } else { Ok(()) }
    }

    /// Text as it is.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn flush(&mut self, cx: &mut Context) -> Result<()> {
        if self.text.is_empty() {
            return Ok(());
        }
        let bytes = self.encoding.encode(&self.text);
        self.text.clear();
        cx.host.write_file(&self.path, &bytes, true).map_err(|e| open_failed(&self.path, e.kind()))
    }
}

/// `FileOpenFailure`.
fn open_failed(path: &str, kind: ErrorKind) -> Rc<Flow> {
    let (class, message) = match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            ("System.IO.DirectoryNotFoundException", format!("Could not find a part of the path '{path}'."))
        }
        ErrorKind::PermissionDenied | ErrorKind::IsADirectory => {
            ("System.UnauthorizedAccessException", format!("Access to the path '{path}' is denied."))
        }
        other => ("System.IO.IOException", format!("{other} : '{path}'")),
    };
    Thrown::record(class, message, "FileOpenFailure", ErrorCategory::OpenError)
        .target(Value::from(path))
        .into_flow()
}
