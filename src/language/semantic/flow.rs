//! Control flow: what may not leave a `finally` block, and whether all of a method's paths return.

use super::{Checker, Link};
use crate::language::ast::*;
use crate::language::visit::Node;
use crate::text::eq_ignore_case;

/// The label of `break name`, if it is a plain word.
fn label_of(n: &LabeledFlowAst) -> Option<&str> {
    match n.label.as_ref()? {
        ExpressionAst::String(label) => Some(&label.value),
        _ => None,
    }
}

/// The label of a loop or switch; `None` if the statement is neither.
fn loop_label(n: &StatementAst) -> Option<Option<&str>> {
    match n {
        StatementAst::While(n) => Some(n.label.as_deref()),
        StatementAst::DoWhile(n) | StatementAst::DoUntil(n) => Some(n.label.as_deref()),
        StatementAst::For(n) => Some(n.label.as_deref()),
        StatementAst::ForEach(n) => Some(n.label.as_deref()),
        StatementAst::Switch(n) => Some(n.label.as_deref()),
        _ => None,
    }
}

/// Whether a node starts code of its own, out of which `break` and `return` do not lead.
fn is_own_code(node: Node<'_>) -> bool {
    matches!(node, Node::ScriptBlock(_) | Node::MethodBody(..))
}

/// Whether a try statement holds a block as its `finally`.
fn is_finally(parent: Node<'_>, block: Node<'_>) -> bool {
    match (parent, block) {
        (Node::Statement(StatementAst::Try(n)), Node::StatementBlock(block)) => {
            n.finally.as_ref().is_some_and(|finally| std::ptr::eq(finally, block))
        }
        _ => false,
    }
}

impl<'a> Checker<'a> {
    /// `break` and `continue` stay inside a `finally` block, and inside a method.
    pub(super) fn loop_exit(&mut self, n: &LabeledFlowAst, link: &Link<'a, '_>) {
        let label = label_of(n);
        let mut child = link.node;
        for node in link.ancestors() {
            if is_finally(node, child) {
                self.report("ControlLeavingFinally", n.extent, &[]);
                break;
            }
            if is_own_code(node) {
                break;
            }
            if let Node::Statement(statement) = node
                && let Some(found) = loop_label(statement)
            {
                match (label, found) {
                    (None, _) => break,
                    (Some(wanted), Some(found)) if eq_ignore_case(wanted, found) => break,
                    _ => {}
                }
            }
            child = node;
        }
        self.method_label(n, label, link);
    }

    /// A label named in a method is a label of that method.
    fn method_label(&mut self, n: &LabeledFlowAst, label: Option<&str>, link: &Link<'a, '_>) {
        let Some(label) = label.filter(|l| !l.is_empty()) else { return };
        for node in link.ancestors() {
            match node {
                Node::MethodBody(..) if self.in_method() => {
                    self.report("LabelNotFound", n.extent, &[label]);
                    return;
                }
                Node::ScriptBlock(_) | Node::MethodBody(..) => return,
                Node::Statement(statement)
                    if loop_label(statement).flatten().is_some_and(|found| eq_ignore_case(found, label)) =>
                {
                    return;
                }
                _ => {}
            }
        }
    }

    /// `return` stays inside a `finally` block, and fits its method's type.
    pub(super) fn return_statement(&mut self, n: &FlowStatementAst, link: &Link<'a, '_>) {
        let mut child = link.node;
        for node in link.ancestors() {
            if is_finally(node, child) {
                self.report("ControlLeavingFinally", n.extent, &[]);
                break;
            }
            if is_own_code(node) {
                break;
            }
            child = node;
        }
        self.method_return(n, link);
    }
}

/// What can happen after a piece of code.
#[derive(Clone, Copy, Default)]
struct Ends {
    /// The next statement may run.
    falls: bool,
    /// `break` may leave the loop around.
    breaks: bool,
}

impl Ends {
    const STOPS: Ends = Ends { falls: false, breaks: false };
    const FALLS: Ends = Ends { falls: true, breaks: false };

    fn then(self, next: impl FnOnce() -> Ends) -> Ends {
        if !self.falls {
            return self;
        }
        let next = next();
        Ends { falls: next.falls, breaks: self.breaks || next.breaks }
    }

    fn or(self, other: Ends) -> Ends {
        Ends { falls: self.falls || other.falls, breaks: self.breaks || other.breaks }
    }
}

/// Whether the end of a method's body can be reached without `return`, `throw` or `exit`.
pub(super) fn can_fall_through(body: &ScriptBlockAst) -> bool {
    body.end.as_ref().is_some_and(|end| block(&end.statements).falls)
}

fn block(statements: &[StatementAst]) -> Ends {
    statements.iter().fold(Ends::FALLS, |ends, next| ends.then(|| statement(next)))
}

fn statement(n: &StatementAst) -> Ends {
    match n {
        StatementAst::Return(_) | StatementAst::Throw(_) | StatementAst::Exit(_) => Ends::STOPS,
        StatementAst::Break(_) | StatementAst::Continue(_) => Ends { falls: false, breaks: true },
        StatementAst::If(n) => {
            let last = n.else_block.as_ref().map_or(Ends::FALLS, |b| block(&b.statements));
            n.clauses.iter().fold(last, |ends, (_, body)| ends.or(block(&body.statements)))
        }
        StatementAst::DoWhile(n) | StatementAst::DoUntil(n) => {
            let body = block(&n.body.statements);
            Ends { falls: body.falls || body.breaks, breaks: false }
        }
        StatementAst::For(n) => {
            if let Some(first) = &n.initializer
                && !statement(first).falls
            {
                return Ends::STOPS;
            }
            let body = block(&n.body.statements);
            Ends { falls: n.condition.is_some() || body.breaks, breaks: false }
        }
        StatementAst::Try(n) => {
            if let Some(finally) = &n.finally
                && !block(&finally.statements).falls
            {
                return Ends::STOPS;
            }
            n.catches
                .iter()
                .fold(block(&n.body.statements), |ends, clause| ends.or(block(&clause.body.statements)))
        }
        StatementAst::Assignment(n) => statement(&n.right),
        StatementAst::Pipeline(n) => match &n.elements[..] {
            [CommandBaseAst::Expression(only)] => expression(&only.expression),
            _ => Ends::FALLS,
        },
        _ => Ends::FALLS,
    }
}

fn expression(n: &ExpressionAst) -> Ends {
    match n {
        ExpressionAst::Sub(n) => block(&n.body.statements),
        ExpressionAst::Array(n) => block(&n.body.statements),
        ExpressionAst::Paren(n) => statement(&n.pipeline),
        _ => Ends::FALLS,
    }
}
