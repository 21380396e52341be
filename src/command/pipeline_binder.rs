//! Binds objects that come through the pipeline.

use super::argument::{Target, is_instance};
use super::binding::Binding;
use super::binding_errors::{self as errors, BindingError, Bound, CommandSite, Failure, FailureKind};
use super::{BoundParameters, CommandMetadata};
use crate::object::{MemberKind, Result, Runtime, TypeId, Value, errors_text};
use crate::text::Name;
use crate::types::collections::List;
use crate::types::members;
use std::rc::Rc;

/// A parameter that input may bind.
struct Candidate {
    index: usize,
    /// Sets in which it takes the whole object, and in which it takes a property.
    by_value: u32,
    by_name: u32,
    /// The parameter's name and its aliases.
    names: Vec<(Name, Rc<str>)>,
    /// Takes any value as it is: neither conversion nor validation has anything to do.
    plain: bool,
}

/// Which parameters the pipeline may bind, worked out once for a command line.
pub struct PipelineBinder {
    /// In the reverse of declaration, as they are tried.
    candidates: Vec<Candidate>,
    /// Parameters that the last object bound.
    bound_last: Vec<usize>,
    sets: u32,
    prioritized: u32,
    delayed: bool,
    /// One set or none is left, so that no object can change the sets.
    settled: bool,
    /// Unbound parameters that are mandatory in some set.
    mandatory: Vec<usize>,
}

/// The four ways of binding an object, in order.
#[derive(Clone, Copy)]
struct Phase {
    by_name: bool,
    coerce: bool,
}

const PHASES: [Phase; 4] = [
    Phase { by_name: false, coerce: false },
    Phase { by_name: true, coerce: false },
    Phase { by_name: false, coerce: true },
    Phase { by_name: true, coerce: true },
];

impl PipelineBinder {
    /// After the command line was bound.
    pub fn new(bound: &BoundParameters) -> PipelineBinder {
        let metadata = &bound.metadata;
        let mut candidates = Vec::new();
        let mut mandatory = Vec::new();
        for (index, p) in metadata.parameters.iter().enumerate().rev() {
            if bound.is_bound_at(index) {
                continue;
            }
            if p.is_mandatory_in_some() {
                mandatory.push(index);
            }
            let mask = |by: fn(&super::SetMembership) -> bool| {
                p.in_sets(bound.valid_sets).filter(|s| by(s)).fold(0, |m, s| m | s.mask)
            };
            let (by_value, by_name) = (mask(|s| s.from_pipeline), mask(|s| s.from_pipeline_by_name));
            if by_value | by_name != 0 {
                let names = std::iter::once(&p.name).chain(&p.aliases);
                candidates.push(Candidate {
                    index,
                    by_value,
                    by_name,
                    names: names.map(|n| (Name::new(n), n.clone())).collect(),
                    plain: p.validations.is_empty()
                        && !p.is_mandatory_in_some()
                        && is_untyped(metadata, index),
                });
            }
        }
        mandatory.reverse();
        let sets = settled_sets(bound, &candidates);
        let settled = sets.count_ones() == 1 || metadata.sets.is_empty();
        PipelineBinder {
            candidates,
            bound_last: Vec::new(),
            sets,
            prioritized: bound.prioritized_set,
            delayed: !bound.delayed.is_empty(),
            settled: settled && bound.prioritized_set == 0,
            mandatory,
        }
    }

    /// Binds one object, in place of what the last one bound. Errors are those of this object only: the
    /// pipeline goes on with the next.
    pub fn bind(
        &mut self,
        rt: &mut dyn Runtime,
        bound: &mut BoundParameters,
        input: &Value,
        site: &CommandSite,
    ) -> Result<bool> {
        for index in self.bound_last.drain(..) {
            bound.clear(index);
        }
        bound.narrow(self.sets);
        let outcome = if self.settled && !self.delayed {
            self.bind_settled(rt, bound, input, site)
        } else {
            self.bind_in_sets(rt, bound, input, site)
        };
        match outcome {
            Ok(()) => Ok(true),
            Err(failure) => {
                for index in self.bound_last.drain(..) {
                    bound.clear(index);
                }
                Err(self.about(failure, input))
            }
        }
    }

    /// An error of binding is about the object.
    fn about(&self, failure: Failure, input: &Value) -> Rc<crate::object::Flow> {
        if failure.kind != FailureKind::Foreign
            && let Some(record) = failure.flow.record()
        {
            *record.target.borrow_mut() = input.clone();
        }
        failure.flow
    }

    /// The usual case: the sets are settled, so that only the phases count.
    fn bind_settled(
        &mut self,
        rt: &mut dyn Runtime,
        bound: &mut BoundParameters,
        input: &Value,
        site: &CommandSite,
    ) -> Bound<()> {
        for phase in PHASES {
            for c in &self.candidates {
                let wanted = if phase.by_name { c.by_name } else { c.by_value };
                if wanted & self.sets == 0 || self.bound_last.contains(&c.index) {
                    continue;
                }
                if try_candidate(rt, bound, c, input, phase, site)? {
                    self.bound_last.push(c.index);
                }
            }
        }
        if self.bound_last.is_empty() {
            return Err(not_bound(bound, input, site));
        }
        let lacking = |i: &&usize| {
            let mut sets = bound.metadata.parameters[**i].in_sets(self.sets);
            !bound.is_bound_at(**i) && sets.any(|s| s.mandatory)
        };
        let missing: Vec<usize> = self.mandatory.iter().filter(lacking).copied().collect();
        if !missing.is_empty() {
            return Err(lacks_mandatory(bound, &missing, input, site));
        }
        Ok(())
    }

    /// Several sets are possible: what binds decides between them.
    fn bind_in_sets(
        &mut self,
        rt: &mut dyn Runtime,
        bound: &mut BoundParameters,
        input: &Value,
        site: &CommandSite,
    ) -> Bound<()> {
        let metadata = bound.metadata.clone();
        let empty = BoundParameters::new(metadata.clone());
        let mut binding = Binding {
            rt,
            site,
            pending: vec![],
            bound: std::mem::replace(bound, empty),
            unbound: vec![],
            sets: self.sets,
            expecting_input: true,
            prioritized: 0,
            metadata,
        };
        binding.unbound =
            (0..binding.metadata.parameters.len()).filter(|&i| !binding.bound.is_bound_at(i)).collect();
        let outcome = self.bind_phases(&mut binding, input);
        *bound = binding.bound;
        bound.narrow(binding.sets);
        outcome
    }

    fn bind_phases(&mut self, binding: &mut Binding<'_>, input: &Value) -> Bound<()> {
        let from_blocks = self.call_blocks(binding, input)?;
        let mut any = false;
        if self.prioritized != 0 {
            any |= self.bind_unbound(binding, input, self.prioritized, false)?;
            if binding.sets != self.prioritized {
                let rest = binding.sets & !self.prioritized;
                any |= self.bind_unbound(binding, input, rest, true)?;
            }
        } else {
            any |= self.bind_unbound(binding, input, binding.sets, true)?;
        }
        binding.validate_sets(false, true)?;
        binding.require_a_set()?;
        if !any && !from_blocks {
            return Err(not_bound(&binding.bound, input, binding.site));
        }
        let count = super::parameter_sets::set_count(binding.sets);
        let missing = binding.missing_mandatory(count, false)?;
        if !missing.is_empty() {
            return Err(lacks_mandatory(&binding.bound, &missing, input, binding.site));
        }
        Ok(())
    }

    /// All phases over the sets given. Narrowing is looked at after each phase if `narrow`.
    fn bind_unbound(
        &mut self,
        binding: &mut Binding<'_>,
        input: &Value,
        sets: u32,
        narrow: bool,
    ) -> Bound<bool> {
        let (mut any, mut valid) = (false, sets);
        for phase in PHASES {
            let default = binding.default_set();
            let mut bound_now = false;
            if default & valid != 0 {
                bound_now = self.bind_phase(binding, input, phase, default)?;
                if !bound_now {
                    bound_now = self.bind_phase(binding, input, phase, valid & !default)?;
                }
            } else {
                bound_now |= self.bind_phase(binding, input, phase, valid)?;
            }
            if bound_now {
                any = true;
                if narrow {
                    binding.validate_sets(true, true)?;
                    valid = binding.sets;
                }
            }
        }
        Ok(any)
    }

    fn bind_phase(
        &mut self,
        binding: &mut Binding<'_>,
        input: &Value,
        phase: Phase,
        sets: u32,
    ) -> Bound<bool> {
        let mut any = false;
        for c in &self.candidates {
            let wanted = if phase.by_name { c.by_name } else { c.by_value };
            let everywhere = wanted == u32::MAX;
            if (wanted & sets == 0 && !everywhere) || binding.bound.is_bound_at(c.index) {
                continue;
            }
            if try_candidate(binding.rt, &mut binding.bound, c, input, phase, binding.site)? {
                binding.sets &=
                    super::binding::own_sets(&binding.metadata.parameters[c.index].sets).unwrap_or(u32::MAX);
                binding.unbound.retain(|&i| i != c.index);
                self.bound_last.push(c.index);
                any = true;
            }
        }
        Ok(any)
    }

    /// Calls the script blocks given for parameters; each result is bound.
    fn call_blocks(&mut self, binding: &mut Binding<'_>, input: &Value) -> Bound<bool> {
        let delayed = binding.bound.delayed.clone();
        for d in &delayed {
            let name = binding.metadata.parameters[d.parameter].name.clone();
            let output = match binding.rt.invoke_block_strictly(&d.block, &[], Some(input.clone()), None) {
                Ok(output) => output,
                Err(flow) => {
                    let Some(record) = flow.record() else { return Err(flow.into()) };
                    let reason = record.message();
                    let message =
                        format!("The input to the script block for parameter '{name}' failed. {reason}");
                    let error =
                        BindingError::new("ScriptBlockArgumentInvocationFailed", message).parameter(&name);
                    return binding.fail(error.inner(errors_text::exception_of(&flow)).at(Some(d.extent)));
                }
            };
            if output.is_empty() {
                let message = format!(
                    "Cannot evaluate parameter '{name}' because its argument input did not produce any output."
                );
                let error = BindingError::new("ScriptBlockArgumentNoOutput", message).parameter(&name);
                return binding.fail(error.at(Some(d.extent)));
            }
            let value = match output.len() {
                1 => Value::from_output(output),
                _ => Value::object(List::collection(TypeId::PS_OBJECT, output)),
            };
            binding.bind_value(d.parameter, value, Some(d.extent), true)?;
        }
        Ok(!delayed.is_empty())
    }
}

/// The sets that are possible, or the default set where no object can choose another one.
fn settled_sets(bound: &BoundParameters, candidates: &[Candidate]) -> u32 {
    let sets = bound.valid_sets;
    let covers = |mask: u32| mask == 0 || mask & sets == sets;
    let indifferent = candidates.iter().all(|c| covers(c.by_value) && covers(c.by_name));
    match bound.metadata.default_set {
        Some(default) if indifferent && sets & default != 0 && bound.prioritized_set == 0 => default,
        _ => sets,
    }
}

/// Whether any value fits the parameter as it is.
fn is_untyped(metadata: &CommandMetadata, index: usize) -> bool {
    let p = &metadata.parameters[index];
    let untyped = is_instance(&Value::Null, p.type_id) && !p.type_id.is_value_type();
    untyped && matches!(p.type_id, TypeId::OBJECT | TypeId::PS_OBJECT)
}

/// Binds the object, or its property, to one parameter.
fn try_candidate(
    rt: &mut dyn Runtime,
    bound: &mut BoundParameters,
    candidate: &Candidate,
    input: &Value,
    phase: Phase,
    site: &CommandSite,
) -> Bound<bool> {
    let value = if phase.by_name {
        match property_of(rt, input, &candidate.names)? {
            Some(value) => value,
            None => return Ok(false),
        }
    } else {
        input.clone()
    };
    if matches!(value, Value::Void) {
        return Ok(false);
    }
    if candidate.plain {
        bound.set(candidate.index, value);
        return Ok(true);
    }
    let metadata = bound.metadata.clone();
    let parameter = &metadata.parameters[candidate.index];
    let target = Target { metadata: &metadata, parameter, site, extent: None };
    match target.take(rt, value, phase.coerce) {
        Ok(Some(taken)) => {
            bound.set(candidate.index, taken);
            Ok(true)
        }
        Ok(None) => Ok(false),
        Err(failure) if failure.kind == FailureKind::Cast && !(phase.by_name && phase.coerce) => Ok(false),
        Err(failure) if failure.kind == FailureKind::Binding && !phase.by_name => Ok(false),
        Err(failure) => Err(failure),
    }
}

/// The first property of one of the names. A note is read where it lies; other members are looked up.
fn property_of(rt: &mut dyn Runtime, input: &Value, names: &[(Name, Rc<str>)]) -> Result<Option<Value>> {
    if input.is_null() {
        return Ok(None);
    }
    for (name, text) in names {
        if let Value::Custom(custom) = input {
            let members = custom.members.borrow();
            if let Some(i) = members.shape.find(*name)
                && members.shape.kinds()[i] == MemberKind::Note
            {
                return Ok(members.values.get(i).cloned());
            }
        }
        if !may_have(input, text) {
            continue;
        }
        match members::get_member_by(rt, input, *name, text) {
            Ok(Some(value)) if !is_method(&value) => return Ok(Some(value)),
            Ok(_) => {}
            Err(flow) if flow.record().is_some() => return Ok(None),
            Err(flow) => return Err(flow),
        }
    }
    Ok(None)
}

/// Keys of dictionaries and members of an array's elements are no properties of the object.
fn may_have(input: &Value, name: &str) -> bool {
    let own: &[&str] = match input.base() {
        Value::Hashtable(_) => {
            &["Count", "Keys", "Values", "IsReadOnly", "IsFixedSize", "IsSynchronized", "SyncRoot"]
        }
        Value::Array(_) => &[
            "Length",
            "LongLength",
            "Rank",
            "Count",
            "IsReadOnly",
            "IsFixedSize",
            "IsSynchronized",
            "SyncRoot",
        ],
        _ => return true,
    };
    own.iter().any(|n| n.eq_ignore_ascii_case(name))
        || input.extras().is_some_and(|e| e.with(|bag| bag.find(name).is_some()).unwrap_or(false))
}

fn is_method(value: &Value) -> bool {
    value.native::<members::PsMethod>().is_some()
}

fn not_bound(bound: &BoundParameters, input: &Value, site: &CommandSite) -> Failure {
    BindingError::new("InputObjectNotBound", errors::INPUT_NOT_BOUND)
        .specified(input)
        .raise(&bound.metadata, site)
}

fn lacks_mandatory(bound: &BoundParameters, missing: &[usize], input: &Value, site: &CommandSite) -> Failure {
    let names: String = missing.iter().map(|&i| format!(" {}", bound.metadata.parameters[i].name)).collect();
    let message = format!(
        "The input object cannot be bound because it did not contain the information required to bind all mandatory \
         parameters: {names}"
    );
    BindingError::new("InputObjectMissingMandatory", message).specified(input).raise(&bound.metadata, site)
}
