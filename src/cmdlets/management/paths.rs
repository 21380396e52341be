//! `Join-Path`, `Split-Path`, `Resolve-Path`, `Convert-Path`.

use super::support::*;
use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::path_not_found;
use crate::engine::support::path_info;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value, convert};

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
            let joined = join(&path, &child, separator);
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

impl SplitPath {
    fn part(cx: &Context, args: &BoundParameters, text: &str) -> Value {
        let name = leaf(text);
        let stem_end = name.rfind('.').unwrap_or(name.len());
        let qualifier = text.split_once(':').map(|(q, rest)| (format!("{q}:"), rest));
        match &*args.set_name() {
            "LeafSet" => Value::from(name),
            "LeafBaseSet" => Value::from(&name[..stem_end]),
            "ExtensionSet" => Value::from(&name[stem_end..]),
            "QualifierSet" => qualifier.map_or(Value::from(""), |(q, _)| Value::from(q)),
            "NoQualifierSet" => Value::from(qualifier.map_or(text, |(_, rest)| rest)),
            "IsAbsoluteSet" => {
                let rooted = text.starts_with('/') && !cx.drives.is_windows();
                Value::Bool(rooted || text.contains(':'))
            }
            _ => Value::from(parent(text)),
        }
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
                let part = Self::part(cx, args, &text);
                cx.emit(part)?;
            }
        }
        let _ = convert::to_bool;
        Ok(())
    }
}

/// A path as seen from the current location.
fn relative(cx: &Context, path: &str) -> String {
    let separator = cx.drives.separator();
    let current: Vec<&str> = cx.drives.current.split(separator).filter(|p| !p.is_empty()).collect();
    let target: Vec<&str> = path.split(separator).filter(|p| !p.is_empty()).collect();
    let shared = current.iter().zip(&target).take_while(|(a, b)| a == b).count();
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
                cx.emit(path_info(&item.shown()))?;
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
