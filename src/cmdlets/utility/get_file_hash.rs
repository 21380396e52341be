//! `Get-FileHash`.

use crate::cmdlets::structure::{Structure, field};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, TypeRecord, Value, property};

pub static CMDLET: Builtin = Builtin {
    signature: r"Get-FileHash module=Microsoft.PowerShell.Utility default=Path output=Microsoft.PowerShell.Commands.FileHashInfo
Path string[] mandatory pos=0 pipeline byname sets=Path
LiteralPath string[] mandatory pos=0 byname sets=LiteralPath alias=PSPath,LP
InputStream System.IO.Stream mandatory pos=0 sets=StreamParameterSet
Algorithm string pos=1 set=SHA1,SHA256,SHA384,SHA512,MD5",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<GetFileHash>::default(),
};

const FILE_HASH_INFO: &str = "Microsoft.PowerShell.Commands.FileHashInfo";

pub static INFO: TypeRecord = TypeRecord::class(FILE_HASH_INFO).properties(&[
    property("Algorithm", "string", field::<0>),
    property("Hash", "string", field::<1>),
    property("Path", "string", field::<2>),
]);

#[derive(Default)]
struct GetFileHash;

impl Cmdlet for GetFileHash {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let algorithm = args.string("Algorithm").unwrap_or_else(|| "SHA256".into()).to_ascii_uppercase();
        if let Some(stream) = args.get("InputStream").cloned() {
            let bytes = crate::types::invoke_method(cx, &stream, "ToArray", vec![], &[])?;
            let bytes: Vec<u8> = match &bytes {
                Value::Array(a) => a.items().iter().filter_map(Value::as_integer).map(|b| b as u8).collect(),
                _ => vec![],
            };
            return put_out(cx, &algorithm, &bytes, Value::Null);
        }
        for item in crate::cmdlets::management::support::items_or_errors(cx, args)? {
            match cx.host.read_file(&item.path) {
                Ok(bytes) => put_out(cx, &algorithm, &bytes, Value::from(item.path))?,
                Err(error) if error.kind() == std::io::ErrorKind::IsADirectory => {}
                Err(error) => {
                    let error = crate::cmdlets::management::support::io_error(&error, &item.path, "FileRead");
                    cx.write_error_record(error.into_record())?;
                }
            }
        }
        Ok(())
    }
}

fn put_out(cx: &mut Context, algorithm: &str, bytes: &[u8], path: Value) -> Result<()> {
    let hash = hash(algorithm, bytes);
    cx.emit(Structure::make(FILE_HASH_INFO, vec![Value::from(algorithm), Value::from(hash), path]))
}

/// The digest in hexadecimal digits.
fn hash(algorithm: &str, bytes: &[u8]) -> String {
    use sha2::Digest;
    let digest: Vec<u8> = match algorithm {
        "MD5" => md5::Md5::digest(bytes).to_vec(),
        "SHA1" => sha1::Sha1::digest(bytes).to_vec(),
        "SHA384" => sha2::Sha384::digest(bytes).to_vec(),
        "SHA512" => sha2::Sha512::digest(bytes).to_vec(),
        _ => sha2::Sha256::digest(bytes).to_vec(),
    };
    crate::dotnet::to_hex(&digest).to_ascii_uppercase()
}
