//! Binary operators: one table of precedences and one climb.
//!
//! The specification has a ladder of productions (`logical_expression`, `bitwise_expression`,
//! `comparison_expression`, `additive_expression`, `multiplicative_expression`,
//! `format_expression`, `range_expression`); here each is a row.

use crate::language::ast::{BinaryOperator, CaseRule, UnaryOperator};
use crate::language::token::TokenKind as K;

/// How tightly a binary operator binds; 0 if the token is none.
pub(crate) fn precedence(kind: K) -> u8 {
    match kind {
        // logical_expression
        K::And | K::Or | K::Xor => 1,
        // bitwise_expression
        K::Band | K::Bor | K::Bxor => 2,
        // comparison_expression
        K::Join | K::Is | K::IsNot | K::As | K::Shl | K::Shr => 3,
        _ if (K::Ieq as u8..=K::Csplit as u8).contains(&(kind as u8)) => 3,
        // coalesce
        K::QuestionQuestion => 4,
        // additive_expression
        K::Plus | K::Minus => 5,
        // multiplicative_expression
        K::Multiply | K::Divide | K::Rem => 6,
        // format_expression
        K::Format => 7,
        // range_expression
        K::DotDot => 8,
        _ => 0,
    }
}

/// The case rule an operator's first letter asks for. `-eq` and `-ieq` are one kind of token, so
/// the text decides.
fn case_rule(text: &str, plain: &str) -> CaseRule {
    let name = text.trim_start_matches(['-', '\u{2013}', '\u{2014}', '\u{2015}']);
    if name.len() == plain.len() {
        CaseRule::Default
    } else if name.starts_with(['c', 'C']) {
        CaseRule::Sensitive
    } else {
        CaseRule::Insensitive
    }
}

/// The operator a token stands for between two operands.
pub(crate) fn binary_operator(kind: K, text: &str) -> BinaryOperator {
    use BinaryOperator as B;
    let rule = |plain| case_rule(text, plain);
    match kind {
        K::Plus => B::Add,
        K::Minus => B::Subtract,
        K::Multiply => B::Multiply,
        K::Divide => B::Divide,
        K::Rem => B::Remainder,
        K::Format => B::Format,
        K::DotDot => B::Range,
        K::And => B::And,
        K::Or => B::Or,
        K::Xor => B::Xor,
        K::Band => B::BitAnd,
        K::Bor => B::BitOr,
        K::Bxor => B::BitXor,
        K::Shl => B::ShiftLeft,
        K::Shr => B::ShiftRight,
        K::Ieq | K::Ceq => B::Equal(rule("eq")),
        K::Ine | K::Cne => B::NotEqual(rule("ne")),
        K::Ige | K::Cge => B::GreaterOrEqual(rule("ge")),
        K::Igt | K::Cgt => B::Greater(rule("gt")),
        K::Ilt | K::Clt => B::Less(rule("lt")),
        K::Ile | K::Cle => B::LessOrEqual(rule("le")),
        K::Ilike | K::Clike => B::Like(rule("like")),
        K::Inotlike | K::Cnotlike => B::NotLike(rule("notlike")),
        K::Imatch | K::Cmatch => B::Match(rule("match")),
        K::Inotmatch | K::Cnotmatch => B::NotMatch(rule("notmatch")),
        K::Ireplace | K::Creplace => B::Replace(rule("replace")),
        K::Icontains | K::Ccontains => B::Contains(rule("contains")),
        K::Inotcontains | K::Cnotcontains => B::NotContains(rule("notcontains")),
        K::Iin | K::Cin => B::In(rule("in")),
        K::Inotin | K::Cnotin => B::NotIn(rule("notin")),
        K::Isplit | K::Csplit => B::Split(rule("split")),
        K::Join => B::Join,
        K::Is => B::Is,
        K::IsNot => B::IsNot,
        K::As => B::As,
        _ => B::Coalesce,
    }
}

/// The operator a token stands for before an operand.
pub(crate) fn unary_operator(kind: K, text: &str) -> UnaryOperator {
    match kind {
        K::Not => UnaryOperator::Not,
        K::Exclaim => UnaryOperator::Exclaim,
        K::Minus => UnaryOperator::Minus,
        K::Plus => UnaryOperator::Plus,
        K::Bnot => UnaryOperator::BitNot,
        K::Isplit | K::Csplit => UnaryOperator::Split { case: case_rule(text, "split") },
        K::Join => UnaryOperator::Join,
        K::PlusPlus => UnaryOperator::PlusPlus,
        K::MinusMinus => UnaryOperator::MinusMinus,
        _ => UnaryOperator::Comma,
    }
}
