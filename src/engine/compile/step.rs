//! Statements that change a number in a slot: `$i++`, `$sum += $x`, the small change of loops.

use super::variable::Place;
use super::{Compiler, Stmt};
use crate::engine::context::Context;
use crate::engine::scope::Scope;
use crate::engine::variable::Slot;
use crate::language::ast::*;
use crate::object::{Result, Value};

/// A statement in a list: a number in a slot is changed on the spot, everything else is a call.
pub struct Step {
    update: Option<Update>,
    run: Stmt,
}

impl Step {
    #[inline]
    pub fn run(&self, cx: &mut Context) -> Result<()> {
        match &self.update {
            Some(update) if update.apply(cx) => Ok(()),
            _ => (self.run)(cx),
        }
    }
}

/// `$x op= number` or a step, for a variable in a slot.
enum Update {
    /// `$i++`, `$i += 2`
    Step { slot: usize, by: i32 },
    /// `$sum += $x`
    Change { slot: usize, operator: Change, by: By },
}

#[derive(Clone, Copy)]
enum Change {
    Add,
    Subtract,
    Multiply,
}

#[derive(Clone, Copy)]
enum By {
    Int(i32),
    Slot(usize),
}

impl Change {
    fn of(operator: AssignmentOperator) -> Option<Change> {
        match operator {
            AssignmentOperator::Plus => Some(Change::Add),
            AssignmentOperator::Minus => Some(Change::Subtract),
            AssignmentOperator::Multiply => Some(Change::Multiply),
            _ => None,
        }
    }

    #[inline]
    fn ints(self, a: i32, b: i32) -> Option<i32> {
        match self {
            Change::Add => a.checked_add(b),
            Change::Subtract => a.checked_sub(b),
            Change::Multiply => a.checked_mul(b),
        }
    }

    #[inline]
    fn longs(self, a: i64, b: i64) -> Option<i64> {
        match self {
            Change::Add => a.checked_add(b),
            Change::Subtract => a.checked_sub(b),
            Change::Multiply => a.checked_mul(b),
        }
    }

    #[inline]
    fn doubles(self, a: f64, b: f64) -> f64 {
        match self {
            Change::Add => a + b,
            Change::Subtract => a - b,
            Change::Multiply => a * b,
        }
    }
}

/// The numbers that can be changed in place.
#[derive(Clone, Copy)]
enum Number {
    Int(i32),
    Long(i64),
    Double(f64),
}

impl Update {
    /// Whether it could be done here: both are numbers of the usual kinds, and the result has the type that
    /// the variable's value had.
    #[inline(always)]
    fn apply(&self, cx: &mut Context) -> bool {
        let done = match *self {
            Update::Step { slot, by } => match cx.scope.slots.borrow_mut().get_mut(slot) {
                Some(Slot::Value(Value::Int(current))) => {
                    current.checked_add(by).map(|next| *current = next).is_some()
                }
                Some(Slot::Value(Value::Double(current))) => {
                    *current += f64::from(by);
                    true
                }
                _ => false,
            },
            Update::Change { slot, operator, by } => change(&cx.scope, slot, operator, by),
        };
        cx.succeeded |= done;
        done
    }
}

fn change(scope: &Scope, slot: usize, operator: Change, by: By) -> bool {
    let mut slots = scope.slots.borrow_mut();
    let by = match by {
        By::Int(value) => Number::Int(value),
        By::Slot(slot) => match slots.get(slot) {
            Some(Slot::Value(Value::Int(value))) => Number::Int(*value),
            Some(Slot::Value(Value::Double(value))) => Number::Double(*value),
            Some(Slot::Value(Value::Long(value))) => Number::Long(*value),
            _ => return false,
        },
    };
    match slots.get_mut(slot) {
        Some(Slot::Value(current)) => operator.change(current, by).is_some(),
        _ => false,
    }
}

impl Change {
    #[inline(always)]
    fn change(self, current: &mut Value, by: Number) -> Option<()> {
        match (current, by) {
            (Value::Int(a), Number::Int(b)) => *a = self.ints(*a, b)?,
            (Value::Double(a), Number::Int(b)) => *a = self.doubles(*a, f64::from(b)),
            (Value::Double(a), Number::Double(b)) => *a = self.doubles(*a, b),
            (Value::Long(a), Number::Int(b)) => *a = self.longs(*a, i64::from(b))?,
            (Value::Long(a), Number::Long(b)) => *a = self.longs(*a, b)?,
            _ => return None,
        }
        Some(())
    }
}

impl Compiler<'_> {
    pub(super) fn step(&mut self, statement: &StatementAst) -> Result<Step> {
        Ok(Step { update: self.update(statement), run: self.statement(statement)? })
    }

    fn update(&mut self, statement: &StatementAst) -> Option<Update> {
        if let Some(u) = super::expression::stepping_of(statement) {
            let by = match u.operator {
                UnaryOperator::PlusPlus | UnaryOperator::PostfixPlusPlus => 1,
                _ => -1,
            };
            return Some(Update::Step { slot: self.slot_of(&u.operand)?, by });
        }
        let StatementAst::Assignment(a) = statement else { return None };
        let operator = Change::of(a.operator)?;
        let slot = self.slot_of(&a.left)?;
        let right = super::statement::plain_expression(&a.right)?;
        Some(match (operator, super::binary::int_constant(right)) {
            (Change::Add, Some(by)) => Update::Step { slot, by },
            (Change::Subtract, Some(by)) if by != i32::MIN => Update::Step { slot, by: -by },
            (_, Some(by)) => Update::Change { slot, operator, by: By::Int(by) },
            (_, None) => Update::Change { slot, operator, by: By::Slot(self.slot_of(right)?) },
        })
    }

    /// The slot of a variable that is one.
    pub(super) fn slot_of(&mut self, e: &ExpressionAst) -> Option<usize> {
        let ExpressionAst::Variable(v) = e else { return None };
        match self.place(v) {
            Place::Slot(slot, _) => Some(slot),
            _ => None,
        }
    }
}
