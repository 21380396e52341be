//! `Where-Object`: lets the objects through that a script block or a comparison says yes to.

use crate::cmdlets::property;
use crate::cmdlets::support::{input_object, ps_argument_error};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, HereBlock};
use crate::language::ast::{BinaryOperator, CaseRule};
use crate::object::{ErrorCategory, PsString, Result, Thrown, Value, convert, operators, throw};

pub static CMDLET: Builtin = Builtin {
    signature: r"Where-Object module=Microsoft.PowerShell.Core default=EqualSet
InputObject psobject pipeline
FilterScript scriptblock mandatory pos=0 sets=ScriptBlockSet
Property string mandatory pos=0 sets=EqualSet,CaseSensitiveEqualSet,NotEqualSet,CaseSensitiveNotEqualSet,GreaterThanSet,CaseSensitiveGreaterThanSet,LessThanSet,CaseSensitiveLessThanSet,GreaterOrEqualSet,CaseSensitiveGreaterOrEqualSet,LessOrEqualSet,CaseSensitiveLessOrEqualSet,LikeSet,CaseSensitiveLikeSet,NotLikeSet,CaseSensitiveNotLikeSet,MatchSet,CaseSensitiveMatchSet,NotMatchSet,CaseSensitiveNotMatchSet,ContainsSet,CaseSensitiveContainsSet,NotContainsSet,CaseSensitiveNotContainsSet,InSet,CaseSensitiveInSet,NotInSet,CaseSensitiveNotInSet,IsSet,IsNotSet,Not notempty
Value System.Object pos=1 sets=EqualSet,CaseSensitiveEqualSet,NotEqualSet,CaseSensitiveNotEqualSet,GreaterThanSet,CaseSensitiveGreaterThanSet,LessThanSet,CaseSensitiveLessThanSet,GreaterOrEqualSet,CaseSensitiveGreaterOrEqualSet,LessOrEqualSet,CaseSensitiveLessOrEqualSet,LikeSet,CaseSensitiveLikeSet,NotLikeSet,CaseSensitiveNotLikeSet,MatchSet,CaseSensitiveMatchSet,NotMatchSet,CaseSensitiveNotMatchSet,ContainsSet,CaseSensitiveContainsSet,NotContainsSet,CaseSensitiveNotContainsSet,InSet,CaseSensitiveInSet,NotInSet,CaseSensitiveNotInSet,IsSet,IsNotSet
EQ switch sets=EqualSet alias=IEQ
CEQ switch mandatory sets=CaseSensitiveEqualSet
NE switch mandatory sets=NotEqualSet alias=INE
CNE switch mandatory sets=CaseSensitiveNotEqualSet
GT switch mandatory sets=GreaterThanSet alias=IGT
CGT switch mandatory sets=CaseSensitiveGreaterThanSet
LT switch mandatory sets=LessThanSet alias=ILT
CLT switch mandatory sets=CaseSensitiveLessThanSet
GE switch mandatory sets=GreaterOrEqualSet alias=IGE
CGE switch mandatory sets=CaseSensitiveGreaterOrEqualSet
LE switch mandatory sets=LessOrEqualSet alias=ILE
CLE switch mandatory sets=CaseSensitiveLessOrEqualSet
Like switch mandatory sets=LikeSet alias=ILike
CLike switch mandatory sets=CaseSensitiveLikeSet
NotLike switch mandatory sets=NotLikeSet alias=INotLike
CNotLike switch mandatory sets=CaseSensitiveNotLikeSet
Match switch mandatory sets=MatchSet alias=IMatch
CMatch switch mandatory sets=CaseSensitiveMatchSet
NotMatch switch mandatory sets=NotMatchSet alias=INotMatch
CNotMatch switch mandatory sets=CaseSensitiveNotMatchSet
Contains switch mandatory sets=ContainsSet alias=IContains
CContains switch mandatory sets=CaseSensitiveContainsSet
NotContains switch mandatory sets=NotContainsSet alias=INotContains
CNotContains switch mandatory sets=CaseSensitiveNotContainsSet
In switch mandatory sets=InSet alias=IIn
CIn switch mandatory sets=CaseSensitiveInSet
NotIn switch mandatory sets=NotInSet alias=INotIn
CNotIn switch mandatory sets=CaseSensitiveNotInSet
Is switch mandatory sets=IsSet
IsNot switch mandatory sets=IsNotSet
Not switch mandatory sets=Not",
    module: "Microsoft.PowerShell.Core",
    make: || Box::<WhereObject>::default(),
};

#[derive(Default)]
struct WhereObject {
    block: Option<HereBlock>,
    property: PsString,
    operand: Value,
    test: Test,
}

/// What is done with the property's value.
#[derive(Default, Clone, Copy)]
enum Test {
    #[default]
    IsTrue,
    IsFalse,
    Operator(BinaryOperator, &'static str),
}

const I: CaseRule = CaseRule::Insensitive;
const C: CaseRule = CaseRule::Sensitive;

/// Switches, their operators, and what error messages call them.
static OPERATORS: &[(&str, BinaryOperator, &str)] = &[
    ("EQ", BinaryOperator::Equal(I), "Ieq"),
    ("CEQ", BinaryOperator::Equal(C), "Ceq"),
    ("NE", BinaryOperator::NotEqual(I), "Ine"),
    ("CNE", BinaryOperator::NotEqual(C), "Cne"),
    ("GT", BinaryOperator::Greater(I), "Igt"),
    ("CGT", BinaryOperator::Greater(C), "Cgt"),
    ("LT", BinaryOperator::Less(I), "Ilt"),
    ("CLT", BinaryOperator::Less(C), "Clt"),
    ("GE", BinaryOperator::GreaterOrEqual(I), "Ige"),
    ("CGE", BinaryOperator::GreaterOrEqual(C), "Cge"),
    ("LE", BinaryOperator::LessOrEqual(I), "Ile"),
    ("CLE", BinaryOperator::LessOrEqual(C), "Cle"),
    ("Like", BinaryOperator::Like(I), "Ilike"),
    ("CLike", BinaryOperator::Like(C), "Clike"),
    ("NotLike", BinaryOperator::NotLike(I), "Inotlike"),
    ("CNotLike", BinaryOperator::NotLike(C), "Cnotlike"),
    ("Match", BinaryOperator::Match(I), "Imatch"),
    ("CMatch", BinaryOperator::Match(C), "Cmatch"),
    ("NotMatch", BinaryOperator::NotMatch(I), "Inotmatch"),
    ("CNotMatch", BinaryOperator::NotMatch(C), "Cnotmatch"),
    ("Contains", BinaryOperator::Contains(I), "Icontains"),
    ("CContains", BinaryOperator::Contains(C), "Ccontains"),
    ("NotContains", BinaryOperator::NotContains(I), "Inotcontains"),
    ("CNotContains", BinaryOperator::NotContains(C), "Cnotcontains"),
    ("In", BinaryOperator::In(I), "Iin"),
    ("CIn", BinaryOperator::In(C), "Cin"),
    ("NotIn", BinaryOperator::NotIn(I), "Inotin"),
    ("CNotIn", BinaryOperator::NotIn(C), "Cnotin"),
    ("Is", BinaryOperator::Is, "Is"),
    ("IsNot", BinaryOperator::IsNot, "IsNot"),
];

impl Cmdlet for WhereObject {
    fn begin(&mut self, cx: &mut Context, args: &BoundParameters) -> Result<()> {
        if let Some(Value::ScriptBlock(block)) = args.get("FilterScript").map(Value::base) {
            self.block = Some(HereBlock::new(cx, block));
            return Ok(());
        }
        self.property = args.string("Property").unwrap_or_else(|| "".into());
        self.test = match OPERATORS.iter().find(|(name, ..)| args.switch(name)) {
            Some(&(_, operator, name)) => Test::Operator(operator, name),
            None if args.switch("Not") => Test::IsFalse,
            None => Test::IsTrue,
        };
        self.operand = args.value("Value");
        let given = args.is_bound("Value");
        match self.test {
            Test::IsTrue if given => throw(ps_argument_error(
                "An operator is required to compare the two specified values. Include a valid operator in the command, and then try the command again. For example, Get-Process | Where-Object -Property Name -eq Idle",
                "OperatorNotSpecified",
            )),
            Test::Operator(..) if !given => throw(ps_argument_error(
                "The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and then try the command again.",
                "ValueNotSpecifiedForWhereObject",
            )),
            Test::Operator(BinaryOperator::Is | BinaryOperator::IsNot, _) => {
                self.operand = convert::convert(cx, &self.operand, crate::object::TypeId::TYPE)?;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn process(&mut self, cx: &mut Context, args: &BoundParameters, input: Option<&Value>) -> Result<()> {
        let Some(block) = &self.block else {
            let Some(value) = input_object(args, input) else { return Ok(()) };
            return self.compare(cx, value);
        };
        match input {
            Some(value) => {
                if block.test(cx, value)? {
                    cx.emit(value.clone())?;
                }
                Ok(())
            }
            None => {
                let value = args.value("InputObject");
                if block.test(cx, &value)? && args.is_bound("InputObject") {
                    cx.emit_enumerated(value)?;
                }
                Ok(())
            }
        }
    }
}

impl WhereObject {
    fn compare(&self, cx: &mut Context, target: Value) -> Result<()> {
        let strict = cx.strict_mode() >= 2;
        if target.is_null() && strict {
            return refuse(cx, target, "Cannot operate on a 'null' input object.", "InputObjectIsNull");
        }
        if target.is_null() && !matches!(self.test, Test::IsFalse | Test::Operator(..)) {
            return Ok(());
        }
        let value = match property::read_property(cx, &target, &self.property) {
            Ok(Some(value)) => value,
            Ok(None) => match crate::types::get_member(cx, &target, &self.property)? {
                None if strict => {
                    let name = &self.property;
                    let message = format!("The input name \"{name}\" cannot be resolved to a property.");
                    return refuse(cx, target, &message, "PropertyNotFound");
                }
                found => found.unwrap_or_default(),
            },
            Err(flow) if flow.record().is_some() => Value::Null,
            Err(flow) => return Err(flow),
        };
        let yes = match self.test {
            Test::IsTrue => convert::to_bool(&value),
            Test::IsFalse => !convert::to_bool(&value),
            Test::Operator(operator, name) => match operators::binary(cx, operator, &value, &self.operand) {
                Ok(result) => convert::to_bool(&result),
                Err(flow) => {
                    let Some(record) = flow.record() else { return Err(flow) };
                    let message = format!(
                        "The argument to operator '{name}' is not valid: {}.",
                        record.exception_message()
                    );
                    let error = Thrown::record(
                        "System.Management.Automation.PSArgumentException",
                        message,
                        "OperatorFailed",
                        ErrorCategory::InvalidOperation,
                    );
                    cx.write_error_record(error.target(target).into_record())?;
                    return Ok(());
                }
            },
        };
        if yes { cx.emit(target) } else { Ok(()) }
    }
}

/// An object that strict mode does not let through.
fn refuse(cx: &mut Context, target: Value, message: &str, id: &str) -> Result<()> {
    let exception = "System.Management.Automation.PSArgumentException";
    let is_null = target.is_null();
    let error = Thrown::record(exception, message, id, ErrorCategory::InvalidArgument).target(target);
    let record = error.into_record();
    if !is_null {
        *record.target_type.borrow_mut() = Some("PSObject".into());
    }
    cx.write_error_record(record)
}
