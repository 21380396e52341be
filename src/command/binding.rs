//! The binding of one command line: words to parameters, by name and by position.

use super::argument::Target;
use super::binder::Argument;
use super::binding_errors::{self as errors, BindingError, Bound, CommandSite, FailureKind};
use super::bound::Delayed;
use super::{BoundParameters, CommandMetadata, SetMembership};
use crate::object::{ErrorCategory, Runtime, TypeId, TypeOrigin, Value, convert};
use crate::text::Extent;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A word that no parameter has taken yet.
#[derive(Clone)]
pub(super) struct Pending {
    pub name: Option<Rc<str>>,
    pub value: Option<Value>,
    /// Of `-Name`, or of the whole `-Name:value`.
    pub name_extent: Extent,
    pub value_extent: Extent,
    pub splatted: bool,
    /// `-Name:` had its value in the same word.
    pub joined: bool,
}

impl Pending {
    fn new(argument: Argument, site: &CommandSite) -> Pending {
        let extent = argument.extent;
        let joined = argument.name.is_some() && argument.value.is_some();
        let text = extent.text(&site.source);
        let value_extent = match text.find(':') {
            Some(colon) if joined && !argument.splatted && text.starts_with('-') => {
                let rest = &text[colon + 1..];
                let skipped = colon + 1 + (rest.len() - rest.trim_start().len());
                Extent { start: extent.start + skipped as u32, end: extent.end }
            }
            _ => extent,
        };
        Pending {
            name: argument.name,
            value: argument.value,
            name_extent: extent,
            value_extent,
            splatted: argument.splatted,
            joined,
        }
    }

    /// `-Name`, as a command gets it that takes it for text.
    pub fn parameter_text(&self) -> String {
        let colon = if self.joined { ":" } else { "" };
        format!("-{}{colon}", self.name.as_deref().unwrap_or(""))
    }
}

/// How an argument may be bound.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    pub coerce: bool,
    /// A script block may wait for the pipeline's objects.
    pub delay: bool,
}

pub(super) struct Binding<'a> {
    pub rt: &'a mut dyn Runtime,
    pub metadata: Rc<CommandMetadata>,
    pub site: &'a CommandSite,
    pub pending: Vec<Pending>,
    pub bound: BoundParameters,
    /// Parameters not bound yet, in order.
    pub unbound: Vec<usize>,
    /// The sets still possible; all bits while none was chosen.
    pub sets: u32,
    pub expecting_input: bool,
    pub prioritized: u32,
}

impl<'a> Binding<'a> {
    pub fn new(
        rt: &'a mut dyn Runtime,
        metadata: &Rc<CommandMetadata>,
        arguments: Vec<Argument>,
        expecting_input: bool,
        site: &'a CommandSite,
    ) -> Binding<'a> {
        Binding {
            rt,
            metadata: metadata.clone(),
            site,
            pending: arguments.into_iter().map(|a| Pending::new(a, site)).collect(),
            bound: BoundParameters::new(metadata.clone()),
            unbound: (0..metadata.parameters.len()).collect(),
            sets: u32::MAX,
            expecting_input,
            prioritized: 0,
        }
    }

    pub fn fail<T>(&self, error: BindingError<'_>) -> Bound<T> {
        Err(error.raise(&self.metadata, self.site))
    }

    pub fn default_set(&self) -> u32 {
        self.metadata.default_set.unwrap_or(0)
    }

    /// The one parameter that a name means; `None` if there is none, an error if there are several.
    fn parameter_named(&self, name: &str, extent: Extent) -> Bound<Option<usize>> {
        if let Some(i) = self.metadata.exact(name) {
            return Ok(Some(i));
        }
        let found = self.metadata.matching(name);
        if found.len() > 1 {
            let matches: String =
                found.iter().map(|&i| format!(" -{}", self.metadata.parameters[i].name)).collect();
            let message = format!(
                "Parameter cannot be processed because the parameter name '{name}' is ambiguous. Possible matches \
                 include:{matches}."
            );
            return self
                .fail(BindingError::new("AmbiguousParameter", message).parameter(name).at(Some(extent)));
        }
        Ok(found.first().copied())
    }

    /// Gives every bare `-Name` that is a parameter its value: the next word, or true for a switch.
    pub fn pair_names(&mut self) -> Bound<()> {
        if !self.pending.iter().any(|p| p.name.is_some() && p.value.is_none()) {
            return Ok(());
        }
        let mut words = std::mem::take(&mut self.pending).into_iter();
        let mut paired = Vec::with_capacity(words.len());
        while let Some(mut word) = words.next() {
            let Some(name) = word.name.clone().filter(|_| word.value.is_none()) else {
                paired.push(word);
                continue;
            };
            let Some(index) = self.parameter_named(&name, word.name_extent)? else {
                paired.push(word);
                continue;
            };
            let parameter = self.metadata.parameters[index].name.clone();
            if self.metadata.parameters[index].is_switch() {
                word.value = Some(Value::Switch(true));
                word.value_extent = word.name_extent;
                paired.push(word);
                continue;
            }
            match words.next() {
                Some(next) if next.name.is_none() => {
                    word.value = Some(next.value.unwrap_or_default());
                    word.value_extent = next.value_extent;
                }
                Some(next) if !self.is_parameter(&next)? && next.value.is_none() => {
                    word.value = Some(Value::from(next.parameter_text()));
                    word.value_extent = next.name_extent;
                }
                _ => {
                    let wanted = self.metadata.parameters[index].type_id;
                    let error =
                        BindingError::new("MissingArgument", errors::missing_argument(&parameter, wanted));
                    let error = error.parameter(&parameter).parameter_type(wanted);
                    return self.fail(error.at(Some(word.name_extent)));
                }
            }
            word.name = Some(parameter);
            paired.push(word);
        }
        self.pending = paired;
        Ok(())
    }

    fn is_parameter(&self, word: &Pending) -> Bound<bool> {
        match &word.name {
            Some(name) => Ok(self.parameter_named(name, word.name_extent)?.is_some()),
            None => Ok(false),
        }
    }

    pub fn bind_named(&mut self) -> Bound<()> {
        let words = std::mem::take(&mut self.pending);
        let mut explicit: Option<Vec<usize>> = None;
        let mut rest = Vec::new();
        for word in &words {
            let Some(name) = word.name.as_deref() else {
                rest.push(word.clone());
                continue;
            };
            let Some(index) = self.parameter_named(name, word.name_extent)? else {
                rest.push(word.clone());
                continue;
            };
            if word.splatted {
                if explicit.is_none() {
                    explicit = Some(self.explicit_parameters(&words)?);
                }
                if explicit.as_ref().is_some_and(|e| e.contains(&index)) {
                    continue;
                }
            }
            if self.bound.is_bound_at(index) {
                let error = BindingError::new("ParameterAlreadyBound", errors::already_bound(name));
                return self.fail(error.parameter(name).at(Some(word.name_extent)));
            }
            let value = word.value.clone().unwrap_or_default();
            self.bind_in_sets(
                self.sets,
                index,
                value,
                word.value_extent,
                Manner { coerce: true, delay: true },
            )?;
        }
        self.pending = rest;
        Ok(())
    }

    fn explicit_parameters(&self, words: &[Pending]) -> Bound<Vec<usize>> {
        let mut found = Vec::new();
        for word in words.iter().filter(|w| !w.splatted) {
            if let Some(name) = &word.name {
                found.extend(self.parameter_named(name, word.name_extent)?);
            }
        }
        Ok(found)
    }

    /// Binds one value to one parameter, or puts a script block aside for the pipeline's objects. That the block was
    /// put aside does not count as bound: a word by position stays over, as it does in PowerShell.
    fn bind_in_sets(
        &mut self,
        sets: u32,
        index: usize,
        value: Value,
        extent: Extent,
        manner: Manner,
    ) -> Bound<bool> {
        if manner.delay
            && let Value::ScriptBlock(block) = value.base()
            && self.takes_pipeline(index, sets)
            && !takes_script_blocks(self.metadata.parameters[index].type_id)
        {
            let block = block.clone();
            if !self.expecting_input {
                let p = &self.metadata.parameters[index];
                let message = format!(
                    "Cannot evaluate parameter '{}' because its argument is specified as a script block and there is \
                     no input. A script block cannot be evaluated without input.",
                    p.name
                );
                let error = BindingError::new("ScriptBlockArgumentNoInput", message).parameter(&p.name);
                return self.fail(
                    error.parameter_type(p.type_id).category(ErrorCategory::MetadataError).at(Some(extent)),
                );
            }
            self.bound.delayed.push(Delayed { parameter: index, block, extent });
            self.mark_bound(index, value);
            return Ok(false);
        }
        match self.bind_value(index, value, Some(extent), manner.coerce) {
            Err(failure) if !manner.coerce && failure.kind == FailureKind::Cast => Ok(false),
            other => other,
        }
    }

    /// Binds one value to one parameter; `false` if it is not of the parameter's type and may not be converted.
    pub fn bind_value(
        &mut self,
        index: usize,
        value: Value,
        extent: Option<Extent>,
        coerce: bool,
    ) -> Bound<bool> {
        let metadata = self.metadata.clone();
        let parameter = &metadata.parameters[index];
        let target = Target { metadata: &metadata, parameter, site: self.site, extent };
        let Some(taken) = target.take(self.rt, value, coerce)? else { return Ok(false) };
        self.mark_bound(index, taken);
        Ok(true)
    }

    fn mark_bound(&mut self, index: usize, value: Value) {
        self.sets &= own_sets(&self.metadata.parameters[index].sets).unwrap_or(u32::MAX);
        self.unbound.retain(|&i| i != index);
        self.bound.set(index, value);
    }

    pub fn takes_pipeline(&self, index: usize, sets: u32) -> bool {
        self.metadata.parameters[index].in_sets(sets).any(|s| s.from_pipeline || s.from_pipeline_by_name)
    }

    /// Binds words without names to the parameters with positions. What remains is left in `pending`, together
    /// with the reason why a parameter did not take it.
    pub fn bind_positional(&mut self) -> Bound<Option<errors::Failure>> {
        let mut reason = None;
        if self.pending.is_empty() {
            return Ok(reason);
        }
        let mut positions = self.positions()?;
        if positions.is_empty() {
            return Ok(reason);
        }
        let words = std::mem::take(&mut self.pending);
        let (mut rest, mut at) = (Vec::new(), 0);
        let mut valid = self.sets;
        let numbers: Vec<i32> = positions.keys().copied().collect();
        for number in numbers {
            let Some(group) = positions.get(&number).filter(|g| !g.is_empty()).cloned() else { continue };
            let Some(word) = next_positional(&words, &mut rest, &mut at) else { break };
            if !self.bind_at_position(&group, &word, valid, &mut reason)? {
                rest.push(word);
            } else if valid != self.sets {
                valid = self.sets;
                for group in positions.values_mut() {
                    group.iter_mut().for_each(|(_, masks)| masks.retain(|m| m & valid != 0));
                    group.retain(|(_, masks)| !masks.is_empty());
                }
            }
        }
        rest.extend(words.into_iter().skip(at));
        self.pending = rest;
        Ok(reason)
    }

    /// Unbound parameters by position, each with the masks of the sets that put it there.
    fn positions(&self) -> Bound<BTreeMap<i32, Vec<(usize, Vec<u32>)>>> {
        let mut positions: BTreeMap<i32, Vec<(usize, Vec<u32>)>> = BTreeMap::new();
        for &index in &self.unbound {
            for s in self.metadata.parameters[index].in_sets(self.sets).filter(|s| !s.remaining) {
                let Some(position) = s.position else { continue };
                let group = positions.entry(position).or_default();
                let taken = |(other, masks): &(usize, Vec<u32>)| {
                    *other != index && masks.iter().any(|m| clash(*m, s.mask))
                };
                if group.iter().any(taken) {
                    return self
                        .fail(BindingError::new("AmbiguousPositionalParameterNoName", errors::NO_POSITIONS));
                }
                match group.iter_mut().find(|(i, _)| *i == index) {
                    Some((_, masks)) => masks.push(s.mask),
                    None => group.push((index, vec![s.mask])),
                }
            }
        }
        Ok(positions)
    }

    /// First the default set, then any, without conversion; then the same with conversion.
    fn bind_at_position(
        &mut self,
        group: &[(usize, Vec<u32>)],
        word: &Pending,
        valid: u32,
        reason: &mut Option<errors::Failure>,
    ) -> Bound<bool> {
        let default = self.default_set() & valid;
        for coerce in [false, true] {
            if default != 0 && self.bind_in_group(group, word, self.default_set(), coerce, reason)? {
                return Ok(true);
            }
            if self.bind_in_group(group, word, valid, coerce, reason)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn bind_in_group(
        &mut self,
        group: &[(usize, Vec<u32>)],
        word: &Pending,
        valid: u32,
        coerce: bool,
        reason: &mut Option<errors::Failure>,
    ) -> Bound<bool> {
        let mut any = false;
        *reason = None;
        for (index, masks) in group {
            if !masks.iter().any(|m| m & valid != 0) {
                continue;
            }
            let value = word.value.clone().unwrap_or_default();
            match self.bind_in_sets(valid, *index, value, word.value_extent, Manner { coerce, delay: true }) {
                Ok(bound) => any |= bound,
                Err(failure) if failure.kind == FailureKind::Binding => *reason = Some(failure),
                Err(failure) if failure.kind == FailureKind::Elsewhere => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(any)
    }

    /// Gives what is left to the parameter that takes remaining arguments.
    pub fn bind_remaining(&mut self) -> Bound<()> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let takes = |i: &&usize| self.metadata.parameters[**i].in_sets(self.sets).any(|s| s.remaining);
        let mut takers = self.unbound.iter().filter(takes).copied();
        let Some(index) = takers.next() else { return Ok(()) };
        if takers.next().is_some() {
            return self.fail(BindingError::new("AmbiguousParameterSet", errors::AMBIGUOUS_SET));
        }
        let words = std::mem::take(&mut self.pending);
        let mut values = Vec::new();
        for word in &words {
            if word.name.is_some() {
                values.push(Value::from(word.parameter_text()));
            }
            values.extend(word.value.clone().filter(|v| !matches!(v, Value::Void)));
        }
        let extent = (words.len() == 1).then(|| words[0].value_extent);
        let value = match values.as_slice() {
            [only] if super::argument::list_elements(self.rt, only)?.is_some() => only.clone(),
            _ => self.remaining_list(values),
        };
        self.bind_value(index, value, extent, true).map(|_| ())
    }

    /// Remaining arguments are a `List[object]` before the parameter's type converts them.
    fn remaining_list(&mut self, values: Vec<Value>) -> Value {
        let array = Value::array(values);
        let list = TypeId::generic(TypeId::GENERIC_LIST, vec![TypeId::OBJECT]);
        convert::convert(self.rt, &array, list).unwrap_or(array)
    }

    /// Refuses words that no parameter took.
    pub fn refuse_rest(&mut self, reason: Option<errors::Failure>) -> Bound<()> {
        let Some(word) = self.pending.first().cloned() else { return Ok(()) };
        let given = word.value.clone().unwrap_or_default();
        if let Some(name) = &word.name {
            let message = format!("A parameter cannot be found that matches parameter name '{name}'.");
            let error = BindingError::new("NamedParameterNotFound", message).parameter(name);
            return self.fail(error.specified(&given).at(Some(word.name_extent)));
        }
        if let Some(reason) = reason {
            return Err(reason);
        }
        let shown = if given.is_null() { "$null".to_owned() } else { convert::net_text(self.rt, &given) };
        let message = format!("A positional parameter cannot be found that accepts argument '{shown}'.");
        let error = BindingError::new("PositionalParameterNotFound", message).parameter(&shown);
        self.fail(error.specified(&given))
    }
}

/// The named sets of a parameter; `None` if it is in no set by name.
pub(super) fn own_sets(memberships: &[SetMembership]) -> Option<u32> {
    let named = memberships.iter().filter(|s| s.mask != u32::MAX).fold(0, |m, s| m | s.mask);
    (named != 0).then_some(named)
}

/// Whether two places in sets are the same place: a named set against itself, or "all sets" against itself.
fn clash(a: u32, b: u32) -> bool {
    match (a == u32::MAX, b == u32::MAX) {
        (true, true) => true,
        (false, false) => a & b != 0,
        _ => false,
    }
}

/// The next word without a name. Words with names, and the words after them, are passed by.
fn next_positional(words: &[Pending], rest: &mut Vec<Pending>, at: &mut usize) -> Option<Pending> {
    while let Some(word) = words.get(*at) {
        *at += 1;
        if word.name.is_none() {
            return Some(word.clone());
        }
        rest.push(word.clone());
        if let Some(value) = words.get(*at).filter(|w| w.name.is_none()) {
            rest.push(value.clone());
            *at += 1;
        }
    }
    None
}

/// Whether a script block is itself a value for the parameter.
fn takes_script_blocks(type_id: TypeId) -> bool {
    let is_block = |t: TypeId| matches!(t, TypeId::SCRIPT_BLOCK | TypeId::OBJECT | TypeId::PS_OBJECT);
    match &type_id.info().origin {
        TypeOrigin::ArrayOf(element) => is_block(*element),
        _ => is_block(type_id),
    }
}
