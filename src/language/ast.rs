//! The syntax tree, named as PowerShell's own (`System.Management.Automation.Language`).
//!
//! The tree is plain data: it knows nothing of running. Every node has the extent that PowerShell
//! gives it. Children stand in the order in which PowerShell's visitor meets them.

use crate::text::{Extent, Source};
use std::rc::Rc;

/// A script, a function body, or the inside of `{ … }`.
#[derive(Debug)]
pub struct ScriptBlockAst {
    pub extent: Extent,
    pub source: Rc<Source>,
    pub using_statements: Vec<UsingStatementAst>,
    pub attributes: Vec<AttributeAst>,
    pub param_block: Option<ParamBlockAst>,
    pub dynamic_param: Option<NamedBlockAst>,
    pub begin: Option<NamedBlockAst>,
    pub process: Option<NamedBlockAst>,
    pub end: Option<NamedBlockAst>,
    pub clean: Option<NamedBlockAst>,
    pub requirements: Option<ScriptRequirements>,
    /// `filter`: an unnamed block is a process block and not an end block.
    pub is_filter: bool,
}

/// What `#requires` lines ask for.
#[derive(Debug, Default, Clone)]
pub struct ScriptRequirements {
    pub version: Option<String>,
    pub modules: Vec<RequiredModule>,
    pub editions: Vec<String>,
    pub shell_id: Option<String>,
    pub elevated: bool,
}

/// A module that a script asks for, with the versions it takes.
#[derive(Debug, Default, Clone)]
pub struct RequiredModule {
    pub name: String,
    /// `ModuleVersion`, `MaximumVersion` or `RequiredVersion`, and which.
    pub versions: Vec<(&'static str, String)>,
}

#[derive(Debug)]
pub struct UsingStatementAst {
    pub extent: Extent,
    pub kind: UsingKind,
    pub name: ExpressionAst,
    /// `using namespace X = Y` and the like.
    pub alias: Option<ExpressionAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsingKind {
    Assembly,
    Command,
    Module,
    Namespace,
    Type,
}

#[derive(Debug)]
pub struct ParamBlockAst {
    pub extent: Extent,
    pub attributes: Vec<AttributeAst>,
    pub parameters: Vec<ParameterAst>,
}

#[derive(Debug)]
pub struct ParameterAst {
    pub extent: Extent,
    /// Attributes and type constraints in the order written.
    pub attributes: Vec<AttributeBaseAst>,
    pub name: VariableExpressionAst,
    pub default: Option<ExpressionAst>,
}

#[derive(Debug)]
pub enum AttributeBaseAst {
    Attribute(AttributeAst),
    Type(TypeConstraintAst),
}

#[derive(Debug)]
pub struct AttributeAst {
    pub extent: Extent,
    pub type_name: TypeName,
    pub positional: Vec<ExpressionAst>,
    pub named: Vec<NamedAttributeArgumentAst>,
}

#[derive(Debug)]
pub struct NamedAttributeArgumentAst {
    pub extent: Extent,
    pub name: Rc<str>,
    pub argument: ExpressionAst,
    /// `[Parameter(Mandatory)]`: the argument stands for `$true` and was not written.
    pub expression_omitted: bool,
}

#[derive(Debug)]
pub struct TypeConstraintAst {
    pub extent: Extent,
    pub type_name: TypeName,
}

/// A type as written between brackets.
#[derive(Debug, Clone)]
pub struct TypeName {
    pub extent: Extent,
    pub kind: TypeNameKind,
}

#[derive(Debug, Clone)]
pub enum TypeNameKind {
    /// `int`, `System.Text.StringBuilder`, with the assembly's name if one was written.
    Simple {
        name: Rc<str>,
        assembly: Option<Rc<str>>,
    },
    Generic {
        name: Box<TypeName>,
        arguments: Vec<TypeName>,
    },
    Array {
        element: Box<TypeName>,
        rank: u32,
    },
}

#[derive(Debug)]
pub struct NamedBlockAst {
    pub extent: Extent,
    pub kind: BlockKind,
    /// The block was written without a keyword.
    pub unnamed: bool,
    pub statements: Vec<StatementAst>,
    pub traps: Vec<TrapStatementAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    DynamicParam,
    Begin,
    Process,
    End,
    Clean,
}

#[derive(Debug)]
pub struct StatementBlockAst {
    pub extent: Extent,
    pub statements: Vec<StatementAst>,
    pub traps: Vec<TrapStatementAst>,
}

#[derive(Debug)]
pub enum StatementAst {
    Pipeline(PipelineAst),
    PipelineChain(Box<PipelineChainAst>),
    Assignment(Box<AssignmentStatementAst>),
    If(Box<IfStatementAst>),
    While(Box<WhileStatementAst>),
    DoWhile(Box<DoLoopAst>),
    DoUntil(Box<DoLoopAst>),
    For(Box<ForStatementAst>),
    ForEach(Box<ForEachStatementAst>),
    Switch(Box<SwitchStatementAst>),
    Try(Box<TryStatementAst>),
    Data(Box<DataStatementAst>),
    Block(Box<BlockStatementAst>),
    Break(Box<LabeledFlowAst>),
    Continue(Box<LabeledFlowAst>),
    Return(FlowStatementAst),
    Exit(FlowStatementAst),
    Throw(FlowStatementAst),
    Function(Rc<FunctionDefinitionAst>),
    Type(Box<TypeDefinitionAst>),
    Error(ErrorStatementAst),
}

/// Commands and expressions joined by `|`. One expression alone is a pipeline too.
#[derive(Debug)]
pub struct PipelineAst {
    pub extent: Extent,
    pub elements: Vec<CommandBaseAst>,
    pub background: bool,
}

/// `left && right`, `left || right`.
#[derive(Debug)]
pub struct PipelineChainAst {
    pub extent: Extent,
    pub left: Box<StatementAst>,
    pub right: PipelineAst,
    pub and: bool,
    pub background: bool,
}

#[derive(Debug)]
pub enum CommandBaseAst {
    Command(CommandAst),
    Expression(CommandExpressionAst),
}

#[derive(Debug)]
pub struct CommandExpressionAst {
    pub extent: Extent,
    pub expression: ExpressionAst,
    pub redirections: Vec<RedirectionAst>,
}

#[derive(Debug)]
pub struct CommandAst {
    pub extent: Extent,
    pub invocation: InvocationOperator,
    /// The command's name or expression first, then its parameters and arguments.
    pub elements: Vec<CommandElementAst>,
    pub redirections: Vec<RedirectionAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvocationOperator {
    None,
    Ampersand,
    Dot,
}

#[derive(Debug)]
pub enum CommandElementAst {
    Parameter(Box<CommandParameterAst>),
    Argument(ExpressionAst),
}

/// `-Name` or `-Name:argument`.
#[derive(Debug)]
pub struct CommandParameterAst {
    pub extent: Extent,
    /// Without the dash and the colon.
    pub name: Rc<str>,
    pub argument: Option<ExpressionAst>,
    /// Where the dash and the name stand.
    pub error_position: Extent,
}

#[derive(Debug)]
pub struct RedirectionAst {
    pub extent: Extent,
    pub from: RedirectionStream,
    pub target: RedirectionTarget,
}

#[derive(Debug)]
pub enum RedirectionTarget {
    File {
        append: bool,
        location: ExpressionAst,
    },
    /// `2>&1`.
    Merge(RedirectionStream),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RedirectionStream {
    All,
    Output,
    Error,
    Warning,
    Verbose,
    Debug,
    Information,
}

#[derive(Debug)]
pub struct AssignmentStatementAst {
    pub extent: Extent,
    pub left: ExpressionAst,
    pub operator: AssignmentOperator,
    pub operator_extent: Extent,
    pub right: Box<StatementAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AssignmentOperator {
    Equals,
    Plus,
    Minus,
    Multiply,
    Divide,
    Remainder,
    /// `??=`
    Coalesce,
}

#[derive(Debug)]
pub struct IfStatementAst {
    pub extent: Extent,
    pub clauses: Vec<(StatementAst, StatementBlockAst)>,
    pub else_block: Option<StatementBlockAst>,
}

#[derive(Debug)]
pub struct WhileStatementAst {
    pub extent: Extent,
    pub label: Option<Rc<str>>,
    pub condition: Box<StatementAst>,
    pub body: StatementBlockAst,
}

#[derive(Debug)]
pub struct DoLoopAst {
    pub extent: Extent,
    pub label: Option<Rc<str>>,
    pub body: StatementBlockAst,
    pub condition: Box<StatementAst>,
}

#[derive(Debug)]
pub struct ForStatementAst {
    pub extent: Extent,
    pub label: Option<Rc<str>>,
    pub initializer: Option<Box<StatementAst>>,
    pub condition: Option<Box<StatementAst>>,
    pub iterator: Option<Box<StatementAst>>,
    pub body: StatementBlockAst,
}

#[derive(Debug)]
pub struct ForEachStatementAst {
    pub extent: Extent,
    pub label: Option<Rc<str>>,
    pub variable: VariableExpressionAst,
    pub parallel: bool,
    pub throttle_limit: Option<ExpressionAst>,
    pub expression: Box<StatementAst>,
    pub body: StatementBlockAst,
}

#[derive(Debug)]
pub struct SwitchStatementAst {
    pub extent: Extent,
    pub label: Option<Rc<str>>,
    pub flags: SwitchFlags,
    pub condition: Box<StatementAst>,
    pub clauses: Vec<(ExpressionAst, StatementBlockAst)>,
    pub default: Option<StatementBlockAst>,
}

#[derive(Debug, Clone, Copy, Default)]
pub struct SwitchFlags {
    pub file: bool,
    pub regex: bool,
    pub wildcard: bool,
    pub exact: bool,
    pub case_sensitive: bool,
    pub parallel: bool,
}

#[derive(Debug)]
pub struct TryStatementAst {
    pub extent: Extent,
    pub body: StatementBlockAst,
    pub catches: Vec<CatchClauseAst>,
    pub finally: Option<StatementBlockAst>,
}

#[derive(Debug)]
pub struct CatchClauseAst {
    pub extent: Extent,
    pub types: Vec<TypeConstraintAst>,
    pub body: StatementBlockAst,
}

#[derive(Debug)]
pub struct TrapStatementAst {
    pub extent: Extent,
    pub trap_type: Option<TypeConstraintAst>,
    pub body: StatementBlockAst,
}

#[derive(Debug)]
pub struct DataStatementAst {
    pub extent: Extent,
    pub variable: Option<Rc<str>>,
    pub commands_allowed: Vec<ExpressionAst>,
    pub body: StatementBlockAst,
}

/// `parallel { … }`, `sequence { … }`, which PowerShell 7 parses and refuses.
#[derive(Debug)]
pub struct BlockStatementAst {
    pub extent: Extent,
    pub kind: Rc<str>,
    pub body: StatementBlockAst,
}

/// `break`, `continue`.
#[derive(Debug)]
pub struct LabeledFlowAst {
    pub extent: Extent,
    pub label: Option<ExpressionAst>,
}

/// `return`, `exit`, `throw`.
#[derive(Debug)]
pub struct FlowStatementAst {
    pub extent: Extent,
    pub pipeline: Option<Box<StatementAst>>,
}

#[derive(Debug)]
pub struct FunctionDefinitionAst {
    pub extent: Extent,
    pub name: Rc<str>,
    pub name_extent: Extent,
    pub kind: FunctionKind,
    /// `function f($a, $b) { … }`.
    pub parameters: Option<Vec<ParameterAst>>,
    pub body: Rc<ScriptBlockAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionKind {
    Function,
    Filter,
    Workflow,
}

#[derive(Debug)]
pub struct TypeDefinitionAst {
    pub extent: Extent,
    pub name: Rc<str>,
    pub kind: TypeDefinitionKind,
    pub attributes: Vec<AttributeAst>,
    pub base_types: Vec<TypeConstraintAst>,
    pub members: Vec<MemberAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypeDefinitionKind {
    Class,
    Interface,
    Enum,
}

#[derive(Debug)]
pub enum MemberAst {
    Property(PropertyMemberAst),
    Function(FunctionMemberAst),
}

/// A property of a class or a value of an enum.
#[derive(Debug)]
pub struct PropertyMemberAst {
    pub extent: Extent,
    pub name: Rc<str>,
    pub attributes: Vec<AttributeAst>,
    pub property_type: Option<TypeConstraintAst>,
    pub initial_value: Option<ExpressionAst>,
    pub is_static: bool,
    pub is_hidden: bool,
}

#[derive(Debug)]
pub struct FunctionMemberAst {
    pub extent: Extent,
    pub attributes: Vec<AttributeAst>,
    pub return_type: Option<TypeConstraintAst>,
    pub is_static: bool,
    pub is_hidden: bool,
    pub is_constructor: bool,
    /// `: base(…)`.
    pub base_arguments: Option<BaseCtorInvokeAst>,
    pub function: Rc<FunctionDefinitionAst>,
}

#[derive(Debug)]
pub struct BaseCtorInvokeAst {
    pub extent: Extent,
    pub arguments: Vec<ExpressionAst>,
}

/// What stands where the parser gave up on a statement, with what it had understood by then.
#[derive(Debug)]
pub struct ErrorStatementAst {
    pub extent: Extent,
    pub nested: Vec<ErrorPartAst>,
}

/// A whole node that survives inside a broken one.
#[derive(Debug)]
pub enum ErrorPartAst {
    Statement(StatementAst),
    StatementBlock(StatementBlockAst),
    Expression(ExpressionAst),
    Attribute(AttributeBaseAst),
    NamedArgument(NamedAttributeArgumentAst),
    Parameter(ParameterAst),
    ScriptBlock(Rc<ScriptBlockAst>),
    Member(MemberAst),
    CatchClause(CatchClauseAst),
    CommandParameter(CommandParameterAst),
    Using(UsingStatementAst),
}

#[derive(Debug)]
pub enum ExpressionAst {
    Constant(ConstantExpressionAst),
    String(StringConstantExpressionAst),
    ExpandableString(ExpandableStringExpressionAst),
    Variable(VariableExpressionAst),
    Unary(UnaryExpressionAst),
    Binary(BinaryExpressionAst),
    Ternary(TernaryExpressionAst),
    /// `[type]expression`.
    Convert(Box<ConvertExpressionAst>),
    /// `[Attribute()]$x` on the left of an assignment.
    Attributed(Box<AttributedExpressionAst>),
    /// `[type]`.
    Type(TypeExpressionAst),
    Member(MemberExpressionAst),
    Invoke(Box<InvokeMemberExpressionAst>),
    Index(IndexExpressionAst),
    /// `1, 2`.
    ArrayLiteral(ArrayLiteralAst),
    /// `@( … )`.
    Array(Box<ArrayExpressionAst>),
    Hashtable(HashtableAst),
    ScriptBlock(ScriptBlockExpressionAst),
    /// `( … )`.
    Paren(ParenExpressionAst),
    /// `$( … )`.
    Sub(Box<SubExpressionAst>),
    Using(UsingExpressionAst),
    Error(ErrorExpressionAst),
}

/// A number, or `$true`-like constants in attribute arguments.
#[derive(Debug)]
pub struct ConstantExpressionAst {
    pub extent: Extent,
    pub value: Constant,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    Byte(u8),
    SByte(i8),
    Int16(i16),
    UInt16(u16),
    Int32(i32),
    UInt32(u32),
    Int64(i64),
    UInt64(u64),
    Double(f64),
    /// The digits of a `decimal`, already multiplied by `kb`, `mb` and the like.
    Decimal(rust_decimal::Decimal),
    BigInteger(num_bigint::BigInt),
    Bool(bool),
}

#[derive(Debug)]
pub struct StringConstantExpressionAst {
    pub extent: Extent,
    pub kind: StringKind,
    pub value: Rc<str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StringKind {
    BareWord,
    SingleQuoted,
    DoubleQuoted,
    SingleQuotedHereString,
    DoubleQuotedHereString,
}

#[derive(Debug)]
pub struct ExpandableStringExpressionAst {
    pub extent: Extent,
    pub kind: StringKind,
    pub parts: Vec<StringPart>,
    /// The text between the quotes with escapes resolved and expressions as written.
    pub value: Rc<str>,
}

#[derive(Debug)]
pub enum StringPart {
    Text(Rc<str>),
    /// A variable or a subexpression.
    Expression(ExpressionAst),
}

#[derive(Debug)]
pub struct VariableExpressionAst {
    pub extent: Extent,
    /// `script` in `$script:x`, `env` in `$env:PATH`: everything before the first colon.
    pub scope: Option<Rc<str>>,
    /// The name after the colon.
    pub name: Rc<str>,
    /// `@name`.
    pub splatted: bool,
}

#[derive(Debug)]
pub struct UnaryExpressionAst {
    pub extent: Extent,
    pub operator: UnaryOperator,
    pub operand: Box<ExpressionAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOperator {
    Not,
    /// `!`
    Exclaim,
    Minus,
    Plus,
    BitNot,
    /// `,x`
    Comma,
    Split {
        case: CaseRule,
    },
    Join,
    PlusPlus,
    MinusMinus,
    PostfixPlusPlus,
    PostfixMinusMinus,
}

/// Which case rule an operator's spelling asks for: `-eq`, `-ieq`, `-ceq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseRule {
    Default,
    Insensitive,
    Sensitive,
}

#[derive(Debug)]
pub struct BinaryExpressionAst {
    pub extent: Extent,
    pub operator: BinaryOperator,
    pub operator_extent: Extent,
    pub left: Box<ExpressionAst>,
    pub right: Box<ExpressionAst>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryOperator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Format,
    Range,
    And,
    Or,
    Xor,
    BitAnd,
    BitOr,
    BitXor,
    ShiftLeft,
    ShiftRight,
    Equal(CaseRule),
    NotEqual(CaseRule),
    GreaterOrEqual(CaseRule),
    Greater(CaseRule),
    Less(CaseRule),
    LessOrEqual(CaseRule),
    Like(CaseRule),
    NotLike(CaseRule),
    Match(CaseRule),
    NotMatch(CaseRule),
    Replace(CaseRule),
    Contains(CaseRule),
    NotContains(CaseRule),
    In(CaseRule),
    NotIn(CaseRule),
    Split(CaseRule),
    Join,
    Is,
    IsNot,
    As,
    Coalesce,
}

#[derive(Debug)]
pub struct TernaryExpressionAst {
    pub extent: Extent,
    pub condition: Box<ExpressionAst>,
    pub if_true: Box<ExpressionAst>,
    pub if_false: Box<ExpressionAst>,
}

#[derive(Debug)]
pub struct ConvertExpressionAst {
    pub extent: Extent,
    pub target: TypeConstraintAst,
    pub child: Box<ExpressionAst>,
}

#[derive(Debug)]
pub struct AttributedExpressionAst {
    pub extent: Extent,
    pub attribute: AttributeAst,
    pub child: Box<ExpressionAst>,
}

#[derive(Debug)]
pub struct TypeExpressionAst {
    pub extent: Extent,
    pub type_name: TypeName,
}

#[derive(Debug)]
pub struct MemberExpressionAst {
    pub extent: Extent,
    pub target: Box<ExpressionAst>,
    pub member: Box<ExpressionAst>,
    pub is_static: bool,
    pub null_conditional: bool,
}

#[derive(Debug)]
pub struct InvokeMemberExpressionAst {
    pub extent: Extent,
    pub target: Box<ExpressionAst>,
    pub member: Box<ExpressionAst>,
    pub arguments: Vec<ExpressionAst>,
    pub generic_arguments: Vec<TypeName>,
    pub is_static: bool,
    pub null_conditional: bool,
}

#[derive(Debug)]
pub struct IndexExpressionAst {
    pub extent: Extent,
    pub target: Box<ExpressionAst>,
    pub index: Box<ExpressionAst>,
    pub null_conditional: bool,
}

#[derive(Debug)]
pub struct ArrayLiteralAst {
    pub extent: Extent,
    pub elements: Vec<ExpressionAst>,
}

#[derive(Debug)]
pub struct ArrayExpressionAst {
    pub extent: Extent,
    pub body: StatementBlockAst,
}

#[derive(Debug)]
pub struct HashtableAst {
    pub extent: Extent,
    pub pairs: Vec<(ExpressionAst, StatementAst)>,
}

#[derive(Debug)]
pub struct ScriptBlockExpressionAst {
    pub extent: Extent,
    pub script_block: Rc<ScriptBlockAst>,
}

#[derive(Debug)]
pub struct ParenExpressionAst {
    pub extent: Extent,
    pub pipeline: Box<StatementAst>,
}

#[derive(Debug)]
pub struct SubExpressionAst {
    pub extent: Extent,
    pub body: StatementBlockAst,
}

/// `$using:x`.
#[derive(Debug)]
pub struct UsingExpressionAst {
    pub extent: Extent,
    pub child: Box<ExpressionAst>,
}

#[derive(Debug)]
pub struct ErrorExpressionAst {
    pub extent: Extent,
    pub nested: Vec<ErrorPartAst>,
}
