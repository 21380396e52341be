//! `CmdletMetadata`: everything about a command that is not behaviour.

use super::Validation;
use crate::object::{TypeId, Value};
use crate::text::Name;
use std::rc::Rc;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Debug, Default)]
pub enum ConfirmImpact {
    None,
    Low,
    #[default]
    Medium,
    High,
}

/// A command's signature.
#[derive(Clone, Default)]
pub struct CommandMetadata {
    pub name: Rc<str>,
    pub module: Option<Rc<str>>,
    /// Names of the parameter sets, in order; empty when there is only the one without a name.
    pub sets: Vec<Rc<str>>,
    /// Bit mask of the default set.
    pub default_set: Option<u32>,
    pub default_set_name: Option<Rc<str>>,
    pub parameters: Vec<ParameterMetadata>,
    pub supports_should_process: bool,
    pub supports_paging: bool,
    pub confirm_impact: ConfirmImpact,
    pub positional_binding: bool,
    pub output_types: Vec<Rc<str>>,
    /// A function of a script, whose type constraints are argument transformations.
    pub is_function: bool,
    /// Has the common parameters (`-Verbose`, `-ErrorAction`, …).
    pub is_advanced: bool,
    pub help_uri: Option<Rc<str>>,
    /// The implementing class where it is not named after the cmdlet.
    pub class: Option<Rc<str>>,
}

#[derive(Clone)]
pub struct ParameterMetadata {
    pub name: Rc<str>,
    pub key: Name,
    pub type_id: TypeId,
    pub aliases: Vec<Rc<str>>,
    pub sets: Vec<SetMembership>,
    pub validations: Vec<Validation>,
    pub transformation: Transformation,
    pub allow_null: bool,
    pub allow_empty_string: bool,
    pub allow_empty_collection: bool,
    pub is_dynamic: bool,
    pub hidden: bool,
    /// `[PSDefaultValue(Help)]`, `HelpMessage` and the like, for help.
    pub help: Option<Rc<str>>,
    pub supports_wildcards: bool,
}

/// What is done to an argument before it is stored.
#[derive(Clone, Default)]
pub enum Transformation {
    /// Conversion to the parameter's type.
    #[default]
    Convert,
    /// Nothing: the parameter has no type.
    None,
    /// Nothing: the type is made of any text or object, which the cmdlet reads for itself.
    AsGiven,
    /// An attribute of a cmdlet's parameter, by its short name (`Credential`, `Encoding`), then conversion.
    Attribute(Rc<str>),
    /// The attributes of a function's parameter in order, then conversion to the parameter's type:
    /// further type constraints (type objects), and objects with a `Transform` method.
    Chain(Rc<[Value]>),
}

/// A parameter's place in one set, or in all of them.
#[derive(Clone, Debug)]
pub struct SetMembership {
    /// Bit mask of the sets; all bits for "every set".
    pub mask: u32,
    pub mandatory: bool,
    pub position: Option<i32>,
    pub from_pipeline: bool,
    pub from_pipeline_by_name: bool,
    pub remaining: bool,
    pub help_message: Option<Rc<str>>,
}

impl Default for SetMembership {
    fn default() -> SetMembership {
        SetMembership {
            mask: u32::MAX,
            mandatory: false,
            position: None,
            from_pipeline: false,
            from_pipeline_by_name: false,
            remaining: false,
            help_message: None,
        }
    }
}

impl ParameterMetadata {
    pub fn new(name: &str, type_id: TypeId) -> ParameterMetadata {
        ParameterMetadata {
            name: Rc::from(name),
            key: Name::new(name),
            type_id,
            aliases: vec![],
            sets: vec![],
            validations: vec![],
            transformation: Transformation::Convert,
            allow_null: false,
            allow_empty_string: false,
            allow_empty_collection: false,
            is_dynamic: false,
            hidden: false,
            help: None,
            supports_wildcards: false,
        }
    }

    pub fn is_switch(&self) -> bool {
        self.type_id == TypeId::SWITCH
    }

    /// All sets this parameter is in.
    pub fn mask(&self) -> u32 {
        self.sets.iter().fold(0, |m, s| m | s.mask)
    }

    /// Memberships that count while `valid` sets are possible.
    pub fn in_sets(&self, valid: u32) -> impl Iterator<Item = &SetMembership> {
        self.sets.iter().filter(move |s| s.mask & valid != 0)
    }

    pub fn is_mandatory_in_some(&self) -> bool {
        self.sets.iter().any(|s| s.mandatory)
    }
}

impl CommandMetadata {
    /// Bit mask of all sets.
    pub fn all_sets(&self) -> u32 {
        match self.sets.len() {
            0 => 1,
            n if n >= 32 => u32::MAX,
            n => (1u32 << n) - 1,
        }
    }

    /// The bit of a set, which is made if it is new.
    pub fn set_bit(&mut self, name: &str) -> u32 {
        if name.is_empty() || name.eq_ignore_ascii_case("__AllParameterSets") {
            return u32::MAX;
        }
        let at = self.sets.iter().position(|s| s.eq_ignore_ascii_case(name)).unwrap_or_else(|| {
            self.sets.push(Rc::from(name));
            self.sets.len() - 1
        });
        1u32 << at.min(31)
    }

    /// The name of the one set in a mask; of the default set, or of none, while all are possible.
    pub fn set_name(&self, mask: u32) -> Rc<str> {
        let fallback = || match &self.default_set_name {
            Some(name) if !name.is_empty() => name.clone(),
            _ => Rc::from("__AllParameterSets"),
        };
        if mask.count_ones() != 1 {
            return fallback();
        }
        self.sets.get(mask.trailing_zeros() as usize).cloned().unwrap_or_else(fallback)
    }

    pub fn find(&self, name: &str) -> Option<usize> {
        let key = Name::existing(name)?;
        self.parameters.iter().position(|p| p.key == key)
    }

    /// The parameter of that very name or alias; a name goes before an alias.
    pub fn exact(&self, name: &str) -> Option<usize> {
        let parameters = &self.parameters;
        parameters.iter().position(|p| p.name.eq_ignore_ascii_case(name)).or_else(|| {
            parameters.iter().position(|p| p.aliases.iter().any(|a| a.eq_ignore_ascii_case(name)))
        })
    }

    /// Parameters whose name or alias is, or starts with, the given text; an exact name or alias wins alone,
    /// and so does a single one that is not a common parameter.
    pub fn matching(&self, name: &str) -> Vec<usize> {
        if let Some(i) = self.exact(name) {
            return vec![i];
        }
        let starts = |text: &str| text.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name));
        let count = self.parameters.len();
        let mut found: Vec<usize> = (0..count).filter(|&i| starts(&self.parameters[i].name)).collect();
        for i in 0..count {
            if self.parameters[i].aliases.iter().any(|a| starts(a)) && !found.contains(&i) {
                found.push(i);
            }
        }
        if found.len() > 1 {
            let mut own = found.iter().copied().filter(|&i| !super::is_common(&self.parameters[i].name));
            if let (Some(only), None) = (own.next(), own.next()) {
                return vec![only];
            }
        }
        found
    }

    /// The implementing class, as error ids name it.
    pub fn class_name(&self) -> Rc<str> {
        match &self.class {
            Some(class) => class.clone(),
            None => Rc::from(format!("Microsoft.PowerShell.Commands.{}Command", self.name.replace('-', ""))),
        }
    }

    /// Puts the parameters into place once all are known: default set, positions of functions.
    pub fn finish(mut self) -> CommandMetadata {
        if let Some(name) = self.default_set_name.clone().filter(|n| !n.is_empty()) {
            let bit = self.set_bit(&name);
            self.default_set = (bit != u32::MAX).then_some(bit);
        }
        if self.is_function && self.positional_binding {
            self.place_parameters();
        }
        self
    }

    /// Numbers the parameters of a function that says nothing about positions or sets.
    fn place_parameters(&mut self) {
        let custom = |s: &SetMembership| s.position.is_some() || s.mask != u32::MAX;
        if self.parameters.iter().any(|p| p.sets.iter().any(custom)) {
            return;
        }
        let own = |p: &&mut ParameterMetadata| !p.is_switch() && !super::is_common(&p.name);
        for (position, p) in self.parameters.iter_mut().filter(own).enumerate() {
            if let Some(first) = p.sets.first_mut() {
                first.position = Some(position as i32);
            }
        }
    }
}
