//! `System.Environment`, `System.Console`, `System.GC`, `System.Activator`.

use crate::dotnet::Version;
use crate::object::{
    Flow, Hashtable, KeyComparer, Native, Result, Runtime, TableKind, TypeId, TypeRecord, Value, constructor,
    method, property, static_method, static_property,
};
use crate::types::members::construct;
use crate::types::support::{Arguments, generic_argument, unemulated, unemulated_property};
use std::any::Any;
use std::rc::Rc;

pub(super) static RECORDS: &[&TypeRecord] = &[&ENVIRONMENT, &OPERATING_SYSTEM, &CONSOLE, &GC, &ACTIVATOR];

pub(in crate::types) static ENVIRONMENT: TypeRecord = TypeRecord::class("System.Environment")
    .methods(&[
        static_method("void Exit(int exitCode)", |_, _, a| Err(Rc::new(Flow::Exit(a.int(0))))),
        static_method("void FailFast(string message)", unemulated),
        static_method("void FailFast(string message, System.Exception exception)", unemulated),
        static_method("string GetEnvironmentVariable(string variable)", |rt, _, a| Ok(rt.host().environment(a.text(0)).map_or(Value::Null, Value::from))),
        static_method("string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)", |rt, _, a| Ok(rt.host().environment(a.text(0)).map_or(Value::Null, Value::from))),
        static_method("System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)", |rt, _, _| {
            let names = rt.host().environment_names();
            let table = Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal);
            for name in names {
                let value = rt.host().environment(&name).map_or(Value::Null, Value::from);
                table.insert(Value::from(name), value);
            }
            Ok(table.into_value())
        }),
        static_method("void SetEnvironmentVariable(string variable, string value)", |rt, _, a| {
            let value = a.get(1).and_then(Value::as_str).filter(|v| !v.is_empty()).map(str::to_owned);
            rt.host().set_environment(a.text(0), value.as_deref());
            Ok(Value::Void)
        }),
        static_method("void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)", |rt, _, a| {
            let value = a.get(1).and_then(Value::as_str).filter(|v| !v.is_empty()).map(str::to_owned);
            rt.host().set_environment(a.text(0), value.as_deref());
            Ok(Value::Void)
        }),
        static_method("string[] GetCommandLineArgs()", |_, _, _| Ok(Value::strings(["cmdlab"]))),
        static_method("string ExpandEnvironmentVariables(string name)", |rt, _, a| {
            let text = a.text(0);
            let mut out = String::new();
            let mut rest = text;
            while let Some(start) = rest.find('%') {
                let Some(end) = rest[start + 1..].find('%').map(|i| start + 1 + i) else { break };
                match rt.host().environment(&rest[start + 1..end]) {
                    Some(value) => {
                        out.push_str(&rest[..start]);
                        out.push_str(&value);
                        rest = &rest[end + 1..];
                    }
                    None => {
                        out.push_str(&rest[..end]);
                        rest = &rest[end..];
                    }
                }
            }
            out.push_str(rest);
            Ok(Value::from(out))
        }),
        static_method("string GetFolderPath(System.Environment+SpecialFolder folder)", |rt, _, a| Ok(Value::from(folder(rt, a.enumeration(0).unwrap_or(-1))))),
        static_method("string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)", |rt, _, a| Ok(Value::from(folder(rt, a.enumeration(0).unwrap_or(-1))))),
        static_method("System.Collections.IDictionary GetEnvironmentVariables()", |rt, _, _| {
            let names = rt.host().environment_names();
            let table = Hashtable::new(TableKind::Hashtable, KeyComparer::Ordinal);
            for name in names {
                let value = rt.host().environment(&name).map_or(Value::Null, Value::from);
                table.insert(Value::from(name), value);
            }
            Ok(table.into_value())
        }),
        static_method("string[] GetLogicalDrives()", |rt, _, _| Ok(Value::strings([if rt.path_separator() == '\\' { "C:\\" } else { "/" }]))),
    ])
    .properties(&[
        static_property("CurrentManagedThreadId", "int", |_, _| Ok(Value::Int(1))),
        static_property("ExitCode", "int", |_, _| Ok(Value::Int(0))),
        static_property("ProcessorCount", "int", |_, _| Ok(Value::Int(2))),
        static_property("IsPrivilegedProcess", "bool", |_, _| Ok(Value::Bool(true))),
        static_property("HasShutdownStarted", "bool", |_, _| Ok(Value::Bool(false))),
        static_property("CommandLine", "string", |_, _| Ok(Value::from("cmdlab"))),
        static_property("CurrentDirectory", "string", |rt, _| Ok(Value::from(rt.full_path(".")))),
        static_property("ProcessId", "int", |_, _| Ok(Value::Int(1))),
        static_property("ProcessPath", "string", |_, _| Ok(Value::from("cmdlab"))),
        static_property("Is64BitProcess", "bool", |_, _| Ok(Value::Bool(true))),
        static_property("Is64BitOperatingSystem", "bool", |_, _| Ok(Value::Bool(true))),
        static_property("NewLine", "string", |rt, _| Ok(Value::from(if rt.path_separator() == '\\' { "\r\n" } else { "\n" }))),
        static_property("OSVersion", "System.OperatingSystem", |rt, _| Ok(Value::object(OperatingSystem { windows: rt.path_separator() == '\\' }))),
        static_property("StackTrace", "string", |_, _| Ok(Value::from(""))),
        static_property("SystemPageSize", "int", |_, _| Ok(Value::Int(4096))),
        static_property("TickCount", "int", |rt, _| Ok(Value::Int((rt.host().monotonic_ticks() / 10_000) as i32))),
        static_property("UserInteractive", "bool", |rt, _| Ok(Value::Bool(rt.host().is_interactive()))),
        static_property("SystemDirectory", "string", |rt, _| Ok(Value::from(if rt.path_separator() == '\\' { "C:\\Windows\\system32" } else { "" }))),
        static_property("UserDomainName", "string", |rt, _| Ok(Value::from(variable(rt, &["USERDOMAIN", "COMPUTERNAME", "HOSTNAME"], "localhost")))),
        static_property("CpuUsage", "System.Environment+ProcessCpuUsage", unemulated_property),
        static_property("TickCount64", "long", |rt, _| Ok(Value::Long(rt.host().monotonic_ticks() / 10_000))),
        static_property("MachineName", "string", |rt, _| Ok(Value::from(variable(rt, &["COMPUTERNAME", "HOSTNAME"], "localhost")))),
        static_property("UserName", "string", |rt, _| Ok(Value::from(variable(rt, &["USERNAME", "USER"], "user")))),
        static_property("WorkingSet", "long", |_, _| Ok(Value::Long(0))),
        static_property("Version", "version", |_, _| Ok(super::guid::version(Version::new(&[10, 0, 0])?))),
    ]);

pub(in crate::types) static OPERATING_SYSTEM: TypeRecord = TypeRecord::class("System.OperatingSystem")
    .interfaces(&["System.ICloneable"])
    .constructors(&[
        constructor("System.OperatingSystem new(System.PlatformID platform, version version)", unemulated),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("System.Object Clone()", unemulated),
        method("string ToString()", |_, this, _| Ok(Value::from(os_text(this)))),
        static_method("bool IsOSPlatform(string platform)", unemulated),
        static_method("bool IsOSPlatformVersionAtLeast(string platform, int major, int minor = 0, int build = 0, int revision = 0)", unemulated),
        static_method("bool IsBrowser()", unemulated),
        static_method("bool IsWasi()", unemulated),
        static_method("bool IsLinux()", |rt, _, _| Ok(Value::Bool(rt.path_separator() != '\\'))),
        static_method("bool IsFreeBSD()", unemulated),
        static_method("bool IsFreeBSDVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0)", unemulated),
        static_method("bool IsAndroid()", unemulated),
        static_method("bool IsAndroidVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0)", unemulated),
        static_method("bool IsIOS()", unemulated),
        static_method("bool IsIOSVersionAtLeast(int major, int minor = 0, int build = 0)", unemulated),
        static_method("bool IsMacOS()", |_, _, _| Ok(Value::Bool(false))),
        static_method("bool IsMacOSVersionAtLeast(int major, int minor = 0, int build = 0)", unemulated),
        static_method("bool IsMacCatalyst()", unemulated),
        static_method("bool IsMacCatalystVersionAtLeast(int major, int minor = 0, int build = 0)", unemulated),
        static_method("bool IsTvOS()", unemulated),
        static_method("bool IsTvOSVersionAtLeast(int major, int minor = 0, int build = 0)", unemulated),
        static_method("bool IsWatchOS()", unemulated),
        static_method("bool IsWatchOSVersionAtLeast(int major, int minor = 0, int build = 0)", unemulated),
        static_method("bool IsWindows()", |rt, _, _| Ok(Value::Bool(rt.path_separator() == '\\'))),
        static_method("bool IsWindowsVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0)", unemulated),
    ])
    .properties(&[
        property("Platform", "System.PlatformID", |_, this| Ok(Value::Enum(TypeId::named("System.PlatformID"), if is_windows(this) { 2 } else { 4 }))),
        property("ServicePack", "string", |_, _| Ok(Value::from(""))),
        property("Version", "version", |_, this| Ok(super::guid::version(Version::new(if is_windows(this) { &[10, 0, 17763, 0] } else { &[6, 1, 0, 0] })?))),
        property("VersionString", "string", |_, this| Ok(Value::from(os_text(this)))),
    ]);

pub(in crate::types) static CONSOLE: TypeRecord = TypeRecord::class("System.Console")
    .methods(&[
        static_method("System.ConsoleKeyInfo ReadKey()", unemulated),
        static_method("System.ConsoleKeyInfo ReadKey(bool intercept)", unemulated),
        static_method("void ResetColor()", |_, _, _| Ok(Value::Void)),
        static_method("void SetBufferSize(int width, int height)", |_, _, _| Ok(Value::Void)),
        static_method("void SetWindowPosition(int left, int top)", unemulated),
        static_method("void SetWindowSize(int width, int height)", |_, _, _| Ok(Value::Void)),
        static_method("System.ValueTuple[int,int] GetCursorPosition()", unemulated),
        static_method("void Beep()", |_, _, _| Ok(Value::Void)),
        static_method("void Beep(int frequency, int duration)", |_, _, _| Ok(Value::Void)),
        static_method("void MoveBufferArea(int sourceLeft, int sourceTop, int sourceWidth, int sourceHeight, int targetLeft, int targetTop)", unemulated),
        static_method("void MoveBufferArea(int sourceLeft, int sourceTop, int sourceWidth, int sourceHeight, int targetLeft, int targetTop, char sourceChar, System.ConsoleColor sourceForeColor, System.ConsoleColor sourceBackColor)", unemulated),
        static_method("void Clear()", |_, _, _| Ok(Value::Void)),
        static_method("void SetCursorPosition(int left, int top)", |_, _, _| Ok(Value::Void)),
        static_method("System.IO.Stream OpenStandardInput()", unemulated),
        static_method("System.IO.Stream OpenStandardInput(int bufferSize)", unemulated),
        static_method("System.IO.Stream OpenStandardOutput()", unemulated),
        static_method("System.IO.Stream OpenStandardOutput(int bufferSize)", unemulated),
        static_method("System.IO.Stream OpenStandardError()", unemulated),
        static_method("System.IO.Stream OpenStandardError(int bufferSize)", unemulated),
        static_method("void SetIn(System.IO.TextReader newIn)", unemulated),
        static_method("void SetOut(System.IO.TextWriter newOut)", unemulated),
        static_method("void SetError(System.IO.TextWriter newError)", unemulated),
        static_method("int Read()", unemulated),
        static_method("string ReadLine()", |rt, _, _| Ok(rt.host().read_line("", false).map_or(Value::Null, Value::from))),
        static_method("void WriteLine()", |rt, _, _| {
            rt.host().write_output("\n");
            Ok(Value::Void)
        }),
        static_method("void WriteLine(bool value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(char value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(char[] buffer)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(char[] buffer, int index, int count)", unemulated),
        static_method("void WriteLine(decimal value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(double value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(float value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(int value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(uint value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(long value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(ulong value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(System.Object value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(string value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(System.ReadOnlySpan[char] value)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void WriteLine(string format, System.Object arg0)", |rt, _, a| print_format(rt, a.text(0), &a[1..], "\n")),
        static_method("void WriteLine(string format, System.Object arg0, System.Object arg1)", |rt, _, a| print_format(rt, a.text(0), &a[1..], "\n")),
        static_method("void WriteLine(string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, _, a| print_format(rt, a.text(0), &a[1..], "\n")),
        static_method("void WriteLine(string format, Params System.Object[] arg)", |rt, _, a| print_format(rt, a.text(0), &a.items(1), "\n")),
        static_method("void WriteLine(string format, System.ReadOnlySpan[System.Object] arg)", |rt, _, a| print(rt, &a[0], "\n")),
        static_method("void Write(string format, System.Object arg0)", |rt, _, a| print_format(rt, a.text(0), &a[1..], "")),
        static_method("void Write(string format, System.Object arg0, System.Object arg1)", |rt, _, a| print_format(rt, a.text(0), &a[1..], "")),
        static_method("void Write(string format, System.Object arg0, System.Object arg1, System.Object arg2)", |rt, _, a| print_format(rt, a.text(0), &a[1..], "")),
        static_method("void Write(string format, Params System.Object[] arg)", |rt, _, a| print_format(rt, a.text(0), &a.items(1), "")),
        static_method("void Write(string format, System.ReadOnlySpan[System.Object] arg)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(bool value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(char value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(char[] buffer)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(char[] buffer, int index, int count)", unemulated),
        static_method("void Write(double value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(decimal value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(float value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(int value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(uint value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(long value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(ulong value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(System.Object value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(string value)", |rt, _, a| print(rt, &a[0], "")),
        static_method("void Write(System.ReadOnlySpan[char] value)", |rt, _, a| print(rt, &a[0], "")),
    ])
    .properties(&[
        static_property("In", "System.IO.TextReader", |_, _| Ok(Value::Null)),
        static_property("InputEncoding", "System.Text.Encoding", |_, _| Ok(crate::types::text::encoding_value(crate::dotnet::Encoding::Utf8 { mark: false }))).settable(|_, _, _| Ok(())),
        static_property("OutputEncoding", "System.Text.Encoding", |_, _| Ok(crate::types::text::encoding_value(crate::dotnet::Encoding::Utf8 { mark: false }))).settable(|_, _, _| Ok(())),
        static_property("KeyAvailable", "bool", |_, _| Ok(Value::Bool(false))),
        static_property("Out", "System.IO.TextWriter", |_, _| Ok(Value::object(crate::types::io::Writer::output()))),
        static_property("Error", "System.IO.TextWriter", |_, _| Ok(Value::object(crate::types::io::Writer::error()))),
        static_property("IsInputRedirected", "bool", |rt, _| Ok(Value::Bool(!rt.host().is_interactive()))),
        static_property("IsOutputRedirected", "bool", |rt, _| Ok(Value::Bool(!rt.host().is_interactive()))),
        static_property("IsErrorRedirected", "bool", |rt, _| Ok(Value::Bool(!rt.host().is_interactive()))),
        static_property("CursorSize", "int", unemulated_property),
        static_property("NumberLock", "bool", unemulated_property),
        static_property("CapsLock", "bool", unemulated_property),
        static_property("BackgroundColor", "System.ConsoleColor", |_, _| Ok(Value::Enum(TypeId::named("System.ConsoleColor"), -1))).settable(|_, _, _| Ok(())),
        static_property("ForegroundColor", "System.ConsoleColor", |_, _| Ok(Value::Enum(TypeId::named("System.ConsoleColor"), -1))).settable(|_, _, _| Ok(())),
        static_property("BufferWidth", "int", |rt, _| Ok(Value::from(rt.host().width()))).settable(|_, _, _| Ok(())),
        static_property("BufferHeight", "int", |_, _| Ok(Value::Int(30))).settable(|_, _, _| Ok(())),
        static_property("WindowLeft", "int", unemulated_property),
        static_property("WindowTop", "int", unemulated_property),
        static_property("WindowWidth", "int", |rt, _| Ok(Value::from(rt.host().width()))).settable(|_, _, _| Ok(())),
        static_property("WindowHeight", "int", |_, _| Ok(Value::Int(30))).settable(|_, _, _| Ok(())),
        static_property("LargestWindowWidth", "int", unemulated_property),
        static_property("LargestWindowHeight", "int", unemulated_property),
        static_property("CursorVisible", "bool", |_, _| Ok(Value::Bool(true))).settable(|_, _, _| Ok(())),
        static_property("CursorLeft", "int", |_, _| Ok(Value::Int(0))).settable(|_, _, _| Ok(())),
        static_property("CursorTop", "int", |_, _| Ok(Value::Int(0))).settable(|_, _, _| Ok(())),
        static_property("Title", "string", |_, _| Ok(Value::from("cmdlab"))).settable(|_, _, _| Ok(())),
        static_property("TreatControlCAsInput", "bool", |_, _| Ok(Value::Bool(false))).settable(|_, _, _| Ok(())),
    ]);

pub(in crate::types) static GC: TypeRecord = TypeRecord::class("System.GC")
    .methods(&[
        static_method("System.GCMemoryInfo GetGCMemoryInfo()", unemulated),
        static_method("System.GCMemoryInfo GetGCMemoryInfo(System.GCKind kind)", unemulated),
        static_method("void AddMemoryPressure(long bytesAllocated)", |_, _, _| Ok(Value::Void)),
        static_method("void RemoveMemoryPressure(long bytesAllocated)", |_, _, _| Ok(Value::Void)),
        static_method("int GetGeneration(System.Object obj)", |_, _, _| Ok(Value::Int(0))),
        static_method("void Collect(int generation)", |_, _, _| Ok(Value::Void)),
        static_method("void Collect()", |_, _, _| Ok(Value::Void)),
        static_method("void Collect(int generation, System.GCCollectionMode mode)", |_, _, _| Ok(Value::Void)),
        static_method("void Collect(int generation, System.GCCollectionMode mode, bool blocking)", |_, _, _| Ok(Value::Void)),
        static_method("void Collect(int generation, System.GCCollectionMode mode, bool blocking, bool compacting)", |_, _, _| Ok(Value::Void)),
        static_method("int CollectionCount(int generation)", |_, _, _| Ok(Value::Int(0))),
        static_method("void KeepAlive(System.Object obj)", |_, _, _| Ok(Value::Void)),
        static_method("int GetGeneration(System.WeakReference wo)", unemulated),
        static_method("void WaitForPendingFinalizers()", |_, _, _| Ok(Value::Void)),
        static_method("void SuppressFinalize(System.Object obj)", |_, _, _| Ok(Value::Void)),
        static_method("void ReRegisterForFinalize(System.Object obj)", unemulated),
        static_method("long GetTotalMemory(bool forceFullCollection)", |_, _, _| Ok(Value::Long(0))),
        static_method("long GetAllocatedBytesForCurrentThread()", unemulated),
        static_method("long GetTotalAllocatedBytes(bool precise = False)", unemulated),
        static_method("void RegisterForFullGCNotification(int maxGenerationThreshold, int largeObjectHeapThreshold)", unemulated),
        static_method("void CancelFullGCNotification()", unemulated),
        static_method("System.GCNotificationStatus WaitForFullGCApproach()", unemulated),
        static_method("System.GCNotificationStatus WaitForFullGCApproach(int millisecondsTimeout)", unemulated),
        static_method("System.GCNotificationStatus WaitForFullGCComplete()", unemulated),
        static_method("System.GCNotificationStatus WaitForFullGCComplete(int millisecondsTimeout)", unemulated),
        static_method("bool TryStartNoGCRegion(long totalSize)", unemulated),
        static_method("bool TryStartNoGCRegion(long totalSize, long lohSize)", unemulated),
        static_method("bool TryStartNoGCRegion(long totalSize, bool disallowFullBlockingGC)", unemulated),
        static_method("bool TryStartNoGCRegion(long totalSize, long lohSize, bool disallowFullBlockingGC)", unemulated),
        static_method("void EndNoGCRegion()", unemulated),
        static_method("void RegisterNoGCRegionCallback(long totalSize, System.Action callback)", unemulated),
        static_method("T[] AllocateUninitializedArray[T](int length, bool pinned = False)", unemulated),
        static_method("T[] AllocateArray[T](int length, bool pinned = False)", unemulated),
        static_method("timespan GetTotalPauseDuration()", unemulated),
        static_method("System.Collections.Generic.IReadOnlyDictionary[string,System.Object] GetConfigurationVariables()", unemulated),
        static_method("void RefreshMemoryLimit()", unemulated),
        static_method("System.GCNotificationStatus WaitForFullGCApproach(timespan timeout)", unemulated),
        static_method("System.GCNotificationStatus WaitForFullGCComplete(timespan timeout)", unemulated),
    ])
    .properties(&[
        static_property("MaxGeneration", "int", |_, _| Ok(Value::Int(2))),
    ]);

pub(in crate::types) static ACTIVATOR: TypeRecord = TypeRecord::class("System.Activator")
    .methods(&[
        static_method("System.Object CreateInstance(type type, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Object[] args, cultureinfo culture)", unemulated),
        static_method("System.Object CreateInstance(type type, Params System.Object[] args)", |rt, _, a| construct(rt, a.net_type(0).unwrap_or(TypeId::OBJECT), a.items(1))),
        static_method("System.Object CreateInstance(type type, System.Object[] args, System.Object[] activationAttributes)", unemulated),
        static_method("System.Object CreateInstance(type type)", |rt, _, a| construct(rt, a.net_type(0).unwrap_or(TypeId::OBJECT), vec![])),
        static_method("System.Runtime.Remoting.ObjectHandle CreateInstanceFrom(string assemblyFile, string typeName)", unemulated),
        static_method("System.Runtime.Remoting.ObjectHandle CreateInstanceFrom(string assemblyFile, string typeName, System.Object[] activationAttributes)", unemulated),
        static_method("System.Runtime.Remoting.ObjectHandle CreateInstanceFrom(string assemblyFile, string typeName, bool ignoreCase, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Object[] args, cultureinfo culture, System.Object[] activationAttributes)", unemulated),
        static_method("System.Object CreateInstance(type type, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Object[] args, cultureinfo culture, System.Object[] activationAttributes)", unemulated),
        static_method("System.Runtime.Remoting.ObjectHandle CreateInstance(string assemblyName, string typeName)", unemulated),
        static_method("System.Runtime.Remoting.ObjectHandle CreateInstance(string assemblyName, string typeName, bool ignoreCase, System.Reflection.BindingFlags bindingAttr, System.Reflection.Binder binder, System.Object[] args, cultureinfo culture, System.Object[] activationAttributes)", unemulated),
        static_method("System.Runtime.Remoting.ObjectHandle CreateInstance(string assemblyName, string typeName, System.Object[] activationAttributes)", unemulated),
        static_method("System.Object CreateInstance(type type, bool nonPublic)", unemulated),
        static_method("T CreateInstance[T]()", |rt, this, _| construct(rt, generic_argument(this, 0).unwrap_or(TypeId::OBJECT), vec![])),
    ]);

struct OperatingSystem {
    windows: bool,
}

impl Native for OperatingSystem {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.OperatingSystem")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn is_windows(this: &Value) -> bool {
    this.native::<OperatingSystem>().is_some_and(|o| o.windows)
}

fn os_text(this: &Value) -> &'static str {
    if is_windows(this) { "Microsoft Windows NT 10.0.17763.0" } else { "Unix 6.1.0.0" }
}

/// The first environment variable of several that is set.
fn variable(rt: &mut dyn Runtime, names: &[&str], otherwise: &str) -> String {
    names.iter().find_map(|n| rt.host().environment(n)).unwrap_or_else(|| otherwise.to_owned())
}

fn folder(rt: &mut dyn Runtime, number: i64) -> String {
    let windows = rt.path_separator() == '\\';
    let home = if windows { "C:\\Users\\Administrator".to_owned() } else { variable(rt, &["HOME"], "/") };
    let below = |name: &str| format!("{home}{}{name}", if windows { "\\" } else { "/" });
    match (number, windows) {
        (40, _) => home,
        (0 | 16, _) => below("Desktop"),
        (5, true) => below("Documents"),
        (5, false) => home,
        (26, true) => below("AppData\\Roaming"),
        (26, false) => below(".config"),
        (28, true) => below("AppData\\Local"),
        (28, false) => below(".local/share"),
        (35, true) => "C:\\ProgramData".into(),
        (35, false) => "/usr/share".into(),
        (36, true) => "C:\\Windows".into(),
        (37, true) => "C:\\Windows\\system32".into(),
        (38, true) => "C:\\Program Files".into(),
        (42, true) => "C:\\Program Files (x86)".into(),
        (43, true) => "C:\\Program Files\\Common Files".into(),
        (14, _) => below("Videos"),
        (13, _) => below("Music"),
        (39, _) => below("Pictures"),
        _ => String::new(),
    }
}

fn print(rt: &mut dyn Runtime, value: &Value, end: &str) -> Result<Value> {
    let text = crate::types::io::value_text(rt, value)?;
    rt.host().write_output(&format!("{text}{end}"));
    Ok(Value::Void)
}

fn print_format(rt: &mut dyn Runtime, format: &str, values: &[Value], end: &str) -> Result<Value> {
    let text = super::string_methods::format_text(rt, format, values)?;
    print(rt, &text, end)
}
