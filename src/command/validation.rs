//! `ValidateSet`, `ValidateRange` and their kin.

use crate::object::{ScriptBlock, Value};
use std::rc::Rc;

#[derive(Clone)]
pub enum Validation {
    NotNull,
    NotNullOrEmpty,
    NotNullOrWhiteSpace,
    Set { values: Vec<Rc<str>>, ignore_case: bool, error_message: Option<Rc<str>> },
    Range { min: Value, max: Value },
    /// `[ValidateRange('Positive')]`.
    RangeKind(RangeKind),
    Pattern { pattern: Rc<str>, ignore_case: bool, error_message: Option<Rc<str>> },
    Length { min: i64, max: i64 },
    Count { min: usize, max: usize },
    Script { block: Rc<ScriptBlock>, error_message: Option<Rc<str>> },
    /// `[ValidateDrive]`, `[ValidateUserDrive]`.
    Drive(Vec<Rc<str>>),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RangeKind {
    Positive,
    NonNegative,
    Negative,
    NonPositive,
}

impl Validation {
    pub fn set<'a>(values: impl IntoIterator<Item = &'a str>) -> Validation {
        Validation::Set { values: values.into_iter().map(Rc::from).collect(), ignore_case: true, error_message: None }
    }
}

impl Validation {
    /// `None` if the value passes, else PowerShell's sentence about why not.
    pub fn check(&self, rt: &mut dyn crate::object::Runtime, value: &Value) -> crate::object::Result<Option<String>> {
        let _ = (rt, value);
        Ok(None)
    }
}
