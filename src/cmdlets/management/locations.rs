//! `Get-Location`, `Set-Location`, `Push-Location`, `Pop-Location`.

use super::support::*;
use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::records::location_value;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{Provider, drive_not_found, path_not_found, provider_not_found};
use crate::object::{ErrorCategory, PsString, Result, Thrown, Value};
use crate::types::collections::List;
use std::rc::Rc;

pub(super) static ALL: &[&Builtin] = &[&GET_LOCATION, &SET_LOCATION, &PUSH_LOCATION, &POP_LOCATION];

static GET_LOCATION: Builtin = Builtin {
    signature: r"Get-Location module=Microsoft.PowerShell.Management default=Location output=System.Management.Automation.PathInfo,System.Management.Automation.PathInfoStack
PSProvider string[] byname sets=Location
PSDrive string[] byname sets=Location
Stack switch sets=Stack
StackName string[] byname sets=Stack",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetLocation),
};

static SET_LOCATION: Builtin = Builtin {
    signature: r"Set-Location module=Microsoft.PowerShell.Management default=Path output=System.Management.Automation.PathInfo,System.Management.Automation.PathInfoStack
Path string pos=0 pipeline byname sets=Path
LiteralPath string mandatory byname sets=LiteralPath alias=PSPath,LP
PassThru switch
StackName string byname sets=Stack",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(SetLocation),
};

static PUSH_LOCATION: Builtin = Builtin {
    signature: r"Push-Location module=Microsoft.PowerShell.Management default=Path output=System.Management.Automation.PathInfo
Path string pos=0 pipeline byname sets=Path
LiteralPath string byname sets=LiteralPath alias=PSPath,LP
PassThru switch
StackName string byname",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(PushLocation),
};

static POP_LOCATION: Builtin = Builtin {
    signature: r"Pop-Location module=Microsoft.PowerShell.Management output=System.Management.Automation.PathInfo
PassThru switch
StackName string byname",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(PopLocation),
};

struct GetLocation;
struct SetLocation;
struct PushLocation;
struct PopLocation;

/// The key of a stack: its name, or the usual one's.
fn stack_key(name: Option<PsString>) -> String {
    name.map_or_else(String::new, |n| n.to_ascii_lowercase())
}

fn invalid_argument(message: impl Into<String>) -> Thrown {
    Thrown::record(
        "System.Management.Automation.PSArgumentException",
        message.into(),
        "Argument",
        ErrorCategory::InvalidArgument,
    )
}

impl GetLocation {
    fn stack(cx: &mut Context, name: Option<PsString>) -> Result<()> {
        let usual = name.as_ref().is_none_or(|n| n.is_empty());
        let paths = match cx.drives.stacks.get(&stack_key(name)) {
            Some(paths) => paths.clone(),
            None if usual => vec![],
            None => {
                return write_error(
                    cx,
                    invalid_argument(
                        "Cannot process argument because the value of argument \"stackName\" is not valid. Change the \
                         value of the \"stackName\" argument and run the operation again.",
                    ),
                );
            }
        };
        let items = paths.iter().rev().map(|p| location_value(cx, p)).collect();
        cx.emit(Value::object(List::read_only("System.Management.Automation.PathInfoStack", items)))
    }

    /// Where the session would be in each drive asked for.
    fn in_drives(cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let mut wanted = Vec::new();
        for name in args.strings("PSDrive") {
            match cx.drives.find(&name) {
                Some(drive) => wanted.push(drive.clone()),
                None => {
                    let error = drive_not_found(&name).with_id("GetLocationNoMatchingDrive");
                    write_error(cx, error)?;
                }
            }
        }
        for name in args.strings("PSProvider") {
            match Provider::of_name(&name) {
                Some(provider) => {
                    wanted.extend(cx.drives.drives.iter().find(|d| d.provider == provider).cloned())
                }
                None => write_error(cx, provider_not_found(&name).with_id("GetLocationNoMatchingProvider"))?,
            }
        }
        for drive in wanted {
            let shown = match drive.provider {
                Provider::FileSystem if drive.name.len() == 1 => format!("{}{}", drive.root, drive.last),
                _ => format!("{}:{}{}", drive.name, cx.drives.separator(), drive.last),
            };
            cx.emit(location_value(cx, &shown))?;
        }
        Ok(())
    }
}

impl Cmdlet for GetLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.switch("Stack") || args.is_bound("StackName") {
            return Self::stack(cx, args.string("StackName"));
        }
        if args.is_bound("PSDrive") || args.is_bound("PSProvider") {
            return Self::in_drives(cx, args);
        }
        cx.emit(location_value(cx, &cx.drives.current))
    }
}

/// Goes to a location and says whether there was one.
fn go(cx: &mut Context, text: &str, wildcards: bool) -> Result<bool> {
    let mut found = match find_items(cx, text, wildcards && has_wildcards(text)) {
        Ok(found) => found,
        Err(flow) => {
            crate::engine::write_flow(cx, flow)?;
            return Ok(false);
        }
    };
    if wildcards && has_wildcards(text) {
        found.retain(|i| is_container(cx, i));
    }
    if found.len() > 1 {
        let message = format!(
            "Cannot set the location because path '{text}' resolved to multiple containers. You can only set the \
             location to a single container at a time."
        );
        write_error(cx, invalid_argument(message))?;
        return Ok(false);
    }
    match found.into_iter().next() {
        Some(item) if is_container(cx, &item) => {
            let shown = cx.drives.shown(&item);
            cx.drives.enter(Rc::from(shown));
            Ok(true)
        }
        other => {
            let item = match other {
                Some(item) => item,
                None => cx.item_path(text)?,
            };
            write_error(cx, path_not_found(&item.shown()))?;
            Ok(false)
        }
    }
}

fn pass_through(cx: &mut Context, args: &BoundParameters) -> Result<()> {
    if args.switch("PassThru") { cx.emit(location_value(cx, &cx.drives.current)) } else { Ok(()) }
}

impl Cmdlet for SetLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        let text = match paths.into_iter().next() {
            Some(text) if text == "-" => {
                cx.drives.previous.clone().map_or_else(|| ".".to_owned(), |p| p.to_string())
            }
            Some(text) if text.is_empty() => ".".to_owned(),
            Some(text) => text,
            None => "~".to_owned(),
        };
        if go(cx, &text, wildcards)? { pass_through(cx, args) } else { Ok(()) }
    }
}

impl Cmdlet for PushLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        let current = cx.drives.current.clone();
        cx.drives.stacks.entry(stack_key(args.string("StackName"))).or_default().push(current);
        let arrived = match paths.into_iter().next() {
            Some(text) => go(cx, &text, wildcards)?,
            None => true,
        };
        if arrived { pass_through(cx, args) } else { Ok(()) }
    }
}

impl Cmdlet for PopLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let name = args.string("StackName");
        match cx.drives.stacks.get_mut(&stack_key(name.clone())).and_then(Vec::pop) {
            Some(shown) => cx.drives.enter(shown),
            None => {
                if let Some(name) = name.filter(|n| !n.is_empty()) {
                    let message = format!(
                        "Cannot find location stack '{name}'. It does not exist or it is not a container."
                    );
                    return write_error(cx, invalid_argument(message));
                }
            }
        }
        pass_through(cx, args)
    }
}
