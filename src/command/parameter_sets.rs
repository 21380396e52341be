//! Which parameter set is meant: narrowing, defaults, and what is ambiguous.

use super::binding::Binding;
use super::binding_errors::{self as errors, BindingError, Bound};

/// How many sets a mask leaves; "all sets" count as one while none was chosen.
pub(super) fn set_count(sets: u32) -> u32 {
    if sets == u32::MAX { 1 } else { sets.count_ones() }
}

impl Binding<'_> {
    pub fn ambiguous<T>(&self) -> Bound<T> {
        self.fail(BindingError::new("AmbiguousParameterSet", errors::AMBIGUOUS_SET))
    }

    /// Checks that some set is still possible, and settles on one where that can be told. The number of sets left.
    pub fn validate_sets(&mut self, before_input: bool, settle: bool) -> Bound<u32> {
        let count = set_count(self.sets);
        let default = self.default_set();
        if count == 0 && self.sets != u32::MAX {
            return self.ambiguous();
        }
        if count > 1 {
            if !before_input && self.sets & default != 0 {
                if settle {
                    self.sets = default;
                    return Ok(1);
                }
                return Ok(count);
            }
            // The default set is taken in the end, where nothing that comes speaks against it.
            if before_input && (self.sets & default != 0 || self.some_set_takes_input()) {
                return Ok(count);
            }
            return self.resolve_by_mandatory();
        }
        if self.sets == u32::MAX {
            let count = (self.metadata.sets.len() as u32).max(1);
            if before_input && self.some_set_takes_input() {
                return Ok(count);
            }
            if default != 0 {
                if settle {
                    self.sets = default;
                    return Ok(1);
                }
                return Ok(count);
            }
            if count > 1 {
                return self.resolve_by_mandatory();
            }
            return Ok(count);
        }
        Ok(count)
    }

    fn some_set_takes_input(&self) -> bool {
        self.unbound.iter().any(|&i| self.takes_pipeline(i, self.sets))
    }

    /// The one set without mandatory parameters that were not given.
    fn resolve_by_mandatory(&mut self) -> Bound<u32> {
        let named = |m: u32| if m == u32::MAX { 0 } else { m };
        let all = self.metadata.parameters.iter().flat_map(|p| &p.sets).fold(0, |m, s| m | named(s.mask));
        let mut left = self.sets & all;
        for &index in &self.unbound {
            for s in self.metadata.parameters[index].sets.iter().filter(|s| s.mandatory) {
                left &= !named(s.mask);
            }
        }
        if set_count(left) != 1 {
            return self.ambiguous();
        }
        self.sets = left;
        Ok(1)
    }

    /// Drops the sets that can take no input, when input is coming.
    pub fn filter_sets_without_input(&self) -> u32 {
        let mut taking = 0;
        for delayed in &self.bound.delayed {
            taking |=
                super::binding::own_sets(&self.metadata.parameters[delayed.parameter].sets).unwrap_or(0);
        }
        for &index in &self.unbound {
            for s in self.metadata.parameters[index].in_sets(self.sets) {
                if !(s.from_pipeline || s.from_pipeline_by_name) {
                    continue;
                }
                if s.mask == u32::MAX {
                    return self.sets;
                }
                taking |= s.mask;
            }
        }
        if taking != 0 { self.sets & taking } else { self.sets }
    }

    /// Where several sets were declared, one must have been chosen.
    pub fn require_a_set(&mut self) -> Bound<()> {
        if self.metadata.sets.len() > 1 && self.sets == u32::MAX {
            match self.default_set() {
                0 => return self.ambiguous(),
                default => self.sets = default,
            }
        }
        Ok(())
    }
}
