//! `Get-Help`, and the function `help` on top of it.

use super::object::{pairs, set_types, with_view};
use super::topic::Topic;
use super::{generated, written};
use crate::cmdlets::alias;
use crate::cmdlets::support::{has_wildcards, pattern, patterns, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Command, Context, Function, ancestors};
use crate::object::{CustomObject, ErrorCategory, Result, Thrown, Value, throw};
use crate::text::WildcardPattern;
use crate::types::members;
use std::rc::Rc;

pub static ALL: &[&Builtin] = &[&GET_HELP];

static GET_HELP: Builtin = Builtin {
    signature: "Get-Help module=Microsoft.PowerShell.Core default=AllUsersView
Name string pos=0 byname notempty
Path string
Category string[] set=Alias,Cmdlet,Provider,General,FAQ,Glossary,HelpFile,ScriptCommand,Function,Filter,ExternalScript,All,DefaultHelp,DscResource,Class,Configuration
Detailed switch mandatory sets=DetailedView
Full switch sets=AllUsersView
Examples switch mandatory sets=Examples
Parameter string[] mandatory sets=Parameters
Component string[]
Functionality string[]
Role string[]
Online switch mandatory sets=Online",
    module: "Microsoft.PowerShell.Core",
    make: || Box::new(GetHelp),
};

struct GetHelp;

impl Cmdlet for GetHelp {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let name = args.string("Name").map_or_else(|| "default".to_owned(), |n| n.to_string());
        if name.eq_ignore_ascii_case("default") {
            return cx.emit(Value::from(OVERVIEW));
        }
        let categories = texts(args, "Category");
        let found = find(cx, &name, &categories)?;
        if args.switch("Online") {
            return online(cx, &name);
        }
        match found.as_slice() {
            [] if has_wildcards(&name) => Ok(()),
            [] => cx.write_error_record(not_found(&name).into_record()),
            [Found::Command(command)] => show(cx, args, command),
            many => {
                for one in many {
                    let help = one.short(cx)?;
                    cx.emit(help)?;
                }
                Ok(())
            }
        }
    }
}

/// What `Get-Help` says when it is asked for nothing.
const OVERVIEW: &str = include_str!("../../grammar/help/overview.txt");

/// One thing that help was asked about.
enum Found {
    Command(Command),
    Alias(Rc<crate::engine::Alias>),
}

impl Found {
    fn category(&self) -> &'static str {
        match self {
            Found::Alias(_) => "Alias",
            Found::Command(Command::Cmdlet(_)) => "Cmdlet",
            Found::Command(Command::Function(f)) if f.kind == crate::language::ast::FunctionKind::Filter => {
                "Filter"
            }
            Found::Command(Command::Function(_)) => "Function",
            Found::Command(Command::Script(_)) => "ExternalScript",
        }
    }

    /// The help as a row of a list.
    fn short(&self, cx: &mut Context) -> Result<Value> {
        let object = match self {
            Found::Alias(alias) => CustomObject::from_pairs([
                ("Name", Value::from(&*alias.name)),
                ("Category", Value::from("Alias")),
                ("Synopsis", Value::from(&*alias.definition)),
                ("ModuleName", Value::Null),
            ]),
            Found::Command(command) => CustomObject::from_pairs(pairs(&help_of(cx, command)?)),
        };
        set_types(&object, &["HelpInfoShort"]);
        Ok(object.into_value())
    }
}

/// The whole help of a command.
fn help_of(cx: &mut Context, command: &Command) -> Result<Value> {
    let topic = Topic::of(cx, command)?;
    if let Some(help) = written::help(&topic) {
        return Ok(help);
    }
    if topic.category == "ExternalScript" {
        return Ok(syntax_of_script(&topic));
    }
    Ok(generated::help(&topic))
}

/// A script without a help comment has no more than its syntax to show.
fn syntax_of_script(topic: &Topic) -> Value {
    let syntax = crate::command::set_parameters(&topic.metadata, 1);
    let text = format!("{} {syntax}", topic.name);
    let object = CustomObject::from_pairs([
        ("Name", Value::from(&*topic.name)),
        ("Category", Value::from(topic.category)),
        ("Synopsis", Value::from(text.trim_end())),
    ]);
    set_types(&object, &["HelpInfo"]);
    object.into_value()
}

fn show(cx: &mut Context, args: &BoundParameters, command: &Command) -> Result<()> {
    let help = help_of(cx, command)?;
    if args.is_bound("Parameter") {
        return show_parameters(cx, args, &help);
    }
    let view = [("Full", "FullView"), ("Detailed", "DetailedView"), ("Examples", "ExamplesView")];
    match view.iter().find(|(switch, _)| args.switch(switch)) {
        Some((_, view)) => cx.emit(with_view(&help, view)),
        None => cx.emit(help),
    }
}

fn show_parameters(cx: &mut Context, args: &BoundParameters, help: &Value) -> Result<()> {
    let wanted = texts(args, "Parameter");
    let fits = patterns(&wanted)?;
    let all = members::get_member(cx, help, "parameters")?.unwrap_or_default();
    let list = members::get_member(cx, &all, "parameter")?.unwrap_or_default();
    let items = members::enumerate(cx, &list)?.unwrap_or_default();
    let mut found = false;
    for wanted in &fits {
        for item in &items {
            let name = members::get_member(cx, item, "name")?;
            if name.as_ref().and_then(Value::as_str).is_some_and(|n| wanted.is_match(n)) {
                found = true;
                cx.emit(item.clone())?;
            }
        }
    }
    if found {
        return Ok(());
    }
    let message = format!("No parameter matches criteria {}.", wanted.join(", "));
    let error = Thrown::record(
        "System.Management.Automation.PSArgumentException",
        message,
        "NoParmsFound",
        ErrorCategory::InvalidArgument,
    );
    cx.write_error_record(error.target(help.clone()).into_record())
}

/// No program that could show a page on the web is ever started.
fn online(cx: &mut Context, name: &str) -> Result<()> {
    let link = match cx.find_command(name)? {
        Some(Command::Cmdlet(entry)) => generated::link(&entry.name).map(str::to_owned),
        Some(Command::Function(function)) => {
            let block = function.code.compiled(cx)?;
            let metadata = crate::engine::metadata_of(cx, &function, &block)?;
            metadata.help_uri.as_deref().map(str::to_owned)
        }
        _ => None,
    };
    let message = match link {
        Some(link) => format!("Starting a browser to display online Help failed. No program or browser is associated to open the URI {link}."),
        None => "The online version of this Help topic cannot be displayed because the Internet address (URI) of the Help topic is not specified in the command code or in the help file for the command.".to_owned(),
    };
    throw(Thrown::record(
        "System.Management.Automation.PSInvalidOperationException",
        message,
        "InvalidOperation",
        ErrorCategory::InvalidOperation,
    ))
}

fn not_found(name: &str) -> Thrown {
    Thrown::record(
        "Microsoft.PowerShell.Commands.HelpNotFoundException",
        format!(
            "Get-Help could not find {name} in a help file in this session. To download updated help topics type: \"Update-Help\". To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116."
        ),
        "HelpNotFound",
        ErrorCategory::ResourceUnavailable,
    )
}

/// The commands that a name or pattern means; a plain name that is no command finds those it is part of.
fn find(cx: &mut Context, name: &str, categories: &[Rc<str>]) -> Result<Vec<Found>> {
    let fits = |found: &Found| {
        categories.is_empty()
            || categories.iter().any(|c| c.eq_ignore_ascii_case(found.category()) || &**c == "All")
    };
    if !has_wildcards(name) {
        let exact = cx.find_command(name)?.map(Found::Command).filter(fits);
        if let Some(found) = exact {
            return Ok(vec![found]);
        }
    }
    let wanted = if has_wildcards(name) { pattern(name)? } else { pattern(&format!("*{name}*"))? };
    Ok(all_matching(cx, &wanted).into_iter().filter(fits).collect())
}

fn all_matching(cx: &mut Context, wanted: &WildcardPattern) -> Vec<Found> {
    let mut found: Vec<Found> = vec![];
    for alias in alias::all(cx, None) {
        if wanted.is_match(&alias.name) {
            found.push(Found::Alias(alias));
        }
    }
    for function in functions(cx) {
        if wanted.is_match(&function.name) {
            found.push(Found::Command(Command::Function(function)));
        }
    }
    for name in cx.commands.cmdlet_names() {
        if wanted.is_match(&name)
            && let Some(cmdlet) = cx.commands.find_cmdlet(&name)
        {
            found.push(Found::Command(Command::Cmdlet(cmdlet)));
        }
    }
    found
}

/// The functions seen from here, by name.
fn functions(cx: &Context) -> Vec<Rc<Function>> {
    let mut found: Vec<Rc<Function>> = vec![];
    for scope in ancestors(&cx.scope) {
        if let Some(definitions) = scope.definitions.borrow().as_ref() {
            found.extend(definitions.functions.values().cloned());
        }
    }
    found.sort_by_key(|f| f.name.to_lowercase());
    found.dedup_by(|a, b| a.name.eq_ignore_ascii_case(&b.name));
    found
}
