//! Recorded answers of PowerShell to operators on all pairs of values.

use super::{binary, unary};
use crate::language::ast::{BinaryOperator, CaseRule, UnaryOperator};
use crate::object::test_runtime::{FakeRuntime, sample, show, show_error};

fn operator(sign: &str) -> Option<BinaryOperator> {
    use BinaryOperator::*;
    let case = CaseRule::Default;
    Some(match sign {
        "+" => Add,
        "-" => Subtract,
        "*" => Multiply,
        "/" => Divide,
        "%" => Remainder,
        "-eq" => Equal(case),
        "-ceq" => Equal(CaseRule::Sensitive),
        "-ne" => NotEqual(case),
        "-lt" => Less(case),
        "-gt" => Greater(case),
        "-ge" => GreaterOrEqual(case),
        "-le" => LessOrEqual(case),
        "-band" => BitAnd,
        "-bor" => BitOr,
        "-bxor" => BitXor,
        "-shl" => ShiftLeft,
        "-shr" => ShiftRight,
        "-and" => And,
        "-xor" => Xor,
        "-contains" => Contains(case),
        "-in" => In(case),
        "-like" => Like(case),
        "-match" => Match(case),
        "-replace" => Replace(case),
        "-split" => Split(case),
        "-join" => Join,
        "-f" => Format,
        ".." => Range,
        "-is" => Is,
        "-as" => As,
        _ => return None,
    })
}

fn prefix(sign: &str) -> Option<UnaryOperator> {
    Some(match sign {
        "-" => UnaryOperator::Minus,
        "+" => UnaryOperator::Plus,
        "!" => UnaryOperator::Not,
        "-bnot" => UnaryOperator::BitNot,
        "-join" => UnaryOperator::Join,
        "-split" => UnaryOperator::Split { case: CaseRule::Default },
        "," => UnaryOperator::Comma,
        _ => return None,
    })
}

/// The answer to a recorded expression; `None` where it needs more than this room has.
fn answer(rt: &mut FakeRuntime, expression: &str) -> Option<String> {
    let result = match expression.strip_prefix('(').and_then(|e| e.split_once(") ")) {
        Some((left, rest)) => {
            let (sign, right) = rest.split_once(" (")?;
            let left = sample(rt, left)?;
            let right = sample(rt, right.strip_suffix(')')?)?;
            binary(rt, operator(sign)?, &left, &right)
        }
        None => {
            let (sign, operand) = expression.split_once(" (")?;
            let operand = sample(rt, operand.strip_suffix(')')?)?;
            unary(rt, prefix(sign)?, &operand)
        }
    };
    Some(match result {
        Ok(value) => show(rt, &value),
        Err(flow) => show_error(&flow),
    })
}

#[test]
#[ignore = "development only"]
fn all_conversions() {
    use crate::object::convert::convert;
    use crate::object::test_runtime::sample_type;
    compare("CONV", |rt, expression| {
        let (name, value) = expression.strip_prefix('[')?.split_once("](")?;
        let target = if name.eq_ignore_ascii_case("pscustomobject") {
            crate::object::TypeId::PS_CUSTOM_OBJECT
        } else {
            sample_type(name)?
        };
        let value = sample(rt, value.strip_suffix(')')?)?;
        Some(match convert(rt, &value, target) {
            Ok(value) => show(rt, &value),
            Err(flow) => show_error(&flow),
        })
    });
}

#[test]
#[ignore = "development only"]
fn all_pairs() {
    compare("OPS", answer);
}

fn compare(file: &str, answer: impl Fn(&mut FakeRuntime, &str) -> Option<String>) {
    let recorded = std::fs::read(std::env::var(file).unwrap()).unwrap();
    let recorded = String::from_utf8_lossy(&recorded);
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut rt = FakeRuntime::new();
    let (mut right, mut wrong, mut skipped) = (0, 0, 0);
    let mut out = String::new();
    for line in recorded.lines() {
        let Some((expression, wanted)) = line.split_once('\t') else { continue };
        if !only.is_empty() && !expression.contains(&only) {
            continue;
        }
        let Some(got) = answer(&mut rt, expression) else {
            skipped += 1;
            continue;
        };
        let wanted = wanted.replace(",Microsoft.PowerShell.Commands.InvokeExpressionCommand", "");
        let same = match wanted.strip_suffix("...") {
            Some(start) => got.starts_with(&start[..start.len().min(230)]) || got == wanted,
            None => got == wanted,
        };
        if same {
            right += 1;
        } else {
            wrong += 1;
            out.push_str(&format!("{expression}\n   want {wanted}\n   got  {got}\n"));
        }
    }
    std::fs::write("/tmp/ob/diff.txt", out).unwrap();
    panic!("{right} right, {wrong} wrong, {skipped} skipped");
}
