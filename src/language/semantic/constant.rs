//! What counts as a constant where a value must be known before anything runs.

use crate::language::ast::*;

/// The text of a number as a hash literal's key.
pub(super) fn text(value: &Constant) -> String {
    match value {
        Constant::Byte(v) => v.to_string(),
        Constant::SByte(v) => v.to_string(),
        Constant::Int16(v) => v.to_string(),
        Constant::UInt16(v) => v.to_string(),
        Constant::Int32(v) => v.to_string(),
        Constant::UInt32(v) => v.to_string(),
        Constant::Int64(v) => v.to_string(),
        Constant::UInt64(v) => v.to_string(),
        Constant::Double(v) => v.to_string(),
        Constant::Decimal(v) => v.to_string(),
        Constant::BigInteger(v) => v.to_string(),
        Constant::Bool(v) => if *v { "True" } else { "False" }.to_owned(),
    }
}

/// Whether an attribute's argument needs no running. Script blocks pass where they are allowed.
pub(super) fn is_constant(node: &ExpressionAst, scripts_allowed: bool) -> bool {
    let inner = |node: &ExpressionAst| is_constant(node, scripts_allowed);
    match node {
        ExpressionAst::Constant(_) | ExpressionAst::String(_) | ExpressionAst::Type(_) => true,
        ExpressionAst::Variable(n) => is_constant_variable(n),
        ExpressionAst::Unary(n) => folds_unary(n.operator) && inner(&n.operand),
        ExpressionAst::Binary(n) => folds_binary(n.operator) && inner(&n.left) && inner(&n.right),
        ExpressionAst::Ternary(n) => inner(&n.condition) && inner(&n.if_true) && inner(&n.if_false),
        ExpressionAst::Convert(n) => is_primitive(&n.target.type_name) && inner(&n.child),
        ExpressionAst::ArrayLiteral(n) => n.elements.iter().all(inner),
        ExpressionAst::ScriptBlock(_) => scripts_allowed,
        ExpressionAst::Paren(n) => is_constant_statement(&n.pipeline, scripts_allowed),
        ExpressionAst::Sub(n) => match &n.body.statements[..] {
            [only] if n.body.traps.is_empty() => is_constant_statement(only, scripts_allowed),
            _ => false,
        },
        ExpressionAst::Member(n) => {
            n.is_static && matches!(*n.target, ExpressionAst::Type(_)) && inner(&n.member)
        }
        _ => false,
    }
}

/// Whether an expression's value is known without running anything: what data files may hold.
pub fn is_safe_value(node: &ExpressionAst) -> bool {
    match node {
        ExpressionAst::Constant(_) | ExpressionAst::String(_) | ExpressionAst::ScriptBlock(_) => true,
        ExpressionAst::ExpandableString(n) => n.parts.iter().all(|p| match p {
            StringPart::Text(..) => true,
            StringPart::Expression(e) => is_safe_value(e),
        }),
        ExpressionAst::Variable(n) => is_constant_variable(n),
        ExpressionAst::Unary(n) => folds_unary(n.operator) && is_safe_value(&n.operand),
        ExpressionAst::Ternary(n) => {
            [&n.condition, &n.if_true, &n.if_false].into_iter().all(|part| is_safe_value(part))
        }
        ExpressionAst::Index(n) => is_safe_value(&n.target) && is_safe_value(&n.index),
        ExpressionAst::Convert(n) => is_primitive(&n.target.type_name) && is_safe_value(&n.child),
        ExpressionAst::ArrayLiteral(n) => n.elements.iter().all(is_safe_value),
        ExpressionAst::Array(n) => is_safe_block(&n.body),
        ExpressionAst::Sub(n) => is_safe_block(&n.body),
        ExpressionAst::Paren(n) => is_safe_statement(&n.pipeline),
        ExpressionAst::Hashtable(n) => n.pairs.iter().all(|(k, v)| is_safe_value(k) && is_safe_statement(v)),
        _ => false,
    }
}

fn is_safe_block(block: &StatementBlockAst) -> bool {
    block.traps.is_empty() && block.statements.iter().all(is_safe_statement)
}

fn is_safe_statement(statement: &StatementAst) -> bool {
    let StatementAst::Pipeline(pipeline) = statement else { return false };
    match &pipeline.elements[..] {
        [CommandBaseAst::Expression(only)] => only.redirections.is_empty() && is_safe_value(&only.expression),
        _ => false,
    }
}

fn is_constant_statement(node: &StatementAst, scripts_allowed: bool) -> bool {
    let StatementAst::Pipeline(pipeline) = node else { return false };
    match &pipeline.elements[..] {
        [CommandBaseAst::Expression(only)] => {
            only.redirections.is_empty() && is_constant(&only.expression, scripts_allowed)
        }
        _ => false,
    }
}

/// `$true`, `$false`, `$null`.
pub(super) fn is_constant_variable(n: &VariableExpressionAst) -> bool {
    n.scope.is_none() && ["true", "false", "null"].iter().any(|name| n.name.eq_ignore_ascii_case(name))
}

fn folds_unary(operator: UnaryOperator) -> bool {
    matches!(
        operator,
        UnaryOperator::Not
            | UnaryOperator::Exclaim
            | UnaryOperator::Minus
            | UnaryOperator::Plus
            | UnaryOperator::BitNot
    )
}

fn folds_binary(operator: BinaryOperator) -> bool {
    use BinaryOperator as B;
    matches!(
        operator,
        B::Add
            | B::Subtract
            | B::Multiply
            | B::Divide
            | B::Remainder
            | B::And
            | B::Or
            | B::Xor
            | B::BitAnd
            | B::BitOr
            | B::BitXor
            | B::ShiftLeft
            | B::ShiftRight
    )
}

/// A number's type, `bool` or `char`.
pub(super) fn is_primitive(type_name: &TypeName) -> bool {
    const NAMES: &[&str] = &[
        "int", "int32", "long", "int64", "short", "int16", "byte", "sbyte", "uint", "uint32", "ulong",
        "uint64", "ushort", "uint16", "double", "float", "single", "bool", "boolean", "char",
    ];
    let TypeNameKind::Simple { name, .. } = &type_name.kind else { return false };
    let short = name.get(..7).filter(|s| s.eq_ignore_ascii_case("system.")).map_or(&**name, |_| &name[7..]);
    NAMES.iter().any(|n| short.eq_ignore_ascii_case(n))
}
