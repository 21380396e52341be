//! `Get-ChildItem`.

use super::support::*;
use crate::cmdlets::support::{has_wildcards, write_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::engine::{ItemPath, Provider, path_not_found};
use crate::object::{Result, Value};
use crate::text::WildcardPattern;
use crate::types::power_shell::FlagsExpression;

pub(super) static ALL: &[&Builtin] = &[&GET_CHILDITEM];

static GET_CHILDITEM: Builtin = Builtin {
    signature: r"Get-ChildItem module=Microsoft.PowerShell.Management default=Items output=System.IO.FileInfo,System.IO.DirectoryInfo
Path string[] pos=0 pipeline byname sets=Items
LiteralPath string[] mandatory byname sets=LiteralItems alias=PSPath,LP
Filter string pos=1
Include string[]
Exclude string[]
Recurse switch alias=s,r
Depth uint
Force switch
Name switch
Attributes System.Management.Automation.FlagsExpression`1[System.IO.FileAttributes] transform=FlagsExpression dynamic
FollowSymlink switch dynamic
Directory switch alias=ad dynamic
File switch alias=af dynamic
Hidden switch alias=ah,h dynamic
ReadOnly switch alias=ar dynamic
System switch alias=as dynamic",
    module: "Microsoft.PowerShell.Management",
    make: || Box::new(GetChildItem),
};

struct GetChildItem;

/// `FileAttributes.Hidden` and `Normal`.
const HIDDEN: i64 = 2;
const NORMAL: i64 = 128;

/// Which items are shown.
struct Rules {
    filter: Option<WildcardPattern>,
    include: Vec<WildcardPattern>,
    exclude: Vec<WildcardPattern>,
    directories: bool,
    files: bool,
    hidden: bool,
    only_hidden: bool,
    only_read_only: bool,
    names: bool,
    depth: Option<usize>,
    attributes: Option<Value>,
}

fn rules(args: &BoundParameters) -> Rules {
    let patterns = |name: &str| {
        args.strings(name).iter().filter_map(|p| WildcardPattern::new(p, true).ok()).collect::<Vec<_>>()
    };
    let depth = match (args.int("Depth"), args.switch("Recurse")) {
        (Some(n), _) => Some(n.max(0) as usize),
        (None, true) => Some(usize::MAX),
        (None, false) => None,
    };
    Rules {
        filter: args.string("Filter").and_then(|f| WildcardPattern::new(&f, true).ok()),
        include: patterns("Include"),
        exclude: patterns("Exclude"),
        directories: args.switch("Directory"),
        files: args.switch("File"),
        hidden: args.switch("Force") || args.switch("Hidden"),
        only_hidden: args.switch("Hidden"),
        only_read_only: args.switch("ReadOnly"),
        names: args.switch("Name"),
        depth,
        attributes: args.get("Attributes").cloned(),
    }
}

impl Rules {
    fn fits(&self, cx: &mut Context, item: &ItemPath) -> bool {
        let name = leaf(&item.path);
        let by_name = self.filter.as_ref().is_none_or(|f| f.is_match(name))
            && (self.include.is_empty() || self.include.iter().any(|p| p.is_match(name)))
            && !self.exclude.iter().any(|p| p.is_match(name));
        if !by_name || item.provider != Provider::FileSystem {
            return by_name;
        }
        let expression = self.attributes.as_ref().and_then(|v| v.native::<FlagsExpression>());
        if let Some(expression) = expression {
            let Ok(information) = cx.host.information(&item.path) else { return false };
            let flags =
                [(information.read_only, 1), (is_hidden(name), HIDDEN), (information.is_directory, 16)];
            let flags: i64 = flags.iter().filter(|(set, _)| *set).map(|(_, flag)| flag).sum();
            let flags = if flags == 0 { NORMAL } else { flags };
            if !expression.is_met(flags) {
                return false;
            }
        }
        let hidden_too = self.hidden || expression.is_some_and(|e| e.mentions(HIDDEN));
        if !hidden_too && is_hidden(name) || self.only_hidden && !is_hidden(name) {
            return false;
        }
        if self.only_read_only && !cx.host.information(&item.path).is_ok_and(|i| i.read_only) {
            return false;
        }
        match (self.directories, self.files) {
            (true, false) => is_container(cx, item),
            (false, true) => !is_container(cx, item),
            (true, true) => false,
            _ => true,
        }
    }

    fn show(&self, cx: &mut Context, item: &ItemPath, relative: &str) -> Result<()> {
        if self.names {
            return cx.emit(Value::from(relative));
        }
        match item_value(cx, item) {
            Some(value) => cx.emit(value),
            None => Ok(()),
        }
    }

    /// The children of a container, folders first, then those of its containers.
    fn list(&self, cx: &mut Context, container: &ItemPath, prefix: &str, depth: usize) -> Result<()> {
        cx.check_stop()?;
        let separator = cx.drives.separator();
        let mut items = Vec::new();
        if container.provider == Provider::FileSystem
            && let Err(error) = cx.host.list_directory(&container.path)
        {
            return write_error(cx, io_error(&error, &container.path, "Dir"));
        }
        for item in children(cx, container) {
            let folder = item.provider == Provider::FileSystem && is_container(cx, &item);
            items.push((folder, item));
        }
        if container.provider == Provider::FileSystem {
            items.sort_by_key(|(folder, _)| !folder);
        }
        // With names to choose by, each folder's items follow it at once.
        let chooses = !self.include.is_empty() || !self.exclude.is_empty();
        let nested = chooses && !self.names;
        let deeper = self.depth.is_some_and(|most| depth < most);
        for (folder, item) in &items {
            let relative = format!("{prefix}{}", leaf(&item.path));
            if self.fits(cx, item) {
                self.show(cx, item, &relative)?;
            }
            if nested && deeper && *folder && self.enters(item) {
                self.list(cx, item, &format!("{relative}{separator}"), depth + 1)?;
            }
        }
        for (_, item) in items.iter().filter(|(folder, _)| *folder && deeper && !nested) {
            if self.enters(item) {
                let prefix = format!("{prefix}{}{separator}", leaf(&item.path));
                self.list(cx, item, &prefix, depth + 1)?;
            }
        }
        Ok(())
    }

    /// Whether recursion goes into a folder.
    fn enters(&self, item: &ItemPath) -> bool {
        self.hidden || self.only_hidden || !is_hidden(leaf(&item.path))
    }

    /// `Get-ChildItem * -Recurse` lists the folder itself.
    fn list_parent(&self, cx: &mut Context, text: &str) -> Result<()> {
        let place = cx.item_path(text)?;
        let folder = ItemPath { path: parent(&place.path).to_owned(), ..place };
        self.list(cx, &folder, "", 0)
    }

    /// `Get-ChildItem name -Recurse`: the name is looked for in all folders below.
    fn search_below(&self, cx: &mut Context, text: &str) -> Result<bool> {
        let place = cx.item_path(text)?;
        let folder = ItemPath { path: parent(&place.path).to_owned(), ..place.clone() };
        let Ok(pattern) = WildcardPattern::new(leaf(&place.path), true) else { return Ok(false) };
        if place.provider != Provider::FileSystem || !is_container(cx, &folder) {
            return Ok(false);
        }
        self.search(cx, &folder, &pattern, "", 0)
    }

    /// Shows what fits the pattern in a folder and those below; whether there was any.
    fn search(
        &self,
        cx: &mut Context,
        folder: &ItemPath,
        pattern: &WildcardPattern,
        prefix: &str,
        depth: usize,
    ) -> Result<bool> {
        cx.check_stop()?;
        let mut found = false;
        let mut items: Vec<(bool, ItemPath)> = Vec::new();
        for item in children(cx, folder) {
            items.push((is_container(cx, &item), item));
        }
        items.sort_by_key(|(is_folder, _)| !is_folder);
        for (is_folder, item) in items {
            let relative = format!("{prefix}{}", leaf(&item.path));
            if pattern.is_match(leaf(&item.path)) && self.fits(cx, &item) {
                found = true;
                self.show(cx, &item, &relative)?;
            }
            if is_folder && self.depth.is_some_and(|most| depth < most) && self.enters(&item) {
                let prefix = format!("{relative}{}", cx.drives.separator());
                found |= self.search(cx, &item, pattern, &prefix, depth + 1)?;
            }
        }
        Ok(found)
    }

    fn path(&self, cx: &mut Context, text: &str, wildcards: bool) -> Result<()> {
        let found = match find_items(cx, text, wildcards) {
            Ok(found) => found,
            Err(flow) => return crate::engine::write_flow(cx, flow),
        };
        let globbed = wildcards && has_wildcards(text);
        if globbed && self.depth.is_some() && has_wildcards(leaf(text)) && !self.names {
            return match leaf(text) {
                "*" => self.list_parent(cx, text),
                _ => self.search_below(cx, text).map(drop),
            };
        }
        if found.is_empty() && !globbed {
            if self.depth.is_some() && !self.names && self.search_below(cx, text)? {
                return Ok(());
            }
            let shown = cx.item_path(text)?.shown();
            return write_error(cx, path_not_found(&shown));
        }
        for item in found {
            if is_container(cx, &item) && (!globbed || self.depth.is_some()) {
                // Names to include are looked for in the path itself, which has none here.
                if self.include.is_empty() || self.depth.is_some() || self.names {
                    self.list(cx, &item, "", 0)?;
                }
            } else if self.fits(cx, &item) {
                let name = leaf(&item.path).to_owned();
                self.show(cx, &item, &name)?;
            }
        }
        Ok(())
    }
}

impl Cmdlet for GetChildItem {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let rules = rules(args);
        let (mut paths, wildcards) = written_paths(cx, args)?;
        if paths.is_empty() {
            paths.push(cx.drives.current.to_string());
        }
        for text in paths {
            rules.path(cx, &text, wildcards)?;
        }
        Ok(())
    }
}
