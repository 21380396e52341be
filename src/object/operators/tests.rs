//! Recorded answers of PowerShell: operators on pairs of values, and casts.

use super::{binary, unary};
use crate::language::ast::{BinaryOperator, CaseRule, UnaryOperator};
use crate::object::TypeId;
use crate::object::convert::convert;
use crate::object::test_runtime::{FakeRuntime, sample, sample_type, show, show_error};

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

/// What a recorded conversion gives here.
fn converted(rt: &mut FakeRuntime, expression: &str) -> Option<String> {
    let (name, value) = expression.strip_prefix('[')?.split_once("](")?;
    let target = match name {
        // PowerShell gives both names to one type and treats them differently in a cast.
        "pscustomobject" => TypeId::PS_CUSTOM_OBJECT,
        _ => sample_type(name)?,
    };
    // The recordings show these two in ways of their own.
    if value.starts_with("[regex]") || value.contains("ArrayList") {
        return None;
    }
    let value = sample(rt, value.strip_suffix(')')?)?;
    Some(match convert(rt, &value, target) {
        Ok(value) => show(rt, &value),
        Err(flow) => show_error(&flow),
    })
}

/// Recorded errors may be cut short; everything else must be the same.
fn agrees(wanted: &str, got: &str) -> bool {
    match wanted.strip_prefix("ERR ") {
        Some(_) => {
            let parts = |text: &str| -> Vec<String> { text.split(" | ").map(str::to_owned).collect() };
            let (wanted, got) = (parts(wanted), parts(got));
            wanted[0] == got[0]
                && wanted.get(1).is_none_or(|message| {
                    let shown = got.get(3).map_or("", |m| m.split(" || ").next().unwrap_or(m));
                    shown == message
                        || message.strip_suffix("...").is_some_and(|start| shown.starts_with(start))
                })
        }
        None => wanted == got,
    }
}

fn check(recorded: &str, answer: fn(&mut FakeRuntime, &str) -> Option<String>) {
    let mut rt = FakeRuntime::new();
    let mut wrong = Vec::new();
    let mut checked = 0;
    for line in recorded.lines() {
        let Some((expression, wanted)) = line.split_once('\t') else { continue };
        let Some(got) = answer(&mut rt, expression) else { continue };
        checked += 1;
        if !agrees(wanted, &got) {
            wrong.push(format!("{expression}\n   want {wanted}\n   got  {got}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked > 1000, "only {checked} checked");
}

#[test]
fn operators_agree_with_recorded_answers() {
    check(include_str!("../../../tests/operators/pairs.tsv"), answer);
}

#[test]
fn conversions_agree_with_recorded_answers() {
    check(include_str!("../../../tests/operators/conversions.tsv"), converted);
}
