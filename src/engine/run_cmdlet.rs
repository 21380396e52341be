//! Running a cmdlet from Rust code, with arguments by name.

use super::cmdlet::CmdletStage;
use super::command_table::not_found;
use super::context::Context;
use super::invocation::{CallSite, CommandName, Prepared};
use super::pipe::{Input, Stage, run_pipeline};
use crate::command::Argument;
use crate::language::ast::InvocationOperator;
use crate::object::{Result, Value, throw};
use crate::text::{Extent, Name};
use std::cell::RefCell;
use std::rc::Rc;

impl Context {
    /// Runs one cmdlet on the elements of `input`; its output goes to the current output.
    pub fn run_cmdlet(
        &mut self,
        name: &str,
        arguments: Vec<(&str, Value)>,
        input: Option<Value>,
    ) -> Result<()> {
        let stage = self.cmdlet_stage(name, arguments, input.is_some())?;
        run_pipeline(self, vec![stage], input.map_or(Input::None, Input::Value))
    }

    /// A cmdlet with its arguments by name, as a stage of a pipeline.
    pub(super) fn cmdlet_stage(
        &mut self,
        name: &str,
        arguments: Vec<(&str, Value)>,
        expecting_input: bool,
    ) -> Result<Box<dyn Stage>> {
        let Some(entry) = self.commands.find_cmdlet(name) else { return throw(not_found(name)) };
        let arguments = arguments
            .into_iter()
            .map(|(name, value)| Argument {
                name: Some(Rc::from(name)),
                value: Some(value),
                extent: Extent::default(),
                splatted: true,
                text: None,
            })
            .collect();
        let (source, extent) = match self.frames.last() {
            Some(frame) => (frame.source.clone(), frame.extent),
            None => self.location.clone(),
        };
        let site = CallSite {
            source,
            extent,
            name: CommandName::Fixed(entry.name.clone(), Name::new(&entry.name)),
            name_extent: extent,
            arguments: vec![],
            operator: InvocationOperator::None,
            quick: RefCell::new(None),
        };
        Ok(Box::new(CmdletStage::new(entry, Rc::new(site), Prepared { arguments }, expecting_input)))
    }
}
