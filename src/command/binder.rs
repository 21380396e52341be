//! Binds the arguments of a command line to parameters.

use super::binding::Binding;
use super::binding_errors::{Bound, Failure};
use super::{BoundParameters, CommandMetadata, CommandSite, ParameterMetadata};
use crate::object::{Extras, MemberKind, PsString, Result, Runtime, Value};
use crate::text::Extent;
use std::rc::Rc;

/// One word of a command line, evaluated.
pub struct Argument {
    /// `-Name`, without the dash.
    pub name: Option<Rc<str>>,
    /// The value of a positional argument or of `-Name:value`; `None` for a bare `-Name`.
    pub value: Option<Value>,
    pub extent: Extent,
    /// Came out of `@splat`.
    pub splatted: bool,
    /// A bare word or number as written, for commands that want its text.
    pub text: Option<Rc<str>>,
}

/// Asks a command for parameters that depend on those bound so far.
pub type DynamicParameters<'a> =
    &'a mut dyn FnMut(&mut dyn Runtime, &BoundParameters) -> Result<Vec<ParameterMetadata>>;

/// What binding takes beside the command line.
#[derive(Default)]
pub struct BindOptions<'a> {
    /// Values for parameters that the command line leaves unbound: `$PSDefaultParameterValues`.
    pub defaults: Vec<(usize, Value)>,
    pub dynamic: Option<DynamicParameters<'a>>,
}

/// Binds named, positional and remaining arguments.
pub struct Binder;

impl Binder {
    /// Binds a whole command line. Mandatory parameters that the pipeline may still give are left open
    /// when `expecting_input`.
    pub fn bind(
        rt: &mut dyn Runtime,
        metadata: &Rc<CommandMetadata>,
        arguments: Vec<Argument>,
        expecting_input: bool,
        site: &CommandSite,
    ) -> Result<BoundParameters> {
        Binder::bind_with(rt, metadata, arguments, expecting_input, site, BindOptions::default())
    }

    /// As [`Binder::bind`], with default values and dynamic parameters.
    pub fn bind_with(
        rt: &mut dyn Runtime,
        metadata: &Rc<CommandMetadata>,
        arguments: Vec<Argument>,
        expecting_input: bool,
        site: &CommandSite,
        options: BindOptions<'_>,
    ) -> Result<BoundParameters> {
        let mut binding = Binding::new(rt, metadata, arguments, expecting_input, site);
        binding.command_line(options).map_err(|failure| failure.flow)?;
        let sets = binding.sets;
        binding.bound.narrow(sets);
        binding.bound.prioritized_set = binding.prioritized;
        Ok(binding.bound)
    }

    /// Binds the command line of a simple function: every parameter has a position, and what no parameter takes
    /// goes to `$args`.
    pub fn bind_simple(
        rt: &mut dyn Runtime,
        metadata: &Rc<CommandMetadata>,
        arguments: Vec<Argument>,
        site: &CommandSite,
    ) -> Result<(BoundParameters, Vec<Value>)> {
        let mut binding = Binding::new(rt, metadata, arguments, false, site);
        let rest = binding.simple().map_err(|failure| failure.flow)?;
        Ok((binding.bound, rest))
    }
}

/// The hidden member of a `-name` in `$args`, by which splatting `@args` knows it from a text.
pub const PARAMETER_WORD: &str = "<CommandParameterName>";

/// A `-name` as it stands in `$args`.
pub fn parameter_word(text: &str, name: &Rc<str>) -> Value {
    let extras = Extras::default();
    extras
        .update(|bag| bag.set(&Rc::from(PARAMETER_WORD), MemberKind::Note, Value::Str(PsString::from(name))));
    Value::Wrapped(Rc::new((Value::from(text), extras)))
}

impl Binding<'_> {
    fn command_line(&mut self, mut options: BindOptions<'_>) -> Bound<()> {
        let reason = self.names_and_positions()?;
        self.defaults(&options.defaults)?;
        self.validate_sets(true, false)?;
        let reason = match options.dynamic.take() {
            Some(ask) => self.dynamic(ask, reason)?,
            None => reason,
        };
        self.bind_remaining()?;
        self.refuse_rest(reason)?;
        self.complete()
    }

    fn names_and_positions(&mut self) -> Bound<Option<Failure>> {
        self.pair_names()?;
        self.bind_named()?;
        self.bind_positional()
    }

    fn defaults(&mut self, defaults: &[(usize, Value)]) -> Bound<()> {
        for (index, value) in defaults {
            let fits = self.metadata.parameters.get(*index).is_some_and(|p| p.mask() & self.sets != 0);
            if fits && !self.bound.is_bound_at(*index) {
                self.bind_value(*index, value.clone(), None, true)?;
            }
        }
        Ok(())
    }

    /// Merges the command's dynamic parameters and binds what is left to them.
    fn dynamic(&mut self, ask: DynamicParameters<'_>, reason: Option<Failure>) -> Bound<Option<Failure>> {
        self.bound.narrow(self.sets);
        let added = ask(self.rt, &self.bound)?;
        if added.is_empty() {
            return Ok(reason);
        }
        let first = self.metadata.parameters.len();
        let mut metadata = CommandMetadata::clone(&self.metadata);
        metadata.parameters.extend(added.into_iter().map(|p| ParameterMetadata { is_dynamic: true, ..p }));
        self.metadata = Rc::new(metadata);
        self.bound.extend(self.metadata.clone());
        self.unbound.extend(first..self.metadata.parameters.len());
        self.names_and_positions()
    }

    /// Settles the parameter set and looks for what is missing.
    fn complete(&mut self) -> Bound<()> {
        let expecting = self.expecting_input;
        let mut count = self.validate_sets(expecting, !expecting)?;
        if count > 1 && expecting {
            let filtered = self.filter_sets_without_input();
            if filtered != self.sets {
                self.sets = filtered;
                count = self.validate_sets(true, false)?;
            }
        }
        let missing = self.missing_mandatory(count, expecting)?;
        self.supply_missing(missing)?;
        if !expecting {
            self.require_a_set()?;
        }
        Ok(())
    }

    fn simple(&mut self) -> Bound<Vec<Value>> {
        self.pair_names()?;
        self.bind_named()?;
        let _ = self.bind_positional()?;
        let mut rest = Vec::new();
        for word in std::mem::take(&mut self.pending) {
            if let Some(name) = &word.name {
                rest.push(parameter_word(&word.parameter_text(), name));
            }
            rest.extend(word.value);
        }
        Ok(rest)
    }
}
