//! .NET's exceptions in the namespace `System`.

use super::exception_support::*;
use crate::object::{TypeRecord, Value, constructor, method, property, static_method};
use crate::types::support::{Arguments, unemulated};
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[
    &EXCEPTION,
    &ARGUMENT_EXCEPTION,
    &ARGUMENT_NULL_EXCEPTION,
    &FORMAT_EXCEPTION,
    &INVALID_OPERATION_EXCEPTION,
    &OVERFLOW_EXCEPTION,
    &DIVIDE_BY_ZERO_EXCEPTION,
    &INDEX_OUT_OF_RANGE_EXCEPTION,
    &INVALID_CAST_EXCEPTION,
    &NOT_SUPPORTED_EXCEPTION,
    &NOT_IMPLEMENTED_EXCEPTION,
    &NULL_REFERENCE_EXCEPTION,
    &TIMEOUT_EXCEPTION,
    &UNAUTHORIZED_ACCESS_EXCEPTION,
    &AGGREGATE_EXCEPTION,
    &FILE_NOT_FOUND_EXCEPTION,
    &IO_EXCEPTION,
    &SYSTEM_EXCEPTION,
    &ARITHMETIC_EXCEPTION,
    &APPLICATION_EXCEPTION,
    &ARGUMENT_OUT_OF_RANGE_EXCEPTION,
    &ARRAY_TYPE_MISMATCH_EXCEPTION,
    &OUT_OF_MEMORY_EXCEPTION,
    &STACK_OVERFLOW_EXCEPTION,
    &RANK_EXCEPTION,
    &TYPE_LOAD_EXCEPTION,
    &OPERATION_CANCELED_EXCEPTION,
    &URI_FORMAT_EXCEPTION,
    &OBJECT_DISPOSED_EXCEPTION,
    &MEMBER_ACCESS_EXCEPTION,
    &MISSING_MEMBER_EXCEPTION,
    &MISSING_METHOD_EXCEPTION,
    &MISSING_FIELD_EXCEPTION,
    &PLATFORM_NOT_SUPPORTED_EXCEPTION,
];

pub(in crate::types) static EXCEPTION: TypeRecord = TypeRecord::class("System.Exception")
    .constructors(&[
        constructor("System.Exception new()", new_exception),
        constructor("System.Exception new(string message)", new_exception),
        constructor("System.Exception new(string message, System.Exception innerException)", new_exception),
    ])
    .methods(&[
        method("System.Exception GetBaseException()", |_, this, _| {
            let mut inner = this.clone();
            while let Some(next) = exception(&inner).and_then(|e| e.inner.clone()) {
                inner = next;
            }
            Ok(inner)
        }),
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("string ToString()", to_string),
    ])
    .properties(&[
        property("TargetSite", "System.Reflection.MethodBase", |_, _| Ok(Value::Null)),
        property("Message", "string", |rt, this| message_of(rt, this)),
        property("Data", "System.Collections.IDictionary", |_, this| Ok(data_of(this))),
        property("InnerException", "System.Exception", |_, this| Ok(exception(this).and_then(|e| e.inner.clone()).unwrap_or_default())),
        property("HelpLink", "string", |_, this| Ok(detail(this, "HelpLink"))).settable(|_, this, value| {
            set_detail(this, "HelpLink", value);
            Ok(())
        }),
        property("Source", "string", |_, this| Ok(exception(this).and_then(|e| e.source.borrow().clone()).map_or(Value::Null, |s| Value::from(&*s)))).settable(|_, this, value| {
            if let Some(e) = exception(this) {
                *e.source.borrow_mut() = value.as_str().map(Rc::from);
            }
            Ok(())
        }),
        property("HResult", "int", |_, this| Ok(Value::Int(h_result(this)))).settable(|_, this, value| {
            if let Some(e) = exception(this) {
                e.h_result.set(std::slice::from_ref(&value).int(0));
            }
            Ok(())
        }),
        property("StackTrace", "string", |_, this| Ok(exception(this).and_then(|e| e.stack_trace.borrow().clone()).map_or(Value::Null, |s| Value::from(&*s)))),
    ]);

pub(in crate::types) static ARGUMENT_EXCEPTION: TypeRecord = TypeRecord::class("System.ArgumentException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.ArgumentException new()", new_exception),
        constructor("System.ArgumentException new(string message)", new_exception),
        constructor(
            "System.ArgumentException new(string message, System.Exception innerException)",
            new_exception,
        ),
        constructor(
            "System.ArgumentException new(string message, string paramName, System.Exception innerException)",
            new_exception,
        ),
        constructor("System.ArgumentException new(string message, string paramName)", new_exception),
    ])
    .methods(&[
        static_method("void ThrowIfNullOrEmpty(string argument, string paramName = null)", unemulated),
        static_method("void ThrowIfNullOrWhiteSpace(string argument, string paramName = null)", unemulated),
    ])
    .properties(&[
        property("Message", "string", message_of),
        property("ParamName", "string", |_, this| Ok(detail(this, "ParamName"))),
    ]);

pub(in crate::types) static ARGUMENT_NULL_EXCEPTION: TypeRecord = TypeRecord::class("System.ArgumentNullException")
    .base("System.ArgumentException")
    .constructors(&[
        constructor("System.ArgumentNullException new()", new_exception),
        constructor("System.ArgumentNullException new(string paramName)", new_exception),
        constructor("System.ArgumentNullException new(string message, System.Exception innerException)", new_exception),
        constructor("System.ArgumentNullException new(string paramName, string message)", new_exception),
    ])
    .methods(&[
        static_method("void ThrowIfNull(System.Object argument, string paramName = null)", unemulated),
        static_method("void ThrowIfNull(System.Void*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e argument, string paramName = null)", unemulated),
    ]);

pub(in crate::types) static FORMAT_EXCEPTION: TypeRecord =
    TypeRecord::class("System.FormatException").base("System.SystemException").constructors(&[
        constructor("System.FormatException new()", new_exception),
        constructor("System.FormatException new(string message)", new_exception),
        constructor(
            "System.FormatException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static INVALID_OPERATION_EXCEPTION: TypeRecord =
    TypeRecord::class("System.InvalidOperationException").base("System.SystemException").constructors(&[
        constructor("System.InvalidOperationException new()", new_exception),
        constructor("System.InvalidOperationException new(string message)", new_exception),
        constructor(
            "System.InvalidOperationException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static OVERFLOW_EXCEPTION: TypeRecord =
    TypeRecord::class("System.OverflowException").base("System.ArithmeticException").constructors(&[
        constructor("System.OverflowException new()", new_exception),
        constructor("System.OverflowException new(string message)", new_exception),
        constructor(
            "System.OverflowException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static DIVIDE_BY_ZERO_EXCEPTION: TypeRecord =
    TypeRecord::class("System.DivideByZeroException").base("System.ArithmeticException").constructors(&[
        constructor("System.DivideByZeroException new()", new_exception),
        constructor("System.DivideByZeroException new(string message)", new_exception),
        constructor(
            "System.DivideByZeroException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static INDEX_OUT_OF_RANGE_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IndexOutOfRangeException").base("System.SystemException").constructors(&[
        constructor("System.IndexOutOfRangeException new()", new_exception),
        constructor("System.IndexOutOfRangeException new(string message)", new_exception),
        constructor(
            "System.IndexOutOfRangeException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static INVALID_CAST_EXCEPTION: TypeRecord =
    TypeRecord::class("System.InvalidCastException").base("System.SystemException").constructors(&[
        constructor("System.InvalidCastException new()", new_exception),
        constructor("System.InvalidCastException new(string message)", new_exception),
        constructor(
            "System.InvalidCastException new(string message, System.Exception innerException)",
            new_exception,
        ),
        constructor("System.InvalidCastException new(string message, int errorCode)", new_exception),
    ]);

pub(in crate::types) static NOT_SUPPORTED_EXCEPTION: TypeRecord =
    TypeRecord::class("System.NotSupportedException").base("System.SystemException").constructors(&[
        constructor("System.NotSupportedException new()", new_exception),
        constructor("System.NotSupportedException new(string message)", new_exception),
        constructor(
            "System.NotSupportedException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static NOT_IMPLEMENTED_EXCEPTION: TypeRecord =
    TypeRecord::class("System.NotImplementedException").base("System.SystemException").constructors(&[
        constructor("System.NotImplementedException new()", new_exception),
        constructor("System.NotImplementedException new(string message)", new_exception),
        constructor(
            "System.NotImplementedException new(string message, System.Exception inner)",
            new_exception,
        ),
    ]);

pub(in crate::types) static NULL_REFERENCE_EXCEPTION: TypeRecord =
    TypeRecord::class("System.NullReferenceException").base("System.SystemException").constructors(&[
        constructor("System.NullReferenceException new()", new_exception),
        constructor("System.NullReferenceException new(string message)", new_exception),
        constructor(
            "System.NullReferenceException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static TIMEOUT_EXCEPTION: TypeRecord =
    TypeRecord::class("System.TimeoutException").base("System.SystemException").constructors(&[
        constructor("System.TimeoutException new()", new_exception),
        constructor("System.TimeoutException new(string message)", new_exception),
        constructor(
            "System.TimeoutException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static UNAUTHORIZED_ACCESS_EXCEPTION: TypeRecord =
    TypeRecord::class("System.UnauthorizedAccessException").base("System.SystemException").constructors(&[
        constructor("System.UnauthorizedAccessException new()", new_exception),
        constructor("System.UnauthorizedAccessException new(string message)", new_exception),
        constructor(
            "System.UnauthorizedAccessException new(string message, System.Exception inner)",
            new_exception,
        ),
    ]);

pub(in crate::types) static AGGREGATE_EXCEPTION: TypeRecord = TypeRecord::class("System.AggregateException")
    .base("System.Exception")
    .constructors(&[
        constructor("System.AggregateException new()", new_exception),
        constructor("System.AggregateException new(string message)", new_exception),
        constructor("System.AggregateException new(string message, System.Exception innerException)", new_exception),
        constructor("System.AggregateException new(System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)", new_exception),
        constructor("System.AggregateException new(Params System.Exception[] innerExceptions)", new_exception),
        constructor("System.AggregateException new(string message, System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)", new_exception),
        constructor("System.AggregateException new(string message, Params System.Exception[] innerExceptions)", new_exception),
    ])
    .methods(&[
        method("void Handle(System.Func[System.Exception,bool] predicate)", unemulated),
        method("System.AggregateException Flatten()", unemulated),
    ])
    .properties(&[
        property("InnerExceptions", "System.Collections.ObjectModel.ReadOnlyCollection[System.Exception]", |_, this| Ok(detail(this, "InnerExceptions"))),
        property("Message", "string", message_of),
    ]);

pub(in crate::types) static FILE_NOT_FOUND_EXCEPTION: TypeRecord = TypeRecord::class("System.IO.FileNotFoundException")
    .base("System.IO.IOException")
    .constructors(&[
        constructor("System.IO.FileNotFoundException new()", new_exception),
        constructor("System.IO.FileNotFoundException new(string message)", new_exception),
        constructor("System.IO.FileNotFoundException new(string message, System.Exception innerException)", new_exception),
        constructor("System.IO.FileNotFoundException new(string message, string fileName)", new_exception),
        constructor("System.IO.FileNotFoundException new(string message, string fileName, System.Exception innerException)", new_exception),
    ])
    .properties(&[
        property("Message", "string", message_of),
        property("FileName", "string", |_, this| Ok(detail(this, "FileName"))),
        property("FusionLog", "string", |_, this| Ok(detail(this, "FusionLog"))),
    ]);

pub(in crate::types) static IO_EXCEPTION: TypeRecord =
    TypeRecord::class("System.IO.IOException").base("System.SystemException").constructors(&[
        constructor("System.IO.IOException new()", new_exception),
        constructor("System.IO.IOException new(string message)", new_exception),
        constructor("System.IO.IOException new(string message, int hresult)", new_exception),
        constructor(
            "System.IO.IOException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static SYSTEM_EXCEPTION: TypeRecord =
    TypeRecord::class("System.SystemException").base("System.Exception").constructors(&[
        constructor("System.SystemException new()", new_exception),
        constructor("System.SystemException new(string message)", new_exception),
        constructor(
            "System.SystemException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static ARITHMETIC_EXCEPTION: TypeRecord =
    TypeRecord::class("System.ArithmeticException").base("System.SystemException").constructors(&[
        constructor("System.ArithmeticException new()", new_exception),
        constructor("System.ArithmeticException new(string message)", new_exception),
        constructor(
            "System.ArithmeticException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static APPLICATION_EXCEPTION: TypeRecord =
    TypeRecord::class("System.ApplicationException").base("System.Exception").constructors(&[
        constructor("System.ApplicationException new()", new_exception),
        constructor("System.ApplicationException new(string message)", new_exception),
        constructor(
            "System.ApplicationException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static ARGUMENT_OUT_OF_RANGE_EXCEPTION: TypeRecord = TypeRecord::class(
    "System.ArgumentOutOfRangeException",
)
.base("System.ArgumentException")
.constructors(&[
    constructor("System.ArgumentOutOfRangeException new()", new_exception),
    constructor("System.ArgumentOutOfRangeException new(string paramName)", new_exception),
    constructor("System.ArgumentOutOfRangeException new(string paramName, string message)", new_exception),
    constructor(
        "System.ArgumentOutOfRangeException new(string message, System.Exception innerException)",
        new_exception,
    ),
    constructor(
        "System.ArgumentOutOfRangeException new(string paramName, System.Object actualValue, string message)",
        new_exception,
    ),
])
.methods(&[
    static_method("void ThrowIfZero[T](T value, string paramName = null)", unemulated),
    static_method("void ThrowIfNegative[T](T value, string paramName = null)", unemulated),
    static_method("void ThrowIfNegativeOrZero[T](T value, string paramName = null)", unemulated),
    static_method("void ThrowIfEqual[T](T value, T other, string paramName = null)", unemulated),
    static_method("void ThrowIfNotEqual[T](T value, T other, string paramName = null)", unemulated),
    static_method("void ThrowIfGreaterThan[T](T value, T other, string paramName = null)", unemulated),
    static_method("void ThrowIfGreaterThanOrEqual[T](T value, T other, string paramName = null)", unemulated),
    static_method("void ThrowIfLessThan[T](T value, T other, string paramName = null)", unemulated),
    static_method("void ThrowIfLessThanOrEqual[T](T value, T other, string paramName = null)", unemulated),
])
.properties(&[
    property("Message", "string", message_of),
    property("ActualValue", "System.Object", |_, this| Ok(detail(this, "ActualValue"))),
]);

pub(in crate::types) static ARRAY_TYPE_MISMATCH_EXCEPTION: TypeRecord =
    TypeRecord::class("System.ArrayTypeMismatchException").base("System.SystemException").constructors(&[
        constructor("System.ArrayTypeMismatchException new()", new_exception),
        constructor("System.ArrayTypeMismatchException new(string message)", new_exception),
        constructor(
            "System.ArrayTypeMismatchException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static OUT_OF_MEMORY_EXCEPTION: TypeRecord =
    TypeRecord::class("System.OutOfMemoryException").base("System.SystemException").constructors(&[
        constructor("System.OutOfMemoryException new()", new_exception),
        constructor("System.OutOfMemoryException new(string message)", new_exception),
        constructor(
            "System.OutOfMemoryException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static STACK_OVERFLOW_EXCEPTION: TypeRecord =
    TypeRecord::class("System.StackOverflowException").base("System.SystemException").constructors(&[
        constructor("System.StackOverflowException new()", new_exception),
        constructor("System.StackOverflowException new(string message)", new_exception),
        constructor(
            "System.StackOverflowException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static RANK_EXCEPTION: TypeRecord =
    TypeRecord::class("System.RankException").base("System.SystemException").constructors(&[
        constructor("System.RankException new()", new_exception),
        constructor("System.RankException new(string message)", new_exception),
        constructor(
            "System.RankException new(string message, System.Exception innerException)",
            new_exception,
        ),
    ]);

pub(in crate::types) static TYPE_LOAD_EXCEPTION: TypeRecord = TypeRecord::class("System.TypeLoadException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.TypeLoadException new()", new_exception),
        constructor("System.TypeLoadException new(string message)", new_exception),
        constructor("System.TypeLoadException new(string message, System.Exception inner)", new_exception),
    ])
    .properties(&[
        property("Message", "string", message_of),
        property("TypeName", "string", |_, this| Ok(detail(this, "TypeName"))),
    ]);

pub(in crate::types) static OPERATION_CANCELED_EXCEPTION: TypeRecord = TypeRecord::class("System.OperationCanceledException")
    .base("System.SystemException")
    .constructors(&[
        constructor("System.OperationCanceledException new()", new_exception),
        constructor("System.OperationCanceledException new(string message)", new_exception),
        constructor("System.OperationCanceledException new(string message, System.Exception innerException)", new_exception),
        constructor("System.OperationCanceledException new(System.Threading.CancellationToken token)", new_exception),
        constructor("System.OperationCanceledException new(string message, System.Threading.CancellationToken token)", new_exception),
        constructor("System.OperationCanceledException new(string message, System.Exception innerException, System.Threading.CancellationToken token)", new_exception),
    ])
    .properties(&[
        property("CancellationToken", "System.Threading.CancellationToken", |_, this| Ok(detail(this, "CancellationToken"))),
    ]);

pub(in crate::types) static URI_FORMAT_EXCEPTION: TypeRecord =
    TypeRecord::class("System.UriFormatException").base("System.FormatException").constructors(&[
        constructor("System.UriFormatException new()", new_exception),
        constructor("System.UriFormatException new(string textString)", new_exception),
        constructor("System.UriFormatException new(string textString, System.Exception e)", new_exception),
    ]);

pub(in crate::types) static OBJECT_DISPOSED_EXCEPTION: TypeRecord =
    TypeRecord::class("System.ObjectDisposedException")
        .base("System.InvalidOperationException")
        .constructors(&[
            constructor("System.ObjectDisposedException new(string objectName)", new_exception),
            constructor(
                "System.ObjectDisposedException new(string objectName, string message)",
                new_exception,
            ),
            constructor(
                "System.ObjectDisposedException new(string message, System.Exception innerException)",
                new_exception,
            ),
        ])
        .methods(&[
            static_method("void ThrowIf(bool condition, System.Object instance)", unemulated),
            static_method("void ThrowIf(bool condition, type type)", unemulated),
        ])
        .properties(&[
            property("Message", "string", message_of),
            property("ObjectName", "string", |_, this| Ok(detail(this, "ObjectName"))),
        ]);

pub(in crate::types) static MEMBER_ACCESS_EXCEPTION: TypeRecord =
    TypeRecord::class("System.MemberAccessException").base("System.SystemException").constructors(&[
        constructor("System.MemberAccessException new()", new_exception),
        constructor("System.MemberAccessException new(string message)", new_exception),
        constructor(
            "System.MemberAccessException new(string message, System.Exception inner)",
            new_exception,
        ),
    ]);

pub(in crate::types) static MISSING_MEMBER_EXCEPTION: TypeRecord =
    TypeRecord::class("System.MissingMemberException")
        .base("System.MemberAccessException")
        .constructors(&[
            constructor("System.MissingMemberException new()", new_exception),
            constructor("System.MissingMemberException new(string message)", new_exception),
            constructor(
                "System.MissingMemberException new(string message, System.Exception inner)",
                new_exception,
            ),
            constructor(
                "System.MissingMemberException new(string className, string memberName)",
                new_exception,
            ),
        ])
        .properties(&[property("Message", "string", message_of)]);

pub(in crate::types) static MISSING_METHOD_EXCEPTION: TypeRecord =
    TypeRecord::class("System.MissingMethodException")
        .base("System.MissingMemberException")
        .constructors(&[
            constructor("System.MissingMethodException new()", new_exception),
            constructor("System.MissingMethodException new(string message)", new_exception),
            constructor(
                "System.MissingMethodException new(string message, System.Exception inner)",
                new_exception,
            ),
            constructor(
                "System.MissingMethodException new(string className, string methodName)",
                new_exception,
            ),
        ])
        .properties(&[property("Message", "string", message_of)]);

pub(in crate::types) static MISSING_FIELD_EXCEPTION: TypeRecord =
    TypeRecord::class("System.MissingFieldException")
        .base("System.MissingMemberException")
        .constructors(&[
            constructor("System.MissingFieldException new()", new_exception),
            constructor("System.MissingFieldException new(string message)", new_exception),
            constructor(
                "System.MissingFieldException new(string message, System.Exception inner)",
                new_exception,
            ),
            constructor(
                "System.MissingFieldException new(string className, string fieldName)",
                new_exception,
            ),
        ])
        .properties(&[property("Message", "string", message_of)]);

pub(in crate::types) static PLATFORM_NOT_SUPPORTED_EXCEPTION: TypeRecord =
    TypeRecord::class("System.PlatformNotSupportedException")
        .base("System.NotSupportedException")
        .constructors(&[
            constructor("System.PlatformNotSupportedException new()", new_exception),
            constructor("System.PlatformNotSupportedException new(string message)", new_exception),
            constructor(
                "System.PlatformNotSupportedException new(string message, System.Exception inner)",
                new_exception,
            ),
        ]);
