//! `PSCredential`, `SecureString`, `NetworkCredential`: kept in clear, for nothing here leaves the emulator.

use crate::object::{
    Native, PsString, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{Arguments, unemulated, unemulated_property};
use std::any::Any;
use std::cell::RefCell;

pub(super) static RECORDS: &[&TypeRecord] = &[&PS_CREDENTIAL, &SECURE_STRING, &NETWORK_CREDENTIAL, &MARSHAL];

pub(in crate::types) static PS_CREDENTIAL: TypeRecord = TypeRecord::class("System.Management.Automation.PSCredential")
    .constructors(&[
        constructor("pscredential new(string userName, securestring password)", |_, _, a| {
            if a.text(0).is_empty() {
                return throw(Thrown::argument_bare("Cannot process argument because the value of argument \"userName\" is not valid. Change the value of the \"userName\" argument and run the operation again."));
            }
            Ok(Value::object(Credential { user_name: a.string(0), password: a.value(1) }))
        }),
        constructor("pscredential new(psobject pso)", unemulated),
    ])
    .methods(&[
        method("void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)", unemulated),
        method("System.Net.NetworkCredential GetNetworkCredential()", |_, this, _| {
            let Some(c) = this.native::<Credential>() else { return Ok(Value::Null) };
            let (domain, name) = c.user_name.split_once('\\').unwrap_or(("", &c.user_name));
            let password = c.password.native::<Secure>().map_or(String::new(), |s| s.text.borrow().clone());
            Ok(Value::object(Network::new(name, &password, domain)))
        }),
    ])
    .properties(&[
        static_property("GetSymmetricEncryptionKeyDelegate", "System.Management.Automation.GetSymmetricEncryptionKey", unemulated_property),
        property("UserName", "string", |_, this| Ok(this.native::<Credential>().map_or(Value::Null, |c| Value::Str(c.user_name.clone())))),
        property("Password", "securestring", |_, this| Ok(this.native::<Credential>().map_or(Value::Null, |c| c.password.clone()))),
        static_property("Empty", "pscredential", |_, _| Ok(Value::object(Credential { user_name: PsString::from(""), password: Value::object(Secure::default()) }))),
    ]);

pub(in crate::types) static SECURE_STRING: TypeRecord = TypeRecord::class("System.Security.SecureString")
    .interfaces(&["System.IDisposable"])
    .constructors(&[
        constructor("securestring new()", |_, _, _| Ok(Value::object(Secure::default()))),
        constructor("securestring new(System.Char*, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e value, int length)", unemulated),
    ])
    .methods(&[
        method("void AppendChar(char c)", |_, this, a| {
            if let Some(s) = this.native::<Secure>() {
                s.text.borrow_mut().push(crate::text::unit_to_char(a.unit(0)));
            }
            Ok(Value::Void)
        }),
        method("void Clear()", |_, this, _| {
            if let Some(s) = this.native::<Secure>() {
                s.text.borrow_mut().clear();
            }
            Ok(Value::Void)
        }),
        method("securestring Copy()", |_, this, _| Ok(Value::object(Secure { text: RefCell::new(this.native::<Secure>().map_or(String::new(), |s| s.text.borrow().clone())) }))),
        method("void Dispose()", |_, _, _| Ok(Value::Void)),
        method("void InsertAt(int index, char c)", unemulated),
        method("bool IsReadOnly()", |_, _, _| Ok(Value::Bool(false))),
        method("void MakeReadOnly()", |_, _, _| Ok(Value::Void)),
        method("void RemoveAt(int index)", unemulated),
        method("void SetAt(int index, char c)", unemulated),
    ])
    .properties(&[
        property("Length", "int", |_, this| Ok(Value::from(this.native::<Secure>().map_or(0, |s| crate::text::utf16_len(&s.text.borrow()))))),
    ]);

pub(in crate::types) static NETWORK_CREDENTIAL: TypeRecord = TypeRecord::class(
    "System.Net.NetworkCredential",
)
.interfaces(&["System.Net.ICredentials", "System.Net.ICredentialsByHost"])
.constructors(&[
    constructor("System.Net.NetworkCredential new()", |_, _, _| Ok(Value::object(Network::new("", "", "")))),
    constructor("System.Net.NetworkCredential new(string userName, string password)", |_, _, a| {
        Ok(Value::object(Network::new(a.text(0), a.text(1), a.text(2))))
    }),
    constructor(
        "System.Net.NetworkCredential new(string userName, string password, string domain)",
        |_, _, a| Ok(Value::object(Network::new(a.text(0), a.text(1), a.text(2)))),
    ),
    constructor("System.Net.NetworkCredential new(string userName, securestring password)", |_, _, a| {
        let password = a[1].native::<Secure>().map_or(String::new(), |s| s.text.borrow().clone());
        Ok(Value::object(Network::new(a.text(0), &password, a.text(2))))
    }),
    constructor(
        "System.Net.NetworkCredential new(string userName, securestring password, string domain)",
        |_, _, a| {
            let password = a[1].native::<Secure>().map_or(String::new(), |s| s.text.borrow().clone());
            Ok(Value::object(Network::new(a.text(0), &password, a.text(2))))
        },
    ),
])
.methods(&[
    method("System.Net.NetworkCredential GetCredential(uri uri, string authenticationType)", unemulated),
    method(
        "System.Net.NetworkCredential GetCredential(string host, int port, string authenticationType)",
        unemulated,
    ),
])
.properties(&[
    property("UserName", "string", |_, this| Ok(network(this, 0))),
    property("Password", "string", |_, this| Ok(network(this, 1))),
    property("SecurePassword", "securestring", |_, this| {
        let text = network(this, 1).as_str().unwrap_or("").to_owned();
        Ok(Value::object(Secure { text: RefCell::new(text) }))
    }),
    property("Domain", "string", |_, this| Ok(network(this, 2))),
]);

pub(in crate::types) static MARSHAL: TypeRecord = TypeRecord::class("System.Runtime.InteropServices.Marshal")
    .methods(&[
        static_method("string PtrToStringUni(System.IntPtr ptr)", |_, _, a| {
            Ok(a[0].native::<Secure>().map_or(a.value(0), |s| Value::from(s.text.borrow().as_str())))
        }),
        static_method("System.IntPtr SecureStringToBSTR(securestring s)", |_, _, a| Ok(a.value(0))),
        static_method("System.IntPtr SecureStringToCoTaskMemUnicode(securestring s)", |_, _, a| {
            Ok(a.value(0))
        }),
        static_method("System.IntPtr SecureStringToGlobalAllocUnicode(securestring s)", |_, _, a| {
            Ok(a.value(0))
        }),
        static_method("void ZeroFreeBSTR(System.IntPtr s)", |_, _, _| Ok(Value::Void)),
        static_method("void ZeroFreeGlobalAllocUnicode(System.IntPtr s)", |_, _, _| Ok(Value::Void)),
        static_method("string PtrToStringBSTR(System.IntPtr ptr)", |_, _, a| {
            Ok(a[0].native::<Secure>().map_or(a.value(0), |s| Value::from(s.text.borrow().as_str())))
        }),
        static_method("int ReleaseComObject(System.Object o)", |_, _, _| Ok(Value::Int(0))),
        static_method("string PtrToStringAuto(System.IntPtr ptr)", |_, _, a| {
            Ok(a[0].native::<Secure>().map_or(a.value(0), |s| Value::from(s.text.borrow().as_str())))
        }),
        static_method("void FreeBSTR(System.IntPtr ptr)", |_, _, _| Ok(Value::Void)),
    ]);

pub struct Credential {
    pub user_name: PsString,
    pub password: Value,
}

impl Native for Credential {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Management.Automation.PSCredential")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// `SecureString`.
#[derive(Default)]
pub struct Secure {
    pub text: RefCell<String>,
}

impl Secure {
    pub fn new(text: &str) -> Secure {
        Secure { text: RefCell::new(text.to_owned()) }
    }
}

impl Native for Secure {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Security.SecureString")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct Network {
    parts: [PsString; 3],
}

impl Network {
    fn new(user: &str, password: &str, domain: &str) -> Network {
        Network { parts: [user, password, domain].map(PsString::from) }
    }
}

impl Native for Network {
    fn type_id(&self) -> TypeId {
        TypeId::named("System.Net.NetworkCredential")
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn network(this: &Value, part: usize) -> Value {
    this.native::<Network>().and_then(|n| n.parts.get(part).cloned()).map_or(Value::Null, Value::Str)
}
