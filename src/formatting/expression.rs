//! What a column shows: a property, a script block, or something the program computes.

use super::computed::Computed;
use super::properties;
use crate::object::{Result, Runtime, ScriptBlock, Value};
use crate::text::{Name, WildcardPattern};
use std::rc::Rc;

#[derive(Clone)]
pub enum Expression {
    Property {
        text: Rc<str>,
        name: Name,
    },
    /// `A.B`: a member of a member; only views have these.
    Path(Rc<[Rc<str>]>),
    Script(Rc<ScriptBlock>),
    Computed(Computed),
}

impl Expression {
    pub fn property(name: &Rc<str>) -> Expression {
        Expression::Property { text: name.clone(), name: Name::new(name) }
    }

    /// An expression as the view data writes it.
    pub fn of_view(text: &str) -> Expression {
        if let Some(name) = text.strip_prefix('=') {
            return Expression::Computed(Computed::named(name));
        }
        if text.contains('.') {
            return Expression::Path(text.split('.').map(Rc::from).collect());
        }
        Expression::property(&Rc::from(text))
    }

    /// What stands above the column where there is no label.
    pub fn display_name(&self) -> Rc<str> {
        match self {
            Expression::Property { text, .. } => text.clone(),
            Expression::Path(parts) => Rc::from(parts.join(".")),
            Expression::Script(block) => Rc::from(block.text()),
            Expression::Computed(_) => Rc::from(""),
        }
    }

    pub fn is_pattern(&self) -> bool {
        matches!(self, Expression::Property { text, .. } if WildcardPattern::contains_wildcards(text))
    }

    /// The value for an object; `None` if there is no such property. An error of a script is the caller's to show.
    pub fn evaluate(&self, rt: &mut dyn Runtime, target: &Value) -> Result<Option<Value>> {
        match self {
            Expression::Property { text, name } => properties::read(rt, target, *name, text),
            Expression::Path(parts) => {
                let mut value = target.clone();
                for part in parts.iter() {
                    if value.is_null() {
                        return Ok(None);
                    }
                    value = rt.get_property(&value, part)?;
                }
                Ok(Some(value))
            }
            Expression::Script(block) => {
                let output = rt.invoke_block_strictly(block, &[], Some(target.clone()), None)?;
                Ok(Some(match Value::from_output(output) {
                    Value::Void => Value::Null,
                    value => value,
                }))
            }
            Expression::Computed(computed) => computed.evaluate(rt, target).map(Some),
        }
    }

    /// The properties a pattern finds, and a property in the object's own spelling; anything else is itself.
    pub fn resolve(&self, target: &Value) -> Vec<Expression> {
        match self {
            Expression::Property { text, .. } if self.is_pattern() => {
                properties::matching_names(target, text).iter().map(Expression::property).collect()
            }
            Expression::Property { text, name } => match properties::own_spelling(target, *name, text) {
                Some(own) if own != *text => vec![Expression::property(&own)],
                _ => vec![self.clone()],
            },
            other => vec![other.clone()],
        }
    }
}
