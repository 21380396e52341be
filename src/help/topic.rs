//! What help is about: a command with its metadata and what is said of it.

use crate::cmdlets::alias;
use crate::command::{CommandMetadata, Documentation, ParameterMetadata, SetMembership, is_common};
use crate::engine::{Command, Context, Function, load_script, metadata_of, script_function};
use crate::language::ast::{FunctionKind, ParameterAst};
use crate::language::help_comment::{self, HelpComment};
use crate::object::Result;
use std::rc::Rc;

/// A command to show help about.
pub(super) struct Topic {
    pub name: Rc<str>,
    pub category: &'static str,
    pub module: Option<Rc<str>>,
    pub metadata: Rc<CommandMetadata>,
    pub words: Words,
    /// Aliases that stand for the command, one a line.
    pub aliases: Vec<Rc<str>>,
    /// Default values of a function's parameters as the script has them.
    pub defaults: Vec<Option<Rc<str>>>,
}

/// What is said of a command beside its signature.
pub(super) enum Words {
    None,
    Comment(Box<HelpComment>),
    Documentation(Box<Documentation>),
}

impl Topic {
    pub fn of(cx: &mut Context, command: &Command) -> Result<Topic> {
        match command {
            Command::Cmdlet(entry) => {
                let documentation = cx.commands.documentation(&entry.name);
                Ok(Topic {
                    name: entry.name.clone(),
                    category: "Cmdlet",
                    module: Some(entry.module.clone()),
                    metadata: entry.metadata(),
                    words: documentation.map_or(Words::None, |d| Words::Documentation(Box::new(d))),
                    aliases: aliases_of(cx, &entry.name),
                    defaults: vec![],
                })
            }
            Command::Function(function) => Topic::of_function(cx, function),
            Command::Script(path) => Topic::of_script(cx, path),
        }
    }

    fn of_function(cx: &mut Context, function: &Rc<Function>) -> Result<Topic> {
        let definition = function.definition.as_deref();
        let comment = match definition {
            Some(definition) => help_comment::of_function(definition),
            None => None,
        };
        let is_filter = function.kind == FunctionKind::Filter;
        let category = if is_filter { "Filter" } else { "Function" };
        Ok(Topic { category, ..Topic::of_code(cx, function, comment)? })
    }

    fn of_script(cx: &mut Context, path: &str) -> Result<Topic> {
        let block = load_script(cx, path)?;
        let comment = help_comment::of_script(&block.ast);
        let function = script_function(cx, path)?;
        let topic = Topic::of_code(cx, &function, comment)?;
        let name = if matches!(topic.words, Words::None) {
            path.rsplit(['/', '\\']).next().unwrap_or(path)
        } else {
            path
        };
        Ok(Topic { name: Rc::from(name), category: "ExternalScript", ..topic })
    }

    fn of_code(cx: &mut Context, function: &Function, comment: Option<HelpComment>) -> Result<Topic> {
        let block = function.code.compiled(cx)?;
        let metadata = metadata_of(cx, function, &block)?;
        let definition = function.code.definition.as_deref();
        let own = definition.and_then(|d| d.parameters.as_deref());
        let parameters: &[ParameterAst] = match (own, &block.ast.param_block) {
            (Some(list), _) => list,
            (None, Some(block)) => &block.parameters,
            (None, None) => &[],
        };
        let default_text = |p: &ParameterAst| {
            let extent = p.default.as_ref()?.extent();
            Some(Rc::from(unquoted(extent.text(&block.ast.source))))
        };
        Ok(Topic {
            name: function.name.clone(),
            category: "Function",
            module: function.module_name.clone(),
            words: comment.map_or(Words::None, |c| Words::Comment(Box::new(c))),
            aliases: aliases_of(cx, &function.name),
            defaults: parameters.iter().map(default_text).collect(),
            metadata,
        })
    }

    /// Parameters that help speaks of, with their number in the signature.
    pub fn parameters(&self) -> impl Iterator<Item = (usize, &ParameterMetadata)> {
        let shown = |p: &ParameterMetadata| !p.hidden && (is_should_process(p) || !is_common(&p.name));
        self.metadata.parameters.iter().enumerate().filter(move |(_, p)| shown(p))
    }

    /// The bits of the parameter sets.
    pub fn sets(&self) -> impl Iterator<Item = u32> {
        (0..self.metadata.sets.len().max(1)).map(|i| 1u32 << i.min(31))
    }

    /// The parameters of a set as the syntax shows them: by position, then mandatory ones, then the rest.
    pub fn syntax(&self, set: u32) -> Vec<(usize, &ParameterMetadata, &SetMembership)> {
        let in_set = |(i, p)| -> Option<(usize, &ParameterMetadata, &SetMembership)> {
            ParameterMetadata::in_sets(p, set).next().map(|m| (i, p, m))
        };
        let mut members: Vec<_> = self.parameters().filter_map(in_set).collect();
        members.sort_by_key(|(_, p, m)| match (m.position, m.mandatory) {
            _ if is_should_process(p) => (3, 0),
            (Some(position), _) => (0, position),
            (None, true) => (1, 0),
            (None, false) => (2, 0),
        });
        members
    }

    /// The names of the sets a parameter is in, or `(All)`.
    pub fn set_names(&self, parameter: &ParameterMetadata) -> String {
        if parameter.mask() == u32::MAX {
            return "(All)".to_owned();
        }
        let sets = self.metadata.sets.iter().enumerate();
        let mine: Vec<&str> =
            sets.filter(|(i, _)| parameter.mask() & (1u32 << i.min(&31)) != 0).map(|(_, n)| &**n).collect();
        mine.join(", ")
    }
}

/// `-WhatIf` and `-Confirm`, which every list ends with.
fn is_should_process(parameter: &ParameterMetadata) -> bool {
    matches!(&*parameter.name, "WhatIf" | "Confirm")
}

fn aliases_of(cx: &Context, command: &str) -> Vec<Rc<str>> {
    let all = alias::all(cx, None).into_iter();
    all.filter(|a| a.definition.eq_ignore_ascii_case(command)).map(|a| a.name.clone()).collect()
}

fn unquoted(text: &str) -> &str {
    let inner = |quote| text.strip_prefix(quote).and_then(|t| t.strip_suffix(quote));
    inner('\'').or_else(|| inner('"')).unwrap_or(text)
}
