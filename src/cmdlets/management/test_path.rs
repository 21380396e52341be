//! `Test-Path`.

use super::support::*;
use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, ItemPath};
use crate::object::{ErrorCategory, Thrown};
use crate::object::{Result, Value, convert};
use crate::text::WildcardPattern;

pub(super) static ALL: &[&Builtin] = &[&TEST_PATH];

static TEST_PATH: Builtin = Builtin {
    signature: r"Test-Path module=Microsoft.PowerShell.Management default=Path output=System.Boolean
Path string[] mandatory pos=0 pipeline byname sets=Path null emptycollection emptystring
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP null emptycollection emptystring
Filter string
Include string[]
Exclude string[]
PathType Microsoft.PowerShell.Commands.TestPathType alias=Type
IsValid switch
Credential pscredential byname transform=Credential
OlderThan System.Nullable[datetime] dynamic
NewerThan System.Nullable[datetime] dynamic",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(TestPath),
};

struct TestPath;

/// What `-Include` and `-Exclude` say of an item.
fn is_named(args: &BoundParameters, item: &ItemPath) -> bool {
    let fits = |name: &str| {
        args.strings(name)
            .iter()
            .any(|p| WildcardPattern::new(p, true).is_ok_and(|p| p.is_match(leaf(&item.path))))
    };
    (!args.is_bound("Include") || fits("Include")) && !fits("Exclude")
}

/// What `-NewerThan` and `-OlderThan` say of an item.
fn is_aged(cx: &mut Context, args: &BoundParameters, item: &ItemPath) -> bool {
    let limit = |name: &str| match args.get(name) {
        Some(Value::DateTime(time)) => Some(*time),
        _ => None,
    };
    let (newer, older) = (limit("NewerThan"), limit("OlderThan"));
    if newer.is_none() && older.is_none() {
        return true;
    }
    let Ok(information) = cx.host.information(&item.path) else { return false };
    let offset = i64::from(cx.host.utc_offset_minutes(information.modified)) * TICKS_PER_MINUTE;
    let written = information.modified + offset;
    newer.is_none_or(|t| written > t.ticks()) && older.is_none_or(|t| written < t.ticks())
}

const TICKS_PER_MINUTE: i64 = 600_000_000;

impl Cmdlet for TestPath {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        if paths.is_empty() {
            let message = "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')";
            let error = Thrown::record(
                "System.ArgumentNullException",
                message,
                "NullPathNotPermitted",
                ErrorCategory::InvalidArgument,
            );
            return write_error(cx, error);
        }
        let kind = match args.get("PathType") {
            Some(v) => convert::to_text(cx, v)?.to_ascii_lowercase(),
            None => "any".to_owned(),
        };
        for text in paths {
            if args.switch("IsValid") {
                let valid = !text.trim().is_empty() && !text.contains('\0') && cx.item_path(&text).is_ok();
                cx.emit(Value::Bool(valid))?;
                continue;
            }
            let found = if text.trim().is_empty() {
                vec![]
            } else {
                find_items(cx, &text, wildcards).unwrap_or_default()
            };
            let mut any = false;
            for item in found {
                let fits = match kind.as_str() {
                    "container" => is_container(cx, &item),
                    "leaf" => !is_container(cx, &item),
                    _ => true,
                };
                any |= fits && is_named(args, &item) && is_aged(cx, args, &item);
            }
            cx.emit(Value::Bool(any))?;
        }
        Ok(())
    }
}
