//! Classes: their methods see their own variables only, return what they say, and name members
//! through `$this` or the class.

use super::{Checker, Link, flow, is_void};
use crate::language::ast::*;
use crate::language::visit::{Base, Node};
use crate::text::{eq_ignore_case, fold_case};
use rustc_hash::FxHashSet;

/// Variables that every method sees.
const IMPLICIT_VARIABLES: &[&str] = &[
    "_",
    "args",
    "error",
    "false",
    "input",
    "lastexitcode",
    "matches",
    "myinvocation",
    "nestedpromptlevel",
    "null",
    "outputencoding",
    "psboundparameters",
    "pscmdlet",
    "pscommandpath",
    "psitem",
    "psscriptroot",
    "pwd",
    "stacktrace",
    "this",
    "true",
    "?",
];

/// What is known of the class and method at hand.
#[derive(Default)]
pub(super) struct State<'a> {
    class: Option<&'a TypeDefinitionAst>,
    method: Option<Method<'a>>,
}

#[derive(Clone)]
pub(super) struct Method<'a> {
    member: &'a FunctionMemberAst,
    /// Folded names of variables that the method assigns.
    locals: std::rc::Rc<FxHashSet<String>>,
    /// Inside a script block of the method nothing is checked.
    nested: bool,
}

/// What [`Checker::leave`] puts back.
pub(super) enum Entered<'a> {
    Nothing,
    Class(Option<&'a TypeDefinitionAst>),
    Method(Option<Method<'a>>),
}

impl<'a> Checker<'a> {
    pub(super) fn in_method(&self) -> bool {
        self.class.method.is_some()
    }

    /// Types of one script block have names of their own.
    pub(super) fn definitions(&mut self, script: &'a ScriptBlockAst) {
        let mut seen: FxHashSet<String> = FxHashSet::default();
        for block in [&script.dynamic_param, &script.begin, &script.process, &script.end, &script.clean]
            .into_iter()
            .flatten()
        {
            for statement in &block.statements {
                if let StatementAst::Type(n) = statement
                    && !seen.insert(fold_case(&n.name).into_owned())
                {
                    self.report("MemberAlreadyDefined", n.extent, &[&n.name]);
                }
            }
        }
    }

    /// The type under an enum is a whole number's.
    pub(super) fn enum_base(&mut self, n: &TypeDefinitionAst) {
        const NAMES: &[&str] = &[
            "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "int16", "uint16", "int32",
            "uint32", "int64", "uint64",
        ];
        let Some(base) = n.base_types.first().filter(|_| n.kind == TypeDefinitionKind::Enum) else { return };
        let name = base.type_name.full_name();
        let short =
            if name.len() > 7 && name[..7].eq_ignore_ascii_case("system.") { &name[7..] } else { &name };
        if !NAMES.iter().any(|n| short.eq_ignore_ascii_case(n)) {
            self.report("InvalidUnderlyingType", base.extent, &[&name]);
        }
    }

    pub(super) fn enter(&mut self, link: &Link<'a, '_>) -> Entered<'a> {
        match link.node {
            Node::Statement(StatementAst::Type(n)) => Entered::Class(self.class.class.replace(n)),
            Node::Member(MemberAst::Function(n)) => {
                let locals = std::rc::Rc::new(locals(n));
                Entered::Method(self.class.method.replace(Method { member: n, locals, nested: false }))
            }
            Node::ScriptBlock(_) if self.in_method() => {
                let outer = self.class.method.clone();
                if let Some(method) = &mut self.class.method {
                    method.nested = true;
                }
                Entered::Method(outer)
            }
            Node::Statement(StatementAst::Function(_)) | Node::Trap(_) if self.in_method() => {
                let outer = self.class.method.clone();
                if let Some(method) = &mut self.class.method {
                    method.nested = true;
                }
                Entered::Method(outer)
            }
            _ => Entered::Nothing,
        }
    }

    pub(super) fn leave(&mut self, entered: Entered<'a>) {
        match entered {
            Entered::Nothing => {}
            Entered::Class(class) => self.class.class = class,
            Entered::Method(method) => self.class.method = method,
        }
    }

    pub(super) fn member(&mut self, n: &'a MemberAst) {
        match n {
            MemberAst::Property(n) => {
                if let Some(constraint) = n.property_type.as_ref().filter(|t| is_void(&t.type_name)) {
                    self.report(
                        "TypeNotAllowedForProperty",
                        constraint.extent,
                        &[&constraint.type_name.full_name()],
                    );
                }
            }
            MemberAst::Function(n) => self.method(n),
        }
    }

    fn method(&mut self, n: &'a FunctionMemberAst) {
        let body = &n.function.body;
        if let Some(param_block) = &body.param_block {
            self.report("ParamBlockNotAllowedInMethod", param_block.extent, &[]);
        }
        let named =
            [&body.begin, &body.process, &body.clean, &body.dynamic_param].into_iter().flatten().next();
        let named = named.or(body.end.as_ref().filter(|end| !end.unnamed));
        if let Some(block) = named {
            self.report("NamedBlockNotAllowedInMethod", block.extent, &[]);
        }
        if returns_value(n) && flow::can_fall_through(body) {
            self.report("MethodHasCodePathNotReturn", n.function.name_extent, &[]);
        }
    }

    /// `return` in a method has a value if the method has a type, and none otherwise.
    pub(super) fn method_return(&mut self, n: &FlowStatementAst, link: &Link<'a, '_>) {
        let Some(method) = self.class.method.as_ref().filter(|m| !m.nested) else { return };
        let _ = link;
        match (returns_value(method.member), &n.pipeline) {
            (true, None) => self.report("NonVoidMethodMissingReturnValue", n.extent, &[]),
            (false, Some(_)) => self.report("VoidMethodHasReturn", n.extent, &[]),
            _ => {}
        }
    }

    /// Members are assigned through `$this` or the class, never by bare name.
    pub(super) fn class_assignment(&mut self, left: &ExpressionAst) {
        let Some(class) = self.class.class else { return };
        if self.class.method.as_ref().is_none_or(|m| m.nested) {
            return;
        }
        let elements = match left {
            ExpressionAst::ArrayLiteral(n) => &n.elements[..],
            other => std::slice::from_ref(other),
        };
        for element in elements {
            let Some(variable) = super::inner_variable(element).filter(|v| v.scope.is_none()) else {
                continue;
            };
            let property = class.members.iter().find_map(|member| match member {
                MemberAst::Property(p) if eq_ignore_case(&p.name, &variable.name) => Some(p),
                _ => None,
            });
            let Some(property) = property else { continue };
            if property.is_static {
                let class_name = format!("[{}]::", class.name);
                self.report(
                    "MissingTypeInStaticPropertyAssignment",
                    variable.extent,
                    &[&class_name, &property.name],
                );
            } else {
                self.report("MissingThis", variable.extent, &["$this.", &property.name]);
            }
        }
    }

    /// A method reads variables only that it assigns itself.
    pub(super) fn class_variable(&mut self, n: &'a VariableExpressionAst, link: &Link<'a, '_>) {
        if n.scope.is_some() {
            return;
        }
        let parent = link.ancestors().next();
        if matches!(
            parent,
            Some(Node::Parameter(_) | Node::Statement(StatementAst::Break(_) | StatementAst::Continue(_)))
        ) {
            return;
        }
        let is_this = n.name.eq_ignore_ascii_case("this");
        match self.class.method.as_ref() {
            Some(method) if !method.nested => {
                if is_this {
                    if method.member.is_static {
                        self.report("NonStaticMemberAccessInStaticMember", n.extent, &["this"]);
                    }
                    return;
                }
                let name = fold_case(&n.name);
                let known = IMPLICIT_VARIABLES.iter().any(|v| *v == name) || method.locals.contains(&*name);
                let outside = |node| {
                    matches!(
                        node,
                        Node::Expression(ExpressionAst::Using(_)) | Node::Statement(StatementAst::Error(_))
                    )
                };
                if !known && !n.name.contains(':') && !link.ancestors().any(outside) {
                    self.report("VariableNotLocal", n.extent, &[]);
                }
            }
            Some(_) => {}
            None => {
                let in_static_property = is_this
                    && link
                        .ancestors()
                        .any(|a| matches!(a, Node::Member(MemberAst::Property(p)) if p.is_static));
                if in_static_property {
                    self.report("NonStaticMemberAccessInStaticMember", n.extent, &["this"]);
                }
            }
        }
    }
}

fn returns_value(n: &FunctionMemberAst) -> bool {
    n.return_type.as_ref().is_some_and(|t| !is_void(&t.type_name))
}

/// Folded names of all variables that a method's own code assigns.
fn locals(n: &FunctionMemberAst) -> FxHashSet<String> {
    let mut names = FxHashSet::default();
    for parameter in n.function.parameters.iter().flatten() {
        names.insert(fold_case(&parameter.name.name).into_owned());
    }
    collect(Node::MethodBody(&n.function.body, Base::None), &mut names);
    names
}

fn collect(node: Node<'_>, names: &mut FxHashSet<String>) {
    match node {
        Node::ScriptBlock(_) | Node::ParamBlock(_) | Node::Function(..) | Node::Trap(_) => return,
        Node::Statement(StatementAst::Function(_)) => return,
        Node::Statement(StatementAst::Assignment(n)) => assigned(&n.left, names),
        Node::Statement(StatementAst::ForEach(n)) => {
            names.insert(fold_case(&n.variable.name).into_owned());
        }
        _ => {}
    }
    node.children(&mut |child| collect(child, names));
}

fn assigned(node: &ExpressionAst, names: &mut FxHashSet<String>) {
    match node {
        ExpressionAst::ArrayLiteral(n) => n.elements.iter().for_each(|e| assigned(e, names)),
        ExpressionAst::Paren(n) => {
            if let StatementAst::Pipeline(pipeline) = &*n.pipeline
                && let [CommandBaseAst::Expression(only)] = &pipeline.elements[..]
            {
                assigned(&only.expression, names);
            }
        }
        other => {
            if let Some(variable) = super::inner_variable(other) {
                names.insert(fold_case(&variable.name).into_owned());
            }
        }
    }
}
