//! `Import-Csv`.

use super::csv_read::CsvObjects;
use super::csv_text::delimiter_of;
use crate::cmdlets::support::{encoding, file_paths, read_text, texts};
use crate::command::BoundParameters;
use crate::engine::{Builtin, Cmdlet, Context};
use crate::object::{Result, Value};

pub static CMDLET: Builtin = Builtin {
    signature: r"Import-Csv module=Microsoft.PowerShell.Utility default=DelimiterPath
Delimiter char pos=1 sets=DelimiterPath,DelimiterLiteralPath notnull
Path string[] mandatory pos=0 pipeline byname sets=DelimiterPath,CulturePath notempty
LiteralPath string[] mandatory byname sets=DelimiterLiteralPath,CultureLiteralPath alias=PSPath,LP notempty
UseCulture switch mandatory sets=CulturePath,CultureLiteralPath notnull
Header string[] notempty
Encoding System.Text.Encoding transform=Encoding notempty",
    module: "Microsoft.PowerShell.Utility",
    make: || Box::<ImportCsv>::default(),
};

#[derive(Default)]
struct ImportCsv;

impl Cmdlet for ImportCsv {
    fn process(&mut self, cx: &mut Context, args: &BoundParameters, _input: Option<&Value>) -> Result<()> {
        let delimiter = delimiter_of(args.get("Delimiter"));
        for item in file_paths(cx, args, "FileOpenFailure")? {
            let text = read_text(cx, &item.path, encoding(args))?;
            let mut objects = if args.is_bound("Header") {
                CsvObjects::with_header(&texts(args, "Header"))?
            } else {
                CsvObjects::default()
            };
            objects.read(cx, &text, delimiter)?;
        }
        Ok(())
    }
}
