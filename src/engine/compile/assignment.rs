//! Assignments: to variables, members, elements, and several at once.

use super::access::MemberName;
use super::binary::apply;
use super::variable::{Place, read_own, read_slot, store_slot};
use super::{Compiler, Expr, Stmt};
use crate::engine::context::Context;
use crate::engine::scope::ScopeKind;
use crate::engine::variable::{Slot, Variable, VariableAttribute};
use crate::language::ast::*;
use crate::language::visit::Node;
use crate::object::{ErrorCategory, PsArray, PsString, Result, Thrown, TypeId, Value, convert, throw};
use crate::text::Name;
use crate::types::members;
use std::rc::Rc;

/// Stores a value somewhere.
type Store = Box<dyn Fn(&mut Context, Value) -> Result<()>>;
/// Changes a value in place: reads, applies, stores.
type Change = Box<dyn Fn(&mut Context, &dyn Fn(&mut Context, Value) -> Result<Value>) -> Result<Value>>;

fn operator_of(operator: AssignmentOperator) -> Option<BinaryOperator> {
    Some(match operator {
        AssignmentOperator::Plus => BinaryOperator::Add,
        AssignmentOperator::Minus => BinaryOperator::Subtract,
        AssignmentOperator::Multiply => BinaryOperator::Multiply,
        AssignmentOperator::Divide => BinaryOperator::Divide,
        AssignmentOperator::Remainder => BinaryOperator::Remainder,
        AssignmentOperator::Equals | AssignmentOperator::Coalesce => return None,
    })
}

impl Compiler<'_> {
    pub(super) fn assignment_statement(&mut self, a: &AssignmentStatementAst) -> Result<Stmt> {
        if let Some(quick) = self.quick_assignment(a)? {
            return Ok(quick);
        }
        let value = self.assignment_value(a)?;
        Ok(Box::new(move |cx| {
            value(cx)?;
            cx.succeeded = true;
            Ok(())
        }))
    }

    /// `$x = …` and `$x += …` on a slot.
    fn quick_assignment(&mut self, a: &AssignmentStatementAst) -> Result<Option<Stmt>> {
        let ExpressionAst::Variable(v) = &a.left else { return Ok(None) };
        let Place::Slot(slot, name) = self.place(v) else { return Ok(None) };
        if a.operator == AssignmentOperator::Equals {
            let is_expression = super::statement::plain_expression(&a.right).is_some();
            let right = self.statement_value(&a.right)?;
            if is_expression {
                return Ok(Some(Box::new(move |cx| {
                    let value = right(cx)?;
                    cx.succeeded = true;
                    store_slot(cx, slot, name, value)
                })));
            }
            // A command's own success or failure stands.
            return Ok(Some(Box::new(move |cx| {
                let value = right(cx)?;
                store_slot(cx, slot, name, value)
            })));
        }
        let Some(operator) = operator_of(a.operator) else { return Ok(None) };
        let right = self.statement_value(&a.right)?;
        let only_own = self.changes_only_own();
        Ok(Some(Box::new(move |cx| {
            let right = right(cx)?;
            change_slot(cx, (slot, name, only_own), operator, right)?;
            cx.succeeded = true;
            Ok(())
        })))
    }

    /// An assignment as an expression: stores, and gives what was stored.
    pub(super) fn assignment_value(&mut self, a: &AssignmentStatementAst) -> Result<Expr> {
        if a.operator == AssignmentOperator::Equals {
            let right = self.statement_value(&a.right)?;
            let store = self.store(&a.left)?;
            return Ok(Box::new(move |cx| {
                let value = right(cx)?;
                store(cx, value.clone())?;
                Ok(value)
            }));
        }
        let right = self.statement_value(&a.right)?;
        if a.operator == AssignmentOperator::Coalesce {
            let left = self.changed_value(&a.left)?;
            let store = self.store(&a.left)?;
            return Ok(Box::new(move |cx| {
                let current = left(cx)?;
                if !current.is_null() {
                    return Ok(current);
                }
                let value = right(cx)?;
                store(cx, value.clone())?;
                Ok(value)
            }));
        }
        let Some(operator) = operator_of(a.operator) else { return Ok(Box::new(super::expression::nothing)) };
        if let ExpressionAst::Index(i) = &a.left {
            let (object, index) = (self.expression(&i.target)?, self.expression(&i.index)?);
            return Ok(Box::new(move |cx| {
                let right = super::literal::null_of(right(cx)?);
                let (object, index) = (object(cx)?, index(cx)?);
                if let Some(next) = change_entry(&object, &index, operator, &right) {
                    return Ok(next);
                }
                let current = super::access::get_index(cx, &object, &index)?;
                let next = apply(cx, operator, &current, &right)?;
                set_index(cx, &object, &index, next.clone())?;
                Ok(next)
            }));
        }
        let change = self.change(&a.left)?;
        Ok(Box::new(move |cx| {
            let right = super::literal::null_of(right(cx)?);
            change(cx, &|cx, current| combine(cx, operator, current, right.clone()))
        }))
    }

    /// What `$x += …` and `$x ??= …` find in their target before they change it.
    fn changed_value(&mut self, target: &ExpressionAst) -> Result<Expr> {
        if let ExpressionAst::Variable(v) = target
            && let Place::Slot(slot, name) = self.place(v)
            && self.changes_only_own()
        {
            return Ok(Box::new(move |cx| read_own(cx, slot, name)));
        }
        self.expression(target)
    }

    /// Whether `$x += …` sees the block's own variables only: PowerShell keeps them in local slots
    /// unless the block dot-sources or names a command that sets variables.
    fn changes_only_own(&mut self) -> bool {
        let Some(ast) = &self.own_block else { return false };
        *self.only_own.get_or_insert_with(|| !sets_variables(Node::ScriptBlock(ast)))
    }

    /// `$i++` and the like; the value is the new one before, the old one after.
    pub(super) fn stepping(&mut self, u: &UnaryExpressionAst) -> Result<Expr> {
        let (step, prefix) = match u.operator {
            UnaryOperator::PlusPlus => (1, true),
            UnaryOperator::MinusMinus => (-1, true),
            UnaryOperator::PostfixPlusPlus => (1, false),
            _ => (-1, false),
        };
        if let ExpressionAst::Variable(v) = &*u.operand
            && let Place::Slot(slot, name) = self.place(v)
        {
            return Ok(Box::new(move |cx| {
                {
                    let mut slots = cx.scope.slots.borrow_mut();
                    if let Some(Slot::Value(Value::Int(i))) = slots.get_mut(slot)
                        && let Some(next) = i.checked_add(step)
                    {
                        let old = std::mem::replace(i, next);
                        return Ok(Value::Int(if prefix { next } else { old }));
                    }
                }
                let old = read_slot(cx, slot, name)?;
                let next = stepped(cx, &old, step)?;
                store_slot(cx, slot, name, next.clone())?;
                Ok(if prefix { next } else { old_number(old) })
            }));
        }
        let change = self.change(&u.operand)?;
        Ok(Box::new(move |cx| {
            let before = std::cell::RefCell::new(Value::Null);
            let after = change(cx, &|cx, current| {
                let next = stepped(cx, &current, step)?;
                *before.borrow_mut() = old_number(current);
                Ok(next)
            })?;
            Ok(if prefix { after } else { before.into_inner() })
        }))
    }

    /// A place that takes a value.
    fn store(&mut self, target: &ExpressionAst) -> Result<Store> {
        match target {
            ExpressionAst::Variable(v) => self.variable_target(v),
            ExpressionAst::Convert(_) | ExpressionAst::Attributed(_) => self.constrained_store(target),
            ExpressionAst::Member(m) => self.member_store(m),
            ExpressionAst::Index(i) => {
                let (object, index) = (self.expression(&i.target)?, self.index_operand(&i.index)?);
                Ok(Box::new(move |cx, value| {
                    let object = object(cx)?;
                    let index = index(cx)?;
                    set_index(cx, &object, &index, value)
                }))
            }
            ExpressionAst::Invoke(m) if !m.is_static => {
                let (object, name) = (self.expression(&m.target)?, self.member_name(&m.member)?);
                let mut arguments = Vec::with_capacity(m.arguments.len());
                for argument in &m.arguments {
                    arguments.push(self.expression(argument)?);
                }
                Ok(Box::new(move |cx, value| {
                    let object = object(cx)?;
                    let text = super::access::name_text(cx, &name)?;
                    let mut values = Vec::with_capacity(arguments.len());
                    for argument in &arguments {
                        values.push(argument(cx)?);
                    }
                    members::set_parameterized(cx, &object, &text, values, value)
                }))
            }
            ExpressionAst::ArrayLiteral(a) => self.several(&a.elements),
            ExpressionAst::Paren(p) => match super::statement::plain_expression(&p.pipeline) {
                Some(inner) => self.store(inner),
                None => Ok(Box::new(|_, _| Err(invalid_target()))),
            },
            _ => Ok(Box::new(|_, _| Err(invalid_target()))),
        }
    }

    /// `$a, $b = …`: the last one takes what is left.
    fn several(&mut self, targets: &[ExpressionAst]) -> Result<Store> {
        let mut stores = Vec::with_capacity(targets.len());
        for t in targets {
            stores.push(self.store(t)?);
        }
        Ok(Box::new(move |cx, value| {
            let items = match &value {
                Value::Array(a) => a.to_vec(),
                Value::Void => vec![],
                other => match members::enumerate(cx, other)? {
                    Some(items) => items,
                    None => vec![other.clone()],
                },
            };
            let last = stores.len() - 1;
            for (i, store) in stores.iter().enumerate() {
                let part = if i < last {
                    items.get(i).cloned().unwrap_or_default()
                } else {
                    match items.len().saturating_sub(last) {
                        0 => Value::Null,
                        1 => items[last].clone(),
                        _ => Value::array(items[last..].to_vec()),
                    }
                };
                store(cx, part)?;
            }
            Ok(())
        }))
    }

    /// `[int]$x = …`, `[ValidateRange(1, 5)]$x = …`: the variable keeps the type and the rules.
    fn constrained_store(&mut self, target: &ExpressionAst) -> Result<Store> {
        let mut attributes: Vec<super::attributes::Constraint> = Vec::new();
        let mut inner = target;
        loop {
            match inner {
                ExpressionAst::Convert(c) => {
                    attributes.push(super::attributes::Constraint::Type(
                        self.type_ref(&c.target.type_name),
                        self.text(c.target.type_name.extent),
                    ));
                    inner = &c.child;
                }
                ExpressionAst::Attributed(a) => {
                    attributes.push(self.constraint(&a.attribute)?);
                    inner = &a.child;
                }
                _ => break,
            }
        }
        let ExpressionAst::Variable(v) = inner else {
            let store = self.store(inner)?;
            return Ok(Box::new(move |cx, value| {
                let mut value = value;
                for a in attributes.iter().rev() {
                    if let Some(VariableAttribute::Type(t)) = a.make(cx)? {
                        value = convert::convert(cx, &value, t)?;
                    }
                }
                store(cx, value)
            }));
        };
        let (place, name) = (self.place(v), Name::new(&v.name));
        Ok(Box::new(move |cx, value| {
            let mut made = Vec::with_capacity(attributes.len());
            // The one nearest to the variable acts first.
            for a in attributes.iter().rev() {
                made.extend(a.make(cx)?);
            }
            let scope = match &place {
                Place::Global(_) => cx.global.clone(),
                Place::Script(_) => cx.script_scope(),
                _ => cx.scope.clone(),
            };
            if let Some(existing) = scope.variable_local(name)
                && (existing.options.get().read_only || existing.options.get().constant)
            {
                return cx.assign_variable(&existing, value);
            }
            let variable = Rc::new(Variable::new(name, Value::Null));
            variable
                .checked
                .set(made.len() > 1 || !matches!(scope.kind, ScopeKind::Function | ScopeKind::Block));
            *variable.attributes.borrow_mut() = made;
            variable.is_new.set(true);
            cx.assign_variable(&variable, value)?;
            variable.is_new.set(false);
            scope.put(name, Slot::Variable(variable));
            Ok(())
        }))
    }

    fn member_store(&mut self, m: &MemberExpressionAst) -> Result<Store> {
        let name = self.member_name(&m.member)?;
        if m.is_static {
            let target = self.static_target(&m.target)?;
            return Ok(Box::new(move |cx, value| {
                let class = target.resolve(cx)?;
                let text = super::access::name_text(cx, &name)?;
                members::set_static(cx, class, &text, super::literal::null_of(value))
            }));
        }
        let target = self.expression(&m.target)?;
        Ok(Box::new(move |cx, value| {
            let object = target(cx)?;
            set_property(cx, &object, &name, super::literal::null_of(value))
        }))
    }

    /// A place that can be read and changed; its parts are evaluated once.
    fn change(&mut self, target: &ExpressionAst) -> Result<Change> {
        match target {
            ExpressionAst::Member(m) if !m.is_static => {
                let (object, name) = (self.expression(&m.target)?, self.member_name(&m.member)?);
                Ok(Box::new(move |cx, change| {
                    let object = object(cx)?;
                    let text = super::access::name_text(cx, &name)?;
                    let current = super::access::get_property(cx, &object, Name::new(&text), &text)?;
                    let next = change(cx, current)?;
                    set_property(
                        cx,
                        &object,
                        &MemberName::Fixed(Name::new(&text), text.clone()),
                        next.clone(),
                    )?;
                    Ok(next)
                }))
            }
            ExpressionAst::Index(i) => {
                let (object, index) = (self.expression(&i.target)?, self.index_operand(&i.index)?);
                Ok(Box::new(move |cx, change| {
                    let object = object(cx)?;
                    let index = index(cx)?;
                    let current = super::access::get_index(cx, &object, &index)?;
                    let next = change(cx, current)?;
                    set_index(cx, &object, &index, next.clone())?;
                    Ok(next)
                }))
            }
            other => {
                let (read, store) = (self.changed_value(strip(other))?, self.store(other)?);
                Ok(Box::new(move |cx, change| {
                    let current = read(cx)?;
                    let next = change(cx, current)?;
                    store(cx, next.clone())?;
                    Ok(next)
                }))
            }
        }
    }
}

/// Whether a block's own code has commands that set variables in it.
fn sets_variables(node: Node<'_>) -> bool {
    if let Node::CommandBase(CommandBaseAst::Command(c)) = node {
        if c.invocation == InvocationOperator::Dot {
            return true;
        }
        if let Some(CommandElementAst::Argument(ExpressionAst::String(name))) = c.elements.first() {
            let name = name.value.rsplit('\\').next().unwrap_or_default();
            if VARIABLE_COMMANDS.iter().any(|v| v.eq_ignore_ascii_case(name)) {
                return true;
            }
        }
    }
    let mut found = false;
    node.children(&mut |child| {
        let nested = matches!(
            child,
            Node::Function(..)
                | Node::Statement(StatementAst::Function(_))
                | Node::Expression(ExpressionAst::ScriptBlock(_))
        );
        found = found || !nested && sets_variables(child);
    });
    found
}

const VARIABLE_COMMANDS: [&str; 7] =
    ["New-Variable", "Remove-Variable", "Set-Variable", "nv", "rv", "sv", "set"];

/// The variable inside `[int]$x`.
fn strip(e: &ExpressionAst) -> &ExpressionAst {
    match e {
        ExpressionAst::Convert(c) => strip(&c.child),
        ExpressionAst::Attributed(a) => strip(&a.child),
        other => other,
    }
}

/// `$x op= right` on a slot: arrays and strings that nobody else holds grow in place.
fn change_slot(
    cx: &mut Context,
    (slot, name, only_own): (usize, Name, bool),
    operator: BinaryOperator,
    right: Value,
) -> Result<()> {
    let right = super::literal::null_of(right);
    if let Some(Slot::Value(current)) = cx.scope.slots.borrow_mut().get_mut(slot)
        && let Some(next) = super::binary::quick(operator, current, &right)
        && cx.scope.layout.constraint(slot).is_none()
    {
        *current = next;
        return Ok(());
    }
    if operator == BinaryOperator::Add && append(cx, slot, &right)? {
        return Ok(());
    }
    let current = if only_own { read_own(cx, slot, name)? } else { read_slot(cx, slot, name)? };
    let next = apply(cx, operator, &current, &right)?;
    store_slot(cx, slot, name, next)
}

/// Appends to the string or the array in a slot; whether there was one.
fn append(cx: &mut Context, slot: usize, right: &Value) -> Result<bool> {
    let is_text = match cx.scope.slots.borrow().get(slot) {
        Some(Slot::Value(Value::Str(_))) => true,
        Some(Slot::Value(Value::Array(array))) => {
            if array.element() != TypeId::OBJECT
                || array.dimensions().is_some()
                || matches!(right, Value::Object(_))
            {
                return Ok(false);
            }
            false
        }
        _ => return Ok(false),
    };
    let constraint = cx.scope.layout.constraint(slot);
    if constraint.is_some_and(|type_id| !is_text || type_id != TypeId::STRING) {
        return Ok(false);
    }
    // Text first: a `ToString` of the script's may fail, and may look at the variable.
    let more = match right {
        Value::Str(more) => more.clone(),
        other if is_text => {
            let mut more = String::new();
            super::literal::append_text(cx, &mut more, other)?;
            PsString::from(more)
        }
        _ => PsString::default(),
    };
    match (cx.scope.slots.borrow_mut().get_mut(slot), right) {
        (Some(Slot::Value(Value::Str(text))), _) => text.push_str(&more),
        (Some(Slot::Value(Value::Array(array))), Value::Array(other)) => {
            let more = other.to_vec();
            grow(array, |items| items.extend(more));
        }
        (Some(Slot::Value(Value::Array(array))), one) => grow(array, |items| items.push(one.clone())),
        _ => return Ok(false),
    }
    Ok(true)
}

/// Adds to an array that may be somebody else's too.
fn grow(array: &mut Rc<PsArray>, add: impl FnOnce(&mut Vec<Value>)) {
    if Rc::strong_count(array) > 1 || !array.extras.is_empty() {
        let mut items = Vec::with_capacity(array.len() + 1);
        items.extend(array.items().iter().cloned());
        *array = Rc::new(PsArray::new(items));
    }
    add(&mut array.items_mut());
}

/// `$table[key] op= number`, found once, where the entry is a number too.
fn change_entry(object: &Value, index: &Value, operator: BinaryOperator, right: &Value) -> Option<Value> {
    let Value::Hashtable(table) = object else { return None };
    if table.kind() != crate::object::TableKind::Hashtable || !matches!(index, Value::Str(_) | Value::Int(_))
    {
        return None;
    }
    let mut entries = table.entries.borrow_mut();
    let entry = entries.get_mut(index)?;
    let next = super::binary::quick(operator, entry, right)?;
    *entry = next.clone();
    table.touch();
    Some(next)
}

fn combine(cx: &mut Context, operator: BinaryOperator, current: Value, right: Value) -> Result<Value> {
    apply(cx, operator, &current, &right)
}

/// One more or one less; only numbers step, and null counts as zero.
fn stepped(cx: &mut Context, value: &Value, step: i32) -> Result<Value> {
    match value {
        Value::Null | Value::Void => Ok(Value::Int(step)),
        v if v.is_number() => apply(cx, BinaryOperator::Add, v, &Value::Int(step)),
        other => {
            let name = other.type_id().name();
            let operator = if step > 0 { "++" } else { "--" };
            throw(
                Thrown::runtime(
                    format!("The '{operator}' operator works only on numbers. The operand is a '{name}'."),
                    "OperatorRequiresNumber",
                    ErrorCategory::InvalidOperation,
                )
                .target(Value::from(operator)),
            )
        }
    }
}

fn old_number(value: Value) -> Value {
    if value.is_null() { Value::Int(0) } else { value }
}

fn set_property(cx: &mut Context, object: &Value, name: &MemberName, value: Value) -> Result<()> {
    let text = super::access::name_text(cx, name)?;
    if object.is_null() {
        return throw(Thrown::runtime(
            format!(
                "The property '{text}' cannot be found on this object. Verify that the property exists and can be set."
            ),
            "PropertyNotFound",
            ErrorCategory::InvalidOperation,
        ));
    }
    if let Value::Custom(custom) = object {
        let mut members = custom.members.borrow_mut();
        let key = match name {
            MemberName::Fixed(key, _) => *key,
            MemberName::Computed(_) => Name::new(&text),
        };
        if let Some(i) = members.shape.find(key)
            && members.shape.kinds()[i] == crate::object::MemberKind::Note
        {
            members.values[i] = value;
            return Ok(());
        }
    }
    members::set_member(cx, object, &text, value)
}

pub(super) fn set_index(cx: &mut Context, object: &Value, index: &Value, value: Value) -> Result<()> {
    let value = super::literal::null_of(value);
    match (object, index) {
        (Value::Hashtable(h), Value::Str(_)) if h.kind() == crate::object::TableKind::Hashtable => {
            h.insert(index.clone(), value);
            Ok(())
        }
        (Value::Array(a), Value::Int(i)) if a.element() == TypeId::OBJECT && a.dimensions().is_none() => {
            let at = if *i < 0 { *i as isize + a.len() as isize } else { *i as isize };
            let stored =
                usize::try_from(at).ok().and_then(|at| a.items_mut().get_mut(at).map(|e| *e = value));
            match stored {
                Some(()) => Ok(()),
                None => members::set_index(cx, object, std::slice::from_ref(index), Value::Null),
            }
        }
        (Value::Array(a), Value::Array(indexes)) if a.dimensions().is_some() => {
            members::set_index(cx, object, &indexes.to_vec(), value)
        }
        _ => members::set_index(cx, object, std::slice::from_ref(index), value),
    }
}

fn invalid_target() -> Rc<crate::object::Flow> {
    Thrown::runtime(
        "The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.",
        "InvalidLeftHandSide",
        ErrorCategory::ParserError,
    )
    .into_flow()
}
