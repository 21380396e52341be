//! Mandatory parameters that were not given: which count, and asking the user for them.

use super::binding::Binding;
use super::binding_errors::{BindingError, Bound};
use super::parameter_sets::set_count;
use crate::object::{TypeId, Value};
use std::collections::BTreeMap;

/// The mandatory parameters of one set that are missing, by how the pipeline could give them.
#[derive(Default)]
struct Missing {
    /// In the "all sets" sense.
    all_sets: bool,
    set: u32,
    pipeline: Vec<usize>,
    by_value: Vec<usize>,
    by_name: Vec<usize>,
    command_line: Vec<usize>,
}

impl Missing {
    fn concerns(&self, sets: u32) -> bool {
        self.all_sets || self.set & sets != 0
    }
}

/// A set that is alone in something.
#[derive(Default)]
struct Unique {
    set: u32,
    found: bool,
    several: bool,
}

impl Unique {
    fn note(&mut self, set: u32) {
        if self.several {
            return;
        }
        self.several = self.found;
        self.set = if self.found { 0 } else { set };
        self.found = true;
    }
}

impl Binding<'_> {
    /// Parameters that must be given and cannot come through the pipeline. May narrow the sets.
    pub fn missing_mandatory(&mut self, set_count_now: u32, expecting_input: bool) -> Bound<Vec<usize>> {
        let (groups, mut mandatory_sets, in_all, listed) = self.collect_missing(expecting_input);
        if !expecting_input || groups.is_empty() {
            return Ok(listed);
        }
        let default = self.default_set();
        if mandatory_sets == 0 {
            mandatory_sets = self.sets;
        }
        if in_all {
            let available = self.metadata.all_sets();
            mandatory_sets = self.sets & if self.metadata.sets.is_empty() { u32::MAX } else { available };
        }
        if set_count_now > 1 && default & !mandatory_sets & self.sets != 0 {
            let other_takes_input = |g: &&Missing| {
                !g.all_sets && g.set & self.sets != 0 && g.set & default == 0 && !g.pipeline.is_empty()
            };
            if groups.values().find(other_takes_input).is_none() {
                mandatory_sets = self.sets & !mandatory_sets;
                self.sets = mandatory_sets;
                if self.sets != default {
                    self.prioritized = default;
                }
            }
        }
        match set_count(mandatory_sets) {
            0 => self.ambiguous(),
            1 => Ok(of_command_line(&groups, mandatory_sets)),
            _ if self.prioritized == 0 => self.choose_mandatory_set(&groups, mandatory_sets),
            _ => Ok(vec![]),
        }
    }

    /// What is missing by set; the sets concerned; whether something is missing in all sets; all of it in order.
    fn collect_missing(&self, expecting_input: bool) -> (BTreeMap<u32, Missing>, u32, bool, Vec<usize>) {
        let mut groups: BTreeMap<u32, Missing> = BTreeMap::new();
        let (mut sets, mut in_all, mut listed) = (0, false, vec![]);
        for &index in &self.unbound {
            let mut missing = false;
            for s in self.metadata.parameters[index].in_sets(self.sets).filter(|s| s.mandatory) {
                missing = true;
                in_all |= s.mask == u32::MAX;
                let bits: Vec<u32> = match s.mask {
                    u32::MAX => vec![u32::MAX],
                    mask => (0..32).map(|b| 1u32 << b).filter(|b| b & mask & self.sets != 0).collect(),
                };
                for bit in bits {
                    if bit != u32::MAX {
                        sets |= self.sets & bit;
                    }
                    let group = groups.entry(bit).or_insert_with(|| Missing {
                        all_sets: bit == u32::MAX,
                        set: bit,
                        ..Missing::default()
                    });
                    if expecting_input && (s.from_pipeline || s.from_pipeline_by_name) {
                        group.pipeline.push(index);
                        group.by_value.extend(s.from_pipeline.then_some(index));
                        group.by_name.extend(s.from_pipeline_by_name.then_some(index));
                    } else {
                        group.command_line.push(index);
                    }
                }
            }
            if missing {
                listed.push(index);
            }
        }
        (groups, sets, in_all, listed)
    }

    /// Several sets miss something: settles on the default set or on the one that input can complete.
    fn choose_mandatory_set(&mut self, groups: &BTreeMap<u32, Missing>, sets: u32) -> Bound<Vec<usize>> {
        let default = self.default_set();
        if default & sets != 0 && latches_on_default(groups, default) {
            self.sets = default;
            return Ok(of_command_line(groups, default));
        }
        let (mut by_value, mut by_name) = (Unique::default(), Unique::default());
        for g in groups.values().filter(|g| !g.all_sets && g.set & sets != 0) {
            if !g.by_value.is_empty() {
                by_value.note(g.set);
            }
            if !g.by_name.is_empty() {
                by_name.note(g.set);
            }
        }
        let unique = match (by_value.found, by_name.found) {
            (true, true) if by_value.set == by_name.set => by_value.set,
            (true, false) => by_value.set,
            (false, true) => by_name.set,
            _ => 0,
        };
        if unique != 0 {
            return Ok(self.latch(groups, unique));
        }
        let lacking = groups.values().filter(|g| g.concerns(sets) && !g.command_line.is_empty());
        let (mut any, mut lacking_sets) = (false, 0);
        for g in lacking {
            any = true;
            lacking_sets |= if g.all_sets { 0 } else { g.set };
        }
        if !any {
            return Ok(vec![]);
        }
        if by_value.set != 0 {
            return Ok(self.latch(groups, by_value.set));
        }
        if !by_value.several && !by_name.several {
            return self.ambiguous();
        }
        self.ignore_sets(lacking_sets);
        if self.sets == 0 {
            return self.ambiguous();
        }
        Ok(vec![])
    }

    /// Settles on a set; sets that miss nothing stay possible if the chosen one can be completed by input.
    fn latch(&mut self, groups: &BTreeMap<u32, Missing>, chosen: u32) -> Vec<usize> {
        let others = groups.values().filter(|g| !g.concerns(chosen)).fold(0, |m, g| m | g.set);
        let needs_command_line = groups.get(&chosen).is_some_and(|g| !g.command_line.is_empty());
        if needs_command_line {
            self.sets = chosen;
        } else {
            self.ignore_sets(others);
            if self.sets != chosen {
                self.prioritized = chosen;
            }
        }
        of_command_line(groups, chosen)
    }

    fn ignore_sets(&mut self, others: u32) {
        if others == 0 {
            return;
        }
        self.sets =
            if self.sets == u32::MAX { self.metadata.all_sets() & !others } else { self.sets & !others };
    }

    /// Asks for mandatory parameters that are missing, or refuses.
    pub fn supply_missing(&mut self, missing: Vec<usize>) -> Bound<()> {
        if missing.is_empty() {
            return Ok(());
        }
        if !self.rt.host().is_interactive() {
            let names: String =
                missing.iter().map(|&i| format!(" {}", self.metadata.parameters[i].name)).collect();
            let message = format!(
                "Cannot process command because of one or more missing mandatory parameters:{names}."
            );
            return self.fail(BindingError::new("MissingMandatoryParameter", message).parameter(&names));
        }
        let heading = format!(
            "\ncmdlet {} at command pipeline position 1\nSupply values for the following parameters:\n",
            self.metadata.name
        );
        self.rt.host().write_output(&heading);
        if missing.iter().any(|&i| self.help_message(i).is_some()) {
            self.rt.host().write_output("(Type !? for Help.)\n");
        }
        for index in missing {
            let Some(value) = self.ask(index) else {
                return Err(std::rc::Rc::new(crate::object::Flow::Stopped).into());
            };
            self.bind_value(index, value, None, true)?;
        }
        Ok(())
    }

    fn help_message(&self, index: usize) -> Option<std::rc::Rc<str>> {
        self.metadata.parameters[index].sets.iter().find_map(|s| s.help_message.clone())
    }

    /// A value typed by the user; an array ends with an empty line. `None` at the end of input.
    fn ask(&mut self, index: usize) -> Option<Value> {
        let parameter = &self.metadata.parameters[index];
        let (name, type_id) = (parameter.name.clone(), parameter.type_id);
        let Some(element) = type_id.element() else {
            let secret = &*type_id.name() == "System.Security.SecureString";
            return self.read(&format!("{name}: "), index, secret).map(|line| typed(&line, type_id));
        };
        let mut items = Vec::new();
        loop {
            let line = self.read(&format!("{name}[{}]: ", items.len()), index, false)?;
            if line.is_empty() {
                return Some(Value::array(items));
            }
            items.push(typed(&line, element));
        }
    }

    fn read(&mut self, prompt: &str, index: usize, secret: bool) -> Option<String> {
        loop {
            let line = self.rt.host().read_line(prompt, secret)?;
            if line != "!?" {
                return Some(line);
            }
            let help = self.help_message(index);
            let text = help.as_deref().unwrap_or("No help is available for this parameter.");
            self.rt.host().write_output(&format!("{text}\n"));
        }
    }
}

/// What was typed; numbers for parameters without a type stay text.
fn typed(line: &str, _type_id: TypeId) -> Value {
    Value::from(line)
}

/// What is missing in a set, or in all, and cannot come through the pipeline.
fn of_command_line(groups: &BTreeMap<u32, Missing>, sets: u32) -> Vec<usize> {
    let mut found: Vec<usize> =
        groups.values().filter(|g| g.concerns(sets)).flat_map(|g| g.command_line.clone()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether the default set is to be taken although it misses something.
fn latches_on_default(groups: &BTreeMap<u32, Missing>, default: u32) -> bool {
    let other = |g: &&Missing| !g.all_sets && g.set & default == 0;
    let others_by_input =
        groups.values().filter(other).any(|g| !g.pipeline.is_empty() && g.command_line.is_empty());
    let others_by_name = groups.values().filter(other).any(|g| !g.by_name.is_empty());
    let others_by_value = groups.values().filter(other).any(|g| !g.by_value.is_empty());
    let own = groups.get(&default);
    let strongly = own.is_some_and(|g| {
        !g.pipeline.is_empty()
            && ((!g.by_name.is_empty() && !others_by_name) || (!g.by_value.is_empty() && !others_by_value))
    });
    strongly || !others_by_input || groups.get(&u32::MAX).is_some_and(|g| !g.command_line.is_empty())
}
