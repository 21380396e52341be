//! `Get-Item`, `Set-Item`, `Clear-Item`, `New-Item`.

use super::support::*;
use crate::cmdlets::support::write_error;
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{Function, ItemPath, Provider};
use crate::object::{ErrorCategory, Thrown, throw};
use crate::object::{Result, Value, convert};
use crate::text::Name;
use std::rc::Rc;

pub(super) static ALL: &[&Builtin] = &[&GET_ITEM, &SET_ITEM, &CLEAR_ITEM, &NEW_ITEM];

static GET_ITEM: Builtin = Builtin {
    signature: r"Get-Item module=Microsoft.PowerShell.Management default=Path output=System.IO.FileInfo,System.Boolean,System.String,System.IO.FileInfo,System.IO.DirectoryInfo
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Filter string
Include string[]
Exclude string[]
Force switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetItem),
};

static SET_ITEM: Builtin = Builtin {
    signature: r"Set-Item module=Microsoft.PowerShell.Management default=Path shouldprocess
Path string[] mandatory pos=0 byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Value System.Object pos=1 pipeline byname
Force switch
PassThru switch
Filter string
Include string[]
Exclude string[]
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(SetItem),
};

static CLEAR_ITEM: Builtin = Builtin {
    signature: r"Clear-Item module=Microsoft.PowerShell.Management default=Path shouldprocess
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory byname sets=LiteralPath alias=PSPath,LP
Force switch
Filter string
Include string[]
Exclude string[]
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(ClearItem),
};

static NEW_ITEM: Builtin = Builtin {
    signature: r"New-Item module=Microsoft.PowerShell.Management default=pathSet shouldprocess output=System.String,System.IO.FileInfo,System.IO.DirectoryInfo
Path string[] mandatory pos=0 byname sets=pathSet
Path string[] pos=0 byname sets=nameSet
Name string mandatory byname sets=nameSet null emptystring
ItemType string byname alias=Type
Value System.Object pipeline byname alias=Target
Force switch
Credential pscredential byname transform=Credential",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(NewItem),
};

struct GetItem;
struct SetItem;
struct ClearItem;
struct NewItem;

impl Cmdlet for GetItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            if item.provider == Provider::FileSystem && is_hidden(leaf(&item.path)) && !args.switch("Force") {
                let error = Thrown::record(
                    "System.IO.IOException",
                    format!("Could not find item {}.", item.path),
                    "ItemNotFound",
                    ErrorCategory::ObjectNotFound,
                );
                write_error(cx, error.target(Value::from(item.path.as_str())))?;
                continue;
            }
            if let Some(value) = item_value(cx, &item) {
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}

/// Gives an item of a drive other than the file system a value.
pub(super) fn set_item(cx: &mut Context, item: &ItemPath, value: Value) -> Result<()> {
    match item.provider {
        Provider::FileSystem => crate::object::throw(Thrown::record(
            "System.Management.Automation.PSNotSupportedException",
            "Provider operation stopped because the provider does not support this operation.",
            "NotSupported",
            ErrorCategory::NotImplemented,
        )),
        Provider::Variable => cx.assign(Name::new(&item.path), value),
        Provider::Environment => {
            let text = convert::to_text(cx, &value)?;
            cx.host.set_environment(&item.path, (!value.is_null()).then_some(&*text));
            Ok(())
        }
        Provider::Function => {
            let block = match &value {
                Value::ScriptBlock(b) => b.clone(),
                other => {
                    let text = convert::to_text(cx, other)?;
                    cx.parse_block(&text, None)?
                }
            };
            let scope = cx.scope.clone();
            cx.define_function_in(
                &scope,
                Name::new(&item.path),
                Rc::new(Function::of_block(&item.path, block)),
            )
        }
        Provider::Alias => {
            let text = convert::to_text(cx, &value)?;
            cx.set_alias(&item.path, &text);
            Ok(())
        }
    }
}

impl Cmdlet for SetItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let (paths, _) = written_paths(cx, args)?;
        for text in paths {
            let item = cx.item_path(&text)?;
            if !cx.should_process(
                &format!("Item: {} Value: {}", item.path, args.string("Value").unwrap_or_else(|| "".into())),
                "Set Item",
            )? {
                continue;
            }
            set_item(cx, &item, args.value("Value"))?;
            if args.switch("PassThru")
                && let Some(value) = item_value(cx, &item)
            {
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}

impl Cmdlet for ClearItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        for item in items_or_errors(cx, args)? {
            if cx.should_process(&format!("Item: {}", item.path), "Clear Item")? {
                set_item(cx, &item, Value::Null)?;
            }
        }
        Ok(())
    }
}

/// Whether an item type is that of a folder; `None` for what is neither file nor folder.
fn folder_kind(kind: &str) -> Option<bool> {
    let is = |name: &str| !kind.is_empty() && name.starts_with(kind);
    match kind {
        _ if is("directory") || is("container") => Some(true),
        _ if kind.is_empty() || is("file") => Some(false),
        _ => None,
    }
}

impl NewItem {
    fn make(&self, cx: &mut Context, args: &BoundParameters, item: &ItemPath) -> Result<()> {
        if item.provider != Provider::FileSystem {
            return set_item(cx, item, args.value("Value"));
        }
        let kind = args.string("ItemType").map_or_else(|| "file".to_owned(), |t| t.to_ascii_lowercase());
        let Some(folder) = folder_kind(&kind) else {
            return throw(Thrown::record(
                "System.Management.Automation.PSArgumentException",
                "The type is not a known type for the file system. Only \"file\",\"directory\" or \"symboliclink\" can be specified.",
                "Argument",
                ErrorCategory::InvalidArgument,
            ));
        };
        let action = if folder { "Create Directory" } else { "Create File" };
        if !cx.should_process(&format!("Destination: {}", item.path), action)? {
            return Ok(());
        }
        let there = exists(cx, item);
        if folder {
            if there && !args.switch("Force") {
                let message = format!("An item with the specified name {} already exists.", item.path);
                let error = Thrown::record(
                    "System.IO.IOException",
                    message,
                    "DirectoryExist",
                    ErrorCategory::ResourceExists,
                );
                return write_error(cx, error.target(Value::from(item.path.as_str())));
            }
            return match cx.host.create_directory(&item.path) {
                Ok(()) => Ok(()),
                Err(error) => write_error(cx, io_error(&error, &item.path, "CreateDirectory")),
            };
        }
        if there && !args.switch("Force") {
            let message = format!("The file '{}' already exists.", item.path);
            let error =
                Thrown::record("System.IO.IOException", message, "NewItemIOError", ErrorCategory::WriteError);
            return write_error(cx, error.target(Value::from(item.path.as_str())));
        }
        let folder = parent(&item.path).to_owned();
        if args.switch("Force") && cx.host.information(&folder).is_err() {
            let _ = cx.host.create_directory(&folder);
        }
        let value = args.value("Value");
        let text = if value.is_null() { "".into() } else { convert::net_text(cx, &value) };
        match cx.host.write_file(&item.path, text.as_bytes(), false) {
            Ok(()) => Ok(()),
            Err(error) => {
                let thrown = io_error(&error, &item.path, "NewItem");
                // A folder that is missing is one of `New-Item`'s failures to write.
                write_error(
                    cx,
                    match error.kind() {
                        std::io::ErrorKind::NotFound => {
                            thrown.with_id("NewItemIOError").category(ErrorCategory::WriteError)
                        }
                        _ => thrown,
                    },
                )
            }
        }
    }
}

impl Cmdlet for NewItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let mut paths = args.strings("Path");
        if paths.is_empty() {
            paths.push(".".into());
        }
        for path in paths {
            let text = match args.string("Name") {
                Some(name) => {
                    format!("{}{}{name}", path.trim_end_matches(['/', '\\']), cx.drives.separator())
                }
                None => path.to_string(),
            };
            let item = cx.item_path(&text)?;
            let errors = cx.error_count();
            self.make(cx, args, &item)?;
            if cx.error_count() == errors
                && let Some(value) = item_value(cx, &item)
            {
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}
