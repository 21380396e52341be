//! `New-TemporaryFile`.

use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"New-TemporaryFile module=Microsoft.PowerShell.Utility shouldprocess impact=Low output=System.IO.FileInfo",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<NewTemporaryFile>::default(),
};

#[derive(Default)]
struct NewTemporaryFile;

impl Cmdlet for NewTemporaryFile {
    fn end(&mut self, cx: &mut Context, _args: &BoundParameters) -> Result<()> {
        let folder = if cx.drives.is_windows() {
            "C:\\Temp\\".to_owned()
        } else {
            let given = cx.host.environment("TMPDIR").unwrap_or_else(|| "/tmp".into());
            format!("{}/", given.trim_end_matches('/'))
        };
        if !cx.should_process(&folder, "New-TemporaryFile")? {
            return Ok(());
        }
        let letters: Vec<char> =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".chars().collect();
        let name: String =
            (0..6).map(|_| letters[(cx.host.random_u64() % letters.len() as u64) as usize]).collect();
        let path = format!("{folder}tmp{name}.tmp");
        let _ = cx.host.create_directory(folder.trim_end_matches(['/', '\\']));
        if let Err(error) = cx.host.write_file(&path, b"", false) {
            let error =
                crate::cmdlets::management::support::io_error(&error, &path, "NewTemporaryFileWriteError");
            return cx.write_error_record(error.into_record());
        }
        let file = crate::types::io::entry(cx, &path, false);
        cx.emit(file)
    }

    fn process(&mut self, _cx: &mut Context, _args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        Ok(())
    }
}
