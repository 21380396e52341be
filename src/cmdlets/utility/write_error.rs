//! `Write-Error`: a non-terminating error of the caller's.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context, copy_record};
use crate::object::{ErrorCategory, ErrorRecord, ExceptionData, InvocationInfo, Result, TypeRecord, Value};
use std::rc::Rc;

pub static CMDLET: Builtin = Builtin {
    signature: r"Write-Error module=Microsoft.PowerShell.Utility default=NoException
Exception System.Exception mandatory pos=0 sets=WithException
Message string mandatory pos=0 pipeline sets=NoException alias=Msg null emptystring
Message string sets=WithException
ErrorRecord System.Management.Automation.ErrorRecord mandatory pos=0 sets=ErrorRecord
Category System.Management.Automation.ErrorCategory sets=NoException,WithException
ErrorId string sets=NoException,WithException
TargetObject System.Object sets=NoException,WithException
RecommendedAction string
CategoryActivity string alias=Activity
CategoryReason string alias=Reason
CategoryTargetName string alias=TargetName
CategoryTargetType string alias=TargetType",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<WriteError>::default(),
};

const WRITE_ERROR_EXCEPTION: &str = "Microsoft.PowerShell.Commands.WriteErrorException";
pub static EXCEPTION: TypeRecord = TypeRecord::class(WRITE_ERROR_EXCEPTION).base("System.SystemException");

#[derive(Default)]
struct WriteError;

impl Cmdlet for WriteError {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let record = match args.get("ErrorRecord").and_then(Value::native::<ErrorRecord>) {
            Some(given) => copy_of(given),
            None => new_record(args),
        };
        if let Some(action) = args.string("RecommendedAction") {
            let message = record.message();
            *record.details.borrow_mut() = Some((message, Rc::from(action.as_str())));
        }
        let given =
            |name: &str| args.string(name).filter(|t| !t.is_empty()).map(|t| Rc::<str>::from(t.as_str()));
        *record.activity.borrow_mut() = given("CategoryActivity").or_else(|| Some(Rc::from("Write-Error")));
        if let Some(text) = given("CategoryReason") {
            *record.reason.borrow_mut() = Some(text);
        }
        if let Some(text) = given("CategoryTargetName") {
            *record.target_name.borrow_mut() = Some(text);
        }
        if let Some(text) = given("CategoryTargetType") {
            *record.target_type.borrow_mut() = Some(text);
        }
        attribute_to_caller(cx, &record);
        cx.write_error_record(record)
    }
}

/// The record wraps the given one: whose error it was is told anew.
fn copy_of(given: &ErrorRecord) -> ErrorRecord {
    let copy = copy_record(given);
    *copy.invocation.borrow_mut() = None;
    copy
}

fn new_record(args: &BoundParameters) -> ErrorRecord {
    let message = args.string("Message");
    let exception = match args.get("Exception") {
        Some(exception) => exception.clone(),
        None => Value::object(ExceptionData::named(WRITE_ERROR_EXCEPTION, message.as_deref().unwrap_or(""))),
    };
    let id = args.string("ErrorId").map_or_else(|| exception.type_id().name().to_string(), |s| s.to_string());
    let category = match args.get("Category") {
        Some(Value::Enum(_, n)) => ErrorCategory::from_number(*n).unwrap_or_default(),
        _ => ErrorCategory::NotSpecified,
    };
    let record = ErrorRecord::new(exception, &id, category, args.value("TargetObject"));
    if args.is_bound("Exception")
        && let Some(text) = message
    {
        *record.details.borrow_mut() = Some((Rc::from(text.as_str()), Rc::from("")));
    }
    record
}

/// The error is the function's or script's that called, not this cmdlet's.
fn attribute_to_caller(cx: &mut Context, record: &ErrorRecord) {
    let caller = cx.frames.iter().rev().skip(1).find(|f| f.is_script);
    let (suffix, invocation) = match caller {
        // A class's method is no command: the error stands where the command that called it was called.
        Some(frame) if frame.is_method() => {
            let caller = cx.frames.iter().rev().skip(1).find(|f| !f.is_method() && f.called.is_some());
            let frame = caller.unwrap_or(frame);
            (Rc::from(""), Some(Rc::new(InvocationInfo::at(&frame.source, frame.extent))))
        }
        Some(frame) => (frame.error_suffix.clone(), Some(frame.invocation_info())),
        None => (Rc::from(""), None),
    };
    let mut own = record.id_suffix.borrow_mut();
    if own.is_none() {
        *own = Some(suffix);
    }
    drop(own);
    if let Some(invocation) = invocation {
        *record.invocation.borrow_mut() = Some(invocation);
    }
}
