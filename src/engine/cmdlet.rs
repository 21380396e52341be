//! Cmdlets: what they are given and how they run as stages of a pipeline.

use super::command_table::{CmdletEntry, Command};
use super::context::{Context, Frame};
use super::invocation::{CallSite, Prepared};
use super::pipe::Stage;
use crate::command::{BoundParameters, CommandMetadata, CommandSite, PipelineBinder};
use crate::object::{Result, Thrown, TypeId, Value};
use std::rc::Rc;

/// A cmdlet's behaviour. One value of it serves one invocation.
pub trait Cmdlet {
    fn begin(&mut self, _cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        Ok(())
    }

    /// Once for each object of input, or once without one where the cmdlet stands first.
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()>;

    fn end(&mut self, _cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        Ok(())
    }
}

/// A cmdlet in a pipeline.
pub(super) struct CmdletStage {
    entry: Rc<CmdletEntry>,
    site: Rc<CallSite>,
    prepared: Option<Prepared>,
    cmdlet: Box<dyn Cmdlet>,
    bound: Option<BoundParameters>,
    binder: Option<PipelineBinder>,
    /// The one parameter that simply takes each object, where there is nothing to decide.
    direct: Option<usize>,
    command_site: Option<CommandSite>,
    frame: Option<Frame>,
    out_variable: Option<super::invocation::OutputHooks>,
    expecting_input: bool,
}

impl CmdletStage {
    pub(super) fn new(
        entry: Rc<CmdletEntry>,
        site: Rc<CallSite>,
        prepared: Prepared,
        expecting_input: bool,
    ) -> CmdletStage {
        let cmdlet = entry.make();
        CmdletStage {
            entry,
            site,
            prepared: Some(prepared),
            cmdlet,
            bound: None,
            binder: None,
            direct: None,
            command_site: None,
            frame: None,
            out_variable: None,
            expecting_input,
        }
    }

    /// Runs a part of the cmdlet under its frame; raised errors get the command's name and place.
    fn run(
        &mut self,
        cx: &mut Context,
        part: impl FnOnce(&mut dyn Cmdlet, &mut Context, &BoundParameters) -> Result<()>,
    ) -> Result<()> {
        let (Some(frame), Some(bound)) = (self.frame.take(), self.bound.as_ref()) else { return Ok(()) };
        cx.frames.push(frame);
        let result = part(&mut *self.cmdlet, cx, bound);
        if let Err(flow) = &result {
            super::errors::attribute(cx, flow);
        }
        self.frame = cx.frames.pop();
        result
    }
}

/// The parameter that takes every object as it is, if that is all there is to binding.
fn direct_parameter(metadata: &CommandMetadata, bound: &BoundParameters) -> Option<usize> {
    let mut found = None;
    for (i, p) in metadata.parameters.iter().enumerate() {
        if bound.is_bound_at(i) {
            continue;
        }
        if p.sets.iter().any(|s| s.from_pipeline || s.from_pipeline_by_name) {
            let plain = p.type_id == TypeId::PS_OBJECT || p.type_id == TypeId::OBJECT;
            let unconditional =
                p.sets.iter().all(|s| s.from_pipeline && !s.from_pipeline_by_name && !s.mandatory)
                    && p.mask() & bound.valid_sets == bound.valid_sets;
            if found.is_some() || !plain || !unconditional || !p.validations.is_empty() {
                return None;
            }
            found = Some(i);
        } else if p.in_sets(bound.valid_sets).any(|s| s.mandatory) {
            return None;
        }
    }
    found
}

impl Stage for CmdletStage {
    fn is_cmdlet(&self) -> bool {
        true
    }

    fn begin(&mut self, cx: &mut Context) -> Result<()> {
        let Some(prepared) = self.prepared.take() else { return Ok(()) };
        let metadata = self.entry.metadata();
        let site = self.site.command_site(self.entry.error_suffix());
        let command = Command::Cmdlet(self.entry.clone());
        let bound = super::invocation::bind_cmdlet(
            cx,
            &metadata,
            prepared,
            self.expecting_input,
            (&site, &command),
            None,
        )?;
        let preferences = super::invocation::preferences_of(cx, &bound)?;
        self.out_variable = super::invocation::output_hooks(cx, &bound)?;
        self.frame = Some(Frame {
            name: self.entry.name.clone(),
            error_suffix: self.entry.error_suffix(),
            source: self.site.source.clone(),
            extent: self.site.extent,
            preferences,
            invocation: Default::default(),
            is_script: false,
            body: None,
            cmdlet: None,
            command: Some(command),
            block: None,
            called: None,
        });
        if self.expecting_input {
            self.direct = direct_parameter(&metadata, &bound);
            if self.direct.is_none() {
                self.binder = Some(PipelineBinder::new(&bound));
            }
        }
        self.command_site = Some(site);
        self.bound = Some(bound);
        let tee = self.out_variable.clone();
        super::invocation::with_out_variable(cx, tee, |cx| self.run(cx, |c, cx, bound| c.begin(cx, bound)))
    }

    fn process(&mut self, cx: &mut Context, input: Value) -> Result<()> {
        cx.check_stop()?;
        let (Some(bound), Some(site)) = (self.bound.as_mut(), self.command_site.as_ref()) else {
            return Ok(());
        };
        if let Some(index) = self.direct {
            bound.set(index, input.clone());
        } else if let Some(binder) = self.binder.as_mut() {
            match binder.bind(cx, bound, &input, site) {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                Err(flow) => return self.binding_failed(cx, flow),
            }
        }
        let tee = self.out_variable.clone();
        super::invocation::with_out_variable(cx, tee, |cx| {
            self.run(cx, |c, cx, bound| c.process(cx, bound, Some(&input)))
        })
    }

    fn process_without_input(&mut self, cx: &mut Context) -> Result<()> {
        let tee = self.out_variable.clone();
        super::invocation::with_out_variable(cx, tee, |cx| {
            self.run(cx, |c, cx, bound| c.process(cx, bound, None))
        })
    }

    fn end(&mut self, cx: &mut Context) -> Result<()> {
        let tee = self.out_variable.clone();
        super::invocation::with_out_variable(cx, tee, |cx| self.run(cx, |c, cx, bound| c.end(cx, bound)))
    }

    fn clean(&mut self, _cx: &mut Context) {
        if let Some(hooks) = &self.out_variable {
            hooks.end();
        }
    }
}

impl CmdletStage {
    /// An object that no parameter takes is reported, and the pipeline goes on.
    fn binding_failed(&mut self, cx: &mut Context, flow: Rc<crate::object::Flow>) -> Result<()> {
        super::errors::name_command(&flow, &Command::Cmdlet(self.entry.clone()));
        self.run(cx, |_, cx, _| super::errors::write_flow(cx, flow))
    }
}

/// A cmdlet that is known and that nobody has written: says so, and what to do instead.
pub struct NotEmulated {
    pub name: Rc<str>,
    pub advice: Rc<str>,
}

impl Cmdlet for NotEmulated {
    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Err(Thrown::not_emulated(&self.name).advice(&self.advice).into())
    }
}
