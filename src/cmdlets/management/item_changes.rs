//! `Remove-Item`, `Copy-Item`, `Move-Item`, `Rename-Item`.

use super::support::*;
use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider, path_not_found};
use crate::object::{ErrorCategory, Thrown};
use crate::object::{Result, Value, convert, throw};
use crate::text::Name;

pub(super) static ALL: &[&Builtin] = &[&REMOVE_ITEM, &COPY_ITEM, &MOVE_ITEM, &RENAME_ITEM];

static REMOVE_ITEM: Builtin = Builtin {
    signature: r"Remove-Item module=Microsoft.PowerShell.Management default=Path shouldprocess
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Filter string
Include string[]
Exclude string[]
Recurse switch
Force switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(RemoveItem),
};

static COPY_ITEM: Builtin = Builtin {
    signature: r"Copy-Item module=Microsoft.PowerShell.Management default=Path shouldprocess
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Destination string pos=1 byname
Container switch
Force switch
Filter string
Include string[]
Exclude string[]
Recurse switch
PassThru switch
Credential pscredential byname transform=Credential
FromSession System.Management.Automation.Runspaces.PSSession notempty dynamic
ToSession System.Management.Automation.Runspaces.PSSession notempty dynamic",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(CopyItem),
};

static MOVE_ITEM: Builtin = Builtin {
    signature: r"Move-Item module=Microsoft.PowerShell.Management default=Path shouldprocess
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Destination string pos=1 byname
Force switch
Filter string
Include string[]
Exclude string[]
PassThru switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(MoveItem),
};

static RENAME_ITEM: Builtin = Builtin {
    signature: r"Rename-Item module=Microsoft.PowerShell.Management default=ByPath shouldprocess
Path string mandatory pos=0 pipeline byname sets=ByPath
LiteralPath string mandatory byname sets=ByLiteralPath alias=PSPath,LP
NewName string mandatory pos=1 byname
Force switch
PassThru switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(RenameItem),
};

struct RemoveItem;
struct CopyItem;
struct MoveItem;
struct RenameItem;

impl Cmdlet for RemoveItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            remove(cx, args, &item)?;
        }
        let _ = convert::to_bool;
        Ok(())
    }
}

fn remove(cx: &mut Context, args: &BoundParameters, item: &ItemPath) -> Result<()> {
    let container = is_container(cx, item);
    let action = if container { "Remove Directory" } else { "Remove File" };
    let action = if item.provider == Provider::FileSystem { action } else { "Remove Item" };
    if !cx.should_process(&item.path, action)? {
        return Ok(());
    }
    let name = Name::new(&item.path);
    match item.provider {
        Provider::FileSystem => {
            if !args.switch("Force") && is_protected(cx, item) {
                return write_error(cx, protected(item));
            }
            if container
                && !args.switch("Recurse")
                && !children(cx, item).is_empty()
                && cx.host.is_interactive()
            {
                let query = format!(
                    "The item at {} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?",
                    item.path
                );
                if !cx.should_continue(&query, "Confirm")? {
                    return Ok(());
                }
            }
            match cx.host.remove(&item.path, true) {
                Ok(()) => Ok(()),
                Err(error) => write_error(cx, io_error(&error, &item.path, "RemoveFileSystemItem")),
            }
        }
        Provider::Environment => {
            cx.host.set_environment(&item.path, None);
            Ok(())
        }
        Provider::Variable => {
            if let Some(scope) = cx.scope_of(name) {
                scope.remove(name);
            }
            Ok(())
        }
        Provider::Function => {
            cx.remove_function(name);
            Ok(())
        }
        Provider::Alias => {
            cx.remove_alias(name);
            Ok(())
        }
    }
}

/// Whether only `-Force` removes an item.
fn is_protected(cx: &mut Context, item: &ItemPath) -> bool {
    cx.host.information(&item.path).is_ok_and(|i| i.hidden || i.read_only && !i.is_directory)
}

fn protected(item: &ItemPath) -> Thrown {
    Thrown::record(
        "System.IO.IOException",
        "You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only.",
        "RemoveFileSystemItemUnAuthorizedAccess",
        ErrorCategory::PermissionDenied,
    )
    .target(Value::from(item.path.as_str()))
}

/// Where an item goes: into a folder that is there, or to the very path.
fn destination(cx: &mut Context, item: &ItemPath, text: &str) -> Result<ItemPath> {
    let place = cx.item_path(text)?;
    if is_container(cx, &place) {
        let separator = cx.drives.separator();
        let path = format!("{}{separator}{}", place.path.trim_end_matches(separator), leaf(&item.path));
        return Ok(ItemPath { path, ..place });
    }
    Ok(place)
}

impl Cmdlet for CopyItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            let wanted = args.string("Destination").unwrap_or_else(|| ".".into());
            let target = destination(cx, &item, &wanted)?;
            let kind = if is_container(cx, &item) { "Copy Directory" } else { "Copy File" };
            if !cx.should_process(&format!("Item: {} Destination: {}", item.path, target.path), kind)? {
                continue;
            }
            if item.path == target.path {
                let message = format!("Cannot overwrite the item {} with itself.", item.path);
                let error =
                    Thrown::record("System.IO.IOException", message, "CopyError", ErrorCategory::WriteError);
                write_error(cx, error.target(Value::from(item.path.as_str())))?;
                continue;
            }
            copy(cx, &item, &target, args.switch("Recurse"))?;
            if args.switch("PassThru")
                && let Some(value) = item_value(cx, &target)
            {
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}

fn copy(cx: &mut Context, item: &ItemPath, target: &ItemPath, recurse: bool) -> Result<()> {
    if is_container(cx, item) && exists(cx, target) && !is_container(cx, target) {
        let error = Thrown::record(
            "System.Management.Automation.PSArgumentException",
            "Container cannot be copied onto existing leaf item.",
            "CopyContainerItemToLeafError",
            ErrorCategory::InvalidArgument,
        );
        return write_error(cx, error.target(Value::from(item.path.as_str())));
    }
    if !is_container(cx, item) {
        let read_only = cx.host.information(&item.path).is_ok_and(|i| i.read_only);
        let copied = cx.host.read_file(&item.path).and_then(|bytes| {
            cx.host.write_file(&target.path, &bytes, false)?;
            if read_only { cx.host.set_read_only(&target.path, true) } else { Ok(()) }
        });
        return match copied {
            Ok(()) => Ok(()),
            Err(error) => write_error(cx, io_error(&error, &target.path, "CopyFileInfoItem")),
        };
    }
    if let Err(error) = cx.host.create_directory(&target.path) {
        return write_error(cx, io_error(&error, &target.path, "CopyDirectoryInfoItem"));
    }
    if recurse {
        let separator = cx.drives.separator();
        for child in children(cx, item) {
            let path = format!("{}{separator}{}", target.path, leaf(&child.path));
            copy(cx, &child, &ItemPath { path, ..target.clone() }, true)?;
        }
    }
    Ok(())
}

impl Cmdlet for MoveItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            let wanted = args.string("Destination").unwrap_or_else(|| ".".into());
            let target = destination(cx, &item, &wanted)?;
            let kind = if is_container(cx, &item) { "Move Directory" } else { "Move File" };
            if cx.should_process(&format!("Item: {} Destination: {}", item.path, target.path), kind)? {
                rename(cx, args, &item, &target, "MoveFileInfoItem")?;
            }
        }
        Ok(())
    }
}

fn rename(
    cx: &mut Context,
    args: &BoundParameters,
    item: &ItemPath,
    target: &ItemPath,
    id: &str,
) -> Result<()> {
    if item.path == target.path {
        return Ok(());
    }
    if exists(cx, target) && !args.switch("Force") {
        let is_folder = is_container(cx, item);
        let (message, id, category) = if is_folder {
            (
                format!("An item with the specified name {} already exists.", target.path),
                "DirectoryExist".to_owned(),
                ErrorCategory::ResourceExists,
            )
        } else {
            (
                format!("The file '{}' already exists.", target.path),
                format!("{id}IOError"),
                ErrorCategory::WriteError,
            )
        };
        let about = if is_folder { &target.path } else { &item.path };
        let error = Thrown::record("System.IO.IOException", message, &id, category);
        return write_error(cx, error.target(Value::from(about.as_str())));
    }
    if let Err(error) = cx.host.rename(&item.path, &target.path) {
        return write_error(cx, io_error(&error, &target.path, id));
    }
    if args.switch("PassThru")
        && let Some(value) = item_value(cx, target)
    {
        return cx.emit(value);
    }
    Ok(())
}

impl Cmdlet for RenameItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, wildcards) = written_paths(cx, args)?;
        for text in paths {
            let found = find_items(cx, &text, wildcards && has_wildcards(&text))?;
            let Some(item) = found.into_iter().next() else {
                let shown = cx.item_path(&text)?.shown();
                write_error(cx, path_not_found(&shown))?;
                continue;
            };
            let name = args.string("NewName").unwrap_or_else(|| "".into());
            if !matches!(parent(&name), "" | ".") {
                return throw(Thrown::record(
                    "System.Management.Automation.PSArgumentException",
                    "Cannot rename the specified target, because it represents a path or device name.",
                    "Argument",
                    ErrorCategory::InvalidArgument,
                ));
            }
            if item.provider != crate::engine::Provider::FileSystem {
                rename_value(cx, &item, &name)?;
                continue;
            }
            let path = format!(
                "{}{}{}",
                parent(&item.path).trim_end_matches(['/', '\\']),
                cx.drives.separator(),
                leaf(&name)
            );
            let target = ItemPath { path, ..item.clone() };
            if cx
                .should_process(&format!("Item: {} Destination: {}", item.path, target.path), "Rename File")?
            {
                rename(cx, args, &item, &target, "RenameItem")?;
            }
        }
        Ok(())
    }
}

/// A variable, function, alias or environment variable under another name.
fn rename_value(cx: &mut Context, item: &ItemPath, name: &str) -> Result<()> {
    let target = ItemPath { path: leaf(name).to_owned(), ..item.clone() };
    if !cx.should_process(&format!("Item: {} Destination: {}", item.path, target.path), "Rename Item")? {
        return Ok(());
    }
    let value = match item.provider {
        crate::engine::Provider::Variable => cx.get_variable(Name::new(&item.path)),
        _ => None,
    };
    let Some(value) = value else {
        return Err(Thrown::not_emulated(format!("Rename-Item {}", item.shown())).into());
    };
    cx.assign(Name::new(&target.path), value)?;
    let scope = cx.scope_of(Name::new(&item.path)).unwrap_or_else(|| cx.scope.clone());
    scope.remove(Name::new(&item.path));
    Ok(())
}
