//! `Join-Path`, `Split-Path`, `Resolve-Path`, `Convert-Path`.

use super::support::*;
use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::records::item_location;
use crate::engine::{Builtin, Cmdlet, Context, Provider, drive_not_found, path_not_found};
use crate::object::{ErrorCategory, Result, Thrown, Value};

pub(super) static ALL: &[&Builtin] = &[&JOIN_PATH, &SPLIT_PATH, &RESOLVE_PATH, &CONVERT_PATH];

static JOIN_PATH: Builtin = Builtin {
    signature: r"Join-Path module=Microsoft.PowerShell.Management output=System.String
Path string[] mandatory pos=0 pipeline byname alias=PSPath
ChildPath string[] mandatory pos=1 byname null emptystring emptycollection
AdditionalChildPath string[] pos=2 byname remaining null emptystring emptycollection
Resolve switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(JoinPath),
};

static SPLIT_PATH: Builtin = Builtin {
    signature: r"Split-Path module=Microsoft.PowerShell.Management default=ParentSet output=System.String,System.Boolean
Path string[] mandatory pos=0 pipeline byname sets=ParentSet,LeafSet,LeafBaseSet,ExtensionSet,QualifierSet,NoQualifierSet,IsAbsoluteSet
LiteralPath string[] mandatory byname sets=LiteralPathSet alias=PSPath,LP
Qualifier switch mandatory byname sets=QualifierSet
NoQualifier switch mandatory byname sets=NoQualifierSet
Parent switch byname sets=ParentSet
Leaf switch mandatory byname sets=LeafSet
LeafBase switch mandatory byname sets=LeafBaseSet
Extension switch mandatory byname sets=ExtensionSet
Resolve switch
IsAbsolute switch mandatory sets=IsAbsoluteSet
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(SplitPath),
};

static RESOLVE_PATH: Builtin = Builtin {
    signature: r"Resolve-Path module=Microsoft.PowerShell.Management default=Path output=System.String,System.Management.Automation.PathInfo
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Relative switch sets=Path,LiteralPath
RelativeBasePath string
Force switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(ResolvePath),
};

static CONVERT_PATH: Builtin = Builtin {
    signature: r"Convert-Path module=Microsoft.PowerShell.Management default=Path output=System.String
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Force switch",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(ConvertPath),
};

struct JoinPath;
struct SplitPath;
struct ResolvePath;
struct ConvertPath;

/// Two parts of a path with one separator between them.
fn join(parent: &str, child: &str, separator: char) -> String {
    let own = |text: &str| if separator == '/' { text.replace('\\', "/") } else { text.replace('/', "\\") };
    let (parent, child) = (own(parent), own(child));
    if parent.is_empty() {
        return child;
    }
    let child = child.trim_start_matches(separator);
    if parent.ends_with(separator) {
        format!("{parent}{child}")
    } else {
        format!("{parent}{separator}{child}")
    }
}

impl Cmdlet for JoinPath {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let separator = cx.drives.separator();
        let mut child = String::new();
        for (i, part) in
            args.strings("ChildPath").iter().chain(&args.strings("AdditionalChildPath")).enumerate()
        {
            child = if i == 0 { part.to_string() } else { join(&child, part, separator) };
        }
        for path in args.strings("Path") {
            let mut parent = path.to_string();
            if let Some((drive, _)) = path.split_once(':')
                && !path[drive.len()..].starts_with("::")
            {
                match cx.drives.find(drive) {
                    Some(found) if found.provider != Provider::FileSystem => {
                        parent = format!("{}:{separator}", found.name);
                    }
                    Some(_) => {}
                    // On Windows a letter may name a drive that is only there later.
                    None if cx.drives.is_windows() && drive.len() == 1 => {}
                    None => {
                        write_error(cx, drive_not_found(drive))?;
                        continue;
                    }
                }
            }
            let joined = join(&parent, &child, separator);
            if !args.switch("Resolve") {
                cx.emit(Value::from(joined))?;
                continue;
            }
            let found = find_items(cx, &joined, true)?;
            if found.is_empty() {
                let shown = cx.item_path(&joined)?.shown();
                write_error(cx, path_not_found(&shown))?;
            }
            for item in found {
                cx.emit(Value::from(item.path))?;
            }
        }
        Ok(())
    }
}

/// `C:` and the rest, or `FileSystem::` and the rest.
fn qualified(text: &str) -> Option<(&str, &str)> {
    let at = text.find(':')?;
    let end = if text[at..].starts_with("::") { at + 2 } else { at + 1 };
    Some((&text[..end], &text[end..]))
}

impl SplitPath {
    fn part(cx: &mut Context, args: &BoundParameters, text: &str) -> Result<Value> {
        let name = Self::leaf(cx, text)?;
        let stem_end = name.rfind('.').unwrap_or(name.len());
        let qualifier = qualified(text);
        Ok(match &*args.set_name() {
            "LeafSet" => Value::from(name),
            "LeafBaseSet" => Value::from(&name[..stem_end]),
            "ExtensionSet" if stem_end + 1 == name.len() => Value::from(""),
            "ExtensionSet" => Value::from(&name[stem_end..]),
            "QualifierSet" => match qualifier {
                Some((qualifier, _)) => Value::from(qualifier),
                None => {
                    let error = Thrown::record(
                        "System.FormatException",
                        format!(
                            "Cannot parse path because path '{text}' does not have a qualifier specified."
                        ),
                        "ParsePathFormatError",
                        ErrorCategory::InvalidArgument,
                    );
                    write_error(cx, error.target(Value::from(text)))?;
                    Value::Void
                }
            },
            "NoQualifierSet" => {
                Value::from(qualifier.map_or(text, |(_, rest)| if rest.is_empty() { text } else { rest }))
            }
            "IsAbsoluteSet" => {
                let rooted = text.starts_with(['/', '\\']) && !cx.drives.is_windows();
                Value::Bool(rooted || text.contains(':'))
            }
            _ => return Self::parent(cx, text),
        })
    }

    /// The name of the item itself; `.` and `..` are the folders they stand for.
    fn leaf(cx: &mut Context, text: &str) -> Result<String> {
        if matches!(text, "." | ".." | "~") {
            let place = cx.item_path(text)?;
            return Ok(leaf(&place.path).to_owned());
        }
        let rest = match qualified(text) {
            Some((_, rest)) if !cx.drives.is_windows() => rest,
            _ => text,
        };
        Ok(leaf(rest).to_owned())
    }

    fn parent(cx: &mut Context, text: &str) -> Result<Value> {
        if cx.drives.is_windows() {
            return Ok(Value::from(parent(text)));
        }
        let own = text.replace('\\', "/");
        let trimmed = own.strip_suffix('/').unwrap_or(&own);
        if trimmed.is_empty() {
            let error = Thrown::record(
                "System.Management.Automation.PSArgumentException",
                "Cannot process argument because the value of argument \"path\" is not valid. Change the value of the \
                 \"path\" argument and run the operation again.",
                "Argument",
                ErrorCategory::InvalidArgument,
            );
            write_error(cx, error)?;
            return Ok(Value::Void);
        }
        Ok(Value::from(trimmed.rfind('/').map_or("", |at| &trimmed[..at])))
    }
}

impl Cmdlet for SplitPath {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, _) = written_paths(cx, args)?;
        for text in paths {
            let mut all = vec![text.clone()];
            if args.switch("Resolve") {
                all = find_items(cx, &text, true)?.into_iter().map(|i| i.path).collect();
            }
            for text in all {
                let part = Self::part(cx, args, &text)?;
                if !matches!(part, Value::Void) {
                    cx.emit(part)?;
                }
            }
        }
        Ok(())
    }
}

/// A path as seen from the current location.
fn relative(cx: &Context, path: &str) -> String {
    let separator = cx.drives.separator();
    let current: Vec<&str> = cx.drives.current.split(separator).filter(|p| !p.is_empty()).collect();
    let target: Vec<&str> = path.split(separator).filter(|p| !p.is_empty()).collect();
    let mut shared = current.iter().zip(&target).take_while(|(a, b)| a == b).count();
    // The current folder and those above it are told from the one above them.
    if shared == target.len() {
        shared = shared.saturating_sub(1);
    }
    let mut parts: Vec<&str> = vec![".."; current.len() - shared];
    if parts.is_empty() {
        parts.push(".");
    }
    parts.extend(&target[shared..]);
    parts.join(&separator.to_string())
}

impl Cmdlet for ResolvePath {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            if args.switch("Relative") {
                let text = relative(cx, &item.path);
                cx.emit(Value::from(text))?;
            } else {
                cx.emit(item_location(cx, &item))?;
            }
        }
        Ok(())
    }
}

impl Cmdlet for ConvertPath {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        for text in paths {
            let found = find_items(cx, &text, wildcards)?;
            if found.is_empty() && !(wildcards && has_wildcards(&text)) {
                let shown = cx.item_path(&text)?.shown();
                write_error(cx, path_not_found(&shown))?;
            }
            for item in found {
                cx.emit(Value::from(item.path))?;
            }
        }
        Ok(())
    }
}
