//! `Get-Location`, `Set-Location`, `Push-Location`, `Pop-Location`.

use super::support::*;
use crate::cmdlets::support::has_wildcards;
use crate::command::BoundParameters;
use crate::engine::support::path_info;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{Provider, path_not_found};
use crate::object::{Result, Value, convert};
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

impl Cmdlet for GetLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if args.switch("Stack") {
            let all: Vec<Rc<str>> = cx.drives.stack.iter().rev().cloned().collect();
            for path in all {
                cx.emit(path_info(&path))?;
            }
            return Ok(());
        }
        let current = cx.drives.current.clone();
        cx.emit(path_info(&current))
    }
}

/// Goes to a location; an error if there is none.
fn go(cx: &mut Context, text: &str, wildcards: bool) -> Result<()> {
    let found = find_items(cx, text, wildcards && has_wildcards(text))?;
    let Some(item) = found.into_iter().next() else {
        let shown = cx.item_path(text)?.shown();
        return Err(path_not_found(&shown).into());
    };
    if !is_container(cx, &item) {
        return Err(path_not_found(&item.shown()).into());
    }
    let shown: Rc<str> = match item.provider {
        Provider::FileSystem => Rc::from(item.path.as_str()),
        _ => Rc::from(format!("{}:{}", item.drive, cx.drives.separator())),
    };
    cx.drives.previous = Some(std::mem::replace(&mut cx.drives.current, shown));
    Ok(())
}

impl Cmdlet for SetLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        let text = match paths.into_iter().next() {
            Some(text) if text == "-" => {
                cx.drives.previous.clone().map_or_else(|| ".".to_owned(), |p| p.to_string())
            }
            Some(text) => text,
            None => "~".to_owned(),
        };
        go(cx, &text, wildcards)?;
        if args.switch("PassThru") {
            let current = cx.drives.current.clone();
            return cx.emit(path_info(&current));
        }
        let _ = convert::to_bool;
        Ok(())
    }
}

impl Cmdlet for PushLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        let current = cx.drives.current.clone();
        if let Some(text) = paths.into_iter().next() {
            go(cx, &text, wildcards)?;
        }
        cx.drives.stack.push(current);
        if args.switch("PassThru") {
            let current = cx.drives.current.clone();
            return cx.emit(path_info(&current));
        }
        Ok(())
    }
}

impl Cmdlet for PopLocation {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        if let Some(path) = cx.drives.stack.pop() {
            cx.drives.previous = Some(std::mem::replace(&mut cx.drives.current, path));
        }
        if args.switch("PassThru") {
            let current = cx.drives.current.clone();
            return cx.emit(path_info(&current));
        }
        Ok(())
    }
}
