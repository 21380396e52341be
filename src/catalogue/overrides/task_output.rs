//! What `Test-Cs…` of a synthetic transaction gives: result, latency, error and diagnosis.

use crate::catalogue::call::Call;
use crate::dotnet::TimeSpan;
use crate::object::{CustomObject, ErrorCategory, Result, Thrown, TypeId, Value};

pub(super) const TASK_OUTPUT: &str = "Microsoft.Rtc.SyntheticTransactions.TaskOutput";

/// A failed transaction's words.
pub(super) struct Failure {
    pub error: String,
    pub diagnosis: String,
}

fn result_type() -> TypeId {
    crate::catalogue::parameter_type::enum_type_id(
        "Microsoft.Rtc.SyntheticTransactions",
        "TaskResult",
        &["Success", "Failure"],
    )
}

/// The object of a transaction.
pub(super) fn object(target: &str, failure: Option<&Failure>) -> Value {
    CustomObject::from_pairs([
        ("TargetFqdn", Value::from(target)),
        ("Result", Value::Enum(result_type(), i64::from(failure.is_some()))),
        ("Latency", Value::TimeSpan(TimeSpan::from_ticks(0))),
        ("Error", failure.map_or(Value::Null, |f| Value::from(f.error.as_str()))),
        ("Diagnosis", failure.map_or(Value::Null, |f| Value::from(f.diagnosis.as_str()))),
    ])
    .with_type_name(TASK_OUTPUT)
    .into_value()
}

/// What no next hop answers to.
pub(super) fn time_out(source: &str) -> Failure {
    Failure {
        error: "504, Server time-out".to_owned(),
        diagnosis: format!(
            "ErrorCode=2,Source={source},Reason=See response code and reason phrase.\nMicrosoft.Rtc.Signaling.DiagnosticHeader"
        ),
    }
}

/// The error that goes with a 504.
pub(super) fn write_time_out(call: &mut Call<'_>) -> Result<()> {
    call.fail(Thrown::record(
        "Microsoft.Rtc.Signaling.FailureResponseException",
        "A 504 (Server time-out) response was received from the network and the operation failed. See the exception details for more information.",
        "WorkflowNotCompleted",
        ErrorCategory::OperationStopped,
    ))
}
