//! The properties of each kind of node, by PowerShell's names.

use super::build::Builder;
use super::values::{type_name_value, variable_path};
use super::{Property, type_named};
use crate::language::ast::*;
use crate::language::visit::Node as Syntax;
use crate::language::{
    assignment_operator_name, binary_operator_name, switch_flags_name, unary_operator_name,
};
use crate::object::convert::constant_value;
use crate::object::{TypeId, Value};
use std::rc::Rc;

type Properties = Vec<(&'static str, Property)>;

/// All properties of a node but its place and its text.
pub(super) fn of<'a>(node: Syntax<'a>, b: &Builder<'a>) -> Properties {
    match node {
        Syntax::ScriptBlock(n) | Syntax::MethodBody(n, _) => script_block(n, b),
        Syntax::UsingStatement(n) => vec![
            ("UsingStatementKind", enumeration("UsingStatementKind", &format!("{:?}", n.kind))),
            ("Name", expression(b, &n.name)),
            ("Alias", optional(b, n.alias.as_ref().map(Syntax::Expression))),
        ],
        Syntax::ParamBlock(n) => vec![
            ("Attributes", all(b, &n.attributes, Syntax::Attribute)),
            ("Parameters", all(b, &n.parameters, Syntax::Parameter)),
        ],
        Syntax::Parameter(n) => vec![
            ("Attributes", all(b, &n.attributes, attribute_base)),
            ("Name", optional(b, Some(Syntax::Variable(&n.name)))),
            ("DefaultValue", optional(b, n.default.as_ref().map(Syntax::Expression))),
            ("StaticType", static_type(n)),
        ],
        Syntax::Attribute(n) => vec![
            ("TypeName", type_name(b, &n.type_name)),
            ("PositionalArguments", all(b, &n.positional, Syntax::Expression)),
            ("NamedArguments", all(b, &n.named, Syntax::NamedArgument)),
        ],
        Syntax::NamedArgument(n) => vec![
            ("ArgumentName", text(&n.name)),
            ("Argument", expression(b, &n.argument)),
            ("ExpressionOmitted", truth(n.expression_omitted)),
        ],
        Syntax::TypeConstraint(n) => vec![("TypeName", type_name(b, &n.type_name))],
        Syntax::NamedBlock(n, _) => vec![
            ("Unnamed", truth(n.unnamed)),
            ("BlockKind", enumeration("TokenKind", block_kind(n.kind))),
            ("Statements", all(b, &n.statements, Syntax::Statement)),
            ("Traps", all(b, &n.traps, Syntax::Trap)),
        ],
        Syntax::StatementBlock(n) => vec![
            ("Statements", all(b, &n.statements, Syntax::Statement)),
            ("Traps", all(b, &n.traps, Syntax::Trap)),
        ],
        Syntax::Statement(n) => statement(n, b),
        Syntax::Pipeline(n) => pipeline(n, b),
        Syntax::CommandBase(n) => command_base(n, b),
        Syntax::CommandParameter(n) => vec![
            ("ParameterName", text(&n.name)),
            ("Argument", optional(b, n.argument.as_ref().map(Syntax::Expression))),
        ],
        Syntax::Redirection(n) => redirection(n, b),
        Syntax::CatchClause(n) => vec![
            ("CatchTypes", all(b, &n.types, Syntax::TypeConstraint)),
            ("IsCatchAll", truth(n.types.is_empty())),
            ("Body", block(b, &n.body)),
        ],
        Syntax::Trap(n) => vec![
            ("TrapType", optional(b, n.trap_type.as_ref().map(Syntax::TypeConstraint))),
            ("Body", block(b, &n.body)),
        ],
        Syntax::Function(n, _) => function(n, b),
        Syntax::Member(n) => member(n, b),
        Syntax::Expression(n) => expression_properties(n, b),
        Syntax::Variable(n) => variable(n),
        Syntax::BaseCall(_) | Syntax::BaseInvoke(_) | Syntax::Implied(..) => vec![],
    }
}

fn text(value: &str) -> Property {
    Property::Value(Value::from(value))
}

fn label(value: &Option<Rc<str>>) -> Property {
    Property::Value(value.as_deref().map_or(Value::Null, Value::from))
}

fn truth(value: bool) -> Property {
    Property::Value(Value::Bool(value))
}

/// A value of an enum, several names together if it has flags.
fn enumeration(type_name: &str, names: &str) -> Property {
    let id = type_named(type_name);
    let values = id.enum_values();
    let number =
        |name: &str| values.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map_or(0, |(_, v)| *v);
    Property::Value(Value::Enum(id, names.split(", ").map(number).sum()))
}

fn optional<'a>(b: &Builder<'a>, node: Option<Syntax<'a>>) -> Property {
    Property::Node(node.and_then(|n| b.place(n)))
}

fn expression<'a>(b: &Builder<'a>, node: &'a ExpressionAst) -> Property {
    optional(b, Some(Syntax::Expression(node)))
}

fn block<'a>(b: &Builder<'a>, node: &'a StatementBlockAst) -> Property {
    optional(b, Some(Syntax::StatementBlock(node)))
}

/// A statement's node; one expression alone may stand for its pipeline.
fn statement_place<'a>(b: &Builder<'a>, node: &'a StatementAst) -> Option<u32> {
    b.place(Syntax::Statement(node)).or_else(|| match node {
        StatementAst::Pipeline(p) => p.elements.first().and_then(|e| b.place(Syntax::CommandBase(e))),
        _ => None,
    })
}

fn inner<'a>(b: &Builder<'a>, node: &'a StatementAst) -> Property {
    Property::Node(statement_place(b, node))
}

fn maybe_inner<'a>(b: &Builder<'a>, node: Option<&'a StatementAst>) -> Property {
    Property::Node(node.and_then(|n| statement_place(b, n)))
}

fn all<'a, T>(b: &Builder<'a>, items: &'a [T], wrap: fn(&'a T) -> Syntax<'a>) -> Property {
    Property::Nodes(items.iter().filter_map(|i| b.place(wrap(i))).collect())
}

fn attribute_base(node: &AttributeBaseAst) -> Syntax<'_> {
    match node {
        AttributeBaseAst::Attribute(n) => Syntax::Attribute(n),
        AttributeBaseAst::Type(n) => Syntax::TypeConstraint(n),
    }
}

fn type_name(b: &Builder<'_>, name: &TypeName) -> Property {
    Property::Value(type_name_value(name, &b.source()))
}

fn static_type(n: &ParameterAst) -> Property {
    let written = n.attributes.iter().find_map(|a| match a {
        AttributeBaseAst::Type(t) => crate::object::type_name::builtin(&t.type_name.full_name()),
        AttributeBaseAst::Attribute(_) => None,
    });
    Property::Value(Value::Type(written.unwrap_or(TypeId::OBJECT)))
}

fn block_kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::DynamicParam => "Dynamicparam",
        BlockKind::Begin => "Begin",
        BlockKind::Process => "Process",
        BlockKind::End => "End",
        BlockKind::Clean => "Clean",
    }
}

fn script_block<'a>(n: &'a ScriptBlockAst, b: &Builder<'a>) -> Properties {
    let named = |block: &'a Option<NamedBlockAst>| {
        Property::Node(
            block.as_ref().and_then(|n| b.place(Syntax::NamedBlock(n, crate::language::visit::Base::None))),
        )
    };
    vec![
        ("Attributes", all(b, &n.attributes, Syntax::Attribute)),
        ("UsingStatements", all(b, &n.using_statements, Syntax::UsingStatement)),
        ("ParamBlock", optional(b, n.param_block.as_ref().map(Syntax::ParamBlock))),
        ("BeginBlock", named(&n.begin)),
        ("ProcessBlock", named(&n.process)),
        ("EndBlock", named(&n.end)),
        ("CleanBlock", named(&n.clean)),
        ("DynamicParamBlock", named(&n.dynamic_param)),
    ]
}

fn pipeline<'a>(n: &'a PipelineAst, b: &Builder<'a>) -> Properties {
    vec![("PipelineElements", all(b, &n.elements, Syntax::CommandBase)), ("Background", truth(n.background))]
}

fn command_base<'a>(n: &'a CommandBaseAst, b: &Builder<'a>) -> Properties {
    match n {
        CommandBaseAst::Command(n) => {
            let element = |e: &'a CommandElementAst| match e {
                CommandElementAst::Parameter(p) => b.place(Syntax::CommandParameter(p)),
                CommandElementAst::Argument(a) => b.place(Syntax::Expression(a)),
            };
            let operator = match n.invocation {
                InvocationOperator::None => "Unknown",
                InvocationOperator::Ampersand => "Ampersand",
                InvocationOperator::Dot => "Dot",
            };
            vec![
                ("CommandElements", Property::Nodes(n.elements.iter().filter_map(element).collect())),
                ("InvocationOperator", enumeration("TokenKind", operator)),
                ("Redirections", all(b, &n.redirections, Syntax::Redirection)),
            ]
        }
        CommandBaseAst::Expression(n) => vec![
            ("Expression", expression(b, &n.expression)),
            ("Redirections", all(b, &n.redirections, Syntax::Redirection)),
        ],
    }
}

fn redirection<'a>(n: &'a RedirectionAst, b: &Builder<'a>) -> Properties {
    let stream = |s: RedirectionStream| enumeration("RedirectionStream", &format!("{s:?}"));
    let from = ("FromStream", stream(n.from));
    match &n.target {
        RedirectionTarget::File { append, location } => {
            vec![from, ("Append", truth(*append)), ("Location", expression(b, location))]
        }
        RedirectionTarget::Merge(to) => vec![from, ("ToStream", stream(*to))],
    }
}

fn function<'a>(n: &'a FunctionDefinitionAst, b: &Builder<'a>) -> Properties {
    use crate::language::visit::Base;
    let parameters = match &n.parameters {
        Some(list) => all(b, list, Syntax::Parameter),
        None => Property::Node(None),
    };
    vec![
        ("IsFilter", truth(n.kind == FunctionKind::Filter)),
        ("IsWorkflow", truth(n.kind == FunctionKind::Workflow)),
        ("Name", text(&n.name)),
        ("Parameters", parameters),
        ("Body", optional(b, Some(Syntax::MethodBody(&n.body, Base::None)))),
    ]
}

fn member<'a>(n: &'a MemberAst, b: &Builder<'a>) -> Properties {
    let type_of = |t: &'a Option<TypeConstraintAst>| optional(b, t.as_ref().map(Syntax::TypeConstraint));
    match n {
        MemberAst::Property(n) => vec![
            ("Name", text(&n.name)),
            ("PropertyType", type_of(&n.property_type)),
            ("Attributes", all(b, &n.attributes, Syntax::Attribute)),
            ("InitialValue", optional(b, n.initial_value.as_ref().map(Syntax::Expression))),
            ("IsPublic", truth(true)),
            ("IsStatic", truth(n.is_static)),
            ("IsHidden", truth(n.is_hidden)),
        ],
        MemberAst::Function(n) => {
            let mut properties = function(&n.function, b);
            properties.retain(|(name, _)| !name.starts_with("Is"));
            properties.extend([
                ("Attributes", all(b, &n.attributes, Syntax::Attribute)),
                ("ReturnType", type_of(&n.return_type)),
                ("IsPublic", truth(true)),
                ("IsStatic", truth(n.is_static)),
                ("IsHidden", truth(n.is_hidden)),
                ("IsConstructor", truth(n.is_constructor)),
            ]);
            properties
        }
    }
}

fn clauses<'a, T>(
    b: &Builder<'a>,
    list: &'a [(T, StatementBlockAst)],
    first: impl Fn(&'a T) -> Option<u32>,
) -> Property {
    let pair =
        |(a, body): &'a (T, StatementBlockAst)| Some((first(a)?, b.place(Syntax::StatementBlock(body))?));
    Property::Pairs(list.iter().filter_map(pair).collect())
}

fn statement<'a>(n: &'a StatementAst, b: &Builder<'a>) -> Properties {
    match n {
        StatementAst::Pipeline(n) => pipeline(n, b),
        StatementAst::PipelineChain(n) => vec![
            ("LhsPipelineChain", inner(b, &n.left)),
            ("RhsPipeline", optional(b, Some(Syntax::Pipeline(&n.right)))),
            ("Operator", enumeration("TokenKind", if n.and { "AndAnd" } else { "OrOr" })),
            ("Background", truth(n.background)),
        ],
        StatementAst::Assignment(n) => vec![
            ("Left", expression(b, &n.left)),
            ("Operator", enumeration("TokenKind", assignment_operator_name(n.operator))),
            ("Right", inner(b, &n.right)),
        ],
        StatementAst::If(n) => vec![
            ("Clauses", clauses(b, &n.clauses, |c| statement_place(b, c))),
            ("ElseClause", optional(b, n.else_block.as_ref().map(Syntax::StatementBlock))),
        ],
        StatementAst::Try(n) => vec![
            ("Body", block(b, &n.body)),
            ("CatchClauses", all(b, &n.catches, Syntax::CatchClause)),
            ("Finally", optional(b, n.finally.as_ref().map(Syntax::StatementBlock))),
        ],
        StatementAst::Data(n) => vec![
            ("Variable", label(&n.variable)),
            ("CommandsAllowed", all(b, &n.commands_allowed, Syntax::Expression)),
            ("Body", block(b, &n.body)),
        ],
        StatementAst::Block(n) => vec![("Body", block(b, &n.body))],
        StatementAst::Break(n) | StatementAst::Continue(n) => {
            vec![("Label", optional(b, n.label.as_ref().map(Syntax::Expression)))]
        }
        StatementAst::Return(n) | StatementAst::Exit(n) | StatementAst::Throw(n) => {
            vec![("Pipeline", maybe_inner(b, n.pipeline.as_deref()))]
        }
        StatementAst::Function(n) => function(n, b),
        StatementAst::Type(n) => type_definition(n, b),
        StatementAst::Error(_) => vec![],
        _ => loop_statement(n, b),
    }
}

fn type_definition<'a>(n: &'a TypeDefinitionAst, b: &Builder<'a>) -> Properties {
    vec![
        ("Name", text(&n.name)),
        ("Attributes", all(b, &n.attributes, Syntax::Attribute)),
        ("BaseTypes", all(b, &n.base_types, Syntax::TypeConstraint)),
        ("Members", all(b, &n.members, Syntax::Member)),
        ("IsEnum", truth(n.kind == TypeDefinitionKind::Enum)),
        ("IsClass", truth(n.kind == TypeDefinitionKind::Class)),
        ("IsInterface", truth(n.kind == TypeDefinitionKind::Interface)),
    ]
}

fn loop_statement<'a>(n: &'a StatementAst, b: &Builder<'a>) -> Properties {
    match n {
        StatementAst::While(n) => {
            vec![
                ("Label", label(&n.label)),
                ("Condition", inner(b, &n.condition)),
                ("Body", block(b, &n.body)),
            ]
        }
        StatementAst::DoWhile(n) | StatementAst::DoUntil(n) => {
            vec![
                ("Label", label(&n.label)),
                ("Condition", inner(b, &n.condition)),
                ("Body", block(b, &n.body)),
            ]
        }
        StatementAst::For(n) => vec![
            ("Label", label(&n.label)),
            ("Initializer", maybe_inner(b, n.initializer.as_deref())),
            ("Condition", maybe_inner(b, n.condition.as_deref())),
            ("Iterator", maybe_inner(b, n.iterator.as_deref())),
            ("Body", block(b, &n.body)),
        ],
        StatementAst::ForEach(n) => vec![
            ("Label", label(&n.label)),
            ("Flags", enumeration("ForEachFlags", if n.parallel { "Parallel" } else { "None" })),
            ("ThrottleLimit", optional(b, n.throttle_limit.as_ref().map(Syntax::Expression))),
            ("Variable", optional(b, Some(Syntax::Variable(&n.variable)))),
            ("Condition", inner(b, &n.expression)),
            ("Body", block(b, &n.body)),
        ],
        StatementAst::Switch(n) => vec![
            ("Label", label(&n.label)),
            ("Flags", enumeration("SwitchFlags", &switch_flags_name(n.flags))),
            ("Condition", inner(b, &n.condition)),
            ("Clauses", clauses(b, &n.clauses, |c| b.place(Syntax::Expression(c)))),
            ("Default", optional(b, n.default.as_ref().map(Syntax::StatementBlock))),
        ],
        _ => vec![],
    }
}

fn variable(n: &VariableExpressionAst) -> Properties {
    vec![("VariablePath", Property::Value(variable_path(n))), ("Splatted", truth(n.splatted))]
}

fn string_kind(kind: StringKind) -> Property {
    enumeration("StringConstantType", &format!("{kind:?}"))
}

fn expression_properties<'a>(n: &'a ExpressionAst, b: &Builder<'a>) -> Properties {
    match n {
        ExpressionAst::Constant(n) => vec![("Value", Property::Value(constant_value(n.value.clone())))],
        ExpressionAst::String(n) => {
            vec![("StringConstantType", string_kind(n.kind)), ("Value", text(&n.value))]
        }
        ExpressionAst::ExpandableString(n) => {
            let nested = n.parts.iter().filter_map(|p| match p {
                StringPart::Expression(e) => b.place(Syntax::Expression(e)),
                StringPart::Text(_) => None,
            });
            vec![
                ("Value", text(&n.value)),
                ("StringConstantType", string_kind(n.kind)),
                ("NestedExpressions", Property::Nodes(nested.collect())),
            ]
        }
        ExpressionAst::Variable(n) => variable(n),
        ExpressionAst::Type(n) => vec![("TypeName", type_name(b, &n.type_name))],
        ExpressionAst::Array(n) => vec![("SubExpression", block(b, &n.body))],
        ExpressionAst::Sub(n) => vec![("SubExpression", block(b, &n.body))],
        ExpressionAst::Using(n) => vec![("SubExpression", expression(b, &n.child))],
        ExpressionAst::Paren(n) => vec![("Pipeline", inner(b, &n.pipeline))],
        ExpressionAst::ArrayLiteral(n) => vec![("Elements", all(b, &n.elements, Syntax::Expression))],
        ExpressionAst::ScriptBlock(n) => {
            vec![("ScriptBlock", optional(b, Some(Syntax::ScriptBlock(&n.script_block))))]
        }
        ExpressionAst::Hashtable(n) => {
            let pair = |(key, value): &'a (ExpressionAst, StatementAst)| {
                Some((b.place(Syntax::Expression(key))?, statement_place(b, value)?))
            };
            vec![("KeyValuePairs", Property::Pairs(n.pairs.iter().filter_map(pair).collect()))]
        }
        _ => operation(n, b),
    }
}

fn operation<'a>(n: &'a ExpressionAst, b: &Builder<'a>) -> Properties {
    match n {
        ExpressionAst::Unary(n) => vec![
            ("TokenKind", enumeration("TokenKind", &unary_operator_name(n.operator))),
            ("Child", expression(b, &n.operand)),
        ],
        ExpressionAst::Binary(n) => vec![
            ("Operator", enumeration("TokenKind", &binary_operator_name(n.operator))),
            ("Left", expression(b, &n.left)),
            ("Right", expression(b, &n.right)),
        ],
        ExpressionAst::Ternary(n) => vec![
            ("Condition", expression(b, &n.condition)),
            ("IfTrue", expression(b, &n.if_true)),
            ("IfFalse", expression(b, &n.if_false)),
        ],
        ExpressionAst::Convert(n) => {
            let target = || optional(b, Some(Syntax::TypeConstraint(&n.target)));
            vec![("Type", target()), ("Attribute", target()), ("Child", expression(b, &n.child))]
        }
        ExpressionAst::Attributed(n) => vec![
            ("Attribute", optional(b, Some(Syntax::Attribute(&n.attribute)))),
            ("Child", expression(b, &n.child)),
        ],
        ExpressionAst::Member(n) => vec![
            ("Expression", expression(b, &n.target)),
            ("Member", expression(b, &n.member)),
            ("Static", truth(n.is_static)),
            ("NullConditional", truth(n.null_conditional)),
        ],
        ExpressionAst::Invoke(n) => {
            // Without arguments there is no list at all.
            let arguments = match n.arguments.is_empty() {
                true => Property::Node(None),
                false => all(b, &n.arguments, Syntax::Expression),
            };
            vec![
                ("Arguments", arguments),
                ("Expression", expression(b, &n.target)),
                ("Member", expression(b, &n.member)),
                ("Static", truth(n.is_static)),
                ("NullConditional", truth(n.null_conditional)),
            ]
        }
        ExpressionAst::Index(n) => vec![
            ("Target", expression(b, &n.target)),
            ("Index", expression(b, &n.index)),
            ("NullConditional", truth(n.null_conditional)),
        ],
        _ => vec![],
    }
}
