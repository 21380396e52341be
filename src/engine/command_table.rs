//! The commands a session knows, and how a name finds one.

use super::cmdlet::Cmdlet;
use super::context::Context;
use super::function::Function;
use super::scope::ancestors;
use crate::command::{CommandMetadata, Documentation, parse_signature};
use crate::object::{ErrorCategory, Result, Thrown, Value, throw};
use crate::text::Name;
use rustc_hash::FxHashMap;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

/// A built-in cmdlet: its signature as text and its behaviour. One `static` in the cmdlet's own file.
pub struct Builtin {
    pub signature: &'static str,
    /// The module that `Get-Command` shows.
    pub module: &'static str,
    pub make: fn() -> Box<dyn Cmdlet>,
}

/// A cmdlet of the session.
pub struct CmdletEntry {
    pub name: Rc<str>,
    pub module: Rc<str>,
    source: EntrySource,
    metadata: OnceCell<Rc<CommandMetadata>>,
}

enum EntrySource {
    Builtin(&'static Builtin),
    Provided { metadata: Rc<CommandMetadata>, class: Rc<str>, make: Rc<dyn Fn() -> Box<dyn Cmdlet>> },
    Lazy { metadata: Rc<dyn Fn() -> Rc<CommandMetadata>>, make: Rc<dyn Fn() -> Box<dyn Cmdlet>> },
}

impl CmdletEntry {
    /// A cmdlet whose metadata and behaviour are data.
    pub fn provided(
        metadata: Rc<CommandMetadata>,
        module: &str,
        class: &str,
        make: Rc<dyn Fn() -> Box<dyn Cmdlet>>,
    ) -> CmdletEntry {
        CmdletEntry {
            name: metadata.name.clone(),
            module: Rc::from(module),
            source: EntrySource::Provided { metadata, class: Rc::from(class), make },
            metadata: OnceCell::new(),
        }
    }

    /// A cmdlet whose metadata is made when it is first asked for, so that listing names costs nothing.
    pub fn lazy(
        name: Rc<str>,
        module: &str,
        metadata: Rc<dyn Fn() -> Rc<CommandMetadata>>,
        make: Rc<dyn Fn() -> Box<dyn Cmdlet>>,
    ) -> CmdletEntry {
        let source = EntrySource::Lazy { metadata, make };
        CmdletEntry { name, module: Rc::from(module), source, metadata: OnceCell::new() }
    }

    pub fn metadata(&self) -> Rc<CommandMetadata> {
        self.metadata
            .get_or_init(|| match &self.source {
                EntrySource::Builtin(b) => Rc::new(parse_signature(b.signature)),
                EntrySource::Provided { metadata, .. } => metadata.clone(),
                EntrySource::Lazy { metadata, .. } => metadata(),
            })
            .clone()
    }

    pub fn make(&self) -> Box<dyn Cmdlet> {
        match &self.source {
            EntrySource::Builtin(b) => (b.make)(),
            EntrySource::Provided { make, .. } | EntrySource::Lazy { make, .. } => make(),
        }
    }

    /// The implementing class, which error ids end with.
    pub fn error_suffix(&self) -> Rc<str> {
        match &self.source {
            EntrySource::Builtin(_) | EntrySource::Lazy { .. } => self.metadata().class_name(),
            EntrySource::Provided { class, .. } => class.clone(),
        }
    }
}

#[derive(Clone)]
pub struct Alias {
    pub name: Rc<str>,
    pub definition: Rc<str>,
    pub description: Rc<str>,
    pub options: super::variable::VariableOptions,
}

/// What a name turned out to be.
#[derive(Clone)]
pub enum Command {
    Cmdlet(Rc<CmdletEntry>),
    Function(Rc<Function>),
    /// A script file.
    Script(Rc<str>),
}

impl Command {
    pub fn name(&self) -> Rc<str> {
        match self {
            Command::Cmdlet(c) => c.name.clone(),
            Command::Function(f) => f.name.clone(),
            Command::Script(path) => path.clone(),
        }
    }
}

/// Commands that are made on first use: the catalogue's.
pub trait CommandProvider {
    fn find(&self, name: &str) -> Option<CmdletEntry>;
    /// All names, sorted.
    fn names(&self) -> Vec<Rc<str>>;
    /// Why something that is no cmdlet cannot be run here, where that is known.
    fn refusal(&self, _name: &str) -> Option<Thrown> {
        None
    }
    /// What is known of a command beyond its signature.
    fn documentation(&self, _name: &str) -> Option<Documentation> {
        None
    }
}

#[derive(Default)]
pub struct CommandTable {
    cmdlets: RefCell<FxHashMap<Name, Rc<CmdletEntry>>>,
    providers: Vec<Box<dyn CommandProvider>>,
    /// Grows whenever a name may have come to mean something else.
    pub epoch: Cell<u64>,
}

impl CommandTable {
    pub fn register(&mut self, builtins: &[&'static Builtin]) {
        let mut cmdlets = self.cmdlets.borrow_mut();
        for &builtin in builtins {
            let name = builtin.signature.split_whitespace().next().unwrap_or_default();
            let entry = CmdletEntry {
                name: Rc::from(name),
                module: Rc::from(builtin.module),
                source: EntrySource::Builtin(builtin),
                metadata: OnceCell::new(),
            };
            cmdlets.insert(Name::new(name), Rc::new(entry));
        }
    }

    pub fn add_provider(&mut self, provider: Box<dyn CommandProvider>) {
        self.providers.push(provider);
    }

    pub fn find_cmdlet(&self, name: &str) -> Option<Rc<CmdletEntry>> {
        if let Some(found) = Name::existing(name).and_then(|n| self.cmdlets.borrow().get(&n).cloned()) {
            return Some(found);
        }
        let entry = Rc::new(self.providers.iter().find_map(|p| p.find(name))?);
        self.cmdlets.borrow_mut().insert(Name::new(name), entry.clone());
        Some(entry)
    }

    /// What is written about a cmdlet.
    pub fn documentation(&self, name: &str) -> Option<Documentation> {
        self.providers.iter().find_map(|p| p.documentation(name))
    }

    /// Why a name that is no command cannot be run.
    pub fn refusal(&self, name: &str) -> Option<Thrown> {
        self.providers.iter().find_map(|p| p.refusal(name))
    }

    /// Names of all cmdlets, sorted.
    pub fn cmdlet_names(&self) -> Vec<Rc<str>> {
        let mut names: Vec<Rc<str>> = self.cmdlets.borrow().values().map(|c| c.name.clone()).collect();
        names.extend(self.providers.iter().flat_map(|p| p.names()));
        names.sort_by_key(|n| n.to_ascii_lowercase());
        names.dedup_by(|a, b| a.eq_ignore_ascii_case(b));
        names
    }

    pub fn changed(&self) {
        self.epoch.set(self.epoch.get() + 1);
    }
}

impl Context {
    pub fn find_alias(&self, name: Name) -> Option<Rc<Alias>> {
        ancestors(&self.scope)
            .find_map(|s| s.definitions.borrow().as_ref().and_then(|d| d.aliases.get(&name).cloned()))
    }

    pub fn find_function(&self, name: Name) -> Option<Rc<Function>> {
        ancestors(&self.scope).find_map(|s| s.function_local(name))
    }

    /// Finds a command: alias, function, cmdlet, script file; in that order.
    pub fn find_command(&mut self, name: &str) -> Result<Option<Command>> {
        let mut name = Rc::<str>::from(name);
        for _ in 0..32 {
            let Some(interned) = Name::existing(&name) else { break };
            match self.find_alias(interned) {
                Some(alias) => name = alias.definition.clone(),
                None => break,
            }
        }
        if let Some(function) = Name::existing(&name).and_then(|n| self.find_function(n)) {
            return Ok(Some(Command::Function(function)));
        }
        if let Some(cmdlet) = self.commands.find_cmdlet(&name) {
            return Ok(Some(Command::Cmdlet(cmdlet)));
        }
        if let Some((module, rest)) = name.rsplit_once('\\')
            && !rest.is_empty()
            && let Some(found) = self.find_in_module(module, rest)
        {
            return Ok(Some(found));
        }
        Ok(super::script_file::find_script(self, &name).map(Command::Script))
    }

    /// `Module\Name`.
    fn find_in_module(&mut self, module: &str, name: &str) -> Option<Command> {
        if let Some(found) = self.modules.iter().find(|m| m.name.eq_ignore_ascii_case(module)).cloned() {
            return found.exported_function(Name::existing(name)?).map(Command::Function);
        }
        self.commands
            .find_cmdlet(name)
            .filter(|c| c.module.eq_ignore_ascii_case(module) || module.eq_ignore_ascii_case("Lync"))
            .map(Command::Cmdlet)
    }

    pub fn command_or_error(&mut self, name: &str) -> Result<Command> {
        if let Some(found) = self.find_command(name)? {
            return Ok(found);
        }
        // `Get-` may be left out.
        if !name.contains(['-', '\\', '/', '.']) && !name.is_empty() {
            let with_verb = format!("Get-{name}");
            if let Some(found) = self.find_command(&with_verb)? {
                return Ok(found);
            }
        }
        // An alias that leads nowhere: the name that is missing is the one it stands for.
        let meant = Name::existing(name).and_then(|n| self.find_alias(n)).map(|a| a.definition.clone());
        let meant = meant.as_deref().unwrap_or(name);
        if let Some(refusal) = self.commands.refusal(meant) {
            return throw(refusal);
        }
        match meant.split_once('\\') {
            Some((module, command)) if is_module_name(module) && !command.contains(['/', '\\']) => {
                throw(module_not_loaded(module, meant))
            }
            _ => throw(not_found(meant)),
        }
    }
}

/// Whether what stands before a command's backslash may be a module rather than a folder.
fn is_module_name(text: &str) -> bool {
    !text.is_empty() && !text.contains(['/', ':', '.']) && !super::modules::is_built_in(text)
}

fn module_not_loaded(module: &str, name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.CommandNotFoundException",
        format!(
            "The module '{module}' could not be loaded. For more information, run 'Import-Module {module}'."
        ),
        "CouldNotAutoLoadModule",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
    .detail("CommandName", Value::from(name))
}

/// `CommandNotFoundException`.
pub fn not_found(name: &str) -> Thrown {
    Thrown::record(
        "System.Management.Automation.CommandNotFoundException",
        format!(
            "The term '{name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again."
        ),
        "CommandNotFoundException",
        ErrorCategory::ObjectNotFound,
    )
    .target(Value::from(name))
    .detail("CommandName", Value::from(name))
}
