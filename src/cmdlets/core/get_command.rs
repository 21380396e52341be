//! `Get-Command`: the commands of the session.

use crate::cmdlets::alias;
use crate::cmdlets::support::{any_match, has_wildcards, pattern, patterns, texts};
use crate::command::{BoundParameters, syntax};
use crate::engine::command_info::{AliasObject, CommandObject};
use crate::engine::{Builtin, Cmdlet, Command, Context, ancestors, metadata_of, not_found};
use crate::language::ast::FunctionKind;
use crate::object::{Result, Value};
use crate::text::{Name, WildcardPattern};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-Command module=Microsoft.PowerShell.Core default=CmdletSet output=System.Management.Automation.AliasInfo,System.Management.Automation.ApplicationInfo,System.Management.Automation.FunctionInfo,System.Management.Automation.CmdletInfo,System.Management.Automation.ExternalScriptInfo,System.Management.Automation.FilterInfo,System.String,System.Management.Automation.PSObject
Name string[] pos=0 pipeline byname sets=AllCommandSet notempty
Verb string[] byname sets=CmdletSet
Noun string[] byname sets=CmdletSet
Module string[] byname alias=PSSnapin
ExcludeModule string[]
FullyQualifiedModule Microsoft.PowerShell.Commands.ModuleSpecification[] byname
CommandType System.Management.Automation.CommandTypes byname sets=AllCommandSet alias=Type
TotalCount int byname
Syntax switch byname
ShowCommandInfo switch
ArgumentList System.Object[] pos=1 remaining alias=Args null emptycollection
All switch byname
ListImported switch byname
ParameterName string[] notempty
ParameterType System.Management.Automation.PSTypeName[] notempty
UseFuzzyMatching switch sets=AllCommandSet
FuzzyMinimumDistance uint sets=AllCommandSet
UseAbbreviationExpansion switch byname sets=AllCommandSet",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<GetCommand>::default(),
};

#[derive(Default)]
struct GetCommand {
    found: Vec<Value>,
    sort: bool,
}

const ALIAS: i64 = 1;
const FUNCTION: i64 = 2;
const FILTER: i64 = 4;
const CMDLET_KIND: i64 = 8;
const SCRIPT: i64 = 16;
const ALL: i64 = 0x1ff;

impl Cmdlet for GetCommand {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let query = Query::new(args)?;
        let names = texts(args, "Name");
        if names.is_empty() {
            self.sort = true;
            return query.matching(cx, None, &mut self.found);
        }
        for name in names {
            if has_wildcards(&name) {
                self.sort = true;
                let wanted = pattern(&name)?;
                query.matching(cx, Some(&wanted), &mut self.found)?;
                continue;
            }
            let before = self.found.len();
            query.exact(cx, &name, args.switch("All"), &mut self.found)?;
            if self.found.len() == before && !query.is_narrow {
                cx.write_error_record(not_found(&name).into_record())?;
            }
        }
        Ok(())
    }

    fn end(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        let mut found = std::mem::take(&mut self.found);
        if self.sort {
            found.sort_by_key(|v| (rank(v), name_of(v).to_lowercase()));
        }
        if let Some(count) = args.int("TotalCount").filter(|n| *n >= 0) {
            found.truncate(count as usize);
        }
        for value in found {
            if args.switch("Syntax") {
                let text = syntax_of(cx, &value)?;
                cx.emit(Value::from(format!("{text}\n")))?;
            } else {
                cx.emit(value)?;
            }
        }
        Ok(())
    }
}

/// What is asked beside the name.
struct Query {
    kinds: i64,
    verbs: Vec<WildcardPattern>,
    nouns: Vec<WildcardPattern>,
    modules: Vec<WildcardPattern>,
    excluded: Vec<WildcardPattern>,
    parameters: Vec<WildcardPattern>,
    /// Anything beside the name was asked, so that finding nothing is no error.
    is_narrow: bool,
}

impl Query {
    fn new(args: &BoundParameters) -> Result<Query> {
        let by_noun = args.is_bound("Verb") || args.is_bound("Noun");
        let kinds = match args.get("CommandType") {
            Some(Value::Enum(_, n)) => *n,
            _ => ALL,
        };
        Ok(Query {
            kinds: if by_noun { CMDLET_KIND | FUNCTION | FILTER | ALIAS } else { kinds },
            verbs: patterns(&texts(args, "Verb"))?,
            nouns: patterns(&texts(args, "Noun"))?,
            modules: patterns(&texts(args, "Module"))?,
            excluded: patterns(&texts(args, "ExcludeModule"))?,
            parameters: patterns(&texts(args, "ParameterName"))?,
            is_narrow: args.is_bound("Module")
                || args.is_bound("CommandType") && kinds != ALL
                || args.is_bound("ParameterName"),
        })
    }

    fn fits(&self, cx: &mut Context, value: &Value) -> Result<bool> {
        let name = name_of(value);
        let (verb, noun) = name.split_once('-').unwrap_or(("", ""));
        if (!self.verbs.is_empty() || !self.nouns.is_empty())
            && (verb.is_empty() || !any_match(&self.verbs, verb) || !any_match(&self.nouns, noun))
        {
            return Ok(false);
        }
        let module = module_of(value);
        if (!self.modules.is_empty() && !any_match(&self.modules, &module))
            || (!self.excluded.is_empty() && any_match(&self.excluded, &module))
        {
            return Ok(false);
        }
        if self.parameters.is_empty() {
            return Ok(true);
        }
        let Some(command) = value.native::<CommandObject>().map(|c| c.0.clone()) else { return Ok(false) };
        let metadata = match command {
            Command::Cmdlet(c) => c.metadata(),
            Command::Function(f) => {
                let block = f.code.compiled(cx)?;
                metadata_of(cx, &f, &block)?
            }
            Command::Script(_) => return Ok(false),
        };
        let fits = |name: &str| self.parameters.iter().any(|p| p.is_match(name));
        Ok(metadata.parameters.iter().any(|p| fits(&p.name) || p.aliases.iter().any(|a| fits(a))))
    }

    fn push(&self, cx: &mut Context, value: Value, found: &mut Vec<Value>) -> Result<()> {
        if self.fits(cx, &value)? {
            found.push(value);
        }
        Ok(())
    }

    fn matching(
        &self,
        cx: &mut Context,
        wanted: Option<&WildcardPattern>,
        found: &mut Vec<Value>,
    ) -> Result<()> {
        let fits = |name: &str| wanted.is_none_or(|w| w.is_match(name));
        if self.kinds & ALIAS != 0 {
            for alias in alias::all(cx, None) {
                if fits(&alias.name) {
                    self.push(cx, Value::object(AliasObject(alias)), found)?;
                }
            }
        }
        for function in functions(cx) {
            let kind = if function.kind == FunctionKind::Filter { FILTER } else { FUNCTION };
            if self.kinds & kind != 0 && fits(&function.name) {
                self.push(cx, command(Command::Function(function)), found)?;
            }
        }
        if self.kinds & CMDLET_KIND != 0 {
            for name in cx.commands.cmdlet_names() {
                if fits(&name)
                    && let Some(cmdlet) = cx.commands.find_cmdlet(&name)
                {
                    self.push(cx, command(Command::Cmdlet(cmdlet)), found)?;
                }
            }
        }
        Ok(())
    }

    /// The command of exactly that name; with `all` also those it hides.
    fn exact(&self, cx: &mut Context, name: &str, all: bool, found: &mut Vec<Value>) -> Result<()> {
        let before = found.len();
        let key = Name::existing(name);
        if self.kinds & ALIAS != 0
            && let Some(alias) = key.and_then(|n| cx.find_alias(n))
        {
            self.push(cx, Value::object(AliasObject(alias)), found)?;
        }
        if (all || found.len() == before)
            && let Some(function) = key.and_then(|n| cx.find_function(n))
        {
            let kind = if function.kind == FunctionKind::Filter { FILTER } else { FUNCTION };
            if self.kinds & kind != 0 {
                self.push(cx, command(Command::Function(function)), found)?;
            }
        }
        if (all || found.len() == before)
            && self.kinds & CMDLET_KIND != 0
            && let Some(cmdlet) = cx.commands.find_cmdlet(name)
        {
            self.push(cx, command(Command::Cmdlet(cmdlet)), found)?;
        }
        if (all || found.len() == before) && key.and_then(|n| cx.find_alias(n)).is_none() {
            match cx.find_command(name)? {
                Some(script @ Command::Script(_)) if self.kinds & SCRIPT != 0 => {
                    self.push(cx, command(script), found)?
                }
                Some(other) if name.contains('\\') && found.len() == before => {
                    self.push(cx, command(other), found)?
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn command(command: Command) -> Value {
    Value::object(CommandObject(command))
}

/// All functions seen from the current scope.
fn functions(cx: &Context) -> Vec<Rc<crate::engine::Function>> {
    let mut found: Vec<Rc<crate::engine::Function>> = vec![];
    for scope in ancestors(&cx.scope) {
        let definitions = scope.definitions.borrow();
        let Some(d) = definitions.as_ref() else { continue };
        for function in d.functions.values() {
            if !found.iter().any(|f| f.name.eq_ignore_ascii_case(&function.name)) {
                found.push(function.clone());
            }
        }
    }
    found
}

fn name_of(value: &Value) -> Rc<str> {
    if let Some(alias) = value.native::<AliasObject>() {
        return alias.0.name.clone();
    }
    value.native::<CommandObject>().map_or_else(|| Rc::from(""), |c| c.0.name())
}

fn module_of(value: &Value) -> Rc<str> {
    match value.native::<CommandObject>().map(|c| &c.0) {
        Some(Command::Cmdlet(c)) => c.module.clone(),
        Some(Command::Function(f)) => f.module_name.clone().unwrap_or_else(|| Rc::from("")),
        _ => Rc::from(""),
    }
}

/// Aliases before functions before cmdlets.
fn rank(value: &Value) -> u8 {
    match value.native::<CommandObject>().map(|c| &c.0) {
        None => 0,
        Some(Command::Function(_)) => 1,
        Some(Command::Cmdlet(_)) => 2,
        Some(Command::Script(_)) => 3,
    }
}

fn syntax_of(cx: &mut Context, value: &Value) -> Result<String> {
    if let Some(alias) = value.native::<AliasObject>() {
        return Ok(alias.0.definition.to_string());
    }
    let Some(found) = value.native::<CommandObject>().map(|c| c.0.clone()) else { return Ok(String::new()) };
    Ok(match found {
        Command::Cmdlet(c) => syntax(&c.metadata()),
        Command::Function(f) => {
            let block = f.code.compiled(cx)?;
            syntax(&*metadata_of(cx, &f, &block)?)
        }
        Command::Script(path) => path.to_string(),
    })
}
