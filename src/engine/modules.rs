//! Loading modules: script modules, manifests, blocks; and what importing one means.

use super::command_table::Alias;
use super::context::Context;
use super::function::{Code, Function};
use super::module::Module;
use super::scope::{Layout, Scope, ScopeKind};
use super::variable::Slot;
use crate::object::{ErrorCategory, Flow, Hashtable, Result, ScriptBlock, Thrown, Value, convert, throw};
use crate::text::{Name, Source, WildcardPattern};
use std::rc::Rc;

/// Modules whose commands are always there.
const BUILT_IN: [&str; 9] = [
    "Microsoft.PowerShell.Core",
    "Microsoft.PowerShell.Utility",
    "Microsoft.PowerShell.Management",
    "Microsoft.PowerShell.Security",
    "Microsoft.PowerShell.Host",
    "Lync",
    "SkypeForBusiness",
    "Cmdlab",
    "PSReadLine",
];

pub fn is_built_in(name: &str) -> bool {
    BUILT_IN.iter().any(|b| b.eq_ignore_ascii_case(name))
}

/// Which members of a module an import takes, and under what names.
#[derive(Default)]
pub struct ImportRules {
    pub functions: Option<Vec<String>>,
    pub variables: Option<Vec<String>>,
    pub aliases: Option<Vec<String>>,
    pub prefix: Option<String>,
}

fn chosen(patterns: Option<&Vec<String>>, name: &str, otherwise: bool) -> bool {
    match patterns {
        None => otherwise,
        Some(list) => list.iter().any(|p| WildcardPattern::new(p, true).is_ok_and(|w| w.is_match(name))),
    }
}

/// `using module path`.
pub(super) fn using_module(cx: &mut Context, name: &str, source: &Source) -> Result<()> {
    let beside =
        source.path.as_deref().and_then(|p| p.rsplit_once(['/', '\\'])).map(|(folder, _)| folder.to_owned());
    let text = match &beside {
        Some(folder) if name.starts_with('.') || name.contains(['/', '\\']) => format!("{folder}/{name}"),
        _ => name.to_owned(),
    };
    let module = load_module(cx, &text, vec![])?;
    import(cx, &module, &ImportRules::default());
    let types: Vec<_> = module.types.borrow().iter().map(|(&name, &id)| (name, id)).collect();
    types.into_iter().for_each(|(name, id)| cx.define_type(name, id));
    Ok(())
}

/// The file that a module's name or path stands for.
fn find_file(cx: &mut Context, name: &str) -> Option<String> {
    let is_path = name.contains(['/', '\\'])
        || name.ends_with(".psm1")
        || name.ends_with(".psd1")
        || name.ends_with(".ps1");
    let mut candidates = Vec::new();
    if is_path {
        candidates.push(cx.drives.absolute(name));
    } else {
        let folders = cx.host.environment("PSModulePath").unwrap_or_default();
        let separator = if cx.drives.is_windows() { ';' } else { ':' };
        candidates.extend(folders.split(separator).filter(|f| !f.is_empty()).map(|f| format!("{f}/{name}")));
        candidates.push(cx.drives.absolute(name));
    }
    for base in candidates {
        if cx.host.information(&base).is_ok_and(|i| !i.is_directory) {
            return Some(base);
        }
        let leaf = base.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        for path in [
            format!("{base}.psd1"),
            format!("{base}.psm1"),
            format!("{base}.ps1"),
            format!("{base}/{leaf}.psd1"),
            format!("{base}/{leaf}.psm1"),
        ] {
            if cx.host.information(&path).is_ok_and(|i| !i.is_directory) {
                return Some(path);
            }
        }
    }
    None
}

fn not_found(name: &str) -> Thrown {
    Thrown::record(
        "System.IO.FileNotFoundException",
        format!("The specified module '{name}' was not loaded because no valid module file was found in any module directory."),
        "Modules_ModuleNotFound",
        ErrorCategory::ResourceUnavailable,
    )
    .target(Value::from(name))
}

/// Loads a module by name or path, or gives the one that is loaded already.
pub fn load_module(cx: &mut Context, name: &str, arguments: Vec<Value>) -> Result<Rc<Module>> {
    let Some(path) = find_file(cx, name) else { return throw(not_found(name)) };
    let leaf = path.rsplit(['/', '\\']).next().unwrap_or(&path).to_owned();
    let stem = leaf.rsplit_once('.').map_or(leaf.as_str(), |(s, _)| s).to_owned();
    // A module with a manifest goes by the path of its root module beside it.
    let folder = |p: &str| p.rsplit_once(['/', '\\']).map(|(f, _)| f.to_owned());
    let same = |m: &Module| {
        let beside = path.ends_with(".psd1") && *m.name == *stem && folder(&m.path) == folder(&path);
        *m.path == *path || beside
    };
    if let Some(known) = cx.modules.iter().find(|m| same(m)).cloned() {
        return Ok(known);
    }
    cx.check_depth()?;
    let module = if path.to_ascii_lowercase().ends_with(".psd1") {
        from_manifest(cx, &stem, &path, arguments)?
    } else {
        let block = super::script_file::load_script(cx, &path)?;
        from_block(cx, &stem, &path, &block, arguments)?.0
    };
    cx.modules.push(module.clone());
    Ok(module)
}

/// A module made of a block's code, with what the code wrote.
pub fn from_block(
    cx: &mut Context,
    name: &str,
    path: &str,
    block: &Rc<ScriptBlock>,
    arguments: Vec<Value>,
) -> Result<(Rc<Module>, Vec<Value>)> {
    let layout = Layout::new();
    let scope = Scope::new(ScopeKind::Module, layout.clone(), Some(cx.global.clone()));
    let module = Module::new(name, path, scope.clone(), false);
    // Its classes are the module's own.
    let compiled = cx.in_scope(scope.clone(), |cx| Code::of(block).compiled_in(cx, &layout))?;
    let mut rest = arguments.into_iter();
    for (parameter, value) in compiled.parameters.iter().zip(&mut rest) {
        let value = match parameter.type_id {
            Some(t) => convert::convert(cx, &value, t)?,
            None => value,
        };
        scope.put_slot(parameter.slot, Slot::Value(value));
    }
    scope.put(Name::new("args"), Slot::Value(Value::array(rest.collect())));
    let outer = cx.scope.clone();
    cx.outer_scopes.push(outer);
    let frame = cx.block_frame(&compiled.ast.source);
    cx.frames.push(frame);
    let output = cx.collect(|cx| {
        cx.in_scope(scope, |cx| {
            super::invocation::fill_defaults(cx, &compiled)?;
            for body in [&compiled.begin, &compiled.process, &compiled.end].into_iter().flatten() {
                body.run(cx)?;
            }
            Ok(())
        })
    });
    cx.frames.pop();
    cx.outer_scopes.pop();
    let output = match output {
        Err(flow) if matches!(*flow, Flow::Return) => vec![],
        other => other?,
    };
    if !module.explicit_exports.get() {
        export_all(&module);
    }
    Ok((module, output))
}

/// Without `Export-ModuleMember` a module exports its functions and aliases.
fn export_all(module: &Rc<Module>) {
    let definitions = module.scope.definitions.borrow();
    let Some(definitions) = definitions.as_ref() else { return };
    let mut exports = module.exports.borrow_mut();
    let mut functions: Vec<(Name, Rc<Function>)> =
        definitions.functions.iter().map(|(n, f)| (*n, f.clone())).collect();
    functions.sort_by_key(|(_, f)| f.code.ast.extent.start);
    exports.functions.extend(functions.into_iter().filter(|(_, f)| own(f, module)));
    let mut aliases: Vec<(Name, Rc<Alias>)> =
        definitions.aliases.iter().map(|(n, a)| (*n, a.clone())).collect();
    aliases.sort_by(|(_, a), (_, b)| a.name.cmp(&b.name));
    exports.aliases.extend(aliases);
}

/// Defined by the module itself, not imported into it.
fn own(function: &Function, module: &Rc<Module>) -> bool {
    super::function::session_of(&function.block).is_some_and(|m| Rc::ptr_eq(&m, module))
}

/// `Export-ModuleMember`.
pub fn export_members(
    cx: &mut Context,
    functions: &[String],
    variables: &[String],
    aliases: &[String],
) -> Result<()> {
    let current = super::scope::ancestors(&cx.scope).find_map(|s| s.module.borrow().clone());
    let Some(module) = current else {
        return throw(Thrown::record(
            "System.InvalidOperationException",
            "The Export-ModuleMember cmdlet can only be called from inside a module.",
            "Modules_CanOnlyExecuteExportModuleMemberInsideAModule",
            ErrorCategory::PermissionDenied,
        ));
    };
    module.explicit_exports.set(true);
    let fits = |patterns: &[String], name: &str| {
        patterns.iter().any(|p| WildcardPattern::new(p, true).is_ok_and(|w| w.is_match(name)))
    };
    let mut exports = module.exports.borrow_mut();
    if let Some(definitions) = module.scope.definitions.borrow().as_ref() {
        let mut found: Vec<(Name, Rc<Function>)> = definitions
            .functions
            .iter()
            .filter(|(_, f)| fits(functions, &f.name))
            .map(|(n, f)| (*n, f.clone()))
            .collect();
        found.sort_by_key(|(_, f)| f.code.ast.extent.start);
        exports.functions.extend(found);
        exports.aliases.extend(
            definitions.aliases.iter().filter(|(_, a)| fits(aliases, &a.name)).map(|(n, a)| (*n, a.clone())),
        );
    }
    for name in module.scope.local_names() {
        if fits(variables, &name.text()) && !exports.variables.contains(&name) {
            exports.variables.push(name);
        }
    }
    Ok(())
}

/// The texts of a manifest's list; `None` where it is absent.
fn list_of(cx: &mut Context, table: &Hashtable, key: &str) -> Result<Option<Vec<String>>> {
    let Some(value) = table.get_str(key) else { return Ok(None) };
    let items = match &value {
        Value::Array(a) => a.to_vec(),
        Value::Null => vec![],
        other => vec![other.clone()],
    };
    let mut texts = Vec::new();
    for item in items {
        let text = match &item {
            Value::Hashtable(h) => h.get_str("ModuleName").unwrap_or_default(),
            other => other.clone(),
        };
        texts.push(convert::to_text(cx, &text)?.to_string());
    }
    Ok(Some(texts))
}

fn text_of(cx: &mut Context, table: &Hashtable, key: &str) -> Result<Option<Rc<str>>> {
    match table.get_str(key) {
        Some(v) if !v.is_null() => Ok(Some(Rc::from(convert::to_text(cx, &v)?.as_str()))),
        _ => Ok(None),
    }
}

/// The table of a `.psd1` file.
pub fn manifest_table(cx: &mut Context, path: &str) -> Result<Rc<Hashtable>> {
    let block = super::script_file::load_script(cx, path)?;
    match Value::from_output(cx.collect(|cx| cx.call_block(&block, vec![], None, None))?) {
        Value::Hashtable(table) => Ok(table),
        _ => throw(Thrown::record(
            "System.InvalidOperationException",
            format!(
                "The module manifest '{path}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted and try again."
            ),
            "Modules_InvalidManifest",
            ErrorCategory::ResourceUnavailable,
        )),
    }
}

fn from_manifest(cx: &mut Context, name: &str, path: &str, arguments: Vec<Value>) -> Result<Rc<Module>> {
    let table = manifest_table(cx, path)?;
    let folder = path.rsplit_once(['/', '\\']).map_or("", |(f, _)| f).to_owned();
    let beside = |file: &str| {
        if file.starts_with('/') || file.contains(':') { file.to_owned() } else { format!("{folder}/{file}") }
    };
    let root = match text_of(cx, &table, "RootModule")? {
        Some(root) => Some(root),
        None => text_of(cx, &table, "ModuleToProcess")?,
    };
    let module = match root.filter(|r| !r.is_empty()) {
        Some(root) => {
            let file = beside(&root);
            let block = super::script_file::load_script(cx, &file)?;
            from_block(cx, name, &file, &block, arguments)?.0
        }
        None => Module::new(
            name,
            path,
            Scope::new(ScopeKind::Module, Layout::new(), Some(cx.global.clone())),
            false,
        ),
    };
    module.module_type.set("Script");
    for nested in list_of(cx, &table, "NestedModules")?.unwrap_or_default() {
        let inner = load_module(cx, &beside(&nested), vec![])?;
        let exports = inner.exports.borrow();
        let mut own = module.exports.borrow_mut();
        own.functions.extend(exports.functions.iter().map(|(n, f)| (*n, f.clone())));
        own.aliases.extend(exports.aliases.iter().map(|(n, a)| (*n, a.clone())));
        for (n, f) in &exports.functions {
            module.scope.define_function(*n, f.clone());
        }
    }
    if let Some(functions) = list_of(cx, &table, "FunctionsToExport")? {
        module.exports.borrow_mut().functions.retain(|n, _| chosen(Some(&functions), &n.text(), true));
    }
    if let Some(aliases) = list_of(cx, &table, "AliasesToExport")? {
        module.exports.borrow_mut().aliases.retain(|n, _| chosen(Some(&aliases), &n.text(), true));
    }
    if let Some(variables) = list_of(cx, &table, "VariablesToExport")? {
        module.exports.borrow_mut().variables.retain(|n| chosen(Some(&variables), &n.text(), true));
    }
    for (key, cell) in [
        ("ModuleVersion", &module.version),
        ("Description", &module.description),
        ("GUID", &module.guid),
        ("Author", &module.author),
    ] {
        if let Some(text) = text_of(cx, &table, key)? {
            *cell.borrow_mut() = text;
        }
    }
    *module.private_data.borrow_mut() = table.get_str("PrivateData").unwrap_or_default();
    Ok(module)
}

/// Makes a module's exports known where the caller stands: in its module, or globally.
pub fn import(cx: &mut Context, module: &Rc<Module>, rules: &ImportRules) {
    let target = match cx.scope.module.borrow().as_ref().filter(|m| !m.is_closure) {
        Some(current) => current.scope.clone(),
        None => cx.global.clone(),
    };
    *module.prefix.borrow_mut() = rules.prefix.clone();
    let exports = module.exports.borrow();
    for (name, function) in &exports.functions {
        if !chosen(
            rules.functions.as_ref(),
            &function.name,
            rules.variables.is_none() && rules.aliases.is_none(),
        ) {
            continue;
        }
        match &rules.prefix {
            Some(prefix) => {
                let named = with_prefix(&function.name, prefix);
                let copy =
                    Function::new(&named, function.block.clone(), function.code.clone(), function.kind);
                target.define_function(Name::new(&named), Rc::new(copy));
            }
            None => target.define_function(*name, function.clone()),
        }
    }
    for name in &exports.variables {
        let text = name.text();
        if chosen(rules.variables.as_ref(), &text, rules.functions.is_none())
            && let Some(variable) = module.scope.promote(*name)
        {
            target.put(*name, Slot::Variable(variable));
        }
    }
    let mut definitions = target.definitions.borrow_mut();
    for (name, alias) in &exports.aliases {
        if chosen(rules.aliases.as_ref(), &alias.name, rules.functions.is_none()) {
            definitions.get_or_insert_default().aliases.insert(*name, alias.clone());
        }
    }
    drop(definitions);
    cx.commands.changed();
}

/// `Get-Thing` with the prefix `My` is `Get-MyThing`.
pub fn with_prefix(name: &str, prefix: &str) -> String {
    match name.split_once('-') {
        Some((verb, noun)) => format!("{verb}-{prefix}{noun}"),
        None => format!("{prefix}{name}"),
    }
}

/// Takes a module's members away again.
pub fn remove(cx: &mut Context, module: &Rc<Module>) -> Result<()> {
    let on_remove = module.on_remove.borrow().clone();
    if let Value::ScriptBlock(block) = &on_remove {
        let shown = Value::object(super::module::ModuleInfo(module.clone()));
        cx.call_block(block, vec![shown], None, None)?;
    }
    let global = cx.global.clone();
    if let Some(definitions) = global.definitions.borrow_mut().as_mut() {
        definitions.functions.retain(|_, f| !own(f, module));
        let exports = module.exports.borrow();
        definitions.aliases.retain(|n, _| !exports.aliases.contains_key(n));
    }
    for name in &module.exports.borrow().variables {
        global.remove(*name);
    }
    cx.modules.retain(|m| !Rc::ptr_eq(m, module));
    cx.commands.changed();
    Ok(())
}
