//! What PowerShell checks on a finished tree before it runs anything: names given twice, places
//! that take no assignment, control flow that leaves where it may not.
//!
//! Checks that must know types are not here: this room knows the text alone.

mod class;
mod constant;
mod data;
mod flow;

use super::ParseError;
use super::ast::*;
use super::message;
use super::visit::{Base, Node};
use crate::text::{Extent, eq_ignore_case};
use rustc_hash::FxHashSet;

/// A node with the nodes around it.
#[derive(Clone, Copy)]
pub(super) struct Link<'a, 'p> {
    node: Node<'a>,
    parent: Option<&'p Link<'a, 'p>>,
}

impl<'a, 'p> Link<'a, 'p> {
    /// The nodes around this one, the nearest first.
    fn ancestors(&self) -> impl Iterator<Item = Node<'a>> + use<'a, 'p> {
        std::iter::successors(self.parent, |link| link.parent).map(|link| link.node)
    }
}

pub(super) struct Checker<'a> {
    errors: Vec<ParseError>,
    reported: FxHashSet<(&'static str, Extent)>,
    class: class::State<'a>,
}

/// Checks one statement of a script's own level and adds what is wrong to the findings. This is done
/// as soon as the statement is parsed, while it is fresh in the processor's cache.
pub(super) fn check_statement(statement: &StatementAst, findings: &mut Vec<ParseError>) {
    check_node(Node::Statement(statement), findings);
}

fn check_node(node: Node<'_>, findings: &mut Vec<ParseError>) {
    let mut checker = Checker {
        errors: std::mem::take(findings),
        reported: FxHashSet::default(),
        class: class::State::default(),
    };
    checker.walk(node, None);
    *findings = checker.errors;
}

/// Checks what is left of a script whose own statements are checked, and puts the findings after
/// the errors of the grammar.
pub(super) fn check_script(
    script: &ScriptBlockAst,
    mut findings: Vec<ParseError>,
    errors: &mut Vec<ParseError>,
) {
    let mut early = Vec::new();
    let mut checker =
        Checker { errors: Vec::new(), reported: FxHashSet::default(), class: class::State::default() };
    checker.definitions(script);
    checker.parameters(script.param_block.as_ref().map(|p| &p.parameters[..]));
    early.append(&mut checker.errors);
    Node::ScriptBlock(script).children(&mut |child| match child {
        Node::NamedBlock(block, _) if block.unnamed => {
            block.traps.iter().for_each(|trap| check_node(Node::Trap(trap), &mut early));
        }
        child => check_node(child, &mut early),
    });
    early.append(&mut findings);
    let mut reported: FxHashSet<(&'static str, Extent)> = errors.iter().map(|e| (e.id, e.extent)).collect();
    errors.extend(early.into_iter().filter(|e| reported.insert((e.id, e.extent))));
}

pub use constant::is_safe_value;

/// Whether an expression is a constant.
pub fn is_constant(node: &ExpressionAst) -> bool {
    constant::is_constant(node, false)
}

/// The variable a conversion or attribute is put on, if it is on a variable.
fn inner_variable(node: &ExpressionAst) -> Option<&VariableExpressionAst> {
    match node {
        ExpressionAst::Variable(variable) => Some(variable),
        ExpressionAst::Convert(convert) => inner_variable(&convert.child),
        ExpressionAst::Attributed(attributed) => inner_variable(&attributed.child),
        _ => None,
    }
}

fn is_type(type_name: &TypeName, name: &str) -> bool {
    matches!(&type_name.kind, TypeNameKind::Simple { name: written, .. } if eq_ignore_case(written, name))
}

fn is_reference(type_name: &TypeName) -> bool {
    is_type(type_name, "ref")
}

fn is_void(type_name: &TypeName) -> bool {
    is_type(type_name, "void") || is_type(type_name, "System.Void")
}

impl<'a> Checker<'a> {
    fn report(&mut self, id: &'static str, extent: Extent, arguments: &[&str]) {
        if self.reported.insert((id, extent)) {
            self.errors.push(ParseError {
                id,
                message: message::text(id, arguments),
                extent,
                incomplete: false,
            });
        }
    }

    fn walk(&mut self, node: Node<'a>, parent: Option<&Link<'a, '_>>) {
        if let Node::Expression(
            ExpressionAst::String(_) | ExpressionAst::Constant(_) | ExpressionAst::Type(_),
        )
        | Node::TypeConstraint(_) = node
        {
            return;
        }
        let link = Link { node, parent };
        self.visit(&link);
        let entered = self.enter(&link);
        node.children(&mut |child| self.walk(child, Some(&link)));
        self.leave(entered);
    }

    fn visit(&mut self, link: &Link<'a, '_>) {
        match link.node {
            Node::ScriptBlock(n) => self.parameters(n.param_block.as_ref().map(|p| &p.parameters[..])),
            Node::MethodBody(n, _) => {
                self.parameters(n.param_block.as_ref().map(|p| &p.parameters[..]));
            }
            Node::Function(n, base) => self.function(n, base),
            Node::Parameter(n) => self.parameter(n, link),
            Node::Attribute(n) => self.attribute(n, link),
            Node::Statement(n) => self.statement(n, link),
            Node::Expression(n) => self.expression(n, link),
            Node::Variable(n) => self.variable(n, link),
            Node::Member(n) => self.member(n),
            _ => {}
        }
    }

    fn function(&mut self, n: &'a FunctionDefinitionAst, base: Base<'a>) {
        let _ = base;
        self.parameters(n.parameters.as_deref());
        if n.kind == FunctionKind::Workflow {
            self.report("WorkflowNotSupportedInPowerShellCore", n.extent, &[]);
        }
    }

    /// No two parameters of one list share a name.
    fn parameters(&mut self, parameters: Option<&[ParameterAst]>) {
        let parameters = parameters.unwrap_or_default();
        for (n, parameter) in parameters.iter().enumerate() {
            let name = &parameter.name.name;
            if parameters[..n].iter().any(|p| eq_ignore_case(&p.name.name, name)) {
                self.report("DuplicateFormalParameter", parameter.name.extent, &[name]);
            }
        }
    }

    fn parameter(&mut self, n: &ParameterAst, link: &Link<'a, '_>) {
        let in_method = link.ancestors().nth(1).is_some_and(|n| matches!(n, Node::Member(_)));
        let mut types = 0;
        for attribute in &n.attributes {
            let AttributeBaseAst::Type(constraint) = attribute else { continue };
            types += 1;
            if is_void(&constraint.type_name) {
                self.report("VoidTypeConstraintNotAllowed", constraint.extent, &[]);
            }
            if in_method && types == 2 {
                self.report("MultipleTypeConstraintsOnMethodParam", constraint.extent, &[]);
            }
        }
    }

    fn attribute(&mut self, n: &AttributeAst, link: &Link<'a, '_>) {
        let scripts_allowed = link.ancestors().next().is_none_or(|parent| !matches!(parent, Node::Member(_)));
        let id = if scripts_allowed {
            "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock"
        } else {
            "ParameterAttributeArgumentNeedsToBeConstant"
        };
        for argument in &n.positional {
            if !constant::is_constant(argument, scripts_allowed) {
                self.report(id, argument.extent(), &[]);
            }
        }
        for (at, argument) in n.named.iter().enumerate() {
            if n.named[..at].iter().any(|other| eq_ignore_case(&other.name, &argument.name)) {
                self.report("DuplicateNamedArgument", argument.extent, &[&argument.name]);
            } else if !argument.expression_omitted
                && !constant::is_constant(&argument.argument, scripts_allowed)
            {
                self.report(id, argument.argument.extent(), &[]);
            }
        }
    }

    fn statement(&mut self, n: &'a StatementAst, link: &Link<'a, '_>) {
        match n {
            StatementAst::Function(n) => self.function(n, Base::None),
            StatementAst::Assignment(n) => self.assignment(n),
            StatementAst::ForEach(n) => {
                if n.parallel {
                    self.report("KeywordParameterReservedForFutureUse", n.extent, &["foreach", "parallel"]);
                }
                if n.throttle_limit.is_some() {
                    self.report(
                        "KeywordParameterReservedForFutureUse",
                        n.extent,
                        &["foreach", "throttlelimit"],
                    );
                    if !n.parallel {
                        self.report("ThrottleLimitRequiresParallelFlag", n.extent, &[]);
                    }
                }
            }
            StatementAst::Switch(n) if n.flags.parallel => {
                self.report("KeywordParameterReservedForFutureUse", n.extent, &["switch", "parallel"]);
            }
            StatementAst::Try(n) => self.try_statement(n),
            StatementAst::Block(n) => {
                let end = n.extent.start + n.kind.len() as u32;
                self.report("UnexpectedKeyword", Extent { start: n.extent.start, end }, &[&n.kind]);
            }
            StatementAst::Break(node) | StatementAst::Continue(node) => self.loop_exit(node, link),
            StatementAst::Return(node) => self.return_statement(node, link),
            StatementAst::Data(n) => self.data_statement(n),
            StatementAst::Type(n) => self.enum_base(n),
            _ => {}
        }
    }

    fn try_statement(&mut self, n: &TryStatementAst) {
        for clause in n.catches.iter().rev().skip(1).rev() {
            if clause.types.is_empty() {
                let end = clause.extent.end;
                self.report("EmptyCatchNotLast", Extent { start: end, end }, &[]);
            }
        }
    }

    fn assignment(&mut self, n: &'a AssignmentStatementAst) {
        self.assignable(&n.left, true);
        self.class_assignment(&n.left);
        self.reference_constraint(&n.left, false);
    }

    /// What may stand on the left of an assignment.
    fn assignable(&mut self, node: &ExpressionAst, outermost: bool) {
        match node {
            ExpressionAst::Variable(_)
            | ExpressionAst::Member(_)
            | ExpressionAst::Invoke(_)
            | ExpressionAst::Index(_) => {}
            ExpressionAst::ArrayLiteral(n) => n.elements.iter().for_each(|e| self.assignable(e, false)),
            ExpressionAst::Convert(n) => {
                if outermost && is_void(&n.target.type_name) {
                    self.report("VoidTypeConstraintNotAllowed", n.target.extent, &[]);
                }
                self.assignable(&n.child, outermost);
            }
            ExpressionAst::Attributed(n) => self.assignable(&n.child, outermost),
            ExpressionAst::Paren(n) => match &*n.pipeline {
                StatementAst::Pipeline(pipeline) => match &pipeline.elements[..] {
                    [CommandBaseAst::Expression(only)] => self.assignable(&only.expression, false),
                    _ => self.report("InvalidLeftHandSide", n.pipeline.extent(), &[]),
                },
                StatementAst::Error(_) => {}
                other => self.report("InvalidLeftHandSide", other.extent(), &[]),
            },
            other => self.report("InvalidLeftHandSide", other.extent(), &[]),
        }
    }

    /// `[ref]` stands alone on the left of an assignment.
    fn reference_constraint(&mut self, node: &ExpressionAst, inside: bool) {
        let ExpressionAst::Convert(n) = node else { return };
        let more = inside || matches!(*n.child, ExpressionAst::Convert(_));
        if is_reference(&n.target.type_name) && more {
            self.report("ReferenceNeedsToBeByItselfInTypeConstraint", n.target.extent, &[]);
        }
        self.reference_constraint(&n.child, true);
    }

    fn expression(&mut self, n: &'a ExpressionAst, link: &Link<'a, '_>) {
        match n {
            ExpressionAst::Variable(n) => self.variable(n, link),
            ExpressionAst::Hashtable(n) => self.hash_literal(n),
            ExpressionAst::Unary(n) => self.unary(n),
            ExpressionAst::Convert(n) => self.convert(n, link),
            ExpressionAst::Attributed(n) if inner_variable(&n.child).is_none() => {
                self.report("UnexpectedAttribute", n.attribute.extent, &[&n.attribute.type_name.full_name()]);
            }
            ExpressionAst::Using(n) => self.using(n),
            _ => {}
        }
    }

    fn variable(&mut self, n: &'a VariableExpressionAst, link: &Link<'a, '_>) {
        if n.splatted {
            let parent = link.parent.map(|l| l.node);
            let name = match &n.scope {
                Some(scope) => format!("{scope}:{}", n.name),
                None => n.name.to_string(),
            };
            let in_command =
                |node: Option<Node<'_>>| matches!(node, Some(Node::CommandBase(CommandBaseAst::Command(_))));
            if matches!(parent, Some(Node::Expression(ExpressionAst::Using(_)))) {
                return;
            }
            let place = parent;
            if matches!(place, Some(Node::Expression(ExpressionAst::ArrayLiteral(_))))
                && in_command(link.ancestors().nth(1))
            {
                self.report("SplattingNotPermittedInArgumentList", n.extent, &[&name]);
            } else if !in_command(place) {
                self.report("SplattingNotPermitted", n.extent, &[&name]);
            }
        }
        self.class_variable(n, link);
    }

    /// No two keys of a hash literal are the same text or number.
    fn hash_literal(&mut self, n: &HashtableAst) {
        let mut seen: FxHashSet<String> = FxHashSet::default();
        for (key, _) in &n.pairs {
            let text = match key {
                ExpressionAst::String(key) => key.value.to_string(),
                ExpressionAst::Constant(key) => constant::text(&key.value),
                _ => continue,
            };
            let folded = crate::text::fold_case(&text).into_owned();
            if !seen.insert(folded) {
                self.report("DuplicateKeyInHashLiteral", key.extent(), &[&text]);
            }
        }
    }

    fn unary(&mut self, n: &UnaryExpressionAst) {
        let name = match n.operator {
            UnaryOperator::PlusPlus | UnaryOperator::PostfixPlusPlus => "++",
            UnaryOperator::MinusMinus | UnaryOperator::PostfixMinusMinus => "--",
            _ => return,
        };
        if let Some(extent) = not_a_place(&n.operand) {
            self.report("OperatorRequiresVariableOrProperty", extent, &[name]);
        }
    }

    fn convert(&mut self, n: &ConvertExpressionAst, link: &Link<'a, '_>) {
        if is_type(&n.target.type_name, "ordered") && !matches!(*n.child, ExpressionAst::Hashtable(_)) {
            self.report(
                "OrderedAttributeOnlyOnHashLiteralNode",
                n.extent,
                &[&n.target.type_name.full_name()],
            );
        }
        if !is_reference(&n.target.type_name) {
            return;
        }
        if self.is_assigned(link) {
            return;
        }
        if let ExpressionAst::Convert(child) = &*n.child
            && is_reference(&child.target.type_name)
        {
            self.report("ReferenceNeedsToBeByItselfInTypeSequence", child.target.extent, &[]);
        }
        if let Some(Node::Expression(ExpressionAst::Convert(parent))) = link.parent.map(|l| l.node)
            && !is_reference(&parent.target.type_name)
        {
            self.report("ReferenceNeedsToBeLastTypeInTypeConversion", n.target.extent, &[]);
        }
    }

    /// Whether a conversion is what an assignment assigns to.
    fn is_assigned(&self, link: &Link<'a, '_>) -> bool {
        let mut child = link.node;
        for node in link.ancestors() {
            match node {
                Node::Expression(ExpressionAst::Convert(_)) => child = node,
                Node::Statement(StatementAst::Assignment(n)) => return n.left.extent() == child.extent(),
                _ => return false,
            }
        }
        false
    }

    /// `$using:` takes a variable with members and constant indexes only.
    fn using(&mut self, n: &UsingExpressionAst) {
        let mut node = &*n.child;
        loop {
            let bad = match node {
                ExpressionAst::Variable(_) => return,
                ExpressionAst::Member(n) => {
                    node = &n.target;
                    None
                }
                ExpressionAst::Index(n) => {
                    if constant::is_constant(&n.index, false) {
                        node = &n.target;
                        None
                    } else {
                        Some(n.index.extent())
                    }
                }
                other => Some(other.extent()),
            };
            if let Some(extent) = bad {
                self.report("InvalidUsingExpression", extent, &[]);
                return;
            }
        }
    }
}

/// Where an operand of `++` and `--` is nothing that can be assigned to.
fn not_a_place(node: &ExpressionAst) -> Option<Extent> {
    match node {
        ExpressionAst::Variable(_)
        | ExpressionAst::Member(_)
        | ExpressionAst::Invoke(_)
        | ExpressionAst::Index(_)
        | ExpressionAst::Error(_) => None,
        ExpressionAst::Convert(n) => not_a_place(&n.child),
        ExpressionAst::Attributed(n) => not_a_place(&n.child),
        ExpressionAst::ArrayLiteral(n) => n.elements.iter().find_map(not_a_place),
        ExpressionAst::Paren(n) => match &*n.pipeline {
            StatementAst::Pipeline(pipeline) => match &pipeline.elements[..] {
                [CommandBaseAst::Expression(only)] => not_a_place(&only.expression),
                _ => Some(n.pipeline.extent()),
            },
            other => Some(other.extent()),
        },
        other => Some(other.extent()),
    }
}
