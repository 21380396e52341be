//! A walk over a tree: every node with its type's name, its extent and its children, in the order
//! in which PowerShell's own visitor meets them.

use super::ast::*;
use crate::text::Extent;

/// Any node.
#[derive(Clone, Copy)]
pub enum Node<'a> {
    ScriptBlock(&'a ScriptBlockAst),
    UsingStatement(&'a UsingStatementAst),
    ParamBlock(&'a ParamBlockAst),
    Parameter(&'a ParameterAst),
    Attribute(&'a AttributeAst),
    NamedArgument(&'a NamedAttributeArgumentAst),
    TypeConstraint(&'a TypeConstraintAst),
    /// A named block, with the call of the base constructor that a constructor's body begins with.
    NamedBlock(&'a NamedBlockAst, Base<'a>),
    StatementBlock(&'a StatementBlockAst),
    Statement(&'a StatementAst),
    Pipeline(&'a PipelineAst),
    CommandBase(&'a CommandBaseAst),
    CommandParameter(&'a CommandParameterAst),
    Redirection(&'a RedirectionAst),
    CatchClause(&'a CatchClauseAst),
    Trap(&'a TrapStatementAst),
    Function(&'a FunctionDefinitionAst, Base<'a>),
    MethodBody(&'a ScriptBlockAst, Base<'a>),
    Member(&'a MemberAst),
    Expression(&'a ExpressionAst),
    Variable(&'a VariableExpressionAst),
    /// `base( … )` as a statement.
    BaseCall(Base<'a>),
    /// The call in it.
    BaseInvoke(Base<'a>),
    /// `$this` and `.ctor` of that call, which nobody wrote.
    Implied(&'static str, Extent),
}

/// The call of the base constructor that a constructor's body begins with.
#[derive(Clone, Copy)]
pub enum Base<'a> {
    /// The function is no constructor.
    None,
    /// The constructor leaves the call out.
    Implied,
    Written(&'a BaseCtorInvokeAst),
}

/// Takes each child of a node.
pub type Children<'v, 'a> = &'v mut dyn FnMut(Node<'a>);

impl Base<'_> {
    fn extent(self) -> Extent {
        if let Base::Written(call) = self { call.extent } else { Extent::default() }
    }

    /// Where the word `base` stands.
    fn name_extent(self) -> Extent {
        let start = self.extent().start;
        if let Base::Written(_) = self { Extent { start, end: start + 4 } } else { Extent::default() }
    }
}

fn all<'a, T>(items: &'a [T], wrap: fn(&'a T) -> Node<'a>, each: Children<'_, 'a>) {
    for item in items {
        each(wrap(item));
    }
}

impl<'a> Node<'a> {
    pub fn extent(self) -> Extent {
        match self {
            Node::ScriptBlock(n) | Node::MethodBody(n, _) => n.extent,
            Node::UsingStatement(n) => n.extent,
            Node::ParamBlock(n) => n.extent,
            Node::Parameter(n) => n.extent,
            Node::Attribute(n) => n.extent,
            Node::NamedArgument(n) => n.extent,
            Node::TypeConstraint(n) => n.extent,
            Node::NamedBlock(n, _) => n.extent,
            Node::StatementBlock(n) => n.extent,
            Node::Statement(n) => n.extent(),
            Node::Pipeline(n) => n.extent,
            Node::CommandBase(n) => n.extent(),
            Node::CommandParameter(n) => n.extent,
            Node::Redirection(n) => n.extent,
            Node::CatchClause(n) => n.extent,
            Node::Trap(n) => n.extent,
            Node::Function(n, _) => n.extent,
            Node::Member(n) => n.extent(),
            Node::Expression(n) => n.extent(),
            Node::Variable(n) => n.extent,
            Node::BaseCall(n) | Node::BaseInvoke(n) => n.extent(),
            Node::Implied(_, extent) => extent,
        }
    }

    /// The name of PowerShell's type for this node.
    pub fn type_name(self) -> &'static str {
        match self {
            Node::ScriptBlock(_) | Node::MethodBody(..) => "ScriptBlockAst",
            Node::UsingStatement(_) => "UsingStatementAst",
            Node::ParamBlock(_) => "ParamBlockAst",
            Node::Parameter(_) => "ParameterAst",
            Node::Attribute(_) => "AttributeAst",
            Node::NamedArgument(_) => "NamedAttributeArgumentAst",
            Node::TypeConstraint(_) => "TypeConstraintAst",
            Node::NamedBlock(..) => "NamedBlockAst",
            Node::StatementBlock(_) => "StatementBlockAst",
            Node::Statement(n) => statement_type(n),
            Node::Pipeline(_) => "PipelineAst",
            Node::CommandBase(CommandBaseAst::Command(_)) => "CommandAst",
            Node::CommandBase(CommandBaseAst::Expression(_)) | Node::BaseCall(_) => "CommandExpressionAst",
            Node::CommandParameter(_) => "CommandParameterAst",
            Node::Redirection(n) => match n.target {
                RedirectionTarget::File { .. } => "FileRedirectionAst",
                RedirectionTarget::Merge(_) => "MergingRedirectionAst",
            },
            Node::CatchClause(_) => "CatchClauseAst",
            Node::Trap(_) => "TrapStatementAst",
            Node::Function(..) => "FunctionDefinitionAst",
            Node::Member(MemberAst::Property(_)) => "PropertyMemberAst",
            Node::Member(MemberAst::Function(_)) => "FunctionMemberAst",
            Node::Expression(n) => expression_type(n),
            Node::Variable(_) => "VariableExpressionAst",
            Node::BaseInvoke(_) => "BaseCtorInvokeMemberExpressionAst",
            Node::Implied(name, _) => name,
        }
    }

    /// Gives each child to `each`, in PowerShell's order.
    pub fn children(self, each: Children<'_, 'a>) {
        match self {
            Node::ScriptBlock(n) => script_block(n, Base::None, each),
            Node::MethodBody(n, base) => script_block(n, base, each),
            Node::UsingStatement(n) => {
                each(Node::Expression(&n.name));
                n.alias.iter().for_each(|a| each(Node::Expression(a)));
            }
            Node::ParamBlock(n) => {
                all(&n.attributes, Node::Attribute, each);
                all(&n.parameters, Node::Parameter, each);
            }
            Node::Parameter(n) => {
                all(&n.attributes, attribute_base, each);
                each(Node::Variable(&n.name));
                n.default.iter().for_each(|d| each(Node::Expression(d)));
            }
            Node::Attribute(n) => {
                all(&n.positional, Node::Expression, each);
                all(&n.named, Node::NamedArgument, each);
            }
            Node::NamedArgument(n) => each(Node::Expression(&n.argument)),
            Node::NamedBlock(n, base) => {
                all(&n.traps, Node::Trap, each);
                if !matches!(base, Base::None) {
                    each(Node::BaseCall(base));
                }
                all(&n.statements, Node::Statement, each);
            }
            Node::StatementBlock(n) => {
                all(&n.traps, Node::Trap, each);
                all(&n.statements, Node::Statement, each);
            }
            Node::Statement(n) => statement(n, each),
            Node::Pipeline(n) => all(&n.elements, Node::CommandBase, each),
            Node::CommandBase(n) => command_base(n, each),
            Node::CommandParameter(n) => n.argument.iter().for_each(|a| each(Node::Expression(a))),
            Node::Redirection(n) => {
                if let RedirectionTarget::File { location, .. } = &n.target {
                    each(Node::Expression(location));
                }
            }
            Node::CatchClause(n) => {
                all(&n.types, Node::TypeConstraint, each);
                each(Node::StatementBlock(&n.body));
            }
            Node::Trap(n) => {
                n.trap_type.iter().for_each(|t| each(Node::TypeConstraint(t)));
                each(Node::StatementBlock(&n.body));
            }
            Node::Function(n, base) => {
                n.parameters.iter().for_each(|p| all(p, Node::Parameter, each));
                each(Node::MethodBody(&n.body, base));
            }
            Node::Member(n) => member(n, each),
            Node::Expression(n) => expression(n, each),
            Node::BaseCall(n) => each(Node::BaseInvoke(n)),
            Node::BaseInvoke(n) => {
                let place = n.name_extent();
                each(Node::Implied("VariableExpressionAst", place));
                each(Node::Implied("StringConstantExpressionAst", place));
                if let Base::Written(n) = n {
                    all(&n.arguments, Node::Expression, each);
                }
            }
            Node::TypeConstraint(_) | Node::Variable(_) | Node::Implied(..) => {}
        }
    }
}

fn attribute_base(node: &AttributeBaseAst) -> Node<'_> {
    match node {
        AttributeBaseAst::Attribute(n) => Node::Attribute(n),
        AttributeBaseAst::Type(n) => Node::TypeConstraint(n),
    }
}

fn script_block<'a>(n: &'a ScriptBlockAst, base: Base<'a>, each: Children<'_, 'a>) {
    all(&n.using_statements, Node::UsingStatement, each);
    all(&n.attributes, Node::Attribute, each);
    n.param_block.iter().for_each(|p| each(Node::ParamBlock(p)));
    for block in [&n.dynamic_param, &n.begin, &n.process, &n.end, &n.clean].into_iter().flatten() {
        let base = if block.kind == BlockKind::End { base } else { Base::None };
        each(Node::NamedBlock(block, base));
    }
}

fn command_base<'a>(node: &'a CommandBaseAst, each: Children<'_, 'a>) {
    match node {
        CommandBaseAst::Command(n) => {
            for element in &n.elements {
                each(match element {
                    CommandElementAst::Parameter(n) => Node::CommandParameter(n),
                    CommandElementAst::Argument(n) => Node::Expression(n),
                });
            }
            all(&n.redirections, Node::Redirection, each);
        }
        CommandBaseAst::Expression(n) => {
            each(Node::Expression(&n.expression));
            all(&n.redirections, Node::Redirection, each);
        }
    }
}

fn member<'a>(node: &'a MemberAst, each: Children<'_, 'a>) {
    match node {
        MemberAst::Property(n) => {
            n.property_type.iter().for_each(|t| each(Node::TypeConstraint(t)));
            all(&n.attributes, Node::Attribute, each);
            n.initial_value.iter().for_each(|v| each(Node::Expression(v)));
        }
        MemberAst::Function(n) => {
            n.return_type.iter().for_each(|t| each(Node::TypeConstraint(t)));
            all(&n.attributes, Node::Attribute, each);
            let base = match &n.base_arguments {
                Some(call) => Base::Written(call),
                None if n.is_constructor && !n.is_static => Base::Implied,
                None => Base::None,
            };
            each(Node::Function(&n.function, base));
        }
    }
}

fn error_parts<'a>(parts: &'a [ErrorPartAst], each: Children<'_, 'a>) {
    for part in parts {
        each(match part {
            ErrorPartAst::Statement(n) => Node::Statement(n),
            ErrorPartAst::StatementBlock(n) => Node::StatementBlock(n),
            ErrorPartAst::Expression(n) => Node::Expression(n),
            ErrorPartAst::Attribute(n) => attribute_base(n),
            ErrorPartAst::NamedArgument(n) => Node::NamedArgument(n),
            ErrorPartAst::Parameter(n) => Node::Parameter(n),
            ErrorPartAst::ScriptBlock(n) => Node::ScriptBlock(n),
            ErrorPartAst::Member(n) => Node::Member(n),
            ErrorPartAst::CatchClause(n) => Node::CatchClause(n),
            ErrorPartAst::CommandParameter(n) => Node::CommandParameter(n),
            ErrorPartAst::Using(n) => Node::UsingStatement(n),
        });
    }
}

/// A `using` statement that stands too late in its script.
fn late_using(n: &ErrorStatementAst) -> Option<&UsingStatementAst> {
    if let [ErrorPartAst::Using(using)] = &n.nested[..] { Some(using) } else { None }
}

fn statement_type(node: &StatementAst) -> &'static str {
    match node {
        StatementAst::Pipeline(_) => "PipelineAst",
        StatementAst::PipelineChain(_) => "PipelineChainAst",
        StatementAst::Assignment(_) => "AssignmentStatementAst",
        StatementAst::If(_) => "IfStatementAst",
        StatementAst::While(_) => "WhileStatementAst",
        StatementAst::DoWhile(_) => "DoWhileStatementAst",
        StatementAst::DoUntil(_) => "DoUntilStatementAst",
        StatementAst::For(_) => "ForStatementAst",
        StatementAst::ForEach(_) => "ForEachStatementAst",
        StatementAst::Switch(_) => "SwitchStatementAst",
        StatementAst::Try(_) => "TryStatementAst",
        StatementAst::Data(_) => "DataStatementAst",
        StatementAst::Block(_) => "BlockStatementAst",
        StatementAst::Break(_) => "BreakStatementAst",
        StatementAst::Continue(_) => "ContinueStatementAst",
        StatementAst::Return(_) => "ReturnStatementAst",
        StatementAst::Exit(_) => "ExitStatementAst",
        StatementAst::Throw(_) => "ThrowStatementAst",
        StatementAst::Function(_) => "FunctionDefinitionAst",
        StatementAst::Type(_) => "TypeDefinitionAst",
        StatementAst::Error(n) if late_using(n).is_some() => "UsingStatementAst",
        StatementAst::Error(_) => "ErrorStatementAst",
    }
}

/// What is assigned: an expression alone stands there without a pipeline around it.
fn assigned<'a>(right: &'a StatementAst, each: Children<'_, 'a>) {
    if let StatementAst::Pipeline(pipeline) = right
        && !pipeline.background
        && let [element @ CommandBaseAst::Expression(_)] = &pipeline.elements[..]
    {
        each(Node::CommandBase(element));
    } else {
        each(Node::Statement(right));
    }
}

fn statement<'a>(node: &'a StatementAst, each: Children<'_, 'a>) {
    match node {
        StatementAst::Pipeline(n) => all(&n.elements, Node::CommandBase, each),
        StatementAst::PipelineChain(n) => {
            each(Node::Statement(&n.left));
            each(Node::Pipeline(&n.right));
        }
        StatementAst::Assignment(n) => {
            each(Node::Expression(&n.left));
            assigned(&n.right, each);
        }
        StatementAst::If(n) => {
            for (condition, body) in &n.clauses {
                each(Node::Statement(condition));
                each(Node::StatementBlock(body));
            }
            n.else_block.iter().for_each(|b| each(Node::StatementBlock(b)));
        }
        StatementAst::Switch(n) => {
            each(Node::Statement(&n.condition));
            for (condition, body) in &n.clauses {
                each(Node::Expression(condition));
                each(Node::StatementBlock(body));
            }
            n.default.iter().for_each(|b| each(Node::StatementBlock(b)));
        }
        StatementAst::Try(n) => {
            each(Node::StatementBlock(&n.body));
            all(&n.catches, Node::CatchClause, each);
            n.finally.iter().for_each(|b| each(Node::StatementBlock(b)));
        }
        StatementAst::Data(n) => {
            // The allowed commands are not visited.
            each(Node::StatementBlock(&n.body));
        }
        StatementAst::Block(n) => each(Node::StatementBlock(&n.body)),
        StatementAst::Break(n) | StatementAst::Continue(n) => {
            n.label.iter().for_each(|l| each(Node::Expression(l)))
        }
        StatementAst::Return(n) | StatementAst::Exit(n) | StatementAst::Throw(n) => {
            n.pipeline.iter().for_each(|p| each(Node::Statement(p)));
        }
        StatementAst::Function(n) => Node::Function(n, Base::None).children(each),
        StatementAst::Type(n) => {
            all(&n.attributes, Node::Attribute, each);
            all(&n.base_types, Node::TypeConstraint, each);
            all(&n.members, Node::Member, each);
        }
        StatementAst::Error(n) => match late_using(n) {
            Some(using) => Node::UsingStatement(using).children(each),
            None => error_parts(&n.nested, each),
        },
        _ => loop_statement(node, each),
    }
}

fn loop_statement<'a>(node: &'a StatementAst, each: Children<'_, 'a>) {
    match node {
        StatementAst::While(n) => {
            each(Node::Statement(&n.condition));
            each(Node::StatementBlock(&n.body));
        }
        StatementAst::DoWhile(n) | StatementAst::DoUntil(n) => {
            each(Node::Statement(&n.condition));
            each(Node::StatementBlock(&n.body));
        }
        StatementAst::For(n) => {
            for part in [&n.initializer, &n.condition, &n.iterator].into_iter().flatten() {
                each(Node::Statement(part));
            }
            each(Node::StatementBlock(&n.body));
        }
        StatementAst::ForEach(n) => {
            each(Node::Variable(&n.variable));
            each(Node::Statement(&n.expression));
            each(Node::StatementBlock(&n.body));
        }
        _ => {}
    }
}

fn expression_type(node: &ExpressionAst) -> &'static str {
    match node {
        ExpressionAst::Constant(_) => "ConstantExpressionAst",
        ExpressionAst::String(_) => "StringConstantExpressionAst",
        ExpressionAst::ExpandableString(_) => "ExpandableStringExpressionAst",
        ExpressionAst::Variable(_) => "VariableExpressionAst",
        ExpressionAst::Unary(_) => "UnaryExpressionAst",
        ExpressionAst::Binary(_) => "BinaryExpressionAst",
        ExpressionAst::Ternary(_) => "TernaryExpressionAst",
        ExpressionAst::Convert(_) => "ConvertExpressionAst",
        ExpressionAst::Attributed(_) => "AttributedExpressionAst",
        ExpressionAst::Type(_) => "TypeExpressionAst",
        ExpressionAst::Member(_) => "MemberExpressionAst",
        ExpressionAst::Invoke(_) => "InvokeMemberExpressionAst",
        ExpressionAst::Index(_) => "IndexExpressionAst",
        ExpressionAst::ArrayLiteral(_) => "ArrayLiteralAst",
        ExpressionAst::Array(_) => "ArrayExpressionAst",
        ExpressionAst::Hashtable(_) => "HashtableAst",
        ExpressionAst::ScriptBlock(_) => "ScriptBlockExpressionAst",
        ExpressionAst::Paren(_) => "ParenExpressionAst",
        ExpressionAst::Sub(_) => "SubExpressionAst",
        ExpressionAst::Using(_) => "UsingExpressionAst",
        ExpressionAst::Error(_) => "ErrorExpressionAst",
    }
}

fn expression<'a>(node: &'a ExpressionAst, each: Children<'_, 'a>) {
    match node {
        ExpressionAst::ExpandableString(n) => {
            for part in &n.parts {
                if let StringPart::Expression(n) = part {
                    each(Node::Expression(n));
                }
            }
        }
        ExpressionAst::Unary(n) => each(Node::Expression(&n.operand)),
        ExpressionAst::Binary(n) => {
            each(Node::Expression(&n.left));
            each(Node::Expression(&n.right));
        }
        ExpressionAst::Ternary(n) => {
            each(Node::Expression(&n.condition));
            each(Node::Expression(&n.if_true));
            each(Node::Expression(&n.if_false));
        }
        ExpressionAst::Convert(n) => {
            each(Node::TypeConstraint(&n.target));
            each(Node::Expression(&n.child));
        }
        ExpressionAst::Attributed(n) => {
            each(Node::Attribute(&n.attribute));
            each(Node::Expression(&n.child));
        }
        ExpressionAst::Member(n) => {
            each(Node::Expression(&n.target));
            each(Node::Expression(&n.member));
        }
        ExpressionAst::Invoke(n) => {
            each(Node::Expression(&n.target));
            each(Node::Expression(&n.member));
            all(&n.arguments, Node::Expression, each);
        }
        ExpressionAst::Index(n) => {
            each(Node::Expression(&n.target));
            each(Node::Expression(&n.index));
        }
        ExpressionAst::ArrayLiteral(n) => all(&n.elements, Node::Expression, each),
        ExpressionAst::Array(n) => each(Node::StatementBlock(&n.body)),
        ExpressionAst::Sub(n) => each(Node::StatementBlock(&n.body)),
        ExpressionAst::Hashtable(n) => {
            for (key, value) in &n.pairs {
                each(Node::Expression(key));
                each(Node::Statement(value));
            }
        }
        ExpressionAst::ScriptBlock(n) => each(Node::ScriptBlock(&n.script_block)),
        ExpressionAst::Paren(n) => each(Node::Statement(&n.pipeline)),
        ExpressionAst::Using(n) => each(Node::Expression(&n.child)),
        ExpressionAst::Error(n) => error_parts(&n.nested, each),
        ExpressionAst::Constant(_)
        | ExpressionAst::String(_)
        | ExpressionAst::Variable(_)
        | ExpressionAst::Type(_) => {}
    }
}
