//! Data sections: a small language of literals, conditions and listed commands.

use super::{Checker, constant};
use crate::language::ast::*;
use crate::language::message;
use crate::language::visit::Node;
use crate::text::{Extent, eq_ignore_case};

/// Walks over a data section with the names of the commands it may call.
struct Section<'c, 'a> {
    checker: &'c mut Checker<'a>,
    commands: Vec<String>,
}

impl<'a> Checker<'a> {
    pub(super) fn data_statement(&mut self, n: &'a DataStatementAst) {
        let mut commands = vec![String::from("ConvertFrom-StringData")];
        for name in &n.commands_allowed {
            if let ExpressionAst::String(name) = name {
                commands.push(name.value.to_string());
            }
        }
        Section { checker: self, commands }.walk(Node::StatementBlock(&n.body));
    }
}

impl<'a> Section<'_, 'a> {
    fn refuse(&mut self, id: &'static str, extent: Extent) {
        self.checker.report(id, extent, &[]);
    }

    fn walk(&mut self, node: Node<'a>) {
        if self.visit(node) {
            node.children(&mut |child| self.walk(child));
        }
    }

    /// Checks a node; says whether to look inside.
    fn visit(&mut self, node: Node<'a>) -> bool {
        match node {
            Node::Statement(n) => return self.statement(n),
            Node::Trap(n) => self.refuse("TrapStatementNotSupportedInDataSection", n.extent),
            Node::CommandBase(CommandBaseAst::Command(n)) => self.command(n),
            Node::Redirection(n) => self.refuse("RedirectionNotSupportedInDataSection", n.extent),
            Node::Attribute(n) => self.refuse("AttributeNotSupportedInDataSection", n.extent),
            Node::Parameter(n) => self.refuse("ParameterDeclarationNotSupportedInDataSection", n.extent),
            Node::TypeConstraint(n) => self.type_name(&n.type_name, n.extent),
            Node::Expression(n) => self.expression(n),
            Node::Variable(n) => self.variable(n),
            _ => {}
        }
        true
    }

    fn statement(&mut self, n: &'a StatementAst) -> bool {
        let id = match n {
            StatementAst::Assignment(_) => "AssignmentStatementNotSupportedInDataSection",
            StatementAst::While(_) | StatementAst::For(_) => "ForWhileStatementNotSupportedInDataSection",
            StatementAst::DoWhile(_) | StatementAst::DoUntil(_) => {
                "DoWhileStatementNotSupportedInDataSection"
            }
            StatementAst::ForEach(_) => "ForeachStatementNotSupportedInDataSection",
            StatementAst::Switch(_) => "SwitchStatementNotSupportedInDataSection",
            StatementAst::Try(_) => "TryStatementNotSupportedInDataSection",
            StatementAst::Data(_) => "DataSectionStatementNotSupportedInDataSection",
            StatementAst::Block(_) => "ParallelAndSequenceBlockNotSupportedInDataSection",
            StatementAst::Function(_) => "FunctionDeclarationNotSupportedInDataSection",
            StatementAst::Break(_)
            | StatementAst::Continue(_)
            | StatementAst::Return(_)
            | StatementAst::Exit(_)
            | StatementAst::Throw(_) => "FlowControlStatementNotSupportedInDataSection",
            _ => return true,
        };
        self.refuse(id, n.extent());
        if let StatementAst::Function(n) = n {
            self.refuse("ScriptBlockNotSupportedInDataSection", n.body.extent);
        }
        true
    }

    fn command(&mut self, n: &CommandAst) {
        if n.invocation == InvocationOperator::Dot {
            self.refuse("DotSourcingNotSupportedInDataSection", n.extent);
            return;
        }
        let Some(CommandElementAst::Argument(ExpressionAst::String(name))) = n.elements.first() else {
            self.checker.report("OperatorNotSupportedInDataSection", n.extent, &["&"]);
            return;
        };
        if !self.commands.iter().any(|allowed| eq_ignore_case(allowed, &name.value)) {
            self.checker.report("CmdletNotInAllowedListForDataSection", n.extent, &[&name.value]);
        }
    }

    fn type_name(&mut self, type_name: &TypeName, extent: Extent) {
        let is_string = matches!(&type_name.kind, TypeNameKind::Simple { name, .. }
            if name.eq_ignore_ascii_case("string") || name.eq_ignore_ascii_case("System.String"));
        if !is_string && !constant::is_primitive(type_name) {
            self.checker.report("TypeNotAllowedInDataSection", extent, &[&type_name.full_name()]);
        }
    }

    fn variable(&mut self, n: &VariableExpressionAst) {
        let culture = ["psculture", "psuiculture"].iter().any(|name| n.name.eq_ignore_ascii_case(name));
        if n.scope.is_none() && (culture || constant::is_constant_variable(n)) {
            return;
        }
        let allowed = message::pattern("DefaultAllowedVariablesInDataSection");
        self.checker.report("VariableReferenceNotSupportedInDataSection", n.extent, &[allowed]);
    }

    fn expression(&mut self, n: &ExpressionAst) {
        let id = match n {
            ExpressionAst::Variable(n) => return self.variable(n),
            ExpressionAst::Type(n) => return self.type_name(&n.type_name, n.extent),
            ExpressionAst::Member(_) => "PropertyReferenceNotSupportedInDataSection",
            ExpressionAst::Invoke(_) => "MethodCallNotSupportedInDataSection",
            ExpressionAst::Index(_) => "ArrayReferenceNotSupportedInDataSection",
            ExpressionAst::ScriptBlock(_) => "ScriptBlockNotSupportedInDataSection",
            ExpressionAst::Binary(n) => {
                if let Some(name) = refused_binary(n.operator) {
                    self.checker.report("OperatorNotSupportedInDataSection", n.operator_extent, &[name]);
                }
                return;
            }
            ExpressionAst::Unary(n) => {
                if let Some(name) = refused_unary(n.operator) {
                    self.checker.report("OperatorNotSupportedInDataSection", n.extent, &[name]);
                }
                return;
            }
            _ => return,
        };
        self.refuse(id, n.extent());
    }
}

fn by_case(rule: CaseRule, insensitive: &'static str, sensitive: &'static str) -> Option<&'static str> {
    Some(if rule == CaseRule::Sensitive { sensitive } else { insensitive })
}

fn refused_binary(operator: BinaryOperator) -> Option<&'static str> {
    match operator {
        BinaryOperator::Range => Some(".."),
        BinaryOperator::Format => Some("-f"),
        BinaryOperator::Join => Some("-join"),
        BinaryOperator::As => Some("-as"),
        BinaryOperator::Match(rule) => by_case(rule, "-imatch", "-cmatch"),
        BinaryOperator::NotMatch(rule) => by_case(rule, "-inotmatch", "-cnotmatch"),
        BinaryOperator::Replace(rule) => by_case(rule, "-ireplace", "-creplace"),
        BinaryOperator::Split(rule) => by_case(rule, "-isplit", "-csplit"),
        _ => None,
    }
}

fn refused_unary(operator: UnaryOperator) -> Option<&'static str> {
    match operator {
        UnaryOperator::PlusPlus | UnaryOperator::PostfixPlusPlus => Some("++"),
        UnaryOperator::MinusMinus | UnaryOperator::PostfixMinusMinus => Some("--"),
        UnaryOperator::Join => Some("-join"),
        UnaryOperator::Split { case } => by_case(case, "-isplit", "-csplit"),
        _ => None,
    }
}
