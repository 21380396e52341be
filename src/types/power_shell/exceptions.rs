//! PowerShell's own exceptions.

use crate::object::{ErrorRecord, TypeRecord, Value, constructor, property};
use crate::types::system::exception_support::{detail, error_record, message_of, new_exception, set_detail};

pub(super) static RECORDS: &[&TypeRecord] = &[
    &RUNTIME_EXCEPTION,
    &PARAMETER_BINDING_EXCEPTION,
    &COMMAND_NOT_FOUND_EXCEPTION,
    &ITEM_NOT_FOUND_EXCEPTION,
    &PS_INVALID_OPERATION_EXCEPTION,
    &METHOD_INVOCATION_EXCEPTION,
    &PS_ARGUMENT_EXCEPTION,
    &PS_ARGUMENT_NULL_EXCEPTION,
    &PS_ARGUMENT_OUT_OF_RANGE_EXCEPTION,
    &PS_INVALID_CAST_EXCEPTION,
    &PS_NOT_SUPPORTED_EXCEPTION,
    &PS_NOT_IMPLEMENTED_EXCEPTION,
    &PS_OBJECT_DISPOSED_EXCEPTION,
    &PARSE_EXCEPTION,
    &INCOMPLETE_PARSE_EXCEPTION,
    &METHOD_EXCEPTION,
    &EXTENDED_TYPE_SYSTEM_EXCEPTION,
    &SET_VALUE_EXCEPTION,
    &GET_VALUE_EXCEPTION,
    &SET_VALUE_INVOCATION_EXCEPTION,
    &GET_VALUE_INVOCATION_EXCEPTION,
    &PROPERTY_NOT_FOUND_EXCEPTION,
    &ACTION_PREFERENCE_STOP_EXCEPTION,
    &CMDLET_INVOCATION_EXCEPTION,
    &CMDLET_PROVIDER_INVOCATION_EXCEPTION,
    &PROVIDER_INVOCATION_EXCEPTION,
    &PROVIDER_NOT_FOUND_EXCEPTION,
    &DRIVE_NOT_FOUND_EXCEPTION,
    &SESSION_STATE_EXCEPTION,
    &SESSION_STATE_UNAUTHORIZED_ACCESS_EXCEPTION,
    &SCRIPT_REQUIRES_EXCEPTION,
    &SCRIPT_CALL_DEPTH_EXCEPTION,
    &PIPELINE_STOPPED_EXCEPTION,
    &PIPELINE_CLOSED_EXCEPTION,
    &PIPELINE_DEPTH_EXCEPTION,
    &FLOW_CONTROL_EXCEPTION,
    &LOOP_FLOW_EXCEPTION,
    &BREAK_EXCEPTION,
    &CONTINUE_EXCEPTION,
    &HALT_COMMAND_EXCEPTION,
    &METADATA_EXCEPTION,
    &VALIDATION_METADATA_EXCEPTION,
    &ARGUMENT_TRANSFORMATION_METADATA_EXCEPTION,
    &PARSING_METADATA_EXCEPTION,
    &APPLICATION_FAILED_EXCEPTION,
    &WILDCARD_PATTERN_EXCEPTION,
    &REMOTE_EXCEPTION,
    &JOB_FAILED_EXCEPTION,
    &PARAMETER_BINDING_VALIDATION_EXCEPTION,
    &PARAMETER_BINDING_ARGUMENT_TRANSFORMATION_EXCEPTION,
];

pub(in crate::types) static RUNTIME_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.RuntimeException")
    .base("System.SystemException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.RuntimeException new()", new_exception),
        constructor("System.Management.Automation.RuntimeException new(string message)", new_exception),
        constructor("System.Management.Automation.RuntimeException new(string message, System.Exception innerException)", new_exception),
        constructor("System.Management.Automation.RuntimeException new(string message, System.Exception innerException, System.Management.Automation.ErrorRecord errorRecord)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("WasThrownFromThrowStatement", "bool", |_, this| Ok(Value::Bool(error_record(this).native::<ErrorRecord>().is_some_and(|r| r.ends_script.get())))),
    ]);

pub(in crate::types) static PARAMETER_BINDING_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ParameterBindingException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ParameterBindingException new()", new_exception),
        constructor("System.Management.Automation.ParameterBindingException new(string message)", new_exception),
        constructor("System.Management.Automation.ParameterBindingException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("Message", "string", message_of),
        property("ParameterName", "string", |_, this| Ok(detail(this, "ParameterName"))),
        property("ParameterType", "type", |_, this| Ok(detail(this, "ParameterType"))),
        property("TypeSpecified", "type", |_, this| Ok(detail(this, "TypeSpecified"))),
        property("ErrorId", "string", |_, this| Ok(detail(this, "ErrorId"))),
        property("Line", "long", |_, this| Ok(detail(this, "Line"))),
        property("Offset", "long", |_, this| Ok(detail(this, "Offset"))),
        property("CommandInvocation", "System.Management.Automation.InvocationInfo", |_, this| Ok(detail(this, "CommandInvocation"))),
    ]);

pub(in crate::types) static COMMAND_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.CommandNotFoundException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.CommandNotFoundException new()", new_exception),
        constructor("System.Management.Automation.CommandNotFoundException new(string message)", new_exception),
        constructor("System.Management.Automation.CommandNotFoundException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("CommandName", "string", |_, this| Ok(detail(this, "CommandName"))).settable(|_, this, value| {
            set_detail(this, "CommandName", value);
            Ok(())
        }),
    ]);

pub(in crate::types) static ITEM_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ItemNotFoundException")
    .base("System.Management.Automation.SessionStateException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ItemNotFoundException new()", new_exception),
        constructor("System.Management.Automation.ItemNotFoundException new(string message)", new_exception),
        constructor("System.Management.Automation.ItemNotFoundException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static PS_INVALID_OPERATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSInvalidOperationException")
    .base("System.InvalidOperationException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSInvalidOperationException new()", new_exception),
        constructor("System.Management.Automation.PSInvalidOperationException new(string message)", new_exception),
        constructor("System.Management.Automation.PSInvalidOperationException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static METHOD_INVOCATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.MethodInvocationException")
    .base("System.Management.Automation.MethodException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.MethodInvocationException new()", new_exception),
        constructor("System.Management.Automation.MethodInvocationException new(string message)", new_exception),
        constructor("System.Management.Automation.MethodInvocationException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static PS_ARGUMENT_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSArgumentException")
    .base("System.ArgumentException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSArgumentException new()", new_exception),
        constructor("System.Management.Automation.PSArgumentException new(string message)", new_exception),
        constructor("System.Management.Automation.PSArgumentException new(string message, string paramName)", new_exception),
        constructor("System.Management.Automation.PSArgumentException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static PS_ARGUMENT_NULL_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSArgumentNullException")
    .base("System.ArgumentNullException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSArgumentNullException new()", new_exception),
        constructor("System.Management.Automation.PSArgumentNullException new(string paramName)", new_exception),
        constructor("System.Management.Automation.PSArgumentNullException new(string message, System.Exception innerException)", new_exception),
        constructor("System.Management.Automation.PSArgumentNullException new(string paramName, string message)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static PS_ARGUMENT_OUT_OF_RANGE_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSArgumentOutOfRangeException")
    .base("System.ArgumentOutOfRangeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSArgumentOutOfRangeException new()", new_exception),
        constructor("System.Management.Automation.PSArgumentOutOfRangeException new(string paramName)", new_exception),
        constructor("System.Management.Automation.PSArgumentOutOfRangeException new(string paramName, System.Object actualValue, string message)", new_exception),
        constructor("System.Management.Automation.PSArgumentOutOfRangeException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static PS_INVALID_CAST_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSInvalidCastException")
    .base("System.InvalidCastException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSInvalidCastException new()", new_exception),
        constructor("System.Management.Automation.PSInvalidCastException new(string message)", new_exception),
        constructor("System.Management.Automation.PSInvalidCastException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static PS_NOT_SUPPORTED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSNotSupportedException")
    .base("System.NotSupportedException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSNotSupportedException new()", new_exception),
        constructor("System.Management.Automation.PSNotSupportedException new(string message)", new_exception),
        constructor("System.Management.Automation.PSNotSupportedException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static PS_NOT_IMPLEMENTED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSNotImplementedException")
    .base("System.NotImplementedException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSNotImplementedException new()", new_exception),
        constructor("System.Management.Automation.PSNotImplementedException new(string message)", new_exception),
        constructor("System.Management.Automation.PSNotImplementedException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static PS_OBJECT_DISPOSED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PSObjectDisposedException")
    .base("System.ObjectDisposedException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PSObjectDisposedException new(string objectName)", new_exception),
        constructor("System.Management.Automation.PSObjectDisposedException new(string objectName, string message)", new_exception),
        constructor("System.Management.Automation.PSObjectDisposedException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static PARSE_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ParseException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ParseException new()", new_exception),
        constructor("System.Management.Automation.ParseException new(string message)", new_exception),
        constructor("System.Management.Automation.ParseException new(string message, System.Exception innerException)", new_exception),
        constructor("System.Management.Automation.ParseException new(System.Management.Automation.Language.ParseError[] errors)", new_exception),
    ])
    .properties(&[
        property("Errors", "System.Management.Automation.Language.ParseError[]", |_, this| Ok(detail(this, "Errors"))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static INCOMPLETE_PARSE_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.IncompleteParseException")
    .base("System.Management.Automation.ParseException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.IncompleteParseException new()", new_exception),
        constructor("System.Management.Automation.IncompleteParseException new(string message)", new_exception),
        constructor("System.Management.Automation.IncompleteParseException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static METHOD_EXCEPTION: TypeRecord = TypeRecord::class(
    "System.Management.Automation.MethodException",
)
.base("System.Management.Automation.ExtendedTypeSystemException")
.interfaces(&["System.Management.Automation.IContainsErrorRecord"])
.constructors(&[
    constructor("System.Management.Automation.MethodException new()", new_exception),
    constructor("System.Management.Automation.MethodException new(string message)", new_exception),
    constructor(
        "System.Management.Automation.MethodException new(string message, System.Exception innerException)",
        new_exception,
    ),
]);

pub(in crate::types) static EXTENDED_TYPE_SYSTEM_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ExtendedTypeSystemException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ExtendedTypeSystemException new()", new_exception),
        constructor("System.Management.Automation.ExtendedTypeSystemException new(string message)", new_exception),
        constructor("System.Management.Automation.ExtendedTypeSystemException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static SET_VALUE_EXCEPTION: TypeRecord = TypeRecord::class(
    "System.Management.Automation.SetValueException",
)
.base("System.Management.Automation.ExtendedTypeSystemException")
.interfaces(&["System.Management.Automation.IContainsErrorRecord"])
.constructors(&[
    constructor("System.Management.Automation.SetValueException new()", new_exception),
    constructor("System.Management.Automation.SetValueException new(string message)", new_exception),
    constructor(
        "System.Management.Automation.SetValueException new(string message, System.Exception innerException)",
        new_exception,
    ),
]);

pub(in crate::types) static GET_VALUE_EXCEPTION: TypeRecord = TypeRecord::class(
    "System.Management.Automation.GetValueException",
)
.base("System.Management.Automation.ExtendedTypeSystemException")
.interfaces(&["System.Management.Automation.IContainsErrorRecord"])
.constructors(&[
    constructor("System.Management.Automation.GetValueException new()", new_exception),
    constructor("System.Management.Automation.GetValueException new(string message)", new_exception),
    constructor(
        "System.Management.Automation.GetValueException new(string message, System.Exception innerException)",
        new_exception,
    ),
]);

pub(in crate::types) static SET_VALUE_INVOCATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.SetValueInvocationException")
    .base("System.Management.Automation.SetValueException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.SetValueInvocationException new()", new_exception),
        constructor("System.Management.Automation.SetValueInvocationException new(string message)", new_exception),
        constructor("System.Management.Automation.SetValueInvocationException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static GET_VALUE_INVOCATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.GetValueInvocationException")
    .base("System.Management.Automation.GetValueException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.GetValueInvocationException new()", new_exception),
        constructor("System.Management.Automation.GetValueInvocationException new(string message)", new_exception),
        constructor("System.Management.Automation.GetValueInvocationException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static PROPERTY_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PropertyNotFoundException")
    .base("System.Management.Automation.ExtendedTypeSystemException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PropertyNotFoundException new()", new_exception),
        constructor("System.Management.Automation.PropertyNotFoundException new(string message)", new_exception),
        constructor("System.Management.Automation.PropertyNotFoundException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static ACTION_PREFERENCE_STOP_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ActionPreferenceStopException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ActionPreferenceStopException new()", new_exception),
        constructor("System.Management.Automation.ActionPreferenceStopException new(string message)", new_exception),
        constructor("System.Management.Automation.ActionPreferenceStopException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static CMDLET_INVOCATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.CmdletInvocationException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.CmdletInvocationException new()", new_exception),
        constructor("System.Management.Automation.CmdletInvocationException new(string message)", new_exception),
        constructor("System.Management.Automation.CmdletInvocationException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
    ]);

pub(in crate::types) static CMDLET_PROVIDER_INVOCATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.CmdletProviderInvocationException")
    .base("System.Management.Automation.CmdletInvocationException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.CmdletProviderInvocationException new()", new_exception),
        constructor("System.Management.Automation.CmdletProviderInvocationException new(string message)", new_exception),
        constructor("System.Management.Automation.CmdletProviderInvocationException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ProviderInvocationException", "System.Management.Automation.ProviderInvocationException", |_, this| Ok(detail(this, "ProviderInvocationException"))),
        property("ProviderInfo", "System.Management.Automation.ProviderInfo", |_, this| Ok(detail(this, "ProviderInfo"))),
    ]);

pub(in crate::types) static PROVIDER_INVOCATION_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ProviderInvocationException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ProviderInvocationException new()", new_exception),
        constructor("System.Management.Automation.ProviderInvocationException new(string message)", new_exception),
        constructor("System.Management.Automation.ProviderInvocationException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ProviderInfo", "System.Management.Automation.ProviderInfo", |_, this| Ok(detail(this, "ProviderInfo"))),
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static PROVIDER_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ProviderNotFoundException")
    .base("System.Management.Automation.SessionStateException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ProviderNotFoundException new()", new_exception),
        constructor("System.Management.Automation.ProviderNotFoundException new(string message)", new_exception),
        constructor("System.Management.Automation.ProviderNotFoundException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static DRIVE_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.DriveNotFoundException")
    .base("System.Management.Automation.SessionStateException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.DriveNotFoundException new()", new_exception),
        constructor("System.Management.Automation.DriveNotFoundException new(string message)", new_exception),
        constructor("System.Management.Automation.DriveNotFoundException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static SESSION_STATE_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.SessionStateException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.SessionStateException new()", new_exception),
        constructor("System.Management.Automation.SessionStateException new(string message)", new_exception),
        constructor("System.Management.Automation.SessionStateException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("ItemName", "string", |_, this| Ok(detail(this, "ItemName"))),
        property("SessionStateCategory", "System.Management.Automation.SessionStateCategory", |_, this| Ok(detail(this, "SessionStateCategory"))),
    ]);

pub(in crate::types) static SESSION_STATE_UNAUTHORIZED_ACCESS_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.SessionStateUnauthorizedAccessException")
    .base("System.Management.Automation.SessionStateException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.SessionStateUnauthorizedAccessException new()", new_exception),
        constructor("System.Management.Automation.SessionStateUnauthorizedAccessException new(string message)", new_exception),
        constructor("System.Management.Automation.SessionStateUnauthorizedAccessException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static SCRIPT_REQUIRES_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ScriptRequiresException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ScriptRequiresException new()", new_exception),
        constructor("System.Management.Automation.ScriptRequiresException new(string message)", new_exception),
        constructor("System.Management.Automation.ScriptRequiresException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("CommandName", "string", |_, this| Ok(detail(this, "CommandName"))),
        property("RequiresPSVersion", "version", |_, this| Ok(detail(this, "RequiresPSVersion"))),
        property("MissingPSSnapIns", "System.Collections.ObjectModel.ReadOnlyCollection[string]", |_, this| Ok(detail(this, "MissingPSSnapIns"))),
        property("RequiresShellId", "string", |_, this| Ok(detail(this, "RequiresShellId"))),
        property("RequiresShellPath", "string", |_, this| Ok(detail(this, "RequiresShellPath"))),
    ]);

pub(in crate::types) static SCRIPT_CALL_DEPTH_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ScriptCallDepthException")
    .base("System.SystemException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ScriptCallDepthException new()", new_exception),
        constructor("System.Management.Automation.ScriptCallDepthException new(string message)", new_exception),
        constructor("System.Management.Automation.ScriptCallDepthException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("CallDepth", "int", |_, this| Ok(detail(this, "CallDepth"))),
    ]);

pub(in crate::types) static PIPELINE_STOPPED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PipelineStoppedException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PipelineStoppedException new()", new_exception),
        constructor("System.Management.Automation.PipelineStoppedException new(string message)", new_exception),
        constructor("System.Management.Automation.PipelineStoppedException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static PIPELINE_CLOSED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PipelineClosedException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PipelineClosedException new()", new_exception),
        constructor("System.Management.Automation.PipelineClosedException new(string message)", new_exception),
        constructor("System.Management.Automation.PipelineClosedException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static PIPELINE_DEPTH_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.PipelineDepthException")
    .base("System.SystemException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.PipelineDepthException new()", new_exception),
        constructor("System.Management.Automation.PipelineDepthException new(string message)", new_exception),
        constructor("System.Management.Automation.PipelineDepthException new(string message, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
        property("CallDepth", "int", |_, this| Ok(detail(this, "CallDepth"))),
    ]);

pub(in crate::types) static FLOW_CONTROL_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.FlowControlException").base("System.SystemException");

pub(in crate::types) static LOOP_FLOW_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.LoopFlowException")
        .base("System.Management.Automation.FlowControlException")
        .properties(&[property("Label", "string", |_, this| Ok(detail(this, "Label")))]);

pub(in crate::types) static BREAK_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.BreakException")
        .base("System.Management.Automation.LoopFlowException");

pub(in crate::types) static CONTINUE_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.ContinueException")
        .base("System.Management.Automation.LoopFlowException");

pub(in crate::types) static HALT_COMMAND_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.HaltCommandException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.Management.Automation.HaltCommandException new()", new_exception),
        constructor("System.Management.Automation.HaltCommandException new(string message)", new_exception),
        constructor("System.Management.Automation.HaltCommandException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static METADATA_EXCEPTION: TypeRecord = TypeRecord::class(
    "System.Management.Automation.MetadataException",
)
.base("System.Management.Automation.RuntimeException")
.interfaces(&["System.Management.Automation.IContainsErrorRecord"])
.constructors(&[
    constructor("System.Management.Automation.MetadataException new()", new_exception),
    constructor("System.Management.Automation.MetadataException new(string message)", new_exception),
    constructor(
        "System.Management.Automation.MetadataException new(string message, System.Exception innerException)",
        new_exception,
    ),
]);

pub(in crate::types) static VALIDATION_METADATA_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ValidationMetadataException")
    .base("System.Management.Automation.MetadataException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ValidationMetadataException new()", new_exception),
        constructor("System.Management.Automation.ValidationMetadataException new(string message)", new_exception),
        constructor("System.Management.Automation.ValidationMetadataException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static ARGUMENT_TRANSFORMATION_METADATA_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ArgumentTransformationMetadataException")
    .base("System.Management.Automation.MetadataException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ArgumentTransformationMetadataException new()", new_exception),
        constructor("System.Management.Automation.ArgumentTransformationMetadataException new(string message)", new_exception),
        constructor("System.Management.Automation.ArgumentTransformationMetadataException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static PARSING_METADATA_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ParsingMetadataException")
    .base("System.Management.Automation.MetadataException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ParsingMetadataException new()", new_exception),
        constructor("System.Management.Automation.ParsingMetadataException new(string message)", new_exception),
        constructor("System.Management.Automation.ParsingMetadataException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static APPLICATION_FAILED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.ApplicationFailedException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.ApplicationFailedException new()", new_exception),
        constructor("System.Management.Automation.ApplicationFailedException new(string message)", new_exception),
        constructor("System.Management.Automation.ApplicationFailedException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static WILDCARD_PATTERN_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.WildcardPatternException")
    .base("System.Management.Automation.RuntimeException")
    .interfaces(&["System.Management.Automation.IContainsErrorRecord"])
    .constructors(&[
        constructor("System.Management.Automation.WildcardPatternException new()", new_exception),
        constructor("System.Management.Automation.WildcardPatternException new(string message)", new_exception),
        constructor("System.Management.Automation.WildcardPatternException new(string message, System.Exception innerException)", new_exception),
    ]);

pub(in crate::types) static REMOTE_EXCEPTION: TypeRecord = TypeRecord::class(
    "System.Management.Automation.RemoteException",
)
.base("System.Management.Automation.RuntimeException")
.interfaces(&["System.Management.Automation.IContainsErrorRecord"])
.constructors(&[
    constructor("System.Management.Automation.RemoteException new()", new_exception),
    constructor("System.Management.Automation.RemoteException new(string message)", new_exception),
    constructor(
        "System.Management.Automation.RemoteException new(string message, System.Exception innerException)",
        new_exception,
    ),
])
.properties(&[
    property("SerializedRemoteException", "psobject", |_, this| {
        Ok(detail(this, "SerializedRemoteException"))
    }),
    property("SerializedRemoteInvocationInfo", "psobject", |_, this| {
        Ok(detail(this, "SerializedRemoteInvocationInfo"))
    }),
    property("ErrorRecord", "System.Management.Automation.ErrorRecord", |_, this| Ok(error_record(this))),
]);

pub(in crate::types) static JOB_FAILED_EXCEPTION: TypeRecord = TypeRecord::class("System.Management.Automation.JobFailedException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.Management.Automation.JobFailedException new()", new_exception),
        constructor("System.Management.Automation.JobFailedException new(string message)", new_exception),
        constructor("System.Management.Automation.JobFailedException new(string message, System.Exception innerException)", new_exception),
        constructor("System.Management.Automation.JobFailedException new(System.Exception innerException, System.Management.Automation.Language.ScriptExtent displayScriptPosition)", new_exception),
    ])
    .properties(&[
        property("Reason", "System.Exception", |_, this| Ok(detail(this, "Reason"))),
        property("DisplayScriptPosition", "System.Management.Automation.Language.ScriptExtent", |_, this| Ok(detail(this, "DisplayScriptPosition"))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static PARAMETER_BINDING_VALIDATION_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.ParameterBindingValidationException")
        .base("System.Management.Automation.ParameterBindingException")
        .interfaces(&["System.Management.Automation.IContainsErrorRecord"]);

pub(in crate::types) static PARAMETER_BINDING_ARGUMENT_TRANSFORMATION_EXCEPTION: TypeRecord =
    TypeRecord::class("System.Management.Automation.ParameterBindingArgumentTransformationException")
        .base("System.Management.Automation.ParameterBindingException")
        .interfaces(&["System.Management.Automation.IContainsErrorRecord"]);
