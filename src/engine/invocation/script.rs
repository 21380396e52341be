//! Commands that no place in a script calls: the script on the command line, the file of a redirection.

use super::function_stage::FunctionStage;
use super::{CallSite, CommandName, Prepared};
use crate::command::Argument;
use crate::engine::context::Context;
use crate::engine::pipe::{Input, Stage, run_pipeline};
use crate::engine::script_file;
use crate::language::ast::InvocationOperator;
use crate::object::{Result, Value};
use crate::text::{Extent, Name};
use std::cell::RefCell;
use std::rc::Rc;

impl Context {
    /// Runs a script file as the program's command line names it: words that start with a dash are parameters.
    pub fn call_script(&mut self, path: &str, words: &[String]) -> Result<()> {
        let function = script_file::script_function(self, path)?;
        self.main_script = Some(function.clone());
        let mut arguments = Vec::with_capacity(words.len());
        for word in words {
            let name =
                word.strip_prefix('-').filter(|n| n.starts_with(|c: char| c.is_alphabetic() || c == '_'));
            arguments.push(match name {
                Some(name) => {
                    let (name, value) = match name.split_once(':') {
                        Some((n, v)) => (n, (!v.is_empty()).then(|| argument_word(v))),
                        None => (name, None),
                    };
                    Argument {
                        name: Some(Rc::from(name)),
                        value,
                        extent: Extent::default(),
                        splatted: false,
                        text: None,
                    }
                }
                None => Argument {
                    name: None,
                    value: Some(Value::from(word.as_str())),
                    extent: Extent::default(),
                    splatted: false,
                    text: None,
                },
            });
        }
        let source = function.code.ast.source.clone();
        let site = CallSite {
            source,
            extent: Extent::default(),
            name: CommandName::Fixed(function.name.clone(), Name::new(&function.name)),
            name_extent: Extent::default(),
            arguments: vec![],
            operator: InvocationOperator::None,
            quick: RefCell::new(None),
        };
        // A script named on the command line runs in the global scope, as if dot-sourced.
        let stage = FunctionStage::new(function, Rc::new(site), Prepared { arguments }, false, true);
        run_pipeline(self, vec![Box::new(stage)], Input::None)
    }
}

/// `-Switch:$false` on the program's command line.
fn argument_word(text: &str) -> Value {
    match &*text.to_ascii_lowercase() {
        "$true" => Value::Bool(true),
        "$false" => Value::Bool(false),
        _ => Value::from(text),
    }
}

/// `Out-File -LiteralPath path`, as a stage.
pub(in crate::engine) fn out_file_stage(
    cx: &mut Context,
    path: &str,
    append: bool,
) -> Result<Box<dyn Stage>> {
    let mut arguments = vec![("LiteralPath", Value::from(path))];
    if append {
        arguments.push(("Append", Value::Switch(true)));
    }
    cx.cmdlet_stage("Out-File", arguments, true)
}
