//! The records of the classes of nodes: their bases and properties.

use super::values::extent_value;
use super::{collection, of};
use crate::object::{Result, Runtime, TypeRecord, Value, method, property};
use crate::types::support::Arguments;

/// A class of nodes: its name, its base, its properties.
macro_rules! node_class {
    ($name:literal, $base:literal, [$($property:literal),*]) => {
        &TypeRecord::class(concat!("System.Management.Automation.Language.", $name))
            .base(concat!("System.Management.Automation.Language.", $base))
            .properties(&[$(property($property, "System.Object", |_, this| {
                Ok(of(this).map_or(Value::Null, |n| n.property($property)))
            })),*])
    };
}

static AST: TypeRecord = TypeRecord::class("System.Management.Automation.Language.Ast")
    .methods(&[
        method("System.Management.Automation.Language.Ast Find(System.Func[System.Management.Automation.Language.Ast,bool] predicate, bool searchNestedScriptBlocks)", |rt, this, a| {
            let mut found = search(rt, this, a, 1)?;
            Ok(found.pop().unwrap_or_default())
        }),
        method("System.Collections.Generic.IEnumerable[System.Management.Automation.Language.Ast] FindAll(System.Func[System.Management.Automation.Language.Ast,bool] predicate, bool searchNestedScriptBlocks)", |rt, this, a| {
            search(rt, this, a, usize::MAX).map(collection)
        }),
        method("System.Management.Automation.Language.Ast Copy()", |_, this, _| Ok(this.clone())),
        method("string ToString()", |_, this, _| Ok(of(this).map_or(Value::Null, |n| Value::from(n.text())))),
    ])
    .properties(&[
        property("Extent", "System.Management.Automation.Language.IScriptExtent", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| extent_value(&n.tree.source, n.node().extent)))
        }),
        property("Parent", "System.Management.Automation.Language.Ast", |_, this| {
            Ok(of(this).and_then(|n| Some(n.at(n.node().parent?))).unwrap_or_default())
        }),
    ]);

fn search(rt: &mut dyn Runtime, this: &Value, a: &[Value], wanted: usize) -> Result<Vec<Value>> {
    match of(this) {
        Some(node) => node.find(rt, &predicate(&a[0]), a.boolean(1), wanted),
        None => Ok(vec![]),
    }
}

/// The block in a delegate, so that `$_` and `$args` are a predicate's as scripts write them.
fn predicate(value: &Value) -> Value {
    match value.native::<crate::types::delegate::Delegate>() {
        Some(delegate) => delegate.target.clone(),
        None => value.clone(),
    }
}

static COMMAND: TypeRecord = TypeRecord::class("System.Management.Automation.Language.CommandAst")
    .base("System.Management.Automation.Language.CommandBaseAst")
    .methods(&[method("string GetCommandName()", |_, this, _| {
        let Some(node) = of(this) else { return Ok(Value::Null) };
        let first = node.node().children.first().map(|i| node.at(*i));
        Ok(match first.as_ref().and_then(of) {
            Some(name) if name.node().class == "StringConstantExpressionAst" => name.property("Value"),
            _ => Value::Null,
        })
    })])
    .properties(&[
        property("CommandElements", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("CommandElements")))
        }),
        property("InvocationOperator", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("InvocationOperator")))
        }),
    ]);

static SCRIPT_BLOCK: TypeRecord = TypeRecord::class("System.Management.Automation.Language.ScriptBlockAst")
    .base("System.Management.Automation.Language.Ast")
    .methods(&[method("scriptblock GetScriptBlock()", |rt, this, _| {
        let Some(node) = of(this) else { return Ok(Value::Null) };
        let text = node.text().trim();
        let inside = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')).unwrap_or(text).to_owned();
        match crate::types::hooks::hooks() {
            Some(hooks) => hooks.create_block(rt, &inside),
            None => Ok(Value::Null),
        }
    })])
    .properties(&[
        property("Attributes", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("Attributes")))
        }),
        property("UsingStatements", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("UsingStatements")))
        }),
        property("ParamBlock", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("ParamBlock")))
        }),
        property("BeginBlock", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("BeginBlock")))
        }),
        property("ProcessBlock", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("ProcessBlock")))
        }),
        property("EndBlock", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("EndBlock")))
        }),
        property("CleanBlock", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("CleanBlock")))
        }),
        property("DynamicParamBlock", "System.Object", |_, this| {
            Ok(of(this).map_or(Value::Null, |n| n.property("DynamicParamBlock")))
        }),
    ]);

pub(super) static RECORDS: &[&TypeRecord] = &[
    &AST,
    &COMMAND,
    &SCRIPT_BLOCK,
    node_class!("StatementAst", "Ast", []),
    node_class!("PipelineBaseAst", "StatementAst", []),
    node_class!("ChainableAst", "PipelineBaseAst", []),
    node_class!("CommandElementAst", "Ast", []),
    node_class!("CommandBaseAst", "StatementAst", ["Redirections"]),
    node_class!("ExpressionAst", "CommandElementAst", ["StaticType"]),
    node_class!("AttributeBaseAst", "Ast", ["TypeName"]),
    node_class!("MemberAst", "Ast", ["Name"]),
    node_class!("LabeledStatementAst", "StatementAst", ["Label", "Condition"]),
    node_class!("LoopStatementAst", "LabeledStatementAst", ["Body"]),
    node_class!("RedirectionAst", "Ast", ["FromStream"]),
    node_class!("UsingStatementAst", "StatementAst", ["UsingStatementKind", "Name", "Alias"]),
    node_class!("ParamBlockAst", "Ast", ["Attributes", "Parameters"]),
    node_class!("ParameterAst", "Ast", ["Attributes", "Name", "DefaultValue", "StaticType"]),
    node_class!("AttributeAst", "AttributeBaseAst", ["PositionalArguments", "NamedArguments"]),
    node_class!("TypeConstraintAst", "AttributeBaseAst", []),
    node_class!("NamedAttributeArgumentAst", "Ast", ["ArgumentName", "Argument", "ExpressionOmitted"]),
    node_class!("NamedBlockAst", "Ast", ["Unnamed", "BlockKind", "Statements", "Traps"]),
    node_class!("StatementBlockAst", "Ast", ["Statements", "Traps"]),
    node_class!("PipelineAst", "ChainableAst", ["PipelineElements", "Background"]),
    node_class!(
        "PipelineChainAst",
        "ChainableAst",
        ["LhsPipelineChain", "RhsPipeline", "Operator", "Background"]
    ),
    node_class!("CommandExpressionAst", "CommandBaseAst", ["Expression"]),
    node_class!("CommandParameterAst", "CommandElementAst", ["ParameterName", "Argument"]),
    node_class!("FileRedirectionAst", "RedirectionAst", ["Location", "Append"]),
    node_class!("MergingRedirectionAst", "RedirectionAst", ["ToStream"]),
    node_class!("AssignmentStatementAst", "PipelineBaseAst", ["Left", "Operator", "Right"]),
    node_class!("IfStatementAst", "StatementAst", ["Clauses", "ElseClause"]),
    node_class!("DataStatementAst", "StatementAst", ["Variable", "CommandsAllowed", "Body"]),
    node_class!("BlockStatementAst", "StatementAst", ["Body"]),
    node_class!("WhileStatementAst", "LoopStatementAst", []),
    node_class!("DoWhileStatementAst", "LoopStatementAst", []),
    node_class!("DoUntilStatementAst", "LoopStatementAst", []),
    node_class!("ForStatementAst", "LoopStatementAst", ["Initializer", "Iterator"]),
    node_class!("ForEachStatementAst", "LoopStatementAst", ["Flags", "ThrottleLimit", "Variable"]),
    node_class!("SwitchStatementAst", "LabeledStatementAst", ["Flags", "Clauses", "Default"]),
    node_class!("TryStatementAst", "StatementAst", ["Body", "CatchClauses", "Finally"]),
    node_class!("CatchClauseAst", "Ast", ["CatchTypes", "IsCatchAll", "Body"]),
    node_class!("TrapStatementAst", "StatementAst", ["TrapType", "Body"]),
    node_class!("BreakStatementAst", "StatementAst", ["Label"]),
    node_class!("ContinueStatementAst", "StatementAst", ["Label"]),
    node_class!("ReturnStatementAst", "StatementAst", ["Pipeline"]),
    node_class!("ExitStatementAst", "StatementAst", ["Pipeline"]),
    node_class!("ThrowStatementAst", "StatementAst", ["Pipeline"]),
    node_class!(
        "FunctionDefinitionAst",
        "StatementAst",
        ["IsFilter", "IsWorkflow", "Name", "Parameters", "Body"]
    ),
    node_class!(
        "TypeDefinitionAst",
        "StatementAst",
        ["Name", "Attributes", "BaseTypes", "Members", "IsEnum", "IsClass", "IsInterface"]
    ),
    node_class!(
        "PropertyMemberAst",
        "MemberAst",
        ["PropertyType", "Attributes", "InitialValue", "IsPublic", "IsStatic", "IsHidden"]
    ),
    node_class!(
        "FunctionMemberAst",
        "MemberAst",
        [
            "Attributes",
            "ReturnType",
            "Parameters",
            "Body",
            "IsPublic",
            "IsStatic",
            "IsHidden",
            "IsConstructor"
        ]
    ),
    node_class!("BinaryExpressionAst", "ExpressionAst", ["Operator", "Left", "Right"]),
    node_class!("UnaryExpressionAst", "ExpressionAst", ["TokenKind", "Child"]),
    node_class!("TernaryExpressionAst", "ExpressionAst", ["Condition", "IfTrue", "IfFalse"]),
    node_class!("AttributedExpressionAst", "ExpressionAst", ["Child", "Attribute"]),
    node_class!("ConvertExpressionAst", "AttributedExpressionAst", ["Type"]),
    node_class!(
        "MemberExpressionAst",
        "ExpressionAst",
        ["Expression", "Member", "Static", "NullConditional"]
    ),
    node_class!("InvokeMemberExpressionAst", "MemberExpressionAst", ["Arguments"]),
    node_class!("BaseCtorInvokeMemberExpressionAst", "InvokeMemberExpressionAst", []),
    node_class!("TypeExpressionAst", "ExpressionAst", ["TypeName"]),
    node_class!("VariableExpressionAst", "ExpressionAst", ["VariablePath", "Splatted"]),
    node_class!("ConstantExpressionAst", "ExpressionAst", ["Value"]),
    node_class!("StringConstantExpressionAst", "ConstantExpressionAst", ["StringConstantType"]),
    node_class!(
        "ExpandableStringExpressionAst",
        "ExpressionAst",
        ["Value", "StringConstantType", "NestedExpressions"]
    ),
    node_class!("ScriptBlockExpressionAst", "ExpressionAst", ["ScriptBlock"]),
    node_class!("ArrayLiteralAst", "ExpressionAst", ["Elements"]),
    node_class!("HashtableAst", "ExpressionAst", ["KeyValuePairs"]),
    node_class!("ArrayExpressionAst", "ExpressionAst", ["SubExpression"]),
    node_class!("ParenExpressionAst", "ExpressionAst", ["Pipeline"]),
    node_class!("SubExpressionAst", "ExpressionAst", ["SubExpression"]),
    node_class!("UsingExpressionAst", "ExpressionAst", ["SubExpression"]),
    node_class!("IndexExpressionAst", "ExpressionAst", ["Target", "Index", "NullConditional"]),
    node_class!("ErrorStatementAst", "PipelineBaseAst", []),
    node_class!("ErrorExpressionAst", "ExpressionAst", []),
];
