//! Hashes of `System.Security.Cryptography`.

use crate::object::{
    Native, Runtime, Thrown, TypeId, TypeRecord, Value, constructor, method, property, static_method,
    static_property, throw,
};
use crate::types::support::{Arguments, count};
use crate::types::text::{byte_array, bytes_of};
use std::any::Any;
use std::cell::RefCell;

pub(super) static RECORDS: &[&TypeRecord] =
    &[&HASH_ALGORITHM, &MD5, &SHA1, &SHA256, &SHA384, &SHA512, &HMACSHA256, &RANDOM_NUMBER_GENERATOR];

pub(in crate::types) static HASH_ALGORITHM: TypeRecord =
    TypeRecord::class("System.Security.Cryptography.HashAlgorithm")
        .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
        .methods(&[
            static_method("System.Security.Cryptography.HashAlgorithm Create(string hashName)", |_, _, a| {
                Ok(hasher(a.text(0)))
            }),
            method("byte[] ComputeHash(byte[] buffer)", |_, this, a| {
                Ok(byte_array(digest(this, &bytes_of(&a[0]))))
            }),
            method("byte[] ComputeHash(byte[] buffer, int offset, int count)", |_, this, a| {
                let bytes = bytes_of(&a[0]);
                let part = usize::try_from(a.int(1))
                    .ok()
                    .zip(usize::try_from(a.int(2)).ok())
                    .and_then(|(s, n)| bytes.get(s..s.checked_add(n)?));
                match part {
                    Some(part) => Ok(byte_array(digest(this, part))),
                    None => throw(Thrown::argument_bare("Value was invalid.")),
                }
            }),
            method("byte[] ComputeHash(System.IO.Stream inputStream)", |_, this, a| {
                let bytes = crate::types::io::stream_of(&a[0]).map_or(vec![], |s| s.read(usize::MAX));
                Ok(byte_array(digest(this, &bytes)))
            }),
            method("void Dispose()", |_, _, _| Ok(Value::Void)),
            method("void Clear()", |_, _, _| Ok(Value::Void)),
            method("void Initialize()", |_, _, _| Ok(Value::Void)),
        ])
        .properties(&[property("HashSize", "int", |_, this| {
            Ok(Value::Int(digest(this, b"").len() as i32 * 8))
        })]);

pub(in crate::types) static MD5: TypeRecord = TypeRecord::class("System.Security.Cryptography.MD5")
    .base("System.Security.Cryptography.HashAlgorithm")
    .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
    .methods(&[
        static_method("System.Security.Cryptography.MD5 Create()", |_, _, _| Ok(hasher("MD5"))),
        static_method("byte[] HashData(byte[] source)", |_, _, a| {
            Ok(byte_array(digest(&hasher("MD5"), &bytes_of(&a[0]))))
        }),
    ])
    .properties(&[
        static_property("HashSizeInBits", "int", |_, _| Ok(Value::Int(128))).field(),
        static_property("HashSizeInBytes", "int", |_, _| Ok(Value::Int(16))).field(),
    ]);

pub(in crate::types) static SHA1: TypeRecord = TypeRecord::class("System.Security.Cryptography.SHA1")
    .base("System.Security.Cryptography.HashAlgorithm")
    .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
    .methods(&[
        static_method("System.Security.Cryptography.SHA1 Create()", |_, _, _| Ok(hasher("SHA1"))),
        static_method("byte[] HashData(byte[] source)", |_, _, a| {
            Ok(byte_array(digest(&hasher("SHA1"), &bytes_of(&a[0]))))
        }),
    ])
    .properties(&[
        static_property("HashSizeInBits", "int", |_, _| Ok(Value::Int(160))).field(),
        static_property("HashSizeInBytes", "int", |_, _| Ok(Value::Int(20))).field(),
    ]);

pub(in crate::types) static SHA256: TypeRecord = TypeRecord::class("System.Security.Cryptography.SHA256")
    .base("System.Security.Cryptography.HashAlgorithm")
    .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
    .methods(&[
        static_method("System.Security.Cryptography.SHA256 Create()", |_, _, _| Ok(hasher("SHA256"))),
        static_method("byte[] HashData(byte[] source)", |_, _, a| {
            Ok(byte_array(digest(&hasher("SHA256"), &bytes_of(&a[0]))))
        }),
    ])
    .properties(&[
        static_property("HashSizeInBits", "int", |_, _| Ok(Value::Int(256))).field(),
        static_property("HashSizeInBytes", "int", |_, _| Ok(Value::Int(32))).field(),
    ]);

pub(in crate::types) static SHA384: TypeRecord = TypeRecord::class("System.Security.Cryptography.SHA384")
    .base("System.Security.Cryptography.HashAlgorithm")
    .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
    .methods(&[
        static_method("System.Security.Cryptography.SHA384 Create()", |_, _, _| Ok(hasher("SHA384"))),
        static_method("byte[] HashData(byte[] source)", |_, _, a| {
            Ok(byte_array(digest(&hasher("SHA384"), &bytes_of(&a[0]))))
        }),
    ])
    .properties(&[
        static_property("HashSizeInBits", "int", |_, _| Ok(Value::Int(384))).field(),
        static_property("HashSizeInBytes", "int", |_, _| Ok(Value::Int(48))).field(),
    ]);

pub(in crate::types) static SHA512: TypeRecord = TypeRecord::class("System.Security.Cryptography.SHA512")
    .base("System.Security.Cryptography.HashAlgorithm")
    .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
    .methods(&[
        static_method("System.Security.Cryptography.SHA512 Create()", |_, _, _| Ok(hasher("SHA512"))),
        static_method("byte[] HashData(byte[] source)", |_, _, a| {
            Ok(byte_array(digest(&hasher("SHA512"), &bytes_of(&a[0]))))
        }),
    ])
    .properties(&[
        static_property("HashSizeInBits", "int", |_, _| Ok(Value::Int(512))).field(),
        static_property("HashSizeInBytes", "int", |_, _| Ok(Value::Int(64))).field(),
    ]);

pub(in crate::types) static HMACSHA256: TypeRecord =
    TypeRecord::class("System.Security.Cryptography.HMACSHA256")
        .base("System.Security.Cryptography.HMAC")
        .interfaces(&["System.IDisposable", "System.Security.Cryptography.ICryptoTransform"])
        .constructors(&[
            constructor("System.Security.Cryptography.HMACSHA256 new()", |_, _, a| {
                Ok(Value::object(Hasher {
                    name: "HMACSHA256".into(),
                    key: RefCell::new(a.first().map_or(vec![0; 64], bytes_of)),
                }))
            }),
            constructor("System.Security.Cryptography.HMACSHA256 new(byte[] key)", |_, _, a| {
                Ok(Value::object(Hasher {
                    name: "HMACSHA256".into(),
                    key: RefCell::new(a.first().map_or(vec![0; 64], bytes_of)),
                }))
            }),
        ])
        .properties(&[
            property("Key", "byte[]", |_, this| {
                Ok(this.native::<Hasher>().map_or(Value::Null, |h| byte_array(h.key.borrow().clone())))
            })
            .settable(|_, this, value| {
                if let Some(h) = this.native::<Hasher>() {
                    *h.key.borrow_mut() = bytes_of(&value);
                }
                Ok(())
            }),
            static_property("HashSizeInBits", "int", |_, _| Ok(Value::Int(256))).field(),
            static_property("HashSizeInBytes", "int", |_, _| Ok(Value::Int(32))).field(),
        ]);

pub(in crate::types) static RANDOM_NUMBER_GENERATOR: TypeRecord =
    TypeRecord::class("System.Security.Cryptography.RandomNumberGenerator")
        .interfaces(&["System.IDisposable"])
        .methods(&[
            static_method("System.Security.Cryptography.RandomNumberGenerator Create()", |_, _, _| {
                Ok(Value::object(Hasher { name: "RNG".into(), key: RefCell::default() }))
            }),
            method("void Dispose()", |_, _, _| Ok(Value::Void)),
            method("void GetBytes(byte[] data)", |rt, _, a| {
                if let Value::Array(buffer) = a[0].base() {
                    let bytes = random_bytes(rt, buffer.len());
                    buffer.items_mut().iter_mut().zip(bytes).for_each(|(slot, b)| *slot = Value::Byte(b));
                }
                Ok(Value::Void)
            }),
            method("void GetNonZeroBytes(byte[] data)", |rt, _, a| {
                if let Value::Array(buffer) = a[0].base() {
                    let bytes = random_bytes(rt, buffer.len());
                    buffer.items_mut().iter_mut().zip(bytes).for_each(|(slot, b)| *slot = Value::Byte(b));
                }
                Ok(Value::Void)
            }),
            static_method("int GetInt32(int fromInclusive, int toExclusive)", |rt, _, a| {
                let range = i64::from(a.int(1)) - i64::from(a.int(0));
                Ok(Value::Int(
                    (i64::from(a.int(0)) + (rt.host().random_u64() % range.max(1) as u64) as i64) as i32,
                ))
            }),
            static_method("int GetInt32(int toExclusive)", |rt, _, a| {
                Ok(Value::Int((rt.host().random_u64() % a.int(0).max(1) as u64) as i32))
            }),
            static_method("byte[] GetBytes(int count)", |rt, _, a| {
                let n = count(a.int(0), "count")?.min(100_000_000);
                Ok(byte_array(random_bytes(rt, n)))
            }),
        ]);

struct Hasher {
    name: String,
    key: RefCell<Vec<u8>>,
}

impl Native for Hasher {
    fn type_id(&self) -> TypeId {
        TypeId::named(&match self.name.as_str() {
            "RNG" => "System.Security.Cryptography.RandomNumberGenerator".to_owned(),
            name => format!("System.Security.Cryptography.{name}"),
        })
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn hasher(name: &str) -> Value {
    let upper = name
        .to_ascii_uppercase()
        .replace('-', "")
        .replace("CRYPTOSERVICEPROVIDER", "")
        .replace("MANAGED", "");
    let name = upper.rsplit('.').next().unwrap_or("").to_owned();
    match name.as_str() {
        "MD5" | "SHA1" | "SHA256" | "SHA384" | "SHA512" => {
            Value::object(Hasher { name, key: RefCell::default() })
        }
        _ => Value::Null,
    }
}

fn digest(this: &Value, bytes: &[u8]) -> Vec<u8> {
    let Some(hasher) = this.native::<Hasher>() else { return vec![] };
    if hasher.name == "HMACSHA256" {
        return hmac_sha256(&hasher.key.borrow(), bytes);
    }
    hash(&hasher.name, bytes)
}

/// The hash of bytes by an algorithm's name; empty for one we do not have.
pub fn hash(name: &str, bytes: &[u8]) -> Vec<u8> {
    use md5::Digest;
    match name {
        "MD5" => md5::Md5::digest(bytes).to_vec(),
        "SHA1" => sha1::Sha1::digest(bytes).to_vec(),
        "SHA256" => sha2::Sha256::digest(bytes).to_vec(),
        "SHA384" => sha2::Sha384::digest(bytes).to_vec(),
        "SHA512" => sha2::Sha512::digest(bytes).to_vec(),
        _ => vec![],
    }
}

fn hmac_sha256(key: &[u8], bytes: &[u8]) -> Vec<u8> {
    let mut block = if key.len() > 64 { hash("SHA256", key) } else { key.to_vec() };
    block.resize(64, 0);
    let inner: Vec<u8> = block.iter().map(|b| b ^ 0x36).chain(bytes.iter().copied()).collect();
    let outer: Vec<u8> = block.iter().map(|b| b ^ 0x5C).chain(hash("SHA256", &inner)).collect();
    hash("SHA256", &outer)
}

fn random_bytes(rt: &mut dyn Runtime, n: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(n + 8);
    while bytes.len() < n {
        bytes.extend(rt.host().random_u64().to_le_bytes());
    }
    bytes.truncate(n);
    bytes
}
